//! People, their secrets and their roles, as an administrator lives with them.

use serde_json::{Value, json};
use vanthu_core::session::Role;
use vanthu_core::testkit::{PEOPLE, TestOffice, config};
use vanthu_tests::{Story, at, find, rows};

fn person_row(story: &Story, login: &str) -> Value {
    let people = story.as_("quantri").ok("people_list", json!({}));
    find(&people, "login", login).clone()
}

#[test]
fn an_office_is_set_up_once_and_a_typing_error_costs_nothing() {
    let story = Story::of(TestOffice::bare());
    let input = |login: &str, roles: Value| {
        json!({
            "office": {"name": "UBND xã Tân An"}, "body": {"name": "UBND xã Tân An"},
            "first_person": {"login": login, "full_name": "Lê Thị Thu", "roles": roles},
            "incoming_book": {"start_date": "2026-01-01"},
        })
    };
    let nobody = story.as_("");
    nobody.refused("people_list", json!({}), "door.sign_in_first", "");
    let secret = |pin: &str| story.as_("").signer(json!({"new_pin": pin}));
    let name = "office_set_up";
    nobody.refused(
        name,
        input("thu", json!(["admin"])),
        "setup.no_secret",
        "new_pin",
    );
    secret("123456").refused(
        name,
        input("thu", json!(["clerk"])),
        "setup.no_admin",
        "roles",
    );
    secret("12345").refused(
        name,
        input("thu", json!(["admin"])),
        "people.secret_short",
        "new_pin",
    );
    secret("123456").refused(
        name,
        input("Thu", json!(["admin"])),
        "people.login_form",
        "login",
    );
    let mut relative = input("thu", json!(["admin"]));
    relative["watched_folder"] = json!("quet");
    secret("123456").refused(name, relative, "setup.watched", "watched_folder");
    let mut nameless = input("thu", json!(["admin"]));
    nameless["office"]["name"] = json!("  ");
    secret("123456").refused(name, nameless, "settings.name_empty", "name");
    let mut early = input("thu", json!(["admin"]));
    early["incoming_book"]["first_number"] = json!(0);
    secret("123456").refused(name, early, "numbering.first_number", "first_number");
    story.assert_whole();
    secret("123456").ok(name, input("thu", json!(["clerk", "admin"])));
    secret("123456").refused(name, input("thu", json!(["admin"])), "setup.already", "");
    // The refused attempts left no mark on the watched folder.
    let folders = story.as_("thu").ok("folder_list", json!({}));
    assert_ne!(folders["rows"][0]["state"], "wrong_marker", "{folders}");
    let home = story.home();
    let marker = std::fs::read_to_string(home.watched().join(".vanthu-thu-muc-quet")).unwrap();
    let kept: String = rusqlite::Connection::open(home.database())
        .unwrap()
        .query_row("SELECT marker FROM folder", [], |row| row.get(0))
        .unwrap();
    assert!(
        marker.trim().ends_with(&kept),
        "the folder carries the mark of this office"
    );
    story.assert_whole();
}

