//! How the log speaks of the calendar.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Calendar,
    tables: &[
        ("calendar_year", "năm của lịch nghỉ"),
        ("calendar_day", "ngày của lịch nghỉ"),
        ("office_hours", "giờ làm việc"),
    ],
    verbs: &[
        (
            "year_taken",
            "Lấy lịch nghỉ của chương trình làm lịch của cơ quan",
        ),
        ("day_listed", "Chép ngày từ lịch của chương trình"),
        ("day_set", "Ghi ngày vào lịch nghỉ"),
        ("day_removed", "Bỏ ngày khỏi lịch nghỉ"),
        ("year_confirmed", "Xác nhận lịch nghỉ của năm"),
        ("year_reopened", "Thôi xác nhận lịch nghỉ của năm"),
        ("hours_set", "Đặt giờ làm việc"),
    ],
    labels: &[
        ("year", "Năm"),
        ("standing", "Tình trạng"),
        ("confirmed_date", "Ngày xác nhận"),
        ("source", "Văn bản"),
        ("year_id", "Lịch năm"),
        ("day", "Ngày"),
        ("kind", "Loại ngày"),
        ("name", "Tên"),
        ("pair_day", "Ngày đi cùng"),
        ("doubt", "Điều chưa chắc"),
        ("removed_at", "Bỏ lúc"),
        ("removed_reason", "Lý do bỏ"),
        ("valid_from", "Từ ngày"),
        ("weekday", "Thứ"),
        ("morning_start", "Sáng từ"),
        ("morning_end", "Sáng đến"),
        ("afternoon_start", "Chiều từ"),
        ("afternoon_end", "Chiều đến"),
    ],
    values: &[
        (
            "standing",
            &[
                ("unconfirmed", "chưa xác nhận"),
                ("confirmed", "đã xác nhận"),
            ],
        ),
        (
            "kind",
            &[
                ("holiday", "nghỉ lễ"),
                ("substitute", "nghỉ bù"),
                ("swapped", "hoán đổi"),
                ("make_up", "làm bù"),
            ],
        ),
        (
            "weekday",
            &[
                ("1", "thứ hai"),
                ("2", "thứ ba"),
                ("3", "thứ tư"),
                ("4", "thứ năm"),
                ("5", "thứ sáu"),
                ("6", "thứ bảy"),
                ("7", "chủ nhật"),
            ],
        ),
    ],
};
