//! The book of incoming documents: from the paper on the desk to the last signature, and
//! everything an entry may not be.

use serde_json::{Value, json};
use vanthu_core::intake::shape::samples;
use vanthu_core::testkit::{UNITS, entry};
use vanthu_tests::{Story, at, rows};

fn found(level: &str, code: &str, field: &str) -> (String, String, String) {
    (level.to_owned(), code.to_owned(), field.to_owned())
}

#[test]
fn from_the_desk_to_the_last_signature() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let scan = story.scan("cong-van.pdf", &samples::pdf(3, 1));
    let kinhte = story.unit("Phong Kinh te");
    let vanhoa = story.unit("Phong Van hoa");

    // Registered with its scan, handed to a unit at once.
    let line = story.register(
        1,
        json!({"scan_ids": [scan], "to_unit_ids": [kinhte], "priority": 1, "page_amount": 3}),
    );
    assert_eq!(
        (&line["arrival_number"], &line["year"]),
        (&json!(1), &json!(2026))
    );
    assert_eq!(
        (&line["arrival_date"], &line["arrival_time"], &line["state"]),
        (&json!("2026-03-03"), &json!("08:00"), &json!("forwarded"))
    );
    assert_eq!(
        (&line["to_places"], &line["files"]),
        (&json!(UNITS[1].0), &json!(1))
    );

    // The leader's opinion, recorded for him, with a deadline and one more receiver.
    let line = clerk.ok(
        "incoming_submit",
        at(&line, json!({"submitted_to": "Chủ tịch"})),
    );
    let line = clerk.ok(
        "incoming_opinion",
        at(
            &line,
            json!({
                "text": "Giao Phòng Văn hóa tham mưu", "by_person_id": story.person("chutich"),
                "date": "2026-03-03", "evidence": "paper", "due_date": "2026-03-10",
                "to_unit_ids": [vanhoa],
            }),
        ),
    );
    assert_eq!(line["to_places"], format!("{}; {}", UNITS[1].0, UNITS[2].0));
    let whole = story.line(&line);
    assert_eq!(whole["opinion"]["by"], "Trần Văn Chủ");
    assert_eq!(whole["opinion"]["recorded_by"], "Lê Thị Thu");
    assert_eq!(whole["due_date"], "2026-03-10");

    // One signs with the own secret, the other in the paper book.
    let handovers = rows(&whole["handovers"]).clone();
    assert_eq!(handovers.len(), 2);
    let (first, second) = (&handovers[0]["id"], &handovers[1]["id"]);
    let line = story
        .as_("vanthu")
        .signed_by("kinhte")
        .ok("incoming_acknowledge", json!({"handover_id": first}));
    assert_eq!(line["state"], "forwarded");
    let line = clerk.ok(
        "incoming_acknowledge_paper",
        json!({"handover_id": second, "received_by": "Bùi Thị Hóa"}),
    );
    assert_eq!(line["state"], "acknowledged");
    assert_eq!(line["received_by"], "Vũ Đình Kinh; Bùi Thị Hóa");

    // The history tells who did what, and who signed.
    let whole = story.line(&line);
    let history = rows(&whole["history"]);
    let by_secret = history
        .iter()
        .find(|row| row["sentence"] == "Ký nhận bằng mật khẩu")
        .unwrap();
    assert_eq!(by_secret["actor_name"], "Lê Thị Thu");
    assert_eq!(by_secret["signer_name"], "Vũ Đình Kinh");

    // Found by words without marks.
    let hits = story
        .as_("kinhte")
        .ok("search", json!({"q": "cong tac van thu"}));
    assert_eq!(hits["rows"][0]["id"], line["id"]);
    story.assert_whole();
}

