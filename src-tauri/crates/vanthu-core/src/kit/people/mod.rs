//! People: units, positions, log-ins, secrets, signing keys, sign-offs.
//!
//! A secret unlocks its owner's Ed25519 key, and nothing else in the program can make a
//! [`Proof`] or a [`SignOff`]. What a short secret cannot protect against: someone with a
//! stolen copy of the office folder can try secrets at leisure; the guide says so.
//!
//! ```text
//! secret ──Argon2id──▶ wrapping key ──ChaCha20-Poly1305──▶ signing key ──▶ Proof ──▶ SignOff
//! ```
//! What can never happen: a person is deleted; a sign-off by a secret that another person set;
//! a secret in the log, in an input type or in a schema.

pub mod api;
pub mod competence;
mod proof;
mod rules;
mod secrets;
pub mod store;
#[cfg(test)]
mod tests;
mod tries;
pub mod words;

pub use proof::{Proof, SignOff, check_sign_off, prove, sign_off};
pub use rules::{RECOVERY_LETTERS, SENTENCES};
pub use tries::fold as fold_tries;
