//! Ủy quyền: recorded with its document, used within its days and its lĩnh vực, ended with a
//! reason; and the lĩnh vực somebody is in charge of.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, find, rows};

use crate::approval::{answer, desk, put_before, submitted, waits};
use crate::approval_steps::leave;
use crate::procedures::turn;

/// Somebody new with a chức vụ, and a secret of their own.
#[track_caller]
pub fn join(story: &Story, login: &str, roles: Value, position: &str, fields: &str) {
    let admin = story.as_("quantri");
    let person = admin.ok(
        "people_add",
        json!({"login": login, "full_name": format!("Người {login}"), "roles": roles,
            "position": position, "fields": fields}),
    );
    story
        .as_("quantri")
        .signer(json!({"new_pin": "dat-ho-123"}))
        .ok("people_set_secret", json!({"person_id": person["id"]}));
    story
        .as_(login)
        .signer(json!({"pin": "dat-ho-123", "new_pin": "cua-rieng-1"}))
        .ok("secret_change", json!({}));
}

/// The signer of somebody who joined.
pub fn signer(login: &str) -> Value {
    json!({"login": login, "pin": "cua-rieng-1"})
}

/// An ủy quyền from the chairman to the chief of office.
fn given(story: &Story, more: Value) -> Value {
    let mut input = json!({
        "kind": "tuq", "from_person_id": story.person("chutich"), "to_person_id": story.person("chanhvp"),
        "valid_from": "2026-03-04", "valid_to": "2026-03-06", "document_number": "12/GUQ-UBND",
        "document_date": "2026-03-03", "note": "Chủ tịch đi công tác",
    });
    if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
        fields.extend(more);
    }
    input
}

#[test]
fn a_deputy_decides_within_the_days_of_the_delegation() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = submitted(&story, 1, "chutich", json!({}));
    let made = clerk.ok("delegation_add", given(&story, json!({})));
    let theirs = |login: &str| desk(&story, login);
    let input = {
        let own = theirs("chutich");
        answer(
            waits(&own, "directive", &line["id"]),
            "agree",
            json!({"text": "Đồng ý"}),
        )
    };
    let sign = |code: &str| {
        let error = story.as_("chanhvp").signed_by("chanhvp").refused(
            "desk_decide",
            input.clone(),
            code,
            "login",
        );
        assert!(error.message.contains("12/GUQ-UBND"), "{}", error.message);
    };
    // The day before, and the day after.
    assert_eq!(theirs("chanhvp")["total"], 0);
    sign("sign.delegation_date");
    story.at("2026-03-09T08:00:00+07:00");
    assert_eq!(theirs("chanhvp")["total"], 0);
    sign("sign.delegation_date");

    let list = clerk.ok("delegation_list", json!({}));
    assert_eq!(rows(&list["rows"])[0]["standing"], "over");
    let on = clerk.ok("delegation_list", json!({"on": "2026-03-05"}));
    let row = find(&on, "document_number", "12/GUQ-UBND");
    assert_eq!(
        (&row["from_title"], &row["kind_label"], &row["recorded_by"]),
        (
            &json!("Chủ tịch UBND"),
            &json!("Ký thừa ủy quyền (TUQ.)"),
            &json!("Lê Thị Thu")
        )
    );
    clerk.refused(
        "delegation_end",
        json!({"id": made["id"], "version": 1, "reason": "Về sớm"}),
        "delegation.ended",
        "id",
    );

    // A new one, in force today.
    clerk.ok(
        "delegation_add",
        given(&story, json!({"valid_from": "2026-03-09", "valid_to": "2026-03-13", "document_number": "15/GUQ-UBND"})),
    );
    let people = clerk.ok("desk_people", json!({}));
    assert_eq!(find(&people, "name", "Phạm Thị Chánh")["delegated"], true);
    let own = theirs("chanhvp");
    let row = waits(&own, "directive", &line["id"]);
    assert_eq!(
        (&row["capacity"]["code"], &row["capacity"]["for"]["name"]),
        (&json!("tuq"), &json!("Trần Văn Chủ"))
    );
    let decided = story.as_("chanhvp").signed_by("chanhvp").ok(
        "desk_decide",
        answer(row, "agree", json!({"text": "Đồng ý"})),
    );
    assert_eq!(
        decided["capacity"]["label"],
        "TUQ. Chủ tịch UBND, Chánh Văn phòng (Văn bản ủy quyền số 15/GUQ-UBND ngày 03/03/2026)"
    );
    let whole = story.line(&line);
    assert_eq!(
        (&whole["opinion"]["by"], &whole["opinion"]["capacity"]),
        (&json!("Phạm Thị Chánh"), &decided["capacity"]["label"])
    );
    story.assert_whole();
}

