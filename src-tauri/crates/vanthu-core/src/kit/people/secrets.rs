//! Deriving the wrapping key from a secret, and wrapping the signing key with it.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use super::rules::RECOVERY_LETTERS;
use crate::db::random_bytes;
use crate::error::{FAULT, Result};

/// A signing key wrapped by a secret, as stored.
#[derive(Debug, Clone)]
pub struct Wrapped {
    /// Argon2id parameters, `argon2id m=65536 t=3 p=1` (KiB, passes, lanes).
    pub kdf: String,
    pub salt: Vec<u8>,
    pub nonce: Vec<u8>,
    pub wrapped_key: Vec<u8>,
    pub public_key: Vec<u8>,
}

/// Memory in KiB and passes of Argon2id for new secrets. Cheap only in test builds.
#[cfg(not(any(test, feature = "testkit")))]
const COST: (u32, u32) = (64 * 1024, 3);
#[cfg(any(test, feature = "testkit"))]
const COST: (u32, u32) = (64, 1);

/// A new signing key, wrapped by `secret`.
pub fn new_key(secret: &str) -> Result<Wrapped> {
    let seed = Zeroizing::new(random_bytes::<32>()?);
    wrap(&SigningKey::from_bytes(&seed), secret)
}

/// The same signing key, wrapped by another secret.
pub fn wrap(key: &SigningKey, secret: &str) -> Result<Wrapped> {
    let (memory, passes) = COST;
    let kdf = format!("argon2id m={memory} t={passes} p=1");
    let salt = random_bytes::<16>()?;
    let nonce = random_bytes::<12>()?;
    let wrapping = derive(&kdf, &salt, secret)?;
    let cipher = ChaCha20Poly1305::new(Key::from_slice(&wrapping[..]));
    let wrapped_key = cipher
        .encrypt(Nonce::from_slice(&nonce), key.as_bytes().as_slice())
        .map_err(|error| FAULT.error().because(error))?;
    Ok(Wrapped {
        kdf,
        salt: salt.to_vec(),
        nonce: nonce.to_vec(),
        wrapped_key,
        public_key: key.verifying_key().to_bytes().to_vec(),
    })
}

/// The signing key, or `None` when the secret is wrong. The cipher's tag tells.
pub fn unwrap(wrapped: &Wrapped, secret: &str) -> Result<Option<SigningKey>> {
    let wrapping = derive(&wrapped.kdf, &wrapped.salt, secret)?;
    let cipher = ChaCha20Poly1305::new(Key::from_slice(&wrapping[..]));
    let Ok(seed) = cipher.decrypt(
        Nonce::from_slice(&wrapped.nonce),
        wrapped.wrapped_key.as_slice(),
    ) else {
        return Ok(None);
    };
    let seed = Zeroizing::new(seed);
    let seed: &[u8; 32] = seed
        .as_slice()
        .try_into()
        .map_err(|error| FAULT.error().because(error))?;
    Ok(Some(SigningKey::from_bytes(seed)))
}

/// Spends the time of one derivation, so that an unknown log-in is not told from a wrong secret.
pub fn spend_the_same_time(secret: &str) -> Result<()> {
    let (memory, passes) = COST;
    derive(
        &format!("argon2id m={memory} t={passes} p=1"),
        &[0; 16],
        secret,
    )?;
    Ok(())
}

/// A new recovery code of 20 letters (100 bits), its salt and its hash.
pub fn new_recovery_code() -> Result<(String, Vec<u8>, Vec<u8>)> {
    let letters: String = random_bytes::<20>()?
        .iter()
        .map(|byte| char::from(RECOVERY_LETTERS[usize::from(byte % 32)]))
        .collect();
    let salt = random_bytes::<16>()?;
    let hash = recovery_hash(&letters, &salt)?;
    let shown: Vec<&str> = (0..20).step_by(5).map(|at| &letters[at..at + 5]).collect();
    Ok((shown.join("-"), salt.to_vec(), hash))
}

/// The hash of a recovery code as typed without dashes.
pub fn recovery_hash(code: &str, salt: &[u8]) -> Result<Vec<u8>> {
    let (memory, passes) = COST;
    let kdf = format!("argon2id m={memory} t={passes} p=1");
    Ok(derive(&kdf, salt, code)?.to_vec())
}

fn derive(kdf: &str, salt: &[u8], secret: &str) -> Result<Zeroizing<[u8; 32]>> {
    let broken = || FAULT.error().because(format!("kdf {kdf}"));
    let mut numbers = kdf
        .strip_prefix("argon2id ")
        .ok_or_else(broken)?
        .split(' ')
        .filter_map(|part| part.split_once('=')?.1.parse::<u32>().ok());
    let (Some(memory), Some(passes), Some(lanes)) =
        (numbers.next(), numbers.next(), numbers.next())
    else {
        return Err(broken());
    };
    let params = Params::new(memory, passes, lanes, Some(32))
        .map_err(|error| FAULT.error().because(error))?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut key[..])
        .map_err(|error| FAULT.error().because(error))?;
    Ok(key)
}
