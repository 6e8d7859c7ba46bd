//! The words of the house: every refusal, every verb and column of the log, read from the
//! sources and from the table of commands.

use std::collections::BTreeSet;

use vanthu_api::table;
use vanthu_core::db::audited_tables;
use vanthu_core::desk;
use vanthu_core::testkit::TestOffice;

use crate::tidy::{code, nothing, sources};

/// Whether a text has a letter that only Vietnamese has among the scripts of our screens.
fn vietnamese(text: &str) -> bool {
    const MARKED: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    text.to_lowercase()
        .chars()
        .any(|letter| MARKED.contains(letter))
}

/// Names of sentences as declared: name, code.
fn declared(text: &str) -> Vec<(String, String)> {
    const KINDS: [&str; 7] = [
        "Refused", "Denied", "NotFound", "Conflict", "InUse", "Storage", "Broken",
    ];
    text.lines()
        .filter_map(|line| {
            let (name, rest) = line.trim().split_once(" = ")?;
            let (kind, rest) = rest.split_once(' ')?;
            let code = rest.strip_prefix('"')?.split('"').next()?;
            (KINDS.contains(&kind) && line.trim_end().ends_with("\";"))
                .then(|| (name.to_owned(), code.to_owned()))
        })
        .collect()
}

#[test]
fn every_sentence_is_vietnamese_known_to_the_door_and_said_somewhere() {
    let door = table();
    let known: BTreeSet<&str> = door
        .sentences
        .iter()
        .map(|sentence| sentence.code)
        .collect();
    let mut wrong = Vec::new();
    for sentence in &door.sentences {
        let (code, text) = (sentence.code, sentence.text);
        // Its words come whole from the reader of pictures.
        if text == "{what}" {
            continue;
        }
        if !text.ends_with('.') || text.contains("  ") || text.trim() != text {
            wrong.push(format!("{code}: {text}"));
        }
        if !vietnamese(text) {
            wrong.push(format!("{code} is not Vietnamese: {text}"));
        }
        let opened = text.matches('{').count();
        if opened != text.matches('}').count() {
            wrong.push(format!("{code}: a place is not closed: {text}"));
        }
        if !code.contains('.') || code.to_lowercase() != *code {
            wrong.push(format!("{code} is no code"));
        }
    }
    let all = sources("src-tauri", &[".rs"]);
    for (path, text) in &all {
        let text = code(path, text);
        // The desktop's own sentence is shown by the desktop alone.
        if path.starts_with("src-tauri/src/") {
            continue;
        }
        for (name, code) in declared(&text) {
            if !known.contains(code.as_str()) && !path.contains("vanthu-cli") {
                wrong.push(format!("{path}: {code} is not exported through the door"));
            }
            let said = all.iter().any(|(other, text)| {
                let own = other == path;
                text.lines().any(|line| {
                    line.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
                        .any(|word| word == name)
                        && !(own && line.trim().starts_with(&format!("{name} = ")))
                })
            });
            if !said {
                wrong.push(format!("{path}: {name} is never said"));
            }
        }
    }
    nothing(&wrong);
}

/// What the machine says is in its own tongue: it is kept for the log (`because`), and the screen
/// gets the office's words.
#[test]
fn no_sentence_quotes_the_machine() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src-tauri", &[".rs"]) {
        let text = code(&path, &text);
        for values in text.split(".with(&[").skip(1) {
            let values = values.split("])").next().unwrap_or("");
            if values.contains("&error)") || values.contains("error.to_string()") {
                wrong.push(format!("{path}: with(&[{values}])"));
            }
        }
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            // The window that cannot open says so on the terminal, to who started it.
            let quoted = line.contains("{error}") && !line.contains("eprintln!");
            let passed_on = line.contains("{0}")
                && lines[at..]
                    .iter()
                    .take(3)
                    .any(|line| line.contains("io::Error"));
            if quoted || passed_on {
                wrong.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    nothing(&wrong);
}

