//! One watched folder between two looks: what settles in it, what of it is in the office, what
//! cannot be moved.

mod inspect;
mod screen;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use inspect::{Inspected, look_into, unreadable};

use super::folder::{Entry, Root};
use super::ingest::{Outcome, Paper, Taking};
use super::refusal::Refusal;
use super::rules::FolderState;
use super::settle::{self, Decision, Facts, Pace, Sight, Track};
use super::shape::Limits;
use super::store::{self, FolderRow, Found, SourceRow, SourceState, TrackRow};
use super::watch::Done;
use crate::act::View;
use crate::door::Progress;
use crate::error::Result;
use crate::ids::FolderId;
use crate::kit::files::vault::Vault;
use crate::office::Office;
use crate::session::Session;

/// Full scans of a folder that is well, in milliseconds.
const SCAN_EVERY: i64 = 30_000;
/// Looks at a folder that is not there.
const SEARCH_EVERY: i64 = 5_000;
/// A failed move of an original is tried again after so long.
const MOVE_AGAIN: i64 = 300_000;
/// Originals at rest are watched for growth for so long after they were received, in seconds.
const GROWTH: i64 = 24 * 3600;
/// Files and bytes taken in by one act.
const BATCH: usize = 64;
const BATCH_BYTES: u64 = 64_000_000;

/// What a look needs.
pub struct Look<'a> {
    pub office: &'a Office,
    pub vault: &'a Vault,
    pub pace: &'a Pace,
    pub limits: &'a Limits,
    pub progress: &'a Progress,
    pub now: i64,
}

/// What a look found.
pub struct Seen {
    pub done: Done,
    pub next: i64,
    pub settling: usize,
    pub put_off: usize,
    /// What the screen shows of this folder has changed.
    pub changed: bool,
    /// The folder is not there: hints from it have ended.
    pub lost: bool,
}

/// A watched folder.
pub struct Watched {
    row: FolderRow,
    root: Root,
    found: Option<Found>,
    next_scan: i64,
    last_scan_at: Option<String>,
    tracks: HashMap<String, Track>,
    /// When a tracked path is to be looked at again.
    due: HashMap<String, i64>,
    sources: HashMap<String, SourceRow>,
    /// When the move of a stuck original is tried again.
    move_at: HashMap<String, i64>,
    /// Not to be touched, with the remark.
    odd: BTreeMap<String, String>,
    /// Since when an odd path is known, for the screen.
    odd_since: HashMap<String, i64>,
    /// As the database has it.
    shown: HashMap<String, TrackRow>,
}

impl Watched {
    /// Takes up what the last process knew.
    pub fn load(view: &View<'_>, row: FolderRow, root: Root, now: i64) -> Result<Watched> {
        let since = view.now().plus_seconds(-GROWTH).to_string();
        let sources = store::sources(view, row.id, &since)?;
        let mut tracks = HashMap::new();
        let mut shown = HashMap::new();
        for kept in store::tracks(view, row.id)? {
            // A track of an older program that cannot be read is begun anew.
            let track = kept
                .track
                .as_deref()
                .and_then(|text| serde_json::from_str::<Track>(text).ok());
            if let Some(track) = track {
                tracks.insert(kept.path.clone(), track);
            }
            shown.insert(kept.path.clone(), kept);
        }
        Ok(Watched {
            found: store::found(view, row.id)?,
            row,
            root,
            next_scan: now,
            last_scan_at: None,
            tracks,
            due: HashMap::new(),
            sources: sources
                .into_iter()
                .map(|source| (source.path.clone(), source))
                .collect(),
            move_at: HashMap::new(),
            odd: BTreeMap::new(),
            odd_since: HashMap::new(),
            shown,
        })
    }

    pub fn id(&self) -> FolderId {
        self.row.id
    }

    pub fn row(&self) -> &FolderRow {
        &self.row
    }

    pub fn root(&self) -> &Root {
        &self.root
    }

    /// The row as it is now; its place and kind have not changed.
    pub fn amend(&mut self, row: FolderRow) {
        self.row = row;
    }

    /// The next look is a full scan.
    pub fn scan_soon(&mut self, now: i64) {
        self.next_scan = self.next_scan.min(now);
    }

    /// The clerk asked: a full scan, and what was put off is tried now.
    pub fn hurry(&mut self, now: i64) {
        self.next_scan = now;
        for track in self.tracks.values_mut() {
            track.hurry(now);
        }
        self.move_at.clear();
    }

