//! SQL of procedures, their versions, and which a register follows.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, params};

use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{ProcedureId, VersionId};

/// A procedure the office has adopted.
#[derive(Debug, Clone)]
pub struct ProcedureRow {
    pub id: ProcedureId,
    pub key: String,
    pub code: String,
    pub part: String,
    pub name: String,
    pub set: String,
    pub register: String,
}

/// One version, its text as adopted.
#[derive(Debug, Clone)]
pub struct VersionRow {
    pub id: VersionId,
    pub procedure: ProcedureId,
    pub ordinal: i64,
    pub text: String,
    pub sha256: String,
    pub valid_from: String,
    pub decision: String,
}

/// A dated fact of KH 97/KH-UBND.
#[derive(Debug, Clone)]
pub struct ApprovalRow {
    pub version: Option<VersionId>,
    pub kind: String,
    pub day: String,
    pub document: String,
    pub by_name: String,
    pub note: String,
}

const PROCEDURE: &str = "id, key, code, part, name, set_name, register";

fn procedure_of(row: &Row<'_>) -> rusqlite::Result<ProcedureRow> {
    Ok(ProcedureRow {
        id: row.get(0)?,
        key: row.get(1)?,
        code: row.get(2)?,
        part: row.get(3)?,
        name: row.get(4)?,
        set: row.get(5)?,
        register: row.get(6)?,
    })
}

/// Every procedure, by code.
pub fn procedures(view: &View<'_>) -> Result<Vec<ProcedureRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {PROCEDURE} FROM procedure ORDER BY code, part, id"
    ))?;
    let rows = statement.query_map([], procedure_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One procedure.
pub fn procedure(view: &View<'_>, id: ProcedureId) -> Result<ProcedureRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {PROCEDURE} FROM procedure WHERE id = ?1"))?
        .query_row([id], procedure_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"quy trình"), ("id", &id)])
                .at("procedure_id")
        })
}

/// The procedure of a key, when the office has adopted it.
pub fn by_key(view: &View<'_>, key: &str) -> Result<Option<ProcedureRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!("SELECT {PROCEDURE} FROM procedure WHERE key = ?1"))?
        .query_row([key], procedure_of)
        .optional()?)
}

const VERSION: &str = "id, procedure_id, ordinal, definition, sha256, valid_from, decision";

fn version_of(row: &Row<'_>) -> rusqlite::Result<VersionRow> {
    Ok(VersionRow {
        id: row.get(0)?,
        procedure: row.get(1)?,
        ordinal: row.get(2)?,
        text: row.get(3)?,
        sha256: row.get(4)?,
        valid_from: row.get(5)?,
        decision: row.get(6)?,
    })
}

/// The versions of a procedure, the newest first.
pub fn versions(view: &View<'_>, procedure: ProcedureId) -> Result<Vec<VersionRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {VERSION} FROM procedure_version WHERE procedure_id = ?1 ORDER BY ordinal DESC"
    ))?;
    let rows = statement.query_map([procedure], version_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One version.
pub fn version(view: &View<'_>, id: VersionId) -> Result<VersionRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {VERSION} FROM procedure_version WHERE id = ?1"
        ))?
        .query_row([id], version_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"phiên bản quy trình"), ("id", &id)]))
}

/// The version in force on a day: the last that has begun.
pub fn version_on(
    view: &View<'_>,
    procedure: ProcedureId,
    day: &str,
) -> Result<Option<VersionRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {VERSION} FROM procedure_version WHERE procedure_id = ?1 AND valid_from <= ?2 \
             ORDER BY valid_from DESC, ordinal DESC LIMIT 1"
        ))?
        .query_row(params![procedure, day], version_of)
        .optional()?)
}

/// The dated facts of a procedure, in order.
pub fn approvals(view: &View<'_>, procedure: ProcedureId) -> Result<Vec<ApprovalRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT version_id, kind, day, document, by_name, note FROM procedure_approval \
         WHERE procedure_id = ?1 ORDER BY day, id",
    )?;
    let rows = statement.query_map([procedure], |row| {
        Ok(ApprovalRow {
            version: row.get(0)?,
            kind: row.get(1)?,
            day: row.get(2)?,
            document: row.get(3)?,
            by_name: row.get(4)?,
            note: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The chức vụ the office has set for roles of a procedure: role → row id and titles.
pub fn roles(
    view: &View<'_>,
    procedure: ProcedureId,
) -> Result<BTreeMap<String, (i64, Vec<String>)>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT role, id, titles FROM procedure_role WHERE procedure_id = ?1")?;
    let rows = statement.query_map([procedure], |row| {
        let titles: String = row.get(2)?;
        let titles = titles.split(';').map(|title| title.trim().to_owned());
        Ok((row.get(0)?, (row.get(1)?, titles.collect())))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a register follows: row id, procedure, from when.
#[derive(Debug, Clone)]
pub struct Following {
    pub id: i64,
    pub register: String,
    /// `None`: from then on no case.
    pub procedure: Option<ProcedureId>,
    pub valid_from: String,
}

/// What every register follows, by date.
pub fn followings(view: &View<'_>) -> Result<Vec<Following>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, register, procedure_id, valid_from FROM register_procedure \
         ORDER BY register, valid_from",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Following {
            id: row.get(0)?,
            register: row.get(1)?,
            procedure: row.get(2)?,
            valid_from: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The procedure a register follows on a day.
pub fn followed_on(view: &View<'_>, register: &str, day: &str) -> Result<Option<ProcedureId>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT procedure_id FROM register_procedure WHERE register = ?1 AND valid_from <= ?2 \
             ORDER BY valid_from DESC LIMIT 1",
        )?
        .query_row(params![register, day], |row| row.get(0))
        .optional()?
        .flatten())
}

/// How many cases of each procedure are open, and how many there ever were.
pub fn case_counts(view: &View<'_>) -> Result<BTreeMap<ProcedureId, (i64, i64)>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT v.procedure_id, count(*) FILTER (WHERE c.ended_at IS NULL), count(*) \
         FROM work_case c JOIN procedure_version v ON v.id = c.version_id GROUP BY v.procedure_id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
