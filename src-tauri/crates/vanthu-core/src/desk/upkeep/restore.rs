//! Coming back from a backup, and rehearsing it.
//!
//! ```text
//! validate the backup ─▶ hold the folder ─▶ put the present database aside (safety copy)
//!   ─▶ copy database and missing originals ─▶ put the witness aside ─▶ open, note, check whole
//!        └ anything fails: what was put aside comes back
//! ```
//! The witness goes last: a program that dies in between leaves a folder that has a witness and
//! no database, which nobody begins an empty book in (`office.truncated`), or the restored
//! database beside a witness that has seen more, which every check tells.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, json};

use super::backup::{self, Unfinished};
use super::check::{self, Depth, Report};
use super::{NEWER_BACKUP, NOT_SOUND, ROLLED_BACK, Rehearsed};
use crate::act::Event;
use crate::audit::witness;
use crate::clock::Clock;
use crate::db;
use crate::door::Progress;
use crate::error::{Result, io_error};
use crate::fault;
use crate::home::Home;
use crate::kit::files::store as files;
use crate::kit::files::vault::{self, Vault};
use crate::office::{Office, hold};
use crate::session::Session;
use crate::topic::Topic;

/// What a restore answers.
#[derive(Debug, Serialize)]
pub struct Restored {
    pub id: String,
    /// Where the office as it was before lies, for as long as nobody takes it away.
    pub safety_copy: String,
    pub report: Report,
}

/// Checks a backup against its manifest and against itself.
fn validate(folder: &Path, progress: &Progress) -> Result<()> {
    let id = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let refuse = |what: &str| NOT_SOUND.with(&[("id", &id), ("what", &what)]);
    let manifest = backup::manifest(folder)?;
    if manifest.schema > db::SCHEMA_VERSION {
        return Err(NEWER_BACKUP.with(&[("id", &id)]));
    }
    let path = Home::new(folder).database();
    let mut file = File::open(&path).map_err(|error| io_error(&path, &error))?;
    let (sha256, bytes) = vault::hash(&mut file).map_err(|error| io_error(&path, &error))?;
    if sha256 != manifest.database_sha256 || bytes != manifest.database_bytes {
        return Err(refuse("so.db không khớp manifest.json"));
    }
    let report = check::backup(folder, progress)?;
    let first = report.findings.first();
    match first {
        Some(finding) => Err(refuse(&format!("{}: {}", finding.place, finding.message))),
        None => Ok(()),
    }
}

/// Copies a backup's database and the originals that are missing into `home`.
fn put_back(folder: &Path, home: &Home, progress: &Progress) -> Result<()> {
    fs::create_dir_all(home.path()).map_err(|error| io_error(home.path(), &error))?;
    let source = Home::new(folder).database();
    let fresh = home.path().join("so.db.khoi-phuc");
    fs::copy(&source, &fresh)
        .and_then(|_| File::open(&fresh)?.sync_all())
        .map_err(|error| io_error(&fresh, &error))?;
    step(home, "restore.copied")?;
    let there = Vault::at(folder.parent().unwrap_or(folder).join("kho"));
    let own = Vault::of(home);
    let copied = Office::open_as_it_is(Home::new(folder), Arc::new(crate::clock::SystemClock))?;
    let stored = copied.read(&Session::Program, files::stored)?;
    let all = stored.len() as u64;
    for (done, file) in stored.iter().enumerate() {
        progress.at(done as u64, Some(all), "Chép tệp gốc")?;
        let whole = own.condition(&file.sha256, Some(file.bytes.unsigned_abs()))?;
        if whole != vault::Condition::Whole {
            own.put(&mut there.open(&file.sha256)?)?;
        }
    }
    // The mark of another office, or of the folder that was there: the next look marks it.
    own.unmark()?;
    let target = home.database();
    fs::rename(&fresh, &target).map_err(|error| io_error(&target, &error))?;
    vault::sync_folder(home.path())?;
    step(home, "restore.swapped")
}

/// A point at which a test lets the disk fail or the program die.
fn step(home: &Home, point: &'static str) -> Result<()> {
    fault::reach(point).map_err(|error| io_error(home.path(), &error))
}

/// The database with what SQLite keeps beside it: they go aside and come back together.
const DATABASE: &[&str] = &["so.db", "so.db-wal", "so.db-shm"];
const WITNESS: &[&str] = &[witness::FILE_NAME];

/// Moves those of the files that are there from one folder to another.
fn carry(names: &[&str], from: &Path, to: &Path) -> Result<()> {
    for name in names {
        let (source, target) = (from.join(name), to.join(name));
        match fs::rename(&source, &target) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(io_error(&source, &error)),
        }
    }
    vault::sync_folder(from)?;
    vault::sync_folder(to)
}

