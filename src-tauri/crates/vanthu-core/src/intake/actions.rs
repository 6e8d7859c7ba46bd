//! What people do with scans and with watched folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::folder::Root;
use super::rules::{self, State, Step, *};
use super::shape;
use super::store::{self, FolderRow, ScanRow};
use crate::act::{Act, Event, View, col, erasable};
use crate::audit::{self, hex};
use crate::error::{Result, io_error};
use crate::home::Home;
use crate::ids::{FileId, FolderId, ScanId};
use crate::kit::files::marker;
use crate::kit::files::store as files;
use crate::kit::files::vault::Vault;
use crate::kit::text::tidy_line;
use crate::office::Office;
use crate::session::Session;
use crate::topic::Topic;

/// A scan at the version the person saw, in a state that allows the step.
fn scan_for(act: &Act<'_>, id: ScanId, version: i64, step: Step) -> Result<ScanRow> {
    let scan = store::scan(act, id)?;
    if scan.version != version {
        return Err(crate::error::CONFLICT.error());
    }
    rules::check(scan.name(), scan.state, step)?;
    Ok(scan)
}

/// Urgent scans stand first.
pub fn mark_urgent(act: &mut Act<'_>, id: ScanId, version: i64, urgent: bool) -> Result<()> {
    scan_for(act, id, version, Step::MarkUrgent)?;
    act.update(
        "scan",
        id.0,
        Some(version),
        &[col("urgent", i64::from(urgent))],
        Event::new(Topic::Inbox, "scan_urgent"),
    )
}

/// Puts a scan aside: not an incoming document, or not now.
pub fn set_aside(act: &mut Act<'_>, id: ScanId, version: i64, reason: &str) -> Result<()> {
    scan_for(act, id, version, Step::SetAside)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    act.update(
        "scan",
        id.0,
        Some(version),
        &[
            col("state", State::SetAside.as_str().to_owned()),
            erasable("reason", reason),
        ],
        Event::new(Topic::Inbox, "scan_set_aside"),
    )
}

/// A scan that may become a document, with its stored original.
///
/// # Errors
/// `intake.state` when the scan does not wait, `intake.no_original` when nothing is stored.
pub fn usable(view: &View<'_>, id: ScanId) -> Result<(ScanRow, FileId)> {
    let scan = store::scan(view, id).map_err(|error| error.at("scan_ids"))?;
    rules::check(scan.name(), scan.state, Step::Use)?;
    let file = scan
        .file
        .ok_or_else(|| NO_ORIGINAL.with(&[("name", &scan.name())]))?;
    Ok((scan, file))
}

/// Marks a scan as used by a line, once the line has it as an attachment. A scan that is split
/// over several documents is used several times, and waits until every page is used or the
/// rest is put aside.
///
/// # Errors
/// Those of [`usable`].
pub fn use_scan(act: &mut Act<'_>, id: ScanId) -> Result<()> {
    let (scan, _) = usable(act, id)?;
    if scan.state == State::Registered {
        return Ok(());
    }
    let (state, verb) = if left_of(act, &scan)?.is_empty() {
        (State::Registered, "scan_registered")
    } else {
        (State::Waiting, "scan_used_in_part")
    };
    act.update(
        "scan",
        id.0,
        None,
        &[col("state", state.as_str().to_owned())],
        Event::new(Topic::Inbox, verb),
    )
}

/// Where a scan is used: attachments of its bytes that are not another scan's.
pub fn uses_of(view: &View<'_>, scan: &ScanRow) -> Result<Vec<files::AttachmentRow>> {
    let Some(file) = scan.file else {
        return Ok(Vec::new());
    };
    let mut uses = files::of_file(view, file)?;
    uses.retain(|attachment| attachment.scan.is_none_or(|other| other == scan.id));
    Ok(uses)
}

/// The pages of a scan that are left, once some are used.
pub fn left_of(view: &View<'_>, scan: &ScanRow) -> Result<Vec<Run>> {
    let used: Vec<_> = uses_of(view, scan)?
        .iter()
        .map(|attachment| attachment.page_from.zip(attachment.page_to))
        .collect();
    let total = match scan.file {
        Some(file) if !used.is_empty() => files::file(view, file)?.pages,
        _ => None,
    };
    Ok(pages_left(total, &used))
}

