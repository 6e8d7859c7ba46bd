//! The mark in the vault that says whose it is. A folder that is empty, because a drive is not
//! mounted or a folder was lost, is not believed to be the vault: nothing is begun in it anew.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use super::store;
use super::vault::{VAULT_GONE, Vault, sync_folder};
use crate::act::View;
use crate::error::{Result, io_error};

/// The name of the mark. It begins with a dot, so that it is no original.
pub(super) const MARKER: &str = ".vanthu-kho";

/// What a look at the vault told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has this office's mark.
    Ours,
    /// It has no mark and may get one: the office has no originals yet, or they lie there.
    Unmarked,
    /// It has another office's mark, or none and nothing of what should lie there.
    Gone,
}

fn path(vault: &Vault) -> PathBuf {
    vault.folder().join(MARKER)
}

/// Whether the vault is this office's.
///
/// # Errors
/// Those of the disk and the database.
pub fn look(view: &View<'_>, vault: &Vault) -> Result<Standing> {
    let path = path(vault);
    let Some(office) = store::office(view)? else {
        // Nobody has written anything yet: there is no office to belong to.
        return Ok(Standing::Unmarked);
    };
    match fs::read_to_string(&path) {
        Ok(text) if text.lines().any(|line| line == office) => return Ok(Standing::Ours),
        Ok(_) => return Ok(Standing::Gone),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(io_error(&path, &error)),
    }
    let known = store::first_and_last(view)?;
    let there = known.iter().any(|sha256| vault.path(sha256).is_file());
    Ok(if known.is_empty() || there {
        Standing::Unmarked
    } else {
        Standing::Gone
    })
}

/// To be asked before anything is put into the vault; marks one that has no mark yet.
///
/// # Errors
/// `files.vault_gone`, and those of the disk.
pub fn stands(view: &View<'_>, vault: &Vault) -> Result<()> {
    match look(view, vault)? {
        Standing::Ours => Ok(()),
        Standing::Unmarked => mark(view, vault),
        Standing::Gone => Err(VAULT_GONE.with(&[("path", &vault.folder().display())])),
    }
}

/// Marks the vault as this office's, whatever stood there.
///
/// # Errors
/// Those of the disk.
pub fn mark(view: &View<'_>, vault: &Vault) -> Result<()> {
    let Some(office) = store::office(view)? else {
        return Ok(());
    };
    let (folder, path) = (vault.folder(), path(vault));
    fs::create_dir_all(folder).map_err(|error| io_error(folder, &error))?;
    fs::File::create(&path)
        .and_then(|mut file| {
            writeln!(
                file,
                "Văn Thư: kho tệp gốc. Xin đừng xóa tệp này.\n{office}"
            )?;
            file.sync_all()
        })
        .map_err(|error| io_error(&path, &error))?;
    sync_folder(folder)
}
