//! The rules of the book as tables of cases.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::rules::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry() -> Entry {
    Entry {
        organ_name: "UBND tỉnh Khánh Hòa".to_owned(),
        code_number: "97".to_owned(),
        code_notation: "KH-UBND".to_owned(),
        issued_date: Some(day("2026-03-02")),
        type_name: "Kế hoạch".to_owned(),
        subject: "về công tác văn thư năm 2026".to_owned(),
        ..Entry::default()
    }
}

fn around() -> Surroundings {
    Surroundings {
        today: day("2026-03-03"),
        ..Surroundings::default()
    }
}

/// What a changed entry gives: the levels, codes and fields found, in order.
fn check(change: impl FnOnce(&mut Entry, &mut Surroundings), expected: &[(Level, &str, &str)]) {
    let (mut entry, mut around) = (entry(), around());
    change(&mut entry, &mut around);
    let found = findings(&entry.tidied(), &around);
    let told: Vec<(Level, &str, &str)> = found
        .iter()
        .map(|finding| {
            (
                finding.level,
                finding.error.code.as_str(),
                finding.error.field.as_deref().unwrap_or(""),
            )
        })
        .collect();
    assert_eq!(told, expected);
    for finding in &found {
        assert!(!finding.error.message.contains('{'), "{:?}", finding.error);
    }
}

#[test]
fn what_must_be_there() {
    use Level::Refuse;
    check(|_, _| {}, &[]);
    // Papers without number, notation or date are registered as they are.
    check(
        |entry, _| {
            entry.code_number.clear();
            entry.code_notation.clear();
            entry.issued_date = None;
            entry.type_name.clear();
        },
        &[],
    );
    check(
        |entry, _| entry.organ_name = "  ".to_owned(),
        &[(Refuse, "incoming.organ_missing", "organ_name")],
    );
    check(
        |entry, _| entry.subject = "\n".to_owned(),
        &[(Refuse, "incoming.subject_missing", "subject")],
    );
    check(
        |entry, _| entry.subject = "a".repeat(4_001),
        &[(Refuse, "incoming.too_long", "subject")],
    );
    check(
        |entry, _| entry.subject = "a".repeat(501),
        &[(Level::Advice, "incoming.long", "subject")],
    );
    check(
        |entry, _| {
            entry.priority = 5;
            entry.page_amount = Some(0);
            entry.copies = Some(-1);
        },
        &[
            (Refuse, "incoming.out_of_range", "priority"),
            (Refuse, "incoming.out_of_range", "page_amount"),
            (Refuse, "incoming.out_of_range", "copies"),
        ],
    );
    check(
        |entry, _| entry.arrival_time = Some("25:00".to_owned()),
        &[(Refuse, "incoming.time_form", "arrival_time")],
    );
    check(
        |entry, _| entry.envelope_kind = "box".to_owned(),
        &[(Refuse, "office.input", "envelope_kind")],
    );
}

#[test]
fn dates() {
    use Level::{Advice, Reason, Refuse};
    check(
        |entry, _| entry.arrival_date = Some(day("2026-03-04")),
        &[(Refuse, "incoming.arrival_future", "arrival_date")],
    );
    check(
        |entry, around| {
            entry.arrival_date = Some(day("2026-03-02"));
            around.last_arrival = Some(day("2026-03-03"));
        },
        &[(Reason, "incoming.arrival_earlier", "reason")],
    );
    check(
        |_, around| around.last_arrival = Some(day("2026-03-03")),
        &[],
    );
    // An odd date of the document asks for a reason and is never refused.
    check(
        |entry, _| entry.issued_date = Some(day("2026-03-10")),
        &[(Reason, "incoming.issued_future", "issued_date")],
    );
    check(
        |entry, _| {
            entry.arrival_date = Some(day("2026-03-01"));
            entry.issued_date = Some(day("2026-03-02"));
        },
        &[(Reason, "incoming.issued_after_arrival", "issued_date")],
    );
    check(
        |entry, _| entry.issued_date = Some(day("2025-03-02")),
        &[(Reason, "incoming.issued_long_ago", "issued_date")],
    );
    check(|entry, _| entry.issued_date = Some(day("2025-03-03")), &[]);
    check(
        |entry, _| entry.due_date = Some(day("2026-03-02")),
        &[(Advice, "incoming.due_past", "due_date")],
    );
}

