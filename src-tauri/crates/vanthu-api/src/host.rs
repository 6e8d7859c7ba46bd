//! What a window holds: the office, the session at the desk, and the tasks that run.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use serde_json::Value;
use vanthu_core::clock::Clock;
use vanthu_core::desk::{self, session};
use vanthu_core::door::{Answer, Done, Door, Progress, Signer};
use vanthu_core::error::{FAULT, Result};
use vanthu_core::home::Home;
use vanthu_core::intake::watch::Intake;
use vanthu_core::office::{self, Office};
use vanthu_core::session::Session;

use crate::dispatch::{Call, dispatch};
use crate::scans;
use crate::table::table;

/// What the window is told without asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// These topics changed.
    Changed(Vec<String>),
    /// How far a task is.
    Progress {
        task: String,
        done: u64,
        total: Option<u64>,
        note: String,
    },
}

/// Called from any thread.
pub type Ear = Arc<dyn Fn(Heard) + Send + Sync>;

/// The office behind one window.
pub struct Host {
    office: Arc<Office>,
    table: Door,
    heard: Ear,
    /// Log-in of the person at the desk.
    login: Mutex<Option<String>>,
    /// Running tasks by name, each with its stop flag.
    tasks: Mutex<HashMap<String, Arc<AtomicBool>>>,
    watching: Mutex<Option<Watching>>,
}

/// The thread that watches the folders of scans.
struct Watching {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

/// The folder is given back only when nobody writes to it any more.
impl Drop for Host {
    fn drop(&mut self) {
        if let Some(watching) = lock(&self.watching).take() {
            watching.stop.store(true, Ordering::Relaxed);
            // A panic of that thread has been told by the hook already.
            drop(watching.thread.join());
        }
    }
}

impl Host {
    /// Opens the office in `home`.
    ///
    /// # Errors
    /// Those of [`Office::open`].
    pub fn open(home: &Path, clock: Arc<dyn Clock>, heard: Ear) -> Result<Self> {
        let office = Arc::new(desk::open(Home::new(home), clock)?);
        office.tell(topics_to(&heard));
        Ok(Self {
            office,
            table: table(),
            heard,
            login: Mutex::new(None),
            tasks: Mutex::new(HashMap::new()),
            watching: Mutex::new(None),
        })
    }

    /// Runs a command for the person at the desk. Signing in and out change who that is.
    ///
    /// # Errors
    /// Those of the command; see [`dispatch`].
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the secrets end with the call and are wiped"
    )]
    pub fn call(&self, name: &str, input: Value, signer: Signer) -> Result<Answer> {
        if name == "task_stop" {
            if let Some(task) = input.get("task").and_then(Value::as_str) {
                self.stop_task(task);
            }
            return Answer::of(&Done {});
        }
        let session = self.session()?;
        let task = task_of(name);
        let stop = Arc::new(AtomicBool::new(false));
        let _running = Running::begin(&self.tasks, task, Arc::clone(&stop));
        let progress = self.progress(task, stop);
        let answer = dispatch(
            &self.office,
            &self.table,
            &session,
            Call {
                name,
                input,
                signer: &signer,
                progress: &progress,
            },
        )?;
        match name {
            "sign_in" => lock(&self.login).clone_from(&signer.login),
            "sign_out" => *lock(&self.login) = None,
            _ => {}
        }
        Ok(answer)
    }

    /// Puts a person at the desk without a secret: measurements begin behind the sign-in.
    #[cfg(feature = "testkit")]
    pub fn seat(&self, login: &str) {
        *lock(&self.login) = Some(login.to_owned());
    }

    /// Asks a running task to stop. One that is not running needs no stopping.
    pub fn stop_task(&self, task: &str) {
        if let Some(stop) = lock(&self.tasks).get(task) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// Watches the folders of scans for as long as the host lives. Called once.
    ///
    /// # Errors
    /// Those of the watched folders' first look.
    pub fn start_intake(&self) -> Result<()> {
        let mut intake = Intake::open(Arc::clone(&self.office))?;
        intake.tell(topics_to(&self.heard));
        let stop = Arc::new(AtomicBool::new(false));
        let progress = self.progress("intake", Arc::clone(&stop));
        let stopping = Arc::clone(&stop);
        let thread = std::thread::Builder::new()
            .name("intake".to_owned())
            .spawn(move || intake.run(&stopping, &progress))
            .map_err(|error| FAULT.error().because(error))?;
        *lock(&self.watching) = Some(Watching { stop, thread });
        Ok(())
    }

    /// Where the original of a scan lies, and its media type; only for a signed-in person.
    pub fn scan_original(&self, scan_id: i64) -> Result<(PathBuf, String)> {
        scans::original(&self.office, &self.session()?, scan_id)
    }

    /// Page `page` (from 1) of a scan that is a picture, as PNG; only for a signed-in person.
    pub fn scan_page(&self, scan_id: i64, page: u32) -> Result<Vec<u8>> {
        scans::page(&self.office, &self.session()?, scan_id, page)
    }

    /// The person at the desk as the office knows them now.
    fn session(&self) -> Result<Session> {
        let login = lock(&self.login).clone();
        match login {
            Some(login) => session::present(&self.office, &login),
            None => Ok(Session::Nobody),
        }
    }

    /// Passes on how far a task is, at most ten times a second and always its last word.
    fn progress(&self, task: &str, stop: Arc<AtomicBool>) -> Progress {
        let heard = Arc::clone(&self.heard);
        let task = task.to_owned();
        let office = Arc::clone(&self.office);
        let last = AtomicU64::new(0);
        Progress::new(
            move |done, total, note| {
                let now = office.now().millis().unsigned_abs();
                let finished = total.is_some_and(|total| done >= total);
                let before = last.load(Ordering::Relaxed);
                if !finished && now.abs_diff(before) < 100 {
                    return;
                }
                last.store(now, Ordering::Relaxed);
                heard(Heard::Progress {
                    task: task.clone(),
                    done,
                    total,
                    note: note.to_owned(),
                });
            },
            stop,
        )
    }
}

/// Tells the window which topics changed.
fn topics_to(heard: &Ear) -> office::Heard {
    let heard = Arc::clone(heard);
    Arc::new(move |topics| {
        let topics = topics.iter().map(|topic| topic.as_str().to_owned());
        heard(Heard::Changed(topics.collect()));
    })
}

/// The name under which a command's progress is told and under which it is stopped.
fn task_of(command: &str) -> &str {
    match command {
        "office_set_up_demo" => "demo",
        "backup_create" => "backup",
        other => other,
    }
}

/// A task's entry among the running ones, for as long as it runs.
struct Running<'a> {
    tasks: &'a Mutex<HashMap<String, Arc<AtomicBool>>>,
    task: String,
    stop: Arc<AtomicBool>,
}

impl<'a> Running<'a> {
    fn begin(
        tasks: &'a Mutex<HashMap<String, Arc<AtomicBool>>>,
        task: &str,
        stop: Arc<AtomicBool>,
    ) -> Self {
        lock(tasks).insert(task.to_owned(), Arc::clone(&stop));
        Self {
            tasks,
            task: task.to_owned(),
            stop,
        }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut tasks = lock(self.tasks);
        // The same command called again in the meantime has taken the entry over.
        if tasks
            .get(&self.task)
            .is_some_and(|stop| Arc::ptr_eq(stop, &self.stop))
        {
            tasks.remove(&self.task);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
