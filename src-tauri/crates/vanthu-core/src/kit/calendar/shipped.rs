//! The days off of 2024 to 2027 as they were announced, shipped with the program. Pure.
//!
//! 2024 to 2026 follow the notices named at each day. The Tết and 2/9 days of 2027 and their
//! neighbours were not announced when this was written: that year is shipped unconfirmed, as
//! the law's rules give it, and every screen that counts over it says so. An office that has
//! set days of a year itself reads its own instead.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::proposal::{
    CULTURE, CULTURE_DAY, HUNG, LABOUR, LAW, LAW_SUBSTITUTE, NATION, NATION_OPEN, NEW_YEAR, TET,
    TET_OPEN, VICTORY,
};
use super::workdays::{Day, DayKind, Origin, Year};
use DayKind::{Holiday, MakeUp, Substitute, Swapped};

const N2024: &str = "Thông báo 5015/TB-LĐTBXH ngày 22/11/2023";
const S2024: &str = "Công văn 2450/VPCP-KGVX ngày 12/4/2024";
const N2025: &str = "Thông báo 6150/TB-BLĐTBXH";
const N2026: &str = "Thông báo 9441/TB-BNV";
const S2026: &str = "Công văn 12729/VPCP-KGVX ngày 25/12/2025";

/// One shipped day: month, day, kind, why, document, the other day of a swap, what is not sure.
type Row = (
    u32,
    u32,
    DayKind,
    &'static str,
    &'static str,
    Option<(u32, u32)>,
    &'static str,
);

const DAYS_2024: &[Row] = &[
    (1, 1, Holiday, NEW_YEAR, LAW, None, ""),
    (2, 8, Holiday, TET, N2024, None, ""),
    (2, 9, Holiday, TET, N2024, None, ""),
    (2, 10, Holiday, TET, N2024, None, ""),
    (2, 11, Holiday, TET, N2024, None, ""),
    (2, 12, Holiday, TET, N2024, None, ""),
    (2, 13, Substitute, TET, N2024, None, ""),
    (2, 14, Substitute, TET, N2024, None, ""),
    (4, 18, Holiday, HUNG, LAW, None, ""),
    (4, 29, Swapped, VICTORY, S2024, Some((5, 4)), ""),
    (4, 30, Holiday, VICTORY, LAW, None, ""),
    (5, 1, Holiday, LABOUR, LAW, None, ""),
    (5, 4, MakeUp, VICTORY, S2024, Some((4, 29)), ""),
    (9, 2, Holiday, NATION, N2024, None, ""),
    (9, 3, Holiday, NATION, N2024, None, ""),
];

const DAYS_2025: &[Row] = &[
    (1, 1, Holiday, NEW_YEAR, LAW, None, ""),
    (1, 27, Holiday, TET, N2025, None, ""),
    (1, 28, Holiday, TET, N2025, None, ""),
    (1, 29, Holiday, TET, N2025, None, ""),
    (1, 30, Holiday, TET, N2025, None, ""),
    (1, 31, Holiday, TET, N2025, None, ""),
    (4, 7, Holiday, HUNG, LAW, None, ""),
    (4, 26, MakeUp, LABOUR, N2025, Some((5, 2)), ""),
    (4, 30, Holiday, VICTORY, LAW, None, ""),
    (5, 1, Holiday, LABOUR, LAW, None, ""),
    (5, 2, Swapped, LABOUR, N2025, Some((4, 26)), ""),
    (9, 1, Holiday, NATION, N2025, None, ""),
    (9, 2, Holiday, NATION, N2025, None, ""),
];

