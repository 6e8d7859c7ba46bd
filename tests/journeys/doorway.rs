//! The door itself: who may do what, what is no command, and two programs at one office.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};
use vanthu_api::{Call, Signer, dispatch, table};
use vanthu_core::clock::SetClock;
use vanthu_core::door::{Progress, Who};
use vanthu_core::office::Office;
use vanthu_core::testkit::{MORNING, PEOPLE, told, told_in};
use vanthu_tests::{Story, at, rows};

#[test]
fn every_command_has_a_name_of_its_own() {
    let door = table();
    let mut seen = BTreeSet::new();
    for command in &door.commands {
        assert!(seen.insert(command.name), "{} stands twice", command.name);
        assert!(
            command
                .name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_'),
            "{}",
            command.name
        );
    }
    assert!(seen.len() > 60, "{} commands", seen.len());
}

/// Everyone who has none of a command's roles is turned away before their input is looked at.
#[test]
fn nobody_does_what_is_not_theirs() {
    let story = Story::new();
    let door = table();
    for command in &door.commands {
        let call = |login: &str| story.as_(login).call(command.name, json!({"wrong": []}));
        if command.who != Who::Nobody {
            let error = call("").expect_err(command.name);
            assert_eq!(told(&error), ("door.sign_in_first", ""), "{}", command.name);
        }
        let Who::Roles(roles) = command.who else {
            continue;
        };
        for person in PEOPLE {
            if person.roles.iter().any(|role| roles.contains(role)) {
                continue;
            }
            let error = call(person.login).expect_err(command.name);
            assert_eq!(
                told(&error),
                ("door.not_your_role", ""),
                "{} as {}",
                command.name,
                person.login
            );
            assert!(error.message.contains(person.login), "{}", error.message);
        }
    }
    story.assert_whole();
}

#[test]
fn what_is_no_command() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    clerk.refused("incoming_delete", json!({}), "door.unknown_command", "name");
    clerk.refused(
        "task_stop",
        json!({"task": "backup"}),
        "session.no_task",
        "task",
    );
    clerk.refused("unit_list", json!({"more": 1}), "office.input", "more");
    clerk.refused("incoming_get", json!({}), "office.input", "id");
    clerk.refused("incoming_get", json!({"id": "một"}), "office.input", "id");
    clerk.refused("incoming_get", json!("1"), "office.input", "");
    // No input at all is an empty one.
    clerk.ok("unit_list", Value::Null);
    let secret = json!({"login": "vanthu", "pin": "123456", "password": "x"});
    assert!(
        serde_json::from_value::<Signer>(secret).is_err(),
        "a signer has no other fields"
    );
    let shown = format!(
        "{:?}",
        serde_json::from_value::<Signer>(json!({"login": "a", "pin": "bi-mat"})).unwrap()
    );
    assert!(!shown.contains("bi-mat"), "{shown}");
    story.assert_whole();
}

/// No schema has a place where a secret could be typed: secrets stand beside the input.
#[test]
fn no_input_asks_for_a_secret() {
    for command in &table().commands {
        let text = command.input.to_string();
        for word in [
            "\"pin\"",
            "\"new_pin\"",
            "\"password\"",
            "\"recovery_code\"",
            "\"secret\"",
        ] {
            assert!(!text.contains(word), "{} asks for {word}", command.name);
        }
    }
}

