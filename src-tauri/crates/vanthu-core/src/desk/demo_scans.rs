//! Scans of the sample office: drawn from its own documents and laid into the vault.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use crate::act::{Act, Event, col, erasable};
use crate::error::{FAULT, Result};
use crate::ids::{FileId, FolderId, IncomingId, ScanId};
use crate::kit::files::store as files;
use crate::kit::files::vault::Vault;
use crate::office::Office;
use crate::registers::incoming;
use crate::sample::page::draw;
use crate::sample::scan::{Look, pdf};
use crate::sample::{Document, Documents, Letter, Press};
use crate::session::Session;
use crate::topic::Topic;

/// Lines that have their scan.
const ATTACHED: usize = 24;
/// Scans waiting in the inbox.
const WAITING: usize = 5;
/// Coarse, so that an office is there in seconds.
const DPI: u32 = 100;
/// Only short documents are drawn.
const MOST_PAGES: u32 = 2;
/// Of what lies before a leader.
const MOST_WAITING_PAGES: u32 = 6;

/// A scan whose bytes lie in the vault.
pub(super) struct Drawn {
    sha256: String,
    bytes: i64,
    pages: i64,
    name: String,
}

/// The scans of the sample office.
pub(super) struct Scans {
    /// By the document's code.
    attached: HashMap<String, Drawn>,
    pub(super) waiting: Vec<Drawn>,
}

fn code(document: &Document) -> String {
    format!(
        "{} {}/{}",
        document.organ_name, document.code_number, document.code_notation
    )
}

/// Draws the scans of the last paper documents, and of a few that nobody has registered yet.
pub(super) fn drawn(office: &Office, documents: &[Document], seed: u64) -> Result<Scans> {
    let short = |document: &&Document| {
        document.receipt_kind != "electronic" && document.page_amount <= MOST_PAGES
    };
    let last: Vec<&Document> = documents
        .iter()
        .rev()
        .filter(short)
        .take(ATTACHED)
        .collect();
    let today = office.now().date();
    let fresh = new_papers(today, seed);
    let all: Vec<&Document> = last
        .iter()
        .copied()
        .chain(fresh.iter().filter(short).take(WAITING))
        .collect();
    let mut done = together(office, &all, seed)?;
    let waiting = done.split_off(last.len());
    Ok(Scans {
        attached: last.into_iter().map(code).zip(done).collect(),
        waiting,
    })
}

/// On every processor there is, in the order given.
fn together(office: &Office, all: &[&Document], seed: u64) -> Result<Vec<Drawn>> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = all.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let running: Vec<_> = all
            .chunks(share)
            .map(|chunk| scope.spawn(|| scanned(office, chunk, seed)))
            .collect();
        let mut done = Vec::new();
        for thread in running {
            done.extend(
                thread
                    .join()
                    .map_err(|_| FAULT.error().because("drawing"))??,
            );
        }
        Ok(done)
    })
}

/// Papers of the last days that lie in the scanner, other than those of the year.
fn new_papers(today: NaiveDate, seed: u64) -> Vec<Document> {
    Documents::new(seed + 1, today - Days::new(7), today, 40).collect()
}

fn scanned(office: &Office, documents: &[&Document], seed: u64) -> Result<Vec<Drawn>> {
    let vault = Vault::of(office.home());
    let mut press = Press::new(DPI);
    let mut drawn = Vec::new();
    for (place, document) in documents.iter().enumerate() {
        let letter = Letter::of(document, seed + place as u64);
        let sheets = draw(&mut press, &letter);
        let look = if place % 4 == 0 {
            Look::Colour
        } else {
            Look::BlackAndWhite
        };
        let (sha256, bytes) = vault.put(&mut pdf(&sheets, look).as_slice())?;
        drawn.push(Drawn {
            sha256,
            bytes: bytes.cast_signed(),
            pages: sheets.len() as i64,
            name: format!(
                "Scan_{}_{:04}.pdf",
                document.arrival_date.format("%Y%m%d"),
                document.arrival_time.format("%H%M")
            ),
        });
    }
    Ok(drawn)
}

impl Scans {
    /// Draws and attaches the scans of what lies before a leader and has none: nobody decides
    /// over a paper that cannot be seen.
    pub(super) fn attach_waiting(
        &self,
        office: &Office,
        by: &Session,
        folder: FolderId,
        waiting: &[(IncomingId, &Document)],
        seed: u64,
    ) -> Result<()> {
        let bare: Vec<_> = waiting
            .iter()
            .filter(|(_, document)| {
                document.page_amount <= MOST_WAITING_PAGES
                    && !self.attached.contains_key(&code(document))
            })
            .collect();
        let documents: Vec<&Document> = bare.iter().map(|(_, document)| *document).collect();
        let drawn = together(office, &documents, seed)?;
        office.act(by, |act| {
            for ((line, _), drawn) in bare.iter().zip(&drawn) {
                attach(act, folder, drawn, *line)?;
            }
            Ok(())
        })
    }

    /// Attaches the scan of a line, when it has one.
    pub(super) fn attach(
        &self,
        act: &mut Act<'_>,
        folder: FolderId,
        document: &Document,
        line: IncomingId,
    ) -> Result<()> {
        let Some(drawn) = self.attached.get(&code(document)) else {
            return Ok(());
        };
        attach(act, folder, drawn, line)
    }
}

fn attach(act: &mut Act<'_>, folder: FolderId, drawn: &Drawn, line: IncomingId) -> Result<()> {
    let (file, scan) = received(act, folder, drawn, "registered")?;
    files::attach(
        act,
        Topic::Incoming,
        incoming::REGISTER,
        line.0,
        file,
        Some(scan),
        None,
    )?;
    Ok(())
}

/// Records a scan as the watched folder does.
pub(super) fn received(
    act: &mut Act<'_>,
    folder: FolderId,
    drawn: &Drawn,
    state: &'static str,
) -> Result<(FileId, ScanId)> {
    let file = files::add(act, &drawn.sha256, drawn.bytes, "pdf", Some(drawn.pages))?;
    let now = act.now().to_string();
    let scan = act.insert(
        "scan",
        &[
            col("file_id", file),
            col("folder_id", folder),
            erasable("file_name", drawn.name.clone()),
            col("label", String::new()),
            col("received_at", now),
            col("state", state.to_owned()),
            col("urgent", false),
        ],
        Event::new(Topic::Inbox, "scan_received"),
    )?;
    Ok((file, ScanId(scan)))
}
