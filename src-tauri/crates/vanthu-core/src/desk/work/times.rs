//! Thời gian giải quyết: how long each step really took, by procedure, step and unit. What the
//! plan of Hà Nội (KH 97/KH-UBND) asks reviews to rest on: real time beside the time set.
//!
//! Only what was done is told: a step done or returned, a branch whose result was reported.
//! Skipped and closed steps took nobody's time.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::gather::Gathering;
use crate::act::View;
use crate::clock::Moment;
use crate::error::{INPUT, Result};
use crate::ids::{CaseId, PersonId, ProcedureId, UnitId};
use crate::kit::calendar::elapsed::{WorkClock, day_minutes};
use crate::kit::calendar::{Due, Duration, Rule, Start, deadline};
use crate::procedures::cases::store::{self as cases, StepRow};
use crate::procedures::cases::turn;
use crate::procedures::store;
use crate::procedures::tree::store::{self as tree, AssignmentRow};
use crate::procedures::words;

/// Something that was done: when it came, when it was done, whether in time.
pub struct Done {
    pub case: CaseId,
    pub opened: Moment,
    pub done: Moment,
    /// `None` when no time was set.
    pub late: Option<bool>,
    pub unit: Option<UnitId>,
    pub of: DoneOf,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoneOf {
    /// A step of a procedure, in whichever version.
    Step(ProcedureId, String),
    /// A branch of the work tree: its part.
    Branch(String),
}

/// Reads what was done in a time, each text once.
pub struct Doing<'a> {
    gathering: &'a Gathering<'a>,
    rules: HashMap<String, Rule>,
}

impl<'a> Doing<'a> {
    pub fn new(gathering: &'a Gathering<'a>) -> Self {
        Self {
            gathering,
            rules: HashMap::new(),
        }
    }

    /// Every step and branch done from a day on, and before another.
    pub fn between(&mut self, from: NaiveDate, until: NaiveDate) -> Result<Vec<Done>> {
        let view = self.gathering.view;
        let (from, until) = (from.to_string(), until.to_string());
        let mut all = Vec::new();
        for row in cases::steps_done(view, &from, &until)? {
            all.extend(self.step(&row)?);
        }
        for row in tree::results(view, &from, &until)? {
            all.extend(self.branch(&row));
        }
        Ok(all)
    }

    fn step(&mut self, row: &StepRow) -> Result<Option<Done>> {
        let (known, _) = self.gathering.version(row.of)?;
        let done = row.done_at.as_deref().and_then(Moment::parse);
        let (Some(opened), Some(done)) = (row.opened(), done) else {
            return Ok(None);
        };
        let due = self.due(row, &known.step(&row.step)?.mark, done)?;
        // What a register said is often written down by the clerk for whose turn it was.
        let by = match row.fact {
            Some(_) => self.gathering.leads(row)?.first().copied().or(row.done_by),
            None => row.done_by.or(row.person),
        };
        Ok(Some(Done {
            case: row.case,
            opened,
            done,
            late: due.map(|due| due.is_past(done)),
            unit: self.unit(by, row.unit),
            of: DoneOf::Step(known.procedure, row.step.clone()),
        }))
    }

    /// By when the step was asked for, as its case stood when it was done.
    fn due(&mut self, row: &StepRow, mark: &str, done: Moment) -> Result<Option<Due>> {
        let view = self.gathering.view;
        let rule = self.rule(&row.due_text).clone();
        let mark = if mark.is_empty() {
            None
        } else {
            cases::values(view, row.case)?
                .get(mark)
                .and_then(|value| Moment::parse(value))
        };
        let directed = if rule == Rule::AsDirected {
            let at = done.to_string();
            let mut dues = Vec::new();
            for branch in tree::of_case(view, row.case)? {
                let then = branch.assigned_at <= at
                    && branch.ended_at.as_ref().is_none_or(|ended| *ended >= at)
                    && branch.accepted_at.as_ref().is_none_or(|end| *end >= at);
                if branch.within.is_none() && branch.part == "lead" && then {
                    dues.extend(branch.due(&self.gathering.calendar));
                }
            }
            dues.into_iter().min_by_key(|due| due.order())
        } else {
            None
        };
        let calendar = &self.gathering.calendar;
        Ok(turn::due_by(&rule, row, mark, directed, calendar))
    }

