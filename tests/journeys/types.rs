//! Document types that change: until the day of the change they are what they were.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, find, rows};

/// The types of a name, as the list has them.
fn of(story: &Story, name: &str) -> Vec<Value> {
    let list = story.as_("quantri").ok("document_type_list", json!({}));
    let named = rows(&list["rows"])
        .iter()
        .filter(|kind| kind["name"] == name);
    named.cloned().collect()
}

fn offered(story: &Story) -> Vec<String> {
    let input = json!({"field": "type_name", "q": ""});
    let list = story.as_("vanthu").ok("incoming_suggest", input);
    let names = rows(&list["rows"]).iter();
    names
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_new_abbreviation_applies_from_a_day_and_leaves_the_past_alone() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let line = story.register(1, json!({"type_name": "Hướng dẫn"}));
    let kinds = admin.ok("document_type_list", json!({}));
    let kind = find(&kinds, "name", "Hướng dẫn").clone();
    assert_eq!(kind["abbreviation"], "HD");
    let amend = |more: Value| at(&kind, more);
    for (more, code, field) in [
        (
            json!({"name": "Hướng dẫn", "abbreviation": "HDN", "valid_from": kind["valid_from"]}),
            "settings.type_from",
            "valid_from",
        ),
        (
            json!({"name": "Hướng dẫn", "abbreviation": "HDN", "valid_from": "2026-07-01", "valid_to": "2026-06-30"}),
            "settings.type_dates",
            "valid_to",
        ),
        (
            json!({"name": "Báo cáo", "abbreviation": "HDN", "valid_from": "2026-07-01"}),
            "settings.type_taken",
            "name",
        ),
    ] {
        admin.refused("document_type_amend", amend(more), code, field);
    }
    admin.ok(
        "document_type_amend",
        amend(json!({"name": "Hướng dẫn", "abbreviation": "HDN", "valid_from": "2026-07-01"})),
    );
    let told: Vec<_> = of(&story, "Hướng dẫn")
        .iter()
        .map(|kind| {
            (
                kind["abbreviation"].clone(),
                kind["valid_from"].clone(),
                kind["valid_to"].clone(),
            )
        })
        .collect();
    let first = kind["valid_from"].clone();
    assert_eq!(
        told,
        [
            (json!("HD"), first, json!("2026-06-30")),
            (json!("HDN"), json!("2026-07-01"), Value::Null),
        ]
    );
    // One name on every day, in its place of the list.
    assert_eq!(
        offered(&story)
            .iter()
            .filter(|name| *name == "Hướng dẫn")
            .count(),
        1
    );
    story.at("2026-07-01T08:00:00+07:00");
    assert_eq!(
        offered(&story)
            .iter()
            .filter(|name| *name == "Hướng dẫn")
            .count(),
        1
    );
    // A type that has ended is not changed any more.
    let ended = of(&story, "Hướng dẫn")[0].clone();
    let late = at(&ended, json!({"name": "Hướng dẫn", "abbreviation": "X"}));
    admin.refused("document_type_amend", late, "settings.type_ended", "id");
    assert_eq!(story.line(&line)["type_name"], "Hướng dẫn");
    story.assert_whole();
}

#[test]
fn another_name_follows_the_old_one_and_old_lines_keep_theirs() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let line = story.register(1, json!({"type_name": "Thông cáo"}));
    let kind = of(&story, "Thông cáo").remove(0);
    // From today when no day is given.
    admin.ok(
        "document_type_amend",
        at(
            &kind,
            json!({"name": "Thông cáo báo chí", "abbreviation": "TCBC"}),
        ),
    );
    assert_eq!(of(&story, "Thông cáo")[0]["valid_to"], "2026-03-02");
    let new = of(&story, "Thông cáo báo chí").remove(0);
    assert_eq!(
        (&new["valid_from"], &new["ordinal"]),
        (&json!("2026-03-03"), &kind["ordinal"])
    );
    let offered = offered(&story);
    assert!(offered.contains(&"Thông cáo báo chí".to_owned()));
    assert!(!offered.contains(&"Thông cáo".to_owned()));
    assert_eq!(story.line(&line)["type_name"], "Thông cáo");
    // Mistyped on the day itself, it is corrected, not followed by a third.
    admin.ok(
        "document_type_amend",
        at(
            &new,
            json!({"name": "Thông cáo báo chí", "abbreviation": "TCB"}),
        ),
    );
    assert_eq!(of(&story, "Thông cáo báo chí").len(), 1);
    assert_eq!(of(&story, "Thông cáo báo chí")[0]["abbreviation"], "TCB");
    // The old name is free again from then on.
    let input = json!({"name": "Thông cáo", "abbreviation": "TC", "valid_from": "2026-03-03"});
    admin.ok("document_type_add", input.clone());
    admin.refused("document_type_add", input, "settings.type_taken", "name");
    story.assert_whole();
}
