//! Cases (hồ sơ công việc): whose turn it is and by when. What happened to a document stands on
//! its register row; a case only follows it.
//!
//! ```text
//!            ┌──────── return (with an opinion): the earlier step opens in its next round
//!            ▼                                                     │
//!  open ─▶ step open ──done · recorded for another · signed · by a fact · skipped──▶ … ─▶ ended
//!                                                                        line voided ─▶ closed
//! ```
//! What can never happen: a step done out of turn, twice in a round, or after the end; one with
//! a register's fact done by hand; a decision recorded for another shown as signed.

pub mod actions;
pub mod deeds;
pub mod receivers;
pub mod rules;
pub mod store;
pub mod turn;

pub use rules::SENTENCES;
