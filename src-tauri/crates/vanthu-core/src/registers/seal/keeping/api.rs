//! Commands about whose hand a seal is in.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PERMISSION;
use super::actions::{self, Asked};
use super::rules::{self, Going, SENTENCES, Standing};
use super::store::{self, HandoverRow, PermissionRow};
use crate::act::{Act, View};
use crate::door::{Door, Who};
use crate::error::Result;
use crate::ids::{PermissionId, PersonId, ScanId, SealId};
use crate::kit::people::Proof;
use crate::kit::{files, people};
use crate::registers::seal::api::{Seal, one, told};
use crate::registers::seal::store as seals;
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read("seal_get", Who::ANY, get, &[Topic::Seal, Topic::People]);
    door.signed("seal_permit", Who::ANY, permit);
    door.write("seal_permission_end", Who::CLERK, end_permission);
    door.write("seal_hand_over", Who::ANY, hand_over);
    door.signed("seal_take_over", Who::ANY, take_over);
    door.write("seal_bring_back", Who::ANY, bring_back);
    door.sentences(SENTENCES);
}

/// A leader's permission.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Permission {
    id: PermissionId,
    version: i64,
    seal_id: SealId,
    kind: Going,
    kind_label: &'static str,
    to_person_id: Option<PersonId>,
    to_name: String,
    place: String,
    from_date: NaiveDate,
    to_date: Option<NaiveDate>,
    purpose: String,
    /// "secret": signed here; "paper": recorded from a paper.
    given: String,
    given_by: String,
    capacity: String,
    document_number: String,
    document_date: Option<String>,
    /// The paper, scanned.
    scan_ids: Vec<ScanId>,
    recorded_by: String,
    recorded_at: String,
    state: Standing,
    state_label: &'static str,
    ended_reason: Option<String>,
}

/// One time a seal went from hand to hand.
#[derive(Debug, Serialize, JsonSchema)]
struct Handover {
    id: i64,
    /// "first", "lend", "out", "keep" or "back".
    kind: String,
    kind_label: &'static str,
    at: String,
    from_name: String,
    to_name: String,
    place: String,
    due_back: Option<String>,
    /// Biên bản bàn giao.
    record: String,
    condition: String,
    /// "secret", "paper", or "own": the keeper at the desk.
    received: String,
    permission_id: Option<PermissionId>,
    recorded_by: String,
}

fn name(view: &View<'_>, person: Option<PersonId>) -> Result<String> {
    person.map_or_else(
        || Ok(String::new()),
        |person| people::store::full_name(view, person),
    )
}

fn permission(view: &View<'_>, row: PermissionRow) -> Result<Permission> {
    let state = row.standing(view.now().date());
    let scans = files::store::of_line(view, PERMISSION, row.id.0)?;
    Ok(Permission {
        scan_ids: scans.iter().filter_map(|scan| scan.scan).collect(),
        given_by: name(view, Some(row.given_by))?,
        recorded_by: name(view, row.recorded_by)?,
        id: row.id,
        version: row.version,
        seal_id: row.seal,
        kind: row.terms.going,
        kind_label: rules::label(row.terms.going.as_str()),
        to_person_id: row.to_person,
        to_name: row.terms.to_name,
        place: row.terms.place,
        from_date: row.terms.from,
        to_date: row.terms.to,
        purpose: row.terms.purpose,
        given: row.given_kind,
        capacity: row.capacity,
        document_number: row.document_number,
        document_date: row.document_date,
        recorded_at: row.recorded_at,
        state,
        state_label: state.label(),
        ended_reason: row.ended_reason,
    })
}

