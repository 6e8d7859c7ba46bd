//! Making backups and finding them.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::check::{self, HeadShown, Report};
use super::{NO_BACKUP, PLACE_GONE};
use crate::act::View;
use crate::audit::hex;
use crate::clock::Moment;
use crate::db;
use crate::desk::NUMBERED;
use crate::door::Progress;
use crate::error::{Error, FAULT, Result, io_error};
use crate::fault;
use crate::kit::files::store as files;
use crate::kit::files::vault::{self, Condition, Vault};
use crate::kit::{numbering, settings};
use crate::office::Office;
use crate::session::Session;

/// The database's name in the office and in a backup.
const DATABASE: &str = "so.db";
const MANIFEST: &str = "manifest.json";
/// Begins the name of what is not finished yet.
const UNFINISHED: &str = ".dang-lam-";
/// Held, together, by all who have something unfinished in the place.
const AT_WORK: &str = "dang-lam.lock";

/// A backup as listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Backup {
    /// The folder's name.
    pub id: String,
    pub made_at: String,
    /// Of the database and the originals it names.
    pub bytes: u64,
    /// Lines of all registers.
    pub documents: i64,
    /// Originals.
    pub files: u64,
    pub place: String,
    /// The check after making found nothing wrong.
    pub verified: bool,
    /// Its manifest can be read. One that cannot is listed, so that it is seen, and counts for
    /// nothing.
    pub readable: bool,
}

/// What is written beside a backed-up database.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: u32,
    pub made_at: String,
    pub database_sha256: String,
    pub database_bytes: u64,
    pub schema: i64,
    pub documents: i64,
    pub files: u64,
    pub files_bytes: u64,
    /// SHA-256 over the sorted hashes of the originals.
    pub files_sha256: String,
    pub head_seq: i64,
    pub head_hash: String,
    /// What the check after making found; empty when all is well.
    pub findings: Vec<String>,
}

/// Where backups of this office lie: the place it named, then its own folder.
pub fn places(view: &View<'_>) -> Result<Vec<PathBuf>> {
    let named = settings::store::value(view, "backup_place")?;
    let own = view.home().backups();
    let named = (!named.is_empty()).then(|| PathBuf::from(named));
    Ok(named.into_iter().chain([own]).collect())
}

/// Every finished backup, the newest first.
pub fn list(places: &[PathBuf]) -> Result<Vec<Backup>> {
    let mut backups = Vec::new();
    for place in places {
        let entries = match fs::read_dir(place) {
            Ok(entries) => entries,
            // A drive that is not plugged in has no backups to show.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(io_error(place, &error)),
        };
        for entry in entries {
            let folder = entry.map_err(|error| io_error(place, &error))?.path();
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(UNFINISHED) || !folder.join(MANIFEST).is_file() {
                continue;
            }
            let Ok(manifest) = manifest(&folder) else {
                backups.push(unreadable(place, &name));
                continue;
            };
            backups.push(Backup {
                readable: true,
                id: name.into_owned(),
                bytes: manifest.database_bytes + manifest.files_bytes,
                documents: manifest.documents,
                files: manifest.files,
                place: place.display().to_string(),
                verified: manifest.findings.is_empty(),
                made_at: manifest.made_at,
            });
        }
    }
    backups.sort_by(|a, b| b.made_at.cmp(&a.made_at));
    Ok(backups)
}

/// A backup whose manifest cannot be read: when it was made stands in its name.
fn unreadable(place: &Path, name: &str) -> Backup {
    let part = |from: usize, to: usize| name.get(from..to).unwrap_or("");
    let told = format!(
        "{}T{}:{}:{}.000+07:00",
        part(0, 10),
        part(11, 13),
        part(13, 15),
        part(15, 17)
    );
    Backup {
        id: name.to_owned(),
        made_at: Moment::parse(&told).map_or_else(String::new, |moment| moment.to_string()),
        bytes: 0,
        documents: 0,
        files: 0,
        place: place.display().to_string(),
        verified: false,
        readable: false,
    }
}

/// When the last backup was made. A place that cannot be read has none to show.
pub fn latest(places: &[PathBuf]) -> Option<String> {
    let each = places.iter();
    each.filter_map(|place| list(std::slice::from_ref(place)).ok())
        .flatten()
        .filter(|backup| backup.readable)
        .map(|backup| backup.made_at)
        .max()
}

