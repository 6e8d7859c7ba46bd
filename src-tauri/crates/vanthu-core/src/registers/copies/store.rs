//! SQL of the book of copies.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::rules::{Form, State, Transfer, code, state};
use crate::act::{Act, View};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{BodyId, CopyId, PersonId, SeriesId};
use crate::kit::search::{self, Hit};

/// A copy as stored.
#[derive(Debug, Clone)]
pub struct CopyRow {
    pub id: CopyId,
    pub version: i64,
    pub year: i32,
    pub number: i64,
    pub notation: String,
    pub date: String,
    pub form: Form,
    pub transfer: Transfer,
    /// Register and line it was copied from.
    pub source: Option<(String, i64)>,
    pub source_kind: String,
    pub source_organ: String,
    pub source_code: String,
    pub source_date: Option<String>,
    pub source_type: String,
    pub source_subject: String,
    pub part: String,
    pub copies: i64,
    pub sheets: Option<i64>,
    pub recipients: String,
    pub certifier: PersonId,
    pub certifier_name: String,
    pub certifier_capacity: String,
    pub certified_kind: String,
    pub certified_date: String,
    pub recorded_by: Option<PersonId>,
    pub note: String,
    pub stamped_at: Option<String>,
    pub voided_at: Option<String>,
    pub voided_reason: Option<String>,
}

impl CopyRow {
    /// `15/SY-UBND`.
    pub fn code(&self) -> String {
        code(self.number, &self.notation)
    }

    pub fn state(&self) -> State {
        state(self.stamped_at.is_some(), self.voided_at.is_some())
    }

    /// Its row in the search index.
    pub fn hit(&self) -> Hit {
        Hit::new(
            self.date.parse().unwrap_or_default(),
            super::PLACE,
            self.id.0,
        )
    }
}

const COLUMNS: &str = "c.id, c.version, c.year, c.copy_number, c.code_notation, c.copy_date, \
    c.form, c.transfer, c.source_register, c.source_id, c.source_kind, c.source_organ, \
    c.source_code, c.source_date, c.source_type, c.source_subject, c.part, c.copies, c.sheets, \
    c.recipients, c.certifier_id, p.full_name, c.certifier_capacity, c.certified_kind, \
    c.certified_date, c.recorded_by_id, c.note, c.stamped_at, c.voided_at, c.voided_reason";

const FROM: &str = "copy c JOIN person p ON p.id = c.certifier_id";

fn copy_of(row: &Row<'_>) -> rusqlite::Result<CopyRow> {
    let form: String = row.get(6)?;
    let transfer: String = row.get(7)?;
    let register: Option<String> = row.get(8)?;
    let line: Option<i64> = row.get(9)?;
    Ok(CopyRow {
        id: row.get(0)?,
        version: row.get(1)?,
        year: row.get(2)?,
        number: row.get(3)?,
        notation: row.get(4)?,
        date: row.get(5)?,
        // The table's own check knows no other words.
        form: Form::parse(&form).unwrap_or(Form::SaoY),
        transfer: Transfer::parse(&transfer).unwrap_or(Transfer::PaperPaper),
        source: register.zip(line),
        source_kind: row.get(10)?,
        source_organ: row.get(11)?,
        source_code: row.get(12)?,
        source_date: row.get(13)?,
        source_type: row.get(14)?,
        source_subject: row.get(15)?,
        part: row.get(16)?,
        copies: row.get(17)?,
        sheets: row.get(18)?,
        recipients: row.get(19)?,
        certifier: row.get(20)?,
        certifier_name: row.get(21)?,
        certifier_capacity: row.get(22)?,
        certified_kind: row.get(23)?,
        certified_date: row.get(24)?,
        recorded_by: row.get(25)?,
        note: row.get(26)?,
        stamped_at: row.get(27)?,
        voided_at: row.get(28)?,
        voided_reason: row.get(29)?,
    })
}

