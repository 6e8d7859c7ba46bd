//! From the folder to the inbox: slow, renamed, many at once, paused, looked at once.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use vanthu_core::door::Progress;
use vanthu_core::ids::FolderId;
use vanthu_core::intake::hints::Hint;
use vanthu_core::intake::settle::Pace;
use vanthu_core::intake::shape::samples;
use vanthu_core::intake::watch::Intake;

use super::{PACE, Scanner, names};

#[test]
fn a_scan_settles_is_stored_and_its_original_rests() {
    let mut scanner = Scanner::new();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let tell = Arc::new(move |topics: &[vanthu_core::topic::Topic]| {
        ear.lock().unwrap().extend(topics.to_vec())
    });
    scanner.intake.as_mut().unwrap().tell(tell);
    let bytes = samples::pdf(2, 1);
    scanner.put("Công văn 12.pdf", &bytes);
    scanner.put("Phòng Nội vụ/ảnh.jpg", &samples::jpeg(40, 30, 1));

    scanner.tick();
    assert_eq!(scanner.list("waiting").len(), 0);
    let settling = scanner.state();
    assert_eq!(settling["settling"].as_array().unwrap().len(), 2);
    assert_eq!(settling["problems"], json!([]));
    assert!(
        heard
            .lock()
            .unwrap()
            .contains(&vanthu_core::topic::Topic::Inbox)
    );
    assert_eq!(scanner.pass(2_900), 0, "not before three quiet seconds");
    assert_eq!(scanner.pass(600), 2);

    let rows = scanner.list("waiting");
    let by_name = |name: &str| {
        rows.iter()
            .find(|row| row["file_name"] == name)
            .expect("a scan")
    };
    let pdf = by_name("Công văn 12.pdf");
    assert_eq!((&pdf["kind"], &pdf["label"]), (&json!("pdf"), &json!("")));
    assert_eq!(pdf["bytes"], json!(bytes.len()));
    assert_eq!(by_name("ảnh.jpg")["label"], "Phòng Nội vụ");
    assert_eq!(by_name("ảnh.jpg")["folder_label"], "Máy quét");
    assert_eq!(
        scanner.rested("đã nhận"),
        ["Công văn 12.pdf", "Phòng Nội vụ/ảnh.jpg"]
    );
    assert_eq!(scanner.state()["settling"], json!([]));
    scanner.check_vault();

    // The folder and the file in the office are the same bytes, and nothing comes twice.
    let stored = fs::read(scanner.house.watched().join("đã nhận/Công văn 12.pdf")).unwrap();
    assert_eq!(stored, bytes);
    assert_eq!(scanner.pass(120_000), 0);
    scanner.restart();
    assert_eq!(scanner.settle(), 0);
    assert_eq!(scanner.list("all").len(), 2);
}

#[test]
fn a_file_that_grows_for_a_minute_is_taken_once_and_whole() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(40, 1);
    let parts = 60;
    for part in 1..=parts {
        scanner.put("chậm.pdf", &bytes[..bytes.len() * part / parts]);
        assert_eq!(scanner.pass(1_000), 0, "second {part}");
    }
    assert_eq!(scanner.pass(3_500), 1);
    let rows = scanner.list("all");
    assert_eq!(names(&rows), ["chậm.pdf"]);
    assert_eq!(rows[0]["bytes"], json!(bytes.len()));
    assert_eq!(rows[0]["state"], "waiting");
    scanner.check_vault();
}

#[test]
fn a_pause_in_the_middle_of_a_scan_is_waited_for() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(3, 1);
    scanner.put("dừng.pdf", &bytes[..bytes.len() / 2]);
    assert_eq!(scanner.pass(9_000), 0, "a cut file is given ten seconds");
    scanner.put("dừng.pdf", &bytes);
    assert_eq!(scanner.pass(4_000), 1);
    assert_eq!(scanner.list("waiting").len(), 1);
}

#[test]
fn a_file_renamed_when_finished_is_taken_under_its_new_name() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(1, 1);
    let part = scanner.put("scan.pdf.part", &bytes[..20]);
    assert_eq!(
        scanner.pass(20_000),
        0,
        "an unfinished name is never looked at"
    );
    fs::write(&part, &bytes).unwrap();
    let other = scanner.put("scan0001.pdf", &samples::pdf(1, 2));
    scanner.pass(1_000);
    fs::rename(&part, scanner.house.watched().join("scan.pdf")).unwrap();
    fs::rename(&other, scanner.house.watched().join("Tờ trình.pdf")).unwrap();
    assert_eq!(scanner.settle(), 2);
    let rows = scanner.list("waiting");
    let mut found = names(&rows);
    found.sort_unstable();
    assert_eq!(found, ["Tờ trình.pdf", "scan.pdf"]);
    assert_eq!(scanner.state()["settling"], json!([]));
}

