//! Sổ sử dụng con dấu: what is stamped, by whom, and what never is.

use serde_json::{Value, json};
use vanthu_core::testkit::entry;
use vanthu_tests::{Story, at, rows};

/// The seal of the commune, in the hand of the văn thư.
pub fn seal(story: &Story, changes: Value) -> Value {
    story
        .as_("vanthu")
        .ok("seal_add", described(story, changes))
}

/// What is written of it.
pub fn described(story: &Story, changes: Value) -> Value {
    with(
        json!({
            "kind": "agency", "name": "Dấu UBND xã Tân An", "owner_name": "Ủy ban nhân dân xã Tân An",
            "registration_number": "12/ĐKMD", "registration_date": "2025-07-01",
            "in_use_from": "2025-07-02", "keeper_person_id": story.person("vanthu"),
            "decision": "QĐ 15/QĐ-UBND ngày 02/07/2025",
        }),
        changes,
    )
}

/// The same with some fields changed.
pub fn with(mut input: Value, changes: Value) -> Value {
    let (Some(fields), Value::Object(changes)) = (input.as_object_mut(), changes) else {
        panic!("objects")
    };
    fields.extend(changes);
    input
}

/// A paper without a number that the chairman has signed, three copies of twelve sheets.
pub fn paper(story: &Story, seal: &Value, changes: Value) -> Value {
    with(
        json!({
            "seal_id": seal["id"], "type_name": "Giấy giới thiệu",
            "subject": "Cử cán bộ đi tập huấn", "signer_person_id": story.person("chutich"),
            "signature_seen": true, "copies": 3, "sheets": 12,
            "marks": [{"kind": "signature", "stamps": 3}, {"kind": "overlap", "stamps": 9}],
            "requester_person_id": story.person("kinhte"),
        }),
        changes,
    )
}

#[test]
fn a_paper_is_stamped_and_signed_for() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    assert_eq!(
        (&seal["state"], &seal["holder_name"], &seal["mine"]),
        (&json!("in_use"), &json!("Lê Thị Thu"), &json!(true))
    );
    let proposed = clerk.ok(
        "stamping_propose",
        json!({"seal_id": seal["id"], "copies": 3, "sheets": 12}),
    );
    assert_eq!(
        (
            &proposed["next_number"],
            &proposed["may"],
            &proposed["marks"][2]["stamps"]
        ),
        (&json!(1), &json!(true), &json!(9))
    );
    let line = clerk.ok("stamping_record", paper(&story, &seal, json!({})));
    for (field, value) in [
        ("number", json!(1)),
        ("code_shown", json!("Giấy tờ không có số")),
        ("signer_full_name", json!("Trần Văn Chủ")),
        ("signer_position", json!("Chủ tịch UBND")),
        ("marks_shown", json!("Dấu lên chữ ký (3), dấu giáp lai (9)")),
        ("stamps", json!(12)),
        ("requester_unit", json!("Phòng Kinh tế")),
        ("stamped_by", json!("Lê Thị Thu")),
        ("received", json!("")),
        ("late", json!(false)),
    ] {
        assert_eq!(line[field], value, "{field}");
    }
    // Only who asked for it signs with a secret.
    story.as_("vanthu").signed_by("vanhoa").refused(
        "stamping_acknowledge",
        json!({"id": line["id"]}),
        "stamping.wrong_receiver",
        "login",
    );
    let received = story
        .as_("vanthu")
        .signed_by("kinhte")
        .ok("stamping_acknowledge", json!({"id": line["id"]}));
    assert_eq!(
        (&received["received"], &received["received_by"]),
        (&json!("secret"), &json!("Vũ Đình Kinh"))
    );
    clerk.refused(
        "stamping_receive",
        at(&received, json!({"received_by": "Vũ Đình Kinh"})),
        "stamping.received_already",
        "id",
    );
    // Asked for by a unit: signed for in the paper book.
    let other = json!({
        "requester_person_id": null, "requester_unit_id": story.unit("Phong Van hoa"),
        "code": "14/GXN", "subject": "Xác nhận tạm trú", "type_name": "",
    });
    let second = clerk.ok("stamping_record", paper(&story, &seal, other));
    assert_eq!(
        (
            &second["number"],
            &second["code_shown"],
            &second["requester_unit"]
        ),
        (
            &json!(2),
            &json!("14/GXN"),
            &json!("Phòng Văn hóa – Xã hội")
        )
    );
    story.as_("vanthu").signed_by("vanhoa").refused(
        "stamping_acknowledge",
        json!({"id": second["id"]}),
        "stamping.nobody_named",
        "id",
    );
    clerk.refused(
        "stamping_receive",
        at(&second, json!({"received_by": " "})),
        "stamping.receiver_missing",
        "received_by",
    );
    let unreceived = clerk.ok("stamping_list", json!({"only": "unreceived"}));
    assert_eq!(rows(&unreceived["rows"]).len(), 1);
    clerk.ok(
        "stamping_receive",
        at(&second, json!({"received_by": "Bùi Thị Hóa"})),
    );
    let found = clerk.ok("search", json!({"q": "tam tru", "registers": ["stamping"]}));
    assert_eq!(found["rows"][0]["id"], second["id"]);
    let log = clerk.ok("log_list", json!({"topic": "seal"}));
    assert_eq!(log["rows"][0]["sentence"], "Số 2/2026: Ký nhận vào sổ giấy");
    story.assert_whole();
}