    /// Looks at what is due, takes in what is finished, writes down what is shown.
    pub fn look(&mut self, look: &Look<'_>, hinted: &BTreeSet<String>) -> Result<Seen> {
        let now = look.now;
        let full = now >= self.next_scan;
        let due: Vec<String> = self
            .due
            .iter()
            .filter(|(_, at)| **at <= now)
            .map(|(key, _)| key.clone())
            .collect();
        let mut done = Done::default();
        let mut lost = false;
        if full || !due.is_empty() || !hinted.is_empty() {
            let state = self.root.look(&self.row.marker);
            if state == FolderState::Ok {
                let was_lost = self.found.as_ref().is_some_and(|found| {
                    matches!(found.state, FolderState::Missing | FolderState::WrongMarker)
                });
                let keys = due.into_iter().chain(hinted.iter().cloned());
                done = self.look_inside(look, full || was_lost, keys)?;
            } else {
                lost = true;
                self.next_scan = now + SEARCH_EVERY;
                // Nothing is believed of a folder that is not the real one: what settles in it
                // is looked at again when it is back.
                self.due.clear();
                for key in self.tracks.keys() {
                    self.due.insert(key.clone(), now + SEARCH_EVERY);
                }
                self.set_state(state);
            }
        }
        let changed = self.write_down(look)?;
        let (mut settling, mut put_off) = (0, 0);
        for track in self.tracks.values() {
            if track.trouble().is_some() {
                put_off += 1;
            } else if !track.is_done() {
                settling += 1;
            }
        }
        if lost {
            put_off += settling;
            settling = 0;
        }
        let next = self.due.values().copied().min().unwrap_or(i64::MAX);
        Ok(Seen {
            done,
            next: next.min(self.next_scan),
            settling,
            put_off,
            changed: changed || done != Done::default(),
            lost,
        })
    }

    fn look_inside(
        &mut self,
        look: &Look<'_>,
        full: bool,
        keys: impl Iterator<Item = String>,
    ) -> Result<Done> {
        let now = look.now;
        let mut present: BTreeMap<String, Facts> = BTreeMap::new();
        let mut missing: BTreeSet<String> = keys.collect();
        if full {
            self.next_scan = now + SCAN_EVERY;
            match self.root.walk() {
                Ok(walk) => {
                    present.extend(walk.files);
                    self.odd = walk.odd.into_iter().collect();
                    self.odd_since.retain(|key, _| self.odd.contains_key(key));
                    for key in self.odd.keys() {
                        self.odd_since.entry(key.clone()).or_insert(now);
                    }
                    self.last_scan_at = Some(look.office.now().to_string());
                }
                Err(error) => {
                    tracing::warn!(folder = %self.root.path().display(), %error, "folder not read");
                    self.next_scan = now + SEARCH_EVERY;
                }
            }
            missing.extend(self.tracks.keys().cloned());
            missing.extend(self.sources.keys().cloned());
        }
        let mut absent = Vec::new();
        for key in missing {
            if present.contains_key(&key) {
                continue;
            }
            match self.root.entry(&key) {
                Ok(Entry::File(facts)) => {
                    present.insert(key, facts);
                }
                Ok(Entry::Other) => {
                    // A folder that was just made or moved in.
                    self.tracks.remove(&key);
                    self.due.remove(&key);
                    self.scan_soon(now + look.pace.quiet.min(1_000));
                }
                Ok(Entry::Link) => {
                    self.tracks.remove(&key);
                    self.due.remove(&key);
                    self.scan_soon(now);
                }
                Ok(Entry::Absent) => absent.push(key),
                Err(error) => self.put_off(&key, None, unreadable(&error), look),
            }
        }
        // The folder may have gone away while it was read: then "not there" says nothing.
        if !absent.is_empty() && self.root.look(&self.row.marker) == FolderState::Ok {
            self.forget(look, &absent)?;
        }
        let mut papers = Vec::new();
        let mut to_rest = Vec::new();
        for (key, facts) in present {
            self.see(look, key, facts, &mut papers, &mut to_rest);
        }
        self.rest_again(look, to_rest)?;
        let done = self.take_in(look, papers)?;
        self.settle_state();
        Ok(done)
    }

    /// Files that are no longer there.
    fn forget(&mut self, look: &Look<'_>, absent: &[String]) -> Result<()> {
        let mut dropped = Vec::new();
        for key in absent {
            self.tracks.remove(key);
            self.due.remove(key);
            self.move_at.remove(key);
            if self.sources.remove(key).is_some() {
                dropped.push(key);
            }
        }
        if dropped.is_empty() {
            return Ok(());
        }
        look.office.act(&Session::Program, |act| {
            for key in dropped {
                store::drop_source(act, self.row.id, key)?;
            }
            Ok(())
        })
    }

