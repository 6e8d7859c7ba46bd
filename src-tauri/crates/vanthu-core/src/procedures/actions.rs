//! What an office does with procedures, one function an act.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::load::load;
use super::rules::*;
use super::{shipped, store};
use crate::act::{Act, Event, col};
use crate::audit::hex;
use crate::dates::shown;
use crate::error::{NOT_FOUND, Result};
use crate::ids::{ProcedureId, VersionId};
use crate::kit::text::tidy_line;
use crate::topic::Topic;
use crate::words::Fact;

/// What is adopted, and by what.
#[derive(Debug, Clone)]
pub struct Adoption {
    /// A shipped definition; or the key its own text has.
    pub key: String,
    /// The office's own text; the shipped one when left out.
    pub text: Option<String>,
    pub valid_from: NaiveDate,
    /// Quyết định số … ngày …
    pub decision: String,
}

/// Adopts a definition as a new version.
///
/// # Errors
/// The first error found in it; `procedures.decision`, `procedures.same_text`,
/// `procedures.key_differs`.
pub fn adopt(
    act: &mut Act<'_>,
    adoption: &Adoption,
    facts: &[&[Fact]],
) -> Result<(ProcedureId, VersionId)> {
    let text = match &adoption.text {
        Some(text) => text.as_str(),
        None => shipped::all().get(&adoption.key).copied().ok_or_else(|| {
            NOT_FOUND
                .with(&[("what", &"quy trình"), ("id", &adoption.key)])
                .at("key")
        })?,
    };
    let loaded = load(text, facts)?;
    if let Some(finding) = loaded.errors().next() {
        let place = if finding.place.is_empty() {
            String::new()
        } else {
            format!("{}: ", finding.place)
        };
        let what = finding.message.trim_end_matches('.');
        return Err(FAULTY.with(&[("place", &place), ("what", &what)]));
    }
    let definition = loaded.definition;
    if definition.key != adoption.key {
        return Err(KEY_DIFFERS.with(&[("key", &adoption.key), ("own", &definition.key)]));
    }
    let decision = tidy_line(&adoption.decision);
    if decision.is_empty() {
        return Err(DECISION.error());
    }
    let procedure = match store::by_key(act, &definition.key)? {
        Some(row) => row.id,
        None => ProcedureId(act.insert(
            "procedure",
            &[
                col("key", definition.key.clone()),
                col("code", definition.code.clone()),
                col("part", definition.part.clone()),
                col("name", definition.name.clone()),
                col("set_name", definition.set.clone()),
                col("register", definition.register.clone()),
            ],
            Event::new(Topic::Procedures, "procedure_listed"),
        )?),
    };
    let sha256 = hex(&Sha256::digest(text.as_bytes()));
    let last = store::versions(act, procedure)?.into_iter().next();
    if let Some(last) = last.as_ref().filter(|last| last.sha256 == sha256) {
        return Err(SAME_TEXT.with(&[("ordinal", &last.ordinal)]));
    }
    let id = act.insert(
        "procedure_version",
        &[
            col("procedure_id", procedure),
            col("ordinal", last.map_or(1, |last| last.ordinal + 1)),
            col("definition", text.to_owned()),
            col("sha256", sha256),
            col("valid_from", adoption.valid_from.to_string()),
            col("decision", decision),
            col(
                "adopted_by",
                act.session().caller().map(|caller| caller.id.0),
            ),
        ],
        Event::new(Topic::Procedures, "procedure_adopted").of("procedure", procedure.0),
    )?;
    // The list of procedures shows what the newest version is called.
    act.update(
        "procedure",
        procedure.0,
        None,
        &[
            col("code", definition.code),
            col("part", definition.part),
            col("name", definition.name),
            col("set_name", definition.set),
            col("register", definition.register),
        ],
        Event::new(Topic::Procedures, "procedure_adopted"),
    )?;
    Ok((procedure, VersionId(id)))
}

/// A dated fact of KH 97/KH-UBND about a procedure.
#[derive(Debug, Clone)]
pub struct Approval {
    pub procedure: ProcedureId,
    pub kind: String,
    pub day: NaiveDate,
    pub document: String,
    pub by_name: String,
    pub note: String,
}

