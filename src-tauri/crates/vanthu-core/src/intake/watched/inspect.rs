//! Looking inside a file that has been quiet for long enough.

use std::io;

use crate::intake::folder::Root;
use crate::intake::refusal::Refusal;
use crate::intake::settle::{Facts, Inside};
use crate::intake::shape::{self, Kind, Limits, Verdict};

/// What looking into a file told, with what the row of the file needs.
pub(super) struct Inspected {
    pub inside: Inside,
    pub kind: Kind,
    pub pages: Option<u32>,
}

impl Inspected {
    pub(super) fn unknown() -> Inspected {
        Inspected {
            inside: Inside::Incomplete(Refusal::Empty),
            kind: Kind::Unknown,
            pages: None,
        }
    }
}

/// Opens the file and walks its outer structure; `None` when it is no longer the file seen.
pub(super) fn look_into(
    root: &Root,
    key: &str,
    facts: &Facts,
    limits: &Limits,
) -> Option<Inspected> {
    let busy = |error: &io::Error| Inspected {
        inside: Inside::Busy(unreadable(error)),
        ..Inspected::unknown()
    };
    let (mut file, open_facts) = match root.open(key) {
        Ok(open) => open,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(error) => return Some(busy(&error)),
    };
    if open_facts != *facts {
        return None;
    }
    let verdict = match shape::look(&mut file, facts.size, limits) {
        Ok(verdict) => verdict,
        Err(error) => return Some(busy(&error)),
    };
    Some(match verdict {
        Verdict::Complete { kind, pages } => Inspected {
            inside: Inside::Complete,
            kind,
            pages,
        },
        Verdict::Incomplete(why) => Inspected {
            kind: kind_of(&why),
            inside: Inside::Incomplete(why),
            pages: None,
        },
        Verdict::Refused(why) => Inspected {
            kind: kind_of(&why),
            inside: Inside::Refused(why),
            pages: None,
        },
    })
}

/// The kind a refusal speaks of. Pictures beyond the limits are kept as of no known kind: nothing
/// shall try to draw them.
fn kind_of(why: &Refusal) -> Kind {
    match why {
        Refusal::Truncated { kind } | Refusal::Damaged { kind } => *kind,
        Refusal::Encrypted => Kind::Pdf,
        Refusal::Empty
        | Refusal::UnknownKind
        | Refusal::TooManyBytes { .. }
        | Refusal::TooManyPages { .. }
        | Refusal::TooManyPixels { .. } => Kind::Unknown,
    }
}

/// Why a file cannot be read just now.
pub(super) fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            "Chưa mở được tệp: tệp đang được chương trình khác giữ hoặc không cho đọc.".to_owned()
        }
        _ => {
            tracing::warn!(%error, "a scan could not be read");
            "Chưa đọc được tệp; chương trình sẽ thử lại.".to_owned()
        }
    }
}
