//! The door itself: who may do what, what is no command, and two programs at one office.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use vanthu_api::{Call, Signer, dispatch, table};
use vanthu_core::audit::witness;
use vanthu_core::clock::SetClock;
use vanthu_core::desk;
use vanthu_core::door::{Progress, Who};
use vanthu_core::office::Office;
use vanthu_core::session::Session;
use vanthu_core::testkit::{MORNING, PEOPLE, TestOffice, told, told_in};
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
    let second = desk::open(story.home(), clock());
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

#[test]
fn the_backup_place_witnesses_from_the_moment_it_is_named() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let set = |place: &Path| json!({"key": "backup_place", "value": place.display().to_string()});
    let seen = |place: &Path| witness::read(place).unwrap();
    let head = || {
        let report = admin.ok("verify", json!({"quick": true}));
        assert_eq!(report["whole"], true, "{:#}", report["findings"]);
        report["head"]["seq"].as_i64().unwrap()
    };
    let (first, second) = (story.outside().join("ổ một"), story.outside().join("ổ hai"));
    admin.ok("setting_set", set(&first));
    assert_eq!(seen(&first).last().unwrap().seq, head());
    story.register(1, json!({}));
    assert_eq!(seen(&first).len(), 2);
    assert_eq!(seen(&first).last().unwrap().seq, head());
    // Another place: the former is left as it is.
    admin.ok("setting_set", set(&second));
    story.register(2, json!({}));
    assert_eq!((seen(&first).len(), seen(&second).len()), (2, 2));
    // A place that cannot be made is refused, and the one before goes on.
    let file = story.outside().join("tệp");
    std::fs::write(&file, "x").unwrap();
    admin.refused(
        "setting_set",
        set(&file.join("trong")),
        "settings.folder",
        "value",
    );
    story.register(3, json!({}));
    assert_eq!(seen(&second).last().unwrap().seq, head());
    // None any more.
    admin.ok("setting_set", json!({"key": "backup_place", "value": ""}));
    story.register(4, json!({}));
    assert_eq!(seen(&second).len(), 3);
    story.assert_whole();
}

/// Every text of a schema: the way to it, and the most characters it takes.
fn texts(
    root: &Value,
    schema: &Value,
    way: &[String],
    found: &mut Vec<(Vec<String>, Option<u64>)>,
) {
    let schema = match schema["$ref"].as_str() {
        Some(at) => root.pointer(at.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    let kind = schema["type"].to_string();
    let free = ["enum", "const", "format"]
        .iter()
        .all(|word| schema.get(*word).is_none());
    if kind.contains("\"string\"") && free {
        found.push((way.to_vec(), schema["maxLength"].as_u64()));
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        texts(
            root,
            inner,
            &[way, std::slice::from_ref(name)].concat(),
            found,
        );
    }
    if let Some(items) = schema.get("items") {
        texts(root, items, &[way, &["[]".to_owned()]].concat(), found);
    }
    for part in ["anyOf", "oneOf", "allOf"] {
        for choice in schema[part].as_array().into_iter().flatten() {
            texts(root, choice, way, found);
        }
    }
}

/// An input with one text at the end of a way, and nothing else.
fn only(way: &[String], text: String) -> Value {
    match way.split_first() {
        None => json!(text),
        Some((step, rest)) if step == "[]" => json!([only(rest, text)]),
        Some((step, rest)) => json!({ step: only(rest, text) }),
    }
}

/// Fields that the window fills with words of its own.
const CODE_WORDS: &[&str] = &[
    "arrival_time",
    "at",
    "authenticity_result",
    "clear",
    "end",
    "envelope_kind",
    "evidence",
    "for",
    "id",
    "key",
    "outcome",
    "register",
    "secrecy",
    "start",
    "step",
    "task",
];

#[test]
fn every_text_of_every_command_has_a_most() {
    let story = Story::new();
    let door = table();
    let program = Session::Program;
    let call = |name: &str, input: Value| {
        let (signer, progress) = (Signer::default(), Progress::silent());
        let call = Call {
            name,
            input,
            signer: &signer,
            progress: &progress,
        };
        dispatch(&story, &door, &program, call)
    };
    let mut seen = 0;
    for command in &door.commands {
        let mut found = Vec::new();
        texts(&command.input, &command.input, &[], &mut found);
        for (way, most) in found {
            let place = format!("{} {}", command.name, way.join("."));
            let most = most.unwrap_or_else(|| panic!("{place}: no most"));
            // Only the text of a whole procedure is longer.
            let usual = most == 500 || most == 4_000;
            let whole = most == 200_000 && command.name.starts_with("procedure_");
            assert!(usual || whole, "{place}: {most}");
            if command.handler.kind() == "read" {
                continue;
            }
            let field = way.iter().rev().find(|step| *step != "[]").unwrap();
            // Decomposed letters count as the letters they are.
            let long = "e\u{323}\u{302}".repeat(usize::try_from(most).unwrap());
            let just = call(command.name, only(&way, long.clone()));
            let code = just.err().map(|error| error.code);
            assert_ne!(code.as_deref(), Some("door.text_too_long"), "{place}");
            let error = call(command.name, only(&way, long + "x")).err().unwrap();
            assert_eq!(
                told(&error),
                ("door.text_too_long", field.as_str()),
                "{place}"
            );
            let length = match most {
                500 => "501",
                4_000 => "4.001",
                _ => "200.001",
            };
            let sentence = &error.message;
            assert!(
                sentence.contains(&format!(" dài {length} ký tự")),
                "{sentence}"
            );
            // What people type is called as on the screen; only the code words of programs are not.
            if !CODE_WORDS.contains(&field.as_str()) {
                assert!(!sentence.contains('“'), "{place}: {sentence}");
            }
            seen += 1;
        }
    }
    assert!(seen > 80, "{seen} texts");
    story.assert_whole();
}

#[test]
fn sample_documents_come_only_where_no_real_ones_are() {
    use vanthu_core::desk::seed::{Wanted, seed};
    let wanted = |documents| Wanted {
        documents,
        years: 1,
        seed: 1,
    };
    let progress = Progress::silent();
    let code = |office: &TestOffice, documents| {
        let error = seed(office, wanted(documents), &progress).unwrap_err();
        assert!(!error.message.contains('{'), "{}", error.message);
        error.code
    };
    assert_eq!(code(&TestOffice::bare(), 0), "seed.amount");
    assert_eq!(code(&TestOffice::bare(), 3), "seed.no_clerk");
    let story = Story::new();
    story.register(1, json!({}));
    assert_eq!(code(&story, 3), "seed.not_sample");
    assert_eq!(
        rows(&story.as_("vanthu").ok("incoming_list", json!({}))["rows"]).len(),
        1
    );
    story.assert_whole();
}
