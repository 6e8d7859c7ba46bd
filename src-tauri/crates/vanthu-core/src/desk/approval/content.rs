//! The words of a decision: what was shown and what was decided, as they are kept and sealed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::rules::Outcome;
use super::subject::Subject;
use crate::ids::{PersonId, UnitId};
use crate::procedures::tree::giving::Given;

/// What was shown.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Shown {
    pub title: String,
    pub subject: String,
    pub organ_name: String,
    pub code: String,
    pub asked: String,
}

/// Work that was given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GivenWork {
    pub part: String,
    pub unit: Option<UnitId>,
    pub person: Option<PersonId>,
    pub task: String,
    pub due_text: String,
    pub due_date: Option<NaiveDate>,
}

impl From<&Given> for GivenWork {
    fn from(given: &Given) -> Self {
        Self {
            part: given.part.clone(),
            unit: given.unit,
            person: given.person,
            task: given.task.clone(),
            due_text: given.due_text.clone(),
            due_date: given.due_date,
        }
    }
}

/// What was decided.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DecidedWords {
    pub outcome: Outcome,
    pub text: String,
    /// The way out of a step.
    pub way: String,
    pub way_name: String,
    pub values: BTreeMap<String, String>,
    pub to: Option<PersonId>,
    pub due_date: Option<NaiveDate>,
    pub given: Vec<GivenWork>,
}

/// Both.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Content {
    pub shown: Shown,
    pub decided: DecidedWords,
}

impl Content {
    pub fn new(subject: &Subject, decided: DecidedWords) -> Self {
        Self {
            shown: Shown {
                title: subject.title.clone(),
                subject: subject.subject.clone(),
                organ_name: subject.organ_name.clone(),
                code: subject.code.clone(),
                asked: subject.asked.clone(),
            },
            decided,
        }
    }

    /// From the stored text; `None` once it was erased.
    pub fn read(text: &str) -> Option<Content> {
        serde_json::from_str(text).ok()
    }
}
