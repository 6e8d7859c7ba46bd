//! The working calendar: which days the office works, how long a duration is, by when.
//!
//! | file | holds |
//! |---|---|
//! | `workdays` | office hours, days off and worked, counting working days |
//! | `shipped` | the years that come with the program, with their documents |
//! | `proposal`, `lunar` | years nobody has announced: the law's rules, the lunar calendar |
//! | `duration`, `reading`, `phrase` | time texts of procedures: parsed, the wording kept |
//! | `deadline` | start + rule + calendar → by when; how late |
//! | `elapsed` | working time between two moments |
//! | `rules`, `store`, `actions`, `api`, `words` | the office's own years and hours |
//!
//! A deadline is never stored: its rule and its start are (or a leader's own date, which is a
//! fact); late is computed. An office edits a year by taking it over: the first edit copies the
//! shipped or proposed days into its own rows, all in the log; from then on its rows are the
//! year. An office that has no rows needs none.
//!
//! ```text
//!   shipped / proposed ──(first day_set, day_remove or confirm)──▶ the office's ──confirm──▶ confirmed
//! ```
//!
//! What can never happen: a day deleted (it is removed, with a reason, and stays); two days of
//! one date in force; a proposed year shown as certain; a time text guessed at.

pub mod actions;
pub mod api;
pub mod deadline;
pub mod duration;
pub mod elapsed;
pub mod lunar;
mod phrase;
pub mod proposal;
mod reading;
pub mod rules;
pub mod shipped;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;
pub mod workdays;

pub use deadline::{Due, Start, deadline, late_by};
pub use duration::{Duration, Rule};
pub use rules::SENTENCES;
pub use store::calendar;
pub use workdays::Calendar;
