//! Commands of the log of seals. What stamps a line of another register stands in the desk.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions::{self, body};
use super::list::{self, List};
use super::rules::{self, SENTENCES, Stamps};
use super::store::{self, StampingRow};
use crate::act::{Act, View};
use crate::door::{Door, Page, Who};
use crate::error::Result;
use crate::ids::{PersonId, SealId, StampingId};
use crate::kit::numbering;
use crate::kit::people::Proof;
use crate::registers::seal::NUMBERED;
use crate::registers::seal::keeping::actions::holds;
use crate::registers::seal::rules::{MARKS, kind_label};
use crate::registers::seal::store as seals;
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read("stamping_list", Who::ANY, list, &[Topic::Seal]);
    door.read("stamping_get", Who::ANY, get, &[Topic::Seal]);
    door.read("stamping_propose", Who::ANY, propose, &[Topic::Seal]);
    door.signed("stamping_acknowledge", Who::ANY, acknowledge);
    door.write("stamping_receive", Who::ANY, receive);
    door.sentences(SENTENCES);
}

/// Stamps of one kind.
#[derive(Debug, Serialize, JsonSchema)]
struct StampsShown {
    kind: String,
    label: String,
    stamps: i64,
}

/// A line of the log.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Stamping {
    id: StampingId,
    version: i64,
    number: i64,
    year: i32,
    stamped_at: String,
    /// Written down on a later day than it was done.
    late: bool,
    seal_id: SealId,
    seal_name: String,
    seal_kind_label: String,
    /// The line of a register it was put on.
    document_register: Option<String>,
    document_id: Option<i64>,
    code: String,
    /// The code, or that the paper has none.
    code_shown: String,
    document_date: Option<NaiveDate>,
    type_name: String,
    subject: String,
    signer_full_name: String,
    signer_position: String,
    signer_authority: String,
    marks: Vec<StampsShown>,
    marks_shown: String,
    copies: i64,
    sheets: i64,
    /// Every stamp of every kind.
    stamps: i64,
    requester_person_id: Option<PersonId>,
    requester_name: String,
    requester_unit: String,
    stamped_by_person_id: PersonId,
    stamped_by: String,
    /// "", "secret" or "paper".
    received: String,
    received_by: Option<String>,
    received_at: Option<String>,
    note: String,
    voided_at: Option<String>,
    voided_reason: Option<String>,
}

fn told(view: &View<'_>, row: StampingRow) -> Result<Stamping> {
    let marks = store::marks(view, row.id)?;
    let late = row.late();
    let (document_register, document_id) = row.document.unzip();
    Ok(Stamping {
        late,
        code_shown: match row.paper.code.as_str() {
            "" => "Giấy tờ không có số".to_owned(),
            code => code.to_owned(),
        },
        marks_shown: rules::marks_shown(&marks),
        stamps: marks.iter().map(|one| one.stamps).sum(),
        marks: marks.into_iter().map(shown).collect(),
        seal_kind_label: kind_label(&row.seal_kind).to_owned(),
        id: row.id,
        version: row.version,
        number: row.number,
        year: row.year,
        stamped_at: row.stamped_at,
        seal_id: row.seal,
        seal_name: row.seal_name,
        document_register,
        document_id,
        code: row.paper.code,
        document_date: row.paper.date,
        type_name: row.paper.type_name,
        subject: row.paper.subject,
        signer_full_name: row.paper.signer_full_name,
        signer_position: row.paper.signer_position,
        signer_authority: row.paper.signer_authority,
        copies: row.copies,
        sheets: row.sheets,
        requester_person_id: row.requester,
        requester_name: row.requester_name,
        requester_unit: row.requester_unit,
        stamped_by_person_id: row.stamped_by,
        stamped_by: row.stamped_by_name,
        received: row.received_kind,
        received_by: row.received_by,
        received_at: row.received_at,
        note: row.note,
        voided_at: row.voided_at,
        voided_reason: row.voided_reason,
    })
}

fn shown(one: Stamps) -> StampsShown {
    StampsShown {
        label: rules::mark_label(&one.kind).to_owned(),
        kind: one.kind,
        stamps: one.stamps,
    }
}

/// A line, for the answer of a command.
pub fn one(view: &View<'_>, id: StampingId) -> Result<Stamping> {
    told(view, store::stamping(view, id)?)
}

fn list(view: &View<'_>, ask: List) -> Result<Page<Stamping>> {
    let (rows, next) = list::list(view, &ask)?;
    let rows = rows
        .into_iter()
        .map(|row| told(view, row))
        .collect::<Result<_>>()?;
    Ok(Page { rows, next })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Get {
    id: StampingId,
}

fn get(view: &View<'_>, input: Get) -> Result<Stamping> {
    one(view, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Propose {
    seal_id: Option<SealId>,
    copies: i64,
    /// Sheets of one copy.
    sheets: i64,
}

/// What the form proposes.
#[derive(Debug, Serialize, JsonSchema)]
struct Proposal {
    next_number: i64,
    year: i32,
    /// Of every kind of stamping, or of those the seal makes.
    marks: Vec<StampsShown>,
    holder_name: String,
    /// Whether whoever asks may record a stamping with this seal now.
    may: bool,
    /// Why not.
    why: String,
}

fn propose(view: &View<'_>, input: Propose) -> Result<Proposal> {
    rules::amounts(input.copies, input.sheets)?;
    let today = view.now().date();
    let mut proposal = Proposal {
        next_number: numbering::peek_of_year(view, &NUMBERED, body(view)?, today)?,
        year: view.now().year(),
        marks: MARKS
            .iter()
            .map(|mark| StampsShown {
                kind: mark.code.to_owned(),
                label: mark.label.to_owned(),
                stamps: rules::proposed(mark.per, input.copies, input.sheets),
            })
            .collect(),
        holder_name: String::new(),
        may: false,
        why: String::new(),
    };
    let Some(seal) = input.seal_id else {
        return Ok(proposal);
    };
    let seal = seals::seal(view, seal).map_err(|error| error.at("seal_id"))?;
    let described = &seal.described;
    let made = crate::registers::seal::rules::kind(&seal.kind)?.marks;
    proposal
        .marks
        .retain(|mark| made.contains(&mark.kind.as_str()));
    let days = (described.in_use_from, seal.in_use_to);
    let refusal = rules::in_use(
        &described.name,
        seal.state(today),
        days,
        described.certificate_to,
        today,
    )
    .and_then(|()| holds(view, &seal).map(drop))
    .err();
    proposal.may = refusal.is_none();
    proposal.why = refusal.map_or_else(String::new, |error| error.message);
    proposal.holder_name = seal.holder_name;
    Ok(proposal)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Acknowledge {
    id: StampingId,
}

fn acknowledge(act: &mut Act<'_>, input: Acknowledge, proof: Proof) -> Result<Stamping> {
    actions::acknowledge(act, input.id, proof)?;
    one(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Receive {
    id: StampingId,
    version: i64,
    received_by: String,
}

fn receive(act: &mut Act<'_>, input: Receive) -> Result<Stamping> {
    actions::receive(act, input.id, input.version, &input.received_by)?;
    one(act, input.id)
}
