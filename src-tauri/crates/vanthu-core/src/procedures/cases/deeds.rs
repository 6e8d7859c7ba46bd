//! What a person does to a step whose turn it is: done, returned, recorded for another, signed,
//! skipped.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::definition::Outcome;
use super::super::staff::Staff;
use super::actions::{CASE, STEP, Turn, caller, finish, record_values, turn};
use super::rules::*;
use super::store::StepRow;
use super::turn;
use crate::act::{Act, Event, View, col, erasable};
use crate::clock::Moment;
use crate::dates::{shown, shown_moment};
use crate::error::Result;
use crate::ids::{CaseId, PersonId, StepId};
use crate::kit::calendar::{Due, Duration, Start, deadline};
use crate::kit::text::tidy_line;
use crate::kit::{calendar, files, people};
use crate::topic::Topic;

/// Who did a step, when, and how the office knows.
#[derive(Debug, Clone, Default)]
pub struct Doer {
    pub person: Option<PersonId>,
    /// Somebody of another office.
    pub name: String,
    /// The day it was really done, when recorded for another.
    pub date: Option<NaiveDate>,
    /// "paper", "phone", "other_system": recorded for the person (ghi thay).
    pub evidence: Option<String>,
}

/// What is decided in a step.
#[derive(Debug, Clone, Default)]
pub struct Deed {
    pub outcome: Option<String>,
    pub opinion: String,
    pub values: BTreeMap<String, String>,
    /// Files attached with it.
    pub files: Vec<(crate::ids::FileId, Option<crate::ids::ScanId>)>,
    /// Must be a return.
    pub returning: bool,
}

/// Checks what is decided and answers the way it takes. Values are recorded and files attached
/// on the way, for the way may depend on them.
fn decide(
    act: &mut Act<'_>,
    turn: &mut Turn,
    deed: &Deed,
    facts: &[&[crate::words::Fact]],
) -> Result<Outcome> {
    by_hand(turn, facts)?;
    let (step, case) = (&turn.step, turn.running.case.id);
    let way = chosen(step, &turn.ways, deed.outcome.as_deref())?;
    if !way.done_by.is_empty() {
        return Err(BY_FACT
            .with(&[("step", &step.ordinal()), ("what", &way.name)])
            .at("outcome"));
    }
    if deed.returning && !way.returns {
        return Err(NOT_A_RETURN.with(&[("name", &way.name)]));
    }
    if way.returns && deed.opinion.is_empty() {
        return Err(OPINION.error());
    }
    let definition = &turn.running.known.definition;
    values_fit(definition, &deed.values)?;
    turn.running.values.extend(deed.values.clone());
    if !way.returns {
        asked(definition, step, &turn.running.values)?;
    }
    let attached = files::store::of_line(act, STEP, turn.row.id.0)?;
    if step.result_document && !way.returns && attached.is_empty() && deed.files.is_empty() {
        return Err(DOCUMENT.with(&[("step", &step.ordinal()), ("result", &step.result)]));
    }
    record_values(act, case, &deed.values)?;
    for (file, scan) in &deed.files {
        files::store::attach(act, Topic::Work, STEP, turn.row.id.0, *file, *scan, None)?;
    }
    Ok(way)
}

/// Refuses a step that a register's act completes.
pub fn by_hand(turn: &Turn, facts: &[&[crate::words::Fact]]) -> Result<()> {
    let step = &turn.step;
    if step.done_by.is_empty() {
        return Ok(());
    }
    let what = super::super::page::fact_label(facts, &step.done_by);
    Err(BY_FACT.with(&[("step", &step.ordinal()), ("what", &what)]))
}

/// Does a step: by the person at the desk, or recorded for another.
///
/// # Errors
/// Those of the rules; `work.not_yours`, `work.must_sign`.
pub fn done(
    act: &mut Act<'_>,
    id: StepId,
    version: i64,
    deed: &Deed,
    doer: &Doer,
    facts: &[&[crate::words::Fact]],
) -> Result<CaseId> {
    let mut turn = turn(act, id)?;
    if turn.step.signed {
        return Err(MUST_SIGN.with(&[("step", &turn.step.ordinal())]));
    }
    let way = decide(act, &mut turn, deed, facts)?;
    let staff_day = doer.date.unwrap_or_else(|| act.now().date());
    let staff = Staff::on(act, &staff_day.to_string())?;
    let outside = turn::is_outside(&turn.running.known, &turn.step);
    let mut row = vec![erasable("opinion", opt(&deed.opinion))];
    let returns = way.returns;
    let (at, verb) = match &doer.evidence {
        None => {
            let me = act.session().caller().map(|caller| caller.id);
            let me = me.ok_or_else(|| WHO.error())?;
            yours(&turn, &staff, me)?;
            row.push(col("done_by", me));
            let verb = if returns {
                "step_returned"
            } else {
                "step_done"
            };
            (act.now(), verb)
        }
        Some(evidence) => {
            if !["paper", "phone", "other_system"].contains(&evidence.as_str()) {
                return Err(EVIDENCE.error());
            }
            let name = tidy_line(&doer.name);
            match doer.person {
                Some(person) => {
                    people::store::person(act, person).map_err(|error| error.at("by_person_id"))?;
                    if !outside {
                        yours(&turn, &staff, person).map_err(|error| error.at("by_person_id"))?;
                    }
                    row.push(col("done_by", person));
                }
                None if outside && name.is_empty() => return Err(OUTSIDE_NAME.error()),
                None if outside => row.push(col("done_by_name", name)),
                None => return Err(WHO.error()),
            }
            row.push(col("recorded_by", caller(act)));
            row.push(col("evidence", evidence.clone()));
            (real_moment(act, &turn.row, doer.date)?, "step_recorded")
        }
    };
    if !returns {
        in_time(act, &turn, at)?;
    }
    let event = Event::new(Topic::Work, verb).of(CASE, turn.running.case.id.0);
    finish(act, turn, version, &way, row, event, at)
}

