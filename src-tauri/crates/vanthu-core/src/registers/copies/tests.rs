//! The rules of copies as tables of cases.

use chrono::NaiveDate;

use super::rules::{
    Days, Entry, Form, Source, SourceKind, State, Transfer, code, digest, fits, notation, state,
};
use crate::testkit::told;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry() -> Entry {
    Entry {
        form: Form::SaoY,
        transfer: Transfer::PaperPaper,
        source_kind: SourceKind::Original,
        source: Source {
            organ: "Ủy ban nhân dân tỉnh".to_owned(),
            code: "97/KH-UBND".to_owned(),
            date: Some(day("2026-02-20")),
            type_name: "Kế hoạch".to_owned(),
            subject: "Triển khai dịch vụ công".to_owned(),
            secrecy: String::new(),
        },
        part: String::new(),
        copies: 5,
        sheets: Some(12),
        recipients: "Các phòng, đơn vị".to_owned(),
        date: day("2026-03-03"),
        note: String::new(),
    }
}

fn days() -> Days {
    Days {
        today: day("2026-03-03"),
        last: Some(day("2026-03-02")),
        certified: day("2026-03-03"),
    }
}

/// A change to a good copy, and the code and field of its refusal.
type Case = (fn(&mut Entry), (&'static str, &'static str));

#[test]
fn what_may_be_copied() {
    let cases: [Case; 17] = [
        (
            |entry| entry.source.secrecy = "mat".to_owned(),
            ("copies.secret", "secrecy"),
        ),
        (
            |entry| entry.transfer = Transfer::ElectronicElectronic,
            ("copies.transfer", "transfer"),
        ),
        (
            |entry| entry.form = Form::SaoLuc,
            ("copies.from_copy", "source_kind"),
        ),
        (
            |entry| entry.source_kind = SourceKind::Copy,
            ("copies.from_original", "source_kind"),
        ),
        (
            |entry| entry.source.organ.clear(),
            ("copies.source_organ", "source_organ"),
        ),
        (
            |entry| {
                entry.source.type_name.clear();
                entry.source.subject.clear();
            },
            ("copies.source_content", "source_subject"),
        ),
        (
            |entry| entry.source.date = Some(day("2026-03-04")),
            ("copies.source_date", "source_date"),
        ),
        (|entry| entry.form = Form::TrichSao, ("copies.part", "part")),
        (|entry| entry.copies = 0, ("copies.copies", "copies")),
        (|entry| entry.copies = -3, ("copies.copies", "copies")),
        (|entry| entry.copies = 10_000, ("copies.copies", "copies")),
        (|entry| entry.sheets = Some(0), ("copies.sheets", "sheets")),
        (
            |entry| entry.recipients.clear(),
            ("copies.recipients", "recipients"),
        ),
        (
            |entry| entry.date = day("2026-03-04"),
            ("copies.copy_date", "copy_date"),
        ),
        (
            |entry| entry.date = day("2026-03-01"),
            ("copies.copy_order", "copy_date"),
        ),
        (
            |entry| entry.date = day("2026-03-02"),
            ("copies.certified_date", "certified_date"),
        ),
        (
            |entry| {
                entry.form = Form::TrichSao;
                entry.part = "Mục II".to_owned();
                entry.source_kind = SourceKind::Copy;
            },
            ("copies.from_original", "source_kind"),
        ),
    ];
    assert!(fits(&entry(), days()).is_ok());
    for (change, expected) in cases {
        let mut changed = entry();
        change(&mut changed);
        assert_eq!(told(&fits(&changed, days()).unwrap_err()), expected);
    }
    let excerpt = Entry {
        form: Form::TrichSao,
        transfer: Transfer::ElectronicElectronic,
        part: "Mục II, khoản 1".to_owned(),
        sheets: None,
        ..entry()
    };
    assert!(fits(&excerpt, days()).is_ok());
}

#[test]
fn how_a_copy_is_numbered() {
    for (number, form, abbreviation, expected) in [
        (15, Form::SaoY, "UBND", "15/SY-UBND"),
        (1, Form::SaoLuc, "HĐND", "01/SL-HĐND"),
        (9, Form::TrichSao, "VP", "09/TrS-VP"),
        (1_204, Form::SaoY, "UBND", "1204/SY-UBND"),
    ] {
        assert_eq!(code(number, &notation(form, abbreviation)), expected);
    }
}

/// Whatever is changed of a copy, another thing would have been signed.
#[test]
fn what_is_signed_is_the_whole_copy() {
    let signed = digest("15/SY-UBND", 2026, &entry());
    let changes: [fn(&mut Entry); 7] = [
        |entry| entry.form = Form::TrichSao,
        |entry| entry.transfer = Transfer::ElectronicPaper,
        |entry| entry.source.code.push('a'),
        |entry| entry.source.subject.push('a'),
        |entry| entry.copies = 6,
        |entry| entry.recipients.push('a'),
        |entry| entry.source.date = None,
    ];
    for change in changes {
        let mut changed = entry();
        change(&mut changed);
        assert_ne!(digest("15/SY-UBND", 2026, &changed), signed);
    }
    assert_ne!(digest("16/SY-UBND", 2026, &entry()), signed);
    assert_ne!(digest("15/SY-UBND", 2027, &entry()), signed);
}

#[test]
fn the_state_follows_from_the_facts() {
    assert_eq!(state(false, false), State::Issued);
    assert_eq!(state(true, false), State::Stamped);
    assert_eq!(state(false, true), State::Voided);
    assert_eq!(state(true, true), State::Voided);
}
