//! Papers that are not simply new: twins, bad files, files that grow, odd names.

use std::fs;

use serde_json::json;
use vanthu_core::intake::shape::Limits;
use vanthu_core::intake::shape::samples::{self, TiffPage};

use super::{Scanner, append, names, register};

#[test]
fn a_duplicate_is_shown_with_its_twin_and_rests_apart() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(1, 1);
    scanner.put("một.pdf", &bytes);
    scanner.settle();
    let first = scanner.list("waiting").remove(0);
    let line = register(&scanner, &first, "về việc thứ nhất");
    scanner.put("hai.pdf", &bytes);
    // Two of the same in one go: one is the other's twin.
    scanner.put("ba.pdf", &samples::pdf(1, 3));
    scanner.put("bốn.pdf", &samples::pdf(1, 3));
    assert_eq!(scanner.settle(), 3);

    let twins = scanner.list("duplicate");
    assert_eq!(twins.len(), 2);
    let second = twins
        .iter()
        .find(|row| row["file_name"] == "hai.pdf")
        .expect("the twin");
    assert_eq!(second["twin"]["scan_id"], first["scan_id"]);
    assert_eq!(second["twin"]["file_name"], "một.pdf");
    assert_eq!(
        second["twin"]["line"]["arrival_number"],
        line["arrival_number"]
    );
    let reason = second["reason"].as_str().unwrap();
    assert!(
        reason.starts_with("Trùng nội dung với “một.pdf” đã nhận lúc 08:"),
        "{reason}"
    );
    assert_eq!(scanner.rested("trùng").len(), 2);
    scanner.check_vault();

    // "Vẫn đăng ký" is the clerk's decision; the book then asks for a reason.
    let input = json!({ "scan_id": second["scan_id"], "version": second["version"] });
    scanner.house.done("inbox_take_back", input.clone());
    assert_eq!(
        scanner.house.refused("inbox_take_back", input).code,
        "intake.state"
    );
    let input = json!({
        "organ_name": "Sở Y tế", "type_name": "Công văn", "subject": "việc khác",
        "scan_ids": [second["scan_id"]],
    });
    let error = scanner.house.refused("incoming_register", input.clone());
    assert_eq!(error.field.as_deref(), Some("reason"), "{error}");
    let mut input = input;
    input["reason"] = json!("Hai cơ quan gửi cùng một bản");
    scanner.house.done("incoming_register", input);
}

