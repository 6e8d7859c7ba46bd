//! The sample office: a commune with its people and a year of documents, so that a person can
//! try everything without a paper of their own.
//!
//! Its year lies in the past; every act is given the moment it pretends to have. Nothing here
//! can reach an office that has been set up.

use std::collections::HashMap;

use chrono::{Datelike, Months, NaiveDate, NaiveTime};

use super::demo_scans::{Scans, drawn, received};
use super::demo_seals::Seals;
use super::demo_work::{Hands, Works, adopted};
use super::session::SAMPLE_OFFICE;
use super::setup::{ALREADY, OfficeDetails, begin, first_unit};
use crate::act::Act;
use crate::clock::Moment;
use crate::door::{Done, Door, Job, Nothing, Progress, Who};
use crate::error::{Result, io_error};
use crate::ids::{FolderId, IncomingId, PersonId, UnitId, VersionId};
use crate::intake::actions::add_folder;
use crate::kit::people::api::{NewPerson, ReadySecret, add_person};
use crate::kit::settings::store as settings;
use crate::kit::{numbering, people};
use crate::office::Office;
use crate::registers::envelopes;
use crate::registers::incoming::actions::{self, NewLine, Receiver, RecordedOpinion, Submission};
use crate::registers::incoming::rules::{Entry, ReceiptKind};
use crate::registers::incoming::{self, store};
use crate::sample::{Dice, Document, Documents, office as commune};
use crate::session::{Role, Session};

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.task("office_set_up_demo", Who::NOBODY, office_set_up_demo);
}

/// The year always has the same documents.
const SEED: u64 = 2026;
/// Documents of the year: about five a working day, as in a commune.
const DOCUMENTS: usize = 1_200;
/// The paper book's last number before the program was taken into use.
const LAST_ON_PAPER: i64 = 1_846;

fn office_set_up_demo(job: &Job<'_>, _: Nothing) -> Result<Done> {
    set_up_demo(job.office, job.progress)?;
    Ok(Done {})
}

/// Who and what the year is told of.
struct Cast {
    clerk: Session,
    units: HashMap<&'static str, UnitId>,
    folder: FolderId,
    people: HashMap<&'static str, PersonId>,
    chief: PersonId,
    chairman: PersonId,
    /// The procedure of incoming documents.
    procedure: VersionId,
}

/// Sets the sample office up and fills its year.
///
/// # Errors
/// `setup.already` when anybody is there.
pub fn set_up_demo(office: &Office, progress: &Progress) -> Result<()> {
    office.read(&Session::Nobody, |view| {
        if people::store::anyone(view)? {
            return Err(ALREADY.error());
        }
        Ok(())
    })?;
    progress.at(0, Some(DOCUMENTS as u64), "Chuẩn bị mật khẩu")?;
    let secrets = secrets()?;
    let today = office.now().date();
    let from = today - Months::new(12);
    progress.at(0, Some(DOCUMENTS as u64), "Vẽ bản quét mẫu")?;
    let now = office.now();
    let documents: Vec<Document> = Documents::new(SEED, from, today, DOCUMENTS)
        .take_while(|document| arrival(document) < now)
        .collect();
    let scans = drawn(office, &documents, SEED)?;
    let (cast, mut seals) = found(office, from, secrets)?;
    year(office, &cast, &documents, (&scans, &mut seals), progress)?;
    office.act(&Session::Program, |act| {
        for waiting in &scans.waiting {
            received(act, cast.folder, waiting, "waiting")?;
        }
        Ok(())
    })
}

/// The slow hashes, on every processor there is.
fn secrets() -> Result<Vec<ReadySecret>> {
    let roles: Vec<Vec<Role>> = commune::PEOPLE
        .iter()
        .map(|person| {
            let roles = person.roles.iter();
            roles.filter_map(|role| Role::parse(role)).collect()
        })
        .collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = commune::PEOPLE.len().div_ceil(workers);
    let people: Vec<_> = commune::PEOPLE.iter().zip(&roles).collect();
    std::thread::scope(|scope| {
        let running: Vec<_> = people
            .chunks(share)
            .map(|chunk| {
                scope.spawn(move || -> Result<Vec<ReadySecret>> {
                    let each = chunk.iter();
                    each.map(|(person, roles)| ReadySecret::new(person.secret, roles))
                        .collect()
                })
            })
            .collect();
        let mut ready = Vec::new();
        for thread in running {
            let part = thread
                .join()
                .map_err(|_| crate::error::FAULT.error().because("hashing"))?;
            ready.extend(part?);
        }
        Ok(ready)
    })
}

