//! The way of a document and its state: pure functions of its facts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    DONE, FORM_NOT_CHECKED, FROZEN, NOT_NUMBERED, NOT_SENT, NOT_SIGNED, NOT_STAMPED, PASSED,
};
use crate::error::Result;

/// A step of the way, in its order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Draft,
    /// Ký nháy by the head of the drafting unit.
    Initial,
    /// Checked for the office.
    Check,
    Approve,
    Sign,
    /// Văn thư's last check of form.
    FormCheck,
    /// Số và ngày.
    Issue,
    Stamp,
    /// Phát hành.
    Send,
    /// Lưu bản gốc.
    File,
}

impl Step {
    pub const ALL: [Step; 10] = [
        Step::Draft,
        Step::Initial,
        Step::Check,
        Step::Approve,
        Step::Sign,
        Step::FormCheck,
        Step::Issue,
        Step::Stamp,
        Step::Send,
        Step::File,
    ];

    /// As stored and as the window names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Draft => "draft",
            Step::Initial => "initial",
            Step::Check => "check",
            Step::Approve => "approve",
            Step::Sign => "sign",
            Step::FormCheck => "form_check",
            Step::Issue => "issue",
            Step::Stamp => "stamp",
            Step::Send => "send",
            Step::File => "file",
        }
    }

    /// As shown on the way.
    pub fn label(self) -> &'static str {
        match self {
            Step::Draft => "Dự thảo",
            Step::Initial => "Ký nháy",
            Step::Check => "Văn phòng kiểm tra",
            Step::Approve => "Duyệt",
            Step::Sign => "Ký",
            Step::FormCheck => "Kiểm tra thể thức",
            Step::Issue => "Cấp số, ngày tháng",
            Step::Stamp => "Đóng dấu",
            Step::Send => "Phát hành",
            Step::File => "Lưu bản gốc",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.as_str() == text)
    }
}

/// The states of a document; a pure function of its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Drafted,
    Initialled,
    Checked,
    Approved,
    Signed,
    FormChecked,
    Numbered,
    Stamped,
    Issued,
    Filed,
    Recalled,
    Voided,
}

impl State {
    /// As shown on the line.
    pub fn label(self) -> &'static str {
        match self {
            State::Drafted => "Dự thảo",
            State::Initialled => "Đã ký nháy",
            State::Checked => "Văn phòng đã kiểm tra",
            State::Approved => "Đã duyệt",
            State::Signed => "Đã ký",
            State::FormChecked => "Đã kiểm tra thể thức",
            State::Numbered => "Đã cấp số",
            State::Stamped => "Đã đóng dấu",
            State::Issued => "Đã phát hành",
            State::Filed => "Đã lưu bản gốc",
            State::Recalled => "Đã thu hồi",
            State::Voided => "Đã hủy",
        }
    }

    /// Whether the line takes no more changes.
    pub fn is_frozen(self) -> bool {
        matches!(self, State::Recalled | State::Voided)
    }
}

/// The facts a state is made of: whether each has happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    pub initialled: bool,
    pub checked: bool,
    pub approved: bool,
    pub signed: bool,
    pub form_checked: bool,
    pub numbered: bool,
    pub stamped: bool,
    pub sent: bool,
    pub filed: bool,
    pub recalled: bool,
    pub voided: bool,
}

impl Facts {
    /// Whether a step was done.
    pub fn done(&self, step: Step) -> bool {
        match step {
            Step::Draft => true,
            Step::Initial => self.initialled,
            Step::Check => self.checked,
            Step::Approve => self.approved,
            Step::Sign => self.signed,
            Step::FormCheck => self.form_checked,
            Step::Issue => self.numbered,
            Step::Stamp => self.stamped,
            Step::Send => self.sent,
            Step::File => self.filed,
        }
    }

    /// The last step that was done.
    pub fn last(&self) -> Step {
        Step::ALL
            .into_iter()
            .rfind(|step| self.done(*step))
            .unwrap_or(Step::Draft)
    }

    /// The step that comes next; `None` at the end of the way.
    pub fn next(&self) -> Option<Step> {
        if self.recalled || self.voided {
            return None;
        }
        let last = self.last();
        // What is sent unstamped may still be stamped, but that is no longer its next step.
        Step::ALL.into_iter().find(|step| *step > last)
    }
}

/// The state that follows from the facts.
pub fn state(facts: Facts) -> State {
    if facts.voided {
        return State::Voided;
    }
    if facts.recalled {
        return State::Recalled;
    }
    match facts.last() {
        Step::Draft => State::Drafted,
        Step::Initial => State::Initialled,
        Step::Check => State::Checked,
        Step::Approve => State::Approved,
        Step::Sign => State::Signed,
        Step::FormCheck => State::FormChecked,
        Step::Issue => State::Numbered,
        Step::Stamp => State::Stamped,
        Step::Send => State::Issued,
        Step::File => State::Filed,
    }
}

/// Whether a step may be taken now. Small offices leave out steps before the signature, but none
/// comes after a later one; from the signature on each asks for the one before.
///
/// # Errors
/// `outgoing.frozen`, `outgoing.done`, `outgoing.passed`, `outgoing.not_signed`,
/// `outgoing.form_not_checked`, `outgoing.not_numbered`, `outgoing.not_stamped`,
/// `outgoing.not_sent`.
pub fn may(step: Step, facts: Facts, name: &str) -> Result<()> {
    let standing = state(facts);
    if standing.is_frozen() {
        return Err(FROZEN.with(&[("name", &name), ("state", &standing.label().to_lowercase())]));
    }
    if facts.done(step) {
        return Err(DONE.with(&[("name", &name), ("step", &step.label().to_lowercase())]));
    }
    let last = facts.last();
    if step < Step::FormCheck && last > step {
        return Err(PASSED.with(&[
            ("name", &name),
            ("later", &last.label().to_lowercase()),
            ("step", &step.label().to_lowercase()),
        ]));
    }
    let needs = |fact: bool, sentence: &crate::error::Sentence| {
        if fact {
            Ok(())
        } else {
            Err(sentence.with(&[("name", &name)]))
        }
    };
    if step >= Step::FormCheck {
        needs(facts.signed, &NOT_SIGNED)?;
    }
    if step == Step::Issue {
        needs(facts.form_checked, &FORM_NOT_CHECKED)?;
    }
    if step > Step::Issue {
        needs(facts.numbered, &NOT_NUMBERED)?;
    }
    if step == Step::Send {
        needs(facts.stamped, &NOT_STAMPED)?;
    }
    if step == Step::File {
        needs(facts.sent, &NOT_SENT)?;
    }
    Ok(())
}
