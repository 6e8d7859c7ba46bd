//! What is done to the book of incoming documents: one function an act.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::rules::{self, *};
use super::store::{self, LineRow};
use super::{NUMBERED, REGISTER};
use crate::act::{Act, Column, Event, View, clear, col, erasable, hidden};
use crate::dates::shown;
use crate::error::Result;
use crate::ids::{BookId, FileId, HandoverId, IncomingId, PersonId, ScanId, UnitId};
use crate::kit::text::tidy_line;
use crate::kit::{files, numbering, people, search, settings};
use crate::session::Role;
use crate::topic::Topic;

/// A file that comes with an entry: whole, or a range of its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileUse {
    pub file: FileId,
    pub scan: Option<ScanId>,
    /// First and last page, from 1.
    pub pages: Option<(i64, i64)>,
}

/// What a new line is made of.
#[derive(Debug, Clone, Default)]
pub struct NewLine {
    pub entry: Entry,
    /// The book; that of the arrival date's year when left out.
    pub book: Option<BookId>,
    pub files: Vec<FileUse>,
    /// Why, when a finding asks for it.
    pub reason: String,
}

/// How much looking around a check does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Only what may refuse: for registering.
    Needed,
    /// Advice too: for the form.
    Whole,
}

/// Gathers what the rules need to know.
pub fn surroundings(
    view: &View<'_>,
    new: &NewLine,
    except: Option<&LineRow>,
    look: Look,
) -> Result<Surroundings> {
    let today = view.now().date();
    let arrival = new.entry.arrival_date.unwrap_or(today);
    let id = except.map(|line| line.id);
    let last_arrival = match except {
        // An amended line keeps its place; only a new one comes after the last.
        Some(_) => None,
        None => match numbering::book_for(view, &NUMBERED, new.book, arrival)? {
            Some(book) => store::last_arrival(view, book.series, book.year)?,
            None => None,
        },
    };
    let mut around = Surroundings {
        today,
        last_arrival,
        equal: store::equal(view, &new.entry, id)?,
        same_file: same_file(view, &new.files, id)?,
        files: new.files.len(),
        ..Surroundings::default()
    };
    if look == Look::Whole {
        let since = arrival - chrono::Duration::days(30);
        around.recent = store::recent_of_organ(view, &new.entry.organ_key(), since, id)?;
        around.type_names = settings::store::type_names(view, &today.to_string())?;
    }
    Ok(around)
}

/// Lines that already hold one of these files, unless only other pages of it.
fn same_file(view: &View<'_>, uses: &[FileUse], except: Option<IncomingId>) -> Result<Vec<Other>> {
    let mut lines = Vec::new();
    for used in uses {
        for attachment in files::store::of_file(view, used.file)? {
            let own = except.is_some_and(|id| id.0 == attachment.line);
            let apart = match (used.pages, attachment.page_from.zip(attachment.page_to)) {
                (Some((from, to)), Some((other_from, other_to))) => {
                    to < other_from || other_to < from
                }
                _ => false,
            };
            if attachment.register == REGISTER && !own && !apart {
                lines.push(store::other(view, attachment.line)?);
            }
        }
    }
    Ok(lines)
}

/// Refuses what must be refused; answers the reasons to keep, for the date and for a duplicate.
fn settle(found: &[Finding], reason: &str) -> Result<(Option<String>, Option<String>)> {
    let reason = tidy_line(reason);
    let (mut for_date, mut for_duplicate) = (None, None);
    for finding in found {
        match finding.level {
            Level::Refuse => return Err(finding.error.clone()),
            Level::Reason if reason.is_empty() => return Err(finding.error.clone()),
            Level::Reason => match finding.explains() {
                Explains::Date => for_date = Some(reason.clone()),
                Explains::Duplicate => for_duplicate = Some(reason.clone()),
            },
            Level::Advice => {}
        }
    }
    Ok((for_date, for_duplicate))
}

