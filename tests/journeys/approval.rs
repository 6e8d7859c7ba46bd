//! The leader's desk: what waits, answered in the leader's own session and on the clerk's, by
//! one and by five; a directive that builds a tree.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::procedures::turn;
use crate::work::branch;

/// The desk of a person, in their own session.
#[track_caller]
pub fn desk(story: &Story, login: &str) -> Value {
    story.as_(login).ok("desk_list", json!({}))
}

/// The row of a desk about a thing.
#[track_caller]
pub fn waits<'a>(desk: &'a Value, kind: &str, id: &Value) -> &'a Value {
    rows(&desk["rows"])
        .iter()
        .find(|row| row["kind"] == kind && row["id"] == *id)
        .unwrap_or_else(|| panic!("no {kind} {id} in {desk:#}"))
}

/// The answer to a row of the desk, as the window sends it: over what was shown.
pub fn answer(row: &Value, outcome: &str, more: Value) -> Value {
    let files: Vec<&Value> = rows(&row["files"])
        .iter()
        .map(|file| &file["sha256"])
        .collect();
    let mut input = json!({
        "kind": row["kind"], "id": row["id"], "version": row["version"], "seen": row["seen"],
        "files": files, "outcome": outcome,
    });
    if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
        fields.extend(more);
    }
    input
}

/// A line put before a leader by the clerk.
#[track_caller]
pub fn submitted(story: &Story, n: u32, to: &str, more: Value) -> Value {
    let line = story.register(n, json!({}));
    put_before(story, &line, to, more)
}

/// The same of a line that is there.
#[track_caller]
pub fn put_before(story: &Story, line: &Value, to: &str, more: Value) -> Value {
    let mut input = at(line, json!({"to_person_id": story.person(to)}));
    if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
        fields.extend(more);
    }
    story.as_("vanthu").ok("incoming_submit", input)
}

#[test]
fn a_leader_signs_in_their_own_session() {
    let story = Story::new();
    let plain = submitted(&story, 1, "chanhvp", json!({}));
    let scan = story.scan("khan.pdf", b"%PDF-1.4 khan");
    let line = story.register(
        2,
        json!({"priority": 2, "due_date": "2026-03-02", "scan_ids": [scan],
        "reason": "Văn bản đến muộn"}),
    );
    let urgent = put_before(&story, &line, "chanhvp", json!({}));
    let desk = desk(&story, "chanhvp");
    assert_eq!(
        (
            &desk["total"],
            &desk["urgent"],
            &desk["late"],
            &desk["position"]
        ),
        (&json!(2), &json!(1), &json!(1), &json!("Chánh Văn phòng"))
    );
    // Urgent first, with its paper beside it.
    let first = &rows(&desk["rows"])[0];
    assert_eq!(
        (
            &first["id"],
            &first["kind"],
            &first["asked"],
            &first["late_days"]
        ),
        (
            &urgent["id"],
            &json!("directive"),
            &json!("Cho ý kiến chỉ đạo"),
            &json!(1)
        )
    );
    assert_eq!(
        (
            &first["title"],
            &first["capacity"]["label"],
            &first["asked_by"]
        ),
        (
            &json!("Văn bản đến số 2 năm 2026"),
            &json!("Chánh Văn phòng"),
            &json!("Lê Thị Thu")
        )
    );
    assert_eq!(rows(&first["files"]).len(), 1);
    // Nobody else has it on theirs.
    assert_eq!(crate::approval::desk(&story, "chutich")["total"], 0);
    let decided = story.as_("chanhvp").signed_by("chanhvp").ok(
        "desk_decide",
        answer(
            first,
            "agree",
            json!({"text": "Giao Phòng Kinh tế tham mưu", "due_date": "2026-03-20"}),
        ),
    );
    assert_eq!(
        (
            &decided["outcome_label"],
            &decided["signed_by"],
            &decided["capacity"]["code"]
        ),
        (&json!("Đồng ý"), &json!("Phạm Thị Chánh"), &json!("own"))
    );
    let whole = story.line(&urgent);
    assert_eq!(
        (
            &whole["opinion"]["signed"],
            &whole["opinion"]["recorded_by"],
            &whole["opinion"]["evidence"]
        ),
        (&json!(true), &json!(""), &Value::Null)
    );
    assert_eq!(
        (
            &whole["opinion"]["text"],
            &whole["opinion"]["capacity"],
            &whole["due_date"]
        ),
        (
            &json!("Giao Phòng Kinh tế tham mưu"),
            &json!("Chánh Văn phòng"),
            &json!("2026-03-20")
        )
    );
    // Ghi thay takes the place of what was, and is never shown as signed.
    story.as_("vanthu").ok(
        "incoming_opinion",
        at(
            &whole,
            json!({"text": "Giao Phòng Văn hóa", "by_person_id": story.person("chanhvp"),
            "date": "2026-03-03", "evidence": "phone"}),
        ),
    );
    let whole = story.line(&urgent);
    assert_eq!(
        (
            &whole["opinion"]["signed"],
            &whole["opinion"]["recorded_by"]
        ),
        (&json!(false), &json!("Lê Thị Thu"))
    );
    let desk = crate::approval::desk(&story, "chanhvp");
    assert_eq!(waits(&desk, "directive", &plain["id"])["priority"], 0);
    story.assert_whole();
}

