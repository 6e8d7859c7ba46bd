//! SQL of the search index.

use rusqlite::params;

use super::rules::Query;
use super::{Hit, Place};
use crate::act::{Act, View};
use crate::error::Result;
use crate::kit::text::{compose, fold};

/// Puts a line into the index. `former` is where it stood before, when it did.
pub fn put(act: &mut Act<'_>, former: Option<Hit>, hit: Hit, text: &str) -> Result<()> {
    if let Some(former) = former {
        act.conn()
            .prepare_cached("DELETE FROM search_index WHERE rowid = ?1")?
            .execute([former.0])?;
    }
    act.conn()
        .prepare_cached("INSERT INTO search_index (rowid, folded, marked) VALUES (?1, ?2, ?3)")?
        .execute(params![hit.0, fold(text), compose(text).to_lowercase()])?;
    Ok(())
}

/// The ids of all rows of a searched table.
pub fn ids(view: &View<'_>, table: &'static str) -> Result<Vec<i64>> {
    let sql = format!("SELECT id FROM {table} ORDER BY id");
    let mut statement = view.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Empties the index, to be written anew.
pub fn empty(act: &mut Act<'_>) -> Result<()> {
    act.conn().execute(
        "INSERT INTO search_index (search_index) VALUES ('delete-all')",
        [],
    )?;
    Ok(())
}

/// Whether the index holds a line.
pub fn has(view: &View<'_>, hit: Hit) -> Result<bool> {
    Ok(view
        .conn()
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM search_index WHERE rowid = ?1)")?
        .query_row([hit.0], |row| row.get(0))?)
}

/// The newest hits, exact ones (with the marks as typed) first: hit, whether exact.
///
/// `places` leaves out the other registers; with `after`, what comes behind that hit.
pub fn find(
    view: &View<'_>,
    query: &Query,
    places: &[Place],
    after: Option<(Hit, bool)>,
    limit: usize,
) -> Result<Vec<(Hit, bool)>> {
    let mut hits: Vec<(Hit, bool)> = Vec::new();
    let below = |exact: bool| match after {
        Some((hit, of)) if of == exact => hit.0,
        _ => i64::MAX,
    };
    if let Some(marked) = &query.marked
        && after.is_none_or(|(_, exact)| exact)
    {
        let exact = run(view, marked, places, below(true), limit)?;
        hits.extend(exact.into_iter().map(|hit| (hit, true)));
    }
    if hits.len() < limit {
        let others = match &query.marked {
            Some(marked) => format!("({}) NOT ({marked})", query.folded),
            None => query.folded.clone(),
        };
        let others = run(view, &others, places, below(false), limit - hits.len())?;
        hits.extend(others.into_iter().map(|hit| (hit, false)));
    }
    Ok(hits)
}

fn run(
    view: &View<'_>,
    query: &str,
    places: &[Place],
    below: i64,
    limit: usize,
) -> Result<Vec<Hit>> {
    let places: Vec<String> = places.iter().map(|place| place.0.to_string()).collect();
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT rowid FROM search_index WHERE search_index MATCH ?1 AND rowid < ?3 \
         AND ((rowid >> 32) & 15) IN ({}) ORDER BY rowid DESC LIMIT ?2",
        places.join(",")
    ))?;
    let rows = statement.query_map(params![query, limit as i64, below], |row| {
        row.get(0).map(Hit)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes the words of what was removed out of the index; else they stay until a later merge.
/// Rewrites the whole index: only for the rare removal of a state secret.
pub fn compact(act: &mut Act<'_>) -> Result<()> {
    act.conn().execute(
        "INSERT INTO search_index (search_index) VALUES ('optimize')",
        [],
    )?;
    Ok(())
}
