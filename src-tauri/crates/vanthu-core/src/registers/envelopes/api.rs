//! Commands of the list of envelopes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{Outside, SENTENCES, State};
use super::store::EnvelopeRow;
use super::{actions, store};
use crate::act::{Act, View};
use crate::door::{Door, Page, Who};
use crate::error::{INPUT, Result};
use crate::ids::{EnvelopeId, IncomingId, PersonId};
use crate::kit::people::Proof;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("envelope_list", Who::ANY, list, &[Topic::Envelopes]);
    door.write("envelope_add", Who::CLERK, add);
    door.write("envelope_amend", Who::CLERK, amend);
    door.write("envelope_hand_over", Who::CLERK, hand_over);
    door.signed("envelope_acknowledge", Who::ANY, acknowledge);
    door.write("envelope_come_back", Who::CLERK, come_back);
    door.write("envelope_void", Who::CLERK, void);
    door.sentences(SENTENCES);
}

/// An envelope as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Envelope {
    id: EnvelopeId,
    version: i64,
    ordinal: i64,
    year: i32,
    arrived_date: String,
    sender: String,
    addressed_to: String,
    person_id: Option<PersonId>,
    /// Stamps on the envelope (khẩn, hỏa tốc, mật).
    marks: String,
    code_on_envelope: String,
    state: State,
    state_label: &'static str,
    handed_date: Option<String>,
    /// "", "secret" or "paper_book".
    received: String,
    received_by: Option<String>,
    came_back_at: Option<String>,
    incoming_id: Option<IncomingId>,
    note: String,
    /// Struck through, with the reason.
    voided_reason: Option<String>,
}

fn shown(row: EnvelopeRow) -> Envelope {
    let state = row.state();
    Envelope {
        id: row.id,
        version: row.version,
        ordinal: row.ordinal,
        year: row.year,
        arrived_date: row.arrived_date,
        sender: row.sender,
        addressed_to: row.addressed_to,
        person_id: row.person,
        marks: row.marks,
        code_on_envelope: row.code_on_envelope,
        state,
        state_label: state.label(),
        handed_date: row.handed_date,
        received: row.received_kind,
        received_by: row.received_by,
        came_back_at: row.came_back_at,
        incoming_id: row.incoming,
        note: row.note,
        voided_reason: row.voided_reason,
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct List {
    /// Only those held or come back.
    open_only: bool,
    cursor: Option<String>,
    limit: Option<i64>,
}

fn list(view: &View<'_>, input: List) -> Result<Page<Envelope>> {
    let limit = input.limit.unwrap_or(200).clamp(1, 500);
    let before = match &input.cursor {
        None => None,
        Some(cursor) => Some(cursor.parse().map_err(|_| {
            INPUT
                .with(&[("what", &"dấu trang không đọc được")])
                .at("cursor")
        })?),
    };
    let mut rows = store::list(view, input.open_only, before, limit + 1)?;
    let more = rows.len() as i64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(200));
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    Ok(Page {
        rows: rows.into_iter().map(shown).collect(),
        next,
    })
}

fn one(view: &View<'_>, id: EnvelopeId) -> Result<Envelope> {
    Ok(shown(store::envelope(view, id)?))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Add {
    /// Today when left out.
    arrived_date: Option<NaiveDate>,
    sender: String,
    addressed_to: String,
    /// The person of the office it names; only they can sign for it with a secret.
    person_id: Option<PersonId>,
    #[serde(default)]
    marks: String,
    #[serde(default)]
    code_on_envelope: String,
    #[serde(default)]
    note: String,
}

fn add(act: &mut Act<'_>, input: Add) -> Result<Envelope> {
    let outside = Outside {
        arrived: input.arrived_date.unwrap_or_else(|| act.now().date()),
        sender: input.sender,
        addressed_to: input.addressed_to,
        marks: input.marks,
        code: input.code_on_envelope,
        note: input.note,
    };
    let id = actions::add(act, &outside, input.person_id)?;
    one(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Amend {
    id: EnvelopeId,
    version: i64,
    reason: String,
    /// Every field as it should stand; the same ones as when it was listed.
    arrived_date: NaiveDate,
    sender: String,
    addressed_to: String,
    person_id: Option<PersonId>,
    #[serde(default)]
    marks: String,
    #[serde(default)]
    code_on_envelope: String,
    #[serde(default)]
    note: String,
}

fn amend(act: &mut Act<'_>, input: Amend) -> Result<Envelope> {
    let outside = Outside {
        arrived: input.arrived_date,
        sender: input.sender,
        addressed_to: input.addressed_to,
        marks: input.marks,
        code: input.code_on_envelope,
        note: input.note,
    };
    let person = input.person_id;
    actions::amend(
        act,
        input.id,
        input.version,
        &outside,
        person,
        &input.reason,
    )?;
    one(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct HandOver {
    id: EnvelopeId,
    version: i64,
    handed_date: Option<NaiveDate>,
    received_by: String,
}

fn hand_over(act: &mut Act<'_>, input: HandOver) -> Result<Envelope> {
    let date = input.handed_date.unwrap_or_else(|| act.now().date());
    actions::hand_over(act, input.id, input.version, date, &input.received_by)?;
    one(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Acknowledge {
    id: EnvelopeId,
}

fn acknowledge(act: &mut Act<'_>, input: Acknowledge, proof: Proof) -> Result<Envelope> {
    actions::acknowledge(act, input.id, proof)?;
    one(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ComeBack {
    id: EnvelopeId,
    version: i64,
    #[serde(default)]
    note: String,
}

fn come_back(act: &mut Act<'_>, input: ComeBack) -> Result<Envelope> {
    actions::come_back(act, input.id, input.version, &input.note)?;
    one(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Void {
    id: EnvelopeId,
    version: i64,
    reason: String,
}

fn void(act: &mut Act<'_>, input: Void) -> Result<Envelope> {
    actions::void(act, input.id, input.version, &input.reason)?;
    one(act, input.id)
}
