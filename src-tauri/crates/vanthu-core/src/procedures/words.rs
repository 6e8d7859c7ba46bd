//! How the log speaks of procedures, and of the work that follows them.

use crate::topic::Topic;
use crate::words::{Codes, Words};

/// The dated facts of KH 97/KH-UBND.
const APPROVALS: Codes = &[
    ("list_approved", "phê duyệt danh mục"),
    ("approved", "phê duyệt quy trình"),
    ("published", "công bố, công khai"),
    ("inspected", "kiểm tra thực hiện"),
    ("reviewed", "rà soát"),
];

/// Where what is recorded for another comes from.
pub const EVIDENCE: Codes = &[
    ("paper", "bản giấy"),
    ("phone", "điện thoại"),
    ("other_system", "hệ thống khác"),
];

/// Stands where words were erased because the document is a state secret.
pub const BLANKED: &str = "(đã xóa vì là văn bản mật)";

/// In which part somebody is given work.
pub const PARTS: Codes = &[
    ("lead", "chủ trì"),
    ("support", "phối hợp"),
    ("inform", "để biết"),
];

/// Where one opening of a step stands.
pub const STANDINGS: Codes = &[
    ("waiting", "chờ các nhánh khác"),
    ("open", "đang làm"),
    ("done", "đã xong"),
    ("returned", "đã trả lại"),
    ("skipped", "đã bỏ qua"),
    ("closed", "đã đóng"),
];

fn said(codes: Codes, code: &str) -> &'static str {
    codes
        .iter()
        .find(|(known, _)| *known == code)
        .map_or("", |(_, label)| *label)
}

/// What a dated fact is called.
pub fn approval(kind: &str) -> &'static str {
    said(APPROVALS, kind)
}

/// What a part of the work is called.
pub fn part(part: &str) -> &'static str {
    said(PARTS, part)
}

/// What evidence is called.
pub fn evidence(evidence: &str) -> &'static str {
    said(EVIDENCE, evidence)
}

/// What the standing of a step is called.
pub fn standing(standing: &str) -> &'static str {
    said(STANDINGS, standing)
}

pub static WORDS: Words = Words {
    topic: Topic::Procedures,
    tables: &[
        ("procedure", "quy trình"),
        ("procedure_version", "bản của quy trình"),
        ("procedure_approval", "lần duyệt quy trình"),
        ("procedure_role", "vai trong quy trình"),
        ("register_procedure", "quy trình của sổ"),
    ],
    verbs: &[
        ("procedure_listed", "Ghi quy trình vào danh mục"),
        ("procedure_adopted", "Áp dụng phiên bản quy trình"),
        (
            "procedure_approval",
            "Ghi việc phê duyệt, công bố, kiểm tra, rà soát quy trình",
        ),
        ("role_set", "Đặt chức vụ cho vai trò trong quy trình"),
        ("register_follows", "Chọn quy trình cho sổ"),
    ],
    labels: &[
        ("key", "Khóa"),
        ("code", "Ký hiệu"),
        ("part", "Phần"),
        ("name", "Tên quy trình"),
        ("set_name", "Bộ quy trình"),
        ("register", "Sổ"),
        ("procedure_id", "Quy trình"),
        ("ordinal", "Phiên bản"),
        ("definition", "Nội dung"),
        ("sha256", "Mã kiểm tra (SHA-256)"),
        ("valid_from", "Hiệu lực từ"),
        ("decision", "Văn bản quyết định"),
        ("adopted_by", "Người áp dụng"),
        ("version_id", "Phiên bản"),
        ("kind", "Việc"),
        ("day", "Ngày"),
        ("document", "Văn bản"),
        ("by_name", "Người, cơ quan thực hiện"),
        ("note", "Ghi chú"),
        ("role", "Vai trò"),
        ("titles", "Chức vụ đảm nhiệm"),
    ],
    values: &[
        ("kind", APPROVALS),
        ("register", &[("incoming", "Văn bản đến")]),
    ],
};

