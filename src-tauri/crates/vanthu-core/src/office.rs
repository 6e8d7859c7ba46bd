//! The hub: one writer, a few readers, the clock, the folders.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::act::{Act, Following, View};
use crate::audit::witness::{self, Witness};
use crate::clock::{Clock, Moment};
use crate::db;
use crate::error::{READ_ONLY, Result, io_error};
use crate::fault;
use crate::home::Home;
use crate::platform;
use crate::session::Session;
use crate::topic::Topic;

crate::sentences! {
    IN_USE = InUse "office.in_use" "" "Sổ của cơ quan đang mở trong một cửa sổ hoặc chương trình khác. Xin đóng nơi đó trước; sổ không có gì thay đổi.";
    NETWORK_DRIVE = Refused "office.network_drive" "" "Thư mục {path} nằm trên ổ mạng. Sổ phải đặt trên ổ đĩa của chính máy này để không mất dữ liệu.";
    READING_ONLY = InUse "office.reading_only" "" "Sổ đang mở chỉ để đọc nên không ghi được.";
}

/// Readers kept open.
const READERS: usize = 3;

/// Called after every committed act with what changed on screen.
pub type Heard = Arc<dyn Fn(&[Topic]) + Send + Sync>;

/// The office, opened.
pub struct Office {
    home: Home,
    clock: Arc<dyn Clock>,
    following: Following,
    // Before the writer: fields are dropped in order, and only a writer that closes last folds
    // the write-ahead log into the database.
    readers: Vec<Mutex<Connection>>,
    /// `None` when opened to read only.
    writer: Option<Mutex<Writer>>,
    next_reader: AtomicUsize,
    heard: Mutex<Option<Heard>>,
    /// Held for as long as the office is open.
    _lock: Option<File>,
}

struct Writer {
    conn: Connection,
    /// Rows of audited tables written since last set to zero, by whatever way.
    written: Arc<AtomicU64>,
    witnesses: Vec<Witness>,
}

impl Office {
    /// Opens the office in `home` to read and write; makes the folder and the schema when the
    /// folder is new. One writing process at a time. `following` runs inside every act, after its
    /// handler: `desk::open` names them, and everybody opens the office by it.
    ///
    /// # Errors
    /// `office.in_use`, `office.network_drive`, `office.newer_file`, `office.truncated`, and
    /// those of the disk.
    pub fn open(home: Home, clock: Arc<dyn Clock>, following: Following) -> Result<Self> {
        if platform::on_network_drive(home.path()) {
            return Err(NETWORK_DRIVE.with(&[("path", &home.path().display())]));
        }
        for folder in [home.path().to_owned(), home.vault(), home.backups()] {
            fs::create_dir_all(&folder).map_err(|error| io_error(&folder, &error))?;
        }
        let lock = take_lock(&home.lock())?;
        still_there(&home)?;
        let mut conn = db::open_writer(&home.database())?;
        db::upgrade(&mut conn, &home.before_upgrade())?;
        let written = db::count_writes(&conn, db::audited_tables(&conn)?)?;
        let readers = open_readers(&home)?;
        let mut witnesses = vec![Witness::open(home.path())?];
        if let Some(place) = backup_place(&conn)?
            && place.is_dir()
        {
            witnesses.push(Witness::open(&place)?);
        }
        Ok(Self {
            home,
            clock,
            following,
            writer: Some(Mutex::new(Writer {
                conn,
                written,
                witnesses,
            })),
            readers,
            next_reader: AtomicUsize::new(0),
            heard: Mutex::new(None),
            _lock: Some(lock),
        })
    }

    /// Opens the office to read only; needs no lock, so it works beside the writing process.
    ///
    /// # Errors
    /// `office.not_an_office`, `office.newer_file`, `office.older_file`.
    pub fn open_to_read(home: Home, clock: Arc<dyn Clock>) -> Result<Self> {
        let office = Self::open_as_it_is(home, clock)?;
        let found = db::schema_version(&office.reader())?;
        if (1..db::SCHEMA_VERSION).contains(&found) {
            return Err(db::OLDER.with(&[("found", &found), ("known", &db::SCHEMA_VERSION)]));
        }
        Ok(office)
    }

