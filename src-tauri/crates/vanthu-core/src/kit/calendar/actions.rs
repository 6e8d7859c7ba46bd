//! What the office does to its calendar, one function an act.

use chrono::{Datelike, NaiveDate};

use super::rules::{self, CONFIRM_SOURCE, NO_DAY, REASON};
use super::store::{self, CONFIRMED, UNCONFIRMED};
use super::workdays::{Day, DayHours, Hours, Shift, Year};
use crate::act::{Act, Column, Event, clear, col};
use crate::error::{CONFLICT, Result};
use crate::topic::Topic;

/// Enters a day, or changes one that is in force. With `version`, a day changed by another in
/// the meantime is a conflict.
///
/// # Errors
/// Those of [`rules::fits`]; `office.conflict`.
pub fn set_day(act: &mut Act<'_>, day: &Day, version: Option<i64>) -> Result<()> {
    let calendar = store::calendar(act)?;
    rules::fits(day, &calendar)?;
    if version.is_some() && store::day(act, day.date)?.is_none() {
        return Err(CONFLICT.error());
    }
    let year = own(act, calendar.year(day.date.year()))?;
    let event = Event::new(Topic::Calendar, "day_set").of("calendar_year", year);
    match store::day(act, day.date)? {
        Some((id, _)) => act.update("calendar_day", id, version, &columns(day), event),
        None => list(act, year, day, event),
    }
}

/// Takes a day out of the calendar: its row stays, with when and why.
///
/// # Errors
/// `calendar.reason`, `calendar.no_day`, `office.conflict`.
pub fn remove_day(
    act: &mut Act<'_>,
    date: NaiveDate,
    reason: &str,
    version: Option<i64>,
) -> Result<()> {
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let calendar = store::calendar(act)?;
    let missing = || NO_DAY.with(&[("date", &crate::dates::shown(date))]);
    if calendar.day(date).is_none() {
        return Err(missing());
    }
    if version.is_some() && store::day(act, date)?.is_none() {
        return Err(CONFLICT.error());
    }
    let year = own(act, calendar.year(date.year()))?;
    let (id, _) = store::day(act, date)?.ok_or_else(missing)?;
    let removed = [
        col("removed_at", act.now().to_string()),
        col("removed_reason", reason.to_owned()),
    ];
    act.update(
        "calendar_day",
        id,
        version,
        &removed,
        Event::new(Topic::Calendar, "day_removed")
            .of("calendar_year", year)
            .because(reason.to_owned()),
    )
}

/// Confirms that a year's list is whole, by a document.
///
/// # Errors
/// `calendar.year`, `calendar.confirm_source`.
pub fn confirm(act: &mut Act<'_>, year: i32, source: &str) -> Result<()> {
    rules::year_in_range(year)?;
    if source.is_empty() {
        return Err(CONFIRM_SOURCE.with(&[("year", &year)]));
    }
    let calendar = store::calendar(act)?;
    let id = own(act, calendar.year(year))?;
    act.update(
        "calendar_year",
        id,
        None,
        &[
            col("standing", CONFIRMED.to_owned()),
            col("confirmed_date", act.now().date().to_string()),
            col("source", source.to_owned()),
        ],
        Event::new(Topic::Calendar, "year_confirmed"),
    )
}

/// Takes a confirmation back: the warning is shown again.
///
/// # Errors
/// `calendar.year`, `calendar.reason`.
pub fn reopen(act: &mut Act<'_>, year: i32, reason: &str) -> Result<()> {
    rules::year_in_range(year)?;
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let calendar = store::calendar(act)?;
    let id = own(act, calendar.year(year))?;
    act.update(
        "calendar_year",
        id,
        None,
        &[
            col("standing", UNCONFIRMED.to_owned()),
            clear("confirmed_date"),
            clear("source"),
        ],
        Event::new(Topic::Calendar, "year_reopened").because(reason.to_owned()),
    )
}

/// Sets the hours of all seven weekdays from a day on; a set of the same day is changed.
pub fn set_hours(act: &mut Act<'_>, hours: &Hours, source: Option<String>) -> Result<()> {
    for (weekday, day) in (1_i64..).zip(hours.week()) {
        let event = Event::new(Topic::Calendar, "hours_set").because(source.clone());
        let mut columns = sessions(day);
        match store::hours_row(act, hours.valid_from(), weekday)? {
            Some(id) => act.update("office_hours", id, None, &columns, event)?,
            None => {
                columns.push(col("valid_from", hours.valid_from().to_string()));
                columns.push(col("weekday", weekday));
                act.insert("office_hours", &columns, event)?;
            }
        }
    }
    Ok(())
}

/// The office's own row of a year. The first time, the days it stood on are copied into rows of
/// the office, so that a later release of the program changes nothing behind its back.
fn own(act: &mut Act<'_>, known: &Year) -> Result<i64> {
    if let Some(row) = store::year(act, known.year)? {
        return Ok(row.id);
    }
    let standing = if known.confirmed {
        CONFIRMED
    } else {
        UNCONFIRMED
    };
    let id = act.insert(
        "calendar_year",
        &[
            col("year", i64::from(known.year)),
            col("standing", standing.to_owned()),
        ],
        Event::new(Topic::Calendar, "year_taken"),
    )?;
    for day in known.days.values() {
        let event = Event::new(Topic::Calendar, "day_listed").of("calendar_year", id);
        list(act, id, day, event)?;
    }
    Ok(id)
}

fn list(act: &mut Act<'_>, year: i64, day: &Day, event: Event) -> Result<()> {
    let mut columns = columns(day);
    columns.push(col("year_id", year));
    columns.push(col("day", day.date.to_string()));
    act.insert("calendar_day", &columns, event).map(drop)
}

fn columns(day: &Day) -> Vec<Column> {
    let doubt = Some(day.doubt.clone()).filter(|doubt| !doubt.is_empty());
    vec![
        col("kind", day.kind.as_str().to_owned()),
        col("name", day.name.clone()),
        col("source", day.source.clone()),
        col("pair_day", day.pair.map(|pair| pair.to_string())),
        col("doubt", doubt),
    ]
}

fn sessions(day: &DayHours) -> Vec<Column> {
    let start = |session: Option<Shift>| session.map(|session| clock(session.start));
    let end = |session: Option<Shift>| session.map(|session| clock(session.end));
    vec![
        col("morning_start", start(day.morning)),
        col("morning_end", end(day.morning)),
        col("afternoon_start", start(day.afternoon)),
        col("afternoon_end", end(day.afternoon)),
    ]
}

/// `07:30`, as stored and shown.
pub fn clock(time: chrono::NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
