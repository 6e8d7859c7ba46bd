//! How the log speaks of decisions.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Work,
    tables: &[
        ("decision", "quyết định"),
        ("decision_file", "tệp đã xem khi ký"),
    ],
    verbs: &[
        ("decided", "Ký quyết định ở bàn ký duyệt"),
        ("file_seen", "Ghi tệp đã xem khi ký"),
        ("decision_secret", "Xóa lời của quyết định về văn bản mật"),
    ],
    labels: &[
        ("kind", "Việc được quyết định"),
        ("register", "Sổ"),
        ("line_id", "Dòng"),
        ("seen_version", "Bản đã xem"),
        ("case_id", "Hồ sơ công việc"),
        ("outcome", "Quyết định"),
        ("content", "Nội dung đã xem và quyết định"),
        ("salt", "Muối của niêm phong"),
        ("seal", "Niêm phong nội dung"),
        ("capacity", "Tư cách"),
        ("capacity_text", "Tư cách quyết định"),
        ("delegation_id", "Ủy quyền"),
        ("person_id", "Người quyết định"),
        ("actor_id", "Người đang làm việc ở máy"),
        ("decided_at", "Quyết định lúc"),
        ("sign_off_id", "Chữ ký"),
        ("decision_id", "Quyết định"),
        ("file_id", "Tệp"),
        ("sha256", "Mã kiểm tra (SHA-256)"),
    ],
    values: &[
        (
            "kind",
            &[
                ("step", "bước của công việc"),
                ("directive", "ý kiến chỉ đạo"),
                ("defect", "ý kiến về sai sót"),
                ("result", "kết quả được giao"),
                ("approve", "duyệt văn bản đi"),
                ("sign", "ký văn bản đi"),
            ],
        ),
        (
            "register",
            &[
                ("incoming", "Văn bản đến"),
                ("case_step", "Bước của công việc"),
                ("assignment", "Việc được giao"),
                ("outgoing", "Văn bản đi"),
            ],
        ),
        (
            "outcome",
            &[
                ("agree", "đồng ý"),
                ("return", "trả lại"),
                ("refuse", "từ chối"),
                ("pass", "chuyển"),
            ],
        ),
        (
            "capacity",
            &[
                ("own", "chức vụ của mình"),
                ("tm", "thay mặt (TM.)"),
                ("kt", "ký thay (KT.)"),
                ("tl", "thừa lệnh (TL.)"),
                ("tuq", "thừa ủy quyền (TUQ.)"),
                ("q", "quyền (Q.)"),
            ],
        ),
    ],
};
