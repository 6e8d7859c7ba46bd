//! Số và ký hiệu of a document of the office: proposed by rule, corrected by people. Pure.
//!
//! NĐ 30/2020 Phụ lục I mục II.3: a document with a type is `97/KH-UBND`; công văn and thư công
//! carry no type but the unit that drafted, `125/UBND-TH`; a văn bản quy phạm pháp luật carries its
//! year, `12/2026/QĐ-UBND`. A number below ten is written with a nought before it.

/// What a ký hiệu is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The year of a văn bản quy phạm pháp luật; `None` for any other document.
    pub law_year: Option<i32>,
    /// Viết tắt of the type; empty for công văn and thư công.
    pub of_type: &'a str,
    /// Viết tắt of the issuing body.
    pub of_body: &'a str,
    /// Viết tắt of the drafting unit or lĩnh vực.
    pub of_unit: &'a str,
}

/// The ký hiệu that follows from its parts; what is not known is left out.
pub fn notation(parts: Parts<'_>) -> String {
    let groups = if parts.of_type.is_empty() {
        [parts.of_body, parts.of_unit]
    } else {
        [parts.of_type, parts.of_body]
    };
    let groups: Vec<&str> = groups
        .into_iter()
        .map(str::trim)
        .filter(|group| !group.is_empty())
        .collect();
    let plain = groups.join("-");
    match parts.law_year {
        Some(year) => format!("{year}/{plain}"),
        None => plain,
    }
}

/// A number as it is written on paper: `05`, `15`, `15a`.
pub fn written(number: i64, suffix: &str) -> String {
    format!("{number:02}{suffix}")
}

/// Số và ký hiệu together; the notation alone while there is no number.
pub fn code(number: &str, notation: &str) -> String {
    match (number, notation) {
        ("", notation) => notation.to_owned(),
        (number, "") => number.to_owned(),
        (number, notation) => format!("{number}/{notation}"),
    }
}

/// A ký hiệu as typed, without the blanks the decree does not know: `97 / KH - UBND`.
pub fn tidied(typed: &str) -> String {
    typed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| {
            if letter == '–' || letter == '—' {
                '-'
            } else {
                letter
            }
        })
        .collect::<String>()
        .trim_matches(['/', '-'])
        .to_owned()
}