#[test]
fn a_delegation_is_ended_and_lapses_with_the_position() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let line = submitted(&story, 1, "chutich", json!({}));
    let made = clerk.ok(
        "delegation_add",
        given(
            &story,
            json!({"valid_from": "2026-03-03", "valid_to": "2026-04-03"}),
        ),
    );
    let own = desk(&story, "chanhvp");
    let input = answer(
        waits(&own, "directive", &line["id"]),
        "agree",
        json!({"text": "Đồng ý"}),
    );
    let end = |reason: &str, version: i64| json!({"id": made["id"], "version": version, "reason": reason});
    clerk.refused("delegation_end", end(" ", 1), "delegation.reason", "reason");
    clerk.refused(
        "delegation_end",
        end("Về sớm", 7),
        "office.conflict",
        "version",
    );
    clerk.ok("delegation_end", end("Chủ tịch về sớm", 1));
    clerk.refused(
        "delegation_end",
        end("Lần nữa", 2),
        "delegation.ended",
        "id",
    );
    let sign = |input: &Value, code: &str| {
        story.as_("chanhvp").signed_by("chanhvp").refused(
            "desk_decide",
            input.clone(),
            code,
            "login",
        );
    };
    sign(&input, "sign.delegation_ended");
    assert_eq!(desk(&story, "chanhvp")["total"], 0);

    // Given anew; then the giver gives the chức vụ up.
    clerk.ok(
        "delegation_add",
        given(&story, json!({"valid_from": "2026-03-03", "valid_to": "2026-04-03", "document_number": "16/GUQ-UBND"})),
    );
    let people = clerk.ok("people_list", json!({}));
    let position = &find(&people, "login", "chutich")["positions"][0];
    story.as_("quantri").ok(
        "position_end",
        at(position, json!({"valid_to": "2026-03-31"})),
    );
    story.at("2026-04-01T08:00:00+07:00");
    sign(&input, "sign.delegation_lapsed");
    // Nor may whoever holds no chức vụ decide themselves.
    let own = desk(&story, "chutich");
    let row = waits(&own, "directive", &line["id"]);
    assert!(
        row["refusal"]
            .as_str()
            .unwrap()
            .contains("không giữ chức vụ"),
        "{row}"
    );
    story.as_("chutich").signed_by("chutich").refused(
        "desk_decide",
        input,
        "sign.no_position",
        "login",
    );
    story.assert_whole();
}

