//! What a file is by its content, and whether it is whole.
//!
//! Only the outer structure is walked, over any `Read + Seek` of known length and with bounded
//! work: nothing is decompressed, no PDF object is interpreted. What passes here may still fail
//! to be drawn later; that never costs the stored original.

mod jpeg;
mod pdf;
mod png;
mod tiff;

/// Small files of every kind, whole and broken, made byte by byte.
#[cfg(any(test, feature = "testkit"))]
pub mod samples;
#[cfg(test)]
mod tests;

use std::io::{self, Read, Seek, SeekFrom};

use serde::{Deserialize, Serialize};

pub use tiff::{Ifd, walk as walk_tiff};

use super::refusal::Refusal;

/// The type of a file by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    Tiff,
    Unknown,
}

impl Kind {
    /// As a word inside a sentence.
    pub fn shown(self) -> &'static str {
        match self {
            Kind::Pdf => "PDF",
            Kind::Jpeg => "JPEG",
            Kind::Png => "PNG",
            Kind::Tiff => "TIFF",
            Kind::Unknown => "không rõ loại",
        }
    }

    /// As a column of the database and a field of the contract.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Jpeg => "jpeg",
            Kind::Png => "png",
            Kind::Tiff => "tiff",
            Kind::Unknown => "unknown",
        }
    }

    /// The kind whose [`Kind::code`] this is; anything else is unknown.
    pub fn from_code(code: &str) -> Kind {
        [Kind::Pdf, Kind::Jpeg, Kind::Png, Kind::Tiff]
            .into_iter()
            .find(|kind| kind.code() == code)
            .unwrap_or(Kind::Unknown)
    }
}

/// The bounds of what the office takes in, checked before anything is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub bytes: u64,
    /// Pages of one picture file.
    pub pages: u32,
    /// Pixels of one page of a picture.
    pub pixels: u64,
}

impl Default for Limits {
    /// 500 MB, 2,000 pages, 120 megapixels (an A3 page at 600 dpi has 70).
    fn default() -> Self {
        Limits {
            bytes: 500_000_000,
            pages: 2_000,
            pixels: 120_000_000,
        }
    }
}

/// What looking inside a file told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Whole: begins and ends as its kind demands.
    Complete { kind: Kind, pages: Option<u32> },
    /// Not whole; as long as somebody may still be writing this is no fault.
    Incomplete(Refusal),
    /// Will never do, however long one waits.
    Refused(Refusal),
}

/// How the walk through one kind of file ends early.
enum Stop {
    Verdict(Verdict),
    /// The length was taken a moment ago: a file that shrank since is not whole.
    Short,
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Stop::Short,
            _ => Stop::Io(error),
        }
    }
}

fn truncated<T>(kind: Kind) -> Result<T, Stop> {
    Err(Stop::Verdict(Verdict::Incomplete(Refusal::Truncated {
        kind,
    })))
}

fn refused<T>(why: Refusal) -> Result<T, Stop> {
    Err(Stop::Verdict(Verdict::Refused(why)))
}

/// Looks inside a file of `len` bytes. An `Err` is a fault of reading (the share is gone, another
/// program holds the file), never a judgement about the content.
pub fn look<R: Read + Seek>(file: &mut R, len: u64, limits: &Limits) -> io::Result<Verdict> {
    if len == 0 {
        return Ok(Verdict::Incomplete(Refusal::Empty));
    }
    if len > limits.bytes {
        return Ok(Verdict::Refused(Refusal::TooManyBytes {
            bytes: len,
            limit: limits.bytes,
        }));
    }
    let head = read_at(file, 0, HEAD)?;
    let kind = kind_of(&head);
    let walked = match kind {
        Kind::Pdf => pdf::walk(file, len, &head).map(|()| None),
        Kind::Jpeg => jpeg::walk(file, len, limits).map(|()| Some(1)),
        Kind::Png => png::walk(file, len, limits).map(|()| Some(1)),
        Kind::Tiff => tiff::check(file, len, limits).map(Some),
        Kind::Unknown if could_become(&head) || is_being_filled(file, len)? => truncated(kind),
        Kind::Unknown => refused(Refusal::UnknownKind),
    };
    match walked {
        Ok(pages) => Ok(Verdict::Complete { kind, pages }),
        // What looks damaged may be the border between what is written and what is to come.
        Err(Stop::Verdict(Verdict::Refused(Refusal::Damaged { .. })))
            if is_being_filled(file, len)? =>
        {
            Ok(Verdict::Incomplete(Refusal::Truncated { kind }))
        }
        Err(Stop::Verdict(verdict)) => Ok(verdict),
        Err(Stop::Short) => Ok(Verdict::Incomplete(Refusal::Truncated { kind })),
        Err(Stop::Io(error)) => Err(error),
    }
}

const HEAD: usize = 1024;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const TIFF_HEADS: [&[u8]; 4] = [b"II\x2a\x00", b"MM\x00\x2a", b"II\x2b\x00", b"MM\x00\x2b"];

/// The kind by the first kilobyte. A PDF header may stand anywhere in it.
pub fn kind_of(head: &[u8]) -> Kind {
    if head.starts_with(b"\xff\xd8\xff") {
        Kind::Jpeg
    } else if head.starts_with(PNG) {
        Kind::Png
    } else if TIFF_HEADS.iter().any(|magic| head.starts_with(magic)) {
        Kind::Tiff
    } else if find(&head[..head.len().min(HEAD)], b"%PDF-").is_some() {
        Kind::Pdf
    } else {
        Kind::Unknown
    }
}

/// Windows shares set the length first and fill in later: zeros at the end are a file to come.
fn is_being_filled<R: Read + Seek>(file: &mut R, len: u64) -> io::Result<bool> {
    Ok(read_at(file, len.saturating_sub(64), 64)?
        .iter()
        .all(|&b| b == 0))
}

/// Whether so few bytes are there that a known header may still follow.
fn could_become(head: &[u8]) -> bool {
    let begins = |magic: &[u8]| head.len() < magic.len() && magic.starts_with(head);
    begins(b"\xff\xd8\xff")
        || begins(PNG)
        || begins(b"%PDF-")
        || TIFF_HEADS.iter().any(|m| begins(m))
}

/// Up to `most` bytes from `offset`, fewer at the end of the file.
fn read_at<R: Read + Seek>(file: &mut R, offset: u64, most: usize) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = Vec::with_capacity(most.min(1 << 16));
    file.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Exactly `N` bytes from `offset`.
fn exactly<const N: usize, R: Read + Seek>(file: &mut R, offset: u64) -> io::Result<[u8; N]> {
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = [0; N];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}

/// Refuses a page of no size or of too many pixels.
fn check_size(kind: Kind, width: u32, height: u32, limits: &Limits) -> Result<(), Stop> {
    if width == 0 || height == 0 {
        return refused(Refusal::Damaged { kind });
    }
    if u64::from(width) * u64::from(height) > limits.pixels {
        return refused(Refusal::TooManyPixels {
            width,
            height,
            limit: limits.pixels,
        });
    }
    Ok(())
}
