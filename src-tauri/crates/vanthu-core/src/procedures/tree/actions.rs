//! What is done in the work tree: one function an act.

use chrono::NaiveDate;

use super::super::cases;
use super::super::cases::actions::CASE;
use super::super::cases::deeds::Signed;
use super::super::cases::receivers::place_again;
use super::super::cases::rules::{ENDED, EVIDENCE, REASON, WHO};
use super::super::staff::{Place, Staff};
use super::super::words;
use super::rules::{self, *};
use super::store::{self, AssignmentRow};
use crate::act::{Act, Event, View, clear, col, erasable, hidden};
use crate::clock::Moment;
use crate::dates::{shown, shown_text};
use crate::error::Result;
use crate::ids::{AssignmentId, CaseId, FileId, PersonId, ScanId};
use crate::kit::text::tidy_line;
use crate::kit::{calendar, files, people};
use crate::session::Role;
use crate::topic::Topic;

/// The name of branches on attachments.
pub const ASSIGNMENT: &str = "assignment";

/// For whom something is recorded, when not for oneself (ghi thay).
#[derive(Debug, Clone)]
pub struct Recorded {
    pub person: PersonId,
    /// The day it was really done; today when left out.
    pub date: Option<NaiveDate>,
    pub evidence: String,
}

/// Who does something, when, and who wrote it down.
#[derive(Debug, Clone)]
pub(super) struct Doing {
    pub by: PersonId,
    pub at: Moment,
    pub recorded_by: Option<i64>,
    pub evidence: Option<String>,
    /// Signed here with the person's own secret.
    pub sign_off: Option<i64>,
}

impl Doing {
    /// By somebody who has just signed it, and whom the desk has found competent.
    pub(super) fn signed(signed: Signed, at: Moment) -> Doing {
        Doing {
            by: signed.by,
            at,
            recorded_by: None,
            evidence: None,
            sign_off: Some(signed.sign_off),
        }
    }

    /// An event of the case; one that was signed names who did.
    pub(super) fn event(&self, verb: &'static str, case: CaseId) -> Event {
        let event = Event::new(Topic::Work, verb).of(CASE, case.0);
        match self.sign_off {
            Some(_) => event.signed_by(self.by),
            None => event,
        }
    }
}

/// The person at the desk, or the one it is recorded for. `from` is the first day it can have
/// been.
pub(super) fn doing(
    view: &View<'_>,
    recorded: Option<&Recorded>,
    from: NaiveDate,
) -> Result<Doing> {
    let now = view.now();
    let caller = view.session().caller().ok_or_else(|| WHO.error())?;
    let Some(recorded) = recorded else {
        return Ok(Doing {
            by: caller.id,
            at: now,
            recorded_by: None,
            evidence: None,
            sign_off: None,
        });
    };
    if !view.session().has(Role::Clerk) {
        return Err(ONLY_CLERK.error());
    }
    if !["paper", "phone", "other_system"].contains(&recorded.evidence.as_str()) {
        return Err(EVIDENCE.error());
    }
    people::store::person(view, recorded.person).map_err(|error| error.at("by_person_id"))?;
    let date = recorded.date.unwrap_or_else(|| now.date());
    if date < from || date > now.date() {
        return Err(cases::rules::DONE_DATE.with(&[("date", &shown(date)), ("from", &shown(from))]));
    }
    let at = if date == now.date() {
        now
    } else {
        let closing = calendar::calendar(view)?.sessions(date).1.end;
        Moment::on(date, closing).unwrap_or(now)
    };
    Ok(Doing {
        by: recorded.person,
        at,
        recorded_by: Some(caller.id.0),
        evidence: Some(recorded.evidence.clone()),
        sign_off: None,
    })
}

/// An open case.
pub(super) fn open_case(view: &View<'_>, id: CaseId) -> Result<cases::store::CaseRow> {
    let case = cases::store::case(view, id).map_err(|error| error.at("case_id"))?;
    match &case.ended_at {
        Some(ended) => {
            let date = shown_text(ended.get(..10).unwrap_or(ended));
            Err(ENDED.with(&[("date", &date)]))
        }
        None => Ok(case),
    }
}

