//! Tables of what is decided about outgoing documents.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::rules::*;
use crate::ids::BodyId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The facts of a document that has come as far as a step, with nothing left out.
fn as_far_as(step: Step) -> Facts {
    Facts {
        initialled: step >= Step::Initial,
        checked: step >= Step::Check,
        approved: step >= Step::Approve,
        signed: step >= Step::Sign,
        form_checked: step >= Step::FormCheck,
        numbered: step >= Step::Issue,
        stamped: step >= Step::Stamp,
        sent: step >= Step::Send,
        filed: step >= Step::File,
        ..Facts::default()
    }
}

fn code<T>(result: crate::error::Result<T>) -> String {
    result.err().map(|error| error.code).unwrap_or_default()
}

#[test]
fn the_way_goes_step_by_step() {
    for (place, step) in Step::ALL.into_iter().enumerate().skip(1) {
        let before = Step::ALL[place - 1];
        assert_eq!(code(may(step, as_far_as(before), "x")), "", "{step:?}");
        assert_eq!(as_far_as(before).next(), Some(step), "{step:?}");
        assert_eq!(
            code(may(step, as_far_as(step), "x")),
            "outgoing.done",
            "{step:?}"
        );
    }
    assert_eq!(as_far_as(Step::File).next(), None);
}

#[test]
fn what_may_be_left_out_and_what_may_not() {
    let only_signed = Facts {
        signed: true,
        ..Facts::default()
    };
    for (step, facts, expected) in [
        // A small office signs at once.
        (Step::Sign, Facts::default(), ""),
        (Step::Approve, Facts::default(), ""),
        // Nothing is initialled after the signature.
        (Step::Initial, only_signed, "outgoing.passed"),
        (Step::Check, as_far_as(Step::Approve), "outgoing.done"),
        (Step::FormCheck, Facts::default(), "outgoing.not_signed"),
        (Step::FormCheck, only_signed, ""),
        (Step::Issue, Facts::default(), "outgoing.not_signed"),
        (Step::Issue, only_signed, "outgoing.form_not_checked"),
        (Step::Stamp, Facts::default(), "outgoing.not_signed"),
        (Step::Stamp, only_signed, "outgoing.not_numbered"),
        (Step::Send, as_far_as(Step::Issue), "outgoing.not_stamped"),
        (Step::File, as_far_as(Step::Stamp), "outgoing.not_sent"),
    ] {
        assert_eq!(code(may(step, facts, "x")), expected, "{step:?} {facts:?}");
    }
    for frozen in [
        Facts {
            voided: true,
            ..as_far_as(Step::Issue)
        },
        Facts {
            recalled: true,
            ..as_far_as(Step::Send)
        },
    ] {
        for step in Step::ALL {
            assert_eq!(code(may(step, frozen, "x")), "outgoing.frozen");
        }
    }
}

fn entry(changes: impl FnOnce(&mut Entry)) -> Entry {
    let mut entry = Entry {
        type_name: "Kế hoạch".to_owned(),
        subject: "Cải cách hành chính năm 2026".to_owned(),
        code_notation: "KH-UBND".to_owned(),
        ..Entry::new(BodyId(1))
    };
    changes(&mut entry);
    entry
}

#[test]
fn what_a_document_must_say() {
    let types = ["Kế hoạch".to_owned(), "Công văn".to_owned()];
    let table: Vec<(Entry, usize, &str, &str)> = vec![
        (entry(|_| ()), 0, "", ""),
        (
            entry(|one| one.type_name.clear()),
            0,
            "outgoing.type_missing",
            "type_name",
        ),
        (
            entry(|one| one.type_name = "Thư ngỏ".to_owned()),
            0,
            "outgoing.type_unknown",
            "type_name",
        ),
        (
            entry(|one| one.subject.clear()),
            0,
            "outgoing.subject_missing",
            "subject",
        ),
        (
            entry(|one| one.subject = "x".repeat(4_001)),
            0,
            "outgoing.too_long",
            "subject",
        ),
        (
            entry(|one| one.code_notation.clear()),
            0,
            "outgoing.notation_missing",
            "code_notation",
        ),
        (
            entry(|one| one.code_notation = "KH--UBND".to_owned()),
            0,
            "outgoing.notation_form",
            "code_notation",
        ),
        (
            entry(|one| one.code_notation = "2026/KH-UBND".to_owned()),
            0,
            "outgoing.notation_form",
            "code_notation",
        ),
        (
            entry(|one| {
                one.kind = Kind::Qppl;
                one.code_notation = "2026/QĐ-UBND".to_owned();
            }),
            0,
            "",
            "",
        ),
        (
            entry(|one| one.kind = Kind::Qppl),
            0,
            "outgoing.notation_form",
            "code_notation",
        ),
        (
            entry(|one| one.copies = Some(0)),
            0,
            "outgoing.out_of_range",
            "copies",
        ),
        (
            entry(|one| one.copies = Some(10_000)),
            0,
            "outgoing.out_of_range",
            "copies",
        ),
        (
            entry(|one| one.keep_copies = 0),
            0,
            "outgoing.out_of_range",
            "keep_copies",
        ),
        (
            entry(|one| one.priority = 5),
            0,
            "outgoing.out_of_range",
            "priority",
        ),
        (
            entry(|one| one.secrecy = "kin".to_owned()),
            0,
            "outgoing.secrecy_form",
            "secrecy",
        ),
        (
            entry(|one| one.secrecy = "mat".to_owned()),
            0,
            "outgoing.secret_subject",
            "subject",
        ),
        (
            entry(|one| {
                one.secrecy = "mat".to_owned();
                one.subject.clear();
            }),
            1,
            "outgoing.secret_file",
            "scan_ids",
        ),
        (
            entry(|one| {
                one.secrecy = "toi_mat".to_owned();
                one.subject.clear();
            }),
            0,
            "",
            "",
        ),
    ];
    for (entry, files, code, field) in table {
        let found = fits(&entry, &types, files);
        let told = found
            .as_ref()
            .err()
            .map(|error| (error.code.as_str(), error.field.as_deref().unwrap_or("")));
        assert_eq!(told.unwrap_or(("", "")), (code, field), "{entry:?}");
    }
}

