//! What is refused at the leader's desk: each with one sentence, nothing changed.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::approval::{answer, desk, submitted, waits};
use crate::approval_steps::leave;
use crate::procedures::turn;

/// How many entries the log has: nothing changed when it has as many as before.
fn entries(story: &Story) -> Value {
    let report = story.as_("vanthu").ok("verify", json!({"quick": true}));
    report["checked"]["entries"].clone()
}

#[test]
fn two_windows_decide_the_same_thing_once() {
    let story = Story::new();
    let line = submitted(&story, 1, "chanhvp", json!({}));
    let own = desk(&story, "chanhvp");
    let row = waits(&own, "directive", &line["id"]);
    let first = answer(row, "agree", json!({"text": "Đồng ý"}));
    let second = answer(row, "refuse", json!({"text": "Không"}));
    let sign = || story.as_("vanthu").signed_by("chanhvp");
    sign().ok("desk_decide", first.clone());
    let before = entries(&story);
    for input in [first.clone(), second.clone()] {
        let error = sign().refused("desk_decide", input, "sign.decided", "id");
        assert!(
            error.message.contains("Phạm Thị Chánh")
                && error.message.contains("08:00 ngày 03/03/2026"),
            "{}",
            error.message
        );
    }
    // Also within one batch.
    let done = sign().ok("desk_decide_batch", json!({"decisions": [first, second]}));
    assert_eq!(
        (&done["done"], &rows(&done["results"])[1]["error"]["code"]),
        (&json!(0), &json!("sign.decided"))
    );
    assert_eq!(entries(&story), before);
    story.assert_whole();
}

#[test]
fn what_is_decided_is_what_was_shown() {
    let story = Story::new();
    let scan = story.scan("mot.pdf", b"%PDF-1.4 mot");
    let line = story.register(1, json!({"scan_ids": [scan]}));
    let line = crate::approval::put_before(&story, &line, "chanhvp", json!({}));
    let own = desk(&story, "chanhvp");
    let row = waits(&own, "directive", &line["id"]);
    let with = |field: &str, value: Value| {
        let mut input = answer(row, "agree", json!({"text": "Đồng ý"}));
        input[field] = value;
        input
    };
    let hash = &row["files"][0]["sha256"];
    for (input, code, field) in [
        (with("version", json!(1)), "sign.stale", "version"),
        (with("version", json!(99)), "sign.stale", "version"),
        (with("files", json!([])), "sign.files_changed", "files"),
        (
            with("files", json!(["0".repeat(64)])),
            "sign.files_changed",
            "files",
        ),
        (
            with("files", json!([hash, hash])),
            "sign.files_changed",
            "files",
        ),
        (with("seen", json!("khác")), "sign.seen_changed", "seen"),
    ] {
        let before = entries(&story);
        let error =
            story
                .as_("vanthu")
                .signed_by("chanhvp")
                .refused("desk_decide", input, code, field);
        assert_eq!(error.kind, vanthu_core::error::Kind::Conflict);
        assert_eq!(entries(&story), before);
    }
    // Another scan is attached while the leader reads.
    let input = with("text", json!("Đồng ý"));
    let more = story.scan("hai.pdf", b"%PDF-1.4 hai");
    story.as_("vanthu").ok(
        "incoming_attach",
        at(&line, json!({"scan_ids": [more], "reason": "Thêm phụ lục"})),
    );
    story
        .as_("vanthu")
        .signed_by("chanhvp")
        .refused("desk_decide", input, "sign.stale", "version");
    story.assert_whole();
}

