//! The work of the sample office: its last weeks follow the procedure of incoming documents, so
//! that there is work that waits, work that is late, and time that was taken.
//!
//! The office has adopted the procedure and opened these cases by hand; its register does not
//! follow it, so that a line entered while looking around asks nothing of anybody.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};

use super::demo::at;
use super::work::follow;
use crate::act::Act;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{IncomingId, PersonId, UnitId, VersionId};
use crate::kit::calendar::Calendar;
use crate::office::Office;
use crate::procedures::actions::{Adoption, adopt};
use crate::procedures::cases::store as cases;
use crate::procedures::tree::actions::Recorded;
use crate::procedures::tree::giving::{self, Given};
use crate::registers::incoming::actions::{self, Receiver, RecordedOpinion, Submission};
use crate::registers::incoming::{self, store};
use crate::sample::{Dice, Document, office as commune};
use crate::session::Session;

/// Documents that came in the last so many days have their work here.
const DAYS: i64 = 60;
const PROCEDURE: &str = "tay-ho/cv-01-den";

/// What happens to a document after it was submitted, each at its own hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    Opinion,
    HandOn,
    Assign,
}

/// Who does it.
pub(super) struct Hands<'a> {
    pub clerk: &'a Session,
    pub chief: PersonId,
    pub units: &'a HashMap<&'static str, UnitId>,
    pub people: &'a HashMap<&'static str, PersonId>,
}

/// The deeds still to come.
pub(super) struct Works<'a> {
    version: VersionId,
    hands: Hands<'a>,
    calendar: Calendar,
    dice: Dice,
    ahead: BTreeMap<(Moment, IncomingId, Deed), &'a Document>,
    /// Submitted, and no opinion yet.
    before_chief: BTreeMap<IncomingId, &'a Document>,
}

/// Adopts the procedure, as the office does on its first day.
pub(super) fn adopted(act: &mut Act<'_>, from: NaiveDate) -> Result<VersionId> {
    let adoption = Adoption {
        key: PROCEDURE.to_owned(),
        text: None,
        valid_from: from,
        decision: "Quyết định 12/QĐ-UBND của Chủ tịch UBND xã".to_owned(),
    };
    Ok(adopt(act, &adoption, super::FACTS)?.1)
}

impl<'a> Works<'a> {
    pub fn new(version: VersionId, hands: Hands<'a>, seed: u64) -> Self {
        Self {
            version,
            hands,
            calendar: Calendar::default(),
            dice: Dice::of_part(seed, 8),
            ahead: BTreeMap::new(),
            before_chief: BTreeMap::new(),
        }
    }

    /// Begins the work of a line that has just been registered, when it is of the last weeks:
    /// opens its case, submits it, and remembers what comes. Answers whether it did.
    pub fn begin(
        &mut self,
        act: &mut Act<'_>,
        document: &'a Document,
        line: IncomingId,
        age: i64,
    ) -> Result<bool> {
        if age > DAYS {
            return Ok(false);
        }
        follow::open_by(act, incoming::REGISTER, line.0, self.version)?;
        let dice = &mut self.dice;
        if age <= 3 && dice.percent(35) {
            // Still with the clerk.
            return Ok(true);
        }
        let version = store::line(act, line)?.version;
        let submission = Submission {
            to: "Chánh Văn phòng".to_owned(),
            person: Some(self.hands.chief),
            ..Submission::default()
        };
        actions::submit(act, line, version, &submission)?;
        self.before_chief.insert(line, document);
        // Nearly all lies on the desk that same evening; the rest on a day after.
        let prompt = dice.percent(75);
        let later = u64::from(dice.between(1, 3));
        let day = if prompt {
            document.arrival_date
        } else {
            self.calendar
                .next_working(document.arrival_date + Days::new(later))
        };
        let hours = if prompt {
            [(16, 51), (16, 54), (16, 57)]
        } else {
            [(8, 10), (10, 10), (14, 10)]
        };
        // Some lie for good.
        let last = if dice.percent(2) {
            0
        } else if dice.percent(3) {
            2
        } else {
            3
        };
        let deeds = [Deed::Opinion, Deed::HandOn, Deed::Assign];
        for (deed, (hour, minute)) in deeds.into_iter().zip(hours).take(last) {
            let moment = at(day, hour, minute + dice.below(3));
            self.ahead.insert((moment, line, deed), document);
        }
        Ok(true)
    }

