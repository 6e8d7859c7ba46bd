//! How the log speaks of scans and watched folders.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Inbox,
    tables: &[("scan", "bản quét")],
    verbs: &[
        ("scan_received", "Nhận bản quét"),
        ("scan_duplicate", "Nhận bản quét trùng"),
        ("scan_quarantined", "Cách ly bản quét"),
        ("scan_grown", "Nhận bản mới của bản quét"),
        ("scan_former", "Giữ bản trước của bản quét"),
        ("scan_urgent", "Đánh dấu khẩn cho bản quét"),
        ("scan_set_aside", "Để riêng bản quét"),
        ("scan_taken_back", "Đưa bản quét trở lại chờ đăng ký"),
        ("scan_registered", "Dùng bản quét để đăng ký"),
        ("scan_used_in_part", "Dùng một phần bản quét để đăng ký"),
        ("scan_removed", "Gỡ bản quét là văn bản mật"),
        ("intake_paused", "Tạm dừng nhận bản quét"),
        ("intake_resumed", "Nhận bản quét trở lại"),
    ],
    labels: &[
        ("file_id", "Tệp gốc"),
        ("folder_id", "Thư mục quét"),
        ("file_name", "Tên tệp"),
        ("label", "Nhãn"),
        ("received_at", "Nhận lúc"),
        ("state", "Trạng thái"),
        ("urgent", "Khẩn"),
        ("reason", "Lý do"),
        ("twin_id", "Bản trùng"),
        ("former_id", "Bản trước"),
    ],
    values: &[(
        "state",
        &[
            ("waiting", "Chờ đăng ký"),
            ("duplicate", "Trùng"),
            ("quarantined", "Cách ly"),
            ("set_aside", "Để riêng"),
            ("registered", "Đã đăng ký"),
            ("grown", "Đã có bản mới hơn"),
            ("removed", "Đã gỡ"),
        ],
    )],
};

/// The watched folders stand under their own heading.
pub static FOLDER_WORDS: Words = Words {
    topic: Topic::Folders,
    tables: &[("folder", "thư mục quét")],
    verbs: &[
        ("folder_added", "Thêm thư mục quét"),
        ("folder_amended", "Sửa thư mục quét"),
        ("folder_adopted", "Xác nhận đúng thư mục quét"),
    ],
    labels: &[
        ("path", "Đường dẫn"),
        ("label", "Tên thư mục"),
        ("network", "Ổ mạng"),
        ("active", "Đang theo dõi"),
        ("marker", "Dấu nhận biết"),
    ],
    values: &[],
};
