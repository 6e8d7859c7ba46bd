//! What people who do not read code can read: the schema, every refusal, who may do what.

use std::fmt::Write as _;

use rusqlite::Connection;
use vanthu_api::{describe, table};
use vanthu_core::desk;
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
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    settings().bind(|| insta::assert_snapshot!("commands", lines.join("\n")));
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
