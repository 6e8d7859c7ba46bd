//! Commands of the book of incoming documents. Registering with scans, the whole line with its
//! history, and attaching stand in `desk`, where the inbox is known too.

mod way;

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions::{self, Look, NewLine, Receiver};
use super::entry_input;
use super::list::{List, list};
use super::rules::*;
use super::store::{self, ListRow};
use crate::act::{Act, View};
use crate::clock::Moment;
use crate::door::{Door, Page, Who};
use crate::error::{INPUT, Result};
use crate::ids::{BookId, IncomingId, UnitId};
use crate::kit::calendar::{self, Calendar, Due, late_by};
use crate::kit::text::fold;
use crate::kit::{numbering, people, settings};
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read(
        "incoming_list",
        Who::ANY,
        incoming_list,
        &[Topic::Incoming, Topic::Calendar],
    );
    door.read("incoming_suggest", Who::ANY, suggest, &[Topic::Incoming]);
    door.write("incoming_amend", Who::CLERK, amend);
    door.write("incoming_void", Who::CLERK, void);
    door.write("incoming_submit", Who::CLERK, way::submit);
    door.write("incoming_opinion", Who::CLERK, way::opinion);
    door.write("incoming_forward", Who::CLERK, way::forward);
    door.signed("incoming_acknowledge", Who::ANY, way::acknowledge);
    door.write(
        "incoming_acknowledge_paper",
        Who::CLERK,
        way::acknowledge_paper,
    );
    super::answer::commands(door);
    door.write("incoming_file", Who::CLERK, way::file_away);
    door.write("incoming_return", Who::CLERK, give_back);
    door.write("incoming_recall", Who::CLERK, way::recall);
    door.write("incoming_recall_told", Who::CLERK, way::recall_told);
    door.write("incoming_defect_report", Who::CLERK, way::defect_report);
    door.write("incoming_defect_opinion", Who::CLERK, way::defect_opinion);
    door.write("incoming_defect_settle", Who::CLERK, way::defect_settle);
    door.write("incoming_notice_sent", Who::CLERK, way::notice_sent);
    door.sentences(SENTENCES);
}

/// A chip on a line: what it warns of, and its words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Chip {
    /// "priority", "urgent", "late", "secrecy", "notice", "defect", "state",
    /// "recall_untold".
    pub kind: &'static str,
    pub label: Cow<'static, str>,
}

/// A line as the book shows it: the ten columns of Phụ lục IV, state and chips.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Line {
    pub id: IncomingId,
    pub version: i64,
    pub book_id: BookId,
    pub year: i32,
    pub arrival_number: i64,
    pub arrival_date: String,
    pub arrival_time: String,
    pub receipt_kind: &'static str,
    pub organ_name: String,
    pub code_number: String,
    pub code_notation: String,
    /// Số, ký hiệu văn bản, as column 4 shows it.
    pub code: String,
    pub issued_date: Option<String>,
    pub type_name: String,
    pub subject: String,
    pub to_places: String,
    pub forwarded_date: Option<String>,
    /// Ký nhận.
    pub received_by: Option<String>,
    /// Ghi chú.
    pub description: String,
    pub priority: i64,
    pub secrecy: String,
    pub due_date: Option<String>,
    pub state: State,
    pub state_label: &'static str,
    pub chips: Vec<Chip>,
    pub files: i64,
    pub voided_reason: Option<String>,
    /// While an urgent document waits for it: until when it is to be put before a leader.
    pub urgent_until: Option<String>,
}

/// What the chips of lines are told by, read once for a page.
pub struct By {
    /// ISO date.
    today: String,
    urgent_minutes: i64,
    /// Only read when a line may be late: registering one does not wait for it.
    calendar: Option<Calendar>,
}

impl By {
    /// For these rows, now.
    pub fn of(view: &View<'_>, rows: &[ListRow]) -> Result<Self> {
        let today = view.now().date().to_string();
        let past = |row: &ListRow| row.due_date.as_ref().is_some_and(|due| *due < today);
        Ok(Self {
            urgent_minutes: settings::store::number(view, "urgent_minutes")?,
            calendar: if rows.iter().any(past) {
                Some(calendar::calendar(view)?)
            } else {
                None
            },
            today,
        })
    }

    /// How a due date is passed, in the office's working days; `None` while it is not.
    fn late(&self, due: NaiveDate, now: Moment) -> Option<String> {
        let calendar = self.calendar.as_ref()?;
        // A due date on a day off lasts until the next working day is over (BLDS 2015 Điều 148).
        let date = calendar.next_working(due);
        match late_by(Due::Day { date }, now, calendar)? {
            0 => Some("Quá hạn".to_owned()),
            days => Some(format!("Quá hạn {days} ngày làm việc")),
        }
    }
}

