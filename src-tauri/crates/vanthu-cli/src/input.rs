//! Secrets and inputs: from the environment or standard input.

use std::io::{BufRead as _, Read as _};

use serde_json::Value;
use vanthu_core::error::{FAULT, INPUT, Result};
use zeroize::Zeroizing;

/// Most bytes of one input or one line of `call --lines`.
pub const MOST: u64 = 4 << 20;

/// A secret of the environment.
pub fn secret(name: &str) -> Option<Zeroizing<String>> {
    std::env::var(name)
        .ok()
        .filter(|secret| !secret.is_empty())
        .map(Zeroizing::new)
}

/// A secret of the environment, else the next line of standard input.
pub fn secret_or_line(name: &str) -> Result<Option<Zeroizing<String>>> {
    if let Some(secret) = secret(name) {
        return Ok(Some(secret));
    }
    let mut line = Zeroizing::new(String::new());
    let read = std::io::stdin()
        .lock()
        .take(4096)
        .read_line(&mut line)
        .map_err(|error| FAULT.error().because(error))?;
    let secret = Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned());
    Ok((read > 0 && !secret.is_empty()).then_some(secret))
}

/// The input of a command: the argument, or standard input for `-`.
pub fn json(argument: Option<&str>) -> Result<Value> {
    match argument {
        None => Ok(Value::Null),
        Some("-") => {
            let mut text = String::new();
            std::io::stdin()
                .lock()
                .take(MOST)
                .read_to_string(&mut text)
                .map_err(|error| FAULT.error().because(error))?;
            parse(&text)
        }
        Some(text) => parse(text),
    }
}

fn parse(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| {
        INPUT
            .with(&[("what", &"không đọc được JSON")])
            .because(error)
    })
}
