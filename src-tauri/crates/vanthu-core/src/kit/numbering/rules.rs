//! The rules of numbers. Pure.

use chrono::{Datelike, NaiveDate};

use super::store::BookRow;
use crate::dates::shown;
use crate::error::Result;

crate::sentences! {
    NO_BOOK = Refused "numbering.no_book" "arrival_date" "Chưa mở sổ năm {year}. Xin mở sổ trong Thiết lập rồi đăng ký lại.";
    BOOK_CLOSED = Refused "numbering.book_closed" "arrival_date" "Ngày đến {date} thuộc {name} năm {year} đã khóa, không nhận thêm dòng. Xin đăng ký vào sổ đang mở với ngày đến là hôm nay, và ghi ngày nhận thật vào Ghi chú.";
    YEAR_CLOSED = Refused "numbering.year_closed" "" "{name} năm {year} đã khóa, không nhận thêm dòng.";
    BEFORE_BOOK = Refused "numbering.before_book" "arrival_date" "{name} bắt đầu từ ngày {start}; ngày {date} thuộc sổ trước.";
    OTHER_YEAR = Refused "numbering.other_year" "arrival_date" "Ngày {date} không thuộc năm {year} của sổ đã chọn.";
    CLOCK_BACK = Refused "numbering.clock_back" "" "Đồng hồ của máy đang chỉ ngày {now}, lùi so với lần ghi gần nhất ({latest}). Việc cấp số tạm dừng; xin chỉnh lại giờ, hoặc nhờ người quản trị xác nhận giờ hiện nay là đúng.";
    BOOK_NAME = Refused "numbering.book_name" "name" "Chưa có tên sổ.";
    BODY_NAME = Refused "numbering.body_name" "name" "Chưa có tên cơ quan ban hành.";
    BOOK_EXISTS = Refused "numbering.book_exists" "year" "Dãy số này đã có sổ năm {year}.";
    FIRST_NUMBER = Refused "numbering.first_number" "first_number" "Số đầu của sổ phải từ 1 đến 9.999.999.";
    START_YEAR = Refused "numbering.start_year" "start_date" "Ngày bắt đầu phải thuộc năm {year} của sổ.";
    CLOSED_ALREADY = Refused "numbering.closed_already" "id" "{name} năm {year} đã khóa từ trước.";
    CLOSE_REASON = Refused "numbering.close_reason" "reason" "Xin ghi lý do khóa sổ.";
    CLOCK_REASON = Refused "numbering.clock_reason" "reason" "Xin ghi lý do xác nhận giờ.";
    CLOCK_FINE = Refused "numbering.clock_fine" "" "Đồng hồ không lùi, không cần xác nhận.";
    REGISTER_UNKNOWN = Refused "numbering.register_unknown" "register" "Không có loại sổ “{register}”.";
}

/// How far the clock may step back before registering stops, in seconds: the small corrections
/// a computer makes by itself.
pub const CLOCK_TOLERANCE_SECONDS: i64 = 120;

/// The number after `last`, or the first one.
pub fn next(first: i64, last: Option<i64>) -> i64 {
    last.map_or(first, |last| (last + 1).max(first))
}

/// Whether a line of `date` may stand in `book`.
pub fn inside(book: &BookRow, date: NaiveDate) -> Result<()> {
    if date.year() != book.year {
        return Err(OTHER_YEAR.with(&[("date", &shown(date)), ("year", &book.year)]));
    }
    if date < book.start_date {
        return Err(BEFORE_BOOK.with(&[
            ("name", &book.name),
            ("start", &shown(book.start_date)),
            ("date", &shown(date)),
        ]));
    }
    Ok(())
}

/// Whether a book may begin so.
pub fn opening(year: i32, start: NaiveDate, first_number: i64) -> Result<()> {
    if !(1..=9_999_999).contains(&first_number) {
        return Err(FIRST_NUMBER.error());
    }
    if start.year() != year {
        return Err(START_YEAR.with(&[("year", &year)]));
    }
    Ok(())
}

/// A run of numbers with no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    pub from: i64,
    pub to: i64,
}

/// The numbers from `first` to the highest used one that have no line. `used` ascends.
pub fn gaps(first: i64, used: impl IntoIterator<Item = i64>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut expected = first;
    for number in used {
        if number > expected {
            gaps.push(Gap {
                from: expected,
                to: number - 1,
            });
        }
        expected = expected.max(number + 1);
    }
    gaps
}
