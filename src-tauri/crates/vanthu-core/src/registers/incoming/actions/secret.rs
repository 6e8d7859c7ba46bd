//! A document found to be a state secret: what it says goes out of its line, its hand-overs,
//! its history and the search index; the line stays as a placeholder.

use super::super::rules::Entry;
use super::super::store::{self, LineRow};
use super::super::{REGISTER, words};
use crate::act::{Act, Column, Event, col, hidden};
use crate::audit::store::erase_former;
use crate::error::Result;
use crate::ids::IncomingId;
use crate::topic::Topic;

/// Said when a line turns out to be a state secret, so that whatever follows it forgets its
/// words too.
pub const SECRET: &str = "incoming.secret";

/// The scan of a line was found to be a state secret: abstract and notes go with the rest.
pub fn blank_secret(act: &mut Act<'_>, id: IncomingId, reason: &str) -> Result<()> {
    let line = store::line(act, id)?;
    let secrecy = if line.entry.is_secret() {
        line.entry.secrecy.clone()
    } else {
        "mat".to_owned()
    };
    let entry = Entry {
        subject: String::new(),
        description: String::new(),
        authenticity_note: String::new(),
        secrecy,
        ..line.entry.clone()
    };
    let own = [
        hidden("subject", String::new()),
        hidden("description", String::new()),
        col("secrecy", entry.secrecy.clone()),
    ];
    let event = Event::new(Topic::Incoming, "secret_found").because(reason.to_owned());
    act.update("incoming", id.0, None, &own, event)?;
    blank(act, &line)?;
    store::index(act, Some(line.hit()), id, line.number, &entry)
}

/// Takes what was written about a document on its way out of its line, its hand-overs and the
/// history of both. That something was there stays to be seen.
pub(super) fn blank(act: &mut Act<'_>, line: &LineRow) -> Result<()> {
    let mut row: Vec<Column> = Vec::new();
    for (name, text) in [
        ("date_reason", &line.date_reason),
        ("duplicate_reason", &line.duplicate_reason),
        ("opinion", &line.opinion),
        ("defect", &line.defect),
        ("defect_opinion", &line.defect_opinion),
        (
            "returned_reason",
            &line.returned.clone().map(|(_, why)| why),
        ),
        (
            "recalled_reason",
            &line.recalled.clone().map(|(_, why)| why),
        ),
        ("recall_notice", &line.recall_notice),
        ("voided_reason", &line.voided.clone().map(|(_, why)| why)),
    ] {
        if text.as_ref().is_some_and(|text| !text.is_empty()) {
            row.push(hidden(name, words::BLANKED.to_owned()));
        }
    }
    if !line.entry.authenticity_note.is_empty() {
        row.push(hidden("authenticity_note", words::BLANKED.to_owned()));
    }
    let event = || Event::new(Topic::Incoming, "secret_blanked");
    if !row.is_empty() {
        act.update("incoming", line.id.0, None, &row, event())?;
    }
    for handover in store::handovers(act, line.id)? {
        if !handover.note.is_empty() {
            act.update(
                "incoming_handover",
                handover.id.0,
                None,
                &[hidden("note", words::BLANKED.to_owned())],
                event().of(REGISTER, line.id.0),
            )?;
        }
    }
    erase_former(act.conn(), &format!("{REGISTER}:{}", line.id))?;
    act.fact(SECRET, line.id.0);
    Ok(())
}
