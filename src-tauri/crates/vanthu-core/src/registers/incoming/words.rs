//! How the log speaks of incoming documents.

use crate::topic::Topic;
use crate::words::{Codes, Words};

/// Where an opinion recorded for a leader comes from.
pub const EVIDENCE: Codes = &[
    ("paper", "bản giấy"),
    ("phone", "điện thoại"),
    ("other_system", "hệ thống khác"),
];

/// How a receiver signed.
const RECEIVED: Codes = &[("secret", "Bằng mật khẩu"), ("paper_book", "Ký sổ giấy")];

/// Stands where something was written about a document that turned out to be a state secret.
pub const BLANKED: &str = "(đã xóa vì là văn bản mật)";

pub static WORDS: Words = Words {
    topic: Topic::Incoming,
    tables: &[
        ("incoming", "văn bản đến"),
        ("incoming_handover", "lần chuyển văn bản đến"),
    ],
    verbs: &[
        ("registered", "Đăng ký văn bản đến"),
        ("amended", "Sửa dòng văn bản đến"),
        ("submitted", "Trình lãnh đạo"),
        ("opinion_recorded", "Ghi thay ý kiến chỉ đạo"),
        ("forwarded", "Chuyển văn bản"),
        ("handed_over", "Ghi chuyển giao"),
        ("acknowledged", "Ký nhận bằng mật khẩu"),
        ("acknowledged_on_paper", "Ký nhận trên sổ giấy"),
        ("returned", "Trả lại nơi gửi"),
        ("recalled", "Ghi việc thu hồi của nơi gửi"),
        ("recall_told", "Báo lại nơi gửi về việc thu hồi"),
        ("answered", "Ghi văn bản trả lời"),
        ("filed", "Giải quyết xong, xếp hồ sơ"),
        ("voided", "Hủy dòng văn bản đến"),
        ("notice_sent", "Báo nhận cho nơi gửi"),
        ("paper_arrived", "Bản giấy đến sau bản điện tử"),
        ("defect_reported", "Báo cáo sai sót, dấu hiệu bất thường"),
        ("defect_opinion", "Ghi thay ý kiến về sai sót"),
        ("defect_settled", "Xử lý xong sai sót"),
        ("directed", "Ký ý kiến chỉ đạo"),
        ("sent_back", "Lãnh đạo trả lại để trình lại"),
        ("passed_on", "Chuyển lãnh đạo khác cho ý kiến"),
        ("defect_directed", "Ký ý kiến về sai sót"),
        ("defect_passed", "Chuyển lãnh đạo khác xem sai sót"),
        ("attached", "Đính kèm bản quét"),
        ("detached", "Gỡ bản quét đính kèm"),
        ("secret_found", "Phát hiện là văn bản mật, xóa nội dung"),
        ("secret_blanked", "Xóa những gì đã ghi về văn bản mật"),
    ],
    labels: &[
        ("book_id", "Sổ"),
        ("series_id", "Dãy số"),
        ("year", "Năm"),
        ("arrival_number", "Số đến"),
        ("arrival_date", "Ngày đến"),
        ("arrival_time", "Giờ đến"),
        ("receipt_kind", "Hình thức nhận"),
        ("electronic_received_at", "Nhận bản điện tử lúc"),
        ("paper_received_date", "Ngày nhận bản giấy"),
        ("organ_name", "Tác giả"),
        ("code_number", "Số văn bản"),
        ("code_notation", "Ký hiệu văn bản"),
        ("issued_date", "Ngày tháng văn bản"),
        ("type_name", "Tên loại"),
        ("subject", "Trích yếu"),
        ("language", "Ngôn ngữ"),
        ("page_amount", "Số trang"),
        ("copies", "Số bản"),
        ("description", "Ghi chú"),
        ("signer_position", "Chức vụ người ký"),
        ("signer_full_name", "Người ký"),
        ("priority", "Mức độ khẩn"),
        ("secrecy", "Độ mật"),
        ("to_places", "Đơn vị hoặc người nhận"),
        ("due_date", "Hạn giải quyết"),
        ("file_notation", "Số và ký hiệu hồ sơ"),
        ("envelope_kind", "Loại bì giữ lại"),
        ("envelope_kept", "Giữ bì"),
        ("authenticity_result", "Kết quả kiểm tra xác thực"),
        ("authenticity_by", "Người kiểm tra"),
        ("authenticity_at", "Kiểm tra lúc"),
        ("authenticity_note", "Ghi chú kiểm tra"),
        ("notice_sent_at", "Báo nhận lúc"),
        ("date_reason", "Lý do về ngày"),
        ("duplicate_reason", "Lý do vào sổ trùng"),
        ("submitted_at", "Trình lúc"),
        ("submitted_to", "Trình"),
        ("opinion", "Ý kiến chỉ đạo"),
        ("opinion_by", "Người cho ý kiến"),
        ("opinion_date", "Ngày cho ý kiến"),
        ("opinion_evidence", "Căn cứ ghi thay"),
        ("opinion_recorded_by", "Người ghi thay"),
        ("submitted_to_id", "Lãnh đạo được trình"),
        ("submitted_by_id", "Người trình"),
        ("field", "Lĩnh vực"),
        ("opinion_sign_off_id", "Chữ ký của ý kiến"),
        ("defect_to_id", "Lãnh đạo xem sai sót"),
        ("defect_by_id", "Người báo cáo sai sót"),
        ("defect_sign_off_id", "Chữ ký của ý kiến về sai sót"),
        ("forwarded_date", "Ngày chuyển"),
        ("acknowledged_date", "Ngày ký nhận"),
        ("received_by", "Ký nhận"),
        ("answered_at", "Ngày trả lời"),
        ("answer_code", "Văn bản trả lời"),
        ("filed_at", "Xếp hồ sơ lúc"),
        ("defect", "Sai sót, dấu hiệu bất thường"),
        ("defect_reported_at", "Báo cáo lúc"),
        ("defect_reported_to", "Báo cáo cho"),
        ("defect_opinion", "Ý kiến về sai sót"),
        ("defect_opinion_by", "Người cho ý kiến về sai sót"),
        ("defect_outcome", "Kết quả xử lý sai sót"),
        ("defect_settled_at", "Xử lý xong lúc"),
        ("returned_at", "Trả lại lúc"),
        ("returned_reason", "Lý do trả lại"),
        ("recalled_at", "Thu hồi lúc"),
        ("recalled_reason", "Lý do thu hồi"),
        ("recall_notice", "Văn bản thu hồi"),
        ("recall_told_at", "Báo lại nơi gửi lúc"),
        ("voided_at", "Hủy lúc"),
        ("voided_reason", "Lý do hủy"),
        ("organ_key", "Tác giả (để dò trùng)"),
        ("code_key", "Số, ký hiệu (để dò trùng)"),
        ("incoming_id", "Dòng văn bản đến"),
        ("unit_id", "Đơn vị nhận"),
        ("person_id", "Người nhận"),
        ("to_name", "Nơi nhận"),
        ("handed_date", "Ngày chuyển"),
        ("note", "Ghi chú"),
        ("received_kind", "Cách ký nhận"),
        ("received_at", "Ký nhận lúc"),
        ("sign_off_id", "Chữ ký xác nhận"),
    ],
    values: &[
        (
            "receipt_kind",
            &[
                ("paper", "Giấy"),
                ("electronic", "Điện tử"),
                ("both", "Giấy và điện tử"),
            ],
        ),
        (
            "secrecy",
            &[
                ("mat", "Mật"),
                ("toi_mat", "Tối mật"),
                ("tuyet_mat", "Tuyệt mật"),
            ],
        ),
        (
            "priority",
            &[
                ("0", "Thường"),
                ("1", "Khẩn"),
                ("2", "Thượng khẩn"),
                ("3", "Hỏa tốc"),
                ("4", "Hỏa tốc hẹn giờ"),
            ],
        ),
        (
            "envelope_kind",
            &[
                ("petition", "Bì đơn thư"),
                ("registered_mail", "Bì thư bảo đảm"),
            ],
        ),
        (
            "authenticity_result",
            &[
                ("valid", "Hợp lệ"),
                ("invalid", "Không hợp lệ"),
                ("suspect", "Có dấu hiệu bất thường"),
            ],
        ),
        ("opinion_evidence", EVIDENCE),
        (
            "defect_outcome",
            &[("returned", "Trả lại"), ("told", "Đã thông báo nơi gửi")],
        ),
        ("received_kind", RECEIVED),
    ],
};

/// The evidence of an opinion, in words.
pub fn evidence(code: &str) -> &str {
    EVIDENCE
        .iter()
        .find(|(known, _)| *known == code)
        .map_or(code, |(_, text)| text)
}
