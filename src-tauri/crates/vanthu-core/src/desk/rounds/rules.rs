//! Whose rounds there are and when; when the desktop shows its one notice. Pure.

use chrono::{Duration, NaiveDate, NaiveTime, Timelike};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kit::calendar::workdays::Shift;
use crate::kit::settings::rules as settings;
use crate::procedures::staff::title_fits;
use crate::session::Role;

crate::sentences! {
    NOT_YOURS = Refused "rounds.not_yours" "time" "Hôm nay anh chị không có lượt {time}.";
}

/// What is opened in a round.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Văn bản đến and the work given.
    Documents,
    /// Thư công vụ.
    Mail,
}

impl Kind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Documents => "documents",
            Kind::Mail => "mail",
        }
    }

    pub fn parse(text: &str) -> Option<Kind> {
        [Kind::Documents, Kind::Mail]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }

    pub fn label(self) -> &'static str {
        match self {
            Kind::Documents => "Xem và xử lý văn bản",
            Kind::Mail => "Mở hộp thư công vụ",
        }
    }
}

/// One round of a day: by time, documents before the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    pub kind: Kind,
    pub time: NaiveTime,
}

impl Ord for Round {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.time, self.kind).cmp(&(other.time, other.kind))
    }
}

impl PartialOrd for Round {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Whose rounds somebody makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Clerk,
    OfficeLeader,
    UnitLeader,
    /// Their own mail only.
    Other,
}

/// Chức vụ that lead the office's own staff, and those that lead a unit.
const OFFICE_LEADERS: [&str; 2] = ["Chánh Văn phòng", "Phó Chánh Văn phòng"];
const UNIT_LEADERS: [&str; 8] = [
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Trưởng ban",
    "Phó Trưởng ban",
    "Chi cục trưởng",
    "Phó Chi cục trưởng",
    "Chỉ huy trưởng",
    "Giám đốc",
];

impl Part {
    pub fn label(self) -> &'static str {
        match self {
            Part::Clerk => "Văn thư",
            Part::OfficeLeader => "Lãnh đạo văn phòng",
            Part::UnitLeader => "Lãnh đạo phòng, đơn vị",
            Part::Other => "Cán bộ, công chức",
        }
    }

    /// The lists of times that are theirs, by the key of the setting.
    pub fn lists(self) -> &'static [(Kind, &'static str)] {
        const MAIL: (Kind, &str) = (Kind::Mail, settings::ROUNDS_MAIL);
        match self {
            Part::Clerk => &[(Kind::Documents, settings::ROUNDS_CLERK), MAIL],
            Part::OfficeLeader => &[(Kind::Documents, settings::ROUNDS_OFFICE_LEADER), MAIL],
            Part::UnitLeader => &[(Kind::Documents, settings::ROUNDS_UNIT_LEADER), MAIL],
            Part::Other => &[MAIL],
        }
    }
}

/// Whose rounds somebody makes, by log-in role and chức vụ.
pub fn part_of(roles: &[Role], titles: &[String]) -> Part {
    let holds = |asked: &[&str]| {
        titles
            .iter()
            .any(|held| asked.iter().any(|title| title_fits(title, held)))
    };
    if roles.contains(&Role::Clerk) {
        Part::Clerk
    } else if holds(&OFFICE_LEADERS) {
        Part::OfficeLeader
    } else if holds(&UNIT_LEADERS) {
        Part::UnitLeader
    } else {
        Part::Other
    }
}

/// The times of a list: what the office set, else by its hours. Documents at the beginning of
/// each session and 30 minutes before its end; the mail when each session begins.
pub fn times(set: &str, kind: Kind, (morning, afternoon): (Shift, Shift)) -> Vec<NaiveTime> {
    let own: Vec<NaiveTime> = settings::times(set).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    let before_end = |shift: Shift| shift.end.overflowing_sub_signed(Duration::minutes(30)).0;
    match kind {
        Kind::Documents => vec![
            morning.start,
            before_end(morning),
            afternoon.start,
            before_end(afternoon),
        ],
        Kind::Mail => vec![morning.start, afternoon.start],
    }
}

/// A time as it is shown and stored.
pub fn shown(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A time as [`shown`] writes it.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

/// How long after its time a round may still be spoken of, in minutes.
const FRESH: i64 = 30;

/// What the decision rests on.
#[derive(Debug, Clone)]
pub struct Noticed<'a> {
    /// The switch in Thiết lập.
    pub wanted: bool,
    pub day: NaiveDate,
    pub now: NaiveTime,
    /// Rounds of today that nobody has ticked off; none on a day off.
    pub open: &'a [NaiveTime],
    /// The key of the last notice shown on this computer.
    pub shown: Option<&'a str>,
}

