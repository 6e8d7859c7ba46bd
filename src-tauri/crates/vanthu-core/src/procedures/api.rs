//! Commands about procedures: the list, the readable page, adopting, the facts of KH 97.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions::{self, Adoption, Approval};
use super::load::{Finding, load};
use super::page::{Page, page};
use super::store::{self, ProcedureRow};
use super::{SENTENCES, cases, shipped, tree};
use crate::act::{Act, View};
use crate::door::{self, Done, Door, Nothing, Who};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{ProcedureId, VersionId};
use crate::topic::Topic;
use crate::words::Fact;

/// The facts of every register, handed in by the desk.
type Facts = &'static [&'static [Fact]];

/// This slice's part of the table.
pub fn commands(door: &mut Door, facts: Facts) {
    door.read(
        "procedure_list",
        Who::ANY,
        move |view, _: Nothing| procedure_list(view, facts),
        &[Topic::Procedures, Topic::Work],
    );
    door.read(
        "procedure_get",
        Who::ANY,
        move |view, input| procedure_get(view, &input, facts),
        &[Topic::Procedures],
    );
    door.read(
        "procedure_check",
        Who::ANY,
        move |_, input| procedure_check(&input, facts),
        &[],
    );
    door.write("procedure_adopt", Who::CLERK_OR_ADMIN, move |act, input| {
        procedure_adopt(act, input, facts)
    });
    door.write("procedure_approve", Who::CLERK_OR_ADMIN, procedure_approve);
    door.write(
        "procedure_role_set",
        Who::CLERK_OR_ADMIN,
        procedure_role_set,
    );
    door.write("procedure_follow", Who::CLERK_OR_ADMIN, procedure_follow);
    door.sentences(SENTENCES);
    door.sentences(cases::SENTENCES);
    door.sentences(tree::SENTENCES);
}

/// One line of the danh mục quy trình.
#[derive(Debug, Serialize, JsonSchema)]
struct Listed {
    key: String,
    /// Absent while the office has not adopted it.
    procedure_id: Option<ProcedureId>,
    code: String,
    part: String,
    name: String,
    set: String,
    register: String,
    /// Comes with the program.
    shipped: bool,
    /// The newest version: its ordinal, from when, by which document.
    ordinal: Option<i64>,
    valid_from: Option<String>,
    decision: Option<String>,
    /// From when the version in force today is; absent while none is.
    in_force_from: Option<String>,
    /// The file that comes with the program is another text than the newest version.
    differs: bool,
    /// What is wrong with its text, and what is only noticed.
    errors: usize,
    warnings: usize,
    /// New lines of its register follow it today.
    followed: bool,
    /// The next day on which that changes.
    follow_changes: Option<String>,
    open_cases: i64,
    cases: i64,
}

fn procedure_list(view: &View<'_>, facts: Facts) -> Result<door::Page<Listed>> {
    let today = view.now().date().to_string();
    let counts = store::case_counts(view)?;
    let mut rows = Vec::new();
    let adopted = store::procedures(view)?;
    let followings = store::followings(view)?;
    for row in &adopted {
        let newest = store::versions(view, row.id)?.into_iter().next();
        let file = shipped::all().get(&row.key);
        let (open_cases, cases) = counts.get(&row.id).copied().unwrap_or((0, 0));
        let followed = !row.register.is_empty()
            && store::followed_on(view, &row.register, &today)? == Some(row.id);
        let follow_changes = followings
            .iter()
            .filter(|one| one.register == row.register && one.valid_from > today)
            .find(|one| (one.procedure == Some(row.id)) != followed)
            .map(|one| one.valid_from.clone());
        let text = newest.as_ref().map_or("", |version| version.text.as_str());
        let (errors, warnings) = counted(text, facts);
        rows.push(Listed {
            shipped: file.is_some(),
            differs: file.is_some_and(|file| *file != text),
            errors,
            warnings,
            in_force_from: store::version_on(view, row.id, &today)?
                .map(|version| version.valid_from),
            follow_changes,
            ordinal: newest.as_ref().map(|version| version.ordinal),
            valid_from: newest.as_ref().map(|version| version.valid_from.clone()),
            decision: newest.map(|version| version.decision),
            followed,
            open_cases,
            cases,
            procedure_id: Some(row.id),
            ..listed(row)
        });
    }
    for (key, text) in shipped::all() {
        if adopted.iter().any(|row| row.key == *key) {
            continue;
        }
        let definition = super::load::read(text)?;
        let (errors, warnings) = counted(text, facts);
        rows.push(Listed {
            shipped: true,
            errors,
            warnings,
            ..listed(&ProcedureRow {
                id: ProcedureId(0),
                key: definition.key,
                code: definition.code,
                part: definition.part,
                name: definition.name,
                set: definition.set,
                register: definition.register,
            })
        });
    }
    Ok(door::Page::whole(rows))
}

