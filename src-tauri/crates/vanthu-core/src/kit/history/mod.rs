//! The log as people read it: a sentence, who, when, and what each field was before and after.
//!
//! The words come from the slices ([`Words`]); this part only puts them together. Values of
//! erasable fields are not in the log itself: the former one is kept apart until it is erased,
//! the present one stands on the row.

pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::act::View;
use crate::audit::store::{REASON, former};
use crate::audit::{Entry, hex};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::words::Words;
use rules::{Names, Told};

/// What an entry speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Subject {
    pub table: String,
    pub id: i64,
}

/// One field of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChange {
    pub field: String,
    pub label: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// One entry of the log as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LogRow {
    pub seq: i64,
    pub moment: String,
    pub actor_name: String,
    pub signer_name: Option<String>,
    pub topic: String,
    pub verb: String,
    /// What was done, in Vietnamese, with the reason that was given.
    pub sentence: String,
    pub subject: Subject,
    pub changes: Vec<FieldChange>,
    pub hash: String,
}

/// The history of one line, oldest first.
pub fn of(view: &View<'_>, register: &str, id: i64, words: &[&Words]) -> Result<Vec<LogRow>> {
    let subject = format!("{register}:{id}");
    store::of_subject(view, &subject)?
        .iter()
        .map(|entry| row(view, entry, words))
        .collect()
}

/// One entry, told.
pub fn row(view: &View<'_>, entry: &Entry, words: &[&Words]) -> Result<LogRow> {
    let body: Value = serde_json::from_slice(&entry.body).unwrap_or(Value::Null);
    let reason = match body.get("reason") {
        Some(Value::String(reason)) => Some(reason.clone()),
        // Kept apart, or erased.
        Some(Value::Object(_)) => Some(
            former(view.conn(), entry.seq, REASON)?
                .map_or_else(|| rules::ERASED.to_owned(), |(_, text)| text),
        ),
        _ => None,
    };
    let mut changes = Vec::new();
    if let Some(fields) = body.get("changes").and_then(Value::as_object) {
        for (field, change) in fields {
            let (before, after) = match rules::told(change, entry.change) {
                Told::Values(before, after) => (before, after),
                Told::OnRow => (None, store::value_after(view, entry, field)?),
                Told::Sealed => (
                    Some(
                        former(view.conn(), entry.seq, field)?
                            .map_or_else(|| rules::ERASED.to_owned(), |(_, text)| text),
                    ),
                    store::value_after(view, entry, field)?,
                ),
                Told::Nothing => (None, None),
            };
            changes.push(FieldChange {
                label: rules::label(words, &entry.row_table, field),
                before: shown(view, words, &entry.row_table, field, before)?,
                after: shown(view, words, &entry.row_table, field, after)?,
                field: field.clone(),
            });
        }
    }
    Ok(LogRow {
        seq: entry.seq,
        moment: entry.moment.to_string(),
        actor_name: match entry.actor {
            Some(person) => store::person(view, person)?,
            None => rules::PROGRAM.to_owned(),
        },
        signer_name: match entry.signer {
            Some(person) => Some(store::person(view, person)?),
            None => None,
        },
        topic: entry.topic.as_str().to_owned(),
        verb: entry.verb.clone(),
        sentence: rules::sentence(words, entry.topic, &entry.verb, reason.as_deref()),
        subject: rules::subject(&entry.subject),
        changes,
        hash: hex(&entry.hash),
    })
}

/// A value as the office writes it; the number of a person or a unit as its name.
fn shown(
    view: &View<'_>,
    words: &[&Words],
    table: &str,
    field: &str,
    value: Option<String>,
) -> Result<Option<String>> {
    let Some(value) = value else {
        return Ok(None);
    };
    let name = match (rules::names(field), value.parse()) {
        (Some(Names::Person), Ok(id)) => store::person(view, PersonId(id))?,
        (Some(Names::Unit), Ok(id)) => store::unit(view, UnitId(id))?,
        _ => String::new(),
    };
    Ok(Some(if name.is_empty() {
        rules::shown(words, table, field, &value)
    } else {
        name
    }))
}
