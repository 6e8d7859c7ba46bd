//! A line that leaves the office again: returned to the sender, or recalled by them.

use chrono::NaiveDate;

use super::super::rules::{self, *};
use super::super::store;
use super::{change, open_line};
use crate::act::{Act, Event, col, erasable};
use crate::clock::Moment;
use crate::dates::shown;
use crate::error::Result;
use crate::ids::IncomingId;
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// Trả lại nơi gửi: wrong receiver, not valid.
/// On a day before today only the day is kept.
pub fn give_back(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    reason: &str,
    date: Option<NaiveDate>,
) -> Result<()> {
    let line = open_line(act, id)?;
    let reason = rules::reason(reason)?;
    let now = act.now();
    let arrival = line.arrival_date();
    if let Some(date) = date.filter(|date| *date < arrival || *date > now.date()) {
        return Err(RETURNED_DATE.with(&[("date", &shown(date)), ("arrival", &shown(arrival))]));
    }
    let row = [
        col("returned_at", day_or_now(date, now)),
        erasable("returned_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Incoming, "returned").because_erasable(reason);
    act.fact("incoming.returned", id.0);
    change(act, &line, version, &row, event)
}

/// The sender recalls the document: line and files are frozen, facts and reason kept.
pub fn recall(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    reason: &str,
    notice: &str,
    date: Option<NaiveDate>,
    told: bool,
) -> Result<()> {
    let line = open_line(act, id)?;
    let reason = rules::reason(reason)?;
    let now = act.now();
    let arrival = line.arrival_date();
    if let Some(date) = date.filter(|date| *date < arrival || *date > now.date()) {
        return Err(RECALLED_DATE.with(&[("date", &shown(date)), ("arrival", &shown(arrival))]));
    }
    let mut row = vec![
        col("recalled_at", day_or_now(date, now)),
        erasable("recalled_reason", reason.clone()),
        erasable("recall_notice", tidy_line(notice)),
    ];
    if told {
        row.push(col("recall_told_at", now.to_string()));
    }
    let event = Event::new(Topic::Incoming, "recalled").because_erasable(reason);
    act.fact("incoming.recalled", id.0);
    change(act, &line, version, &row, event)
}

/// The sender has been told that the recalled document is out of use here (Đ18.4). The one
/// fact a recalled line still takes: the frozen document itself does not change.
pub fn recall_told(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    at: Option<Moment>,
) -> Result<()> {
    let line = store::line(act, id)?;
    let Some((recalled, _)) = &line.recalled else {
        return Err(NOT_RECALLED.with(&[("number", &line.number), ("year", &line.year)]));
    };
    if let Some(at) = &line.recall_told_at {
        return Err(RECALL_TOLD.with(&[("at", &crate::dates::shown_moment(at))]));
    }
    let at = at.unwrap_or_else(|| act.now());
    // Of the recall the moment may be kept, or the day alone.
    let day = recalled.get(..10).unwrap_or(recalled);
    if at > act.now() || at.date().to_string().as_str() < day {
        return Err(RECALL_TOLD_TIME.with(&[("recalled", &crate::dates::shown_text(day))]));
    }
    let row = [col("recall_told_at", at.to_string())];
    let event = Event::new(Topic::Incoming, "recall_told");
    change(act, &line, version, &row, event)
}

/// The moment when it happens today; on an earlier day the day alone.
fn day_or_now(date: Option<NaiveDate>, now: Moment) -> String {
    match date.filter(|date| *date != now.date()) {
        Some(date) => date.to_string(),
        None => now.to_string(),
    }
}
