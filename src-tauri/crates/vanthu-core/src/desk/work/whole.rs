//! One piece of work whole: its steps with their rounds, its tree, its history.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::gather::{Gathering, GivenShown, Named};
use super::list::{CaseShown, whole_row};
use crate::act::View;
use crate::desk::{FACTS, WORDS, approval};
use crate::error::Result;
use crate::ids::{AssignmentId, CaseId, FileId, PersonId, ScanId, StepId, UnitId, VersionId};
use crate::kit::calendar::Due;
use crate::kit::files;
use crate::kit::history::{self, LogRow};
use crate::procedures::cases::actions::{CASE, STEP};
use crate::procedures::cases::store::{self as cases, CaseRow, StepRow};
use crate::procedures::page::{condition, fact_label};
use crate::procedures::tree::actions::ASSIGNMENT;
use crate::procedures::tree::store::{self as tree, AssignmentRow, ReportRow};
use crate::procedures::words;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Get {
    id: CaseId,
}

/// A file attached to a step or a branch.
#[derive(Debug, Serialize, JsonSchema)]
struct FileShown {
    file_id: FileId,
    scan_id: Option<ScanId>,
    kind: String,
    pages: Option<i64>,
    sha256: String,
}

/// A way out of an open step.
#[derive(Debug, Serialize, JsonSchema)]
struct WayShown {
    id: String,
    name: String,
    returns: bool,
    /// When it can be taken, in words; empty: always.
    condition: String,
    /// What takes it in the register, in words; empty: taken by hand.
    by_fact: String,
}

/// A value a step asks for.
#[derive(Debug, Serialize, JsonSchema)]
struct AskShown {
    name: String,
    label: String,
    value: Option<String>,
}

/// One opening of a step.
#[derive(Debug, Serialize, JsonSchema)]
struct StepWhole {
    id: StepId,
    version: i64,
    step: String,
    ordinal: String,
    heading: String,
    what: String,
    round: u32,
    standing: String,
    standing_label: &'static str,
    lead: String,
    people: Vec<Named>,
    opened_at: Option<String>,
    due_text: String,
    due: Option<Due>,
    late_days: Option<u32>,
    result: String,
    result_document: bool,
    signed_step: bool,
    /// What completes it in the register, in words; empty: done by hand.
    by_fact: String,
    outcomes: Vec<WayShown>,
    asks: Vec<AskShown>,
    done_at: Option<String>,
    outcome_name: Option<String>,
    /// Who really did it.
    done_by: Option<String>,
    /// Ghi thay: who wrote it down, and from what. Shown as such for ever.
    recorded_by: Option<String>,
    evidence: Option<String>,
    evidence_label: &'static str,
    /// Signed here with the person's own secret.
    signed: bool,
    /// In which capacity it was signed.
    capacity: String,
    /// What the register said that completed it.
    fact: Option<String>,
    opinion: Option<String>,
    reason: Option<String>,
    files: Vec<FileShown>,
}

/// Something reported about a branch.
#[derive(Debug, Serialize, JsonSchema)]
struct ReportShown {
    kind: String,
    at: String,
    by: String,
    recorded_by: Option<String>,
    evidence: Option<String>,
    percent: Option<i64>,
    due_date: Option<String>,
    content: String,
}

