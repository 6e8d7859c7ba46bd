//! What may be written in the book of incoming documents. Pure.

mod code;
mod likeness;
mod state;
mod urgent;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::dates::{shown, shown_text};
use crate::error::{Error, Result, Sentence};
use crate::kit::text::{squeeze, tidy_line};

pub use code::{code, code_key};
pub use likeness::alike;
pub use state::{Facts, State, state};
pub use urgent::{urgent_label, urgent_until};

crate::sentences! {
    ORGAN_MISSING = Refused "incoming.organ_missing" "organ_name" "Chưa có tác giả (cơ quan, tổ chức, cá nhân gửi văn bản).";
    SUBJECT_MISSING = Refused "incoming.subject_missing" "subject" "Chưa có trích yếu nội dung văn bản.";
    TOO_LONG = Refused "incoming.too_long" "" "{label} dài quá {most} ký tự.";
    LONG = Refused "incoming.long" "" "{label} dài quá {most} ký tự theo Phụ lục VI Nghị định 30/2020/NĐ-CP; vẫn đăng ký được, nhưng có thể bị cắt khi trao đổi với hệ thống khác.";
    OUT_OF_RANGE = Refused "incoming.out_of_range" "" "{label} phải từ {least} đến {most}.";
    TIME_FORM = Refused "incoming.time_form" "arrival_time" "Giờ đến phải có dạng giờ:phút, ví dụ 08:15.";
    ARRIVAL_FUTURE = Refused "incoming.arrival_future" "arrival_date" "Ngày đến {date} sau ngày hôm nay.";
    ARRIVAL_EARLIER = Refused "incoming.arrival_earlier" "reason" "Ngày đến {date} trước ngày đến {last} của dòng cuối trong sổ. Xin ghi lý do.";
    ISSUED_AFTER_ARRIVAL = Refused "incoming.issued_after_arrival" "issued_date" "Ngày văn bản {date} sau ngày đến {arrival}. Xin xem lại trên văn bản; nếu đúng như vậy, xin ghi lý do.";
    ISSUED_FUTURE = Refused "incoming.issued_future" "issued_date" "Ngày văn bản {date} sau ngày hôm nay. Xin xem lại trên văn bản; nếu đúng như vậy, xin ghi lý do.";
    ISSUED_LONG_AGO = Refused "incoming.issued_long_ago" "issued_date" "Ngày văn bản {date} cách ngày đến hơn một năm. Xin xem lại trên văn bản; nếu đúng như vậy, xin ghi lý do.";
    ARRIVAL_KEPT = Refused "incoming.arrival_kept" "arrival_date" "Ngày đến không sửa được vì số đến đã cấp theo ngày ấy. Nếu ghi sai, xin hủy dòng này và đăng ký lại.";
    DUE_PAST = Refused "incoming.due_past" "due_date" "Hạn giải quyết {date} đã qua.";
    DUPLICATE = Refused "incoming.duplicate" "reason" "Văn bản {code} ngày {date} của {organ} đã đăng ký ở số đến {number}/{year}. Nếu vẫn đăng ký, xin ghi lý do.";
    DUPLICATE_FILE = Refused "incoming.duplicate_file" "reason" "Tệp quét này đã đính kèm số đến {number}/{year}. Nếu vẫn đăng ký, xin ghi lý do.";
    SIMILAR = Refused "incoming.similar" "subject" "Trích yếu gần giống số đến {number}/{year} ngày {date} của cùng cơ quan.";
    TYPE_UNKNOWN = Refused "incoming.type_unknown" "type_name" "Tên loại “{name}” chưa có trong danh mục.";
    SECRET_SUBJECT = Refused "incoming.secret_subject" "subject" "Văn bản {secrecy} chỉ ghi dòng giữ chỗ, không ghi trích yếu; đăng ký đầy đủ ở sổ đăng ký bí mật nhà nước.";
    SECRET_DESCRIPTION = Refused "incoming.secret_description" "description" "Ghi chú của văn bản {secrecy} chỉ ghi số tại sổ đăng ký bí mật nhà nước, tối đa 60 ký tự.";
    SECRET_FILE = Refused "incoming.secret_file" "scan_ids" "Văn bản {secrecy} không đính kèm bản quét. Nếu đã lỡ quét, xin dùng “Phát hiện là văn bản mật” ở Hộp quét.";
    SECRECY_FORM = Refused "incoming.secrecy_form" "secrecy" "Độ mật để trống, hoặc là Mật, Tối mật, Tuyệt mật.";
    REASON_MISSING = Refused "incoming.reason_missing" "reason" "Xin ghi lý do.";
    NOTHING_CHANGED = Refused "incoming.nothing_changed" "" "Không có nội dung nào thay đổi.";
    FROZEN = Refused "incoming.frozen" "id" "Số đến {number}/{year} {state} nên không sửa được nữa.";
    BOOK_CLOSED = Refused "incoming.book_closed" "id" "Sổ năm {year} đã khóa nên không sửa, hủy được dòng số đến {number}.";
    FORWARD_TO_NOBODY = Refused "incoming.forward_to_nobody" "to" "Chưa chọn đơn vị hoặc người nhận.";
    FORWARD_DATE = Refused "incoming.forward_date" "forwarded_date" "Ngày chuyển {date} phải từ ngày đến {arrival} đến hôm nay.";
    UNIT_CLOSED = Refused "incoming.unit_closed" "to" "Đơn vị {name} đã thôi dùng trước ngày chuyển.";
    PERSON_INACTIVE = Refused "incoming.person_inactive" "to" "Tài khoản của {name} đã ngừng nên không chuyển cho người này được.";
    RECEIVED_ALREADY = Refused "incoming.received_already" "handover_id" "Lần chuyển này đã có ký nhận của {name}.";
    RECEIVER_MISSING = Refused "incoming.receiver_missing" "received_by" "Chưa có tên người ký nhận.";
    RECEIVED_DATE = Refused "incoming.received_date" "received_date" "Ngày ký nhận {date} phải từ ngày chuyển {handed} đến hôm nay.";
    WRONG_RECEIVER = Denied "incoming.wrong_receiver" "login" "Văn bản chuyển cho {to}; {name} không ký nhận thay bằng mật khẩu được. Có thể dùng “Ghi ký nhận trên sổ giấy”.";
    SUBMIT_TO_LEADER = Refused "incoming.submit_to" "to_person_id" "{name} không phải lãnh đạo đang làm việc nên không trình được.";
    OPINION_MISSING = Refused "incoming.opinion_missing" "text" "Chưa có nội dung ý kiến chỉ đạo.";
    OPINION_NOT_LEADER = Refused "incoming.opinion_not_leader" "by_person_id" "{name} không có vai trò lãnh đạo.";
    OPINION_DATE = Refused "incoming.opinion_date" "date" "Ngày cho ý kiến {date} phải từ ngày đến {arrival} đến hôm nay.";
    EVIDENCE = Refused "incoming.evidence" "evidence" "Căn cứ ghi thay phải là bản giấy, điện thoại hoặc hệ thống khác.";
    NOTICE_NOT_DUE = Refused "incoming.notice_not_due" "id" "Văn bản giấy không phải báo nhận cho nơi gửi.";
    NOTICE_SENT = Refused "incoming.notice_sent" "id" "Đã báo nhận cho nơi gửi lúc {at}.";
    NOTICE_TIME = Refused "incoming.notice_time" "at" "Thời điểm báo nhận phải từ ngày đến {arrival} đến bây giờ.";
    PAPER_HERE = Refused "incoming.paper_here" "id" "Số đến {number}/{year} đã có bản giấy.";
    PAPER_DATE = Refused "incoming.paper_date" "paper_received_date" "Ngày nhận bản giấy {date} phải từ ngày đến {arrival} đến hôm nay.";
    RETURNED_DATE = Refused "incoming.returned_date" "returned_date" "Ngày trả lại {date} phải từ ngày đến {arrival} đến hôm nay.";
    RECALLED_DATE = Refused "incoming.recalled_date" "recalled_date" "Ngày thu hồi {date} phải từ ngày đến {arrival} đến hôm nay.";
    NOT_RECALLED = Refused "incoming.not_recalled" "id" "Số đến {number}/{year} không bị thu hồi nên không phải báo lại nơi gửi.";
    RECALL_TOLD = Refused "incoming.recall_told" "id" "Đã báo lại nơi gửi lúc {at}.";
    RECALL_TOLD_TIME = Refused "incoming.recall_told_time" "at" "Thời điểm báo lại nơi gửi phải từ ngày thu hồi {recalled} đến bây giờ.";
    FILED_ALREADY = Refused "incoming.filed_already" "id" "Số đến {number}/{year} đã xếp hồ sơ.";
    ANSWER_CODE = Refused "incoming.answer_code" "result_code" "Chưa có số, ký hiệu của văn bản trả lời.";
    ANSWER_DATE = Refused "incoming.answer_date" "answered_date" "Ngày {date} của văn bản trả lời phải từ ngày đến {arrival} đến hôm nay.";
    ANSWERED_ALREADY = Refused "incoming.answered_already" "id" "Văn bản số {number}/{year} đã có văn bản trả lời.";
    DEFECT_MISSING = Refused "incoming.defect_missing" "what" "Xin ghi sai sót hoặc dấu hiệu bất thường.";
    DEFECT_NOT_REPORTED = Refused "incoming.defect_not_reported" "id" "Chưa báo cáo sai sót cho lãnh đạo.";
    DEFECT_NO_OPINION = Refused "incoming.defect_no_opinion" "id" "Chưa có ý kiến của lãnh đạo về sai sót này.";
    DEFECT_SETTLED = Refused "incoming.defect_settled" "id" "Sai sót này đã được xử lý.";
    DEFECT_OUTCOME = Refused "incoming.defect_outcome" "outcome" "Kết quả xử lý phải là trả lại hoặc thông báo cho nơi gửi.";
    PAGES_RANGE = Refused "incoming.pages_range" "pages" "Khoảng trang {from}–{to} không hợp lệ{of}.";
    PAGES_STRAY = Refused "incoming.pages_stray" "pages" "Có khoảng trang của một bản quét chưa được chọn.";
}

