//! What is done to the log of seals: one function an act.

use chrono::NaiveDate;

use super::rules::{self, *};
use super::store::{self, StampingRow};
use crate::act::{Act, Event, View, col, erasable, hidden};
use crate::audit::store::erase_former;
use crate::clock::Moment;
use crate::dates::{shown, shown_moment};
use crate::error::{INPUT, Result};
use crate::ids::{PersonId, SealId, StampingId, UnitId};
use crate::kit::numbering;
use crate::kit::people::competence::rules::{competence, for_leaders};
use crate::kit::people::competence::store::people_on;
use crate::kit::people::{self, Proof};
use crate::kit::text::tidy_line;
use crate::registers::seal::keeping::actions::holds;
use crate::registers::seal::keeping::rules::digest;
use crate::registers::seal::rules::kind;
use crate::registers::seal::store::{self as seals, SealRow};
use crate::registers::seal::{BOOK, NUMBERED, REGISTER, words};
use crate::session::Role;
use crate::topic::Topic;

/// What is to be stamped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// A line of a register, which says itself that it is signed.
    Line {
        register: &'static str,
        id: i64,
        paper: Paper,
    },
    /// Any other paper.
    Paper {
        paper: Paper,
        /// Who signed it, of the office.
        signer: Option<PersonId>,
        /// Whoever stamps has seen the signature.
        signature_seen: bool,
    },
}

impl On {
    /// A paper nothing is said of yet.
    pub fn nothing() -> On {
        On::Paper {
            paper: Paper::default(),
            signer: None,
            signature_seen: false,
        }
    }
}

/// One use of a seal.
#[derive(Debug, Clone)]
pub struct Stamping {
    pub seal: SealId,
    /// Now when left out.
    pub at: Option<String>,
    pub on: On,
    pub copies: i64,
    pub sheets: i64,
    pub marks: Vec<Stamps>,
    pub requester: Option<PersonId>,
    pub unit: Option<UnitId>,
    pub requester_name: String,
    /// Ký nhận in the paper book, at once.
    pub received_by: String,
    pub note: String,
}

/// The body in whose name the log is kept: the office's first.
pub(super) fn body(view: &View<'_>) -> Result<crate::ids::BodyId> {
    numbering::store::bodies(view)?
        .first()
        .map(|(id, _)| *id)
        .ok_or_else(|| numbering::rules::BODY_NAME.error())
}

/// The minute of a moment: what a clerk writes and what the log says are compared by it.
fn minute(moment: &str) -> &str {
    moment.get(..16).unwrap_or(moment)
}

/// When it was stamped: not ahead of the clock, not before the holder had the seal.
fn moment(act: &Act<'_>, seal: &SealRow, at: Option<&str>) -> Result<Moment> {
    let Some(at) = at else {
        return Ok(act.now());
    };
    let at = Moment::parse(at).ok_or_else(|| {
        INPUT
            .with(&[("what", &"giờ đóng dấu không đọc được")])
            .at("stamped_at")
    })?;
    let (told, now) = (at.to_string(), act.now().to_string());
    if minute(&told) > minute(&now) {
        return Err(FUTURE.with(&[("at", &shown_moment(&told))]));
    }
    if minute(&told) < minute(&seal.held_since) {
        return Err(BEFORE_HELD.with(&[
            ("name", &seal.holder_name),
            ("seal", &seal.described.name),
            ("since", &shown_moment(&seal.held_since)),
            ("at", &shown_moment(&told)),
        ]));
    }
    Ok(at)
}

fn tidied(paper: &Paper) -> Paper {
    Paper {
        code: tidy_line(&paper.code),
        date: paper.date,
        type_name: tidy_line(&paper.type_name),
        subject: tidy_line(&paper.subject),
        signer_full_name: tidy_line(&paper.signer_full_name),
        signer_position: tidy_line(&paper.signer_position),
        signer_authority: tidy_line(&paper.signer_authority),
    }
}

