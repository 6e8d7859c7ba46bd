//! Whole stories through the one door, by role, with their refusals.

mod books;
mod house;
mod incoming;
mod incoming_line;
mod incoming_way;
mod intake;
mod killed;
mod people;
mod signing;
mod snapshots;
mod tidy;
