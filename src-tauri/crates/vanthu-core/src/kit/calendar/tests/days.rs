//! The shipped years against a list written day by day, and the laws of counting.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

use crate::kit::calendar::proposal::proposal;
use crate::kit::calendar::rules;
use crate::kit::calendar::workdays::{Calendar, Day, DayHours, DayKind, Hours, Origin};

pub fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap()
}

pub fn off(date: NaiveDate) -> Day {
    Day {
        date,
        kind: DayKind::Swapped,
        name: "thử".to_owned(),
        source: "thử".to_owned(),
        pair: None,
        doubt: String::new(),
    }
}

/// Weekdays on which công chức rest, written by hand from the field notes (domain §5.2), not
/// from the shipped table.
const RESTED: &[&str] = &[
    "01/01/2024", // Tết Dương lịch
    "08/02/2024", // Tết Giáp Thìn, thứ năm
    "09/02/2024",
    "12/02/2024",
    "13/02/2024",
    "14/02/2024", // thứ tư
    "18/04/2024", // Giỗ Tổ
    "29/04/2024", // hoán đổi
    "30/04/2024",
    "01/05/2024",
    "02/09/2024",
    "03/09/2024",
    "01/01/2025",
    "27/01/2025", // Tết Ất Tỵ, thứ hai
    "28/01/2025",
    "29/01/2025",
    "30/01/2025",
    "31/01/2025",
    "07/04/2025", // Giỗ Tổ
    "30/04/2025",
    "01/05/2025",
    "02/05/2025", // hoán đổi
    "01/09/2025",
    "02/09/2025",
    "01/01/2026",
    "02/01/2026", // hoán đổi
    "16/02/2026", // Tết Bính Ngọ, thứ hai
    "17/02/2026",
    "18/02/2026",
    "19/02/2026",
    "20/02/2026",
    "27/04/2026", // nghỉ bù Giỗ Tổ 26/4, chủ nhật
    "30/04/2026",
    "01/05/2026",
    "31/08/2026", // hoán đổi
    "01/09/2026",
    "02/09/2026",
    "24/11/2026", // Ngày Văn hóa Việt Nam
];

/// Saturdays worked.
const WORKED: &[&str] = &["04/05/2024", "26/04/2025", "10/01/2026", "22/08/2026"];

#[test]
fn every_day_of_2024_to_2026() {
    let calendar = Calendar::default();
    let rested: BTreeSet<NaiveDate> = RESTED.iter().map(|text| date(text)).collect();
    let worked: BTreeSet<NaiveDate> = WORKED.iter().map(|text| date(text)).collect();
    for day in date("01/01/2024")
        .iter_days()
        .take_while(|day| day.year() < 2027)
    {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        assert!(!(weekend && rested.contains(&day)), "{day} is a weekend");
        let expected = worked.contains(&day) || !weekend && !rested.contains(&day);
        assert_eq!(calendar.is_working(day), expected, "{day}");
    }
}

#[test]
fn shipped_years_say_how_sure_they_are() {
    let calendar = Calendar::default();
    for (year, confirmed, warned) in [
        (2024, true, 0),
        (2025, true, 0),
        // The swap of 23/11 that was proposed and not decided.
        (2026, true, 1),
        // Unconfirmed; which days Tết is; the day beside 2/9.
        (2027, false, 3),
    ] {
        let known = calendar.year(year);
        assert_eq!(known.origin, Origin::Shipped);
        assert_eq!(known.confirmed, confirmed, "{year}");
        let warnings = rules::warnings(known, &calendar);
        assert_eq!(warnings.len(), warned, "{warnings:#?}");
        for day in known.days.values() {
            assert_eq!(day.date.year(), year);
            assert!(!day.source.is_empty() && !day.name.is_empty());
        }
    }
    let first = &rules::warnings(calendar.year(2027), &calendar)[0];
    assert!(first.contains("chưa được xác nhận"), "{first}");
}

#[test]
fn the_rest_of_2027_follows_the_law() {
    let calendar = Calendar::default();
    for text in [
        "01/01/2027",
        "16/04/2027",
        "30/04/2027",
        "03/05/2027",
        "02/09/2027",
        "24/11/2027",
    ] {
        assert!(!calendar.is_working(date(text)), "{text}");
    }
    // What is shipped for a year without a notice is what the rules propose.
    assert_eq!(calendar.year(2027).days, proposal(2027).days);
}

/// The proposal is no announcement, but with the swaps set aside it must find the days that
/// were announced.
#[test]
fn the_rules_find_the_days_that_were_announced() {
    for year in 2024..=2026 {
        let announced = Calendar::default().year(year).clone();
        let kept = |day: &&Day| matches!(day.kind, DayKind::Holiday | DayKind::Substitute);
        let announced: Vec<_> = announced
            .days
            .values()
            .filter(kept)
            .map(|day| (day.date, day.kind))
            .collect();
        let proposed: Vec<_> = proposal(year)
            .days
            .values()
            .map(|day| (day.date, day.kind))
            .collect();
        assert_eq!(announced, proposed, "{year}");
    }
}

