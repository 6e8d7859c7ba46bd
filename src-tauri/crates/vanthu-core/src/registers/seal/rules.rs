//! What may be written of a seal. Pure.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::dates::shown;
use crate::error::Result;

crate::sentences! {
    KIND_UNKNOWN = Refused "seal.kind_unknown" "kind" "Không có loại con dấu “{kind}”.";
    NAME_MISSING = Refused "seal.name_missing" "name" "Chưa có tên con dấu hoặc thiết bị.";
    OWNER_MISSING = Refused "seal.owner_missing" "owner_name" "Chưa có tên cơ quan, tổ chức hoặc người đứng tên.";
    REGISTRATION_MISSING = Refused "seal.registration_missing" "registration_number" "{kind} phải có số giấy chứng nhận đăng ký mẫu dấu.";
    SERIAL_MISSING = Refused "seal.serial_missing" "serial_number" "Thiết bị lưu khóa bí mật phải có số hiệu thiết bị.";
    CERTIFICATE_MISSING = Refused "seal.certificate_missing" "certificate_to" "Thiết bị lưu khóa bí mật phải có ngày hết hạn của chứng thư chữ ký số.";
    USE_BEFORE_REGISTRATION = Refused "seal.use_before_registration" "in_use_from" "Ngày bắt đầu dùng {from} trước ngày đăng ký mẫu dấu {registered}.";
    USE_STAMPED = Refused "seal.use_stamped" "in_use_from" "Con dấu đã đóng lúc {at} nên ngày bắt đầu dùng không được sau ngày đó.";
    TWICE = Refused "seal.twice" "registration_number" "Số {number} đã ghi cho “{name}” chưa thôi dùng.";
    DECISION_MISSING = Refused "seal.decision_missing" "decision" "Chưa ghi văn bản giao giữ con dấu (số, ngày).";
    KEEPER_INACTIVE = Refused "seal.keeper_inactive" "keeper_person_id" "{name} đã ngừng làm việc nên không giao giữ con dấu được.";
    FOLLOWS_KIND = Refused "seal.follows_kind" "follows_id" "Con dấu được thay thế phải cùng loại “{kind}”.";
    REASON_MISSING = Refused "seal.reason_missing" "reason" "Xin ghi lý do.";
    NOTHING_CHANGED = Refused "seal.nothing_changed" "" "Không có nội dung nào thay đổi.";
    WITHDRAWN = Refused "seal.withdrawn" "seal_id" "“{name}” đã thôi dùng từ ngày {date}.";
    WITHDRAWN_TO = Refused "seal.withdrawn_to" "withdrawn_to" "Xin ghi nơi thu hồi, nơi nộp lại hoặc nơi đã báo mất con dấu.";
    WITHDRAW_DATE = Refused "seal.withdraw_date" "date" "Ngày thôi dùng {date} phải từ ngày bắt đầu dùng đến hôm nay.";
    WITHDRAW_STAMPED = Refused "seal.withdraw_stamped" "date" "Con dấu còn đóng lúc {at}, sau ngày thôi dùng {date}.";
    WITHDRAW_AWAY = Refused "seal.withdraw_away" "id" "“{name}” đang do {holder} giữ; xin nhận lại trước khi ghi thôi dùng, hoặc ghi là mất.";
}

/// What a seal of a kind must carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    /// Giấy chứng nhận đăng ký mẫu dấu.
    Registration,
    /// Serial number and the end of its certificate.
    Certificate,
}

impl Needs {
    pub fn as_str(self) -> &'static str {
        match self {
            Needs::Nothing => "",
            Needs::Registration => "registration",
            Needs::Certificate => "certificate",
        }
    }
}

/// A kind of seal.
#[derive(Debug, PartialEq, Eq)]
pub struct SealKind {
    pub code: &'static str,
    pub label: &'static str,
    pub needs: Needs,
    /// The kinds of stamping it is used for; codes of [`MARKS`].
    pub marks: &'static [&'static str],
}

/// Every kind of seal (NĐ 99/2016 Điều 3), and the signing token.
pub static KINDS: &[SealKind] = &[
    SealKind {
        code: "agency",
        label: "Dấu cơ quan, tổ chức",
        needs: Needs::Registration,
        marks: &["signature", "hanging", "overlap"],
    },
    SealKind {
        code: "reduced",
        label: "Dấu thu nhỏ",
        needs: Needs::Registration,
        marks: &["reduced"],
    },
    SealKind {
        code: "embossed",
        label: "Dấu nổi",
        needs: Needs::Registration,
        marks: &["embossed"],
    },
    SealKind {
        code: "wax",
        label: "Dấu xi",
        needs: Needs::Registration,
        marks: &["wax"],
    },
    SealKind {
        code: "title",
        label: "Dấu chức danh",
        needs: Needs::Nothing,
        marks: &["title"],
    },
    SealKind {
        code: "name",
        label: "Dấu họ tên",
        needs: Needs::Nothing,
        marks: &["name"],
    },
    SealKind {
        code: "token",
        label: "Thiết bị lưu khóa bí mật",
        needs: Needs::Certificate,
        marks: &["digital"],
    },
];

