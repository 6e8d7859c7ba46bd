//! The window beside an empty one: start to a usable list, the work of a keystroke, idle memory.
//!
//! Both programs are release builds of the same Tauri, opened as a person opens them, in turns, on
//! the display that `make bench` gives. Each says over its page's title, printed as a line, how
//! far it is; `page.js` holds what the page does for it.

mod program;

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use vanthu_core::home::Home;

use crate::figure::{median, round, say};
use program::{Asked, Running};

/// Starts of each window that count, after one of each that does not.
const STARTS: usize = 9;
/// Keys typed into each field.
const KEYS: usize = 60;
/// What the window may cost: times the empty one.
const BUDGET: f64 = 1.5;
/// What one key may keep the page busy, in milliseconds.
const KEY_BUDGET: f64 = 8.0;

/// Figures of a window onto the office in `home`, which nobody else holds open now.
pub fn figures(home: &Home, documents: u64) {
    let Some(desk) = Desk::found(home) else {
        eprintln!(
            "the figures of the window are taken by `make bench`, which builds it and has a display"
        );
        return;
    };
    starts(&desk, documents);
    stays(&desk, documents);
}

/// The two programs, the office, and a person's folders for what WebKit keeps.
struct Desk {
    ours: PathBuf,
    empty: PathBuf,
    home: PathBuf,
    person: tempfile::TempDir,
}

impl Desk {
    /// Nothing when there is no display or the windows were not built.
    fn found(home: &Home) -> Option<Self> {
        std::env::var_os("DISPLAY")?;
        let this = std::env::current_exe().expect("the path of this bench");
        let built = this.ancestors().nth(2).expect("benches are built in deps/");
        let (ours, empty) = (
            built.join("vanthu-desktop"),
            built.join("vanthu-empty-window"),
        );
        (ours.is_file() && empty.is_file()).then(|| Self {
            ours,
            empty,
            home: home.path().to_owned(),
            person: tempfile::tempdir().expect("a temporary folder"),
        })
    }

    fn open(&self, empty: bool, stay: bool) -> Running {
        let program = if empty { &self.empty } else { &self.ours };
        let asked = Asked {
            empty,
            stay,
            keys: KEYS,
        };
        Running::start(program, &self.home, self.person.path(), &asked)
    }
}

/// A person already sits at the desk (`VANTHU_AT_DESK`): neither the typing of a secret nor its check, which Argon2
/// makes slow on purpose, is in these figures; the whole way from the program's start to the frame is.
///
/// From the start of the program to the frame that shows the newest lines of the book, opened from
/// the first screen in the moment it stands; beside an empty window's first frame.
fn starts(desk: &Desk, documents: u64) {
    let (mut today, mut list, mut empty) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..=STARTS {
        let mut bare = desk.open(true, false);
        let shown = bare.until("shown").after;
        bare.ends();
        let mut ours = desk.open(false, false);
        let first = ours.until("today").after;
        let line = ours.until("list").after;
        ours.ends();
        if turn > 0 {
            empty.push(millis(shown));
            today.push(millis(first));
            list.push(millis(line));
        }
    }
    let raw = median(empty);
    for (name, runs) in [
        ("window_first_screen", today),
        ("window_start_to_list", list),
    ] {
        let ours = median(runs);
        say(json!({
            "figure": name,
            "documents": documents,
            "ours_ms": ours.round(),
            "raw_ms": raw.round(),
            "ratio": round(ours / raw),
            "budget_ratio": BUDGET,
            "within": ours / raw <= BUDGET,
            "method": "from starting the program, a person already at the desk (no secret typed or checked), to the frame painted; raw: an empty Tauri window's first frame; medians of 9 in turns",
        }));
    }
}

/// What stays while the window is open: memory at rest, and the work of a key.
fn stays(desk: &Desk, documents: u64) {
    let mut bare = desk.open(true, true);
    bare.until("shown");
    bare.until("idle");
    let empty = bare.memory();
    let raw = typed(&mut bare);
    bare.ends();

    let mut ours = desk.open(false, true);
    ours.until("list");
    ours.until("idle");
    let memory = ours.memory();
    let ratio = memory / empty;
    say(json!({
        "figure": "window_idle_memory",
        "documents": documents,
        "ours_mib": memory.round(),
        "raw_mib": empty.round(),
        "ratio": round(ratio),
        "budget_ratio": BUDGET,
        "within": ratio <= BUDGET,
        "method": "proportional set size of all the window's processes, 15 s after its list stood; raw: an empty Tauri window",
    }));
    let raw_busy = mean(&raw.busy);
    for _ in 0..2 {
        let ours = typed(&mut ours);
        let busy = mean(&ours.busy);
        say(json!({
            "figure": format!("window_key_{}", ours.name),
            "documents": documents,
            "keys": ours.busy.len(),
            "ours_ms": round(busy),
            "ours_p95_ms": round(worst_but_five(&ours.busy)),
            "raw_ms": round(raw_busy),
            "ratio": round(busy / raw_busy),
            "shown_ms": round(mean(&ours.shown)),
            "raw_shown_ms": round(mean(&raw.shown)),
            "budget_ms": KEY_BUDGET,
            "within": worst_but_five(&ours.busy) <= KEY_BUDGET,
            "method": "real keys in the sheet beside a scan; ours_ms: mean work of the page for one key, its handlers and the frame that shows it; shown_ms: from the key to that frame painted, with the wait for the display's tick; raw: a bare field in an empty window; the page's clock ticks in whole ms",
        }));
    }
    ours.ends();
}

/// What the page says about the keys typed into one field, in milliseconds a key.
#[derive(Deserialize)]
struct Typed {
    name: String,
    /// Its handlers, and the frame that shows it.
    busy: Vec<f64>,
    /// From the key to that frame painted.
    shown: Vec<f64>,
}

/// The 95th of a hundred.
fn worst_but_five(runs: &[f64]) -> f64 {
    let mut all = runs.to_vec();
    all.sort_by(f64::total_cmp);
    all[all.len() * 95 / 100]
}

fn mean(runs: &[f64]) -> f64 {
    runs.iter().sum::<f64>() / runs.len() as f64
}

/// Types as soon as the page asks for it, and hears what it measured.
fn typed(window: &mut Running) -> Typed {
    window.until("type");
    window.types(KEYS);
    let said = window.until("keys ").text;
    serde_json::from_str(&said).expect("what the page measured")
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1_000.0
}
