//! Work given out: from a document to a tree of three, its results accepted, closed; and what is
//! refused on the way.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, find, rows};

use crate::procedures::{of, turn};

/// The office follows CV-01 of Tây Hồ from today.
pub fn following() -> Story {
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
    story
}

/// The case of a line.
#[track_caller]
fn case_of(story: &Story, line: &Value) -> Value {
    let cases = story.as_("vanthu").ok(
        "case_list",
        json!({"register": "incoming", "line_id": line["id"], "only": "all"}),
    );
    let case = &rows(&cases["rows"])[0];
    story
        .as_("vanthu")
        .ok("case_get", json!({"id": case["id"]}))
}

/// The branch of a tree that somebody holds, wherever it is.
#[track_caller]
pub fn branch<'a>(case: &'a Value, to: &str) -> &'a Value {
    fn look<'a>(branches: &'a Value, to: &str) -> Option<&'a Value> {
        let found = rows(branches)
            .iter()
            .find(|one| one["to_name"] == to && one["standing"] != "ended");
        found.or_else(|| {
            rows(branches)
                .iter()
                .find_map(|one| look(&one["below"], to))
        })
    }
    look(&case["tree"], to).unwrap_or_else(|| panic!("nothing for {to}: {}", case["tree"]))
}

/// The input of a command about a branch.
#[track_caller]
pub fn about(case: &Value, to: &str, more: Value) -> Value {
    let branch = branch(case, to);
    let row = json!({"id": branch["assignment_id"], "version": branch["version"]});
    at(&row, more)
}