/// How a document was received: on paper, electronically, or both under one số đến.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptKind {
    #[default]
    Paper,
    Electronic,
    Both,
}

impl ReceiptKind {
    pub fn as_str(self) -> &'static str {
        match self {
            ReceiptKind::Paper => "paper",
            ReceiptKind::Electronic => "electronic",
            ReceiptKind::Both => "both",
        }
    }

    pub fn parse(text: &str) -> ReceiptKind {
        match text {
            "electronic" => ReceiptKind::Electronic,
            "both" => ReceiptKind::Both,
            _ => ReceiptKind::Paper,
        }
    }

    /// Whether the sender is to be told of the receipt the same day (Đ21.2).
    pub fn notice_due(self) -> bool {
        self != ReceiptKind::Paper
    }
}

/// The levels of urgency (QCVN 102:2016): 0 to 4.
pub const PRIORITIES: [&str; 5] = [
    "Thường",
    "Khẩn",
    "Thượng khẩn",
    "Hỏa tốc",
    "Hỏa tốc hẹn giờ",
];

/// The level of secrecy as written; `None` when the word is unknown.
pub fn secrecy_name(secrecy: &str) -> Option<&'static str> {
    match secrecy {
        "" => Some(""),
        "mat" => Some("Mật"),
        "toi_mat" => Some("Tối mật"),
        "tuyet_mat" => Some("Tuyệt mật"),
        _ => None,
    }
}

