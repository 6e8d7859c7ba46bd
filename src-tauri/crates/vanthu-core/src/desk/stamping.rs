//! A seal on a line of a register, in one act with the fact of that line; and the copies made of
//! lines. What stamps knows no register, and a register does not know what stamps it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::{Act, Said, View};
use crate::door::{Door, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::{
    BodyId, CopyId, IncomingId, OutgoingId, PersonId, ScanId, SealId, StampingId, UnitId,
};
use crate::intake;
use crate::kit::files;
use crate::kit::people::Proof;
use crate::registers::copies::actions::{NewCopy, OnPaper};
use crate::registers::copies::api::{Copied, one as copied};
use crate::registers::copies::rules::{
    Entry, Form, SECRET, SOURCE_ENDED, SOURCE_REGISTER, Source, SourceKind, State, Transfer,
};
use crate::registers::seal::keeping::PERMISSION;
use crate::registers::seal::keeping::actions::{Asked, Paper as Permitted, record_permission};
use crate::registers::seal::keeping::api::{Permission, permission_of};
use crate::registers::seal::keeping::rules::Going;
use crate::registers::seal::log::actions::{self as log, On, Stamping as NewStamping};
use crate::registers::seal::log::api::{Stamping, one as stamping};
use crate::registers::seal::log::rules::{Paper, Stamps};
use crate::registers::seal::log::store as stampings;
use crate::registers::{copies, incoming, outgoing};
use crate::topic::Topic;

crate::sentences! {
    REGISTER_UNKNOWN = Refused "stamping.register" "document" "Sổ “{register}” không có văn bản để đóng dấu.";
    SOURCE_DRAFT = Refused "stamping.source_draft" "source" "Văn bản chưa có số nên chưa sao được; xin cấp số trước.";
    DOCUMENT_VOIDED = Refused "stamping.document_voided" "document" "{what} đã hủy nên không đóng dấu.";
}

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.write("stamping_record", Who::ANY, record);
    door.write("stamping_void", Who::ANY, void);
    door.read(
        "unstamped_list",
        Who::ANY,
        unstamped,
        &[Topic::Copies, Topic::Seal],
    );
    door.signed("copy_issue", Who::CLERK, issue_copy);
    door.write("copy_record", Who::CLERK, record_copy);
    door.write("seal_permission_record", Who::CLERK, permission_on_paper);
    door.sentences(SENTENCES);
}

/// A line of a register.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LineOf {
    register: String,
    id: i64,
}

