//! The check of the office finds every decision that is not as it was signed, and says where; and
//! what waits is found without looking at what is closed.

use rusqlite::Connection;
use serde_json::{Value, json};
use vanthu_core::desk::approval::store::{Whose, steps_sql};
use vanthu_core::registers::incoming::approval::store::{DEFECTS_SQL, for_opinion_sql};
use vanthu_tests::{Story, rows};

use crate::approval::{answer, desk, put_before, waits};
use crate::approval_steps::leave;
use crate::procedures::turn;

/// An office with a signed directive over one file, and a signed step.
fn signed() -> Story {
    let story = Story::new();
    let scan = story.scan("mot.pdf", b"%PDF-1.4 mot");
    story.scan("hai.pdf", b"%PDF-1.4 hai");
    let line = story.register(1, json!({"scan_ids": [scan]}));
    let line = put_before(&story, &line, "chanhvp", json!({}));
    let case = leave(&story, "kinhte");
    let step = turn(&case, "B2")["step_id"].clone();
    let own = desk(&story, "chanhvp");
    for input in [
        answer(
            waits(&own, "directive", &line["id"]),
            "agree",
            json!({"text": "Đồng ý"}),
        ),
        answer(
            waits(&own, "step", &step),
            "agree",
            json!({"values": {"days": "2"}, "text": "Nghỉ được"}),
        ),
    ] {
        story
            .as_("vanthu")
            .signed_by("chanhvp")
            .ok("desk_decide", input);
    }
    story.assert_whole();
    story
}

/// What the check finds after something was done to the database: code and place of each.
fn found(sql: &str) -> Vec<(String, String)> {
    let mut story = signed();
    story.close();
    let book = Connection::open(story.home().database()).unwrap();
    book.execute_batch(sql).unwrap();
    drop(book);
    story.reopen();
    let report = story.as_("vanthu").ok("verify", json!({}));
    assert_eq!(report["whole"], false, "{sql}");
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    rows(&report["findings"])
        .iter()
        .map(|one| (text(&one["code"]), text(&one["place"])))
        .collect()
}

#[test]
fn every_change_of_a_decision_is_named() {
    let directive = "quyết định số 1 (ý kiến chỉ đạo) về văn bản đến số 1/2026";
    let step = "quyết định số 2 (bước) về bước B2 của “Xin nghỉ”";
    for (sql, code, place) in [
        (
            "UPDATE decision SET outcome = 'refuse' WHERE id = 1",
            "verify.decision_changed",
            directive,
        ),
        (
            "UPDATE decision SET capacity_text = 'Chủ tịch' WHERE id = 1",
            "verify.decision_changed",
            directive,
        ),
        (
            "UPDATE decision SET seal = zeroblob(32) WHERE id = 2",
            "verify.decision_changed",
            step,
        ),
        (
            "UPDATE decision SET content = replace(content, 'Đồng ý', 'Không') WHERE id = 1",
            "verify.decision_words",
            directive,
        ),
        (
            "UPDATE decision SET person_id = 4 WHERE id = 1",
            "verify.decision_sign_off",
            directive,
        ),
        (
            "UPDATE decision SET line_id = line_id + 1 WHERE id = 2",
            "verify.decision_sign_off",
            "quyết định số 2 (bước) về bước của hồ sơ công việc, dòng 3",
        ),
        (
            "UPDATE decision_file SET sha256 = lower(hex(zeroblob(32)))",
            "verify.decision_file",
            directive,
        ),
        (
            "UPDATE decision_file SET sha256 = lower(hex(zeroblob(32)))",
            "verify.decision_changed",
            directive,
        ),
        (
            "UPDATE decision_file SET file_id = 2",
            "verify.decision_file",
            directive,
        ),
        (
            "DROP TRIGGER decision_file_kept; DELETE FROM decision_file",
            "verify.decision_changed",
            directive,
        ),
        (
            "UPDATE incoming SET opinion = 'Không đồng ý'",
            "verify.decision_fact",
            directive,
        ),
        (
            "UPDATE case_step SET opinion = 'Không' WHERE sign_off_id IS NOT NULL",
            "verify.decision_fact",
            step,
        ),
        (
            "UPDATE sign_off SET digest = zeroblob(32) WHERE id = 1",
            "verify.signature",
            "chữ ký xác nhận số 1 (văn bản đến số 1/2026)",
        ),
        (
            "UPDATE sign_off SET signature = zeroblob(64) WHERE id = 2",
            "verify.signature",
            "chữ ký xác nhận số 2 (bước B2 của “Xin nghỉ”)",
        ),
        (
            "UPDATE sign_off SET digest = zeroblob(32) WHERE id = 1",
            "verify.decision_changed",
            directive,
        ),
        (
            "UPDATE sign_off SET purpose = 'xem_ket_qua' WHERE id = 1",
            "verify.decision_sign_off",
            directive,
        ),
        (
            "UPDATE person_key SET public_key = randomblob(32)",
            "verify.signer_key",
            "chữ ký xác nhận số 1 (văn bản đến số 1/2026)",
        ),
    ] {
        let found = found(sql);
        assert!(
            found.contains(&(code.to_owned(), place.to_owned())),
            "{sql}: {found:#?}"
        );
        // The log sees the same from its own side.
        let by_log = ["verify.row_edited", "verify.row_deleted"];
        assert!(
            found
                .iter()
                .any(|(code, _)| by_log.contains(&code.as_str())),
            "{sql}: {found:#?}"
        );
    }
}

