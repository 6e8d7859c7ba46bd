//! Watching the folders: one [`Intake`] per writing process.
//!
//! [`Intake::tick`] does what is due at a moment handed in as milliseconds, and nothing else in
//! here asks for the time but the two drivers at the end ([`Intake::run`], [`Intake::once`]), so
//! a test drives a slow scanner with numbers. What a tick decides rests on what lies in the
//! folder; hints only bring the next look forward.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::folder::Root;
use super::hints::{Hint, Hints};
use super::rules::State;
use super::settle::Pace;
use super::shape::Limits;
use super::store;
use super::watched::{Look, Watched};
use crate::door::Progress;
use crate::error::Result;
use crate::ids::FolderId;
use crate::kit::files::store as files;
use crate::kit::files::vault::Vault;
use crate::kit::settings::store as settings;
use crate::office::{Heard, Office};
use crate::session::Session;
use crate::topic::Topic;

/// What ticks have done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// New in the inbox, or a new version of a scan there.
    pub received: u32,
    pub duplicates: u32,
    pub quarantined: u32,
}

impl Done {
    pub(super) fn count(&mut self, state: State) {
        match state {
            State::Duplicate => self.duplicates += 1,
            State::Quarantined => self.quarantined += 1,
            _ => self.received += 1,
        }
    }

    fn add(&mut self, other: Done) {
        self.received += other.received;
        self.duplicates += other.duplicates;
        self.quarantined += other.quarantined;
    }
}

/// What a tick did and when the next one is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    pub done: Done,
    /// Milliseconds; a hint may come earlier.
    pub next: i64,
    /// Files whose quiet time is running.
    pub settling: usize,
    /// Files that are tried again later.
    pub put_off: usize,
}

/// What [`Intake::once`] answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    pub received: u32,
    pub duplicates: u32,
    pub quarantined: u32,
    /// Still being written when the time was up.
    pub settling: usize,
    /// To be tried again later.
    pub put_off: usize,
}

/// The watched folders of an office.
pub struct Intake {
    office: Arc<Office>,
    vault: Vault,
    pace: Pace,
    /// The pace was given, not taken from the office's settings.
    own_pace: bool,
    limits: Limits,
    folders: BTreeMap<FolderId, Watched>,
    hints: Option<Hints>,
    scans_asked: Option<i64>,
    heard: Option<Heard>,
}

impl Intake {
    /// Takes up where the last process left off. To be made once, by the writing process.
    pub fn open(office: Arc<Office>) -> Result<Intake> {
        let vault = Vault::of(office.home());
        vault.sweep()?;
        let removed = office.read(&Session::Program, files::removed)?;
        for sha256 in removed {
            vault.remove(&sha256)?;
        }
        Ok(Intake {
            office,
            vault,
            pace: Pace::default(),
            own_pace: false,
            limits: Limits::default(),
            folders: BTreeMap::new(),
            hints: None,
            scans_asked: None,
            heard: None,
        })
    }

    /// Another pace than the office's settings give, for tests.
    #[must_use]
    pub fn with_pace(mut self, pace: Pace) -> Intake {
        self.pace = pace;
        self.own_pace = true;
        self
    }

