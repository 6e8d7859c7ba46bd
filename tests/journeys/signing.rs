//! Who may do what, secrets, signatures: told by role, with the refusals.

use serde_json::{Value, json};
use vanthu_api::Signer;

use crate::house::House;

fn signer(fields: &Value) -> Signer {
    serde_json::from_value(fields.clone()).expect("a signer")
}

/// A person with a secret that they have changed to their own.
fn add(house: &House, login: &str, roles: &Value, unit: Option<i64>) -> (i64, Option<String>) {
    let person = house.done(
        "people_add",
        json!({
            "login": login, "full_name": format!("Người {login}"), "roles": roles,
            "position": "Chuyên viên", "unit_id": unit,
        }),
    );
    let id = person["id"].as_i64().expect("an id");
    let set = house
        .call_with(
            "people_set_secret",
            json!({ "person_id": id }),
            &signer(&json!({ "new_pin": "dat-ho-1" })),
        )
        .expect("the secret is set");
    house
        .as_person(
            login,
            "secret_change",
            json!({}),
            &signer(&json!({ "pin": "dat-ho-1", "new_pin": "cua-toi-1" })),
        )
        .expect("the secret is changed");
    let code = set["recovery_code"].as_str().map(str::to_owned);
    (id, code)
}

fn unit(house: &House) -> i64 {
    house.done(
        "unit_add",
        json!({ "name": "Phòng Kinh tế", "abbreviation": "KT" }),
    )["id"]
        .as_i64()
        .expect("an id")
}

fn paper(number: u32) -> Value {
    json!({
        "organ_name": "Sở Tài chính", "code_number": number.to_string(),
        "code_notation": "STC-NS", "issued_date": "2026-03-02", "type_name": "Công văn",
        "subject": format!("Lập dự toán ngân sách lần {number}"),
    })
}

/// Registers and forwards to a unit; answers line and hand-over.
fn forwarded(house: &House, number: u32, unit: i64) -> (Value, i64) {
    let line = house.done("incoming_register", paper(number));
    let line = house.done(
        "incoming_forward",
        json!({ "id": line["id"], "version": line["version"], "to": [{ "unit_id": unit }] }),
    );
    let whole = house.done("incoming_get", json!({ "id": line["id"] }));
    let handover = whole["handovers"][0]["id"].as_i64().expect("a hand-over");
    (line, handover)
}

#[test]
fn each_role_does_its_own_work_only() {
    let house = House::new();
    for (login, role) in [
        ("luutru", "archivist"),
        ("lanhdao", "leader"),
        ("congchuc", "officer"),
        ("ketoan", "accountant"),
        ("nhanvien", "clerk"),
    ] {
        add(&house, login, &json!([role]), None);
    }
    let none = Signer::default();
    for (login, command, input, allowed) in [
        ("nhanvien", "incoming_register", paper(1), true),
        ("luutru", "incoming_register", paper(2), false),
        ("lanhdao", "incoming_register", paper(2), false),
        ("congchuc", "incoming_register", paper(2), false),
        ("ketoan", "incoming_register", paper(2), false),
        (
            "nhanvien",
            "unit_add",
            json!({ "name": "Phòng Nội vụ" }),
            false,
        ),
        (
            "lanhdao",
            "setting_set",
            json!({ "key": "idle_minutes", "value": "9" }),
            false,
        ),
        ("congchuc", "incoming_list", json!({}), true),
        ("ketoan", "log_list", json!({}), true),
    ] {
        let answer = house.as_person(login, command, input, &none);
        match answer {
            Ok(_) => assert!(allowed, "{login} did {command}"),
            Err(error) => {
                assert!(!allowed, "{login}, {command}: {error}");
                assert_eq!(error.code, "door.not_your_role");
            }
        }
    }
    let stranger = house.as_nobody("incoming_list", json!({}));
    assert_eq!(stranger.unwrap_err().code, "door.sign_in_first");
}

