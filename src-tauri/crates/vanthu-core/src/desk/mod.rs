//! What touches two registers, or the whole office: the first set-up, the session, the log,
//! upkeep. Registers do not know one another; the desk joins them.

pub mod session;
pub mod setup;

use crate::kit::numbering::Numbered;
use crate::registers;

/// Every register that numbers its lines. A new register adds its line here.
pub static NUMBERED: &[&Numbered] = &[&registers::incoming::NUMBERED];
