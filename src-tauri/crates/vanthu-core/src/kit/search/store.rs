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

/// The newest hits whatever their marks, behind `after`. `places` leaves out the other registers.
pub fn newest(
    view: &View<'_>,
    query: &Query,
    places: &[Place],
    after: Option<Hit>,
    limit: usize,
) -> Result<Vec<Hit>> {
    run(view, &query.folded, places, after, limit)
}

/// The newest hits of a query typed with marks: those that have them first (hit, whether exact).
pub fn exact_first(
    view: &View<'_>,
    query: &Query,
    marked: &str,
    places: &[Place],
    from: &From<'_>,
    limit: usize,
) -> Result<Vec<(Hit, bool)>> {
    let exact = match from {
        From::Start | From::Newest(_) => run(view, marked, places, None, limit)?,
        From::Exact(after) => run(view, marked, places, Some(*after), limit)?,
        From::Other(_) => Vec::new(),
    };
    let wanted = limit - exact.len();
    let not = || format!("({}) NOT ({marked})", query.folded);
    let mut others = match from {
        _ if wanted == 0 => Vec::new(),
        // All exact ones are known: sooner left out here than by the index.
        From::Start => newest(view, query, places, None, limit)?,
        From::Newest(newest) => newest.to_vec(),
        From::Exact(_) => run(view, &not(), places, None, wanted)?,
        From::Other(after) => run(view, &not(), places, Some(*after), wanted)?,
    };
    others.retain(|hit| !exact.contains(hit));
    others.truncate(wanted);
    let exact = exact.into_iter().map(|hit| (hit, true));
    Ok(exact
        .chain(others.into_iter().map(|hit| (hit, false)))
        .collect())
}

/// Where a page of hits begins.
#[derive(Debug, Clone, Copy)]
pub enum From<'a> {
    /// The first page.
    Start,
    /// The first page, with the newest hits whatever their marks, as many as the page takes.
    Newest(&'a [Hit]),
    /// Behind an exact hit.
    Exact(Hit),
    /// Behind one that is not exact.
    Other(Hit),
}

fn run(
    view: &View<'_>,
    query: &str,
    places: &[Place],
    after: Option<Hit>,
    limit: usize,
) -> Result<Vec<Hit>> {
    let below = after.map_or(i64::MAX, |hit| hit.0);
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