#[test]
fn the_field_in_charge_decides() {
    let story = Story::new();
    join(
        &story,
        "phoct",
        json!(["leader"]),
        "Phó Chủ tịch UBND",
        "Kinh tế; đất đai",
    );
    let line = submitted(&story, 1, "phoct", json!({"field": "Giáo dục"}));
    let own = desk(&story, "phoct");
    let row = waits(&own, "directive", &line["id"]);
    // It stays on the desk with the reason, and no button.
    assert_eq!(
        (&row["capacity"], &row["outcomes"]),
        (&Value::Null, &json!([]))
    );
    assert!(
        row["refusal"]
            .as_str()
            .unwrap()
            .contains("lĩnh vực “Giáo dục”"),
        "{row}"
    );
    let input = answer(row, "agree", json!({"text": "Đồng ý"}));
    story.as_("vanthu").signer(signer("phoct")).refused(
        "desk_decide",
        input,
        "sign.field",
        "login",
    );

    let line = put_before(
        &story,
        &story.line(&line),
        "phoct",
        json!({"field": "Đất đai đô thị"}),
    );
    let own = desk(&story, "phoct");
    let row = waits(&own, "directive", &line["id"]);
    assert_eq!(
        row["capacity"]["label"],
        "KT. Chủ tịch UBND, Phó Chủ tịch UBND"
    );
    let input = answer(row, "agree", json!({"text": "Đồng ý"}));
    let decided = story
        .as_("vanthu")
        .signer(signer("phoct"))
        .ok("desk_decide", input);
    assert_eq!(decided["capacity"]["code"], "kt");

    // A delegation for one lĩnh vực is for that alone, and not for what has none.
    let clerk = story.as_("vanthu");
    clerk.ok(
        "delegation_add",
        given(
            &story,
            json!({"valid_from": "2026-03-03", "fields": "Tư pháp"}),
        ),
    );
    for (n, field, code) in [
        (2, "Tư pháp", ""),
        (3, "Giáo dục", "sign.delegation_field"),
        (4, "", "sign.delegation_field_unknown"),
    ] {
        let line = submitted(&story, n, "chutich", json!({"field": field}));
        let own = desk(&story, "chutich");
        let input = answer(
            waits(&own, "directive", &line["id"]),
            "agree",
            json!({"text": "Đồng ý"}),
        );
        let desk_of_chief = desk(&story, "chanhvp");
        let there = rows(&desk_of_chief["rows"])
            .iter()
            .any(|row| row["id"] == line["id"]);
        assert_eq!(there, code.is_empty(), "{field}");
        let chief = story.as_("chanhvp").signed_by("chanhvp");
        if code.is_empty() {
            chief.ok("desk_decide", input);
        } else {
            chief.refused("desk_decide", input, code, "login");
        }
    }
    story.assert_whole();
}

#[test]
fn what_cannot_be_given_is_refused() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    join(&story, "phoct", json!(["leader"]), "Phó Chủ tịch UBND", "");
    join(&story, "moi", json!(["officer"]), "", "");
    let id = |login: &str| json!(story.person(login));
    let with = |field: &str, value: Value| {
        let mut more = json!({});
        more[field] = value;
        given(&story, more)
    };
    clerk.ok(
        "delegation_add",
        given(&story, json!({"kind": "kt", "to_person_id": id("phoct")})),
    );
    for (input, code, field) in [
        (with("kind", json!("tm")), "delegation.kind", "kind"),
        (with("kind", json!("gi")), "delegation.kind", "kind"),
        (with("kind", json!("kt")), "delegation.deputy", "kind"),
        (
            with("to_person_id", id("chutich")),
            "delegation.self",
            "to_person_id",
        ),
        (
            with("to_person_id", json!(999)),
            "delegation.inactive",
            "to_person_id",
        ),
        (
            with("to_person_id", id("moi")),
            "delegation.no_position",
            "to_person_id",
        ),
        (
            with("from_person_id", id("quantri")),
            "delegation.no_position",
            "from_person_id",
        ),
        (
            with("valid_to", json!("2026-03-03")),
            "delegation.dates",
            "valid_to",
        ),
        (
            with("document_number", json!(" ")),
            "delegation.document",
            "document_number",
        ),
        (
            with("document_date", json!("2026-03-04")),
            "delegation.document_date",
            "document_date",
        ),
        (
            given(
                &story,
                json!({"valid_from": "2026-02-01", "valid_to": "2026-03-02", "document_date": "2026-02-01"}),
            ),
            "delegation.past",
            "valid_to",
        ),
    ] {
        clerk.refused("delegation_add", input, code, field);
    }
    let version = {
        let people = clerk.ok("people_list", json!({}));
        find(&people, "login", "phoct")["version"].clone()
    };
    let admin = story.as_("quantri");
    let away = json!({"id": id("phoct"), "version": version, "reason": "Nghỉ hưu"});
    let left = story.person("phoct");
    admin.ok("people_deactivate", away);
    clerk.refused(
        "delegation_add",
        given(&story, json!({"to_person_id": left})),
        "delegation.inactive",
        "to_person_id",
    );
    story.as_("chutich").refused(
        "delegation_add",
        given(&story, json!({})),
        "door.not_your_role",
        "",
    );
    story.assert_whole();
}

