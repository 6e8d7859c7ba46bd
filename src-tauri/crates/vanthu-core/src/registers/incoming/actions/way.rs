//! A line on its way through the office: put before the leader, handed over, signed for, its
//! defects reported and settled.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::super::rules::*;
use super::super::store::{self, LineRow};
use super::super::{REGISTER, words};
use super::{caller, change, open_line};
use crate::act::{Act, Column, Event, View, clear, col, erasable};
use crate::dates::shown;
use crate::error::Result;
use crate::ids::{HandoverId, IncomingId, PersonId, UnitId};
use crate::kit::text::{fold, tidy_line};
use crate::kit::{files, people};
use crate::session::Role;
use crate::topic::Topic;

/// Before whom a line is put, and in which lĩnh vực.
#[derive(Debug, Clone, Default)]
pub struct Submission {
    pub to: String,
    /// A leader of the office; their name stands for `to` when that is empty.
    pub person: Option<PersonId>,
    /// Lĩnh vực; empty: not known.
    pub field: String,
}

/// Trình: the line is put before a leader.
pub fn submit(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    submission: &Submission,
) -> Result<()> {
    let line = open_line(act, id)?;
    let mut to = tidy_line(&submission.to);
    if let Some(person) = submission.person {
        let leader =
            people::store::person(act, person).map_err(|error| error.at("to_person_id"))?;
        if leader.deactivated_at.is_some() || !leader.roles.contains(&Role::Leader) {
            return Err(SUBMIT_TO_LEADER.with(&[("name", &leader.full_name)]));
        }
        if to.is_empty() {
            to = leader.full_name;
        }
    }
    let field = Some(tidy_line(&submission.field)).filter(|field| !field.is_empty());
    let row = [
        col("submitted_at", act.now().to_string()),
        col("submitted_to", to),
        col("submitted_to_id", submission.person.map(|person| person.0)),
        col("submitted_by_id", caller(act)),
        col("field", field),
    ];
    let event = Event::new(Topic::Incoming, "submitted");
    act.fact("incoming.submitted", id.0);
    change(act, &line, version, &row, event)
}

/// A leader's opinion given elsewhere, recorded by the clerk (ghi thay).
#[derive(Debug, Clone)]
pub struct RecordedOpinion {
    pub text: String,
    pub by: PersonId,
    pub date: NaiveDate,
    /// "paper", "phone" or "other_system".
    pub evidence: String,
}

fn check_opinion(view: &View<'_>, line: &LineRow, opinion: &RecordedOpinion) -> Result<String> {
    let text = tidy_line(&opinion.text);
    if text.is_empty() {
        return Err(OPINION_MISSING.error());
    }
    let leader = people::store::person(view, opinion.by)?;
    if !leader.roles.contains(&Role::Leader) {
        return Err(OPINION_NOT_LEADER.with(&[("name", &leader.full_name)]));
    }
    if !["paper", "phone", "other_system"].contains(&opinion.evidence.as_str()) {
        return Err(EVIDENCE.error());
    }
    let arrival = line.arrival_date();
    if opinion.date < arrival || opinion.date > view.now().date() {
        return Err(
            OPINION_DATE.with(&[("date", &shown(opinion.date)), ("arrival", &shown(arrival))])
        );
    }
    Ok(text)
}

/// Ghi thay ý kiến chỉ đạo; may set the deadline the leader gave.
pub fn record_opinion(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    opinion: &RecordedOpinion,
    due_date: Option<NaiveDate>,
) -> Result<()> {
    let line = open_line(act, id)?;
    let text = check_opinion(act, &line, opinion)?;
    let mut row = vec![
        erasable("opinion", text),
        col("opinion_by", opinion.by),
        col("opinion_date", opinion.date.to_string()),
        col("opinion_evidence", opinion.evidence.clone()),
        col("opinion_recorded_by", caller(act)),
        // Ghi thay is never shown as signed, also when it takes the place of what was.
        clear("opinion_sign_off_id"),
    ];
    if line.submitted_at.is_none() {
        row.push(col("submitted_at", act.now().to_string()));
        act.fact("incoming.submitted", id.0);
    }
    if let Some(due) = due_date {
        row.push(col("due_date", due.to_string()));
    }
    let event = Event::new(Topic::Incoming, "opinion_recorded");
    act.fact("incoming.opinion", id.0);
    change(act, &line, version, &row, event)
}

