//! Deadlines: tables of cases, and the laws.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::days::{date, off};
use crate::clock::Moment;
use crate::kit::calendar::workdays::Calendar;
use crate::kit::calendar::{Due, Duration, Start, deadline, late_by};

fn moment(text: &str) -> Moment {
    let (day, time) = text.split_once(' ').unwrap();
    Moment::on(date(day), time.parse().unwrap()).unwrap()
}

/// `24/11/2026`: the day; `24/11/2026 12:00`: the moment.
fn due(text: &str) -> Due {
    if text.contains(' ') {
        Due::Moment {
            moment: moment(&format!("{text}:00")),
        }
    } else {
        Due::Day { date: date(text) }
    }
}

fn of(text: &str, start: Start) -> Option<Due> {
    deadline(&Duration::read(text).rule, start, &Calendar::default())
}

#[track_caller]
fn check(text: &str, received: &str, expected: &str) {
    let start = Start::at(moment(&format!("{received}:00")));
    assert_eq!(of(text, start), Some(due(expected)), "“{text}” {received}");
}

#[track_caller]
fn check_mark(text: &str, mark: &str, expected: &str) {
    let start = Start {
        received: moment("02/11/2026 08:00:00"),
        mark: Some(moment(&format!("{mark}:00"))),
    };
    assert_eq!(of(text, start), Some(due(expected)), "“{text}” {mark}");
}

#[test]
fn lengths_in_days() {
    // The day of receipt is not counted, whatever the hour.
    check("01 ngày", "02/11/2026 08:00", "03/11/2026");
    check("01 ngày", "02/11/2026 16:59", "03/11/2026");
    // Over the weekend; received on a Saturday.
    check("03 ngày làm việc", "05/11/2026 09:00", "10/11/2026");
    check("01 ngày", "07/11/2026 09:00", "09/11/2026");
    // Over Ngày Văn hóa, Tuesday 24/11/2026.
    check("02 ngày làm việc", "20/11/2026 09:00", "25/11/2026");
    // Over Tết 2026: Friday 13/02 to Monday 23/02.
    check("không quá 01 ngày", "13/02/2026 09:00", "23/02/2026");
    // A Saturday worked counts: Friday 21/08/2026 to Saturday 22/08.
    check("01 ngày", "21/08/2026 09:00", "22/08/2026");
    // Half days end with the morning of the day.
    check("0,5 ngày", "02/11/2026 08:00", "03/11/2026 12:00");
    check("1,5 ngày", "05/11/2026 08:00", "09/11/2026 12:00");
    // Calendar days; the tenth is a Sunday, so Monday.
    check("10 ngày lịch", "05/11/2026 08:00", "16/11/2026");
    check("01 ngày lịch", "30/04/2026 08:00", "04/05/2026");
}

#[test]
fn the_offices_working_time() {
    check("Trong ngày", "02/11/2026 08:00", "02/11/2026");
    // After hours, and on a day off: the next working day.
    check("Trong ngày", "02/11/2026 17:00", "03/11/2026");
    check("Trong ngày", "24/11/2026 09:00", "25/11/2026");
    check("Giờ hành chính", "02/11/2026 08:00", "02/11/2026 17:00");
    check("Giờ hành chính", "06/11/2026 18:00", "09/11/2026 17:00");
    check(
        "Ngay sau khi tiếp nhận",
        "02/11/2026 08:00",
        "02/11/2026 12:00",
    );
    check(
        "Ngay sau khi tiếp nhận",
        "02/11/2026 12:30",
        "02/11/2026 17:00",
    );
    check(
        "Ngay sau khi tiếp nhận",
        "02/11/2026 19:00",
        "03/11/2026 12:00",
    );
    check(
        "trước khi kết thúc buổi làm việc 30 phút",
        "02/11/2026 08:00",
        "02/11/2026 16:30",
    );
    check(
        "trước khi kết thúc buổi làm việc 30 phút",
        "06/11/2026 16:45",
        "09/11/2026 16:30",
    );
}

