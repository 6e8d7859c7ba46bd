//! SQL of delegations; everyone as competence sees them.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::rules::{Code, Delegation, Held, People, Standing};
use crate::act::View;
use crate::clock::Moment;
use crate::dates::shown_text;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{DelegationId, PersonId};
use crate::kit::people::store;
use crate::session::Role;

/// An ủy quyền as stored.
#[derive(Debug, Clone)]
pub struct DelegationRow {
    pub id: DelegationId,
    pub version: i64,
    pub kind: String,
    pub from: PersonId,
    pub from_title: String,
    pub to: PersonId,
    pub fields: String,
    pub valid_from: String,
    pub valid_to: String,
    pub document_number: String,
    pub document_date: String,
    pub note: String,
    pub recorded_by: Option<PersonId>,
    pub recorded_at: String,
    pub ended_at: Option<String>,
    pub ended_reason: Option<String>,
}

impl DelegationRow {
    /// As the rules see it; `None` when its dates cannot be read.
    pub fn known(&self) -> Option<Delegation> {
        Some(Delegation {
            id: self.id,
            kind: Code::parse(&self.kind)?,
            from: self.from,
            from_title: self.from_title.clone(),
            to: self.to,
            fields: self.fields.clone(),
            valid_from: self.valid_from.parse().ok()?,
            valid_to: self.valid_to.parse().ok()?,
            ended_on: self
                .ended_at
                .as_deref()
                .and_then(Moment::parse)
                .map(Moment::date),
            document: self.document(),
        })
    }

    /// The document it was given by, in words.
    pub fn document(&self) -> String {
        format!(
            "Văn bản ủy quyền số {} ngày {}",
            self.document_number,
            shown_text(&self.document_date)
        )
    }
}

const DELEGATION: &str = "id, version, kind, from_id, from_title, to_id, fields, valid_from, \
    valid_to, document_number, document_date, note, recorded_by, recorded_at, ended_at, \
    ended_reason";

fn delegation_of(row: &Row<'_>) -> rusqlite::Result<DelegationRow> {
    Ok(DelegationRow {
        id: row.get(0)?,
        version: row.get(1)?,
        kind: row.get(2)?,
        from: row.get(3)?,
        from_title: row.get(4)?,
        to: row.get(5)?,
        fields: row.get(6)?,
        valid_from: row.get(7)?,
        valid_to: row.get(8)?,
        document_number: row.get(9)?,
        document_date: row.get(10)?,
        note: row.get(11)?,
        recorded_by: row.get(12)?,
        recorded_at: row.get(13)?,
        ended_at: row.get(14)?,
        ended_reason: row.get(15)?,
    })
}

/// Every delegation, the newest first.
pub fn delegations(view: &View<'_>) -> Result<Vec<DelegationRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {DELEGATION} FROM delegation ORDER BY id DESC"
    ))?;
    let rows = statement.query_map([], delegation_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One delegation.
pub fn delegation(view: &View<'_>, id: DelegationId) -> Result<DelegationRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {DELEGATION} FROM delegation WHERE id = ?1"
        ))?
        .query_row([id], delegation_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"ủy quyền"), ("id", &id)]))
}

/// Everyone as they stand on a day, with every delegation.
pub fn people_on(view: &View<'_>, day: NaiveDate) -> Result<People> {
    let mut people = People::default();
    for person in store::people(view)? {
        let standing = Standing {
            active: person.deactivated_at.is_none(),
            leader: person.roles.contains(&Role::Leader),
            name: person.full_name,
            held: Vec::new(),
        };
        people.standing.insert(person.id, standing);
    }
    let day = day.to_string();
    for held in store::positions(view, None)? {
        let in_force = held.valid_from <= day && held.valid_to.as_ref().is_none_or(|to| *to >= day);
        if let Some(standing) = people.standing.get_mut(&held.person).filter(|_| in_force) {
            standing.held.push(Held {
                title: held.title,
                fields: held.fields,
            });
        }
    }
    people.delegations = delegations(view)?
        .iter()
        .filter_map(DelegationRow::known)
        .collect();
    Ok(people)
}
