//! What is decided about outgoing documents. Pure.

pub mod state;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use state::{Facts, State, Step, may, state};

use crate::dates::shown;
use crate::error::{Error, Result};
use crate::ids::{BodyId, PersonId, UnitId};
use crate::kit::numbering::notation;
use crate::kit::numbering::plan::Sort;
use crate::kit::text::{compose, fold, tidy_line};

crate::sentences! {
    SUBJECT_MISSING = Refused "outgoing.subject_missing" "subject" "Chưa có trích yếu nội dung.";
    TYPE_MISSING = Refused "outgoing.type_missing" "type_name" "Chưa chọn tên loại văn bản.";
    TYPE_UNKNOWN = Refused "outgoing.type_unknown" "type_name" "Không có tên loại “{name}” trong danh mục của cơ quan; xin thêm trong Thiết lập.";
    NOTATION_MISSING = Refused "outgoing.notation_missing" "code_notation" "Chưa có ký hiệu văn bản.";
    NOTATION_FORM = Refused "outgoing.notation_form" "code_notation" "Ký hiệu “{notation}” không đúng mẫu: gồm các nhóm chữ viết tắt nối bằng “-”, như KH-UBND, UBND-VP; văn bản quy phạm pháp luật có năm đứng trước, như 2026/QĐ-UBND.";
    TOO_LONG = Refused "outgoing.too_long" "" "{label} dài quá {most} ký tự.";
    LONG = Refused "outgoing.long" "" "{label} dài quá {most} ký tự của mẫu trao đổi (NĐ 30, Phụ lục VI); khi gửi liên thông phần sau sẽ bị cắt.";
    OUT_OF_RANGE = Refused "outgoing.out_of_range" "" "{label} phải từ {least} đến {most}.";
    SECRECY_FORM = Refused "outgoing.secrecy_form" "secrecy" "Độ mật phải là mật, tối mật hoặc tuyệt mật.";
    SECRET_SUBJECT = Refused "outgoing.secret_subject" "subject" "Văn bản {secrecy} không ghi trích yếu vào sổ này; chỉ giữ dòng trống để đủ số.";
    SECRET_DESCRIPTION = Refused "outgoing.secret_description" "description" "Văn bản {secrecy} chỉ ghi chú nhiều nhất 60 ký tự, không nói nội dung.";
    SECRET_FILE = Refused "outgoing.secret_file" "scan_ids" "Văn bản {secrecy} không đính tệp vào chương trình.";
    SECRET_SCREEN = Refused "outgoing.secret_screen" "secrecy" "Văn bản {secrecy} không duyệt, ký trên màn hình; xin ghi việc ký trên giấy.";
    SECRET_LATER = Refused "outgoing.secret_later" "secrecy" "Dự thảo đã có trích yếu hoặc tệp nên không đổi thành mật ở đây. Xin dùng “Đánh dấu văn bản mật”.";
    SECRET_FILES = Refused "outgoing.secret_files" "id" "Văn bản còn tệp đính kèm. Xin xóa bản quét mật ở Hộp quét trước.";
    STAMP_SENT = Refused "outgoing.stamp_sent" "id" "{name} đã phát hành nên không bỏ việc đóng dấu.";
    DELIVERY_NOT_SENT = Refused "outgoing.delivery_not_sent" "recipient_id" "{name} chưa phát hành nên chưa có gì để nhận.";
    DELIVERY_ALREADY = Refused "outgoing.delivery_already" "recipient_id" "Nơi nhận “{place}” đã ký nhận ({who}).";
    DELIVERY_NAME = Refused "outgoing.delivery_name" "received_by" "Chưa ghi người ký nhận.";
    DELIVERY_DATE = Refused "outgoing.delivery_date" "date" "Ngày {date} phải từ ngày phát hành {sent} đến hôm nay.";
    DELIVERY_WHO = Denied "outgoing.delivery_who" "login" "{who} không phải người của nơi nhận “{place}” nên không ký nhận được.";
    LINK_SELF = Refused "outgoing.link_self" "to_id" "Văn bản không thể đính chính, sửa đổi, thay thế hay thu hồi chính nó.";
    LINK_ISSUED = Refused "outgoing.link_issued" "to_id" "{name} chưa có số hoặc đã hủy nên không nối được.";
    LINK_FORM = Refused "outgoing.link_form" "kind" "Sửa đổi, thay thế {name} phải bằng văn bản có hình thức tương đương.";
    LINK_TWICE = Refused "outgoing.link_twice" "to_id" "Hai văn bản đã nối với nhau: {name}.";
    RECALL_NOT_SENT = Refused "outgoing.recall_not_sent" "id" "{name} chưa phát hành; chưa gửi thì hủy, không thu hồi.";
    RECALL_NONE = Refused "outgoing.recall_none" "recipient_id" "{name} không bị thu hồi.";
    RECALL_BACK = Refused "outgoing.recall_back" "recipient_id" "Nơi nhận “{place}” đã trả lại ngày {date}.";
    RECALL_DATE = Refused "outgoing.recall_date" "date" "Ngày trả lại {date} phải từ ngày thu hồi {recalled} đến hôm nay.";
    LOAN_NOT_FILED = Refused "outgoing.loan_not_filed" "id" "{name} chưa có bản lưu để cho mượn.";
    LOAN_OUT = Refused "outgoing.loan_out" "id" "Bản lưu đang do {who} mượn từ ngày {date}.";
    LOAN_BORROWER = Refused "outgoing.loan_borrower" "borrower" "Chưa ghi người mượn bản lưu.";
    LOAN_ALLOWED = Refused "outgoing.loan_allowed" "allowed_by" "Chưa ghi người cho phép sử dụng bản lưu.";
    LOAN_DUE = Refused "outgoing.loan_due" "due_date" "Hạn trả {date} đã qua.";
    LOAN_BACK = Refused "outgoing.loan_back" "loan_id" "Bản lưu đã trả ngày {date}.";
    LOAN_BACK_DATE = Refused "outgoing.loan_back_date" "date" "Ngày trả {date} phải từ ngày mượn {lent} đến hôm nay.";
    LINE_NOT_YOURS = Denied "outgoing.not_yours" "id" "Chỉ người soạn thảo, lãnh đạo đơn vị soạn thảo và văn thư sửa được văn bản này.";
    DRAFTER_OTHER = Denied "outgoing.drafter_other" "drafter_id" "Chỉ văn thư lập dự thảo thay người khác.";
    HIDDEN = Denied "outgoing.hidden" "id" "Văn bản này chỉ cho đơn vị soạn thảo, đơn vị nhận, lãnh đạo và văn thư xem.";
    CONTENT_FIXED = Refused "outgoing.content_fixed" "subject" "{name} đã qua bước {step} nên không sửa tên loại, trích yếu hay tệp dự thảo; xin trả lại người soạn thảo trước.";
    NUMBER_FIXED = Refused "outgoing.number_fixed" "code_notation" "{name} đã có số nên không sửa ký hiệu, cơ quan ban hành hay đơn vị soạn thảo.";
    NOTHING_CHANGED = Refused "outgoing.nothing_changed" "" "Không có gì thay đổi.";
    REASON_MISSING = Refused "outgoing.reason_missing" "reason" "Xin ghi lý do.";
    FROZEN = Refused "outgoing.frozen" "id" "{name} {state}, không thay đổi được nữa.";
    DONE = Refused "outgoing.done" "id" "{name} đã qua bước {step}.";
    PASSED = Refused "outgoing.passed" "id" "{name} đã qua bước {later} nên không ghi bước {step} nữa.";
    NOT_SIGNED = Refused "outgoing.not_signed" "signed_date" "{name} chưa được ký; chỉ văn bản đã ký mới được kiểm tra thể thức, cấp số, đóng dấu.";
    FORM_NOT_CHECKED = Refused "outgoing.form_not_checked" "form_checked_date" "{name} chưa được văn thư kiểm tra thể thức lần cuối.";
    NOT_NUMBERED = Refused "outgoing.not_numbered" "code_number" "{name} chưa có số.";
    NOT_STAMPED = Refused "outgoing.not_stamped" "stamped_date" "{name} chưa đóng dấu hoặc ký số cơ quan; không để bản “mộc” ra ngoài. Nếu loại văn bản này không đóng dấu, xin ghi lý do.";
    NOT_SENT = Refused "outgoing.not_sent" "sent_date" "{name} chưa phát hành nên chưa lưu bản gốc.";
    INITIAL_WHO = Denied "outgoing.initial_who" "login" "{who} không giữ chức vụ lãnh đạo của đơn vị soạn thảo vào ngày {date} nên không ký nháy được.";
    CHECK_WHO = Denied "outgoing.check_who" "login" "{who} không giữ chức vụ kiểm tra văn bản cho văn phòng vào ngày {date}.";
    SELF = Denied "outgoing.self" "login" "{who} là người soạn thảo nên không tự ký nháy, kiểm tra văn bản của mình.";
    RECORD_STEP = Refused "outgoing.record_step" "step" "Chỉ ghi thay được việc ký nháy, kiểm tra và duyệt.";
    RECORD_DATE = Refused "outgoing.record_date" "date" "Ngày {date} không được sau hôm nay và không trước ngày lập dự thảo {drafted}.";
    EVIDENCE = Refused "outgoing.evidence" "evidence" "Căn cứ ghi thay phải là bản giấy, điện thoại hoặc hệ thống khác.";
    SIGNED_DATE = Refused "outgoing.signed_date" "signed_date" "Ngày ký {date} không được sau hôm nay.";
    SIGNED_FILE = Refused "outgoing.signed_file" "scan_ids" "Ký số ngoài chương trình thì phải đính tệp đã ký.";
    SUBMIT_FOR = Refused "outgoing.submit_for" "for" "Xin chọn trình để duyệt hay trình để ký.";
    SUBMIT_LEADER = Refused "outgoing.submit_leader" "to_person_id" "{who} không phải lãnh đạo đang làm việc.";
    RETURN_TO = Refused "outgoing.return_to" "to" "Xin chọn bước trước bước hiện nay để trả lại.";
    RETURN_NUMBERED = Refused "outgoing.return_numbered" "id" "{name} đã có số nên không trả lại; sai thì hủy số, đính chính hoặc thu hồi.";
    RETURN_WHO = Denied "outgoing.return_who" "id" "Chỉ lãnh đạo, người kiểm tra và văn thư trả lại được văn bản.";
    RECIPIENT_MISSING = Refused "outgoing.recipient_missing" "recipients" "Chưa có nơi nhận văn bản.";
    RECIPIENT_NAME = Refused "outgoing.recipient_name" "recipients" "Có nơi nhận chưa ghi tên.";
    RECIPIENT_TWICE = Refused "outgoing.recipient_twice" "recipients" "Nơi nhận “{name}” có hai lần.";
    RECIPIENT_COPIES = Refused "outgoing.recipient_copies" "recipients" "Số bản của nơi nhận “{name}” phải từ 0 đến {most}.";
    RECIPIENTS_SENT = Refused "outgoing.recipients_sent" "recipients" "{name} đã phát hành nên không bớt nơi nhận “{place}”; chỉ thêm được.";
    COPIES_DIFFER = Refused "outgoing.copies_differ" "copies" "Số bản {copies} khác với số nơi nhận cộng bản lưu ({expected}).";
    ISSUED_FUTURE = Refused "outgoing.issued_future" "issued_date" "Ngày văn bản {date} sau hôm nay.";
    ISSUED_BEFORE_SIGNED = Refused "outgoing.issued_before_signed" "issued_date" "Ngày văn bản {date} trước ngày ký {signed}.";
    ISSUED_BEFORE_LAST = Refused "outgoing.issued_before_last" "issued_date" "Ngày văn bản {date} trước ngày {last} của số liền trước ({number}). Số được cấp theo thứ tự ngày; muốn lùi ngày phải có lý do và chữ ký của lãnh đạo.";
    ISSUED_LAW_YEAR = Refused "outgoing.law_year" "code_notation" "Ký hiệu văn bản quy phạm pháp luật phải mang năm {year}.";
    CODE_TAKEN = Refused "outgoing.code_taken" "code_notation" "Số, ký hiệu {code} năm {year} đã dùng cho văn bản khác của {body}.";
    LATE = Refused "outgoing.late" "issued_date" "Cấp số muộn: ký ngày {signed}, chậm nhất phải cấp số ngày {by} (NĐ 30, Điều 4, 15).";
    SENT_DATE = Refused "outgoing.sent_date" "sent_date" "Ngày phát hành {date} phải từ ngày văn bản {issued} đến hôm nay.";
    STAMPED_DATE = Refused "outgoing.stamped_date" "date" "Ngày đóng dấu {date} phải từ ngày văn bản {issued} đến hôm nay.";
    HANDED_ALREADY = Refused "outgoing.handed_already" "id" "Văn bản này {who} đã nhận lại.";
    HANDED_NAME = Refused "outgoing.handed_name" "received_by" "Chưa ghi tên người nhận.";
    HANDED_WHO = Denied "outgoing.handed_who" "login" "{who} không phải người soạn thảo hay người của đơn vị soạn thảo nên không ký nhận được.";
    HANDED_DATE = Refused "outgoing.handed_date" "date" "Ngày nhận {date} phải từ ngày văn bản {issued} đến hôm nay.";
    VOID_SENT = Refused "outgoing.void_sent" "id" "{name} đã phát hành nên không hủy số; xin thu hồi hoặc thay thế.";
    ATTACH_NONE = Refused "outgoing.attach_none" "scan_ids" "Chưa chọn tệp nào.";
    INSERT_NUMBER = Refused "outgoing.insert_number" "number" "Chỉ chèn được sau một số đã cấp ({first} đến {last}), hoặc dùng số đã thả chưa dùng.";
    INSERT_SUFFIX = Refused "outgoing.insert_suffix" "suffix" "Số chèn mang một chữ cái sau số, như 15a; số {number} đã có dòng.";
    INSERT_TAKEN = Refused "outgoing.insert_taken" "suffix" "Số {number} đã có trong sổ.";
    INSERT_HELD = Refused "outgoing.insert_held" "number" "Số {number} đang giữ cho {owner}; xin dùng số giữ hoặc thả trước.";
    INSERT_DATE = Refused "outgoing.insert_date" "issued_date" "Ngày {date} không hợp với chỗ chèn: phải từ {from} đến {to}.";
    INSERT_NOT_NEEDED = Refused "outgoing.insert_not_needed" "number" "Số {number} là số tiếp theo và ngày không lùi; xin cấp số bình thường.";
    INSERT_REASON = Refused "outgoing.insert_reason" "reason" "Chèn số, lùi ngày phải ghi lý do; lý do đứng mãi trong sổ.";
}

