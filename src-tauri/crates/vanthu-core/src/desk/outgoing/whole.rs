//! A document whole: the visible line of its facts, what was sent back, recipients, files,
//! what is worth a word, its history.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, Answered};
use crate::act::View;
use crate::desk::WORDS;
use crate::error::{Error, Result};
use crate::ids::{FileId, OutgoingId, PersonId, RecipientId, ReservationId, ScanId, UnitId};
use crate::intake;
use crate::kit::history::{self, LogRow};
use crate::kit::{files, people};
use crate::registers::outgoing::actions::{late, office_calendar};
use crate::registers::outgoing::after::{LinkKind, store as after};
use crate::registers::outgoing::api::{By, Line, shown};
use crate::registers::outgoing::list::sight::Sight;
use crate::registers::outgoing::rules::{COPIES_DIFFER, Step, Way, advice, copies_expected};
use crate::registers::outgoing::store::{self as lines, Attested, LineRow};
use crate::registers::outgoing::{OTHER_FILES, REGISTER, SIGNED_FILES, words};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Get {
    id: OutgoingId,
}

/// A step of the way, done or not.
#[derive(Debug, Default, Serialize, JsonSchema)]
struct StepShown {
    step: Option<Step>,
    label: &'static str,
    done: bool,
    /// The step that comes next.
    next: bool,
    by: String,
    by_position: String,
    /// In which capacity it was signed.
    capacity_text: String,
    /// ISO date.
    date: Option<String>,
    /// "signed_here", "paper", "digital", "recorded" (ghi thay), "seal", or "".
    how: &'static str,
    how_label: String,
    recorded_by: String,
    note: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ReturnShown {
    from_label: String,
    to_label: String,
    reason: String,
    by: String,
    at: String,
}

/// A recipient and its delivery.
#[derive(Debug, Serialize, JsonSchema)]
struct RecipientShown {
    id: RecipientId,
    version: i64,
    unit_id: Option<UnitId>,
    name: String,
    way: Way,
    way_label: &'static str,
    copies: i64,
    sent_date: Option<String>,
    post_code: String,
    /// "", "secret", "paper_book", "post_mark" or "notice".
    received: String,
    received_by: Option<String>,
    received_at: Option<String>,
    note: String,
    told_at: Option<String>,
    back_date: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct FileShown {
    file_id: FileId,
    scan_id: Option<ScanId>,
    file_name: Option<String>,
    kind: String,
    pages: Option<i64>,
    page_from: Option<i64>,
    page_to: Option<i64>,
    sha256: String,
    /// "draft", "signed" or "other".
    role: &'static str,
}

/// Something worth a word; never in the way.
#[derive(Debug, Serialize, JsonSchema)]
struct Warning {
    code: String,
    field: String,
    message: String,
}

impl From<Error> for Warning {
    fn from(error: Error) -> Self {
        Self {
            code: error.code,
            field: error.field.unwrap_or_default(),
            message: error.message,
        }
    }
}

/// Why a number stands out of its turn.
#[derive(Debug, Serialize, JsonSchema)]
struct OutOfTurn {
    /// "reserved", "inserted" or "back_dated".
    how: String,
    reason: String,
    allowed_by: String,
    reservation_id: Option<ReservationId>,
}

/// A document that this one is about, or that is about this one.
#[derive(Debug, Serialize, JsonSchema)]
struct LinkShown {
    outgoing_id: OutgoingId,
    kind: LinkKind,
    /// "Thay thế", "Được thay thế bởi", …
    label: &'static str,
    code: String,
    issued_date: Option<String>,
}

/// A grave fact with its reason.
#[derive(Debug, Serialize, JsonSchema)]
struct Ended {
    at: String,
    reason: String,
    /// Recall only: the notice.
    notice: Option<String>,
}

/// A document whole.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Whole {
    #[serde(flatten)]
    line: Line,
    steps: Vec<StepShown>,
    returns: Vec<ReturnShown>,
    recipients: Vec<RecipientShown>,
    attachments: Vec<FileShown>,
    warnings: Vec<Warning>,
    answers: Vec<Answered>,
    links: Vec<LinkShown>,
    /// Who has the stored original now.
    lent_to: Option<String>,
    out_of_turn: Option<OutOfTurn>,
    submitted_to_id: Option<PersonId>,
    submitted_at: Option<String>,
    filed_where: String,
    paper_from_digital: bool,
    unstamped_reason: String,
    stamp_line_id: Option<i64>,
    handed_back_to: String,
    handed_back_date: Option<String>,
    /// "", "secret" or "paper_book".
    handed_back: String,
    returned_reason: String,
    recalled: Option<Ended>,
    voided: Option<Ended>,
    history: Vec<LogRow>,
}

pub(super) fn get(view: &View<'_>, input: Get) -> Result<Whole> {
    let row = lines::line(view, input.id)?;
    Sight::of(view)?.admit(view, &row)?;
    let by = By::of(view, std::slice::from_ref(&row))?;
    let recipients = lines::recipients(view, input.id)?;
    Ok(Whole {
        steps: steps(view, &row, &by)?,
        returns: lines::returns(view, input.id)?
            .into_iter()
            .map(|one| ReturnShown {
                from_label: step_label(&one.from),
                to_label: step_label(&one.to),
                reason: one.reason,
                by: by.name(one.by),
                at: one.at,
            })
            .collect(),
        warnings: warnings(view, &row, &recipients)?,
        recipients: recipients
            .into_iter()
            .map(|one| RecipientShown {
                id: one.id,
                version: one.version,
                unit_id: one.of.unit,
                name: one.of.name,
                way_label: one.of.way.label(),
                way: one.of.way,
                copies: one.of.copies,
                sent_date: one.sent_date,
                post_code: one.post_code,
                received: one.received_kind,
                received_by: one.received_by,
                received_at: one.received_at,
                note: one.note,
                told_at: one.told_at,
                back_date: one.back_date,
            })
            .collect(),
        attachments: attachments(view, input.id)?,
        answers: store::answers(view, input.id)?,
        links: links(view, input.id)?,
        lent_to: after::loans(view, Some(input.id), true)?
            .into_iter()
            .map(|loan| loan.borrower)
            .next(),
        out_of_turn: (!["", "next"].contains(&row.number_how.as_str())).then(|| OutOfTurn {
            how: row.number_how.clone(),
            reason: row.number_reason.clone().unwrap_or_default(),
            allowed_by: by.name(row.number_allowed_by),
            reservation_id: row.reservation,
        }),
        submitted_to_id: row.submitted_to_id,
        submitted_at: row.submitted_at.clone(),
        filed_where: row.filed_where.clone().unwrap_or_default(),
        paper_from_digital: row.paper_from_digital,
        unstamped_reason: row.unstamped_reason.clone().unwrap_or_default(),
        stamp_line_id: row.stamp_line,
        handed_back_to: row.handed_back_to.clone().unwrap_or_default(),
        handed_back_date: row.handed_back_date.clone(),
        handed_back: row.handed_back_kind.clone(),
        returned_reason: row.returned_reason.clone().unwrap_or_default(),
        recalled: row.recalled.clone().map(|(at, reason)| Ended {
            at,
            reason,
            notice: row.recall_notice.clone(),
        }),
        voided: row.voided.clone().map(|(at, reason)| Ended {
            at,
            reason,
            notice: None,
        }),
        history: history::of(view, REGISTER, input.id.0, WORDS)?,
        line: shown(row, &by),
    })
}

/// The links of a document, both ways.
fn links(view: &View<'_>, id: OutgoingId) -> Result<Vec<LinkShown>> {
    after::links(view, id)?
        .into_iter()
        .map(|link| {
            let kind = LinkKind::parse(&link.kind);
            let (does, suffers) = kind.labels();
            let (other, label) = if link.by == id {
                (link.of, does)
            } else {
                (link.by, suffers)
            };
            let row = lines::line(view, other)?;
            Ok(LinkShown {
                outgoing_id: other,
                kind,
                label,
                code: row.code(),
                issued_date: row.issued_date,
            })
        })
        .collect()
}

fn step_label(stored: &str) -> String {
    match Step::parse(stored) {
        Some(step) => step.label().to_owned(),
        None => stored.to_owned(),
    }
}

/// The way as a line of facts, in its order.
fn steps(view: &View<'_>, row: &LineRow, by: &By) -> Result<Vec<StepShown>> {
    let facts = row.facts();
    let next = facts.next();
    let mut shown = Vec::new();
    for step in Step::ALL {
        let mut one = match step {
            Step::Draft => plain(by, Some(row.drafted_day()), row.entry.drafter, None),
            Step::Initial => attested(view, by, &row.initialled)?,
            Step::Check => attested(view, by, &row.checked)?,
            Step::Approve => attested(view, by, &row.approved)?,
            Step::Sign => signature(row, by),
            Step::FormCheck => plain(
                by,
                row.form_checked_date.as_deref(),
                row.form_checked_by,
                row.form_note.as_deref(),
            ),
            Step::Issue => plain(by, row.issued_date.as_deref(), row.numbered_by, None),
            Step::Stamp => StepShown {
                how: match row.stamped_kind.as_str() {
                    "seal" => "seal",
                    "digital" => "digital",
                    _ => "",
                },
                how_label: match row.stamped_kind.as_str() {
                    "seal" => "Con dấu",
                    "digital" => "Ký số cơ quan",
                    _ => "",
                }
                .to_owned(),
                ..plain(
                    by,
                    row.stamped_date.as_deref(),
                    row.stamped_by,
                    row.unstamped_reason.as_deref(),
                )
            },
            Step::Send => plain(by, row.sent_date.as_deref(), row.sent_by, None),
            Step::File => plain(
                by,
                row.filed_date.as_deref(),
                row.filed_by,
                row.filed_where.as_deref(),
            ),
        };
        one.step = Some(step);
        one.label = step.label();
        one.done = facts.done(step);
        one.next = next == Some(step);
        shown.push(one);
    }
    Ok(shown)
}

fn plain(by: &By, date: Option<&str>, who: Option<PersonId>, note: Option<&str>) -> StepShown {
    StepShown {
        by: by.name(who),
        date: date.map(str::to_owned),
        note: note.unwrap_or_default().to_owned(),
        ..StepShown::default()
    }
}

fn attested(view: &View<'_>, by: &By, of: &Attested) -> Result<StepShown> {
    let mut one = plain(by, of.date.as_deref(), of.by, of.note.as_deref());
    if let (Some(person), Some(day)) = (of.by, &of.date) {
        one.by_position = people::store::title_on(view, person, day)?;
    }
    if let Some(sign_off) = of.sign_off {
        one.how = "signed_here";
        one.how_label = "Ký bằng mật khẩu".to_owned();
        one.capacity_text = crate::desk::approval::capacity_of(view, sign_off)?;
    } else if let Some(evidence) = &of.evidence {
        one.how = "recorded";
        one.how_label = format!("Ghi thay ({})", words::evidence(evidence));
        one.recorded_by = by.name(of.recorded_by);
    }
    Ok(one)
}

fn signature(row: &LineRow, by: &By) -> StepShown {
    let (how, label) = match row.signed_kind.as_str() {
        "here" => ("signed_here", "Ký bằng mật khẩu"),
        "paper" => ("paper", "Ký trên giấy"),
        "digital" => ("digital", "Ký số ngoài chương trình"),
        _ => ("", ""),
    };
    StepShown {
        by: row.signer_full_name.clone(),
        by_position: row.signer_position.clone(),
        capacity_text: row.capacity_text.clone(),
        how,
        how_label: label.to_owned(),
        recorded_by: by.name(row.signed_recorded_by),
        ..plain(
            by,
            row.signed_date.as_deref(),
            row.signed_by,
            row.signed_note.as_deref(),
        )
    }
}

fn warnings(
    view: &View<'_>,
    row: &LineRow,
    recipients: &[lines::RecipientRow],
) -> Result<Vec<Warning>> {
    let mut found: Vec<Warning> = advice(&row.entry).into_iter().map(Warning::from).collect();
    let copies = recipients.iter().map(|one| one.of.copies);
    let expected = copies_expected(copies, row.entry.keep_copies);
    if let Some(copies) = row.entry.copies.filter(|copies| *copies != expected) {
        let error = COPIES_DIFFER.with(&[("copies", &copies), ("expected", &expected)]);
        found.push(error.into());
    }
    if row.numbered_at.is_some() {
        found.extend(late(row, &office_calendar(view)?).map(Warning::from));
    }
    Ok(found)
}

fn attachments(view: &View<'_>, id: OutgoingId) -> Result<Vec<FileShown>> {
    let mut shown = Vec::new();
    for (register, role) in [
        (REGISTER, "draft"),
        (SIGNED_FILES, "signed"),
        (OTHER_FILES, "other"),
    ] {
        for row in files::store::of_line(view, register, id.0)? {
            let file = files::store::file(view, row.file)?;
            let scan = match row.scan {
                Some(scan) => Some(intake::store::scan(view, scan)?),
                None => None,
            };
            shown.push(FileShown {
                file_id: row.file,
                scan_id: row.scan,
                file_name: scan.and_then(|scan| scan.file_name),
                kind: file.kind,
                pages: file.pages,
                page_from: row.page_from,
                page_to: row.page_to,
                sha256: file.sha256,
                role,
            });
        }
    }
    Ok(shown)
}
