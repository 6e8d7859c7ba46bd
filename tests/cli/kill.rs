//! The program killed at any instant while it registers, and at each of its steps.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use vanthu_core::fault::OF_REGISTERING;

use crate::desk::{Answer, CLERK, Desk, document, line, write};

const KILLS: u32 = 200;

/// Throws that are the same each time; the machine's own timing does the rest.
struct Throws(u64);

impl Throws {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % bound
    }
}

#[test]
fn no_kill_loses_a_confirmed_number_or_leaves_a_gap() {
    let desk = Desk::new();
    let scan = desk.scan("mot.pdf", "Mot to trinh");
    let mut input = document(1_000_000);
    input["scan_ids"] = json!([scan]);
    desk.call("incoming_register", &input).ok();
    let mut throws = Throws(2026);
    let mut confirmed: BTreeMap<i64, String> = BTreeMap::new();
    let mut sent = 0;
    let mut with_answers = 0;
    for _ in 0..KILLS {
        let answers = one_life(&desk, &mut throws, &mut sent);
        with_answers += u32::from(!answers.is_empty());
        for (number, subject) in answers {
            let twice = confirmed.insert(number, subject);
            assert_eq!(twice, None, "số {number} was confirmed twice");
        }
    }
    assert!(
        with_answers > KILLS / 4,
        "only {with_answers} lives registered anything"
    );
    let book = all_lines(&desk);
    let numbers: Vec<i64> = book.keys().copied().collect();
    let expected: Vec<i64> = (1..=numbers.len() as i64).collect();
    assert_eq!(numbers, expected, "a gap in the book");
    for (number, subject) in &confirmed {
        assert_eq!(book.get(number), Some(subject), "số {number}");
    }
    // Chain, rows, numbers, and every file read again.
    assert_eq!(desk.findings(&[]), Vec::new());
    let next = desk.register(2_000_000);
    assert_eq!(next["arrival_number"], json!(numbers.len() + 1));
}

/// The program told to die at each step of registering, one after the other in one office.
#[test]
fn death_at_every_step_of_registering_leaves_a_whole_book() {
    let desk = Desk::new();
    let mut lines = 1;
    desk.register(1);
    let scans = desk.scans(OF_REGISTERING.len());
    for ((nth, point), scan) in (2..).zip(OF_REGISTERING).zip(scans) {
        let mut input = document(nth);
        input["scan_ids"] = json!([scan]);
        let arguments = [
            "call",
            "incoming_register",
            "--as",
            CLERK,
            &input.to_string(),
        ];
        let mut command = desk.command(&arguments);
        let output = command.env("VANTHU_DIE_AT", point).output();
        let dead = Answer::of(&arguments, output.expect("the program starts"));
        assert!(
            !dead.ended() && dead.is_silent(),
            "{point}: {}",
            dead.said()
        );
        // Everything of an act or nothing: number, line, scan, index and log.
        let durable = point.starts_with("act.");
        lines += i64::from(durable);
        assert_eq!(desk.findings(&[]), Vec::new(), "{point}");
        let numbers: Vec<i64> = all_lines(&desk).into_keys().collect();
        assert_eq!(numbers, (1..=lines).collect::<Vec<_>>(), "{point}");
        let inbox = desk.call("inbox_get", &json!({ "scan_id": scan })).ok();
        let used = inbox["used_by"].as_array().expect("its lines").len();
        assert_eq!(used, usize::from(durable), "{point}: {inbox}");
        // Whoever does not know does it again: it is told, or gets the number that is next.
        let again = desk.call("incoming_register", &input);
        if durable {
            assert_eq!(again.refused().1, "incoming.duplicate", "{point}");
        } else {
            lines += 1;
            assert_eq!(again.ok()["arrival_number"], json!(lines), "{point}");
        }
        assert_eq!(desk.findings(&[]), Vec::new(), "{point}");
    }
    assert_eq!(desk.register(100)["arrival_number"], json!(lines + 1));
    assert_eq!(desk.findings(&[]), Vec::new());
}

/// Starts the program, registers as fast as it answers, kills it after a random while; what it
/// had confirmed by then.
fn one_life(desk: &Desk, throws: &mut Throws, sent: &mut u32) -> Vec<(i64, String)> {
    let mut child = desk.lines();
    let stdout = child.stdout.take().expect("its output");
    let heard = Arc::new(AtomicUsize::new(0));
    let hearing = Arc::clone(&heard);
    let reader = std::thread::spawn(move || {
        let mut answers = Vec::new();
        for line in BufReader::new(stdout).lines() {
            // The last line may be cut by the kill: then it was not confirmed.
            let Ok(line) = line else { break };
            let Ok(answer) = serde_json::from_str::<Value>(&line) else {
                break;
            };
            let line = &answer["ok"];
            let number = line["arrival_number"].as_i64();
            let number = number.unwrap_or_else(|| panic!("not registered: {answer}"));
            let subject = line["subject"].as_str().expect("a subject").to_owned();
            answers.push((number, subject));
            hearing.store(answers.len(), Ordering::SeqCst);
        }
        answers
    });
    // Half of the lives end around the first answers, the others live longer.
    let first = throws.below(2) == 0;
    let wait = Duration::from_micros(throws.below(if first { 20_000 } else { 80_000 }));
    let begin = Instant::now();
    let mut born = None;
    for _ in 0..400 {
        *sent += 1;
        if !write(&mut child, &line("incoming_register", &document(*sent))) {
            break;
        }
        if born.is_none() && heard.load(Ordering::SeqCst) > 0 {
            born = Some(Instant::now());
        }
        let from = if first { Some(begin) } else { born };
        if from.is_some_and(|from| from.elapsed() >= wait) || begin.elapsed().as_secs() > 20 {
            break;
        }
        std::thread::sleep(Duration::from_micros(300));
    }
    child.kill().expect("SIGKILL");
    child.wait().expect("its end");
    reader.join().expect("the reader")
}

/// The whole book: number and abstract.
fn all_lines(desk: &Desk) -> BTreeMap<i64, String> {
    let mut book = BTreeMap::new();
    let mut cursor = Value::Null;
    loop {
        let mut input = json!({ "limit": 500, "order": "oldest" });
        if !cursor.is_null() {
            input["cursor"] = cursor;
        }
        let page = desk.call("incoming_list", &input).ok();
        for row in page["rows"].as_array().expect("rows") {
            let number = row["arrival_number"].as_i64().expect("a number");
            let subject = row["subject"].as_str().expect("a subject").to_owned();
            assert_eq!(
                book.insert(number, subject),
                None,
                "số {number} stands twice"
            );
        }
        cursor = page["next"].clone();
        if cursor.is_null() {
            return book;
        }
    }
}
