//! How the log speaks of copies.

use crate::topic::Topic;
use crate::words::Words;

/// Stands where words of a state secret stood.
pub const BLANKED: &str = "(nội dung mật, đã gỡ)";

pub static WORDS: Words = Words {
    topic: Topic::Copies,
    tables: &[("copy", "bản sao")],
    verbs: &[
        ("copy_issued", "Ký và cấp số bản sao"),
        ("copy_recorded", "Cấp số bản sao đã ký giấy"),
        ("copy_stamped", "Đóng dấu bản sao"),
        ("copy_unstamped", "Bỏ ghi đóng dấu bản sao"),
        ("copy_voided", "Hủy bản sao"),
        ("copy_blanked", "Gỡ nội dung mật khỏi bản sao"),
    ],
    labels: &[
        ("book_id", "Sổ"),
        ("series_id", "Dãy số"),
        ("year", "Năm"),
        ("copy_number", "Số bản sao"),
        ("code_notation", "Ký hiệu bản sao"),
        ("copy_date", "Ngày sao"),
        ("form", "Hình thức sao"),
        ("transfer", "Cách sao"),
        ("source_register", "Sổ của văn bản nguồn"),
        ("source_id", "Dòng của văn bản nguồn"),
        ("source_kind", "Sao từ"),
        ("source_organ", "Cơ quan ban hành văn bản nguồn"),
        ("source_code", "Số, ký hiệu văn bản nguồn"),
        ("source_date", "Ngày văn bản nguồn"),
        ("source_type", "Tên loại văn bản nguồn"),
        ("source_subject", "Trích yếu văn bản nguồn"),
        ("part", "Phần trích"),
        ("copies", "Số bản"),
        ("sheets", "Số tờ một bản"),
        ("recipients", "Nơi nhận"),
        ("certifier_id", "Người ký"),
        ("certifier_capacity", "Tư cách ký"),
        ("certified_kind", "Cách ký"),
        ("certified_date", "Ngày ký"),
        ("sign_off_id", "Chữ ký xác nhận"),
        ("recorded_by_id", "Người ghi"),
        ("recorded_at", "Ghi lúc"),
        ("note", "Ghi chú"),
        ("stamped_at", "Đóng dấu lúc"),
        ("voided_at", "Hủy lúc"),
        ("voided_reason", "Lý do hủy"),
    ],
    values: &[
        (
            "form",
            &[
                ("sao_y", "Sao y"),
                ("sao_luc", "Sao lục"),
                ("trich_sao", "Trích sao"),
            ],
        ),
        (
            "transfer",
            &[
                ("paper_paper", "Từ giấy sang giấy"),
                ("electronic_paper", "Từ điện tử sang giấy"),
                ("paper_electronic", "Từ giấy sang điện tử"),
                ("electronic_electronic", "Từ điện tử sang điện tử"),
            ],
        ),
        (
            "source_register",
            &[("incoming", "Văn bản đến"), ("outgoing", "Văn bản đi")],
        ),
        (
            "source_kind",
            &[("original", "Bản gốc, bản chính"), ("copy", "Bản sao y")],
        ),
        (
            "certified_kind",
            &[("secret", "Ký bằng mật khẩu"), ("paper", "Ký giấy")],
        ),
    ],
};
