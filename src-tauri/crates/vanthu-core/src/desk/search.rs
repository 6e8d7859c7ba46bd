//! Tra cứu: one box over every register, newest document first.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::View;
use crate::door::{Door, Page, Who};
use crate::error::{INPUT, Result};
use crate::kit::search::rules::Query;
use crate::kit::search::{Found, Hit, Place, Tell, rules, store};
use crate::registers::{copies, envelopes, incoming, outgoing, seal};
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read(
        "search",
        Who::ANY,
        search,
        &[
            Topic::Incoming,
            Topic::Envelopes,
            Topic::Outgoing,
            Topic::Seal,
            Topic::Copies,
        ],
    );
}

/// A register that is searched: its place in the index, its name, and how it tells its lines.
type Searched = (
    Place,
    &'static str,
    fn(&View<'_>, &[i64], Tell<'_>) -> Result<()>,
);

/// Every register that is searched. A new register adds its line here.
const SEARCHED: &[Searched] = &[
    (incoming::PLACE, incoming::REGISTER, incoming::store::found),
    (
        envelopes::PLACE,
        envelopes::REGISTER,
        envelopes::store::found,
    ),
    (seal::PLACE, seal::REGISTER, seal::log::store::found),
    (copies::PLACE, copies::REGISTER, copies::store::found),
    (outgoing::PLACE, outgoing::REGISTER, outgoing::store::found),
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
    /// `next` of the page before.
    cursor: Option<String>,
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
    let from = ask.cursor.as_deref().map(read_cursor).transpose()?;
    // One more than asked for tells whether there is a next page.
    let most = limit + 1;
    let Some(marked) = &query.marked else {
        let after = from.map(|(hit, _)| hit);
        let hits = store::newest(view, &query, &places, after, most)?;
        return page(
            view,
            &query,
            hits.iter().map(|hit| (*hit, false)).collect(),
            limit,
        );
    };
    let hits = match from {
        Some((hit, true)) => {
            let from = store::From::Exact(hit);
            store::exact_first(view, &query, marked, &places, &from, most)?
        }
        Some((hit, false)) => {
            let from = store::From::Other(hit);
            store::exact_first(view, &query, marked, &places, &from, most)?
        }
        // Who quotes and marks a phrase means it so: mostly there is a page of them.
        None if ask.q.contains('"') => {
            store::exact_first(view, &query, marked, &places, &store::From::Start, most)?
        }
        None => {
            let newest = store::newest(view, &query, &places, None, most)?;
            if newest.len() <= limit {
                // These are all there are: their lines tell which have the marks, sooner than the index.
                let mut rows = tell(view, &query, &newest, None)?;
                rows.sort_by_key(|row| !row.exact);
                return Ok(Page::whole(rows));
            }
            let from = store::From::Newest(&newest);
            store::exact_first(view, &query, marked, &places, &from, most)?
        }
    };
    page(view, &query, hits, limit)
}

/// A page of hits of which it is known whether they are exact.
fn page(
    view: &View<'_>,
    query: &Query,
    mut hits: Vec<(Hit, bool)>,
    limit: usize,
) -> Result<Page<FoundLine>> {
    let more = hits.len() > limit;
    hits.truncate(limit);
    let next = hits
        .last()
        .filter(|_| more)
        .map(|(hit, exact)| write_cursor(*hit, *exact));
    let exact: Vec<bool> = hits.iter().map(|(_, exact)| *exact).collect();
    let hits: Vec<Hit> = hits.into_iter().map(|(hit, _)| hit).collect();
    let rows = tell(view, query, &hits, Some(&exact))?;
    Ok(Page { rows, next })
}

/// What the registers tell of the hits, in their order. Where it is not known which of them are exact,
/// their own texts say it.
fn tell(
    view: &View<'_>,
    query: &Query,
    hits: &[Hit],
    exact: Option<&[bool]>,
) -> Result<Vec<FoundLine>> {
    let mut rows: Vec<Option<FoundLine>> = hits.iter().map(|_| None).collect();
    for (place, register, tell) in SEARCHED {
        let mut here = hits
            .iter()
            .enumerate()
            .filter(|(_, hit)| hit.register() == *place);
        let ids: Vec<i64> = here.clone().map(|(_, hit)| hit.line()).collect();
        if ids.is_empty() {
            continue;
        }
        tell(view, &ids, &mut |found| {
            // Told in the order of the hits.
            if let Some((at, _)) = here.find(|(_, hit)| hit.line() == found.line) {
                let exact = exact.map_or_else(
                    || rules::exact(found.fields.iter().map(|(_, _, text)| *text), &query.typed),
                    |known| known[at],
                );
                rows[at] = Some(shown(register, &found, &query.terms, exact));
            }
        })?;
    }
    Ok(rows.into_iter().flatten().collect())
}

/// The last hit of a page, and whether those that follow are exact like it.
fn write_cursor(hit: Hit, exact: bool) -> String {
    format!("{}{}", if exact { "=" } else { "~" }, hit.0)
}

fn read_cursor(text: &str) -> Result<(Hit, bool)> {
    let read = || {
        let exact = match text.get(..1)? {
            "=" => true,
            "~" => false,
            _ => return None,
        };
        Some((Hit(text[1..].parse().ok()?), exact))
    };
    read().ok_or_else(|| {
        INPUT
            .with(&[("what", &"dấu trang không đọc được")])
            .at("cursor")
    })
}

fn shown(register: &'static str, found: &Found<'_>, terms: &[String], exact: bool) -> FoundLine {
    let matched = found
        .fields
        .iter()
        .filter_map(|&(field, label, text)| {
            let ranges = rules::ranges(text, terms);
            (!ranges.is_empty()).then(|| Matched {
                field,
                label,
                text: text.to_owned(),
                ranges,
            })
        })
        .collect();
    FoundLine {
        register,
        id: found.line,
        number: found.number,
        year: found.year,
        date: found.date.to_owned(),
        title: found.title.to_owned(),
        organ_name: found.organ_name.to_owned(),
        code: found.code.to_owned(),
        state_label: found.state_label,
        matched,
        exact,
    }
}
