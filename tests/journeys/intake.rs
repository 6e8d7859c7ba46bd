//! Scans on their way from the folder to the inbox. Time is an argument: nothing sleeps.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use vanthu_core::door::Progress;
use vanthu_core::ids::FolderId;
use vanthu_core::intake::hints::Hint;
use vanthu_core::intake::settle::Pace;
use vanthu_core::intake::shape::Limits;
use vanthu_core::intake::shape::samples::{self, TiffPage};
use vanthu_core::intake::watch::{Intake, Tick};

use crate::house::{House, files_in};

/// A house whose folder is watched, with a time of its own.
pub struct Scanner {
    pub house: House,
    pub intake: Option<Intake>,
    pub now: i64,
    pub limits: Limits,
}

pub const PACE: Pace = Pace {
    quiet: 3_000,
    patience: 10_000,
    longest_gap: 120_000,
    first_retry: 2_000,
    longest_retry: 60_000,
};

impl Scanner {
    pub fn new() -> Scanner {
        Scanner::of(House::new())
    }

    pub fn of(house: House) -> Scanner {
        let mut scanner = Scanner {
            house,
            intake: None,
            now: 1_000_000,
            limits: Limits::default(),
        };
        scanner.start();
        scanner
    }

    /// Begins to watch, as a new process would.
    pub fn start(&mut self) {
        let intake = Intake::open(self.house.office()).expect("the folders can be watched");
        self.intake = Some(intake.with_pace(PACE).with_limits(self.limits));
    }

    /// The process ends and a new one begins, some seconds later.
    pub fn restart(&mut self) {
        self.intake = None;
        self.house.reopen();
        self.now += 5_000;
        self.start();
    }

    /// Puts a file into the watched folder.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.house.watched().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    pub fn tick(&mut self) -> Tick {
        let intake = self.intake.as_mut().expect("watching");
        intake.tick(self.now, &Progress::silent()).expect("a tick")
    }

    /// Lets so many milliseconds pass, looking twice a second.
    pub fn pass(&mut self, millis: i64) -> u32 {
        let end = self.now + millis;
        let mut taken = 0;
        while self.now < end {
            self.now = (self.now + 500).min(end);
            self.house.clock.advance_seconds(1);
            let done = self.tick().done;
            taken += done.received + done.duplicates + done.quarantined;
        }
        taken
    }

    /// Looks at once and lets everything settle that will.
    pub fn settle(&mut self) -> u32 {
        self.house.done("intake_scan_now", json!({}));
        let first = self.tick().done;
        first.received + first.duplicates + first.quarantined + self.pass(4_000)
    }

    pub fn list(&self, state: &str) -> Vec<Value> {
        let page = self
            .house
            .done("inbox_list", json!({ "state": state, "limit": 500 }));
        page["rows"].as_array().expect("rows").clone()
    }

    /// Every scan of a state, page by page.
    pub fn every(&self, state: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        let mut cursor = Value::Null;
        loop {
            let input = json!({ "state": state, "limit": 500, "cursor": cursor });
            let page = self.house.done("inbox_list", input);
            rows.extend(page["rows"].as_array().expect("rows").iter().cloned());
            cursor = page["next"].clone();
            if cursor.is_null() {
                return rows;
            }
        }
    }

    pub fn state(&self) -> Value {
        self.house.done("intake_state", json!({}))
    }

    pub fn rested(&self, place: &str) -> Vec<String> {
        files_in(&self.house.watched().join(place))
    }

    /// Every stored original is there and has its own hash, and there are no others.
    #[track_caller]
    pub fn check_vault(&self) {
        use sha2::{Digest, Sha256};
        let vault = self.house.home.join("kho");
        let mut stored = files_in(&vault);
        for file in &stored {
            let bytes = fs::read(vault.join(file)).expect("an original");
            let hash: String = Sha256::digest(&bytes)
                .iter()
                .map(|b| format!("{b:02x}"))
                .collect();
            assert_eq!(*file, format!("{}/{hash}", &hash[..2]));
        }
        let mut known: Vec<String> = self
            .every("all")
            .iter()
            .filter_map(|scan| scan["sha256"].as_str().filter(|hash| !hash.is_empty()))
            .map(|hash| format!("{}/{hash}", &hash[..2]))
            .collect();
        known.sort();
        known.dedup();
        stored.retain(|file| known.contains(file));
        assert_eq!(stored, known, "every scan's original lies in the vault");
    }
}

