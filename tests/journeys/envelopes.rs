//! Bì gửi đích danh: listed, handed over whole, sometimes brought back.

use serde_json::{Value, json};
use vanthu_core::testkit::entry;
use vanthu_tests::{Story, at, rows};

fn listed(story: &Story, changes: Value) -> Value {
    story.as_("vanthu").ok("envelope_add", outside(changes))
}

fn outside(changes: Value) -> Value {
    let mut input = json!({
        "sender": "Tòa án nhân dân khu vực 3", "addressed_to": "Ông Trần Văn Chủ", "marks": "Khẩn",
    });
    input
        .as_object_mut()
        .unwrap()
        .extend(changes.as_object().unwrap().clone());
    input
}

#[test]
fn an_envelope_goes_unopened_and_comes_back_as_office_business() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let person = story.person("chutich");
    let envelope = listed(
        &story,
        json!({"person_id": person, "code_on_envelope": "12/TB-TA"}),
    );
    assert_eq!(
        (&envelope["ordinal"], &envelope["state"]),
        (&json!(1), &json!("held"))
    );
    let register = |envelope: &Value| entry(1, json!({"envelope_id": envelope["id"]}));
    clerk.refused(
        "incoming_register",
        register(&envelope),
        "envelopes.not_back",
        "envelope_id",
    );
    clerk.refused(
        "envelope_come_back",
        at(&envelope, json!({})),
        "envelopes.not_handed",
        "id",
    );
    // Only the person it names signs with a secret.
    let sign = |login: &str| {
        story
            .as_("vanthu")
            .signed_by(login)
            .call("envelope_acknowledge", json!({"id": envelope["id"]}))
    };
    assert_eq!(
        sign("chanhvp").unwrap_err().code,
        "envelopes.wrong_receiver"
    );
    story.as_("vanthu").signed_by("kinhte").refused(
        "envelope_acknowledge",
        json!({"id": envelope["id"]}),
        "envelopes.wrong_receiver",
        "login",
    );
    let envelope = sign("chutich").unwrap();
    assert_eq!(
        (&envelope["received"], &envelope["received_by"]),
        (&json!("secret"), &json!("Trần Văn Chủ"))
    );
    clerk.refused(
        "envelope_hand_over",
        at(&envelope, json!({"received_by": "Ai đó"})),
        "envelopes.handed_already",
        "id",
    );
    story.as_("vanthu").signed_by("chutich").refused(
        "envelope_acknowledge",
        json!({"id": envelope["id"]}),
        "envelopes.handed_already",
        "id",
    );
    let envelope = clerk.ok(
        "envelope_come_back",
        at(&envelope, json!({"note": "Là việc cơ quan"})),
    );
    clerk.refused(
        "envelope_come_back",
        at(&envelope, json!({})),
        "envelopes.came_back_already",
        "id",
    );
    let line = clerk.ok("incoming_register", register(&envelope));
    clerk.refused(
        "incoming_register",
        entry(2, json!({"envelope_id": envelope["id"]})),
        "envelopes.registered_already",
        "envelope_id",
    );
    // The line was a mistake: the paper is registered again from the same envelope.
    clerk.ok(
        "incoming_void",
        at(&line, json!({"reason": "Nhập nhầm tác giả"})),
    );
    let line = clerk.ok(
        "incoming_register",
        entry(3, json!({"envelope_id": envelope["id"]})),
    );
    let list = clerk.ok("envelope_list", json!({}));
    assert_eq!(
        (&list["rows"][0]["state"], &list["rows"][0]["incoming_id"]),
        (&json!("registered"), &line["id"])
    );
    let open = clerk.ok("envelope_list", json!({"open_only": true}));
    assert_eq!(open["rows"], json!([]));
    // Where nobody of the office is named, nobody's secret will do.
    let nobody = clerk.ok(
        "envelope_add",
        json!({"sender": "Hội Cựu chiến binh tỉnh", "addressed_to": "Ban Chấp hành Công đoàn", "arrived_date": "2026-03-03"}),
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "envelope_acknowledge",
        json!({"id": nobody["id"]}),
        "envelopes.nobody_named",
        "id",
    );
    story.assert_whole();
}

