//! Whose what waits is: by chức vụ, by person, by unit. The answer is a few ranges of an index,
//! so that it costs what is shown and not what is open.

use schemars::JsonSchema;
use serde::Serialize;

use super::gather::{Gathering, Named};
use crate::act::View;
use crate::error::Result;
use crate::ids::{AssignmentId, CaseId, IncomingId, PersonId, StepId, UnitId, VersionId};
use crate::kit::calendar::Due;
use crate::procedures::cases::store as cases;
use crate::procedures::staff::Place;
use crate::procedures::tree::store as tree;
use crate::procedures::waits::{Key, Kind, Range, WaitRow, store};
use crate::registers::incoming;

/// What waits for a person, a unit, or the whole office.
#[derive(Debug, Clone)]
pub struct Waits {
    /// No row lies in two of them.
    ranges: Vec<Range>,
}

/// How much waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Amount {
    /// All of it.
    pub waiting: i64,
    /// Due today and not late yet.
    pub due_today: i64,
    pub late: i64,
}

/// Counting stops here: beyond it the exact number helps nobody.
pub const MOST: i64 = 9_999;

/// The texts what waits is compared with: now, and the end of today.
pub fn limits(view: &View<'_>) -> (String, String) {
    let now = view.now();
    (now.to_string(), format!("{}T25", now.date()))
}

impl Waits {
    /// All that waits in the office.
    pub fn of_office() -> Waits {
        Waits {
            ranges: vec![Range::All],
        }
    }

    /// What waits for one person: steps by their chức vụ, what lies with them or with their unit.
    pub fn of_person(gathering: &Gathering<'_>, person: PersonId) -> Result<Waits> {
        let unit = gathering
            .staff
            .member(person)
            .and_then(|member| member.unit);
        let theirs = |people: &[PersonId]| people.contains(&person);
        let mut ranges = Vec::new();
        let (mut by_name, mut by_unit) = (Vec::new(), Vec::new());
        for (version, step) in all_steps(gathering)? {
            let at = |place: Place| gathering.people_at(version, &step, place);
            if theirs(&at(Place::default())?) {
                ranges.push(Range::Step(version, step));
                continue;
            }
            let own = Place {
                person: Some(person),
                unit: None,
            };
            if theirs(&at(own)?) {
                by_name.push((version, step.clone()));
            }
            let shared = Place { person: None, unit };
            if unit.is_some() && theirs(&at(shared)?) {
                by_unit.push((version, step));
            }
        }
        ranges.push(Range::Person(person, by_name));
        ranges.extend(unit.map(|unit| Range::Unit(unit, by_unit)));
        Ok(Waits { ranges })
    }

    /// What waits for a unit or anybody in it.
    pub fn of_unit(gathering: &Gathering<'_>, unit: UnitId) -> Result<Waits> {
        let mut ranges = Vec::new();
        let mut others = Vec::new();
        for (version, step) in all_steps(gathering)? {
            let people = gathering.people_at(version, &step, Place::default())?;
            let theirs = people.iter().any(|id| {
                gathering
                    .staff
                    .member(*id)
                    .is_some_and(|member| member.unit == Some(unit))
            });
            if theirs {
                ranges.push(Range::Step(version, step));
            } else {
                others.push((version, step));
            }
        }
        for member in gathering.staff.of_unit(unit) {
            ranges.push(Range::Person(member.id, others.clone()));
        }
        ranges.push(Range::Unit(unit, others));
        Ok(Waits { ranges })
    }

    /// Whether something is among what waits.
    pub fn hold(&self, row: &WaitRow) -> bool {
        self.ranges.iter().any(|range| range.holds(row))
    }

    /// The first rows after a place, the most urgent first; due before `until` only.
    pub fn page(
        &self,
        view: &View<'_>,
        after: Option<&Key>,
        until: Option<&str>,
        limit: usize,
    ) -> Result<Vec<WaitRow>> {
        let mut rows = Vec::new();
        for range in &self.ranges {
            rows.extend(store::page(view, range, after, until, limit as i64)?);
        }
        if self.ranges.len() > 1 {
            rows.sort_unstable();
            rows.truncate(limit);
        }
        Ok(rows)
    }

