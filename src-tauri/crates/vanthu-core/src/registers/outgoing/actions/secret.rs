//! A document found to be a state secret: what it says goes out of its row, its returns, its
//! recipients' notes, its history and the search index; the line stays as a placeholder.

use super::super::rules::*;
use super::super::store;
use super::super::{REGISTER, words};
use crate::act::{Act, Column, Event, col, hidden};
use crate::audit::store::erase_former;
use crate::error::Result;
use crate::ids::OutgoingId;
use crate::kit::search;
use crate::topic::Topic;

/// Said when a line turns out to be a state secret, so that whatever follows it forgets its
/// words too.
pub const SECRET: &str = "outgoing.secret";

/// The văn thư marks a document as a state secret. Its scans are taken away first.
///
/// # Errors
/// `outgoing.secrecy_form`, `outgoing.secret_files`, `outgoing.reason_missing`.
pub fn mark_secret(
    act: &mut Act<'_>,
    id: OutgoingId,
    version: i64,
    secrecy: &str,
    why: &str,
) -> Result<()> {
    let line = store::line(act, id)?;
    if line.version != version {
        return Err(crate::error::CONFLICT.error());
    }
    if secrecy.is_empty() || secrecy_name(secrecy).is_none() {
        return Err(SECRECY_FORM.error());
    }
    if line.files > 0 {
        return Err(SECRET_FILES.error());
    }
    let why = reason(why)?;
    blank(act, id, secrecy, &why)?;
    search::store::compact(act)?;
    act.leaves_no_trace();
    Ok(())
}

/// The scan of a document was found to be a state secret.
pub fn blank_secret(act: &mut Act<'_>, id: OutgoingId, why: &str) -> Result<()> {
    let secrecy = store::line(act, id)?.entry.secrecy;
    let secrecy = if secrecy.is_empty() { "mat" } else { &secrecy };
    blank(act, id, secrecy, why)
}

fn blank(act: &mut Act<'_>, id: OutgoingId, secrecy: &str, why: &str) -> Result<()> {
    let line = store::line(act, id)?;
    let mut row: Vec<Column> = vec![
        hidden("subject", String::new()),
        hidden("description", String::new()),
        col("secrecy", secrecy.to_owned()),
    ];
    let kept = |text: &Option<(String, String)>| text.clone().map(|(_, why)| why);
    for (name, text) in [
        ("initialled_note", &line.initialled.note),
        ("checked_note", &line.checked.note),
        ("approved_note", &line.approved.note),
        ("signed_note", &line.signed_note),
        ("form_note", &line.form_note),
        ("number_reason", &line.number_reason),
        ("unstamped_reason", &line.unstamped_reason),
        ("returned_reason", &line.returned_reason),
        ("recalled_reason", &kept(&line.recalled)),
        ("recall_notice", &line.recall_notice),
        ("voided_reason", &kept(&line.voided)),
    ] {
        if text.as_ref().is_some_and(|text| !text.is_empty()) {
            row.push(hidden(name, words::BLANKED.to_owned()));
        }
    }
    let event = |verb| Event::new(Topic::Outgoing, verb);
    let found = event("secret_found").because(why.to_owned());
    act.update("outgoing", id.0, None, &row, found)?;
    for one in store::return_ids(act, id)? {
        let nothing = [hidden("reason", words::BLANKED.to_owned())];
        let event = event("secret_blanked").of(REGISTER, id.0);
        act.update("outgoing_return", one, None, &nothing, event)?;
    }
    for recipient in store::recipients(act, id)? {
        if !recipient.note.is_empty() {
            let nothing = [hidden("note", words::BLANKED.to_owned())];
            let event = event("secret_blanked").of(REGISTER, id.0);
            act.update("outgoing_recipient", recipient.id.0, None, &nothing, event)?;
        }
    }
    erase_former(act.conn(), &format!("{REGISTER}:{id}"))?;
    act.fact(SECRET, id.0);
    store::index(act, Some(line.hit()), id)
}
