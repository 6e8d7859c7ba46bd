//! Procedures: adopted from the program's files or the office's own text, approved, followed by
//! a register.

use serde_json::{Value, json};
use vanthu_tests::{Story, find, rows};

/// The engine's own proof of what the format can say.
pub const CV_04: &str =
    include_str!("../../src-tauri/crates/vanthu-core/src/procedures/tests/cv-04.toml");

/// Adopts a definition, as the administrator.
#[track_caller]
pub fn adopt(story: &Story, key: &str, text: Option<&str>) -> Value {
    let mut input = json!({"key": key, "decision": "Quyết định 12/QĐ-UBND ngày 02/3/2026"});
    if let Some(text) = text {
        input["text"] = json!(text);
    }
    story.as_("quantri").ok("procedure_adopt", input)
}

/// The id and version of the step of a case that is open.
#[track_caller]
pub fn turn<'a>(case: &'a Value, step: &str) -> &'a Value {
    rows(&case["turns"])
        .iter()
        .find(|turn| turn["step"] == step)
        .unwrap_or_else(|| panic!("{step} is not open: {}", case["turns"]))
}

/// The input of a command about an open step.
#[track_caller]
pub fn of(case: &Value, step: &str, more: Value) -> Value {
    let turn = turn(case, step);
    let mut input = json!({"step_id": turn["step_id"], "version": turn["version"]});
    if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
        fields.extend(more);
    }
    input
}

#[test]
fn a_procedure_is_adopted_as_versions() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let list = admin.ok("procedure_list", json!({}));
    let shipped = find(&list, "key", "tay-ho/cv-01-den");
    assert_eq!(
        (
            &shipped["code"],
            &shipped["procedure_id"],
            &shipped["shipped"]
        ),
        (&json!("CV-01"), &Value::Null, &json!(true))
    );
    // Read before it is adopted: steps, roles, times as understood.
    let page = admin.ok("procedure_get", json!({"key": "tay-ho/cv-01-den"}));
    assert_eq!(rows(&page["steps"]).len(), 6);
    assert_eq!(page["steps"][2]["lead"], json!(["Chánh Văn phòng"]));
    assert_eq!(page["steps"][2]["time"]["rule"]["kind"], "same_day");
    assert_eq!(page["steps"][2]["done_by"], "Ghi ý kiến chỉ đạo");
    assert_eq!(page["findings"], json!([]));

    let name = "procedure_adopt";
    let input = |key: &str, text: &str, decision: &str| json!({"key": key, "text": text, "decision": decision});
    admin.refused(
        name,
        json!({"key": "tay-ho/khong", "decision": "QĐ"}),
        "office.not_found",
        "key",
    );
    admin.refused(
        name,
        input("thu/cv-04", CV_04, " "),
        "procedures.decision",
        "decision",
    );
    admin.refused(
        name,
        input("thu/khac", CV_04, "QĐ"),
        "procedures.key_differs",
        "key",
    );
    admin.refused(
        name,
        input("thu/cv-04", "key = ", "QĐ"),
        "procedures.toml",
        "text",
    );
    let faulty = CV_04.replace("lead = [\"thu_quy\"]", "lead = [\"ai_do\"]");
    let error = admin.refused(
        name,
        input("thu/cv-04", &faulty, "QĐ"),
        "procedures.faulty",
        "text",
    );
    assert!(
        error.message.contains("Bước mat.B5") && error.message.contains("ai_do"),
        "{}",
        error.message
    );
    story.as_("kinhte").refused(
        name,
        input("thu/cv-04", CV_04, "QĐ"),
        "door.not_your_role",
        "",
    );
    // What is being written can be looked at; a warning keeps nothing from being adopted.
    let checked = admin.ok("procedure_check", json!({"text": CV_04}));
    assert_eq!(rows(&checked["findings"]).len(), 2);
    assert_eq!(checked["findings"][0]["level"], "warning");
    let first = adopt(&story, "thu/cv-04", Some(CV_04));
    admin.refused(
        name,
        input("thu/cv-04", CV_04, "QĐ"),
        "procedures.same_text",
        "text",
    );
    let second = adopt(
        &story,
        "thu/cv-04",
        Some(&CV_04.replace("\"05 ngày\"", "\"01 ngày\"")),
    );
    assert_eq!(first["procedure_id"], second["procedure_id"]);
    let page = admin.ok("procedure_get", json!({"key": "thu/cv-04"}));
    assert_eq!(page["version_id"], second["version_id"]);
    let ordinals: Vec<_> = rows(&page["versions"])
        .iter()
        .map(|row| row["ordinal"].clone())
        .collect();
    assert_eq!(ordinals, [json!(2), json!(1)]);
    let old = admin.ok(
        "procedure_get",
        json!({"key": "thu/cv-04", "version_id": first["version_id"]}),
    );
    assert_eq!(old["text"], CV_04);
    admin.refused(
        "procedure_get",
        json!({"key": "thu/cv-04", "version_id": 99}),
        "office.not_found",
        "version_id",
    );
    admin.refused(
        "procedure_get",
        json!({"key": "thu/khong"}),
        "office.not_found",
        "key",
    );

    // The facts of KH 97.
    let id = &first["procedure_id"];
    let name = "procedure_approve";
    let fact = |kind: &str, day: &str, document: &str| json!({"procedure_id": id, "kind": kind, "day": day, "document": document, "by_name": "Chủ tịch UBND"});
    admin.refused(
        name,
        fact("approved", "2026-03-04", "QĐ"),
        "procedures.approval_date",
        "day",
    );
    admin.refused(
        name,
        fact("approved", "2026-03-02", ""),
        "procedures.approval_document",
        "document",
    );
    admin.refused(
        name,
        json!({"procedure_id": 99, "kind": "approved", "day": "2026-03-02", "document": "QĐ"}),
        "office.not_found",
        "procedure_id",
    );
    for kind in [
        "list_approved",
        "approved",
        "published",
        "inspected",
        "reviewed",
    ] {
        admin.ok(name, fact(kind, "2026-03-02", "Quyết định 12/QĐ-UBND"));
    }
    let page = admin.ok("procedure_get", json!({"key": "thu/cv-04"}));
    assert_eq!(rows(&page["approvals"]).len(), 5);
    assert_eq!(page["approvals"][2]["kind_label"], "công bố, công khai");

    // Who fills a role here.
    let name = "procedure_role_set";
    let role =
        |role: &str, titles: Value| json!({"procedure_id": id, "role": role, "titles": titles});
    admin.refused(
        name,
        role("ai_do", json!(["Kế toán"])),
        "procedures.unknown_role",
        "role",
    );
    admin.refused(
        name,
        role("thu_quy", json!(["A; B"])),
        "procedures.title_sign",
        "titles",
    );
    admin.ok(name, role("thu_quy", json!(["Kế toán"])));
    admin.ok(name, role("thu_quy", json!(["Kế toán", "Thủ quỹ"])));
    let page = admin.ok("procedure_get", json!({"key": "thu/cv-04"}));
    let shown = rows(&page["roles"])
        .iter()
        .find(|row| row["id"] == "thu_quy")
        .unwrap();
    assert_eq!(
        (&shown["titles"], &shown["own"]),
        (&json!(["Kế toán", "Thủ quỹ"]), &json!(true))
    );
    story.assert_whole();
}

