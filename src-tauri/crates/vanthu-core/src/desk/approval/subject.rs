//! One thing that waits for a decision: what is shown of it, whose it is, what may be answered.
//! The desk shows it and the decision is checked against it from this one place.

use schemars::JsonSchema;
use serde::Serialize;

use super::rules::{DECIDED, Kind, NOT_WAITING, Outcome, WayShown, fingerprint, outcomes};
use super::store::{self, DecisionRow};
use super::{blanked, content::Content, outgoing};
use crate::act::View;
use crate::dates::shown_moment;
use crate::desk::work::gather::Gathering;
use crate::error::Result;
use crate::ids::{AssignmentId, CaseId, FileId, IncomingId, OutgoingId, PersonId, ScanId, StepId};
use crate::kit::calendar::Due;
use crate::kit::people::competence::{Matter, People};
use crate::kit::text::fold;
use crate::kit::{files, people};
use crate::procedures::cases::actions::{STEP, Turn, turn as step_turn};
use crate::procedures::cases::store as cases;
use crate::procedures::cases::turn;
use crate::procedures::definition::{Outcome as Way, ValueForm};
use crate::procedures::staff::title_fits;
use crate::procedures::tree::actions::ASSIGNMENT;
use crate::procedures::tree::store as tree;
use crate::registers::incoming;
use crate::registers::incoming::approval::store::{Asked, asked};
use crate::registers::incoming::store::LineRow;

/// A file that lies beside the thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileSeen {
    pub file_id: FileId,
    pub scan_id: Option<ScanId>,
    pub sha256: String,
    pub kind: String,
    pub pages: Option<i64>,
    pub page_from: Option<i64>,
    pub page_to: Option<i64>,
    /// Where it is from: "Văn bản", "Bước B2", "Kết quả".
    pub of: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChoiceShown {
    pub code: String,
    pub label: String,
}

/// A value a step records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AskShown {
    pub name: String,
    pub label: String,
    pub kind: ValueForm,
    pub choices: Vec<ChoiceShown>,
    pub value: Option<String>,
}

/// A thing that waits for a decision.
#[derive(Debug, Clone)]
pub struct Subject {
    pub kind: Kind,
    pub id: i64,
    pub version: i64,
    pub title: String,
    pub subject: String,
    pub organ_name: String,
    pub code: String,
    /// What is asked.
    pub asked: String,
    /// The last return or passing on, with its reason.
    pub note: String,
    pub line: Option<IncomingId>,
    pub case: Option<CaseId>,
    pub priority: i64,
    pub since: String,
    pub due: Option<Due>,
    pub files: Vec<FileSeen>,
    pub ways: Vec<WayShown>,
    pub asks: Vec<AskShown>,
    pub asked_by: String,
    pub matter: Matter,
}

impl Subject {
    /// The fingerprint of all that is shown.
    pub fn seen(&self) -> String {
        let id = self.id.to_string();
        let version = self.version.to_string();
        let mut parts = vec![
            self.kind.as_str(),
            &id,
            &version,
            &self.title,
            &self.subject,
            &self.organ_name,
            &self.code,
            &self.asked,
        ];
        parts.extend(self.files.iter().map(|file| file.sha256.as_str()));
        fingerprint(&parts)
    }

    pub fn outcomes(&self) -> Vec<Outcome> {
        outcomes(self.kind, &self.ways)
    }
}

/// The thing of a kind and id, while it waits.
///
/// # Errors
/// `sign.not_waiting`; of a step `work.ended`, `work.not_open`, `work.waiting`.
pub fn of(gathering: &Gathering<'_>, people: &People, kind: Kind, id: i64) -> Result<Subject> {
    let mut subject = match kind {
        Kind::Step => of_step(gathering, StepId(id))?,
        Kind::Directive => of_line(gathering, people, IncomingId(id), false)?,
        Kind::Defect => of_line(gathering, people, IncomingId(id), true)?,
        Kind::Result => of_result(gathering, AssignmentId(id))?,
        Kind::Approve | Kind::Sign => outgoing::of(gathering, people, kind, OutgoingId(id))?,
    };
    subject.note = note(gathering, &subject)?;
    Ok(subject)
}