/// The folder of a backup.
pub fn find(places: &[PathBuf], id: &str) -> Result<PathBuf> {
    let plain = !id.is_empty() && !id.contains(['/', '\\']) && !id.starts_with('.');
    places
        .iter()
        .filter(|_| plain)
        .map(|place| place.join(id))
        .find(|folder| folder.join(MANIFEST).is_file())
        .ok_or_else(|| NO_BACKUP.with(&[("id", &id)]))
}

pub(super) fn manifest(folder: &Path) -> Result<Manifest> {
    let path = folder.join(MANIFEST);
    let text = fs::read(&path).map_err(|error| io_error(&path, &error))?;
    serde_json::from_slice(&text).map_err(|error| {
        let id = folder.file_name().unwrap_or_default().to_string_lossy();
        super::NOT_SOUND
            .with(&[("id", &id), ("what", &"manifest.json không đọc được")])
            .because(error)
    })
}

/// Makes a backup: the database as it stands, every original it names, all of it durable,
/// opened and checked. What the check finds is kept in the manifest; a backup with findings is
/// listed as not verified.
///
/// # Errors
/// `upkeep.place_gone`, `door.stopped`, and those of the disk; then nothing counts.
pub fn create(office: &Office, progress: &Progress) -> Result<Backup> {
    let place = office
        .read(&Session::Program, places)?
        .into_iter()
        .next()
        .unwrap_or_else(|| office.home().backups());
    if !place.is_dir() && place != office.home().backups() {
        return Err(PLACE_GONE.with(&[("path", &place.display())]));
    }
    fs::create_dir_all(&place).map_err(|error| io_error(&place, &error))?;
    let now = office.now();
    let id = free_name(&place, now);
    let work = Unfinished::begin(&place, &id)?;
    copy_database(office, work.folder(), progress)?;
    fault::reach("backup.copied").map_err(|error| io_error(&place, &error))?;
    let report = copy_originals(office, &place, work.folder(), progress)?;
    let manifest = describe(office, now, work.folder(), &report)?;
    write_durably(&work.folder().join(MANIFEST), &manifest)?;
    witness(office, &place)?;
    vault::sync_folder(work.folder())?;
    let folder = place.join(&id);
    fs::rename(work.folder(), &folder).map_err(|error| io_error(&folder, &error))?;
    vault::sync_folder(&place)?;
    Ok(Backup {
        bytes: manifest.database_bytes + manifest.files_bytes,
        documents: manifest.documents,
        files: manifest.files,
        place: place.display().to_string(),
        verified: manifest.findings.is_empty(),
        readable: true,
        made_at: manifest.made_at,
        id,
    })
}

/// A folder in a backup place that is taken away unless it was renamed.
pub(super) struct Unfinished {
    folder: PathBuf,
    _at_work: Option<File>,
}