#[test]
fn what_must_stand_on_the_list() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let name = "envelope_add";
    clerk.refused(
        name,
        outside(json!({"sender": " "})),
        "envelopes.sender_missing",
        "sender",
    );
    clerk.refused(
        name,
        outside(json!({"addressed_to": ""})),
        "envelopes.addressee_missing",
        "addressed_to",
    );
    clerk.refused(
        name,
        outside(json!({"note": "a".repeat(501)})),
        "envelopes.too_long",
        "note",
    );
    clerk.refused(
        name,
        outside(json!({"arrived_date": "2026-03-04"})),
        "envelopes.arrived_future",
        "arrived_date",
    );
    clerk.refused(
        name,
        outside(json!({"person_id": 99})),
        "office.not_found",
        "id",
    );
    story
        .as_("chutich")
        .refused(name, outside(json!({})), "door.not_your_role", "");
    let envelope = listed(&story, json!({"arrived_date": "2026-03-02"}));
    let hand = |more: Value| at(&envelope, more);
    let name = "envelope_hand_over";
    clerk.refused(
        name,
        hand(json!({"received_by": " "})),
        "envelopes.receiver_missing",
        "received_by",
    );
    for day in ["2026-03-01", "2026-03-04"] {
        clerk.refused(
            name,
            hand(json!({"received_by": "Trần Văn Chủ", "handed_date": day})),
            "envelopes.handed_date",
            "handed_date",
        );
    }
    let handed = clerk.ok(
        name,
        hand(json!({"received_by": "Trần Văn Chủ", "handed_date": "2026-03-02"})),
    );
    assert_eq!(
        (&handed["state"], &handed["received"]),
        (&json!("handed"), &json!("paper_book"))
    );
    clerk.refused(
        "envelope_come_back",
        hand(json!({})),
        "office.conflict",
        "version",
    );
    // Numbered by year of arrival.
    listed(&story, json!({}));
    story.at("2027-01-04T08:00:00+07:00");
    let list: Vec<(i64, i64)> = [json!({}), json!({"arrived_date": "2026-12-31"})]
        .into_iter()
        .map(|changes| {
            let envelope = listed(&story, changes);
            (
                envelope["year"].as_i64().unwrap(),
                envelope["ordinal"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(list, [(2027, 1), (2026, 3)]);
    // Whole pages by cursor.
    let page = clerk.ok("envelope_list", json!({"limit": 3}));
    let rest = clerk.ok("envelope_list", json!({"limit": 3, "cursor": page["next"]}));
    assert_eq!(
        (rows(&page["rows"]).len(), rows(&rest["rows"]).len()),
        (3, 1)
    );
    clerk.refused(
        "envelope_list",
        json!({"cursor": "x"}),
        "office.input",
        "cursor",
    );
    let found = clerk.ok("search", json!({"q": "toa an khu vuc"}));
    assert_eq!(rows(&found["rows"]).len(), 4);
    story.assert_whole();
}

#[test]
fn what_was_read_off_an_envelope_is_corrected_with_its_former_value_in_view() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let person = story.person("chutich");
    let envelope = listed(&story, json!({"person_id": person, "note": "Bì dày"}));
    let as_it_is = |envelope: &Value, changes: Value| {
        let mut input = json!({"reason": "Đọc nhầm nơi gửi"});
        let fields = input.as_object_mut().unwrap();
        for field in [
            "arrived_date",
            "sender",
            "addressed_to",
            "person_id",
            "marks",
            "code_on_envelope",
            "note",
        ] {
            fields.insert(field.to_owned(), envelope[field].clone());
        }
        fields.extend(changes.as_object().unwrap().clone());
        at(envelope, input)
    };
    let name = "envelope_amend";
    let sender = json!({"sender": "Viện kiểm sát nhân dân khu vực 3"});
    for (changes, code, field) in [
        (json!({}), "envelopes.nothing_changed", ""),
        (
            json!({"sender": "X", "reason": " "}),
            "envelopes.reason_missing",
            "reason",
        ),
        (json!({"sender": " "}), "envelopes.sender_missing", "sender"),
        (
            json!({"arrived_date": "2025-12-31"}),
            "envelopes.other_year",
            "arrived_date",
        ),
        (
            json!({"arrived_date": "2026-03-04"}),
            "envelopes.arrived_future",
            "arrived_date",
        ),
    ] {
        clerk.refused(name, as_it_is(&envelope, changes), code, field);
    }
    story.as_("chutich").refused(
        name,
        as_it_is(&envelope, sender.clone()),
        "door.not_your_role",
        "",
    );
    let amended = clerk.ok(name, as_it_is(&envelope, sender.clone()));
    assert_eq!(
        (&amended["sender"], &amended["ordinal"], &amended["note"]),
        (&sender["sender"], &envelope["ordinal"], &json!("Bì dày"))
    );
    // Another window still shows the envelope as it was.
    clerk.refused(
        name,
        as_it_is(&envelope, json!({"marks": "Hỏa tốc"})),
        "office.conflict",
        "version",
    );
    let log = clerk.ok("log_list", json!({"topic": "envelopes"}));
    let entry = &log["rows"][0];
    assert_eq!(
        entry["sentence"],
        "Sửa bì gửi đích danh. Lý do: Đọc nhầm nơi gửi"
    );
    let change = &entry["changes"][0];
    assert_eq!(
        (&change["label"], &change["before"], &change["after"]),
        (&json!("Nơi gửi"), &envelope["sender"], &sender["sender"])
    );
    let found = |q: &str| rows(&clerk.ok("search", json!({"q": q}))["rows"]).len();
    assert_eq!((found("Tòa án nhân dân"), found("Viện kiểm sát")), (0, 1));
    // Once it is signed for with a secret, what was signed for stands.
    story
        .as_("vanthu")
        .signed_by("chutich")
        .ok("envelope_acknowledge", json!({"id": envelope["id"]}));
    let list = clerk.ok("envelope_list", json!({}));
    let signed = list["rows"][0].clone();
    clerk.refused(
        name,
        as_it_is(&signed, json!({"addressed_to": "Ông khác"})),
        "envelopes.signed",
        "id",
    );
    let noted = clerk.ok(name, as_it_is(&signed, json!({"note": "Bì rách góc"})));
    assert_eq!(noted["note"], "Bì rách góc");
    story.at("2026-03-05T08:00:00+07:00");
    clerk.refused(
        name,
        as_it_is(&noted, json!({"arrived_date": "2026-03-05"})),
        "envelopes.arrived_after",
        "arrived_date",
    );
    story.assert_whole();
}

#[test]
fn an_envelope_listed_by_mistake_is_struck_through_and_keeps_its_ordinal() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let add = |sender: &str| {
        let person = story.person("chanhvp");
        let input =
            json!({"sender": sender, "addressed_to": "Bà Phạm Thị Chánh", "person_id": person.0});
        clerk.ok("envelope_add", input)
    };
    let first = add("Ban Kế hoạch");
    let reason = |text: &str| json!({"reason": text});
    clerk.refused(
        "envelope_void",
        at(&first, reason(" ")),
        "envelopes.void_reason",
        "reason",
    );
    story.as_("chutich").refused(
        "envelope_void",
        at(&first, reason("Ghi nhầm")),
        "door.not_your_role",
        "",
    );
    let voided = clerk.ok("envelope_void", at(&first, reason("Ghi nhầm thư thường")));
    assert_eq!(voided["state"], "voided");
    assert_eq!(voided["state_label"], "Đã hủy");
    assert_eq!(voided["voided_reason"], "Ghi nhầm thư thường");
    // Its ordinal is used; what it waited for, it waits for no more.
    let second = add("Hội Nông dân");
    assert_eq!(
        (&first["ordinal"], &second["ordinal"]),
        (&json!(1), &json!(2))
    );
    let open = clerk.ok("envelope_list", json!({"open_only": true}));
    assert_eq!(rows(&open["rows"]).len(), 1);
    assert_eq!(clerk.ok("today", json!({}))["envelopes_held"], 1);
    assert_eq!(rows(&clerk.ok("envelope_list", json!({}))["rows"]).len(), 2);
    let found = clerk.ok("search", json!({"q": "ban ke hoach"}));
    assert_eq!(found["rows"][0]["state_label"], "Đã hủy");
    // Nothing more is done with it.
    let again = at(&voided, json!({"reason": "Lần nữa"}));
    clerk.refused("envelope_void", again, "envelopes.voided", "id");
    let handed = at(&voided, json!({"received_by": "Bà Chánh"}));
    clerk.refused("envelope_hand_over", handed, "envelopes.voided", "id");
    let back = at(&voided, json!({"note": ""}));
    clerk.refused("envelope_come_back", back, "envelopes.voided", "id");
    let amended = json!({
        "arrived_date": "2026-03-03", "sender": "Nơi khác", "addressed_to": "Bà Phạm Thị Chánh",
        "reason": "Đọc nhầm",
    });
    clerk.refused(
        "envelope_amend",
        at(&voided, amended),
        "envelopes.voided",
        "id",
    );
    story.as_("vanthu").signed_by("chanhvp").refused(
        "envelope_acknowledge",
        json!({"id": voided["id"]}),
        "envelopes.voided",
        "id",
    );
    let document = entry(1, json!({"envelope_id": voided["id"]}));
    clerk.refused(
        "incoming_register",
        document,
        "envelopes.voided",
        "envelope_id",
    );
    // What was signed for with a secret, or stands in the book, is not voided.
    let signed = story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("envelope_acknowledge", json!({"id": second["id"]}));
    clerk.refused(
        "envelope_void",
        at(&signed, reason("Ghi nhầm")),
        "envelopes.void_signed",
        "id",
    );
    let third = add("Hội Người cao tuổi");
    let third = clerk.ok(
        "envelope_hand_over",
        at(&third, json!({"received_by": "Bà Chánh"})),
    );
    let third = clerk.ok("envelope_come_back", at(&third, json!({"note": ""})));
    clerk.ok(
        "incoming_register",
        entry(2, json!({"envelope_id": third["id"]})),
    );
    let list = clerk.ok("envelope_list", json!({}));
    let third = rows(&list["rows"])[0].clone();
    assert_eq!(third["state"], "registered");
    clerk.refused(
        "envelope_void",
        at(&third, reason("Ghi nhầm")),
        "envelopes.registered_already",
        "id",
    );
    let log = clerk.ok("log_list", json!({"topic": "envelopes"}));
    assert!(
        log.to_string()
            .contains("Hủy bì gửi đích danh. Lý do: Ghi nhầm thư thường")
    );
    story.assert_whole();
}
