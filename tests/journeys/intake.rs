//! Scans on their way from the folder to the inbox. Time is an argument: nothing sleeps.

mod arriving;
mod faults;
mod inbox;
mod papers;

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use vanthu_core::door::Progress;
use vanthu_core::intake::settle::Pace;
use vanthu_core::intake::shape::Limits;
use vanthu_core::intake::watch::{Intake, Tick};

use crate::house::{House, files_in};

/// A house whose folder is watched, with a time of its own.
pub struct Scanner {
    pub house: House,
    pub intake: Option<Intake>,
    pub now: i64,
    pub limits: Limits,
}

pub const PACE: Pace = Pace {
    quiet: 3_000,
    patience: 10_000,
    longest_gap: 120_000,
    first_retry: 2_000,
    longest_retry: 60_000,
};

impl Scanner {
    pub fn new() -> Scanner {
        Scanner::of(House::new())
    }

    pub fn of(house: House) -> Scanner {
        let mut scanner = Scanner {
            house,
            intake: None,
            now: 1_000_000,
            limits: Limits::default(),
        };
        scanner.start();
        scanner
    }

    /// Begins to watch, as a new process would.
    pub fn start(&mut self) {
        let intake = Intake::open(self.house.office()).expect("the folders can be watched");
        self.intake = Some(intake.with_pace(PACE).with_limits(self.limits));
    }

    /// The process ends and a new one begins, some seconds later.
    pub fn restart(&mut self) {
        self.intake = None;
        self.house.reopen();
        self.now += 5_000;
        self.start();
    }

    /// Puts a file into the watched folder.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.house.watched().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    pub fn tick(&mut self) -> Tick {
        let intake = self.intake.as_mut().expect("watching");
        intake.tick(self.now, &Progress::silent()).expect("a tick")
    }

    /// Lets so many milliseconds pass, looking twice a second.
    pub fn pass(&mut self, millis: i64) -> u32 {
        let end = self.now + millis;
        let mut taken = 0;
        while self.now < end {
            self.now = (self.now + 500).min(end);
            self.house.clock.advance_seconds(1);
            let done = self.tick().done;
            taken += done.received + done.duplicates + done.quarantined;
        }
        taken
    }

    /// Looks at once and lets everything settle that will.
    pub fn settle(&mut self) -> u32 {
        self.house.done("intake_scan_now", json!({}));
        let first = self.tick().done;
        first.received + first.duplicates + first.quarantined + self.pass(4_000)
    }

    pub fn list(&self, state: &str) -> Vec<Value> {
        let page = self
            .house
            .done("inbox_list", json!({ "state": state, "limit": 500 }));
        page["rows"].as_array().expect("rows").clone()
    }

    /// Every scan of a state, page by page.
    pub fn every(&self, state: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        let mut cursor = Value::Null;
        loop {
            let input = json!({ "state": state, "limit": 500, "cursor": cursor });
            let page = self.house.done("inbox_list", input);
            rows.extend(page["rows"].as_array().expect("rows").iter().cloned());
            cursor = page["next"].clone();
            if cursor.is_null() {
                return rows;
            }
        }
    }

    pub fn state(&self) -> Value {
        self.house.done("intake_state", json!({}))
    }

    pub fn rested(&self, place: &str) -> Vec<String> {
        files_in(&self.house.watched().join(place))
    }

    /// Every stored original is there and has its own hash, and there are no others.
    #[track_caller]
    pub fn check_vault(&self) {
        use sha2::{Digest, Sha256};
        let vault = self.house.home.join("kho");
        let mut stored = files_in(&vault);
        for file in &stored {
            let bytes = fs::read(vault.join(file)).expect("an original");
            let hash: String = Sha256::digest(&bytes)
                .iter()
                .map(|b| format!("{b:02x}"))
                .collect();
            assert_eq!(*file, format!("{}/{hash}", &hash[..2]));
        }
        let mut known: Vec<String> = self
            .every("all")
            .iter()
            .filter_map(|scan| scan["sha256"].as_str().filter(|hash| !hash.is_empty()))
            .map(|hash| format!("{}/{hash}", &hash[..2]))
            .collect();
        known.sort();
        known.dedup();
        stored.retain(|file| known.contains(file));
        assert_eq!(stored, known, "every scan's original lies in the vault");
    }
}

#[track_caller]
fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .map(|row| row["file_name"].as_str().expect("a name"))
        .collect()
}

/// Registers a scan; answers the number.
fn register(scanner: &Scanner, scan: &Value, subject: &str) -> Value {
    scanner.house.done(
        "incoming_register",
        json!({
            "organ_name": "Sở Nội vụ", "type_name": "Công văn", "subject": subject,
            "scan_ids": [scan["scan_id"]],
        }),
    )
}

/// Writes on at the end of a file that is there.
fn append(path: &std::path::Path, bytes: &[u8]) {
    use std::io::Write;
    let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
    file.write_all(bytes).unwrap();
}