/// One copy.
pub fn copy(view: &View<'_>, id: CopyId) -> Result<CopyRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE c.id = ?1"))?
        .query_row([id], copy_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"bản sao"), ("id", &id)]))
}

/// The copies a condition names; the condition is the program's own text.
pub fn list(view: &View<'_>, tail: &str) -> Result<Vec<CopyRow>> {
    let mut statement = view
        .conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} {tail}"))?;
    let rows = statement.query_map([], copy_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those that wait for their stamp, the oldest first.
pub fn unstamped(view: &View<'_>) -> Result<Vec<CopyRow>> {
    list(
        view,
        "WHERE c.stamped_at IS NULL AND c.voided_at IS NULL ORDER BY c.id",
    )
}

/// The copies made of a line of a register.
pub fn of_source(view: &View<'_>, register: &str, line: i64) -> Result<Vec<CopyId>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id FROM copy WHERE source_register = ?1 AND source_id = ?2 ORDER BY id",
    )?;
    let rows = statement.query_map(params![register, line], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The day of the last copy of a year, voided ones left out.
pub fn last_date(view: &View<'_>, body: BodyId, year: i32) -> Result<Option<NaiveDate>> {
    let series: Option<SeriesId> =
        crate::kit::numbering::store::series(view, super::REGISTER, body)?;
    let last: Option<String> = view
        .conn()
        .prepare_cached(
            "SELECT copy_date FROM copy WHERE series_id = ?1 AND year = ?2 \
             AND voided_at IS NULL ORDER BY copy_number DESC LIMIT 1",
        )?
        .query_row(params![series, year], |row| row.get(0))
        .optional()?;
    Ok(last.and_then(|last| last.parse().ok()))
}

/// The name and the abbreviation of an issuing body.
pub fn body(view: &View<'_>, id: BodyId) -> Result<(String, String)> {
    view.conn()
        .prepare_cached("SELECT name, abbreviation FROM body WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"cơ quan ban hành"), ("id", &id)])
                .at("body_id")
        })
}

/// The id the next copy will have: it is signed before it is written.
pub fn next_copy(view: &View<'_>) -> Result<CopyId> {
    Ok(view
        .conn()
        .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM copy")?
        .query_row([], |row| row.get(0))?)
}

/// Writes a copy into the search index.
pub fn index(act: &mut Act<'_>, row: &CopyRow, again: bool) -> Result<()> {
    let text = [
        row.code().as_str(),
        &row.source_organ,
        &row.source_code,
        &row.source_type,
        &row.source_subject,
        &row.part,
        &row.recipients,
        &row.note,
    ]
    .join(" \n ");
    search::store::put(act, again.then(|| row.hit()), row.hit(), &text)
}

/// Tells the copies of these ids, in their order, as the search shows them.
pub fn found(view: &View<'_>, ids: &[i64], tell: search::Tell<'_>) -> Result<()> {
    for id in ids {
        let row = copy(view, CopyId(*id))?;
        let title = format!(
            "{} {} {}",
            row.form.label(),
            row.source_type,
            row.source_subject
        );
        let code = row.code();
        tell(search::Found {
            line: *id,
            number: row.number,
            year: row.year,
            date: &row.date,
            state_label: row.state().label(),
            title: title.trim_end(),
            organ_name: &row.source_organ,
            code: &code,
            fields: &[
                ("code", "Số, ký hiệu bản sao", &code),
                ("source_organ", "Cơ quan ban hành", &row.source_organ),
                ("source_code", "Số, ký hiệu văn bản", &row.source_code),
                ("source_type", "Tên loại", &row.source_type),
                ("source_subject", "Trích yếu", &row.source_subject),
                ("part", "Phần trích", &row.part),
                ("recipients", "Nơi nhận", &row.recipients),
                ("note", "Ghi chú", &row.note),
            ],
        });
    }
    Ok(())
}
