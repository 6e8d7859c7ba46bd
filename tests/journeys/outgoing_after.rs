//! Văn bản đi after it was issued: delivered, corrected, replaced, recalled, its original lent.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::outgoing_office::{draft, line_of, office, ready};

/// A document that was sent to a unit, by post and electronically.
fn sent(story: &Story, n: u32) -> Value {
    let clerk = story.as_("vanthu");
    let line = ready(
        story,
        n,
        json!({"recipients": [
            {"unit_id": story.unit("phong kinh te")}, {"name": "Sở Nội vụ", "way": "post"},
            {"name": "Tỉnh", "way": "electronic"},
        ]}),
    );
    let line = clerk.ok("outgoing_issue", at(&line, json!({})));
    let line = clerk.ok("outgoing_agency_signed", at(&line, json!({})));
    let line = clerk.ok("outgoing_send", at(&line, json!({})));
    line_of(story, &line)
}

fn recipient(whole: &Value, place: usize, more: Value) -> Value {
    let row = &whole["recipients"][place];
    let mut input = json!({"recipient_id": row["id"], "version": row["version"]});
    let fields = input.as_object_mut().unwrap();
    fields.extend(more.as_object().unwrap().clone());
    input
}

#[test]
fn every_recipient_signs_for_it() {
    let story = office();
    let clerk = || story.as_("vanthu");
    let waiting = draft(&story, 1, json!({}));
    let whole = line_of(&story, &waiting);
    clerk().refused(
        "outgoing_delivered",
        recipient(&whole, 0, json!({"received_by": "A"})),
        "outgoing.delivery_not_sent",
        "recipient_id",
    );
    let whole = sent(&story, 2);
    let undelivered = clerk().ok("outgoing_list", json!({"only": "undelivered"}));
    assert_eq!(rows(&undelivered["rows"]).len(), 1);
    for (input, code, field) in [
        (
            json!({"received_by": ""}),
            "outgoing.delivery_name",
            "received_by",
        ),
        (
            json!({"received_by": "Bưu tá", "date": "2026-03-02"}),
            "outgoing.delivery_date",
            "date",
        ),
    ] {
        let input = recipient(&whole, 1, input);
        clerk().refused("outgoing_delivered", input, code, field);
    }
    clerk().ok(
        "outgoing_deliver",
        recipient(&whole, 1, json!({"post_code": "EA123456789VN"})),
    );
    let whole = line_of(&story, &whole);
    assert_eq!(whole["recipients"][1]["post_code"], "EA123456789VN");
    let sign = json!({"recipient_id": whole["recipients"][0]["id"]});
    clerk().signed_by("vanhoa").refused(
        "outgoing_delivery_sign",
        sign.clone(),
        "outgoing.delivery_who",
        "login",
    );
    clerk()
        .signed_by("kinhte")
        .ok("outgoing_delivery_sign", sign.clone());
    clerk().signed_by("kinhte").refused(
        "outgoing_delivery_sign",
        sign,
        "outgoing.delivery_already",
        "recipient_id",
    );
    for place in [1, 2] {
        let whole = line_of(&story, &whole);
        clerk().ok(
            "outgoing_delivered",
            recipient(&whole, place, json!({"received_by": "Đã nhận"})),
        );
    }
    let whole = line_of(&story, &whole);
    let how: Vec<&str> = rows(&whole["recipients"])
        .iter()
        .map(|row| row["received"].as_str().unwrap())
        .collect();
    assert_eq!(how, ["secret", "post_mark", "notice"]);
    assert_eq!(whole["received_by"], "Vũ Đình Kinh; Đã nhận; Đã nhận");
    let undelivered = clerk().ok("outgoing_list", json!({"only": "undelivered"}));
    assert_eq!(undelivered["rows"], json!([]));
    story.assert_whole();
}

#[test]
fn corrected_replaced_and_recalled() {
    let story = office();
    let clerk = || story.as_("vanthu");
    let old = sent(&story, 1);
    let new = ready(&story, 2, json!({}));
    let link =
        |from: &Value, kind: &str, to: &Value| at(from, json!({"kind": kind, "to_id": to["id"]}));
    let waiting = draft(&story, 3, json!({}));
    for (input, code, field) in [
        (link(&new, "replaces", &new), "outgoing.link_self", "to_id"),
        (
            link(&new, "replaces", &waiting),
            "outgoing.link_issued",
            "to_id",
        ),
    ] {
        clerk().refused("outgoing_link", input, code, field);
    }
    let law = draft(
        &story,
        4,
        json!({"type_name": "Quyết định", "kind": "qppl"}),
    );
    clerk().refused(
        "outgoing_link",
        link(&law, "amends", &old),
        "outgoing.link_form",
        "kind",
    );
    let new = clerk().ok("outgoing_link", link(&new, "replaces", &old));
    clerk().refused(
        "outgoing_link",
        link(&new, "corrects", &old),
        "outgoing.link_twice",
        "to_id",
    );
    assert_eq!(line_of(&story, &new)["links"][0]["label"], "Thay thế");
    let old = line_of(&story, &old);
    assert_eq!(old["links"][0]["label"], "Được thay thế bởi");

    let back =
        |whole: &Value, place: usize, date: Value| recipient(whole, place, json!({"date": date}));
    clerk().refused(
        "outgoing_recall_back",
        back(&old, 0, Value::Null),
        "outgoing.recall_none",
        "recipient_id",
    );
    clerk().refused(
        "outgoing_recall",
        at(&new, json!({"reason": "Sai"})),
        "outgoing.recall_not_sent",
        "id",
    );
    clerk().refused(
        "outgoing_recall",
        at(&old, json!({"reason": " "})),
        "outgoing.reason_missing",
        "reason",
    );
    let recalled = clerk().ok(
        "outgoing_recall",
        at(
            &old,
            json!({"reason": "Ban hành nhầm", "notice": "12/TB-UBND"}),
        ),
    );
    assert_eq!(recalled["state_label"], "Đã thu hồi");
    let whole = line_of(&story, &recalled);
    assert!(
        rows(&whole["recipients"])
            .iter()
            .all(|row| row["told_at"].is_string())
    );
    clerk().refused(
        "outgoing_recall_back",
        back(&whole, 0, json!("2026-03-02")),
        "outgoing.recall_date",
        "date",
    );
    clerk().ok("outgoing_recall_back", back(&whole, 0, Value::Null));
    let whole = line_of(&story, &whole);
    assert_eq!(whole["recipients"][0]["back_date"], "2026-03-03");
    clerk().refused(
        "outgoing_recall_back",
        back(&whole, 0, Value::Null),
        "outgoing.recall_back",
        "recipient_id",
    );
    clerk().refused(
        "outgoing_amend",
        at(&whole, json!({"description": "x", "reason": "y"})),
        "outgoing.frozen",
        "id",
    );
    story.assert_whole();
}

