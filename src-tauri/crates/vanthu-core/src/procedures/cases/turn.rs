//! Whose turn it is and by when, read from the rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::definition::{Special, Step};
use super::super::engine::{Hand, Part, Standing, WHOLE};
use super::super::known::{self, Known};
use super::super::staff::{Place, Staff};
use super::super::tree;
use super::store::{self, CaseRow, StepRow};
use crate::act::View;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{AssignmentId, CaseId, PersonId, UnitId};
use crate::kit::calendar::{Calendar, Due, Duration, Rule, Start, deadline};
use crate::kit::people;

/// A case with the version it follows.
pub struct Running {
    pub case: CaseRow,
    pub known: Arc<Known>,
    pub steps: Vec<StepRow>,
    pub values: BTreeMap<String, String>,
    /// Role → chức vụ the office has set.
    pub own: BTreeMap<String, (i64, Vec<String>)>,
}

impl Running {
    /// A case that follows a procedure; `None` when it is a work tree alone.
    pub fn read(view: &View<'_>, id: CaseId) -> Result<Option<Running>> {
        let case = store::case(view, id)?;
        let Some(version) = case.of else {
            return Ok(None);
        };
        let known = known::of(view, version)?;
        Ok(Some(Running {
            steps: store::steps(view, id)?,
            values: store::values(view, id)?,
            own: super::super::store::roles(view, known.procedure)?,
            known,
            case,
        }))
    }

    /// Where it stands, for the engine.
    pub fn standing(&self) -> Result<Standing> {
        let mut standing = Standing::default();
        for row in &self.steps {
            let step = self.known.place(&row.step)?;
            let rounds = standing.rounds.entry(step).or_insert(0);
            *rounds = row.round.max(*rounds);
            if row.is_open() || row.standing == "waiting" {
                standing.hands.push(Hand {
                    step,
                    part: part_of(row),
                    round: row.round,
                    waiting: !row.is_open(),
                });
            }
        }
        standing.hands.sort_unstable();
        Ok(standing)
    }

    /// The receivers the work has now: chủ trì and phối hợp at the top of its tree.
    pub fn parts(view: &View<'_>, case: CaseId) -> Result<Vec<Part>> {
        let branches = tree::store::of_case(view, case)?;
        let now = branches
            .iter()
            .filter(|row| row.within.is_none() && row.is_work() && row.ended_at.is_none());
        Ok(now.map(|row| row.id.0).collect())
    }

    /// The row of a hand.
    pub fn row(&self, step: &str, round: u32) -> Option<&StepRow> {
        self.steps
            .iter()
            .find(|row| row.step == step && row.round == round)
    }
}

/// The receiver a row is of, as the engine names it.
pub fn part_of(row: &StepRow) -> Part {
    row.part.map_or(WHOLE, |part| part.0)
}

/// Everyone whose turn a step is, when it lies at a place of the case.
pub fn leads(
    known: &Known,
    own: &BTreeMap<String, (i64, Vec<String>)>,
    step: &Step,
    place: Place,
    staff: &Staff,
) -> Vec<PersonId> {
    let mut people = Vec::new();
    for id in &step.lead {
        let Some(role) = known.definition.roles.get(id) else {
            continue;
        };
        for person in staff.fill(role, own.get(id).map(|(_, titles)| titles), place) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
    }
    people
}

/// Everyone whose turn an open step is: whoever it was passed on to, or who fills its roles.
pub fn whose(
    known: &Known,
    own: &BTreeMap<String, (i64, Vec<String>)>,
    row: &StepRow,
    staff: &Staff,
) -> Result<Vec<PersonId>> {
    if let Some(person) = row.passed_to {
        let active = staff.member(person).is_some_and(|member| member.active);
        return Ok(if active { vec![person] } else { Vec::new() });
    }
    let place = Place {
        person: row.person,
        unit: row.unit,
    };
    Ok(leads(known, own, known.step(&row.step)?, place, staff))
}

/// The roles of a step in words.
pub fn lead_names(known: &Known, step: &Step) -> String {
    let names: Vec<&str> = step
        .lead
        .iter()
        .filter_map(|id| known.definition.roles.get(id))
        .map(|role| role.name.as_str())
        .collect();
    names.join("; ")
}