#[test]
fn a_secret_set_by_another_signs_nothing_until_it_is_changed() {
    let house = House::new();
    let unit = unit(&house);
    let person = house.done(
        "people_add",
        json!({ "login": "kinhte", "full_name": "Trần Văn Kiên", "roles": ["officer"], "unit_id": unit, "position": "" }),
    );
    let id = &person["id"];
    let set = signer(&json!({ "new_pin": "dat-ho-1" }));
    house
        .call_with("people_set_secret", json!({ "person_id": id }), &set)
        .expect("the secret is set");
    let (_, handover) = forwarded(&house, 1, unit);
    let input = json!({ "handover_id": handover });
    let first = signer(&json!({ "login": "kinhte", "pin": "dat-ho-1" }));
    let refused = house.call_with("incoming_acknowledge", input.clone(), &first);
    assert_eq!(refused.unwrap_err().code, "people.set_by_another");
    let none = Signer::default();
    let refused = house.as_person("kinhte", "incoming_list", json!({}), &none);
    assert_eq!(refused.unwrap_err().code, "door.change_secret_first");

    let change = |pin: &str, new: &str| {
        let secrets = signer(&json!({ "pin": pin, "new_pin": new }));
        house.as_person("kinhte", "secret_change", json!({}), &secrets)
    };
    for (pin, new, code) in [
        ("dat-ho-1", "12345", "people.secret_short"),
        ("dat-ho-1", "dat-ho-1", "people.secret_same"),
        ("sai-roi-1", "cua-toi-1", "people.wrong_secret"),
    ] {
        assert_eq!(change(pin, new).unwrap_err().code, code, "{new}");
    }
    change("dat-ho-1", "cua-toi-1").expect("changed");
    let own = signer(&json!({ "login": "kinhte", "pin": "cua-toi-1" }));
    let line = house
        .call_with("incoming_acknowledge", input.clone(), &own)
        .expect("signed for");
    assert_eq!(line["state"], "acknowledged");
    assert_eq!(line["received_by"], "Trần Văn Kiên");
    let again = house.call_with("incoming_acknowledge", input, &own);
    assert_eq!(again.unwrap_err().code, "incoming.received_already");
    let log = house.done("log_list", json!({ "q": "ky nhan" }));
    let row = &log["rows"][0];
    assert_eq!(row["signer_name"], "Trần Văn Kiên");
    assert_eq!(row["actor_name"], "Lê Thị Thu");
    let report = house.done("verify", json!({}));
    assert_eq!(report["checked"]["sign_offs"], 1);
}

#[test]
fn only_the_receiver_signs_for_a_document() {
    let house = House::new();
    let unit = unit(&house);
    add(&house, "nguoila", &json!(["officer"]), None);
    let (_, handover) = forwarded(&house, 1, unit);
    let stranger = signer(&json!({ "login": "nguoila", "pin": "cua-toi-1" }));
    let input = json!({ "handover_id": handover });
    let refused = house.call_with("incoming_acknowledge", input.clone(), &stranger);
    assert_eq!(refused.unwrap_err().code, "incoming.wrong_receiver");
    let wrong = signer(&json!({ "login": "nguoila", "pin": "khong-dung" }));
    let refused = house.call_with("incoming_acknowledge", input.clone(), &wrong);
    assert_eq!(refused.unwrap_err().code, "people.wrong_secret");
    // The wrong secret stays in the log although the command did nothing.
    let log = house.done("log_list", json!({ "topic": "people", "limit": 1 }));
    assert_eq!(log["rows"][0]["verb"], "secret_wrong");
    let missing = house.call_with("incoming_acknowledge", input, &Signer::default());
    assert_eq!(missing.unwrap_err().code, "people.secret_missing");
}

#[test]
fn a_leaders_secret_is_reset_with_the_sealed_code_or_a_second_leader() {
    let house = House::new();
    let (first, code) = add(&house, "chutich", &json!(["leader"]), None);
    let (_, _) = add(&house, "phochutich", &json!(["leader"]), None);
    let code = code.expect("a leader gets a sealed code");
    let set = |fields: Value| {
        house.call_with(
            "people_set_secret",
            json!({ "person_id": first }),
            &signer(&fields),
        )
    };
    for (fields, expected) in [
        (json!({ "new_pin": "12345678" }), "people.leader_reset"),
        (
            json!({ "new_pin": "moi-tinh-1", "recovery_code": "AAAAA-AAAAA-AAAAA-AAAAA" }),
            "people.recovery_wrong",
        ),
        (
            json!({ "new_pin": "12345678", "recovery_code": code }),
            "people.secret_digits_only",
        ),
        (
            json!({ "new_pin": "moi-tinh-1", "login": "vanthu", "pin": "123456" }),
            "people.second_leader",
        ),
        (
            json!({ "new_pin": "moi-tinh-1", "login": "chutich", "pin": "cua-toi-1" }),
            "people.second_leader",
        ),
    ] {
        assert_eq!(set(fields.clone()).unwrap_err().code, expected, "{fields}");
    }
    let lower = code.to_lowercase().replace('-', " ");
    let answer = set(json!({ "new_pin": "moi-tinh-1", "recovery_code": lower })).expect("reset");
    let fresh = answer["recovery_code"].as_str().expect("a new code");
    assert_ne!(fresh, code);
    let old = set(json!({ "new_pin": "moi-tinh-2", "recovery_code": code }));
    assert_eq!(old.unwrap_err().code, "people.recovery_wrong");
    set(json!({ "new_pin": "moi-tinh-2", "login": "phochutich", "pin": "cua-toi-1" }))
        .expect("a second leader confirms");
}

