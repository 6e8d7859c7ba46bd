//! SQL of the list of seals.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::rules::{Described, State, state};
use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{PersonId, SealId};

/// A seal as stored.
#[derive(Debug, Clone)]
pub struct SealRow {
    pub id: SealId,
    pub version: i64,
    pub kind: String,
    pub described: Described,
    pub in_use_to: Option<NaiveDate>,
    pub withdrawn_reason: Option<String>,
    pub withdrawn_to: Option<String>,
    pub follows: Option<SealId>,
    pub decision: String,
    pub keeper: PersonId,
    pub holder: Option<PersonId>,
    pub holder_name: String,
    /// Moment.
    pub held_since: String,
    pub outside_place: Option<String>,
    pub due_back: Option<NaiveDate>,
}

impl SealRow {
    pub fn state(&self, today: NaiveDate) -> State {
        state(self.described.in_use_from, self.in_use_to, today)
    }

    /// In its keeper's hand, in the office.
    pub fn at_home(&self) -> bool {
        self.holder == Some(self.keeper) && self.outside_place.is_none()
    }
}

const COLUMNS: &str = "id, version, kind, name, owner_name, registration_number, \
    registration_date, serial_number, provider, certificate_to, in_use_from, note, in_use_to, \
    withdrawn_reason, withdrawn_to, follows_id, decision, keeper_id, holder_id, holder_name, \
    held_since, outside_place, due_back";

fn seal_of(row: &Row<'_>) -> rusqlite::Result<SealRow> {
    let day = |at: usize| -> rusqlite::Result<Option<NaiveDate>> {
        let text: Option<String> = row.get(at)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(SealRow {
        id: row.get(0)?,
        version: row.get(1)?,
        kind: row.get(2)?,
        described: Described {
            name: row.get(3)?,
            owner_name: row.get(4)?,
            registration_number: row.get(5)?,
            registration_date: day(6)?,
            serial_number: row.get(7)?,
            provider: row.get(8)?,
            certificate_to: day(9)?,
            in_use_from: day(10)?,
            note: row.get(11)?,
        },
        in_use_to: day(12)?,
        withdrawn_reason: row.get(13)?,
        withdrawn_to: row.get(14)?,
        follows: row.get(15)?,
        decision: row.get(16)?,
        keeper: row.get(17)?,
        holder: row.get(18)?,
        holder_name: row.get(19)?,
        held_since: row.get(20)?,
        outside_place: row.get(21)?,
        due_back: day(22)?,
    })
}

/// One seal.
pub fn seal(view: &View<'_>, id: SealId) -> Result<SealRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM seal WHERE id = ?1"))?
        .query_row([id], seal_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"con dấu"), ("id", &id)]))
}

/// Every seal there ever was: those in use first, as they were written down.
pub fn seals(view: &View<'_>) -> Result<Vec<SealRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {COLUMNS} FROM seal ORDER BY in_use_to IS NOT NULL, id"
    ))?;
    let rows = statement.query_map([], seal_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The first and the last time a seal was used, voided lines left out.
pub fn first_and_last_use(view: &View<'_>, seal: SealId) -> Result<Option<(String, String)>> {
    let span: (Option<String>, Option<String>) = view
        .conn()
        .prepare_cached(
            "SELECT min(stamped_at), max(stamped_at) FROM stamping \
             WHERE seal_id = ?1 AND voided_at IS NULL",
        )?
        .query_row(params![seal], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(span.0.zip(span.1))
}
