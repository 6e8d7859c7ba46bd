//! Names in the watched folder: which are ignored, how they are shown and compared.
//!
//! A name is data, never identity: the raw bytes are kept beside the shown name, comparing is
//! done in NFC, and what is stored in the vault has a name of our own.

use unicode_normalization::UnicodeNormalization;

/// The marker by which a watched folder is known to be the real one (rule 14).
pub const MARKER: &str = ".vanthu-thu-muc-quet";
/// Where originals rest after their copy is durable.
pub const TAKEN: &str = "đã nhận";
/// Where files rest whose content is already in the office.
pub const DUPLICATE: &str = "trùng";
/// Where files rest that cannot become a document by themselves.
pub const QUARANTINE: &str = "cách ly";

/// What to do with an entry of the watched folder, by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// Look at it.
    Wanted,
    /// Never look at it: made by the system or by a program that is still writing.
    Ignored,
    /// One of our own resting folders.
    Resting,
}

/// Judges a name. `raw` is the name as the file system gives it (any bytes on Linux).
pub fn judge(raw: &[u8]) -> Name {
    let text = String::from_utf8_lossy(raw);
    let nfc: String = text.nfc().collect();
    if [TAKEN, DUPLICATE, QUARANTINE].contains(&nfc.as_str()) {
        return Name::Resting;
    }
    let lower = nfc.to_lowercase();
    // Hidden files, the marker, "._x" of macOS and ".~lock" of LibreOffice all start with a dot.
    let hidden = lower.starts_with('.');
    let office_lock = lower.starts_with("~$");
    let system = [
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "$recycle.bin",
        "system volume information",
    ]
    .contains(&lower.as_str());
    let unfinished = [
        ".tmp",
        ".temp",
        ".part",
        ".partial",
        ".crdownload",
        ".download",
        ".filepart",
        ".opdownload",
    ]
    .iter()
    .any(|end| lower.ends_with(end));
    if lower.is_empty() || hidden || office_lock || system || unfinished {
        Name::Ignored
    } else {
        Name::Wanted
    }
}

/// The name for eyes and for the database: NFC, no control characters, no marks that turn the
/// direction of writing (a file could pose as another type), bytes that are no text replaced.
pub fn shown(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw)
        .nfc()
        .map(|c| match c {
            '\n' | '\r' | '\t' => '␣',
            '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
            | '\u{2028}'
            | '\u{2029}' => '\u{FFFD}',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        })
        .collect()
}

/// A path or name as text that can be turned back: UTF-8 as it is, a byte that is no text as
/// `\xNN`, a backslash doubled. The raw name is kept this way.
pub fn key(raw: &[u8]) -> String {
    let mut out = String::with_capacity(raw.len());
    for chunk in raw.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if letter == '\\' {
                out.push('\\');
            }
            out.push(letter);
        }
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02x}"));
        }
    }
    out
}

/// The bytes a [`key`] stands for; `None` when it is no key.
pub fn from_key(key: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(key.len());
    let mut rest = key;
    while let Some(at) = rest.find('\\') {
        out.extend(&rest.as_bytes()[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('\\') {
            out.push(b'\\');
            rest = after;
        } else {
            let hex = rest.strip_prefix('x')?.get(..2)?;
            out.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &rest[3..];
        }
    }
    out.extend(rest.as_bytes());
    Some(out)
}

/// Whether two names are the same name for a person: NFC, upper and lower case alike.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    let key = |raw: &[u8]| {
        String::from_utf8_lossy(raw)
            .nfc()
            .collect::<String>()
            .to_lowercase()
    };
    key(a) == key(b)
}