/// A list row with its state and chips, as of now.
pub fn shown(view: &View<'_>, row: ListRow, by: &By) -> Line {
    let state = state(row.facts);
    let chips = if state.is_frozen() {
        let mut chips = vec![Chip {
            kind: "state",
            label: state.label().into(),
        }];
        if state == State::Recalled && !row.recall_told {
            chips.push(Chip {
                kind: "recall_untold",
                label: "Chưa báo nơi gửi".into(),
            });
        }
        chips
    } else {
        chips(view, &row, by)
    };
    let code = store::code_of(&row);
    let urgent_until = (!state.is_frozen() && waits_urgently(&row))
        .then(|| until_of(&row, by))
        .flatten();
    Line {
        id: row.id,
        version: row.version,
        book_id: row.book,
        year: row.year,
        arrival_number: row.number,
        arrival_date: row.arrival_date,
        arrival_time: row.arrival_time,
        receipt_kind: row.receipt_kind.as_str(),
        organ_name: row.organ_name,
        code,
        code_number: row.code_number,
        code_notation: row.code_notation,
        issued_date: row.issued_date,
        type_name: row.type_name,
        subject: row.subject,
        to_places: row.to_places,
        forwarded_date: row.forwarded_date,
        received_by: row.received_by,
        description: row.description,
        priority: row.priority,
        secrecy: row.secrecy,
        due_date: row.due_date,
        state,
        state_label: state.label(),
        chips,
        files: row.files,
        voided_reason: row.voided_reason,
        urgent_until: urgent_until.map(|until| until.to_string()),
    }
}

/// Whether an urgent document still waits to be put before a leader or handed over.
fn waits_urgently(row: &ListRow) -> bool {
    row.priority > 0 && !row.facts.submitted && !row.facts.forwarded
}

fn until_of(row: &ListRow, by: &By) -> Option<Moment> {
    urgent_until(&row.arrival_date, &row.arrival_time, by.urgent_minutes)
}

fn chips(view: &View<'_>, row: &ListRow, by: &By) -> Vec<Chip> {
    let mut chips = Vec::new();
    let mut chip = |kind, label| chips.push(Chip { kind, label });
    if let Some(name) = secrecy_name(&row.secrecy).filter(|name| !name.is_empty()) {
        chip("secrecy", name.into());
    }
    if row.priority > 0 {
        let index = usize::try_from(row.priority).unwrap_or(0).min(4);
        chip("priority", PRIORITIES[index].into());
        if waits_urgently(row) {
            let label = urgent_label(view.now(), until_of(row, by));
            chip("urgent", label.into());
        }
    }
    let due = row.due_date.as_ref().and_then(|due| due.parse().ok());
    if let Some(label) = due.and_then(|due| by.late(due, view.now()))
        && !row.facts.answered
        && !row.facts.filed
    {
        chip("late", label.into());
    }
    if row.receipt_kind.notice_due() && !row.notice_sent {
        let late = row.arrival_date < by.today;
        let label = if late {
            "Quá hạn báo nhận"
        } else {
            "Chưa báo nhận"
        };
        chip("notice", label.into());
    }
    if row.open_defect {
        chip("defect", "Có sai sót".into());
    }
    chips
}

/// One line as the book shows it, after an act.
pub fn line(view: &View<'_>, id: IncomingId) -> Result<Line> {
    let row = store::list_row(view, id)?;
    let by = By::of(view, std::slice::from_ref(&row))?;
    Ok(shown(view, row, &by))
}

fn incoming_list(view: &View<'_>, input: List) -> Result<Page<Line>> {
    let (rows, next) = list(view, &input)?;
    let by = By::of(view, &rows)?;
    Ok(Page {
        rows: rows.into_iter().map(|row| shown(view, row, &by)).collect(),
        next,
    })
}

/// Another line a finding speaks of.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OtherLine {
    id: i64,
    arrival_number: i64,
    year: i32,
}

/// A finding as the form shows it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShownFinding {
    level: Level,
    code: String,
    field: String,
    message: String,
    line: Option<OtherLine>,
}

/// What a check answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Checked {
    findings: Vec<ShownFinding>,
    /// The số đến this document would get now.
    next_number: i64,
}

