//! What is refused about the work tree. Pure.

use chrono::NaiveDate;

use crate::dates::shown;
use crate::error::Result;
use crate::kit::calendar::{Duration, Rule};

crate::sentences! {
    NOBODY = Refused "work.assign_nobody" "to" "Chưa chọn đơn vị hoặc người được giao.";
    INACTIVE = Refused "work.assign_inactive" "to" "{name} đã ngừng làm việc nên không giao được.";
    UNIT_ENDED = Refused "work.assign_unit_closed" "to" "{name} đã thôi hoạt động nên không giao được.";
    ONESELF = Refused "work.assign_self" "to" "Không tự giao việc cho chính mình.";
    TASK = Refused "work.task" "task" "Chưa ghi nội dung việc giao.";
    ONE_LEAD = Refused "work.one_lead" "part" "Việc này đã giao {name} chủ trì; xin thu hồi hoặc giao lại trước.";
    TWICE = Refused "work.assign_twice" "to" "{name} đã được giao trong việc này.";
    DUE_PAST = Refused "work.due_past" "due_date" "Hạn {date} đã qua.";
    DUE_BEYOND = Refused "work.due_beyond" "due_date" "Hạn {date} sau hạn của việc được giao là {limit}.";
    DUE_TEXT = Refused "work.due_text" "due_text" "Chưa hiểu thời gian “{text}”. Xin ghi như “03 ngày làm việc” hoặc chọn ngày.";
    DUE_TWO = Refused "work.due_two" "due_text" "Chỉ ghi một: thời gian, hoặc ngày đến hạn.";
    NOT_LEADER = Denied "work.not_leader" "by_person_id" "Việc đầu tiên do lãnh đạo giao; {name} không giao được.";
    NOT_GIVEN_TO = Denied "work.not_given_to" "id" "Việc này không giao cho {name}.";
    NOT_ASSIGNER = Denied "work.not_assigner" "id" "Việc này do {assigner} giao; chỉ người giao làm được điều đó.";
    ONLY_CLERK = Denied "work.only_clerk" "by_person_id" "Chỉ văn thư ghi thay cho người khác.";
    GONE = Refused "work.assignment_ended" "id" "Việc giao này đã kết thúc.";
    FOR_INFORMATION = Refused "work.for_information" "id" "Việc giao để biết thì không có tiến độ, kết quả.";
    PERCENT = Refused "work.percent" "percent" "Tiến độ từ 0 đến 100 phần trăm.";
    CONTENT = Refused "work.content" "content" "Chưa ghi nội dung.";
    PARTS_OPEN = Refused "work.parts_open" "id" "Còn {count} việc giao tiếp chưa xong.";
    RESULT_WAITS = Refused "work.result_waits" "id" "Kết quả đang chờ người giao xem; chưa báo cáo lại được.";
    NO_RESULT = Refused "work.no_result" "id" "Chưa có kết quả để xem.";
    EXTEND = Refused "work.extend" "due_date" "Hạn mới phải sau hạn cũ {date}.";
    SAME = Refused "work.same_assignee" "to" "{name} đang giữ việc này.";
}

/// Refuses a time text that cannot be read, or that hangs on a mark.
pub fn due_text(text: &str) -> Result<()> {
    let rule = Duration::read(text).rule;
    if rule == Rule::Unread || rule.needs_mark() {
        return Err(DUE_TEXT.with(&[("text", &text)]));
    }
    Ok(())
}

/// Refuses a day that is past, or after what the one above has.
pub fn due_day(day: NaiveDate, today: NaiveDate, limit: Option<NaiveDate>) -> Result<()> {
    if day < today {
        return Err(DUE_PAST.with(&[("date", &shown(day))]));
    }
    match limit {
        Some(limit) if day > limit => {
            Err(DUE_BEYOND.with(&[("date", &shown(day)), ("limit", &shown(limit))]))
        }
        _ => Ok(()),
    }
}
