//! The laws of the chain, tried on a real office.

use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::Value;

use super::chain::{entry_hash, row_digest, sealed};
use super::{Change, Entry, hex, store};
use crate::act::{Event, clear, col, erasable, hidden};
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::PersonId;
use crate::office::Office;
use crate::session::Session;
use crate::testkit::{TestOffice, faults, told};
use crate::topic::Topic;

fn entry() -> Entry {
    Entry {
        seq: 7,
        moment: Moment::parse("2026-03-03T08:00:00.120+07:00").unwrap(),
        actor: Some(PersonId(2)),
        signer: Some(PersonId(3)),
        topic: Topic::Incoming,
        verb: "registered".to_owned(),
        subject: "incoming:12".to_owned(),
        change: Change::Insert,
        row_table: "incoming".to_owned(),
        row_id: 12,
        body: br#"{"changes":{"year":[2026]}}"#.to_vec(),
        row_digest: vec![5; 32],
        prev: [9; 32],
        hash: [0; 32],
    }
}

/// Makes one field of an entry another.
type Spoil = fn(&mut Entry);

/// Every field of an entry takes part in its hash, whichever byte of it is another.
#[test]
fn any_other_field_is_another_hash() {
    let changes: [(&str, Spoil); 13] = [
        ("seq", |entry| entry.seq = 8),
        ("moment", |entry| {
            entry.moment = entry.moment.plus_seconds(1)
        }),
        ("actor", |entry| entry.actor = None),
        ("signer", |entry| entry.signer = Some(PersonId(2))),
        ("actor and signer swapped", |entry| {
            std::mem::swap(&mut entry.actor, &mut entry.signer);
        }),
        ("topic", |entry| entry.topic = Topic::Books),
        ("verb", |entry| entry.verb.push(' ')),
        ("subject", |entry| entry.subject = "incoming:1".to_owned()),
        ("change", |entry| entry.change = Change::Update),
        ("table", |entry| entry.row_table = "incomin".to_owned()),
        ("row", |entry| entry.row_id = 13),
        ("digest", |entry| entry.row_digest[31] = 6),
        ("prev", |entry| entry.prev[0] = 8),
    ];
    let whole = entry_hash(&entry());
    let mut seen = vec![whole];
    for (field, change) in changes {
        let mut other = entry();
        change(&mut other);
        let hash = entry_hash(&other);
        assert!(!seen.contains(&hash), "{field} does not take part");
        seen.push(hash);
    }
}

proptest! {
    /// Text moved over the border between two fields is another entry.
    #[test]
    fn fields_do_not_run_into_one_another(text in "[a-z:0-9]{2,20}", cut in 0usize..20, other in 0usize..20) {
        let split = |at: usize| {
            let at = at.min(text.len());
            Entry { verb: text[..at].to_owned(), subject: text[at..].to_owned(), ..entry() }
        };
        let (one, two) = (split(cut), split(other));
        prop_assert_eq!(one == two, entry_hash(&one) == entry_hash(&two));
    }

    /// Any changed byte of the body is found.
    #[test]
    fn any_byte_of_the_body(at in 0usize..27, with in any::<u8>()) {
        let mut other = entry();
        let before = other.body[at];
        other.body[at] = with;
        prop_assert_eq!(before == with, entry_hash(&other) == entry_hash(&entry()));
    }

    /// A row's digest knows names, types and values, not the order of columns, no nulls, and
    /// nothing of `last_seq`.
    #[test]
    fn a_digest_of_a_row(number in any::<i64>(), text in ".{0,12}", seq in any::<i64>()) {
        let row = [
            ("id", ValueRef::Integer(number)),
            ("name", ValueRef::Text(text.as_bytes())),
            ("last_seq", ValueRef::Integer(seq)),
            ("later_column", ValueRef::Null),
        ];
        let mut turned = row;
        turned.reverse();
        let digest = row_digest(row.into_iter());
        prop_assert_eq!(digest, row_digest(turned.into_iter()));
        prop_assert_eq!(digest, row_digest(row[..2].iter().copied()));
        let blob = [row[0], ("name", ValueRef::Blob(text.as_bytes()))];
        prop_assert_ne!(digest, row_digest(blob.into_iter()));
        let renamed = [row[0], ("nama", row[1].1)];
        prop_assert_ne!(digest, row_digest(renamed.into_iter()));
    }

    /// A seal tells neither the value nor where salt ends and value begins.
    #[test]
    fn seals(salt in prop::collection::vec(any::<u8>(), 16), value in "[a-z]{1,20}") {
        prop_assert_eq!(sealed(&salt, &value), sealed(&salt, &value));
        let (short, moved) = (&salt[..15], format!("{}{value}", char::from(salt[15] & 0x7f)));
        prop_assert_ne!(sealed(&salt, &value), sealed(short, &moved));
        prop_assert_ne!(sealed(&salt, &value), sealed(&[0; 16], &format!("{value}x")));
    }
}