#[test]
fn old_signatures_hold_after_a_reset() {
    let house = House::new();
    let unit = unit(&house);
    let (id, _) = add(&house, "kinhte", &json!(["officer"]), Some(unit));
    let (_, handover) = forwarded(&house, 1, unit);
    let own = signer(&json!({ "login": "kinhte", "pin": "cua-toi-1" }));
    house
        .call_with(
            "incoming_acknowledge",
            json!({ "handover_id": handover }),
            &own,
        )
        .expect("signed for");
    house.clock.advance_seconds(60);
    let set = signer(&json!({ "new_pin": "dat-ho-2" }));
    house
        .call_with("people_set_secret", json!({ "person_id": id }), &set)
        .expect("a new key");
    let report = house.done("verify", json!({}));
    assert_eq!(report["whole"], true, "{report}");
    assert_eq!(report["checked"]["sign_offs"], 1);
}

#[test]
fn five_wrong_secrets_lock_for_half_an_hour() {
    let house = House::new();
    let (id, _) = add(&house, "kinhte", &json!(["officer"]), None);
    let sign_in = |pin: &str| {
        let who = signer(&json!({ "login": "kinhte", "pin": pin }));
        house.as_nobody_with("sign_in", json!({}), &who)
    };
    for _ in 0..4 {
        assert_eq!(
            sign_in("sai-roi-1").unwrap_err().code,
            "people.wrong_secret"
        );
    }
    assert_eq!(sign_in("sai-roi-1").unwrap_err().code, "people.locked");
    assert_eq!(sign_in("cua-toi-1").unwrap_err().code, "people.locked");
    let people = house.done("people_list", json!({}));
    let rows = people["rows"].as_array().expect("rows");
    let locked = rows.iter().find(|row| row["id"] == id).expect("the person");
    assert!(locked["locked_until"].is_string(), "{locked}");
    house.clock.advance_seconds(30 * 60 + 1);
    assert_eq!(sign_in("cua-toi-1").expect("signed in")["login"], "kinhte");
    // One wrong secret after the lock begins a new count.
    assert_eq!(
        sign_in("sai-roi-1").unwrap_err().code,
        "people.wrong_secret"
    );
}

#[test]
fn people_leave_but_are_never_deleted() {
    let house = House::new();
    let (id, _) = add(&house, "kinhte", &json!(["officer"]), None);
    let row = |house: &House| {
        let people = house.done("people_list", json!({}));
        let rows = people["rows"].as_array().expect("rows").clone();
        rows.into_iter()
            .find(|row| row["id"] == id)
            .expect("the person")
    };
    let version = row(&house)["version"].clone();
    let reason = json!({ "id": id, "version": version, "reason": "Chuyển công tác" });
    house.done("people_deactivate", reason);
    assert_eq!(row(&house)["active"], false);
    let who = signer(&json!({ "login": "kinhte", "pin": "cua-toi-1" }));
    let refused = house.as_nobody_with("sign_in", json!({}), &who);
    assert_eq!(refused.unwrap_err().code, "people.deactivated");
    let own = house.done("people_list", json!({}));
    let rows = own["rows"].as_array().expect("rows");
    let me = rows
        .iter()
        .find(|row| row["login"] == "vanthu")
        .expect("me");
    let own = json!({ "id": me["id"], "version": me["version"], "reason": "Nghỉ" });
    assert_eq!(house.refused("people_deactivate", own).code, "people.self");
    let last = json!({
        "id": me["id"], "version": me["version"], "full_name": "Lê Thị Thu", "roles": ["clerk"],
    });
    assert_eq!(
        house.refused("people_amend", last).code,
        "people.last_admin"
    );
}

#[test]
fn units_are_renamed_from_a_day_on() {
    let house = House::new();
    let id = unit(&house);
    let list = house.done("unit_list", json!({}));
    let version = &list["rows"][0]["version"];
    house.done(
        "unit_rename",
        json!({ "id": id, "version": version, "name": "Phòng Kinh tế và Hạ tầng", "valid_from": "2026-04-01" }),
    );
    let name = |house: &House| house.done("unit_list", json!({}))["rows"][0]["name"].clone();
    assert_eq!(name(&house), "Phòng Kinh tế");
    house.clock.advance_seconds(40 * 24 * 3600);
    assert_eq!(name(&house), "Phòng Kinh tế và Hạ tầng");
    let list = house.done("unit_list", json!({}));
    let below = json!({
        "id": id, "version": list["rows"][0]["version"], "name": "Vòng tròn",
        "valid_from": "2026-06-01", "parent_id": id,
    });
    assert_eq!(
        house.refused("unit_rename", below).code,
        "people.unit_parent"
    );
}
