//! What goes wrong around the watched folder: death at every step, a full disk, a folder that
//! cannot be written or goes away, a state secret.

use std::fs;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;
use vanthu_core::fault::{self, Died, Fault, OF_A_SCAN};
use vanthu_core::intake::shape::samples;

use super::{Scanner, append};
use crate::house::files_in;

#[test]
fn death_between_any_two_steps_loses_and_doubles_nothing() {
    for point in OF_A_SCAN {
        for nth in [1, 2] {
            let mut scanner = Scanner::new();
            for n in 0..3 {
                scanner.put(&format!("{n}.pdf"), &samples::pdf(1, n));
            }
            fault::plan(point, nth, Fault::Death);
            let died = catch_unwind(AssertUnwindSafe(|| scanner.settle()));
            fault::clear();
            let reached = match died {
                Ok(taken) => {
                    assert_eq!(taken, 3, "{point} {nth}");
                    false
                }
                Err(payload) => {
                    let died = payload.downcast_ref::<Died>().expect("the planned death");
                    assert_eq!(died.0, *point);
                    true
                }
            };
            assert!(reached || nth > 1, "{point} was never reached");
            // At no moment is a paper only in a half-made copy: source or stored original.
            assert_eq!(
                files_in(&scanner.house.watched()).len(),
                3,
                "{point} {nth}: every original is in the folder"
            );
            scanner.restart();
            scanner.settle();
            let rows = scanner.list("all");
            assert_eq!(rows.len(), 3, "{point} {nth}: {rows:?}");
            assert!(
                rows.iter().all(|row| row["state"] == "waiting"),
                "{point} {nth}"
            );
            assert_eq!(
                scanner.rested("đã nhận"),
                ["0.pdf", "1.pdf", "2.pdf"],
                "{point} {nth}"
            );
            assert_eq!(
                files_in(&scanner.house.home.join("kho/tam")),
                [""; 0],
                "{point} {nth}"
            );
            scanner.check_vault();
        }
    }
}

#[test]
fn death_at_every_step_in_a_row() {
    let mut scanner = Scanner::new();
    for n in 0..20 {
        scanner.put(&format!("{n:02}.pdf"), &samples::pdf(1, n));
    }
    for (round, point) in OF_A_SCAN.iter().cycle().take(40).enumerate() {
        fault::plan(point, 1 + round as u32 % 5, Fault::Death);
        let _died = catch_unwind(AssertUnwindSafe(|| scanner.settle()));
        fault::clear();
        scanner.restart();
    }
    scanner.settle();
    assert_eq!(scanner.list("waiting").len(), 20);
    assert_eq!(scanner.list("all").len(), 20);
    assert_eq!(scanner.rested("đã nhận").len(), 20);
    scanner.check_vault();
}

#[test]
fn a_full_disk_is_said_and_tried_again_for_ever() {
    for point in [
        "vault.copy",
        "vault.copied",
        "vault.synced",
        "intake.recorded",
    ] {
        let mut scanner = Scanner::new();
        scanner.put("a.pdf", &samples::pdf(1, 1));
        fault::plan(point, 1, Fault::DiskForEver(ErrorKind::StorageFull));
        assert_eq!(scanner.settle(), 0, "{point}");
        let state = scanner.state();
        let problem = &state["problems"][0];
        assert_eq!(problem["file_name"], "a.pdf", "{point}: {state}");
        assert!(
            problem["note"]
                .as_str()
                .unwrap()
                .starts_with("Ổ đĩa đã đầy"),
            "{state}"
        );
        assert!(problem["next_try_at"].is_string());
        assert_eq!(scanner.pass(600_000), 0, "{point}");
        assert_eq!(scanner.list("all").len(), 0);
        assert!(
            scanner.house.watched().join("a.pdf").exists(),
            "the source is untouched"
        );
        assert_eq!(
            files_in(&scanner.house.home.join("kho/tam")),
            [""; 0],
            "{point}"
        );
        // Also when the program is started anew meanwhile.
        scanner.restart();
        scanner.pass(5_000);
        fault::clear();
        assert_eq!(scanner.pass(70_000), 1, "{point}");
        assert_eq!(scanner.state()["problems"], json!([]));
        scanner.check_vault();
    }
}

