//! Handing a scan to the window: the original's place, or one page drawn as a picture.

use std::fs::File;
use std::path::PathBuf;

use vanthu_core::door::SIGN_IN_FIRST;
use vanthu_core::error::{Error, NOT_FOUND, Result, io_error};
use vanthu_core::ids::ScanId;
use vanthu_core::intake::pages::{Drawing, PageError, draw};
use vanthu_core::intake::shape::{Kind, Limits};
use vanthu_core::kit::files::store::{self, FileRow};
use vanthu_core::kit::files::vault::Vault;
use vanthu_core::office::Office;
use vanthu_core::session::Session;

vanthu_core::sentences! {
    PAGE = Refused "scans.page" "page" "{what}";
}

/// The stored file of a scan, for whoever is signed in.
fn file_of(office: &Office, session: &Session, scan: i64) -> Result<FileRow> {
    if *session == Session::Nobody {
        return Err(SIGN_IN_FIRST.error());
    }
    office
        .read(session, |view| store::of_scan(view, ScanId(scan)))?
        .filter(|file| file.removed_at.is_none())
        .ok_or_else(|| NOT_FOUND.with(&[("what", &"bản quét"), ("id", &scan)]))
}

fn path_of(office: &Office, file: &FileRow) -> PathBuf {
    Vault::of(office.home()).path(&file.sha256)
}

/// Where the original of a scan lies, and its media type.
pub(crate) fn original(office: &Office, session: &Session, scan: i64) -> Result<(PathBuf, String)> {
    let file = file_of(office, session, scan)?;
    let media = match Kind::from_code(&file.kind) {
        Kind::Pdf => "application/pdf",
        Kind::Jpeg => "image/jpeg",
        Kind::Png => "image/png",
        Kind::Tiff => "image/tiff",
        Kind::Unknown => "application/octet-stream",
    };
    Ok((path_of(office, &file), media.to_owned()))
}

/// Page `page` (from 1) of a scan that is a picture, as PNG.
pub(crate) fn page(office: &Office, session: &Session, scan: i64, page: u32) -> Result<Vec<u8>> {
    let file = file_of(office, session, scan)?;
    let path = path_of(office, &file);
    let opened = File::open(&path).map_err(|error| io_error(&path, &error))?;
    let kind = Kind::from_code(&file.kind);
    let bytes = file.bytes.unsigned_abs();
    draw(
        kind,
        opened,
        bytes,
        page,
        &Limits::default(),
        &Drawing::default(),
    )
    .map_err(|error| -> Error {
        match error {
            PageError::Io(error) => io_error(&path, &error),
            other => PAGE.with(&[("what", &other)]),
        }
    })
}
