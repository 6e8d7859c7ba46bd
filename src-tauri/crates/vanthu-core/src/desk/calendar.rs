//! Which due dates of open incoming documents a day off touches: the calendar knows no
//! register, so it is asked here.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::View;
use crate::door::{Door, Who};
use crate::error::Result;
use crate::kit::calendar::workdays::{Calendar, Day, DayKind};
use crate::kit::calendar::{rules, store as calendar_store};
use crate::registers::incoming::api::{By, Line, shown};
use crate::registers::incoming::store;
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read(
        "calendar_preview",
        Who::CLERK_OR_ADMIN,
        calendar_preview,
        &[Topic::Calendar, Topic::Incoming],
    );
}

/// An edit that is being thought of; without one, the calendar as it stands.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Preview {
    date: Option<NaiveDate>,
    /// What the day would become; left out with a date: it would be taken out.
    kind: Option<DayKind>,
}

/// A document whose due date lies on a day off, before or after the edit.
#[derive(Debug, Serialize, JsonSchema)]
struct Moved {
    line: Line,
    due_date: NaiveDate,
    /// Until the end of which day it counts now.
    counts_until: NaiveDate,
    /// Until the end of which day it would count; the same without an edit.
    would_count_until: NaiveDate,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Previewed {
    /// Counted no further than 9.999.
    count: i64,
    /// At most 200, the earliest due first.
    rows: Vec<Moved>,
}

/// How far ahead due dates are looked at, in days.
const AHEAD: u64 = 550;
const MOST: i64 = 9_999;

fn calendar_preview(view: &View<'_>, input: Preview) -> Result<Previewed> {
    let now = calendar_store::calendar(view)?;
    let then = match input.date {
        Some(date) => {
            rules::year_in_range(chrono::Datelike::year(&date))
                .map_err(|error| error.at("date"))?;
            edited(&now, date, input.kind)
        }
        None => now.clone(),
    };
    let today = view.now().date();
    let from = input.date.map_or(today, |date| date.min(today));
    let dates: Vec<String> = from
        .iter_days()
        .take_while(|date| *date <= today + Days::new(AHEAD))
        .filter(|date| match input.date {
            Some(_) => now.next_working(*date) != then.next_working(*date),
            None => !now.is_working(*date),
        })
        .map(|date| format!("'{date}'"))
        .collect();
    let open = format!(
        "i.due_date IN ({}) AND i.due_date IS NOT NULL AND i.answered_at IS NULL \
         AND i.filed_at IS NULL AND i.returned_at IS NULL AND i.recalled_at IS NULL \
         AND i.voided_at IS NULL",
        dates.join(", ")
    );
    let rows = store::list(
        view,
        &format!("WHERE {open} ORDER BY i.due_date, i.id LIMIT 200"),
        &[],
    )?;
    let by = By::of(view, &rows)?;
    let rows = rows
        .into_iter()
        .filter_map(|row| {
            // One of the dates asked for, so it is one.
            let due_date: NaiveDate = row.due_date.as_deref()?.parse().ok()?;
            Some(Moved {
                due_date,
                counts_until: now.next_working(due_date),
                would_count_until: then.next_working(due_date),
                line: shown(view, row, &by),
            })
        })
        .collect();
    Ok(Previewed {
        count: store::count(view, &open, MOST)?,
        rows,
    })
}

fn edited(calendar: &Calendar, date: NaiveDate, kind: Option<DayKind>) -> Calendar {
    match kind {
        Some(kind) => calendar.with(Day {
            date,
            kind,
            name: String::new(),
            source: String::new(),
            pair: None,
            doubt: String::new(),
        }),
        None => calendar.without(date),
    }
}