/// The most recipients' copies.
pub const MOST_COPIES: i64 = 9_999;

/// Văn bản hành chính or quy phạm pháp luật.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
    Admin,
    Qppl,
}

impl Kind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Admin => "admin",
            Kind::Qppl => "qppl",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Kind {
        if text == "qppl" {
            Kind::Qppl
        } else {
            Kind::Admin
        }
    }
}

/// What a document says of itself, before it has a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub body: BodyId,
    pub kind: Kind,
    pub type_name: String,
    pub subject: String,
    pub code_notation: String,
    pub language: String,
    pub page_amount: Option<i64>,
    pub copies: Option<i64>,
    pub keep_copies: i64,
    /// Đơn vị, người nhận bản lưu.
    pub kept_by: String,
    pub description: String,
    pub priority: i64,
    pub secrecy: String,
    /// Lĩnh vực.
    pub field: String,
    pub due_date: Option<NaiveDate>,
    pub file_notation: String,
    pub drafter: Option<PersonId>,
    pub unit: Option<UnitId>,
}

impl Entry {
    /// A new document of a body.
    pub fn new(body: BodyId) -> Self {
        Self {
            body,
            kind: Kind::Admin,
            type_name: String::new(),
            subject: String::new(),
            code_notation: String::new(),
            language: String::new(),
            page_amount: None,
            copies: None,
            keep_copies: 1,
            kept_by: String::new(),
            description: String::new(),
            priority: 0,
            secrecy: String::new(),
            field: String::new(),
            due_date: None,
            file_notation: String::new(),
            drafter: None,
            unit: None,
        }
    }

