//! Số, ký hiệu and day: in their turn, from numbers that are held, or inserted with a leader's
//! signature.

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use super::super::approval::signers::signing;
use super::super::rules::{self, *};
use super::super::store::{self, LineRow};
use super::{NUMBERED, REGISTER, caller, change, open_line};
use crate::act::{Act, Column, Event, View, col, erasable};
use crate::dates::shown;
use crate::error::Result;
use crate::ids::{OutgoingId, ReservationId, SeriesId};
use crate::kit::calendar::{self, Calendar};
use crate::kit::numbering::planned::{self, Asks};
use crate::kit::numbering::{self, Taken, notation};
use crate::kit::people;
use crate::kit::people::Proof;
use crate::kit::people::competence::rules::competence;
use crate::kit::people::competence::store::people_on;
use crate::kit::text::compose;
use crate::topic::Topic;

/// What the văn thư says when a number is given.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Today when left out.
    pub date: Option<NaiveDate>,
    /// As proposed when left out.
    pub notation: Option<String>,
    /// Uses the next number of a block that is held.
    pub held: Option<ReservationId>,
    pub copies: Option<i64>,
}

/// Where a document counts on a day, as the series ask for it.
pub fn issuing<'a>(entry: &'a Entry, date: NaiveDate) -> Asks<'a> {
    Asks {
        body: entry.body,
        sort: entry.sort(),
        type_name: &entry.type_name,
        date,
    }
}

/// The entry with the ký hiệu it is issued under.
fn with_notation(line: &LineRow, notation: Option<&str>, date: NaiveDate) -> Result<Entry> {
    let mut entry = line.entry.clone();
    if let Some(given) = notation {
        entry.code_notation = compose(&notation::tidied(given));
    }
    let year = date.year().to_string();
    if entry.kind == Kind::Qppl && entry.code_notation.split('/').next() != Some(year.as_str()) {
        return Err(ISSUED_LAW_YEAR.with(&[("year", &year)]));
    }
    Ok(entry)
}

/// Cấp số: the next number of the series, or the next one of a block that is held.
///
/// # Errors
/// Those of [`may`]; `outgoing.recipient_missing`, `outgoing.issued_*`, `outgoing.code_taken`,
/// and those of the numbers.
pub fn issue(act: &mut Act<'_>, id: OutgoingId, version: i64, choice: &Choice) -> Result<()> {
    // Before anything else: with a wrong clock every date looks odd.
    numbering::clock_stands(act)?;
    let line = open_line(act, id)?;
    may(Step::Issue, line.facts(), &line.name())?;
    let date = choice.date.unwrap_or_else(|| act.now().date());
    let entry = with_notation(&line, choice.notation.as_deref(), date)?;
    ready(act, &line, &entry)?;
    let asks = issuing(&entry, date);
    let around = Around {
        today: act.now().date(),
        signed: line.signed_date.as_deref().and_then(|day| day.parse().ok()),
        before: None,
    };
    // A day that cannot be is told before a book is opened for it.
    rules::day_signed(date, &around)?;
    let (taken, how) = match choice.held {
        Some(held) => (planned::take_held(act, &NUMBERED, &asks, held)?, "reserved"),
        None => (planned::take(act, &NUMBERED, &asks)?, "next"),
    };
    let around = Around {
        before: store::before(act, (taken.series, taken.year), taken.number, "")?,
        ..around
    };
    rules::day_fits(date, &around)?;
    let mut row = number_columns(act, &line, &entry, date, &taken, "", how)?;
    row.push(col("reservation_id", choice.held.map(|held| held.0)));
    let copies = match choice.copies.or(entry.copies) {
        Some(copies) => copies,
        None => expected(act, &line)?,
    };
    if !(1..=MOST_COPIES).contains(&copies) {
        let error =
            OUT_OF_RANGE.with(&[("label", &"Số bản"), ("least", &1), ("most", &MOST_COPIES)]);
        return Err(error.at("copies"));
    }
    row.push(col("copies", copies));
    act.fact("outgoing.numbered", id.0);
    let event = Event::new(Topic::Outgoing, "numbered");
    change(act, &line, version, &row, event)?;
    store::index(act, Some(line.hit()), id)
}

