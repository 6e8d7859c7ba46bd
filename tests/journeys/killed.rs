//! Two hundred real deaths (SIGKILL) of a process that takes scans in and registers them: every
//! number it confirmed is there once, there is no gap, and every original is whole.
//!
//! The process is this very test binary, started again for [`worker`] alone.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use vanthu_core::door::Progress;
use vanthu_core::intake::settle::Pace;
use vanthu_core::intake::shape::samples;
use vanthu_core::intake::watch::Intake;

use crate::house::{House, files_in};
use crate::intake::Scanner;

const KILLS: u32 = 200;
/// New files before each life of the worker.
const FILES: u32 = 3;
/// Names the office folder to the worker; without it the worker is not wanted.
const HOME: &str = "VANTHU_KILLED_HOME";

#[test]
fn worker() {
    let Some(home) = std::env::var_os(HOME) else {
        return;
    };
    let house = House::at(PathBuf::from(home), "2026-03-03T09:00:00+07:00");
    let fast = Pace {
        quiet: 5,
        ..Pace::default()
    };
    let mut intake = Intake::open(house.office())
        .expect("watching")
        .with_pace(fast);
    let mut now = 1_000;
    let mut out = std::io::stdout();
    loop {
        now += 10;
        intake.tick(now, &Progress::silent()).expect("a tick");
        let waiting = house.done("inbox_list", json!({ "limit": 2 }));
        for scan in waiting["rows"].as_array().expect("rows") {
            let line = house.done(
                "incoming_register",
                json!({
                    "organ_name": "Sở Nội vụ", "type_name": "Công văn",
                    "subject": format!("về {}", scan["file_name"]), "scan_ids": [scan["scan_id"]],
                }),
            );
            writeln!(out, "số {}", line["arrival_number"]).expect("a pipe");
            out.flush().expect("a pipe");
        }
        if waiting["rows"] == json!([])
            && intake
                .tick(now, &Progress::silent())
                .expect("a tick")
                .settling
                == 0
        {
            writeln!(out, "hết").expect("a pipe");
            out.flush().expect("a pipe");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn two_hundred_kills_lose_no_number_and_no_scan() {
    let mut house = House::new();
    house.close();
    let exe = std::env::current_exe().expect("this binary");
    let mut confirmed = Vec::new();
    let mut files = 0;
    // A fixed row of delays, so that a failure can be found again.
    let mut random = 88_172_645_463_325_252_u64;
    for kill in 0..=KILLS {
        for _ in 0..FILES {
            let name = house.watched().join(format!("{files:04}.pdf"));
            fs::write(name, samples::pdf(1, files)).expect("a file");
            files += 1;
        }
        let mut child = Command::new(&exe)
            .args([
                "killed::worker",
                "--exact",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(HOME, &house.home)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the worker starts");
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let lines = BufReader::new(child.stdout.take().expect("its words"));
        if kill < KILLS {
            std::thread::sleep(Duration::from_millis(10 + random % 140));
            child.kill().expect("it dies");
        }
        // The last worker is let finish before it dies too.
        for line in lines.lines() {
            let line = line.expect("a line");
            if let Some(number) = line.split("số ").nth(1) {
                confirmed.push(number.parse::<i64>().expect("a number"));
            }
            if kill == KILLS && line.ends_with("hết") {
                child.kill().expect("it dies");
            }
        }
        child.wait().expect("it is dead");
    }

    house.open();
    let files = i64::from(files);
    let gaps = house.done("number_gaps", json!({ "book_id": 1 }));
    assert_eq!(gaps["missing"], json!([]), "{gaps}");
    assert_eq!((&gaps["first"], &gaps["last"]), (&json!(1), &json!(files)));
    let known: BTreeSet<i64> = confirmed.iter().copied().collect();
    assert_eq!(known.len(), confirmed.len(), "no number was given twice");
    assert!(known.iter().all(|number| (1..=files).contains(number)));
    assert!(
        known.len() > usize::try_from(files).unwrap() / 2,
        "most were confirmed before the kill"
    );
    assert_eq!(
        files_in(&house.watched().join("đã nhận")).len(),
        usize::try_from(files).unwrap()
    );
    let scanner = Scanner::of(house);
    let registered = scanner.every("registered");
    assert_eq!(registered.len(), usize::try_from(files).unwrap());
    assert!(
        registered
            .iter()
            .all(|scan| scan["used_by"].as_array().map(Vec::len) == Some(1))
    );
    assert_eq!(scanner.every("all").len(), registered.len());
    scanner.check_vault();
}
