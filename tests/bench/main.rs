//! `make bench`: every figure beside the raw limit of the same machine in the same run, one JSON
//! line each on standard output.
//!
//! `VANTHU_BENCH_DOCUMENTS=10000,100000` chooses the sizes (1.000.000 is the last by default).
//! The figures of the window (start, keystroke, memory) are in `tests/e2e/figures.rs`, which the
//! same `make bench` runs.

mod book;
mod clone;
mod figure;
mod intake;
mod seek;

use std::sync::Arc;

use serde_json::json;
use vanthu_api::{Call, Signer, dispatch, table};
use vanthu_core::clock::SystemClock;
use vanthu_core::door::{Door, Progress};
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
    pub fn call(&self, name: &str, input: serde_json::Value) -> serde_json::Value {
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
    let folder = tempfile::tempdir().expect("a temporary folder");
    let home = Home::new(folder.path().join("office"));
    let office =
        Arc::new(Office::open(home.clone(), Arc::new(SystemClock)).expect("the office opens"));
    vanthu_core::desk::demo::set_up(&office, false).expect("the sample office");
    let clerk = clerk(&office);
    let mut bench = Bench {
        office,
        table: table(),
        clerk,
        documents: 0,
    };
    for size in sizes.split(',') {
        let size: u64 = size.trim().parse().expect("a number of documents");
        seed(&mut bench, size);
        figure::reopen(&home, size);
        book::figures(&bench, &home);
        seek::figures(&bench, &home);
    }
    intake::figures();
}

fn clerk(office: &Office) -> Session {
    let signer: Signer =
        serde_json::from_value(json!({"login": "vanthu", "pin": "123456"})).expect("a signer");
    let proof = people::prove(office, &signer).expect("the clerk signs in");
    Session::Person(proof.caller)
}

/// Brings the office to `size` documents, in acts of 1.000 lines with real events.
fn seed(bench: &mut Bench, size: u64) {
    let more = size.saturating_sub(bench.documents);
    let started = std::time::Instant::now();
    vanthu_core::desk::demo::seed(&bench.office, more, 5, size, &Progress::silent())
        .expect("the office is filled");
    bench.documents = size;
    figure::say(json!({
        "figure": "seed",
        "documents": size,
        "lines_per_second": (more as f64 / started.elapsed().as_secs_f64()).round(),
    }));
}
