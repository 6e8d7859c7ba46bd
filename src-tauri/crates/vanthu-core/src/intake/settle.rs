//! When is a file in the watched folder finished? A pure decision: what was seen and the moment
//! of seeing are arguments, so a slow scanner is a table of numbers in a test.
//!
//! ```text
//!              facts differ, clock went back, nobody looked for long
//!            ┌─────────────────────────────────────────────┐
//!            ▼                                             │
//!  new ──► quiet time running ──N seconds──► look inside ──┤
//!            │ Wait                             │          │
//!            │                                  ├ complete ──► Ready │ Grown
//!            │                                  ├ incomplete ► Wait, after the patience: Refuse
//!            │                                  ├ never ─────► Refuse
//!            │                                  └ busy ──────► Retry (for ever, ever later)
//!            └ removed ──► Gone
//! ```
//!
//! Hints from the operating system only choose *when* to look; the decision rests on what is
//! seen, so a lost hint costs time and never a file.

use serde::{Deserialize, Serialize};

use super::refusal::Refusal;

/// Which file a path leads to, as far as the file system tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Inode {
    pub device: u64,
    pub number: u64,
}

/// What is seen of a file without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Facts {
    /// Bytes.
    pub size: u64,
    /// Milliseconds since 1970, as the file system tells.
    pub modified: i64,
    /// `None` where numbers of files are not stable (network folders).
    pub id: Option<Inode>,
}

/// What looking inside told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inside {
    Complete,
    /// Somebody may still be writing it.
    Incomplete(Refusal),
    /// Will never do, however long one waits.
    Refused(Refusal),
    /// Could not be opened or read just now: the reason as a Vietnamese sentence.
    Busy(String),
}

/// One look at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The file is there; `inside` only where the machine asked for it.
    Here {
        facts: Facts,
        inside: Option<Inside>,
    },
    /// The folder can be read and the file is not in it. Never to be said of a folder that is
    /// itself missing.
    Absent,
}

/// Spans of time, all in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Unchanged for so long before anybody looks inside.
    pub quiet: i64,
    /// An incomplete file unchanged for so long is refused.
    pub patience: i64,
    /// If nobody looked for so long (sleep, restart), the quiet time begins again.
    pub longest_gap: i64,
    /// The wait after the first failed try; doubled after each further one …
    pub first_retry: i64,
    /// … up to this.
    pub longest_retry: i64,
}

impl Default for Pace {
    fn default() -> Self {
        Pace {
            quiet: 2_000,
            patience: 30_000,
            longest_gap: 120_000,
            first_retry: 2_000,
            longest_retry: 300_000,
        }
    }
}

/// A temporary error: how often it came and when the next try is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    pub attempts: u32,
    pub next_try_at: i64,
    /// Vietnamese sentence.
    pub why: String,
}

/// What is remembered of one (folder, path) between two looks; small, and all of it durable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    facts: Facts,
    /// First moment of seeing exactly these facts.
    since: i64,
    /// Last moment of seeing anything.
    seen: i64,
    /// What the file looked like when its content was taken in.
    taken: Option<Facts>,
    trouble: Option<Trouble>,
}

/// What to do about one path now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Look again at this moment or later.
    Wait { until: i64 },
    /// Quiet long enough: look inside and come back with the same facts.
    LookInside,
    /// Finished: take it in as a new item.
    Ready,
    /// Finished, and a later state of what was already taken in: a new version of that item.
    Grown,
    /// Put it in quarantine. `grown`: of an item that was already taken in.
    Refuse { why: Refusal, grown: bool },
    /// Not now; shown to the clerk with the trouble's reason.
    Retry { at: i64 },
    /// Already taken in and unchanged since: nothing to do.
    Done,
    /// No longer there; nothing is remembered.
    Gone,
}

