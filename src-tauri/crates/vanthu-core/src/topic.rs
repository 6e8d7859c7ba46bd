//! What changed on screen. Derived from the recorded events of an act, never said by hand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! topics {
    ($($name:ident $text:literal $label:literal;)*) => {
        /// A part of the office that a screen shows and an event speaks of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Topic { $($name),* }

        impl Topic {
            pub const ALL: &[Topic] = &[$(Topic::$name),*];
            /// As stored in the log.
            pub fn as_str(self) -> &'static str { match self { $(Topic::$name => $text),* } }
            /// As shown in the log screen.
            pub fn label(self) -> &'static str { match self { $(Topic::$name => $label),* } }
            /// From the stored text.
            pub fn parse(text: &str) -> Option<Topic> { match text { $($text => Some(Topic::$name),)* _ => None } }
        }
    };
}

topics! {
    Office "office" "Cơ quan";
    People "people" "Người dùng";
    Books "books" "Sổ và số";
    Incoming "incoming" "Văn bản đến";
    Outgoing "outgoing" "Văn bản đi";
    Envelopes "envelopes" "Bì gửi đích danh";
    Seal "seal" "Con dấu";
    Copies "copies" "Bản sao";
    Inbox "inbox" "Hộp quét";
    Folders "folders" "Thư mục quét";
    Calendar "calendar" "Lịch làm việc";
    Procedures "procedures" "Quy trình";
    Work "work" "Công việc";
    Rounds "rounds" "Lượt trong ngày";
    Upkeep "upkeep" "Sao lưu, kiểm tra";
}
