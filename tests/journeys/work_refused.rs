//! What is refused of work given out: to nobody, to somebody gone, too late, by the wrong person.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, find};

use crate::work::{about, branch, branch_ended};

#[test]
fn what_cannot_be_given_out_is_refused() {
    let story = Story::new();
    let leader = story.as_("chutich");
    let admin = story.as_("quantri");
    let case = leader.ok("case_open", json!({"name": "Chuẩn bị kỳ họp"}));
    let name = "assignment_add";
    let kinhte = story.person("kinhte");
    let to = |more: Value| {
        let mut one = json!({"part": "lead", "person_id": kinhte, "task": "Chuẩn bị tài liệu"});
        one.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!({"case_id": case["id"], "to": [one]})
    };
    leader.refused(name, json!({"to": []}), "office.input", "case_id");
    leader.refused(
        name,
        json!({"register": "moon", "line_id": 1, "to": []}),
        "office.input",
        "register",
    );
    leader.refused(
        name,
        json!({"register": "incoming", "line_id": 99, "to": []}),
        "office.not_found",
        "id",
    );
    leader.refused(
        name,
        json!({"case_id": 99, "to": []}),
        "office.not_found",
        "case_id",
    );
    leader.refused(
        name,
        json!({"case_id": case["id"], "to": []}),
        "work.assign_nobody",
        "to",
    );
    leader.refused(
        name,
        to(json!({"person_id": null})),
        "work.assign_nobody",
        "to",
    );
    leader.refused(name, to(json!({"person_id": 99})), "office.not_found", "to");
    leader.refused(
        name,
        to(json!({"person_id": story.person("chutich")})),
        "work.assign_self",
        "to",
    );
    leader.refused(name, to(json!({"task": " "})), "work.task", "task");
    leader.refused(
        name,
        to(json!({"due_date": "2026-03-02"})),
        "work.due_past",
        "due_date",
    );
    leader.refused(
        name,
        to(json!({"due_text": "lúc nào rảnh"})),
        "work.due_text",
        "due_text",
    );
    leader.refused(
        name,
        to(json!({"due_text": "03 ngày", "due_date": "2026-03-09"})),
        "work.due_two",
        "due_text",
    );
    story
        .as_("kinhte")
        .refused(name, to(json!({})), "work.not_leader", "by_person_id");
    // Somebody who left, a unit that ended.
    let people = admin.ok("people_list", json!({}));
    let ketoan = find(&people, "login", "ketoan").clone();
    admin.ok(
        "people_deactivate",
        at(&ketoan, json!({"reason": "Nghỉ hưu"})),
    );
    leader.refused(
        name,
        to(json!({"person_id": ketoan["id"]})),
        "work.assign_inactive",
        "to",
    );
    let units = admin.ok("unit_list", json!({}));
    let vanhoa = find(&units, "abbreviation", "VHXH").clone();
    admin.ok(
        "unit_close",
        at(
            &vanhoa,
            json!({"valid_to": "2026-03-03", "reason": "Sáp nhập"}),
        ),
    );
    story.at("2026-03-04T08:00:00+07:00");
    leader.refused(
        name,
        to(json!({"person_id": null, "unit_id": vanhoa["id"]})),
        "work.assign_unit_closed",
        "to",
    );
    let case = leader.ok(name, to(json!({"due_date": "2026-03-13"})));
    leader.refused(
        name,
        to(json!({"part": "support"})),
        "work.assign_twice",
        "to",
    );
    leader.refused(
        name,
        to(json!({"person_id": story.person("vanhoa")})),
        "work.one_lead",
        "part",
    );
    let below = |person: &str, due: &str| {
        json!({"case_id": case["id"], "within_id": branch(&case, "Vũ Đình Kinh")["assignment_id"],
            "to": [{"part": "lead", "person_id": story.person(person), "task": "In tài liệu", "due_date": due}]})
    };
    story.as_("vanhoa").refused(
        name,
        below("luutru", "2026-03-10"),
        "work.not_given_to",
        "id",
    );
    story.as_("kinhte").refused(
        name,
        below("vanhoa", "2026-03-16"),
        "work.due_beyond",
        "due_date",
    );

    // Reports, by whom it was given to alone.
    let officer = story.as_("kinhte");
    let progress = |percent: i64, content: &str| {
        about(
            &case,
            "Vũ Đình Kinh",
            json!({"percent": percent, "content": content}),
        )
    };
    let name = "assignment_progress";
    officer.refused(name, progress(101, "Xong"), "work.percent", "percent");
    officer.refused(name, progress(10, " "), "work.content", "content");
    story
        .as_("vanhoa")
        .refused(name, progress(10, "Xong"), "work.not_given_to", "id");
    let decide = |case: &Value, accepted: bool, opinion: &str| {
        about(
            case,
            "Vũ Đình Kinh",
            json!({"accepted": accepted, "opinion": opinion}),
        )
    };
    let name = "assignment_accept";
    leader.refused(name, decide(&case, true, ""), "work.no_result", "id");
    let case = officer.ok(
        "assignment_result",
        about(&case, "Vũ Đình Kinh", json!({"content": "Đã in 20 bộ"})),
    );
    officer.refused(
        "assignment_result",
        about(&case, "Vũ Đình Kinh", json!({"content": "Lại"})),
        "work.result_waits",
        "id",
    );
    officer.refused(name, decide(&case, true, ""), "work.not_assigner", "id");
    story
        .as_("chanhvp")
        .refused(name, decide(&case, true, ""), "work.not_assigner", "id");
    leader.refused(name, decide(&case, false, " "), "work.opinion", "opinion");

    // A deadline is moved by who set it; work is taken back or given to another, with a reason.
    let name = "assignment_extend";
    let extend = |case: &Value, to: &str, reason: &str| {
        about(
            case,
            "Vũ Đình Kinh",
            json!({"due_date": to, "reason": reason}),
        )
    };
    officer.refused(
        name,
        extend(&case, "2026-03-20", "Bận"),
        "work.not_assigner",
        "id",
    );
    leader.refused(
        name,
        extend(&case, "2026-03-20", ""),
        "work.reason",
        "reason",
    );
    leader.refused(
        name,
        extend(&case, "2026-03-13", "Bận"),
        "work.extend",
        "due_date",
    );
    let case = leader.ok(name, extend(&case, "2026-03-20", "Kỳ họp lùi một tuần"));
    let name = "assignment_reassign";
    let give = |case: &Value, person: i64, reason: &str| {
        about(
            case,
            "Vũ Đình Kinh",
            json!({"person_id": person, "reason": reason}),
        )
    };
    let kinhte_id = kinhte.0;
    leader.refused(
        name,
        give(&case, kinhte_id, "Đổi người"),
        "work.same_assignee",
        "to",
    );
    leader.refused(
        name,
        give(&case, story.person("vanhoa").0, " "),
        "work.reason",
        "reason",
    );
    let former = about(&case, "Vũ Đình Kinh", json!({"reason": "Thôi"}));
    let case = leader.ok(
        name,
        give(&case, story.person("vanhoa").0, "Đồng chí Kinh đi học"),
    );
    assert_eq!(branch(&case, "Bùi Thị Hóa")["due"]["date"], "2026-03-20");
    assert_eq!(branch_ended(&case, "Vũ Đình Kinh"), "Đồng chí Kinh đi học");
    leader.refused("assignment_recall", former, "work.assignment_ended", "id");
    let case = leader.ok(
        "assignment_recall",
        about(&case, "Bùi Thị Hóa", json!({"reason": "Hoãn họp"})),
    );
    // Who is only told has nothing to report.
    let case = leader.ok(
        "assignment_add",
        json!({"case_id": case["id"], "to": [{"part": "inform", "person_id": kinhte}]}),
    );
    officer.refused(
        "assignment_progress",
        about(
            &case,
            "Vũ Đình Kinh",
            json!({"percent": 10, "content": "Đã xem"}),
        ),
        "work.for_information",
        "id",
    );
    story.assert_whole();
}
