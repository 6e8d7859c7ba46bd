//! SQL of the office's own years, days and hours.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{OptionalExtension, params};

use super::shipped;
use super::workdays::{Calendar, Day, DayHours, DayKind, Hours, Origin, Shift, Year};
use crate::act::View;
use crate::error::{DATABASE_CORRUPT, Error, Result};

/// How a year stands, as stored.
pub const CONFIRMED: &str = "confirmed";
pub const UNCONFIRMED: &str = "unconfirmed";

/// A year the office has taken over.
#[derive(Debug, Clone)]
pub struct YearRow {
    pub id: i64,
    pub version: i64,
    pub year: i32,
    pub confirmed: bool,
    /// When the office itself confirmed it.
    pub confirmed_date: Option<String>,
    pub source: Option<String>,
}

/// A day in force with its row.
#[derive(Debug, Clone)]
pub struct DayRow {
    pub id: i64,
    pub version: i64,
    pub day: Day,
}

/// The office's calendar at this moment: its own years and hours over the program's.
pub fn calendar(view: &View<'_>) -> Result<Calendar> {
    let mut own = BTreeMap::new();
    for row in years(view)? {
        let doubts = match (&row.confirmed_date, shipped::year(row.year)) {
            // What the office has confirmed is open no longer.
            (Some(_), _) | (None, None) => Vec::new(),
            (None, Some(known)) => known.doubts.clone(),
        };
        let settled = row.confirmed_date.is_some();
        let days = days(view, row.id)?
            .into_iter()
            .map(|row| {
                let doubt = if settled {
                    String::new()
                } else {
                    row.day.doubt
                };
                (row.day.date, Day { doubt, ..row.day })
            })
            .collect();
        own.insert(
            row.year,
            Year {
                year: row.year,
                origin: Origin::Office,
                confirmed: row.confirmed,
                doubts,
                days,
            },
        );
    }
    Ok(Calendar::new(own, hours(view)?))
}

fn years(view: &View<'_>) -> Result<Vec<YearRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, version, year, standing, confirmed_date, source FROM calendar_year ORDER BY year",
    )?;
    let rows = statement.query_map([], year_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The office's row of a year, when it has taken it over.
pub fn year(view: &View<'_>, year: i32) -> Result<Option<YearRow>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT id, version, year, standing, confirmed_date, source FROM calendar_year \
             WHERE year = ?1",
        )?
        .query_row([year], year_of)
        .optional()?)
}

fn year_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<YearRow> {
    Ok(YearRow {
        id: row.get(0)?,
        version: row.get(1)?,
        year: row.get(2)?,
        confirmed: row.get::<_, String>(3)? == CONFIRMED,
        confirmed_date: row.get(4)?,
        source: row.get(5)?,
    })
}

/// The days in force of a year of the office.
pub fn days(view: &View<'_>, year_id: i64) -> Result<Vec<DayRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, version, day, kind, name, source, pair_day, doubt FROM calendar_day \
         WHERE year_id = ?1 AND removed_at IS NULL ORDER BY day",
    )?;
    let mut rows = statement.query([year_id])?;
    let mut days = Vec::new();
    while let Some(row) = rows.next()? {
        let pair: Option<String> = row.get(6)?;
        let kind: String = row.get(3)?;
        days.push(DayRow {
            id: row.get(0)?,
            version: row.get(1)?,
            day: Day {
                date: date(&row.get::<_, String>(2)?)?,
                kind: DayKind::parse(&kind).ok_or_else(|| broken(&kind))?,
                name: row.get(4)?,
                source: row.get(5)?,
                pair: pair.as_deref().map(date).transpose()?,
                doubt: row.get::<_, Option<String>>(7)?.unwrap_or_default(),
            },
        });
    }
    Ok(days)
}

/// The row of a day in force.
pub fn day(view: &View<'_>, date: NaiveDate) -> Result<Option<(i64, i64)>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT id, version FROM calendar_day WHERE day = ?1 AND removed_at IS NULL",
        )?
        .query_row([date.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Every set of office hours, oldest first.
pub fn hours(view: &View<'_>) -> Result<Vec<Hours>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT valid_from, weekday, morning_start, morning_end, afternoon_start, afternoon_end \
         FROM office_hours",
    )?;
    let mut rows = statement.query([])?;
    let mut sets: BTreeMap<NaiveDate, [DayHours; 7]> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let from = date(&row.get::<_, String>(0)?)?;
        let weekday: u8 = row.get(1)?;
        let day = sets
            .entry(from)
            .or_default()
            .get_mut(usize::from(weekday).wrapping_sub(1))
            .ok_or_else(|| broken(&weekday.to_string()))?;
        *day = DayHours {
            morning: shift(row.get(2)?, row.get(3)?)?,
            afternoon: shift(row.get(4)?, row.get(5)?)?,
        };
    }
    sets.into_iter()
        .map(|(from, week)| Hours::checked(from, week).ok_or_else(|| broken(&from.to_string())))
        .collect()
}

/// The id of the row of one weekday (1 to 7) of a set.
pub fn hours_row(view: &View<'_>, valid_from: NaiveDate, weekday: i64) -> Result<Option<i64>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT id FROM office_hours WHERE valid_from = ?1 AND weekday = ?2")?
        .query_row(params![valid_from.to_string(), weekday], |row| row.get(0))
        .optional()?)
}

fn shift(start: Option<String>, end: Option<String>) -> Result<Option<Shift>> {
    let time = |text: &str| {
        NaiveTime::parse_from_str(text, "%H:%M").map_err(|error| broken(text).because(error))
    };
    match (start, end) {
        (Some(start), Some(end)) => Ok(Some(Shift {
            start: time(&start)?,
            end: time(&end)?,
        })),
        _ => Ok(None),
    }
}

fn date(text: &str) -> Result<NaiveDate> {
    text.parse()
        .map_err(|error: chrono::ParseError| broken(text).because(error))
}

/// A row edited by hand: what the program writes can always be read.
fn broken(what: &str) -> Error {
    DATABASE_CORRUPT.error().because(what)
}
