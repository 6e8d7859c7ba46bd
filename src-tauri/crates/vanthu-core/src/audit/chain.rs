//! How entries and rows are hashed. Pure.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::Entry;

/// The fields of an entry as they lie in the database.
#[derive(Debug, Clone, Copy)]
pub struct Raw<'a> {
    pub seq: i64,
    pub moment: &'a [u8],
    /// 0 for nobody.
    pub actor: i64,
    pub signer: i64,
    pub topic: &'a [u8],
    pub verb: &'a [u8],
    pub subject: &'a [u8],
    pub change: &'a [u8],
    pub row_table: &'a [u8],
    pub row_id: i64,
    pub body: &'a [u8],
    pub row_digest: &'a [u8],
    pub prev: &'a [u8],
}

/// The hash of an entry over its length-prefixed fields and the hash before it.
///
/// Length prefixes make the encoding injective: no two different entries give the same bytes.
pub fn raw_hash(entry: &Raw<'_>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    field(&entry.seq.to_be_bytes());
    field(entry.moment);
    field(&entry.actor.to_be_bytes());
    field(&entry.signer.to_be_bytes());
    field(entry.topic);
    field(entry.verb);
    field(entry.subject);
    field(entry.change);
    field(entry.row_table);
    field(&entry.row_id.to_be_bytes());
    field(entry.body);
    field(entry.row_digest);
    field(entry.prev);
    hasher.finalize().into()
}

/// [`raw_hash`] of an entry that is about to be written.
pub fn entry_hash(entry: &Entry) -> [u8; 32] {
    raw_hash(&Raw {
        seq: entry.seq,
        moment: entry.moment.to_string().as_bytes(),
        actor: entry.actor.map_or(0, |id| id.0),
        signer: entry.signer.map_or(0, |id| id.0),
        topic: entry.topic.as_str().as_bytes(),
        verb: entry.verb.as_bytes(),
        subject: entry.subject.as_bytes(),
        change: entry.change.as_str().as_bytes(),
        row_table: entry.row_table.as_bytes(),
        row_id: entry.row_id,
        body: &entry.body,
        row_digest: &entry.row_digest,
        prev: &entry.prev,
    })
}

/// The digest of a row: its columns sorted by name, without nulls and without `last_seq`,
/// each as length-prefixed name, type and value. Without nulls, so that a column added later
/// does not change old digests.
pub fn row_digest<'a>(columns: impl Iterator<Item = (&'a str, ValueRef<'a>)>) -> [u8; 32] {
    let mut columns: Vec<(&str, ValueRef<'_>)> = columns.collect();
    columns.sort_unstable_by_key(|(name, _)| *name);
    sorted_row_digest(columns.into_iter())
}

/// [`row_digest`] of columns that are sorted by name already.
pub fn sorted_row_digest<'a>(columns: impl Iterator<Item = (&'a str, ValueRef<'a>)>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for (name, value) in columns {
        if name == "last_seq" || matches!(value, ValueRef::Null) {
            continue;
        }
        hasher.update((name.len() as u64).to_be_bytes());
        hasher.update(name.as_bytes());
        match value {
            ValueRef::Null => {}
            ValueRef::Integer(number) => {
                hasher.update(b"i");
                hasher.update(number.to_be_bytes());
            }
            ValueRef::Real(number) => {
                hasher.update(b"r");
                hasher.update(number.to_bits().to_be_bytes());
            }
            ValueRef::Text(bytes) => tagged(&mut hasher, b"t", bytes),
            ValueRef::Blob(bytes) => tagged(&mut hasher, b"b", bytes),
        }
    }
    hasher.finalize().into()
}

fn tagged(hasher: &mut Sha256, tag: &[u8], bytes: &[u8]) {
    hasher.update(tag);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// The seal over a former value whose text is kept apart so that it can be erased: SHA-256
/// over a random salt and the value. Without the salt a short text cannot be guessed from it.
pub fn sealed(salt: &[u8], value: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    tagged(&mut hasher, b"s", salt);
    tagged(&mut hasher, b"v", value.as_bytes());
    hasher.finalize().into()
}
