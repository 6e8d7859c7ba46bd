//! Dates as the office writes them.

use chrono::NaiveDate;

/// `05/03/2026`.
pub fn shown(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// A stored ISO date as the office writes it; anything else as it is.
pub fn shown_text(iso: &str) -> String {
    iso.parse().map_or_else(|_| iso.to_owned(), shown)
}
