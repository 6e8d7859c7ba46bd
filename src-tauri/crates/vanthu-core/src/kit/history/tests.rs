use serde_json::json;

use super::Subject;
use super::rules::{self, Told};
use crate::audit::Change;
use crate::topic::Topic;
use crate::words::Words;

static WORDS: Words = Words {
    topic: Topic::Incoming,
    tables: &[("incoming", "văn bản đến")],
    verbs: &[("registered", "Đăng ký văn bản đến")],
    labels: &[("subject", "Trích yếu")],
    values: &[("receipt_kind", &[("paper", "Giấy")])],
};

#[test]
fn what_an_entry_tells_of_a_field() {
    let values = |before: Option<&str>, after: Option<&str>| {
        Told::Values(before.map(str::to_owned), after.map(str::to_owned))
    };
    for (change, told) in [
        (json!(["a"]), values(None, Some("a"))),
        (json!([3, 4]), values(Some("3"), Some("4"))),
        (json!([null, ""]), values(None, None)),
        (json!({"kept": "row"}), Told::OnRow),
        (json!({"kept": "no"}), Told::Nothing),
        (json!({"sealed": "ab"}), Told::Sealed),
        (json!("vanthu"), values(None, Some("vanthu"))),
    ] {
        assert_eq!(rules::told(&change, Change::Update), told, "{change}");
    }
}

#[test]
fn an_entry_is_a_sentence_with_its_reason() {
    let words: &[&Words] = &[&WORDS];
    let say = |verb, reason| rules::sentence(words, Topic::Incoming, verb, reason);
    assert_eq!(say("registered", None), "Đăng ký văn bản đến");
    assert_eq!(
        say("registered", Some("bản gửi lại")),
        "Đăng ký văn bản đến. Lý do: bản gửi lại"
    );
    assert_eq!(rules::label(words, "incoming", "subject"), "Trích yếu");
    assert_eq!(rules::label(words, "person", "subject"), "subject");
}

#[test]
fn values_are_shown_as_the_office_writes_them() {
    let words: &[&Words] = &[&WORDS];
    for (field, value, shown) in [
        ("issued_date", "2026-03-05", "05/03/2026"),
        (
            "returned_at",
            "2026-11-22T08:15:03.120+07:00",
            "08:15 ngày 22/11/2026",
        ),
        ("active", "0", "không"),
        ("organ_name", "Sở Nội vụ", "Sở Nội vụ"),
        ("receipt_kind", "paper", "Giấy"),
        ("receipt_kind", "paper,paper", "Giấy, Giấy"),
        ("receipt_kind", "fax", "fax"),
    ] {
        assert_eq!(rules::shown(words, "incoming", field, value), shown);
    }
    assert_eq!(
        rules::shown(words, "person", "receipt_kind", "paper"),
        "paper"
    );
}

#[test]
fn a_subject_is_taken_apart() {
    let subject = |table: &str, id| Subject {
        table: table.to_owned(),
        id,
    };
    assert_eq!(rules::subject("incoming:12"), subject("incoming", 12));
    assert_eq!(rules::subject("office"), subject("office", 0));
}
