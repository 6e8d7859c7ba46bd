//! What may be stamped, and how often. Pure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::dates::shown;
use crate::error::Result;
use crate::registers::seal::rules::{MARKS, Mark, Per, SealKind, State};

crate::sentences! {
    NOT_YET = Refused "stamping.seal_not_yet" "seal_id" "“{seal}” chưa đưa vào sử dụng ngày {date}.";
    WITHDRAWN = Refused "stamping.seal_withdrawn" "seal_id" "“{seal}” đã thôi dùng từ ngày {date} nên không đóng được.";
    CERTIFICATE = Refused "stamping.certificate" "seal_id" "Chứng thư chữ ký số của “{seal}” đã hết hạn ngày {date}.";
    FUTURE = Refused "stamping.future" "stamped_at" "Giờ đóng dấu {at} sau giờ hiện nay.";
    BEFORE_HELD = Refused "stamping.before_held" "stamped_at" "{name} nhận “{seal}” lúc {since} nên không ghi được lần đóng dấu lúc {at}.";
    NOT_SIGNED = Refused "stamping.not_signed" "signature_seen" "Giấy tờ chưa có chữ ký của người có thẩm quyền nên không đóng dấu.";
    SIGNER_MISSING = Refused "stamping.signer_missing" "signer_full_name" "Chưa có tên người ký.";
    SIGNER_POSITION = Refused "stamping.signer_position" "signer_position" "Chưa có chức vụ người ký.";
    SIGNER_AUTHORITY = Refused "stamping.signer_authority" "signer_authority" "{name} không phải người của cơ quan; xin ghi căn cứ thẩm quyền ký.";
    SIGNER_UNFIT = Refused "stamping.signer_unfit" "signer_person_id" "{name} không giữ chức vụ lãnh đạo và không được ủy quyền vào ngày {date} nên chữ ký không đủ thẩm quyền để đóng dấu.";
    CONTENT_MISSING = Refused "stamping.content_missing" "subject" "Chưa ghi tên loại hoặc nội dung của giấy tờ.";
    DOCUMENT_DATE = Refused "stamping.document_date" "document_date" "Ngày văn bản {date} sau ngày đóng dấu.";
    COPIES = Refused "stamping.copies" "copies" "Số bản phải từ 1 đến 9.999.";
    SHEETS = Refused "stamping.sheets" "sheets" "Số tờ của một bản phải từ 1 đến 9.999.";
    NO_MARK = Refused "stamping.no_mark" "marks" "Xin chọn ít nhất một loại dấu.";
    MARK_UNKNOWN = Refused "stamping.mark_unknown" "marks" "Không có loại dấu “{mark}”.";
    MARK_TWICE = Refused "stamping.mark_twice" "marks" "“{mark}” ghi hai lần.";
    MARK_UNFIT = Refused "stamping.mark_unfit" "marks" "“{mark}” không đóng được bằng “{seal}” ({kind}).";
    STAMPS_NONE = Refused "stamping.stamps_none" "marks" "Số dấu của “{mark}” phải từ 1 trở lên.";
    STAMPS_MANY = Refused "stamping.stamps_many" "marks" "{stamps} dấu của “{mark}” cho {copies} bản là quá nhiều; nhiều nhất là {most}.";
    OVERLAP_ONE = Refused "stamping.overlap_one" "marks" "Văn bản một tờ không đóng dấu giáp lai.";
    OVERLAP_FEW = Refused "stamping.overlap_few" "marks" "Mỗi dấu giáp lai đóng nhiều nhất 5 tờ nên văn bản {sheets} tờ cần ít nhất {least} dấu.";
    REQUESTER = Refused "stamping.requester" "requester_name" "Chưa ghi đơn vị hoặc người đề nghị đóng dấu.";
    RECEIVER_MISSING = Refused "stamping.receiver_missing" "received_by" "Chưa có tên người ký nhận.";
    RECEIVED_ALREADY = Refused "stamping.received_already" "id" "{name} đã ký nhận dòng này.";
    NOBODY_NAMED = Refused "stamping.nobody_named" "id" "Dòng này không chọn người đề nghị trong cơ quan nên ký nhận vào sổ giấy.";
    WRONG_RECEIVER = Denied "stamping.wrong_receiver" "login" "Người đề nghị là {to}; {name} không ký nhận thay bằng mật khẩu được.";
    VOID_REASON = Refused "stamping.void_reason" "reason" "Xin ghi lý do hủy.";
    VOIDED = Refused "stamping.voided" "id" "Dòng số {number}/{year} đã hủy.";
    VOID_OTHERS = Denied "stamping.void_others" "id" "Chỉ người đã đóng dấu hoặc văn thư mới hủy được dòng này.";
}

/// Most copies, and most sheets of one.
pub const MOST: i64 = 9_999;
/// Sheets one giáp lai stamp may hold together (NĐ 30/2020 Điều 33.1).
pub const SHEETS_OF_ONE: i64 = 5;
/// Most stamps of one kind on one copy: seals on every page of a thick book.
const MOST_ON_ONE: i64 = 500;

/// A kind of stamping and how often it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamps {
    pub kind: String,
    pub stamps: i64,
}