/// The paper, signed by somebody competent on its day, and who that is of the office.
fn signed(act: &Act<'_>, on: &On, day: NaiveDate) -> Result<(Paper, Option<PersonId>)> {
    let (paper, signer, seen) = match on {
        On::Line { paper, .. } => return Ok((tidied(paper), None)),
        On::Paper {
            paper,
            signer,
            signature_seen,
        } => (paper, *signer, *signature_seen),
    };
    let mut paper = tidied(paper);
    let signing = paper.date.unwrap_or(day);
    if let Some(person) = signer {
        let row =
            people::store::person(act, person).map_err(|error| error.at("signer_person_id"))?;
        paper.signer_full_name = row.full_name;
        if paper.signer_position.is_empty() {
            paper.signer_position = people::store::title_on(act, person, &signing.to_string())?;
        }
    }
    if !seen {
        return Err(NOT_SIGNED.error());
    }
    rules::paper(&paper, signer.is_some(), day)?;
    if let Some(person) = signer {
        let people = people_on(act, signing)?;
        competence(&for_leaders(&people, Vec::new()), person, signing, &people).map_err(|why| {
            SIGNER_UNFIT
                .with(&[("name", &paper.signer_full_name), ("date", &shown(signing))])
                .because(why.message)
        })?;
    }
    Ok((paper, signer))
}

/// Who asked for it: name and unit.
fn requester(act: &Act<'_>, new: &Stamping, day: NaiveDate) -> Result<(String, String)> {
    let day = day.to_string();
    let mut name = tidy_line(&new.requester_name);
    let mut unit = new.unit;
    if let Some(person) = new.requester {
        let row =
            people::store::person(act, person).map_err(|error| error.at("requester_person_id"))?;
        name = row.full_name;
        unit = unit.or(row.unit);
    }
    let unit = match unit {
        None => String::new(),
        Some(unit) => people::store::unit_name(act, unit, &day)
            .map_err(|error| error.at("requester_unit_id"))?,
    };
    if name.is_empty() && unit.is_empty() {
        return Err(REQUESTER.error());
    }
    Ok((name, unit))
}

/// Records one use of a seal, by who holds it.
pub fn stamp(act: &mut Act<'_>, new: &Stamping) -> Result<StampingId> {
    let seal = seals::seal(act, new.seal).map_err(|error| error.at("seal_id"))?;
    let now = act.now();
    let at = new.at.as_deref();
    let day = at.and_then(Moment::parse).unwrap_or(now).date();
    let described = &seal.described;
    rules::in_use(
        &described.name,
        seal.state(now.date()),
        (described.in_use_from, seal.in_use_to),
        described.certificate_to,
        day,
    )?;
    let holder = holds(act, &seal)?;
    let at = moment(act, &seal, at)?;
    let (paper, signer) = signed(act, &new.on, at.date())?;
    let kind = kind(&seal.kind)?;
    rules::stamps((&described.name, kind), &new.marks, new.copies, new.sheets)?;
    let (requester_name, requester_unit) = requester(act, new, at.date())?;
    let received_by = Some(tidy_line(&new.received_by)).filter(|name| !name.is_empty());
    let (register, line) = match new.on {
        On::Line { register, id, .. } => (Some(register.to_owned()), Some(id)),
        On::Paper { .. } => (None, None),
    };
    let body = body(act)?;
    let taken = numbering::take_of_year(act, &NUMBERED, body, BOOK, at.date())
        .map_err(|error| error.at("stamped_at"))?;
    let id = StampingId(act.insert(
        "stamping",
        &[
            col("book_id", taken.book),
            col("series_id", taken.series),
            col("year", i64::from(taken.year)),
            col("stamping_number", taken.number),
            col("seal_id", new.seal),
            col("stamped_at", at.to_string()),
            col("recorded_at", now.to_string()),
            col("stamped_by_id", holder),
            col("document_register", register),
            col("document_id", line),
            col("code", paper.code),
            col("document_date", paper.date.map(|date| date.to_string())),
            col("type_name", paper.type_name),
            erasable("subject", paper.subject),
            col("signer_person_id", signer.map(|person| person.0)),
            col("signer_full_name", paper.signer_full_name),
            col("signer_position", paper.signer_position),
            col("signer_authority", paper.signer_authority),
            col("copies", new.copies),
            col("sheets", new.sheets),
            col("requester_person_id", new.requester.map(|person| person.0)),
            col("requester_name", requester_name),
            col("requester_unit", requester_unit),
            col(
                "received_kind",
                received_by.as_ref().map_or("", |_| "paper").to_owned(),
            ),
            col("received_at", received_by.as_ref().map(|_| now.to_string())),
            col("received_by", received_by),
            erasable("note", tidy_line(&new.note)),
        ],
        Event::new(Topic::Seal, "stamped"),
    )?);
    for one in &new.marks {
        let row = [
            col("stamping_id", id),
            col("kind", one.kind.clone()),
            col("stamps", one.stamps),
        ];
        let event = Event::new(Topic::Seal, "stamps_counted").of(REGISTER, id.0);
        act.insert("stamping_mark", &row, event)?;
    }
    let row = store::stamping(act, id)?;
    store::index(act, &row, false)?;
    Ok(id)
}