/// What the clerk enters; the fields of NĐ 30/2020 Phụ lục VI.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Entry {
    /// Ngày đến; today when left out.
    pub arrival_date: Option<NaiveDate>,
    /// Giờ đến `HH:MM`; now when left out.
    pub arrival_time: Option<String>,
    pub receipt_kind: ReceiptKind,
    /// Tác giả.
    pub organ_name: String,
    /// Số of the document; text, for it may be `01` or `15a`.
    pub code_number: String,
    /// Ký hiệu.
    pub code_notation: String,
    /// Ngày tháng văn bản.
    pub issued_date: Option<NaiveDate>,
    /// Tên loại.
    pub type_name: String,
    /// Trích yếu nội dung.
    pub subject: String,
    pub language: String,
    /// Số trang.
    pub page_amount: Option<i64>,
    /// Số bản.
    pub copies: Option<i64>,
    pub signer_position: String,
    pub signer_full_name: String,
    /// Mức độ khẩn, 0 to 4.
    pub priority: i64,
    /// "", "mat", "toi_mat", "tuyet_mat".
    pub secrecy: String,
    /// Đơn vị hoặc người nhận.
    pub to_places: String,
    /// Hạn giải quyết.
    pub due_date: Option<NaiveDate>,
    /// Ghi chú.
    pub description: String,
    /// "", "petition" (đơn thư), "registered_mail" (thư bảo đảm): the envelope is kept.
    pub envelope_kind: String,
    /// "", "valid", "invalid", "suspect" (Đ21.2).
    pub authenticity_result: String,
    pub authenticity_note: String,
    /// Số và ký hiệu hồ sơ.
    pub file_notation: String,
}

