//! The two papers of NĐ 30/2020 that tell how an incoming document is dealt with: Sổ theo dõi
//! giải quyết văn bản đến (Phụ lục IV mục VIII) and Phiếu giải quyết văn bản đến (mục VII).
//! Both are views: nothing of them is stored.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::gather::{Gathering, Named};
use crate::act::View;
use crate::dates::{shown, shown_text};
use crate::door::Page;
use crate::error::Result;
use crate::ids::{CaseId, IncomingId};
use crate::kit::calendar::Due;
use crate::kit::people;
use crate::procedures::cases::store as cases;
use crate::procedures::tree::store::{self as tree, AssignmentRow};
use crate::procedures::words;
use crate::registers::incoming::REGISTER;
use crate::registers::incoming::answer;
use crate::registers::incoming::list::{List, list};
use crate::registers::incoming::rules::state;
use crate::registers::incoming::store::{self, code_of};

/// A line of Sổ theo dõi giải quyết văn bản đến.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct FollowUp {
    line_id: IncomingId,
    case_id: Option<CaseId>,
    /// 1 Số đến.
    arrival_number: i64,
    /// 2 Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản.
    document: String,
    /// 3 Đơn vị hoặc người nhận.
    to_places: String,
    /// 4 Thời hạn giải quyết.
    due: Option<Due>,
    due_shown: String,
    /// 5 Tiến độ giải quyết.
    progress: String,
    late_days: Option<u32>,
    /// 6 Số, ký hiệu văn bản trả lời.
    answer: String,
    /// 7 Ghi chú.
    note: String,
}

