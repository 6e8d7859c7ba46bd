//! The office's calendar: what is shipped, the first edit, removal, confirmation, hours, and
//! what an edit moves.

use serde_json::{Value, json};
use vanthu_tests::{Story, rows};

const BEFORE: &str = "2026-11-20T08:00:00+07:00";

/// The test office on the Friday before Ngày Văn hóa 2026.
fn november() -> Story {
    let story = Story::new();
    story.at(BEFORE);
    story
}

fn year(story: &Story, year: i32) -> Value {
    story
        .as_("chutich")
        .ok("calendar_get", json!({ "year": year }))
}

fn day(story: &Story, date: &str) -> Option<Value> {
    let shown = year(story, date[..4].parse().unwrap());
    rows(&shown["days"])
        .iter()
        .find(|day| day["date"] == date)
        .cloned()
}

/// The sentences of the log about the calendar, newest first.
fn log(story: &Story) -> Vec<String> {
    let log = story.as_("quantri").ok("log_list", json!({}));
    rows(&log["rows"])
        .iter()
        .filter(|row| row["topic"] == "calendar")
        .map(|row| row["sentence"].as_str().unwrap().to_owned())
        .collect()
}

fn swap() -> Value {
    json!({
        "date": "2026-11-23", "kind": "swapped", "name": "Ngày Văn hóa Việt Nam 24/11",
        "source": "Thông báo 01/TB-BNV", "pair_date": "2026-11-28",
    })
}

fn with(mut input: Value, field: &str, value: Value) -> Value {
    input[field] = value;
    input
}

#[test]
fn an_office_without_rows_reads_what_is_shipped() {
    let story = november();
    let shown = story.as_("chutich").ok("calendar_get", json!({}));
    assert_eq!(
        (&shown["year"], &shown["origin"], &shown["confirmed"]),
        (&json!(2026), &json!("shipped"), &json!(true))
    );
    assert_eq!(shown["new_year"], "2026-02-17");
    assert_eq!(rows(&shown["days"]).len(), 17);
    // 261 weekdays of 2026, 14 of them off, and two Saturdays worked.
    let worked: u64 = rows(&shown["working_days"])
        .iter()
        .map(|days| days.as_u64().unwrap())
        .sum();
    assert_eq!(worked, 261 - 14 + 2);
    let warned = |of: i32| year(&story, of)["warnings"].to_string();
    assert!(warned(2026).contains("23/11/2026"));
    assert!(warned(2027).contains("chưa được xác nhận"));
    assert!(warned(2031).contains("do chương trình tính"));
    assert_eq!(year(&story, 2031)["origin"], "proposed");
    let reader = story.as_("vanthu");
    reader.refused(
        "calendar_get",
        json!({ "year": 1900 }),
        "calendar.year",
        "year",
    );
    assert_eq!(log(&story), Vec::<String>::new());
}

#[test]
fn the_first_edit_takes_the_year_over() {
    let story = november();
    let clerk = story.as_("vanthu");
    clerk.ok("calendar_day_set", swap());
    let shown = year(&story, 2026);
    assert_eq!(
        (&shown["origin"], &shown["confirmed"]),
        (&json!("office"), &json!(true))
    );
    assert_eq!(rows(&shown["days"]).len(), 18);
    let entered = day(&story, "2026-11-23").unwrap();
    assert_eq!(
        (&entered["kind_label"], &entered["weekday"], &entered["off"]),
        (&json!("hoán đổi"), &json!("thứ hai"), &json!(true))
    );
    // The day worked in exchange is missing yet, and that is said.
    let missing = |shown: &Value| {
        shown["warnings"]
            .to_string()
            .contains("28/11/2026 chưa được ghi")
    };
    assert!(missing(&shown), "{shown:#}");
    clerk.ok(
        "calendar_day_set",
        json!({
            "date": "2026-11-28", "kind": "make_up", "name": "Làm bù cho 23/11",
            "source": "Thông báo 01/TB-BNV", "pair_date": "2026-11-23",
        }),
    );
    assert_eq!(year(&story, 2026)["warnings"], json!([]));
    // Another year stays the program's.
    assert_eq!(year(&story, 2025)["origin"], "shipped");
    let log = log(&story);
    assert_eq!(log[0], "Ghi ngày vào lịch nghỉ");
    assert!(log.contains(&"Lấy lịch nghỉ của chương trình làm lịch của cơ quan".to_owned()));
    assert_eq!(
        log.iter()
            .filter(|line| line.starts_with("Chép ngày"))
            .count(),
        17
    );
    story.assert_whole();
}

