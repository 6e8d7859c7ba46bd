//! SQL of the rounds that were ticked off.

use rusqlite::params;

use super::rules::{Kind, Round, read_time};
use crate::act::View;
use crate::error::{DATABASE_CORRUPT, Result};
use crate::ids::PersonId;

/// The rounds somebody ticked off on a day, and when.
pub fn ticks(view: &View<'_>, day: &str, person: PersonId) -> Result<Vec<(Round, String)>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT kind, time, ticked_at FROM round_tick WHERE day = ?1 AND person_id = ?2",
    )?;
    let mut rows = statement.query(params![day, person])?;
    let mut ticks = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, time): (String, String) = (row.get(0)?, row.get(1)?);
        let (Some(kind), Some(read)) = (Kind::parse(&kind), read_time(&time)) else {
            // Edited by hand: what the program writes can always be read.
            return Err(DATABASE_CORRUPT.error().because(time));
        };
        ticks.push((Round { kind, time: read }, row.get(2)?));
    }
    Ok(ticks)
}
