//! The document that answers a line: its số, ký hiệu and day, recorded as a fact (column 6 of the
//! sổ theo dõi giải quyết văn bản đến, Phụ lục IV mục VIII).

pub mod store;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::actions::{change, open_line};
use super::api::{Line, line};
use super::rules::*;
use crate::act::{Act, Event, col};
use crate::dates::shown;
use crate::door::{Door, Who};
use crate::error::Result;
use crate::ids::IncomingId;
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// This part's commands.
pub(super) fn commands(door: &mut Door) {
    door.write("incoming_answered", Who::CLERK, answered);
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Answered {
    id: IncomingId,
    version: i64,
    /// Số, ký hiệu of the answering document.
    result_code: String,
    /// Its day; today when left out.
    answered_date: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

/// Records that a document of the office answers a line, when nothing has answered it yet and it
/// still takes changes: said by the desk when the document is sent.
pub fn record(act: &mut Act<'_>, id: IncomingId, code: &str, date: NaiveDate) -> Result<()> {
    let row = super::store::line(act, id)?;
    if row.state().is_frozen() || row.facts.answered {
        return Ok(());
    }
    let columns = [
        col("answered_at", date.max(row.arrival_date()).to_string()),
        col("answer_code", code.to_owned()),
    ];
    act.fact("incoming.answered", id.0);
    let event = Event::new(Topic::Incoming, "answered");
    change(act, &row, row.version, &columns, event)
}

/// Records that a document of the office has answered the line; it is no longer due.
fn answered(act: &mut Act<'_>, input: Answered) -> Result<Line> {
    let row = open_line(act, input.id)?;
    if row.facts.answered {
        return Err(ANSWERED_ALREADY.with(&[("number", &row.number), ("year", &row.year)]));
    }
    let code = tidy_line(&input.result_code);
    if code.is_empty() {
        return Err(ANSWER_CODE.error());
    }
    let today = act.now().date();
    let date = input.answered_date.unwrap_or(today);
    let arrival = row.arrival_date();
    if date < arrival || date > today {
        return Err(ANSWER_DATE.with(&[("date", &shown(date)), ("arrival", &shown(arrival))]));
    }
    let note = Some(tidy_line(&input.note)).filter(|note| !note.is_empty());
    let columns = [
        col("answered_at", date.to_string()),
        col("answer_code", code),
    ];
    let event = Event::new(Topic::Incoming, "answered").because_erasable(note);
    act.fact("incoming.answered", row.id.0);
    change(act, &row, input.version, &columns, event)?;
    line(act, input.id)
}
