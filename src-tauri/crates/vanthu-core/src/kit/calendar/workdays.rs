//! Which days the office works, and when. Pure.
//!
//! - **Hours** by weekday, morning and afternoon, each set from a day on (tỉnh change theirs by
//!   season). A weekday with both is a working day; one with a single session (a Saturday
//!   morning on duty) has hours but is not counted, for công chức have the five-day week
//!   (QĐ 188/1999/QĐ-TTg).
//! - **Days** that differ from their weekday: nghỉ lễ (BLLĐ 2019 Điều 112; NQ 28/2026/QH16
//!   Điều 2), nghỉ bù (Điều 111 khoản 3), hoán đổi and làm bù (a notice of the year). Each has
//!   the document it is from.
//! - A **year** is the office's own when it has rows; else the one the program ships; else one
//!   computed ([`super::proposal`]), which is never confirmed.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{proposal, shipped};

/// How a day differs from its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// Nghỉ lễ, tết.
    Holiday,
    /// Nghỉ bù: a holiday fell on a weekly day of rest (BLLĐ Điều 111 khoản 3).
    Substitute,
    /// Hoán đổi: a weekday off against a day worked.
    Swapped,
    /// Làm bù: a weekly day of rest worked.
    MakeUp,
}

impl DayKind {
    pub const ALL: &[DayKind] = &[
        DayKind::Holiday,
        DayKind::Substitute,
        DayKind::Swapped,
        DayKind::MakeUp,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            DayKind::Holiday => "holiday",
            DayKind::Substitute => "substitute",
            DayKind::Swapped => "swapped",
            DayKind::MakeUp => "make_up",
        }
    }

    /// The word of the office.
    pub fn label(self) -> &'static str {
        match self {
            DayKind::Holiday => "nghỉ lễ",
            DayKind::Substitute => "nghỉ bù",
            DayKind::Swapped => "hoán đổi",
            DayKind::MakeUp => "làm bù",
        }
    }

    /// From the stored text.
    pub fn parse(text: &str) -> Option<DayKind> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// Whether the office rests on such a day.
    pub fn is_off(self) -> bool {
        self != DayKind::MakeUp
    }
}

/// A day that differs from its weekday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    pub kind: DayKind,
    /// Why: Quốc khánh, làm bù cho ngày …
    pub name: String,
    /// The document it is from.
    pub source: String,
    /// The other day of a swap.
    pub pair: Option<NaiveDate>,
    /// What is not sure about it; empty when nothing.
    pub doubt: String,
}

/// Where a year's days come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Shipped with the program.
    Shipped,
    /// Computed by the law's rules and the lunar calendar.
    Proposed,
    /// The office's own rows.
    Office,
}

/// The days of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    pub year: i32,
    pub origin: Origin,
    /// Đã xác nhận: the list is known to be whole.
    pub confirmed: bool,
    /// Open questions beside those of its days, each about a date; an entry of that date
    /// settles it.
    pub doubts: Vec<(NaiveDate, String)>,
    pub days: BTreeMap<NaiveDate, Day>,
}

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    pub start: NaiveTime,
    pub end: NaiveTime,
}

/// The sessions (buổi) of one weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayHours {
    pub morning: Option<Shift>,
    pub afternoon: Option<Shift>,
}

impl DayHours {
    /// Morning and afternoon, when the weekday has both.
    pub fn whole(self) -> Option<(Shift, Shift)> {
        self.morning.zip(self.afternoon)
    }
}

/// Office hours from a day on. At least one weekday is whole: [`Hours::checked`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    valid_from: NaiveDate,
    /// Monday first.
    week: [DayHours; 7],
    /// Of the first whole weekday; used on a làm bù day.
    usual: (Shift, Shift),
}

impl Hours {
    /// `None` when no weekday has both a morning and an afternoon.
    pub fn checked(valid_from: NaiveDate, week: [DayHours; 7]) -> Option<Hours> {
        let usual = week.iter().find_map(|hours| hours.whole())?;
        Some(Hours {
            valid_from,
            week,
            usual,
        })
    }

    /// Monday to Friday 08:00–12:00 and 13:00–17:00, eight hours (BLLĐ Điều 105;
    /// QĐ 188/1999/QĐ-TTg). The office sets its own by its rules of work.
    pub fn usual() -> Hours {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let morning = Shift {
            start: at(8),
            end: at(12),
        };
        let afternoon = Shift {
            start: at(13),
            end: at(17),
        };
        let day = DayHours {
            morning: Some(morning),
            afternoon: Some(afternoon),
        };
        let rest = DayHours::default();
        Hours {
            valid_from: NaiveDate::MIN,
            week: [day, day, day, day, day, rest, rest],
            usual: (morning, afternoon),
        }
    }

    pub fn valid_from(&self) -> NaiveDate {
        self.valid_from
    }

    pub fn week(&self) -> &[DayHours; 7] {
        &self.week
    }

    /// The hours of a weekday.
    pub fn of(&self, weekday: Weekday) -> DayHours {
        self.week[weekday.num_days_from_monday() as usize]
    }
}

/// The office's working days and hours.
#[derive(Debug, Clone)]
pub struct Calendar {
    own: BTreeMap<i32, Year>,
    /// Oldest first, never empty.
    hours: Vec<Hours>,
}

/// The calendar of an office that has set nothing.
impl Default for Calendar {
    fn default() -> Self {
        Calendar::new(BTreeMap::new(), Vec::new())
    }
}

