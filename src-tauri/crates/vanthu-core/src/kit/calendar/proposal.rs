//! The days off of a year nobody has announced yet, by the law's rules and the lunar calendar.
//! Pure.
//!
//! BLLĐ 2019 Điều 112: 1/1; Tết five days; 10/3 âm lịch; 30/4; 1/5; 2/9 and one day beside it
//! (from 2021, when the code came into force). NQ 28/2026/QH16 Điều 2: 24/11 from 2026. A day
//! of Điều 112 that falls on a weekly day of rest is made up on the next working day (Điều 111
//! khoản 3); 24/11 stands outside Điều 112, so by the wording it is not.
//!
//! Which five days Tết is and which day beside 2/9 the Prime Minister decides (Điều 112
//! khoản 3). The proposal does as the notices of 2024 to 2026 did: two days before and three
//! from mùng một (2024, 2025), one and four when mùng một is a Tuesday (2026); beside 2/9 the
//! day that joins it to the nearer weekend. Hoán đổi follows no rule and is never proposed. A
//! proposed year is never confirmed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::lunar;
use super::workdays::{Day, DayKind, Origin, Year};

pub(super) const LAW: &str = "Bộ luật Lao động 2019, Điều 112";
pub(super) const LAW_SUBSTITUTE: &str = "Bộ luật Lao động 2019, Điều 111 khoản 3";
pub(super) const CULTURE: &str = "Nghị quyết 28/2026/QH16, Điều 2";

pub(super) const NEW_YEAR: &str = "Tết Dương lịch";
pub(super) const TET: &str = "Tết Nguyên đán";
pub(super) const HUNG: &str = "Giỗ Tổ Hùng Vương";
pub(super) const VICTORY: &str = "Ngày Chiến thắng 30/4";
pub(super) const LABOUR: &str = "Ngày Quốc tế lao động 01/5";
pub(super) const NATION: &str = "Quốc khánh 02/9";
pub(super) const CULTURE_DAY: &str = "Ngày Văn hóa Việt Nam 24/11";

pub(super) const TET_OPEN: &str =
    "số ngày và ngày bắt đầu nghỉ Tết do Thủ tướng Chính phủ quyết định, chưa thấy thông báo";
pub(super) const NATION_OPEN: &str =
    "ngày liền kề Quốc khánh do Thủ tướng Chính phủ quyết định, chưa thấy thông báo";

/// The first and the last year the lunar formulas are used for.
pub const FIRST: i32 = 1990;
pub const LAST: i32 = 2150;

/// The proposed days of a year, computed once. Outside [`FIRST`] to [`LAST`] there are none.
pub fn proposal(year: i32) -> &'static Year {
    const COUNT: usize = (LAST - FIRST + 1) as usize;
    static YEARS: [OnceLock<Year>; COUNT] = [const { OnceLock::new() }; COUNT];
    static NONE: OnceLock<Year> = OnceLock::new();
    match usize::try_from(year - FIRST)
        .ok()
        .and_then(|place| YEARS.get(place))
    {
        Some(known) => known.get_or_init(|| whole(year, compute(year))),
        // No office keeps such a year; which one it was asked for does not matter.
        None => NONE.get_or_init(|| whole(year, BTreeMap::new())),
    }
}

fn whole(year: i32, days: BTreeMap<NaiveDate, Day>) -> Year {
    Year {
        year,
        origin: Origin::Proposed,
        confirmed: false,
        doubts: Vec::new(),
        days,
    }
}

/// A holiday before it is known on which weekday it falls.
struct Holiday {
    date: NaiveDate,
    name: &'static str,
    source: &'static str,
    doubt: &'static str,
}

fn compute(year: i32) -> BTreeMap<NaiveDate, Day> {
    let holidays = holidays(year);
    let mut days = BTreeMap::new();
    for holiday in &holidays {
        days.insert(
            holiday.date,
            day(holiday.date, DayKind::Holiday, holiday, holiday.source),
        );
    }
    for holiday in holidays.iter().filter(|holiday| holiday.source == LAW) {
        if !is_weekly_rest(holiday.date) {
            continue;
        }
        let mut date = holiday.date;
        while is_weekly_rest(date) || days.contains_key(&date) {
            date = date + Days::new(1);
        }
        // Where a day is made up hangs on the whole run: open when any of its days is.
        let open = holidays
            .iter()
            .filter(|other| other.name == holiday.name)
            .find(|other| !other.doubt.is_empty())
            .map_or("", |other| other.doubt);
        let made_up = Day {
            doubt: open.to_owned(),
            ..day(date, DayKind::Substitute, holiday, LAW_SUBSTITUTE)
        };
        days.insert(date, made_up);
    }
    days
}

fn day(date: NaiveDate, kind: DayKind, holiday: &Holiday, source: &str) -> Day {
    Day {
        date,
        kind,
        name: holiday.name.to_owned(),
        source: source.to_owned(),
        pair: None,
        doubt: holiday.doubt.to_owned(),
    }
}

/// The holidays of a year in the order of their dates.
fn holidays(year: i32) -> Vec<Holiday> {
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let law = |date, name| Holiday {
        date,
        name,
        source: LAW,
        doubt: "",
    };
    let mut all = vec![law(fixed(1, 1), NEW_YEAR)];
    let first = lunar::new_year(year);
    for place in -i64::from(days_before_tet(first))..5 - i64::from(days_before_tet(first)) {
        all.push(Holiday {
            // Mùng một is off in every plan; the others are the Prime Minister's.
            doubt: if place == 0 { "" } else { TET_OPEN },
            ..law(first + chrono::Duration::days(place), TET)
        });
    }
    all.push(law(lunar::day_of(year, 3, 10), HUNG));
    all.push(law(fixed(4, 30), VICTORY));
    all.push(law(fixed(5, 1), LABOUR));
    let nation = fixed(9, 2);
    all.push(law(nation, NATION));
    if year >= 2021 {
        all.push(Holiday {
            doubt: NATION_OPEN,
            ..law(beside(nation), NATION)
        });
    }
    if year >= 2026 {
        all.push(Holiday {
            source: CULTURE,
            ..law(fixed(11, 24), CULTURE_DAY)
        });
    }
    all.sort_by_key(|holiday| holiday.date);
    all
}

/// How many of the five days of Tết lie before mùng một.
fn days_before_tet(first: NaiveDate) -> u8 {
    if first.weekday() == Weekday::Tue {
        1
    } else {
        2
    }
}

/// The day beside 2/9 that makes the longest rest.
fn beside(nation: NaiveDate) -> NaiveDate {
    match nation.weekday() {
        Weekday::Mon | Weekday::Thu | Weekday::Sun => nation + Days::new(1),
        Weekday::Tue | Weekday::Wed | Weekday::Fri | Weekday::Sat => nation - Days::new(1),
    }
}

fn is_weekly_rest(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
