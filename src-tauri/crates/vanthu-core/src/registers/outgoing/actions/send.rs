//! A numbered document: stamped or signed by the agency, sent, its original stored, its finished
//! copies handed back to the unit that drafted it.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::super::rules::*;
use super::super::store::{self, LineRow};
use super::{REGISTER, caller, change, open_line};
use crate::act::{Act, Column, Event, View, clear, col, erasable};
use crate::dates::{shown, shown_text};
use crate::error::{Result, Sentence};
use crate::ids::{OutgoingId, PersonId};
use crate::kit::people::{self, Proof};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// A day between that of the document and today.
fn day_fits(
    view: &View<'_>,
    date: NaiveDate,
    from: Option<&str>,
    sentence: &Sentence,
    name: &str,
) -> Result<()> {
    let from = from.unwrap_or_default();
    if date > view.now().date() || date.to_string().as_str() < from {
        return Err(sentence.with(&[("date", &shown(date)), (name, &shown_text(from))]));
    }
    Ok(())
}

/// Whether a seal may be put on it: signed, numbered, neither voided nor recalled. More copies may be
/// stamped after the first.
///
/// # Errors
/// Those of [`may`].
pub fn may_be_stamped(line: &LineRow) -> Result<()> {
    let facts = Facts {
        stamped: false,
        ..line.facts()
    };
    may(Step::Stamp, facts, &line.name())
}

/// The stamp of the seal register: written by its own act, in the same transaction. `stamp_line`
/// is the line of the seal's book.
///
/// # Errors
/// Those of [`may`]: nothing is stamped that is not signed and numbered.
pub fn mark_stamped(
    act: &mut Act<'_>,
    id: OutgoingId,
    date: NaiveDate,
    by: PersonId,
    stamp_line: i64,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::Stamp, line.facts(), &line.name())?;
    let day = line.issued_date.as_deref();
    day_fits(act, date, day, &STAMPED_DATE, "issued")?;
    stamped(act, &line, date, "seal", Some(by), Some(stamp_line))
}

/// The stamp was recorded by mistake and its line in the seal's book is voided: the document is
/// unstamped again. What was sent keeps its fact.
///
/// # Errors
/// `outgoing.stamp_sent`.
pub fn unmark_stamped(act: &mut Act<'_>, id: OutgoingId, stamp_line: i64) -> Result<()> {
    let line = store::line(act, id)?;
    if line.stamp_line != Some(stamp_line) {
        return Ok(());
    }
    if line.sent_date.is_some() {
        return Err(STAMP_SENT.with(&[("name", &line.name())]));
    }
    let row = [
        clear("stamped_date"),
        col("stamped_kind", String::new()),
        clear("stamped_by"),
        clear("stamp_line_id"),
    ];
    let event = Event::new(Topic::Outgoing, "unstamped");
    act.update("outgoing", id.0, None, &row, event)
}

/// The agency's digital signature, given outside the program: stands for the stamp.
///
/// # Errors
/// Those of [`may`]; `outgoing.stamped_date`.
pub fn agency_signed(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    date: Option<NaiveDate>,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::Stamp, line.facts(), &line.name())?;
    let date = date.unwrap_or_else(|| act.now().date());
    let day = line.issued_date.as_deref();
    day_fits(act, date, day, &STAMPED_DATE, "issued")?;
    if line.version != version {
        return Err(crate::error::CONFLICT.error());
    }
    let by = act.session().caller().map(|caller| caller.id);
    stamped(act, &line, date, "digital", by, None)
}

fn stamped(
    act: &mut Act<'_>,
    line: &LineRow,
    date: NaiveDate,
    kind: &'static str,
    by: Option<PersonId>,
    stamp_line: Option<i64>,
) -> Result<()> {
    let row = [
        col("stamped_date", date.to_string()),
        col("stamped_kind", kind.to_owned()),
        col("stamped_by", by.map(|person| person.0)),
        col("stamp_line_id", stamp_line),
    ];
    let verb = if kind == "seal" {
        "stamped"
    } else {
        "agency_signed"
    };
    act.fact("outgoing.stamped", line.id.0);
    let event = Event::new(Topic::Outgoing, verb);
    act.update("outgoing", line.id.0, None, &row, event)
}

