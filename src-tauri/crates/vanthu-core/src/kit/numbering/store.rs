//! SQL of books and series.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Numbered, rules};
use crate::act::View;
use crate::clock::Moment;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{BodyId, BookId, ReservationId, SeriesId, UnitId};

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

/// The series of a name.
pub fn series_named(
    view: &View<'_>,
    register: &str,
    body: BodyId,
    name: &str,
) -> Result<Option<SeriesId>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT id FROM series WHERE register = ?1 AND body_id = ?2 AND name = ?3")?
        .query_row(params![register, body, name], |row| row.get(0))
        .optional()?)
}

/// The name of a series.
pub fn series_name(view: &View<'_>, series: SeriesId) -> Result<String> {
    Ok(view
        .conn()
        .prepare_cached("SELECT name FROM series WHERE id = ?1")?
        .query_row([series], |row| row.get(0))?)
}

/// The books of a body in a register, the oldest year first: year and first number.
pub fn begun(view: &View<'_>, register: &str, body: BodyId) -> Result<Vec<(i32, i64)>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT year, first_number FROM book WHERE register = ?1 AND body_id = ?2 \
         ORDER BY year, id",
    )?;
    let rows = statement.query_map(params![register, body], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// An issuing body, as stored.
#[derive(Debug, Clone)]
pub struct BodyRow {
    pub id: BodyId,
    pub version: i64,
    pub name: String,
    pub abbreviation: String,
}

/// Every issuing body, the first one first.
pub fn body_rows(view: &View<'_>) -> Result<Vec<BodyRow>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT id, version, name, abbreviation FROM body ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(BodyRow {
            id: row.get(0)?,
            version: row.get(1)?,
            name: row.get(2)?,
            abbreviation: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One issuing body.
pub fn body(view: &View<'_>, id: BodyId) -> Result<BodyRow> {
    body_rows(view)?
        .into_iter()
        .find(|body| body.id == id)
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"cơ quan ban hành"), ("id", &id)])
                .at("body_id")
        })
}

/// How the numbers of a body run, as stored.
#[derive(Debug, Clone)]
pub struct PlanRow {
    pub id: i64,
    pub body: BodyId,
    pub year: i32,
    pub mode: String,
    pub groups: String,
    pub decided_by: String,
}

/// Every plan of a register, the newest year first.
pub fn plans(view: &View<'_>, register: &str) -> Result<Vec<PlanRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, body_id, year, mode, type_groups, decided_by FROM numbering_plan \
         WHERE register = ?1 ORDER BY year DESC, body_id",
    )?;
    let rows = statement.query_map([register], |row| {
        Ok(PlanRow {
            id: row.get(0)?,
            body: row.get(1)?,
            year: row.get(2)?,
            mode: row.get(3)?,
            groups: row.get(4)?,
            decided_by: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether any number of a body's books of a year was given or held.
pub fn begun_in(view: &View<'_>, register: &Numbered, body: BodyId, year: i32) -> Result<bool> {
    let Numbered { table, .. } = register;
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM {table} l JOIN book b ON b.id = l.book_id \
             WHERE b.register = ?1 AND b.body_id = ?2 AND b.year = ?3) \
             OR EXISTS (SELECT 1 FROM number_reservation r JOIN book b ON b.id = r.book_id \
             WHERE b.register = ?1 AND b.body_id = ?2 AND b.year = ?3)"
        ))?
        .query_row(params![register.register, body, year], |row| row.get(0))?)
}

/// Numbers held for somebody, as stored.
#[derive(Debug, Clone)]
pub struct HeldRow {
    pub id: ReservationId,
    pub version: i64,
    pub book: BookId,
    pub series: SeriesId,
    pub year: i32,
    pub from: i64,
    pub to: i64,
    pub owner: String,
    pub unit: Option<UnitId>,
    pub reason: String,
    pub reserved_at: String,
    /// The name of who held them.
    pub reserved_by: String,
    pub expires: String,
    pub released_at: Option<String>,
    pub released_reason: Option<String>,
}

impl HeldRow {
    /// As the rules see it.
    pub fn held(&self) -> rules::Held {
        rules::Held {
            from: self.from,
            to: self.to,
            released: self.released_at.is_some(),
        }
    }
}

const HELD: &str = "id, version, book_id, series_id, year, from_number, to_number, owner, unit_id, \
     reason, reserved_at, \
     coalesce((SELECT full_name FROM person WHERE person.id = reserved_by), ''), expires, released_at, released_reason";

fn held_of(row: &Row<'_>) -> rusqlite::Result<HeldRow> {
    Ok(HeldRow {
        id: row.get(0)?,
        version: row.get(1)?,
        book: row.get(2)?,
        series: row.get(3)?,
        year: row.get(4)?,
        from: row.get(5)?,
        to: row.get(6)?,
        owner: row.get(7)?,
        unit: row.get(8)?,
        reason: row.get(9)?,
        reserved_at: row.get(10)?,
        reserved_by: row.get(11)?,
        expires: row.get(12)?,
        released_at: row.get(13)?,
        released_reason: row.get(14)?,
    })
}

/// Every block that was ever held in a series, in the order of its numbers.
pub fn held(view: &View<'_>, series: SeriesId, year: i32) -> Result<Vec<HeldRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {HELD} FROM number_reservation WHERE series_id = ?1 AND year = ?2 \
         ORDER BY from_number, id"
    ))?;
    let rows = statement.query_map(params![series, year], held_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every block of every series, the newest first.
pub fn all_held(view: &View<'_>) -> Result<Vec<HeldRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {HELD} FROM number_reservation ORDER BY id DESC"
    ))?;
    let rows = statement.query_map([], held_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One block.
pub fn one_held(view: &View<'_>, id: ReservationId) -> Result<HeldRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {HELD} FROM number_reservation WHERE id = ?1"
        ))?
        .query_row([id], held_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"lần giữ số"), ("id", &id)]))
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
        "SELECT DISTINCT series_id, year FROM {table} WHERE series_id IS NOT NULL \
         ORDER BY series_id, year"
    ))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The number and year of a line, for naming it.
pub fn number_of(view: &View<'_>, register: &Numbered, line: i64) -> Result<Option<(i64, i32)>> {
    let Numbered { table, number, .. } = register;
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {number}, year FROM {table} WHERE id = ?1 AND {number} IS NOT NULL"
        ))?
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

/// How many lines a series has in a year, inserted ones too.
pub fn lines(view: &View<'_>, register: &Numbered, series: SeriesId, year: i32) -> Result<i64> {
    let Numbered { table, .. } = register;
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT count(*) FROM {table} WHERE series_id = ?1 AND year = ?2"
        ))?
        .query_row(params![series, year], |row| row.get(0))?)
}

/// Leaves out inserted numbers (15a), where there are any.
fn plain(register: &Numbered) -> String {
    register
        .suffix
        .map_or(String::new(), |suffix| format!(" AND {suffix} = ''"))
}

/// Every number used, ascending; an inserted one (15a) stands beside the number it follows.
pub fn used_numbers(
    view: &View<'_>,
    register: &Numbered,
    series: SeriesId,
    year: i32,
) -> Result<Vec<i64>> {
    let Numbered { table, number, .. } = register;
    let plain = plain(register);
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {number} FROM {table} WHERE series_id = ?1 AND year = ?2{plain} ORDER BY {number}"
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
    let plain = plain(register);
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {number}, coalesce({reason}, '') FROM {table} \
         WHERE series_id = ?1 AND year = ?2 AND {voided} IS NOT NULL{plain} ORDER BY {number}"
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
