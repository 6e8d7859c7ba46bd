//! Commands about secrets: setting another person's, changing one's own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::proof::prove;
use super::super::rules::{self, *};
use super::super::secrets::{self, Wrapped};
use super::super::store::{self, PersonRow};
use crate::act::{Act, Event, clear, col, hidden};
use crate::door::{Done, Job, Nothing, Signer};
use crate::error::Result;
use crate::ids::PersonId;
use crate::session::Role;
use crate::topic::Topic;

/// Whether a new secret keeps the person's key (they changed it) or makes a new one (they could
/// not, or never had one).
pub(super) enum Key {
    Kept,
    New,
}

/// Writes a person's wrapped key. A new key is also kept among all keys the person ever had.
pub(super) fn write_secret(
    act: &mut Act<'_>,
    person: PersonId,
    wrapped: &Wrapped,
    key: &Key,
    must_change: bool,
    recovery: Option<&(Vec<u8>, Vec<u8>)>,
    verb: &'static str,
) -> Result<()> {
    let mut columns = vec![
        col("kdf", wrapped.kdf.clone()),
        hidden("salt", wrapped.salt.clone()),
        hidden("nonce", wrapped.nonce.clone()),
        hidden("wrapped_key", wrapped.wrapped_key.clone()),
        col("public_key", wrapped.public_key.clone()),
        col("must_change", must_change),
        col("wrong_count", 0),
        clear("wrong_at"),
    ];
    if let Some((salt, hash)) = recovery {
        columns.push(hidden("recovery_salt", salt.clone()));
        columns.push(hidden("recovery_hash", hash.clone()));
    }
    let event = Event::new(Topic::People, verb).of("person", person.0);
    match store::secret(act, person)? {
        Some(secret) => act.update("secret", secret.id, None, &columns, event)?,
        None => {
            columns.push(col("person_id", person));
            act.insert("secret", &columns, event)?;
        }
    }
    if matches!(key, Key::New) {
        let now = act.now().to_string();
        act.insert(
            "person_key",
            &[
                col("person_id", person),
                col("public_key", wrapped.public_key.clone()),
                col("valid_from", now),
            ],
            Event::new(Topic::People, "key_made").of("person", person.0),
        )?;
    }
    Ok(())
}

/// A secret made ready outside the act, because the slow hash must not hold the writer.
pub struct ReadySecret {
    wrapped: Wrapped,
    recovery: Option<(String, Vec<u8>, Vec<u8>)>,
}

impl ReadySecret {
    /// Makes a new key under `secret`; for a leader also a sealed recovery code.
    ///
    /// # Errors
    /// When the secret is too weak for the roles.
    pub fn new(secret: &str, roles: &[Role]) -> Result<Self> {
        rules::strong_enough(secret, roles)?;
        let recovery = if roles.contains(&Role::Leader) {
            Some(secrets::new_recovery_code()?)
        } else {
            None
        };
        Ok(Self {
            wrapped: secrets::new_key(secret)?,
            recovery,
        })
    }

    /// Gives it to a person; answers the recovery code to be sealed on paper, if there is one.
    pub fn give(
        self,
        act: &mut Act<'_>,
        person: PersonId,
        must_change: bool,
    ) -> Result<Option<String>> {
        let (code, stored) = match self.recovery {
            Some((code, salt, hash)) => (Some(code), Some((salt, hash))),
            None => (None, None),
        };
        write_secret(
            act,
            person,
            &self.wrapped,
            &Key::New,
            must_change,
            stored.as_ref(),
            "secret_set",
        )?;
        Ok(code)
    }
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SetSecret {
    person_id: PersonId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SecretWasSet {
    /// To be written down, sealed and kept by the leader. Shown this once.
    recovery_code: Option<String>,
}

/// Sets another person's secret. They get a new key and must change the secret before signing;
/// for a leader who already had one it needs the sealed recovery code or a second leader.
pub(super) fn people_set_secret(job: &Job<'_>, input: SetSecret) -> Result<SecretWasSet> {
    let (person, secret) = job.office.read(job.session, |view| {
        Ok((
            store::person(view, input.person_id)?,
            store::secret(view, input.person_id)?,
        ))
    })?;
    if person.deactivated_at.is_some() {
        return Err(DEACTIVATED.with(&[("login", &person.login)]));
    }
    // Without the present secret, whoever finds the desk unlocked would take the account over.
    if job
        .session
        .caller()
        .is_some_and(|caller| caller.id == person.id)
    {
        return Err(OWN_SECRET.error());
    }
    let new = new_pin(job.signer)?;
    let mut confirmed_by = None;
    // Who ever had a sealed code keeps this protection: taking the role away for a moment does
    // not open the way to a leader's signature.
    if let Some(secret) = secret
        && (person.roles.contains(&Role::Leader) || secret.recovery.is_some())
    {
        confirmed_by = may_reset_leader(job, &person, &secret)?;
    }
    let ready = ReadySecret::new(new, &person.roles)?;
    let recovery_code = job.office.act(job.session, |act| {
        if let Some(leader) = confirmed_by {
            act.note(
                Event::new(Topic::People, "secret_set")
                    .of("person", person.id.0)
                    .signed_by(leader),
                serde_json::Map::new(),
            )?;
        }
        ready.give(act, person.id, true)
    })?;
    Ok(SecretWasSet { recovery_code })
}

pub(super) fn may_reset_leader(
    job: &Job<'_>,
    person: &PersonRow,
    secret: &store::Secret,
) -> Result<Option<PersonId>> {
    if let Some(code) = &job.signer.recovery_code {
        let Some((salt, hash)) = &secret.recovery else {
            return Err(RECOVERY_WRONG.error());
        };
        let typed = rules::recovery_plain(code);
        if &secrets::recovery_hash(&typed, salt)? != hash {
            return Err(RECOVERY_WRONG.error());
        }
        return Ok(None);
    }
    if job.signer.pin.is_none() {
        return Err(LEADER_RESET.error());
    }
    let second = prove(job.office, job.signer)?.caller;
    // Who became a leader with an old secret has no sealed code yet, and gets one by agreeing
    // to it with that secret.
    let agreed = second.id == person.id && secret.recovery.is_none();
    if !agreed && (second.id == person.id || !second.roles.contains(&Role::Leader)) {
        return Err(SECOND_LEADER.error());
    }
    Ok(Some(second.id))
}

/// Changes one's own secret; the key stays and is wrapped anew.
pub(super) fn secret_change(job: &Job<'_>, _: Nothing) -> Result<Done> {
    let caller = job.session.caller().ok_or_else(|| MISSING.error())?;
    let signer = Signer {
        login: Some(caller.login.clone()),
        ..job.signer.clone()
    };
    let new = new_pin(&signer)?;
    if signer.pin.as_ref().is_some_and(|old| old.as_str() == new) {
        return Err(SAME.error());
    }
    rules::strong_enough(new, &caller.roles)?;
    let proof = prove(job.office, &signer)?;
    let wrapped = proof.rewrap(new)?;
    job.office.act(job.session, |act| {
        write_secret(
            act,
            caller.id,
            &wrapped,
            &Key::Kept,
            false,
            None,
            "secret_changed",
        )
    })?;
    Ok(Done {})
}

pub(super) fn new_pin(signer: &Signer) -> Result<&str> {
    signer
        .new_pin
        .as_ref()
        .map(|pin| pin.as_str())
        .ok_or_else(|| NEW_MISSING.error())
}
