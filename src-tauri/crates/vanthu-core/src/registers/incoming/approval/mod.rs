//! What a leader decides about a line here, signed with their own secret: the directive (ý kiến
//! chỉ đạo), the opinion on a defect, back to the văn thư, on to another leader. Whether they may
//! was decided at their desk.

pub mod store;

use chrono::NaiveDate;

use super::actions::{change, open_line};
use crate::act::{Act, Event, clear, col, erasable};
use crate::error::Result;
use crate::ids::{IncomingId, PersonId};
use crate::topic::Topic;

/// Who signed, and with which sign-off.
#[derive(Debug, Clone, Copy)]
pub struct Signed {
    pub by: PersonId,
    pub sign_off: i64,
}

fn event(verb: &'static str, signer: PersonId) -> Event {
    Event::new(Topic::Incoming, verb).signed_by(signer)
}

/// The leader's word on a line; may set its deadline.
pub fn direct(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    text: &str,
    due_date: Option<NaiveDate>,
    signed: Signed,
) -> Result<()> {
    let line = open_line(act, id)?;
    let mut row = vec![
        erasable("opinion", text.to_owned()),
        col("opinion_by", signed.by),
        col("opinion_date", act.now().date().to_string()),
        clear("opinion_evidence"),
        clear("opinion_recorded_by"),
        col("opinion_sign_off_id", signed.sign_off),
    ];
    row.extend(due_date.map(|due| col("due_date", due.to_string())));
    act.fact("incoming.opinion", id.0);
    change(act, &line, version, &row, event("directed", signed.by))
}

/// Back to the văn thư, to be put before a leader again.
pub fn send_back(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    reason: &str,
    signer: PersonId,
) -> Result<()> {
    let line = open_line(act, id)?;
    let row = [
        clear("submitted_at"),
        clear("submitted_to_id"),
        clear("submitted_by_id"),
    ];
    act.fact("incoming.sent_back", id.0);
    let event = event("sent_back", signer).because_erasable(reason.to_owned());
    change(act, &line, version, &row, event)
}

/// On to another leader.
pub fn pass(
    act: &mut Act<'_>,
    id: IncomingId,
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

/// The leader's word on a defect.
pub fn defect_opinion(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    text: &str,
    signed: Signed,
) -> Result<()> {
    let line = open_line(act, id)?;
    let row = [
        erasable("defect_opinion", text.to_owned()),
        col("defect_opinion_by", signed.by),
        col("defect_sign_off_id", signed.sign_off),
    ];
    let event = event("defect_directed", signed.by);
    change(act, &line, version, &row, event)
}

/// A defect is put before another leader.
pub fn pass_defect(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    (to, name): (PersonId, &str),
    signer: PersonId,
) -> Result<()> {
    let line = open_line(act, id)?;
    let row = [
        col("defect_to_id", to),
        col("defect_reported_to", name.to_owned()),
    ];
    change(act, &line, version, &row, event("defect_passed", signer))
}