pub static WORK_WORDS: Words = Words {
    topic: Topic::Work,
    tables: &[
        ("work_case", "hồ sơ công việc"),
        ("case_value", "giá trị của hồ sơ công việc"),
        ("case_step", "bước của hồ sơ công việc"),
        ("case_fact", "việc đã ghi của hồ sơ công việc"),
        ("assignment", "việc đã giao"),
        ("assignment_report", "báo cáo của việc đã giao"),
    ],
    verbs: &[
        ("case_opened", "Mở hồ sơ công việc"),
        ("case_ended", "Kết thúc hồ sơ công việc"),
        ("case_closed", "Đóng hồ sơ công việc"),
        ("value_recorded", "Ghi giá trị của hồ sơ"),
        ("step_opened", "Mở bước"),
        ("step_waits", "Bước chờ các nhánh khác"),
        ("step_given", "Xác định người làm bước"),
        ("step_done", "Hoàn thành bước"),
        ("step_recorded", "Ghi thay việc hoàn thành bước"),
        ("step_signed", "Ký quyết định của bước"),
        ("step_passed", "Chuyển bước cho lãnh đạo khác"),
        ("step_by_fact", "Bước hoàn thành theo việc ghi ở sổ"),
        ("step_returned", "Trả lại"),
        ("step_skipped", "Bỏ qua bước"),
        ("step_closed", "Đóng bước"),
        ("fact_said", "Ghi nhận việc ở sổ"),
        ("fact_used", "Việc ở sổ hoàn thành bước"),
        ("assigned", "Giao việc"),
        ("progress_reported", "Báo cáo tiến độ"),
        ("result_reported", "Báo cáo kết quả"),
        ("result_accepted", "Chấp nhận kết quả"),
        ("result_returned", "Trả lại kết quả để làm tiếp"),
        ("due_extended", "Gia hạn"),
        ("assignment_recalled", "Thu hồi việc đã giao"),
        ("assignment_ended", "Kết thúc việc đã giao"),
        ("work_secret", "Xóa nội dung vì là văn bản mật"),
    ],
    labels: &[
        ("version_id", "Phiên bản quy trình"),
        ("entry", "Lối vào"),
        ("register", "Sổ"),
        ("line_id", "Dòng"),
        ("title", "Tên công việc"),
        ("unit_id", "Đơn vị"),
        ("drafter_id", "Người soạn thảo"),
        ("requester_id", "Người đề nghị"),
        ("opened_at", "Mở lúc"),
        ("opened_by", "Người mở"),
        ("ended_at", "Kết thúc lúc"),
        ("ended_kind", "Cách kết thúc"),
        ("ended_reason", "Lý do kết thúc"),
        ("case_id", "Hồ sơ công việc"),
        ("name", "Tên giá trị"),
        ("value", "Giá trị"),
        ("step", "Bước"),
        ("round", "Lượt"),
        ("standing", "Tình trạng"),
        ("person_id", "Người"),
        ("due_text", "Thời gian"),
        ("own_due", "Hạn riêng"),
        ("done_at", "Xong lúc"),
        ("outcome", "Lối ra"),
        ("done_by", "Người làm"),
        ("done_by_name", "Người, cơ quan làm"),
        ("recorded_by", "Người ghi thay"),
        ("evidence", "Căn cứ ghi thay"),
        ("fact", "Việc ở sổ"),
        ("opinion", "Ý kiến"),
        ("reason", "Lý do"),
        ("sign_off_id", "Chữ ký"),
        ("said_at", "Ghi lúc"),
        ("said_by", "Người ghi"),
        ("step_id", "Lần làm bước"),
        ("within_id", "Thuộc việc giao"),
        ("replaces_id", "Thay cho việc giao"),
        ("part", "Vai trò"),
        ("part_id", "Theo việc giao"),
        ("task", "Nội dung giao"),
        ("due_date", "Hạn"),
        ("assigned_by", "Người giao"),
        ("assigned_at", "Giao lúc"),
        ("percent", "Phần trăm"),
        ("result", "Kết quả"),
        ("result_at", "Có kết quả lúc"),
        ("result_code", "Số, ký hiệu văn bản trả lời"),
        ("accepted_at", "Chấp nhận lúc"),
        ("assignment_id", "Việc giao"),
        ("kind", "Loại báo cáo"),
        ("at", "Lúc"),
        ("by_id", "Người báo cáo"),
        ("content", "Nội dung"),
        ("passed_to", "Chuyển cho"),
    ],
    values: &[
        ("register", &[("incoming", "Văn bản đến")]),
        ("ended_kind", &[("done", "xong"), ("closed", "đóng")]),
        ("standing", STANDINGS),
        ("evidence", EVIDENCE),
        ("part", PARTS),
        (
            "kind",
            &[
                ("progress", "tiến độ"),
                ("result", "kết quả"),
                ("accepted", "chấp nhận"),
                ("returned", "trả lại"),
                ("extended", "gia hạn"),
                ("recalled", "thu hồi"),
            ],
        ),
    ],
};
