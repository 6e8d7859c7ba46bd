//! A line on its way: handed over, signed for, put before the leader, sent back with a defect.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

#[test]
fn forwarding_and_signing_for_it() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    let kinhte = story.unit("Phong Kinh te");
    let forward = |line: &Value, more: Value| at(line, more);
    let name = "incoming_forward";
    clerk.refused(
        name,
        forward(&line, json!({"to": []})),
        "incoming.forward_to_nobody",
        "to",
    );
    clerk.refused(
        name,
        forward(&line, json!({"to": [{"name": " "}]})),
        "incoming.forward_to_nobody",
        "to",
    );
    clerk.refused(
        name,
        forward(
            &line,
            json!({"to": [{"unit_id": kinhte}], "forwarded_date": "2026-03-02"}),
        ),
        "incoming.forward_date",
        "forwarded_date",
    );
    clerk.refused(
        name,
        forward(
            &line,
            json!({"to": [{"unit_id": kinhte}], "forwarded_date": "2026-03-04"}),
        ),
        "incoming.forward_date",
        "forwarded_date",
    );
    clerk.refused(
        name,
        forward(&line, json!({"to": [{"unit_id": 99}]})),
        "office.not_found",
        "to",
    );
    // A unit that ended, a person who left.
    let admin = story.as_("quantri");
    let units = admin.ok("unit_list", json!({}));
    let vanhoa = rows(&units["rows"])
        .iter()
        .find(|unit| unit["abbreviation"] == "VHXH")
        .unwrap()
        .clone();
    admin.ok(
        "unit_close",
        at(
            &vanhoa,
            json!({"valid_to": "2026-03-03", "reason": "Sáp nhập"}),
        ),
    );
    let people = admin.ok("people_list", json!({}));
    let ketoan = rows(&people["rows"])
        .iter()
        .find(|person| person["login"] == "ketoan")
        .unwrap()
        .clone();
    admin.ok(
        "people_deactivate",
        at(&ketoan, json!({"reason": "Nghỉ hưu"})),
    );
    story.at("2026-03-04T08:00:00+07:00");
    clerk.refused(
        name,
        forward(&line, json!({"to": [{"unit_id": vanhoa["id"]}]})),
        "incoming.unit_closed",
        "to",
    );
    clerk.refused(
        name,
        forward(&line, json!({"to": [{"person_id": ketoan["id"]}]})),
        "incoming.person_inactive",
        "to",
    );
    // To a unit, to a person, and to somebody outside, each once.
    let to = json!({"to": [
        {"unit_id": kinhte}, {"person_id": story.person("chutich")}, {"name": "Thôn Đông"}, {"unit_id": kinhte},
    ]});
    let line = clerk.ok(name, forward(&line, to));
    assert_eq!(line["to_places"], "Phòng Kinh tế; Trần Văn Chủ; Thôn Đông");
    let whole = story.line(&line);
    let handovers = rows(&whole["handovers"]);
    assert_eq!(
        handovers.len(),
        3,
        "the same unit twice in one hand-over is one hand-over"
    );
    let ids: Vec<&Value> = handovers.iter().map(|handover| &handover["id"]).collect();

    // Ký nhận.
    let name = "incoming_acknowledge";
    story.as_("vanthu").signed_by("vanhoa").refused(
        name,
        json!({"handover_id": ids[0]}),
        "incoming.wrong_receiver",
        "login",
    );
    story.as_("vanthu").signed_by("kinhte").refused(
        name,
        json!({"handover_id": ids[1]}),
        "incoming.wrong_receiver",
        "login",
    );
    story.as_("vanthu").signed_by("chutich").refused(
        name,
        json!({"handover_id": ids[2]}),
        "incoming.wrong_receiver",
        "login",
    );
    story.as_("vanthu").signed_by("ketoan").refused(
        name,
        json!({"handover_id": ids[0]}),
        "people.deactivated",
        "login",
    );
    story.as_("vanthu").refused(
        name,
        json!({"handover_id": ids[0]}),
        "people.secret_missing",
        "pin",
    );
    story.as_("vanthu").signed_by("kinhte").refused(
        name,
        json!({"handover_id": 99}),
        "office.not_found",
        "handover_id",
    );
    // Whoever is at the desk signs for themselves without naming themselves.
    story
        .as_("kinhte")
        .signer(json!({"pin": "kinhte-1"}))
        .ok(name, json!({"handover_id": ids[0]}));
    story.as_("vanthu").signed_by("kinhte").refused(
        name,
        json!({"handover_id": ids[0]}),
        "incoming.received_already",
        "handover_id",
    );
    let paper = "incoming_acknowledge_paper";
    clerk.refused(
        paper,
        json!({"handover_id": ids[2], "received_by": " "}),
        "incoming.receiver_missing",
        "received_by",
    );
    for day in ["2026-03-03", "2026-03-05"] {
        clerk.refused(
            paper,
            json!({"handover_id": ids[2], "received_by": "Trưởng thôn", "received_date": day}),
            "incoming.received_date",
            "received_date",
        );
    }
    clerk.refused(
        paper,
        json!({"handover_id": ids[0], "received_by": "Ai đó"}),
        "incoming.received_already",
        "handover_id",
    );
    clerk.ok(
        paper,
        json!({"handover_id": ids[2], "received_by": "Trưởng thôn", "note": "Ký ngày 04/3"}),
    );
    let line = story
        .as_("vanthu")
        .signed_by("chutich")
        .ok(name, json!({"handover_id": ids[1]}));
    assert_eq!(line["state"], "acknowledged");
    // A further receiver opens it again.
    let line = clerk.ok(
        "incoming_forward",
        at(&line, json!({"to": [{"name": "Thôn Tây"}]})),
    );
    assert_eq!(line["state"], "forwarded");
    story.assert_whole();
}

