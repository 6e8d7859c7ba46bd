//! SQL of the book of incoming documents.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::rules::{Entry, Facts, Other, ReceiptKind, State, code, state};
use crate::act::{Act, View};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{BookId, HandoverId, IncomingId, PersonId, SeriesId, UnitId};
use crate::kit::search::{self, Hit};
use crate::kit::text::fold;

/// A line whole, as stored.
#[derive(Debug, Clone)]
pub struct LineRow {
    pub id: IncomingId,
    pub version: i64,
    pub book: BookId,
    pub series: SeriesId,
    pub year: i32,
    pub number: i64,
    pub entry: Entry,
    pub facts: Facts,
    pub electronic_received_at: Option<String>,
    pub paper_received_date: Option<String>,
    pub envelope_kept: bool,
    pub authenticity_by: Option<PersonId>,
    pub authenticity_at: Option<String>,
    pub notice_sent_at: Option<String>,
    pub date_reason: Option<String>,
    pub duplicate_reason: Option<String>,
    pub submitted_at: Option<String>,
    pub submitted_to: Option<String>,
    pub opinion: Option<String>,
    pub opinion_by: Option<PersonId>,
    pub opinion_date: Option<String>,
    pub opinion_evidence: Option<String>,
    pub opinion_recorded_by: Option<PersonId>,
    pub forwarded_date: Option<String>,
    pub received_by: Option<String>,
    pub defect: Option<String>,
    pub defect_reported_at: Option<String>,
    pub defect_reported_to: Option<String>,
    pub defect_opinion: Option<String>,
    pub defect_opinion_by: Option<PersonId>,
    pub defect_outcome: Option<String>,
    pub defect_settled_at: Option<String>,
    pub returned: Option<(String, String)>,
    pub recalled: Option<(String, String)>,
    pub recall_notice: Option<String>,
    pub recall_told_at: Option<String>,
    pub voided: Option<(String, String)>,
}

impl LineRow {
    pub fn state(&self) -> State {
        state(self.facts)
    }

    pub fn arrival_date(&self) -> NaiveDate {
        self.entry.arrival_date.unwrap_or_default()
    }

    /// Where the line stands in the search index: by the document's date, or its arrival when
    /// it has none or one that is later.
    pub fn hit(&self) -> Hit {
        hit(self.id, &self.entry)
    }
}

/// See [`LineRow::hit`].
pub fn hit(id: IncomingId, entry: &Entry) -> Hit {
    let arrival = entry.arrival_date.unwrap_or_default();
    let date = entry.issued_date.unwrap_or(arrival).min(arrival);
    Hit::new(date, super::PLACE, id.0)
}

/// The text a line is found by.
pub fn search_text(number: i64, entry: &Entry) -> String {
    [
        number.to_string(),
        entry.organ_name.clone(),
        entry.code(),
        entry.type_name.clone(),
        entry.subject.clone(),
        entry.signer_full_name.clone(),
        entry.to_places.clone(),
        entry.description.clone(),
    ]
    .join(" \n ")
}

fn date(text: Option<String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}