/// What must be there before a document gets a number.
fn ready(view: &View<'_>, line: &LineRow, entry: &Entry) -> Result<()> {
    rules::fits(entry, &super::type_names(view)?, 0)?;
    if !entry.is_secret() && store::recipients(view, line.id)?.is_empty() {
        return Err(RECIPIENT_MISSING.error());
    }
    Ok(())
}

/// How many copies the recipients and the stored ones make.
fn expected(view: &View<'_>, line: &LineRow) -> Result<i64> {
    let recipients = store::recipients(view, line.id)?;
    let copies = recipients.iter().map(|one| one.of.copies);
    Ok(copies_expected(copies, line.entry.keep_copies))
}

fn number_columns(
    act: &Act<'_>,
    line: &LineRow,
    entry: &Entry,
    date: NaiveDate,
    taken: &Taken,
    suffix: &str,
    how: &'static str,
) -> Result<Vec<Column>> {
    let code_number = notation::written(taken.number, suffix);
    let place = (entry.body, taken.year);
    if store::code_taken(act, place, &code_number, &entry.code_notation, line.id)? {
        let body = numbering::store::body(act, entry.body)?;
        return Err(CODE_TAKEN.with(&[
            ("code", &notation::code(&code_number, &entry.code_notation)),
            ("year", &taken.year),
            ("body", &body.name),
        ]));
    }
    // The name the body has on the day its number is given.
    let body = numbering::store::body(act, entry.body)?;
    Ok(vec![
        col("organ_name", body.name),
        col("book_id", taken.book),
        col("series_id", taken.series),
        col("year", i64::from(taken.year)),
        col("number", taken.number),
        col("suffix", suffix.to_owned()),
        col("code_number", code_number),
        col("code_notation", entry.code_notation.clone()),
        col("issued_date", date.to_string()),
        col("numbered_at", act.now().to_string()),
        col("numbered_by", caller(act)),
        col("number_how", how.to_owned()),
    ])
}

/// A number a leader allows out of its turn.
#[derive(Debug, Clone)]
pub struct Inserted {
    pub number: i64,
    /// "" or "a", "b", …: 15a stands behind 15.
    pub suffix: String,
    pub date: NaiveDate,
    pub reason: String,
    pub notation: Option<String>,
}

