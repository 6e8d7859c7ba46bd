//! The rules of seals as tables of cases, and the laws of their use.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::keeping::rules::{
    Going, Standing, Terms, fits as permission_fits, paper_fits, standing, usable,
};
use super::log::rules::{
    MOST, Paper, Stamps, amounts, in_use, marks_shown, overlap, paper, proposed, stamps,
};
use super::rules::{Described, KINDS, MARKS, Per, State, fits, kind, state, withdrawing};
use crate::testkit::told;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn seal() -> Described {
    Described {
        name: "Dấu UBND xã Tân An".to_owned(),
        owner_name: "Ủy ban nhân dân xã Tân An".to_owned(),
        registration_number: "12/ĐKMD".to_owned(),
        registration_date: Some(day("2025-07-01")),
        in_use_from: Some(day("2025-07-02")),
        ..Described::default()
    }
}

/// A change to a good seal, and the code and field of its refusal.
type Case = (
    &'static str,
    fn(&mut Described),
    (&'static str, &'static str),
);

#[test]
fn what_a_seal_must_carry() {
    let cases: [Case; 6] = [
        (
            "agency",
            |seal| seal.name.clear(),
            ("seal.name_missing", "name"),
        ),
        (
            "agency",
            |seal| seal.owner_name.clear(),
            ("seal.owner_missing", "owner_name"),
        ),
        (
            "agency",
            |seal| seal.registration_number.clear(),
            ("seal.registration_missing", "registration_number"),
        ),
        ("token", |_| {}, ("seal.serial_missing", "serial_number")),
        (
            "token",
            |seal| seal.serial_number = "5401".to_owned(),
            ("seal.certificate_missing", "certificate_to"),
        ),
        (
            "agency",
            |seal| seal.in_use_from = Some(day("2025-06-30")),
            ("seal.use_before_registration", "in_use_from"),
        ),
    ];
    for kind_code in ["agency", "title"] {
        assert!(fits(kind(kind_code).unwrap(), &seal()).is_ok());
    }
    for (code, change, expected) in cases {
        let mut changed = seal();
        change(&mut changed);
        let error = fits(kind(code).unwrap(), &changed).unwrap_err();
        assert_eq!(told(&error), expected);
    }
    assert_eq!(
        told(&kind("ink").unwrap_err()),
        ("seal.kind_unknown", "kind")
    );
    // Every stamp is made by some seal, and every seal makes one.
    for mark in MARKS {
        assert!(KINDS.iter().any(|kind| kind.marks.contains(&mark.code)));
    }
    for kind in KINDS {
        assert!(!kind.marks.is_empty());
        assert!(
            kind.marks
                .iter()
                .all(|code| MARKS.iter().any(|mark| mark.code == *code))
        );
    }
}

#[test]
fn when_a_seal_is_in_use() {
    let today = day("2026-03-03");
    let at = |from: &str, to: &str| {
        let day = |text: &str| (!text.is_empty()).then(|| day(text));
        state(day(from), day(to), today)
    };
    for (from, to, expected) in [
        ("", "", State::NotYet),
        ("2026-03-04", "", State::NotYet),
        ("2026-03-03", "", State::InUse),
        ("2025-07-01", "2026-03-03", State::Withdrawn),
        ("", "2026-03-01", State::Withdrawn),
    ] {
        assert_eq!(at(from, to), expected, "{from} {to}");
    }
    for (date, fine) in [
        ("2025-06-30", false),
        ("2025-07-01", true),
        ("2026-03-03", true),
        ("2026-03-04", false),
    ] {
        let answer = withdrawing(day(date), Some(day("2025-07-01")), today);
        assert_eq!(answer.is_ok(), fine, "{date}");
    }
    // (state, from, to, certificate, day) and the code, empty when it may be used.
    let from = Some(day("2025-07-01"));
    for (state, from, to, certificate, on, code) in [
        (State::InUse, from, None, None, "2026-03-03", ""),
        (
            State::InUse,
            from,
            None,
            Some("2026-03-03"),
            "2026-03-03",
            "",
        ),
        (
            State::InUse,
            from,
            None,
            Some("2026-03-02"),
            "2026-03-03",
            "stamping.certificate",
        ),
        (
            State::InUse,
            from,
            None,
            None,
            "2025-06-30",
            "stamping.seal_not_yet",
        ),
        (
            State::NotYet,
            None,
            None,
            None,
            "2026-03-03",
            "stamping.seal_not_yet",
        ),
        (
            State::Withdrawn,
            from,
            Some(day("2026-03-01")),
            None,
            "2026-03-03",
            "stamping.seal_withdrawn",
        ),
    ] {
        let answer = in_use("Dấu", state, (from, to), certificate.map(day), day(on));
        let told = answer.err().map(|error| error.code).unwrap_or_default();
        assert_eq!(told, code, "{on}");
    }
}

