//! The settings there are, their bounds, and the document types of the decree. Pure.

use std::path::Path;

use chrono::NaiveTime;

use crate::error::Result;

crate::sentences! {
    UNKNOWN = Refused "settings.unknown" "key" "Không có mục thiết lập “{key}”.";
    NUMBER = Refused "settings.number" "value" "{label} phải là số từ {least} đến {most}.";
    FOLDER = Refused "settings.folder" "value" "Không mở được thư mục {path}.";
    TIMES = Refused "settings.times" "value" "{label}: xin ghi các giờ như 08:00; 11:30, nhiều nhất 12 giờ, hoặc để trống.";
    SWITCH = Refused "settings.switch" "value" "{label} chỉ có thể bật hoặc tắt.";
    LONG = Refused "settings.long" "value" "{label} dài quá 500 ký tự.";
    NAME_EMPTY = Refused "settings.name_empty" "name" "Chưa có tên cơ quan.";
    NAME_DATE = Refused "settings.name_date" "valid_from" "Đã có tên cơ quan áp dụng từ ngày {date}. Xin chọn ngày khác.";
    REASON = Refused "settings.reason" "reason" "Xin ghi lý do hoặc văn bản đổi tên.";
    TYPE_NAME = Refused "settings.type_name" "name" "Chưa có tên loại văn bản.";
    TYPE_TAKEN = Refused "settings.type_taken" "name" "Đã có tên loại “{name}”.";
    TYPE_FROM = Refused "settings.type_from" "valid_from" "Tên hoặc chữ viết tắt mới phải áp dụng từ sau ngày {from}, là ngày bắt đầu của tên loại đang sửa.";
    TYPE_ENDED = Refused "settings.type_ended" "id" "Tên loại này đã thôi áp dụng từ sau ngày {to}. Xin thêm tên loại mới.";
    TYPE_DATES = Refused "settings.type_dates" "valid_to" "Ngày kết thúc không được trước ngày bắt đầu {from}.";
}

/// How a setting is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number {
        least: i64,
        most: i64,
    },
    Text,
    Folder,
    /// On or off.
    Switch,
    /// Times of the day with ';' between; empty: by the office's hours.
    Times,
}

/// One setting.
pub struct Setting {
    pub key: &'static str,
    pub label: &'static str,
    pub kind: Kind,
    pub default: &'static str,
}

/// The folder that holds backups and a second witness of the log.
pub const BACKUP_PLACE: &str = "backup_place";

/// Whether the desktop may show its one notice a round.
pub const NOTICES: &str = "notices";
/// The times of the rounds of a day (desk/rounds).
pub const ROUNDS_CLERK: &str = "rounds_clerk";
pub const ROUNDS_OFFICE_LEADER: &str = "rounds_office_leader";
pub const ROUNDS_UNIT_LEADER: &str = "rounds_unit_leader";
pub const ROUNDS_MAIL: &str = "rounds_mail";

/// Whose chức vụ signs outgoing documents in its own right, initials them, checks them for the
/// office: titles with ';' between.
pub const OUTGOING_SIGNERS: &str = "outgoing_signers";
pub const OUTGOING_INITIALS: &str = "outgoing_initials";
pub const OUTGOING_CHECKERS: &str = "outgoing_checkers";
/// Whether outgoing documents are shown only to their unit, their recipients and the leaders.
pub const OUTGOING_BY_UNIT: &str = "outgoing_by_unit";

