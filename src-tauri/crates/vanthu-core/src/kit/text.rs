//! Folding Vietnamese text, for search, duplicates and drop-down lists.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Without marks and in lower case: `Đường` → `duong`. The same for index and query.
///
/// SQLite's tokenizers do not fold đ, so it is done here. Letters up to the last Vietnamese
/// one come from a table: every search and every registration folds some hundred of them.
pub fn fold(text: &str) -> String {
    let table = letters();
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        push_folded(&mut folded, letter, table.get(letter as usize));
    }
    folded
}

fn push_folded(folded: &mut String, letter: char, known: Option<&Letter>) {
    match known.map(|known| known.folded) {
        Some(Folded::To(plain)) => folded.push(plain),
        Some(Folded::Dropped) => {}
        Some(Folded::Other) | None => {
            folded.push_str(&fold_any(letter.encode_utf8(&mut [0; 4])));
        }
    }
}

/// A word of a text: letters and digits without a break, as the index's tokenizer sees it.
#[derive(Debug, Clone, Copy)]
pub struct Word<'a> {
    pub text: &'a str,
    pub folded: &'a str,
    /// Where it begins, in UTF-16 units.
    pub at: usize,
}

/// Hands over the words of a text in order, each folded, whose first folded letter is `wanted`. One
/// pass, for a page of search hits looks at every word it shows; most words end with their first letter.
pub fn each_word(text: &str, wanted: impl Fn(char) -> bool, mut tell: impl FnMut(Word<'_>)) {
    let table = letters();
    let mut folded = String::new();
    let (mut units, mut begin, mut passed) = (0, None, false);
    // One blank more, so that the last word ends too.
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let known = table.get(letter as usize);
        if known.map_or_else(|| letter.is_alphanumeric(), |known| known.in_word) {
            begin.get_or_insert((place, units));
            if !passed {
                let first = folded.is_empty();
                push_folded(&mut folded, letter, known);
                passed = first && folded.chars().next().is_some_and(|letter| !wanted(letter));
            }
        } else if let Some((from, at)) = begin.take() {
            if !passed {
                tell(Word {
                    text: &text[from..place],
                    folded: &folded,
                    at,
                });
            }
            folded.clear();
            passed = false;
        }
        units += letter.len_utf16();
    }
}

/// What is known of a letter of the table.
#[derive(Debug, Clone, Copy)]
struct Letter {
    folded: Folded,
    /// A letter or digit.
    in_word: bool,
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
const LAST_LETTER: char = '\u{1EFF}';

fn letters() -> &'static [Letter] {
    static TABLE: std::sync::OnceLock<Vec<Letter>> = std::sync::OnceLock::new();
    TABLE.get_or_init(|| {
        // No letter of the table is a surrogate: they come far behind its end.
        ('\0'..=LAST_LETTER)
            .map(|letter| {
                let mut bytes = [0; 4];
                let folded = fold_any(letter.encode_utf8(&mut bytes));
                let mut plain = folded.chars();
                Letter {
                    folded: match (plain.next(), plain.next()) {
                        (None, _) => Folded::Dropped,
                        (Some(letter), None) => Folded::To(letter),
                        _ => Folded::Other,
                    },
                    in_word: letter.is_alphanumeric(),
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
    if is_tidy(text) {
        return text.to_owned();
    }
    let composed: String = text
        .chars()
        .filter(|letter| !is_unseen(*letter))
        .nfc()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether [`tidy_line`] would change nothing, found out without taking the text apart: most
/// texts are tidy, and a registration asks for some twenty.
fn is_tidy(text: &str) -> bool {
    let mut blank_before = true;
    for letter in text.chars() {
        let blank = letter == ' ';
        if blank && blank_before || !blank && letter.is_whitespace() {
            return false;
        }
        if letter.is_control() || is_unseen(letter) {
            return false;
        }
        blank_before = blank;
    }
    (text.is_empty() || !blank_before) && is_nfc_quick(text.chars()) == IsNormalized::Yes
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
            let units: Vec<u16> = text.encode_utf16().collect();
            let mut words = Vec::new();
            each_word(&text, |_| true, |word| {
                let own: Vec<u16> = word.text.encode_utf16().collect();
                assert_eq!(units[word.at..][..own.len()], own);
                assert_eq!(word.folded, fold(word.text));
                words.push(word.text.to_owned());
            });
            let split = text.split(|letter: char| !letter.is_alphanumeric());
            prop_assert_eq!(words, split.filter(|word| !word.is_empty()).collect::<Vec<_>>());
        }

        /// What is tidy already is what tidying gives.
        #[test]
        fn tidying_is_done_once(text in "( |\\PC|[à-ỹĐđ]|\u{301}|\u{200b}|\t|\u{a0}){0,12}") {
            let tidy = tidy_line(&text);
            prop_assert!(!is_tidy(&text) || tidy == text, "{:?}", tidy);
            prop_assert_eq!(tidy_line(&tidy), tidy);
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
