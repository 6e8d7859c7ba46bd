//! What became of every number of a book: used, voided, held, released, inserted, out of the
//! order of days, late, missing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::actions::{late, office_calendar};
use super::super::store;
use super::super::{NUMBERED, REGISTER};
use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{BookId, OutgoingId, ReservationId};
use crate::kit::numbering::rules::{Held, unexplained};
use crate::kit::numbering::store::{self as books, HeldRow};
use crate::kit::people;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    book_id: BookId,
}

/// A document whose number needs a word.
#[derive(Debug, Serialize, JsonSchema)]
struct Told {
    id: OutgoingId,
    code: String,
    issued_date: Option<String>,
    /// Why: the reason of the voiding or the insertion, the sentence of what is late or out of order.
    why: String,
    /// Who allowed it, of inserted numbers.
    allowed_by: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Block {
    id: ReservationId,
    from: i64,
    to: i64,
    owner: String,
    reason: String,
    expires: String,
    expired: bool,
    /// Numbers of it that no document has.
    unused: Vec<i64>,
    released_reason: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Missing {
    from: i64,
    to: i64,
}

/// The report of a book.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Report {
    name: String,
    year: i32,
    series: String,
    first: i64,
    last: Option<i64>,
    /// Documents with a number, inserted ones too.
    used: usize,
    voided: Vec<Told>,
    inserted: Vec<Told>,
    reserved: Vec<Block>,
    released: Vec<Block>,
    out_of_order: Vec<Told>,
    late: Vec<Told>,
    unstamped: Vec<Told>,
    missing: Vec<Missing>,
}

pub(super) fn report(view: &View<'_>, ask: Ask) -> Result<Report> {
    let book = books::book(view, ask.book_id)?;
    if book.register != REGISTER {
        return Err(NOT_FOUND
            .with(&[("what", &"sổ văn bản đi"), ("id", &ask.book_id)])
            .at("book_id"));
    }
    let lines = store::of_series(view, book.series, book.year)?;
    let calendar = office_calendar(view)?;
    let plain = books::used_numbers(view, &NUMBERED, book.series, book.year)?;
    let blocks = books::held(view, book.series, book.year)?;
    let held: Vec<Held> = blocks.iter().map(HeldRow::held).collect();
    let today = view.now().date().to_string();
    let mut report = Report {
        series: books::series_name(view, book.series)?,
        name: book.name,
        year: book.year,
        first: book.first_number,
        last: plain.last().copied(),
        used: lines.len(),
        voided: Vec::new(),
        inserted: Vec::new(),
        reserved: Vec::new(),
        released: Vec::new(),
        out_of_order: Vec::new(),
        late: Vec::new(),
        unstamped: Vec::new(),
        missing: unexplained(book.first_number, &plain, &held)
            .into_iter()
            .map(|gap| Missing {
                from: gap.from,
                to: gap.to,
            })
            .collect(),
    };
    for block in blocks {
        let shown = Block {
            id: block.id,
            from: block.from,
            to: block.to,
            unused: (block.from..=block.to)
                .filter(|number| plain.binary_search(number).is_err())
                .collect(),
            expired: block.released_at.is_none() && block.expires < today,
            owner: block.owner,
            reason: block.reason,
            expires: block.expires,
            released_reason: block.released_reason,
        };
        if block.released_at.is_some() {
            report.released.push(shown);
        } else {
            report.reserved.push(shown);
        }
    }
    let mut latest: Option<(String, String)> = None;
    for line in &lines {
        let told = |why: String, allowed_by: String| Told {
            id: line.id,
            code: line.code(),
            issued_date: line.issued_date.clone(),
            why,
            allowed_by,
        };
        if let Some((_, why)) = &line.voided {
            report.voided.push(told(why.clone(), String::new()));
        }
        if ["inserted", "back_dated"].contains(&line.number_how.as_str()) {
            let who = match line.number_allowed_by {
                Some(person) => people::store::full_name(view, person)?,
                None => String::new(),
            };
            let why = line.number_reason.clone().unwrap_or_default();
            report.inserted.push(told(why, who));
        }
        if let Some(error) = late(line, &calendar) {
            report.late.push(told(error.message, String::new()));
        }
        let live = line.voided.is_none() && line.recalled.is_none();
        if live && line.stamped_date.is_none() {
            let why = line.unstamped_reason.clone().unwrap_or_default();
            report.unstamped.push(told(why, String::new()));
        }
        let Some(day) = line.issued_date.clone() else {
            continue;
        };
        match &latest {
            Some((before, code)) if day < *before => {
                let why = format!(
                    "Ngày {} trước ngày {} của số {code} đứng trước.",
                    crate::dates::shown_text(&day),
                    crate::dates::shown_text(before)
                );
                report.out_of_order.push(told(why, String::new()));
            }
            _ => latest = Some((day, line.code())),
        }
    }
    Ok(report)
}
