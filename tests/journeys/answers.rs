//! What answers a document, and until when an urgent one waits.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

#[test]
fn a_line_is_answered_by_a_document_of_the_office() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({"due_date": "2026-03-02", "reason": "Đến muộn"}));
    let answered =
        |code: &str, date: &str| at(&line, json!({"result_code": code, "answered_date": date}));
    clerk.refused(
        "incoming_answered",
        answered(" ", "2026-03-03"),
        "incoming.answer_code",
        "result_code",
    );
    for date in ["2026-03-02", "2026-03-04"] {
        let input = answered("12/UBND-VP", date);
        clerk.refused(
            "incoming_answered",
            input,
            "incoming.answer_date",
            "answered_date",
        );
    }
    story.as_("kinhte").refused(
        "incoming_answered",
        answered("12/UBND-VP", "2026-03-03"),
        "door.not_your_role",
        "",
    );
    let late = clerk.ok("incoming_list", json!({"only": "overdue"}));
    assert_eq!(rows(&late["rows"]).len(), 1);
    let line = clerk.ok("incoming_answered", answered("12/UBND-VP", "2026-03-03"));
    assert_eq!(
        (&line["state"], &line["state_label"]),
        (&json!("answered"), &json!("Đã trả lời"))
    );
    let whole = story.line(&line);
    assert_eq!(
        whole["answer"],
        json!({"code": "12/UBND-VP", "date": "2026-03-03"})
    );
    let history = rows(&whole["history"]).iter();
    assert_eq!(
        history.filter(|entry| entry["verb"] == "answered").count(),
        1
    );
    let late = clerk.ok("incoming_list", json!({"only": "overdue"}));
    assert_eq!(late["rows"], json!([]), "what is answered is late no more");
    let sheet = clerk.ok("work_follow_up", json!({}));
    assert_eq!(sheet["rows"][0]["answer"], "12/UBND-VP");
    let again = at(&line, json!({"result_code": "13/UBND-VP"}));
    clerk.refused(
        "incoming_answered",
        again,
        "incoming.answered_already",
        "id",
    );
    // A voided line takes no answer.
    let other = story.register(2, json!({}));
    let other = clerk.ok("incoming_void", at(&other, json!({"reason": "Ghi nhầm"})));
    let error = clerk.call(
        "incoming_answered",
        at(&other, json!({"result_code": "1/UBND"})),
    );
    assert_eq!(error.unwrap_err().code, "incoming.frozen");
    assert_eq!(story.line(&other)["answer"], Value::Null);
    story.assert_whole();
}

#[test]
fn an_urgent_line_says_until_when_it_waits() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({"priority": 2}));
    assert_eq!(line["urgent_until"], "2026-03-03T08:30:00.000+07:00");
    assert_eq!(story.register(2, json!({}))["urgent_until"], Value::Null);
    let set = json!({"key": "urgent_minutes", "value": "45"});
    story.as_("quantri").ok("setting_set", set);
    let listed = clerk.ok("incoming_list", json!({"only": "urgent"}));
    assert_eq!(
        listed["rows"][0]["urgent_until"],
        "2026-03-03T08:45:00.000+07:00"
    );
    let line = clerk.ok("incoming_submit", at(&line, json!({})));
    assert_eq!(line["urgent_until"], Value::Null);
}
