//! SQL of the list of envelopes.

use rusqlite::{OptionalExtension, Row, params};

use super::rules::{Outside, State, state};
use crate::act::{Act, View};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{EnvelopeId, IncomingId, PersonId};
use crate::kit::search::{self, Hit};

/// An envelope as stored.
#[derive(Debug, Clone)]
pub struct EnvelopeRow {
    pub id: EnvelopeId,
    pub version: i64,
    pub year: i32,
    pub ordinal: i64,
    pub arrived_date: String,
    pub sender: String,
    pub addressed_to: String,
    pub person: Option<PersonId>,
    pub marks: String,
    pub code_on_envelope: String,
    pub note: String,
    pub handed_date: Option<String>,
    pub received_kind: String,
    pub received_by: Option<String>,
    pub came_back_at: Option<String>,
    pub incoming: Option<IncomingId>,
    pub voided_at: Option<String>,
    pub voided_reason: Option<String>,
}

impl EnvelopeRow {
    /// What stands on it.
    pub fn outside(&self) -> Outside {
        Outside {
            arrived: self.arrived_date.parse().unwrap_or_default(),
            sender: self.sender.clone(),
            addressed_to: self.addressed_to.clone(),
            marks: self.marks.clone(),
            code: self.code_on_envelope.clone(),
            note: self.note.clone(),
        }
    }

    pub fn state(&self) -> State {
        state(
            self.handed_date.is_some(),
            self.came_back_at.is_some(),
            self.incoming.is_some(),
            self.voided_at.is_some(),
        )
    }
}

const COLUMNS: &str = "id, version, year, ordinal, arrived_date, sender, addressed_to, person_id, \
     marks, code_on_envelope, note, handed_date, received_kind, received_by, came_back_at, \
     incoming_id, voided_at, voided_reason";

/// Those that wait for something: held, or brought back and not registered yet.
const OPEN: &str = "voided_at IS NULL AND \
     (handed_date IS NULL OR (came_back_at IS NOT NULL AND incoming_id IS NULL))";

fn envelope_of(row: &Row<'_>) -> rusqlite::Result<EnvelopeRow> {
    Ok(EnvelopeRow {
        id: row.get(0)?,
        version: row.get(1)?,
        year: row.get(2)?,
        ordinal: row.get(3)?,
        arrived_date: row.get(4)?,
        sender: row.get(5)?,
        addressed_to: row.get(6)?,
        person: row.get(7)?,
        marks: row.get(8)?,
        code_on_envelope: row.get(9)?,
        note: row.get(10)?,
        handed_date: row.get(11)?,
        received_kind: row.get(12)?,
        received_by: row.get(13)?,
        came_back_at: row.get(14)?,
        incoming: row.get(15)?,
        voided_at: row.get(16)?,
        voided_reason: row.get(17)?,
    })
}

/// One envelope.
pub fn envelope(view: &View<'_>, id: EnvelopeId) -> Result<EnvelopeRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {COLUMNS} FROM envelope WHERE id = ?1"))?
        .query_row([id], envelope_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"bì"), ("id", &id)]))
}

/// The newest first, before `before`; `open` leaves out those that need nothing more.
pub fn list(
    view: &View<'_>,
    open: bool,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<EnvelopeRow>> {
    let condition = if open { OPEN } else { "true" };
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {COLUMNS} FROM envelope WHERE {condition} AND id < ?1 ORDER BY id DESC LIMIT ?2"
    ))?;
    let rows = statement.query_map(params![before.unwrap_or(i64::MAX), limit], envelope_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many envelopes are held or came back.
pub fn open_count(view: &View<'_>) -> Result<i64> {
    Ok(view
        .conn()
        .prepare_cached(&format!("SELECT count(*) FROM envelope WHERE {OPEN}"))?
        .query_row([], |row| row.get(0))?)
}

/// The next ordinal of a year.
pub fn next_ordinal(view: &View<'_>, year: i32) -> Result<i64> {
    Ok(view
        .conn()
        .prepare_cached("SELECT coalesce(max(ordinal), 0) + 1 FROM envelope WHERE year = ?1")?
        .query_row([year], |row| row.get(0))?)
}

/// Where an envelope stands in the search index.
pub fn hit(id: EnvelopeId, outside: &Outside) -> Hit {
    Hit::new(outside.arrived, super::PLACE, id.0)
}

/// Writes an envelope into the search index.
pub fn index(
    act: &mut Act<'_>,
    id: EnvelopeId,
    former: Option<&Outside>,
    outside: &Outside,
) -> Result<()> {
    let text = [
        outside.sender.as_str(),
        &outside.addressed_to,
        &outside.code,
        &outside.note,
    ]
    .join(" \n ");
    let former = former.map(|of| hit(id, of));
    search::store::put(act, former, hit(id, outside), &text)
}

/// Tells the envelopes of these ids, in their order, as the search shows them.
pub fn found(view: &View<'_>, ids: &[i64], tell: search::Tell<'_>) -> Result<()> {
    for id in ids {
        let envelope = envelope(view, EnvelopeId(*id))?;
        tell(search::Found {
            line: *id,
            number: envelope.ordinal,
            year: envelope.year,
            date: &envelope.arrived_date,
            state_label: envelope.state().label(),
            title: &format!("Bì gửi {}", envelope.addressed_to),
            organ_name: &envelope.sender,
            code: &envelope.code_on_envelope,
            fields: &[
                (
                    "addressed_to",
                    "Người nhận ghi trên bì",
                    &envelope.addressed_to,
                ),
                ("sender", "Nơi gửi", &envelope.sender),
                (
                    "code_on_envelope",
                    "Số, ký hiệu ngoài bì",
                    &envelope.code_on_envelope,
                ),
                ("note", "Ghi chú", &envelope.note),
            ],
        });
    }
    Ok(())
}