/// Keeps how many pages the viewer counts in a scan whose pages the office could not count
/// itself: it opens no PDF in its own process.
///
/// # Errors
/// `intake.page_count`.
pub fn count_pages(act: &mut Act<'_>, id: ScanId, count: i64) -> Result<()> {
    let (_, file) = usable(act, id)?;
    if files::file(act, file)?.pages.is_some() {
        return Ok(());
    }
    if !(1..=100_000).contains(&count) {
        return Err(PAGE_COUNT.error());
    }
    act.update(
        "file",
        file.0,
        None,
        &[col("pages", count)],
        Event::new(Topic::Inbox, "pages_counted"),
    )
}

/// "Vẫn đăng ký": back to those that wait. What was too large to be stored is stored now.
pub fn take_back(office: &Office, session: &Session, id: ScanId, version: i64) -> Result<()> {
    let (scan, source) = office.read(session, |view| {
        Ok((store::scan(view, id)?, store::source_of_scan(view, id)?))
    })?;
    rules::check(scan.name(), scan.state, Step::TakeBack)?;
    let stored = match (scan.file, source) {
        (Some(_), _) => None,
        (None, Some((_, source))) if source.facts.size == 0 => {
            return Err(NO_CONTENT.with(&[("name", &scan.name())]));
        }
        (None, Some((folder, source))) => {
            let row = office.read(session, |view| store::folder(view, folder))?;
            let root = root_of(office.home(), &row);
            Some(store_late(office, &root, &source.path)?)
        }
        (None, None) => return Err(NO_ORIGINAL.with(&[("name", &scan.name())])),
    };
    office.act(session, |act| {
        scan_for(act, id, version, Step::TakeBack)?;
        let mut columns = vec![col("state", State::Waiting.as_str().to_owned())];
        if let Some((sha256, bytes, kind)) = &stored {
            let file = match files::by_hash(act, sha256)? {
                Some(file) if file.removed_at.is_some() => return Err(REMOVED.error()),
                Some(file) => file.id,
                None => files::add(act, sha256, bytes.cast_signed(), kind, None)?,
            };
            columns.push(col("file_id", file.0));
        }
        act.update(
            "scan",
            id.0,
            Some(version),
            &columns,
            Event::new(Topic::Inbox, "scan_taken_back"),
        )
    })
}

/// Stores an original that rests in its folder; answers hash, size and kind.
fn store_late(office: &Office, root: &Root, key: &str) -> Result<(String, u64, &'static str)> {
    use std::io::{Read, Seek};
    let of_file = |error: std::io::Error| {
        let path = root.full(key).unwrap_or_else(|_| root.path().to_path_buf());
        io_error(&path, &error)
    };
    let (mut file, _) = root.open(key).map_err(of_file)?;
    let mut head = Vec::new();
    (&mut file)
        .take(1024)
        .read_to_end(&mut head)
        .map_err(of_file)?;
    file.rewind().map_err(of_file)?;
    let vault = Vault::of(office.home());
    office.read(&Session::Program, |view| marker::stands(view, &vault))?;
    let staged = vault.stage(&mut file)?;
    let known = office.read(&Session::Program, |view| {
        files::by_hash(view, staged.sha256())
    })?;
    if known.is_some_and(|file| file.removed_at.is_some()) {
        return Err(REMOVED.error());
    }
    vault.keep(&staged)?;
    let kind = shape::kind_of(&head).code();
    Ok((staged.sha256().to_owned(), staged.bytes(), kind))
}

/// What taking a state secret out of the books has left to do.
#[derive(Debug, Clone)]
pub struct Removal {
    /// The lines the file was attached to: register and id.
    pub lines: Vec<(String, i64)>,
    scans: Vec<ScanId>,
    hashes: Vec<String>,
    places: Vec<PathBuf>,
}

