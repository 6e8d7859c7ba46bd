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
    SERIES_NO_BOOK = Refused "numbering.series_no_book" "issued_date" "Chưa mở sổ của dãy số “{series}” năm {year}. Xin mở sổ và đặt số đầu trong Thiết lập.";
    SERIES_CLOSED = Refused "numbering.series_closed" "issued_date" "{name} năm {year} đã khóa nên không cấp, chèn, giữ hay hủy số trong sổ ấy nữa.";
    SERIES_BEFORE = Refused "numbering.series_before" "issued_date" "{name} bắt đầu từ ngày {start}; ngày {date} thuộc sổ trước.";
    SERIES_UNKNOWN = Refused "numbering.series_unknown" "series" "Cách đánh số năm {year} không có dãy số “{series}”.";
    PLAN_NONE = Refused "numbering.plan_none" "register" "Sổ này chỉ có một dãy số, không đặt cách đánh số.";
    PLAN_BEGUN = Refused "numbering.plan_begun" "year" "Sổ năm {year} đã có số được cấp hoặc giữ nên không đổi cách đánh số nữa. Xin đặt cho năm sau.";
    PLAN_GROUPS = Refused "numbering.plan_groups" "groups" "Xin nêu ít nhất một nhóm tên loại có chung dãy số.";
    PLAN_GROUP = Refused "numbering.plan_group" "groups" "Nhóm “{name}” chưa có tên riêng hoặc chưa có tên loại nào.";
    PLAN_TYPE_TWICE = Refused "numbering.plan_type_twice" "groups" "Tên loại “{name}” ở hai nhóm; mỗi tên loại chỉ thuộc một dãy số.";
    PLAN_TYPE_UNKNOWN = Refused "numbering.plan_type_unknown" "groups" "Không có tên loại “{name}” trong danh mục.";
    PLAN_DECIDED = Refused "numbering.plan_decided" "decided_by" "Xin ghi văn bản của người đứng đầu cơ quan quy định cách đánh số.";
    BODY_TAKEN = Refused "numbering.body_taken" "name" "Đã có cơ quan ban hành “{name}”.";
    BODY_ABBREVIATION = Refused "numbering.body_abbreviation" "abbreviation" "Chưa có chữ viết tắt của cơ quan ban hành, dùng trong ký hiệu văn bản.";
    HELD_COUNT = Refused "numbering.held_count" "count" "Mỗi lần giữ từ 1 đến {most} số.";
    HELD_OWNER = Refused "numbering.held_owner" "owner" "Chưa ghi giữ số cho ai.";
    HELD_REASON = Refused "numbering.held_reason" "reason" "Xin ghi lý do giữ số.";
    HELD_EXPIRES = Refused "numbering.held_expires" "expires" "Hạn giữ số phải từ hôm nay đến hết năm {year}.";
    HELD_RELEASED = Refused "numbering.held_released" "id" "Các số {from} đến {to} đã được thả từ trước.";
    HELD_USED_UP = Refused "numbering.held_used_up" "reservation_id" "Các số giữ từ {from} đến {to} đã dùng hết.";
    HELD_EXPIRED = Refused "numbering.held_expired" "reservation_id" "Hạn giữ số đã hết ngày {expires}; xin thả các số còn lại rồi cấp số tiếp theo.";
    HELD_OTHER = Refused "numbering.held_other" "reservation_id" "Các số giữ thuộc dãy số khác với văn bản này.";
    HELD_RELEASE_REASON = Refused "numbering.held_release_reason" "reason" "Xin ghi lý do thả số.";
    HELD_STILL = Refused "numbering.held_still" "id" "Còn giữ các số từ {from} đến {to} cho {owner}; xin thả trước khi khóa sổ.";
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

/// Most numbers held at once.
pub const MOST_HELD: i64 = 100;

/// Numbers held for somebody, or held once and released: from, to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub from: i64,
    pub to: i64,
    pub released: bool,
}

/// The number after the last line and after every number still held.
pub fn next_free(first: i64, last: Option<i64>, held: &[Held]) -> i64 {
    let after = held
        .iter()
        .filter(|held| !held.released)
        .map(|held| held.to);
    next(first, last.into_iter().chain(after).max())
}

/// The first number of a block that has no line; `used` are the numbers of the series.
pub fn first_unused(held: Held, used: &[i64]) -> Option<i64> {
    (held.from..=held.to).find(|number| used.binary_search(number).is_err())
}

/// The numbers up to the highest line or held number that neither a line nor a block explains.
/// `used` ascends.
pub fn unexplained(first: i64, used: &[i64], held: &[Held]) -> Vec<Gap> {
    let mut all: Vec<i64> = used.to_vec();
    all.extend(held.iter().flat_map(|held| held.from..=held.to));
    all.sort_unstable();
    gaps(first, all)
}

/// Whether the first book of a series opens by itself: when the numbers of its body began with
/// the year, or in an earlier one. Where the program took over in the middle of a paper book the
/// office says itself where each series stands.
pub fn opens_by_itself(year: i32, this_year: i32, first: Option<(i32, i64)>) -> bool {
    year == this_year
        && first.is_some_and(|(began, number)| began < year || (began == year && number == 1))
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
