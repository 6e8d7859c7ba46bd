//! Migrations: the files of /migrations in order, each in its own transaction.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Backup;
use rusqlite_migration::{M, Migrations};

use super::{NEWER, TRUNCATED};
use crate::error::{DATABASE, Error, Result};

/// Every migration, in order. Add only; see migrations/README.md.
const FILES: &[&str] = &[
    include_str!("../../../../../migrations/0001_foundation.sql"),
    include_str!("../../../../../migrations/0002_intake_view.sql"),
    include_str!("../../../../../migrations/0003_calendar.sql"),
    include_str!("../../../../../migrations/0004_procedures.sql"),
    include_str!("../../../../../migrations/0005_recall_untold.sql"),
    include_str!("../../../../../migrations/0006_today.sql"),
    include_str!("../../../../../migrations/0007_approval.sql"),
    include_str!("../../../../../migrations/0008_void_answer_types.sql"),
    include_str!("../../../../../migrations/0009_receivers.sql"),
    include_str!("../../../../../migrations/0010_seal.sql"),
    include_str!("../../../../../migrations/0011_outgoing.sql"),
];

/// The version this program writes.
pub const SCHEMA_VERSION: i64 = FILES.len() as i64;

/// The version a database has.
pub fn schema_version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings a database to this program's version; a new one gets the whole schema.
///
/// Before an upgrade the database is copied to `copies` under the old version's name, and the
/// copy is checked. A newer database is refused untouched.
pub fn upgrade(conn: &mut Connection, copies: &Path) -> Result<()> {
    let found = schema_version(conn)?;
    if found > SCHEMA_VERSION {
        return Err(NEWER.with(&[("found", &found), ("known", &SCHEMA_VERSION)]));
    }
    if found == SCHEMA_VERSION {
        return Ok(());
    }
    if found > 0 {
        copy_before(conn, found, copies)?;
    }
    let steps: Vec<M<'_>> = FILES.iter().map(|sql| M::up(sql)).collect();
    Migrations::new(steps)
        .to_latest(conn)
        .map_err(|error| DATABASE.error().because(error))?;
    check(conn)
}

fn copy_before(conn: &Connection, version: i64, copies: &Path) -> Result<()> {
    std::fs::create_dir_all(copies).map_err(|error| crate::error::io_error(copies, &error))?;
    let path = copies.join(format!("truoc-nang-cap-{version}.db"));
    let mut target = Connection::open(&path)?;
    Backup::new(conn, &mut target)?.run_to_completion(
        1_000,
        std::time::Duration::ZERO,
        None::<fn(rusqlite::backup::Progress)>,
    )?;
    check(&target)
}

/// The engine's own check, and every foreign key.
fn check(conn: &Connection) -> Result<()> {
    let answer: String = conn.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    if answer != "ok" {
        return Err(broken("phép kiểm tra tệp không đạt").because(answer));
    }
    let dangling: i64 =
        conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    if dangling > 0 {
        return Err(broken(&format!("{dangling} khóa ngoài")));
    }
    Ok(())
}

fn broken(what: &str) -> Error {
    TRUNCATED.with(&[("what", &what)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_are_well_formed() {
        Migrations::new(FILES.iter().map(|sql| M::up(sql)).collect())
            .validate()
            .unwrap();
    }
}