impl Track {
    /// The beginning of watching a file that was already taken in with these facts (it may still
    /// grow, in its resting place too).
    pub fn of_taken(facts: Facts, now: i64) -> Track {
        Track {
            facts,
            since: now,
            seen: now,
            taken: Some(facts),
            trouble: None,
        }
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Since when it looks the way it does.
    pub fn since(&self) -> i64 {
        self.since
    }

    pub fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// Whether its content was taken in and it has not changed since.
    pub fn is_done(&self) -> bool {
        self.taken == Some(self.facts)
    }

    /// Taking it in failed for a while (disk full, share gone): try later.
    pub fn failed(&mut self, why: String, now: i64, pace: &Pace) -> Decision {
        let attempts = self
            .trouble
            .as_ref()
            .map_or(0, |t| t.attempts)
            .saturating_add(1);
        let at = now.saturating_add(back_off(attempts, pace));
        self.trouble = Some(Trouble {
            attempts,
            next_try_at: at,
            why,
        });
        Decision::Retry { at }
    }

    /// Its content is in the office, as it looked with `facts`.
    pub fn taken(&mut self, facts: Facts) {
        self.taken = Some(facts);
        self.trouble = None;
    }

    /// The clerk asked to look now: the next try is not put off any longer.
    pub fn hurry(&mut self, now: i64) {
        if let Some(trouble) = &mut self.trouble {
            trouble.next_try_at = trouble.next_try_at.min(now);
        }
    }

    /// Starts the quiet time anew with what is seen now.
    fn restart(&mut self, facts: Facts, now: i64) {
        if facts != self.facts {
            self.trouble = None;
        }
        self.facts = facts;
        self.since = now;
    }
}

/// The wait after the `attempts`-th failure.
fn back_off(attempts: u32, pace: &Pace) -> i64 {
    let doublings = attempts.saturating_sub(1).min(30);
    pace.first_retry
        .saturating_mul(1 << doublings)
        .min(pace.longest_retry)
}

/// One look at one path. `track` is what was remembered; what is returned is to be remembered.
/// `now` is the program's clock in milliseconds.
pub fn see(track: Option<Track>, sight: Sight, now: i64, pace: &Pace) -> (Option<Track>, Decision) {
    let Sight::Here { facts, inside } = sight else {
        return (None, Decision::Gone);
    };
    let Some(mut track) = track else {
        let track = Track {
            facts,
            since: now,
            seen: now,
            taken: None,
            trouble: None,
        };
        return (
            Some(track),
            Decision::Wait {
                until: now + pace.quiet,
            },
        );
    };
    let unwatched = now - track.seen > pace.longest_gap;
    let clock_back = now < track.seen;
    track.seen = now;
    if facts != track.facts || unwatched || clock_back {
        track.restart(facts, now);
        if clock_back && let Some(trouble) = &mut track.trouble {
            trouble.next_try_at = trouble.next_try_at.min(now + pace.longest_retry);
        }
        // What is already taken in needs no quiet time to be left alone.
        let decision = if track.is_done() {
            Decision::Done
        } else {
            Decision::Wait {
                until: now + pace.quiet,
            }
        };
        return (Some(track), decision);
    }
    let decision = decide(&mut track, inside, now, pace);
    (Some(track), decision)
}

fn decide(track: &mut Track, inside: Option<Inside>, now: i64, pace: &Pace) -> Decision {
    if track.is_done() {
        return Decision::Done;
    }
    let quiet_at = track.since + pace.quiet;
    if now < quiet_at {
        return Decision::Wait { until: quiet_at };
    }
    if let Some(trouble) = &track.trouble
        && now < trouble.next_try_at
    {
        return Decision::Retry {
            at: trouble.next_try_at,
        };
    }
    let grown = match track.taken {
        // Another file under the same name is another document.
        Some(before) => before.id == track.facts.id && track.facts.size > before.size,
        None => false,
    };
    match inside {
        None => Decision::LookInside,
        Some(Inside::Complete) if grown => Decision::Grown,
        Some(Inside::Complete) => Decision::Ready,
        Some(Inside::Incomplete(why)) => {
            let until = track.since + pace.patience.max(pace.quiet);
            if now >= until {
                Decision::Refuse { why, grown }
            } else {
                Decision::Wait {
                    until: until.min(now + pace.quiet.max(1)),
                }
            }
        }
        Some(Inside::Refused(why)) => Decision::Refuse { why, grown },
        Some(Inside::Busy(why)) => track.failed(why, now, pace),
    }
}

#[cfg(test)]
mod tests;
