//! SQL of scans, watched folders and the files in them.

use std::path::PathBuf;

use rusqlite::{OptionalExtension, Row, params};

use super::rules::{FolderState, State};
use super::settle::{Facts, Inode};
use crate::act::{Act, View};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{FileId, FolderId, ScanId};

/// A watched folder as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderRow {
    pub id: FolderId,
    pub version: i64,
    /// Within the office folder: relative to it, so that the office can move as a whole.
    pub path: String,
    pub label: String,
    pub network: bool,
    pub active: bool,
    pub marker: String,
}

/// A scan as stored.
#[derive(Debug, Clone)]
pub struct ScanRow {
    pub id: ScanId,
    pub version: i64,
    pub file: Option<FileId>,
    pub folder: Option<FolderId>,
    /// `None` once a state secret was taken out.
    pub file_name: Option<String>,
    pub label: String,
    pub received_at: String,
    pub state: State,
    pub urgent: bool,
    pub reason: Option<String>,
    pub twin: Option<ScanId>,
    pub former: Option<ScanId>,
}

impl ScanRow {
    /// The name for a sentence.
    pub fn name(&self) -> &str {
        self.file_name.as_deref().unwrap_or("(đã gỡ bỏ)")
    }
}

/// How far the file of a scan has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceState {
    /// In the office; the original has still to be moved to its resting place.
    Stored,
    /// At rest; `path` is the resting place.
    Moved,
    /// In the office; the original cannot be moved.
    Stuck,
}

impl SourceState {
    fn as_str(self) -> &'static str {
        match self {
            SourceState::Stored => "stored",
            SourceState::Moved => "moved",
            SourceState::Stuck => "stuck",
        }
    }

    fn parse(text: &str) -> SourceState {
        match text {
            "moved" => SourceState::Moved,
            "stuck" => SourceState::Stuck,
            _ => SourceState::Stored,
        }
    }
}

/// A file in a watched folder whose content is in the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    /// Within the folder, by [`super::filter::key`].
    pub path: String,
    pub facts: Facts,
    /// Empty when the content was not stored (too large, empty).
    pub sha256: String,
    pub scan: Option<ScanId>,
    pub state: SourceState,
    pub note: String,
}

/// A file that is not in the inbox yet, as shown to the clerk and kept for a restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackRow {
    pub path: String,
    pub file_name: String,
    pub since_ms: i64,
    pub note: String,
    /// Set for a problem that is tried again.
    pub next_try_ms: Option<i64>,
    /// JSON of the track; `None` for what is not to be touched at all.
    pub track: Option<String>,
}

// ── Folders ──────────────────────────────────────────────────────────────────────────────

const FOLDER: &str = "id, version, path, label, network, active, marker";

fn folder_of(row: &Row<'_>) -> rusqlite::Result<FolderRow> {
    Ok(FolderRow {
        id: row.get(0)?,
        version: row.get(1)?,
        path: row.get(2)?,
        label: row.get(3)?,
        network: row.get(4)?,
        active: row.get(5)?,
        marker: row.get(6)?,
    })
}

/// Every watched folder.
pub fn folders(view: &View<'_>) -> Result<Vec<FolderRow>> {
    let mut statement = view
        .conn()
        .prepare_cached(&format!("SELECT {FOLDER} FROM folder ORDER BY id"))?;
    let rows = statement.query_map([], folder_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One watched folder.
pub fn folder(view: &View<'_>, id: FolderId) -> Result<FolderRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {FOLDER} FROM folder WHERE id = ?1"))?
        .query_row([id], folder_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"thư mục quét"), ("id", &id)]))
}

/// The office folder: where the database lies.
pub fn home(view: &View<'_>) -> PathBuf {
    view.conn()
        .path()
        .and_then(|path| PathBuf::from(path).parent().map(PathBuf::from))
        .unwrap_or_default()
}

/// How a folder was found at the last look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub state: FolderState,
    pub note: String,
    pub last_scan_at: Option<String>,
}

/// How a folder was found at the last look; `None` when nobody looked yet.
pub fn found(view: &View<'_>, folder: FolderId) -> Result<Option<Found>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT state, note, last_scan_at FROM intake_folder WHERE folder_id = ?1")?
        .query_row([folder], |row| {
            let state: String = row.get(0)?;
            Ok(Found {
                state: FolderState::parse(&state),
                note: row.get(1)?,
                last_scan_at: row.get(2)?,
            })
        })
        .optional()?)
}

/// Remembers how a folder was found.
pub fn set_found(act: &mut Act<'_>, folder: FolderId, found: &Found) -> Result<()> {
    act.conn()
        .prepare_cached(
            "INSERT INTO intake_folder (folder_id, state, note, last_scan_at) VALUES (?1,?2,?3,?4) \
             ON CONFLICT (folder_id) DO UPDATE SET state = excluded.state, note = excluded.note, \
             last_scan_at = excluded.last_scan_at",
        )?
        .execute(params![
            folder,
            found.state.as_str(),
            found.note,
            found.last_scan_at
        ])?;
    Ok(())
}

// ── The state of taking in ───────────────────────────────────────────────────────────────