#[test]
fn a_document_becomes_a_tree_of_three_and_is_closed() {
    let story = following();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({"due_date": "2026-03-20"}));
    let case = case_of(&story, &line);
    // Registering did the first step; the second is the clerk's, by what the book says.
    assert_eq!(rows(&case["steps"])[0]["fact"], "Đăng ký văn bản đến");
    let error = clerk.refused(
        "case_step_done",
        of(&case, "B2", json!({"outcome": "trinh"})),
        "work.by_fact",
        "outcome",
    );
    assert!(
        error.message.contains("Trình lãnh đạo"),
        "{}",
        error.message
    );
    let mine = clerk.ok("case_list", json!({"mine": true}));
    assert_eq!(turn(&rows(&mine["rows"])[0], "B2")["ordinal"], "B2");
    let line = clerk.ok(
        "incoming_submit",
        at(&line, json!({"submitted_to": "Chánh Văn phòng"})),
    );
    let case = case_of(&story, &line);
    story.as_("chanhvp").refused(
        "case_step_done",
        of(&case, "B3", json!({})),
        "work.by_fact",
        "step_id",
    );
    story.as_("vanthu").refused(
        "case_step_record",
        of(
            &case,
            "B3",
            json!({"by_person_id": story.person("chanhvp"), "evidence": "paper"}),
        ),
        "work.by_fact",
        "step_id",
    );
    let line = clerk.ok(
        "incoming_opinion",
        at(
            &line,
            json!({"text": "Giao Phòng Kinh tế chủ trì", "by_person_id": story.person("chanhvp"),
            "date": "2026-03-03", "evidence": "paper"}),
        ),
    );
    let kinhte = story.unit("Phong Kinh te");
    let line = clerk.ok(
        "incoming_forward",
        at(&line, json!({"to": [{"unit_id": kinhte}]})),
    );
    let case = case_of(&story, &line);
    assert_eq!(turn(&case, "B5")["people"][0]["name"], "Phạm Thị Chánh");

    // The directive: chủ trì, phối hợp, để biết; the chủ trì divides it further.
    let leader = story.as_("chanhvp");
    let vanhoa = story.unit("Phong Van hoa");
    let case = leader.ok(
        "assignment_add",
        json!({"case_id": case["id"], "to": [
            {"part": "lead", "unit_id": kinhte, "task": "Tham mưu văn bản trả lời", "due_date": "2026-03-12"},
            {"part": "support", "unit_id": vanhoa, "task": "Cung cấp số liệu", "due_text": "03 ngày làm việc"},
            {"part": "inform", "person_id": story.person("ketoan")},
        ]}),
    );
    assert_eq!(
        branch(&case, "Phòng Văn hóa – Xã hội")["due"]["date"],
        "2026-03-06"
    );
    assert_eq!(turn(&case, "B6")["people"][0]["name"], "Vũ Đình Kinh");
    // "Theo ý kiến chỉ đạo": what the chủ trì was given.
    assert_eq!(turn(&case, "B6")["due"]["date"], "2026-03-12");
    let officer = story.as_("kinhte");
    let lead = branch(&case, "Phòng Kinh tế").clone();
    let case = officer.ok(
        "assignment_add",
        json!({"case_id": case["id"], "within_id": lead["assignment_id"], "to": [
            {"part": "lead", "person_id": story.person("vanhoa"), "task": "Soạn phụ lục", "due_date": "2026-03-10"},
        ]}),
    );
    assert_eq!(rows(&branch(&case, "Phòng Kinh tế")["below"]).len(), 1);

    // Work is reported upwards; files come with the result.
    let case = officer.ok(
        "assignment_progress",
        about(
            &case,
            "Phòng Kinh tế",
            json!({"percent": 40, "content": "Đã dự thảo"}),
        ),
    );
    officer.refused(
        "assignment_result",
        about(&case, "Phòng Kinh tế", json!({"content": "Xong"})),
        "work.parts_open",
        "id",
    );
    let helper = story.as_("vanhoa");
    let case = helper.ok(
        "assignment_result",
        about(&case, "Bùi Thị Hóa", json!({"content": "Phụ lục 3 trang"})),
    );
    let case = officer.ok(
        "assignment_accept",
        about(
            &case,
            "Bùi Thị Hóa",
            json!({"accepted": false, "opinion": "Thiếu biểu 2"}),
        ),
    );
    let case = helper.ok(
        "assignment_result",
        about(
            &case,
            "Bùi Thị Hóa",
            json!({"content": "Đã bổ sung biểu 2"}),
        ),
    );
    let case = officer.ok(
        "assignment_accept",
        about(&case, "Bùi Thị Hóa", json!({"accepted": true})),
    );
    let scan = story.scan("tra-loi.pdf", b"%PDF-1.4 tra loi");
    let case = officer.ok(
        "assignment_result",
        about(
            &case,
            "Phòng Kinh tế",
            json!({"content": "Đã tham mưu công văn trả lời",
            "result_code": "45/UBND-KT", "scan_ids": [scan]}),
        ),
    );
    assert_eq!(rows(&branch(&case, "Phòng Kinh tế")["files"]).len(), 1);
    let waits = leader.ok("case_list", json!({"mine": true}));
    assert_eq!(rows(&rows(&waits["rows"])[0]["to_accept"]).len(), 1);
    let case = leader.ok(
        "assignment_accept",
        about(&case, "Phòng Kinh tế", json!({"accepted": true})),
    );
    assert_eq!(
        (&case["ended_kind"], &case["turns"]),
        (&json!("done"), &json!([]))
    );
    assert_eq!(
        branch_ended(&case, "Phòng Văn hóa – Xã hội"),
        "Công việc đã kết thúc"
    );
    assert!(rows(&case["history"]).len() > 10);

    // The two papers of NĐ 30.
    let book = clerk.ok("work_follow_up", json!({}));
    let row = &rows(&book["rows"])[0];
    assert_eq!(
        (
            &row["answer"],
            &row["progress"],
            &row["due_shown"],
            &row["document"]
        ),
        (
            &json!("45/UBND-KT"),
            &json!("Đã có kết quả được chấp nhận"),
            &json!("20/03/2026"),
            &json!("Công văn, 1/SNV-CCHC, ngày 02/03/2026, Sở Nội vụ tỉnh Khánh Hòa")
        )
    );
    let slip = clerk.ok("incoming_slip", json!({"id": line["id"]}));
    let part = &rows(&slip["leaders"])[0];
    assert_eq!(
        (
            &part["opinion"],
            &part["position"],
            &part["evidence_label"],
            rows(&part["given"]).len()
        ),
        (
            &json!("Giao Phòng Kinh tế chủ trì"),
            &json!("Chánh Văn phòng"),
            &json!("bản giấy"),
            3
        )
    );
    assert_eq!(
        rows(&slip["units"])[0]["given"][0]["due_shown"],
        "10/03/2026"
    );
    assert_eq!(rows(&slip["proposals"]).len(), 3);
    clerk.ok("incoming_file", at(&story.line(&line), json!({})));
    story.assert_whole();
}

/// Why a branch ended.
#[track_caller]
pub fn branch_ended(case: &Value, to: &str) -> String {
    let found = rows(&case["tree"])
        .iter()
        .find(|one| one["to_name"] == to)
        .unwrap();
    found["ended_reason"].as_str().unwrap_or("").to_owned()
}

