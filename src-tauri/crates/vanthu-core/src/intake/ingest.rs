//! Taking finished files in.
//!
//! ```text
//! copy to the vault (synced, read again, hashed again)
//!   ──► one act: file row, scan row, "stored"   ◄── from here on nothing is lost
//!     ──► the original moves to its resting folder
//!       ──► "moved"
//! ```
//! The program may die between any two lines: before the act the source is untouched and is
//! taken in again; after it the row says that the content is here, and only the move is made up
//! for. A batch shares one act and one sync of folders; one bad file never stops the rest.

use std::io;

use super::filter;
use super::folder::{self, Root};
use super::refusal::Refusal;
use super::rules::{self, State};
use super::settle::Facts;
use super::shape::Kind;
use super::store::{self, FolderRow, ScanRow, SourceRow, SourceState};
use crate::act::{Act, Event, col, erasable};
use crate::error::{Error, Result, io_error};
use crate::fault;
use crate::ids::{FileId, ScanId};
use crate::kit::files::vault::{Staged, Vault};
use crate::kit::files::{marker, store as files};
use crate::office::Office;
use crate::session::Session;
use crate::topic::Topic;

/// A file that has settled.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Within the folder.
    pub key: String,
    /// As it looked when it was found finished.
    pub facts: Facts,
    pub kind: Kind,
    pub pages: Option<u32>,
    pub refusal: Option<Refusal>,
    /// What is known of this path from before; a later state of a scan that is already here.
    pub known: Option<SourceRow>,
    /// Whether it is a later state of what is known (else another file of that name).
    pub grown: bool,
}

/// What became of a paper.
#[derive(Debug)]
pub enum Outcome {
    /// In the office; the source row names the scan and says where the original is.
    In { state: State, source: SourceRow },
    /// Its content was here already from this very file.
    Same { source: SourceRow },
    /// It changed while it was copied: it has to settle again.
    Changed,
    /// Not now, for this reason.
    Later(Error),
}

/// The folder and the office a paper is taken from and into.
pub struct Taking<'a> {
    pub office: &'a Office,
    pub vault: &'a Vault,
    pub folder: &'a FolderRow,
    pub root: &'a Root,
}

/// The content of a paper, ready to be recorded.
enum Content {
    /// Copied to the vault.
    Staged(Staged),
    /// Not stored: empty or too large.
    None,
    /// Taken out earlier as a state secret: only the hash is known.
    Secret(String),
}

impl Content {
    fn staged(&self) -> Option<&Staged> {
        match self {
            Content::Staged(staged) => Some(staged),
            Content::None | Content::Secret(_) => None,
        }
    }

    fn sha256(&self) -> &str {
        match self {
            Content::Staged(staged) => staged.sha256(),
            Content::None => "",
            Content::Secret(sha256) => sha256,
        }
    }
}

