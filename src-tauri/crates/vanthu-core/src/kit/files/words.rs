//! How the log speaks of files.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Inbox,
    tables: &[("file", "tệp gốc"), ("attachment", "bản quét đính kèm")],
    verbs: &[
        ("file_stored", "Lưu tệp gốc vào kho"),
        ("file_removed", "Gỡ tệp gốc"),
        ("pages_counted", "Đếm trang của tệp gốc"),
        ("attached", "Đính kèm bản quét"),
        ("detached", "Gỡ bản quét đính kèm"),
    ],
    labels: &[
        ("sha256", "Mã kiểm tra (SHA-256)"),
        ("bytes", "Dung lượng (byte)"),
        ("kind", "Định dạng"),
        ("pages", "Số trang"),
        ("stored_at", "Lưu lúc"),
        ("removed_at", "Gỡ lúc"),
        ("register", "Sổ"),
        ("line_id", "Dòng"),
        ("file_id", "Tệp"),
        ("scan_id", "Bản quét"),
        ("page_from", "Từ trang"),
        ("page_to", "Đến trang"),
    ],
    values: &[
        (
            "register",
            &[
                ("incoming", "Văn bản đến"),
                ("case_step", "Bước của công việc"),
                ("assignment", "Việc giao"),
            ],
        ),
        (
            "kind",
            &[
                ("pdf", "PDF"),
                ("jpeg", "JPEG"),
                ("png", "PNG"),
                ("tiff", "TIFF"),
                ("unknown", "chưa rõ"),
            ],
        ),
    ],
};
