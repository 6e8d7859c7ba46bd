//! When a seal may go to another hand. Pure.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::dates::{shown, shown_moment};
use crate::error::Result;

crate::sentences! {
    TO_MISSING = Refused "seal.to_missing" "to_person_id" "Xin chọn người nhận con dấu.";
    TO_OUTSIDER = Refused "seal.to_outsider" "to_person_id" "Con dấu giữ tại cơ quan chỉ giao cho người của cơ quan; tên người ngoài chỉ dùng khi đưa ra ngoài cơ quan.";
    TO_HOLDER = Refused "seal.to_holder" "to_person_id" "{name} đang giữ con dấu này.";
    PLACE_MISSING = Refused "seal.place_missing" "place" "Đưa con dấu ra ngoài cơ quan thì phải ghi nơi đến.";
    PURPOSE_MISSING = Refused "seal.purpose_missing" "purpose" "Xin ghi mục đích giao con dấu.";
    UNTIL_MISSING = Refused "seal.until_missing" "to_date" "Xin ghi hạn trả lại con dấu.";
    DATES = Refused "seal.permission_dates" "to_date" "Hạn trả lại {to} không được trước ngày giao {from}.";
    PAST = Refused "seal.permission_past" "to_date" "Hạn trả lại {to} đã qua.";
    DOCUMENT = Refused "seal.permission_document" "document_number" "Chưa ghi số, ký hiệu văn bản cho phép.";
    DOCUMENT_DATE = Refused "seal.permission_document_date" "document_date" "Ngày văn bản cho phép {date} không được sau hôm nay và sau ngày giao.";
    USED = Refused "seal.permission_used" "permission_id" "Văn bản cho phép này đã dùng để giao con dấu lúc {at}.";
    ENDED = Refused "seal.permission_ended" "permission_id" "Văn bản cho phép này đã bị rút lại.";
    EARLY = Refused "seal.permission_early" "permission_id" "Văn bản cho phép này có hiệu lực từ ngày {from}.";
    OVER = Refused "seal.permission_over" "permission_id" "Văn bản cho phép này đã hết hạn ngày {to}.";
    OTHER_HOLDER = Refused "seal.permission_holder" "permission_id" "Con dấu đã ở trong tay {name}, người được phép nhận.";
    NOT_HOLDER = Denied "seal.not_holder" "seal_id" "“{seal}” đang do {holder} giữ; {name} không giữ nên không đóng và không giao được.";
    RECORD_MISSING = Refused "seal.record_missing" "record" "Xin ghi số hoặc ngày của biên bản bàn giao.";
    RECEIVER_OUTSIDE = Refused "seal.receiver_outside" "permission_id" "{to} không phải người của cơ quan nên ký nhận vào biên bản giấy.";
    WRONG_RECEIVER = Denied "seal.wrong_receiver" "login" "Văn bản cho phép giao con dấu cho {to}; {name} không ký nhận thay được.";
    AT_HOME = Refused "seal.at_home" "id" "“{seal}” đang do {keeper} giữ tại cơ quan, không có gì để nhận lại.";
    NOT_KEEPER = Denied "seal.not_keeper" "id" "Người được giao giữ “{seal}” là {keeper}; chỉ người đó ghi nhận lại được.";
}

/// Why a seal goes to another hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Going {
    /// To another person of the office for a time.
    Lend,
    /// Out of the office.
    Out,
    /// To a new keeper.
    Keep,
}

impl Going {
    pub fn as_str(self) -> &'static str {
        match self {
            Going::Lend => "lend",
            Going::Out => "out",
            Going::Keep => "keep",
        }
    }

    pub fn parse(text: &str) -> Option<Going> {
        [Going::Lend, Going::Out, Going::Keep]
            .into_iter()
            .find(|going| going.as_str() == text)
    }
}

/// What a handover of a kind is called.
pub fn label(kind: &str) -> &'static str {
    match kind {
        "first" => "Giao giữ lần đầu",
        "lend" => "Giao tạm cho người khác",
        "out" => "Đưa ra ngoài cơ quan",
        "keep" => "Giao cho người giữ mới",
        _ => "Nhận lại",
    }
}

/// What a permission says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub going: Going,
    pub to_person: bool,
    pub to_name: String,
    pub place: String,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub purpose: String,
}

/// Refuses a permission that does not say what it must.
pub fn fits(terms: &Terms, today: NaiveDate) -> Result<()> {
    if terms.to_name.is_empty() {
        return Err(TO_MISSING.error());
    }
    if !terms.to_person && terms.going != Going::Out {
        return Err(TO_OUTSIDER.error());
    }
    if terms.going == Going::Out && terms.place.is_empty() {
        return Err(PLACE_MISSING.error());
    }
    if terms.purpose.is_empty() {
        return Err(PURPOSE_MISSING.error());
    }
    match terms.to {
        None if terms.going != Going::Keep => Err(UNTIL_MISSING.error()),
        Some(to) if to < terms.from => {
            Err(DATES.with(&[("to", &shown(to)), ("from", &shown(terms.from))]))
        }
        Some(to) if to < today => Err(PAST.with(&[("to", &shown(to))])),
        _ => Ok(()),
    }
}

/// The paper a permission was given on.
pub fn paper_fits(number: &str, date: NaiveDate, from: NaiveDate, today: NaiveDate) -> Result<()> {
    if number.is_empty() {
        return Err(DOCUMENT.error());
    }
    if date > today || date > from {
        return Err(DOCUMENT_DATE.with(&[("date", &shown(date))]));
    }
    Ok(())
}

/// Where a permission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Open,
    Used,
    Ended,
    Over,
}

impl Standing {
    pub fn label(self) -> &'static str {
        match self {
            Standing::Open => "Chưa dùng",
            Standing::Used => "Đã giao theo văn bản này",
            Standing::Ended => "Đã rút lại",
            Standing::Over => "Hết hạn",
        }
    }
}

/// The standing that follows from the facts.
pub fn standing(used: bool, ended: bool, to: Option<NaiveDate>, today: NaiveDate) -> Standing {
    match (used, ended) {
        (true, _) => Standing::Used,
        (_, true) => Standing::Ended,
        _ if to.is_some_and(|to| to < today) => Standing::Over,
        _ => Standing::Open,
    }
}

/// Refuses a permission that lets nothing go today.
pub fn usable(
    used_at: Option<&str>,
    ended: bool,
    (from, to): (NaiveDate, Option<NaiveDate>),
    today: NaiveDate,
) -> Result<()> {
    match standing(used_at.is_some(), ended, to, today) {
        Standing::Used => Err(USED.with(&[("at", &shown_moment(used_at.unwrap_or("")))])),
        Standing::Ended => Err(ENDED.error()),
        Standing::Over => Err(OVER.with(&[("to", &to.map(shown).unwrap_or_default())])),
        Standing::Open if from > today => Err(EARLY.with(&[("from", &shown(from))])),
        Standing::Open => Ok(()),
    }
}

/// The digest a sign-off is over: every part length-prefixed.
pub fn digest(parts: &[&str]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().into()
}
