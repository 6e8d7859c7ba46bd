//! What is done to cases: one function an act, and the facts that move them by themselves.

use std::collections::BTreeMap;

use super::super::definition::{Outcome, Step};
use super::super::engine::{Cannot, Given, Moved, WHOLE};
use super::super::known::{self, Known};
use super::super::page::condition;
use super::super::tree::store::AssignmentRow;
use super::super::{tree, words};
use super::rules::{self, *};
use super::store::{self, CaseRow, FactRow, StepRow};
use super::turn::{self, Running};
use crate::act::{Act, Column, Event, View, col, erasable, hidden};
use crate::clock::Moment;
use crate::dates::shown_text;
use crate::error::{FAULT, Result};
use crate::ids::{AssignmentId, CaseId, PersonId, StepId, UnitId, VersionId};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// The name of cases in the log and on attachments.
pub const CASE: &str = "work_case";
/// The name of steps on attachments.
pub const STEP: &str = "case_step";

/// What a case is opened with.
#[derive(Debug, Clone, Default)]
pub struct NewCase {
    pub version: Option<VersionId>,
    /// The entry by name; for a line, or with one only, found by itself.
    pub entry: Option<String>,
    pub register: String,
    pub line: Option<i64>,
    pub title: String,
    pub unit: Option<UnitId>,
    pub drafter: Option<PersonId>,
    pub requester: Option<PersonId>,
    pub values: BTreeMap<String, String>,
}

/// Opens a case.
///
/// # Errors
/// `work.title`, `work.entry`, `work.value_unknown`, `work.value_form`.
pub fn open(act: &mut Act<'_>, new: NewCase) -> Result<CaseId> {
    let title = tidy_line(&new.title);
    if title.is_empty() {
        return Err(TITLE.error());
    }
    let known = new
        .version
        .map(|version| known::of(act, version))
        .transpose()?;
    let entry = match &known {
        Some(known) => {
            values_fit(&known.definition, &new.values)?;
            let entries = &known.flow.entries;
            let found = match &new.entry {
                Some(id) => entries.iter().find(|way| way.id == *id),
                None if entries.len() == 1 || new.line.is_some() => {
                    known.flow.entry_for(&new.values).or(entries.first())
                }
                None => None,
            };
            Some(found.cloned().ok_or_else(|| {
                let names: Vec<&str> = known
                    .definition
                    .entries
                    .iter()
                    .map(|entry| entry.name.as_str())
                    .collect();
                ENTRY.with(&[("names", &names.join("; "))])
            })?)
        }
        None => None,
    };
    let now = act.now();
    let id = CaseId(act.insert(
        CASE,
        &[
            col("version_id", new.version.map(|version| version.0)),
            col(
                "entry",
                entry.as_ref().map_or(String::new(), |way| way.id.clone()),
            ),
            col("register", new.register),
            col("line_id", new.line),
            erasable("title", title),
            col("unit_id", new.unit.map(|unit| unit.0)),
            col("drafter_id", new.drafter.map(|person| person.0)),
            col("requester_id", new.requester.map(|person| person.0)),
            col("opened_at", now.to_string()),
            col("opened_by", caller(act)),
        ],
        Event::new(Topic::Work, "case_opened"),
    )?);
    record_values(act, id, &new.values)?;
    if let (Some(known), Some(entry)) = (known, entry) {
        let (_, moved) = known.flow.begin(&entry, &[]);
        let case = store::case(act, id)?;
        put(act, &case, &known, &[], &moved, now)?;
        settle(act, id)?;
    }
    Ok(id)
}

pub(super) fn caller(view: &View<'_>) -> Option<i64> {
    view.session().caller().map(|caller| caller.id.0)
}

/// Records the values of a case that are new or other than before.
pub fn record_values(
    act: &mut Act<'_>,
    case: CaseId,
    given: &BTreeMap<String, String>,
) -> Result<()> {
    let known = store::value_rows(act, case)?;
    for (name, value) in given {
        let event = Event::new(Topic::Work, "value_recorded").of(CASE, case.0);
        match known.get(name) {
            Some((_, same)) if same == value => {}
            Some((id, _)) => {
                act.update(
                    "case_value",
                    *id,
                    None,
                    &[col("value", value.clone())],
                    event,
                )?;
            }
            None => {
                let row = [
                    col("case_id", case),
                    col("name", name.clone()),
                    col("value", value.clone()),
                ];
                act.insert("case_value", &row, event)?;
            }
        }
    }
    Ok(())
}