/// Refuses what the procedure says must have been done before now.
fn in_time(view: &View<'_>, turn: &Turn, at: Moment) -> Result<()> {
    let step = &turn.step;
    let known = &turn.running.values;
    let mark = known.get(&step.mark).and_then(|text| Moment::parse(text));
    let (false, Some(mark)) = (step.latest.is_empty(), mark) else {
        return Ok(());
    };
    let start = Start {
        received: at,
        mark: Some(mark),
    };
    let rule = Duration::read(&step.latest).rule;
    match deadline(&rule, start, &calendar::calendar(view)?) {
        Some(latest) if latest.is_past(at) => Err(LATEST.with(&[
            ("step", &step.ordinal()),
            ("latest", &shown_due(latest)),
            ("text", &step.latest.to_lowercase()),
            ("label", &label(turn, &step.mark)),
            ("mark", &shown_moment(&mark.to_string())),
        ])),
        _ => Ok(()),
    }
}

fn label<'a>(turn: &'a Turn, value: &'a str) -> &'a str {
    let values = &turn.running.known.definition.values;
    values.get(value).map_or(value, |kind| kind.label.as_str())
}

fn shown_due(due: Due) -> String {
    match due {
        Due::Day { date } => format!("ngày {}", shown(date)),
        Due::Moment { moment } => shown_moment(&moment.to_string()),
    }
}

fn opt(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Refuses a person whose turn it is not.
fn yours(turn: &Turn, staff: &Staff, person: PersonId) -> Result<()> {
    let running = &turn.running;
    let people = turn::whose(&running.known, &running.own, &turn.row, staff)?;
    if people.contains(&person) {
        return Ok(());
    }
    let roles = turn::lead_names(&running.known, &turn.step);
    let name = staff.name(person);
    Err(NOT_YOURS.with(&[
        ("step", &turn.step.ordinal()),
        ("roles", &roles),
        ("name", &name),
    ]))
}

/// When something recorded for another was really done: now when today, else the end of that
/// day's work.
fn real_moment(view: &View<'_>, row: &StepRow, date: Option<NaiveDate>) -> Result<Moment> {
    let now = view.now();
    let from = row.opened().unwrap_or(now);
    let date = date.unwrap_or_else(|| now.date());
    if date < from.date() || date > now.date() {
        return Err(DONE_DATE.with(&[("date", &shown(date)), ("from", &shown(from.date()))]));
    }
    if date == now.date() {
        return Ok(now);
    }
    let closing = calendar::calendar(view)?.sessions(date).1.end;
    Ok(Moment::on(date, closing).unwrap_or(now).max(from))
}

/// Who signed a step: the desk has asked for the secret and decided that they may.
#[derive(Debug, Clone, Copy)]
pub struct Signed {
    pub by: PersonId,
    pub sign_off: i64,
}

/// Does a step that was signed here.
///
/// # Errors
/// Those of [`done`], but who may.
pub fn signed(
    act: &mut Act<'_>,
    id: StepId,
    version: i64,
    deed: &Deed,
    signed: Signed,
    facts: &[&[crate::words::Fact]],
) -> Result<CaseId> {
    let mut turn = turn(act, id)?;
    let way = decide(act, &mut turn, deed, facts)?;
    let row = vec![
        erasable("opinion", opt(&deed.opinion)),
        col("done_by", signed.by),
        col("sign_off_id", signed.sign_off),
    ];
    let event = Event::new(Topic::Work, "step_signed")
        .of(CASE, turn.running.case.id.0)
        .signed_by(signed.by);
    let at = act.now();
    if !way.returns {
        in_time(act, &turn, at)?;
    }
    finish(act, turn, version, &way, row, event, at)
}

/// Gives an open step to another leader, who alone may do it from now on.
pub fn pass(
    act: &mut Act<'_>,
    id: StepId,
    version: i64,
    to: PersonId,
    signer: PersonId,
) -> Result<()> {
    let turn = turn(act, id)?;
    let event = Event::new(Topic::Work, "step_passed")
        .of(CASE, turn.running.case.id.0)
        .signed_by(signer);
    act.update(STEP, id.0, Some(version), &[col("passed_to", to)], event)
}

/// Skips a step, with a reason: goes on by the first forward way that is free.
pub fn skip(
    act: &mut Act<'_>,
    id: StepId,
    version: i64,
    reason: &str,
    outcome: Option<&str>,
) -> Result<CaseId> {
    let turn = turn(act, id)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    if turn.step.signed {
        return Err(MUST_SIGN.with(&[("step", &turn.step.ordinal())]));
    }
    let known = &turn.running.known;
    let place = known.place(&turn.row.step)?;
    let id = match outcome {
        Some(id) => id.to_owned(),
        None => known
            .flow
            .forward(place, &turn.running.values)
            .map(|way| way.id.clone())
            .ok_or_else(|| NO_SKIP.with(&[("step", &turn.step.ordinal())]))?,
    };
    let way = chosen(&turn.step, &turn.ways, Some(&id))?;
    if way.returns {
        return Err(NO_SKIP.with(&[("step", &turn.step.ordinal())]));
    }
    let row = vec![
        erasable("reason", reason.clone()),
        col("done_by", caller(act)),
        col("standing", "skipped".to_owned()),
    ];
    let event = Event::new(Topic::Work, "step_skipped")
        .of(CASE, turn.running.case.id.0)
        .because_erasable(reason);
    let at = act.now();
    finish(act, turn, version, &way, row, event, at)
}