#[test]
fn what_a_line_must_have() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let refused = |changes: Value, code: &str, field: &str| {
        clerk.refused("incoming_register", entry(1, changes), code, field);
    };
    refused(
        json!({"organ_name": " \u{200b}\n"}),
        "incoming.organ_missing",
        "organ_name",
    );
    refused(
        json!({"subject": "\t"}),
        "incoming.subject_missing",
        "subject",
    );
    refused(
        json!({"subject": "a".repeat(4_001)}),
        "door.text_too_long",
        "subject",
    );
    refused(
        json!({"description": "a".repeat(2_001)}),
        "incoming.too_long",
        "description",
    );
    // The form is told in the slice's own words while it is typed.
    assert_eq!(
        story.check(entry(1, json!({"subject": "a".repeat(4_001)})))[0].1,
        "incoming.too_long"
    );
    refused(json!({"priority": 5}), "incoming.out_of_range", "priority");
    refused(
        json!({"page_amount": 0}),
        "incoming.out_of_range",
        "page_amount",
    );
    refused(
        json!({"arrival_time": "8 giờ"}),
        "incoming.time_form",
        "arrival_time",
    );
    refused(
        json!({"arrival_date": "2026-03-04"}),
        "incoming.arrival_future",
        "arrival_date",
    );
    refused(
        json!({"secrecy": "tối mật"}),
        "incoming.secrecy_form",
        "secrecy",
    );
    refused(
        json!({"receipt_kind": "fax"}),
        "office.input",
        "receipt_kind",
    );
    refused(
        json!({"envelope_kind": "box"}),
        "office.input",
        "envelope_kind",
    );
    refused(
        json!({"issued_date": "02/03/2026"}),
        "office.input",
        "issued_date",
    );
    refused(
        json!({"arrival_number": 7}),
        "office.input",
        "arrival_number",
    );
    refused(json!({"book_id": 99}), "office.not_found", "book_id");
    clerk.refused("incoming_register", json!([]), "office.input", "");
    refused(
        json!({"subject": "x".repeat(2 << 20)}),
        "door.too_large",
        "",
    );

    // Papers without number, notation, date or type are registered as they are.
    let bare = entry(
        1,
        json!({"code_number": null, "code_notation": null, "issued_date": null, "type_name": null}),
    );
    let mut bare = bare;
    bare["arrival_time"] = json!(" 7:5");
    let line = clerk.ok("incoming_register", bare);
    assert_eq!(line["arrival_time"], "07:05");
    assert_eq!(line["arrival_number"], 1, "no refusal took a number");
    story.assert_whole();
}

#[test]
fn what_is_only_worth_a_second_look() {
    let story = Story::new();
    story.register(1, json!({}));
    let advice = |changes: Value, code: &str, field: &str| {
        assert_eq!(
            story.check(entry(2, changes)),
            [found("advice", code, field)]
        );
    };
    advice(
        json!({"due_date": "2026-03-01", "subject": "khác"}),
        "incoming.due_past",
        "due_date",
    );
    advice(
        json!({"type_name": "Công thư", "subject": "khác"}),
        "incoming.type_unknown",
        "type_name",
    );
    advice(
        json!({"subject": "a".repeat(501)}),
        "incoming.long",
        "subject",
    );
    advice(
        json!({"subject": "v/v Bao cao cong tac văn thư, lưu trữ đợt 1"}),
        "incoming.similar",
        "subject",
    );
    // Advice never refuses.
    let line = story.register(2, json!({"due_date": "2026-03-01"}));
    assert_eq!(line["arrival_number"], 2);
    story.assert_whole();
}

