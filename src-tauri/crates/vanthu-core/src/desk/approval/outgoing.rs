//! An outgoing document that a leader approves or signs, as the desk shows it.

use super::rules::{Kind, NOT_WAITING};
use super::subject::{Subject, add_files, addressed};
use crate::act::View;
use crate::desk::work::gather::Gathering;
use crate::error::Result;
use crate::ids::{OutgoingId, PersonId};
use crate::kit::calendar::Due;
use crate::kit::people::competence::{Matter, People};
use crate::procedures::cases::store as cases;
use crate::registers::outgoing::approval::signers::signing;
use crate::registers::outgoing::approval::store::{Waiting, for_desk};
use crate::registers::outgoing::rules::{Step, may};
use crate::registers::outgoing::store::line;
use crate::registers::outgoing::{OTHER_FILES, REGISTER};

/// Whose it is to approve or sign a document.
pub(super) fn matter(
    view: &View<'_>,
    people: &People,
    kind: Kind,
    (to, to_text): (Option<PersonId>, &str),
    (field, drafter): (&str, Option<PersonId>),
) -> Result<Matter> {
    if kind == Kind::Sign {
        return signing(view, (field, drafter), people, to);
    }
    let asked = match to.and_then(|to| people.standing.get(&to)) {
        Some(leader) => leader.name.clone(),
        None if to_text.is_empty() => "lãnh đạo".to_owned(),
        None => to_text.to_owned(),
    };
    Ok(Matter {
        own: addressed(people, to, to_text),
        titles: Vec::new(),
        asked,
        field: field.to_owned(),
        by_position: true,
        interested: drafter.into_iter().collect(),
    })
}

/// The documents put before a leader, by name or as one of several, that are theirs to decide.
pub(super) fn waiting(
    view: &View<'_>,
    people: &People,
    principal: PersonId,
    only: Option<Kind>,
) -> Result<Vec<(Kind, Waiting, Matter)>> {
    let mut rows = for_desk(view, Some(principal))?;
    rows.extend(for_desk(view, None)?);
    let mut found = Vec::new();
    for row in rows {
        let kind = kind_of(&row);
        if only.is_some_and(|only| only != kind) {
            continue;
        }
        let of = (row.field.as_str(), row.drafter);
        let matter = matter(view, people, kind, (row.to, &row.to_text), of)?;
        // Put before somebody who signs by ủy quyền: on their desk too.
        if row.to == Some(principal) || matter.own.contains(&principal) {
            found.push((kind, row, matter));
        }
    }
    Ok(found)
}

/// The kind a document waits for.
fn kind_of(row: &Waiting) -> Kind {
    if row.for_what == "sign" {
        Kind::Sign
    } else {
        Kind::Approve
    }
}

/// A document as it is shown for a decision.
///
/// # Errors
/// `sign.not_waiting` when it is past that step; `outgoing.secret_screen`.
pub(super) fn of(
    gathering: &Gathering<'_>,
    people: &People,
    kind: Kind,
    id: OutgoingId,
) -> Result<Subject> {
    let view = gathering.view;
    let row = line(view, id)?;
    let step = if kind == Kind::Sign {
        Step::Sign
    } else {
        Step::Approve
    };
    may(step, row.facts(), &row.name()).map_err(|_| NOT_WAITING.error())?;
    // Put before a leader for this, only that leader's; else whoever may.
    let asked = row.submitted_for.as_deref() == Some(kind.as_str());
    let to = row.submitted_to_id.filter(|_| asked);
    let to_text = row
        .submitted_to
        .clone()
        .filter(|_| asked)
        .unwrap_or_default();
    let mut files = Vec::new();
    add_files(view, &mut files, REGISTER, id.0, "Dự thảo")?;
    add_files(view, &mut files, OTHER_FILES, id.0, "Kèm theo")?;
    let case = cases::of_line(view, REGISTER, id.0)?
        .into_iter()
        .find(|case| case.ended_at.is_none());
    let entry = &row.entry;
    let asked_text = if kind == Kind::Sign {
        "Ký văn bản"
    } else {
        "Duyệt dự thảo"
    };
    Ok(Subject {
        kind,
        id: id.0,
        version: row.version,
        title: format!("{} {}", entry.type_name, row.code()),
        subject: entry.subject.clone(),
        organ_name: row.organ_name.clone(),
        code: row.code(),
        asked: format!("{asked_text}; nơi nhận: {}", row.to_places),
        note: String::new(),
        line: None,
        case: case.map(|case| case.id),
        priority: entry.priority,
        since: row
            .submitted_at
            .clone()
            .unwrap_or_else(|| row.drafted_at.clone()),
        due: entry.due_date.map(|date| Due::Day { date }),
        files,
        ways: Vec::new(),
        asks: Vec::new(),
        asked_by: entry
            .drafter
            .map_or(String::new(), |id| gathering.staff.name(id).to_owned()),
        matter: matter(
            view,
            people,
            kind,
            (to, &to_text),
            (&entry.field, entry.drafter),
        )?,
    })
}
