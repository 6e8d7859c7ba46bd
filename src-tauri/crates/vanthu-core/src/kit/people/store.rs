//! SQL of people, units, positions and secrets.

use rusqlite::{OptionalExtension, Row, params};

use super::secrets::Wrapped;
use crate::act::View;
use crate::clock::Moment;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{PersonId, UnitId};
use crate::session::{Caller, Role};

/// A person's secret as stored.
#[derive(Debug, Clone)]
pub struct Secret {
    pub id: i64,
    pub person: PersonId,
    pub wrapped: Wrapped,
    pub must_change: bool,
    pub wrong_count: i64,
    pub wrong_at: Option<Moment>,
    pub recovery: Option<(Vec<u8>, Vec<u8>)>,
}

/// A person as stored.
#[derive(Debug, Clone)]
pub struct PersonRow {
    pub id: PersonId,
    pub version: i64,
    pub login: String,
    pub full_name: String,
    pub unit: Option<UnitId>,
    pub roles: Vec<Role>,
    pub deactivated_at: Option<String>,
}

/// A position (chức vụ) held.
#[derive(Debug, Clone)]
pub struct PositionRow {
    pub id: i64,
    pub version: i64,
    pub person: PersonId,
    pub title: String,
    pub fields: String,
    pub valid_from: String,
    pub valid_to: Option<String>,
}

/// A unit with the name of a day.
#[derive(Debug, Clone)]
pub struct UnitRow {
    pub id: UnitId,
    pub version: i64,
    pub name: String,
    pub abbreviation: String,
    pub parent: Option<UnitId>,
    pub valid_from: String,
    pub valid_to: Option<String>,
}

/// Roles as stored: words with commas between.
pub fn roles_text(roles: &[Role]) -> String {
    let mut sorted = roles.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let words: Vec<&str> = sorted.into_iter().map(Role::as_str).collect();
    words.join(",")
}

fn roles_of(text: &str) -> Vec<Role> {
    text.split(',').filter_map(Role::parse).collect()
}

const PERSON: &str = "id, version, login, full_name, unit_id, roles, deactivated_at";

fn person_of(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    let roles: String = row.get(5)?;
    Ok(PersonRow {
        id: row.get(0)?,
        version: row.get(1)?,
        login: row.get(2)?,
        full_name: row.get(3)?,
        unit: row.get(4)?,
        roles: roles_of(&roles),
        deactivated_at: row.get(6)?,
    })
}

/// Everyone, by log-in, the deactivated too.
pub fn people(view: &View<'_>) -> Result<Vec<PersonRow>> {
    let mut statement = view
        .conn()
        .prepare_cached(&format!("SELECT {PERSON} FROM person ORDER BY login"))?;
    let rows = statement.query_map([], person_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One person.
pub fn person(view: &View<'_>, id: PersonId) -> Result<PersonRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {PERSON} FROM person WHERE id = ?1"))?
        .query_row([id], person_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"người dùng"), ("id", &id)]))
}

/// The name of a person, for lists and the log.
pub fn full_name(view: &View<'_>, id: PersonId) -> Result<String> {
    Ok(view
        .conn()
        .prepare_cached("SELECT full_name FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// A person with their secret, by log-in.
pub fn by_login(view: &View<'_>, login: &str) -> Result<Option<(Caller, bool, Option<Secret>)>> {
    let found = view
        .conn()
        .prepare_cached(&format!("SELECT {PERSON} FROM person WHERE login = ?1"))?
        .query_row([login], person_of)
        .optional()?;
    let Some(person) = found else {
        return Ok(None);
    };
    let secret = secret(view, person.id)?;
    let caller = Caller {
        id: person.id,
        login: person.login,
        full_name: person.full_name,
        roles: person.roles,
        must_change_secret: secret.as_ref().is_some_and(|secret| secret.must_change),
    };
    Ok(Some((caller, person.deactivated_at.is_some(), secret)))
}

/// A person's secret.
pub fn secret(view: &View<'_>, person: PersonId) -> Result<Option<Secret>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT id, person_id, kdf, salt, nonce, wrapped_key, public_key, must_change, \
             wrong_count, wrong_at, recovery_salt, recovery_hash FROM secret WHERE person_id = ?1",
        )?
        .query_row([person], |row| {
            let wrong_at: Option<String> = row.get(9)?;
            let salt: Option<Vec<u8>> = row.get(10)?;
            let hash: Option<Vec<u8>> = row.get(11)?;
            Ok(Secret {
                id: row.get(0)?,
                person: row.get(1)?,
                wrapped: Wrapped {
                    kdf: row.get(2)?,
                    salt: row.get(3)?,
                    nonce: row.get(4)?,
                    wrapped_key: row.get(5)?,
                    public_key: row.get(6)?,
                },
                must_change: row.get(7)?,
                wrong_count: row.get(8)?,
                wrong_at: wrong_at.as_deref().and_then(Moment::parse),
                recovery: salt.zip(hash),
            })
        })
        .optional()?)
}

/// Whether anybody is there at all: an office that is set up.
pub fn anyone(view: &View<'_>) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM person)")?
        .query_row([], |row| row.get(0))?)
}

