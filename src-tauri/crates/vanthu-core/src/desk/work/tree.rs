//! Commands of the work tree.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::follow::title_of;
use super::steps::{files_of, use_scans};
use super::whole::{Whole, whole};
use crate::act::Act;
use crate::error::{INPUT, Result};
use crate::ids::{AssignmentId, CaseId, PersonId, ScanId, UnitId};
use crate::procedures::cases::actions::{NewCase, open};
use crate::procedures::cases::store as cases;
use crate::procedures::tree::actions::{self, Outcome, Recorded};
use crate::procedures::tree::giving::{self, Given};

/// In which part somebody is given work.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::desk) enum Part {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Support,
    /// Để biết.
    Inform,
}

/// For whom the clerk records it (ghi thay); left out when one does it oneself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct For {
    by_person_id: PersonId,
    /// The day it was really done; today when left out.
    date: Option<NaiveDate>,
    /// "paper", "phone" or "other_system".
    evidence: String,
}

fn recorded(input: Option<For>) -> Option<Recorded> {
    input.map(|input| Recorded {
        person: input.by_person_id,
        date: input.date,
        evidence: input.evidence,
    })
}

/// One who is given work.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::desk) struct To {
    part: Part,
    unit_id: Option<UnitId>,
    person_id: Option<PersonId>,
    #[serde(default)]
    task: String,
    /// "03 ngày làm việc"; or a day.
    #[serde(default)]
    due_text: String,
    due_date: Option<NaiveDate>,
}

impl To {
    pub(in crate::desk) fn given(self) -> Given {
        Given {
            part: match self.part {
                Part::Lead => "lead",
                Part::Support => "support",
                Part::Inform => "inform",
            }
            .to_owned(),
            unit: self.unit_id.filter(|_| self.person_id.is_none()),
            person: self.person_id,
            task: self.task,
            due_text: self.due_text,
            due_date: self.due_date,
        }
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Add {
    /// A case; or a register line, whose open case is taken, or opened.
    case_id: Option<CaseId>,
    #[serde(default)]
    register: String,
    line_id: Option<i64>,
    /// The branch it is divided from; the top of the tree when left out.
    within_id: Option<AssignmentId>,
    to: Vec<To>,
    recorded: Option<For>,
}

pub(super) fn assignment_add(act: &mut Act<'_>, input: Add) -> Result<Whole> {
    let case = match (input.case_id, input.line_id) {
        (Some(case), _) => case,
        (None, Some(line)) => case_of_line(act, &input.register, line)?,
        (None, None) => {
            let what = "cần công việc (case_id) hoặc dòng sổ (register, line_id)";
            return Err(INPUT.with(&[("what", &what)]).at("case_id"));
        }
    };
    let given: Vec<Given> = input.to.into_iter().map(To::given).collect();
    let recorded = recorded(input.recorded);
    giving::assign(act, case, input.within_id, &given, recorded.as_ref())?;
    whole(act, case)
}

/// The open case of a line; a work tree alone is begun for one that has none.
pub(in crate::desk) fn case_of_line(
    act: &mut Act<'_>,
    register: &str,
    line: i64,
) -> Result<CaseId> {
    let title = title_of(act, register, line)?.ok_or_else(|| {
        let what = format!("không có sổ “{register}”");
        INPUT.with(&[("what", &what)]).at("register")
    })?;
    let open_one = cases::of_line(act, register, line)?
        .into_iter()
        .find(|case| case.ended_at.is_none());
    if let Some(case) = open_one {
        return Ok(case.id);
    }
    open(
        act,
        NewCase {
            register: register.to_owned(),
            line: Some(line),
            title,
            ..NewCase::default()
        },
    )
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Progress {
    id: AssignmentId,
    version: i64,
    percent: i64,
    content: String,
    recorded: Option<For>,
}

pub(super) fn assignment_progress(act: &mut Act<'_>, input: Progress) -> Result<Whole> {
    let recorded = recorded(input.recorded);
    let case = actions::progress(
        act,
        input.id,
        input.version,
        input.percent,
        &input.content,
        recorded.as_ref(),
    )?;
    whole(act, case)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Finished {
    id: AssignmentId,
    version: i64,
    content: String,
    /// Số, ký hiệu of the document that answers.
    #[serde(default)]
    result_code: String,
    #[serde(default)]
    scan_ids: Vec<ScanId>,
    recorded: Option<For>,
}

pub(super) fn assignment_result(act: &mut Act<'_>, input: Finished) -> Result<Whole> {
    let outcome = Outcome {
        content: input.content,
        code: input.result_code,
        files: files_of(act, &input.scan_ids)?,
    };
    let recorded = recorded(input.recorded);
    let case = actions::result(act, input.id, input.version, &outcome, recorded.as_ref())?;
    use_scans(act, &input.scan_ids)?;
    whole(act, case)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Accept {
    id: AssignmentId,
    version: i64,
    /// False: returned, with an opinion.
    accepted: bool,
    #[serde(default)]
    opinion: String,
    recorded: Option<For>,
}

pub(super) fn assignment_accept(act: &mut Act<'_>, input: Accept) -> Result<Whole> {
    let recorded = recorded(input.recorded);
    let case = actions::accept(
        act,
        input.id,
        input.version,
        input.accepted,
        &input.opinion,
        recorded.as_ref(),
    )?;
    whole(act, case)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Extend {
    id: AssignmentId,
    version: i64,
    due_date: NaiveDate,
    reason: String,
    recorded: Option<For>,
}

pub(super) fn assignment_extend(act: &mut Act<'_>, input: Extend) -> Result<Whole> {
    let recorded = recorded(input.recorded);
    let case = actions::extend(
        act,
        input.id,
        input.version,
        input.due_date,
        &input.reason,
        recorded.as_ref(),
    )?;
    whole(act, case)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Recall {
    id: AssignmentId,
    version: i64,
    reason: String,
    recorded: Option<For>,
}

pub(super) fn assignment_recall(act: &mut Act<'_>, input: Recall) -> Result<Whole> {
    let recorded = recorded(input.recorded);
    let case = actions::recall(
        act,
        input.id,
        input.version,
        &input.reason,
        recorded.as_ref(),
    )?;
    whole(act, case)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reassign {
    id: AssignmentId,
    version: i64,
    unit_id: Option<UnitId>,
    person_id: Option<PersonId>,
    /// The former one when left out and not past.
    due_date: Option<NaiveDate>,
    reason: String,
    recorded: Option<For>,
}

pub(super) fn assignment_reassign(act: &mut Act<'_>, input: Reassign) -> Result<Whole> {
    let recorded = recorded(input.recorded);
    let to = (
        input.unit_id.filter(|_| input.person_id.is_none()),
        input.person_id,
    );
    let made = giving::reassign(
        act,
        input.id,
        input.version,
        to,
        input.due_date,
        &input.reason,
        recorded.as_ref(),
    )?;
    let case = crate::procedures::tree::store::assignment(act, made)?.case;
    whole(act, case)
}
