//! Văn bản đi: every refusal on its way, and what a return, a void and a state secret leave.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::outgoing_office::{draft, line_of, office, ready, signed};

#[test]
fn what_a_draft_must_have() {
    let story = office();
    let drafter = story.as_("ketoan");
    let plain = |changes: Value| {
        let mut input = json!({
            "type_name": "Kế hoạch", "subject": "Kế hoạch công tác",
            "recipients": [{"name": "Sở Nội vụ"}],
        });
        let fields = input.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        input
    };
    for (changes, code, field) in [
        (
            json!({"subject": " "}),
            "outgoing.subject_missing",
            "subject",
        ),
        (
            json!({"type_name": ""}),
            "outgoing.type_missing",
            "type_name",
        ),
        (
            json!({"type_name": "Thư ngỏ"}),
            "outgoing.type_unknown",
            "type_name",
        ),
        (
            json!({"code_notation": "KH UBND!"}),
            "outgoing.notation_form",
            "code_notation",
        ),
        (json!({"copies": 0}), "outgoing.out_of_range", "copies"),
        (json!({"copies": 99_999}), "outgoing.out_of_range", "copies"),
        (
            json!({"recipients": [{"name": ""}]}),
            "outgoing.recipient_name",
            "recipients",
        ),
        (
            json!({"recipients": [{"name": "Sở Nội vụ", "copies": -1}]}),
            "outgoing.recipient_copies",
            "recipients",
        ),
        (
            json!({"secrecy": "mat"}),
            "outgoing.secret_subject",
            "subject",
        ),
        (json!({"body_id": 99}), "office.not_found", "body_id"),
        (
            json!({"drafter_id": story.person("kinhte")}),
            "outgoing.drafter_other",
            "drafter_id",
        ),
        (json!({"answers": [77]}), "office.not_found", "incoming_ids"),
    ] {
        drafter.refused("outgoing_draft", plain(changes), code, field);
    }
    assert_eq!(
        story
            .as_("vanthu")
            .ok("outgoing_list", json!({"only": "working"}))["rows"],
        json!([])
    );
    // The văn thư writes for another.
    let line = story.as_("vanthu").ok(
        "outgoing_draft",
        plain(json!({"drafter_id": story.person("kinhte")})),
    );
    assert_eq!(line["unit_name"], "Phòng Kinh tế");
    assert_eq!(line["code_notation"], "KH-UBND");
    story.assert_whole();
}

#[test]
fn who_may_initial_check_approve_and_sign() {
    let story = office();
    let line = draft(&story, 1, json!({}));
    let sign = |login: &'static str, command: &str, code: &str| {
        story
            .as_("vanthu")
            .signed_by(login)
            .refused(command, at(&line, json!({})), code, "login");
    };
    // Who drafted it never decides it.
    sign("ketoan", "outgoing_initial", "outgoing.self");
    sign("ketoan", "outgoing_check", "outgoing.self");
    sign("kinhte", "outgoing_initial", "outgoing.initial_who");
    sign("kinhte", "outgoing_check", "outgoing.check_who");
    sign("kinhte", "outgoing_approve", "sign.not_yours");
    sign("kinhte", "outgoing_sign", "sign.not_yours");
    // The chief of office leads, but signs only by ủy quyền.
    sign("chanhvp", "outgoing_sign", "sign.not_yours");
    story
        .as_("vanthu")
        .signer(json!({"login": "chutich", "pin": "sai-mat-khau"}))
        .refused(
            "outgoing_sign",
            at(&line, json!({})),
            "people.wrong_secret",
            "pin",
        );
    let own = story.as_("vanthu").ok(
        "outgoing_draft",
        json!({
            "type_name": "Quyết định", "subject": "Về việc khen thưởng",
            "drafter_id": story.person("chutich"), "recipients": [{"name": "Như Điều 3"}],
        }),
    );
    story.as_("vanthu").signed_by("chutich").refused(
        "outgoing_sign",
        at(&own, json!({})),
        "sign.self",
        "login",
    );
    // Elsewhere recorded: the same competence, on the day of the signature.
    let clerk = story.as_("vanthu");
    let paper = |by: &str, date: &str| {
        at(
            &line,
            json!({"by_person_id": story.person(by), "signed_date": date}),
        )
    };
    clerk.refused(
        "outgoing_sign_paper",
        paper("kinhte", "2026-03-03"),
        "sign.not_yours",
        "by_person_id",
    );
    clerk.refused(
        "outgoing_sign_paper",
        paper("chutich", "2026-03-04"),
        "outgoing.signed_date",
        "signed_date",
    );
    clerk.refused(
        "outgoing_sign_digital",
        paper("chutich", "2026-03-03"),
        "outgoing.signed_file",
        "scan_ids",
    );
    let recorded = |step: &str, by: &str, date: &str, evidence: &str| {
        at(
            &line,
            json!({
                "step": step, "by_person_id": story.person(by), "date": date, "evidence": evidence,
            }),
        )
    };
    for (input, code, field) in [
        (
            recorded("signed", "chutich", "2026-03-03", "paper"),
            "outgoing.record_step",
            "step",
        ),
        (
            recorded("approved", "chutich", "2026-03-04", "paper"),
            "outgoing.record_date",
            "date",
        ),
        (
            recorded("approved", "chutich", "2026-03-03", "rumour"),
            "outgoing.evidence",
            "evidence",
        ),
        (
            recorded("initialled", "kinhte", "2026-03-03", "paper"),
            "outgoing.initial_who",
            "by_person_id",
        ),
    ] {
        clerk.refused("outgoing_record", input, code, field);
    }
    story.as_("ketoan").refused(
        "outgoing_record",
        recorded("approved", "chutich", "2026-03-03", "paper"),
        "door.not_your_role",
        "",
    );
    // Nothing of all this has changed anything but the count of wrong secrets.
    let still = line_of(&story, &line);
    assert_eq!(
        (&still["version"], &still["state"]),
        (&line["version"], &json!("drafted"))
    );
    let done = clerk.ok(
        "outgoing_record",
        recorded("approved", "chutich", "2026-03-03", "phone"),
    );
    let whole = line_of(&story, &done);
    assert_eq!(whole["steps"][3]["how_label"], "Ghi thay (điện thoại)");
    assert_eq!(whole["steps"][3]["recorded_by"], "Lê Thị Thu");
    // What was approved keeps its words.
    story.as_("ketoan").refused(
        "outgoing_amend",
        at(&done, json!({"subject": "Khác"})),
        "outgoing.content_fixed",
        "subject",
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "outgoing_initial",
        at(&done, json!({})),
        "outgoing.passed",
        "id",
    );
    story.assert_whole();
}