fn other(id: i64, subject: &str) -> Other {
    Other {
        id,
        number: 12,
        year: 2026,
        arrival_date: "2026-03-01".to_owned(),
        subject: subject.to_owned(),
    }
}

#[test]
fn duplicates() {
    use Level::{Advice, Reason};
    let same = "về công tác văn thư năm 2026";
    check(
        |_, around| around.equal = vec![other(1, same)],
        &[(Reason, "incoming.duplicate", "reason")],
    );
    check(
        |_, around| around.same_file = vec![other(1, same)],
        &[(Reason, "incoming.duplicate_file", "reason")],
    );
    check(
        |_, around| around.recent = vec![other(1, "Về công tác văn thư, năm 2026")],
        &[(Advice, "incoming.similar", "subject")],
    );
    check(
        |_, around| around.recent = vec![other(1, "về công tác lưu trữ năm 2026")],
        &[],
    );
    // The equal line is not told twice.
    check(
        |_, around| {
            around.equal = vec![other(1, same)];
            around.recent = vec![other(1, same)];
        },
        &[(Reason, "incoming.duplicate", "reason")],
    );
}

#[test]
fn state_secrets() {
    use Level::Refuse;
    check(
        |entry, _| {
            entry.secrecy = "mat".to_owned();
            entry.subject.clear();
        },
        &[],
    );
    check(
        |entry, around| {
            entry.secrecy = "tuyet_mat".to_owned();
            entry.description = "x".repeat(61);
            around.files = 1;
        },
        &[
            (Refuse, "incoming.secret_subject", "subject"),
            (Refuse, "incoming.secret_description", "description"),
            (Refuse, "incoming.secret_file", "scan_ids"),
        ],
    );
    check(
        |entry, _| entry.secrecy = "secret".to_owned(),
        &[(Refuse, "incoming.secrecy_form", "secrecy")],
    );
}

#[test]
fn a_type_outside_the_list_is_advice() {
    check(
        |entry, around| {
            entry.type_name = "Thông tư".to_owned();
            around.type_names = vec!["Kế hoạch".to_owned()];
        },
        &[(Level::Advice, "incoming.type_unknown", "type_name")],
    );
    // Offices set up earlier have the decree's longer names in their lists.
    check(
        |entry, around| {
            entry.type_name = "quyết định".to_owned();
            around.type_names = vec!["Quyết định (cá biệt)".to_owned()];
        },
        &[],
    );
}

#[test]
fn every_sample_document_has_a_type_of_the_list() {
    use crate::kit::settings::rules::DOCUMENT_TYPES;
    for (n, kind) in crate::sample::TYPES.iter().enumerate() {
        assert!(
            DOCUMENT_TYPES.contains(&(kind.name, kind.abbreviation)),
            "{n}: {}",
            kind.name
        );
        check(
            |entry, around| {
                entry.type_name = kind.name.to_owned();
                around.type_names = DOCUMENT_TYPES
                    .iter()
                    .map(|(name, _)| (*name).to_owned())
                    .collect();
            },
            &[],
        );
    }
}

#[test]
fn codes() {
    for (number, notation, key) in [
        ("97", "KH-UBND", "97/khubnd"),
        ("97 ", " KH - UBND", "97/khubnd"),
        ("097", "kh-ubnd", "97/khubnd"),
        ("15a", "QĐ-UBND", "15a/qdubnd"),
        ("0", "", "0/"),
        ("", "KH-UBND", ""),
    ] {
        assert_eq!(code_key(number, notation), key, "{number}/{notation}");
    }
    for (typed, number, notation) in [
        ("97/KH-UBND", "97", "KH-UBND"),
        ("12/2020/QĐ-UBND", "12", "2020/QĐ-UBND"),
        ("71-CV/ĐU", "71", "CV/ĐU"),
        ("80 – HD/VPTU", "80", "HD/VPTU"),
        ("15a/TB-UBND", "15a", "TB-UBND"),
        ("97", "97", ""),
        ("97-98", "97-98", ""),
        ("KH/UBND", "KH/UBND", ""),
    ] {
        let entry = Entry {
            code_number: typed.to_owned(),
            ..Entry::default()
        }
        .tidied();
        assert_eq!(
            (entry.code_number.as_str(), entry.code_notation.as_str()),
            (number, notation)
        );
    }
}

