//! Hôm nay: what waits and what is late, by person and for the office; the office in figures;
//! how long steps took; the rounds of the day.

use serde_json::{Value, json};
use vanthu_tests::{Story, at, rows};

use crate::work::{about, following};

/// What a list says of each row: its name and its deadline's day.
fn told(list: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let day = |due: &Value| match due["kind"].as_str() {
        Some("day") => text(&due["date"]),
        Some(_) => text(&due["moment"])[..16].to_owned(),
        None => String::new(),
    };
    rows(&list["rows"])
        .iter()
        .map(|row| (text(&row["title"]), day(&row["due"])))
        .collect()
}

fn pair(title: &str, due: &str) -> (String, String) {
    (title.to_owned(), due.to_owned())
}

/// Work without a procedure for a line, given by the chair.
#[track_caller]
fn give(story: &Story, line: &Value, person: &str, more: Value) -> Value {
    let mut to = json!({"part": "lead", "person_id": story.person(person), "task": "Báo cáo"});
    if let (Some(fields), Value::Object(more)) = (to.as_object_mut(), more) {
        fields.extend(more);
    }
    let input = json!({"register": "incoming", "line_id": line["id"], "to": [to]});
    story.as_("chutich").ok("assignment_add", input)
}

#[test]
fn what_waits_stands_in_the_order_of_urgency() {
    let story = Story::new();
    story.at("2026-03-04T08:00:00+07:00");
    let lines: Vec<Value> = (1..=4).map(|n| story.register(n, json!({}))).collect();
    give(&story, &lines[0], "vanhoa", json!({}));
    give(
        &story,
        &lines[1],
        "kinhte",
        json!({"due_text": "02 ngày làm việc"}),
    );
    give(
        &story,
        &lines[2],
        "kinhte",
        json!({"due_date": "2026-03-05"}),
    );
    give(
        &story,
        &lines[3],
        "kinhte",
        json!({"due_date": "2026-03-20"}),
    );
    let title = |n: usize| format!("Văn bản đến số {n} năm 2026");
    let clerk = story.as_("vanthu");
    let all = [
        pair(&title(3), "2026-03-05"),
        pair(&title(2), "2026-03-06"),
        pair(&title(4), "2026-03-20"),
        pair(&title(1), ""),
    ];
    assert_eq!(told(&clerk.ok("case_list", json!({}))), all);
    // Page by page it is the same list.
    let (mut paged, mut cursor) = (Vec::new(), Value::Null);
    loop {
        let page = clerk.ok("case_list", json!({"limit": 1, "cursor": cursor}));
        paged.extend(told(&page));
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(paged, all);
    clerk.refused(
        "case_list",
        json!({"cursor": "2026|x"}),
        "office.input",
        "cursor",
    );

    // The day goes on: nothing is written, and what was due is late.
    story.at("2026-03-06T09:00:00+07:00");
    let officer = story.as_("kinhte");
    let day = officer.ok("work_today", json!({}));
    assert_eq!(
        (
            &day["mine"]["waiting"],
            &day["mine"]["due_today"],
            &day["mine"]["late"]
        ),
        (&json!(3), &json!(1), &json!(1))
    );
    let first = &rows(&day["mine"]["rows"])[0];
    assert_eq!(
        (
            &first["title"],
            &first["late_days"],
            &first["people"][0]["name"]
        ),
        (&json!(title(3)), &json!(1), &json!("Vũ Đình Kinh"))
    );
    assert_eq!(day["office"], Value::Null);
    let office = story.as_("chutich").ok("work_today", json!({}))["office"].clone();
    assert_eq!(
        (
            &office["waiting"],
            &office["late"],
            rows(&office["rows"]).len()
        ),
        (&json!(4), &json!(1), 1)
    );
    // A day off moves the deadline that counts working days, and no other.
    clerk.ok(
        "calendar_day_set",
        json!({"date": "2026-03-06", "kind": "holiday", "name": "Nghỉ đột xuất", "source": "Thông báo 3/TB-UBND"}),
    );
    let late = |story: &Story| told(&story.as_("vanthu").ok("case_list", json!({"late": true})));
    let moved = told(&clerk.ok("case_list", json!({})));
    assert_eq!(moved[1], pair(&title(2), "2026-03-09"));
    story.assert_whole();
    story.at("2026-03-09T17:00:00+07:00");
    assert_eq!(late(&story), [all[0].clone()]);
    story.at("2026-03-10T07:00:00+07:00");
    assert_eq!(late(&story), [all[0].clone(), moved[1].clone()]);

    // A result that was reported waits for who gave the work, and is late no more.
    let case = |n: usize| {
        let list = story.as_("vanthu").ok(
            "case_list",
            json!({"register": "incoming", "line_id": lines[n]["id"]}),
        );
        let id = rows(&list["rows"])[0]["id"].clone();
        story.as_("vanthu").ok("case_get", json!({"id": id}))
    };
    let result = about(&case(2), "Vũ Đình Kinh", json!({"content": "Đã gửi"}));
    officer.ok("assignment_result", result);
    assert_eq!(late(&story), [moved[1].clone()]);
    let day = story.as_("chutich").ok("work_today", json!({}));
    assert_eq!(
        (&day["mine"]["waiting"], &day["mine"]["rows"][0]["kind"]),
        (&json!(1), &json!("reported"))
    );
    let accept = about(&case(2), "Vũ Đình Kinh", json!({"accepted": true}));
    story.as_("chutich").ok("assignment_accept", accept);
    let ended = |filter: Value| {
        let list = story.as_("vanthu").ok("case_list", filter);
        told(&list).len()
    };
    let unit = |name: &str| json!({"only": "ended", "unit_id": story.unit(name)});
    assert_eq!(ended(json!({"only": "ended", "year": 2026})), 1);
    assert_eq!(ended(json!({"only": "ended", "year": 2025})), 0);
    assert_eq!(ended(unit("Phong Kinh te")), 1);
    assert_eq!(ended(unit("Phong Van hoa")), 0);
    story.assert_whole();
}

#[test]
fn a_person_is_asked_by_chuc_vu_and_by_place() {
    let story = following();
    let line = story.register(1, json!({}));
    story.register(2, json!({}));
    // B2 lies with the clerk by chức vụ: "ngay" ends with the morning.
    let clerk = story.as_("vanthu");
    story.at("2026-03-03T13:30:00+07:00");
    let mine = clerk.ok("work_today", json!({}))["mine"].clone();
    assert_eq!((&mine["waiting"], &mine["late"]), (&json!(2), &json!(2)));
    assert_eq!(mine["rows"][0]["late_days"], 0);
    clerk.ok(
        "incoming_submit",
        at(&line, json!({"submitted_to": "Chánh Văn phòng"})),
    );
    // B3 lies with the Chánh Văn phòng until the evening.
    let mine = story.as_("chanhvp").ok("work_today", json!({}))["mine"].clone();
    assert_eq!(
        (
            &mine["waiting"],
            &mine["due_today"],
            &mine["rows"][0]["ordinal"]
        ),
        (&json!(1), &json!(1), &json!("B3"))
    );
    let nobody = story.as_("ketoan").ok("work_today", json!({}))["mine"].clone();
    assert_eq!(nobody["waiting"], 0);
    let unit = json!({"unit_id": story.unit("Van phong")});
    assert_eq!(told(&clerk.ok("case_list", unit)).len(), 2);
    // The calendar of the office decides, and the rows agree with it.
    story.at("2026-03-04T08:00:00+07:00");
    let figures = clerk.ok("office_figures", json!({"weeks": 2}));
    assert_eq!(
        figures["backlog"],
        json!([{"unit_id": story.unit("Van phong"), "name": "Văn phòng HĐND và UBND",
            "waiting": 2, "due_today": 0, "late": 2}])
    );
    story.assert_whole();
}

#[test]
fn a_deadline_written_over_is_found_and_made_anew() {
    let story = Story::new();
    let line = story.register(1, json!({}));
    give(&story, &line, "kinhte", json!({"due_date": "2026-03-20"}));
    let file = rusqlite::Connection::open(story.home().database()).unwrap();
    let changed = file.execute("UPDATE waiting SET due = '2026-01-01T24'", []);
    assert_eq!(changed.unwrap(), 1);
    let admin = story.as_("quantri");
    let found = admin.ok("verify", json!({"quick": true}));
    assert_eq!(rows(&found["findings"])[0]["code"], "verify.waits");
    admin.ok("search_rebuild", json!({}));
    story.assert_whole();
}

#[test]
fn figures_and_times_are_what_the_clock_says() {
    let story = following();
    // 03/3/2026 is a Tuesday; the office works 08:00–12:00 and 13:00–17:00.
    story.at("2026-03-03T08:00:00+07:00");
    let line = story.register(1, json!({}));
    story.at("2026-03-03T09:30:00+07:00");
    let clerk = story.as_("vanthu");
    let line = clerk.ok(
        "incoming_submit",
        at(&line, json!({"submitted_to": "Chánh Văn phòng"})),
    );
    story.at("2026-03-04T10:00:00+07:00");
    clerk.ok(
        "incoming_opinion",
        at(
            &line,
            json!({"text": "Giao Phòng Kinh tế", "by_person_id": story.person("chanhvp"),
            "date": "2026-03-04", "evidence": "paper"}),
        ),
    );
    // Two pieces of work beside it, without a procedure.
    story.as_("quantri").ok(
        "procedure_follow",
        json!({"register": "incoming", "procedure_id": null}),
    );
    story.at("2026-03-05T08:00:00+07:00");
    let mut given = Vec::new();
    for (n, person, due) in [
        (2, "kinhte", json!({"due_date": "2026-03-06"})),
        (3, "kinhte", json!({})),
        (4, "vanhoa", json!({"due_date": "2026-03-06"})),
    ] {
        let line = story.register(n, json!({}));
        given.push((person, give(&story, &line, person, due)));
    }
    let done = |(person, case): &(&str, Value), when: &str| {
        story.at(when);
        let name = case["tree"][0]["to_name"].as_str().unwrap();
        let result = about(case, name, json!({"content": "Xong"}));
        let case = story.as_(person).ok("assignment_result", result);
        let accept = about(&case, name, json!({"accepted": true}));
        story.as_("chutich").ok("assignment_accept", accept);
    };
    done(&given[1], "2026-03-05T11:00:00+07:00");
    done(&given[0], "2026-03-06T10:00:00+07:00");
    // Monday 09:00: Thursday and Friday whole, and one hour.
    done(&given[2], "2026-03-09T09:00:00+07:00");

    let report = clerk.ok(
        "work_times",
        json!({"from": "2026-03-01", "to": "2026-03-31"}),
    );
    assert_eq!(report["day_minutes"], 480);
    let step = |ordinal: &str, unit: &str| -> Vec<i64> {
        let found = rows(&report["steps"])
            .iter()
            .find(|row| row["ordinal"] == ordinal && row["unit_name"] == unit)
            .unwrap_or_else(|| panic!("no {ordinal} of {unit} in {report:#}"));
        ["count", "mean_minutes", "worst_minutes", "with_due", "late"]
            .iter()
            .map(|field| found[*field].as_i64().unwrap())
            .collect()
    };
    let office = "Văn phòng HĐND và UBND";
    // B1 is done by the registering itself; B2 took 08:00–09:30, "ngay" until noon; B3 took
    // 09:30–12:00, 13:00–17:00 and 08:00–10:00, "trong ngày", so it is late.
    assert_eq!(step("B1", office), [1, 0, 0, 1, 0]);
    assert_eq!(step("B2", office), [1, 90, 90, 1, 0]);
    assert_eq!(step("B3", office), [1, 510, 510, 1, 1]);
    // Branches: three hours with no time set, ten hours in time; two days and one hour late.
    assert_eq!(step("", "Phòng Kinh tế"), [2, 390, 600, 1, 0]);
    assert_eq!(step("", "Phòng Văn hóa – Xã hội"), [1, 1020, 1020, 1, 1]);
    let worst = &rows(&report["steps"])
        .iter()
        .find(|row| row["unit_name"] == "Phòng Kinh tế")
        .unwrap()["worst_case_id"];
    assert_eq!(*worst, given[0].1["id"]);
    // Whole pieces of work: 180, 600 and 1020 minutes.
    assert_eq!(
        (
            &report["cases"][0]["count"],
            &report["cases"][0]["mean_minutes"],
            &report["cases"][0]["worst_minutes"]
        ),
        (&json!(3), &json!(600), &json!(1020))
    );
    let unit =
        json!({"from": "2026-03-01", "to": "2026-03-31", "unit_id": story.unit("Phong Van hoa")});
    assert_eq!(rows(&clerk.ok("work_times", unit)["steps"]).len(), 1);
    let before = json!({"from": "2026-02-01", "to": "2026-02-28"});
    assert_eq!(clerk.ok("work_times", before)["steps"], json!([]));
    for (from, to) in [("2026-03-02", "2026-03-01"), ("2024-01-01", "2026-01-01")] {
        let asked = json!({"from": from, "to": to});
        clerk.refused("work_times", asked, "office.input", "to");
    }
    story.as_("kinhte").refused(
        "work_times",
        json!({"from": "2026-03-01", "to": "2026-03-31"}),
        "door.not_your_role",
        "",
    );

    let figures = story
        .as_("chutich")
        .ok("office_figures", json!({"weeks": 3}));
    let weeks: Vec<Value> = rows(&figures["weeks"])
        .iter()
        .map(|week| {
            json!([
                week["monday"],
                week["opened"],
                week["ended"],
                week["on_time"],
                week["late"],
                week["no_due"],
                week["mean_minutes"]
            ])
        })
        .collect();
    assert_eq!(
        weeks,
        [
            json!(["2026-02-23", 0, 0, 0, 0, 0, null]),
            // B1, B2 and one branch in time; B3 late; one branch with no time. 180 and 600.
            json!(["2026-03-02", 4, 2, 3, 1, 1, 390]),
            json!(["2026-03-09", 0, 1, 0, 1, 0, 1020]),
        ]
    );
    for weeks in [0, 54] {
        let asked = json!({"weeks": weeks});
        clerk.refused("office_figures", asked, "office.input", "weeks");
    }
    story
        .as_("kinhte")
        .refused("office_figures", json!({}), "door.not_your_role", "");
    story.assert_whole();
}

/// The rounds of somebody, as kind and time; a tick marks what is done.
fn rounds(story: &Story, login: &str) -> Vec<String> {
    let shown = story.as_(login).ok("rounds_today", json!({}));
    rows(&shown["rounds"])
        .iter()
        .map(|round| {
            let mark = if round["ticked_at"].is_null() {
                ""
            } else {
                " ✓"
            };
            format!(
                "{} {}{mark}",
                round["time"].as_str().unwrap(),
                round["kind"].as_str().unwrap()
            )
        })
        .collect()
}

#[test]
fn the_rounds_of_the_day_are_ticked_off() {
    let story = Story::new();
    story.at("2026-03-03T08:10:00+07:00");
    let four = [
        "08:00 documents",
        "08:00 mail",
        "11:30 documents",
        "13:00 documents",
        "13:00 mail",
        "16:30 documents",
    ];
    assert_eq!(rounds(&story, "vanthu"), four);
    assert_eq!(rounds(&story, "chanhvp"), four);
    assert_eq!(rounds(&story, "ketoan"), ["08:00 mail", "13:00 mail"]);
    let clerk = story.as_("vanthu");
    let first = json!({"kind": "documents", "time": "08:00"});
    clerk.ok("round_tick", first.clone());
    clerk.ok("round_tick", first);
    assert_eq!(rounds(&story, "vanthu")[0], "08:00 documents ✓");
    assert_eq!(rounds(&story, "chanhvp"), four);
    let other = json!({"kind": "mail", "time": "09:00"});
    clerk.refused("round_tick", other, "rounds.not_yours", "time");
    let log = story.as_("quantri").ok("log_list", json!({}));
    let ticked: Vec<&Value> = rows(&log["rows"])
        .iter()
        .filter(|entry| entry["topic"] == "rounds")
        .collect();
    assert_eq!(ticked.len(), 1);

    // The office sets its own; a day off has none.
    let admin = story.as_("quantri");
    let set = |value: &str| json!({"key": "rounds_clerk", "value": value});
    admin.refused("setting_set", set("sáng"), "settings.times", "value");
    admin.ok("setting_set", set("7h30; 16:00"));
    assert_eq!(
        rounds(&story, "vanthu"),
        [
            "07:30 documents",
            "08:00 mail",
            "13:00 mail",
            "16:00 documents"
        ]
    );
    story.at("2026-03-07T08:10:00+07:00");
    assert_eq!(rounds(&story, "vanthu").len(), 0);
    story.assert_whole();
}

#[test]
fn a_notice_says_numbers_once_a_round() {
    let story = Story::new();
    story.at("2026-03-03T16:31:00+07:00");
    let asked = |shown: Value| {
        let answer = story
            .as_("kinhte")
            .ok("round_notice", json!({"shown": shown}));
        answer["notice"].clone()
    };
    // Nothing waits; then something does, but this person has no round now.
    assert_eq!(asked(Value::Null), Value::Null);
    let line = story.register(1, json!({"subject": "Chuyện riêng của đơn vị"}));
    give(&story, &line, "kinhte", json!({"due_date": "2026-03-04"}));
    assert_eq!(asked(Value::Null), Value::Null);
    story.at("2026-03-05T13:05:00+07:00");
    let notice = asked(Value::Null);
    assert_eq!(
        notice["body"],
        "Lượt 13:00: 1 việc đang chờ, 1 việc quá hạn."
    );
    assert_eq!(asked(notice["key"].clone()), Value::Null);
    let off = json!({"key": "notices", "value": "false"});
    story.as_("quantri").ok("setting_set", off);
    assert_eq!(asked(Value::Null), Value::Null);
    story.as_("quantri").refused(
        "setting_set",
        json!({"key": "notices", "value": "thỉnh thoảng"}),
        "settings.switch",
        "value",
    );
    story.assert_whole();
}
