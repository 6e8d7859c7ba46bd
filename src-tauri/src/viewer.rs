//! Opens a scan in the system's own viewer.
//!
//! The viewer gets a copy: originals are immutable, and some viewers save into the file they
//! were given. Copies live in `HOME/xem` and go when the program ends, at the
//! latest when it is started again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use vanthu_core::error::{Result, io_error};
use vanthu_core::home::Home;
use vanthu_core::sentences;

sentences! {
    NO_VIEWER = Storage "file.no_viewer" "" "Máy không mở được bản quét bằng chương trình xem tệp. Xin cài chương trình xem PDF và ảnh rồi mở lại.";
}

/// Opens a copy of `original` in the viewer that the system has for its kind.
pub fn open(home: &Path, scan_id: i64, original: &Path, mime: &str) -> Result<()> {
    let copy = copied(&folder(home), scan_id, original, mime)
        .map_err(|error| io_error(original, &error))?;
    tauri_plugin_opener::open_path(copy, None::<&str>)
        .map_err(|error| NO_VIEWER.error().because(error))
}

/// Removes the copies. One that a viewer still holds stays until the next time.
pub fn tidy(home: &Path) {
    let folder = folder(home);
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(%error, "copies for viewing stay");
        }
        _ => {}
    }
}

fn folder(home: &Path) -> PathBuf {
    Home::new(home).viewing()
}

/// The read-only copy of `original`, named so that the system knows its kind. One made before
/// is taken again: originals do not change.
fn copied(folder: &Path, scan_id: i64, original: &Path, mime: &str) -> io::Result<PathBuf> {
    let copy = folder.join(format!("ban-quet-{scan_id}.{}", extension(mime)));
    let size = fs::metadata(original)?.len();
    if fs::metadata(&copy).is_ok_and(|there| there.len() == size) {
        return Ok(copy);
    }
    make_private(folder)?;
    let unfinished = copy.with_extension("tmp");
    fs::copy(original, &unfinished)?;
    let mut rights = fs::metadata(&unfinished)?.permissions();
    rights.set_readonly(true);
    fs::set_permissions(&unfinished, rights)?;
    fs::rename(&unfinished, &copy)?;
    Ok(copy)
}

/// Other accounts of the computer do not look in.
#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

/// On Windows the office's folder inherits the rights of the account's own local data.
#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

fn extension(mime: &str) -> &'static str {
    match mime {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/tiff" => "tif",
        _ => "bin",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_viewer_gets_a_read_only_copy_of_the_right_kind() {
        let home = tempfile::tempdir().unwrap();
        let original = home.path().join("0a1b");
        fs::write(&original, b"%PDF-1.7").unwrap();

        let copy = copied(&folder(home.path()), 7, &original, "application/pdf").unwrap();
        assert_eq!(copy, home.path().join("xem/ban-quet-7.pdf"));
        assert_eq!(fs::read(&copy).unwrap(), b"%PDF-1.7");
        assert!(fs::metadata(&copy).unwrap().permissions().readonly());

        let again = copied(&folder(home.path()), 7, &original, "application/pdf").unwrap();
        assert_eq!(again, copy);

        tidy(home.path());
        assert!(!copy.exists());
        assert!(original.exists());
    }
}