#[test]
fn around_a_mark() {
    let text = "Trước 02 ngày khi cuộc họp diễn ra";
    check_mark(text, "12/11/2026 14:00", "10/11/2026");
    // Back over the weekend.
    check_mark(text, "16/11/2026 14:00", "12/11/2026");
    check_mark("trước 03 ngày làm việc", "26/11/2026 08:00", "20/11/2026");
    check_mark(
        "0,5 ngày sau khi kết thúc cuộc họp",
        "12/11/2026 14:00",
        "13/11/2026 12:00",
    );
    check_mark(
        "01 ngày sau khi kết thúc cuộc họp",
        "13/11/2026 14:00",
        "16/11/2026",
    );
    check_mark("Tại cuộc họp", "15/11/2026 08:00", "15/11/2026");
    check_mark("Trước khi nghỉ", "12/11/2026 13:00", "12/11/2026 13:00");
    // A mark that is not known yet gives no deadline.
    let start = Start::at(moment("02/11/2026 08:00:00"));
    for text in [
        text,
        "01 ngày sau khi kết thúc cuộc họp",
        "Tại cuộc họp",
        "Trước khi nghỉ",
    ] {
        assert!(Duration::read(text).rule.needs_mark());
        assert_eq!(of(text, start), None, "{text}");
    }
}

#[test]
fn days_of_the_month_and_year() {
    check("Trước ngày 05 tháng sau", "10/11/2026 08:00", "04/12/2026");
    // Before Tuesday 05/05/2026: Monday the 4th.
    check("Trước ngày 05 tháng sau", "01/04/2026 08:00", "04/05/2026");
    // The 4th and 3rd of October 2026 are a weekend: Friday the 2nd, not after the mark.
    check("Trước ngày 05 tháng sau", "10/09/2026 08:00", "02/10/2026");
    check("Trước ngày 31 tháng sau", "10/01/2026 08:00", "27/02/2026");
    check(
        "Chậm nhất ngày 05 hằng tháng",
        "03/11/2026 08:00",
        "05/11/2026",
    );
    check(
        "Chậm nhất ngày 05 hằng tháng",
        "06/11/2026 08:00",
        "07/12/2026",
    );
    // 20/12/2026 is a Sunday, the 19th a Saturday.
    check("trước 20/12", "10/11/2026 08:00", "18/12/2026");
    check("trước 20/12", "21/12/2026 08:00", "17/12/2027");
    check(
        "Chậm nhất đến ngày 01/8/2026",
        "10/07/2026 08:00",
        "03/08/2026",
    );
    check("cuối tháng", "10/11/2026 08:00", "30/11/2026");
    // 31/10/2026 is a Saturday.
    check("cuối tháng", "10/10/2026 08:00", "30/10/2026");
    check("cuối tháng", "31/10/2026 08:00", "30/11/2026");
    check("cuối tháng", "10/12/2026 08:00", "31/12/2026");
}

#[test]
fn rules_without_an_end() {
    let start = Start {
        received: moment("02/11/2026 08:00:00"),
        mark: Some(moment("12/11/2026 08:00:00")),
    };
    for text in [
        "Theo ý kiến chỉ đạo",
        "Theo quy định của Kho bạc",
        "Thường xuyên",
        "04 lần/ngày",
        "Sau khi nhận được thông tin",
        "",
        "khi có yêu cầu",
    ] {
        assert_eq!(of(text, start), None, "{text}");
    }
}

#[test]
fn how_late() {
    let calendar = Calendar::default();
    for (due_text, now, late) in [
        ("20/11/2026", "20/11/2026 23:59:00", None),
        // Saturday: past, but nobody has worked since.
        ("20/11/2026", "21/11/2026 08:00:00", Some(0)),
        ("20/11/2026", "23/11/2026 08:00:00", Some(1)),
        // 24/11 is a day off.
        ("20/11/2026", "24/11/2026 08:00:00", Some(1)),
        ("20/11/2026", "25/11/2026 08:00:00", Some(2)),
        ("20/11/2026 12:00", "20/11/2026 12:00:00", None),
        ("20/11/2026 12:00", "20/11/2026 12:00:01", Some(0)),
        ("20/11/2026 12:00", "23/11/2026 08:00:00", Some(1)),
    ] {
        assert_eq!(
            late_by(due(due_text), moment(now), &calendar),
            late,
            "{due_text} at {now}"
        );
    }
}

fn received() -> impl Strategy<Value = Moment> {
    (0_u64..1461, 0_u32..86_400).prop_map(|(days, second)| {
        let day: NaiveDate = date("01/01/2024") + Days::new(days);
        let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap();
        Moment::on(day, time).unwrap()
    })
}

/// Lengths in days: working, calendar, or not said.
fn length() -> impl Strategy<Value = (u32, &'static str)> {
    (
        1_u32..40,
        prop_oneof![Just(" làm việc"), Just(" lịch"), Just("")],
    )
}