    pub fn is_secret(&self) -> bool {
        !self.secrecy.is_empty()
    }

    /// As the series ask for it.
    pub fn sort(&self) -> Sort {
        match (self.is_secret(), self.kind) {
            (true, _) => Sort::Secret,
            (false, Kind::Qppl) => Sort::Law,
            (false, Kind::Admin) => Sort::Admin,
        }
    }

    /// The same with blanks and marks in order.
    #[must_use]
    pub fn tidied(self) -> Self {
        Self {
            type_name: tidy_line(&self.type_name),
            subject: tidy_line(&self.subject),
            code_notation: compose(&notation::tidied(&self.code_notation)),
            language: tidy_line(&self.language),
            kept_by: tidy_line(&self.kept_by),
            description: tidy_line(&self.description),
            field: tidy_line(&self.field),
            file_notation: tidy_line(&self.file_notation),
            ..self
        }
    }
}

/// The secrecy of a stored word; `None` when it is none.
pub fn secrecy_name(code: &str) -> Option<&'static str> {
    match code {
        "" => Some(""),
        "mat" => Some("mật"),
        "toi_mat" => Some("tối mật"),
        "tuyet_mat" => Some("tuyệt mật"),
        _ => None,
    }
}

/// A text's field, its label, its hard limit and the limit of Phụ lục VI, in characters.
fn limits(entry: &Entry) -> [(&'static str, &'static str, &str, usize, usize); 8] {
    [
        ("type_name", "Tên loại", &entry.type_name, 200, 100),
        ("subject", "Trích yếu", &entry.subject, 4_000, 500),
        ("code_notation", "Ký hiệu", &entry.code_notation, 100, 30),
        ("language", "Ngôn ngữ", &entry.language, 100, 30),
        (
            "kept_by",
            "Đơn vị, người nhận bản lưu",
            &entry.kept_by,
            500,
            500,
        ),
        ("description", "Ghi chú", &entry.description, 2_000, 500),
        ("field", "Lĩnh vực", &entry.field, 200, 200),
        (
            "file_notation",
            "Số và ký hiệu hồ sơ",
            &entry.file_notation,
            200,
            20,
        ),
    ]
}

