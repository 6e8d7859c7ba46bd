//! One list of what waits for a person across all registers: urgent first, then by when.
//!
//! First every thing that waits is found by its own partial index and weighed by a few columns;
//! only the page that is shown is read whole. Nothing closed is ever looked at.

use std::collections::{BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outgoing;
use super::rules::{Kind, OTHER_DESK, Outcome, WayShown};
use super::store::{self, StepWaiting, Whose};
use super::subject::{self, AskShown, FileSeen, Subject};
use crate::act::View;
use crate::clock::Moment;
use crate::desk::work::gather::{Gathering, Named};
use crate::door::{Nothing, Page};
use crate::error::{INPUT, Result};
use crate::ids::{CaseId, DelegationId, IncomingId, PersonId};
use crate::kit::calendar::{Due, Duration, Rule};
use crate::kit::people;
use crate::kit::people::competence::{
    Capacity, Code, Matter, People, rules::competence, titles_in,
};
use crate::procedures::cases::store as cases;
use crate::procedures::cases::turn;
use crate::procedures::definition::Step;
use crate::procedures::known::Known;
use crate::procedures::staff::Place;
use crate::procedures::tree::store as tree;
use crate::procedures::waits;
use crate::registers::incoming;
use crate::registers::incoming::approval::store as lines;
use crate::session::Role;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct List {
    /// Whose desk; one's own when left out. Only a clerk asks for another's.
    person_id: Option<PersonId>,
    kind: Option<Kind>,
    cursor: Option<String>,
    /// At most 200; 50 when left out.
    limit: Option<i64>,
}

/// In which capacity something is decided.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct CapacityShown {
    pub code: Code,
    pub label: String,
    pub delegation_id: Option<DelegationId>,
    #[serde(rename = "for")]
    pub giver: Option<Named>,
}

/// The same, of what the rules say.
pub(super) fn capacity_shown(people: &People, capacity: &Capacity) -> CapacityShown {
    CapacityShown {
        code: capacity.code,
        label: capacity.label.clone(),
        delegation_id: capacity.delegation,
        giver: capacity.giver.map(|id| Named {
            id,
            name: people
                .standing
                .get(&id)
                .map_or(String::new(), |giver| giver.name.clone()),
        }),
    }
}

/// One thing that waits.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RowShown {
    kind: Kind,
    kind_label: &'static str,
    id: i64,
    version: i64,
    title: String,
    subject: String,
    organ_name: String,
    code: String,
    asked: String,
    note: String,
    register: &'static str,
    line_id: Option<IncomingId>,
    case_id: Option<CaseId>,
    priority: i64,
    field: String,
    waits_since: String,
    due: Option<Due>,
    late_days: Option<u32>,
    files: Vec<FileSeen>,
    /// The fingerprint of what is shown: sent back with the decision.
    seen: String,
    capacity: Option<CapacityShown>,
    /// Why this person cannot decide it.
    refusal: Option<String>,
    outcomes: Vec<Outcome>,
    ways: Vec<WayShown>,
    asks: Vec<AskShown>,
    asked_by: String,
}

/// A leader's desk.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Desk {
    person: Named,
    position: String,
    total: usize,
    urgent: usize,
    late: usize,
    rows: Vec<RowShown>,
    next: Option<String>,
}

/// What the order asks of a thing that waits.
struct Key {
    kind: Kind,
    id: i64,
    priority: i64,
    due: Option<Due>,
    since: String,
}

pub(super) fn desk_list(view: &View<'_>, input: List) -> Result<Desk> {
    let limit = input.limit.unwrap_or(50);
    if !(1..=200).contains(&limit) {
        let what = "số việc mỗi trang phải từ 1 đến 200";
        return Err(INPUT.with(&[("what", &what)]).at("limit"));
    }
    let unreadable = || INPUT.with(&[("what", &"dấu trang không đọc được")]);
    let from = match &input.cursor {
        None => 0,
        Some(text) => text
            .parse::<usize>()
            .map_err(|_| unreadable().at("cursor"))?,
    };
    let me = view.session().caller().map(|caller| caller.id);
    let person = match input.person_id.or(me) {
        Some(person) if Some(person) == me || view.session().has(Role::Clerk) => person,
        _ => return Err(OTHER_DESK.error()),
    };
    let people = store::people_today(view)?;
    let gathering = Gathering::new(view)?;
    let mut keys = waiting(&gathering, &people, person, input.kind)?;
    keys.sort_by_cached_key(|key| {
        let due = key.due.map(Due::order);
        (-key.priority, due.is_none(), due, key.since.clone(), key.id)
    });
    let late = keys.iter().filter(|key| gathering.late(key.due).is_some());
    let (late, urgent) = (
        late.count(),
        keys.iter().filter(|key| key.priority > 0).count(),
    );
    let to = from.saturating_add(usize::try_from(limit).unwrap_or(0));
    let mut rows = Vec::new();
    for key in keys.iter().take(to).skip(from) {
        let subject = subject::of(&gathering, &people, key.kind, key.id)?;
        rows.push(row(&gathering, &people, person, subject));
    }
    Ok(Desk {
        person: Named {
            id: person,
            name: gathering.staff.name(person).to_owned(),
        },
        position: people::store::title_on(view, person, &view.now().date().to_string())?,
        total: keys.len(),
        urgent,
        late,
        rows,
        next: (keys.len() > to).then(|| to.to_string()),
    })
}