#[test]
fn what_is_never_stamped() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let agency = seal(&story, json!({}));
    let name = "stamping_record";
    let before = clerk.ok("log_list", json!({"topic": "seal"}))["rows"][0]["seq"].clone();
    for (changes, code, field) in [
        (
            json!({"signature_seen": false}),
            "stamping.not_signed",
            "signature_seen",
        ),
        (
            json!({"signer_person_id": story.person("kinhte")}),
            "stamping.signer_unfit",
            "signer_person_id",
        ),
        (
            json!({"signer_person_id": null}),
            "stamping.signer_missing",
            "signer_full_name",
        ),
        (
            json!({"signer_person_id": null, "signer_full_name": "Hồ Văn Khách"}),
            "stamping.signer_position",
            "signer_position",
        ),
        (
            json!({"signer_person_id": null, "signer_full_name": "Hồ Văn Khách", "signer_position": "Trưởng thôn"}),
            "stamping.signer_authority",
            "signer_authority",
        ),
        (
            json!({"type_name": " ", "subject": ""}),
            "stamping.content_missing",
            "subject",
        ),
        (
            json!({"document_date": "2026-03-04"}),
            "stamping.document_date",
            "document_date",
        ),
        (json!({"copies": 0}), "stamping.copies", "copies"),
        (json!({"copies": -1}), "stamping.copies", "copies"),
        (json!({"copies": 1_000_000}), "stamping.copies", "copies"),
        (json!({"sheets": 0}), "stamping.sheets", "sheets"),
        (json!({"marks": []}), "stamping.no_mark", "marks"),
        (
            json!({"marks": [{"kind": "signature", "stamps": 0}]}),
            "stamping.stamps_none",
            "marks",
        ),
        (
            json!({"marks": [{"kind": "signature", "stamps": 9_000_000}]}),
            "stamping.stamps_many",
            "marks",
        ),
        (
            json!({"marks": [{"kind": "digital", "stamps": 1}]}),
            "stamping.mark_unfit",
            "marks",
        ),
        (
            json!({"sheets": 1, "marks": [{"kind": "overlap", "stamps": 1}]}),
            "stamping.overlap_one",
            "marks",
        ),
        (
            json!({"requester_person_id": null}),
            "stamping.requester",
            "requester_name",
        ),
        (
            json!({"stamped_at": "2026-03-03T08:05:00+07:00"}),
            "stamping.future",
            "stamped_at",
        ),
        (
            json!({"stamped_at": "2026-03-03T07:30:00+07:00"}),
            "stamping.before_held",
            "stamped_at",
        ),
        (
            json!({"stamped_at": "hôm qua"}),
            "office.input",
            "stamped_at",
        ),
        (
            json!({"document": {"register": "incoming", "id": 1}}),
            "stamping.register",
            "document",
        ),
        (json!({"seal_id": 99}), "office.not_found", "seal_id"),
    ] {
        clerk.refused(name, paper(&story, &agency, changes), code, field);
    }
    // Whoever does not hold it stamps nothing, whatever their office.
    for login in ["chutich", "kinhte", "luutru"] {
        story.as_(login).refused(
            name,
            paper(&story, &agency, json!({})),
            "seal.not_holder",
            "seal_id",
        );
    }
    let after = clerk.ok("log_list", json!({"topic": "seal"}))["rows"][0]["seq"].clone();
    assert_eq!(before, after, "a refusal changes nothing");
    // Not in use yet, withdrawn, its certificate ended.
    let waiting = seal(
        &story,
        json!({"registration_number": "13/ĐKMD", "in_use_from": null}),
    );
    clerk.refused(
        name,
        paper(&story, &waiting, json!({})),
        "stamping.seal_not_yet",
        "seal_id",
    );
    let token = seal(
        &story,
        json!({
            "kind": "token", "name": "USB Token UBND xã", "registration_number": "",
            "serial_number": "5401-22", "certificate_to": "2026-03-02",
        }),
    );
    clerk.refused(
        name,
        paper(
            &story,
            &token,
            json!({"marks": [{"kind": "digital", "stamps": 1}]}),
        ),
        "stamping.certificate",
        "seal_id",
    );
    clerk.ok(
        "seal_withdraw",
        at(
            &agency,
            json!({"reason": "Thay mẫu dấu", "withdrawn_to": "Công an tỉnh"}),
        ),
    );
    clerk.refused(
        name,
        paper(&story, &agency, json!({})),
        "stamping.seal_withdrawn",
        "seal_id",
    );
    // By somebody of another office, with the ground they sign on.
    let seal = seal(&story, json!({"registration_number": "14/ĐKMD"}));
    let outside = json!({
        "signer_person_id": null, "signer_full_name": "Hồ Văn Khách",
        "signer_position": "Phó Trưởng ban", "signer_authority": "QĐ 20/QĐ-UBND giao ký văn bản của Ban",
    });
    let line = clerk.ok(name, paper(&story, &seal, outside));
    assert_eq!(line["number"], 1);
    story.assert_whole();
}

