use proptest::prelude::*;

use super::*;
use crate::intake::shape::Kind;

const PACE: Pace = Pace {
    quiet: 2_000,
    patience: 10_000,
    longest_gap: 60_000,
    first_retry: 1_000,
    longest_retry: 8_000,
};

fn facts(size: u64, modified: i64) -> Facts {
    Facts {
        size,
        modified,
        id: Some(Inode {
            device: 1,
            number: 7,
        }),
    }
}

fn cut() -> Refusal {
    Refusal::Truncated { kind: Kind::Pdf }
}

/// One line of a table: at this moment, this is seen, that is decided.
type Look = (i64, Option<(Facts, Option<Inside>)>, Decision);

fn check(story: &str, looks: Vec<Look>) {
    let mut track = None;
    for (line, (now, seen, expected)) in looks.into_iter().enumerate() {
        let sight = match seen {
            Some((facts, inside)) => Sight::Here { facts, inside },
            None => Sight::Absent,
        };
        let (after, decision) = see(track, sight, now, &PACE);
        assert_eq!(decision, expected, "{story}, look {line} at {now}");
        track = after;
    }
}

fn seen(facts: Facts) -> Option<(Facts, Option<Inside>)> {
    Some((facts, None))
}

fn inside(facts: Facts, inside: Inside) -> Option<(Facts, Option<Inside>)> {
    Some((facts, Some(inside)))
}

#[test]
fn stories() {
    use Decision::*;
    let a = facts(10, 1);
    let b = facts(20, 2);
    check(
        "a file at rest",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (1_999, seen(a), Wait { until: 2_000 }),
            (2_000, seen(a), LookInside),
            (2_000, inside(a, Inside::Complete), Ready),
        ],
    );
    check(
        "a file that grows starts its quiet time anew",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (1_500, seen(b), Wait { until: 3_500 }),
            (2_000, seen(b), Wait { until: 3_500 }),
            (3_500, inside(b, Inside::Complete), Ready),
        ],
    );
    check(
        "the same size with another time is a change",
        vec![
            (0, seen(facts(10, 1)), Wait { until: 2_000 }),
            (2_000, seen(facts(10, 2)), Wait { until: 4_000 }),
        ],
    );
    check(
        "cut short, then finished in time",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (
                2_000,
                inside(a, Inside::Incomplete(cut())),
                Wait { until: 4_000 },
            ),
            (4_000, seen(b), Wait { until: 6_000 }),
            (6_000, inside(b, Inside::Complete), Ready),
        ],
    );
    check(
        "cut short for good",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (
                9_000,
                inside(a, Inside::Incomplete(cut())),
                Wait { until: 10_000 },
            ),
            (
                10_000,
                inside(a, Inside::Incomplete(cut())),
                Refuse {
                    why: cut(),
                    grown: false,
                },
            ),
        ],
    );
    check(
        "what can never become a document needs no patience, but the quiet time",
        vec![
            (
                0,
                inside(a, Inside::Refused(Refusal::Encrypted)),
                Wait { until: 2_000 },
            ),
            (
                2_000,
                inside(a, Inside::Refused(Refusal::Encrypted)),
                Refuse {
                    why: Refusal::Encrypted,
                    grown: false,
                },
            ),
        ],
    );
    check(
        "busy is tried again, later each time",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (
                2_000,
                inside(a, Inside::Busy("bận".into())),
                Retry { at: 3_000 },
            ),
            (2_500, seen(a), Retry { at: 3_000 }),
            (
                3_000,
                inside(a, Inside::Busy("bận".into())),
                Retry { at: 5_000 },
            ),
            (
                5_000,
                inside(a, Inside::Busy("bận".into())),
                Retry { at: 9_000 },
            ),
            (
                9_000,
                inside(a, Inside::Busy("bận".into())),
                Retry { at: 17_000 },
            ),
            (
                17_000,
                inside(a, Inside::Busy("bận".into())),
                Retry { at: 25_000 },
            ),
            (25_000, inside(a, Inside::Complete), Ready),
        ],
    );
    check(
        "removed while settling",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (1_000, None, Gone),
            (2_500, seen(a), Wait { until: 4_500 }),
        ],
    );
    check(
        "the machine slept in the middle of a copy",
        vec![
            (0, seen(a), Wait { until: 2_000 }),
            (1_000, seen(a), Wait { until: 2_000 }),
            (3_600_000, seen(a), Wait { until: 3_602_000 }),
            (3_602_000, inside(a, Inside::Complete), Ready),
        ],
    );
    check(
        "the clock went back",
        vec![
            (1_000_000, seen(a), Wait { until: 1_002_000 }),
            (500_000, seen(a), Wait { until: 502_000 }),
            (502_000, inside(a, Inside::Complete), Ready),
        ],
    );
}

