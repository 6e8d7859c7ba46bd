//! Commands about the working calendar. What moves when a day changes is shown by
//! `calendar_preview`, which stands in `desk` because it looks into the registers.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions::{self, clock};
use super::workdays::{self, Day, DayHours, DayKind, Hours, Origin, Shift};
use super::{SENTENCES, lunar, rules, store};
use crate::act::{Act, View};
use crate::door::{Done, Door, Who};
use crate::error::Result;
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("calendar_get", Who::ANY, calendar_get, &[Topic::Calendar]);
    door.write("calendar_day_set", Who::CLERK_OR_ADMIN, calendar_day_set);
    door.write(
        "calendar_day_remove",
        Who::CLERK_OR_ADMIN,
        calendar_day_remove,
    );
    door.write("calendar_confirm", Who::CLERK_OR_ADMIN, calendar_confirm);
    door.write("office_hours_set", Who::CLERK_OR_ADMIN, office_hours_set);
    door.sentences(SENTENCES);
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GetYear {
    /// This year when left out.
    year: Option<i32>,
}

/// One day that differs from its weekday.
#[derive(Debug, Serialize, JsonSchema)]
struct DayShown {
    date: NaiveDate,
    weekday: &'static str,
    kind: DayKind,
    kind_label: &'static str,
    /// Whether the office rests.
    off: bool,
    name: String,
    source: String,
    pair_date: Option<NaiveDate>,
    /// What is not sure about it; empty when nothing.
    doubt: String,
    /// Absent while the year is not the office's own.
    version: Option<i64>,
}

/// A session: `07:30` to `11:30`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Times {
    start: String,
    end: String,
}

/// The sessions of one weekday.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WeekdayHours {
    /// 1 thứ hai … 7 chủ nhật.
    weekday: u32,
    morning: Option<Times>,
    afternoon: Option<Times>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct HoursShown {
    /// Absent: the program's usual hours, until the office sets its own.
    valid_from: Option<NaiveDate>,
    week: Vec<WeekdayHours>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct YearShown {
    year: i32,
    origin: Origin,
    confirmed: bool,
    confirmed_date: Option<String>,
    /// The document it was confirmed by.
    source: Option<String>,
    /// To be shown wherever days of this year are counted.
    warnings: Vec<String>,
    /// Mùng một tháng Giêng, computed.
    new_year: NaiveDate,
    days: Vec<DayShown>,
    /// How many days the office works, January first.
    working_days: Vec<u32>,
    /// Oldest first; the last that has begun is in force.
    hours: Vec<HoursShown>,
}

fn calendar_get(view: &View<'_>, input: GetYear) -> Result<YearShown> {
    let year = input.year.unwrap_or_else(|| view.now().year());
    rules::year_in_range(year)?;
    let calendar = store::calendar(view)?;
    let row = store::year(view, year)?;
    let versions: BTreeMap<NaiveDate, i64> = match &row {
        Some(row) => store::days(view, row.id)?
            .into_iter()
            .map(|row| (row.day.date, row.version))
            .collect(),
        None => BTreeMap::new(),
    };
    let known = calendar.year(year);
    let days = known
        .days
        .values()
        .map(|day| DayShown {
            date: day.date,
            weekday: workdays::weekday_name(day.date.weekday()),
            kind: day.kind,
            kind_label: day.kind.label(),
            off: day.kind.is_off(),
            name: day.name.clone(),
            source: day.source.clone(),
            pair_date: day.pair,
            doubt: day.doubt.clone(),
            version: versions.get(&day.date).copied(),
        })
        .collect();
    let mut hours: Vec<HoursShown> = vec![hours_shown(&Hours::usual(), None)];
    let own = store::hours(view)?;
    hours.extend(
        own.iter()
            .map(|set| hours_shown(set, Some(set.valid_from()))),
    );
    Ok(YearShown {
        year,
        origin: known.origin,
        confirmed: known.confirmed,
        confirmed_date: row.as_ref().and_then(|row| row.confirmed_date.clone()),
        source: row.and_then(|row| row.source),
        warnings: rules::warnings(known, &calendar),
        new_year: lunar::new_year(year),
        days,
        working_days: by_month(&calendar, year),
        hours,
    })
}

fn by_month(calendar: &workdays::Calendar, year: i32) -> Vec<u32> {
    let mut months = vec![0; 12];
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    for date in first.iter_days().take_while(|date| date.year() == year) {
        months[date.month0() as usize] += u32::from(calendar.is_working(date));
    }
    months
}

fn hours_shown(hours: &Hours, valid_from: Option<NaiveDate>) -> HoursShown {
    let times = |session: Option<Shift>| {
        session.map(|session| Times {
            start: clock(session.start),
            end: clock(session.end),
        })
    };
    let week = (1..)
        .zip(hours.week())
        .map(|(weekday, day)| WeekdayHours {
            weekday,
            morning: times(day.morning),
            afternoon: times(day.afternoon),
        })
        .collect();
    HoursShown { valid_from, week }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetDay {
    date: NaiveDate,
    kind: DayKind,
    name: String,
    /// Số, ký hiệu, ngày of the document it is from.
    source: String,
    /// The other day of a swap.
    pair_date: Option<NaiveDate>,
    /// Of a day that is already the office's own.
    version: Option<i64>,
}

fn calendar_day_set(act: &mut Act<'_>, input: SetDay) -> Result<Done> {
    let day = Day {
        date: input.date,
        kind: input.kind,
        name: tidy_line(&input.name),
        source: tidy_line(&input.source),
        pair: input.pair_date,
        doubt: String::new(),
    };
    actions::set_day(act, &day, input.version)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RemoveDay {
    date: NaiveDate,
    reason: String,
    version: Option<i64>,
}

fn calendar_day_remove(act: &mut Act<'_>, input: RemoveDay) -> Result<Done> {
    actions::remove_day(act, input.date, &tidy_line(&input.reason), input.version)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Confirm {
    year: i32,
    /// Number and date of the notice; asked for when confirming.
    #[serde(default)]
    source: String,
    /// False takes a confirmation back, with a reason.
    #[serde(default = "yes")]
    confirmed: bool,
    #[serde(default)]
    reason: String,
}

fn yes() -> bool {
    true
}

fn calendar_confirm(act: &mut Act<'_>, input: Confirm) -> Result<Done> {
    if input.confirmed {
        actions::confirm(act, input.year, &tidy_line(&input.source))?;
    } else {
        actions::reopen(act, input.year, &tidy_line(&input.reason))?;
    }
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetHours {
    valid_from: NaiveDate,
    /// All seven weekdays.
    week: Vec<WeekdayHours>,
    /// Quy chế or notice the hours are from.
    #[serde(default)]
    source: String,
}

fn office_hours_set(act: &mut Act<'_>, input: SetHours) -> Result<Done> {
    let times = |times: &Option<Times>| -> Result<Option<Shift>> {
        times
            .as_ref()
            .map(|times| rules::shift(&times.start, &times.end))
            .transpose()
    };
    let week = input
        .week
        .iter()
        .map(|day| {
            let hours = DayHours {
                morning: times(&day.morning)?,
                afternoon: times(&day.afternoon)?,
            };
            Ok((day.weekday, hours))
        })
        .collect::<Result<Vec<_>>>()?;
    let hours = rules::hours(input.valid_from, &week)?;
    let source = Some(tidy_line(&input.source)).filter(|source| !source.is_empty());
    actions::set_hours(act, &hours, source)?;
    Ok(Done {})
}