#[test]
fn bad_files_are_quarantined_with_a_plain_reason_and_stop_nobody() {
    let mut scanner = Scanner::new();
    scanner.limits = Limits {
        bytes: 200_000,
        pages: 3,
        pixels: 1_000_000,
    };
    scanner.restart();
    let pdf = samples::pdf(3, 1);
    let pages: Vec<_> = (0..4).map(|n| TiffPage::grey(4, 4, n)).collect();
    let bad: Vec<(&str, Vec<u8>, &str)> = vec![
        ("cụt.pdf", pdf[..pdf.len() - 30].to_vec(), "thiếu phần cuối"),
        ("rỗng.pdf", Vec::new(), "rỗng"),
        ("khóa.pdf", samples::pdf_encrypted(1), "mật khẩu"),
        (
            "chương trình.pdf",
            b"MZ\x90\x00 not a pdf at all".to_vec(),
            "không phải là PDF",
        ),
        (
            "to.pdf",
            [samples::pdf(1, 9), vec![b' '; 300_000]].concat(),
            "quá lớn",
        ),
        ("bom.png", samples::png_bomb(50_000, 50_000), "điểm ảnh"),
        (
            "nhiều trang.tif",
            samples::tiff(&pages, true),
            "quá nhiều trang",
        ),
        (
            "hỏng.png",
            [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 90]].concat(),
            "hỏng",
        ),
    ];
    for (name, bytes, _) in &bad {
        scanner.put(name, bytes);
    }
    // Mislabelled is no fault: the content counts.
    scanner.put("ảnh giả pdf.pdf", &samples::jpeg(20, 20, 1));
    scanner.put("tốt.pdf", &samples::pdf(1, 7));
    scanner.settle();
    assert_eq!(
        scanner.list("waiting").len(),
        2,
        "the good ones do not wait for the bad"
    );
    scanner.pass(12_000);

    let rows = scanner.list("quarantined");
    assert_eq!(rows.len(), bad.len());
    for (name, bytes, why) in &bad {
        let row = rows
            .iter()
            .find(|row| row["file_name"] == *name)
            .expect(name);
        let reason = row["reason"].as_str().unwrap();
        assert!(reason.contains(why), "{name}: {reason}");
        assert_eq!(row["bytes"], json!(bytes.len()), "{name}");
    }
    let mut resting: Vec<&str> = bad.iter().map(|(name, ..)| *name).collect();
    resting.sort_unstable();
    assert_eq!(scanner.rested("cách ly"), resting);
    let jpeg = scanner.list("waiting");
    let jpeg = jpeg
        .iter()
        .find(|row| row["file_name"] == "ảnh giả pdf.pdf")
        .expect("the picture");
    assert_eq!(jpeg["kind"], "jpeg");

    // "Vẫn đăng ký": what was too large is stored now, what is empty cannot be.
    for (name, _, _) in &bad {
        let row = rows
            .iter()
            .find(|row| row["file_name"] == *name)
            .expect(name);
        let input = json!({ "scan_id": row["scan_id"], "version": row["version"] });
        if *name == "rỗng.pdf" {
            assert_eq!(
                scanner.house.refused("inbox_take_back", input).code,
                "intake.no_content"
            );
        } else {
            scanner.house.done("inbox_take_back", input);
        }
    }
    assert_eq!(scanner.list("quarantined").len(), 1);
    scanner.check_vault();
    let large = scanner.list("waiting");
    let large = large
        .iter()
        .find(|row| row["file_name"] == "to.pdf")
        .expect("the large one");
    assert_eq!(
        (
            large["kind"].as_str(),
            large["sha256"].as_str().map(str::len)
        ),
        (Some("pdf"), Some(64))
    );
}

#[test]
fn a_cut_scan_that_is_finished_later_leaves_quarantine_by_itself() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(3, 1);
    scanner.put("dở.pdf", &bytes[..bytes.len() - 40]);
    scanner.pass(15_000);
    let cut = scanner.list("quarantined").remove(0);
    // The scanner still has the file open and goes on writing in its resting place.
    let resting = scanner.house.watched().join("cách ly/dở.pdf");
    append(&resting, &bytes[bytes.len() - 40..]);
    assert_eq!(scanner.settle(), 1);
    let rows = scanner.list("all");
    assert_eq!(
        rows.len(),
        1,
        "a new version of the same item, not a second one"
    );
    assert_eq!(rows[0]["scan_id"], cut["scan_id"]);
    assert_eq!(
        (&rows[0]["state"], &rows[0]["bytes"]),
        (&json!("waiting"), &json!(bytes.len()))
    );
    assert_eq!(scanner.rested("cách ly"), [""; 0]);
    assert_eq!(scanner.rested("đã nhận"), ["dở.pdf"]);
    scanner.check_vault();
}

#[test]
fn growth_after_taking_in_is_a_new_version_and_registered_originals_stay() {
    let mut scanner = Scanner::new();
    let (one, two) = (samples::pdf(1, 1), samples::pdf(1, 2));
    scanner.put("một.pdf", &one);
    scanner.put("hai.pdf", &two);
    scanner.settle();
    let rows = scanner.list("waiting");
    let registered = rows
        .iter()
        .find(|row| row["file_name"] == "hai.pdf")
        .unwrap();
    register(&scanner, registered, "đã đăng ký");
    // A later revision is appended to both, as programs that change a PDF do.
    for name in ["một.pdf", "hai.pdf"] {
        append(
            &scanner.house.watched().join("đã nhận").join(name),
            b"% more\nstartxref\n9\n%%EOF\n",
        );
    }
    assert_eq!(scanner.settle(), 2);
    let rows = scanner.list("all");
    assert_eq!(rows.len(), 3);
    let waiting = scanner.list("waiting");
    assert_eq!(waiting.len(), 2);
    let grown = waiting
        .iter()
        .find(|row| row["file_name"] == "một.pdf")
        .unwrap();
    assert_eq!(grown["bytes"], json!(one.len() + 25));
    let line = scanner.list("registered").remove(0);
    assert_eq!(
        line["sha256"], registered["sha256"],
        "the line keeps what was registered"
    );
    assert_eq!(line["used_by"].as_array().unwrap().len(), 1);
    // Growth into something broken never replaces what is good.
    append(
        &scanner.house.watched().join("đã nhận/một.pdf"),
        &[7; 3_000],
    );
    scanner.settle();
    scanner.pass(12_000);
    let after = scanner.list("waiting");
    let kept = after
        .iter()
        .find(|row| row["file_name"] == "một.pdf")
        .unwrap();
    assert_eq!(kept["sha256"], grown["sha256"]);
    scanner.check_vault();
}

