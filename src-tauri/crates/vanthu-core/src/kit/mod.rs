//! Mechanisms that know no register. Parts of the kit do not use one another.

pub mod calendar;
pub mod files;
pub mod history;
pub mod numbering;
pub mod people;
pub mod search;
pub mod settings;
pub mod text;
