//! SQL of the log as people read it.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};

use crate::act::View;
use crate::audit::Entry;
use crate::audit::store::{COLUMNS, entry_of};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};

/// Every entry of a subject, oldest first.
pub fn of_subject(view: &View<'_>, subject: &str) -> Result<Vec<Entry>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit WHERE subject = ?1 ORDER BY seq"
    ))?;
    let mut rows = statement.query([subject])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry_of(row)??);
    }
    Ok(entries)
}

/// What of the log to look at.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub topic: Option<String>,
    pub person: Option<PersonId>,
    /// ISO date, inclusive.
    pub from: Option<String>,
    /// Moments before this text: the day after the last one.
    pub before: Option<String>,
    /// `incoming:12`.
    pub subject: Option<String>,
    /// Entries before this one.
    pub cursor: Option<i64>,
}

/// The newest entries that fit, newest first.
pub fn newest(view: &View<'_>, filter: &Filter, limit: usize) -> Result<Vec<Entry>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit WHERE (?1 IS NULL OR topic = ?1) \
         AND (?2 IS NULL OR actor_id = ?2 OR signer_id = ?2) \
         AND (?3 IS NULL OR moment >= ?3) AND (?4 IS NULL OR moment < ?4) \
         AND (?5 IS NULL OR subject = ?5) AND (?6 IS NULL OR seq < ?6) \
         ORDER BY seq DESC LIMIT ?7"
    ))?;
    let mut rows = statement.query(params![
        filter.topic,
        filter.person,
        filter.from,
        filter.before,
        filter.subject,
        filter.cursor,
        limit as i64,
    ])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry_of(row)??);
    }
    Ok(entries)
}

/// The name of a person.
pub fn person(view: &View<'_>, id: PersonId) -> Result<String> {
    Ok(view
        .conn()
        .prepare_cached("SELECT full_name FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// The present name of a unit.
pub fn unit(view: &View<'_>, id: UnitId) -> Result<String> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT name FROM unit_name WHERE unit_id = ?1 ORDER BY valid_from DESC LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// The value of an erasable field after an entry: the next former value kept, or the present
/// one on the row.
pub fn value_after(view: &View<'_>, entry: &Entry, field: &str) -> Result<Option<String>> {
    let next: Option<String> = view
        .conn()
        .prepare_cached(
            "SELECT f.former FROM audit_former f JOIN audit a ON a.seq = f.seq \
             WHERE f.subject = ?1 AND f.field = ?2 AND f.seq > ?3 \
             AND a.row_table = ?4 AND a.row_id = ?5 ORDER BY f.seq LIMIT 1",
        )?
        .query_row(
            params![
                entry.subject,
                field,
                entry.seq,
                entry.row_table,
                entry.row_id
            ],
            |row| row.get(0),
        )
        .optional()?;
    if next.is_some() {
        return Ok(next);
    }
    // Names of tables and columns cannot be bound; what is no plain name is none of ours.
    if !plain(&entry.row_table) || !plain(field) {
        return Ok(None);
    }
    let sql = format!("SELECT {field} FROM {} WHERE id = ?1", entry.row_table);
    let present: Option<Value> = view
        .conn()
        .prepare_cached(&sql)?
        .query_row([entry.row_id], |row| row.get(0))
        .optional()?;
    Ok(match present {
        Some(Value::Text(text)) if !text.is_empty() => Some(text),
        Some(Value::Integer(number)) => Some(number.to_string()),
        _ => None,
    })
}

fn plain(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
