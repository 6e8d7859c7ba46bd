//! JPEG: segments from SOI to the first scan, size within limits, then an EOI after it.

use std::io::{Read, Seek, SeekFrom};

use super::{Kind, Limits, Stop, check_size, exactly, refused, truncated};
use crate::intake::refusal::Refusal;

/// Segments before the first scan; real files have a few dozen.
const SEGMENTS: usize = 4_096;

pub(super) fn walk<R: Read + Seek>(file: &mut R, len: u64, limits: &Limits) -> Result<(), Stop> {
    let damaged = Refusal::Damaged { kind: Kind::Jpeg };
    let mut at = 2;
    let mut sized = false;
    for _ in 0..SEGMENTS {
        if at + 4 > len {
            return truncated(Kind::Jpeg);
        }
        let [mark, code, high, low] = exactly(file, at)?;
        match (mark, code) {
            // Fill bytes before a marker.
            (0xFF, 0xFF) => {
                at += 1;
                continue;
            }
            // Markers without a length.
            (0xFF, 0x01 | 0xD0..=0xD8) => {
                at += 2;
                continue;
            }
            // The end before any picture.
            (0xFF, 0xD9) => return refused(damaged),
            // A file whose length was set first is filled with zeros behind what is written.
            (0, _) => return truncated(Kind::Jpeg),
            (0xFF, _) => {}
            _ => return refused(damaged),
        }
        let length = u64::from(u16::from_be_bytes([high, low]));
        if length < 2 {
            return refused(damaged);
        }
        match code {
            // Frame headers, all of SOF0–SOF15 but DHT, JPG and DAC.
            0xC0..=0xCF if ![0xC4, 0xC8, 0xCC].contains(&code) => {
                if at + 9 > len {
                    return truncated(Kind::Jpeg);
                }
                let [_, h1, h0, w1, w0] = exactly(file, at + 4)?;
                let height = u32::from(u16::from_be_bytes([h1, h0]));
                let width = u32::from(u16::from_be_bytes([w1, w0]));
                check_size(Kind::Jpeg, width, height, limits)?;
                sized = true;
            }
            0xDA => {
                if !sized {
                    return refused(damaged);
                }
                return find_end(file, at + 2 + length);
            }
            _ => {}
        }
        at += 2 + length;
    }
    refused(damaged)
}

/// Inside the scans every 0xFF of the picture is followed by 0x00, so the first FF D9 is the end.
fn find_end<R: Read + Seek>(file: &mut R, from: u64) -> Result<(), Stop> {
    file.seek(SeekFrom::Start(from))?;
    let mut buffer = vec![0; 64 * 1024];
    let mut last = 0;
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            return truncated(Kind::Jpeg);
        }
        if last == 0xFF && buffer[0] == 0xD9 {
            return Ok(());
        }
        if buffer[..n].windows(2).any(|pair| pair == [0xFF, 0xD9]) {
            return Ok(());
        }
        last = buffer[n - 1];
    }
}