fn line_of(row: &Row<'_>) -> rusqlite::Result<LineRow> {
    let text = |name: &str| row.get::<_, Option<String>>(name);
    let pair = |at: &str, why: &str| -> rusqlite::Result<Option<(String, String)>> {
        Ok(match text(at)? {
            Some(at) => Some((at, text(why)?.unwrap_or_default())),
            None => None,
        })
    };
    let entry = Entry {
        arrival_date: date(text("arrival_date")?),
        arrival_time: text("arrival_time")?,
        receipt_kind: ReceiptKind::parse(row.get_ref("receipt_kind")?.as_str()?),
        organ_name: row.get("organ_name")?,
        code_number: row.get("code_number")?,
        code_notation: row.get("code_notation")?,
        issued_date: date(text("issued_date")?),
        type_name: row.get("type_name")?,
        subject: row.get("subject")?,
        language: row.get("language")?,
        page_amount: row.get("page_amount")?,
        copies: row.get("copies")?,
        signer_position: row.get("signer_position")?,
        signer_full_name: row.get("signer_full_name")?,
        priority: row.get("priority")?,
        secrecy: row.get("secrecy")?,
        to_places: row.get("to_places")?,
        due_date: date(text("due_date")?),
        description: row.get("description")?,
        envelope_kind: row.get("envelope_kind")?,
        authenticity_result: row.get("authenticity_result")?,
        authenticity_note: row.get("authenticity_note")?,
        file_notation: row.get("file_notation")?,
    };
    let forwarded_date = text("forwarded_date")?;
    let submitted_at = text("submitted_at")?;
    let returned = pair("returned_at", "returned_reason")?;
    let recalled = pair("recalled_at", "recalled_reason")?;
    let voided = pair("voided_at", "voided_reason")?;
    Ok(LineRow {
        id: row.get("id")?,
        version: row.get("version")?,
        book: row.get("book_id")?,
        series: row.get("series_id")?,
        year: row.get("year")?,
        number: row.get("arrival_number")?,
        facts: Facts {
            submitted: submitted_at.is_some(),
            forwarded: forwarded_date.is_some(),
            acknowledged: text("acknowledged_date")?.is_some(),
            answered: text("answered_at")?.is_some(),
            filed: text("filed_at")?.is_some(),
            returned: returned.is_some(),
            recalled: recalled.is_some(),
            voided: voided.is_some(),
        },
        entry,
        electronic_received_at: text("electronic_received_at")?,
        paper_received_date: text("paper_received_date")?,
        envelope_kept: row.get("envelope_kept")?,
        authenticity_by: row.get("authenticity_by")?,
        authenticity_at: text("authenticity_at")?,
        notice_sent_at: text("notice_sent_at")?,
        date_reason: text("date_reason")?,
        duplicate_reason: text("duplicate_reason")?,
        submitted_at,
        submitted_to: text("submitted_to")?,
        opinion: text("opinion")?,
        opinion_by: row.get("opinion_by")?,
        opinion_date: text("opinion_date")?,
        opinion_evidence: text("opinion_evidence")?,
        opinion_recorded_by: row.get("opinion_recorded_by")?,
        forwarded_date,
        received_by: text("received_by")?,
        defect: text("defect")?,
        defect_reported_at: text("defect_reported_at")?,
        defect_reported_to: text("defect_reported_to")?,
        defect_opinion: text("defect_opinion")?,
        defect_opinion_by: row.get("defect_opinion_by")?,
        defect_outcome: text("defect_outcome")?,
        defect_settled_at: text("defect_settled_at")?,
        returned,
        recalled,
        recall_notice: text("recall_notice")?,
        recall_told_at: text("recall_told_at")?,
        voided,
    })
}

/// Whether the book has any line at all.
pub fn any(view: &View<'_>) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM incoming)")?
        .query_row([], |row| row.get(0))?)
}

/// One line, whole.
pub fn line(view: &View<'_>, id: IncomingId) -> Result<LineRow> {
    view.conn()
        .prepare_cached("SELECT * FROM incoming WHERE id = ?1")?
        .query_row([id], line_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"văn bản đến"), ("id", &id)]))
}

/// A line as the book shows it: the ten columns and the chips.
#[derive(Debug, Clone)]
pub struct ListRow {
    pub id: IncomingId,
    pub version: i64,
    pub book: BookId,
    pub series: SeriesId,
    pub year: i32,
    pub number: i64,
    pub arrival_date: String,
    pub arrival_time: String,
    pub receipt_kind: ReceiptKind,
    pub organ_name: String,
    pub code_number: String,
    pub code_notation: String,
    pub issued_date: Option<String>,
    pub type_name: String,
    pub subject: String,
    pub to_places: String,
    pub forwarded_date: Option<String>,
    pub received_by: Option<String>,
    pub description: String,
    pub priority: i64,
    pub secrecy: String,
    pub due_date: Option<String>,
    pub facts: Facts,
    pub notice_sent: bool,
    pub open_defect: bool,
    pub recall_told: bool,
    pub voided_reason: Option<String>,
    pub files: i64,
}

/// The columns of [`ListRow`], in its order.
pub const LIST_COLUMNS: &str = "i.id, i.version, i.book_id, i.series_id, i.year, i.arrival_number, \
     i.arrival_date, i.arrival_time, i.receipt_kind, i.organ_name, i.code_number, \
     i.code_notation, i.issued_date, i.type_name, i.subject, i.to_places, i.forwarded_date, \
     i.received_by, i.description, i.priority, i.secrecy, i.due_date, \
     i.submitted_at IS NOT NULL, i.forwarded_date IS NOT NULL, i.acknowledged_date IS NOT NULL, \
     i.answered_at IS NOT NULL, i.filed_at IS NOT NULL, i.returned_at IS NOT NULL, \
     i.recalled_at IS NOT NULL, i.voided_at IS NOT NULL, i.notice_sent_at IS NOT NULL, \
     i.defect IS NOT NULL AND i.defect_settled_at IS NULL, i.voided_reason, \
     (SELECT count(*) FROM attachment a WHERE a.register = 'incoming' AND a.line_id = i.id \
      AND a.removed_at IS NULL), i.recall_told_at IS NOT NULL";

