//! The book view and the lists of what waits: filters, jumps and keyset pages.

pub mod sight;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::actions::{late, office_calendar};
use super::rules::State;
use super::store::{self, LineRow};
use crate::act::View;
use crate::error::{Error, INPUT, Result};
use crate::ids::{BodyId, BookId, SeriesId, UnitId};
use crate::kit::numbering;
use sight::Sight;

/// What a list asks for. Without a book and without `only`, the numbered documents of the
/// office's first series, all years.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct List {
    pub book_id: Option<BookId>,
    pub year: Option<i32>,
    pub body_id: Option<BodyId>,
    pub state: Option<State>,
    pub only: Option<Only>,
    pub unit_id: Option<UnitId>,
    /// Part of "nơi nhận".
    pub to_place: Option<String>,
    pub type_name: Option<String>,
    pub issued_from: Option<NaiveDate>,
    pub issued_to: Option<NaiveDate>,
    pub order: Order,
    /// Jump: begin at this number.
    pub start_number: Option<i64>,
    /// Jump: begin at the last document of this day.
    pub start_date: Option<NaiveDate>,
    pub cursor: Option<String>,
    /// At most 500; 200 when left out.
    pub limit: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    Newest,
    Oldest,
}

/// The documents that wait for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    /// Not numbered yet.
    Working,
    /// Drafted by the caller, not numbered yet.
    Mine,
    /// Sent back, waiting to be mended.
    Returned,
    /// Signed, waiting for văn thư's check of form.
    ToCheck,
    ToNumber,
    /// Bản mộc.
    Unstamped,
    Unsent,
    Unfiled,
    Undelivered,
    /// Numbered later than the next working day after the signature.
    Late,
    /// Inserted or back-dated.
    Inserted,
    Voided,
}

const LIVE: &str = "o.recalled_at IS NULL AND o.voided_at IS NULL";

impl Only {
    /// The condition, in the words of the partial indexes, so that each is one.
    pub fn condition(self, view: &View<'_>) -> String {
        match self {
            Only::Working => "o.number IS NULL AND o.voided_at IS NULL".to_owned(),
            Only::Mine => {
                let me = view.session().caller().map_or(0, |caller| caller.id.0);
                format!("o.drafter_id = {me} AND o.number IS NULL AND o.voided_at IS NULL")
            }
            Only::Returned => "o.returned_at IS NOT NULL AND o.voided_at IS NULL".to_owned(),
            Only::ToCheck => "o.signed_date IS NOT NULL AND o.form_checked_date IS NULL \
                 AND o.number IS NULL AND o.voided_at IS NULL"
                .to_owned(),
            Only::ToNumber => "o.form_checked_date IS NOT NULL AND o.number IS NULL \
                 AND o.voided_at IS NULL"
                .to_owned(),
            Only::Unstamped => {
                format!("o.number IS NOT NULL AND o.stamped_date IS NULL AND {LIVE}")
            }
            Only::Unsent => format!("o.number IS NOT NULL AND o.sent_date IS NULL AND {LIVE}"),
            Only::Unfiled => format!("o.sent_date IS NOT NULL AND o.filed_date IS NULL AND {LIVE}"),
            Only::Undelivered => {
                format!("o.sent_date IS NOT NULL AND o.delivered_date IS NULL AND {LIVE}")
            }
            Only::Late => "substr(o.numbered_at, 1, 10) > o.signed_date".to_owned(),
            Only::Inserted => "o.number_how IN ('inserted', 'back_dated')".to_owned(),
            Only::Voided => "o.voided_at IS NOT NULL".to_owned(),
        }
    }
}

