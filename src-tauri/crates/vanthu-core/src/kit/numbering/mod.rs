//! Books and series: which number comes next, and what became of every number before.
//!
//! The unit of numbering is the **series** (dãy số); a **book** (sổ) shows one series for one
//! year. A number lives on its line and nowhere else, under `UNIQUE (series, year, number)`, so
//! a number without its line cannot exist. The next number is one more than the highest line
//! (or the first number the office set), taken inside the act that writes the line.
//!
//! A register whose series are decided by the head of the office (`planned`) takes its numbers
//! through [`planned`]: the series follows from the body's plan and the type of the document.
//! Numbers held for somebody (`held`) have no line yet; the next number comes after them, and a
//! block that was released stays to explain what it left unused.
//!
//! What can never happen: a number given twice, a number reused after voiding, a line in a
//! closed book, a gap that no report names.

pub mod api;
pub mod held;
pub mod notation;
pub mod plan;
pub mod planned;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;
mod yearly;

pub use rules::SENTENCES;
pub use yearly::{peek_of_year, take_of_year};

use chrono::{Datelike, NaiveDate};

use crate::act::{Act, Event, View, col};
use crate::error::Result;
use crate::ids::{BodyId, BookId, SeriesId};
use crate::topic::Topic;
use rules::{BOOK_CLOSED, CLOCK_BACK, NO_BOOK};
use store::BookRow;

/// Where the lines of a register keep their numbers.
#[derive(Debug, Clone, Copy)]
pub struct Numbered {
    /// As in `series.register`.
    pub register: &'static str,
    pub table: &'static str,
    pub number: &'static str,
    /// Column that is not null when the line is voided, and the column with the reason.
    pub voided: &'static str,
    pub reason: &'static str,
    /// Column of what stands behind an inserted number (15a); `None` when nothing is inserted.
    pub suffix: Option<&'static str>,
    /// Whether the head of the office decides which series its lines count in.
    pub planned: bool,
}

/// A number taken for a line that is about to be written in the same act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub book: BookId,
    pub series: SeriesId,
    pub year: i32,
    pub number: i64,
}

/// The book a line of `date` belongs in: the one named, or the register's book of that year.
pub fn book_for(
    view: &View<'_>,
    register: &Numbered,
    book: Option<BookId>,
    date: NaiveDate,
) -> Result<Option<BookRow>> {
    match book {
        Some(id) => Ok(Some(store::book(view, id)?)),
        None => store::book_of_year(view, register.register, date.year()),
    }
}

/// The book that takes a new line of `date`; `None`: that of the year that has begun, which
/// opens by itself with its first line.
///
/// # Errors
/// `numbering.book_closed`, `numbering.other_year`, `numbering.before_book`,
/// `numbering.no_book`.
pub fn open_for(
    view: &View<'_>,
    register: &Numbered,
    book: Option<BookId>,
    date: NaiveDate,
) -> Result<Option<BookRow>> {
    let Some(book) = book_for(view, register, book, date)? else {
        book_before(view, register, date)?;
        return Ok(None);
    };
    rules::inside(&book, date)?;
    if book.closed_at.is_some() {
        return Err(BOOK_CLOSED.with(&[
            ("name", &book.name),
            ("year", &book.year),
            ("date", &crate::dates::shown(date)),
        ]));
    }
    Ok(Some(book))
}

/// What the next number would be, for the screen; nothing is taken.
pub fn peek(
    view: &View<'_>,
    register: &Numbered,
    book: Option<BookId>,
    date: NaiveDate,
) -> Result<i64> {
    match book_for(view, register, book, date)? {
        Some(book) => next_in(view, register, &book),
        // The next year's book opens by itself, from 1.
        None => Ok(1),
    }
}

fn next_in(view: &View<'_>, register: &Numbered, book: &BookRow) -> Result<i64> {
    let last = store::last_number(view, register, book.series, book.year)?;
    Ok(rules::next(book.first_number, last))
}

/// Refuses to number while the computer's clock stands well before the last entry.
///
/// # Errors
/// `numbering.clock_back`.
pub fn clock_stands(view: &View<'_>) -> Result<()> {
    match store::clock_went_back(view)? {
        None => Ok(()),
        Some(latest) => Err(CLOCK_BACK.with(&[
            ("now", &crate::dates::shown(view.now().date())),
            ("latest", &crate::dates::shown(latest.date())),
        ])),
    }
}