/// Who gets the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receiver {
    pub unit: Option<UnitId>,
    pub person: Option<PersonId>,
    /// Somebody who is neither unit nor person of the office.
    pub name: String,
}

/// Chuyển: one hand-over for each receiver, each waiting for its ký nhận.
pub fn forward(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    to: &[Receiver],
    date: Option<NaiveDate>,
    note: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    let date = date.unwrap_or_else(|| act.now().date());
    let arrival = line.arrival_date();
    if date < arrival || date > act.now().date() {
        return Err(FORWARD_DATE.with(&[("date", &shown(date)), ("arrival", &shown(arrival))]));
    }
    let mut names = Vec::new();
    for (place, receiver) in to.iter().enumerate() {
        // Chosen twice is still one hand-over.
        if to[..place].contains(receiver) {
            continue;
        }
        let name = receiver_name(act, receiver, date)?;
        act.insert(
            "incoming_handover",
            &[
                col("incoming_id", id),
                col("unit_id", receiver.unit.map(|unit| unit.0)),
                col("person_id", receiver.person.map(|person| person.0)),
                col("to_name", name.clone()),
                col("handed_date", date.to_string()),
                erasable("note", tidy_line(note)),
                col("received_kind", String::new()),
            ],
            Event::new(Topic::Incoming, "handed_over").of(REGISTER, id.0),
        )?;
        names.push(name);
    }
    if names.is_empty() {
        return Err(FORWARD_TO_NOBODY.error());
    }
    let handovers = store::handovers(act, id)?;
    let given = handovers.into_iter().map(|handover| handover.to_name);
    let entry = Entry {
        to_places: with_places(&line.entry.to_places, given),
        ..line.entry.clone()
    };
    // Column 8 is the day it first left the văn thư; every hand-over keeps its own.
    let date = date.to_string();
    let first = line
        .forwarded_date
        .clone()
        .map_or(date.clone(), |first| first.min(date));
    let row = [
        col("to_places", entry.to_places.clone()),
        col("forwarded_date", first),
        // A further receiver has not signed yet.
        clear("acknowledged_date"),
    ];
    act.fact("incoming.forwarded", id.0);
    let event = Event::new(Topic::Incoming, "forwarded");
    change(act, &line, version, &row, event)?;
    store::index(act, Some(line.hit()), id, line.number, &entry)
}

/// Column 7: what stood there, and the receivers it does not name yet.
fn with_places(written: &str, given: impl Iterator<Item = String>) -> String {
    let written = written.split(';').map(|place| place.trim().to_owned());
    let mut places: Vec<String> = Vec::new();
    for place in written.chain(given).filter(|place| !place.is_empty()) {
        if !places.iter().any(|known| fold(known) == fold(&place)) {
            places.push(place);
        }
    }
    places.join("; ")
}

fn receiver_name(view: &View<'_>, receiver: &Receiver, date: NaiveDate) -> Result<String> {
    if let Some(person) = receiver.person {
        let person = people::store::person(view, person)?;
        if person.deactivated_at.is_some() {
            return Err(PERSON_INACTIVE.with(&[("name", &person.full_name)]));
        }
        return Ok(person.full_name);
    }
    if let Some(id) = receiver.unit {
        let day = date.to_string();
        let units = people::store::units(view, &day)?;
        let unit = units.into_iter().find(|unit| unit.id == id);
        return match unit {
            Some(unit) if unit.valid_to.as_ref().is_some_and(|to| *to < day) => {
                Err(UNIT_CLOSED.with(&[("name", &unit.name)]))
            }
            Some(unit) => Ok(unit.name),
            None => Err(crate::error::NOT_FOUND
                .with(&[("what", &"đơn vị"), ("id", &id)])
                .at("to")),
        };
    }
    let name = tidy_line(&receiver.name);
    if name.is_empty() {
        return Err(FORWARD_TO_NOBODY.error());
    }
    Ok(name)
}

