//! Databases of other times: older ones are brought up with a copy beside them, newer and
//! broken ones are refused and left as they are.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::json;
use vanthu_core::db::SCHEMA_VERSION;
use vanthu_core::testkit::TestOffice;
use vanthu_tests::{Story, rows};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/db")
}

/// Writes the fixture of this program's schema.
fn write_fixture() {
    let mut story = Story::of(TestOffice::with_book("2026-01-01", 11));
    let kinhte = story.unit("Phong Kinh te");
    story.register(1, json!({"to_unit_ids": [kinhte]}));
    story.register(2, json!({}));
    let line = story.register(3, json!({}));
    story.as_("vanthu").ok(
        "incoming_void",
        json!({"id": line["id"], "version": 1, "reason": "Ghi nhầm"}),
    );
    story.close();
    let path = fixtures().join(format!("{SCHEMA_VERSION:04}.db"));
    if path.exists() {
        fs::remove_file(&path).unwrap();
    }
    let conn = Connection::open(story.home().database()).unwrap();
    conn.execute("VACUUM INTO ?1", [path.to_str().unwrap()])
        .unwrap();
}

/// Every schema that was ever released, as a small office: `NNNN.db`, two lines and one voided.
/// That of a new schema is written by `VANTHU_WRITE_FIXTURE=1` before it is released.
#[test]
fn every_old_office_is_brought_up() {
    if std::env::var_os("VANTHU_WRITE_FIXTURE").is_some() {
        write_fixture();
    }
    let fresh = TestOffice::bare();
    let schema = schema_of(&fresh.home().database());
    let mut seen = Vec::new();
    for fixture in fs::read_dir(fixtures()).unwrap() {
        let fixture = fixture.unwrap().path();
        if fixture.extension().is_none_or(|ending| ending != "db") {
            continue;
        }
        let version: i64 = fixture
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .parse()
            .unwrap();
        let mut office = TestOffice::bare();
        office.close();
        let home = office.home();
        for old in ["so.db", "so.db-wal", "so.db-shm", "nhan-chung.txt"] {
            let _ = fs::remove_file(home.path().join(old));
        }
        fs::copy(&fixture, home.database()).unwrap();
        office
            .open()
            .unwrap_or_else(|error| panic!("{}: {error}", fixture.display()));
        let story = Story::of(office);
        story.at("2026-03-04T08:00:00+07:00");
        let lines = story
            .as_("vanthu")
            .ok("incoming_list", json!({"order": "oldest"}));
        let numbers: Vec<_> = rows(&lines["rows"])
            .iter()
            .map(|line| (line["arrival_number"].clone(), line["state"].clone()))
            .collect();
        assert_eq!(
            numbers,
            [
                (json!(11), json!("forwarded")),
                (json!(12), json!("registered")),
                (json!(13), json!("voided"))
            ]
        );
        assert_eq!(story.register(9, json!({}))["arrival_number"], 14);
        story.assert_whole();
        // The copy is the old file, still readable at its old version.
        let copy = home
            .before_upgrade()
            .join(format!("truoc-nang-cap-{version}.db"));
        if version < SCHEMA_VERSION {
            assert_eq!(version_of(&copy), version);
        } else {
            assert!(!copy.exists());
        }
        assert_eq!(version_of(&home.database()), SCHEMA_VERSION);
        // Brought up, it is what a new office begins with: no released file was edited.
        assert_eq!(schema_of(&home.database()), schema, "{}", fixture.display());
        seen.push(version);
    }
    seen.sort_unstable();
    let every: Vec<i64> = (1..=SCHEMA_VERSION).collect();
    assert_eq!(seen, every, "see VANTHU_WRITE_FIXTURE");
}

/// Everything the schema declares.
fn schema_of(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn version_of(path: &Path) -> i64 {
    Connection::open(path)
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap()
}

/// An office with two lines, closed; its folder.
fn closed() -> TestOffice {
    let mut story = Story::new();
    story.register(1, json!({}));
    story.register(2, json!({}));
    story.close();
    story.into_office()
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let mut office = closed();
    let path = office.home().database();
    let newer = SCHEMA_VERSION + 1;
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", newer)
        .unwrap();
    let before = fs::read(&path).unwrap();
    let error = office.open().unwrap_err();
    assert_eq!(error.code, "office.newer_file");
    assert!(
        error.message.contains(&newer.to_string()),
        "{}",
        error.message
    );
    let clock = office.clock.clone();
    let reading = vanthu_core::office::Office::open_to_read(office.home(), clock);
    assert_eq!(reading.err().unwrap().code, "office.newer_file");
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// What was done to the file, and how.
type Damage = (&'static str, fn(&Path));

#[test]
fn an_older_file_is_not_read_before_it_was_opened_once() {
    for version in 1..SCHEMA_VERSION {
        let mut office = closed();
        let path = office.home().database();
        fs::copy(fixtures().join(format!("{version:04}.db")), &path).unwrap();
        let before = fs::read(&path).unwrap();
        let read = || {
            let clock = office.clock.clone();
            vanthu_core::office::Office::open_to_read(office.home(), clock)
        };
        let error = read().err().unwrap();
        assert_eq!(
            (error.code.as_str(), error.field.as_deref()),
            ("office.older_file", None)
        );
        assert!(
            error
                .message
                .contains(&format!("phiên bản dữ liệu {version}"))
        );
        assert_eq!(fs::read(&path).unwrap(), before);
        fs::remove_file(office.home().path().join("nhan-chung.txt")).unwrap();
        office.open().unwrap();
        office.close();
        assert!(office.open().is_ok());
    }
}

#[test]
fn a_broken_file_is_never_replaced_by_an_empty_book() {
    let cases: [Damage; 6] = [
        ("gone", |path| fs::remove_file(path).unwrap()),
        ("emptied", |path| fs::write(path, b"").unwrap()),
        ("cut in the middle", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("cut by one page", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() - 4096]).unwrap();
        }),
        ("cut in the header", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..60]).unwrap();
        }),
        ("another file", |path| {
            fs::write(path, "Không phải sổ".repeat(1000)).unwrap()
        }),
    ];
    for (what, damage) in cases {
        let mut office = closed();
        let path = office.home().database();
        damage(&path);
        let before = fs::read(&path).ok();
        let error = match office.open() {
            Ok(()) => panic!("{what}: opened"),
            Err(error) => error,
        };
        let expected = if what == "another file" {
            "office.database_corrupt"
        } else {
            "office.truncated"
        };
        assert_eq!(error.code, expected, "{what}: {error}");
        assert_eq!(fs::read(&path).ok(), before, "{what}: the file was touched");
    }
}

#[test]
fn a_folder_without_an_office_cannot_be_read() {
    let office = closed();
    let elsewhere = vanthu_core::home::Home::new(office.outside().join("trống"));
    let reading = vanthu_core::office::Office::open_to_read(elsewhere, office.clock.clone());
    assert_eq!(reading.err().unwrap().code, "office.not_an_office");
}
