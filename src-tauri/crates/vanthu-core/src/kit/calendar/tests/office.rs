//! The office's own calendar through its commands, on a real office folder.

use std::sync::Arc;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::clock::SetClock;
use crate::door::{Door, Handler, Who};
use crate::error::Result;
use crate::home::Home;
use crate::kit::calendar::api;
use crate::office::Office;
use crate::session::Session;
use crate::topic::Topic;

struct Desk {
    _folder: TempDir,
    office: Office,
    door: Door,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::at("2026-11-23T08:00:00+07:00"));
        let office = Office::open(Home::new(folder.path()), clock).unwrap();
        let mut door = Door::default();
        api::commands(&mut door);
        crate::desk::calendar::commands(&mut door);
        crate::desk::log::commands(&mut door);
        Desk {
            _folder: folder,
            office,
            door,
        }
    }

    fn call(&self, name: &str, input: Value) -> Result<Value> {
        let command = self.door.commands.iter().find(|c| c.name == name).unwrap();
        let session = Session::Program;
        match &command.handler {
            Handler::Read(run) => self.office.read(&session, |view| run(view, input)),
            Handler::Write(run) => self.office.act(&session, |act| run(act, input)),
            _ => panic!("{name} is neither read nor write"),
        }
    }

    #[track_caller]
    fn done(&self, name: &str, input: Value) -> Value {
        self.call(name, input).unwrap()
    }

    #[track_caller]
    fn refused(&self, name: &str, input: Value, code: &str, field: &str) {
        let before = self.log();
        let error = self.call(name, input).unwrap_err();
        assert_eq!(error.code, code, "{error}");
        assert_eq!(error.field.as_deref().unwrap_or(""), field);
        assert!(!error.message.contains('{'), "{}", error.message);
        assert_eq!(self.log(), before, "nothing is written");
    }

    fn year(&self, year: i32) -> Value {
        self.done("calendar_get", json!({ "year": year }))
    }

    fn day(&self, date: &str) -> Option<Value> {
        let year = date[..4].parse().unwrap();
        self.year(year)["days"]
            .as_array()
            .unwrap()
            .iter()
            .find(|day| day["date"] == date)
            .cloned()
    }

    /// The sentences of the log, newest first.
    fn log(&self) -> Vec<String> {
        self.done("log_list", json!({}))["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["sentence"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn swap() -> Value {
    json!({
        "date": "2026-11-23", "kind": "swapped", "name": "Ngày Văn hóa Việt Nam 24/11",
        "source": "Thông báo 01/TB-BNV", "pair_date": "2026-11-28",
    })
}

#[test]
fn an_office_without_rows_reads_what_is_shipped() {
    let desk = Desk::new();
    let year = desk.done("calendar_get", json!({}));
    assert_eq!(year["year"], 2026);
    assert_eq!(year["origin"], "shipped");
    assert_eq!(year["confirmed"], true);
    assert_eq!(year["new_year"], "2026-02-17");
    assert_eq!(year["days"].as_array().unwrap().len(), 17);
    // 251 in all: 261 weekdays, 13 of them off, 2 Saturdays worked, and 24/11.
    let worked: u64 = year["working_days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|days| days.as_u64().unwrap())
        .sum();
    assert_eq!(worked, 261 - 14 + 2);
    assert_eq!(desk.year(2027)["confirmed"], false);
    assert_eq!(desk.year(2031)["origin"], "proposed");
    assert_eq!(desk.log(), Vec::<String>::new());
    desk.refused(
        "calendar_get",
        json!({ "year": 1900 }),
        "calendar.year",
        "year",
    );
}

#[test]
fn the_first_edit_takes_the_year_over() {
    let desk = Desk::new();
    desk.done("calendar_day_set", swap());
    let year = desk.year(2026);
    assert_eq!(year["origin"], "office");
    assert_eq!(year["confirmed"], true);
    assert_eq!(year["days"].as_array().unwrap().len(), 18);
    let day = desk.day("2026-11-23").unwrap();
    assert_eq!(day["kind"], "swapped");
    assert_eq!(day["version"], 1);
    // The day worked in exchange is missing yet, and that is said.
    let warned = |year: &Value| {
        year["warnings"]
            .to_string()
            .contains("28/11/2026 chưa được ghi")
    };
    assert!(warned(&year), "{year:#}");
    desk.done(
        "calendar_day_set",
        json!({
            "date": "2026-11-28", "kind": "make_up", "name": "Làm bù cho 23/11",
            "source": "Thông báo 01/TB-BNV", "pair_date": "2026-11-23",
        }),
    );
    assert!(!warned(&desk.year(2026)));
    // Another year stays the program's.
    assert_eq!(desk.year(2025)["origin"], "shipped");
    let log = desk.log();
    assert_eq!(log[0], "Ghi ngày vào lịch nghỉ");
    assert!(log.contains(&"Lấy lịch nghỉ của chương trình làm lịch của cơ quan".to_owned()));
    let copied = log.iter().filter(|line| line.starts_with("Chép ngày"));
    assert_eq!(copied.count(), 17);
}

#[test]
fn a_removed_day_stays_in_the_log() {
    let desk = Desk::new();
    let remove = |reason: &str| json!({ "date": "2027-02-04", "reason": reason });
    desk.refused(
        "calendar_day_remove",
        remove(" "),
        "calendar.reason",
        "reason",
    );
    desk.done(
        "calendar_day_remove",
        remove("Thông báo 02/TB-BNV bắt đầu từ 05/02"),
    );
    assert_eq!(desk.day("2027-02-04"), None);
    assert!(desk.log()[0].starts_with("Bỏ ngày khỏi lịch nghỉ. Lý do: Thông báo 02"));
    desk.refused(
        "calendar_day_remove",
        remove("lần nữa"),
        "calendar.no_day",
        "date",
    );
    // It may be set again, as a new row.
    let set = json!({
        "date": "2027-02-04", "kind": "holiday", "name": "Tết Nguyên đán",
        "source": "Thông báo 03/TB-BNV",
    });
    desk.done("calendar_day_set", set);
    assert_eq!(desk.day("2027-02-04").unwrap()["doubt"], "");
}

#[test]
fn a_day_is_changed_in_turn() {
    let desk = Desk::new();
    desk.done("calendar_day_set", swap());
    let mut change = swap();
    change["name"] = json!("Đổi tên");
    change["version"] = json!(1);
    desk.done("calendar_day_set", change.clone());
    assert_eq!(desk.day("2026-11-23").unwrap()["name"], "Đổi tên");
    // The same version again: somebody else was first.
    desk.refused("calendar_day_set", change, "office.conflict", "version");
}

#[test]
fn what_cannot_be_a_day() {
    let desk = Desk::new();
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
        ("kind", json!("nghỉ"), "office.input", "kind"),
    ] {
        let mut input = swap();
        input[field] = value;
        desk.refused("calendar_day_set", input, code, at);
    }
}

#[test]
fn confirming_a_year() {
    let desk = Desk::new();
    let confirm = |source: &str| json!({ "year": 2027, "source": source });
    desk.refused(
        "calendar_confirm",
        confirm(""),
        "calendar.confirm_source",
        "source",
    );
    desk.done("calendar_confirm", confirm("Thông báo 02/TB-BNV"));
    let year = desk.year(2027);
    assert_eq!(year["confirmed"], true);
    assert_eq!(year["confirmed_date"], "2026-11-23");
    assert_eq!(year["source"], "Thông báo 02/TB-BNV");
    assert_eq!(year["warnings"], json!([]));
    let reopen = |reason: &str| json!({ "year": 2027, "confirmed": false, "reason": reason });
    desk.refused("calendar_confirm", reopen(""), "calendar.reason", "reason");
    desk.done("calendar_confirm", reopen("nhầm năm"));
    let year = desk.year(2027);
    assert_eq!(year["confirmed"], false);
    // The doubts of its days are told again.
    assert_eq!(year["warnings"].as_array().unwrap().len(), 3);
    // What is open about 2026 is settled by the office's confirmation.
    assert_eq!(desk.year(2026)["warnings"].as_array().unwrap().len(), 1);
    desk.done(
        "calendar_confirm",
        json!({ "year": 2026, "source": "Thông báo 9441/TB-BNV" }),
    );
    assert_eq!(desk.year(2026)["warnings"], json!([]));
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
    let desk = Desk::new();
    let set =
        |week: Value| json!({ "valid_from": "2026-12-01", "week": week, "source": "QĐ 5/QĐ-UBND" });
    desk.done("office_hours_set", set(week("7:30")));
    let hours = &desk.year(2026)["hours"];
    assert_eq!(hours.as_array().unwrap().len(), 2);
    assert_eq!(hours[0]["valid_from"], Value::Null);
    assert_eq!(hours[1]["week"][0]["morning"]["start"], "07:30");
    assert_eq!(hours[1]["week"][5]["afternoon"], Value::Null);
    // The same day again changes the set.
    desk.done("office_hours_set", set(week("07:00")));
    let hours = &desk.year(2026)["hours"];
    assert_eq!(hours.as_array().unwrap().len(), 2);
    assert_eq!(hours[1]["week"][0]["morning"]["start"], "07:00");
    assert_eq!(desk.log()[0], "Đặt giờ làm việc. Lý do: QĐ 5/QĐ-UBND");

    desk.refused(
        "office_hours_set",
        set(week("12:30")),
        "calendar.hours_order",
        "week",
    );
    desk.refused(
        "office_hours_set",
        set(week("7h30")),
        "calendar.time",
        "week",
    );
    let six = week("07:00").as_array().unwrap()[..6].to_vec();
    desk.refused(
        "office_hours_set",
        set(json!(six)),
        "calendar.hours_days",
        "week",
    );
    let rest: Value = (1..=7).map(|day| json!({ "weekday": day })).collect();
    desk.refused("office_hours_set", set(rest), "calendar.hours_week", "week");
}

#[test]
fn the_preview_looks_at_an_empty_book() {
    let desk = Desk::new();
    for input in [
        json!({}),
        json!({ "date": "2026-11-23", "kind": "swapped" }),
    ] {
        let seen = desk.done("calendar_preview", input);
        assert_eq!(seen, json!({ "count": 0, "rows": [] }));
    }
}

#[test]
fn who_may_do_what() {
    let desk = Desk::new();
    for command in &desk.door.commands {
        let expected = match command.name {
            "calendar_get" => Who::ANY,
            name if name.starts_with("log") => continue,
            _ => Who::CLERK_OR_ADMIN,
        };
        assert_eq!(command.who, expected, "{}", command.name);
    }
    assert_eq!(Topic::parse("calendar"), Some(Topic::Calendar));
}
