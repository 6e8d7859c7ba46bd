//! The technical log: one file a day, thirty kept, for the person who supports the program.
//! It holds names of commands, codes and causes; never what was typed, and no secret.

use std::panic::PanicHookInfo;
use std::path::Path;

use tracing::level_filters::LevelFilter;
use tracing_appender::rolling::{Builder, Rotation};

/// Days kept.
const KEPT: usize = 30;

/// Starts writing to `HOME/nhat-ky/vanthu.YYYY-MM-DD.log`. Where that cannot be written the
/// program runs all the same, and the log goes to standard error.
pub fn start(home: &Path) {
    let folder = home.join("nhat-ky");
    // The appender looks for old files before it makes the folder, and complains on standard
    // error. Whatever hinders the making is met and told by it again.
    let _ = std::fs::create_dir_all(&folder);
    let files = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("vanthu")
        .filename_suffix("log")
        .max_log_files(KEPT)
        .build(&folder);
    let log = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::INFO)
        .with_ansi(false);
    match files {
        Ok(files) => log.with_writer(std::sync::Mutex::new(files)).init(),
        Err(error) => {
            log.with_writer(std::io::stderr).init();
            tracing::warn!(%error, "no log file");
        }
    }
    std::panic::set_hook(Box::new(panicked));
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
}

/// Says where, never with which values: the text of a panic may quote what was typed.
fn panicked(panic: &PanicHookInfo) {
    match panic.location() {
        Some(place) => tracing::error!(%place, "panic"),
        None => tracing::error!("panic"),
    }
    if cfg!(debug_assertions) {
        eprintln!("{panic}");
    }
}
