//! SQL of cases, their steps, values and facts.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, params};

use crate::act::View;
use crate::clock::Moment;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{AssignmentId, CaseId, PersonId, ProcedureId, StepId, UnitId, VersionId};

/// A case as stored.
#[derive(Debug, Clone)]
pub struct CaseRow {
    pub id: CaseId,
    pub version: i64,
    pub of: Option<VersionId>,
    pub entry: String,
    pub register: String,
    pub line: Option<i64>,
    pub title: String,
    pub unit: Option<UnitId>,
    pub drafter: Option<PersonId>,
    pub requester: Option<PersonId>,
    pub opened_at: String,
    pub opened_by: Option<PersonId>,
    pub ended_at: Option<String>,
    pub ended_kind: Option<String>,
    pub ended_reason: Option<String>,
}

/// One opening of a step.
#[derive(Debug, Clone)]
pub struct StepRow {
    pub id: StepId,
    pub version: i64,
    pub case: CaseId,
    pub of: VersionId,
    pub step: String,
    pub round: u32,
    pub standing: String,
    pub person: Option<PersonId>,
    pub unit: Option<UnitId>,
    pub opened_at: Option<String>,
    pub due_text: String,
    pub own_due: Option<String>,
    pub done_at: Option<String>,
    pub outcome: Option<String>,
    pub done_by: Option<PersonId>,
    pub done_by_name: Option<String>,
    pub recorded_by: Option<PersonId>,
    pub evidence: Option<String>,
    pub fact: Option<String>,
    pub opinion: Option<String>,
    pub reason: Option<String>,
    pub sign_off: Option<i64>,
    /// Passed on to another leader, who alone may do it now.
    pub passed_to: Option<PersonId>,
    /// Of a step done once for each receiver: the branch it is done for.
    pub part: Option<AssignmentId>,
}

impl StepRow {
    pub fn is_open(&self) -> bool {
        self.standing == "open"
    }

    pub fn opened(&self) -> Option<Moment> {
        self.opened_at.as_deref().and_then(Moment::parse)
    }
}

const CASE: &str = "c.id, c.version, c.version_id, c.entry, c.register, c.line_id, c.title, \
    c.unit_id, c.drafter_id, c.requester_id, c.opened_at, c.opened_by, c.ended_at, c.ended_kind, \
    c.ended_reason";

fn case_of(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: row.get(0)?,
        version: row.get(1)?,
        of: row.get(2)?,
        entry: row.get(3)?,
        register: row.get(4)?,
        line: row.get(5)?,
        title: row.get(6)?,
        unit: row.get(7)?,
        drafter: row.get(8)?,
        requester: row.get(9)?,
        opened_at: row.get(10)?,
        opened_by: row.get(11)?,
        ended_at: row.get(12)?,
        ended_kind: row.get(13)?,
        ended_reason: row.get(14)?,
    })
}

/// One case.
pub fn case(view: &View<'_>, id: CaseId) -> Result<CaseRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {CASE} FROM work_case c WHERE c.id = ?1"))?
        .query_row([id], case_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"công việc"), ("id", &id)]))
}

/// The cases of a line, the newest first.
pub fn of_line(view: &View<'_>, register: &str, line: i64) -> Result<Vec<CaseRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {CASE} FROM work_case c WHERE c.register = ?1 AND c.line_id = ?2 \
         ORDER BY c.id DESC"
    ))?;
    let rows = statement.query_map(params![register, line], case_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Which cases are asked for.
#[derive(Debug, Clone, Default)]
pub struct Which {
    /// Only ended ones, the last ended first; else all, the newest first.
    pub ended: bool,
    pub procedure: Option<ProcedureId>,
    pub register: Option<String>,
    /// The year they ended in.
    pub year: Option<i32>,
    /// Whose they were: drafted by the unit, given to it or to somebody in it, or with a step
    /// that somebody in it did.
    pub unit: Option<UnitId>,
    /// The same for a person.
    pub person: Option<PersonId>,
    /// The end and id of the last one seen.
    pub after: Option<(String, CaseId)>,
    pub limit: i64,
}

/// Cases.
pub fn cases(view: &View<'_>, which: &Which) -> Result<Vec<CaseRow>> {
    let mut conditions = vec!["1".to_owned()];
    if let Some(procedure) = which.procedure {
        // `+`: the way is the order of their end, not their versions.
        conditions.push(format!(
            "+c.version_id IN (SELECT id FROM procedure_version WHERE procedure_id = {procedure})"
        ));
    }
    if let Some(year) = which.year {
        conditions.push(format!(
            "c.ended_at >= '{year}-' AND c.ended_at < '{}-'",
            year + 1
        ));
    }
    if let Some(unit) = which.unit {
        let inside = format!("(SELECT id FROM person WHERE unit_id = {unit})");
        conditions.push(format!(
            "(c.unit_id = {unit} OR EXISTS (SELECT 1 FROM assignment a WHERE a.case_id = c.id \
             AND (a.unit_id = {unit} OR a.person_id IN {inside})) \
             OR EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.done_by IN {inside}))"
        ));
    }
    if let Some(person) = which.person {
        conditions.push(format!(
            "(c.drafter_id = {person} OR EXISTS (SELECT 1 FROM assignment a \
             WHERE a.case_id = c.id AND a.person_id = {person}) \
             OR EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.done_by = {person}))"
        ));
    }
    let (place, order) = if which.ended {
        conditions.push("c.ended_at IS NOT NULL".to_owned());
        (
            "(c.ended_at, c.id) < (?2, ?3)",
            "c.ended_at DESC, c.id DESC",
        )
    } else {
        ("?2 IS NOT NULL AND c.id < ?3", "c.id DESC")
    };
    if which.after.is_some() {
        conditions.push(place.to_owned());
    } else {
        conditions.push("?2 IS NULL AND ?3 IS NULL".to_owned());
    }
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {CASE} FROM work_case c WHERE {} AND (?1 IS NULL OR c.register = ?1) \
         ORDER BY {order} LIMIT {}",
        conditions.join(" AND "),
        which.limit
    ))?;
    let (end, id) = which.after.clone().unzip();
    let rows = statement.query_map(params![which.register, end, id], case_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

const STEP: &str = "s.id, s.version, s.case_id, s.version_id, s.step, s.round, s.standing, \
    s.person_id, s.unit_id, s.opened_at, s.due_text, s.own_due, s.done_at, s.outcome, s.done_by, \
    s.done_by_name, s.recorded_by, s.evidence, s.fact, s.opinion, s.reason, s.sign_off_id, \
    s.passed_to, s.part_id";

fn step_of(row: &Row<'_>) -> rusqlite::Result<StepRow> {
    Ok(StepRow {
        id: row.get(0)?,
        version: row.get(1)?,
        case: row.get(2)?,
        of: row.get(3)?,
        step: row.get(4)?,
        round: row.get(5)?,
        standing: row.get(6)?,
        person: row.get(7)?,
        unit: row.get(8)?,
        opened_at: row.get(9)?,
        due_text: row.get(10)?,
        own_due: row.get(11)?,
        done_at: row.get(12)?,
        outcome: row.get(13)?,
        done_by: row.get(14)?,
        done_by_name: row.get(15)?,
        recorded_by: row.get(16)?,
        evidence: row.get(17)?,
        fact: row.get(18)?,
        opinion: row.get(19)?,
        reason: row.get(20)?,
        sign_off: row.get(21)?,
        passed_to: row.get(22)?,
        part: row.get(23)?,
    })
}

/// One opening of a step.
pub fn step(view: &View<'_>, id: StepId) -> Result<StepRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {STEP} FROM case_step s WHERE s.id = ?1"))?
        .query_row([id], step_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"bước"), ("id", &id)])
                .at("step_id")
        })
}

