//! The book: a durable registration, a page of the list, jumps, the first look of the day.

use std::fmt::Write as _;

use rusqlite::types::ValueRef;
use serde_json::json;
use vanthu_core::home::Home;
use vanthu_core::kit::text::{compose, fold};
use vanthu_core::registers::incoming::store::LIST_COLUMNS;

use crate::Bench;
use crate::clone::{Rows, bare, bare_copy};
use crate::figure::{Budget, compare};

pub fn figures(bench: &Bench, home: &Home) {
    register(bench, home);
    pages(bench, home);
    let raw = bare(home);
    let budget = Budget {
        ratio: f64::INFINITY,
        millis: Some(20.0),
    };
    compare(
        "today",
        bench.documents,
        20,
        &budget,
        || {
            bench.call("today", json!({}));
        },
        || {
            raw.query_row("SELECT count(*) FROM scan", [], |row| row.get::<_, i64>(0))
                .expect("counts");
        },
    );
}

fn register(bench: &Bench, home: &Home) {
    let mut turn = 0_u64;
    let mut entry = || {
        turn += 1;
        json!({
            "organ_name": "Sở Nội vụ tỉnh Lam Giang",
            "code_number": format!("{}", 500_000 + turn + bench.documents),
            "code_notation": "SNV-CCHC",
            "issued_date": bench.office.now().date().to_string(),
            "type_name": "Công văn",
            "subject": "về việc tăng cường kỷ luật, kỷ cương hành chính và rà soát quy trình \
                        giải quyết văn bản tại Ủy ban nhân dân các xã, phường",
            "signer_full_name": "Nguyễn Thị Minh Hằng",
            "signer_position": "Phó Giám đốc",
            "to_places": "Văn phòng HĐND và UBND",
        })
    };
    let first = bench.call("incoming_register", entry());
    let first: serde_json::Value = serde_json::from_str(first.text()).expect("the line");
    let text = format!(
        "{} \n Sở Nội vụ tỉnh Lam Giang \n 500000/SNV-CCHC \n Công văn \n {} \n Nguyễn Thị Minh Hằng \n Văn phòng HĐND và UBND \n ",
        first["arrival_number"], first["subject"]
    );
    let mut raw = bare_copy(home);
    let mut rows = Rows::of_last_line(&raw, (fold(&text), compose(&text).to_lowercase()));
    let budget = Budget {
        ratio: 1.5,
        millis: None,
    };
    compare(
        "register",
        bench.documents,
        200,
        &budget,
        || {
            bench.call("incoming_register", entry());
        },
        || rows.write(&mut raw),
    );
}

/// Reads every column of every row into one text, as little as any program does that shows
/// them: no names, no escapes, nothing kept apart.
pub fn drain(conn: &rusqlite::Connection, sql: &str, values: &[&dyn rusqlite::ToSql]) -> usize {
    let mut statement = conn.prepare_cached(sql).expect("prepares");
    let columns = statement.column_count();
    let mut rows = statement.query(values).expect("runs");
    let mut page = String::new();
    while let Some(row) = rows.next().expect("steps") {
        for at in 0..columns {
            match row.get_ref(at).expect("a value") {
                ValueRef::Null => {}
                ValueRef::Integer(number) => write!(page, "{number}").expect("written"),
                ValueRef::Real(number) => write!(page, "{number}").expect("written"),
                ValueRef::Text(text) => page.push_str(std::str::from_utf8(text).expect("text")),
                ValueRef::Blob(bytes) => write!(page, "{bytes:?}").expect("written"),
            }
            page.push('\t');
        }
        page.push('\n');
    }
    std::hint::black_box(page).len()
}

fn pages(bench: &Bench, home: &Home) {
    let raw = bare(home);
    let budget = Budget {
        ratio: 2.0,
        millis: Some(20.0),
    };
    let year: i32 = raw
        .query_row("SELECT max(year) FROM incoming", [], |row| row.get(0))
        .expect("a year");
    let middle: i64 = raw
        .query_row(
            "SELECT max(arrival_number) / 2 FROM incoming WHERE series_id = 1 AND year = ?1",
            [year],
            |row| row.get(0),
        )
        .expect("a number");
    let select = format!("SELECT {LIST_COLUMNS} FROM incoming i WHERE i.series_id = 1 ");
    let order = "ORDER BY i.series_id DESC, i.year DESC, i.arrival_number DESC LIMIT 201";
    let newest = format!("{select} {order}");
    compare(
        "list_newest_page",
        bench.documents,
        50,
        &budget,
        || {
            bench.call("incoming_list", json!({}));
        },
        || {
            drain(&raw, &newest, &[]);
        },
    );
    let jump = format!("{select} AND i.year = {year} AND i.arrival_number <= {middle} {order}");
    compare(
        "list_jump_to_number",
        bench.documents,
        50,
        &budget,
        || {
            bench.call(
                "incoming_list",
                json!({"year": year, "start_number": middle}),
            );
        },
        || {
            drain(&raw, &jump, &[]);
        },
    );
    let date: String = raw
        .query_row(
            "SELECT arrival_date FROM incoming WHERE series_id = 1 AND year = ?1 AND arrival_number = ?2",
            [i64::from(year), middle],
            |row| row.get(0),
        )
        .expect("a date");
    compare(
        "list_jump_to_date",
        bench.documents,
        50,
        &budget,
        || {
            bench.call("incoming_list", json!({"start_date": date}));
        },
        || {
            drain(&raw, &jump, &[]);
        },
    );
}
