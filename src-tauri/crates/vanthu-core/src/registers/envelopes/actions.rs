//! What is done to the list of envelopes: one function an act.

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use super::rules::{self, *};
use super::store::{self, EnvelopeRow};
use crate::act::{Act, Event, col};
use crate::dates::{shown, shown_text};
use crate::error::Result;
use crate::ids::{EnvelopeId, IncomingId, PersonId};
use crate::kit::people;
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// What stands on an envelope, tidied and within bounds.
fn checked(act: &Act<'_>, outside: &Outside, person: Option<PersonId>) -> Result<Outside> {
    let outside = Outside {
        arrived: outside.arrived,
        sender: tidy_line(&outside.sender),
        addressed_to: tidy_line(&outside.addressed_to),
        marks: tidy_line(&outside.marks),
        code: tidy_line(&outside.code),
        note: tidy_line(&outside.note),
    };
    rules::fits(&outside, act.now().date())?;
    if let Some(person) = person {
        people::store::person(act, person)?;
    }
    Ok(outside)
}

/// Lists an envelope from what stands on it.
pub fn add(act: &mut Act<'_>, outside: &Outside, person: Option<PersonId>) -> Result<EnvelopeId> {
    let outside = checked(act, outside, person)?;
    let year = outside.arrived.year();
    let ordinal = store::next_ordinal(act, year)?;
    let id = EnvelopeId(act.insert(
        "envelope",
        &[
            col("year", i64::from(year)),
            col("ordinal", ordinal),
            col("arrived_date", outside.arrived.to_string()),
            col("sender", outside.sender.clone()),
            col("addressed_to", outside.addressed_to.clone()),
            col("person_id", person.map(|person| person.0)),
            col("marks", outside.marks.clone()),
            col("code_on_envelope", outside.code.clone()),
            col("note", outside.note.clone()),
            col("received_kind", String::new()),
        ],
        Event::new(Topic::Envelopes, "listed"),
    )?);
    store::index(act, id, None, &outside)?;
    Ok(id)
}

/// Corrects what was read off an envelope; every former value stays in the log. Its number and
/// its year stand, and for whom a signature was given is not rewritten.
pub fn amend(
    act: &mut Act<'_>,
    id: EnvelopeId,
    version: i64,
    outside: &Outside,
    person: Option<PersonId>,
    reason: &str,
) -> Result<()> {
    let envelope = standing(act, id)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON_MISSING.error());
    }
    let outside = checked(act, outside, person)?;
    if outside.arrived.year() != envelope.year {
        return Err(OTHER_YEAR.with(&[("ordinal", &envelope.ordinal), ("year", &envelope.year)]));
    }
    if let Some(handed) = &envelope.handed_date
        && *handed < outside.arrived.to_string()
    {
        return Err(ARRIVED_AFTER.with(&[
            ("date", &shown(outside.arrived)),
            ("handed", &shown_text(handed)),
        ]));
    }
    let (before, person_before) = (envelope.outside(), envelope.person);
    if (&outside, person) == (&before, person_before) {
        return Err(NOTHING_CHANGED.error());
    }
    if envelope.received_kind == "secret"
        && (outside.sender != before.sender
            || outside.addressed_to != before.addressed_to
            || person != person_before)
    {
        return Err(SIGNED.with(&[("name", &envelope.received_by.unwrap_or_default())]));
    }
    act.update(
        "envelope",
        id.0,
        Some(version),
        &[
            col("arrived_date", outside.arrived.to_string()),
            col("sender", outside.sender.clone()),
            col("addressed_to", outside.addressed_to.clone()),
            col("person_id", person.map(|person| person.0)),
            col("marks", outside.marks.clone()),
            col("code_on_envelope", outside.code.clone()),
            col("note", outside.note.clone()),
        ],
        Event::new(Topic::Envelopes, "amended_envelope").because(reason),
    )?;
    store::index(act, id, Some(&before), &outside)
}

