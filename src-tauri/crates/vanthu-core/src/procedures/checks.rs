//! The checks of a definition, one after the other. Pure.

use std::collections::BTreeSet;

use super::definition::{Condition, Definition, Holds, Kind, Special, Step, ValueForm, meant};
use super::engine::{Flow, Way};
use super::load::{Found, place_of, place_of_way};
use super::rules::*;
use crate::kit::calendar::{Duration, Rule};
use crate::words::Fact;

/// Names, texts, times.
pub(super) fn words(definition: &Definition, found: &mut Found) {
    let key = &definition.key;
    let plain = |letter: u8| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || b"-/".contains(&letter)
    };
    if key.is_empty() || key.len() > 80 || !key.bytes().all(plain) {
        found.error("", &KEY.with(&[("key", key)]));
    }
    if definition.name.trim().is_empty() || definition.code.trim().is_empty() {
        found.plain("", &NO_NAME);
    }
    if !usual_code(&definition.code) {
        found.warning("", &CODE.with(&[("code", &definition.code)]));
    }
    let count = definition.steps.len();
    if count == 0 {
        found.plain("", &NO_STEPS);
    }
    if count > MOST_STEPS {
        found.error(
            "",
            &TOO_LONG.with(&[("count", &count), ("most", &MOST_STEPS)]),
        );
    }
    for step in &definition.steps {
        let place = place_of(step);
        if step.what.trim().is_empty() {
            found.plain(&place, &NO_WHAT);
        }
        if step.lead.is_empty() {
            found.plain(&place, &NO_ROLE);
        }
        if step.result_document && step.result.trim().is_empty() {
            found.plain(&place, &RESULT);
        }
        latest(step, &place, found);
        if step.each && step.join {
            found.plain(&place, &EACH_JOIN);
        }
        if step.signed
            && (!step.done_by.is_empty() || step.outcomes.iter().any(|way| !way.done_by.is_empty()))
        {
            found.plain(&place, &SIGNED_BY_FACT);
        }
        if let Some(rule) = readable(step.readable_time(), &place, found)
            && rule.needs_mark()
            && step.mark.is_empty()
        {
            found.warning(&place, &MARK.with(&[("text", &step.time)]));
        }
    }
    readable(
        meant(&definition.total, &definition.total_means),
        "Thời gian xử lý",
        found,
    );
    for entry in &definition.entries {
        readable(&entry.total, &format!("Lối vào {}", entry.name), found);
    }
    for agency in &definition.agencies {
        readable(
            meant(&agency.time, &agency.time_means),
            &format!("Cơ quan {}", agency.name),
            found,
        );
    }
}

/// What may be refused when it comes too late: a time before a mark, of a step done by hand.
fn latest(step: &Step, place: &str, found: &mut Found) {
    if step.latest.is_empty() {
        return;
    }
    let rule = Duration::read(&step.latest).rule;
    let before = matches!(rule, Rule::Before { .. } | Rule::BeforeMark { .. });
    if !before || step.mark.is_empty() {
        found.error(place, &LATEST.with(&[("text", &step.latest)]));
    }
    let by_fact = |fact: &String| !fact.is_empty();
    if by_fact(&step.done_by) || step.outcomes.iter().any(|way| by_fact(&way.done_by)) {
        found.plain(place, &LATEST_BY_FACT);
    }
}

fn readable(text: &str, place: &str, found: &mut Found) -> Option<Rule> {
    let rule = Duration::read(text).rule;
    if rule == Rule::Unread {
        found.error(place, &DURATION.with(&[("text", &text)]));
        return None;
    }
    Some(rule)
}

/// CV-nn, LT-nn; Tây Hồ writes CVLT-nn.
fn usual_code(code: &str) -> bool {
    let numbered = |prefix: &str| {
        code.strip_prefix(prefix).is_some_and(|number| {
            number.len() >= 2 && number.bytes().all(|digit| digit.is_ascii_digit())
        })
    };
    numbered("CV-") || numbered("LT-") || numbered("CVLT-")
}