fn list_row_of(row: &Row<'_>) -> rusqlite::Result<ListRow> {
    Ok(ListRow {
        id: row.get(0)?,
        version: row.get(1)?,
        book: row.get(2)?,
        series: row.get(3)?,
        year: row.get(4)?,
        number: row.get(5)?,
        arrival_date: row.get(6)?,
        arrival_time: row.get(7)?,
        receipt_kind: ReceiptKind::parse(row.get_ref(8)?.as_str()?),
        organ_name: row.get(9)?,
        code_number: row.get(10)?,
        code_notation: row.get(11)?,
        issued_date: row.get(12)?,
        type_name: row.get(13)?,
        subject: row.get(14)?,
        to_places: row.get(15)?,
        forwarded_date: row.get(16)?,
        received_by: row.get(17)?,
        description: row.get(18)?,
        priority: row.get(19)?,
        secrecy: row.get(20)?,
        due_date: row.get(21)?,
        facts: Facts {
            submitted: row.get(22)?,
            forwarded: row.get(23)?,
            acknowledged: row.get(24)?,
            answered: row.get(25)?,
            filed: row.get(26)?,
            returned: row.get(27)?,
            recalled: row.get(28)?,
            voided: row.get(29)?,
        },
        notice_sent: row.get(30)?,
        open_defect: row.get(31)?,
        voided_reason: row.get(32)?,
        files: row.get(33)?,
        recall_told: row.get(34)?,
    })
}

/// The lines of a condition. `tail` is everything after `FROM incoming i`; `values` are what a
/// person typed, for its places.
pub fn list(view: &View<'_>, tail: &str, values: &[String]) -> Result<Vec<ListRow>> {
    let mut statement = view
        .conn()
        .prepare_cached(&format!("SELECT {LIST_COLUMNS} FROM incoming i {tail}"))?;
    let rows = statement.query_map(params_from_iter(values), list_row_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One line as the book shows it.
pub fn list_row(view: &View<'_>, id: IncomingId) -> Result<ListRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {LIST_COLUMNS} FROM incoming i WHERE i.id = ?1"
        ))?
        .query_row([id], list_row_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"văn bản đến"), ("id", &id)]))
}

/// How many lines meet a condition, counted no further than `most`.
pub fn count(view: &View<'_>, condition: &str, most: i64) -> Result<i64> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM incoming i WHERE {condition} LIMIT {most})"
        ))?
        .query_row([], |row| row.get(0))?)
}

/// The arrival date of the last line of a series in a year.
pub fn last_arrival(view: &View<'_>, series: SeriesId, year: i32) -> Result<Option<NaiveDate>> {
    let last: Option<String> = view
        .conn()
        .prepare_cached(
            "SELECT arrival_date FROM incoming WHERE series_id = ?1 AND year = ?2 \
             ORDER BY arrival_number DESC LIMIT 1",
        )?
        .query_row(params![series, year], |row| row.get(0))
        .optional()?;
    Ok(date(last))
}

