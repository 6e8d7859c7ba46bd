//! A definition as the readable page shows it: everything spelled out. Pure.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::definition::{Condition, Definition, Kind, Paper, Special, ValueForm};
use crate::kit::calendar::Duration;
use crate::words::Fact;

/// The page of a procedure.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Page {
    pub key: String,
    pub code: String,
    pub part: String,
    pub name: String,
    pub set: String,
    pub kind: Kind,
    pub register: String,
    pub source: String,
    pub purpose: String,
    pub scope: String,
    pub legal_basis: Vec<String>,
    pub papers: Vec<PaperShown>,
    pub sets: String,
    pub total: Duration,
    pub forms: Vec<String>,
    pub filing: Vec<String>,
    pub note: String,
    pub values: Vec<ValueShown>,
    pub roles: Vec<RoleShown>,
    pub agencies: Vec<AgencyShown>,
    pub entries: Vec<EntryShown>,
    pub steps: Vec<StepShown>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PaperShown {
    pub name: String,
    pub originals: u32,
    pub copies: u32,
    /// When it is asked for, in words; empty: always.
    pub condition: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ChoiceShown {
    pub code: String,
    pub label: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueShown {
    pub id: String,
    pub label: String,
    pub kind: ValueForm,
    pub choices: Vec<ChoiceShown>,
    pub from_line: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RoleShown {
    pub id: String,
    pub name: String,
    pub special: Option<Special>,
    /// The chức vụ that fill it here.
    pub titles: Vec<String>,
    /// The office has set them itself.
    pub own: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct AgencyShown {
    pub id: String,
    pub name: String,
    pub papers: Vec<PaperShown>,
    pub sets: String,
    pub time: Duration,
    pub result: String,
    pub forwarding: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryShown {
    pub id: String,
    pub name: String,
    pub to: Vec<String>,
    pub condition: String,
    pub total: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct StepShown {
    pub id: String,
    /// TT.
    pub ordinal: String,
    pub heading: String,
    pub agency: String,
    pub what: String,
    /// Names of the roles.
    pub lead: Vec<String>,
    pub with: Vec<String>,
    pub time: Duration,
    pub mark: String,
    pub result: String,
    pub result_document: bool,
    pub signed: bool,
    pub asks: Vec<String>,
    pub join: bool,
    /// Done once by each unit or person the work was given to.
    pub each: bool,
    /// The latest it may be done; later it is refused.
    pub latest: String,
    /// What completes it in the register, in words; empty: done by hand.
    pub done_by: String,
    pub outcomes: Vec<OutcomeShown>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OutcomeShown {
    pub id: String,
    pub name: String,
    /// The steps it leads to; none: this hand ends.
    pub to: Vec<String>,
    pub returns: bool,
    pub condition: String,
    pub done_by: String,
    pub inform: Vec<String>,
}

/// The page of a definition, with the chức vụ the office has set.
pub fn page(
    definition: &Definition,
    facts: &[&[Fact]],
    own: &BTreeMap<String, (i64, Vec<String>)>,
) -> Page {
    let role_names = |ids: &[String]| -> Vec<String> {
        ids.iter()
            .map(|id| {
                let role = definition.roles.get(id);
                role.map_or_else(|| id.clone(), |role| role.name.clone())
            })
            .collect()
    };
    let time = |text: &str, means: &str| {
        let mut duration = Duration::read(text);
        if !means.is_empty() {
            duration.rule = Duration::read(means).rule;
        }
        duration
    };
    let papers = |papers: &[Paper]| -> Vec<PaperShown> {
        papers
            .iter()
            .map(|paper| PaperShown {
                name: paper.name.clone(),
                originals: paper.originals,
                copies: paper.copies,
                condition: paper_condition(definition, paper),
            })
            .collect()
    };
    let steps = definition.steps.iter().enumerate();
    Page {
        key: definition.key.clone(),
        code: definition.code.clone(),
        part: definition.part.clone(),
        name: definition.name.clone(),
        set: definition.set.clone(),
        kind: definition.kind,
        register: definition.register.clone(),
        source: definition.source.clone(),
        purpose: definition.purpose.clone(),
        scope: definition.scope.clone(),
        legal_basis: definition.legal_basis.clone(),
        papers: papers(&definition.papers),
        sets: definition.sets.clone(),
        total: time(&definition.total, &definition.total_means),
        forms: definition.forms.clone(),
        filing: definition.filing.clone(),
        note: definition.note.clone(),
        values: definition
            .values
            .iter()
            .map(|(id, value)| ValueShown {
                id: id.clone(),
                label: value.label.clone(),
                kind: value.kind,
                choices: value
                    .choices
                    .iter()
                    .map(|(code, label)| ChoiceShown {
                        code: code.clone(),
                        label: label.clone(),
                    })
                    .collect(),
                from_line: value.from_line,
            })
            .collect(),
        roles: definition
            .roles
            .iter()
            .map(|(id, role)| RoleShown {
                id: id.clone(),
                name: role.name.clone(),
                special: role.special,
                titles: match own.get(id) {
                    Some((_, titles)) => titles.clone(),
                    None => role.titles.clone(),
                },
                own: own.contains_key(id),
            })
            .collect(),
        agencies: definition
            .agencies
            .iter()
            .map(|agency| AgencyShown {
                id: agency.id.clone(),
                name: agency.name.clone(),
                papers: papers(&agency.papers),
                sets: agency.sets.clone(),
                time: time(&agency.time, &agency.time_means),
                result: agency.result.clone(),
                forwarding: agency.forwarding.clone(),
            })
            .collect(),
        entries: definition
            .entries
            .iter()
            .map(|entry| EntryShown {
                id: entry.id.clone(),
                name: entry.name.clone(),
                to: entry.to.steps().to_vec(),
                condition: condition(definition, entry.when.as_ref()),
                total: entry.total.clone(),
            })
            .collect(),
        steps: steps
            .map(|(place, step)| StepShown {
                id: step.id.clone(),
                ordinal: step.ordinal().to_owned(),
                heading: step.heading.clone(),
                agency: step.agency.clone(),
                what: step.what.clone(),
                lead: role_names(&step.lead),
                with: role_names(&step.with),
                time: time(&step.time, &step.time_means),
                mark: definition
                    .values
                    .get(&step.mark)
                    .map_or(String::new(), |value| value.label.clone()),
                result: step.result.clone(),
                result_document: step.result_document,
                signed: step.signed,
                asks: step.asks.clone(),
                join: step.join,
                each: step.each,
                latest: step.latest.clone(),
                done_by: fact_label(facts, &step.done_by),
                outcomes: definition
                    .ways(place)
                    .into_iter()
                    .map(|way| OutcomeShown {
                        to: way.to.map_or_else(Vec::new, |to| to.steps().to_vec()),
                        returns: way.returns,
                        condition: condition(definition, way.when.as_ref()),
                        done_by: fact_label(facts, &way.done_by),
                        inform: role_names(&way.inform),
                        id: way.id,
                        name: way.name,
                    })
                    .collect(),
            })
            .collect(),
    }
}

/// What a fact is called by its register; empty for none.
pub fn fact_label(facts: &[&[Fact]], name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    let known = facts.iter().flat_map(|facts| *facts);
    known
        .filter(|fact| fact.name == name)
        .map(|fact| fact.label.to_owned())
        .next()
        .unwrap_or_else(|| name.to_owned())
}

fn paper_condition(definition: &Definition, paper: &Paper) -> String {
    let entry = definition
        .entries
        .iter()
        .find(|entry| entry.id == paper.entry)
        .map(|entry| entry.name.clone());
    let when = condition(definition, paper.when.as_ref());
    match entry {
        Some(entry) if when.is_empty() => entry,
        Some(entry) => format!("{entry}; {when}"),
        None => when,
    }
}

/// A condition in words.
pub fn condition(definition: &Definition, when: Option<&Condition>) -> String {
    let Some(when) = when else {
        return String::new();
    };
    let Some(value) = definition.values.get(&when.value) else {
        return when.value.clone();
    };
    let label = &value.label;
    if let Some(code) = &when.is {
        let choice = value.choices.get(code).unwrap_or(code);
        return format!("{label}: {choice}");
    }
    let said = [
        (when.at_least, "từ"),
        (when.above, "trên"),
        (when.at_most, "không quá"),
        (when.below, "dưới"),
    ];
    said.into_iter()
        .find_map(|(number, word)| Some(format!("{label} {word} {}", grouped(number?))))
        .unwrap_or_else(|| label.clone())
}

/// `50.000.000`.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}
