//! What a clerk does in the inbox.

use serde_json::{Value, json};
use vanthu_core::intake::shape::samples::{self, TiffPage};

use super::{Scanner, append, names};

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

#[test]
fn several_scans_make_one_document_and_one_scan_makes_several() {
    let mut scanner = Scanner::new();
    for n in 0..3 {
        scanner.put(&format!("{n}.pdf"), &samples::pdf(4, n));
        scanner.settle();
    }
    let rows = scanner.list("waiting");
    let id = |n: usize| rows[n]["scan_id"].clone();
    let entry = |subject: &str| json!({ "organ_name": "Sở Nội vụ", "type_name": "Công văn", "subject": subject });
    // Two scans, one document.
    let mut both = entry("văn bản có phụ lục quét riêng");
    both["scan_ids"] = json!([id(0), id(1)]);
    let line = scanner.house.done("incoming_register", both);
    let whole = scanner
        .house
        .done("incoming_get", json!({ "id": line["id"] }));
    assert_eq!(whole["attachments"].as_array().unwrap().len(), 2);
    // One scan, two documents by page ranges; the scan itself stays as it is.
    for (subject, from, to) in [("phần thứ nhất", 1, 2), ("phần thứ hai", 3, 4)] {
        let mut part = entry(subject);
        part["scan_ids"] = json!([id(2)]);
        part["pages"] =
            json!([{ "scan_id": id(2), "page_from": from, "page_to": to, "page_count": 4 }]);
        part["reason"] = json!("Hai văn bản quét chung một tệp");
        scanner.house.done("incoming_register", part);
    }
    assert_eq!(scanner.list("waiting").len(), 0);
    let split = scanner.house.done("inbox_get", json!({ "scan_id": id(2) }));
    let uses = split["used_by"].as_array().unwrap();
    let pages: Vec<_> = uses
        .iter()
        .map(|one| (one["page_from"].clone(), one["page_to"].clone()))
        .collect();
    assert_eq!(pages, [(json!(1), json!(2)), (json!(3), json!(4))]);
    assert_eq!(split["state"], "registered");
    assert_eq!(
        split["sha256"], rows[2]["sha256"],
        "the unsplit file is kept"
    );
    scanner.check_vault();
}

