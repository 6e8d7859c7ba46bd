//! The engine: whose turn it is after a step is done. Pure: steps are places in a list, the
//! rest of a definition (roles, times, words) is not its business.
//!
//! A case is a set of **hands**: one for each step that is open or, at a join, waiting. Doing a
//! step takes its hand away and puts one on each target of the outcome. Two hands that meet on
//! one step are one. A **join** holds its hand back until no other hand can still come there;
//! since every hand that can is itself at an open step, or at a join that is opened first, there
//! is always somebody's turn until the last hand ends. Each opening of a step is a **round** of
//! its own; a round is done once.
//!
//! A step that is done once **for each** receiver has a hand for each of them: coming there from
//! an ordinary step, the hand becomes one for every receiver (**part**) there is; going on to
//! another such step it stays theirs; a join makes them one again.
//!
//! ```text
//! begin ─▶ open ──complete──▶ (open | waiting at a join)… ─▶ no hands: ended
//!            ▲                    │
//!            └──── a return ◀─────┘   (opens the earlier step again, in its next round)
//! ```

use std::collections::BTreeMap;

use super::definition::Condition;

/// The graph of a procedure. Made by `load::flow`, which has checked that every place exists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flow {
    pub steps: Vec<Node>,
    /// Where a case may begin, at least one.
    pub entries: Vec<Way>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    pub join: bool,
    /// Done once for each receiver.
    pub each: bool,
    pub ways: Vec<Way>,
}

/// A way out of a step, or into the procedure. Without targets it ends the hand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Way {
    pub id: String,
    pub to: Vec<usize>,
    pub returns: bool,
    pub when: Option<Condition>,
}

/// A receiver of the work, by the number its rows have; [`WHOLE`] is nobody's part.
pub type Part = i64;

/// The part of a hand that is of the whole case.
pub const WHOLE: Part = 0;

/// A hand: at which step, for whom, in which round, and whether it waits at a join.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hand {
    pub step: usize,
    pub part: Part,
    pub round: u32,
    pub waiting: bool,
}

/// What a move depends on beside the graph.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The values recorded.
    pub values: &'a BTreeMap<String, String>,
    /// The receivers the work has now.
    pub parts: &'a [Part],
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    pub hands: Vec<Hand>,
    /// Step → rounds begun so far, those of every receiver counted.
    pub rounds: BTreeMap<usize, u32>,
}

/// What a move did beyond taking the done hand away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moved {
    /// Steps whose turn it is now, in the order of the file.
    pub opened: Vec<Hand>,
    /// Joins that wait for further hands.
    pub waits: Vec<Hand>,
    pub ended: bool,
}

/// Why a move cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cannot {
    /// Nothing is left to do.
    Ended,
    /// It is not this step's turn.
    NotOpen,
    /// A join that still waits for other hands.
    Waiting,
    NoSuchWay,
    /// The way's condition does not hold.
    Closed,
    /// The way's condition asks for a value that is not recorded.
    Missing(String),
}

impl Standing {
    /// The open hand at a step, of one receiver or of the whole case.
    pub fn open(&self, step: usize, part: Part) -> Option<Hand> {
        self.hands
            .iter()
            .copied()
            .find(|hand| hand.step == step && hand.part == part && !hand.waiting)
    }

    pub fn ended(&self) -> bool {
        self.hands.is_empty()
    }
}

impl Flow {
    /// The entry of a new case: the first whose condition holds, else the first without one.
    pub fn entry_for(&self, values: &BTreeMap<String, String>) -> Option<&Way> {
        let holds = |way: &&Way| {
            way.when
                .as_ref()
                .is_some_and(|when| when.holds(values) == Some(true))
        };
        self.entries
            .iter()
            .find(holds)
            .or_else(|| self.entries.iter().find(|way| way.when.is_none()))
    }

    /// Opens a case, whose work may have been given to some already.
    pub fn begin(&self, entry: &Way, parts: &[Part]) -> (Standing, Moved) {
        let mut standing = Standing::default();
        let moved = self.put(&mut standing, &entry.to, WHOLE, parts);
        (standing, moved)
    }

    /// Opens a step that is done for each receiver for one more.
    pub fn add(&self, standing: &mut Standing, step: usize, part: Part) -> Moved {
        self.put(standing, &[step], part, &[])
    }

    /// Whether a way can be taken with the values recorded.
    ///
    /// # Errors
    /// [`Cannot::Closed`], [`Cannot::Missing`].
    pub fn free(way: &Way, values: &BTreeMap<String, String>) -> Result<(), Cannot> {
        let Some(when) = &way.when else { return Ok(()) };
        match when.holds(values) {
            Some(true) => Ok(()),
            Some(false) => Err(Cannot::Closed),
            None => Err(Cannot::Missing(when.value.clone())),
        }
    }

