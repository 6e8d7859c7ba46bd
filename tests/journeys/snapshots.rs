//! What people who do not read code can read: the schema, every refusal, who may do what.

use std::fmt::Write as _;

use rusqlite::Connection;
use vanthu_api::{describe, table};
use vanthu_core::desk;
use vanthu_core::ids::{DelegationId, PersonId};
use vanthu_core::kit::people::competence::rules::{Delegation, competence};
use vanthu_core::kit::people::competence::{Code, Held, Matter, People, Standing};
use vanthu_core::topic::Topic;

use crate::house::House;

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn who_may_do_what() {
    let door = table();
    let mut text = String::new();
    for command in describe(&door) {
        let (name, kind, who) = (command.name, command.kind, command.who);
        writeln!(
            text,
            "{name:<30} {kind:<7} {who:<20} {}",
            command.topics.join(" ")
        )
        .expect("a text grows");
    }
    writeln!(text, "\n{}", competences()).expect("a text grows");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    settings().bind(|| insta::assert_snapshot!("commands", lines.join("\n").trim_end()));
}

/// Who decides what at the leader's desk, told by the rule itself: a chairman in charge of
/// everything, a deputy in charge of Kinh tế, a chief of office who holds ủy quyền of the chairman
/// for Tư pháp from 02 to 10/03, an officer.
fn competences() -> String {
    let held = |title: &str, fields: &str| Held {
        title: title.to_owned(),
        fields: fields.to_owned(),
    };
    let cast = [
        ("Chủ tịch", held("Chủ tịch UBND", "")),
        ("Phó Chủ tịch", held("Phó Chủ tịch UBND", "Kinh tế")),
        ("Chánh Văn phòng", held("Chánh Văn phòng", "")),
        ("Công chức", held("Công chức", "")),
    ];
    let day = |day: u32| chrono::NaiveDate::from_ymd_opt(2026, 3, day).expect("a day");
    let (chairman, chief) = (PersonId(1), PersonId(3));
    let mut people = People {
        delegations: vec![Delegation {
            id: DelegationId(1),
            kind: Code::Tuq,
            from: chairman,
            from_title: "Chủ tịch UBND".to_owned(),
            to: chief,
            fields: "Tư pháp".to_owned(),
            valid_from: day(2),
            valid_to: day(10),
            ended_on: None,
            document: "Văn bản ủy quyền số 12/GUQ-UBND ngày 01/03/2026".to_owned(),
        }],
        ..People::default()
    };
    for (id, (name, held)) in (1..).zip(cast.clone()) {
        let standing = Standing {
            name: name.to_owned(),
            active: true,
            leader: name != "Công chức",
            held: vec![held],
        };
        people.standing.insert(PersonId(id), standing);
    }
    let mut text =
        "Thẩm quyền: việc chờ ai | lĩnh vực | ngày | ai quyết định | tư cách, hoặc vì sao không\n"
            .to_owned();
    for (own, field, on) in [
        (1, "", 3),
        (1, "Tư pháp", 3),
        (1, "Tư pháp", 11),
        (1, "Kinh tế", 3),
        (2, "Kinh tế", 3),
        (2, "Tư pháp", 3),
        (3, "", 3),
    ] {
        let asked = cast[own - 1].0;
        let matter = Matter {
            own: vec![PersonId(own as i64)],
            asked: asked.to_owned(),
            field: field.to_owned(),
            by_position: true,
            ..Matter::default()
        };
        for (id, (who, _)) in (1..).zip(&cast) {
            let told = match competence(&matter, PersonId(id), day(on), &people) {
                Ok(capacity) => capacity.label,
                Err(error) => error.message,
            };
            writeln!(text, "{asked} | {field} | {on:02}/03 | {who} | {told}")
                .expect("a text grows");
        }
    }
    text
}

#[test]
fn every_refusal() {
    let mut lines: Vec<String> = table()
        .sentences
        .iter()
        .map(|sentence| format!("{} [{:?}] {}", sentence.code, sentence.kind, sentence.text))
        .collect();
    lines.sort();
    lines.dedup();
    settings().bind(|| insta::assert_snapshot!("refusals", lines.join("\n")));
}

#[test]
fn the_schema() {
    let house = House::new();
    let conn = Connection::open(house.home.join("so.db")).expect("the database");
    let mut statement = conn
        .prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' \
             ORDER BY type DESC, name",
        )
        .expect("the schema");
    let parts: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .expect("rows")
        .map(|row| row.expect("a row"))
        .collect();
    settings().bind(|| insta::assert_snapshot!("schema", parts.join("\n\n")));
}

#[test]
fn words_of_the_log() {
    let mut text = String::new();
    for topic in Topic::ALL {
        writeln!(text, "{} = {}", topic.as_str(), topic.label()).expect("a text grows");
    }
    for words in desk::WORDS {
        let tables: Vec<String> = words
            .tables
            .iter()
            .map(|(table, row)| format!("{table} ({row})"))
            .collect();
        let tables = tables.join(", ");
        writeln!(text, "\n── {}: {tables} ──", words.topic.label()).expect("a text grows");
        for (verb, said) in words.verbs {
            writeln!(text, "{verb}: {said}").expect("a text grows");
        }
        for (column, label) in words.labels {
            writeln!(text, "    {column}: {label}").expect("a text grows");
        }
        for (column, codes) in words.values {
            for (code, said) in *codes {
                writeln!(text, "    {column} = {code}: {said}").expect("a text grows");
            }
        }
    }
    settings().bind(|| insta::assert_snapshot!("words", text));
}
