//! An office for tests: a folder of its own, a clock that stands where it is put, people of
//! every role, and the question whether the log and the books are whole.
//!
//! Only in test builds. Whole stories go through the table of commands in `tests/`; tests beside
//! the code run one slice's commands with [`run`].

mod entries;
mod whole;

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::act::Act;
use crate::clock::{Moment, SetClock};
use crate::desk::session::present;
use crate::desk::setup::{OfficeConfig, set_up};
use crate::door::{Answer, Door, Handler, Job, Progress, Signer};
use crate::error::{Error, Result};
use crate::home::Home;
use crate::ids::{PersonId, ScanId, UnitId};
use crate::kit::people::api::{NewPerson, ReadySecret, add_person};
use crate::kit::people::{prove, store};
use crate::kit::text::fold;
use crate::office::Office;
use crate::session::{Role, Session};

pub use entries::{add_scan, entry};
pub use whole::faults;

/// When every test office opens: a Tuesday morning.
pub const MORNING: &str = "2026-03-03T08:00:00+07:00";

/// A person of the test office.
#[derive(Debug, Clone, Copy)]
pub struct TestPerson {
    pub login: &'static str,
    pub full_name: &'static str,
    pub position: &'static str,
    /// Name of their unit; empty when none.
    pub unit: &'static str,
    pub roles: &'static [Role],
    pub secret: &'static str,
}

/// The units of the test office, with their abbreviations.
pub const UNITS: [(&str, &str); 3] = [
    ("Văn phòng HĐND và UBND", "VP"),
    ("Phòng Kinh tế", "KT"),
    ("Phòng Văn hóa – Xã hội", "VHXH"),
];

/// The people of the test office: every role, two leaders. The first one sets it up.
pub const PEOPLE: [TestPerson; 8] = [
    TestPerson {
        login: "quantri",
        full_name: "Đỗ Quang Trị",
        position: "",
        unit: "",
        roles: &[Role::Admin],
        secret: "quantri-1",
    },
    TestPerson {
        login: "vanthu",
        full_name: "Lê Thị Thu",
        position: "Văn thư",
        unit: "Văn phòng HĐND và UBND",
        roles: &[Role::Clerk],
        secret: "123456",
    },
    TestPerson {
        login: "luutru",
        full_name: "Hồ Thị Lưu",
        position: "Cán bộ lưu trữ",
        unit: "Văn phòng HĐND và UBND",
        roles: &[Role::Archivist],
        secret: "luutru-1",
    },
    TestPerson {
        login: "chutich",
        full_name: "Trần Văn Chủ",
        position: "Chủ tịch UBND",
        unit: "",
        roles: &[Role::Leader],
        secret: "chutich-123",
    },
    TestPerson {
        login: "chanhvp",
        full_name: "Phạm Thị Chánh",
        position: "Chánh Văn phòng",
        unit: "Văn phòng HĐND và UBND",
        roles: &[Role::Leader, Role::Officer],
        secret: "chanhvp-123",
    },
    TestPerson {
        login: "kinhte",
        full_name: "Vũ Đình Kinh",
        position: "Công chức",
        unit: "Phòng Kinh tế",
        roles: &[Role::Officer],
        secret: "kinhte-1",
    },
    TestPerson {
        login: "vanhoa",
        full_name: "Bùi Thị Hóa",
        position: "Công chức",
        unit: "Phòng Văn hóa – Xã hội",
        roles: &[Role::Officer],
        secret: "vanhoa-1",
    },
    TestPerson {
        login: "ketoan",
        full_name: "Ngô Thị Toán",
        position: "Kế toán",
        unit: "Văn phòng HĐND và UBND",
        roles: &[Role::Accountant],
        secret: "ketoan-1",
    },
];

/// A person of [`PEOPLE`].
///
/// # Panics
/// When there is none of this log-in.
pub fn person(login: &str) -> TestPerson {
    *PEOPLE
        .iter()
        .find(|person| person.login == login)
        .unwrap_or_else(|| panic!("no test person {login}"))
}

