//! The lunar calendar as Vietnam keeps it: new moons and the sun's longitude, by the wall clock
//! of UTC+7. Pure.
//!
//! Source: J. Meeus, *Astronomical Algorithms*, 2nd ed. (1998), chapter 49 (phases of the moon)
//! and chapter 25 (solar coordinates, low accuracy: 0,01° or about a quarter of an hour);
//! ΔT by the polynomials of Espenak and Meeus. Written from those formulas.
//!
//! The rules of the calendar: a month begins on the day of the new moon; the eleventh month
//! holds the winter solstice (270°); when thirteen months lie between two eleventh months, the
//! first without a principal term (trung khí, a multiple of 30°) is the leap month. Days are
//! those of UTC+7 (QĐ 121-CP of 08/8/1967), one hour behind China, which is why Tết differs in
//! some years.

use chrono::NaiveDate;

/// Vietnam's offset from UTC, in days.
const OFFSET: f64 = 7.0 / 24.0;
/// Julian day number of 1970-01-01 at noon, and its days from the common era.
const EPOCH_JDN: i64 = 2_440_588;
const EPOCH_CE: i64 = 719_163;
/// Mean length of a lunation, in days (Meeus 49.1).
const LUNATION: f64 = 29.530_588_861;
/// Where the eleventh month's solar term begins.
const WINTER: f64 = 270.0;

/// Mùng một tháng Giêng of a year, as a day of the common calendar.
pub fn new_year(year: i32) -> NaiveDate {
    day_of(year, 1, 1)
}

/// Day `day` of month `month` (1 to 10, not the leap one) of a lunar year, as a day of the
/// common calendar. Good for 1900 to 2199.
pub fn day_of(year: i32, month: u32, day: u32) -> NaiveDate {
    let eleventh = eleventh_month(year - 1);
    // From the eleventh month of the year before: 12 is one on, tháng Giêng two.
    let mut ahead = i64::from(month) + 1;
    if leap_after(eleventh, eleventh_month(year)).is_some_and(|leap| leap <= ahead) {
        ahead += 1;
    }
    date(new_moon_day(eleventh + ahead) + i64::from(day) - 1)
}

/// How many months after the lunation `from` (an eleventh month) the leap month comes, when
/// there is one before the lunation `to`.
fn leap_after(from: i64, to: i64) -> Option<i64> {
    if to - from < 13 {
        return None;
    }
    (1..13).find(|ahead| {
        term_at(new_moon_day(from + ahead)) == term_at(new_moon_day(from + ahead + 1))
    })
}

/// Which twelfth of its way the sun has reached when the day begins in Vietnam.
fn term_at(jdn: i64) -> u8 {
    (sun_longitude(midnight(jdn)) / 30.0).floor() as u8
}

/// The number of the lunation that is the eleventh month of a year.
fn eleventh_month(year: i32) -> i64 {
    let solstice = solstice_day(year);
    let mut lunation = ((f64::from(year) + 0.97 - 2000.0) * 12.3685).floor() as i64 + 1;
    while new_moon_day(lunation) > solstice {
        lunation -= 1;
    }
    lunation
}

/// The day in Vietnam on which the sun passes 270°, as a Julian day number.
fn solstice_day(year: i32) -> i64 {
    let mut jdn = jdn_of(NaiveDate::from_ymd_opt(year, 12, 19).unwrap_or_default());
    while sun_longitude(midnight(jdn + 1)) < WINTER {
        jdn += 1;
    }
    jdn
}

/// The day in Vietnam on which the new moon of a lunation falls, as a Julian day number.
fn new_moon_day(lunation: i64) -> i64 {
    let dynamical = new_moon(lunation);
    let universal = dynamical - delta_t(dynamical);
    (universal + OFFSET + 0.5).floor() as i64
}

/// The moment in dynamical time at which a day begins in Vietnam.
fn midnight(jdn: i64) -> f64 {
    let universal = jdn as f64 - 0.5 - OFFSET;
    universal + delta_t(universal)
}

fn jdn_of(date: NaiveDate) -> i64 {
    use chrono::Datelike;
    i64::from(date.num_days_from_ce()) - EPOCH_CE + EPOCH_JDN
}