#[test]
fn on_the_clerks_session_actor_and_signer_are_both_kept() {
    let story = Story::new();
    let line = submitted(&story, 1, "chutich", json!({}));
    // The clerk opens the leader's desk and lays it before them.
    let clerk = story.as_("vanthu");
    let people = clerk.ok("desk_people", json!({}));
    assert_eq!(rows(&people["rows"]).len(), 2);
    let desk = clerk.ok("desk_list", json!({"person_id": story.person("chutich")}));
    let row = waits(&desk, "directive", &line["id"]);
    let input = answer(row, "agree", json!({"text": "Đồng ý"}));
    story
        .as_("vanthu")
        .signed_by("chutich")
        .ok("desk_decide", input);
    let told = clerk.ok(
        "decision_list",
        json!({"register": "incoming", "line_id": line["id"]}),
    );
    let told = &rows(&told["rows"])[0];
    assert_eq!(
        (
            &told["signed_by"],
            &told["actor"],
            &told["capacity"]["label"],
            &told["text"]
        ),
        (
            &json!("Trần Văn Chủ"),
            &json!("Lê Thị Thu"),
            &json!("TM. UBND, Chủ tịch UBND"),
            &json!("Đồng ý")
        )
    );
    let history = story.line(&line)["history"].clone();
    let signed = rows(&history)
        .iter()
        .find(|entry| entry["verb"] == "decided")
        .expect("the decision stands in the history of the line");
    assert_eq!(
        (&signed["actor_name"], &signed["signer_name"]),
        (&json!("Lê Thị Thu"), &json!("Trần Văn Chủ"))
    );
    story.assert_whole();
}

#[test]
fn five_are_signed_with_one_secret_and_the_stale_one_is_told() {
    let story = Story::new();
    let lines: Vec<Value> = (1..=5)
        .map(|n| submitted(&story, n, "chanhvp", json!({})))
        .collect();
    let desk = desk(&story, "chanhvp");
    let decisions: Vec<Value> = lines
        .iter()
        .map(|line| {
            let row = waits(&desk, "directive", &line["id"]);
            answer(row, "agree", json!({"text": "Đồng ý, giao xử lý"}))
        })
        .collect();
    // Another window changes the third in the meantime.
    story.as_("vanthu").ok(
        "incoming_amend",
        at(
            &lines[2],
            json!({"subject": "Trích yếu khác", "reason": "Ghi nhầm"}),
        ),
    );
    let done = story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("desk_decide_batch", json!({"decisions": decisions}));
    assert_eq!(done["done"], 4);
    let told: Vec<_> = rows(&done["results"])
        .iter()
        .map(|one| (one["ok"].clone(), one["error"]["code"].clone()))
        .collect();
    let fine = (json!(true), Value::Null);
    let stale = (json!(false), json!("sign.stale"));
    assert_eq!(
        told,
        [fine.clone(), fine.clone(), stale, fine.clone(), fine]
    );
    // Each decision has a sign-off of its own; the third waits as it was.
    let report = story.as_("vanthu").ok("verify", json!({}));
    assert_eq!(
        (&report["whole"], &report["checked"]["sign_offs"]),
        (&json!(true), &json!(4))
    );
    let desk = crate::approval::desk(&story, "chanhvp");
    assert_eq!(desk["total"], 1);
    assert_eq!(
        waits(&desk, "directive", &lines[2]["id"])["subject"],
        "Trích yếu khác"
    );
    story.assert_whole();
}