/// How many errors and warnings a text has; one that is no definition at all has one error,
/// which its page tells.
fn counted(text: &str, facts: Facts) -> (usize, usize) {
    match load(text, facts) {
        Ok(loaded) => {
            let errors = loaded.errors().count();
            (errors, loaded.findings.len() - errors)
        }
        Err(_) => (1, 0),
    }
}

fn listed(row: &ProcedureRow) -> Listed {
    Listed {
        key: row.key.clone(),
        procedure_id: None,
        code: row.code.clone(),
        part: row.part.clone(),
        name: row.name.clone(),
        set: row.set.clone(),
        register: row.register.clone(),
        shipped: false,
        ordinal: None,
        valid_from: None,
        decision: None,
        in_force_from: None,
        differs: false,
        errors: 0,
        warnings: 0,
        followed: false,
        follow_changes: None,
        open_cases: 0,
        cases: 0,
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Get {
    key: String,
    /// One version of an adopted procedure; the newest when left out, the shipped file when it
    /// is not adopted.
    version_id: Option<VersionId>,
    /// Show the file that comes with the program although the office has its own version.
    #[serde(default)]
    shipped: bool,
}

/// A version as the page lists it.
#[derive(Debug, Serialize, JsonSchema)]
struct VersionShown {
    id: VersionId,
    ordinal: i64,
    valid_from: String,
    decision: String,
    sha256: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ApprovalShown {
    version_id: Option<VersionId>,
    kind: String,
    kind_label: &'static str,
    day: String,
    document: String,
    by_name: String,
    note: String,
}

/// A procedure whole.
#[derive(Debug, Serialize, JsonSchema)]
struct Whole {
    procedure_id: Option<ProcedureId>,
    /// The version shown; absent: the file that comes with the program.
    version_id: Option<VersionId>,
    #[serde(flatten)]
    page: Page,
    findings: Vec<Finding>,
    /// Newest first.
    versions: Vec<VersionShown>,
    approvals: Vec<ApprovalShown>,
    /// The exact TOML text.
    text: String,
}

fn procedure_get(view: &View<'_>, input: &Get, facts: Facts) -> Result<Whole> {
    let row = store::by_key(view, &input.key)?;
    let versions = match &row {
        Some(row) => store::versions(view, row.id)?,
        None => Vec::new(),
    };
    let chosen = match input.version_id {
        Some(id) => Some(
            versions
                .iter()
                .find(|version| version.id == id)
                .ok_or_else(|| {
                    NOT_FOUND
                        .with(&[("what", &"phiên bản quy trình"), ("id", &id)])
                        .at("version_id")
                })?,
        ),
        None if input.shipped => None,
        None => versions.first(),
    };
    let text = match chosen {
        Some(version) => version.text.clone(),
        None => shipped::all()
            .get(&input.key)
            .map(|text| (*text).to_owned())
            .ok_or_else(|| {
                NOT_FOUND
                    .with(&[("what", &"quy trình"), ("id", &input.key)])
                    .at("key")
            })?,
    };
    let own = match &row {
        Some(row) => store::roles(view, row.id)?,
        None => Default::default(),
    };
    let loaded = load(&text, facts)?;
    Ok(Whole {
        procedure_id: row.as_ref().map(|row| row.id),
        version_id: chosen.map(|version| version.id),
        page: page(&loaded.definition, facts, &own),
        findings: loaded.findings,
        approvals: match &row {
            Some(row) => approvals(view, row.id)?,
            None => Vec::new(),
        },
        versions: versions
            .into_iter()
            .map(|version| VersionShown {
                id: version.id,
                ordinal: version.ordinal,
                valid_from: version.valid_from,
                decision: version.decision,
                sha256: version.sha256,
            })
            .collect(),
        text,
    })
}

fn approvals(view: &View<'_>, procedure: ProcedureId) -> Result<Vec<ApprovalShown>> {
    Ok(store::approvals(view, procedure)?
        .into_iter()
        .map(|row| ApprovalShown {
            version_id: row.version,
            kind_label: super::words::approval(&row.kind),
            kind: row.kind,
            day: row.day,
            document: row.document,
            by_name: row.by_name,
            note: row.note,
        })
        .collect())
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Check {
    #[schemars(length(max = 200_000))]
    text: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Checked {
    key: String,
    findings: Vec<Finding>,
    page: Page,
}

/// What is found in a text that is being written; nothing is kept.
fn procedure_check(input: &Check, facts: Facts) -> Result<Checked> {
    let loaded = load(&input.text, facts)?;
    Ok(Checked {
        page: page(&loaded.definition, facts, &Default::default()),
        key: loaded.definition.key,
        findings: loaded.findings,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Adopt {
    key: String,
    /// The office's own text (TOML); the file that comes with the program when left out.
    #[schemars(length(max = 200_000))]
    text: Option<String>,
    /// Today when left out.
    valid_from: Option<NaiveDate>,
    /// Quyết định số … ngày …
    decision: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Adopted {
    procedure_id: ProcedureId,
    version_id: VersionId,
}

fn procedure_adopt(act: &mut Act<'_>, input: Adopt, facts: Facts) -> Result<Adopted> {
    let adoption = Adoption {
        key: input.key,
        text: input.text,
        valid_from: input.valid_from.unwrap_or_else(|| act.now().date()),
        decision: input.decision,
    };
    let (procedure_id, version_id) = actions::adopt(act, &adoption, facts)?;
    Ok(Adopted {
        procedure_id,
        version_id,
    })
}

/// The facts of KH 97/KH-UBND.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum ApprovalKind {
    /// Danh mục approved.
    ListApproved,
    /// The procedure approved.
    Approved,
    /// Công bố, công khai.
    Published,
    /// Kiểm tra việc thực hiện.
    Inspected,
    /// Rà soát.
    Reviewed,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Approve {
    procedure_id: ProcedureId,
    kind: ApprovalKind,
    day: NaiveDate,
    document: String,
    #[serde(default)]
    by_name: String,
    #[serde(default)]
    note: String,
}

fn procedure_approve(act: &mut Act<'_>, input: Approve) -> Result<Done> {
    let kind = match input.kind {
        ApprovalKind::ListApproved => "list_approved",
        ApprovalKind::Approved => "approved",
        ApprovalKind::Published => "published",
        ApprovalKind::Inspected => "inspected",
        ApprovalKind::Reviewed => "reviewed",
    };
    let approval = Approval {
        procedure: input.procedure_id,
        kind: kind.to_owned(),
        day: input.day,
        document: input.document,
        by_name: input.by_name,
        note: input.note,
    };
    actions::approve(act, &approval)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetRole {
    procedure_id: ProcedureId,
    role: String,
    /// Chức vụ; none: those of the file again.
    titles: Vec<String>,
}

fn procedure_role_set(act: &mut Act<'_>, input: SetRole) -> Result<Done> {
    actions::set_role(act, input.procedure_id, &input.role, &input.titles)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Follow {
    register: String,
    /// Null: new lines open no case.
    procedure_id: Option<ProcedureId>,
    /// Today when left out; never before.
    valid_from: Option<NaiveDate>,
}

fn procedure_follow(act: &mut Act<'_>, input: Follow) -> Result<Done> {
    let from = input.valid_from.unwrap_or_else(|| act.now().date());
    actions::follow(act, &input.register, input.procedure_id, from)?;
    Ok(Done {})
}
