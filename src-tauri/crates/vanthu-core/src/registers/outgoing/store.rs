//! SQL of the book of outgoing documents.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::rules::{Entry, Facts, Kind, Recipient, State, Way, state};
use crate::act::{Act, View};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{
    BodyId, BookId, OutgoingId, PersonId, RecipientId, ReservationId, SeriesId, UnitId,
};
use crate::kit::numbering::notation;
use crate::kit::search::{self, Hit};

/// How a step before the signature is known: its day, its person, the evidence.
#[derive(Debug, Clone, Default)]
pub struct Attested {
    pub date: Option<String>,
    pub by: Option<PersonId>,
    pub evidence: Option<String>,
    pub recorded_by: Option<PersonId>,
    pub sign_off: Option<i64>,
    pub note: Option<String>,
}

/// A document whole, as stored.
#[derive(Debug, Clone)]
pub struct LineRow {
    pub id: OutgoingId,
    pub version: i64,
    pub entry: Entry,
    pub organ_name: String,
    pub to_places: String,
    pub drafted_at: String,
    pub book: Option<BookId>,
    pub series: Option<SeriesId>,
    pub year: Option<i32>,
    pub number: Option<i64>,
    pub suffix: String,
    pub code_number: String,
    pub issued_date: Option<String>,
    pub numbered_at: Option<String>,
    pub numbered_by: Option<PersonId>,
    pub number_how: String,
    pub number_reason: Option<String>,
    pub number_allowed_by: Option<PersonId>,
    pub reservation: Option<ReservationId>,
    pub initialled: Attested,
    pub checked: Attested,
    pub approved: Attested,
    pub submitted_at: Option<String>,
    pub submitted_for: Option<String>,
    pub submitted_to_id: Option<PersonId>,
    pub submitted_to: Option<String>,
    pub submitted_by: Option<PersonId>,
    pub signed_date: Option<String>,
    pub signed_kind: String,
    pub signed_by: Option<PersonId>,
    pub signer_full_name: String,
    pub signer_position: String,
    pub capacity_text: String,
    pub signed_recorded_by: Option<PersonId>,
    pub signed_sign_off: Option<i64>,
    pub signed_note: Option<String>,
    pub form_checked_date: Option<String>,
    pub form_checked_by: Option<PersonId>,
    pub form_note: Option<String>,
    pub stamped_date: Option<String>,
    pub stamped_kind: String,
    pub stamped_by: Option<PersonId>,
    pub stamp_line: Option<i64>,
    pub unstamped_reason: Option<String>,
    pub sent_date: Option<String>,
    pub sent_by: Option<PersonId>,
    pub delivered_date: Option<String>,
    pub received_by: Option<String>,
    pub filed_date: Option<String>,
    pub filed_by: Option<PersonId>,
    pub filed_where: Option<String>,
    pub paper_from_digital: bool,
    pub handed_back_date: Option<String>,
    pub handed_back_to: Option<String>,
    pub handed_back_kind: String,
    pub returned_at: Option<String>,
    pub returned_reason: Option<String>,
    pub recalled: Option<(String, String)>,
    pub recall_notice: Option<String>,
    pub voided: Option<(String, String)>,
    pub files: i64,
}

impl LineRow {
    pub fn facts(&self) -> Facts {
        Facts {
            initialled: self.initialled.date.is_some(),
            checked: self.checked.date.is_some(),
            approved: self.approved.date.is_some(),
            signed: self.signed_date.is_some(),
            form_checked: self.form_checked_date.is_some(),
            numbered: self.number.is_some(),
            stamped: self.stamped_date.is_some(),
            sent: self.sent_date.is_some(),
            filed: self.filed_date.is_some(),
            recalled: self.recalled.is_some(),
            voided: self.voided.is_some(),
        }
    }

    pub fn state(&self) -> State {
        state(self.facts())
    }

    /// Số và ký hiệu; the notation alone before it has a number.
    pub fn code(&self) -> String {
        notation::code(&self.code_number, &self.entry.code_notation)
    }