/// The scan as the list shows it, its left pages as pairs.
fn left(row: &Value) -> Vec<(Value, Value)> {
    row["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|run| (run["page_from"].clone(), run["page_to"].clone()))
        .collect()
}

#[test]
fn a_scan_split_half_way_waits_until_all_its_pages_are_used() {
    let mut scanner = Scanner::new();
    scanner.put("tập.pdf", &samples::pdf(9, 1));
    scanner.settle();
    let id = scanner.list("waiting")[0]["scan_id"].clone();
    let part = |n: i64, from: i64, to: i64, count: Value| {
        json!({
            "organ_name": "Sở Nội vụ", "type_name": "Công văn", "subject": format!("phần thứ {n}"),
            "scan_ids": [id], "pages": [{
                "scan_id": id, "page_from": from, "page_to": to, "page_count": count
            }],
        })
    };
    assert!(left(&scanner.list("waiting")[0]).is_empty());
    // Nobody has counted yet: what follows is left, however much it is.
    scanner
        .house
        .done("incoming_register", part(1, 3, 4, Value::Null));
    let row = scanner.list("waiting").remove(0);
    assert_eq!(left(&row), [(json!(1), json!(2)), (json!(5), Value::Null)]);
    assert_eq!(row["used_by"].as_array().unwrap().len(), 1);
    for (count, code) in [
        (json!(0), "intake.page_count"),
        (json!(7), "incoming.pages_range"),
    ] {
        let error = scanner
            .house
            .refused("incoming_register", part(2, 7, 8, count));
        assert_eq!(error.code, code);
    }
    scanner
        .house
        .done("incoming_register", part(2, 7, 8, json!(9)));
    let row = scanner.list("waiting").remove(0);
    assert_eq!(
        left(&row),
        [
            (json!(1), json!(2)),
            (json!(5), json!(6)),
            (json!(9), json!(9))
        ]
    );
    // The count of the viewer is kept once, and asked of the viewer again: it is what is shown.
    let opened = scanner.house.done("inbox_get", json!({ "scan_id": id }));
    assert_eq!(opened["pages"], Value::Null);
    assert_eq!(
        scanner
            .house
            .refused("incoming_register", part(3, 9, 10, json!(12)))
            .code,
        "incoming.pages_range"
    );
    assert_eq!(scanner.state()["counts"]["waiting"], 1);
    // The rest needs no registration: out of the way, and still there to be taken back.
    let aside = json!({ "scan_id": id, "version": row["version"], "reason": "Trang trắng" });
    scanner.house.done("inbox_set_aside", aside);
    assert_eq!(scanner.list("waiting").len(), 0);
    let row = scanner.list("set_aside").remove(0);
    assert_eq!(
        (row["reason"].clone(), left(&row).len()),
        (json!("Trang trắng"), 3)
    );
    let back = json!({ "scan_id": id, "version": row["version"] });
    scanner.house.done("inbox_take_back", back);
    // The last pages close it.
    let mut rest = part(4, 1, 2, Value::Null);
    rest["pages"] = json!([
        { "scan_id": id, "page_from": 9, "page_to": 9 },
        { "scan_id": id, "page_from": 1, "page_to": 2 },
        { "scan_id": id, "page_from": 5, "page_to": 6 },
    ]);
    scanner.house.done("incoming_register", rest);
    assert_eq!(scanner.list("waiting").len(), 0);
    let row = scanner.list("registered").remove(0);
    assert!(left(&row).is_empty());
    assert_eq!(row["used_by"].as_array().unwrap().len(), 5);
    scanner.check_vault();
}

#[test]
fn a_scan_that_grows_after_a_part_was_used_keeps_the_part() {
    let mut scanner = Scanner::new();
    scanner.put("tập.pdf", &samples::pdf(4, 1));
    scanner.settle();
    let id = scanner.list("waiting")[0]["scan_id"].clone();
    scanner.house.done(
        "incoming_register",
        json!({
            "organ_name": "Sở Nội vụ", "subject": "phần đầu", "scan_ids": [id],
            "pages": [{ "scan_id": id, "page_from": 1, "page_to": 2, "page_count": 4 }],
        }),
    );
    append(
        &scanner.house.watched().join("đã nhận/tập.pdf"),
        b"% more\nstartxref\n9\n%%EOF\n",
    );
    assert_eq!(scanner.settle(), 1);
    let rows = scanner.list("waiting");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(rows[0]["scan_id"], id);
    assert_eq!(left(&rows[0]), [(json!(3), json!(4))]);
    assert!(left(&rows[1]).is_empty());
    scanner.check_vault();
}

#[test]
fn a_line_registered_from_paper_gets_its_scan_later() {
    let mut scanner = Scanner::new();
    let entry =
        json!({ "organ_name": "Sở Nội vụ", "type_name": "Công văn", "subject": "từ bản giấy" });
    let line = scanner.house.done("incoming_register", entry);
    scanner.put("muộn.pdf", &samples::pdf(1, 1));
    scanner.settle();
    let scan = scanner.list("waiting").remove(0);
    let input =
        json!({ "id": line["id"], "version": line["version"], "scan_ids": [scan["scan_id"]] });
    let line = scanner.house.done("incoming_attach", input);
    assert_eq!(line["files"], 1);
    assert_eq!(
        scanner.list("registered")[0]["used_by"][0]["arrival_number"],
        line["arrival_number"]
    );
    // A scan that is in the book cannot be put aside.
    let scan = scanner.list("registered").remove(0);
    let aside = json!({ "scan_id": scan["scan_id"], "version": scan["version"], "reason": "nhầm" });
    assert_eq!(
        scanner.house.refused("inbox_set_aside", aside).code,
        "intake.state"
    );
}
