//! The work tree (cây công việc): who gives what to whom, in which part, by when.
//!
//! A leader gives work to one chủ trì and any number of phối hợp, and tells others (để biết);
//! each of them may divide theirs further. What is done is reported upwards:
//!
//! ```text
//! given ──progress…──▶ result ──accepted by the assigner──▶ done
//!   │                    └──returned with an opinion──▶ given
//!   └──recalled or given to another, with a reason──▶ ended
//! ```
//! What can never happen: work given to nobody, to somebody who has left, or to oneself; a
//! result accepted by anybody but who gave the work; a deadline moved by anybody else; a result
//! while parts given on are still open; a branch deleted.

pub mod actions;
pub mod giving;
pub mod rules;
pub mod store;

pub use rules::SENTENCES;