/// The last line on or before a day, as (year, number).
pub fn at_date(view: &View<'_>, series: SeriesId, day: NaiveDate) -> Result<Option<(i32, i64)>> {
    Ok(view
        .conn()
        .prepare_cached(
            "SELECT year, arrival_number FROM incoming WHERE arrival_date <= ?2 \
             AND +series_id = ?1 ORDER BY arrival_date DESC, year DESC, arrival_number DESC LIMIT 1",
        )?
        .query_row(params![series, day.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?)
}

fn other_of(row: &Row<'_>) -> rusqlite::Result<Other> {
    Ok(Other {
        id: row.get(0)?,
        number: row.get(1)?,
        year: row.get(2)?,
        arrival_date: row.get(3)?,
        subject: row.get(4)?,
    })
}

const OTHER: &str = "id, arrival_number, year, arrival_date, subject";

/// Lines with an equal agency, number, notation and date, voided ones included.
pub fn equal(view: &View<'_>, entry: &Entry, except: Option<IncomingId>) -> Result<Vec<Other>> {
    let key = entry.code_key();
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {OTHER} FROM incoming WHERE code_key = ?1 AND organ_key = ?2 \
         AND issued_date IS ?3 AND id IS NOT ?4 ORDER BY id LIMIT 5"
    ))?;
    let issued = entry.issued_date.map(|day| day.to_string());
    let rows = statement.query_map(params![key, entry.organ_key(), issued, except], other_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lines of the same agency that arrived since a day, the newest first.
pub fn recent_of_organ(
    view: &View<'_>,
    organ_key: &str,
    since: NaiveDate,
    except: Option<IncomingId>,
) -> Result<Vec<Other>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {OTHER} FROM incoming WHERE organ_key = ?1 AND arrival_date >= ?2 \
         AND id IS NOT ?3 ORDER BY arrival_date DESC LIMIT 200"
    ))?;
    let rows = statement.query_map(params![organ_key, since.to_string(), except], other_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A line as the rules see another one.
pub fn other(view: &View<'_>, id: i64) -> Result<Other> {
    Ok(view
        .conn()
        .prepare_cached(&format!("SELECT {OTHER} FROM incoming WHERE id = ?1"))?
        .query_row([id], other_of)?)
}

/// One hand-over, as stored.
#[derive(Debug, Clone)]
pub struct HandoverRow {
    pub id: HandoverId,
    pub version: i64,
    pub line: IncomingId,
    pub unit: Option<UnitId>,
    pub person: Option<PersonId>,
    pub to_name: String,
    pub handed_date: String,
    pub note: String,
    pub received_kind: String,
    pub received_by: Option<String>,
    pub received_at: Option<String>,
}

const HANDOVER: &str = "id, version, incoming_id, unit_id, person_id, to_name, handed_date, note, \
                        received_kind, received_by, received_at";

fn handover_of(row: &Row<'_>) -> rusqlite::Result<HandoverRow> {
    Ok(HandoverRow {
        id: row.get(0)?,
        version: row.get(1)?,
        line: row.get(2)?,
        unit: row.get(3)?,
        person: row.get(4)?,
        to_name: row.get(5)?,
        handed_date: row.get(6)?,
        note: row.get(7)?,
        received_kind: row.get(8)?,
        received_by: row.get(9)?,
        received_at: row.get(10)?,
    })
}

/// The hand-overs of a line.
pub fn handovers(view: &View<'_>, line: IncomingId) -> Result<Vec<HandoverRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {HANDOVER} FROM incoming_handover WHERE incoming_id = ?1 ORDER BY id"
    ))?;
    let rows = statement.query_map([line], handover_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One hand-over.
pub fn handover(view: &View<'_>, id: HandoverId) -> Result<HandoverRow> {
    view.conn()
        .prepare_cached(&format!(
            "SELECT {HANDOVER} FROM incoming_handover WHERE id = ?1"
        ))?
        .query_row([id], handover_of)
        .optional()?
        .ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"lần chuyển giao"), ("id", &id)])
                .at("handover_id")
        })
}

/// Writes a line into the search index.
pub fn index(
    act: &mut Act<'_>,
    former: Option<Hit>,
    id: IncomingId,
    number: i64,
    entry: &Entry,
) -> Result<()> {
    search::store::put(act, former, hit(id, entry), &search_text(number, entry))
}

/// Remembers the words of an entry for the drop-down lists.
pub fn remember_words(act: &mut Act<'_>, entry: &Entry) -> Result<()> {
    let day = act.now().date().to_string();
    let mut statement = act.conn().prepare_cached(
        "INSERT INTO incoming_word (field, word, word_key, uses, last_used) VALUES (?1, ?2, ?3, 1, ?4) \
         ON CONFLICT (field, word) DO UPDATE SET uses = uses + 1, last_used = excluded.last_used",
    )?;
    for (field, word) in [
        ("organ_name", &entry.organ_name),
        ("signer_full_name", &entry.signer_full_name),
        ("signer_position", &entry.signer_position),
        ("to_places", &entry.to_places),
        ("code_notation", &entry.code_notation),
    ] {
        if !word.is_empty() {
            statement.execute(params![field, word, fold(word), day])?;
        }
    }
    Ok(())
}

