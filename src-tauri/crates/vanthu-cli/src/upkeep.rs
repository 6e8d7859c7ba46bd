//! `vanthu verify` and `vanthu backup`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use vanthu_core::desk::upkeep::backup::{self, find, list, places};
use vanthu_core::desk::upkeep::check::{self, Depth, Report};
use vanthu_core::desk::upkeep::{NO_BACKUP, NOT_WHOLE, restore};
use vanthu_core::door::Page;
use vanthu_core::error::{Error, Result};
use vanthu_core::session::Session;

use crate::arguments::{Arguments, Backup};
use crate::{folder, say};

/// Checks the office. Not whole: the report all the same, and exit code 1.
pub fn verify(arguments: &Arguments, quick: bool, json: bool) -> Result<ExitCode> {
    let office = folder::open_to_read(arguments)?;
    let depth = if quick { Depth::Quick } else { Depth::Full };
    let report = check::office(&office, depth, &say::progress())?;
    if json {
        say::ok(&report)?;
    } else {
        spell_out(&report)?;
    }
    verdict(&report)
}

fn verdict(report: &Report) -> Result<ExitCode> {
    if report.whole {
        return Ok(ExitCode::SUCCESS);
    }
    Err(not_whole(report.findings.len()))
}

fn not_whole(count: usize) -> Error {
    NOT_WHOLE.with(&[("count", &count)])
}

fn spell_out(report: &Report) -> Result<()> {
    let checked = &report.checked;
    say::line(&format!(
        "Đã kiểm tra: {} mục nhật ký, {} dòng, {} dãy số, {} chữ ký xác nhận, {} tệp gốc.",
        checked.entries, checked.rows, checked.series, checked.sign_offs, checked.files
    ))?;
    for finding in &report.findings {
        say::line(&format!("[{}] {}", finding.place, finding.message))?;
    }
    if report.whole {
        say::line("Sổ nguyên vẹn.")?;
    }
    say::line(&format!(
        "Mục cuối: số {}, mã kiểm tra {}.",
        report.head.seq, report.head.hash
    ))?;
    say::line(&report.unseen)
}

pub fn backup(arguments: &Arguments, what: &Backup) -> Result<ExitCode> {
    let progress = say::progress();
    match what {
        Backup::Create => {
            let made = backup::create(&folder::open_to_read(arguments)?, &progress)?;
            say::ok(&made)?;
            if made.verified {
                Ok(ExitCode::SUCCESS)
            } else {
                Err(not_whole(1))
            }
        }
        Backup::List => {
            let office = folder::open_to_read(arguments)?;
            let places = office.read(&Session::Nobody, places)?;
            say::ok(&Page::whole(list(&places)?))
        }
        Backup::Verify(id) => {
            let report = check::backup(&named(arguments, id.as_deref())?, &progress)?;
            say::ok(&report)?;
            verdict(&report)
        }
        Backup::Rehearse(id) => {
            let folder = named(arguments, id.as_deref())?;
            let clock = folder::clock(arguments)?;
            let rehearsed = restore::rehearse(&folder, &clock, &progress)?;
            answered(&rehearsed, &rehearsed.report)
        }
        Backup::Restore(id) => {
            let folder = named(arguments, Some(id))?;
            let clock = folder::clock(arguments)?;
            let home = folder::home(arguments)?;
            let restored = restore::restore(&home, &folder, &clock, &progress)?;
            answered(&restored, &restored.report)
        }
    }
}

fn answered(answer: &impl Serialize, report: &Report) -> Result<ExitCode> {
    say::ok(answer)?;
    verdict(report)
}

/// The folder of the backup that was named; the newest when none was.
fn named(arguments: &Arguments, id: Option<&str>) -> Result<PathBuf> {
    if let Some(path) = id.map(Path::new)
        && path.components().count() > 1
    {
        return std::path::absolute(path).map_err(|_| NO_BACKUP.with(&[("id", &path.display())]));
    }
    // An office that cannot be read any more still has its own folder of backups.
    let places = folder::open_to_read(arguments)
        .and_then(|office| office.read(&Session::Nobody, places))
        .or_else(|_| folder::home(arguments).map(|home| vec![home.backups()]))?;
    match id {
        Some(id) => find(&places, id),
        None => {
            let newest = list(&places)?.into_iter().next();
            let newest = newest.ok_or_else(|| NO_BACKUP.with(&[("id", &"")]))?;
            Ok(Path::new(&newest.place).join(newest.id))
        }
    }
}