const DAYS_2026: &[Row] = &[
    (1, 1, Holiday, NEW_YEAR, LAW, None, ""),
    (1, 2, Swapped, NEW_YEAR, S2026, Some((1, 10)), ""),
    (1, 10, MakeUp, NEW_YEAR, S2026, Some((1, 2)), ""),
    (2, 16, Holiday, TET, N2026, None, ""),
    (2, 17, Holiday, TET, N2026, None, ""),
    (2, 18, Holiday, TET, N2026, None, ""),
    (2, 19, Holiday, TET, N2026, None, ""),
    (2, 20, Holiday, TET, N2026, None, ""),
    (4, 26, Holiday, HUNG, LAW, None, ""),
    (4, 27, Substitute, HUNG, LAW_SUBSTITUTE, None, ""),
    (4, 30, Holiday, VICTORY, LAW, None, ""),
    (5, 1, Holiday, LABOUR, LAW, None, ""),
    (8, 22, MakeUp, NATION, N2026, Some((8, 31)), ""),
    (8, 31, Swapped, NATION, N2026, Some((8, 22)), ""),
    (9, 1, Holiday, NATION, N2026, None, ""),
    (9, 2, Holiday, NATION, N2026, None, ""),
    (11, 24, Holiday, CULTURE_DAY, CULTURE, None, ""),
];

const DAYS_2027: &[Row] = &[
    (1, 1, Holiday, NEW_YEAR, LAW, None, ""),
    (2, 4, Holiday, TET, LAW, None, TET_OPEN),
    (2, 5, Holiday, TET, LAW, None, TET_OPEN),
    (2, 6, Holiday, TET, LAW, None, ""),
    (2, 7, Holiday, TET, LAW, None, TET_OPEN),
    (2, 8, Holiday, TET, LAW, None, TET_OPEN),
    (2, 9, Substitute, TET, LAW_SUBSTITUTE, None, TET_OPEN),
    (2, 10, Substitute, TET, LAW_SUBSTITUTE, None, TET_OPEN),
    (4, 16, Holiday, HUNG, LAW, None, ""),
    (4, 30, Holiday, VICTORY, LAW, None, ""),
    (5, 1, Holiday, LABOUR, LAW, None, ""),
    (5, 3, Substitute, LABOUR, LAW_SUBSTITUTE, None, ""),
    (9, 2, Holiday, NATION, LAW, None, ""),
    (9, 3, Holiday, NATION, LAW, None, NATION_OPEN),
    (11, 24, Holiday, CULTURE_DAY, CULTURE, None, ""),
];

/// An open question about a day that has no row: month, day, what is not decided.
type Doubt = (u32, u32, &'static str);

/// Every shipped year: its days, whether they are confirmed, what is open.
const YEARS: &[(i32, &[Row], bool, &[Doubt])] = &[
    (2024, DAYS_2024, true, &[]),
    (2025, DAYS_2025, true, &[]),
    (
        2026,
        DAYS_2026,
        true,
        &[(
            11,
            23,
            "Có đề xuất nghỉ thứ hai 23/11/2026, làm bù thứ bảy 28/11/2026; chưa thấy quyết định \
             nên lịch vẫn tính 23/11 là ngày làm việc.",
        )],
    ),
    (2027, DAYS_2027, false, &[]),
];

/// The shipped days of a year.
pub fn year(year: i32) -> Option<&'static Year> {
    static SHIPPED: OnceLock<BTreeMap<i32, Year>> = OnceLock::new();
    SHIPPED
        .get_or_init(|| {
            YEARS
                .iter()
                .map(|(year, rows, confirmed, doubts)| {
                    (*year, whole(*year, rows, *confirmed, doubts))
                })
                .collect()
        })
        .get(&year)
}

/// The years there are.
pub fn years() -> impl Iterator<Item = i32> {
    YEARS.iter().map(|(year, ..)| *year)
}

fn whole(year: i32, rows: &[Row], confirmed: bool, doubts: &[Doubt]) -> Year {
    let on = |month, day| {
        NaiveDate::from_ymd_opt(year, month, day).expect("a shipped day is in the calendar")
    };
    let days = rows
        .iter()
        .map(|(month, day, kind, name, source, pair, doubt)| {
            let date = on(*month, *day);
            let day = Day {
                date,
                kind: *kind,
                name: (*name).to_owned(),
                source: (*source).to_owned(),
                pair: pair.map(|(month, day)| on(month, day)),
                doubt: (*doubt).to_owned(),
            };
            (date, day)
        })
        .collect();
    Year {
        year,
        origin: Origin::Shipped,
        confirmed,
        doubts: doubts
            .iter()
            .map(|(month, day, doubt)| (on(*month, *day), (*doubt).to_owned()))
            .collect(),
        days,
    }
}
