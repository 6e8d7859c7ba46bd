//! The rules of the house, read from its sources: a rule that no test checks erodes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const CORE: &str = "src-tauri/crates/vanthu-core/src";

/// What each part of the core may name (docs/ARCHITECTURE.md, "Allowed arrows"). `base` stands
/// for error, clock, dates, ids, topic, session, words, home and platform, which everyone may
/// name and which name nothing but one another.
const ARROWS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("db", &[]),
    // Checking the log is long work: it says how far it is in the door's terms.
    ("audit", &["act", "db", "door"]),
    ("act", &["audit", "db"]),
    ("office", &["act", "audit", "db"]),
    // A signed command hands its slice a Proof, which only people can make.
    ("door", &["act", "kit/people", "office"]),
    // `hex` for hashes, random bytes; each slice exports its part of the table through the door.
    ("kit/calendar", &["act", "door", "kit/text"]),
    ("kit/files", &["act", "audit", "db"]),
    ("kit/history", &["act", "audit"]),
    (
        "kit/numbering",
        &["act", "door", "kit/settings", "kit/text"],
    ),
    // A wrong secret is an act of its own beside the command's, so people know the office.
    ("kit/people", &["act", "db", "door", "kit/text", "office"]),
    ("kit/search", &["act", "kit/text"]),
    ("kit/settings", &["act", "door", "kit/text"]),
    ("kit/text", &[]),
    // A register never names another one: `desk` joins them.
    ("registers/*", &["act", "audit", "door", "kit/*"]),
    // A procedure never names a register: the desk says what its facts are.
    ("procedures", &["act", "audit", "door", "kit/*"]),
    (
        "intake",
        &[
            "act",
            "audit",
            "db",
            "door",
            "kit/files",
            "kit/settings",
            "kit/text",
            "office",
        ],
    ),
    ("sample", &[]),
    (
        "desk",
        &[
            "act",
            "audit",
            "db",
            "door",
            "intake",
            "kit/*",
            "office",
            "procedures",
            "registers/*",
            "sample",
        ],
    ),
    ("testkit", &["*"]),
];

const BASE: [&str; 10] = [
    "clock", "dates", "error", "fault", "home", "ids", "platform", "session", "topic", "words",
];

/// Files a person does not read in one sitting, each with its reason.
const LONG: &[(&str, &str)] = &[("ui/src/api/bindings.ts", "written by a program")];
const MOST_LINES: usize = 600;

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Every source file under a folder of the repository: path from the root, and text.
pub fn sources(folder: &str, endings: &[&str]) -> BTreeMap<String, String> {
    fn collect(root: &Path, folder: &Path, endings: &[&str], found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "dist", "target", "gen"].contains(&name.as_str()) {
                    collect(root, &path, endings, found);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let key = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.insert(key, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(&root(), &root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "nothing under {folder}");
    found
}

/// The code of a file: without comments, and without what only tests see.
pub fn code(path: &str, text: &str) -> String {
    if path.ends_with("tests.rs") || path.contains("/tests/") || path.contains("/testkit/") {
        return String::new();
    }
    text.split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or("")
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The part of the core a path belongs to: `kit/people`, `registers/incoming`, `desk`, `base`.
fn part(path: &[&str]) -> String {
    let name = path[0].trim_end_matches(".rs");
    match name {
        "kit" | "registers" if path.len() > 1 => {
            format!("{name}/{}", path[1].trim_end_matches(".rs"))
        }
        name if BASE.contains(&name) => "base".to_owned(),
        name => name.to_owned(),
    }
}

/// Every `crate::a::b` of a text, groups in braces taken apart.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        if text[..at].ends_with('$') {
            continue;
        }
        let rest = &text[at + "crate::".len()..];
        let word = |text: &str| -> String {
            text.chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect()
        };
        let mut paths = Vec::new();
        let first = word(rest);
        if let Some(group) = rest.strip_prefix('{') {
            paths.extend(members(group));
        } else if let Some(group) = rest[first.len()..].strip_prefix("::{") {
            paths.extend(
                members(group)
                    .into_iter()
                    .map(|member| format!("{first}::{member}")),
            );
        } else if let Some(second) = rest[first.len()..].strip_prefix("::") {
            paths.push(format!("{first}::{}", word(second)));
        } else {
            paths.push(first);
        }
        for path in paths {
            let path: Vec<&str> = path.split("::").collect();
            if path[0].starts_with(|letter: char| letter.is_ascii_lowercase()) {
                found.insert(part(&path));
            }
        }
    }
    found
}

/// The first two steps of each member of a group in braces.
fn members(group: &str) -> Vec<String> {
    let (mut depth, mut all, mut one) = (0, Vec::new(), String::new());
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => all.push(std::mem::take(&mut one)),
            letter => one.push(letter),
        }
    }
    all.push(one);
    all.iter()
        .map(|member| {
            member
                .trim()
                .split(" as ")
                .next()
                .unwrap_or("")
                .trim()
                .to_owned()
        })
        .filter(|member| !member.is_empty())
        .collect()
}

