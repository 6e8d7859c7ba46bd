//! Secrets, keys and sign-offs.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::rules::{
    LOCKED_SECONDS, MOST_WRONG, delay_millis, locked_until, login_form, recovery_plain,
    strong_enough,
};
use super::{api, check_sign_off, prove, secrets, sign_off, store};
use crate::clock::Moment;
use crate::error::Result;
use crate::session::Role;
use crate::testkit::{MORNING, TestOffice, run, signer_of, told};

#[test]
fn what_a_secret_must_be() {
    const OFFICER: &[Role] = &[Role::Officer];
    const LEADER: &[Role] = &[Role::Clerk, Role::Leader];
    for (secret, roles, code) in [
        ("123456", OFFICER, ""),
        ("12345", OFFICER, "people.secret_short"),
        ("", OFFICER, "people.secret_short"),
        // Counted in letters, not in bytes.
        ("ấầẩẫậ", OFFICER, "people.secret_short"),
        ("ấầẩẫậă", OFFICER, ""),
        ("1234567", LEADER, "people.secret_short"),
        ("12345678", LEADER, "people.secret_digits_only"),
        ("1234567a", LEADER, ""),
        ("chutich-123", LEADER, ""),
    ] {
        let found = strong_enough(secret, roles).err().map(|error| error.code);
        assert_eq!(
            found.as_deref().unwrap_or(""),
            code,
            "{secret} for {roles:?}"
        );
    }
    assert!(strong_enough(&"a".repeat(200), LEADER).is_ok());
    assert_eq!(
        strong_enough(&"a".repeat(201), LEADER).unwrap_err().code,
        "people.secret_long"
    );
}

#[test]
fn how_long_a_wrong_secret_makes_wait() {
    let waits: Vec<u64> = (0..=6).map(delay_millis).collect();
    assert_eq!(waits, [0, 0, 500, 1_000, 2_000, 4_000, 4_000]);
    assert!(waits.is_sorted());
    let at = Moment::parse(MORNING).unwrap();
    for wrong in 0..MOST_WRONG {
        assert_eq!(locked_until(wrong, Some(at)), None, "{wrong}");
    }
    let until = at.plus_seconds(LOCKED_SECONDS);
    assert_eq!(locked_until(MOST_WRONG, Some(at)), Some(until));
    assert_eq!(until.hour_minute(), "08:30");
    assert_eq!(locked_until(MOST_WRONG, None), None);
}

proptest! {
    #[test]
    fn a_log_in_is_plain(login in "[a-z0-9._]{2,32}", other in "[^a-z0-9._]") {
        prop_assert!(login_form(&login).is_ok());
        let strange = login.clone() + &other;
        prop_assert!(login_form(&strange).is_err());
        prop_assert!(login_form(&login[..1]).is_err());
    }

    /// However it is typed from the sealed paper, it is the same code.
    #[test]
    fn a_code_is_read_as_written(code in "[A-Z2-9]{20}", blanks in "[ -]{0,3}") {
        let typed: String = code.chars().flat_map(|letter| {
            blanks.chars().chain([letter.to_ascii_lowercase()])
        }).collect();
        prop_assert_eq!(recovery_plain(&typed), code);
    }

    /// A wrapped key opens with its secret and with no other.
    #[test]
    fn a_key_opens_with_its_secret_alone(secret in "\\PC{6,20}", other in "\\PC{6,20}") {
        let wrapped = secrets::new_key(&secret).unwrap();
        let key = secrets::unwrap(&wrapped, &secret).unwrap().unwrap();
        prop_assert_eq!(key.verifying_key().to_bytes().to_vec(), wrapped.public_key.clone());
        if secret != other {
            prop_assert!(secrets::unwrap(&wrapped, &other).unwrap().is_none());
        }
        let again = secrets::wrap(&key, &other).unwrap();
        prop_assert_eq!(&again.public_key, &wrapped.public_key);
        prop_assert_ne!(again.wrapped_key, wrapped.wrapped_key);
        prop_assert_ne!(again.salt, wrapped.salt);
    }
}

#[test]
fn a_stored_key_that_was_tampered_with_does_not_open() {
    let wrapped = secrets::new_key("123456").unwrap();
    let mut changed = wrapped.clone();
    changed.wrapped_key[0] ^= 1;
    assert!(secrets::unwrap(&changed, "123456").unwrap().is_none());
    let mut changed = wrapped.clone();
    changed.salt[0] ^= 1;
    assert!(secrets::unwrap(&changed, "123456").unwrap().is_none());
    for kdf in ["", "md5", "argon2id m=64", "argon2id m=0 t=0 p=0"] {
        let mut changed = wrapped.clone();
        changed.kdf = kdf.to_owned();
        assert!(secrets::unwrap(&changed, "123456").is_err(), "{kdf}");
    }
}

fn call(
    office: &TestOffice,
    login: &str,
    name: &str,
    input: Value,
    signer: Value,
) -> Result<Value> {
    let session = office.session(login);
    run(office, api::commands, &session, name, input, &signer)
}

/// The public keys a person ever had, the present one first.
fn keys(office: &TestOffice, login: &str) -> (Vec<u8>, Vec<Vec<u8>>) {
    let person = office.person(login);
    office
        .read(&office.session(login), |view| {
            let present = store::secret(view, person)?.unwrap().wrapped.public_key;
            let mut statement = view
                .conn()
                .prepare("SELECT public_key FROM person_key WHERE person_id = ?1 ORDER BY id")?;
            let rows = statement.query_map([person], |row| row.get(0))?;
            Ok((present, rows.collect::<rusqlite::Result<_>>()?))
        })
        .unwrap()
}

