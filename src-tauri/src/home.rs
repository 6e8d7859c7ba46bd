//! Where the office's folder is.

use std::path::PathBuf;

use tauri::{App, Manager};

/// `VANTHU_HOME`, or `vanthu` in the folder for local data of this account: `~/.local/share`
/// on Linux, `%LOCALAPPDATA%` on Windows (never the roaming profile, which is copied over the
/// network).
pub fn folder(app: &App) -> tauri::Result<PathBuf> {
    match std::env::var_os("VANTHU_HOME") {
        Some(home) if !home.is_empty() => Ok(PathBuf::from(home)),
        _ => Ok(app.path().local_data_dir()?.join("vanthu")),
    }
}
