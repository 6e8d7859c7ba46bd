//! What the office says of itself: its names over time, its document types, its settings.
//!
//! Names change with effective dates (two-tier reform of 2025); a line keeps the name of its
//! day. Document types are the 29 of NĐ 30/2020 Phụ lục III, of which Công văn and Thư công
//! have no abbreviation; the office may add and end types.

pub mod api;
pub mod rules;
pub mod store;
pub mod words;

pub use rules::SENTENCES;
