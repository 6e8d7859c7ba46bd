//! Whose hand a seal is in: written down, permitted, handed over, brought back, withdrawn.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::seals::{paper, seal, with};

/// A permission that is asked for: lent to the officer of Kinh tế until Thursday.
fn asked(story: &Story, seal: &Value, changes: Value) -> Value {
    with(
        json!({
            "seal_id": seal["id"], "kind": "lend", "to_person_id": story.person("kinhte"),
            "to_date": "2026-03-05", "purpose": "Trực thay văn thư đi tập huấn",
        }),
        changes,
    )
}

fn whole(story: &Story, seal: &Value) -> Value {
    story
        .as_("vanthu")
        .ok("seal_get", json!({"id": seal["id"]}))
}

#[test]
fn a_seal_goes_to_another_hand_and_back() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let permit = |login: &'static str| story.as_("vanthu").signed_by(login);
    // Who is no leader lets nothing go, and no leader lets it go to themselves.
    permit("ketoan").refused(
        "seal_permit",
        asked(&story, &seal, json!({})),
        "sign.not_yours",
        "login",
    );
    permit("chanhvp").refused(
        "seal_permit",
        asked(
            &story,
            &seal,
            json!({"to_person_id": story.person("chanhvp")}),
        ),
        "sign.self",
        "login",
    );
    let wrong = json!({"login": "chutich", "pin": "khong-phai"});
    story.as_("vanthu").signer(wrong).refused(
        "seal_permit",
        asked(&story, &seal, json!({})),
        "people.wrong_secret",
        "pin",
    );
    let permission = permit("chutich").ok("seal_permit", asked(&story, &seal, json!({})));
    assert_eq!(
        (
            &permission["given"],
            &permission["capacity"],
            &permission["state"]
        ),
        (
            &json!("secret"),
            &json!("TM. UBND, Chủ tịch UBND"),
            &json!("open")
        )
    );
    // A permission alone moves nothing.
    assert_eq!(whole(&story, &seal)["seal"]["holder_name"], "Lê Thị Thu");
    let take = json!({"permission_id": permission["id"], "version": seal["version"]});
    story.as_("kinhte").signed_by("kinhte").refused(
        "seal_take_over",
        take.clone(),
        "seal.not_holder",
        "seal_id",
    );
    permit("vanhoa").refused(
        "seal_take_over",
        take.clone(),
        "seal.wrong_receiver",
        "login",
    );
    let taken = permit("kinhte").ok(
        "seal_take_over",
        with(take.clone(), json!({"condition": "Nguyên vẹn"})),
    );
    assert_eq!(
        taken["where"],
        "Vũ Đình Kinh đang giữ, từ 08:00 ngày 03/03/2026, hạn trả lại 05/03/2026"
    );
    permit("kinhte").refused("seal_take_over", take, "seal.not_holder", "seal_id");
    // Only the new holder stamps now; not who keeps it, not who let it go.
    let stamp = paper(&story, &taken, json!({}));
    for login in ["vanthu", "chutich"] {
        story.as_(login).refused(
            "stamping_record",
            stamp.clone(),
            "seal.not_holder",
            "seal_id",
        );
    }
    story.at("2026-03-04T09:00:00+07:00");
    story.as_("kinhte").refused(
        "stamping_record",
        with(
            stamp.clone(),
            json!({"stamped_at": "2026-03-03T07:59:00+07:00"}),
        ),
        "stamping.before_held",
        "stamped_at",
    );
    let line = story.as_("kinhte").ok("stamping_record", stamp.clone());
    assert_eq!(line["stamped_by"], "Vũ Đình Kinh");
    // It is kept by the văn thư: nobody else takes it back.
    story.as_("kinhte").refused(
        "seal_bring_back",
        at(&taken, json!({})),
        "seal.not_keeper",
        "id",
    );
    story.at("2026-03-06T09:00:00+07:00");
    assert_eq!(whole(&story, &seal)["seal"]["overdue"], true);
    let back = clerk.ok(
        "seal_bring_back",
        at(&taken, json!({"condition": "Nguyên vẹn"})),
    );
    assert_eq!(
        (&back["mine"], &back["at_home"]),
        (&json!(true), &json!(true))
    );
    clerk.refused(
        "seal_bring_back",
        at(&back, json!({})),
        "seal.at_home",
        "id",
    );
    story.as_("kinhte").refused(
        "stamping_record",
        stamp.clone(),
        "seal.not_holder",
        "seal_id",
    );
    clerk.ok("stamping_record", stamp);
    let whole = whole(&story, &seal);
    let kinds: Vec<_> = rows(&whole["handovers"])
        .iter()
        .map(|row| {
            (
                row["kind"].as_str().unwrap(),
                row["received"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        kinds,
        [("back", "own"), ("lend", "secret"), ("first", "paper")]
    );
    assert_eq!(whole["permissions"][0]["state"], "used");
    // Once used, it lets nothing go again and is not taken back.
    let again = json!({
        "permission_id": permission["id"], "version": back["version"], "record": "BB ngày 06/03",
    });
    clerk.refused(
        "seal_hand_over",
        again,
        "seal.permission_used",
        "permission_id",
    );
    let used = &whole["permissions"][0];
    clerk.refused(
        "seal_permission_end",
        at(used, json!({"reason": "Không cần nữa"})),
        "seal.permission_used",
        "id",
    );
    story.assert_whole();
}

#[test]
fn a_seal_leaves_the_office_by_a_permission_on_paper() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let scan = story.scan("giay-phep.pdf", b"%PDF-1.4 giay phep");
    let on_paper = |changes: Value| {
        let paper = json!({
            "kind": "out", "to_person_id": null, "to_name": "Trung úy Lê Văn Công, Công an tỉnh",
            "place": "Công an tỉnh Khánh Hòa", "purpose": "Giám định mẫu dấu",
            "given_by_person_id": story.person("chutich"), "document_number": "05/GP-UBND",
            "document_date": "2026-03-03",
        });
        with(asked(&story, &seal, paper), changes)
    };
    let name = "seal_permission_record";
    for (changes, code, field) in [
        (
            json!({"document_number": " "}),
            "seal.permission_document",
            "document_number",
        ),
        (
            json!({"document_date": "2026-03-04"}),
            "seal.permission_document_date",
            "document_date",
        ),
        (json!({"place": ""}), "seal.place_missing", "place"),
        (json!({"purpose": " "}), "seal.purpose_missing", "purpose"),
        (json!({"to_date": null}), "seal.until_missing", "to_date"),
        (
            json!({"to_date": "2026-03-02"}),
            "seal.permission_dates",
            "to_date",
        ),
        (
            json!({"from_date": "2026-02-20", "to_date": "2026-03-02", "document_date": "2026-02-20"}),
            "seal.permission_past",
            "to_date",
        ),
        (json!({"to_name": ""}), "seal.to_missing", "to_person_id"),
        (json!({"kind": "lend"}), "seal.to_outsider", "to_person_id"),
        (
            json!({"kind": "lend", "to_person_id": story.person("vanthu")}),
            "seal.to_holder",
            "to_person_id",
        ),
        (
            json!({"given_by_person_id": story.person("ketoan")}),
            "sign.not_yours",
            "given_by_person_id",
        ),
        (json!({"seal_id": 99}), "office.not_found", "seal_id"),
    ] {
        clerk.refused(name, on_paper(changes), code, field);
    }
    story
        .as_("kinhte")
        .refused(name, on_paper(json!({})), "door.not_your_role", "");
    let permission = clerk.ok(name, on_paper(json!({"scan_ids": [scan]})));
    assert_eq!(
        (&permission["given"], &permission["scan_ids"]),
        (&json!("paper"), &json!([scan]))
    );
    let hand = |changes: Value| {
        with(
            json!({
                "permission_id": permission["id"], "version": seal["version"],
                "record": "Biên bản số 01/BB-VP ngày 03/03/2026",
            }),
            changes,
        )
    };
    clerk.refused(
        "seal_hand_over",
        hand(json!({"record": " "})),
        "seal.record_missing",
        "record",
    );
    clerk.refused(
        "seal_hand_over",
        hand(json!({"version": 7})),
        "office.conflict",
        "version",
    );
    story.as_("vanthu").signed_by("kinhte").refused(
        "seal_take_over",
        json!({"permission_id": permission["id"], "version": seal["version"]}),
        "seal.receiver_outside",
        "permission_id",
    );
    let out = clerk.ok("seal_hand_over", hand(json!({})));
    assert_eq!(
        (&out["outside_place"], &out["holder_person_id"]),
        (&json!("Công an tỉnh Khánh Hòa"), &Value::Null)
    );
    // In nobody's hand of the office, it stamps nothing, and is not withdrawn but as lost.
    clerk.refused(
        "stamping_record",
        paper(&story, &seal, json!({})),
        "seal.not_holder",
        "seal_id",
    );
    let end = json!({"reason": "Thu hồi", "withdrawn_to": "Công an tỉnh"});
    clerk.refused(
        "seal_withdraw",
        at(&out, end.clone()),
        "seal.withdraw_away",
        "id",
    );
    let back = clerk.ok("seal_bring_back", at(&out, json!({"record": "BB 02"})));
    assert_eq!(back["at_home"], true);
    // The keeper takes it out themselves, and a seal away may be lost.
    let own = on_paper(json!({
        "to_person_id": story.person("vanthu"), "to_name": "", "place": "Hội trường thôn 2",
        "purpose": "Đóng dấu tại buổi tiếp dân",
    }));
    let permission = clerk.ok(name, own);
    let away = clerk.ok(
        "seal_hand_over",
        json!({"permission_id": permission["id"], "version": back["version"], "record": "BB 03"}),
    );
    assert_eq!(
        (&away["mine"], &away["at_home"]),
        (&json!(true), &json!(false))
    );
    clerk.ok("stamping_record", paper(&story, &seal, json!({})));
    let lost = clerk.ok(
        "seal_withdraw",
        at(
            &away,
            with(end, json!({"lost": true, "reason": "Mất trên đường về"})),
        ),
    );
    assert_eq!(lost["state"], "withdrawn");
    for (name, input) in [
        ("seal_permission_record", on_paper(json!({}))),
        ("seal_bring_back", at(&lost, json!({}))),
    ] {
        let field = if name == "seal_bring_back" {
            "id"
        } else {
            "seal_id"
        };
        clerk.refused(name, input, "seal.withdrawn", field);
    }
    story.assert_whole();
}

#[test]
fn a_permission_has_its_days_and_may_be_taken_back() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let permit = |changes: Value| {
        story
            .as_("vanthu")
            .signed_by("chutich")
            .ok("seal_permit", asked(&story, &seal, changes))
    };
    let hand = |permission: &Value, code: &str| {
        clerk.refused(
            "seal_hand_over",
            json!({"permission_id": permission["id"], "version": 1, "record": "BB"}),
            code,
            "permission_id",
        );
    };
    let later = permit(json!({"from_date": "2026-03-04"}));
    hand(&later, "seal.permission_early");
    let ended = permit(json!({}));
    clerk.refused(
        "seal_permission_end",
        at(&ended, json!({"reason": ""})),
        "seal.reason_missing",
        "reason",
    );
    let ended = clerk.ok(
        "seal_permission_end",
        at(&ended, json!({"reason": "Văn thư không đi nữa"})),
    );
    assert_eq!(ended["state"], "ended");
    clerk.refused(
        "seal_permission_end",
        at(&ended, json!({"reason": "Lần nữa"})),
        "seal.permission_ended",
        "id",
    );
    hand(&ended, "seal.permission_ended");
    // Two permissions for one person: what is in their hand is not given again.
    let (first, second) = (permit(json!({})), permit(json!({})));
    let given = clerk.ok(
        "seal_hand_over",
        json!({"permission_id": first["id"], "version": 1, "record": "BB"}),
    );
    story.as_("kinhte").refused(
        "seal_hand_over",
        json!({"permission_id": second["id"], "version": given["version"], "record": "BB"}),
        "seal.permission_holder",
        "permission_id",
    );
    clerk.ok("seal_bring_back", at(&given, json!({})));
    story.at("2026-03-06T08:00:00+07:00");
    hand(&second, "seal.permission_over");
    clerk.refused(
        "seal_hand_over",
        json!({"permission_id": 99, "version": 1, "record": "BB"}),
        "office.not_found",
        "permission_id",
    );
    // A new keeper, for good.
    let keeper = story.as_("vanthu").signed_by("chutich").ok(
        "seal_permit",
        asked(
            &story,
            &seal,
            json!({"kind": "keep", "to_person_id": story.person("luutru"), "to_date": null}),
        ),
    );
    let version = whole(&story, &seal)["seal"]["version"].clone();
    let kept = story.as_("vanthu").signed_by("luutru").ok(
        "seal_take_over",
        json!({"permission_id": keeper["id"], "version": version}),
    );
    assert_eq!(
        (&kept["keeper_name"], &kept["at_home"], &kept["due_back"]),
        (&json!("Hồ Thị Lưu"), &json!(true), &Value::Null)
    );
    story
        .as_("luutru")
        .ok("stamping_record", paper(&story, &kept, json!({})));
    clerk.refused(
        "stamping_record",
        paper(&story, &kept, json!({})),
        "seal.not_holder",
        "seal_id",
    );
    story.assert_whole();
}

