//! SQL of answers.

use rusqlite::OptionalExtension;
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
