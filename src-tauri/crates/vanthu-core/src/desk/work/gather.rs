//! Whose turn it is and by when, for many cases at once: what one case after the other would
//! ask for again and again is asked once.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::act::View;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{AssignmentId, PersonId, StepId, UnitId, VersionId};
use crate::kit::calendar::{Calendar, Due, late_by};
use crate::kit::people;
use crate::procedures::cases::store::{self as cases, StepRow};
use crate::procedures::cases::turn;
use crate::procedures::known::{self, Known};
use crate::procedures::staff::{Place, Staff};
use crate::procedures::store;
use crate::procedures::tree::store::AssignmentRow;
use crate::procedures::words;

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Named {
    pub id: PersonId,
    pub name: String,
}

/// A step whose turn it is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TurnShown {
    pub step_id: StepId,
    pub version: i64,
    pub step: String,
    /// TT.
    pub ordinal: String,
    pub what: String,
    /// The roles, as the procedure says them.
    pub lead: String,
    /// Who fills them here; nobody: the clerk records it.
    pub people: Vec<Named>,
    pub opened_at: Option<String>,
    pub due_text: String,
    pub due: Option<Due>,
    /// Working days; absent while it is not late.
    pub late_days: Option<u32>,
    /// Completed by what a register says, never by hand.
    pub by_fact: bool,
}

/// A branch of the work tree that is waited for.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GivenShown {
    pub assignment_id: AssignmentId,
    pub version: i64,
    /// "lead", "support", "inform".
    pub part: String,
    pub part_label: &'static str,
    pub to_name: String,
    pub task: String,
    pub percent: i64,
    pub due: Option<Due>,
    pub late_days: Option<u32>,
    /// "given", "reported", "accepted", "ended".
    pub standing: &'static str,
}

type Adopted = (Arc<Known>, Arc<Own>);
type Own = BTreeMap<String, (i64, Vec<String>)>;
type Asked = (VersionId, String, Option<PersonId>, Option<UnitId>);

/// What is asked once.
pub struct Gathering<'a> {
    pub view: &'a View<'a>,
    pub calendar: Calendar,
    pub staff: Staff,
    units: BTreeMap<UnitId, String>,
    versions: RefCell<HashMap<VersionId, Adopted>>,
    people: RefCell<HashMap<Asked, Vec<PersonId>>>,
}

impl<'a> Gathering<'a> {
    pub fn new(view: &'a View<'a>) -> Result<Self> {
        let today = view.now().date().to_string();
        Ok(Self {
            view,
            calendar: crate::kit::calendar::calendar(view)?,
            staff: Staff::on(view, &today)?,
            units: people::store::units(view, &today)?
                .into_iter()
                .map(|unit| (unit.id, unit.name))
                .collect(),
            versions: RefCell::default(),
            people: RefCell::default(),
        })
    }

    /// A version with the chức vụ the office has set for it.
    pub fn version(&self, id: VersionId) -> Result<Adopted> {
        if let Some((known, own)) = self.versions.borrow().get(&id) {
            return Ok((Arc::clone(known), Arc::clone(own)));
        }
        let known = known::of(self.view, id)?;
        let own = Arc::new(store::roles(self.view, known.procedure)?);
        let both = (known, own);
        self.versions.borrow_mut().insert(id, both.clone());
        Ok(both)
    }

    /// Everyone whose turn a step is.
    pub fn leads(&self, row: &StepRow) -> Result<Vec<PersonId>> {
        if row.passed_to.is_some() {
            let (known, own) = self.version(row.of)?;
            return turn::whose(&known, &own, row, &self.staff);
        }
        let place = Place {
            person: row.person,
            unit: row.unit,
        };
        self.people_at(row.of, &row.step, place)
    }

