//! That the window opens, and that page and core are really behind one another.

use std::fs;

use serde_json::json;

use crate::axe::{screen_is_accessible, violations};
use crate::desk::at_the_desk;

#[test]
fn the_window_opens_with_the_first_run_screen() {
    at_the_desk("smoke", async |desk| {
        desk.open().await;
        let page = desk.page();
        page.sees("dữ liệu mẫu").await;
        screen_is_accessible(page, "first-run").await;
    });
}

#[test]
fn axe_is_awake() {
    at_the_desk("axe", async |desk| {
        desk.open().await;
        let page = desk.page();
        page.run(
            "const picture = document.createElement('img');
             picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
             document.body.append(picture);",
            &[],
        )
        .await;
        let found = violations(page).await;
        assert!(
            found.iter().any(|found| found["id"] == "image-alt"),
            "{found:?}"
        );
    });
}

#[test]
fn the_page_reaches_the_core_and_nothing_else() {
    at_the_desk("reach", async |desk| {
        desk.open().await;
        let page = desk.page();
        let tell = "const [name, input, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, input).then(
              (answer) => done({ answer }), (error) => done({ error }));";

        let state = page
            .run_async(tell, &[json!("call"), json!({ "name": "session_state" })])
            .await;
        assert_eq!(state["answer"]["set_up"], false, "{state}");

        let unknown = page
            .run_async(tell, &[json!("call"), json!({ "name": "no_such_command" })])
            .await;
        assert_eq!(
            unknown["error"]["code"], "door.unknown_command",
            "{unknown}"
        );

        for command in [
            "plugin:dialog|open",
            "plugin:opener|open_path",
            "plugin:opener|open_url",
            "plugin:window-state|save_window_state",
            "plugin:event|emit",
            "plugin:window|close",
            "plugin:webview|create_webview_window",
            "plugin:path|resolve_directory",
        ] {
            let refused = page.run_async(tell, &[json!(command), json!({})]).await;
            assert!(
                refused["error"]
                    .as_str()
                    .is_some_and(|error| error.contains("not allowed")),
                "{command}: {refused}"
            );
        }

        // The rules of the page's own content: no script but the program's, no address but its own.
        let fetched = page
            .run_async(
                "const done = arguments[arguments.length - 1];
                 fetch('http://127.0.0.1:9/').then(() => done('reached'), (error) => done(String(error)));",
                &[],
            )
            .await;
        assert_ne!(fetched, "reached");
        let evaluated = page
            .run(
                "try { return window.eval('1 + 1') } catch (error) { return error.name }",
                &[],
            )
            .await;
        assert_eq!(evaluated, "EvalError");
        page.forgets_faults().await;
        // The decoders of scans (JBIG2, JPEG 2000) are WebAssembly; where the rules forbid it the
        // engine says nothing at all.
        let compiled = page
            .run(
                "return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module",
                &[],
            )
            .await;
        assert_eq!(compiled, true);
    });
}

#[test]
fn a_scan_is_for_the_person_who_is_signed_in() {
    at_the_desk("scan-denied", async |desk| {
        desk.open().await;
        let answered = desk
            .page()
            .run_async(
                "const done = arguments[arguments.length - 1];
                 fetch('scan://localhost/1/original').then(
                   async (answer) => done({ status: answer.status, said: await answer.json() }),
                   (error) => done(String(error)));",
                &[],
            )
            .await;
        assert_eq!(answered["status"], 403, "{answered}");
        assert_eq!(answered["said"]["code"], "door.sign_in_first", "{answered}");
    });
}

#[test]
fn a_second_window_says_that_the_office_is_open_elsewhere() {
    at_the_desk("in-use", async |desk| {
        desk.open().await;
        desk.page().sees("dữ liệu mẫu").await;
        desk.leave().await;
        // Another program holds the lock of the same office.
        let lock = fs::File::options()
            .write(true)
            .open(desk.home().join("dang-mo.lock"))
            .expect("the lock of the office");
        lock.lock().expect("the window gave the office back");
        desk.open().await;
        desk.page()
            .sees("Sổ của cơ quan đang mở trong một cửa sổ hoặc chương trình khác")
            .await;
        screen_is_accessible(desk.page(), "in-use").await;

        lock.unlock().expect("the other program lets go");
        desk.page().press("button", "Thử lại").await;
        desk.page().sees("dữ liệu mẫu").await;
    });
}
