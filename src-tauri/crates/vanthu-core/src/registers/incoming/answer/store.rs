//! SQL of answers, and of lines found by their number to be named as one.

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::Serialize;

use crate::act::View;
use crate::error::Result;
use crate::ids::IncomingId;

/// The document that answers a line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Answer {
    /// Số, ký hiệu.
    pub code: String,
    /// ISO date.
    pub date: String,
}

/// What answers a line, when something does.
pub fn of(view: &View<'_>, id: IncomingId) -> Result<Option<Answer>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT coalesce(answer_code, ''), answered_at FROM incoming \
             WHERE id = ?1 AND answered_at IS NOT NULL",
        )?
        .query_row([id], |row| {
            Ok(Answer {
                code: row.get(0)?,
                date: row.get(1)?,
            })
        })
        .optional()?)
}

/// The lines of a number and a year; several when several bodies have series of their own.
pub fn numbered(view: &View<'_>, number: i64, year: i32) -> Result<Vec<IncomingId>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id FROM incoming WHERE series_id IN (SELECT id FROM series) AND year = ?2 \
         AND arrival_number = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map(params![number, year], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
