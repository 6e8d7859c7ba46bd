//! An office of its own for each story: a folder, a clock that stands where it is put, the one
//! door.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use tempfile::TempDir;
use vanthu_api::{Call, Signer, dispatch, table};
use vanthu_core::clock::SetClock;
use vanthu_core::desk::{self, session};
use vanthu_core::door::{Door, Progress};
use vanthu_core::error::{Error, Result};
use vanthu_core::home::Home;
use vanthu_core::office::Office;
use vanthu_core::session::Session;
use vanthu_core::testkit::told_in;

/// The clerk who set the office up; an administrator too.
pub const CLERK: &str = "vanthu";
const SECRET: &str = "123456";

/// An office with one clerk, the book of 2026 and the watched folder `quet`.
pub struct House {
    /// Taken away when the house is dropped; `None` for a house that was there before.
    _folder: Option<TempDir>,
    pub home: PathBuf,
    pub clock: Arc<SetClock>,
    office: Option<Arc<Office>>,
    table: Door,
}

impl House {
    pub fn new() -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let home = folder.path().join("van-phong");
        let clock = Arc::new(SetClock::at("2026-03-03T08:00:00+07:00"));
        let mut house = House {
            _folder: Some(folder),
            home,
            clock,
            office: None,
            table: table(),
        };
        house.open();
        let signer: Signer =
            serde_json::from_value(json!({ "new_pin": SECRET })).expect("a signer");
        house
            .as_session(
                &Session::Nobody,
                "office_set_up",
                json!({
                    "office": { "name": "Ủy ban nhân dân xã Tân An" },
                    "body": { "name": "Ủy ban nhân dân xã Tân An", "abbreviation": "UBND" },
                    "first_person": {
                        "login": CLERK, "full_name": "Lê Thị Thu", "position": "Văn thư",
                        "roles": ["clerk", "admin"],
                    },
                    "incoming_book": { "start_date": "2026-01-01" },
                }),
                &signer,
            )
            .expect("the office is set up");
        house
    }

    /// Opens the office that lies in `home`, at this moment.
    pub fn at(home: PathBuf, moment: &str) -> House {
        let mut house = House {
            _folder: None,
            home,
            clock: Arc::new(SetClock::at(moment)),
            office: None,
            table: table(),
        };
        house.open();
        house
    }

    pub fn office(&self) -> Arc<Office> {
        Arc::clone(self.office.as_ref().expect("the office is open"))
    }

    /// Opens the office, as a new process would.
    pub fn open(&mut self) {
        let office = desk::open(Home::new(&self.home), Arc::clone(&self.clock) as _);
        self.office = Some(Arc::new(office.expect("the office opens")));
    }

    /// Closes the office; whoever else holds it must have let go.
    pub fn close(&mut self) {
        let office = self.office.take().expect("the office is open");
        assert_eq!(
            Arc::strong_count(&office),
            1,
            "somebody still holds the office"
        );
    }

    pub fn reopen(&mut self) {
        self.close();
        self.open();
    }

    pub fn watched(&self) -> PathBuf {
        self.home.join("quet")
    }

    /// A command by the clerk.
    pub fn call(&self, name: &str, input: Value) -> Result<Value> {
        let session = session::present(&self.office(), CLERK)?;
        self.as_session(&session, name, input, &Signer::default())
    }

    /// A command by the clerk, with a signer beside it.
    pub fn call_with(&self, name: &str, input: Value, signer: &Signer) -> Result<Value> {
        self.as_person(CLERK, name, input, signer)
    }

    /// A command by another person.
    pub fn as_person(
        &self,
        login: &str,
        name: &str,
        input: Value,
        signer: &Signer,
    ) -> Result<Value> {
        let session = session::present(&self.office(), login)?;
        self.as_session(&session, name, input, signer)
    }

    /// A command before anybody signed in.
    pub fn as_nobody(&self, name: &str, input: Value) -> Result<Value> {
        self.as_nobody_with(name, input, &Signer::default())
    }

    pub fn as_nobody_with(&self, name: &str, input: Value, signer: &Signer) -> Result<Value> {
        self.as_session(&Session::Nobody, name, input, signer)
    }

    /// A command that must succeed.
    #[track_caller]
    pub fn done(&self, name: &str, input: Value) -> Value {
        self.call(name, input)
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// A command that must be refused.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value) -> Error {
        match self.call(name, input) {
            Ok(value) => panic!("{name} was not refused: {value}"),
            Err(error) => error,
        }
    }

    fn as_session(
        &self,
        session: &Session,
        name: &str,
        input: Value,
        signer: &Signer,
    ) -> Result<Value> {
        let progress = Progress::silent();
        let call = Call {
            name,
            input,
            signer,
            progress: &progress,
        };
        dispatch(&self.office(), &self.table, session, call).map(|answer| told_in(&answer))
    }
}

/// At the end of every story the office is checked against its log, to the last byte.
impl Drop for House {
    fn drop(&mut self) {
        if std::thread::panicking() || self.office.is_none() {
            return;
        }
        let report = self.done("verify", json!({ "quick": false }));
        assert_eq!(report["whole"], true, "{report:#}");
    }
}

/// Files below a folder, by their path within it, sorted; hidden ones left out.
pub fn files_in(folder: &Path) -> Vec<String> {
    fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for entry in entries {
            let entry = entry.expect("an entry");
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type().expect("a type").is_dir() {
                collect(&entry.path(), &format!("{prefix}{name}/"), names);
            } else {
                names.push(format!("{prefix}{name}"));
            }
        }
    }
    let mut names = Vec::new();
    collect(folder, "", &mut names);
    names.sort();
    names
}