#[test]
fn a_register_follows_a_procedure_from_a_day_on() {
    let story = Story::new();
    let admin = story.as_("quantri");
    let before = story.register(1, json!({}));
    let den = adopt(&story, "tay-ho/cv-01-den", None);
    let alone = adopt(&story, "thu/cv-04", Some(CV_04));
    let name = "procedure_follow";
    let follow = |id: &Value, from: &str| json!({"register": "incoming", "procedure_id": id, "valid_from": from});
    admin.refused(
        name,
        follow(&den["procedure_id"], "2026-03-02"),
        "procedures.follow_past",
        "valid_from",
    );
    admin.refused(
        name,
        follow(&alone["procedure_id"], "2026-03-03"),
        "procedures.follow_register",
        "procedure_id",
    );
    let later = json!({"key": "tay-ho/sau", "decision": "QĐ", "valid_from": "2026-06-01",
        "text": page_text(&story).replace("tay-ho/cv-01-den", "tay-ho/sau")});
    let later = admin.ok("procedure_adopt", later);
    admin.refused(
        name,
        follow(&later["procedure_id"], "2026-03-03"),
        "procedures.not_in_force",
        "procedure_id",
    );
    admin.ok(name, follow(&den["procedure_id"], "2026-03-04"));
    let listed = |key: &str| find(&admin.ok("procedure_list", json!({})), "key", key).clone();
    let den_listed = listed("tay-ho/cv-01-den");
    assert_eq!(
        (&den_listed["followed"], &den_listed["follow_changes"]),
        (&json!(false), &json!("2026-03-04"))
    );
    assert_eq!(den_listed["differs"], false);
    assert_eq!(listed("tay-ho/sau")["in_force_from"], Value::Null);
    let own = listed("thu/cv-04");
    assert_eq!(
        (&own["errors"], &own["warnings"], &own["follow_changes"]),
        (&json!(0), &json!(2), &Value::Null)
    );
    // Not yet: nothing is opened, for old lines or new.
    story.register(2, json!({}));
    let none = story.as_("vanthu").ok("case_list", json!({"only": "all"}));
    assert_eq!(rows(&none["rows"]).len(), 0);
    story.at("2026-03-04T08:30:00+07:00");
    let line = story.register(3, json!({}));
    let cases = story.as_("vanthu").ok(
        "case_list",
        json!({"register": "incoming", "line_id": line["id"]}),
    );
    let case = &rows(&cases["rows"])[0];
    assert_eq!(case["title"], "Văn bản đến số 3 năm 2026");
    assert_eq!(case["subject"], line["subject"]);
    assert_eq!(turn(case, "B2")["people"][0]["name"], "Lê Thị Thu");
    // Turned off again.
    admin.ok(name, json!({"register": "incoming", "procedure_id": null}));
    let line = story.register(4, json!({}));
    for line in [&before, &line] {
        let cases = story.as_("vanthu").ok(
            "case_list",
            json!({"register": "incoming", "line_id": line["id"], "only": "all"}),
        );
        assert_eq!(rows(&cases["rows"]).len(), 0);
    }
    story.assert_whole();
}

fn page_text(story: &Story) -> String {
    let page = story.as_("quantri").ok(
        "procedure_get",
        json!({"key": "tay-ho/cv-01-den", "shipped": true}),
    );
    page["text"].as_str().unwrap().to_owned()
}
