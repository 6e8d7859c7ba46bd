//! Tra cứu and Hôm nay: what is found, where it matched, and what waits.

use serde_json::{Value, json};
use vanthu_core::intake::shape::samples;
use vanthu_core::registers::incoming::list::{Days, Only};
use vanthu_core::testkit::entry;
use vanthu_tests::{Story, at, rows};

#[test]
fn one_box_finds_what_was_written() {
    let story = Story::new();
    let old = json!({
        "issued_date": "2019-05-06", "subject": "Kế hoạch chuyển đổi số cũ",
        "reason": "Văn bản cũ gửi bổ sung",
    });
    let first = story.register(1, json!({"subject": "Kế hoạch chuyển đổi số 😀 năm nay"}));
    story.register(2, json!({"subject": "Ke hoach khong dau"}));
    // Registered last, but a document of long ago.
    let late = story.register(3, old);
    story.as_("vanthu").ok(
        "envelope_add",
        json!({"sender": "Ban Kế hoạch", "addressed_to": "Bà Phạm Thị Chánh"}),
    );
    let search = |input: Value| story.as_("ketoan").ok("search", input);
    let numbers = |found: &Value| -> Vec<(String, i64)> {
        rows(&found["rows"])
            .iter()
            .map(|row| {
                (
                    row["register"].as_str().unwrap().to_owned(),
                    row["number"].as_i64().unwrap(),
                )
            })
            .collect()
    };
    let line = |number: i64| ("incoming".to_owned(), number);
    let envelope = ("envelope".to_owned(), 1);
    // Newest document first, with no regard to when it was written down.
    let found = search(json!({"q": "ke hoach"}));
    assert_eq!(
        numbers(&found),
        [envelope.clone(), line(2), line(1), line(3)]
    );
    assert_eq!(found["rows"][3]["date"], "2019-05-06");
    // With marks, those that have them come first.
    let found = search(json!({"q": "kế hoạch"}));
    assert_eq!(numbers(&found), [envelope, line(1), line(3), line(2)]);
    assert_eq!(found["rows"][3]["exact"], false);
    let found = search(json!({"q": "kế hoạch", "registers": ["incoming"], "limit": 1}));
    assert_eq!(numbers(&found), [line(1)]);
    // Which field, and where: in the units of the window, behind a letter that counts two.
    let found = search(json!({"q": "nam nay"}));
    let matched = &found["rows"][0]["matched"][0];
    assert_eq!(
        (&matched["field"], &matched["label"]),
        (&json!("subject"), &json!("Trích yếu"))
    );
    assert_eq!(matched["ranges"], json!([[26, 3], [30, 3]]));
    // By number and notation however it is spaced, by phrase, by the people in it.
    assert_eq!(numbers(&search(json!({"q": "1 / SNV-CCHC"}))), [line(1)]);
    assert_eq!(
        numbers(&search(json!({"q": "\"chuyển đổi số\""}))),
        [line(1), line(3)]
    );
    assert_eq!(numbers(&search(json!({"q": "\"số chuyển\""}))), []);
    for nothing in ["", "  ", "\"", "***", "không có chữ này"] {
        assert_eq!(numbers(&search(json!({"q": nothing}))), [], "{nothing}");
    }
    story
        .as_("")
        .refused("search", json!({"q": "x"}), "door.sign_in_first", "");
    // A corrected date moves the line.
    let clerk = story.as_("vanthu");
    clerk.ok(
        "incoming_amend",
        at(
            &late,
            json!({"issued_date": "2026-03-03", "reason": "Đọc nhầm năm"}),
        ),
    );
    assert_eq!(
        numbers(&search(json!({"q": "chuyển đổi"}))),
        [line(3), line(1)]
    );
    // A voided line is still found, and says so.
    clerk.ok("incoming_void", at(&first, json!({"reason": "Nhập nhầm"})));
    let found = search(json!({"q": "nam nay"}));
    assert_eq!(found["rows"][0]["state_label"], "Đã hủy");
    story.assert_whole();
}