/// Restores the office in `home` from the backup in `folder`. The office must not be open
/// anywhere.
///
/// # Errors
/// `office.in_use`, `upkeep.not_sound`, `upkeep.newer_backup`, `upkeep.rolled_back`, and those
/// of the disk.
pub fn restore(
    home: &Home,
    folder: &Path,
    clock: &Arc<dyn Clock>,
    progress: &Progress,
) -> Result<Restored> {
    validate(folder, progress)?;
    let id = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let safety = safety_folder(home, clock)?;
    let lock = hold(home)?;
    let former = witness::read(home.path())?
        .last()
        .map_or(0, |seen| seen.seq);
    let mut aside = Aside::begin(home, &safety)?;
    let put = step(home, "restore.aside")
        .and_then(|()| put_back(folder, home, progress))
        .and_then(|()| aside.witness_too());
    // The office takes the lock itself; nobody else can slip in with a whole office anyway.
    drop(lock);
    let mut others = Witnesses::default();
    let opened = put.and_then(|()| {
        others.set_aside(home, clock, &safety)?;
        let office = crate::desk::open(home.clone(), Arc::clone(clock))?;
        note(&office, &id, former, &safety)?;
        step(home, "restore.opened")?;
        check::office(&office, Depth::Full, progress)
    });
    let failed = match opened {
        Ok(report) if report.whole => {
            return Ok(Restored {
                id,
                safety_copy: safety.display().to_string(),
                report,
            });
        }
        Ok(report) => {
            let first = report.findings.first();
            let what = first.map_or_else(String::new, |finding| finding.message.clone());
            ROLLED_BACK.with(&[("what", &what)])
        }
        Err(error) => ROLLED_BACK
            .with(&[("what", &error.message)])
            .because(&error),
    };
    others.bring_back()?;
    aside.bring_back()?;
    Err(failed)
}

/// The office as it was, put aside in its safety copy.
struct Aside<'a> {
    home: &'a Home,
    safety: &'a Path,
    /// Its witness is there too.
    witness: bool,
}

impl<'a> Aside<'a> {
    /// Puts the database aside; one that cannot go whole stays where it is.
    fn begin(home: &'a Home, safety: &'a Path) -> Result<Self> {
        if let Err(error) = carry(DATABASE, home.path(), safety) {
            carry(DATABASE, safety, home.path())?;
            return Err(error);
        }
        Ok(Self {
            home,
            safety,
            witness: false,
        })
    }

    fn witness_too(&mut self) -> Result<()> {
        carry(WITNESS, self.home.path(), self.safety)?;
        self.witness = true;
        Ok(())
    }

    /// Everything as it was; what the restore made rests beside the safety copy.
    fn bring_back(&self) -> Result<()> {
        let home = self.home.path();
        let lock = hold(self.home)?;
        let failed = self.safety.join("khong-thanh");
        fs::create_dir_all(&failed).map_err(|error| io_error(&failed, &error))?;
        let witness = if self.witness { WITNESS } else { &[] };
        for names in [DATABASE, witness] {
            carry(names, home, &failed)?;
            carry(names, self.safety, home)?;
        }
        drop(lock);
        Ok(())
    }
}

/// The witness files of the backup places. They have seen the entries that a restore gives up,
/// so they rest under another name and new ones begin.
#[derive(Default)]
struct Witnesses(Vec<(PathBuf, PathBuf)>);

impl Witnesses {
    fn set_aside(&mut self, home: &Home, clock: &Arc<dyn Clock>, safety: &Path) -> Result<()> {
        let office = Office::open_as_it_is(home.clone(), Arc::clone(clock))?;
        let stamp = safety.file_name().unwrap_or_default().to_string_lossy();
        for place in office.read(&Session::Program, backup::places)? {
            let present = place.join(witness::FILE_NAME);
            let resting = place.join(format!("nhan-chung-truoc-{stamp}.txt"));
            if present.is_file() {
                fs::rename(&present, &resting).map_err(|error| io_error(&present, &error))?;
                self.0.push((present, resting));
            }
        }
        Ok(())
    }

    fn bring_back(&self) -> Result<()> {
        for (present, resting) in &self.0 {
            fs::rename(resting, present).map_err(|error| io_error(resting, &error))?;
        }
        Ok(())
    }
}

fn safety_folder(home: &Home, clock: &Arc<dyn Clock>) -> Result<PathBuf> {
    let now = clock.now().to_string().replace(':', "");
    let place = home.path().join("truoc-khoi-phuc");
    fs::create_dir_all(&place).map_err(|error| io_error(&place, &error))?;
    // Two in one second must not lie in one folder.
    let mut folder = place.join(&now[..17]);
    let mut turn = 1;
    loop {
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                turn += 1;
                folder = place.join(format!("{}-{turn}", &now[..17]));
            }
            Err(error) => return Err(io_error(&folder, &error)),
        }
    }
}

fn note(office: &Office, id: &str, former: i64, safety: &Path) -> Result<()> {
    office.act(&Session::Program, |act| {
        let mut body = Map::new();
        body.insert("id".to_owned(), json!(id));
        body.insert("former_seq".to_owned(), json!(former));
        body.insert(
            "safety_copy".to_owned(),
            json!(safety.display().to_string()),
        );
        act.note(Event::new(Topic::Upkeep, "restored"), body)
    })
}

/// Restores a backup into a folder of its own beside the backups, checks it, and takes it away.
///
/// # Errors
/// `upkeep.not_sound` and those of the disk.
pub fn rehearse(folder: &Path, clock: &Arc<dyn Clock>, progress: &Progress) -> Result<Rehearsed> {
    validate(folder, progress)?;
    let place = folder.parent().unwrap_or(folder);
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let rehearsal = Unfinished::begin(place, &format!("tap-duot-{name}"))?;
    let home = Home::new(rehearsal.folder());
    put_back(folder, &home, progress)?;
    let office = crate::desk::open(home, Arc::clone(clock))?;
    let report = check::restored(&office, progress)?;
    // Closed before its folder goes.
    drop(office);
    Ok(Rehearsed {
        id: name.into_owned(),
        report,
    })
}
