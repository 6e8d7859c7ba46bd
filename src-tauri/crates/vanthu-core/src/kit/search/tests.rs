//! Queries, places of a match, and the order of what is found.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::rules::{self, Query, parse, ranges};
use super::store::{From, exact_first, newest, put};
use super::{Hit, Place};
use crate::act::View;
use crate::error::Result;
use crate::session::Session;
use crate::testkit::TestOffice;

const HERE: Place = Place(1);
const THERE: Place = Place(2);

/// The first page, as the index alone tells it.
fn find(
    view: &View<'_>,
    query: &Query,
    places: &[Place],
    limit: usize,
) -> Result<Vec<(Hit, bool)>> {
    let all = newest(view, query, places, None, limit)?;
    match &query.marked {
        Some(marked) => exact_first(view, query, marked, places, &From::Newest(&all), limit),
        None => Ok(all.into_iter().map(|hit| (hit, false)).collect()),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_was_typed_becomes_a_query() {
    for (typed, folded, marked) in [
        ("", None, None),
        (" -/ ", None, None),
        ("\"\"", None, None),
        (
            "ke hoach",
            Some("folded:\"ke\" AND folded:\"hoach\"*"),
            None,
        ),
        // A finished word is a whole word.
        ("ke ", Some("folded:\"ke\""), None),
        ("Kế", Some("folded:\"ke\"*"), Some("marked:\"kế\"*")),
        (
            "97/KH-UBND",
            Some("folded:\"97\" AND folded:\"kh\" AND folded:\"ubnd\"*"),
            None,
        ),
        (
            "\"Công tác văn thư\" 2026",
            Some("folded:\"cong tac van thu\" AND folded:\"2026\"*"),
            Some("marked:\"công tác văn thư\" AND marked:\"2026\"*"),
        ),
        // A quotation mark that is not closed yet.
        ("\"cong tac", Some("folded:\"cong tac\""), None),
        // Words of the engine's own language are words.
        (
            "NOT OR AND NEAR(",
            Some("folded:\"not\" AND folded:\"or\" AND folded:\"and\" AND folded:\"near\"*"),
            None,
        ),
    ] {
        let query = parse(typed);
        assert_eq!(
            query.as_ref().map(|query| query.folded.as_str()),
            folded,
            "{typed}"
        );
        assert_eq!(
            query.and_then(|query| query.marked).as_deref(),
            marked,
            "{typed}"
        );
    }
}

#[test]
fn where_it_matched() {
    let at = |text: &str, typed: &str| ranges(text, &parse(typed).unwrap().terms);
    assert_eq!(at("Kế hoạch số 97/KH-UBND", "ke 97"), [(0, 2), (12, 2)]);
    assert_eq!(at("Đường Điện Biên", "dien"), [(6, 4)]);
    // The beginning of a word only.
    assert_eq!(at("hoạch kế hoạch", "hoa"), [(0, 3), (9, 3)]);
    assert_eq!(at("bạch hoa", "ach"), []);
    // Units of the window: a letter outside the first plane counts two.
    assert_eq!(at("😀 kế 𝔘x", "ke"), [(3, 2)]);
    assert_eq!(at("", "ke"), []);
}

proptest! {
    /// Whatever is typed, the engine understands it, and every range lies in the text.
    #[test]
    fn anything_may_be_typed(typed in "\\PC{0,40}", text in "\\PC{0,60}") {
        let Some(query) = parse(&typed) else { return Ok(()) };
        let office = shared();
        let answer: Result<_> = office.read(&Session::Nobody, |view| find(view, &query, &[HERE], 5));
        prop_assert!(answer.is_ok(), "{:?}: {:?}", query, answer);
        let units = text.encode_utf16().count();
        for (start, length) in ranges(&text, &query.terms) {
            prop_assert!(start + length <= units && length > 0);
        }
    }

    /// Newer documents have higher places, whatever the order they came in.
    #[test]
    fn places_are_in_the_order_of_days(a in 0i32..40_000, b in 0i32..40_000, line in 1i64..0xFFFF_FFFF) {
        let date = |days: i32| NaiveDate::from_num_days_from_ce_opt(700_000 + days).unwrap();
        let (one, two) = (Hit::new(date(a), HERE, line), Hit::new(date(b), THERE, 1));
        if a != b {
            prop_assert_eq!(a < b, one < two);
        }
        prop_assert_eq!((one.register(), one.line()), (HERE, line));
    }
}

/// One office for all cases that only look.
fn shared() -> &'static TestOffice {
    static OFFICE: std::sync::OnceLock<TestOffice> = std::sync::OnceLock::new();
    OFFICE.get_or_init(|| filled(&[("2026-03-02", "Kế hoạch công tác văn thư")]))
}

/// An office whose index holds these texts, lines 1, 2, ….
fn filled(texts: &[(&str, &str)]) -> TestOffice {
    let office = TestOffice::bare();
    office
        .act(&Session::Program, |act| {
            for (line, (date, text)) in (1..).zip(texts) {
                put(act, None, Hit::new(day(date), HERE, line), text)?;
            }
            Ok(())
        })
        .unwrap();
    office
}

fn lines(office: &TestOffice, typed: &str) -> Vec<(i64, bool)> {
    let query = parse(typed).unwrap();
    office
        .read(&Session::Nobody, |view| find(view, &query, &[HERE], 50))
        .unwrap()
        .into_iter()
        .map(|(hit, exact)| (hit.line(), exact))
        .collect()
}

#[test]
fn marks_are_preferred_then_the_newest() {
    let office = filled(&[
        ("2026-03-02", "Báo cáo về đất đai"),
        ("2026-03-03", "Bão cáo"),
        // Imported last, but of an old year.
        ("2019-05-05", "Báo cáo năm cũ"),
        ("2026-03-04", "bao cao khong dau"),
    ]);
    assert_eq!(
        lines(&office, "bao cao"),
        [(4, false), (2, false), (1, false), (3, false)]
    );
    assert_eq!(
        lines(&office, "báo cáo"),
        [(1, true), (3, true), (4, false), (2, false)]
    );
    assert_eq!(lines(&office, "\"cáo về đất\""), [(1, true)]);
    assert_eq!(lines(&office, "\"về cáo\""), []);
    assert_eq!(lines(&office, "dat"), [(1, false)]);
    // The same word decomposed, as another keyboard types it.
    assert_eq!(
        lines(&office, "ba\u{301}o na\u{306}m cu\u{303}"),
        [(3, true)]
    );
    // A beginning only for the last word.
    assert_eq!(lines(&office, "kho"), [(4, false)]);
    assert_eq!(lines(&office, "kho bao"), []);
}

#[test]
fn a_line_moves_in_the_index_and_other_registers_stay_out() {
    let office = filled(&[("2026-03-02", "một"), ("2026-03-03", "hai một")]);
    office
        .act(&Session::Program, |act| {
            let (former, hit) = (
                Hit::new(day("2026-03-02"), HERE, 1),
                Hit::new(day("2026-03-09"), HERE, 1),
            );
            put(act, Some(former), hit, "ba một")?;
            put(act, None, Hit::new(day("2026-03-10"), THERE, 7), "một")
        })
        .unwrap();
    assert_eq!(lines(&office, "mot"), [(1, false), (2, false)]);
    assert_eq!(lines(&office, "ba"), [(1, false)]);
    let query = parse("mot").unwrap();
    let both = office
        .read(&Session::Nobody, |view| {
            find(view, &query, &[HERE, THERE], 1)
        })
        .unwrap();
    assert_eq!(both, [(Hit::new(day("2026-03-10"), THERE, 7), false)]);
}

#[test]
fn lines_tell_whether_a_hit_is_exact() {
    let texts = ["Kế hoạch tuyển quân", "Sở Nội vụ", "97/KH-UBND"];
    for (typed, exact) in [
        ("kế hoạch ", true),
        ("kế", true),
        ("kê ", false),
        ("\"hoạch tuyển\"", true),
        ("\"tuyển hoạch\"", false),
        // The last word may still be typed; the one before not.
        ("nội v", true),
        ("nộ vụ ", false),
        ("kh ubnd", true),
        ("KẾ HOẠCH nội ", true),
    ] {
        let query = parse(typed).expect("something to look for");
        assert_eq!(
            rules::exact(texts.into_iter(), &query.typed),
            exact,
            "{typed}"
        );
    }
}