pub(super) fn work_follow_up(view: &View<'_>, input: List) -> Result<Page<FollowUp>> {
    let (rows, next) = list(view, &input)?;
    let gathering = Gathering::new(view)?;
    let mut shown_rows = Vec::with_capacity(rows.len());
    for row in rows {
        let case = cases::of_line(view, REGISTER, row.id.0)?.into_iter().next();
        let branches = match &case {
            Some(case) => tree::of_case(view, case.id)?,
            None => Vec::new(),
        };
        let lead = branches.iter().rev().find(|branch| {
            branch.within.is_none() && branch.part == "lead" && branch.ended_at.is_none()
        });
        let state = state(row.facts);
        // The line's own date first: it is a fact of the register.
        let own = row.due_date.as_deref().and_then(|day| day.parse().ok());
        let due = match own {
            Some(date) => Some(Due::Day { date }),
            None => lead.and_then(|lead| lead.due(&gathering.calendar)),
        };
        let going = !row.facts.filed
            && !row.facts.answered
            && !state.is_frozen()
            && case.as_ref().is_none_or(|case| case.ended_at.is_none());
        let mut document = row.type_name.clone();
        let code = code_of(&row);
        for part in [
            code,
            row.issued_date
                .as_deref()
                .map(|day| format!("ngày {}", shown_text(day)))
                .unwrap_or_default(),
            row.organ_name.clone(),
        ] {
            if !part.is_empty() {
                if !document.is_empty() {
                    document.push_str(", ");
                }
                document.push_str(&part);
            }
        }
        let progress = match lead {
            Some(lead) if lead.accepted_at.is_some() => "Đã có kết quả được chấp nhận".to_owned(),
            Some(lead) if lead.result_at.is_some() => "Đã báo cáo kết quả, chờ xem".to_owned(),
            Some(lead) => format!(
                "{} đang giải quyết, {}%",
                gathering.holder(lead),
                lead.percent
            ),
            None => state.label().to_owned(),
        };
        // That of the line itself, then those of the units.
        let own = match row.facts.answered {
            true => answer::store::of(view, row.id)?,
            false => None,
        };
        let mut answers: Vec<&str> = own.iter().map(|answer| answer.code.as_str()).collect();
        for branch in branches
            .iter()
            .filter(|branch| branch.accepted_at.is_some())
        {
            let code = branch.result_code.as_deref();
            answers.extend(code.filter(|code| !answers.contains(code)));
        }
        shown_rows.push(FollowUp {
            line_id: row.id,
            case_id: case.map(|case| case.id),
            arrival_number: row.number,
            document,
            to_places: row.to_places,
            late_days: gathering.late(due).filter(|_| going),
            due_shown: due.map_or(String::new(), |due| shown(due.date())),
            due,
            progress,
            answer: answers.join("; "),
            note: row.description,
        });
    }
    Ok(Page {
        rows: shown_rows,
        next,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Slip {
    id: IncomingId,
}

/// Somebody given work, as the slip writes it.
#[derive(Debug, Serialize, JsonSchema)]
struct GivenOn {
    part: String,
    part_label: &'static str,
    name: String,
    task: String,
    due: Option<Due>,
    due_shown: String,
    /// The day it was given.
    date: String,
    /// Ghi thay.
    recorded: bool,
}

/// A part of the slip: who says it, what, when.
#[derive(Debug, Serialize, JsonSchema)]
struct PartOfSlip {
    by: Option<Named>,
    position: String,
    opinion: String,
    date: String,
    /// Ghi thay: from what; empty when done here.
    evidence_label: &'static str,
    given: Vec<GivenOn>,
}

/// Phiếu giải quyết văn bản đến.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SlipShown {
    type_name: String,
    code: String,
    issued_date: String,
    organ_name: String,
    subject: String,
    arrival_number: i64,
    arrival_date: String,
    /// 1 Ý kiến của lãnh đạo cơ quan.
    leaders: Vec<PartOfSlip>,
    /// 2 Ý kiến của lãnh đạo đơn vị.
    units: Vec<PartOfSlip>,
    /// 3 Ý kiến đề xuất của người giải quyết.
    proposals: Vec<PartOfSlip>,
}

pub(super) fn incoming_slip(view: &View<'_>, input: Slip) -> Result<SlipShown> {
    let line = store::line(view, input.id)?;
    let gathering = Gathering::new(view)?;
    let mut branches = Vec::new();
    let mut reports = Vec::new();
    for case in cases::of_line(view, REGISTER, input.id.0)? {
        branches.extend(tree::of_case(view, case.id)?);
        reports.extend(tree::reports(view, case.id)?);
    }
    // What was taken back is not on the paper; what ended with the work is.
    let recalled = |row: &AssignmentRow| {
        reports
            .iter()
            .any(|report| report.assignment == row.id && report.kind == "recalled")
    };
    branches.retain(|row| !recalled(row));
    let mut leaders = parts(
        &gathering,
        branches.iter().filter(|row| row.within.is_none()),
    )?;
    if let (Some(text), Some(by)) = (line.opinion.clone(), line.opinion_by) {
        let date = line.opinion_date.clone().unwrap_or_default();
        let evidence = line.opinion_evidence.as_deref().map_or("", words::evidence);
        match leaders
            .iter_mut()
            .find(|part| part.by.as_ref().is_some_and(|named| named.id == by))
        {
            Some(part) => {
                part.opinion = text;
                part.date = shown_text(&date);
                part.evidence_label = evidence;
            }
            None => leaders.insert(
                0,
                PartOfSlip {
                    position: people::store::title_on(view, by, &date)?,
                    by: gathering.named(&[by]).pop(),
                    opinion: text,
                    date: shown_text(&date),
                    evidence_label: evidence,
                    given: Vec::new(),
                },
            ),
        }
    }
    let units = parts(
        &gathering,
        branches.iter().filter(|row| row.within.is_some()),
    )?;
    let mut proposals = Vec::new();
    for report in reports.iter().filter(|report| report.kind == "result") {
        let day = report.at.get(..10).unwrap_or("");
        proposals.push(PartOfSlip {
            by: gathering.named(&[report.by]).pop(),
            position: people::store::title_on(view, report.by, day)?,
            opinion: report.content.clone(),
            date: shown_text(day),
            evidence_label: report.evidence.as_deref().map_or("", words::evidence),
            given: Vec::new(),
        });
    }
    Ok(SlipShown {
        code: line.entry.code(),
        issued_date: line.entry.issued_date.map_or(String::new(), shown),
        arrival_date: shown(line.arrival_date()),
        arrival_number: line.number,
        type_name: line.entry.type_name,
        organ_name: line.entry.organ_name,
        subject: line.entry.subject,
        leaders,
        units,
        proposals,
    })
}

/// What each person gave out, one part each, in order.
fn parts<'a>(
    gathering: &Gathering<'_>,
    branches: impl Iterator<Item = &'a AssignmentRow>,
) -> Result<Vec<PartOfSlip>> {
    let mut parts: Vec<PartOfSlip> = Vec::new();
    for row in branches {
        let day = row.assigned_at.get(..10).unwrap_or("");
        let due = row.due(&gathering.calendar);
        let given = GivenOn {
            part: row.part.clone(),
            part_label: words::part(&row.part),
            name: gathering.holder(row),
            task: row.task.clone(),
            due_shown: due.map_or(String::new(), |due| shown(due.date())),
            due,
            date: shown_text(day),
            recorded: row.recorded_by.is_some(),
        };
        let own = parts
            .iter_mut()
            .find(|part| part.by.as_ref().is_some_and(|by| by.id == row.assigned_by));
        match own {
            Some(part) => part.given.push(given),
            None => parts.push(PartOfSlip {
                by: gathering.named(&[row.assigned_by]).pop(),
                position: people::store::title_on(gathering.view, row.assigned_by, day)?,
                opinion: String::new(),
                date: shown_text(day),
                evidence_label: row.evidence.as_deref().map_or("", words::evidence),
                given: vec![given],
            }),
        }
    }
    Ok(parts)
}
