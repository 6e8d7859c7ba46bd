//! A document on its way to the signature: initialled, checked, put before a leader, signed on
//! paper or digitally elsewhere, sent back, and the văn thư's last check of form.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::super::approval::signers::{capacity, is_head, may_attest};
use super::super::rules::*;
use super::super::store::{self, LineRow};
use super::super::{REGISTER, SIGNED_FILES};
use super::{FileUse, attach_all, caller, caller_id, change, may_change, no_secret_files};
use super::{open_line, taken_up};
use crate::act::{Act, Column, Event, View, clear, col, erasable};
use crate::dates::{shown, shown_text};
use crate::error::Result;
use crate::ids::{OutgoingId, PersonId};
use crate::kit::people::Proof;
use crate::kit::text::tidy_line;
use crate::kit::{files, people};
use crate::session::Role;
use crate::topic::Topic;

/// The columns of a step before the signature, in the order of [`store::Attested`].
fn attested_columns(step: Step) -> [&'static str; 6] {
    match step {
        Step::Initial => [
            "initialled_date",
            "initialled_by",
            "initialled_evidence",
            "initialled_recorded_by",
            "initialled_sign_off_id",
            "initialled_note",
        ],
        Step::Check => [
            "checked_date",
            "checked_by",
            "checked_evidence",
            "checked_recorded_by",
            "checked_sign_off_id",
            "checked_note",
        ],
        _ => [
            "approved_date",
            "approved_by",
            "approved_evidence",
            "approved_recorded_by",
            "approved_sign_off_id",
            "approved_note",
        ],
    }
}

fn said(step: Step) -> &'static str {
    match step {
        Step::Initial => "outgoing.initialled",
        Step::Check => "outgoing.checked",
        _ => "outgoing.approved",
    }
}

fn note_of(text: &str) -> Option<String> {
    Some(tidy_line(text)).filter(|note| !note.is_empty())
}

/// What is initialled or checked: the words and the files of the draft.
fn digest(view: &View<'_>, line: &LineRow) -> Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    let mut part = |text: &str| {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    };
    part(&line.id.to_string());
    part(&line.version.to_string());
    part(&line.organ_name);
    part(&line.entry.type_name);
    part(&line.entry.code_notation);
    part(&line.entry.subject);
    for attachment in files::store::of_line(view, REGISTER, line.id.0)? {
        part(&files::store::file(view, attachment.file)?.sha256);
    }
    Ok(hasher.finalize().into())
}

/// Ký nháy, or the check for the office, with one's own secret.
///
/// # Errors
/// Those of [`may`] and of [`may_attest`].
pub fn attest(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    step: Step,
    note: &str,
    proof: Proof,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(step, line.facts(), &line.name())?;
    on_screen(&line)?;
    let today = act.now().date();
    may_attest(act, &line, step, proof.caller.id, today)?;
    let purpose = if step == Step::Initial {
        "ky_nhay_van_ban_di"
    } else {
        "kiem_tra_van_ban_di"
    };
    let subject = format!("{REGISTER}:{id}");
    let digest = digest(act, &line)?;
    let signed = people::sign_off(act, proof, purpose, &subject, digest)?;
    let [date, by, evidence, recorded_by, sign_off, kept] = attested_columns(step);
    let mut row = vec![
        col(date, today.to_string()),
        col(by, signed.person),
        clear(evidence),
        clear(recorded_by),
        col(sign_off, signed.id),
        erasable(kept, note_of(note)),
    ];
    row.extend(taken_up());
    let verb = if step == Step::Initial {
        "initialled"
    } else {
        "checked"
    };
    let event = Event::new(Topic::Outgoing, verb).signed_by(signed.person);
    act.fact(said(step), id.0);
    change(act, &line, version, &row, event)
}

/// A state secret is not decided on the screen.
pub(in super::super) fn on_screen(line: &LineRow) -> Result<()> {
    if line.entry.is_secret() {
        let secrecy = secrecy_name(&line.entry.secrecy).unwrap_or("mật");
        return Err(SECRET_SCREEN.with(&[("secrecy", &secrecy)]));
    }
    Ok(())
}

/// What was done elsewhere, recorded by the văn thư (ghi thay).
#[derive(Debug, Clone)]
pub struct Recorded {
    pub step: Step,
    pub by: PersonId,
    pub date: NaiveDate,
    /// "paper", "phone" or "other_system".
    pub evidence: String,
    pub note: String,
}

fn evidence_fits(evidence: &str) -> Result<()> {
    if ["paper", "phone", "other_system"].contains(&evidence) {
        Ok(())
    } else {
        Err(EVIDENCE.error())
    }
}

fn day_of_deed(view: &View<'_>, line: &LineRow, date: NaiveDate) -> Result<()> {
    if date > view.now().date() || date.to_string().as_str() < line.drafted_day() {
        return Err(RECORD_DATE.with(&[
            ("date", &shown(date)),
            ("drafted", &shown_text(line.drafted_day())),
        ]));
    }
    Ok(())
}