/// Every setting there is.
pub static SETTINGS: &[Setting] = &[
    Setting {
        key: "idle_minutes",
        label: "Tự khóa màn hình sau (phút)",
        kind: Kind::Number {
            least: 1,
            most: 240,
        },
        default: "5",
    },
    Setting {
        key: "urgent_minutes",
        label: "Văn bản khẩn phải trình trong (phút)",
        kind: Kind::Number {
            least: 1,
            most: 480,
        },
        default: "30",
    },
    Setting {
        key: "settle_seconds",
        label: "Tệp quét yên bao lâu thì nhận (giây)",
        kind: Kind::Number {
            least: 1,
            most: 600,
        },
        default: "3",
    },
    Setting {
        key: "due_soon_days",
        label: "Báo sắp đến hạn trước (ngày làm việc)",
        kind: Kind::Number { least: 0, most: 60 },
        default: "3",
    },
    Setting {
        key: NOTICES,
        label: "Báo trên màn hình khi đến lượt trong ngày",
        kind: Kind::Switch,
        default: "true",
    },
    Setting {
        key: ROUNDS_CLERK,
        label: "Giờ các lượt của văn thư (để trống: theo giờ làm việc)",
        kind: Kind::Times,
        default: "",
    },
    Setting {
        key: ROUNDS_OFFICE_LEADER,
        label: "Giờ các lượt của lãnh đạo văn phòng (để trống: theo giờ làm việc)",
        kind: Kind::Times,
        default: "",
    },
    Setting {
        key: ROUNDS_UNIT_LEADER,
        label: "Giờ các lượt của lãnh đạo phòng, đơn vị (để trống: theo giờ làm việc)",
        kind: Kind::Times,
        default: "",
    },
    Setting {
        key: ROUNDS_MAIL,
        label: "Giờ mở hộp thư công vụ (để trống: đầu mỗi buổi)",
        kind: Kind::Times,
        default: "",
    },
    Setting {
        key: OUTGOING_SIGNERS,
        label: "Chức vụ được ký văn bản đi (cách nhau bằng dấu chấm phẩy)",
        kind: Kind::Text,
        default: "Chủ tịch; Phó Chủ tịch; Quyền Chủ tịch; Giám đốc; Phó Giám đốc; Quyền Giám đốc; Hiệu trưởng; Phó Hiệu trưởng; Chi cục trưởng; Phó Chi cục trưởng; Trưởng ban; Phó Trưởng ban; Thủ trưởng; Phó Thủ trưởng",
    },
    Setting {
        key: OUTGOING_INITIALS,
        label: "Chức vụ ký nháy văn bản của đơn vị (cách nhau bằng dấu chấm phẩy)",
        kind: Kind::Text,
        default: "Trưởng phòng; Phó Trưởng phòng; Trưởng ban; Phó Trưởng ban; Chánh Văn phòng; Phó Chánh Văn phòng; Giám đốc; Phó Giám đốc; Chỉ huy trưởng; Hiệu trưởng; Phó Hiệu trưởng; Chi cục trưởng; Phó Chi cục trưởng; Đội trưởng",
    },
    Setting {
        key: OUTGOING_CHECKERS,
        label: "Chức vụ thay văn phòng kiểm tra văn bản đi (cách nhau bằng dấu chấm phẩy)",
        kind: Kind::Text,
        default: "Chánh Văn phòng; Phó Chánh Văn phòng",
    },
    Setting {
        key: OUTGOING_BY_UNIT,
        label: "Văn bản đi chỉ cho đơn vị soạn thảo, đơn vị nhận, lãnh đạo và văn thư xem",
        kind: Kind::Switch,
        default: "false",
    },
    Setting {
        key: BACKUP_PLACE,
        label: "Nơi giữ bản sao lưu",
        kind: Kind::Folder,
        default: "",
    },
    Setting {
        key: "address",
        label: "Địa chỉ",
        kind: Kind::Text,
        default: "",
    },
    Setting {
        key: "phone",
        label: "Điện thoại",
        kind: Kind::Text,
        default: "",
    },
    Setting {
        key: "email",
        label: "Thư điện tử",
        kind: Kind::Text,
        default: "",
    },
];

/// The setting of a key.
pub fn setting(key: &str) -> Result<&'static Setting> {
    SETTINGS
        .iter()
        .find(|setting| setting.key == key)
        .ok_or_else(|| UNKNOWN.with(&[("key", &key)]))
}

