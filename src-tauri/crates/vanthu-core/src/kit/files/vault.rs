//! The vault: originals by the SHA-256 of their bytes, written once and never changed.
//!
//! ```text
//! kho/.vanthu-kho    whose vault this is (`marker`)
//! kho/tam/<random>   being copied; swept at start
//! kho/ab/ab12…       an original
//! ```
//! A copy counts only after the file was synced, renamed, its folder synced, and its bytes read
//! again and hashed again. Only then may a row speak of it, and only then may the source move.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::audit::hex;
use crate::error::{Result, io_error};
use crate::fault;
use crate::home::Home;

crate::sentences! {
    NOT_THE_SAME = Storage "files.not_the_same" "" "Bản lưu trong kho đọc lại không giống tệp gốc. Tệp gốc vẫn ở chỗ cũ; xin kiểm tra ổ đĩa.";
    VAULT_GONE = Storage "files.vault_gone" "" "Kho tệp gốc {path} trống hoặc không phải kho của sổ này (ổ đĩa chưa được gắn?) nên chương trình không cất tệp vào đó. Xin gắn lại ổ đĩa, hoặc khôi phục từ bản sao lưu.";
    MISSING = Broken "files.missing" "" "Tệp gốc không còn trong kho. Xin khôi phục từ bản sao lưu.";
}

/// Bytes read at a time.
const CHUNK: usize = 256 * 1024;

/// The vault of an office.
#[derive(Debug, Clone)]
pub struct Vault {
    folder: PathBuf,
}

/// A copy that is synced but does not count yet. Dropping it takes the copy away.
#[derive(Debug)]
pub struct Staged {
    path: PathBuf,
    sha256: String,
    bytes: u64,
}

impl Staged {
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    pub fn bytes(&self) -> u64 {
        self.bytes
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Gone already when it was kept; else swept at the next start at the latest.
        if let Err(error) = fs::remove_file(&self.path)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(path = %self.path.display(), %error, "copy not taken away");
        }
    }
}

/// How a staged copy came to its place.
struct Placed {
    was_there: bool,
    folder_is_new: bool,
}

/// What a look at an original told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    Whole,
    Missing,
    Changed,
}

impl Vault {
    pub fn of(home: &Home) -> Vault {
        Vault {
            folder: home.vault(),
        }
    }

    /// A vault elsewhere: in a backup place.
    pub fn at(folder: PathBuf) -> Vault {
        Vault { folder }
    }

    /// Takes its mark away: an office comes back here from a backup, with all its originals.
    pub fn unmark(&self) -> Result<()> {
        let path = self.folder.join(super::marker::MARKER);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(io_error(&path, &error)),
            _ => Ok(()),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the original with this hash lies.
    pub fn path(&self, sha256: &str) -> PathBuf {
        self.folder.join(&sha256[..2]).join(sha256)
    }

    fn staging(&self) -> PathBuf {
        self.folder.join("tam")
    }

    /// Takes away what an interrupted copy left. To be called once, by the writing process.
    pub fn sweep(&self) -> Result<()> {
        let staging = self.staging();
        let entries = match fs::read_dir(&staging) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(io_error(&staging, &error)),
        };
        for entry in entries {
            let path = entry.map_err(|error| io_error(&staging, &error))?.path();
            fs::remove_file(&path).map_err(|error| io_error(&path, &error))?;
        }
        Ok(())
    }

    /// Copies to the vault's staging place while hashing, and syncs the copy.
    pub fn stage(&self, source: &mut impl Read) -> Result<Staged> {
        let staging = self.staging();
        fs::create_dir_all(&staging).map_err(|error| io_error(&staging, &error))?;
        let name = hex(&crate::db::random_bytes::<12>()?);
        let path = staging.join(name);
        let mut staged = Staged {
            path,
            sha256: String::new(),
            bytes: 0,
        };
        copy(source, &mut staged).map_err(|error| io_error(&staged.path, &error))?;
        Ok(staged)
    }