#[track_caller]
pub fn nothing(found: &[String]) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn arrows() {
    let mut wrong = Vec::new();
    for (path, text) in sources(CORE, &[".rs"]) {
        let own = path.strip_prefix(CORE).unwrap().trim_start_matches('/');
        let from = part(&own.split('/').collect::<Vec<_>>());
        if ["lib", "kit/mod", "registers/mod"].contains(&from.as_str()) {
            continue;
        }
        let rule = ARROWS
            .iter()
            .find(|(part, _)| matches(part, &from))
            .unwrap_or_else(|| panic!("{path}: no rule for {from}"));
        for to in named(&code(&path, &text)) {
            let fine = to == from
                || to == "base"
                || to == "sentences"
                || rule.1.iter().any(|allowed| matches(allowed, &to));
            if !fine {
                wrong.push(format!("{path}: {from} names {to}"));
            }
        }
    }
    nothing(&wrong);
}

/// Whether a name of the table means this part.
fn matches(rule: &str, part: &str) -> bool {
    rule == "*"
        || rule == part
        || rule
            .strip_suffix("/*")
            .is_some_and(|folder| part.split('/').next() == Some(folder))
}

#[test]
fn the_reader_of_arrows_reads() {
    let text = "use crate::{act::Act, kit};\nuse crate::kit::{files, people::Proof};\ncrate::registers::incoming::api::x();";
    let found: Vec<String> = named(text).into_iter().collect();
    assert_eq!(
        found,
        [
            "act",
            "kit",
            "kit/files",
            "kit/people",
            "registers/incoming"
        ]
    );
    assert!(matches("registers/*", "registers/incoming") && !matches("registers/*", "registersx"));
}

#[test]
fn sql_lives_in_stores() {
    let allowed = |path: &str| {
        let own = path
            .strip_prefix(CORE)
            .unwrap_or(path)
            .trim_start_matches('/');
        own.starts_with("db/")
            || own.starts_with("audit/")
            || own.starts_with("testkit/")
            || ["act.rs", "office.rs", "ids.rs", "error.rs"].contains(&own)
            || own.ends_with("/store.rs")
    };
    let mut wrong = Vec::new();
    for (path, text) in sources("src-tauri", &[".rs"]) {
        let code = code(&path, &text);
        if !allowed(&path) && (code.contains("rusqlite") || code.contains("prepare_cached(")) {
            wrong.push(format!("{path}: SQL outside a store"));
        }
    }
    nothing(&wrong);
}

