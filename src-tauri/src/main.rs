//! The window of the office: a thin shell around the one table of commands.
//!
//! The page gets one command ([`bridge::call`]), two events (`changed`, `progress`) and the
//! pages of scans over the `scan:` scheme ([`scans`]). Everything else is the core's.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod bridge;
mod clock;
mod dialogs;
mod home;
mod journal;
#[cfg(feature = "testkit")]
mod measured;
mod notice;
mod scans;
mod viewer;

use std::sync::Arc;

use serde_json::json;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Emitter, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;
use vanthu_api::Heard;

use bridge::Bridge;

/// The label of the only window; capabilities/main.json names it.
const WINDOW: &str = "main";

fn main() {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .register_asynchronous_uri_scheme_protocol("scan", |context, request, responder| {
            let bridge = Arc::clone(&context.app_handle().state::<Arc<Bridge>>());
            tauri::async_runtime::spawn_blocking(move || {
                responder.respond(scans::answer(&bridge, &request));
            });
        })
        .invoke_handler(tauri::generate_handler![bridge::call])
        .setup(|app| {
            let home = home::folder(app)?;
            journal::start(&home);
            let handle = app.handle().clone();
            let bridge = Arc::new(Bridge::new(
                home,
                clock::office_clock(),
                Arc::new(move |heard| tell_the_page(&handle, heard)),
            ));
            app.manage(Arc::clone(&bridge));
            open_window(app.handle())?;
            // The watched folder is read from the start, also while nobody has signed in. What
            // cannot be opened is said by the first call of the page.
            tauri::async_runtime::spawn_blocking(move || bridge.host().map(drop));
            Ok(())
        })
        .build(tauri::tauri_build_context!());
    match app {
        Ok(app) => app.run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Arc<Bridge>>().close();
            }
        }),
        Err(error) => {
            eprintln!("Văn Thư không mở được cửa sổ: {error}");
            std::process::exit(1);
        }
    }
}

fn open_window(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::App("index.html".into()))
        .title("Văn Thư")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 600.0)
        .prevent_overflow()
        .on_navigation(|url| {
            // Linux and macOS; Windows serves the same page from http://tauri.localhost.
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
        })
        .on_new_window(|_, _| NewWindowResponse::Deny);
    #[cfg(feature = "testkit")]
    let window = measured::watched(window);
    window.build().map(drop)
}

fn tell_the_page(app: &AppHandle, heard: Heard) {
    let sent = match heard {
        Heard::Changed(topics) => app.emit_to(WINDOW, "changed", json!({ "topics": topics })),
        Heard::Progress {
            task,
            done,
            total,
            note,
        } => app.emit_to(
            WINDOW,
            "progress",
            json!({ "task": task, "done": done, "total": total, "note": note }),
        ),
    };
    if let Err(error) = sent {
        tracing::warn!(%error, "the window could not be told");
    }
}
