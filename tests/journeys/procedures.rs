//! Procedures: adopted from the program's files or the office's own text, approved, followed by
//! a register; and cases that stand alone, walked to the end with their returns.

use serde_json::{Value, json};
use vanthu_tests::{Story, find, rows};

/// The engine's own proof of what the format can say.
const CV_04: &str =
    include_str!("../../src-tauri/crates/vanthu-core/src/procedures/tests/cv-04.toml");

/// A small procedure of an office's own, with a step that is signed and one that is done
/// elsewhere.
const OWN: &str = r#"
key = "rieng/xin-xe"
code = "CV-11"
name = "Xin xe đi công tác"
total = "02 ngày làm việc"
[values.go]
label = "Ngày giờ đi"
kind = "moment"
[roles.nguoi_de_nghi]
name = "Người đề nghị"
special = "requester"
[roles.lanh_dao]
name = "Lãnh đạo Văn phòng"
titles = ["Chánh Văn phòng"]
[roles.ngoai]
name = "Đội xe của tỉnh"
special = "outside"
[[steps]]
id = "B1"
what = "Lập phiếu đề nghị"
lead = ["nguoi_de_nghi"]
time = "Trước 02 ngày khi đi"
mark = "go"
asks = ["go"]
[[steps]]
id = "B2"
what = "Duyệt"
lead = ["lanh_dao"]
time = "01 ngày"
signed = true
[[steps.outcomes]]
id = "dong_y"
name = "Đồng ý"
to = "B3"
[[steps.outcomes]]
id = "khong"
name = "Không đồng ý"
to = "B1"
return = true
[[steps]]
id = "B3"
what = "Bố trí xe"
lead = ["ngoai"]
time = "Trong ngày"
result = "Lệnh điều xe"
end = true
"#;