#[test]
fn an_odd_date_of_the_paper_needs_a_reason_and_is_never_refused() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let mut number = 0;
    for (day, code) in [
        ("2026-03-04", "incoming.issued_future"),
        ("2024-03-04", "incoming.issued_long_ago"),
    ] {
        let mut odd = entry(
            2,
            json!({"issued_date": day, "subject": format!("ngày {day}")}),
        );
        assert_eq!(
            story.check(odd.clone()),
            [found("reason", code, "issued_date")]
        );
        clerk.refused("incoming_register", odd.clone(), code, "issued_date");
        odd["reason"] = json!("Trên văn bản ghi đúng như vậy");
        let line = clerk.ok("incoming_register", odd);
        number += 1;
        assert_eq!(line["arrival_number"], number, "no refusal took a number");
        let whole = story.line(&line);
        assert_eq!(whole["date_reason"], "Trên văn bản ghi đúng như vậy");
        assert_eq!(whole["duplicate_reason"], Value::Null);
    }
    let early =
        json!({"arrival_date": "2026-03-02", "issued_date": "2026-03-03", "subject": "khác"});
    assert_eq!(
        story.check(entry(3, early)),
        [
            found("reason", "incoming.arrival_earlier", "reason"),
            found("reason", "incoming.issued_after_arrival", "issued_date"),
        ]
    );
    // A date amended into an odd one is explained by the reason of the amendment.
    let line = story.register(4, json!({}));
    let odd = json!({"issued_date": "2020-03-04", "reason": "Đọc lại trên văn bản"});
    let amended = clerk.ok("incoming_amend", at(&line, odd));
    assert_eq!(story.line(&amended)["date_reason"], "Đọc lại trên văn bản");
    story.assert_whole();
}

#[test]
fn an_earlier_arrival_needs_a_reason() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    story.register(1, json!({}));
    let earlier = json!({"arrival_date": "2026-03-02"});
    clerk.refused(
        "incoming_register",
        entry(2, earlier.clone()),
        "incoming.arrival_earlier",
        "reason",
    );
    let mut late = entry(2, earlier);
    late["reason"] = json!("Bưu điện giao hôm qua, lúc văn thư đi họp");
    let line = clerk.ok("incoming_register", late);
    assert_eq!(line["arrival_number"], 2);
    let whole = story.line(&line);
    assert_eq!(
        whole["date_reason"],
        "Bưu điện giao hôm qua, lúc văn thư đi họp"
    );
    assert_eq!(whole["duplicate_reason"], Value::Null);
    story.assert_whole();
}

#[test]
fn a_duplicate_needs_a_reason_however_it_is_spaced() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let first = story.register(97, json!({"code_notation": "KH-UBND"}));
    let twins = [
        json!({"code_number": "97 /KH-UBND", "code_notation": null}),
        json!({"code_number": "097", "code_notation": " kh – ubnd "}),
        json!({"code_number": "97", "code_notation": "KH-UBND", "organ_name": "sở nội vụ  tỉnh KHÁNH HÒA"}),
        // The same letters, decomposed.
        json!({"code_notation": "KH-UBND", "organ_name": "So\u{302}\u{309}".to_owned() + " x"}),
    ];
    for twin in &twins[..3] {
        let twin = entry(97, twin.clone());
        let error = clerk.refused(
            "incoming_register",
            twin.clone(),
            "incoming.duplicate",
            "reason",
        );
        assert!(error.message.contains("1/2026"), "{}", error.message);
        assert!(
            story
                .check(twin)
                .contains(&found("reason", "incoming.duplicate", "reason"))
        );
    }
    // Another day or another agency is another document.
    story.register(
        97,
        json!({"code_notation": "KH-UBND", "issued_date": "2026-02-02"}),
    );
    story.register(97, twins[3].clone());
    let mut again = entry(97, json!({"code_notation": "KH-UBND"}));
    again["reason"] = json!("Bản thứ hai gửi riêng cho Phòng Kinh tế");
    let again = clerk.ok("incoming_register", again);
    assert_eq!(again["arrival_number"], 4);
    assert_eq!(
        story.line(&again)["duplicate_reason"],
        "Bản thứ hai gửi riêng cho Phòng Kinh tế"
    );
    // A voided line still counts: the paper is in the book.
    clerk.ok("incoming_void", at(&first, json!({"reason": "Ghi nhầm"})));
    clerk.refused(
        "incoming_register",
        entry(97, json!({"code_notation": "KH-UBND"})),
        "incoming.duplicate",
        "reason",
    );
    // Amending another line into a twin asks too; it always has a reason.
    let other = story.register(5, json!({}));
    let amended = clerk.ok(
        "incoming_amend",
        at(
            &other,
            json!({"code_number": "97", "code_notation": "KH-UBND", "reason": "Đọc nhầm số"}),
        ),
    );
    assert_eq!(story.line(&amended)["duplicate_reason"], "Đọc nhầm số");
    story.assert_whole();
}