#[test]
fn people_come_and_go_and_nobody_is_deleted() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let new = |changes: Value| {
        let mut input = json!({"login": "moi.1", "full_name": "Người Mới", "roles": ["officer"], "position": "Công chức"});
        input
            .as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        input
    };
    let add = "people_add";
    for login in ["a", "Moi", "mới", "a b", "x/y", &"a".repeat(33)] {
        admin.refused(
            add,
            new(json!({"login": login})),
            "people.login_form",
            "login",
        );
    }
    admin.refused(
        add,
        new(json!({"login": "vanthu"})),
        "people.login_taken",
        "login",
    );
    admin.refused(
        add,
        new(json!({"full_name": " "})),
        "people.name_empty",
        "full_name",
    );
    admin.refused(
        add,
        new(json!({"roles": []})),
        "people.roles_empty",
        "roles",
    );
    admin.refused(
        add,
        new(json!({"roles": ["king"]})),
        "office.input",
        "roles[0]",
    );
    admin.refused(add, new(json!({"unit_id": 99})), "office.dangling", "");
    let id = admin.ok(add, new(json!({})))["id"].clone();
    // Without a secret there is no signing in.
    story
        .as_("")
        .signer(json!({"login": "moi.1", "pin": "123456"}))
        .refused("sign_in", json!({}), "people.no_secret", "login");
    let row = person_row(&story, "moi.1");
    assert_eq!(
        (&row["has_secret"], &row["positions"][0]["title"]),
        (&json!(false), &json!("Công chức"))
    );
    admin.refused(
        "people_amend",
        at(&row, json!({"full_name": "", "roles": ["officer"]})),
        "people.name_empty",
        "full_name",
    );
    admin.refused(
        "people_amend",
        at(&row, json!({"full_name": "X", "roles": []})),
        "people.roles_empty",
        "roles",
    );
    admin.refused(
        "people_deactivate",
        at(&row, json!({"reason": " "})),
        "people.reason",
        "reason",
    );
    admin.ok(
        "people_deactivate",
        at(&row, json!({"reason": "Chuyển công tác"})),
    );
    admin.refused(
        "people_deactivate",
        at(&row, json!({"reason": "Lần nữa"})),
        "office.conflict",
        "version",
    );
    story
        .as_("quantri")
        .signer(json!({"new_pin": "123456"}))
        .refused(
            "people_set_secret",
            json!({"person_id": id}),
            "people.deactivated",
            "login",
        );
    let row = person_row(&story, "moi.1");
    assert_eq!(row["active"], false);
    admin.ok("people_reactivate", at(&row, json!({"reason": "Quay lại"})));
    // Who left in the middle of the day is at the desk no more.
    let row = person_row(&story, "kinhte");
    admin.ok("people_deactivate", at(&row, json!({"reason": "Nghỉ hưu"})));
    story
        .as_("kinhte")
        .refused("incoming_list", json!({}), "door.sign_in_first", "");
    story
        .as_("")
        .signer(json!({"login": "kinhte", "pin": "kinhte-1"}))
        .refused("sign_in", json!({}), "people.deactivated", "login");
    // The last administrator stays.
    let row = person_row(&story, "quantri");
    admin.refused(
        "people_deactivate",
        at(&row, json!({"reason": "Thử"})),
        "people.self",
        "id",
    );
    admin.refused(
        "people_amend",
        at(
            &row,
            json!({"full_name": "Đỗ Quang Trị", "roles": ["clerk"]}),
        ),
        "people.last_admin",
        "id",
    );
    let luutru = person_row(&story, "luutru");
    admin.ok(
        "people_amend",
        at(
            &luutru,
            json!({"full_name": "Hồ Thị Lưu", "roles": ["admin"]}),
        ),
    );
    admin.ok(
        "people_amend",
        at(
            &row,
            json!({"full_name": "Đỗ Quang Trị", "roles": ["clerk"]}),
        ),
    );
    let luutru = person_row_by(&story, "luutru", "luutru");
    story.as_("luutru").refused(
        "people_amend",
        at(
            &luutru,
            json!({"full_name": "Hồ Thị Lưu", "roles": ["clerk"]}),
        ),
        "people.last_admin",
        "id",
    );
    story.assert_whole();
}

fn person_row_by(story: &Story, who: &str, login: &str) -> Value {
    find(&story.as_(who).ok("people_list", json!({})), "login", login).clone()
}

