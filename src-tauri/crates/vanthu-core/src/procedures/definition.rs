//! What a procedure is, as its TOML file says it. The format with an example for every field
//! stands in docs/dinh-dang-quy-trinh.md. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One procedure: the template of KH 97/KH-UBND, Phụ lục 1 (internal) or II (interlinked).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Unique among all procedures: `tay-ho/cv-01-den`.
    pub key: String,
    /// Ký hiệu: CV-01, LT-02.
    pub code: String,
    /// Which part of the procedure of this code: "Văn bản đến". Empty when it is whole.
    #[serde(default)]
    pub part: String,
    pub name: String,
    /// Whose collection it is from, for the list: "UBND quận Tây Hồ, 2024".
    #[serde(default)]
    pub set: String,
    #[serde(default)]
    pub kind: Kind,
    /// The register whose new lines may follow it.
    #[serde(default)]
    pub register: String,
    /// Lĩnh vực, for who is in charge of it; empty: that of the line, or none.
    #[serde(default)]
    pub field: String,
    /// The document the procedure is from.
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub purpose: String,
    #[serde(default)]
    pub scope: String,
    #[serde(default)]
    pub legal_basis: Vec<String>,
    #[serde(default)]
    pub papers: Vec<Paper>,
    /// Số lượng: "01 bộ".
    #[serde(default)]
    pub sets: String,
    /// Thời gian xử lý, verbatim.
    #[serde(default)]
    pub total: String,
    /// How a total is to be read whose words the program does not know.
    #[serde(default)]
    pub total_means: String,
    /// Biểu mẫu.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Lưu hồ sơ.
    #[serde(default)]
    pub filing: Vec<String>,
    /// What a reader should know that has no place of its own.
    #[serde(default)]
    pub note: String,
    /// What a case records, for conditions and marks.
    #[serde(default)]
    pub values: BTreeMap<String, ValueKind>,
    #[serde(default)]
    pub roles: BTreeMap<String, Role>,
    /// Interlinked: one block for each office, in order.
    #[serde(default)]
    pub agencies: Vec<Agency>,
    /// Where a case may begin; the first step when there is none.
    #[serde(default)]
    pub entries: Vec<Entry>,
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// Nội bộ (CV-nn) or liên thông (LT-nn).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
    Internal,
    Interlinked,
}

/// One line of "thành phần hồ sơ".
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub name: String,
    /// Bản chính.
    #[serde(default)]
    pub originals: u32,
    /// Bản sao.
    #[serde(default)]
    pub copies: u32,
    /// Only asked for when this holds.
    pub when: Option<Condition>,
    /// Only of cases that began here.
    #[serde(default)]
    pub entry: String,
}

/// Something a case records.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueKind {
    pub label: String,
    pub kind: ValueForm,
    /// Of a choice: code → label.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
    /// Given by the register line; nobody is asked for it.
    #[serde(default)]
    pub from_line: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ValueForm {
    /// A whole number.
    Number,
    /// Whole đồng.
    Money,
    Choice,
    Text,
    /// Day and time: a mark deadlines hang on.
    Moment,
    /// Another line of a register, as "số/năm".
    Line,
}

impl ValueForm {
    pub fn is_number(self) -> bool {
        matches!(self, ValueForm::Number | ValueForm::Money)
    }
}

/// When something holds of a case: exactly one comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub value: String,
    /// A choice equals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<String>,
    /// A number is at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
    /// A number is more than.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<i64>,
    /// A number is at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i64>,
    /// A number is less than.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<i64>,
}

impl Condition {
    /// The choice compared with, or the numbers it holds for (both ends included); `None` when
    /// it is not exactly one comparison.
    pub fn holds_for(&self) -> Option<Holds<'_>> {
        let all = [
            self.is.as_deref().map(Holds::Choice),
            self.at_least.map(Holds::From),
            self.above.map(|least| Holds::From(least.saturating_add(1))),
            self.at_most.map(Holds::UpTo),
            self.below.map(|most| Holds::UpTo(most.saturating_sub(1))),
        ];
        let mut given = all.into_iter().flatten();
        let only = given.next()?;
        given.next().is_none().then_some(only)
    }

    /// Whether it holds of the values recorded; `None` when its value is not there yet.
    pub fn holds(&self, values: &BTreeMap<String, String>) -> Option<bool> {
        let value = values.get(&self.value)?;
        match self.holds_for()? {
            Holds::Choice(code) => Some(value == code),
            Holds::From(least) => Some(value.parse::<i64>().ok()? >= least),
            Holds::UpTo(most) => Some(value.parse::<i64>().ok()? <= most),
        }
    }
}

/// What a condition holds for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds<'a> {
    Choice(&'a str),
    /// This number and more.
    From(i64),
    /// This number and less.
    UpTo(i64),
}

/// Who does a step: the chức vụ that fill it, or a place in the case itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// As the procedure says it: "Bộ phận Văn thư".
    pub name: String,
    /// Chức vụ that fill it, until the office says otherwise. "Trưởng phòng" also means
    /// "Trưởng phòng Kinh tế".
    #[serde(default)]
    pub titles: Vec<String>,
    /// Only in this unit, when the office has one called so or beginning so.
    #[serde(default)]
    pub unit: String,
    pub special: Option<Special>,
}

