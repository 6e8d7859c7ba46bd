//! What becomes of a line once it stands in the book, and what the office does not let happen
//! to it.

use serde_json::{Value, json};
use vanthu_core::intake::shape::samples;
use vanthu_core::testkit::entry;
use vanthu_tests::{Story, at, rows};

#[test]
fn a_line_is_corrected_with_its_former_value_in_view() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({"due_date": "2026-03-20"}));
    clerk.refused(
        "incoming_amend",
        at(&line, json!({"subject": "V/v khác", "reason": "  "})),
        "incoming.reason_missing",
        "reason",
    );
    clerk.refused(
        "incoming_amend",
        at(
            &line,
            json!({"code_number": " 1 ", "reason": "Không đổi gì"}),
        ),
        "incoming.nothing_changed",
        "",
    );
    clerk.refused(
        "incoming_amend",
        at(&line, json!({"clear": ["subject"], "reason": "Xóa"})),
        "office.input",
        "clear",
    );
    let amended = clerk.ok(
        "incoming_amend",
        at(
            &line,
            json!({"subject": "V/v tổng kết", "clear": ["due_date"], "reason": "Đọc nhầm trích yếu"}),
        ),
    );
    assert_eq!(
        (&amended["subject"], &amended["due_date"]),
        (&json!("V/v tổng kết"), &Value::Null)
    );
    let whole = story.line(&amended);
    let entry = rows(&whole["history"]).last().unwrap();
    assert_eq!(
        entry["sentence"],
        "Sửa dòng văn bản đến. Lý do: Đọc nhầm trích yếu"
    );
    let subject = rows(&entry["changes"])
        .iter()
        .find(|change| change["field"] == "subject")
        .unwrap();
    assert_eq!(
        (&subject["label"], &subject["before"], &subject["after"]),
        (
            &json!("Trích yếu"),
            &json!("V/v báo cáo công tác văn thư, lưu trữ đợt 1"),
            &json!("V/v tổng kết")
        )
    );
    // Number and day of arrival are not amended.
    let input = at(
        &amended,
        json!({"arrival_date": "2026-03-01", "reason": "Lùi ngày"}),
    );
    clerk.refused(
        "incoming_amend",
        input,
        "incoming.arrival_kept",
        "arrival_date",
    );
    // The old words are no longer found, the new ones are.
    let count = |q: &str| rows(&clerk.ok("search", json!({"q": q}))["rows"]).len();
    assert_eq!((count("lưu trữ đợt"), count("tổng kết")), (0, 1));
    story.assert_whole();
}

#[test]
fn two_windows_on_one_line_lose_nothing() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    // Both windows saw version 1.
    clerk.ok(
        "incoming_amend",
        at(
            &line,
            json!({"signer_full_name": "Nguyễn Văn Ký", "reason": "Bổ sung người ký"}),
        ),
    );
    let kinhte = story.unit("Phong Kinh te");
    for (command, input) in [
        (
            "incoming_amend",
            json!({"description": "Ghi đè", "reason": "Cửa sổ kia"}),
        ),
        ("incoming_void", json!({"reason": "Cửa sổ kia"})),
        ("incoming_submit", json!({})),
        ("incoming_forward", json!({"to": [{"unit_id": kinhte}]})),
        ("incoming_return", json!({"reason": "Cửa sổ kia"})),
        ("incoming_recall", json!({"reason": "Cửa sổ kia"})),
        ("incoming_defect_report", json!({"what": "Cửa sổ kia"})),
    ] {
        clerk.refused(command, at(&line, input), "office.conflict", "version");
    }
    let whole = story.line(&line);
    assert_eq!(whole["signer_full_name"], "Nguyễn Văn Ký");
    assert_eq!(
        (&whole["description"], &whole["state"]),
        (&json!(""), &json!("registered"))
    );
    assert_eq!(
        rows(&whole["handovers"]).len(),
        0,
        "a refused act leaves nothing"
    );
    assert_eq!(rows(&whole["history"]).len(), 2);
    story.assert_whole();
}

