//! What is refused about cases. Pure.

use std::collections::BTreeMap;

use super::super::definition::{Definition, Outcome, Step, ValueForm, ValueKind};
use crate::clock::Moment;
use crate::error::{Error, Result};

crate::sentences! {
    ENDED = Refused "work.ended" "id" "Công việc này đã kết thúc ngày {date}.";
    NOT_OPEN = Refused "work.not_open" "step_id" "Bước {step} chưa đến lượt hoặc đã xong.";
    WAITING = Refused "work.waiting" "step_id" "Bước {step} còn chờ các nhánh khác làm xong.";
    BY_FACT = Refused "work.by_fact" "step_id" "Bước {step} hoàn thành khi ghi ở sổ hoặc cây công việc: “{what}”; không đánh dấu bằng tay.";
    MUST_SIGN = Refused "work.must_sign" "step_id" "Bước {step} phải do chính người có thẩm quyền ký bằng mật khẩu của mình; không ghi thay.";
    OUTCOME = Refused "work.outcome" "outcome" "Xin chọn kết quả của bước {step}: {names}.";
    OUTCOME_CLOSED = Refused "work.outcome_closed" "outcome" "“{name}” chỉ chọn được khi {condition}.";
    VALUE_MISSING = Refused "work.value_missing" "values" "Chưa ghi “{label}”.";
    VALUE_UNKNOWN = Refused "work.value_unknown" "values" "Quy trình không có giá trị “{name}”.";
    VALUE_FORM = Refused "work.value_form" "values" "“{value}” không dùng được cho “{label}”.";
    VALUE_LINE = Refused "work.value_line" "values" "“{label}”: xin ghi số đến và năm của một dòng còn hiệu lực trong sổ, ví dụ 128/2026; không có dòng “{value}”.";
    VALUE_OWN_LINE = Refused "work.value_own_line" "values" "“{label}” phải là một dòng khác của sổ; {value} chính là văn bản của công việc này.";
    LATEST = Refused "work.latest" "values" "Bước {step} phải làm chậm nhất {latest} ({text}), vì “{label}” là {mark}.";
    OPINION = Refused "work.opinion" "opinion" "Trả lại thì phải ghi ý kiến.";
    NOT_A_RETURN = Refused "work.not_a_return" "outcome" "“{name}” không phải là trả lại.";
    DOCUMENT = Refused "work.document" "scan_ids" "Bước {step} phải đính kèm văn bản kết quả: {result}.";
    NOT_YOURS = Denied "work.not_yours" "step_id" "Bước {step} thuộc {roles}; {name} không giữ vai trò đó.";
    DONE_DATE = Refused "work.done_date" "date" "Ngày {date} không đúng: phải từ ngày {from} đến hôm nay.";
    EVIDENCE = Refused "work.evidence" "evidence" "Xin chọn căn cứ ghi thay: bản giấy, điện thoại hoặc hệ thống khác.";
    REASON = Refused "work.reason" "reason" "Xin ghi lý do.";
    WHO = Refused "work.who" "by_person_id" "Xin ghi người đã làm.";
    OUTSIDE_NAME = Refused "work.outside_name" "by_name" "Xin ghi tên người hoặc cơ quan đã làm.";
    TITLE = Refused "work.title" "name" "Chưa có tên công việc.";
    ENTRY = Refused "work.entry" "entry" "Xin chọn lối vào của quy trình: {names}.";
    NO_SKIP = Refused "work.no_skip" "step_id" "Bước {step} chưa thể bỏ qua: chưa rõ đi tiếp theo lối nào.";
    NOT_FOR_LINE = Refused "work.not_for_line" "procedure_id" "Quy trình “{name}” mở theo dòng của sổ, không mở riêng.";
}

/// Most letters of a value.
pub const MOST_TEXT: usize = 4_000;

/// Whether what was given fits the values a procedure records.
pub fn values_fit(definition: &Definition, given: &BTreeMap<String, String>) -> Result<()> {
    for (name, value) in given {
        let Some(kind) = definition.values.get(name) else {
            return Err(VALUE_UNKNOWN.with(&[("name", name)]));
        };
        if !fits(kind, value) {
            return Err(VALUE_FORM.with(&[("value", value), ("label", &kind.label)]));
        }
    }
    Ok(())
}

/// What a register line gives, as far as a procedure records it: registering a document is
/// never refused because of a procedure.
pub fn of_line(
    definition: &Definition,
    given: BTreeMap<&'static str, String>,
) -> BTreeMap<String, String> {
    given
        .into_iter()
        .filter(|(name, value)| {
            let kind = definition.values.get(*name);
            kind.is_some_and(|kind| fits(kind, value))
        })
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn fits(kind: &ValueKind, value: &str) -> bool {
    match kind.kind {
        ValueForm::Number => value.parse::<i64>().is_ok(),
        ValueForm::Money => value.parse::<i64>().is_ok_and(|amount| amount >= 0),
        ValueForm::Choice => kind.choices.contains_key(value),
        ValueForm::Text => !value.trim().is_empty() && value.chars().count() <= MOST_TEXT,
        ValueForm::Moment => Moment::parse(value).is_some(),
        ValueForm::Line => line_named(value).is_some(),
    }
}

/// Number and year of a register line, from "128/2026".
pub fn line_named(value: &str) -> Option<(i64, i32)> {
    let (number, year) = value.split_once('/')?;
    let (number, year) = (number.trim().parse().ok()?, year.trim().parse().ok()?);
    (number > 0 && (1_000..10_000).contains(&year)).then_some((number, year))
}

/// The way out that was chosen; the only one needs no choosing.
pub fn chosen(step: &Step, ways: &[Outcome], outcome: Option<&str>) -> Result<Outcome> {
    let found = match (outcome, ways) {
        (None, [only]) => Some(only),
        (Some(id), _) => ways.iter().find(|way| way.id == id),
        (None, _) => None,
    };
    found.cloned().ok_or_else(|| {
        let names: Vec<&str> = ways.iter().map(|way| way.name.as_str()).collect();
        OUTCOME.with(&[("step", &step.ordinal()), ("names", &names.join("; "))])
    })
}

/// Whether every value asked for is there.
pub fn asked(
    definition: &Definition,
    step: &Step,
    values: &BTreeMap<String, String>,
) -> Result<()> {
    match step.asks.iter().find(|name| !values.contains_key(*name)) {
        Some(name) => Err(missing(definition, name)),
        None => Ok(()),
    }
}

/// A value that must be recorded first.
pub fn missing(definition: &Definition, name: &str) -> Error {
    let label = definition
        .values
        .get(name)
        .map_or(name, |value| value.label.as_str());
    VALUE_MISSING.with(&[("label", &label)])
}
