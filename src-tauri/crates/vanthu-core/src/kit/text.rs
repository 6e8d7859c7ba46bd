//! Folding Vietnamese text, for search, duplicates and drop-down lists.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Without marks and in lower case: `Đường` → `duong`. The same for index and query.
///
/// SQLite's tokenizers do not fold đ, so it is done here.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

/// Composed (NFC), for storing and for exact comparison.
pub fn compose(text: &str) -> String {
    text.nfc().collect()
}

/// Characters that take no room and change how a line reads: soft hyphens and zero-width blanks
/// that come along when text is copied from a PDF or a web page, and the marks that turn the
/// direction of writing, with which a line could show other words than it holds.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What a person typed into a one-line field: composed, outer and doubled blanks and unseen
/// characters taken away, control characters as blanks.
pub fn tidy_line(text: &str) -> String {
    let composed: String = text
        .chars()
        .filter(|letter| !is_unseen(*letter))
        .nfc()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Folded with nothing but letters and digits: `97 /KH-UBND` and `97/kh–ubnd` are equal.
pub fn squeeze(text: &str) -> String {
    fold(text)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Whether the text carries a mark or a đ, so that a person who typed it wants them.
pub fn has_marks(text: &str) -> bool {
    text.nfd()
        .any(|letter| is_combining_mark(letter) || letter == 'đ' || letter == 'Đ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        for (text, folded) in [
            ("Đường Nguyễn Huệ", "duong nguyen hue"),
            ("Kế hoạch", "ke hoach"),
            // The same word composed and decomposed.
            ("ke\u{302}\u{301}", "ke"),
            ("ẤẦẨẪẬ ƠƯ", "aaaaa ou"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn squeezing_is_tolerant_of_spacing() {
        for text in [
            "97/KH-UBND",
            "97 /KH-UBND",
            " 97/kh – ubnd",
            "97 / KH - UBND",
        ] {
            assert_eq!(squeeze(text), "97khubnd");
        }
    }

    #[test]
    fn a_line_has_no_control_characters() {
        assert_eq!(tidy_line("  V/v\tkế \n hoạch "), "V/v kế hoạch");
        // As copied from a PDF, and with the direction turned.
        assert_eq!(tidy_line("kế ho\u{ad}ạch\u{200b}"), "kế hoạch");
        assert_eq!(tidy_line("\u{202e}hoạch\u{feff}"), "hoạch");
        assert_eq!(tidy_line("\u{200b} \u{2060}"), "");
    }
}