fn date(jdn: i64) -> NaiveDate {
    let days = (jdn - EPOCH_JDN + EPOCH_CE) as i32;
    NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default()
}

/// Dynamical less universal time, in days (Espenak and Meeus, polynomials for 1900 to 2150;
/// the last is carried on).
fn delta_t(julian_day: f64) -> f64 {
    let year = 2000.0 + (julian_day - 2_451_544.5) / 365.25;
    let seconds = if year < 1920.0 {
        poly(
            year - 1900.0,
            &[-2.79, 1.494_119, -0.059_893_9, 0.006_196_6, -0.000_197],
        )
    } else if year < 1941.0 {
        poly(year - 1920.0, &[21.20, 0.844_93, -0.076_100, 0.002_093_6])
    } else if year < 1961.0 {
        poly(year - 1950.0, &[29.07, 0.407, -1.0 / 233.0, 1.0 / 2547.0])
    } else if year < 1986.0 {
        poly(year - 1975.0, &[45.45, 1.067, -1.0 / 260.0, -1.0 / 718.0])
    } else if year < 2005.0 {
        let terms = [
            63.86,
            0.3345,
            -0.060_374,
            0.001_727_5,
            0.000_651_814,
            0.000_023_735_99,
        ];
        poly(year - 2000.0, &terms)
    } else if year < 2050.0 {
        poly(year - 2000.0, &[62.92, 0.322_17, 0.005_589])
    } else {
        let century = (year - 1820.0) / 100.0;
        -20.0 + 32.0 * century * century - 0.5628 * (2150.0 - year)
    };
    seconds / 86_400.0
}

/// The moment of a new moon in dynamical time, as a Julian day (Meeus, chapter 49). Lunation 0
/// is the new moon of 06/01/2000.
fn new_moon(lunation: i64) -> f64 {
    let k = lunation as f64;
    let t = k / 1236.85;
    let mean = 2_451_550.097_66
        + LUNATION * k
        + poly(
            t,
            &[0.0, 0.0, 0.000_154_37, -0.000_000_150, 0.000_000_000_73],
        );
    let e = poly(t, &[1.0, -0.002_516, -0.000_007_4]);
    // Mean anomalies of sun and moon, the moon's argument of latitude, its node.
    let sun = 2.5534 + 29.105_356_70 * k + poly(t, &[0.0, 0.0, -0.000_001_4, -0.000_000_11]);
    let moon = 201.5643
        + 385.816_935_28 * k
        + poly(t, &[0.0, 0.0, 0.010_758_2, 0.000_012_38, -0.000_000_058]);
    let latitude = 160.7108
        + 390.670_502_84 * k
        + poly(t, &[0.0, 0.0, -0.001_611_8, -0.000_002_27, 0.000_000_011]);
    let node = 124.7746 - 1.563_755_88 * k + poly(t, &[0.0, 0.0, 0.002_067_2, 0.000_002_15]);
    let periodic: f64 = NEW_MOON
        .iter()
        .map(|(size, by_e, of_sun, of_moon, of_latitude)| {
            let angle = of_sun * sun + of_moon * moon + of_latitude * latitude;
            size * e.powi(*by_e) * sine(angle)
        })
        .sum();
    let planets: f64 = PLANETS
        .iter()
        .enumerate()
        .map(|(place, (size, start, step))| {
            // Only the first argument (Meeus, A1) has a term of the second order.
            let bend = if place == 0 { -0.009_173 * t * t } else { 0.0 };
            size * sine(start + step * k + bend)
        })
        .sum();
    mean + periodic - 0.000_17 * sine(node) + planets
}