    /// Makes a staged copy an original: rename, sync the folder, read and hash again.
    ///
    /// # Errors
    /// `files.not_the_same` when what was read again differs: nothing may rely on the copy.
    pub fn keep(&self, staged: &Staged) -> Result<()> {
        self.keep_all(&[staged]).remove(0)
    }

    /// Makes staged copies originals, each with its own answer. All are renamed before any folder
    /// is synced: the first sync makes the renames of all durable, the others then cost little.
    pub fn keep_all(&self, all: &[&Staged]) -> Vec<Result<()>> {
        let placed: Vec<Result<Placed>> = all.iter().map(|staged| self.place(staged)).collect();
        let mut synced: HashMap<PathBuf, Result<()>> = HashMap::new();
        let mut sync = |folder: &Path| match synced.get(folder) {
            Some(before) => before.clone(),
            None => {
                let now = sync_folder(folder);
                synced.insert(folder.to_path_buf(), now.clone());
                now
            }
        };
        let answers = all.iter().zip(placed).map(|(staged, placed)| {
            let placed = placed?;
            let path = self.path(&staged.sha256);
            // One that was there before may have been left unsynced by a dead program.
            sync(parent(&path))?;
            if placed.folder_is_new {
                sync(&self.folder)?;
            }
            if placed.was_there {
                return Ok(());
            }
            fault::reach("vault.kept").map_err(|error| io_error(&path, &error))?;
            if self.condition(&staged.sha256, Some(staged.bytes))? != Condition::Whole {
                return Err(NOT_THE_SAME.error());
            }
            fault::reach("vault.checked").map_err(|error| io_error(&path, &error))
        });
        answers.collect()
    }

    /// Gives a staged copy its place, if the same original is not there already.
    fn place(&self, staged: &Staged) -> Result<Placed> {
        let path = self.path(&staged.sha256);
        let folder = parent(&path);
        let mut placed = Placed {
            was_there: self.condition(&staged.sha256, Some(staged.bytes))? == Condition::Whole,
            folder_is_new: false,
        };
        if !placed.was_there {
            if !folder.is_dir() {
                fs::create_dir_all(folder).map_err(|error| io_error(folder, &error))?;
                placed.folder_is_new = true;
            }
            fs::rename(&staged.path, &path).map_err(|error| io_error(&path, &error))?;
        }
        Ok(placed)
    }

    /// Stages and keeps in one go; answers hash and size.
    pub fn put(&self, source: &mut impl Read) -> Result<(String, u64)> {
        let staged = self.stage(source)?;
        self.keep(&staged)?;
        Ok((staged.sha256.clone(), staged.bytes))
    }

    /// Opens an original to read.
    pub fn open(&self, sha256: &str) -> Result<File> {
        let path = self.path(sha256);
        File::open(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => MISSING.error().because(path.display()),
            _ => io_error(&path, &error),
        })
    }

    /// Reads an original to its end and compares its hash and, where given, its size.
    pub fn condition(&self, sha256: &str, bytes: Option<u64>) -> Result<Condition> {
        let path = self.path(sha256);
        let mut file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Condition::Missing),
            Err(error) => return Err(io_error(&path, &error)),
        };
        let (found, size) = hash(&mut file).map_err(|error| io_error(&path, &error))?;
        let whole = found == sha256 && bytes.is_none_or(|bytes| bytes == size);
        Ok(if whole {
            Condition::Whole
        } else {
            Condition::Changed
        })
    }

    /// Takes an original out of the vault (a state secret was found). Fine when it is not there.
    pub fn remove(&self, sha256: &str) -> Result<()> {
        let path = self.path(sha256);
        match fs::remove_file(&path) {
            Ok(()) => sync_folder(parent(&path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(io_error(&path, &error)),
        }
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().expect("an original lies in a folder")
}

fn copy(source: &mut impl Read, staged: &mut Staged) -> io::Result<()> {
    let mut target = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&staged.path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    loop {
        let n = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        fault::reach("vault.copy")?;
        target.write_all(&buffer[..n])?;
        hasher.update(&buffer[..n]);
        staged.bytes += n as u64;
    }
    staged.sha256 = hex(&hasher.finalize());
    fault::reach("vault.copied")?;
    target.sync_all()?;
    fault::reach("vault.synced")
}

/// SHA-256 (64 hexadecimal digits) and size of all that can be read.
pub fn hash(source: &mut impl Read) -> io::Result<(String, u64)> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; CHUNK];
    let mut bytes = 0;
    loop {
        let n = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hasher.update(&buffer[..n]);
        bytes += n as u64;
    }
    Ok((hex(&hasher.finalize()), bytes))
}

