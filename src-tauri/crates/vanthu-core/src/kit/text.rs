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

/// What a person typed into a one-line field: composed, outer and doubled blanks taken away,
/// control characters as blanks.
pub fn tidy_line(text: &str) -> String {
    let composed: String = text
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
    }
}
