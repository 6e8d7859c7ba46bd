//! What may be answered on the leader's desk, and what exactly is signed. Pure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::Result;

crate::sentences! {
    STALE = Conflict "sign.stale" "version" "Việc này vừa được người khác sửa sau khi mở. Xin mở lại để xem bản mới rồi quyết định.";
    FILES_CHANGED = Conflict "sign.files_changed" "files" "Tệp của việc này khác với tệp đã xem. Xin mở lại để xem đủ {count} tệp rồi quyết định.";
    SEEN_CHANGED = Conflict "sign.seen_changed" "seen" "Nội dung của việc này khác với nội dung đã xem. Xin mở lại để xem rồi quyết định.";
    DECIDED = Conflict "sign.decided" "id" "Việc này đã được {name} quyết định lúc {time}.";
    NOT_WAITING = Refused "sign.not_waiting" "id" "Việc này không chờ quyết định: chưa trình, đã có ý kiến hoặc đã xong.";
    OUTCOME = Refused "sign.outcome" "outcome" "“{outcome}” không dùng cho việc này; xin chọn: {allowed}.";
    TEXT = Refused "sign.text" "text" "“{outcome}” thì phải ghi {what}.";
    WAY = Refused "sign.way" "way" "Xin chọn kết quả của bước cho “{outcome}”: {names}.";
    PASS_TO = Refused "sign.pass_to" "to_person_id" "Xin chọn một lãnh đạo khác đang làm việc để chuyển.";
    PASS_CONCERNED = Refused "sign.pass_concerned" "to_person_id" "{name} là người soạn thảo, đề nghị, trình hoặc đang giữ việc này nên không chuyển được.";
    ONLY_DIRECTIVE = Refused "sign.only_directive" "assignments" "Chỉ ý kiến chỉ đạo “Đồng ý” mới giao việc và đặt hạn kèm theo.";
    OTHER_DESK = Denied "sign.other_desk" "person_id" "Chỉ văn thư mở được bàn ký duyệt của người khác.";
    BATCH = Refused "sign.batch" "decisions" "Mỗi lần ký từ 1 đến {most} việc.";
}

/// Most decisions signed with one secret entered once.
pub const MOST: usize = 100;

/// What is decided.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A step of a case.
    Step,
    /// Ý kiến chỉ đạo on an incoming line.
    Directive,
    /// The opinion on a defect of an incoming line.
    Defect,
    /// The result of a branch of the work tree.
    Result,
    /// An outgoing document put before a leader to be approved.
    Approve,
    /// The same, to be signed here.
    Sign,
}

/// What is answered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Agree,
    Return,
    Refuse,
    Pass,
}

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Step,
        Kind::Directive,
        Kind::Defect,
        Kind::Result,
        Kind::Approve,
        Kind::Sign,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Step => "step",
            Kind::Directive => "directive",
            Kind::Defect => "defect",
            Kind::Result => "result",
            Kind::Approve => "approve",
            Kind::Sign => "sign",
        }
    }

    /// As shown.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Step => "Bước chờ quyết định",
            Kind::Directive => "Văn bản chờ ý kiến chỉ đạo",
            Kind::Defect => "Sai sót chờ ý kiến",
            Kind::Result => "Kết quả chờ chấp nhận",
            Kind::Approve => "Văn bản đi chờ duyệt",
            Kind::Sign => "Văn bản đi chờ ký",
        }
    }

    /// The name of its rows in decisions, attachments and the log.
    pub fn register(self) -> &'static str {
        match self {
            Kind::Step => "case_step",
            Kind::Directive | Kind::Defect => "incoming",
            Kind::Result => "assignment",
            Kind::Approve | Kind::Sign => "outgoing",
        }
    }

    /// What it is signed for.
    pub fn purpose(self) -> &'static str {
        match self {
            Kind::Step => "quyet_dinh_buoc",
            Kind::Directive => "cho_y_kien_chi_dao",
            Kind::Defect => "cho_y_kien_sai_sot",
            Kind::Result => "xem_ket_qua",
            Kind::Approve => "duyet_van_ban_di",
            Kind::Sign => "ky_van_ban_di",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

impl Outcome {
    pub const ALL: [Outcome; 4] = [
        Outcome::Agree,
        Outcome::Return,
        Outcome::Refuse,
        Outcome::Pass,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Agree => "agree",
            Outcome::Return => "return",
            Outcome::Refuse => "refuse",
            Outcome::Pass => "pass",
        }
    }

    /// As on the button.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::Agree => "Đồng ý",
            Outcome::Return => "Trả lại",
            Outcome::Refuse => "Từ chối",
            Outcome::Pass => "Chuyển",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Option<Outcome> {
        Outcome::ALL
            .into_iter()
            .find(|outcome| outcome.as_str() == text)
    }
}

