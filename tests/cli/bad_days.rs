//! What goes wrong with a folder, and how it is told.

use std::fs;
use std::io::{BufRead as _, BufReader};

use serde_json::{Value, json};

use crate::desk::{Answer, CLERK, Desk, SECRET, document, line, write};

/// An office with five lines.
fn with_lines() -> Desk {
    let desk = Desk::new();
    for number in 1..=5 {
        desk.register(number);
    }
    desk
}

#[test]
fn a_second_writing_process_is_told_and_reading_goes_on() {
    let desk = with_lines();
    let mut holder = desk.lines();
    write(&mut holder, &line("incoming_register", &document(6)));
    let mut answer = String::new();
    let mut stdout = BufReader::new(holder.stdout.take().expect("its output"));
    stdout.read_line(&mut answer).expect("an answer");
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(answer["ok"]["arrival_number"], 6);

    for arguments in [
        vec!["call", "incoming_register", "--as", "vanthu", "{}"],
        vec!["call", "--lines"],
        vec!["intake", "--once"],
    ] {
        let (exit, code) = desk.run(&arguments).refused();
        assert_eq!((exit, code.as_str()), (3, "office.in_use"));
    }
    let list = desk.call("incoming_list", &json!({})).ok();
    assert_eq!(list["rows"].as_array().expect("rows").len(), 6);
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    let backup = desk.run(&["backup", "create"]).ok();
    assert_eq!(backup["documents"], 6);
    assert_eq!(backup["verified"], true);

    drop(holder.stdin.take());
    assert!(holder.wait().expect("its end").success());
    assert_eq!(desk.register(7)["arrival_number"], 7);
}

/// The wrong secrets that stand in the log.
fn wrong_secrets(desk: &Desk) -> i64 {
    let conn = rusqlite::Connection::open(desk.database()).expect("the database");
    conn.query_row(
        "SELECT count(*) FROM audit WHERE verb = 'secret_wrong'",
        [],
        |row| row.get(0),
    )
    .expect("a count")
}

#[test]
fn a_secret_is_not_guessed_through_commands_that_only_read() {
    // With nobody at the office, every try is in the log at once.
    let desk = Desk::new();
    let guess = |desk: &Desk, secret: &str| {
        let mut command = desk.command(&["call", "incoming_list", "--as", CLERK]);
        let output = command
            .env("VANTHU_PIN", secret)
            .output()
            .expect("vanthu runs");
        Answer::of(&["incoming_list"], output)
    };
    for wrong in 1..=4 {
        let (exit, code) = guess(&desk, "doan-mo").refused();
        assert_eq!((exit, code.as_str()), (2, "people.wrong_secret"));
        assert_eq!(wrong_secrets(&desk), wrong);
    }
    assert_eq!(guess(&desk, "doan-mo").refused().1, "people.locked");
    assert_eq!(guess(&desk, SECRET).refused().1, "people.locked");
    assert_eq!(wrong_secrets(&desk), 5);

    // While another process holds it, they are counted all the same and logged by the holder.
    let desk = Desk::new();
    let mut holder = desk.lines();
    write(&mut holder, &line("incoming_register", &document(1)));
    let mut stdout = BufReader::new(holder.stdout.take().expect("its output"));
    let mut answer = String::new();
    stdout.read_line(&mut answer).expect("an answer");
    for _ in 1..=4 {
        assert_eq!(guess(&desk, "doan-mo").refused().1, "people.wrong_secret");
    }
    guess(&desk, SECRET).ok();
    for _ in 1..=4 {
        assert_eq!(guess(&desk, "doan-mo").refused().1, "people.wrong_secret");
    }
    assert_eq!(guess(&desk, "doan-mo").refused().1, "people.locked");
    assert_eq!(guess(&desk, SECRET).refused().1, "people.locked");
    assert_eq!(wrong_secrets(&desk), 0);
    drop(holder.stdin.take());
    assert!(holder.wait().expect("its end").success());
    // Whoever writes next takes them in, before anything else.
    let next = desk.call("incoming_register", &document(2));
    assert_eq!(next.refused().1, "people.locked");
    assert_eq!(wrong_secrets(&desk), 9);
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}

#[test]
fn an_older_program_leaves_a_newer_file_alone() {
    let desk = with_lines();
    desk.tamper("PRAGMA user_version = 9999;");
    let before = fs::read(desk.database()).expect("the database");
    for arguments in [
        vec!["call", "incoming_list", "--as", "vanthu"],
        vec!["call", "incoming_register", "--as", "vanthu", "{}"],
        vec!["verify"],
    ] {
        let (exit, code) = desk.run(&arguments).refused();
        assert_eq!((exit, code.as_str()), (2, "office.newer_file"));
    }
    let after = fs::read(desk.database()).expect("the database");
    assert!(before == after, "the file was changed");
}