/// Records that a procedure was listed, approved, published, inspected or reviewed.
pub fn approve(act: &mut Act<'_>, approval: &Approval) -> Result<()> {
    store::procedure(act, approval.procedure)?;
    if approval.day > act.now().date() {
        return Err(APPROVAL_DATE.with(&[("date", &shown(approval.day))]));
    }
    let document = tidy_line(&approval.document);
    if document.is_empty() {
        return Err(APPROVAL_DOCUMENT.error());
    }
    let version = store::versions(act, approval.procedure)?
        .first()
        .map(|row| row.id.0);
    act.insert(
        "procedure_approval",
        &[
            col("procedure_id", approval.procedure),
            col("version_id", version),
            col("kind", approval.kind.clone()),
            col("day", approval.day.to_string()),
            col("document", document),
            col("by_name", tidy_line(&approval.by_name)),
            col("note", tidy_line(&approval.note)),
        ],
        Event::new(Topic::Procedures, "procedure_approval").of("procedure", approval.procedure.0),
    )
    .map(drop)
}

/// Says which chức vụ fill a role; none: those of the file again.
pub fn set_role(
    act: &mut Act<'_>,
    procedure: ProcedureId,
    role: &str,
    titles: &[String],
) -> Result<()> {
    let newest = store::versions(act, procedure)?.into_iter().next();
    let newest = newest.ok_or_else(|| {
        NOT_FOUND
            .with(&[("what", &"quy trình"), ("id", &procedure)])
            .at("procedure_id")
    })?;
    let known = super::known::of(act, newest.id)?;
    let Some(own) = known.definition.roles.get(role) else {
        return Err(UNKNOWN_ROLE.with(&[("id", &role)]).at("role"));
    };
    let mut titles: Vec<String> = titles.iter().map(|title| tidy_line(title)).collect();
    titles.retain(|title| !title.is_empty());
    if titles.is_empty() {
        titles.clone_from(&own.titles);
    }
    if titles.is_empty() && own.special.is_none() {
        return Err(EMPTY_ROLE.with(&[("name", &own.name)]).at("titles"));
    }
    if titles.iter().any(|title| title.contains(';')) {
        return Err(TITLE_SIGN.error());
    }
    let event = Event::new(Topic::Procedures, "role_set").of("procedure", procedure.0);
    let joined = col("titles", titles.join(";"));
    match store::roles(act, procedure)?.get(role) {
        Some((id, _)) => act.update("procedure_role", *id, None, &[joined], event),
        None => act
            .insert(
                "procedure_role",
                &[
                    col("procedure_id", procedure),
                    col("role", role.to_owned()),
                    joined,
                ],
                event,
            )
            .map(drop),
    }
}

/// Says which procedure a register's new lines follow from a day on; none: no case.
pub fn follow(
    act: &mut Act<'_>,
    register: &str,
    procedure: Option<ProcedureId>,
    valid_from: NaiveDate,
) -> Result<()> {
    let day = valid_from.to_string();
    if valid_from < act.now().date() {
        return Err(FOLLOW_PAST.with(&[("date", &shown(valid_from))]));
    }
    if let Some(id) = procedure {
        let row = store::procedure(act, id)?;
        if row.register != register {
            return Err(FOLLOW_REGISTER.with(&[("name", &row.name)]));
        }
        if store::version_on(act, id, &day)?.is_none() {
            return Err(NOT_IN_FORCE.with(&[("name", &row.name), ("date", &shown(valid_from))]));
        }
    }
    let event = Event::new(Topic::Procedures, "register_follows");
    let chosen = col("procedure_id", procedure.map(|id| id.0));
    let same = store::followings(act)?
        .into_iter()
        .find(|one| one.register == register && one.valid_from == day);
    match same {
        Some(row) => act.update("register_procedure", row.id, None, &[chosen], event),
        None => act
            .insert(
                "register_procedure",
                &[
                    col("register", register.to_owned()),
                    chosen,
                    col("valid_from", day),
                ],
                event,
            )
            .map(drop),
    }
}
