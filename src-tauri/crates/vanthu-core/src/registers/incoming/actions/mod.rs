//! What is done to the book of incoming documents: one function an act.

mod end;
mod secret;
mod way;

use chrono::NaiveDate;

use super::rules::{self, *};
use super::store::{self, LineRow};
use super::{NUMBERED, REGISTER};
use crate::act::{Act, Column, Event, View, col, erasable, hidden};
use crate::clock::Moment;
use crate::dates::shown;
use crate::error::{Kind, Result, io_error};
use crate::fault;
use crate::ids::{BookId, FileId, IncomingId, ScanId};
use crate::kit::text::tidy_line;
use crate::kit::{files, numbering, search, settings};
use crate::topic::Topic;

pub use end::{give_back, recall, recall_told};
pub use secret::{SECRET, blank_secret};
pub use way::{
    Receiver, RecordedOpinion, Submission, acknowledge, acknowledge_on_paper, defect_opinion,
    forward, record_opinion, report_defect, settle_defect, submit,
};

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
    let (mut no_book, mut last_arrival) = (None, None);
    // An amended line keeps its place; only a new one comes after the last.
    if except.is_none() {
        match numbering::open_for(view, &NUMBERED, new.book, arrival) {
            Ok(Some(book)) => last_arrival = store::last_arrival(view, book.series, book.year)?,
            Ok(None) => {}
            Err(error) if error.kind == Kind::Refused => no_book = Some(error),
            Err(error) => return Err(error),
        }
    }
    let mut around = Surroundings {
        today,
        no_book,
        last_arrival,
        equal: store::equal(view, &new.entry, id)?,
        same_file: same_file(view, &new.files, id)?,
        files: new.files.len(),
        ..Surroundings::default()
    };
    if look == Look::Whole {
        let since = arrival
            .checked_sub_days(chrono::Days::new(30))
            .unwrap_or(arrival);
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
        erasable("authenticity_note", entry.authenticity_note.clone()),
        hidden("organ_key", entry.organ_key()),
        hidden("code_key", entry.code_key()),
    ]
}

/// Registers a document: the next số đến, its line, its files, its place in the search index,
/// all in this act.
///
/// # Errors
/// The refusals of [`rules::findings`]; those that need one ask for `reason`.
pub fn register(act: &mut Act<'_>, new: NewLine) -> Result<IncomingId> {
    let line = write(act, new)?;
    store::index(act, None, line.id, line.number, &line.entry)?;
    step(act, "register.indexed")?;
    Ok(line.id)
}

/// Registers many documents in their order, in this one act. The search index takes them
/// afterwards in its own order, by the documents' dates: every step back would make it write
/// out a small piece of its own, to be merged later.
///
/// # Errors
/// Those of [`register`]; none of the documents is registered then.
pub fn register_all(act: &mut Act<'_>, new: impl IntoIterator<Item = NewLine>) -> Result<()> {
    let mut lines = Vec::new();
    for new in new {
        lines.push(write(act, new)?);
    }
    lines.sort_by_key(|line| store::hit(line.id, &line.entry));
    for line in &lines {
        store::index(act, None, line.id, line.number, &line.entry)?;
    }
    Ok(())
}

/// A point at which a test lets the disk fail or the program die.
fn step(view: &View<'_>, point: &'static str) -> Result<()> {
    fault::reach(point).map_err(|error| io_error(&view.home().database(), &error))
}

/// A line that is in the book and not yet in the search index.
struct Written {
    id: IncomingId,
    number: i64,
    entry: Entry,
}

fn write(act: &mut Act<'_>, mut new: NewLine) -> Result<Written> {
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
        erasable("date_reason", date_reason),
        erasable("duplicate_reason", duplicate_reason.clone()),
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
    step(act, "register.numbered")?;
    row.extend([
        col("book_id", taken.book),
        col("series_id", taken.series),
        col("year", i64::from(taken.year)),
        col("arrival_number", taken.number),
    ]);
    let id = IncomingId(act.insert(
        "incoming",
        &row,
        Event::new(Topic::Incoming, "registered").because_erasable(duplicate_reason),
    )?);
    step(act, "register.inserted")?;
    for used in &new.files {
        attach_file(act, id, used)?;
    }
    step(act, "register.attached")?;
    store::remember_words(act, entry)?;
    act.fact("incoming.registered", id.0);
    Ok(Written {
        id,
        number: taken.number,
        entry: new.entry,
    })
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
pub(super) fn open_line(view: &View<'_>, id: IncomingId) -> Result<LineRow> {
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

pub(super) fn change(
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
    // The place in the book is not amended: số đến and ngày đến stand as given.
    if entry.arrival_date != line.entry.arrival_date {
        return Err(ARRIVAL_KEPT.error());
    }
    let entry = Entry {
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
    let (date_reason, duplicate_reason) = settle(&rules::findings(&entry, &around), &reason)?;
    let mut row = columns(&entry);
    row.push(col("arrival_time", entry.arrival_time.clone()));
    if date_reason.is_some() && entry.issued_date != line.entry.issued_date {
        row.push(erasable("date_reason", date_reason));
    }
    if duplicate_reason.is_some() {
        row.push(erasable("duplicate_reason", duplicate_reason));
    }
    if entry.authenticity_result != line.entry.authenticity_result {
        let now = act.now().to_string();
        row.push(col("authenticity_by", caller(act)));
        row.push(col("authenticity_at", now));
    }
    // Another kind of receipt brings its day with it, when the line has none yet.
    let kind = entry.receipt_kind;
    if kind != ReceiptKind::Paper && line.electronic_received_at.is_none() {
        let time = entry.arrival_time.as_deref().unwrap_or_default();
        let at = format!("{} {time}", line.arrival_date());
        row.push(col("electronic_received_at", at.trim_end().to_owned()));
    }
    if kind != ReceiptKind::Electronic && line.paper_received_date.is_none() {
        let today = act.now().date().to_string();
        row.push(col("paper_received_date", today));
    }
    let becomes_secret = entry.is_secret() && !line.entry.is_secret();
    let verb = if becomes_secret {
        "secret_found"
    } else {
        "amended"
    };
    let event = Event::new(Topic::Incoming, verb);
    let event = if becomes_secret {
        // Why it is one stays.
        event.because(reason)
    } else {
        event.because_erasable(reason)
    };
    change(act, &line, version, &row, event)?;
    if becomes_secret {
        // What it was about must not stay in the history either.
        secret::blank(act, &store::line(act, id)?)?;
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
    let row = [
        col("voided_at", now),
        erasable("voided_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Incoming, "voided").because_erasable(reason);
    act.fact("incoming.voided", id.0);
    change(act, &line, version, &row, event)
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
    let event = Event::new(Topic::Incoming, "filed").because_erasable(note);
    act.fact("incoming.filed", id.0);
    change(act, &line, version, &row, event)
}

/// The sender has been told of the receipt (Đ21.2: the same day).
pub fn notice_sent(
    act: &mut Act<'_>,
    id: IncomingId,
    version: i64,
    at: Option<Moment>,
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
    let event = Event::new(Topic::Incoming, "paper_arrived").because_erasable(reason);
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
    let event = Event::new(Topic::Incoming, "attached").because_erasable(reason);
    change(act, &line, version, &[], event)?;
    for used in uses {
        attach_file(act, id, used)?;
    }
    Ok(())
}