/// The kind of stamping of a code.
pub fn mark(code: &str) -> Result<&'static Mark> {
    MARKS
        .iter()
        .find(|mark| mark.code == code)
        .ok_or_else(|| MARK_UNKNOWN.with(&[("mark", &code)]))
}

/// What a kind of stamping is called; the code itself for one this program does not know.
pub fn mark_label(code: &str) -> &str {
    mark(code).map_or(code, |mark| mark.label)
}

/// Giáp lai of one copy: one for at most five sheets.
pub fn overlap(sheets: i64) -> i64 {
    (sheets + SHEETS_OF_ONE - 1) / SHEETS_OF_ONE
}

/// How many stamps of a kind the copies ask for.
pub fn proposed(per: Per, copies: i64, sheets: i64) -> i64 {
    match per {
        Per::Copy => copies,
        Per::Sheets => copies * overlap(sheets),
    }
}

/// Refuses no copies, or more than any office makes.
pub fn amounts(copies: i64, sheets: i64) -> Result<()> {
    if !(1..=MOST).contains(&copies) {
        return Err(COPIES.error());
    }
    if !(1..=MOST).contains(&sheets) {
        return Err(SHEETS.error());
    }
    Ok(())
}

/// Refuses stamps that the seal does not make, or that the copies cannot have.
pub fn stamps(
    (seal, kind): (&str, &SealKind),
    marks: &[Stamps],
    copies: i64,
    sheets: i64,
) -> Result<()> {
    amounts(copies, sheets)?;
    if marks.is_empty() {
        return Err(NO_MARK.error());
    }
    let mut seen = BTreeSet::new();
    for one in marks {
        let known = mark(&one.kind)?;
        let label = known.label;
        if !kind.marks.contains(&known.code) {
            return Err(MARK_UNFIT.with(&[
                ("mark", &label),
                ("seal", &seal),
                ("kind", &kind.label),
            ]));
        }
        if !seen.insert(known.code) {
            return Err(MARK_TWICE.with(&[("mark", &label)]));
        }
        if one.stamps < 1 {
            return Err(STAMPS_NONE.with(&[("mark", &label)]));
        }
        let most = match known.per {
            Per::Copy => copies * MOST_ON_ONE,
            Per::Sheets if sheets < 2 => return Err(OVERLAP_ONE.error()),
            Per::Sheets => copies * sheets,
        };
        if one.stamps > most {
            return Err(STAMPS_MANY.with(&[
                ("stamps", &one.stamps),
                ("mark", &label),
                ("copies", &copies),
                ("most", &most),
            ]));
        }
        let least = overlap(sheets);
        if known.per == Per::Sheets && one.stamps < least {
            return Err(OVERLAP_FEW.with(&[("sheets", &sheets), ("least", &least)]));
        }
    }
    Ok(())
}

/// Refuses a seal that is not in use on the day it was used, or whose certificate has ended.
pub fn in_use(
    name: &str,
    state: State,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    certificate_to: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<()> {
    match (state, to, from) {
        (State::Withdrawn, Some(to), _) => {
            Err(WITHDRAWN.with(&[("seal", &name), ("date", &shown(to))]))
        }
        (State::InUse, _, Some(from)) if from <= day => match certificate_to {
            Some(end) if end < day => {
                Err(CERTIFICATE.with(&[("seal", &name), ("date", &shown(end))]))
            }
            _ => Ok(()),
        },
        _ => Err(NOT_YET.with(&[("seal", &name), ("date", &shown(day))])),
    }
}

/// A paper that is to be stamped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// "97/KH-UBND"; empty: giấy tờ không có số.
    pub code: String,
    pub date: Option<NaiveDate>,
    pub type_name: String,
    pub subject: String,
    pub signer_full_name: String,
    pub signer_position: String,
    /// Why somebody who is not of the office may sign.
    pub signer_authority: String,
}

/// Refuses a paper that does not say what it is or who signed it.
pub fn paper(paper: &Paper, of_the_office: bool, day: NaiveDate) -> Result<()> {
    if paper.type_name.is_empty() && paper.subject.is_empty() {
        return Err(CONTENT_MISSING.error());
    }
    if let Some(date) = paper.date.filter(|date| *date > day) {
        return Err(DOCUMENT_DATE.with(&[("date", &shown(date))]));
    }
    if paper.signer_full_name.is_empty() {
        return Err(SIGNER_MISSING.error());
    }
    if paper.signer_position.is_empty() {
        return Err(SIGNER_POSITION.error());
    }
    if !of_the_office && paper.signer_authority.is_empty() {
        return Err(SIGNER_AUTHORITY.with(&[("name", &paper.signer_full_name)]));
    }
    Ok(())
}

/// "Dấu lên chữ ký (3), dấu giáp lai (9)".
pub fn marks_shown(marks: &[Stamps]) -> String {
    let mut text = String::new();
    for one in marks {
        let label = mark_label(&one.kind);
        if text.is_empty() {
            text.push_str(label);
        } else {
            text.push_str(", ");
            let mut letters = label.chars();
            text.extend(letters.next().into_iter().flat_map(char::to_lowercase));
            text.push_str(letters.as_str());
        }
        text.push_str(&format!(" ({})", one.stamps));
    }
    text
}
