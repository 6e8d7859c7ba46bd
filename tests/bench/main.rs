//! `make bench`: every figure beside the raw limit of the same machine in the same run, one JSON
//! line each on standard output.
//!
//! `VANTHU_BENCH_DOCUMENTS=10000,100000` chooses the sizes (1.000.000 is the last by default).
//! `VANTHU_BENCH_PARTS=book,intake` chooses what is measured: open, book, seek, window, intake,
//! work (its size is VANTHU_BENCH_CASES).
//! The window is measured beside an empty one; it needs a display, which `make bench` gives.

mod book;
mod clone;
mod figure;
mod intake;
mod seek;
mod window;
mod work;

use std::sync::Arc;

use serde_json::json;
use vanthu_api::{Call, Signer, dispatch, table};
use vanthu_core::clock::SystemClock;
use vanthu_core::desk::{self, demo, seed};
use vanthu_core::door::{Answer, Door, Progress};
use vanthu_core::home::Home;
use vanthu_core::kit::people;
use vanthu_core::office::Office;
use vanthu_core::session::Session;

/// An office under measure, with its clerk at the desk.
pub struct Bench {
    pub office: Arc<Office>,
    pub table: Door,
    pub clerk: Session,
    pub documents: u64,
}

impl Bench {
    /// Runs a command as the clerk.
    pub fn call(&self, name: &str, input: serde_json::Value) -> Answer {
        let call = Call {
            name,
            input,
            signer: &Signer::default(),
            progress: &Progress::silent(),
        };
        dispatch(&self.office, &self.table, &self.clerk, call)
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

fn main() {
    // `cargo bench` hands over its own options; there are none to read here.
    let sizes = std::env::var("VANTHU_BENCH_DOCUMENTS")
        .unwrap_or_else(|_| "10000,100000,1000000".to_owned());
    for size in sizes.split(',').filter(|size| !size.is_empty()) {
        let size: usize = size.trim().parse().expect("a number of documents");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let home = Home::new(folder.path().join("office"));
        let bench = seeded(&home, size);
        if wanted("open") {
            figure::reopen(&home, bench.documents);
        }
        if wanted("book") {
            book::figures(&bench, &home);
        }
        if wanted("seek") {
            seek::figures(&bench, &home);
        }
        // The window opens the office itself.
        let documents = bench.documents;
        drop(bench);
        if wanted("window") {
            window::figures(&home, documents);
        }
    }
    if wanted("intake") {
        intake::figures();
    }
    if wanted("work") {
        work::figures();
    }
}

/// Whether a part is to be measured; all are when none is named.
fn wanted(part: &str) -> bool {
    std::env::var("VANTHU_BENCH_PARTS")
        .map_or(true, |parts| parts.split(',').any(|one| one.trim() == part))
}

/// The sample office in a new folder.
pub fn sample(home: &Home) -> Arc<Office> {
    let office = desk::open(home.clone(), Arc::new(SystemClock)).expect("the office opens");
    demo::set_up_demo(&office, &Progress::silent()).expect("the sample office");
    Arc::new(office)
}

/// An office with that many documents more, written in acts of 1.000 lines with real events.
fn seeded(home: &Home, documents: usize) -> Bench {
    let office = sample(home);
    let wanted = seed::Wanted {
        documents,
        years: 5,
        seed: 1,
    };
    let done = seed::seed(&office, wanted, &Progress::silent()).expect("the office is filled");
    figure::say(json!({
        "figure": "seed",
        "documents": documents,
        "lines_per_second": done.lines_per_second.round(),
    }));
    Bench {
        clerk: caller(&office, "vanthu"),
        office,
        table: table(),
        documents: documents as u64,
    }
}

/// Somebody of the sample office with the everyday secret.
pub fn caller(office: &Office, login: &str) -> Session {
    let signer: Signer =
        serde_json::from_value(json!({"login": login, "pin": "123456"})).expect("a signer");
    let proof = people::prove(office, &signer).expect("the person signs in");
    Session::Person(proof.caller)
}
