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

/// `2026-11-22T08:15:03.120+07:00` as `08:15 ngày 22/11/2026`; anything else as it is.
pub fn shown_moment(moment: &str) -> String {
    let part = |from: usize, to: usize| moment.get(from..to);
    match (part(0, 4), part(5, 7), part(8, 10), part(11, 16)) {
        (Some(year), Some(month), Some(day), Some(time)) => {
            format!("{time} ngày {day}/{month}/{year}")
        }
        _ => moment.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_said_the_vietnamese_way() {
        assert_eq!(
            shown_moment("2026-11-22T08:15:03.120+07:00"),
            "08:15 ngày 22/11/2026"
        );
        assert_eq!(shown_moment("?"), "?");
    }
}
