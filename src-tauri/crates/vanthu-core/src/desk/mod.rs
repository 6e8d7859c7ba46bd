//! What touches two registers, or the whole office: the first set-up, the session, the log,
//! upkeep. Registers do not know one another; the desk joins them.

pub mod approval;
pub mod calendar;
pub mod demo;
mod demo_scans;
mod demo_seals;
mod demo_work;
pub mod line;
pub mod log;
pub mod outgoing;
pub mod rounds;
pub mod search;
pub mod seed;
pub mod session;
pub mod setup;
pub mod stamping;
pub mod today;
pub mod upkeep;
pub mod work;

use std::sync::Arc;

use crate::act::Following;
use crate::clock::Clock;
use crate::error::Result;
use crate::home::Home;
use crate::intake;
use crate::kit::numbering::Numbered;
use crate::kit::{files, numbering, people, settings};
use crate::office::Office;
use crate::procedures;
use crate::registers;
use crate::session::Session;
use crate::words::{Fact, Words};

/// Every register that numbers its lines. A new register adds its line here.
pub static NUMBERED: &[&Numbered] = &[
    &registers::incoming::NUMBERED,
    &registers::seal::NUMBERED,
    &registers::copies::NUMBERED,
    &registers::outgoing::NUMBERED,
];

/// What the registers can say happened, for the steps of procedures. A new register adds its
/// line here.
pub static FACTS: &[&[Fact]] = &[
    procedures::FACTS,
    registers::incoming::FACTS,
    registers::outgoing::FACTS,
];

/// Who follows what the registers say, and what is kept true after every act.
pub static FOLLOWING: Following = Following {
    followers: &[work::follow::follow, stamping::forget],
    keepers: &[procedures::waits::keep],
};

/// Opens the office to read and write, with everything that follows what its registers say:
/// the one place it is opened by.
///
/// # Errors
/// Those of [`Office::open`].
pub fn open(home: Home, clock: Arc<dyn Clock>) -> Result<Office> {
    let office = Office::open(home, clock, FOLLOWING)?;
    office.act(&Session::Program, procedures::waits::freshen)?;
    Ok(office)
}

/// How the log speaks of every slice. A new slice adds its line here.
pub static WORDS: &[&Words] = &[
    &settings::words::WORDS,
    &people::words::WORDS,
    &numbering::words::WORDS,
    &crate::kit::calendar::words::WORDS,
    &files::words::WORDS,
    &intake::words::WORDS,
    &intake::words::FOLDER_WORDS,
    &registers::incoming::words::WORDS,
    &registers::envelopes::words::WORDS,
    &registers::seal::words::WORDS,
    &registers::copies::words::WORDS,
    &registers::outgoing::words::WORDS,
    &procedures::words::WORDS,
    &procedures::words::WORK_WORDS,
    &rounds::words::WORDS,
    &approval::words::WORDS,
    &upkeep::words::WORDS,
];
