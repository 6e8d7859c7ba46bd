//! The laws of numbers.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::notation::{self, Parts};
use super::plan::{self, Group, Mode, Plan, Sort};
use super::rules::{
    Gap, Held, first_unused, gaps, inside, next, next_free, opening, opens_by_itself, unexplained,
};
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

#[test]
fn a_ky_hieu_follows_from_its_parts() {
    let parts = |law_year, of_type, of_body, of_unit| Parts {
        law_year,
        of_type,
        of_body,
        of_unit,
    };
    for (parts, number, suffix, expected) in [
        (parts(None, "KH", "UBND", "VP"), 97, "", "97/KH-UBND"),
        // Công văn and thư công carry no type, but the unit that drafted.
        (parts(None, "", "UBND", "TH"), 125, "", "125/UBND-TH"),
        (parts(None, "", "SNV", "CCHC"), 35, "", "35/SNV-CCHC"),
        (parts(None, "", "UBND", ""), 8, "", "08/UBND"),
        (parts(None, "QĐ", "UBND", ""), 1, "", "01/QĐ-UBND"),
        (parts(None, "QyĐ", "HĐND", ""), 15, "a", "15a/QyĐ-HĐND"),
        (
            parts(Some(2026), "QĐ", "UBND", "VP"),
            12,
            "",
            "12/2026/QĐ-UBND",
        ),
        (
            parts(Some(2026), "NQ", "HĐND", ""),
            3,
            "",
            "03/2026/NQ-HĐND",
        ),
    ] {
        let number = notation::written(number, suffix);
        assert_eq!(
            notation::code(&number, &notation::notation(parts)),
            expected
        );
    }
    for (typed, expected) in [
        (" KH - UBND ", "KH-UBND"),
        ("/UBND–VP", "UBND-VP"),
        ("2026 / QĐ-UBND", "2026/QĐ-UBND"),
        ("", ""),
    ] {
        assert_eq!(notation::tidied(typed), expected);
    }
}

#[test]
fn which_series_a_document_counts_in() {
    let group = |name: &str, types: &[&str]| Group {
        name: name.to_owned(),
        types: types.iter().map(|one| (*one).to_owned()).collect(),
    };
    let common = Plan::default();
    let per_type = Plan {
        mode: Mode::PerType,
        groups: Vec::new(),
    };
    let groups = Plan {
        mode: Mode::Groups,
        groups: vec![group("Quyết định, chỉ thị", &["Quyết định", "Chỉ thị"])],
    };
    for (plan, sort, type_name, expected) in [
        (&common, Sort::Admin, "Quyết định", plan::COMMON),
        (&per_type, Sort::Admin, "Quyết định", "Quyết định"),
        (&per_type, Sort::Admin, "Công văn", "Công văn"),
        (&groups, Sort::Admin, "quyết định", "Quyết định, chỉ thị"),
        (&groups, Sort::Admin, "Công văn", plan::COMMON),
        (
            &common,
            Sort::Law,
            "Quyết định",
            "Quy phạm pháp luật: Quyết định",
        ),
        (&per_type, Sort::Secret, "Báo cáo", plan::SECRET),
    ] {
        assert_eq!(plan::series_name(plan, sort, type_name), expected);
        let types = ["Quyết định", "Chỉ thị", "Công văn", "Báo cáo"].map(str::to_owned);
        assert!(plan::series_names(plan, &types).contains(&expected.to_owned()));
    }
}

#[test]
fn how_groups_may_be_made() {
    let types = ["Quyết định", "Chỉ thị"].map(str::to_owned);
    let group = |name: &str, of: &[&str]| Group {
        name: name.to_owned(),
        types: of.iter().map(|one| (*one).to_owned()).collect(),
    };
    for (groups, code) in [
        (
            vec![group("A", &["Quyết định"]), group("B", &["chỉ thị"])],
            "",
        ),
        (vec![], "numbering.plan_groups"),
        (vec![group("", &["Quyết định"])], "numbering.plan_group"),
        (vec![group("A", &[])], "numbering.plan_group"),
        (
            vec![group("A", &["Quyết định"]), group("a", &["Chỉ thị"])],
            "numbering.plan_group",
        ),
        (
            vec![group("A", &["Quyết định"]), group("B", &["Quyết định"])],
            "numbering.plan_type_twice",
        ),
        (
            vec![group("A", &["Thư ngỏ"])],
            "numbering.plan_type_unknown",
        ),
    ] {
        let found = plan::checked(Mode::Groups, groups, &types).err();
        assert_eq!(found.map(|error| error.code).unwrap_or_default(), code);
    }
}

