//! Commands of the list of seals.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions::{self, NewSeal, Withdrawal};
use super::rules::{self, Described, KINDS, MARKS, Per, SENTENCES, State};
use super::store::{self, SealRow};
use super::{keeping, log};
use crate::act::{Act, View};
use crate::dates::{shown, shown_moment};
use crate::door::{Door, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::{PersonId, SealId};
use crate::kit::people;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("seal_list", Who::ANY, list, &[Topic::Seal, Topic::People]);
    door.read("seal_kinds", Who::ANY, kinds, &[]);
    door.write("seal_add", Who::CLERK_OR_ADMIN, add);
    door.write("seal_amend", Who::CLERK_OR_ADMIN, amend);
    door.write("seal_withdraw", Who::CLERK_OR_ADMIN, withdraw);
    door.sentences(SENTENCES);
    keeping::api::commands(door);
    log::api::commands(door);
}

/// A seal or a token as listed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Seal {
    id: SealId,
    version: i64,
    kind: String,
    kind_label: String,
    name: String,
    owner_name: String,
    registration_number: String,
    registration_date: Option<NaiveDate>,
    serial_number: String,
    provider: String,
    /// Last day of the certificate of a token.
    certificate_to: Option<NaiveDate>,
    /// Days left of it; negative once it has ended.
    certificate_left: Option<i64>,
    in_use_from: Option<NaiveDate>,
    in_use_to: Option<NaiveDate>,
    withdrawn_reason: Option<String>,
    withdrawn_to: Option<String>,
    follows_id: Option<SealId>,
    decision: String,
    note: String,
    state: State,
    state_label: &'static str,
    keeper_person_id: PersonId,
    keeper_name: String,
    holder_person_id: Option<PersonId>,
    holder_name: String,
    held_since: String,
    outside_place: Option<String>,
    due_back: Option<NaiveDate>,
    /// It should have come back before today.
    overdue: bool,
    /// In its keeper's hand, in the office.
    at_home: bool,
    /// Where it is, in one sentence.
    r#where: String,
    /// Whoever asks holds it.
    mine: bool,
}

/// Tells a seal.
pub(super) fn told(view: &View<'_>, row: SealRow) -> Result<Seal> {
    let today = view.now().date();
    let state = row.state(today);
    let away = if row.at_home() { "tại cơ quan" } else { "" };
    let place = row.outside_place.as_deref().unwrap_or("");
    let mut at = format!("{} đang giữ", row.holder_name);
    for part in [away, place] {
        if !part.is_empty() {
            at.push_str(if part == place { " tại " } else { " " });
            at.push_str(part);
        }
    }
    at.push_str(&format!(", từ {}", shown_moment(&row.held_since)));
    if let Some(due) = row.due_back {
        at.push_str(&format!(", hạn trả lại {}", shown(due)));
    }
    let caller = view.session().caller().map(|caller| caller.id);
    let seal = row.described.clone();
    Ok(Seal {
        kind_label: rules::kind_label(&row.kind).to_owned(),
        keeper_name: people::store::full_name(view, row.keeper)?,
        at_home: row.at_home(),
        mine: caller.is_some() && caller == row.holder,
        overdue: row.due_back.is_some_and(|due| due < today),
        certificate_left: seal
            .certificate_to
            .map(|end| end.signed_duration_since(today).num_days()),
        id: row.id,
        version: row.version,
        kind: row.kind,
        name: seal.name,
        owner_name: seal.owner_name,
        registration_number: seal.registration_number,
        registration_date: seal.registration_date,
        serial_number: seal.serial_number,
        provider: seal.provider,
        certificate_to: seal.certificate_to,
        in_use_from: seal.in_use_from,
        in_use_to: row.in_use_to,
        withdrawn_reason: row.withdrawn_reason,
        withdrawn_to: row.withdrawn_to,
        follows_id: row.follows,
        decision: row.decision,
        note: seal.note,
        state,
        state_label: state.label(),
        keeper_person_id: row.keeper,
        holder_person_id: row.holder,
        holder_name: row.holder_name,
        held_since: row.held_since,
        outside_place: row.outside_place,
        due_back: row.due_back,
        r#where: at,
    })
}

