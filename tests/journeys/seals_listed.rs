//! The list of seals and tokens: what each must carry, what is corrected, what ends.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::seals::{described, paper, seal, with};

#[test]
fn the_list_of_seals_and_tokens() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let name = "seal_add";
    for (changes, code, field) in [
        (json!({"kind": "ink"}), "seal.kind_unknown", "kind"),
        (json!({"name": " "}), "seal.name_missing", "name"),
        (
            json!({"owner_name": ""}),
            "seal.owner_missing",
            "owner_name",
        ),
        (
            json!({"registration_number": ""}),
            "seal.registration_missing",
            "registration_number",
        ),
        (
            json!({"kind": "token"}),
            "seal.serial_missing",
            "serial_number",
        ),
        (
            json!({"kind": "token", "serial_number": "54"}),
            "seal.certificate_missing",
            "certificate_to",
        ),
        (
            json!({"in_use_from": "2025-06-01"}),
            "seal.use_before_registration",
            "in_use_from",
        ),
        (
            json!({"decision": " "}),
            "seal.decision_missing",
            "decision",
        ),
        (
            json!({"keeper_person_id": 99}),
            "office.not_found",
            "keeper_person_id",
        ),
        (json!({"follows_id": 99}), "office.not_found", "follows_id"),
    ] {
        clerk.refused(name, described(&story, changes), code, field);
    }
    story
        .as_("chutich")
        .refused(name, described(&story, json!({})), "door.not_your_role", "");
    let old = seal(&story, json!({"name": "Dấu UBND xã cũ"}));
    clerk.refused(
        name,
        described(&story, json!({"registration_number": "12 / ĐKMD"})),
        "seal.twice",
        "registration_number",
    );
    // What is corrected, and what stands since it was used.
    let amend = |seal: &Value, changes: Value| {
        let mut input = json!({"reason": "Chép nhầm"});
        for field in [
            "name",
            "owner_name",
            "registration_number",
            "registration_date",
            "serial_number",
            "provider",
            "certificate_to",
            "in_use_from",
            "note",
        ] {
            input[field] = seal[field].clone();
        }
        at(seal, with(input, changes))
    };
    clerk.refused(
        "seal_amend",
        amend(&old, json!({})),
        "seal.nothing_changed",
        "",
    );
    clerk.refused(
        "seal_amend",
        amend(&old, json!({"reason": " ", "note": "x"})),
        "seal.reason_missing",
        "reason",
    );
    clerk.ok("stamping_record", paper(&story, &old, json!({})));
    clerk.refused(
        "seal_amend",
        amend(&old, json!({"in_use_from": "2026-03-04"})),
        "seal.use_stamped",
        "in_use_from",
    );
    let amended = clerk.ok("seal_amend", amend(&old, json!({"note": "Dấu bằng đồng"})));
    clerk.refused(
        "seal_amend",
        amend(&old, json!({"note": "khác"})),
        "office.conflict",
        "version",
    );
    // After a merger the old seal is handed in and another comes in its place.
    let end = |changes: Value| {
        let plain = json!({"reason": "Sáp nhập xã", "withdrawn_to": "Công an tỉnh"});
        at(&amended, with(plain, changes))
    };
    for (changes, code, field) in [
        (json!({"reason": " "}), "seal.reason_missing", "reason"),
        (
            json!({"withdrawn_to": ""}),
            "seal.withdrawn_to",
            "withdrawn_to",
        ),
        (json!({"date": "2026-03-04"}), "seal.withdraw_date", "date"),
        (json!({"date": "2025-01-01"}), "seal.withdraw_date", "date"),
    ] {
        clerk.refused("seal_withdraw", end(changes), code, field);
    }
    let withdrawn = clerk.ok("seal_withdraw", end(json!({})));
    clerk.refused(
        "seal_amend",
        amend(&withdrawn, json!({"note": "khác"})),
        "seal.withdrawn",
        "id",
    );
    clerk.refused(
        name,
        described(
            &story,
            json!({
                "kind": "title", "registration_number": "", "follows_id": old["id"],
            }),
        ),
        "seal.follows_kind",
        "follows_id",
    );
    let new = seal(&story, json!({"follows_id": old["id"]}));
    let newest = seal(
        &story,
        json!({"follows_id": new["id"], "registration_number": "99/ĐKMD"}),
    );
    let former: Vec<_> = rows(&clerk.ok("seal_get", json!({"id": newest["id"]}))["former"])
        .iter()
        .map(|seal| seal["id"].clone())
        .collect();
    assert_eq!(former, [new["id"].clone(), old["id"].clone()]);
    // A token beside them, with the days its certificate has left.
    let token = seal(
        &story,
        json!({
            "kind": "token", "name": "Thiết bị ký số UBND", "registration_number": "",
            "serial_number": "5401-22", "provider": "Ban Cơ yếu Chính phủ",
            "certificate_to": "2026-03-13",
        }),
    );
    assert_eq!(
        (&token["kind_label"], &token["certificate_left"]),
        (&json!("Thiết bị lưu khóa bí mật"), &json!(10))
    );
    let all = clerk.ok("seal_list", json!({}));
    let in_use = clerk.ok("seal_list", json!({"in_use_only": true}));
    assert_eq!(
        (rows(&all["rows"]).len(), rows(&in_use["rows"]).len()),
        (4, 3)
    );
    let kinds = clerk.ok("seal_kinds", json!({}));
    assert_eq!(
        (rows(&kinds["kinds"]).len(), rows(&kinds["marks"]).len()),
        (7, 9)
    );
    story.assert_whole();
}
