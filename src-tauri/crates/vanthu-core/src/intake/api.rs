//! Commands about the inbox (Hộp quét) and the watched folders.

mod folders;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::actions;
use super::rules::{Run, SENTENCES, State};
use super::shape::Kind;
use super::store::{self, ScanRow};
use crate::act::{Act, Event, View};
use crate::clock::Moment;
use crate::door::{Done, Door, Job, Nothing, Page, Who};
use crate::error::{INPUT, Result};
use crate::ids::ScanId;
use crate::kit::files::store as files;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    let inbox = &[Topic::Inbox, Topic::Incoming, Topic::Folders];
    door.read("inbox_list", Who::ANY, inbox_list, inbox);
    door.read("inbox_get", Who::ANY, inbox_get, inbox);
    door.write("inbox_mark_urgent", Who::CLERK, inbox_mark_urgent);
    door.write("inbox_set_aside", Who::CLERK, inbox_set_aside);
    door.task("inbox_take_back", Who::CLERK, inbox_take_back);
    let state = &[Topic::Inbox, Topic::Folders];
    door.read("intake_state", Who::ANY, intake_state, state);
    door.write("intake_pause", Who::CLERK, intake_pause);
    door.write("intake_scan_now", Who::CLERK, intake_scan_now);
    folders::commands(door);
    door.sentences(SENTENCES);
    door.sentences(crate::kit::files::vault::SENTENCES);
}

// ── The inbox ────────────────────────────────────────────────────────────────────────────

/// A line a scan is attached to.
#[derive(Debug, Serialize, JsonSchema)]
struct Use {
    id: i64,
    arrival_number: i64,
    year: i64,
    page_from: Option<i64>,
    page_to: Option<i64>,
}

/// A line, by its number.
#[derive(Debug, Serialize, JsonSchema)]
struct LineName {
    id: i64,
    arrival_number: i64,
    year: i64,
}

/// The scan that brought the same bytes first.
#[derive(Debug, Serialize, JsonSchema)]
struct Twin {
    scan_id: ScanId,
    file_name: String,
    line: Option<LineName>,
}

/// A scan as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Scan {
    scan_id: ScanId,
    version: i64,
    file_name: String,
    bytes: i64,
    /// "pdf", "jpeg", "png", "tiff" or "unknown", by content.
    kind: String,
    /// The sub-folder it lay in.
    label: String,
    folder_label: String,
    received_at: String,
    state: State,
    urgent: bool,
    /// Why it is in quarantine, a duplicate or set aside.
    reason: Option<String>,
    twin: Option<Twin>,
    used_by: Vec<Use>,
    /// The pages that no line uses yet, once a line uses some.
    left: Vec<Run>,
    sha256: String,
}

fn shown(view: &View<'_>, scan: ScanRow) -> Result<Scan> {
    let (bytes, kind, sha256) = match scan.file {
        Some(file) => {
            let file = files::file(view, file)?;
            (file.bytes, file.kind, file.sha256)
        }
        None => {
            let source = store::source_of_scan(view, scan.id)?;
            let bytes = source.map_or(0, |(_, source)| source.facts.size.cast_signed());
            (bytes, Kind::Unknown.code().to_owned(), String::new())
        }
    };
    let folder_label = match scan.folder {
        Some(folder) => store::folder(view, folder)?.label,
        None => String::new(),
    };
    let twin = match scan.twin {
        Some(twin) => Some(twin_of(view, twin)?),
        None => None,
    };
    Ok(Scan {
        scan_id: scan.id,
        version: scan.version,
        file_name: scan.file_name.clone().unwrap_or_default(),
        bytes,
        kind,
        label: scan.label.clone(),
        folder_label,
        received_at: scan.received_at.clone(),
        state: scan.state,
        urgent: scan.urgent,
        reason: scan.reason.clone(),
        twin,
        used_by: uses(view, &scan)?,
        left: match scan.state {
            State::Waiting | State::Duplicate | State::SetAside => actions::left_of(view, &scan)?,
            _ => Vec::new(),
        },
        sha256,
    })
}

