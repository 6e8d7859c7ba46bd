//! The only code that differs between systems.

use std::path::Path;

/// Whether `path` lies on a network share, where SQLite's locks cannot be trusted.
#[cfg(windows)]
pub fn on_network_drive(path: &Path) -> bool {
    use std::os::windows::ffi::OsStrExt;
    use std::path::{Component, Prefix};

    use windows_sys::Win32::Storage::FileSystem::{DRIVE_REMOTE, GetDriveTypeW};

    let Ok(path) = std::path::absolute(path) else {
        return false;
    };
    match path.components().next() {
        Some(Component::Prefix(prefix)) => match prefix.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => true,
            _ => {
                let mut root: Vec<u16> = prefix.as_os_str().encode_wide().collect();
                root.extend([u16::from(b'\\'), 0]);
                // SAFETY: `root` is a NUL-terminated wide string that outlives the call.
                unsafe { GetDriveTypeW(root.as_ptr()) == DRIVE_REMOTE }
            }
        },
        _ => false,
    }
}

/// Whether `path` lies on a network share, where SQLite's locks cannot be trusted.
#[cfg(not(windows))]
pub fn on_network_drive(path: &Path) -> bool {
    let Ok(mounts) = std::fs::read_to_string(mounts()) else {
        return false;
    };
    // The folder may not exist yet: its nearest existing parent says where it will be.
    let Some(place) = path
        .ancestors()
        .find_map(|folder| folder.canonicalize().ok())
    else {
        return false;
    };
    file_system_of(&place, &mounts).is_some_and(|kind| NETWORK.contains(&kind))
}

/// What is mounted where. A test names a table of its own: nobody mounts a share for it.
#[cfg(not(windows))]
fn mounts() -> std::path::PathBuf {
    #[cfg(any(test, feature = "testkit"))]
    if let Some(table) = std::env::var_os("VANTHU_MOUNTS") {
        return table.into();
    }
    "/proc/self/mounts".into()
}

#[cfg(not(windows))]
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "9p",
    "fuse.sshfs",
    "fuse.rclone",
    "davfs",
];

/// The file system of the longest mount point that `place` lies under.
#[cfg(not(windows))]
fn file_system_of<'a>(place: &Path, mounts: &'a str) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (_device, point, kind) = (words.next()?, words.next()?, words.next()?);
            let point = point.replace("\\040", " ");
            place.starts_with(&point).then_some((point.len(), kind))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, kind)| kind)
}

/// Which file this is, where the system keeps stable numbers: (device, number).
#[cfg(unix)]
pub fn file_number(metadata: &std::fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

/// Which file this is, where the system keeps stable numbers: (device, number).
#[cfg(not(unix))]
pub fn file_number(_metadata: &std::fs::Metadata) -> Option<(u64, u64)> {
    None
}

/// Opens a file to read; on Windows only when nobody has it open for writing.
#[cfg(windows)]
pub fn open_finished(path: &Path) -> std::io::Result<std::fs::File> {
    use std::os::windows::fs::OpenOptionsExt;

    use windows_sys::Win32::Storage::FileSystem::{FILE_SHARE_DELETE, FILE_SHARE_READ};

    std::fs::OpenOptions::new()
        .read(true)
        .share_mode(FILE_SHARE_READ | FILE_SHARE_DELETE)
        .open(path)
}

/// Opens a file to read; on Windows only when nobody has it open for writing.
#[cfg(not(windows))]
pub fn open_finished(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::File::open(path)
}

/// A name from the bytes the system gave for it; `None` for bytes that are no name here.
#[cfg(unix)]
pub fn name_of(bytes: Vec<u8>) -> Option<std::ffi::OsString> {
    use std::os::unix::ffi::OsStringExt;
    Some(std::ffi::OsString::from_vec(bytes))
}

/// A name from the bytes the system gave for it; `None` for bytes that are no name here.
#[cfg(not(unix))]
pub fn name_of(bytes: Vec<u8>) -> Option<std::ffi::OsString> {
    String::from_utf8(bytes).ok().map(Into::into)
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::*;

    #[test]
    fn the_longest_mount_point_decides() {
        let mounts = "/dev/vda / ext4 rw 0 0\n//may/chung /mnt/dung\\040chung cifs rw 0 0\n";
        let kind = |path: &str| file_system_of(Path::new(path), mounts);
        assert_eq!(kind("/home/vt"), Some("ext4"));
        assert_eq!(kind("/mnt/dung chung/so"), Some("cifs"));
    }
}
