//! Whose the open steps of a case are, and the hands of those who each do a step by themselves,
//! after work was given out, taken back or given to another.

use super::super::engine::Part;
use super::super::tree;
use super::actions::{self, CASE, STEP, advance, put, settle};
use super::rules::chosen;
use super::store::StepRow;
use super::turn::{self, Running};
use crate::act::{Act, Event, col, erasable};
use crate::error::Result;
use crate::ids::{CaseId, StepId};
use crate::topic::Topic;

/// Says anew whose the open steps are, after work was given out, taken back or given to another.
/// Of a step done once for each receiver, whoever took a receiver's place has the hand; one who
/// has it no more leaves it, one who came after gets one.
pub fn place_again(act: &mut Act<'_>, case: CaseId) -> Result<()> {
    // A hand that leaves a step goes on to the next of the same receiver, and leaves that too.
    while placed(act, case)? {}
    settle(act, case)
}

/// The same, one step far; whether a hand has gone on.
fn placed(act: &mut Act<'_>, case: CaseId) -> Result<bool> {
    let Some(running) = Running::read(act, case)? else {
        return Ok(false);
    };
    // Come to twice by the same receiver, a step is left to the clerk.
    let been = |row: &StepRow| {
        let same = |other: &&StepRow| other.step == row.step && other.part == row.part;
        running.steps.iter().filter(same).count() > 1
    };
    let now = Running::parts(act, case)?;
    let mut left = Vec::new();
    for row in running.steps.iter().filter(|row| row.is_open()) {
        let step = running.known.step(&row.step)?;
        let part = match row.part {
            Some(part) => tree::store::successor(act, part)?,
            None => None,
        };
        if row.part.is_some() && part.is_none() {
            if !been(row) {
                left.push(row.id);
            }
            continue;
        }
        let place = turn::place(act, &running.case, &running.known, step, part)?;
        if (place.person, place.unit, part) != (row.person, row.unit, row.part) {
            let mut columns = vec![
                col("person_id", place.person.map(|person| person.0)),
                col("unit_id", place.unit.map(|unit| unit.0)),
            ];
            if part != row.part {
                columns.push(col("part_id", part.map(|part| part.0)));
            }
            let event = Event::new(Topic::Work, "step_given").of(CASE, case.0);
            act.update(STEP, row.id.0, None, &columns, event)?;
        }
    }
    came_after(act, case, &now)?;
    let mut gone_on = false;
    for id in left {
        gone_on |= leave(act, id)?;
    }
    Ok(gone_on)
}

/// Opens the step that is done for each receiver for those to whom the work was given while the
/// others do it.
fn came_after(act: &mut Act<'_>, case: CaseId, now: &[Part]) -> Result<()> {
    for &part in now {
        // Read anew for each: the one before may have changed where the case stands.
        let Some(running) = Running::read(act, case)? else {
            return Ok(());
        };
        let theirs = |row: &&StepRow| row.part.is_some();
        let under_way = running.steps.iter().filter(theirs).any(StepRow::is_open);
        let has_one = running.steps.iter().any(|row| turn::part_of(row) == part);
        if !under_way || has_one {
            continue;
        }
        let mut first = None;
        for row in running.steps.iter().filter(theirs) {
            let place = running.known.place(&row.step)?;
            first = Some(first.map_or(place, |first: usize| first.min(place)));
        }
        let Some(step) = first else { continue };
        let mut standing = running.standing()?;
        let moved = running.known.flow.add(&mut standing, step, part);
        let at = act.now();
        put(
            act,
            &running.case,
            &running.known,
            &running.steps,
            &moved,
            at,
        )?;
    }
    Ok(())
}

/// A receiver from whom the work was taken back leaves the step; the others go on. Whether there
/// was a way to go on.
fn leave(act: &mut Act<'_>, id: StepId) -> Result<bool> {
    let turn = actions::turn(act, id)?;
    let known = &turn.running.known;
    let place = known.place(&turn.row.step)?;
    let Some(way) = known.flow.forward(place, &turn.running.values) else {
        return Ok(false);
    };
    let way = chosen(&turn.step, &turn.ways, Some(&way.id))?;
    let reason = "Việc giao đã thu hồi";
    let row = vec![
        erasable("reason", reason.to_owned()),
        col("standing", "skipped".to_owned()),
    ];
    let event = Event::new(Topic::Work, "step_skipped")
        .of(CASE, turn.running.case.id.0)
        .because_erasable(reason.to_owned());
    let at = act.now();
    advance(act, &turn, None, &way, row, event, at)?;
    Ok(true)
}