#[test]
fn hints_bring_the_next_look_forward() {
    let mut scanner = Scanner::new();
    scanner.tick();
    let path = scanner.put("gợi ý.pdf", &samples::pdf(1, 1));
    scanner.now += 100;
    assert_eq!(scanner.tick().settling, 0, "the next full scan is far");
    let hints = [
        Hint::Path(FolderId(1), path),
        Hint::Path(FolderId(9), PathBuf::from("/x")),
    ];
    let intake = scanner.intake.as_mut().unwrap();
    let tick = intake
        .tick_with(scanner.now, &hints, &Progress::silent())
        .unwrap();
    assert_eq!(tick.settling, 1);
    let intake = scanner.intake.as_mut().unwrap();
    // Twice the same hint, and one about everything, change nothing.
    let hints = [hints[0].clone(), hints[0].clone(), Hint::Whole(FolderId(1))];
    intake
        .tick_with(scanner.now + 10, &hints, &Progress::silent())
        .unwrap();
    assert_eq!(scanner.pass(3_500), 1);
    // Without any hint the full scan finds the next one.
    scanner.put("không gợi ý.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.pass(40_000), 1);
}

#[test]
fn a_thousand_files_at_once() {
    let mut scanner = Scanner::new();
    for n in 0..1_000 {
        scanner.put(&format!("lô {}/tệp {n}.pdf", n % 7), &samples::pdf(1, n));
    }
    assert_eq!(scanner.settle(), 1_000);
    let mut seen = std::collections::HashSet::new();
    let mut cursor = Value::Null;
    let mut last = 0;
    loop {
        let page = scanner
            .house
            .done("inbox_list", json!({ "limit": 300, "cursor": cursor }));
        for row in page["rows"].as_array().unwrap() {
            let id = row["scan_id"].as_i64().unwrap();
            assert!(id > last, "oldest first");
            last = id;
            assert!(seen.insert(row["sha256"].as_str().unwrap().to_owned()));
        }
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 1_000);
    assert_eq!(scanner.rested("đã nhận").len(), 1_000);
    assert_eq!(scanner.state()["counts"]["waiting"], 1_000);
    assert_eq!(scanner.settle(), 0);
}

#[test]
fn a_pause_holds_everything_and_nothing_is_lost() {
    let mut scanner = Scanner::new();
    scanner
        .house
        .done("intake_pause", json!({ "paused": true }));
    scanner.put("a.pdf", &samples::pdf(1, 1));
    assert_eq!(scanner.pass(60_000), 0);
    let state = scanner.state();
    assert_eq!(
        (&state["paused"], &state["settling"]),
        (&json!(true), &json!([]))
    );
    let folders = scanner.house.done("folder_list", json!({}));
    assert_eq!(folders["rows"][0]["state"], "paused");
    // A pause outlives the program.
    scanner.restart();
    assert_eq!(scanner.pass(10_000), 0);
    scanner
        .house
        .done("intake_pause", json!({ "paused": false }));
    assert_eq!(scanner.settle(), 1);
}

#[test]
fn looking_once_waits_for_what_settles_and_comes_back() {
    let scanner = Scanner::new();
    scanner.put("a.pdf", &samples::pdf(1, 1));
    let pdf = samples::pdf(1, 2);
    scanner.put("cụt.pdf", &pdf[..pdf.len() - 20]);
    let fast = Pace {
        quiet: 40,
        patience: 10_000,
        ..PACE
    };
    let mut intake = Intake::open(scanner.house.office())
        .unwrap()
        .with_pace(fast);
    let report = intake.once(10_000, &Progress::silent()).unwrap();
    assert_eq!(
        (report.received, report.quarantined, report.settling),
        (1, 1, 0)
    );
    let report = intake.once(10_000, &Progress::silent()).unwrap();
    assert_eq!(
        (report.received, report.quarantined, report.settling),
        (0, 0, 0)
    );
}

#[test]
fn the_quiet_time_follows_the_setting_at_once() {
    let mut scanner = Scanner::new();
    scanner.intake = Some(Intake::open(scanner.house.office()).unwrap());
    let set = |seconds: &str| json!({ "key": "settle_seconds", "value": seconds });
    scanner.house.done("setting_set", set("20"));
    scanner.put("a.pdf", &samples::pdf(1, 1));
    scanner.tick();
    assert_eq!(scanner.pass(19_000), 0);
    assert_eq!(scanner.pass(1_500), 1);
    scanner.house.done("setting_set", set("1"));
    scanner.put("b.pdf", &samples::pdf(1, 2));
    scanner.house.done("intake_scan_now", json!({}));
    scanner.tick();
    assert_eq!(scanner.pass(1_500), 1);
}
