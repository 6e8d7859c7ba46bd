//! Reads the sources: arrows, names, lengths, words. A rule that no test checks erodes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use vanthu_api::table;
use vanthu_core::desk::WORDS;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder whose name ends so, by its path from the root of the repository.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut entries: Vec<_> = fs::read_dir(folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .map(|entry| entry.expect("an entry"))
            .collect();
        entries.sort_by_key(fs::DirEntry::path);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if ["node_modules", "dist", "target", "gen"].contains(&name.as_str()) {
                continue;
            }
            if entry.file_type().expect("a type").is_dir() {
                walk(&entry.path(), found);
            } else {
                found.push(entry.path());
            }
        }
    }
    let root = root();
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    let mut texts = Vec::new();
    for path in found {
        let name = path
            .strip_prefix(&root)
            .expect("inside")
            .display()
            .to_string();
        if endings.iter().any(|ending| name.ends_with(ending)) {
            texts.push((name, fs::read_to_string(&path).expect("text")));
        }
    }
    assert!(!texts.is_empty(), "nothing found in {folder}");
    texts
}

const CORE: &str = "src-tauri/crates/vanthu-core/src";

/// Sources of the core without its tests: path within the core, text.
fn core() -> Vec<(String, String)> {
    sources(CORE, &[".rs"])
        .into_iter()
        .map(|(name, text)| (name[CORE.len() + 1..].to_owned(), text))
        .filter(|(name, _)| !is_test(name))
        .collect()
}

fn is_test(name: &str) -> bool {
    name.ends_with("tests.rs") || name.contains("/tests/") || name.ends_with("samples.rs")
}

/// The text before a file's own tests.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text)
}

/// The part a file of the core belongs to: `kit/people`, `registers/incoming`, `desk`, `act`.
fn part(name: &str) -> String {
    let parts: Vec<&str> = name.trim_end_matches(".rs").split('/').collect();
    match parts.as_slice() {
        ["kit" | "registers", second, ..] => format!("{}/{second}", parts[0]),
        [first, ..] => (*first).to_owned(),
        [] => String::new(),
    }
}

/// The parts of the core that a text names after `crate::`, braces opened.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in text.split("crate::").skip(1) {
        for path in opened(piece) {
            let mut words = path.split("::");
            let first = words.next().unwrap_or("");
            match (first, words.next()) {
                ("kit" | "registers", Some(second)) => {
                    found.insert(format!("{first}/{second}"));
                }
                ("kit" | "registers", None) | ("", _) => {}
                _ => {
                    found.insert(first.to_owned());
                }
            }
        }
    }
    found
}

/// `kit::{files, people::Proof}…` → `kit::files`, `kit::people`: two steps deep.
fn opened(piece: &str) -> Vec<String> {
    let plain = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let head: String = piece.chars().take_while(|letter| plain(*letter)).collect();
    let rest = &piece[head.len()..];
    if !rest.starts_with('{') {
        return vec![head];
    }
    let mut depth = 0;
    let mut items = vec![String::new()];
    for letter in rest.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => items.push(String::new()),
            letter if depth == 1 && !letter.is_whitespace() => {
                items.last_mut().expect("one").push(letter);
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    items
        .into_iter()
        .filter(|item| !item.is_empty())
        .map(|item| format!("{head}{item}"))
        .collect()
}

/// What everybody may use.
const BASE: &[&str] = &[
    "error",
    "clock",
    "ids",
    "topic",
    "session",
    "home",
    "words",
    "dates",
    "platform",
    "sentences",
];

/// What a part may use beside the base, itself, `kit/text` and, in its tests, anything.
fn allowed(part: &str) -> Vec<&'static str> {
    let kit = [
        "kit/files",
        "kit/history",
        "kit/numbering",
        "kit/people",
        "kit/search",
        "kit/settings",
    ];
    match part {
        "db" => vec![],
        "audit" => vec!["db"],
        "act" | "office" => vec!["act", "audit", "db"],
        // A signed command is handed the proof that only `people` can make.
        "door" => vec!["act", "office", "kit/people"],
        _ if BASE.contains(&part) => vec![],
        "kit/settings" => vec!["act", "audit", "db", "door"],
        // Proving a person is an act of its own.
        "kit/people" => vec!["act", "audit", "db", "door", "office", "kit/settings"],
        _ if part.starts_with("kit/") => vec!["act", "audit", "db", "door", "kit/settings"],
        _ if part.starts_with("registers/") => [&["act", "audit", "db", "door"], &kit[..]].concat(),
        "intake" => vec![
            "act",
            "audit",
            "db",
            "door",
            "office",
            "kit/files",
            "kit/settings",
        ],
        "sample" | "lib" => vec![],
        "desk" => {
            let own = [
                "act",
                "audit",
                "db",
                "door",
                "office",
                "intake",
                "sample",
                "registers/incoming",
                "registers/envelopes",
            ];
            [&own[..], &kit[..]].concat()
        }
        other => panic!("{other}: a new part needs its arrows here and in docs/ARCHITECTURE.md"),
    }
}