/// The lines this very scan is attached to.
fn uses(view: &View<'_>, scan: &ScanRow) -> Result<Vec<Use>> {
    let mut uses = Vec::new();
    for attachment in actions::uses_of(view, scan)? {
        let number = store::line_number(view, &attachment.register, attachment.line)?;
        if let Some((arrival_number, year)) = number {
            uses.push(Use {
                id: attachment.line,
                arrival_number,
                year,
                page_from: attachment.page_from,
                page_to: attachment.page_to,
            });
        }
    }
    Ok(uses)
}

fn twin_of(view: &View<'_>, id: ScanId) -> Result<Twin> {
    let twin = store::scan(view, id)?;
    let line = uses(view, &twin)?.into_iter().next().map(|first| LineName {
        id: first.id,
        arrival_number: first.arrival_number,
        year: first.year,
    });
    Ok(Twin {
        scan_id: id,
        file_name: twin.file_name.unwrap_or_default(),
        line,
    })
}

/// Which scans to list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Which {
    #[default]
    Waiting,
    Duplicate,
    Quarantined,
    SetAside,
    Registered,
    All,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct InboxList {
    #[serde(default)]
    state: Which,
    cursor: Option<String>,
    /// At most 500; 200 when left out.
    limit: Option<i64>,
}

fn inbox_list(view: &View<'_>, input: InboxList) -> Result<Page<Scan>> {
    let limit = input.limit.unwrap_or(200).clamp(1, 500);
    let cursor = input.cursor.as_deref().map(read_cursor).transpose()?;
    let state = match input.state {
        Which::Waiting => Some(State::Waiting),
        Which::Duplicate => Some(State::Duplicate),
        Which::Quarantined => Some(State::Quarantined),
        Which::SetAside => Some(State::SetAside),
        Which::Registered => Some(State::Registered),
        Which::All => None,
    };
    // One more than asked for tells whether a next page exists.
    let mut scans = if state == Some(State::Waiting) {
        store::waiting(view, cursor, limit + 1)?
    } else {
        store::newest(view, state, cursor.map(|(_, id)| id), limit + 1)?
    };
    let more = scans.len() as i64 > limit;
    scans.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = scans
        .last()
        .filter(|_| more)
        .map(|last| format!("{}:{}", i64::from(last.urgent), last.id));
    let rows = scans
        .into_iter()
        .map(|scan| shown(view, scan))
        .collect::<Result<_>>()?;
    Ok(Page { rows, next })
}

