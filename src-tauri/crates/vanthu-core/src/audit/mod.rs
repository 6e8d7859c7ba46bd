//! The log of everything that ever changed: one chain of hashed entries.
//!
//! ```text
//! entry n:  seq, moment, actor, signer, topic, verb, subject, row, body,
//!           digest of the whole row after the change, hash of entry n-1, hash of all of it
//! ```
//! Every audited row carries the `seq` of its last entry, so that an edited row, a deleted
//! row and a cut or swapped log are each found by [`verify`]. The head of the chain is also
//! written to witness files ([`witness`]) and, later, printed on the register pages.

pub mod chain;
pub mod store;
pub mod verify;
pub mod witness;

#[cfg(test)]
mod tests;

use crate::clock::Moment;
use crate::ids::PersonId;
use crate::topic::Topic;

/// What happened to the row an entry speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Insert,
    Update,
    /// Something worth knowing that changed no row: a sign-in, a wrong secret.
    Note,
}

impl Change {
    pub fn as_str(self) -> &'static str {
        match self {
            Change::Insert => "insert",
            Change::Update => "update",
            Change::Note => "note",
        }
    }

    pub fn parse(text: &str) -> Option<Change> {
        [Change::Insert, Change::Update, Change::Note]
            .into_iter()
            .find(|change| change.as_str() == text)
    }
}

/// One entry of the log, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub seq: i64,
    pub moment: Moment,
    /// The person at the desk; `None` for the program's own work.
    pub actor: Option<PersonId>,
    /// The person whose secret signed, where one did.
    pub signer: Option<PersonId>,
    pub topic: Topic,
    /// What was done, a stable word of the slice (`registered`, `voided`).
    pub verb: String,
    /// The thing it belongs to, `incoming:12`: what a line's history is gathered by.
    pub subject: String,
    pub change: Change,
    /// The table and id of the row that changed; empty and 0 for a note.
    pub row_table: String,
    pub row_id: i64,
    /// Exact JSON bytes: the changed fields only.
    pub body: Vec<u8>,
    /// SHA-256 of the whole row after the change; empty for a note.
    pub row_digest: Vec<u8>,
    pub prev: [u8; 32],
    pub hash: [u8; 32],
}

/// The end of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub hash: [u8; 32],
}

impl Head {
    /// Before the first entry.
    pub const EMPTY: Head = Head {
        seq: 0,
        hash: [0; 32],
    };
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
