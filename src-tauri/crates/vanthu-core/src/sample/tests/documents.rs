//! What the incoming documents of the sample promise.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate, Timelike};

use super::super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn year_of(count: usize) -> Documents {
    Documents::new(2026, day("2025-11-03"), day("2026-11-20"), count)
}

#[test]
fn the_same_seed_gives_the_same_documents() {
    let first: Vec<Document> = year_of(500).collect();
    assert_eq!(first, year_of(500).collect::<Vec<_>>());
    let other: Vec<Document> =
        Documents::new(2027, day("2025-11-03"), day("2026-11-20"), 500).collect();
    assert_ne!(first, other);
    assert_eq!(year_of(500).len(), 500);
}

#[test]
fn two_hundred_thousand_documents_never_repeat_a_number() {
    let mut by_day = HashSet::new();
    let mut by_year = HashSet::new();
    let mut subjects = HashSet::new();
    let mut count = 0;
    for document in Documents::new(7, day("2025-07-01"), day("2026-11-20"), 200_000) {
        let code = (
            document.organ_name,
            document.code_number.clone(),
            document.code_notation.clone(),
        );
        assert!(
            by_year.insert((code.clone(), document.issued_date.year())),
            "{code:?} twice in a year"
        );
        assert!(by_day.insert((code, document.issued_date)));
        subjects.insert(document.subject);
        count += 1;
    }
    assert_eq!(count, 200_000);
    assert!(
        subjects.len() > 120_000,
        "only {} distinct abstracts",
        subjects.len()
    );
}

#[test]
fn arrivals_are_in_order_on_working_days_within_office_hours() {
    let mut last = None;
    let mut by_day = BTreeMap::new();
    for document in year_of(20_000) {
        let moment = (document.arrival_date, document.arrival_time);
        assert!(last.is_none_or(|before| before <= moment));
        last = Some(moment);
        assert!(
            is_working_day(document.arrival_date),
            "{} is a day off",
            document.arrival_date
        );
        assert!(
            (7..17).contains(&document.arrival_time.hour()) && document.arrival_time.second() == 0
        );
        *by_day.entry(document.arrival_date).or_insert(0) += 1;
        let age = (document.arrival_date - document.issued_date).num_days();
        assert!((0..=6).contains(&age), "{age} days old");
        assert!(is_working_day(document.issued_date));
        if let Some(due) = document.due_date {
            assert!(due > document.arrival_date && is_working_day(due));
        }
    }
    let mean = 20_000 / by_day.len();
    assert!(
        by_day
            .values()
            .all(|count| (mean / 4..mean * 3).contains(count)),
        "no day is empty or drowned"
    );
}

#[test]
fn lags_and_means_of_receipt_vary() {
    let mut lags = BTreeMap::new();
    let mut kinds = BTreeMap::new();
    for document in year_of(5_000) {
        *lags
            .entry((document.arrival_date - document.issued_date).num_days())
            .or_insert(0) += 1;
        *kinds.entry(document.receipt_kind).or_insert(0) += 1;
    }
    assert_eq!(lags.len(), 7, "every lag from 0 to 6 days occurs");
    assert!(kinds["electronic"] > kinds["paper"] && kinds["paper"] > kinds["both"]);
}

#[test]
fn notations_follow_the_decree() {
    for document in year_of(30_000) {
        let kind = type_named(document.type_name).unwrap();
        let organ = document.organ;
        let number: u32 = document.code_number.parse().unwrap();
        assert!(number > 0);
        assert_eq!(
            document.code_number,
            format!("{number:02}"),
            "below ten with a leading nought"
        );
        let notation = document.code_notation.as_str();
        let year = document.issued_date.year();
        if kind.abbreviation.is_empty() {
            let unit = notation
                .strip_prefix(organ.abbreviation)
                .and_then(|rest| rest.strip_prefix('-'));
            assert!(organ.units.contains(&unit.unwrap()), "{notation}");
        } else {
            let plain = format!("{}-{}", kind.abbreviation, organ.abbreviation);
            let rule = format!("{year}/{plain}");
            assert!(
                notation == plain || (notation == rule && organ.standing == Standing::Province),
                "{notation}"
            );
        }
        assert!(
            notation.chars().count() <= 30
                && document.code_number.len() <= 11
                && document.organ_name.chars().count() <= 200
        );
    }
}

