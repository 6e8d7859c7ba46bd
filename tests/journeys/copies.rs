//! Sổ bản sao: copies signed here or on paper, one common series, and what is never copied.

use serde_json::{Value, json};
use vanthu_core::testkit::{TestOffice, entry};
use vanthu_tests::{Story, at, rows};

use crate::seals::with;

/// Five copies of a plan of the province.
fn copy(changes: Value) -> Value {
    with(
        json!({
            "form": "sao_y", "transfer": "paper_paper", "source_kind": "original",
            "source_organ": "Ủy ban nhân dân tỉnh Khánh Hòa", "source_code": "97/KH-UBND",
            "source_date": "2026-02-20", "source_type": "Kế hoạch",
            "source_subject": "Triển khai dịch vụ công trực tuyến", "copies": 5, "sheets": 12,
            "recipients": "Các phòng, đơn vị; Lưu: VT",
        }),
        changes,
    )
}

#[test]
fn copies_of_every_form_share_one_series() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let issue = |login: &'static str, changes: Value| {
        story
            .as_("vanthu")
            .signed_by(login)
            .ok("copy_issue", copy(changes))
    };
    let first = issue("chutich", json!({}));
    for (field, value) in [
        ("code", json!("01/SY-UBND")),
        ("certifier_name", json!("Trần Văn Chủ")),
        ("certifier_capacity", json!("TM. UBND, Chủ tịch UBND")),
        ("certified", json!("secret")),
        ("certified_date", json!("2026-03-03")),
        ("form_label", json!("Sao y")),
        ("transfer_label", json!("từ giấy sang giấy")),
        ("state", json!("issued")),
    ] {
        assert_eq!(first[field], value, "{field}");
    }
    let second = issue(
        "chanhvp",
        json!({"form": "sao_luc", "source_kind": "copy", "transfer": "paper_electronic", "sheets": null}),
    );
    assert_eq!(second["code"], "02/SL-UBND");
    story.at("2026-03-04T08:00:00+07:00");
    let third = clerk.ok(
        "copy_record",
        copy(json!({
            "form": "trich_sao", "transfer": "electronic_electronic", "part": "Mục II",
            "certifier_person_id": story.person("chutich"), "certified_date": "2026-03-03",
        })),
    );
    assert_eq!(
        (&third["code"], &third["certified"], &third["recorded_by"]),
        (&json!("03/TrS-UBND"), &json!("paper"), &json!("Lê Thị Thu"))
    );
    // Of a line of the book, whose fields they are.
    let line = story.register(1, json!({}));
    let fourth = story.as_("vanthu").signed_by("chanhvp").ok(
        "copy_issue",
        json!({
            "form": "sao_y", "transfer": "electronic_paper", "source_kind": "original",
            "source": {"register": "incoming", "id": line["id"]}, "copies": 1,
            "recipients": "Phòng Kinh tế",
        }),
    );
    assert_eq!(
        (
            &fourth["source_code"],
            &fourth["source_organ"],
            &fourth["source_id"]
        ),
        (
            &json!("1/SNV-CCHC"),
            &json!("Sở Nội vụ tỉnh Khánh Hòa"),
            &line["id"]
        )
    );
    // Voided, a number is not given again.
    let voided = clerk.ok(
        "copy_void",
        at(&fourth, json!({"reason": "Sao nhầm văn bản"})),
    );
    assert_eq!(
        (&voided["state_label"], &voided["voided_reason"]),
        (&json!("Đã hủy"), &json!("Sao nhầm văn bản"))
    );
    assert_eq!(issue("chutich", json!({}))["number"], 5);
    let list = |ask: Value| {
        rows(&clerk.ok("copy_list", ask)["rows"])
            .iter()
            .map(|row| row["number"].as_i64().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(list(json!({})), [5, 4, 3, 2, 1]);
    assert_eq!(list(json!({"form": "sao_y", "order": "oldest"})), [1, 4, 5]);
    assert_eq!(list(json!({"only": "unstamped"})), [5, 3, 2, 1]);
    assert_eq!(list(json!({"only": "voided", "year": 2026})), [4]);
    assert_eq!(list(json!({"start_number": 2})), [2, 1]);
    let page = clerk.ok("copy_list", json!({"limit": 3}));
    assert_eq!(list(json!({"limit": 3, "cursor": page["next"]})), [2, 1]);
    for (ask, field) in [
        (json!({"cursor": "x"}), "cursor"),
        (json!({"limit": 900}), "limit"),
    ] {
        clerk.refused("copy_list", ask, "office.input", field);
    }
    let found = clerk.ok(
        "search",
        json!({"q": "dich vu cong", "registers": ["copy"]}),
    );
    assert_eq!(rows(&found["rows"]).len(), 4);
    let forms = clerk.ok("copy_forms", json!({}));
    assert_eq!(rows(&forms["rows"][0]["transfers"]).len(), 3);
    assert_eq!(rows(&forms["rows"][2]["transfers"]).len(), 4);
    let log = clerk.ok("log_list", json!({"topic": "copies"}));
    assert!(
        log.to_string()
            .contains("Số 4/2026: Hủy bản sao. Lý do: Sao nhầm văn bản")
    );
    // The next year begins with 01.
    story.at("2027-01-04T08:00:00+07:00");
    assert_eq!(issue("chutich", json!({}))["code"], "01/SY-UBND");
    story.assert_whole();
}

/// A paper of the Party keeps its own way of writing: number, dash, type, stroke, office.
#[test]
fn a_copy_of_a_party_paper_names_it_as_it_is_written() {
    let story = Story::new();
    let source = story.register(1, json!({"code_number": "71", "code_notation": "CV/ĐU"}));
    let copy = story.as_("vanthu").signed_by("chanhvp").ok(
        "copy_issue",
        json!({
            "form": "sao_y", "transfer": "paper_paper", "source_kind": "original", "copies": 1,
            "source": {"register": "incoming", "id": source["id"]}, "sheets": 1,
            "recipients": "Phòng Kinh tế",
        }),
    );
    assert_eq!(copy["source_code"], "71-CV/ĐU");
    story.assert_whole();
}

#[test]
fn what_is_never_copied() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let signed = || story.as_("vanthu").signed_by("chutich");
    let secret = clerk.ok(
        "incoming_register",
        entry(1, json!({"secrecy": "mat", "subject": null})),
    );
    let voided = story.register(2, json!({}));
    clerk.ok("incoming_void", at(&voided, json!({"reason": "Ghi nhầm"})));
    let of = |line: &Value| json!({"source": {"register": "incoming", "id": line["id"]}});
    for (changes, code, field) in [
        (json!({"secrecy": "toi_mat"}), "copies.secret", "secrecy"),
        (of(&secret), "copies.secret", "source"),
        (of(&voided), "copies.source_ended", "source"),
        (of(&json!({"id": 99})), "office.not_found", "source"),
        (
            json!({"source": {"register": "envelope", "id": 1}}),
            "copies.source_register",
            "source",
        ),
        (
            json!({"transfer": "electronic_electronic"}),
            "copies.transfer",
            "transfer",
        ),
        (
            json!({"form": "sao_luc"}),
            "copies.from_copy",
            "source_kind",
        ),
        (
            json!({"source_kind": "copy"}),
            "copies.from_original",
            "source_kind",
        ),
        (
            json!({"source_organ": " "}),
            "copies.source_organ",
            "source_organ",
        ),
        (
            json!({"source_type": "", "source_subject": ""}),
            "copies.source_content",
            "source_subject",
        ),
        (
            json!({"source_date": "2026-03-04"}),
            "copies.source_date",
            "source_date",
        ),
        (json!({"form": "trich_sao"}), "copies.part", "part"),
        (json!({"copies": 0}), "copies.copies", "copies"),
        (json!({"copies": 99_999_999}), "copies.copies", "copies"),
        (json!({"sheets": 0}), "copies.sheets", "sheets"),
        (json!({"recipients": ""}), "copies.recipients", "recipients"),
        (
            json!({"copy_date": "2026-03-04"}),
            "copies.copy_date",
            "copy_date",
        ),
        // What is signed here is signed today.
        (
            json!({"copy_date": "2026-03-02"}),
            "copies.certified_date",
            "certified_date",
        ),
        (json!({"body_id": 99}), "office.not_found", "body_id"),
    ] {
        signed().refused("copy_issue", copy(changes), code, field);
    }
    // Nobody but a leader certifies; nobody their own copies; no wrong secret.
    for (login, code) in [("kinhte", "sign.not_yours"), ("vanthu", "sign.not_yours")] {
        story
            .as_("vanthu")
            .signed_by(login)
            .refused("copy_issue", copy(json!({})), code, "login");
    }
    story
        .as_("vanthu")
        .signer(json!({"login": "chutich", "pin": "sai"}))
        .refused("copy_issue", copy(json!({})), "people.wrong_secret", "pin");
    story.as_("chutich").signed_by("chutich").refused(
        "copy_issue",
        copy(json!({})),
        "door.not_your_role",
        "",
    );
    let on_paper = |changes: Value| {
        copy(with(
            json!({"certifier_person_id": story.person("chutich")}),
            changes,
        ))
    };
    for (changes, code, field) in [
        (
            json!({"certifier_person_id": story.person("ketoan")}),
            "copies.certifier",
            "certifier_person_id",
        ),
        (
            json!({"certifier_person_id": 99}),
            "office.not_found",
            "certifier_person_id",
        ),
        (
            json!({"certified_date": "2026-03-04"}),
            "copies.certified_date",
            "certified_date",
        ),
    ] {
        clerk.refused("copy_record", on_paper(changes), code, field);
    }
    assert_eq!(clerk.ok("copy_list", json!({}))["rows"], json!([]));
    // In the order of their days.
    let line = clerk.ok("copy_record", on_paper(json!({})));
    assert_eq!(line["number"], 1);
    clerk.refused(
        "copy_record",
        on_paper(json!({"copy_date": "2026-03-02", "certified_date": "2026-03-02"})),
        "copies.copy_order",
        "copy_date",
    );
    clerk.refused(
        "copy_void",
        at(&line, json!({"reason": " "})),
        "copies.void_reason",
        "reason",
    );
    let line = clerk.ok("copy_void", at(&line, json!({"reason": "Sao nhầm"})));
    clerk.refused(
        "copy_void",
        at(&line, json!({"reason": "Lần nữa"})),
        "copies.voided",
        "id",
    );
    story.assert_whole();
}

/// Without the abbreviation of the agency a copy has no ký hiệu.
#[test]
fn an_agency_without_abbreviation_numbers_no_copies() {
    let story = Story::of(TestOffice::bare());
    story.as_("").signer(json!({"new_pin": "123456"})).ok(
        "office_set_up",
        json!({
            "office": {"name": "Ủy ban nhân dân xã Tân An"},
            "body": {"name": "Ủy ban nhân dân xã Tân An"},
            "first_person": {
                "login": "vanthu", "full_name": "Lê Thị Thu", "position": "Văn thư",
                "roles": ["clerk", "admin"],
            },
            "incoming_book": {"start_date": "2026-01-01"},
        }),
    );
    story.as_("vanthu").refused(
        "copy_record",
        copy(json!({"certifier_person_id": story.person("vanthu")})),
        "copies.notation",
        "body_id",
    );
    story.assert_whole();
}