#[test]
fn one_file_that_cannot_be_copied_does_not_stop_the_others() {
    let mut scanner = Scanner::new();
    for n in 0..4 {
        scanner.put(&format!("{n}.pdf"), &samples::pdf(1, n));
    }
    fault::plan("vault.copied", 2, Fault::Disk(ErrorKind::PermissionDenied));
    scanner.house.done("intake_scan_now", json!({}));
    scanner.tick();
    assert_eq!(scanner.pass(3_500), 3);
    assert_eq!(scanner.state()["problems"].as_array().unwrap().len(), 1);
    assert_eq!(scanner.pass(5_000), 1);
    assert_eq!(scanner.list("waiting").len(), 4);
}

#[test]
fn an_original_that_cannot_be_moved_is_remembered_and_never_taken_twice() {
    let mut scanner = Scanner::new();
    let path = scanner.put("a.pdf", &samples::pdf(1, 1));
    fault::plan(
        "intake.move",
        1,
        Fault::DiskForEver(ErrorKind::PermissionDenied),
    );
    assert_eq!(scanner.settle(), 1);
    assert_eq!(scanner.pass(900_000), 0);
    scanner.restart();
    assert_eq!(scanner.settle(), 0);
    assert_eq!(scanner.list("all").len(), 1);
    assert!(path.exists());
    let state = scanner.state();
    let note = state["problems"][0]["note"].as_str().unwrap();
    assert!(note.contains("không nhận lại lần nữa"), "{note}");
    let folders = scanner.house.done("folder_list", json!({}));
    assert_eq!(folders["rows"][0]["state"], "readonly");
    // Somebody touches it, or copies it over itself: the hash tells that it is the same paper.
    fs::write(&path, samples::pdf(1, 1)).unwrap();
    assert_eq!(scanner.settle(), 0);
    fs::remove_file(&path).unwrap();
    fs::write(&path, samples::pdf(1, 1)).unwrap();
    assert_eq!(scanner.settle(), 0);
    assert_eq!(scanner.list("all").len(), 1);
    // The folder can be written again: the clerk asks, and the original goes to rest.
    fault::clear();
    scanner.settle();
    assert!(!path.exists());
    assert_eq!(scanner.rested("đã nhận"), ["a.pdf"]);
    assert_eq!(scanner.state()["problems"], json!([]));
    let folders = scanner.house.done("folder_list", json!({}));
    assert_eq!(folders["rows"][0]["state"], "ok");
    assert_eq!(scanner.settle(), 0);
}

#[test]
fn a_folder_that_goes_away_is_not_believed_to_be_empty() {
    let mut scanner = Scanner::new();
    scanner.put("a.pdf", &samples::pdf(1, 1));
    scanner.tick();
    scanner.pass(1_000);
    let (here, away) = (scanner.house.watched(), scanner.house.home.join("tháo ra"));
    fs::rename(&here, &away).unwrap();
    scanner.pass(10_000);
    let folder =
        |scanner: &Scanner| scanner.house.done("folder_list", json!({}))["rows"][0].clone();
    assert_eq!(folder(&scanner)["state"], "missing");
    assert!(
        folder(&scanner)["note"]
            .as_str()
            .unwrap()
            .contains("ổ mạng")
    );
    // The empty folder under the mount point is not the real one.
    fs::create_dir(&here).unwrap();
    scanner.pass(10_000);
    assert_eq!(folder(&scanner)["state"], "wrong_marker");
    fs::write(here.join("b.pdf"), samples::pdf(1, 2)).unwrap();
    assert_eq!(
        scanner.pass(60_000),
        0,
        "nothing is taken from an unmarked folder"
    );
    assert_eq!(scanner.list("all").len(), 0);
    // Back again: all goes on.
    fs::remove_dir_all(&here).unwrap();
    fs::rename(&away, &here).unwrap();
    assert_eq!(scanner.pass(20_000), 1);
    assert_eq!(folder(&scanner)["state"], "ok");
    // A new folder in its place becomes the real one when the clerk says so.
    fs::remove_dir_all(&here).unwrap();
    fs::create_dir(&here).unwrap();
    fs::write(here.join("c.pdf"), samples::pdf(1, 3)).unwrap();
    scanner.pass(40_000);
    assert_eq!(folder(&scanner)["state"], "wrong_marker");
    let id = folder(&scanner)["id"].clone();
    scanner.house.done("folder_adopt", json!({ "id": id }));
    assert_eq!(scanner.pass(5_000), 1);
    assert_eq!(folder(&scanner)["state"], "ok");
    scanner.check_vault();
}

