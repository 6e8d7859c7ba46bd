//! A folder of its own and the program to run in it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

pub const VANTHU: &str = env!("CARGO_BIN_EXE_vanthu");
/// The moment of the stories, unless they say another.
pub const MORNING: &str = "2026-03-03T08:00:00+07:00";
pub const CLERK: &str = "vanthu";
pub const SECRET: &str = "123456";

/// An office folder and how the program is called in it.
pub struct Desk {
    folder: TempDir,
    pub clock: String,
}

/// What one call gave.
pub struct Answer {
    output: Output,
    said: String,
}

impl Desk {
    /// A folder with no office.
    pub fn empty() -> Desk {
        Desk {
            folder: tempfile::tempdir().expect("a folder"),
            clock: MORNING.to_owned(),
        }
    }

    /// An office with one person, clerk and administrator.
    pub fn new() -> Desk {
        let desk = Desk::empty();
        let config = desk.folder.path().join("office.toml");
        fs::write(&config, CONFIG).expect("the configuration");
        desk.run(&["init", "--config", &config.display().to_string()])
            .ok();
        desk
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().join("van-phong")
    }

    pub fn database(&self) -> PathBuf {
        self.home().join("so.db")
    }

    /// The program, not yet started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_of(Path::new(VANTHU), &self.home(), arguments)
    }

    /// The same with a copy of the program, or in another office folder.
    pub fn command_of(&self, program: &Path, home: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("VANTHU_PIN", SECRET)
            .env("VANTHU_SIGNER_PIN", SECRET)
            .args(["--home", &home.display().to_string()])
            .args(["--clock", &self.clock])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        let output = self.command(arguments).output().expect("the program runs");
        Answer::of(arguments, output)
    }

    /// One command by the clerk.
    pub fn call(&self, name: &str, input: &Value) -> Answer {
        self.run(&["call", name, "--as", CLERK, &input.to_string()])
    }

    /// Registers a document; answers its line.
    pub fn register(&self, number: u32) -> Value {
        self.call("incoming_register", &document(number)).ok()
    }

    /// `vanthu call --lines`, running.
    pub fn lines(&self) -> Child {
        self.command(&["call", "--lines"])
            .stdin(Stdio::piped())
            .spawn()
            .expect("the program starts")
    }

    /// Changes the database behind the program's back.
    pub fn tamper(&self, sql: &str) {
        let conn = rusqlite::Connection::open(self.database()).expect("the database");
        conn.execute_batch(sql).expect("the change");
    }

    /// Puts a scan into the watched folder and takes it in; answers its id.
    pub fn scan(&self, name: &str, text: &str) -> i64 {
        let bytes = vanthu_core::sample::scan::plain_pdf(text);
        fs::write(self.home().join("quet").join(name), bytes).expect("the scan");
        let report = self.run(&["intake", "--once"]).ok();
        assert_eq!(report["received"], 1, "{report}");
        let inbox = self.call("inbox_list", &json!({})).ok();
        let rows = inbox["rows"].as_array().expect("rows");
        let row = rows.iter().find(|row| row["file_name"] == name);
        row.expect("the scan")["scan_id"].as_i64().expect("its id")
    }

    /// Puts as many different scans into the watched folder and takes them in; their ids.
    pub fn scans(&self, count: usize) -> Vec<i64> {
        for nth in 0..count {
            let bytes = vanthu_core::sample::scan::plain_pdf(&format!("To trinh {nth}"));
            let path = self.home().join("quet").join(format!("to-trinh-{nth}.pdf"));
            fs::write(path, bytes).expect("the scan");
        }
        let report = self.run(&["intake", "--once"]).ok();
        assert_eq!(report["received"], json!(count), "{report}");
        let inbox = self.call("inbox_list", &json!({})).ok();
        let rows = inbox["rows"].as_array().expect("rows").iter();
        rows.map(|row| row["scan_id"].as_i64().expect("its id"))
            .collect()
    }

    /// What a full check finds; the exit code goes with it.
    pub fn findings(&self, arguments: &[&str]) -> Vec<(String, String)> {
        let answer = self.run(&[&["verify", "--json"], arguments].concat());
        let report = answer.printed()["ok"].clone();
        let findings: Vec<(String, String)> = report["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .map(|finding| {
                let text = |field: &str| finding[field].as_str().expect("a text").to_owned();
                (text("code"), text("place"))
            })
            .collect();
        assert_eq!(report["whole"], findings.is_empty());
        assert_eq!(
            answer.code(),
            i32::from(!findings.is_empty()),
            "{}",
            answer.said
        );
        findings
    }

    /// The codes a check finds, each once.
    pub fn found(&self, arguments: &[&str]) -> Vec<String> {
        let mut codes: Vec<String> = self
            .findings(arguments)
            .into_iter()
            .map(|(code, _)| code)
            .collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

impl Answer {
    pub fn of(arguments: &[&str], output: Output) -> Answer {
        let said = format!(
            "vanthu {}\nexit {:?}\nstdout: {}\nstderr: {}",
            arguments.join(" "),
            output.status.code(),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        Answer { output, said }
    }

    pub fn said(&self) -> &str {
        &self.said
    }

    /// Whether the program ended by itself, not by a signal or an abort.
    pub fn ended(&self) -> bool {
        matches!(self.output.status.code(), Some(0..=3))
    }

    /// Whether nothing was answered.
    pub fn is_silent(&self) -> bool {
        self.output.stdout.is_empty()
    }

    /// Its exit code; `None` when a signal ended it.
    pub fn exit(&self) -> Option<i32> {
        self.output.status.code()
    }

    pub fn code(&self) -> i32 {
        self.output
            .status
            .code()
            .expect("the program ended by itself")
    }

    /// What was printed on standard output, as JSON.
    pub fn printed(&self) -> Value {
        serde_json::from_slice(&self.output.stdout).unwrap_or_else(|_| panic!("{}", self.said))
    }

    /// The answer of a call that must succeed.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert_eq!(self.code(), 0, "{}", self.said);
        let mut printed = self.printed();
        assert!(printed.get("ok").is_some(), "{}", self.said);
        printed["ok"].take()
    }

    /// The refusal of a call that must be refused: exit code, error code.
    #[track_caller]
    pub fn refused(&self) -> (i32, String) {
        assert_ne!(self.code(), 0, "{}", self.said);
        let error: Value =
            serde_json::from_slice(&self.output.stderr).unwrap_or_else(|_| panic!("{}", self.said));
        let error = &error["error"];
        for field in ["kind", "code", "message"] {
            assert!(error[field].is_string(), "{field}: {}", self.said);
        }
        let code = error["code"].as_str().expect("a code").to_owned();
        (self.code(), code)
    }
}

/// A document that differs from every other by its number.
pub fn document(number: u32) -> Value {
    json!({
        "receipt_kind": "paper",
        "organ_name": "Sở Nội vụ tỉnh Lam Giang",
        "code_number": number.to_string(),
        "code_notation": "SNV-VTLT",
        "issued_date": "2026-03-02",
        "type_name": "Công văn",
        "subject": format!("Triển khai công tác văn thư lần thứ {number}"),
    })
}

/// One line for `call --lines`.
pub fn line(name: &str, input: &Value) -> String {
    let line = json!({ "name": name, "as": CLERK, "pin": SECRET, "input": input });
    format!("{line}\n")
}

/// Writes to a running program; a program that was killed meanwhile hears nothing.
pub fn write(child: &mut Child, text: &str) -> bool {
    let stdin = child.stdin.as_mut().expect("an open input");
    stdin.write_all(text.as_bytes()).is_ok()
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("its type").is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

const CONFIG: &str = r#"
[office]
name = "Văn phòng HĐND và UBND xã Thử Nghiệm"
parent_name = "Ủy ban nhân dân xã Thử Nghiệm"
place = "Thử Nghiệm"

[body]
name = "Ủy ban nhân dân xã Thử Nghiệm"
abbreviation = "UBND"

[first_person]
login = "vanthu"
full_name = "Lê Thị Thu"
position = "Văn thư"
roles = ["clerk", "admin"]

[[units]]
name = "Phòng Kinh tế"
abbreviation = "KT"

[incoming_book]
start_date = 2026-01-01
"#;
