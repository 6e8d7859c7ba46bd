//! SQL of the check: streams, nothing collected.

use rusqlite::types::ValueRef;
use serde_json::Value;

use super::super::chain::{Raw, sorted_row_digest};
use super::super::store::REASON;
use crate::db::Database;
use crate::error::{DATABASE_CORRUPT, Result};

/// Verbs after which the former values of their subject may be gone: a state secret was found.
pub const ERASING: &[&[u8]] = &[b"scan_removed", b"secret_found"];

/// The verb with which an administrator says that the clock is right.
pub const CONFIRMING: &[u8] = b"clock_confirmed";

/// The number of the last entry.
pub fn head_seq(log: &Database) -> Result<i64> {
    Ok(super::super::store::head(log)?.seq)
}

/// Every entry in order, with its stored hash.
pub fn each_entry(
    log: &Database,
    see: &mut dyn FnMut(&Raw<'_>, &[u8; 32]) -> Result<()>,
) -> Result<()> {
    let mut statement = log.prepare(
        "SELECT seq, moment, coalesce(actor_id, 0), coalesce(signer_id, 0), topic, verb, subject, \
         change, row_table, row_id, body, row_digest, prev, hash FROM audit ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let bytes = |place: usize| -> Result<&[u8]> {
            match row.get_ref(place)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Ok(bytes),
                _ => Err(DATABASE_CORRUPT.error().because("an audit column")),
            }
        };
        let stored = <&[u8; 32]>::try_from(bytes(13)?)
            .map_err(|error| DATABASE_CORRUPT.error().because(error))?;
        let entry = Raw {
            seq: row.get(0)?,
            moment: bytes(1)?,
            actor: row.get(2)?,
            signer: row.get(3)?,
            topic: bytes(4)?,
            verb: bytes(5)?,
            subject: bytes(6)?,
            change: bytes(7)?,
            row_table: bytes(8)?,
            row_id: row.get(9)?,
            body: bytes(10)?,
            row_digest: bytes(11)?,
            prev: bytes(12)?,
        };
        see(&entry, stored)?;
    }
    Ok(())
}

/// The audited tables of this database.
pub fn tables(log: &Database) -> Result<Vec<String>> {
    Ok(crate::db::audited_tables(log)?.into_iter().collect())
}

/// Every row of a table: id, `last_seq`, digest.
pub fn each_row(
    log: &Database,
    table: &str,
    see: &mut dyn FnMut(i64, i64, [u8; 32]) -> Result<()>,
) -> Result<()> {
    // The name comes from the database's own schema, so it is quoted, not trusted.
    let quoted = table.replace('"', "\"\"");
    let mut statement = log.prepare(&format!("SELECT * FROM \"{quoted}\" ORDER BY id"))?;
    let names: Vec<String> = statement
        .column_names()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_unstable_by_key(|place| &names[*place]);
    let (id, last_seq) = (
        statement.column_index("id")?,
        statement.column_index("last_seq")?,
    );
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // A column of the statement can always be read, so nothing is passed over here.
        let columns = order.iter().filter_map(|place| {
            let value = row.get_ref(*place).ok()?;
            Some((names[*place].as_str(), value))
        });
        let digest = sorted_row_digest(columns);
        see(row.get(id)?, row.get(last_seq)?, digest)?;
    }
    Ok(())
}

/// What is kept of one former value: seq, field, salt, value, the entry's body.
type SeeFormer<'a> = dyn FnMut(i64, &str, &[u8], &str, &[u8]) -> Result<()> + 'a;

/// Every former value kept apart, with the body of its entry.
pub fn each_former(log: &Database, see: &mut SeeFormer<'_>) -> Result<()> {
    let mut statement = log.prepare(
        "SELECT f.seq, f.field, f.salt, f.former, coalesce(a.body, x'') \
         FROM audit_former f LEFT JOIN audit a ON a.seq = f.seq ORDER BY f.seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let field: String = row.get(1)?;
        let salt: Vec<u8> = row.get(2)?;
        let value: String = row.get(3)?;
        let body: Vec<u8> = row.get(4)?;
        see(row.get(0)?, &field, &salt, &value, &body)?;
    }
    Ok(())
}

/// How many former values are kept of an entry.
pub fn formers_at(log: &Database, seq: i64) -> Result<i64> {
    Ok(log
        .prepare_cached("SELECT count(*) FROM audit_former WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))?)
}

/// The sealed fields of an entry's body: field, seal.
pub fn seals(body: &[u8]) -> Vec<(String, String)> {
    const MARK: &[u8] = b"\"sealed\"";
    // Most entries have none; only those are parsed that may.
    if !body.windows(MARK.len()).any(|window| window == MARK) {
        return Vec::new();
    }
    let Ok(body) = serde_json::from_slice::<Value>(body) else {
        return Vec::new();
    };
    let fields = body.get("changes").and_then(Value::as_object);
    let reason = body.get("reason").map(|reason| (REASON, reason));
    fields
        .into_iter()
        .flatten()
        .map(|(field, change)| (field.as_str(), change))
        .chain(reason)
        .filter_map(|(field, change)| {
            let seal = change.as_object()?.get("sealed")?.as_str()?;
            Some((field.to_owned(), seal.to_owned()))
        })
        .collect()
}
