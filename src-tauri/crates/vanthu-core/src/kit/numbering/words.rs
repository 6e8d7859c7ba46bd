//! How the log speaks of books.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Books,
    tables: &[
        ("body", "cơ quan ban hành"),
        ("series", "dãy số"),
        ("book", "sổ"),
        ("numbering_plan", "cách đánh số"),
        ("number_reservation", "lần giữ số"),
    ],
    verbs: &[
        ("body_added", "Thêm cơ quan ban hành"),
        ("body_amended", "Sửa cơ quan ban hành"),
        ("plan_set", "Đặt cách đánh số văn bản đi"),
        ("numbers_held", "Giữ số"),
        ("numbers_released", "Thả số đang giữ"),
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
        ("mode", "Cách đánh số"),
        ("type_groups", "Nhóm tên loại"),
        ("decided_by", "Văn bản quy định"),
        ("book_id", "Sổ"),
        ("from_number", "Từ số"),
        ("to_number", "Đến số"),
        ("owner", "Giữ cho"),
        ("unit_id", "Đơn vị"),
        ("reason", "Lý do giữ"),
        ("reserved_at", "Giữ lúc"),
        ("reserved_by", "Người giữ số"),
        ("expires", "Giữ đến hết ngày"),
        ("released_at", "Thả lúc"),
        ("released_by", "Người thả số"),
        ("released_reason", "Lý do thả"),
    ],
    values: &[
        (
            "register",
            &[
                ("incoming", "Văn bản đến"),
                ("outgoing", "Văn bản đi"),
                ("stamping", "Sử dụng con dấu"),
                ("copy", "Bản sao"),
            ],
        ),
        (
            "mode",
            &[
                ("common", "Một dãy số chung"),
                ("per_type", "Mỗi tên loại một dãy số"),
                ("groups", "Theo nhóm tên loại"),
            ],
        ),
    ],
};