/// A name that every system the office uses can hold, made from any name: for files the program
/// gives out (export, "lưu tệp"), at most `most` bytes, the extension kept where it is short.
pub fn portable(raw: &[u8], most: usize) -> String {
    let mut name: String = shown(raw)
        .chars()
        .map(|c| {
            if "<>:\"/\\|?*\u{FFFD}␣".contains(c) {
                '_'
            } else {
                c
            }
        })
        .collect();
    let kept = name.trim_end_matches(['.', ' ']).len();
    name.truncate(kept);
    let name = name.trim_start().to_string();
    let name = if name.is_empty() {
        "_".to_string()
    } else {
        name
    };
    let name = if is_reserved(&name) {
        format!("_{name}")
    } else {
        name
    };
    shortened(&name, most)
}

/// Whether Windows keeps this name for a device, with or without an extension.
pub fn is_reserved(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_uppercase();
    match stem.as_str() {
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$" => true,
        _ => {
            let mut chars = stem.chars();
            let head: String = chars.by_ref().take(3).collect();
            let digit = chars.next();
            (head == "COM" || head == "LPT")
                && matches!(digit, Some('1'..='9' | '¹' | '²' | '³'))
                && chars.next().is_none()
        }
    }
}

/// The `n`-th name to try when `raw` is taken in the resting folder: `a.pdf`, `a (2).pdf`, …;
/// never longer than 255 bytes. Bytes that are no text stay as they are.
pub fn numbered(raw: &[u8], n: u32) -> Vec<u8> {
    const LONGEST: usize = 255;
    if n < 2 {
        return raw.to_vec();
    }
    let mark = format!(" ({n})").into_bytes();
    let dot = raw
        .iter()
        .rposition(|&b| b == b'.')
        .filter(|&at| at > 0 && raw.len() - at <= 16);
    let (stem, extension) = raw.split_at(dot.unwrap_or(raw.len()));
    let room = LONGEST.saturating_sub(mark.len() + extension.len());
    let stem = &stem[..letter_border(stem, room)];
    [stem, &mark, extension].concat()
}

/// The largest length up to `most` that does not cut a letter of UTF-8 in two.
fn letter_border(bytes: &[u8], most: usize) -> usize {
    let mut at = most.min(bytes.len());
    while at > 0 && at < bytes.len() && (bytes[at] & 0xC0) == 0x80 {
        at -= 1;
    }
    at
}

