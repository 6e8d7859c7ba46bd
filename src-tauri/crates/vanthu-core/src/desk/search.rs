//! Tra cứu: one box over every register, newest document first.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::View;
use crate::door::{Door, Page, Who};
use crate::error::Result;
use crate::kit::search::{Found, Hit, Place, rules, store};
use crate::registers::{envelopes, incoming};
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read(
        "search",
        Who::ANY,
        search,
        &[Topic::Incoming, Topic::Envelopes],
    );
}

/// A register that is searched: its place in the index, its name, and how it tells its lines.
type Searched = (
    Place,
    &'static str,
    fn(&View<'_>, &[i64]) -> Result<Vec<Found>>,
);

/// Every register that is searched. A new register adds its line here.
const SEARCHED: &[Searched] = &[
    (incoming::PLACE, incoming::REGISTER, incoming::store::found),
    (
        envelopes::PLACE,
        envelopes::REGISTER,
        envelopes::store::found,
    ),
];

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Ask {
    /// Words (all must occur), `"phrases"`, with or without marks.
    q: String,
    /// At most 200; 50 when left out.
    limit: Option<usize>,
    /// Only these registers; all when left out.
    registers: Option<Vec<String>>,
}

/// A field that matched, and where, in UTF-16 units as the window counts.
#[derive(Debug, Serialize, JsonSchema)]
struct Matched {
    field: &'static str,
    label: &'static str,
    text: String,
    /// [start, length].
    ranges: Vec<(usize, usize)>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct FoundLine {
    register: &'static str,
    id: i64,
    /// Số đến, số thứ tự.
    number: i64,
    year: i32,
    date: String,
    title: String,
    organ_name: String,
    code: String,
    state_label: &'static str,
    matched: Vec<Matched>,
    /// Matches with the marks as typed.
    exact: bool,
}

fn search(view: &View<'_>, ask: Ask) -> Result<Page<FoundLine>> {
    let limit = ask.limit.unwrap_or(50).clamp(1, 200);
    let Some(query) = rules::parse(&ask.q) else {
        return Ok(Page::whole(Vec::new()));
    };
    let places: Vec<Place> = SEARCHED
        .iter()
        .filter(|(_, name, _)| {
            ask.registers
                .as_ref()
                .is_none_or(|wanted| wanted.iter().any(|wanted| wanted == name))
        })
        .map(|(place, _, _)| *place)
        .collect();
    let hits: Vec<(Hit, bool)> = store::find(view, &query, &places, limit)?;
    let mut told: Vec<(Place, Found)> = Vec::with_capacity(hits.len());
    for (place, _, tell) in SEARCHED {
        let ids: Vec<i64> = hits
            .iter()
            .filter(|(hit, _)| hit.register() == *place)
            .map(|(hit, _)| hit.line())
            .collect();
        if !ids.is_empty() {
            told.extend(tell(view, &ids)?.into_iter().map(|found| (*place, found)));
        }
    }
    let rows = hits
        .into_iter()
        .filter_map(|(hit, exact)| {
            let at = told
                .iter()
                .position(|(place, found)| *place == hit.register() && found.line == hit.line())?;
            let (_, register, _) = SEARCHED
                .iter()
                .find(|(place, _, _)| *place == hit.register())?;
            Some(shown(register, told.swap_remove(at).1, &query.terms, exact))
        })
        .collect();
    Ok(Page::whole(rows))
}

fn shown(register: &'static str, found: Found, terms: &[String], exact: bool) -> FoundLine {
    let matched = found
        .fields
        .into_iter()
        .filter_map(|(field, label, text)| {
            let ranges = rules::ranges(&text, terms);
            (!ranges.is_empty()).then_some(Matched {
                field,
                label,
                text,
                ranges,
            })
        })
        .collect();
    FoundLine {
        register,
        id: found.line,
        number: found.number,
        year: found.year,
        date: found.date,
        title: found.title,
        organ_name: found.organ_name,
        code: found.code,
        state_label: found.state_label,
        matched,
        exact,
    }
}
