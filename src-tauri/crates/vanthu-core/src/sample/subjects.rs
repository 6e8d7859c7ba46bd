//! Fills the slots of a line: an abstract fit for the day on which the document was issued.

use chrono::{Datelike, Days, NaiveDate};

use super::days::{is_working_day, push_number, push_two_digits, push_written, working_day_after};
use super::dice::Dice;
use super::lines::Line;
use super::names::{HAMLETS, Name};
use super::office::{HCC, KT, UNITS, VHXH, VP};
use super::organs::Standing;
use super::topics::{Span, Topic};

/// What the words of a line are about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene {
    /// Day of issue.
    pub issued: NaiveDate,
    /// Day of arrival.
    pub arrival: NaiveDate,
    /// The day an answer is due, if one is asked for.
    pub due: Option<NaiveDate>,
    /// Who writes.
    pub standing: Standing,
    /// The piece of work.
    pub topic: &'static Topic,
}

/// Grievances people write about.
const GRIEVANCES: [&str; 24] = [
    "tình trạng xuống cấp của tuyến đường liên thôn",
    "việc thiếu nước sinh hoạt trong mùa khô",
    "ô nhiễm môi trường từ cơ sở chăn nuôi",
    "việc chậm cấp giấy chứng nhận quyền sử dụng đất",
    "mức bồi thường khi thu hồi đất",
    "tranh chấp ranh giới thửa đất",
    "việc lấn chiếm hành lang an toàn đường bộ",
    "sạt lở bờ suối đe dọa nhà ở",
    "việc hệ thống chiếu sáng đường thôn bị hư hỏng",
    "việc thu gom rác thải chưa kịp thời",
    "chế độ trợ cấp đối với người có công",
    "chế độ trợ giúp xã hội đối với người khuyết tật",
    "việc bình xét hộ nghèo, hộ cận nghèo",
    "sóng điện thoại yếu tại khu dân cư",
    "tiếng ồn của cơ sở kinh doanh karaoke",
    "việc sửa chữa nhà văn hóa thôn",
    "tình trạng gia súc thả rông",
    "việc xây dựng công trình trái phép trên đất nông nghiệp",
    "thủ tục cấp bản sao trích lục hộ tịch",
    "tình trạng trộm cắp nông sản",
    "việc xe quá tải chạy qua khu dân cư",
    "việc thiếu phòng học tại điểm trường lẻ",
    "việc kênh mương nội đồng bị bồi lấp",
    "tình trạng điện áp thấp vào giờ cao điểm",
];

/// Small public works; the hamlet follows.
const WORKS: [&str; 12] = [
    "nâng cấp, sửa chữa đường giao thông thôn ",
    "nhà văn hóa thôn ",
    "kiên cố hóa kênh mương nội đồng thôn ",
    "cầu dân sinh thôn ",
    "cấp nước sinh hoạt tập trung thôn ",
    "kè chống sạt lở bờ suối thôn ",
    "cải tạo, mở rộng điểm trường thôn ",
    "hệ thống chiếu sáng đường thôn ",
    "đường vào khu sản xuất tập trung thôn ",
    "khu thể thao thôn ",
    "ngầm tràn liên hợp thôn ",
    "mở rộng nghĩa trang thôn ",
];

/// Writes the abstract of a line.
pub(super) fn compose(line: &Line, scene: Scene, dice: &mut Dice) -> String {
    expand(line.words, scene, dice)
}

/// Writes words with their slots filled.
pub(super) fn expand(words: &str, scene: Scene, dice: &mut Dice) -> String {
    let mut text = String::with_capacity(160);
    let mut rest = words;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        fill(&mut text, rest.as_bytes()[open + 1], scene, dice);
        rest = &rest[open + 3..];
    }
    text.push_str(rest);
    text
}

