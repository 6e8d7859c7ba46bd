//! Whose hand a seal is in: a leader's permission, the handover with its record, and back
//! (NĐ 30/2020/NĐ-CP Điều 32: giao cho người khác chỉ khi được phép bằng văn bản, có biên bản).
//!
//! ```text
//! permission:  open ─▶ used (one handover)     open ─▶ ended (rút lại)     open ─▶ over (hết hạn)
//! hand:        keeper ─lend─▶ another ─back─▶ keeper
//!              keeper ─out──▶ outside the office ─back─▶ keeper
//!              keeper ─keep─▶ a new keeper
//! ```

pub mod actions;
pub mod api;
pub mod rules;
pub mod store;

/// What a scan of a permission's paper is attached to.
pub const PERMISSION: &str = "seal_permission";
