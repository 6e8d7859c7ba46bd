//! The office folder: where everything lies. Paths are values; nothing here touches the disk.

use std::path::{Path, PathBuf};

/// The office folder and the names in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home(PathBuf);

impl Home {
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.0.join("so.db")
    }

    /// Held by the one writing process.
    pub fn lock(&self) -> PathBuf {
        self.0.join("dang-mo.lock")
    }

    /// Secrets tried by processes that only read, until they are in the log.
    pub fn tries(&self) -> PathBuf {
        self.0.join("mat-khau-da-thu.txt")
    }

    /// Originals by their SHA-256.
    pub fn vault(&self) -> PathBuf {
        self.0.join("kho")
    }

    /// Copies for the system's own viewers; they go when the program ends.
    pub fn viewing(&self) -> PathBuf {
        self.0.join("xem")
    }

    /// The watched folder an office begins with.
    pub fn watched(&self) -> PathBuf {
        self.0.join("quet")
    }

    /// Where backups go until the office names another place.
    pub fn backups(&self) -> PathBuf {
        self.0.join("sao-luu")
    }

    /// Copies made before an upgrade.
    pub fn before_upgrade(&self) -> PathBuf {
        self.0.join("truoc-nang-cap")
    }
}
