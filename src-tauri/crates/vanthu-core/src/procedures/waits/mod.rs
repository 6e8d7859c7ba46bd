//! What waits, in the order of urgency: late first, then by when, then what has no deadline.
//!
//! A deadline is a rule, a start and the calendar, and is never stored as the truth. So that an
//! office with a hundred thousand open pieces of work can be asked what is late, each act that
//! changes a case writes down by when its parts are waited for *by the calendar of that moment*;
//! an act on the calendar, another release and a restored copy write them all again
//! ([`freshen`]). The rows are derived: [`differing`] makes them anew and compares, and the
//! office's check says so when one is not what it should be.
//!
//! What is late is still asked of the day: the day is compared with the row, no row says "late".

pub mod store;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use store::{Key, Kind, NO_DUE, Range, WaitRow};

use super::cases::store::{self as cases, StepRow};
use super::cases::turn;
use super::known::{self, Known};
use super::tree::store::{self as tree, AssignmentRow};
use crate::act::{Act, View};
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{CaseId, VersionId};
use crate::kit::calendar::{self, Calendar, Due, Duration, Rule, shipped};
use crate::topic::Topic;

/// Raised when the rows are made otherwise than before.
const EDITION: u32 = 1;

/// A deadline as the rows hold it: sorts beside moments, a whole day after every moment of it.
pub fn due_text(due: Option<Due>) -> String {
    match due {
        Some(Due::Day { date }) => format!("{date}T24"),
        Some(Due::Moment { moment }) => moment.to_string(),
        None => NO_DUE.to_owned(),
    }
}

/// Keeps the rows true after an act: those of the cases it touched, or all when it changed the
/// calendar.
pub fn keep(act: &mut Act<'_>, from_seq: i64) -> Result<()> {
    if act.changed(Topic::Calendar) {
        return freshen(act);
    }
    if !act.changed(Topic::Work) {
        return Ok(());
    }
    let touched = store::touched(act, from_seq)?;
    let calendar = calendar::calendar(act)?;
    for case in touched {
        let rows = Reading::new(act, &calendar).of_case(case)?;
        store::replace(act, case, &rows)?;
    }
    Ok(())
}

/// Writes every row again when the calendar, or the program, is another than they were written
/// by. Otherwise nothing is done.
pub fn freshen(act: &mut Act<'_>) -> Result<()> {
    let calendar = calendar::calendar(act)?;
    if store::edition(act)?.as_ref() == Some(&edition(&calendar)) {
        return Ok(());
    }
    write(act)
}

/// Writes every row again.
pub fn write(act: &mut Act<'_>) -> Result<()> {
    let calendar = calendar::calendar(act)?;
    let rows = Reading::new(act, &calendar).all()?;
    store::write_all(act, &rows)?;
    store::set_edition(act, &edition(&calendar))
}

/// The cases whose rows are not what they should be; `None` when they were written by another
/// calendar and are to be made anew anyway.
pub fn differing(view: &View<'_>) -> Result<Option<Vec<CaseId>>> {
    let calendar = calendar::calendar(view)?;
    if store::edition(view)? != Some(edition(&calendar)) {
        return Ok(None);
    }
    let sorted = |rows: Vec<WaitRow>| {
        let mut by_case: BTreeMap<CaseId, Vec<WaitRow>> = BTreeMap::new();
        for row in rows {
            by_case.entry(row.case).or_default().push(row);
        }
        for rows in by_case.values_mut() {
            rows.sort();
        }
        by_case
    };
    let should = sorted(Reading::new(view, &calendar).all()?);
    let are = sorted(store::every(view)?);
    let cases = should.keys().chain(are.keys());
    let mut differing: Vec<CaseId> = cases
        .filter(|case| should.get(case) != are.get(case))
        .copied()
        .collect();
    differing.sort_unstable();
    differing.dedup();
    Ok(Some(differing))
}

/// What the rows depend on beside the cases themselves.
fn edition(calendar: &Calendar) -> String {
    let shipped: Vec<_> = shipped::years().filter_map(shipped::year).collect();
    let text = format!("{EDITION} {calendar:?} {shipped:?}");
    crate::audit::hex(&crate::audit::chain::sealed(&[], &text))
}

/// Reads what waits, each version and each time text once.
struct Reading<'a> {
    view: &'a View<'a>,
    calendar: &'a Calendar,
    versions: HashMap<VersionId, Arc<Known>>,
    rules: HashMap<String, Rule>,
}

impl<'a> Reading<'a> {
    fn new(view: &'a View<'a>, calendar: &'a Calendar) -> Self {
        Self {
            view,
            calendar,
            versions: HashMap::new(),
            rules: HashMap::new(),
        }
    }

