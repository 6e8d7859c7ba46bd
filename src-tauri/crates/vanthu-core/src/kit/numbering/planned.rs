//! Numbers of a register whose series the head of the office decides: which series a document
//! counts in, which book that is, and the number it gets.

use chrono::{Datelike, NaiveDate};

use super::plan::{Group, Mode, Plan, Sort, series_name};
use super::rules::*;
use super::store::{self, BookRow};
use super::{Numbered, Taken, clock_stands};
use crate::act::{Act, Event, View, col};
use crate::dates::shown;
use crate::error::{FAULT, Result};
use crate::ids::{BodyId, BookId, ReservationId, SeriesId};
use crate::topic::Topic;

/// What asks for a number.
#[derive(Debug, Clone, Copy)]
pub struct Asks<'a> {
    pub body: BodyId,
    pub sort: Sort,
    pub type_name: &'a str,
    pub date: NaiveDate,
}

/// Where a document counts.
#[derive(Debug, Clone)]
pub struct Place {
    /// The name of the series.
    pub series: String,
    /// The book; `None` when it opens by itself with its first line.
    pub book: Option<BookRow>,
}

/// The plan of a body in a year: its own, or that of the last year that has one.
pub fn plan(view: &View<'_>, register: &Numbered, body: BodyId, year: i32) -> Result<Plan> {
    let row = store::plans(view, register.register)?
        .into_iter()
        .find(|row| row.body == body && row.year <= year);
    let Some(row) = row else {
        return Ok(Plan::default());
    };
    Ok(Plan {
        mode: Mode::parse(&row.mode),
        groups: groups(&row.groups)?,
    })
}

/// Groups from their stored form.
pub(super) fn groups(text: &str) -> Result<Vec<Group>> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::from_str(text).map_err(|error| FAULT.error().because(error))
}

/// Where a document counts, for showing; a book that is closed or not open is no error here.
pub fn look(view: &View<'_>, register: &Numbered, asks: &Asks<'_>) -> Result<Place> {
    let plan = plan(view, register, asks.body, asks.date.year())?;
    let series = series_name(&plan, asks.sort, asks.type_name);
    let book = match store::series_named(view, register.register, asks.body, &series)? {
        Some(id) => book_of_year(view, register, id, asks.date.year())?,
        None => None,
    };
    Ok(Place { series, book })
}

fn book_of_year(
    view: &View<'_>,
    register: &Numbered,
    series: SeriesId,
    year: i32,
) -> Result<Option<BookRow>> {
    Ok(store::books(view, Some(register.register))?
        .into_iter()
        .find(|book| book.series == series && book.year == year))
}

/// Where a document counts, when a number can be given there.
///
/// # Errors
/// `numbering.series_no_book`, `numbering.series_closed`, `numbering.series_before`.
pub fn place(view: &View<'_>, register: &Numbered, asks: &Asks<'_>) -> Result<Place> {
    let place = look(view, register, asks)?;
    let Some(book) = &place.book else {
        let begun = store::begun(view, register.register, asks.body)?;
        let this_year = view.now().year();
        if !opens_by_itself(asks.date.year(), this_year, begun.first().copied()) {
            return Err(
                SERIES_NO_BOOK.with(&[("series", &place.series), ("year", &asks.date.year())])
            );
        }
        return Ok(place);
    };
    takes(book)?;
    if asks.date < book.start_date {
        return Err(SERIES_BEFORE.with(&[
            ("name", &book.name),
            ("start", &shown(book.start_date)),
            ("date", &shown(asks.date)),
        ]));
    }
    Ok(place)
}

/// Refuses a closed book.
///
/// # Errors
/// `numbering.series_closed`.
pub fn takes(book: &BookRow) -> Result<()> {
    if book.closed_at.is_some() {
        return Err(SERIES_CLOSED.with(&[("name", &book.name), ("year", &book.year)]));
    }
    Ok(())
}

/// The number that would be given next.
pub fn next(view: &View<'_>, register: &Numbered, place: &Place) -> Result<i64> {
    match &place.book {
        Some(book) => next_in(view, register, book),
        None => Ok(1),
    }
}

