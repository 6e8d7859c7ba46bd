//! SQL of the work tree.

use rusqlite::{OptionalExtension, Row};

use crate::act::View;
use crate::clock::Moment;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{AssignmentId, CaseId, PersonId, UnitId};
use crate::kit::calendar::{Calendar, Due, Duration, Start, deadline};

/// A branch as stored.
#[derive(Debug, Clone)]
pub struct AssignmentRow {
    pub id: AssignmentId,
    pub version: i64,
    pub case: CaseId,
    pub within: Option<AssignmentId>,
    pub replaces: Option<AssignmentId>,
    pub part: String,
    pub unit: Option<UnitId>,
    pub person: Option<PersonId>,
    pub task: String,
    pub due_text: String,
    pub due_date: Option<String>,
    pub assigned_by: PersonId,
    pub assigned_at: String,
    pub recorded_by: Option<PersonId>,
    pub evidence: Option<String>,
    pub percent: i64,
    pub result: Option<String>,
    pub result_at: Option<String>,
    pub result_code: Option<String>,
    pub accepted_at: Option<String>,
    pub ended_at: Option<String>,
    pub ended_reason: Option<String>,
    pub sign_off: Option<i64>,
}

impl AssignmentRow {
    /// Neither accepted nor ended.
    pub fn is_open(&self) -> bool {
        self.accepted_at.is_none() && self.ended_at.is_none()
    }

    /// Something that is waited for: not only told.
    pub fn is_work(&self) -> bool {
        self.part != "inform"
    }

    /// "given", "reported", "accepted", "ended".
    pub fn standing(&self) -> &'static str {
        if self.accepted_at.is_some() {
            "accepted"
        } else if self.ended_at.is_some() {
            "ended"
        } else if self.result_at.is_some() {
            "reported"
        } else {
            "given"
        }
    }

    /// By when; `None` when nobody said, or the text sets no end.
    pub fn due(&self, calendar: &Calendar) -> Option<Due> {
        if let Some(date) = self.due_date.as_deref().and_then(|day| day.parse().ok()) {
            return Some(Due::Day { date });
        }
        let start = Start::at(Moment::parse(&self.assigned_at)?);
        deadline(&Duration::read(&self.due_text).rule, start, calendar)
    }
}

const ASSIGNMENT: &str = "a.id, a.version, a.case_id, a.within_id, a.replaces_id, a.part, \
    a.unit_id, a.person_id, a.task, a.due_text, a.due_date, a.assigned_by, a.assigned_at, \
    a.recorded_by, a.evidence, a.percent, a.result, a.result_at, a.result_code, a.accepted_at, \
    a.ended_at, a.ended_reason, a.sign_off_id";

fn assignment_of(row: &Row<'_>) -> rusqlite::Result<AssignmentRow> {
    Ok(AssignmentRow {
        id: row.get(0)?,
        version: row.get(1)?,
        case: row.get(2)?,
        within: row.get(3)?,
        replaces: row.get(4)?,
        part: row.get(5)?,
        unit: row.get(6)?,
        person: row.get(7)?,
        task: row.get(8)?,
        due_text: row.get(9)?,
        due_date: row.get(10)?,
        assigned_by: row.get(11)?,
        assigned_at: row.get(12)?,
        recorded_by: row.get(13)?,
        evidence: row.get(14)?,
        percent: row.get(15)?,
        result: row.get(16)?,
        result_at: row.get(17)?,
        result_code: row.get(18)?,
        accepted_at: row.get(19)?,
        ended_at: row.get(20)?,
        ended_reason: row.get(21)?,
        sign_off: row.get(22)?,
    })
}

/// One branch.
pub fn assignment(view: &View<'_>, id: AssignmentId) -> Result<AssignmentRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {ASSIGNMENT} FROM assignment a WHERE a.id = ?1"
        ))?
        .query_row([id], assignment_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"việc giao"), ("id", &id)]))
}

