//! The clock handed to the office: the computer's; in test builds one that can be set.

use std::sync::Arc;

use vanthu_core::clock::{Clock, SystemClock};

/// The office's clock. With feature `testkit`, `VANTHU_CLOCK` (an RFC 3339 moment) is the time
/// at which the program starts.
pub fn office_clock() -> Arc<dyn Clock> {
    #[cfg(feature = "testkit")]
    if let Ok(start) = std::env::var("VANTHU_CLOCK") {
        return Arc::new(set::StartingAt::new(&start));
    }
    Arc::new(SystemClock)
}

#[cfg(feature = "testkit")]
mod set {
    use std::time::Instant;

    use vanthu_core::clock::{Clock, Moment};

    /// Starts at a moment of the test's choice and goes on from there.
    pub struct StartingAt {
        start: Moment,
        since: Instant,
    }

    impl StartingAt {
        pub fn new(start: &str) -> Self {
            Self {
                start: Moment::parse(start).expect("VANTHU_CLOCK is an RFC 3339 moment"),
                since: Instant::now(),
            }
        }
    }

    impl Clock for StartingAt {
        fn now(&self) -> Moment {
            let passed =
                i64::try_from(self.since.elapsed().as_millis()).expect("a test run is short");
            Moment::from_millis(self.start.millis() + passed).expect("the moment stays in range")
        }
    }
}
