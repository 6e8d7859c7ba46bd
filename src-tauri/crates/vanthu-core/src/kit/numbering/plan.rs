//! How the numbers of a body run, as the head of the office decides (NĐ 30/2020 Đ15.1): all
//! documents in one series, each type in its own, or groups of types. Pure.
//!
//! Whatever is decided, văn bản quy phạm pháp luật run by type in series of their own (Đ15.1a)
//! and state secrets in one of their own (Đ15.2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::*;
use crate::error::Result;
use crate::kit::text::{fold, tidy_line};

/// The series of what has no series of its own.
pub const COMMON: &str = "Văn bản hành chính";
/// The series of state secrets: placeholder lines only.
pub const SECRET: &str = "Văn bản mật";
/// Before the type of a văn bản quy phạm pháp luật.
const LAW: &str = "Quy phạm pháp luật";

/// How the series run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Common,
    PerType,
    Groups,
}

impl Mode {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Common => "common",
            Mode::PerType => "per_type",
            Mode::Groups => "groups",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Mode {
        match text {
            "per_type" => Mode::PerType,
            "groups" => Mode::Groups,
            _ => Mode::Common,
        }
    }
}

/// Types that share a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub name: String,
    /// Names of document types.
    pub types: Vec<String>,
}

/// What the head of the office has decided.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    pub mode: Mode,
    pub groups: Vec<Group>,
}

/// What kind of document asks for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Văn bản hành chính.
    Admin,
    /// Văn bản quy phạm pháp luật.
    Law,
    /// Mật, tối mật, tuyệt mật.
    Secret,
}

/// The name of the series a document counts in.
pub fn series_name(plan: &Plan, sort: Sort, type_name: &str) -> String {
    let type_name = tidy_line(type_name);
    match (sort, plan.mode) {
        (Sort::Secret, _) => SECRET.to_owned(),
        (Sort::Law, _) => format!("{LAW}: {type_name}"),
        (Sort::Admin, Mode::Common) => COMMON.to_owned(),
        (Sort::Admin, Mode::PerType) if type_name.is_empty() => COMMON.to_owned(),
        (Sort::Admin, Mode::PerType) => type_name,
        (Sort::Admin, Mode::Groups) => plan
            .groups
            .iter()
            .find(|group| group.types.iter().any(|one| fold(one) == fold(&type_name)))
            .map_or(COMMON.to_owned(), |group| group.name.clone()),
    }
}

/// Every series a plan knows by name: those a book may be opened for.
pub fn series_names(plan: &Plan, types: &[String]) -> Vec<String> {
    let mut names = vec![COMMON.to_owned()];
    match plan.mode {
        Mode::Common => {}
        Mode::PerType => names.extend(types.iter().cloned()),
        Mode::Groups => names.extend(plan.groups.iter().map(|group| group.name.clone())),
    }
    names.extend(types.iter().map(|name| format!("{LAW}: {name}")));
    names.push(SECRET.to_owned());
    names
}

/// A plan as it may stand: groups with names of their own, each type in one of them.
///
/// # Errors
/// `numbering.plan_groups`, `numbering.plan_group`, `numbering.plan_type_twice`,
/// `numbering.plan_type_unknown`.
pub fn checked(mode: Mode, groups: Vec<Group>, types: &[String]) -> Result<Plan> {
    if mode != Mode::Groups {
        return Ok(Plan {
            mode,
            groups: Vec::new(),
        });
    }
    if groups.is_empty() {
        return Err(PLAN_GROUPS.error());
    }
    let mut found: Vec<Group> = Vec::new();
    let mut taken: Vec<String> = vec![fold(COMMON), fold(SECRET)];
    let mut named: Vec<String> = Vec::new();
    for group in groups {
        let name = tidy_line(&group.name);
        if name.is_empty() || taken.contains(&fold(&name)) || group.types.is_empty() {
            return Err(PLAN_GROUP.with(&[("name", &name)]));
        }
        taken.push(fold(&name));
        let mut of_group = Vec::new();
        for one in &group.types {
            let Some(known) = types.iter().find(|known| fold(known) == fold(one)) else {
                return Err(PLAN_TYPE_UNKNOWN.with(&[("name", one)]));
            };
            if named.contains(known) {
                return Err(PLAN_TYPE_TWICE.with(&[("name", known)]));
            }
            named.push(known.clone());
            of_group.push(known.clone());
        }
        found.push(Group {
            name,
            types: of_group,
        });
    }
    Ok(Plan {
        mode,
        groups: found,
    })
}
