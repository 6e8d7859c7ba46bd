//! How the log speaks of upkeep.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Upkeep,
    tables: &[],
    verbs: &[
        ("backup_made", "Tạo bản sao lưu"),
        ("search_rebuilt", "Dựng lại bảng tra cứu"),
        ("vault_adopted", "Xác nhận kho tệp gốc"),
        ("restored", "Khôi phục từ bản sao lưu"),
    ],
    labels: &[
        ("id", "Bản sao lưu"),
        ("lines", "Số dòng"),
        ("place", "Nơi giữ"),
        ("former_seq", "Mục nhật ký cuối trước khi khôi phục"),
        ("safety_copy", "Bản giữ lại của sổ trước đó"),
    ],
    values: &[],
};