/// The columns an entry fills.
fn columns(entry: &Entry) -> Vec<Column> {
    vec![
        col("receipt_kind", entry.receipt_kind.as_str().to_owned()),
        erasable("organ_name", entry.organ_name.clone()),
        col("code_number", entry.code_number.clone()),
        col("code_notation", entry.code_notation.clone()),
        col("issued_date", entry.issued_date.map(|day| day.to_string())),
        col("type_name", entry.type_name.clone()),
        erasable("subject", entry.subject.clone()),
        col("language", entry.language.clone()),
        col("page_amount", entry.page_amount),
        col("copies", entry.copies),
        erasable("description", entry.description.clone()),
        col("signer_position", entry.signer_position.clone()),
        col("signer_full_name", entry.signer_full_name.clone()),
        col("priority", entry.priority),
        col("secrecy", entry.secrecy.clone()),
        col("to_places", entry.to_places.clone()),
        col("due_date", entry.due_date.map(|day| day.to_string())),
        col("file_notation", entry.file_notation.clone()),
        col("envelope_kind", entry.envelope_kind.clone()),
        col("envelope_kept", !entry.envelope_kind.is_empty()),
        col("authenticity_result", entry.authenticity_result.clone()),
        col("authenticity_note", entry.authenticity_note.clone()),
        hidden("organ_key", entry.organ_key()),
        hidden("code_key", entry.code_key()),
    ]
}

/// Registers a document: the next số đến, its line, its files, its place in the search index,
/// all in this act.
///
/// # Errors
/// The refusals of [`rules::findings`]; those that need one ask for `reason`.
pub fn register(act: &mut Act<'_>, mut new: NewLine) -> Result<IncomingId> {
    // Before anything else: with a wrong clock every date looks odd.
    numbering::clock_stands(act)?;
    new.entry = new.entry.tidied();
    let now = act.now();
    let arrival = *new.entry.arrival_date.get_or_insert(now.date());
    let time = new
        .entry
        .arrival_time
        .get_or_insert_with(|| now.hour_minute())
        .clone();
    let around = surroundings(act, &new, None, Look::Needed)?;
    let (date_reason, duplicate_reason) =
        settle(&rules::findings(&new.entry, &around), &new.reason)?;
    let entry = &new.entry;
    let checked = !entry.authenticity_result.is_empty();
    let mut row = columns(entry);
    row.extend([
        col("arrival_date", arrival.to_string()),
        col("arrival_time", time.clone()),
        col("date_reason", date_reason),
        col("duplicate_reason", duplicate_reason.clone()),
        col("authenticity_by", checked.then(|| caller(act)).flatten()),
        col("authenticity_at", checked.then(|| now.to_string())),
    ]);
    if entry.receipt_kind != ReceiptKind::Paper {
        row.push(col("electronic_received_at", format!("{arrival} {time}")));
    }
    if entry.receipt_kind != ReceiptKind::Electronic {
        row.push(col("paper_received_date", arrival.to_string()));
    }
    let taken = numbering::take(act, &NUMBERED, new.book, arrival)?;
    row.extend([
        col("book_id", taken.book),
        col("series_id", taken.series),
        col("year", i64::from(taken.year)),
        col("arrival_number", taken.number),
    ]);
    let id = IncomingId(act.insert(
        "incoming",
        &row,
        Event::new(Topic::Incoming, "registered").because(duplicate_reason),
    )?);
    for used in &new.files {
        attach_file(act, id, used)?;
    }
    store::index(act, None, id, taken.number, entry)?;
    store::remember_words(act, entry)?;
    Ok(id)
}

fn attach_file(act: &mut Act<'_>, line: IncomingId, used: &FileUse) -> Result<()> {
    if let Some((from, to)) = used.pages {
        pages_fit(from, to, files::store::file(act, used.file)?.pages)?;
    }
    files::store::attach(
        act,
        Topic::Incoming,
        REGISTER,
        line.0,
        used.file,
        used.scan,
        used.pages,
    )?;
    Ok(())
}

/// The id of the person at the desk, for a column.
fn caller(view: &View<'_>) -> Option<i64> {
    view.session().caller().map(|caller| caller.id.0)
}

/// A line that takes changes, at the version the screen saw.
fn open_line(view: &View<'_>, id: IncomingId) -> Result<LineRow> {
    let line = store::line(view, id)?;
    let state = line.state();
    if state.is_frozen() {
        return Err(FROZEN.with(&[
            ("number", &line.number),
            ("year", &line.year),
            ("state", &state.label().to_lowercase()),
        ]));
    }
    Ok(line)
}

