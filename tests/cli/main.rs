//! The real `vanthu` in a fresh folder.

mod bad_days;
mod contract;
mod desk;
mod kill;
mod upkeep;
