//! The whole check: the log's own, and what only the slices know: numbers, signatures,
//! originals, the search index.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::backup::Unfinished;
use crate::act::View;
use crate::audit::verify::{self, Finding, Findings};
use crate::audit::{Head, hex};
use crate::clock::{Moment, SystemClock};
use crate::db;
use crate::desk::{NUMBERED, WORDS, approval};
use crate::door::Progress;
use crate::error::{Error, Kind, Result, io_error};
use crate::home::Home;
use crate::kit::files::marker::{self, Standing};
use crate::kit::files::store as files;
use crate::kit::files::vault::{Condition, VAULT_GONE, Vault};
use crate::kit::history::rules as history;
use crate::kit::numbering::{self, rules as numbers};
use crate::kit::people::{self, check_sign_off};
use crate::kit::search;
use crate::office::Office;
use crate::procedures::waits;
use crate::registers::{copies, envelopes, incoming, outgoing, seal};
use crate::session::Session;

crate::sentences! {
    NUMBERS_MISSING = Broken "verify.numbers_missing" "" "Thiếu các số từ {from} đến {to}: dòng của chúng không còn trong sổ.";
    NUMBER_TWICE = Broken "verify.number_twice" "" "Số {number} có nhiều hơn một dòng.";
    NO_BOOK = Broken "verify.no_book" "" "Có dòng của năm {year} nhưng không có sổ của năm đó.";
    BEFORE_FIRST = Broken "verify.before_first" "" "Số {number} nhỏ hơn số đầu {first} của sổ.";
    SIGNATURE = Broken "verify.signature" "" "Chữ ký không khớp nội dung đã ký.";
    SIGNER_KEY = Broken "verify.signer_key" "" "Khóa của chữ ký không phải khóa của người ký vào ngày ký.";
    FILE_MISSING = Broken "verify.file_missing" "" "Tệp gốc không còn trong kho.";
    FILE_CHANGED = Broken "verify.file_changed" "" "Tệp gốc trong kho đã bị thay đổi: nội dung không khớp mã kiểm tra.";
    FILE_UNREADABLE = Broken "verify.file_unreadable" "" "Không đọc được tệp gốc trong kho.";
    NOT_INDEXED = Broken "verify.not_indexed" "" "Dòng này không có trong bảng tra cứu nên có thể không tìm thấy. Xin dùng “Dựng lại bảng tra cứu” ở Thiết lập, phần Sao lưu và kiểm tra.";
    WAITS = Broken "verify.waits" "" "Bảng việc chờ không khớp với công việc này nên Hôm nay có thể nêu sai hạn. Xin dùng “Dựng lại bảng tra cứu” ở Thiết lập, phần Sao lưu và kiểm tra.";
    UNREADABLE = Broken "verify.unreadable" "" "Không đọc tiếp được tệp sổ: tệp bị cắt ngắn hoặc hỏng.";
}

/// What no check can see.
pub const UNSEEN: &str = "Phép kiểm tra này không thấy được: cả thư mục giữ sổ cùng mọi tệp nhân chứng bị thay bằng một bản cũ khớp với nhau; nội dung do người có mật khẩu ghi sai ngay từ đầu; và văn bản giấy khác với bản quét. Xin giữ một nhân chứng ở nơi khác (ổ sao lưu, mã kiểm tra chép ra giấy) để đối chiếu.";

/// How deep to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Chain, rows, series, signatures.
    Quick,
    /// Every stored file too.
    Full,
}

/// How much was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Checked {
    pub entries: u64,
    pub rows: u64,
    pub files: u64,
    pub series: u64,
    pub sign_offs: u64,
}

/// The end of the log, for printing and comparing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeadShown {
    pub seq: i64,
    pub hash: String,
}

/// The answer of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report {
    /// Nothing is wrong.
    pub whole: bool,
    pub checked: Checked,
    pub findings: Vec<Finding>,
    pub head: HeadShown,
    /// What this check cannot see.
    pub unseen: String,
}

/// What is checked: a database, its vault, and who witnessed it.
struct Subject<'a> {
    office: &'a Office,
    vault: Vault,
    /// Folders of witness files, and whether there must be one.
    witnesses: Vec<(std::path::PathBuf, bool)>,
}