fn book_open(view: &View<'_>, line: &LineRow) -> Result<()> {
    let book = numbering::store::book(view, line.book)?;
    if book.closed_at.is_some() {
        return Err(BOOK_CLOSED.with(&[("year", &line.year), ("number", &line.number)]));
    }
    Ok(())
}

fn change(
    act: &mut Act<'_>,
    line: &LineRow,
    version: i64,
    columns: &[Column],
    event: Event,
) -> Result<()> {
    act.update("incoming", line.id.0, Some(version), columns, event)
}

/// Corrects a line; every former value stays in its history.
pub fn amend(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    entry: Entry,
    reason: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    book_open(act, &line)?;
    let reason = rules::reason(reason)?;
    let entry = Entry {
        // The place in the book is not amended: số đến and ngày đến stand as given.
        arrival_date: line.entry.arrival_date,
        arrival_time: entry
            .arrival_time
            .clone()
            .or(line.entry.arrival_time.clone()),
        ..entry.tidied()
    };
    if entry == line.entry {
        return Err(NOTHING_CHANGED.error());
    }
    let files = files::store::of_line(act, REGISTER, id.0)?;
    let new = NewLine {
        entry: entry.clone(),
        book: Some(line.book),
        files: files
            .iter()
            .map(|attachment| FileUse {
                file: attachment.file,
                scan: attachment.scan,
                pages: attachment.page_from.zip(attachment.page_to),
            })
            .collect(),
        reason: reason.clone(),
    };
    let mut around = surroundings(act, &new, Some(&line), Look::Needed)?;
    // What stood before the amendment has been explained already.
    around.same_file.clear();
    if entry.code_key() == line.entry.code_key() && entry.organ_key() == line.entry.organ_key() {
        around.equal.clear();
    }
    let (_, duplicate_reason) = settle(&rules::findings(&entry, &around), &reason)?;
    let mut row = columns(&entry);
    row.push(col("arrival_time", entry.arrival_time.clone()));
    if duplicate_reason.is_some() {
        row.push(col("duplicate_reason", duplicate_reason));
    }
    if entry.authenticity_result != line.entry.authenticity_result {
        let now = act.now().to_string();
        row.push(col("authenticity_by", caller(act)));
        row.push(col("authenticity_at", now));
    }
    let becomes_secret = entry.is_secret() && !line.entry.is_secret();
    let verb = if becomes_secret {
        "secret_found"
    } else {
        "amended"
    };
    let event = Event::new(Topic::Incoming, verb).because(reason);
    change(act, &line, version, &row, event)?;
    if becomes_secret {
        // What it was about must not stay in the history either.
        crate::audit::store::erase_former(act.conn(), &format!("{REGISTER}:{id}"))?;
        store::index(act, Some(line.hit()), id, line.number, &entry)?;
        search::store::compact(act)?;
        act.leaves_no_trace();
    } else {
        store::index(act, Some(line.hit()), id, line.number, &entry)?;
    }
    store::remember_words(act, &entry)
}

/// Voids a line: struck through, its number kept for ever.
pub fn void(act: &mut Act<'_>, id: IncomingId, version: i64, reason: &str) -> Result<()> {
    let line = open_line(act, id)?;
    book_open(act, &line)?;
    let reason = rules::reason(reason)?;
    let now = act.now().to_string();
    let row = [col("voided_at", now), col("voided_reason", reason.clone())];
    let event = Event::new(Topic::Incoming, "voided").because(reason);
    change(act, &line, version, &row, event)
}

