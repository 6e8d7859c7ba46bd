//! Commands about a document on its way.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::super::actions::{self, Choice, Inserted, Recorded};
use super::super::rules::{RECORD_STEP, Step};
use super::{Line, line};
use crate::act::Act;
use crate::door::{Door, Who};
use crate::error::Result;
use crate::ids::{OutgoingId, PersonId, ReservationId};
use crate::kit::people::Proof;

/// This part's commands.
pub(super) fn commands(door: &mut Door) {
    door.signed("outgoing_initial", Who::ANY, initial);
    door.signed("outgoing_check", Who::ANY, check);
    door.write("outgoing_submit", Who::ANY, submit);
    door.write("outgoing_record", Who::CLERK, record);
    door.write("outgoing_return", Who::ANY, give_back);
    door.write("outgoing_form_check", Who::CLERK, form_check);
    door.write("outgoing_issue", Who::CLERK, issue);
    door.signed("outgoing_insert", Who::CLERK, insert);
    door.write("outgoing_agency_signed", Who::CLERK, agency_signed);
    door.write("outgoing_file", Who::CLERK, file_away);
    door.write("outgoing_hand_back", Who::CLERK, hand_back);
    door.signed("outgoing_received", Who::ANY, received);
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Attest {
    id: OutgoingId,
    version: i64,
    #[serde(default)]
    note: String,
}

fn initial(act: &mut Act<'_>, input: Attest, proof: Proof) -> Result<Line> {
    let Attest { id, version, note } = input;
    actions::attest(act, id, version, Step::Initial, &note, proof)?;
    line(act, id)
}

fn check(act: &mut Act<'_>, input: Attest, proof: Proof) -> Result<Line> {
    let Attest { id, version, note } = input;
    actions::attest(act, id, version, Step::Check, &note, proof)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Submit {
    id: OutgoingId,
    version: i64,
    /// "approve" or "sign".
    #[serde(rename = "for")]
    for_what: String,
    /// The leader it is put before.
    to_person_id: Option<PersonId>,
    #[serde(default)]
    submitted_to: String,
}

fn submit(act: &mut Act<'_>, input: Submit) -> Result<Line> {
    actions::submit(
        act,
        input.id,
        input.version,
        &input.for_what,
        input.to_person_id,
        &input.submitted_to,
    )?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Record {
    id: OutgoingId,
    version: i64,
    /// "initialled", "checked" or "approved".
    step: String,
    by_person_id: PersonId,
    date: NaiveDate,
    /// "paper", "phone" or "other_system".
    evidence: String,
    #[serde(default)]
    note: String,
}

fn record(act: &mut Act<'_>, input: Record) -> Result<Line> {
    let step = match input.step.as_str() {
        "initialled" => Step::Initial,
        "checked" => Step::Check,
        "approved" => Step::Approve,
        _ => return Err(RECORD_STEP.error()),
    };
    let done = Recorded {
        step,
        by: input.by_person_id,
        date: input.date,
        evidence: input.evidence,
        note: input.note,
    };
    actions::record(act, input.id, input.version, &done)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GiveBack {
    id: OutgoingId,
    version: i64,
    /// The step it goes back to; it and all behind it are done anew.
    to: Step,
    reason: String,
}

fn give_back(act: &mut Act<'_>, input: GiveBack) -> Result<Line> {
    actions::give_back(act, input.id, input.version, input.to, &input.reason)?;
    line(act, input.id)
}

fn form_check(act: &mut Act<'_>, input: Attest) -> Result<Line> {
    actions::form_check(act, input.id, input.version, &input.note)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Issue {
    id: OutgoingId,
    version: i64,
    /// Ngày tháng văn bản; today when left out.
    issued_date: Option<NaiveDate>,
    code_notation: Option<String>,
    /// Uses the next number of this block.
    reservation_id: Option<ReservationId>,
    copies: Option<i64>,
}

fn issue(act: &mut Act<'_>, input: Issue) -> Result<Line> {
    let choice = Choice {
        date: input.issued_date,
        notation: input.code_notation,
        held: input.reservation_id,
        copies: input.copies,
    };
    actions::issue(act, input.id, input.version, &choice)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Insert {
    id: OutgoingId,
    version: i64,
    number: i64,
    /// "a" behind 15 makes 15a; empty for a number that was released, or to back-date the next.
    #[serde(default)]
    suffix: String,
    issued_date: NaiveDate,
    #[serde(default)]
    reason: String,
    code_notation: Option<String>,
}

/// On the văn thư's session, with the leader's secret.
fn insert(act: &mut Act<'_>, input: Insert, proof: Proof) -> Result<Line> {
    let inserted = Inserted {
        number: input.number,
        suffix: input.suffix,
        date: input.issued_date,
        reason: input.reason,
        notation: input.code_notation,
    };
    actions::insert(act, input.id, input.version, &inserted, proof)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OnDay {
    id: OutgoingId,
    version: i64,
    /// Today when left out.
    date: Option<NaiveDate>,
}

fn agency_signed(act: &mut Act<'_>, input: OnDay) -> Result<Line> {
    actions::agency_signed(act, input.id, input.version, input.date)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FileAway {
    id: OutgoingId,
    version: i64,
    #[serde(default)]
    file_notation: String,
    /// Where the original lies.
    #[serde(default)]
    filed_where: String,
    /// Bản chính giấy made from the digitally signed one, with its stamp.
    #[serde(default)]
    paper_from_digital: bool,
}

fn file_away(act: &mut Act<'_>, input: FileAway) -> Result<Line> {
    actions::file_away(
        act,
        input.id,
        input.version,
        &input.file_notation,
        &input.filed_where,
        input.paper_from_digital,
    )?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct HandBack {
    id: OutgoingId,
    version: i64,
    received_by: String,
    /// Today when left out.
    date: Option<NaiveDate>,
}

fn hand_back(act: &mut Act<'_>, input: HandBack) -> Result<Line> {
    actions::hand_back(act, input.id, input.version, &input.received_by, input.date)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Received {
    id: OutgoingId,
    version: i64,
}

fn received(act: &mut Act<'_>, input: Received, proof: Proof) -> Result<Line> {
    actions::receive_back(act, input.id, input.version, proof)?;
    line(act, input.id)
}
