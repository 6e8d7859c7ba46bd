//! What may be copied, and how. Pure.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::dates::shown;
use crate::error::Result;

crate::sentences! {
    TRANSFER = Refused "copies.transfer" "transfer" "{form} không có cách sao {transfer}.";
    FROM_COPY = Refused "copies.from_copy" "source_kind" "Sao lục là sao từ bản sao y; văn bản nguồn đang ghi là bản gốc hoặc bản chính.";
    FROM_ORIGINAL = Refused "copies.from_original" "source_kind" "{form} phải sao từ bản gốc hoặc bản chính; sao từ bản sao y thì dùng Sao lục.";
    SECRET = Refused "copies.secret" "secrecy" "Văn bản có độ mật không sao ở sổ này; việc sao theo pháp luật về bảo vệ bí mật nhà nước.";
    SOURCE_ENDED = Refused "copies.source_ended" "source" "Văn bản nguồn đã hủy, trả lại hoặc thu hồi nên không sao.";
    SOURCE_REGISTER = Refused "copies.source_register" "source" "Không sao được từ sổ “{register}”.";
    SOURCE_ORGAN = Refused "copies.source_organ" "source_organ" "Chưa ghi cơ quan ban hành văn bản được sao.";
    SOURCE_CONTENT = Refused "copies.source_content" "source_subject" "Chưa ghi tên loại hoặc trích yếu của văn bản được sao.";
    SOURCE_DATE = Refused "copies.source_date" "source_date" "Ngày {date} của văn bản được sao sau ngày sao {copy}.";
    PART = Refused "copies.part" "part" "Trích sao thì phải ghi phần được trích.";
    COPIES = Refused "copies.copies" "copies" "Số bản sao phải từ 1 đến 9.999.";
    SHEETS = Refused "copies.sheets" "sheets" "Số tờ của một bản phải từ 1 đến 9.999.";
    RECIPIENTS = Refused "copies.recipients" "recipients" "Chưa ghi nơi nhận bản sao.";
    COPY_DATE = Refused "copies.copy_date" "copy_date" "Ngày sao {date} sau hôm nay.";
    COPY_ORDER = Refused "copies.copy_order" "copy_date" "Ngày sao {date} trước ngày {last} của bản sao gần nhất.";
    CERTIFIED_DATE = Refused "copies.certified_date" "certified_date" "Ngày ký bản sao {date} sau ngày sao {copy}; bản sao ký rồi mới lấy số.";
    CERTIFIER = Refused "copies.certifier" "certifier_person_id" "{name} không giữ chức vụ lãnh đạo và không được ủy quyền vào ngày {date} nên không ký bản sao được.";
    NOTATION = Refused "copies.notation" "body_id" "“{name}” chưa có tên viết tắt nên chưa đặt được ký hiệu bản sao.";
    VOID_REASON = Refused "copies.void_reason" "reason" "Xin ghi lý do hủy.";
    VOIDED = Refused "copies.voided" "id" "Bản sao số {code} năm {year} đã hủy.";
    STAMPED = Refused "copies.stamped" "id" "Bản sao số {code} đã đóng dấu; xin hủy dòng đóng dấu trước.";
}

/// Hình thức sao.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    SaoY,
    SaoLuc,
    TrichSao,
}

impl Form {
    pub const ALL: [Form; 3] = [Form::SaoY, Form::SaoLuc, Form::TrichSao];

    pub fn as_str(self) -> &'static str {
        match self {
            Form::SaoY => "sao_y",
            Form::SaoLuc => "sao_luc",
            Form::TrichSao => "trich_sao",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Form::SaoY => "Sao y",
            Form::SaoLuc => "Sao lục",
            Form::TrichSao => "Trích sao",
        }
    }

    /// Its part of the ký hiệu (Phụ lục III).
    pub fn abbreviation(self) -> &'static str {
        match self {
            Form::SaoY => "SY",
            Form::SaoLuc => "SL",
            Form::TrichSao => "TrS",
        }
    }

    /// The ways it may be made (Điều 25).
    pub fn transfers(self) -> &'static [Transfer] {
        match self {
            Form::SaoY | Form::SaoLuc => &[
                Transfer::PaperPaper,
                Transfer::ElectronicPaper,
                Transfer::PaperElectronic,
            ],
            Form::TrichSao => &Transfer::ALL,
        }
    }

    pub fn parse(text: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.as_str() == text)
    }
}

/// From which medium to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Transfer {
    PaperPaper,
    ElectronicPaper,
    PaperElectronic,
    ElectronicElectronic,
}

impl Transfer {
    pub const ALL: [Transfer; 4] = [
        Transfer::PaperPaper,
        Transfer::ElectronicPaper,
        Transfer::PaperElectronic,
        Transfer::ElectronicElectronic,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Transfer::PaperPaper => "paper_paper",
            Transfer::ElectronicPaper => "electronic_paper",
            Transfer::PaperElectronic => "paper_electronic",
            Transfer::ElectronicElectronic => "electronic_electronic",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Transfer::PaperPaper => "từ giấy sang giấy",
            Transfer::ElectronicPaper => "từ điện tử sang giấy",
            Transfer::PaperElectronic => "từ giấy sang điện tử",
            Transfer::ElectronicElectronic => "từ điện tử sang điện tử",
        }
    }

    pub fn parse(text: &str) -> Option<Transfer> {
        Transfer::ALL
            .into_iter()
            .find(|transfer| transfer.as_str() == text)
    }
}

