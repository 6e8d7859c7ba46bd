//! SQL of what waits for a leader's word.

use crate::act::View;
use crate::error::Result;
use crate::ids::{OutgoingId, PersonId};

/// A document that waits for a leader, as far as the order of the desk asks for it.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: OutgoingId,
    /// "approve" or "sign".
    pub for_what: String,
    pub priority: i64,
    pub due_date: Option<String>,
    pub since: String,
    pub to: Option<PersonId>,
    /// Who it was put before, as it was written.
    pub to_text: String,
    pub drafter: Option<PersonId>,
    pub field: String,
}

/// The query of [`for_desk`], in the words of the partial index; `IS` finds those put before
/// nobody by name too.
pub const FOR_DESK_SQL: &str = "SELECT o.id, o.submitted_for, o.priority, o.due_date, o.submitted_at, \
     o.submitted_to_id, coalesce(o.submitted_to, ''), o.drafter_id, o.field FROM outgoing o \
     INDEXED BY outgoing_for_desk \
     WHERE o.submitted_at IS NOT NULL AND o.signed_date IS NULL AND o.voided_at IS NULL \
       AND o.submitted_to_id IS ?1";

/// Documents that wait for a leader's word, or for that of whoever it may be.
pub fn for_desk(view: &View<'_>, to: Option<PersonId>) -> Result<Vec<Waiting>> {
    let mut statement = view.conn().prepare_cached(FOR_DESK_SQL)?;
    let rows = statement.query_map([to], |row| {
        Ok(Waiting {
            id: row.get(0)?,
            for_what: row.get(1)?,
            priority: row.get(2)?,
            due_date: row.get(3)?,
            since: row.get(4)?,
            to: row.get(5)?,
            to_text: row.get(6)?,
            drafter: row.get(7)?,
            field: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