    fn branch(&mut self, row: &AssignmentRow) -> Option<Done> {
        let opened = Moment::parse(&row.assigned_at)?;
        let done = Moment::parse(row.result_at.as_deref()?)?;
        let set = row.due_date.as_deref().and_then(|day| day.parse().ok());
        let due = match set {
            Some(date) => Some(Due::Day { date }),
            None => {
                let rule = self.rule(&row.due_text).clone();
                deadline(&rule, Start::at(opened), &self.gathering.calendar)
            }
        };
        Some(Done {
            case: row.case,
            opened,
            done,
            late: due.map(|due| due.is_past(done)),
            unit: self.unit(row.person, row.unit),
            of: DoneOf::Branch(row.part.clone()),
        })
    }

    fn rule(&mut self, text: &str) -> &Rule {
        if !self.rules.contains_key(text) {
            let rule = Duration::read(text).rule;
            self.rules.insert(text.to_owned(), rule);
        }
        &self.rules[text]
    }

    fn unit(&self, person: Option<PersonId>, unit: Option<UnitId>) -> Option<UnitId> {
        let theirs = person
            .and_then(|person| self.gathering.staff.member(person))
            .and_then(|member| member.unit);
        theirs.or(unit)
    }
}

/// The working time of a span that holds all these moments.
pub fn clock_over(
    gathering: &Gathering<'_>,
    moments: impl Iterator<Item = (Moment, Moment)>,
) -> WorkClock {
    let span = moments.fold(None, |span: Option<(NaiveDate, NaiveDate)>, (from, to)| {
        let (first, last) = span.unwrap_or((from.date(), to.date()));
        Some((first.min(from.date()), last.max(to.date())))
    });
    let today = gathering.view.now().date();
    let (first, last) = span.unwrap_or((today, today));
    WorkClock::over(&gathering.calendar, first, last)
}

/// Number, mean and worst.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Times {
    pub count: u32,
    /// Working minutes, rounded.
    pub mean_minutes: u32,
    pub worst_minutes: u32,
    /// The piece of work that took longest.
    pub worst_case_id: Option<CaseId>,
    #[serde(skip)]
    sum: u64,
}