fn fill(text: &mut String, slot: u8, scene: Scene, dice: &mut Dice) {
    match slot {
        b'T' => text.push_str(scene.topic.words),
        b'B' => push_past(text, scene, dice),
        b'F' => push_coming(text, scene, dice),
        b'Y' => push_year_of(text, scene),
        b'A' => text.push_str(area(scene.standing, dice)),
        b'H' => push_hamlet(text, dice),
        b'P' => push_person(text, dice),
        b'N' => push_two_digits(text, dice.between(2, 24)),
        // What is to come comes after the answer that is asked for.
        b'D' => push_written(
            text,
            working_day_after(
                scene.due.unwrap_or(scene.arrival) + Days::new(1),
                dice.below(9),
            ),
        ),
        b'L' => push_written(text, scene.due.unwrap_or(scene.arrival)),
        b'E' => push_written(text, working_day_before(scene.issued, dice.between(1, 12))),
        b'R' => push_reference(text, scene, dice),
        b'O' => push_own_document(text, scene, dice),
        b'I' => text.push_str(dice.pick(&GRIEVANCES)),
        b'S' => push_plot(text, dice),
        b'W' => {
            text.push_str(dice.pick(&WORKS));
            push_hamlet(text, dice);
        }
        other => unreachable!("the lines have no slot {}", other as char),
    }
}

fn area(standing: Standing, dice: &mut Dice) -> &'static str {
    match standing {
        Standing::Commune | Standing::CommuneCouncil | Standing::Front => {
            dice.weigh(&[("", 5), (" trên địa bàn xã", 3)])
        }
        Standing::School | Standing::Enterprise => "",
        _ => dice.weigh(&[
            ("", 5),
            (" trên địa bàn tỉnh", 4),
            (" trên địa bàn các xã, phường", 2),
            (" trên địa bàn xã Vân Khê Thượng", 1),
        ]),
    }
}

/// A hamlet that is not named yet.
fn push_hamlet(text: &mut String, dice: &mut Dice) {
    let first = dice.below(HAMLETS.len() as u32) as usize;
    let place = if text.contains(HAMLETS[first]) {
        (first + 1) % HAMLETS.len()
    } else {
        first
    };
    text.push_str(HAMLETS[place]);
}

fn push_person(text: &mut String, dice: &mut Dice) {
    let name = Name::throw(dice);
    text.push_str(name.title());
    text.push(' ');
    name.push(text);
}

fn push_plot(text: &mut String, dice: &mut Dice) {
    text.push_str("thửa đất số ");
    push_number(text, dice.between(1, 980));
    text.push_str(", tờ bản đồ số ");
    push_number(text, dice.between(1, 86));
}

fn push_year(text: &mut String, year: i32) {
    text.push_str(" năm ");
    push_number(text, year.unsigned_abs());
}

fn push_school_year(text: &mut String, first: i32) {
    text.push_str(" năm học ");
    push_number(text, first.unsigned_abs());
    text.push_str(" - ");
    push_number(text, (first + 1).unsigned_abs());
}

/// The year the work of this moment belongs to.
fn year_of_work(span: Span, issued: NaiveDate) -> i32 {
    let (year, month) = (issued.year(), issued.month());
    match span {
        Span::Coming if month >= 6 => year + 1,
        Span::Ending if month <= 6 => year - 1,
        _ => year,
    }
}

fn push_year_of(text: &mut String, scene: Scene) {
    match scene.topic.span {
        Span::Open => {}
        Span::School => push_school_year(text, school_year(scene.issued)),
        span => push_year(text, year_of_work(span, scene.issued)),
    }
}

/// First calendar year of the school year: it turns in June, when the next one is planned.
fn school_year(issued: NaiveDate) -> i32 {
    if issued.month() >= 6 {
        issued.year()
    } else {
        issued.year() - 1
    }
}

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

fn push_quarter(text: &mut String, quarter: u32, year: i32) {
    text.push_str(" quý ");
    text.push_str(ROMAN[quarter as usize]);
    push_year(text, year);
}

fn push_month(text: &mut String, month: u32, year: i32) {
    text.push_str(" tháng ");
    // "tháng 01", "tháng 02", but "tháng 3": the same rule as in the date line of a document.
    if month < 3 {
        push_two_digits(text, month)
    } else {
        push_number(text, month)
    }
    push_year(text, year);
}

