//! The procedures that come with the program. They bind nobody until an office adopts them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::load;

/// The texts of `defs/<set>/*.toml`, by file name.
static TEXTS: &[&str] = include!(concat!(env!("OUT_DIR"), "/shipped_procedures.rs"));

/// Every shipped definition: key → exact text. A test proves that each can be read.
pub fn all() -> &'static BTreeMap<String, &'static str> {
    static ALL: OnceLock<BTreeMap<String, &'static str>> = OnceLock::new();
    ALL.get_or_init(|| {
        TEXTS
            .iter()
            .filter_map(|text| Some((load::read(text).ok()?.key, *text)))
            .collect()
    })
}

/// How many files there are, readable or not.
#[cfg(test)]
pub(super) fn count() -> usize {
    TEXTS.len()
}