#[test]
fn what_a_leader_said_is_recorded_for_them() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    let opinion = |changes: Value| {
        let mut input = at(
            &line,
            json!({
                "text": "Giao Phòng Kinh tế", "by_person_id": story.person("chutich"),
                "date": "2026-03-03", "evidence": "phone",
            }),
        );
        input
            .as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        input
    };
    let name = "incoming_opinion";
    clerk.refused(
        name,
        opinion(json!({"text": " "})),
        "incoming.opinion_missing",
        "text",
    );
    clerk.refused(
        name,
        opinion(json!({"by_person_id": story.person("kinhte")})),
        "incoming.opinion_not_leader",
        "by_person_id",
    );
    clerk.refused(
        name,
        opinion(json!({"evidence": "rumour"})),
        "incoming.evidence",
        "evidence",
    );
    for day in ["2026-03-02", "2026-03-04"] {
        clerk.refused(
            name,
            opinion(json!({"date": day})),
            "incoming.opinion_date",
            "date",
        );
    }
    let line = clerk.ok(name, opinion(json!({})));
    assert_eq!(line["state"], "submitted");
    let whole = story.line(&line);
    assert_eq!(
        (
            &whole["opinion"]["evidence"],
            &whole["opinion"]["recorded_by"],
            &whole["opinion"]["by_position"]
        ),
        (
            &json!("phone"),
            &json!("Lê Thị Thu"),
            &json!("Chủ tịch UBND")
        )
    );
    story.assert_whole();
}