    /// Other limits, for tests.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Intake {
        self.limits = limits;
        self
    }

    /// Says whom to tell when what settles or fails has changed; what enters the inbox is told by
    /// the office itself.
    pub fn tell(&mut self, heard: Heard) {
        self.heard = Some(heard);
    }

    /// Does what is due at `now` (milliseconds; must not go back). Scans are received at the
    /// office's own time.
    ///
    /// # Errors
    /// Only those of the database, and `door.stopped`; a folder or a file that fails is a remark
    /// on the screen.
    pub fn tick(&mut self, now: i64, progress: &Progress) -> Result<Tick> {
        let hints = self.hints.as_ref().map(Hints::drain).unwrap_or_default();
        self.tick_with(now, &hints, progress)
    }

    /// As [`Intake::tick`], with these hints.
    pub fn tick_with(&mut self, now: i64, hints: &[Hint], progress: &Progress) -> Result<Tick> {
        let office = Arc::clone(&self.office);
        let (rows, (paused, asked), quiet) = office.read(&Session::Program, |view| {
            let quiet = settings::number(view, "settle_seconds")?;
            Ok((store::folders(view)?, store::status(view)?, quiet))
        })?;
        if !self.own_pace {
            self.pace.quiet = quiet * 1_000;
        }
        // Also true at the first tick: the look at start-up.
        let asked_now = self.scans_asked != Some(asked);
        self.scans_asked = Some(asked);
        self.folders
            .retain(|id, _| rows.iter().any(|row| row.id == *id && row.active));
        for row in rows.into_iter().filter(|row| row.active) {
            let root = Root::new(office.home().path().join(&row.path), row.network);
            match self.folders.get_mut(&row.id) {
                Some(watched) if *watched.root() == root => watched.amend(row),
                _ => {
                    let watched = office.read(&Session::Program, |view| {
                        Watched::load(view, row, root, now)
                    })?;
                    self.folders.insert(watched.id(), watched);
                }
            }
        }
        self.watch_folders();
        let mut tick = Tick {
            done: Done::default(),
            next: now + NEXT_AT_LATEST,
            settling: 0,
            put_off: 0,
        };
        if paused {
            return Ok(tick);
        }
        let mut changed = false;
        for (id, watched) in &mut self.folders {
            let mut hinted = BTreeSet::new();
            for hint in hints {
                match hint {
                    Hint::Path(folder, path) if folder == id => {
                        hinted.extend(watched.root().key(path));
                    }
                    Hint::Whole(folder) if folder == id => watched.scan_soon(now),
                    Hint::Path(..) | Hint::Whole(_) => {}
                }
            }
            if asked_now {
                watched.hurry(now);
            }
            let look = Look {
                office: &office,
                vault: &self.vault,
                pace: &self.pace,
                limits: &self.limits,
                progress,
                now,
            };
            let seen = watched.look(&look, &hinted)?;
            tick.done.add(seen.done);
            tick.next = tick.next.min(seen.next);
            tick.settling += seen.settling;
            tick.put_off += seen.put_off;
            changed |= seen.changed;
            if seen.lost
                && let Some(hints) = &mut self.hints
            {
                hints.forget(*id);
            }
        }
        if changed && let Some(heard) = &self.heard {
            heard(&[Topic::Inbox, Topic::Folders]);
        }
        Ok(tick)
    }

    fn watch_folders(&mut self) {
        let Some(hints) = &mut self.hints else {
            return;
        };
        let folders: Vec<_> = self
            .folders
            .values()
            .map(|watched| {
                let (row, root) = (watched.row(), watched.root());
                (row.id, root.path().to_path_buf(), row.network)
            })
            .collect();
        hints.watch(&folders);
    }

    /// Watches until `stop` is set. Blocks: to be called on a thread of its own. A failing
    /// database is said in the log file and tried again.
    pub fn run(&mut self, stop: &AtomicBool, progress: &Progress) {
        self.hints = Some(Hints::default());
        let mut watch = Stopwatch::start(&self.office);
        let mut hints = Vec::new();
        while !stop.load(Ordering::Relaxed) {
            let now = watch.now(&self.office);
            // A fault of the program at one file must not end the watch over all others.
            let tick = catch_unwind(AssertUnwindSafe(|| self.tick_with(now, &hints, progress)));
            let next = match tick {
                Ok(Ok(tick)) => tick.next,
                Ok(Err(error)) => {
                    tracing::error!(%error, "the watched folders could not be looked at");
                    now + AFTER_AN_ERROR
                }
                Err(_) => {
                    tracing::error!("a fault while looking at the watched folders; beginning anew");
                    self.folders.clear();
                    now + AFTER_AN_ERROR
                }
            };
            let wait = (next - watch.now(&self.office)).clamp(SHORTEST_WAIT, LONGEST_WAIT);
            let wait = Duration::from_millis(wait.unsigned_abs());
            hints = match &self.hints {
                Some(hints) => hints.wait(wait),
                None => Vec::new(),
            };
        }
    }

    /// Takes in what lies in the folders now: waits for files to settle, at most `bound`
    /// milliseconds, and returns as soon as nothing is settling any more.
    pub fn once(&mut self, bound: i64, progress: &Progress) -> Result<Report> {
        let mut watch = Stopwatch::start(&self.office);
        let begin = watch.now(&self.office);
        let mut done = Done::default();
        loop {
            // Nobody comes back to a cut file soon: judge it at the end of this look.
            self.pace.patience = self.pace.patience.min(self.pace.quiet * 2);
            let now = watch.now(&self.office);
            let tick = self.tick_with(now, &[], progress)?;
            done.add(tick.done);
            if tick.settling == 0 || now - begin >= bound {
                return Ok(Report {
                    received: done.received,
                    duplicates: done.duplicates,
                    quarantined: done.quarantined,
                    settling: tick.settling,
                    put_off: tick.put_off,
                });
            }
            let wait = (tick.next - now).clamp(SHORTEST_WAIT, LONGEST_WAIT);
            std::thread::sleep(Duration::from_millis(wait.unsigned_abs()));
        }
    }
}

/// A tick that found nothing to do is followed by the next one after so long at the latest.
const NEXT_AT_LATEST: i64 = 1_000;
const SHORTEST_WAIT: i64 = 20;
const LONGEST_WAIT: i64 = 1_000;
const AFTER_AN_ERROR: i64 = 5_000;
/// The clock on the wall ran ahead by more than this: the machine slept.
const SLEPT: i64 = 10_000;

/// Milliseconds that only go forward, whatever is done to the clock on the wall; they jump ahead
/// when the machine slept, so that everything is looked at anew.
struct Stopwatch {
    begin: Instant,
    offset: i64,
}

impl Stopwatch {
    fn start(office: &Office) -> Stopwatch {
        Stopwatch {
            begin: Instant::now(),
            offset: office.now().millis(),
        }
    }

    fn now(&mut self, office: &Office) -> i64 {
        let passed = i64::try_from(self.begin.elapsed().as_millis()).unwrap_or(i64::MAX / 2);
        let ahead = office.now().millis() - (self.offset + passed);
        if ahead > SLEPT {
            self.offset += ahead;
        }
        self.offset + passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{MORNING, TestOffice};

    #[test]
    fn the_stopwatch_jumps_ahead_after_sleep_and_never_goes_back() {
        let office = TestOffice::bare();
        let mut watch = Stopwatch::start(&office);
        let begin = watch.now(&office);
        // What a clock is put right by is not sleep.
        office.clock.advance_seconds(SLEPT / 1_000 - 5);
        let corrected = watch.now(&office);
        assert!((0..SLEPT).contains(&(corrected - begin)), "{corrected}");
        office.clock.advance_seconds(3_600);
        let slept = watch.now(&office);
        assert!(slept - begin >= 3_600_000, "{slept}");
        office.at(MORNING);
        office.clock.advance_seconds(-86_400);
        let back = watch.now(&office);
        assert!((slept..slept + SLEPT).contains(&back), "{back}");
    }
}