impl Taking<'_> {
    /// Takes a batch in; answers what became of each paper.
    pub fn take_in(&self, papers: Vec<Paper>) -> Vec<(Paper, Outcome)> {
        let mut copied = Vec::new();
        let mut answers = Vec::new();
        let vault = self
            .office
            .read(&Session::Program, |view| marker::stands(view, self.vault));
        for paper in papers {
            match vault.clone().and_then(|()| self.copy(&paper)) {
                Ok(Some(content)) => copied.push((paper, content)),
                Ok(None) => answers.push((paper, Outcome::Changed)),
                Err(error) => answers.push((paper, Outcome::Later(error))),
            }
        }
        let ready = self.keep(copied, &mut answers);
        if ready.is_empty() {
            return answers;
        }
        match self.record(&ready) {
            Err(error) => {
                for (paper, _) in ready {
                    answers.push((paper, Outcome::Later(error.clone())));
                }
            }
            Ok(mut outcomes) => {
                // A death or a fault here leaves only the moves to be made up for.
                if fault::reach("intake.committed").is_ok() {
                    let sources = outcomes.iter_mut().filter_map(|outcome| match outcome {
                        Outcome::In { state, source } => Some((*state, source)),
                        _ => None,
                    });
                    self.put_to_rest(sources.collect());
                }
                answers.extend(ready.into_iter().map(|(paper, _)| paper).zip(outcomes));
            }
        }
        answers
    }

    /// Copies the content to the vault's staging place. `None`: it changed meanwhile.
    fn copy(&self, paper: &Paper) -> Result<Option<Content>> {
        if matches!(
            paper.refusal,
            Some(Refusal::Empty | Refusal::TooManyBytes { .. })
        ) {
            return Ok(Some(Content::None));
        }
        let (mut file, before) = match self.root.open(&paper.key) {
            Ok(open) => open,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.of_source(&paper.key, &error)),
        };
        if before != paper.facts {
            return Ok(None);
        }
        let staged = self.vault.stage(&mut file)?;
        let after = file
            .metadata()
            .map_err(|error| self.of_source(&paper.key, &error))?;
        let same = self.root.facts(&after) == paper.facts
            && staged.bytes() == paper.facts.size
            && matches!(self.root.entry(&paper.key), Ok(folder::Entry::File(facts)) if facts == paper.facts);
        if !same {
            return Ok(None);
        }
        let known = self.office.read(&Session::Program, |view| {
            files::by_hash(view, staged.sha256())
        })?;
        if known.is_some_and(|file| file.removed_at.is_some()) {
            return Ok(Some(Content::Secret(staged.sha256().to_owned())));
        }
        Ok(Some(Content::Staged(staged)))
    }

    /// Makes the copies originals of the vault; those that could not be kept are answered.
    fn keep(
        &self,
        copied: Vec<(Paper, Content)>,
        answers: &mut Vec<(Paper, Outcome)>,
    ) -> Vec<(Paper, Content)> {
        let staged: Vec<&Staged> = copied
            .iter()
            .filter_map(|(_, content)| content.staged())
            .collect();
        let mut kept = self.vault.keep_all(&staged).into_iter();
        let mut ready = Vec::with_capacity(copied.len());
        for (paper, content) in copied {
            let kept = content.staged().and_then(|_| kept.next());
            match kept.unwrap_or(Ok(())) {
                Ok(()) => ready.push((paper, content)),
                Err(error) => answers.push((paper, Outcome::Later(error))),
            }
        }
        ready
    }

    fn of_source(&self, key: &str, error: &io::Error) -> Error {
        let path = self
            .root
            .full(key)
            .unwrap_or_else(|_| self.root.path().to_path_buf());
        io_error(&path, error)
    }

    /// One act for the batch.
    fn record(&self, ready: &[(Paper, Content)]) -> Result<Vec<Outcome>> {
        self.office.act(&Session::Program, |act| {
            let mut outcomes = Vec::with_capacity(ready.len());
            for (paper, content) in ready {
                let outcome = record_one(act, self.folder, paper, content)?;
                let (Outcome::In { source, .. } | Outcome::Same { source }) = &outcome else {
                    unreachable!("recording takes in or finds the same");
                };
                store::put_source(act, self.folder.id, source)?;
                store::drop_track(act, self.folder.id, &paper.key)?;
                outcomes.push(outcome);
            }
            fault::reach("intake.recorded").map_err(|error| io_error(self.root.path(), &error))?;
            Ok(outcomes)
        })
    }

    /// Moves originals whose content is in the office; a failure is remembered with the file and
    /// said, never repeated in a loop.
    pub fn put_to_rest(&self, sources: Vec<(State, &mut SourceRow)>) {
        let mut moved = Vec::new();
        for (state, source) in sources {
            let before = source.path.clone();
            let resting = folder::resting_place(state);
            if folder::rests_in(&before, resting) {
                source.state = SourceState::Moved;
            } else {
                match self.root.rest(&before, resting) {
                    Ok(after) => {
                        source.path = after;
                        source.state = SourceState::Moved;
                        source.note.clear();
                    }
                    Err(error) => {
                        source.state = SourceState::Stuck;
                        source.note = stuck_note(&error);
                    }
                }
            }
            moved.push((before, source));
        }
        self.root.sync(
            moved
                .iter()
                .flat_map(|(before, source)| [before.clone(), source.path.clone()]),
        );
        if fault::reach("intake.moved").is_err() {
            return;
        }
        let marked = self.office.act(&Session::Program, |act| {
            for (before, source) in &moved {
                if *before != source.path {
                    store::drop_source(act, self.folder.id, before)?;
                }
                store::put_source(act, self.folder.id, source)?;
            }
            Ok(())
        });
        if let Err(error) = marked {
            // The next look finds the source gone and forgets it.
            tracing::warn!(%error, "moves not marked");
        }
        if fault::reach("intake.marked").is_err() {
            tracing::warn!("a planned fault after the last step");
        }
    }
}

