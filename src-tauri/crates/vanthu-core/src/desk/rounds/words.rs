//! How the log speaks of rounds.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Rounds,
    tables: &[("round_tick", "lượt trong ngày")],
    verbs: &[("round_ticked", "Đánh dấu đã làm một lượt trong ngày")],
    labels: &[
        ("day", "Ngày"),
        ("person_id", "Người làm"),
        ("kind", "Việc của lượt"),
        ("time", "Giờ của lượt"),
        ("ticked_at", "Lúc đánh dấu"),
    ],
    values: &[(
        "kind",
        &[
            ("documents", "Xem và xử lý văn bản"),
            ("mail", "Mở hộp thư công vụ"),
        ],
    )],
};
