//! What may be written in the list of envelopes. Pure.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::dates::shown;
use crate::error::Result;

crate::sentences! {
    SENDER_MISSING = Refused "envelopes.sender_missing" "sender" "Chưa có nơi gửi ghi trên bì. Nếu bì không ghi, xin nhập “Không ghi”.";
    ADDRESSEE_MISSING = Refused "envelopes.addressee_missing" "addressed_to" "Chưa có tên người hoặc đoàn thể nhận ghi trên bì.";
    TOO_LONG = Refused "envelopes.too_long" "" "{label} dài quá {most} ký tự.";
    REASON_MISSING = Refused "envelopes.reason_missing" "reason" "Xin ghi lý do sửa.";
    NOTHING_CHANGED = Refused "envelopes.nothing_changed" "" "Không có nội dung nào thay đổi.";
    OTHER_YEAR = Refused "envelopes.other_year" "arrived_date" "Bì số {ordinal} thuộc danh sách năm {year} nên ngày đến phải trong năm đó.";
    ARRIVED_AFTER = Refused "envelopes.arrived_after" "arrived_date" "Ngày đến {date} sau ngày giao {handed} của bì.";
    SIGNED = Refused "envelopes.signed" "id" "{name} đã ký nhận bì này bằng mật khẩu nên không sửa được nơi gửi và người nhận.";
    ARRIVED_FUTURE = Refused "envelopes.arrived_future" "arrived_date" "Ngày đến {date} của bì sau ngày hôm nay.";
    HANDED_DATE = Refused "envelopes.handed_date" "handed_date" "Ngày giao {date} phải từ ngày đến {arrived} của bì đến hôm nay.";
    HANDED_ALREADY = Refused "envelopes.handed_already" "id" "Bì này đã giao cho {name}.";
    RECEIVER_MISSING = Refused "envelopes.receiver_missing" "received_by" "Chưa có tên người ký nhận.";
    NOBODY_NAMED = Refused "envelopes.nobody_named" "id" "Bì này chưa chọn người nhận trong cơ quan nên chưa ký nhận bằng mật khẩu được. Xin chọn người nhận ở “Sửa”, hoặc dùng “Giao, ký sổ giấy”.";
    NOT_HANDED = Refused "envelopes.not_handed" "id" "Bì này chưa giao nên chưa ghi đưa lại được.";
    CAME_BACK_ALREADY = Refused "envelopes.came_back_already" "id" "Bì này đã ghi đưa lại để đăng ký.";
    NOT_BACK = Refused "envelopes.not_back" "envelope_id" "Bì này chưa được người nhận đưa lại để đăng ký.";
    REGISTERED_ALREADY = Refused "envelopes.registered_already" "envelope_id" "Bì này đã đăng ký vào sổ văn bản đến.";
    VOID_REASON = Refused "envelopes.void_reason" "reason" "Xin ghi lý do hủy.";
    VOIDED = Refused "envelopes.voided" "id" "Bì số {ordinal}/{year} đã hủy nên không sửa, giao hay đăng ký được.";
    VOID_SIGNED = Refused "envelopes.void_signed" "id" "{name} đã ký nhận bì này bằng mật khẩu nên không hủy được.";
    WRONG_RECEIVER = Denied "envelopes.wrong_receiver" "login" "Bì gửi đích danh {to}; {name} không ký nhận thay bằng mật khẩu được. Có thể dùng “Giao, ký sổ giấy”.";
}

/// Where an envelope is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Held,
    Handed,
    CameBack,
    Registered,
    Voided,
}

impl State {
    pub fn label(self) -> &'static str {
        match self {
            State::Held => "Đang giữ",
            State::Handed => "Đã giao",
            State::CameBack => "Đưa lại để đăng ký",
            State::Registered => "Đã đăng ký",
            State::Voided => "Đã hủy",
        }
    }
}

/// The state that follows from the facts.
pub fn state(handed: bool, came_back: bool, registered: bool, voided: bool) -> State {
    match (registered, came_back, handed) {
        _ if voided => State::Voided,
        (true, _, _) => State::Registered,
        (_, true, _) => State::CameBack,
        (_, _, true) => State::Handed,
        _ => State::Held,
    }
}

/// What stands on the envelope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outside {
    pub arrived: NaiveDate,
    pub sender: String,
    pub addressed_to: String,
    pub marks: String,
    pub code: String,
    pub note: String,
}

/// Refuses what cannot be listed.
pub fn fits(outside: &Outside, today: NaiveDate) -> Result<()> {
    if outside.sender.is_empty() {
        return Err(SENDER_MISSING.error());
    }
    if outside.addressed_to.is_empty() {
        return Err(ADDRESSEE_MISSING.error());
    }
    if outside.arrived > today {
        return Err(ARRIVED_FUTURE.with(&[("date", &shown(outside.arrived))]));
    }
    for (field, label, text) in [
        ("sender", "Nơi gửi", &outside.sender),
        (
            "addressed_to",
            "Người nhận ghi trên bì",
            &outside.addressed_to,
        ),
        ("marks", "Dấu trên bì", &outside.marks),
        ("code_on_envelope", "Số, ký hiệu ngoài bì", &outside.code),
        ("note", "Ghi chú", &outside.note),
    ] {
        if text.chars().count() > 500 {
            return Err(TOO_LONG
                .with(&[("label", &label), ("most", &500)])
                .at(field));
        }
    }
    Ok(())
}

/// Refuses a day of handing over before the envelope came or in the future.
pub fn handing(date: NaiveDate, arrived: &str, today: NaiveDate) -> Result<()> {
    if date.to_string().as_str() < arrived || date > today {
        return Err(HANDED_DATE.with(&[
            ("date", &shown(date)),
            ("arrived", &crate::dates::shown_text(arrived)),
        ]));
    }
    Ok(())
}
