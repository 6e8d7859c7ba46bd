//! Search: rare and common words, two words, a beginning, a phrase, with and without marks.

use serde_json::json;
use vanthu_core::home::Home;
use vanthu_core::registers::incoming::store::FOUND_COLUMNS;

use crate::Bench;
use crate::book::drain;
use crate::clone::bare;
use crate::figure::{Budget, compare};

/// Name, what is typed, and the bare query of the index.
const QUERIES: &[(&str, &str, &str)] = &[
    (
        "search_rare_word",
        "vân khê tai nạn ",
        "folded:\"van\" AND folded:\"khe\" AND folded:\"tai\" AND folded:\"nan\"",
    ),
    ("search_common_word", "nguyen ", "folded:\"nguyen\""),
    (
        "search_two_words",
        "ke hoach ",
        "folded:\"ke\" AND folded:\"hoach\"",
    ),
    ("search_prefix", "tho", "folded:\"tho\"*"),
    (
        "search_phrase",
        "\"cải cách hành chính\"",
        "marked:\"cải cách hành chính\"",
    ),
    (
        "search_without_marks",
        "cong tac van thu ",
        "folded:\"cong\" AND folded:\"tac\" AND folded:\"van\" AND folded:\"thu\"",
    ),
    (
        "search_with_marks",
        "công tác văn thư ",
        "marked:\"công\" AND marked:\"tác\" AND marked:\"văn\" AND marked:\"thư\"",
    ),
];

pub fn figures(bench: &Bench, home: &Home) {
    let raw = bare(home);
    let budget = Budget {
        ratio: 2.0,
        millis: Some(20.0),
    };
    // The bare query finds the fifty newest and reads what is shown of their lines, in order.
    let sql = format!(
        "SELECT {FOUND_COLUMNS} FROM \
         (SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT 50) hit \
         CROSS JOIN incoming i ON i.id = hit.rowid & 4294967295"
    );
    for (name, typed, query) in QUERIES {
        compare(
            name,
            bench.documents,
            30,
            &budget,
            || {
                bench.call("search", json!({"q": typed, "limit": 50}));
            },
            || {
                drain(&raw, &sql, &[query]);
            },
        );
    }
}
