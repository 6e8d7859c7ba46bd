//! Whole stories through the one door, by role, with their refusals.

mod books;
mod calendar;
mod doorway;
mod envelopes;
mod finding;
mod full_disk;
mod house;
mod incoming;
mod incoming_line;
mod incoming_way;
mod intake;
mod killed;
mod migrations;
mod numbers;
mod people;
mod procedures;
mod procedures_walked;
mod secret;
mod secrets;
mod signing;
mod snapshots;
mod storm;
mod tidy;
mod tidy_words;
mod work;
mod work_refused;