/// Whether taking in is paused, and how often a look at once was asked for.
pub fn status(view: &View<'_>) -> Result<(bool, i64)> {
    Ok(view
        .conn()
        .prepare_cached("SELECT paused, scans_asked FROM intake_status WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Pauses or goes on.
pub fn set_paused(act: &mut Act<'_>, paused: bool) -> Result<()> {
    act.conn()
        .prepare_cached("UPDATE intake_status SET paused = ?1 WHERE id = 1")?
        .execute([paused])?;
    Ok(())
}

/// Asks whoever watches the folders to look at once.
pub fn ask_for_scan(act: &mut Act<'_>) -> Result<()> {
    act.conn()
        .prepare_cached("UPDATE intake_status SET scans_asked = scans_asked + 1 WHERE id = 1")?
        .execute([])?;
    Ok(())
}

/// Files that are not in the inbox yet, of one folder.
pub fn tracks(view: &View<'_>, folder: FolderId) -> Result<Vec<TrackRow>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT path, file_name, since_ms, note, next_try_ms, track FROM intake_track \
         WHERE folder_id = ?1 ORDER BY since_ms, path",
    )?;
    let rows = statement.query_map([folder], |row| {
        Ok(TrackRow {
            path: row.get(0)?,
            file_name: row.get(1)?,
            since_ms: row.get(2)?,
            note: row.get(3)?,
            next_try_ms: row.get(4)?,
            track: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Remembers a file that is not in the inbox yet.
pub fn put_track(act: &mut Act<'_>, folder: FolderId, row: &TrackRow) -> Result<()> {
    act.conn()
        .prepare_cached(
            "INSERT OR REPLACE INTO intake_track \
             (folder_id, path, file_name, since_ms, note, next_try_ms, track) \
             VALUES (?1,?2,?3,?4,?5,?6,?7)",
        )?
        .execute(params![
            folder,
            row.path,
            row.file_name,
            row.since_ms,
            row.note,
            row.next_try_ms,
            row.track
        ])?;
    Ok(())
}

/// Forgets a file that is in the inbox or gone.
pub fn drop_track(act: &mut Act<'_>, folder: FolderId, path: &str) -> Result<()> {
    act.conn()
        .prepare_cached("DELETE FROM intake_track WHERE folder_id = ?1 AND path = ?2")?
        .execute(params![folder, path])?;
    Ok(())
}

// ── Sources ──────────────────────────────────────────────────────────────────────────────

const SOURCE: &str = "path, bytes, mtime_ms, file_key, sha256, scan_id, state, note";

fn source_of(row: &Row<'_>) -> rusqlite::Result<SourceRow> {
    let size: i64 = row.get(1)?;
    let key: String = row.get(3)?;
    let state: String = row.get(6)?;
    Ok(SourceRow {
        path: row.get(0)?,
        facts: Facts {
            size: size.unsigned_abs(),
            modified: row.get(2)?,
            id: inode_of(&key),
        },
        sha256: row.get(4)?,
        scan: row.get(5)?,
        state: SourceState::parse(&state),
        note: row.get(7)?,
    })
}

fn inode_text(id: Option<Inode>) -> String {
    id.map_or_else(String::new, |id| format!("{}:{}", id.device, id.number))
}

fn inode_of(text: &str) -> Option<Inode> {
    let (device, number) = text.split_once(':')?;
    Some(Inode {
        device: device.parse().ok()?,
        number: number.parse().ok()?,
    })
}

/// Files of a folder that are in the office and may still matter: not moved yet, or moved for a
/// scan received at `since` or later.
pub fn sources(view: &View<'_>, folder: FolderId, since: &str) -> Result<Vec<SourceRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {SOURCE} FROM intake_source WHERE folder_id = ?1 AND (state <> 'moved' \
         OR scan_id IN (SELECT id FROM scan WHERE received_at >= ?2))"
    ))?;
    let rows = statement.query_map(params![folder, since], source_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Originals of a folder that cannot be moved.
pub fn stuck(view: &View<'_>, folder: FolderId) -> Result<Vec<SourceRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {SOURCE} FROM intake_source WHERE folder_id = ?1 AND state = 'stuck' ORDER BY path"
    ))?;
    let rows = statement.query_map([folder], source_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Where the original of a scan lies, and in which folder.
pub fn source_of_scan(view: &View<'_>, scan: ScanId) -> Result<Option<(FolderId, SourceRow)>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {SOURCE}, folder_id FROM intake_source WHERE scan_id = ?1 LIMIT 1"
        ))?
        .query_row([scan], |row| Ok((row.get(8)?, source_of(row)?)))
        .optional()?)
}

/// Remembers a file whose content is in the office.
pub fn put_source(act: &mut Act<'_>, folder: FolderId, row: &SourceRow) -> Result<()> {
    act.conn()
        .prepare_cached(
            "INSERT OR REPLACE INTO intake_source \
             (folder_id, path, bytes, mtime_ms, file_key, sha256, scan_id, state, note) \
             VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)",
        )?
        .execute(params![
            folder,
            row.path,
            row.facts.size.cast_signed(),
            row.facts.modified,
            inode_text(row.facts.id),
            row.sha256,
            row.scan,
            row.state.as_str(),
            row.note
        ])?;
    Ok(())
}

/// Forgets a file that is no longer there or now lies elsewhere.
pub fn drop_source(act: &mut Act<'_>, folder: FolderId, path: &str) -> Result<()> {
    act.conn()
        .prepare_cached("DELETE FROM intake_source WHERE folder_id = ?1 AND path = ?2")?
        .execute(params![folder, path])?;
    Ok(())
}

// ── Scans ────────────────────────────────────────────────────────────────────────────────

const SCAN: &str = "id, version, file_id, folder_id, file_name, label, received_at, state, urgent, \
     reason, twin_id, former_id";

fn scan_of(row: &Row<'_>) -> rusqlite::Result<ScanRow> {
    let state: String = row.get(7)?;
    Ok(ScanRow {
        id: row.get(0)?,
        version: row.get(1)?,
        file: row.get(2)?,
        folder: row.get(3)?,
        file_name: row.get(4)?,
        label: row.get(5)?,
        received_at: row.get(6)?,
        // The schema's CHECK admits no other word.
        state: State::parse(&state).unwrap_or(State::Waiting),
        urgent: row.get(8)?,
        reason: row.get(9)?,
        twin: row.get(10)?,
        former: row.get(11)?,
    })
}

/// One scan.
pub fn scan(view: &View<'_>, id: ScanId) -> Result<ScanRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {SCAN} FROM scan WHERE id = ?1"))?
        .query_row([id], scan_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"bản quét"), ("id", &id)]))
}

/// The first scan of a file, but for one: whose twin a new paper with these bytes is.
pub fn first_of_file(
    view: &View<'_>,
    file: FileId,
    but: Option<ScanId>,
) -> Result<Option<ScanRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {SCAN} FROM scan WHERE file_id = ?1 AND id IS NOT ?2 ORDER BY id LIMIT 1"
        ))?
        .query_row(params![file, but], scan_of)
        .optional()?)
}