/// Takes a scan found to be a state secret out of the books, with every scan of the same bytes,
/// its former and later versions, and every attachment. The log keeps hash, size and time only. [`Removal::erase`] then takes
/// the bytes out of the vault.
pub fn remove_secret(act: &mut Act<'_>, home: &Home, id: ScanId, reason: &str) -> Result<Removal> {
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let scan = store::scan(act, id)?;
    rules::check(scan.name(), scan.state, Step::Remove)?;
    let scans = store::family(act, id)?;
    let mut places = Vec::new();
    for scan in &scans {
        places.extend(forget_source(act, home, scan.id)?);
        if scan.state == State::Removed {
            continue;
        }
        act.update(
            "scan",
            scan.id.0,
            None,
            &[
                col("state", State::Removed.as_str().to_owned()),
                erasable("file_name", None::<String>),
                erasable("reason", None::<String>),
            ],
            Event::new(Topic::Inbox, "scan_removed").because(reason.clone()),
        )?;
        audit::store::erase_former(act.conn(), &format!("scan:{}", scan.id))?;
    }
    let stored: BTreeSet<FileId> = scans.iter().filter_map(|scan| scan.file).collect();
    let mut lines = BTreeSet::new();
    let mut hashes = Vec::new();
    for file in stored {
        let row = files::file(act, file)?;
        if row.removed_at.is_some() {
            continue;
        }
        hashes.push(row.sha256);
        for attachment in files::detach_file(act, Topic::Incoming, file)? {
            lines.insert((attachment.register, attachment.line));
        }
        files::mark_removed(act, file, &reason)?;
    }
    Ok(Removal {
        lines: lines.into_iter().collect(),
        scans: scans.into_iter().map(|scan| scan.id).collect(),
        hashes,
        places,
    })
}

impl Removal {
    /// Takes the bytes out of the vault and the copies for viewing, once the books are durable;
    /// answers the sentence that names what may still hold the paper. Should the program die
    /// before, the next start takes them out.
    pub fn erase(&self, home: &Home) -> Result<String> {
        for sha256 in &self.hashes {
            Vault::of(home).remove(sha256)?;
        }
        self.erase_copies(&home.viewing())?;
        Ok(what_is_left(home, &self.places))
    }

    /// Copies handed to the system's viewer are named after their scan.
    fn erase_copies(&self, folder: &Path) -> Result<()> {
        let Ok(entries) = std::fs::read_dir(folder) else {
            // No paper was opened outside the program since it was started.
            return Ok(());
        };
        for entry in entries {
            let path = entry.map_err(|error| io_error(folder, &error))?.path();
            let of_scan = path
                .file_stem()
                .and_then(|stem| stem.to_str()?.strip_prefix("ban-quet-")?.parse().ok())
                .is_some_and(|id| self.scans.contains(&ScanId(id)));
            if of_scan {
                std::fs::remove_file(&path).map_err(|error| io_error(&path, &error))?;
            }
        }
        Ok(())
    }
}

/// Forgets where the original of a scan lies; answers the place for the sentence.
fn forget_source(act: &mut Act<'_>, home: &Home, scan: ScanId) -> Result<Option<PathBuf>> {
    let Some((folder, source)) = store::source_of_scan(act, scan)? else {
        return Ok(None);
    };
    store::drop_source(act, folder, &source.path)?;
    let root = root_of(home, &store::folder(act, folder)?);
    Ok(root.full(&source.path).ok())
}

fn what_is_left(home: &Home, places: &[PathBuf]) -> String {
    let mut sentence = String::from(
        "Đã gỡ tệp khỏi kho của chương trình; nhật ký chỉ còn mã kiểm tra, dung lượng và giờ gỡ.",
    );
    if !places.is_empty() {
        let places: Vec<String> = places
            .iter()
            .map(|place| place.display().to_string())
            .collect();
        sentence.push_str(&format!(
            " Tệp quét có thể vẫn còn ở: {}.",
            places.join("; ")
        ));
    }
    sentence.push_str(&format!(
        " Các bản sao lưu đã làm (trong {} và nơi sao lưu khác) và máy quét có thể vẫn còn giữ tệp này: \
         xin xử lý theo quy định về bảo vệ bí mật nhà nước.",
        home.backups().display()
    ));
    sentence
}

