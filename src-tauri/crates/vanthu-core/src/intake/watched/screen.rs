//! What the screen shows of a folder, written down so that a restart and another process know it.

use std::collections::{HashMap, HashSet};

use super::{Look, Watched};
use crate::error::Result;
use crate::intake::ingest::shown_name;
use crate::intake::rules::{FolderState, NOT_WRITABLE};
use crate::intake::settle::Track;
use crate::intake::store::{self, Found, SourceState, TrackRow};
use crate::session::Session;

impl Watched {
    /// A folder whose originals cannot be moved lets nobody write.
    pub(super) fn settle_state(&mut self) {
        let stuck = self
            .sources
            .values()
            .any(|source| source.state == SourceState::Stuck && source.note.contains(NOT_WRITABLE));
        self.set_state(if stuck {
            FolderState::Readonly
        } else {
            FolderState::Ok
        });
    }

    pub(super) fn set_state(&mut self, state: FolderState) {
        let last_scan_at = self.last_scan_at.clone().or_else(|| {
            self.found
                .as_ref()
                .and_then(|found| found.last_scan_at.clone())
        });
        self.found = Some(Found {
            state,
            note: state.note().to_owned(),
            last_scan_at,
        });
    }

    /// Brings the database to what is known, in one act and only when something differs.
    pub(super) fn write_down(&mut self, look: &Look<'_>) -> Result<bool> {
        let mut now_shown: HashMap<String, TrackRow> = HashMap::new();
        for (key, track) in &self.tracks {
            if !track.is_done() {
                now_shown.insert(key.clone(), row_of(key, track)?);
            }
        }
        for (key, note) in &self.odd {
            now_shown.insert(
                key.clone(),
                odd_row(key, note, self.odd_since.get(key).copied()),
            );
        }
        let gone: HashSet<&String> = self
            .shown
            .keys()
            .filter(|key| !now_shown.contains_key(*key))
            .collect();
        let new: Vec<&TrackRow> = now_shown
            .values()
            .filter(|row| {
                self.shown
                    .get(&row.path)
                    .is_none_or(|before| differ(before, row))
            })
            .collect();
        let kept = look
            .office
            .read(&Session::Program, |view| store::found(view, self.row.id))?;
        // The hour of the last scan alone is written down once a minute, not at every scan.
        let found = self.found.as_ref().filter(|found| {
            kept.as_ref().is_none_or(|kept| {
                kept.state != found.state
                    || kept.note != found.note
                    || minute(&kept.last_scan_at) != minute(&found.last_scan_at)
            })
        });
        if gone.is_empty() && new.is_empty() && found.is_none() {
            return Ok(false);
        }
        look.office.act(&Session::Program, |act| {
            for key in gone {
                store::drop_track(act, self.row.id, key)?;
            }
            for row in new {
                store::put_track(act, self.row.id, row)?;
            }
            if let Some(found) = found {
                store::set_found(act, self.row.id, found)?;
            }
            Ok(())
        })?;
        self.shown = now_shown;
        Ok(true)
    }
}

const SETTLING: &str = "Đang chờ tệp được ghi xong.";

fn row_of(key: &str, track: &Track) -> Result<TrackRow> {
    let trouble = track.trouble();
    let text =
        serde_json::to_string(track).map_err(|error| crate::error::FAULT.error().because(error))?;
    Ok(TrackRow {
        path: key.to_owned(),
        file_name: shown_name(key),
        since_ms: track.since(),
        note: trouble.map_or_else(|| SETTLING.to_owned(), |trouble| trouble.why.clone()),
        next_try_ms: trouble.map(|trouble| trouble.next_try_at),
        track: Some(text),
    })
}

fn odd_row(key: &str, note: &str, since: Option<i64>) -> TrackRow {
    TrackRow {
        path: key.to_owned(),
        file_name: shown_name(key),
        since_ms: since.unwrap_or_default(),
        note: note.to_owned(),
        next_try_ms: None,
        track: None,
    }
}

/// Whether the screen or a restart would notice.
fn differ(a: &TrackRow, b: &TrackRow) -> bool {
    (a.since_ms, &a.note, a.next_try_ms) != (b.since_ms, &b.note, b.next_try_ms)
}

fn minute(moment: &Option<String>) -> Option<&str> {
    moment.as_deref().and_then(|text| text.get(..16))
}