#[test]
fn a_line_is_voided_and_its_number_stays() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let line = clerk.ok("stamping_record", paper(&story, &seal, json!({})));
    let reason = |text: &str| at(&line, json!({"reason": text}));
    clerk.refused(
        "stamping_void",
        reason(" "),
        "stamping.void_reason",
        "reason",
    );
    story.as_("kinhte").refused(
        "stamping_void",
        reason("Ghi nhầm"),
        "stamping.void_others",
        "id",
    );
    let voided = clerk.ok("stamping_void", reason("Ghi nhầm số bản"));
    assert_eq!(voided["voided_reason"], "Ghi nhầm số bản");
    clerk.refused(
        "stamping_void",
        at(&voided, json!({"reason": "Lần nữa"})),
        "stamping.voided",
        "id",
    );
    clerk.refused(
        "stamping_receive",
        at(&voided, json!({"received_by": "Ai đó"})),
        "stamping.voided",
        "id",
    );
    // The seal is withdrawn on a day before its last use: never.
    story.at("2026-03-04T08:00:00+07:00");
    let next = clerk.ok("stamping_record", paper(&story, &seal, json!({})));
    assert_eq!(next["number"], 2);
    clerk.refused(
        "seal_withdraw",
        at(
            &seal,
            json!({"date": "2026-03-03", "reason": "Thu hồi", "withdrawn_to": "Công an tỉnh"}),
        ),
        "seal.withdraw_stamped",
        "date",
    );
    // Written down a day later, and so marked.
    story.at("2026-03-05T08:00:00+07:00");
    let late = clerk.ok(
        "stamping_record",
        paper(
            &story,
            &seal,
            json!({"stamped_at": "2026-03-04T16:45:00+07:00"}),
        ),
    );
    assert_eq!((&late["number"], &late["late"]), (&json!(3), &json!(true)));
    let only = |only: &str| {
        let list = clerk.ok("stamping_list", json!({"only": only}));
        rows(&list["rows"])
            .iter()
            .map(|row| row["number"].as_i64().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!((only("voided"), only("late")), (vec![1], vec![3]));
    // Whole pages by cursor, in both orders.
    let page = clerk.ok("stamping_list", json!({"limit": 2}));
    let rest = clerk.ok("stamping_list", json!({"limit": 2, "cursor": page["next"]}));
    assert_eq!(
        (rows(&page["rows"]).len(), rows(&rest["rows"]).len()),
        (2, 1)
    );
    let oldest = clerk.ok(
        "stamping_list",
        json!({"order": "oldest", "start_number": 2, "year": 2026, "seal_id": seal["id"]}),
    );
    assert_eq!(rows(&oldest["rows"]).len(), 2);
    for (ask, field) in [
        (json!({"cursor": "x"}), "cursor"),
        (json!({"limit": 0}), "limit"),
    ] {
        clerk.refused("stamping_list", ask, "office.input", field);
    }
    story.assert_whole();
}

/// Each year begins with 1 by itself; where a paper book goes on, the office says with what.
#[test]
fn every_year_has_its_own_numbers() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    clerk.ok(
        "book_open",
        json!({
            "register": "stamping", "name": "Sổ sử dụng con dấu", "year": 2026,
            "start_date": "2026-01-01", "first_number": 413,
        }),
    );
    let number = |changes: Value| {
        let line = clerk.ok("stamping_record", paper(&story, &seal, changes));
        (
            line["year"].as_i64().unwrap(),
            line["number"].as_i64().unwrap(),
        )
    };
    assert_eq!(number(json!({})), (2026, 413));
    story.at("2027-01-04T08:00:00+07:00");
    assert_eq!(number(json!({})), (2027, 1));
    let old = json!({"stamped_at": "2026-12-31T16:00:00+07:00"});
    assert_eq!(number(old.clone()), (2026, 414));
    // A year closed takes no line; one that never had a book neither.
    let books = clerk.ok("book_list", json!({}));
    let book = rows(&books["rows"])
        .iter()
        .find(|book| book["register"] == "stamping" && book["year"] == 2026)
        .unwrap();
    clerk.ok("book_close", at(book, json!({"reason": "Hết năm"})));
    clerk.refused(
        "stamping_record",
        paper(&story, &seal, old),
        "numbering.year_closed",
        "stamped_at",
    );
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = self::seal(&story, json!({}));
    story.at("2027-01-04T08:00:00+07:00");
    clerk.refused(
        "stamping_record",
        paper(
            &story,
            &seal,
            json!({"stamped_at": "2026-12-31T16:00:00+07:00"}),
        ),
        "numbering.no_book",
        "stamped_at",
    );
    story.assert_whole();
}