/// A place in the case itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Special {
    /// Người được giao: whoever the work is assigned to (chủ trì).
    Assignee,
    /// Người giao việc.
    Assigner,
    /// Người đứng đầu đơn vị được giao; `titles` say which chức vụ head a unit.
    HeadOfUnit,
    /// Who holds one of the `titles` in the unit the work was given to: its văn thư.
    OfUnit,
    /// Người soạn thảo.
    Drafter,
    /// Người đề nghị: whoever asked for it (leave, payment, loan).
    Requester,
    /// Another office, or somebody with no log-in here: always recorded for them.
    Outside,
}

/// One office's block of an interlinked procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub papers: Vec<Paper>,
    #[serde(default)]
    pub sets: String,
    /// Thời gian xử lý tại cơ quan, verbatim.
    #[serde(default)]
    pub time: String,
    #[serde(default)]
    pub time_means: String,
    /// Kết quả thực hiện tại cơ quan.
    #[serde(default)]
    pub result: String,
    /// Cách thức luân chuyển đến cơ quan tiếp theo.
    #[serde(default)]
    pub forwarding: String,
}

/// Where a case may begin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: String,
    pub name: String,
    pub to: Targets,
    /// Taken for a new line when this holds; the first that does.
    pub when: Option<Condition>,
    /// Thời gian xử lý of this branch, when the procedure gives each its own.
    #[serde(default)]
    pub total: String,
}

/// One step of the table (TT, trình tự, chủ trì, phối hợp, thời gian, kết quả).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Unique; what stands after the last dot is shown as TT: `hop.B1` is B1.
    pub id: String,
    #[serde(default)]
    pub heading: String,
    /// Interlinked: which agency's table it stands in.
    #[serde(default)]
    pub agency: String,
    pub what: String,
    /// Chủ trì.
    #[serde(default)]
    pub lead: Vec<String>,
    /// Phối hợp.
    #[serde(default)]
    pub with: Vec<String>,
    /// Thời gian, verbatim.
    #[serde(default)]
    pub time: String,
    /// How a time is to be read whose words the program does not know.
    #[serde(default)]
    pub time_means: String,
    /// The moment its time hangs on ("khi cuộc họp diễn ra"): a value of kind moment.
    #[serde(default)]
    pub mark: String,
    #[serde(default)]
    pub result: String,
    /// The result is a document that must be attached before the step is done.
    #[serde(default)]
    pub result_document: bool,
    /// Decided with the person's own secret, here; never by hand, never recorded for them.
    #[serde(default)]
    pub signed: bool,
    /// Values that must be recorded when it is done.
    #[serde(default)]
    pub asks: Vec<String>,
    /// The register's fact that completes it; then never by hand.
    #[serde(default)]
    pub done_by: String,
    /// All parallel hands are waited for.
    #[serde(default)]
    pub join: bool,
    /// Done once by each unit or person the work was given to, not once for the case.
    #[serde(default)]
    pub each: bool,
    /// The latest it may be done, by its mark: later it is refused.
    #[serde(default)]
    pub latest: String,
    /// What comes after, when there is one way only: the next step of the file when left out.
    pub to: Option<Targets>,
    /// This hand ends here.
    #[serde(default)]
    pub end: bool,
    /// The ways out, when there are several.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
}

impl Step {
    /// As shown in the column TT.
    pub fn ordinal(&self) -> &str {
        self.id.rsplit('.').next().unwrap_or(&self.id)
    }

    /// The text its deadline is read from.
    pub fn readable_time(&self) -> &str {
        meant(&self.time, &self.time_means)
    }
}

/// The reading of a verbatim time text: its own, or the one written beside it.
pub fn meant<'a>(text: &'a str, means: &'a str) -> &'a str {
    if means.is_empty() { text } else { means }
}

/// One way out of a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub id: String,
    /// "Đồng ý", "Trả lại để chỉnh sửa".
    pub name: String,
    pub to: Option<Targets>,
    #[serde(default)]
    pub end: bool,
    /// Goes back: needs an opinion.
    #[serde(default, rename = "return")]
    pub returns: bool,
    /// Says no: needs a reason when it is signed.
    #[serde(default)]
    pub refuses: bool,
    pub when: Option<Condition>,
    /// The register's fact that means this outcome; then never by hand.
    #[serde(default)]
    pub done_by: String,
    /// Roles that are told, to follow it.
    #[serde(default)]
    pub inform: Vec<String>,
}

/// One step, or several that run at once.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Targets {
    One(String),
    Several(Vec<String>),
}

impl Targets {
    pub fn steps(&self) -> &[String] {
        match self {
            Targets::One(step) => std::slice::from_ref(step),
            Targets::Several(steps) => steps,
        }
    }
}

/// The outcome of a step that has one way only.
pub const ONLY: &str = "xong";

impl Definition {
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The ways out of a step, the single one spelled out.
    pub fn ways(&self, place: usize) -> Vec<Outcome> {
        let step = &self.steps[place];
        if !step.outcomes.is_empty() {
            return step.outcomes.clone();
        }
        let next = || {
            let next = self.steps.get(place + 1)?;
            Some(Targets::One(next.id.clone()))
        };
        vec![Outcome {
            id: ONLY.to_owned(),
            name: "Xong".to_owned(),
            to: step
                .to
                .clone()
                .or_else(|| if step.end { None } else { next() }),
            end: step.end,
            returns: false,
            refuses: false,
            when: None,
            done_by: String::new(),
            inform: Vec::new(),
        }]
    }
}