impl Calendar {
    /// The office's own years and hours; what it has not set is the program's.
    pub fn new(own: BTreeMap<i32, Year>, hours: Vec<Hours>) -> Calendar {
        let mut all = vec![Hours::usual()];
        all.extend(hours);
        all.sort_by_key(Hours::valid_from);
        Calendar { own, hours: all }
    }

    /// The days of a year: the office's, the shipped, or the computed ones.
    pub fn year(&self, year: i32) -> &Year {
        self.own
            .get(&year)
            .or_else(|| shipped::year(year))
            .unwrap_or_else(|| proposal::proposal(year))
    }

    /// The day, when it differs from its weekday.
    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        self.year(date.year()).days.get(&date)
    }

    /// The same calendar with a day set: what would be if the office entered it.
    #[must_use]
    pub fn with(&self, day: Day) -> Calendar {
        let mut changed = self.clone();
        let year = changed.own_year(day.date.year());
        year.days.insert(day.date, day);
        changed
    }

    /// The same calendar with a day as its weekday is.
    #[must_use]
    pub fn without(&self, date: NaiveDate) -> Calendar {
        let mut changed = self.clone();
        changed.own_year(date.year()).days.remove(&date);
        changed
    }

    fn own_year(&mut self, year: i32) -> &mut Year {
        let known = self.year(year).clone();
        self.own.entry(year).or_insert(known)
    }

    /// The hours in force on a day.
    pub fn hours(&self, date: NaiveDate) -> &Hours {
        let later = self
            .hours
            .partition_point(|hours| hours.valid_from() <= date);
        // The usual hours are valid from the beginning of time, so one is always in force.
        &self.hours[later.saturating_sub(1)]
    }

    /// Whether the weekday is a working one, whatever the year says of the day.
    pub fn is_working_weekday(&self, date: NaiveDate) -> bool {
        self.hours(date).of(date.weekday()).whole().is_some()
    }

    /// Whether the office works on this day.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        match self.day(date) {
            Some(day) => !day.kind.is_off(),
            None => self.is_working_weekday(date),
        }
    }

    /// Morning and afternoon of a working day; of a day off, what they would be. A làm bù day
    /// has the hours of the day it makes up for.
    pub fn sessions(&self, date: NaiveDate) -> (Shift, Shift) {
        let hours = self.hours(date);
        let pair = self.day(date).and_then(|day| day.pair);
        hours
            .of(date.weekday())
            .whole()
            .or_else(|| hours.of(pair?.weekday()).whole())
            .unwrap_or(hours.usual)
    }

    /// The day itself when it is worked, else the next that is.
    pub fn next_working(&self, date: NaiveDate) -> NaiveDate {
        self.walk(date, NaiveDate::succ_opt)
    }

    /// The day itself when it is worked, else the last before it that is.
    pub fn previous_working(&self, date: NaiveDate) -> NaiveDate {
        self.walk(date, NaiveDate::pred_opt)
    }

    fn walk(&self, from: NaiveDate, step: fn(&NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let mut date = from;
        while !self.is_working(date) {
            match step(&date) {
                Some(next) => date = next,
                // The end of all dates; no office gets there.
                None => break,
            }
        }
        date
    }

    /// The `count`-th working day after a day, which itself is not counted (BLDS 2015
    /// Điều 147). With 0, the day itself or the next working one.
    pub fn after(&self, date: NaiveDate, count: u32) -> NaiveDate {
        if count == 0 {
            return self.next_working(date);
        }
        (0..count).fold(date, |day, _| self.next_working(day + Days::new(1)))
    }

    /// The `count`-th working day before a day, which itself is not counted.
    pub fn before(&self, date: NaiveDate, count: u32) -> NaiveDate {
        (0..count).fold(date, |day, _| self.previous_working(day - Days::new(1)))
    }

    /// How many working days lie after `from`, up to and with `to`; 0 when `to` is not later.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let mut count = 0;
        let mut first = from + Days::new(1);
        // A year at a time, and no further than one set of hours: a page of old lines asks this
        // for every one of them.
        while first <= to {
            let year = self.year(first.year());
            let end_of_year = NaiveDate::from_ymd_opt(first.year(), 12, 31);
            let other_hours = self
                .hours
                .iter()
                .map(Hours::valid_from)
                .find(|change| *change > first)
                .and_then(|change| change.pred_opt());
            let last = [end_of_year, other_hours]
                .into_iter()
                .flatten()
                .fold(to, NaiveDate::min);
            count += self.working_weekdays(first, last);
            for (date, day) in year.days.range(first..=last) {
                count -= u32::from(self.is_working_weekday(*date));
                count += u32::from(!day.kind.is_off());
            }
            first = last + Days::new(1);
        }
        count
    }

    /// How many days between two that are worked by their weekday, both counted; the same hours
    /// are in force on all of them.
    fn working_weekdays(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        let days = (last - first).num_days() as u32 + 1;
        let hours = self.hours(first);
        let worked = |ahead: &u32| {
            let weekday = (first + Days::new(u64::from(*ahead))).weekday();
            hours.of(weekday).whole().is_some()
        };
        let in_week = (0..7).filter(worked).count() as u32;
        let in_rest = (0..days % 7).filter(worked).count() as u32;
        days / 7 * in_week + in_rest
    }
}

/// The weekday as the office says it.
pub fn weekday_name(weekday: Weekday) -> &'static str {
    WEEKDAYS[weekday.num_days_from_monday() as usize]
}

/// Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "thứ hai",
    "thứ ba",
    "thứ tư",
    "thứ năm",
    "thứ sáu",
    "thứ bảy",
    "chủ nhật",
];