/// Whoever has left the office receives no seal; what they held the văn thư hands on for them.
#[test]
fn a_holder_who_left_the_office() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let permission = story
        .as_("vanthu")
        .signed_by("chutich")
        .ok("seal_permit", asked(&story, &seal, json!({})));
    let held = clerk.ok(
        "seal_hand_over",
        json!({"permission_id": permission["id"], "version": 1, "record": "BB"}),
    );
    let again = asked(&story, &seal, json!({}));
    let people = story.as_("quantri").ok("people_list", json!({}));
    let kinhte = vanthu_tests::find(&people, "login", "kinhte");
    story.as_("quantri").ok(
        "people_deactivate",
        at(kinhte, json!({"reason": "Chuyển công tác"})),
    );
    let permit = || story.as_("vanthu").signed_by("chutich");
    permit().refused(
        "seal_permit",
        again.clone(),
        "seal.keeper_inactive",
        "to_person_id",
    );
    let to = json!({"to_person_id": story.person("vanhoa")});
    let on = permit().ok("seal_permit", with(again, to));
    story.as_("luutru").refused(
        "seal_hand_over",
        json!({"permission_id": on["id"], "version": held["version"], "record": "BB"}),
        "seal.not_holder",
        "seal_id",
    );
    let on = clerk.ok(
        "seal_hand_over",
        json!({"permission_id": on["id"], "version": held["version"], "record": "BB"}),
    );
    assert_eq!(on["holder_name"], "Bùi Thị Hóa");
    story.assert_whole();
}