fn row(gathering: &Gathering<'_>, people: &People, person: PersonId, of: Subject) -> RowShown {
    let today = gathering.view.now().date();
    let (capacity, refusal) = match competence(&of.matter, person, today, people) {
        Ok(capacity) => (Some(capacity_shown(people, &capacity)), None),
        Err(error) => (None, Some(error.message)),
    };
    RowShown {
        seen: of.seen(),
        outcomes: if capacity.is_some() {
            of.outcomes()
        } else {
            Vec::new()
        },
        kind: of.kind,
        kind_label: of.kind.label(),
        id: of.id,
        version: of.version,
        title: of.title,
        subject: of.subject,
        organ_name: of.organ_name,
        code: of.code,
        asked: of.asked,
        note: of.note,
        register: of.kind.register(),
        line_id: of.line,
        case_id: of.case,
        priority: of.priority,
        field: of.matter.field,
        waits_since: of.since,
        late_days: gathering.late(of.due),
        due: of.due,
        files: of.files,
        capacity,
        refusal,
        ways: of.ways,
        asks: of.asks,
        asked_by: of.asked_by,
    }
}

/// Everything that waits for a person: in their own right, and by delegation from whom it waits
/// for.
fn waiting(
    gathering: &Gathering<'_>,
    people: &People,
    person: PersonId,
    only: Option<Kind>,
) -> Result<Vec<Key>> {
    let today = gathering.view.now().date();
    let mut principals = vec![person];
    for delegation in &people.delegations {
        let theirs = delegation.to == person && delegation.in_force(today);
        if theirs && !principals.contains(&delegation.from) {
            principals.push(delegation.from);
        }
    }
    let mut finder = Finder {
        gathering,
        people,
        person,
        found: BTreeSet::new(),
        keys: Vec::new(),
        answers: HashMap::new(),
        rules: HashMap::new(),
        dues: HashMap::new(),
    };
    let wanted = |kind: Kind| only.is_none_or(|only| only == kind);
    for principal in principals {
        if wanted(Kind::Step) {
            finder.steps(principal)?;
        }
        if wanted(Kind::Directive) {
            finder.directives(principal)?;
        }
        if wanted(Kind::Defect) {
            finder.defects(principal)?;
        }
        if wanted(Kind::Result) {
            finder.results(principal)?;
        }
        if wanted(Kind::Approve) || wanted(Kind::Sign) {
            finder.documents(principal, only)?;
        }
    }
    Ok(finder.keys)
}

/// What makes the answer of competence another: own, lĩnh vực, concerned people, place.
type Asked = (Vec<PersonId>, Vec<String>, String, bool, Vec<PersonId>);

/// Finds what waits, asking once what many ask for.
struct Finder<'a> {
    gathering: &'a Gathering<'a>,
    people: &'a People,
    person: PersonId,
    found: BTreeSet<(Kind, i64)>,
    keys: Vec<Key>,
    answers: HashMap<Asked, bool>,
    rules: HashMap<String, Rule>,
    /// Time text and minute of the start → by when.
    dues: HashMap<(String, String), Option<Due>>,
}