    /// As refusals call it.
    pub fn name(&self) -> String {
        if self.number.is_some() {
            format!("Văn bản {}", self.code())
        } else {
            format!("Dự thảo {} ({})", self.id, self.entry.type_name)
        }
    }

    /// ISO day of a stored moment or date.
    pub fn drafted_day(&self) -> &str {
        self.drafted_at.get(..10).unwrap_or(&self.drafted_at)
    }

    /// Where the line stands in the search index: by the day of the document or of its draft.
    pub fn hit(&self) -> Hit {
        let day = self.issued_date.as_deref().unwrap_or(self.drafted_day());
        Hit::new(day.parse().unwrap_or_default(), super::PLACE, self.id.0)
    }

    fn search_text(&self) -> String {
        [
            self.code(),
            self.organ_name.clone(),
            self.entry.type_name.clone(),
            self.entry.subject.clone(),
            self.signer_full_name.clone(),
            self.to_places.clone(),
            self.entry.description.clone(),
        ]
        .join(" \n ")
    }
}

const LINE: &str = "SELECT o.*, \
     (SELECT count(*) FROM attachment a WHERE a.register IN ('outgoing', 'outgoing_signed', \
      'outgoing_other') AND a.line_id = o.id AND a.removed_at IS NULL) AS files FROM outgoing o";

fn attested(row: &Row<'_>, columns: [&str; 6]) -> rusqlite::Result<Attested> {
    let [date, by, evidence, recorded_by, sign_off, note] = columns;
    Ok(Attested {
        date: row.get(date)?,
        by: row.get(by)?,
        evidence: row.get(evidence)?,
        recorded_by: row.get(recorded_by)?,
        sign_off: row.get(sign_off)?,
        note: row.get(note)?,
    })
}

fn date(text: Option<String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}

fn entry_of(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        body: row.get("body_id")?,
        kind: Kind::parse(row.get_ref("kind")?.as_str()?),
        type_name: row.get("type_name")?,
        subject: row.get("subject")?,
        code_notation: row.get("code_notation")?,
        language: row.get("language")?,
        page_amount: row.get("page_amount")?,
        copies: row.get("copies")?,
        keep_copies: row.get("keep_copies")?,
        kept_by: row.get("kept_by")?,
        description: row.get("description")?,
        priority: row.get("priority")?,
        secrecy: row.get("secrecy")?,
        field: row.get("field")?,
        due_date: date(row.get("due_date")?),
        file_notation: row.get("file_notation")?,
        drafter: row.get("drafter_id")?,
        unit: row.get("unit_id")?,
    })
}

