//! What the office may enter, and what it is told of a year. Pure.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::proposal::{FIRST, LAST};
use super::workdays::{Calendar, Day, DayHours, DayKind, Hours, Origin, Shift, WEEKDAYS, Year};
use crate::dates::shown;
use crate::error::Result;

crate::sentences! {
    UNCONFIRMED = Refused "calendar.unconfirmed" "" "Lịch nghỉ năm {year} chưa được xác nhận theo thông báo của cơ quan có thẩm quyền; hạn tính qua năm này có thể thay đổi.";
    PROPOSED = Refused "calendar.proposed" "" "Lịch nghỉ năm {year} do chương trình tính theo Bộ luật Lao động và âm lịch, chưa theo thông báo nào và chưa có ngày hoán đổi. Xin đối chiếu rồi xác nhận.";
    DOUBT = Refused "calendar.doubt" "" "{name}, các ngày {dates}: {doubt}.";
    PAIR_MISSING = Refused "calendar.pair_missing" "" "Ngày {date} ({kind}) đi cùng ngày {pair}, nhưng ngày {pair} chưa được ghi vào lịch.";
    YEAR = Refused "calendar.year" "year" "Năm phải từ {least} đến {most}.";
    NAME = Refused "calendar.name" "name" "Chưa có tên ngày nghỉ.";
    LONG = Refused "calendar.long" "name" "Nội dung dài quá 200 ký tự.";
    SOURCE = Refused "calendar.source" "source" "Xin ghi văn bản quy định ngày này.";
    WORKED_ANYWAY = Refused "calendar.worked_anyway" "kind" "{date} là {weekday}, vốn là ngày làm việc, nên không ghi là ngày làm bù.";
    RESTED_ANYWAY = Refused "calendar.rested_anyway" "kind" "{date} là {weekday}, vốn là ngày nghỉ hằng tuần, nên không ghi là ngày {kind}.";
    PAIR_KIND = Refused "calendar.pair_kind" "pair_date" "Chỉ ngày hoán đổi và ngày làm bù mới có ngày đi cùng.";
    PAIR = Refused "calendar.pair" "pair_date" "{pair} không thể là ngày đi cùng: một ngày làm việc đổi lấy một ngày nghỉ hằng tuần.";
    NO_DAY = NotFound "calendar.no_day" "date" "Ngày {date} không có trong lịch nghỉ.";
    REASON = Refused "calendar.reason" "reason" "Xin ghi lý do.";
    CONFIRM_SOURCE = Refused "calendar.confirm_source" "source" "Xin ghi văn bản làm căn cứ xác nhận lịch nghỉ năm {year}.";
    TIME = Refused "calendar.time" "week" "“{text}” không phải là giờ; xin ghi giờ và phút, ví dụ 07:30.";
    HOURS_DAYS = Refused "calendar.hours_days" "week" "Giờ làm việc phải ghi đủ bảy ngày trong tuần, mỗi ngày một lần.";
    HOURS_ORDER = Refused "calendar.hours_order" "week" "Giờ làm việc {weekday} chưa đúng thứ tự: mỗi buổi bắt đầu trước khi kết thúc, buổi sáng kết thúc trước buổi chiều.";
    HOURS_WEEK = Refused "calendar.hours_week" "week" "Trong tuần phải có ít nhất một ngày làm việc cả sáng và chiều.";
    UNREAD = Refused "calendar.unread" "" "Chưa hiểu thời gian “{text}”. Nguyên văn vẫn được giữ; hạn của bước này không tự tính.";
}

/// Refuses a year the program cannot compute.
pub fn year_in_range(year: i32) -> Result<()> {
    if (FIRST..=LAST).contains(&year) {
        Ok(())
    } else {
        Err(YEAR.with(&[("least", &FIRST), ("most", &LAST)]))
    }
}

/// Refuses a day that cannot be what it is said to be.
pub fn fits(day: &Day, calendar: &Calendar) -> Result<()> {
    year_in_range(day.date.year()).map_err(|error| error.at("date"))?;
    if day.name.is_empty() {
        return Err(NAME.error());
    }
    if day.source.is_empty() {
        return Err(SOURCE.error());
    }
    for (field, text) in [("name", &day.name), ("source", &day.source)] {
        if text.chars().count() > 200 {
            return Err(LONG.error().at(field));
        }
    }
    let worked = calendar.is_working_weekday(day.date);
    let weekday = super::workdays::weekday_name(day.date.weekday());
    match day.kind {
        // A holiday is one on whatever weekday it falls.
        DayKind::Holiday => {}
        DayKind::MakeUp if worked => {
            return Err(WORKED_ANYWAY.with(&[("date", &shown(day.date)), ("weekday", &weekday)]));
        }
        DayKind::Substitute | DayKind::Swapped if !worked => {
            return Err(RESTED_ANYWAY.with(&[
                ("date", &shown(day.date)),
                ("weekday", &weekday),
                ("kind", &day.kind.label()),
            ]));
        }
        DayKind::MakeUp | DayKind::Substitute | DayKind::Swapped => {}
    }
    let Some(pair) = day.pair else { return Ok(()) };
    if !matches!(day.kind, DayKind::Swapped | DayKind::MakeUp) {
        return Err(PAIR_KIND.error());
    }
    if calendar.is_working_weekday(pair) == worked {
        return Err(PAIR.with(&[("pair", &shown(pair))]));
    }
    Ok(())
}

