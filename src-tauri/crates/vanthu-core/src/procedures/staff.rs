//! Who fills a role: the chức vụ people hold on a day. The log-in roles are not asked.

use std::collections::BTreeMap;

use super::definition::{Role, Special};
use crate::act::View;
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::kit::people::competence::titles_in;
use crate::kit::people::store;
use crate::kit::text::fold;

pub use crate::kit::people::competence::rules::title_fits;

/// A person as roles see them.
#[derive(Debug, Clone)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub unit: Option<UnitId>,
    pub active: bool,
    pub titles: Vec<String>,
    /// The same, folded: a list asks for thousands of steps who fills them.
    folded: Vec<String>,
}

/// Everyone, with the chức vụ of a day.
#[derive(Debug, Clone, Default)]
pub struct Staff {
    members: BTreeMap<PersonId, Member>,
    /// Every unit by its name, folded.
    units: Vec<(String, UnitId)>,
}

/// Whose a step or a branch is, when it is a place in the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    pub person: Option<PersonId>,
    pub unit: Option<UnitId>,
}

/// Chức vụ that head a unit, when a procedure does not say which.
const HEADS: [&str; 7] = [
    "Trưởng",
    "Giám đốc",
    "Chánh Văn phòng",
    "Chỉ huy trưởng",
    "Thủ trưởng",
    "Hiệu trưởng",
    "Chi cục trưởng",
];

impl Staff {
    /// The staff of a day (ISO date).
    pub fn on(view: &View<'_>, day: &str) -> Result<Staff> {
        let mut members: BTreeMap<PersonId, Member> = store::people(view)?
            .into_iter()
            .map(|person| {
                let member = Member {
                    id: person.id,
                    name: person.full_name,
                    unit: person.unit,
                    active: person.deactivated_at.is_none(),
                    titles: Vec::new(),
                    folded: Vec::new(),
                };
                (member.id, member)
            })
            .collect();
        for held in store::positions(view, None)? {
            let in_force = held.valid_from.as_str() <= day
                && held.valid_to.as_deref().is_none_or(|to| to >= day);
            if let Some(member) = members.get_mut(&held.person).filter(|_| in_force) {
                member.titles.extend(titles_in(&held.title));
                member.folded = member.titles.iter().map(|title| fold(title)).collect();
            }
        }
        let units = store::units(view, day)?
            .into_iter()
            .map(|unit| (fold(&unit.name), unit.id))
            .collect();
        Ok(Staff { members, units })
    }

    /// Everyone of a unit, in order.
    pub fn of_unit(&self, unit: UnitId) -> impl Iterator<Item = &Member> {
        self.members
            .values()
            .filter(move |member| member.unit == Some(unit))
    }

    pub fn member(&self, id: PersonId) -> Option<&Member> {
        self.members.get(&id)
    }

    /// The name of a person; empty when there is none.
    pub fn name(&self, id: PersonId) -> &str {
        self.members.get(&id).map_or("", |member| &member.name)
    }

    /// Everyone who fills a role at a place of the case, with the titles the office has set.
    pub fn fill(&self, role: &Role, own: Option<&Vec<String>>, place: Place) -> Vec<PersonId> {
        let asked = own.unwrap_or(&role.titles);
        let mut titles: Vec<String> = asked.iter().map(|title| fold(title.trim())).collect();
        if titles.is_empty() && role.special == Some(Special::HeadOfUnit) {
            titles = HEADS.iter().map(|title| fold(title)).collect();
        }
        let inside = self.called(&role.unit);
        let fits = |member: &&Member| match role.special {
            None if inside.is_empty() => holds(member, &titles),
            None => {
                let here = member.unit.is_some_and(|unit| inside.contains(&unit));
                here && holds(member, &titles)
            }
            Some(Special::Outside) => false,
            Some(Special::HeadOfUnit | Special::OfUnit) => {
                place.unit.is_some() && member.unit == place.unit && holds(member, &titles)
            }
            Some(_) => match place.person {
                Some(person) => member.id == person,
                None => place.unit.is_some() && member.unit == place.unit,
            },
        };
        self.members
            .values()
            .filter(|member| member.active)
            .filter(fits)
            .map(|member| member.id)
            .collect()
    }

    /// The units called so, or with words behind it: "Văn phòng" is "Văn phòng HĐND và UBND".
    fn called(&self, name: &str) -> Vec<UnitId> {
        let asked = fold(name.trim());
        self.units
            .iter()
            .filter(|(unit, _)| begins(&asked, unit))
            .map(|(_, id)| *id)
            .collect()
    }

    /// Whether a person is the one something was given to, or in the unit it was given to.
    pub fn is_at(&self, person: PersonId, place: Place) -> bool {
        match (place.person, place.unit) {
            (Some(own), _) => own == person,
            (None, Some(unit)) => self
                .member(person)
                .is_some_and(|member| member.unit == Some(unit)),
            (None, None) => false,
        }
    }
}

fn holds(member: &Member, folded: &[String]) -> bool {
    member
        .folded
        .iter()
        .any(|held| folded.iter().any(|asked| begins(asked, held)))
}

/// The same, both folded.
fn begins(asked: &str, held: &str) -> bool {
    match held.strip_prefix(asked) {
        Some(rest) => !asked.is_empty() && (rest.is_empty() || rest.starts_with(' ')),
        None => false,
    }
}