#[test]
fn one_file_belongs_to_one_line_unless_a_reason_is_given() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let scan = story.scan("mot.pdf", &samples::pdf(10, 1));
    let line = story.register(1, json!({"scan_ids": [scan]}));
    let again = entry(2, json!({"scan_ids": [scan]}));
    clerk.refused(
        "incoming_register",
        again.clone(),
        "incoming.duplicate_file",
        "reason",
    );
    assert!(
        story
            .check(again)
            .contains(&found("reason", "incoming.duplicate_file", "reason"))
    );
    let paper = story.register(3, json!({}));
    clerk.refused(
        "incoming_attach",
        at(&paper, json!({"scan_ids": [scan]})),
        "incoming.duplicate_file",
        "reason",
    );
    clerk.ok(
        "incoming_attach",
        at(
            &paper,
            json!({"scan_ids": [scan], "reason": "Hai văn bản chung một tệp"}),
        ),
    );
    // One scan named twice in one call is one attachment.
    let other = story.scan("hai.pdf", &samples::pdf(2, 2));
    let line_of_other = story.register(4, json!({"scan_ids": [other, other]}));
    assert_eq!(line_of_other["files"], 1);
    // Nothing to attach is nothing done.
    clerk.refused(
        "incoming_attach",
        at(&line, json!({"scan_ids": []})),
        "incoming.nothing_changed",
        "",
    );
    clerk.refused(
        "incoming_register",
        entry(5, json!({"scan_ids": [999]})),
        "office.not_found",
        "scan_ids",
    );
    story.assert_whole();
}

#[test]
fn one_scan_is_split_over_several_documents() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let scan = story.scan("tap.pdf", &samples::pdf(10, 1));
    let part = |n: u32, from: i64, to: i64| {
        entry(
            n,
            json!({"scan_ids": [scan], "pages": [{"scan_id": scan, "page_from": from, "page_to": to}]}),
        )
    };
    clerk.ok("incoming_register", part(1, 1, 4));
    clerk.ok("incoming_register", part(2, 5, 10));
    // Overlapping pages are the same paper.
    clerk.refused(
        "incoming_register",
        part(3, 4, 5),
        "incoming.duplicate_file",
        "reason",
    );
    let mut wrong = part(3, 6, 4);
    wrong["reason"] = json!("Tách lại");
    clerk.refused("incoming_register", wrong, "incoming.pages_range", "pages");
    clerk.refused(
        "incoming_register",
        entry(
            3,
            json!({"pages": [{"scan_id": scan, "page_from": 1, "page_to": 1}]}),
        ),
        "incoming.pages_stray",
        "pages",
    );
    // A picture has one page, and the office knows it only when intake counted it.
    let lines = clerk.ok("incoming_list", json!({}));
    assert_eq!(rows(&lines["rows"]).len(), 2);
    story.assert_whole();
}

