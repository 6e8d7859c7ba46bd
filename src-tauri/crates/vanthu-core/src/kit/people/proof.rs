//! Proving who signs, and signing.

use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier, VerifyingKey};
use serde_json::{Map, json};
use sha2::{Digest, Sha256};

use super::rules::{self, *};
use super::secrets;
use super::store::{self, Secret};
use super::tries;
use crate::act::{Act, Event, clear, col};
use crate::clock::Moment;
use crate::door::Signer;
use crate::error::Result;
use crate::ids::PersonId;
use crate::office::Office;
use crate::session::{Caller, Session};
use crate::topic::Topic;

/// Proof that a person just gave their own secret. Only [`prove`] makes one; it signs once.
pub struct Proof {
    pub caller: Caller,
    key: SigningKey,
}

/// A stored sign-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    pub id: i64,
    pub person: PersonId,
}

/// Checks the signer's log-in and secret.
///
/// A wrong secret is its own small act, so that it stays in the log whatever happens to the
/// command; the answer to it is held back a little longer each time, and after five the account
/// waits half an hour. A process that only reads counts in a file, which the next one that writes
/// folds into the log.
///
/// # Errors
/// `people.wrong_secret`, `people.locked`, `people.no_secret`, `people.deactivated`,
/// `people.secret_missing`.
pub fn prove(office: &Office, signer: &Signer) -> Result<Proof> {
    let login = signer.login.as_deref().unwrap_or("");
    let pin = signer.pin.as_ref().ok_or_else(|| MISSING.error())?;
    let tried = if office.writes() {
        tries::fold(office)?;
        Vec::new()
    } else {
        tries::waiting(office.home())?
    };
    let found = office.read(&Session::Nobody, |view| store::by_login(view, login))?;
    let Some((caller, deactivated, secret)) = found else {
        secrets::spend_the_same_time(pin)?;
        return Err(UNKNOWN_LOGIN.error());
    };
    if deactivated {
        return Err(DEACTIVATED.with(&[("login", &login)]));
    }
    let Some(secret) = secret else {
        return Err(NO_SECRET.with(&[("login", &login)]));
    };
    let now = office.now();
    let (wrong_count, wrong_at) = tries::counted(&secret, &tried);
    if let Some(until) = locked_until(wrong_count, wrong_at)
        && now < until
    {
        return Err(LOCKED.with(&[("count", &wrong_count), ("until", &until.hour_minute())]));
    }
    match secrets::unwrap(&secret.wrapped, pin)? {
        Some(key) => {
            if wrong_count > 0 && office.writes() {
                forgive(office, &secret)?;
            } else if wrong_count > 0
                && let Err(error) = tries::add(office.home(), caller.id, now, true)
            {
                // The count then stands a little longer; the person is let in all the same.
                tracing::warn!(%error, "a right secret is not counted");
            }
            Ok(Proof { caller, key })
        }
        None => Err(remember_wrong(
            office,
            &secret,
            (wrong_count, wrong_at),
            now,
        )?),
    }
}

fn forgive(office: &Office, secret: &Secret) -> Result<()> {
    office.act(&Session::Program, |act| {
        act.update(
            "secret",
            secret.id,
            None,
            &[col("wrong_count", 0), clear("wrong_at")],
            Event::new(Topic::People, "secret_right").of("person", secret.person.0),
        )
    })
}