#[test]
fn units_and_positions_have_their_days() {
    let story = Story::new();
    let admin = story.as_("quantri");
    admin.refused("unit_add", json!({"name": " "}), "people.unit_name", "name");
    admin.refused(
        "unit_add",
        json!({"name": "Tổ", "parent_id": 99}),
        "office.dangling",
        "",
    );
    let parent = story.unit("Van phong");
    let child = admin.ok(
        "unit_add",
        json!({"name": "Tổ Một cửa", "parent_id": parent}),
    )["id"]
        .clone();
    let unit = |id: &Value| {
        let list = story.as_("quantri").ok("unit_list", json!({}));
        rows(&list["rows"])
            .iter()
            .find(|row| row["id"] == *id)
            .unwrap()
            .clone()
    };
    let office = unit(&json!(parent));
    let rename = |row: &Value, more: Value| {
        let mut input = at(
            row,
            json!({"name": "Văn phòng", "valid_from": "2026-07-01"}),
        );
        input
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        input
    };
    admin.refused(
        "unit_rename",
        rename(&office, json!({"name": ""})),
        "people.unit_name",
        "name",
    );
    admin.refused(
        "unit_rename",
        rename(&office, json!({"valid_from": "2026-03-03"})),
        "people.name_date",
        "valid_from",
    );
    admin.refused(
        "unit_rename",
        rename(&office, json!({"parent_id": parent})),
        "people.unit_parent",
        "parent_id",
    );
    admin.refused(
        "unit_rename",
        rename(&office, json!({"parent_id": child})),
        "people.unit_parent",
        "parent_id",
    );
    admin.ok("unit_rename", rename(&office, json!({})));
    admin.refused(
        "unit_rename",
        rename(&office, json!({"valid_from": "2026-08-01"})),
        "office.conflict",
        "version",
    );
    assert_eq!(
        unit(&json!(parent))["name"],
        "Văn phòng HĐND và UBND",
        "the new name is not yet in force"
    );
    story.at("2026-07-01T08:00:00+07:00");
    assert_eq!(unit(&json!(parent))["name"], "Văn phòng");
    assert_eq!(unit(&child)["parent_name"], "Văn phòng");
    let row = unit(&child);
    admin.refused(
        "unit_close",
        at(&row, json!({"valid_to": "2026-07-01", "reason": ""})),
        "people.reason",
        "reason",
    );
    admin.refused(
        "unit_close",
        at(
            &row,
            json!({"valid_to": "2026-03-02", "reason": "Giải thể"}),
        ),
        "people.dates",
        "valid_to",
    );
    admin.ok(
        "unit_close",
        at(
            &row,
            json!({"valid_to": "2026-07-01", "reason": "Giải thể"}),
        ),
    );
    // Chức vụ.
    let vanthu = story.person("vanthu");
    admin.refused(
        "position_add",
        json!({"person_id": vanthu, "title": " ", "valid_from": "2026-07-01"}),
        "people.position_empty",
        "title",
    );
    admin.refused(
        "position_add",
        json!({"person_id": 99, "title": "X", "valid_from": "2026-07-01"}),
        "office.not_found",
        "id",
    );
    admin.ok("position_add", json!({"person_id": vanthu, "title": "Phó Chánh Văn phòng", "fields": "Văn thư", "valid_from": "2026-07-01"}));
    let position = person_row(&story, "vanthu")["positions"][0].clone();
    admin.refused(
        "position_end",
        at(&position, json!({"valid_to": "2026-03-02"})),
        "people.dates",
        "valid_to",
    );
    admin.ok(
        "position_end",
        at(&position, json!({"valid_to": "2026-06-30"})),
    );
    let state = story.as_("vanthu").ok("session_state", json!({}));
    assert_eq!(state["person"]["position"], "Phó Chánh Văn phòng");
    story.assert_whole();
}

#[test]
fn everyone_of_the_test_office_has_a_role_and_a_secret() {
    let story = Story::new();
    let mut worn: Vec<Role> = PEOPLE
        .iter()
        .flat_map(|person| person.roles)
        .copied()
        .collect();
    worn.sort_unstable();
    worn.dedup();
    assert_eq!(worn, Role::ALL);
    for person in PEOPLE {
        story
            .as_("")
            .signed_by(person.login)
            .ok("sign_in", json!({}));
    }
    assert_eq!(config("2026-01-01", 1).units.len(), 3);
}
