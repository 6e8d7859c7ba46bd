//! Backups: made while the office is open, checked before they count, and back again.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::desk::{Answer, CLERK, Desk, VANTHU, copy_folder, document};

fn with_a_scan() -> Desk {
    let desk = Desk::new();
    let scan = desk.scan("to-trinh.pdf", "To trinh");
    let mut input = document(1);
    input["scan_ids"] = json!([scan]);
    desk.call("incoming_register", &input).ok();
    desk.register(2);
    desk
}

fn place(desk: &Desk) -> PathBuf {
    desk.home().join("sao-luu")
}

#[test]
fn a_backup_is_made_listed_checked_and_rehearsed() {
    let desk = with_a_scan();
    let made = desk.run(&["backup", "create"]).ok();
    assert_eq!(
        (&made["documents"], &made["files"], &made["verified"]),
        (&json!(2), &json!(1), &json!(true))
    );
    let id = made["id"].as_str().expect("an id");
    let list = desk.run(&["backup", "list"]).ok();
    assert_eq!(list["rows"][0]["id"], id);
    let checked = desk.run(&["backup", "verify", id]).ok();
    assert_eq!(checked["checked"]["files"], 1);
    let rehearsed = desk.run(&["backup", "rehearse"]).ok();
    assert_eq!(rehearsed["report"]["whole"], true);
    let left: Vec<_> = fs::read_dir(place(&desk))
        .expect("the place")
        .map(|entry| entry.expect("an entry").file_name())
        .filter(|name| name.to_string_lossy().starts_with('.'))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    let (exit, code) = desk.run(&["backup", "verify", "khong-co"]).refused();
    assert_eq!((exit, code.as_str()), (2, "upkeep.no_backup"));
}

#[test]
fn the_second_backup_copies_only_what_is_new() {
    let mut desk = with_a_scan();
    desk.run(&["backup", "create"]).ok();
    let originals = || {
        let mut names = Vec::new();
        for folder in fs::read_dir(place(&desk).join("kho")).expect("the originals") {
            let folder = folder.expect("a folder").path();
            names.extend(
                fs::read_dir(folder)
                    .expect("a folder")
                    .map(|entry| entry.expect("an entry").path()),
            );
        }
        names
    };
    let before = originals();
    assert_eq!(before.len(), 1);
    let stamp = fs::metadata(&before[0])
        .expect("it")
        .modified()
        .expect("its time");
    desk.clock = "2026-03-04T08:00:00+07:00".to_owned();
    desk.scan("hai.pdf", "To trinh thu hai");
    let made = desk.run(&["backup", "create"]).ok();
    assert_eq!(made["files"], 2);
    let again = fs::metadata(&before[0])
        .expect("it")
        .modified()
        .expect("its time");
    assert_eq!(stamp, again, "copied again");
}

#[test]
fn a_restore_brings_the_day_of_the_backup_back_and_keeps_what_was() {
    let desk = with_a_scan();
    let made = desk.run(&["backup", "create"]).ok();
    let id = made["id"].as_str().expect("an id");
    desk.register(3);
    let inbox = desk.call("inbox_list", &json!({ "state": "all" })).ok();
    let sha256 = inbox["rows"][0]["sha256"]
        .as_str()
        .expect("a hash")
        .to_owned();
    fs::remove_file(desk.home().join("kho").join(&sha256[..2]).join(&sha256)).expect("lost");
    fs::write(desk.database(), b"no database at all, by accident").expect("ruined");
    let (exit, _) = desk.call("incoming_list", &json!({})).refused();
    assert_eq!(exit, 1);

    let restored = desk.run(&["backup", "restore", id]).ok();
    assert_eq!(restored["report"]["whole"], true, "{restored}");
    let safety = PathBuf::from(restored["safety_copy"].as_str().expect("a path"));
    assert!(safety.join("so.db").is_file());
    let list = desk.call("incoming_list", &json!({})).ok();
    assert_eq!(list["rows"].as_array().expect("rows").len(), 2);
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    let log = desk.call("log_list", &json!({ "topic": "upkeep" })).ok();
    assert_eq!(log["rows"][0]["verb"], "restored");
    assert_eq!(desk.register(4)["arrival_number"], 3);
}