/// The chức vụ that fill a step's roles, as the office has set them.
pub fn titles(
    known: &Known,
    own: &BTreeMap<String, (i64, Vec<String>)>,
    step: &Step,
) -> Vec<String> {
    step.lead
        .iter()
        .filter_map(|id| {
            let role = known.definition.roles.get(id)?;
            Some(own.get(id).map_or(&role.titles, |(_, titles)| titles))
        })
        .flatten()
        .cloned()
        .collect()
}

/// Whether nobody with a log-in here can ever do a step.
pub fn is_outside(known: &Known, step: &Step) -> bool {
    let special = |special| {
        step.lead
            .iter()
            .filter_map(|id| known.definition.roles.get(id))
            .all(|role| role.special == Some(special))
    };
    special(Special::Outside)
}

/// The place in the case a step's role stands for; of a step done once for each receiver, with
/// that receiver.
pub fn place(
    view: &View<'_>,
    case: &CaseRow,
    known: &Known,
    step: &Step,
    part: Option<AssignmentId>,
) -> Result<Place> {
    let special = step
        .lead
        .iter()
        .filter_map(|id| known.definition.roles.get(id))
        .find_map(|role| role.special);
    let Some(special) = special else {
        return Ok(Place::default());
    };
    let of = |person: Option<PersonId>| Place { person, unit: None };
    Ok(match special {
        Special::Drafter => of(case.drafter),
        Special::Requester => of(case.requester),
        Special::Outside => Place::default(),
        Special::Assignee | Special::Assigner | Special::HeadOfUnit | Special::OfUnit => {
            let lead = match part {
                Some(part) => Some(tree::store::assignment(view, part)?),
                None => tree::store::root_lead(view, case.id)?,
            };
            match (special, lead) {
                (Special::Assigner, Some(lead)) => of(Some(lead.assigned_by)),
                (Special::Assignee, Some(lead)) => Place {
                    person: lead.person,
                    unit: lead.unit,
                },
                (Special::HeadOfUnit | Special::OfUnit, lead) => Place {
                    person: None,
                    unit: match (case.unit.filter(|_| part.is_none()), lead) {
                        (Some(unit), _) => Some(unit),
                        (None, Some(lead)) => unit_of(view, &lead)?,
                        (None, None) => None,
                    },
                },
                (_, None) | (_, Some(_)) => Place::default(),
            }
        }
    })
}

/// The unit work was given to: that of the person, when it was given to one.
fn unit_of(view: &View<'_>, lead: &tree::store::AssignmentRow) -> Result<Option<UnitId>> {
    match (lead.unit, lead.person) {
        (None, Some(person)) => Ok(people::store::person(view, person)?.unit),
        (unit, _) => Ok(unit),
    }
}

/// By when a step is asked for; `None` when it sets no end.
pub fn due_of(
    row: &StepRow,
    mark: Option<Moment>,
    directed: Option<Due>,
    calendar: &Calendar,
) -> Option<Due> {
    let rule = Duration::read(&row.due_text).rule;
    due_by(&rule, row, mark, directed, calendar)
}

/// The same, its text read.
pub fn due_by(
    rule: &Rule,
    row: &StepRow,
    mark: Option<Moment>,
    directed: Option<Due>,
    calendar: &Calendar,
) -> Option<Due> {
    if let Some(date) = row.own_due.as_deref().and_then(|own| own.parse().ok()) {
        return Some(Due::Day { date });
    }
    due_from(rule, row.opened()?, mark, directed, calendar)
}

/// The same, from the moment it was received.
pub fn due_from(
    rule: &Rule,
    received: Moment,
    mark: Option<Moment>,
    directed: Option<Due>,
    calendar: &Calendar,
) -> Option<Due> {
    if *rule == Rule::AsDirected {
        return directed;
    }
    deadline(rule, Start { received, mark }, calendar)
}

/// What the chủ trì of a case was given for time: for steps "theo ý kiến chỉ đạo".
pub fn directed<'a>(
    branches: impl Iterator<Item = &'a tree::store::AssignmentRow>,
    calendar: &Calendar,
) -> Option<Due> {
    branches
        .filter(|row| row.within.is_none() && row.is_open() && row.part == "lead")
        .filter_map(|row| row.due(calendar))
        .min_by_key(|due| due.order())
}
