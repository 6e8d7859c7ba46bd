//! The list of work: what waits for a person or a unit, what is late, what there is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::gather::{Gathering, GivenShown, TurnShown};
use super::waiting::{Waits, line_of};
use crate::act::View;
use crate::door::Page;
use crate::error::{Error, INPUT, Result};
use crate::ids::{AssignmentId, CaseId, PersonId, ProcedureId, StepId, UnitId};
use crate::kit::calendar::Due;
use crate::procedures::cases::store::{self as cases, CaseRow, Which};
use crate::procedures::store;
use crate::procedures::tree::store as tree;
use crate::procedures::waits::{self, Key, Kind, WaitRow};

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
    /// What waits for a unit or anybody in it; of ended cases, those it took part in.
    unit_id: Option<UnitId>,
    /// Only what is late, of open cases.
    late: bool,
    /// The year cases ended in.
    year: Option<i32>,
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

/// # Errors
/// `office.input`.
pub(super) fn case_list(view: &View<'_>, input: List) -> Result<Page<CaseShown>> {
    let limit = input.limit.unwrap_or(100);
    if !(1..=500).contains(&limit) {
        let what = "số dòng mỗi trang phải từ 1 đến 500";
        return Err(INPUT.with(&[("what", &what)]).at("limit"));
    }
    let person = match input.person_id {
        None if input.mine => view.session().caller().map(|caller| caller.id),
        person => person,
    };
    let gathering = Gathering::new(view)?;
    if let (Some(register), Some(line)) = (&input.register, input.line_id) {
        let rows = cases::of_line(view, register, line)?
            .into_iter()
            .filter(|row| fits(row, input.only))
            .map(|row| whole_row(&gathering, row))
            .collect::<Result<_>>()?;
        return Ok(Page::whole(rows));
    }
    let limit = usize::try_from(limit).unwrap_or(0);
    match input.only {
        Only::Open => open(&gathering, &input, person, limit),
        Only::Ended | Only::All => rest(&gathering, &input, person, limit),
    }
}

fn bad_cursor() -> Error {
    let what = "dấu trang không đọc được";
    INPUT.with(&[("what", &what)]).at("cursor")
}

/// Ended cases, the last ended first; or all, the newest first.
fn rest(
    gathering: &Gathering<'_>,
    input: &List,
    person: Option<PersonId>,
    limit: usize,
) -> Result<Page<CaseShown>> {
    let ended = input.only == Only::Ended;
    let after = match &input.cursor {
        None => None,
        Some(text) => {
            let (end, id) = text.split_once('|').ok_or_else(bad_cursor)?;
            let id = id.parse().map_err(|_| bad_cursor())?;
            Some((end.to_owned(), CaseId(id)))
        }
    };
    let which = Which {
        ended,
        procedure: input.procedure_id,
        register: input.register.clone(),
        year: input.year,
        unit: input.unit_id,
        person,
        after,
        limit: limit as i64 + 1,
    };
    let mut rows = cases::cases(gathering.view, &which)?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| {
        let end = row.ended_at.as_deref().filter(|_| ended).unwrap_or("");
        format!("{end}|{}", row.id)
    });
    let rows = rows.into_iter().map(|row| whole_row(gathering, row));
    Ok(Page {
        rows: rows.collect::<Result<_>>()?,
        next,
    })
}

fn fits(row: &CaseRow, only: Only) -> bool {
    match only {
        Only::Open => row.ended_at.is_none(),
        Only::Ended => row.ended_at.is_some(),
        Only::All => true,
    }
}

/// Open cases by what is most urgent in them: late, then by when, then without a deadline. A
/// case stands where the first of what is asked for stands.
fn open(
    gathering: &Gathering<'_>,
    input: &List,
    person: Option<PersonId>,
    limit: usize,
) -> Result<Page<CaseShown>> {
    let view = gathering.view;
    let whose = match (person, input.unit_id) {
        (Some(person), _) => Waits::of_person(gathering, person)?,
        (None, Some(unit)) => Waits::of_unit(gathering, unit)?,
        (None, None) => Waits::of_office(),
    };
    let also = match (person, input.unit_id) {
        (Some(_), Some(unit)) => Some(Waits::of_unit(gathering, unit)?),
        _ => None,
    };
    let until = input.late.then(|| view.now().to_string());
    let asked = |row: &WaitRow| {
        whose.hold(row)
            && also.as_ref().is_none_or(|also| also.hold(row))
            && until
                .as_deref()
                .is_none_or(|until| row.due.as_str() < until)
    };
    let everything = person.is_none() && input.unit_id.is_none() && !input.late;
    let mut after = match &input.cursor {
        None => None,
        Some(text) => Some(Key::parse(text).ok_or_else(bad_cursor)?),
    };
    let mut rows = Vec::new();
    loop {
        let found = whose.page(view, after.as_ref(), until.as_deref(), limit + 1)?;
        let last = found.len() <= limit;
        for row in found {
            if rows.len() == limit {
                let next = after.map(|key| key.to_text());
                return Ok(Page { rows, next });
            }
            after = Some(row.key());
            let waits: Vec<WaitRow> = waits::store::of_case(view, row.case)?
                .into_iter()
                .filter(|row| asked(row))
                .collect();
            // A case stands once: at the first of what waits in it.
            if waits.first() != Some(&row) {
                continue;
            }
            let case = cases::case(view, row.case)?;
            let register = input.register.as_ref();
            if register.is_some_and(|register| *register != case.register)
                || !of_procedure(gathering, &case, input.procedure_id)?
            {
                continue;
            }
            rows.push(if everything {
                whole_row(gathering, case)?
            } else {
                row_of(gathering, case, &waits)?
            });
        }
        if last {
            return Ok(Page { rows, next: None });
        }
    }
}

fn of_procedure(
    gathering: &Gathering<'_>,
    case: &CaseRow,
    asked: Option<ProcedureId>,
) -> Result<bool> {
    Ok(match (asked, case.of) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(asked), Some(version)) => gathering.version(version)?.0.procedure == asked,
    })
}

/// A case with what is asked for of what waits in it.
fn row_of(gathering: &Gathering<'_>, case: CaseRow, waits: &[WaitRow]) -> Result<CaseShown> {
    let view = gathering.view;
    let branches = tree::of_case(view, case.id)?;
    let directed = gathering.directed(branches.iter());
    let (mut turns, mut given, mut to_accept) = (Vec::new(), Vec::new(), Vec::new());
    for row in waits {
        match row.kind {
            Kind::Step => {
                let step = cases::step(view, StepId(row.of))?;
                turns.push(gathering.turn(&step, directed)?);
            }
            Kind::Idle => {}
            Kind::Given | Kind::Told | Kind::Reported => {
                let branch = tree::assignment(view, AssignmentId(row.of))?;
                let shown = gathering.given(&branch);
                if row.kind == Kind::Reported {
                    to_accept.push(shown);
                } else {
                    given.push(shown);
                }
            }
        }
    }
    shown(gathering, case, turns, given, to_accept)
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
    let (subject, priority) = line_of(gathering, &row.register, row.line)?;
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
