//! SQL of what came after a document was issued: links between documents, loans.

use rusqlite::{OptionalExtension, Row, params};

use crate::act::View;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{LoanId, OutgoingId};

/// One document about another, as stored.
#[derive(Debug, Clone)]
pub struct LinkRow {
    pub by: OutgoingId,
    pub of: OutgoingId,
    pub kind: String,
}

/// Every link a document has, in either direction.
pub fn links(view: &View<'_>, id: OutgoingId) -> Result<Vec<LinkRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT by_line, of_line, kind FROM outgoing_link WHERE by_line = ?1 OR of_line = ?1 \
         ORDER BY id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(LinkRow {
            by: row.get(0)?,
            of: row.get(1)?,
            kind: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether one document is about another already.
pub fn is_linked(view: &View<'_>, by: OutgoingId, of: OutgoingId) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM outgoing_link WHERE by_line = ?1 AND of_line = ?2)",
        )?
        .query_row(params![by, of], |row| row.get(0))?)
}

/// A stored original that was lent.
#[derive(Debug, Clone)]
pub struct LoanRow {
    pub id: LoanId,
    pub version: i64,
    pub line: OutgoingId,
    pub lent_date: String,
    pub borrower: String,
    pub allowed_by: String,
    pub received_by: String,
    pub due_date: Option<String>,
    pub back_date: Option<String>,
    pub note: String,
}

const LOAN: &str = "id, version, outgoing_id, lent_date, borrower, allowed_by, received_by, \
     due_date, back_date, note";

fn loan_of(row: &Row<'_>) -> rusqlite::Result<LoanRow> {
    Ok(LoanRow {
        id: row.get(0)?,
        version: row.get(1)?,
        line: row.get(2)?,
        lent_date: row.get(3)?,
        borrower: row.get(4)?,
        allowed_by: row.get(5)?,
        received_by: row.get(6)?,
        due_date: row.get(7)?,
        back_date: row.get(8)?,
        note: row.get(9)?,
    })
}

/// Loans of a document or of all, the newest first; `out` leaves out those that are back.
pub fn loans(view: &View<'_>, of: Option<OutgoingId>, out: bool) -> Result<Vec<LoanRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {LOAN} FROM outgoing_loan WHERE (?1 IS NULL OR outgoing_id = ?1) \
         AND (NOT ?2 OR back_date IS NULL) ORDER BY id DESC"
    ))?;
    let rows = statement.query_map(params![of, out], loan_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One loan.
pub fn loan(view: &View<'_>, id: LoanId) -> Result<LoanRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {LOAN} FROM outgoing_loan WHERE id = ?1"))?
        .query_row([id], loan_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"lần cho mượn"), ("id", &id)])
                .at("loan_id")
        })
}