    /// One look at one file that is there.
    fn see(
        &mut self,
        look: &Look<'_>,
        key: String,
        facts: Facts,
        papers: &mut Vec<Paper>,
        to_rest: &mut Vec<String>,
    ) {
        let now = look.now;
        let known = self.sources.get(&key);
        let track = self
            .tracks
            .remove(&key)
            .or_else(|| known.map(|known| Track::of_taken(known.facts, now)));
        let sight = Sight::Here {
            facts,
            inside: None,
        };
        let (mut track, mut decision) = settle::see(track, sight, now, look.pace);
        let mut found = Inspected::unknown();
        if decision == Decision::LookInside {
            match look_into(&self.root, &key, &facts, look.limits) {
                Some(inside) => {
                    found = inside;
                    let sight = Sight::Here {
                        facts,
                        inside: Some(found.inside.clone()),
                    };
                    (track, decision) = settle::see(track, sight, now, look.pace);
                }
                // It changed under our eyes.
                None => decision = Decision::Wait { until: now },
            }
        }
        let paper = |refusal: Option<Refusal>, grown: bool| Paper {
            key: key.clone(),
            facts,
            kind: found.kind,
            pages: found.pages,
            refusal,
            known: known.cloned(),
            grown,
        };
        let due = match decision {
            Decision::Ready => {
                papers.push(paper(None, false));
                Some(now)
            }
            Decision::Grown => {
                papers.push(paper(None, true));
                Some(now)
            }
            Decision::Refuse { why, grown } => {
                papers.push(paper(Some(why), grown));
                Some(now)
            }
            Decision::Wait { until } => Some(until),
            Decision::Retry { at } => Some(at),
            Decision::LookInside => Some(now),
            Decision::Done => {
                if known.is_some_and(|known| known.state != SourceState::Moved)
                    && self.move_at.get(&key).is_none_or(|at| *at <= now)
                {
                    to_rest.push(key.clone());
                }
                None
            }
            Decision::Gone => None,
        };
        match (track, due) {
            (Some(track), Some(due)) => {
                self.due.insert(key.clone(), due);
                self.tracks.insert(key, track);
            }
            _ => {
                self.due.remove(&key);
            }
        }
    }

    /// Tries again to move originals whose content is in the office.
    fn rest_again(&mut self, look: &Look<'_>, keys: Vec<String>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let mut sources = Vec::new();
        for key in keys {
            if let Some(source) = self.sources.remove(&key)
                && let Some(scan) = source.scan
            {
                let state = look
                    .office
                    .read(&Session::Program, |view| store::scan(view, scan))?
                    .state;
                sources.push((state, source));
            }
        }
        let taking = self.taking(look);
        taking.put_to_rest(
            sources
                .iter_mut()
                .map(|(state, source)| (*state, source))
                .collect(),
        );
        for (_, source) in sources {
            self.remember(source, look.now);
        }
        Ok(())
    }

    fn remember(&mut self, source: SourceRow, now: i64) {
        if source.state == SourceState::Stuck {
            self.move_at.insert(source.path.clone(), now + MOVE_AGAIN);
        }
        self.sources.insert(source.path.clone(), source);
    }

    fn taking<'a>(&'a self, look: &'a Look<'_>) -> Taking<'a> {
        Taking {
            office: look.office,
            vault: look.vault,
            folder: &self.row,
            root: &self.root,
        }
    }

    /// Takes finished files in, in batches, the oldest first.
    fn take_in(&mut self, look: &Look<'_>, mut papers: Vec<Paper>) -> Result<Done> {
        papers.sort_by(|a, b| (a.facts.modified, &a.key).cmp(&(b.facts.modified, &b.key)));
        let total = papers.len() as u64;
        let mut done = Done::default();
        let mut count = 0;
        let mut papers = papers.into_iter().peekable();
        while papers.peek().is_some() {
            look.progress.at(count, Some(total), &self.row.label)?;
            let mut batch = Vec::new();
            let mut bytes = 0;
            while let Some(paper) = papers.next_if(|_| batch.len() < BATCH && bytes < BATCH_BYTES) {
                bytes += paper.facts.size;
                batch.push(paper);
            }
            count += batch.len() as u64;
            for (paper, outcome) in self.taking(look).take_in(batch) {
                self.after(look, paper, outcome, &mut done);
            }
        }
        if total > 0 {
            look.progress.at(total, Some(total), &self.row.label)?;
        }
        Ok(done)
    }

    fn after(&mut self, look: &Look<'_>, paper: Paper, outcome: Outcome, done: &mut Done) {
        let now = look.now;
        match outcome {
            Outcome::In { state, source, .. } => {
                done.count(state);
                self.tracks.remove(&paper.key);
                self.due.remove(&paper.key);
                self.sources.remove(&paper.key);
                self.shown.remove(&paper.key);
                self.remember(source, now);
            }
            Outcome::Same { source } => {
                self.tracks.remove(&paper.key);
                self.due.remove(&paper.key);
                self.shown.remove(&paper.key);
                // An original that is not at rest yet is moved at the next look.
                if source.state != SourceState::Moved {
                    self.due.insert(paper.key, now);
                }
                self.remember_same(source);
            }
            Outcome::Changed => {
                self.tracks.remove(&paper.key);
                self.due.insert(paper.key, now);
            }
            Outcome::Later(error) => {
                let track = self.tracks.remove(&paper.key);
                self.put_off(&paper.key, track, error.message, look);
            }
        }
    }

    fn remember_same(&mut self, source: SourceRow) {
        self.move_at.remove(&source.path);
        self.sources.insert(source.path.clone(), source);
    }

    /// A temporary error: shown, and tried again later for ever.
    fn put_off(&mut self, key: &str, track: Option<Track>, why: String, look: &Look<'_>) {
        let track = track.or_else(|| self.tracks.remove(key));
        let Some(mut track) = track else {
            self.due
                .insert(key.to_owned(), look.now + look.pace.first_retry);
            return;
        };
        if let Decision::Retry { at } = track.failed(why, look.now, look.pace) {
            self.due.insert(key.to_owned(), at);
        }
        self.tracks.insert(key.to_owned(), track);
    }
}