fn terms(going: Going) -> Terms {
    Terms {
        going,
        to_person: true,
        to_name: "Vũ Đình Kinh".to_owned(),
        place: "Công an tỉnh".to_owned(),
        from: day("2026-03-03"),
        to: Some(day("2026-03-05")),
        purpose: "Trực thay văn thư".to_owned(),
    }
}

#[test]
fn what_a_permission_must_say() {
    let today = day("2026-03-03");
    type Change = fn(&mut Terms);
    let cases: [(Going, Change, &str); 9] = [
        (Going::Lend, |_| {}, ""),
        (Going::Keep, |terms| terms.to = None, ""),
        (
            Going::Out,
            |terms| {
                terms.to_person = false;
            },
            "",
        ),
        (
            Going::Lend,
            |terms| terms.to_name.clear(),
            "seal.to_missing",
        ),
        (
            Going::Lend,
            |terms| terms.to_person = false,
            "seal.to_outsider",
        ),
        (
            Going::Out,
            |terms| terms.place.clear(),
            "seal.place_missing",
        ),
        (
            Going::Lend,
            |terms| terms.purpose.clear(),
            "seal.purpose_missing",
        ),
        (Going::Lend, |terms| terms.to = None, "seal.until_missing"),
        (
            Going::Lend,
            |terms| terms.to = Some(day("2026-03-02")),
            "seal.permission_dates",
        ),
    ];
    for (going, change, code) in cases {
        let mut terms = terms(going);
        change(&mut terms);
        let answer = permission_fits(&terms, today);
        let told = answer.err().map(|error| error.code).unwrap_or_default();
        assert_eq!(told, code, "{going:?}");
    }
    let mut past = terms(Going::Lend);
    past.from = day("2026-02-01");
    past.to = Some(day("2026-03-02"));
    let error = permission_fits(&past, today).unwrap_err();
    assert_eq!(told(&error), ("seal.permission_past", "to_date"));
    for (number, date, code) in [
        ("12/GP-UBND", "2026-03-03", ""),
        ("", "2026-03-03", "seal.permission_document"),
        ("12/GP-UBND", "2026-03-04", "seal.permission_document_date"),
    ] {
        let answer = paper_fits(number, day(date), today, today);
        let told = answer.err().map(|error| error.code).unwrap_or_default();
        assert_eq!(told, code);
    }
}

#[test]
fn which_permission_lets_a_seal_go() {
    let days = (day("2026-03-03"), Some(day("2026-03-05")));
    for (used, ended, on, expected, code) in [
        (None, false, "2026-03-03", Standing::Open, ""),
        (
            None,
            false,
            "2026-03-02",
            Standing::Open,
            "seal.permission_early",
        ),
        (
            None,
            false,
            "2026-03-06",
            Standing::Over,
            "seal.permission_over",
        ),
        (
            None,
            true,
            "2026-03-03",
            Standing::Ended,
            "seal.permission_ended",
        ),
        (
            Some("2026-03-03T08:00:00.000+07:00"),
            false,
            "2026-03-03",
            Standing::Used,
            "seal.permission_used",
        ),
    ] {
        assert_eq!(standing(used.is_some(), ended, days.1, day(on)), expected);
        let answer = usable(used, ended, days, day(on));
        let told = answer.err().map(|error| error.code).unwrap_or_default();
        assert_eq!(told, code, "{on}");
    }
}

fn one(kind: &str, stamps: i64) -> Stamps {
    Stamps {
        kind: kind.to_owned(),
        stamps,
    }
}

