//! The real life of numbers: series as the head of the office decides, numbers held, inserted,
//! back-dated, the year end, and the report that explains every one of them.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, find, rows};

use crate::outgoing_office::{draft, office, ready, signed};

fn issue(story: &Story, line: &Value, more: Value) -> Value {
    story.as_("vanthu").ok("outgoing_issue", at(line, more))
}

fn book(story: &Story) -> Value {
    let books = story.as_("vanthu").ok("book_list", json!({}));
    find(&books, "register", "outgoing").clone()
}

#[test]
fn series_as_the_head_decides() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let plan = |changes: Value| {
        let mut input = json!({
            "register": "outgoing", "year": 2026, "mode": "per_type",
            "decided_by": "Quyết định 05/QĐ-UBND ngày 02/01/2026",
        });
        let fields = input.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        input
    };
    clerk.refused(
        "plan_set",
        plan(json!({"register": "incoming"})),
        "numbering.plan_none",
        "register",
    );
    clerk.refused(
        "plan_set",
        plan(json!({"decided_by": ""})),
        "numbering.plan_decided",
        "decided_by",
    );
    clerk.ok("plan_set", plan(json!({})));
    // No book yet: the office has not said where its paper book stands.
    let line = ready(&story, 1, json!({}));
    clerk.refused(
        "outgoing_issue",
        at(&line, json!({})),
        "numbering.series_no_book",
        "issued_date",
    );
    let open = |series: &str, start: &str, first: i64| {
        json!({
            "register": "outgoing", "name": format!("Sổ {series}"), "year": 2026,
            "start_date": start, "first_number": first, "series": series,
        })
    };
    clerk.refused(
        "book_open",
        open("Chuyện vui", "2026-01-01", 1),
        "numbering.series_unknown",
        "series",
    );
    clerk.ok("book_open", open("Kế hoạch", "2026-03-02", 97));
    let first = issue(&story, &line, json!({}));
    assert_eq!(first["code"], "97/KH-UBND");
    // Taken over in the middle of the year, every series has to be told.
    let notice = ready(&story, 2, json!({"type_name": "Thông báo"}));
    clerk.refused(
        "outgoing_issue",
        at(&notice, json!({})),
        "numbering.series_no_book",
        "issued_date",
    );
    clerk.ok("book_open", open("Thông báo", "2026-03-03", 41));
    assert_eq!(issue(&story, &notice, json!({}))["code"], "41/TB-UBND");
    clerk.ok("book_open", open("Báo cáo", "2026-03-10", 1));
    let early = ready(&story, 3, json!({"type_name": "Báo cáo"}));
    clerk.refused(
        "outgoing_issue",
        at(&early, json!({})),
        "numbering.series_before",
        "issued_date",
    );
    clerk.refused(
        "plan_set",
        plan(json!({"mode": "common"})),
        "numbering.plan_begun",
        "year",
    );
    let plans = clerk.ok("plan_list", json!({}));
    assert_eq!(plans["rows"][0]["editable"], false);
    // The next year is decided anew, and its books open by themselves from 1.
    clerk.ok(
        "plan_set",
        plan(json!({"year": 2027, "mode": "groups", "groups": [
            {"name": "Kế hoạch, báo cáo", "types": ["Kế hoạch", "Báo cáo"]},
        ]})),
    );
    story.at("2027-01-04T08:00:00+07:00");
    let codes: Vec<Value> = ["Kế hoạch", "Báo cáo", "Thông báo"]
        .into_iter()
        .map(|name| {
            let line = ready(&story, 9, json!({"type_name": name}));
            issue(&story, &line, json!({}))["code"].clone()
        })
        .collect();
    assert_eq!(codes, ["01/KH-UBND", "02/BC-UBND", "01/TB-UBND"]);
    story.assert_whole();
}

#[test]
fn a_council_has_numbers_of_its_own() {
    let story = office();
    let clerk = story.as_("vanthu");
    let add = |name: &str, abbreviation: &str| json!({"name": name, "abbreviation": abbreviation});
    clerk.refused("body_add", add("", "HĐTĐ"), "numbering.body_name", "name");
    clerk.refused(
        "body_add",
        add("Hội đồng thi đua", ""),
        "numbering.body_abbreviation",
        "abbreviation",
    );
    let council = clerk.ok("body_add", add("Hội đồng thi đua", "HĐTĐ"));
    clerk.refused(
        "body_add",
        add("hội đồng thi đua", "HĐ"),
        "numbering.body_taken",
        "name",
    );
    clerk.ok(
        "book_open",
        json!({
            "register": "outgoing", "body_id": council["id"], "name": "Sổ của Hội đồng",
            "year": 2026, "start_date": "2026-01-01", "first_number": 1,
        }),
    );
    let own = ready(&story, 1, json!({}));
    let theirs = ready(&story, 2, json!({"body_id": council["id"]}));
    assert_eq!(issue(&story, &own, json!({}))["code"], "01/KH-UBND");
    assert_eq!(issue(&story, &theirs, json!({}))["code"], "01/KH-HĐTĐ");
    // A ký hiệu corrected so that it meets another one of the same body.
    let notice = ready(&story, 3, json!({"type_name": "Thông báo"}));
    assert_eq!(issue(&story, &notice, json!({}))["code"], "02/TB-UBND");
    let bodies = clerk.ok("body_list", json!({}));
    let body = find(&bodies, "abbreviation", "HĐTĐ");
    clerk.ok(
        "body_amend",
        at(
            body,
            json!({"name": "Hội đồng thi đua xã", "abbreviation": "HĐTĐKT"}),
        ),
    );
    let next = ready(&story, 4, json!({"body_id": council["id"]}));
    let next = issue(&story, &next, json!({}));
    assert_eq!(next["organ_name"], "Hội đồng thi đua xã");
    story.assert_whole();
}

