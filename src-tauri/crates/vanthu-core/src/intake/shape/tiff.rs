//! TIFF and BigTIFF: the chain of directories, every strip and tile inside the file, bounded.

use std::collections::HashSet;
use std::io::{Read, Seek};

use super::{Kind, Limits, Stop, Verdict, check_size, read_at, refused, truncated};
use crate::intake::refusal::Refusal;

/// Entries of one directory; real ones have some dozens.
const ENTRIES: u64 = 4_096;
/// Strips or tiles of one page.
const PIECES: u64 = 1_000_000;

/// One page: where its directory stands and how large the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ifd {
    /// Offset of the directory in the file.
    pub offset: u64,
    pub width: u32,
    pub height: u32,
    /// Where it says, as a short number, that its pixels are places in a table of colours.
    pub indexed: Option<u64>,
}

/// How numbers are written in this file.
#[derive(Clone, Copy)]
struct Writing {
    little: bool,
    big: bool,
}

impl Writing {
    fn number(self, bytes: &[u8]) -> u64 {
        let fold = |n: u64, &b: &u8| (n << 8) | u64::from(b);
        if self.little {
            bytes.iter().rev().fold(0, fold)
        } else {
            bytes.iter().fold(0, fold)
        }
    }
}

/// The pages of a file that is whole, or why it is not.
pub fn walk<R: Read + Seek>(
    file: &mut R,
    len: u64,
    limits: &Limits,
) -> std::io::Result<Result<Vec<Ifd>, Verdict>> {
    match pages(file, len, limits) {
        Ok(pages) => Ok(Ok(pages)),
        Err(Stop::Verdict(verdict)) => Ok(Err(verdict)),
        Err(Stop::Short) => Ok(Err(Verdict::Incomplete(Refusal::Truncated {
            kind: Kind::Tiff,
        }))),
        Err(Stop::Io(error)) => Err(error),
    }
}

pub(super) fn check<R: Read + Seek>(file: &mut R, len: u64, limits: &Limits) -> Result<u32, Stop> {
    // At most `limits.pages`, a u32.
    Ok(pages(file, len, limits)?.len() as u32)
}

fn pages<R: Read + Seek>(file: &mut R, len: u64, limits: &Limits) -> Result<Vec<Ifd>, Stop> {
    let damaged = Refusal::Damaged { kind: Kind::Tiff };
    let head = read_at(file, 0, 16)?;
    if head.len() < 8 {
        return truncated(Kind::Tiff);
    }
    let little = head[0] == b'I';
    let big = head[2] == 43 || head[3] == 43;
    let writing = Writing { little, big };
    let mut next = if big {
        if head.len() < 16 {
            return truncated(Kind::Tiff);
        }
        if writing.number(&head[4..6]) != 8 {
            return refused(damaged);
        }
        writing.number(&head[8..16])
    } else {
        writing.number(&head[4..8])
    };
    let mut seen = HashSet::new();
    let mut pages = Vec::new();
    while next != 0 {
        if !seen.insert(next) {
            return refused(damaged);
        }
        if pages.len() >= limits.pages as usize {
            return refused(Refusal::TooManyPages {
                limit: limits.pages,
            });
        }
        let (page, after) = directory(file, len, next, writing, limits)?;
        pages.push(page);
        next = after;
    }
    // Writers set the offset in the header last.
    if pages.is_empty() {
        truncated(Kind::Tiff)
    } else {
        Ok(pages)
    }
}

