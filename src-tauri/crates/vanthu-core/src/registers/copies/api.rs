//! Commands of the book of copies. What gives a copy its number stands in the desk, which knows
//! the document it is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions;
use super::list::{self, List};
use super::rules::{Form, SENTENCES, SourceKind, State, Transfer};
use super::store::{self, CopyRow};
use crate::act::{Act, View};
use crate::door::{Door, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::{CopyId, PersonId};
use crate::kit::people;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("copy_list", Who::ANY, list, &[Topic::Copies]);
    door.read("copy_get", Who::ANY, get, &[Topic::Copies]);
    door.read("copy_forms", Who::ANY, forms, &[]);
    door.write("copy_void", Who::CLERK, void);
    door.sentences(SENTENCES);
}

/// A copy as listed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Copied {
    id: CopyId,
    version: i64,
    number: i64,
    year: i32,
    /// `15/SY-UBND`.
    code: String,
    copy_date: String,
    form: Form,
    form_label: &'static str,
    transfer: Transfer,
    transfer_label: &'static str,
    /// The line it was copied from.
    source_register: Option<String>,
    source_id: Option<i64>,
    /// "original" or "copy".
    source_kind: String,
    source_organ: String,
    source_code: String,
    source_date: Option<String>,
    source_type: String,
    source_subject: String,
    part: String,
    copies: i64,
    sheets: Option<i64>,
    recipients: String,
    certifier_person_id: PersonId,
    certifier_name: String,
    certifier_capacity: String,
    /// "secret": signed here; "paper": signed on paper.
    certified: String,
    certified_date: String,
    recorded_by: String,
    stamped_at: Option<String>,
    note: String,
    state: State,
    state_label: &'static str,
    voided_reason: Option<String>,
}

fn told(view: &View<'_>, row: CopyRow) -> Result<Copied> {
    let state = row.state();
    let (source_register, source_id) = row.source.clone().unzip();
    Ok(Copied {
        recorded_by: match row.recorded_by {
            Some(person) => people::store::full_name(view, person)?,
            None => String::new(),
        },
        code: row.code(),
        id: row.id,
        version: row.version,
        number: row.number,
        year: row.year,
        copy_date: row.date,
        form: row.form,
        form_label: row.form.label(),
        transfer: row.transfer,
        transfer_label: row.transfer.label(),
        source_register,
        source_id,
        source_kind: row.source_kind,
        source_organ: row.source_organ,
        source_code: row.source_code,
        source_date: row.source_date,
        source_type: row.source_type,
        source_subject: row.source_subject,
        part: row.part,
        copies: row.copies,
        sheets: row.sheets,
        recipients: row.recipients,
        certifier_person_id: row.certifier,
        certifier_name: row.certifier_name,
        certifier_capacity: row.certifier_capacity,
        certified: row.certified_kind,
        certified_date: row.certified_date,
        stamped_at: row.stamped_at,
        note: row.note,
        state,
        state_label: state.label(),
        voided_reason: row.voided_reason,
    })
}

/// A copy, for the answer of a command.
pub fn one(view: &View<'_>, id: CopyId) -> Result<Copied> {
    told(view, store::copy(view, id)?)
}

fn list(view: &View<'_>, ask: List) -> Result<Page<Copied>> {
    let (rows, next) = list::list(view, &ask)?;
    let rows = rows
        .into_iter()
        .map(|row| told(view, row))
        .collect::<Result<_>>()?;
    Ok(Page { rows, next })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Get {
    id: CopyId,
}

fn get(view: &View<'_>, input: Get) -> Result<Copied> {
    one(view, input.id)
}

/// A way a copy may be made.
#[derive(Debug, Serialize, JsonSchema)]
struct Way {
    transfer: Transfer,
    label: &'static str,
}

/// A form of copy.
#[derive(Debug, Serialize, JsonSchema)]
struct FormShown {
    form: Form,
    label: &'static str,
    abbreviation: &'static str,
    /// What it is made from.
    source_kind: SourceKind,
    transfers: Vec<Way>,
}

fn forms(_: &View<'_>, _: Nothing) -> Result<Page<FormShown>> {
    let forms = Form::ALL.into_iter().map(|form| FormShown {
        form,
        label: form.label(),
        abbreviation: form.abbreviation(),
        source_kind: match form {
            Form::SaoLuc => SourceKind::Copy,
            Form::SaoY | Form::TrichSao => SourceKind::Original,
        },
        transfers: form
            .transfers()
            .iter()
            .map(|transfer| Way {
                transfer: *transfer,
                label: transfer.label(),
            })
            .collect(),
    });
    Ok(Page::whole(forms.collect()))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Void {
    id: CopyId,
    version: i64,
    reason: String,
}

fn void(act: &mut Act<'_>, input: Void) -> Result<Copied> {
    actions::void(act, input.id, input.version, &input.reason)?;
    one(act, input.id)
}