#[test]
fn the_drop_down_lists_know_what_was_typed_before() {
    let story = Story::new();
    story.register(
        1,
        json!({"signer_full_name": "Nguyễn Văn Ký", "signer_position": "Giám đốc"}),
    );
    let clerk = story.as_("vanthu");
    let suggest = |field: &str, q: &str, organ: &str| -> Vec<String> {
        let answer = clerk.ok(
            "incoming_suggest",
            json!({"field": field, "q": q, "organ_name": organ}),
        );
        rows(&answer["rows"])
            .iter()
            .map(|word| word.as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        suggest("organ_name", "so noi", ""),
        ["Sở Nội vụ tỉnh Khánh Hòa"]
    );
    assert_eq!(
        suggest("signer_full_name", "", "sở nội vụ tỉnh khánh hòa")[0],
        "Nguyễn Văn Ký"
    );
    assert!(suggest("type_name", "ke hoach", "").contains(&"Kế hoạch".to_owned()));
    assert!(suggest("to_places", "kinh te", "").contains(&"Phòng Kinh tế".to_owned()));
    clerk.refused(
        "incoming_suggest",
        json!({"field": "subject"}),
        "office.input",
        "field",
    );
    story.assert_whole();
}

#[test]
fn the_book_turns_its_pages() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    for n in 1..=7 {
        if n == 4 {
            story.at("2026-03-05T08:00:00+07:00");
        }
        story.register(n, json!({"priority": u32::from(n % 3 == 0)}));
    }
    let numbers = |input: Value| -> Vec<i64> {
        let page = clerk.ok("incoming_list", input);
        rows(&page["rows"])
            .iter()
            .map(|row| row["arrival_number"].as_i64().unwrap())
            .collect()
    };
    assert_eq!(numbers(json!({})), [7, 6, 5, 4, 3, 2, 1]);
    assert_eq!(
        numbers(json!({"order": "oldest", "start_number": 3, "limit": 2})),
        [3, 4]
    );
    assert_eq!(numbers(json!({"start_date": "2026-03-04"})), [3, 2, 1]);
    assert_eq!(
        numbers(json!({"order": "oldest", "start_date": "2026-03-04"})),
        [4, 5, 6, 7]
    );
    assert_eq!(numbers(json!({"start_date": "2020-01-01"})), [0; 0]);
    assert_eq!(numbers(json!({"only": "urgent"})), [6, 3]);
    assert_eq!(
        numbers(json!({"organ_name": "SỞ nội vụ tỉnh Khánh Hoà"})).len(),
        7,
        "hòa and hoà are one word"
    );
    // Whole pages by cursor, each line once.
    let mut seen = Vec::new();
    let mut input = json!({"limit": 3});
    loop {
        let page = clerk.ok("incoming_list", input.clone());
        seen.extend(
            rows(&page["rows"])
                .iter()
                .map(|row| row["arrival_number"].as_i64().unwrap()),
        );
        if page["next"].is_null() {
            break;
        }
        input["cursor"] = page["next"].clone();
    }
    assert_eq!(seen, [7, 6, 5, 4, 3, 2, 1]);
    clerk.refused(
        "incoming_list",
        json!({"limit": 501}),
        "office.input",
        "limit",
    );
    clerk.refused(
        "incoming_list",
        json!({"cursor": "x"}),
        "office.input",
        "cursor",
    );
    clerk.refused("incoming_get", json!({"id": 99}), "office.not_found", "id");
    story.assert_whole();
}

#[test]
fn a_paper_of_the_party_keeps_its_dash_everywhere() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let whole = json!({
        "organ_name": "Đảng ủy xã Tân An", "code_number": "71-CV/ĐU", "code_notation": "",
        "issued_date": "2026-03-02",
    });
    let line = story.register(1, whole);
    assert_eq!(
        (&line["code_number"], &line["code_notation"], &line["code"]),
        (&json!("71"), &json!("CV/ĐU"), &json!("71-CV/ĐU"))
    );
    let state = story.register(2, json!({"code_number": "6", "code_notation": "KH-UBND"}));
    assert_eq!(state["code"], "6/KH-UBND");
    // Typed in two fields it is the same paper, and the sentence writes it as the paper does.
    let error = clerk.refused(
        "incoming_register",
        entry(
            3,
            json!({
                "organ_name": "đảng ủy xã tân an", "code_number": "071", "code_notation": "CV/ĐU",
                "issued_date": "2026-03-02",
            }),
        ),
        "incoming.duplicate",
        "reason",
    );
    assert!(error.message.contains("071-CV/ĐU"), "{}", error.message);
    let listed = clerk.ok("incoming_list", json!({"order": "oldest"}));
    assert_eq!(listed["rows"][0]["code"], "71-CV/ĐU");
    // Found however it is typed, and shown as it is written.
    for q in ["71-CV/ĐU", "71/CV/ĐU", "cv/đu"] {
        let found = clerk.ok("search", json!({"q": q}));
        assert_eq!(rows(&found["rows"]).len(), 1, "{q}");
        assert_eq!(found["rows"][0]["code"], "71-CV/ĐU", "{q}");
    }
    story.assert_whole();
}
