//! SQL of files and attachments.

use rusqlite::{OptionalExtension, Row, params};

use crate::act::{Act, Event, View, col};
use crate::error::{NOT_FOUND, Result};
use crate::ids::{FileId, ScanId};
use crate::topic::Topic;

/// A stored original.
#[derive(Debug, Clone)]
pub struct FileRow {
    pub id: FileId,
    pub sha256: String,
    pub bytes: i64,
    pub kind: String,
    pub pages: Option<i64>,
    pub removed_at: Option<String>,
}

/// A file attached to a line, whole or by pages.
#[derive(Debug, Clone)]
pub struct AttachmentRow {
    pub id: i64,
    pub register: String,
    pub line: i64,
    pub file: FileId,
    pub scan: Option<ScanId>,
    pub page_from: Option<i64>,
    pub page_to: Option<i64>,
}

const FILE: &str = "id, sha256, bytes, kind, pages, removed_at";

fn file_of(row: &Row<'_>) -> rusqlite::Result<FileRow> {
    Ok(FileRow {
        id: row.get(0)?,
        sha256: row.get(1)?,
        bytes: row.get(2)?,
        kind: row.get(3)?,
        pages: row.get(4)?,
        removed_at: row.get(5)?,
    })
}

/// One file.
pub fn file(view: &View<'_>, id: FileId) -> Result<FileRow> {
    view.conn()
        .prepare_cached(&format!("SELECT {FILE} FROM file WHERE id = ?1"))?
        .query_row([id], file_of)
        .optional()?
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"tệp"), ("id", &id)]))
}

/// The file with these bytes, if they were ever stored (removed ones too).
pub fn by_hash(view: &View<'_>, sha256: &str) -> Result<Option<FileRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!("SELECT {FILE} FROM file WHERE sha256 = ?1"))?
        .query_row([sha256], file_of)
        .optional()?)
}

/// The stored file of a scan.
pub fn of_scan(view: &View<'_>, scan: ScanId) -> Result<Option<FileRow>> {
    Ok(view
        .conn()
        .prepare_cached(&format!(
            "SELECT {FILE} FROM file WHERE id = (SELECT file_id FROM scan WHERE id = ?1)"
        ))?
        .query_row([scan], file_of)
        .optional()?)
}

/// Every file that should lie in the vault.
pub fn stored(view: &View<'_>) -> Result<Vec<FileRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {FILE} FROM file WHERE removed_at IS NULL ORDER BY id"
    ))?;
    let rows = statement.query_map([], file_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What tells this office from every other: the hash of its first entry. `None` before that.
pub fn office(view: &View<'_>) -> Result<Option<String>> {
    let first = crate::audit::store::hash_at(view.conn(), 1)?;
    Ok(first.map(|hash| crate::audit::hex(&hash)))
}

/// The hashes of the first and the last file that should lie in the vault.
pub fn first_and_last(view: &View<'_>) -> Result<Vec<String>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT sha256 FROM file WHERE id IN ( \
         (SELECT min(id) FROM file WHERE removed_at IS NULL), \
         (SELECT max(id) FROM file WHERE removed_at IS NULL))",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The hashes of files that were taken out of the vault.
pub fn removed(view: &View<'_>) -> Result<Vec<String>> {
    let mut statement = view
        .conn()
        .prepare_cached("SELECT sha256 FROM file WHERE removed_at IS NOT NULL")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Records a file whose bytes are already durable in the vault.
pub fn add(
    act: &mut Act<'_>,
    sha256: &str,
    bytes: i64,
    kind: &str,
    pages: Option<i64>,
) -> Result<FileId> {
    let now = act.now().to_string();
    let id = act.insert(
        "file",
        &[
            col("sha256", sha256.to_owned()),
            col("bytes", bytes),
            col("kind", kind.to_owned()),
            col("pages", pages),
            col("stored_at", now),
        ],
        Event::new(Topic::Inbox, "file_stored"),
    )?;
    Ok(FileId(id))
}

/// Attaches a file to a line.
pub fn attach(
    act: &mut Act<'_>,
    topic: Topic,
    register: &'static str,
    line: i64,
    file: FileId,
    scan: Option<ScanId>,
    pages: Option<(i64, i64)>,
) -> Result<i64> {
    act.insert(
        "attachment",
        &[
            col("register", register.to_owned()),
            col("line_id", line),
            col("file_id", file),
            col("scan_id", scan.map(|scan| scan.0)),
            col("page_from", pages.map(|(from, _)| from)),
            col("page_to", pages.map(|(_, to)| to)),
        ],
        Event::new(topic, "attached").of(register, line),
    )
}

const ATTACHMENT: &str = "id, register, line_id, file_id, scan_id, page_from, page_to";

fn attachment_of(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    Ok(AttachmentRow {
        id: row.get(0)?,
        register: row.get(1)?,
        line: row.get(2)?,
        file: row.get(3)?,
        scan: row.get(4)?,
        page_from: row.get(5)?,
        page_to: row.get(6)?,
    })
}

/// What is attached to a line, in the order it was attached.
pub fn of_line(view: &View<'_>, register: &str, line: i64) -> Result<Vec<AttachmentRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ATTACHMENT} FROM attachment \
         WHERE register = ?1 AND line_id = ?2 AND removed_at IS NULL ORDER BY id"
    ))?;
    let rows = statement.query_map(params![register, line], attachment_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every line a file is attached to.
pub fn of_file(view: &View<'_>, file: FileId) -> Result<Vec<AttachmentRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ATTACHMENT} FROM attachment WHERE file_id = ?1 AND removed_at IS NULL ORDER BY id"
    ))?;
    let rows = statement.query_map([file], attachment_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes every attachment of a file away (a state secret was found); answers the lines.
pub fn detach_file(act: &mut Act<'_>, topic: Topic, file: FileId) -> Result<Vec<AttachmentRow>> {
    let attachments = of_file(act, file)?;
    let now = act.now().to_string();
    for attachment in &attachments {
        act.update(
            "attachment",
            attachment.id,
            None,
            &[col("removed_at", now.clone())],
            Event::new(topic, "detached"),
        )?;
    }
    Ok(attachments)
}

/// Marks a file as removed from the vault.
pub fn mark_removed(act: &mut Act<'_>, file: FileId, reason: &str) -> Result<()> {
    let now = act.now().to_string();
    act.update(
        "file",
        file.0,
        None,
        &[col("removed_at", now)],
        Event::new(Topic::Inbox, "file_removed").because(reason.to_owned()),
    )
}
