//! Stored originals and what they are attached to.
//!
//! An original lies in the vault under the SHA-256 of its bytes and is never changed. A line
//! holds attachments: a whole file, or a range of its pages (one scan split into several
//! documents leaves the scan as it is).

pub mod marker;
pub mod store;
pub mod vault;
pub mod words;
