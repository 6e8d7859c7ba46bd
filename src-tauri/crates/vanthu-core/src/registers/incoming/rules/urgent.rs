//! Until when an urgent document waits to be put before a leader.

use crate::clock::Moment;

/// The end of its time: so many minutes after it came. `None` when the line does not say when.
pub fn urgent_until(date: &str, time: &str, minutes: i64) -> Option<Moment> {
    let arrived = Moment::parse(&format!("{date}T{time}:00+07:00"))?;
    Some(arrived.plus_seconds(minutes * 60))
}

/// “Trình ngay” with the minutes left, or how long it has been waiting too long. The page counts
/// the same way from the moment (`urgent_until`).
pub fn urgent_label(now: Moment, until: Option<Moment>) -> String {
    let Some(until) = until else {
        return "Trình ngay".to_owned();
    };
    // A minute that has begun counts whole.
    let left = -(now.millis() - until.millis()).div_euclid(60_000);
    if left >= 0 {
        format!("Trình ngay, còn {left} phút")
    } else if -left < 60 {
        format!("Chưa trình, quá {} phút", -left)
    } else if -left < 24 * 60 {
        format!("Chưa trình, quá {} giờ", -left / 60)
    } else {
        format!("Chưa trình, quá {} ngày", -left / (24 * 60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_urgent_document_counts_down_and_then_up() {
        let until = urgent_until("2026-03-03", "08:00", 30);
        assert_eq!(
            until.map(|until| until.to_string()).as_deref(),
            Some("2026-03-03T08:30:00.000+07:00")
        );
        for (now, label) in [
            ("2026-03-03T08:00:00+07:00", "Trình ngay, còn 30 phút"),
            ("2026-03-03T08:00:01+07:00", "Trình ngay, còn 30 phút"),
            ("2026-03-03T08:01:00+07:00", "Trình ngay, còn 29 phút"),
            ("2026-03-03T08:29:59+07:00", "Trình ngay, còn 1 phút"),
            ("2026-03-03T08:30:00+07:00", "Trình ngay, còn 0 phút"),
            ("2026-03-03T08:31:00+07:00", "Chưa trình, quá 1 phút"),
            ("2026-03-03T09:29:59+07:00", "Chưa trình, quá 59 phút"),
            ("2026-03-03T09:30:00+07:00", "Chưa trình, quá 1 giờ"),
            ("2026-03-04T08:29:00+07:00", "Chưa trình, quá 23 giờ"),
            ("2026-03-04T08:30:00+07:00", "Chưa trình, quá 1 ngày"),
            ("2026-03-10T08:30:00+07:00", "Chưa trình, quá 7 ngày"),
        ] {
            let now = Moment::parse(now).unwrap();
            assert_eq!(urgent_label(now, until), label, "{now}");
        }
        // A line of an old book that does not say when it came.
        let now = Moment::parse("2026-03-03T08:00:00+07:00").unwrap();
        assert_eq!(urgent_until("2026-03-03", "", 30), None);
        assert_eq!(urgent_label(now, None), "Trình ngay");
    }
}