#[test]
fn a_day_is_changed_in_turn_and_removed_with_a_reason() {
    let story = november();
    let clerk = story.as_("vanthu");
    // A version of a day that is not the office's yet: somebody looked at another calendar.
    let early = with(swap(), "version", json!(1));
    clerk.refused("calendar_day_set", early, "office.conflict", "version");
    clerk.ok("calendar_day_set", swap());
    let change = with(with(swap(), "name", json!("Đổi tên")), "version", json!(1));
    clerk.ok("calendar_day_set", change.clone());
    assert_eq!(day(&story, "2026-11-23").unwrap()["name"], "Đổi tên");
    clerk.refused("calendar_day_set", change, "office.conflict", "version");

    let remove = |reason: &str| json!({ "date": "2027-02-04", "reason": reason });
    clerk.refused(
        "calendar_day_remove",
        remove(" "),
        "calendar.reason",
        "reason",
    );
    clerk.ok(
        "calendar_day_remove",
        remove("Thông báo 02/TB-BNV: từ 05/02"),
    );
    assert_eq!(day(&story, "2027-02-04"), None);
    assert_eq!(
        log(&story)[0],
        "Bỏ ngày khỏi lịch nghỉ. Lý do: Thông báo 02/TB-BNV: từ 05/02"
    );
    clerk.refused(
        "calendar_day_remove",
        remove("lần nữa"),
        "calendar.no_day",
        "date",
    );
    // It may be set again, as a row of its own.
    clerk.ok(
        "calendar_day_set",
        json!({
            "date": "2027-02-04", "kind": "holiday", "name": "Tết Nguyên đán",
            "source": "Thông báo 03/TB-BNV",
        }),
    );
    assert_eq!(day(&story, "2027-02-04").unwrap()["doubt"], "");
    story.assert_whole();
}

#[test]
fn what_cannot_be_a_day() {
    let story = november();
    let clerk = story.as_("vanthu");
    for (field, value, code, at) in [
        ("name", json!("  "), "calendar.name", "name"),
        ("source", json!(""), "calendar.source", "source"),
        ("name", json!("a".repeat(201)), "calendar.long", "name"),
        (
            "date",
            json!("2026-11-21"),
            "calendar.rested_anyway",
            "kind",
        ),
        ("kind", json!("make_up"), "calendar.worked_anyway", "kind"),
        ("kind", json!("holiday"), "calendar.pair_kind", "pair_date"),
        (
            "pair_date",
            json!("2026-11-27"),
            "calendar.pair",
            "pair_date",
        ),
        ("date", json!("1900-01-01"), "calendar.year", "date"),
    ] {
        let input = with(swap(), field, value);
        clerk.refused("calendar_day_set", input, code, at);
    }
    assert_eq!(log(&story), Vec::<String>::new(), "nothing was taken over");
}

#[test]
fn a_year_is_confirmed_by_its_notice() {
    let story = november();
    let admin = story.as_("quantri");
    let confirm = |source: &str| json!({ "year": 2027, "source": source });
    admin.refused(
        "calendar_confirm",
        confirm(""),
        "calendar.confirm_source",
        "source",
    );
    admin.ok("calendar_confirm", confirm("Thông báo 02/TB-BNV"));
    let shown = year(&story, 2027);
    assert_eq!(
        (
            &shown["confirmed"],
            &shown["confirmed_date"],
            &shown["source"]
        ),
        (
            &json!(true),
            &json!("2026-11-20"),
            &json!("Thông báo 02/TB-BNV")
        )
    );
    assert_eq!(shown["warnings"], json!([]));
    let reopen = |reason: &str| json!({ "year": 2027, "confirmed": false, "reason": reason });
    admin.refused("calendar_confirm", reopen(""), "calendar.reason", "reason");
    admin.ok("calendar_confirm", reopen("Nhầm năm"));
    let shown = year(&story, 2027);
    assert_eq!(shown["confirmed"], false);
    // Unconfirmed; which days Tết is; the day beside 2/9.
    assert_eq!(rows(&shown["warnings"]).len(), 3);
    story.assert_whole();
}

fn week(start: &str) -> Value {
    let day = |weekday: u32| match weekday {
        1..=5 => json!({
            "weekday": weekday,
            "morning": { "start": start, "end": "11:30" },
            "afternoon": { "start": "13:30", "end": "17:00" },
        }),
        6 => json!({ "weekday": 6, "morning": { "start": start, "end": "11:30" } }),
        _ => json!({ "weekday": weekday }),
    };
    (1..=7).map(day).collect()
}

#[test]
fn office_hours_from_a_day_on() {
    let story = november();
    let clerk = story.as_("vanthu");
    let set = |week: Value| json!({ "valid_from": "2026-12-01", "week": week, "source": "Quyết định 5/QĐ-UBND" });
    clerk.ok("office_hours_set", set(week("7:30")));
    let hours = &year(&story, 2026)["hours"];
    assert_eq!(rows(hours).len(), 2);
    assert_eq!(hours[0]["valid_from"], Value::Null);
    assert_eq!(hours[1]["week"][0]["morning"]["start"], "07:30");
    assert_eq!(hours[1]["week"][5]["afternoon"], Value::Null);
    // The same day again changes the set.
    clerk.ok("office_hours_set", set(week("07:00")));
    let hours = &year(&story, 2026)["hours"];
    assert_eq!(rows(hours).len(), 2);
    assert_eq!(hours[1]["week"][0]["morning"]["start"], "07:00");
    assert_eq!(
        log(&story)[0],
        "Đặt giờ làm việc. Lý do: Quyết định 5/QĐ-UBND"
    );

    let refused = |week: Value, code: &str| {
        clerk.refused("office_hours_set", set(week), code, "week");
    };
    refused(week("12:30"), "calendar.hours_order");
    refused(week("7h30"), "calendar.time");
    refused(
        rows(&week("07:00"))[..6].iter().cloned().collect(),
        "calendar.hours_days",
    );
    let rest = (1..=7).map(|day| json!({ "weekday": day })).collect();
    refused(rest, "calendar.hours_week");
    story.assert_whole();
}