fn line_of(row: &Row<'_>) -> rusqlite::Result<LineRow> {
    let pair = |at: &str, why: &str| -> rusqlite::Result<Option<(String, String)>> {
        Ok(match row.get::<_, Option<String>>(at)? {
            Some(at) => Some((at, row.get::<_, Option<String>>(why)?.unwrap_or_default())),
            None => None,
        })
    };
    Ok(LineRow {
        id: row.get("id")?,
        version: row.get("version")?,
        entry: entry_of(row)?,
        organ_name: row.get("organ_name")?,
        to_places: row.get("to_places")?,
        drafted_at: row.get("drafted_at")?,
        book: row.get("book_id")?,
        series: row.get("series_id")?,
        year: row.get("year")?,
        number: row.get("number")?,
        suffix: row.get("suffix")?,
        code_number: row
            .get::<_, Option<String>>("code_number")?
            .unwrap_or_default(),
        issued_date: row.get("issued_date")?,
        numbered_at: row.get("numbered_at")?,
        numbered_by: row.get("numbered_by")?,
        number_how: row.get("number_how")?,
        number_reason: row.get("number_reason")?,
        number_allowed_by: row.get("number_allowed_by")?,
        reservation: row.get("reservation_id")?,
        initialled: attested(
            row,
            [
                "initialled_date",
                "initialled_by",
                "initialled_evidence",
                "initialled_recorded_by",
                "initialled_sign_off_id",
                "initialled_note",
            ],
        )?,
        checked: attested(
            row,
            [
                "checked_date",
                "checked_by",
                "checked_evidence",
                "checked_recorded_by",
                "checked_sign_off_id",
                "checked_note",
            ],
        )?,
        approved: attested(
            row,
            [
                "approved_date",
                "approved_by",
                "approved_evidence",
                "approved_recorded_by",
                "approved_sign_off_id",
                "approved_note",
            ],
        )?,
        submitted_at: row.get("submitted_at")?,
        submitted_for: row.get("submitted_for")?,
        submitted_to_id: row.get("submitted_to_id")?,
        submitted_to: row.get("submitted_to")?,
        submitted_by: row.get("submitted_by_id")?,
        signed_date: row.get("signed_date")?,
        signed_kind: row.get("signed_kind")?,
        signed_by: row.get("signed_by")?,
        signer_full_name: row.get("signer_full_name")?,
        signer_position: row.get("signer_position")?,
        capacity_text: row.get("capacity_text")?,
        signed_recorded_by: row.get("signed_recorded_by")?,
        signed_sign_off: row.get("signed_sign_off_id")?,
        signed_note: row.get("signed_note")?,
        form_checked_date: row.get("form_checked_date")?,
        form_checked_by: row.get("form_checked_by")?,
        form_note: row.get("form_note")?,
        stamped_date: row.get("stamped_date")?,
        stamped_kind: row.get("stamped_kind")?,
        stamped_by: row.get("stamped_by")?,
        stamp_line: row.get("stamp_line_id")?,
        unstamped_reason: row.get("unstamped_reason")?,
        sent_date: row.get("sent_date")?,
        sent_by: row.get("sent_by")?,
        delivered_date: row.get("delivered_date")?,
        received_by: row.get("received_by")?,
        filed_date: row.get("filed_date")?,
        filed_by: row.get("filed_by")?,
        filed_where: row.get("filed_where")?,
        paper_from_digital: row.get("paper_from_digital")?,
        handed_back_date: row.get("handed_back_date")?,
        handed_back_to: row.get("handed_back_to")?,
        handed_back_kind: row.get("handed_back_kind")?,
        returned_at: row.get("returned_at")?,
        returned_reason: row.get("returned_reason")?,
        recalled: pair("recalled_at", "recalled_reason")?,
        recall_notice: row.get("recall_notice")?,
        voided: pair("voided_at", "voided_reason")?,
        files: row.get("files")?,
    })
}

/// Documents that have a number and no stamp yet (bản mộc), the oldest first.
pub fn unstamped(view: &View<'_>) -> Result<Vec<i64>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id FROM outgoing WHERE number IS NOT NULL AND stamped_date IS NULL \
         AND voided_at IS NULL AND recalled_at IS NULL ORDER BY issued_date, id",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One document.
pub fn line(view: &View<'_>, id: OutgoingId) -> Result<LineRow> {
    view.conn()
        .prepare_cached(&format!("{LINE} WHERE o.id = ?1"))?
        .query_row([id], line_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"văn bản đi"), ("id", &id)]))
}

/// The documents of a condition. `tail` is everything after `FROM outgoing o`; `values` are what
/// a person typed, for its places.
pub fn list(view: &View<'_>, tail: &str, values: &[String]) -> Result<Vec<LineRow>> {
    let mut statement = view.conn().prepare_cached(&format!("{LINE} {tail}"))?;
    let rows = statement.query_map(params_from_iter(values), line_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many documents meet a condition, counted no further than `most`.
pub fn count(view: &View<'_>, condition: &str, most: i64) -> Result<i64> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM outgoing o WHERE {condition} LIMIT {most})"
        ))?
        .query_row([], |row| row.get(0))?)
}