impl Entry {
    /// Every text composed and trimmed.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for text in [
            &mut self.organ_name,
            &mut self.code_number,
            &mut self.code_notation,
            &mut self.type_name,
            &mut self.subject,
            &mut self.language,
            &mut self.signer_position,
            &mut self.signer_full_name,
            &mut self.to_places,
            &mut self.description,
            &mut self.authenticity_note,
            &mut self.file_notation,
        ] {
            *text = tidy_line(text);
        }
        // `8:5` is five past eight; one form in the book, so that it sorts and can be read again.
        if let Some(time) = &mut self.arrival_time
            && let Ok(read) = chrono::NaiveTime::parse_from_str(time.trim(), "%H:%M")
        {
            *time = read.format("%H:%M").to_string();
        }
        // `97/KH-UBND` typed whole into the number field goes apart.
        if self.code_notation.is_empty()
            && let Some((number, notation)) = code::split(&self.code_number)
        {
            (self.code_number, self.code_notation) = (number, notation);
        }
        self
    }

    /// Số và ký hiệu together, as in column 4.
    pub fn code(&self) -> String {
        code(&self.code_number, &self.code_notation)
    }

    pub fn organ_key(&self) -> String {
        squeeze(&self.organ_name)
    }

    pub fn code_key(&self) -> String {
        code_key(&self.code_number, &self.code_notation)
    }

    pub fn is_secret(&self) -> bool {
        !self.secrecy.is_empty()
    }
}

/// Another line of the book, as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    pub id: i64,
    pub number: i64,
    pub year: i32,
    pub arrival_date: String,
    pub subject: String,
}

/// What the rules need to know beside the entry.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    pub today: NaiveDate,
    /// Why no book takes a line of the arrival date.
    pub no_book: Option<Error>,
    /// The arrival date of the last line of the book.
    pub last_arrival: Option<NaiveDate>,
    /// Lines with equal agency, number, notation and date.
    pub equal: Vec<Other>,
    /// Lines that already hold one of the files (the same pages of it).
    pub same_file: Vec<Other>,
    /// Lines of the same agency of the last 30 days.
    pub recent: Vec<Other>,
    /// Names of the document types in force; empty when not asked for.
    pub type_names: Vec<String>,
    /// How many files the entry brings.
    pub files: usize,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Cannot be registered so.
    Refuse,
    /// Needs a stated reason.
    Reason,
    /// Worth a second look; never in the way.
    Advice,
}

/// Something the rules noticed about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    pub error: Error,
    pub line: Option<Other>,
}

/// Which of the two dates a reason explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explains {
    Date,
    Duplicate,
}

impl Finding {
    /// What a stated reason would explain, for the column it is kept in.
    pub fn explains(&self) -> Explains {
        let of_dates = [
            &ARRIVAL_EARLIER,
            &ISSUED_AFTER_ARRIVAL,
            &ISSUED_FUTURE,
            &ISSUED_LONG_AGO,
        ];
        if of_dates
            .iter()
            .any(|sentence| sentence.code == self.error.code)
        {
            Explains::Date
        } else {
            Explains::Duplicate
        }
    }
}

/// Everything the rules notice, the gravest first.
pub fn findings(entry: &Entry, around: &Surroundings) -> Vec<Finding> {
    let mut found = Vec::new();
    fields(entry, &mut found);
    secrecy(entry, around, &mut found);
    dates(entry, around, &mut found);
    duplicates(entry, around, &mut found);
    if !entry.type_name.is_empty()
        && !around.type_names.is_empty()
        && !around
            .type_names
            .iter()
            .any(|name| likeness::type_key(name) == likeness::type_key(&entry.type_name))
    {
        found.push(advice(TYPE_UNKNOWN.with(&[("name", &entry.type_name)])));
    }
    found.sort_by_key(|finding| finding.level);
    found
}