#[test]
fn a_defect_goes_to_the_leader_and_back_to_the_sender() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    let opinion = json!({
        "opinion": "Trả lại", "by_person_id": story.person("chanhvp"), "date": "2026-03-03", "evidence": "paper",
    });
    clerk.refused(
        "incoming_defect_opinion",
        at(&line, opinion.clone()),
        "incoming.defect_not_reported",
        "id",
    );
    clerk.refused(
        "incoming_defect_report",
        at(&line, json!({"what": " "})),
        "incoming.defect_missing",
        "what",
    );
    let line = clerk.ok(
        "incoming_defect_report",
        at(
            &line,
            json!({"what": "Thiếu dấu giáp lai", "reported_to": "Chánh Văn phòng"}),
        ),
    );
    clerk.refused(
        "incoming_defect_settle",
        at(&line, json!({"outcome": "returned"})),
        "incoming.defect_no_opinion",
        "id",
    );
    let defective = clerk.ok("incoming_list", json!({"only": "defective"}));
    assert_eq!(rows(&defective["rows"]).len(), 1);
    let line = clerk.ok("incoming_defect_opinion", at(&line, opinion.clone()));
    clerk.refused(
        "incoming_defect_settle",
        at(&line, json!({"outcome": "burnt"})),
        "incoming.defect_outcome",
        "outcome",
    );
    let told = clerk.ok(
        "incoming_defect_settle",
        at(&line, json!({"outcome": "told", "note": "Đã gọi điện"})),
    );
    clerk.refused(
        "incoming_defect_opinion",
        at(&told, opinion.clone()),
        "incoming.defect_settled",
        "id",
    );
    // A second defect, this time returned: the line is frozen.
    let line = clerk.ok(
        "incoming_defect_report",
        at(&told, json!({"what": "Sai nơi nhận"})),
    );
    let line = clerk.ok("incoming_defect_opinion", at(&line, opinion));
    let line = clerk.ok(
        "incoming_defect_settle",
        at(&line, json!({"outcome": "returned"})),
    );
    assert_eq!(line["state"], "returned");
    assert_eq!(story.line(&line)["returned"]["reason"], "Sai nơi nhận");
    clerk.refused(
        "incoming_submit",
        at(&line, json!({})),
        "incoming.frozen",
        "id",
    );
    story.assert_whole();
}

#[test]
fn a_dealt_with_document_rests_in_its_file_and_is_no_longer_due() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({"due_date": "2026-03-04"}));
    story.at("2026-03-09T08:00:00+07:00");
    let overdue = |story: &Story| {
        let list = story
            .as_("vanthu")
            .ok("incoming_list", json!({"only": "overdue"}));
        rows(&list["rows"]).len()
    };
    assert_eq!(overdue(&story), 1);
    let filed = clerk.ok(
        "incoming_file",
        at(
            &line,
            json!({"file_notation": "01.VP", "note": "Đã trả lời bằng công văn 12"}),
        ),
    );
    assert_eq!((&filed["state"], overdue(&story)), (&json!("filed"), 0));
    assert_eq!(story.line(&filed)["file_notation"], "01.VP");
    clerk.refused(
        "incoming_file",
        at(&filed, json!({})),
        "incoming.filed_already",
        "id",
    );
    clerk.refused(
        "incoming_file",
        at(&line, json!({})),
        "incoming.filed_already",
        "id",
    );
    clerk.refused(
        "incoming_register",
        vanthu_core::testkit::entry(2, json!({"file_notation": "a".repeat(201)})),
        "incoming.too_long",
        "file_notation",
    );
    story.assert_whole();
}

#[test]
fn what_left_the_book_no_longer_waits_for_its_defect() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let defective = || {
        let list = clerk.ok("incoming_list", json!({"only": "defective"}));
        let today = clerk.ok("today", json!({}));
        assert_eq!(rows(&list["rows"]).len(), today["defective"]["count"]);
        rows(&list["rows"]).len()
    };
    for (n, command) in ["incoming_return", "incoming_recall", "incoming_void"]
        .into_iter()
        .enumerate()
    {
        let line = story.register(n as u32 + 1, json!({}));
        let line = clerk.ok(
            "incoming_defect_report",
            at(&line, json!({"what": "Thiếu trang 3"})),
        );
        assert_eq!(defective(), 1, "{command}");
        clerk.ok(command, at(&line, json!({"reason": "Nơi gửi đề nghị"})));
        assert_eq!(defective(), 0, "{command}");
    }
    story.assert_whole();
}

