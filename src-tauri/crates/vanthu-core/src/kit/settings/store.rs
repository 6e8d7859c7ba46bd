//! SQL of names, settings and document types.

use rusqlite::{OptionalExtension, params};

use super::rules;
use crate::act::{Act, Event, View, col};
use crate::error::{NOT_FOUND, Result};
use crate::topic::Topic;

/// The office's name from a day on.
#[derive(Debug, Clone)]
pub struct OfficeName {
    pub valid_from: String,
    pub name: String,
    pub parent_name: String,
    pub place: String,
    pub identifier: String,
}

/// A document type.
#[derive(Debug, Clone)]
pub struct DocumentType {
    pub id: i64,
    pub version: i64,
    pub ordinal: i64,
    pub name: String,
    pub abbreviation: String,
    pub valid_from: String,
    pub valid_to: Option<String>,
}

impl DocumentType {
    /// From when to when it applies, ISO dates.
    pub fn days(&self) -> (&str, Option<&str>) {
        (&self.valid_from, self.valid_to.as_deref())
    }
}

/// The value of a setting as stored.
pub fn stored(view: &View<'_>, key: &str) -> Result<Option<String>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// The value of a setting, or its default.
pub fn value(view: &View<'_>, key: &str) -> Result<String> {
    match stored(view, key)? {
        Some(value) => Ok(value),
        None => Ok(rules::setting(key)?.default.to_owned()),
    }
}

/// The value of a setting that is a number.
pub fn number(view: &View<'_>, key: &str) -> Result<i64> {
    let value = value(view, key)?;
    match value.parse() {
        Ok(number) => Ok(number),
        // Only a row edited by hand gets here; the default is what the office expects.
        Err(_) => Ok(rules::setting(key)?.default.parse().unwrap_or(0)),
    }
}

/// Writes a setting that has been checked.
pub fn set(act: &mut Act<'_>, key: &str, value: &str) -> Result<()> {
    let id: Option<i64> = act
        .conn()
        .prepare_cached("SELECT id FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    let event = Event::new(Topic::Office, "setting_set");
    match id {
        Some(id) => act.update(
            "setting",
            id,
            None,
            &[col("value", value.to_owned())],
            event,
        ),
        None => act
            .insert(
                "setting",
                &[col("key", key.to_owned()), col("value", value.to_owned())],
                event,
            )
            .map(drop),
    }
}

/// Every name the office has had, the newest first.
pub fn names(view: &View<'_>) -> Result<Vec<OfficeName>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT valid_from, name, parent_name, place, identifier FROM office_name \
         ORDER BY valid_from DESC",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(OfficeName {
            valid_from: row.get(0)?,
            name: row.get(1)?,
            parent_name: row.get(2)?,
            place: row.get(3)?,
            identifier: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The office's name on a day; before its first name, the first one.
pub fn name_on(view: &View<'_>, day: &str) -> Result<Option<OfficeName>> {
    let names = names(view)?;
    Ok(names
        .iter()
        .find(|name| name.valid_from.as_str() <= day)
        .or(names.last())
        .cloned())
}

/// Gives the office a name from a day on.
pub fn add_name(act: &mut Act<'_>, name: &OfficeName, reason: Option<String>) -> Result<()> {
    act.insert(
        "office_name",
        &[
            col("valid_from", name.valid_from.clone()),
            col("name", name.name.clone()),
            col("parent_name", name.parent_name.clone()),
            col("place", name.place.clone()),
            col("identifier", name.identifier.clone()),
        ],
        Event::new(Topic::Office, "office_named").because(reason),
    )?;
    Ok(())
}

/// Every document type in the decree's order, then the office's own.
pub fn document_types(view: &View<'_>) -> Result<Vec<DocumentType>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, version, ordinal, name, abbreviation, valid_from, valid_to \
         FROM document_type ORDER BY ordinal, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(DocumentType {
            id: row.get(0)?,
            version: row.get(1)?,
            ordinal: row.get(2)?,
            name: row.get(3)?,
            abbreviation: row.get(4)?,
            valid_from: row.get(5)?,
            valid_to: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One document type.
pub fn document_type(view: &View<'_>, id: i64) -> Result<DocumentType> {
    document_types(view)?
        .into_iter()
        .find(|kind| kind.id == id)
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"tên loại"), ("id", &id)]))
}

/// What a document type is called from a day on, at the former one's place in the list.
pub fn succeed_type(
    act: &mut Act<'_>,
    former: &DocumentType,
    name: &str,
    abbreviation: &str,
    (from, to): (&str, Option<String>),
) -> Result<i64> {
    act.insert(
        "document_type",
        &[
            col("ordinal", former.ordinal),
            col("name", name.to_owned()),
            col("abbreviation", abbreviation.to_owned()),
            col("valid_from", from.to_owned()),
            col("valid_to", to),
        ],
        Event::new(Topic::Office, "type_succeeded"),
    )
}

/// The names of the document types in force on a day that begin with a folded text, for the
/// drop-down list.
pub fn type_names(view: &View<'_>, day: &str) -> Result<Vec<String>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT name FROM document_type WHERE valid_from <= ?1 \
         AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY ordinal, id",
    )?;
    let rows = statement.query_map(params![day], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds a document type at the end of the list.
pub fn add_type(
    act: &mut Act<'_>,
    name: &str,
    abbreviation: &str,
    valid_from: &str,
) -> Result<i64> {
    let ordinal: i64 = act.conn().query_row(
        "SELECT coalesce(max(ordinal), 0) + 1 FROM document_type",
        [],
        |row| row.get(0),
    )?;
    act.insert(
        "document_type",
        &[
            col("ordinal", ordinal),
            col("name", name.to_owned()),
            col("abbreviation", abbreviation.to_owned()),
            col("valid_from", valid_from.to_owned()),
        ],
        Event::new(Topic::Office, "type_added"),
    )
}