/// Takes the next number for a line of `date`. Call it last, right before the line is written:
/// the number exists only when the line does.
///
/// # Errors
/// `numbering.book_closed`, `numbering.no_book`, `numbering.clock_back`.
pub fn take(
    act: &mut Act<'_>,
    register: &Numbered,
    book: Option<BookId>,
    date: NaiveDate,
) -> Result<Taken> {
    clock_stands(act)?;
    let book = match open_for(act, register, book, date)? {
        Some(book) => book,
        None => open_next_year(act, register, date)?,
    };
    Ok(Taken {
        number: next_in(act, register, &book)?,
        book: book.id,
        series: book.series,
        year: book.year,
    })
}

/// The book that the year of `date`, which has none yet, goes on from.
fn book_before(view: &View<'_>, register: &Numbered, date: NaiveDate) -> Result<BookRow> {
    let year = date.year();
    store::books(view, Some(register.register))?
        .into_iter()
        .filter(|book| book.year < year)
        .max_by_key(|book| book.year)
        // Only the year that has begun opens by itself; an old year is opened by the office.
        .filter(|_| year == view.now().year())
        .ok_or_else(|| NO_BOOK.with(&[("year", &year)]))
}

/// The book of a year that has none yet, in the series of the year before, from number 1.
fn open_next_year(act: &mut Act<'_>, register: &Numbered, date: NaiveDate) -> Result<BookRow> {
    let year = date.year();
    let former = book_before(act, register, date)?;
    let start = NaiveDate::from_ymd_opt(year, 1, 1).expect("the first of January exists");
    let id = open(act, former.series, &former, year, start, 1)?;
    store::book(act, id)
}

fn open(
    act: &mut Act<'_>,
    series: SeriesId,
    like: &BookRow,
    year: i32,
    start: NaiveDate,
    first_number: i64,
) -> Result<BookId> {
    let id = act.insert(
        "book",
        &[
            col("register", like.register.clone()),
            col("body_id", like.body),
            col("series_id", series),
            col("name", like.name.clone()),
            col("year", i64::from(year)),
            col("start_date", start.to_string()),
            col("first_number", first_number),
        ],
        Event::new(Topic::Books, "book_opened"),
    )?;
    Ok(BookId(id))
}

/// Adds an issuing body.
pub fn add_body(act: &mut Act<'_>, name: &str, abbreviation: &str) -> Result<BodyId> {
    let name = crate::kit::text::tidy_line(name);
    if name.is_empty() {
        return Err(rules::BODY_NAME.error());
    }
    let id = act.insert(
        "body",
        &[
            col("name", name),
            col("abbreviation", crate::kit::text::tidy_line(abbreviation)),
        ],
        Event::new(Topic::Books, "body_added"),
    )?;
    Ok(BodyId(id))
}

/// Opens a book in the body's series of this register, the one named or the only one; the series
/// is made when it is the first.
pub fn open_book(
    act: &mut Act<'_>,
    register: &Numbered,
    (body, series): (BodyId, Option<&str>),
    name: &str,
    year: i32,
    start: NaiveDate,
    first_number: i64,
) -> Result<BookId> {
    let name = crate::kit::text::tidy_line(name);
    if name.is_empty() {
        return Err(rules::BOOK_NAME.error());
    }
    rules::opening(year, start, first_number)?;
    let known = match series {
        Some(_) => None,
        None => store::series(act, register.register, body)?,
    };
    let series = match (known, series) {
        (Some(series), _) => series,
        (None, Some(named)) => planned::series(act, register, body, named)?,
        (None, None) => SeriesId(act.insert(
            "series",
            &[
                col("register", register.register.to_owned()),
                col("body_id", body),
                col("name", name.clone()),
            ],
            Event::new(Topic::Books, "series_made"),
        )?),
    };
    if store::books(act, Some(register.register))?
        .iter()
        .any(|book| book.series == series && book.year == year)
    {
        return Err(rules::BOOK_EXISTS.with(&[("year", &year)]));
    }
    let like = BookRow {
        register: register.register.to_owned(),
        body,
        name,
        ..BookRow::blank(series, year)
    };
    open(act, series, &like, year, start, first_number)
}