/// A copy is stamped in one act with the fact of the copy; voided, it waits for its stamp again.
#[test]
fn a_copy_is_stamped_in_one_act() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let source = story.register(1, json!({}));
    let copy = story.as_("vanthu").signed_by("chanhvp").ok(
        "copy_issue",
        json!({
            "form": "sao_y", "transfer": "paper_paper", "source_kind": "original",
            "source": {"register": "incoming", "id": source["id"]}, "copies": 2, "sheets": 3,
            "recipients": "Phòng Kinh tế",
        }),
    );
    let waiting = clerk.ok("unstamped_list", json!({}));
    assert_eq!(
        (&waiting["rows"][0]["code"], &waiting["rows"][0]["days"]),
        (&json!("01/SY-UBND"), &json!(0))
    );
    let stamp = |changes: Value| {
        with(
            json!({
                "seal_id": seal["id"], "document": {"register": "copy", "id": copy["id"]},
                "copies": 2, "sheets": 3, "marks": [{"kind": "signature", "stamps": 2}],
                "requester_person_id": story.person("kinhte"),
            }),
            changes,
        )
    };
    clerk.refused(
        "stamping_record",
        stamp(json!({"copies": 0})),
        "stamping.copies",
        "copies",
    );
    let get = || clerk.ok("copy_get", json!({"id": copy["id"]}));
    assert_eq!(get()["state"], "issued");
    let line = clerk.ok("stamping_record", stamp(json!({})));
    assert_eq!(
        (&line["code"], &line["type_name"], &line["signer_full_name"]),
        (
            &json!("01/SY-UBND"),
            &json!("Sao y"),
            &json!("Phạm Thị Chánh")
        )
    );
    assert_eq!(get()["state"], "stamped");
    assert_eq!(clerk.ok("unstamped_list", json!({}))["rows"], json!([]));
    clerk.refused(
        "copy_void",
        at(&get(), json!({"reason": "Sao nhầm"})),
        "copies.stamped",
        "id",
    );
    // Two more are stamped later: the first fact stands until both lines are voided.
    let more = clerk.ok("stamping_record", stamp(json!({})));
    let void = |line: &Value| at(line, json!({"reason": "Ghi nhầm"}));
    clerk.ok("stamping_void", void(&line));
    assert_eq!(get()["state"], "stamped");
    clerk.ok("stamping_void", void(&more));
    assert_eq!(get()["state"], "issued");
    let voided = clerk.ok("copy_void", at(&get(), json!({"reason": "Sao nhầm"})));
    assert_eq!(voided["state"], "voided");
    clerk.refused(
        "stamping_record",
        stamp(json!({})),
        "stamping.document_voided",
        "document",
    );
    story.assert_whole();
}