/// Whether what is named is there, and named once.
pub(super) fn names(definition: &Definition, found: &mut Found) {
    unique("", definition.steps.iter().map(|step| &step.id), found);
    unique("", definition.entries.iter().map(|entry| &entry.id), found);
    unique(
        "",
        definition.agencies.iter().map(|agency| &agency.id),
        found,
    );
    let mut roles_used = BTreeSet::new();
    let mut values_used = BTreeSet::new();
    for (step_place, step) in definition.steps.iter().enumerate() {
        let place = place_of(step);
        unique(
            &place,
            step.outcomes.iter().map(|outcome| &outcome.id),
            found,
        );
        let informed = step.outcomes.iter().flat_map(|outcome| &outcome.inform);
        for role in step.lead.iter().chain(&step.with).chain(informed) {
            roles_used.insert(role.as_str());
            if !definition.roles.contains_key(role) {
                found.error(&place, &UNKNOWN_ROLE.with(&[("id", role)]));
            }
        }
        let of_receiver = step
            .lead
            .iter()
            .filter_map(|id| definition.roles.get(id)?.special)
            .any(|special| {
                matches!(
                    special,
                    Special::Assignee | Special::HeadOfUnit | Special::OfUnit
                )
            });
        if step.each && !of_receiver {
            found.plain(&place, &EACH_ROLE);
        }
        for value in &step.asks {
            values_used.insert(value.as_str());
            if !definition.values.contains_key(value) {
                found.error(&place, &UNKNOWN_VALUE.with(&[("id", value)]));
            }
        }
        if !step.mark.is_empty() {
            values_used.insert(step.mark.as_str());
            match definition.values.get(&step.mark) {
                None => found.error(&place, &UNKNOWN_VALUE.with(&[("id", &step.mark)])),
                Some(value) if value.kind != ValueForm::Moment => {
                    found.error(&place, &NOT_A_MOMENT.with(&[("id", &step.mark)]));
                }
                Some(_) => {}
            }
        }
        let interlinked = definition.kind == Kind::Interlinked;
        let known = definition
            .agencies
            .iter()
            .any(|agency| agency.id == step.agency);
        if interlinked == step.agency.is_empty() {
            found.plain(&place, &AGENCIES);
        } else if interlinked && !known {
            found.error(&place, &UNKNOWN_AGENCY.with(&[("id", &step.agency)]));
        }
        for outcome in &step.outcomes {
            let place = place_of_way(step, outcome);
            let leads = outcome.to.as_ref().is_some_and(|to| !to.steps().is_empty());
            if outcome.returns && !leads {
                found.error(&place, &RETURN_ENDS.with(&[("name", &outcome.name)]));
            } else if leads == outcome.end {
                found.error(&place, &NO_WAY.with(&[("name", &outcome.name)]));
            }
        }
        if step.outcomes.is_empty() {
            let last = step_place + 1 == definition.steps.len();
            match (&step.to, step.end) {
                (Some(to), false) if !to.steps().is_empty() => {}
                (None, true) => {}
                (None, false) if !last => {}
                (None, false) => found.plain(&place, &NO_END),
                _ => found.error(&place, &NO_WAY.with(&[("name", &"Xong")])),
            }
        }
        if !step.outcomes.is_empty() && (step.end || step.to.is_some()) {
            found.error(&place, &NO_WAY.with(&[("name", &"Xong")]));
        }
    }
    if (definition.kind == Kind::Interlinked) == definition.agencies.is_empty() {
        found.plain("", &AGENCIES);
    }
    for (condition, place) in conditions(definition) {
        values_used.insert(condition.value.as_str());
        fits(definition, condition, &place, found);
    }
    for paper in definition
        .papers
        .iter()
        .filter(|paper| !paper.entry.is_empty())
    {
        if !definition
            .entries
            .iter()
            .any(|entry| entry.id == paper.entry)
        {
            let place = format!("Tài liệu “{}”", paper.name);
            found.error(&place, &UNKNOWN_ENTRY.with(&[("id", &paper.entry)]));
        }
    }
    for (id, role) in &definition.roles {
        let place = format!("Vai trò {id}");
        let by_title = matches!(role.special, None | Some(Special::OfUnit));
        if role.titles.is_empty() && by_title {
            found.error(&place, &EMPTY_ROLE.with(&[("name", &role.name)]));
        }
        if !roles_used.contains(id.as_str()) {
            found.warning(&place, &UNUSED.with(&[("name", &role.name)]));
        }
    }
    for (id, value) in &definition.values {
        if value.kind == ValueForm::Line && definition.register.is_empty() {
            found.error(&format!("Giá trị {id}"), &LINE_VALUE.with(&[("id", id)]));
        }
        if !values_used.contains(id.as_str()) {
            found.warning(
                &format!("Giá trị {id}"),
                &UNUSED.with(&[("name", &value.label)]),
            );
        }
    }
}

fn unique<'a>(place: &str, ids: impl Iterator<Item = &'a String>, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if id.trim().is_empty() {
            found.plain(place, &EMPTY_ID);
        } else if !seen.insert(id) {
            found.error(place, &TWICE.with(&[("id", id)]));
        }
    }
}

