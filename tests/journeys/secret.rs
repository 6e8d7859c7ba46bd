//! A scan turns out to be a state secret: nothing of it may remain in the office folder but
//! hash, size and time.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vanthu_core::intake::shape::samples;
use vanthu_tests::{Story, at, rows};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The files of the office folder that hold one of the words, in any of the ways SQLite writes
/// text.
fn holders(home: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    files(home, &mut found);
    let mut holders = Vec::new();
    for path in found {
        let bytes = fs::read(&path).unwrap();
        let name = path.display().to_string();
        for word in words {
            if name.contains(word)
                || bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes())
            {
                holders.push(format!("{word}: {name}"));
            }
        }
    }
    holders
}

/// Words that nothing else in the office contains, with and without marks.
const WORDS: [&str; 14] = [
    "khuỵu",
    "khuyu",
    "ngoằn",
    "ngoan ngoeo",
    "quắc",
    "quéo",
    "xoèn",
    "xoen",
    "toèn toẹt",
    "tờ-trình-tuyệt",
    "loắt choắt",
    "ngúng nguẩy",
    "khoằm",
    "quặp",
];

/// Everything that may be written about a document on its way, with words of [`WORDS`].
fn written_about(story: &Story, line: &Value) -> Value {
    let clerk = story.as_("vanthu");
    let line = clerk.ok(
        "incoming_forward",
        at(
            line,
            json!({"to": [{"name": "Thôn Đông"}], "note": "kèm bảng loắt choắt"}),
        ),
    );
    let handover = story.line(&line)["handovers"][0]["id"].clone();
    let line = clerk.ok(
        "incoming_acknowledge_paper",
        json!({
            "handover_id": handover, "received_by": "Bà Nhận", "received_date": "2026-03-03",
            "note": "thiếu trang khoằm",
        }),
    );
    let line = clerk.ok(
        "incoming_defect_report",
        at(
            &line,
            json!({"what": "thiếu phụ lục ngúng nguẩy", "reported_to": "Chủ tịch"}),
        ),
    );
    let line = clerk.ok(
        "incoming_defect_opinion",
        at(
            &line,
            json!({
                "opinion": "hỏi lại về việc quặp", "by_person_id": story.person("chutich"),
                "date": "2026-03-03", "evidence": "phone",
            }),
        ),
    );
    let line = clerk.ok(
        "incoming_defect_settle",
        at(
            &line,
            json!({"outcome": "told", "note": "đã nói rõ chuyện loắt choắt"}),
        ),
    );
    let line = clerk.ok(
        "incoming_amend",
        at(
            &line,
            json!({
                "authenticity_result": "suspect", "authenticity_note": "dấu khoằm",
                "reason": "Chép sót chữ ngúng nguẩy",
            }),
        ),
    );
    clerk.ok(
        "incoming_file",
        at(&line, json!({"note": "xếp cùng hồ sơ quặp"})),
    )
}

#[test]
fn nothing_of_a_state_secret_remains() {
    let mut story = Story::new();
    {
        let clerk = story.as_("vanthu");
        let scan = story.scan("tờ-trình-tuyệt.pdf", &samples::pdf(2, 77));
        // Other lines before and after, so that pages are shared and the index has segments.
        for n in 1..=30 {
            story.register(n, json!({}));
        }
        let line = story.register(
            100,
            json!({
                "subject": "V/v khuỵu ngoằn ngoèo", "description": "quắc quéo", "scan_ids": [scan],
            }),
        );
        let line = clerk.ok(
            "incoming_amend",
            at(
                &line,
                json!({"subject": "V/v khuỵu xoèn xoẹt", "reason": "Đọc lại"}),
            ),
        );
        let line = clerk.ok(
            "incoming_opinion",
            at(
                &line,
                json!({
                    "text": "Làm ngay việc toèn toẹt", "by_person_id": story.person("chutich"),
                    "date": "2026-03-03", "evidence": "paper",
                }),
            ),
        );
        let line = written_about(&story, &line);
        for n in 31..=60 {
            story.register(n, json!({}));
        }
        let told = story.line(&line).to_string();
        for word in ["loắt choắt", "ngúng nguẩy", "khoằm", "quặp"] {
            assert!(told.contains(word), "{word} is told before");
        }
        let line = clerk.ok(
            "incoming_return",
            at(&line, json!({"reason": "Trả vì chuyện loắt choắt"})),
        );
        clerk.refused(
            "scan_remove_secret",
            json!({"scan_id": scan, "reason": " "}),
            "intake.reason",
            "reason",
        );
        story.as_("chutich").refused(
            "scan_remove_secret",
            json!({"scan_id": scan, "reason": "Mật"}),
            "door.not_your_role",
            "",
        );
        assert!(
            !holders(story.home().path(), &WORDS).is_empty(),
            "the search sees them before"
        );
        let removed = clerk.ok(
            "scan_remove_secret",
            json!({"scan_id": scan, "reason": "Phát hiện dấu Tuyệt mật ở trang 2"}),
        );
        assert!(removed["sentence"].as_str().unwrap().contains("sao lưu"));
        clerk.refused(
            "scan_remove_secret",
            json!({"scan_id": scan, "reason": "Lần nữa"}),
            "intake.removed",
            "",
        );
        // The line stays as a placeholder; its history says that something was there.
        let whole = story.line(&line);
        assert_eq!(
            (
                &whole["subject"],
                &whole["description"],
                &whole["secrecy"],
                &whole["attachments"]
            ),
            (&json!(""), &json!(""), &json!("mat"), &json!([]))
        );
        assert_eq!(whole["arrival_number"], 31);
        // That something was there stays to be seen, and when.
        let gone = "(đã xóa vì là văn bản mật)";
        for place in [
            "/opinion/text",
            "/defect/what",
            "/defect/opinion",
            "/returned/reason",
            "/authenticity/note",
            "/handovers/0/note",
        ] {
            assert_eq!(whole.pointer(place), Some(&json!(gone)), "{place}");
        }
        let told = whole.to_string();
        for word in WORDS {
            assert!(!told.contains(word), "{word} is still told");
        }
        let log = clerk.ok("log_list", json!({"limit": 500})).to_string();
        for word in WORDS {
            assert!(!log.contains(word), "{word} is still in the log");
        }
        for q in ["khuyu", "quắc quéo", "xoen"] {
            assert_eq!(
                rows(&clerk.ok("search", json!({"q": q}))["rows"]).len(),
                0,
                "{q}"
            );
        }
        // At once, not only after the office was closed.
        assert_eq!(holders(story.home().path(), &WORDS), [""; 0]);
    }
    story.assert_whole();
    story.close();
    assert_eq!(holders(story.home().path(), &WORDS), [""; 0]);
    story.open().unwrap();
    story.assert_whole();
}

#[test]
fn a_line_found_to_be_secret_on_paper_leaves_nothing_either() {
    let mut story = Story::new();
    {
        let clerk = story.as_("vanthu");
        let line = story.register(
            1,
            json!({"subject": "V/v khuỵu ngoằn ngoèo", "description": "quắc quéo"}),
        );
        let line = written_about(&story, &line);
        story.register(2, json!({}));
        clerk.ok(
            "incoming_amend",
            at(
                &line,
                json!({"secrecy": "tuyet_mat", "subject": "", "description": "", "reason": "Thấy dấu Tuyệt mật"}),
            ),
        );
    }
    assert_eq!(holders(story.home().path(), &WORDS), [""; 0]);
    story.assert_whole();
    story.close();
    assert_eq!(holders(story.home().path(), &WORDS), [""; 0]);
}