    /// What lies before the chief of office now.
    pub fn before_chief(&self) -> Vec<(IncomingId, &'a Document)> {
        self.before_chief
            .iter()
            .map(|(line, document)| (*line, *document))
            .collect()
    }

    /// Does what was to be done before a moment; answers which lines somebody works on since.
    pub fn until(
        &mut self,
        office: &Office,
        end: Moment,
    ) -> Result<Vec<(IncomingId, &'a Document)>> {
        let mut given = Vec::new();
        while let Some(next) = self.ahead.first_entry().filter(|next| next.key().0 < end) {
            let ((moment, line, deed), document) = next.remove_entry();
            let (hands, dice) = (&self.hands, &mut self.dice);
            office.act_at(hands.clerk, moment, |act| {
                hands.done(act, deed, line, document, dice)
            })?;
            if deed == Deed::Opinion {
                self.before_chief.remove(&line);
            }
            if deed == Deed::Assign {
                given.push((line, document));
            }
        }
        Ok(given)
    }
}

impl Hands<'_> {
    fn done(
        &self,
        act: &mut Act<'_>,
        deed: Deed,
        line: IncomingId,
        document: &Document,
        dice: &mut Dice,
    ) -> Result<()> {
        let version = store::line(act, line)?.version;
        let unit = commune::UNITS
            .iter()
            .find(|unit| document.to_places.contains(unit.name))
            .map_or(commune::UNITS[0].name, |unit| unit.name);
        match deed {
            Deed::Opinion => {
                let opinion = RecordedOpinion {
                    text: format!("Chuyển {unit} xử lý, báo cáo kết quả."),
                    by: self.chief,
                    date: act.now().date(),
                    evidence: "paper".to_owned(),
                };
                actions::record_opinion(act, line, version, &opinion, None)
            }
            Deed::HandOn => {
                let to = Receiver {
                    unit: self.units.get(unit).copied(),
                    ..Receiver::default()
                };
                actions::forward(act, line, version, &[to], None, "")
            }
            Deed::Assign => {
                let Some(case) = cases::of_line(act, incoming::REGISTER, line.0)?
                    .into_iter()
                    .find(|case| case.ended_at.is_none())
                else {
                    return Ok(());
                };
                let inside: Vec<PersonId> = commune::PEOPLE
                    .iter()
                    .filter(|person| person.unit == unit)
                    .filter(|person| !["vanthu", "chanhvp"].contains(&person.login))
                    .filter_map(|person| self.people.get(person.login).copied())
                    .collect();
                // Nobody by name: the whole unit has it.
                let person = (!inside.is_empty()).then(|| dice.pick(&inside));
                let today = act.now().date();
                for handover in store::handovers(act, line)? {
                    let receiver = person_named(unit).unwrap_or(handover.to_name.as_str());
                    if dice.percent(85) {
                        actions::acknowledge_on_paper(act, handover.id, receiver, today, "")?;
                    }
                }
                let usual = today + Days::new(u64::from(dice.between(3, 12)));
                let given = Given {
                    part: "lead".to_owned(),
                    unit: self.units.get(unit).copied().filter(|_| person.is_none()),
                    person,
                    task: "Tham mưu, giải quyết theo ý kiến chỉ đạo".to_owned(),
                    due_date: document.due_date.filter(|due| *due > today).or(Some(usual)),
                    ..Given::default()
                };
                let chief = Recorded {
                    person: self.chief,
                    date: None,
                    evidence: "paper".to_owned(),
                };
                giving::assign(act, case.id, None, &[given], Some(&chief)).map(drop)
            }
        }
    }
}

/// Who signs for what is handed to a unit.
fn person_named(unit: &str) -> Option<&'static str> {
    commune::PEOPLE
        .iter()
        .find(|person| person.unit == unit && person.login != "vanthu")
        .map(|person| person.full_name)
}
