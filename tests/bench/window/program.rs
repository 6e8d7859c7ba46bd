//! One running window: started, heard, typed into, weighed, ended.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::json;

/// How long a window may take for its next word; typing takes the longest.
const PATIENCE: Duration = Duration::from_secs(90);
/// Between two keys: the pace of a quick typist.
const PACE: &str = "110";

/// What the page is asked to do.
pub struct Asked {
    pub empty: bool,
    pub stay: bool,
    pub keys: usize,
}

/// A word of the page, and when it came, counted from the start of the program.
pub struct Said {
    pub after: Duration,
    pub text: String,
}

/// A window that was started.
pub struct Running {
    child: Child,
    said: Receiver<Said>,
}

impl Running {
    /// Starts the program as its icon would, with the person's own folders.
    pub fn start(program: &Path, home: &Path, person: &Path, asked: &Asked) -> Self {
        let asked = json!({ "empty": asked.empty, "stay": asked.stay, "keys": asked.keys });
        let script = format!("const ASKED = {asked};\n{}", include_str!("page.js"));
        let mut command = Command::new(program);
        command
            .env("VANTHU_HOME", home)
            .env("VANTHU_AT_DESK", "vanthu")
            .env("VANTHU_PAGE_SCRIPT", script)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .process_group(0);
        for (variable, name) in [
            ("HOME", ""),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            let place = person.join(name);
            fs::create_dir_all(&place).expect("a folder for the person");
            command.env(variable, place);
        }
        let started = Instant::now();
        let mut child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (tell, said) = channel();
        std::thread::spawn(move || {
            for text in lines.map_while(Result::ok) {
                let after = started.elapsed();
                if tell.send(Said { after, text }).is_err() {
                    return;
                }
            }
        });
        Self { child, said }
    }

    /// Waits for the page to say `word`; answers what follows it on that line.
    pub fn until(&mut self, word: &str) -> Said {
        let since = Instant::now();
        while let Ok(said) = self
            .said
            .recv_timeout(PATIENCE.saturating_sub(since.elapsed()))
        {
            assert!(!said.text.starts_with("fault"), "the page: {}", said.text);
            if let Some(rest) = said.text.strip_prefix(word) {
                let text = rest.to_owned();
                return Said { text, ..said };
            }
        }
        panic!(
            "the window never said “{word}”; {:?}",
            self.child.try_wait()
        );
    }

    /// Types letters and spaces on the display's keyboard, at a person's pace.
    pub fn types(&self, keys: usize) {
        let text: String = "so noi vu tinh lam giang ve viec "
            .chars()
            .cycle()
            .take(keys)
            .collect();
        let typed = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--pid"])
            .arg(self.child.id().to_string())
            .args([
                "windowfocus",
                "sleep",
                "0.5",
                "type",
                "--delay",
                PACE,
                &text,
            ])
            .status();
        assert!(
            typed.as_ref().is_ok_and(std::process::ExitStatus::success),
            "xdotool: {typed:?}"
        );
    }

    /// Proportional set size of the program and of all it started, in MiB.
    pub fn memory(&self) -> f64 {
        let mut parents = HashMap::new();
        for entry in fs::read_dir("/proc").expect("/proc").flatten() {
            let name = entry.file_name();
            let Some(id) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else {
                continue;
            };
            // One that ends while we look has nothing to weigh.
            let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else {
                continue;
            };
            // Behind the name, which may hold anything: state, then the parent.
            let parent = stat
                .rsplit_once(") ")
                .and_then(|(_, rest)| rest.split(' ').nth(1));
            parents.insert(
                id,
                parent.and_then(|parent| parent.parse().ok()).unwrap_or(0),
            );
        }
        let ours = |mut id: u32| loop {
            if id == self.child.id() {
                return true;
            }
            match parents.get(&id) {
                Some(&parent) => id = parent,
                None => return false,
            }
        };
        let of_all: f64 = parents
            .keys()
            .copied()
            .filter(|&id| ours(id))
            .map(proportional)
            .sum();
        of_all / 1_024.0
    }

    /// Waits until the program has closed itself.
    pub fn ends(mut self) {
        self.until("end");
        let status = self.child.wait().expect("it is ours");
        assert!(status.success(), "the window ended with {status}");
    }
}

/// Of one process, in KiB.
fn proportional(id: u32) -> f64 {
    let file = format!("/proc/{id}/smaps_rollup");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    text.lines()
        .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB"))
        .and_then(|kib| kib.trim().parse().ok())
        .unwrap_or_else(|| panic!("no size in {file}"))
}

impl Drop for Running {
    /// Also when a figure fails: nothing stays behind on the display.
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let group = format!("-{}", self.child.id());
            // Fails only when all of the group has ended already.
            let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
            let _ = self.child.wait();
        }
    }
}
