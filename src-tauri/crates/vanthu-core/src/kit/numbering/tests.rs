//! The laws of numbers.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::rules::{Gap, gaps, inside, next, opening};
use super::store::BookRow;
use crate::ids::SeriesId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_next_number() {
    for (first, last, expected) in [
        (1, None, 1),
        (1847, None, 1847),
        (1, Some(1), 2),
        (1847, Some(1850), 1851),
        // A first number set after lines were written never leads back.
        (1847, Some(12), 1847),
    ] {
        assert_eq!(next(first, last), expected, "{first} {last:?}");
    }
}

#[test]
fn where_a_line_may_stand() {
    let book = BookRow {
        name: "Sổ đến".to_owned(),
        start_date: day("2026-07-01"),
        ..BookRow::blank(SeriesId(1), 2026)
    };
    for (date, code) in [
        ("2026-07-01", ""),
        ("2026-12-31", ""),
        ("2026-06-30", "numbering.before_book"),
        ("2025-12-31", "numbering.other_year"),
        ("2027-01-01", "numbering.other_year"),
    ] {
        let found = inside(&book, day(date)).err().map(|error| error.code);
        assert_eq!(found.as_deref().unwrap_or(""), code, "{date}");
    }
}

#[test]
fn how_a_book_may_begin() {
    for (year, start, first, code) in [
        (2026, "2026-01-01", 1, ""),
        (2026, "2026-12-31", 9_999_999, ""),
        (2026, "2026-01-01", 0, "numbering.first_number"),
        (2026, "2026-01-01", -1, "numbering.first_number"),
        (2026, "2026-01-01", 10_000_000, "numbering.first_number"),
        (2026, "2025-12-31", 1, "numbering.start_year"),
    ] {
        let found = opening(year, day(start), first)
            .err()
            .map(|error| error.code);
        assert_eq!(
            found.as_deref().unwrap_or(""),
            code,
            "{year} {start} {first}"
        );
    }
}

proptest! {
    /// Used numbers and gaps together are every number from the first to the last, each once.
    #[test]
    fn nothing_is_left_out_of_the_report(
        first in 1i64..50,
        used in prop::collection::btree_set(1i64..120, 0..40),
    ) {
        let used: Vec<i64> = used.into_iter().filter(|number| *number >= first).collect();
        let found = gaps(first, used.iter().copied());
        let mut all = used.clone();
        for Gap { from, to } in &found {
            prop_assert!(from <= to);
            all.extend(*from..=*to);
        }
        all.sort_unstable();
        let last = used.last().copied().unwrap_or(first - 1);
        prop_assert_eq!(all, (first..=last).collect::<Vec<_>>());
        // Two gaps never touch.
        prop_assert!(found.windows(2).all(|pair| pair[0].to + 1 < pair[1].from));
    }

    /// A number is never given twice, whatever the lines are.
    #[test]
    fn the_next_number_is_new(first in 1i64..1000, used in prop::collection::vec(1i64..2000, 0..30)) {
        let given = next(first, used.iter().max().copied());
        prop_assert!(!used.contains(&given));
        prop_assert!(given >= first);
    }
}
