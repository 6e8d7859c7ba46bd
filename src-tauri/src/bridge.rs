//! The one door between the page and the office.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Deserialize;
use serde_json::{Value, json};
use tauri::ipc::Response;
use tauri::{AppHandle, State};
use vanthu_api::{Answer, Heard, Host, Signer};
use vanthu_core::clock::Clock;
use vanthu_core::door::{Done, decode};
use vanthu_core::error::{FAULT, Result};

use crate::{dialogs, notice, viewer};

/// Called by the office, from any thread, when something changed or long work went on.
type Ear = Arc<dyn Fn(Heard) + Send + Sync>;

/// The office behind the window, opened at the first need.
///
/// While it cannot be opened (another program holds the folder, the disk is missing) the window
/// stays up, every call answers why, and the next call tries again.
pub struct Bridge {
    home: PathBuf,
    clock: Arc<dyn Clock>,
    ear: Ear,
    host: Mutex<Door>,
}

enum Door {
    Shut { told: Option<String> },
    Open(Arc<Host>),
    Left,
}

impl Bridge {
    pub fn new(home: PathBuf, clock: Arc<dyn Clock>, ear: Ear) -> Self {
        Self {
            home,
            clock,
            ear,
            host: Mutex::new(Door::Shut { told: None }),
        }
    }

    /// The office's folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The open office; opens it, and starts the watch over the folders of scans, if it is not.
    pub fn host(&self) -> Result<Arc<Host>> {
        let mut door = self.door();
        let told = match &*door {
            Door::Open(host) => return Ok(Arc::clone(host)),
            Door::Left => return Err(FAULT.error().because("the window is closing")),
            Door::Shut { told } => told.clone(),
        };
        let opened = Host::open(&self.home, Arc::clone(&self.clock), Arc::clone(&self.ear))
            .and_then(|host| host.start_intake().map(|()| Arc::new(host)));
        match opened {
            Ok(host) => {
                tracing::info!("office opened");
                // The folder is ours now: what a program that was killed left there goes.
                viewer::tidy(&self.home);
                #[cfg(feature = "testkit")]
                crate::measured::seat(&host);
                *door = Door::Open(Arc::clone(&host));
                Ok(host)
            }
            Err(error) => {
                // The page asks again and again; the log wants to know once.
                if told.as_deref() != Some(&error.code) {
                    tracing::error!(code = error.code, cause = error.cause, "office not opened");
                }
                *door = Door::Shut {
                    told: Some(error.code.clone()),
                };
                Err(error)
            }
        }
    }

    /// Gives the office's folder back. Called once, when the program ends.
    pub fn close(&self) {
        *self.door() = Door::Left;
        viewer::tidy(&self.home);
        tracing::info!("ended");
    }

    // A panic while opening leaves the door as it was, so a poisoned lock holds nothing broken.
    fn door(&self) -> MutexGuard<'_, Door> {
        self.host.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The command of the page: `name` of the command, its `input`, and beside it the `signer`.
/// Runs off the window's thread, since the office reads and writes files.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    bridge: State<'_, Arc<Bridge>>,
    name: String,
    input: Option<Value>,
    signer: Option<Signer>,
) -> Result<Response> {
    let bridge = Arc::clone(&bridge);
    let work = move || {
        let input = input.unwrap_or_else(|| json!({}));
        let answer = guarded(|| carry_out(&app, &bridge, &name, input, signer.unwrap_or_default()));
        if let Err(error) = &answer
            && let Some(cause) = &error.cause
        {
            tracing::warn!(command = name, code = error.code, cause, "failed");
        }
        answer
    };
    match tauri::async_runtime::spawn_blocking(work).await {
        // The office has written the JSON; the page is the first to read it.
        Ok(answer) => answer.map(|answer| Response::new(answer.into_text())),
        Err(error) => Err(FAULT.error().because(error)),
    }
}

fn carry_out(
    app: &AppHandle,
    bridge: &Bridge,
    name: &str,
    input: Value,
    signer: Signer,
) -> Result<Answer> {
    match name {
        // What only the window's host can do; the page names no path in any of them.
        "choose_folder" => Answer::of(&json!({ "path": dialogs::choose_folder(app) })),
        "file_open" => {
            #[derive(Deserialize)]
            struct Input {
                scan_id: i64,
            }
            let Input { scan_id } = decode(input)?;
            let (original, mime) = bridge.host()?.scan_original(scan_id)?;
            viewer::open(bridge.home(), scan_id, &original, &mime)?;
            Answer::of(&Done {})
        }
        "notice_show" => notice::show(bridge.host()?.as_ref(), input),
        _ => bridge.host()?.call(name, input, signer),
    }
}

/// A panic is a fault of this one call: it is answered as such, and the program goes on.
pub fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(FAULT.error().because("panic")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_answered_and_not_passed_on() {
        let answer: Result<()> = guarded(|| panic!("broken on purpose"));
        let error = answer.unwrap_err();
        assert_eq!(error.code, FAULT.code);
    }

    #[test]
    fn copies_that_a_killed_program_left_go_when_the_office_is_opened() {
        let home = tempfile::tempdir().unwrap();
        let left = home.path().join("xem/ban-quet-7.pdf");
        std::fs::create_dir_all(left.parent().unwrap()).unwrap();
        std::fs::write(&left, b"%PDF-1.7").unwrap();
        let clock = vanthu_core::clock::SystemClock;
        let bridge = Bridge::new(home.path().into(), Arc::new(clock), Arc::new(|_| {}));
        // While another program holds the office, they may be what it shows.
        let other = vanthu_core::office::hold(&vanthu_core::home::Home::new(home.path())).unwrap();
        assert_eq!(bridge.host().err().unwrap().code, "office.in_use");
        assert!(left.exists());
        drop(other);
        bridge.host().unwrap();
        assert!(!left.exists());
        bridge.close();
    }
}
