//! The book view: filters, jumps and keyset pages.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::rules::State;
use super::store::{self, ListRow};
use crate::act::View;
use crate::error::{INPUT, Result};
use crate::ids::{BookId, SeriesId};
use crate::kit::calendar;
use crate::kit::numbering;
use crate::kit::settings;
use crate::kit::text::squeeze;

/// What the book view asks for. Without a book, the lines of the office's first series, all
/// years.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct List {
    pub book_id: Option<BookId>,
    pub year: Option<i32>,
    pub state: Option<State>,
    /// Part of "đơn vị hoặc người nhận".
    pub unit: Option<String>,
    pub organ_name: Option<String>,
    pub priority_min: Option<i64>,
    pub issued_from: Option<NaiveDate>,
    pub issued_to: Option<NaiveDate>,
    pub arrival_from: Option<NaiveDate>,
    pub arrival_to: Option<NaiveDate>,
    pub only: Option<Only>,
    pub order: Order,
    /// Jump: begin at this number.
    pub start_number: Option<i64>,
    /// Jump: begin at the last line of this day.
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

/// The lines that wait for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    Unforwarded,
    /// Khẩn and above, not yet put before a leader.
    Urgent,
    /// Due within the office's days of warning.
    Due,
    Overdue,
    NoticeOverdue,
    Unacknowledged,
    Defective,
    /// Recalled by the sender, who has not been told yet that it was done (Đ18.4).
    RecallUntold,
}

/// The days the lists of what waits are cut at, by the office's calendar.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    pub today: NaiveDate,
    /// The first due date that is not past: one on a day off lasts until the next working day is
    /// over (BLDS 2015 Điều 148).
    pub open: NaiveDate,
    /// The last due date that is near: so many working days ahead as the office has set.
    pub soon: NaiveDate,
}

impl Days {
    /// As they are on the day of this view.
    pub fn of(view: &View<'_>) -> Result<Self> {
        let ahead = settings::store::number(view, "due_soon_days")?;
        let ahead = u32::try_from(ahead).unwrap_or(0);
        let calendar = calendar::calendar(view)?;
        let today = view.now().date();
        let before = calendar.before(today, 1);
        Ok(Self {
            today,
            open: before.succ_opt().unwrap_or(today),
            soon: calendar.after(today, ahead),
        })
    }
}

const OPEN: &str = "i.returned_at IS NULL AND i.recalled_at IS NULL AND i.voided_at IS NULL";

impl Only {
    /// The condition, in the words of the partial indexes, so that each is one.
    pub fn condition(self, days: &Days) -> String {
        let Days { today, open, soon } = days;
        match self {
            Only::Unforwarded => format!("i.forwarded_date IS NULL AND {OPEN}"),
            Only::Urgent => format!(
                "i.forwarded_date IS NULL AND {OPEN} AND i.priority > 0 AND i.submitted_at IS NULL"
            ),
            Only::Due => format!(
                "i.due_date BETWEEN '{open}' AND '{soon}' AND i.due_date IS NOT NULL \
                 AND i.answered_at IS NULL AND i.filed_at IS NULL AND {OPEN}"
            ),
            Only::Overdue => format!(
                "i.due_date < '{open}' AND i.due_date IS NOT NULL \
                 AND i.answered_at IS NULL AND i.filed_at IS NULL AND {OPEN}"
            ),
            Only::NoticeOverdue => format!(
                "i.receipt_kind <> 'paper' AND i.notice_sent_at IS NULL AND {OPEN} \
                 AND i.arrival_date < '{today}'"
            ),
            Only::Unacknowledged => {
                format!("i.forwarded_date IS NOT NULL AND i.acknowledged_date IS NULL AND {OPEN}")
            }
            Only::Defective => {
                format!("i.defect IS NOT NULL AND i.defect_settled_at IS NULL AND {OPEN}")
            }
            Only::RecallUntold => {
                "i.recalled_at IS NOT NULL AND i.recall_told_at IS NULL".to_owned()
            }
        }
    }
}

/// The condition of a state on the facts; see `rules::state`.
fn state_condition(state: State) -> String {
    let later = |facts: &[&str]| -> String {
        facts
            .iter()
            .map(|fact| format!("i.{fact} IS NULL"))
            .collect::<Vec<_>>()
            .join(" AND ")
    };
    const ORDER: [(&str, State); 8] = [
        ("voided_at", State::Voided),
        ("recalled_at", State::Recalled),
        ("returned_at", State::Returned),
        ("filed_at", State::Filed),
        ("answered_at", State::Answered),
        ("acknowledged_date", State::Acknowledged),
        ("forwarded_date", State::Forwarded),
        ("submitted_at", State::Submitted),
    ];
    let place = ORDER.iter().position(|(_, known)| *known == state);
    let before = place.unwrap_or(ORDER.len());
    let graver: Vec<&str> = ORDER[..before].iter().map(|(fact, _)| *fact).collect();
    let mut parts = Vec::new();
    if let Some(place) = place {
        parts.push(format!("i.{} IS NOT NULL", ORDER[place].0));
    }
    if !graver.is_empty() {
        parts.push(later(&graver));
    }
    parts.join(" AND ")
}

