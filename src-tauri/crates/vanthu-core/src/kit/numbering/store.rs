//! SQL of books and series.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Numbered, rules};
use crate::act::View;
use crate::clock::Moment;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{BodyId, BookId, SeriesId};

/// A book as stored.
#[derive(Debug, Clone)]
pub struct BookRow {
    pub id: BookId,
    pub version: i64,
    pub register: String,
    pub body: BodyId,
    pub series: SeriesId,
    pub name: String,
    pub year: i32,
    pub start_date: NaiveDate,
    pub first_number: i64,
    pub closed_at: Option<String>,
}

impl BookRow {
    /// A book with nothing but its place, to be filled in.
    pub(super) fn blank(series: SeriesId, year: i32) -> Self {
        Self {
            id: BookId(0),
            version: 0,
            register: String::new(),
            body: BodyId(0),
            series,
            name: String::new(),
            year,
            start_date: NaiveDate::default(),
            first_number: 1,
            closed_at: None,
        }
    }
}

const COLUMNS: &str =
    "id, version, register, body_id, series_id, name, year, start_date, first_number, closed_at";

fn book_of(row: &Row<'_>) -> rusqlite::Result<BookRow> {
    let start: String = row.get(7)?;
    Ok(BookRow {
        id: row.get(0)?,
        version: row.get(1)?,
        register: row.get(2)?,
        body: row.get(3)?,
        series: row.get(4)?,
        name: row.get(5)?,
        year: row.get(6)?,
        start_date: start.parse().unwrap_or_default(),
        first_number: row.get(8)?,
        closed_at: row.get(9)?,
    })
}

/// Every book, the newest year first.
pub fn books(view: &View<'_>, register: Option<&str>) -> Result<Vec<BookRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {COLUMNS} FROM book WHERE ?1 IS NULL OR register = ?1 ORDER BY year DESC, id"
    ))?;
    let rows = statement.query_map([register], book_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One book.
pub fn book(view: &View<'_>, id: BookId) -> Result<BookRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM book WHERE id = ?1"))?
        .query_row([id], book_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"sổ"), ("id", &id)])
                .at("book_id")
        })
}

/// The first book of a register and year; an open one before a closed one.
pub fn book_of_year(view: &View<'_>, register: &str, year: i32) -> Result<Option<BookRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM book WHERE register = ?1 AND year = ?2"
        ))?
        .query_map(params![register, year], book_of)?
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .min_by_key(|book| (book.closed_at.is_some(), book.id)))
}

/// The series of a body in a register.
pub fn series(view: &View<'_>, register: &str, body: BodyId) -> Result<Option<SeriesId>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT id FROM series WHERE register = ?1 AND body_id = ?2 ORDER BY id LIMIT 1",
        )?
        .query_row(params![register, body], |row| row.get(0))
        .optional()?)
}

/// Every issuing body: id, name.
pub fn bodies(view: &View<'_>) -> Result<Vec<(BodyId, String)>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT id, name FROM body ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The highest number used.
pub fn last_number(
    view: &View<'_>,
    register: &Numbered,
    series: SeriesId,
    year: i32,
) -> Result<Option<i64>> {
    let Numbered { table, number, .. } = register;
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT max({number}) FROM {table} WHERE series_id = ?1 AND year = ?2"
        ))?
        .query_row(params![series, year], |row| row.get(0))?)
}

/// Every series and year that has lines.
pub fn runs(view: &View<'_>, register: &Numbered) -> Result<Vec<(SeriesId, i32)>> {
    let Numbered { table, .. } = register;
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT DISTINCT series_id, year FROM {table} ORDER BY series_id, year"
    ))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The number and year of a line, for naming it.
pub fn number_of(view: &View<'_>, register: &Numbered, line: i64) -> Result<Option<(i64, i32)>> {
    let Numbered { table, number, .. } = register;
    Ok(view
        .conn()
        .prepare_cached(&format!("SELECT {number}, year FROM {table} WHERE id = ?1"))?
        .query_row([line], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// How many lines a register has.
pub fn count(view: &View<'_>, register: &Numbered) -> Result<i64> {
    let Numbered { table, .. } = register;
    Ok(view
        .conn()
        .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })?)
}

/// Every number used, ascending.
pub fn used_numbers(
    view: &View<'_>,
    register: &Numbered,
    series: SeriesId,
    year: i32,
) -> Result<Vec<i64>> {
    let Numbered { table, number, .. } = register;
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {number} FROM {table} WHERE series_id = ?1 AND year = ?2 ORDER BY {number}"
    ))?;
    let rows = statement.query_map(params![series, year], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every voided number with its reason, ascending.
pub fn voided_numbers(
    view: &View<'_>,
    register: &Numbered,
    series: SeriesId,
    year: i32,
) -> Result<Vec<(i64, String)>> {
    let Numbered {
        table,
        number,
        voided,
        reason,
        ..
    } = register;
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {number}, coalesce({reason}, '') FROM {table} \
         WHERE series_id = ?1 AND year = ?2 AND {voided} IS NOT NULL ORDER BY {number}"
    ))?;
    let rows = statement.query_map(params![series, year], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The latest moment anything was written at since the clock was last confirmed.
pub fn high_water(view: &View<'_>) -> Result<Option<String>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT high_water FROM office_state WHERE id = 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// The latest moment anything was written at, when the clock now stands well before it.
pub fn clock_went_back(view: &View<'_>) -> Result<Option<Moment>> {
    Ok(high_water(view)?
        .as_deref()
        .and_then(Moment::parse)
        .filter(|latest| view.now().plus_seconds(rules::CLOCK_TOLERANCE_SECONDS) < *latest))
}

/// Lets the present moment be the latest one: an administrator says the clock is right.
pub fn lower_high_water(act: &crate::act::Act<'_>) -> Result<()> {
    act.conn().execute(
        "UPDATE office_state SET high_water = ?1 WHERE id = 1",
        [act.now().to_string()],
    )?;
    Ok(())
}
