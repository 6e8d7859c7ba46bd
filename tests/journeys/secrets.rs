//! Secrets: signing in, being locked out, changing and resetting.

use serde_json::{Value, json};
use vanthu_core::kit::people::RECOVERY_LETTERS;
use vanthu_core::testkit::{TestOffice, person};
use vanthu_tests::{Story, at, find, rows};

fn person_row(story: &Story, login: &str) -> Value {
    let people = story.as_("quantri").ok("people_list", json!({}));
    find(&people, "login", login).clone()
}

#[test]
fn a_leader_who_sets_up_gets_a_code_for_the_safe() {
    let story = Story::of(TestOffice::bare());
    let mut input = json!({
        "office": {"name": "UBND xã Tân An"}, "body": {"name": "UBND xã Tân An"},
        "first_person": {"login": "thu", "full_name": "Lê Thị Thu", "roles": ["clerk", "admin", "leader"]},
        "incoming_book": {"start_date": "2026-01-01"},
    });
    story
        .as_("")
        .signer(json!({"new_pin": "12345678"}))
        .refused(
            "office_set_up",
            input.clone(),
            "people.secret_digits_only",
            "new_pin",
        );
    let answer = story
        .as_("")
        .signer(json!({"new_pin": "lanh-dao"}))
        .ok("office_set_up", input.take());
    let code = answer["recovery_codes"][0]["code"].as_str().unwrap();
    assert_eq!(code.len(), 23);
    assert!(
        code.bytes()
            .all(|letter| letter == b'-' || RECOVERY_LETTERS.contains(&letter))
    );
    story.assert_whole();
}