/// What the copy is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Bản gốc, bản chính.
    Original,
    /// Bản sao y.
    Copy,
}

impl SourceKind {
    pub fn as_str(self) -> &'static str {
        match self {
            SourceKind::Original => "original",
            SourceKind::Copy => "copy",
        }
    }
}

/// The document that is copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    pub organ: String,
    pub code: String,
    pub date: Option<NaiveDate>,
    pub type_name: String,
    pub subject: String,
    /// As of incoming documents; empty: not secret.
    pub secrecy: String,
}

/// What is written of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub form: Form,
    pub transfer: Transfer,
    pub source_kind: SourceKind,
    pub source: Source,
    /// What is excerpted.
    pub part: String,
    pub copies: i64,
    /// Of one copy, when it is of paper.
    pub sheets: Option<i64>,
    pub recipients: String,
    pub date: NaiveDate,
    pub note: String,
}

/// The days a copy is measured by.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    pub today: NaiveDate,
    /// Of the copy with the highest number.
    pub last: Option<NaiveDate>,
    /// When it was signed.
    pub certified: NaiveDate,
}

/// Refuses a copy that may not be made.
pub fn fits(entry: &Entry, days: Days) -> Result<()> {
    let form = entry.form;
    if !entry.source.secrecy.is_empty() {
        return Err(SECRET.error());
    }
    if !form.transfers().contains(&entry.transfer) {
        return Err(TRANSFER.with(&[
            ("form", &form.label()),
            ("transfer", &entry.transfer.label()),
        ]));
    }
    match (form, entry.source_kind) {
        (Form::SaoLuc, SourceKind::Original) => return Err(FROM_COPY.error()),
        (Form::SaoY | Form::TrichSao, SourceKind::Copy) => {
            return Err(FROM_ORIGINAL.with(&[("form", &form.label())]));
        }
        _ => {}
    }
    source_fits(&entry.source, entry.date)?;
    if form == Form::TrichSao && entry.part.is_empty() {
        return Err(PART.error());
    }
    if !(1..=9_999).contains(&entry.copies) {
        return Err(COPIES.error());
    }
    if entry
        .sheets
        .is_some_and(|sheets| !(1..=9_999).contains(&sheets))
    {
        return Err(SHEETS.error());
    }
    if entry.recipients.is_empty() {
        return Err(RECIPIENTS.error());
    }
    days_fit(entry.date, days)
}

fn source_fits(source: &Source, copied: NaiveDate) -> Result<()> {
    if source.organ.is_empty() {
        return Err(SOURCE_ORGAN.error());
    }
    if source.type_name.is_empty() && source.subject.is_empty() {
        return Err(SOURCE_CONTENT.error());
    }
    match source.date {
        Some(date) if date > copied => {
            Err(SOURCE_DATE.with(&[("date", &shown(date)), ("copy", &shown(copied))]))
        }
        _ => Ok(()),
    }
}

fn days_fit(date: NaiveDate, days: Days) -> Result<()> {
    if date > days.today {
        return Err(COPY_DATE.with(&[("date", &shown(date))]));
    }
    if let Some(last) = days.last.filter(|last| date < *last) {
        return Err(COPY_ORDER.with(&[("date", &shown(date)), ("last", &shown(last))]));
    }
    if days.certified > date {
        return Err(
            CERTIFIED_DATE.with(&[("date", &shown(days.certified)), ("copy", &shown(date))])
        );
    }
    Ok(())
}

/// `15/SY-UBND`; below 10 with a nought.
pub fn code(number: i64, notation: &str) -> String {
    format!("{number:02}/{notation}")
}

/// `SY-UBND`.
pub fn notation(form: Form, abbreviation: &str) -> String {
    format!("{}-{abbreviation}", form.abbreviation())
}

/// What whoever certifies a copy signs: every part length-prefixed.
pub fn digest(code: &str, year: i32, entry: &Entry) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let day = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    for part in [
        code,
        &year.to_string(),
        entry.form.as_str(),
        entry.transfer.as_str(),
        entry.source_kind.as_str(),
        &entry.source.organ,
        &entry.source.code,
        &day(entry.source.date),
        &entry.source.type_name,
        &entry.source.subject,
        &entry.part,
        &entry.copies.to_string(),
        &entry.recipients,
        &day(Some(entry.date)),
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().into()
}

/// Where a copy stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Issued,
    Stamped,
    Voided,
}

impl State {
    pub fn label(self) -> &'static str {
        match self {
            State::Issued => "Chưa đóng dấu",
            State::Stamped => "Đã đóng dấu",
            State::Voided => "Đã hủy",
        }
    }
}

/// The state that follows from the facts.
pub fn state(stamped: bool, voided: bool) -> State {
    match (voided, stamped) {
        (true, _) => State::Voided,
        (_, true) => State::Stamped,
        _ => State::Issued,
    }
}