/// What is said of an original that could not be moved.
fn stuck_note(error: &io::Error) -> String {
    let why = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => rules::NOT_WRITABLE,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "ổ đĩa đã đầy",
        _ => "tệp đang được chương trình khác giữ",
    };
    format!(
        "Đã nhận vào Hộp quét nhưng chưa cất được tệp gốc ({why}). Chương trình nhớ tệp này và \
         không nhận lại lần nữa."
    )
}

/// Records one paper; the outcome is `In` or `Same`.
fn record_one(
    act: &mut Act<'_>,
    folder: &FolderRow,
    paper: &Paper,
    content: &Content,
) -> Result<Outcome> {
    let sha256 = content.sha256();
    let source = |scan: Option<ScanId>, state: SourceState| SourceRow {
        path: paper.key.clone(),
        facts: paper.facts,
        sha256: sha256.to_owned(),
        scan,
        state,
        note: String::new(),
    };
    if let Some(known) = &paper.known
        && known.sha256 == sha256
        && !sha256.is_empty()
    {
        // Touched, or found again under another file number: not a new paper.
        return Ok(Outcome::Same {
            source: SourceRow {
                facts: paper.facts,
                ..known.clone()
            },
        });
    }
    let former = match &paper.known {
        Some(SourceRow {
            scan: Some(scan), ..
        }) if paper.grown => Some(store::scan(act, *scan)?),
        _ => None,
    };
    if let Some(former) = &former
        && paper.refusal.is_some()
        && former.state != State::Quarantined
    {
        // The later state is worse than what is stored: keep the good one.
        let state = paper
            .known
            .as_ref()
            .map_or(SourceState::Moved, |known| known.state);
        return Ok(Outcome::Same {
            source: source(Some(former.id), state),
        });
    }
    let judged = judge(act, paper, content, former.as_ref())?;
    let (scan, state) = write_scan(act, folder, paper, judged, former)?;
    Ok(Outcome::In {
        state,
        source: source(Some(scan), SourceState::Stored),
    })
}

/// What a paper is, by its content.
struct Judged {
    file: Option<FileId>,
    state: State,
    reason: Option<String>,
    twin: Option<ScanId>,
}