#[test]
fn codes_are_joined_as_on_the_paper() {
    for (number, notation, whole) in [
        ("97", "KH-UBND", "97/KH-UBND"),
        ("06", "UBND-VXCN", "06/UBND-VXCN"),
        ("3208", "2026/QĐ-UBND", "3208/2026/QĐ-UBND"),
        ("71", "CV/ĐU", "71-CV/ĐU"),
        ("80", "HD/VPTU", "80-HD/VPTU"),
        ("12", "CV/", "12/CV/"),
        ("12", "", "12"),
        ("", "CV/ĐU", "CV/ĐU"),
    ] {
        assert_eq!(code(number, notation), whole);
        // What is joined goes apart again, so that typed whole it is the same document.
        let entry = Entry {
            code_number: whole.to_owned(),
            ..Entry::default()
        }
        .tidied();
        if !number.is_empty() && notation != "CV/" {
            assert_eq!(entry.code_key(), code_key(number, notation), "{whole}");
        }
    }
}

#[test]
fn pages() {
    assert!(pages_fit(1, 3, Some(3)).is_ok());
    assert!(pages_fit(2, 2, None).is_ok());
    for (from, to, count) in [
        (0, 1, None),
        (3, 2, None),
        (1, 4, Some(3)),
        (1, 100_001, None),
    ] {
        let refusal = pages_fit(from, to, count).unwrap_err();
        assert_eq!(refusal.code, "incoming.pages_range");
        assert_eq!(refusal.field.as_deref(), Some("pages"));
    }
}

#[test]
fn states() {
    let facts = Facts::default();
    assert_eq!(state(facts), State::Registered);
    let forwarded = Facts {
        submitted: true,
        forwarded: true,
        ..facts
    };
    assert_eq!(state(forwarded), State::Forwarded);
    let received = Facts {
        acknowledged: true,
        ..forwarded
    };
    assert_eq!(state(received), State::Acknowledged);
    let voided = Facts {
        voided: true,
        returned: true,
        ..received
    };
    assert_eq!(state(voided), State::Voided);
    assert!(state(voided).is_frozen());
}

proptest! {
    /// Tidying is done once: a second time changes nothing.
    #[test]
    fn tidying_is_idempotent(number in "[0-9 /a-zA-Z-]{0,12}", subject in "\\PC{0,40}") {
        let entry = Entry { code_number: number, subject, ..Entry::default() }.tidied();
        prop_assert_eq!(entry.clone().tidied(), entry);
    }

    /// Equal numbers stay equal whatever blanks stand between.
    #[test]
    fn blanks_do_not_make_a_number_another(number in 1..99_999_u32, blanks in " {0,3}") {
        let plain = code_key(&number.to_string(), "KH-UBND");
        let spaced = code_key(&format!("{blanks}{number}{blanks}"), &format!("KH{blanks}-{blanks}UBND"));
        prop_assert_eq!(plain, spaced);
    }

    /// No facts leave a line without a state, and ended ones always win.
    #[test]
    fn ended_lines_are_frozen(bits in 0..256_u32) {
        let bit = |place: u32| bits >> place & 1 == 1;
        let facts = Facts {
            submitted: bit(0), forwarded: bit(1), acknowledged: bit(2), answered: bit(3),
            filed: bit(4), returned: bit(5), recalled: bit(6), voided: bit(7),
        };
        prop_assert_eq!(
            state(facts).is_frozen(),
            facts.returned || facts.recalled || facts.voided
        );
    }
}