#[test]
fn proposed_years() {
    let calendar = Calendar::default();
    let year = calendar.year(2028);
    assert_eq!(year.origin, Origin::Proposed);
    assert!(!year.confirmed);
    // 01/01/2028 is a Saturday: made up on Monday.
    assert!(!calendar.is_working(date("03/01/2028")));
    // 24/11 stands outside Điều 112: on Saturday 24/11/2029 nothing is made up.
    assert_eq!(date("24/11/2029").weekday(), Weekday::Sat);
    assert!(calendar.is_working(date("26/11/2029")));
    // No Ngày Văn hóa before 2026, no day beside 2/9 before 2021.
    assert!(!proposal(2020).days.contains_key(&date("24/11/2020")));
    let nation = |year| {
        let days = &proposal(year).days;
        days.values()
            .filter(|day| day.name.starts_with("Quốc khánh"))
            .count()
    };
    assert_eq!((nation(2020), nation(2021)), (1, 2));
    assert!(proposal(3000).days.is_empty());
}

#[test]
fn a_single_session_is_no_working_day() {
    let usual = Hours::usual();
    let mut week = *usual.week();
    week[5] = DayHours {
        morning: week[0].morning,
        afternoon: None,
    };
    let hours = Hours::checked(date("01/06/2026"), week).unwrap();
    let calendar = Calendar::new(Default::default(), vec![hours]);
    assert!(!calendar.is_working(date("06/06/2026")));
    assert!(Hours::checked(date("01/06/2026"), [DayHours::default(); 7]).is_none());
}

#[test]
fn hours_change_from_a_day_on() {
    let summer = |start: &str| {
        let day = DayHours {
            morning: Some(rules::shift(start, "11:00").unwrap()),
            afternoon: Some(rules::shift("13:30", "17:00").unwrap()),
        };
        let week: Vec<_> = (1..=7)
            .map(|weekday| {
                (
                    weekday,
                    if weekday < 6 {
                        day
                    } else {
                        DayHours::default()
                    },
                )
            })
            .collect();
        rules::hours(date("15/04/2026"), &week)
    };
    let calendar = Calendar::new(Default::default(), vec![summer("07:00").unwrap()]);
    let opens = |text: &str| calendar.sessions(date(text)).0.start.to_string();
    assert_eq!(opens("14/04/2026"), "08:00:00");
    assert_eq!(opens("15/04/2026"), "07:00:00");
    // Làm bù on a Saturday: the hours of the day it makes up for.
    assert_eq!(opens("22/08/2026"), "07:00:00");
    assert_eq!(summer("11:30").unwrap_err().code, "calendar.hours_order");
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1826).prop_map(|days| date("01/01/2024") + Days::new(days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The n-th working day after a day is n working days away, and is worked.
    #[test]
    fn counting_there_and_back(from in some_day(), count in 1_u32..60) {
        let calendar = Calendar::default();
        let to = calendar.after(from, count);
        prop_assert!(calendar.is_working(to) && to > from);
        prop_assert_eq!(calendar.working_days_between(from, to), count);
        let back = calendar.before(to, count);
        prop_assert!(calendar.is_working(back) && back <= from);
        prop_assert_eq!(calendar.working_days_between(back, to), count);
    }

    /// Counting by weeks is counting day by day, also over years and other hours.
    #[test]
    fn counting_by_weeks(from in some_day(), length in 0_u64..1200, change in some_day()) {
        let all_week = Hours::checked(change, [Hours::usual().of(Weekday::Mon); 7]).unwrap();
        for calendar in [Calendar::default(), Calendar::new(BTreeMap::new(), vec![all_week])] {
            let to = from + Days::new(length);
            let slowly = (1..=length).filter(|ahead| calendar.is_working(from + Days::new(*ahead)));
            prop_assert_eq!(calendar.working_days_between(from, to) as usize, slowly.count());
            prop_assert_eq!(calendar.working_days_between(to, from), 0);
        }
    }

    /// Setting a day and taking it out again leaves the calendar as its weekday is.
    #[test]
    fn an_edit_touches_its_day_only(day in some_day(), other in some_day()) {
        let calendar = Calendar::default();
        let edited = calendar.with(off(day));
        prop_assert!(!edited.is_working(day));
        if other != day {
            prop_assert_eq!(edited.is_working(other), calendar.is_working(other));
        }
        let undone = edited.without(day);
        prop_assert_eq!(undone.is_working(day), calendar.is_working_weekday(day));
    }
}

#[test]
fn a_span_over_an_unconfirmed_year_is_said() {
    let calendar = Calendar::default();
    let said = |from, to| rules::caution(date(from), date(to), &calendar);
    assert_eq!(said("01/12/2025", "31/12/2026"), None);
    assert!(said("31/12/2026", "04/01/2027").unwrap().contains("2027"));
    assert!(said("31/12/2028", "02/01/2029").unwrap().contains("2028"));
}

/// A question about a day without a row is settled by an entry of that day.
#[test]
fn an_entry_settles_a_doubt() {
    let calendar = Calendar::default();
    let told = |calendar: &Calendar| rules::warnings(calendar.year(2026), calendar).len();
    assert_eq!(told(&calendar), 1);
    assert_eq!(told(&calendar.with(off(date("23/11/2026")))), 0);
}
