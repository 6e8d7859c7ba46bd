//! Commands about people, units, positions and secrets.

mod keys;
mod units;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::competence;
use super::rules::{self, *};
use super::store;
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Door, Made, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::kit::text::tidy_line;
use crate::session::{Caller, Role};
use crate::topic::Topic;

pub use keys::ReadySecret;
use units::add_position;
pub use units::{NewUnit, add_unit};

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("people_list", Who::ANY, people_list, &[Topic::People]);
    door.write("people_add", Who::ADMIN, people_add);
    door.write("people_amend", Who::ADMIN, people_amend);
    door.write("people_deactivate", Who::ADMIN, people_deactivate);
    door.write("people_reactivate", Who::ADMIN, people_reactivate);
    door.task("people_set_secret", Who::ADMIN, keys::people_set_secret);
    door.task("secret_change", Who::ANY, keys::secret_change);
    door.write("position_add", Who::ADMIN, units::position_add);
    door.write("position_end", Who::ADMIN, units::position_end);
    door.read("unit_list", Who::ANY, units::unit_list, &[Topic::People]);
    door.write("unit_add", Who::ADMIN, units::unit_add);
    door.write("unit_rename", Who::ADMIN, units::unit_rename);
    door.write("unit_close", Who::ADMIN, units::unit_close);
    door.read(
        "delegation_list",
        Who::ANY,
        competence::api::delegation_list,
        &[Topic::People],
    );
    door.write(
        "delegation_add",
        Who::CLERK_OR_ADMIN,
        competence::api::delegation_add,
    );
    door.write(
        "delegation_end",
        Who::CLERK_OR_ADMIN,
        competence::api::delegation_end,
    );
    door.sentences(SENTENCES);
    door.sentences(competence::rules::SENTENCES);
}

/// The person at the desk, as the window shows them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Me {
    pub id: PersonId,
    pub login: String,
    pub full_name: String,
    pub position: String,
    pub unit_name: String,
    pub roles: Vec<Role>,
    pub must_change_secret: bool,
}

/// What the window shows of a signed-in person.
pub fn me(view: &View<'_>, caller: &Caller) -> Result<Me> {
    let today = view.now().date().to_string();
    let person = store::person(view, caller.id)?;
    Ok(Me {
        id: caller.id,
        login: caller.login.clone(),
        full_name: caller.full_name.clone(),
        position: store::title_on(view, caller.id, &today)?,
        unit_name: match person.unit {
            Some(unit) => store::unit_name(view, unit, &today)?,
            None => String::new(),
        },
        roles: caller.roles.clone(),
        must_change_secret: caller.must_change_secret,
    })
}

/// A position (chức vụ) as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Position {
    id: i64,
    version: i64,
    title: String,
    /// Lĩnh vực phụ trách.
    fields: String,
    valid_from: String,
    valid_to: Option<String>,
}

/// A person as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Person {
    id: PersonId,
    version: i64,
    login: String,
    full_name: String,
    unit_id: Option<UnitId>,
    unit_name: String,
    roles: Vec<Role>,
    active: bool,
    has_secret: bool,
    locked_until: Option<String>,
    positions: Vec<Position>,
}

fn people_list(view: &View<'_>, _: Nothing) -> Result<Page<Person>> {
    let units = store::units(view, &view.now().date().to_string())?;
    let mut positions = store::positions(view, None)?;
    let mut rows = Vec::new();
    for person in store::people(view)? {
        let secret = store::secret(view, person.id)?;
        let (own, others): (Vec<_>, Vec<_>) = positions
            .into_iter()
            .partition(|position| position.person == person.id);
        positions = others;
        rows.push(Person {
            id: person.id,
            version: person.version,
            unit_name: units
                .iter()
                .find(|unit| Some(unit.id) == person.unit)
                .map_or_else(String::new, |unit| unit.name.clone()),
            login: person.login,
            full_name: person.full_name,
            unit_id: person.unit,
            roles: person.roles,
            active: person.deactivated_at.is_none(),
            has_secret: secret.is_some(),
            locked_until: secret
                .and_then(|secret| locked_until(secret.wrong_count, secret.wrong_at))
                .filter(|until| *until > view.now())
                .map(|until| until.to_string()),
            positions: own
                .into_iter()
                .map(|position| Position {
                    id: position.id,
                    version: position.version,
                    title: position.title,
                    fields: position.fields,
                    valid_from: position.valid_from,
                    valid_to: position.valid_to,
                })
                .collect(),
        });
    }
    Ok(Page::whole(rows))
}