pub(super) fn day_of(moment: &str, view: &View<'_>) -> NaiveDate {
    Moment::parse(moment).map_or_else(|| view.now().date(), Moment::date)
}

/// A branch that is neither accepted nor ended, of a case that goes on.
pub(super) fn open_branch(view: &View<'_>, id: AssignmentId) -> Result<AssignmentRow> {
    let row = store::assignment(view, id)?;
    open_case(view, row.case).map_err(|error| error.at("id"))?;
    if !row.is_open() {
        return Err(GONE.error());
    }
    Ok(row)
}

/// Refuses whom the work was not given to.
pub(super) fn holds(row: &AssignmentRow, person: PersonId, staff: &Staff) -> Result<()> {
    let place = Place {
        person: row.person,
        unit: row.unit,
    };
    if staff.is_at(person, place) {
        return Ok(());
    }
    Err(NOT_GIVEN_TO.with(&[("name", &staff.name(person))]))
}

fn assigner_only(row: &AssignmentRow, person: PersonId, staff: &Staff) -> Result<()> {
    if row.assigned_by == person {
        return Ok(());
    }
    Err(NOT_ASSIGNER.with(&[("assigner", &staff.name(row.assigned_by))]))
}

/// What is written beside a branch.
#[derive(Default)]
struct Report<'a> {
    kind: &'static str,
    percent: Option<i64>,
    due_date: Option<String>,
    content: &'a str,
}

fn report(act: &mut Act<'_>, row: &AssignmentRow, doing: &Doing, said: Report<'_>) -> Result<i64> {
    let verb = match said.kind {
        "progress" => "progress_reported",
        "result" => "result_reported",
        "accepted" => "result_accepted",
        "returned" => "result_returned",
        "extended" => "due_extended",
        _ => "assignment_recalled",
    };
    act.insert(
        "assignment_report",
        &[
            col("assignment_id", row.id),
            col("kind", said.kind.to_owned()),
            col("at", doing.at.to_string()),
            col("by_id", doing.by),
            col("recorded_by", doing.recorded_by),
            col("evidence", doing.evidence.clone()),
            col("percent", said.percent),
            col("due_date", said.due_date),
            erasable("content", said.content.to_owned()),
            col("sign_off_id", doing.sign_off),
        ],
        doing.event(verb, row.case),
    )
}

/// A branch whose holder says something about it.
fn of_holder(
    act: &Act<'_>,
    id: AssignmentId,
    recorded: Option<&Recorded>,
) -> Result<(AssignmentRow, Doing)> {
    let row = open_branch(act, id)?;
    let doing = doing(act, recorded, day_of(&row.assigned_at, act))?;
    let staff = Staff::on(act, &act.now().date().to_string())?;
    holds(&row, doing.by, &staff)?;
    if !row.is_work() {
        return Err(FOR_INFORMATION.error());
    }
    Ok((row, doing))
}

/// A branch whose assigner decides something about it.
pub(super) fn of_assigner(
    act: &Act<'_>,
    id: AssignmentId,
    recorded: Option<&Recorded>,
) -> Result<(AssignmentRow, Doing)> {
    let row = open_branch(act, id)?;
    let doing = doing(act, recorded, day_of(&row.assigned_at, act))?;
    let staff = Staff::on(act, &act.now().date().to_string())?;
    assigner_only(&row, doing.by, &staff)?;
    Ok((row, doing))
}

/// Reports how far the work is.
pub fn progress(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    percent: i64,
    content: &str,
    recorded: Option<&Recorded>,
) -> Result<CaseId> {
    let (row, doing) = of_holder(act, id, recorded)?;
    if !(0..=100).contains(&percent) {
        return Err(PERCENT.error());
    }
    let content = said(content)?;
    let event = Event::new(Topic::Work, "progress_reported").of(CASE, row.case.0);
    act.update(
        ASSIGNMENT,
        id.0,
        Some(version),
        &[col("percent", percent)],
        event,
    )?;
    let told = Report {
        kind: "progress",
        percent: Some(percent),
        content: &content,
        ..Report::default()
    };
    report(act, &row, &doing, told)?;
    Ok(row.case)
}