#[test]
fn a_return_takes_the_facts_off_and_keeps_the_remarks() {
    let story = office();
    let line = draft(&story, 1, json!({}));
    let line = story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("outgoing_initial", at(&line, json!({})));
    let line = story
        .as_("ketoan")
        .ok("outgoing_submit", at(&line, json!({"for": "sign"})));
    let desk = story.as_("chutich").ok("desk_list", json!({}));
    let row = &desk["rows"][0];
    let mut answer = json!({
        "kind": row["kind"], "id": row["id"], "version": row["version"], "seen": row["seen"],
        "files": [], "outcome": "return", "text": "",
    });
    let chairman = || story.as_("vanthu").signed_by("chutich");
    chairman().refused("desk_decide", answer.clone(), "sign.text", "text");
    answer["text"] = json!("Viết lại mục 2");
    let stale = answer.clone();
    chairman().ok("desk_decide", answer);
    chairman().refused("desk_decide", stale, "sign.decided", "id");
    let whole = line_of(&story, &line);
    assert_eq!(whole["state"], "drafted");
    assert_eq!(whole["returns"][0]["reason"], "Viết lại mục 2");
    assert_eq!(whole["returns"][0]["by"], "Trần Văn Chủ");
    assert_eq!(whole["marks"][0]["label"], "Bị trả lại");
    let waits = story
        .as_("ketoan")
        .ok("outgoing_list", json!({"only": "returned"}));
    assert_eq!(rows(&waits["rows"]).len(), 1);
    // Mended and signed on paper; the văn thư's last check sends it back once more.
    let line = story.as_("ketoan").ok(
        "outgoing_amend",
        at(&whole, json!({"subject": "Kế hoạch đã sửa"})),
    );
    assert_eq!(line["marks"], json!([]));
    let line = signed(&story, &line);
    let clerk = story.as_("vanthu");
    clerk.refused(
        "outgoing_return",
        at(&line, json!({"to": "draft", "reason": " "})),
        "outgoing.reason_missing",
        "reason",
    );
    clerk.refused(
        "outgoing_return",
        at(&line, json!({"to": "form_check", "reason": "Sai thể thức"})),
        "outgoing.return_to",
        "to",
    );
    story.as_("kinhte").refused(
        "outgoing_return",
        at(&line, json!({"to": "draft", "reason": "Sai"})),
        "outgoing.return_who",
        "id",
    );
    let line = clerk.ok(
        "outgoing_return",
        at(&line, json!({"to": "draft", "reason": "Thiếu căn cứ"})),
    );
    assert_eq!(
        (&line["state"], &line["signer_full_name"]),
        (&json!("drafted"), &json!(""))
    );
    assert_eq!(rows(&line_of(&story, &line)["returns"]).len(), 2);
    // With a number it goes back no more.
    let line = ready(&story, 2, json!({}));
    let line = clerk.ok("outgoing_issue", at(&line, json!({})));
    clerk.refused(
        "outgoing_return",
        at(&line, json!({"to": "draft", "reason": "Sai"})),
        "outgoing.return_numbered",
        "id",
    );
    story.assert_whole();
}

