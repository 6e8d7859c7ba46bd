//! A restore that fails or dies on its way: what was there is there again, and nobody begins an
//! empty book in its place.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use vanthu_core::fault::OF_RESTORING;

use crate::desk::{Answer, Desk, document};

/// The two lines that stand in the backup.
const BACKED_UP: usize = 2;

/// An office with a scan and two lines, backed up to another place, and a third line since.
fn with_a_backup() -> (Desk, PathBuf) {
    let desk = Desk::new();
    let place = desk.home().join("../o-sao-luu");
    fs::create_dir_all(&place).expect("the place");
    let place = place.canonicalize().expect("the place");
    let named = json!({ "key": "backup_place", "value": place.display().to_string() });
    desk.call("setting_set", &named).ok();
    let mut input = document(1);
    input["scan_ids"] = json!([desk.scan("to-trinh.pdf", "To trinh")]);
    desk.call("incoming_register", &input).ok();
    desk.register(2);
    let made = desk.run(&["backup", "create"]).ok();
    let backup = place.join(made["id"].as_str().expect("an id"));
    desk.register(3);
    (desk, backup)
}

/// The restore with the fault that `name` plans at `point`.
fn restore(desk: &Desk, backup: &Path, name: &str, point: &str) -> Answer {
    let backup = backup.display().to_string();
    let arguments = ["backup", "restore", &backup];
    let mut command = desk.command(&arguments);
    let output = command.env(name, point).output().expect("vanthu runs");
    Answer::of(&arguments, output)
}

fn lines(desk: &Desk) -> usize {
    let list = desk.call("incoming_list", &json!({})).ok();
    list["rows"].as_array().expect("rows").len()
}

#[test]
fn a_restore_that_fails_gives_the_office_back_byte_for_byte() {
    let (desk, backup) = with_a_backup();
    let place = backup.parent().expect("its place");
    let books = [
        desk.database(),
        desk.home().join("nhan-chung.txt"),
        place.join("nhan-chung.txt"),
    ];
    let read = || books.clone().map(|path| fs::read(path).expect("a book"));
    let before = read();
    for point in OF_RESTORING {
        let answer = restore(&desk, &backup, "VANTHU_FULL_AT", point);
        let told = (1, "upkeep.rolled_back".to_owned());
        assert_eq!(answer.refused(), told, "{point}");
        assert!(answer.said().contains("Ổ đĩa đã đầy"), "{}", answer.said());
        assert!(read() == before, "{point}: the books are not as before");
        assert_eq!(desk.findings(&[]), Vec::new(), "{point}");
        assert_eq!(lines(&desk), BACKED_UP + 1, "{point}");
    }
    assert_eq!(desk.register(4)["arrival_number"], 4);
    let id = backup.display().to_string();
    desk.run(&["backup", "restore", &id]).ok();
    assert_eq!(lines(&desk), BACKED_UP);
    assert_eq!(desk.findings(&[]), Vec::new());
}

#[test]
fn a_restore_that_dies_leaves_no_empty_book_and_is_done_again() {
    for point in OF_RESTORING {
        let (desk, backup) = with_a_backup();
        let dead = restore(&desk, &backup, "VANTHU_DIE_AT", point);
        assert!(!dead.ended(), "{point}: {}", dead.said());
        if desk.database().exists() {
            // The restored book; a witness that has seen more tells of what was given up.
            assert_eq!(lines(&desk), BACKED_UP, "{point}");
            let told = desk.found(&["--quick"]);
            let known = ["verify.end_missing"];
            assert!(told.iter().all(|code| known.contains(&&**code)), "{told:?}");
        } else {
            for arguments in [&["intake", "--once"][..], &["init", "--demo"]] {
                let (exit, code) = desk.run(arguments).refused();
                assert_eq!((exit, code.as_str()), (1, "office.truncated"), "{point}");
            }
            assert!(
                !desk.database().exists(),
                "{point}: an empty book was begun"
            );
        }
        let id = backup.display().to_string();
        let restored = desk.run(&["backup", "restore", &id]).ok();
        assert_eq!(restored["report"]["whole"], true, "{point}: {restored}");
        assert_eq!(lines(&desk), BACKED_UP, "{point}");
        assert_eq!(desk.findings(&[]), Vec::new(), "{point}");
        assert_eq!(desk.register(4)["arrival_number"], 3, "{point}");
    }
}

#[test]
fn a_backup_of_a_newer_program_is_left_alone_and_a_lost_place_is_named() {
    let (desk, backup) = with_a_backup();
    let (place, id) = (
        backup.parent().expect("its place"),
        backup.display().to_string(),
    );
    let before = fs::read(desk.database()).expect("the database");
    let path = backup.join("manifest.json");
    let text = fs::read(&path).expect("the manifest");
    let mut manifest: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    manifest["schema"] = json!(9_999);
    fs::write(&path, manifest.to_string()).expect("of a newer program");
    let (exit, code) = desk.run(&["backup", "restore", &id]).refused();
    assert_eq!((exit, code.as_str()), (2, "upkeep.newer_backup"));
    assert!(fs::read(desk.database()).expect("the database") == before);

    fs::remove_dir_all(place).expect("the drive is taken out");
    let answer = desk.run(&["backup", "create"]);
    assert_eq!(answer.refused(), (1, "upkeep.place_gone".to_owned()));
    assert!(
        answer.said().contains(&*place.to_string_lossy()),
        "{}",
        answer.said()
    );
    assert!(!place.exists(), "made anew where the drive should be");
    assert_eq!(desk.findings(&[]), Vec::new());
}
