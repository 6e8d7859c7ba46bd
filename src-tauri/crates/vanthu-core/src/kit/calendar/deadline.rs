//! By when: from a start, a rule and the calendar. Pure.
//!
//! - A length in days: the day of receipt is not counted (BLDS 2015 Điều 147 khoản 2); an end on
//!   a day off moves to the next working day (Điều 148 khoản 5) and lasts until that day is over.
//!   Half a day ends with the morning.
//! - What must be done *before* a mark moves the other way: a last day that is off moves to the
//!   working day before it, for after the mark it is too late. Half days are rounded up.
//! - "Trong ngày", "giờ hành chính" and "ngay" are the office's working time: the day, its end,
//!   the end of the session. What comes in after hours comes in at the next opening.
//! - Some rules give no moment (theo chỉ đạo, thường xuyên, not read): `None`, and nobody is late.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::Serialize;

use super::duration::{Counting, Monthly, Rule};
use super::workdays::{Calendar, Shift};
use crate::clock::Moment;

/// From when a duration runs.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// When the step was received.
    pub received: Moment,
    /// The moment the procedure names (a meeting), when it is known.
    pub mark: Option<Moment>,
}

impl Start {
    /// A step received, with no mark.
    pub fn at(received: Moment) -> Start {
        Start {
            received,
            mark: None,
        }
    }
}

/// The end of a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Due {
    /// Until this day is over.
    Day { date: NaiveDate },
    /// Until this moment.
    Moment {
        #[serde(serialize_with = "as_text")]
        #[schemars(with = "String")]
        moment: Moment,
    },
}

fn as_text<S: serde::Serializer>(moment: &Moment, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(moment)
}

impl Due {
    /// The day it falls on.
    pub fn date(self) -> NaiveDate {
        match self {
            Due::Day { date } => date,
            Due::Moment { moment } => moment.date(),
        }
    }

    /// For sorting: by day, then by time; a whole day is later than any moment of it.
    pub fn order(self) -> (NaiveDate, bool, NaiveTime) {
        match self {
            Due::Day { date } => (date, true, NaiveTime::MIN),
            Due::Moment { moment } => (moment.date(), false, moment.time()),
        }
    }

    /// Whether it is past.
    pub fn is_past(self, now: Moment) -> bool {
        match self {
            Due::Day { date } => now.date() > date,
            Due::Moment { moment } => now > moment,
        }
    }
}

/// By when a rule asks; `None` when it sets no end, or hangs on a mark that is not known.
pub fn deadline(rule: &Rule, start: Start, calendar: &Calendar) -> Option<Due> {
    let received = start.received;
    match rule {
        Rule::Days {
            halves, counting, ..
        } => forward(received.date(), *halves, *counting, calendar),
        Rule::After {
            halves, counting, ..
        } => forward(start.mark?.date(), *halves, *counting, calendar),
        Rule::Before {
            halves, counting, ..
        } => Some(back(start.mark?.date(), *halves, *counting, calendar)),
        Rule::BeforeMark { .. } => Some(Due::Moment {
            moment: start.mark?,
        }),
        // A meeting is when it is, also on a Sunday.
        Rule::During { .. } => Some(Due::Day {
            date: start.mark?.date(),
        }),
        Rule::SameDay => Some(Due::Day {
            date: opening(received, calendar).0,
        }),
        Rule::OfficeHours => {
            let (date, _) = opening(received, calendar);
            at(date, calendar.sessions(date).1.end)
        }
        Rule::AtOnce { .. } => {
            let (date, session) = opening(received, calendar);
            at(date, session.end)
        }
        Rule::BeforeClosing { minutes } => before_closing(received, *minutes, calendar),
        Rule::MonthDay {
            day,
            month,
            inclusive,
        } => {
            let first = received.date().with_day(1)?;
            let of = |ahead: u32| {
                let date = on_or_last(first.checked_add_months(Months::new(ahead))?, *day)?;
                Some(limit(date, *inclusive, calendar))
            };
            match month {
                Monthly::Next => of(1),
                Monthly::Each => (0..3).find_map(|ahead| not_past(of(ahead)?, received)),
            }
        }
        Rule::YearDay {
            day,
            month,
            inclusive,
        } => (0..2).find_map(|ahead| {
            let first = NaiveDate::from_ymd_opt(received.year() + ahead, *month, 1)?;
            not_past(
                limit(on_or_last(first, *day)?, *inclusive, calendar),
                received,
            )
        }),
        Rule::Date { date, inclusive } => Some(limit(*date, *inclusive, calendar)),
        Rule::MonthEnd => (0..2).find_map(|ahead| {
            let first = received.date().with_day(1)?;
            let last = on_or_last(first.checked_add_months(Months::new(ahead))?, 31)?;
            let date = calendar.previous_working(last);
            not_past(Due::Day { date }, received)
        }),
        Rule::AfterMark { .. }
        | Rule::TimesADay { .. }
        | Rule::AsDirected
        | Rule::ByRule { .. }
        | Rule::Standing
        | Rule::Blank
        | Rule::Unread => None,
    }
}