/// Positions of one person, or of all.
pub fn positions(view: &View<'_>, person: Option<PersonId>) -> Result<Vec<PositionRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, version, person_id, title, fields, valid_from, valid_to FROM position \
         WHERE ?1 IS NULL OR person_id = ?1 ORDER BY person_id, valid_from, id",
    )?;
    let rows = statement.query_map([person], |row| {
        Ok(PositionRow {
            id: row.get(0)?,
            version: row.get(1)?,
            person: row.get(2)?,
            title: row.get(3)?,
            fields: row.get(4)?,
            valid_from: row.get(5)?,
            valid_to: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The position (chức vụ) a person holds on a day; empty when none.
pub fn title_on(view: &View<'_>, person: PersonId, day: &str) -> Result<String> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT title FROM position WHERE person_id = ?1 AND valid_from <= ?2 \
             AND (valid_to IS NULL OR valid_to >= ?2) ORDER BY valid_from DESC, id DESC LIMIT 1",
        )?
        .query_row(params![person, day], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// Every unit with its name on `day` (or its first name when it did not yet exist).
pub fn units(view: &View<'_>, day: &str) -> Result<Vec<UnitRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT u.id, u.version, n.name, n.abbreviation, n.parent_id, u.valid_from, u.valid_to \
         FROM unit u JOIN unit_name n ON n.id = ( \
             SELECT m.id FROM unit_name m WHERE m.unit_id = u.id \
             ORDER BY m.valid_from > ?1, CASE WHEN m.valid_from <= ?1 THEN m.valid_from END DESC, \
                      m.valid_from LIMIT 1) \
         ORDER BY u.id",
    )?;
    let rows = statement.query_map([day], |row| {
        Ok(UnitRow {
            id: row.get(0)?,
            version: row.get(1)?,
            name: row.get(2)?,
            abbreviation: row.get(3)?,
            parent: row.get(4)?,
            valid_from: row.get(5)?,
            valid_to: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The name of a unit on a day.
pub fn unit_name(view: &View<'_>, unit: UnitId, day: &str) -> Result<String> {
    units(view, day)?
        .into_iter()
        .find(|row| row.id == unit)
        .map(|row| row.name)
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"đơn vị"), ("id", &unit)]))
}

/// The dates from which a unit has had a name.
pub fn unit_name_dates(view: &View<'_>, unit: UnitId) -> Result<Vec<String>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT valid_from FROM unit_name WHERE unit_id = ?1 ORDER BY valid_from",
    )?;
    let rows = statement.query_map([unit], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A sign-off as stored.
#[derive(Debug, Clone)]
pub struct SignOffRow {
    pub id: i64,
    pub person: PersonId,
    pub purpose: String,
    pub subject: String,
    pub digest: Vec<u8>,
    pub signed_at: String,
    pub public_key: Vec<u8>,
    pub signature: Vec<u8>,
}

/// Every sign-off, one after the other.
pub fn each_sign_off(view: &View<'_>, see: &mut dyn FnMut(SignOffRow) -> Result<()>) -> Result<()> {
    let mut statement = view.conn().prepare(
        "SELECT id, person_id, purpose, subject, digest, signed_at, public_key, signature \
         FROM sign_off ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        see(SignOffRow {
            id: row.get(0)?,
            person: row.get(1)?,
            purpose: row.get(2)?,
            subject: row.get(3)?,
            digest: row.get(4)?,
            signed_at: row.get(5)?,
            public_key: row.get(6)?,
            signature: row.get(7)?,
        })?;
    }
    Ok(())
}

/// Every public key anybody ever had: person, key, from when.
pub fn keys(view: &View<'_>) -> Result<Vec<(PersonId, Vec<u8>, String)>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT person_id, public_key, valid_from FROM person_key ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many active people have the admin role, besides `except`.
pub fn other_admins(view: &View<'_>, except: PersonId) -> Result<usize> {
    Ok(people(view)?
        .iter()
        .filter(|person| {
            person.id != except
                && person.deactivated_at.is_none()
                && person.roles.contains(&Role::Admin)
        })
        .count())
}