/// `urgent:id` of the last row shown.
fn read_cursor(text: &str) -> Result<(bool, i64)> {
    text.split_once(':')
        .and_then(|(urgent, id)| Some((urgent == "1", id.parse().ok()?)))
        .ok_or_else(|| INPUT.with(&[("what", &"giá trị của trường “cursor” không hợp lệ")]))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ScanOnly {
    scan_id: ScanId,
}

/// A scan with what the viewer needs.
#[derive(Debug, Serialize, JsonSchema)]
struct Opened {
    #[serde(flatten)]
    scan: Scan,
    /// Pages of a picture file; `None`: ask the PDF viewer.
    pages: Option<i64>,
    /// "pdf" or "pages".
    viewer: &'static str,
    original: String,
    /// Append the page's number from 1 and ".png".
    page_url: String,
}

fn inbox_get(view: &View<'_>, input: ScanOnly) -> Result<Opened> {
    let scan = store::scan(view, input.scan_id)?;
    let pages = match scan.file {
        Some(file) => files::file(view, file)?.pages,
        None => None,
    };
    let scan = shown(view, scan)?;
    // Of a PDF only the viewer itself knows its pages; what was told once is not asked back.
    let pages = pages.filter(|_| scan.kind != Kind::Pdf.code());
    let address = format!("scan://localhost/{}", scan.scan_id);
    Ok(Opened {
        pages,
        viewer: if scan.kind == Kind::Pdf.code() {
            "pdf"
        } else {
            "pages"
        },
        original: format!("{address}/original"),
        page_url: format!("{address}/page/"),
        scan,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MarkUrgent {
    scan_id: ScanId,
    version: i64,
    urgent: bool,
}

fn inbox_mark_urgent(act: &mut Act<'_>, input: MarkUrgent) -> Result<Done> {
    actions::mark_urgent(act, input.scan_id, input.version, input.urgent)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetAside {
    scan_id: ScanId,
    version: i64,
    reason: String,
}

fn inbox_set_aside(act: &mut Act<'_>, input: SetAside) -> Result<Done> {
    actions::set_aside(act, input.scan_id, input.version, &input.reason)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TakeBack {
    scan_id: ScanId,
    version: i64,
}

fn inbox_take_back(job: &Job<'_>, input: TakeBack) -> Result<Done> {
    actions::take_back(job.office, job.session, input.scan_id, input.version)?;
    Ok(Done {})
}

// ── Taking in ────────────────────────────────────────────────────────────────────────────

/// A file that is still being written.
#[derive(Debug, Serialize, JsonSchema)]
struct Settling {
    file_name: String,
    folder_label: String,
    since: String,
    note: String,
}

/// A file that cannot be taken in, or an original that cannot be moved.
#[derive(Debug, Serialize, JsonSchema)]
struct Problem {
    file_name: String,
    folder_label: String,
    note: String,
    next_try_at: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Counts {
    waiting: i64,
    urgent: i64,
    duplicate: i64,
    quarantined: i64,
    set_aside: i64,
}

/// How taking in goes.
#[derive(Debug, Serialize, JsonSchema)]
struct IntakeState {
    paused: bool,
    waiting: i64,
    settling: Vec<Settling>,
    problems: Vec<Problem>,
    last_scan_at: Option<String>,
    counts: Counts,
}

fn intake_state(view: &View<'_>, _: Nothing) -> Result<IntakeState> {
    let (paused, _) = store::status(view)?;
    let counts = store::counts(view)?;
    let mut settling = Vec::new();
    let mut problems = Vec::new();
    let mut last_scan_at = None;
    let text = |ms: i64| Moment::from_millis(ms).map(|moment| moment.to_string());
    for folder in store::folders(view)?
        .into_iter()
        .filter(|folder| folder.active)
    {
        for row in store::tracks(view, folder.id)? {
            if row.next_try_ms.is_none() && row.track.is_some() {
                settling.push(Settling {
                    file_name: row.file_name,
                    folder_label: folder.label.clone(),
                    since: text(row.since_ms).unwrap_or_default(),
                    note: row.note,
                });
            } else {
                problems.push(Problem {
                    file_name: row.file_name,
                    folder_label: folder.label.clone(),
                    note: row.note,
                    next_try_at: row.next_try_ms.and_then(text),
                });
            }
        }
        for stuck in store::stuck(view, folder.id)? {
            problems.push(Problem {
                file_name: super::ingest::shown_name(&stuck.path),
                folder_label: folder.label.clone(),
                note: stuck.note,
                next_try_at: None,
            });
        }
        if let Some(found) = store::found(view, folder.id)? {
            last_scan_at = last_scan_at.max(found.last_scan_at);
        }
    }
    Ok(IntakeState {
        paused,
        waiting: counts.waiting,
        settling,
        problems,
        last_scan_at,
        counts: Counts {
            waiting: counts.waiting,
            urgent: counts.urgent,
            duplicate: counts.duplicate,
            quarantined: counts.quarantined,
            set_aside: counts.set_aside,
        },
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Pause {
    paused: bool,
}

fn intake_pause(act: &mut Act<'_>, input: Pause) -> Result<Done> {
    let (before, _) = store::status(act)?;
    if before != input.paused {
        store::set_paused(act, input.paused)?;
        let verb = if input.paused {
            "intake_paused"
        } else {
            "intake_resumed"
        };
        act.note(Event::new(Topic::Inbox, verb), serde_json::Map::new())?;
    }
    Ok(Done {})
}

fn intake_scan_now(act: &mut Act<'_>, _: Nothing) -> Result<Done> {
    store::ask_for_scan(act)?;
    Ok(Done {})
}