#[test]
fn the_parts_of_the_core_use_only_what_they_may() {
    for (name, text) in core() {
        let own = part(&name);
        if own == "lib" || own == "testkit" || name == "kit/mod.rs" || name == "registers/mod.rs" {
            continue;
        }
        let may = allowed(&own);
        for target in named(without_tests(&text)) {
            let fine = target == own
                || target == "kit/text"
                || BASE.contains(&target.as_str())
                || may.contains(&target.as_str());
            assert!(fine, "{name}: {own} may not use {target}");
        }
    }
}

#[test]
fn outer_crates_point_inwards() {
    let banned = [
        (CORE, vec!["vanthu_api", "tauri", "tokio"]),
        (
            "src-tauri/crates/vanthu-api/src",
            vec!["rusqlite", "tauri", "tokio", "vanthu_cli"],
        ),
        (
            "src-tauri/crates/vanthu-cli/src",
            vec!["rusqlite", "tauri", "tokio"],
        ),
        ("src-tauri/src", vec!["rusqlite"]),
    ];
    for (folder, words) in banned {
        for (name, text) in sources(folder, &[".rs"]) {
            for word in &words {
                let used =
                    text.contains(&format!("use {word}::")) || text.contains(&format!("{word}::"));
                assert!(!used, "{name} uses {word}");
            }
        }
    }
}

#[test]
fn sql_lives_in_stores() {
    for (name, text) in core() {
        let fine = name.ends_with("store.rs")
            || name.starts_with("db/")
            // The test office asks the tables itself whether all is whole.
            || name.starts_with("testkit/")
            // Values as SQLite gives them, hashed.
            || name == "audit/chain.rs"
            || ["act.rs", "office.rs", "ids.rs", "error.rs"].contains(&name.as_str());
        let used = without_tests(&text).contains("rusqlite");
        assert!(fine || !used, "{name} uses rusqlite");
    }
}

#[test]
fn rules_are_pure() {
    let pure = [
        "rules.rs",
        "engine.rs",
        "settle.rs",
        "workdays.rs",
        "filter.rs",
    ];
    for (name, text) in core() {
        let file = name.rsplit('/').next().unwrap_or("");
        if !pure.contains(&file) {
            continue;
        }
        let text = without_tests(&text);
        for word in [
            "rusqlite",
            "std::fs",
            "std::net",
            "SystemClock",
            "dyn Clock",
            ".conn()",
        ] {
            assert!(!text.contains(word), "{name} uses {word}");
        }
    }
}

#[test]
fn the_clock_is_asked_in_one_place() {
    for (name, text) in core() {
        let asks = text.contains("Utc::now") || text.contains("SystemTime::now");
        assert!(!asks || name == "clock.rs", "{name} asks for the time");
    }
}

