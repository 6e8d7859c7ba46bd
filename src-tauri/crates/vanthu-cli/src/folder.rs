//! Which office, at which time.

use std::path::PathBuf;
use std::sync::Arc;

use vanthu_core::clock::{Clock, SystemClock};
use vanthu_core::desk;
use vanthu_core::error::{Result, io_error};
use vanthu_core::home::Home;
use vanthu_core::office::{Office, still_there};

use crate::arguments::Arguments;

vanthu_core::sentences! {
    NO_HOME = Refused "cli.no_home" "" "Chưa biết nơi giữ sổ. Xin dùng --home THƯ_MỤC hoặc biến VANTHU_HOME.";
}

/// The office folder, as an absolute path.
pub fn home(arguments: &Arguments) -> Result<Home> {
    let folder = arguments
        .home
        .clone()
        .or_else(|| set("VANTHU_HOME"))
        .or_else(of_this_account)
        .ok_or_else(|| NO_HOME.error())?;
    std::path::absolute(&folder)
        .map(Home::new)
        .map_err(|error| io_error(&folder, &error))
}

/// Where the window keeps the office when nobody says otherwise.
fn of_this_account() -> Option<PathBuf> {
    let data = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else {
        set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local/share")))
    };
    data.map(|data| data.join("vanthu"))
}

fn set(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// The computer's clock, or in test builds the one that was asked for.
#[cfg_attr(
    not(feature = "testkit"),
    expect(
        clippy::unnecessary_wraps,
        reason = "the asked-for clock may be no moment"
    )
)]
pub fn clock(arguments: &Arguments) -> Result<Arc<dyn Clock>> {
    #[cfg(feature = "testkit")]
    if let Some(moment) = &arguments.clock {
        if vanthu_core::clock::Moment::parse(moment).is_none() {
            return Err(crate::arguments::USAGE.with(&[("what", &"--clock cần một thời điểm.")]));
        }
        return Ok(Arc::new(vanthu_core::clock::SetClock::at(moment)));
    }
    let _ = arguments;
    Ok(Arc::new(SystemClock))
}

/// The office, to read and write.
pub fn open(arguments: &Arguments) -> Result<Office> {
    let home = home(arguments)?;
    still_there(&home)?;
    if !home.database().is_file() {
        return Err(vanthu_core::db::NOT_AN_OFFICE.with(&[("path", &home.path().display())]));
    }
    desk::open(home, clock(arguments)?)
}

/// The office, to read only: beside the program that holds it.
pub fn open_to_read(arguments: &Arguments) -> Result<Office> {
    Office::open_to_read(home(arguments)?, clock(arguments)?)
}
