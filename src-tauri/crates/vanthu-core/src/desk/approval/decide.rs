//! The answer: checked against what was shown, signed, and said to the register, in one act.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::content::{Content, DecidedWords};
use super::list::{CapacityShown, capacity_shown};
use super::rules::{self, *};
use super::store;
use super::subject::{self, Subject, answer, still_open};
use crate::act::{Act, Event, View, col, hidden};
use crate::audit::chain::sealed;
use crate::db::random_bytes;
use crate::desk::FACTS;
use crate::desk::work::gather::Gathering;
use crate::desk::work::named::{belong_to, lines_of};
use crate::desk::work::tree::{To, case_of_line};
use crate::door::Job;
use crate::error::{Error, FAULT, Result};
use crate::ids::{
    AssignmentId, CaseId, DecisionId, FileId, IncomingId, OutgoingId, PersonId, StepId,
};
use crate::kit::files;
use crate::kit::people::competence::{Capacity, People, rules::competence};
use crate::kit::people::{Proof, prove, sign_off};
use crate::kit::text::tidy_line;
use crate::procedures::cases::actions::{CASE, turn as step_turn};
use crate::procedures::cases::deeds::{self, Deed};
use crate::procedures::cases::rules::{OPINION, chosen};
use crate::procedures::cases::store as cases;
use crate::procedures::tree::actions::accept_signed;
use crate::procedures::tree::giving::{self, Given};
use crate::procedures::tree::rules::due_day;
use crate::procedures::tree::store as tree;
use crate::registers::incoming;
use crate::registers::incoming::approval;
use crate::registers::outgoing::{self, approval as documents};
use crate::topic::Topic;

/// One answer.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    kind: Kind,
    id: i64,
    version: i64,
    /// The fingerprint of the row that was shown.
    seen: String,
    /// SHA-256 of the files that were shown, in their order.
    files: Vec<String>,
    outcome: Outcome,
    /// The opinion, or the reason.
    #[serde(default)]
    text: String,
    /// The way out of a step, when the answer has several.
    way: Option<String>,
    /// Values a step records, as text.
    #[serde(default)]
    values: BTreeMap<String, String>,
    /// To which leader it is passed on.
    to_person_id: Option<PersonId>,
    /// Hạn giải quyết of the document.
    due_date: Option<NaiveDate>,
    /// Work given with a directive: chủ trì, phối hợp, để biết.
    #[serde(default)]
    assignments: Vec<To>,
}

/// What came of it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Decided {
    decision_id: DecisionId,
    kind: Kind,
    id: i64,
    /// Of the row as it stands now.
    version: i64,
    outcome: Outcome,
    outcome_label: &'static str,
    capacity: CapacityShown,
    signed_by: String,
    signed_at: String,
    line_id: Option<IncomingId>,
    case_id: Option<CaseId>,
}

pub(super) fn desk_decide(act: &mut Act<'_>, input: Decision, proof: Proof) -> Result<Decided> {
    let seen = Seen {
        fingerprint: input.seen,
        files: input.files,
    };
    let answer = Answered {
        outcome: input.outcome,
        text: tidy_line(&input.text),
        way: input.way,
        values: input.values,
        to: input.to_person_id,
        due_date: input.due_date,
        given: input.assignments.into_iter().map(To::given).collect(),
        files: Vec::new(),
    };
    let thing = (input.kind, input.id, input.version);
    decide(act, thing, Some(&seen), answer, proof)
}

/// A leader's directive, as the paper slip has it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Direct {
    id: IncomingId,
    version: i64,
    seen: String,
    files: Vec<String>,
    text: String,
    due_date: Option<NaiveDate>,
    #[serde(default)]
    assignments: Vec<To>,
}

pub(super) fn incoming_direct(act: &mut Act<'_>, input: Direct, proof: Proof) -> Result<Decided> {
    let decision = Decision {
        kind: Kind::Directive,
        id: input.id.0,
        version: input.version,
        seen: input.seen,
        files: input.files,
        outcome: Outcome::Agree,
        text: input.text,
        way: None,
        values: BTreeMap::new(),
        to_person_id: None,
        due_date: input.due_date,
        assignments: input.assignments,
    };
    desk_decide(act, decision, proof)
}

/// An outgoing document approved or signed from its own page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OfOutgoing {
    id: OutgoingId,
    version: i64,
    #[serde(default)]
    text: String,
}

pub(super) fn outgoing_approve(
    act: &mut Act<'_>,
    input: OfOutgoing,
    proof: Proof,
) -> Result<Decided> {
    of_outgoing(act, Kind::Approve, input, proof)
}

pub(super) fn outgoing_sign(act: &mut Act<'_>, input: OfOutgoing, proof: Proof) -> Result<Decided> {
    of_outgoing(act, Kind::Sign, input, proof)
}

