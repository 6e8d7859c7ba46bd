//! Commands about people, units, positions and secrets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::proof::prove;
use super::rules::{self, *};
use super::secrets::{self, Wrapped};
use super::store::{self, PersonRow};
use crate::act::{Act, Event, View, clear, col, hidden};
use crate::door::{Done, Door, Job, Made, Nothing, Page, Signer, Who};
use crate::error::{Error, Result};
use crate::ids::{PersonId, UnitId};
use crate::kit::text::tidy_line;
use crate::session::{Caller, Role};
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("people_list", Who::ANY, people_list, &[Topic::People]);
    door.write("people_add", Who::ADMIN, people_add);
    door.write("people_amend", Who::ADMIN, people_amend);
    door.write("people_deactivate", Who::ADMIN, people_deactivate);
    door.write("people_reactivate", Who::ADMIN, people_reactivate);
    door.task("people_set_secret", Who::ADMIN, people_set_secret);
    door.task("secret_change", Who::ANY, secret_change);
    door.write("position_add", Who::ADMIN, position_add);
    door.write("position_end", Who::ADMIN, position_end);
    door.read("unit_list", Who::ANY, unit_list, &[Topic::People]);
    door.write("unit_add", Who::ADMIN, unit_add);
    door.write("unit_rename", Who::ADMIN, unit_rename);
    door.write("unit_close", Who::ADMIN, unit_close);
    door.sentences(SENTENCES);
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

/// Whether a new secret keeps the person's key (they changed it) or makes a new one (they could
/// not, or never had one).
enum Key {
    Kept,
    New,
}

/// Writes a person's wrapped key. A new key is also kept among all keys the person ever had.
fn write_secret(
    act: &mut Act<'_>,
    person: PersonId,
    wrapped: &Wrapped,
    key: &Key,
    must_change: bool,
    recovery: Option<&(Vec<u8>, Vec<u8>)>,
    verb: &'static str,
) -> Result<()> {
    let mut columns = vec![
        col("kdf", wrapped.kdf.clone()),
        hidden("salt", wrapped.salt.clone()),
        hidden("nonce", wrapped.nonce.clone()),
        hidden("wrapped_key", wrapped.wrapped_key.clone()),
        col("public_key", wrapped.public_key.clone()),
        col("must_change", must_change),
        col("wrong_count", 0),
        clear("wrong_at"),
    ];
    if let Some((salt, hash)) = recovery {
        columns.push(hidden("recovery_salt", salt.clone()));
        columns.push(hidden("recovery_hash", hash.clone()));
    }
    let event = Event::new(Topic::People, verb).of("person", person.0);
    match store::secret(act, person)? {
        Some(secret) => act.update("secret", secret.id, None, &columns, event)?,
        None => {
            columns.push(col("person_id", person));
            act.insert("secret", &columns, event)?;
        }
    }
    if matches!(key, Key::New) {
        let now = act.now().to_string();
        act.insert(
            "person_key",
            &[
                col("person_id", person),
                col("public_key", wrapped.public_key.clone()),
                col("valid_from", now),
            ],
            Event::new(Topic::People, "key_made").of("person", person.0),
        )?;
    }
    Ok(())
}

/// A secret made ready outside the act, because the slow hash must not hold the writer.
pub struct ReadySecret {
    wrapped: Wrapped,
    recovery: Option<(String, Vec<u8>, Vec<u8>)>,
}

impl ReadySecret {
    /// Makes a new key under `secret`; for a leader also a sealed recovery code.
    ///
    /// # Errors
    /// When the secret is too weak for the roles.
    pub fn new(secret: &str, roles: &[Role]) -> Result<Self> {
        rules::strong_enough(secret, roles)?;
        let recovery = if roles.contains(&Role::Leader) {
            Some(secrets::new_recovery_code()?)
        } else {
            None
        };
        Ok(Self {
            wrapped: secrets::new_key(secret)?,
            recovery,
        })
    }

