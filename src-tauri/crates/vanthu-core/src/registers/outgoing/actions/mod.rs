//! What is done to outgoing documents: one function an act.

mod number;
mod secret;
mod send;
pub(super) mod way;

use super::approval::signers::is_head;
use super::rules::{self, *};
use super::store::{self, LineRow, RecipientRow};
use super::{NUMBERED, OTHER_FILES, REGISTER, SIGNED_FILES};
use crate::act::{Act, Column, Event, View, clear, col, erasable};
use crate::error::Result;
use crate::ids::{FileId, OutgoingId, PersonId, ScanId};
use crate::kit::numbering::notation::{Parts, notation};
use crate::kit::numbering::planned;
use crate::kit::text::fold;
use crate::kit::{files, numbering, people, settings};
use crate::session::Role;
use crate::topic::Topic;

pub use number::{Choice, Inserted, insert, issue, issuing, late, office_calendar};
pub use secret::{SECRET, blank_secret, mark_secret};
pub use send::{
    agency_signed, file_away, hand_back, mark_stamped, may_be_stamped, receive_back, send,
    unmark_stamped,
};
pub use way::{Recorded, Signature, attest, form_check, give_back, record, sign_elsewhere, submit};

/// A scan that comes with a document.
pub type FileUse = (FileId, Option<ScanId>);

/// The number of the person at the desk, for a column.
pub(super) fn caller(view: &View<'_>) -> Option<i64> {
    view.session().caller().map(|caller| caller.id.0)
}

pub(super) fn caller_id(view: &View<'_>) -> Option<PersonId> {
    view.session().caller().map(|caller| caller.id)
}

/// A document that takes changes.
pub(super) fn open_line(view: &View<'_>, id: OutgoingId) -> Result<LineRow> {
    let line = store::line(view, id)?;
    let state = line.state();
    if state.is_frozen() {
        return Err(FROZEN.with(&[
            ("name", &line.name()),
            ("state", &state.label().to_lowercase()),
        ]));
    }
    Ok(line)
}

pub(super) fn change(
    act: &mut Act<'_>,
    line: &LineRow,
    version: i64,
    columns: &[Column],
    event: Event,
) -> Result<()> {
    act.update("outgoing", line.id.0, Some(version), columns, event)
}

/// Said of a return that is taken up again.
pub(super) fn taken_up() -> [Column; 2] {
    [
        clear("returned_at"),
        erasable("returned_reason", None::<String>),
    ]
}

/// The ký hiệu the rule proposes for a document on a day.
pub fn proposed(view: &View<'_>, entry: &Entry, year: i32) -> Result<String> {
    let today = view.now().date().to_string();
    let of_type = settings::store::document_types(view)?
        .into_iter()
        .filter(|known| {
            let (from, to) = known.days();
            from <= today.as_str() && to.is_none_or(|to| to >= today.as_str())
        })
        .find(|known| fold(&known.name) == fold(&entry.type_name))
        .map_or(String::new(), |known| known.abbreviation);
    let of_unit = match entry.unit {
        Some(unit) => people::store::units(view, &today)?
            .into_iter()
            .find(|known| known.id == unit)
            .map_or(String::new(), |known| known.abbreviation),
        None => String::new(),
    };
    let body = numbering::store::body(view, entry.body)?;
    Ok(notation(Parts {
        law_year: (entry.kind == Kind::Qppl).then_some(year),
        of_type: &of_type,
        of_body: &body.abbreviation,
        of_unit: &of_unit,
    }))
}

fn type_names(view: &View<'_>) -> Result<Vec<String>> {
    settings::store::type_names(view, &view.now().date().to_string())
}

/// The columns an entry fills.
fn columns(entry: &Entry) -> Vec<Column> {
    vec![
        col("body_id", entry.body),
        col("kind", entry.kind.as_str().to_owned()),
        col("type_name", entry.type_name.clone()),
        erasable("subject", entry.subject.clone()),
        col("code_notation", entry.code_notation.clone()),
        col("language", entry.language.clone()),
        col("page_amount", entry.page_amount),
        col("copies", entry.copies),
        col("keep_copies", entry.keep_copies),
        col("kept_by", entry.kept_by.clone()),
        erasable("description", entry.description.clone()),
        col("priority", entry.priority),
        col("secrecy", entry.secrecy.clone()),
        col("field", entry.field.clone()),
        col("due_date", entry.due_date.map(|day| day.to_string())),
        col("file_notation", entry.file_notation.clone()),
        col("drafter_id", entry.drafter.map(|person| person.0)),
        col("unit_id", entry.unit.map(|unit| unit.0)),
    ]
}

