//! How long a step may take, as procedures say it: the parsed rule beside the verbatim text.
//!
//! The forms are those that occur in the internal procedures of offices (Tây Hồ 2024, Lào Cai,
//! KH 97/KH-UBND of Hà Nội). A text that cannot be read stays [`Rule::Unread`]: it is kept,
//! shown and said, never guessed. Pure.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reading;
use super::rules::UNREAD;
use crate::kit::text::compose;

/// A duration as written and as understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Duration {
    /// As written, composed (NFC), otherwise untouched.
    pub text: String,
    pub rule: Rule,
}

impl Duration {
    /// Reads a text of a procedure.
    pub fn read(text: &str) -> Duration {
        Duration {
            text: compose(text),
            rule: reading::read(text),
        }
    }

    /// What is to be said when the text could not be read.
    pub fn warning(&self) -> Option<String> {
        (self.rule == Rule::Unread).then(|| UNREAD.say(&[("text", &self.text.trim())]))
    }
}

/// Which days count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Ngày làm việc.
    Working,
    /// Ngày lịch.
    Calendar,
    /// The text says only "ngày". Counted as working days: the step is the office's own work,
    /// and a limit must not run out on days nobody works.
    Unsaid,
}

/// The month a monthly mark lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Monthly {
    /// Tháng sau, tháng kế tiếp.
    Next,
    /// Hằng tháng: the nearest to come.
    Each,
}

/// What a duration means.
///
/// Days are kept in halves (0,5 ngày = 1). A *mark* (mốc) is a moment the procedure names, such
/// as a meeting; its words are kept for the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rule {
    /// "03 ngày làm việc", "0,5 ngày", "không quá 01 ngày".
    Days {
        halves: u32,
        counting: Counting,
        /// The text says "không quá", "tối đa", "trong thời hạn".
        at_most: bool,
    },
    /// "Giờ hành chính", "Trong giờ HC".
    OfficeHours,
    /// "Ngay", "Ngay sau khi tiếp nhận văn bản".
    AtOnce { after: String },
    /// "Trong ngày".
    SameDay,
    /// "Trước 02 ngày khi cuộc họp diễn ra", "Trước buổi họp thường kỳ 05 ngày".
    Before {
        halves: u32,
        counting: Counting,
        mark: String,
    },
    /// "01 ngày sau khi kết thúc cuộc họp".
    After {
        halves: u32,
        counting: Counting,
        mark: String,
    },
    /// "Trước khi nghỉ".
    BeforeMark { mark: String },
    /// "Sau khi nhận được thông tin xin nghỉ": from then on, with no limit given.
    AfterMark { mark: String },
    /// "Tại cuộc họp".
    During { mark: String },
    /// "Trước khi kết thúc buổi làm việc 30 phút".
    BeforeClosing { minutes: u32 },
    /// "Trước ngày 05 tháng sau"; `inclusive` when the day itself still counts ("chậm nhất").
    MonthDay {
        day: u32,
        month: Monthly,
        inclusive: bool,
    },
    /// "Trước 20/12" of every year.
    YearDay {
        day: u32,
        month: u32,
        inclusive: bool,
    },
    /// "Trước ngày 15/4/2022", "Chậm nhất đến ngày 01/8/2022".
    Date { date: NaiveDate, inclusive: bool },
    /// "Cuối tháng", "Ngày cuối cùng của tháng".
    MonthEnd,
    /// "Ít nhất 04 lần/ngày làm việc".
    TimesADay { times: u32 },
    /// "Theo ý kiến chỉ đạo".
    AsDirected,
    /// "Theo quy định của Kho bạc và Ngân hàng": a rule outside the procedure.
    ByRule { whose: String },
    /// "Thường xuyên".
    Standing,
    /// Nothing written.
    Blank,
    /// Not understood; the text is kept.
    Unread,
}

impl Rule {
    /// The length in half days, where it is one: for adding up the steps of a procedure.
    pub fn halves(&self) -> Option<u32> {
        match self {
            Rule::Days { halves, .. } => Some(*halves),
            _ => None,
        }
    }

    /// Whether the deadline hangs on a moment the procedure names, so that one must be given.
    pub fn needs_mark(&self) -> bool {
        matches!(
            self,
            Rule::Before { .. }
                | Rule::After { .. }
                | Rule::BeforeMark { .. }
                | Rule::During { .. }
        )
    }
}
