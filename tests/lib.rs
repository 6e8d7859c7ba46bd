//! Whole stories through the one door: an office of its own for each, its people by name.

use std::ops::{Deref, DerefMut};

use serde_json::{Value, json};
use vanthu_api::{Call, dispatch, table};
use vanthu_core::door::{Door, Progress};
use vanthu_core::error::{Error, Result};
use vanthu_core::session::Session;
use vanthu_core::testkit::{TestOffice, entry, person, signer_of, told, told_in};

/// An office and the table of commands.
pub struct Story {
    office: TestOffice,
    table: Door,
}

impl Default for Story {
    fn default() -> Self {
        Self::new()
    }
}

impl Deref for Story {
    type Target = TestOffice;

    fn deref(&self) -> &TestOffice {
        &self.office
    }
}

impl DerefMut for Story {
    fn deref_mut(&mut self) -> &mut TestOffice {
        &mut self.office
    }
}

impl Story {
    /// The test office with everyone in it and the book of 2026.
    pub fn new() -> Self {
        Self::of(TestOffice::new())
    }

    pub fn of(office: TestOffice) -> Self {
        Self {
            office,
            table: table(),
        }
    }

    /// The office alone.
    pub fn into_office(self) -> TestOffice {
        self.office
    }

    /// The log and the books are whole: as this kit sees it, and as the program's own check
    /// tells it.
    #[track_caller]
    pub fn assert_whole(&self) {
        self.office.assert_whole();
        // Somebody who may look; before set-up there is nobody and nothing.
        let Some(session) = self
            .people()
            .iter()
            .map(|login| self.session(login))
            .find(|session| {
                session
                    .caller()
                    .is_some_and(|caller| !caller.must_change_secret)
            })
        else {
            return;
        };
        let report = self
            .call(&session, "verify", json!({"quick": false}), &Value::Null)
            .expect("the check runs");
        assert_eq!(report["whole"], true, "{:#}", report["findings"]);
    }

    /// The log-ins of everyone who is active.
    fn people(&self) -> Vec<String> {
        let state = self
            .call(&self.session(""), "session_state", json!({}), &Value::Null)
            .expect("the state");
        rows(&state["people"])
            .iter()
            .filter_map(|person| person["login"].as_str().map(str::to_owned))
            .collect()
    }

    fn call(&self, session: &Session, name: &str, input: Value, signer: &Value) -> Result<Value> {
        let signer = signer_of(signer);
        let progress = Progress::silent();
        let call = Call {
            name,
            input,
            signer: &signer,
            progress: &progress,
        };
        dispatch(&self.office, &self.table, session, call).map(|answer| told_in(&answer))
    }

    /// A person at the desk, by log-in; nobody for an empty one.
    pub fn as_<'a>(&'a self, login: &'a str) -> AtDesk<'a> {
        AtDesk {
            story: self,
            login,
            signer: Value::Null,
        }
    }

    /// Registers the plain entry `n` with changes, as the clerk; answers the line.
    #[track_caller]
    pub fn register(&self, n: u32, changes: Value) -> Value {
        self.as_("vanthu")
            .ok("incoming_register", entry(n, changes))
    }

    /// A line whole.
    #[track_caller]
    pub fn line(&self, line: &Value) -> Value {
        self.as_("vanthu")
            .ok("incoming_get", json!({"id": line["id"]}))
    }

    /// What the check of an entry tells: level, code and field of each finding.
    #[track_caller]
    pub fn check(&self, entry: Value) -> Vec<(String, String, String)> {
        let checked = self.as_("vanthu").ok("incoming_check", entry);
        let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
        rows(&checked["findings"])
            .iter()
            .map(|finding| {
                let message = text(&finding["message"]);
                assert!(!message.contains('{'), "a place is not filled: {message}");
                (
                    text(&finding["level"]),
                    text(&finding["code"]),
                    text(&finding["field"]),
                )
            })
            .collect()
    }
}

/// The items of an array.
#[track_caller]
pub fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// The id and version of a row, with more beside them.
pub fn at(row: &Value, more: Value) -> Value {
    let mut input = json!({"id": row["id"], "version": row["version"]});
    if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
        fields.extend(more);
    }
    input
}

/// The row of a list whose `field` is `value`.
#[track_caller]
pub fn find<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    rows(&list["rows"])
        .iter()
        .find(|row| row[field] == value)
        .unwrap_or_else(|| panic!("no row with {field} {value} in {list}"))
}

/// A person about to call something.
pub struct AtDesk<'a> {
    story: &'a Story,
    login: &'a str,
    signer: Value,
}

impl AtDesk<'_> {
    /// With the secret of a person of the test office beside the input.
    #[must_use]
    pub fn signed_by(self, login: &str) -> Self {
        let secret = person(login).secret;
        self.signer(json!({"login": login, "pin": secret}))
    }

    /// With this signer beside the input.
    #[must_use]
    pub fn signer(mut self, signer: Value) -> Self {
        self.signer = signer;
        self
    }

    /// Calls a command.
    ///
    /// # Errors
    /// Those of the command.
    pub fn call(&self, name: &str, input: Value) -> Result<Value> {
        let session = self.story.session(self.login);
        self.story.call(&session, name, input, &self.signer)
    }

    /// A command that must be done.
    #[track_caller]
    pub fn ok(&self, name: &str, input: Value) -> Value {
        match self.call(name, input) {
            Ok(value) => value,
            Err(error) => panic!("{name}: {} {error}", error.code),
        }
    }

    /// A command that must be refused with this code at this field.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value, code: &str, field: &str) -> Error {
        let error = match self.call(name, input) {
            Ok(value) => panic!("{name} was done: {value}"),
            Err(error) => error,
        };
        assert_eq!(told(&error), (code, field), "{name}: {error}");
        assert!(
            !error.message.contains('{') && error.message.ends_with('.'),
            "{name}: {}",
            error.message
        );
        error
    }
}