fn said(content: &str) -> Result<String> {
    let content = tidy_line(content);
    if content.is_empty() {
        return Err(CONTENT.error());
    }
    Ok(content)
}

/// What the work came to.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    pub content: String,
    /// Số, ký hiệu of the document that answers.
    pub code: String,
    pub files: Vec<(FileId, Option<ScanId>)>,
}

/// Reports the result; its files are attached to the branch.
pub fn result(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    outcome: &Outcome,
    recorded: Option<&Recorded>,
) -> Result<CaseId> {
    let (row, doing) = of_holder(act, id, recorded)?;
    if row.result_at.is_some() {
        return Err(RESULT_WAITS.error());
    }
    let content = said(&outcome.content)?;
    let open = store::of_case(act, row.case)?
        .iter()
        .filter(|other| other.within == Some(id) && other.is_open() && other.is_work())
        .count();
    if open > 0 {
        return Err(PARTS_OPEN.with(&[("count", &open)]));
    }
    let code = tidy_line(&outcome.code);
    let columns = [
        erasable("result", content.clone()),
        col("result_at", doing.at.to_string()),
        col("result_code", Some(code).filter(|code| !code.is_empty())),
    ];
    let event = Event::new(Topic::Work, "result_reported").of(CASE, row.case.0);
    act.update(ASSIGNMENT, id.0, Some(version), &columns, event)?;
    for (file, scan) in &outcome.files {
        files::store::attach(act, Topic::Work, ASSIGNMENT, id.0, *file, *scan, None)?;
    }
    let told = Report {
        kind: "result",
        percent: Some(100),
        content: &content,
        ..Report::default()
    };
    report(act, &row, &doing, told)?;
    Ok(row.case)
}

/// Accepts a result, or returns it with an opinion.
pub fn accept(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    accepted: bool,
    opinion: &str,
    recorded: Option<&Recorded>,
) -> Result<CaseId> {
    let (row, doing) = of_assigner(act, id, recorded)?;
    look_at(act, &row, version, accepted, opinion, &doing)
}

/// The same, signed here by whom the desk has found competent.
pub fn accept_signed(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    accepted: bool,
    opinion: &str,
    signed: Signed,
) -> Result<CaseId> {
    let row = open_branch(act, id)?;
    let doing = Doing::signed(signed, act.now());
    look_at(act, &row, version, accepted, opinion, &doing)
}

fn look_at(
    act: &mut Act<'_>,
    row: &AssignmentRow,
    version: i64,
    accepted: bool,
    opinion: &str,
    doing: &Doing,
) -> Result<CaseId> {
    let id = row.id;
    if row.result_at.is_none() {
        return Err(NO_RESULT.error());
    }
    let opinion = tidy_line(opinion);
    let told = Report {
        kind: if accepted { "accepted" } else { "returned" },
        content: &opinion,
        ..Report::default()
    };
    if !accepted {
        if opinion.is_empty() {
            return Err(cases::rules::OPINION.error());
        }
        let columns = [clear("result_at"), clear("result_code")];
        let event = doing.event("result_returned", row.case);
        act.update(ASSIGNMENT, id.0, Some(version), &columns, event)?;
        report(act, row, doing, told)?;
        return Ok(row.case);
    }
    let event = doing.event("result_accepted", row.case);
    let columns = [col("accepted_at", doing.at.to_string())];
    act.update(ASSIGNMENT, id.0, Some(version), &columns, event)?;
    report(act, row, doing, told)?;
    if row.within.is_none() {
        cases::actions::fact_of_branch(act, "work.accepted", row)?;
    }
    end_when_done(act, row.case, doing.at)?;
    Ok(row.case)
}

/// A work tree without a procedure is done when all that was given at its top is.
fn end_when_done(act: &mut Act<'_>, case: CaseId, at: Moment) -> Result<()> {
    let row = cases::store::case(act, case)?;
    let left = store::of_case(act, case)?
        .iter()
        .any(|other| other.within.is_none() && other.is_open() && other.is_work());
    if row.of.is_some() || left {
        return Ok(());
    }
    cases::actions::end(act, &row, at)
}

