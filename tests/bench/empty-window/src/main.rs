//! The empty window: the same Tauri, profile and size as the program's, one page with one bare
//! field, and nothing behind it. The page's script speaks as in `src-tauri/src/measured.rs`.

use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            let script = std::env::var("VANTHU_PAGE_SCRIPT")?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Cửa sổ trống")
                .inner_size(1366.0, 768.0)
                .initialization_script(script)
                .on_document_title_changed(|window, title| {
                    println!("{title}");
                    if title == "end" {
                        window.app_handle().exit(0);
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::tauri_build_context!())
        .expect("the empty window opens");
}