#[test]
fn when_a_book_opens_by_itself() {
    for (year, this_year, first, expected) in [
        // Begun with the year, or in an earlier one.
        (2026, 2026, Some((2026, 1)), true),
        (2027, 2027, Some((2026, 120)), true),
        // Taken over in the middle of a paper book: the office says where each series stands.
        (2026, 2026, Some((2026, 120)), false),
        (2026, 2026, None, false),
        (2025, 2026, Some((2025, 1)), false),
        (2027, 2026, Some((2026, 1)), false),
    ] {
        assert_eq!(
            opens_by_itself(year, this_year, first),
            expected,
            "{year} {this_year} {first:?}"
        );
    }
}

/// What may happen to a series of numbers.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Issue,
    Reserve(i64),
    UseHeld(usize),
    Release(usize),
    Insert(usize),
    Void(usize),
    NewYear,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => Just(Deed::Issue),
        2 => (1i64..6).prop_map(Deed::Reserve),
        2 => any::<usize>().prop_map(Deed::UseHeld),
        2 => any::<usize>().prop_map(Deed::Release),
        1 => any::<usize>().prop_map(Deed::Insert),
        1 => any::<usize>().prop_map(Deed::Void),
        1 => Just(Deed::NewYear),
    ];
    prop::collection::vec(deed, 0..60)
}

proptest! {
    /// Whatever is issued, held, released, inserted and voided in whatever order: no number is
    /// given twice, and every number up to the last is a line or explained by a block.
    #[test]
    fn a_series_is_always_explained(first in 1i64..200, deeds in deeds()) {
        let mut first = first;
        let (mut used, mut given): (Vec<i64>, Vec<(i64, String)>) = (Vec::new(), Vec::new());
        let mut held: Vec<Held> = Vec::new();
        let mut voided: Vec<i64> = Vec::new();
        for deed in deeds {
            let next = next_free(first, used.last().copied(), &held);
            let mut number = None;
            match deed {
                Deed::Issue => number = Some(next),
                Deed::Reserve(count) => held.push(Held { from: next, to: next + count - 1, released: false }),
                Deed::UseHeld(which) => {
                    let live: Vec<Held> = held.iter().copied().filter(|one| !one.released).collect();
                    if !live.is_empty() {
                        number = first_unused(live[which % live.len()], &used);
                    }
                }
                Deed::Release(which) => {
                    if !held.is_empty() {
                        let place = which % held.len();
                        held[place].released = true;
                    }
                }
                // 15a, or a number that was released and never used.
                Deed::Insert(which) => {
                    let free: Vec<i64> = held
                        .iter()
                        .filter(|one| one.released)
                        .flat_map(|one| one.from..=one.to)
                        .filter(|number| *number < next && !used.contains(number))
                        .filter(|number| !held.iter().any(|one| !one.released && (one.from..=one.to).contains(number)))
                        .collect();
                    if !free.is_empty() {
                        number = Some(free[which % free.len()]);
                    } else if !used.is_empty() {
                        let base = used[which % used.len()];
                        let suffix = "a".repeat(1 + given.iter().filter(|(one, _)| *one == base).count());
                        prop_assert!(!given.contains(&(base, suffix.clone())));
                        given.push((base, suffix));
                    }
                }
                Deed::Void(which) => if !used.is_empty() { voided.push(used[which % used.len()]) },
                Deed::NewYear => {
                    first = 1;
                    used.clear();
                    given.clear();
                    held.clear();
                    voided.clear();
                }
            }
            if let Some(number) = number {
                prop_assert!(number >= first);
                prop_assert!(!used.contains(&number), "{number} given twice");
                used.push(number);
                used.sort_unstable();
                given.push((number, String::new()));
            }
            prop_assert_eq!(unexplained(first, &used, &held), vec![]);
            prop_assert!(voided.iter().all(|number| used.contains(number)));
        }
    }
}