#[test]
fn nobody_decides_their_own_request_nor_has_it_decided_by_delegation() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    clerk.ok(
        "delegation_add",
        given(&story, json!({"valid_from": "2026-03-03"})),
    );
    join(&story, "phoct", json!(["leader"]), "Phó Chủ tịch UBND", "");
    // The chief of office asks for leave: neither they, nor by passing it to whom it concerns.
    let case = leave(&story, "chanhvp");
    let step = turn(&case, "B2")["step_id"].clone();
    let own = desk(&story, "chanhvp");
    let row = waits(&own, "step", &step);
    assert!(
        row["refusal"]
            .as_str()
            .unwrap()
            .contains("không tự quyết định được"),
        "{row}"
    );
    let input = answer(row, "agree", json!({"values": {"days": "1"}}));
    story
        .as_("chanhvp")
        .signed_by("chanhvp")
        .refused("desk_decide", input, "sign.self", "login");
    let theirs = desk(&story, "phoct");
    let back = answer(
        waits(&theirs, "step", &step),
        "pass",
        json!({"text": "Chuyển", "to_person_id": story.person("chanhvp")}),
    );
    story.as_("phoct").signer(signer("phoct")).refused(
        "desk_decide",
        back,
        "sign.pass_concerned",
        "to_person_id",
    );
    // The chairman's own request is not decided for the chairman either.
    let case = leave(&story, "chutich");
    let step = turn(&case, "B2")["step_id"].clone();
    let theirs = desk(&story, "phoct");
    let to_chairman = answer(
        waits(&theirs, "step", &step),
        "pass",
        json!({"text": "Chuyển", "to_person_id": story.person("chanhvp")}),
    );
    story
        .as_("phoct")
        .signer(signer("phoct"))
        .ok("desk_decide", to_chairman);
    // Before the chairman as a line: by whoever has the chairman's delegation, but not when the
    // chairman put it there.
    let roles = json!(["clerk", "leader"]);
    let people = clerk.ok("people_list", json!({}));
    let chairman = find(&people, "login", "chutich");
    story.as_("quantri").ok(
        "people_amend",
        at(
            chairman,
            json!({"full_name": "Trần Văn Chủ", "roles": roles}),
        ),
    );
    story
        .as_("chutich")
        .signer(json!({"pin": "chutich-123", "new_pin": "chutich-456"}))
        .ok("secret_change", json!({}));
    let line = story.register(9, json!({}));
    let line = story.as_("chutich").ok(
        "incoming_submit",
        at(&line, json!({"to_person_id": story.person("chutich")})),
    );
    let own = desk(&story, "chutich");
    let input = answer(
        waits(&own, "directive", &line["id"]),
        "agree",
        json!({"text": "Đồng ý"}),
    );
    story.as_("chanhvp").signed_by("chanhvp").refused(
        "desk_decide",
        input.clone(),
        "sign.self_for",
        "login",
    );
    story
        .as_("chutich")
        .signer(json!({"pin": "chutich-456"}))
        .refused("desk_decide", input, "sign.self", "login");
    story.assert_whole();
}
