//! States of a scan, what may be done in each, and every sentence of the slice. Pure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

crate::sentences! {
    STATE = Refused "intake.state" "version" "Bản quét “{name}” đang ở trạng thái “{state}” nên không làm được việc này.";
    REASON = Refused "intake.reason" "reason" "Xin ghi lý do.";
    NO_CONTENT = Refused "intake.no_content" "" "Tệp “{name}” rỗng, không có gì để đăng ký. Xin quét lại.";
    NO_ORIGINAL = Refused "intake.no_original" "" "Tệp gốc của “{name}” không có trong kho.";
    PAGE_COUNT = Refused "intake.page_count" "pages" "Số trang của bản quét phải từ 1 đến 100.000.";
    REMOVED = Refused "intake.removed" "" "Bản quét này đã được gỡ vì là văn bản mật.";
    FOLDER_PATH = Refused "intake.folder_path" "path" "Không mở được thư mục {path}. Xin chọn một thư mục đang có.";
    FOLDER_LABEL = Refused "intake.folder_label" "label" "Xin đặt tên cho thư mục.";
    FOLDER_TAKEN = Refused "intake.folder_taken" "path" "Thư mục {path} đã được theo dõi, hoặc nằm trong hay chứa một thư mục đang được theo dõi.";
    FOLDER_OURS = Refused "intake.folder_ours" "path" "Thư mục {path} là nơi chứa dữ liệu của chương trình, không dùng làm thư mục quét được.";
    FOLDER_READ_ONLY = Refused "intake.folder_read_only" "path" "Không ghi được vào thư mục {path}. Chương trình cần ghi được để đánh dấu thư mục và cất tệp gốc sau khi nhận.";
}

/// Where a scan stands.
///
/// ```text
///                 ┌────────── vẫn đăng ký ──────────┐
///  file ──► waiting ──► registered                  │     waiting while pages are left
///    │         └──► set_aside ──────────────────────┤
///    ├──► duplicate ────────────────────────────────┤
///    └──► quarantined ──────────────────────────────┘
///  any of them ──► removed (a state secret was found); there is no way back
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waiting,
    Duplicate,
    Quarantined,
    SetAside,
    Registered,
    Grown,
    Removed,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Waiting,
        State::Duplicate,
        State::Quarantined,
        State::SetAside,
        State::Registered,
        State::Grown,
        State::Removed,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Duplicate => "duplicate",
            State::Quarantined => "quarantined",
            State::SetAside => "set_aside",
            State::Registered => "registered",
            State::Grown => "grown",
            State::Removed => "removed",
        }
    }

    /// From the stored text.
    pub fn parse(text: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// As said to the clerk.
    pub fn label(self) -> &'static str {
        match self {
            State::Waiting => "chờ đăng ký",
            State::Duplicate => "trùng",
            State::Quarantined => "cách ly",
            State::SetAside => "để riêng",
            State::Registered => "đã đăng ký",
            State::Grown => "đã có bản mới",
            State::Removed => "đã gỡ",
        }
    }
}

/// What a clerk may do with a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Urgent first.
    MarkUrgent,
    /// Not an incoming document, or not now.
    SetAside,
    /// Back to those that wait ("vẫn đăng ký").
    TakeBack,
    /// Attach it to a line; a scan may be split over several lines.
    Use,
    /// Take a state secret out.
    Remove,
}

/// Whether the step is allowed in the state.
pub fn allows(state: State, step: Step) -> bool {
    match step {
        Step::MarkUrgent | Step::SetAside => state == State::Waiting,
        Step::TakeBack => matches!(
            state,
            State::Duplicate | State::Quarantined | State::SetAside
        ),
        // A duplicate may be registered: the book's rules then ask for the reason.
        Step::Use => matches!(state, State::Waiting | State::Registered | State::Duplicate),
        Step::Remove => state != State::Removed,
    }
}

/// Refuses a step that the state does not allow.
pub fn check(name: &str, state: State, step: Step) -> Result<()> {
    if allows(state, step) {
        return Ok(());
    }
    Err(wrong_state(name, state))
}

fn wrong_state(name: &str, state: State) -> Error {
    match state {
        State::Removed => REMOVED.error(),
        _ => STATE.with(&[("name", &name), ("state", &state.label())]),
    }
}

/// A run of pages of a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Run {
    pub page_from: i64,
    /// Absent where nobody counted the pages: all that follow.
    pub page_to: Option<i64>,
}

/// The pages of a scan that no line uses yet, once a line uses some. `used` are the ranges of
/// its uses, `None` for a use of the whole scan; `total` is the number of its pages, if counted.
pub fn pages_left(total: Option<i64>, used: &[Option<(i64, i64)>]) -> Vec<Run> {
    let mut ranges = Vec::new();
    for range in used {
        match range {
            Some(range) => ranges.push(*range),
            None => return Vec::new(),
        }
    }
    if ranges.is_empty() {
        return Vec::new();
    }
    ranges.sort_unstable();
    let mut left = Vec::new();
    let mut next = 1;
    for (from, to) in ranges {
        if from > next {
            left.push(Run {
                page_from: next,
                page_to: Some(from - 1),
            });
        }
        next = next.max(to + 1);
    }
    if total.is_none_or(|total| next <= total) {
        left.push(Run {
            page_from: next,
            page_to: total,
        });
    }
    left
}