/// Writes what a move of the engine opened, and ends the case when nothing is left.
pub(super) fn put(
    act: &mut Act<'_>,
    case: &CaseRow,
    known: &Known,
    rows: &[StepRow],
    moved: &Moved,
    at: Moment,
) -> Result<()> {
    for (hand, waiting) in moved
        .waits
        .iter()
        .map(|hand| (hand, true))
        .chain(moved.opened.iter().map(|hand| (hand, false)))
    {
        let step = &known.definition.steps[hand.step];
        let part = (hand.part != WHOLE).then_some(AssignmentId(hand.part));
        let place = turn::place(act, case, known, step, part)?;
        let mut row = vec![
            col(
                "standing",
                if waiting { "waiting" } else { "open" }.to_owned(),
            ),
            col("person_id", place.person.map(|person| person.0)),
            col("unit_id", place.unit.map(|unit| unit.0)),
        ];
        if !waiting {
            row.push(col("opened_at", at.to_string()));
        }
        let verb = if waiting { "step_waits" } else { "step_opened" };
        let event = Event::new(Topic::Work, verb).of(CASE, case.id.0);
        let there = rows
            .iter()
            .find(|row| row.step == step.id && row.round == hand.round);
        match there {
            Some(_) if waiting => {}
            Some(there) => act.update(STEP, there.id.0, None, &row, event)?,
            None => {
                row.extend([
                    col("case_id", case.id),
                    col("version_id", known.version),
                    col("step", step.id.clone()),
                    col("round", i64::from(hand.round)),
                    col("part_id", part.map(|part| part.0)),
                    col("due_text", step.readable_time().to_owned()),
                ]);
                act.insert(STEP, &row, event)?;
            }
        }
    }
    if moved.ended {
        end(act, case, at)?;
    }
    Ok(())
}

/// The case is done; what was still given out in it ends with it.
pub fn end(act: &mut Act<'_>, case: &CaseRow, at: Moment) -> Result<()> {
    act.update(
        CASE,
        case.id.0,
        None,
        &[
            col("ended_at", at.to_string()),
            col("ended_kind", "done".to_owned()),
        ],
        Event::new(Topic::Work, "case_ended"),
    )?;
    tree::actions::end_all(act, case.id, "Công việc đã kết thúc")
}

/// Closes a case whose line was voided, returned or recalled.
pub fn close(act: &mut Act<'_>, case: &CaseRow, reason: &str) -> Result<()> {
    let now = act.now().to_string();
    for row in store::steps(act, case.id)? {
        if row.is_open() || row.standing == "waiting" {
            let columns = [
                col("standing", "closed".to_owned()),
                col("done_at", now.clone()),
                erasable("reason", reason.to_owned()),
            ];
            let event = Event::new(Topic::Work, "step_closed").of(CASE, case.id.0);
            act.update(STEP, row.id.0, None, &columns, event)?;
        }
    }
    act.update(
        CASE,
        case.id.0,
        None,
        &[
            col("ended_at", now),
            col("ended_kind", "closed".to_owned()),
            erasable("ended_reason", reason.to_owned()),
        ],
        Event::new(Topic::Work, "case_closed").because_erasable(reason.to_owned()),
    )?;
    tree::actions::end_all(act, case.id, reason)
}

/// A step whose turn it is, with all that is needed to do it.
pub struct Turn {
    pub running: Running,
    pub row: StepRow,
    pub step: Step,
    pub ways: Vec<Outcome>,
}

/// The step a command speaks of, when it is open.
///
/// # Errors
/// `work.ended`, `work.not_open`, `work.waiting`, `office.conflict`.
pub fn turn(view: &View<'_>, id: StepId) -> Result<Turn> {
    let row = store::step(view, id)?;
    let running = Running::read(view, row.case)?
        .ok_or_else(|| FAULT.error().because("a step without a procedure"))?;
    let place = running.known.place(&row.step)?;
    let step = running.known.definition.steps[place].clone();
    if let Some(ended) = &running.case.ended_at {
        let date = shown_text(ended.get(..10).unwrap_or(ended));
        return Err(ENDED.with(&[("date", &date)]).at("step_id"));
    }
    if row.standing == "waiting" {
        return Err(WAITING.with(&[("step", &step.ordinal())]));
    }
    if !row.is_open() {
        return Err(NOT_OPEN.with(&[("step", &step.ordinal())]));
    }
    let ways = running.known.definition.ways(place);
    Ok(Turn {
        running,
        row,
        step,
        ways,
    })
}

