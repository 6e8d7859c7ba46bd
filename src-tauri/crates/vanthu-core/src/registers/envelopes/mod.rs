//! Danh sách bì gửi đích danh — envelopes addressed to a named person or đoàn thể.
//!
//! NĐ 30/2020/NĐ-CP Điều 21.1: they are not opened; they are listed from what stands on the
//! envelope and handed over whole. They get no số đến. When what is inside turns out to be
//! office business, the person brings it back and it is registered as an incoming document.
//!
//! ```text
//! held ─▶ handed ─▶ came_back ─▶ registered (số đến)
//! giữ     đã giao    quay lại     đã đăng ký
//!   └───────┴──────────┴─▶ voided   hủy: dòng gạch ngang, số thứ tự giữ nguyên
//! ```
//! What can never happen: an envelope handed twice without coming back, registered before it
//! came back, voided after somebody signed for it or it was registered, or deleted.

pub mod actions;
pub mod api;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use rules::SENTENCES;

use crate::kit::search::Place;

/// The register's name in the log.
pub const REGISTER: &str = "envelope";

/// Its number in the search index.
pub const PLACE: Place = Place(2);