#[test]
fn a_truncated_database_is_named_and_never_replaced_by_an_empty_one() {
    let desk = with_lines();
    let whole = fs::read(desk.database()).expect("the database");
    for size in [whole.len() / 2, 4_096, 100, 0] {
        fs::write(desk.database(), &whole[..size]).expect("the cut file");
        let answer = desk.call("incoming_register", &document(6));
        let (exit, code) = answer.refused();
        assert_eq!(
            (exit, code.as_str()),
            (1, "office.truncated"),
            "{size} bytes: {}",
            answer.said()
        );
        assert!(answer.said().contains("so.db"), "{}", answer.said());
        let looked = desk.run(&["verify"]);
        assert_eq!(
            looked.refused(),
            (1, "office.truncated".to_owned()),
            "{size} bytes"
        );
        let left = fs::read(desk.database()).expect("the cut file");
        assert!(left == whole[..size], "{size} bytes: the file was changed");
    }
    fs::remove_file(desk.database()).expect("taken away");
    for arguments in [
        &["init", "--demo"][..],
        &["intake", "--once"],
        &["call", "incoming_list", "--as", CLERK, "{}"],
        &["verify"],
    ] {
        let (exit, code) = desk.run(arguments).refused();
        assert_eq!(
            (exit, code.as_str()),
            (1, "office.truncated"),
            "{arguments:?}"
        );
        assert!(!desk.database().exists(), "{arguments:?} began a book");
    }
    fs::write(desk.database(), &whole).expect("put back");
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}

#[test]
fn an_older_copy_put_back_is_noticed() {
    let desk = with_lines();
    let older = fs::read(desk.database()).expect("the database");
    desk.register(6);
    desk.register(7);
    fs::write(desk.database(), &older).expect("the older copy");
    assert_eq!(desk.found(&[]), ["verify.end_missing"]);
    // Writing on in the older copy does not cover it up.
    desk.register(8);
    desk.register(9);
    desk.register(10);
    assert_eq!(desk.found(&[]), ["verify.other_history"]);
}

#[test]
fn an_edited_row_is_named_with_its_number() {
    let desk = with_lines();
    desk.tamper("UPDATE incoming SET subject = 'Nội dung khác' WHERE arrival_number = 3;");
    assert_eq!(
        desk.findings(&["--quick"]),
        [(
            "verify.row_edited".to_owned(),
            "số 3/2026 (văn bản đến, dòng 3)".to_owned()
        )]
    );
    let spelled = desk.run(&["verify", "--quick"]);
    assert_eq!(spelled.refused(), (1, "upkeep.not_whole".to_owned()));
    assert!(spelled.said().contains("[số 3/2026 (văn bản đến, dòng 3)]"));
}

/// Whether a finding of this code is told of a place that these words name.
#[track_caller]
fn assert_told(found: &[(String, String)], code: &str, place: &str) {
    assert!(
        found
            .iter()
            .any(|(found, at)| found == code && at.contains(place)),
        "{code} of {place}: {found:?}"
    );
}

#[test]
fn a_deleted_last_entry_is_noticed() {
    let desk = with_lines();
    desk.tamper(
        "DROP TRIGGER audit_no_delete;
         DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit);",
    );
    let found = desk.findings(&["--quick"]);
    assert_told(&found, "verify.end_missing", "nhan-chung.txt");
    assert_told(&found, "verify.row_unlogged", "số 5/2026");
}

