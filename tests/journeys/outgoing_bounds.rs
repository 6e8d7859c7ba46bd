//! Văn bản đi: sent only with its stamp, state secrets, who sees what, and the smaller refusals.

use serde_json::json;
use vanthu_tests::{at, rows};

use crate::outgoing_office::{draft, line_of, office, ready, signed};

#[test]
fn sent_only_with_stamp_or_reason_and_voided_only_before() {
    let story = office();
    let clerk = story.as_("vanthu");
    let line = clerk.ok(
        "outgoing_issue",
        at(&ready(&story, 1, json!({})), json!({})),
    );
    clerk.refused(
        "outgoing_send",
        at(&line, json!({})),
        "outgoing.not_stamped",
        "stamped_date",
    );
    clerk.refused(
        "outgoing_agency_signed",
        at(&line, json!({"date": "2026-03-02"})),
        "outgoing.stamped_date",
        "date",
    );
    clerk.refused(
        "outgoing_file",
        at(&line, json!({})),
        "outgoing.not_sent",
        "sent_date",
    );
    let unstamped = clerk.ok("outgoing_list", json!({"only": "unstamped"}));
    assert_eq!(rows(&unstamped["rows"]).len(), 1);
    clerk.refused(
        "outgoing_send",
        at(
            &line,
            json!({"unstamped_reason": "Giấy mời nội bộ", "sent_date": "2026-03-01"}),
        ),
        "outgoing.sent_date",
        "sent_date",
    );
    let sent = clerk.ok(
        "outgoing_send",
        at(
            &line,
            json!({"unstamped_reason": "Giấy mời nội bộ không đóng dấu"}),
        ),
    );
    clerk.refused(
        "outgoing_void",
        at(&sent, json!({"reason": "Nhầm"})),
        "outgoing.void_sent",
        "id",
    );
    clerk.refused(
        "outgoing_recipients",
        at(&sent, json!({"recipients": []})),
        "outgoing.recipients_sent",
        "recipients",
    );
    clerk.refused(
        "outgoing_hand_back",
        at(&sent, json!({"received_by": ""})),
        "outgoing.handed_name",
        "received_by",
    );
    clerk.signed_by("kinhte").refused(
        "outgoing_received",
        at(&sent, json!({})),
        "outgoing.handed_who",
        "login",
    );
    // Voided: struck through, its number never given again.
    let clerk = story.as_("vanthu");
    let wrong = clerk.ok(
        "outgoing_issue",
        at(&ready(&story, 2, json!({})), json!({})),
    );
    clerk.refused(
        "outgoing_void",
        at(&wrong, json!({"reason": ""})),
        "outgoing.reason_missing",
        "reason",
    );
    let voided = clerk.ok(
        "outgoing_void",
        at(&wrong, json!({"reason": "Cấp nhầm số"})),
    );
    assert_eq!(
        (&voided["state"], &voided["code"], &voided["voided_reason"]),
        (
            &json!("voided"),
            &json!("02/KH-UBND"),
            &json!("Cấp nhầm số")
        )
    );
    clerk.refused(
        "outgoing_send",
        at(&voided, json!({"unstamped_reason": "x"})),
        "outgoing.frozen",
        "id",
    );
    let next = clerk.ok(
        "outgoing_issue",
        at(&ready(&story, 3, json!({})), json!({})),
    );
    assert_eq!(next["code"], "03/KH-UBND");
    // A draft is dropped without a number.
    let dropped = draft(&story, 4, json!({}));
    story.as_("ketoan").ok(
        "outgoing_void",
        at(&dropped, json!({"reason": "Không ban hành nữa"})),
    );
    // A closed book takes no number and no voiding any more.
    let books = clerk.ok("book_list", json!({}));
    let book = vanthu_tests::find(&books, "register", "outgoing");
    clerk.ok("book_close", at(book, json!({"reason": "Hết năm"})));
    clerk.refused(
        "outgoing_void",
        at(&next, json!({"reason": "Nhầm"})),
        "numbering.series_closed",
        "id",
    );
    let last = ready(&story, 5, json!({}));
    clerk.refused(
        "outgoing_issue",
        at(&last, json!({})),
        "numbering.series_closed",
        "issued_date",
    );
    story.assert_whole();
}

