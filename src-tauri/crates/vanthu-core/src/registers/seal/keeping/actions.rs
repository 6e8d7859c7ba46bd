//! What is done so that a seal may go, goes, and comes back: one function an act.

use chrono::NaiveDate;

use super::rules::{self, *};
use super::store::{self, PermissionRow};
use crate::act::{Act, Column, Event, View, clear, col};
use crate::error::{FAULT, Result};
use crate::ids::{PermissionId, PersonId, SealId};
use crate::kit::people::competence::Capacity;
use crate::kit::people::competence::rules::{competence, for_leaders};
use crate::kit::people::competence::store::people_on;
use crate::kit::people::{self, Proof};
use crate::kit::text::tidy_line;
use crate::registers::seal::actions::{active, standing};
use crate::registers::seal::rules::REASON_MISSING;
use crate::registers::seal::store::SealRow;
use crate::session::Role;
use crate::topic::Topic;

/// A permission that is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    pub seal: SealId,
    pub going: Going,
    pub to_person: Option<PersonId>,
    pub to_name: String,
    pub place: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub purpose: String,
}

/// The paper a leader gave the permission on.
#[derive(Debug, Clone)]
pub struct Paper {
    pub given_by: PersonId,
    pub number: String,
    pub date: NaiveDate,
}

/// The terms, checked; and the seal they are of.
fn terms(act: &Act<'_>, asked: &Asked) -> Result<(SealRow, Terms)> {
    let seal = standing(act, asked.seal, "seal_id")?;
    let to_name = match asked.to_person {
        Some(person) => active(act, person, "to_person_id")?,
        None => tidy_line(&asked.to_name),
    };
    let today = act.now().date();
    let terms = Terms {
        going: asked.going,
        to_person: asked.to_person.is_some(),
        to_name,
        place: tidy_line(&asked.place),
        from: asked.from.unwrap_or(today),
        to: asked.to,
        purpose: tidy_line(&asked.purpose),
    };
    rules::fits(&terms, today)?;
    // The holder may take it out of the office; what is in their hand needs no giving.
    if asked.going != Going::Out && asked.to_person.is_some() && asked.to_person == seal.holder {
        let again = asked.going == Going::Keep && asked.to_person != Some(seal.keeper);
        if !again {
            return Err(TO_HOLDER.with(&[("name", &terms.to_name)]));
        }
    }
    Ok((seal, terms))
}

/// In which capacity somebody lets a seal go on a day: never to themselves.
fn lets_go(
    view: &View<'_>,
    giver: PersonId,
    to: Option<PersonId>,
    day: NaiveDate,
) -> Result<Capacity> {
    let people = people_on(view, day)?;
    let matter = for_leaders(&people, to.into_iter().collect());
    competence(&matter, giver, day, &people)
}

fn columns(asked: &Asked, terms: &Terms, capacity: &Capacity) -> Vec<Column> {
    vec![
        col("seal_id", asked.seal),
        col("kind", terms.going.as_str().to_owned()),
        col("to_person_id", asked.to_person.map(|person| person.0)),
        col("to_name", terms.to_name.clone()),
        col("place", terms.place.clone()),
        col("from_date", terms.from.to_string()),
        col("to_date", terms.to.map(|to| to.to_string())),
        col("purpose", terms.purpose.clone()),
        col("capacity", capacity.label.clone()),
    ]
}

fn recorder(act: &Act<'_>) -> Option<i64> {
    act.session().caller().map(|caller| caller.id.0)
}

/// What the leader who lets a seal go signs.
fn signed_words(id: PermissionId, seal: &SealRow, terms: &Terms) -> [u8; 32] {
    digest(&[
        &id.to_string(),
        &seal.id.to_string(),
        &seal.described.name,
        terms.going.as_str(),
        &terms.to_name,
        &terms.place,
        &terms.from.to_string(),
        &terms.to.map(|to| to.to_string()).unwrap_or_default(),
        &terms.purpose,
    ])
}

/// A leader lets a seal go, here, with their own secret.
pub fn permit(act: &mut Act<'_>, asked: &Asked, proof: Proof) -> Result<PermissionId> {
    let (seal, terms) = terms(act, asked)?;
    let giver = proof.caller.id;
    let capacity = lets_go(act, giver, asked.to_person, act.now().date())?;
    let id = store::next_permission(act)?;
    let subject = format!("seal_permission:{id}");
    let words = signed_words(id, &seal, &terms);
    let signed = people::sign_off(act, proof, "cho_phep_giao_con_dau", &subject, words)?;
    let mut row = columns(asked, &terms, &capacity);
    row.extend([
        col("given_kind", "secret".to_owned()),
        col("given_by_id", giver),
        col("document_number", String::new()),
        col("sign_off_id", signed.id),
        col("recorded_by_id", recorder(act)),
        col("recorded_at", act.now().to_string()),
    ]);
    let event = Event::new(Topic::Seal, "seal_permitted").signed_by(giver);
    written(act, id, &row, event)
}