#[test]
fn the_stored_original_is_lent() {
    let story = office();
    let clerk = || story.as_("vanthu");
    let line = sent(&story, 1);
    let lend = |line: &Value, changes: Value| {
        let mut input = at(
            line,
            json!({"borrower": "Vũ Đình Kinh", "allowed_by": "Phạm Thị Chánh", "due_date": "2026-03-10"}),
        );
        let fields = input.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        input
    };
    clerk().refused(
        "outgoing_lend",
        lend(&line, json!({})),
        "outgoing.loan_not_filed",
        "id",
    );
    let line = clerk().ok(
        "outgoing_file",
        at(&line, json!({"file_notation": "01.VP"})),
    );
    for (changes, code, field) in [
        (
            json!({"borrower": ""}),
            "outgoing.loan_borrower",
            "borrower",
        ),
        (
            json!({"allowed_by": ""}),
            "outgoing.loan_allowed",
            "allowed_by",
        ),
        (
            json!({"due_date": "2026-03-02"}),
            "outgoing.loan_due",
            "due_date",
        ),
    ] {
        clerk().refused("outgoing_lend", lend(&line, changes), code, field);
    }
    let loan = clerk().ok("outgoing_lend", lend(&line, json!({})));
    assert_eq!(
        (&loan["code"], &loan["overdue"]),
        (&json!("01/KH-UBND"), &json!(false))
    );
    clerk().refused(
        "outgoing_lend",
        lend(&line, json!({})),
        "outgoing.loan_out",
        "id",
    );
    assert_eq!(line_of(&story, &line)["lent_to"], "Vũ Đình Kinh");
    story.at("2026-03-12T08:00:00+07:00");
    let out = clerk().ok("outgoing_loans", json!({"out_only": true}));
    assert_eq!(out["rows"][0]["overdue"], true);
    let back =
        |date: Value| json!({"loan_id": loan["id"], "version": loan["version"], "date": date});
    clerk().refused(
        "outgoing_lend_back",
        back(json!("2026-03-02")),
        "outgoing.loan_back_date",
        "date",
    );
    clerk().ok("outgoing_lend_back", back(Value::Null));
    clerk().refused(
        "outgoing_lend_back",
        back(Value::Null),
        "outgoing.loan_back",
        "loan_id",
    );
    story.assert_whole();
}

#[test]
fn the_seals_own_book_stamps_it_and_takes_it_back() {
    use vanthu_core::ids::OutgoingId;
    use vanthu_core::registers::outgoing::actions::{mark_stamped, unmark_stamped};
    let story = office();
    let clerk = || story.as_("vanthu");
    let (session, keeper) = (story.session("vanthu"), story.person("vanthu"));
    let today = story.now().date();
    let stamp = |line: &Value, at: i64| {
        let id = OutgoingId(line["id"].as_i64().unwrap());
        story.act(&session, |act| mark_stamped(act, id, today, keeper, at))
    };
    let unstamp = |line: &Value, at: i64| {
        let id = OutgoingId(line["id"].as_i64().unwrap());
        story.act(&session, |act| unmark_stamped(act, id, at))
    };
    let code = |answer: vanthu_core::error::Result<()>| answer.map_err(|error| error.code);
    let line = ready(&story, 1, json!({}));
    assert_eq!(
        code(stamp(&line, 1)),
        Err("outgoing.not_numbered".to_owned())
    );
    let line = clerk().ok("outgoing_issue", at(&line, json!({})));
    stamp(&line, 1).unwrap();
    assert_eq!(line_of(&story, &line)["state"], "stamped");
    // Another line of the seal's book says nothing about it.
    unstamp(&line, 2).unwrap();
    assert_eq!(line_of(&story, &line)["state"], "stamped");
    unstamp(&line, 1).unwrap();
    assert_eq!(line_of(&story, &line)["state"], "numbered");
    stamp(&line, 3).unwrap();
    let line = line_of(&story, &line);
    let line = clerk().ok("outgoing_send", at(&line, json!({})));
    assert_eq!(
        code(unstamp(&line, 3)),
        Err("outgoing.stamp_sent".to_owned())
    );
    story.assert_whole();
}