/// Refuses what somebody has decided since it was shown.
pub fn still_open(view: &View<'_>, kind: Kind, id: i64, version: i64) -> Result<()> {
    match store::last_of(view, kind.as_str(), kind.register(), id)? {
        Some(last) if last.seen_version >= version => {
            let name = people::store::full_name(view, last.person)?;
            Err(DECIDED.with(&[("name", &name), ("time", &shown_moment(&last.decided_at))]))
        }
        _ => Ok(()),
    }
}

fn note(gathering: &Gathering<'_>, subject: &Subject) -> Result<String> {
    let (kind, id) = (subject.kind, subject.id);
    let last = store::last_of(gathering.view, kind.as_str(), kind.register(), id)?;
    Ok(last.map_or(String::new(), |last| told(gathering, &last)))
}

/// A decision in one line: "Phạm Thị Chánh chuyển: …".
fn told(gathering: &Gathering<'_>, row: &DecisionRow) -> String {
    let outcome = Outcome::parse(&row.outcome).map_or("", Outcome::label);
    let text = match Content::read(&row.content) {
        Some(content) => content.decided.text,
        None => blanked().to_owned(),
    };
    let name = gathering.staff.name(row.person);
    format!("{name}: {outcome}. {text}")
}

fn of_step(gathering: &Gathering<'_>, id: StepId) -> Result<Subject> {
    let view = gathering.view;
    let turn = step_turn(view, id)?;
    // A step that a register's act completes is nobody's to sign.
    let ways = ways(&turn);
    if !turn.step.done_by.is_empty() || ways.is_empty() {
        return Err(NOT_WAITING.error());
    }
    let running = &turn.running;
    let (case, row) = (&running.case, &turn.row);
    let line = line_of(gathering, &case.register, case.line)?;
    let branches = tree::of_case(view, case.id)?;
    let directed = gathering.directed(branches.iter());
    let own = gathering.leads(row)?;
    let definition = &running.known.definition;
    let mut asked_for = turn::lead_names(&running.known, &turn.step);
    if let Some(person) = row.passed_to {
        asked_for = gathering.staff.name(person).to_owned();
    }
    let field = line
        .as_ref()
        .map(|(_, asked)| asked.field.clone())
        .filter(|field| !field.is_empty())
        .unwrap_or_else(|| definition.field.clone());
    let alone = case.line.is_none();
    let interested = [
        case.drafter,
        case.requester,
        case.opened_by.filter(|_| alone),
    ];
    let drafter = case.drafter.or(case.requester).or(case.opened_by);
    let mut files = Vec::new();
    if let Some((line, _)) = &line {
        add_files(view, &mut files, incoming::REGISTER, line.id.0, "Văn bản")?;
    }
    for step in &running.steps {
        let ordinal = running.known.step(&step.step)?.ordinal().to_owned();
        add_files(
            view,
            &mut files,
            STEP,
            step.id.0,
            &format!("Bước {ordinal}"),
        )?;
    }
    for branch in &branches {
        add_files(view, &mut files, ASSIGNMENT, branch.id.0, "Kết quả")?;
    }
    let asks = turn
        .step
        .asks
        .iter()
        .filter_map(|name| {
            let kind = definition.values.get(name)?;
            Some(AskShown {
                name: name.clone(),
                label: kind.label.clone(),
                kind: kind.kind,
                choices: kind
                    .choices
                    .iter()
                    .map(|(code, label)| ChoiceShown {
                        code: code.clone(),
                        label: label.clone(),
                    })
                    .collect(),
                value: running.values.get(name).cloned(),
            })
        })
        .collect();
    Ok(Subject {
        kind: Kind::Step,
        id: id.0,
        version: row.version,
        title: case.title.clone(),
        subject: said(&line, |line| &line.entry.subject),
        organ_name: said(&line, |line| &line.entry.organ_name),
        code: line
            .as_ref()
            .map_or(String::new(), |(line, _)| line.entry.code()),
        asked: turn.step.what.clone(),
        note: String::new(),
        line: line.as_ref().map(|(line, _)| line.id),
        case: Some(case.id),
        priority: line.as_ref().map_or(0, |(line, _)| line.entry.priority),
        since: row.opened_at.clone().unwrap_or_default(),
        due: gathering.due(row, directed)?,
        files,
        ways,
        asks,
        asked_by: drafter.map_or(String::new(), |id| gathering.staff.name(id).to_owned()),
        matter: Matter {
            own,
            titles: match row.passed_to {
                Some(_) => Vec::new(),
                None => {
                    let (known, own) = gathering.version(row.of)?;
                    turn::titles(&known, &own, &turn.step)
                }
            },
            asked: asked_for,
            field,
            by_position: row.passed_to.is_some() || !by_place(&turn),
            interested: interested.into_iter().flatten().collect(),
        },
    })
}