#[test]
fn which_day_a_number_may_carry() {
    let around = Around {
        today: day("2026-03-10"),
        signed: Some(day("2026-03-05")),
        before: Some((14, day("2026-03-06"))),
    };
    for (date, expected) in [
        ("2026-03-06", ""),
        ("2026-03-10", ""),
        ("2026-03-11", "outgoing.issued_future"),
        ("2026-03-04", "outgoing.issued_before_signed"),
        ("2026-03-05", "outgoing.issued_before_last"),
    ] {
        assert_eq!(code(day_fits(day(date), &around)), expected, "{date}");
    }
}

#[test]
fn where_a_number_may_be_inserted() {
    let gap = Gap {
        first: 1,
        last: 20,
        base: true,
        taken: false,
        held_for: None,
        before: Some(day("2026-03-01")),
        behind: Some(day("2026-03-05")),
    };
    let released = Gap {
        base: false,
        ..gap.clone()
    };
    let held = Gap {
        held_for: Some("Phòng Kinh tế"),
        ..released.clone()
    };
    let taken = Gap {
        taken: true,
        ..gap.clone()
    };
    for (number, suffix, date, gap, expected) in [
        (15, "a", "2026-03-03", &gap, ""),
        (15, "a", "2026-03-01", &gap, ""),
        (15, "a", "2026-03-05", &gap, ""),
        (15, "a", "2026-02-28", &gap, "outgoing.insert_date"),
        (15, "a", "2026-03-06", &gap, "outgoing.insert_date"),
        (15, "a", "2026-03-03", &taken, "outgoing.insert_taken"),
        (15, "", "2026-03-03", &gap, "outgoing.insert_suffix"),
        (15, "A", "2026-03-03", &gap, "outgoing.insert_suffix"),
        (15, "1", "2026-03-03", &gap, "outgoing.insert_suffix"),
        (15, "abc", "2026-03-03", &gap, "outgoing.insert_suffix"),
        (0, "a", "2026-03-03", &gap, "outgoing.insert_number"),
        (21, "a", "2026-03-03", &gap, "outgoing.insert_number"),
        // A number nobody used: released, not held.
        (15, "", "2026-03-03", &released, ""),
        (15, "a", "2026-03-03", &released, "outgoing.insert_number"),
        (15, "", "2026-03-03", &held, "outgoing.insert_held"),
    ] {
        assert_eq!(
            code(insert_fits(number, suffix, day(date), gap)),
            expected,
            "{number}{suffix} {date}"
        );
    }
}

#[test]
fn who_a_document_is_for() {
    let to = |name: &str, copies| Recipient {
        unit: None,
        name: name.to_owned(),
        way: Way::Paper,
        copies,
    };
    for (recipients, expected) in [
        (vec![], ""),
        (vec![to("Sở Nội vụ", 1), to("Thôn Đông", 0)], ""),
        (vec![to("", 1)], "outgoing.recipient_name"),
        (
            vec![to("Sở Nội vụ", 1), to("sở nội vụ", 2)],
            "outgoing.recipient_twice",
        ),
        (vec![to("Sở Nội vụ", -1)], "outgoing.recipient_copies"),
        (vec![to("Sở Nội vụ", 10_000)], "outgoing.recipient_copies"),
    ] {
        assert_eq!(code(recipients_fit(&recipients)), expected);
    }
    assert_eq!(copies_expected([1, 0, 3].into_iter(), 2), 6);
}

proptest! {
    /// Whatever was done, the next step is one that may be taken, and the state is that of the
    /// last step.
    #[test]
    fn what_comes_next_may_be_done(reached in 0usize..9) {
        let step = Step::ALL[reached];
        let facts = as_far_as(step);
        let next = facts.next().unwrap();
        prop_assert!(may(next, facts, "x").is_ok());
        prop_assert_eq!(facts.last(), step);
    }
}