    /// Gives it to a person; answers the recovery code to be sealed on paper, if there is one.
    pub fn give(
        self,
        act: &mut Act<'_>,
        person: PersonId,
        must_change: bool,
    ) -> Result<Option<String>> {
        let (code, stored) = match self.recovery {
            Some((code, salt, hash)) => (Some(code), Some((salt, hash))),
            None => (None, None),
        };
        write_secret(
            act,
            person,
            &self.wrapped,
            &Key::New,
            must_change,
            stored.as_ref(),
            "secret_set",
        )?;
        Ok(code)
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetSecret {
    person_id: PersonId,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SecretWasSet {
    /// To be written down, sealed and kept by the leader. Shown this once.
    recovery_code: Option<String>,
}

/// Sets another person's secret. They get a new key and must change the secret before signing;
/// for a leader who already had one it needs the sealed recovery code or a second leader.
fn people_set_secret(job: &Job<'_>, input: SetSecret) -> Result<SecretWasSet> {
    let (person, secret) = job.office.read(job.session, |view| {
        Ok((
            store::person(view, input.person_id)?,
            store::secret(view, input.person_id)?,
        ))
    })?;
    if person.deactivated_at.is_some() {
        return Err(DEACTIVATED.with(&[("login", &person.login)]));
    }
    let new = new_pin(job.signer)?;
    let mut confirmed_by = None;
    // Who ever had a sealed code keeps this protection: taking the role away for a moment does
    // not open the way to a leader's signature.
    if let Some(secret) = secret
        && (person.roles.contains(&Role::Leader) || secret.recovery.is_some())
    {
        confirmed_by = may_reset_leader(job, &person, &secret)?;
    }
    let ready = ReadySecret::new(new, &person.roles)?;
    let own = job
        .session
        .caller()
        .is_some_and(|caller| caller.id == person.id);
    let recovery_code = job.office.act(job.session, |act| {
        if let Some(leader) = confirmed_by {
            act.note(
                Event::new(Topic::People, "secret_set")
                    .of("person", person.id.0)
                    .signed_by(leader),
                serde_json::Map::new(),
            )?;
        }
        ready.give(act, person.id, !own)
    })?;
    Ok(SecretWasSet { recovery_code })
}

fn may_reset_leader(
    job: &Job<'_>,
    person: &PersonRow,
    secret: &store::Secret,
) -> Result<Option<PersonId>> {
    if let Some(code) = &job.signer.recovery_code {
        let Some((salt, hash)) = &secret.recovery else {
            return Err(RECOVERY_WRONG.error());
        };
        let typed = rules::recovery_plain(code);
        if &secrets::recovery_hash(&typed, salt)? != hash {
            return Err(RECOVERY_WRONG.error());
        }
        return Ok(None);
    }
    if job.signer.pin.is_none() {
        return Err(LEADER_RESET.error());
    }
    let second = prove(job.office, job.signer)?.caller;
    if second.id == person.id || !second.roles.contains(&Role::Leader) {
        return Err(SECOND_LEADER.error());
    }
    Ok(Some(second.id))
}

/// Changes one's own secret; the key stays and is wrapped anew.
fn secret_change(job: &Job<'_>, _: Nothing) -> Result<Done> {
    let caller = job.session.caller().ok_or_else(|| MISSING.error())?;
    let signer = Signer {
        login: Some(caller.login.clone()),
        ..job.signer.clone()
    };
    let new = new_pin(&signer)?;
    if signer.pin.as_ref().is_some_and(|old| old.as_str() == new) {
        return Err(SAME.error());
    }
    rules::strong_enough(new, &caller.roles)?;
    let proof = prove(job.office, &signer)?;
    let wrapped = proof.rewrap(new)?;
    job.office.act(job.session, |act| {
        write_secret(
            act,
            caller.id,
            &wrapped,
            &Key::Kept,
            false,
            None,
            "secret_changed",
        )
    })?;
    Ok(Done {})
}

fn new_pin(signer: &Signer) -> Result<&str> {
    signer
        .new_pin
        .as_ref()
        .map(|pin| pin.as_str())
        .ok_or_else(|| NEW_MISSING.error())
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewPosition {
    person_id: PersonId,
    title: String,
    #[serde(default)]
    fields: String,
    valid_from: chrono::NaiveDate,
}

fn position_add(act: &mut Act<'_>, input: NewPosition) -> Result<Made> {
    store::person(act, input.person_id)?;
    let title = tidy_line(&input.title);
    if title.is_empty() {
        return Err(POSITION_EMPTY.error());
    }
    let id = add_position(
        act,
        input.person_id,
        &title,
        &input.fields,
        input.valid_from,
    )?;
    Ok(Made { id })
}

fn add_position(
    act: &mut Act<'_>,
    person: PersonId,
    title: &str,
    fields: &str,
    from: chrono::NaiveDate,
) -> Result<i64> {
    act.insert(
        "position",
        &[
            col("person_id", person),
            col("title", title.to_owned()),
            col("fields", tidy_line(fields)),
            col("valid_from", from.to_string()),
        ],
        Event::new(Topic::People, "position_added").of("person", person.0),
    )
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EndPosition {
    id: i64,
    version: i64,
    valid_to: chrono::NaiveDate,
}

fn position_end(act: &mut Act<'_>, input: EndPosition) -> Result<Done> {
    let position = store::positions(act, None)?
        .into_iter()
        .find(|position| position.id == input.id)
        .ok_or_else(|| not_found("chức vụ", input.id))?;
    ends_after(&position.valid_from, input.valid_to)?;
    act.update(
        "position",
        input.id,
        Some(input.version),
        &[col("valid_to", input.valid_to.to_string())],
        Event::new(Topic::People, "position_ended").of("person", position.person.0),
    )?;
    Ok(Done {})
}

fn ends_after(from: &str, to: chrono::NaiveDate) -> Result<()> {
    if to.to_string().as_str() < from {
        return Err(DATES.with(&[("from", &crate::dates::shown_text(from))]));
    }
    Ok(())
}

fn not_found(what: &str, id: i64) -> Error {
    crate::error::NOT_FOUND.with(&[("what", &what), ("id", &id)])
}

/// A unit as listed, under its name of today.
#[derive(Debug, Serialize, JsonSchema)]
struct Unit {
    id: UnitId,
    version: i64,
    name: String,
    abbreviation: String,
    parent_id: Option<UnitId>,
    parent_name: Option<String>,
    valid_from: String,
    valid_to: Option<String>,
}

fn unit_list(view: &View<'_>, _: Nothing) -> Result<Page<Unit>> {
    let units = store::units(view, &view.now().date().to_string())?;
    let name_of = |id: UnitId| {
        units
            .iter()
            .find(|unit| unit.id == id)
            .map(|unit| unit.name.clone())
    };
    let rows = units
        .iter()
        .map(|unit| Unit {
            id: unit.id,
            version: unit.version,
            name: unit.name.clone(),
            abbreviation: unit.abbreviation.clone(),
            parent_id: unit.parent,
            parent_name: unit.parent.and_then(name_of),
            valid_from: unit.valid_from.clone(),
            valid_to: unit.valid_to.clone(),
        })
        .collect();
    Ok(Page::whole(rows))
}

/// A new unit.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUnit {
    pub name: String,
    #[serde(default)]
    pub abbreviation: String,
    pub parent_id: Option<UnitId>,
    /// Today when left out.
    pub valid_from: Option<chrono::NaiveDate>,
}

/// Adds a unit with its first name.
pub fn add_unit(act: &mut Act<'_>, new: &NewUnit) -> Result<UnitId> {
    let from = new.valid_from.unwrap_or_else(|| act.now().date());
    let name = tidy_line(&new.name);
    if name.is_empty() {
        return Err(UNIT_NAME.error());
    }
    let id = act.insert(
        "unit",
        &[col("valid_from", from.to_string())],
        Event::new(Topic::People, "unit_added"),
    )?;
    name_unit(
        act,
        UnitId(id),
        from,
        &name,
        &new.abbreviation,
        new.parent_id,
    )?;
    Ok(UnitId(id))
}

fn unit_add(act: &mut Act<'_>, new: NewUnit) -> Result<Made> {
    Ok(Made {
        id: add_unit(act, &new)?.0,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RenameUnit {
    id: UnitId,
    version: i64,
    name: String,
    #[serde(default)]
    abbreviation: String,
    parent_id: Option<UnitId>,
    valid_from: chrono::NaiveDate,
}

/// Gives a unit a new name or parent from a day on; lines keep the name of their day.
fn unit_rename(act: &mut Act<'_>, input: RenameUnit) -> Result<Done> {
    let name = tidy_line(&input.name);
    if name.is_empty() {
        return Err(UNIT_NAME.error());
    }
    let from = input.valid_from.to_string();
    if store::unit_name_dates(act, input.id)?.contains(&from) {
        return Err(NAME_DATE.with(&[("date", &crate::dates::shown(input.valid_from))]));
    }
    let units = store::units(act, &from)?;
    let mut above = input.parent_id;
    for _ in 0..=units.len() {
        match above {
            Some(id) if id == input.id => return Err(UNIT_PARENT.error()),
            Some(id) => {
                above = units
                    .iter()
                    .find(|unit| unit.id == id)
                    .and_then(|unit| unit.parent)
            }
            None => break,
        }
    }
    // The unit's own row takes part, so that two people renaming it at once conflict.
    act.update(
        "unit",
        input.id.0,
        Some(input.version),
        &[],
        Event::new(Topic::People, "unit_named"),
    )?;
    name_unit(
        act,
        input.id,
        input.valid_from,
        &name,
        &input.abbreviation,
        input.parent_id,
    )?;
    Ok(Done {})
}

fn name_unit(
    act: &mut Act<'_>,
    unit: UnitId,
    from: chrono::NaiveDate,
    name: &str,
    abbreviation: &str,
    parent: Option<UnitId>,
) -> Result<()> {
    act.insert(
        "unit_name",
        &[
            col("unit_id", unit),
            col("valid_from", from.to_string()),
            col("name", name.to_owned()),
            col("abbreviation", tidy_line(abbreviation)),
            col("parent_id", parent.map(|parent| parent.0)),
        ],
        Event::new(Topic::People, "unit_named").of("unit", unit.0),
    )?;
    Ok(())
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CloseUnit {
    id: UnitId,
    version: i64,
    valid_to: chrono::NaiveDate,
    reason: String,
}

fn unit_close(act: &mut Act<'_>, input: CloseUnit) -> Result<Done> {
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let unit = store::units(act, &input.valid_to.to_string())?
        .into_iter()
        .find(|unit| unit.id == input.id)
        .ok_or_else(|| not_found("đơn vị", input.id.0))?;
    ends_after(&unit.valid_from, input.valid_to)?;
    act.update(
        "unit",
        input.id.0,
        Some(input.version),
        &[col("valid_to", input.valid_to.to_string())],
        Event::new(Topic::People, "unit_closed").because(reason),
    )?;
    Ok(Done {})
}