#[test]
fn changing_keeps_the_key_and_resetting_makes_a_new_one() {
    let office = TestOffice::new();
    let (first, all) = keys(&office, "kinhte");
    assert_eq!(all, std::slice::from_ref(&first));
    let change = json!({"pin": "kinhte-1", "new_pin": "kinhte-2"});
    call(&office, "kinhte", "secret_change", json!({}), change).unwrap();
    assert_eq!(keys(&office, "kinhte"), (first.clone(), all));
    assert!(
        prove(
            &office,
            &signer_of(&json!({"login": "kinhte", "pin": "kinhte-1"}))
        )
        .is_err()
    );
    let input = json!({"person_id": office.person("kinhte")});
    call(
        &office,
        "quantri",
        "people_set_secret",
        input,
        json!({"new_pin": "tam-thoi"}),
    )
    .unwrap();
    let (second, all) = keys(&office, "kinhte");
    assert_ne!(second, first);
    assert_eq!(
        all,
        [first, second],
        "the old key is kept for the old signatures"
    );
    office.assert_whole();
}

#[test]
fn a_sign_off_holds_for_one_person_purpose_subject_and_content() {
    let office = TestOffice::new();
    let proof = || {
        prove(
            &office,
            &signer_of(&json!({"login": "chutich", "pin": "chutich-123"})),
        )
    };
    let session = office.session("vanthu");
    let proved = proof().unwrap();
    let signed = office
        .act(&session, |act| {
            sign_off(act, proved, "duyet", "incoming:1", [7; 32])
        })
        .unwrap();
    let (person, at, key, signature) = office
        .read(&session, |view| {
            Ok(view.conn().query_row(
                "SELECT person_id, signed_at, public_key, signature FROM sign_off WHERE id = ?1",
                [signed.id],
                |row| {
                    Ok((
                        row.get(0)?,
                        row.get::<_, String>(1)?,
                        row.get::<_, Vec<u8>>(2)?,
                        row.get::<_, Vec<u8>>(3)?,
                    ))
                },
            )?)
        })
        .unwrap();
    let at = Moment::parse(&at).unwrap();
    assert_eq!(person, office.person("chutich"));
    let other = office.person("chanhvp");
    let other_key = keys(&office, "chanhvp").0;
    let check = |person, purpose, subject, digest: &[u8], at, key: &[u8], signature: &[u8]| {
        check_sign_off(person, purpose, subject, digest, at, key, signature)
    };
    let digest = [7; 32];
    assert!(check(
        person,
        "duyet",
        "incoming:1",
        &digest,
        at,
        &key,
        &signature
    ));
    assert!(!check(
        other,
        "duyet",
        "incoming:1",
        &digest,
        at,
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duyetx",
        "incoming:1",
        &digest,
        at,
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duye",
        "tincoming:1",
        &digest,
        at,
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duyet",
        "incoming:2",
        &digest,
        at,
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duyet",
        "incoming:1",
        &[8; 32],
        at,
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duyet",
        "incoming:1",
        &digest[..31],
        at,
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duyet",
        "incoming:1",
        &digest,
        at.plus_seconds(1),
        &key,
        &signature
    ));
    assert!(!check(
        person,
        "duyet",
        "incoming:1",
        &digest,
        at,
        &other_key,
        &signature
    ));
    assert!(!check(
        person,
        "duyet",
        "incoming:1",
        &digest,
        at,
        &key,
        &signature[..63]
    ));
    // A secret that another person set signs nothing.
    let input = json!({"person_id": office.person("chutich")});
    let signer = json!({"login": "chanhvp", "pin": "chanhvp-123", "new_pin": "moi-moi-1"});
    call(&office, "quantri", "people_set_secret", input, signer).unwrap();
    let proved = prove(
        &office,
        &signer_of(&json!({"login": "chutich", "pin": "moi-moi-1"})),
    )
    .unwrap();
    let refused = office.act(&session, |act| {
        sign_off(act, proved, "duyet", "incoming:1", [7; 32])
    });
    assert_eq!(
        told(&refused.unwrap_err()),
        ("people.set_by_another", "pin")
    );
    office.assert_whole();
}

#[test]
fn a_wrong_secret_stays_in_the_log_whatever_becomes_of_the_command() {
    let office = TestOffice::new();
    let count = || {
        office
            .read(&office.session(""), |view| {
                Ok(view.conn().query_row(
                    "SELECT count(*) FROM audit WHERE verb = 'secret_wrong'",
                    [],
                    |row| row.get::<_, i64>(0),
                )?)
            })
            .unwrap()
    };
    for wrong in 1..=4 {
        let signer = json!({"login": "chutich", "pin": format!("sai-{wrong}")});
        assert!(prove(&office, &signer_of(&signer)).is_err());
        assert_eq!(count(), wrong);
    }
    prove(
        &office,
        &signer_of(&json!({"login": "chutich", "pin": "chutich-123"})),
    )
    .unwrap();
    let forgiven = office
        .read(&office.session(""), |view| {
            store::secret(view, office.person("chutich"))
        })
        .unwrap()
        .unwrap();
    assert_eq!((forgiven.wrong_count, forgiven.wrong_at), (0, None));
    office.assert_whole();
}