/// A register whose lines are stamped.
struct Stamped {
    register: &'static str,
    label: &'static str,
    /// What stands on the paper, and who signed it; refused when it may not be stamped.
    paper: fn(&View<'_>, i64) -> Result<Paper>,
    /// Those that have a number and no stamp yet, the oldest first.
    waiting: fn(&View<'_>) -> Result<Vec<i64>>,
    /// Writes the fact of the line.
    mark: fn(&mut Act<'_>, i64, Fact<'_>) -> Result<()>,
    /// Takes it back: every line of the log that stamped it was voided.
    unmark: fn(&mut Act<'_>, i64) -> Result<()>,
}

/// When a line was stamped, by whom, and by which line of the log.
#[derive(Debug, Clone, Copy)]
struct Fact<'a> {
    at: &'a str,
    by: PersonId,
    log: StampingId,
}

/// Every register whose lines are stamped. A new register adds its part.
const STAMPED: &[Stamped] = &[
    Stamped {
        register: outgoing::REGISTER,
        label: "Văn bản đi",
        paper: paper_of_outgoing,
        waiting: outgoing::store::unstamped,
        mark: mark_outgoing,
        unmark: unmark_outgoing,
    },
    Stamped {
        register: copies::REGISTER,
        label: "Bản sao",
        paper: paper_of_copy,
        waiting: |view| {
            let rows = copies::store::unstamped(view)?;
            Ok(rows.into_iter().map(|row| row.id.0).collect())
        },
        mark: |act, id, fact| copies::actions::mark_stamped(act, CopyId(id), fact.at),
        unmark: |act, id| copies::actions::unmark_stamped(act, CopyId(id)),
    },
];

/// The paper of an outgoing document that has its signature and its number. Of a state secret
/// only what its placeholder says.
fn paper_of_outgoing(view: &View<'_>, id: i64) -> Result<Paper> {
    let at = |error: crate::error::Error| error.at("document");
    let row = outgoing::store::line(view, OutgoingId(id)).map_err(at)?;
    outgoing::actions::may_be_stamped(&row).map_err(at)?;
    Ok(Paper {
        code: row.code(),
        date: row.issued_date.as_deref().and_then(|day| day.parse().ok()),
        type_name: row.entry.type_name,
        subject: row.entry.subject,
        signer_full_name: row.signer_full_name,
        signer_position: row.signer_position,
        signer_authority: String::new(),
    })
}

/// More copies may be stamped later; the fact is that of the first stamp.
fn mark_outgoing(act: &mut Act<'_>, id: i64, fact: Fact<'_>) -> Result<()> {
    let id = OutgoingId(id);
    if outgoing::store::line(act, id)?.stamped_date.is_some() {
        return Ok(());
    }
    let day = fact.at.get(..10).and_then(|day| day.parse().ok());
    let day = day.unwrap_or_else(|| act.now().date());
    outgoing::actions::mark_stamped(act, id, day, fact.by, fact.log.0)
}

/// The fact names the first line of the log, also when that was voided before a later one.
fn unmark_outgoing(act: &mut Act<'_>, id: i64) -> Result<()> {
    let id = OutgoingId(id);
    match outgoing::store::line(act, id)?.stamp_line {
        Some(log) => outgoing::actions::unmark_stamped(act, id, log),
        None => Ok(()),
    }
}

fn paper_of_copy(view: &View<'_>, id: i64) -> Result<Paper> {
    let row = copies::store::copy(view, CopyId(id)).map_err(|error| error.at("document"))?;
    let code = row.code();
    if row.state() == State::Voided {
        return Err(DOCUMENT_VOIDED.with(&[("what", &format!("Bản sao số {code}"))]));
    }
    Ok(Paper {
        date: row.date.parse().ok(),
        type_name: row.form.label().to_owned(),
        subject: format!("{} {}", row.source_type, row.source_subject)
            .trim()
            .to_owned(),
        signer_full_name: row.certifier_name,
        signer_position: row.certifier_capacity,
        signer_authority: String::new(),
        code,
    })
}

fn stamped(register: &str) -> Result<&'static Stamped> {
    STAMPED
        .iter()
        .find(|one| one.register == register)
        .ok_or_else(|| REGISTER_UNKNOWN.with(&[("register", &register)]))
}

/// Stamps of one kind.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StampsGiven {
    kind: String,
    stamps: i64,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Record {
    seal_id: SealId,
    /// Now when left out.
    stamped_at: Option<String>,
    /// The line it is put on; then what stands on the paper comes from there.
    document: Option<LineOf>,
    /// Empty: giấy tờ không có số.
    #[serde(default)]
    code: String,
    document_date: Option<NaiveDate>,
    #[serde(default)]
    type_name: String,
    #[serde(default)]
    subject: String,
    signer_person_id: Option<PersonId>,
    #[serde(default)]
    signer_full_name: String,
    #[serde(default)]
    signer_position: String,
    /// Why somebody who is not of the office may sign.
    #[serde(default)]
    signer_authority: String,
    /// Whoever stamps has seen the signature.
    #[serde(default)]
    signature_seen: bool,
    copies: i64,
    /// Sheets of one copy.
    sheets: i64,
    marks: Vec<StampsGiven>,
    requester_person_id: Option<PersonId>,
    requester_unit_id: Option<UnitId>,
    #[serde(default)]
    requester_name: String,
    /// Ký nhận in the paper book, at once.
    #[serde(default)]
    received_by: String,
    #[serde(default)]
    note: String,
}

/// A seal is used: the line of the log and the fact of the document in one act.
fn record(act: &mut Act<'_>, input: Record) -> Result<Stamping> {
    let on = On::Paper {
        paper: Paper {
            code: input.code,
            date: input.document_date,
            type_name: input.type_name,
            subject: input.subject,
            signer_full_name: input.signer_full_name,
            signer_position: input.signer_position,
            signer_authority: input.signer_authority,
        },
        signer: input.signer_person_id,
        signature_seen: input.signature_seen,
    };
    let marks = input.marks.into_iter().map(|one| Stamps {
        kind: one.kind,
        stamps: one.stamps,
    });
    let new = NewStamping {
        seal: input.seal_id,
        at: input.stamped_at,
        on,
        copies: input.copies,
        sheets: input.sheets,
        marks: marks.collect(),
        requester: input.requester_person_id,
        unit: input.requester_unit_id,
        requester_name: input.requester_name,
        received_by: input.received_by,
        note: input.note,
    };
    let id = match input.document {
        Some(line) => put_on(act, &line.register, line.id, new)?,
        None => log::stamp(act, &new)?,
    };
    stamping(act, id)
}

/// A seal on a line of a register: what stands on the paper comes from there, whatever `new` says
/// of it, and the fact of the line is written beside the line of the log.
pub(super) fn put_on(
    act: &mut Act<'_>,
    register: &str,
    line: i64,
    new: NewStamping,
) -> Result<StampingId> {
    let register = stamped(register)?;
    let on = On::Line {
        register: register.register,
        id: line,
        paper: (register.paper)(act, line)?,
    };
    let id = log::stamp(act, &NewStamping { on, ..new })?;
    let row = stampings::stamping(act, id)?;
    let fact = Fact {
        at: &row.stamped_at,
        by: row.stamped_by,
        log: id,
    };
    (register.mark)(act, line, fact)?;
    Ok(id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Void {
    id: StampingId,
    version: i64,
    reason: String,
}

fn void(act: &mut Act<'_>, input: Void) -> Result<Stamping> {
    let row = log::void(act, input.id, input.version, &input.reason)?;
    if let Some((register, line)) = &row.document {
        let mut stands = false;
        for id in stampings::of_document(act, register, *line)? {
            stands |= stampings::stamping(act, id)?.voided_at.is_none();
        }
        if !stands {
            (stamped(register)?.unmark)(act, *line)?;
        }
    }
    stamping(act, input.id)
}

/// A document with its number that has no stamp yet (bản mộc).
#[derive(Debug, Serialize, JsonSchema)]
struct Unstamped {
    register: &'static str,
    register_label: &'static str,
    id: i64,
    code: String,
    date: Option<NaiveDate>,
    type_name: String,
    subject: String,
    signer: String,
    /// Days since it got its number.
    days: i64,
}

fn unstamped(view: &View<'_>, _: Nothing) -> Result<Page<Unstamped>> {
    let today = view.now().date();
    let mut rows = Vec::new();
    for one in STAMPED {
        for id in (one.waiting)(view)? {
            let paper = (one.paper)(view, id)?;
            rows.push(Unstamped {
                register: one.register,
                register_label: one.label,
                id,
                days: paper
                    .date
                    .map_or(0, |date| today.signed_duration_since(date).num_days()),
                date: paper.date,
                code: paper.code,
                type_name: paper.type_name,
                subject: paper.subject,
                signer: paper.signer_full_name,
            });
        }
    }
    Ok(Page::whole(rows))
}

/// What is written of a copy; the fields of its source are asked for only when it is no line of
/// a register.
macro_rules! copy_input {
    ($(#[$doc:meta])* struct $name:ident { $($more:tt)* }) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        struct $name {
            form: Form,
            transfer: Transfer,
            /// The office's first when left out.
            body_id: Option<BodyId>,
            /// Today when left out.
            copy_date: Option<NaiveDate>,
            /// The line it is copied from.
            source: Option<LineOf>,
            #[serde(default)]
            source_organ: String,
            #[serde(default)]
            source_code: String,
            source_date: Option<NaiveDate>,
            #[serde(default)]
            source_type: String,
            #[serde(default)]
            source_subject: String,
            /// "", "mat", "toi_mat" or "tuyet_mat".
            #[serde(default)]
            secrecy: String,
            source_kind: SourceKind,
            /// What is excerpted.
            #[serde(default)]
            part: String,
            copies: i64,
            /// Of one copy on paper.
            sheets: Option<i64>,
            recipients: String,
            #[serde(default)]
            note: String,
            $($more)*
        }

        impl $name {
            /// The copy, its source read where it is a line.
            fn copy(self, act: &Act<'_>) -> Result<NewCopy> {
                let (source, line) = match &self.source {
                    Some(line) => {
                        let (source, register) = source_of(act, line)?;
                        (source, Some((register, line.id)))
                    }
                    None => (
                        Source {
                            organ: self.source_organ,
                            code: self.source_code,
                            date: self.source_date,
                            type_name: self.source_type,
                            subject: self.source_subject,
                            secrecy: self.secrecy,
                        },
                        None,
                    ),
                };
                Ok(NewCopy {
                    body: self.body_id,
                    entry: Entry {
                        form: self.form,
                        transfer: self.transfer,
                        source_kind: self.source_kind,
                        source,
                        part: self.part,
                        copies: self.copies,
                        sheets: self.sheets,
                        recipients: self.recipients,
                        date: self.copy_date.unwrap_or_else(|| act.now().date()),
                        note: self.note,
                    },
                    source: line,
                })
            }
        }
    };
}

copy_input! {
    /// A copy that is signed here.
    struct IssueCopy {}
}

copy_input! {
    /// A copy that was signed on paper.
    struct RecordCopy {
        certifier_person_id: PersonId,
        /// The day it was signed; today when left out.
        certified_date: Option<NaiveDate>,
    }
}

/// The document of a line, when it may be copied.
fn source_of(view: &View<'_>, line: &LineOf) -> Result<(Source, &'static str)> {
    match line.register.as_str() {
        incoming::REGISTER => Ok((source_of_incoming(view, line)?, incoming::REGISTER)),
        outgoing::REGISTER => Ok((source_of_outgoing(view, line)?, outgoing::REGISTER)),
        _ => Err(SOURCE_REGISTER.with(&[("register", &line.register)])),
    }
}

/// An outgoing document is copied from its original: signed and numbered, neither voided nor recalled.
fn source_of_outgoing(view: &View<'_>, line: &LineOf) -> Result<Source> {
    let row =
        outgoing::store::line(view, OutgoingId(line.id)).map_err(|error| error.at("source"))?;
    if row.entry.is_secret() {
        return Err(SECRET.error().at("source"));
    }
    if row.voided.is_some() || row.recalled.is_some() {
        return Err(SOURCE_ENDED.error());
    }
    if row.number.is_none() {
        return Err(SOURCE_DRAFT.error());
    }
    Ok(Source {
        code: row.code(),
        date: row.issued_date.as_deref().and_then(|day| day.parse().ok()),
        organ: row.organ_name,
        type_name: row.entry.type_name,
        subject: row.entry.subject,
        secrecy: String::new(),
    })
}

fn source_of_incoming(view: &View<'_>, line: &LineOf) -> Result<Source> {
    let row =
        incoming::store::line(view, IncomingId(line.id)).map_err(|error| error.at("source"))?;
    if row.entry.is_secret() {
        return Err(SECRET.error().at("source"));
    }
    if row.facts.voided || row.facts.returned || row.facts.recalled {
        return Err(SOURCE_ENDED.error());
    }
    let entry = row.entry;
    Ok(Source {
        code: entry.code(),
        organ: entry.organ_name,
        date: entry.issued_date,
        type_name: entry.type_name,
        subject: entry.subject,
        secrecy: String::new(),
    })
}

fn issue_copy(act: &mut Act<'_>, input: IssueCopy, proof: Proof) -> Result<Copied> {
    let new = input.copy(act)?;
    let id = copies::actions::issue(act, &new, proof)?;
    copied(act, id)
}

fn record_copy(act: &mut Act<'_>, input: RecordCopy) -> Result<Copied> {
    let today = act.now().date();
    let paper = OnPaper {
        certifier: input.certifier_person_id,
        date: input.certified_date.unwrap_or(today),
    };
    let new = input.copy(act)?;
    let id = copies::actions::record(act, &new, paper)?;
    copied(act, id)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PermissionOnPaper {
    seal_id: SealId,
    kind: Going,
    to_person_id: Option<PersonId>,
    /// Somebody outside the office, when it goes out of the office.
    #[serde(default)]
    to_name: String,
    #[serde(default)]
    place: String,
    /// Today when left out.
    from_date: Option<NaiveDate>,
    /// Hạn trả lại.
    to_date: Option<NaiveDate>,
    purpose: String,
    given_by_person_id: PersonId,
    /// Số, ký hiệu of the paper.
    document_number: String,
    document_date: NaiveDate,
    /// The paper, scanned.
    #[serde(default)]
    scan_ids: Vec<ScanId>,
}

/// A leader's permission on paper, with the scan of it.
fn permission_on_paper(act: &mut Act<'_>, input: PermissionOnPaper) -> Result<Permission> {
    let scans: BTreeSet<ScanId> = input.scan_ids.into_iter().collect();
    let asked = Asked {
        seal: input.seal_id,
        going: input.kind,
        to_person: input.to_person_id,
        to_name: input.to_name,
        place: input.place,
        from: input.from_date,
        to: input.to_date,
        purpose: input.purpose,
    };
    let paper = Permitted {
        given_by: input.given_by_person_id,
        number: input.document_number,
        date: input.document_date,
    };
    let id = record_permission(act, &asked, &paper)?;
    for scan in scans {
        let file = intake::actions::usable(act, scan)?.1;
        files::store::attach(act, Topic::Seal, PERMISSION, id.0, file, Some(scan), None)?;
        intake::actions::use_scan(act, scan)?;
    }
    permission_of(act, id)
}

/// A document turned out to be a state secret: so do its copies, and what was said of them in the
/// log of seals.
pub fn forget(act: &mut Act<'_>, said: Said) -> Result<()> {
    let register = match said.fact {
        incoming::actions::SECRET => incoming::REGISTER,
        outgoing::actions::SECRET => outgoing::REGISTER,
        _ => return Ok(()),
    };
    for line in stampings::of_document(act, register, said.line)? {
        log::forget(act, line)?;
    }
    for copy in copies::store::of_source(act, register, said.line)? {
        copies::actions::forget(act, copy)?;
        for line in stampings::of_document(act, copies::REGISTER, copy.0)? {
            log::forget(act, line)?;
        }
    }
    Ok(())
}
