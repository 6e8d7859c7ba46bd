//! The one search index over all registers, written in the same transaction as the line.
//!
//! The rowid of an index row is `day of the document << 36 | register << 32 | line id`, so
//! newest first is the index's own order and the line is known without a table between. One
//! column holds the folded text, the other the text with its marks: a query typed with marks
//! prefers exact hits without reading tables.

pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

/// A register's number in the index, 0 to 15. Never changed once given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(pub u8);

/// A line as the index knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit(pub i64);

impl Hit {
    /// The index row of a line.
    pub fn new(date: NaiveDate, register: Place, line: i64) -> Self {
        let day = i64::from(chrono::Datelike::num_days_from_ce(&date)).clamp(0, (1 << 26) - 1);
        Self(day << 36 | i64::from(register.0) << 32 | line)
    }

    pub fn register(self) -> Place {
        Place(((self.0 >> 32) & 0xF) as u8)
    }

    pub fn line(self) -> i64 {
        self.0 & 0xFFFF_FFFF
    }
}

/// A line that was found, as its register tells it: borrowed from the row, since a page shows
/// only the fields that matched.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    pub line: i64,
    /// Số đến, số thứ tự.
    pub number: i64,
    pub year: i32,
    /// ISO date of the document.
    pub date: &'a str,
    pub title: &'a str,
    pub organ_name: &'a str,
    /// Số và ký hiệu.
    pub code: &'a str,
    pub state_label: &'static str,
    /// Every field that is searched: field, label, text.
    pub fields: &'a [(&'static str, &'static str, &'a str)],
}

/// Takes what a register tells of its lines, one after another.
pub type Tell<'a> = &'a mut dyn FnMut(Found<'_>);