/// Moves a deadline: only who gave the work, with a reason.
pub fn extend(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    due_date: NaiveDate,
    reason: &str,
    recorded: Option<&Recorded>,
) -> Result<CaseId> {
    let (row, doing) = of_assigner(act, id, recorded)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let calendar = calendar::calendar(act)?;
    if let Some(due) = row.due(&calendar)
        && due_date <= due.date()
    {
        return Err(EXTEND.with(&[("date", &shown(due.date()))]));
    }
    let above = row
        .within
        .map(|above| store::assignment(act, above))
        .transpose()?;
    let limit = above.and_then(|above| above.due(&calendar));
    rules::due_day(due_date, act.now().date(), limit.map(|due| due.date()))?;
    let event = Event::new(Topic::Work, "due_extended")
        .of(CASE, row.case.0)
        .because_erasable(reason.clone());
    let columns = [col("due_date", due_date.to_string())];
    act.update(ASSIGNMENT, id.0, Some(version), &columns, event)?;
    let told = Report {
        kind: "extended",
        due_date: Some(due_date.to_string()),
        content: &reason,
        ..Report::default()
    };
    report(act, &row, &doing, told)?;
    Ok(row.case)
}

/// Takes work back, with all that was given on from it.
pub fn recall(
    act: &mut Act<'_>,
    id: AssignmentId,
    version: i64,
    reason: &str,
    recorded: Option<&Recorded>,
) -> Result<CaseId> {
    let (row, doing) = of_assigner(act, id, recorded)?;
    take_back(act, &row, Some(version), reason, &doing)?;
    place_again(act, row.case)?;
    Ok(row.case)
}

pub(super) fn take_back(
    act: &mut Act<'_>,
    row: &AssignmentRow,
    version: Option<i64>,
    reason: &str,
    doing: &Doing,
) -> Result<()> {
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    end_branch(act, row, version, &reason, "assignment_recalled")?;
    let told = Report {
        kind: "recalled",
        content: &reason,
        ..Report::default()
    };
    report(act, row, doing, told)?;
    end_below(act, row, &reason)
}

fn end_branch(
    act: &mut Act<'_>,
    row: &AssignmentRow,
    version: Option<i64>,
    reason: &str,
    verb: &'static str,
) -> Result<()> {
    let columns = [
        col("ended_at", act.now().to_string()),
        erasable("ended_reason", reason.to_owned()),
    ];
    let event = Event::new(Topic::Work, verb)
        .of(CASE, row.case.0)
        .because_erasable(reason.to_owned());
    act.update(ASSIGNMENT, row.id.0, version, &columns, event)
}

fn end_below(act: &mut Act<'_>, row: &AssignmentRow, reason: &str) -> Result<()> {
    let below: Vec<AssignmentRow> = store::of_case(act, row.case)?
        .into_iter()
        .filter(|other| other.within == Some(row.id))
        .collect();
    for one in below {
        if one.is_open() {
            end_branch(act, &one, None, reason, "assignment_ended")?;
        }
        end_below(act, &one, reason)?;
    }
    Ok(())
}

/// Ends every open branch of a case that has ended.
pub fn end_all(act: &mut Act<'_>, case: CaseId, reason: &str) -> Result<()> {
    for row in store::of_case(act, case)? {
        if row.is_open() {
            end_branch(act, &row, None, reason, "assignment_ended")?;
        }
    }
    Ok(())
}

/// Forgets what was given, reported and answered in a case.
pub fn forget(act: &mut Act<'_>, case: CaseId) -> Result<()> {
    for row in store::of_case(act, case)? {
        let event = Event::new(Topic::Work, "work_secret").of(CASE, case.0);
        let mut nothing = vec![hidden("task", words::BLANKED.to_owned())];
        for (name, text) in [("result", &row.result), ("ended_reason", &row.ended_reason)] {
            if text.is_some() {
                nothing.push(hidden(name, words::BLANKED.to_owned()));
            }
        }
        act.update(ASSIGNMENT, row.id.0, None, &nothing, event)?;
    }
    for row in store::reports(act, case)? {
        let event = Event::new(Topic::Work, "work_secret").of(CASE, case.0);
        let nothing = [hidden("content", words::BLANKED.to_owned())];
        act.update("assignment_report", row.id, None, &nothing, event)?;
    }
    Ok(())
}
