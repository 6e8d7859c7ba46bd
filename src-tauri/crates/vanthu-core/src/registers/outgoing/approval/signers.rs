//! Who may initial, check, approve and sign a document: by the chức vụ held on the day.

use chrono::NaiveDate;

use super::super::rules::*;
use super::super::store::LineRow;
use crate::act::View;
use crate::dates::shown;
use crate::error::Result;
use crate::ids::PersonId;
use crate::kit::people::competence::rules::{Capacity, competence, title_fits, titles_in};
use crate::kit::people::competence::store::people_on;
use crate::kit::people::competence::{Matter, People};
use crate::kit::{people, settings};

/// The titles of a setting.
fn titles(view: &View<'_>, key: &str) -> Result<Vec<String>> {
    let text = settings::store::value(view, key)?;
    Ok(text
        .split(';')
        .map(|title| title.trim().to_owned())
        .filter(|title| !title.is_empty())
        .collect())
}

/// Those of the chức vụ somebody holds that are asked for.
fn holding(people: &People, person: PersonId, asked: &[String]) -> Option<String> {
    let standing = people.standing.get(&person).filter(|of| of.active)?;
    standing
        .held
        .iter()
        .flat_map(|held| titles_in(&held.title).collect::<Vec<_>>())
        .find(|held| asked.iter().any(|asked| title_fits(asked, held)))
}

/// Whether somebody may initial a document of its unit or check one for the office; answers the
/// chức vụ they do it by.
///
/// # Errors
/// `outgoing.self`, `outgoing.initial_who`, `outgoing.check_who`.
pub fn may_attest(
    view: &View<'_>,
    line: &LineRow,
    step: Step,
    person: PersonId,
    day: NaiveDate,
) -> Result<String> {
    let who = people::store::person(view, person)?;
    if line.entry.drafter == Some(person) {
        return Err(SELF.with(&[("who", &who.full_name)]));
    }
    let all = people_on(view, day)?;
    let (key, sentence) = if step == Step::Initial {
        (settings::rules::OUTGOING_INITIALS, &INITIAL_WHO)
    } else {
        (settings::rules::OUTGOING_CHECKERS, &CHECK_WHO)
    };
    let of_unit = step != Step::Initial || line.entry.unit.is_none() || who.unit == line.entry.unit;
    holding(&all, person, &titles(view, key)?)
        .filter(|_| of_unit)
        .ok_or_else(|| sentence.with(&[("who", &who.full_name), ("date", &shown(day))]))
}

/// Whether somebody leads the unit a document is of, or checks for the office.
pub fn is_head(view: &View<'_>, line: &LineRow, person: PersonId) -> Result<bool> {
    let day = view.now().date();
    for step in [Step::Initial, Step::Check] {
        if may_attest(view, line, step, person, day).is_ok() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who may sign a document of a lĩnh vực, as competence asks it: those whose chức vụ signs in its
/// own right; only the one it was put before, when that is one of them. Anybody else signs by the
/// ủy quyền of one of them.
pub fn signing(
    view: &View<'_>,
    (field, drafter): (&str, Option<PersonId>),
    people: &People,
    to: Option<PersonId>,
) -> Result<Matter> {
    let asked = titles(view, settings::rules::OUTGOING_SIGNERS)?;
    let mut own: Vec<PersonId> = people
        .standing
        .keys()
        .copied()
        .filter(|person| holding(people, *person, &asked).is_some())
        .collect();
    if let Some(to) = to.filter(|to| own.contains(to)) {
        own = vec![to];
    }
    Ok(Matter {
        own,
        asked: match to.and_then(|to| people.standing.get(&to)) {
            Some(leader) => leader.name.clone(),
            None => "người giữ chức vụ được ký văn bản đi".to_owned(),
        },
        titles: asked,
        field: field.to_owned(),
        by_position: true,
        interested: drafter.into_iter().collect(),
    })
}

/// In which capacity somebody signs a document on a day.
///
/// # Errors
/// Those of competence.
pub fn capacity(
    view: &View<'_>,
    line: &LineRow,
    person: PersonId,
    day: NaiveDate,
) -> Result<Capacity> {
    let people = people_on(view, day)?;
    let of = (line.entry.field.as_str(), line.entry.drafter);
    let matter = signing(view, of, &people, None)?;
    competence(&matter, person, day, &people)
}