/// The office's own words that begin with a folded text, the most used first.
pub fn words(view: &View<'_>, field: &str, beginning: &str, limit: i64) -> Result<Vec<String>> {
    // Everything that begins with the text lies before the text with the last code point after it.
    let after = format!("{beginning}\u{10FFFF}");
    let mut statement = view.conn().prepare_cached(
        "SELECT word FROM incoming_word WHERE field = ?1 AND word_key >= ?2 AND word_key < ?3 \
         ORDER BY uses DESC, last_used DESC LIMIT ?4",
    )?;
    let rows = statement.query_map(params![field, beginning, after, limit], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The words that hold a folded text anywhere, the most used first.
pub fn words_within(view: &View<'_>, field: &str, part: &str, limit: i64) -> Result<Vec<String>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT word FROM incoming_word WHERE field = ?1 AND instr(word_key, ?2) > 1 \
         ORDER BY uses DESC, last_used DESC LIMIT ?3",
    )?;
    let rows = statement.query_map(params![field, part, limit], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What one agency last used in a field, the newest first.
pub fn words_of_organ(view: &View<'_>, column: Remembered, organ_key: &str) -> Result<Vec<String>> {
    let column = column.column();
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {column} FROM (SELECT {column}, arrival_date FROM incoming WHERE organ_key = ?1 \
         ORDER BY arrival_date DESC LIMIT 200) WHERE {column} <> '' \
         GROUP BY {column} ORDER BY count(*) DESC, max(arrival_date) DESC LIMIT 20"
    ))?;
    let rows = statement.query_map([organ_key], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A column whose words are remembered by agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    SignerFullName,
    SignerPosition,
    CodeNotation,
    ToPlaces,
}

impl Remembered {
    fn column(self) -> &'static str {
        match self {
            Remembered::SignerFullName => "signer_full_name",
            Remembered::SignerPosition => "signer_position",
            Remembered::CodeNotation => "code_notation",
            Remembered::ToPlaces => "to_places",
        }
    }
}

/// Số và ký hiệu of a list row together.
pub fn code_of(row: &ListRow) -> String {
    code(&row.code_number, &row.code_notation)
}

/// What the search shows of a line, in the order of [`found`].
pub const FOUND_COLUMNS: &str = "i.id, i.arrival_number, i.year, \
     coalesce(i.issued_date, i.arrival_date), i.subject, i.organ_name, i.code_number, \
     i.code_notation, i.type_name, i.to_places, i.signer_full_name, i.description, \
     i.submitted_at IS NOT NULL, i.forwarded_date IS NOT NULL, i.acknowledged_date IS NOT NULL, \
     i.answered_at IS NOT NULL, i.filed_at IS NOT NULL, i.returned_at IS NOT NULL, \
     i.recalled_at IS NOT NULL, i.voided_at IS NOT NULL";

/// Tells the lines of these ids, in their order, as the search shows them.
pub fn found(view: &View<'_>, ids: &[i64], tell: search::Tell<'_>) -> Result<()> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {FOUND_COLUMNS} FROM json_each(?1) wanted \
         CROSS JOIN incoming i ON i.id = wanted.value"
    ))?;
    let mut rows = statement.query([serde_json::json!(ids).to_string()])?;
    while let Some(row) = rows.next()? {
        let text = |place: usize| -> rusqlite::Result<&str> { Ok(row.get_ref(place)?.as_str()?) };
        let number: i64 = row.get(1)?;
        let (shown_number, code) = (number.to_string(), code(text(6)?, text(7)?));
        let (subject, organ_name) = (text(4)?, text(5)?);
        let state = state(Facts {
            submitted: row.get(12)?,
            forwarded: row.get(13)?,
            acknowledged: row.get(14)?,
            answered: row.get(15)?,
            filed: row.get(16)?,
            returned: row.get(17)?,
            recalled: row.get(18)?,
            voided: row.get(19)?,
        });
        tell(search::Found {
            line: row.get(0)?,
            number,
            year: row.get(2)?,
            date: text(3)?,
            title: subject,
            organ_name,
            code: &code,
            state_label: state.label(),
            fields: &[
                ("subject", "Trích yếu", subject),
                ("organ_name", "Tác giả", organ_name),
                ("code", "Số, ký hiệu", &code),
                ("type_name", "Tên loại", text(8)?),
                ("arrival_number", "Số đến", &shown_number),
                ("to_places", "Đơn vị hoặc người nhận", text(9)?),
                ("signer_full_name", "Người ký", text(10)?),
                ("description", "Ghi chú", text(11)?),
            ],
        });
    }
    Ok(())
}
