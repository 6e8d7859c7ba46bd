//! Reading and appending entries.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Change, Entry, Head};
use crate::clock::Moment;
use crate::error::{DATABASE_CORRUPT, Result};
use crate::topic::Topic;

/// Every column of an entry, in the order of [`entry_of`].
pub const COLUMNS: &str = "seq, moment, actor_id, signer_id, topic, verb, subject, change, \
                           row_table, row_id, body, row_digest, prev, hash";

/// The last entry's seq and hash.
pub fn head(conn: &Connection) -> Result<Head> {
    let mut statement =
        conn.prepare_cached("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?;
    Ok(statement
        .query_row([], |row| {
            Ok(Head {
                seq: row.get(0)?,
                hash: row.get(1)?,
            })
        })
        .optional()?
        .unwrap_or(Head::EMPTY))
}

/// The hash of one entry, if the log reaches so far.
pub fn hash_at(conn: &Connection, seq: i64) -> Result<Option<[u8; 32]>> {
    Ok(conn
        .prepare_cached("SELECT hash FROM audit WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?)
}

/// Appends one entry. Only `Act` calls this.
pub fn append(conn: &Connection, entry: &Entry) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO audit (seq, moment, actor_id, signer_id, topic, verb, subject, change, \
         row_table, row_id, body, row_digest, prev, hash) \
         VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)",
    )?
    .execute(params![
        entry.seq,
        entry.moment.to_string(),
        entry.actor,
        entry.signer,
        entry.topic.as_str(),
        entry.verb,
        entry.subject,
        entry.change.as_str(),
        entry.row_table,
        entry.row_id,
        entry.body,
        entry.row_digest,
        entry.prev,
        entry.hash,
    ])?;
    Ok(())
}

/// Reads an entry from a row of [`COLUMNS`]. The outer error is SQLite's, the inner one says
/// that the log holds something the program never writes.
pub fn entry_of(row: &Row<'_>) -> rusqlite::Result<Result<Entry>> {
    let moment: String = row.get(1)?;
    let topic: String = row.get(4)?;
    let change: String = row.get(7)?;
    let (Some(moment), Some(topic), Some(change)) = (
        Moment::parse(&moment),
        Topic::parse(&topic),
        Change::parse(&change),
    ) else {
        return Ok(Err(DATABASE_CORRUPT
            .error()
            .because("an audit entry that cannot be read")));
    };
    Ok(Ok(Entry {
        seq: row.get(0)?,
        moment,
        actor: row.get(2)?,
        signer: row.get(3)?,
        topic,
        verb: row.get(5)?,
        subject: row.get(6)?,
        change,
        row_table: row.get(8)?,
        row_id: row.get(9)?,
        body: row.get(10)?,
        row_digest: row.get(11)?,
        prev: row.get(12)?,
        hash: row.get(13)?,
    }))
}

/// Stands for a field where the reason of an entry is kept apart; no column has this name.
pub const REASON: &str = "(reason)";

/// Keeps the former value of an erasable field, apart from the chain.
pub fn keep_former(
    conn: &Connection,
    seq: i64,
    subject: &str,
    field: &str,
    salt: &[u8],
    former: &str,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO audit_former (seq, field, subject, salt, former) VALUES (?1,?2,?3,?4,?5)",
    )?
    .execute(params![seq, field, subject, salt, former])?;
    Ok(())
}

/// Erases the former values kept for a subject (a document found to be a state secret).
/// Returns how many were erased. The chain keeps only their seals.
pub fn erase_former(conn: &Connection, subject: &str) -> Result<usize> {
    Ok(conn.execute("DELETE FROM audit_former WHERE subject = ?1", [subject])?)
}

/// The former value of an erasable field at an entry, if it has not been erased.
pub fn former(conn: &Connection, seq: i64, field: &str) -> Result<Option<(Vec<u8>, String)>> {
    Ok(conn
        .prepare_cached("SELECT salt, former FROM audit_former WHERE seq = ?1 AND field = ?2")?
        .query_row(params![seq, field], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}
