//! Taking in 1.000 scans, beside copying, hashing and syncing the same files.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use vanthu_core::door::Progress;
use vanthu_core::home::Home;
use vanthu_core::intake::watch::Intake;
use vanthu_core::sample::scan::plain_pdf;

use crate::figure::{millis, say};

const FILES: usize = 1_000;

pub fn figures() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let home = Home::new(folder.path().join("office"));
    let office = crate::sample(&home);
    let plain = folder.path().join("plain");
    fs::create_dir_all(&plain).expect("a folder");
    for place in [&home.watched(), &plain] {
        for at in 0..FILES {
            let bytes = plain_pdf(&format!("Bản quét thử số {at}"));
            fs::write(place.join(format!("{at:04}.pdf")), bytes).expect("a scan");
        }
    }
    let raw = millis(|| copy_raw(&plain, &folder.path().join("copy")));
    let mut intake = Intake::open(Arc::clone(&office)).expect("the folder is watched");
    // The quiet time is waiting, not work: the ticks are driven by numbers.
    let mut now = office.now().millis();
    let mut received = 0;
    let mut ours = 0.0;
    for _ in 0..1_000 {
        let mut next = now;
        ours += millis(|| {
            let tick = intake.tick(now, &Progress::silent()).expect("a tick");
            received += tick.done.received;
            next = tick.next;
        });
        if received as usize == FILES {
            break;
        }
        now = next.max(now + 1);
    }
    assert_eq!(received as usize, FILES, "every scan is in the inbox");
    say(serde_json::json!({
        "figure": "intake",
        "files": FILES,
        "ours_ms": ours.round(),
        "raw_ms": raw.round(),
        "ratio": (ours / raw * 100.0).round() / 100.0,
    }));
}

/// What any program must do at the least: read, hash, write, sync each file, then the folder.
fn copy_raw(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the folder") {
        let path = entry.expect("an entry").path();
        let mut bytes = Vec::new();
        File::open(&path)
            .and_then(|mut file| file.read_to_end(&mut bytes))
            .expect("read");
        let hash = Sha256::digest(&bytes);
        let name: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let mut file = File::create(to.join(name)).expect("created");
        file.write_all(&bytes).expect("written");
        file.sync_all().expect("synced");
    }
    File::open(to)
        .and_then(|folder| folder.sync_all())
        .expect("the folder synced");
}