#[test]
fn what_was_taken_in_is_left_alone_until_it_changes() {
    let a = facts(10, 1);
    let mut track = Track::of_taken(a, 0);
    let look = |track: Track, facts, inside, now| {
        let (track, decision) = see(Some(track), Sight::Here { facts, inside }, now, &PACE);
        (track.unwrap(), decision)
    };
    for now in [1, 5_000, 200_000] {
        let (after, decision) = look(track, a, None, now);
        assert_eq!(decision, Decision::Done);
        track = after;
    }
    for (what, later, expected) in [
        ("grown", facts(30, 9), Decision::Grown),
        ("cut and written anew", facts(5, 9), Decision::Ready),
        (
            "another file of that name",
            Facts {
                id: Some(Inode {
                    device: 1,
                    number: 8,
                }),
                ..facts(30, 9)
            },
            Decision::Ready,
        ),
    ] {
        let (t, first) = look(track.clone(), later, None, 201_000);
        assert_eq!(first, Decision::Wait { until: 203_000 }, "{what}");
        let (mut t, second) = look(t, later, Some(Inside::Complete), 203_000);
        assert_eq!(second, expected, "{what}");
        t.taken(later);
        assert_eq!(look(t, later, None, 203_001).1, Decision::Done, "{what}");
    }
    let (t, _) = look(track, facts(30, 9), None, 201_000);
    let (_, refused) = look(
        t,
        facts(30, 9),
        Some(Inside::Refused(Refusal::Encrypted)),
        203_000,
    );
    assert_eq!(
        refused,
        Decision::Refuse {
            why: Refusal::Encrypted,
            grown: true
        }
    );
}

#[test]
fn a_failure_of_taking_in_is_put_off_and_a_clerk_may_hurry_it() {
    let a = facts(10, 1);
    let (track, _) = see(
        None,
        Sight::Here {
            facts: a,
            inside: None,
        },
        0,
        &PACE,
    );
    let mut track = track.unwrap();
    assert_eq!(
        track.failed("Đĩa đầy.".into(), 2_000, &PACE),
        Decision::Retry { at: 3_000 }
    );
    assert_eq!(
        track.failed("Đĩa đầy.".into(), 3_000, &PACE),
        Decision::Retry { at: 5_000 }
    );
    assert_eq!(track.trouble().unwrap().attempts, 2);
    track.hurry(3_500);
    let (_, decision) = see(
        Some(track),
        Sight::Here {
            facts: a,
            inside: None,
        },
        3_500,
        &PACE,
    );
    assert_eq!(decision, Decision::LookInside);
}

#[test]
fn the_back_off_has_an_end_and_no_overflow() {
    assert_eq!(back_off(1, &PACE), 1_000);
    assert_eq!(back_off(u32::MAX, &PACE), 8_000);
    assert_eq!(
        back_off(
            u32::MAX,
            &Pace {
                first_retry: i64::MAX,
                longest_retry: i64::MAX,
                ..PACE
            }
        ),
        i64::MAX
    );
}

/// What happens to a file: moments at which it is written to (and, last, whether it is removed).
#[derive(Clone, Debug)]
struct Life {
    writes: Vec<i64>,
    removed: Option<i64>,
}

impl Life {
    /// The file as anybody would find it at `now`.
    fn at(&self, now: i64) -> Option<Facts> {
        if self.removed.is_some_and(|gone| now >= gone) {
            return None;
        }
        let written = self.writes.iter().filter(|&&w| w <= now).count();
        (written > 0).then(|| facts(written as u64 * 100, self.writes[written - 1]))
    }

    fn complete(&self, now: i64) -> bool {
        self.writes.iter().all(|&w| w <= now)
    }

    fn last_write(&self) -> i64 {
        *self.writes.last().unwrap()
    }
}

fn life() -> impl Strategy<Value = Life> {
    (
        proptest::collection::vec(1i64..6_000, 1..12),
        proptest::option::of(1i64..60_000),
    )
        .prop_map(|(gaps, removed)| {
            let mut now = 0;
            let writes = gaps
                .into_iter()
                .map(|gap| {
                    now += gap;
                    now
                })
                .collect();
            Life { writes, removed }
        })
}

