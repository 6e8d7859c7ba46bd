//! Hôm nay: what waits, what is urgent, what is due. First version.

use schemars::JsonSchema;
use serde::Serialize;

use super::upkeep::{SYNC_FOLDER, backup};
use crate::act::View;
use crate::door::{Door, Nothing, Who};
use crate::error::Result;
use crate::ids::FolderId;
use crate::intake;
use crate::kit::files::marker::{self, Standing};
use crate::kit::files::vault::{VAULT_GONE, Vault};
use crate::registers::incoming::api::{By, Line, shown};
use crate::registers::incoming::list::{Days, Only};
use crate::registers::incoming::store;
use crate::registers::{envelopes, outgoing};
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    door.read(
        "today",
        Who::ANY,
        today,
        &[
            Topic::Incoming,
            Topic::Outgoing,
            Topic::Inbox,
            Topic::Envelopes,
            Topic::Folders,
            Topic::Upkeep,
            Topic::Calendar,
        ],
    );
}

/// Lines of one kind: how many, and the first of them.
#[derive(Debug, Serialize, JsonSchema)]
struct Waiting {
    /// Counted no further than 9.999.
    count: i64,
    /// At most 20.
    rows: Vec<Line>,
}

/// Outgoing documents that wait for the văn thư, each counted no further than 9.999.
#[derive(Debug, Serialize, JsonSchema)]
struct OutgoingWaits {
    to_check: i64,
    to_number: i64,
    unstamped: i64,
    unsent: i64,
    undelivered: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Scans {
    waiting: i64,
    urgent: i64,
    quarantined: i64,
    duplicate: i64,
}

/// What a folder is to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum FolderKind {
    /// Thư mục quét.
    Watched,
    /// Kho tệp gốc.
    Vault,
    /// Thư mục giữ sổ.
    Home,
}

/// A folder that cannot be read or written as it should.
#[derive(Debug, Serialize, JsonSchema)]
struct FolderInTrouble {
    kind: FolderKind,
    /// Of a watched folder; 0 of the office's own, of which there is one of each kind.
    id: FolderId,
    label: String,
    note: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Today {
    date: String,
    scans: Scans,
    lines_today: i64,
    unforwarded: Waiting,
    urgent: Waiting,
    due: Waiting,
    overdue: Waiting,
    notice_overdue: Waiting,
    unacknowledged: Waiting,
    defective: Waiting,
    recall_untold: Waiting,
    envelopes_held: i64,
    outgoing: OutgoingWaits,
    folders_bad: Vec<FolderInTrouble>,
    last_backup_at: Option<String>,
}

/// Counting stops here: beyond it the exact number helps nobody.
const MOST: i64 = 9_999;

fn today(view: &View<'_>, _: Nothing) -> Result<Today> {
    let date = view.now().date().to_string();
    let days = Days::of(view)?;
    let count = |only: Only| store::count(view, &only.condition(&days), MOST);
    // The oldest first: what has waited longest is looked at first.
    let waiting = |only: Only, order: &str| -> Result<Waiting> {
        let condition = only.condition(&days);
        let rows = store::list(
            view,
            &format!("WHERE {condition} ORDER BY {order} LIMIT 20"),
            &[],
        )?;
        let by = By::of(view, &rows)?;
        Ok(Waiting {
            count: count(only)?,
            rows: rows.into_iter().map(|row| shown(view, row, &by)).collect(),
        })
    };
    let scans = intake::store::counts(view)?;
    Ok(Today {
        scans: Scans {
            waiting: scans.waiting,
            urgent: scans.urgent,
            quarantined: scans.quarantined,
            duplicate: scans.duplicate,
        },
        lines_today: store::count(view, &format!("i.arrival_date = '{date}'"), MOST)?,
        unforwarded: waiting(Only::Unforwarded, "i.arrival_date, i.id")?,
        urgent: waiting(Only::Urgent, "i.priority DESC, i.arrival_date, i.id")?,
        due: waiting(Only::Due, "i.due_date, i.id")?,
        overdue: waiting(Only::Overdue, "i.due_date, i.id")?,
        notice_overdue: waiting(Only::NoticeOverdue, "i.arrival_date, i.id")?,
        unacknowledged: waiting(Only::Unacknowledged, "i.forwarded_date, i.id")?,
        defective: waiting(Only::Defective, "i.id")?,
        recall_untold: waiting(Only::RecallUntold, "i.recalled_at, i.id")?,
        envelopes_held: envelopes::store::open_count(view)?,
        outgoing: outgoing_waits(view)?,
        folders_bad: folders_in_trouble(view)?,
        last_backup_at: backup::latest(&backup::places(view)?),
        date,
    })
}

fn outgoing_waits(view: &View<'_>) -> Result<OutgoingWaits> {
    use outgoing::list::Only;
    let count = |only: Only| outgoing::store::count(view, &only.condition(view), MOST);
    Ok(OutgoingWaits {
        to_check: count(Only::ToCheck)?,
        to_number: count(Only::ToNumber)?,
        unstamped: count(Only::Unstamped)?,
        unsent: count(Only::Unsent)?,
        undelivered: count(Only::Undelivered)?,
    })
}

fn folders_in_trouble(view: &View<'_>) -> Result<Vec<FolderInTrouble>> {
    let mut troubled = Vec::new();
    let mut own = |kind, label: &str, note: String| {
        troubled.push(FolderInTrouble {
            kind,
            id: FolderId(0),
            label: label.to_owned(),
            note,
        });
    };
    let vault = Vault::of(view.home());
    if marker::look(view, &vault)? == Standing::Gone {
        let folder = vault.folder().display();
        own(
            FolderKind::Vault,
            "Kho tệp gốc",
            VAULT_GONE.say(&[("path", &folder)]),
        );
    }
    if let Some(program) = view.home().synced_by() {
        own(
            FolderKind::Home,
            "Thư mục giữ sổ",
            SYNC_FOLDER.say(&[("name", &program)]),
        );
    }
    for folder in intake::store::folders(view)? {
        let Some(found) = intake::store::found(view, folder.id)? else {
            continue;
        };
        if folder.active && !found.state.note().is_empty() {
            troubled.push(FolderInTrouble {
                kind: FolderKind::Watched,
                id: folder.id,
                label: folder.label,
                note: found.state.note().to_owned(),
            });
        }
    }
    Ok(troubled)
}