#[test]
fn nothing_in_the_program_speaks_to_a_network() {
    for folder in ["src-tauri/crates", "src-tauri/src"] {
        for (name, text) in sources(folder, &[".rs"]) {
            for word in ["std::net", "TcpStream", "UdpSocket", "reqwest", "hyper::"] {
                assert!(!text.contains(word), "{name} uses {word}");
            }
        }
    }
}

#[test]
fn names_come_from_the_office() {
    let endings = ["Manager", "Service", "Helper", "Util", "Utils", "Processor"];
    let folders = ["utils", "helpers", "services", "stores", "hooks"];
    for (folder, kinds) in [("src-tauri", vec![".rs"]), ("ui/src", vec![".ts", ".tsx"])] {
        for (name, text) in sources(folder, &kinds) {
            for part in name.split('/') {
                assert!(!folders.contains(&part), "{name}: a folder named {part}");
            }
            for line in text.lines() {
                let mut words = line.split(|letter: char| !letter.is_alphanumeric());
                while let Some(word) = words.next() {
                    if !["struct", "enum", "trait", "class", "interface", "type"].contains(&word) {
                        continue;
                    }
                    let defined = words.next().unwrap_or("");
                    let bad = endings.iter().any(|ending| defined.ends_with(ending));
                    assert!(!bad, "{name}: {defined}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_left_half_done() {
    let words = ["TODO", "FIXME", "todo!(", "unimplemented!(", "dbg!("];
    for (folder, kinds) in [
        ("src-tauri", vec![".rs", ".toml"]),
        ("ui/src", vec![".ts", ".tsx", ".css"]),
        ("migrations", vec![".sql"]),
        ("tests", vec![".rs"]),
    ] {
        for (name, text) in sources(folder, &kinds) {
            if name.ends_with("tidy.rs") {
                continue;
            }
            for word in words {
                assert!(!text.contains(word), "{name}: {word}");
            }
        }
    }
}

/// Lines of a file a person can still read in one sitting.
const MOST_LINES: usize = 950;

#[test]
fn files_are_read_in_one_sitting() {
    for (folder, kinds) in [
        ("src-tauri", vec![".rs"]),
        ("ui/src", vec![".ts", ".tsx", ".css"]),
        ("tests", vec![".rs"]),
    ] {
        for (name, text) in sources(folder, &kinds) {
            // Written by a program from the table of commands, read by the compiler.
            if name == "ui/src/api/bindings.ts" {
                continue;
            }
            let lines = text.lines().count();
            assert!(lines <= MOST_LINES, "{name} has {lines} lines");
        }
    }
}

#[test]
fn the_page_reaches_the_core_through_one_file() {
    for (name, text) in sources("ui/src", &[".ts", ".tsx"]) {
        let used = text.contains("@tauri-apps/");
        assert!(
            !used || name == "ui/src/api/tauri.ts",
            "{name} uses @tauri-apps"
        );
    }
}

/// Letters that only Vietnamese has among the scripts of our screens.
fn vietnamese(text: &str) -> bool {
    const MARKED: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    text.to_lowercase()
        .chars()
        .any(|letter| MARKED.contains(letter))
}

#[test]
fn every_refusal_is_a_vietnamese_sentence_with_a_stable_code() {
    let door = table();
    for sentence in &door.sentences {
        let (code, text) = (sentence.code, sentence.text);
        let (slice, what) = code
            .split_once('.')
            .unwrap_or_else(|| panic!("{code}: no slice"));
        for part in [slice, what] {
            let plain = |letter: char| letter.is_ascii_lowercase() || letter == '_';
            assert!(!part.is_empty() && part.chars().all(plain), "{code}");
        }
        // A sentence that is only a place for another one needs no words of its own.
        if text == "{what}" {
            continue;
        }
        assert!(vietnamese(text), "{code}: {text}");
        assert!(text.ends_with(['.', '?', '!', '}']), "{code}: {text}");
        let first = text.chars().next().expect("a letter");
        assert!(first.is_uppercase() || first == '{', "{code}: {text}");
        assert!(
            !text.contains("  ") && text.trim() == text,
            "{code}: {text}"
        );
    }
}

#[test]
fn every_declared_sentence_reaches_the_proof_readers() {
    let exported: BTreeSet<&str> = table()
        .sentences
        .iter()
        .map(|sentence| sentence.code)
        .collect();
    for folder in [CORE, "src-tauri/crates/vanthu-api/src"] {
        for (name, text) in sources(folder, &[".rs"]) {
            let text = without_tests(&text);
            for table in text.split("sentences! {\n").skip(1) {
                let table = table.split("\n}").next().unwrap_or("");
                for line in table.lines().filter(|line| line.contains(" = ")) {
                    let Some(code) = line.split('"').nth(1) else {
                        continue;
                    };
                    assert!(
                        exported.contains(code) || code == "outgoing.not_signed",
                        "{name}: {code} is not exported through the door"
                    );
                }
            }
        }
    }
}

#[test]
fn every_verb_of_the_log_has_words() {
    let mut seen = 0;
    for (name, text) in core() {
        let text = without_tests(&text);
        for piece in text.split("Event::new(").skip(1) {
            let call: String = piece.chars().take_while(|letter| *letter != ')').collect();
            // A verb handed in as a value is checked where it is written.
            let Some(verb) = call.split('"').nth(1) else {
                continue;
            };
            seen += 1;
            let known = WORDS.iter().any(|words| words.verb(verb).is_some());
            assert!(known, "{name}: the verb “{verb}” has no Vietnamese words");
        }
    }
    assert!(seen > 40, "only {seen} verbs found");
    for words in WORDS {
        for (verb, text) in words.verbs {
            assert!(vietnamese(text), "{verb}: {text}");
        }
        for (column, text) in words.labels {
            assert!(!text.is_empty(), "{column}");
        }
    }
}

/// Columns whose values the log never shows.
const UNSHOWN: &[&str] = &[
    "id",
    "version",
    "last_seq",
    "kdf",
    "salt",
    "nonce",
    "wrapped_key",
    "recovery_salt",
    "recovery_hash",
    "organ_key",
    "code_key",
];

#[test]
fn every_audited_column_has_a_label() {
    let schema: String = sources("migrations", &[".sql"])
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let mut tables = 0;
    for piece in schema.split("\nCREATE TABLE ").skip(1) {
        let (table, rest) = piece.split_once(" (").expect("a table");
        let body = rest.split("\n)").next().expect("its columns");
        if !body.contains("last_seq") {
            continue;
        }
        tables += 1;
        for line in body.lines() {
            let word = line.split_whitespace().next().unwrap_or("");
            let column = word.chars().all(|letter| {
                letter.is_ascii_lowercase() || letter == '_' || letter.is_ascii_digit()
            });
            if word.is_empty() || !column || UNSHOWN.contains(&word) {
                continue;
            }
            let label = WORDS
                .iter()
                .filter(|words| words.tables.contains(&table))
                .find_map(|words| words.label(word));
            assert!(label.is_some(), "{table}.{word} has no Vietnamese label");
        }
        let kept = format!("CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} ");
        assert!(schema.contains(&kept), "{table} can be deleted from");
    }
    assert!(tables >= 15, "only {tables} audited tables found");
}

#[test]
fn no_command_is_named_twice() {
    let mut names = BTreeSet::new();
    for command in table().commands {
        assert!(names.insert(command.name), "{} twice", command.name);
    }
}

#[test]
fn every_migration_is_embedded_in_order() {
    let files: Vec<String> = sources("migrations", &[".sql"])
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let embedded = fs::read_to_string(root().join(CORE).join("db/migrate.rs")).expect("text");
    for (place, name) in files.iter().enumerate() {
        let file = name.rsplit('/').next().expect("a name");
        assert!(file.starts_with(&format!("{:04}_", place + 1)), "{name}");
        assert!(embedded.contains(file), "{name} is not embedded");
    }
}
