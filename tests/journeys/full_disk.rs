//! The disk is full while a document is registered: nothing of it stays, it is said plainly, and
//! the same act gets the same number once there is room.

use std::io::ErrorKind;

use serde_json::{Value, json};
use vanthu_core::fault::{self, Fault};
use vanthu_core::intake::shape::samples;
use vanthu_core::testkit::entry;
use vanthu_tests::{Story, rows};

/// What the clerk sees of the book: its lines, and the number that is next.
fn book(story: &Story) -> (Value, Value) {
    let clerk = story.as_("vanthu");
    let list = clerk.ok("incoming_list", json!({}))["rows"].clone();
    let next = clerk.ok("incoming_check", entry(900, json!({})))["next_number"].clone();
    (list, next)
}

#[test]
fn a_disk_without_room_takes_no_number() {
    let story = Story::new();
    story.register(1, json!({}));
    story.fill_disk(true);
    // What is left of the last pages takes some lines yet; a long text needs pages of its own.
    let text = "Triển khai công tác văn thư, lưu trữ. ".repeat(50);
    let mut taken = 1;
    let refused = loop {
        let before = book(&story);
        let new = entry(taken + 1, json!({"description": text}));
        match story.as_("vanthu").call("incoming_register", new.clone()) {
            Ok(line) => {
                taken += 1;
                assert_eq!(line["arrival_number"], json!(taken));
                assert!(taken < 1_000, "the disk is never full");
            }
            Err(error) => {
                assert_eq!(error.code, "office.disk_full", "{error}");
                assert_eq!(book(&story), before, "something of it stayed");
                break new;
            }
        }
    };
    // Also when it is tried again, and by another act.
    story
        .as_("vanthu")
        .refused("incoming_register", refused.clone(), "office.disk_full", "");
    story.assert_whole();
    story.fill_disk(false);
    let line = story.as_("vanthu").ok("incoming_register", refused);
    assert_eq!(line["arrival_number"], json!(taken + 1));
    story.assert_whole();
}

#[test]
fn a_fault_at_any_step_of_registering_takes_no_number() {
    let story = Story::new();
    let scan = story.scan("mot.pdf", &samples::pdf(1, 1));
    let inside = fault::OF_REGISTERING
        .iter()
        .filter(|point| point.starts_with("register."));
    for (number, point) in (1..).zip(inside) {
        let before = book(&story);
        assert_eq!(before.1, json!(number));
        let new = entry(
            number,
            json!({"scan_ids": [scan], "reason": "Một bản quét nhiều văn bản"}),
        );
        for (kind, code) in [
            (ErrorKind::StorageFull, "office.disk_full"),
            (ErrorKind::ReadOnlyFilesystem, "office.read_only"),
            (ErrorKind::Other, "office.file"),
        ] {
            fault::plan(point, 1, Fault::Disk(kind));
            let error = story
                .as_("vanthu")
                .refused("incoming_register", new.clone(), code, "");
            assert!(error.cause.is_some(), "{point}: the log is not told why");
            assert_eq!(book(&story), before, "{point}: something of it stayed");
            story.assert_whole();
        }
        let line = story.as_("vanthu").ok("incoming_register", new);
        assert_eq!(line["arrival_number"], json!(number), "{point}");
        let attached = story.line(&line)["attachments"].clone();
        assert_eq!(rows(&attached).len(), 1, "{point}");
    }
    story.assert_whole();
}

#[test]
fn a_witness_that_cannot_be_written_undoes_nothing() {
    let story = Story::new();
    fault::plan("act.committed", 1, Fault::Disk(ErrorKind::StorageFull));
    assert_eq!(story.register(1, json!({}))["arrival_number"], 1);
    // It lags one act behind, which the program's own check does not take for a loss.
    let report = story.as_("vanthu").ok("verify", json!({"quick": false}));
    assert_eq!(report["whole"], true, "{report}");
    assert_eq!(story.register(2, json!({}))["arrival_number"], 2);
    story.assert_whole();
}

#[test]
fn a_book_that_another_program_holds_is_waited_for_and_then_told() {
    let story = Story::new();
    let other = rusqlite::Connection::open(story.home().database()).expect("the database");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    let before = book(&story);
    story.as_("vanthu").refused(
        "incoming_register",
        entry(1, json!({})),
        "office.database_busy",
        "",
    );
    assert_eq!(book(&story), before);
    other.execute_batch("ROLLBACK").expect("let go");
    assert_eq!(story.register(1, json!({}))["arrival_number"], 1);
    story.assert_whole();
}
