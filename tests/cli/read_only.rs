//! Folders that may not be written, and drives where no book may lie.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::desk::{Answer, CLERK, Desk, VANTHU, document};

/// An account without any right of its own on Linux. Rights of folders bind it; they do not bind
/// root, whom these tests may run as.
const NOBODY: u32 = 65_534;

/// A desk whose program is run by an account that is bound by rights.
struct Bound {
    desk: Desk,
    /// `None`: the tests' own account is bound already.
    program: Option<PathBuf>,
}

impl Bound {
    fn new() -> Bound {
        let desk = Desk::new();
        let outside = desk.home().join("..");
        // The kernel says whether the account is bound: it may not write here, or it may.
        let probe = outside.join("thu");
        fs::create_dir(&probe).expect("a folder");
        set_mode(&probe, 0o555);
        let free = fs::write(probe.join("ghi"), b"").is_ok();
        let program = free.then(|| {
            let program = outside.join("vanthu");
            fs::copy(VANTHU, &program).expect("the program");
            set_mode(&program, 0o755);
            set_mode(&outside, 0o755);
            each(&desk.home(), &mut |path| {
                chown(path, Some(NOBODY), Some(NOBODY)).expect("another owner");
            });
            program
        });
        Bound { desk, program }
    }

    fn run(&self, arguments: &[&str]) -> Answer {
        let mut command = self.desk.command(arguments);
        if let Some(program) = &self.program {
            command = self.desk.command_of(program, &self.desk.home(), arguments);
            command.uid(NOBODY).gid(NOBODY);
        }
        Answer::of(arguments, command.output().expect("the program runs"))
    }

    fn call(&self, name: &str, input: &serde_json::Value) -> Answer {
        self.run(&["call", name, "--as", CLERK, &input.to_string()])
    }
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the rights");
}

/// The folder and all that is in it.
fn each(path: &Path, see: &mut dyn FnMut(&Path)) {
    see(path);
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder") {
            each(&entry.expect("an entry").path(), see);
        }
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_named_and_left_as_it_is() {
    let bound = Bound::new();
    bound.call("incoming_register", &document(1)).ok();
    let home = bound.desk.home();
    let before = fs::read(bound.desk.database()).expect("the database");
    let mut paths = Vec::new();
    each(&home, &mut |path| paths.push(path.to_owned()));
    let rights = |path: &Path| if path.is_dir() { 0o555 } else { 0o444 };
    for path in &paths {
        set_mode(path, rights(path));
    }
    for arguments in [
        vec!["call", "incoming_register", "--as", CLERK, "{}"],
        vec!["call", "incoming_list", "--as", CLERK, "{}"],
        vec!["intake", "--once"],
        vec!["verify"],
    ] {
        let answer = bound.run(&arguments);
        let told = (1, "office.read_only".to_owned());
        assert_eq!(answer.refused(), told, "{arguments:?}");
    }
    let after = fs::read(bound.desk.database()).expect("the database");
    assert!(before == after, "the book was changed");
    for path in paths.iter().rev() {
        set_mode(path, rights(path) | 0o200);
    }
    assert_eq!(
        bound.call("incoming_register", &document(2)).ok()["arrival_number"],
        2
    );
    assert_eq!(bound.run(&["verify", "--json"]).ok()["whole"], true);
}

#[test]
fn a_folder_of_scans_must_take_what_was_received() {
    let bound = Bound::new();
    let scans = bound.desk.home().join("../may-quet");
    fs::create_dir(&scans).expect("a folder");
    let scans = scans.canonicalize().expect("the folder");
    set_mode(&scans, 0o555);
    let input = json!({ "path": scans.display().to_string(), "label": "Máy quét" });
    let answer = bound.call("folder_add", &input);
    assert_eq!(answer.refused(), (2, "intake.folder_read_only".to_owned()));
    assert!(
        answer.said().contains(&*scans.to_string_lossy()),
        "{}",
        answer.said()
    );
    let folders = bound.call("folder_list", &json!({})).ok();
    assert_eq!(folders["rows"].as_array().expect("rows").len(), 1);
    set_mode(&scans, 0o777);
    bound.call("folder_add", &input).ok();
    assert_eq!(bound.run(&["verify", "--json"]).ok()["whole"], true);
}

#[test]
fn no_book_is_begun_or_opened_on_a_network_drive() {
    let desk = Desk::new();
    desk.register(1);
    let before = fs::read(desk.database()).expect("the database");
    let outside = desk.home().join("..").canonicalize().expect("the folder");
    let mounts = outside.join("mounts");
    let table = format!(
        "/dev/sda1 / ext4 rw 0 0\n//may-chu/chung {} cifs rw 0 0\n",
        outside.display()
    );
    fs::write(&mounts, table).expect("the table");
    let elsewhere = outside.join("khac");
    for (home, arguments) in [
        (
            desk.home(),
            vec!["call", "incoming_register", "--as", CLERK, "{}"],
        ),
        (desk.home(), vec!["intake", "--once"]),
        (elsewhere.clone(), vec!["init", "--demo"]),
    ] {
        let mut command = desk.command_of(Path::new(VANTHU), &home, &arguments);
        let output = command.env("VANTHU_MOUNTS", &mounts).output();
        let answer = Answer::of(&arguments, output.expect("vanthu runs"));
        assert_eq!(
            answer.refused(),
            (2, "office.network_drive".to_owned()),
            "{arguments:?}"
        );
        assert!(
            answer.said().contains(&*home.to_string_lossy()),
            "{}",
            answer.said()
        );
    }
    assert!(!elsewhere.exists(), "a folder was made on the share");
    assert!(fs::read(desk.database()).expect("the database") == before);
    assert_eq!(desk.register(2)["arrival_number"], 2);
}
