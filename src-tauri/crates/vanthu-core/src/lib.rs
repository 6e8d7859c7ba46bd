//! The office: registers with legal numbering, the audit chain, the watched folder.
//!
//! This crate knows no window and no asynchronous runtime; time, person and folders come in
//! as values. The code map with its invariants is docs/ARCHITECTURE.md.

pub mod intake;
pub mod sample;