/// A branch of the work tree with all below it.
#[derive(Debug, Serialize, JsonSchema)]
struct Branch {
    #[serde(flatten)]
    given: GivenShown,
    unit_id: Option<UnitId>,
    person_id: Option<PersonId>,
    due_text: String,
    due_date: Option<String>,
    assigned_by: String,
    assigned_by_id: PersonId,
    assigned_at: String,
    /// Ghi thay.
    recorded_by: Option<String>,
    evidence: Option<String>,
    /// Given by a directive that was signed here.
    signed: bool,
    result: Option<String>,
    result_at: Option<String>,
    /// Số, ký hiệu of the document that answers.
    result_code: Option<String>,
    accepted_at: Option<String>,
    ended_at: Option<String>,
    ended_reason: Option<String>,
    replaces_id: Option<AssignmentId>,
    files: Vec<FileShown>,
    reports: Vec<ReportShown>,
    below: Vec<Branch>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ValueRecorded {
    name: String,
    label: String,
    value: String,
}

/// A piece of work whole.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Whole {
    #[serde(flatten)]
    case: CaseShown,
    version_id: Option<VersionId>,
    procedure_key: Option<String>,
    /// Which version of the procedure it keeps.
    ordinal: Option<i64>,
    entry: String,
    unit_id: Option<UnitId>,
    unit_name: Option<String>,
    drafter: Option<Named>,
    requester: Option<Named>,
    opened_by: Option<String>,
    ended_reason: Option<String>,
    values: Vec<ValueRecorded>,
    /// In the order they were opened.
    steps: Vec<StepWhole>,
    tree: Vec<Branch>,
    history: Vec<LogRow>,
}

pub(super) fn case_get(view: &View<'_>, input: Get) -> Result<Whole> {
    whole(view, input.id)
}

/// A case whole, also as the answer of what was done to it.
pub(super) fn whole(view: &View<'_>, id: CaseId) -> Result<Whole> {
    let row = cases::case(view, id)?;
    let gathering = Gathering::new(view)?;
    let branches = tree::of_case(view, id)?;
    let directed = gathering.directed(branches.iter());
    let recorded = cases::values(view, id)?;
    let mut steps = Vec::new();
    for step in cases::steps(view, id)? {
        steps.push(step_whole(&gathering, &row, &step, directed, &recorded)?);
    }
    let reports = tree::reports(view, id)?;
    let named = |id: Option<PersonId>| id.map(|id| gathering.named(&[id]).remove(0));
    let name = |id: Option<PersonId>| id.map(|id| gathering.staff.name(id).to_owned());
    let (key, ordinal, values) = match row.of {
        Some(version) => {
            let (known, _) = gathering.version(version)?;
            let values = recorded
                .into_iter()
                .map(|(name, value)| ValueRecorded {
                    label: known
                        .definition
                        .values
                        .get(&name)
                        .map_or(String::new(), |kind| kind.label.clone()),
                    name,
                    value,
                })
                .collect();
            let ordinal = crate::procedures::store::version(view, version)?.ordinal;
            (Some(known.definition.key.clone()), Some(ordinal), values)
        }
        None => (None, None, Vec::new()),
    };
    Ok(Whole {
        version_id: row.of,
        procedure_key: key,
        ordinal,
        entry: row.entry.clone(),
        unit_id: row.unit,
        unit_name: gathering.unit_name(row.unit),
        drafter: named(row.drafter),
        requester: named(row.requester),
        opened_by: name(row.opened_by),
        ended_reason: row.ended_reason.clone(),
        values,
        steps,
        tree: below(&gathering, &branches, &reports, None)?,
        history: history::of(view, CASE, id.0, WORDS)?,
        case: whole_row(&gathering, row)?,
    })
}

