//! Commands of the book of outgoing documents that need no other part of the office.

mod report;
mod way;

use std::collections::HashMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::NUMBERED;
use super::actions::{self, late, office_calendar};
use super::list::sight::Sight;
use super::list::{List, list};
use super::rules::*;
use super::store::{self, LineRow};
use crate::act::{Act, View};
use crate::door::{Door, Page, Who};
use crate::error::{INPUT, Result};
use crate::ids::{BodyId, BookId, OutgoingId, PersonId, ReservationId, SeriesId, UnitId};
use crate::kit::calendar::Calendar;
use crate::kit::numbering::{self, notation, planned};
use crate::kit::people;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    const SHOWN: &[Topic] = &[Topic::Outgoing, Topic::Books];
    door.read("outgoing_list", Who::ANY, outgoing_list, SHOWN);
    door.read("outgoing_propose", Who::ANY, propose, SHOWN);
    door.write("outgoing_amend", Who::ANY, amend);
    door.write("outgoing_recipients", Who::ANY, recipients);
    door.write("outgoing_void", Who::ANY, void);
    door.read("outgoing_numbers", Who::ANY, report::report, SHOWN);
    door.write("outgoing_secret", Who::CLERK, mark_secret);
    way::commands(door);
    super::after::api::commands(door);
    door.sentences(SENTENCES);
}

/// A mark beside a line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Mark {
    /// "secrecy", "priority", "returned", "late", "inserted", "back_dated", "reserved",
    /// "unstamped", "copies", "state".
    pub kind: &'static str,
    pub label: String,
}

/// A document as the book shows it: the ten columns of Phụ lục IV, its state, what comes next.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Line {
    pub id: OutgoingId,
    pub version: i64,
    pub state: State,
    pub state_label: &'static str,
    pub body_id: BodyId,
    pub organ_name: String,
    pub kind: Kind,
    pub type_name: String,
    pub subject: String,
    pub book_id: Option<BookId>,
    pub series_id: Option<SeriesId>,
    pub year: Option<i32>,
    pub number: Option<i64>,
    pub suffix: String,
    /// As on paper ("05", "15a"); empty before it has a number.
    pub code_number: String,
    pub code_notation: String,
    /// Số, ký hiệu văn bản, as column 1 shows it.
    pub code: String,
    pub issued_date: Option<String>,
    pub signer_full_name: String,
    pub signer_position: String,
    pub capacity_text: String,
    /// "", "here", "paper" or "digital".
    pub signed_kind: String,
    pub signed_date: Option<String>,
    pub to_places: String,
    pub kept_by: String,
    pub copies: Option<i64>,
    pub keep_copies: i64,
    pub sent_date: Option<String>,
    /// Ký nhận.
    pub received_by: String,
    /// Ghi chú.
    pub description: String,
    pub page_amount: Option<i64>,
    pub language: String,
    pub priority: i64,
    pub secrecy: String,
    pub field: String,
    pub due_date: Option<String>,
    pub file_notation: String,
    pub drafter_id: Option<PersonId>,
    pub drafter_name: String,
    pub unit_id: Option<UnitId>,
    pub unit_name: String,
    pub drafted_at: String,
    /// Put before a leader: "", "approve" or "sign".
    pub submitted_for: String,
    pub submitted_to: String,
    pub marks: Vec<Mark>,
    pub files: i64,
    /// The step that comes next; none at the end of the way.
    pub next: Option<Step>,
    pub next_label: &'static str,
    pub voided_reason: Option<String>,
}

/// What lines are shown with, read once for a page.
pub struct By {
    people: HashMap<PersonId, String>,
    units: HashMap<UnitId, String>,
    calendar: Option<Calendar>,
}

impl By {
    /// For these rows, now.
    pub fn of(view: &View<'_>, rows: &[LineRow]) -> Result<Self> {
        let today = view.now().date().to_string();
        let after = |row: &LineRow| {
            row.numbered_at.as_deref().and_then(|at| at.get(..10)) > row.signed_date.as_deref()
        };
        Ok(Self {
            people: people::store::people(view)?
                .into_iter()
                .map(|person| (person.id, person.full_name))
                .collect(),
            units: people::store::units(view, &today)?
                .into_iter()
                .map(|unit| (unit.id, unit.name))
                .collect(),
            calendar: if rows.iter().any(after) {
                Some(office_calendar(view)?)
            } else {
                None
            },
        })
    }

    /// The name of a person; empty when there is none.
    pub fn name(&self, person: Option<PersonId>) -> String {
        person
            .and_then(|id| self.people.get(&id).cloned())
            .unwrap_or_default()
    }
}

