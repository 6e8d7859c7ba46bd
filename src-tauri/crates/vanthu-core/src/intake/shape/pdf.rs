//! PDF: header in the first kilobyte, `startxref` and `%%EOF` in the last one, the offset inside
//! the file, not encrypted. No object is interpreted.

use std::io::{Read, Seek};

use super::{Kind, Stop, find, find_last, read_at, refused, truncated};
use crate::intake::refusal::Refusal;

/// `%%EOF` must stand in the last kilobyte; a little more is read for the line before it.
const TAIL: u64 = 1024 + 64;
/// A trailer longer than this is not looked at to its end.
const TRAILER: usize = 64 * 1024;
/// Subsections of a cross-reference table that are stepped over.
const SUBSECTIONS: usize = 10_000;

pub(super) fn walk<R: Read + Seek>(file: &mut R, len: u64, head: &[u8]) -> Result<(), Stop> {
    // A linearized file states its own length at the beginning and has an early end mark.
    if let Some(stated) = linearized_length(head)
        && stated > len
    {
        return truncated(Kind::Pdf);
    }
    let tail_at = len.saturating_sub(TAIL);
    let tail = read_at(file, tail_at, TAIL as usize)?;
    let Some(end) = find_last(&tail, b"%%EOF") else {
        return truncated(Kind::Pdf);
    };
    let Some(start) = find_last(&tail[..end], b"startxref") else {
        return truncated(Kind::Pdf);
    };
    let Some(offset) = number(&tail[start + b"startxref".len()..end]) else {
        return truncated(Kind::Pdf);
    };
    // Offset 0 is what the first part of a linearized file ends with.
    if offset == 0 || offset >= len {
        return truncated(Kind::Pdf);
    }
    // Some scanners put bytes before the header and count from the header.
    let shift = find(head, b"%PDF-").unwrap_or_default() as u64;
    let keys = match trailer_at(file, offset)? {
        Some(keys) => Some(keys),
        None if shift > 0 => trailer_at(file, offset + shift)?,
        None => None,
    };
    let encrypted = match keys {
        Some(dictionary) => has_encrypt(&dictionary),
        // The offset is wrong, viewers repair such files: the last trailer near the end tells.
        None => {
            let from = len.saturating_sub(TRAILER as u64);
            let near_end = read_at(file, from, TRAILER)?;
            find_last(&near_end, b"trailer").is_some_and(|at| has_encrypt(&near_end[at + 7..]))
        }
    };
    if encrypted {
        refused(Refusal::Encrypted)
    } else {
        Ok(())
    }
}

/// `/L` of a linearized file's first object, which must lie within the first kilobyte.
fn linearized_length(head: &[u8]) -> Option<u64> {
    let at = find(head, b"/Linearized")?;
    let open = find_last(&head[..at], b"<<")?;
    let rest = &head[open..];
    let rest = &rest[..find(rest, b">>")?];
    let mut from = 0;
    while let Some(found) = find(&rest[from..], b"/L") {
        let after = from + found + 2;
        if rest.get(after).is_some_and(|b| b.is_ascii_whitespace()) {
            return digits(&rest[after..]);
        }
        from = after;
    }
    None
}