fn step_whole(
    gathering: &Gathering<'_>,
    case: &CaseRow,
    row: &StepRow,
    directed: Option<Due>,
    recorded: &std::collections::BTreeMap<String, String>,
) -> Result<StepWhole> {
    let (known, _) = gathering.version(row.of)?;
    let place = known.place(&row.step)?;
    let step = &known.definition.steps[place];
    let ways = known.definition.ways(place);
    let open = row.is_open() && case.ended_at.is_none();
    let due = gathering.due(row, directed)?;
    let name = |id: Option<PersonId>| id.map(|id| gathering.staff.name(id).to_owned());
    let outcome_name = row
        .outcome
        .as_ref()
        .and_then(|id| ways.iter().find(|way| way.id == *id))
        .map(|way| way.name.clone());
    Ok(StepWhole {
        id: row.id,
        version: row.version,
        step: row.step.clone(),
        ordinal: step.ordinal().to_owned(),
        heading: step.heading.clone(),
        what: step.what.clone(),
        round: row.round,
        standing_label: words::standing(&row.standing),
        standing: row.standing.clone(),
        lead: gathering.lead_names(&known, row)?,
        people: if open {
            gathering.named(&gathering.leads(row)?)
        } else {
            Vec::new()
        },
        opened_at: row.opened_at.clone(),
        due_text: step.time.clone(),
        late_days: gathering.late(due).filter(|_| open),
        due,
        result: step.result.clone(),
        result_document: step.result_document,
        signed_step: step.signed,
        by_fact: fact_label(FACTS, &step.done_by),
        outcomes: if open {
            ways.iter()
                .map(|way| WayShown {
                    id: way.id.clone(),
                    name: way.name.clone(),
                    returns: way.returns,
                    condition: condition(&known.definition, way.when.as_ref()),
                    by_fact: fact_label(FACTS, &way.done_by),
                })
                .collect()
        } else {
            Vec::new()
        },
        asks: step
            .asks
            .iter()
            .map(|name| AskShown {
                label: known
                    .definition
                    .values
                    .get(name)
                    .map_or(String::new(), |kind| kind.label.clone()),
                value: recorded.get(name).cloned(),
                name: name.clone(),
            })
            .collect(),
        done_at: row.done_at.clone(),
        outcome_name,
        done_by: name(row.done_by).or_else(|| row.done_by_name.clone()),
        recorded_by: name(row.recorded_by),
        evidence_label: row.evidence.as_deref().map_or("", words::evidence),
        evidence: row.evidence.clone(),
        signed: row.sign_off.is_some(),
        capacity: match row.sign_off {
            Some(sign_off) => approval::capacity_of(gathering.view, sign_off)?,
            None => String::new(),
        },
        fact: row.fact.as_ref().map(|fact| fact_label(FACTS, fact)),
        opinion: row.opinion.clone(),
        reason: row.reason.clone(),
        files: files_of(gathering.view, STEP, row.id.0)?,
    })
}

fn files_of(view: &View<'_>, register: &str, line: i64) -> Result<Vec<FileShown>> {
    files::store::of_line(view, register, line)?
        .into_iter()
        .map(|attached| {
            let file = files::store::file(view, attached.file)?;
            Ok(FileShown {
                file_id: file.id,
                scan_id: attached.scan,
                kind: file.kind,
                pages: file.pages,
                sha256: file.sha256,
            })
        })
        .collect()
}

fn below(
    gathering: &Gathering<'_>,
    branches: &[AssignmentRow],
    reports: &[ReportRow],
    within: Option<AssignmentId>,
) -> Result<Vec<Branch>> {
    let name = |id: PersonId| gathering.staff.name(id).to_owned();
    branches
        .iter()
        .filter(|row| row.within == within)
        .map(|row| {
            let told = reports
                .iter()
                .filter(|report| report.assignment == row.id)
                .map(|report| ReportShown {
                    kind: report.kind.clone(),
                    at: report.at.clone(),
                    by: name(report.by),
                    recorded_by: report.recorded_by.map(name),
                    evidence: report.evidence.clone(),
                    percent: report.percent,
                    due_date: report.due_date.clone(),
                    content: report.content.clone(),
                })
                .collect();
            Ok(Branch {
                given: gathering.given(row),
                unit_id: row.unit,
                person_id: row.person,
                due_text: row.due_text.clone(),
                due_date: row.due_date.clone(),
                assigned_by: name(row.assigned_by),
                assigned_by_id: row.assigned_by,
                assigned_at: row.assigned_at.clone(),
                recorded_by: row.recorded_by.map(name),
                evidence: row.evidence.clone(),
                signed: row.sign_off.is_some(),
                result: row.result.clone(),
                result_at: row.result_at.clone(),
                result_code: row.result_code.clone(),
                accepted_at: row.accepted_at.clone(),
                ended_at: row.ended_at.clone(),
                ended_reason: row.ended_reason.clone(),
                replaces_id: row.replaces,
                files: files_of(gathering.view, ASSIGNMENT, row.id.0)?,
                reports: told,
                below: below(gathering, branches, reports, Some(row.id))?,
            })
        })
        .collect()
}