/// Whether a step is somebody's by their place in the case, not by a chức vụ.
pub fn by_place(turn: &Turn) -> bool {
    let roles = &turn.running.known.definition.roles;
    turn.step
        .lead
        .iter()
        .filter_map(|id| roles.get(id))
        .all(|role| role.special.is_some())
}

/// The ways out of a step that are taken by hand.
pub fn ways(turn: &Turn) -> Vec<WayShown> {
    turn.ways
        .iter()
        .filter(|way| way.done_by.is_empty())
        .map(|way| WayShown {
            id: way.id.clone(),
            name: way.name.clone(),
            outcome: answer(way),
        })
        .collect()
}

/// What taking a way out means as an answer.
pub fn answer(way: &Way) -> Outcome {
    if way.returns {
        Outcome::Return
    } else if way.refuses {
        Outcome::Refuse
    } else {
        Outcome::Agree
    }
}

type Line = Option<(LineRow, Asked)>;

fn said(line: &Line, of: impl Fn(&LineRow) -> &String) -> String {
    line.as_ref()
        .map_or(String::new(), |(line, _)| of(line).clone())
}

fn line_of(gathering: &Gathering<'_>, register: &str, line: Option<i64>) -> Result<Line> {
    match line {
        Some(line) if register == incoming::REGISTER => {
            let id = IncomingId(line);
            let row = incoming::store::line(gathering.view, id)?;
            Ok(Some((row, asked(gathering.view, id)?)))
        }
        _ => Ok(None),
    }
}

fn of_line(
    gathering: &Gathering<'_>,
    people: &People,
    id: IncomingId,
    defect: bool,
) -> Result<Subject> {
    let view = gathering.view;
    let line = incoming::store::line(view, id)?;
    let asked = asked(view, id)?;
    let waits = if defect {
        line.defect.is_some() && line.defect_opinion.is_none() && line.defect_settled_at.is_none()
    } else {
        line.submitted_at.is_some() && line.opinion.is_none() && !line.facts.forwarded
    };
    if line.state().is_frozen() || !waits {
        return Err(NOT_WAITING.error());
    }
    let (to, text, by, since, ask) = if defect {
        (
            asked.defect_to,
            line.defect_reported_to.clone(),
            asked.defect_by,
            line.defect_reported_at.clone(),
            line.defect.clone().unwrap_or_default(),
        )
    } else {
        (
            asked.to,
            line.submitted_to.clone(),
            asked.by,
            line.submitted_at.clone(),
            "Cho ý kiến chỉ đạo".to_owned(),
        )
    };
    let text = text.unwrap_or_default();
    let own = addressed(people, to, &text);
    let named = match to {
        Some(person) => gathering.staff.name(person).to_owned(),
        None if text.is_empty() => "lãnh đạo".to_owned(),
        None => text,
    };
    let mut files = Vec::new();
    add_files(view, &mut files, incoming::REGISTER, id.0, "Văn bản")?;
    let case = cases::of_line(view, incoming::REGISTER, id.0)?
        .into_iter()
        .find(|case| case.ended_at.is_none());
    Ok(Subject {
        kind: if defect {
            Kind::Defect
        } else {
            Kind::Directive
        },
        id: id.0,
        version: line.version,
        title: format!("Văn bản đến số {} năm {}", line.number, line.year),
        subject: line.entry.subject.clone(),
        organ_name: line.entry.organ_name.clone(),
        code: line.entry.code(),
        asked: ask,
        note: String::new(),
        line: Some(id),
        case: case.map(|case| case.id),
        priority: line.entry.priority,
        since: since.unwrap_or_default(),
        due: line
            .entry
            .due_date
            .filter(|_| !defect)
            .map(|date| Due::Day { date }),
        files,
        ways: Vec::new(),
        asks: Vec::new(),
        asked_by: by.map_or(String::new(), |id| gathering.staff.name(id).to_owned()),
        matter: Matter {
            own,
            titles: Vec::new(),
            asked: named,
            field: asked.field,
            by_position: true,
            interested: by.into_iter().collect(),
        },
    })
}

