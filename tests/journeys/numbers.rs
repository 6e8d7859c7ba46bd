//! Books, numbers, the turn of the year, and a clock that goes wrong.

use serde_json::{Value, json};
use vanthu_core::testkit::{TestOffice, entry};
use vanthu_tests::{Story, at, rows};

fn books(story: &Story) -> Vec<Value> {
    rows(&story.as_("kinhte").ok("book_list", json!({}))["rows"]).clone()
}

fn gaps(story: &Story, book: &Value) -> Value {
    story
        .as_("kinhte")
        .ok("number_gaps", json!({"book_id": book["id"]}))
}

#[test]
fn a_book_that_begins_in_the_middle_of_the_paper_one() {
    let story = Story::of(TestOffice::with_book("2026-03-01", 1847));
    let checked = story
        .as_("vanthu")
        .ok("incoming_check", entry(1, json!({})));
    assert_eq!(checked["next_number"], 1847);
    let line = story.register(1, json!({}));
    assert_eq!(line["arrival_number"], 1847);
    story.as_("vanthu").refused(
        "incoming_register",
        entry(
            2,
            json!({"arrival_date": "2026-02-27", "reason": "Nhận từ tháng trước"}),
        ),
        "numbering.before_book",
        "arrival_date",
    );
    story.register(3, json!({}));
    let book = books(&story).remove(0);
    assert_eq!(
        (
            &book["first_number"],
            &book["last_number"],
            &book["lines"],
            &book["state"]
        ),
        (&json!(1847), &json!(1848), &json!(2), &json!("open"))
    );
    let told = gaps(&story, &book);
    assert_eq!(
        (
            &told["first"],
            &told["last"],
            &told["used"],
            &told["missing"]
        ),
        (&json!(1847), &json!(1848), &json!(2), &json!([]))
    );
    assert!(told["before_first"].as_str().unwrap().contains("1846"));
    story.assert_whole();
}

#[test]
fn the_year_turns_by_itself_and_the_old_book_is_closed_by_hand() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    story.at("2026-12-31T16:00:00+07:00");
    let last = story.register(1, json!({"issued_date": "2026-12-30"}));
    story.at("2027-01-01T00:00:10+07:00");
    assert_eq!(books(&story).len(), 1);
    let checked = clerk.ok("incoming_check", entry(2, json!({})));
    assert_eq!(checked["next_number"], 1);
    let first = story.register(2, json!({}));
    assert_eq!(
        (&first["arrival_number"], &first["year"]),
        (&json!(1), &json!(2027))
    );
    assert_eq!(books(&story).len(), 2);
    // What came on the last evening still goes into the old book.
    let late = story.register(
        3,
        json!({"arrival_date": "2026-12-31", "arrival_time": "17:00"}),
    );
    assert_eq!(
        (&late["arrival_number"], &late["year"]),
        (&json!(2), &json!(2026))
    );
    let old = books(&story)
        .into_iter()
        .find(|book| book["year"] == 2026)
        .unwrap();
    clerk.refused(
        "incoming_register",
        entry(4, json!({"book_id": old["id"], "reason": "Ghi vào sổ cũ"})),
        "numbering.other_year",
        "arrival_date",
    );
    clerk.refused(
        "incoming_register",
        entry(4, json!({"arrival_date": "2024-05-05", "reason": "Cũ"})),
        "numbering.no_book",
        "arrival_date",
    );
    let close = |book: &Value, reason: &str| at(book, json!({"reason": reason}));
    clerk.refused(
        "book_close",
        close(&old, " "),
        "numbering.close_reason",
        "reason",
    );
    story.as_("chutich").refused(
        "book_close",
        close(&old, "Hết năm"),
        "door.not_your_role",
        "",
    );
    clerk.ok("book_close", close(&old, "Hết năm, đã in và đóng quyển"));
    clerk.refused(
        "book_close",
        close(&old, "Lần nữa"),
        "numbering.closed_already",
        "id",
    );
    clerk.refused(
        "incoming_register",
        entry(5, json!({"arrival_date": "2026-12-31", "reason": "Sót"})),
        "numbering.book_closed",
        "arrival_date",
    );
    // The form is told while it is typed, at the same field, and what to do instead.
    let asked = entry(5, json!({"arrival_date": "2026-12-31"}));
    let refused = |code: &str| {
        let text = |part: &str| part.to_owned();
        (text("refuse"), text(code), text("arrival_date"))
    };
    assert_eq!(
        story.check(asked.clone()),
        [refused("numbering.book_closed")]
    );
    let told = clerk.ok("incoming_check", asked);
    let message = told["findings"][0]["message"].as_str().unwrap();
    assert!(message.contains("31/12/2026") && message.contains("Xin đăng ký vào sổ đang mở"));
    assert_eq!(
        story.check(entry(
            5,
            json!({"arrival_date": "2024-05-05", "issued_date": null})
        )),
        [refused("numbering.no_book")]
    );
    for (command, input) in [
        (
            "incoming_amend",
            json!({"subject": "khác", "reason": "Sửa"}),
        ),
        ("incoming_void", json!({"reason": "Hủy"})),
    ] {
        clerk.refused(command, at(&last, input), "incoming.book_closed", "id");
    }
    // What happens to a paper of the old year is still recorded.
    clerk.ok(
        "incoming_forward",
        at(&last, json!({"to": [{"name": "Thôn Đông"}]})),
    );
    story.assert_whole();
}

