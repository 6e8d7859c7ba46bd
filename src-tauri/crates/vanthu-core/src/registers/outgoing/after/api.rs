//! Commands about a document after it was issued.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store::{self, LoanRow};
use super::{LinkKind, Loan};
use crate::act::{Act, View};
use crate::door::{Door, Page, Who};
use crate::error::Result;
use crate::ids::{LoanId, OutgoingId, RecipientId};
use crate::kit::people::Proof;
use crate::registers::outgoing::api::{Line, line};
use crate::registers::outgoing::list::sight::Sight;
use crate::registers::outgoing::store as lines;
use crate::topic::Topic;

/// This part's commands.
pub(crate) fn commands(door: &mut Door) {
    door.write("outgoing_deliver", Who::CLERK, deliver);
    door.write("outgoing_delivered", Who::CLERK, delivered);
    door.signed("outgoing_delivery_sign", Who::ANY, delivery_sign);
    door.write("outgoing_link", Who::ANY, link);
    door.write("outgoing_recall", Who::CLERK, recall);
    door.write("outgoing_recall_back", Who::CLERK, recall_back);
    door.write("outgoing_lend", Who::CLERK, lend);
    door.write("outgoing_lend_back", Who::CLERK, lend_back);
    door.read("outgoing_loans", Who::ANY, loans, &[Topic::Outgoing]);
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Deliver {
    recipient_id: RecipientId,
    version: i64,
    /// Today when left out.
    date: Option<NaiveDate>,
    /// Số bì, mã bưu gửi.
    #[serde(default)]
    post_code: String,
}

fn deliver(act: &mut Act<'_>, input: Deliver) -> Result<Line> {
    let Deliver {
        recipient_id,
        version,
        ..
    } = input;
    let id = super::deliver(act, recipient_id, version, input.date, &input.post_code)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Delivered {
    recipient_id: RecipientId,
    version: i64,
    received_by: String,
    /// Today when left out.
    date: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

fn delivered(act: &mut Act<'_>, input: Delivered) -> Result<Line> {
    let id = super::delivered(
        act,
        input.recipient_id,
        input.version,
        &input.received_by,
        input.date,
        &input.note,
    )?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DeliverySign {
    recipient_id: RecipientId,
}

fn delivery_sign(act: &mut Act<'_>, input: DeliverySign, proof: Proof) -> Result<Line> {
    let id = super::delivered_signed(act, input.recipient_id, proof)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Link {
    id: OutgoingId,
    version: i64,
    /// "corrects", "amends", "replaces" or "recalls".
    kind: LinkKind,
    /// The document it is about.
    to_id: OutgoingId,
}

fn link(act: &mut Act<'_>, input: Link) -> Result<Line> {
    super::link(act, input.id, input.version, input.kind, input.to_id)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Recall {
    id: OutgoingId,
    version: i64,
    reason: String,
    /// Số, ký hiệu of the notice.
    #[serde(default)]
    notice: String,
}

fn recall(act: &mut Act<'_>, input: Recall) -> Result<Line> {
    super::recall(act, input.id, input.version, &input.reason, &input.notice)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RecallBack {
    recipient_id: RecipientId,
    version: i64,
    /// Today when left out.
    date: Option<NaiveDate>,
}

fn recall_back(act: &mut Act<'_>, input: RecallBack) -> Result<Line> {
    let id = super::came_back(act, input.recipient_id, input.version, input.date)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Lend {
    id: OutgoingId,
    version: i64,
    borrower: String,
    /// Người cho phép sử dụng.
    allowed_by: String,
    /// Ký nhận; the borrower when left out.
    #[serde(default)]
    received_by: String,
    due_date: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

fn lend(act: &mut Act<'_>, input: Lend) -> Result<LoanShown> {
    let loan = Loan {
        borrower: input.borrower,
        allowed_by: input.allowed_by,
        received_by: input.received_by,
        due: input.due_date,
        note: input.note,
    };
    let id = super::lend(act, input.id, input.version, &loan)?;
    shown(act, store::loan(act, id)?)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LendBack {
    loan_id: LoanId,
    version: i64,
    /// Today when left out.
    date: Option<NaiveDate>,
}

fn lend_back(act: &mut Act<'_>, input: LendBack) -> Result<LoanShown> {
    super::lend_back(act, input.loan_id, input.version, input.date)?;
    shown(act, store::loan(act, input.loan_id)?)
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Loans {
    /// Of one document; of all when left out.
    id: Option<OutgoingId>,
    /// Only those not back yet.
    out_only: bool,
}

/// A line of the sổ sử dụng bản lưu, nine columns.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LoanShown {
    id: LoanId,
    version: i64,
    outgoing_id: OutgoingId,
    lent_date: String,
    borrower: String,
    /// Số, ký hiệu văn bản.
    code: String,
    issued_date: Option<String>,
    type_name: String,
    subject: String,
    file_notation: String,
    /// Ký nhận.
    received_by: String,
    back_date: Option<String>,
    allowed_by: String,
    due_date: Option<String>,
    overdue: bool,
    note: String,
}

fn shown(view: &View<'_>, loan: LoanRow) -> Result<LoanShown> {
    let today = view.now().date().to_string();
    let row = lines::line(view, loan.line)?;
    Ok(LoanShown {
        code: row.code(),
        overdue: loan.back_date.is_none() && loan.due_date.as_ref().is_some_and(|due| *due < today),
        issued_date: row.issued_date,
        type_name: row.entry.type_name,
        subject: row.entry.subject,
        file_notation: row.entry.file_notation,
        id: loan.id,
        version: loan.version,
        outgoing_id: loan.line,
        lent_date: loan.lent_date,
        borrower: loan.borrower,
        received_by: loan.received_by,
        back_date: loan.back_date,
        allowed_by: loan.allowed_by,
        due_date: loan.due_date,
        note: loan.note,
    })
}

fn loans(view: &View<'_>, input: Loans) -> Result<Page<LoanShown>> {
    let sight = Sight::of(view)?;
    let mut rows = Vec::new();
    for loan in store::loans(view, input.id, input.out_only)? {
        if sight.sees(view, &lines::line(view, loan.line)?)? {
            rows.push(shown(view, loan)?);
        }
    }
    Ok(Page::whole(rows))
}