#[test]
fn what_waits_today() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let kinhte = story.unit("Phong Kinh te");
    story.scan("mot.pdf", &samples::pdf(1, 1));
    clerk.ok(
        "envelope_add",
        json!({"sender": "Tòa án", "addressed_to": "Ông Trần Văn Chủ"}),
    );
    let plain = story.register(1, json!({"due_date": "2026-03-05"}));
    story.register(2, json!({"priority": 3, "receipt_kind": "electronic"}));
    story.register(
        3,
        json!({"to_unit_ids": [kinhte], "due_date": "2026-03-20"}),
    );
    let voided = story.register(4, json!({"priority": 2}));
    clerk.ok("incoming_void", at(&voided, json!({"reason": "Nhập nhầm"})));
    let today = |story: &Story| story.as_("chutich").ok("today", json!({}));
    let now = today(&story);
    let count = |now: &Value, what: &str| now[what]["count"].as_i64().unwrap();
    assert_eq!(
        (
            &now["date"],
            &now["lines_today"],
            &now["envelopes_held"],
            &now["scans"]["waiting"]
        ),
        (&json!("2026-03-03"), &json!(4), &json!(1), &json!(1))
    );
    for (what, expected) in [
        ("unforwarded", 2),
        ("urgent", 1),
        ("due", 1),
        ("overdue", 0),
        ("notice_overdue", 0),
        ("unacknowledged", 1),
    ] {
        assert_eq!(count(&now, what), expected, "{what}");
    }
    assert_eq!(now["urgent"]["rows"][0]["arrival_number"], 2);
    story.at("2026-03-06T08:00:00+07:00");
    let now = today(&story);
    for (what, expected) in [("due", 0), ("overdue", 1), ("notice_overdue", 1)] {
        assert_eq!(count(&now, what), expected, "{what}");
    }
    assert_eq!(now["lines_today"], 0);
    // Dealt with, it waits no more.
    clerk.ok("incoming_file", at(&plain, json!({})));
    assert_eq!(count(&today(&story), "overdue"), 0);
    let checked = clerk.ok("incoming_check", entry(9, json!({"priority": 1})));
    assert_eq!(checked["next_number"], 5);
    story.assert_whole();
}

/// Hôm nay is asked after every act: none of its lists may read the whole book for its answer.
#[test]
fn what_waits_is_answered_from_an_index() {
    let story = Story::new();
    let book = rusqlite::Connection::open(story.home().database()).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let days = Days {
        today: day("2026-03-04"),
        open: day("2026-03-04"),
        soon: day("2026-03-09"),
    };
    for only in [
        Only::Unforwarded,
        Only::Urgent,
        Only::Due,
        Only::Overdue,
        Only::NoticeOverdue,
        Only::Unacknowledged,
        Only::Defective,
        Only::RecallUntold,
    ] {
        let plan: String = book
            .query_row(
                &format!(
                    "EXPLAIN QUERY PLAN SELECT 1 FROM incoming i WHERE {}",
                    only.condition(&days)
                ),
                [],
                |row| row.get("detail"),
            )
            .unwrap();
        // A partial index holds what waits and nothing else: reading all of it is short.
        assert!(
            plan.contains("INDEX incoming_"),
            "{only:?} reads the whole book: {plan}"
        );
    }
}

#[test]
fn what_is_found_goes_on_page_after_page() {
    let story = Story::new();
    story.at("2026-12-31T08:00:00+07:00");
    // With marks and without, over many days, two documents of a day.
    for n in 1..=500_u32 {
        let subject = if n % 3 == 0 {
            "Tieu huy tai lieu"
        } else {
            "Tiêu hủy tài liệu"
        };
        let day = chrono::NaiveDate::from_yo_opt(2026, 1 + n / 2).unwrap();
        story.register(
            n,
            json!({"subject": subject, "issued_date": day.to_string()}),
        );
    }
    story.register(501, json!({"subject": "Việc khác"}));
    let pages = |q: &str, limit: u32| -> Vec<Value> {
        let mut found = Vec::new();
        let mut cursor = Value::Null;
        loop {
            let input = json!({"q": q, "limit": limit, "cursor": cursor});
            let page = story.as_("vanthu").ok("search", input);
            let here = rows(&page["rows"]).clone();
            cursor = page["next"].clone();
            assert!(here.len() == limit as usize || cursor.is_null());
            found.extend(here);
            if cursor.is_null() {
                return found;
            }
        }
    };
    for (q, exact) in [("tieu huy", 0), ("tiêu hủy", 334)] {
        let whole = pages(q, 200);
        assert_eq!(whole.len(), 500, "{q}");
        for limit in [7, 50, 125] {
            assert_eq!(pages(q, limit), whole, "{q} by {limit}");
        }
        // Those with the marks as typed first, each part from the newest document on.
        let exactly = whole.iter().take_while(|row| row["exact"] == true).count();
        assert_eq!(exactly, exact, "{q}");
        for part in [&whole[..exactly], &whole[exactly..]] {
            let order = |row: &Value| {
                (
                    row["date"].as_str().unwrap().to_owned(),
                    row["number"].as_i64(),
                )
            };
            assert!(
                part.windows(2).all(|two| order(&two[0]) > order(&two[1])),
                "{q}"
            );
            assert!(
                part.iter().all(|row| row["exact"] == part[0]["exact"]),
                "{q}"
            );
        }
    }
    assert_eq!(pages("viec khac", 1).len(), 1);
    for cursor in ["", "x", "=", "=x", "ế1"] {
        let input = json!({"q": "tieu huy", "cursor": cursor});
        story
            .as_("vanthu")
            .refused("search", input, "office.input", "cursor");
    }
}