/// A decision changed with its row, its log and all: only the signature is left to tell.
#[test]
fn a_replaced_original_names_the_decision_it_was_seen_for() {
    let story = signed();
    let own = story
        .as_("vanthu")
        .ok("decision_list", json!({"register": "incoming"}));
    let hash = rows(&own["rows"])
        .iter()
        .find_map(|row| row["files"][0]["sha256"].as_str())
        .unwrap()
        .to_owned();
    let path = story.home().path().join("kho").join(&hash[..2]).join(&hash);
    assert!(path.is_file(), "{}", path.display());
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false)]
    permissions.set_readonly(false);
    std::fs::set_permissions(&path, permissions).unwrap();
    std::fs::write(&path, b"%PDF-1.4 gia").unwrap();
    let report = story.as_("vanthu").ok("verify", json!({}));
    let finding = rows(&report["findings"])
        .iter()
        .find(|one| one["code"] == "verify.file_changed")
        .unwrap_or_else(|| panic!("{report:#}"));
    let place = finding["place"].as_str().unwrap();
    assert!(
        place.contains("đã xem khi ký quyết định số 1 (ý kiến chỉ đạo) về văn bản đến số 1/2026"),
        "{place}"
    );
}

#[test]
fn the_words_of_a_secret_go_and_the_signature_stays() {
    let story = signed();
    let line = story.as_("vanthu").ok("incoming_list", json!({}))["rows"][0].clone();
    let whole = story.line(&line);
    let scan = whole["attachments"][0]["scan_id"].clone();
    story.as_("vanthu").ok(
        "scan_remove_secret",
        json!({"scan_id": scan, "reason": "Văn bản mật"}),
    );
    let told = story.as_("vanthu").ok(
        "decision_list",
        json!({"register": "incoming", "line_id": line["id"]}),
    );
    let told = &rows(&told["rows"])[0];
    assert_eq!(
        (&told["text"], &told["signed_by"]),
        (
            &json!("(đã xóa vì là văn bản mật)"),
            &json!("Phạm Thị Chánh")
        )
    );
    story.assert_whole();
}

#[test]
fn what_waits_is_found_without_what_is_closed() {
    let story = Story::new();
    let book = Connection::open(story.home().database()).unwrap();
    let mut queries = vec![
        (for_opinion_sql(), "incoming_for_opinion"),
        (DEFECTS_SQL.to_owned(), "incoming_defect"),
    ];
    for (whose, index) in [
        (Whose::Role, "case_step_turn"),
        (Whose::Person, "case_step_person"),
        (Whose::Unit, "case_step_unit"),
        (Whose::Passed, "case_step_passed"),
    ] {
        queries.push((steps_sql(whose), index));
    }
    for (sql, index) in queries {
        let mut statement = book.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let plan: Vec<String> = statement
            .query_map(
                rusqlite::params_from_iter(std::iter::repeat_n(
                    rusqlite::types::Null,
                    statement_places(&sql),
                )),
                |row| row.get("detail"),
            )
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(
            plan[0].contains(&format!("INDEX {index}")),
            "{sql}: {plan:?}"
        );
        // Whatever is joined is found by its own id.
        assert!(
            plan[1..]
                .iter()
                .all(|step| step.contains("INTEGER PRIMARY KEY")),
            "{sql}: {plan:?}"
        );
    }
}

/// How many places a query has.
fn statement_places(sql: &str) -> usize {
    (1..=2)
        .filter(|place| sql.contains(&format!("?{place}")))
        .count()
}

/// Ten thousand open steps and a hundred thousand closed ones: the desk is read in a moment.
/// The figure is generous: a scan over what is closed takes many times as long.
#[test]
fn a_full_desk_opens_at_once() {
    let story = Story::new();
    let case = leave(&story, "kinhte");
    let step = turn(&case, "B2")["step_id"].as_i64().unwrap();
    let book = Connection::open(story.home().database()).unwrap();
    // Rows beside the log: this office is thrown away.
    book.execute_batch(&format!(
        "BEGIN;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 110000)
         INSERT INTO work_case (id, version, last_seq, version_id, entry, register, title, requester_id, opened_at, ended_at, ended_kind)
         SELECT 1000 + i, 1, 1, version_id, entry, register, title, requester_id, opened_at,
                CASE WHEN i > 10000 THEN opened_at END, CASE WHEN i > 10000 THEN 'done' END
         FROM n, work_case WHERE work_case.id = {case};
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 110000)
         INSERT INTO case_step (id, version, last_seq, case_id, version_id, step, round, standing, opened_at, due_text)
         SELECT 1000 + i, 1, 1, 1000 + i, version_id, step, 1,
                CASE WHEN i > 10000 THEN 'done' ELSE 'open' END, opened_at, due_text
         FROM n, case_step WHERE case_step.id = {step};
         COMMIT;",
        case = case["id"]
    ))
    .unwrap();
    let started = std::time::Instant::now();
    let own = desk(&story, "chanhvp");
    let took = started.elapsed();
    assert_eq!(
        (&own["total"], rows(&own["rows"]).len()),
        (&json!(10_001), 50)
    );
    assert!(took.as_secs() < 10, "{took:?}");
}