#[track_caller]
fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .map(|row| row["file_name"].as_str().expect("a name"))
        .collect()
}

/// Registers a scan; answers the number.
fn register(scanner: &Scanner, scan: &Value, subject: &str) -> Value {
    scanner.house.done(
        "incoming_register",
        json!({
            "organ_name": "Sở Nội vụ", "type_name": "Công văn", "subject": subject,
            "scan_ids": [scan["scan_id"]],
        }),
    )
}

#[test]
fn a_scan_settles_is_stored_and_its_original_rests() {
    let mut scanner = Scanner::new();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let tell = Arc::new(move |topics: &[vanthu_core::topic::Topic]| {
        ear.lock().unwrap().extend(topics.to_vec())
    });
    scanner.intake.as_mut().unwrap().tell(tell);
    let bytes = samples::pdf(2, 1);
    scanner.put("Công văn 12.pdf", &bytes);
    scanner.put("Phòng Nội vụ/ảnh.jpg", &samples::jpeg(40, 30, 1));

    scanner.tick();
    assert_eq!(scanner.list("waiting").len(), 0);
    let settling = scanner.state();
    assert_eq!(settling["settling"].as_array().unwrap().len(), 2);
    assert_eq!(settling["problems"], json!([]));
    assert!(
        heard
            .lock()
            .unwrap()
            .contains(&vanthu_core::topic::Topic::Inbox)
    );
    assert_eq!(scanner.pass(2_900), 0, "not before three quiet seconds");
    assert_eq!(scanner.pass(600), 2);

    let rows = scanner.list("waiting");
    let by_name = |name: &str| {
        rows.iter()
            .find(|row| row["file_name"] == name)
            .expect("a scan")
    };
    let pdf = by_name("Công văn 12.pdf");
    assert_eq!((&pdf["kind"], &pdf["label"]), (&json!("pdf"), &json!("")));
    assert_eq!(pdf["bytes"], json!(bytes.len()));
    assert_eq!(by_name("ảnh.jpg")["label"], "Phòng Nội vụ");
    assert_eq!(by_name("ảnh.jpg")["folder_label"], "Máy quét");
    assert_eq!(
        scanner.rested("đã nhận"),
        ["Công văn 12.pdf", "Phòng Nội vụ/ảnh.jpg"]
    );
    assert_eq!(scanner.state()["settling"], json!([]));
    scanner.check_vault();

    // The folder and the file in the office are the same bytes, and nothing comes twice.
    let stored = fs::read(scanner.house.watched().join("đã nhận/Công văn 12.pdf")).unwrap();
    assert_eq!(stored, bytes);
    assert_eq!(scanner.pass(120_000), 0);
    scanner.restart();
    assert_eq!(scanner.settle(), 0);
    assert_eq!(scanner.list("all").len(), 2);
}

#[test]
fn a_file_that_grows_for_a_minute_is_taken_once_and_whole() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(40, 1);
    let parts = 60;
    for part in 1..=parts {
        scanner.put("chậm.pdf", &bytes[..bytes.len() * part / parts]);
        assert_eq!(scanner.pass(1_000), 0, "second {part}");
    }
    assert_eq!(scanner.pass(3_500), 1);
    let rows = scanner.list("all");
    assert_eq!(names(&rows), ["chậm.pdf"]);
    assert_eq!(rows[0]["bytes"], json!(bytes.len()));
    assert_eq!(rows[0]["state"], "waiting");
    scanner.check_vault();
}

#[test]
fn a_pause_in_the_middle_of_a_scan_is_waited_for() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(3, 1);
    scanner.put("dừng.pdf", &bytes[..bytes.len() / 2]);
    assert_eq!(scanner.pass(9_000), 0, "a cut file is given ten seconds");
    scanner.put("dừng.pdf", &bytes);
    assert_eq!(scanner.pass(4_000), 1);
    assert_eq!(scanner.list("waiting").len(), 1);
}

#[test]
fn a_file_renamed_when_finished_is_taken_under_its_new_name() {
    let mut scanner = Scanner::new();
    let bytes = samples::pdf(1, 1);
    let part = scanner.put("scan.pdf.part", &bytes[..20]);
    assert_eq!(
        scanner.pass(20_000),
        0,
        "an unfinished name is never looked at"
    );
    fs::write(&part, &bytes).unwrap();
    let other = scanner.put("scan0001.pdf", &samples::pdf(1, 2));
    scanner.pass(1_000);
    fs::rename(&part, scanner.house.watched().join("scan.pdf")).unwrap();
    fs::rename(&other, scanner.house.watched().join("Tờ trình.pdf")).unwrap();
    assert_eq!(scanner.settle(), 2);
    let rows = scanner.list("waiting");
    let mut found = names(&rows);
    found.sort_unstable();
    assert_eq!(found, ["Tờ trình.pdf", "scan.pdf"]);
    assert_eq!(scanner.state()["settling"], json!([]));
}