/// Refuses a value out of bounds.
pub fn fits(setting: &Setting, value: &str) -> Result<()> {
    match setting.kind {
        Kind::Number { least, most } => {
            let number = value.parse::<i64>().ok();
            if number.is_none_or(|number| !(least..=most).contains(&number)) {
                return Err(NUMBER.with(&[
                    ("label", &setting.label),
                    ("least", &least),
                    ("most", &most),
                ]));
            }
        }
        Kind::Switch => {
            if !["true", "false"].contains(&value) {
                return Err(SWITCH.with(&[("label", &setting.label)]));
            }
        }
        Kind::Times => {
            if times(value).is_none() {
                return Err(TIMES.with(&[("label", &setting.label)]));
            }
        }
        Kind::Text => {
            if value.chars().count() > 500 {
                return Err(LONG.with(&[("label", &setting.label)]));
            }
        }
        Kind::Folder => {
            if !value.is_empty() && !Path::new(value).is_absolute() {
                return Err(FOLDER.with(&[("path", &value)]));
            }
        }
    }
    Ok(())
}

/// Times of the day, in order, each once: "08:00; 11h30". `None` when one cannot be read.
pub fn times(text: &str) -> Option<Vec<NaiveTime>> {
    let mut times = Vec::new();
    for part in text.split([';', ',']).map(str::trim) {
        if part.is_empty() {
            continue;
        }
        let part = part.replace(['h', 'H'], ":");
        let part = part
            .strip_suffix(':')
            .map_or(part.clone(), |hour| format!("{hour}:00"));
        times.push(NaiveTime::parse_from_str(&part, "%H:%M").ok()?);
    }
    times.sort_unstable();
    times.dedup();
    (times.len() <= 12).then_some(times)
}

/// Whether two spans of ISO dates have a day in common; without an end they go on.
pub fn meet(one: (&str, Option<&str>), other: (&str, Option<&str>)) -> bool {
    let begins_within = |from: &str, to: Option<&str>| to.is_none_or(|to| from <= to);
    begins_within(one.0, other.1) && begins_within(other.0, one.1)
}

/// The 29 types of NĐ 30/2020 (Điều 7; abbreviations of Phụ lục III): name, abbreviation.
/// Công văn and Thư công have none. Nghị quyết and Quyết định are those the decree calls cá biệt;
/// in a book they stand by their plain names.
pub static DOCUMENT_TYPES: &[(&str, &str)] = &[
    ("Nghị quyết", "NQ"),
    ("Quyết định", "QĐ"),
    ("Chỉ thị", "CT"),
    ("Quy chế", "QC"),
    ("Quy định", "QyĐ"),
    ("Thông cáo", "TC"),
    ("Thông báo", "TB"),
    ("Hướng dẫn", "HD"),
    ("Chương trình", "CTr"),
    ("Kế hoạch", "KH"),
    ("Phương án", "PA"),
    ("Đề án", "ĐA"),
    ("Dự án", "DA"),
    ("Báo cáo", "BC"),
    ("Biên bản", "BB"),
    ("Tờ trình", "TTr"),
    ("Hợp đồng", "HĐ"),
    ("Công điện", "CĐ"),
    ("Bản ghi nhớ", "BGN"),
    ("Bản thỏa thuận", "BTT"),
    ("Giấy ủy quyền", "GUQ"),
    ("Giấy mời", "GM"),
    ("Giấy giới thiệu", "GGT"),
    ("Giấy nghỉ phép", "GNP"),
    ("Phiếu gửi", "PG"),
    ("Phiếu chuyển", "PC"),
    ("Phiếu báo", "PB"),
    ("Công văn", ""),
    ("Thư công", ""),
];

/// From when the types of the decree apply.
pub const DECREE_DATE: &str = "2020-03-05";
