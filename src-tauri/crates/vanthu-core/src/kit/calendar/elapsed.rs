//! How long something took, in working time: the minutes of the office's sessions that lie
//! between two moments. Pure.

use chrono::{Days, NaiveDate, NaiveTime, Timelike};

use super::workdays::{Calendar, Shift};
use crate::clock::Moment;

/// The sessions of a span of days, added up once, so that each question costs two look-ups.
#[derive(Debug, Clone)]
pub struct WorkClock {
    first: NaiveDate,
    days: Vec<OneDay>,
}

#[derive(Debug, Clone, Copy)]
struct OneDay {
    /// Working minutes of the span before this day.
    before: u32,
    /// None on a day off.
    sessions: Option<(Shift, Shift)>,
}

impl WorkClock {
    /// The working time from `first` to `last`, both whole days of it.
    pub fn over(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> WorkClock {
        let mut days = Vec::new();
        let (mut day, mut before) = (first, 0);
        while day <= last {
            let sessions = calendar.is_working(day).then(|| calendar.sessions(day));
            days.push(OneDay { before, sessions });
            before += sessions.map_or(0, |both| until(both, NaiveTime::MIN, true));
            day = day + Days::new(1);
        }
        days.push(OneDay {
            before,
            sessions: None,
        });
        WorkClock { first, days }
    }

    /// Working minutes between two moments of the span; 0 when `to` is not later.
    pub fn minutes(&self, from: Moment, to: Moment) -> u32 {
        self.at(to).saturating_sub(self.at(from))
    }

    /// Working minutes from the beginning of the span to a moment; one outside it counts as the
    /// nearer end.
    fn at(&self, moment: Moment) -> u32 {
        let ahead = (moment.date() - self.first).num_days();
        let Ok(place) = usize::try_from(ahead) else {
            return 0;
        };
        match self.days.get(place).or(self.days.last()) {
            Some(day) => {
                let begun = day
                    .sessions
                    .map_or(0, |both| until(both, moment.time(), false));
                day.before + begun
            }
            None => 0,
        }
    }
}

/// Minutes of two sessions that have passed at a time of the day, or all of them.
fn until(sessions: (Shift, Shift), time: NaiveTime, whole: bool) -> u32 {
    let minute = |time: NaiveTime| time.num_seconds_from_midnight() / 60;
    [sessions.0, sessions.1]
        .iter()
        .map(|shift| {
            let end = if whole {
                shift.end
            } else {
                time.min(shift.end)
            };
            minute(end).saturating_sub(minute(shift.start))
        })
        .sum()
}

/// The minutes of a usual working day, for saying minutes as days.
pub fn day_minutes(calendar: &Calendar, day: NaiveDate) -> u32 {
    until(calendar.sessions(day), NaiveTime::MIN, true).max(1)
}
