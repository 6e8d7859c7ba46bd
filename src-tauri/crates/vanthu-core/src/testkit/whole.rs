//! Whether the log and the books are whole, computed here on its own: what the program says of
//! itself is not asked.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::act::digest_of;
use crate::audit::store::{COLUMNS, entry_of};
use crate::audit::{Change, Head, chain, hex, witness};
use crate::db::audited_tables;
use crate::error::Result;
use crate::kit::numbering::Numbered;
use crate::office::Office;

/// Everything that is wrong: the chain, the digest of every row, the numbers of every series,
/// the witness, the engine's own check.
///
/// # Errors
/// When the database cannot be read at all.
pub fn faults(office: &Office) -> Result<Vec<String>> {
    office.with_writer(|conn| {
        let mut found = Vec::new();
        let last = walk_chain(conn, &mut found)?;
        compare_rows(conn, &last, &mut found)?;
        for numbered in crate::desk::NUMBERED {
            series(conn, numbered, &mut found)?;
        }
        witnesses(office, conn, &mut found)?;
        let engine: String = conn.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        if engine != "ok" {
            found.push(format!("integrity_check: {engine}"));
        }
        Ok(found)
    })
}

/// The last event of each row: table and id to seq and digest.
type Last = BTreeMap<(String, i64), (i64, Vec<u8>)>;

fn walk_chain(conn: &Connection, found: &mut Vec<String>) -> Result<Last> {
    let mut last = Last::new();
    let mut head = Head::EMPTY;
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entry = entry_of(row)??;
        let seq = entry.seq;
        if seq != head.seq + 1 {
            found.push(format!("entry {seq} follows entry {}", head.seq));
        }
        if entry.prev != head.hash {
            found.push(format!("entry {seq} does not carry the hash before it"));
        }
        if entry.hash != chain::entry_hash(&entry) {
            found.push(format!("entry {seq} was changed"));
        }
        head = Head {
            seq,
            hash: entry.hash,
        };
        if entry.change != Change::Note {
            last.insert((entry.row_table, entry.row_id), (seq, entry.row_digest));
        }
    }
    Ok(last)
}

fn compare_rows(conn: &Connection, last: &Last, found: &mut Vec<String>) -> Result<()> {
    let mut seen = 0;
    for table in audited_tables(conn)? {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get("id")?;
            let place = format!("{table} {id}");
            match last.get(&(table.clone(), id)) {
                None => found.push(format!("{place} has no entry")),
                Some((seq, digest)) => {
                    seen += 1;
                    if row.get::<_, i64>("last_seq")? != *seq {
                        found.push(format!("{place} does not carry the seq of its last entry"));
                    }
                    if digest_of(row)?.as_slice() != digest {
                        found.push(format!("{place} is not as its last entry left it"));
                    }
                }
            }
        }
    }
    if seen != last.len() {
        found.push(format!("{} rows are gone", last.len() - seen));
    }
    Ok(())
}

/// Every number from the book's first one to the last, each once.
fn series(conn: &Connection, numbered: &Numbered, found: &mut Vec<String>) -> Result<()> {
    let Numbered { table, number, .. } = numbered;
    // Every number that a line or a block of held numbers stands for, each once.
    let mut statement = conn.prepare(&format!(
        "WITH RECURSIVE held (book, number, last) AS ( \
           SELECT book_id, from_number, to_number FROM number_reservation \
           UNION ALL SELECT book, number + 1, last FROM held WHERE number < last), \
         given (book, number) AS ( \
           SELECT book_id, {number} FROM {table} WHERE book_id IS NOT NULL \
           UNION SELECT h.book, h.number FROM held h JOIN book b ON b.id = h.book \
             WHERE b.register = '{}') \
         SELECT b.id, b.first_number, count(*), min(g.number), max(g.number) \
         FROM book b JOIN given g ON g.book = b.id GROUP BY b.id",
        numbered.register
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (book, first, lines): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (lowest, highest): (i64, i64) = (row.get(3)?, row.get(4)?);
        if lowest != first || highest != first + lines - 1 {
            found.push(format!(
                "book {book}: {lines} lines from {lowest} to {highest}, first number {first}"
            ));
        }
    }
    Ok(())
}

/// The last line of the witness is the head of the chain.
fn witnesses(office: &Office, conn: &Connection, found: &mut Vec<String>) -> Result<()> {
    let head = crate::audit::store::head(conn)?;
    let seen = witness::read(office.home().path())?;
    match seen.last() {
        Some(last) if last.seq == head.seq && last.hash == hex(&head.hash) => {}
        None if head == Head::EMPTY => {}
        other => found.push(format!(
            "the witness saw {other:?}, the head is {}",
            head.seq
        )),
    }
    Ok(())
}
