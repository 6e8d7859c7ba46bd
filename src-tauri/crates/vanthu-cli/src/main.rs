//! `vanthu`: the office without a window, for scripts, tests and support.
//!
//! Every answer is `{"ok": …}` on standard output or `{"error": …}` on standard error. Exit
//! codes: 0 done; 2 refused, denied, not found or in conflict; 3 in use; 1 broken or storage.
//! Secrets come from the environment or standard input, never from the arguments, which other
//! programs of the machine can read.

mod arguments;
mod call;
mod folder;
mod input;
mod lines;
mod office;
mod say;
mod upkeep;

use std::process::ExitCode;

use arguments::{Arguments, Verb};

fn main() -> ExitCode {
    // What a panic quotes may be what was typed: only its place is told.
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("panic: {place}");
        }
    }));
    let done = arguments::parse(std::env::args_os().skip(1)).and_then(run);
    match done {
        Ok(code) => code,
        Err(error) => say::error(&error),
    }
}

fn run(arguments: Arguments) -> vanthu_core::error::Result<ExitCode> {
    match &arguments.verb {
        Verb::Help => say::help(),
        Verb::Version => say::version(),
        Verb::Commands { json } => say::commands(*json),
        Verb::Init(how) => office::init(&arguments, how),
        Verb::Call(call) => call::call(&arguments, call),
        Verb::Lines => lines::run(&arguments),
        Verb::Seed(wanted) => office::seed(&arguments, *wanted),
        Verb::Verify { quick, json } => upkeep::verify(&arguments, *quick, *json),
        Verb::Backup(what) => upkeep::backup(&arguments, what),
        Verb::Intake { watch } => office::intake(&arguments, *watch),
    }
}