/// Adds a unit with this name; answers the id of its name's row.
fn unit(office: &Office, name: &str) -> i64 {
    office
        .act(&Session::Program, |act| {
            let unit = act.insert(
                "unit",
                &[col("valid_from", "2026-01-01".to_owned())],
                Event::new(Topic::People, "unit_added"),
            )?;
            act.insert(
                "unit_name",
                &[
                    col("unit_id", unit),
                    col("valid_from", "2026-01-01".to_owned()),
                    erasable("name", name.to_owned()),
                    hidden("abbreviation", "bi-mat-khong-ghi".to_owned()),
                ],
                Event::new(Topic::People, "unit_named"),
            )
        })
        .unwrap()
}

fn rename(office: &Office, id: i64, name: &str) {
    office
        .act(&Session::Program, |act| {
            act.update(
                "unit_name",
                id,
                None,
                &[
                    erasable("name", name.to_owned()),
                    hidden("abbreviation", format!("bi-mat-{name}")),
                ],
                Event::new(Topic::People, "unit_named"),
            )
        })
        .unwrap();
}

fn last_body(office: &Office) -> Value {
    office
        .with_writer(|conn| {
            let body: Vec<u8> = conn.query_row(
                "SELECT body FROM audit ORDER BY seq DESC LIMIT 1",
                [],
                |row| row.get(0),
            )?;
            Ok(serde_json::from_slice(&body).unwrap())
        })
        .unwrap()
}

fn count(office: &Office, sql: &str) -> i64 {
    office
        .with_writer(|conn| Ok(conn.query_row(sql, [], |row| row.get(0))?))
        .unwrap()
}

#[test]
fn the_log_keeps_what_it_may_and_no_more() {
    let office = TestOffice::bare();
    let id = unit(&office, "Phòng Một");
    rename(&office, id, "Phòng Hai");
    let changes = &last_body(&office)["changes"];
    assert_eq!(changes["abbreviation"], serde_json::json!({"kept": "no"}));
    assert!(changes["name"]["sealed"].is_string());
    let bodies: String = office
        .with_writer(|conn| {
            let mut statement = conn.prepare("SELECT CAST(body AS TEXT) FROM audit")?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            Ok(rows.collect::<rusqlite::Result<String>>()?)
        })
        .unwrap();
    for kept_out in ["bi-mat", "Phòng Một", "Phòng Hai"] {
        assert!(!bodies.contains(kept_out), "{kept_out} stands in the log");
    }
    // The former value is kept apart under its seal, and can be erased.
    let former = |office: &Office| {
        office
            .with_writer(|conn| {
                let head = store::head(conn)?;
                store::former(conn, head.seq, "name")
            })
            .unwrap()
    };
    let (salt, text) = former(&office).unwrap();
    assert_eq!(text, "Phòng Một");
    assert_eq!(changes["name"]["sealed"], hex(&sealed(&salt, &text)));
    office.assert_whole();
    let erased = office
        .act(&Session::Program, |act| {
            store::erase_former(act.conn(), &format!("unit_name:{id}"))
        })
        .unwrap();
    assert_eq!(erased, 1);
    assert_eq!(former(&office), None);
    office.assert_whole();
}

#[test]
fn an_update_that_changes_nothing_is_still_an_event() {
    let office = TestOffice::bare();
    let id = unit(&office, "Phòng Một");
    let before = count(&office, "SELECT count(*) FROM audit");
    rename(&office, id, "Phòng Một");
    assert_eq!(count(&office, "SELECT count(*) FROM audit"), before + 1);
    // Only the hidden one is another; the erasable one keeps its value and is left out.
    assert_eq!(last_body(&office)["changes"].as_object().unwrap().len(), 1);
    office.assert_whole();
}