/// A new document: who it is from, what it is about, whom it is for.
#[derive(Debug, Clone)]
pub struct NewDraft {
    pub entry: Entry,
    pub recipients: Vec<Recipient>,
    pub files: Vec<FileUse>,
}

/// The draft, with its proposed ký hiệu when none was given.
///
/// # Errors
/// Those of [`rules::fits`] and [`rules::recipients_fit`]; `outgoing.drafter_other`.
pub fn draft(act: &mut Act<'_>, new: NewDraft) -> Result<OutgoingId> {
    let mut entry = new.entry.tidied();
    let me = caller_id(act);
    if entry.drafter.is_some() && entry.drafter != me && !act.session().has(Role::Clerk) {
        return Err(DRAFTER_OTHER.error());
    }
    entry.drafter = entry.drafter.or(me);
    if entry.unit.is_none()
        && let Some(drafter) = entry.drafter
    {
        entry.unit = people::store::person(act, drafter)?.unit;
    }
    if entry.code_notation.is_empty() && !entry.type_name.is_empty() {
        entry.code_notation = proposed(act, &entry, act.now().year())?;
    }
    rules::fits(&entry, &type_names(act)?, new.files.len())?;
    let recipients = tidied(new.recipients);
    rules::recipients_fit(&recipients)?;
    let body = numbering::store::body(act, entry.body)?;
    let mut row = columns(&entry);
    row.extend([
        col("organ_name", body.name),
        col(
            "to_places",
            places(recipients.iter().map(|one| one.name.as_str())),
        ),
        col("drafted_at", act.now().to_string()),
        col("suffix", String::new()),
        col("number_how", String::new()),
        col("signed_kind", String::new()),
        col("signer_full_name", String::new()),
        col("signer_position", String::new()),
        col("capacity", String::new()),
        col("capacity_text", String::new()),
        col("stamped_kind", String::new()),
        col("paper_from_digital", false),
        col("handed_back_kind", String::new()),
    ]);
    let id = OutgoingId(act.insert("outgoing", &row, Event::new(Topic::Outgoing, "drafted"))?);
    for (ordinal, recipient) in recipients.iter().enumerate() {
        add_recipient(act, id, ordinal as i64 + 1, recipient)?;
    }
    attach_all(act, id, REGISTER, &new.files)?;
    store::index(act, None, id)?;
    act.fact("outgoing.drafted", id.0);
    Ok(id)
}

fn tidied(recipients: Vec<Recipient>) -> Vec<Recipient> {
    recipients
        .into_iter()
        .map(|one| Recipient {
            name: crate::kit::text::tidy_line(&one.name),
            ..one
        })
        .collect()
}

fn add_recipient(
    act: &mut Act<'_>,
    id: OutgoingId,
    ordinal: i64,
    recipient: &Recipient,
) -> Result<()> {
    act.insert(
        "outgoing_recipient",
        &[
            col("outgoing_id", id),
            col("ordinal", ordinal),
            col("unit_id", recipient.unit.map(|unit| unit.0)),
            col("name", recipient.name.clone()),
            col("way", recipient.way.as_str().to_owned()),
            col("copies", recipient.copies),
            col("post_code", String::new()),
            col("received_kind", String::new()),
            erasable("note", String::new()),
        ],
        Event::new(Topic::Outgoing, "recipient_added").of(REGISTER, id.0),
    )?;
    Ok(())
}

fn attach_all(
    act: &mut Act<'_>,
    id: OutgoingId,
    register: &'static str,
    uses: &[FileUse],
) -> Result<()> {
    for (file, scan) in uses {
        files::store::attach(act, Topic::Outgoing, register, id.0, *file, *scan, None)?;
    }
    Ok(())
}