#[test]
fn electronic_first_paper_later_under_one_number() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(
        1,
        json!({"receipt_kind": "electronic", "authenticity_result": "valid", "authenticity_note": "Chữ ký số hợp lệ"}),
    );
    let whole = story.line(&line);
    assert_eq!(whole["authenticity"]["checked_by"], "Lê Thị Thu");
    assert_eq!(
        whole["notice"],
        json!({"due": true, "sent_at": null, "overdue": false})
    );
    // The notice is due the same day.
    story.at("2026-03-04T08:00:00+07:00");
    assert_eq!(story.line(&line)["notice"]["overdue"], true);
    let overdue = clerk.ok("incoming_list", json!({"only": "notice_overdue"}));
    assert_eq!(rows(&overdue["rows"]).len(), 1);
    let notice = "incoming_notice_sent";
    clerk.refused(
        notice,
        at(&line, json!({"at": "hôm qua"})),
        "office.input",
        "at",
    );
    for moment in ["2026-03-02T10:00:00+07:00", "2026-03-04T09:00:00+07:00"] {
        clerk.refused(
            notice,
            at(&line, json!({"at": moment})),
            "incoming.notice_time",
            "at",
        );
    }
    let line = clerk.ok(
        notice,
        at(&line, json!({"at": "2026-03-03T16:30:00+07:00"})),
    );
    clerk.refused(notice, at(&line, json!({})), "incoming.notice_sent", "id");
    let paper = story.register(2, json!({}));
    clerk.refused(
        notice,
        at(&paper, json!({})),
        "incoming.notice_not_due",
        "id",
    );
    // The paper comes days later and joins the same số đến.
    story.at("2026-03-06T08:00:00+07:00");
    let arrived = "incoming_paper_arrived";
    clerk.refused(arrived, at(&paper, json!({})), "incoming.paper_here", "id");
    for day in ["2026-03-02", "2026-03-07"] {
        clerk.refused(
            arrived,
            at(&line, json!({"paper_received_date": day})),
            "incoming.paper_date",
            "paper_received_date",
        );
    }
    let scan = story.scan("ban-giay.pdf", &samples::pdf(1, 1));
    let line = clerk.ok(
        arrived,
        at(
            &line,
            json!({"paper_received_date": "2026-03-05", "scan_ids": [scan]}),
        ),
    );
    assert_eq!(
        (
            &line["receipt_kind"],
            &line["arrival_number"],
            &line["files"]
        ),
        (&json!("both"), &json!(1), &json!(1))
    );
    assert_eq!(story.line(&line)["paper_received_date"], "2026-03-05");
    // Corrected afterwards, a kind of receipt brings its day with it.
    let wrong = story.register(4, json!({"receipt_kind": "electronic"}));
    let both = clerk.ok(
        "incoming_amend",
        at(
            &wrong,
            json!({"receipt_kind": "both", "reason": "Nhận cả bản giấy"}),
        ),
    );
    assert_eq!(story.line(&both)["paper_received_date"], "2026-03-06");
    // The same file on two lines needs a reason here as everywhere.
    let other = story.register(3, json!({"receipt_kind": "electronic"}));
    clerk.refused(
        arrived,
        at(&other, json!({"scan_ids": [scan]})),
        "incoming.duplicate_file",
        "reason",
    );
    story.assert_whole();
}

#[test]
fn what_is_returned_recalled_or_voided_is_frozen() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let kinhte = story.unit("Phong Kinh te");
    for (n, (command, more, state)) in [
        (
            "incoming_return",
            json!({"reason": "Sai nơi nhận"}),
            "returned",
        ),
        (
            "incoming_recall",
            json!({"reason": "Ban hành nhầm", "notice_number": "99/SNV", "sender_told": true}),
            "recalled",
        ),
        ("incoming_void", json!({"reason": "Ghi trùng"}), "voided"),
    ]
    .into_iter()
    .enumerate()
    {
        let n = n as u32;
        let scan = story.scan("x.pdf", &samples::pdf(1, n));
        let late = story.scan("y.pdf", &samples::pdf(2, n));
        let line = story.register(
            n,
            json!({"scan_ids": [scan], "to_unit_ids": [kinhte], "receipt_kind": "electronic"}),
        );
        let handover = story.line(&line)["handovers"][0]["id"].clone();
        clerk.refused(
            command,
            at(&line, json!({"reason": ""})),
            "incoming.reason_missing",
            "reason",
        );
        let line = clerk.ok(command, at(&line, more));
        assert_eq!(line["state"], state);
        let leader = story.person("chutich");
        for (command, input) in [
            (
                "incoming_amend",
                json!({"subject": "khác", "reason": "thử"}),
            ),
            ("incoming_void", json!({"reason": "thử"})),
            ("incoming_return", json!({"reason": "thử"})),
            ("incoming_recall", json!({"reason": "thử"})),
            ("incoming_submit", json!({})),
            (
                "incoming_opinion",
                json!({"text": "thử", "by_person_id": leader, "date": "2026-03-03", "evidence": "paper"}),
            ),
            ("incoming_forward", json!({"to": [{"unit_id": kinhte}]})),
            ("incoming_defect_report", json!({"what": "thử"})),
            ("incoming_notice_sent", json!({})),
            ("incoming_paper_arrived", json!({})),
            ("incoming_attach", json!({"scan_ids": [late]})),
        ] {
            clerk.refused(command, at(&line, input), "incoming.frozen", "id");
        }
        clerk.refused(
            "incoming_acknowledge_paper",
            json!({"handover_id": handover, "received_by": "Ai đó"}),
            "incoming.frozen",
            "id",
        );
        story.as_("vanthu").signed_by("kinhte").refused(
            "incoming_acknowledge",
            json!({"handover_id": handover}),
            "incoming.frozen",
            "id",
        );
        // The line stays in the book with its file and its reason.
        let whole = story.line(&line);
        assert_eq!(rows(&whole["attachments"]).len(), 1);
    }
    let listed = clerk.ok("incoming_list", json!({}));
    assert_eq!(rows(&listed["rows"]).len(), 3);
    story.assert_whole();
}

