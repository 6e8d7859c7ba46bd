//! The state of a line: a pure function of its facts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The states of a line; a pure function of its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Registered,
    Submitted,
    Forwarded,
    Acknowledged,
    Answered,
    Filed,
    Returned,
    Recalled,
    Voided,
}

impl State {
    /// As shown on the line.
    pub fn label(self) -> &'static str {
        match self {
            State::Registered => "Đã đăng ký",
            State::Submitted => "Đã trình",
            State::Forwarded => "Đã chuyển",
            State::Acknowledged => "Đã ký nhận",
            State::Answered => "Đã trả lời",
            State::Filed => "Đã xếp hồ sơ",
            State::Returned => "Đã trả lại",
            State::Recalled => "Bị thu hồi",
            State::Voided => "Đã hủy",
        }
    }

    /// Whether the line takes no more changes.
    pub fn is_frozen(self) -> bool {
        matches!(self, State::Returned | State::Recalled | State::Voided)
    }
}

/// The facts a state is made of: whether each has happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    pub submitted: bool,
    pub forwarded: bool,
    pub acknowledged: bool,
    pub answered: bool,
    pub filed: bool,
    pub returned: bool,
    pub recalled: bool,
    pub voided: bool,
}

/// The state that follows from the facts.
pub fn state(facts: Facts) -> State {
    if facts.voided {
        State::Voided
    } else if facts.recalled {
        State::Recalled
    } else if facts.returned {
        State::Returned
    } else if facts.filed {
        State::Filed
    } else if facts.answered {
        State::Answered
    } else if facts.acknowledged {
        State::Acknowledged
    } else if facts.forwarded {
        State::Forwarded
    } else if facts.submitted {
        State::Submitted
    } else {
        State::Registered
    }
}