#[test]
fn hints_bring_the_next_look_forward() {
    let mut scanner = Scanner::new();
    scanner.tick();
    let path = scanner.put("gợi ý.pdf", &samples::pdf(1, 1));
    scanner.now += 100;
    assert_eq!(scanner.tick().settling, 0, "the next full scan is far");
    let hints = [
        Hint::Path(FolderId(1), path),
        Hint::Path(FolderId(9), PathBuf::from("/x")),
    ];
    let intake = scanner.intake.as_mut().unwrap();
    let tick = intake
        .tick_with(scanner.now, &hints, &Progress::silent())
        .unwrap();
    assert_eq!(tick.settling, 1);
    let intake = scanner.intake.as_mut().unwrap();
    // Twice the same hint, and one about everything, change nothing.
    let hints = [hints[0].clone(), hints[0].clone(), Hint::Whole(FolderId(1))];
    intake
        .tick_with(scanner.now + 10, &hints, &Progress::silent())
        .unwrap();
    assert_eq!(scanner.pass(3_500), 1);
    // Without any hint the full scan finds the next one.
    scanner.put("không gợi ý.pdf", &samples::pdf(1, 2));
    assert_eq!(scanner.pass(40_000), 1);
}

#[test]
fn a_thousand_files_at_once() {
    let mut scanner = Scanner::new();
    for n in 0..1_000 {
        scanner.put(&format!("lô {}/tệp {n}.pdf", n % 7), &samples::pdf(1, n));
    }
    assert_eq!(scanner.settle(), 1_000);
    let mut seen = std::collections::HashSet::new();
    let mut cursor = Value::Null;
    let mut last = 0;
    loop {
        let page = scanner
            .house
            .done("inbox_list", json!({ "limit": 300, "cursor": cursor }));
        for row in page["rows"].as_array().unwrap() {
            let id = row["scan_id"].as_i64().unwrap();
            assert!(id > last, "oldest first");
            last = id;
            assert!(seen.insert(row["sha256"].as_str().unwrap().to_owned()));
        }
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 1_000);
    assert_eq!(scanner.rested("đã nhận").len(), 1_000);
    assert_eq!(scanner.state()["counts"]["waiting"], 1_000);
    assert_eq!(scanner.settle(), 0);
}

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

fn append(path: &std::path::Path, bytes: &[u8]) {
    use std::io::Write;
    let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
    file.write_all(bytes).unwrap();
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
fn a_pause_holds_everything_and_nothing_is_lost() {
    let mut scanner = Scanner::new();
    scanner
        .house
        .done("intake_pause", json!({ "paused": true }));
    scanner.put("a.pdf", &samples::pdf(1, 1));
    assert_eq!(scanner.pass(60_000), 0);
    let state = scanner.state();
    assert_eq!(
        (&state["paused"], &state["settling"]),
        (&json!(true), &json!([]))
    );
    let folders = scanner.house.done("folder_list", json!({}));
    assert_eq!(folders["rows"][0]["state"], "paused");
    // A pause outlives the program.
    scanner.restart();
    assert_eq!(scanner.pass(10_000), 0);
    scanner
        .house
        .done("intake_pause", json!({ "paused": false }));
    assert_eq!(scanner.settle(), 1);
}

#[test]
fn looking_once_waits_for_what_settles_and_comes_back() {
    let scanner = Scanner::new();
    scanner.put("a.pdf", &samples::pdf(1, 1));
    let pdf = samples::pdf(1, 2);
    scanner.put("cụt.pdf", &pdf[..pdf.len() - 20]);
    let fast = Pace {
        quiet: 40,
        patience: 10_000,
        ..PACE
    };
    let mut intake = Intake::open(scanner.house.office())
        .unwrap()
        .with_pace(fast);
    let report = intake.once(10_000, &Progress::silent()).unwrap();
    assert_eq!(
        (report.received, report.quarantined, report.settling),
        (1, 1, 0)
    );
    let report = intake.once(10_000, &Progress::silent()).unwrap();
    assert_eq!(
        (report.received, report.quarantined, report.settling),
        (0, 0, 0)
    );
}