// ── Watched folders ──────────────────────────────────────────────────────────────────────

/// The folder on disk.
pub(super) fn root_of(home: &Home, row: &FolderRow) -> Root {
    Root::new(home.path().join(&row.path), row.network)
}

/// Watches another folder: the row, and the marker by which it is known again. A folder that
/// carries the marker of another office is not touched until a clerk adopts it.
pub fn add_folder(act: &mut Act<'_>, path: &Path, label: &str, network: bool) -> Result<FolderId> {
    let label = tidy_line(label);
    if label.is_empty() {
        return Err(FOLDER_LABEL.error());
    }
    let home = store::home(act);
    let unusable = || FOLDER_PATH.with(&[("path", &path.display())]);
    let path = std::path::absolute(path).map_err(|_| unusable())?;
    let real = path.canonicalize().map_err(|_| unusable())?;
    if !real.is_dir() {
        return Err(unusable());
    }
    let real_home = home
        .canonicalize()
        .map_err(|error| io_error(&home, &error))?;
    check_place(act, &real, &real_home)?;
    let kept = match real.strip_prefix(&real_home) {
        Ok(inside) => inside.to_path_buf(),
        Err(_) => path.clone(),
    };
    let kept = kept.to_str().ok_or_else(unusable)?.to_owned();
    let marker = hex(&crate::db::random_bytes::<16>()?);
    let id = act.insert(
        "folder",
        &[
            col("path", kept),
            col("label", label),
            col("network", i64::from(network)),
            col("active", 1),
            col("marker", marker.clone()),
        ],
        Event::new(Topic::Folders, "folder_added"),
    )?;
    let root = Root::new(&path, network);
    if !real.join(super::filter::MARKER).exists() {
        root.mark(&marker).map_err(|error| {
            FOLDER_READ_ONLY
                .with(&[("path", &path.display())])
                .because(error)
        })?;
    }
    Ok(FolderId(id))
}

/// Refuses the program's own folders and what overlaps with another watched folder.
fn check_place(view: &View<'_>, real: &Path, real_home: &Path) -> Result<()> {
    let home = Home::new(real_home);
    let own = [home.vault(), home.backups(), home.before_upgrade()];
    if real_home.starts_with(real) || own.iter().any(|own| real.starts_with(own)) {
        return Err(FOLDER_OURS.with(&[("path", &real.display())]));
    }
    for other in store::folders(view)? {
        let other = real_home.join(&other.path);
        let other = other.canonicalize().unwrap_or(other);
        if real.starts_with(&other) || other.starts_with(real) {
            return Err(FOLDER_TAKEN.with(&[("path", &real.display())]));
        }
    }
    Ok(())
}

/// Another label or kind for a folder, or watching it no longer.
pub fn amend_folder(
    act: &mut Act<'_>,
    id: FolderId,
    version: i64,
    label: &str,
    network: bool,
    active: bool,
) -> Result<()> {
    let label = tidy_line(label);
    if label.is_empty() {
        return Err(FOLDER_LABEL.error());
    }
    act.update(
        "folder",
        id.0,
        Some(version),
        &[
            col("label", label),
            col("network", i64::from(network)),
            col("active", i64::from(active)),
        ],
        Event::new(Topic::Folders, "folder_amended"),
    )
}

/// The clerk says that this is the right folder: it gets the marker again.
pub fn adopt_folder(act: &mut Act<'_>, id: FolderId) -> Result<()> {
    let row = store::folder(act, id)?;
    let home = Home::new(store::home(act));
    let root = root_of(&home, &row);
    if !root.path().is_dir() {
        return Err(FOLDER_PATH.with(&[("path", &root.path().display())]));
    }
    act.note(
        Event::new(Topic::Folders, "folder_adopted").of("folder", id.0),
        serde_json::Map::new(),
    )?;
    store::ask_for_scan(act)?;
    root.mark(&row.marker).map_err(|error| {
        FOLDER_READ_ONLY
            .with(&[("path", &root.path().display())])
            .because(error)
    })
}
