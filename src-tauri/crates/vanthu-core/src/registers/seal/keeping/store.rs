//! SQL of permissions and handovers.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::rules::{Going, Standing, Terms, standing};
use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{PermissionId, PersonId, SealId};

/// A permission as stored.
#[derive(Debug, Clone)]
pub struct PermissionRow {
    pub id: PermissionId,
    pub version: i64,
    pub seal: SealId,
    pub to_person: Option<PersonId>,
    pub terms: Terms,
    /// "secret" or "paper".
    pub given_kind: String,
    pub given_by: PersonId,
    pub capacity: String,
    pub document_number: String,
    pub document_date: Option<String>,
    pub recorded_by: Option<PersonId>,
    pub recorded_at: String,
    pub used_at: Option<String>,
    pub ended_at: Option<String>,
    pub ended_reason: Option<String>,
}

impl PermissionRow {
    pub fn standing(&self, today: NaiveDate) -> Standing {
        standing(
            self.used_at.is_some(),
            self.ended_at.is_some(),
            self.terms.to,
            today,
        )
    }
}

const PERMISSION: &str = "id, version, seal_id, kind, to_person_id, to_name, place, from_date, \
    to_date, purpose, given_kind, given_by_id, capacity, document_number, document_date, \
    recorded_by_id, recorded_at, used_at, ended_at, ended_reason";

fn permission_of(row: &Row<'_>) -> rusqlite::Result<PermissionRow> {
    let kind: String = row.get(3)?;
    let from: String = row.get(7)?;
    let to: Option<String> = row.get(8)?;
    let to_person: Option<PersonId> = row.get(4)?;
    Ok(PermissionRow {
        id: row.get(0)?,
        version: row.get(1)?,
        seal: row.get(2)?,
        to_person,
        terms: Terms {
            going: Going::parse(&kind).unwrap_or(Going::Lend),
            to_person: to_person.is_some(),
            to_name: row.get(5)?,
            place: row.get(6)?,
            from: from.parse().unwrap_or_default(),
            to: to.and_then(|to| to.parse().ok()),
            purpose: row.get(9)?,
        },
        given_kind: row.get(10)?,
        given_by: row.get(11)?,
        capacity: row.get(12)?,
        document_number: row.get(13)?,
        document_date: row.get(14)?,
        recorded_by: row.get(15)?,
        recorded_at: row.get(16)?,
        used_at: row.get(17)?,
        ended_at: row.get(18)?,
        ended_reason: row.get(19)?,
    })
}

/// One permission.
pub fn permission(view: &View<'_>, id: PermissionId) -> Result<PermissionRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {PERMISSION} FROM seal_permission WHERE id = ?1"
        ))?
        .query_row([id], permission_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"văn bản cho phép"), ("id", &id)])
                .at("permission_id")
        })
}

/// The permissions of a seal, the newest first.
pub fn permissions(view: &View<'_>, seal: SealId) -> Result<Vec<PermissionRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {PERMISSION} FROM seal_permission WHERE seal_id = ?1 ORDER BY id DESC"
    ))?;
    let rows = statement.query_map([seal], permission_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The id the next permission will have: it is signed before it is written.
pub fn next_permission(view: &View<'_>) -> Result<PermissionId> {
    Ok(view
        .conn()
        .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM seal_permission")?
        .query_row([], |row| row.get(0))?)
}

/// A handover as stored.
#[derive(Debug, Clone)]
pub struct HandoverRow {
    pub id: i64,
    pub kind: String,
    pub permission: Option<PermissionId>,
    pub at: String,
    pub from_name: String,
    pub to_name: String,
    pub place: String,
    pub due_back: Option<String>,
    pub record: String,
    pub condition: String,
    pub received_kind: String,
    pub recorded_by: Option<PersonId>,
}

/// The handovers of a seal, the newest first.
pub fn handovers(view: &View<'_>, seal: SealId) -> Result<Vec<HandoverRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, kind, permission_id, handed_at, from_name, to_name, place, due_back, record, \
         condition, received_kind, recorded_by_id FROM seal_handover \
         WHERE seal_id = ?1 ORDER BY id DESC",
    )?;
    let rows = statement.query_map([seal], |row| {
        Ok(HandoverRow {
            id: row.get(0)?,
            kind: row.get(1)?,
            permission: row.get(2)?,
            at: row.get(3)?,
            from_name: row.get(4)?,
            to_name: row.get(5)?,
            place: row.get(6)?,
            due_back: row.get(7)?,
            record: row.get(8)?,
            condition: row.get(9)?,
            received_kind: row.get(10)?,
            recorded_by: row.get(11)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
