//! The folder of originals that is not there, and the folders where no office should lie.

use std::fs;

use serde_json::{Value, json};
use vanthu_api::Host;
use vanthu_core::intake::shape::samples;

use crate::house::{House, files_in};
use crate::intake::Scanner;

const MARKER: &str = ".vanthu-kho";

/// An office with one original, watched by a new process.
fn with_one() -> Scanner {
    let mut scanner = Scanner::new();
    scanner.put("một.pdf", &samples::pdf(1, 1));
    assert_eq!(scanner.settle(), 1);
    scanner
}

/// What Hôm nay says of the office's own folders.
fn told(house: &House) -> Vec<Value> {
    let today = house.done("today", json!({}));
    let bad = today["folders_bad"].as_array().expect("a list");
    bad.iter()
        .filter(|folder| folder["id"] == 0)
        .cloned()
        .collect()
}

fn codes(house: &House) -> Vec<Value> {
    let report = house.done("verify", json!({"quick": true}));
    let found = report["findings"].as_array().expect("a list");
    found
        .iter()
        .map(|finding| finding["code"].clone())
        .collect()
}

#[test]
fn a_vault_that_is_not_there_is_not_begun_anew() {
    let mut scanner = with_one();
    let vault = scanner.house.home.join("kho");
    let away = scanner.house.home.join("tháo ra");
    assert_eq!(told(&scanner.house), [json!(null); 0]);
    // The drive is taken out; the folder it was mounted on is empty.
    fs::rename(&vault, &away).unwrap();
    scanner.restart();
    let path = scanner.put("hai.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.settle(), 0);
    let problem = scanner.state()["problems"][0].clone();
    assert_eq!(problem["file_name"], "hai.pdf");
    let note = problem["note"].as_str().unwrap();
    assert!(note.starts_with("Kho tệp gốc"), "{note}");
    assert!(path.exists() && scanner.rested("đã nhận").len() == 1);
    assert_eq!(files_in(&vault), [""; 0], "something was put there");
    assert_eq!(told(&scanner.house)[0]["note"], problem["note"]);
    assert_eq!(codes(&scanner.house), ["files.vault_gone"]);
    // Lines are registered all the same: they need no original.
    let entry = json!({"organ_name": "Sở Nội vụ", "type_name": "Công văn", "subject": "về kho"});
    scanner.house.done("incoming_register", entry);
    // Back again: all goes on by itself.
    fs::remove_dir_all(&vault).unwrap();
    fs::rename(&away, &vault).unwrap();
    assert_eq!(scanner.pass(70_000), 1);
    assert_eq!(scanner.state()["problems"], json!([]));
    assert_eq!(told(&scanner.house), [json!(null); 0]);
    assert_eq!(codes(&scanner.house), [json!(null); 0]);
    scanner.check_vault();
}

#[test]
fn the_vault_of_another_office_is_left_alone() {
    let mut scanner = with_one();
    let marker = scanner.house.home.join("kho").join(MARKER);
    let own = fs::read_to_string(&marker).expect("a vault in use has its mark");
    let theirs = own.replace(|digit: char| digit.is_ascii_digit(), "7");
    assert_ne!(own, theirs);
    fs::write(&marker, &theirs).unwrap();
    scanner.put("hai.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.settle(), 0);
    assert_eq!(codes(&scanner.house), ["files.vault_gone"]);
    assert_eq!(fs::read_to_string(&marker).unwrap(), theirs);
    fs::write(&marker, &own).unwrap();
    assert_eq!(scanner.pass(70_000), 1);
}

#[test]
fn a_vault_that_is_lost_for_good_is_replaced_by_an_administrator() {
    let mut scanner = with_one();
    let refused = |scanner: &Scanner, reason: &str| {
        let input = json!({"reason": reason});
        scanner.house.refused("vault_adopt", input).code
    };
    assert_eq!(refused(&scanner, "Thử"), "upkeep.vault_fine");
    let vault = scanner.house.home.join("kho");
    let lost = vault.join(&files_in(&vault)[0]);
    fs::remove_dir_all(&vault).unwrap();
    scanner.put("hai.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.settle(), 0);
    assert_eq!(refused(&scanner, " "), "upkeep.vault_reason");
    let input = json!({"reason": "Ổ chứa kho đã hỏng, không còn bản sao lưu"});
    scanner.house.done("vault_adopt", input);
    assert_eq!(scanner.pass(70_000), 1);
    assert_eq!(codes(&scanner.house), [json!(null); 0]);
    let report = scanner.house.done("verify", json!({"quick": false}));
    let found = report["findings"].as_array().unwrap();
    assert_eq!(found.len(), 1, "{report}");
    assert_eq!(found[0]["code"], "verify.file_missing");
    let log = scanner.house.done("log_list", json!({"topic": "upkeep"}));
    assert_eq!(log["rows"][0]["verb"], "vault_adopted");
    // The paper was still there: scanned again, the book is whole.
    fs::create_dir_all(lost.parent().unwrap()).unwrap();
    fs::write(&lost, samples::pdf(1, 1)).unwrap();
}

#[test]
fn a_vault_of_an_older_program_gets_its_mark() {
    let mut scanner = with_one();
    let marker = scanner.house.home.join("kho").join(MARKER);
    fs::remove_file(&marker).unwrap();
    assert_eq!(codes(&scanner.house), [json!(null); 0]);
    scanner.put("hai.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.settle(), 1);
    assert!(marker.is_file());
    assert!(
        fs::read_to_string(&marker)
            .unwrap()
            .contains("Xin đừng xóa")
    );
}

#[test]
fn a_folder_without_a_name_and_an_original_that_is_nowhere_are_refused() {
    let mut scanner = Scanner::new();
    let other = scanner.house.home.parent().unwrap().join("máy quét 2");
    fs::create_dir(&other).unwrap();
    let unnamed = json!({"path": other, "label": "  ", "network": false});
    let refused = scanner.house.refused("folder_add", unnamed);
    assert_eq!(refused.code, "intake.folder_label");
    // Too large to be stored, it rests in its folder; then somebody takes it out.
    scanner.limits.bytes = 100;
    scanner.restart();
    scanner.put("lớn.pdf", &samples::pdf(3, 1));
    assert_eq!(scanner.settle(), 1);
    let large = scanner.list("quarantined").remove(0);
    fs::remove_file(scanner.house.watched().join("cách ly/lớn.pdf")).unwrap();
    scanner.settle();
    let input = json!({"scan_id": large["scan_id"], "version": large["version"]});
    let refused = scanner.house.refused("inbox_take_back", input);
    assert_eq!(refused.code, "intake.no_original");
    assert!(refused.message.contains("lớn.pdf"), "{}", refused.message);
}

#[test]
fn a_page_of_what_is_no_picture_is_refused_in_words() {
    let mut scanner = with_one();
    let scan = scanner.list("waiting").remove(0);
    let id = scan["scan_id"].as_i64().unwrap();
    scanner.intake = None;
    scanner.house.close();
    let clock = std::sync::Arc::clone(&scanner.house.clock);
    let host = Host::open(&scanner.house.home, clock, std::sync::Arc::new(|_| {})).unwrap();
    let refused = host.scan_page(id, 1).unwrap_err();
    assert_eq!(refused.code, "door.sign_in_first");
    let signer = serde_json::from_value(json!({"login": "vanthu", "pin": "123456"})).unwrap();
    host.call("sign_in", json!({}), signer).unwrap();
    let refused = host.scan_page(id, 1).unwrap_err();
    assert_eq!(
        (&*refused.code, refused.field.as_deref()),
        ("scans.page", Some("page"))
    );
    assert!(refused.message.ends_with('.') && !refused.message.contains('{'));
}

#[test]
fn the_watch_takes_a_real_file_in_by_itself_and_ends_when_told() {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, Instant};
    use vanthu_core::door::Progress;
    use vanthu_core::intake::settle::Pace;
    use vanthu_core::intake::watch::Intake;

    let house = House::new();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let pace = Pace {
                quiet: 50,
                ..Pace::default()
            };
            let intake = Intake::open(house.office()).expect("watching");
            intake.with_pace(pace).run(&stop, &Progress::silent());
        });
        fs::write(house.watched().join("thật.pdf"), samples::pdf(1, 1)).unwrap();
        let begin = Instant::now();
        let taken = || house.done("intake_state", json!({}))["waiting"] == 1;
        while !taken() && begin.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let seen = taken();
        stop.store(true, Ordering::Relaxed);
        assert!(seen, "not taken in within half a minute");
    });
    assert_eq!(files_in(&house.watched().join("đã nhận")), ["thật.pdf"]);
}