fn handover(view: &View<'_>, row: HandoverRow) -> Result<Handover> {
    Ok(Handover {
        recorded_by: name(view, row.recorded_by)?,
        kind_label: rules::label(&row.kind),
        id: row.id,
        kind: row.kind,
        at: row.at,
        from_name: row.from_name,
        to_name: row.to_name,
        place: row.place,
        due_back: row.due_back,
        record: row.record,
        condition: row.condition,
        received: row.received_kind,
        permission_id: row.permission,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Get {
    id: SealId,
}

/// A seal whole.
#[derive(Debug, Serialize, JsonSchema)]
struct Whole {
    seal: Seal,
    /// The newest first.
    permissions: Vec<Permission>,
    /// The newest first.
    handovers: Vec<Handover>,
    /// The seals it came in the place of, the newest first.
    former: Vec<Seal>,
    last_stamped_at: Option<String>,
}

fn get(view: &View<'_>, input: Get) -> Result<Whole> {
    let row = seals::seal(view, input.id)?;
    let mut former = Vec::new();
    // A seal follows one that was written down before it, so the chain ends.
    let mut follows = row.follows;
    while let Some(id) = follows {
        let before = seals::seal(view, id)?;
        follows = before.follows;
        former.push(told(view, before)?);
    }
    Ok(Whole {
        former,
        last_stamped_at: seals::first_and_last_use(view, input.id)?.map(|(_, last)| last),
        permissions: store::permissions(view, input.id)?
            .into_iter()
            .map(|row| permission(view, row))
            .collect::<Result<_>>()?,
        handovers: store::handovers(view, input.id)?
            .into_iter()
            .map(|row| handover(view, row))
            .collect::<Result<_>>()?,
        seal: told(view, row)?,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Permit {
    seal_id: SealId,
    kind: Going,
    to_person_id: Option<PersonId>,
    /// Somebody outside the office, when it goes out of the office.
    #[serde(default)]
    to_name: String,
    #[serde(default)]
    place: String,
    /// Today when left out.
    from_date: Option<NaiveDate>,
    /// Hạn trả lại.
    to_date: Option<NaiveDate>,
    purpose: String,
}

impl From<Permit> for Asked {
    fn from(input: Permit) -> Asked {
        Asked {
            seal: input.seal_id,
            going: input.kind,
            to_person: input.to_person_id,
            to_name: input.to_name,
            place: input.place,
            from: input.from_date,
            to: input.to_date,
            purpose: input.purpose,
        }
    }
}

fn permit(act: &mut Act<'_>, input: Permit, proof: Proof) -> Result<Permission> {
    let id = actions::permit(act, &input.into(), proof)?;
    permission_of(act, id)
}

/// A permission, for the answer of a command.
pub fn permission_of(view: &View<'_>, id: PermissionId) -> Result<Permission> {
    permission(view, store::permission(view, id)?)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EndPermission {
    id: PermissionId,
    version: i64,
    reason: String,
}

fn end_permission(act: &mut Act<'_>, input: EndPermission) -> Result<Permission> {
    actions::end_permission(act, input.id, input.version, &input.reason)?;
    permission_of(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct HandOver {
    permission_id: PermissionId,
    /// Of the seal.
    version: i64,
    /// Số, ngày of the biên bản bàn giao.
    record: String,
    #[serde(default)]
    condition: String,
}

fn hand_over(act: &mut Act<'_>, input: HandOver) -> Result<Seal> {
    let id = actions::hand_over(
        act,
        input.permission_id,
        input.version,
        &input.record,
        &input.condition,
    )?;
    one(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TakeOver {
    permission_id: PermissionId,
    /// Of the seal.
    version: i64,
    #[serde(default)]
    condition: String,
}

fn take_over(act: &mut Act<'_>, input: TakeOver, proof: Proof) -> Result<Seal> {
    let (permission, version) = (input.permission_id, input.version);
    let id = actions::take_over(act, permission, version, &input.condition, proof)?;
    one(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BringBack {
    id: SealId,
    version: i64,
    #[serde(default)]
    record: String,
    #[serde(default)]
    condition: String,
}

fn bring_back(act: &mut Act<'_>, input: BringBack) -> Result<Seal> {
    actions::bring_back(
        act,
        input.id,
        input.version,
        &input.record,
        &input.condition,
    )?;
    one(act, input.id)
}
