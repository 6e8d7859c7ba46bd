//! The office folder: where everything lies. Paths are values; nothing here touches the disk.

use std::path::{Path, PathBuf};

/// Folders that a program keeps the same as a copy elsewhere, as they are named, and the program.
const SYNCED: &[(&[&str], &str)] = &[
    (&["onedrive"], "OneDrive"),
    (
        &["google drive", "googledrive", "my drive", "drive của tôi"],
        "Google Drive",
    ),
    (&["dropbox"], "Dropbox"),
    (
        &["icloud drive", "iclouddrive", "com~apple~clouddocs"],
        "iCloud",
    ),
    (&["nextcloud"], "Nextcloud"),
    (&["owncloud"], "ownCloud"),
    (&["synologydrive", "synology drive"], "Synology Drive"),
    (&["pcloud drive", "pclouddrive"], "pCloud"),
    (&["megasync", "mega"], "MEGA"),
    (&["box", "box sync"], "Box"),
];

/// The office folder and the names in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home(PathBuf);

impl Home {
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The program that keeps this folder the same as a copy in the cloud, if its path tells of
    /// one: such a program puts older files in the place of newer ones.
    pub fn synced_by(&self) -> Option<&'static str> {
        let parts = self.0.components().map(|part| part.as_os_str());
        parts
            .filter_map(|part| {
                let part = part.to_string_lossy().to_lowercase();
                let is = |name: &str| {
                    let rest = part.strip_prefix(name)?;
                    // "OneDrive - Cơ quan", "Dropbox (2)", not "boxes".
                    let ends = rest.chars().next().is_none_or(|next| " -(".contains(next));
                    ends.then_some(())
                };
                SYNCED
                    .iter()
                    .find(|(names, _)| names.iter().any(|name| is(name).is_some()))
            })
            .map(|(_, program)| *program)
            .next()
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.0.join("so.db")
    }

    /// Held by the one writing process.
    pub fn lock(&self) -> PathBuf {
        self.0.join("dang-mo.lock")
    }

    /// Secrets tried by processes that only read, until they are in the log.
    pub fn tries(&self) -> PathBuf {
        self.0.join("mat-khau-da-thu.txt")
    }

    /// Originals by their SHA-256.
    pub fn vault(&self) -> PathBuf {
        self.0.join("kho")
    }

    /// Copies for the system's own viewers; they go when the program ends.
    pub fn viewing(&self) -> PathBuf {
        self.0.join("xem")
    }

    /// The watched folder an office begins with.
    pub fn watched(&self) -> PathBuf {
        self.0.join("quet")
    }

    /// Where backups go until the office names another place.
    pub fn backups(&self) -> PathBuf {
        self.0.join("sao-luu")
    }

    /// Copies made before an upgrade.
    pub fn before_upgrade(&self) -> PathBuf {
        self.0.join("truoc-nang-cap")
    }
}

#[cfg(test)]
mod tests {
    use super::Home;

    #[test]
    fn folders_of_sync_programs_are_known_by_their_names() {
        for (path, program) in [
            ("/home/vt/OneDrive/so", Some("OneDrive")),
            ("/home/vt/OneDrive - UBND xã Tân An/so", Some("OneDrive")),
            ("/home/vt/Google Drive/Văn thư", Some("Google Drive")),
            ("/media/g/My Drive/so", Some("Google Drive")),
            ("/home/vt/Dropbox (2)/so", Some("Dropbox")),
            ("/home/vt/Nextcloud/so", Some("Nextcloud")),
            ("/home/vt/Box/so", Some("Box")),
            ("/home/vt/boxes/so", None),
            ("/home/vt/megabyte/so", None),
            ("/home/vt/.local/share/vanthu", None),
        ] {
            assert_eq!(Home::new(path).synced_by(), program, "{path}");
        }
    }
}