#[test]
fn a_state_secret_is_a_placeholder_in_a_series_of_its_own() {
    let story = office();
    let clerk = story.as_("vanthu");
    let line = clerk.ok(
        "outgoing_draft",
        json!({"type_name": "Báo cáo", "secrecy": "mat", "code_notation": "BC-UBND"}),
    );
    let scan = story.scan("mat.pdf", b"%PDF-1.4 mat");
    clerk.refused(
        "outgoing_attach",
        at(&line, json!({"scan_ids": [scan], "role": "draft"})),
        "outgoing.secret_file",
        "scan_ids",
    );
    clerk.refused(
        "outgoing_submit",
        at(&line, json!({"for": "sign"})),
        "outgoing.secret_screen",
        "secrecy",
    );
    clerk.refused(
        "outgoing_amend",
        at(&line, json!({"subject": "Nội dung"})),
        "outgoing.secret_subject",
        "subject",
    );
    let common = clerk.ok(
        "outgoing_issue",
        at(&ready(&story, 1, json!({})), json!({})),
    );
    assert_eq!(common["code"], "01/KH-UBND");
    let line = signed(&story, &line);
    let line = clerk.ok("outgoing_form_check", at(&line, json!({})));
    let line = clerk.ok("outgoing_issue", at(&line, json!({})));
    assert_eq!(
        (&line["code"], &line["subject"]),
        (&json!("01/BC-UBND"), &json!(""))
    );
    assert_ne!(line["series_id"], common["series_id"]);
    // What has words does not become one afterwards.
    let plain = draft(&story, 2, json!({}));
    story.as_("ketoan").refused(
        "outgoing_amend",
        at(&plain, json!({"secrecy": "mat", "subject": ""})),
        "outgoing.secret_later",
        "secrecy",
    );
    story.assert_whole();
}

#[test]
fn seen_by_whom_the_office_decides() {
    let story = office();
    let line = draft(
        &story,
        1,
        json!({"recipients": [{"unit_id": story.unit("phong van hoa")}]}),
    );
    let sees = |login: &str| {
        rows(
            &story
                .as_(login)
                .ok("outgoing_list", json!({"only": "working"}))["rows"],
        )
        .len()
            == 1
    };
    assert!(sees("kinhte"));
    story.as_("quantri").ok(
        "setting_set",
        json!({"key": "outgoing_by_unit", "value": "true"}),
    );
    for (login, may) in [
        ("ketoan", true),
        ("vanthu", true),
        ("chutich", true),
        // Of the unit it is sent to.
        ("vanhoa", true),
        ("kinhte", false),
    ] {
        assert_eq!(sees(login), may, "{login}");
    }
    story.as_("kinhte").refused(
        "outgoing_get",
        json!({"id": line["id"]}),
        "outgoing.hidden",
        "id",
    );
    let found = |login: &str| {
        let found = story
            .as_(login)
            .ok("search", json!({"q": "ke hoach cong tac"}));
        rows(&found["rows"]).len()
    };
    assert_eq!((found("vanhoa"), found("kinhte")), (1, 0));
    story.as_("kinhte").refused(
        "outgoing_amend",
        at(&line, json!({"subject": "Khác"})),
        "outgoing.not_yours",
        "id",
    );
    story.assert_whole();
}