#[test]
fn answers_that_cannot_be() {
    let story = Story::new();
    let line = submitted(&story, 1, "chanhvp", json!({}));
    let case = leave(&story, "kinhte");
    let step = turn(&case, "B2")["step_id"].clone();
    let defect = story.register(2, json!({}));
    let defect = story.as_("vanthu").ok(
        "incoming_defect_report",
        at(
            &defect,
            json!({"what": "Thiếu trang", "reported_to": "Chánh Văn phòng"}),
        ),
    );
    let away = {
        let admin = story.as_("quantri");
        let people = admin.ok("people_list", json!({}));
        let row = vanthu_tests::find(&people, "login", "vanhoa").clone();
        admin.ok(
            "people_deactivate",
            at(&row, json!({"reason": "Chuyển công tác"})),
        );
        row["id"].clone()
    };
    let own = desk(&story, "chanhvp");
    let directive =
        |outcome: &str, more: Value| answer(waits(&own, "directive", &line["id"]), outcome, more);
    let of_step = |outcome: &str, more: Value| answer(waits(&own, "step", &step), outcome, more);
    let of_defect =
        |outcome: &str, more: Value| answer(waits(&own, "defect", &defect["id"]), outcome, more);
    let give = |to: Value| directive("agree", json!({"text": "Giao", "assignments": [to]}));
    let (me, clerk) = (story.person("chanhvp"), story.person("vanthu"));
    let kinhte = story.unit("Phong Kinh te");
    for (input, code, field) in [
        (directive("agree", json!({})), "sign.text", "text"),
        (
            directive("return", json!({"text": "  "})),
            "sign.text",
            "text",
        ),
        (directive("refuse", json!({})), "sign.text", "text"),
        (
            directive("pass", json!({"to_person_id": me})),
            "sign.text",
            "text",
        ),
        (
            directive("pass", json!({"text": "Chuyển"})),
            "sign.pass_to",
            "to_person_id",
        ),
        (
            directive("pass", json!({"text": "Chuyển", "to_person_id": me})),
            "sign.pass_to",
            "to_person_id",
        ),
        (
            directive("pass", json!({"text": "Chuyển", "to_person_id": clerk})),
            "sign.pass_to",
            "to_person_id",
        ),
        (
            directive("pass", json!({"text": "Chuyển", "to_person_id": 999})),
            "sign.pass_to",
            "to_person_id",
        ),
        (
            directive("refuse", json!({"text": "Không", "due_date": "2026-03-20"})),
            "sign.only_directive",
            "assignments",
        ),
        (
            directive("agree", json!({"text": "Đồng ý", "due_date": "2026-03-02"})),
            "work.due_past",
            "due_date",
        ),
        (
            give(json!({"part": "lead", "task": "Xử lý"})),
            "work.assign_nobody",
            "to",
        ),
        (
            give(json!({"part": "lead", "task": "Xử lý", "person_id": away})),
            "work.assign_inactive",
            "to",
        ),
        (
            give(json!({"part": "lead", "task": "Xử lý", "person_id": me})),
            "work.assign_self",
            "to",
        ),
        (
            give(json!({"part": "lead", "unit_id": kinhte})),
            "work.task",
            "task",
        ),
        (
            give(
                json!({"part": "lead", "unit_id": kinhte, "task": "Xử lý", "due_date": "2026-03-02"}),
            ),
            "work.due_past",
            "due_date",
        ),
        (of_step("agree", json!({})), "work.value_missing", "values"),
        (of_step("agree", json!({"way": "khong"})), "sign.way", "way"),
        (of_step("return", json!({})), "sign.text", "text"),
        (
            of_step("agree", json!({"values": {"days": "hai"}})),
            "work.value_form",
            "values",
        ),
        (
            of_step(
                "agree",
                json!({"values": {"days": "2"}, "due_date": "2026-03-20"}),
            ),
            "sign.only_directive",
            "assignments",
        ),
        (
            of_defect("return", json!({"text": "Sửa"})),
            "sign.outcome",
            "outcome",
        ),
        (of_defect("agree", json!({})), "sign.text", "text"),
    ] {
        let before = entries(&story);
        story
            .as_("vanthu")
            .signed_by("chanhvp")
            .refused("desk_decide", input, code, field);
        assert_eq!(entries(&story), before, "{code}");
    }
    // A thing that does not wait, is not there, or is nobody's to sign.
    let other = story.register(3, json!({}));
    let sign = |input: Value, code: &str, field: &str| {
        story
            .as_("vanthu")
            .signed_by("chanhvp")
            .refused("desk_decide", input, code, field);
    };
    let mut input = directive("agree", json!({"text": "Đồng ý"}));
    input["id"] = other["id"].clone();
    sign(input.clone(), "sign.not_waiting", "id");
    input["id"] = json!(999);
    sign(input, "office.not_found", "id");
    story.as_("vanthu").refused(
        "incoming_submit",
        at(&other, json!({"to_person_id": story.person("kinhte")})),
        "incoming.submit_to",
        "to_person_id",
    );
    story.assert_whole();
}

