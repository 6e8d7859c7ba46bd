//! An office with a book of outgoing documents, for the journeys about them.

use serde_json::{Value, json};
use vanthu_tests::{Story, at};

/// The test office with the book of 2026 opened from number 1.
pub fn office() -> Story {
    let story = Story::new();
    story.as_("vanthu").ok(
        "book_open",
        json!({
            "register": "outgoing", "name": "Sổ đăng ký văn bản đi", "year": 2026,
            "start_date": "2026-01-01", "first_number": 1,
        }),
    );
    story
}

/// A draft of Ngô Thị Toán, of the office's own unit.
#[track_caller]
pub fn draft(story: &Story, n: u32, changes: Value) -> Value {
    let mut input = json!({
        "type_name": "Kế hoạch", "subject": format!("Kế hoạch công tác số {n}"),
        "recipients": [{"name": "Sở Nội vụ"}, {"name": "Các thôn"}],
    });
    let fields = input.as_object_mut().expect("an object");
    fields.extend(changes.as_object().expect("changes").clone());
    story.as_("ketoan").ok("outgoing_draft", input)
}

/// The same document, signed on paper by the chairman today.
#[track_caller]
pub fn signed(story: &Story, line: &Value) -> Value {
    let today = story.now().date().to_string();
    story.as_("vanthu").ok(
        "outgoing_sign_paper",
        at(
            line,
            json!({"by_person_id": story.person("chutich"), "signed_date": today}),
        ),
    )
}

/// A new document that only waits for its number.
#[track_caller]
pub fn ready(story: &Story, n: u32, changes: Value) -> Value {
    let line = signed(story, &draft(story, n, changes));
    story
        .as_("vanthu")
        .ok("outgoing_form_check", at(&line, json!({})))
}

/// The document whole.
#[track_caller]
pub fn line_of(story: &Story, line: &Value) -> Value {
    story
        .as_("vanthu")
        .ok("outgoing_get", json!({"id": line["id"]}))
}