#[test]
fn a_damaged_backup_restores_nothing() {
    let desk = with_a_scan();
    let made = desk.run(&["backup", "create"]).ok();
    let folder = place(&desk).join(made["id"].as_str().expect("an id"));
    let good = fs::read(folder.join("so.db")).expect("the copy");
    let conn = rusqlite::Connection::open(folder.join("so.db")).expect("the copy");
    conn.execute_batch("UPDATE incoming SET subject = 'khác' WHERE id = 1;")
        .expect("the change");
    drop(conn);
    let id = folder.display().to_string();
    let (exit, code) = desk.run(&["backup", "restore", &id]).refused();
    assert_eq!((exit, code.as_str()), (1, "upkeep.not_sound"));
    fs::write(folder.join("so.db"), good).expect("put back");
    let kho = place(&desk).join("kho");
    fs::remove_dir_all(&kho).expect("the originals lost");
    let (exit, code) = desk.run(&["backup", "restore", &id]).refused();
    assert_eq!((exit, code.as_str()), (1, "upkeep.not_sound"));
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    assert_eq!(desk.register(3)["arrival_number"], 3);
}

#[test]
fn an_office_is_restored_on_another_machine() {
    let desk = with_a_scan();
    let made = desk.run(&["backup", "create"]).ok();
    let other = Desk::empty();
    copy_folder(&place(&desk), &other.home().join("../o-cung-ngoai"));
    let id = other
        .home()
        .join("../o-cung-ngoai")
        .join(made["id"].as_str().expect("an id"));
    let restored = other
        .run(&["backup", "restore", &id.display().to_string()])
        .ok();
    assert_eq!(restored["report"]["whole"], true);
    let list = other.call("incoming_list", &json!({})).ok();
    assert_eq!(list["rows"].as_array().expect("rows").len(), 2);
    assert_eq!(other.found(&[]), Vec::<String>::new());
}

#[test]
fn a_restore_waits_until_the_office_is_closed() {
    let desk = with_a_scan();
    let made = desk.run(&["backup", "create"]).ok();
    let mut holder = desk.lines();
    crate::desk::write(
        &mut holder,
        &crate::desk::line("incoming_register", &document(3)),
    );
    let mut answer = String::new();
    let mut stdout = std::io::BufReader::new(holder.stdout.take().expect("its output"));
    std::io::BufRead::read_line(&mut stdout, &mut answer).expect("an answer");
    let id = made["id"].as_str().expect("an id");
    let (exit, code) = desk.run(&["backup", "restore", id]).refused();
    assert_eq!((exit, code.as_str()), (3, "office.in_use"));
    drop(holder.stdin.take());
    holder.wait().expect("its end");
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}

/// The database of the first program, as the tests of migrations keep it.
fn of_the_first_program(to: &Path) {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/db/0001.db");
    fs::copy(fixture, to).expect("the fixture");
}

#[test]
fn an_office_of_an_older_program_is_opened_once_before_it_is_read() {
    let desk = Desk::empty();
    fs::create_dir_all(desk.home()).expect("the folder");
    of_the_first_program(&desk.database());
    let before = fs::read(desk.database()).expect("the file");
    for arguments in [
        &["verify"][..],
        &["verify", "--quick"],
        &["backup", "create"],
    ] {
        let (exit, code) = desk.run(arguments).refused();
        assert_eq!(
            (exit, code.as_str()),
            (2, "office.older_file"),
            "{arguments:?}"
        );
    }
    assert_eq!(fs::read(desk.database()).expect("the file"), before);
    desk.run(&["intake", "--once"]).ok();
    // Read it is; the database came here alone, without its witness.
    assert_eq!(desk.found(&[]), ["verify.witness_gone"]);
}

