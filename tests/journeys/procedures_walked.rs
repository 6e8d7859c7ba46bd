//! Cases that stand alone, walked from the first step to the last with their returns.

use serde_json::{Value, json};
use vanthu_tests::{Story, find, rows};

use crate::procedures::{CV_04, adopt, of, turn};

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
        let mut input = json!({"procedure_id": id, "name": "Thanh toán hội nghị", "requester_id": story.person("kinhte")});
        input
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        input
    };
    kinhte.refused("case_open", open(json!({})), "work.entry", "entry");
    kinhte.refused(
        "case_open",
        open(json!({"entry": "tien_mat", "name": " "})),
        "work.title",
        "name",
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
        json!({"procedure_id": id, "entry": "chuyen_khoan", "name": "Mua máy in", "requester_id": story.person("kinhte")}),
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
    // Nobody must sign it, and a leader may.
    let case = story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("case_step_sign", of(&case, "khoan.B4", json!({})));
    let approved = rows(&case["steps"])
        .iter()
        .find(|step| step["step"] == "khoan.B4")
        .unwrap();
    assert_eq!(
        (&approved["signed"], &approved["done_by"]),
        (&json!(true), &json!("Phạm Thị Chánh"))
    );
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
        json!({"procedure_id": id, "name": "Xe đi kiểm tra", "requester_id": story.person("chanhvp")}),
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
        "sign.not_yours",
        "login",
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "case_step_sign",
        input(yes.clone()),
        "sign.self",
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
        json!({"procedure_id": id, "name": "Xe đi họp", "requester_id": story.person("kinhte"),
               "values": {"go": "2026-03-12T07:00:00+07:00"}}),
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "case_step_sign",
        of(&case, "B1", json!({})),
        "sign.not_yours",
        "login",
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
    let open = json!({"procedure_id": id, "name": "Xe", "requester_id": story.person("kinhte")});
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

/// Two steps done by one thing said, then the head of the unit of whoever was given the work.
const HEAD: &str = r#"
key = "rieng/dau-moi"
code = "CV-12"
name = "Giao việc qua đầu mối"
register = "incoming"
[roles.van_thu]
name = "Văn thư"
titles = ["Văn thư"]
[roles.lanh_dao]
name = "Lãnh đạo"
titles = ["Chủ tịch"]
[roles.dau_moi]
name = "Người đứng đầu đơn vị"
special = "head_of_unit"
[[steps]]
id = "B1"
what = "Tiếp nhận"
lead = ["van_thu"]
done_by = "incoming.registered"
[[steps]]
id = "B2"
what = "Đăng ký"
lead = ["van_thu"]
done_by = "incoming.registered"
[[steps]]
id = "B3"
what = "Giao việc"
lead = ["lanh_dao"]
done_by = "work.assigned"
[[steps]]
id = "B4"
what = "Xem kết quả"
lead = ["dau_moi"]
end = true
"#;

#[test]
fn one_thing_said_is_two_steps_in_a_row_and_a_unit_is_that_of_its_person() {
    let story = Story::new();
    let id = adopt(&story, "rieng/dau-moi", Some(HEAD))["procedure_id"].clone();
    story.as_("quantri").ok(
        "procedure_follow",
        json!({"register": "incoming", "procedure_id": id}),
    );
    let line = story.register(1, json!({}));
    let case = story.as_("chutich").ok(
        "assignment_add",
        json!({"register": "incoming", "line_id": line["id"], "to": [
            {"part": "lead", "person_id": story.person("ketoan"), "task": "Thẩm tra"},
        ]}),
    );
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
            (json!("B4"), json!("open"))
        ]
    );
    assert_eq!(turn(&case, "B4")["people"][0]["name"], "Phạm Thị Chánh");
    let case = story
        .as_("chanhvp")
        .ok("case_step_done", of(&case, "B4", json!({})));
    assert_eq!(case["ended_kind"], "done");
    story.assert_whole();
}