impl Unfinished {
    /// Begins one, and takes away what dead programs left in the place.
    pub(super) fn begin(place: &Path, name: &str) -> Result<Self> {
        let at_work = at_work(place);
        let folder = place.join(format!("{UNFINISHED}{name}"));
        fs::create_dir_all(&folder).map_err(|error| io_error(&folder, &error))?;
        Ok(Self {
            folder,
            _at_work: at_work,
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if self.folder.exists()
            && let Err(error) = fs::remove_dir_all(&self.folder)
        {
            tracing::warn!(path = %self.folder.display(), %error, "unfinished work not taken away");
        }
    }
}

/// Joins those who are at work in the place. Whoever is alone there sweeps first. Where files
/// cannot be locked (some drives), nobody sweeps.
fn at_work(place: &Path) -> Option<File> {
    let join = || -> std::io::Result<File> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(place.join(AT_WORK))?;
        match file.try_lock() {
            Ok(()) => {
                sweep(place)?;
                file.unlock()?;
            }
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
        file.lock_shared()?;
        Ok(file)
    };
    join()
        .inspect_err(|error| tracing::warn!(place = %place.display(), %error, "place not swept"))
        .ok()
}

fn sweep(place: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(place)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// `2026-11-22_081503`, with a number behind it when two fall into one second.
fn free_name(place: &Path, now: Moment) -> String {
    let text = now.to_string();
    let plain = format!("{}_{}", &text[..10], text[11..19].replace(':', ""));
    let mut name = plain.clone();
    let mut turn = 2;
    while place.join(&name).exists() || place.join(format!("{UNFINISHED}{name}")).exists() {
        name = format!("{plain}-{turn}");
        turn += 1;
    }
    name
}

fn copy_database(office: &Office, work: &Path, progress: &Progress) -> Result<()> {
    let target = work.join(DATABASE);
    db::copy::copy(&office.home().database(), &target, &mut |done, all| {
        progress.at(done, Some(all), "Chép tệp sổ")
    })?;
    db::copy::sound(&target)?;
    Ok(())
}

/// Copies the originals that the place does not hold yet, then checks the whole backup.
fn copy_originals(
    office: &Office,
    place: &Path,
    work: &Path,
    progress: &Progress,
) -> Result<Report> {
    let own = Vault::of(office.home());
    let there = Vault::at(place.join("kho"));
    let copied = Office::open_to_read(crate::home::Home::new(work), office.clock())?;
    let stored = copied.read(&Session::Program, files::stored)?;
    let all = stored.len() as u64;
    for (done, file) in stored.iter().enumerate() {
        progress.at(done as u64, Some(all), "Chép tệp gốc")?;
        let target = there.path(&file.sha256);
        let known =
            fs::metadata(&target).is_ok_and(|found| found.len() == file.bytes.unsigned_abs());
        // One that is missing here is told by the check; it must not stop the others.
        if !known && own.path(&file.sha256).is_file() {
            there.put(&mut own.open(&file.sha256)?)?;
        }
    }
    drop(copied);
    let report = check::backup(work, progress)?;
    if report.whole || !put_again(&own, &there, &stored)? {
        return Ok(report);
    }
    check::backup(work, progress)
}

/// Puts originals that were damaged in the place there again, from the office's own whole ones.
/// Until the check has read them they are known by their length only. Answers whether any was.
fn put_again(own: &Vault, there: &Vault, stored: &[files::FileRow]) -> Result<bool> {
    let mut any = false;
    for file in stored {
        let bytes = Some(file.bytes.unsigned_abs());
        if there.condition(&file.sha256, bytes)? == Condition::Changed
            && own.condition(&file.sha256, bytes)? == Condition::Whole
        {
            there.put(&mut own.open(&file.sha256)?)?;
            any = true;
        }
    }
    Ok(any)
}

fn describe(office: &Office, now: Moment, work: &Path, report: &Report) -> Result<Manifest> {
    let path = work.join(DATABASE);
    let mut file = File::open(&path).map_err(|error| io_error(&path, &error))?;
    let (sha256, bytes) = vault::hash(&mut file).map_err(|error| io_error(&path, &error))?;
    let copied = Office::open_to_read(crate::home::Home::new(work), office.clock())?;
    let (documents, mut stored) = copied.read(&Session::Program, |view| {
        let mut documents = 0;
        for register in NUMBERED {
            documents += numbering::store::count(view, register)?;
        }
        Ok((documents, files::stored(view)?))
    })?;
    stored.sort_by(|a, b| a.sha256.cmp(&b.sha256));
    let mut hasher = Sha256::new();
    for file in &stored {
        hasher.update(file.sha256.as_bytes());
    }
    let HeadShown { seq, hash } = report.head.clone();
    Ok(Manifest {
        format: 1,
        made_at: now.to_string(),
        database_sha256: sha256,
        database_bytes: bytes,
        schema: db::SCHEMA_VERSION,
        documents,
        files: stored.len() as u64,
        files_bytes: stored.iter().map(|file| file.bytes.unsigned_abs()).sum(),
        files_sha256: hex(&hasher.finalize()),
        head_seq: seq,
        head_hash: hash,
        findings: report
            .findings
            .iter()
            .map(|finding| format!("{}: {}", finding.place, finding.message))
            .collect(),
    })
}

/// Copies the office's witness beside the backups, when the office does not write one there
/// itself.
fn witness(office: &Office, place: &Path) -> Result<()> {
    let name = crate::audit::witness::FILE_NAME;
    let (source, target) = (office.home().path().join(name), place.join(name));
    if target.exists() && place != office.home().backups() {
        return Ok(());
    }
    match fs::copy(&source, &target) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(io_error(&target, &error)),
    }
}

fn write_durably(path: &Path, manifest: &Manifest) -> Result<()> {
    let text = serde_json::to_vec_pretty(manifest)
        .map_err(|error| -> Error { FAULT.error().because(error) })?;
    File::create(path)
        .and_then(|mut file| {
            file.write_all(&text)?;
            file.sync_all()
        })
        .map_err(|error| io_error(path, &error))
}
