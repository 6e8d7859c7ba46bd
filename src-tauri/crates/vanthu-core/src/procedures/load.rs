//! Reading a definition and looking for what is wrong with it. Pure.
//!
//! An error keeps a definition from being adopted; a warning is shown beside it and nothing
//! more (real procedures have them: CV-04 of Tây Hồ gives three days in all and five to one
//! step). Every finding says where it is in the words of the page.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::checks;
use super::definition::{Definition, Outcome, Step};
use super::engine::{Flow, Node, Way};
use super::rules::{self, TOML};
use crate::error::{Error, FAULT, Sentence};
use crate::words::Fact;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Error,
    Warning,
}

/// Something noticed in a definition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    pub level: Level,
    pub code: String,
    /// Where: "Bước B3", "Vai trò van_thu", or empty for the whole.
    pub place: String,
    pub message: String,
}

/// A definition that was read, with what was found.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub definition: Definition,
    /// The graph, when nothing is wrong with it.
    pub flow: Option<Flow>,
    pub findings: Vec<Finding>,
}

impl Loaded {
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.level == Level::Error)
    }
}

/// Collects findings.
#[derive(Debug, Default)]
pub(super) struct Found(pub Vec<Finding>);

impl Found {
    pub fn error(&mut self, place: &str, error: &Error) {
        self.add(Level::Error, place, error);
    }

    pub fn warning(&mut self, place: &str, error: &Error) {
        self.add(Level::Warning, place, error);
    }

    pub fn plain(&mut self, place: &str, sentence: &Sentence) {
        self.error(place, &sentence.error());
    }

    fn add(&mut self, level: Level, place: &str, error: &Error) {
        let finding = Finding {
            level,
            code: error.code.clone(),
            place: place.to_owned(),
            message: error.message.clone(),
        };
        if !self.0.contains(&finding) {
            self.0.push(finding);
        }
    }

    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|finding| finding.level == Level::Error)
    }
}

/// Reads a definition and checks it against the facts of all registers.
///
/// # Errors
/// `procedures.toml` when the text is no definition at all, with the line.
pub fn load(text: &str, facts: &[&[Fact]]) -> Result<Loaded, Error> {
    let definition = read(text)?;
    let mut found = Found::default();
    checks::facts(&definition, facts, &mut found);
    Ok(inspect(definition, found))
}

/// A version the office has adopted. It was checked then; a later release that checks more must
/// not stop the office's work, so only the graph has to be whole.
///
/// # Errors
/// A fault, when it is not.
pub fn adopted(text: &str) -> Result<(Definition, Flow), Error> {
    let definition = read(text)?;
    let mut found = Found::default();
    let flow = flow(&definition, &mut found);
    match found.0.first() {
        None => Ok((definition, flow)),
        Some(finding) => Err(FAULT.error().because(&finding.message)),
    }
}

fn inspect(definition: Definition, mut found: Found) -> Loaded {
    checks::words(&definition, &mut found);
    checks::names(&definition, &mut found);
    let flow = flow(&definition, &mut found);
    // The graph is looked at only when every place in it exists.
    let flow = (!found.has_errors()).then_some(flow);
    if let Some(flow) = &flow {
        checks::graph(&definition, flow, &mut found);
        checks::sums(&definition, flow, &mut found);
    }
    found.0.sort_by_key(|finding| finding.level);
    let flow = flow.filter(|_| !found.has_errors());
    Loaded {
        definition,
        flow,
        findings: found.0,
    }
}

/// Reads the text alone.
///
/// # Errors
/// `procedures.toml`.
pub fn read(text: &str) -> Result<Definition, Error> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let before = text.get(..at).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        TOML.with(&[("line", &line), ("what", &mistake(error.message()))])
            .because(error)
    })
}

/// The reader's English words, said the way a clerk can mend them.
fn mistake(message: &str) -> String {
    let named = message.split('`').nth(1).unwrap_or("");
    if message.starts_with("missing field") {
        format!("thiếu “{named}”")
    } else if message.starts_with("unknown field") {
        format!("không có mục “{named}” trong mẫu quy trình")
    } else if message.starts_with("unknown variant") {
        format!("giá trị “{named}” không dùng được ở đây")
    } else if message.starts_with("duplicate key") {
        "một mục được ghi hai lần".to_owned()
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        "giá trị sai loại (chữ phải đặt trong dấu nháy, số thì không)".to_owned()
    } else {
        "sai cú pháp TOML".to_owned()
    }
}

/// The graph of a definition; what it names and is not there is found.
fn flow(definition: &Definition, found: &mut Found) -> Flow {
    let places: BTreeMap<&str, usize> = definition
        .steps
        .iter()
        .enumerate()
        .map(|(place, step)| (step.id.as_str(), place))
        .collect();
    let mut targets = |names: &[String], place: &str| -> Vec<usize> {
        let mut seen = BTreeSet::new();
        let mut list = Vec::new();
        for name in names {
            match places.get(name.as_str()) {
                Some(step) if seen.insert(*step) => list.push(*step),
                Some(_) => found.error(place, &rules::TWICE.with(&[("id", name)])),
                None => found.error(place, &rules::UNKNOWN_STEP.with(&[("id", name)])),
            }
        }
        list
    };
    let mut steps = Vec::with_capacity(definition.steps.len());
    for (place, step) in definition.steps.iter().enumerate() {
        let ways = definition
            .ways(place)
            .into_iter()
            .map(|outcome| Way {
                to: match &outcome.to {
                    Some(to) => targets(to.steps(), &place_of(step)),
                    None => Vec::new(),
                },
                returns: outcome.returns,
                when: outcome.when,
                id: outcome.id,
            })
            .collect();
        steps.push(Node {
            join: step.join,
            each: step.each,
            ways,
        });
    }
    let mut entries: Vec<Way> = definition
        .entries
        .iter()
        .map(|entry| Way {
            id: entry.id.clone(),
            to: targets(entry.to.steps(), &format!("Lối vào {}", entry.name)),
            returns: false,
            when: entry.when.clone(),
        })
        .collect();
    if entries.is_empty() && !steps.is_empty() {
        entries.push(Way {
            id: String::new(),
            to: vec![0],
            ..Way::default()
        });
    }
    Flow { steps, entries }
}

/// Where a step is, for a finding.
pub(super) fn place_of(step: &Step) -> String {
    if step.heading.is_empty() {
        format!("Bước {}", step.id)
    } else {
        format!("Bước {} ({})", step.id, step.heading)
    }
}

/// Where a way out is, for a finding.
pub(super) fn place_of_way(step: &Step, outcome: &Outcome) -> String {
    format!("{}, lối ra “{}”", place_of(step), outcome.name)
}
