//! Tết and Giỗ Tổ against tables from elsewhere.

use chrono::NaiveDate;

use crate::kit::calendar::lunar;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap()
}

/// Mùng một as published (day off lists of the field notes for 2024 to 2029; 2024 also in
/// Thông báo 5015/TB-LĐTBXH, 2026 in Thông báo 9441/TB-BNV, 1985, 2007, 2030 and 2053 in the
/// press as years in which Vietnam differs from China).
const PUBLISHED: &[&str] = &[
    "10/02/2024",
    "29/01/2025",
    "17/02/2026",
    "06/02/2027",
    "26/01/2028",
    "13/02/2029",
    "21/01/1985",
    "17/02/2007",
    "02/02/2030",
    "18/02/2053",
];

/// Years in which China begins on another day; the Chinese day. 1985, 2007, 2030 and 2053 as
/// published; 1968 and 1969 are named as differing, their Chinese days are from the ephemeris
/// below, reckoned at UTC+8.
const CHINA: &[(i32, &str)] = &[
    (1968, "30/01/1968"),
    (1969, "17/02/1969"),
    (1985, "20/02/1985"),
    (2007, "18/02/2007"),
    (2030, "03/02/2030"),
    (2053, "19/02/2053"),
];

/// Mùng một by decade, day and month, from another ephemeris than the one under test (new
/// moons and solstices of the theories VSOP87 and ELP 2000, at UTC+7), computed apart from
/// this program.
const EPHEMERIS: &[(i32, &str)] = &[
    (1968, "29/01 16/02"),
    (
        1970,
        "06/02 27/01 15/02 03/02 23/01 11/02 31/01 18/02 07/02 28/01",
    ),
    (
        1980,
        "16/02 05/02 25/01 13/02 02/02 21/01 09/02 29/01 17/02 06/02",
    ),
    (
        1990,
        "27/01 15/02 04/02 23/01 10/02 31/01 19/02 07/02 28/01 16/02",
    ),
    (
        2000,
        "05/02 24/01 12/02 01/02 22/01 09/02 29/01 17/02 07/02 26/01",
    ),
    (
        2010,
        "14/02 03/02 23/01 10/02 31/01 19/02 08/02 28/01 16/02 05/02",
    ),
    (
        2020,
        "25/01 12/02 01/02 22/01 10/02 29/01 17/02 06/02 26/01 13/02",
    ),
    (
        2030,
        "02/02 23/01 11/02 31/01 19/02 08/02 28/01 15/02 04/02 24/01",
    ),
    (
        2040,
        "12/02 01/02 22/01 10/02 30/01 17/02 06/02 26/01 14/02 02/02",
    ),
    (
        2050,
        "23/01 11/02 01/02 18/02 08/02 28/01 15/02 04/02 24/01 12/02",
    ),
    (
        2060,
        "02/02 21/01 09/02 29/01 17/02 05/02 26/01 14/02 03/02 23/01",
    ),
    (
        2070,
        "11/02 31/01 19/02 07/02 27/01 15/02 05/02 24/01 12/02 02/02",
    ),
    (
        2080,
        "22/01 09/02 29/01 17/02 06/02 26/01 14/02 03/02 24/01 10/02",
    ),
    (
        2090,
        "30/01 18/02 07/02 27/01 15/02 05/02 25/01 12/02 01/02 21/01",
    ),
    (2100, "09/02"),
];

#[test]
fn published_days_of_tet() {
    for text in PUBLISHED {
        let known = day(text);
        assert_eq!(lunar::new_year(chrono::Datelike::year(&known)), known);
    }
}

#[test]
fn tet_of_133_years() {
    let mut years = 0;
    for (first, days) in EPHEMERIS {
        for (year, text) in (*first..).zip(days.split(' ')) {
            let known = day(&format!("{text}/{year}"));
            assert_eq!(lunar::new_year(year), known, "{year}");
            years += 1;
        }
    }
    assert_eq!(years, 133, "1968 to 2100");
}

#[test]
fn where_vietnam_differs_from_china() {
    for (year, china) in CHINA {
        let own = lunar::new_year(*year);
        assert!(own < day(china), "{year}: {own}");
    }
}

#[test]
fn the_tenth_of_the_third_month() {
    // The field notes' days off: 18/4/2024, 07/4/2025, 26/4/2026, 16/4/2027.
    for text in ["18/04/2024", "07/04/2025", "26/04/2026", "16/04/2027"] {
        let known = day(text);
        let year = chrono::Datelike::year(&known);
        assert_eq!(lunar::day_of(year, 3, 10), known);
    }
    // 2023 had a leap second month (nhuận hai), so the third came a month later: 29/4/2023.
    assert_eq!(lunar::day_of(2023, 3, 10), day("29/04/2023"));
}
