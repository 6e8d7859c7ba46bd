//! Running one command.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::Value;
use vanthu_core::door::{
    Answer, CHANGE_SECRET_FIRST, Command, Door, Handler, Job, Progress, Signer, TOO_LARGE, UNKNOWN,
};
use vanthu_core::error::{Error, FAULT, Result};
use vanthu_core::kit::people;
use vanthu_core::office::Office;
use vanthu_core::session::Session;

use crate::limits;

/// Most bytes of one input, texts and names counted.
const MOST_INPUT: usize = 1 << 20;

/// What a person with a secret set by another may still do.
const BEFORE_CHANGE: &[&str] = &["secret_change", "session_state", "sign_out"];

/// One call: the command, its input, and the signer beside it.
pub struct Call<'a> {
    pub name: &'a str,
    pub input: Value,
    pub signer: &'a Signer,
    pub progress: &'a Progress,
}

/// Runs a command for a session.
///
/// A wrong signer's secret is its own small act before the command's; a panic rolls the
/// command's act back and is answered as a fault.
///
/// # Errors
/// `door.unknown_command`, `door.sign_in_first`, `door.not_your_role`,
/// `door.change_secret_first`, `door.too_large`, `door.text_too_long`, and those of the command.
pub fn dispatch(
    office: &Office,
    table: &Door,
    session: &Session,
    call: Call<'_>,
) -> Result<Answer> {
    let command = find(table, call.name)?;
    command.who.admit(session)?;
    if session
        .caller()
        .is_some_and(|caller| caller.must_change_secret)
        && !BEFORE_CHANGE.contains(&command.name)
    {
        return Err(CHANGE_SECRET_FIRST.error());
    }
    if weight(&call.input) > MOST_INPUT {
        return Err(TOO_LARGE.with(&[("most", &(MOST_INPUT >> 10))]));
    }
    // What is only looked for is kept nowhere; the form's check tells of a long text itself.
    if !matches!(command.handler, Handler::Read(_)) {
        limits::check(&command.input, &call.input)?;
    }
    let run = || run(office, command, session, call);
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| Err(fault(panic.as_ref())))
}

/// The command of a name.
pub fn find<'a>(table: &'a Door, name: &str) -> Result<&'a Command> {
    table
        .commands
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| UNKNOWN.with(&[("name", &name)]))
}

fn run(office: &Office, command: &Command, session: &Session, call: Call<'_>) -> Result<Answer> {
    match &command.handler {
        Handler::Read(read) => office.read(session, |view| read(view, call.input)),
        Handler::Write(write) => office.act(session, |act| write(act, call.input)),
        Handler::Signed(signed) => {
            let proof = people::prove(office, &signer_of(call.signer, session))?;
            office.act(session, |act| signed(act, call.input, proof))
        }
        Handler::Task(task) | Handler::Survey(task) => task(
            &Job {
                office,
                session,
                signer: call.signer,
                progress: call.progress,
            },
            call.input,
        ),
    }
}

/// Whoever signs without naming themselves is the person at the desk.
fn signer_of(signer: &Signer, session: &Session) -> Signer {
    let mut signer = signer.clone();
    if signer.login.is_none() {
        signer.login = session.caller().map(|caller| caller.login.clone());
    }
    signer
}

/// The size of an input: bytes of its texts and names, eight for everything else.
fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() + 8,
        Value::Array(items) => items.iter().map(weight).sum::<usize>() + 8,
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| name.len() + weight(value))
            .sum::<usize>(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
    }
}

/// The panic's words go to the log file and never through the door: they may quote what was
/// typed.
fn fault(panic: &(dyn std::any::Any + Send)) -> Error {
    let words = panic
        .downcast_ref::<&str>()
        .map(|words| (*words).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "panic".to_owned());
    FAULT.error().because(words)
}
