//! How long a text may be that comes in through the door: one table for every command.
//!
//! The lengths of NĐ 30/2020 Phụ lục VI are for exchange and only advised; these here keep a
//! pasted book out of a field. A slice may be stricter, and says so with its own sentence; a
//! field that needs more says `maxLength` in its own schema.

use serde_json::{Map, Value};
use vanthu_core::door::Door;
use vanthu_core::error::Result;
use vanthu_core::kit::text::compose;

vanthu_core::sentences! {
    TEXT_TOO_LONG = Refused "door.text_too_long" "" "{label} dài {length} ký tự; nhiều nhất là {most} ký tự.";
}

/// Characters of a name, a title, a number.
const NAME: u64 = 500;
/// Characters of every other text: reasons, opinions, notes, abstracts, paths.
const TEXT: u64 = 4_000;

/// Fields that hold a name, and what they are called on the screen.
const NAMES: &[(&str, &str)] = &[
    ("abbreviation", "Tên viết tắt"),
    ("address", "Địa chỉ"),
    ("addressed_to", "Người nhận ghi trên bì"),
    ("allowed_by", "Người cho phép sử dụng"),
    ("borrower", "Họ tên người sử dụng"),
    ("by_name", "Người, cơ quan thực hiện"),
    ("code", "Số, ký hiệu văn bản"),
    ("code_notation", "Ký hiệu văn bản"),
    ("code_number", "Số văn bản"),
    ("code_on_envelope", "Số, ký hiệu ngoài bì"),
    ("document_number", "Số, ký hiệu văn bản"),
    ("due_text", "Thời gian"),
    ("email", "Thư điện tử"),
    ("entry", "Lối vào"),
    ("field", "Lĩnh vực"),
    ("file_notation", "Số và ký hiệu hồ sơ"),
    ("files", "Mã kiểm tra của tệp đã xem"),
    ("full_name", "Họ và tên"),
    ("identifier", "Mã định danh"),
    ("kept_by", "Đơn vị, người nhận bản lưu"),
    ("kind", "Loại"),
    ("label", "Tên thư mục"),
    ("language", "Ngôn ngữ"),
    ("login", "Tên đăng nhập"),
    ("marks", "Dấu trên bì"),
    ("name", "Tên"),
    ("notice_number", "Số thông báo thu hồi"),
    ("organ_name", "Tác giả"),
    ("owner", "Đơn vị, người giữ số"),
    ("owner_name", "Cơ quan, người đứng tên"),
    ("parent_name", "Cơ quan chủ quản"),
    ("phone", "Điện thoại"),
    ("place", "Địa danh"),
    ("position", "Chức vụ"),
    ("post_code", "Mã bưu gửi"),
    ("provider", "Nhà cung cấp chứng thư"),
    ("received_by", "Người ký nhận"),
    ("record", "Biên bản bàn giao"),
    ("registration_number", "Số giấy chứng nhận đăng ký mẫu dấu"),
    ("reported_to", "Người được báo cáo"),
    ("requester_name", "Người đề nghị"),
    ("result_code", "Số, ký hiệu văn bản trả lời"),
    ("role", "Vai trò"),
    ("seen", "Nội dung đã xem"),
    ("sender", "Nơi gửi"),
    ("serial_number", "Số hiệu thiết bị"),
    ("series", "Dãy số"),
    ("signer_full_name", "Người ký"),
    ("signer_position", "Chức vụ người ký"),
    ("source_code", "Số, ký hiệu văn bản được sao"),
    ("source_organ", "Cơ quan ban hành"),
    ("source_type", "Tên loại văn bản được sao"),
    ("stamped_at", "Giờ đóng dấu"),
    ("submitted_to", "Người được trình"),
    ("suffix", "Chữ sau số"),
    ("time", "Giờ của lượt"),
    ("title", "Chức vụ"),
    ("titles", "Chức vụ đảm nhiệm"),
    ("to_name", "Tên người nhận"),
    ("type_name", "Tên loại"),
    ("types", "Tên loại"),
    ("way", "Kết quả của bước"),
];

