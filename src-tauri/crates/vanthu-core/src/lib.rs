//! The office: registers with legal numbering, the audit chain, the watched folder.
//!
//! This crate knows no window and no asynchronous runtime; time, person and folders come in
//! as values. The code map with its invariants is docs/ARCHITECTURE.md.

pub mod act;
pub mod audit;
pub mod clock;
pub mod dates;
pub mod db;
pub mod desk;
pub mod door;
pub mod error;
pub mod fault;
pub mod home;
pub mod ids;
pub mod intake;
pub mod kit;
pub mod office;
mod platform;
pub mod procedures;
pub mod registers;
pub mod sample;
pub mod session;
#[cfg(any(test, feature = "testkit"))]
pub mod testkit;
pub mod topic;
pub mod words;