/// Ký nhận with the receiver's own secret.
pub fn acknowledge(act: &mut Act<'_>, id: HandoverId, proof: people::Proof) -> Result<IncomingId> {
    let handover = waiting(act, id)?;
    open_line(act, handover.line)?;
    let receiver = people::store::person(act, proof.caller.id)?;
    let is_receiver = match (handover.person, handover.unit) {
        (Some(person), _) => person == receiver.id,
        (None, Some(unit)) => receiver.unit == Some(unit),
        (None, None) => false,
    };
    if !is_receiver {
        return Err(
            WRONG_RECEIVER.with(&[("name", &receiver.full_name), ("to", &handover.to_name)])
        );
    }
    let digest = received_digest(act, &handover)?;
    let subject = format!("incoming_handover:{id}");
    let signed = people::sign_off(act, proof, "ky_nhan_van_ban_den", &subject, digest)?;
    let now = act.now();
    let row = [
        col("received_kind", "secret".to_owned()),
        col("received_by", receiver.full_name.clone()),
        col("received_at", now.to_string()),
        col("sign_off_id", signed.id),
    ];
    let event = Event::new(Topic::Incoming, "acknowledged").signed_by(signed.person);
    receive(act, &handover, &row, event, &receiver.full_name)
}

/// What a receiver signs for: the line, the day, and the hashes of the files.
fn received_digest(view: &View<'_>, handover: &store::HandoverRow) -> Result<[u8; 32]> {
    let line = store::line(view, handover.line)?;
    let mut hasher = Sha256::new();
    let mut part = |text: &str| {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    };
    part(&line.number.to_string());
    part(&line.year.to_string());
    part(&line.entry.organ_name);
    part(&line.entry.code());
    part(&line.entry.subject);
    part(&handover.to_name);
    part(&handover.handed_date);
    for attachment in files::store::of_line(view, REGISTER, handover.line.0)? {
        part(&files::store::file(view, attachment.file)?.sha256);
    }
    Ok(hasher.finalize().into())
}

/// Ký sổ giấy: the receiver signed the printed book.
pub fn acknowledge_on_paper(
    act: &mut Act<'_>,
    id: HandoverId,
    received_by: &str,
    date: NaiveDate,
    note: &str,
) -> Result<IncomingId> {
    let handover = waiting(act, id)?;
    open_line(act, handover.line)?;
    let name = tidy_line(received_by);
    if name.is_empty() {
        return Err(RECEIVER_MISSING.error());
    }
    if date.to_string() < handover.handed_date || date > act.now().date() {
        return Err(RECEIVED_DATE.with(&[
            ("date", &shown(date)),
            ("handed", &crate::dates::shown_text(&handover.handed_date)),
        ]));
    }
    let mut row = vec![
        col("received_kind", "paper_book".to_owned()),
        col("received_by", name.clone()),
        col("received_at", date.to_string()),
    ];
    let note = tidy_line(note);
    if !note.is_empty() {
        row.push(erasable("note", note));
    }
    let event = Event::new(Topic::Incoming, "acknowledged_on_paper");
    receive(act, &handover, &row, event, &name)
}

fn waiting(view: &View<'_>, id: HandoverId) -> Result<store::HandoverRow> {
    let handover = store::handover(view, id)?;
    if !handover.received_kind.is_empty() {
        let name = handover.received_by.as_deref().unwrap_or("");
        return Err(RECEIVED_ALREADY.with(&[("name", &name)]));
    }
    Ok(handover)
}

