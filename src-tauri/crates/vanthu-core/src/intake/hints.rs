//! Hints from the operating system that something changed in a watched folder. They only choose
//! when to look: a lost hint costs time, the full scan is the truth.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::ids::FolderId;

/// How often a network folder is compared; shares send no events.
const POLL: Duration = Duration::from_secs(5);

/// Something may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// At this path.
    Path(FolderId, PathBuf),
    /// Anywhere in the folder: events were lost.
    Whole(FolderId),
}

/// The watchers of all folders.
pub struct Hints {
    to: Sender<Hint>,
    from: Receiver<Hint>,
    watched: HashMap<FolderId, (PathBuf, bool, Box<dyn Watcher + Send>)>,
}

impl Default for Hints {
    fn default() -> Self {
        let (to, from) = channel();
        Hints {
            to,
            from,
            watched: HashMap::new(),
        }
    }
}

impl Hints {
    /// Watches exactly these folders from now on. A folder that cannot be watched is left to the
    /// full scan.
    pub fn watch(&mut self, folders: &[(FolderId, PathBuf, bool)]) {
        self.watched.retain(|id, (path, network, _)| {
            folders
                .iter()
                .any(|(other, at, net)| other == id && at == path && net == network)
        });
        for (id, path, network) in folders {
            if self.watched.contains_key(id) || !path.is_dir() {
                continue;
            }
            match watcher(*id, path, *network, self.to.clone()) {
                Ok(watcher) => {
                    self.watched.insert(*id, (path.clone(), *network, watcher));
                }
                Err(error) => {
                    tracing::warn!(folder = %path.display(), %error, "no hints from this folder");
                }
            }
        }
    }

    /// Stops watching a folder that went missing, so that it is watched anew when it is back.
    pub fn forget(&mut self, id: FolderId) {
        self.watched.remove(&id);
    }

    /// What came in since the last call.
    pub fn drain(&self) -> Vec<Hint> {
        self.from.try_iter().collect()
    }

    /// Waits for a hint, at most so long; answers what came.
    pub fn wait(&self, longest: Duration) -> Vec<Hint> {
        match self.from.recv_timeout(longest) {
            Ok(first) => {
                let mut hints = vec![first];
                hints.extend(self.from.try_iter());
                hints
            }
            // The sender lives in `self`.
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Vec::new(),
        }
    }
}

fn watcher(
    id: FolderId,
    path: &std::path::Path,
    network: bool,
    to: Sender<Hint>,
) -> notify::Result<Box<dyn Watcher + Send>> {
    let hear = move |event: notify::Result<Event>| {
        let hints = match event {
            Ok(event) if event.need_rescan() => vec![Hint::Whole(id)],
            Ok(event) if event.kind.is_access() => Vec::new(),
            Ok(event) => event
                .paths
                .into_iter()
                .map(|path| Hint::Path(id, path))
                .collect(),
            Err(error) => {
                tracing::debug!(%error, "hint lost");
                vec![Hint::Whole(id)]
            }
        };
        for hint in hints {
            if to.send(hint).is_err() {
                // Nobody listens any more: the watching has ended.
                return;
            }
        }
    };
    let config = Config::default()
        .with_poll_interval(POLL)
        .with_compare_contents(false)
        .with_follow_symlinks(false);
    let mut watcher: Box<dyn Watcher + Send> = if network {
        Box::new(PollWatcher::new(hear, config)?)
    } else {
        Box::new(RecommendedWatcher::new(hear, config)?)
    };
    watcher.watch(path, RecursiveMode::Recursive)?;
    Ok(watcher)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Waits for a hint about `name`, with an end.
    fn hinted(hints: &Hints, name: &str) -> bool {
        (0..40).any(|_| {
            hints
                .wait(Duration::from_millis(500))
                .iter()
                .any(|hint| match hint {
                    Hint::Path(FolderId(7), path) => path.ends_with(name),
                    Hint::Path(..) | Hint::Whole(_) => false,
                })
        })
    }

    #[test]
    fn a_new_file_is_whispered_by_local_and_by_network_folders() {
        for network in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let mut hints = Hints::default();
            let watch = [(FolderId(7), folder.path().to_path_buf(), network)];
            hints.watch(&watch);
            // Asked again, nothing is watched twice.
            hints.watch(&watch);
            std::fs::write(folder.path().join("a.pdf"), "x").unwrap();
            assert!(hinted(&hints, "a.pdf"), "network: {network}");
            hints.watch(&[]);
            assert!(hints.watched.is_empty());
        }
    }

    #[test]
    fn a_missing_folder_is_left_to_the_full_scan() {
        let mut hints = Hints::default();
        hints.watch(&[(FolderId(7), PathBuf::from("/không/có"), false)]);
        assert!(hints.watched.is_empty() && hints.drain().is_empty());
    }
}
