//! `vanthu init`: an office begins. `vanthu intake`: its watched folders.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde_json::json;
use vanthu_core::desk::seed::{self, Wanted};
use vanthu_core::desk::setup::{self, NO_SECRET, OfficeConfig};
use vanthu_core::desk::{self, demo};
use vanthu_core::door::{self, Progress};
use vanthu_core::error::{INPUT, Result, io_error};
use vanthu_core::intake::watch::Intake;

use crate::arguments::{Arguments, Init};
use crate::{folder, input, say};

pub fn init(arguments: &Arguments, how: &Init) -> Result<ExitCode> {
    let open = || desk::open(folder::home(arguments)?, folder::clock(arguments)?);
    match how {
        Init::Demo => {
            demo::set_up_demo(&open()?, &say::progress())?;
            say::ok(&json!({}))
        }
        Init::Config(path) => {
            let text = std::fs::read_to_string(path).map_err(|error| io_error(path, &error))?;
            let config = config(&text)?;
            let secret = input::secret_or_line("VANTHU_PIN")?.ok_or_else(|| NO_SECRET.error())?;
            say::ok(&setup::set_up(&open()?, &config, &secret)?)
        }
    }
}

/// Reads the file of a first set-up. What does not fit is named by its field, what is no TOML
/// by its line.
fn config(text: &str) -> Result<OfficeConfig> {
    let table: toml::Value = toml::from_str(text).map_err(|error: toml::de::Error| {
        let end = error.span().map_or(0, |span| span.start.min(text.len()));
        let line = text.as_bytes()[..end]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        let what = format!("tệp thiết lập sai cú pháp TOML ở dòng {line}");
        INPUT.with(&[("what", &what)]).because(error)
    })?;
    door::decode(plain(table))
}

/// The same as JSON; a date of TOML as its text.
fn plain(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, plain(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

/// Fills the book with sample documents.
pub fn seed(arguments: &Arguments, wanted: Wanted) -> Result<ExitCode> {
    say::ok(&seed::seed(
        &folder::open(arguments)?,
        wanted,
        &say::progress(),
    )?)
}

/// How long `intake --once` waits for files that are still being written, in milliseconds.
const LONGEST_WAIT: i64 = 60_000;

/// Takes scans in: once, or until the program is ended.
pub fn intake(arguments: &Arguments, watch: bool) -> Result<ExitCode> {
    let office = Arc::new(folder::open(arguments)?);
    let mut intake = Intake::open(office)?;
    if watch {
        intake.run(&AtomicBool::new(false), &Progress::silent());
        return Ok(ExitCode::SUCCESS);
    }
    say::ok(&intake.once(LONGEST_WAIT, &Progress::silent())?)
}
