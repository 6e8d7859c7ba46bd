//! Sổ đăng ký văn bản đến — the book of incoming documents.
//!
//! NĐ 30/2020/NĐ-CP Điều 20–24; columns of Phụ lục IV mục VI; fields of Phụ lục VI.
//!
//! | column on paper | field |
//! |---|---|
//! | 1 Ngày đến | `arrival_date` |
//! | 2 Số đến | `arrival_number` |
//! | 3 Tác giả | `organ_name` |
//! | 4 Số, ký hiệu văn bản | `code_number`, `code_notation` |
//! | 5 Ngày tháng văn bản | `issued_date` |
//! | 6 Tên loại và trích yếu nội dung văn bản | `type_name`, `subject` |
//! | 7 Đơn vị hoặc người nhận | `to_places` |
//! | 8 Ngày chuyển | `forwarded_date` |
//! | 9 Ký nhận | `received_by` |
//! | 10 Ghi chú | `description` |
//!
//! The state is a pure function of the dated facts on the row ([`rules::State`]):
//!
//! ```text
//! registered ─▶ submitted ─▶ forwarded ─▶ acknowledged ─▶ answered ─▶ filed
//!     │  tiếp nhận  trình      chuyển        ký nhận        trả lời    xếp hồ sơ
//!     ├─▶ returned   trả lại nơi gửi (sai nơi nhận, không hợp lệ)
//!     ├─▶ recalled   nơi gửi thu hồi: dòng và tệp đóng băng
//!     └─▶ voided     hủy: dòng gạch ngang, số giữ nguyên
//! ```
//!
//! What can never happen: a number without a line or given twice; a line deleted; an abstract
//! or a file on a line marked Mật, Tối mật or Tuyệt mật; a returned, recalled or voided line
//! changed; a former value lost.

pub mod actions;
pub mod answer;
pub mod api;
pub mod approval;
mod input;
pub mod list;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub(crate) use input::entry_input;
pub use rules::SENTENCES;

use crate::kit::numbering::Numbered;
use crate::kit::search::Place;
use crate::words::Fact;

/// The register's name in series, attachments and the log.
pub const REGISTER: &str = "incoming";

/// Where its lines keep their numbers.
pub static NUMBERED: Numbered = Numbered {
    register: REGISTER,
    table: "incoming",
    number: "arrival_number",
    voided: "voided_at",
    reason: "voided_reason",
    suffix: None,
    planned: false,
};

/// Its number in the search index.
pub const PLACE: Place = Place(1);

/// What the book can say happened to a line.
pub static FACTS: &[Fact] = &[
    Fact {
        name: "incoming.registered",
        label: "Đăng ký văn bản đến",
    },
    Fact {
        name: "incoming.submitted",
        label: "Trình lãnh đạo",
    },
    Fact {
        name: "incoming.opinion",
        label: "Ghi ý kiến chỉ đạo",
    },
    Fact {
        name: "incoming.sent_back",
        label: "Lãnh đạo trả lại để trình lại",
    },
    Fact {
        name: "incoming.forwarded",
        label: "Chuyển văn bản",
    },
    Fact {
        name: "incoming.acknowledged",
        label: "Mọi nơi nhận đã ký nhận",
    },
    Fact {
        name: "incoming.answered",
        label: "Có văn bản trả lời",
    },
    Fact {
        name: "incoming.filed",
        label: "Giải quyết xong, xếp hồ sơ",
    },
    Fact {
        name: "incoming.returned",
        label: "Trả lại nơi gửi",
    },
    Fact {
        name: "incoming.recalled",
        label: "Nơi gửi thu hồi",
    },
    Fact {
        name: "incoming.voided",
        label: "Hủy dòng văn bản đến",
    },
];
