//! Names, envelopes and exit codes that scripts rely on.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Answer, CLERK, Desk, SECRET, VANTHU, document, line, write};

#[test]
fn every_answer_is_an_envelope_with_its_exit_code() {
    let desk = Desk::new();
    for (arguments, expected) in [
        (vec!["call", "people_list"], (2, "door.sign_in_first")),
        (vec!["call", "nothing_like_it"], (2, "door.unknown_command")),
        (
            vec![
                "call",
                "setting_set",
                "--as",
                CLERK,
                r#"{"key":"x","value":"1"}"#,
            ],
            (2, "settings.unknown"),
        ),
        (
            vec!["call", "setting_set", "--as", CLERK, r#"{"key":"x"}"#],
            (2, "office.input"),
        ),
        (
            vec!["call", "setting_set", "--as", CLERK, "{"],
            (2, "office.input"),
        ),
        (
            vec!["call", "incoming_get", "--as", CLERK, r#"{"id":99}"#],
            (2, "office.not_found"),
        ),
        (
            vec!["call", "people_list", "--as", "nobody"],
            (2, "people.wrong_secret"),
        ),
        (
            vec!["call", "people_list", "--pin", SECRET],
            (2, "cli.usage"),
        ),
        (vec!["print", "x"], (2, "cli.usage")),
        (vec!["init", "--demo"], (2, "setup.already")),
    ] {
        let answer = desk.run(&arguments);
        let (exit, code) = answer.refused();
        assert_eq!((exit, code.as_str()), expected, "{}", answer.said());
    }
    let state = desk.run(&["call", "session_state"]).ok();
    assert_eq!(state["set_up"], true);
    assert_eq!(state["today"], "2026-03-03");
}

#[test]
fn a_folder_without_an_office_says_so() {
    let desk = Desk::empty();
    for arguments in [
        vec!["call", "session_state"],
        vec!["call", "--lines"],
        vec!["verify"],
    ] {
        let (exit, code) = desk.run(&arguments).refused();
        assert_eq!((exit, code.as_str()), (2, "office.not_an_office"));
    }
}

#[test]
fn a_configuration_that_does_not_fit_is_named_by_line_or_field() {
    let desk = Desk::empty();
    for (text, told) in [
        ("[office]\nname = \n", "dòng 2"),
        ("[office]\nnam = \"x\"\n", "“nam”"),
    ] {
        std::fs::create_dir_all(desk.home()).expect("a folder");
        let path = desk.home().join("../office.toml");
        std::fs::write(&path, text).expect("the configuration");
        let answer = desk.run(&["init", "--config", &path.display().to_string()]);
        let (exit, code) = answer.refused();
        assert_eq!(
            (exit, code.as_str()),
            (2, "office.input"),
            "{}",
            answer.said()
        );
        assert!(answer.said().contains(told), "{}", answer.said());
    }
}

#[test]
fn the_table_of_commands_is_listed() {
    let desk = Desk::empty();
    let commands = desk.run(&["commands", "--json"]).ok();
    let commands = commands.as_array().expect("a list");
    for name in [
        "incoming_register",
        "incoming_check",
        "incoming_list",
        "incoming_get",
        "inbox_list",
        "search",
    ] {
        let command = commands.iter().find(|command| command["name"] == name);
        let command = command.unwrap_or_else(|| panic!("no {name}"));
        for field in ["kind", "who"] {
            assert!(command[field].is_string(), "{name}: {field}");
        }
        for field in ["input", "output"] {
            assert!(command[field].is_object(), "{name}: {field}");
        }
    }
}

#[test]
fn the_sample_office_is_there_in_seconds_with_its_people() {
    let desk = Desk::empty();
    let begin = Instant::now();
    desk.run(&["init", "--demo"]).ok();
    let took = begin.elapsed();
    // Ten seconds on a machine of its own; tests share theirs with the compiler.
    assert!(took < Duration::from_secs(40), "{took:?}");
    for (login, secret) in [
        ("vanthu", "123456"),
        ("luutru", "123456"),
        ("chanhvp", "chanhvp-123"),
        ("chutich", "chutich-123"),
        ("quantri", "123456"),
    ] {
        let mut command = desk.command(&["call", "session_state", "--as", login]);
        let output = command.env("VANTHU_PIN", secret).output().expect("it runs");
        let state = Answer::of(&[login], output).ok();
        assert_eq!(state["person"]["login"], login);
        assert_eq!(state["demo"], true);
    }
    assert!(desk.home().join("quet").is_dir());
    assert_eq!(desk.found(&[]), Vec::<String>::new());
    let found = desk.call("search", &json!({ "q": "ke hoach" })).ok();
    assert!(!found["rows"].as_array().expect("rows").is_empty());
}

#[test]
fn lines_are_answered_one_by_one_and_a_person_proves_themselves_once() {
    let desk = Desk::new();
    let mut child = desk.lines();
    let first = line("incoming_register", &document(1));
    let later = json!({ "name": "incoming_register", "as": CLERK, "input": document(2) });
    let stranger = json!({ "name": "incoming_register", "as": "chanhvp", "input": document(3) });
    write(&mut child, &first);
    write(&mut child, &format!("{later}\n\nnot json\n{stranger}\n"));
    drop(child.stdin.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .expect("text")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["ok"]["arrival_number"], 1);
    assert_eq!(answers[1]["ok"]["arrival_number"], 2);
    assert_eq!(answers[2]["error"]["code"], "office.input");
    assert_eq!(answers[3]["error"]["code"], "people.wrong_secret");
}

#[test]
fn a_secret_comes_from_the_environment_or_the_first_line() {
    let desk = Desk::new();
    let mut child = desk
        .command(&["call", "incoming_register", "--as", CLERK, "-"])
        .env_remove("VANTHU_PIN")
        .stdin(Stdio::piped())
        .spawn()
        .expect("it starts");
    write(&mut child, &format!("{SECRET}\n{}", document(1)));
    drop(child.stdin.take());
    let output = child.wait_with_output().expect("it ends");
    let line = Answer::of(&["call"], output).ok();
    assert_eq!(line["arrival_number"], 1);
    assert_eq!(line["arrival_date"], "2026-03-03");
}

#[test]
fn a_wrong_secret_stays_in_the_log_and_locks_after_five() {
    let desk = Desk::new();
    for left in (0..5).rev() {
        let output = desk
            .command(&["call", "unit_add", "--as", CLERK, "{}"])
            .env("VANTHU_PIN", "wrong-one")
            .output()
            .expect("it runs");
        let (exit, code) = Answer::of(&["call"], output).refused();
        let expected = if left == 0 {
            "people.locked"
        } else {
            "people.wrong_secret"
        };
        assert_eq!((exit, code.as_str()), (2, expected));
    }
    let (_, code) = desk.call("people_list", &json!({})).refused();
    assert_eq!(code, "people.locked");
    let mut later = desk;
    later.clock = "2026-03-03T08:31:00+07:00".to_owned();
    let log = later.call("log_list", &json!({ "topic": "people" })).ok();
    let wrong = log["rows"].as_array().expect("rows").iter();
    assert_eq!(wrong.filter(|row| row["verb"] == "secret_wrong").count(), 5);
    let text = log.to_string();
    assert!(
        !text.contains("wrong-one") && !text.contains(SECRET),
        "{text}"
    );
    assert_eq!(later.found(&[]), Vec::<String>::new());
}

#[test]
fn a_scan_becomes_a_line_and_is_found_without_marks() {
    let desk = Desk::new();
    let scan = desk.scan("cong-van.pdf", "Giay moi hop giao ban");
    let mut input = document(7);
    input["scan_ids"] = json!([scan]);
    input["subject"] = json!("Mời dự hội nghị tổng kết phong trào thi đua");
    let line = desk.call("incoming_register", &input).ok();
    let whole = desk.call("incoming_get", &json!({ "id": line["id"] })).ok();
    assert_eq!(whole["attachments"][0]["scan_id"], scan);
    let found = desk
        .call("search", &json!({ "q": "hoi nghi tong ket" }))
        .ok();
    assert_eq!(found["rows"][0]["register"], "incoming");
    assert_eq!(found["rows"][0]["id"], line["id"]);
    // The same bytes again rest as a duplicate and do not come in twice.
    let again = vanthu_core::sample::scan::plain_pdf("Giay moi hop giao ban");
    std::fs::write(desk.home().join("quet/lan-hai.pdf"), again).expect("the scan");
    let report = desk.run(&["intake", "--once"]).ok();
    assert_eq!(report["duplicates"], 1, "{report}");
}

#[test]
fn the_shipped_program_knows_no_test_clock() {
    // `make shipped` builds it alone, without testkit, and lays it here.
    let shipped = std::path::Path::new(VANTHU)
        .parent()
        .and_then(std::path::Path::parent)
        .expect("the target folder")
        .join("shipped")
        .join("vanthu");
    assert!(
        shipped.is_file(),
        "{} is not there: run `make shipped` first",
        shipped.display()
    );
    let output = Command::new(&shipped)
        .args(["--clock", "2026-03-03T08:00:00+07:00", "commands"])
        .output()
        .expect("it runs");
    let (exit, code) = Answer::of(&["--clock"], output).refused();
    assert_eq!((exit, code.as_str()), (2, "cli.usage"));
    let here = Command::new(VANTHU)
        .args(["--clock", "2026-03-03T08:00:00+07:00", "commands"])
        .output()
        .expect("it runs");
    assert!(here.status.success(), "the tests' own program knows it");
}

#[test]
fn who_stops_reading_is_told_nothing_more() {
    let desk = Desk::new();
    for number in 1..=3 {
        desk.register(number);
    }
    for arguments in [
        &["commands"][..],
        &["call", "incoming_list", "--as", "vanthu", "{}"],
        &["verify"],
        &[
            "call",
            "incoming_register",
            "--as",
            "vanthu",
            &document(4).to_string(),
        ],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = desk.command(arguments);
        let output = command.stdout(writer).output().expect("vanthu runs");
        let answer = Answer::of(arguments, output);
        assert_eq!(answer.exit(), Some(141), "{}", answer.said());
        assert!(answer.said().ends_with("stderr: "), "{}", answer.said());
    }
    // What was done before it was to be told is done.
    assert_eq!(desk.register(5)["arrival_number"], 5);
    assert_eq!(desk.found(&[]), Vec::<String>::new());
}
