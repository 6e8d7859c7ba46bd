//! Books nobody has to set up: one of a body for each year, opened by its first line. Where a
//! paper book goes on, the office opens it beforehand with the number it goes on from.

use chrono::{Datelike, NaiveDate};

use super::rules::{self, NO_BOOK, YEAR_CLOSED};
use super::store::{self, BookRow};
use super::{Numbered, Taken, clock_stands, next_in, open_book};
use crate::act::{Act, View};
use crate::error::Result;
use crate::ids::BodyId;

fn of_year(
    view: &View<'_>,
    register: &Numbered,
    body: BodyId,
    year: i32,
) -> Result<Option<BookRow>> {
    Ok(store::books(view, Some(register.register))?
        .into_iter()
        .find(|book| book.body == body && book.year == year))
}

/// What the next number of a year would be, for the screen; nothing is taken.
pub fn peek_of_year(
    view: &View<'_>,
    register: &Numbered,
    body: BodyId,
    date: NaiveDate,
) -> Result<i64> {
    match of_year(view, register, body, date.year())? {
        Some(book) => next_in(view, register, &book),
        None => Ok(1),
    }
}

/// Takes the next number of the body's book of the year of `date`, which opens from 1 when it is
/// this year's and not there yet. Call it last, right before the line is written.
///
/// # Errors
/// `numbering.clock_back`, `numbering.year_closed`, `numbering.before_book`, and
/// `numbering.no_book` for a year that is not this one and has no book.
pub fn take_of_year(
    act: &mut Act<'_>,
    register: &Numbered,
    body: BodyId,
    name: &str,
    date: NaiveDate,
) -> Result<Taken> {
    clock_stands(act)?;
    let year = date.year();
    let book = match of_year(act, register, body, year)? {
        Some(book) => book,
        None if year == act.now().year() => {
            let start = NaiveDate::from_ymd_opt(year, 1, 1).expect("the first of January exists");
            let id = open_book(act, register, (body, None), name, year, start, 1)?;
            store::book(act, id)?
        }
        None => return Err(NO_BOOK.with(&[("year", &year)])),
    };
    rules::inside(&book, date)?;
    if book.closed_at.is_some() {
        return Err(YEAR_CLOSED.with(&[("name", &book.name), ("year", &year)]));
    }
    Ok(Taken {
        number: next_in(act, register, &book)?,
        book: book.id,
        series: book.series,
        year,
    })
}
