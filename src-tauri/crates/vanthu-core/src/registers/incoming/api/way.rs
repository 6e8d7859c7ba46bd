//! Commands about a line on its way: put before the leader, handed over, signed for, its
//! defects, its end.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::super::actions::{self, Receiver, RecordedOpinion, Submission};
use super::{Line, line, to_unit};
use crate::act::Act;
use crate::clock::Moment;
use crate::error::{INPUT, Result};
use crate::ids::{HandoverId, IncomingId, PersonId, UnitId};
use crate::kit::people::Proof;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Submit {
    id: IncomingId,
    version: i64,
    #[serde(default)]
    submitted_to: String,
    /// The leader it is put before.
    to_person_id: Option<PersonId>,
    /// Lĩnh vực, for who is in charge of it.
    #[serde(default)]
    field: String,
}

pub(super) fn submit(act: &mut Act<'_>, input: Submit) -> Result<Line> {
    let submission = Submission {
        to: input.submitted_to,
        person: input.to_person_id,
        field: input.field,
    };
    actions::submit(act, input.id, input.version, &submission)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Opinion {
    id: IncomingId,
    version: i64,
    text: String,
    by_person_id: PersonId,
    date: NaiveDate,
    /// "paper", "phone" or "other_system".
    evidence: String,
    due_date: Option<NaiveDate>,
    #[serde(default)]
    to_unit_ids: Vec<UnitId>,
}

pub(super) fn opinion(act: &mut Act<'_>, input: Opinion) -> Result<Line> {
    let opinion = RecordedOpinion {
        text: input.text,
        by: input.by_person_id,
        date: input.date,
        evidence: input.evidence,
    };
    actions::record_opinion(act, input.id, input.version, &opinion, input.due_date)?;
    if !input.to_unit_ids.is_empty() {
        let to: Vec<Receiver> = input.to_unit_ids.into_iter().map(to_unit).collect();
        actions::forward(act, input.id, input.version + 1, &to, None, "")?;
    }
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct To {
    unit_id: Option<UnitId>,
    person_id: Option<PersonId>,
    #[serde(default)]
    name: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Forward {
    id: IncomingId,
    version: i64,
    to: Vec<To>,
    forwarded_date: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

pub(super) fn forward(act: &mut Act<'_>, input: Forward) -> Result<Line> {
    let to: Vec<Receiver> = input
        .to
        .into_iter()
        .map(|to| Receiver {
            unit: to.unit_id,
            person: to.person_id,
            name: to.name,
        })
        .collect();
    actions::forward(
        act,
        input.id,
        input.version,
        &to,
        input.forwarded_date,
        &input.note,
    )?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Acknowledge {
    handover_id: HandoverId,
}

pub(super) fn acknowledge(act: &mut Act<'_>, input: Acknowledge, proof: Proof) -> Result<Line> {
    let id = actions::acknowledge(act, input.handover_id, proof)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AcknowledgePaper {
    handover_id: HandoverId,
    received_by: String,
    /// Today when left out.
    received_date: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

pub(super) fn acknowledge_paper(act: &mut Act<'_>, input: AcknowledgePaper) -> Result<Line> {
    let date = input.received_date.unwrap_or_else(|| act.now().date());
    let id = actions::acknowledge_on_paper(
        act,
        input.handover_id,
        &input.received_by,
        date,
        &input.note,
    )?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileAway {
    id: IncomingId,
    version: i64,
    /// Số và ký hiệu hồ sơ.
    #[serde(default)]
    file_notation: String,
    #[serde(default)]
    note: String,
}

pub(super) fn file_away(act: &mut Act<'_>, input: FileAway) -> Result<Line> {
    actions::file_away(
        act,
        input.id,
        input.version,
        &input.file_notation,
        &input.note,
    )?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Recall {
    id: IncomingId,
    version: i64,
    reason: String,
    /// Số, ký hiệu of the notice of recall.
    #[serde(default)]
    notice_number: String,
    /// The day the sender recalled it; now when left out.
    recalled_date: Option<NaiveDate>,
    #[serde(default)]
    sender_told: bool,
}

pub(super) fn recall(act: &mut Act<'_>, input: Recall) -> Result<Line> {
    actions::recall(
        act,
        input.id,
        input.version,
        &input.reason,
        &input.notice_number,
        input.recalled_date,
        input.sender_told,
    )?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RecallTold {
    id: IncomingId,
    version: i64,
    /// RFC 3339; now when left out.
    at: Option<String>,
}

pub(super) fn recall_told(act: &mut Act<'_>, input: RecallTold) -> Result<Line> {
    let at = moment(input.at)?;
    actions::recall_told(act, input.id, input.version, at)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DefectReport {
    id: IncomingId,
    version: i64,
    what: String,
    #[serde(default)]
    reported_to: String,
}

pub(super) fn defect_report(act: &mut Act<'_>, input: DefectReport) -> Result<Line> {
    actions::report_defect(
        act,
        input.id,
        input.version,
        &input.what,
        &input.reported_to,
    )?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DefectOpinion {
    id: IncomingId,
    version: i64,
    opinion: String,
    by_person_id: PersonId,
    date: NaiveDate,
    evidence: String,
}

pub(super) fn defect_opinion(act: &mut Act<'_>, input: DefectOpinion) -> Result<Line> {
    let opinion = RecordedOpinion {
        text: input.opinion,
        by: input.by_person_id,
        date: input.date,
        evidence: input.evidence,
    };
    actions::defect_opinion(act, input.id, input.version, &opinion)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DefectSettle {
    id: IncomingId,
    version: i64,
    /// "returned" or "told".
    outcome: String,
    #[serde(default)]
    note: String,
}

pub(super) fn defect_settle(act: &mut Act<'_>, input: DefectSettle) -> Result<Line> {
    actions::settle_defect(act, input.id, input.version, &input.outcome, &input.note)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticeSent {
    id: IncomingId,
    version: i64,
    /// RFC 3339; now when left out.
    at: Option<String>,
}

pub(super) fn notice_sent(act: &mut Act<'_>, input: NoticeSent) -> Result<Line> {
    let at = moment(input.at)?;
    actions::notice_sent(act, input.id, input.version, at)?;
    line(act, input.id)
}

/// The moment of a field "at".
fn moment(at: Option<String>) -> Result<Option<Moment>> {
    at.map(|text| {
        Moment::parse(&text).ok_or_else(|| {
            let what = "thời điểm không đọc được";
            INPUT.with(&[("what", &what)]).at("at")
        })
    })
    .transpose()
}