/// The condition of a state on the facts; see `rules::state`.
fn state_condition(state: State) -> String {
    const ORDER: [(&str, State); 11] = [
        ("voided_at", State::Voided),
        ("recalled_at", State::Recalled),
        ("filed_date", State::Filed),
        ("sent_date", State::Issued),
        ("stamped_date", State::Stamped),
        ("number", State::Numbered),
        ("form_checked_date", State::FormChecked),
        ("signed_date", State::Signed),
        ("approved_date", State::Approved),
        ("checked_date", State::Checked),
        ("initialled_date", State::Initialled),
    ];
    let place = ORDER.iter().position(|(_, known)| *known == state);
    let before = place.unwrap_or(ORDER.len());
    let mut parts: Vec<String> = ORDER[..before]
        .iter()
        .map(|(fact, _)| format!("o.{fact} IS NULL"))
        .collect();
    parts.extend(place.map(|place| format!("o.{} IS NOT NULL", ORDER[place].0)));
    parts.join(" AND ")
}

fn bad(field: &str, what: &str) -> Error {
    INPUT.with(&[("what", &what)]).at(field)
}

/// What a filter adds, and what a person typed for it.
struct Filter {
    conditions: Vec<String>,
    values: Vec<String>,
}

fn filter(view: &View<'_>, ask: &List) -> Result<Filter> {
    let mut conditions = Vec::new();
    let mut values: Vec<String> = Vec::new();
    conditions.extend(Sight::of(view)?.condition());
    conditions.extend(ask.state.map(state_condition));
    conditions.extend(ask.only.map(|only| only.condition(view)));
    conditions.extend(ask.body_id.map(|body| format!("o.body_id = {body}")));
    conditions.extend(ask.unit_id.map(|unit| format!("o.unit_id = {unit}")));
    for (compare, day) in [(">=", ask.issued_from), ("<=", ask.issued_to)] {
        conditions.extend(day.map(|day| format!("o.issued_date {compare} '{day}'")));
    }
    if let Some(place) = ask.to_place.as_ref().filter(|place| !place.is_empty()) {
        values.push(place.clone());
        conditions.push(format!("instr(o.to_places, ?{}) > 0", values.len()));
    }
    if let Some(name) = ask.type_name.as_ref().filter(|name| !name.is_empty()) {
        values.push(name.clone());
        conditions.push(format!("o.type_name = ?{}", values.len()));
    }
    Ok(Filter { conditions, values })
}

/// One page: the rows, and the cursor of the next.
pub fn list(view: &View<'_>, ask: &List) -> Result<(Vec<LineRow>, Option<String>)> {
    let limit = ask.limit.unwrap_or(200);
    if !(1..=500).contains(&limit) {
        return Err(bad("limit", "số dòng mỗi trang phải từ 1 đến 500"));
    }
    let across = ask.book_id.is_none() && (ask.only.is_some() || ask.state.is_some());
    if across {
        return across_series(view, ask, limit);
    }
    let (series, book_year) = match ask.book_id {
        Some(id) => {
            let book = numbering::store::book(view, id)?;
            (Some(book.series), Some(book.year))
        }
        None => (first_series(view, ask.body_id)?, None),
    };
    let Some(series) = series else {
        return Ok((Vec::new(), None));
    };
    let Filter {
        mut conditions,
        values,
    } = filter(view, ask)?;
    conditions.push(format!("o.series_id = {series}"));
    if let Some(year) = ask.year.or(book_year) {
        conditions.push(format!("o.year = {year}"));
    }
    let (direction, beyond) = match ask.order {
        Order::Newest => ("DESC", "<"),
        Order::Oldest => ("ASC", ">"),
    };
    if let Some((year, number)) = start(view, ask, series, book_year)? {
        // Inserted numbers (15a) belong to the number they stand behind.
        let suffix = if ask.order == Order::Newest {
            "zzz"
        } else {
            ""
        };
        conditions.push(format!(
            "(o.year, o.number, o.suffix) {beyond}= ({year}, {number}, '{suffix}')"
        ));
    }
    if let Some(cursor) = &ask.cursor {
        let (year, number, suffix) = read_cursor(cursor)?;
        conditions.push(format!(
            "(o.year, o.number, o.suffix) {beyond} ({year}, {number}, '{suffix}')"
        ));
    }
    let tail = format!(
        "WHERE {} ORDER BY o.series_id {direction}, o.year {direction}, o.number {direction}, \
         o.suffix {direction} LIMIT {}",
        conditions.join(" AND "),
        limit + 1
    );
    let mut rows = store::list(view, &tail, &values)?;
    let more = rows.len() as i64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(200));
    let next = rows.last().filter(|_| more).map(|row| {
        format!(
            "{}:{}:{}",
            row.year.unwrap_or_default(),
            row.number.unwrap_or_default(),
            row.suffix
        )
    });
    Ok((rows, next))
}

