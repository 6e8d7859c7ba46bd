//! When two abstracts, or two names of a type, are as good as the same.

use crate::kit::text::fold;

/// How alike two abstracts are, 0 to 100: shared words over all words, folded.
pub fn alike(one: &str, other: &str) -> usize {
    let words = |text: &str| -> std::collections::BTreeSet<String> {
        fold(text)
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let all = one.union(&other).count();
    if all == 0 {
        return 0;
    }
    one.intersection(&other).count() * 100 / all
}

/// What a type is known by: “Quyết định (cá biệt)” is Quyết định.
pub(super) fn type_key(name: &str) -> String {
    let plain = name.split_once('(').map_or(name, |(plain, _)| plain);
    fold(plain.trim())
}
