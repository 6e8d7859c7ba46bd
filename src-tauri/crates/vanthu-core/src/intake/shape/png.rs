//! PNG: chunk by chunk from IHDR to IEND, nothing inflated, size within limits.

use std::io::{Read, Seek};

use super::{Kind, Limits, Stop, check_size, exactly, refused, truncated};
use crate::intake::refusal::Refusal;

/// Chunks of one file; writers make one of 8 kB or more.
const CHUNKS: usize = 200_000;

pub(super) fn walk<R: Read + Seek>(file: &mut R, len: u64, limits: &Limits) -> Result<(), Stop> {
    let damaged = Refusal::Damaged { kind: Kind::Png };
    if len < 8 + 25 {
        return truncated(Kind::Png);
    }
    let ihdr: [u8; 16] = exactly(file, 8)?;
    if ihdr.iter().all(|&b| b == 0) {
        return truncated(Kind::Png);
    }
    if ihdr[..8] != *b"\0\0\0\x0dIHDR" {
        return refused(damaged);
    }
    let width = u32::from_be_bytes([ihdr[8], ihdr[9], ihdr[10], ihdr[11]]);
    let height = u32::from_be_bytes([ihdr[12], ihdr[13], ihdr[14], ihdr[15]]);
    check_size(Kind::Png, width, height, limits)?;
    let mut at = 8;
    let mut picture = false;
    for _ in 0..CHUNKS {
        if at + 12 > len {
            return truncated(Kind::Png);
        }
        let head: [u8; 8] = exactly(file, at)?;
        let size = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
        let name = &head[4..];
        // A file whose length was set first is filled with zeros behind what is written.
        if name == [0; 4] {
            return truncated(Kind::Png);
        }
        if !name.iter().all(u8::is_ascii_alphabetic) || size > u64::from(u32::MAX / 2) {
            return refused(damaged);
        }
        if at + 12 + size > len {
            return truncated(Kind::Png);
        }
        picture |= name == b"IDAT";
        if name == b"IEND" {
            return if picture { Ok(()) } else { refused(damaged) };
        }
        at += 12 + size;
    }
    refused(damaged)
}