/// Founds the office on the eve of its first day: one act.
fn found(office: &Office, from: NaiveDate, secrets: Vec<ReadySecret>) -> Result<(Cast, Seals)> {
    let watched = office.home().watched();
    std::fs::create_dir_all(&watched).map_err(|error| io_error(&watched, &error))?;
    let first = at(from, 7, 30);
    let (units, ids, folder, procedure, seals) =
        office.act_at(&Session::Program, first, |act| {
            if people::store::anyone(act)? {
                return Err(ALREADY.error());
            }
            let known = &commune::OFFICE;
            begin(
                act,
                &OfficeDetails {
                    name: known.name.to_owned(),
                    parent_name: known.parent_name.to_owned(),
                    place: known.place.to_owned(),
                    identifier: known.identifier.to_owned(),
                    address: known.address.to_owned(),
                    phone: known.phone.to_owned(),
                    email: known.email.to_owned(),
                },
            )?;
            settings::set(act, SAMPLE_OFFICE, "1")?;
            let mut units = HashMap::new();
            for unit in &commune::UNITS {
                units.insert(unit.name, first_unit(act, unit.name, unit.abbreviation)?);
            }
            let mut receiving = None;
            for body in &commune::BODIES {
                let id = numbering::add_body(act, body.name, body.abbreviation)?;
                receiving = receiving.or(Some(id));
            }
            if let Some(body) = receiving {
                numbering::open_book(
                    act,
                    &incoming::NUMBERED,
                    (body, None),
                    "Sổ đăng ký văn bản đến",
                    from.year(),
                    from,
                    LAST_ON_PAPER + 1,
                )?;
            }
            let folder = add_folder(act, &watched, "Máy quét", false)?;
            let mut ids = HashMap::new();
            for (person, secret) in commune::PEOPLE.iter().zip(secrets) {
                let id = add_person(
                    act,
                    NewPerson {
                        login: person.login.to_owned(),
                        full_name: person.full_name.to_owned(),
                        unit_id: units.get(person.unit).copied(),
                        roles: person
                            .roles
                            .iter()
                            .filter_map(|role| Role::parse(role))
                            .collect(),
                        position: person.position.to_owned(),
                        fields: person.fields.to_owned(),
                        valid_from: Some(from),
                    },
                )?;
                secret.give(act, id, false)?;
                ids.insert(person.login, id);
            }
            let procedure = adopted(act, from)?;
            let signers = (ids["chutich"], ids["chanhvp"]);
            let seals = Seals::found(act, from, ids["vanthu"], signers, SEED)?;
            Ok((units, ids, folder, procedure, seals))
        })?;
    let cast = Cast {
        clerk: super::session::present(office, "vanthu")?,
        units,
        folder,
        chief: ids["chanhvp"],
        chairman: ids["chutich"],
        people: ids,
        procedure,
    };
    Ok((cast, seals))
}