#[test]
fn odd_names_are_kept_and_shown_safely() {
    let mut scanner = Scanner::new();
    let apart = "Quyết định số 5.pdf"
        .chars()
        .flat_map(unicode)
        .collect::<String>();
    let long = format!("{}.pdf", "ệ".repeat(82));
    let odd = [
        "dòng\nmới.pdf",
        "CON.pdf",
        "aux",
        "cuối chấm.pdf. ",
        long.as_str(),
        apart.as_str(),
    ];
    for (n, name) in odd.iter().enumerate() {
        scanner.put(name, &samples::pdf(1, n as u32));
    }
    // The same long name again: a number is put before the extension within 255 bytes.
    assert_eq!(scanner.settle(), 6);
    scanner.put(&long, &samples::pdf(1, 77));
    assert_eq!(scanner.settle(), 1);
    let rows = scanner.list("waiting");
    let shown = names(&rows);
    for expected in [
        "dòng␣mới.pdf",
        "CON.pdf",
        "aux",
        "cuối chấm.pdf. ",
        &long,
        "Quyết định số 5.pdf",
    ] {
        assert!(shown.contains(&expected), "{expected:?} in {shown:?}");
    }
    let resting = scanner.rested("đã nhận");
    assert_eq!(resting.len(), 7);
    assert!(resting.contains(&apart), "the raw name is kept on disk");
    assert!(resting.iter().all(|name| name.len() <= 255));
    scanner.check_vault();
}

/// A letter with its marks apart, as macOS writes names.
fn unicode(letter: char) -> Vec<char> {
    match letter {
        'ế' => vec!['e', '\u{302}', '\u{301}'],
        'đ' => vec!['đ'],
        'ị' => vec!['i', '\u{323}'],
        'ố' => vec!['o', '\u{302}', '\u{301}'],
        other => vec![other],
    }
}

#[test]
fn what_is_ignored_stays_where_it_is() {
    let mut scanner = Scanner::new();
    for name in [
        "~$Công văn.docx",
        "a.tmp",
        "b.crdownload",
        "._c.pdf",
        "Thumbs.db",
        "desktop.ini",
        ".ẩn.pdf",
    ] {
        scanner.put(name, &samples::pdf(1, 1));
    }
    #[cfg(unix)]
    {
        let outside = scanner.house.home.join("ngoài.pdf");
        fs::write(&outside, samples::pdf(1, 5)).unwrap();
        std::os::unix::fs::symlink(&outside, scanner.house.watched().join("tắt.pdf")).unwrap();
    }
    assert_eq!(scanner.settle(), 0);
    assert_eq!(scanner.pass(60_000), 0);
    assert_eq!(scanner.list("all").len(), 0);
    #[cfg(unix)]
    {
        let state = scanner.state();
        assert_eq!(state["problems"][0]["file_name"], "tắt.pdf");
        assert!(
            state["problems"][0]["note"]
                .as_str()
                .unwrap()
                .contains("đường dẫn tắt")
        );
        assert!(scanner.house.watched().join("tắt.pdf").exists());
        fs::remove_file(scanner.house.watched().join("tắt.pdf")).unwrap();
        scanner.settle();
        assert_eq!(scanner.state()["problems"], json!([]));
    }
}