#[test]
fn opening_a_book() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let open = |changes: Value| {
        let mut input = json!({
            "register": "incoming", "name": "Sổ văn bản đến", "year": 2025, "start_date": "2025-07-01",
            "first_number": 1,
        });
        input
            .as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        input
    };
    let name = "book_open";
    clerk.refused(
        name,
        open(json!({"name": ""})),
        "numbering.book_name",
        "name",
    );
    clerk.refused(
        name,
        open(json!({"register": "loans"})),
        "numbering.register_unknown",
        "register",
    );
    clerk.refused(
        name,
        open(json!({"first_number": 0})),
        "numbering.first_number",
        "first_number",
    );
    clerk.refused(
        name,
        open(json!({"start_date": "2024-07-01"})),
        "numbering.start_year",
        "start_date",
    );
    clerk.refused(
        name,
        open(json!({"year": 2026, "start_date": "2026-01-01"})),
        "numbering.book_exists",
        "year",
    );
    clerk.refused(name, open(json!({"body_id": 9})), "office.dangling", "");
    story
        .as_("kinhte")
        .refused(name, open(json!({})), "door.not_your_role", "");
    // The books of the years before, after the merger of mid-2025.
    clerk.ok(name, open(json!({"first_number": 301})));
    let mut old = entry(
        1,
        json!({"arrival_date": "2025-08-01", "issued_date": "2025-07-28"}),
    );
    assert_eq!(
        clerk.ok("incoming_register", old.clone())["arrival_number"],
        301
    );
    old["arrival_date"] = json!("2025-06-30");
    old["reason"] = json!("Nhập lại");
    clerk.refused(
        "incoming_register",
        old,
        "numbering.before_book",
        "arrival_date",
    );
    story.assert_whole();
}

#[test]
fn a_voided_number_is_kept_and_never_given_again() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let lines: Vec<Value> = (1..=3).map(|n| story.register(n, json!({}))).collect();
    clerk.ok(
        "incoming_void",
        at(&lines[2], json!({"reason": "Ghi nhầm văn bản đi"})),
    );
    assert_eq!(story.register(4, json!({}))["arrival_number"], 4);
    let book = books(&story).remove(0);
    assert_eq!((&book["voided"], &book["lines"]), (&json!(1), &json!(4)));
    let told = gaps(&story, &book);
    assert_eq!(
        told["voided"],
        json!([{"number": 3, "reason": "Ghi nhầm văn bản đi"}])
    );
    assert_eq!(told["missing"], json!([]));
    let voided = clerk.ok("incoming_list", json!({"state": "voided"}));
    assert_eq!(voided["rows"][0]["voided_reason"], "Ghi nhầm văn bản đi");
    story.assert_whole();
}