#[test]
fn a_file_removed_while_it_settles_leaves_no_trace() {
    let mut scanner = Scanner::new();
    let path = scanner.put("a.pdf", &samples::pdf(1, 1));
    scanner.tick();
    scanner.pass(2_000);
    assert_eq!(scanner.state()["settling"].as_array().unwrap().len(), 1);
    fs::remove_file(&path).unwrap();
    assert_eq!(scanner.pass(40_000), 0);
    assert_eq!(scanner.state()["settling"], json!([]));
    assert_eq!(scanner.list("all").len(), 0);
    // The next paper of that name is another paper.
    scanner.put("a.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.settle(), 1);
}

#[test]
fn a_restart_in_the_middle_of_settling_loses_nothing() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(2, 1);
    scanner.put("a.pdf", &bytes[..50]);
    scanner.tick();
    scanner.pass(2_000);
    scanner.restart();
    scanner.put("a.pdf", &bytes);
    assert_eq!(scanner.settle(), 1);
    assert_eq!(scanner.list("waiting")[0]["bytes"], json!(bytes.len()));
}

#[test]
fn several_folders_and_the_places_that_are_none() {
    let mut scanner = Scanner::new();
    let house = &scanner.house;
    let other = house.home.parent().unwrap().join("máy quét 2");
    fs::create_dir(&other).unwrap();
    let add =
        |path: &std::path::Path| json!({ "path": path, "label": "Máy tầng 2", "network": true });
    for (path, code) in [
        (house.home.join("không có"), "intake.folder_path"),
        (house.home.clone(), "intake.folder_ours"),
        (house.home.join("kho"), "intake.folder_ours"),
        (
            house.home.parent().unwrap().to_path_buf(),
            "intake.folder_ours",
        ),
        (house.watched(), "intake.folder_taken"),
    ] {
        assert_eq!(
            house.refused("folder_add", add(&path)).code,
            code,
            "{}",
            path.display()
        );
    }
    let id = house.done("folder_add", add(&other))["id"].clone();
    let inside = other.join("bên trong");
    fs::create_dir(&inside).unwrap();
    assert_eq!(
        house.refused("folder_add", add(&inside)).code,
        "intake.folder_taken"
    );
    fs::remove_dir(&inside).unwrap();
    fs::write(other.join("x.pdf"), samples::pdf(1, 1)).unwrap();
    scanner.put("y.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.settle(), 2);
    let rows = scanner.list("waiting");
    let x = rows.iter().find(|row| row["file_name"] == "x.pdf").unwrap();
    assert_eq!(x["folder_label"], "Máy tầng 2");
    assert!(other.join("đã nhận/x.pdf").exists());
    // No longer watched.
    let folders = scanner.house.done("folder_list", json!({}));
    let row = &folders["rows"][1];
    assert_eq!((&row["id"], &row["kind"]), (&id, &json!("network")));
    scanner.house.done(
        "folder_amend",
        json!({ "id": id, "version": row["version"], "label": "Máy cũ", "network": true, "active": false }),
    );
    fs::write(other.join("z.pdf"), samples::pdf(1, 3)).unwrap();
    assert_eq!(scanner.settle(), 0);
    // A folder marked by another office is not touched until a clerk adopts it.
    let theirs = scanner.house.home.parent().unwrap().join("của họ");
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join(".vanthu-thu-muc-quet"), "0123\n").unwrap();
    fs::write(theirs.join("w.pdf"), samples::pdf(1, 4)).unwrap();
    let id = scanner.house.done("folder_add", add(&theirs))["id"].clone();
    assert_eq!(scanner.settle(), 0);
    assert_eq!(
        scanner.house.done("folder_list", json!({}))["rows"][2]["state"],
        "wrong_marker"
    );
    scanner.house.done("folder_adopt", json!({ "id": id }));
    assert_eq!(scanner.settle(), 1);
}