/// Whether the caller may change a document: who drafted it, who leads its unit or checks for
/// the office, the văn thư.
pub(super) fn may_change(view: &View<'_>, line: &LineRow) -> Result<()> {
    let session = view.session();
    let me = caller_id(view);
    if session.has(Role::Clerk) || (me.is_some() && line.entry.drafter == me) {
        return Ok(());
    }
    match me {
        Some(me) if is_head(view, line, me)? => Ok(()),
        _ => Err(LINE_NOT_YOURS.error()),
    }
}

/// Corrects a document. What was initialled, approved or signed keeps its words; what has a
/// number keeps its ký hiệu.
///
/// # Errors
/// `outgoing.content_fixed`, `outgoing.number_fixed`, `outgoing.secret_later`, those of
/// [`rules::fits`].
pub fn amend(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    entry: Entry,
    reason: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    may_change(act, &line)?;
    let entry = entry.tidied();
    if entry == line.entry {
        return Err(NOTHING_CHANGED.error());
    }
    let facts = line.facts();
    let before = &line.entry;
    let last = facts.last();
    let content = |entry: &Entry| (entry.kind, entry.type_name.clone(), entry.subject.clone());
    // What stands only on paper may be written down anew; what was signed here may not.
    let on_paper = line.signed_sign_off.is_none()
        && line.approved.sign_off.is_none()
        && line.initialled.sign_off.is_none()
        && line.checked.sign_off.is_none();
    let mending = facts.signed && on_paper && act.session().has(Role::Clerk);
    if content(&entry) != content(before) && last > Step::Draft && !mending {
        return Err(CONTENT_FIXED.with(&[
            ("name", &line.name()),
            ("step", &last.label().to_lowercase()),
        ]));
    }
    let place = |entry: &Entry| {
        (
            entry.body,
            entry.kind,
            entry.code_notation.clone(),
            entry.unit,
        )
    };
    if facts.numbered && (place(&entry) != place(before) || entry.type_name != before.type_name) {
        return Err(NUMBER_FIXED.with(&[("name", &line.name())]));
    }
    if entry.secrecy != before.secrecy
        && (facts.numbered || (entry.is_secret() && (!before.is_secret() || line.files > 0)))
    {
        return Err(SECRET_LATER.error());
    }
    rules::fits(&entry, &type_names(act)?, line.files as usize)?;
    let reason = if facts.signed {
        if let Some(book) = line.book {
            planned::open_book(act, book)?;
        }
        Some(rules::reason(reason)?)
    } else {
        Some(crate::kit::text::tidy_line(reason)).filter(|reason| !reason.is_empty())
    };
    let mut row = columns(&entry);
    if entry.body != before.body {
        let body = numbering::store::body(act, entry.body)?;
        row.push(col("organ_name", body.name));
    }
    row.extend(taken_up());
    let event = Event::new(Topic::Outgoing, "amended").because_erasable(reason);
    change(act, &line, version, &row, event)?;
    store::index(act, Some(line.hit()), id)
}

/// Nơi nhận: the whole list. Until the document is sent it may be written anew; afterwards it
/// only grows.
///
/// # Errors
/// `outgoing.recipients_sent`, those of [`rules::recipients_fit`].
pub fn set_recipients(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    recipients: Vec<Recipient>,
    copies: Option<i64>,
) -> Result<()> {
    let line = open_line(act, id)?;
    may_change(act, &line)?;
    let recipients = tidied(recipients);
    rules::recipients_fit(&recipients)?;
    if copies.is_some_and(|copies| !(1..=MOST_COPIES).contains(&copies)) {
        let error =
            OUT_OF_RANGE.with(&[("label", &"Số bản"), ("least", &1), ("most", &MOST_COPIES)]);
        return Err(error.at("copies"));
    }
    let known = store::recipients(act, id)?;
    let same = |row: &RecipientRow| {
        recipients
            .iter()
            .position(|one| fold(&one.name) == fold(&row.of.name))
    };
    let now = act.now().to_string();
    let event = |verb| Event::new(Topic::Outgoing, verb).of(REGISTER, id.0);
    for row in &known {
        match same(row) {
            Some(place) => {
                let one = &recipients[place];
                if *one != row.of && row.sent_date.is_none() {
                    let row_now = [
                        col("ordinal", place as i64 + 1),
                        col("unit_id", one.unit.map(|unit| unit.0)),
                        col("name", one.name.clone()),
                        col("way", one.way.as_str().to_owned()),
                        col("copies", one.copies),
                    ];
                    let event = event("recipient_changed");
                    act.update("outgoing_recipient", row.id.0, None, &row_now, event)?;
                }
            }
            None if row.sent_date.is_some() => {
                return Err(
                    RECIPIENTS_SENT.with(&[("name", &line.name()), ("place", &row.of.name)])
                );
            }
            None => {
                let gone = [col("removed_at", now.clone())];
                let event = event("recipient_removed");
                act.update("outgoing_recipient", row.id.0, None, &gone, event)?;
            }
        }
    }
    for (place, one) in recipients.iter().enumerate() {
        if !known
            .iter()
            .any(|row| fold(&row.of.name) == fold(&one.name))
        {
            add_recipient(act, id, place as i64 + 1, one)?;
        }
    }
    let mut row = vec![
        col(
            "to_places",
            places(recipients.iter().map(|one| one.name.as_str())),
        ),
        // A further recipient has not received it yet.
        clear("delivered_date"),
    ];
    row.extend(copies.map(|copies| col("copies", copies)));
    let event = Event::new(Topic::Outgoing, "recipients_set");
    change(act, &line, version, &row, event)?;
    store::index(act, Some(line.hit()), id)
}

