//! Procedures (quy trình giải quyết công việc): who does what, in how long, with what result.
//!
//! KH 97/KH-UBND of Hà Nội gives the template: Phụ lục 1 for the procedures of one office
//! (CV-nn), Phụ lục II for those several offices share (LT-nn). A procedure is one TOML file;
//! its format, with an example, is docs/dinh-dang-quy-trinh.md.
//!
//! | file | holds |
//! |---|---|
//! | `definition` | what a file says |
//! | `load`, `checks` | reading it; what is wrong with it, each with a sentence and a place |
//! | `engine` | whose turn it is after a step is done |
//! | `shipped`, `defs/` | the procedures that come with the program |
//! | `page` | a definition spelled out, for reading |
//! | `known`, `staff` | adopted versions as they run; who fills a role by chức vụ |
//! | `store`, `actions`, `api`, `words` | what an office adopts, and from when |
//! | `cases/` | whose turn it is, in each piece of work |
//! | `tree/` | who gave what to whom, by when |
//! | `waits/` | what waits, in the order of urgency: derived rows |
//!
//! What can never happen: a case that is nobody's turn and has not ended; a step done twice in
//! one round; anything after the end; a step with a register's fact done by hand.

pub mod actions;
pub mod api;
pub mod cases;
mod checks;
pub mod definition;
pub mod engine;
pub mod known;
pub mod load;
pub mod page;
pub mod rules;
pub mod shipped;
pub mod staff;
pub mod store;
#[cfg(test)]
mod tests;
pub mod tree;
pub mod waits;
pub mod words;

pub use rules::SENTENCES;

use crate::words::Fact;

/// What the work tree can say happened to a case.
pub static FACTS: &[Fact] = &[
    Fact {
        name: "work.assigned",
        label: "Giao việc cho người chủ trì",
    },
    Fact {
        name: "work.accepted",
        label: "Kết quả của người chủ trì được chấp nhận",
    },
];

/// The name before the dot of facts that belong to the case itself.
pub const OWN: &str = "work";