#[test]
fn every_kind_of_tampering_is_named() {
    for (sql, expected, place) in [
        (
            "DROP TRIGGER audit_no_update; UPDATE audit SET verb = 'amended' WHERE seq = 20;",
            "verify.entry_edited",
            "mục số 20",
        ),
        (
            "DROP TRIGGER audit_no_update; UPDATE audit SET moment = '2026-03-03T07:00:00.000+07:00' WHERE seq = 20;",
            "verify.entry_edited",
            "mục số 20",
        ),
        (
            "DROP TRIGGER audit_no_update; UPDATE audit SET prev = zeroblob(32) WHERE seq = 20;",
            "verify.link_broken",
            "mục số 20",
        ),
        (
            "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq = 20;",
            "verify.entries_missing",
            "mục số 20",
        ),
        (
            "DROP TRIGGER incoming_kept; DELETE FROM incoming WHERE id = 2;",
            "verify.row_deleted",
            "văn bản đến, dòng 2",
        ),
        (
            "DROP TRIGGER incoming_kept; DELETE FROM incoming WHERE id = 2;",
            "verify.numbers_missing",
            "năm 2026",
        ),
        (
            "UPDATE book SET first_number = 3;",
            "verify.before_first",
            "năm 2026",
        ),
        (
            "UPDATE book SET year = 2031;",
            "verify.no_book",
            "văn bản đến",
        ),
        (
            "INSERT INTO body (version, last_seq, name, abbreviation) VALUES (1, 3, 'Lạ', 'L');",
            "verify.row_unlogged",
            "cơ quan ban hành, dòng",
        ),
        (
            "DELETE FROM search_index WHERE rowid = (SELECT max(rowid) FROM search_index);",
            "verify.not_indexed",
            "số 5/2026",
        ),
    ] {
        let desk = with_lines();
        desk.tamper(sql);
        assert_told(&desk.findings(&["--quick"]), expected, place);
    }
}

#[test]
fn a_sign_off_that_was_tampered_with_is_named() {
    for (sql, expected) in [
        (
            "UPDATE sign_off SET subject = 'incoming_handover:2';",
            "verify.signature",
        ),
        (
            "UPDATE sign_off SET signature = zeroblob(64);",
            "verify.signature",
        ),
        (
            "UPDATE person_key SET public_key = zeroblob(32);",
            "verify.signer_key",
        ),
        (
            "UPDATE person_key SET valid_from = '2027-01-01T00:00:00.000+07:00';",
            "verify.signer_key",
        ),
    ] {
        let desk = Desk::new();
        let line = desk.register(1);
        let people = desk.call("people_list", &json!({})).ok();
        let to = json!([{ "person_id": people["rows"][0]["id"] }]);
        let handed = json!({ "id": line["id"], "version": line["version"], "to": to });
        desk.call("incoming_forward", &handed).ok();
        let whole = desk.call("incoming_get", &json!({ "id": line["id"] })).ok();
        let signed = json!({ "handover_id": whole["handovers"][0]["id"] });
        desk.call("incoming_acknowledge", &signed).ok();
        assert_eq!(desk.found(&[]), Vec::<String>::new());
        desk.tamper(sql);
        assert_told(
            &desk.findings(&["--quick"]),
            expected,
            "chữ ký xác nhận số 1 (lần chuyển văn bản đến, dòng",
        );
    }
}

#[test]
fn two_lines_of_one_number_are_named() {
    let desk = with_lines();
    // The database refuses it; only a book put together elsewhere has it.
    desk.tamper(
        "PRAGMA foreign_keys = OFF;
         CREATE TABLE copied AS SELECT * FROM incoming;
         DROP TABLE incoming;
         CREATE TABLE incoming AS SELECT * FROM copied;
         DROP TABLE copied;
         UPDATE incoming SET arrival_number = 2 WHERE arrival_number = 3;",
    );
    let found = desk.findings(&["--quick"]);
    assert_told(&found, "verify.number_twice", "năm 2026");
    assert_told(&found, "verify.numbers_missing", "năm 2026");
    assert_told(&found, "verify.row_edited", "số 2/2026");
}

#[test]
fn a_book_that_cannot_be_read_on_is_told() {
    let desk = with_lines();
    let mut bytes = fs::read(desk.database()).expect("the database");
    let conn = rusqlite::Connection::open(desk.database()).expect("the database");
    let root: u32 = conn
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'incoming'",
            [],
            |row| row.get(0),
        )
        .expect("its first page");
    drop(conn);
    bytes[(root as usize - 1) * 4_096..][..64].fill(0xa5);
    fs::write(desk.database(), &bytes).expect("a broken disk");
    let found = desk.findings(&["--quick"]);
    assert_told(&found, "verify.unreadable", "so.db");
    assert!(fs::read(desk.database()).expect("the database") == bytes);
}

#[test]
fn more_than_can_be_listed_is_told_in_one_word() {
    let desk = with_lines();
    desk.tamper(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
         INSERT INTO body (version, last_seq, name, abbreviation) SELECT 1, 3, 'Lạ ' || i, 'L' FROM n;",
    );
    let found = desk.findings(&["--quick"]);
    assert_eq!(found.len(), 501);
    assert_eq!(found[500].0, "verify.more");
}

