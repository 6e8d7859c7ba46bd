//! The office in figures, for who leads it: backlog by unit, what came and was handled week by
//! week, how much of it in time, how long it took.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::gather::Gathering;
use super::times::{Doing, Times, clock_over};
use super::waiting::{self, Amount, WaitShown, Waits};
use crate::act::View;
use crate::door::Nothing;
use crate::error::{INPUT, Result};
use crate::ids::UnitId;
use crate::kit::calendar::elapsed::day_minutes;
use crate::procedures::cases::store as cases;
use crate::procedures::staff::Place;
use crate::procedures::waits::{Kind, store};
use crate::session::Role;

/// Rows shown of a list of Hôm nay.
const ROWS: usize = 12;

/// What waits, with the first of it.
#[derive(Debug, Serialize, JsonSchema)]
struct List {
    #[serde(flatten)]
    amount: Amount,
    /// The most urgent first.
    rows: Vec<WaitShown>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Day {
    /// What waits for who is at the desk.
    mine: List,
    /// The whole office, late only, for clerks and leaders.
    office: Option<List>,
}

/// The work of the day: for who is at the desk, and for those who see to the office.
pub(super) fn work_today(view: &View<'_>, _: Nothing) -> Result<Day> {
    let Some(caller) = view.session().caller() else {
        return Ok(Day {
            mine: List {
                amount: Amount::default(),
                rows: Vec::new(),
            },
            office: None,
        });
    };
    let gathering = Gathering::new(view)?;
    let own = Waits::of_person(&gathering, caller.id)?;
    let mine = List {
        amount: own.amount(view)?,
        rows: waiting::shown(&gathering, &own.page(view, None, None, ROWS)?)?,
    };
    let sees = [Role::Clerk, Role::Leader]
        .iter()
        .any(|role| view.session().has(*role));
    let office = if sees {
        let (now, _) = waiting::limits(view);
        let all = Waits::of_office();
        let late = all.page(view, None, Some(&now), ROWS)?;
        Some(List {
            amount: all.amount(view)?,
            rows: waiting::shown(&gathering, &late)?,
        })
    } else {
        None
    };
    Ok(Day { mine, office })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// This week and those before it; at most 53, 12 when left out.
    weeks: Option<u32>,
}

/// What waits in one unit.
#[derive(Debug, Serialize, JsonSchema)]
struct Backlog {
    /// Absent: with nobody of a unit.
    unit_id: Option<UnitId>,
    name: String,
    waiting: i64,
    due_today: i64,
    late: i64,
}

/// One week, Monday first.
#[derive(Debug, Serialize, JsonSchema)]
struct Week {
    monday: NaiveDate,
    /// Pieces of work that were opened.
    opened: u32,
    /// Pieces of work that ended.
    ended: u32,
    /// Steps and branches done in time, late, and with no time set.
    on_time: u32,
    late: u32,
    no_due: u32,
    /// Working time of the pieces of work that ended.
    mean_minutes: Option<u32>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Figures {
    backlog: Vec<Backlog>,
    /// The oldest first; the last is the week that runs.
    weeks: Vec<Week>,
    day_minutes: u32,
}

pub(super) fn office_figures(view: &View<'_>, asked: Asked) -> Result<Figures> {
    let count = asked.weeks.unwrap_or(12);
    if !(1..=53).contains(&count) {
        let what = "số tuần phải từ 1 đến 53";
        return Err(INPUT.with(&[("what", &what)]).at("weeks"));
    }
    let gathering = Gathering::new(view)?;
    let today = view.now().date();
    Ok(Figures {
        backlog: backlog(&gathering)?,
        weeks: weeks(&gathering, count)?,
        day_minutes: day_minutes(&gathering.calendar, today),
    })
}

/// What waits by unit, the longest heap first. What several may do counts once, with the unit
/// of the first of them.
fn backlog(gathering: &Gathering<'_>) -> Result<Vec<Backlog>> {
    let (now, end) = waiting::limits(gathering.view);
    let mut units: BTreeMap<Option<UnitId>, (i64, i64, i64)> = BTreeMap::new();
    for heap in store::heaps(gathering.view, &now, &end)? {
        let place = Place {
            person: heap.person,
            unit: heap.unit,
        };
        let person = match (heap.kind, heap.version) {
            (Kind::Step, Some(version)) => gathering
                .people_at(version, &heap.step, place)?
                .first()
                .copied(),
            _ => heap.person,
        };
        let unit = person
            .and_then(|person| gathering.staff.member(person))
            .and_then(|member| member.unit)
            .or(heap.unit);
        let sum = units.entry(unit).or_default();
        sum.0 += heap.count;
        sum.1 += heap.due;
        sum.2 += heap.late;
    }
    let mut rows: Vec<Backlog> = units
        .into_iter()
        .map(|(unit_id, (waiting, due_today, late))| Backlog {
            unit_id,
            name: gathering.unit_name(unit_id).unwrap_or_default(),
            waiting,
            due_today,
            late,
        })
        .collect();
    rows.sort_by_key(|row| (-row.waiting, row.unit_id));
    Ok(rows)
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

fn weeks(gathering: &Gathering<'_>, count: u32) -> Result<Vec<Week>> {
    let view = gathering.view;
    let last = monday(view.now().date());
    let first = last - Days::new(u64::from(count - 1) * 7);
    let until = last + Days::new(7);
    let mut weeks: Vec<Week> = (0..count)
        .map(|week| Week {
            monday: first + Days::new(u64::from(week) * 7),
            opened: 0,
            ended: 0,
            on_time: 0,
            late: 0,
            no_due: 0,
            mean_minutes: None,
        })
        .collect();
    let place = |day: NaiveDate| usize::try_from((day - first).num_days() / 7).ok();
    let (from_text, until_text) = (first.to_string(), until.to_string());
    for (day, count) in cases::opened_by_day(view, &from_text, &until_text)? {
        let day: Option<NaiveDate> = day.parse().ok();
        if let Some(week) = day.and_then(place).and_then(|at| weeks.get_mut(at)) {
            week.opened += count;
        }
    }
    for one in Doing::new(gathering).between(first, until)? {
        if let Some(week) = place(one.done.date()).and_then(|at| weeks.get_mut(at)) {
            match one.late {
                Some(true) => week.late += 1,
                Some(false) => week.on_time += 1,
                None => week.no_due += 1,
            }
        }
    }
    let ended = cases::ended_between(view, &from_text, &until_text)?;
    let clock = clock_over(gathering, ended.iter().map(|one| (one.opened, one.ended)));
    let mut times: BTreeMap<usize, Times> = BTreeMap::new();
    for one in ended {
        if let Some(at) = place(one.ended.date()) {
            let minutes = clock.minutes(one.opened, one.ended);
            times.entry(at).or_default().add(minutes, one.case);
        }
    }
    for (at, times) in times {
        if let Some(week) = weeks.get_mut(at) {
            week.ended = times.count;
            week.mean_minutes = Some(times.mean_minutes);
        }
    }
    Ok(weeks)
}
