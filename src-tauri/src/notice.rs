//! The one quiet notice of a round, shown by the desktop's own service. Whether there is one, and
//! what it says, is the core's; it says numbers only, for a locked screen is read by anybody.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use vanthu_api::{Answer, Host, Signer};
use vanthu_core::error::{FAULT, Result};

#[derive(Deserialize)]
struct Found {
    notice: Option<Notice>,
}

#[derive(Deserialize)]
struct Notice {
    key: String,
    title: String,
    body: String,
}

#[derive(Serialize)]
struct Shown {
    /// What the page hands back, so that it is not shown again.
    shown: Option<String>,
}

/// Shows the notice there is now. Where the desktop has no such service the program stays silent.
pub fn show(host: &Host, input: Value) -> Result<Answer> {
    let answer = host.call("round_notice", input, Signer::default())?;
    let found: Found =
        serde_json::from_str(&answer.into_text()).map_err(|error| FAULT.error().because(error))?;
    if let Some(notice) = &found.notice {
        let shown = notify_rust::Notification::new()
            .appname("Văn Thư")
            .summary(&notice.title)
            .body(&notice.body)
            .show();
        if let Err(error) = shown {
            tracing::debug!(%error, "the desktop shows no notices");
        }
    }
    Answer::of(&Shown {
        shown: found.notice.map(|notice| notice.key),
    })
}
