//! Giving work to somebody, and to another in their place.

use chrono::NaiveDate;

use super::super::cases::actions::fact;
use super::super::cases::deeds::Signed;
use super::super::cases::receivers::place_again;
use super::super::staff::Staff;
use super::actions::{
    ASSIGNMENT, Doing, Recorded, day_of, doing, holds, of_assigner, open_branch, open_case,
    take_back,
};
use super::rules::{self, *};
use super::store::{self, AssignmentRow};
use crate::act::{Act, View, col, erasable};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{AssignmentId, CaseId, PersonId, UnitId};
use crate::kit::text::tidy_line;
use crate::kit::{calendar, people};
use crate::session::Role;

/// What is given, to whom, by when.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// "lead", "support", "inform".
    pub part: String,
    pub unit: Option<UnitId>,
    pub person: Option<PersonId>,
    pub task: String,
    pub due_text: String,
    pub due_date: Option<NaiveDate>,
}

/// Gives work: at the top of a case by a leader, below a branch by whoever holds it.
///
/// # Errors
/// Those of the rules.
pub fn assign(
    act: &mut Act<'_>,
    case: CaseId,
    within: Option<AssignmentId>,
    given: &[Given],
    recorded: Option<&Recorded>,
) -> Result<Vec<AssignmentId>> {
    let row = open_case(act, case)?;
    let above = within
        .map(|id| open_branch(act, id).map_err(|error| error.at("within_id")))
        .transpose()?;
    let since = above
        .as_ref()
        .map_or(&row.opened_at, |above| &above.assigned_at);
    let doing = doing(act, recorded, day_of(since, act))?;
    let today = Staff::on(act, &act.now().date().to_string())?;
    match &above {
        Some(above) if above.case != case => {
            return Err(NOT_FOUND
                .with(&[("what", &"việc giao"), ("id", &above.id)])
                .at("within_id"));
        }
        Some(above) => holds(above, doing.by, &today)?,
        None => {
            let person = people::store::person(act, doing.by)?;
            if !person.roles.contains(&Role::Leader) {
                return Err(NOT_LEADER.with(&[("name", &person.full_name)]));
            }
        }
    }
    hand_out(act, case, above.as_ref(), given, &doing, &today)
}

/// Gives work at the top of a case by a directive signed here, by whom the desk has found
/// competent.
///
/// # Errors
/// Those of the rules, but who may.
pub fn assign_signed(
    act: &mut Act<'_>,
    case: CaseId,
    given: &[Given],
    signed: Signed,
) -> Result<Vec<AssignmentId>> {
    open_case(act, case)?;
    let today = Staff::on(act, &act.now().date().to_string())?;
    let doing = Doing::signed(signed, act.now());
    hand_out(act, case, None, given, &doing, &today)
}

fn hand_out(
    act: &mut Act<'_>,
    case: CaseId,
    above: Option<&AssignmentRow>,
    given: &[Given],
    doing: &Doing,
    staff: &Staff,
) -> Result<Vec<AssignmentId>> {
    if given.is_empty() {
        return Err(NOBODY.error());
    }
    let mut made = Vec::new();
    for one in given {
        made.push(give(act, case, above, None, one, doing, staff)?);
    }
    let lead = above.is_none() && given.iter().any(|one| one.part == "lead");
    after_giving(act, case, lead)?;
    Ok(made)
}

/// Tells the steps that somebody has the work now.
fn after_giving(act: &mut Act<'_>, case: CaseId, lead: bool) -> Result<()> {
    if lead {
        fact(act, case, "work.assigned")?;
    }
    place_again(act, case)
}