/// Checks the office.
///
/// # Errors
/// `door.stopped`, and those of the disk; what is wrong with the office is no error but a
/// finding.
pub fn office(office: &Office, depth: Depth, progress: &Progress) -> Result<Report> {
    let mut witnesses = vec![(office.home().path().to_owned(), true)];
    let places = office.read(&Session::Program, super::backup::places);
    // An unreadable database is told by the check itself.
    if let Ok(places) = places {
        let others = places
            .into_iter()
            .filter(|place| place.join(crate::audit::witness::FILE_NAME).is_file());
        witnesses.extend(others.map(|place| (place, false)));
    }
    let subject = Subject {
        vault: Vault::of(office.home()),
        office,
        witnesses,
    };
    run(&subject, depth, progress)
}

/// Checks a backup as if it were the office: its database and every original it names. One that
/// an older program made is checked as a restore would leave it: brought up, in a copy.
///
/// # Errors
/// Like [`office`].
pub fn backup(folder: &Path, progress: &Progress) -> Result<Report> {
    let place = folder.parent().unwrap_or(folder);
    let vault = Vault::at(place.join("kho"));
    let check = |office: &Office| {
        let subject = Subject {
            office,
            vault,
            witnesses: Vec::new(),
        };
        run(&subject, Depth::Full, progress)
    };
    let home = Home::new(folder);
    let found = db::schema_version(&db::open_reader(&home.database())?)?;
    if !(1..db::SCHEMA_VERSION).contains(&found) {
        return check(&Office::open_to_read(home, Arc::new(SystemClock))?);
    }
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let scratch = Unfinished::begin(place, &format!("nang-cap-{name}"))?;
    let office = bring_up(&home, scratch.folder())?;
    check(&office)
}

/// A copy of an office in a folder of its own, with this program's schema.
fn bring_up(home: &Home, scratch: &Path) -> Result<Office> {
    let copy = Home::new(scratch);
    let source = home.database();
    fs::copy(&source, copy.database()).map_err(|error| io_error(&source, &error))?;
    crate::desk::open(copy, Arc::new(SystemClock))
}

/// Checks an office that was just put together from a backup: nobody has witnessed it yet.
///
/// # Errors
/// Like [`office`].
pub fn restored(office: &Office, progress: &Progress) -> Result<Report> {
    let subject = Subject {
        vault: Vault::of(office.home()),
        office,
        witnesses: Vec::new(),
    };
    run(&subject, Depth::Full, progress)
}

fn run(subject: &Subject<'_>, depth: Depth, progress: &Progress) -> Result<Report> {
    let mut findings = Findings::default();
    let mut checked = Checked::default();
    let mut head = Head::EMPTY;
    let looked = subject.office.read(&Session::Program, |view| {
        let (log, tell) = (view.conn(), |done: u64, total: Option<u64>, note: &str| {
            progress.at(done, total, note)
        });
        let chain = verify::chain(log, &tell, &mut findings)?;
        head = chain.head;
        checked.entries = chain.entries;
        // A row that is written long before it gets its number says nothing about the clock.
        let tables: Vec<&str> = NUMBERED
            .iter()
            .filter(|register| !register.planned)
            .map(|register| register.table)
            .collect();
        chain.times(
            numbering::store::high_water(view)?.as_deref(),
            numbers::CLOCK_TOLERANCE_SECONDS,
            &tables,
            &mut findings,
            &|table, id| place(view, table, id),
        );
        checked.rows = chain.rows(log, &tell, &mut findings, &|table, id| {
            place(view, table, id)
        })?;
        verify::former(log, &mut findings, &|field| match field {
            crate::audit::store::REASON => "lý do".to_owned(),
            field => history::label(WORDS, "", field),
        })?;
        for (folder, expected) in &subject.witnesses {
            verify::witness(log, folder, head, *expected, &mut findings)?;
        }
        checked.series = series(view, &mut findings)?;
        checked.sign_offs = sign_offs(view, &mut findings)?;
        approval::check::decisions(view, &mut findings)?;
        indexed(view, &mut findings)?;
        for case in waits::differing(view)?.unwrap_or_default() {
            findings.add(&WAITS, format!("công việc {case}"), &[]);
        }
        if !subject.witnesses.is_empty() && marker::look(view, &subject.vault)? == Standing::Gone {
            let folder = subject.vault.folder().display().to_string();
            findings.add(&VAULT_GONE, folder.clone(), &[("path", &folder)]);
        }
        if depth == Depth::Full {
            checked.files = originals(view, &subject.vault, progress, &mut findings)?;
        }
        Ok(())
    });
    if let Err(error) = looked {
        damaged(subject.office, error, &mut findings)?;
    }
    let findings = findings.into_vec();
    Ok(Report {
        whole: findings.is_empty(),
        checked,
        findings,
        head: HeadShown {
            seq: head.seq,
            hash: hex(&head.hash),
        },
        unseen: UNSEEN.to_owned(),
    })
}