#[test]
fn one_code_is_used_once() {
    let story = office();
    let clerk = story.as_("vanthu");
    // Two series of one body meet in one ký hiệu: refused by the office and, behind it, by the
    // database.
    clerk.ok(
        "book_open",
        json!({
            "register": "outgoing", "name": "Sổ mật", "year": 2026, "start_date": "2026-01-01",
            "first_number": 1, "series": "Văn bản mật",
        }),
    );
    let plain = ready(&story, 1, json!({}));
    issue(&story, &plain, json!({}));
    let secret = clerk.ok(
        "outgoing_draft",
        json!({"type_name": "Kế hoạch", "secrecy": "mat"}),
    );
    let secret = clerk.ok(
        "outgoing_form_check",
        at(&signed(&story, &secret), json!({})),
    );
    clerk.refused(
        "outgoing_issue",
        at(&secret, json!({})),
        "outgoing.code_taken",
        "code_notation",
    );
    assert_eq!(
        issue(&story, &secret, json!({"code_notation": "KHM-UBND"}))["code"],
        "01/KHM-UBND"
    );
    story.assert_whole();
}

#[test]
fn numbers_are_held_used_and_released() {
    let story = office();
    let clerk = story.as_("vanthu");
    let hold = |changes: Value| {
        let mut input = json!({
            "register": "outgoing", "type_name": "Kế hoạch", "count": 3,
            "owner": "Phòng Kinh tế", "reason": "Chờ hồ sơ dự án", "expires": "2026-03-06",
        });
        let fields = input.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        input
    };
    for (changes, code, field) in [
        (json!({"count": 0}), "numbering.held_count", "count"),
        (json!({"count": 101}), "numbering.held_count", "count"),
        (json!({"owner": " "}), "numbering.held_owner", "owner"),
        (json!({"reason": ""}), "numbering.held_reason", "reason"),
        (
            json!({"expires": "2026-03-02"}),
            "numbering.held_expires",
            "expires",
        ),
        (
            json!({"expires": "2027-01-01"}),
            "numbering.held_expires",
            "expires",
        ),
        (
            json!({"register": "incoming"}),
            "numbering.plan_none",
            "register",
        ),
    ] {
        clerk.refused("number_reserve", hold(changes), code, field);
    }
    let one = issue(&story, &ready(&story, 1, json!({})), json!({}));
    assert_eq!(one["code"], "01/KH-UBND");
    let held = clerk.ok("number_reserve", hold(json!({})));
    assert_eq!((&held["from"], &held["to"]), (&json!(2), &json!(4)));
    // The next number comes behind them.
    let five = issue(&story, &ready(&story, 2, json!({})), json!({}));
    assert_eq!(five["code"], "05/KH-UBND");
    let use_held = json!({"reservation_id": held["id"]});
    let two = issue(&story, &ready(&story, 3, json!({})), use_held.clone());
    assert_eq!(two["code"], "02/KH-UBND");
    assert_eq!(two["marks"][0]["label"], "Số giữ trước");
    let law = draft(
        &story,
        4,
        json!({"type_name": "Quyết định", "kind": "qppl"}),
    );
    let law = clerk.ok("outgoing_form_check", at(&signed(&story, &law), json!({})));
    clerk.refused(
        "outgoing_issue",
        at(&law, use_held.clone()),
        "numbering.held_other",
        "reservation_id",
    );
    // While numbers are held the book is not closed.
    clerk.refused(
        "book_close",
        at(&book(&story), json!({"reason": "Hết năm"})),
        "numbering.held_still",
        "id",
    );
    let list = clerk.ok("number_reservations", json!({"open_only": true}));
    let row = &list["rows"][0];
    assert_eq!(row["unused"], json!([3, 4]));
    // After its day a block is not used any more.
    story.at("2026-03-09T08:00:00+07:00");
    let line = ready(&story, 5, json!({}));
    clerk.refused(
        "outgoing_issue",
        at(&line, use_held.clone()),
        "numbering.held_expired",
        "reservation_id",
    );
    clerk.refused(
        "number_release",
        at(row, json!({"reason": ""})),
        "numbering.held_release_reason",
        "reason",
    );
    clerk.ok("number_release", at(row, json!({"reason": "Dự án dừng"})));
    clerk.refused(
        "number_release",
        json!({"id": row["id"], "version": 2, "reason": "Lần nữa"}),
        "numbering.held_released",
        "id",
    );
    clerk.refused(
        "outgoing_issue",
        at(&line, use_held),
        "numbering.held_released",
        "reservation_id",
    );
    // What is released behind the last number goes back to the series.
    let tail = clerk.ok(
        "number_reserve",
        hold(json!({"expires": "2026-03-20", "count": 2})),
    );
    assert_eq!(tail["from"], 6);
    for _ in 0..2 {
        let line = ready(&story, 6, json!({}));
        issue(&story, &line, json!({"reservation_id": tail["id"]}));
    }
    let line = ready(&story, 7, json!({}));
    clerk.refused(
        "outgoing_issue",
        at(&line, json!({"reservation_id": tail["id"]})),
        "numbering.held_used_up",
        "reservation_id",
    );
    let report = clerk.ok("outgoing_numbers", json!({"book_id": book(&story)["id"]}));
    assert_eq!(report["missing"], json!([]));
    assert_eq!(report["released"][0]["unused"], json!([3, 4]));
    assert_eq!(report["last"], 7);
    story.assert_whole();
}