/// Fields that hold a longer text, and what they are called on the screen.
const TEXTS: &[(&str, &str)] = &[
    ("authenticity_note", "Ghi chú kiểm tra"),
    ("backup_place", "Nơi giữ bản sao lưu"),
    ("condition", "Tình trạng con dấu"),
    ("content", "Nội dung"),
    ("decided_by", "Văn bản quyết định"),
    ("decision", "Văn bản quyết định"),
    ("description", "Ghi chú"),
    ("document", "Văn bản"),
    ("fields", "Lĩnh vực phụ trách"),
    ("filed_where", "Nơi lưu bản gốc"),
    ("note", "Ghi chú"),
    ("notice", "Số, ký hiệu thông báo thu hồi"),
    ("opinion", "Ý kiến"),
    ("part", "Phần trích"),
    ("path", "Đường dẫn"),
    ("purpose", "Mục đích"),
    ("reason", "Lý do"),
    ("recipients", "Nơi nhận"),
    ("signer_authority", "Căn cứ thẩm quyền ký"),
    ("source", "Căn cứ"),
    ("source_subject", "Trích yếu văn bản được sao"),
    ("subject", "Trích yếu"),
    ("task", "Nội dung giao"),
    // An opinion, or the text of a procedure.
    ("text", "Nội dung"),
    ("to_places", "Đơn vị hoặc người nhận"),
    ("unstamped_reason", "Lý do không đóng dấu"),
    ("value", "Giá trị"),
    ("watched_folder", "Thư mục quét"),
    ("what", "Sai sót hoặc dấu hiệu bất thường"),
    ("withdrawn_to", "Nơi thu hồi, nộp lại"),
];

fn named(table: &[(&str, &'static str)], field: &str) -> Option<&'static str> {
    table
        .iter()
        .find(|(known, _)| *known == field)
        .map(|(_, label)| *label)
}

fn most(field: &str) -> u64 {
    named(NAMES, field).map_or(TEXT, |_| NAME)
}

fn label(field: &str) -> String {
    named(NAMES, field)
        .or_else(|| named(TEXTS, field))
        .map_or_else(|| format!("Nội dung ở “{field}”"), str::to_owned)
}

/// Writes the length of every text into the schemas of the table.
pub fn mark(door: &mut Door) {
    for command in &mut door.commands {
        mark_in(&mut command.input, "");
    }
}

fn mark_in(schema: &mut Value, field: &str) {
    let Value::Object(schema) = schema else {
        return;
    };
    if is_free_text(schema) {
        schema
            .entry("maxLength")
            .or_insert_with(|| most(field).into());
    }
    for part in ["properties", "$defs"] {
        if let Some(Value::Object(named)) = schema.get_mut(part) {
            for (name, inner) in named {
                mark_in(inner, name);
            }
        }
    }
    if let Some(items) = schema.get_mut("items") {
        mark_in(items, field);
    }
    for part in ["anyOf", "oneOf", "allOf"] {
        if let Some(Value::Array(choices)) = schema.get_mut(part) {
            for choice in choices {
                mark_in(choice, field);
            }
        }
    }
}

/// A text a person may write as they like: no code word, no date.
fn is_free_text(schema: &Map<String, Value>) -> bool {
    let text = match schema.get("type") {
        Some(Value::String(kind)) => kind == "string",
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "string"),
        _ => false,
    };
    text && !["enum", "const", "format"]
        .iter()
        .any(|word| schema.contains_key(*word))
}

/// Refuses an input with a text longer than its schema says.
///
/// # Errors
/// `door.text_too_long`, at the field.
pub fn check(schema: &Value, input: &Value) -> Result<()> {
    check_in(schema, schema, input, "")
}

fn check_in(root: &Value, schema: &Value, value: &Value, field: &str) -> Result<()> {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(at) => root
            .pointer(at.trim_start_matches('#'))
            .unwrap_or(&Value::Null),
        None => schema,
    };
    for part in ["anyOf", "oneOf", "allOf"] {
        for choice in schema
            .get(part)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            check_in(root, choice, value, field)?;
        }
    }
    match value {
        Value::String(text) => match schema.get("maxLength").and_then(Value::as_u64) {
            Some(most) => fits(text, most, field),
            None => Ok(()),
        },
        Value::Array(items) => match schema.get("items") {
            Some(schema) => items
                .iter()
                .try_for_each(|item| check_in(root, schema, item, field)),
            None => Ok(()),
        },
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            match schema
                .pointer("/properties")
                .and_then(|known| known.get(name))
            {
                Some(schema) => check_in(root, schema, value, name),
                // The slice itself says that it knows no such field.
                None => Ok(()),
            }
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn fits(text: &str, most: u64, field: &str) -> Result<()> {
    // Bytes are never fewer than characters.
    if text.len() as u64 <= most {
        return Ok(());
    }
    // As they will be stored: a letter with its marks is one.
    let length = compose(text).chars().count() as u64;
    if length <= most {
        return Ok(());
    }
    let label = label(field);
    Err(TEXT_TOO_LONG
        .with(&[
            ("label", &label),
            ("length", &grouped(length)),
            ("most", &grouped(most)),
        ])
        .at(field))
}

/// `4.000`, as numbers are written in Vietnamese.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}
