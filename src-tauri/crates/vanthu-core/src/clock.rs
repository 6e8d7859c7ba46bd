//! Time as a value. The core never asks what time it is: `Office` reads its clock once per act
//! and hands the [`Moment`] on.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, TimeZone, Timelike, Utc};

/// Vietnam's offset from UTC, in seconds. There is no daylight saving.
const OFFSET_SECONDS: i32 = 7 * 3600;

/// An instant as the office's wall clock shows it (+07:00), to the millisecond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// Reads an RFC 3339 text, whatever its offset.
    pub fn parse(text: &str) -> Option<Self> {
        let time = DateTime::parse_from_rfc3339(text).ok()?;
        Some(Self(time.with_timezone(&offset())))
    }

    /// From milliseconds since 1970-01-01T00:00:00Z.
    pub fn from_millis(millis: i64) -> Option<Self> {
        Some(Self(offset().timestamp_millis_opt(millis).single()?))
    }

    /// A day and a time of day in Vietnam.
    pub fn on(date: NaiveDate, time: chrono::NaiveTime) -> Option<Self> {
        Some(Self(
            offset()
                .from_local_datetime(&date.and_time(time))
                .single()?,
        ))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The calendar date in Vietnam.
    pub fn date(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The calendar year in Vietnam.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The time of day in Vietnam.
    pub fn time(self) -> chrono::NaiveTime {
        self.0.time()
    }

    /// Hour and minute, `HH:MM`.
    pub fn hour_minute(self) -> String {
        format!("{:02}:{:02}", self.0.hour(), self.0.minute())
    }

    /// The moment `seconds` later (earlier when negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + chrono::Duration::seconds(seconds))
    }
}

fn offset() -> FixedOffset {
    FixedOffset::east_opt(OFFSET_SECONDS).expect("seven hours is a valid offset")
}

/// `2026-11-22T08:15:03.120+07:00`; sorts as text.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Where the office takes its time from.
pub trait Clock: Send + Sync {
    fn now(&self) -> Moment;
}

/// The computer's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the computer for the time"
    )]
    fn now(&self) -> Moment {
        Moment(Utc::now().with_timezone(&offset()))
    }
}

/// A clock that stands where it is put. Only in test builds.
#[cfg(any(test, feature = "testkit"))]
#[derive(Debug)]
pub struct SetClock(std::sync::atomic::AtomicI64);

#[cfg(any(test, feature = "testkit"))]
impl SetClock {
    /// Stands at `text` (RFC 3339).
    ///
    /// # Panics
    /// When `text` is no moment.
    pub fn at(text: &str) -> Self {
        let moment = Moment::parse(text).expect("an RFC 3339 moment");
        Self(std::sync::atomic::AtomicI64::new(moment.millis()))
    }

    pub fn set(&self, moment: Moment) {
        self.0
            .store(moment.millis(), std::sync::atomic::Ordering::SeqCst);
    }

    pub fn advance_seconds(&self, seconds: i64) {
        self.0
            .fetch_add(seconds * 1000, std::sync::atomic::Ordering::SeqCst);
    }
}

#[cfg(any(test, feature = "testkit"))]
impl Clock for SetClock {
    fn now(&self) -> Moment {
        let millis = self.0.load(std::sync::atomic::Ordering::SeqCst);
        Moment::from_millis(millis).expect("a set clock holds a moment")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_shown_in_vietnam() {
        let moment = Moment::parse("2025-12-31T18:30:00Z").unwrap();
        assert_eq!(moment.to_string(), "2026-01-01T01:30:00.000+07:00");
        assert_eq!(moment.year(), 2026);
        assert_eq!(moment.hour_minute(), "01:30");
        assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
    }
}