#[test]
fn a_write_without_an_event_is_rolled_back() {
    let office = TestOffice::new();
    let writes: [(&str, &str); 4] = [
        (
            "a changed row",
            "UPDATE person SET full_name = 'Kẻ gian' WHERE id = 1",
        ),
        (
            "a new row",
            "INSERT INTO body (version, last_seq, name, abbreviation) VALUES (1, 1, 'Ma', 'M')",
        ),
        ("every row", "UPDATE person SET roles = 'admin'"),
        ("a moved seq", "UPDATE book SET last_seq = last_seq + 1"),
    ];
    for (what, sql) in writes {
        for recorded_too in [false, true] {
            let answer: Result<()> = office.act(&Session::Program, |act| {
                if recorded_too {
                    act.insert(
                        "body",
                        &[
                            col("name", "Hội đồng".to_owned()),
                            col("abbreviation", "HĐ".to_owned()),
                        ],
                        Event::new(Topic::Books, "body_added"),
                    )?;
                }
                act.conn().execute(sql, [])?;
                Ok(())
            });
            let error = answer.expect_err(what);
            assert_eq!(told(&error), ("office.unrecorded_write", ""), "{what}");
        }
    }
    assert_eq!(
        count(
            &office,
            "SELECT count(*) FROM person WHERE full_name = 'Kẻ gian'"
        ),
        0
    );
    assert_eq!(
        count(
            &office,
            "SELECT count(*) FROM body WHERE name IN ('Ma', 'Hội đồng')"
        ),
        0
    );
    office.assert_whole();
}

#[test]
fn rows_and_entries_are_not_deleted() {
    let office = TestOffice::new();
    let tables = office.with_writer(crate::db::audited_tables).unwrap();
    for table in tables.iter().map(String::as_str).chain(["audit"]) {
        let answer = office.act(&Session::Program, |act| {
            Ok(act.conn().execute(&format!("DELETE FROM {table}"), [])?)
        });
        match answer {
            // A table with no row has nothing to refuse.
            Ok(rows) => assert_eq!(rows, 0, "{table}"),
            Err(error) => assert_eq!(error.code, "office.database", "{table}"),
        }
        let trigger = count(
            &office,
            &format!(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '{table}' \
                 AND sql LIKE '%BEFORE DELETE%RAISE(ABORT%'"
            ),
        );
        assert_eq!(trigger, 1, "{table} has no trigger against deleting");
    }
    let answer = office.act(&Session::Program, |act| {
        Ok(act
            .conn()
            .execute("UPDATE audit SET verb = 'khac' WHERE seq = 1", [])?)
    });
    assert_eq!(answer.unwrap_err().code, "office.database");
    office.assert_whole();
}

#[test]
fn a_panic_or_a_refusal_leaves_nothing() {
    let office = TestOffice::new();
    let before = count(&office, "SELECT count(*) FROM audit");
    let body = [
        col("name", "Hội đồng".to_owned()),
        col("abbreviation", "HĐ".to_owned()),
    ];
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        office.act::<()>(&Session::Program, |act| {
            act.insert("body", &body, Event::new(Topic::Books, "body_added"))?;
            panic!("in the middle");
        })
    }));
    assert!(panicked.is_err());
    let refused: Result<()> = office.act(&Session::Program, |act| {
        act.insert("body", &body, Event::new(Topic::Books, "body_added"))?;
        Err(crate::error::NOT_FOUND.with(&[("what", &"x"), ("id", &1)]))
    });
    assert!(refused.is_err());
    assert_eq!(count(&office, "SELECT count(*) FROM audit"), before);
    // The office works on.
    office
        .act(&Session::Program, |act| {
            act.insert("body", &body, Event::new(Topic::Books, "body_added"))
        })
        .unwrap();
    assert_eq!(count(&office, "SELECT count(*) FROM audit"), before + 1);
    office.assert_whole();
}

#[test]
fn a_changed_version_is_a_conflict_and_a_missing_row_is_not_found() {
    let office = TestOffice::new();
    let amend = |id: i64, version: i64| {
        office.act(&Session::Program, |act| {
            act.update(
                "body",
                id,
                Some(version),
                &[clear("abbreviation")],
                Event::new(Topic::Books, "body_added"),
            )
        })
    };
    assert_eq!(amend(1, 2).unwrap_err().code, "office.conflict");
    assert_eq!(amend(9, 1).unwrap_err().code, "office.not_found");
    // An id from outside that names nothing is the caller's mistake.
    let dangling = office.act(&Session::Program, |act| {
        act.insert(
            "position",
            &[
                col("person_id", 99),
                col("title", "Ma".to_owned()),
                col("fields", String::new()),
                col("valid_from", "2026-01-01".to_owned()),
            ],
            Event::new(Topic::People, "position_added"),
        )
    });
    assert_eq!(dangling.unwrap_err().code, "office.dangling");
}

