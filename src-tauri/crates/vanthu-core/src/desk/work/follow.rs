//! What the registers say moves the cases of their lines, inside the act in which it is said.
//!
//! A new line opens a case when its register follows a procedure; facts complete the steps that
//! wait for them; the end of a line closes its case. With no procedure adopted this is two
//! look-ups of a row that is not there.

use std::collections::BTreeMap;

use crate::act::{Act, Said, View};
use crate::desk::approval;
use crate::error::Result;
use crate::ids::{
    AssignmentId, CaseId, IncomingId, OutgoingId, PersonId, StepId, UnitId, VersionId,
};
use crate::procedures::cases::actions::{self, NewCase};
use crate::procedures::cases::{rules, store as cases};
use crate::procedures::tree::{actions as branches, store as tree};
use crate::procedures::{known, store};
use crate::registers::{incoming, outgoing};

/// What a case is told of its line.
struct About {
    title: String,
    values: BTreeMap<&'static str, String>,
    drafter: Option<PersonId>,
    unit: Option<UnitId>,
}

/// A register whose lines are carried through procedures.
struct Carried {
    register: &'static str,
    /// Said of a new line.
    born: &'static str,
    /// Said at the end of a line: fact and why its case is closed.
    ends: &'static [(&'static str, &'static str)],
    /// Said when its words must be forgotten.
    secret: &'static str,
    about: fn(&View<'_>, i64) -> Result<About>,
}

/// Every register whose lines may have cases. A new register adds its part.
const CARRIED: &[Carried] = &[
    Carried {
        register: incoming::REGISTER,
        born: "incoming.registered",
        ends: &[
            ("incoming.voided", "Dòng văn bản đến đã hủy"),
            ("incoming.returned", "Văn bản đã trả lại nơi gửi"),
            ("incoming.recalled", "Nơi gửi đã thu hồi văn bản"),
        ],
        secret: incoming::actions::SECRET,
        about: about_incoming,
    },
    Carried {
        register: outgoing::REGISTER,
        born: "outgoing.drafted",
        ends: &[
            ("outgoing.voided", "Văn bản đi đã hủy"),
            ("outgoing.recalled", "Văn bản đi đã thu hồi"),
        ],
        secret: outgoing::actions::SECRET,
        about: about_outgoing,
    },
];

fn about_outgoing(view: &View<'_>, line: i64) -> Result<About> {
    let row = outgoing::store::line(view, OutgoingId(line))?;
    Ok(About {
        // The abstract stands on the line alone.
        title: format!("Văn bản đi: {} (dự thảo {})", row.entry.type_name, row.id),
        values: BTreeMap::from([
            ("priority", row.entry.priority.to_string()),
            ("type_name", row.entry.type_name.clone()),
        ]),
        drafter: row.entry.drafter,
        unit: row.entry.unit,
    })
}

fn about_incoming(view: &View<'_>, line: i64) -> Result<About> {
    let row = incoming::store::line(view, IncomingId(line))?;
    let mut values = BTreeMap::from([
        ("receipt_kind", row.entry.receipt_kind.as_str().to_owned()),
        ("priority", row.entry.priority.to_string()),
    ]);
    if !row.entry.type_name.is_empty() {
        values.insert("type_name", row.entry.type_name.clone());
    }
    Ok(About {
        // The abstract stands on the line alone, from where a state secret can be erased.
        title: format!("Văn bản đến số {} năm {}", row.number, row.year),
        values,
        drafter: None,
        unit: None,
    })
}

/// Follows one thing said.
pub fn follow(act: &mut Act<'_>, said: Said) -> Result<()> {
    let Some(carried) = CARRIED.iter().find(|one| one.register == said.register()) else {
        return Ok(());
    };
    if said.fact == carried.born {
        open(act, carried, said.line)?;
    }
    let its_cases = cases::of_line(act, carried.register, said.line)?;
    if said.fact == carried.secret {
        let ids: Vec<CaseId> = its_cases.iter().map(|case| case.id).collect();
        approval::forget(act, Some((carried.register, said.line)), &ids)?;
    }
    for case in its_cases {
        if said.fact == carried.secret {
            actions::forget(act, case.id)?;
            continue;
        }
        actions::fact(act, case.id, said.fact)?;
        let end = carried.ends.iter().find(|(fact, _)| *fact == said.fact);
        let now = cases::case(act, case.id)?;
        if let Some((_, reason)) = end
            && now.ended_at.is_none()
        {
            actions::close(act, &now, reason)?;
        }
    }
    Ok(())
}

/// Opens the case of a new line, when its register follows a procedure today.
fn open(act: &mut Act<'_>, carried: &Carried, line: i64) -> Result<()> {
    let today = act.now().date().to_string();
    let Some(procedure) = store::followed_on(act, carried.register, &today)? else {
        return Ok(());
    };
    let Some(version) = store::version_on(act, procedure, &today)? else {
        return Ok(());
    };
    open_with(act, carried, line, version.id)
}

/// Opens the case of a line by a version, whatever its register follows: for the sample office.
pub(in crate::desk) fn open_by(
    act: &mut Act<'_>,
    register: &str,
    line: i64,
    version: VersionId,
) -> Result<()> {
    match CARRIED.iter().find(|one| one.register == register) {
        Some(carried) => open_with(act, carried, line, version),
        None => Ok(()),
    }
}

fn open_with(act: &mut Act<'_>, carried: &Carried, line: i64, version: VersionId) -> Result<()> {
    let known = known::of(act, version)?;
    let about = (carried.about)(act, line)?;
    actions::open(
        act,
        NewCase {
            version: Some(version),
            register: carried.register.to_owned(),
            line: Some(line),
            title: about.title,
            drafter: about.drafter,
            unit: about.unit,
            values: rules::of_line(&known.definition, about.values),
            ..NewCase::default()
        },
    )
    .map(drop)
}

/// The name of a line's case, for a work tree without a procedure; also says that the line is
/// there.
pub fn title_of(view: &View<'_>, register: &str, line: i64) -> Result<Option<String>> {
    match CARRIED.iter().find(|one| one.register == register) {
        Some(carried) => Ok(Some((carried.about)(view, line)?.title)),
        None => Ok(None),
    }
}

/// A file of a step or of a branch was found to be a state secret: the words of its work go too.
pub fn forget_of(act: &mut Act<'_>, register: &str, line: i64) -> Result<()> {
    let case = match register {
        actions::STEP => cases::step(act, StepId(line))?.case,
        branches::ASSIGNMENT => tree::assignment(act, AssignmentId(line))?.case,
        _ => return Ok(()),
    };
    approval::forget(act, None, &[case])?;
    actions::forget(act, case)
}
