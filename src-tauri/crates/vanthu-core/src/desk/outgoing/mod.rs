//! An outgoing document with its scans, and with the incoming lines it answers: what touches the
//! book, the inbox and the other book.

pub mod store;
mod whole;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::{Act, Event, View, col};
use crate::door::{Door, Who};
use crate::error::Result;
use crate::ids::{IncomingId, OutgoingId, PersonId, ScanId};
use crate::intake;
use crate::registers::incoming;
use crate::registers::outgoing::actions::{self, FileRole, FileUse, NewDraft, Signature};
use crate::registers::outgoing::api::{self, Line, To, line, outgoing_input, recipients_of};
use crate::registers::outgoing::rules::Entry;
use crate::registers::outgoing::{REGISTER, store as lines};
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read(
        "outgoing_get",
        Who::ANY,
        whole::get,
        &[Topic::Outgoing, Topic::Inbox, Topic::Incoming],
    );
    door.write("outgoing_draft", Who::ANY, draft);
    door.write("outgoing_attach", Who::ANY, attach);
    door.write("outgoing_sign_paper", Who::CLERK, sign_paper);
    door.write("outgoing_sign_digital", Who::CLERK, sign_digital);
    door.write("outgoing_send", Who::CLERK, send);
    door.write("outgoing_answers", Who::ANY, answers);
}

outgoing_input! {
    /// A new document with its recipients and scans.
    struct Draft {
        #[serde(default)]
        recipients: Vec<To>,
        /// Scans of the inbox that are the draft, in order.
        #[serde(default)]
        scan_ids: Vec<ScanId>,
        /// The incoming documents it answers.
        #[serde(default)]
        answers: Vec<IncomingId>,
    }
}

/// The files of scans; one that is gone or in quarantine is refused.
fn uses(view: &View<'_>, scans: &[ScanId]) -> Result<Vec<FileUse>> {
    let mut uses = Vec::new();
    for (place, scan) in scans.iter().enumerate() {
        if !scans[..place].contains(scan) {
            uses.push((intake::actions::usable(view, *scan)?.1, Some(*scan)));
        }
    }
    Ok(uses)
}

/// Marks the scans as used, once the document has them.
fn used(act: &mut Act<'_>, scans: &[ScanId]) -> Result<()> {
    for (place, scan) in scans.iter().enumerate() {
        if !scans[..place].contains(scan) {
            intake::actions::use_scan(act, *scan)?;
        }
    }
    Ok(())
}

fn draft(act: &mut Act<'_>, mut input: Draft) -> Result<Line> {
    let files = uses(act, &input.scan_ids)?;
    let recipients = recipients_of(act, std::mem::take(&mut input.recipients))?;
    let (scans, answered) = (input.scan_ids.clone(), input.answers.clone());
    let mut entry = Entry::new(match input.body_id {
        Some(body) => body,
        None => api::first_body(act)?,
    });
    input.fill(&mut entry);
    let id = actions::draft(
        act,
        NewDraft {
            entry,
            recipients,
            files,
        },
    )?;
    used(act, &scans)?;
    answer(act, id, &answered)?;
    line(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Attach {
    id: OutgoingId,
    version: i64,
    scan_ids: Vec<ScanId>,
    /// "draft", "signed" or "other".
    role: FileRole,
}

fn attach(act: &mut Act<'_>, input: Attach) -> Result<Line> {
    let files = uses(act, &input.scan_ids)?;
    actions::attach(act, input.id, input.version, input.role, &files)?;
    used(act, &input.scan_ids)?;
    line(act, input.id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sign {
    id: OutgoingId,
    version: i64,
    /// Who signed.
    by_person_id: PersonId,
    signed_date: NaiveDate,
    /// The scan of the signed paper, or the digitally signed file.
    #[serde(default)]
    scan_ids: Vec<ScanId>,
    #[serde(default)]
    note: String,
}

fn signed(act: &mut Act<'_>, input: Sign, digital: bool) -> Result<Line> {
    let files = uses(act, &input.scan_ids)?;
    let signature = Signature {
        by: input.by_person_id,
        date: input.signed_date,
        digital,
        note: input.note,
        files,
    };
    actions::sign_elsewhere(act, input.id, input.version, &signature)?;
    used(act, &input.scan_ids)?;
    line(act, input.id)
}

fn sign_paper(act: &mut Act<'_>, input: Sign) -> Result<Line> {
    signed(act, input, false)
}

fn sign_digital(act: &mut Act<'_>, input: Sign) -> Result<Line> {
    signed(act, input, true)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Send {
    id: OutgoingId,
    version: i64,
    /// Ngày chuyển; today when left out.
    sent_date: Option<NaiveDate>,
    /// Why it bears no stamp, when it bears none.
    #[serde(default)]
    unstamped_reason: String,
}

/// Phát hành; the incoming lines it answers are answered by it.
fn send(act: &mut Act<'_>, input: Send) -> Result<Line> {
    let why = &input.unstamped_reason;
    actions::send(act, input.id, input.version, input.sent_date, why)?;
    for answered in store::answers(act, input.id)? {
        tell(act, input.id, answered.incoming_id)?;
    }
    line(act, input.id)
}

/// Says to an incoming line which document answers it.
fn tell(act: &mut Act<'_>, id: OutgoingId, incoming: IncomingId) -> Result<()> {
    let row = lines::line(act, id)?;
    let day = row.issued_date.as_deref().and_then(|day| day.parse().ok());
    let date = day.unwrap_or_else(|| act.now().date());
    incoming::answer::record(act, incoming, &row.code(), date)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Answers {
    id: OutgoingId,
    version: i64,
    incoming_ids: Vec<IncomingId>,
}

/// Says which incoming documents a document answers; what was said before stays.
fn answers(act: &mut Act<'_>, input: Answers) -> Result<Line> {
    actions::touch(act, input.id, input.version)?;
    answer(act, input.id, &input.incoming_ids)?;
    line(act, input.id)
}

fn answer(act: &mut Act<'_>, id: OutgoingId, incoming_ids: &[IncomingId]) -> Result<()> {
    for incoming in incoming_ids {
        incoming::store::line(act, *incoming).map_err(|error| error.at("incoming_ids"))?;
        if store::is_answer(act, id, *incoming)? {
            continue;
        }
        act.insert(
            "outgoing_answer",
            &[col("outgoing_id", id), col("incoming_id", *incoming)],
            Event::new(Topic::Outgoing, "answer_named").of(REGISTER, id.0),
        )?;
        if lines::line(act, id)?.sent_date.is_some() {
            tell(act, id, *incoming)?;
        }
    }
    Ok(())
}

/// A document of the office that answers an incoming line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Answering {
    pub outgoing_id: OutgoingId,
    /// Số, ký hiệu; the ký hiệu alone while it has no number.
    pub code: String,
    pub date: Option<String>,
    pub state_label: &'static str,
}

/// What answers an incoming line, for its own page.
pub fn answering(view: &View<'_>, incoming: IncomingId) -> Result<Vec<Answering>> {
    store::answering(view, incoming)?
        .into_iter()
        .map(|id| {
            let row = lines::line(view, id)?;
            Ok(Answering {
                outgoing_id: id,
                code: row.code(),
                state_label: row.state().label(),
                date: row.issued_date,
            })
        })
        .collect()
}