/// Chèn số, lùi ngày: a number out of its turn or a day before that of the last one, with a
/// reason and the signature of a leader, marked in the book for ever.
///
/// # Errors
/// Those of [`may`], `outgoing.insert_*`, and those of competence.
pub fn insert(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    inserted: &Inserted,
    proof: Proof,
) -> Result<()> {
    numbering::clock_stands(act)?;
    let line = open_line(act, id)?;
    may(Step::Issue, line.facts(), &line.name())?;
    let why = rules::reason(&inserted.reason).map_err(|_| INSERT_REASON.error())?;
    let today = act.now().date();
    let people = people_on(act, today)?;
    // Whether the number may be given is no question of the document's lĩnh vực.
    let matter = signing(act, ("", line.entry.drafter), &people, None)?;
    competence(&matter, proof.caller.id, today, &people)?;
    let date = inserted.date;
    let entry = with_notation(&line, inserted.notation.as_deref(), date)?;
    ready(act, &line, &entry)?;
    let around = Around {
        today,
        signed: line.signed_date.as_deref().and_then(|day| day.parse().ok()),
        before: None,
    };
    rules::day_signed(date, &around)?;
    let asks = issuing(&entry, date);
    let book = planned::book(act, &NUMBERED, &asks)?;
    let suffix = inserted.suffix.trim().to_owned();
    let place = planned::place(act, &NUMBERED, &asks)?;
    let next = planned::next(act, &NUMBERED, &place)?;
    let how = if inserted.number == next && suffix.is_empty() {
        // The next number, with a day before that of the last one; in its turn it needs no leave.
        let last = store::before(act, (book.series, book.year), next, "")?;
        if last.is_none_or(|(_, day)| date >= day) {
            return Err(INSERT_NOT_NEEDED.with(&[("number", &next)]));
        }
        "back_dated"
    } else {
        fits_between(act, &book, inserted.number, &suffix, date, next)?;
        "inserted"
    };
    let taken = planned::chosen(&book, inserted.number);
    let digest = digest(&line, &entry, &taken, &suffix, date, &why);
    let subject = format!("{REGISTER}:{id}");
    let signed = people::sign_off(act, proof, "cho_chen_so_lui_ngay", &subject, digest)?;
    let mut row = number_columns(act, &line, &entry, date, &taken, &suffix, how)?;
    let copies = match entry.copies {
        Some(copies) => copies,
        None => expected(act, &line)?.max(1),
    };
    row.extend([
        col("copies", copies),
        erasable("number_reason", why.clone()),
        col("number_allowed_by", signed.person),
        col("number_sign_off_id", signed.id),
    ]);
    act.fact("outgoing.numbered", id.0);
    let event = Event::new(Topic::Outgoing, "number_inserted")
        .because_erasable(why)
        .signed_by(signed.person);
    change(act, &line, version, &row, event)?;
    store::index(act, Some(line.hit()), id)
}

fn fits_between(
    view: &View<'_>,
    book: &numbering::store::BookRow,
    number: i64,
    suffix: &str,
    date: NaiveDate,
    next: i64,
) -> Result<()> {
    let at: (SeriesId, i32) = (book.series, book.year);
    let held = numbering::store::held(view, book.series, book.year)?;
    let base = store::with_number(view, at, number, "")?;
    let held_for = held
        .iter()
        .filter(|one| one.released_at.is_none() && !base)
        .find(|one| (one.from..=one.to).contains(&number));
    let gap = Gap {
        first: book.first_number,
        last: next - 1,
        base,
        taken: store::with_number(view, at, number, suffix)?,
        held_for: held_for.map(|one| one.owner.as_str()),
        before: store::before(view, at, number, suffix)?.map(|(_, day)| day),
        behind: store::behind(view, at, number, suffix)?,
    };
    rules::insert_fits(number, suffix, date, &gap)
}

fn digest(
    line: &LineRow,
    entry: &Entry,
    taken: &Taken,
    suffix: &str,
    date: NaiveDate,
    why: &str,
) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let mut part = |text: &str| {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    };
    part(&line.id.to_string());
    part(&entry.type_name);
    part(&entry.subject);
    part(&entry.code_notation);
    part(&taken.year.to_string());
    part(&taken.number.to_string());
    part(suffix);
    part(&date.to_string());
    part(why);
    hasher.finalize().into()
}

/// By when a signed document must have its number: the next working day (Đ4.2c).
pub fn number_by(signed: NaiveDate, calendar: &Calendar) -> NaiveDate {
    calendar.after(signed, 1)
}

/// The sentence of a number that was given late; `None` when it was in time.
pub fn late(line: &LineRow, calendar: &Calendar) -> Option<crate::error::Error> {
    let signed: NaiveDate = line.signed_date.as_deref()?.parse().ok()?;
    let numbered: NaiveDate = line.numbered_at.as_deref()?.get(..10)?.parse().ok()?;
    let by = number_by(signed, calendar);
    (numbered > by).then(|| LATE.with(&[("signed", &shown(signed)), ("by", &shown(by))]))
}

/// The office's calendar.
pub fn office_calendar(view: &View<'_>) -> Result<Calendar> {
    calendar::calendar(view)
}