/// The document of a series and year with this number and suffix.
pub fn with_number(
    view: &View<'_>,
    (series, year): (SeriesId, i32),
    number: i64,
    suffix: &str,
) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM outgoing WHERE series_id = ?1 AND year = ?2 \
             AND number = ?3 AND suffix = ?4)",
        )?
        .query_row(params![series, year, number, suffix], |row| row.get(0))?)
}

/// The nearest line before a place in a series: its number and day. Voided ones count, their
/// number stands.
pub fn before(
    view: &View<'_>,
    (series, year): (SeriesId, i32),
    number: i64,
    suffix: &str,
) -> Result<Option<(i64, NaiveDate)>> {
    let found: Option<(i64, Option<String>)> = view
        .conn()
        .prepare_cached(
            "SELECT number, issued_date FROM outgoing WHERE series_id = ?1 AND year = ?2 \
             AND (number, suffix) < (?3, ?4) ORDER BY number DESC, suffix DESC LIMIT 1",
        )?
        .query_row(params![series, year, number, suffix], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    Ok(found.and_then(|(number, day)| Some((number, date(day)?))))
}

/// The day of the nearest line behind a place in a series.
pub fn behind(
    view: &View<'_>,
    (series, year): (SeriesId, i32),
    number: i64,
    suffix: &str,
) -> Result<Option<NaiveDate>> {
    let found: Option<Option<String>> = view
        .conn()
        .prepare_cached(
            "SELECT issued_date FROM outgoing WHERE series_id = ?1 AND year = ?2 \
             AND (number, suffix) > (?3, ?4) ORDER BY number, suffix LIMIT 1",
        )?
        .query_row(params![series, year, number, suffix], |row| row.get(0))
        .optional()?;
    Ok(date(found.flatten()))
}

/// The last day of a series in a year, of lines whose number was given in its turn.
pub fn last_day(view: &View<'_>, series: SeriesId, year: i32) -> Result<Option<(i64, NaiveDate)>> {
    before(view, (series, year), i64::MAX, "")
}

/// Whether a body has used a số và ký hiệu in a year.
pub fn code_taken(
    view: &View<'_>,
    (body, year): (BodyId, i32),
    number: &str,
    notation: &str,
    except: OutgoingId,
) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM outgoing WHERE body_id = ?1 AND year = ?2 \
             AND code_number = ?3 AND code_notation = ?4 AND id <> ?5)",
        )?
        .query_row(params![body, year, number, notation, except], |row| {
            row.get(0)
        })?)
}

/// The first document of a series on or before a day, as (year, number).
pub fn at_date(view: &View<'_>, series: SeriesId, day: NaiveDate) -> Result<Option<(i32, i64)>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT year, number FROM outgoing WHERE series_id = ?1 AND issued_date <= ?2 \
             ORDER BY issued_date DESC, number DESC LIMIT 1",
        )?
        .query_row(params![series, day.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?)
}

/// The lines of a series in a year in the order of their numbers.
pub fn of_series(view: &View<'_>, series: SeriesId, year: i32) -> Result<Vec<LineRow>> {
    let tail =
        format!("WHERE o.series_id = {series} AND o.year = {year} ORDER BY o.number, o.suffix");
    list(view, &tail, &[])
}

/// Writes a document into the search index; `former` is where it stood before.
pub fn index(act: &mut Act<'_>, former: Option<Hit>, id: OutgoingId) -> Result<()> {
    let line = line(act, id)?;
    search::store::put(act, former, line.hit(), &line.search_text())
}

