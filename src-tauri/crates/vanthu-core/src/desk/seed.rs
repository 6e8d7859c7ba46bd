//! Many documents for benches and demonstrations: real lines with real events, a thousand to
//! an act.

use std::time::Instant;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;

use super::demo::entry_of;
use super::session::SAMPLE_OFFICE;
use crate::act::Act;
use crate::door::Progress;
use crate::error::Result;
use crate::kit::settings::store as settings;
use crate::kit::{numbering, people};
use crate::office::Office;
use crate::registers::incoming;
use crate::registers::incoming::actions::{self, NewLine};
use crate::sample::{Document, Documents};
use crate::session::{Role, Session};

crate::sentences! {
    NOT_SAMPLE = Refused "seed.not_sample" "" "Chỉ thêm dữ liệu mẫu vào cơ quan mẫu hoặc sổ còn trống, để không lẫn với văn bản thật.";
    NO_CLERK = Refused "seed.no_clerk" "" "Chưa có người dùng nào có vai trò văn thư.";
    AMOUNT = Refused "seed.amount" "documents" "Số văn bản phải từ 1 đến {most}, số năm từ 1 đến {years}.";
}

/// Most documents of one call.
const MOST: usize = 5_000_000;
const MOST_YEARS: u32 = 30;
/// Lines of one act.
const LINES: usize = 1_000;

/// How much, over how long, from which seed.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub documents: usize,
    /// Back from today.
    pub years: u32,
    pub seed: u64,
}

/// What was written.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Seeded {
    pub documents: usize,
    pub seconds: f64,
    pub lines_per_second: f64,
}

/// A stretch of days that one book takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    from: NaiveDate,
    to: NaiveDate,
}

/// Writes the documents. The same wish on the same day gives the same lines.
///
/// # Errors
/// `seed.not_sample`, `seed.no_clerk`, `seed.amount`, and those of registering.
pub fn seed(office: &Office, wanted: Wanted, progress: &Progress) -> Result<Seeded> {
    if !(1..=MOST).contains(&wanted.documents) || !(1..=MOST_YEARS).contains(&wanted.years) {
        return Err(AMOUNT.with(&[("most", &MOST), ("years", &MOST_YEARS)]));
    }
    let begin = Instant::now();
    let clerk = office.act(&Session::Program, prepare)?;
    let clerk = super::session::present(office, &clerk)?;
    let today = office.now().date();
    let from = (today - Months::new(12 * wanted.years)) + Days::new(1);
    let stretches = office.act(&clerk, |act| open_books(act, from, today))?;
    let mut documents = spread(wanted, &stretches);
    let mut done = 0;
    loop {
        let lines: Vec<Document> = documents.by_ref().take(LINES).collect();
        if lines.is_empty() {
            break;
        }
        office.act(&clerk, |act| {
            let new = lines.iter().map(|document| NewLine {
                entry: entry_of(document),
                reason: "Dữ liệu mẫu".to_owned(),
                ..NewLine::default()
            });
            actions::register_all(act, new)
        })?;
        done += lines.len();
        progress.at(done as u64, Some(wanted.documents as u64), "Ghi sổ mẫu")?;
    }
    let seconds = begin.elapsed().as_secs_f64();
    Ok(Seeded {
        documents: done,
        seconds,
        lines_per_second: done as f64 / seconds,
    })
}

/// Checks that sample data may come in and marks the office; answers the clerk's log-in.
fn prepare(act: &mut Act<'_>) -> Result<String> {
    let sample = settings::stored(act, SAMPLE_OFFICE)?.is_some();
    let lines = incoming::store::any(act)?;
    if !sample && lines {
        return Err(NOT_SAMPLE.error());
    }
    if !sample {
        settings::set(act, SAMPLE_OFFICE, "1")?;
    }
    people::store::people(act)?
        .into_iter()
        .find(|person| person.deactivated_at.is_none() && person.roles.contains(&Role::Clerk))
        .map(|person| person.login)
        .ok_or_else(|| NO_CLERK.error())
}

/// Opens a book for every year that has none; answers the days each book takes.
fn open_books(act: &mut Act<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Stretch>> {
    let mut stretches = Vec::new();
    for year in from.year()..=to.year() {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("the first of January exists");
        let last = NaiveDate::from_ymd_opt(year, 12, 31).expect("the last of December exists");
        let book = match numbering::book_for(act, &incoming::NUMBERED, None, first)? {
            Some(book) => book,
            None => {
                let (body, _) = numbering::store::bodies(act)?
                    .into_iter()
                    .next()
                    .ok_or_else(|| numbering::rules::BODY_NAME.error())?;
                let id = numbering::open_book(
                    act,
                    &incoming::NUMBERED,
                    (body, None),
                    "Sổ đăng ký văn bản đến",
                    year,
                    first,
                    1,
                )?;
                numbering::store::book(act, id)?
            }
        };
        let stretch = Stretch {
            from: from.max(book.start_date),
            to: to.min(last),
        };
        if book.closed_at.is_none() && stretch.from <= stretch.to {
            stretches.push(stretch);
        }
    }
    Ok(stretches)
}

/// Shares the documents out over the stretches by their days.
fn spread(wanted: Wanted, stretches: &[Stretch]) -> impl Iterator<Item = Document> + use<> {
    let days = |stretch: &Stretch| (stretch.to - stretch.from).num_days() as usize + 1;
    let all: usize = stretches.iter().map(days).sum();
    let mut parts = Vec::new();
    let (mut so_far, mut given) = (0, 0);
    for stretch in stretches {
        so_far += days(stretch);
        let until = (wanted.documents as u128 * so_far as u128 / all as u128) as usize;
        parts.push(Documents::new(
            wanted.seed,
            stretch.from,
            stretch.to,
            until - given,
        ));
        given = until;
    }
    parts.into_iter().flatten()
}
