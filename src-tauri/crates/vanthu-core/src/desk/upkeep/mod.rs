//! Upkeep: checking the office against its log, backups, and coming back from them.
//!
//! ```text
//! PLACE/nhan-chung.txt            witness of the office that writes here
//! PLACE/kho/ab/ab12…              originals of all backups, each once
//! PLACE/2026-11-22_081503/so.db   the database as it stood
//!                        /manifest.json   hashes, counts, head of the log, what the check found
//! ```
//! What can never happen: a backup counts before it was opened and checked; a restore leaves
//! neither the old office nor the new one.

pub mod backup;
pub mod check;
pub mod index;
pub mod restore;
pub mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};

use crate::act::{Act, Event};
use crate::door::{Done, Door, Job, Nothing, Page, Who};
use crate::error::Result;
use crate::kit::files::marker::{self, Standing};
use crate::kit::files::vault::Vault;
use crate::kit::text::tidy_line;
use crate::topic::Topic;
use backup::Backup;
use check::{Depth, Report};

crate::sentences! {
    NO_BACKUP = NotFound "upkeep.no_backup" "id" "Không có bản sao lưu “{id}”.";
    NOT_SOUND = Broken "upkeep.not_sound" "" "Bản sao lưu {id} không nguyên vẹn ({what}) nên không dùng để khôi phục. Xin chọn bản khác.";
    NEWER_BACKUP = Refused "upkeep.newer_backup" "id" "Bản sao lưu {id} do một bản Văn Thư mới hơn tạo ra. Xin cài bản mới rồi khôi phục.";
    ROLLED_BACK = Broken "upkeep.rolled_back" "" "Khôi phục không thành công ({what}); sổ đang dùng đã được trả lại như trước.";
    PLACE_GONE = Storage "upkeep.place_gone" "" "Không mở được nơi giữ bản sao lưu {path}. Xin cắm ổ hoặc chọn nơi khác trong Thiết lập.";
    VAULT_FINE = Refused "upkeep.vault_fine" "" "Kho tệp gốc đang là kho của sổ này, không cần xác nhận.";
    VAULT_REASON = Refused "upkeep.vault_reason" "reason" "Xin ghi lý do: tệp gốc cũ ra sao, vì sao dùng kho này.";
    SYNC_FOLDER = Storage "upkeep.sync_folder" "" "Thư mục giữ sổ nằm trong thư mục đồng bộ của {name}: chương trình ấy có thể thay tệp sổ bằng bản cũ hoặc khóa tệp khi đang ghi. Xin dời thư mục giữ sổ ra ngoài; muốn có bản ở nơi khác thì dùng sao lưu.";
    NOT_WHOLE = Broken "upkeep.not_whole" "" "Sổ không nguyên vẹn: {count} chỗ cần xem. Xin giữ nguyên thư mục, không ghi thêm, và báo người quản trị.";
}

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.survey("verify", Who::ANY, verify);
    door.survey("backup_create", Who::CLERK_OR_ADMIN, backup_create);
    door.read("backup_list", Who::ANY, backup_list, &[Topic::Upkeep]);
    door.survey("backup_verify", Who::ANY, backup_verify);
    door.write("vault_adopt", Who::ADMIN, vault_adopt);
    door.write("search_rebuild", Who::CLERK_OR_ADMIN, search_rebuild);
    door.sentences(SENTENCES);
    door.sentences(check::SENTENCES);
    door.sentences(super::approval::check::SENTENCES);
    door.sentences(crate::audit::verify::SENTENCES);
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct HowDeep {
    /// Chain, rows and series only; without it every stored file is read too.
    #[serde(default)]
    quick: bool,
}

fn verify(job: &Job<'_>, input: HowDeep) -> Result<Report> {
    let depth = if input.quick {
        Depth::Quick
    } else {
        Depth::Full
    };
    check::office(job.office, depth, job.progress)
}

fn backup_create(job: &Job<'_>, _: Nothing) -> Result<Backup> {
    let made = backup::create(job.office, job.progress)?;
    if job.office.writes() {
        job.office.act(job.session, |act| {
            let mut body = Map::new();
            body.insert("id".to_owned(), json!(made.id));
            body.insert("place".to_owned(), json!(made.place));
            act.note(Event::new(Topic::Upkeep, "backup_made"), body)
        })?;
    }
    Ok(made)
}

fn backup_list(view: &crate::act::View<'_>, _: Nothing) -> Result<Page<Backup>> {
    Ok(Page::whole(backup::list(&backup::places(view)?)?))
}

/// What was written into the index anew.
#[derive(Debug, Serialize, JsonSchema)]
struct Rebuilt {
    lines: u64,
}

fn search_rebuild(act: &mut Act<'_>, _: Nothing) -> Result<Rebuilt> {
    let lines = index::rebuild(act)?;
    let mut body = Map::new();
    body.insert("lines".to_owned(), json!(lines));
    act.note(Event::new(Topic::Upkeep, "search_rebuilt"), body)?;
    Ok(Rebuilt { lines })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Adopt {
    /// Where the originals went and why this folder is the vault from now on.
    reason: String,
}

fn vault_adopt(act: &mut Act<'_>, input: Adopt) -> Result<Done> {
    let vault = Vault::of(act.home());
    if marker::look(act, &vault)? != Standing::Gone {
        return Err(VAULT_FINE.error());
    }
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(VAULT_REASON.error());
    }
    let event = Event::new(Topic::Upkeep, "vault_adopted").because(reason);
    act.note(event, Map::new())?;
    marker::mark(act, &vault)?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WhichBackup {
    /// The backup's folder name.
    id: String,
}

fn backup_verify(job: &Job<'_>, input: WhichBackup) -> Result<Report> {
    let places = job.office.read(job.session, backup::places)?;
    let folder = backup::find(&places, &input.id)?;
    check::backup(&folder, job.progress)
}

/// A backup or a report as the command line answers it: whether all is well stands in `whole`.
#[derive(Debug, Serialize)]
pub struct Rehearsed {
    pub id: String,
    pub report: Report,
}