/// What the number of stamps of a kind goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    Copy,
    /// One for at most five sheets of each copy (NĐ 30/2020 Điều 33.1).
    Sheets,
}

/// A kind of stamping.
#[derive(Debug, PartialEq, Eq)]
pub struct Mark {
    pub code: &'static str,
    pub label: &'static str,
    pub per: Per,
}

/// Every kind of stamping.
pub static MARKS: &[Mark] = &[
    Mark {
        code: "signature",
        label: "Dấu lên chữ ký",
        per: Per::Copy,
    },
    Mark {
        code: "hanging",
        label: "Dấu treo",
        per: Per::Copy,
    },
    Mark {
        code: "overlap",
        label: "Dấu giáp lai",
        per: Per::Sheets,
    },
    Mark {
        code: "reduced",
        label: "Dấu thu nhỏ",
        per: Per::Copy,
    },
    Mark {
        code: "embossed",
        label: "Dấu nổi",
        per: Per::Copy,
    },
    Mark {
        code: "wax",
        label: "Niêm phong dấu xi",
        per: Per::Copy,
    },
    Mark {
        code: "title",
        label: "Dấu chức danh",
        per: Per::Copy,
    },
    Mark {
        code: "name",
        label: "Dấu họ tên",
        per: Per::Copy,
    },
    Mark {
        code: "digital",
        label: "Ký số của cơ quan",
        per: Per::Copy,
    },
];

/// The kind of a code.
pub fn kind(code: &str) -> Result<&'static SealKind> {
    KINDS
        .iter()
        .find(|kind| kind.code == code)
        .ok_or_else(|| KIND_UNKNOWN.with(&[("kind", &code)]))
}

/// What a kind is called; the code itself for one this program does not know.
pub fn kind_label(code: &str) -> &str {
    kind(code).map_or(code, |kind| kind.label)
}

/// Whether a seal may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    NotYet,
    InUse,
    Withdrawn,
}

impl State {
    pub fn label(self) -> &'static str {
        match self {
            State::NotYet => "Chưa dùng",
            State::InUse => "Đang dùng",
            State::Withdrawn => "Thôi dùng",
        }
    }
}

/// The state that follows from the days it is in use.
pub fn state(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> State {
    match (from, to) {
        (_, Some(_)) => State::Withdrawn,
        (Some(from), None) if from <= today => State::InUse,
        _ => State::NotYet,
    }
}

/// What is written of a seal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Described {
    pub name: String,
    pub owner_name: String,
    pub registration_number: String,
    pub registration_date: Option<NaiveDate>,
    pub serial_number: String,
    pub provider: String,
    pub certificate_to: Option<NaiveDate>,
    pub in_use_from: Option<NaiveDate>,
    pub note: String,
}

impl Described {
    /// The number that tells it from every other, and the field it stands in.
    pub fn own_number(&self) -> (&str, &'static str) {
        if self.serial_number.is_empty() {
            (&self.registration_number, "registration_number")
        } else {
            (&self.serial_number, "serial_number")
        }
    }
}

/// Refuses a seal that lacks what its kind must carry.
pub fn fits(kind: &SealKind, seal: &Described) -> Result<()> {
    if seal.name.is_empty() {
        return Err(NAME_MISSING.error());
    }
    if seal.owner_name.is_empty() {
        return Err(OWNER_MISSING.error());
    }
    match kind.needs {
        Needs::Registration if seal.registration_number.is_empty() => {
            return Err(REGISTRATION_MISSING.with(&[("kind", &kind.label)]));
        }
        Needs::Certificate if seal.serial_number.is_empty() => return Err(SERIAL_MISSING.error()),
        Needs::Certificate if seal.certificate_to.is_none() => {
            return Err(CERTIFICATE_MISSING.error());
        }
        _ => {}
    }
    match (seal.in_use_from, seal.registration_date) {
        (Some(from), Some(registered)) if from < registered => Err(USE_BEFORE_REGISTRATION
            .with(&[("from", &shown(from)), ("registered", &shown(registered))])),
        _ => Ok(()),
    }
}

/// Refuses a day of withdrawal outside the days it was in use.
pub fn withdrawing(date: NaiveDate, from: Option<NaiveDate>, today: NaiveDate) -> Result<()> {
    if date > today || from.is_some_and(|from| from <= today && date < from) {
        return Err(WITHDRAW_DATE.with(&[("date", &shown(date))]));
    }
    Ok(())
}