#[test]
fn a_backup_of_an_older_program_is_checked_and_restored() {
    let desk = with_a_scan();
    let made = desk.run(&["backup", "create"]).ok();
    let id = made["id"].as_str().expect("an id");
    let folder = place(&desk).join(id);
    of_the_first_program(&folder.join("so.db"));
    let mut copy = fs::File::open(folder.join("so.db")).expect("the copy");
    let (sha256, bytes) = vanthu_core::kit::files::vault::hash(&mut copy).expect("its hash");
    let manifest = folder.join("manifest.json");
    let mut told: serde_json::Value =
        serde_json::from_slice(&fs::read(&manifest).expect("it")).expect("json");
    told["schema"] = json!(1);
    told["database_sha256"] = json!(sha256);
    told["database_bytes"] = json!(bytes);
    fs::write(&manifest, told.to_string()).expect("written");

    let checked = desk.run(&["backup", "verify", id]).ok();
    assert_eq!(checked["whole"], true, "{checked}");
    assert_eq!(
        desk.run(&["backup", "rehearse", id]).ok()["report"]["whole"],
        true
    );
    let restored = desk.run(&["backup", "restore", id]).ok();
    assert_eq!(restored["report"]["whole"], true, "{restored}");
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    // Looked at, not changed; and nothing is left beside it.
    let again = vanthu_core::kit::files::vault::hash(
        &mut fs::File::open(folder.join("so.db")).expect("it"),
    );
    assert_eq!(again.expect("its hash").0, sha256);
    let left = fs::read_dir(place(&desk))
        .expect("the place")
        .filter(|entry| {
            let name = entry.as_ref().expect("an entry").file_name();
            name.to_string_lossy().starts_with('.')
        });
    assert_eq!(left.count(), 0);
}

#[test]
fn an_original_damaged_in_the_backup_place_is_put_there_again() {
    let mut desk = with_a_scan();
    desk.run(&["backup", "create"]).ok();
    let inbox = desk.call("inbox_list", &json!({ "state": "all" })).ok();
    let sha256 = inbox["rows"][0]["sha256"].as_str().expect("a hash");
    let copy = place(&desk).join("kho").join(&sha256[..2]).join(sha256);
    let mut bytes = fs::read(&copy).expect("the copy");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, &bytes).expect("one bit turned, the length as it was");
    desk.clock = "2026-03-04T08:00:00+07:00".to_owned();
    let made = desk.run(&["backup", "create"]).ok();
    assert_eq!(made["verified"], true, "{made}");
    assert_ne!(fs::read(&copy).expect("the copy"), bytes);
    // Damaged in the office itself, it is told and not passed on.
    let own = desk.home().join("kho").join(&sha256[..2]).join(sha256);
    let good = fs::read(&copy).expect("the copy");
    fs::write(&own, &bytes).expect("damaged");
    fs::write(&copy, &bytes).expect("damaged");
    desk.clock = "2026-03-05T08:00:00+07:00".to_owned();
    let told = desk.run(&["backup", "create"]);
    assert_eq!(told.code(), 1, "{}", told.said());
    assert_eq!(told.printed()["ok"]["verified"], false);
    fs::write(&own, good).expect("mended");
    desk.clock = "2026-03-06T08:00:00+07:00".to_owned();
    assert_eq!(desk.run(&["backup", "create"]).ok()["verified"], true);
}

#[test]
fn a_backup_with_a_broken_manifest_hides_no_other() {
    let mut desk = with_a_scan();
    let first = desk.run(&["backup", "create"]).ok();
    desk.clock = "2026-03-04T08:00:00+07:00".to_owned();
    let second = desk.run(&["backup", "create"]).ok();
    let id = second["id"].as_str().expect("an id");
    fs::write(
        place(&desk).join(id).join("manifest.json"),
        "{\"format\": 1,",
    )
    .expect("cut short");
    let list = desk.run(&["backup", "list"]).ok();
    let told: Vec<_> = list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (&row["id"], &row["readable"], &row["made_at"]))
        .collect();
    assert_eq!(
        told,
        [
            (&second["id"], &json!(false), &second["made_at"]),
            (&first["id"], &json!(true), &first["made_at"]),
        ]
    );
    let today = desk.call("today", &json!({})).ok();
    assert_eq!(today["last_backup_at"], first["made_at"]);
    let (exit, code) = desk.run(&["backup", "restore", id]).refused();
    assert_eq!((exit, code.as_str()), (1, "upkeep.not_sound"));
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}