fn adopt(story: &Story, key: &str, text: Option<&str>) -> Value {
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

#[test]
fn a_payment_goes_through_its_steps_and_back_once() {
    let story = Story::new();
    let id = adopt(&story, "thu/cv-04", Some(CV_04))["procedure_id"].clone();
    story.as_("quantri").ok(
        "procedure_role_set",
        json!({"procedure_id": id, "role": "thu_quy", "titles": ["Kế toán"]}),
    );
    let kinhte = story.as_("kinhte");
    let open = |more: Value| {
        let mut input = json!({"procedure_id": id, "title": "Thanh toán hội nghị", "requester_id": story.person("kinhte")});
        input
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        input
    };
    kinhte.refused("case_open", open(json!({})), "work.entry", "entry");
    kinhte.refused(
        "case_open",
        open(json!({"entry": "tien_mat", "title": " "})),
        "work.title",
        "title",
    );
    kinhte.refused(
        "case_open",
        open(json!({"entry": "tien_mat", "values": {"weight": "1"}})),
        "work.value_unknown",
        "values",
    );
    let case = kinhte.ok("case_open", open(json!({"entry": "tien_mat"})));
    let done = "case_step_done";
    // The paper and the amount come first; nobody else can do it.
    kinhte.refused(
        done,
        of(&case, "mat.B1", json!({})),
        "work.value_missing",
        "values",
    );
    let with = |amount: &str| json!({"values": {"amount": amount}});
    kinhte.refused(
        done,
        of(&case, "mat.B1", with("nhiều")),
        "work.value_form",
        "values",
    );
    kinhte.refused(
        done,
        of(&case, "mat.B1", with("-5")),
        "work.value_form",
        "values",
    );
    kinhte.refused(
        done,
        of(&case, "mat.B1", with("60000000")),
        "work.document",
        "scan_ids",
    );
    let scan = story.scan("de-nghi.pdf", b"%PDF-1.4 giay de nghi");
    let whole = json!({"values": {"amount": "60000000"}, "scan_ids": [scan]});
    story.as_("vanhoa").refused(
        done,
        of(&case, "mat.B1", whole.clone()),
        "work.not_yours",
        "step_id",
    );
    let first = of(&case, "mat.B1", whole);
    let case = kinhte.ok(done, first.clone());
    assert_eq!(rows(&rows(&case["steps"])[0]["files"]).len(), 1);
    // The same window twice: one clear sentence, nothing changed.
    kinhte.refused(done, first, "work.not_open", "step_id");
    let ketoan = story.as_("ketoan");
    let stale = json!({"step_id": turn(&case, "mat.B2")["step_id"], "version": 9});
    ketoan.refused(done, stale, "office.conflict", "version");
    let case = ketoan.ok(done, of(&case, "mat.B2", json!({})));
    ketoan.refused(
        done,
        of(&case, "mat.B3", json!({})),
        "work.outcome",
        "outcome",
    );
    ketoan.refused(
        done,
        of(&case, "mat.B3", json!({"outcome": "thich"})),
        "work.outcome",
        "outcome",
    );
    ketoan.refused(
        done,
        of(&case, "mat.B3", json!({"outcome": "chua_du"})),
        "work.opinion",
        "opinion",
    );
    ketoan.refused(
        "case_step_return",
        of(
            &case,
            "mat.B3",
            json!({"outcome": "day_du", "opinion": "Thiếu"}),
        ),
        "work.not_a_return",
        "outcome",
    );
    let case = ketoan.ok(
        "case_step_return",
        of(
            &case,
            "mat.B3",
            json!({"outcome": "chua_du", "opinion": "Thiếu danh sách ký nhận"}),
        ),
    );
    let again = rows(&case["steps"]).last().unwrap().clone();
    assert_eq!(
        (&again["step"], &again["round"]),
        (&json!("mat.B1"), &json!(2))
    );
    let again = story.scan("de-nghi-2.pdf", b"%PDF-1.4 giay de nghi lan 2");
    let case = kinhte.ok(done, of(&case, "mat.B1", json!({"scan_ids": [again]})));
    let case = ketoan.ok(done, of(&case, "mat.B2", json!({})));
    let case = ketoan.ok(done, of(&case, "mat.B3", json!({"outcome": "day_du"})));
    // The leader is away: skipped with a reason, by the clerk.
    story.as_("vanthu").refused(
        "case_step_skip",
        of(&case, "mat.B4", json!({"reason": " "})),
        "work.reason",
        "reason",
    );
    kinhte.refused(
        "case_step_skip",
        of(&case, "mat.B4", json!({"reason": "Vội"})),
        "door.not_your_role",
        "",
    );
    let case = story.as_("vanthu").ok(
        "case_step_skip",
        of(
            &case,
            "mat.B4",
            json!({"reason": "Đã duyệt trong dự toán quý"}),
        ),
    );
    let last = of(&case, "mat.B5", json!({}));
    let case = ketoan.ok(done, last.clone());
    assert_eq!(case["ended_kind"], "done");
    ketoan.refused(done, last, "work.ended", "step_id");
    let standings: Vec<_> = rows(&case["steps"])
        .iter()
        .map(|step| step["standing"].clone())
        .collect();
    assert_eq!(
        standings,
        [
            "done", "done", "returned", "done", "done", "done", "skipped", "done"
        ]
    );
    story.assert_whole();
}

#[test]
fn a_transfer_above_fifty_millions_runs_on_two_hands() {
    let story = Story::new();
    let id = adopt(&story, "thu/cv-04", Some(CV_04))["procedure_id"].clone();
    let (kinhte, ketoan) = (story.as_("kinhte"), story.as_("ketoan"));
    let case = kinhte.ok(
        "case_open",
        json!({"procedure_id": id, "entry": "chuyen_khoan", "title": "Mua máy in", "requester_id": story.person("kinhte")}),
    );
    let done = "case_step_done";
    let case = kinhte.ok(
        done,
        of(&case, "khoan.B1", json!({"values": {"amount": "60000000"}})),
    );
    ketoan.refused(
        done,
        of(&case, "khoan.B2", json!({"outcome": "nho"})),
        "work.outcome_closed",
        "outcome",
    );
    let case = ketoan.ok(done, of(&case, "khoan.B2", json!({"outcome": "lon"})));
    assert_eq!(rows(&case["turns"]).len(), 2);
    let case = ketoan.ok(done, of(&case, "khoan.B3", json!({"outcome": "day_du"})));
    // The approval waits for the form.
    let waits = rows(&case["steps"]).last().unwrap().clone();
    assert_eq!(waits["standing"], "waiting");
    story.as_("chanhvp").refused(
        done,
        json!({"step_id": waits["id"], "version": waits["version"]}),
        "work.waiting",
        "step_id",
    );
    let case = ketoan.ok(done, of(&case, "khoan.08a", json!({})));
    let case = story
        .as_("chanhvp")
        .ok(done, of(&case, "khoan.B4", json!({})));
    let case = ketoan.ok(done, of(&case, "khoan.B5", json!({})));
    assert_eq!(case["ended_kind"], "done");
    story.assert_whole();
}

#[test]
fn a_decision_is_signed_here_and_what_others_do_is_recorded_for_them() {
    let story = Story::new();
    let id = adopt(&story, "rieng/xin-xe", Some(OWN))["procedure_id"].clone();
    let clerk = story.as_("vanthu");
    let case = clerk.ok(
        "case_open",
        json!({"procedure_id": id, "title": "Xe đi kiểm tra", "requester_id": story.person("chanhvp")}),
    );
    story.at("2026-03-04T09:00:00+07:00");
    // Ghi thay: from paper, with the person, the real day, the evidence.
    let record = "case_step_record";
    let chanhvp = story.person("chanhvp");
    let by = |more: Value| {
        let mut input = json!({"by_person_id": chanhvp, "evidence": "paper", "date": "2026-03-03",
            "values": {"go": "2026-03-10T07:00:00+07:00"}});
        input
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        of(&case, "B1", input)
    };
    clerk.refused(
        record,
        by(json!({"evidence": "rumour"})),
        "work.evidence",
        "evidence",
    );
    clerk.refused(
        record,
        by(json!({"date": "2026-03-02"})),
        "work.done_date",
        "date",
    );
    clerk.refused(
        record,
        by(json!({"date": "2026-03-05"})),
        "work.done_date",
        "date",
    );
    clerk.refused(
        record,
        by(json!({"by_person_id": null})),
        "work.who",
        "by_person_id",
    );
    clerk.refused(
        record,
        by(json!({"by_person_id": 99})),
        "office.not_found",
        "by_person_id",
    );
    clerk.refused(
        record,
        by(json!({"by_person_id": story.person("kinhte")})),
        "work.not_yours",
        "by_person_id",
    );
    clerk.refused(
        record,
        by(json!({"opinion": "a".repeat(4001)})),
        "work.too_long",
        "opinion",
    );
    let case = clerk.ok(record, by(json!({})));
    let step = &rows(&case["steps"])[0];
    assert_eq!(
        (
            &step["done_by"],
            &step["recorded_by"],
            &step["evidence_label"],
            &step["signed"]
        ),
        (
            &json!("Phạm Thị Chánh"),
            &json!("Lê Thị Thu"),
            &json!("bản giấy"),
            &json!(false)
        )
    );
    // Two working days before the journey, and from the real day on.
    assert_eq!(step["due"]["date"], "2026-03-06");
    assert_eq!(
        turn(&case, "B2")["opened_at"],
        "2026-03-03T17:00:00.000+07:00"
    );
    assert_eq!(turn(&case, "B2")["due"]["date"], "2026-03-04");

    // Signed with the leader's own secret; never by hand, never recorded, never for oneself.
    let input = |more: Value| of(&case, "B2", more);
    let yes = json!({"outcome": "dong_y"});
    story.as_("chanhvp").refused(
        "case_step_done",
        input(yes.clone()),
        "work.must_sign",
        "step_id",
    );
    clerk.refused(
        record,
        input(json!({"outcome": "dong_y", "by_person_id": chanhvp, "evidence": "paper"})),
        "work.must_sign",
        "step_id",
    );
    clerk.refused(
        "case_step_skip",
        input(json!({"reason": "Vội"})),
        "work.must_sign",
        "step_id",
    );
    story.as_("vanthu").signed_by("chutich").refused(
        "case_step_sign",
        input(yes.clone()),
        "work.not_yours",
        "login",
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "case_step_sign",
        input(yes.clone()),
        "work.self",
        "login",
    );
    story
        .as_("vanthu")
        .signer(json!({"login": "chanhvp", "pin": "sai-mat-khau"}))
        .refused(
            "case_step_sign",
            input(yes.clone()),
            "people.wrong_secret",
            "pin",
        );
    // Somebody else asks.
    let case = clerk.ok(
        "case_open",
        json!({"procedure_id": id, "title": "Xe đi họp", "requester_id": story.person("kinhte"),
               "values": {"go": "2026-03-12T07:00:00+07:00"}}),
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "case_step_sign",
        of(&case, "B1", json!({})),
        "work.not_signed_step",
        "step_id",
    );
    let case = story
        .as_("kinhte")
        .ok("case_step_done", of(&case, "B1", json!({})));
    story.as_("vanthu").signed_by("chanhvp").refused(
        "case_step_sign",
        of(&case, "B2", json!({"outcome": "khong"})),
        "work.opinion",
        "opinion",
    );
    let case = story.as_("vanthu").signed_by("chanhvp").ok(
        "case_step_sign",
        of(
            &case,
            "B2",
            json!({"outcome": "dong_y", "opinion": "Đồng ý"}),
        ),
    );
    assert_eq!(rows(&case["steps"])[1]["signed"], true);
    // Another office's step is always recorded.
    clerk.refused(
        "case_step_done",
        of(&case, "B3", json!({})),
        "work.not_yours",
        "step_id",
    );
    clerk.refused(
        record,
        of(&case, "B3", json!({"evidence": "phone"})),
        "work.outside_name",
        "by_name",
    );
    let case = clerk.ok(
        record,
        of(
            &case,
            "B3",
            json!({"evidence": "phone", "by_name": "Đội xe, ông Nam"}),
        ),
    );
    assert_eq!(case["ended_kind"], "done");
    assert_eq!(rows(&case["steps"])[2]["done_by"], "Đội xe, ông Nam");
    story.assert_whole();
}

#[test]
fn a_case_keeps_its_version() {
    let story = Story::new();
    let id = adopt(&story, "rieng/xin-xe", Some(OWN))["procedure_id"].clone();
    let open = json!({"procedure_id": id, "title": "Xe", "requester_id": story.person("kinhte")});
    let old = story.as_("kinhte").ok("case_open", open.clone());
    adopt(
        &story,
        "rieng/xin-xe",
        Some(&OWN.replace("Lập phiếu đề nghị", "Lập phiếu theo mẫu mới")),
    );
    let new = story.as_("kinhte").ok("case_open", open);
    let what = |case: &Value| turn(case, "B1")["what"].clone();
    let old = story.as_("kinhte").ok("case_get", json!({"id": old["id"]}));
    assert_eq!(
        (what(&old), &old["ordinal"]),
        (json!("Lập phiếu đề nghị"), &json!(1))
    );
    assert_eq!(
        (what(&new), &new["ordinal"]),
        (json!("Lập phiếu theo mẫu mới"), &json!(2))
    );
    let list = story.as_("quantri").ok("procedure_list", json!({}));
    assert_eq!(find(&list, "key", "rieng/xin-xe")["open_cases"], 2);
    story.assert_whole();
}
