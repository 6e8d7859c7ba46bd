//! Copying a database whole while it is in use, and asking the engine whether a copy is sound.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::{TRUNCATED, open_reader, schema_version};
use crate::error::{DATABASE_BUSY, Result, io_error};

/// Pages copied between two looks at the progress: 16 MiB.
const PAGES: i32 = 4_096;

/// Copies the database at `source` to the new file `target` as it stands at this moment, however
/// much is written meanwhile, and makes the copy durable. `step` is told pages done and in all.
pub fn copy(
    source: &Path,
    target: &Path,
    step: &mut dyn FnMut(u64, u64) -> Result<()>,
) -> Result<()> {
    let source = open_reader(source)?;
    // An open read transaction pins the moment: without it every write begins the copy anew.
    source.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")?;
    let mut copied = Connection::open(target)?;
    {
        let backup = Backup::new(&source, &mut copied)?;
        loop {
            let done = backup.step(PAGES)?;
            let progress = backup.progress();
            let all = progress.pagecount.unsigned_abs();
            let left = progress.remaining.unsigned_abs();
            step(u64::from(all - left), u64::from(all))?;
            match done {
                StepResult::Done => break,
                StepResult::More => {}
                _ => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }
    // One file that needs nothing beside it.
    let mode: String =
        copied.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode != "delete" {
        return Err(DATABASE_BUSY
            .error()
            .because(format!("journal mode {mode}")));
    }
    drop(copied);
    File::open(target)
        .and_then(|file| file.sync_all())
        .map_err(|error| io_error(target, &error))
}

/// Asks the engine whether the file is sound; answers the schema's version.
pub fn sound(path: &Path) -> Result<i64> {
    let conn = open_reader(path)?;
    let answer: String = conn.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    if answer != "ok" {
        let what = "phép kiểm tra tệp không đạt";
        return Err(TRUNCATED.with(&[("what", &what)]).because(answer));
    }
    schema_version(&conn)
}