fn written(halves: u32, counting: &str) -> String {
    format!(
        "{},{} ngày{counting}",
        halves / 2,
        if halves % 2 == 1 { 5 } else { 0 }
    )
}

/// Forms that run forward from the day of receipt.
fn forward() -> impl Strategy<Value = String> {
    prop_oneof![
        length().prop_map(|(halves, counting)| written(halves, counting)),
        Just("Trong ngày".to_owned()),
        Just("Ngay sau khi tiếp nhận".to_owned()),
        Just("Giờ hành chính".to_owned()),
        Just("trước khi kết thúc buổi làm việc 30 phút".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// A holiday more never brings a deadline forward.
    #[test]
    fn a_holiday_more_never_hurries(start in received(), text in forward(), ahead in 0_u64..60) {
        let rule = Duration::read(&text).rule;
        let calendar = Calendar::default();
        let holiday = start.date() + Days::new(ahead);
        let before = deadline(&rule, Start::at(start), &calendar).unwrap();
        let after = deadline(&rule, Start::at(start), &calendar.with(off(holiday))).unwrap();
        prop_assert!(after.order() >= before.order(), "{text}: {before:?} {after:?}");
    }

    /// What must be done before a mark is never put later by a holiday more.
    #[test]
    fn a_holiday_more_never_delays_what_comes_before(
        mark in received(), days in 1_u32..20, back in 0_u64..40,
    ) {
        let rule = Duration::read(&format!("Trước {days} ngày khi họp")).rule;
        let calendar = Calendar::default();
        let start = Start { received: mark, mark: Some(mark) };
        let edited = calendar.with(off(mark.date() - Days::new(back)));
        let before = deadline(&rule, start, &calendar).unwrap();
        let after = deadline(&rule, start, &edited).unwrap();
        prop_assert!(after.order() <= before.order());
        prop_assert!(after.date() < mark.date());
        prop_assert!(edited.is_working(after.date()));
    }

    /// Longer is never earlier; later received is never due earlier.
    #[test]
    fn longer_is_never_earlier((halves, counting) in length(), start in received(), more in 1_u32..9, later in 0_u64..9) {
        let calendar = Calendar::default();
        let on = |halves, start| {
            deadline(&Duration::read(&written(halves, counting)).rule, Start::at(start), &calendar).unwrap()
        };
        let due = on(halves, start);
        prop_assert!(on(halves + more, start).order() >= due.order());
        let next = start.plus_seconds(later as i64 * 86_400);
        prop_assert!(on(halves, next).order() >= due.order());
    }

    /// The day of receipt is not counted, and the end is a working day within its hours.
    #[test]
    fn the_day_of_receipt_is_not_counted((halves, counting) in length(), start in received()) {
        let calendar = Calendar::default();
        let due = deadline(&Duration::read(&written(halves, counting)).rule, Start::at(start), &calendar).unwrap();
        prop_assert!(due.date() > start.date());
        prop_assert!(calendar.is_working(due.date()));
        if let Due::Moment { moment } = due {
            let (morning, afternoon) = calendar.sessions(due.date());
            prop_assert!(moment.time() > morning.start && moment.time() <= afternoon.end);
        }
        if counting != " lịch" {
            let passed = calendar.working_days_between(start.date(), due.date());
            prop_assert_eq!(passed, halves.div_ceil(2));
        }
    }

    /// Nobody is late before the end, and everybody is after it; lateness only grows.
    #[test]
    fn late_begins_at_the_end(text in forward(), start in received(), days in 0_u64..30) {
        let calendar = Calendar::default();
        let due = deadline(&Duration::read(&text).rule, Start::at(start), &calendar).unwrap();
        prop_assert_eq!(late_by(due, start, &calendar), None);
        let now = start.plus_seconds(days as i64 * 86_400);
        let late = late_by(due, now, &calendar);
        prop_assert_eq!(late.is_some(), due.is_past(now));
        let tomorrow = late_by(due, now.plus_seconds(86_400), &calendar);
        prop_assert!(tomorrow >= late);
    }

    /// Any text at all is read without a fault, and kept.
    #[test]
    fn any_text_is_kept(text in "\\PC{0,40}") {
        let read = Duration::read(&text);
        prop_assert_eq!(read.text, crate::kit::text::compose(&text));
    }
}
