//! Lượt trong ngày: the rounds of the working day, as the rules of Sở Nội vụ Lào Cai ask for
//! them: văn thư, lãnh đạo văn phòng and lãnh đạo phòng open the system four times a working day,
//! the last 30 minutes before closing; everybody opens the mail twice.
//!
//! A checklist, no alarm: a round is ticked off by who made it, and nothing is late. The times
//! follow the office's hours unless the office sets its own (Thiết lập). At most one quiet notice
//! a round is shown by the desktop, when something waits, and it says numbers only: a locked
//! screen is read by anybody.
//!
//! What can never happen: a round ticked for another; a tick taken back; a notice that speaks
//! of what a document says.

pub mod rules;
mod store;
pub mod words;

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use rules::SENTENCES;

use self::rules::{Kind, NOT_YOURS, Noticed, Part, Round};
use super::work::gather::Gathering;
use super::work::waiting::Waits;
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Door, Nothing, Who};
use crate::error::Result;
use crate::intake;
use crate::kit::{calendar, settings};
use crate::procedures::staff::Staff;
use crate::session::Role;
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    const SHOWN: &[Topic] = &[Topic::Rounds, Topic::Office, Topic::Calendar, Topic::People];
    door.read("rounds_today", Who::ANY, rounds_today, SHOWN);
    door.read("round_notice", Who::ANY, round_notice, SHOWN);
    door.write("round_tick", Who::ANY, round_tick);
    door.sentences(SENTENCES);
}

/// One round of today.
#[derive(Debug, Serialize, JsonSchema)]
struct RoundShown {
    kind: Kind,
    label: &'static str,
    /// HH:MM.
    time: String,
    /// When it was ticked off.
    ticked_at: Option<String>,
    /// Its time has come.
    come: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Rounds {
    day: String,
    /// Whose rounds they are: văn thư, lãnh đạo văn phòng, lãnh đạo phòng, others.
    part: &'static str,
    /// None on a day off.
    rounds: Vec<RoundShown>,
}

/// The rounds of whoever is at the desk today.
fn own(view: &View<'_>) -> Result<(Part, Vec<Round>)> {
    let Some(caller) = view.session().caller() else {
        return Ok((Part::Other, Vec::new()));
    };
    let today = view.now().date();
    let staff = Staff::on(view, &today.to_string())?;
    let titles = staff
        .member(caller.id)
        .map_or(&[][..], |member| &member.titles);
    let part = rules::part_of(&caller.roles, titles);
    let calendar = calendar::calendar(view)?;
    if !calendar.is_working(today) {
        return Ok((part, Vec::new()));
    }
    let sessions = calendar.sessions(today);
    let mut rounds = Vec::new();
    for (kind, key) in part.lists() {
        let set = settings::store::value(view, key)?;
        for time in rules::times(&set, *kind, sessions) {
            rounds.push(Round { kind: *kind, time });
        }
    }
    rounds.sort_unstable();
    Ok((part, rounds))
}

fn rounds_today(view: &View<'_>, _: Nothing) -> Result<Rounds> {
    let (part, rounds) = own(view)?;
    let day = view.now().date().to_string();
    let now = view.now().time();
    let ticks = match view.session().caller() {
        Some(caller) => store::ticks(view, &day, caller.id)?,
        None => Vec::new(),
    };
    let rounds = rounds
        .into_iter()
        .map(|round| RoundShown {
            kind: round.kind,
            label: round.kind.label(),
            time: rules::shown(round.time),
            ticked_at: ticks
                .iter()
                .find(|(made, _)| *made == round)
                .map(|(_, at)| at.clone()),
            come: round.time <= now,
        })
        .collect();
    Ok(Rounds {
        day,
        part: part.label(),
        rounds,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Tick {
    kind: Kind,
    /// HH:MM of the round.
    time: String,
}

/// Ticks off a round of today; one that is ticked off stays as it is.
fn round_tick(act: &mut Act<'_>, input: Tick) -> Result<Done> {
    let (_, rounds) = own(act)?;
    let time = rules::read_time(&input.time);
    let (Some(caller), Some(round)) = (
        act.session().caller().map(|caller| caller.id),
        rounds
            .iter()
            .find(|round| round.kind == input.kind && Some(round.time) == time)
            .copied(),
    ) else {
        return Err(NOT_YOURS.with(&[("time", &input.time)]));
    };
    let now = act.now();
    let day = now.date().to_string();
    if store::ticks(act, &day, caller)?
        .iter()
        .any(|(made, _)| *made == round)
    {
        return Ok(Done {});
    }
    act.insert(
        "round_tick",
        &[
            col("day", day),
            col("person_id", caller),
            col("kind", round.kind.as_str().to_owned()),
            col("time", rules::shown(round.time)),
            col("ticked_at", now.to_string()),
        ],
        Event::new(Topic::Rounds, "round_ticked"),
    )?;
    Ok(Done {})
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Notice {
    /// The `key` of the last notice that was shown on this computer.
    shown: Option<String>,
}

/// What the desktop may show now: numbers only.
#[derive(Debug, Serialize, JsonSchema)]
struct NoticeShown {
    /// Day and round, to be handed back.
    key: String,
    title: &'static str,
    body: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct NoticeAnswer {
    notice: Option<NoticeShown>,
}

fn round_notice(view: &View<'_>, input: Notice) -> Result<NoticeAnswer> {
    let nothing = NoticeAnswer { notice: None };
    let Some(caller) = view.session().caller() else {
        return Ok(nothing);
    };
    let (_, rounds) = own(view)?;
    let now = view.now();
    let day = now.date();
    let ticks = store::ticks(view, &day.to_string(), caller.id)?;
    let open: Vec<NaiveTime> = rounds
        .iter()
        .filter(|round| !ticks.iter().any(|(made, _)| made == *round))
        .map(|round| round.time)
        .collect();
    let noticed = Noticed {
        wanted: settings::store::value(view, settings::rules::NOTICES)? == "true",
        day,
        now: now.time(),
        open: &open,
        shown: input.shown.as_deref(),
    };
    let Some(time) = rules::notice(&noticed) else {
        return Ok(nothing);
    };
    let gathering = Gathering::new(view)?;
    let amount = Waits::of_person(&gathering, caller.id)?.amount(view)?;
    let scans = if view.session().has(Role::Clerk) {
        intake::store::counts(view)?.waiting
    } else {
        0
    };
    Ok(NoticeAnswer {
        notice: rules::body(time, amount.waiting, amount.late, scans).map(|body| NoticeShown {
            key: rules::key(day, time),
            title: rules::TITLE,
            body,
        }),
    })
}