/// Moves the engine on and writes what follows.
pub(super) fn finish(
    act: &mut Act<'_>,
    turn: Turn,
    version: i64,
    way: &Outcome,
    row: Vec<Column>,
    event: Event,
    at: Moment,
) -> Result<CaseId> {
    let case = turn.running.case.id;
    advance(act, &turn, Some(version), way, row, event, at)?;
    settle(act, case)?;
    Ok(case)
}

pub(super) fn advance(
    act: &mut Act<'_>,
    turn: &Turn,
    version: Option<i64>,
    way: &Outcome,
    mut row: Vec<Column>,
    event: Event,
    at: Moment,
) -> Result<()> {
    let running = &turn.running;
    let mut standing = running.standing()?;
    let hand = (
        running.known.place(&turn.row.step)?,
        turn::part_of(&turn.row),
    );
    let given = Given {
        values: &running.values,
        parts: &Running::parts(act, running.case.id)?,
    };
    let moved = running
        .known
        .flow
        .complete(&mut standing, hand, &way.id, given)
        .map_err(|cannot| refusal(turn, way, &cannot))?;
    let skipped = row.iter().any(|column| column.is("standing"));
    if !skipped {
        let standing = if way.returns { "returned" } else { "done" };
        row.push(col("standing", standing.to_owned()));
    }
    row.push(col("done_at", at.to_string()));
    row.push(col("outcome", way.id.clone()));
    act.update(STEP, turn.row.id.0, version, &row, event)?;
    put(
        act,
        &running.case,
        &running.known,
        &running.steps,
        &moved,
        at,
    )
}

fn refusal(turn: &Turn, way: &Outcome, cannot: &Cannot) -> crate::error::Error {
    let definition = &turn.running.known.definition;
    match cannot {
        Cannot::Missing(name) => rules::missing(definition, name),
        Cannot::Closed => OUTCOME_CLOSED.with(&[
            ("name", &way.name),
            ("condition", &condition(definition, way.when.as_ref())),
        ]),
        Cannot::Waiting => WAITING.with(&[("step", &turn.step.ordinal())]),
        Cannot::Ended | Cannot::NotOpen | Cannot::NoSuchWay => {
            NOT_OPEN.with(&[("step", &turn.step.ordinal())])
        }
    }
}

/// Something happened that steps may wait for: it completes the one that does, now or when its
/// turn comes. What is said of the whole case completes a step that is done for each receiver for
/// all of them.
pub fn fact(act: &mut Act<'_>, case: CaseId, fact: &str) -> Result<()> {
    say(act, case, fact, None)
}

/// The same, said of one branch at the top of the work tree: of the chủ trì it is said of the
/// case too, of the others only where each has a hand of its own.
pub fn fact_of_branch(act: &mut Act<'_>, fact: &str, branch: &AssignmentRow) -> Result<()> {
    say(act, branch.case, fact, Some(branch))
}

fn say(act: &mut Act<'_>, case: CaseId, fact: &str, branch: Option<&AssignmentRow>) -> Result<()> {
    let Some(running) = Running::read(act, case)? else {
        return Ok(());
    };
    let whole = branch.is_none_or(|branch| branch.part == "lead");
    let awaits = |step: &Step| {
        (whole || step.each)
            && (step.done_by == fact || step.outcomes.iter().any(|way| way.done_by == fact))
    };
    let awaited = running.known.definition.steps.iter().any(awaits);
    if running.case.ended_at.is_some() || !awaited {
        return Ok(());
    }
    act.insert(
        "case_fact",
        &[
            col("case_id", case),
            col("fact", fact.to_owned()),
            col("said_at", act.now().to_string()),
            col("said_by", caller(act)),
            col("part_id", branch.map(|branch| branch.id.0)),
        ],
        Event::new(Topic::Work, "fact_said").of(CASE, case.0),
    )?;
    settle(act, case)
}

/// Completes open steps by the facts that were said, until none fits. One thing said is one step
/// done, and the next too when the procedure has it as two steps in a row.
pub(super) fn settle(act: &mut Act<'_>, case: CaseId) -> Result<()> {
    loop {
        let unused = store::unused_facts(act, case)?;
        if unused.is_empty() {
            return Ok(());
        }
        let Some((turn, way, fact)) = fitting(act, case, &unused)? else {
            return Ok(());
        };
        let used = Event::new(Topic::Work, "fact_used").of(CASE, case.0);
        let step = [col("step_id", turn.row.id)];
        act.update("case_fact", fact.id, None, &step, used)?;
        by_fact(act, &turn, &way, &fact)?;
        for_the_rest(act, case, &turn.row, &way, &fact)?;
        let mut last = turn.row.id;
        while let Some((turn, way)) = next_of(act, case, last, &fact)? {
            last = turn.row.id;
            by_fact(act, &turn, &way, &fact)?;
        }
    }
}

