//! Books and numbers, the log that tells of them, and the door they go through.

use serde_json::{Value, json};
use vanthu_api::{Call, Signer, dispatch};
use vanthu_core::act::{Event, col};
use vanthu_core::door::{Done, Door, Nothing, Progress, Who};
use vanthu_core::session::Session;
use vanthu_core::topic::Topic;

use crate::house::House;

fn paper(number: u32) -> Value {
    json!({
        "organ_name": "Sở Tư pháp", "code_number": number.to_string(),
        "code_notation": "STP-HTQT", "issued_date": "2026-03-02", "type_name": "Công văn",
        "subject": format!("Rà soát sổ hộ tịch đợt {number}"),
    })
}

fn book(house: &House, year: i32) -> Value {
    let books = house.done("book_list", json!({}));
    let rows = books["rows"].as_array().expect("rows").clone();
    rows.into_iter()
        .find(|book| book["year"] == year)
        .unwrap_or_else(|| panic!("no book of {year}"))
}

#[test]
fn numbers_follow_one_another_and_a_voided_one_keeps_its_place() {
    let house = House::new();
    for number in 1..=3 {
        let line = house.done("incoming_register", paper(number));
        assert_eq!(line["arrival_number"], number);
    }
    let line = house.done("incoming_get", json!({ "id": 2 }));
    let void = json!({ "id": 2, "version": line["version"], "reason": "Đăng ký hai lần" });
    house.done("incoming_void", void.clone());
    assert_eq!(house.refused("incoming_void", void).code, "incoming.frozen");
    assert_eq!(
        house.done("incoming_register", paper(4))["arrival_number"],
        4
    );
    let gaps = house.done(
        "number_gaps",
        json!({ "book_id": book(&house, 2026)["id"] }),
    );
    assert_eq!(
        gaps["voided"],
        json!([{ "number": 2, "reason": "Đăng ký hai lần" }])
    );
    assert_eq!(gaps["missing"], json!([]));
    assert_eq!((&gaps["first"], &gaps["last"]), (&json!(1), &json!(4)));
}

#[test]
fn the_next_years_book_opens_by_itself_from_one() {
    let house = House::new();
    house.done("incoming_register", paper(1));
    house.clock.advance_seconds(304 * 24 * 3600);
    let mut late = paper(2);
    late["issued_date"] = json!("2026-12-30");
    let line = house.done("incoming_register", late);
    assert_eq!(
        (&line["year"], &line["arrival_number"]),
        (&json!(2027), &json!(1))
    );
    assert_eq!(book(&house, 2027)["first_number"], 1);
    // A paper of the old year goes into its own book, with the reason why so late.
    let mut old = paper(3);
    old["arrival_date"] = json!("2026-12-31");
    old["reason"] = json!("Bỏ sót cuối năm");
    let line = house.done("incoming_register", old.clone());
    assert_eq!(
        (&line["year"], &line["arrival_number"]),
        (&json!(2026), &json!(2))
    );
    // A closed book takes nothing any more.
    let closed = book(&house, 2026);
    let close = json!({ "id": closed["id"], "version": closed["version"], "reason": "Hết năm" });
    house.done("book_close", close);
    old["code_number"] = json!("4");
    assert_eq!(
        house.refused("incoming_register", old).code,
        "numbering.book_closed"
    );
}

#[test]
fn a_book_begins_where_the_paper_book_ended() {
    let house = House::new();
    let open = |year: i32, first: i64, start: &str| {
        json!({
            "register": "incoming", "name": "Sổ đăng ký văn bản đến", "year": year,
            "start_date": start, "first_number": first,
        })
    };
    for (input, code) in [
        (open(2026, 1, "2026-01-01"), "numbering.book_exists"),
        (open(2025, 0, "2025-07-01"), "numbering.first_number"),
        (open(2025, 1, "2026-07-01"), "numbering.start_year"),
    ] {
        assert_eq!(house.refused("book_open", input).code, code);
    }
    house.done("book_open", open(2025, 812, "2025-07-01"));
    let mut paper = paper(1);
    paper["issued_date"] = json!("2025-07-02");
    paper["arrival_date"] = json!("2025-07-03");
    let line = house.done("incoming_register", paper.clone());
    assert_eq!(line["arrival_number"], 812);
    paper["code_number"] = json!("2");
    paper["arrival_date"] = json!("2025-06-30");
    paper["reason"] = json!("Nhập bổ sung");
    assert_eq!(
        house.refused("incoming_register", paper).code,
        "numbering.before_book"
    );
    let gaps = house.done(
        "number_gaps",
        json!({ "book_id": book(&house, 2025)["id"] }),
    );
    assert_eq!(
        gaps["before_first"],
        "Các số từ 1 đến 811 nằm trong sổ giấy."
    );
}

#[test]
fn two_people_changing_one_line_are_told_of_each_other() {
    let house = House::new();
    let line = house.done("incoming_register", paper(1));
    let amend = |subject: &str| json!({ "id": line["id"], "version": line["version"], "subject": subject, "reason": "Sửa" });
    house.done("incoming_amend", amend("Rà soát sổ hộ tịch"));
    let error = house.refused("incoming_amend", amend("Kiểm tra sổ hộ tịch"));
    assert_eq!(error.code, "office.conflict");
}