/// Voids an envelope that was listed by mistake: struck through, its ordinal kept for ever. What
/// somebody signed for, or what has become a line of the book, stands.
pub fn void(act: &mut Act<'_>, id: EnvelopeId, version: i64, reason: &str) -> Result<()> {
    let envelope = standing(act, id)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(VOID_REASON.error());
    }
    if envelope.state() == State::Registered {
        return Err(REGISTERED_ALREADY.error().at("id"));
    }
    if envelope.received_kind == "secret" {
        let name = envelope.received_by.unwrap_or_default();
        return Err(VOID_SIGNED.with(&[("name", &name)]));
    }
    let row = [
        col("voided_at", act.now().to_string()),
        col("voided_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Envelopes, "voided_envelope").because(reason);
    act.update("envelope", id.0, Some(version), &row, event)
}

/// An envelope that takes changes.
fn standing(act: &Act<'_>, id: EnvelopeId) -> Result<EnvelopeRow> {
    let envelope = store::envelope(act, id)?;
    if envelope.state() == State::Voided {
        return Err(VOIDED.with(&[("ordinal", &envelope.ordinal), ("year", &envelope.year)]));
    }
    Ok(envelope)
}

fn held(act: &Act<'_>, id: EnvelopeId) -> Result<EnvelopeRow> {
    let envelope = standing(act, id)?;
    if envelope.handed_date.is_some() {
        let name = envelope.received_by.as_deref().unwrap_or("");
        return Err(HANDED_ALREADY.with(&[("name", &name)]));
    }
    Ok(envelope)
}

/// Handed over whole, ký nhận in the paper book.
pub fn hand_over(
    act: &mut Act<'_>,
    id: EnvelopeId,
    version: i64,
    date: NaiveDate,
    received_by: &str,
) -> Result<()> {
    let envelope = held(act, id)?;
    let name = tidy_line(received_by);
    if name.is_empty() {
        return Err(RECEIVER_MISSING.error());
    }
    rules::handing(date, &envelope.arrived_date, act.now().date())?;
    let row = [
        col("handed_date", date.to_string()),
        col("received_kind", "paper_book".to_owned()),
        col("received_by", name),
    ];
    let event = Event::new(Topic::Envelopes, "handed_on_paper");
    act.update("envelope", id.0, Some(version), &row, event)
}

/// Handed over whole, ký nhận with the addressee's own secret.
pub fn acknowledge(act: &mut Act<'_>, id: EnvelopeId, proof: people::Proof) -> Result<()> {
    let envelope = held(act, id)?;
    let receiver = proof.caller.clone();
    // With nobody named, anybody's secret would do.
    let Some(person) = envelope.person else {
        return Err(NOBODY_NAMED.error());
    };
    if person != receiver.id {
        return Err(WRONG_RECEIVER.with(&[
            ("name", &receiver.full_name),
            ("to", &envelope.addressed_to),
        ]));
    }
    let mut hasher = Sha256::new();
    for part in [
        &envelope.ordinal.to_string(),
        &envelope.year.to_string(),
        &envelope.sender,
        &envelope.addressed_to,
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    let subject = format!("{}:{id}", super::REGISTER);
    let digest = hasher.finalize().into();
    let signed = people::sign_off(act, proof, "ky_nhan_bi_dich_danh", &subject, digest)?;
    let row = [
        col("handed_date", act.now().date().to_string()),
        col("received_kind", "secret".to_owned()),
        col("received_by", receiver.full_name),
        col("sign_off_id", signed.id),
    ];
    let event = Event::new(Topic::Envelopes, "handed_by_secret").signed_by(signed.person);
    act.update("envelope", id.0, None, &row, event)
}

/// The addressee brings it back: it is office business and is to be registered.
pub fn come_back(act: &mut Act<'_>, id: EnvelopeId, version: i64, note: &str) -> Result<()> {
    let envelope = standing(act, id)?;
    match envelope.state() {
        State::Held | State::Voided => return Err(NOT_HANDED.error()),
        State::CameBack | State::Registered => return Err(CAME_BACK_ALREADY.error()),
        State::Handed => {}
    }
    let note = Some(tidy_line(note)).filter(|note| !note.is_empty());
    let row = [col("came_back_at", act.now().to_string())];
    let event = Event::new(Topic::Envelopes, "came_back").because(note);
    act.update("envelope", id.0, Some(version), &row, event)
}

/// Ties an envelope that came back to the line it was registered as. `voided` says that the
/// line it was tied to before does not count any more.
pub fn registered(act: &mut Act<'_>, id: EnvelopeId, line: IncomingId, voided: bool) -> Result<()> {
    let envelope = standing(act, id).map_err(|error| error.at("envelope_id"))?;
    match envelope.state() {
        State::Held | State::Handed | State::Voided => return Err(NOT_BACK.error()),
        State::Registered if !voided => return Err(REGISTERED_ALREADY.error()),
        State::Registered | State::CameBack => {}
    }
    let event = Event::new(Topic::Envelopes, "registered");
    act.update("envelope", id.0, None, &[col("incoming_id", line)], event)
}