/// A leader's permission on paper, recorded with its number and its date.
pub fn record_permission(act: &mut Act<'_>, asked: &Asked, paper: &Paper) -> Result<PermissionId> {
    let (_, terms) = terms(act, asked)?;
    let number = tidy_line(&paper.number);
    rules::paper_fits(&number, paper.date, terms.from, act.now().date())?;
    let capacity = lets_go(act, paper.given_by, asked.to_person, paper.date)
        .map_err(|error| error.at("given_by_person_id"))?;
    let id = store::next_permission(act)?;
    let mut row = columns(asked, &terms, &capacity);
    row.extend([
        col("given_kind", "paper".to_owned()),
        col("given_by_id", paper.given_by),
        col("document_number", number),
        col("document_date", paper.date.to_string()),
        col("recorded_by_id", recorder(act)),
        col("recorded_at", act.now().to_string()),
    ]);
    let event = Event::new(Topic::Seal, "seal_permission_recorded");
    written(act, id, &row, event)
}

fn written(
    act: &mut Act<'_>,
    id: PermissionId,
    row: &[Column],
    event: Event,
) -> Result<PermissionId> {
    let given = PermissionId(act.insert("seal_permission", row, event)?);
    if given != id {
        return Err(FAULT.error().because("the id that was signed is another"));
    }
    Ok(given)
}

