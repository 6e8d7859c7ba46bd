//! What each receiver does by themselves, what must be sent in time, the văn thư of another unit,
//! and the document that comes in as a line of its own.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, find, rows};

use crate::procedures::{adopt, of};
use crate::work::{about, branch};

/// The test office with people who head its units.
fn with_heads() -> Story {
    let story = Story::new();
    let admin = story.as_("quantri");
    for (login, position, unit, role) in [
        ("giamdoc", "Giám đốc Sở", "", "leader"),
        (
            "truongkt",
            "Trưởng phòng Kinh tế",
            "Phong Kinh te",
            "officer",
        ),
        (
            "truongvh",
            "Trưởng phòng Văn hóa – Xã hội",
            "Phong Van hoa",
            "officer",
        ),
        ("vanthukt", "Văn thư", "Phong Kinh te", "officer"),
    ] {
        let unit = (!unit.is_empty()).then(|| story.unit(unit));
        admin.ok(
            "people_add",
            json!({"login": login, "full_name": format!("Người giữ {login}"), "unit_id": unit,
                "roles": [role], "position": position}),
        );
    }
    story
}

/// The open turns of a step: who has it, with the input of a command about it.
fn turns(case: &Value, step: &str) -> Vec<(String, Value)> {
    rows(&case["turns"])
        .iter()
        .filter(|turn| turn["step"] == step)
        .map(|turn| {
            let who = turn["people"][0]["name"].as_str().unwrap_or("").to_owned();
            (
                who,
                json!({"step_id": turn["step_id"], "version": turn["version"]}),
            )
        })
        .collect()
}

#[track_caller]
fn turn_of(case: &Value, step: &str, login: &str) -> Value {
    let mine = turns(case, step)
        .into_iter()
        .find(|(who, _)| *who == format!("Người giữ {login}"));
    mine.unwrap_or_else(|| panic!("{step} is not {login}'s: {}", case["turns"]))
        .1
}

/// Work given to two units by procedure CV-03 of Lào Cai.
fn given_to_two(story: &Story) -> Value {
    let id = adopt(story, "lao-cai/cv-03", None)["procedure_id"].clone();
    let case = story.as_("vanthu").ok(
        "case_open",
        json!({"procedure_id": id, "name": "Ý kiến chỉ đạo về chuyển đổi số"}),
    );
    story.as_("giamdoc").ok(
        "assignment_add",
        json!({"case_id": case["id"], "to": [
            {"part": "lead", "unit_id": story.unit("Phong Kinh te"), "task": "Chủ trì"},
            {"part": "support", "unit_id": story.unit("Phong Van hoa"), "task": "Phối hợp"},
            {"part": "inform", "person_id": story.person("ketoan")},
        ]}),
    )
}

#[test]
fn each_unit_has_its_own_hand_and_the_work_ends_when_all_did() {
    let story = with_heads();
    let case = given_to_two(&story);
    assert_eq!(turns(&case, "B2").len(), 2, "{}", case["turns"]);
    let lead = &rows(&case["turns"])[0]["lead"];
    assert_eq!(lead, "Trưởng phòng, ban, chi cục (Phòng Kinh tế)");
    // One unit's head does not do the other's.
    let theirs = turn_of(&case, "B2", "truongvh");
    story.as_("truongkt").refused(
        "case_step_done",
        theirs.clone(),
        "work.not_yours",
        "step_id",
    );
    let case = story
        .as_("truongkt")
        .ok("case_step_done", turn_of(&case, "B2", "truongkt"));
    assert_eq!((turns(&case, "B2").len(), turns(&case, "B3").len()), (1, 1));
    // The result of one completes that one's step alone.
    let officer = story.as_("kinhte");
    let director = story.as_("giamdoc");
    let case = officer.ok(
        "assignment_result",
        about(
            &case,
            "Phòng Kinh tế",
            json!({"content": "Đã xong phần kinh tế"}),
        ),
    );
    let case = director.ok(
        "assignment_accept",
        about(&case, "Phòng Kinh tế", json!({"accepted": true})),
    );
    assert_eq!(case["ended_kind"], Value::Null);
    assert_eq!((turns(&case, "B2").len(), turns(&case, "B3").len()), (1, 0));
    // Accepted before its head came to it: done the moment its turn comes.
    let case = story.as_("vanhoa").ok(
        "assignment_result",
        about(
            &case,
            "Phòng Văn hóa – Xã hội",
            json!({"content": "Đã góp ý"}),
        ),
    );
    let case = director.ok(
        "assignment_accept",
        about(&case, "Phòng Văn hóa – Xã hội", json!({"accepted": true})),
    );
    let case = story
        .as_("truongvh")
        .ok("case_step_done", turn_of(&case, "B2", "truongvh"));
    assert_eq!(case["ended_kind"], "done", "{}", case["turns"]);
    story.assert_whole();
}

