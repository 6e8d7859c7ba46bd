//! The watched folder: from a file that settles to a scan in the inbox.
//!
//! ```text
//! notify hint / full scan ──► settle (quiet? same? complete?) ──► ingest ──► inbox row
//!                               │ Wait, LookInside, Retry            │
//!                               └ Refuse (plain reason) ─────────────┴► quarantine "cách ly"
//! ```
//!
//! * [`settle`] decides when a file is finished; pure, time is an argument.
//! * [`filter`] decides which names are looked at and how a name is shown; pure.
//! * [`shape`] tells the kind of a file by its content and whether it is whole; pure over bytes.
//! * [`refusal`] holds every reason for which a file is refused, with its Vietnamese sentence.
//! * [`pages`] counts and draws the pages of pictures within hard limits.
//! * [`watch`] drives it all; `watched` is one folder, `folder` its side on disk, `ingest` the
//!   steps of taking in, [`hints`] what the operating system whispers.
//! * [`actions`] is what people do with scans and folders, [`api`] the commands.
//!
//! What can never happen: an original is moved before its copy was synced, read again, hashed
//! again and its row committed; a file is taken in twice because it could not be moved; a folder
//! without the marker is believed to be empty.

pub mod actions;
pub mod api;
pub mod filter;
mod folder;
pub mod hints;
mod ingest;
pub mod pages;
pub mod refusal;
pub mod rules;
pub mod settle;
pub mod shape;
pub mod store;
pub mod watch;
mod watched;
pub mod words;