/// Tells the documents of these ids, in their order, as the search shows them; those the caller
/// may not see are left out.
pub fn found(view: &View<'_>, ids: &[i64], tell: search::Tell<'_>) -> Result<()> {
    let sight = super::list::sight::Sight::of(view)?;
    for id in ids {
        let line = line(view, OutgoingId(*id))?;
        if !sight.sees(view, &line)? {
            continue;
        }
        let code = line.code();
        let number = line.number.unwrap_or(0);
        let day = line.issued_date.as_deref().unwrap_or(line.drafted_day());
        tell(search::Found {
            line: *id,
            number,
            year: line.year.unwrap_or_else(|| {
                day.get(..4)
                    .and_then(|year| year.parse().ok())
                    .unwrap_or_default()
            }),
            date: day,
            title: &line.entry.subject,
            organ_name: &line.organ_name,
            code: &code,
            state_label: line.state().label(),
            fields: &[
                ("subject", "Trích yếu", &line.entry.subject),
                ("code", "Số, ký hiệu", &code),
                ("type_name", "Tên loại", &line.entry.type_name),
                ("organ_name", "Cơ quan ban hành", &line.organ_name),
                ("signer_full_name", "Người ký", &line.signer_full_name),
                ("to_places", "Nơi nhận văn bản", &line.to_places),
                ("description", "Ghi chú", &line.entry.description),
            ],
        });
    }
    Ok(())
}

/// A recipient as stored.
#[derive(Debug, Clone)]
pub struct RecipientRow {
    pub id: RecipientId,
    pub version: i64,
    pub line: OutgoingId,
    pub of: Recipient,
    pub sent_date: Option<String>,
    pub post_code: String,
    pub received_kind: String,
    pub received_by: Option<String>,
    pub received_at: Option<String>,
    pub note: String,
    pub told_at: Option<String>,
    pub back_date: Option<String>,
}

const RECIPIENT: &str = "id, version, outgoing_id, unit_id, name, way, copies, sent_date, post_code, \
     received_kind, received_by, received_at, note, told_at, back_date";

fn recipient_of(row: &Row<'_>) -> rusqlite::Result<RecipientRow> {
    Ok(RecipientRow {
        id: row.get(0)?,
        version: row.get(1)?,
        line: row.get(2)?,
        of: Recipient {
            unit: row.get(3)?,
            name: row.get(4)?,
            way: Way::parse(row.get_ref(5)?.as_str()?),
            copies: row.get(6)?,
        },
        sent_date: row.get(7)?,
        post_code: row.get(8)?,
        received_kind: row.get(9)?,
        received_by: row.get(10)?,
        received_at: row.get(11)?,
        note: row.get(12)?,
        told_at: row.get(13)?,
        back_date: row.get(14)?,
    })
}

/// The recipients of a document, in order.
pub fn recipients(view: &View<'_>, id: OutgoingId) -> Result<Vec<RecipientRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {RECIPIENT} FROM outgoing_recipient WHERE outgoing_id = ?1 \
         AND removed_at IS NULL ORDER BY ordinal, id"
    ))?;
    let rows = statement.query_map([id], recipient_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One recipient.
pub fn recipient(view: &View<'_>, id: RecipientId) -> Result<RecipientRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {RECIPIENT} FROM outgoing_recipient WHERE id = ?1"
        ))?
        .query_row([id], recipient_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"nơi nhận"), ("id", &id)])
                .at("recipient_id")
        })
}

/// Whether a unit is among the recipients of a document.
pub fn is_sent_to(view: &View<'_>, id: OutgoingId, unit: UnitId) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM outgoing_recipient WHERE outgoing_id = ?1 \
             AND unit_id = ?2 AND removed_at IS NULL)",
        )?
        .query_row(params![id, unit], |row| row.get(0))?)
}

/// A return as stored.
#[derive(Debug, Clone)]
pub struct ReturnRow {
    pub from: String,
    pub to: String,
    pub reason: String,
    pub by: Option<PersonId>,
    pub at: String,
}

/// The rows of the returns of a document.
pub fn return_ids(view: &View<'_>, id: OutgoingId) -> Result<Vec<i64>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT id FROM outgoing_return WHERE outgoing_id = ?1 ORDER BY id")?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every return of a document, the oldest first.
pub fn returns(view: &View<'_>, id: OutgoingId) -> Result<Vec<ReturnRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT from_step, to_step, reason, returned_by, returned_at FROM outgoing_return \
         WHERE outgoing_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(ReturnRow {
            from: row.get(0)?,
            to: row.get(1)?,
            reason: row.get(2)?,
            by: row.get(3)?,
            at: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