/// A way out of a step, as the desk offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WayShown {
    pub id: String,
    pub name: String,
    pub outcome: Outcome,
}

/// What may be answered to a kind of thing; `ways` are those of a step.
pub fn outcomes(kind: Kind, ways: &[WayShown]) -> Vec<Outcome> {
    Outcome::ALL
        .into_iter()
        .filter(|outcome| match (kind, outcome) {
            (Kind::Step, Outcome::Pass) => true,
            (Kind::Step, outcome) => ways.iter().any(|way| way.outcome == *outcome),
            (Kind::Directive, _) => true,
            (Kind::Defect, outcome) => *outcome != Outcome::Return,
            (Kind::Result, outcome) => matches!(outcome, Outcome::Agree | Outcome::Return),
            (Kind::Approve | Kind::Sign, outcome) => *outcome != Outcome::Refuse,
        })
        .collect()
}

/// Refuses an answer that a thing does not take, or one without its words.
pub fn answerable(kind: Kind, outcome: Outcome, ways: &[WayShown], text: &str) -> Result<()> {
    let allowed = outcomes(kind, ways);
    if !allowed.contains(&outcome) {
        let names: Vec<&str> = allowed.iter().map(|outcome| outcome.label()).collect();
        return Err(OUTCOME.with(&[
            ("outcome", &outcome.label()),
            ("allowed", &names.join(", ")),
        ]));
    }
    let what = match (kind, outcome) {
        (Kind::Directive, Outcome::Agree) => "ý kiến chỉ đạo",
        (Kind::Defect, Outcome::Agree) => "ý kiến xử lý",
        (_, Outcome::Agree) => return Ok(()),
        _ => "lý do",
    };
    if text.is_empty() {
        return Err(TEXT.with(&[("outcome", &outcome.label()), ("what", &what)]));
    }
    Ok(())
}

/// The way out an answer takes: the only one of its kind needs no choosing.
pub fn way(ways: &[WayShown], outcome: Outcome, chosen: Option<&str>) -> Result<String> {
    let fitting: Vec<&WayShown> = ways.iter().filter(|way| way.outcome == outcome).collect();
    let found = match (chosen, fitting.as_slice()) {
        (None, [only]) => Some(*only),
        (Some(id), fitting) => fitting.iter().find(|way| way.id == id).copied(),
        (None, _) => None,
    };
    found.map(|way| way.id.clone()).ok_or_else(|| {
        let names: Vec<&str> = fitting.iter().map(|way| way.name.as_str()).collect();
        WAY.with(&[("outcome", &outcome.label()), ("names", &names.join("; "))])
    })
}

/// What stands on a decision beside its words: with them, all that is signed.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    pub kind: &'a str,
    pub register: &'a str,
    pub line: i64,
    /// The version of the row that was shown.
    pub seen_version: i64,
    pub outcome: &'a str,
    pub capacity: &'a str,
    pub capacity_text: &'a str,
    pub delegation: Option<i64>,
    /// Over what was shown and decided, in words.
    pub seal: &'a [u8],
    /// SHA-256 of each file seen, in order.
    pub files: &'a [String],
}

/// The digest that is signed: every part length-prefixed, so that none runs into another.
pub fn digest(signed: &Signed<'_>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    part(b"van-thu decision 1");
    part(signed.kind.as_bytes());
    part(signed.register.as_bytes());
    part(&signed.line.to_be_bytes());
    part(&signed.seen_version.to_be_bytes());
    part(signed.outcome.as_bytes());
    part(signed.capacity.as_bytes());
    part(signed.capacity_text.as_bytes());
    part(&signed.delegation.unwrap_or(0).to_be_bytes());
    part(signed.seal);
    for file in signed.files {
        part(file.as_bytes());
    }
    hasher.finalize().into()
}

/// The fingerprint of what a row of the desk shows.
pub fn fingerprint(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