impl Finder<'_> {
    /// What is one's own stays on the desk with the reason why one cannot decide it; what
    /// another has only when one can.
    fn add(&mut self, principal: PersonId, key: Key, matter: &Matter) {
        if principal != self.person && !self.may(matter) {
            return;
        }
        if self.found.insert((key.kind, key.id)) {
            self.keys.push(key);
        }
    }

    fn may(&mut self, matter: &Matter) -> bool {
        let asked = (
            matter.own.clone(),
            matter.titles.clone(),
            matter.field.clone(),
            matter.by_position,
            matter.interested.clone(),
        );
        if let Some(may) = self.answers.get(&asked) {
            return *may;
        }
        let today = self.gathering.view.now().date();
        let may = competence(matter, self.person, today, self.people).is_ok();
        self.answers.insert(asked, may);
        may
    }

    fn is_leader(&self, person: PersonId) -> bool {
        let standing = self.people.standing.get(&person);
        standing.is_some_and(|standing| standing.leader)
    }

    /// Steps done by hand that a leader decides, and whatever must be signed.
    fn steps(&mut self, principal: PersonId) -> Result<()> {
        let view = self.gathering.view;
        let leader = self.is_leader(principal);
        for version in waits::store::versions(view)? {
            let (known, own) = self.gathering.version(version)?;
            for step in &known.definition.steps {
                let all = self
                    .gathering
                    .people_at(version, &step.id, Place::default())?;
                if !all.contains(&principal) || !decided(&known, step, leader)? {
                    continue;
                }
                let titles = turn::titles(&known, &own, step);
                for row in store::steps(view, Whose::Role, version.0, Some(&step.id))? {
                    let matter = self.matter(principal, &known, &row, titles.clone(), true);
                    self.step(principal, &known, row, &matter)?;
                }
            }
        }
        let unit = self.gathering.staff.member(principal);
        let unit = unit.and_then(|member| member.unit);
        let mut places = vec![
            (Whose::Person, Some(principal.0)),
            (Whose::Unit, unit.map(|unit| unit.0)),
        ];
        places.push((Whose::Passed, Some(principal.0)));
        for (whose, of) in places {
            let Some(of) = of else { continue };
            for row in store::steps(view, whose, of, None)? {
                let (known, _) = self.gathering.version(row.of)?;
                let step = known.step(&row.step)?;
                let passed = row.passed_to.is_some();
                if !decided(&known, step, leader || passed)? {
                    continue;
                }
                if !passed {
                    let whole = cases::step(view, row.id)?;
                    if !self.gathering.leads(&whole)?.contains(&principal) {
                        continue;
                    }
                }
                let by_position = passed
                    || !step.lead.iter().all(|id| {
                        let role = known.definition.roles.get(id);
                        role.is_none_or(|role| role.special.is_some())
                    });
                let matter = self.matter(principal, &known, &row, Vec::new(), by_position);
                self.step(principal, &known, row, &matter)?;
            }
        }
        Ok(())
    }

    fn matter(
        &self,
        principal: PersonId,
        known: &Known,
        row: &StepWaiting,
        titles: Vec<String>,
        by_position: bool,
    ) -> Matter {
        Matter {
            own: vec![principal],
            titles,
            asked: String::new(),
            field: if row.field.is_empty() {
                known.definition.field.clone()
            } else {
                row.field.clone()
            },
            by_position,
            interested: [row.drafter, row.requester, row.opened_by]
                .into_iter()
                .flatten()
                .collect(),
        }
    }

    fn step(
        &mut self,
        principal: PersonId,
        known: &Known,
        row: StepWaiting,
        matter: &Matter,
    ) -> Result<()> {
        let due = self.due(known.step(&row.step)?, &row)?;
        let key = Key {
            kind: Kind::Step,
            id: row.id.0,
            priority: row.priority,
            due,
            since: row.opened_at,
        };
        self.add(principal, key, matter);
        Ok(())
    }

    /// By when a step is asked for. Starts of the same minute have the same end.
    fn due(&mut self, step: &Step, row: &StepWaiting) -> Result<Option<Due>> {
        if let Some(date) = row.own_due.as_deref().and_then(|own| own.parse().ok()) {
            return Ok(Some(Due::Day { date }));
        }
        let view = self.gathering.view;
        let rule = self
            .rules
            .entry(row.due_text.clone())
            .or_insert_with(|| Duration::read(&row.due_text).rule)
            .clone();
        if rule == Rule::AsDirected {
            let branches = tree::of_case(view, row.case)?;
            return Ok(self.gathering.directed(branches.iter()));
        }
        let Some(received) = Moment::parse(&row.opened_at) else {
            return Ok(None);
        };
        if !step.mark.is_empty() {
            let values = cases::values(view, row.case)?;
            let mark = values.get(&step.mark).and_then(|text| Moment::parse(text));
            let calendar = &self.gathering.calendar;
            return Ok(turn::due_from(&rule, received, mark, None, calendar));
        }
        let minute = row.opened_at.get(..16).unwrap_or("").to_owned();
        let calendar = &self.gathering.calendar;
        let due = self
            .dues
            .entry((row.due_text.clone(), minute))
            .or_insert_with(|| turn::due_from(&rule, received, None, None, calendar));
        Ok(*due)
    }

    fn directives(&mut self, principal: PersonId) -> Result<()> {
        let view = self.gathering.view;
        let mut rows = lines::for_opinion(view, Some(principal))?;
        if self.is_leader(principal) {
            rows.extend(lines::for_opinion(view, None)?);
        }
        self.lines(principal, Kind::Directive, rows);
        Ok(())
    }

    fn defects(&mut self, principal: PersonId) -> Result<()> {
        let rows = lines::for_defect(self.gathering.view)?;
        self.lines(principal, Kind::Defect, rows);
        Ok(())
    }

    fn lines(&mut self, principal: PersonId, kind: Kind, rows: Vec<lines::Waiting>) {
        let mut named: HashMap<String, Vec<PersonId>> = HashMap::new();
        for row in rows {
            let own = match row.to {
                Some(person) => vec![person],
                None => named
                    .entry(row.to_text.clone())
                    .or_insert_with(|| subject::addressed(self.people, None, &row.to_text))
                    .clone(),
            };
            if !own.contains(&principal) {
                continue;
            }
            let matter = Matter {
                own,
                field: row.field,
                by_position: true,
                interested: row.by.into_iter().collect(),
                ..Matter::default()
            };
            let due = row.due_date.as_deref().and_then(|day| day.parse().ok());
            let key = Key {
                kind,
                id: row.id.0,
                priority: row.priority,
                due: due.map(|date| Due::Day { date }),
                since: row.since,
            };
            self.add(principal, key, &matter);
        }
    }

    /// Outgoing documents put before a leader to be approved or signed.
    fn documents(&mut self, principal: PersonId, only: Option<Kind>) -> Result<()> {
        let view = self.gathering.view;
        for (kind, row, matter) in outgoing::waiting(view, self.people, principal, only)? {
            let due = row.due_date.as_deref().and_then(|day| day.parse().ok());
            let key = Key {
                kind,
                id: row.id.0,
                priority: row.priority,
                due: due.map(|date| Due::Day { date }),
                since: row.since,
            };
            self.add(principal, key, &matter);
        }
        Ok(())
    }

    fn results(&mut self, principal: PersonId) -> Result<()> {
        let view = self.gathering.view;
        for row in tree::to_accept(view, principal)? {
            let case = cases::case(view, row.case)?;
            let line = case.line.filter(|_| case.register == incoming::REGISTER);
            let (priority, field) = match line {
                Some(line) => {
                    let id = IncomingId(line);
                    let priority = incoming::store::list_row(view, id)?.priority;
                    (priority, lines::asked(view, id)?.field)
                }
                None => (0, String::new()),
            };
            let matter = Matter {
                own: vec![principal],
                field,
                by_position: false,
                interested: row.person.into_iter().collect(),
                ..Matter::default()
            };
            let key = Key {
                kind: Kind::Result,
                id: row.id.0,
                priority,
                due: row.due(&self.gathering.calendar),
                since: row.result_at.clone().unwrap_or_default(),
            };
            self.add(principal, key, &matter);
        }
        Ok(())
    }
}