/// Counts the wrong secret and answers the refusal.
fn remember_wrong(
    office: &Office,
    secret: &Secret,
    (before, before_at): (i64, Option<Moment>),
    now: Moment,
) -> Result<crate::error::Error> {
    // After a lock has run out the count begins anew.
    let counted = match locked_until(before, before_at) {
        Some(until) if now >= until => 0,
        _ => before,
    };
    let count = counted + 1;
    let mut delay = rules::delay_millis(count);
    if office.writes() {
        office.act(&Session::Program, |act| {
            act.update(
                "secret",
                secret.id,
                None,
                &[col("wrong_count", count), col("wrong_at", now.to_string())],
                Event::new(Topic::People, "secret_wrong").of("person", secret.person.0),
            )
        })?;
    } else if let Err(error) = tries::add(office.home(), secret.person, now, false) {
        // Where nothing can be counted, every wrong secret is answered as slowly as the last.
        tracing::warn!(%error, "a wrong secret is not counted");
        delay = rules::delay_millis(rules::MOST_WRONG);
    }
    // Tests wait for nothing; the table of delays has a test of its own.
    if !cfg!(any(test, feature = "testkit")) {
        std::thread::sleep(std::time::Duration::from_millis(delay));
    }
    Ok(match locked_until(count, Some(now)) {
        Some(until) => LOCKED.with(&[("count", &count), ("until", &until.hour_minute())]),
        None => WRONG.with(&[("left", &(rules::MOST_WRONG - count))]),
    })
}

/// Signs off one subject for one purpose, over a digest of the decided fields and of the hashes
/// of the files seen. Uses the proof up.
///
/// # Errors
/// `people.set_by_another` while the secret is one that another person set.
pub fn sign_off(
    act: &mut Act<'_>,
    proof: Proof,
    purpose: &'static str,
    subject: &str,
    digest: [u8; 32],
) -> Result<SignOff> {
    if proof.caller.must_change_secret {
        return Err(SET_BY_ANOTHER.error());
    }
    let person = proof.caller.id;
    let signed_at = act.now();
    let message = message(person, purpose, subject, &digest, signed_at);
    let signature = proof.key.sign(&message);
    let id = act.insert(
        "sign_off",
        &[
            col("person_id", person),
            col("purpose", purpose.to_owned()),
            col("subject", subject.to_owned()),
            col("digest", digest.to_vec()),
            col("signed_at", signed_at.to_string()),
            col("public_key", proof.key.verifying_key().to_bytes().to_vec()),
            col("signature", signature.to_bytes().to_vec()),
        ],
        Event::new(Topic::People, "signed_off").signed_by(person),
    )?;
    Ok(SignOff { id, person })
}

/// Whether a stored sign-off holds: its signature fits its fields and its key.
pub fn check_sign_off(
    person: PersonId,
    purpose: &str,
    subject: &str,
    digest: &[u8],
    signed_at: Moment,
    public_key: &[u8],
    signature: &[u8],
) -> bool {
    let (Ok(digest), Ok(public_key), Ok(signature)) = (
        <&[u8; 32]>::try_from(digest),
        <&[u8; 32]>::try_from(public_key),
        Signature::from_slice(signature),
    ) else {
        return false;
    };
    let message = message(person, purpose, subject, digest, signed_at);
    VerifyingKey::from_bytes(public_key).is_ok_and(|key| key.verify(&message, &signature).is_ok())
}

/// What is signed: every part length-prefixed, so that none can run into another.
fn message(
    person: PersonId,
    purpose: &str,
    subject: &str,
    digest: &[u8; 32],
    signed_at: Moment,
) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for part in [
        b"van-thu sign-off 1".as_slice(),
        &person.0.to_be_bytes(),
        purpose.as_bytes(),
        subject.as_bytes(),
        digest,
        signed_at.to_string().as_bytes(),
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}

impl Proof {
    /// One proof for each decision of a list that was looked through and signed with one secret:
    /// each signs one of them.
    pub fn for_each(self, count: usize) -> Vec<Proof> {
        (0..count)
            .map(|_| Proof {
                caller: self.caller.clone(),
                key: self.key.clone(),
            })
            .collect()
    }

    /// Replaces the secret that wraps this person's key.
    pub(super) fn rewrap(&self, secret: &str) -> Result<secrets::Wrapped> {
        secrets::wrap(&self.key, secret)
    }

    /// Notes a sign-in at this workstation.
    pub fn note_sign_in(&self, office: &Office) -> Result<()> {
        let session = Session::Person(self.caller.clone());
        office.act(&session, |act| {
            let mut body = Map::new();
            body.insert("login".to_owned(), json!(self.caller.login));
            act.note(
                Event::new(Topic::People, "signed_in").of("person", self.caller.id.0),
                body,
            )
        })
    }
}