/// The round to speak of now, if any: the last whose time has come, within half an hour, and
/// not twice.
pub fn notice(about: &Noticed<'_>) -> Option<NaiveTime> {
    let round = about
        .open
        .iter()
        .copied()
        .filter(|time| {
            *time <= about.now && about.now.signed_duration_since(*time).num_minutes() < FRESH
        })
        .max()?;
    let new = about
        .shown
        .is_none_or(|shown| shown < key(about.day, round).as_str());
    (about.wanted && new).then_some(round)
}

/// What a notice is remembered by; sorts as time does.
pub fn key(day: NaiveDate, round: NaiveTime) -> String {
    format!("{day} {}", shown(round))
}

pub const TITLE: &str = "Văn Thư";

/// What a notice says: numbers, never a word of a document. `None` when nothing waits.
pub fn body(round: NaiveTime, waiting: i64, late: i64, scans: i64) -> Option<String> {
    let mut parts = Vec::new();
    if waiting > 0 {
        parts.push(if late > 0 {
            format!("{waiting} việc đang chờ, {late} việc quá hạn")
        } else {
            format!("{waiting} việc đang chờ")
        });
    }
    if scans > 0 {
        parts.push(format!("{scans} bản quét chưa vào sổ"));
    }
    if parts.is_empty() {
        return None;
    }
    Some(format!("Lượt {}: {}.", shown(round), parts.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveTime {
        read_time(text).unwrap()
    }

    #[test]
    fn when_the_desktop_speaks() {
        let day = "2026-03-03".parse().unwrap();
        let all = ["08:00", "11:30", "13:00", "16:30"];
        // Switch, now, open rounds, last shown → the round spoken of.
        for (wanted, now, open, shown, spoken) in [
            (true, "07:59", &all[..], None, None),
            (true, "08:00", &all, None, Some("08:00")),
            (true, "08:29", &all, None, Some("08:00")),
            (true, "08:30", &all, None, None),
            (false, "08:00", &all, None, None),
            // Once a round, and again the next.
            (true, "08:05", &all, Some("2026-03-03 08:00"), None),
            (true, "11:31", &all, Some("2026-03-03 08:00"), Some("11:30")),
            (true, "08:05", &all, Some("2026-03-02 16:30"), Some("08:00")),
            // Ticked off already.
            (true, "08:05", &all[1..], None, None),
            // A day off has no rounds.
            (true, "08:05", &[], None, None),
            // Two close together: the later only.
            (true, "08:20", &["08:00", "08:15"], None, Some("08:15")),
            (
                true,
                "08:20",
                &["08:00", "08:15"],
                Some("2026-03-03 08:00"),
                Some("08:15"),
            ),
            // A computer whose clock was wrong stays quiet.
            (true, "08:05", &all, Some("2026-03-04 08:00"), None),
        ] {
            let open: Vec<NaiveTime> = open.iter().map(|time| at(time)).collect();
            let about = Noticed {
                wanted,
                day,
                now: at(now),
                open: &open,
                shown,
            };
            assert_eq!(notice(&about), spoken.map(at), "{about:?}");
        }
    }

    #[test]
    fn a_notice_says_numbers_only() {
        assert_eq!(body(at("16:30"), 0, 0, 0), None);
        for (waiting, late, scans, said) in [
            (3, 0, 0, "Lượt 16:30: 3 việc đang chờ."),
            (3, 1, 0, "Lượt 16:30: 3 việc đang chờ, 1 việc quá hạn."),
            (0, 0, 2, "Lượt 16:30: 2 bản quét chưa vào sổ."),
            (
                3,
                1,
                2,
                "Lượt 16:30: 3 việc đang chờ, 1 việc quá hạn; 2 bản quét chưa vào sổ.",
            ),
        ] {
            assert_eq!(body(at("16:30"), waiting, late, scans).unwrap(), said);
        }
    }

    #[test]
    fn whose_rounds() {
        for (roles, title, part) in [
            (&[Role::Clerk][..], "Công chức", Part::Clerk),
            (
                &[Role::Leader],
                "Chánh Văn phòng HĐND và UBND",
                Part::OfficeLeader,
            ),
            (&[Role::Leader], "Chủ tịch UBND", Part::Other),
            (&[Role::Officer], "Trưởng phòng Kinh tế", Part::UnitLeader),
            (&[Role::Officer], "Chuyên viên", Part::Other),
        ] {
            assert_eq!(part_of(roles, &[title.to_owned()]), part, "{title}");
        }
    }

    #[test]
    fn times_follow_the_hours_until_the_office_sets_its_own() {
        let shift = |start, end| Shift {
            start: at(start),
            end: at(end),
        };
        let summer = (shift("07:00", "11:30"), shift("13:30", "17:00"));
        for (set, kind, expected) in [
            (
                "",
                Kind::Documents,
                &["07:00", "11:00", "13:30", "16:30"][..],
            ),
            ("", Kind::Mail, &["07:00", "13:30"]),
            ("9:00; 15h30", Kind::Documents, &["09:00", "15:30"]),
        ] {
            let found: Vec<String> = times(set, kind, summer).into_iter().map(shown).collect();
            assert_eq!(found, expected, "{set}");
        }
    }
}
