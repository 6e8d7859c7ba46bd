//! An incoming document whole: the line, its scans, its hand-overs, its history; and the
//! commands that touch both the book and the inbox.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outgoing::{Answering, answering};
use super::{WORDS, approval};
use crate::act::{Act, View};
use crate::door::{Door, Job, Who};
use crate::error::Result;
use crate::ids::{
    BookId, EnvelopeId, HandoverId, IncomingId, OutgoingId, PersonId, ScanId, UnitId,
};
use crate::intake;
use crate::kit::history::{self, LogRow};
use crate::kit::{files, people, search};
use crate::registers::incoming::actions::{self, FileUse, NewLine};
use crate::registers::incoming::answer::{self, store::Answer};
use crate::registers::incoming::api::{Checked, Line, check, line, to_unit};
use crate::registers::incoming::approval::store::asked;
use crate::registers::incoming::rules::{Entry, PAGES_STRAY};
use crate::registers::incoming::{REGISTER, entry_input, store};
use crate::registers::{envelopes, outgoing};
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read(
        "incoming_get",
        Who::ANY,
        get,
        &[Topic::Incoming, Topic::Inbox, Topic::Outgoing],
    );
    door.read(
        "incoming_check",
        Who::ANY,
        incoming_check,
        &[Topic::Incoming],
    );
    door.write("incoming_register", Who::CLERK, register);
    door.write("incoming_attach", Who::CLERK, attach);
    door.write("incoming_paper_arrived", Who::CLERK, paper_arrived);
    door.task("scan_remove_secret", Who::CLERK, scan_remove_secret);
}

/// A range of pages of a scan.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Pages {
    scan_id: ScanId,
    page_from: i64,
    page_to: i64,
    /// How many pages the viewer counts in the scan, where the office could not count them.
    page_count: Option<i64>,
}

entry_input! {
    /// An entry with its scans.
    struct Register {
        book_id: Option<BookId>,
        /// Scans of the inbox that are this document, in order.
        #[serde(default)]
        scan_ids: Vec<ScanId>,
        /// Where only some pages of a scan are this document.
        #[serde(default)]
        pages: Vec<Pages>,
        /// Why, when a finding asks for it.
        #[serde(default)]
        reason: String,
        /// The envelope it came back from.
        envelope_id: Option<EnvelopeId>,
        /// Hand it to these units at once.
        #[serde(default)]
        to_unit_ids: Vec<UnitId>,
    }
}

entry_input! {
    /// An entry to be checked while it is typed.
    struct Check {
        book_id: Option<BookId>,
        #[serde(default)]
        scan_ids: Vec<ScanId>,
        #[serde(default)]
        pages: Vec<Pages>,
        /// The line that is being amended.
        id: Option<IncomingId>,
    }
}

/// The files of the scans, whole or by pages. A scan that is gone or in quarantine is refused.
fn uses(view: &View<'_>, scans: &[ScanId], pages: &[Pages]) -> Result<Vec<FileUse>> {
    let mut uses = Vec::new();
    for (place, scan) in scans.iter().enumerate() {
        // Named twice is still one paper.
        if scans[..place].contains(scan) {
            continue;
        }
        let file = intake::actions::usable(view, *scan)?.1;
        let mut ranges: Vec<&Pages> = pages
            .iter()
            .filter(|range| range.scan_id == *scan)
            .collect();
        ranges.sort_by_key(|range| range.page_from);
        if ranges.is_empty() {
            uses.push(FileUse {
                file,
                scan: Some(*scan),
                pages: None,
            });
        }
        uses.extend(ranges.into_iter().map(|range| FileUse {
            file,
            scan: Some(*scan),
            pages: Some((range.page_from, range.page_to)),
        }));
    }
    if pages.iter().any(|range| !scans.contains(&range.scan_id)) {
        return Err(PAGES_STRAY.error());
    }
    Ok(uses)
}