/// The leaders something was put before: the one named, those the văn thư's words fit, or all.
pub fn addressed(people: &People, to: Option<PersonId>, text: &str) -> Vec<PersonId> {
    if let Some(person) = to {
        return vec![person];
    }
    let leaders = people
        .standing
        .iter()
        .filter(|(_, standing)| standing.active && standing.leader);
    let asked = fold(text.trim());
    let fits = |title: &str| title_fits(text, title) || title_fits(title, text);
    let named: Vec<PersonId> = leaders
        .clone()
        .filter(|(_, standing)| {
            !asked.is_empty()
                && (fold(&standing.name) == asked
                    || standing.held.iter().any(|held| fits(&held.title)))
        })
        .map(|(id, _)| *id)
        .collect();
    if named.is_empty() {
        leaders.map(|(id, _)| *id).collect()
    } else {
        named
    }
}

fn of_result(gathering: &Gathering<'_>, id: AssignmentId) -> Result<Subject> {
    let view = gathering.view;
    let row = tree::assignment(view, id)?;
    let case = cases::case(view, row.case)?;
    if !row.is_open() || row.result_at.is_none() || case.ended_at.is_some() {
        return Err(NOT_WAITING.error());
    }
    let line = line_of(gathering, &case.register, case.line)?;
    let mut files = Vec::new();
    add_files(view, &mut files, ASSIGNMENT, id.0, "Kết quả")?;
    if let Some((line, _)) = &line {
        add_files(view, &mut files, incoming::REGISTER, line.id.0, "Văn bản")?;
    }
    let reporter = tree::reports(view, row.case)?
        .into_iter()
        .rfind(|report| report.assignment == id && report.kind == "result")
        .map(|report| report.by);
    let result = row.result.clone().unwrap_or_default();
    let asked = match &row.result_code {
        Some(code) => format!("{}: {result} ({code})", row.task),
        None => format!("{}: {result}", row.task),
    };
    Ok(Subject {
        kind: Kind::Result,
        id: id.0,
        version: row.version,
        title: case.title.clone(),
        subject: said(&line, |line| &line.entry.subject),
        organ_name: said(&line, |line| &line.entry.organ_name),
        code: line
            .as_ref()
            .map_or(String::new(), |(line, _)| line.entry.code()),
        asked,
        note: String::new(),
        line: line.as_ref().map(|(line, _)| line.id),
        case: Some(case.id),
        priority: line.as_ref().map_or(0, |(line, _)| line.entry.priority),
        since: row.result_at.clone().unwrap_or_default(),
        due: row.due(&gathering.calendar),
        files,
        ways: Vec::new(),
        asks: Vec::new(),
        asked_by: gathering.holder(&row),
        matter: Matter {
            own: vec![row.assigned_by],
            titles: Vec::new(),
            asked: gathering.staff.name(row.assigned_by).to_owned(),
            field: line.map_or(String::new(), |(_, asked)| asked.field),
            by_position: false,
            interested: row.person.into_iter().chain(reporter).collect(),
        },
    })
}

/// Adds the files of a row, each file once.
pub(super) fn add_files(
    view: &View<'_>,
    seen: &mut Vec<FileSeen>,
    register: &str,
    line: i64,
    of: &str,
) -> Result<()> {
    for attached in files::store::of_line(view, register, line)? {
        let there = seen.iter().any(|file| {
            file.file_id == attached.file
                && (file.page_from, file.page_to) == (attached.page_from, attached.page_to)
        });
        if there {
            continue;
        }
        let file = files::store::file(view, attached.file)?;
        seen.push(FileSeen {
            file_id: file.id,
            scan_id: attached.scan,
            sha256: file.sha256,
            kind: file.kind,
            pages: file.pages,
            page_from: attached.page_from,
            page_to: attached.page_to,
            of: of.to_owned(),
        });
    }
    Ok(())
}
