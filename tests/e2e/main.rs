//! A few journeys in the real window: WebKitGTK under Xvfb, driven through WebDriver.
//!
//! Everything that can be told without a window is told in `tests/journeys`; here is only what
//! needs one: that the program opens, that page and core understand each other, that scans are
//! shown, that every screen passes axe in a real engine. `make e2e` runs them.

mod axe;
mod desk;
mod first_run;
mod incoming;
mod outgoing;
mod page;
mod scans;
mod screens;
mod seals;
mod seats;
mod signing;
mod signing_batch;
mod smoke;
mod story;
mod viewer;
