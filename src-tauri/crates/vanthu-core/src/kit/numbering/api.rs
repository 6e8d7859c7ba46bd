//! Commands about books and numbers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{self, *};
use super::{Numbered, open_book, store};
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Door, Made, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::{BodyId, BookId};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// This slice's part of the table. `registers` are all that number their lines.
pub fn commands(door: &mut Door, registers: &'static [&'static Numbered]) {
    door.read(
        "book_list",
        Who::ANY,
        move |view, input| book_list(view, input, registers),
        &[Topic::Books, Topic::Incoming],
    );
    door.write("book_open", Who::CLERK_OR_ADMIN, move |act, input| {
        book_open(act, input, registers)
    });
    door.write("book_close", Who::CLERK_OR_ADMIN, book_close);
    door.read(
        "number_gaps",
        Who::ANY,
        move |view, input| number_gaps(view, input, registers),
        &[Topic::Books, Topic::Incoming],
    );
    door.write("clock_confirm", Who::ADMIN, clock_confirm);
    door.sentences(SENTENCES);
}

fn numbered(registers: &'static [&'static Numbered], register: &str) -> Result<&'static Numbered> {
    registers
        .iter()
        .copied()
        .find(|numbered| numbered.register == register)
        .ok_or_else(|| REGISTER_UNKNOWN.with(&[("register", &register)]))
}

/// A book as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Book {
    id: BookId,
    version: i64,
    register: String,
    name: String,
    body_name: String,
    year: i32,
    start_date: String,
    first_number: i64,
    last_number: Option<i64>,
    lines: i64,
    voided: i64,
    /// "open" or "closed".
    state: &'static str,
    closed_at: Option<String>,
}

fn book_list(
    view: &View<'_>,
    _: Nothing,
    registers: &'static [&'static Numbered],
) -> Result<Page<Book>> {
    let bodies = store::bodies(view)?;
    let mut rows = Vec::new();
    for book in store::books(view, None)? {
        let register = numbered(registers, &book.register)?;
        let last_number = store::last_number(view, register, book.series, book.year)?;
        let voided = store::voided_numbers(view, register, book.series, book.year)?;
        rows.push(Book {
            // Numbers are consecutive from the first, so the count follows from the last;
            // `number_gaps` is the one that looks at every line.
            lines: last_number.map_or(0, |last| last - book.first_number + 1),
            last_number,
            voided: voided.len() as i64,
            body_name: bodies
                .iter()
                .find(|(id, _)| *id == book.body)
                .map_or_else(String::new, |(_, name)| name.clone()),
            state: if book.closed_at.is_some() {
                "closed"
            } else {
                "open"
            },
            id: book.id,
            version: book.version,
            register: book.register,
            name: book.name,
            year: book.year,
            start_date: book.start_date.to_string(),
            first_number: book.first_number,
            closed_at: book.closed_at,
        });
    }
    Ok(Page::whole(rows))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OpenBook {
    register: String,
    /// The office's first body when left out.
    body_id: Option<BodyId>,
    name: String,
    year: i32,
    start_date: chrono::NaiveDate,
    /// Numbers before it stand in the paper book.
    first_number: i64,
}

fn book_open(
    act: &mut Act<'_>,
    input: OpenBook,
    registers: &'static [&'static Numbered],
) -> Result<Made> {
    let register = numbered(registers, &input.register)?;
    let body = match input.body_id {
        Some(body) => body,
        None => store::bodies(act)?
            .first()
            .map(|(id, _)| *id)
            .ok_or_else(|| BODY_NAME.error())?,
    };
    let id = open_book(
        act,
        register,
        body,
        &input.name,
        input.year,
        input.start_date,
        input.first_number,
    )?;
    Ok(Made { id: id.0 })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CloseBook {
    id: BookId,
    version: i64,
    reason: String,
}

fn book_close(act: &mut Act<'_>, input: CloseBook) -> Result<Done> {
    let book = store::book(act, input.id)?;
    if book.closed_at.is_some() {
        return Err(CLOSED_ALREADY.with(&[("name", &book.name), ("year", &book.year)]));
    }
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(CLOSE_REASON.error());
    }
    let now = act.now().to_string();
    act.update(
        "book",
        input.id.0,
        Some(input.version),
        &[col("closed_at", now), col("closed_reason", reason.clone())],
        Event::new(Topic::Books, "book_closed").because(reason),
    )?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WhichBook {
    book_id: BookId,
}

#[derive(Debug, Serialize, JsonSchema)]
struct VoidedNumber {
    number: i64,
    reason: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MissingNumbers {
    from: i64,
    to: i64,
}

/// What became of every number of a book.
#[derive(Debug, Serialize, JsonSchema)]
struct Gaps {
    first: i64,
    last: Option<i64>,
    used: i64,
    voided: Vec<VoidedNumber>,
    missing: Vec<MissingNumbers>,
    /// A sentence on the numbers before the first one.
    before_first: String,
}

fn number_gaps(
    view: &View<'_>,
    input: WhichBook,
    registers: &'static [&'static Numbered],
) -> Result<Gaps> {
    let book = store::book(view, input.book_id)?;
    let register = numbered(registers, &book.register)?;
    let used = store::used_numbers(view, register, book.series, book.year)?;
    let voided = store::voided_numbers(view, register, book.series, book.year)?;
    Ok(Gaps {
        first: book.first_number,
        last: used.last().copied(),
        used: used.len() as i64,
        missing: rules::gaps(book.first_number, used)
            .into_iter()
            .map(|gap| MissingNumbers {
                from: gap.from,
                to: gap.to,
            })
            .collect(),
        voided: voided
            .into_iter()
            .map(|(number, reason)| VoidedNumber { number, reason })
            .collect(),
        before_first: if book.first_number > 1 {
            format!(
                "Các số từ 1 đến {} nằm trong sổ giấy.",
                book.first_number - 1
            )
        } else {
            String::new()
        },
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ConfirmClock {
    reason: String,
}

/// An administrator says that the computer's clock is right although it went back.
fn clock_confirm(act: &mut Act<'_>, input: ConfirmClock) -> Result<Done> {
    let Some(latest) = store::clock_went_back(act)? else {
        return Err(CLOCK_FINE.error());
    };
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(CLOCK_REASON.error());
    }
    let mut body = serde_json::Map::new();
    body.insert("latest".to_owned(), latest.to_string().into());
    act.note(
        Event::new(Topic::Books, "clock_confirmed").because(reason),
        body,
    )?;
    store::lower_high_water(act)?;
    Ok(Done {})
}
