//! Con dấu, thiết bị lưu khóa bí mật, và Sổ sử dụng con dấu — seals and signing tokens, who keeps
//! them and who holds them, and the log of their use.
//!
//! NĐ 30/2020/NĐ-CP Điều 32, 33; NĐ 99/2016/NĐ-CP. No law sets the form of the log; its columns are
//! those offices keep:
//!
//! | column on paper | field |
//! |---|---|
//! | 1 Số thứ tự | `stamping_number` |
//! | 2 Ngày, giờ | `stamped_at` |
//! | 3 Số, ký hiệu văn bản | `code` (empty: giấy tờ không có số) |
//! | 4 Tên loại, trích yếu | `type_name`, `subject` |
//! | 5 Người ký (chức vụ) | `signer_full_name`, `signer_position` |
//! | 6 Loại dấu | rows of `stamping_mark` |
//! | 7 Số bản, số dấu | `copies`, `sheets`, the marks' `stamps` |
//! | 8 Đơn vị, người đề nghị | `requester_unit`, `requester_name` |
//! | 9 Ký nhận | `received_by` |
//! | 10 Người đóng dấu | `stamped_by_id` |
//! | 11 Ghi chú | `note`; the reason of a voided line |
//!
//! ```text
//! a seal:    not yet ─▶ in use ─▶ withdrawn (thu hồi, nộp lại, mất)
//! its hand:  keeper ─▶ permission (a leader, here or on paper) ─▶ handed over ─▶ back to its keeper
//!            người giữ   cho phép bằng văn bản                   biên bản          nhận lại
//! a line:    stamped ─▶ received (ký nhận)
//!               └─▶ voided   hủy: dòng gạch ngang, số giữ nguyên
//! ```
//! What can never happen: a stamping recorded by anybody but who holds the seal, of a paper nobody
//! competent has signed, with a seal that is withdrawn or not in use yet; a seal in another hand
//! without a leader's permission and a record of the handover; a permission used twice; a number
//! given twice; anything deleted.

pub mod actions;
pub mod api;
pub mod keeping;
pub mod log;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use rules::SENTENCES;

use crate::kit::numbering::Numbered;
use crate::kit::search::Place;

/// The log of seals in series, search and the log of the office.
pub const REGISTER: &str = "stamping";

/// Where its lines keep their numbers.
pub static NUMBERED: Numbered = Numbered {
    register: REGISTER,
    table: "stamping",
    number: "stamping_number",
    voided: "voided_at",
    reason: "voided_reason",
    suffix: None,
    planned: false,
};

/// Its number in the search index.
pub const PLACE: Place = Place(4);

/// The name of the book that opens by itself.
pub const BOOK: &str = "Sổ sử dụng con dấu";