#[test]
fn an_erased_former_value_is_noticed() {
    let desk = with_lines();
    let line = desk.call("incoming_get", &json!({ "id": 2 })).ok();
    let amended = json!({
        "id": 2, "version": line["version"], "subject": "Trích yếu đã sửa", "reason": "Ghi nhầm",
    });
    desk.call("incoming_amend", &amended).ok();
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    desk.tamper("UPDATE audit_former SET former = 'khác';");
    assert_eq!(desk.found(&[]), ["verify.former_edited"]);
    desk.tamper("DELETE FROM audit_former;");
    assert_eq!(desk.found(&[]), ["verify.former_gone"]);
}

#[test]
fn a_replaced_scan_is_named_with_its_line() {
    let desk = with_lines();
    let scan = desk.scan("quyet-dinh.pdf", "Quyet dinh");
    let mut input = document(6);
    input["scan_ids"] = json!([scan]);
    desk.call("incoming_register", &input).ok();
    let whole = desk.call("incoming_get", &json!({ "id": 6 })).ok();
    assert_eq!(whole["arrival_number"], 6);
    let inbox = desk.call("inbox_get", &json!({ "scan_id": scan })).ok();
    let sha256 = inbox["sha256"].as_str().expect("its hash");
    let original = desk.home().join("kho").join(&sha256[..2]).join(sha256);
    let other = vanthu_core::sample::scan::plain_pdf("Quyet dinh khac");
    fs::write(&original, other).expect("another paper");
    assert_eq!(desk.found(&["--quick"]), Vec::<String>::new());
    let findings = desk.findings(&[]);
    assert_eq!(findings.len(), 1);
    let (code, place) = &findings[0];
    assert_eq!(code, "verify.file_changed");
    assert!(
        place.contains(sha256) && place.contains("số 6/2026"),
        "{place}"
    );
    fs::remove_file(&original).expect("taken away");
    assert_eq!(desk.found(&[]), ["verify.file_missing"]);
    fs::create_dir(&original).expect("what is no file");
    assert_eq!(desk.found(&[]), ["verify.file_unreadable"]);
}

#[test]
fn a_clock_set_back_stops_numbering_until_it_is_confirmed() {
    let mut desk = with_lines();
    desk.clock = "2026-02-20T08:00:00+07:00".to_owned();
    let mut paper = document(6);
    paper["issued_date"] = json!("2026-02-19");
    let (exit, code) = desk.call("incoming_register", &paper).refused();
    assert_eq!((exit, code.as_str()), (2, "numbering.clock_back"));
    let (_, code) = desk
        .call("clock_confirm", &json!({ "reason": " " }))
        .refused();
    assert_eq!(code, "numbering.clock_reason");
    let reason = json!({ "reason": "Máy đã chạy sai giờ từ trước" });
    desk.call("clock_confirm", &reason).ok();
    // Earlier than the last line's arrival: possible, with a reason.
    let (_, code) = desk.call("incoming_register", &paper).refused();
    assert_eq!(code, "incoming.arrival_earlier");
    paper["reason"] = json!("Giờ máy vừa được chỉnh lại");
    assert_eq!(
        desk.call("incoming_register", &paper).ok()["arrival_number"],
        6
    );
    let (_, code) = desk.call("clock_confirm", &reason).refused();
    assert_eq!(code, "numbering.clock_fine");
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}

#[test]
fn a_number_given_while_the_clock_was_set_back_unnoticed_is_named() {
    let mut desk = with_lines();
    // Whoever wants an earlier number must lower the mark of the latest moment first.
    desk.tamper("UPDATE office_state SET high_water = '2026-01-01T08:00:00.000+07:00';");
    let found = desk.findings(&["--quick"]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_told(&found, "verify.mark_lowered", "mục số");
    desk.clock = "2026-02-20T08:00:00+07:00".to_owned();
    let mut paper = document(6);
    paper["issued_date"] = json!("2026-02-19");
    paper["reason"] = json!("Ghi lùi ngày");
    assert_eq!(
        desk.call("incoming_register", &paper).ok()["arrival_number"],
        6
    );
    let found = desk.findings(&["--quick"]);
    assert_told(&found, "verify.numbered_back", "số 6/2026");
    assert_told(&found, "verify.mark_lowered", "mục số");
    // Setting the mark right again does not hide the number.
    desk.tamper("UPDATE office_state SET high_water = '2026-03-03T08:00:00.000+07:00';");
    assert_eq!(desk.found(&["--quick"]), ["verify.numbered_back"]);
}

#[test]
fn a_clock_that_is_put_right_by_seconds_is_nothing() {
    let mut desk = with_lines();
    desk.clock = "2026-03-03T07:58:30+07:00".to_owned();
    assert_eq!(desk.register(6)["arrival_number"], 6);
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}