fn read_cursor(cursor: &str) -> Result<(i32, i64, String)> {
    let read = || {
        let mut parts = cursor.splitn(3, ':');
        let year = parts.next()?.parse().ok()?;
        let number = parts.next()?.parse().ok()?;
        let suffix = parts.next()?;
        let plain = suffix.chars().all(|letter| letter.is_ascii_lowercase());
        plain.then(|| (year, number, suffix.to_owned()))
    };
    read().ok_or_else(|| bad("cursor", "dấu trang không đọc được"))
}

/// What waits, of every series: the newest draft first.
fn across_series(
    view: &View<'_>,
    ask: &List,
    limit: i64,
) -> Result<(Vec<LineRow>, Option<String>)> {
    let Filter { conditions, values } = filter(view, ask)?;
    let mut after: Option<i64> = match &ask.cursor {
        None => None,
        Some(cursor) => Some(
            cursor
                .parse()
                .map_err(|_| bad("cursor", "dấu trang không đọc được"))?,
        ),
    };
    let (direction, beyond) = match ask.order {
        Order::Newest => ("DESC", "<"),
        Order::Oldest => ("ASC", ">"),
    };
    let only_late = ask.only == Some(Only::Late);
    let calendar = match only_late {
        true => Some(office_calendar(view)?),
        false => None,
    };
    let wanted = usize::try_from(limit).unwrap_or(200);
    let mut rows = Vec::new();
    loop {
        let mut all = conditions.clone();
        all.extend(after.map(|id| format!("o.id {beyond} {id}")));
        let tail = format!(
            "WHERE {} ORDER BY o.id {direction} LIMIT {}",
            all.join(" AND "),
            limit + 1
        );
        let found = store::list(view, &tail, &values)?;
        let ended = found.len() as i64 <= limit;
        after = found.last().map(|row| row.id.0);
        // Late is computed from the office's calendar, never stored.
        rows.extend(found.into_iter().filter(|row| {
            calendar
                .as_ref()
                .is_none_or(|calendar| late(row, calendar).is_some())
        }));
        if ended || rows.len() > wanted {
            break;
        }
    }
    let more = rows.len() > wanted;
    rows.truncate(wanted);
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    Ok((rows, next))
}

/// The office's first series, or the first of a body.
fn first_series(view: &View<'_>, body: Option<BodyId>) -> Result<Option<SeriesId>> {
    Ok(numbering::store::books(view, Some(super::REGISTER))?
        .iter()
        .filter(|book| body.is_none_or(|body| book.body == body))
        .map(|book| book.series)
        .min())
}

/// Where a jump begins.
fn start(
    view: &View<'_>,
    ask: &List,
    series: SeriesId,
    book_year: Option<i32>,
) -> Result<Option<(i32, i64)>> {
    if let Some(number) = ask.start_number {
        let year = ask.year.or(book_year).unwrap_or_else(|| view.now().year());
        return Ok(Some((year, number)));
    }
    match ask.start_date {
        Some(day) if ask.order == Order::Oldest => {
            let before = store::at_date(view, series, day.pred_opt().unwrap_or(day))?;
            Ok(before.map(|(year, number)| (year, number + 1)))
        }
        Some(day) => Ok(Some(
            store::at_date(view, series, day)?.unwrap_or((i32::MIN, 0)),
        )),
        None => Ok(None),
    }
}
