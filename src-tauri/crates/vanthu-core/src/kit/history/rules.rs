//! From the log's exact words to Vietnamese ones. Pure.

use serde_json::Value;

use super::Subject;
use crate::audit::Change;
use crate::dates::{shown_moment, shown_text};
use crate::topic::Topic;
use crate::words::Words;

/// Stands for a former value that was erased (a document found to be a state secret).
pub const ERASED: &str = "(đã xóa khỏi lịch sử)";
/// The actor of the program's own work.
pub const PROGRAM: &str = "Chương trình";

/// What an entry tells of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The values themselves: before, after.
    Values(Option<String>, Option<String>),
    /// A new value that stands only on the row.
    OnRow,
    /// A former value kept apart under a seal.
    Sealed,
    /// Only that it changed.
    Nothing,
}

/// Reads one field of an entry's body.
pub fn told(change: &Value, kind: Change) -> Told {
    match change {
        Value::Array(values) => match (values.as_slice(), kind) {
            ([before, after], _) => Told::Values(text(before), text(after)),
            ([after], _) => Told::Values(None, text(after)),
            _ => Told::Nothing,
        },
        Value::Object(fields) if fields.contains_key("sealed") => Told::Sealed,
        Value::Object(fields) if fields.get("kept").is_some_and(|kept| kept == "row") => {
            Told::OnRow
        }
        Value::Object(_) => Told::Nothing,
        // A note says its values plainly.
        plain => Told::Values(None, text(plain)),
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// The words for what was done; with the reason, when one was given.
pub fn sentence(words: &[&Words], topic: Topic, verb: &str, reason: Option<&str>) -> String {
    let own = words
        .iter()
        .find(|slice| slice.topic == topic && slice.verb(verb).is_some());
    let done = own
        .or_else(|| words.iter().find(|slice| slice.verb(verb).is_some()))
        .and_then(|slice| slice.verb(verb))
        .unwrap_or(verb);
    match reason {
        Some(reason) if !reason.is_empty() => format!("{done}. Lý do: {reason}"),
        _ => done.to_owned(),
    }
}

/// What a row of a table is called. A table of nobody's was made outside the program.
pub fn row(words: &[&Words], table: &str) -> String {
    words
        .iter()
        .find_map(|slice| slice.row(table))
        .map_or_else(|| format!("bảng lạ {table}"), str::to_owned)
}

/// What a field is called on paper. A field of a note belongs to no table.
pub fn label(words: &[&Words], table: &str, field: &str) -> String {
    words
        .iter()
        .filter(|slice| slice.row(table).is_some())
        .chain(words.iter().filter(|_| table.is_empty()))
        .find_map(|slice| slice.label(field))
        .unwrap_or(field)
        .to_owned()
}

/// A value as the office writes it: dates and moments by day, truth values and code words by
/// what they mean.
pub fn shown(words: &[&Words], table: &str, field: &str, value: &str) -> String {
    let meaning = |code: &str| {
        words
            .iter()
            .filter(|slice| slice.row(table).is_some())
            .find_map(|slice| slice.value(field, code))
    };
    // Several code words stand with commas between (roles).
    let meanings: Option<Vec<&str>> = value.split(',').map(meaning).collect();
    if let Some(meanings) = meanings {
        return meanings.join(", ");
    }
    if TRUTHS.contains(&field) {
        return if value == "1" || value == "true" {
            "có"
        } else {
            "không"
        }
        .to_owned();
    }
    if value.len() > 10 && crate::clock::Moment::parse(value).is_some() {
        return shown_moment(value);
    }
    shown_text(value)
}

/// What a field's number stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    Person,
    Unit,
}

/// The fields that hold the number of a person or a unit.
pub fn names(field: &str) -> Option<Names> {
    match field {
        "person_id"
        | "opinion_by"
        | "opinion_recorded_by"
        | "authenticity_by"
        | "defect_opinion_by"
        | "adopted_by"
        | "opened_by"
        | "drafter_id"
        | "requester_id"
        | "done_by"
        | "recorded_by"
        | "said_by"
        | "assigned_by"
        | "by_id"
        | "from_id"
        | "to_id"
        | "submitted_to_id"
        | "submitted_by_id"
        | "defect_to_id"
        | "defect_by_id"
        | "passed_to"
        | "initialled_by"
        | "initialled_recorded_by"
        | "checked_by"
        | "checked_recorded_by"
        | "approved_by"
        | "approved_recorded_by"
        | "signed_by"
        | "signed_recorded_by"
        | "form_checked_by"
        | "numbered_by"
        | "number_allowed_by"
        | "stamped_by"
        | "sent_by"
        | "filed_by"
        | "returned_by"
        | "reserved_by"
        | "released_by"
        | "actor_id" => Some(Names::Person),
        "unit_id" | "parent_id" => Some(Names::Unit),
        _ => None,
    }
}

/// Columns that hold 0 or 1.
const TRUTHS: &[&str] = &[
    "active",
    "network",
    "urgent",
    "must_change",
    "envelope_kept",
    "paper_from_digital",
];

/// `incoming:12` taken apart; a subject without an id has 0.
pub fn subject(text: &str) -> Subject {
    let (table, id) = text.split_once(':').unwrap_or((text, "0"));
    Subject {
        table: table.to_owned(),
        id: id.parse().unwrap_or(0),
    }
}
