//! Commands about the watched folders.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::{Act, View};
use crate::door::{Done, Door, Made, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::FolderId;
use crate::intake::actions;
use crate::intake::rules::FolderState;
use crate::intake::store;
use crate::topic::Topic;

/// This part of the table.
pub(super) fn commands(door: &mut Door) {
    door.read("folder_list", Who::ANY, folder_list, &[Topic::Folders]);
    door.write("folder_add", Who::CLERK_OR_ADMIN, folder_add);
    door.write("folder_amend", Who::CLERK_OR_ADMIN, folder_amend);
    door.write("folder_adopt", Who::CLERK_OR_ADMIN, folder_adopt);
}

/// "local" or "network".
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum FolderKind {
    Local,
    Network,
}

/// A watched folder as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Folder {
    id: FolderId,
    version: i64,
    path: String,
    label: String,
    kind: FolderKind,
    active: bool,
    state: FolderState,
    note: String,
    last_scan_at: Option<String>,
}

fn folder_list(view: &View<'_>, _: Nothing) -> Result<Page<Folder>> {
    let (paused, _) = store::status(view)?;
    let home = store::home(view);
    let mut rows = Vec::new();
    for folder in store::folders(view)? {
        let found = store::found(view, folder.id)?;
        let state = match &found {
            _ if paused => FolderState::Paused,
            Some(found) => found.state,
            None => FolderState::Ok,
        };
        rows.push(Folder {
            id: folder.id,
            version: folder.version,
            path: home.join(&folder.path).display().to_string(),
            label: folder.label,
            kind: if folder.network {
                FolderKind::Network
            } else {
                FolderKind::Local
            },
            active: folder.active,
            state,
            note: state.note().to_owned(),
            last_scan_at: found.and_then(|found| found.last_scan_at),
        });
    }
    Ok(Page::whole(rows))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AddFolder {
    path: String,
    label: String,
    #[serde(default)]
    network: bool,
}

fn folder_add(act: &mut Act<'_>, input: AddFolder) -> Result<Made> {
    let id = actions::add_folder(act, input.path.as_ref(), &input.label, input.network)?;
    Ok(Made { id: id.0 })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AmendFolder {
    id: FolderId,
    version: i64,
    label: String,
    network: bool,
    active: bool,
}

fn folder_amend(act: &mut Act<'_>, input: AmendFolder) -> Result<Done> {
    actions::amend_folder(
        act,
        input.id,
        input.version,
        &input.label,
        input.network,
        input.active,
    )?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FolderOnly {
    id: FolderId,
}

fn folder_adopt(act: &mut Act<'_>, input: FolderOnly) -> Result<Done> {
    actions::adopt_folder(act, input.id)?;
    Ok(Done {})
}