#[test]
fn a_directive_builds_a_tree_of_three_and_moves_the_case() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let den = admin.ok(
        "procedure_adopt",
        json!({"key": "tay-ho/cv-01-den", "decision": "Quyết định 12/QĐ-UBND"}),
    );
    admin.ok(
        "procedure_follow",
        json!({"register": "incoming", "procedure_id": den["procedure_id"]}),
    );
    let line = submitted(&story, 1, "chanhvp", json!({}));
    let desk = desk(&story, "chanhvp");
    let row = waits(&desk, "directive", &line["id"]);
    // The step of the case waits for the book's word and is no second thing to sign.
    assert_eq!(desk["total"], 1);
    let case_id = row["case_id"].clone();
    let (kinhte, vanhoa) = (story.unit("Phong Kinh te"), story.unit("Phong Van hoa"));
    let input = json!({
        "id": row["id"], "version": row["version"], "seen": row["seen"], "files": [],
        "text": "Giao Phòng Kinh tế chủ trì", "assignments": [
            {"part": "lead", "unit_id": kinhte, "task": "Tham mưu trả lời", "due_date": "2026-03-12"},
            {"part": "support", "unit_id": vanhoa, "task": "Cung cấp số liệu", "due_text": "03 ngày làm việc"},
            {"part": "inform", "person_id": story.person("ketoan")},
        ]
    });
    story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("incoming_direct", input);
    let case = story.as_("vanthu").ok("case_get", json!({"id": case_id}));
    assert_eq!(rows(&case["tree"]).len(), 3);
    let lead = branch(&case, "Phòng Kinh tế");
    assert_eq!(
        (
            &lead["signed"],
            &lead["assigned_by"],
            &lead["recorded_by"],
            &lead["due"]["date"]
        ),
        (
            &json!(true),
            &json!("Phạm Thị Chánh"),
            &Value::Null,
            &json!("2026-03-12")
        )
    );
    // The opinion did B3 in the same act; the hand-over is next, then the work.
    assert_eq!(turn(&case, "B4")["by_fact"], true);
    story.as_("vanthu").ok(
        "incoming_forward",
        at(&story.line(&line), json!({"to": [{"unit_id": kinhte}]})),
    );
    let case = story.as_("vanthu").ok("case_get", json!({"id": case_id}));
    assert_eq!(turn(&case, "B6")["people"][0]["name"], "Vũ Đình Kinh");
    let told = story
        .as_("vanthu")
        .ok("decision_list", json!({"case_id": case_id}));
    assert_eq!(
        rows(&rows(&told["rows"])[0]["assignments"])[0]["due_shown"],
        "12/03/2026"
    );

    // The result comes back to the desk, is returned once, and accepted.
    let result = |content: &str| {
        let case = story.as_("vanthu").ok("case_get", json!({"id": case_id}));
        let lead = branch(&case, "Phòng Kinh tế");
        story.as_("kinhte").ok(
            "assignment_result",
            json!({"id": lead["assignment_id"], "version": lead["version"], "content": content}),
        );
        let desk = crate::approval::desk(&story, "chanhvp");
        waits(&desk, "result", &lead["assignment_id"]).clone()
    };
    let row = result("Đã tham mưu");
    assert_eq!(row["outcomes"], json!(["agree", "return"]));
    let sign = |input: Value| {
        story
            .as_("chanhvp")
            .signed_by("chanhvp")
            .ok("desk_decide", input)
    };
    sign(answer(&row, "return", json!({"text": "Thiếu căn cứ"})));
    let row = result("Đã bổ sung căn cứ");
    assert!(
        row["note"]
            .as_str()
            .unwrap()
            .contains("Trả lại. Thiếu căn cứ"),
        "{row}"
    );
    sign(answer(&row, "agree", json!({})));
    let case = story.as_("vanthu").ok("case_get", json!({"id": case_id}));
    assert_eq!(branch(&case, "Phòng Kinh tế")["standing"], "accepted");
    story.assert_whole();
}
