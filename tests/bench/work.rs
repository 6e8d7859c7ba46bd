//! Hôm nay and the lists of work with very much open and closed work, beside the bare queries.
//!
//! `VANTHU_BENCH_CASES=100000:1000000` (open:closed). A million cases with their log would take
//! an hour to write, so the sample office's procedure is taken and the rows of the cases, their
//! steps and branches are written straight into the tables, as acts leave them but without
//! entries; the derived rows of what waits are the program's own work, and their time is a figure.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use vanthu_api::table;
use vanthu_core::clock::SystemClock;
use vanthu_core::desk;
use vanthu_core::home::Home;

use crate::book::drain;
use crate::clone::bare;
use crate::figure::{Budget, compare, millis, round, say};
use crate::{Bench, caller, sample};

/// The closed ones go back over this many days.
const SPAN: u64 = 5 * 365;
/// The steps of a closed case, and who did them.
const DONE: [(&str, &str); 4] = [
    ("B1", "vanthu"),
    ("B2", "vanthu"),
    ("B3", "chanhvp"),
    ("B6", "pctkinhte"),
];

pub fn figures() {
    let wish = std::env::var("VANTHU_BENCH_CASES").unwrap_or_else(|_| "100000:1000000".to_owned());
    let (open, closed) = wish.split_once(':').expect("open:closed");
    let open: u64 = open.parse().expect("how many are open");
    let closed: u64 = closed.parse().expect("how many are closed");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let home = Home::new(folder.path().join("office"));
    let office = sample(&home);
    let today = office.now().date();
    drop(office);
    let written = millis(|| write(&home, today, open, closed));
    let mut opened = None;
    let made = millis(|| {
        opened = Some(desk::open(home.clone(), Arc::new(SystemClock)).expect("the office opens"));
    });
    let office = Arc::new(opened.expect("opened"));
    say(json!({
        "figure": "work_seed",
        "open": open,
        "closed": closed,
        "rows_written_s": round(written / 1_000.0),
        "waiting_made_s": round(made / 1_000.0),
    }));
    let bench = Bench {
        clerk: caller(&office, "vanthu"),
        table: table(),
        documents: open,
        office,
    };
    let raw = bare(&home);
    lists(&bench, &raw, version(&raw), today);
    periods(&bench, &raw, today);
    acts(&bench);
}

/// The version of the procedure that the sample office has adopted.
fn version(conn: &Connection) -> i64 {
    conn.query_row("SELECT max(id) FROM procedure_version", [], |row| {
        row.get(0)
    })
    .expect("a version")
}