/// An office of its own for one test.
pub struct TestOffice {
    /// Taken away when the office is dropped.
    folder: TempDir,
    pub clock: Arc<SetClock>,
    office: Option<Office>,
}

impl Default for TestOffice {
    fn default() -> Self {
        Self::new()
    }
}

impl TestOffice {
    /// An opened folder where nobody is yet.
    pub fn bare() -> Self {
        let mut office = Self {
            folder: tempfile::tempdir().expect("a folder"),
            clock: Arc::new(SetClock::at(MORNING)),
            office: None,
        };
        office.open().expect("the office opens");
        office
    }

    /// Set up, with everyone of [`PEOPLE`] and the book of 2026 from number 1.
    pub fn new() -> Self {
        Self::with_book("2026-01-01", 1)
    }

    /// Set up, with a book that begins on `start` (ISO date) with `first_number`.
    pub fn with_book(start: &str, first_number: i64) -> Self {
        let office = Self::bare();
        let config = config(start, first_number);
        set_up(&office, &config, PEOPLE[0].secret).expect("the office is set up");
        office
            .act(&Session::Program, |act| {
                for person in &PEOPLE[1..] {
                    join(act, person)?;
                }
                Ok(())
            })
            .expect("the people join");
        office
    }

    /// Opens the office, as a new process would.
    ///
    /// # Errors
    /// Those of `Office::open`.
    pub fn open(&mut self) -> Result<()> {
        let clock = Arc::clone(&self.clock);
        self.office = Some(crate::desk::open(self.home(), clock)?);
        Ok(())
    }

    /// Closes the office, as the end of the process would.
    pub fn close(&mut self) {
        self.office = None;
    }

    pub fn reopen(&mut self) {
        self.close();
        self.open().expect("the office opens again");
    }

    /// The office folder.
    pub fn home(&self) -> Home {
        Home::new(self.folder.path().join("van-phong"))
    }

    /// The folder the office folder lies in, for what lies outside it.
    pub fn outside(&self) -> &Path {
        self.folder.path()
    }

    /// Puts the clock at `moment` (RFC 3339).
    pub fn at(&self, moment: &str) {
        self.clock.set(Moment::parse(moment).expect("a moment"));
    }

    /// Fills the disk to the last page of the book, or frees it again. A page that is not full
    /// yet still takes rows, as on a real disk.
    pub fn fill_disk(&self, full: bool) {
        self.with_writer(|conn| {
            let most: i64 = if full {
                conn.pragma_query_value(None, "page_count", |row| row.get(0))?
            } else {
                i64::from(u32::MAX) - 1
            };
            let set: i64 =
                conn.pragma_update_and_check(None, "max_page_count", most, |row| row.get(0))?;
            assert_eq!(set, most, "the disk is as large as asked for");
            Ok(())
        })
        .expect("the disk");
    }

    /// The session of a person as the office knows them now; nobody for an empty log-in.
    pub fn session(&self, login: &str) -> Session {
        if login.is_empty() {
            return Session::Nobody;
        }
        present(self, login).expect("the office answers")
    }

    /// The id of a person.
    pub fn person(&self, login: &str) -> PersonId {
        let session = self.session(login);
        let caller = session.caller().expect("an active person");
        caller.id
    }

    /// The id of the unit whose name begins so, without marks.
    pub fn unit(&self, beginning: &str) -> UnitId {
        let day = self.now().date().to_string();
        let units = self
            .read(&Session::Nobody, |view| store::units(view, &day))
            .expect("the units");
        units
            .into_iter()
            .find(|unit| fold(&unit.name).starts_with(&fold(beginning)))
            .unwrap_or_else(|| panic!("no unit {beginning}"))
            .id
    }

    /// A scan in the inbox, its original in the vault.
    pub fn scan(&self, file_name: &str, bytes: &[u8]) -> ScanId {
        add_scan(self, file_name, bytes).expect("the scan is stored")
    }