/// Refuses a document that cannot stand so. `types` are the names of the catalogue, `files` how
/// many scans lie beside it.
///
/// # Errors
/// One sentence, of the first thing that is wrong.
pub fn fits(entry: &Entry, types: &[String], files: usize) -> Result<()> {
    if entry.type_name.is_empty() {
        return Err(TYPE_MISSING.error());
    }
    if !types
        .iter()
        .any(|name| fold(name) == fold(&entry.type_name))
    {
        return Err(TYPE_UNKNOWN.with(&[("name", &entry.type_name)]));
    }
    let Some(secrecy) = secrecy_name(&entry.secrecy) else {
        return Err(SECRECY_FORM.error());
    };
    if secrecy.is_empty() && entry.subject.is_empty() {
        return Err(SUBJECT_MISSING.error());
    }
    if !secrecy.is_empty() {
        let wrong = if !entry.subject.is_empty() {
            Some(&SECRET_SUBJECT)
        } else if entry.description.chars().count() > 60 {
            Some(&SECRET_DESCRIPTION)
        } else if files > 0 {
            Some(&SECRET_FILE)
        } else {
            None
        };
        if let Some(sentence) = wrong {
            return Err(sentence.with(&[("secrecy", &secrecy)]));
        }
    }
    for (field, label, text, most, _) in limits(entry) {
        if text.chars().count() > most {
            let error = TOO_LONG.with(&[("label", &label), ("most", &most)]);
            return Err(error.at(field));
        }
    }
    notation_fits(entry)?;
    for (field, label, value, least, most) in [
        ("priority", "Mức độ khẩn", Some(entry.priority), 0, 4),
        ("page_amount", "Số trang", entry.page_amount, 1, 99_999),
        ("copies", "Số bản", entry.copies, 1, MOST_COPIES),
        ("keep_copies", "Số bản lưu", Some(entry.keep_copies), 1, 99),
    ] {
        if value.is_some_and(|value| !(least..=most).contains(&value)) {
            let error = OUT_OF_RANGE.with(&[("label", &label), ("least", &least), ("most", &most)]);
            return Err(error.at(field));
        }
    }
    Ok(())
}

