//! A watched folder on disk: is it the real one, what lies in it, and moving originals to rest.
//!
//! Symbolic links are never followed, neither to files nor to folders. A path within the folder
//! is a [`filter::key`] with `/` between its parts.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::filter::{self, Name};
use super::rules::{FolderState, State};
use super::settle::{Facts, Inode};
use crate::fault;
use crate::kit::files::vault;
use crate::platform;

/// Sub-folders are looked into so deep.
const DEPTH: usize = 8;

/// A watched folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    path: PathBuf,
    /// Numbers of files are not stable on network shares.
    network: bool,
}

/// One path as found.
#[derive(Debug)]
pub enum Entry {
    File(Facts),
    /// A symbolic link: never followed.
    Link,
    /// A folder or a device.
    Other,
    Absent,
}

/// A walk through the whole folder.
#[derive(Debug, Default)]
pub struct Walk {
    pub files: Vec<(String, Facts)>,
    /// What is not to be touched, with the remark for the clerk.
    pub odd: Vec<(String, String)>,
}

impl Root {
    pub fn new(path: impl Into<PathBuf>, network: bool) -> Root {
        Root {
            path: path.into(),
            network,
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this is the folder with that marker.
    pub fn look(&self, marker: &str) -> FolderState {
        match fs::metadata(&self.path) {
            Ok(found) if found.is_dir() => {}
            _ => return FolderState::Missing,
        }
        match fs::read_to_string(self.path.join(filter::MARKER)) {
            Ok(text) if text.lines().any(|line| line.trim() == marker) => FolderState::Ok,
            // An empty mount point is a folder too: without the marker nothing is believed.
            Ok(_) => FolderState::WrongMarker,
            Err(error) if error.kind() == io::ErrorKind::NotFound => FolderState::WrongMarker,
            Err(_) => FolderState::Missing,
        }
    }

    /// Marks the folder as the real one; replaces another mark.
    pub fn mark(&self, marker: &str) -> io::Result<()> {
        let path = self.path.join(filter::MARKER);
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(path)?;
        write!(
            file,
            "Văn Thư: thư mục quét. Xin đừng xóa tệp này.\n{marker}\n"
        )?;
        file.sync_all()
    }

    /// The path on disk that a key leads to.
    pub fn full(&self, key: &str) -> io::Result<PathBuf> {
        let mut path = self.path.clone();
        for part in key.split('/') {
            let name = filter::from_key(part).and_then(platform::name_of);
            path.push(name.ok_or(io::ErrorKind::InvalidFilename)?);
        }
        Ok(path)
    }

    /// The key of a path on disk; `None` when it is not inside or not to be looked at.
    pub fn key(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(&self.path).ok()?;
        let mut parts = Vec::new();
        for part in inside {
            let raw = part.as_encoded_bytes();
            if filter::judge(raw) != Name::Wanted {
                return None;
            }
            parts.push(filter::key(raw));
        }
        (!parts.is_empty() && parts.len() <= DEPTH + 1).then(|| parts.join("/"))
    }

    /// What is seen of an open file or of a path.
    pub fn facts(&self, metadata: &Metadata) -> Facts {
        let modified = metadata.modified().map_or(0, |time| {
            time.duration_since(UNIX_EPOCH).map_or_else(
                |before| -i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX),
                |after| i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
            )
        });
        let id = if self.network {
            None
        } else {
            platform::file_number(metadata).map(|(device, number)| Inode { device, number })
        };
        Facts {
            size: metadata.len(),
            modified,
            id,
        }
    }

    /// One path, without following a link.
    pub fn entry(&self, key: &str) -> io::Result<Entry> {
        match fs::symlink_metadata(self.full(key)?) {
            Ok(found) if found.is_file() => Ok(Entry::File(self.facts(&found))),
            Ok(found) if found.is_symlink() => Ok(Entry::Link),
            Ok(_) => Ok(Entry::Other),
            Err(error) if is_absent(&error) => Ok(Entry::Absent),
            Err(error) => Err(error),
        }
    }

    /// Everything to be looked at, sub-folders included, resting folders not.
    pub fn walk(&self) -> io::Result<Walk> {
        let mut walk = Walk::default();
        self.walk_into(&self.path, "", 0, &mut walk)?;
        Ok(walk)
    }

    fn walk_into(
        &self,
        folder: &Path,
        prefix: &str,
        depth: usize,
        walk: &mut Walk,
    ) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if filter::judge(name.as_encoded_bytes()) != Name::Wanted {
                continue;
            }
            let key = format!("{prefix}{}", filter::key(name.as_encoded_bytes()));
            let metadata = match fs::symlink_metadata(entry.path()) {
                Ok(metadata) => metadata,
                // Removed between listing and looking.
                Err(error) if is_absent(&error) => continue,
                Err(error) => return Err(error),
            };
            if metadata.is_file() {
                walk.files.push((key, self.facts(&metadata)));
            } else if metadata.is_symlink() {
                walk.odd.push((key, LINK.to_owned()));
            } else if !metadata.is_dir() {
                walk.odd.push((key, NO_FILE.to_owned()));
            } else if depth >= DEPTH {
                walk.odd.push((key, DEEP.to_owned()));
            } else if let Err(error) =
                self.walk_into(&entry.path(), &format!("{key}/"), depth + 1, walk)
            {
                tracing::warn!(folder = %entry.path().display(), %error, "folder not read");
                walk.odd.push((key, UNREADABLE.to_owned()));
            }
        }
        Ok(())
    }

    /// Moves a file to rest and answers its new key. Nothing is ever overwritten.
    pub fn rest(&self, key: &str, resting: &str) -> io::Result<String> {
        fault::reach("intake.move")?;
        let from = self.full(key)?;
        let (parents, name) = key.rsplit_once('/').unwrap_or(("", key));
        let parents = without_resting(parents);
        let mut folder_key = filter::key(resting.as_bytes());
        let place = self.path.join(resting);
        fs::create_dir_all(&place)?;
        if !fs::symlink_metadata(&place)?.is_dir() {
            // A link in the place of a resting folder would lead the originals elsewhere.
            return Err(io::ErrorKind::NotADirectory.into());
        }
        if !parents.is_empty() {
            folder_key = format!("{folder_key}/{parents}");
            fs::create_dir_all(self.full(&folder_key)?)?;
        }
        let raw = filter::from_key(name).ok_or(io::ErrorKind::InvalidFilename)?;
        for n in 1.. {
            let key = format!("{folder_key}/{}", filter::key(&filter::numbered(&raw, n)));
            let to = self.full(&key)?;
            match fs::symlink_metadata(&to) {
                Ok(_) => {}
                Err(error) if is_absent(&error) => {
                    fs::rename(&from, &to)?;
                    return Ok(key);
                }
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Makes moves durable, as far as the file system can: a move that is lost in a power cut
    /// only shows the same paper again, as its own twin.
    pub fn sync(&self, keys: impl Iterator<Item = String>) {
        let mut folders: Vec<PathBuf> = keys
            .filter_map(|key| self.full(&key).ok()?.parent().map(Path::to_path_buf))
            .collect();
        folders.sort();
        folders.dedup();
        for folder in folders {
            if let Err(error) = vault::sync_folder(&folder) {
                tracing::debug!(folder = %folder.display(), %error, "folder not synced");
            }
        }
    }

    /// Opens a file that is not a link, and says what is seen of it while open.
    pub fn open(&self, key: &str) -> io::Result<(File, Facts)> {
        let path = self.full(key)?;
        if !fs::symlink_metadata(&path)?.is_file() {
            return Err(io::ErrorKind::NotFound.into());
        }
        let file = platform::open_finished(&path)?;
        let facts = self.facts(&file.metadata()?);
        Ok((file, facts))
    }
}

/// Names the folder a new scan of this state rests in.
pub fn resting_place(state: State) -> &'static str {
    match state {
        State::Duplicate => filter::DUPLICATE,
        State::Quarantined => filter::QUARANTINE,
        State::Waiting | State::SetAside | State::Registered | State::Grown | State::Removed => {
            filter::TAKEN
        }
    }
}

/// Whether a key lies in the given resting folder.
pub fn rests_in(key: &str, resting: &str) -> bool {
    key.split_once('/')
        .is_some_and(|(first, _)| filter::same(first.as_bytes(), resting.as_bytes()))
}

/// The file name of a key, for eyes.
pub fn file_name(key: &str) -> String {
    let name = key.rsplit('/').next().unwrap_or(key);
    filter::shown(&filter::from_key(name).unwrap_or_else(|| name.as_bytes().to_vec()))
}

/// The label of a key: its sub-folders, for eyes; empty at the top.
pub fn label(key: &str) -> String {
    let parents = key.rsplit_once('/').map_or("", |(parents, _)| parents);
    let parts: Vec<String> = without_resting(parents)
        .split('/')
        .filter(|part| !part.is_empty())
        .map(file_name)
        .collect();
    parts.join(" / ")
}

/// The folders of a key without the resting folder it may begin with.
fn without_resting(parents: &str) -> &str {
    let (first, rest) = parents.split_once('/').unwrap_or((parents, ""));
    if filter::judge(first.as_bytes()) == Name::Resting {
        rest
    } else {
        parents
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

const LINK: &str = "Đây là đường dẫn tắt, không phải tệp thật; chương trình không đi theo. \
     Xin chép chính tệp vào thư mục.";
const NO_FILE: &str = "Đây không phải là tệp thường nên được bỏ qua.";
const DEEP: &str = "Thư mục con nằm quá sâu nên được bỏ qua.";
const UNREADABLE: &str = "Không đọc được thư mục con này";

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> (tempfile::TempDir, Root) {
        let folder = tempfile::tempdir().unwrap();
        let root = Root::new(folder.path(), false);
        (folder, root)
    }

    #[test]
    fn only_the_marked_folder_is_believed() {
        let (folder, root) = root();
        assert_eq!(root.look("abc"), FolderState::WrongMarker);
        root.mark("abc").unwrap();
        assert_eq!(root.look("abc"), FolderState::Ok);
        assert_eq!(root.look("ab"), FolderState::WrongMarker);
        root.mark("khác").unwrap();
        assert_eq!(root.look("abc"), FolderState::WrongMarker);
        drop(folder);
        assert_eq!(root.look("khác"), FolderState::Missing);
    }

    #[test]
    fn a_walk_sees_files_and_follows_no_link() {
        let (folder, root) = root();
        root.mark("abc").unwrap();
        let at = |name: &str| folder.path().join(name);
        for sub in ["Phòng Nội vụ/Khẩn", "đã nhận", ".ẩn"] {
            fs::create_dir_all(at(sub)).unwrap();
        }
        for name in [
            "a.pdf",
            "Phòng Nội vụ/Khẩn/b.pdf",
            "đã nhận/c.pdf",
            ".ẩn/d.pdf",
            "e.tmp",
        ] {
            fs::write(at(name), name).unwrap();
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("a.pdf"), at("link.pdf")).unwrap();
            std::os::unix::fs::symlink(folder.path(), at("vòng")).unwrap();
        }
        let walk = root.walk().unwrap();
        let mut files: Vec<&str> = walk.files.iter().map(|(key, _)| key.as_str()).collect();
        files.sort_unstable();
        assert_eq!(files, ["Phòng Nội vụ/Khẩn/b.pdf", "a.pdf"]);
        assert_eq!(label("Phòng Nội vụ/Khẩn/b.pdf"), "Phòng Nội vụ / Khẩn");
        assert_eq!(label("đã nhận/Phòng Nội vụ/b.pdf"), "Phòng Nội vụ");
        assert_eq!(label("a.pdf"), "");
        #[cfg(unix)]
        {
            assert_eq!(walk.odd.len(), 2);
            assert!(matches!(root.entry("link.pdf").unwrap(), Entry::Link));
            assert!(root.open("link.pdf").is_err());
        }
        assert!(matches!(root.entry("a.pdf").unwrap(), Entry::File(facts) if facts.size == 5));
        assert!(matches!(root.entry("Phòng Nội vụ").unwrap(), Entry::Other));
        assert!(matches!(root.entry("không có.pdf").unwrap(), Entry::Absent));
        assert_eq!(root.key(&at("a.pdf")).as_deref(), Some("a.pdf"));
        assert_eq!(root.key(&at("đã nhận/c.pdf")), None);
        assert_eq!(root.key(Path::new("/elsewhere/a.pdf")), None);
    }

    #[test]
    fn originals_move_to_rest_and_overwrite_nothing() {
        let (folder, root) = root();
        for (round, expected) in ["đã nhận/A/x.pdf", "đã nhận/A/x (2).pdf"]
            .iter()
            .enumerate()
        {
            fs::create_dir_all(folder.path().join("A")).unwrap();
            fs::write(folder.path().join("A/x.pdf"), [round as u8]).unwrap();
            assert_eq!(root.rest("A/x.pdf", filter::TAKEN).unwrap(), *expected);
        }
        assert_eq!(
            fs::read(folder.path().join("đã nhận/A/x.pdf")).unwrap(),
            [0]
        );
        // From one resting place to another.
        let moved = root.rest("đã nhận/A/x.pdf", filter::QUARANTINE).unwrap();
        assert_eq!(moved, "cách ly/A/x.pdf");
        assert!(rests_in(&moved, filter::QUARANTINE) && !rests_in(&moved, filter::TAKEN));
        assert_eq!(fs::read(folder.path().join(moved)).unwrap(), [0]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_a_resting_folder_is_not_used() {
        let (folder, root) = root();
        let elsewhere = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("đã nhận")).unwrap();
        fs::write(folder.path().join("x.pdf"), "x").unwrap();
        assert!(root.rest("x.pdf", filter::TAKEN).is_err());
        assert!(folder.path().join("x.pdf").exists());
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_no_text_and_long_names_are_moved_too() {
        use std::os::unix::ffi::OsStrExt;
        let (folder, root) = root();
        let long = format!("{}.pdf", "ệ".repeat(82));
        for raw in [b"a\xff\n.pdf".as_slice(), long.as_bytes(), b"CON.pdf"] {
            for n in 0..2 {
                let path = folder.path().join(std::ffi::OsStr::from_bytes(raw));
                fs::write(&path, [n]).unwrap();
                let key = root.key(&path).unwrap();
                let moved = root.rest(&key, filter::TAKEN).unwrap();
                assert_eq!(fs::read(root.full(&moved).unwrap()).unwrap(), [n]);
            }
        }
    }
}
