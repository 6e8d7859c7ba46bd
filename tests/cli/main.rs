//! The real `vanthu` in a fresh folder.

mod bad_days;
mod contract;
mod desk;
mod kill;
#[cfg(unix)]
mod read_only;
mod restoring;
mod upkeep;