fn notation_fits(entry: &Entry) -> Result<()> {
    if entry.code_notation.is_empty() {
        return Err(NOTATION_MISSING.error());
    }
    let groups = match (entry.kind, entry.code_notation.split_once('/')) {
        (Kind::Admin, None) => Some(entry.code_notation.as_str()),
        (Kind::Qppl, Some((year, rest))) if year.parse::<u16>().is_ok() && year.len() == 4 => {
            Some(rest)
        }
        _ => None,
    };
    let whole = |group: &str| {
        !group.is_empty()
            && group
                .chars()
                .all(|letter| letter.is_alphanumeric() || "&.".contains(letter))
    };
    if groups.is_some_and(|groups| groups.split('-').all(whole)) {
        return Ok(());
    }
    Err(NOTATION_FORM.with(&[("notation", &entry.code_notation)]))
}

/// Texts longer than what is exchanged electronically: worth a word, never in the way.
pub fn advice(entry: &Entry) -> Vec<Error> {
    limits(entry)
        .into_iter()
        .filter(|(_, _, text, most, exchange)| {
            let length = text.chars().count();
            length > *exchange && length <= *most
        })
        .map(|(field, label, _, _, exchange)| {
            LONG.with(&[("label", &label), ("most", &exchange)])
                .at(field)
        })
        .collect()
}