fn directory<R: Read + Seek>(
    file: &mut R,
    len: u64,
    offset: u64,
    writing: Writing,
    limits: &Limits,
) -> Result<(Ifd, u64), Stop> {
    let damaged = Refusal::Damaged { kind: Kind::Tiff };
    let (count_size, entry_size, offset_size) = if writing.big { (8, 20, 8) } else { (2, 12, 4) };
    if offset < 8 {
        return refused(damaged);
    }
    if offset.checked_add(count_size).is_none_or(|end| end > len) {
        return truncated(Kind::Tiff);
    }
    let count = writing.number(&read_at(file, offset, count_size as usize)?);
    if count == 0 || count > ENTRIES {
        return refused(damaged);
    }
    let table_len = count * entry_size + offset_size;
    if offset + count_size + table_len > len {
        return truncated(Kind::Tiff);
    }
    let table = read_at(file, offset + count_size, table_len as usize)?;
    if table.len() as u64 != table_len {
        return truncated(Kind::Tiff);
    }
    let (mut width, mut height) = (None, None);
    let (mut starts, mut sizes) = (Vec::new(), Vec::new());
    let mut old_jpeg = false;
    let mut indexed = None;
    let entries = table.chunks_exact(entry_size as usize).take(count as usize);
    for (place, entry) in (0u64..).zip(entries) {
        // A file whose length was set first is filled with zeros behind what is written.
        if entry.iter().all(|&b| b == 0) {
            return truncated(Kind::Tiff);
        }
        let tag = writing.number(&entry[0..2]);
        check_place(len, entry, writing)?;
        match tag {
            256 | 257 => {
                let value = values(file, len, entry, writing)?
                    .first()
                    .copied()
                    .unwrap_or_default();
                let value = u32::try_from(value).unwrap_or(u32::MAX);
                *(if tag == 256 { &mut width } else { &mut height }) = Some(value);
            }
            // A palette, as every writer puts it: one short number.
            262 if writing.number(&entry[2..4]) == 3 => {
                let value = entry.len() - offset_size as usize;
                if writing.number(&entry[value..value + 2]) == 3 {
                    let start = offset + count_size + place * entry_size;
                    indexed = Some(start + value as u64);
                }
            }
            273 | 324 => starts.extend(values(file, len, entry, writing)?),
            279 | 325 => sizes.extend(values(file, len, entry, writing)?),
            // A picture in the old JPEG way, without strips.
            513 => old_jpeg = true,
            _ => {}
        }
    }
    let (Some(width), Some(height)) = (width, height) else {
        return refused(damaged);
    };
    check_size(Kind::Tiff, width, height, limits)?;
    // Old writers leave out the size of a single strip.
    if sizes.is_empty() {
        sizes.resize(starts.len(), 0);
    }
    if starts.len() != sizes.len() || (starts.is_empty() && !old_jpeg) {
        return refused(damaged);
    }
    for (start, size) in starts.iter().zip(&sizes) {
        if start.checked_add(*size).is_none_or(|end| end > len) {
            return truncated(Kind::Tiff);
        }
    }
    let next = writing.number(&table[(count * entry_size) as usize..]);
    Ok((
        Ifd {
            offset,
            width,
            height,
            indexed,
        },
        next,
    ))
}

/// Whatever an entry means, its value must lie inside the file.
fn check_place(len: u64, entry: &[u8], writing: Writing) -> Result<(), Stop> {
    let size: u64 = match writing.number(&entry[2..4]) {
        1 | 2 | 6 | 7 => 1,
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 | 16..=18 => 8,
        // A type of a later standard; readers step over it.
        _ => return Ok(()),
    };
    let (count, place) = if writing.big {
        (&entry[4..12], &entry[12..20])
    } else {
        (&entry[4..8], &entry[8..12])
    };
    let total = writing.number(count).saturating_mul(size);
    if total > place.len() as u64 && writing.number(place).saturating_add(total) > len {
        return truncated(Kind::Tiff);
    }
    Ok(())
}

/// The whole numbers of one entry, wherever they stand.
fn values<R: Read + Seek>(
    file: &mut R,
    len: u64,
    entry: &[u8],
    writing: Writing,
) -> Result<Vec<u64>, Stop> {
    let damaged = Refusal::Damaged { kind: Kind::Tiff };
    let size: u64 = match writing.number(&entry[2..4]) {
        1 => 1,
        3 => 2,
        4 | 13 => 4,
        16 | 18 => 8,
        _ => return refused(damaged),
    };
    let (count, place) = if writing.big {
        (&entry[4..12], &entry[12..20])
    } else {
        (&entry[4..8], &entry[8..12])
    };
    let count = writing.number(count);
    if count == 0 || count > PIECES {
        return refused(damaged);
    }
    let total = (count * size) as usize;
    let bytes = if total <= place.len() {
        place[..total].to_vec()
    } else {
        let offset = writing.number(place);
        if offset.checked_add(total as u64).is_none_or(|end| end > len) {
            return truncated(Kind::Tiff);
        }
        read_at(file, offset, total)?
    };
    if bytes.len() != total {
        return truncated(Kind::Tiff);
    }
    Ok(bytes
        .chunks_exact(size as usize)
        .map(|n| writing.number(n))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_both_ways() {
        let (little, big) = (
            Writing {
                little: true,
                big: false,
            },
            Writing {
                little: false,
                big: false,
            },
        );
        assert_eq!(little.number(&[0x34, 0x12]), 0x1234);
        assert_eq!(big.number(&[0x12, 0x34]), 0x1234);
    }
}
