//! How the log speaks of books.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Books,
    tables: &[
        ("body", "cơ quan ban hành"),
        ("series", "dãy số"),
        ("book", "sổ"),
    ],
    verbs: &[
        ("body_added", "Thêm cơ quan ban hành"),
        ("series_made", "Lập dãy số"),
        ("book_opened", "Mở sổ"),
        ("book_closed", "Khóa sổ"),
        ("clock_confirmed", "Xác nhận giờ của máy"),
    ],
    labels: &[
        ("register", "Loại sổ"),
        ("body_id", "Cơ quan ban hành"),
        ("series_id", "Dãy số"),
        ("name", "Tên"),
        ("abbreviation", "Viết tắt"),
        ("year", "Năm"),
        ("start_date", "Từ ngày"),
        ("first_number", "Số đầu"),
        ("closed_at", "Khóa lúc"),
        ("closed_reason", "Lý do khóa"),
    ],
    values: &[(
        "register",
        &[
            ("incoming", "Văn bản đến"),
            ("stamping", "Sử dụng con dấu"),
            ("copy", "Bản sao"),
        ],
    )],
};