#[test]
fn a_state_secret_is_only_a_placeholder() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let scan = story.scan("mat.pdf", &samples::pdf(1, 1));
    let secret = |changes: Value| {
        let mut all = json!({"secrecy": "mat", "subject": null});
        all.as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        entry(1, all)
    };
    let name = "incoming_register";
    clerk.refused(
        name,
        secret(json!({"subject": "V/v"})),
        "incoming.secret_subject",
        "subject",
    );
    clerk.refused(
        name,
        secret(json!({"description": "a".repeat(61)})),
        "incoming.secret_description",
        "description",
    );
    clerk.refused(
        name,
        secret(json!({"scan_ids": [scan]})),
        "incoming.secret_file",
        "scan_ids",
    );
    let line = clerk.ok(
        name,
        secret(json!({"receipt_kind": "electronic", "description": "Sổ mật số 7"})),
    );
    // No later way brings a file to it either.
    clerk.refused(
        "incoming_attach",
        at(&line, json!({"scan_ids": [scan]})),
        "incoming.secret_file",
        "scan_ids",
    );
    clerk.refused(
        "incoming_paper_arrived",
        at(&line, json!({"scan_ids": [scan]})),
        "incoming.secret_file",
        "scan_ids",
    );
    clerk.refused(
        "incoming_amend",
        at(&line, json!({"subject": "V/v lộ", "reason": "thử"})),
        "incoming.secret_subject",
        "subject",
    );
    // An open line with a scan does not become secret by amending: the scan has to go first.
    let other = story.register(2, json!({"scan_ids": [scan]}));
    clerk.refused(
        "incoming_amend",
        at(
            &other,
            json!({"secrecy": "mat", "subject": "", "reason": "Thấy dấu Mật"}),
        ),
        "incoming.secret_file",
        "scan_ids",
    );
    // An open line from paper does; its former abstract leaves the history.
    let paper = story.register(3, json!({"subject": "V/v quắc quéo"}));
    let paper = clerk.ok(
        "incoming_amend",
        at(
            &paper,
            json!({"secrecy": "mat", "subject": "", "reason": "Thấy dấu Mật"}),
        ),
    );
    let told = story.line(&paper).to_string();
    assert!(!told.contains("quắc quéo"), "{told}");
    assert_eq!(
        rows(&clerk.ok("search", json!({"q": "quắc quéo"}))["rows"]).len(),
        0
    );
    story.assert_whole();
}

#[test]
fn a_return_has_the_day_it_really_happened() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    let other = story.register(2, json!({}));
    story.at("2026-03-06T08:00:00+07:00");
    let on = |line: &Value, day: &str| {
        at(
            line,
            json!({"reason": "Sai nơi nhận", "returned_date": day}),
        )
    };
    for day in ["2026-03-02", "2026-03-07"] {
        let error = clerk.refused(
            "incoming_return",
            on(&line, day),
            "incoming.returned_date",
            "returned_date",
        );
        assert!(
            error.message.contains("từ ngày đến 03/03/2026"),
            "{}",
            error.message
        );
    }
    let done = clerk.ok("incoming_return", on(&line, "2026-03-04"));
    assert_eq!(done["state"], "returned");
    let whole = story.line(&line);
    assert_eq!(whole["returned"]["at"], "2026-03-04");
    let history = rows(&whole["history"]);
    let told = history.last().unwrap().to_string();
    assert!(told.contains("04/03/2026"), "{told}");
    // Today keeps the hour too.
    clerk.ok("incoming_return", on(&other, "2026-03-06"));
    let at = story.line(&other)["returned"]["at"].clone();
    assert!(
        at.as_str().unwrap().starts_with("2026-03-06T08:00:00"),
        "{at}"
    );
    story.assert_whole();
}

#[test]
fn the_day_of_arrival_is_not_amended() {
    let story = Story::new();
    let line = story.register(1, json!({}));
    let clerk = story.as_("vanthu");
    let day =
        |day: &str| json!({"arrival_date": day, "subject": "khác", "reason": "Ghi nhầm ngày"});
    clerk.refused(
        "incoming_amend",
        at(&line, day("2026-03-02")),
        "incoming.arrival_kept",
        "arrival_date",
    );
    // The same day, as a form sends every field, is no change of it.
    let amended = clerk.ok("incoming_amend", at(&line, day("2026-03-03")));
    assert_eq!(
        (&amended["arrival_date"], &amended["subject"]),
        (&json!("2026-03-03"), &json!("khác"))
    );
    story.assert_whole();
}
