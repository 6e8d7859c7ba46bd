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

pub mod filter;
pub mod pages;
pub mod refusal;
pub mod settle;
pub mod shape;