/// Refusals no test can meet, each with its reason.
const UNTOLD: &[(&str, &str)] = &[
    ("calendar.unconfirmed", "told beside a year, not refused"),
    ("calendar.proposed", "told beside a year, not refused"),
    ("calendar.doubt", "told beside a year, not refused"),
    ("calendar.pair_missing", "told beside a year, not refused"),
    (
        "calendar.unread",
        "told beside a procedure's step, not refused",
    ),
    (
        "upkeep.sync_folder",
        "told beside the folders of Hôm nay, not refused",
    ),
    ("door.stopped", "said by long work that is being stopped"),
];

/// What tests a source file has: all of it, or what stands behind the code.
fn tests_of(path: &str, text: &str) -> String {
    if path.ends_with("tests.rs") || path.contains("/tests/") {
        return text.to_owned();
    }
    text.split("#[cfg(test)]\nmod tests {")
        .skip(1)
        .collect::<String>()
}

#[test]
fn every_refusal_is_met_by_a_test() {
    let mut tests: String = [
        sources("tests/journeys", &[".rs"]),
        sources("tests/cli", &[".rs"]),
    ]
    .into_iter()
    .flatten()
    .filter(|(path, _)| !path.contains("/tidy"))
    .map(|(_, text)| text)
    .collect();
    for (path, text) in sources("src-tauri", &[".rs"]) {
        tests.push_str(&tests_of(&path, &text));
    }
    let mut wrong = Vec::new();
    for sentence in table().sentences {
        // What is found in a procedure is told there by the end of its code.
        let told = [
            sentence.code,
            sentence.code.trim_start_matches("procedures."),
        ]
        .iter()
        .any(|code| tests.contains(&format!("\"{code}\"")));
        let excused = UNTOLD.iter().any(|(code, _)| *code == sentence.code);
        if !told && !excused {
            wrong.push(format!(
                "no test meets {}: {}",
                sentence.code, sentence.text
            ));
        }
        if told && excused {
            wrong.push(format!("{} is met, take it off the list", sentence.code));
        }
    }
    nothing(&wrong);
}

#[test]
fn the_log_has_a_word_for_every_verb() {
    let has_word = |verb: &str| desk::WORDS.iter().any(|words| words.verb(verb).is_some());
    let mut wrong = Vec::new();
    let all = sources("src-tauri/crates/vanthu-core/src", &[".rs"]);
    let mut literals = BTreeSet::new();
    for (path, text) in &all {
        let code = code(path, text);
        if !path.ends_with("words.rs") {
            literals.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
        }
        for part in code.split("Event::new(").skip(1) {
            let inside = part.split(')').next().unwrap_or("");
            if let Some(verb) = inside.split('"').nth(1)
                && !has_word(verb)
            {
                wrong.push(format!("{path}: “{verb}” has no word"));
            }
        }
    }
    for words in desk::WORDS {
        for (verb, said) in words.verbs {
            if !literals.contains(*verb) {
                wrong.push(format!("“{verb}” ({said}) is never used"));
            }
            if !vietnamese(said) || said.ends_with('.') {
                wrong.push(format!("“{verb}”: {said}"));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn the_log_has_a_name_for_every_column() {
    let office = TestOffice::bare();
    let conn = rusqlite::Connection::open(office.home().database()).unwrap();
    let mut wrong = Vec::new();
    for table in audited_tables(&conn).unwrap() {
        let Some(words) = desk::WORDS.iter().find(|words| words.row(&table).is_some()) else {
            wrong.push(format!("{table} belongs to no slice"));
            continue;
        };
        let row = words.row(&table).unwrap();
        if !vietnamese(row) || row.contains('_') {
            wrong.push(format!("{table}: {row}"));
        }
        let mut statement = conn
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .unwrap();
        for column in statement
            .query_map([&table], |row| row.get::<_, String>(0))
            .unwrap()
        {
            let column = column.unwrap();
            let own = ["id", "version", "last_seq"].contains(&column.as_str());
            if !own && words.label(&column).is_none() {
                wrong.push(format!("{table}.{column} has no name"));
            }
        }
    }
    nothing(&wrong);
}