/// A database that cannot be read on is a finding; everything else stays an error.
fn damaged(office: &Office, error: Error, findings: &mut Findings) -> Result<()> {
    if error.kind != Kind::Broken {
        return Err(error);
    }
    let place = office.home().database().display().to_string();
    findings.add(&UNREADABLE, place, &[]);
    Ok(())
}

/// A row, named as the office knows it.
fn place(view: &View<'_>, table: &str, id: i64) -> String {
    let row = format!("{}, dòng {id}", history::row(WORDS, table));
    let Some(register) = NUMBERED.iter().find(|register| register.table == table) else {
        return row;
    };
    // A deleted line has no number any more but in the log.
    match numbering::store::number_of(view, register, id) {
        Ok(Some((number, year))) => format!("số {number}/{year} ({row})"),
        Ok(None) | Err(_) => row,
    }
}

/// Every series: each number once, none missing.
fn series(view: &View<'_>, findings: &mut Findings) -> Result<u64> {
    let mut checked = 0;
    for register in NUMBERED {
        let books = numbering::store::books(view, Some(register.register))?;
        for (series, year) in numbering::store::runs(view, register)? {
            checked += 1;
            let Some(book) = books
                .iter()
                .find(|book| book.series == series && book.year == year)
            else {
                let place = history::row(WORDS, register.table);
                findings.add(&NO_BOOK, place, &[("year", &year)]);
                continue;
            };
            let place = format!("{} năm {year}", book.name);
            let used = numbering::store::used_numbers(view, register, series, year)?;
            for pair in used.windows(2) {
                if pair[0] == pair[1] {
                    findings.add(&NUMBER_TWICE, &*place, &[("number", &pair[0])]);
                }
            }
            if let Some(first) = used.first().filter(|first| **first < book.first_number) {
                findings.add(
                    &BEFORE_FIRST,
                    &*place,
                    &[("number", first), ("first", &book.first_number)],
                );
            }
            let held: Vec<numbers::Held> = numbering::store::held(view, series, year)?
                .iter()
                .map(numbering::store::HeldRow::held)
                .collect();
            for gap in numbers::unexplained(book.first_number, &used, &held) {
                findings.add(
                    &NUMBERS_MISSING,
                    &*place,
                    &[("from", &gap.from), ("to", &gap.to)],
                );
            }
        }
    }
    Ok(checked)
}

/// Every sign-off: its signature fits, and its key was the signer's on that day.
fn sign_offs(view: &View<'_>, findings: &mut Findings) -> Result<u64> {
    let keys = people::store::keys(view)?;
    let mut checked = 0;
    people::store::each_sign_off(view, &mut |row| {
        checked += 1;
        let (register, line) = row.subject.split_once(':').unwrap_or((&row.subject, "0"));
        let about = approval::check::thing(view, register, line.parse().unwrap_or(0));
        let place = format!("chữ ký xác nhận số {} ({about})", row.id);
        let fits = Moment::parse(&row.signed_at).is_some_and(|signed_at| {
            check_sign_off(
                row.person,
                &row.purpose,
                &row.subject,
                &row.digest,
                signed_at,
                &row.public_key,
                &row.signature,
            )
        });
        if !fits {
            findings.add(&SIGNATURE, place, &[]);
            return Ok(());
        }
        // The key in force is the last one made before the signing.
        let current = keys
            .iter()
            .rfind(|(person, _, from)| *person == row.person && *from <= row.signed_at);
        if current.is_none_or(|(_, key, _)| *key != row.public_key) {
            findings.add(&SIGNER_KEY, place, &[]);
        }
        Ok(())
    })?;
    Ok(checked)
}