pub(super) fn one(view: &View<'_>, id: SealId) -> Result<Seal> {
    told(view, store::seal(view, id)?)
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct List {
    /// Without those that are used no more.
    in_use_only: bool,
}

fn list(view: &View<'_>, input: List) -> Result<Page<Seal>> {
    let rows = store::seals(view)?
        .into_iter()
        .filter(|row| !input.in_use_only || row.in_use_to.is_none())
        .map(|row| told(view, row))
        .collect::<Result<_>>()?;
    Ok(Page::whole(rows))
}

/// A kind of seal.
#[derive(Debug, Serialize, JsonSchema)]
struct Kind {
    code: &'static str,
    label: &'static str,
    /// What it must carry: "registration", "certificate" or nothing.
    needs: &'static str,
    marks: Vec<&'static str>,
}

/// A kind of stamping.
#[derive(Debug, Serialize, JsonSchema)]
struct MarkKind {
    code: &'static str,
    label: &'static str,
    /// One for each "copy", or for every five "sheets" of each copy.
    per: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Kinds {
    kinds: Vec<Kind>,
    marks: Vec<MarkKind>,
}

fn kinds(_: &View<'_>, _: Nothing) -> Result<Kinds> {
    Ok(Kinds {
        kinds: KINDS
            .iter()
            .map(|kind| Kind {
                code: kind.code,
                label: kind.label,
                needs: kind.needs.as_str(),
                marks: kind.marks.to_vec(),
            })
            .collect(),
        marks: MARKS
            .iter()
            .map(|mark| MarkKind {
                code: mark.code,
                label: mark.label,
                per: match mark.per {
                    Per::Copy => "copy",
                    Per::Sheets => "sheets",
                },
            })
            .collect(),
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Add {
    /// One of `seal_kinds`.
    kind: String,
    name: String,
    owner_name: String,
    #[serde(default)]
    registration_number: String,
    registration_date: Option<NaiveDate>,
    #[serde(default)]
    serial_number: String,
    #[serde(default)]
    provider: String,
    certificate_to: Option<NaiveDate>,
    /// First day of use; none while it waits.
    in_use_from: Option<NaiveDate>,
    /// The seal it comes in the place of.
    follows_id: Option<SealId>,
    keeper_person_id: PersonId,
    /// The paper by which the head gives it to its keeper.
    decision: String,
    #[serde(default)]
    note: String,
}

fn add(act: &mut Act<'_>, input: Add) -> Result<Seal> {
    let id = actions::add(
        act,
        &NewSeal {
            kind: input.kind,
            described: Described {
                name: input.name,
                owner_name: input.owner_name,
                registration_number: input.registration_number,
                registration_date: input.registration_date,
                serial_number: input.serial_number,
                provider: input.provider,
                certificate_to: input.certificate_to,
                in_use_from: input.in_use_from,
                note: input.note,
            },
            follows: input.follows_id,
            keeper: input.keeper_person_id,
            decision: input.decision,
        },
    )?;
    one(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Amend {
    id: SealId,
    version: i64,
    reason: String,
    /// Every field as it should stand.
    name: String,
    owner_name: String,
    #[serde(default)]
    registration_number: String,
    registration_date: Option<NaiveDate>,
    #[serde(default)]
    serial_number: String,
    #[serde(default)]
    provider: String,
    certificate_to: Option<NaiveDate>,
    in_use_from: Option<NaiveDate>,
    #[serde(default)]
    note: String,
}

fn amend(act: &mut Act<'_>, input: Amend) -> Result<Seal> {
    let described = Described {
        name: input.name,
        owner_name: input.owner_name,
        registration_number: input.registration_number,
        registration_date: input.registration_date,
        serial_number: input.serial_number,
        provider: input.provider,
        certificate_to: input.certificate_to,
        in_use_from: input.in_use_from,
        note: input.note,
    };
    actions::amend(act, input.id, input.version, &described, &input.reason)?;
    one(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Withdraw {
    id: SealId,
    version: i64,
    /// Today when left out.
    date: Option<NaiveDate>,
    reason: String,
    /// Where it was collected, handed in, or reported lost.
    withdrawn_to: String,
    /// It is lost: wherever it is said to be.
    #[serde(default)]
    lost: bool,
}

fn withdraw(act: &mut Act<'_>, input: Withdraw) -> Result<Seal> {
    let how = Withdrawal {
        date: input.date.unwrap_or_else(|| act.now().date()),
        reason: input.reason,
        to: input.withdrawn_to,
        lost: input.lost,
    };
    actions::withdraw(act, input.id, input.version, &how)?;
    one(act, input.id)
}