/// How a document goes to a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    #[default]
    Paper,
    Electronic,
    Post,
    /// Paper and electronic.
    Both,
}

impl Way {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Way::Paper => "paper",
            Way::Electronic => "electronic",
            Way::Post => "post",
            Way::Both => "both",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Way {
        [Way::Electronic, Way::Post, Way::Both]
            .into_iter()
            .find(|way| way.as_str() == text)
            .unwrap_or_default()
    }

    /// As shown.
    pub fn label(self) -> &'static str {
        match self {
            Way::Paper => "Giao trực tiếp",
            Way::Electronic => "Điện tử",
            Way::Post => "Bưu điện",
            Way::Both => "Giấy và điện tử",
        }
    }

    /// How many paper copies it takes when nothing is said.
    pub fn usual_copies(self) -> i64 {
        i64::from(self != Way::Electronic)
    }
}

/// Somebody a document is sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub unit: Option<UnitId>,
    pub name: String,
    pub way: Way,
    /// Paper copies.
    pub copies: i64,
}

/// Refuses recipients that cannot be.
///
/// # Errors
/// `outgoing.recipient_name`, `outgoing.recipient_twice`, `outgoing.recipient_copies`.
pub fn recipients_fit(recipients: &[Recipient]) -> Result<()> {
    for (place, recipient) in recipients.iter().enumerate() {
        let name = &recipient.name;
        if name.is_empty() {
            return Err(RECIPIENT_NAME.error());
        }
        if name.chars().count() > 500 {
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("label", &"Nơi nhận"), ("most", &500)];
            return Err(TOO_LONG.with(&values).at("recipients"));
        }
        if recipients[..place]
            .iter()
            .any(|other| fold(&other.name) == fold(name))
        {
            return Err(RECIPIENT_TWICE.with(&[("name", name)]));
        }
        if !(0..=MOST_COPIES).contains(&recipient.copies) {
            return Err(RECIPIENT_COPIES.with(&[("name", name), ("most", &MOST_COPIES)]));
        }
    }
    Ok(())
}

/// Nơi nhận as column 5 has it.
pub fn places<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join("; ")
}

/// How many copies are made: one for each recipient that gets paper, and what is kept.
pub fn copies_expected(recipients: impl Iterator<Item = i64>, keep: i64) -> i64 {
    recipients.sum::<i64>() + keep
}