/// What is said of the whole case is said of every receiver whose hand waits for it.
fn for_the_rest(
    act: &mut Act<'_>,
    case: CaseId,
    done: &StepRow,
    way: &Outcome,
    fact: &FactRow,
) -> Result<()> {
    if done.part.is_none() || fact.part.is_some() {
        return Ok(());
    }
    for row in store::steps(act, case)? {
        if row.is_open() && row.step == done.step && row.id != done.id {
            let turn = turn(act, row.id)?;
            by_fact(act, &turn, way, fact)?;
        }
    }
    Ok(())
}

fn by_fact(act: &mut Act<'_>, turn: &Turn, way: &Outcome, fact: &FactRow) -> Result<()> {
    let row = vec![
        col("fact", fact.fact.clone()),
        col("done_by", fact.said_by.map(|person| person.0)),
    ];
    let event = Event::new(Topic::Work, "step_by_fact").of(CASE, turn.running.case.id.0);
    let said = Moment::parse(&fact.said_at).unwrap_or_else(|| act.now());
    // Said before the step was opened: it is done the moment it opens.
    let at = turn.row.opened().map_or(said, |opened| opened.max(said));
    advance(act, turn, None, way, row, event, at)
}

/// The step that was opened by the one just done and is done by the same thing said.
fn next_of(
    view: &View<'_>,
    case: CaseId,
    after: StepId,
    fact: &FactRow,
) -> Result<Option<(Turn, Outcome)>> {
    for row in store::steps(view, case)? {
        if !row.is_open() || row.id <= after || row.round > 1 {
            continue;
        }
        let turn = turn(view, row.id)?;
        let way = turn.ways.iter().find(|way| !way.returns).cloned();
        if let Some(way) = way.filter(|_| turn.step.done_by == fact.fact) {
            return Ok(Some((turn, way)));
        }
    }
    Ok(None)
}

/// An open step, its way out, and the fact that completes it.
fn fitting(
    view: &View<'_>,
    case: CaseId,
    unused: &[FactRow],
) -> Result<Option<(Turn, Outcome, FactRow)>> {
    for row in store::steps(view, case)? {
        if !row.is_open() {
            continue;
        }
        let turn = turn(view, row.id)?;
        for fact in unused {
            // A step that was opened again waits for the thing to happen again.
            let again = row.round > 1 && row.part.is_none();
            if again && row.opened_at.as_deref() > Some(fact.said_at.as_str()) {
                continue;
            }
            if !speaks_of(view, fact, row.part)? {
                continue;
            }
            let way = if turn.step.done_by == fact.fact {
                turn.ways.iter().find(|way| !way.returns)
            } else {
                turn.ways.iter().find(|way| way.done_by == fact.fact)
            };
            if let Some(way) = way.cloned() {
                return Ok(Some((turn, way, fact.clone())));
            }
        }
    }
    Ok(None)
}

/// Whether a fact is said of a hand: of a branch, of its own alone; of the whole case, of all.
fn speaks_of(view: &View<'_>, fact: &FactRow, part: Option<AssignmentId>) -> Result<bool> {
    Ok(match (fact.part, part) {
        (None, _) => true,
        (Some(said), Some(own)) => said == own,
        (Some(said), None) => tree::store::assignment(view, said)?.part == "lead",
    })
}

/// Forgets the words of a case whose line turned out to be a state secret: opinions, tasks,
/// results, and their former values in the log.
pub fn forget(act: &mut Act<'_>, case: CaseId) -> Result<()> {
    for row in store::steps(act, case)? {
        let mut nothing = Vec::new();
        for (name, text) in [("opinion", &row.opinion), ("reason", &row.reason)] {
            if text.is_some() {
                nothing.push(hidden(name, words::BLANKED.to_owned()));
            }
        }
        if !nothing.is_empty() {
            let event = Event::new(Topic::Work, "work_secret").of(CASE, case.0);
            act.update(STEP, row.id.0, None, &nothing, event)?;
        }
    }
    tree::actions::forget(act, case)?;
    crate::audit::store::erase_former(act.conn(), &format!("{CASE}:{case}"))?;
    Ok(())
}