#[test]
fn two_programs_at_one_office() {
    let mut story = Story::new();
    let line = story.register(1, json!({}));
    let clock = || Arc::new(SetClock::at(MORNING));
    let second = Office::open(story.home(), clock());
    assert_eq!(second.err().unwrap().code, "office.in_use");
    // Looking needs no lock; writing does.
    let reader = Office::open_to_read(story.home(), clock()).unwrap();
    let door = table();
    let session = story.session("vanthu");
    let call = |name: &str, input: Value| {
        let call = Call {
            name,
            input,
            signer: &Signer::default(),
            progress: &Progress::silent(),
        };
        dispatch(&reader, &door, &session, call).map(|answer| told_in(&answer))
    };
    assert_eq!(
        rows(&call("incoming_list", json!({})).unwrap()["rows"]).len(),
        1
    );
    let written = call("incoming_void", at(&line, json!({"reason": "Thử"})));
    assert_eq!(told(&written.unwrap_err()), ("office.reading_only", ""));
    // A new line is seen at once by the one that only looks.
    story.register(2, json!({}));
    assert_eq!(
        rows(&call("incoming_list", json!({})).unwrap()["rows"]).len(),
        2
    );
    drop(reader);
    story.assert_whole();
    // After a restart all is there.
    story.reopen();
    assert_eq!(story.line(&line)["subject"], line["subject"]);
    assert_eq!(story.register(3, json!({}))["arrival_number"], 3);
    story.assert_whole();
}

#[test]
fn settings_and_names_have_their_bounds() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let set = |key: &str, value: &str| json!({"key": key, "value": value});
    admin.refused(
        "setting_set",
        set("colour", "red"),
        "settings.unknown",
        "key",
    );
    for value in ["0", "241", "năm", "-1", "5.5", ""] {
        admin.refused(
            "setting_set",
            set("idle_minutes", value),
            "settings.number",
            "value",
        );
    }
    admin.refused(
        "setting_set",
        set("address", &"a".repeat(501)),
        "settings.long",
        "value",
    );
    admin.refused(
        "setting_set",
        set("backup_place", "không/có"),
        "settings.folder",
        "value",
    );
    admin.ok("setting_set", set("idle_minutes", "10"));
    assert_eq!(
        story.as_("").ok("session_state", json!({}))["idle_minutes"],
        10
    );
    let rename = |changes: Value| {
        let mut input = json!({
            "valid_from": "2026-07-01", "name": "Ủy ban nhân dân phường Tân An", "parent_name": "UBND tỉnh",
            "place": "Tân An", "identifier": "H32.102", "reason": "Nghị quyết 1/NQ",
        });
        input
            .as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        input
    };
    admin.refused(
        "office_rename",
        rename(json!({"name": ""})),
        "settings.name_empty",
        "name",
    );
    admin.refused(
        "office_rename",
        rename(json!({"reason": " "})),
        "settings.reason",
        "reason",
    );
    admin.refused(
        "office_rename",
        rename(json!({"valid_from": "2026-03-03"})),
        "settings.name_date",
        "valid_from",
    );
    admin.ok("office_rename", rename(json!({})));
    assert_eq!(
        story.as_("").ok("session_state", json!({}))["office"]["name"],
        "Ủy ban nhân dân xã Tân An"
    );
    story.at("2026-07-01T08:00:00+07:00");
    assert_eq!(
        story.as_("").ok("session_state", json!({}))["office"]["name"],
        "Ủy ban nhân dân phường Tân An"
    );
    // Document types.
    let kinds = admin.ok("document_type_list", json!({}));
    assert_eq!(rows(&kinds["rows"]).len(), 29);
    let kind = rows(&kinds["rows"])[0].clone();
    admin.refused(
        "document_type_add",
        json!({"name": "", "abbreviation": "", "valid_from": "2026-07-01"}),
        "settings.type_name",
        "name",
    );
    admin.refused(
        "document_type_add",
        json!({"name": "Công văn", "abbreviation": "CV", "valid_from": "2026-07-01"}),
        "settings.type_taken",
        "name",
    );
    admin.refused(
        "document_type_amend",
        at(
            &kind,
            json!({"name": kind["name"], "abbreviation": "X", "valid_to": "2019-01-01"}),
        ),
        "settings.type_dates",
        "valid_to",
    );
    admin.ok(
        "document_type_add",
        json!({"name": "Công thư", "abbreviation": "", "valid_from": "2026-07-01"}),
    );
    story.assert_whole();
}
