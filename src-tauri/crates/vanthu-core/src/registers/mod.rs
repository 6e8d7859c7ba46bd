//! The registers: one folder each, with the same files. A register does not know another one;
//! `desk` joins them.
//!
//! `mod` the book and its law · `rules` what is decided, pure · `store` SQL · `actions` what is
//! done, one function an act · `api` the commands · `words` how the log speaks of it.

pub mod copies;
pub mod envelopes;
pub mod incoming;
pub mod outgoing;
pub mod seal;