fn refuse(error: Error) -> Finding {
    Finding {
        level: Level::Refuse,
        error,
        line: None,
    }
}

fn advice(error: Error) -> Finding {
    Finding {
        level: Level::Advice,
        error,
        line: None,
    }
}

/// A text's name, its hard limit and the limit of Phụ lục VI, in characters.
type Limit<'a> = (&'static str, &'static str, &'a str, usize, usize);

fn fields(entry: &Entry, found: &mut Vec<Finding>) {
    if entry.organ_name.is_empty() {
        found.push(refuse(ORGAN_MISSING.error()));
    }
    if entry.subject.is_empty() && !entry.is_secret() {
        found.push(refuse(SUBJECT_MISSING.error()));
    }
    let limits: [Limit<'_>; 12] = [
        ("organ_name", "Tác giả", &entry.organ_name, 500, 200),
        ("code_number", "Số văn bản", &entry.code_number, 50, 11),
        (
            "code_notation",
            "Ký hiệu văn bản",
            &entry.code_notation,
            100,
            30,
        ),
        ("type_name", "Tên loại", &entry.type_name, 200, 100),
        ("subject", "Trích yếu", &entry.subject, 4_000, 500),
        ("language", "Ngôn ngữ", &entry.language, 100, 30),
        ("description", "Ghi chú", &entry.description, 2_000, 500),
        (
            "signer_position",
            "Chức vụ người ký",
            &entry.signer_position,
            200,
            100,
        ),
        (
            "signer_full_name",
            "Người ký",
            &entry.signer_full_name,
            200,
            50,
        ),
        (
            "to_places",
            "Đơn vị hoặc người nhận",
            &entry.to_places,
            2_000,
            1_000,
        ),
        (
            "file_notation",
            "Số và ký hiệu hồ sơ",
            &entry.file_notation,
            200,
            20,
        ),
        (
            "authenticity_note",
            "Ghi chú kiểm tra",
            &entry.authenticity_note,
            1_000,
            1_000,
        ),
    ];
    for (field, label, text, most, exchange) in limits {
        let length = text.chars().count();
        if length > most {
            let values: [(&str, &dyn std::fmt::Display); 2] = [("label", &label), ("most", &most)];
            found.push(refuse(TOO_LONG.with(&values).at(field)));
        } else if length > exchange {
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("label", &label), ("most", &exchange)];
            found.push(advice(LONG.with(&values).at(field)));
        }
    }
    let ranges = [
        ("priority", "Mức độ khẩn", Some(entry.priority), 0, 4),
        ("page_amount", "Số trang", entry.page_amount, 1, 99_999),
        ("copies", "Số bản", entry.copies, 1, 9_999),
    ];
    for (field, label, value, least, most) in ranges {
        if value.is_some_and(|value| !(least..=most).contains(&value)) {
            let error = OUT_OF_RANGE.with(&[("label", &label), ("least", &least), ("most", &most)]);
            found.push(refuse(error.at(field)));
        }
    }
    if let Some(time) = &entry.arrival_time
        && chrono::NaiveTime::parse_from_str(time, "%H:%M").is_err()
    {
        found.push(refuse(TIME_FORM.error()));
    }
    let words: [(&str, &str, &[&str]); 2] = [
        (
            "envelope_kind",
            &entry.envelope_kind,
            &["", "petition", "registered_mail"],
        ),
        (
            "authenticity_result",
            &entry.authenticity_result,
            &["", "valid", "invalid", "suspect"],
        ),
    ];
    for (field, value, known) in words {
        if !known.contains(&value) {
            let what = format!("giá trị của trường “{field}” không hợp lệ");
            found.push(refuse(
                crate::error::INPUT.with(&[("what", &what)]).at(field),
            ));
        }
    }
}

