//! SQL of the log of seals.

use rusqlite::{OptionalExtension, Row, params};

use super::rules::{Paper, Stamps};
use crate::act::{Act, View};
use crate::clock::Moment;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{PersonId, SealId, StampingId};
use crate::kit::search::{self, Hit};
use crate::registers::seal::PLACE;

/// A line of the log as stored.
#[derive(Debug, Clone)]
pub struct StampingRow {
    pub id: StampingId,
    pub version: i64,
    pub year: i32,
    pub number: i64,
    pub seal: SealId,
    pub seal_name: String,
    pub seal_kind: String,
    pub stamped_at: String,
    pub recorded_at: String,
    pub stamped_by: PersonId,
    pub stamped_by_name: String,
    /// Register and line it was put on.
    pub document: Option<(String, i64)>,
    pub paper: Paper,
    pub copies: i64,
    pub sheets: i64,
    pub requester: Option<PersonId>,
    pub requester_name: String,
    pub requester_unit: String,
    pub received_kind: String,
    pub received_by: Option<String>,
    pub received_at: Option<String>,
    pub note: String,
    pub voided_at: Option<String>,
    pub voided_reason: Option<String>,
}

impl StampingRow {
    /// Written down on a later day than it was done.
    pub fn late(&self) -> bool {
        self.recorded_at.get(..10) > self.stamped_at.get(..10)
    }

    /// Its row in the search index.
    pub fn hit(&self) -> Hit {
        hit(self.id, &self.stamped_at)
    }
}

const COLUMNS: &str = "t.id, t.version, t.year, t.stamping_number, t.seal_id, s.name, s.kind, \
    t.stamped_at, t.recorded_at, t.stamped_by_id, p.full_name, t.document_register, \
    t.document_id, t.code, t.document_date, t.type_name, t.subject, t.signer_full_name, \
    t.signer_position, t.signer_authority, t.copies, t.sheets, t.requester_person_id, \
    t.requester_name, t.requester_unit, t.received_kind, t.received_by, t.received_at, t.note, \
    t.voided_at, t.voided_reason";

const FROM: &str = "stamping t JOIN seal s ON s.id = t.seal_id \
    JOIN person p ON p.id = t.stamped_by_id";

fn stamping_of(row: &Row<'_>) -> rusqlite::Result<StampingRow> {
    let register: Option<String> = row.get(11)?;
    let line: Option<i64> = row.get(12)?;
    let date: Option<String> = row.get(14)?;
    Ok(StampingRow {
        id: row.get(0)?,
        version: row.get(1)?,
        year: row.get(2)?,
        number: row.get(3)?,
        seal: row.get(4)?,
        seal_name: row.get(5)?,
        seal_kind: row.get(6)?,
        stamped_at: row.get(7)?,
        recorded_at: row.get(8)?,
        stamped_by: row.get(9)?,
        stamped_by_name: row.get(10)?,
        document: register.zip(line),
        paper: Paper {
            code: row.get(13)?,
            date: date.and_then(|date| date.parse().ok()),
            type_name: row.get(15)?,
            subject: row.get(16)?,
            signer_full_name: row.get(17)?,
            signer_position: row.get(18)?,
            signer_authority: row.get(19)?,
        },
        copies: row.get(20)?,
        sheets: row.get(21)?,
        requester: row.get(22)?,
        requester_name: row.get(23)?,
        requester_unit: row.get(24)?,
        received_kind: row.get(25)?,
        received_by: row.get(26)?,
        received_at: row.get(27)?,
        note: row.get(28)?,
        voided_at: row.get(29)?,
        voided_reason: row.get(30)?,
    })
}

/// One line.
pub fn stamping(view: &View<'_>, id: StampingId) -> Result<StampingRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE t.id = ?1"))?
        .query_row([id], stamping_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"dòng đóng dấu"), ("id", &id)]))
}

/// The lines a condition names; the condition is the program's own text.
pub fn list(view: &View<'_>, tail: &str) -> Result<Vec<StampingRow>> {
    let mut statement = view
        .conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} {tail}"))?;
    let rows = statement.query_map([], stamping_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The stampings of a line of a register, voided ones too.
pub fn of_document(view: &View<'_>, register: &str, line: i64) -> Result<Vec<StampingId>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id FROM stamping WHERE document_register = ?1 AND document_id = ?2 ORDER BY id",
    )?;
    let rows = statement.query_map(params![register, line], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The stamps of a line, as they were written.
pub fn marks(view: &View<'_>, id: StampingId) -> Result<Vec<Stamps>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT kind, stamps FROM stamping_mark WHERE stamping_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Stamps {
            kind: row.get(0)?,
            stamps: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn hit(id: StampingId, stamped_at: &str) -> Hit {
    let day = Moment::parse(stamped_at).map(Moment::date);
    Hit::new(day.unwrap_or_default(), PLACE, id.0)
}

/// Writes a line into the search index.
pub fn index(act: &mut Act<'_>, row: &StampingRow, again: bool) -> Result<()> {
    let text = [
        row.paper.code.as_str(),
        &row.paper.type_name,
        &row.paper.subject,
        &row.paper.signer_full_name,
        &row.requester_name,
        &row.requester_unit,
        &row.note,
    ]
    .join(" \n ");
    search::store::put(act, again.then(|| row.hit()), row.hit(), &text)
}

/// Tells the lines of these ids, in their order, as the search shows them.
pub fn found(view: &View<'_>, ids: &[i64], tell: search::Tell<'_>) -> Result<()> {
    for id in ids {
        let row = stamping(view, StampingId(*id))?;
        let title = match row.paper.type_name.as_str() {
            "" => format!("Đóng dấu: {}", row.paper.subject),
            kind => format!("Đóng dấu: {kind} {}", row.paper.subject),
        };
        tell(search::Found {
            line: *id,
            number: row.number,
            year: row.year,
            date: row.stamped_at.get(..10).unwrap_or(""),
            state_label: if row.voided_at.is_some() {
                "Đã hủy"
            } else {
                "Đã đóng dấu"
            },
            title: title.trim_end(),
            organ_name: &row.requester_unit,
            code: &row.paper.code,
            fields: &[
                ("code", "Số, ký hiệu", &row.paper.code),
                ("type_name", "Tên loại", &row.paper.type_name),
                ("subject", "Nội dung", &row.paper.subject),
                ("signer_full_name", "Người ký", &row.paper.signer_full_name),
                ("requester_name", "Người đề nghị", &row.requester_name),
                ("requester_unit", "Đơn vị đề nghị", &row.requester_unit),
                ("note", "Ghi chú", &row.note),
            ],
        });
    }
    Ok(())
}
