//! What becomes of a document after it is sent: who received it, what has not come back, the
//! documents that correct, replace or recall it, its stored original lent.

pub mod api;
pub mod store;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::REGISTER;
use super::actions::{change, may_change, open_line};
use super::rules::*;
use super::store::{self as lines, LineRow, RecipientRow};
use crate::act::{Act, Column, Event, View, col, erasable};
use crate::dates::{shown, shown_text};
use crate::error::{CONFLICT, Result};
use crate::ids::{LoanId, OutgoingId, RecipientId};
use crate::kit::people::{self, Proof};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

fn event(verb: &'static str, line: OutgoingId) -> Event {
    Event::new(Topic::Outgoing, verb).of(REGISTER, line.0)
}

/// A recipient of a document that was sent.
fn sent(view: &View<'_>, id: RecipientId) -> Result<(RecipientRow, LineRow)> {
    let recipient = lines::recipient(view, id)?;
    let line = lines::line(view, recipient.line)?;
    if line.voided.is_some() || line.sent_date.is_none() {
        return Err(DELIVERY_NOT_SENT.with(&[("name", &line.name())]));
    }
    Ok((recipient, line))
}

fn not_received(recipient: &RecipientRow) -> Result<()> {
    if recipient.received_kind.is_empty() {
        return Ok(());
    }
    let who = recipient.received_by.as_deref().unwrap_or("");
    Err(DELIVERY_ALREADY.with(&[("place", &recipient.of.name), ("who", &who)]))
}

/// A day between the sending of the document and today.
fn day_fits(view: &View<'_>, line: &LineRow, date: NaiveDate) -> Result<()> {
    let from = line.sent_date.as_deref().unwrap_or_default();
    if date > view.now().date() || date.to_string().as_str() < from {
        return Err(DELIVERY_DATE.with(&[("date", &shown(date)), ("sent", &shown_text(from))]));
    }
    Ok(())
}

/// Sổ gửi bưu điện, sổ chuyển giao: the day it left for a recipient and its post code.
///
/// # Errors
/// `outgoing.delivery_not_sent`, `outgoing.delivery_already`, `outgoing.delivery_date`.
pub fn deliver(
    act: &mut Act<'_>,
    id: RecipientId,
    version: i64,
    date: Option<NaiveDate>,
    post_code: &str,
) -> Result<OutgoingId> {
    let (recipient, line) = sent(act, id)?;
    not_received(&recipient)?;
    let date = date.unwrap_or_else(|| act.now().date());
    day_fits(act, &line, date)?;
    let row = [
        col("sent_date", date.to_string()),
        col("post_code", tidy_line(post_code)),
    ];
    let event = event("delivered_to_post", line.id);
    act.update("outgoing_recipient", id.0, Some(version), &row, event)?;
    Ok(line.id)
}

/// A recipient has it: signed in the paper book, the stamp of the post, or the answer of the
/// other system.
///
/// # Errors
/// Those of [`deliver`]; `outgoing.delivery_name`.
pub fn delivered(
    act: &mut Act<'_>,
    id: RecipientId,
    version: i64,
    received_by: &str,
    date: Option<NaiveDate>,
    note: &str,
) -> Result<OutgoingId> {
    let (recipient, line) = sent(act, id)?;
    not_received(&recipient)?;
    let name = tidy_line(received_by);
    if name.is_empty() {
        return Err(DELIVERY_NAME.error());
    }
    let date = date.unwrap_or_else(|| act.now().date());
    day_fits(act, &line, date)?;
    let kind = match recipient.of.way {
        Way::Paper | Way::Both => "paper_book",
        Way::Post => "post_mark",
        Way::Electronic => "notice",
    };
    let mut row = vec![
        col("received_kind", kind.to_owned()),
        col("received_by", name),
        col("received_at", date.to_string()),
    ];
    let note = tidy_line(note);
    if !note.is_empty() {
        row.push(erasable("note", note));
    }
    receive(
        act,
        &recipient,
        &line,
        Some(version),
        &row,
        event("delivered", line.id),
    )
}