/// A scan with every scan of the same bytes and all former and later versions of these.
pub fn family(view: &View<'_>, id: ScanId) -> Result<Vec<ScanRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "WITH RECURSIVE family (member) AS (SELECT ?1 UNION \
         SELECT other.id FROM family JOIN scan one ON one.id = member JOIN scan other \
         ON other.file_id = one.file_id OR other.former_id = one.id OR other.id = one.former_id) \
         SELECT {SCAN} FROM scan WHERE id IN (SELECT member FROM family) ORDER BY id"
    ))?;
    let rows = statement.query_map([id], scan_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those that wait, urgent ones first, then the oldest; after `(urgent, id)`.
pub fn waiting(view: &View<'_>, after: Option<(bool, i64)>, limit: i64) -> Result<Vec<ScanRow>> {
    let (urgent, id) = after.unwrap_or((true, 0));
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {SCAN} FROM scan WHERE state = 'waiting' \
         AND (urgent < ?1 OR (urgent = ?1 AND id > ?2)) ORDER BY urgent DESC, id LIMIT ?3"
    ))?;
    let rows = statement.query_map(params![urgent, id, limit], scan_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those of one state (or of all but former versions), the newest first; before `id`.
pub fn newest(
    view: &View<'_>,
    state: Option<State>,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<ScanRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {SCAN} FROM scan WHERE (state = ?1 OR (?1 IS NULL AND state <> 'grown')) AND id < ?2 \
         ORDER BY id DESC LIMIT ?3"
    ))?;
    let rows = statement.query_map(
        params![state.map(State::as_str), before.unwrap_or(i64::MAX), limit],
        scan_of,
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many scans are in each state, and how many of those that wait are urgent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub waiting: i64,
    pub urgent: i64,
    pub duplicate: i64,
    pub quarantined: i64,
    pub set_aside: i64,
}

/// Counts without reading the registered ones.
pub fn counts(view: &View<'_>) -> Result<Counts> {
    let mut counts = Counts::default();
    let mut statement = view.conn().prepare_cached(
        "SELECT state, urgent, count(*) FROM scan \
         WHERE state IN ('waiting', 'duplicate', 'quarantined', 'set_aside') GROUP BY state, urgent",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (state, urgent, n): (String, bool, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        match State::parse(&state) {
            Some(State::Waiting) => {
                counts.waiting += n;
                counts.urgent += if urgent { n } else { 0 };
            }
            Some(State::Duplicate) => counts.duplicate += n,
            Some(State::Quarantined) => counts.quarantined += n,
            Some(State::SetAside) => counts.set_aside += n,
            _ => {}
        }
    }
    Ok(counts)
}

/// Number and year of an incoming line, for the eye: the one thing the inbox shows of a register
/// whose name an attachment carries.
pub fn line_number(view: &View<'_>, register: &str, line: i64) -> Result<Option<(i64, i64)>> {
    if register != "incoming" {
        return Ok(None);
    }
    Ok(view
        .conn()
        .prepare_cached("SELECT arrival_number, year FROM incoming WHERE id = ?1")?
        .query_row([line], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}