/// Phát hành: the document goes to every recipient. One that is not stamped goes out only with
/// the reason why it bears no stamp.
///
/// # Errors
/// Those of [`may`]; `outgoing.sent_date`, `outgoing.recipient_missing`.
pub fn send(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    date: Option<NaiveDate>,
    unstamped_reason: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    let why = Some(tidy_line(unstamped_reason)).filter(|why| !why.is_empty());
    let mut facts = line.facts();
    let unstamped = !facts.stamped;
    facts.stamped |= facts.numbered && why.is_some();
    may(Step::Send, facts, &line.name())?;
    let date = date.unwrap_or_else(|| act.now().date());
    let day = line.issued_date.as_deref();
    day_fits(act, date, day, &SENT_DATE, "issued")?;
    let recipients = store::recipients(act, id)?;
    if recipients.is_empty() && !line.entry.is_secret() {
        return Err(RECIPIENT_MISSING.error());
    }
    for recipient in recipients.iter().filter(|one| one.sent_date.is_none()) {
        act.update(
            "outgoing_recipient",
            recipient.id.0,
            None,
            &[col("sent_date", date.to_string())],
            Event::new(Topic::Outgoing, "sent_to").of(REGISTER, id.0),
        )?;
    }
    let mut row: Vec<Column> = vec![
        col("sent_date", date.to_string()),
        col("sent_by", caller(act)),
    ];
    if unstamped {
        row.push(erasable("unstamped_reason", why));
    }
    act.fact("outgoing.issued", id.0);
    let event = Event::new(Topic::Outgoing, "issued");
    change(act, &line, version, &row, event)
}

/// Lưu bản gốc: in its file or in the order of the book (Đ19).
///
/// # Errors
/// Those of [`may`].
pub fn file_away(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    file_notation: &str,
    filed_where: &str,
    paper_from_digital: bool,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::File, line.facts(), &line.name())?;
    let mut row = vec![
        col("filed_date", act.now().date().to_string()),
        col("filed_by", caller(act)),
        col(
            "filed_where",
            Some(tidy_line(filed_where)).filter(|place| !place.is_empty()),
        ),
        col("paper_from_digital", paper_from_digital),
    ];
    let file_notation = tidy_line(file_notation);
    if !file_notation.is_empty() {
        row.push(col("file_notation", file_notation));
    }
    act.fact("outgoing.filed", id.0);
    let event = Event::new(Topic::Outgoing, "filed");
    change(act, &line, version, &row, event)
}

fn not_handed(line: &LineRow) -> Result<()> {
    if line.number.is_none() {
        return Err(NOT_NUMBERED.with(&[("name", &line.name())]));
    }
    match &line.handed_back_to {
        Some(who) => Err(HANDED_ALREADY.with(&[("who", who)])),
        None => Ok(()),
    }
}

/// The finished document back to the unit that drafted it, ký nhận in the paper book.
///
/// # Errors
/// `outgoing.handed_already`, `outgoing.handed_name`, `outgoing.handed_date`.
pub fn hand_back(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    received_by: &str,
    date: Option<NaiveDate>,
) -> Result<()> {
    let line = open_line(act, id)?;
    not_handed(&line)?;
    let name = tidy_line(received_by);
    if name.is_empty() {
        return Err(HANDED_NAME.error());
    }
    let date = date.unwrap_or_else(|| act.now().date());
    let day = line.issued_date.as_deref();
    day_fits(act, date, day, &HANDED_DATE, "issued")?;
    let row = [
        col("handed_back_date", date.to_string()),
        col("handed_back_to", name),
        col("handed_back_kind", "paper_book".to_owned()),
    ];
    act.fact("outgoing.handed_back", id.0);
    let event = Event::new(Topic::Outgoing, "handed_back");
    change(act, &line, version, &row, event)
}

/// The same, with the receiver's own secret: who drafted it, or somebody of the unit.
///
/// # Errors
/// `outgoing.handed_already`, `outgoing.handed_who`.
pub fn receive_back(act: &mut Act<'_>, id: OutgoingId, version: i64, proof: Proof) -> Result<()> {
    let line = open_line(act, id)?;
    not_handed(&line)?;
    let receiver = people::store::person(act, proof.caller.id)?;
    let of_unit = line.entry.unit.is_some() && receiver.unit == line.entry.unit;
    if line.entry.drafter != Some(receiver.id) && !of_unit {
        return Err(HANDED_WHO.with(&[("who", &receiver.full_name)]));
    }
    let mut hasher = Sha256::new();
    for part in [
        &line.id.to_string(),
        &line.code(),
        &line.issued_date.clone().unwrap_or_default(),
        &line.entry.subject,
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    let subject = format!("{REGISTER}:{id}");
    let digest = hasher.finalize().into();
    let signed = people::sign_off(act, proof, "nhan_lai_van_ban_di", &subject, digest)?;
    let row = [
        col("handed_back_date", act.now().date().to_string()),
        col("handed_back_to", receiver.full_name),
        col("handed_back_kind", "secret".to_owned()),
        col("handed_back_sign_off_id", signed.id),
    ];
    act.fact("outgoing.handed_back", id.0);
    let event = Event::new(Topic::Outgoing, "handed_back").signed_by(signed.person);
    change(act, &line, version, &row, event)
}