/// The same, with the secret of somebody of the unit it is for.
///
/// # Errors
/// `outgoing.delivery_who`, `outgoing.delivery_already`.
pub fn delivered_signed(act: &mut Act<'_>, id: RecipientId, proof: Proof) -> Result<OutgoingId> {
    let (recipient, line) = sent(act, id)?;
    not_received(&recipient)?;
    let receiver = people::store::person(act, proof.caller.id)?;
    if recipient.of.unit.is_none() || receiver.unit != recipient.of.unit {
        return Err(
            DELIVERY_WHO.with(&[("who", &receiver.full_name), ("place", &recipient.of.name)])
        );
    }
    let mut hasher = Sha256::new();
    for part in [
        &line.code(),
        &line.issued_date.clone().unwrap_or_default(),
        &line.entry.subject,
        &recipient.of.name,
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    let subject = format!("outgoing_recipient:{id}");
    let digest = hasher.finalize().into();
    let signed = people::sign_off(act, proof, "ky_nhan_van_ban_di", &subject, digest)?;
    let row = [
        col("received_kind", "secret".to_owned()),
        col("received_by", receiver.full_name),
        col("received_at", act.now().to_string()),
        col("sign_off_id", signed.id),
    ];
    let event = event("delivered", line.id).signed_by(signed.person);
    receive(act, &recipient, &line, None, &row, event)
}

/// Writes the ký nhận and, when it was the last one, that everybody has it.
fn receive(
    act: &mut Act<'_>,
    recipient: &RecipientRow,
    line: &LineRow,
    version: Option<i64>,
    row: &[Column],
    event: Event,
) -> Result<OutgoingId> {
    act.update(
        "outgoing_recipient",
        recipient.id.0,
        version,
        row,
        event.clone(),
    )?;
    let all = lines::recipients(act, line.id)?;
    let names: Vec<&str> = all
        .iter()
        .filter_map(|one| one.received_by.as_deref())
        .collect();
    let mut on_line = vec![col("received_by", names.join("; "))];
    if all.iter().all(|one| !one.received_kind.is_empty()) {
        let days = all
            .iter()
            .filter_map(|one| one.received_at.as_deref()?.get(..10));
        on_line.push(col("delivered_date", days.max().map(str::to_owned)));
        act.fact("outgoing.delivered", line.id.0);
    }
    act.update("outgoing", line.id.0, None, &on_line, event)?;
    Ok(line.id)
}

/// How one document is about another.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Đính chính: wrong form or procedure, mended by a công văn (Đ18.3).
    Corrects,
    /// Sửa đổi, bổ sung.
    Amends,
    /// Thay thế.
    Replaces,
    /// Thu hồi.
    Recalls,
}

impl LinkKind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            LinkKind::Corrects => "corrects",
            LinkKind::Amends => "amends",
            LinkKind::Replaces => "replaces",
            LinkKind::Recalls => "recalls",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> LinkKind {
        match text {
            "amends" => LinkKind::Amends,
            "replaces" => LinkKind::Replaces,
            "recalls" => LinkKind::Recalls,
            _ => LinkKind::Corrects,
        }
    }

    /// What it does to the other, and what is done to the other.
    pub fn labels(self) -> (&'static str, &'static str) {
        match self {
            LinkKind::Corrects => ("Đính chính", "Được đính chính bởi"),
            LinkKind::Amends => ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
            LinkKind::Replaces => ("Thay thế", "Được thay thế bởi"),
            LinkKind::Recalls => ("Thu hồi", "Bị thu hồi theo"),
        }
    }
}

/// Says that a document corrects, amends, replaces or recalls another one of the office.
///
/// # Errors
/// `outgoing.link_self`, `outgoing.link_issued`, `outgoing.link_twice`, `outgoing.link_form`.
pub fn link(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    kind: LinkKind,
    about: OutgoingId,
) -> Result<()> {
    let line = open_line(act, id)?;
    may_change(act, &line)?;
    if about == id {
        return Err(LINK_SELF.error());
    }
    let other = lines::line(act, about).map_err(|error| error.at("to_id"))?;
    if other.number.is_none() || other.voided.is_some() {
        return Err(LINK_ISSUED.with(&[("name", &other.name())]));
    }
    // Content is mended by a document of equal form; only a công văn corrects (Đ18.3).
    let equal = line.entry.kind == other.entry.kind;
    if matches!(kind, LinkKind::Amends | LinkKind::Replaces) && !equal {
        return Err(LINK_FORM.with(&[("name", &other.name())]));
    }
    if store::is_linked(act, id, about)? {
        return Err(LINK_TWICE.with(&[("name", &other.name())]));
    }
    change(
        act,
        &line,
        version,
        &[],
        Event::new(Topic::Outgoing, "linked"),
    )?;
    act.insert(
        "outgoing_link",
        &[
            col("by_line", id),
            col("of_line", about),
            col("kind", kind.as_str().to_owned()),
        ],
        event("link_kept", id),
    )?;
    Ok(())
}

/// Thu hồi: the recipients are told, the document takes no more changes (Đ18.4).
///
/// # Errors
/// `outgoing.recall_not_sent`, `outgoing.reason_missing`.
pub fn recall(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    why: &str,
    notice: &str,
) -> Result<()> {
    let line = open_line(act, id)?;
    if line.sent_date.is_none() {
        return Err(RECALL_NOT_SENT.with(&[("name", &line.name())]));
    }
    let why = reason(why)?;
    let now = act.now().to_string();
    for recipient in lines::recipients(act, id)? {
        let told = [col("told_at", now.clone())];
        act.update(
            "outgoing_recipient",
            recipient.id.0,
            None,
            &told,
            event("recall_told", id),
        )?;
    }
    let row = [
        col("recalled_at", now),
        erasable("recalled_reason", why.clone()),
        erasable(
            "recall_notice",
            Some(tidy_line(notice)).filter(|notice| !notice.is_empty()),
        ),
    ];
    act.fact("outgoing.recalled", id.0);
    let event = Event::new(Topic::Outgoing, "recalled").because_erasable(why);
    change(act, &line, version, &row, event)
}