/// The bytes of the dictionary that the cross-reference section at `offset` ends with (classic
/// table) or begins with (stream), `None` when no such section stands there.
fn trailer_at<R: Read + Seek>(file: &mut R, offset: u64) -> Result<Option<Vec<u8>>, Stop> {
    let here = read_at(file, offset, TRAILER)?;
    let text = skip_space(&here);
    if !text.starts_with(b"xref") {
        // "12 0 obj << … >> stream"
        let Some(object) = find(&text[..text.len().min(64)], b"obj") else {
            return Ok(None);
        };
        let number_before = text[..object]
            .iter()
            .all(|b| b.is_ascii_digit() || b.is_ascii_whitespace());
        return Ok(number_before.then(|| text[object + 3..].to_vec()));
    }
    let mut at = offset + (here.len() - text.len()) as u64 + 4;
    for _ in 0..SUBSECTIONS {
        let bytes = read_at(file, at, 256)?;
        let text = skip_space(&bytes);
        let skipped = (bytes.len() - text.len()) as u64;
        if text.starts_with(b"trailer") {
            return Ok(Some(read_at(file, at + skipped + 7, TRAILER)?));
        }
        let Some(line) = text.iter().position(|&b| b == b'\n' || b == b'\r') else {
            return Ok(None);
        };
        let mut words = text[..line]
            .split(u8::is_ascii_whitespace)
            .filter(|w| !w.is_empty());
        let (Some(_first), Some(count), None) = (
            words.next().and_then(digits),
            words.next().and_then(digits),
            words.next(),
        ) else {
            return Ok(None);
        };
        // Each entry is 20 bytes; the white space before the first one is skipped like any.
        let after_line = &text[line..];
        let gap = (after_line.len() - skip_space(after_line).len()) as u64;
        let Some(next) = count.checked_mul(20).and_then(|entries| {
            at.checked_add(skipped + line as u64 + gap)?
                .checked_add(entries)
        }) else {
            return Ok(None);
        };
        at = next;
    }
    Ok(None)
}

/// Whether the dictionary that begins in `bytes` has the key `/Encrypt` at its own level with a
/// value other than null. Strings, comments and inner dictionaries are stepped over.
fn has_encrypt(bytes: &[u8]) -> bool {
    let mut at = 0;
    let mut depth = 0usize;
    while let Some(&b) = bytes.get(at) {
        match b {
            b'<' if bytes.get(at + 1) == Some(&b'<') => {
                depth += 1;
                at += 2;
            }
            b'>' if bytes.get(at + 1) == Some(&b'>') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return false;
                }
                at += 2;
            }
            b'(' => at = after_string(bytes, at),
            b'%' => {
                at += bytes[at..]
                    .iter()
                    .position(|&b| b == b'\n' || b == b'\r')
                    .unwrap_or(bytes.len() - at);
            }
            b'/' => {
                let end = bytes[at + 1..]
                    .iter()
                    .position(|b| b.is_ascii_whitespace() || b"()<>[]{}/%".contains(b))
                    .map_or(bytes.len(), |n| at + 1 + n);
                let value = skip_space(&bytes[end..]);
                if depth == 1
                    && plain_name(&bytes[at + 1..end]) == b"Encrypt"
                    && !value.starts_with(b"null")
                {
                    return true;
                }
                at = end;
            }
            _ if depth == 0 && !b.is_ascii_whitespace() => return false,
            _ => at += 1,
        }
    }
    false
}

/// The position after the string in round brackets that begins at `at`.
fn after_string(bytes: &[u8], at: usize) -> usize {
    let mut depth = 0usize;
    let mut i = at;
    while let Some(&b) = bytes.get(i) {
        match b {
            b'\\' => i += 1,
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return i + 1;
                }
            }
            _ => {}
        }
        i += 1;
    }
    bytes.len()
}

/// A name with its `#45` escapes resolved.
fn plain_name(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut i = 0;
    while i < raw.len() {
        let escape = (raw[i] == b'#')
            .then(|| raw.get(i + 1..i + 3))
            .flatten()
            .and_then(|hex| u8::from_str_radix(str::from_utf8(hex).ok()?, 16).ok());
        match escape {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(raw[i]);
                i += 1;
            }
        }
    }
    out
}

fn skip_space(bytes: &[u8]) -> &[u8] {
    let n = bytes
        .iter()
        .take_while(|b| b.is_ascii_whitespace() || **b == 0)
        .count();
    &bytes[n..]
}

/// A number alone between white space.
fn number(bytes: &[u8]) -> Option<u64> {
    let bytes = skip_space(bytes).trim_ascii_end();
    bytes
        .iter()
        .all(u8::is_ascii_digit)
        .then(|| digits(bytes))
        .flatten()
}

/// The number a text begins with, after white space.
fn digits(bytes: &[u8]) -> Option<u64> {
    let bytes = skip_space(bytes);
    let n = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    str::from_utf8(&bytes[..n]).ok()?.parse().ok()
}
