//! Folding Vietnamese text, for search, duplicates and drop-down lists.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Without marks and in lower case: `Đường` → `duong`. The same for index and query.
///
/// SQLite's tokenizers do not fold đ, so it is done here. Letters up to the last Vietnamese
/// one come from a table: every search and every registration folds some hundred of them.
pub fn fold(text: &str) -> String {
    let table = folded_letters();
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match table.get(letter as usize) {
            Some(&Folded::To(plain)) => folded.push(plain),
            Some(Folded::Dropped) => {}
            Some(Folded::Other) | None => {
                folded.push_str(&fold_any(letter.encode_utf8(&mut [0; 4])));
            }
        }
    }
    folded
}

/// What one letter becomes.
#[derive(Debug, Clone, Copy)]
enum Folded {
    To(char),
    /// A mark that stands alone.
    Dropped,
    /// Becomes several letters: not for the table.
    Other,
}

/// The last letter of the table: Latin Extended Additional ends with the Vietnamese ones.
const LAST_LETTER: u32 = 0x1EFF;

fn folded_letters() -> &'static [Folded] {
    static TABLE: std::sync::OnceLock<Vec<Folded>> = std::sync::OnceLock::new();
    TABLE.get_or_init(|| {
        (0..=LAST_LETTER)
            .map(|code| {
                let Some(letter) = char::from_u32(code) else {
                    return Folded::Other;
                };
                let mut letters = [0; 4];
                let folded = fold_any(letter.encode_utf8(&mut letters));
                let mut plain = folded.chars();
                match (plain.next(), plain.next()) {
                    (None, _) => Folded::Dropped,
                    (Some(letter), None) => Folded::To(letter),
                    _ => Folded::Other,
                }
            })
            .collect()
    })
}

/// The long way, for any letter there is.
fn fold_any(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

/// Composed (NFC), for storing and for exact comparison.
pub fn compose(text: &str) -> String {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.to_owned();
    }
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The table says what the long way says, for whatever is typed.
        #[test]
        fn the_table_folds_alike(text in "(\\PC|[à-ỹĐđ]|\u{301}|–){0,24}") {
            prop_assert_eq!(fold(&text), fold_any(&text));
            prop_assert_eq!(compose(&text), text.nfc().collect::<String>());
        }
    }

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
