//! The one table of commands, and the ways through it.
//!
//! * [`table()`] joins the slices' tables, one line per slice.
//! * [`dispatch()`] runs one command for one session: role check, signer's proof, act or read.
//! * [`Host`] is what a window holds: the office, the one session at the desk, running tasks.

mod dispatch;
mod host;
mod limits;
mod scans;
mod table;

pub use dispatch::{Call, dispatch, find};
pub use host::{Heard, Host};
pub use table::{Described, describe, table};
pub use vanthu_core::door::{Answer, Signer};
