//! The decisions of a line or a case, as they are told.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::blanked;
use super::content::{Content, GivenWork};
use super::rules::{Kind, Outcome};
use super::store::{self, DecisionRow, Which};
use crate::act::View;
use crate::dates::shown;
use crate::desk::work::gather::Gathering;
use crate::door::Page;
use crate::error::{INPUT, Result};
use crate::ids::{CaseId, DecisionId};
use crate::procedures::words;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct List {
    /// "incoming", "case_step" or "assignment", with its line.
    register: Option<String>,
    line_id: Option<i64>,
    case_id: Option<CaseId>,
    cursor: Option<String>,
    /// At most 200; 50 when left out.
    limit: Option<i64>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct GivenTold {
    part_label: &'static str,
    to_name: String,
    task: String,
    due_shown: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct CapacityTold {
    code: String,
    label: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct FileTold {
    sha256: String,
}

/// A decision signed here.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct DecisionShown {
    id: DecisionId,
    kind: String,
    kind_label: &'static str,
    register: String,
    line_id: i64,
    case_id: Option<CaseId>,
    outcome: String,
    outcome_label: &'static str,
    text: String,
    way_name: String,
    passed_to: Option<String>,
    assignments: Vec<GivenTold>,
    capacity: CapacityTold,
    signed_by: String,
    signed_at: String,
    /// On whose session.
    actor: Option<String>,
    files: Vec<FileTold>,
}

pub(super) fn decision_list(view: &View<'_>, input: List) -> Result<Page<DecisionShown>> {
    let limit = input.limit.unwrap_or(50);
    if !(1..=200).contains(&limit) {
        let what = "số quyết định mỗi trang phải từ 1 đến 200";
        return Err(INPUT.with(&[("what", &what)]).at("limit"));
    }
    let before = match &input.cursor {
        None => None,
        Some(text) => Some(DecisionId(text.parse().map_err(|_| {
            INPUT
                .with(&[("what", &"dấu trang không đọc được")])
                .at("cursor")
        })?)),
    };
    let which = Which {
        line: input.register.zip(input.line_id),
        case: input.case_id,
        before,
        limit: limit + 1,
    };
    let mut rows = store::decisions(view, &which)?;
    let more = rows.len() as i64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(0));
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    let gathering = Gathering::new(view)?;
    let rows = rows
        .into_iter()
        .map(|row| told(&gathering, row))
        .collect::<Result<_>>()?;
    Ok(Page { rows, next })
}

fn told(gathering: &Gathering<'_>, row: DecisionRow) -> Result<DecisionShown> {
    let view = gathering.view;
    let name = |id| gathering.staff.name(id).to_owned();
    let content = Content::read(&row.content);
    let decided = content.map(|content| content.decided);
    let files = store::files_of(view, row.id)?
        .into_iter()
        .map(|(_, sha256)| FileTold { sha256 })
        .collect();
    Ok(DecisionShown {
        kind_label: Kind::parse(&row.kind).map_or("", Kind::label),
        outcome_label: Outcome::parse(&row.outcome).map_or("", Outcome::label),
        text: decided
            .as_ref()
            .map_or_else(|| blanked().to_owned(), |decided| decided.text.clone()),
        way_name: decided
            .as_ref()
            .map_or(String::new(), |decided| decided.way_name.clone()),
        passed_to: decided.as_ref().and_then(|decided| decided.to).map(name),
        assignments: decided
            .map(|decided| decided.given)
            .unwrap_or_default()
            .into_iter()
            .map(|given| given_told(gathering, given))
            .collect(),
        capacity: CapacityTold {
            code: row.capacity,
            label: row.capacity_text,
        },
        signed_by: name(row.person),
        signed_at: store::signed_at(view, row.sign_off)?,
        actor: row.actor.map(name),
        files,
        id: row.id,
        kind: row.kind,
        register: row.register,
        line_id: row.line,
        case_id: row.case,
        outcome: row.outcome,
    })
}

fn given_told(gathering: &Gathering<'_>, given: GivenWork) -> GivenTold {
    let to_name = match given.person {
        Some(person) => gathering.staff.name(person).to_owned(),
        None => gathering.unit_name(given.unit).unwrap_or_default(),
    };
    GivenTold {
        part_label: words::part(&given.part),
        to_name,
        task: given.task,
        due_shown: given.due_date.map_or(given.due_text, shown),
    }
}