/// The rows of the cases, without entries of the log.
fn write(home: &Home, today: NaiveDate, open: u64, closed: u64) {
    let mut conn = Connection::open(home.database()).expect("opens");
    let version = version(&conn);
    let person = |conn: &Connection, login: &str| -> i64 {
        conn.query_row("SELECT id FROM person WHERE login = ?1", [login], |row| {
            row.get(0)
        })
        .expect("a person")
    };
    let who: Vec<i64> = DONE.iter().map(|(_, login)| person(&conn, login)).collect();
    let lines: i64 = conn
        .query_row("SELECT max(id) FROM incoming", [], |row| row.get(0))
        .expect("lines");
    let day =
        |back: u64, hour: u64| format!("{}T{hour:02}:15:00.000+07:00", today - Days::new(back));
    conn.pragma_update(None, "synchronous", "OFF")
        .expect("fast");
    let all = conn.transaction().expect("begins");
    {
        let mut case = all
            .prepare(
                "INSERT INTO work_case (version, last_seq, version_id, entry, register, line_id, \
                 title, opened_at, ended_at, ended_kind) VALUES (1, 0, ?1, 'giay', 'incoming', ?2, \
                 'Văn bản đến', ?3, ?4, CASE WHEN ?4 IS NULL THEN NULL ELSE 'done' END)",
            )
            .expect("prepares");
        let mut step = all
            .prepare(
                "INSERT INTO case_step (version, last_seq, case_id, version_id, step, round, \
                 standing, person_id, opened_at, due_text, done_at, done_by) \
                 VALUES (1, 0, ?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8, ?9)",
            )
            .expect("prepares");
        let mut branch = all
            .prepare(
                "INSERT INTO assignment (version, last_seq, case_id, part, person_id, task, \
                 due_text, due_date, assigned_by, assigned_at, percent) \
                 VALUES (1, 0, ?1, 'lead', ?2, 'Tham mưu', '', ?3, ?4, ?5, 0)",
            )
            .expect("prepares");
        for at in 0..closed + open {
            let is_open = at >= closed;
            // The closed ones first, from long ago to now; the open ones of the last 100 days.
            let back = if is_open {
                (at * 7) % 100
            } else {
                SPAN - at * (SPAN - 4) / closed.max(1)
            };
            let opened = day(back, 8);
            let ended = (!is_open).then(|| day(back.saturating_sub(3), 15));
            case.execute(params![version, at as i64 % lines + 1, opened, ended])
                .expect("a case");
            let id = all.last_insert_rowid();
            let mut done = |place: usize, from: String, to: String| {
                let text = if place == 3 {
                    "Theo ý kiến chỉ đạo"
                } else {
                    "Trong ngày"
                };
                step.execute(params![
                    id,
                    version,
                    DONE[place].0,
                    "done",
                    None::<i64>,
                    from,
                    text,
                    to,
                    who[place]
                ])
                .expect("a step");
            };
            done(0, opened.clone(), opened.clone());
            if !is_open {
                done(1, opened.clone(), day(back, 10));
                done(2, day(back, 10), day(back - u64::from(at % 5 == 0), 16));
                done(
                    3,
                    day(back.saturating_sub(1), 8),
                    day(back.saturating_sub(3), 15),
                );
                continue;
            }
            // Four in ten with the clerk, three with the chief, three given out with a date.
            let (name, place, text) = match at % 10 {
                0..4 => ("B2", None, "Ngay sau khi tiếp nhận văn bản"),
                4..7 => ("B3", None, "Trong ngày"),
                _ => ("B6", Some(who[3]), "Theo ý kiến chỉ đạo"),
            };
            step.execute(params![
                id,
                version,
                name,
                "open",
                place,
                opened,
                text,
                None::<String>,
                None::<i64>
            ])
            .expect("a step");
            if let Some(person) = place {
                let due = (today + Days::new(30) - Days::new((at * 3) % 60)).to_string();
                branch
                    .execute(params![id, person, due, who[2], day(back, 9)])
                    .expect("a branch");
            }
        }
        all.execute("DELETE FROM waiting_edition", [])
            .expect("to be made anew");
    }
    all.commit().expect("commits");
}

/// What a row of a list shows, read by the order of the index.
fn page_of(condition: &str, limit: u32) -> String {
    format!(
        "SELECT w.*, c.*, s.*, i.subject, i.priority FROM \
         (SELECT * FROM waiting WHERE {condition} ORDER BY due, case_id, kind, of_id LIMIT {limit}) w \
         JOIN work_case c ON c.id = w.case_id LEFT JOIN case_step s ON s.case_id = c.id \
         LEFT JOIN incoming i ON i.id = c.line_id ORDER BY w.due, w.case_id, s.id"
    )
}

