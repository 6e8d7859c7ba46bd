//! Commands that move a case: opened, steps done, returned, signed, skipped, recorded for
//! another.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::named;
use super::whole::{Whole, whole};
use crate::act::{Act, View};
use crate::dates::shown;
use crate::desk::FACTS;
use crate::desk::approval::sign_step;
use crate::error::Result;
use crate::ids::{FileId, PersonId, ProcedureId, ScanId, StepId, UnitId};
use crate::intake;
use crate::kit::people::Proof;
use crate::kit::text::tidy_line;
use crate::procedures::cases::actions::{self, NewCase};
use crate::procedures::cases::deeds::{self, Deed, Doer};
use crate::procedures::cases::rules::NOT_FOR_LINE;
use crate::procedures::rules::NOT_IN_FORCE;
use crate::procedures::store;

/// The files of scans, each once; a scan that is gone or in quarantine is refused.
pub(super) fn files_of(view: &View<'_>, scans: &[ScanId]) -> Result<Vec<(FileId, Option<ScanId>)>> {
    let mut files = Vec::new();
    for (place, scan) in scans.iter().enumerate() {
        if !scans[..place].contains(scan) {
            files.push((intake::actions::usable(view, *scan)?.1, Some(*scan)));
        }
    }
    Ok(files)
}

/// The scans have found their place.
pub(super) fn use_scans(act: &mut Act<'_>, scans: &[ScanId]) -> Result<()> {
    for (place, scan) in scans.iter().enumerate() {
        if !scans[..place].contains(scan) {
            intake::actions::use_scan(act, *scan)?;
        }
    }
    Ok(())
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Open {
    /// Without one: a work tree alone.
    procedure_id: Option<ProcedureId>,
    entry: Option<String>,
    /// What the work is called.
    name: String,
    unit_id: Option<UnitId>,
    drafter_id: Option<PersonId>,
    requester_id: Option<PersonId>,
    #[serde(default)]
    values: BTreeMap<String, String>,
}

pub(super) fn case_open(act: &mut Act<'_>, input: Open) -> Result<Whole> {
    let version = match input.procedure_id {
        None => None,
        Some(id) => {
            let procedure = store::procedure(act, id)?;
            if !procedure.register.is_empty() {
                return Err(NOT_FOR_LINE.with(&[("name", &procedure.name)]));
            }
            let today = act.now().date();
            let version = store::version_on(act, id, &today.to_string())?.ok_or_else(|| {
                NOT_IN_FORCE.with(&[("name", &procedure.name), ("date", &shown(today))])
            })?;
            Some(version.id)
        }
    };
    let id = actions::open(
        act,
        NewCase {
            version,
            entry: input.entry,
            register: String::new(),
            line: None,
            title: input.name,
            unit: input.unit_id,
            drafter: input.drafter_id,
            requester: input.requester_id,
            values: input.values,
        },
    )?;
    whole(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StepDone {
    step_id: StepId,
    version: i64,
    /// The way out; the only one when left out.
    outcome: Option<String>,
    #[serde(default)]
    opinion: String,
    /// Values the case records, as text.
    #[serde(default)]
    values: BTreeMap<String, String>,
    /// Scans of the inbox that are its result.
    #[serde(default)]
    scan_ids: Vec<ScanId>,
}

impl StepDone {
    fn deed(&self, view: &View<'_>, returning: bool) -> Result<Deed> {
        Ok(Deed {
            outcome: self.outcome.clone(),
            opinion: tidy_line(&self.opinion),
            values: self.values.clone(),
            files: files_of(view, &self.scan_ids)?,
            returning,
        })
    }
}

pub(super) fn case_step_done(act: &mut Act<'_>, input: StepDone) -> Result<Whole> {
    do_step(act, &input, false, &Doer::default())
}

/// Sends back, with an opinion.
pub(super) fn case_step_return(act: &mut Act<'_>, input: StepDone) -> Result<Whole> {
    do_step(act, &input, true, &Doer::default())
}

fn do_step(act: &mut Act<'_>, input: &StepDone, returning: bool, doer: &Doer) -> Result<Whole> {
    let mut deed = input.deed(act, returning)?;
    let lines = named::lines_of(act, input.step_id, &mut deed.values)?;
    let case = deeds::done(act, input.step_id, input.version, &deed, doer, FACTS)?;
    named::belong_to(act, case, &lines)?;
    use_scans(act, &input.scan_ids)?;
    whole(act, case)
}

pub(super) fn case_step_sign(act: &mut Act<'_>, input: StepDone, proof: Proof) -> Result<Whole> {
    let deed = input.deed(act, false)?;
    let case = sign_step(act, input.step_id, input.version, &deed, proof)?;
    use_scans(act, &input.scan_ids)?;
    whole(act, case)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Skip {
    step_id: StepId,
    version: i64,
    reason: String,
    /// The way it goes on; the first forward one when left out.
    outcome: Option<String>,
}

pub(super) fn case_step_skip(act: &mut Act<'_>, input: Skip) -> Result<Whole> {
    let outcome = input.outcome.as_deref();
    let case = deeds::skip(act, input.step_id, input.version, &input.reason, outcome)?;
    whole(act, case)
}

/// Ghi thay: what another did elsewhere.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    step_id: StepId,
    version: i64,
    outcome: Option<String>,
    #[serde(default)]
    opinion: String,
    #[serde(default)]
    values: BTreeMap<String, String>,
    #[serde(default)]
    scan_ids: Vec<ScanId>,
    /// Who really did it.
    by_person_id: Option<PersonId>,
    /// Somebody of another office.
    #[serde(default)]
    by_name: String,
    /// The day it was really done; today when left out.
    date: Option<NaiveDate>,
    /// "paper", "phone" or "other_system".
    evidence: String,
}

pub(super) fn case_step_record(act: &mut Act<'_>, input: Record) -> Result<Whole> {
    let doer = Doer {
        person: input.by_person_id,
        name: input.by_name,
        date: input.date,
        evidence: Some(input.evidence),
    };
    let step = StepDone {
        step_id: input.step_id,
        version: input.version,
        outcome: input.outcome,
        opinion: input.opinion,
        values: input.values,
        scan_ids: input.scan_ids,
    };
    do_step(act, &step, false, &doer)
}
