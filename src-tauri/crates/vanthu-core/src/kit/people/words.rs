//! How the log speaks of people.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::People,
    tables: &[
        "person",
        "secret",
        "person_key",
        "position",
        "unit",
        "unit_name",
        "sign_off",
    ],
    verbs: &[
        ("person_added", "Thêm người dùng"),
        ("person_amended", "Sửa thông tin người dùng"),
        ("person_deactivated", "Ngừng tài khoản"),
        ("person_reactivated", "Mở lại tài khoản"),
        ("secret_set", "Đặt mật khẩu"),
        (
            "secret_to_change",
            "Yêu cầu tự đổi mật khẩu cho vai trò mới",
        ),
        ("secret_changed", "Tự đổi mật khẩu"),
        ("secret_wrong", "Nhập sai mật khẩu"),
        ("secret_right", "Nhập đúng mật khẩu sau lần sai"),
        ("key_made", "Tạo khóa ký"),
        ("signed_in", "Đăng nhập"),
        ("signed_off", "Ký xác nhận"),
        ("position_added", "Thêm chức vụ"),
        ("position_ended", "Thôi giữ chức vụ"),
        ("unit_added", "Thêm đơn vị"),
        ("unit_named", "Đặt tên đơn vị"),
        ("unit_closed", "Thôi dùng đơn vị"),
    ],
    labels: &[
        ("login", "Tên đăng nhập"),
        ("full_name", "Họ và tên"),
        ("unit_id", "Đơn vị"),
        ("roles", "Vai trò"),
        ("deactivated_at", "Ngừng từ"),
        ("title", "Chức vụ"),
        ("fields", "Lĩnh vực phụ trách"),
        ("valid_from", "Từ ngày"),
        ("valid_to", "Đến ngày"),
        ("name", "Tên"),
        ("abbreviation", "Viết tắt"),
        ("parent_id", "Trực thuộc"),
        ("must_change", "Phải đổi mật khẩu"),
        ("wrong_count", "Số lần sai"),
        ("wrong_at", "Sai lúc"),
        ("person_id", "Người"),
        ("purpose", "Nội dung ký"),
        ("subject", "Đối tượng ký"),
        ("digest", "Mã kiểm tra nội dung"),
        ("signed_at", "Ký lúc"),
        ("public_key", "Khóa công khai"),
        ("signature", "Chữ ký"),
    ],
    values: &[
        (
            "roles",
            &[
                ("clerk", "văn thư"),
                ("archivist", "cán bộ lưu trữ"),
                ("leader", "lãnh đạo"),
                ("officer", "công chức xử lý"),
                ("accountant", "kế toán, thủ quỹ"),
                ("admin", "quản trị"),
            ],
        ),
        (
            "purpose",
            &[
                ("ky_nhan_van_ban_den", "Ký nhận văn bản đến"),
                ("ky_nhan_bi_dich_danh", "Ký nhận bì gửi đích danh"),
            ],
        ),
    ],
};