impl Times {
    pub fn add(&mut self, minutes: u32, case: CaseId) {
        if self.count == 0 || minutes > self.worst_minutes {
            self.worst_minutes = minutes;
            self.worst_case_id = Some(case);
        }
        self.count += 1;
        self.sum += u64::from(minutes);
        let count = u64::from(self.count);
        self.mean_minutes = ((self.sum + count / 2) / count) as u32;
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    from: NaiveDate,
    /// Counted too.
    to: NaiveDate,
    procedure_id: Option<ProcedureId>,
    unit_id: Option<UnitId>,
}

/// One step in one unit.
#[derive(Debug, Serialize, JsonSchema)]
struct StepTimes {
    /// Absent for branches of the work tree.
    procedure_id: Option<ProcedureId>,
    procedure_code: String,
    procedure_name: String,
    /// TT; empty for a branch.
    ordinal: String,
    what: String,
    /// The time set, as the procedure says it today.
    due_text: String,
    unit_id: Option<UnitId>,
    unit_name: String,
    #[serde(flatten)]
    times: Times,
    /// How many had a time set, and how many of those were done after it.
    with_due: u32,
    late: u32,
}

/// Whole pieces of work of one procedure that ended in the time.
#[derive(Debug, Serialize, JsonSchema)]
struct CaseTimes {
    procedure_id: Option<ProcedureId>,
    procedure_code: String,
    procedure_name: String,
    #[serde(flatten)]
    times: Times,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Report {
    from: NaiveDate,
    to: NaiveDate,
    /// Minutes of a working day, for saying minutes as days.
    day_minutes: u32,
    steps: Vec<StepTimes>,
    cases: Vec<CaseTimes>,
}

/// The longest time a report looks over, in days: what is read is what was done in it.
const LONGEST: u64 = 366;

pub(super) fn work_times(view: &View<'_>, asked: Asked) -> Result<Report> {
    let (from, to) = (asked.from, asked.to);
    if to < from || from + Days::new(LONGEST) < to {
        let what = "kỳ báo cáo phải từ ngày trước đến ngày sau và không quá một năm";
        return Err(INPUT.with(&[("what", &what)]).at("to"));
    }
    let until = to + Days::new(1);
    let gathering = Gathering::new(view)?;
    let done = Doing::new(&gathering).between(from, until)?;
    let ended = cases::ended_between(view, &from.to_string(), &until.to_string())?;
    let clock = clock_over(
        &gathering,
        done.iter()
            .map(|one| (one.opened, one.done))
            .chain(ended.iter().map(|one| (one.opened, one.ended))),
    );
    let mut sums: BTreeMap<(DoneOf, Option<UnitId>), (Times, u32, u32)> = BTreeMap::new();
    for one in done {
        let minutes = clock.minutes(one.opened, one.done);
        let sum = sums.entry((one.of, one.unit)).or_default();
        sum.0.add(minutes, one.case);
        sum.1 += u32::from(one.late.is_some());
        sum.2 += u32::from(one.late == Some(true));
    }
    let mut whole: BTreeMap<Option<ProcedureId>, Times> = BTreeMap::new();
    for one in ended {
        let procedure = match one.version {
            Some(version) => Some(gathering.version(version)?.0.procedure),
            None => None,
        };
        let minutes = clock.minutes(one.opened, one.ended);
        whole.entry(procedure).or_default().add(minutes, one.case);
    }
    let names = Names::read(view)?;
    let mut steps = Vec::new();
    for ((of, unit), (times, with_due, late)) in sums {
        let procedure = match &of {
            DoneOf::Step(procedure, _) => Some(*procedure),
            DoneOf::Branch(_) => None,
        };
        if asked
            .procedure_id
            .is_some_and(|asked| procedure != Some(asked))
            || asked.unit_id.is_some_and(|asked| unit != Some(asked))
        {
            continue;
        }
        let (place, ordinal, what, due_text) = names.of(view, &of)?;
        let (procedure_code, procedure_name) = names.procedure(procedure);
        steps.push((
            (procedure_code.clone(), place),
            StepTimes {
                procedure_id: procedure,
                procedure_code,
                procedure_name,
                ordinal,
                what,
                due_text,
                unit_id: unit,
                unit_name: gathering.unit_name(unit).unwrap_or_default(),
                times,
                with_due,
                late,
            },
        ));
    }
    steps.sort_by(|(one, _), (other, _)| one.cmp(other));
    let cases = whole
        .into_iter()
        .filter(|(procedure, _)| asked.procedure_id.is_none() || *procedure == asked.procedure_id)
        .map(|(procedure, times)| {
            let (procedure_code, procedure_name) = names.procedure(procedure);
            CaseTimes {
                procedure_id: procedure,
                procedure_code,
                procedure_name,
                times,
            }
        })
        .collect();
    Ok(Report {
        from,
        to,
        day_minutes: day_minutes(&gathering.calendar, to),
        steps: steps.into_iter().map(|(_, row)| row).collect(),
        cases,
    })
}

/// What procedures and their steps are called.
struct Names {
    procedures: HashMap<ProcedureId, (String, String)>,
}

impl Names {
    fn read(view: &View<'_>) -> Result<Names> {
        let procedures = store::procedures(view)?
            .into_iter()
            .map(|row| (row.id, (row.code, row.name)))
            .collect();
        Ok(Names { procedures })
    }

    fn procedure(&self, id: Option<ProcedureId>) -> (String, String) {
        id.and_then(|id| self.procedures.get(&id).cloned())
            .unwrap_or_default()
    }

    /// Place in the procedure, TT, what, the time set: of the newest version that has the step.
    fn of(&self, view: &View<'_>, of: &DoneOf) -> Result<(usize, String, String, String)> {
        match of {
            DoneOf::Branch(part) => {
                let name = words::part(part).to_owned();
                Ok((0, String::new(), name, String::new()))
            }
            DoneOf::Step(procedure, id) => {
                for version in store::versions(view, *procedure)? {
                    let known = crate::procedures::known::of(view, version.id)?;
                    if let Ok(place) = known.place(id) {
                        let step = &known.definition.steps[place];
                        return Ok((
                            place,
                            step.ordinal().to_owned(),
                            step.what.clone(),
                            step.time.clone(),
                        ));
                    }
                }
                Ok((0, id.clone(), String::new(), String::new()))
            }
        }
    }
}