/// Trình: the line is put before a leader.
pub fn submit(act: &mut Act<'_>, id: IncomingId, version: i64, to: &str) -> Result<()> {
    let line = open_line(act, id)?;
    let row = [
        col("submitted_at", act.now().to_string()),
        col("submitted_to", tidy_line(to)),
    ];
    let event = Event::new(Topic::Incoming, "submitted");
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
    ];
    if line.submitted_at.is_none() {
        row.push(col("submitted_at", act.now().to_string()));
    }
    if let Some(due) = due_date {
        row.push(col("due_date", due.to_string()));
    }
    let event = Event::new(Topic::Incoming, "opinion_recorded");
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
                col("note", tidy_line(note)),
                col("received_kind", String::new()),
            ],
            Event::new(Topic::Incoming, "handed_over").of(REGISTER, id.0),
        )?;
        names.push(name);
    }
    if names.is_empty() {
        return Err(FORWARD_TO_NOBODY.error());
    }
    let mut to_places: Vec<String> = Vec::new();
    for handover in store::handovers(act, id)? {
        if !to_places.contains(&handover.to_name) {
            to_places.push(handover.to_name);
        }
    }
    let entry = Entry {
        to_places: to_places.join("; "),
        ..line.entry.clone()
    };
    let row = [
        col("to_places", entry.to_places.clone()),
        col("forwarded_date", date.to_string()),
        // A further receiver has not signed yet.
        clear("acknowledged_date"),
    ];
    let event = Event::new(Topic::Incoming, "forwarded");
    change(act, &line, version, &row, event)?;
    store::index(act, Some(line.hit()), id, line.number, &entry)
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
    receive(act, &handover, &row, event, now.date(), &receiver.full_name)
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
        row.push(col("note", note));
    }
    let event = Event::new(Topic::Incoming, "acknowledged_on_paper");
    receive(act, &handover, &row, event, date, &name)
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
    date: NaiveDate,
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
        on_line.push(col("acknowledged_date", date.to_string()));
    }
    act.update("incoming", line.0, None, &on_line, event)?;
    Ok(line)
}

/// Xếp hồ sơ: the document is dealt with and rests in its file (Đ23, Đ29); it is no longer due.
pub fn file_away(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    file_notation: &str,
    note: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    if line.facts.filed {
        return Err(FILED_ALREADY.with(&[("number", &line.number), ("year", &line.year)]));
    }
    let mut row = vec![col("filed_at", act.now().to_string())];
    let file_notation = tidy_line(file_notation);
    if !file_notation.is_empty() {
        row.push(col("file_notation", file_notation));
    }
    let note = Some(tidy_line(note)).filter(|note| !note.is_empty());
    let event = Event::new(Topic::Incoming, "filed").because(note);
    change(act, &line, version, &row, event)
}

