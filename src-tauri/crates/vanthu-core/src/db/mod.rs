//! Opening the office's database: pragmas, migrations, the copy before an upgrade, refusals.

pub mod copy;
mod migrate;

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::{Connection, OpenFlags};

use crate::error::{DATABASE, Result, io_error};
pub use migrate::{SCHEMA_VERSION, schema_version, upgrade};

crate::sentences! {
    NEWER = Refused "office.newer_file" "" "Tệp sổ này do một bản Văn Thư mới hơn tạo ra (phiên bản dữ liệu {found}, chương trình này đọc được đến {known}). Xin cài bản mới rồi mở lại; sổ không bị thay đổi.";
    OLDER = Refused "office.older_file" "" "Tệp sổ này do một bản Văn Thư cũ hơn ghi (phiên bản dữ liệu {found}, chương trình này dùng {known}). Xin mở sổ một lần bằng chương trình này để nâng cấp, rồi làm lại; sổ chưa bị thay đổi.";
    NOT_AN_OFFICE = Refused "office.not_an_office" "" "Thư mục {path} không có sổ của Văn Thư. Xin thiết lập sổ trước.";
    TRUNCATED = Broken "office.truncated" "" "Tệp sổ bị cắt ngắn hoặc hỏng ({what}). Chương trình không tự sửa và không mở sổ trống thay thế; xin khôi phục từ bản sao lưu gần nhất.";
    UNRECORDED = Broken "office.unrecorded_write" "" "Có thay đổi không được ghi nhật ký nên việc này đã bị hủy; sổ không có gì thay đổi. Xin báo người quản trị.";
}

/// An open database, for those who hand it on without speaking SQL.
pub type Database = Connection;

/// The write-ahead journal of a database.
pub fn journal(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// How long the file was when it was last written whole, by its first page; `None` when that
/// page does not tell. See "The Database Header" of the SQLite file format.
pub fn length_written(database: &Path) -> Result<Option<u64>> {
    let fail = |error: std::io::Error| io_error(database, &error);
    let mut header = [0; 100];
    let mut file = File::open(database).map_err(fail)?;
    if let Err(error) = file.read_exact(&mut header) {
        // Shorter than a header: no page is whole.
        return match error.kind() {
            std::io::ErrorKind::UnexpectedEof => Ok(Some(512)),
            _ => Err(fail(error)),
        };
    }
    let number = |at: usize| {
        let bytes = [header[at], header[at + 1], header[at + 2], header[at + 3]];
        u64::from(u32::from_be_bytes(bytes))
    };
    // The count of pages holds only if it was written with the last change.
    let told = header.starts_with(b"SQLite format 3\0") && number(24) == number(92);
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    Ok(told.then_some(page * number(28)))
}

/// Opens the writer. The schema must be current ([`upgrade`]).
pub fn open_writer(path: &Path) -> Result<Connection> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    set_up(&conn)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Small: a commit that moved a row between pages goes through the whole table of remembered pages once
    // (SQLite lends the page a number past the end meanwhile), and almost every registration does.
    conn.pragma_update(None, "cache_size", -8_192)?;
    Ok(conn)
}

/// Opens a read-only connection.
pub fn open_reader(path: &Path) -> Result<Connection> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    set_up(&conn)?;
    Ok(conn)
}

fn set_up(conn: &Connection) -> Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "foreign_keys", "ON")?;
    conn.pragma_update(None, "trusted_schema", "OFF")?;
    conn.pragma_update(None, "cell_size_check", "ON")?;
    // 64 MiB of page cache at most; a small office never fills it.
    conn.pragma_update(None, "cache_size", -65_536)?;
    // What is bound never changes a plan; without this many a statement is planned anew for every value.
    conn.set_db_config(
        rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG,
        true,
    )?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// The audited tables: those whose rows carry the seq of their last entry.
pub fn audited_tables(conn: &Connection) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare(
        "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND c.name = 'last_seq'",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Counts every row of an audited table that the connection writes, by whatever way.
pub fn count_writes(conn: &Connection, tables: BTreeSet<String>) -> Result<Arc<AtomicU64>> {
    let count = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&count);
    conn.update_hook(Some(
        move |_action: rusqlite::hooks::Action, _db: &str, table: &str, _rowid: i64| {
            if tables.contains(table) {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        },
    ))?;
    Ok(count)
}

/// Random bytes from the operating system.
pub fn random_bytes<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| DATABASE.error().because(error))?;
    Ok(bytes)
}