/// A permission is taken back before a seal went by it.
pub fn end_permission(
    act: &mut Act<'_>,
    id: PermissionId,
    version: i64,
    reason: &str,
) -> Result<()> {
    let permission = store::permission(act, id).map_err(|error| error.at("id"))?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON_MISSING.error());
    }
    match permission.standing(act.now().date()) {
        Standing::Used => return Err(used(&permission).at("id")),
        Standing::Ended => return Err(ENDED.error().at("id")),
        Standing::Open | Standing::Over => {}
    }
    let row = [
        col("ended_at", act.now().to_string()),
        col("ended_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Seal, "seal_permission_ended").because(reason);
    act.update("seal_permission", id.0, Some(version), &row, event)
}

fn used(permission: &PermissionRow) -> crate::error::Error {
    let at = permission.used_at.as_deref().unwrap_or("");
    USED.with(&[("at", &crate::dates::shown_moment(at))])
}

/// Refuses whoever does not hold the seal. When its holder has left the office, or is nobody of
/// it, the văn thư speaks for them; never when it is to be stamped with.
pub fn holds(view: &View<'_>, seal: &SealRow) -> Result<PersonId> {
    let caller = view.session().caller();
    match caller {
        Some(caller) if seal.holder == Some(caller.id) => Ok(caller.id),
        _ => Err(NOT_HOLDER.with(&[
            ("seal", &seal.described.name),
            ("holder", &seal.holder_name),
            (
                "name",
                &caller.map_or("Chương trình", |caller| caller.full_name.as_str()),
            ),
        ])),
    }
}

fn may_hand(view: &View<'_>, seal: &SealRow) -> Result<()> {
    let gone = match seal.holder {
        None => true,
        Some(holder) => people::store::person(view, holder)?
            .deactivated_at
            .is_some(),
    };
    if gone && view.session().has(Role::Clerk) {
        return Ok(());
    }
    holds(view, seal).map(drop)
}

/// How a handover was received.
struct Received {
    kind: &'static str,
    sign_off: Option<i64>,
    signer: Option<PersonId>,
    record: String,
    condition: String,
}

/// A permission that lets a seal go today, and the seal, in the hand of who is at the desk.
fn letting(act: &Act<'_>, id: PermissionId) -> Result<(PermissionRow, SealRow)> {
    let permission = store::permission(act, id)?;
    let seal = standing(act, permission.seal, "permission_id")?;
    may_hand(act, &seal)?;
    let today = act.now().date();
    rules::usable(
        permission.used_at.as_deref(),
        permission.ended_at.is_some(),
        (permission.terms.from, permission.terms.to),
        today,
    )?;
    let same = permission.to_person.is_some() && permission.to_person == seal.holder;
    if same && permission.terms.going == Going::Lend {
        return Err(OTHER_HOLDER.with(&[("name", &seal.holder_name)]));
    }
    Ok((permission, seal))
}

/// The seal goes to another hand; who receives it has signed the paper record.
pub fn hand_over(
    act: &mut Act<'_>,
    id: PermissionId,
    version: i64,
    record: &str,
    condition: &str,
) -> Result<SealId> {
    let (permission, seal) = letting(act, id)?;
    let record = tidy_line(record);
    if record.is_empty() {
        return Err(RECORD_MISSING.error());
    }
    let received = Received {
        kind: "paper",
        sign_off: None,
        signer: None,
        record,
        condition: tidy_line(condition),
    };
    hand(act, &permission, &seal, version, received)
}

/// The seal goes to another hand; who receives it signs with their own secret.
pub fn take_over(
    act: &mut Act<'_>,
    id: PermissionId,
    version: i64,
    condition: &str,
    proof: Proof,
) -> Result<SealId> {
    let (permission, seal) = letting(act, id)?;
    let Some(to) = permission.to_person else {
        return Err(RECEIVER_OUTSIDE.with(&[("to", &permission.terms.to_name)]));
    };
    let receiver = proof.caller.clone();
    if receiver.id != to {
        return Err(WRONG_RECEIVER.with(&[
            ("to", &permission.terms.to_name),
            ("name", &receiver.full_name),
        ]));
    }
    let condition = tidy_line(condition);
    let words = digest(&[
        &permission.id.to_string(),
        &seal.id.to_string(),
        &seal.described.name,
        &seal.holder_name,
        &condition,
    ]);
    let subject = format!("seal:{}", seal.id);
    let signed = people::sign_off(act, proof, "nhan_ban_giao_con_dau", &subject, words)?;
    let received = Received {
        kind: "secret",
        sign_off: Some(signed.id),
        signer: Some(signed.person),
        record: String::new(),
        condition,
    };
    hand(act, &permission, &seal, version, received)
}

fn hand(
    act: &mut Act<'_>,
    permission: &PermissionRow,
    seal: &SealRow,
    version: i64,
    received: Received,
) -> Result<SealId> {
    let terms = &permission.terms;
    let now = act.now().to_string();
    let due_back = terms.to.filter(|_| terms.going != Going::Keep);
    let due_back = due_back.map(|due| due.to_string());
    let mut event = Event::new(Topic::Seal, "seal_handed").of("seal", seal.id.0);
    event.signer = received.signer;
    act.insert(
        "seal_handover",
        &[
            col("seal_id", seal.id),
            col("kind", terms.going.as_str().to_owned()),
            col("permission_id", permission.id),
            col("handed_at", now.clone()),
            col("from_person_id", seal.holder.map(|holder| holder.0)),
            col("from_name", seal.holder_name.clone()),
            col("to_person_id", permission.to_person.map(|to| to.0)),
            col("to_name", terms.to_name.clone()),
            col("place", terms.place.clone()),
            col("due_back", due_back.clone()),
            col("record", received.record),
            col("condition", received.condition),
            col("received_kind", received.kind.to_owned()),
            col("sign_off_id", received.sign_off),
            col("recorded_by_id", recorder(act)),
        ],
        event,
    )?;
    let used = Event::new(Topic::Seal, "seal_permission_used");
    let row = [col("used_at", now.clone())];
    act.update("seal_permission", permission.id.0, None, &row, used)?;
    let mut row = vec![
        col("holder_id", permission.to_person.map(|to| to.0)),
        col("holder_name", terms.to_name.clone()),
        col("held_since", now),
        col(
            "outside_place",
            (terms.going == Going::Out).then(|| terms.place.clone()),
        ),
        col("due_back", due_back),
    ];
    if terms.going == Going::Keep {
        row.extend(permission.to_person.map(|to| col("keeper_id", to)));
    }
    let event = Event::new(Topic::Seal, "seal_in_other_hand");
    act.update("seal", seal.id.0, Some(version), &row, event)?;
    Ok(seal.id)
}

/// The keeper has the seal in their own hand again.
pub fn bring_back(
    act: &mut Act<'_>,
    id: SealId,
    version: i64,
    record: &str,
    condition: &str,
) -> Result<()> {
    let seal = standing(act, id, "id")?;
    let keeper = people::store::full_name(act, seal.keeper)?;
    let caller = act.session().caller().map(|caller| caller.id);
    if seal.at_home() {
        return Err(AT_HOME.with(&[("seal", &seal.described.name), ("keeper", &keeper)]));
    }
    if caller != Some(seal.keeper) {
        return Err(NOT_KEEPER.with(&[("seal", &seal.described.name), ("keeper", &keeper)]));
    }
    let now = act.now().to_string();
    act.insert(
        "seal_handover",
        &[
            col("seal_id", id),
            col("kind", "back".to_owned()),
            col("handed_at", now.clone()),
            col("from_person_id", seal.holder.map(|holder| holder.0)),
            col("from_name", seal.holder_name.clone()),
            col("to_person_id", seal.keeper),
            col("to_name", keeper.clone()),
            col("place", String::new()),
            col("record", tidy_line(record)),
            col("condition", tidy_line(condition)),
            col("received_kind", "own".to_owned()),
            col("recorded_by_id", recorder(act)),
        ],
        Event::new(Topic::Seal, "seal_came_back").of("seal", id.0),
    )?;
    let row = [
        col("holder_id", seal.keeper),
        col("holder_name", keeper),
        col("held_since", now),
        clear("outside_place"),
        clear("due_back"),
    ];
    let event = Event::new(Topic::Seal, "seal_with_keeper");
    act.update("seal", id.0, Some(version), &row, event)
}