/// The stretch of time a report looks back on.
fn push_past(text: &mut String, scene: Scene, dice: &mut Dice) {
    let (year, month) = (scene.issued.year(), scene.issued.month());
    match scene.topic.span {
        Span::Open => {}
        // From the summer on a school reports on the year that has just ended.
        Span::School => push_school_year(text, year - 1),
        Span::Year if month <= 4 => push_year(text, year - 1),
        Span::Year | Span::Coming | Span::Ending => {
            push_year(text, year_of_work(scene.topic.span, scene.issued))
        }
        Span::Any => {
            let (last_month, its_year) = if month == 1 {
                (12, year - 1)
            } else {
                (month - 1, year)
            };
            match dice.below(10) {
                0..=4 => push_month(text, last_month, its_year),
                5..=7 if month <= 3 => push_quarter(text, 3, year - 1),
                5..=7 => push_quarter(text, (month - 1) / 3 - 1, year),
                _ if month <= 4 => push_year(text, year - 1),
                _ if (6..=8).contains(&month) => {
                    text.push_str(" 6 tháng đầu");
                    push_year(text, year);
                }
                _ if (9..=10).contains(&month) => {
                    text.push_str(" 9 tháng");
                    push_year(text, year);
                }
                _ => push_year(text, year),
            }
        }
    }
}

/// The stretch of time a plan looks ahead to.
fn push_coming(text: &mut String, scene: Scene, dice: &mut Dice) {
    let (year, month) = (scene.issued.year(), scene.issued.month());
    match scene.topic.span {
        Span::Open => {}
        Span::School => push_school_year(text, school_year(scene.issued)),
        // A seasonal piece of work is planned for its own season; one of the whole year, late in it, for the next.
        Span::Year if month >= 11 && scene.topic.months == 0x0FFF => push_year(text, year + 1),
        Span::Year | Span::Coming | Span::Ending => {
            push_year(text, year_of_work(scene.topic.span, scene.issued))
        }
        Span::Any => {
            let (next_month, its_year) = if month == 12 {
                (1, year + 1)
            } else {
                (month + 1, year)
            };
            match dice.below(10) {
                0..=1 => push_month(text, next_month, its_year),
                2..=3 if month >= 10 => push_quarter(text, 0, year + 1),
                2..=3 => push_quarter(text, (month - 1) / 3 + 1, year),
                4..=5 if (5..=7).contains(&month) => {
                    text.push_str(" 6 tháng cuối");
                    push_year(text, year);
                }
                4..=5 if (8..=10).contains(&month) => {
                    text.push_str(" những tháng cuối");
                    push_year(text, year);
                }
                6..=7 if month >= 11 => push_year(text, year + 1),
                6..=8 => push_year(text, year),
                _ => {}
            }
        }
    }
}

/// The working day `back` days before, or the nearest one before that.
fn working_day_before(date: NaiveDate, back: u32) -> NaiveDate {
    let mut day = date - Days::new(u64::from(back));
    while !is_working_day(day) {
        day = day - Days::new(1);
    }
    day
}

/// About which number a series has reached on this day when it issues `yearly` a year.
pub(super) fn number_about(date: NaiveDate, yearly: u32, dice: &mut Dice) -> u32 {
    let reached = u64::from(yearly) * u64::from(date.ordinal()) / 366;
    let spread = (yearly / 40).max(1);
    (reached as u32 + dice.below(spread)).max(1)
}

/// The office of the province that deals with what a unit of the commune deals with.
pub(super) fn province_unit(unit: usize, dice: &mut Dice) -> &'static str {
    match unit {
        KT => dice.pick(&["NNMT", "KTTH", "XDCT"]),
        VHXH => "VXCN",
        HCC => "KSTT",
        VP => dice.pick(&["TH", "NC"]),
        _ => "NC",
    }
}

/// A document of the province, with number and date.
fn push_reference(text: &mut String, scene: Scene, dice: &mut Dice) {
    let date = working_day_before(scene.issued, dice.between(3, 45));
    let (kind, notation, issuer, yearly) = dice.pick(&[
        ("Kế hoạch", "KH-UBND", "UBND tỉnh", 850),
        ("Công văn", "", "UBND tỉnh", 9_400),
        ("Công văn", "", "UBND tỉnh", 9_400),
        ("Quyết định", "QĐ-UBND", "Chủ tịch UBND tỉnh", 4_300),
        ("Chỉ thị", "CT-UBND", "Chủ tịch UBND tỉnh", 24),
        ("Thông báo", "TB-VPUBND", "Văn phòng UBND tỉnh", 390),
        ("Nghị quyết", "NQ-HĐND", "HĐND tỉnh", 96),
    ]);
    let group = if notation.is_empty() {
        ("UBND-", province_unit(scene.topic.unit, dice))
    } else {
        (notation, "")
    };
    push_cited(
        text,
        kind,
        number_about(date, yearly, dice),
        group,
        date,
        issuer,
    );
}

