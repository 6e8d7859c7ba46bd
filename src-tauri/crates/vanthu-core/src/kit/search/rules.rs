//! From what a person typed to a query of the index, and where it matched. Pure.

use crate::kit::text::{compose, each_word, fold, has_marks};

/// A query, ready for the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// On the folded column.
    pub folded: String,
    /// On the column with marks, when the person typed some.
    pub marked: Option<String>,
    /// The folded terms, for finding where they matched.
    pub terms: Vec<String>,
    /// The terms as typed, in lower case: their words, and whether the last may be a beginning.
    pub typed: Vec<(Vec<String>, bool)>,
}

/// Most terms of one query; more are passed over.
const MOST_TERMS: usize = 12;

/// Reads what a person typed: words (all must occur), `"phrases"`, and the last word as a
/// beginning, since they may still be typing. `None` when there is nothing to look for.
pub fn parse(typed: &str) -> Option<Query> {
    let composed = compose(typed);
    let mut terms: Vec<(String, bool)> = Vec::new();
    for (place, part) in composed.split('"').enumerate() {
        if place % 2 == 1 {
            let words = words(part).join(" ");
            if !words.is_empty() {
                terms.push((words, true));
            }
        } else {
            terms.extend(words(part).into_iter().map(|word| (word, false)));
        }
    }
    terms.truncate(MOST_TERMS);
    if terms.is_empty() {
        return None;
    }
    let open_end = !composed.ends_with([' ', '"']);
    let express = |column: &str, of: &dyn Fn(&str) -> String| {
        let last = terms.len() - 1;
        let parts: Vec<String> = terms
            .iter()
            .enumerate()
            .map(|(place, (term, phrase))| {
                let beginning = open_end && place == last && !phrase;
                format!(
                    "{column}:\"{}\"{}",
                    of(term),
                    if beginning { "*" } else { "" }
                )
            })
            .collect();
        parts.join(" AND ")
    };
    Some(Query {
        folded: express("folded", &|term| fold(term)),
        marked: has_marks(&composed).then(|| express("marked", &|term| term.to_lowercase())),
        terms: terms
            .iter()
            .flat_map(|(term, _)| words(&fold(term)))
            .collect(),
        typed: terms
            .iter()
            .enumerate()
            .map(|(place, (term, phrase))| {
                let beginning = open_end && place == terms.len() - 1 && !phrase;
                (words(&term.to_lowercase()), beginning)
            })
            .collect(),
    })
}

/// The words of a text as the index's tokenizer sees them.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether texts hold every term with the marks as typed, as the index's column with marks would say.
pub fn exact<'a>(texts: impl Iterator<Item = &'a str>, typed: &[(Vec<String>, bool)]) -> bool {
    let texts: Vec<Vec<String>> = texts
        .map(|text| words(&compose(text).to_lowercase()))
        .collect();
    typed.iter().all(|(term, beginning)| {
        let alike = |at: usize, word: &String, wanted: &String| {
            word == wanted
                || (*beginning && at + 1 == term.len() && word.starts_with(wanted.as_str()))
        };
        texts.iter().any(|words| {
            words.windows(term.len()).any(|found| {
                found
                    .iter()
                    .zip(term)
                    .enumerate()
                    .all(|(at, (word, wanted))| alike(at, word, wanted))
            })
        })
    })
}

/// Where the terms occur in a text, as (start, length) in UTF-16 units, the window's measure.
/// A term matches at the beginning of a word. Empty when no term occurs.
pub fn ranges(text: &str, terms: &[String]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let begins = |letter| terms.iter().any(|term| term.starts_with(letter));
    each_word(text, begins, |word| {
        let best = terms
            .iter()
            .filter(|term| word.folded.starts_with(term.as_str()))
            .map(|term| term.chars().count())
            .max();
        if let Some(letters) = best {
            let units = word.text.chars().take(letters).map(char::len_utf16);
            found.push((word.at, units.sum()));
        }
    });
    found
}