/// What a scan beside a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileRole {
    Draft,
    Signed,
    Other,
}

impl FileRole {
    /// The name its attachments stand under.
    pub fn register(self) -> &'static str {
        match self {
            FileRole::Draft => REGISTER,
            FileRole::Signed => SIGNED_FILES,
            FileRole::Other => OTHER_FILES,
        }
    }
}

/// Attaches scans. The draft that somebody has initialled, approved or signed is fixed.
///
/// # Errors
/// `outgoing.attach_none`, `outgoing.content_fixed`, `outgoing.secret_file`.
pub fn attach(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    role: FileRole,
    uses: &[FileUse],
) -> Result<()> {
    let line = open_line(act, id)?;
    may_change(act, &line)?;
    if uses.is_empty() {
        return Err(ATTACH_NONE.error());
    }
    no_secret_files(&line)?;
    let last = line.facts().last();
    if role == FileRole::Draft && last > Step::Draft {
        return Err(CONTENT_FIXED
            .with(&[
                ("name", &line.name()),
                ("step", &last.label().to_lowercase()),
            ])
            .at("role"));
    }
    let event = Event::new(Topic::Outgoing, "attached");
    change(act, &line, version, &taken_up(), event)?;
    attach_all(act, id, role.register(), uses)
}

/// Says that something beside the row has changed; refuses a document that takes no changes.
///
/// # Errors
/// `outgoing.not_yours`, `outgoing.frozen`.
pub fn touch(act: &mut Act<'_>, id: OutgoingId, version: i64) -> Result<()> {
    let line = open_line(act, id)?;
    may_change(act, &line)?;
    let event = Event::new(Topic::Outgoing, "answers_named");
    change(act, &line, version, &[], event)
}

/// A state secret has no files here.
pub(super) fn no_secret_files(line: &LineRow) -> Result<()> {
    if line.entry.is_secret() {
        let secrecy = secrecy_name(&line.entry.secrecy).unwrap_or("mật");
        return Err(SECRET_FILE.with(&[("secrecy", &secrecy)]));
    }
    Ok(())
}

/// Voids a document: a draft is dropped; a numbered line is struck through, its number kept for
/// ever. What was sent is recalled or replaced instead.
///
/// # Errors
/// `outgoing.void_sent`, `outgoing.reason_missing`, `numbering.series_closed`.
pub fn void(act: &mut Act<'_>, id: OutgoingId, version: i64, reason: &str) -> Result<()> {
    let line = open_line(act, id)?;
    if !act.session().has(Role::Clerk) && line.number.is_some() {
        return Err(LINE_NOT_YOURS.error());
    }
    may_change(act, &line)?;
    if line.sent_date.is_some() {
        return Err(VOID_SENT.with(&[("name", &line.name())]));
    }
    if let Some(book) = line.book {
        planned::open_book(act, book).map_err(|error| error.at("id"))?;
    }
    let reason = rules::reason(reason)?;
    let row = [
        col("voided_at", act.now().to_string()),
        erasable("voided_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Outgoing, "voided").because_erasable(reason);
    act.fact("outgoing.voided", id.0);
    change(act, &line, version, &row, event)
}
