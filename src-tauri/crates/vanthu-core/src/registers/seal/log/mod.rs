//! Sổ sử dụng con dấu: every time a seal was used, by who holds it, on a paper somebody competent
//! has signed.

pub mod actions;
pub mod api;
pub mod list;
pub mod rules;
pub mod store;