fn secrecy(entry: &Entry, around: &Surroundings, found: &mut Vec<Finding>) {
    let Some(name) = secrecy_name(&entry.secrecy) else {
        found.push(refuse(SECRECY_FORM.error()));
        return;
    };
    if name.is_empty() {
        return;
    }
    let say = |sentence: &Sentence| refuse(sentence.with(&[("secrecy", &name)]));
    if !entry.subject.is_empty() {
        found.push(say(&SECRET_SUBJECT));
    }
    if entry.description.chars().count() > 60 {
        found.push(say(&SECRET_DESCRIPTION));
    }
    if around.files > 0 {
        found.push(say(&SECRET_FILE));
    }
}

/// A document older than this at its arrival needs a word of explanation.
const LONG_AGO_DAYS: i64 = 365;

fn dates(entry: &Entry, around: &Surroundings, found: &mut Vec<Finding>) {
    let arrival = entry.arrival_date.unwrap_or(around.today);
    if arrival > around.today {
        found.push(refuse(ARRIVAL_FUTURE.with(&[("date", &shown(arrival))])));
    } else if let Some(error) = &around.no_book {
        found.push(refuse(error.clone()));
    }
    if let Some(last) = around.last_arrival
        && arrival < last
    {
        found.push(Finding {
            level: Level::Reason,
            error: ARRIVAL_EARLIER.with(&[("date", &shown(arrival)), ("last", &shown(last))]),
            line: None,
        });
    }
    if let Some(issued) = entry.issued_date {
        let odd = if issued > around.today {
            Some(ISSUED_FUTURE.with(&[("date", &shown(issued))]))
        } else if issued > arrival {
            Some(
                ISSUED_AFTER_ARRIVAL
                    .with(&[("date", &shown(issued)), ("arrival", &shown(arrival))]),
            )
        } else if (arrival - issued).num_days() > LONG_AGO_DAYS {
            Some(ISSUED_LONG_AGO.with(&[("date", &shown(issued))]))
        } else {
            None
        };
        // Never in the way: with a reason it is registered as it is written on the paper.
        found.extend(odd.map(|error| Finding {
            level: Level::Reason,
            error,
            line: None,
        }));
    }
    if let Some(due) = entry.due_date
        && due < around.today
    {
        found.push(advice(DUE_PAST.with(&[("date", &shown(due))])));
    }
}

/// How alike two abstracts must be, of 100, to be worth a word.
const ALIKE: usize = 85;

fn duplicates(entry: &Entry, around: &Surroundings, found: &mut Vec<Finding>) {
    if let Some(other) = around.equal.first() {
        let date = entry.issued_date.map_or("không ghi".to_owned(), shown);
        found.push(Finding {
            level: Level::Reason,
            error: DUPLICATE.with(&[
                ("code", &entry.code()),
                ("date", &date),
                ("organ", &entry.organ_name),
                ("number", &other.number),
                ("year", &other.year),
            ]),
            line: Some(other.clone()),
        });
    }
    if let Some(other) = around.same_file.first() {
        found.push(Finding {
            level: Level::Reason,
            error: DUPLICATE_FILE.with(&[("number", &other.number), ("year", &other.year)]),
            line: Some(other.clone()),
        });
    }
    let known = |other: &&Other| !around.equal.iter().any(|equal| equal.id == other.id);
    if let Some(other) = around
        .recent
        .iter()
        .filter(known)
        .find(|other| alike(&entry.subject, &other.subject) >= ALIKE)
    {
        found.push(Finding {
            level: Level::Advice,
            error: SIMILAR.with(&[
                ("number", &other.number),
                ("year", &other.year),
                ("date", &shown_text(&other.arrival_date)),
            ]),
            line: Some(other.clone()),
        });
    }
}

/// A reason, given and not blank.
pub fn reason(text: &str) -> Result<String> {
    let text = tidy_line(text);
    if text.is_empty() {
        return Err(REASON_MISSING.error());
    }
    Ok(text)
}

/// Checks ranges of pages of one scan against its count, when that is known.
pub fn pages_fit(from: i64, to: i64, count: Option<i64>) -> Result<()> {
    if from >= 1 && to >= from && count.is_none_or(|count| to <= count) && to <= 100_000 {
        return Ok(());
    }
    let of = count.map_or(String::new(), |count| {
        format!(" (bản quét có {count} trang)")
    });
    Err(PAGES_RANGE.with(&[("from", &from), ("to", &to), ("of", &of)]))
}