/// One act a day: what arrives is registered, most of it is handed on.
fn year<'a>(
    office: &Office,
    cast: &'a Cast,
    documents: &'a [Document],
    (scans, seals): (&Scans, &mut Seals),
    progress: &Progress,
) -> Result<()> {
    let now = office.now();
    let mut dice = Dice::of_part(SEED, 7);
    let mut done = 0;
    let hands = Hands {
        clerk: &cast.clerk,
        chief: cast.chief,
        units: &cast.units,
        people: &cast.people,
    };
    let mut works = Works::new(cast.procedure, hands, SEED);
    // What has been handed on and will be dealt with: on which day, which line.
    let mut in_hand: Vec<(NaiveDate, IncomingId)> = Vec::new();
    for today in documents.chunk_by(|one, next| one.arrival_date == next.arrival_date) {
        let day = today[0].arrival_date;
        let evening = at(day, 16, 50).min(now);
        for (line, document) in works.until(office, evening)? {
            in_hand.extend(ready(document, &mut dice).map(|ready| (ready, line)));
        }
        office.act_at(&cast.clerk, evening, |act| {
            for (_, line) in in_hand.extract_if(.., |(ready, _)| *ready <= day) {
                let version = store::line(act, line)?.version;
                actions::file_away(act, line, version, "", "")?;
            }
            for document in today {
                let age = (now.date() - day).num_days();
                if let Some(line) = one(act, cast, document, scans, age, &mut works, &mut dice)? {
                    in_hand.extend(ready(document, &mut dice).map(|ready| (ready, line)));
                }
            }
            if dice.percent(9) {
                envelope(act, day, &mut dice)?;
            }
            seals.day(act, today, (now.date() - day).num_days())
        })?;
        done += today.len() as u64;
        progress.at(done, Some(DOCUMENTS as u64), "Ghi sổ mẫu")?;
    }
    works.until(office, now)?;
    let waiting = works.before_chief();
    scans.attach_waiting(office, &cast.clerk, cast.folder, &waiting, SEED + 2)?;
    progress.at(DOCUMENTS as u64, Some(DOCUMENTS as u64), "Ghi sổ mẫu")
}

/// A document as the clerk enters it.
pub(super) fn entry_of(document: &Document) -> Entry {
    let receipt_kind = ReceiptKind::parse(document.receipt_kind);
    Entry {
        arrival_date: Some(document.arrival_date),
        arrival_time: Some(document.arrival_time.format("%H:%M").to_string()),
        receipt_kind,
        organ_name: document.organ_name.to_owned(),
        code_number: document.code_number.clone(),
        code_notation: document.code_notation.clone(),
        issued_date: Some(document.issued_date),
        type_name: document.type_name.to_owned(),
        subject: document.subject.clone(),
        language: "Tiếng Việt".to_owned(),
        page_amount: Some(document.page_amount.into()),
        copies: Some(1),
        signer_position: document.signer_position.to_owned(),
        signer_full_name: document.signer_full_name.clone(),
        priority: document.priority.into(),
        to_places: document.to_places.clone(),
        due_date: document.due_date,
        description: document.description.to_owned(),
        authenticity_result: if receipt_kind == ReceiptKind::Paper {
            String::new()
        } else {
            "valid".to_owned()
        },
        ..Entry::default()
    }
}

/// The day a document is dealt with: nearly always by its deadline. Some never are.
fn ready(document: &Document, dice: &mut Dice) -> Option<NaiveDate> {
    let days = i64::from(dice.between(1, 9));
    let late = dice.percent(4);
    match document.due_date {
        Some(due) if late => Some(due + chrono::Duration::days(days * 4)),
        Some(due) => Some(due - chrono::Duration::days(days.min(2))),
        None => dice
            .percent(90)
            .then(|| document.arrival_date + chrono::Duration::days(days)),
    }
}

