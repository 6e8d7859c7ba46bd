//! `vanthu call --lines`: one command a line in, one answer a line out.

use std::collections::HashSet;
use std::io::{BufRead as _, Read as _};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::Value;
use vanthu_api::{Call, Signer, dispatch, table};
use vanthu_core::desk::session;
use vanthu_core::door::{Answer, Door, Progress};
use vanthu_core::error::{FAULT, INPUT, Result};
use vanthu_core::office::Office;
use vanthu_core::session::Session;
use zeroize::Zeroizing;

use crate::arguments::Arguments;
use crate::call::authenticate;
use crate::{folder, input, say};

/// One line in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    /// Log-in of the person who calls.
    #[serde(default, rename = "as")]
    login: Option<String>,
    /// Needed once per log-in.
    #[serde(default)]
    pin: Option<Zeroizing<String>>,
    #[serde(default)]
    signer: Option<Signer>,
    #[serde(default)]
    input: Value,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let office = folder::open(arguments)?;
    let table = table();
    let mut proved = HashSet::new();
    let mut reader = std::io::stdin().lock();
    let mut line = Zeroizing::new(String::new());
    loop {
        line.clear();
        let read = (&mut reader)
            .take(input::MOST)
            .read_line(&mut line)
            .map_err(|error| FAULT.error().because(error))?;
        if read == 0 {
            return Ok(ExitCode::SUCCESS);
        }
        if line.trim().is_empty() {
            continue;
        }
        let answer = serde_json::from_str(&line)
            .map_err(|error| {
                INPUT
                    .with(&[("what", &"không đọc được dòng JSON")])
                    .because(error)
            })
            .and_then(|line| one(&office, &table, &mut proved, line));
        // Written and flushed only now: the command's act is durable.
        say::line(&say::answered(&answer))?;
    }
}

fn one(office: &Office, table: &Door, proved: &mut HashSet<String>, line: Line) -> Result<Answer> {
    let signer = line.signer.unwrap_or_default();
    let session = match &line.login {
        None => Session::Nobody,
        Some(login) if proved.contains(login) => session::present(office, login)?,
        Some(login) => {
            let pin = line.pin.clone().or_else(|| input::secret("VANTHU_PIN"));
            let session = authenticate(office, login, pin)?;
            proved.insert(login.clone());
            session
        }
    };
    dispatch(
        office,
        table,
        &session,
        Call {
            name: &line.name,
            input: line.input,
            signer: &signer,
            progress: &Progress::silent(),
        },
    )
}