pub(super) fn next_in(view: &View<'_>, register: &Numbered, book: &BookRow) -> Result<i64> {
    let last = store::last_number(view, register, book.series, book.year)?;
    let held: Vec<Held> = store::held(view, book.series, book.year)?
        .iter()
        .map(store::HeldRow::held)
        .collect();
    Ok(next_free(book.first_number, last, &held))
}

/// The book a document counts in, opened when it is the first one of its year.
pub fn book(act: &mut Act<'_>, register: &Numbered, asks: &Asks<'_>) -> Result<BookRow> {
    let place = place(act, register, asks)?;
    match place.book {
        Some(book) => Ok(book),
        None => {
            let year = asks.date.year();
            let start = NaiveDate::from_ymd_opt(year, 1, 1).expect("the first of January exists");
            let name = book_name(&place.series);
            let like = BookRow {
                register: register.register.to_owned(),
                body: asks.body,
                name,
                ..BookRow::blank(SeriesId(0), year)
            };
            let series = series(act, register, asks.body, &place.series)?;
            let id = super::open(act, series, &like, year, start, 1)?;
            store::book(act, id)
        }
    }
}

/// What the book of a series is called when nobody named it.
pub fn book_name(series: &str) -> String {
    if series == super::plan::COMMON {
        "Sổ đăng ký văn bản đi".to_owned()
    } else {
        format!("Sổ đăng ký văn bản đi ({series})")
    }
}

/// The series of a name, made when it is not there yet.
pub(super) fn series(
    act: &mut Act<'_>,
    register: &Numbered,
    body: BodyId,
    name: &str,
) -> Result<SeriesId> {
    if let Some(series) = store::series_named(act, register.register, body, name)? {
        return Ok(series);
    }
    Ok(SeriesId(act.insert(
        "series",
        &[
            col("register", register.register.to_owned()),
            col("body_id", body),
            col("name", name.to_owned()),
        ],
        Event::new(Topic::Books, "series_made"),
    )?))
}

/// Takes the next number of the series a document counts in. Call it last, right before the line
/// is written.
///
/// # Errors
/// Those of [`place`]; `numbering.clock_back`.
pub fn take(act: &mut Act<'_>, register: &Numbered, asks: &Asks<'_>) -> Result<Taken> {
    clock_stands(act)?;
    let book = book(act, register, asks)?;
    let number = next_in(act, register, &book)?;
    Ok(taken(&book, number))
}

fn taken(book: &BookRow, number: i64) -> Taken {
    Taken {
        book: book.id,
        series: book.series,
        year: book.year,
        number,
    }
}

/// Takes the first unused number of a block that is held.
///
/// # Errors
/// `numbering.held_released`, `numbering.held_expired`, `numbering.held_used_up`,
/// `numbering.held_other`, `numbering.series_closed`.
pub fn take_held(
    act: &mut Act<'_>,
    register: &Numbered,
    asks: &Asks<'_>,
    id: ReservationId,
) -> Result<Taken> {
    clock_stands(act)?;
    let held = store::one_held(act, id).map_err(|error| error.at("reservation_id"))?;
    if held.released_at.is_some() {
        return Err(HELD_RELEASED
            .with(&[("from", &held.from), ("to", &held.to)])
            .at("reservation_id"));
    }
    let place = place(act, register, asks)?;
    let Some(book) = place.book.filter(|book| book.id == held.book) else {
        return Err(HELD_OTHER.error());
    };
    if held.expires < act.now().date().to_string() {
        return Err(HELD_EXPIRED.with(&[("expires", &crate::dates::shown_text(&held.expires))]));
    }
    let used = store::used_numbers(act, register, book.series, book.year)?;
    let number = first_unused(held.held(), &used)
        .ok_or_else(|| HELD_USED_UP.with(&[("from", &held.from), ("to", &held.to)]))?;
    Ok(taken(&book, number))
}

/// A number of a book that was chosen by hand: inserted, or back-dated.
pub fn chosen(book: &BookRow, number: i64) -> Taken {
    taken(book, number)
}

/// The id of the book of a line, when it takes changes of its numbers.
///
/// # Errors
/// `numbering.series_closed`.
pub fn open_book(view: &View<'_>, id: BookId) -> Result<BookRow> {
    let book = store::book(view, id)?;
    takes(&book)?;
    Ok(book)
}