#[test]
fn a_number_is_inserted_with_a_leaders_signature_and_marked_for_ever() {
    let story = office();
    let clerk = || story.as_("vanthu");
    for (day, n) in [("2026-03-03", 1), ("2026-03-04", 2), ("2026-03-06", 3)] {
        story.at(&format!("{day}T08:00:00+07:00"));
        issue(&story, &ready(&story, n, json!({})), json!({}));
    }
    let late = draft(&story, 4, json!({}));
    let late = clerk().ok(
        "outgoing_sign_paper",
        at(
            &late,
            json!({"by_person_id": story.person("chutich"), "signed_date": "2026-03-04"}),
        ),
    );
    let late = clerk().ok("outgoing_form_check", at(&late, json!({})));
    let insert = |number: i64, suffix: &str, date: &str, reason: &str| {
        at(
            &late,
            json!({
                "number": number, "suffix": suffix, "issued_date": date, "reason": reason,
            }),
        )
    };
    let plain = insert(2, "a", "2026-03-05", "Bỏ sót khi vào sổ");
    for (login, input, code, field) in [
        (
            "chutich",
            insert(2, "a", "2026-03-05", " "),
            "outgoing.insert_reason",
            "reason",
        ),
        ("chanhvp", plain.clone(), "sign.not_yours", "login"),
        ("ketoan", plain.clone(), "sign.not_yours", "login"),
        (
            "chutich",
            insert(9, "a", "2026-03-05", "x"),
            "outgoing.insert_number",
            "number",
        ),
        (
            "chutich",
            insert(2, "", "2026-03-05", "x"),
            "outgoing.insert_suffix",
            "suffix",
        ),
        (
            "chutich",
            insert(1, "a", "2026-03-05", "x"),
            "outgoing.insert_date",
            "issued_date",
        ),
        (
            "chutich",
            insert(4, "", "2026-03-06", "x"),
            "outgoing.insert_not_needed",
            "number",
        ),
    ] {
        clerk()
            .signed_by(login)
            .refused("outgoing_insert", input, code, field);
    }
    let done = clerk().signed_by("chutich").ok("outgoing_insert", plain);
    assert_eq!(done["code"], "02a/KH-UBND");
    assert_eq!(done["marks"][0]["label"], "Số chèn");
    let whole = clerk().ok("outgoing_get", json!({"id": done["id"]}));
    assert_eq!(whole["out_of_turn"]["allowed_by"], "Trần Văn Chủ");
    assert_eq!(whole["out_of_turn"]["reason"], "Bỏ sót khi vào sổ");
    // The next number, with a day before that of the last one.
    let back = draft(&story, 5, json!({}));
    let back = clerk().ok(
        "outgoing_sign_paper",
        at(
            &back,
            json!({"by_person_id": story.person("chutich"), "signed_date": "2026-03-05"}),
        ),
    );
    let back = clerk().ok("outgoing_form_check", at(&back, json!({})));
    let back = clerk().signed_by("chutich").ok(
        "outgoing_insert",
        at(
            &back,
            json!({"number": 4, "issued_date": "2026-03-05", "reason": "Ký hôm trước"}),
        ),
    );
    assert_eq!(back["marks"][0]["label"], "Lùi ngày");
    let listed = clerk().ok("outgoing_list", json!({"order": "oldest"}));
    let codes: Vec<&str> = rows(&listed["rows"])
        .iter()
        .map(|row| row["code_number"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["01", "02", "02a", "03", "04"]);
    let report = clerk().ok("outgoing_numbers", json!({"book_id": book(&story)["id"]}));
    assert_eq!(rows(&report["inserted"]).len(), 2);
    assert_eq!(rows(&report["out_of_order"]).len(), 1);
    assert_eq!(report["missing"], json!([]));
    story.assert_whole();
}
