//! What is said of procedures: findings in a definition, and refusals. Pure.

crate::sentences! {
    // Found in a definition.
    TOML = Refused "procedures.toml" "text" "Dòng {line}: {what}.";
    KEY = Refused "procedures.key" "key" "Khóa “{key}” chưa đúng mẫu: chữ thường không dấu, chữ số, gạch nối và dấu gạch chéo, ví dụ tay-ho/cv-01-den.";
    NO_NAME = Refused "procedures.no_name" "name" "Quy trình chưa có tên hoặc ký hiệu.";
    CODE = Refused "procedures.code" "code" "Ký hiệu “{code}” khác mẫu CV-nn (nội bộ) hoặc LT-nn (liên thông).";
    NO_STEPS = Refused "procedures.no_steps" "steps" "Quy trình chưa có bước nào.";
    TOO_LONG = Refused "procedures.too_long" "steps" "Quy trình có {count} bước; chương trình nhận nhiều nhất {most} bước.";
    TWICE = Refused "procedures.twice" "" "“{id}” được đặt hai lần.";
    EMPTY_ID = Refused "procedures.empty_id" "" "Một mục chưa có mã.";
    NO_WHAT = Refused "procedures.no_what" "" "Bước chưa ghi nội dung công việc.";
    NO_ROLE = Refused "procedures.no_role" "" "Bước chưa có người chủ trì.";
    UNKNOWN_ROLE = Refused "procedures.unknown_role" "" "Không có vai trò “{id}” trong quy trình.";
    EMPTY_ROLE = Refused "procedures.empty_role" "" "Vai trò “{name}” chưa có chức vụ nào đảm nhiệm.";
    UNUSED = Refused "procedures.unused" "" "“{name}” được khai báo nhưng không bước nào dùng.";
    UNKNOWN_STEP = Refused "procedures.unknown_step" "" "Không có bước “{id}” trong quy trình.";
    UNKNOWN_VALUE = Refused "procedures.unknown_value" "" "Không có giá trị “{id}” trong quy trình.";
    UNKNOWN_AGENCY = Refused "procedures.unknown_agency" "" "Không có cơ quan “{id}” trong quy trình.";
    UNKNOWN_ENTRY = Refused "procedures.unknown_entry" "" "Không có lối vào “{id}” trong quy trình.";
    CONDITION = Refused "procedures.condition" "" "Điều kiện theo “{id}” chưa đúng: mỗi điều kiện có đúng một phép so sánh, hợp với loại giá trị.";
    NO_WAY = Refused "procedures.no_way" "" "Lối ra “{name}” phải dẫn tới một bước hoặc kết thúc, không cả hai.";
    RETURN_ENDS = Refused "procedures.return_ends" "" "Lối ra “{name}” là trả lại thì phải dẫn về một bước.";
    NEVER_FREE = Refused "procedures.never_free" "" "Mọi lối ra của bước đều có điều kiện và có trường hợp không điều kiện nào đúng.";
    NO_ENTRY = Refused "procedures.no_entry" "entries" "Mọi lối vào đều có điều kiện và có trường hợp không điều kiện nào đúng; hồ sơ như vậy không mở được.";
    UNREACHABLE = Refused "procedures.unreachable" "" "Không có đường nào dẫn tới bước này.";
    NO_END = Refused "procedures.no_end" "" "Từ bước này không có đường tới kết thúc.";
    ENDLESS = Refused "procedures.endless" "" "Từ bước này chỉ có thể đi vòng mãi, không tới kết thúc.";
    MEETING = Refused "procedures.meeting" "" "Các nhánh làm song song từ bước {from} gặp nhau ở đây; bước này phải ghi join = true để chờ đủ.";
    DURATION = Refused "procedures.duration" "" "Chưa hiểu thời gian “{text}”. Giữ nguyên văn và ghi thêm time_means (hoặc total_means) bằng lời chương trình hiểu, ví dụ “01 ngày làm việc”.";
    MARK = Refused "procedures.mark" "" "Thời gian “{text}” tính theo một mốc, nhưng bước chưa ghi mốc (mark) là giá trị nào.";
    NOT_A_MOMENT = Refused "procedures.not_a_moment" "" "Mốc “{id}” phải là giá trị loại moment.";
    SUM = Refused "procedures.sum" "total" "Cộng thời gian các bước được {sum} ngày, nhiều hơn thời gian xử lý đã ghi là {total} ngày.";
    AGENCY_SUM = Refused "procedures.agency_sum" "total" "Cộng thời gian của các cơ quan được {sum} ngày, khác tổng thời gian đã ghi là {total} ngày.";
    AGENCIES = Refused "procedures.agencies" "agencies" "Quy trình liên thông phải có các cơ quan và mỗi bước ghi thuộc cơ quan nào; quy trình nội bộ thì không có.";
    EACH_JOIN = Refused "procedures.each_join" "" "Bước mỗi đơn vị làm một lần (each) không thể đồng thời là bước chờ đủ (join).";
    EACH_ROLE = Refused "procedures.each_role" "" "Bước mỗi đơn vị làm một lần (each) phải do người được giao hoặc người của đơn vị được giao chủ trì.";
    EACH_MEETING = Refused "procedures.each_meeting" "" "Các đơn vị cùng đi từ bước {from} tới đây; bước này phải ghi join = true để chờ đủ mọi đơn vị.";
    LATEST = Refused "procedures.latest" "" "Hạn chót “{text}” phải là thời gian trước một mốc, và bước phải ghi mốc (mark), ví dụ “Trước khi nghỉ 03 ngày làm việc”.";
    LATEST_BY_FACT = Refused "procedures.latest_by_fact" "" "Bước hoàn thành theo việc ghi ở sổ (done_by) không thể có hạn chót (latest): việc đã ghi thì không từ chối được.";
    LINE_VALUE = Refused "procedures.line_value" "" "Giá trị “{id}” là dòng sổ (line), nên quy trình phải thuộc một sổ (register).";
    RESULT = Refused "procedures.result" "" "Bước phải đính kèm văn bản kết quả nhưng chưa ghi kết quả là gì.";
    SIGNED_BY_FACT = Refused "procedures.signed_by_fact" "" "Bước ký tại đây (signed) không thể đồng thời hoàn thành theo việc ghi ở sổ (done_by).";
    FACT = Refused "procedures.fact" "" "Không có việc “{fact}” ở sổ nào để hoàn thành bước này.";
    NO_REGISTER = Refused "procedures.no_register" "register" "Quy trình có bước hoàn thành theo việc ghi ở sổ “{register}”, nhưng thuộc sổ “{own}”.";
    // Refused.
    FAULTY = Refused "procedures.faulty" "text" "Quy trình còn lỗi nên chưa áp dụng được: {place}{what}.";
    KEY_DIFFERS = Refused "procedures.key_differs" "key" "Tệp mang khóa “{own}”, khác khóa “{key}” đã chọn.";
    DECISION = Refused "procedures.decision" "decision" "Xin ghi văn bản quyết định áp dụng quy trình.";
    SAME_TEXT = Refused "procedures.same_text" "text" "Nội dung này đã là phiên bản {ordinal} của quy trình.";
    APPROVAL_DATE = Refused "procedures.approval_date" "day" "Ngày {date} chưa đến.";
    APPROVAL_DOCUMENT = Refused "procedures.approval_document" "document" "Xin ghi văn bản làm căn cứ.";
    TITLE_SIGN = Refused "procedures.title_sign" "titles" "Chức vụ không chứa dấu chấm phẩy.";
    FOLLOW_PAST = Refused "procedures.follow_past" "valid_from" "Ngày {date} đã qua; việc đã đăng ký không đổi quy trình.";
    FOLLOW_REGISTER = Refused "procedures.follow_register" "procedure_id" "Quy trình “{name}” không dành cho sổ này.";
    NOT_IN_FORCE = Refused "procedures.not_in_force" "procedure_id" "Quy trình “{name}” chưa có phiên bản nào có hiệu lực ngày {date}.";
}

/// Most steps of one procedure.
pub const MOST_STEPS: usize = 200;
/// Most letters of one text.
pub const MOST_TEXT: usize = 4_000;