#[test]
fn a_lost_search_index_is_made_anew() {
    let desk = with_a_scan();
    let envelope = json!({
        "sender": "Tòa án nhân dân tỉnh", "addressed_to": "Ông Chủ tịch", "arrived_date": "2026-03-03",
    });
    desk.call("envelope_add", &envelope).ok();
    let found = |q: &str| {
        let answer = desk.call("search", &json!({ "q": q })).ok();
        answer["rows"].as_array().expect("rows").len()
    };
    let before = (found("trien khai"), found("toa an"));
    assert_eq!(before, (2, 1));
    desk.tamper("INSERT INTO search_index (search_index) VALUES ('delete-all');");
    assert_eq!((found("trien khai"), found("toa an")), (0, 0));
    assert_eq!(desk.found(&["--quick"]), ["verify.not_indexed"]);
    let made = desk.call("search_rebuild", &json!({})).ok();
    assert_eq!(made["lines"], 3);
    assert_eq!((found("trien khai"), found("toa an")), before);
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    let log = desk.call("log_list", &json!({ "topic": "upkeep" })).ok();
    assert_eq!(log["rows"][0]["sentence"], "Dựng lại bảng tra cứu");
}

#[test]
fn what_a_killed_backup_left_is_swept_but_not_what_another_is_making() {
    let desk = with_a_scan();
    desk.run(&["backup", "create"]).ok();
    let unfinished = || -> Vec<PathBuf> {
        let entries = fs::read_dir(place(&desk)).expect("the place");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let hidden = |path: &PathBuf| {
            let name = path.file_name().expect("a name").to_string_lossy();
            name.starts_with(".dang-lam-")
        };
        paths.filter(hidden).collect()
    };
    let arguments = ["backup", "create"];
    let mut command = desk.command(&arguments);
    let output = command.env("VANTHU_DIE_AT", "backup.copied").output();
    assert!(!output.expect("vanthu runs").status.success());
    let [left] = &unfinished()[..] else {
        panic!("{:?}", unfinished());
    };
    assert!(left.join("so.db").is_file());
    // Somebody is at work in the place: what lies there may be theirs.
    let lock = fs::File::options()
        .write(true)
        .open(place(&desk).join("dang-lam.lock"))
        .expect("the lock");
    lock.lock_shared().expect("at work");
    desk.run(&arguments).ok();
    assert_eq!(unfinished(), std::slice::from_ref(left));
    lock.unlock().expect("done");
    desk.run(&arguments).ok();
    assert_eq!(unfinished(), Vec::<PathBuf>::new());
    let list = desk.run(&["backup", "list"]).ok();
    assert_eq!(list["rows"].as_array().expect("rows").len(), 3);
}

#[test]
fn an_office_in_a_synced_folder_is_warned() {
    let desk = Desk::new();
    let synced = desk.home().join("../OneDrive - UBND xã/so");
    copy_folder(&desk.home(), &synced);
    let arguments = ["call", "today", "--as", CLERK, "{}"];
    for (home, warned) in [(desk.home(), false), (synced, true)] {
        let mut command = desk.command_of(Path::new(VANTHU), &home, &arguments);
        let answer = Answer::of(&arguments, command.output().expect("vanthu runs"));
        let bad = answer.ok()["folders_bad"].to_string();
        assert_eq!(
            bad.contains("thư mục đồng bộ của OneDrive"),
            warned,
            "{bad}"
        );
    }
}