    /// Everyone whose turn a step of a version is, when it lies at a place.
    pub fn people_at(&self, of: VersionId, step: &str, place: Place) -> Result<Vec<PersonId>> {
        let asked = (of, step.to_owned(), place.person, place.unit);
        if let Some(people) = self.people.borrow().get(&asked) {
            return Ok(people.clone());
        }
        let (known, own) = self.version(of)?;
        let people = turn::leads(&known, &own, known.step(step)?, place, &self.staff);
        self.people.borrow_mut().insert(asked, people.clone());
        Ok(people)
    }

    /// The roles of a step in words; of one done for each receiver, with the receiver.
    pub fn lead_names(&self, known: &Known, row: &StepRow) -> Result<String> {
        let roles = turn::lead_names(known, known.step(&row.step)?);
        let place = match (row.unit, row.person) {
            (Some(unit), _) => self.unit_name(Some(unit)).unwrap_or_default(),
            (None, Some(person)) => self.staff.name(person).to_owned(),
            (None, None) => String::new(),
        };
        Ok(match row.part {
            Some(_) if !place.is_empty() => format!("{roles} ({place})"),
            _ => roles,
        })
    }

    pub fn named(&self, people: &[PersonId]) -> Vec<Named> {
        people
            .iter()
            .map(|&id| Named {
                id,
                name: self.staff.name(id).to_owned(),
            })
            .collect()
    }

    /// The name of who holds a branch.
    pub fn holder(&self, row: &AssignmentRow) -> String {
        match (row.person, row.unit) {
            (Some(person), _) => self.staff.name(person).to_owned(),
            (None, Some(unit)) => self.units.get(&unit).cloned().unwrap_or_default(),
            (None, None) => String::new(),
        }
    }

    pub fn unit_name(&self, unit: Option<UnitId>) -> Option<String> {
        unit.and_then(|unit| self.units.get(&unit).cloned())
    }

    /// How late something is, in working days.
    pub fn late(&self, due: Option<Due>) -> Option<u32> {
        late_by(due?, self.view.now(), &self.calendar)
    }

    /// By when a step is asked for. `directed` is what the work tree of its case says.
    pub fn due(&self, row: &StepRow, directed: Option<Due>) -> Result<Option<Due>> {
        let (known, _) = self.version(row.of)?;
        let mark = &known.step(&row.step)?.mark;
        let mark: Option<Moment> = if mark.is_empty() {
            None
        } else {
            cases::values(self.view, row.case)?
                .get(mark)
                .and_then(|value| Moment::parse(value))
        };
        Ok(turn::due_of(row, mark, directed, &self.calendar))
    }

    /// What the chủ trì of a case was given for time: for steps "theo ý kiến chỉ đạo".
    pub fn directed<'b>(&self, branches: impl Iterator<Item = &'b AssignmentRow>) -> Option<Due> {
        turn::directed(branches, &self.calendar)
    }

    pub fn turn(&self, row: &StepRow, directed: Option<Due>) -> Result<TurnShown> {
        let (known, _) = self.version(row.of)?;
        let step = known.step(&row.step)?;
        let due = self.due(row, directed)?;
        Ok(TurnShown {
            step_id: row.id,
            version: row.version,
            step: row.step.clone(),
            ordinal: step.ordinal().to_owned(),
            what: step.what.clone(),
            lead: self.lead_names(&known, row)?,
            people: self.named(&self.leads(row)?),
            opened_at: row.opened_at.clone(),
            due_text: step.time.clone(),
            late_days: self.late(due),
            due,
            by_fact: !step.done_by.is_empty(),
        })
    }

    pub fn given(&self, row: &AssignmentRow) -> GivenShown {
        let due = row.due(&self.calendar);
        GivenShown {
            assignment_id: row.id,
            version: row.version,
            part: row.part.clone(),
            part_label: words::part(&row.part),
            to_name: self.holder(row),
            task: row.task.clone(),
            percent: row.percent,
            late_days: self
                .late(due)
                .filter(|_| row.is_open() && row.result_at.is_none()),
            due,
            standing: row.standing(),
        }
    }
}
