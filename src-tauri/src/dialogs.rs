//! The system's own dialogs, asked from here and never from the page.

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;

use crate::WINDOW;

/// Lets the person choose a folder; nothing when the dialog was closed. Blocks: not for the
/// window's thread.
pub fn choose_folder(app: &AppHandle) -> Option<String> {
    let mut dialog = app.dialog().file().set_title("Chọn thư mục");
    if let Some(window) = app.get_webview_window(WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    dialog
        .blocking_pick_folder()
        .map(|folder| folder.to_string())
}