    /// What is wrong with the log and the books; nothing when they are whole.
    ///
    /// # Panics
    /// When something is.
    #[track_caller]
    pub fn assert_whole(&self) {
        let found = faults(self).expect("the office answers");
        assert!(found.is_empty(), "not whole:\n{}", found.join("\n"));
    }
}

impl std::ops::Deref for TestOffice {
    type Target = Office;

    fn deref(&self) -> &Office {
        self.office.as_ref().expect("the office is open")
    }
}

/// The first set-up of the test office.
pub fn config(start: &str, first_number: i64) -> OfficeConfig {
    let units: Vec<Value> = UNITS
        .iter()
        .map(|(name, abbreviation)| json!({"name": name, "abbreviation": abbreviation}))
        .collect();
    let first = PEOPLE[0];
    let roles: Vec<&str> = first.roles.iter().map(|role| role.as_str()).collect();
    serde_json::from_value(json!({
        "office": {
            "name": "Ủy ban nhân dân xã Tân An", "parent_name": "Ủy ban nhân dân tỉnh Khánh Hòa",
            "place": "Tân An", "identifier": "H32.101",
        },
        "body": {"name": "Ủy ban nhân dân xã Tân An", "abbreviation": "UBND"},
        "first_person": {
            "login": first.login, "full_name": first.full_name, "position": first.position,
            "roles": roles,
        },
        "units": units,
        "incoming_book": {
            "name": "Sổ đăng ký văn bản đến", "start_date": start, "first_number": first_number,
        },
    }))
    .expect("a config")
}

fn join(act: &mut Act<'_>, person: &TestPerson) -> Result<()> {
    let day = act.now().date().to_string();
    let unit = store::units(act, &day)?
        .into_iter()
        .find(|unit| unit.name == person.unit)
        .map(|unit| unit.id);
    let id = add_person(
        act,
        NewPerson {
            login: person.login.to_owned(),
            full_name: person.full_name.to_owned(),
            unit_id: unit,
            roles: person.roles.to_vec(),
            position: person.position.to_owned(),
            fields: String::new(),
            valid_from: None,
        },
    )?;
    ReadySecret::new(person.secret, person.roles)?.give(act, id, false)?;
    Ok(())
}

/// Runs a command of one slice, without the role check of the whole table.
///
/// # Errors
/// Those of the command.
pub fn run(
    office: &Office,
    commands: impl FnOnce(&mut Door),
    session: &Session,
    name: &str,
    input: Value,
    signer: &Value,
) -> Result<Value> {
    let mut door = Door::default();
    commands(&mut door);
    let command = door
        .commands
        .iter()
        .find(|command| command.name == name)
        .unwrap_or_else(|| panic!("no command {name}"));
    let signer = signer_of(signer);
    let progress = Progress::silent();
    let answer = match &command.handler {
        Handler::Read(read) => office.read(session, |view| read(view, input)),
        Handler::Write(write) => office.act(session, |act| write(act, input)),
        Handler::Signed(signed) => {
            let proof = prove(office, &signer)?;
            office.act(session, |act| signed(act, input, proof))
        }
        Handler::Task(task) | Handler::Survey(task) => task(
            &Job {
                office,
                session,
                signer: &signer,
                progress: &progress,
            },
            input,
        ),
    };
    answer.map(|answer| told_in(&answer))
}

/// What an answer says, for looking into it.
pub fn told_in(answer: &Answer) -> Value {
    serde_json::from_str(answer.text()).expect("an answer is JSON")
}

/// A signer from `{login, pin, new_pin, recovery_code}`; null for none.
pub fn signer_of(signer: &Value) -> Signer {
    if signer.is_null() {
        return Signer::default();
    }
    serde_json::from_value(signer.clone()).expect("a signer")
}

/// The code and field of a refusal, for comparing.
pub fn told(error: &Error) -> (&str, &str) {
    (&error.code, error.field.as_deref().unwrap_or(""))
}
