//! Secrets tried by a process that only reads: counted in a small file in the office folder,
//! until a process that writes folds them into the log.
//!
//! Without it a command that only reads could be used to guess without limit. Who may write in
//! the folder may also remove the file; against them only a long secret helps, as the guide says.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, Write as _};

use super::rules::locked_until;
use super::store::{self, Secret};
use crate::act::{Event, clear, col};
use crate::clock::Moment;
use crate::error::{Result, io_error};
use crate::home::Home;
use crate::ids::PersonId;
use crate::office::Office;
use crate::session::Session;
use crate::topic::Topic;

/// Most bytes read of the file; five tries of each person and their lock fit many times over.
const MOST: u64 = 1 << 16;

/// One secret tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Try {
    person: PersonId,
    at: Moment,
    right: bool,
}

/// How many wrong ones stand against an account, and when the last was.
pub(super) fn counted(secret: &Secret, tries: &[Try]) -> (i64, Option<Moment>) {
    let mut counted = (secret.wrong_count, secret.wrong_at);
    for one in tries.iter().filter(|one| one.person == secret.person) {
        counted = after(counted, *one);
    }
    counted
}

fn after((count, at): (i64, Option<Moment>), one: Try) -> (i64, Option<Moment>) {
    if one.right {
        return (0, None);
    }
    // After a lock has run out the count begins anew.
    let stands = match locked_until(count, at) {
        Some(until) if one.at >= until => 0,
        _ => count,
    };
    (stands + 1, Some(one.at))
}

/// The tries that wait to be folded into the log.
pub(super) fn waiting(home: &Home) -> Result<Vec<Try>> {
    let path = home.tries();
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(io_error(&path, &error)),
    };
    file.lock_shared()
        .map_err(|error| io_error(&path, &error))?;
    read(home, &file)
}

fn read(home: &Home, file: &File) -> Result<Vec<Try>> {
    let mut text = String::new();
    file.take(MOST)
        .read_to_string(&mut text)
        .map_err(|error| io_error(&home.tries(), &error))?;
    // A line cut short by a kill is no try.
    Ok(text.lines().filter_map(try_of).collect())
}

fn try_of(line: &str) -> Option<Try> {
    let mut parts = line.split(' ');
    Some(Try {
        person: PersonId(parts.next()?.parse().ok()?),
        at: Moment::parse(parts.next()?)?,
        right: match parts.next()? {
            "dung" => true,
            "sai" => false,
            _ => return None,
        },
    })
}

/// Counts a secret tried while only reading.
pub(super) fn add(home: &Home, person: PersonId, at: Moment, right: bool) -> Result<()> {
    let path = home.tries();
    let written = || {
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        file.lock()?;
        let word = if right { "dung" } else { "sai" };
        file.write_all(format!("{} {at} {word}\n", person.0).as_bytes())?;
        file.sync_all()
    };
    written().map_err(|error| io_error(&path, &error))
}

/// Takes what was tried while only reading into the log and into the counts; for the process
/// that writes.
///
/// # Errors
/// Those of the disk and of the act.
pub fn fold(office: &Office) -> Result<()> {
    let path = office.home().tries();
    let mut file = match OpenOptions::new().read(true).write(true).open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(io_error(&path, &error)),
    };
    file.lock().map_err(|error| io_error(&path, &error))?;
    let tries = read(office.home(), &file)?;
    if tries.is_empty() {
        return Ok(());
    }
    office.act(&Session::Program, |act| {
        for one in tries {
            let Some(secret) = store::secret(act, one.person)? else {
                continue;
            };
            let (count, at) = after((secret.wrong_count, secret.wrong_at), one);
            let at = match at {
                Some(at) => col("wrong_at", at.to_string()),
                None => clear("wrong_at"),
            };
            let verb = if one.right {
                "secret_right"
            } else {
                "secret_wrong"
            };
            let told = crate::dates::shown_moment(&one.at.to_string());
            act.update(
                "secret",
                secret.id,
                None,
                &[col("wrong_count", count), at],
                Event::new(Topic::People, verb)
                    .of("person", one.person.0)
                    .because(format!("ở dòng lệnh chỉ đọc, lúc {told}")),
            )?;
        }
        Ok(())
    })?;
    // Only now: killed before, they are folded once more rather than lost.
    let emptied = file.set_len(0).and_then(|()| file.rewind());
    emptied.map_err(|error| io_error(&path, &error))
}