    /// How much waits, is due today, is late; each no further than [`MOST`].
    pub fn amount(&self, view: &View<'_>) -> Result<Amount> {
        let (now, end) = limits(view);
        let count = |from: &str, until: Option<&str>| -> Result<i64> {
            let mut sum = 0;
            for range in &self.ranges {
                sum += store::count(view, range, from, until, MOST - sum)?;
                if sum >= MOST {
                    break;
                }
            }
            Ok(sum)
        };
        Ok(Amount {
            waiting: count("", None)?,
            due_today: count(&now, Some(&end))?,
            late: count("", Some(&now))?,
        })
    }
}

/// Every step of every version in which something waits.
fn all_steps(gathering: &Gathering<'_>) -> Result<Vec<(VersionId, String)>> {
    let mut steps = Vec::new();
    for version in store::versions(gathering.view)? {
        let (known, _) = gathering.version(version)?;
        for step in &known.definition.steps {
            steps.push((version, step.id.clone()));
        }
    }
    Ok(steps)
}

/// One thing that waits, as Hôm nay lists it: what, of which work, with whom, by when.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WaitShown {
    pub case_id: CaseId,
    /// "step", "given", "told", "reported".
    pub kind: &'static str,
    pub step_id: Option<StepId>,
    pub assignment_id: Option<AssignmentId>,
    pub title: String,
    /// Of the register line: its abstract.
    pub subject: String,
    pub register: String,
    pub line_id: Option<i64>,
    pub priority: i64,
    /// The step, or the task given.
    pub what: String,
    /// TT of the step; empty for a branch.
    pub ordinal: String,
    /// Who has it: people of this office.
    pub people: Vec<Named>,
    /// Who has it, when no person is known: the role, the unit.
    pub holder: String,
    pub due: Option<Due>,
    /// Working days; absent while it is not late.
    pub late_days: Option<u32>,
}

/// Rows of what waits, spelled out.
pub fn shown(gathering: &Gathering<'_>, rows: &[WaitRow]) -> Result<Vec<WaitShown>> {
    rows.iter().map(|row| one(gathering, row)).collect()
}

fn one(gathering: &Gathering<'_>, row: &WaitRow) -> Result<WaitShown> {
    let view = gathering.view;
    let case = cases::case(view, row.case)?;
    let (subject, priority) = line_of(gathering, &case.register, case.line)?;
    let mut shown = WaitShown {
        case_id: row.case,
        kind: row.kind.as_str(),
        step_id: None,
        assignment_id: None,
        title: case.title,
        subject,
        register: case.register,
        line_id: case.line,
        priority,
        what: String::new(),
        ordinal: String::new(),
        people: Vec::new(),
        holder: String::new(),
        due: None,
        late_days: None,
    };
    match row.kind {
        Kind::Step => {
            let step = cases::step(view, StepId(row.of))?;
            let branches = tree::of_case(view, row.case)?;
            let turn = gathering.turn(&step, gathering.directed(branches.iter()))?;
            shown.step_id = Some(turn.step_id);
            shown.what = turn.what;
            shown.ordinal = turn.ordinal;
            shown.people = turn.people;
            shown.holder = turn.lead;
            shown.due = turn.due;
            shown.late_days = turn.late_days;
        }
        Kind::Given | Kind::Told | Kind::Reported => {
            let branch = tree::assignment(view, AssignmentId(row.of))?;
            let given = gathering.given(&branch);
            let with = if row.kind == Kind::Reported {
                Some(branch.assigned_by)
            } else {
                branch.person
            };
            shown.assignment_id = Some(given.assignment_id);
            shown.what = given.task;
            shown.people = gathering.named(with.as_slice());
            shown.holder = given.to_name;
            shown.due = given.due.filter(|_| row.kind != Kind::Reported);
            shown.late_days = given.late_days;
        }
        Kind::Idle => {}
    }
    Ok(shown)
}

/// Abstract and urgency of the line a case is of.
pub fn line_of(
    gathering: &Gathering<'_>,
    register: &str,
    line: Option<i64>,
) -> Result<(String, i64)> {
    match line {
        Some(line) if register == incoming::REGISTER => {
            let line = incoming::store::line(gathering.view, IncomingId(line))?;
            Ok((line.entry.subject, line.entry.priority))
        }
        _ => Ok((String::new(), 0)),
    }
}