/// What the office is told of a year, gravest first. Empty when all is confirmed.
pub fn warnings(year: &Year, calendar: &Calendar) -> Vec<String> {
    let mut told = Vec::new();
    if !year.confirmed {
        told.push(unconfirmed(year));
    }
    let open = |date: &NaiveDate| !year.days.contains_key(date);
    let doubts = year.doubts.iter().filter(|(date, _)| open(date));
    told.extend(doubts.map(|(_, doubt)| doubt.clone()));
    // One sentence for what is one question: the days of Tết stand or fall together.
    let mut open: Vec<(&Day, Vec<String>)> = Vec::new();
    for day in year.days.values().filter(|day| !day.doubt.is_empty()) {
        match open
            .iter_mut()
            .find(|(first, _)| first.doubt == day.doubt && first.name == day.name)
        {
            Some((_, dates)) => dates.push(shown(day.date)),
            None => open.push((day, vec![shown(day.date)])),
        }
    }
    for (day, dates) in open {
        told.push(DOUBT.say(&[
            ("dates", &dates.join(", ")),
            ("name", &day.name),
            ("doubt", &day.doubt),
        ]));
    }
    for day in year.days.values() {
        if let Some(pair) = day.pair
            && calendar.is_working(pair) == calendar.is_working_weekday(pair)
        {
            told.push(PAIR_MISSING.say(&[
                ("date", &shown(day.date)),
                ("kind", &day.kind.label()),
                ("pair", &shown(pair)),
            ]));
        }
    }
    told
}

/// What is to be said of a span of days that was counted: the first year in it that is not
/// confirmed.
pub fn caution(from: NaiveDate, to: NaiveDate, calendar: &Calendar) -> Option<String> {
    (from.year()..=to.year())
        .map(|year| calendar.year(year))
        .find(|year| !year.confirmed)
        .map(unconfirmed)
}

fn unconfirmed(year: &Year) -> String {
    let sentence = match year.origin {
        Origin::Proposed => &PROPOSED,
        Origin::Shipped | Origin::Office => &UNCONFIRMED,
    };
    sentence.say(&[("year", &year.year)])
}

/// A session as entered: two times of day.
pub fn shift(start: &str, end: &str) -> Result<Shift> {
    Ok(Shift {
        start: time(start)?,
        end: time(end)?,
    })
}

/// `07:30`, `7:30`.
pub fn time(text: &str) -> Result<NaiveTime> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| TIME.with(&[("text", &text)]))
}

/// Checks a week of hours; `week` are weekday (1 = thứ hai … 7 = chủ nhật) and sessions.
pub fn hours(valid_from: NaiveDate, week: &[(u32, DayHours)]) -> Result<Hours> {
    year_in_range(valid_from.year()).map_err(|error| error.at("valid_from"))?;
    let mut days = [None; 7];
    for (weekday, hours) in week {
        let place = (*weekday as usize).checked_sub(1);
        match place.and_then(|place| days.get_mut(place)) {
            Some(day @ None) => *day = Some(*hours),
            _ => return Err(HOURS_DAYS.error()),
        }
    }
    let mut whole = [DayHours::default(); 7];
    for (place, day) in days.into_iter().enumerate() {
        let day = day.ok_or_else(|| HOURS_DAYS.error())?;
        if !in_order(day) {
            return Err(HOURS_ORDER.with(&[("weekday", &WEEKDAYS[place])]));
        }
        whole[place] = day;
    }
    Hours::checked(valid_from, whole).ok_or_else(|| HOURS_WEEK.error())
}

fn in_order(day: DayHours) -> bool {
    let sessions = [day.morning, day.afternoon];
    let times: Vec<NaiveTime> = sessions
        .iter()
        .flatten()
        .flat_map(|session| [session.start, session.end])
        .collect();
    times.is_sorted()
        && sessions
            .iter()
            .flatten()
            .all(|session| session.start < session.end)
}
