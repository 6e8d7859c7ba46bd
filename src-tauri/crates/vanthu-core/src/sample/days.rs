//! Which days the offices of the sample work, and how busy such a day is.
//!
//! This is not the calendar of the program (that one is data the office can change): it only
//! keeps the sample honest, so it errs towards rest. A Saturday that was worked in exchange for
//! a day off is left free here.

use chrono::{Datelike, NaiveDate, Weekday};

use super::dice::Dice;

/// Week days off for public offices in the years whose decrees are known: (month, day).
/// Sources: the yearly holiday notices for 2024, 2025 (TB 6150/TB-BLĐTBXH) and 2026
/// (TB 9441/TB-BNV, CV 12729/VPCP-KGVX), and from 2026 the Vietnamese Culture Day of 24/11.
#[rustfmt::skip]
const KNOWN: [(i32, &[(u32, u32)]); 3] = [
    (2024, &[(1, 1), (2, 8), (2, 9), (2, 12), (2, 13), (2, 14), (4, 18), (4, 29), (4, 30), (5, 1), (9, 2), (9, 3)]),
    (2025, &[(1, 1), (1, 27), (1, 28), (1, 29), (1, 30), (1, 31), (4, 7), (4, 30), (5, 1), (5, 2), (9, 1), (9, 2)]),
    (
        2026,
        &[
            (1, 1), (1, 2), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27), (4, 30), (5, 1), (8, 31), (9, 1),
            (9, 2), (11, 24),
        ],
    ),
];

/// A year with month and day of its lunar New Year and of Giỗ Tổ.
type LunarYear = (i32, (u32, u32), (u32, u32));

/// First day of the lunar year and 10/3 of the lunar year, Vietnamese calendar (UTC+7).
#[rustfmt::skip]
const LUNAR: [LunarYear; 14] = [
    (2015, (2, 19), (4, 28)),
    (2016, (2, 8), (4, 16)),
    (2017, (1, 28), (4, 6)),
    (2018, (2, 16), (4, 25)),
    (2019, (2, 5), (4, 14)),
    (2020, (1, 25), (4, 2)),
    (2021, (2, 12), (4, 21)),
    (2022, (2, 1), (4, 10)),
    (2023, (1, 22), (4, 29)),
    (2027, (2, 6), (4, 16)),
    (2028, (1, 26), (4, 4)),
    (2029, (2, 13), (4, 23)),
    (2030, (2, 2), (4, 12)),
    (2031, (1, 23), (4, 1)),
];

/// True when the offices of the sample work on this day.
///
/// 2024–2026 follow the decrees. For the years around them the fixed holidays, Tết (from two days
/// before to five days after its first day) and Giỗ Tổ are free, with the Monday and Tuesday after a
/// weekend they fall on. Outside 2015–2031 only the fixed holidays are known.
pub fn is_working_day(date: NaiveDate) -> bool {
    if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
        return false;
    }
    let (year, month, day) = (date.year(), date.month(), date.day());
    if let Some((_, off)) = KNOWN.iter().find(|(known, _)| *known == year) {
        return !off.contains(&(month, day));
    }
    !is_holiday(date) && !makes_up_for_a_weekend(date)
}

/// A holiday by its date alone, on whatever day of the week.
fn is_holiday(date: NaiveDate) -> bool {
    let (year, month, day) = (date.year(), date.month(), date.day());
    if matches!((month, day), (1, 1) | (4, 30) | (5, 1) | (9, 1) | (9, 2))
        || ((month, day) == (11, 24) && year >= 2026)
    {
        return true;
    }
    let Some((_, new_year, founders)) = LUNAR.iter().find(|(known, _, _)| *known == year) else {
        return false;
    };
    let from_new_year = NaiveDate::from_ymd_opt(year, new_year.0, new_year.1)
        .map_or(i64::MAX, |first| {
            date.signed_duration_since(first).num_days()
        });
    (-2..=5).contains(&from_new_year) || (month, day) == *founders
}

/// The Monday or Tuesday after a weekend with a holiday.
fn makes_up_for_a_weekend(date: NaiveDate) -> bool {
    let back_to_saturday = match date.weekday() {
        Weekday::Mon => 2,
        Weekday::Tue => 3,
        _ => return false,
    };
    let saturday = date - chrono::Days::new(back_to_saturday);
    is_holiday(saturday) || is_holiday(saturday + chrono::Days::new(1))
}

/// The working day `ahead` working days after `date` (0: `date` itself, or the next one that is worked).
pub fn working_day_after(date: NaiveDate, ahead: u32) -> NaiveDate {
    let mut day = date;
    let mut left = ahead;
    loop {
        if is_working_day(day) {
            if left == 0 {
                return day;
            }
            left -= 1;
        }
        day = day + chrono::Days::new(1);
    }
}