/// What the book says around a number that is about to be given.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around {
    pub today: NaiveDate,
    pub signed: Option<NaiveDate>,
    /// The number before it in the series and its day.
    pub before: Option<(i64, NaiveDate)>,
}

/// Whether a document may carry this day with the next number of its series.
///
/// # Errors
/// `outgoing.issued_future`, `outgoing.issued_before_signed`, `outgoing.issued_before_last`.
pub fn day_fits(date: NaiveDate, around: &Around) -> Result<()> {
    day_signed(date, around)?;
    match around.before {
        Some((number, last)) if date < last => Err(ISSUED_BEFORE_LAST.with(&[
            ("date", &shown(date)),
            ("last", &shown(last)),
            ("number", &number),
        ])),
        _ => Ok(()),
    }
}

/// The same without the numbers around it, for one that a leader allows to be inserted.
///
/// # Errors
/// `outgoing.issued_future`, `outgoing.issued_before_signed`.
pub fn day_signed(date: NaiveDate, around: &Around) -> Result<()> {
    if date > around.today {
        return Err(ISSUED_FUTURE.with(&[("date", &shown(date))]));
    }
    match around.signed {
        Some(signed) if date < signed => {
            Err(ISSUED_BEFORE_SIGNED.with(&[("date", &shown(date)), ("signed", &shown(signed))]))
        }
        _ => Ok(()),
    }
}

/// A place between numbers that were given before.
#[derive(Debug, Clone, Default)]
pub struct Gap<'a> {
    pub first: i64,
    /// The highest number given or held.
    pub last: i64,
    /// Whether the plain number has a line.
    pub base: bool,
    /// Whether this very number and suffix has one.
    pub taken: bool,
    /// Who the number is held for.
    pub held_for: Option<&'a str>,
    /// The day of the nearest line before, and of the nearest behind.
    pub before: Option<NaiveDate>,
    pub behind: Option<NaiveDate>,
}

/// Whether a number may be inserted here with this day: 15a behind 15, or a number that was
/// released and never used.
///
/// # Errors
/// `outgoing.insert_number`, `outgoing.insert_suffix`, `outgoing.insert_taken`,
/// `outgoing.insert_held`, `outgoing.insert_date`.
pub fn insert_fits(number: i64, suffix: &str, date: NaiveDate, gap: &Gap<'_>) -> Result<()> {
    if !(gap.first..=gap.last).contains(&number) {
        return Err(INSERT_NUMBER.with(&[("first", &gap.first), ("last", &gap.last)]));
    }
    let letters = suffix.chars().all(|letter| letter.is_ascii_lowercase());
    if !letters || suffix.chars().count() > 2 || (suffix.is_empty() && gap.base) {
        return Err(INSERT_SUFFIX.with(&[("number", &number)]));
    }
    let written = notation::written(number, suffix);
    if let Some(owner) = gap.held_for {
        return Err(INSERT_HELD.with(&[("number", &written), ("owner", &owner)]));
    }
    if !suffix.is_empty() && !gap.base {
        return Err(INSERT_NUMBER.with(&[("first", &gap.first), ("last", &gap.last)]));
    }
    if gap.taken {
        return Err(INSERT_TAKEN.with(&[("number", &written)]));
    }
    let early = gap.before.is_some_and(|before| date < before);
    let late = gap.behind.is_some_and(|behind| date > behind);
    if early || late {
        let open = "đầu sổ".to_owned();
        let end = "hôm nay".to_owned();
        return Err(INSERT_DATE.with(&[
            ("date", &shown(date)),
            ("from", &gap.before.map_or(open, shown)),
            ("to", &gap.behind.map_or(end, shown)),
        ]));
    }
    Ok(())
}

/// A reason, given and not blank.
///
/// # Errors
/// `outgoing.reason_missing`.
pub fn reason(text: &str) -> Result<String> {
    let text = tidy_line(text);
    if text.is_empty() {
        return Err(REASON_MISSING.error());
    }
    Ok(text)
}
