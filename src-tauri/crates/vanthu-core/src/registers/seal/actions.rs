//! What is done to the list of seals: one function an act.

use chrono::NaiveDate;

use super::rules::{self, *};
use super::store::{self, SealRow};
use crate::act::{Act, Column, Event, View, col};
use crate::clock::Moment;
use crate::dates::{shown, shown_moment};
use crate::error::Result;
use crate::ids::{PersonId, SealId};
use crate::kit::people;
use crate::kit::text::{squeeze, tidy_line};
use crate::topic::Topic;

/// A seal that is written down.
#[derive(Debug, Clone)]
pub struct NewSeal {
    pub kind: String,
    pub described: Described,
    pub follows: Option<SealId>,
    /// To whom the head gave it to keep, and by which paper.
    pub keeper: PersonId,
    pub decision: String,
}

fn tidied(seal: &Described) -> Described {
    Described {
        name: tidy_line(&seal.name),
        owner_name: tidy_line(&seal.owner_name),
        registration_number: tidy_line(&seal.registration_number),
        serial_number: tidy_line(&seal.serial_number),
        provider: tidy_line(&seal.provider),
        note: tidy_line(&seal.note),
        ..seal.clone()
    }
}

/// The columns of what is written of a seal.
fn columns(seal: &Described) -> Vec<Column> {
    let day = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    vec![
        col("name", seal.name.clone()),
        col("owner_name", seal.owner_name.clone()),
        col("registration_number", seal.registration_number.clone()),
        col("registration_date", day(seal.registration_date)),
        col("serial_number", seal.serial_number.clone()),
        col("provider", seal.provider.clone()),
        col("certificate_to", day(seal.certificate_to)),
        col("in_use_from", day(seal.in_use_from)),
        col("note", seal.note.clone()),
    ]
}

/// Refuses the number of a seal that is written down already and not withdrawn.
fn alone(view: &View<'_>, kind: &str, seal: &Described, but: Option<SealId>) -> Result<()> {
    let (number, field) = seal.own_number();
    if number.is_empty() {
        return Ok(());
    }
    let twin = store::seals(view)?.into_iter().find(|other| {
        Some(other.id) != but
            && other.in_use_to.is_none()
            && other.kind == kind
            && squeeze(other.described.own_number().0) == squeeze(number)
    });
    match twin {
        None => Ok(()),
        Some(twin) => Err(TWICE
            .with(&[("number", &number), ("name", &twin.described.name)])
            .at(field)),
    }
}

/// A seal in the list: an active person of the office who may keep it.
pub(super) fn active(view: &View<'_>, person: PersonId, field: &str) -> Result<String> {
    let row = people::store::person(view, person).map_err(|error| error.at(field))?;
    if row.deactivated_at.is_some() {
        return Err(KEEPER_INACTIVE.with(&[("name", &row.full_name)]).at(field));
    }
    Ok(row.full_name)
}

/// Writes a seal down, in the hand of the keeper the head gave it to.
pub fn add(act: &mut Act<'_>, new: &NewSeal) -> Result<SealId> {
    let kind = rules::kind(&new.kind)?;
    let seal = tidied(&new.described);
    rules::fits(kind, &seal)?;
    alone(act, kind.code, &seal, None)?;
    let decision = tidy_line(&new.decision);
    if decision.is_empty() {
        return Err(DECISION_MISSING.error());
    }
    let keeper = active(act, new.keeper, "keeper_person_id")?;
    if let Some(former) = new.follows {
        let former = store::seal(act, former).map_err(|error| error.at("follows_id"))?;
        if former.kind != kind.code {
            return Err(FOLLOWS_KIND.with(&[("kind", &kind.label)]));
        }
    }
    let now = act.now().to_string();
    let mut row = columns(&seal);
    row.extend([
        col("kind", kind.code.to_owned()),
        col("follows_id", new.follows.map(|seal| seal.0)),
        col("decision", decision.clone()),
        col("keeper_id", new.keeper),
        col("holder_id", new.keeper),
        col("holder_name", keeper.clone()),
        col("held_since", now.clone()),
    ]);
    let id = SealId(act.insert("seal", &row, Event::new(Topic::Seal, "seal_added"))?);
    let recorded_by = act.session().caller().map(|caller| caller.id.0);
    act.insert(
        "seal_handover",
        &[
            col("seal_id", id),
            col("kind", "first".to_owned()),
            col("handed_at", now),
            col("from_name", seal.owner_name),
            col("to_person_id", new.keeper),
            col("to_name", keeper),
            col("place", String::new()),
            col("record", decision),
            col("condition", String::new()),
            col("received_kind", "paper".to_owned()),
            col("recorded_by_id", recorded_by),
        ],
        Event::new(Topic::Seal, "seal_given_to_keeper").of("seal", id.0),
    )?;
    Ok(id)
}