#[test]
fn a_refused_act_takes_no_number() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    story.register(1, json!({}));
    // Refused at the very end, when number and line were already written in the act.
    clerk.refused(
        "incoming_register",
        entry(2, json!({"to_unit_ids": [99]})),
        "office.not_found",
        "to",
    );
    clerk.refused(
        "incoming_register",
        entry(2, json!({"envelope_id": 99})),
        "office.not_found",
        "id",
    );
    assert_eq!(story.register(3, json!({}))["arrival_number"], 2);
    assert_eq!(gaps(&story, &books(&story)[0])["missing"], json!([]));
    story.assert_whole();
}

#[test]
fn a_clock_that_went_back_stops_the_numbers_until_somebody_answers_for_it() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    story.register(1, json!({}));
    story.as_("quantri").refused(
        "clock_confirm",
        json!({"reason": "Đúng giờ"}),
        "numbering.clock_fine",
        "",
    );
    // A minute is what a computer corrects by itself.
    story.at("2026-03-03T07:59:00+07:00");
    story.register(2, json!({}));
    story.at("2026-03-02T08:00:00+07:00");
    let mut late = entry(3, json!({"issued_date": "2026-03-01"}));
    late["reason"] = json!("Đồng hồ máy chạy nhanh hôm qua");
    clerk.refused(
        "incoming_register",
        late.clone(),
        "numbering.clock_back",
        "",
    );
    let state = story.as_("").ok("session_state", json!({}));
    assert!(
        state["clock_back"]
            .as_str()
            .unwrap()
            .starts_with("2026-03-03T08:00")
    );
    // Looking is always allowed.
    clerk.ok("incoming_list", json!({}));
    clerk.refused(
        "clock_confirm",
        json!({"reason": "Đúng"}),
        "door.not_your_role",
        "",
    );
    story.as_("quantri").refused(
        "clock_confirm",
        json!({"reason": ""}),
        "numbering.clock_reason",
        "reason",
    );
    story.as_("quantri").ok(
        "clock_confirm",
        json!({"reason": "Máy bị đặt sai ngày, đã chỉnh"}),
    );
    assert_eq!(clerk.ok("incoming_register", late)["arrival_number"], 3);
    let log = story
        .as_("kinhte")
        .ok("log_list", json!({"topic": "books"}));
    assert!(
        log.to_string().contains("Máy bị đặt sai ngày, đã chỉnh"),
        "{log}"
    );
    story.assert_whole();
}

/// Several windows' worth of calls at once, as from threads of one program: every number once,
/// and whoever looks meanwhile sees whole lines only.
#[test]
fn many_at_once_get_a_number_each() {
    let story = Story::new();
    let numbers = std::sync::Mutex::new(Vec::new());
    let (story, numbers) = (&story, &numbers);
    std::thread::scope(|threads| {
        for thread in 0..4 {
            threads.spawn(move || {
                for n in 0..25 {
                    let line = story.register(thread * 100 + n, json!({}));
                    let number = line["arrival_number"].as_i64().unwrap();
                    numbers.lock().unwrap().push(number);
                }
            });
        }
        for _ in 0..2 {
            threads.spawn(move || {
                for _ in 0..40 {
                    let list = story
                        .as_("kinhte")
                        .ok("incoming_list", json!({"limit": 500}));
                    let seen: Vec<i64> = rows(&list["rows"])
                        .iter()
                        .map(|row| row["arrival_number"].as_i64().unwrap())
                        .collect();
                    let whole: Vec<i64> = (1..=seen.len() as i64).rev().collect();
                    assert_eq!(seen, whole);
                }
            });
        }
    });
    let mut given = numbers.lock().unwrap().clone();
    given.sort_unstable();
    assert_eq!(given, (1..=100).collect::<Vec<i64>>());
    story.assert_whole();
}
