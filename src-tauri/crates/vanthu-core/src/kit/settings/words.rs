//! How the log speaks of the office's own data.

use crate::topic::Topic;
use crate::words::Words;

pub static WORDS: Words = Words {
    topic: Topic::Office,
    tables: &[
        ("office_name", "tên cơ quan"),
        ("setting", "thiết lập"),
        ("document_type", "tên loại văn bản"),
    ],
    verbs: &[
        ("office_named", "Ghi tên cơ quan"),
        ("setting_set", "Đổi thiết lập"),
        ("type_added", "Thêm tên loại văn bản"),
        ("type_amended", "Sửa tên loại văn bản"),
        ("type_succeeded", "Đổi tên loại văn bản từ một ngày"),
        ("set_up", "Thiết lập lần đầu"),
    ],
    labels: &[
        ("valid_from", "Từ ngày"),
        ("valid_to", "Đến ngày"),
        ("name", "Tên"),
        ("parent_name", "Cơ quan chủ quản trực tiếp"),
        ("place", "Địa danh"),
        ("identifier", "Mã định danh"),
        ("key", "Mục thiết lập"),
        ("value", "Giá trị"),
        ("ordinal", "Thứ tự"),
        ("abbreviation", "Viết tắt"),
    ],
    values: &[],
};
