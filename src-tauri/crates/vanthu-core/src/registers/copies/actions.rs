//! What is done to the book of copies: one function an act.

use chrono::{Datelike, NaiveDate};

use super::rules::{self, *};
use super::store::{self, CopyRow};
use super::{BOOK, NUMBERED, REGISTER, words};
use crate::act::{Act, Column, Event, View, clear, col, erasable, hidden};
use crate::audit::store::erase_former;
use crate::dates::shown;
use crate::error::{FAULT, Result};
use crate::ids::{BodyId, CopyId, PersonId};
use crate::kit::numbering;
use crate::kit::people::competence::Capacity;
use crate::kit::people::competence::rules::{competence, for_leaders};
use crate::kit::people::competence::store::people_on;
use crate::kit::people::{self, Proof};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// A copy that is to get its number.
#[derive(Debug, Clone)]
pub struct NewCopy {
    /// The office's first when left out.
    pub body: Option<BodyId>,
    pub entry: Entry,
    /// The line of a register it is made of.
    pub source: Option<(&'static str, i64)>,
}

/// Who signed a copy on paper, and when.
#[derive(Debug, Clone, Copy)]
pub struct OnPaper {
    pub certifier: PersonId,
    pub date: NaiveDate,
}

fn tidied(entry: &Entry) -> Entry {
    Entry {
        source: Source {
            organ: tidy_line(&entry.source.organ),
            code: tidy_line(&entry.source.code),
            type_name: tidy_line(&entry.source.type_name),
            subject: tidy_line(&entry.source.subject),
            ..entry.source.clone()
        },
        part: tidy_line(&entry.part),
        recipients: tidy_line(&entry.recipients),
        note: tidy_line(&entry.note),
        ..entry.clone()
    }
}

/// The body in whose name it is copied, and the ký hiệu of its copies.
fn body(view: &View<'_>, body: Option<BodyId>, form: Form) -> Result<(BodyId, String)> {
    let id = match body {
        Some(id) => id,
        None => numbering::store::bodies(view)?
            .first()
            .map(|(id, _)| *id)
            .ok_or_else(|| numbering::rules::BODY_NAME.error())?,
    };
    let (name, abbreviation) = store::body(view, id)?;
    if abbreviation.is_empty() {
        return Err(NOTATION.with(&[("name", &name)]));
    }
    Ok((id, rules::notation(form, &abbreviation)))
}

/// In which capacity somebody certifies copies on a day; never those they made themselves.
fn certifies(act: &Act<'_>, person: PersonId, day: NaiveDate) -> Result<Capacity> {
    let maker = act.session().caller().map(|caller| caller.id);
    let people = people_on(act, day)?;
    let matter = for_leaders(&people, maker.into_iter().collect());
    competence(&matter, person, day, &people)
}

/// A copy checked, with everything but its number.
struct Ready {
    entry: Entry,
    body: BodyId,
    notation: String,
}

fn ready(act: &Act<'_>, new: &NewCopy, certified: NaiveDate) -> Result<Ready> {
    let entry = tidied(&new.entry);
    let (body, notation) = body(act, new.body, entry.form)?;
    let days = Days {
        today: act.now().date(),
        last: store::last_date(act, body, entry.date.year())?,
        certified,
    };
    rules::fits(&entry, days)?;
    Ok(Ready {
        entry,
        body,
        notation,
    })
}

/// A copy gets its number as it is certified here, with the certifier's own secret, at the desk
/// of the văn thư.
pub fn issue(act: &mut Act<'_>, new: &NewCopy, proof: Proof) -> Result<CopyId> {
    let today = act.now().date();
    // Signed today: a copy of an earlier day was not signed here.
    let ready = ready(act, new, today)?;
    let certifier = proof.caller.id;
    let capacity = certifies(act, certifier, today)?;
    let taken = take(act, &ready)?;
    let id = store::next_copy(act)?;
    let code = rules::code(taken.number, &ready.notation);
    let words = rules::digest(&code, taken.year, &ready.entry);
    let subject = format!("{REGISTER}:{id}");
    let signed = people::sign_off(act, proof, "ky_ban_sao", &subject, words)?;
    let certified = vec![
        col("certifier_id", certifier),
        col("certifier_capacity", capacity.label),
        col("certified_kind", "secret".to_owned()),
        col("certified_date", today.to_string()),
        col("sign_off_id", signed.id),
    ];
    let event = Event::new(Topic::Copies, "copy_issued").signed_by(certifier);
    written(act, new, &ready, (id, &taken), certified, event)
}

/// A copy gets its number that was certified on paper.
pub fn record(act: &mut Act<'_>, new: &NewCopy, paper: OnPaper) -> Result<CopyId> {
    let ready = ready(act, new, paper.date)?;
    let person = people::store::person(act, paper.certifier)
        .map_err(|error| error.at("certifier_person_id"))?;
    let capacity = certifies(act, paper.certifier, paper.date).map_err(|why| {
        CERTIFIER
            .with(&[("name", &person.full_name), ("date", &shown(paper.date))])
            .because(why.message)
    })?;
    let taken = take(act, &ready)?;
    let id = store::next_copy(act)?;
    let certified = vec![
        col("certifier_id", paper.certifier),
        col("certifier_capacity", capacity.label),
        col("certified_kind", "paper".to_owned()),
        col("certified_date", paper.date.to_string()),
    ];
    let event = Event::new(Topic::Copies, "copy_recorded");
    written(act, new, &ready, (id, &taken), certified, event)
}

fn take(act: &mut Act<'_>, ready: &Ready) -> Result<numbering::Taken> {
    numbering::take_of_year(act, &NUMBERED, ready.body, BOOK, ready.entry.date)
        .map_err(|error| error.at("copy_date"))
}

fn written(
    act: &mut Act<'_>,
    new: &NewCopy,
    ready: &Ready,
    (id, taken): (CopyId, &numbering::Taken),
    certified: Vec<Column>,
    event: Event,
) -> Result<CopyId> {
    let entry = &ready.entry;
    let source = &entry.source;
    let (register, line) = new.source.unzip();
    let recorded_by = act.session().caller().map(|caller| caller.id.0);
    let mut row = vec![
        col("book_id", taken.book),
        col("series_id", taken.series),
        col("year", i64::from(taken.year)),
        col("copy_number", taken.number),
        col("code_notation", ready.notation.clone()),
        col("copy_date", entry.date.to_string()),
        col("form", entry.form.as_str().to_owned()),
        col("transfer", entry.transfer.as_str().to_owned()),
        col("source_register", register.map(str::to_owned)),
        col("source_id", line),
        col("source_kind", entry.source_kind.as_str().to_owned()),
        col("source_organ", source.organ.clone()),
        col("source_code", source.code.clone()),
        col("source_date", source.date.map(|date| date.to_string())),
        col("source_type", source.type_name.clone()),
        erasable("source_subject", source.subject.clone()),
        erasable("part", entry.part.clone()),
        col("copies", entry.copies),
        col("sheets", entry.sheets),
        col("recipients", entry.recipients.clone()),
        col("recorded_by_id", recorded_by),
        col("recorded_at", act.now().to_string()),
        erasable("note", entry.note.clone()),
    ];
    row.extend(certified);
    let given = CopyId(act.insert("copy", &row, event)?);
    if given != id {
        return Err(FAULT.error().because("the id that was signed is another"));
    }
    let row = store::copy(act, given)?;
    store::index(act, &row, false)?;
    Ok(given)
}

/// A copy that takes changes.
pub fn standing(view: &View<'_>, id: CopyId) -> Result<CopyRow> {
    let row = store::copy(view, id)?;
    if row.state() == State::Voided {
        return Err(VOIDED.with(&[("code", &row.code()), ("year", &row.year)]));
    }
    Ok(row)
}

/// Voids a copy: struck through, its number kept for ever.
pub fn void(act: &mut Act<'_>, id: CopyId, version: i64, reason: &str) -> Result<()> {
    let row = standing(act, id)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(VOID_REASON.error());
    }
    if row.state() == State::Stamped {
        return Err(STAMPED.with(&[("code", &row.code())]));
    }
    let columns = [
        col("voided_at", act.now().to_string()),
        erasable("voided_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Copies, "copy_voided").because_erasable(reason);
    act.update("copy", id.0, Some(version), &columns, event)
}

/// The seal was put on it, in this act.
pub fn mark_stamped(act: &mut Act<'_>, id: CopyId, at: &str) -> Result<()> {
    let row = standing(act, id)?;
    if row.state() == State::Stamped {
        return Ok(());
    }
    let event = Event::new(Topic::Copies, "copy_stamped");
    act.update(
        "copy",
        id.0,
        None,
        &[col("stamped_at", at.to_owned())],
        event,
    )
}

/// Every line of the log of seals that stamped it was voided.
pub fn unmark_stamped(act: &mut Act<'_>, id: CopyId) -> Result<()> {
    let event = Event::new(Topic::Copies, "copy_unstamped");
    act.update("copy", id.0, None, &[clear("stamped_at")], event)
}

/// What was copied turned out to be a state secret: its words go, the line stays.
pub fn forget(act: &mut Act<'_>, id: CopyId) -> Result<()> {
    let row = store::copy(act, id)?;
    let mut columns = Vec::new();
    for (name, text) in [
        ("source_subject", row.source_subject.as_str()),
        ("part", &row.part),
        ("note", &row.note),
        ("voided_reason", row.voided_reason.as_deref().unwrap_or("")),
    ] {
        if !text.is_empty() {
            columns.push(hidden(name, words::BLANKED.to_owned()));
        }
    }
    if !columns.is_empty() {
        let event = Event::new(Topic::Copies, "copy_blanked");
        act.update("copy", id.0, None, &columns, event)?;
        let row = store::copy(act, id)?;
        store::index(act, &row, true)?;
    }
    erase_former(act.conn(), &format!("{REGISTER}:{id}"))?;
    Ok(())
}