/// Runs SQL on the database behind the program's back, without the triggers.
fn tamper(office: &mut TestOffice, sql: &str) {
    office.close();
    let conn = Connection::open(office.home().database()).unwrap();
    conn.execute_batch(
        "DROP TRIGGER IF EXISTS audit_no_update; DROP TRIGGER IF EXISTS audit_no_delete;",
    )
    .unwrap();
    conn.execute_batch(sql).unwrap();
    drop(conn);
    office.open().unwrap();
}

/// The test's own question sees what an inspector would: so a green `assert_whole` means it.
#[test]
fn the_question_finds_what_was_done_behind_the_programs_back() {
    for (sql, place) in [
        (
            "UPDATE person SET full_name = 'Kẻ gian' WHERE id = 2",
            "person 2 is not as",
        ),
        (
            "UPDATE audit SET moment = '2026-03-03T09:00:00.000+07:00' WHERE seq = 5",
            "entry 5 was changed",
        ),
        (
            "UPDATE audit SET body = X'7B7D' WHERE seq = 3",
            "entry 3 was changed",
        ),
        (
            "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)",
            "the witness saw",
        ),
        ("DELETE FROM audit WHERE seq = 4", "entry 5 follows entry 3"),
        (
            "UPDATE book SET last_seq = 1 WHERE id = 1",
            "book 1 does not carry",
        ),
        (
            "DROP TRIGGER body_kept; DELETE FROM body WHERE id = (SELECT max(id) FROM body) AND 0; \
          UPDATE body SET name = 'Khác'",
            "body 1 is not as",
        ),
    ] {
        let mut office = TestOffice::new();
        office.assert_whole();
        tamper(&mut office, sql);
        let found = faults(&office).unwrap().join("\n");
        assert!(found.contains(place), "{sql}: {found}");
    }
}

#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let office = TestOffice::new();
    // The engine may not make the file any longer.
    let bound = |pages: i64| {
        office
            .with_writer(|conn| {
                let present: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
                let most = if pages == 0 { present } else { pages };
                conn.pragma_update(None, "max_page_count", most)?;
                Ok(())
            })
            .unwrap();
    };
    let before = count(&office, "SELECT count(*) FROM audit");
    bound(0);
    let add = |name: &str| {
        office.act(&Session::Program, |act| {
            act.insert(
                "body",
                &[
                    col("name", name.repeat(50_000)),
                    col("abbreviation", String::new()),
                ],
                Event::new(Topic::Books, "body_added"),
            )
        })
    };
    let error = add("Hội đồng").unwrap_err();
    assert_eq!(
        (error.kind, told(&error)),
        (crate::error::Kind::Storage, ("office.disk_full", ""))
    );
    assert_eq!(count(&office, "SELECT count(*) FROM audit"), before);
    office.assert_whole();
    // Room was made: the same act goes through.
    bound(1_000_000);
    add("Hội đồng").unwrap();
    office.assert_whole();
}

#[test]
fn a_witness_grows_no_further_and_keeps_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let moment = Moment::parse("2026-03-03T08:00:00+07:00").unwrap();
    let head = |seq: i64| super::Head {
        seq,
        hash: [u8::try_from(seq % 251).unwrap(); 32],
    };
    let mut witness = super::witness::Witness::open(folder.path()).unwrap();
    for seq in 1..=20_000 {
        witness.append(head(seq), moment).unwrap();
    }
    let path = folder.path().join(super::witness::FILE_NAME);
    let bytes = std::fs::metadata(&path).unwrap().len();
    assert!(bytes < (1 << 20) + 200, "{bytes} bytes");
    let seen = super::witness::read(folder.path()).unwrap();
    let last = seen.last().unwrap();
    assert_eq!((last.seq, &last.hash), (20_000, &hex(&head(20_000).hash)));
    assert!(seen.windows(2).all(|pair| pair[0].seq + 1 == pair[1].seq));
    // A line cut short by a power failure is passed over, and the next one begins anew.
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, &text[..text.len() - 10]).unwrap();
    let seen = super::witness::read(folder.path()).unwrap();
    assert_eq!(seen.last().unwrap().seq, 19_999);
    let mut witness = super::witness::Witness::open(folder.path()).unwrap();
    witness.append(head(20_001), moment).unwrap();
    let seen = super::witness::read(folder.path()).unwrap();
    assert_eq!(seen.last().unwrap().seq, 20_001);
}