/// Whether a step is decided at a desk: done by hand, and by a leader or only with a signature.
fn decided(known: &Known, step: &Step, leader: bool) -> Result<bool> {
    if !step.done_by.is_empty() || !(leader || step.signed) {
        return Ok(false);
    }
    let place = known.place(&step.id)?;
    let mut ways = known.definition.ways(place).into_iter();
    Ok(ways.any(|way| way.done_by.is_empty()))
}

/// Somebody whose desk can be opened.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AtDesk {
    id: PersonId,
    name: String,
    position: String,
    /// Decides for another today.
    delegated: bool,
}

/// Leaders, and who holds a delegation today; whoever is here first.
pub(super) fn desk_people(view: &View<'_>, _: Nothing) -> Result<Page<AtDesk>> {
    let people = store::people_today(view)?;
    let today = view.now().date();
    let me = view.session().caller().map(|caller| caller.id);
    let mut rows: Vec<AtDesk> = people
        .standing
        .iter()
        .filter(|(_, standing)| standing.active)
        .filter_map(|(id, standing)| {
            let delegated = people
                .delegations
                .iter()
                .any(|one| one.to == *id && one.in_force(today));
            (standing.leader || delegated).then(|| AtDesk {
                id: *id,
                name: standing.name.clone(),
                position: standing
                    .held
                    .iter()
                    .flat_map(|held| titles_in(&held.title))
                    .collect::<Vec<_>>()
                    .join(", "),
                delegated,
            })
        })
        .collect();
    rows.sort_by_key(|row| (Some(row.id) != me, row.id));
    Ok(Page::whole(rows))
}
