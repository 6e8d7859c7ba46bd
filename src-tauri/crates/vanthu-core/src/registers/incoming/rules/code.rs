//! Số và ký hiệu: how they are joined, taken apart and compared. Pure.

use crate::kit::text::squeeze;

/// Whether a notation is written as the offices of the Party write theirs: type, stroke, office
/// (`CV/ĐU`). One that begins with a year (`2026/QĐ-UBND`) or has its dash first (`KH-UBND`) is
/// of the State.
fn is_party(notation: &str) -> bool {
    notation.split_once('/').is_some_and(|(kind, office)| {
        !kind.is_empty() && kind.chars().all(char::is_alphabetic) && !office.is_empty()
    })
}

/// Số và ký hiệu together, as the paper has it: `97/KH-UBND`, of the Party `71-CV/ĐU`.
pub fn code(number: &str, notation: &str) -> String {
    match (number, notation) {
        ("", notation) => notation.to_owned(),
        (number, "") => number.to_owned(),
        (number, notation) if is_party(notation) => format!("{number}-{notation}"),
        (number, notation) => format!("{number}/{notation}"),
    }
}

/// The key for equal numbers: tolerant of spacing and of a leading zero.
pub fn code_key(number: &str, notation: &str) -> String {
    let number = squeeze(number);
    if number.is_empty() {
        return String::new();
    }
    let plain = number.trim_start_matches('0');
    let plain = if plain.is_empty() { "0" } else { plain };
    format!("{plain}/{}", squeeze(notation))
}

/// `97/KH-UBND` or `71-CV/ĐU` as number and notation; `None` when it is no such whole.
pub fn split(whole: &str) -> Option<(String, String)> {
    let parts =
        |number: &str, notation: &str| Some((number.trim().to_owned(), notation.trim().to_owned()));
    if let Some((number, notation)) = whole.split_once(['-', '–'])
        && number.starts_with(|letter: char| letter.is_ascii_digit())
        && !number.contains('/')
        && is_party(notation.trim())
    {
        return parts(number, notation);
    }
    let (number, notation) = whole.split_once('/')?;
    if !number.trim().chars().any(|letter| letter.is_ascii_digit()) {
        return None;
    }
    parts(number, notation)
}