/// A new person.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    pub login: String,
    pub full_name: String,
    pub unit_id: Option<UnitId>,
    pub roles: Vec<Role>,
    /// Chức vụ; may be empty.
    #[serde(default)]
    pub position: String,
    /// Lĩnh vực phụ trách.
    #[serde(default)]
    pub fields: String,
    /// From when the position is held; today when left out.
    pub valid_from: Option<chrono::NaiveDate>,
}

/// Adds a person with a first position; they have no secret yet.
pub fn add_person(act: &mut Act<'_>, new: NewPerson) -> Result<PersonId> {
    rules::login_form(&new.login)?;
    let full_name = tidy_line(&new.full_name);
    if full_name.is_empty() {
        return Err(NAME_EMPTY.error());
    }
    if new.roles.is_empty() {
        return Err(ROLES_EMPTY.error());
    }
    if store::by_login(act, &new.login)?.is_some() {
        return Err(LOGIN_TAKEN.with(&[("login", &new.login)]));
    }
    let id = act.insert(
        "person",
        &[
            col("login", new.login),
            col("full_name", full_name),
            col("unit_id", new.unit_id.map(|unit| unit.0)),
            col("roles", store::roles_text(&new.roles)),
        ],
        Event::new(Topic::People, "person_added"),
    )?;
    let title = tidy_line(&new.position);
    if !title.is_empty() {
        let from = new.valid_from.unwrap_or_else(|| act.now().date());
        add_position(act, PersonId(id), &title, &new.fields, from)?;
    }
    Ok(PersonId(id))
}

fn people_add(act: &mut Act<'_>, new: NewPerson) -> Result<Made> {
    Ok(Made {
        id: add_person(act, new)?.0,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Amend {
    id: PersonId,
    version: i64,
    full_name: String,
    unit_id: Option<UnitId>,
    roles: Vec<Role>,
}

fn people_amend(act: &mut Act<'_>, input: Amend) -> Result<Done> {
    let full_name = tidy_line(&input.full_name);
    if full_name.is_empty() {
        return Err(NAME_EMPTY.error());
    }
    if input.roles.is_empty() {
        return Err(ROLES_EMPTY.error());
    }
    let person = store::person(act, input.id)?;
    if person.roles.contains(&Role::Admin) && !input.roles.contains(&Role::Admin) {
        another_admin(act, input.id)?;
    }
    act.update(
        "person",
        input.id.0,
        Some(input.version),
        &[
            col("full_name", full_name),
            col("unit_id", input.unit_id.map(|unit| unit.0)),
            col("roles", store::roles_text(&input.roles)),
        ],
        Event::new(Topic::People, "person_amended"),
    )?;
    if input.roles.contains(&Role::Leader) && !person.roles.contains(&Role::Leader) {
        stronger_secret(act, input.id)?;
    }
    Ok(Done {})
}

/// A new leader's secret was chosen under the weaker rule: it must be changed before it signs.
fn stronger_secret(act: &mut Act<'_>, person: PersonId) -> Result<()> {
    let Some(secret) = store::secret(act, person)? else {
        return Ok(());
    };
    act.update(
        "secret",
        secret.id,
        None,
        &[col("must_change", true)],
        Event::new(Topic::People, "secret_to_change").of("person", person.0),
    )
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WithReason {
    id: PersonId,
    version: i64,
    reason: String,
}

fn people_deactivate(act: &mut Act<'_>, input: WithReason) -> Result<Done> {
    if act
        .session()
        .caller()
        .is_some_and(|caller| caller.id == input.id)
    {
        return Err(SELF.error());
    }
    let person = store::person(act, input.id)?;
    if person.roles.contains(&Role::Admin) {
        another_admin(act, input.id)?;
    }
    let now = act.now().to_string();
    set_active(act, &input, Some(now), "person_deactivated")
}

fn people_reactivate(act: &mut Act<'_>, input: WithReason) -> Result<Done> {
    set_active(act, &input, None, "person_reactivated")
}

fn set_active(
    act: &mut Act<'_>,
    input: &WithReason,
    deactivated_at: Option<String>,
    verb: &'static str,
) -> Result<Done> {
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    act.update(
        "person",
        input.id.0,
        Some(input.version),
        &[col("deactivated_at", deactivated_at)],
        Event::new(Topic::People, verb).because(reason),
    )?;
    Ok(Done {})
}

fn another_admin(view: &View<'_>, except: PersonId) -> Result<()> {
    if store::other_admins(view, except)? == 0 {
        return Err(LAST_ADMIN.error());
    }
    Ok(())
}
