//! Access: every screen is judged by axe in the real engine, where contrast can be measured.

use std::path::Path;

use serde_json::Value;

use crate::page::Page;

/// Keeps a picture of the screen and fails on anything that [`barriers`] finds.
pub async fn screen_is_accessible(page: &Page, screen: &str) {
    let found = barriers(page, screen).await;
    assert!(found.is_empty(), "{found}");
}

/// Keeps a picture of the screen and says every violation that axe finds on it, and every value
/// that no person should ever read; empty when all is well.
pub async fn barriers(page: &Page, screen: &str) -> String {
    page.picture(screen);
    let mut found = String::new();
    let text = page.text().await;
    for slip in ["NaN", "undefined", "[object ", "Invalid Date"] {
        if text.contains(slip) {
            found += &format!("{screen} says {slip}:\n{text}\n");
        }
    }
    for violation in violations(page).await {
        found += &format!("{screen}: {}", said(&violation));
    }
    found
}

/// What axe, with all its rules, finds on the screen as it is now.
pub async fn violations(page: &Page) -> Vec<Value> {
    let source =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&source)
        .unwrap_or_else(|error| panic!("{}: {error}", source.display()));
    page.run(&source, &[]).await;
    let found = page
        .run_async(
            "const done = arguments[arguments.length - 1];
             axe.run(document).then((found) => done(found.violations), (error) => done(String(error)));",
            &[],
        )
        .await;
    match found {
        Value::Array(violations) => violations,
        other => panic!("axe did not run: {other}"),
    }
}

fn said(violation: &Value) -> String {
    let places: Vec<String> = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| format!("    {}\n      {}\n", node["html"], node["failureSummary"]))
        .collect();
    format!(
        "  {} ({}): {}\n{}",
        violation["id"],
        violation["impact"],
        violation["help"],
        places.concat()
    )
}