/// Everything a case went through, in order.
pub fn steps(view: &View<'_>, case: CaseId) -> Result<Vec<StepRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {STEP} FROM case_step s WHERE s.case_id = ?1 ORDER BY s.id"
    ))?;
    let rows = statement.query_map([case], step_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every open step.
pub fn open_steps(view: &View<'_>) -> Result<Vec<StepRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {STEP} FROM case_step s WHERE s.standing = 'open' ORDER BY s.id"
    ))?;
    let rows = statement.query_map([], step_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every step done or returned from a day on and before another (ISO days).
pub fn steps_done(view: &View<'_>, from: &str, until: &str) -> Result<Vec<StepRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {STEP} FROM case_step s WHERE s.done_at >= ?1 AND s.done_at < ?2 \
         AND s.standing IN ('done', 'returned') ORDER BY s.done_at, s.id"
    ))?;
    let rows = statement.query_map([from, until], step_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A case that ended.
#[derive(Debug, Clone)]
pub struct EndedRow {
    pub case: CaseId,
    pub version: Option<VersionId>,
    pub opened: Moment,
    pub ended: Moment,
}

/// Every case that was done from a day on and before another; not those that were closed.
pub fn ended_between(view: &View<'_>, from: &str, until: &str) -> Result<Vec<EndedRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, version_id, opened_at, ended_at FROM work_case WHERE ended_at >= ?1 \
         AND ended_at < ?2 AND ended_kind = 'done' ORDER BY ended_at, id",
    )?;
    let mut rows = statement.query([from, until])?;
    let mut ended = Vec::new();
    while let Some(row) = rows.next()? {
        let (opened, end): (String, String) = (row.get(2)?, row.get(3)?);
        if let (Some(opened), Some(end)) = (Moment::parse(&opened), Moment::parse(&end)) {
            ended.push(EndedRow {
                case: row.get(0)?,
                version: row.get(1)?,
                opened,
                ended: end,
            });
        }
    }
    Ok(ended)
}

/// How many cases were opened on each day.
pub fn opened_by_day(view: &View<'_>, from: &str, until: &str) -> Result<Vec<(String, u32)>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT substr(opened_at, 1, 10), count(*) FROM work_case \
         WHERE opened_at >= ?1 AND opened_at < ?2 GROUP BY 1 ORDER BY 1",
    )?;
    let rows = statement.query_map([from, until], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The values a case has recorded.
pub fn values(view: &View<'_>, case: CaseId) -> Result<BTreeMap<String, String>> {
    Ok(value_rows(view, case)?
        .into_iter()
        .map(|(name, (_, value))| (name, value))
        .collect())
}

/// The same with the ids of the rows.
pub fn value_rows(view: &View<'_>, case: CaseId) -> Result<BTreeMap<String, (i64, String)>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT name, id, value FROM case_value WHERE case_id = ?1")?;
    let rows = statement.query_map([case], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A fact that no step has used yet.
#[derive(Debug, Clone)]
pub struct FactRow {
    pub id: i64,
    pub fact: String,
    pub said_at: String,
    pub said_by: Option<PersonId>,
    /// What is said of one branch of the work tree.
    pub part: Option<AssignmentId>,
}

/// The facts of a case that no step has used yet, in order.
pub fn unused_facts(view: &View<'_>, case: CaseId) -> Result<Vec<FactRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, fact, said_at, said_by, part_id FROM case_fact \
         WHERE case_id = ?1 AND step_id IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([case], |row| {
        Ok(FactRow {
            id: row.get(0)?,
            fact: row.get(1)?,
            said_at: row.get(2)?,
            said_by: row.get(3)?,
            part: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