const PRIORITIES: [&str; 5] = [
    "Thường",
    "Khẩn",
    "Thượng khẩn",
    "Hỏa tốc",
    "Hỏa tốc hẹn giờ",
];

fn marks(row: &LineRow, by: &By) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut mark = |kind, label: String| marks.push(Mark { kind, label });
    let state = row.state();
    if state.is_frozen() {
        mark("state", state.label().to_owned());
    }
    if let Some(name) = secrecy_name(&row.entry.secrecy).filter(|name| !name.is_empty()) {
        let mut letters = name.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string());
        mark("secrecy", first.unwrap_or_default() + letters.as_str());
    }
    if row.entry.priority > 0 {
        let index = usize::try_from(row.entry.priority).unwrap_or(0).min(4);
        mark("priority", PRIORITIES[index].to_owned());
    }
    match row.number_how.as_str() {
        "inserted" => mark("inserted", "Số chèn".to_owned()),
        "back_dated" => mark("back_dated", "Lùi ngày".to_owned()),
        "reserved" => mark("reserved", "Số giữ trước".to_owned()),
        _ => {}
    }
    let is_late = by
        .calendar
        .as_ref()
        .is_some_and(|calendar| late(row, calendar).is_some());
    if is_late {
        mark("late", "Cấp số muộn".to_owned());
    }
    if !state.is_frozen() {
        if row.returned_at.is_some() {
            mark("returned", "Bị trả lại".to_owned());
        }
        if row.number.is_some() && row.stamped_date.is_none() {
            mark("unstamped", "Chưa đóng dấu".to_owned());
        }
    }
    marks
}

/// A row as the window shows it.
pub fn shown(row: LineRow, by: &By) -> Line {
    let next = row.facts().next();
    let state = row.state();
    Line {
        marks: marks(&row, by),
        state,
        state_label: state.label(),
        code: row.code(),
        next,
        next_label: next.map_or("", Step::label),
        drafter_name: by.name(row.entry.drafter),
        unit_name: row
            .entry
            .unit
            .and_then(|unit| by.units.get(&unit).cloned())
            .unwrap_or_default(),
        id: row.id,
        version: row.version,
        body_id: row.entry.body,
        organ_name: row.organ_name,
        kind: row.entry.kind,
        type_name: row.entry.type_name,
        subject: row.entry.subject,
        book_id: row.book,
        series_id: row.series,
        year: row.year,
        number: row.number,
        suffix: row.suffix,
        code_number: row.code_number,
        code_notation: row.entry.code_notation,
        issued_date: row.issued_date,
        signer_full_name: row.signer_full_name,
        signer_position: row.signer_position,
        capacity_text: row.capacity_text,
        signed_kind: row.signed_kind,
        signed_date: row.signed_date,
        to_places: row.to_places,
        kept_by: row.entry.kept_by,
        copies: row.entry.copies,
        keep_copies: row.entry.keep_copies,
        sent_date: row.sent_date,
        received_by: row.received_by.unwrap_or_default(),
        description: row.entry.description,
        page_amount: row.entry.page_amount,
        language: row.entry.language,
        priority: row.entry.priority,
        secrecy: row.entry.secrecy,
        field: row.entry.field,
        due_date: row.entry.due_date.map(|day| day.to_string()),
        file_notation: row.entry.file_notation,
        drafter_id: row.entry.drafter,
        unit_id: row.entry.unit,
        drafted_at: row.drafted_at,
        submitted_for: row.submitted_for.unwrap_or_default(),
        submitted_to: row.submitted_to.unwrap_or_default(),
        files: row.files,
        voided_reason: row.voided.map(|(_, why)| why),
    }
}

/// One document as the window shows it, after an act.
pub fn line(view: &View<'_>, id: OutgoingId) -> Result<Line> {
    let row = store::line(view, id)?;
    let by = By::of(view, std::slice::from_ref(&row))?;
    Ok(shown(row, &by))
}

