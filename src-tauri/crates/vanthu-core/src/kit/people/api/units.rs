//! Commands about units (đơn vị) and positions (chức vụ), with the days they are held.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::rules::*;
use super::super::store;
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Made, Nothing, Page};
use crate::error::{Error, Result};
use crate::ids::{PersonId, UnitId};
use crate::kit::text::tidy_line;
use crate::topic::Topic;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPosition {
    person_id: PersonId,
    title: String,
    #[serde(default)]
    fields: String,
    valid_from: chrono::NaiveDate,
}

pub(super) fn position_add(act: &mut Act<'_>, input: NewPosition) -> Result<Made> {
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

pub(super) fn add_position(
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
pub(super) struct EndPosition {
    id: i64,
    version: i64,
    valid_to: chrono::NaiveDate,
}

pub(super) fn position_end(act: &mut Act<'_>, input: EndPosition) -> Result<Done> {
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

pub(super) fn ends_after(from: &str, to: chrono::NaiveDate) -> Result<()> {
    if to.to_string().as_str() < from {
        return Err(DATES.with(&[("from", &crate::dates::shown_text(from))]));
    }
    Ok(())
}

pub(super) fn not_found(what: &str, id: i64) -> Error {
    crate::error::NOT_FOUND.with(&[("what", &what), ("id", &id)])
}

/// A unit as listed, under its name of today.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Unit {
    id: UnitId,
    version: i64,
    name: String,
    abbreviation: String,
    parent_id: Option<UnitId>,
    parent_name: Option<String>,
    valid_from: String,
    valid_to: Option<String>,
}

pub(super) fn unit_list(view: &View<'_>, _: Nothing) -> Result<Page<Unit>> {
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

pub(super) fn unit_add(act: &mut Act<'_>, new: NewUnit) -> Result<Made> {
    Ok(Made {
        id: add_unit(act, &new)?.0,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RenameUnit {
    id: UnitId,
    version: i64,
    name: String,
    #[serde(default)]
    abbreviation: String,
    parent_id: Option<UnitId>,
    valid_from: chrono::NaiveDate,
}

/// Gives a unit a new name or parent from a day on; lines keep the name of their day.
pub(super) fn unit_rename(act: &mut Act<'_>, input: RenameUnit) -> Result<Done> {
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

pub(super) fn name_unit(
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
pub(super) struct CloseUnit {
    id: UnitId,
    version: i64,
    valid_to: chrono::NaiveDate,
    reason: String,
}

pub(super) fn unit_close(act: &mut Act<'_>, input: CloseUnit) -> Result<Done> {
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