    /// Opens an office to read only that may still have the schema of an older program: for what
    /// every schema has.
    pub(crate) fn open_as_it_is(home: Home, clock: Arc<dyn Clock>) -> Result<Self> {
        still_there(&home)?;
        if !home.database().is_file() {
            return Err(db::NOT_AN_OFFICE.with(&[("path", &home.path().display())]));
        }
        let readers = open_readers(&home)?;
        let found = db::schema_version(&lock(&readers[0]))?;
        if found > db::SCHEMA_VERSION {
            return Err(db::NEWER.with(&[("found", &found), ("known", &db::SCHEMA_VERSION)]));
        }
        Ok(Self {
            home,
            clock,
            following: Following::default(),
            writer: None,
            readers,
            next_reader: AtomicUsize::new(0),
            heard: Mutex::new(None),
            _lock: None,
        })
    }

    pub fn home(&self) -> &Home {
        &self.home
    }

    /// The clock, for opening a copy of the office at the same time.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Whether this process may write.
    pub fn writes(&self) -> bool {
        self.writer.is_some()
    }

    /// Says whom to tell after each act.
    pub fn tell(&self, heard: Heard) {
        *lock(&self.heard) = Some(heard);
    }

    /// Reads on a read-only connection, in one snapshot.
    pub fn read<T>(
        &self,
        session: &Session,
        work: impl FnOnce(&View<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut reader = self.reader();
        let snapshot = reader.transaction()?;
        work(&View::new(&snapshot, session, self.clock.now(), &self.home))
    }

    /// One act: one transaction of one person at one moment. What `work` writes is durable
    /// when this returns `Ok`; on `Err` or panic nothing has changed.
    pub fn act<T>(
        &self,
        session: &Session,
        work: impl FnOnce(&mut Act<'_>) -> Result<T>,
    ) -> Result<T> {
        self.act_at(session, self.clock.now(), work)
    }

    /// An act at a moment the caller gives: for the sample office alone, whose year lies in the
    /// past.
    pub(crate) fn act_at<T>(
        &self,
        session: &Session,
        now: Moment,
        work: impl FnOnce(&mut Act<'_>) -> Result<T>,
    ) -> Result<T> {
        let Some(writer) = &self.writer else {
            return Err(READING_ONLY.error());
        };
        let mut writer = lock(writer);
        let writer = &mut *writer;
        writer.written.store(0, Ordering::Relaxed);
        let transaction = writer
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut act = Act::begin(View::new(&transaction, session, now, &self.home))?;
        let before = act.next_seq();
        let value = work(&mut act)?;
        while let Some(said) = act.next_said() {
            for follow in self.following.followers {
                follow(&mut act, said)?;
            }
        }
        for keep in self.following.keepers {
            keep(&mut act, before)?;
        }
        let finished = act.finish();
        if writer.written.load(Ordering::Relaxed) != finished.recorded {
            return Err(db::UNRECORDED.error());
        }
        if finished.head.seq + 1 == before {
            // Nothing was recorded: nothing to make durable but derived rows.
            transaction.commit()?;
            return Ok(value);
        }
        raise_high_water(&transaction, now)?;
        transaction.commit()?;
        if let Some(moved) = finished.moved_witness {
            // The first is the office's own.
            writer.witnesses.truncate(1);
            writer.witnesses.extend(moved);
        }
        for witness in &mut writer.witnesses {
            let written = fault::reach("act.committed")
                .map_err(|error| io_error(witness.path(), &error))
                .and_then(|()| witness.append(finished.head, now));
            if let Err(error) = written {
                // The act is durable; a witness that cannot be written must not undo it.
                tracing::warn!(%error, "witness file not written");
            }
        }
        if let Err(error) = fault::reach("act.witnessed") {
            tracing::warn!(%error, "a planned fault after the last step");
        }
        if finished.erased
            && let Err(error) = leave_no_trace(&writer.conn)
        {
            // Erased it is; only free pages may still hold it, until they are written over.
            tracing::warn!(%error, "free pages not cleared");
        }
        let heard = lock(&self.heard).clone();
        if let Some(heard) = heard {
            heard(&finished.topics);
        }
        Ok(value)
    }

    /// Leaves nothing of what was erased in free pages or in the journal beside the database.
    /// Copies the whole database: only for the rare removal of a state secret.
    pub fn leave_no_trace(&self) -> Result<()> {
        self.with_writer(leave_no_trace)
    }

    /// The writer's connection, for the backup, which copies through it.
    pub(crate) fn with_writer<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        match &self.writer {
            Some(writer) => work(&lock(writer).conn),
            None => work(&self.reader()),
        }
    }

    fn reader(&self) -> MutexGuard<'_, Connection> {
        for reader in &self.readers {
            if let Ok(free) = reader.try_lock() {
                return free;
            }
        }
        let turn = self.next_reader.fetch_add(1, Ordering::Relaxed) % self.readers.len();
        lock(&self.readers[turn])
    }
}

/// Refuses a folder whose book is gone or cut short: an empty book must never be begun in the
/// place of one that was there. What the file should be is said by its witness and by its own
/// first page; with a journal beside it the engine mends the file first.
///
/// # Errors
/// `office.truncated`, and those of the disk.
pub fn still_there(home: &Home) -> Result<()> {
    let path = home.database();
    let length = match fs::metadata(&path) {
        Ok(file) => file.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(error) => return Err(io_error(&path, &error)),
    };
    if length == 0 {
        return match witness::read(home.path())?.last() {
            None => Ok(()),
            Some(seen) => {
                let what = format!(
                    "so.db trống hoặc không còn, đã ghi {} mục nhật ký",
                    seen.seq
                );
                Err(db::TRUNCATED.with(&[("what", &what)]))
            }
        };
    }
    if fs::metadata(db::journal(&path)).is_ok_and(|file| file.len() > 0) {
        return Ok(());
    }
    let written = db::length_written(&path)?;
    // Asked for again: the writing process may have made it longer meanwhile.
    let length = fs::metadata(&path)
        .map_err(|error| io_error(&path, &error))?
        .len();
    match written {
        Some(written) if length < written => {
            let what = format!("so.db còn {length} trong {written} byte");
            Err(db::TRUNCATED.with(&[("what", &what)]))
        }
        _ => Ok(()),
    }
}

fn leave_no_trace(conn: &Connection) -> Result<()> {
    conn.execute_batch("VACUUM")?;
    // A reader in the middle of a list holds the journal back for a moment.
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        tracing::warn!("the journal is emptied when the office is closed");
    }
    Ok(())
}