#[test]
fn a_state_secret_is_taken_out_and_does_not_come_back() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(1, 1);
    scanner.put("Tài liệu mật 01.pdf", &bytes);
    scanner.settle();
    scanner.put("bản khác.pdf", &bytes);
    scanner.settle();
    let scan = scanner.list("waiting").remove(0);
    let line = scanner.house.done(
        "incoming_register",
        json!({
            "organ_name": "Bộ Chỉ huy", "type_name": "Công văn", "reason": "Hai bản giống nhau",
            "subject": "về việc khuếch khoác", "scan_ids": [scan["scan_id"]],
        }),
    );
    let hash = scan["sha256"].as_str().unwrap().to_owned();
    let stored = scanner.house.home.join("kho").join(&hash[..2]).join(&hash);
    assert!(stored.exists());
    let input = json!({ "scan_id": scan["scan_id"], "reason": "Phát hiện tài liệu đóng dấu Mật" });
    let removed = scanner.house.done("scan_remove_secret", input.clone());
    assert_eq!(removed["removed"], true);
    let sentence = removed["sentence"].as_str().unwrap();
    for place in [
        "đã nhận/Tài liệu mật 01.pdf",
        "trùng/bản khác.pdf",
        "sao lưu",
    ] {
        assert!(sentence.contains(place), "{sentence}");
    }
    assert!(!stored.exists());
    assert_eq!(
        scanner.house.refused("scan_remove_secret", input).code,
        "intake.removed"
    );
    let line = scanner
        .house
        .done("incoming_get", json!({ "id": line["id"] }));
    assert_eq!(
        (&line["subject"], &line["attachments"]),
        (&json!(""), &json!([]))
    );
    assert_eq!(
        scanner.list("waiting").len() + scanner.list("duplicate").len(),
        0
    );
    // The names are gone from the database, the log included.
    scanner.restart();
    scanner.intake = None;
    scanner.house.close();
    for name in ["so.db", "so.db-wal"] {
        if let Ok(raw) = fs::read(scanner.house.home.join(name)) {
            let text = String::from_utf8_lossy(&raw);
            for word in [
                "Tài liệu mật 01",
                "bản khác",
                "khuếch khoác",
                "khuech khoac",
                "khuech",
                "khuếch",
            ] {
                assert!(!text.contains(word), "{word} still in {name}");
            }
        }
    }
    scanner.house.open();
    scanner.start();
    // The same bytes again are not stored.
    scanner.put("lại.pdf", &bytes);
    assert_eq!(scanner.settle(), 1);
    let again = scanner.list("quarantined").remove(0);
    assert!(again["reason"].as_str().unwrap().contains("văn bản mật"));
    assert!(!stored.exists());
    let input = json!({ "scan_id": again["scan_id"], "version": again["version"] });
    assert_eq!(
        scanner.house.refused("inbox_take_back", input).code,
        "intake.removed"
    );
}

#[test]
fn former_versions_of_a_state_secret_go_too() {
    let mut scanner = Scanner::new();
    scanner.put("a.pdf", &samples::pdf(1, 1));
    scanner.settle();
    let resting = scanner.house.watched().join("đã nhận/a.pdf");
    append(&resting, b"% more\nstartxref\n9\n%%EOF\n");
    scanner.settle();
    let vault = scanner.house.home.join("kho");
    assert_eq!(files_in(&vault).len(), 2, "both versions are stored");
    assert_eq!(scanner.list("all").len(), 1);
    let scan = scanner.list("waiting").remove(0);
    // A copy that the system's viewer got.
    let viewing = scanner.house.home.join("xem");
    fs::create_dir(&viewing).unwrap();
    let copies = [
        format!("ban-quet-{}.pdf", scan["scan_id"]),
        "ban-quet-999.pdf".to_owned(),
    ];
    for copy in &copies {
        fs::write(viewing.join(copy), "x").unwrap();
    }
    let input = json!({ "scan_id": scan["scan_id"], "reason": "Có dấu Mật" });
    scanner.house.done("scan_remove_secret", input);
    assert_eq!(files_in(&vault), [""; 0]);
    assert_eq!(files_in(&viewing), [copies[1].clone()]);
}