/// Looks at the given moments; answers each decision with its moment. The track is written down
/// and read back between any two looks, as if the program were restarted each time.
fn watch(life: &Life, moments: &[i64]) -> Vec<(i64, Decision)> {
    let mut track: Option<Track> = None;
    let mut decisions = Vec::new();
    for &now in moments {
        let mut decision = Decision::Gone;
        for second in [false, true] {
            let sight = match life.at(now) {
                None => Sight::Absent,
                Some(facts) => {
                    let told = if life.complete(now) {
                        Inside::Complete
                    } else {
                        Inside::Incomplete(cut())
                    };
                    Sight::Here {
                        facts,
                        inside: second.then_some(told),
                    }
                }
            };
            let kept =
                track.map(|t| serde_json::from_str(&serde_json::to_string(&t).unwrap()).unwrap());
            (track, decision) = see(kept, sight, now, &PACE);
            if decision != Decision::LookInside {
                break;
            }
        }
        if decision == Decision::Ready
            && let Some(t) = &mut track
        {
            let facts = *t.facts();
            t.taken(facts);
        }
        decisions.push((now, decision));
    }
    decisions
}

fn moments(step: i64, hints: &[i64], end: i64) -> Vec<i64> {
    let mut all: Vec<i64> = (0..end)
        .step_by(step as usize)
        .chain(hints.iter().copied().filter(|h| *h < end))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Never before N quiet seconds, whatever hints come.
    #[test]
    fn never_ready_before_it_was_quiet(life in life(), hints in proptest::collection::vec(0i64..90_000, 0..60), step in 200i64..9_000) {
        for (now, decision) in watch(&life, &moments(step, &hints, 100_000)) {
            if matches!(decision, Decision::Ready | Decision::Grown | Decision::Refuse { .. }) {
                let changed = life.writes.iter().filter(|&&w| w <= now).max().unwrap();
                prop_assert!(now - changed >= PACE.quiet, "{decision:?} at {now}, written at {changed}");
            }
        }
    }

    /// The full scan alone is enough: no hint ever comes and the file is still taken, once, soon.
    #[test]
    fn rescan_alone_suffices(life in life(), step in 200i64..5_000) {
        let life = Life { removed: None, ..life };
        let decisions = watch(&life, &moments(step, &[], 150_000));
        let ready: Vec<i64> = decisions.iter().filter(|(_, d)| *d == Decision::Ready).map(|(now, _)| *now).collect();
        let refused = decisions.iter().any(|(_, d)| matches!(d, Decision::Refuse { .. }));
        prop_assert!(!refused, "gaps are shorter than the patience");
        prop_assert_eq!(ready.len(), 1);
        prop_assert!(ready[0] <= life.last_write() + PACE.quiet + 2 * step);
    }

    /// Hints bring forward and never spoil: with them the file is taken no later than without.
    #[test]
    fn hints_only_help(life in life(), hints in proptest::collection::vec(0i64..90_000, 0..60), step in 200i64..5_000) {
        let life = Life { removed: None, ..life };
        let when = |hints: &[i64]| {
            watch(&life, &moments(step, hints, 150_000)).iter().find(|(_, d)| *d == Decision::Ready).map(|(now, _)| *now)
        };
        let (with, without) = (when(&hints).unwrap(), when(&[]).unwrap());
        prop_assert!(with <= without, "{with} after {without}");
        // A hint that comes twice or out of order is the same set of looks.
        let mut other = hints.clone();
        other.reverse();
        other.extend(hints.iter());
        prop_assert_eq!(when(&other).unwrap(), with);
    }

    /// Removed at any moment: forgotten, and never taken in afterwards.
    #[test]
    fn removed_means_gone(life in life(), step in 200i64..5_000) {
        prop_assume!(life.removed.is_some());
        for (now, decision) in watch(&life, &moments(step, &[], 100_000)) {
            if now >= life.removed.unwrap() {
                prop_assert_eq!(decision, Decision::Gone);
            }
        }
    }

    /// No sequence of looks, times and answers breaks the machine.
    #[test]
    fn any_sequence_is_answered(looks in proptest::collection::vec((any::<i32>(), 0u64..3, 0u8..6), 0..60)) {
        let mut track = None;
        for (now, size, what) in looks {
            let inside = match what {
                0 => None,
                1 => Some(Inside::Complete),
                2 => Some(Inside::Incomplete(cut())),
                3 => Some(Inside::Refused(Refusal::UnknownKind)),
                _ => Some(Inside::Busy("bận".into())),
            };
            let sight = if what == 5 { Sight::Absent } else { Sight::Here { facts: facts(size, 0), inside } };
            let absent = sight == Sight::Absent;
            let (after, decision) = see(track, sight, i64::from(now), &PACE);
            prop_assert_eq!(after.is_none(), absent);
            prop_assert_eq!(decision == Decision::Gone, absent);
            track = after;
        }
    }
}