/// How late it is, in working days that have passed or begun since the day it was due; `None`
/// while it is not. 0: past, but no working day has begun since.
pub fn late_by(due: Due, now: Moment, calendar: &Calendar) -> Option<u32> {
    due.is_past(now)
        .then(|| calendar.working_days_between(due.date(), now.date()))
}

/// The day `from` is not counted.
fn forward(from: NaiveDate, halves: u32, counting: Counting, calendar: &Calendar) -> Option<Due> {
    let count = halves.div_ceil(2);
    match counting {
        Counting::Working | Counting::Unsaid => {
            let date = calendar.after(from, count);
            if halves % 2 == 1 {
                at(date, calendar.sessions(date).0.end)
            } else {
                Some(Due::Day { date })
            }
        }
        // Half a calendar day ends with the day: only working days have sessions.
        Counting::Calendar => Some(Due::Day {
            date: calendar.next_working(from.checked_add_days(Days::new(u64::from(count)))?),
        }),
    }
}

fn back(mark: NaiveDate, halves: u32, counting: Counting, calendar: &Calendar) -> Due {
    let count = halves.div_ceil(2);
    let date = match counting {
        Counting::Working | Counting::Unsaid => calendar.before(mark, count),
        Counting::Calendar => calendar.previous_working(mark - Days::new(u64::from(count))),
    };
    Due::Day { date }
}

/// "Trước ngày": the last working day before it. "Chậm nhất ngày": the day, or the next worked.
fn limit(date: NaiveDate, inclusive: bool, calendar: &Calendar) -> Due {
    let date = if inclusive {
        calendar.next_working(date)
    } else {
        calendar.before(date, 1)
    };
    Due::Day { date }
}

fn not_past(due: Due, received: Moment) -> Option<Due> {
    (due.date() >= received.date()).then_some(due)
}

/// Day `day` of the month that begins with `first`, or the month's last.
fn on_or_last(first: NaiveDate, day: u32) -> Option<NaiveDate> {
    first.with_day(day).or_else(|| {
        first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt())
    })
}

fn before_closing(received: Moment, minutes: u32, calendar: &Calendar) -> Option<Due> {
    let on = |date: NaiveDate| {
        let closing = calendar.sessions(date).1.end;
        let (moment, _) =
            closing.overflowing_sub_signed(chrono::Duration::minutes(i64::from(minutes)));
        at(date, moment)
    };
    let day = received.date();
    let today = on(calendar.next_working(day))?;
    if today.is_past(received) {
        on(calendar.after(day, 1))
    } else {
        Some(today)
    }
}

/// The session during which something received now is taken up, and its day.
fn opening(received: Moment, calendar: &Calendar) -> (NaiveDate, Shift) {
    let day = received.date();
    if calendar.is_working(day) {
        let (morning, afternoon) = calendar.sessions(day);
        for session in [morning, afternoon] {
            if received.time() < session.end {
                return (day, session);
            }
        }
    }
    let next = calendar.after(day, 1);
    (next, calendar.sessions(next).0)
}

fn at(date: NaiveDate, time: NaiveTime) -> Option<Due> {
    Moment::on(date, time).map(|moment| Due::Moment { moment })
}