fn give(
    act: &mut Act<'_>,
    case: CaseId,
    above: Option<&AssignmentRow>,
    replaces: Option<AssignmentId>,
    given: &Given,
    doing: &Doing,
    staff: &Staff,
) -> Result<AssignmentId> {
    let name = receiver(act, given, doing.by, staff)?;
    let task = tidy_line(&given.task);
    if task.is_empty() && given.part != "inform" {
        return Err(TASK.error());
    }
    let due_text = tidy_line(&given.due_text);
    let calendar = calendar::calendar(act)?;
    if !due_text.is_empty() {
        if given.due_date.is_some() {
            return Err(DUE_TWO.error());
        }
        rules::due_text(&due_text)?;
    }
    if let Some(day) = given.due_date {
        let limit = above.and_then(|above| above.due(&calendar));
        rules::due_day(day, act.now().date(), limit.map(|due| due.date()))?;
    }
    for other in store::of_case(act, case)? {
        let beside = other.within == above.map(|above| above.id) && other.ended_at.is_none();
        if !beside || Some(other.id) == replaces {
            continue;
        }
        if (other.person, other.unit) == (given.person, given.unit) {
            return Err(TWICE.with(&[("name", &name)]));
        }
        if other.part == "lead" && given.part == "lead" {
            let holder = holder_name(act, &other, staff)?;
            return Err(ONE_LEAD.with(&[("name", &holder)]));
        }
    }
    let row = [
        col("case_id", case),
        col("within_id", above.map(|above| above.id.0)),
        col("replaces_id", replaces.map(|id| id.0)),
        col("part", given.part.clone()),
        col("unit_id", given.unit.map(|unit| unit.0)),
        col("person_id", given.person.map(|person| person.0)),
        erasable("task", task),
        col("due_text", due_text),
        col("due_date", given.due_date.map(|day| day.to_string())),
        col("assigned_by", doing.by),
        col("assigned_at", doing.at.to_string()),
        col("recorded_by", doing.recorded_by),
        col("evidence", doing.evidence.clone()),
        col("percent", 0),
        col("sign_off_id", doing.sign_off),
    ];
    let event = doing.event("assigned", case);
    Ok(AssignmentId(act.insert(ASSIGNMENT, &row, event)?))
}

/// Whom it is given to, by name, when that can be.
fn receiver(view: &View<'_>, given: &Given, by: PersonId, staff: &Staff) -> Result<String> {
    if let Some(id) = given.person {
        let Some(member) = staff.member(id) else {
            return Err(NOT_FOUND
                .with(&[("what", &"người dùng"), ("id", &id)])
                .at("to"));
        };
        if !member.active {
            return Err(INACTIVE.with(&[("name", &member.name)]));
        }
        if id == by {
            return Err(ONESELF.error());
        }
        return Ok(member.name.clone());
    }
    let Some(id) = given.unit else {
        return Err(NOBODY.error());
    };
    let day = view.now().date().to_string();
    let unit = people::store::units(view, &day)?
        .into_iter()
        .find(|unit| unit.id == id)
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"đơn vị"), ("id", &id)]).at("to"))?;
    if unit.valid_to.as_ref().is_some_and(|to| *to < day) {
        return Err(UNIT_ENDED.with(&[("name", &unit.name)]));
    }
    Ok(unit.name)
}

/// The name of who holds a branch.
pub fn holder_name(view: &View<'_>, row: &AssignmentRow, staff: &Staff) -> Result<String> {
    match (row.person, row.unit) {
        (Some(person), _) => Ok(staff.name(person).to_owned()),
        (None, Some(unit)) => {
            people::store::unit_name(view, unit, row.assigned_at.get(..10).unwrap_or(""))
        }
        (None, None) => Ok(String::new()),
    }
}

/// Gives to another what one has, with a reason; the part and the task stay, the deadline may
/// be new.
pub fn reassign(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    to: (Option<UnitId>, Option<PersonId>),
    due_date: Option<NaiveDate>,
    reason: &str,
    recorded: Option<&Recorded>,
) -> Result<AssignmentId> {
    let (row, doing) = of_assigner(act, id, recorded)?;
    let staff = Staff::on(act, &act.now().date().to_string())?;
    if (row.unit, row.person) == to {
        let holder = holder_name(act, &row, &staff)?;
        return Err(SAME.with(&[("name", &holder)]));
    }
    let above = row
        .within
        .map(|above| store::assignment(act, above))
        .transpose()?;
    let given = Given {
        part: row.part.clone(),
        unit: to.0,
        person: to.1,
        task: row.task.clone(),
        due_text: if due_date.is_some() {
            String::new()
        } else {
            row.due_text.clone()
        },
        due_date: due_date.or_else(|| {
            let kept: NaiveDate = row.due_date.as_deref()?.parse().ok()?;
            // A deadline that is past is not given on; a new one must be named.
            (kept >= act.now().date()).then_some(kept)
        }),
    };
    take_back(act, &row, Some(version), reason, &doing)?;
    let made = give(
        act,
        row.case,
        above.as_ref(),
        Some(id),
        &given,
        &doing,
        &staff,
    )?;
    after_giving(act, row.case, row.within.is_none() && row.part == "lead")?;
    Ok(made)
}