#[test]
fn the_smaller_refusals() {
    let story = office();
    let clerk = story.as_("vanthu");
    let drafter = story.as_("ketoan");
    let line = draft(&story, 1, json!({}));
    drafter.refused(
        "outgoing_amend",
        at(&line, json!({})),
        "outgoing.nothing_changed",
        "",
    );
    drafter.refused(
        "outgoing_amend",
        at(
            &line,
            json!({"secrecy": "mat", "subject": "", "description": "x".repeat(61)}),
        ),
        "outgoing.secret_later",
        "secrecy",
    );
    clerk.refused(
        "outgoing_draft",
        json!({
            "type_name": "Báo cáo", "secrecy": "mat", "description": "nói quá nhiều ".repeat(6),
        }),
        "outgoing.secret_description",
        "description",
    );
    drafter.refused(
        "outgoing_attach",
        at(&line, json!({"scan_ids": [], "role": "other"})),
        "outgoing.attach_none",
        "scan_ids",
    );
    drafter.refused(
        "outgoing_submit",
        at(&line, json!({"for": "read"})),
        "outgoing.submit_for",
        "for",
    );
    drafter.refused(
        "outgoing_submit",
        at(
            &line,
            json!({"for": "approve", "to_person_id": story.person("kinhte")}),
        ),
        "outgoing.submit_leader",
        "to_person_id",
    );
    drafter.refused(
        "outgoing_submit",
        at(
            &line,
            json!({"for": "sign", "to_person_id": story.person("chanhvp")}),
        ),
        "sign.not_yours",
        "to_person_id",
    );
    // Longer than what is exchanged: worth a word, never in the way.
    let long = draft(&story, 2, json!({"subject": "rất dài ".repeat(80)}));
    assert_eq!(
        line_of(&story, &long)["warnings"][0]["code"],
        "outgoing.long"
    );
    // Quy phạm pháp luật: its year stands in the ký hiệu, in a series of its own.
    let law = draft(
        &story,
        3,
        json!({"type_name": "Quyết định", "kind": "qppl"}),
    );
    assert_eq!(law["code_notation"], "2026/QĐ-UBND");
    let law = clerk.ok("outgoing_form_check", at(&signed(&story, &law), json!({})));
    clerk.refused(
        "outgoing_issue",
        at(&law, json!({"code_notation": "2025/QĐ-UBND"})),
        "outgoing.law_year",
        "code_notation",
    );
    let law = clerk.ok("outgoing_issue", at(&law, json!({})));
    assert_eq!(law["code"], "01/2026/QĐ-UBND");
    clerk.refused(
        "outgoing_hand_back",
        at(
            &law,
            json!({"received_by": "Ngô Thị Toán", "date": "2026-03-04"}),
        ),
        "outgoing.handed_date",
        "date",
    );
    let law = clerk.ok(
        "outgoing_hand_back",
        at(&law, json!({"received_by": "Ngô Thị Toán"})),
    );
    clerk.refused(
        "outgoing_hand_back",
        at(&law, json!({"received_by": "Ngô Thị Toán"})),
        "outgoing.handed_already",
        "id",
    );
    // Found to be a state secret: its words go, its number stays.
    let scan = story.scan("kem.pdf", b"%PDF-1.4 kem theo");
    let law = clerk.ok(
        "outgoing_attach",
        at(&law, json!({"scan_ids": [scan], "role": "other"})),
    );
    clerk.refused(
        "outgoing_secret",
        at(
            &law,
            json!({"secrecy": "mat", "reason": "Có bí mật nhà nước"}),
        ),
        "outgoing.secret_files",
        "id",
    );
    let found = ready(&story, 4, json!({"subject": "Chuyện rất kín"}));
    let found = clerk.ok("outgoing_issue", at(&found, json!({})));
    let blank = clerk.ok(
        "outgoing_secret",
        at(
            &found,
            json!({"secrecy": "mat", "reason": "Có bí mật nhà nước"}),
        ),
    );
    assert_eq!(
        (&blank["subject"], &blank["code"], &blank["secrecy"]),
        (&json!(""), &json!("01/KH-UBND"), &json!("mat"))
    );
    assert!(!line_of(&story, &blank).to_string().contains("rất kín"));
    let hits = clerk.ok("search", json!({"q": "chuyen rat kin"}));
    assert_eq!(hits["rows"], json!([]));
    story.assert_whole();
}
