//! The list of work: what waits for a person or a unit, what is late, what there is.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::gather::{Gathering, GivenShown, TurnShown, by_case, open_branches};
use crate::act::View;
use crate::door::Page;
use crate::error::{INPUT, Result};
use crate::ids::{CaseId, IncomingId, PersonId, ProcedureId, UnitId};
use crate::kit::calendar::Due;
use crate::procedures::cases::store::{self as cases, CaseRow, Which, Whose};
use crate::procedures::store;
use crate::procedures::tree::store as tree;
use crate::registers::incoming;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Only {
    #[default]
    Open,
    Ended,
    All,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct List {
    only: Only,
    /// What waits for this person: steps, branches, results to accept.
    person_id: Option<PersonId>,
    /// The same for whoever is at the desk.
    mine: bool,
    /// What waits for a unit or anybody in it.
    unit_id: Option<UnitId>,
    /// Only what is late.
    late: bool,
    procedure_id: Option<ProcedureId>,
    register: Option<String>,
    /// The cases of one line.
    line_id: Option<i64>,
    cursor: Option<String>,
    /// At most 500; 100 when left out.
    limit: Option<i64>,
}

/// A case as the list shows it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CaseShown {
    pub id: CaseId,
    pub version: i64,
    pub title: String,
    /// Of the register line: its abstract.
    pub subject: String,
    pub register: String,
    pub line_id: Option<i64>,
    /// Of the register line: khẩn and above.
    pub priority: i64,
    pub procedure_id: Option<ProcedureId>,
    pub procedure_code: String,
    pub procedure_name: String,
    pub opened_at: String,
    pub ended_at: Option<String>,
    pub ended_kind: Option<String>,
    /// The earliest of what is waited for.
    pub due: Option<Due>,
    pub late_days: Option<u32>,
    pub turns: Vec<TurnShown>,
    /// Branches that are open.
    pub given: Vec<GivenShown>,
    /// Results the person asked about has to accept.
    pub to_accept: Vec<GivenShown>,
}

pub(super) fn case_list(view: &View<'_>, input: List) -> Result<Page<CaseShown>> {
    let limit = input.limit.unwrap_or(100);
    if !(1..=500).contains(&limit) {
        let what = "số dòng mỗi trang phải từ 1 đến 500";
        return Err(INPUT.with(&[("what", &what)]).at("limit"));
    }
    let cursor = match &input.cursor {
        None => None,
        Some(text) => Some(text.parse::<i64>().map_err(|_| {
            INPUT
                .with(&[("what", &"dấu trang không đọc được")])
                .at("cursor")
        })?),
    };
    let person = match input.person_id {
        None if input.mine => view.session().caller().map(|caller| caller.id),
        person => person,
    };
    let gathering = Gathering::new(view)?;
    if person.is_none() && input.unit_id.is_none() && !input.late {
        return plain(&gathering, &input, cursor, limit);
    }
    waiting(&gathering, &input, person, cursor, limit)
}

/// Cases as they came, the newest first.
fn plain(
    gathering: &Gathering<'_>,
    input: &List,
    cursor: Option<i64>,
    limit: i64,
) -> Result<Page<CaseShown>> {
    let view = gathering.view;
    let rows = match (&input.register, input.line_id) {
        (Some(register), Some(line)) => cases::of_line(view, register, line)?
            .into_iter()
            .filter(|row| fits(row, input.only))
            .collect(),
        _ => cases::cases(
            view,
            &Which {
                open: match input.only {
                    Only::Open => Some(true),
                    Only::Ended => Some(false),
                    Only::All => None,
                },
                procedure: input.procedure_id,
                register: input.register.clone(),
                ids: None,
                before: cursor.map(CaseId),
                limit: limit + 1,
            },
        )?,
    };
    let more = rows.len() as i64 > limit;
    let mut shown = Vec::new();
    for row in rows.into_iter().take(usize::try_from(limit).unwrap_or(0)) {
        shown.push(whole_row(gathering, row)?);
    }
    let next = shown.last().filter(|_| more).map(|row| row.id.to_string());
    Ok(Page { rows: shown, next })
}

fn fits(row: &CaseRow, only: Only) -> bool {
    match only {
        Only::Open => row.ended_at.is_none(),
        Only::Ended => row.ended_at.is_some(),
        Only::All => true,
    }
}

/// A case with everything that is waited for in it.
pub(super) fn whole_row(gathering: &Gathering<'_>, row: CaseRow) -> Result<CaseShown> {
    let branches = tree::of_case(gathering.view, row.id)?;
    let directed = gathering.directed(branches.iter());
    let mut turns = Vec::new();
    for step in cases::steps(gathering.view, row.id)? {
        if step.is_open() {
            turns.push(gathering.turn(&step, directed)?);
        }
    }
    let given = branches
        .iter()
        .filter(|branch| branch.is_open() && row.ended_at.is_none())
        .map(|branch| gathering.given(branch))
        .collect();
    shown(gathering, row, turns, given, Vec::new())
}

