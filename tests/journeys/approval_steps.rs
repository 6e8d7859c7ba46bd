//! A step answered in every way: agreed, returned, refused, passed on; a line sent back; a defect.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::approval::{answer, desk, put_before, submitted, waits};
use crate::procedures::{of, turn};

/// A step with every kind of way out.
pub const LEAVE: &str = r#"
key = "rieng/nghi-viec-rieng"
code = "CV-12"
name = "Nghỉ việc riêng"
field = "Tổ chức cán bộ"
total = "03 ngày làm việc"
[values.days]
label = "Số ngày"
kind = "number"
[roles.nguoi_de_nghi]
name = "Người đề nghị"
special = "requester"
[roles.lanh_dao]
name = "Lãnh đạo UBND"
titles = ["Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng"]
[[steps]]
id = "B1"
what = "Viết đơn"
lead = ["nguoi_de_nghi"]
time = "Trong ngày"
[[steps]]
id = "B2"
what = "Duyệt đơn nghỉ"
lead = ["lanh_dao"]
time = "01 ngày"
signed = true
asks = ["days"]
[[steps.outcomes]]
id = "dong_y"
name = "Đồng ý"
end = true
[[steps.outcomes]]
id = "sua"
name = "Trả lại để sửa đơn"
to = "B1"
return = true
[[steps.outcomes]]
id = "khong"
name = "Không đồng ý"
end = true
refuses = true
"#;

/// A request whose second step waits for a leader; the case.
#[track_caller]
pub fn leave(story: &Story, requester: &str) -> Value {
    let admin = story.as_("quantri");
    let known = admin.ok("procedure_list", json!({}));
    let there = rows(&known["rows"])
        .iter()
        .find(|row| row["key"] == "rieng/nghi-viec-rieng")
        .map(|row| row["procedure_id"].clone());
    let procedure = there.unwrap_or_else(|| {
        crate::procedures::adopt(story, "rieng/nghi-viec-rieng", Some(LEAVE))["procedure_id"]
            .clone()
    });
    let case = story.as_("vanthu").ok(
        "case_open",
        json!({"procedure_id": procedure, "name": "Xin nghỉ", "requester_id": story.person(requester)}),
    );
    story
        .as_(requester)
        .ok("case_step_done", of(&case, "B1", json!({})))
}

#[test]
fn a_step_is_agreed_returned_refused_or_passed_on() {
    let story = Story::new();
    let case = leave(&story, "kinhte");
    let step = turn(&case, "B2")["step_id"].clone();
    let own = desk(&story, "chanhvp");
    let row = waits(&own, "step", &step);
    assert_eq!(
        row["outcomes"],
        json!(["agree", "return", "refuse", "pass"])
    );
    assert_eq!(
        (
            &row["field"],
            &row["asked"],
            &row["asks"][0]["label"],
            &row["due"]["kind"]
        ),
        (
            &json!("Tổ chức cán bộ"),
            &json!("Duyệt đơn nghỉ"),
            &json!("Số ngày"),
            &json!("day")
        )
    );
    // Passed on: on the other's desk alone.
    let passed = answer(
        row,
        "pass",
        json!({"to_person_id": story.person("chutich"), "text": "Thuộc thẩm quyền Chủ tịch"}),
    );
    story
        .as_("chanhvp")
        .signed_by("chanhvp")
        .ok("desk_decide", passed);
    assert_eq!(desk(&story, "chanhvp")["total"], 0);
    let theirs = desk(&story, "chutich");
    let row = waits(&theirs, "step", &step);
    assert!(
        row["note"]
            .as_str()
            .unwrap()
            .starts_with("Phạm Thị Chánh: Chuyển."),
        "{row}"
    );
    let sign = |input: Value| {
        story
            .as_("chutich")
            .signed_by("chutich")
            .ok("desk_decide", input)
    };
    sign(answer(row, "return", json!({"text": "Ghi rõ lý do nghỉ"})));
    let again = story
        .as_("vanthu")
        .ok("case_get", json!({"id": case["id"]}));
    assert_eq!(
        (
            &turn(&again, "B1")["people"][0]["name"],
            &rows(&again["steps"])[1]["signed"]
        ),
        (&json!("Vũ Đình Kinh"), &json!(true))
    );
    assert_eq!(
        rows(&again["steps"])[1]["capacity"],
        "TM. UBND, Chủ tịch UBND"
    );
    let again = story
        .as_("kinhte")
        .ok("case_step_done", of(&again, "B1", json!({})));
    // The next round is the role's again, and ends with a refusal.
    let step = turn(&again, "B2")["step_id"].clone();
    let theirs = desk(&story, "chanhvp");
    let refusal = answer(
        waits(&theirs, "step", &step),
        "refuse",
        json!({"text": "Đang cao điểm", "values": {"days": "2"}}),
    );
    story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("desk_decide", refusal);
    let case = story
        .as_("vanthu")
        .ok("case_get", json!({"id": case["id"]}));
    assert_eq!(
        (
            &case["ended_kind"],
            &rows(&case["steps"])[3]["outcome_name"]
        ),
        (&json!("done"), &json!("Không đồng ý"))
    );
    story.assert_whole();
}

