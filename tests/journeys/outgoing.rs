//! Văn bản đi: the whole way from draft to stored original, and every refusal on it.

use serde_json::{Value, json};
use vanthu_tests::{at, rows};

use crate::outgoing_office::{line_of, office};

#[test]
fn from_draft_to_stored_original() {
    let story = office();
    let clerk = story.as_("vanthu");
    let scan = story.scan("du-thao.pdf", b"%PDF-1.4 du thao");
    let incoming = story.register(1, json!({}));
    let line = story.as_("ketoan").ok(
        "outgoing_draft",
        json!({
            "type_name": "Công văn", "subject": "V/v báo cáo cải cách hành chính",
            "recipients": [
                {"name": "Sở Nội vụ", "way": "both", "copies": 2},
                {"unit_id": story.unit("phong kinh te")},
                {"name": "Thôn Đông", "way": "electronic"},
            ],
            "scan_ids": [scan], "answers": [incoming["id"]],
        }),
    );
    // Ký hiệu by rule: công văn carries the unit that drafted, no type.
    assert_eq!(line["code_notation"], "UBND-VP");
    assert_eq!(line["state_label"], "Dự thảo");
    assert_eq!(line["next"], "initial");
    assert_eq!(line["to_places"], "Sở Nội vụ; Phòng Kinh tế; Thôn Đông");
    let proposed = clerk.ok("outgoing_propose", json!({"id": line["id"]}));
    assert_eq!(
        (
            &proposed["code"],
            &proposed["next_number"],
            &proposed["refusal"]
        ),
        (&json!("01/UBND-VP"), &json!(1), &json!(""))
    );

    let line = clerk
        .signed_by("chanhvp")
        .ok("outgoing_initial", at(&line, json!({"note": "Đã xem"})));
    assert_eq!(line["state"], "initialled");
    let line = story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("outgoing_check", at(&line, json!({})));
    let line = story.as_("ketoan").ok(
        "outgoing_submit",
        at(
            &line,
            json!({"for": "approve", "to_person_id": story.person("chutich")}),
        ),
    );
    let desk = story
        .as_("chutich")
        .ok("desk_list", json!({"kind": "approve"}));
    let row = &desk["rows"][0];
    assert_eq!(row["kind_label"], "Văn bản đi chờ duyệt");
    assert_eq!(row["capacity"]["label"], "TM. UBND, Chủ tịch UBND");
    assert_eq!(rows(&row["files"]).len(), 1);
    let answer = |row: &Value, outcome: &str, text: &str| {
        let files: Vec<&Value> = rows(&row["files"])
            .iter()
            .map(|file| &file["sha256"])
            .collect();
        json!({
            "kind": row["kind"], "id": row["id"], "version": row["version"], "seen": row["seen"],
            "files": files, "outcome": outcome, "text": text,
        })
    };
    let chairman = || story.as_("vanthu").signed_by("chutich");
    chairman().ok("desk_decide", answer(row, "agree", ""));
    let line = line_of(&story, &line);
    assert_eq!(line["state"], "approved");

    let line = story.as_("ketoan").ok(
        "outgoing_submit",
        at(
            &line,
            json!({"for": "sign", "to_person_id": story.person("chutich")}),
        ),
    );
    let desk = story.as_("chutich").ok("desk_list", json!({}));
    assert_eq!(desk["rows"][0]["kind_label"], "Văn bản đi chờ ký");
    chairman().ok(
        "desk_decide",
        answer(&desk["rows"][0], "agree", "Đồng ý phát hành"),
    );
    let line = line_of(&story, &line);
    assert_eq!(line["signer_full_name"], "Trần Văn Chủ");
    assert_eq!(line["capacity_text"], "TM. UBND, Chủ tịch UBND");
    assert_eq!(story.as_("chutich").ok("desk_list", json!({}))["total"], 0);

    let clerk = story.as_("vanthu");
    let line = clerk.ok("outgoing_form_check", at(&line, json!({})));
    let line = clerk.ok("outgoing_issue", at(&line, json!({})));
    assert_eq!(
        (&line["code"], &line["issued_date"], &line["copies"]),
        // Two and one on paper, none for the electronic one, one kept.
        (&json!("01/UBND-VP"), &json!("2026-03-03"), &json!(4))
    );
    assert_eq!(line["marks"][0]["kind"], "unstamped");
    let line = clerk.ok("outgoing_agency_signed", at(&line, json!({})));
    let line = clerk.ok("outgoing_send", at(&line, json!({})));
    assert_eq!(line["state"], "issued");
    let line = clerk.ok(
        "outgoing_file",
        at(
            &line,
            json!({"file_notation": "01.VP", "paper_from_digital": true}),
        ),
    );
    let line = story
        .as_("vanthu")
        .signed_by("ketoan")
        .ok("outgoing_received", at(&line, json!({})));
    assert_eq!(line["state_label"], "Đã lưu bản gốc");
    assert_eq!(line["next"], Value::Null);

    let whole = clerk.ok("outgoing_get", json!({"id": line["id"]}));
    let way: Vec<(&str, bool)> = rows(&whole["steps"])
        .iter()
        .map(|step| (step["label"].as_str().unwrap(), step["done"] == true))
        .collect();
    assert_eq!(way.len(), 10);
    assert!(way.iter().all(|(_, done)| *done), "{way:?}");
    assert_eq!(whole["steps"][4]["how_label"], "Ký bằng mật khẩu");
    assert_eq!(whole["warnings"], json!([]));
    assert_eq!(whole["handed_back_to"], "Ngô Thị Toán");
    // The incoming line shows what answers it.
    let answered = story.line(&incoming);
    assert_eq!(answered["answer"]["code"], "01/UBND-VP");
    assert_eq!(answered["answering"][0]["code"], "01/UBND-VP");
    // And the document is found by its number and its words.
    let found = story.as_("kinhte").ok(
        "search",
        json!({"q": "01/UBND-VP cai cach", "registers": ["outgoing"]}),
    );
    assert_eq!(found["rows"][0]["id"], line["id"]);
    story.assert_whole();
}