fn outgoing_list(view: &View<'_>, input: List) -> Result<Page<Line>> {
    let (rows, next) = list(view, &input)?;
    let by = By::of(view, &rows)?;
    Ok(Page {
        rows: rows.into_iter().map(|row| shown(row, &by)).collect(),
        next,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Propose {
    /// The document; then the rest is taken from it.
    id: Option<OutgoingId>,
    body_id: Option<BodyId>,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    type_name: String,
    unit_id: Option<UnitId>,
    #[serde(default)]
    secrecy: String,
    /// The day of the document; today when left out.
    date: Option<NaiveDate>,
}

/// Numbers that are held in the series.
#[derive(Debug, Serialize, JsonSchema)]
struct HeldNumbers {
    id: ReservationId,
    from: i64,
    to: i64,
    owner: String,
    expires: String,
}

/// What a document would be called.
#[derive(Debug, Serialize, JsonSchema)]
struct Proposed {
    code_notation: String,
    /// With the next number.
    code: String,
    series: String,
    next_number: i64,
    book_id: Option<BookId>,
    /// Why no number can be given now; empty when one can.
    refusal: String,
    /// The day of the last number of the series.
    last_date: Option<String>,
    reserved: Vec<HeldNumbers>,
}

/// The office's first body.
pub fn first_body(view: &View<'_>) -> Result<BodyId> {
    numbering::store::bodies(view)?
        .first()
        .map(|(id, _)| *id)
        .ok_or_else(|| numbering::rules::BODY_NAME.error())
}

fn propose(view: &View<'_>, input: Propose) -> Result<Proposed> {
    let date = input.date.unwrap_or_else(|| view.now().date());
    let entry = match input.id {
        Some(id) => {
            let line = store::line(view, id)?;
            Sight::of(view)?.admit(view, &line)?;
            line.entry
        }
        None => {
            let body = match input.body_id {
                Some(body) => body,
                None => first_body(view)?,
            };
            let mine = match view.session().caller() {
                Some(caller) => people::store::person(view, caller.id)?.unit,
                None => None,
            };
            Entry {
                kind: input.kind,
                type_name: input.type_name,
                secrecy: input.secrecy,
                unit: input.unit_id.or(mine),
                ..Entry::new(body)
            }
            .tidied()
        }
    };
    let year = chrono::Datelike::year(&date);
    let code_notation = match input.id {
        Some(_) if !entry.code_notation.is_empty() => entry.code_notation.clone(),
        _ => actions::proposed(view, &entry, year)?,
    };
    let asks = actions::issuing(&entry, date);
    let refusal = match planned::place(view, &NUMBERED, &asks) {
        Ok(_) => String::new(),
        Err(error) => error.message,
    };
    let place = planned::look(view, &NUMBERED, &asks)?;
    let next_number = planned::next(view, &NUMBERED, &place)?;
    let (mut last_date, mut reserved) = (None, Vec::new());
    if let Some(book) = &place.book {
        last_date = store::last_day(view, book.series, book.year)?.map(|(_, day)| day.to_string());
        reserved = numbering::store::held(view, book.series, book.year)?
            .into_iter()
            .filter(|held| held.released_at.is_none())
            .map(|held| HeldNumbers {
                id: held.id,
                from: held.from,
                to: held.to,
                owner: held.owner,
                expires: held.expires,
            })
            .collect();
    }
    Ok(Proposed {
        code: notation::code(&notation::written(next_number, ""), &code_notation),
        code_notation,
        series: place.series,
        next_number,
        book_id: place.book.map(|book| book.id),
        refusal,
        last_date,
        reserved,
    })
}

/// Somebody a document is for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct To {
    unit_id: Option<UnitId>,
    /// The unit's own name when left out.
    #[serde(default)]
    name: String,
    #[serde(default)]
    way: Way,
    /// Paper copies; one, for electronic ones none, when left out.
    copies: Option<i64>,
}

/// The recipients as the rules see them.
pub fn recipients_of(view: &View<'_>, to: Vec<To>) -> Result<Vec<Recipient>> {
    let today = view.now().date().to_string();
    let units = people::store::units(view, &today)?;
    to.into_iter()
        .map(|one| {
            let name = match one.unit_id {
                Some(id) if one.name.trim().is_empty() => units
                    .iter()
                    .find(|unit| unit.id == id)
                    .map(|unit| unit.name.clone())
                    .ok_or_else(|| {
                        crate::error::NOT_FOUND
                            .with(&[("what", &"đơn vị"), ("id", &id)])
                            .at("recipients")
                    })?,
                _ => one.name,
            };
            Ok(Recipient {
                unit: one.unit_id,
                name,
                way: one.way,
                copies: one.copies.unwrap_or_else(|| one.way.usual_copies()),
            })
        })
        .collect()
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Recipients {
    id: OutgoingId,
    version: i64,
    /// The whole list.
    recipients: Vec<To>,
    /// Số bản.
    copies: Option<i64>,
}

fn recipients(act: &mut Act<'_>, input: Recipients) -> Result<Line> {
    let to = recipients_of(act, input.recipients)?;
    actions::set_recipients(act, input.id, input.version, to, input.copies)?;
    line(act, input.id)
}

/// Declares an input type: its own fields, then every field of a document, each of which may be
/// left out. Written as a macro because a flattened struct would lose the name of a wrong field.
macro_rules! outgoing_input {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$field_doc:meta])* $field:ident : $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $vis struct $name {
            $($(#[$field_doc])* $vis $field: $kind,)*
            /// Cơ quan ban hành; the office's first one when left out.
            body_id: Option<$crate::ids::BodyId>,
            /// "admin" or "qppl" (quy phạm pháp luật).
            kind: Option<$crate::registers::outgoing::rules::Kind>,
            type_name: Option<String>,
            /// Trích yếu nội dung.
            subject: Option<String>,
            /// Ký hiệu; proposed by rule when left out.
            code_notation: Option<String>,
            language: Option<String>,
            page_amount: Option<i64>,
            /// Số bản.
            copies: Option<i64>,
            /// Số bản lưu.
            keep_copies: Option<i64>,
            /// Đơn vị, người nhận bản lưu.
            kept_by: Option<String>,
            /// Ghi chú.
            description: Option<String>,
            /// Mức độ khẩn, 0 to 4.
            priority: Option<i64>,
            /// "", "mat", "toi_mat", "tuyet_mat": a placeholder line only.
            secrecy: Option<String>,
            /// Lĩnh vực.
            field: Option<String>,
            /// Hạn trả lời văn bản.
            due_date: Option<chrono::NaiveDate>,
            file_notation: Option<String>,
            /// Who drafted it; the caller when left out.
            drafter_id: Option<$crate::ids::PersonId>,
            /// Đơn vị soạn thảo; that of who drafted it when left out.
            unit_id: Option<$crate::ids::UnitId>,
        }

        impl $name {
            /// Puts every field that was given into `entry`.
            fn fill(self, entry: &mut $crate::registers::outgoing::rules::Entry) {
                fn put<T>(place: &mut T, value: Option<T>) {
                    if let Some(value) = value {
                        *place = value;
                    }
                }
                put(&mut entry.body, self.body_id);
                put(&mut entry.kind, self.kind);
                put(&mut entry.type_name, self.type_name);
                put(&mut entry.subject, self.subject);
                put(&mut entry.code_notation, self.code_notation);
                put(&mut entry.language, self.language);
                put(&mut entry.page_amount, self.page_amount.map(Some));
                put(&mut entry.copies, self.copies.map(Some));
                put(&mut entry.keep_copies, self.keep_copies);
                put(&mut entry.kept_by, self.kept_by);
                put(&mut entry.description, self.description);
                put(&mut entry.priority, self.priority);
                put(&mut entry.secrecy, self.secrecy);
                put(&mut entry.field, self.field);
                put(&mut entry.due_date, self.due_date.map(Some));
                put(&mut entry.file_notation, self.file_notation);
                put(&mut entry.drafter, self.drafter_id.map(Some));
                put(&mut entry.unit, self.unit_id.map(Some));
            }
        }
    };
}

pub(crate) use outgoing_input;

outgoing_input! {
    /// What may be corrected. A field left out keeps its value; those that may be empty are
    /// emptied by naming them in `clear`.
    struct Amend {
        id: OutgoingId,
        version: i64,
        /// Needed once it is signed.
        #[serde(default)]
        reason: String,
        /// Fields to be emptied: "page_amount", "copies", "due_date".
        #[serde(default)]
        clear: Vec<String>,
    }
}

fn amend(act: &mut Act<'_>, input: Amend) -> Result<Line> {
    let mut entry = store::line(act, input.id)?.entry;
    for field in &input.clear {
        match field.as_str() {
            "page_amount" => entry.page_amount = None,
            "copies" => entry.copies = None,
            "due_date" => entry.due_date = None,
            other => {
                let what = format!("trường “{other}” không để trống được");
                return Err(INPUT.with(&[("what", &what)]).at("clear"));
            }
        }
    }
    let (id, version, reason) = (input.id, input.version, input.reason.clone());
    input.fill(&mut entry);
    actions::amend(act, id, version, entry, &reason)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WithReason {
    id: OutgoingId,
    version: i64,
    reason: String,
}

fn void(act: &mut Act<'_>, input: WithReason) -> Result<Line> {
    actions::void(act, input.id, input.version, &input.reason)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MarkSecret {
    id: OutgoingId,
    version: i64,
    /// "mat", "toi_mat" or "tuyet_mat".
    secrecy: String,
    reason: String,
}

/// A document found to be a state secret: its words go, the line stays as a placeholder.
fn mark_secret(act: &mut Act<'_>, input: MarkSecret) -> Result<Line> {
    actions::mark_secret(act, input.id, input.version, &input.secrecy, &input.reason)?;
    line(act, input.id)
}
