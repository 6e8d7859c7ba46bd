//! Con dấu on văn bản đi: one act writes the line of the seal's book and the fact of the document.

use serde_json::{Value, json};
use vanthu_tests::at;

use crate::outgoing_office::{draft, line_of, office, ready, signed};
use crate::seals::{seal, with};

#[test]
fn an_outgoing_document_is_stamped_in_one_act() {
    let story = office();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let on = |line: &Value, changes: Value| {
        with(
            json!({
                "seal_id": seal["id"], "document": {"register": "outgoing", "id": line["id"]},
                "copies": 3, "sheets": 12,
                "marks": [{"kind": "signature", "stamps": 3}, {"kind": "overlap", "stamps": 9}],
                "requester_person_id": story.person("kinhte"),
            }),
            changes,
        )
    };
    // Nothing is stamped that is not signed, nor before it has its number.
    let unsigned = draft(&story, 1, json!({}));
    for (line, code) in [
        (unsigned.clone(), "outgoing.not_signed"),
        (
            signed(&story, &draft(&story, 2, json!({}))),
            "outgoing.not_numbered",
        ),
    ] {
        clerk.refused("stamping_record", on(&line, json!({})), code, "document");
    }
    let line = ready(&story, 3, json!({}));
    let line = clerk.ok("outgoing_issue", at(&line, json!({})));
    let waiting = clerk.ok("unstamped_list", json!({}));
    assert_eq!(
        (
            &waiting["rows"][0]["register_label"],
            &waiting["rows"][0]["code"]
        ),
        (&json!("Văn bản đi"), &line["code"])
    );

    let first = clerk.ok("stamping_record", on(&line, json!({})));
    assert_eq!(
        (&first["code"], &first["signer_full_name"]),
        (&line["code"], &json!("Trần Văn Chủ"))
    );
    let state = || line_of(&story, &line)["state"].clone();
    assert_eq!(state(), "stamped");
    assert_eq!(clerk.ok("unstamped_list", json!({}))["rows"], json!([]));

    // More copies later; the fact goes only when both lines of the book are voided.
    let more = clerk.ok("stamping_record", on(&line, json!({"copies": 1})));
    let void = |line: &Value| at(line, json!({"reason": "Ghi nhầm"}));
    clerk.ok("stamping_void", void(&first));
    assert_eq!(state(), "stamped");
    clerk.ok("stamping_void", void(&more));
    assert_eq!(state(), "numbered");

    // What was sent keeps its stamp.
    let last = clerk.ok("stamping_record", on(&line, json!({})));
    clerk.ok("outgoing_send", at(&line_of(&story, &line), json!({})));
    clerk.refused("stamping_void", void(&last), "outgoing.stamp_sent", "id");

    // It is copied too; a draft is not.
    let copy = |line: &Value| {
        json!({
            "form": "sao_y", "transfer": "paper_paper", "source_kind": "original", "copies": 2,
            "source": {"register": "outgoing", "id": line["id"]}, "sheets": 3,
            "recipients": "Phòng Kinh tế",
        })
    };
    story.as_("vanthu").signed_by("chanhvp").refused(
        "copy_issue",
        copy(&unsigned),
        "stamping.source_draft",
        "source",
    );
    let copied = story
        .as_("vanthu")
        .signed_by("chanhvp")
        .ok("copy_issue", copy(&line));
    assert_eq!(copied["source_code"], line["code"]);
    story.assert_whole();
}
