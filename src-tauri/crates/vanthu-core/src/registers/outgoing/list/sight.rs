//! Who sees which outgoing documents: everybody, or only the unit that drafted one, those it is
//! sent to, the leaders and who keeps the books (NĐ 30/2020 Phụ lục VI: rights by unit).

use super::super::rules::HIDDEN;
use super::super::store::{self, LineRow};
use crate::act::View;
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::kit::{people, settings};
use crate::session::{Role, Session};

/// What the caller may see.
#[derive(Debug, Clone, Copy)]
pub struct Sight {
    /// Everything.
    whole: bool,
    person: Option<PersonId>,
    unit: Option<UnitId>,
}

impl Sight {
    /// Of whoever calls.
    pub fn of(view: &View<'_>) -> Result<Self> {
        let session = view.session();
        let open = settings::store::value(view, settings::rules::OUTGOING_BY_UNIT)? != "true";
        let keeps = [Role::Clerk, Role::Archivist, Role::Leader]
            .into_iter()
            .any(|role| session.has(role));
        let person = session.caller().map(|caller| caller.id);
        Ok(Self {
            whole: open || keeps || *session == Session::Program,
            unit: match person {
                Some(person) if !open => people::store::person(view, person)?.unit,
                _ => None,
            },
            person,
        })
    }

    /// Whether a document may be seen.
    pub fn sees(&self, view: &View<'_>, line: &LineRow) -> Result<bool> {
        if self.whole || (self.person.is_some() && line.entry.drafter == self.person) {
            return Ok(true);
        }
        let Some(unit) = self.unit else {
            return Ok(false);
        };
        Ok(line.entry.unit == Some(unit) || store::is_sent_to(view, line.id, unit)?)
    }

    /// The condition of what may be seen, for lists of `outgoing o`.
    pub fn condition(&self) -> Option<String> {
        if self.whole {
            return None;
        }
        let mut parts = Vec::new();
        if let Some(person) = self.person {
            parts.push(format!("o.drafter_id = {person}"));
        }
        if let Some(unit) = self.unit {
            parts.push(format!("o.unit_id = {unit}"));
            parts.push(format!(
                "EXISTS (SELECT 1 FROM outgoing_recipient r WHERE r.outgoing_id = o.id \
                 AND r.unit_id = {unit} AND r.removed_at IS NULL)"
            ));
        }
        Some(if parts.is_empty() {
            "false".to_owned()
        } else {
            format!("({})", parts.join(" OR "))
        })
    }

    /// Refuses a document the caller may not see.
    ///
    /// # Errors
    /// `outgoing.hidden`.
    pub fn admit(&self, view: &View<'_>, line: &LineRow) -> Result<()> {
        if self.sees(view, line)? {
            Ok(())
        } else {
            Err(HIDDEN.error())
        }
    }
}