/// Keeps the counts that came with the ranges, before these are checked against them.
fn keep_counts(act: &mut Act<'_>, pages: &[Pages]) -> Result<()> {
    for range in pages {
        if let Some(count) = range.page_count {
            intake::actions::count_pages(act, range.scan_id, count)?;
        }
    }
    Ok(())
}

fn incoming_check(view: &View<'_>, input: Check) -> Result<Checked> {
    let (book, id) = (input.book_id, input.id);
    let files = uses(view, &input.scan_ids, &input.pages)?;
    let mut entry = match id {
        Some(id) => store::line(view, id)?.entry,
        None => Entry::default(),
    };
    input.fill(&mut entry);
    let new = NewLine {
        entry,
        book,
        files,
        reason: String::new(),
    };
    check(view, new, id)
}

/// A scan becomes a numbered line: the line, its files, and the scans' new state in one act.
fn register(act: &mut Act<'_>, input: Register) -> Result<Line> {
    let files = uses(act, &input.scan_ids, &input.pages)?;
    keep_counts(act, &input.pages)?;
    let scans = input.scan_ids.clone();
    let (book, envelope) = (input.book_id, input.envelope_id);
    let units = input.to_unit_ids.clone();
    let reason = input.reason.clone();
    let mut entry = Entry::default();
    input.fill(&mut entry);
    let id = actions::register(
        act,
        NewLine {
            entry,
            book,
            files,
            reason,
        },
    )?;
    for scan in scans {
        intake::actions::use_scan(act, scan)?;
    }
    if let Some(envelope) = envelope {
        let former = envelopes::store::envelope(act, envelope)?.incoming;
        let voided = match former {
            Some(line) => store::line(act, line)?.facts.voided,
            None => false,
        };
        envelopes::actions::registered(act, envelope, id, voided)?;
    }
    if !units.is_empty() {
        let to: Vec<_> = units.into_iter().map(to_unit).collect();
        actions::forward(act, id, 1, &to, None, "")?;
    }
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Attach {
    id: IncomingId,
    version: i64,
    scan_ids: Vec<ScanId>,
    #[serde(default)]
    pages: Vec<Pages>,
    #[serde(default)]
    reason: String,
}

fn attach(act: &mut Act<'_>, input: Attach) -> Result<Line> {
    let files = uses(act, &input.scan_ids, &input.pages)?;
    keep_counts(act, &input.pages)?;
    actions::attach(act, input.id, input.version, &files, &input.reason)?;
    for scan in input.scan_ids {
        intake::actions::use_scan(act, scan)?;
    }
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PaperArrived {
    id: IncomingId,
    version: i64,
    /// Today when left out.
    paper_received_date: Option<NaiveDate>,
    #[serde(default)]
    scan_ids: Vec<ScanId>,
    /// Why, when another line holds the same file.
    #[serde(default)]
    reason: String,
}

fn paper_arrived(act: &mut Act<'_>, input: PaperArrived) -> Result<Line> {
    let files = uses(act, &input.scan_ids, &[])?;
    let date = input
        .paper_received_date
        .unwrap_or_else(|| act.now().date());
    actions::paper_arrived(act, input.id, input.version, date, &files, &input.reason)?;
    for scan in input.scan_ids {
        intake::actions::use_scan(act, scan)?;
    }
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RemoveSecret {
    scan_id: ScanId,
    reason: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Removed {
    removed: bool,
    /// What may still hold the paper.
    sentence: String,
}

/// A scan was found to be a state secret: out of vault, previews and search, and the lines that
/// held it become placeholders. The one exception to "originals are immutable".
fn scan_remove_secret(job: &Job<'_>, input: RemoveSecret) -> Result<Removed> {
    let home = job.office.home();
    let removal = job.office.act(job.session, |act| {
        let removal = intake::actions::remove_secret(act, home, input.scan_id, &input.reason)?;
        for (register, line) in &removal.lines {
            if register == REGISTER {
                actions::blank_secret(act, IncomingId(*line), &input.reason)?;
            }
            if outgoing::is_file_of(register) {
                outgoing::actions::blank_secret(act, OutgoingId(*line), &input.reason)?;
            }
            super::work::follow::forget_of(act, register, *line)?;
        }
        search::store::compact(act)?;
        Ok(removal)
    })?;
    let sentence = removal.erase(home)?;
    job.office.leave_no_trace()?;
    Ok(Removed {
        removed: true,
        sentence,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Get {
    id: IncomingId,
}

/// The check of an electronic document (Đ21.2).
#[derive(Debug, Serialize, JsonSchema)]
struct Authenticity {
    result: String,
    checked_by: Option<String>,
    checked_at: Option<String>,
    note: String,
}

/// The notice of receipt to the sender.
#[derive(Debug, Serialize, JsonSchema)]
struct Notice {
    due: bool,
    sent_at: Option<String>,
    overdue: bool,
}

/// A leader's opinion, ghi thay.
#[derive(Debug, Serialize, JsonSchema)]
struct Opinion {
    text: String,
    by: String,
    by_position: String,
    date: Option<String>,
    evidence: Option<String>,
    recorded_by: String,
    /// Signed here with the leader's own secret: then it is no ghi thay.
    signed: bool,
    /// In which capacity it was signed.
    capacity: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Handover {
    id: HandoverId,
    version: i64,
    to_name: String,
    unit_id: Option<UnitId>,
    person_id: Option<PersonId>,
    handed_date: String,
    /// "", "secret" or "paper_book".
    received: String,
    received_by: Option<String>,
    received_at: Option<String>,
    note: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Attachment {
    id: i64,
    scan_id: Option<ScanId>,
    file_name: Option<String>,
    kind: String,
    pages: Option<i64>,
    page_from: Option<i64>,
    page_to: Option<i64>,
    sha256: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Defect {
    what: String,
    reported_at: Option<String>,
    reported_to: Option<String>,
    opinion: Option<String>,
    opinion_by: Option<String>,
    /// Signed here, not ghi thay.
    opinion_signed: bool,
    /// "returned" or "told".
    settled: Option<String>,
    settled_at: Option<String>,
}

/// A grave fact with its reason.
#[derive(Debug, Serialize, JsonSchema)]
struct Ended {
    at: String,
    reason: String,
    /// Recall only: the notice, and when the sender was told.
    notice: Option<String>,
    told_at: Option<String>,
}

/// A line whole.
#[derive(Debug, Serialize, JsonSchema)]
struct Whole {
    #[serde(flatten)]
    line: Line,
    language: String,
    page_amount: Option<i64>,
    copies: Option<i64>,
    signer_position: String,
    signer_full_name: String,
    file_notation: String,
    envelope_kind: String,
    envelope_kept: bool,
    authenticity: Authenticity,
    electronic_received_at: Option<String>,
    paper_received_date: Option<String>,
    notice: Notice,
    submitted_at: Option<String>,
    submitted_to: Option<String>,
    /// The leader it was put before, when one was named.
    submitted_to_id: Option<PersonId>,
    /// Lĩnh vực; empty: not known.
    field: String,
    opinion: Option<Opinion>,
    handovers: Vec<Handover>,
    attachments: Vec<Attachment>,
    defect: Option<Defect>,
    returned: Option<Ended>,
    recall: Option<Ended>,
    voided: Option<Ended>,
    date_reason: Option<String>,
    duplicate_reason: Option<String>,
    /// The document that answers it.
    answer: Option<Answer>,
    /// The documents of the office that answer it.
    answering: Vec<Answering>,
    history: Vec<LogRow>,
}

fn get(view: &View<'_>, input: Get) -> Result<Whole> {
    let row = store::line(view, input.id)?;
    let name = |person: Option<PersonId>| -> Result<Option<String>> {
        person
            .map(|person| people::store::full_name(view, person))
            .transpose()
    };
    let ended = |fact: Option<(String, String)>| {
        fact.map(|(at, reason)| Ended {
            at,
            reason,
            notice: None,
            told_at: None,
        })
    };
    let today = view.now().date();
    let due = row.entry.receipt_kind.notice_due();
    let asked = asked(view, input.id)?;
    let opinion = match (row.opinion.clone(), row.opinion_by) {
        (Some(text), Some(by)) => Some(Opinion {
            text,
            by: people::store::full_name(view, by)?,
            by_position: people::store::title_on(
                view,
                by,
                row.opinion_date.as_deref().unwrap_or(""),
            )?,
            date: row.opinion_date.clone(),
            evidence: row.opinion_evidence.clone(),
            recorded_by: name(row.opinion_recorded_by)?.unwrap_or_default(),
            signed: asked.opinion_sign_off.is_some(),
            capacity: match asked.opinion_sign_off {
                Some(sign_off) => approval::capacity_of(view, sign_off)?,
                None => String::new(),
            },
        }),
        _ => None,
    };
    Ok(Whole {
        line: line(view, input.id)?,
        answer: answer::store::of(view, input.id)?,
        answering: answering(view, input.id)?,
        handovers: handovers(view, input.id)?,
        attachments: attachments(view, input.id)?,
        authenticity: Authenticity {
            result: row.entry.authenticity_result.clone(),
            checked_by: name(row.authenticity_by)?,
            checked_at: row.authenticity_at.clone(),
            note: row.entry.authenticity_note.clone(),
        },
        notice: Notice {
            due,
            overdue: due && row.notice_sent_at.is_none() && row.arrival_date() < today,
            sent_at: row.notice_sent_at.clone(),
        },
        opinion,
        defect: match row.defect.clone() {
            Some(what) => Some(Defect {
                what,
                reported_at: row.defect_reported_at.clone(),
                reported_to: row.defect_reported_to.clone(),
                opinion: row.defect_opinion.clone(),
                opinion_by: name(row.defect_opinion_by)?,
                opinion_signed: asked.defect_sign_off.is_some(),
                settled: row.defect_outcome.clone(),
                settled_at: row.defect_settled_at.clone(),
            }),
            None => None,
        },
        recall: row.recalled.clone().map(|(at, reason)| Ended {
            at,
            reason,
            notice: row.recall_notice.clone(),
            told_at: row.recall_told_at.clone(),
        }),
        returned: ended(row.returned.clone()),
        voided: ended(row.voided.clone()),
        history: history::of(view, REGISTER, input.id.0, WORDS)?,
        language: row.entry.language,
        page_amount: row.entry.page_amount,
        copies: row.entry.copies,
        signer_position: row.entry.signer_position,
        signer_full_name: row.entry.signer_full_name,
        file_notation: row.entry.file_notation,
        envelope_kind: row.entry.envelope_kind,
        envelope_kept: row.envelope_kept,
        electronic_received_at: row.electronic_received_at,
        paper_received_date: row.paper_received_date,
        submitted_at: row.submitted_at,
        submitted_to: row.submitted_to,
        submitted_to_id: asked.to,
        field: asked.field,
        date_reason: row.date_reason,
        duplicate_reason: row.duplicate_reason,
    })
}

fn handovers(view: &View<'_>, id: IncomingId) -> Result<Vec<Handover>> {
    Ok(store::handovers(view, id)?
        .into_iter()
        .map(|row| Handover {
            id: row.id,
            version: row.version,
            to_name: row.to_name,
            unit_id: row.unit,
            person_id: row.person,
            handed_date: row.handed_date,
            received: row.received_kind,
            received_by: row.received_by,
            received_at: row.received_at,
            note: row.note,
        })
        .collect())
}

fn attachments(view: &View<'_>, id: IncomingId) -> Result<Vec<Attachment>> {
    files::store::of_line(view, REGISTER, id.0)?
        .into_iter()
        .map(|row| {
            let file = files::store::file(view, row.file)?;
            let scan = match row.scan {
                Some(scan) => Some(intake::store::scan(view, scan)?),
                None => None,
            };
            Ok(Attachment {
                id: row.id,
                scan_id: row.scan,
                file_name: scan.and_then(|scan| scan.file_name),
                kind: file.kind,
                pages: file.pages,
                page_from: row.page_from,
                page_to: row.page_to,
                sha256: file.sha256,
            })
        })
        .collect()
}