/// A document our own commune had sent.
fn push_own_document(text: &mut String, scene: Scene, dice: &mut Dice) {
    let date = working_day_before(scene.issued, dice.between(3, 30));
    let unit = UNITS[scene.topic.unit].abbreviation;
    let (kind, notation, yearly) = dice.weigh(&[
        (("Công văn", ("UBND-", unit), 1_650), 7),
        (("Báo cáo", ("BC-UBND", ""), 520), 1),
        (("Tờ trình", ("TTr-UBND", ""), 310), 1),
        (("Kế hoạch", ("KH-UBND", ""), 260), 1),
    ]);
    push_cited(
        text,
        kind,
        number_about(date, yearly, dice),
        notation,
        date,
        "UBND xã Vân Khê Thượng",
    );
}

fn push_cited(
    text: &mut String,
    kind: &str,
    number: u32,
    notation: (&str, &str),
    date: NaiveDate,
    issuer: &str,
) {
    text.push_str(kind);
    text.push_str(" số ");
    push_two_digits(text, number);
    text.push('/');
    text.push_str(notation.0);
    text.push_str(notation.1);
    text.push_str(" ngày ");
    push_written(text, date);
    text.push_str(" của ");
    text.push_str(issuer);
}

#[cfg(test)]
mod tests {
    use super::super::topics::TOPICS;
    use super::*;

    fn scene(issued: &str, span: Span) -> Scene {
        let issued: NaiveDate = issued.parse().unwrap();
        let topic = TOPICS.iter().find(|topic| topic.span == span).unwrap();
        Scene {
            issued,
            arrival: issued,
            due: None,
            standing: Standing::Department,
            topic,
        }
    }

    fn all(push: fn(&mut String, Scene, &mut Dice), scene: Scene) -> Vec<String> {
        let mut dice = Dice::new(5);
        let mut found = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let mut text = String::new();
            push(&mut text, scene, &mut dice);
            found.insert(text);
        }
        found.into_iter().collect()
    }

    #[test]
    fn a_report_looks_back() {
        assert_eq!(
            all(push_past, scene("2026-01-12", Span::Any)),
            [" năm 2025", " quý IV năm 2025", " tháng 12 năm 2025"]
        );
        assert_eq!(
            all(push_past, scene("2026-07-06", Span::Any)),
            [
                " 6 tháng đầu năm 2026",
                " quý II năm 2026",
                " tháng 6 năm 2026"
            ]
        );
        assert_eq!(
            all(push_past, scene("2026-03-02", Span::Any)),
            [" năm 2025", " quý IV năm 2025", " tháng 02 năm 2026"]
        );
        assert_eq!(
            all(push_past, scene("2026-03-02", Span::Year)),
            [" năm 2025"]
        );
        assert_eq!(
            all(push_past, scene("2026-06-10", Span::School)),
            [" năm học 2025 - 2026"]
        );
        assert_eq!(all(push_past, scene("2026-06-10", Span::Open)), [""]);
    }

    #[test]
    fn a_plan_looks_ahead() {
        assert_eq!(
            all(push_coming, scene("2026-12-15", Span::Any)),
            [
                "",
                " năm 2026",
                " năm 2027",
                " quý I năm 2027",
                " tháng 01 năm 2027"
            ]
        );
        assert_eq!(
            all(push_coming, scene("2026-08-17", Span::Coming)),
            [" năm 2027"]
        );
        assert_eq!(
            all(push_coming, scene("2026-01-19", Span::Ending)),
            [" năm 2025"]
        );
        assert_eq!(
            all(push_coming, scene("2026-08-17", Span::School)),
            [" năm học 2026 - 2027"]
        );
    }
}