/// Checks an entry without writing anything: everything the rules notice, and the next number.
pub fn check(view: &View<'_>, new: NewLine, amending: Option<IncomingId>) -> Result<Checked> {
    let new = NewLine {
        entry: new.entry.tidied(),
        ..new
    };
    let line = amending.map(|id| store::line(view, id)).transpose()?;
    let around = actions::surroundings(view, &new, line.as_ref(), Look::Whole)?;
    let arrival = new.entry.arrival_date.unwrap_or(around.today);
    Ok(Checked {
        findings: findings(&new.entry, &around)
            .into_iter()
            .map(|finding| ShownFinding {
                level: finding.level,
                code: finding.error.code,
                field: finding.error.field.unwrap_or_default(),
                message: finding.error.message,
                line: finding.line.map(|other| OtherLine {
                    id: other.id,
                    arrival_number: other.number,
                    year: other.year,
                }),
            })
            .collect(),
        next_number: match &line {
            Some(line) => line.number,
            None => numbering::peek(view, &super::NUMBERED, new.book, arrival)?,
        },
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Suggest {
    /// "organ_name", "type_name", "signer_full_name", "signer_position", "to_places",
    /// "code_notation".
    field: String,
    #[serde(default)]
    q: String,
    /// What this agency used before comes first.
    #[serde(default)]
    organ_name: String,
}

/// Most entries of a drop-down list.
const MOST_WORDS: usize = 20;

fn suggest(view: &View<'_>, input: Suggest) -> Result<Page<String>> {
    let typed = fold(input.q.trim());
    let today = view.now().date().to_string();
    let mut words: Vec<String> = Vec::new();
    let by_organ = match input.field.as_str() {
        "signer_full_name" => Some(store::Remembered::SignerFullName),
        "signer_position" => Some(store::Remembered::SignerPosition),
        "code_notation" => Some(store::Remembered::CodeNotation),
        "to_places" => Some(store::Remembered::ToPlaces),
        "organ_name" | "type_name" => None,
        _ => {
            let what = format!("không có gợi ý cho trường “{}”", input.field);
            return Err(INPUT.with(&[("what", &what)]).at("field"));
        }
    };
    let organ_key = crate::kit::text::squeeze(&input.organ_name);
    if let Some(column) = by_organ
        && !organ_key.is_empty()
    {
        words.extend(
            store::words_of_organ(view, column, &organ_key)?
                .into_iter()
                .filter(|word| fold(word).contains(&typed)),
        );
    }
    if input.field == "type_name" {
        words.extend(
            settings::store::type_names(view, &today)?
                .into_iter()
                .filter(|name| fold(name).contains(&typed)),
        );
    }
    if input.field == "to_places" {
        words.extend(
            people::store::units(view, &today)?
                .into_iter()
                .filter(|unit| unit.valid_to.as_ref().is_none_or(|to| *to >= today))
                .map(|unit| unit.name)
                .filter(|name| fold(name).contains(&typed)),
        );
    }
    words.extend(store::words(view, &input.field, &typed, MOST_WORDS as i64)?);
    if words.len() < MOST_WORDS && !typed.is_empty() {
        words.extend(store::words_within(
            view,
            &input.field,
            &typed,
            MOST_WORDS as i64,
        )?);
    }
    let mut seen = std::collections::HashSet::new();
    words.retain(|word| seen.insert(word.clone()));
    words.truncate(MOST_WORDS);
    Ok(Page::whole(words))
}

entry_input! {
    /// What may be corrected on a line. A field left out keeps its value; those that may be
    /// empty are emptied by naming them in `clear`.
    struct Amend {
        id: IncomingId,
        version: i64,
        reason: String,
        /// Fields to be emptied: "issued_date", "due_date", "page_amount", "copies".
        #[serde(default)]
        clear: Vec<String>,
    }
}

fn amend(act: &mut Act<'_>, input: Amend) -> Result<Line> {
    let mut entry = store::line(act, input.id)?.entry;
    for field in &input.clear {
        match field.as_str() {
            "issued_date" => entry.issued_date = None,
            "due_date" => entry.due_date = None,
            "page_amount" => entry.page_amount = None,
            "copies" => entry.copies = None,
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

/// A line, the version the screen saw, and why.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WithReason {
    id: IncomingId,
    version: i64,
    reason: String,
}

fn void(act: &mut Act<'_>, input: WithReason) -> Result<Line> {
    actions::void(act, input.id, input.version, &input.reason)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GiveBack {
    id: IncomingId,
    version: i64,
    reason: String,
    /// The day it was really returned; now when left out.
    returned_date: Option<NaiveDate>,
}

fn give_back(act: &mut Act<'_>, input: GiveBack) -> Result<Line> {
    let GiveBack { id, version, .. } = input;
    actions::give_back(act, id, version, &input.reason, input.returned_date)?;
    line(act, input.id)
}

/// A receiver that is a unit.
pub fn to_unit(unit: UnitId) -> Receiver {
    Receiver {
        unit: Some(unit),
        ..Receiver::default()
    }
}