#[test]
fn numbers_of_a_series_follow_the_days_of_issue() {
    let mut series: BTreeMap<(&str, String), Vec<(NaiveDate, u32)>> = BTreeMap::new();
    for document in Documents::new(3, day("2026-01-05"), day("2026-11-20"), 8_000) {
        if document.type_name == "Kế hoạch" {
            let number = document.code_number.parse().unwrap();
            series
                .entry((document.organ_name, document.code_notation))
                .or_default()
                .push((document.issued_date, number));
        }
    }
    let long = series.values().filter(|numbers| numbers.len() > 5).count();
    assert!(long > 5);
    for numbers in series.values() {
        assert!(
            numbers.is_sorted_by(|a, b| a.0 <= b.0 && a.1 < b.1),
            "{numbers:?}"
        );
    }
}

#[test]
fn every_type_occurs_and_công_văn_lead() {
    let mut types: BTreeMap<&str, usize> = BTreeMap::new();
    let mut urgent = 0;
    for document in year_of(60_000) {
        *types.entry(document.type_name).or_default() += 1;
        urgent += usize::from(document.priority > 0);
    }
    assert_eq!(types.len(), TYPES.len(), "all 29 types");
    let most = types.iter().max_by_key(|(_, count)| **count).unwrap();
    assert_eq!(*most.0, "Công văn");
    assert!((600..6_000).contains(&urgent), "{urgent} urgent of 60,000");
}

#[test]
fn abstracts_are_clean_sentences() {
    let units: BTreeSet<&str> = office::UNITS
        .iter()
        .map(|unit| unit.name)
        .chain(["Chủ tịch UBND"])
        .collect();
    for document in year_of(40_000) {
        let subject = &document.subject;
        assert!(
            !subject.contains("  ") && !subject.contains(" ,") && !subject.contains(['{', '}']),
            "{subject}"
        );
        assert_eq!(subject.trim(), subject);
        assert!(subject.chars().next().unwrap().is_uppercase(), "{subject}");
        assert!(subject.chars().count() <= 400, "{subject}");
        assert!(
            !subject.contains("huyện") && !subject.contains("quận"),
            "no district after 01/7/2025: {subject}"
        );
        for place in document.to_places.split("; ") {
            assert!(units.contains(place), "{place}");
        }
        let nfc: String =
            unicode_normalization::UnicodeNormalization::nfc(subject.as_str()).collect();
        assert_eq!(&nfc, subject);
        assert!((1..=14).contains(&document.page_amount) && document.priority <= 3);
    }
    assert!(
        ORGANS
            .iter()
            .all(|organ| !organ.name.contains("huyện") && !organ.name.contains("quận"))
    );
}

#[test]
fn every_month_has_something_to_say_for_every_organ() {
    // Each organ draws a topic for each document, so a month without one would stop the iterator.
    let names: BTreeSet<&str> = Documents::new(1, day("2024-01-02"), day("2024-12-31"), 60_000)
        .map(|d| d.organ_name)
        .collect();
    assert_eq!(names.len(), ORGANS.len());
}

#[test]
fn a_stretch_of_free_days_gives_nothing() {
    assert_eq!(
        Documents::new(1, day("2026-02-16"), day("2026-02-22"), 50).count(),
        0
    );
    assert_eq!(
        Documents::new(1, day("2026-03-02"), day("2026-03-01"), 50).count(),
        0
    );
    assert_eq!(
        Documents::new(1, day("2026-03-02"), day("2026-03-02"), 50).count(),
        50
    );
    assert_eq!(
        Documents::new(1, day("2026-03-02"), day("2026-03-20"), 0).count(),
        0
    );
}

#[test]
fn an_office_may_work_through_the_turn_of_the_year() {
    for document in Documents::new(9, day("2025-12-22"), day("2026-01-16"), 3_000) {
        if document.issued_date.year() == 2026 && document.organ.standing == Standing::School {
            assert!(
                document.code_number.parse::<u32>().unwrap() < 60,
                "numbers start anew: {document:?}"
            );
        }
    }
}