#[test]
fn a_line_is_sent_back_or_passed_on_and_a_defect_is_answered() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = submitted(&story, 1, "chanhvp", json!({}));
    let sign = |login: &str, input: Value| {
        story
            .as_("vanthu")
            .signed_by(login)
            .ok("desk_decide", input)
    };
    let theirs = desk(&story, "chanhvp");
    sign(
        "chanhvp",
        answer(
            waits(&theirs, "directive", &line["id"]),
            "return",
            json!({"text": "Kèm văn bản cũ"}),
        ),
    );
    let whole = story.line(&line);
    assert_eq!(
        (&whole["state"], &whole["submitted_to_id"]),
        (&json!("registered"), &Value::Null)
    );
    let line = put_before(&story, &whole, "chanhvp", json!({"field": "Kinh tế"}));
    let theirs = desk(&story, "chanhvp");
    let row = waits(&theirs, "directive", &line["id"]);
    assert_eq!(row["field"], "Kinh tế");
    sign(
        "chanhvp",
        answer(
            row,
            "pass",
            json!({"text": "Xin ý kiến Chủ tịch", "to_person_id": story.person("chutich")}),
        ),
    );
    let theirs = desk(&story, "chutich");
    sign(
        "chutich",
        answer(
            waits(&theirs, "directive", &line["id"]),
            "refuse",
            json!({"text": "Không thuộc thẩm quyền xã"}),
        ),
    );
    assert_eq!(
        story.line(&line)["opinion"]["text"],
        "Không thuộc thẩm quyền xã"
    );

    // A defect that was put before nobody by name waits for every leader.
    let line = story.register(2, json!({}));
    let line = clerk.ok(
        "incoming_defect_report",
        at(&line, json!({"what": "Thiếu trang 2", "reported_to": ""})),
    );
    for login in ["chanhvp", "chutich"] {
        let theirs = desk(&story, login);
        assert_eq!(
            waits(&theirs, "defect", &line["id"])["asked"],
            "Thiếu trang 2"
        );
    }
    let theirs = desk(&story, "chanhvp");
    sign(
        "chanhvp",
        answer(
            waits(&theirs, "defect", &line["id"]),
            "pass",
            json!({"text": "Việc lớn", "to_person_id": story.person("chutich")}),
        ),
    );
    assert_eq!(desk(&story, "chanhvp")["total"], 0);
    let theirs = desk(&story, "chutich");
    sign(
        "chutich",
        answer(
            waits(&theirs, "defect", &line["id"]),
            "agree",
            json!({"text": "Báo nơi gửi bổ sung"}),
        ),
    );
    let whole = story.line(&line);
    assert_eq!(
        (
            &whole["defect"]["opinion"],
            &whole["defect"]["opinion_signed"]
        ),
        (&json!("Báo nơi gửi bổ sung"), &json!(true))
    );
    clerk.ok(
        "incoming_defect_settle",
        at(&whole, json!({"outcome": "told", "note": "Đã báo"})),
    );
    story.assert_whole();
}