/// Without the desk: what is shown of the document is what there is of it.
fn of_outgoing(act: &mut Act<'_>, kind: Kind, input: OfOutgoing, proof: Proof) -> Result<Decided> {
    let answer = Answered {
        outcome: Outcome::Agree,
        text: tidy_line(&input.text),
        way: None,
        values: BTreeMap::new(),
        to: None,
        due_date: None,
        given: Vec::new(),
        files: Vec::new(),
    };
    decide(act, (kind, input.id.0, input.version), None, answer, proof)
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Batch {
    /// Each is its own act with its own sign-off.
    decisions: Vec<Decision>,
}

/// What came of one of a batch.
#[derive(Debug, Serialize, JsonSchema)]
struct OneResult {
    kind: Kind,
    id: i64,
    ok: bool,
    decided: Option<Decided>,
    error: Option<Error>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct BatchDone {
    done: usize,
    results: Vec<OneResult>,
}

/// A list that was looked through, signed with one secret given once: every decision is an act
/// and a sign-off of its own, and one that is refused undoes no other.
pub(super) fn desk_decide_batch(job: &Job<'_>, input: Batch) -> Result<BatchDone> {
    let count = input.decisions.len();
    if !(1..=MOST).contains(&count) {
        return Err(BATCH.with(&[("most", &MOST)]));
    }
    let mut signer = job.signer.clone();
    if signer.login.is_none() {
        signer.login = job.session.caller().map(|caller| caller.login.clone());
    }
    let proofs = prove(job.office, &signer)?.for_each(count);
    let mut done = 0;
    let mut results = Vec::with_capacity(count);
    for (place, (decision, proof)) in input.decisions.into_iter().zip(proofs).enumerate() {
        let (kind, id) = (decision.kind, decision.id);
        let answer = job
            .progress
            .at(place as u64, Some(count as u64), "Ký từng việc")
            .and_then(|()| {
                job.office
                    .act(job.session, |act| desk_decide(act, decision, proof))
            });
        done += usize::from(answer.is_ok());
        let (decided, error) = match answer {
            Ok(decided) => (Some(decided), None),
            Err(error) => (None, Some(error)),
        };
        results.push(OneResult {
            kind,
            id,
            ok: decided.is_some(),
            decided,
            error,
        });
    }
    Ok(BatchDone { done, results })
}

/// Signs a step without the desk: what is shown of it is what there is.
pub(in crate::desk) fn sign_step(
    act: &mut Act<'_>,
    id: StepId,
    version: i64,
    deed: &Deed,
    proof: Proof,
) -> Result<CaseId> {
    let turn = step_turn(act, id)?;
    let case = turn.running.case.id;
    deeds::by_hand(&turn, FACTS)?;
    let way = chosen(&turn.step, &turn.ways, deed.outcome.as_deref())?;
    if way.returns && deed.opinion.is_empty() {
        return Err(OPINION.error());
    }
    let answered = Answered {
        outcome: answer(&way),
        text: deed.opinion.clone(),
        way: Some(way.id),
        values: deed.values.clone(),
        to: None,
        due_date: None,
        given: Vec::new(),
        files: deed.files.clone(),
    };
    decide(act, (Kind::Step, id.0, version), None, answered, proof)?;
    Ok(case)
}

/// What the window showed.
struct Seen {
    fingerprint: String,
    files: Vec<String>,
}

/// What was answered.
struct Answered {
    outcome: Outcome,
    text: String,
    way: Option<String>,
    values: BTreeMap<String, String>,
    to: Option<PersonId>,
    due_date: Option<NaiveDate>,
    given: Vec<Given>,
    /// Attached with the answer.
    files: Vec<(FileId, Option<crate::ids::ScanId>)>,
}

fn decide(
    act: &mut Act<'_>,
    (kind, id, version): (Kind, i64, i64),
    seen: Option<&Seen>,
    mut answered: Answered,
    proof: Proof,
) -> Result<Decided> {
    still_open(act, kind, id, version)?;
    let people = store::people_today(act)?;
    let (subject, way_name) = {
        let gathering = Gathering::new(act)?;
        let subject = subject::of(&gathering, &people, kind, id)?;
        same_as_shown(&subject, version, seen)?;
        let today = act.now().date();
        // Whoever may not decide is not told what else is missing.
        competence(&subject.matter, proof.caller.id, today, &people)?;
        let way_name = check(act, &subject, &mut answered, &people, proof.caller.id)?;
        (subject, way_name)
    };
    let today = act.now().date();
    let capacity = competence(&subject.matter, proof.caller.id, today, &people)?;
    let signer = (proof.caller.id, proof.caller.full_name.clone());
    let (decision, sign_off) = write(act, &subject, &answered, way_name, &capacity, proof)?;
    let signed = (signer.0, sign_off, &capacity);
    carry_out(act, &subject, &answered, &people, signed)?;
    Ok(Decided {
        decision_id: decision,
        kind,
        id,
        version: version_now(act, kind, id)?,
        outcome: answered.outcome,
        outcome_label: answered.outcome.label(),
        capacity: capacity_shown(&people, &capacity),
        signed_by: signer.1,
        signed_at: act.now().to_string(),
        line_id: subject.line,
        case_id: store::decision(act, decision)?.case,
    })
}

fn same_as_shown(subject: &Subject, version: i64, seen: Option<&Seen>) -> Result<()> {
    if subject.version != version {
        return Err(STALE.error());
    }
    let Some(seen) = seen else { return Ok(()) };
    let files = subject.files.iter().map(|file| file.sha256.as_str());
    if !files.eq(seen.files.iter().map(String::as_str)) {
        return Err(FILES_CHANGED.with(&[("count", &subject.files.len())]));
    }
    if subject.seen() != seen.fingerprint {
        return Err(SEEN_CHANGED.error());
    }
    Ok(())
}

/// Refuses what cannot be answered so; settles the way out of a step and answers its name.
fn check(
    view: &View<'_>,
    subject: &Subject,
    answered: &mut Answered,
    people: &People,
    signer: PersonId,
) -> Result<String> {
    rules::answerable(
        subject.kind,
        answered.outcome,
        &subject.ways,
        &answered.text,
    )?;
    let directive = subject.kind == Kind::Directive && answered.outcome == Outcome::Agree;
    if !directive && (!answered.given.is_empty() || answered.due_date.is_some()) {
        return Err(ONLY_DIRECTIVE.error());
    }
    if let Some(day) = answered.due_date {
        due_day(day, view.now().date(), None)?;
    }
    if answered.outcome == Outcome::Pass {
        pass_to(subject, answered.to, people, signer)?;
        return Ok(String::new());
    }
    if subject.kind != Kind::Step {
        return Ok(String::new());
    }
    let way = rules::way(&subject.ways, answered.outcome, answered.way.as_deref())?;
    let name = subject.ways.iter().find(|one| one.id == way);
    let name = name.map_or(String::new(), |one| one.name.clone());
    answered.way = Some(way);
    Ok(name)
}

fn pass_to(
    subject: &Subject,
    to: Option<PersonId>,
    people: &People,
    signer: PersonId,
) -> Result<(PersonId, String)> {
    let found = to.and_then(|id| Some((id, people.standing.get(&id)?)));
    match found {
        Some((id, standing)) if standing.active && standing.leader && id != signer => {
            if subject.matter.interested.contains(&id) {
                return Err(PASS_CONCERNED.with(&[("name", &standing.name)]));
            }
            Ok((id, standing.name.clone()))
        }
        _ => Err(PASS_TO.error()),
    }
}

/// Signs, and writes the decision with the files that were seen.
fn write(
    act: &mut Act<'_>,
    subject: &Subject,
    answered: &Answered,
    way_name: String,
    capacity: &Capacity,
    proof: Proof,
) -> Result<(DecisionId, i64)> {
    let (kind, register) = (subject.kind, subject.kind.register());
    let decided = DecidedWords {
        outcome: answered.outcome,
        text: answered.text.clone(),
        way: answered.way.clone().unwrap_or_default(),
        way_name,
        values: answered.values.clone(),
        to: answered.to,
        due_date: answered.due_date,
        given: answered.given.iter().map(Into::into).collect(),
    };
    let content = serde_json::to_string(&Content::new(subject, decided))
        .map_err(|error| FAULT.error().because(error))?;
    let salt = random_bytes::<16>()?;
    let seal = sealed(&salt, &content);
    let mut files: Vec<(FileId, String)> = subject
        .files
        .iter()
        .map(|file| (file.file_id, file.sha256.clone()))
        .collect();
    for (file, _) in &answered.files {
        files.push((*file, files::store::file(act, *file)?.sha256));
    }
    let hashes: Vec<String> = files.iter().map(|(_, hash)| hash.clone()).collect();
    let digest = rules::digest(&Signed {
        kind: kind.as_str(),
        register,
        line: subject.id,
        seen_version: subject.version,
        outcome: answered.outcome.as_str(),
        capacity: capacity.code.as_str(),
        capacity_text: &capacity.label,
        delegation: capacity.delegation.map(|id| id.0),
        seal: &seal,
        files: &hashes,
    });
    let person = proof.caller.id;
    let about = format!("{register}:{}", subject.id);
    let signed = sign_off(act, proof, kind.purpose(), &about, digest)?;
    let row = [
        col("kind", kind.as_str().to_owned()),
        col("register", register.to_owned()),
        col("line_id", subject.id),
        col("seen_version", subject.version),
        col("case_id", subject.case.map(|case| case.0)),
        col("outcome", answered.outcome.as_str().to_owned()),
        hidden("content", content),
        hidden("salt", salt.to_vec()),
        col("seal", seal.to_vec()),
        col("capacity", capacity.code.as_str().to_owned()),
        col("capacity_text", capacity.label.clone()),
        col("delegation_id", capacity.delegation.map(|id| id.0)),
        col("person_id", person),
        col("actor_id", act.session().caller().map(|caller| caller.id.0)),
        col("decided_at", act.now().to_string()),
        col("sign_off_id", signed.id),
    ];
    let (of, id) = match (subject.line, subject.case) {
        (Some(line), _) if subject.kind.register() == incoming::REGISTER => {
            (incoming::REGISTER, line.0)
        }
        _ if subject.kind.register() == outgoing::REGISTER => (outgoing::REGISTER, subject.id),
        (_, Some(case)) => (CASE, case.0),
        (_, None) => (register, subject.id),
    };
    let event = |verb| Event::new(Topic::Work, verb).of(of, id).signed_by(person);
    let decision = DecisionId(act.insert("decision", &row, event("decided"))?);
    for (file, hash) in files {
        let row = [
            col("decision_id", decision),
            col("file_id", file),
            col("sha256", hash),
        ];
        act.insert("decision_file", &row, event("file_seen"))?;
    }
    Ok((decision, signed.id))
}

/// Says to the register what was decided, and to the case whose turn it is.
fn carry_out(
    act: &mut Act<'_>,
    subject: &Subject,
    answered: &Answered,
    people: &People,
    (by, sign_off, capacity): (PersonId, i64, &Capacity),
) -> Result<()> {
    let (id, version, text) = (subject.id, subject.version, answered.text.as_str());
    if answered.outcome == Outcome::Pass {
        let (to, name) = pass_to(subject, answered.to, people, by)?;
        return match subject.kind {
            Kind::Step => deeds::pass(act, StepId(id), version, to, by),
            Kind::Defect => approval::pass_defect(act, IncomingId(id), version, (to, &name), by),
            Kind::Directive => approval::pass(act, IncomingId(id), version, (to, &name), by),
            Kind::Approve | Kind::Sign => {
                documents::pass(act, OutgoingId(id), version, (to, &name), by)
            }
            // A result is its assigner's alone to accept.
            Kind::Result => Err(PASS_TO.error()),
        };
    }
    let signed = approval::Signed { by, sign_off };
    let in_case = deeds::Signed { by, sign_off };
    match subject.kind {
        Kind::Step => {
            let mut values = answered.values.clone();
            let lines = lines_of(act, StepId(id), &mut values)?;
            let deed = Deed {
                outcome: answered.way.clone(),
                opinion: text.to_owned(),
                values,
                files: answered.files.clone(),
                returning: false,
            };
            let case = deeds::signed(act, StepId(id), version, &deed, in_case, FACTS)?;
            belong_to(act, case, &lines)
        }
        Kind::Directive if answered.outcome == Outcome::Return => {
            approval::send_back(act, IncomingId(id), version, text, by)
        }
        Kind::Directive => {
            let line = IncomingId(id);
            approval::direct(act, line, version, text, answered.due_date, signed)?;
            if answered.given.is_empty() {
                return Ok(());
            }
            let case = case_of_line(act, incoming::REGISTER, id)?;
            giving::assign_signed(act, case, &answered.given, in_case).map(drop)
        }
        Kind::Defect => approval::defect_opinion(act, IncomingId(id), version, text, signed),
        Kind::Approve | Kind::Sign if answered.outcome == Outcome::Return => {
            documents::send_back(act, OutgoingId(id), version, text, by)
        }
        Kind::Approve | Kind::Sign => {
            let signed = documents::Signed {
                by,
                sign_off,
                capacity,
            };
            let decide = if subject.kind == Kind::Sign {
                documents::sign
            } else {
                documents::approve
            };
            decide(act, OutgoingId(id), version, text, signed)
        }
        Kind::Result => {
            let accepted = answered.outcome == Outcome::Agree;
            accept_signed(act, AssignmentId(id), version, accepted, text, in_case).map(drop)
        }
    }
}

fn version_now(view: &View<'_>, kind: Kind, id: i64) -> Result<i64> {
    Ok(match kind {
        Kind::Step => cases::step(view, StepId(id))?.version,
        Kind::Directive | Kind::Defect => incoming::store::line(view, IncomingId(id))?.version,
        Kind::Result => tree::assignment(view, AssignmentId(id))?.version,
        Kind::Approve | Kind::Sign => outgoing::store::line(view, OutgoingId(id))?.version,
    })
}