fn shown(
    gathering: &Gathering<'_>,
    row: CaseRow,
    turns: Vec<TurnShown>,
    given: Vec<GivenShown>,
    to_accept: Vec<GivenShown>,
) -> Result<CaseShown> {
    let view = gathering.view;
    let procedure = match row.of {
        Some(version) => {
            let (known, _) = gathering.version(version)?;
            Some(store::procedure(view, known.procedure)?)
        }
        None => None,
    };
    let (subject, priority) = match row.line {
        Some(line) if row.register == incoming::REGISTER => {
            let line = incoming::store::line(view, IncomingId(line))?;
            (line.entry.subject, line.entry.priority)
        }
        _ => (String::new(), 0),
    };
    let dues = turns.iter().map(|turn| turn.due).chain(
        given
            .iter()
            .filter(|one| one.standing == "given")
            .map(|one| one.due),
    );
    let due = dues.flatten().min_by_key(|due| due.order());
    Ok(CaseShown {
        late_days: gathering.late(due),
        due,
        id: row.id,
        version: row.version,
        title: row.title,
        subject,
        register: row.register,
        line_id: row.line,
        priority,
        procedure_id: procedure.as_ref().map(|row| row.id),
        procedure_code: procedure
            .as_ref()
            .map_or(String::new(), |row| row.code.clone()),
        procedure_name: procedure.map_or(String::new(), |row| row.name),
        opened_at: row.opened_at,
        ended_at: row.ended_at,
        ended_kind: row.ended_kind,
        turns,
        given,
        to_accept,
    })
}

/// What waits for somebody, or is late: urgent first, then by when.
fn waiting(
    gathering: &Gathering<'_>,
    input: &List,
    person: Option<PersonId>,
    cursor: Option<i64>,
    limit: i64,
) -> Result<Page<CaseShown>> {
    let view = gathering.view;
    let unit = person
        .and_then(|person| gathering.staff.member(person))
        .and_then(|member| member.unit);
    let steps = match person {
        Some(person) => cases::open_steps(
            view,
            Some(&Whose {
                steps: gathering.steps_of(person)?,
                person: Some(person),
                unit,
            }),
        )?,
        None => cases::open_steps(view, None)?,
    };
    let every = open_branches(view)?;
    let mut turns = Vec::new();
    for row in steps {
        let people = gathering.leads(&row)?;
        let in_unit = |unit: UnitId| {
            row.unit == Some(unit)
                || people.iter().any(|id| {
                    gathering
                        .staff
                        .member(*id)
                        .is_some_and(|member| member.unit == Some(unit))
                })
        };
        if person.is_some_and(|person| !people.contains(&person))
            || input.unit_id.is_some_and(|unit| !in_unit(unit))
        {
            continue;
        }
        let directed = gathering.directed(every.get(&row.case).into_iter().flatten());
        let turn = gathering.turn(&row, directed)?;
        if !input.late || turn.late_days.is_some() {
            turns.push((row.case, turn));
        }
    }
    let mut given = Vec::new();
    for row in every.values().flatten() {
        let place = crate::procedures::staff::Place {
            person: row.person,
            unit: row.unit,
        };
        let holder_unit = row
            .person
            .and_then(|person| gathering.staff.member(person))
            .map_or(row.unit, |member| member.unit);
        let theirs = person.is_none_or(|person| gathering.staff.is_at(person, place))
            && input.unit_id.is_none_or(|unit| holder_unit == Some(unit));
        // A result that was reported waits for who gave the work.
        if !theirs || (person.is_some() && row.result_at.is_some()) {
            continue;
        }
        let branch = gathering.given(row);
        if !input.late || branch.late_days.is_some() {
            given.push((row.case, branch));
        }
    }
    let mut to_accept = Vec::new();
    if let Some(person) = person.filter(|_| !input.late) {
        for row in tree::to_accept(view, person)? {
            to_accept.push((row.case, gathering.given(&row)));
        }
    }
    let mut turns = by_case(turns, |(case, _)| *case);
    let mut given = by_case(given, |(case, _)| *case);
    let mut to_accept = by_case(to_accept, |(case, _)| *case);
    let ids: BTreeSet<CaseId> = turns
        .keys()
        .chain(given.keys())
        .chain(to_accept.keys())
        .copied()
        .collect();
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let row = cases::case(view, id)?;
        if !fits(&row, input.only)
            || input
                .register
                .as_ref()
                .is_some_and(|register| *register != row.register)
        {
            continue;
        }
        let own = |all: Option<Vec<(CaseId, _)>>| -> Vec<_> {
            all.unwrap_or_default()
                .into_iter()
                .map(|(_, one)| one)
                .collect()
        };
        let turned: Vec<TurnShown> = turns
            .remove(&id)
            .unwrap_or_default()
            .into_iter()
            .map(|(_, one)| one)
            .collect();
        let case = shown(
            gathering,
            row,
            turned,
            own(given.remove(&id)),
            own(to_accept.remove(&id)),
        )?;
        if input
            .procedure_id
            .is_none_or(|asked| case.procedure_id == Some(asked))
        {
            rows.push(case);
        }
    }
    rows.sort_by_key(|row| {
        let due = row.due.map(Due::order);
        (-row.priority, due.is_none(), due, row.id)
    });
    let from = usize::try_from(cursor.unwrap_or(0)).unwrap_or(0);
    let to = from + usize::try_from(limit).unwrap_or(0);
    let next = (rows.len() > to).then(|| to.to_string());
    let rows = rows.into_iter().skip(from).take(to - from).collect();
    Ok(Page { rows, next })
}