#[test]
fn an_edit_shows_what_it_moves() {
    let story = november();
    let clerk = story.as_("vanthu");
    for (n, due) in [(1, "2026-11-23"), (2, "2026-11-24"), (3, "2026-11-26")] {
        story.register(n, json!({ "due_date": due }));
    }
    // As it stands: only 24/11 is off.
    let seen = clerk.ok("calendar_preview", json!({}));
    assert_eq!(seen["count"], 1);
    let row = &seen["rows"][0];
    assert_eq!(
        (
            &row["due_date"],
            &row["counts_until"],
            &row["would_count_until"]
        ),
        (
            &json!("2026-11-24"),
            &json!("2026-11-25"),
            &json!("2026-11-25")
        )
    );
    // With 23/11 off, what is due then counts until the 25th; nothing else moves.
    let asked = json!({ "date": "2026-11-23", "kind": "swapped" });
    let seen = clerk.ok("calendar_preview", asked);
    assert_eq!(seen["count"], 1);
    let row = &seen["rows"][0];
    assert_eq!(
        (
            &row["due_date"],
            &row["counts_until"],
            &row["would_count_until"]
        ),
        (
            &json!("2026-11-23"),
            &json!("2026-11-23"),
            &json!("2026-11-25")
        )
    );
    // With 24/11 taken out, its own line counts until that day.
    let seen = clerk.ok("calendar_preview", json!({ "date": "2026-11-24" }));
    assert_eq!(seen["rows"][0]["would_count_until"], "2026-11-24");
    // Nothing was written by looking.
    assert_eq!(log(&story), Vec::<String>::new());
}

#[test]
fn the_clerk_and_the_administrator_keep_it() {
    let story = november();
    let leader = story.as_("chutich");
    for (name, input) in [
        ("calendar_day_set", swap()),
        (
            "calendar_day_remove",
            json!({ "date": "2026-11-24", "reason": "thử" }),
        ),
        ("calendar_confirm", json!({ "year": 2027, "source": "thử" })),
        (
            "office_hours_set",
            json!({ "valid_from": "2026-12-01", "week": [] }),
        ),
        ("calendar_preview", json!({})),
    ] {
        leader.refused(name, input, "door.not_your_role", "");
    }
    story
        .as_("")
        .refused("calendar_get", json!({}), "door.sign_in_first", "");
}

/// A due date on a day off lasts until the next working day is over; how late is said in working
/// days, and what is near is counted in them.
#[test]
fn what_is_late_is_counted_in_working_days() {
    let story = november();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({ "due_date": "2026-11-24" }));
    let held = |only: &str| {
        let page = clerk.ok("incoming_list", json!({ "only": only }));
        rows(&page["rows"])
            .iter()
            .any(|row| row["id"] == line["id"])
    };
    let chip = || {
        let page = clerk.ok("incoming_list", json!({}));
        rows(&page["rows"][0]["chips"])
            .iter()
            .find(|chip| chip["kind"] == "late")
            .map(|chip| chip["label"].as_str().unwrap().to_owned())
    };
    // Three working days ahead of Friday the 20th: the 23rd, the 25th (the 24th is a holiday) …
    assert!(held("due") && !held("overdue"));
    for moment in ["2026-11-24T09:00:00+07:00", "2026-11-25T16:00:00+07:00"] {
        story.at(moment);
        assert!(held("due") && !held("overdue"), "{moment}");
        assert_eq!(chip(), None, "{moment}");
    }
    story.at("2026-11-26T08:00:00+07:00");
    assert!(!held("due") && held("overdue"));
    assert_eq!(chip().as_deref(), Some("Quá hạn 1 ngày làm việc"));
    // Saturday and Sunday make it no later.
    for moment in ["2026-11-27T08:00:00+07:00", "2026-11-29T08:00:00+07:00"] {
        story.at(moment);
        assert_eq!(
            chip().as_deref(),
            Some("Quá hạn 2 ngày làm việc"),
            "{moment}"
        );
    }
    // The office takes Thursday off after all: one working day less, without a stored deadline.
    clerk.ok(
        "calendar_day_set",
        json!({
            "date": "2026-11-26", "kind": "swapped", "name": "Nghỉ",
            "source": "Thông báo 02/TB-BNV", "pair_date": "2026-11-28",
        }),
    );
    assert_eq!(chip().as_deref(), Some("Quá hạn 1 ngày làm việc"));
    let today = clerk.ok("today", json!({}));
    assert_eq!(today["overdue"]["count"], 1);
    story.assert_whole();
}
