//! Sổ bản sao — the book of copies the office makes: sao y, sao lục, trích sao.
//!
//! NĐ 30/2020/NĐ-CP Điều 25–27; Phụ lục I phần II: the number of a copy is one common series for
//! every kind of copy of the agency, from 01 on 1 January to 31 December, with `SY`, `SL` or `TrS`
//! and the agency's abbreviation (`15/SY-UBND`).
//!
//! | column on paper | field |
//! |---|---|
//! | 1 Số, ký hiệu bản sao | `copy_number`, `code_notation` |
//! | 2 Ngày sao | `copy_date` |
//! | 3 Hình thức, cách sao | `form`, `transfer` |
//! | 4 Văn bản được sao | `source_organ`, `source_code`, `source_date`, `source_type`, `source_subject`, `part` |
//! | 5 Số bản | `copies` |
//! | 6 Nơi nhận | `recipients` |
//! | 7 Người ký | `certifier_id`, `certifier_capacity` |
//! | 8 Ghi chú | `note`; the reason of a voided line |
//!
//! ```text
//! issued ─▶ stamped
//!  đã ký, có số   đã đóng dấu (mở lại khi hủy dòng đóng dấu)
//!    └─▶ voided   hủy: dòng gạch ngang, số giữ nguyên
//! ```
//! What can never happen: a copy with a number that nobody competent has signed, a copy of a
//! document marked Mật, Tối mật or Tuyệt mật, a number given twice, a line deleted.

pub mod actions;
pub mod api;
pub mod list;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use rules::SENTENCES;

use crate::kit::numbering::Numbered;
use crate::kit::search::Place;

/// The register's name in series, search and the log.
pub const REGISTER: &str = "copy";

/// Where its lines keep their numbers.
pub static NUMBERED: Numbered = Numbered {
    register: REGISTER,
    table: "copy",
    number: "copy_number",
    voided: "voided_at",
    reason: "voided_reason",
    suffix: None,
    planned: false,
};

/// Its number in the search index.
pub const PLACE: Place = Place(5);

/// The name of the book that opens by itself.
pub const BOOK: &str = "Sổ bản sao";