#[test]
fn what_the_book_says_early_is_used_when_its_turn_comes() {
    let story = following();
    let clerk = story.as_("vanthu");
    // Handed over at once, before anybody said anything.
    let line = story.register(1, json!({"to_unit_ids": [story.unit("Phong Kinh te")]}));
    assert_eq!(turn(&case_of(&story, &line), "B2")["by_fact"], false);
    // The opinion says that it was submitted too, and the hand-over is already there.
    let line = clerk.ok(
        "incoming_opinion",
        at(
            &line,
            json!({"text": "Đồng ý", "by_person_id": story.person("chutich"),
            "date": "2026-03-03", "evidence": "phone"}),
        ),
    );
    let case = case_of(&story, &line);
    let standings: Vec<_> = rows(&case["steps"])
        .iter()
        .map(|step| (step["step"].clone(), step["standing"].clone()))
        .collect();
    let done = |step: &str| (json!(step), json!("done"));
    assert_eq!(
        standings,
        [
            done("B1"),
            done("B2"),
            done("B3"),
            done("B4"),
            (json!("B5"), json!("open"))
        ]
    );
    // A line that ends takes its case along; work given in it ends too.
    let case = story.as_("chutich").ok(
        "assignment_add",
        json!({"register": "incoming", "line_id": line["id"], "to": [
            {"part": "lead", "person_id": story.person("kinhte"), "task": "Xử lý"},
        ]}),
    );
    clerk.ok("incoming_void", at(&line, json!({"reason": "Ghi nhầm sổ"})));
    let case = clerk.ok("case_get", json!({"id": case["id"]}));
    assert_eq!(
        (&case["ended_kind"], &case["ended_reason"]),
        (&json!("closed"), &json!("Dòng văn bản đến đã hủy"))
    );
    assert_eq!(
        branch_ended(&case, "Vũ Đình Kinh"),
        "Dòng văn bản đến đã hủy"
    );
    // Sent back to the sender: the way out the procedure has for it.
    let line = story.register(2, json!({}));
    clerk.ok(
        "incoming_return",
        at(&line, json!({"reason": "Gửi nhầm nơi nhận"})),
    );
    let case = case_of(&story, &line);
    assert_eq!(case["ended_kind"], "done");
    assert_eq!(rows(&case["steps"])[1]["outcome_name"], "Trả lại nơi gửi");
    story.assert_whole();
}

#[test]
fn work_can_be_given_without_a_procedure() {
    let story = Story::new();
    let line = story.register(1, json!({}));
    let leader = story.as_("chutich");
    let case = leader.ok(
        "assignment_add",
        json!({"register": "incoming", "line_id": line["id"], "to": [
            {"part": "lead", "person_id": story.person("kinhte"), "task": "Báo cáo", "due_date": "2026-03-05"},
        ]}),
    );
    assert_eq!(
        (&case["procedure_id"], &case["steps"]),
        (&Value::Null, &json!([]))
    );
    // Late by working days: nothing is stored, the clock says it.
    story.at("2026-03-09T08:00:00+07:00");
    let late = story.as_("vanthu").ok("case_list", json!({"late": true}));
    assert_eq!(rows(&late["rows"])[0]["late_days"], 2);
    let unit = story
        .as_("vanthu")
        .ok("case_list", json!({"unit_id": story.unit("Phong Kinh te")}));
    assert_eq!(rows(&unit["rows"]).len(), 1);
    let other = story
        .as_("vanthu")
        .ok("case_list", json!({"unit_id": story.unit("Phong Van hoa")}));
    assert_eq!(rows(&other["rows"]).len(), 0);
    let clerk = story.as_("vanthu");
    // The officer rang up: recorded for them, with the real day.
    let recorded = |person: &str, date: &str| json!({"by_person_id": story.person(person), "date": date, "evidence": "phone"});
    let result = |more: Value| {
        let mut input = about(&case, "Vũ Đình Kinh", json!({"content": "Đã gửi báo cáo"}));
        input
            .as_object_mut()
            .unwrap()
            .insert("recorded".to_owned(), more);
        input
    };
    let name = "assignment_result";
    story.as_("vanhoa").refused(
        name,
        result(recorded("kinhte", "2026-03-06")),
        "work.only_clerk",
        "by_person_id",
    );
    clerk.refused(
        name,
        result(recorded("vanhoa", "2026-03-06")),
        "work.not_given_to",
        "id",
    );
    clerk.refused(
        name,
        result(recorded("kinhte", "2026-03-02")),
        "work.done_date",
        "date",
    );
    clerk.refused(
        name,
        result(json!({"by_person_id": story.person("kinhte"), "evidence": "rumour"})),
        "work.evidence",
        "evidence",
    );
    let case = clerk.ok(name, result(recorded("kinhte", "2026-03-06")));
    let report = &rows(&branch(&case, "Vũ Đình Kinh")["reports"])[0];
    assert_eq!(
        (&report["by"], &report["recorded_by"], &report["evidence"]),
        (
            &json!("Vũ Đình Kinh"),
            &json!("Lê Thị Thu"),
            &json!("phone")
        )
    );
    let case = leader.ok(
        "assignment_accept",
        about(&case, "Vũ Đình Kinh", json!({"accepted": true})),
    );
    assert_eq!(case["ended_kind"], "done");
    leader.refused(
        "assignment_add",
        json!({"case_id": case["id"], "to": [{"part": "inform", "person_id": story.person("ketoan")}]}),
        "work.ended",
        "id",
    );
    let ended = clerk.ok("case_list", json!({"only": "ended"}));
    assert_eq!(rows(&ended["rows"]).len(), 1);
    story.assert_whole();
}