#[test]
fn signing_in_and_being_locked_out() {
    let story = Story::new();
    let sign_in = |pin: &str| story.as_("").signer(json!({"login": "vanthu", "pin": pin}));
    let me = sign_in("123456").ok("sign_in", json!({}));
    assert_eq!(
        (
            &me["full_name"],
            &me["position"],
            &me["unit_name"],
            &me["roles"]
        ),
        (
            &json!("Lê Thị Thu"),
            &json!("Văn thư"),
            &json!("Văn phòng HĐND và UBND"),
            &json!(["clerk"])
        )
    );
    story
        .as_("")
        .refused("sign_in", json!({}), "people.secret_missing", "pin");
    story
        .as_("")
        .signer(json!({"login": "khong-co", "pin": "123456"}))
        .refused("sign_in", json!({}), "people.wrong_secret", "pin");
    for left in (1..=4).rev() {
        let error =
            sign_in("sai-mat-khau").refused("sign_in", json!({}), "people.wrong_secret", "pin");
        assert!(
            error.message.contains(&format!("Còn {left} lần")),
            "{}",
            error.message
        );
    }
    sign_in("sai-mat-khau").refused("sign_in", json!({}), "people.locked", "pin");
    // The right one does not help now, neither to sign.
    sign_in("123456").refused("sign_in", json!({}), "people.locked", "pin");
    assert!(person_row(&story, "vanthu")["locked_until"].is_string());
    story.at("2026-03-03T08:29:59+07:00");
    sign_in("123456").refused("sign_in", json!({}), "people.locked", "pin");
    story.at("2026-03-03T08:30:00+07:00");
    // A wrong one after the half hour counts as the first again.
    let error = sign_in("sai").refused("sign_in", json!({}), "people.wrong_secret", "pin");
    assert!(error.message.contains("Còn 4 lần"), "{}", error.message);
    sign_in("123456").ok("sign_in", json!({}));
    assert_eq!(person_row(&story, "vanthu")["locked_until"], Value::Null);
    // What is typed as a secret stands nowhere.
    let mut story = story;
    story.assert_whole();
    story.close();
    for file in ["so.db", "so.db-wal", "nhan-chung.txt"] {
        let bytes = std::fs::read(story.home().path().join(file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("sai-mat-khau") && !text.contains("chutich-123"),
            "{file}"
        );
    }
}

#[test]
fn who_gave_a_secret_to_another_cannot_sign_for_them() {
    let story = Story::new();
    let line = story.register(1, json!({"to_unit_ids": [story.unit("Phong Kinh te")]}));
    let handover = story.line(&line)["handovers"][0]["id"].clone();
    let admin = |pin: &str| story.as_("quantri").signer(json!({"new_pin": pin}));
    let kinhte = story.person("kinhte");
    // Who finds the administrator's desk unlocked does not take the account over.
    admin("cua-ke-la").refused(
        "people_set_secret",
        json!({"person_id": story.person("quantri")}),
        "people.own_secret",
        "person_id",
    );
    admin("12345").refused(
        "people_set_secret",
        json!({"person_id": kinhte}),
        "people.secret_short",
        "new_pin",
    );
    admin(&"a".repeat(201)).refused(
        "people_set_secret",
        json!({"person_id": kinhte}),
        "people.secret_long",
        "new_pin",
    );
    story.as_("quantri").refused(
        "people_set_secret",
        json!({"person_id": kinhte}),
        "people.new_secret_missing",
        "new_pin",
    );
    story
        .as_("vanthu")
        .signer(json!({"new_pin": "123456"}))
        .refused(
            "people_set_secret",
            json!({"person_id": kinhte}),
            "door.not_your_role",
            "",
        );
    admin("tam-thoi").ok("people_set_secret", json!({"person_id": kinhte}));
    // The administrator knows it, so it signs nothing and does nothing but being changed.
    story
        .as_("vanthu")
        .signer(json!({"login": "kinhte", "pin": "tam-thoi"}))
        .refused(
            "incoming_acknowledge",
            json!({"handover_id": handover}),
            "people.set_by_another",
            "pin",
        );
    story
        .as_("kinhte")
        .refused("incoming_list", json!({}), "door.change_secret_first", "");
    story.as_("kinhte").ok("session_state", json!({}));
    let change = |old: &str, new: &str| {
        story
            .as_("kinhte")
            .signer(json!({"pin": old, "new_pin": new}))
    };
    change("tam-thoi", "tam-thoi").refused(
        "secret_change",
        json!({}),
        "people.secret_same",
        "new_pin",
    );
    change("sai", "cua-rieng-toi").refused(
        "secret_change",
        json!({}),
        "people.wrong_secret",
        "pin",
    );
    change("tam-thoi", "cua-rieng-toi").ok("secret_change", json!({}));
    story
        .as_("vanthu")
        .signer(json!({"login": "kinhte", "pin": "cua-rieng-toi"}))
        .ok("incoming_acknowledge", json!({"handover_id": handover}));
    story.assert_whole();
}

#[test]
fn a_leaders_secret_is_reset_by_code_or_by_another_leader() {
    let story = Story::new();
    let chutich = story.person("chutich");
    let input = json!({"person_id": chutich});
    let reset = |signer: Value| story.as_("quantri").signer(signer);
    let name = "people_set_secret";
    reset(json!({"new_pin": "moi-moi-moi"})).refused(
        name,
        input.clone(),
        "people.leader_reset",
        "recovery_code",
    );
    reset(json!({"new_pin": "moi-moi-moi", "recovery_code": "AAAAA-AAAAA-AAAAA-AAAAA"})).refused(
        name,
        input.clone(),
        "people.recovery_wrong",
        "recovery_code",
    );
    for login in ["vanthu", "chutich"] {
        let secret = person(login).secret;
        reset(json!({"new_pin": "moi-moi-moi", "login": login, "pin": secret})).refused(
            name,
            input.clone(),
            "people.second_leader",
            "login",
        );
    }
    reset(json!({"new_pin": "12345678", "login": "chanhvp", "pin": "chanhvp-123"})).refused(
        name,
        input.clone(),
        "people.secret_digits_only",
        "new_pin",
    );
    let code = reset(json!({"new_pin": "moi-moi-moi", "login": "chanhvp", "pin": "chanhvp-123"}))
        .ok(name, input.clone());
    let code = code["recovery_code"].as_str().unwrap().to_owned();
    // The second leader stands in the log.
    let log = story
        .as_("quantri")
        .ok("log_list", json!({"topic": "people", "limit": 5}));
    assert!(
        rows(&log["rows"])
            .iter()
            .any(|row| row["signer_name"] == "Phạm Thị Chánh"),
        "{log}"
    );
    // The sealed code works, typed in small letters and without dashes; the old one is used up.
    let typed = code.replace('-', " ").to_lowercase();
    let next =
        reset(json!({"new_pin": "moi-lan-nua", "recovery_code": typed})).ok(name, input.clone());
    assert_ne!(next["recovery_code"], code);
    reset(json!({"new_pin": "moi-lan-ba", "recovery_code": code})).refused(
        name,
        input.clone(),
        "people.recovery_wrong",
        "recovery_code",
    );
    // Taking the role away for a moment does not open the way to a leader's signature.
    let row = person_row(&story, "chutich");
    story.as_("quantri").ok(
        "people_amend",
        at(
            &row,
            json!({"full_name": "Trần Văn Chủ", "roles": ["officer"]}),
        ),
    );
    reset(json!({"new_pin": "moi-moi-moi"})).refused(
        name,
        input,
        "people.leader_reset",
        "recovery_code",
    );
    story.assert_whole();
}

#[test]
fn who_becomes_a_leader_needs_a_leaders_secret() {
    let story = Story::new();
    let row = person_row(&story, "vanthu");
    story.as_("quantri").ok(
        "people_amend",
        at(
            &row,
            json!({"full_name": "Lê Thị Thu", "roles": ["clerk", "leader"]}),
        ),
    );
    // 123456 was enough for a clerk; it signs nothing for a leader.
    story
        .as_("vanthu")
        .refused("incoming_list", json!({}), "door.change_secret_first", "");
    let change = |new: &str| {
        story
            .as_("vanthu")
            .signer(json!({"pin": "123456", "new_pin": new}))
    };
    change("87654321").refused(
        "secret_change",
        json!({}),
        "people.secret_digits_only",
        "new_pin",
    );
    change("thu-lanh-dao").ok("secret_change", json!({}));
    story.as_("vanthu").ok("incoming_list", json!({}));
    // The new leader has no sealed code yet; it is made only with their own consent.
    let set = |signer: Value| story.as_("quantri").signer(signer);
    let input = json!({"person_id": story.person("vanthu")});
    set(json!({"new_pin": "moi-moi-moi"})).refused(
        "people_set_secret",
        input.clone(),
        "people.leader_reset",
        "recovery_code",
    );
    let agreed = json!({"new_pin": "moi-moi-moi", "login": "vanthu", "pin": "thu-lanh-dao"});
    let answer = set(agreed).ok("people_set_secret", input.clone());
    assert!(answer["recovery_code"].is_string());
    let again = json!({"new_pin": "moi-lan-nua", "login": "vanthu", "pin": "moi-moi-moi"});
    set(again).refused("people_set_secret", input, "people.second_leader", "login");
    story.assert_whole();
}
