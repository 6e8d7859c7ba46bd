//! Sổ đăng ký văn bản đi — the book of outgoing documents, from draft to stored original.
//!
//! NĐ 30/2020/NĐ-CP Điều 14–19; columns of Phụ lục IV mục I; fields of Phụ lục VI.
//!
//! | column on paper | field |
//! |---|---|
//! | 1 Số, ký hiệu văn bản | `code_number`, `code_notation` |
//! | 2 Ngày tháng văn bản | `issued_date` |
//! | 3 Tên loại và trích yếu nội dung văn bản | `type_name`, `subject` |
//! | 4 Người ký | `signer_full_name` |
//! | 5 Nơi nhận văn bản | `to_places`, from the recipients |
//! | 6 Đơn vị, người nhận bản lưu | `kept_by` |
//! | 7 Số lượng bản | `copies` |
//! | 8 Ngày chuyển | `sent_date` |
//! | 9 Ký nhận | `received_by` |
//! | 10 Ghi chú | `description` |
//!
//! One row is the document on its whole way; its state is a pure function of the dated facts on
//! it ([`rules::State`]):
//!
//! ```text
//! drafted ▶ initialled ▶ checked ▶ approved ▶ signed ▶ form_checked ▶ numbered ▶ stamped ▶ issued ▶ filed
//! dự thảo   ký nháy      văn phòng  duyệt      ký       thể thức       số, ngày   dấu       phát hành lưu bản gốc
//!     ▲         │ kiểm tra    │        │         │          │             ├─▶ recalled  thu hồi
//!     └─────────┴── trả lại ──┴────────┴─────────┴──────────┘             └─▶ voided    hủy, số giữ nguyên
//! ```
//! Small offices leave out steps before the signature; from the signature on each asks for the
//! one before. A return takes the facts from its step on off the row; the log and
//! `outgoing_return` keep them.
//!
//! What can never happen: a number for a document that is not signed; a number or a số và ký hiệu
//! given twice; a day before that of the number before it, unless a leader signed for it and the
//! line says so for ever; a document signed by who drafted it or has no competence; words about
//! a state secret.

pub mod actions;
pub mod after;
pub mod api;
pub mod approval;
pub mod list;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use rules::SENTENCES;

use crate::kit::numbering::Numbered;
use crate::kit::search::Place;
use crate::words::Fact;

/// The register's name in series, attachments (of the draft) and the log.
pub const REGISTER: &str = "outgoing";
/// Attachments of the signed document, and of everything else that lies beside it.
pub const SIGNED_FILES: &str = "outgoing_signed";
pub const OTHER_FILES: &str = "outgoing_other";

/// Whether an attachment stands under one of the names of this book.
pub fn is_file_of(register: &str) -> bool {
    [REGISTER, SIGNED_FILES, OTHER_FILES].contains(&register)
}

/// Where its lines keep their numbers.
pub static NUMBERED: Numbered = Numbered {
    register: REGISTER,
    table: "outgoing",
    number: "number",
    voided: "voided_at",
    reason: "voided_reason",
    suffix: Some("suffix"),
    planned: true,
};

/// Its number in the search index.
pub const PLACE: Place = Place(3);

/// What the book can say happened to a document.
pub static FACTS: &[Fact] = &[
    Fact {
        name: "outgoing.drafted",
        label: "Lập dự thảo văn bản đi",
    },
    Fact {
        name: "outgoing.initialled",
        label: "Lãnh đạo đơn vị ký nháy",
    },
    Fact {
        name: "outgoing.checked",
        label: "Văn phòng kiểm tra",
    },
    Fact {
        name: "outgoing.submitted",
        label: "Trình lãnh đạo duyệt hoặc ký",
    },
    Fact {
        name: "outgoing.approved",
        label: "Lãnh đạo duyệt",
    },
    Fact {
        name: "outgoing.signed",
        label: "Người có thẩm quyền ký",
    },
    Fact {
        name: "outgoing.returned",
        label: "Trả lại để sửa",
    },
    Fact {
        name: "outgoing.form_checked",
        label: "Văn thư kiểm tra thể thức lần cuối",
    },
    Fact {
        name: "outgoing.numbered",
        label: "Cấp số, ngày tháng",
    },
    Fact {
        name: "outgoing.stamped",
        label: "Đóng dấu hoặc ký số cơ quan",
    },
    Fact {
        name: "outgoing.issued",
        label: "Phát hành",
    },
    Fact {
        name: "outgoing.delivered",
        label: "Mọi nơi nhận đã nhận",
    },
    Fact {
        name: "outgoing.filed",
        label: "Lưu bản gốc",
    },
    Fact {
        name: "outgoing.handed_back",
        label: "Đơn vị soạn thảo nhận lại văn bản",
    },
    Fact {
        name: "outgoing.recalled",
        label: "Thu hồi văn bản đi",
    },
    Fact {
        name: "outgoing.voided",
        label: "Hủy văn bản đi",
    },
];
