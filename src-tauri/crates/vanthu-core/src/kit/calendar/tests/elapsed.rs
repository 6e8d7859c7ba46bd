//! Working time between two moments.

use super::super::elapsed::{WorkClock, day_minutes};
use super::super::workdays::Calendar;
use crate::clock::Moment;

#[test]
fn working_time() {
    let calendar = Calendar::default();
    let day = |text: &str| text.parse().unwrap();
    // The office works 08:00–12:00 and 13:00–17:00; 30/4 and 1/5/2026 are a Thursday and a Friday.
    let clock = WorkClock::over(&calendar, day("2026-03-02"), day("2026-05-08"));
    for (from, to, minutes) in [
        ("2026-03-02T08:00", "2026-03-02T08:00", 0),
        ("2026-03-02T08:00", "2026-03-02T10:30", 150),
        ("2026-03-02T11:00", "2026-03-02T14:00", 120),
        ("2026-03-02T06:00", "2026-03-02T20:00", 480),
        ("2026-03-02T16:00", "2026-03-03T09:00", 120),
        // Friday afternoon to Monday morning.
        ("2026-03-06T16:30", "2026-03-09T08:30", 60),
        ("2026-03-06T19:00", "2026-03-08T19:00", 0),
        ("2026-03-02T08:00", "2026-03-09T08:00", 5 * 480),
        ("2026-04-29T16:00", "2026-05-04T09:00", 120),
        // Backwards, and from before the span.
        ("2026-03-03T08:00", "2026-03-02T08:00", 0),
        ("2026-02-01T08:00", "2026-03-02T09:00", 60),
    ] {
        let at = |text: &str| Moment::parse(&format!("{text}:00+07:00")).unwrap();
        assert_eq!(clock.minutes(at(from), at(to)), minutes, "{from} – {to}");
    }
    assert_eq!(day_minutes(&calendar, day("2026-03-02")), 480);
}