/// One page: the rows, and the cursor of the next.
pub fn list(view: &View<'_>, ask: &List) -> Result<(Vec<ListRow>, Option<String>)> {
    let limit = ask.limit.unwrap_or(200);
    if !(1..=500).contains(&limit) {
        return Err(bad("limit", "số dòng mỗi trang phải từ 1 đến 500"));
    }
    let (series, book_year) = series_of(view, ask.book_id)?;
    let Some(series) = series else {
        return Ok((Vec::new(), None));
    };
    let mut conditions = vec![format!("i.series_id = {series}")];
    let only_year = ask.year.or(book_year);
    conditions.extend(only_year.map(|year| format!("i.year = {year}")));
    conditions.extend(ask.state.map(state_condition));
    if let Some(only) = ask.only {
        conditions.push(only.condition(&Days::of(view)?));
    }
    if let Some(least) = ask.priority_min {
        conditions.push(format!("i.priority >= {least}"));
    }
    for (column, compare, day) in [
        ("issued_date", ">=", ask.issued_from),
        ("issued_date", "<=", ask.issued_to),
        ("arrival_date", ">=", ask.arrival_from),
        ("arrival_date", "<=", ask.arrival_to),
    ] {
        conditions.extend(day.map(|day| format!("i.{column} {compare} '{day}'")));
    }
    // What a person typed goes in as a value; numbers, dates and states above are the program's.
    let mut values: Vec<String> = Vec::new();
    if let Some(unit) = ask.unit.as_ref().filter(|unit| !unit.is_empty()) {
        values.push(unit.clone());
        conditions.push(format!("instr(i.to_places, ?{}) > 0", values.len()));
    }
    if let Some(organ) = ask.organ_name.as_ref().filter(|organ| !organ.is_empty()) {
        values.push(squeeze(organ));
        conditions.push(format!("i.organ_key = ?{}", values.len()));
    }
    let (direction, beyond) = match ask.order {
        Order::Newest => ("DESC", "<"),
        Order::Oldest => ("ASC", ">"),
    };
    if let Some((year, number)) = start(view, ask, series, book_year)? {
        conditions.push(beyond_line(
            only_year,
            &format!("{beyond}="),
            (year, number),
        ));
    }
    if let Some(cursor) = &ask.cursor {
        let (year, number) = cursor
            .split_once(':')
            .and_then(|(year, number)| {
                Some((year.parse::<i32>().ok()?, number.parse::<i64>().ok()?))
            })
            .ok_or_else(|| bad("cursor", "dấu trang không đọc được"))?;
        conditions.push(beyond_line(only_year, beyond, (year, number)));
    }
    let tail = format!(
        "WHERE {} ORDER BY i.series_id {direction}, i.year {direction}, \
         i.arrival_number {direction} LIMIT {}",
        conditions.join(" AND "),
        limit + 1
    );
    let mut rows = store::list(view, &tail, &values)?;
    let more = rows.len() as i64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(200));
    let next = rows
        .last()
        .filter(|_| more)
        .map(|row| format!("{}:{}", row.year, row.number));
    Ok((rows, next))
}

/// From a line on. Within one year by number alone: SQLite walks to the place of a pair of year and number
/// through every line before it once the year is given on its own too.
fn beyond_line(only_year: Option<i32>, compare: &str, (year, number): (i32, i64)) -> String {
    if only_year == Some(year) {
        format!("i.arrival_number {compare} {number}")
    } else {
        format!("(i.year, i.arrival_number) {compare} ({year}, {number})")
    }
}

fn bad(field: &str, what: &str) -> crate::error::Error {
    INPUT.with(&[("what", &what)]).at(field)
}

/// The series and year of a book, or the office's first series.
fn series_of(view: &View<'_>, book: Option<BookId>) -> Result<(Option<SeriesId>, Option<i32>)> {
    if let Some(id) = book {
        let book = numbering::store::book(view, id)?;
        return Ok((Some(book.series), Some(book.year)));
    }
    let books = numbering::store::books(view, Some(super::REGISTER))?;
    Ok((books.iter().map(|book| book.series).min(), None))
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
            // The first line of the day comes after the last one of the day before.
            let before = store::at_date(view, series, day.pred_opt().unwrap_or(day))?;
            Ok(before.map(|(year, number)| (year, number + 1)))
        }
        // Before the first line there is nothing at or before the day.
        Some(day) => Ok(Some(
            store::at_date(view, series, day)?.unwrap_or((i32::MIN, 0)),
        )),
        None => Ok(None),
    }
}