fn shortened(name: &str, most: usize) -> String {
    if name.len() <= most {
        return name.to_string();
    }
    let dot = name
        .rfind('.')
        .filter(|&at| at > 0 && name.len() - at <= 16);
    let (stem, extension) = name.split_at(dot.unwrap_or(name.len()));
    let room = most.saturating_sub(extension.len());
    let stem = &stem[..letter_border(stem.as_bytes(), room)];
    format!("{}{}", stem.trim_end_matches(['.', ' ']), extension)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_judged() {
        for (raw, judged) in [
            ("Công văn 12.pdf", Name::Wanted),
            ("scan0001.TIF", Name::Wanted),
            ("không có đuôi", Name::Wanted),
            ("a\nb.pdf", Name::Wanted),
            ("CON.pdf", Name::Wanted),
            ("x.tmp.pdf", Name::Wanted),
            ("~$Công văn.docx", Name::Ignored),
            ("scan.tmp", Name::Ignored),
            ("SCAN.TMP", Name::Ignored),
            ("tải về.pdf.part", Name::Ignored),
            ("tải về.pdf.crdownload", Name::Ignored),
            ("._scan.pdf", Name::Ignored),
            (".DS_Store", Name::Ignored),
            (".ẩn.pdf", Name::Ignored),
            ("Thumbs.db", Name::Ignored),
            ("desktop.ini", Name::Ignored),
            (MARKER, Name::Ignored),
            ("", Name::Ignored),
            ("đã nhận", Name::Resting),
            ("trùng", Name::Resting),
            ("cách ly", Name::Resting),
        ] {
            assert_eq!(judge(raw.as_bytes()), judged, "{raw:?}");
        }
        // macOS writes our own folder's name with the marks apart.
        let apart: String = TAKEN.nfd().collect();
        assert_ne!(apart, TAKEN);
        assert_eq!(judge(apart.as_bytes()), Name::Resting);
    }

    #[test]
    fn shown_names_are_safe_and_composed() {
        let apart: String = "Quyết định.pdf".nfd().collect();
        for (raw, eyes) in [
            (apart.as_bytes(), "Quyết định.pdf"),
            (b"a\nb\tc.pdf", "a␣b␣c.pdf"),
            (b"a\x07\x1b[31mb.pdf", "a\u{FFFD}\u{FFFD}[31mb.pdf"),
            (b"a\xff.pdf", "a\u{FFFD}.pdf"),
            ("bao\u{202E}fdp.exe".as_bytes(), "bao\u{FFFD}fdp.exe"),
        ] {
            assert_eq!(shown(raw), eyes);
        }
        assert!(same(apart.as_bytes(), "QUYẾT ĐỊNH.PDF".as_bytes()));
        assert!(!same(b"a.pdf", b"b.pdf"));
    }

    #[test]
    fn raw_names_are_kept() {
        for (raw, text) in [
            (&b"a\nb.pdf"[..], "a\nb.pdf"),
            (b"a\xff.pdf", "a\\xff.pdf"),
            (b"a\\xff.pdf", "a\\\\xff.pdf"),
        ] {
            assert_eq!(key(raw), text);
            assert_eq!(from_key(text).as_deref(), Some(raw));
        }
        for text in ["\\", "\\x", "\\xz0", "\\n"] {
            assert_eq!(from_key(text), None, "{text}");
        }
    }

    #[test]
    fn portable_names_work_on_windows_too() {
        for (raw, portable_name) in [
            ("Công văn 12/KH: bản?.pdf", "Công văn 12_KH_ bản_.pdf"),
            ("CON", "_CON"),
            ("con.pdf", "_con.pdf"),
            ("LPT1.tif", "_LPT1.tif"),
            ("COM10.tif", "COM10.tif"),
            ("kết thúc. . .", "kết thúc"),
            ("...", "_"),
            ("", "_"),
            ("a\nb.pdf", "a_b.pdf"),
        ] {
            assert_eq!(portable(raw.as_bytes(), 120), portable_name, "{raw:?}");
        }
        let long = format!("{}.pdf", "ệ".repeat(82));
        assert_eq!(long.len(), 250);
        let short = portable(long.as_bytes(), 100);
        assert!(short.len() <= 100 && short.ends_with("ệ.pdf"), "{short}");
    }

    #[test]
    fn a_taken_name_gets_a_number_before_the_extension() {
        assert_eq!(numbered(b"a.pdf", 1), b"a.pdf");
        assert_eq!(numbered(b"a.pdf", 2), b"a (2).pdf");
        assert_eq!(numbered(b"a", 3), b"a (3)");
        assert_eq!(numbered(".pdf".as_bytes(), 2), b".pdf (2)");
        let long = format!("{}.pdf", "ệ".repeat(82));
        let next = numbered(long.as_bytes(), 12);
        assert!(next.len() <= 255 && next.ends_with(b" (12).pdf"));
        assert!(String::from_utf8(next).is_ok(), "no letter is cut");
    }

    proptest! {
        #[test]
        fn any_name_can_be_judged_shown_and_made_portable(raw in proptest::collection::vec(any::<u8>(), 0..300), n in 1u32..2000) {
            judge(&raw);
            let eyes = shown(&raw);
            prop_assert!(!eyes.chars().any(char::is_control));
            prop_assert_eq!(shown(eyes.as_bytes()), eyes.clone(), "showing twice changes nothing");
            let safe = portable(&raw, 120);
            prop_assert!(!safe.is_empty() && safe.len() <= 120 && !is_reserved(&safe));
            prop_assert!(!safe.ends_with('.') && !safe.ends_with(' '));
            prop_assert_eq!(from_key(&key(&raw)), Some(raw.clone()));
            if raw.len() <= 255 {
                prop_assert!(numbered(&raw, n).len() <= 255);
            }
        }
    }
}