    /// The rows of one case; none when it has ended.
    fn of_case(mut self, id: CaseId) -> Result<Vec<WaitRow>> {
        let case = cases::case(self.view, id)?;
        if case.ended_at.is_some() {
            return Ok(Vec::new());
        }
        let steps: Vec<StepRow> = cases::steps(self.view, id)?
            .into_iter()
            .filter(StepRow::is_open)
            .collect();
        let branches: Vec<AssignmentRow> = tree::of_case(self.view, id)?
            .into_iter()
            .filter(AssignmentRow::is_open)
            .collect();
        self.rows(id, case.of, &steps, &branches)
    }

    /// The rows of every open case.
    fn all(mut self) -> Result<Vec<WaitRow>> {
        let mut steps: HashMap<CaseId, Vec<StepRow>> = HashMap::new();
        for row in cases::open_steps(self.view)? {
            steps.entry(row.case).or_default().push(row);
        }
        let mut branches: HashMap<CaseId, Vec<AssignmentRow>> = HashMap::new();
        for row in tree::open(self.view)? {
            branches.entry(row.case).or_default().push(row);
        }
        let mut rows = Vec::new();
        for (case, version) in store::open_cases(self.view)? {
            let steps = steps.remove(&case).unwrap_or_default();
            let branches = branches.remove(&case).unwrap_or_default();
            rows.extend(self.rows(case, version, &steps, &branches)?);
        }
        Ok(rows)
    }

    fn rows(
        &mut self,
        case: CaseId,
        version: Option<VersionId>,
        steps: &[StepRow],
        branches: &[AssignmentRow],
    ) -> Result<Vec<WaitRow>> {
        let directed = turn::directed(branches.iter(), self.calendar);
        let mut rows = Vec::with_capacity(steps.len() + branches.len());
        for row in steps {
            rows.push(WaitRow {
                due: due_text(self.due(row, directed)?),
                case,
                kind: Kind::Step,
                of: row.id.0,
                version: Some(row.of),
                // Passed on, it is no longer the role's but one person's.
                step: match row.passed_to {
                    Some(_) => String::new(),
                    None => row.step.clone(),
                },
                person: row.passed_to.or(row.person),
                unit: row.unit.filter(|_| row.passed_to.is_none()),
            });
        }
        for row in branches {
            // A step that lies with the chủ trì, in the time they were given, is their work: it
            // waits once.
            let same = |step: &WaitRow| {
                step.person == row.person
                    && step.unit == row.unit
                    && step.due == due_text(row.due(self.calendar))
            };
            let root = row.within.is_none() && row.part == "lead" && row.result_at.is_none();
            if root
                && rows
                    .iter()
                    .any(|step| step.kind == Kind::Step && same(step))
            {
                continue;
            }
            let kind = match (row.result_at.is_some(), row.is_work()) {
                (true, _) => Kind::Reported,
                (false, true) => Kind::Given,
                (false, false) => Kind::Told,
            };
            let reported = kind == Kind::Reported;
            rows.push(WaitRow {
                // Who accepts a result has no time set for it.
                due: due_text(row.due(self.calendar).filter(|_| !reported)),
                case,
                kind,
                of: row.id.0,
                version,
                step: String::new(),
                person: if reported {
                    Some(row.assigned_by)
                } else {
                    row.person
                },
                unit: row.unit.filter(|_| !reported),
            });
        }
        if rows.is_empty() {
            rows.push(WaitRow {
                due: NO_DUE.to_owned(),
                case,
                kind: Kind::Idle,
                of: case.0,
                version,
                step: String::new(),
                person: None,
                unit: None,
            });
        }
        Ok(rows)
    }

    fn due(&mut self, row: &StepRow, directed: Option<Due>) -> Result<Option<Due>> {
        let known = match self.versions.get(&row.of) {
            Some(known) => Arc::clone(known),
            None => {
                let known = known::of(self.view, row.of)?;
                self.versions.insert(row.of, Arc::clone(&known));
                known
            }
        };
        let mark = &known.step(&row.step)?.mark;
        let mark = if mark.is_empty() {
            None
        } else {
            cases::values(self.view, row.case)?
                .get(mark)
                .and_then(|value| Moment::parse(value))
        };
        if !self.rules.contains_key(&row.due_text) {
            let rule = Duration::read(&row.due_text).rule;
            self.rules.insert(row.due_text.clone(), rule);
        }
        let rule = &self.rules[&row.due_text];
        Ok(turn::due_by(rule, row, mark, directed, self.calendar))
    }
}