/// Ghi thay ký nháy, kiểm tra, duyệt.
///
/// # Errors
/// `outgoing.record_step`, `outgoing.record_date`, `outgoing.evidence`, those of [`may`] and of
/// who may do it.
pub fn record(act: &mut Act<'_>, id: OutgoingId, version: i64, done: &Recorded) -> Result<()> {
    let line = open_line(act, id)?;
    if !matches!(done.step, Step::Initial | Step::Check | Step::Approve) {
        return Err(RECORD_STEP.error());
    }
    may(done.step, line.facts(), &line.name())?;
    evidence_fits(&done.evidence)?;
    day_of_deed(act, &line, done.date)?;
    if done.step == Step::Approve {
        capacity(act, &line, done.by, done.date).map_err(|error| error.at("by_person_id"))?;
    } else {
        may_attest(act, &line, done.step, done.by, done.date)
            .map_err(|error| error.at("by_person_id"))?;
    }
    let [date, by, evidence, recorded_by, sign_off, kept] = attested_columns(done.step);
    let mut row = vec![
        col(date, done.date.to_string()),
        col(by, done.by),
        col(evidence, done.evidence.clone()),
        col(recorded_by, caller(act)),
        // Ghi thay is never shown as signed.
        clear(sign_off),
        erasable(kept, note_of(&done.note)),
    ];
    row.extend(taken_up());
    let event = Event::new(Topic::Outgoing, "recorded");
    act.fact(said(done.step), id.0);
    change(act, &line, version, &row, event)
}

/// Trình: the document is put before a leader, to be approved or to be signed.
///
/// # Errors
/// `outgoing.submit_for`, `outgoing.submit_leader`, `outgoing.secret_screen`, those of [`may`].
pub fn submit(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    for_what: &str,
    to: Option<PersonId>,
    to_text: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    may_change(act, &line)?;
    let step = match for_what {
        "approve" => Step::Approve,
        "sign" => Step::Sign,
        _ => return Err(SUBMIT_FOR.error()),
    };
    may(step, line.facts(), &line.name())?;
    on_screen(&line)?;
    let mut to_text = tidy_line(to_text);
    if let Some(person) = to {
        let leader =
            people::store::person(act, person).map_err(|error| error.at("to_person_id"))?;
        let gone = leader.deactivated_at.is_some() || !leader.roles.contains(&Role::Leader);
        if gone {
            return Err(SUBMIT_LEADER.with(&[("who", &leader.full_name)]));
        }
        if step == Step::Sign {
            let today = act.now().date();
            capacity(act, &line, person, today).map_err(|error| error.at("to_person_id"))?;
        }
        if to_text.is_empty() {
            to_text = leader.full_name;
        }
    }
    let mut row = vec![
        col("submitted_at", act.now().to_string()),
        col("submitted_for", for_what.to_owned()),
        col("submitted_to_id", to.map(|person| person.0)),
        col("submitted_to", to_text),
        col("submitted_by_id", caller(act)),
    ];
    row.extend(taken_up());
    act.fact("outgoing.submitted", id.0);
    let event = Event::new(Topic::Outgoing, "submitted");
    change(act, &line, version, &row, event)
}

/// The leader's word is no longer waited for.
pub(in super::super) fn not_submitted() -> [Column; 5] {
    [
        clear("submitted_at"),
        clear("submitted_for"),
        clear("submitted_to_id"),
        clear("submitted_to"),
        clear("submitted_by_id"),
    ]
}

/// A signature given outside the program.
#[derive(Debug, Clone)]
pub struct Signature {
    pub by: PersonId,
    pub date: NaiveDate,
    /// Digitally; else with ink.
    pub digital: bool,
    pub note: String,
    pub files: Vec<FileUse>,
}