/// How many pieces of mail a day takes, set against others: Mondays and the end of the month are
/// busy, the first days after Tết quiet, and no two days alike.
pub(super) fn busyness(date: NaiveDate, dice: &mut Dice) -> u64 {
    let mut weight = u64::from(dice.between(75, 125));
    if date.weekday() == Weekday::Mon {
        weight = weight * 5 / 4;
    }
    if date.day() >= 25 {
        weight = weight * 6 / 5;
    }
    if date.month() == 12 {
        weight = weight * 11 / 10;
    }
    if date.month() == 2
        && !is_working_day(date - chrono::Days::new(4))
        && !is_working_day(date - chrono::Days::new(5))
    {
        weight /= 2;
    }
    weight
}

/// Minutes after midnight of half-hours in which mail comes, and their share of the day: a peak when
/// the system is opened in the morning, a second one after the noon rest.
#[rustfmt::skip]
const RHYTHM: [(u16, u32); 15] = [
    (7 * 60 + 30, 5),
    (8 * 60, 13),
    (8 * 60 + 30, 12),
    (9 * 60, 10),
    (9 * 60 + 30, 8),
    (10 * 60, 7),
    (10 * 60 + 30, 6),
    (11 * 60, 4),
    (13 * 60 + 30, 6),
    (14 * 60, 11),
    (14 * 60 + 30, 9),
    (15 * 60, 8),
    (15 * 60 + 30, 7),
    (16 * 60, 6),
    (16 * 60 + 30, 4),
];

/// A minute of the day (after midnight) at which a piece of mail comes, within office hours.
pub(super) fn minute_of_arrival(dice: &mut Dice) -> u16 {
    dice.weigh(&RHYTHM) + dice.below(30) as u16
}

/// A date as it stands in Vietnamese official prose: the day always with two digits, the month with
/// two digits only for January and February (NĐ 30/2020 Phụ lục I).
pub fn written(date: NaiveDate) -> String {
    let mut text = String::with_capacity(10);
    push_written(&mut text, date);
    text
}

pub(super) fn push_written(text: &mut String, date: NaiveDate) {
    push_two_digits(text, date.day());
    text.push('/');
    if date.month() < 3 {
        text.push('0');
    }
    push_number(text, date.month());
    text.push('/');
    push_number(text, date.year().unsigned_abs());
}

/// Appends a number of a document: below ten with a leading nought (NĐ 30/2020 Phụ lục I).
pub(super) fn push_two_digits(text: &mut String, number: u32) {
    if number < 10 {
        text.push('0');
    }
    push_number(text, number);
}

/// Appends a number in plain digits, without the cost of the formatting machinery: a million
/// documents carry several numbers each.
pub(super) fn push_number(text: &mut String, number: u32) {
    let mut digits = [0u8; 10];
    let mut at = digits.len();
    let mut left = number;
    loop {
        at -= 1;
        digits[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    for digit in &digits[at..] {
        text.push(*digit as char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn knows_the_days_off() {
        for off in [
            "2026-11-21",
            "2026-11-22",
            "2026-11-24",
            "2026-02-17",
            "2026-01-02",
            "2026-04-27",
            "2026-08-31",
            "2025-05-02",
            "2025-01-27",
            "2024-04-29",
            "2023-01-23",
            "2027-02-08",
            "2027-05-03",
            "2022-04-11",
            "2031-01-01",
            "2040-09-02",
        ] {
            assert!(!is_working_day(day(off)), "{off} is a day off");
        }
        for worked in [
            "2026-11-23",
            "2025-11-24",
            "2026-02-23",
            "2026-01-05",
            "2027-02-15",
            "2024-09-04",
            "2040-02-01",
        ] {
            assert!(is_working_day(day(worked)), "{worked} is worked");
        }
    }

    #[test]
    fn counts_working_days_over_a_holiday() {
        assert_eq!(working_day_after(day("2026-11-20"), 0), day("2026-11-20"));
        assert_eq!(working_day_after(day("2026-11-20"), 2), day("2026-11-25"));
        assert_eq!(working_day_after(day("2026-11-21"), 0), day("2026-11-23"));
    }

    #[test]
    fn writes_dates_as_the_decree_asks() {
        assert_eq!(written(day("2026-02-05")), "05/02/2026");
        assert_eq!(written(day("2026-03-15")), "15/3/2026");
        assert_eq!(written(day("2026-11-01")), "01/11/2026");
    }

    #[test]
    fn writes_numbers() {
        let mut text = String::new();
        push_number(&mut text, 0);
        push_two_digits(&mut text, 7);
        push_two_digits(&mut text, 1234);
        push_number(&mut text, u32::MAX);
        assert_eq!(text, "00712344294967295");
    }

    #[test]
    fn mail_comes_in_office_hours_only() {
        let mut dice = Dice::new(11);
        for _ in 0..5_000 {
            let minute = minute_of_arrival(&mut dice);
            assert!(
                (450..690).contains(&minute) || (810..1020).contains(&minute),
                "{minute}"
            );
        }
    }
}