    /// The way a step is skipped by: the first forward one that is free.
    pub fn forward(&self, step: usize, values: &BTreeMap<String, String>) -> Option<&Way> {
        self.steps[step]
            .ways
            .iter()
            .find(|way| !way.returns && Self::free(way, values).is_ok())
    }

    /// Does a step by one of its ways, for one receiver or for the whole case.
    ///
    /// # Errors
    /// [`Cannot`]; then nothing has moved.
    pub fn complete(
        &self,
        standing: &mut Standing,
        (step, part): (usize, Part),
        way: &str,
        given: Given<'_>,
    ) -> Result<Moved, Cannot> {
        if standing.ended() {
            return Err(Cannot::Ended);
        }
        let Some(hand) = standing.open(step, part) else {
            let waits = standing
                .hands
                .iter()
                .any(|hand| hand.step == step && hand.waiting);
            return Err(if waits {
                Cannot::Waiting
            } else {
                Cannot::NotOpen
            });
        };
        let way = self.steps[step]
            .ways
            .iter()
            .find(|known| known.id == way)
            .ok_or(Cannot::NoSuchWay)?;
        Self::free(way, given.values)?;
        standing.hands.retain(|one| *one != hand);
        Ok(self.put(standing, &way.to, part, given.parts))
    }

    /// Puts a hand on each target, then opens the joins nobody can come to any more.
    fn put(&self, standing: &mut Standing, targets: &[usize], of: Part, parts: &[Part]) -> Moved {
        let mut moved = Moved::default();
        for &step in targets {
            for part in self.whose(step, of, parts) {
                let there = |hand: &Hand| hand.step == step && hand.part == part;
                // A hand that is there already is this one too.
                if standing.hands.iter().any(there) {
                    continue;
                }
                let rounds = standing.rounds.entry(step).or_insert(0);
                *rounds += 1;
                let hand = Hand {
                    step,
                    part,
                    round: *rounds,
                    waiting: self.steps[step].join,
                };
                standing.hands.push(hand);
                if !hand.waiting {
                    moved.opened.push(hand);
                }
            }
        }
        while let Some(place) = self.ripe(standing) {
            standing.hands[place].waiting = false;
            moved.opened.push(standing.hands[place]);
        }
        moved.waits = standing
            .hands
            .iter()
            .copied()
            .filter(|hand| hand.waiting && targets.contains(&hand.step))
            .collect();
        standing.hands.sort_unstable();
        moved.opened.sort_unstable();
        moved.ended = standing.ended();
        moved
    }

    /// For whom a step is opened, coming there for one receiver or for the whole case. Without
    /// any receiver it is the whole case's, so that it is somebody's to see to.
    fn whose(&self, step: usize, of: Part, parts: &[Part]) -> Vec<Part> {
        if !self.steps[step].each {
            return vec![WHOLE];
        }
        if of != WHOLE || parts.is_empty() {
            return vec![of];
        }
        parts.to_vec()
    }

    /// A waiting hand to which no other hand can come; when all that are left wait for one
    /// another, the first of the file.
    fn ripe(&self, standing: &Standing) -> Option<usize> {
        let waiting = || {
            standing
                .hands
                .iter()
                .enumerate()
                .filter(|(_, hand)| hand.waiting)
        };
        let free = waiting().find(|(_, hand)| {
            standing
                .hands
                .iter()
                .filter(|other| other.step != hand.step)
                .all(|other| !self.comes_to(other.step, hand.step))
        });
        if let Some((place, _)) = free {
            return Some(place);
        }
        let nobody = standing.hands.iter().all(|hand| hand.waiting);
        waiting()
            .filter(|_| nobody)
            .min_by_key(|(_, hand)| hand.step)
            .map(|(place, _)| place)
    }

    /// Whether a hand at `from` can still come to `to`, by any ways.
    fn comes_to(&self, from: usize, to: usize) -> bool {
        self.reach(&[from], |_| true, |_| false)[to]
    }

    /// The steps that can be come to from some, these included, by ways that count, without
    /// going on from steps that stop.
    pub(super) fn reach(
        &self,
        from: &[usize],
        counts: impl Fn(&Way) -> bool,
        stops: impl Fn(usize) -> bool,
    ) -> Vec<bool> {
        let mut seen = vec![false; self.steps.len()];
        let mut left: Vec<usize> = from.to_vec();
        while let Some(step) = left.pop() {
            if std::mem::replace(&mut seen[step], true) || stops(step) {
                continue;
            }
            for way in self.steps[step].ways.iter().filter(|way| counts(way)) {
                left.extend(way.to.iter().filter(|target| !seen[**target]));
            }
        }
        seen
    }
}
