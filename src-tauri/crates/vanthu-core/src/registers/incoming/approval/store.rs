//! SQL of what waits for a leader's word.

use rusqlite::{OptionalExtension, Row};

use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{IncomingId, PersonId};

/// Before whom a line was put, and what was signed here.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub to: Option<PersonId>,
    pub by: Option<PersonId>,
    /// Lĩnh vực; empty: not known.
    pub field: String,
    pub opinion_sign_off: Option<i64>,
    pub defect_to: Option<PersonId>,
    pub defect_by: Option<PersonId>,
    pub defect_sign_off: Option<i64>,
}

/// The same of one line.
pub fn asked(view: &View<'_>, id: IncomingId) -> Result<Asked> {
    view.conn()
        .prepare_cached(
            "SELECT submitted_to_id, submitted_by_id, coalesce(field, ''), opinion_sign_off_id, \
             defect_to_id, defect_by_id, defect_sign_off_id FROM incoming WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Asked {
                to: row.get(0)?,
                by: row.get(1)?,
                field: row.get(2)?,
                opinion_sign_off: row.get(3)?,
                defect_to: row.get(4)?,
                defect_by: row.get(5)?,
                defect_sign_off: row.get(6)?,
            })
        })
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"văn bản đến"), ("id", &id)]))
}

/// A line that waits for a leader's word, as far as the order of the desk asks for it.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: IncomingId,
    pub priority: i64,
    pub due_date: Option<String>,
    pub since: String,
    pub to: Option<PersonId>,
    /// Who it was put before, as the văn thư wrote it.
    pub to_text: String,
    pub by: Option<PersonId>,
    pub field: String,
}

fn waiting_of(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        id: row.get(0)?,
        priority: row.get(1)?,
        due_date: row.get(2)?,
        since: row.get(3)?,
        to: row.get(4)?,
        to_text: row.get(5)?,
        by: row.get(6)?,
        field: row.get(7)?,
    })
}

/// Lines put before a leader that wait for their directive, in the words of the partial index.
pub const FOR_OPINION: &str = "i.submitted_at IS NOT NULL AND i.opinion IS NULL \
    AND i.forwarded_date IS NULL AND i.returned_at IS NULL AND i.recalled_at IS NULL \
    AND i.voided_at IS NULL";

/// The query of [`for_opinion`]; `IS` finds those put before nobody by name too.
pub fn for_opinion_sql() -> String {
    format!(
        "SELECT i.id, i.priority, i.due_date, i.submitted_at, i.submitted_to_id, \
         coalesce(i.submitted_to, ''), i.submitted_by_id, coalesce(i.field, '') FROM incoming i \
         INDEXED BY incoming_for_opinion \
         WHERE {FOR_OPINION} AND i.submitted_to_id IS ?1"
    )
}

/// Lines that wait for the directive of a leader, or of whoever it may be.
pub fn for_opinion(view: &View<'_>, to: Option<PersonId>) -> Result<Vec<Waiting>> {
    let mut statement = view.conn().prepare_cached(&for_opinion_sql())?;
    let rows = statement.query_map([to], waiting_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Defects that were reported and wait for a leader's opinion, in the words of the partial index.
pub const DEFECTS_SQL: &str = "SELECT i.id, i.priority, NULL, coalesce(i.defect_reported_at, ''), i.defect_to_id, \
     coalesce(i.defect_reported_to, ''), i.defect_by_id, coalesce(i.field, '') FROM incoming i \
     INDEXED BY incoming_defect \
     WHERE i.defect IS NOT NULL AND i.defect_settled_at IS NULL AND i.defect_opinion IS NULL \
       AND i.returned_at IS NULL AND i.recalled_at IS NULL AND i.voided_at IS NULL";

/// The same.
pub fn for_defect(view: &View<'_>) -> Result<Vec<Waiting>> {
    let mut statement = view.conn().prepare_cached(DEFECTS_SQL)?;
    let rows = statement.query_map([], waiting_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