#[test]
fn who_gets_the_work_later_has_a_hand_and_who_loses_it_has_none() {
    let story = with_heads();
    let case = given_to_two(&story);
    let director = story.as_("giamdoc");
    let office = story.unit("Van phong");
    let case = director.ok(
        "assignment_add",
        json!({"case_id": case["id"], "to": [
            {"part": "support", "unit_id": office, "task": "Theo dõi"},
        ]}),
    );
    assert_eq!(turns(&case, "B2").len(), 3);
    // Taken back: its hand is skipped, with the reason, and the others go on.
    let case = director.ok(
        "assignment_recall",
        about(
            &case,
            "Văn phòng HĐND và UBND",
            json!({"reason": "Không cần nữa"}),
        ),
    );
    assert_eq!((turns(&case, "B2").len(), turns(&case, "B3").len()), (2, 0));
    let skipped = rows(&case["steps"])
        .iter()
        .find(|step| step["standing"] == "skipped")
        .expect("a skipped step");
    assert_eq!(skipped["reason"], "Việc giao đã thu hồi");
    // Given to another: who takes the place takes the hand.
    let support = branch(&case, "Phòng Văn hóa – Xã hội").clone();
    let case = director.ok(
        "assignment_reassign",
        json!({"id": support["assignment_id"], "version": support["version"],
            "person_id": story.person("vanhoa"), "reason": "Đúng người hơn"}),
    );
    let now: Vec<&Value> = rows(&case["turns"])
        .iter()
        .filter(|turn| turn["step"] == "B2")
        .map(|turn| &turn["lead"])
        .collect();
    assert_eq!(now.len(), 2, "{now:?}");
    story.assert_whole();
}

#[test]
fn a_leave_is_asked_for_three_working_days_before() {
    let story = Story::new();
    let id = adopt(&story, "tay-ho/cv-02", None)["procedure_id"].clone();
    let kinhte = story.as_("kinhte");
    let case = kinhte.ok(
        "case_open",
        json!({"procedure_id": id, "entry": "ke_hoach", "name": "Xin nghỉ phép",
            "requester_id": story.person("kinhte")}),
    );
    let scan = story.scan("don.pdf", b"%PDF-1.4 don xin nghi phep");
    let asked = |from: &str| {
        of(
            &case,
            "ke-hoach.B1",
            json!({"values": {"nghi_tu": from}, "scan_ids": [scan]}),
        )
    };
    // Today is Tuesday the third: from Friday the sixth on it is in time.
    let error = kinhte.refused(
        "case_step_done",
        asked("2026-03-05T07:30:00+07:00"),
        "work.latest",
        "values",
    );
    assert_eq!(
        error.message,
        "Bước B1 phải làm chậm nhất ngày 02/03/2026 (trước 03 ngày làm việc khi nghỉ), vì “Bắt đầu \
         nghỉ từ” là 07:30 ngày 05/03/2026."
    );
    let same = kinhte.ok("case_get", json!({"id": case["id"]}));
    assert_eq!(
        (&same["turns"], &same["values"]),
        (&case["turns"], &json!([]))
    );
    // Nor when the clerk records it for them.
    let mut recorded = asked("2026-03-05T07:30:00+07:00");
    recorded["by_person_id"] = json!(story.person("kinhte"));
    recorded["evidence"] = json!("paper");
    story
        .as_("vanthu")
        .refused("case_step_record", recorded, "work.latest", "values");
    kinhte.ok("case_step_done", asked("2026-03-06T07:30:00+07:00"));
    story.assert_whole();
}