/// Writes the ký nhận on the hand-over and, when it was the last one, on the line.
fn receive(
    act: &mut Act<'_>,
    handover: &store::HandoverRow,
    row: &[Column],
    event: Event,
    name: &str,
) -> Result<IncomingId> {
    let line = handover.line;
    act.update(
        "incoming_handover",
        handover.id.0,
        None,
        row,
        event.clone().of(REGISTER, line.0),
    )?;
    let all = store::handovers(act, line)?;
    let names: Vec<&str> = all
        .iter()
        .filter_map(|one| one.received_by.as_deref())
        .collect();
    let received_by = if names.is_empty() {
        name.to_owned()
    } else {
        names.join("; ")
    };
    let mut on_line = vec![col("received_by", received_by)];
    if all.iter().all(|one| !one.received_kind.is_empty()) {
        // The day the last of them had it, in whatever order the signatures were recorded.
        let days = all
            .iter()
            .filter_map(|one| one.received_at.as_deref()?.get(..10));
        on_line.push(col("acknowledged_date", days.max().map(str::to_owned)));
        act.fact("incoming.acknowledged", line.0);
    }
    act.update("incoming", line.0, None, &on_line, event)?;
    Ok(line)
}

/// CV-01 B2: a defect or an anomaly is reported to the leader.
pub fn report_defect(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    what: &str,
    to: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    let what = tidy_line(what);
    if what.is_empty() {
        return Err(DEFECT_MISSING.error());
    }
    let row = [
        erasable("defect", what),
        col("defect_reported_at", act.now().to_string()),
        col("defect_reported_to", tidy_line(to)),
        erasable("defect_opinion", None::<String>),
        clear("defect_opinion_by"),
        clear("defect_to_id"),
        col("defect_by_id", caller(act)),
        clear("defect_sign_off_id"),
        clear("defect_outcome"),
        clear("defect_settled_at"),
    ];
    let event = Event::new(Topic::Incoming, "defect_reported");
    change(act, &line, version, &row, event)
}

/// The leader's opinion on the defect, recorded by the clerk.
pub fn defect_opinion(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    opinion: &RecordedOpinion,
) -> Result<()> {
    let line = open_line(act, id)?;
    open_defect(&line)?;
    let text = check_opinion(act, &line, opinion)?;
    let row = [
        erasable("defect_opinion", text),
        col("defect_opinion_by", opinion.by),
        clear("defect_sign_off_id"),
    ];
    let event = Event::new(Topic::Incoming, "defect_opinion").because(format!(
        "{}, {}",
        shown(opinion.date),
        words::evidence(&opinion.evidence)
    ));
    change(act, &line, version, &row, event)
}

fn open_defect(line: &LineRow) -> Result<()> {
    if line.defect.is_none() {
        return Err(DEFECT_NOT_REPORTED.error());
    }
    if line.defect_settled_at.is_some() {
        return Err(DEFECT_SETTLED.error());
    }
    Ok(())
}

/// Returned to the sender, or the sender told.
pub fn settle_defect(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    outcome: &str,
    note: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    open_defect(&line)?;
    if line.defect_opinion.is_none() {
        return Err(DEFECT_NO_OPINION.error());
    }
    let now = act.now().to_string();
    let mut row = vec![
        col("defect_outcome", outcome.to_owned()),
        col("defect_settled_at", now.clone()),
    ];
    match outcome {
        "told" => {}
        "returned" => {
            row.extend([
                col("returned_at", now),
                erasable("returned_reason", line.defect.clone()),
            ]);
            act.fact("incoming.returned", id.0);
        }
        _ => return Err(DEFECT_OUTCOME.error()),
    }
    let note = Some(tidy_line(note)).filter(|note| !note.is_empty());
    let event = Event::new(Topic::Incoming, "defect_settled").because_erasable(note);
    change(act, &line, version, &row, event)
}
