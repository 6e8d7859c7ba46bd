//! Giữ số: numbers held for somebody until a day, used one after another, released with a reason.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::Sort;
use super::planned::{self, Asks};
use super::rules::*;
use super::{Numbered, clock_stands, store};
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Page};
use crate::error::Result;
use crate::ids::{BodyId, BookId, ReservationId, UnitId};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reserve {
    register: String,
    /// The office's first body when left out.
    body_id: Option<BodyId>,
    type_name: String,
    /// Văn bản quy phạm pháp luật.
    #[serde(default)]
    law: bool,
    /// Mật, tối mật, tuyệt mật.
    #[serde(default)]
    classified: bool,
    count: i64,
    /// For whom the numbers are held.
    owner: String,
    unit_id: Option<UnitId>,
    reason: String,
    /// Until this day.
    expires: NaiveDate,
}

/// The numbers that are held now.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Reserved {
    id: ReservationId,
    series: String,
    from: i64,
    to: i64,
}

/// Holds the next numbers of the series a type of document counts in.
pub(super) fn reserve(
    act: &mut Act<'_>,
    input: Reserve,
    register: &'static Numbered,
    body: BodyId,
) -> Result<Reserved> {
    clock_stands(act)?;
    if !register.planned {
        return Err(PLAN_NONE.error());
    }
    if !(1..=MOST_HELD).contains(&input.count) {
        return Err(HELD_COUNT.with(&[("most", &MOST_HELD)]));
    }
    let (owner, reason) = (tidy_line(&input.owner), tidy_line(&input.reason));
    if owner.is_empty() {
        return Err(HELD_OWNER.error());
    }
    if reason.is_empty() {
        return Err(HELD_REASON.error());
    }
    let today = act.now().date();
    if input.expires < today || input.expires.year() != today.year() {
        return Err(HELD_EXPIRES.with(&[("year", &today.year())]));
    }
    let asks = Asks {
        body,
        sort: match (input.classified, input.law) {
            (true, _) => Sort::Secret,
            (false, true) => Sort::Law,
            (false, false) => Sort::Admin,
        },
        type_name: &input.type_name,
        date: today,
    };
    let book = planned::book(act, register, &asks)?;
    let from = planned::next_in(act, register, &book)?;
    let to = from + input.count - 1;
    let id = act.insert(
        "number_reservation",
        &[
            col("book_id", book.id),
            col("series_id", book.series),
            col("year", i64::from(book.year)),
            col("from_number", from),
            col("to_number", to),
            col("owner", owner),
            col("unit_id", input.unit_id.map(|unit| unit.0)),
            col("reason", reason.clone()),
            col("reserved_at", act.now().to_string()),
            col(
                "reserved_by",
                act.session().caller().map(|caller| caller.id.0),
            ),
            col("expires", input.expires.to_string()),
        ],
        Event::new(Topic::Books, "numbers_held").because(reason),
    )?;
    Ok(Reserved {
        id: ReservationId(id),
        series: store::series_name(act, book.series)?,
        from,
        to,
    })
}

impl Reserve {
    pub(super) fn register(&self) -> &str {
        &self.register
    }

    pub(super) fn body(&self) -> Option<BodyId> {
        self.body_id
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Release {
    id: ReservationId,
    version: i64,
    reason: String,
}

/// Releases what is left of a block. Numbers behind which nothing was given go back to the
/// series; the others stay explained by the block.
pub(super) fn release(act: &mut Act<'_>, input: Release) -> Result<Done> {
    let held = store::one_held(act, input.id)?;
    if held.released_at.is_some() {
        return Err(HELD_RELEASED.with(&[("from", &held.from), ("to", &held.to)]));
    }
    planned::open_book(act, held.book)?;
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(HELD_RELEASE_REASON.error());
    }
    let row = [
        col("released_at", act.now().to_string()),
        col(
            "released_by",
            act.session().caller().map(|caller| caller.id.0),
        ),
        col("released_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Books, "numbers_released").because(reason);
    act.update(
        "number_reservation",
        input.id.0,
        Some(input.version),
        &row,
        event,
    )?;
    Ok(Done {})
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct List {
    book_id: Option<BookId>,
    /// Only those not released.
    open_only: bool,
}

/// A block of held numbers.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct HeldShown {
    id: ReservationId,
    version: i64,
    book_id: BookId,
    series: String,
    year: i32,
    from: i64,
    to: i64,
    /// Numbers of it that no line has.
    unused: Vec<i64>,
    owner: String,
    unit_id: Option<UnitId>,
    reason: String,
    reserved_at: String,
    reserved_by: String,
    expires: String,
    expired: bool,
    released_at: Option<String>,
    released_reason: Option<String>,
}

pub(super) fn list(
    view: &View<'_>,
    input: List,
    registers: &'static [&'static Numbered],
) -> Result<Page<HeldShown>> {
    let today = view.now().date().to_string();
    let mut rows = Vec::new();
    for row in store::all_held(view)? {
        let other = input.book_id.is_some_and(|book| book != row.book);
        if other || (input.open_only && row.released_at.is_some()) {
            continue;
        }
        let book = store::book(view, row.book)?;
        let register = super::api::numbered(registers, &book.register)?;
        let used = store::used_numbers(view, register, row.series, row.year)?;
        rows.push(HeldShown {
            unused: (row.from..=row.to)
                .filter(|number| used.binary_search(number).is_err())
                .collect(),
            series: store::series_name(view, row.series)?,
            expired: row.released_at.is_none() && row.expires < today,
            reserved_by: row.reserved_by,
            id: row.id,
            version: row.version,
            book_id: row.book,
            year: row.year,
            from: row.from,
            to: row.to,
            owner: row.owner,
            unit_id: row.unit,
            reason: row.reason,
            reserved_at: row.reserved_at,
            expires: row.expires,
            released_at: row.released_at,
            released_reason: row.released_reason,
        });
    }
    Ok(Page::whole(rows))
}