#[test]
fn the_log_tells_what_was_before_and_after() {
    let house = House::new();
    let line = house.done("incoming_register", paper(1));
    let first = "Rà soát sổ hộ tịch đợt 1";
    let mut version = line["version"].clone();
    for subject in ["Rà soát sổ hộ tịch lần hai", "Rà soát sổ hộ tịch lần ba"] {
        let amended = house.done(
            "incoming_amend",
            json!({ "id": line["id"], "version": version, "subject": subject, "reason": "Ghi nhầm" }),
        );
        version = amended["version"].clone();
    }
    let log = house.done("log_list", json!({ "subject": "incoming:1" }));
    let rows = log["rows"].as_array().expect("rows");
    let told: Vec<(&Value, &Value)> = rows
        .iter()
        .flat_map(|row| row["changes"].as_array().expect("changes"))
        .filter(|change| change["field"] == "subject")
        .map(|change| (&change["before"], &change["after"]))
        .collect();
    let (second, third) = ("Rà soát sổ hộ tịch lần hai", "Rà soát sổ hộ tịch lần ba");
    assert_eq!(
        told,
        [
            (&json!(second), &json!(third)),
            (&json!(first), &json!(second)),
            (&Value::Null, &json!(first)),
        ]
    );
    let sentence = rows[0]["sentence"].as_str().expect("a sentence");
    assert_eq!(sentence, "Số 1/2026: Sửa dòng văn bản đến. Lý do: Ghi nhầm");
    let label = rows[0]["changes"][0]["label"].as_str().expect("a label");
    assert_eq!(label, "Trích yếu");
    // The line's own history says the same.
    let whole = house.done("incoming_get", json!({ "id": 1 }));
    assert_eq!(whole["history"].as_array().expect("rows").len(), rows.len());
}

#[test]
fn the_log_is_read_page_by_page_and_by_words_without_marks() {
    let house = House::new();
    for number in 1..=12 {
        house.done("incoming_register", paper(number));
    }
    let mut seqs = Vec::new();
    let mut input = json!({ "limit": 7 });
    loop {
        let page = house.done("log_list", input.clone());
        for row in page["rows"].as_array().expect("rows") {
            seqs.push(row["seq"].as_i64().expect("a seq"));
        }
        match page["next"].as_str() {
            Some(cursor) => input["cursor"] = json!(cursor),
            None => break,
        }
    }
    let expected: Vec<i64> = (1..=seqs.len() as i64).rev().collect();
    assert_eq!(seqs, expected);
    let found = house.done("log_list", json!({ "q": "so ho tich dot 11" }));
    let rows = found["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["subject"], json!({ "table": "incoming", "id": 11 }));
    let day = |from: &str, to: &str| {
        let page = house.done("log_list", json!({ "from": from, "to": to }));
        page["rows"].as_array().expect("rows").len()
    };
    assert!(day("2026-03-03", "2026-03-03") > 12);
    assert_eq!(day("2026-03-04", "2026-03-31"), 0);
}

#[test]
fn a_panic_at_the_door_changes_nothing() {
    let house = House::new();
    let mut door = Door::default();
    door.write(
        "stumble",
        Who::NOBODY,
        |act, _: Nothing| -> vanthu_core::error::Result<Done> {
            act.insert(
                "body",
                &[
                    col("name", "Lạ".to_owned()),
                    col("abbreviation", String::new()),
                ],
                Event::new(Topic::Books, "body_added"),
            )?;
            panic!("stumbled on purpose");
        },
    );
    let before = house.done("verify", json!({ "quick": true }))["head"].clone();
    let call = Call {
        name: "stumble",
        input: json!({}),
        signer: &Signer::default(),
        progress: &Progress::silent(),
    };
    let error = dispatch(&house.office(), &door, &Session::Nobody, call).unwrap_err();
    assert_eq!(error.code, "office.fault");
    assert!(!error.message.contains("purpose"));
    assert_eq!(
        house.done("verify", json!({ "quick": true }))["head"],
        before
    );
    assert_eq!(
        house.done("incoming_register", paper(1))["arrival_number"],
        1
    );
}

#[test]
fn odd_input_is_refused_by_name() {
    let house = House::new();
    for (input, field) in [
        (json!({ "subject": "x", "color": "red" }), "color"),
        (json!({ "issued_date": "31/02/2026" }), "issued_date"),
        (json!({ "scan_ids": ["one"] }), "scan_ids[0]"),
    ] {
        let error = house.refused("incoming_register", input);
        assert_eq!(error.code, "office.input");
        assert_eq!(error.field.as_deref(), Some(field));
    }
    let huge = json!({ "subject": "a".repeat(1 << 21) });
    assert_eq!(
        house.refused("incoming_register", huge).code,
        "door.too_large"
    );
    assert_eq!(
        house.refused("no_such_thing", json!({})).code,
        "door.unknown_command"
    );
}