/// A seal that takes changes.
pub(super) fn standing(view: &View<'_>, id: SealId, field: &str) -> Result<SealRow> {
    let seal = store::seal(view, id).map_err(|error| error.at(field))?;
    match seal.in_use_to {
        None => Ok(seal),
        Some(to) => Err(WITHDRAWN
            .with(&[("name", &seal.described.name), ("date", &shown(to))])
            .at(field)),
    }
}

/// Corrects what is written of a seal, or writes what came later: a new certificate, the first
/// day of use. Every former value stays in the log.
pub fn amend(
    act: &mut Act<'_>,
    id: SealId,
    version: i64,
    described: &Described,
    reason: &str,
) -> Result<()> {
    let seal = standing(act, id, "id")?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON_MISSING.error());
    }
    let kind = rules::kind(&seal.kind)?;
    let described = tidied(described);
    rules::fits(kind, &described)?;
    alone(act, kind.code, &described, Some(id))?;
    if described == seal.described {
        return Err(NOTHING_CHANGED.error());
    }
    if let Some((first, _)) = store::first_and_last_use(act, id)?
        && described
            .in_use_from
            .is_none_or(|from| first < from.to_string())
    {
        return Err(USE_STAMPED.with(&[("at", &shown_moment(&first))]));
    }
    let event = Event::new(Topic::Seal, "seal_amended").because(reason);
    act.update("seal", id.0, Some(version), &columns(&described), event)
}

/// How a seal ends.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    pub date: NaiveDate,
    pub reason: String,
    /// Who took it, or was told that it is lost.
    pub to: String,
    pub lost: bool,
}

/// The seal is used no more: collected, handed in, or lost.
pub fn withdraw(act: &mut Act<'_>, id: SealId, version: i64, how: &Withdrawal) -> Result<()> {
    let seal = standing(act, id, "id")?;
    let reason = tidy_line(&how.reason);
    if reason.is_empty() {
        return Err(REASON_MISSING.error());
    }
    let to = tidy_line(&how.to);
    if to.is_empty() {
        return Err(WITHDRAWN_TO.error());
    }
    rules::withdrawing(how.date, seal.described.in_use_from, act.now().date())?;
    if let Some((_, last)) = store::first_and_last_use(act, id)?
        && Moment::parse(&last).is_some_and(|last| last.date() > how.date)
    {
        return Err(
            WITHDRAW_STAMPED.with(&[("at", &shown_moment(&last)), ("date", &shown(how.date))])
        );
    }
    if !seal.at_home() && !how.lost {
        return Err(WITHDRAW_AWAY.with(&[
            ("name", &seal.described.name),
            ("holder", &seal.holder_name),
        ]));
    }
    let row = [
        col("in_use_to", how.date.to_string()),
        col("withdrawn_reason", reason.clone()),
        col("withdrawn_to", to),
    ];
    let verb = if how.lost {
        Event::new(Topic::Seal, "seal_lost")
    } else {
        Event::new(Topic::Seal, "seal_withdrawn")
    };
    act.update("seal", id.0, Some(version), &row, verb.because(reason))
}