/// A poisoned lock only says that a closure panicked; its transaction was rolled back.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Holds an office folder without opening it: for a restore, which swaps the files under it.
///
/// # Errors
/// `office.in_use`.
pub fn hold(home: &Home) -> Result<File> {
    fs::create_dir_all(home.path()).map_err(|error| io_error(home.path(), &error))?;
    take_lock(&home.lock())
}

fn take_lock(path: &Path) -> Result<File> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|error| match error.kind() {
            // Whoever may not write here may not write the book either.
            std::io::ErrorKind::PermissionDenied => READ_ONLY.error().because(&error),
            _ => io_error(path, &error),
        })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(IN_USE.error()),
        Err(TryLockError::Error(error)) => Err(io_error(path, &error)),
    }
}

fn open_readers(home: &Home) -> Result<Vec<Mutex<Connection>>> {
    (0..READERS)
        .map(|_| db::open_reader(&home.database()).map(Mutex::new))
        .collect()
}

fn backup_place(conn: &Connection) -> Result<Option<PathBuf>> {
    Ok(conn
        .query_row(
            "SELECT value FROM setting WHERE key = 'backup_place'",
            [],
            |row| row.get::<_, String>(0),
        )
        .optional()?
        .filter(|place| !place.is_empty())
        .map(PathBuf::from))
}

fn raise_high_water(conn: &Connection, now: Moment) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO office_state (id, high_water) VALUES (1, ?1) \
         ON CONFLICT (id) DO UPDATE SET high_water = excluded.high_water \
         WHERE excluded.high_water > high_water",
    )?
    .execute([now.to_string()])?;
    Ok(())
}