/// A recipient of a recalled document has sent it back, or cancelled it in its system.
///
/// # Errors
/// `outgoing.recall_none`, `outgoing.recall_back`, `outgoing.recall_date`.
pub fn came_back(
    act: &mut Act<'_>,
    id: RecipientId,
    version: i64,
    date: Option<NaiveDate>,
) -> Result<OutgoingId> {
    let recipient = lines::recipient(act, id)?;
    let line = lines::line(act, recipient.line)?;
    let Some((recalled_at, _)) = &line.recalled else {
        return Err(RECALL_NONE.with(&[("name", &line.name())]));
    };
    if let Some(day) = &recipient.back_date {
        return Err(RECALL_BACK.with(&[("place", &recipient.of.name), ("date", &shown_text(day))]));
    }
    let date = date.unwrap_or_else(|| act.now().date());
    let from = recalled_at.get(..10).unwrap_or_default();
    if date > act.now().date() || date.to_string().as_str() < from {
        return Err(RECALL_DATE.with(&[("date", &shown(date)), ("recalled", &shown_text(from))]));
    }
    let row = [col("back_date", date.to_string())];
    let event = event("came_back", line.id);
    act.update("outgoing_recipient", id.0, Some(version), &row, event)?;
    Ok(line.id)
}

/// Who uses a stored original, by whose leave, until when.
#[derive(Debug, Clone)]
pub struct Loan {
    pub borrower: String,
    pub allowed_by: String,
    pub received_by: String,
    pub due: Option<NaiveDate>,
    pub note: String,
}

/// Cho mượn bản lưu (sổ sử dụng bản lưu, Phụ lục IV mục IV).
///
/// # Errors
/// `outgoing.loan_not_filed`, `outgoing.loan_out`, `outgoing.loan_borrower`,
/// `outgoing.loan_allowed`, `outgoing.loan_due`.
pub fn lend(act: &mut Act<'_>, id: OutgoingId, version: i64, loan: &Loan) -> Result<LoanId> {
    let line = lines::line(act, id)?;
    if line.filed_date.is_none() || line.voided.is_some() {
        return Err(LOAN_NOT_FILED.with(&[("name", &line.name())]));
    }
    if let Some(out) = store::loans(act, Some(id), true)?.first() {
        return Err(LOAN_OUT.with(&[
            ("who", &out.borrower),
            ("date", &shown_text(&out.lent_date)),
        ]));
    }
    let (borrower, allowed_by) = (tidy_line(&loan.borrower), tidy_line(&loan.allowed_by));
    if borrower.is_empty() {
        return Err(LOAN_BORROWER.error());
    }
    if allowed_by.is_empty() {
        return Err(LOAN_ALLOWED.error());
    }
    let today = act.now().date();
    if let Some(due) = loan.due.filter(|due| *due < today) {
        return Err(LOAN_DUE.with(&[("date", &shown(due))]));
    }
    if line.version != version {
        return Err(CONFLICT.error());
    }
    let received_by = Some(tidy_line(&loan.received_by)).filter(|name| !name.is_empty());
    let id = act.insert(
        "outgoing_loan",
        &[
            col("outgoing_id", id),
            col("lent_date", today.to_string()),
            col("borrower", borrower.clone()),
            col("allowed_by", allowed_by),
            col("received_by", received_by.unwrap_or(borrower)),
            col("due_date", loan.due.map(|due| due.to_string())),
            erasable("note", tidy_line(&loan.note)),
        ],
        event("lent", id),
    )?;
    Ok(LoanId(id))
}

/// The stored original is back.
///
/// # Errors
/// `outgoing.loan_back`, `outgoing.loan_back_date`.
pub fn lend_back(
    act: &mut Act<'_>,
    id: LoanId,
    version: i64,
    date: Option<NaiveDate>,
) -> Result<OutgoingId> {
    let loan = store::loan(act, id)?;
    if let Some(day) = &loan.back_date {
        return Err(LOAN_BACK.with(&[("date", &shown_text(day))]));
    }
    let date = date.unwrap_or_else(|| act.now().date());
    if date > act.now().date() || date.to_string() < loan.lent_date {
        return Err(LOAN_BACK_DATE.with(&[
            ("date", &shown(date)),
            ("lent", &shown_text(&loan.lent_date)),
        ]));
    }
    let row = [col("back_date", date.to_string())];
    act.update(
        "outgoing_loan",
        id.0,
        Some(version),
        &row,
        event("lent_back", loan.line),
    )?;
    Ok(loan.line)
}