/// Records the signature on paper or the digital one given elsewhere: by whom, when, in which
/// capacity.
///
/// # Errors
/// `outgoing.signed_date`, `outgoing.signed_file`, `outgoing.secret_file`, those of [`may`] and
/// of competence on that day.
pub fn sign_elsewhere(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    signature: &Signature,
) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::Sign, line.facts(), &line.name())?;
    if signature.date > act.now().date() {
        return Err(SIGNED_DATE.with(&[("date", &shown(signature.date))]));
    }
    if signature.digital && signature.files.is_empty() {
        return Err(SIGNED_FILE.error());
    }
    if !signature.files.is_empty() {
        no_secret_files(&line)?;
    }
    let as_what = capacity(act, &line, signature.by, signature.date)
        .map_err(|error| error.at("by_person_id"))?;
    let day = signature.date.to_string();
    let mut row = vec![
        col("signed_date", day.clone()),
        col(
            "signed_kind",
            if signature.digital {
                "digital"
            } else {
                "paper"
            }
            .to_owned(),
        ),
        col("signed_by", signature.by),
        col(
            "signer_full_name",
            people::store::full_name(act, signature.by)?,
        ),
        col(
            "signer_position",
            people::store::title_on(act, signature.by, &day)?,
        ),
        col("capacity", as_what.code.as_str().to_owned()),
        col("capacity_text", as_what.label),
        col("signed_recorded_by", caller(act)),
        clear("signed_sign_off_id"),
        erasable("signed_note", note_of(&signature.note)),
    ];
    row.extend(not_submitted());
    row.extend(taken_up());
    let verb = if signature.digital {
        "signed_digitally"
    } else {
        "signed_on_paper"
    };
    act.fact("outgoing.signed", id.0);
    change(act, &line, version, &row, Event::new(Topic::Outgoing, verb))?;
    attach_all(act, id, SIGNED_FILES, &signature.files)?;
    store::index(act, Some(line.hit()), id)
}

/// Everything from a step on comes off the row.
fn cleared(from: Step) -> Vec<Column> {
    let mut row = Vec::new();
    for step in [Step::Initial, Step::Check, Step::Approve] {
        if step >= from {
            let [date, by, evidence, recorded_by, sign_off, note] = attested_columns(step);
            row.extend([date, by, evidence, recorded_by, sign_off].map(clear));
            row.push(erasable(note, None::<String>));
        }
    }
    if Step::Sign >= from {
        row.extend(
            [
                "signed_date",
                "signed_by",
                "signed_recorded_by",
                "signed_sign_off_id",
            ]
            .map(clear),
        );
        row.extend(
            [
                "signed_kind",
                "signer_full_name",
                "signer_position",
                "capacity",
                "capacity_text",
            ]
            .map(|name| col(name, String::new())),
        );
        row.push(erasable("signed_note", None::<String>));
    }
    row.extend(["form_checked_date", "form_checked_by"].map(clear));
    row.push(erasable("form_note", None::<String>));
    row.extend(not_submitted());
    row
}

/// Trả lại with remarks, to a step before.
pub(in super::super) fn returned(
    act: &mut Act<'_>,
    line: &LineRow,
    version: i64,
    to: Step,
    reason: &str,
    event: Event,
) -> Result<()> {
    let from = line.facts().last();
    let by = event.signer.or(caller_id(act));
    act.insert(
        "outgoing_return",
        &[
            col("outgoing_id", line.id),
            col("from_step", from.as_str().to_owned()),
            col("to_step", to.as_str().to_owned()),
            erasable("reason", reason.to_owned()),
            col("returned_by", by.map(|person| person.0)),
            col("returned_at", act.now().to_string()),
        ],
        Event::new(Topic::Outgoing, "return_kept").of(REGISTER, line.id.0),
    )?;
    let mut row = cleared(to);
    row.extend([
        col("returned_at", act.now().to_string()),
        erasable("returned_reason", reason.to_owned()),
    ]);
    act.fact("outgoing.returned", line.id.0);
    let event = event.because_erasable(reason.to_owned());
    change(act, line, version, &row, event)?;
    store::index(act, Some(line.hit()), line.id)
}

/// Sends a document back, with what has to be mended. The facts from that step on come off.
///
/// # Errors
/// `outgoing.return_numbered`, `outgoing.return_to`, `outgoing.return_who`,
/// `outgoing.reason_missing`.
pub fn give_back(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    to: Step,
    why: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    if line.number.is_some() {
        return Err(RETURN_NUMBERED.with(&[("name", &line.name())]));
    }
    let session = act.session();
    let keeps = session.has(Role::Clerk) || session.has(Role::Leader);
    let heads = match caller_id(act) {
        Some(me) => is_head(act, &line, me)?,
        None => false,
    };
    if !keeps && !heads {
        return Err(RETURN_WHO.error());
    }
    // The step a document comes back to is done anew.
    if to > Step::Sign || (to > line.facts().last() && to != Step::Draft) {
        return Err(RETURN_TO.error());
    }
    let why = reason(why)?;
    let event = Event::new(Topic::Outgoing, "returned");
    returned(act, &line, version, to, &why, event)
}

/// Văn thư's last check of form, on the signed document.
///
/// # Errors
/// Those of [`may`].
pub fn form_check(act: &mut Act<'_>, id: OutgoingId, version: i64, note: &str) -> Result<()> {
    let line = open_line(act, id)?;
    may(Step::FormCheck, line.facts(), &line.name())?;
    let row = [
        col("form_checked_date", act.now().date().to_string()),
        col("form_checked_by", caller(act)),
        erasable("form_note", note_of(note)),
    ];
    act.fact("outgoing.form_checked", id.0);
    let event = Event::new(Topic::Outgoing, "form_checked");
    change(act, &line, version, &row, event)
}
