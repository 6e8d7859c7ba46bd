//! SQL of decisions, and of the steps that wait for one.

use rusqlite::{OptionalExtension, Row, params};

use super::rules::{self, Signed};
use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{CaseId, DecisionId, FileId, PersonId, StepId, VersionId};
use crate::kit::people::competence::store::people_on;

/// A decision as stored.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    pub id: DecisionId,
    pub kind: String,
    pub register: String,
    pub line: i64,
    pub seen_version: i64,
    pub case: Option<CaseId>,
    pub outcome: String,
    pub content: String,
    pub salt: Vec<u8>,
    pub seal: Vec<u8>,
    pub capacity: String,
    pub capacity_text: String,
    pub delegation: Option<i64>,
    pub person: PersonId,
    pub actor: Option<PersonId>,
    pub decided_at: String,
    pub sign_off: i64,
}

impl DecisionRow {
    /// The digest that must have been signed.
    pub fn digest(&self, files: &[String]) -> [u8; 32] {
        rules::digest(&Signed {
            kind: &self.kind,
            register: &self.register,
            line: self.line,
            seen_version: self.seen_version,
            outcome: &self.outcome,
            capacity: &self.capacity,
            capacity_text: &self.capacity_text,
            delegation: self.delegation,
            seal: &self.seal,
            files,
        })
    }
}

const DECISION: &str = "d.id, d.kind, d.register, d.line_id, d.seen_version, d.case_id, d.outcome, \
    d.content, d.salt, d.seal, d.capacity, d.capacity_text, d.delegation_id, d.person_id, \
    d.actor_id, d.decided_at, d.sign_off_id";

fn decision_of(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        id: row.get(0)?,
        kind: row.get(1)?,
        register: row.get(2)?,
        line: row.get(3)?,
        seen_version: row.get(4)?,
        case: row.get(5)?,
        outcome: row.get(6)?,
        content: row.get(7)?,
        salt: row.get(8)?,
        seal: row.get(9)?,
        capacity: row.get(10)?,
        capacity_text: row.get(11)?,
        delegation: row.get(12)?,
        person: row.get(13)?,
        actor: row.get(14)?,
        decided_at: row.get(15)?,
        sign_off: row.get(16)?,
    })
}

/// The last decision about a thing.
pub fn last_of(
    view: &View<'_>,
    kind: &str,
    register: &str,
    line: i64,
) -> Result<Option<DecisionRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {DECISION} FROM decision d WHERE d.register = ?2 AND d.line_id = ?3 \
             AND d.kind = ?1 ORDER BY d.id DESC LIMIT 1"
        ))?
        .query_row(params![kind, register, line], decision_of)
        .optional()?)
}

/// One decision.
pub fn decision(view: &View<'_>, id: DecisionId) -> Result<DecisionRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {DECISION} FROM decision d WHERE d.id = ?1"
        ))?
        .query_row([id], decision_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"quyết định"), ("id", &id)]))
}

/// The decision a sign-off belongs to.
pub fn of_sign_off(view: &View<'_>, sign_off: i64) -> Result<Option<DecisionRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {DECISION} FROM decision d WHERE d.sign_off_id = ?1"
        ))?
        .query_row([sign_off], decision_of)
        .optional()?)
}

/// Which decisions are asked for.
#[derive(Debug, Clone, Default)]
pub struct Which {
    pub line: Option<(String, i64)>,
    pub case: Option<CaseId>,
    pub before: Option<DecisionId>,
    pub limit: i64,
}

/// Decisions, the newest first.
pub fn decisions(view: &View<'_>, which: &Which) -> Result<Vec<DecisionRow>> {
    let mut conditions = vec!["1".to_owned()];
    if which.line.is_some() {
        conditions.push("d.register = ?1 AND d.line_id = ?2".to_owned());
    } else {
        conditions.push("?1 IS NULL AND ?2 IS NULL".to_owned());
    }
    if let Some(case) = which.case {
        conditions.push(format!("d.case_id = {case}"));
    }
    if let Some(before) = which.before {
        conditions.push(format!("d.id < {before}"));
    }
    let mut statement = view.conn().prepare(&format!(
        "SELECT {DECISION} FROM decision d WHERE {} ORDER BY d.id DESC LIMIT {}",
        conditions.join(" AND "),
        which.limit
    ))?;
    let (register, line) = which.line.clone().unzip();
    let rows = statement.query_map(params![register, line], decision_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every decision, one after the other.
pub fn each(view: &View<'_>, see: &mut dyn FnMut(DecisionRow) -> Result<()>) -> Result<()> {
    let mut statement = view
        .conn()
        .prepare(&format!("SELECT {DECISION} FROM decision d ORDER BY d.id"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        see(decision_of(row)?)?;
    }
    Ok(())
}

/// The files that were seen, in order: file, hash at the signing.
pub fn files_of(view: &View<'_>, decision: DecisionId) -> Result<Vec<(FileId, String)>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT file_id, sha256 FROM decision_file WHERE decision_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([decision], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The decisions a file was seen for.
pub fn of_file(view: &View<'_>, file: FileId) -> Result<Vec<DecisionRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {DECISION} FROM decision d WHERE d.id IN \
         (SELECT decision_id FROM decision_file WHERE file_id = ?1) ORDER BY d.id"
    ))?;
    let rows = statement.query_map([file], decision_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a sign-off says: who, for what, about what, over which digest.
pub struct SignOffSaid {
    pub person: PersonId,
    pub purpose: String,
    pub subject: String,
    pub digest: Vec<u8>,
}

/// The same of one sign-off.
pub fn sign_off(view: &View<'_>, id: i64) -> Result<Option<SignOffSaid>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT person_id, purpose, subject, digest FROM sign_off WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(SignOffSaid {
                person: row.get(0)?,
                purpose: row.get(1)?,
                subject: row.get(2)?,
                digest: row.get(3)?,
            })
        })
        .optional()?)
}

