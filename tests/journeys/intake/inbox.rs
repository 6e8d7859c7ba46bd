//! What a clerk does in the inbox.

use serde_json::{Value, json};
use vanthu_core::intake::shape::samples::{self, TiffPage};

use super::{Scanner, names};

#[test]
fn the_inbox_is_ordered_marked_put_aside_and_opened() {
    let mut scanner = Scanner::new();
    for n in 0..3 {
        scanner.put(&format!("{n}.pdf"), &samples::pdf(1, n));
        scanner.settle();
    }
    let pages = [TiffPage::grey(8, 8, 1), TiffPage::white_g4(64, 64)];
    scanner.put("trang.tif", &samples::tiff(&pages, true));
    scanner.settle();
    let rows = scanner.list("waiting");
    assert_eq!(names(&rows), ["0.pdf", "1.pdf", "2.pdf", "trang.tif"]);
    let urgent =
        json!({ "scan_id": rows[2]["scan_id"], "version": rows[2]["version"], "urgent": true });
    scanner.house.done("inbox_mark_urgent", urgent.clone());
    assert_eq!(
        scanner.house.refused("inbox_mark_urgent", urgent).code,
        "office.conflict"
    );
    assert_eq!(
        names(&scanner.list("waiting")),
        ["2.pdf", "0.pdf", "1.pdf", "trang.tif"]
    );
    assert_eq!(scanner.state()["counts"]["urgent"], 1);
    // Page by page the order is the same.
    let mut cursor = Value::Null;
    let mut paged = Vec::new();
    loop {
        let page = scanner
            .house
            .done("inbox_list", json!({ "limit": 1, "cursor": cursor }));
        paged.extend(
            page["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["file_name"].clone()),
        );
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(
        json!(paged),
        json!(["2.pdf", "0.pdf", "1.pdf", "trang.tif"])
    );
    assert_eq!(
        scanner
            .house
            .refused("inbox_list", json!({ "cursor": "x" }))
            .code,
        "office.input"
    );

    let aside =
        json!({ "scan_id": rows[0]["scan_id"], "version": rows[0]["version"], "reason": " " });
    assert_eq!(
        scanner
            .house
            .refused("inbox_set_aside", aside.clone())
            .field
            .as_deref(),
        Some("reason")
    );
    let mut aside = aside;
    aside["reason"] = json!("Báo, tạp chí");
    scanner.house.done("inbox_set_aside", aside);
    let kept = scanner.list("set_aside").remove(0);
    assert_eq!(kept["reason"], "Báo, tạp chí");
    let error = scanner.house.refused(
        "incoming_register",
        json!({ "organ_name": "A", "subject": "b", "scan_ids": [kept["scan_id"]] }),
    );
    assert_eq!(error.code, "intake.state");
    scanner.house.done(
        "inbox_take_back",
        json!({ "scan_id": kept["scan_id"], "version": kept["version"] }),
    );

    let opened = scanner
        .house
        .done("inbox_get", json!({ "scan_id": rows[3]["scan_id"] }));
    assert_eq!(
        (&opened["pages"], &opened["viewer"]),
        (&json!(2), &json!("pages"))
    );
    let id = &rows[3]["scan_id"];
    assert_eq!(
        opened["original"],
        format!("scan://localhost/{id}/original")
    );
    assert_eq!(opened["page_url"], format!("scan://localhost/{id}/page/"));
    let opened = scanner
        .house
        .done("inbox_get", json!({ "scan_id": rows[0]["scan_id"] }));
    assert_eq!(
        (&opened["pages"], &opened["viewer"]),
        (&Value::Null, &json!("pdf"))
    );
    assert_eq!(
        scanner
            .house
            .refused("inbox_get", json!({ "scan_id": 999 }))
            .code,
        "office.not_found"
    );
}
