//! How entries and rows are hashed. Pure.

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::Entry;

/// The hash of an entry over its length-prefixed fields and the hash before it.
///
/// Length prefixes make the encoding injective: no two different entries give the same bytes.
pub fn entry_hash(entry: &Entry) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    let person = |id: Option<crate::ids::PersonId>| id.map_or(0, |id| id.0).to_be_bytes();
    field(&entry.seq.to_be_bytes());
    field(entry.moment.to_string().as_bytes());
    field(&person(entry.actor));
    field(&person(entry.signer));
    field(entry.topic.as_str().as_bytes());
    field(entry.verb.as_bytes());
    field(entry.subject.as_bytes());
    field(entry.change.as_str().as_bytes());
    field(entry.row_table.as_bytes());
    field(&entry.row_id.to_be_bytes());
    field(&entry.body);
    field(&entry.row_digest);
    field(&entry.prev);
    hasher.finalize().into()
}

/// The digest of a row: its columns sorted by name, without nulls and without `last_seq`,
/// each as length-prefixed name, type and value. Without nulls, so that a column added later
/// does not change old digests.
pub fn row_digest<'a>(columns: impl Iterator<Item = (&'a str, ValueRef<'a>)>) -> [u8; 32] {
    let mut present: Vec<(&str, ValueRef<'_>)> = columns
        .filter(|(name, value)| *name != "last_seq" && !matches!(value, ValueRef::Null))
        .collect();
    present.sort_unstable_by_key(|(name, _)| *name);
    let mut hasher = Sha256::new();
    for (name, value) in present {
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