/// When and by whom something was signed.
pub fn signed_at(view: &View<'_>, id: i64) -> Result<String> {
    Ok(view
        .conn()
        .prepare_cached("SELECT signed_at FROM sign_off WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// A step whose turn it is, as far as the order of the desk asks for it.
#[derive(Debug, Clone)]
pub struct StepWaiting {
    pub id: StepId,
    pub of: VersionId,
    pub step: String,
    pub case: CaseId,
    pub opened_at: String,
    pub due_text: String,
    pub own_due: Option<String>,
    pub passed_to: Option<PersonId>,
    pub drafter: Option<PersonId>,
    pub requester: Option<PersonId>,
    /// Of work that stands alone: who opened it.
    pub opened_by: Option<PersonId>,
    pub priority: i64,
    pub field: String,
}

fn waiting_of(row: &Row<'_>) -> rusqlite::Result<StepWaiting> {
    Ok(StepWaiting {
        id: row.get(0)?,
        of: row.get(1)?,
        step: row.get(2)?,
        case: row.get(3)?,
        opened_at: row.get(4)?,
        due_text: row.get(5)?,
        own_due: row.get(6)?,
        passed_to: row.get(7)?,
        drafter: row.get(8)?,
        requester: row.get(9)?,
        opened_by: row.get(10)?,
        priority: row.get(11)?,
        field: row.get(12)?,
    })
}

/// Whose steps are looked for; each is one partial index over open steps alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Of a place in a version: ?1 the version, ?2 the step.
    Role,
    /// Of a person: ?1.
    Person,
    /// Of a unit: ?1.
    Unit,
    /// Passed on to a person: ?1.
    Passed,
}

/// The query of [`steps`].
pub fn steps_sql(whose: Whose) -> String {
    let (index, condition) = match whose {
        Whose::Role => (
            "case_step_turn",
            "s.version_id = ?1 AND s.step = ?2 AND s.passed_to IS NULL",
        ),
        Whose::Person => (
            "case_step_person",
            "s.person_id = ?1 AND ?2 IS NULL AND s.passed_to IS NULL",
        ),
        Whose::Unit => (
            "case_step_unit",
            "s.unit_id IS NOT NULL AND s.unit_id = ?1 AND ?2 IS NULL AND s.passed_to IS NULL",
        ),
        Whose::Passed => (
            "case_step_passed",
            "s.passed_to IS NOT NULL AND s.passed_to = ?1 AND ?2 IS NULL",
        ),
    };
    format!(
        "SELECT s.id, s.version_id, s.step, s.case_id, coalesce(s.opened_at, ''), s.due_text, \
         s.own_due, s.passed_to, c.drafter_id, c.requester_id, \
         CASE WHEN c.line_id IS NULL THEN c.opened_by END, coalesce(i.priority, 0), \
         coalesce(i.field, '') \
         FROM case_step s INDEXED BY {index} JOIN work_case c ON c.id = s.case_id \
         LEFT JOIN incoming i ON c.register = 'incoming' AND i.id = c.line_id \
         WHERE s.standing = 'open' AND {condition}"
    )
}

/// Open steps of a place, a person or a unit.
pub fn steps(
    view: &View<'_>,
    whose: Whose,
    of: i64,
    step: Option<&str>,
) -> Result<Vec<StepWaiting>> {
    let mut statement = view.conn().prepare_cached(&steps_sql(whose))?;
    let rows = statement.query_map(params![of, step], waiting_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everyone as competence sees them today.
pub fn people_today(view: &View<'_>) -> Result<crate::kit::people::competence::People> {
    people_on(view, view.now().date())
}