/// Lines looked up in the search index.
const SAMPLES: i64 = 200;

/// A sample of lines, spread evenly: each must be in the search index.
fn indexed(view: &View<'_>, findings: &mut Findings) -> Result<()> {
    let lines = numbering::store::count(view, &incoming::NUMBERED)?;
    let step = (lines / SAMPLES).max(1);
    for id in (1..=lines).step_by(step as usize) {
        // Ids are given in order and never deleted; a hole is found by the check of the rows.
        let Ok(line) = incoming::store::line(view, crate::ids::IncomingId(id)) else {
            continue;
        };
        if !search::store::has(view, line.hit())? {
            findings.add(&NOT_INDEXED, place(view, "incoming", id), &[]);
        }
    }
    let held = search::store::ids(view, "envelope")?;
    let step = (held.len() / SAMPLES as usize).max(1);
    for id in held.into_iter().step_by(step) {
        let envelope = crate::ids::EnvelopeId(id);
        let outside = envelopes::store::envelope(view, envelope)?.outside();
        if !search::store::has(view, envelopes::store::hit(envelope, &outside))? {
            findings.add(&NOT_INDEXED, place(view, "envelope", id), &[]);
        }
    }
    let stamped = |view: &View<'_>, id| {
        let row = seal::log::store::stamping(view, crate::ids::StampingId(id));
        row.map(|row| row.hit())
    };
    let copied = |view: &View<'_>, id| {
        let row = copies::store::copy(view, crate::ids::CopyId(id));
        row.map(|row| row.hit())
    };
    let written = |view: &View<'_>, id| {
        let row = outgoing::store::line(view, crate::ids::OutgoingId(id));
        row.map(|row| row.hit())
    };
    sampled(view, "outgoing", &written, findings)?;
    sampled(view, "stamping", &stamped, findings)?;
    sampled(view, "copy", &copied, findings)
}

/// A sample of the rows of a table, spread evenly: each must be in the search index.
fn sampled(
    view: &View<'_>,
    table: &'static str,
    hit: &dyn Fn(&View<'_>, i64) -> Result<search::Hit>,
    findings: &mut Findings,
) -> Result<()> {
    let ids = search::store::ids(view, table)?;
    let step = (ids.len() / SAMPLES as usize).max(1);
    for id in ids.into_iter().step_by(step) {
        if !search::store::has(view, hit(view, id)?)? {
            findings.add(&NOT_INDEXED, place(view, table, id), &[]);
        }
    }
    Ok(())
}

/// Every original, read to its end.
fn originals(
    view: &View<'_>,
    vault: &Vault,
    progress: &Progress,
    findings: &mut Findings,
) -> Result<u64> {
    let stored = files::stored(view)?;
    let all = stored.len() as u64;
    for (done, file) in stored.into_iter().enumerate() {
        progress.at(done as u64, Some(all), "Kiểm tra tệp gốc")?;
        let sentence = match vault.condition(&file.sha256, Some(file.bytes.unsigned_abs())) {
            Ok(Condition::Whole) => continue,
            Ok(Condition::Missing) => &FILE_MISSING,
            Ok(Condition::Changed) => &FILE_CHANGED,
            Err(_) => &FILE_UNREADABLE,
        };
        findings.add(sentence, file_place(view, &file, vault), &[]);
    }
    Ok(all)
}

/// A stored file, by its path and the lines it belongs to.
fn file_place(view: &View<'_>, file: &files::FileRow, vault: &Vault) -> String {
    let mut place = vault.path(&file.sha256).display().to_string();
    let lines: Vec<String> = files::of_file(view, file.id)
        .unwrap_or_default()
        .iter()
        .filter_map(|attachment| {
            let register = NUMBERED
                .iter()
                .find(|register| register.register == attachment.register)?;
            let numbered = numbering::store::number_of(view, register, attachment.line);
            let (number, year) = numbered.ok().flatten()?;
            Some(format!("số {number}/{year}"))
        })
        .collect();
    if !lines.is_empty() {
        place.push_str(&format!(" (của {})", lines.join(", ")));
    }
    let seen_for = approval::check::seen_for(view, file.id).unwrap_or_default();
    if !seen_for.is_empty() {
        place.push_str(&format!(" (đã xem khi ký {seen_for})"));
    }
    place
}