#[test]
fn decisions_are_pure() {
    let mut wrong = Vec::new();
    for (path, text) in sources(CORE, &[".rs"]) {
        let name = path.rsplit('/').next().unwrap();
        let pure = [
            "rules.rs",
            "settle.rs",
            "engine.rs",
            "workdays.rs",
            "filter.rs",
            "chain.rs",
        ];
        if !pure.contains(&name) && !path.contains("/rules/") {
            continue;
        }
        let code = code(&path, &text);
        for word in [
            "rusqlite", "std::fs", "File::", ".now()", "::now(", "View<", "Act<", "conn()",
        ] {
            // The chain hashes values as SQLite gives them.
            let hashes = name == "chain.rs" && word == "rusqlite";
            if code.contains(word) && !hashes {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn the_core_knows_no_window_and_the_page_has_one_gate() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src-tauri/crates", &[".rs", "Cargo.toml"]) {
        let code = code(&path, &text);
        for word in ["tauri::", "tokio::", "tauri =", "tokio ="] {
            if code.contains(word) {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    for (path, text) in sources("ui/src", &[".ts", ".tsx"]) {
        if text.contains("@tauri-apps") && path != "ui/src/api/tauri.ts" {
            wrong.push(format!("{path}: @tauri-apps"));
        }
        for word in [
            " fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "localStorage.setItem(\"secret",
            "eval(",
        ] {
            // Scans come over the program's own scheme, by ranges.
            let to_own_scheme = word == " fetch(" && path == "ui/src/kit/viewer/pdf.ts";
            if text.contains(word) && !to_own_scheme {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn a_file_is_read_in_one_sitting() {
    let mut wrong = Vec::new();
    for folder in ["src-tauri", "tests", "ui/src"] {
        for (path, text) in sources(folder, &[".rs", ".ts", ".tsx", ".css"]) {
            let lines = text.lines().count();
            let excused = LONG.iter().any(|(long, _)| *long == path);
            if lines > MOST_LINES && !excused {
                wrong.push(format!("{path}: {lines} lines"));
            }
            if lines <= MOST_LINES && excused {
                wrong.push(format!("{path}: no longer long, take it off the list"));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn names_say_what_things_are() {
    const FOLDERS: [&str; 6] = ["utils", "helpers", "services", "stores", "hooks", "common"];
    const TYPES: [&str; 5] = ["Manager", "Service", "Helper", "Util", "Processor"];
    // Put together here, so that this file does not name them.
    let marks: Vec<String> = [
        ("TO", "DO"),
        ("FIX", "ME"),
        ("XX", "X:"),
        ("unimple", "mented!"),
        ("to", "do!("),
        ("#[ign", "ore"),
        ("allow(dead", "_code"),
        ("dbg", "!("),
    ]
    .iter()
    .map(|(one, two)| format!("{one}{two}"))
    .collect();
    let mut wrong = Vec::new();
    for folder in ["src-tauri", "tests", "ui/src", "migrations"] {
        for (path, text) in sources(folder, &[".rs", ".ts", ".tsx", ".sql", ".css"]) {
            if path.split('/').any(|step| FOLDERS.contains(&step)) {
                wrong.push(format!("{path}: the folder's name says nothing"));
            }
            for mark in &marks {
                if text.contains(mark.as_str()) && path != "ui/src/api/bindings.ts" {
                    wrong.push(format!("{path}: {mark}"));
                }
            }
            for line in text.lines() {
                let mut words =
                    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
                let kind = words
                    .find(|word| ["struct", "enum", "trait", "class", "interface"].contains(word));
                let name = kind.and_then(|_| words.next()).unwrap_or("");
                if TYPES.iter().any(|ending| name.ends_with(ending)) {
                    wrong.push(format!("{path}: {name}"));
                }
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn every_register_has_the_same_files() {
    const FILES: [&str; 7] = ["mod", "rules", "store", "actions", "api", "words", "tests"];
    // What a register may have beside them, when a file would be too long.
    const MORE: [&str; 7] = [
        "after", "answer", "approval", "input", "keeping", "list", "log",
    ];
    let mut wrong = Vec::new();
    for entry in fs::read_dir(root().join(CORE).join("registers")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let found: BTreeSet<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| {
                file.unwrap()
                    .path()
                    .file_stem()
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        for file in FILES {
            if !found.contains(file) {
                wrong.push(format!("registers/{name} has no {file}"));
            }
        }
        for file in &found {
            if !FILES.contains(&file.as_str()) && !MORE.contains(&file.as_str()) {
                wrong.push(format!(
                    "registers/{name}/{file} is none of the files of a register"
                ));
            }
        }
        let book = fs::read_to_string(folder.join("mod.rs")).unwrap();
        for word in ["NĐ 30/2020/NĐ-CP", "```text", "What can never happen"] {
            if !book.contains(word) {
                wrong.push(format!("registers/{name}/mod.rs does not tell: {word}"));
            }
        }
    }
    nothing(&wrong);
}

/// No code in the shipped programs can open a connection.
#[test]
fn nothing_shipped_speaks_to_the_network() {
    const CLIENTS: [&str; 15] = [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "isahc",
        "surf",
        "attohttpc",
        "minreq",
        "rustls",
        "native-tls",
        "openssl",
        "tungstenite",
        "quinn",
        "h2",
        "trust-dns-resolver",
    ];
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for package in ["vanthu-cli", "vanthu-desktop"] {
        let answer = Command::new(&cargo)
            .current_dir(root())
            .args([
                "tree",
                "--offline",
                "--locked",
                "-e",
                "normal",
                "--prefix",
                "none",
                "-f",
                "{p}",
                "-p",
                package,
            ])
            .output()
            .unwrap();
        assert!(
            answer.status.success(),
            "{}",
            String::from_utf8_lossy(&answer.stderr)
        );
        let text = String::from_utf8_lossy(&answer.stdout);
        let crates: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert!(crates.contains("rusqlite"), "{text}");
        let found: Vec<&&str> = crates
            .iter()
            .filter(|name| CLIENTS.contains(name))
            .collect();
        assert!(found.is_empty(), "{package} brings {found:?}");
    }
    let mut wrong = Vec::new();
    for (path, text) in sources("src-tauri", &[".rs"]) {
        let code = code(&path, &text);
        for word in ["std::net", "TcpStream", "UdpSocket", "TcpListener"] {
            if code.contains(word) {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    nothing(&wrong);
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
    let mut wrong = Vec::new();
    for (folder, words) in banned {
        for (path, text) in sources(folder, &[".rs"]) {
            for word in &words {
                if code(&path, &text).contains(&format!("{word}::")) {
                    wrong.push(format!("{path}: {word}"));
                }
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn the_clock_is_asked_in_one_place() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src-tauri/crates/vanthu-core/src", &[".rs"]) {
        for word in ["Utc::now", "Local::now", "SystemTime::now"] {
            if text.contains(word) && !path.ends_with("src/clock.rs") {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    nothing(&wrong);
}

#[test]
fn every_migration_is_embedded_in_order() {
    let embedded = fs::read_to_string(root().join(CORE).join("db/migrate.rs")).unwrap();
    for (place, path) in sources("migrations", &[".sql"]).into_keys().enumerate() {
        let file = path.rsplit('/').next().unwrap();
        assert!(file.starts_with(&format!("{:04}_", place + 1)), "{path}");
        assert!(embedded.contains(file), "{path} is not embedded");
    }
}