/// Every branch of a case, in the order they were given.
pub fn of_case(view: &View<'_>, case: CaseId) -> Result<Vec<AssignmentRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ASSIGNMENT} FROM assignment a WHERE a.case_id = ?1 ORDER BY a.id"
    ))?;
    let rows = statement.query_map([case], assignment_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The chủ trì of a whole case: the newest that was not taken back.
pub fn root_lead(view: &View<'_>, case: CaseId) -> Result<Option<AssignmentRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {ASSIGNMENT} FROM assignment a WHERE a.case_id = ?1 AND a.within_id IS NULL \
             AND a.part = 'lead' AND a.ended_at IS NULL ORDER BY a.id DESC LIMIT 1"
        ))?
        .query_row([case], assignment_of)
        .optional()?)
}

/// Who has what a branch gave: itself while it stands, else whoever took its place.
pub fn successor(view: &View<'_>, id: AssignmentId) -> Result<Option<AssignmentId>> {
    let mut row = assignment(view, id)?;
    while row.ended_at.is_some() {
        let next = view
            .conn()
            .prepare_cached(&format!(
                "SELECT {ASSIGNMENT} FROM assignment a WHERE a.case_id = ?1 AND a.replaces_id = ?2"
            ))?
            .query_row((row.case, row.id), assignment_of)
            .optional()?;
        match next {
            Some(next) => row = next,
            None => return Ok(None),
        }
    }
    Ok(Some(row.id))
}

/// Every branch that is open.
pub fn open(view: &View<'_>) -> Result<Vec<AssignmentRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ASSIGNMENT} FROM assignment a JOIN work_case c ON c.id = a.case_id \
         WHERE a.accepted_at IS NULL AND a.ended_at IS NULL AND c.ended_at IS NULL ORDER BY a.id"
    ))?;
    let rows = statement.query_map([], assignment_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Results that wait for a person who gave the work.
pub fn to_accept(view: &View<'_>, assigner: PersonId) -> Result<Vec<AssignmentRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ASSIGNMENT} FROM assignment a WHERE a.result_at IS NOT NULL \
         AND a.accepted_at IS NULL AND a.ended_at IS NULL AND a.assigned_by = ?1 ORDER BY a.id"
    ))?;
    let rows = statement.query_map([assigner], assignment_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every branch whose result was reported from a day on and before another (ISO days).
pub fn results(view: &View<'_>, from: &str, until: &str) -> Result<Vec<AssignmentRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ASSIGNMENT} FROM assignment a WHERE a.result_at >= ?1 AND a.result_at < ?2 \
         ORDER BY a.result_at, a.id"
    ))?;
    let rows = statement.query_map([from, until], assignment_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Something reported about a branch.
#[derive(Debug, Clone)]
pub struct ReportRow {
    pub id: i64,
    pub assignment: AssignmentId,
    pub kind: String,
    pub at: String,
    pub by: PersonId,
    pub recorded_by: Option<PersonId>,
    pub evidence: Option<String>,
    pub percent: Option<i64>,
    pub due_date: Option<String>,
    pub content: String,
}

/// Everything reported in a case, in order.
pub fn reports(view: &View<'_>, case: CaseId) -> Result<Vec<ReportRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT r.id, r.assignment_id, r.kind, r.at, r.by_id, r.recorded_by, r.evidence, \
         r.percent, r.due_date, r.content FROM assignment_report r \
         JOIN assignment a ON a.id = r.assignment_id WHERE a.case_id = ?1 ORDER BY r.id",
    )?;
    let rows = statement.query_map([case], |row| {
        Ok(ReportRow {
            id: row.get(0)?,
            assignment: row.get(1)?,
            kind: row.get(2)?,
            at: row.get(3)?,
            by: row.get(4)?,
            recorded_by: row.get(5)?,
            evidence: row.get(6)?,
            percent: row.get(7)?,
            due_date: row.get(8)?,
            content: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
