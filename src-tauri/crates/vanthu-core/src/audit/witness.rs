//! Witness files: the head of the chain, written outside the database after every act.
//!
//! A database replaced by an older copy, or a log whose last entries were cut off, is whole in
//! itself; only something outside it can tell. A line of a witness is `seq hash moment`. It is
//! written after the durable commit and without a flush of its own, so after a power cut it may
//! lag behind the log, never run ahead of it.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::{Head, hex};
use crate::clock::Moment;
use crate::error::{Result, io_error};

/// The name of a witness file in its folder.
pub const FILE_NAME: &str = "nhan-chung.txt";

/// A witness is cut back to its last lines above this size.
const MOST_BYTES: u64 = 1 << 20;
const KEEP_BYTES: u64 = 1 << 17;

/// An open witness file.
#[derive(Debug)]
pub struct Witness {
    path: PathBuf,
    file: File,
    bytes: u64,
}

impl Witness {
    /// Opens or begins the witness in `folder`. A last line cut short by a power failure is taken
    /// away, or the next one would be written into it and tell of an entry that never was.
    pub fn open(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE_NAME);
        drop_cut_line(&path)?;
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(|error| io_error(&path, &error))?;
        let bytes = file
            .metadata()
            .map_err(|error| io_error(&path, &error))?
            .len();
        Ok(Self { path, file, bytes })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends the head.
    pub fn append(&mut self, head: Head, moment: Moment) -> Result<()> {
        let line = format!("{} {} {moment}\n", head.seq, hex(&head.hash));
        self.file
            .write_all(line.as_bytes())
            .map_err(|error| io_error(&self.path, &error))?;
        self.bytes += line.len() as u64;
        if self.bytes > MOST_BYTES {
            self.shorten()?;
        }
        Ok(())
    }

    fn shorten(&mut self) -> Result<()> {
        let fail = |error: std::io::Error| io_error(&self.path, &error);
        let mut tail = Vec::new();
        let mut file = File::open(&self.path).map_err(fail)?;
        file.seek(SeekFrom::End(-(KEEP_BYTES as i64)))
            .map_err(fail)?;
        file.read_to_end(&mut tail).map_err(fail)?;
        let start = tail
            .iter()
            .position(|&byte| byte == b'\n')
            .map_or(0, |at| at + 1);
        let fresh = self.path.with_extension("moi");
        let mut out = File::create(&fresh).map_err(fail)?;
        out.write_all(&tail[start..]).map_err(fail)?;
        out.sync_all().map_err(fail)?;
        fs::rename(&fresh, &self.path).map_err(fail)?;
        self.file = OpenOptions::new()
            .append(true)
            .open(&self.path)
            .map_err(fail)?;
        self.bytes = (tail.len() - start) as u64;
        Ok(())
    }
}

fn drop_cut_line(path: &Path) -> Result<()> {
    let fail = |error: std::io::Error| io_error(path, &error);
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(fail(error)),
    };
    let whole = bytes
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |at| at + 1);
    if whole < bytes.len() {
        let file = OpenOptions::new().write(true).open(path).map_err(fail)?;
        file.set_len(whole as u64).map_err(fail)?;
    }
    Ok(())
}

/// One line of a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub seq: i64,
    pub hash: String,
    pub moment: String,
}

/// Every line of the witness in `folder`; empty when there is none. A last line cut short by a
/// power failure is passed over.
pub fn read(folder: &Path) -> Result<Vec<Seen>> {
    let path = folder.join(FILE_NAME);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(io_error(&path, &error)),
    };
    Ok(text
        .split_inclusive('\n')
        .filter_map(|line| {
            let mut parts = line.strip_suffix('\n')?.split(' ');
            Some(Seen {
                seq: parts.next()?.parse().ok()?,
                hash: parts.next()?.to_owned(),
                moment: parts.next()?.to_owned(),
            })
        })
        .collect())
}