#[test]
fn what_may_be_stamped_how_often() {
    let agency = kind("agency").unwrap();
    for (marks, copies, sheets, code, field) in [
        (vec![one("signature", 3), one("overlap", 9)], 3, 12, "", ""),
        (vec![one("overlap", 3)], 3, 12, "", ""),
        (vec![], 3, 1, "stamping.no_mark", "marks"),
        (vec![one("signature", 3)], 0, 1, "stamping.copies", "copies"),
        (
            vec![one("signature", 3)],
            10_000,
            1,
            "stamping.copies",
            "copies",
        ),
        (vec![one("signature", 3)], 3, 0, "stamping.sheets", "sheets"),
        (
            vec![one("signature", 0)],
            3,
            1,
            "stamping.stamps_none",
            "marks",
        ),
        (
            vec![one("signature", 1_501)],
            3,
            1,
            "stamping.stamps_many",
            "marks",
        ),
        (
            vec![one("overlap", 1)],
            3,
            1,
            "stamping.overlap_one",
            "marks",
        ),
        (
            vec![one("overlap", 2)],
            3,
            12,
            "stamping.overlap_few",
            "marks",
        ),
        (
            vec![one("overlap", 37)],
            3,
            12,
            "stamping.stamps_many",
            "marks",
        ),
        (
            vec![one("signature", 3), one("signature", 3)],
            3,
            1,
            "stamping.mark_twice",
            "marks",
        ),
        (
            vec![one("digital", 1)],
            1,
            1,
            "stamping.mark_unfit",
            "marks",
        ),
        (vec![one("ink", 1)], 1, 1, "stamping.mark_unknown", "marks"),
    ] {
        let answer = stamps(("Dấu UBND", agency), &marks, copies, sheets);
        let refusal = answer.as_ref().err().map_or(("", ""), told);
        assert_eq!(refusal, (code, field), "{marks:?} {copies} {sheets}");
    }
    assert_eq!(
        marks_shown(&[one("signature", 3), one("overlap", 9)]),
        "Dấu lên chữ ký (3), dấu giáp lai (9)"
    );
}

#[test]
fn what_a_paper_must_say() {
    let today = day("2026-03-03");
    let good = Paper {
        type_name: "Giấy giới thiệu".to_owned(),
        signer_full_name: "Trần Văn Chủ".to_owned(),
        signer_position: "Chủ tịch UBND".to_owned(),
        ..Paper::default()
    };
    type Change = fn(&mut Paper);
    let cases: [(Change, bool, &str); 6] = [
        (|_| {}, true, ""),
        (
            |paper| paper.type_name.clear(),
            true,
            "stamping.content_missing",
        ),
        (
            |paper| paper.date = Some(day("2026-03-04")),
            true,
            "stamping.document_date",
        ),
        (
            |paper| paper.signer_full_name.clear(),
            true,
            "stamping.signer_missing",
        ),
        (
            |paper| paper.signer_position.clear(),
            true,
            "stamping.signer_position",
        ),
        (|_| {}, false, "stamping.signer_authority"),
    ];
    for (change, of_the_office, code) in cases {
        let mut changed = good.clone();
        change(&mut changed);
        let answer = paper(&changed, of_the_office, today);
        let told = answer.err().map(|error| error.code).unwrap_or_default();
        assert_eq!(told, code);
    }
}

proptest! {
    /// Giáp lai: no stamp holds more than five sheets, and one fewer would not do.
    #[test]
    fn as_many_overlaps_as_needed(copies in 1i64..MOST, sheets in 1i64..MOST) {
        let each = overlap(sheets);
        prop_assert!(each * 5 >= sheets && (each - 1) * 5 < sheets);
        prop_assert_eq!(proposed(Per::Sheets, copies, sheets), copies * each);
        prop_assert_eq!(proposed(Per::Copy, copies, sheets), copies);
        prop_assert!(amounts(copies, sheets).is_ok());
    }

    /// What is proposed is never refused.
    #[test]
    fn proposals_stand(copies in 1i64..=MOST, sheets in 2i64..=MOST) {
        for kind in KINDS {
            let marks: Vec<Stamps> = MARKS
                .iter()
                .filter(|mark| kind.marks.contains(&mark.code))
                .map(|mark| one(mark.code, proposed(mark.per, copies, sheets)))
                .collect();
            prop_assert!(stamps(("Dấu", kind), &marks, copies, sheets).is_ok());
        }
    }
}