/// A line that takes changes.
fn standing(view: &View<'_>, id: StampingId) -> Result<StampingRow> {
    let row = store::stamping(view, id)?;
    if row.voided_at.is_some() {
        return Err(VOIDED.with(&[("number", &row.number), ("year", &row.year)]));
    }
    Ok(row)
}

fn unreceived(view: &View<'_>, id: StampingId) -> Result<StampingRow> {
    let row = standing(view, id)?;
    match &row.received_by {
        Some(name) => Err(RECEIVED_ALREADY.with(&[("name", name)])),
        None => Ok(row),
    }
}

/// Ký nhận with the requester's own secret.
pub fn acknowledge(act: &mut Act<'_>, id: StampingId, proof: Proof) -> Result<()> {
    let row = unreceived(act, id)?;
    let receiver = proof.caller.clone();
    let Some(person) = row.requester else {
        return Err(NOBODY_NAMED.error());
    };
    if person != receiver.id {
        return Err(
            WRONG_RECEIVER.with(&[("to", &row.requester_name), ("name", &receiver.full_name)])
        );
    }
    let words = digest(&[
        &row.number.to_string(),
        &row.year.to_string(),
        &row.seal_name,
        &row.paper.code,
        &row.copies.to_string(),
    ]);
    let subject = format!("{REGISTER}:{id}");
    let signed = people::sign_off(act, proof, "ky_nhan_dong_dau", &subject, words)?;
    let columns = [
        col("received_kind", "secret".to_owned()),
        col("received_by", receiver.full_name),
        col("received_at", act.now().to_string()),
        col("sign_off_id", signed.id),
    ];
    let event = Event::new(Topic::Seal, "stamping_received").signed_by(signed.person);
    act.update("stamping", id.0, None, &columns, event)
}

/// Ký nhận in the paper book.
pub fn receive(act: &mut Act<'_>, id: StampingId, version: i64, received_by: &str) -> Result<()> {
    unreceived(act, id)?;
    let name = tidy_line(received_by);
    if name.is_empty() {
        return Err(RECEIVER_MISSING.error());
    }
    let columns = [
        col("received_kind", "paper".to_owned()),
        col("received_by", name),
        col("received_at", act.now().to_string()),
    ];
    let event = Event::new(Topic::Seal, "stamping_received_on_paper");
    act.update("stamping", id.0, Some(version), &columns, event)
}

/// Voids a line: struck through, its number kept for ever. Answers what stood there.
pub fn void(act: &mut Act<'_>, id: StampingId, version: i64, reason: &str) -> Result<StampingRow> {
    let row = standing(act, id)?;
    let reason = tidy_line(reason);
    if reason.is_empty() {
        return Err(VOID_REASON.error());
    }
    let own = act
        .session()
        .caller()
        .is_some_and(|caller| caller.id == row.stamped_by);
    if !own && !act.session().has(Role::Clerk) {
        return Err(VOID_OTHERS.error());
    }
    let columns = [
        col("voided_at", act.now().to_string()),
        erasable("voided_reason", reason.clone()),
    ];
    let event = Event::new(Topic::Seal, "stamping_voided").because_erasable(reason);
    act.update("stamping", id.0, Some(version), &columns, event)?;
    Ok(row)
}

/// What was stamped turned out to be a state secret: its words go, the line stays.
pub fn forget(act: &mut Act<'_>, id: StampingId) -> Result<()> {
    let row = store::stamping(act, id)?;
    let mut columns = Vec::new();
    for (name, text) in [
        ("subject", row.paper.subject.as_str()),
        ("note", &row.note),
        ("voided_reason", row.voided_reason.as_deref().unwrap_or("")),
    ] {
        if !text.is_empty() {
            columns.push(hidden(name, words::BLANKED.to_owned()));
        }
    }
    if !columns.is_empty() {
        let event = Event::new(Topic::Seal, "stamping_blanked");
        act.update("stamping", id.0, None, &columns, event)?;
        let row = store::stamping(act, id)?;
        store::index(act, &row, true)?;
    }
    erase_former(act.conn(), &format!("{REGISTER}:{id}"))?;
    Ok(())
}