/// The story of one document, as far as it has come by now. `age` is in days. Answers the line
/// when somebody has it in hand.
fn one<'a>(
    act: &mut Act<'_>,
    cast: &Cast,
    document: &'a Document,
    scans: &Scans,
    age: i64,
    works: &mut Works<'a>,
    dice: &mut Dice,
) -> Result<Option<IncomingId>> {
    let entry = entry_of(document);
    let electronic = entry.receipt_kind != ReceiptKind::Paper;
    let id = actions::register(
        act,
        NewLine {
            entry,
            reason: "Nơi gửi phát hành lại".to_owned(),
            ..NewLine::default()
        },
    )?;
    scans.attach(act, cast.folder, document, id)?;
    let version = |act: &Act<'_>| -> Result<i64> { Ok(store::line(act, id)?.version) };
    if electronic && (age > 14 || dice.percent(if age > 2 { 90 } else { 60 })) {
        actions::notice_sent(act, id, 1, None)?;
    }
    if dice.percent(1) {
        let at = version(act)?;
        actions::give_back(act, id, at, "Gửi nhầm cơ quan nhận", None)?;
        return Ok(None);
    }
    if dice.below(400) == 0 {
        let at = version(act)?;
        actions::void(act, id, at, "Đăng ký trùng với dòng trước")?;
        return Ok(None);
    }
    if works.begin(act, document, id, age)? {
        return Ok(None);
    }
    if document.priority > 0 || dice.percent(30) {
        let by = if dice.percent(25) {
            cast.chairman
        } else {
            cast.chief
        };
        let opinion = RecordedOpinion {
            text: format!("Chuyển {} xử lý, báo cáo kết quả.", document.to_places),
            by,
            date: document.arrival_date,
            evidence: "paper".to_owned(),
        };
        let at = version(act)?;
        actions::record_opinion(act, id, at, &opinion, None)?;
    }
    // Of the last two days some are still on the desk, put before the chief of office.
    if age <= 2 && dice.percent(55) {
        if store::line(act, id)?.opinion.is_none() {
            let submission = Submission {
                person: Some(cast.chief),
                ..Submission::default()
            };
            let at = version(act)?;
            actions::submit(act, id, at, &submission)?;
        }
        return Ok(None);
    }
    hand_on(act, cast, id, document, age, dice)?;
    Ok(Some(id))
}

fn hand_on(
    act: &mut Act<'_>,
    cast: &Cast,
    id: IncomingId,
    document: &Document,
    age: i64,
    dice: &mut Dice,
) -> Result<()> {
    let mut to: Vec<(&str, Receiver)> = commune::UNITS
        .iter()
        .filter(|unit| document.to_places.contains(unit.name))
        .filter_map(|unit| {
            let receiver = Receiver {
                unit: Some(*cast.units.get(unit.name)?),
                ..Receiver::default()
            };
            Some((unit.name, receiver))
        })
        .collect();
    if to.is_empty() {
        to.push((
            "",
            Receiver {
                name: document.to_places.clone(),
                ..Receiver::default()
            },
        ));
    }
    let receivers: Vec<Receiver> = to.iter().map(|(_, receiver)| receiver.clone()).collect();
    let version = store::line(act, id)?.version;
    actions::forward(act, id, version, &receivers, None, "")?;
    let signed = if age > 5 { 98 } else { 70 };
    for (handover, (unit, _)) in store::handovers(act, id)?.into_iter().zip(&to) {
        if dice.percent(signed) {
            let receiver = commune::PEOPLE
                .iter()
                .find(|person| !unit.is_empty() && person.unit == *unit && person.login != "vanthu")
                .map_or(handover.to_name.as_str(), |person| person.full_name);
            actions::acknowledge_on_paper(act, handover.id, receiver, document.arrival_date, "")?;
        }
    }
    Ok(())
}

/// A letter to a named person: not opened, no số đến.
fn envelope(act: &mut Act<'_>, day: NaiveDate, dice: &mut Dice) -> Result<()> {
    let person = dice.pick(&commune::PEOPLE);
    let organs = &crate::sample::ORGANS;
    let sender = organs[dice.below(organs.len() as u32) as usize].name;
    let outside = envelopes::rules::Outside {
        arrived: day,
        sender: sender.to_owned(),
        addressed_to: format!("Ông (bà) {}", person.full_name),
        marks: String::new(),
        code: String::new(),
        note: String::new(),
    };
    let id = envelopes::actions::add(act, &outside, None)?;
    if dice.percent(85) {
        envelopes::actions::hand_over(act, id, 1, day, person.full_name)?;
    }
    Ok(())
}

fn arrival(document: &Document) -> Moment {
    moment(document.arrival_date, document.arrival_time)
}

pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> Moment {
    moment(
        day,
        NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day"),
    )
}

/// Vietnam has no hour that happens twice or not at all.
pub(super) fn moment(day: NaiveDate, time: NaiveTime) -> Moment {
    Moment::on(day, time).expect("every day and time is a moment")
}