/// Periodic terms of the new moon: size in days, power of E, multiples of M, M′ and F.
const NEW_MOON: &[(f64, i32, f64, f64, f64)] = &[
    (-0.407_20, 0, 0.0, 1.0, 0.0),
    (0.172_41, 1, 1.0, 0.0, 0.0),
    (0.016_08, 0, 0.0, 2.0, 0.0),
    (0.010_39, 0, 0.0, 0.0, 2.0),
    (0.007_39, 1, -1.0, 1.0, 0.0),
    (-0.005_14, 1, 1.0, 1.0, 0.0),
    (0.002_08, 2, 2.0, 0.0, 0.0),
    (-0.001_11, 0, 0.0, 1.0, -2.0),
    (-0.000_57, 0, 0.0, 1.0, 2.0),
    (0.000_56, 1, 1.0, 2.0, 0.0),
    (-0.000_42, 0, 0.0, 3.0, 0.0),
    (0.000_42, 1, 1.0, 0.0, 2.0),
    (0.000_38, 1, 1.0, 0.0, -2.0),
    (-0.000_24, 1, -1.0, 2.0, 0.0),
    (-0.000_07, 0, 2.0, 1.0, 0.0),
    (0.000_04, 0, 0.0, 2.0, -2.0),
    (0.000_04, 0, 3.0, 0.0, 0.0),
    (0.000_03, 0, 1.0, 1.0, -2.0),
    (0.000_03, 0, 0.0, 2.0, 2.0),
    (-0.000_03, 0, 1.0, 1.0, 2.0),
    (0.000_03, 0, -1.0, 1.0, 2.0),
    (-0.000_02, 0, -1.0, 1.0, -2.0),
    (-0.000_02, 0, 1.0, 3.0, 0.0),
    (0.000_02, 0, 0.0, 4.0, 0.0),
];

/// Additional terms, by the planets (Meeus, A1 to A14): size in days, angle at lunation 0, step.
const PLANETS: &[(f64, f64, f64)] = &[
    (0.000_325, 299.77, 0.107_408),
    (0.000_165, 251.88, 0.016_321),
    (0.000_164, 251.83, 26.651_886),
    (0.000_126, 349.42, 36.412_478),
    (0.000_110, 84.66, 18.206_239),
    (0.000_062, 141.74, 53.303_771),
    (0.000_060, 207.14, 2.453_732),
    (0.000_056, 154.84, 7.306_860),
    (0.000_047, 34.52, 27.261_239),
    (0.000_042, 207.19, 0.121_824),
    (0.000_040, 291.34, 1.844_379),
    (0.000_037, 161.72, 24.198_154),
    (0.000_035, 239.56, 25.513_099),
    (0.000_023, 331.55, 3.592_518),
];

/// The sun's apparent longitude in degrees, 0 to 360 (Meeus, chapter 25), at a Julian day of
/// dynamical time.
fn sun_longitude(julian_day: f64) -> f64 {
    let t = (julian_day - 2_451_545.0) / 36_525.0;
    let mean = poly(t, &[280.466_46, 36_000.769_83, 0.000_303_2]);
    let anomaly = poly(t, &[357.529_11, 35_999.050_29, -0.000_153_7]);
    let centre = poly(t, &[1.914_602, -0.004_817, -0.000_014]) * sine(anomaly)
        + poly(t, &[0.019_993, -0.000_101]) * sine(2.0 * anomaly)
        + 0.000_289 * sine(3.0 * anomaly);
    let node = 125.04 - 1934.136 * t;
    (mean + centre - 0.005_69 - 0.004_78 * sine(node)).rem_euclid(360.0)
}

fn sine(degrees: f64) -> f64 {
    degrees.rem_euclid(360.0).to_radians().sin()
}

/// c₀ + c₁x + c₂x² …
fn poly(x: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two worked examples of the book the formulas are from.
    #[test]
    fn the_examples_of_the_book() {
        // 49.a: new moon of February 1977, lunation −283, JDE 2443192,65118.
        assert!((new_moon(-283) - 2_443_192.651_18).abs() < 0.000_02);
        // 25.a: 13/10/1992 at 0h, apparent longitude 199,90895°.
        assert!((sun_longitude(2_448_908.5) - 199.908_95).abs() < 0.000_03);
    }

    #[test]
    fn days_and_their_numbers() {
        for (year, month, day) in [(1970, 1, 1), (2000, 2, 29), (2026, 11, 24)] {
            let known = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(date(jdn_of(known)), known);
        }
        // 01/01/2000 at noon is 2451545 (the epoch J2000).
        assert_eq!(
            jdn_of(NaiveDate::from_ymd_opt(2000, 1, 1).unwrap()),
            2_451_545
        );
    }
}
