//! How the log speaks of envelopes.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Envelopes,
    tables: &[("envelope", "bì gửi đích danh")],
    verbs: &[
        ("listed", "Ghi bì gửi đích danh"),
        ("amended_envelope", "Sửa bì gửi đích danh"),
        ("handed_on_paper", "Giao bì, ký sổ giấy"),
        ("handed_by_secret", "Giao bì, ký nhận bằng mật khẩu"),
        ("came_back", "Người nhận đưa lại để đăng ký"),
        ("voided_envelope", "Hủy bì gửi đích danh"),
        ("registered", "Đăng ký từ bì gửi đích danh"),
    ],
    labels: &[
        ("year", "Năm"),
        ("ordinal", "Số thứ tự"),
        ("arrived_date", "Ngày đến"),
        ("sender", "Nơi gửi"),
        ("addressed_to", "Người nhận ghi trên bì"),
        ("person_id", "Người nhận"),
        ("marks", "Dấu trên bì"),
        ("code_on_envelope", "Số, ký hiệu ngoài bì"),
        ("note", "Ghi chú"),
        ("handed_date", "Ngày giao"),
        ("received_kind", "Cách ký nhận"),
        ("received_by", "Ký nhận"),
        ("sign_off_id", "Chữ ký xác nhận"),
        ("came_back_at", "Đưa lại lúc"),
        ("incoming_id", "Dòng văn bản đến"),
        ("voided_at", "Hủy lúc"),
        ("voided_reason", "Lý do hủy"),
    ],
    values: &[(
        "received_kind",
        &[("secret", "Bằng mật khẩu"), ("paper_book", "Ký sổ giấy")],
    )],
};