/// Trả lại nơi gửi: wrong receiver, not valid.
pub fn give_back(act: &mut Act<'_>, id: IncomingId, version: i64, reason: &str) -> Result<()> {
    let line = open_line(act, id)?;
    let reason = rules::reason(reason)?;
    let now = act.now().to_string();
    let row = [
        col("returned_at", now),
        col("returned_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Incoming, "returned").because(reason);
    change(act, &line, version, &row, event)
}

/// The sender recalls the document: line and files are frozen, facts and reason kept.
pub fn recall(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    reason: &str,
    notice: &str,
    told: bool,
) -> Result<()> {
    let line = open_line(act, id)?;
    let reason = rules::reason(reason)?;
    let now = act.now().to_string();
    let mut row = vec![
        col("recalled_at", now.clone()),
        col("recalled_reason", reason.clone()),
        col("recall_notice", tidy_line(notice)),
    ];
    if told {
        row.push(col("recall_told_at", now));
    }
    let event = Event::new(Topic::Incoming, "recalled").because(reason);
    change(act, &line, version, &row, event)
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
        col("defect", what),
        col("defect_reported_at", act.now().to_string()),
        col("defect_reported_to", tidy_line(to)),
        clear("defect_opinion"),
        clear("defect_opinion_by"),
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
        col("defect_opinion", text),
        col("defect_opinion_by", opinion.by),
    ];
    let event = Event::new(Topic::Incoming, "defect_opinion").because(format!(
        "{}, {}",
        shown(opinion.date),
        super::words::evidence(&opinion.evidence)
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
        "returned" => row.extend([
            col("returned_at", now),
            col("returned_reason", line.defect.clone()),
        ]),
        _ => return Err(DEFECT_OUTCOME.error()),
    }
    let note = Some(tidy_line(note)).filter(|note| !note.is_empty());
    let event = Event::new(Topic::Incoming, "defect_settled").because(note);
    change(act, &line, version, &row, event)
}

/// The sender has been told of the receipt (Đ21.2: the same day).
pub fn notice_sent(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    at: Option<crate::clock::Moment>,
) -> Result<()> {
    let line = open_line(act, id)?;
    if !line.entry.receipt_kind.notice_due() {
        return Err(NOTICE_NOT_DUE.error());
    }
    if let Some(at) = &line.notice_sent_at {
        return Err(NOTICE_SENT.with(&[("at", &crate::dates::shown_moment(at))]));
    }
    let at = at.unwrap_or_else(|| act.now());
    if at > act.now() || at.date() < line.arrival_date() {
        return Err(NOTICE_TIME.with(&[("arrival", &shown(line.arrival_date()))]));
    }
    let row = [col("notice_sent_at", at.to_string())];
    let event = Event::new(Topic::Incoming, "notice_sent");
    change(act, &line, version, &row, event)
}

/// The paper of a document that came electronically: it joins the same số đến.
pub fn paper_arrived(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    date: NaiveDate,
    files: &[FileUse],
    reason: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    if line.entry.receipt_kind != ReceiptKind::Electronic {
        return Err(PAPER_HERE.with(&[("number", &line.number), ("year", &line.year)]));
    }
    let arrival = line.arrival_date();
    if date < arrival || date > act.now().date() {
        return Err(PAPER_DATE.with(&[("date", &shown(date)), ("arrival", &shown(arrival))]));
    }
    let row = [
        col("receipt_kind", "both".to_owned()),
        col("paper_received_date", date.to_string()),
    ];
    let reason = may_attach(act, &line, files, reason)?;
    let event = Event::new(Topic::Incoming, "paper_arrived").because(reason);
    change(act, &line, version, &row, event)?;
    for used in files {
        attach_file(act, id, used)?;
    }
    Ok(())
}

/// Whether these files may be attached to a line: none to a state secret, one that another line
/// holds only with a reason. Answers the reason to keep.
fn may_attach(
    view: &View<'_>,
    line: &LineRow,
    uses: &[FileUse],
    reason: &str,
) -> Result<Option<String>> {
    if line.entry.is_secret() && !uses.is_empty() {
        let secrecy = secrecy_name(&line.entry.secrecy).unwrap_or("mật");
        return Err(SECRET_FILE.with(&[("secrecy", &secrecy)]));
    }
    let reason = Some(tidy_line(reason)).filter(|reason| !reason.is_empty());
    match same_file(view, uses, None)?.first() {
        Some(twin) if reason.is_none() => {
            Err(DUPLICATE_FILE.with(&[("number", &twin.number), ("year", &twin.year)]))
        }
        _ => Ok(reason),
    }
}

/// Attaches scans to a line that was registered first from paper.
pub fn attach(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    uses: &[FileUse],
    reason: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    if uses.is_empty() {
        return Err(NOTHING_CHANGED.error());
    }
    let reason = may_attach(act, &line, uses, reason)?;
    let event = Event::new(Topic::Incoming, "attached").because(reason);
    change(act, &line, version, &[], event)?;
    for used in uses {
        attach_file(act, id, used)?;
    }
    Ok(())
}

/// The document was found to be a state secret: abstract, notes and opinion are erased from the
/// row, from its kept former values and from the search index; the line stays as a placeholder.
pub fn blank_secret(act: &mut Act<'_>, id: IncomingId, reason: &str) -> Result<()> {
    let line = store::line(act, id)?;
    let secrecy = if line.entry.is_secret() {
        line.entry.secrecy.clone()
    } else {
        "mat".to_owned()
    };
    let entry = Entry {
        subject: String::new(),
        description: String::new(),
        secrecy,
        ..line.entry.clone()
    };
    act.update(
        "incoming",
        id.0,
        None,
        &[
            hidden("subject", String::new()),
            hidden("description", String::new()),
            hidden("opinion", None::<String>),
            col("secrecy", entry.secrecy.clone()),
        ],
        Event::new(Topic::Incoming, "secret_found").because(reason.to_owned()),
    )?;
    crate::audit::store::erase_former(act.conn(), &format!("{REGISTER}:{id}"))?;
    store::index(act, Some(line.hit()), id, line.number, &entry)
}