/// The remark on a duplicate: which earlier paper it is.
pub fn duplicate_of(name: &str, received: &str) -> String {
    format!(
        "Trùng nội dung với “{name}” đã nhận lúc {}.",
        crate::dates::shown_moment(received)
    )
}

/// The remark on a file whose content was taken out as a state secret.
pub const WAS_REMOVED: &str = "Nội dung này đã được gỡ khỏi sổ vì là văn bản mật nên không lưu \
     lại. Xin xử lý tệp trong thư mục theo quy định về bảo vệ bí mật nhà nước.";

/// Part of the remark on an original that cannot be moved because nobody may write.
pub const NOT_WRITABLE: &str = "thư mục không cho ghi";

/// How a watched folder was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FolderState {
    Ok,
    Missing,
    Readonly,
    WrongMarker,
    Paused,
}

impl FolderState {
    /// As stored; paused is no finding and never stored.
    pub fn as_str(self) -> &'static str {
        match self {
            FolderState::Ok | FolderState::Paused => "ok",
            FolderState::Missing => "missing",
            FolderState::Readonly => "readonly",
            FolderState::WrongMarker => "wrong_marker",
        }
    }

    pub fn parse(text: &str) -> FolderState {
        match text {
            "missing" => FolderState::Missing,
            "readonly" => FolderState::Readonly,
            "wrong_marker" => FolderState::WrongMarker,
            _ => FolderState::Ok,
        }
    }

    /// What it means and what to do, for the clerk; empty when all is well.
    pub fn note(self) -> &'static str {
        match self {
            FolderState::Ok => "",
            FolderState::Missing => {
                "Không thấy thư mục. Xin kiểm tra ổ mạng hoặc ổ đĩa rời đã được nối chưa; \
                 không có tệp nào bị coi là mất."
            }
            FolderState::Readonly => {
                "Thư mục không cho ghi nên tệp gốc chưa được cất sau khi nhận. \
                 Xin cấp quyền ghi cho thư mục."
            }
            FolderState::WrongMarker => {
                "Thư mục không có dấu nhận biết của cơ quan này (có thể ổ mạng chưa được nối). \
                 Nếu đúng là thư mục quét, xin bấm “Đúng là thư mục này”."
            }
            FolderState::Paused => "Đang tạm dừng nhận bản quét.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_step_in_which_state() {
        use State::*;
        for (step, allowed) in [
            (Step::MarkUrgent, vec![Waiting]),
            (Step::SetAside, vec![Waiting]),
            (Step::TakeBack, vec![Duplicate, Quarantined, SetAside]),
            (Step::Use, vec![Waiting, Registered, Duplicate]),
            (
                Step::Remove,
                vec![Waiting, Duplicate, Quarantined, SetAside, Registered, Grown],
            ),
        ] {
            for state in State::ALL {
                let expected = allowed.contains(&state);
                assert_eq!(allows(state, step), expected, "{step:?} {state:?}");
                assert_eq!(check("x", state, step).is_ok(), expected);
            }
        }
    }

    #[test]
    fn which_pages_are_left() {
        type Case<'a> = (
            Option<i64>,
            &'a [Option<(i64, i64)>],
            &'a [(i64, Option<i64>)],
        );
        let cases: [Case<'_>; 9] = [
            (Some(4), &[], &[]),
            (Some(4), &[None], &[]),
            (Some(4), &[Some((1, 2)), None], &[]),
            (Some(4), &[Some((1, 4))], &[]),
            (Some(4), &[Some((1, 2))], &[(3, Some(4))]),
            (Some(4), &[Some((3, 3))], &[(1, Some(2)), (4, Some(4))]),
            // In any order, and overlapping where a reason was given.
            (
                Some(9),
                &[Some((7, 8)), Some((1, 3)), Some((2, 4))],
                &[(5, Some(6)), (9, Some(9))],
            ),
            (None, &[Some((1, 2))], &[(3, None)]),
            (None, &[Some((2, 2))], &[(1, Some(1)), (3, None)]),
        ];
        for (total, used, expected) in cases {
            let left: Vec<_> = pages_left(total, used)
                .iter()
                .map(|run| (run.page_from, run.page_to))
                .collect();
            assert_eq!(left, expected, "{total:?} {used:?}");
        }
    }

    #[test]
    fn states_are_written_and_read() {
        for state in State::ALL {
            assert_eq!(State::parse(state.as_str()), Some(state));
        }
        assert_eq!(State::parse("x"), None);
        for state in [
            FolderState::Ok,
            FolderState::Missing,
            FolderState::Readonly,
            FolderState::WrongMarker,
        ] {
            assert_eq!(FolderState::parse(state.as_str()), state);
        }
    }
}
