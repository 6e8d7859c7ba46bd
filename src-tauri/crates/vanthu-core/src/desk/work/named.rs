//! Lines of the book that a step names: the document of another office comes in as a line of its
//! own and belongs to the work that waits for it, not to new work.

use std::collections::BTreeMap;

use crate::act::{Act, View};
use crate::error::Result;
use crate::ids::{CaseId, IncomingId, StepId};
use crate::procedures::cases::actions::{Turn, close, turn};
use crate::procedures::cases::rules::{VALUE_LINE, VALUE_OWN_LINE, line_named};
use crate::procedures::cases::store as cases;
use crate::procedures::definition::ValueForm;
use crate::registers::incoming;

/// The lines that values name, each there, in force and another than the work's own; their
/// values are written as the book writes them.
///
/// # Errors
/// `work.value_line`, `work.value_own_line`; those of a step that is not open.
pub fn lines_of(
    view: &View<'_>,
    step: StepId,
    values: &mut BTreeMap<String, String>,
) -> Result<Vec<IncomingId>> {
    let turn = turn(view, step)?;
    let kinds = &turn.running.known.definition.values;
    let mut lines = Vec::new();
    for (name, value) in values.iter_mut() {
        let kind = kinds.get(name);
        let Some(kind) = kind.filter(|kind| kind.kind == ValueForm::Line) else {
            continue;
        };
        let (label, said) = (&kind.label, value.clone());
        let refused = || VALUE_LINE.with(&[("label", label), ("value", &said)]);
        let (number, year) = line_named(&said).ok_or_else(refused)?;
        let mut found = Vec::new();
        for id in incoming::answer::store::numbered(view, number, year)? {
            if !incoming::store::line(view, id)?.state().is_frozen() {
                found.push(id);
            }
        }
        let [line] = found.as_slice() else {
            return Err(refused());
        };
        if own_line(&turn) == Some(*line) {
            return Err(VALUE_OWN_LINE.with(&[("label", label), ("value", &said)]));
        }
        *value = format!("{number}/{year}");
        lines.push(*line);
    }
    Ok(lines)
}

fn own_line(turn: &Turn) -> Option<IncomingId> {
    let case = &turn.running.case;
    let line = case.line.filter(|_| case.register == incoming::REGISTER);
    line.map(IncomingId)
}

/// Closes the work that these lines began by themselves: they belong to this.
pub fn belong_to(act: &mut Act<'_>, case: CaseId, lines: &[IncomingId]) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let title = cases::case(act, case)?.title;
    let reason = format!("Thuộc công việc “{title}”");
    for line in lines {
        for own in cases::of_line(act, incoming::REGISTER, line.0)? {
            if own.ended_at.is_none() && own.id != case {
                close(act, &own, &reason)?;
            }
        }
    }
    Ok(())
}