#[test]
fn two_receivers_in_whatever_order_they_are_written_down() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({"to_places": "Thôn Đông; Lãnh đạo Ủy ban"}));
    story.at("2026-03-06T08:00:00+07:00");
    let forward = |line: &Value, name: &str, day: &str| {
        clerk.ok(
            "incoming_forward",
            at(line, json!({"to": [{"name": name}], "forwarded_date": day})),
        )
    };
    let line = forward(&line, "thôn Đông", "2026-03-04");
    let line = forward(&line, "Thôn Tây", "2026-03-05");
    assert_eq!(
        (&line["forwarded_date"], &line["to_places"]),
        (
            &json!("2026-03-04"),
            &json!("Thôn Đông; Lãnh đạo Ủy ban; Thôn Tây")
        )
    );
    // Written down later, handed over earlier.
    let line = forward(&line, "Thôn Nam", "2026-03-03");
    assert_eq!(line["forwarded_date"], "2026-03-03");
    let whole = story.line(&line);
    let handovers = rows(&whole["handovers"]);
    let days: Vec<&Value> = handovers.iter().map(|one| &one["handed_date"]).collect();
    assert_eq!(days, ["2026-03-04", "2026-03-05", "2026-03-03"]);
    // The last to sign is not the last to be written down.
    for (place, day) in [(1, "2026-03-06"), (2, "2026-03-03"), (0, "2026-03-04")] {
        clerk.ok(
            "incoming_acknowledge_paper",
            json!({
                "handover_id": handovers[place]["id"], "received_by": "Trưởng thôn",
                "received_date": day,
            }),
        );
    }
    let book = rusqlite::Connection::open(story.home().database()).unwrap();
    let acknowledged: String = book
        .query_row("SELECT acknowledged_date FROM incoming", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(acknowledged, "2026-03-06");
    assert_eq!(story.line(&line)["state"], "acknowledged");
    story.assert_whole();
}

#[test]
fn the_sender_of_a_recalled_document_is_told_later() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = story.register(1, json!({}));
    story.at("2026-03-06T08:00:00+07:00");
    let told = "incoming_recall_told";
    clerk.refused(told, at(&line, json!({})), "incoming.not_recalled", "id");
    for day in ["2026-03-02", "2026-03-07"] {
        clerk.refused(
            "incoming_recall",
            at(
                &line,
                json!({"reason": "Ban hành nhầm", "recalled_date": day}),
            ),
            "incoming.recalled_date",
            "recalled_date",
        );
    }
    let line = clerk.ok(
        "incoming_recall",
        at(
            &line,
            json!({"reason": "Ban hành nhầm", "recalled_date": "2026-03-05"}),
        ),
    );
    let chips = |line: &Value| -> Vec<Value> {
        let chips = rows(&line["chips"]);
        chips.iter().map(|chip| chip["label"].clone()).collect()
    };
    assert_eq!(chips(&line), ["Bị thu hồi", "Chưa báo nơi gửi"]);
    assert_eq!(story.line(&line)["recall"]["at"], "2026-03-05");
    let waiting = || clerk.ok("today", json!({}))["recall_untold"]["count"].clone();
    assert_eq!(waiting(), 1);
    for moment in ["2026-03-04T23:59:00+07:00", "2026-03-06T08:00:01+07:00"] {
        clerk.refused(
            told,
            at(&line, json!({"at": moment})),
            "incoming.recall_told_time",
            "at",
        );
    }
    clerk.refused(
        told,
        at(&line, json!({"at": "hôm qua"})),
        "office.input",
        "at",
    );
    let line = clerk.ok(told, at(&line, json!({"at": "2026-03-05T16:00:00+07:00"})));
    assert_eq!(
        (chips(&line), waiting()),
        (vec![json!("Bị thu hồi")], json!(0))
    );
    clerk.refused(told, at(&line, json!({})), "incoming.recall_told", "id");
    // The rest of it stays frozen.
    clerk.refused(
        "incoming_amend",
        at(&line, json!({"subject": "khác", "reason": "thử"})),
        "incoming.frozen",
        "id",
    );
    story.assert_whole();
}