#[test]
fn a_step_by_the_wrong_role_out_of_order_and_after_the_end() {
    let story = Story::new();
    let case = leave(&story, "kinhte");
    let step = turn(&case, "B2").clone();
    let own = desk(&story, "chanhvp");
    let row = waits(&own, "step", &step["step_id"]);
    let yes = answer(row, "agree", json!({"values": {"days": "2"}}));
    let sign = |login: &str, input: &Value, code: &str, field: &str| {
        story
            .as_("vanthu")
            .signed_by(login)
            .refused("desk_decide", input.clone(), code, field)
    };
    let error = sign("vanhoa", &yes, "sign.not_yours", "login");
    assert!(
        error.message.contains("Lãnh đạo UBND") && error.message.contains("Bùi Thị Hóa"),
        "{}",
        error.message
    );
    sign("vanthu", &yes, "sign.not_yours", "login");
    // The first step is done already; it cannot be signed again.
    let first = rows(&case["steps"])[0]["id"].clone();
    let mut early = yes.clone();
    early["id"] = first;
    sign("chanhvp", &early, "work.not_open", "step_id");
    story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("desk_decide", yes.clone());
    sign("chanhvp", &yes, "sign.decided", "id");
    // After the end, by somebody who saw the last version.
    let mut late = yes;
    late["version"] = json!(9);
    sign("chanhvp", &late, "work.ended", "step_id");
    story.assert_whole();
}

#[test]
fn a_wrong_secret_is_counted_once_for_the_whole_batch() {
    let story = Story::new();
    let lines: Vec<Value> = (1..=2)
        .map(|n| submitted(&story, n, "chanhvp", json!({})))
        .collect();
    let own = desk(&story, "chanhvp");
    let decisions: Vec<Value> = lines
        .iter()
        .map(|line| {
            answer(
                waits(&own, "directive", &line["id"]),
                "agree",
                json!({"text": "Đồng ý"}),
            )
        })
        .collect();
    let wrong = json!({"login": "chanhvp", "pin": "sai-mat-khau"});
    let one = || story.as_("vanthu").signer(wrong.clone());
    let error = one().refused(
        "desk_decide",
        decisions[0].clone(),
        "people.wrong_secret",
        "pin",
    );
    assert!(error.message.contains("Còn 4 lần"), "{}", error.message);
    let error = one().refused(
        "desk_decide_batch",
        json!({"decisions": decisions}),
        "people.wrong_secret",
        "pin",
    );
    assert!(error.message.contains("Còn 3 lần"), "{}", error.message);
    one().refused(
        "desk_decide_batch",
        json!({"decisions": []}),
        "sign.batch",
        "decisions",
    );
    let many: Vec<Value> = std::iter::repeat_n(decisions[0].clone(), 101).collect();
    one().refused(
        "desk_decide_batch",
        json!({"decisions": many}),
        "sign.batch",
        "decisions",
    );
    for _ in 0..2 {
        one().refused(
            "desk_decide",
            decisions[0].clone(),
            "people.wrong_secret",
            "pin",
        );
    }
    one().refused("desk_decide", decisions[0].clone(), "people.locked", "pin");
    story.as_("vanthu").signed_by("chanhvp").refused(
        "desk_decide",
        decisions[0].clone(),
        "people.locked",
        "pin",
    );
    assert_eq!(story.line(&lines[0])["opinion"], Value::Null);
    story.assert_whole();
}

#[test]
fn a_desk_is_opened_by_its_owner_or_a_clerk() {
    let story = Story::new();
    let chairman = story.person("chutich");
    story.as_("chanhvp").refused(
        "desk_list",
        json!({"person_id": chairman}),
        "sign.other_desk",
        "person_id",
    );
    story
        .as_("vanthu")
        .ok("desk_list", json!({"person_id": chairman}));
    let clerk = story.as_("vanthu");
    clerk.refused("desk_list", json!({"limit": 0}), "office.input", "limit");
    clerk.refused(
        "desk_list",
        json!({"cursor": "x"}),
        "office.input",
        "cursor",
    );
    // Paged: every row once, in one order.
    for n in 1..=5 {
        submitted(&story, n, "chutich", json!({}));
    }
    let mut seen = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let page = clerk.ok(
            "desk_list",
            json!({"person_id": chairman, "limit": 2, "cursor": cursor}),
        );
        seen.extend(
            rows(&page["rows"])
                .iter()
                .map(|row| row["id"].as_i64().unwrap()),
        );
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 5);
    let none = clerk.ok(
        "desk_list",
        json!({"person_id": chairman, "kind": "result"}),
    );
    assert_eq!(none["total"], 0);
}
