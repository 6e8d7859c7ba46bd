//! SQL of which incoming lines a document answers.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;

use crate::act::View;
use crate::error::Result;
use crate::ids::{IncomingId, OutgoingId};

/// An incoming line that a document answers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Answered {
    pub incoming_id: IncomingId,
    pub arrival_number: i64,
    pub year: i32,
    pub organ_name: String,
    /// Số, ký hiệu of the incoming document.
    pub code_number: String,
    pub code_notation: String,
}

/// The incoming lines a document answers.
pub fn answers(view: &View<'_>, id: OutgoingId) -> Result<Vec<Answered>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT i.id, i.arrival_number, i.year, i.organ_name, i.code_number, i.code_notation \
         FROM outgoing_answer a JOIN incoming i ON i.id = a.incoming_id \
         WHERE a.outgoing_id = ?1 ORDER BY a.id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Answered {
            incoming_id: row.get(0)?,
            arrival_number: row.get(1)?,
            year: row.get(2)?,
            organ_name: row.get(3)?,
            code_number: row.get(4)?,
            code_notation: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a document answers a line.
pub fn is_answer(view: &View<'_>, id: OutgoingId, line: IncomingId) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM outgoing_answer WHERE outgoing_id = ?1 \
             AND incoming_id = ?2)",
        )?
        .query_row(params![id, line], |row| row.get(0))?)
}

/// The documents that answer an incoming line.
pub fn answering(view: &View<'_>, line: IncomingId) -> Result<Vec<OutgoingId>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT outgoing_id FROM outgoing_answer WHERE incoming_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([line], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