#[test]
fn a_number_is_given_last_and_in_the_order_of_days() {
    let story = office();
    let clerk = story.as_("vanthu");
    let line = draft(&story, 1, json!({}));
    clerk.refused(
        "outgoing_form_check",
        at(&line, json!({})),
        "outgoing.not_signed",
        "signed_date",
    );
    clerk.refused(
        "outgoing_issue",
        at(&line, json!({})),
        "outgoing.not_signed",
        "signed_date",
    );
    let line = signed(&story, &line);
    clerk.refused(
        "outgoing_issue",
        at(&line, json!({})),
        "outgoing.form_not_checked",
        "form_checked_date",
    );
    let line = clerk.ok("outgoing_form_check", at(&line, json!({})));
    let issue = |more: Value| at(&line, more);
    for (input, code, field) in [
        (
            issue(json!({"issued_date": "2026-03-04"})),
            "outgoing.issued_future",
            "issued_date",
        ),
        (
            issue(json!({"issued_date": "2026-03-02"})),
            "outgoing.issued_before_signed",
            "issued_date",
        ),
        (
            issue(json!({"code_notation": "KH/UBND"})),
            "outgoing.notation_form",
            "code_notation",
        ),
        (
            issue(json!({"copies": 0})),
            "outgoing.out_of_range",
            "copies",
        ),
        (
            issue(json!({"reservation_id": 9})),
            "office.not_found",
            "reservation_id",
        ),
    ] {
        clerk.refused("outgoing_issue", input, code, field);
    }
    story
        .as_("ketoan")
        .refused("outgoing_issue", issue(json!({})), "door.not_your_role", "");
    let first = clerk.ok("outgoing_issue", issue(json!({"copies": 9})));
    assert_eq!(first["code"], "01/KH-UBND");
    let whole = line_of(&story, &first);
    assert_eq!(whole["warnings"][0]["code"], "outgoing.copies_differ");
    clerk.refused(
        "outgoing_issue",
        at(&first, json!({})),
        "outgoing.done",
        "id",
    );
    clerk.refused(
        "outgoing_amend",
        at(
            &first,
            json!({"code_notation": "TB-UBND", "reason": "Nhầm"}),
        ),
        "outgoing.number_fixed",
        "code_notation",
    );
    // Without a recipient there is nobody to issue it to.
    let nobody = ready(&story, 2, json!({"recipients": []}));
    clerk.refused(
        "outgoing_issue",
        at(&nobody, json!({})),
        "outgoing.recipient_missing",
        "recipients",
    );
    // A later one never gets an earlier day.
    story.at("2026-03-05T09:00:00+07:00");
    let second = ready(&story, 3, json!({}));
    let second = clerk.ok("outgoing_issue", at(&second, json!({})));
    assert_eq!(second["code"], "02/KH-UBND");
    let third = signed_on(&story, 4, "2026-03-03");
    clerk.refused(
        "outgoing_issue",
        at(&third, json!({"issued_date": "2026-03-04"})),
        "outgoing.issued_before_last",
        "issued_date",
    );
    // Signed on Tuesday, numbered on Thursday: late, and said so.
    let third = clerk.ok("outgoing_issue", at(&third, json!({})));
    assert_eq!(third["marks"][0]["label"], "Cấp số muộn");
    let late = clerk.ok("outgoing_list", json!({"only": "late"}));
    assert_eq!(rows(&late["rows"]).len(), 1);
    assert_eq!(
        line_of(&story, &third)["warnings"][0]["code"],
        "outgoing.late"
    );
    // Công văn of two units count in the one series; types too.
    let listed = clerk.ok("outgoing_list", json!({}));
    let codes: Vec<&str> = rows(&listed["rows"])
        .iter()
        .map(|row| row["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["03/KH-UBND", "02/KH-UBND", "01/KH-UBND"]);
    story.assert_whole();
}

fn signed_on(story: &Story, n: u32, day: &str) -> Value {
    let line = draft(story, n, json!({}));
    let clerk = story.as_("vanthu");
    let line = clerk.ok(
        "outgoing_sign_paper",
        at(
            &line,
            json!({"by_person_id": story.person("chutich"), "signed_date": day}),
        ),
    );
    clerk.ok("outgoing_form_check", at(&line, json!({})))
}