/// Every condition with its place.
fn conditions(definition: &Definition) -> Vec<(&Condition, String)> {
    let mut all = Vec::new();
    let papers = definition
        .papers
        .iter()
        .chain(definition.agencies.iter().flat_map(|agency| &agency.papers));
    for paper in papers {
        all.extend(
            paper
                .when
                .iter()
                .map(|when| (when, format!("Tài liệu “{}”", paper.name))),
        );
    }
    for entry in &definition.entries {
        all.extend(
            entry
                .when
                .iter()
                .map(|when| (when, format!("Lối vào {}", entry.name))),
        );
    }
    for step in &definition.steps {
        for outcome in &step.outcomes {
            all.extend(
                outcome
                    .when
                    .iter()
                    .map(|when| (when, place_of_way(step, outcome))),
            );
        }
    }
    all
}

fn fits(definition: &Definition, condition: &Condition, place: &str, found: &mut Found) {
    let Some(value) = definition.values.get(&condition.value) else {
        found.error(place, &UNKNOWN_VALUE.with(&[("id", &condition.value)]));
        return;
    };
    let fits = match condition.holds_for() {
        Some(Holds::Choice(code)) => {
            value.kind == ValueForm::Choice && value.choices.contains_key(code)
        }
        Some(Holds::From(_) | Holds::UpTo(_)) => value.kind.is_number(),
        None => false,
    };
    if !fits {
        found.error(place, &CONDITION.with(&[("id", &condition.value)]));
    }
}

/// Whether the registers know the facts that complete steps, and the definition its register.
pub(super) fn facts(definition: &Definition, known: &[&[Fact]], found: &mut Found) {
    for step in &definition.steps {
        let ways = step.outcomes.iter().map(|outcome| &outcome.done_by);
        for fact in std::iter::once(&step.done_by)
            .chain(ways)
            .filter(|fact| !fact.is_empty())
        {
            let place = place_of(step);
            if !known
                .iter()
                .flat_map(|facts| *facts)
                .any(|one| one.name == fact)
            {
                found.error(&place, &FACT.with(&[("fact", fact)]));
            }
            let register = fact.split('.').next().unwrap_or("");
            if register != definition.register && register != super::OWN {
                let values: &[(&str, &dyn std::fmt::Display)] =
                    &[("register", &register), ("own", &definition.register)];
                found.error(&place, &NO_REGISTER.with(values));
            }
        }
    }
}

/// Whether every step can be come to, every case can end, and parallel hands meet at joins.
pub(super) fn graph(definition: &Definition, flow: &Flow, found: &mut Found) {
    let begin: Vec<usize> = flow
        .entries
        .iter()
        .flat_map(|entry| entry.to.clone())
        .collect();
    let reached = flow.reach(&begin, |_| true, |_| false);
    let ending = ends(flow);
    for (place, step) in definition.steps.iter().enumerate() {
        let name = place_of(step);
        if !reached[place] {
            found.plain(&name, &UNREACHABLE);
        }
        if !ending[place] {
            let around = flow.steps[place]
                .ways
                .iter()
                .any(|way| flow.reach(&way.to, |_| true, |_| false)[place]);
            found.plain(&name, if around { &ENDLESS } else { &NO_END });
        }
        if !covered(
            definition,
            &flow.steps[place]
                .ways
                .iter()
                .filter(|way| !way.returns)
                .collect::<Vec<_>>(),
        ) {
            found.plain(&name, &NEVER_FREE);
        }
        for way in &flow.steps[place].ways {
            if step.each && !way.returns {
                for target in &way.to {
                    let node = &flow.steps[*target];
                    if !node.each && !node.join {
                        let at = place_of(&definition.steps[*target]);
                        found.error(&at, &EACH_MEETING.with(&[("from", &step.id)]));
                    }
                }
            }
            meetings(definition, flow, &way.to, &step.id, found);
        }
    }
    if !covered(definition, &flow.entries.iter().collect::<Vec<_>>()) {
        // A case with several beginnings may be opened by hand at any of them.
        if definition.register.is_empty() {
            found.warning("", &NO_ENTRY.error());
        } else {
            found.plain("", &NO_ENTRY);
        }
    }
    for entry in &flow.entries {
        meetings(definition, flow, &entry.to, &entry.id, found);
    }
}

/// For each step: whether it can come to an end without going back.
fn ends(flow: &Flow) -> Vec<bool> {
    let mut ending = vec![false; flow.steps.len()];
    loop {
        let before = ending.clone();
        for (place, step) in flow.steps.iter().enumerate() {
            ending[place] |= step
                .ways
                .iter()
                .any(|way| !way.returns && way.to.iter().all(|target| before[*target]));
        }
        if ending == before {
            return ending;
        }
    }
}