#[test]
fn a_case_of_a_line_is_not_opened_alone_nor_skipped_backwards() {
    let story = following();
    let den = find(
        &story.as_("quantri").ok("procedure_list", json!({})),
        "key",
        "tay-ho/cv-01-den",
    )["procedure_id"]
        .clone();
    story.as_("vanthu").refused(
        "case_open",
        json!({"procedure_id": den, "name": "Việc riêng"}),
        "work.not_for_line",
        "procedure_id",
    );
    let line = story.register(1, json!({"to_unit_ids": [story.unit("Phong Kinh te")]}));
    let clerk = story.as_("vanthu");
    clerk.ok(
        "incoming_opinion",
        at(
            &line,
            json!({"text": "Giao Phòng Kinh tế", "by_person_id": story.person("chutich"),
            "date": "2026-03-03", "evidence": "paper"}),
        ),
    );
    let case = story.as_("chutich").ok(
        "assignment_add",
        json!({"register": "incoming", "line_id": line["id"], "to": [
            {"part": "lead", "unit_id": story.unit("Phong Kinh te"), "task": "Xử lý"},
        ]}),
    );
    clerk.refused(
        "case_step_skip",
        of(
            &case,
            "B6",
            json!({"reason": "Không cần", "outcome": "giao_lai"}),
        ),
        "work.no_skip",
        "step_id",
    );
    // Not theirs: back to who gives work out, with an opinion; then to another.
    let case = story.as_("kinhte").ok(
        "case_step_return",
        of(
            &case,
            "B6",
            json!({"outcome": "giao_lai", "opinion": "Thuộc Phòng Văn hóa – Xã hội"}),
        ),
    );
    assert_eq!(turn(&case, "B5")["step"], "B5");
    let leader = story.as_("chutich");
    let case = leader.ok(
        "assignment_reassign",
        about(
            &case,
            "Phòng Kinh tế",
            json!({"unit_id": story.unit("Phong Van hoa"), "reason": "Đúng lĩnh vực"}),
        ),
    );
    assert_eq!(turn(&case, "B6")["people"][0]["name"], "Bùi Thị Hóa");
    story.assert_whole();
}

#[test]
fn a_state_secret_leaves_no_words_in_the_work_either() {
    let story = following();
    let line = story.register(1, json!({}));
    let case = story.as_("chutich").ok(
        "assignment_add",
        json!({"register": "incoming", "line_id": line["id"], "to": [
            {"part": "lead", "person_id": story.person("kinhte"), "task": "Chuyện kín đáo nhất"},
        ]}),
    );
    let case = story.as_("kinhte").ok(
        "assignment_progress",
        about(
            &case,
            "Vũ Đình Kinh",
            json!({"percent": 5, "content": "Đang đọc chuyện kín đáo"}),
        ),
    );
    story.as_("vanthu").ok(
        "incoming_amend",
        json!({"id": line["id"], "version": story.line(&line)["version"], "reason": "Văn bản mật",
            "secrecy": "mat", "subject": ""}),
    );
    let case = story
        .as_("vanthu")
        .ok("case_get", json!({"id": case["id"]}));
    assert!(!case.to_string().contains("kín đáo"), "{case}");
    story.assert_whole();
}

#[test]
fn a_secret_scan_takes_the_words_of_its_work_along() {
    let story = Story::new();
    let case = story
        .as_("chutich")
        .ok("case_open", json!({"name": "Chuẩn bị báo cáo"}));
    let case = story.as_("chutich").ok(
        "assignment_add",
        json!({"case_id": case["id"], "to": [
            {"part": "lead", "person_id": story.person("kinhte"), "task": "Chuyện kín đáo nhất"},
        ]}),
    );
    let scan = story.scan("bao-cao.pdf", b"%PDF-1.4 kin");
    let case = story.as_("kinhte").ok(
        "assignment_result",
        about(
            &case,
            "Vũ Đình Kinh",
            json!({"content": "Đã viết chuyện kín đáo", "scan_ids": [scan]}),
        ),
    );
    story.as_("vanthu").ok(
        "scan_remove_secret",
        json!({"scan_id": scan, "reason": "Có nội dung mật"}),
    );
    let case = story
        .as_("vanthu")
        .ok("case_get", json!({"id": case["id"]}));
    assert!(!case.to_string().contains("kín đáo"), "{case}");
    assert_eq!(branch(&case, "Vũ Đình Kinh")["files"], json!([]));
    story.assert_whole();
}