fn judge(
    act: &mut Act<'_>,
    paper: &Paper,
    content: &Content,
    former: Option<&ScanRow>,
) -> Result<Judged> {
    let quarantined = |file, reason: String| Judged {
        file,
        state: State::Quarantined,
        reason: Some(reason),
        twin: None,
    };
    let staged = match content {
        Content::Staged(staged) => staged,
        Content::Secret(_) => return Ok(quarantined(None, rules::WAS_REMOVED.to_owned())),
        Content::None => {
            let why = paper.refusal.as_ref().unwrap_or(&Refusal::Empty);
            return Ok(quarantined(None, why.sentence()));
        }
    };
    let known = files::by_hash(act, staged.sha256())?;
    let file = match &known {
        Some(file) => file.id,
        None => files::add(
            act,
            staged.sha256(),
            staged.bytes().cast_signed(),
            paper.kind.code(),
            paper.pages.map(i64::from),
        )?,
    };
    if known.is_some() {
        let twin = store::first_of_file(act, file, former.map(|scan| scan.id))?;
        if let Some(twin) = twin {
            let reason = rules::duplicate_of(twin.name(), &twin.received_at);
            return Ok(Judged {
                file: Some(file),
                state: State::Duplicate,
                reason: Some(reason),
                twin: Some(twin.id),
            });
        }
    }
    Ok(match &paper.refusal {
        Some(why) => quarantined(Some(file), why.sentence()),
        None => Judged {
            file: Some(file),
            state: State::Waiting,
            reason: None,
            twin: None,
        },
    })
}

fn write_scan(
    act: &mut Act<'_>,
    folder: &FolderRow,
    paper: &Paper,
    judged: Judged,
    former: Option<ScanRow>,
) -> Result<(ScanId, State)> {
    let columns = vec![
        col("file_id", judged.file.map(|file| file.0)),
        // It may quote the name of another scan.
        erasable("reason", judged.reason),
        col("twin_id", judged.twin.map(|twin| twin.0)),
    ];
    let unused = match &former {
        Some(former) if !matches!(former.state, State::Registered | State::Removed) => {
            super::actions::uses_of(act, former)?.is_empty()
        }
        _ => false,
    };
    match former {
        // A later state of a scan nobody used yet is that scan's new version.
        Some(former) if unused => {
            let state = match (former.state, judged.state) {
                (State::SetAside, State::Waiting) => State::SetAside,
                (_, state) => state,
            };
            let mut columns = columns;
            columns.push(col("state", state.as_str().to_owned()));
            if former.file.is_some() {
                columns.push(col("former_id", keep_former(act, &former)?));
            }
            act.update(
                "scan",
                former.id.0,
                None,
                &columns,
                Event::new(Topic::Inbox, "scan_grown"),
            )?;
            Ok((former.id, state))
        }
        former => {
            let received_at = act.now().to_string();
            let mut columns = columns;
            columns.extend([
                col("folder_id", folder.id.0),
                erasable("file_name", folder::file_name(&paper.key)),
                col("label", folder::label(&paper.key)),
                col("received_at", received_at),
                col("state", judged.state.as_str().to_owned()),
                col("urgent", 0),
                col("former_id", former.map(|scan| scan.id.0)),
            ]);
            let verb = match judged.state {
                State::Duplicate => "scan_duplicate",
                State::Quarantined => "scan_quarantined",
                _ => "scan_received",
            };
            let id = act.insert("scan", &columns, Event::new(Topic::Inbox, verb))?;
            Ok((ScanId(id), judged.state))
        }
    }
}

/// Keeps the version that is replaced as a row of its own, so that its bytes stay known.
fn keep_former(act: &mut Act<'_>, scan: &ScanRow) -> Result<i64> {
    act.insert(
        "scan",
        &[
            col("file_id", scan.file.map(|file| file.0)),
            col("folder_id", scan.folder.map(|folder| folder.0)),
            erasable("file_name", scan.file_name.clone()),
            col("label", scan.label.clone()),
            col("received_at", scan.received_at.clone()),
            col("state", State::Grown.as_str().to_owned()),
            col("urgent", 0),
            col("former_id", scan.former.map(|former| former.0)),
        ],
        Event::new(Topic::Inbox, "scan_former"),
    )
}

/// The shown name a paper of this key would get; used for what is not in the inbox yet.
pub fn shown_name(key: &str) -> String {
    let shown = folder::file_name(key);
    if shown.is_empty() {
        filter::shown(key.as_bytes())
    } else {
        shown
    }
}
