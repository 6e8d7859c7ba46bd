//! The log screen (Nhật ký): every entry as a sentence, the newest first.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{NUMBERED, WORDS};
use crate::act::View;
use crate::audit::Entry;
use crate::door::{Door, Page, Who};
use crate::error::Result;
use crate::ids::PersonId;
use crate::kit::history::store::{Filter, newest};
use crate::kit::history::{self, LogRow};
use crate::kit::numbering;
use crate::kit::text::fold;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("log_list", Who::ANY, log_list, Topic::ALL);
}

/// Rows of one page when nobody says otherwise, and at most.
const USUAL: usize = 100;
const MOST: usize = 500;
/// Entries looked through for words before the page is handed over as far as it is.
const LOOKED_THROUGH: usize = 5_000;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Wanted {
    topic: Option<Topic>,
    /// Who did it or signed it.
    person_id: Option<PersonId>,
    /// First and last day.
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    /// `incoming:12`.
    subject: Option<String>,
    /// Words to be found in the sentence or a value, with or without marks.
    q: Option<String>,
    cursor: Option<String>,
    limit: Option<usize>,
}

fn log_list(view: &View<'_>, wanted: Wanted) -> Result<Page<LogRow>> {
    let limit = wanted.limit.unwrap_or(USUAL).clamp(1, MOST);
    let words = wanted.q.as_deref().map(fold).unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut filter = Filter {
        topic: wanted.topic.map(|topic| topic.as_str().to_owned()),
        person: wanted.person_id,
        from: wanted.from.map(|day| day.to_string()),
        before: wanted
            .to
            .and_then(|day| day.succ_opt())
            .map(|day| day.to_string()),
        subject: wanted.subject,
        cursor: wanted.cursor.and_then(|cursor| cursor.parse().ok()),
    };
    let mut rows = Vec::new();
    let mut looked = 0;
    loop {
        let entries = newest(view, &filter, limit)?;
        let ended = entries.len() < limit;
        for entry in &entries {
            filter.cursor = Some(entry.seq);
            looked += 1;
            let row = told(view, entry)?;
            if says(&row, &words) {
                rows.push(row);
            }
            if rows.len() == limit {
                return Ok(page(rows, filter.cursor));
            }
        }
        if ended {
            return Ok(page(rows, None));
        }
        if looked >= LOOKED_THROUGH {
            return Ok(page(rows, filter.cursor));
        }
    }
}

fn page(rows: Vec<LogRow>, cursor: Option<i64>) -> Page<LogRow> {
    Page {
        rows,
        next: cursor.map(|cursor| cursor.to_string()),
    }
}

/// An entry as a sentence that names the line it belongs to.
fn told(view: &View<'_>, entry: &Entry) -> Result<LogRow> {
    let mut row = history::row(view, entry, WORDS)?;
    let register = NUMBERED
        .iter()
        .find(|register| register.register == row.subject.table);
    if let Some(register) = register
        && let Some((number, year)) = numbering::store::number_of(view, register, row.subject.id)?
    {
        row.sentence = format!("Số {number}/{year}: {}", row.sentence);
    }
    Ok(row)
}

/// Whether a row says every word, somewhere.
fn says(row: &LogRow, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut text = vec![row.sentence.as_str(), row.actor_name.as_str()];
    text.extend(row.signer_name.as_deref());
    for change in &row.changes {
        text.push(&change.label);
        text.extend(change.before.as_deref());
        text.extend(change.after.as_deref());
    }
    let text = fold(&text.join(" "));
    words.iter().all(|word| text.contains(word))
}
