//! Whole stories through the one door, by role, with their refusals.

mod house;
mod intake;
mod killed;
