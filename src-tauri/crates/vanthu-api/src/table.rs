//! The table, and its description for people and programs.

use serde::Serialize;
use serde_json::Value;
use vanthu_core::door::Door;
use vanthu_core::kit::{calendar, numbering, people, settings};
use vanthu_core::registers::{copies, envelopes, incoming, outgoing, seal};
use vanthu_core::{db, desk, door, error, intake, office, procedures};

/// Every command there is: one line per slice.
pub fn table() -> Door {
    let mut door = Door::default();
    desk::session::commands(&mut door);
    desk::setup::commands(&mut door);
    desk::demo::commands(&mut door);
    settings::api::commands(&mut door);
    people::api::commands(&mut door);
    numbering::api::commands(&mut door, desk::NUMBERED);
    calendar::api::commands(&mut door);
    intake::api::commands(&mut door);
    incoming::api::commands(&mut door);
    envelopes::api::commands(&mut door);
    outgoing::api::commands(&mut door);
    seal::api::commands(&mut door);
    copies::api::commands(&mut door);
    procedures::api::commands(&mut door, desk::FACTS);
    desk::line::commands(&mut door);
    desk::outgoing::commands(&mut door);
    desk::stamping::commands(&mut door);
    desk::search::commands(&mut door);
    desk::today::commands(&mut door);
    desk::rounds::commands(&mut door);
    desk::calendar::commands(&mut door);
    desk::work::commands(&mut door);
    desk::approval::commands(&mut door);
    desk::upkeep::commands(&mut door);
    desk::log::commands(&mut door);
    // The sentences of the spine, which has no commands of its own.
    for sentences in [
        error::SENTENCES,
        desk::seed::SENTENCES,
        crate::limits::SENTENCES,
        crate::scans::SENTENCES,
        office::SENTENCES,
        db::SENTENCES,
        door::SENTENCES,
    ] {
        door.sentences(sentences);
    }
    crate::limits::mark(&mut door);
    door
}

/// One command as `vanthu commands --json` lists it.
#[derive(Debug, Serialize)]
pub struct Described<'a> {
    pub name: &'a str,
    /// "read", "write", "signed" or "task".
    pub kind: &'static str,
    pub who: String,
    pub topics: Vec<&'static str>,
    pub input: &'a Value,
    pub output: &'a Value,
}

/// The whole table, described.
pub fn describe(door: &Door) -> Vec<Described<'_>> {
    door.commands
        .iter()
        .map(|command| Described {
            name: command.name,
            kind: command.handler.kind(),
            who: command.who.text(),
            topics: command.topics.iter().map(|topic| topic.as_str()).collect(),
            input: &command.input,
            output: &command.output,
        })
        .collect()
}