/// LT-01 of Vạn Ninh up to the step in which the document of the unit comes back.
fn advised(story: &Story) -> (Value, Value) {
    let admin = story.as_("quantri");
    let id = adopt(story, "van-ninh/lt-01", None)["procedure_id"].clone();
    admin.ok(
        "procedure_follow",
        json!({"register": "incoming", "procedure_id": id}),
    );
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    let line = clerk.ok(
        "incoming_submit",
        at(&line, json!({"submitted_to": "Chánh Văn phòng"})),
    );
    let cases = clerk.ok(
        "case_list",
        json!({"register": "incoming", "line_id": line["id"], "only": "all"}),
    );
    let case = clerk.ok("case_get", json!({"id": rows(&cases["rows"])[0]["id"]}));
    story.as_("chanhvp").ok(
        "case_step_done",
        of(&case, "B2", json!({"outcome": "lanh_dao_ubnd"})),
    );
    let case = story.as_("chutich").ok(
        "assignment_add",
        json!({"case_id": case["id"], "to": [
            {"part": "lead", "unit_id": story.unit("Phong Kinh te"), "task": "Tham mưu"},
        ]}),
    );
    let case = story
        .as_("truongkt")
        .ok("case_step_done", of(&case, "B4", json!({})));
    let draft = story.scan("du-thao.pdf", b"%PDF-1.4 du thao");
    let case = story.as_("kinhte").ok(
        "case_step_done",
        of(&case, "B5", json!({"scan_ids": [draft]})),
    );
    let case = story.as_("truongkt").ok(
        "case_step_done",
        of(&case, "B6", json!({"outcome": "duyet"})),
    );
    (line, case)
}

#[test]
fn another_units_clerk_has_a_turn_and_its_document_comes_in_as_a_line() {
    let story = with_heads();
    let (line, case) = advised(&story);
    let clerk = story.as_("vanthu");
    let signed = story.scan("ky-so.pdf", b"%PDF-1.4 da ky so");
    let b7 = of(&case, "B7", json!({"scan_ids": [signed]}));
    clerk.refused("case_step_done", b7.clone(), "work.not_yours", "step_id");
    let case = story.as_("vanthukt").ok("case_step_done", b7);

    // The văn thư of Văn phòng registers what came back; B8 says which line that is.
    let b8 = |number: &str| of(&case, "B8", json!({"values": {"van_ban_tham_muu": number}}));
    story
        .as_("vanthukt")
        .refused("case_step_done", b8("2/2026"), "work.value_line", "values");
    clerk.refused(
        "case_step_done",
        of(&case, "B8", json!({})),
        "work.value_missing",
        "values",
    );
    clerk.refused("case_step_done", b8("hai"), "work.value_line", "values");
    let own = format!("{}/{}", line["arrival_number"], line["year"]);
    clerk.refused("case_step_done", b8(&own), "work.value_own_line", "values");
    let second = story.register(2, json!({"organ_name": "Phòng Kinh tế"}));
    let number = format!("{} / {}", second["arrival_number"], second["year"]);
    let case = clerk.ok("case_step_done", b8(&number));
    let written = format!("{}/{}", second["arrival_number"], second["year"]);
    assert_eq!(
        find(&json!({"rows": case["values"]}), "name", "van_ban_tham_muu")["value"],
        written
    );
    assert_eq!(rows(&case["turns"])[0]["step"], "B9");
    // The work that the second line had begun by itself belongs to this one.
    let cases = clerk.ok(
        "case_list",
        json!({"register": "incoming", "line_id": second["id"], "only": "all"}),
    );
    let begun = clerk.ok("case_get", json!({"id": rows(&cases["rows"])[0]["id"]}));
    assert_eq!(begun["ended_kind"], "closed");
    let why = begun["ended_reason"].as_str().unwrap_or("");
    assert!(why.starts_with("Thuộc công việc “Văn bản đến số"), "{why}");
    story.assert_whole();
}