/// Makes the names in a folder durable. Windows keeps them durable with the files.
pub fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(not(windows))]
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| io_error(folder, &error))?;
    #[cfg(windows)]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::{self, Fault};

    fn vault() -> (tempfile::TempDir, Vault) {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::of(&Home::new(folder.path()));
        (folder, vault)
    }

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).map_or_else(
            |_| Vec::new(),
            |entries| {
                entries
                    .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                    .collect()
            },
        )
    }

    /// SHA-256 of "abc", from the standard's own example.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn what_is_put_can_be_read_again_and_is_there_once() {
        let (_folder, vault) = vault();
        for _ in 0..2 {
            assert_eq!(vault.put(&mut &b"abc"[..]).unwrap(), (ABC.to_owned(), 3));
        }
        let mut read = Vec::new();
        vault.open(ABC).unwrap().read_to_end(&mut read).unwrap();
        assert_eq!(read, b"abc");
        assert_eq!(names(&vault.staging()), [""; 0]);
        assert_eq!(names(&vault.folder.join("ba")), [ABC]);
        assert_eq!(vault.condition(ABC, Some(3)).unwrap(), Condition::Whole);
        assert_eq!(vault.condition(ABC, Some(4)).unwrap(), Condition::Changed);
    }

    #[test]
    fn a_changed_original_is_found_and_mended_by_the_same_paper() {
        let (_folder, vault) = vault();
        vault.put(&mut &b"abc"[..]).unwrap();
        let path = vault.path(ABC);
        fs::remove_file(&path).unwrap();
        assert_eq!(vault.condition(ABC, None).unwrap(), Condition::Missing);
        assert_eq!(vault.open(ABC).unwrap_err().code, "files.missing");
        fs::write(&path, b"abd").unwrap();
        assert_eq!(vault.condition(ABC, None).unwrap(), Condition::Changed);
        vault.put(&mut &b"abc"[..]).unwrap();
        assert_eq!(vault.condition(ABC, None).unwrap(), Condition::Whole);
        vault.remove(ABC).unwrap();
        vault.remove(ABC).unwrap();
        assert_eq!(vault.condition(ABC, None).unwrap(), Condition::Missing);
    }

    #[test]
    fn a_full_disk_leaves_nothing_behind() {
        let (_folder, vault) = vault();
        for point in ["vault.copy", "vault.copied", "vault.synced"] {
            fault::plan(point, 1, Fault::Disk(io::ErrorKind::StorageFull));
            let error = vault.put(&mut &b"abc"[..]).unwrap_err();
            assert_eq!(error.code, "office.disk_full", "{point}");
            assert_eq!(names(&vault.staging()), [""; 0], "{point}");
            assert_eq!(vault.condition(ABC, None).unwrap(), Condition::Missing);
        }
    }

    #[test]
    fn a_copy_that_is_read_again_differently_does_not_count() {
        let (_folder, vault) = vault();
        let staged = vault.stage(&mut &b"abc"[..]).unwrap();
        // A disk that keeps something else than it was given.
        fs::write(&staged.path, b"abd").unwrap();
        assert_eq!(vault.keep(&staged).unwrap_err().code, "files.not_the_same");
        assert_eq!(vault.condition(ABC, None).unwrap(), Condition::Changed);
    }

    #[test]
    fn what_a_dead_program_left_is_swept() {
        let (_folder, vault) = vault();
        vault.sweep().unwrap();
        fs::create_dir_all(vault.staging()).unwrap();
        fs::write(vault.staging().join("half"), b"ab").unwrap();
        vault.sweep().unwrap();
        assert_eq!(names(&vault.staging()), [""; 0]);
    }
}
