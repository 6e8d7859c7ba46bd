//! Measuring: medians of many runs, ours and raw in turns, one JSON line a figure.

use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};
use vanthu_core::clock::SystemClock;
use vanthu_core::home::Home;
use vanthu_core::office::Office;
use vanthu_core::session::Session;

/// One JSON line.
pub fn say(figure: Value) {
    println!("{figure}");
}

/// Milliseconds of one run.
pub fn millis(run: impl FnOnce()) -> f64 {
    let started = Instant::now();
    run();
    started.elapsed().as_secs_f64() * 1_000.0
}

/// The median of some runs.
pub fn median(mut runs: Vec<f64>) -> f64 {
    runs.sort_by(f64::total_cmp);
    runs[runs.len() / 2]
}

/// What a figure may cost: times the raw limit, and milliseconds at most.
pub struct Budget {
    pub ratio: f64,
    pub millis: Option<f64>,
}

/// Runs ours and raw in turns and says the medians and their ratio.
pub fn compare(
    name: &str,
    documents: u64,
    runs: usize,
    budget: &Budget,
    mut ours: impl FnMut(),
    mut raw: impl FnMut(),
) {
    // Once each before it counts, so that both find the pages in memory.
    ours();
    raw();
    let (mut our_runs, mut raw_runs) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        our_runs.push(millis(&mut ours));
        raw_runs.push(millis(&mut raw));
    }
    let (our_median, raw_median) = (median(our_runs), median(raw_runs));
    let ratio = our_median / raw_median;
    let within = ratio <= budget.ratio && budget.millis.is_none_or(|most| our_median <= most);
    say(json!({
        "figure": name,
        "documents": documents,
        "ours_ms": round(our_median),
        "raw_ms": round(raw_median),
        "ratio": round(ratio),
        "budget_ratio": budget.ratio,
        "budget_ms": budget.millis,
        "within": within,
    }));
}

/// To a thousandth.
pub fn round(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Opening the office to read and its first list, beside the raw engine doing the same.
pub fn reopen(home: &Home, documents: u64) {
    let budget = Budget {
        ratio: 2.0,
        millis: None,
    };
    compare(
        "open",
        documents,
        20,
        &budget,
        || {
            let office = Office::open_to_read(home.clone(), Arc::new(SystemClock)).expect("opens");
            office
                .read(&Session::Nobody, |view| Ok(view.now()))
                .expect("reads");
        },
        || {
            for _ in 0..3 {
                let conn = rusqlite::Connection::open(home.database()).expect("opens");
                conn.query_row("SELECT max(seq) FROM audit", [], |row| {
                    row.get::<_, Option<i64>>(0)
                })
                .expect("reads");
            }
        },
    );
}