fn lists(bench: &Bench, raw: &Connection, version: i64, today: NaiveDate) {
    let budget = Budget {
        ratio: 10.0,
        millis: Some(50.0),
    };
    let list = |name: &str, command: &str, input: Value, queries: &[String]| {
        compare(
            name,
            bench.documents,
            20,
            &budget,
            || {
                bench.call(command, input.clone());
            },
            || {
                for sql in queries {
                    drain(raw, sql, &[]);
                }
            },
        );
    };
    let now = bench.office.now().to_string();
    let clerks = format!("version_id = {version} AND step = 'B2'");
    let late = format!("due < '{now}'");
    let count = |condition: &str| {
        format!("SELECT count(*) FROM (SELECT 1 FROM waiting WHERE {condition} LIMIT 9999)")
    };
    let year = chrono::Datelike::year(&today) - 1;
    let ended = |condition: &str| {
        format!(
            "SELECT c.*, s.*, i.subject FROM (SELECT * FROM work_case c WHERE \
             c.ended_at >= '{year}-' AND c.ended_at < '{}-' AND {condition} \
             ORDER BY c.ended_at DESC, c.id DESC LIMIT 101) c \
             JOIN case_step s ON s.case_id = c.id LEFT JOIN incoming i ON i.id = c.line_id",
            year + 1
        )
    };
    list(
        "work_today",
        "work_today",
        json!({}),
        &[
            page_of(&clerks, 12),
            count(&clerks),
            count(&format!("{clerks} AND {late}")),
            page_of(&late, 12),
            count("1"),
            count(&late),
        ],
    );
    list(
        "work_mine",
        "case_list",
        json!({"mine": true, "limit": 100}),
        &[page_of(&clerks, 101)],
    );
    list(
        "work_open",
        "case_list",
        json!({"limit": 100}),
        &[page_of("1", 101)],
    );
    list(
        "work_late",
        "case_list",
        json!({"late": true, "limit": 100}),
        &[page_of(&late, 101)],
    );
    list(
        "work_ended_year",
        "case_list",
        json!({"only": "ended", "year": year, "limit": 100}),
        &[ended("1")],
    );
    let unit: i64 = raw
        .query_row(
            "SELECT unit_id FROM person WHERE login = 'pctkinhte'",
            [],
            |row| row.get(0),
        )
        .expect("a unit");
    let inside = format!("(SELECT id FROM person WHERE unit_id = {unit})");
    list(
        "work_ended_unit",
        "case_list",
        json!({"only": "ended", "year": year, "unit_id": unit, "limit": 100}),
        &[ended(&format!(
            "EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.done_by IN {inside})"
        ))],
    );
    list(
        "work_unit",
        "case_list",
        json!({"unit_id": unit, "limit": 100}),
        &[page_of(&format!("person_id IN {inside}"), 101)],
    );
}

/// What reads all that was done in a time: figures of twelve weeks, the report of a quarter.
fn periods(bench: &Bench, raw: &Connection, today: NaiveDate) {
    let budget = Budget {
        ratio: 5.0,
        millis: Some(1_500.0),
    };
    let since = |days: u64| (today - Days::new(days)).to_string();
    let read = |from: &str| {
        [
            format!("SELECT * FROM case_step WHERE done_at >= '{from}' ORDER BY done_at, id"),
            format!("SELECT * FROM work_case WHERE ended_at >= '{from}' ORDER BY ended_at, id"),
        ]
    };
    let weeks = since(12 * 7);
    let heaps =
        "SELECT version_id, step, person_id, unit_id, count(*) FROM waiting GROUP BY 1, 2, 3, 4";
    compare(
        "office_figures",
        bench.documents,
        5,
        &budget,
        || {
            bench.call("office_figures", json!({"weeks": 12}));
        },
        || {
            for sql in read(&weeks) {
                drain(raw, &sql, &[]);
            }
            drain(raw, heaps, &[]);
        },
    );
    let from = since(91);
    compare(
        "work_times_quarter",
        bench.documents,
        5,
        &budget,
        || {
            bench.call("work_times", json!({"from": from, "to": today.to_string()}));
        },
        || {
            for sql in read(&from) {
                drain(raw, &sql, &[]);
            }
        },
    );
}

/// What keeping the derived rows costs: an act on one case, and one on the calendar.
fn acts(bench: &Bench) {
    let list = bench.call("case_list", json!({"limit": 1}));
    let list: Value = serde_json::from_str(list.text()).expect("a list");
    let case = list["rows"][0]["id"].clone();
    let mut given = Vec::new();
    for _ in 0..10 {
        let to = json!([{"part": "inform", "unit_id": 1}]);
        let recorded = json!({"by_person_id": 3, "evidence": "paper"});
        given.push(millis(|| {
            bench.call(
                "assignment_add",
                json!({"case_id": case, "to": to, "recorded": recorded}),
            );
        }));
    }
    let day = bench.office.now().date() + Days::new(400);
    let calendar = millis(|| {
        bench.call(
            "calendar_day_set",
            json!({"date": day.to_string(), "kind": "holiday", "name": "Đo", "source": "Đo"}),
        );
    });
    say(json!({
        "figure": "work_acts",
        "open": bench.documents,
        "assignment_add_ms": round(crate::figure::median(given)),
        "calendar_day_set_s": round(calendar / 1_000.0),
    }));
}