/// What was copied turns out to be a state secret: its words go from copy, log and search.
#[test]
fn words_of_a_secret_go_from_copies_too() {
    let story = Story::new();
    let clerk = story.as_("vanthu");
    let seal = seal(&story, json!({}));
    let scan = story.scan("mat.pdf", b"%PDF-1.4 mat");
    let source = clerk.ok(
        "incoming_register",
        entry(
            7,
            json!({"scan_ids": [scan], "subject": "Chim ưng bay đêm"}),
        ),
    );
    let copy = story.as_("vanthu").signed_by("chanhvp").ok(
        "copy_issue",
        json!({
            "form": "trich_sao", "transfer": "paper_paper", "source_kind": "original",
            "source": {"register": "incoming", "id": source["id"]}, "copies": 1,
            "part": "Đoạn chim ưng", "recipients": "Phòng Kinh tế",
        }),
    );
    clerk.ok(
        "stamping_record",
        json!({
            "seal_id": seal["id"], "document": {"register": "copy", "id": copy["id"]},
            "copies": 1, "sheets": 1, "marks": [{"kind": "signature", "stamps": 1}],
            "requester_name": "Vũ Đình Kinh", "received_by": "Vũ Đình Kinh",
        }),
    );
    assert_eq!(
        rows(&clerk.ok("search", json!({"q": "chim ung"}))["rows"]).len(),
        3
    );
    clerk.ok(
        "scan_remove_secret",
        json!({"scan_id": scan, "reason": "Phát hiện dấu Mật"}),
    );
    assert_eq!(
        clerk.ok("search", json!({"q": "chim ung"}))["rows"],
        json!([])
    );
    let said = [
        clerk.ok("copy_list", json!({})),
        clerk.ok("stamping_list", json!({})),
        clerk.ok("log_list", json!({"limit": 500})),
    ];
    for text in said {
        assert!(
            !text.to_string().to_lowercase().contains("chim ưng"),
            "{text}"
        );
    }
    story.assert_whole();
}
