//! What a leader decides about a document here, signed with their own secret: approved, signed,
//! sent back, passed on. Whether they may was decided at their desk.

pub mod signers;
pub mod store;

use super::actions::{change, open_line, way};
use super::rules::{Step, may};
use super::store as lines;
use crate::act::{Act, Column, Event, clear, col, erasable};
use crate::error::Result;
use crate::ids::{OutgoingId, PersonId};
use crate::kit::people;
use crate::kit::people::competence::rules::Capacity;
use crate::topic::Topic;

/// Who signed, in which capacity, and with which sign-off.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    pub by: PersonId,
    pub sign_off: i64,
    pub capacity: &'a Capacity,
}

fn event(verb: &'static str, signer: PersonId) -> Event {
    Event::new(Topic::Outgoing, verb).signed_by(signer)
}

fn approved(act: &Act<'_>, text: &str, signed: Signed<'_>) -> Vec<Column> {
    vec![
        col("approved_date", act.now().date().to_string()),
        col("approved_by", signed.by),
        clear("approved_evidence"),
        clear("approved_recorded_by"),
        col("approved_sign_off_id", signed.sign_off),
        erasable(
            "approved_note",
            Some(text.to_owned()).filter(|text| !text.is_empty()),
        ),
    ]
}

/// Duyệt on the screen; the signature on paper is a fact of its own.
pub fn approve(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    text: &str,
    signed: Signed<'_>,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::Approve, line.facts(), &line.name())?;
    way::on_screen(&line)?;
    let mut row = approved(act, text, signed);
    row.extend(way::not_submitted());
    row.extend(super::actions::taken_up());
    act.fact("outgoing.approved", id.0);
    change(act, &line, version, &row, event("approved", signed.by))
}

/// Ký here, in a capacity (TM., KT., TL., TUQ., Q.). Who signs what nobody approved before
/// approves it too.
pub fn sign(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    text: &str,
    signed: Signed<'_>,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::Sign, line.facts(), &line.name())?;
    way::on_screen(&line)?;
    let today = act.now().date().to_string();
    let mut row = vec![
        col("signed_date", today.clone()),
        col("signed_kind", "here".to_owned()),
        col("signed_by", signed.by),
        col(
            "signer_full_name",
            people::store::full_name(act, signed.by)?,
        ),
        col(
            "signer_position",
            people::store::title_on(act, signed.by, &today)?,
        ),
        col("capacity", signed.capacity.code.as_str().to_owned()),
        col("capacity_text", signed.capacity.label.clone()),
        clear("signed_recorded_by"),
        col("signed_sign_off_id", signed.sign_off),
        erasable(
            "signed_note",
            Some(text.to_owned()).filter(|text| !text.is_empty()),
        ),
    ];
    if !line.facts().approved {
        row.extend(approved(act, "", signed));
        act.fact("outgoing.approved", id.0);
    }
    row.extend(way::not_submitted());
    row.extend(super::actions::taken_up());
    act.fact("outgoing.signed", id.0);
    change(act, &line, version, &row, event("signed_here", signed.by))?;
    lines::index(act, Some(line.hit()), id)
}

/// Back to who drafted it.
pub fn send_back(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    reason: &str,
    signer: PersonId,
) -> Result<()> {
    let line = open_line(act, id)?;
    let event = event("sent_back", signer);
    way::returned(act, &line, version, Step::Draft, reason, event)
}

/// On to another leader.
pub fn pass(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    (to, name): (PersonId, &str),
    signer: PersonId,
) -> Result<()> {
    let line = open_line(act, id)?;
    let row = [
        col("submitted_to_id", to),
        col("submitted_to", name.to_owned()),
    ];
    change(act, &line, version, &row, event("passed_on", signer))
}
