//! The rules of the list of envelopes as tables of cases.

use chrono::NaiveDate;

use super::rules::{Outside, State, fits, handing, state};
use crate::testkit::told;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn outside() -> Outside {
    Outside {
        arrived: day("2026-03-03"),
        sender: "Tòa án".to_owned(),
        addressed_to: "Ông Trần Văn Chủ".to_owned(),
        ..Outside::default()
    }
}

/// A change to a good envelope, and the code and field of its refusal.
type Case = (fn(&mut Outside), (&'static str, &'static str));

#[test]
fn what_stands_on_an_envelope() {
    let today = day("2026-03-03");
    let cases: [Case; 6] = [
        (
            |outside| outside.sender.clear(),
            ("envelopes.sender_missing", "sender"),
        ),
        (
            |outside| outside.addressed_to.clear(),
            ("envelopes.addressee_missing", "addressed_to"),
        ),
        (
            |outside| outside.arrived = day("2026-03-04"),
            ("envelopes.arrived_future", "arrived_date"),
        ),
        (
            |outside| outside.marks = "a".repeat(501),
            ("envelopes.too_long", "marks"),
        ),
        (
            |outside| outside.code = "a".repeat(501),
            ("envelopes.too_long", "code_on_envelope"),
        ),
        (
            |outside| outside.sender = "ấ".repeat(501),
            ("envelopes.too_long", "sender"),
        ),
    ];
    assert!(fits(&outside(), today).is_ok());
    for (change, expected) in cases {
        let mut changed = outside();
        change(&mut changed);
        assert_eq!(told(&fits(&changed, today).unwrap_err()), expected);
    }
    // Counted in letters.
    let full = Outside {
        note: "ấ".repeat(500),
        ..outside()
    };
    assert!(fits(&full, today).is_ok());
}

#[test]
fn when_it_may_be_handed() {
    let today = day("2026-03-03");
    for (date, fine) in [
        ("2026-03-01", false),
        ("2026-03-02", true),
        ("2026-03-03", true),
        ("2026-03-04", false),
    ] {
        let answer = handing(day(date), "2026-03-02", today);
        assert_eq!(answer.is_ok(), fine, "{date}");
        if let Err(error) = answer {
            assert_eq!(told(&error), ("envelopes.handed_date", "handed_date"));
        }
    }
}

/// The state follows from the facts, whatever they are; the latest fact wins.
#[test]
fn the_state_follows_from_the_facts() {
    for facts in 0..8u8 {
        let (handed, came_back, registered) = (facts & 1 > 0, facts & 2 > 0, facts & 4 > 0);
        let expected = match (handed, came_back, registered) {
            (_, _, true) => State::Registered,
            (_, true, false) => State::CameBack,
            (true, false, false) => State::Handed,
            (false, false, false) => State::Held,
        };
        let state = |voided| state(handed, came_back, registered, voided);
        assert_eq!(state(false), expected, "{facts}");
        assert_eq!(state(true), State::Voided, "{facts}");
    }
}