/// Whether one of the ways is free whatever the values are.
fn covered(definition: &Definition, ways: &[&Way]) -> bool {
    if ways.iter().any(|way| way.when.is_none()) {
        return true;
    }
    let conditions: Vec<&Condition> = ways.iter().filter_map(|way| way.when.as_ref()).collect();
    let Some(first) = conditions.first() else {
        return false;
    };
    if conditions
        .iter()
        .any(|condition| condition.value != first.value)
    {
        return false;
    }
    let holds: Vec<Holds<'_>> = conditions
        .iter()
        .filter_map(|one| one.holds_for())
        .collect();
    let from = holds.iter().filter_map(|one| match one {
        Holds::From(least) => Some(*least),
        _ => None,
    });
    let up_to = holds.iter().filter_map(|one| match one {
        Holds::UpTo(most) => Some(*most),
        _ => None,
    });
    if let (Some(least), Some(most)) = (from.min(), up_to.max()) {
        return least <= most.saturating_add(1);
    }
    let choices = definition
        .values
        .get(&first.value)
        .map(|value| &value.choices);
    choices.is_some_and(|choices| {
        !choices.is_empty()
            && choices
                .keys()
                .all(|code| holds.contains(&Holds::Choice(code)))
    })
}

/// Steps on which hands that run at once meet must be joins.
fn meetings(
    definition: &Definition,
    flow: &Flow,
    targets: &[usize],
    from: &str,
    found: &mut Found,
) {
    let alone: Vec<Vec<bool>> = targets
        .iter()
        .map(|target| flow.reach(&[*target], |way| !way.returns, |step| flow.steps[step].join))
        .collect();
    for (place, step) in definition.steps.iter().enumerate() {
        let hands = alone.iter().filter(|reached| reached[place]).count();
        if hands > 1 && !flow.steps[place].join {
            found.error(&place_of(step), &MEETING.with(&[("from", &from)]));
        }
    }
}

/// The steps' lengths against what the procedure says in all.
pub(super) fn sums(definition: &Definition, flow: &Flow, found: &mut Found) {
    let halves = |text: &str| Duration::read(text).rule.halves();
    let whole = halves(meant(&definition.total, &definition.total_means));
    for (place, way) in flow.entries.iter().enumerate() {
        let own = definition
            .entries
            .get(place)
            .and_then(|entry| halves(&entry.total));
        let Some(total) = own.or(whole) else { continue };
        let mut known = vec![Path::Unknown; flow.steps.len()];
        let sum = longest(definition, flow, &way.to, &mut known);
        if sum > total {
            let at = definition
                .entries
                .get(place)
                .map_or(String::new(), |entry| format!("Lối vào {}", entry.name));
            found.warning(
                &at,
                &SUM.with(&[("sum", &days(sum)), ("total", &days(total))]),
            );
        }
    }
    let agencies: Option<u32> = definition
        .agencies
        .iter()
        .map(|agency| halves(meant(&agency.time, &agency.time_means)))
        .sum();
    if let (Some(total), Some(sum)) = (whole, agencies.filter(|_| !definition.agencies.is_empty()))
        && total != sum
    {
        found.warning(
            "",
            &AGENCY_SUM.with(&[("sum", &days(sum)), ("total", &days(total))]),
        );
    }
}

/// The most half days any forward path takes from here; steps without a length take none, and
/// neither does a step come to again on the way.
fn longest(definition: &Definition, flow: &Flow, from: &[usize], known: &mut [Path]) -> u32 {
    let mut most = 0;
    for &step in from {
        let length = match known[step] {
            Path::Long(length) => length,
            Path::Being => 0,
            Path::Unknown => {
                known[step] = Path::Being;
                let own = Duration::read(definition.steps[step].readable_time());
                let ways = flow.steps[step].ways.iter().filter(|way| !way.returns);
                let after = ways
                    .map(|way| longest(definition, flow, &way.to, known))
                    .max();
                let length = own.rule.halves().unwrap_or(0) + after.unwrap_or(0);
                known[step] = Path::Long(length);
                length
            }
        };
        most = most.max(length);
    }
    most
}

/// How long the rest takes from a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Path {
    Unknown,
    /// Being walked.
    Being,
    Long(u32),
}

/// `2,5`; `03` is written `3`.
fn days(halves: u32) -> String {
    if halves % 2 == 1 {
        format!("{},5", halves / 2)
    } else {
        (halves / 2).to_string()
    }
}
