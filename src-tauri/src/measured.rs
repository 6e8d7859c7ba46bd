//! Only in builds for tests and benches: what a measurement needs and the shipped program
//! must not have.

use tauri::{AppHandle, Wry};
use vanthu_api::Host;

type Builder<'a> = tauri::WebviewWindowBuilder<'a, Wry, AppHandle>;

/// `VANTHU_AT_DESK` names who sits at the desk when the office opens, without a secret.
pub fn seat(host: &Host) {
    if let Ok(login) = std::env::var("VANTHU_AT_DESK") {
        host.seat(&login);
    }
}

/// `VANTHU_PAGE_SCRIPT` runs in the page before anything else of it. It speaks through the
/// document's title: each one is printed as a line, and `end` closes the program.
pub fn watched(window: Builder<'_>) -> Builder<'_> {
    let Ok(script) = std::env::var("VANTHU_PAGE_SCRIPT") else {
        return window;
    };
    window
        .initialization_script(script)
        .on_document_title_changed(|window, title| {
            println!("{title}");
            if title == "end" {
                use tauri::Manager;
                window.app_handle().exit(0);
            }
        })
}
