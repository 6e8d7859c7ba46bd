//! The abstracts (trích yếu) of the sample, as lines with slots; `subjects` fills the slots.
//!
//! Slots: `{T}` piece of work; `{B}` `{F}` `{Y}` stretch of time (just past, to come, the year) and
//! `{A}` area, which bring their own space; `{H}` hamlet; `{P}` a person with "ông" or "bà"; `{N}` small
//! number; `{D}` a date soon to come, `{L}` the day an answer is due, `{E}` a date just past; `{R}` a
//! document of the province with number and date, `{O}` one of our own commune; `{I}` a grievance;
//! `{S}` a plot of land; `{W}` small public works.
//! A line has its first letter in upper case; a công văn's page puts "V/v" before it.

use super::office::{BCHQS, CA, DVTH, HCC, KT, VHXH, VP};
use super::organs::{Organ, Standing};
use super::types::*;

/// One line of the grammar.
#[derive(Debug)]
pub(super) struct Line {
    /// Type of document it belongs to.
    pub kind: usize,
    /// The words with their slots.
    pub words: &'static str,
    /// How often, against the other lines of the type.
    pub weight: u32,
    /// An answer is asked for by a day.
    pub due: bool,
    /// The unit it goes to; none: the one that deals with the piece of work.
    pub unit: Option<usize>,
}

const fn l(kind: usize, weight: u32, words: &'static str) -> Line {
    Line {
        kind,
        words,
        weight,
        due: false,
        unit: None,
    }
}

/// A line that asks for an answer.
const fn ask(kind: usize, weight: u32, words: &'static str) -> Line {
    Line {
        kind,
        words,
        weight,
        due: true,
        unit: None,
    }
}

/// A line that always goes to one unit.
const fn to(unit: usize, kind: usize, weight: u32, words: &'static str) -> Line {
    Line {
        kind,
        words,
        weight,
        due: false,
        unit: Some(unit),
    }
}

/// A line that asks one unit for an answer.
const fn ask_of(unit: usize, kind: usize, weight: u32, words: &'static str) -> Line {
    Line {
        kind,
        words,
        weight,
        due: true,
        unit: Some(unit),
    }
}

/// What comes from above: it instructs, asks for reports, invites.
#[rustfmt::skip]
static FROM_ABOVE: [Line; 66] = [
    l(CV, 10, "Triển khai thực hiện công tác {T}{F}"),
    l(CV, 6, "Tăng cường công tác {T}{A}"),
    l(CV, 6, "Tăng cường công tác {T}{F}"),
    l(CV, 5, "Tiếp tục đẩy mạnh công tác {T}{A}{F}"),
    l(CV, 3, "Chấn chỉnh, khắc phục tồn tại trong công tác {T}{A}"),
    ask(CV, 6, "Đôn đốc báo cáo kết quả công tác {T}{B} theo {R}"),
    ask(CV, 6, "Báo cáo kết quả công tác {T}{B}"),
    ask(CV, 6, "Báo cáo kết quả công tác {T}{B} trước ngày {L}"),
    ask(CV, 6, "Rà soát, tổng hợp số liệu về công tác {T}{A} trước ngày {L}"),
    ask(CV, 4, "Cung cấp thông tin, số liệu phục vụ đánh giá công tác {T}{B}"),
    ask(CV, 3, "Đăng ký nhu cầu kinh phí thực hiện công tác {T}{F} trước ngày {L}"),
    l(CV, 8, "Hướng dẫn một số nội dung về công tác {T}{A}"),
    ask(CV, 5, "Góp ý dự thảo Kế hoạch triển khai công tác {T}{F} theo {R}"),
    ask(CV, 4, "Lấy ý kiến đối với dự thảo Quy chế phối hợp trong công tác {T}{A}"),
    ask(CV, 3, "Góp ý dự thảo Báo cáo kết quả công tác {T}{B}"),
    ask(CV, 5, "Cử người tham gia lớp tập huấn về công tác {T} từ ngày {D}"),
    l(CV, 2, "Thông báo lịch kiểm tra công tác {T}{A} từ ngày {D}"),
    l(CV, 16, "Triển khai {R} về công tác {T}"),
    ask(CV, 4, "Báo cáo kết quả thực hiện {R} về công tác {T}"),
    l(CV, 5, "Phúc đáp {O} về công tác {T}"),
    ask(CV, 3, "Giải trình, bổ sung nội dung {O} về công tác {T}"),
    l(CV, 2, "Khắc phục hạn chế theo kết quả kiểm tra công tác {T}{B}"),
    l(CV, 2, "Tuyên truyền, phổ biến các văn bản mới về công tác {T}"),
    ask(CV, 2, "Trả lời kiến nghị của cử tri thôn {H} về {I}"),
    ask(CV, 3, "Xem xét, giải quyết đơn của {P}, trú tại thôn {H}, phản ánh về {I}"),
    l(CV, 2, "Phân công nhiệm vụ theo dõi công tác {T}{A}{F}"),
    l(KH, 10, "Triển khai công tác {T}{F}"),
    l(KH, 6, "Kiểm tra công tác {T}{A}{Y}"),
    l(KH, 5, "Tăng cường công tác {T}{A}{F}"),
    l(KH, 4, "Tuyên truyền về công tác {T}{A}{F}"),
    l(KH, 4, "Tổ chức hội nghị tập huấn về công tác {T}{Y}"),
    l(KH, 5, "Triển khai {R} về công tác {T}"),
    l(TB, 6, "Kết luận cuộc họp ngày {E} về công tác {T}"),
    l(TB, 5, "Kết quả kiểm tra công tác {T}{A}{B}"),
    l(TB, 4, "Thời gian, địa điểm tổ chức hội nghị triển khai công tác {T}{F}"),
    l(TB, 3, "Kết quả thực hiện công tác {T}{B} của các xã, phường"),
    l(TB, 2, "Phân công thành viên theo dõi công tác {T}{Y}"),
    to(VP, TB, 3, "Kết luận buổi tiếp công dân định kỳ ngày {E} đối với đơn của {P}, thôn {H}"),
    l(GM, 8, "Dự hội nghị triển khai công tác {T}{F}, ngày {D}"),
    l(GM, 6, "Dự hội nghị sơ kết công tác {T}{B}, ngày {D}"),
    l(GM, 6, "Họp bàn giải pháp tháo gỡ khó khăn trong công tác {T}{A}, ngày {D}"),
    l(GM, 4, "Làm việc với Đoàn kiểm tra công tác {T} ngày {D}"),
    l(GM, 5, "Dự hội nghị trực tuyến về công tác {T} ngày {D}"),
    l(GM, 3, "Dự lớp tập huấn về công tác {T} ngày {D}"),
    l(BC, 6, "Kết quả công tác {T}{B}"),
    l(BC, 4, "Tình hình, kết quả công tác {T}{B} và phương hướng nhiệm vụ thời gian tới"),
    l(BC, 3, "Sơ kết công tác {T}{B}"),
    l(BC, 2, "Kết quả kiểm tra công tác {T}{A}{B}"),
    l(HD, 6, "Thực hiện công tác {T}{F}"),
    l(HD, 4, "Một số nội dung về công tác {T}{A}"),
    l(HD, 3, "Chế độ thông tin, báo cáo về công tác {T}"),
    l(HD, 3, "Chấm điểm thi đua công tác {T}{Y}"),
    l(CTR, 5, "Hành động thực hiện công tác {T} giai đoạn 2026 - 2030"),
    l(CTR, 4, "Phối hợp công tác {T}{F}"),
    l(QC, 5, "Phối hợp trong công tác {T}{A}"),
    l(QC, 3, "Quản lý, sử dụng kinh phí thực hiện công tác {T}"),
    l(PA, 4, "Triển khai công tác {T}{F}"),
    l(PA, 2, "Phân công lực lượng thực hiện công tác {T}{A}"),
    l(TTR, 4, "Về việc đề nghị bố trí kinh phí thực hiện công tác {T}{F}"),
    l(BB, 4, "Kiểm tra công tác {T}{B} tại UBND xã Vân Khê Thượng ngày {E}"),
    l(BGN, 3, "Về hợp tác trong công tác {T} giai đoạn 2026 - 2030"),
    l(BTT, 3, "Về phối hợp thực hiện công tác {T}{A}"),
    l(PG, 3, "Gửi tài liệu tập huấn về công tác {T}{Y}"),
    to(VP, PC, 4, "Chuyển đơn của {P}, trú tại thôn {H}, kiến nghị về {I}"),
    to(VP, PB, 4, "Kết quả xử lý đơn của {P}, trú tại thôn {H}, về {I}"),
    l(GUQ, 2, "Ủy quyền cho {P} làm việc với UBND xã Vân Khê Thượng về công tác {T}"),
];

/// What only those decide who answer for the field: the province, its departments, the inspectorate.
#[rustfmt::skip]
static FROM_AUTHORITY: [Line; 21] = [
    l(QD, 6, "Về việc phê duyệt Kế hoạch triển khai công tác {T}{F}"),
    l(QD, 5, "Về việc thành lập Đoàn kiểm tra công tác {T}{Y}"),
    l(QD, 5, "Về việc kiện toàn Ban Chỉ đạo về công tác {T}{A}"),
    l(QD, 4, "Về việc sửa đổi, bổ sung một số nội dung tại {R} về công tác {T}"),
    l(QD, 4, "Về việc ban hành Quy chế phối hợp trong công tác {T}{A}"),
    l(QD, 5, "Về việc phân bổ kinh phí thực hiện công tác {T}{F}"),
    l(QD, 4, "Về việc khen thưởng các tập thể, cá nhân có thành tích trong công tác {T}{B}"),
    l(QD, 3, "Về việc giao chỉ tiêu công tác {T}{F} cho các xã, phường"),
    l(QD, 3, "Về việc công bố kết quả kiểm tra công tác {T}{B}"),
    to(KT, QD, 2, "Về việc phê duyệt quyết toán công trình {W}"),
    l(NQ, 4, "Về việc thông qua Đề án nâng cao hiệu quả công tác {T} giai đoạn 2026 - 2030"),
    l(NQ, 3, "Về kết quả giám sát chuyên đề công tác {T}{A}{B}"),
    l(NQ, 3, "Về việc phân bổ kinh phí thực hiện công tác {T}{F}"),
    l(CT, 6, "Về việc tăng cường công tác {T}{A}"),
    l(CT, 4, "Về nhiệm vụ trọng tâm trong công tác {T}{F}"),
    l(QYD, 5, "Về trách nhiệm của cơ quan, đơn vị trong công tác {T}{A}"),
    l(QYD, 3, "Về phân cấp, ủy quyền trong công tác {T}{A}"),
    l(TC, 3, "Về kết quả phiên họp chuyên đề về công tác {T}{B}"),
    l(DE_AN, 4, "Nâng cao hiệu quả công tác {T} giai đoạn 2026 - 2030"),
    l(CD, 6, "Về việc tập trung chỉ đạo công tác {T}{A}"),
    to(KT, CD, 6, "Về việc chủ động ứng phó với mưa lớn, nguy cơ lũ quét, sạt lở đất từ ngày {D}"),
];

/// What only the province decides.
#[rustfmt::skip]
static FROM_THE_PROVINCE: [Line; 4] = [
    to(KT, QD, 4, "Về việc phê duyệt chủ trương đầu tư công trình {W}"),
    to(KT, QD, 3, "Về việc thu hồi đất để thực hiện công trình {W}"),
    to(KT, NQ, 3, "Về chủ trương đầu tư công trình {W}"),
    to(KT, DA, 4, "Đầu tư công trình {W}"),
];

/// What any body above may also send, once in a while.
#[rustfmt::skip]
static ONCE_IN_A_WHILE: [Line; 3] = [
    l(GGT, 3, "Giới thiệu {P} đến liên hệ về công tác {T}"),
    l(THU_CONG, 3, "Thăm hỏi, động viên lực lượng tham gia công tác {T}{A}"),
    to(VP, THU_CONG, 2, "Cảm ơn Đảng bộ, chính quyền và Nhân dân xã Vân Khê Thượng đã phối hợp tổ chức lễ kỷ niệm ngày {E}"),
];

/// What neighbouring communes, the councils of communes and the Front send.
#[rustfmt::skip]
static FROM_BESIDE: [Line; 32] = [
    ask(CV, 6, "Phối hợp thực hiện công tác {T}{A}"),
    ask(CV, 4, "Cung cấp thông tin phục vụ công tác {T}{A}"),
    l(CV, 3, "Phúc đáp {O} về công tác {T}"),
    ask(CV, 2, "Phối hợp tuyên truyền về công tác {T}{F}"),
    l(KH, 5, "Phối hợp thực hiện công tác {T}{A}{F}"),
    l(KH, 4, "Giám sát công tác {T}{A}{B}"),
    l(KH, 3, "Tổ chức tiếp xúc cử tri tại thôn {H} về công tác {T}"),
    l(TB, 4, "Kết luận cuộc họp ngày {E} về công tác {T}{A}"),
    l(TB, 3, "Lịch tiếp xúc cử tri tại thôn {H} ngày {D}"),
    l(TB, 3, "Kết quả giám sát công tác {T}{B}"),
    l(BC, 5, "Kết quả công tác {T}{B}"),
    l(BC, 3, "Kết quả giám sát công tác {T}{A}{B}"),
    l(BC, 3, "Tổng hợp ý kiến, kiến nghị của cử tri thôn {H} về {I}"),
    l(GM, 5, "Dự hội nghị sơ kết công tác {T}{B}"),
    l(GM, 4, "Họp thống nhất nội dung phối hợp trong công tác {T}{A}"),
    l(GM, 3, "Dự buổi giám sát công tác {T} ngày {D}"),
    l(GM, 3, "Dự hội nghị tiếp xúc cử tri tại thôn {H} ngày {D}"),
    l(HD, 4, "Thực hiện công tác {T}{F}"),
    l(CTR, 4, "Phối hợp công tác {T}{F}"),
    to(VP, PC, 4, "Chuyển đơn của {P}, trú tại thôn {H}, kiến nghị về {I}"),
    l(TTR, 3, "Về việc đề nghị hỗ trợ kinh phí thực hiện công tác {T}{F}"),
    l(GGT, 2, "Giới thiệu {P} đến liên hệ về công tác {T}"),
    l(BTT, 3, "Về phối hợp thực hiện công tác {T}{A}"),
    l(BGN, 3, "Về hợp tác trong công tác {T}{A}"),
    l(BB, 3, "Họp bàn phối hợp thực hiện công tác {T} ngày {E}"),
    l(NQ, 4, "Về nhiệm vụ trọng tâm trong công tác {T}{F}"),
    l(NQ, 3, "Về kết quả giám sát chuyên đề công tác {T}{B}"),
    to(KT, NQ, 3, "Về chủ trương đầu tư công trình {W}"),
    to(KT, NQ, 3, "Về điều chỉnh, bổ sung kế hoạch vốn cho công trình {W}"),
    l(NQ, 2, "Về việc phân bổ kinh phí thực hiện công tác {T}{F}"),
    l(THU_CONG, 2, "Thăm hỏi, động viên lực lượng tham gia công tác {T}"),
    to(VHXH, THU_CONG, 2, "Kêu gọi ủng hộ gia đình {P}, thôn {H}, gặp hoàn cảnh khó khăn"),
];

/// What only the neighbouring communes send.
#[rustfmt::skip]
static FROM_NEIGHBOURS: [Line; 7] = [
    ask_of(CA, CV, 5, "Đề nghị xác minh nơi cư trú của {P}, thôn {H}"),
    ask_of(VP, CV, 4, "Đề nghị xác nhận tình trạng hôn nhân của {P}, trước đây cư trú tại thôn {H}"),
    ask_of(KT, CV, 3, "Đề nghị xác nhận {S} của {P} tại thôn {H}"),
    to(VP, GGT, 3, "Giới thiệu {P} đến liên hệ xác minh hồ sơ của {P}, thôn {H}"),
    to(KT, BB, 3, "Xác định ranh giới sử dụng đất giữa hai xã tại thôn {H} ngày {E}"),
    to(KT, TB, 3, "Lịch cấm đường phục vụ thi công công trình {W} từ ngày {D}"),
    l(CV, 5, "Trao đổi kinh nghiệm về công tác {T}"),
];

/// What the schools send: they report, ask and invite.
#[rustfmt::skip]
static FROM_SCHOOLS: [Line; 29] = [
    l(BC, 8, "Kết quả công tác {T}{B}"),
    l(BC, 5, "Kết quả thực hiện {O} về công tác {T}"),
    l(BC, 3, "Tình hình cơ sở vật chất điểm trường thôn {H}{B}"),
    l(BC, 3, "Kết quả vận động học sinh thôn {H} ra lớp{B}"),
    l(TTR, 6, "Về việc phê duyệt Kế hoạch triển khai công tác {T}{F}"),
    to(KT, TTR, 5, "Về việc đề nghị cấp kinh phí sửa chữa {N} phòng học tại điểm trường thôn {H}"),
    to(KT, TTR, 3, "Về việc thẩm định kế hoạch mua sắm {N} bộ bàn ghế học sinh{F}"),
    l(TTR, 3, "Về việc đề nghị bố trí kinh phí thực hiện công tác {T}{F}"),
    ask(CV, 5, "Xin ý kiến chỉ đạo về công tác {T}{F}"),
    to(CA, CV, 4, "Đề nghị bảo đảm an ninh, trật tự khu vực cổng trường từ ngày {D}"),
    to(VHXH, CV, 4, "Đề nghị phối hợp vận động {N} học sinh thôn {H} ra lớp"),
    l(CV, 4, "Giải trình nội dung {O} về công tác {T}"),
    to(KT, CV, 3, "Đề nghị khắc phục sạt lở tại điểm trường thôn {H}"),
    l(KH, 7, "Triển khai công tác {T}{F}"),
    to(VHXH, KH, 4, "Tổ chức hoạt động trải nghiệm cho học sinh tại thôn {H} ngày {D}"),
    to(VHXH, KH, 3, "Huy động trẻ thôn {H} ra lớp{F}"),
    l(GM, 5, "Dự hội nghị tổng kết công tác {T}{B}"),
    to(VHXH, GM, 4, "Dự lễ kỷ niệm và trao học bổng cho học sinh thôn {H} ngày {D}"),
    to(VHXH, GM, 3, "Dự họp ban đại diện cha mẹ học sinh điểm trường thôn {H} ngày {D}"),
    l(BB, 4, "Họp hội đồng trường về công tác {T} ngày {E}"),
    to(KT, BB, 3, "Kiểm tra hiện trạng cơ sở vật chất điểm trường thôn {H} ngày {E}"),
    l(DE_AN, 3, "Nâng cao hiệu quả công tác {T} giai đoạn 2026 - 2030"),
    to(VHXH, GGT, 3, "Giới thiệu {P} đến liên hệ điều tra phổ cập giáo dục tại thôn {H}"),
    to(VHXH, GNP, 3, "Cấp cho {P} nghỉ phép từ ngày {D}"),
    to(VHXH, PB, 3, "Kết quả rèn luyện hè của học sinh cư trú tại thôn {H}{B}"),
    l(QC, 3, "Phối hợp trong công tác {T} giữa nhà trường và thôn {H}"),
    l(TB, 3, "Kết quả công tác {T}{B}"),
    to(VHXH, TB, 2, "Tuyển sinh{F}"),
    to(VHXH, BC, 2, "Kết quả quyên góp ủng hộ học sinh {P}, thôn {H}"),
];

/// What a body sends because of its own trade, by the body.
#[rustfmt::skip]
static COURT: [Line; 12] = [
    to(VP, TB, 10, "Về việc thụ lý vụ án dân sự giữa nguyên đơn {P} và bị đơn {P}"),
    to(VP, TB, 6, "Về phiên họp kiểm tra việc giao nộp, tiếp cận, công khai chứng cứ và hòa giải giữa {P} và {P} ngày {D}"),
    to(VP, TB, 5, "Về việc niêm yết văn bản tố tụng đối với {P}, thôn {H}"),
    ask_of(KT, CV, 8, "Cung cấp hồ sơ địa chính {S} tại thôn {H}"),
    ask_of(CA, CV, 6, "Xác minh nơi cư trú của {P}, thôn {H}"),
    ask_of(VP, CV, 4, "Tống đạt văn bản tố tụng cho {P}, thôn {H}"),
    to(VP, QD, 5, "Đưa vụ án dân sự giữa {P} và {P} ra xét xử sơ thẩm"),
    to(VP, QD, 5, "Công nhận sự thỏa thuận của các đương sự giữa {P} và {P}"),
    to(KT, QD, 4, "Xem xét, thẩm định tại chỗ {S} tại thôn {H}"),
    to(KT, GM, 5, "Tham gia xem xét, thẩm định tại chỗ {S} tại thôn {H} ngày {D}"),
    to(VP, GM, 3, "Dự phiên tòa xét xử lưu động tại thôn {H} ngày {D}"),
    to(VP, PC, 3, "Chuyển đơn của {P}, trú tại thôn {H}, về {I}"),
];

#[rustfmt::skip]
static PROCURACY: [Line; 6] = [
    ask_of(VP, CV, 5, "Cung cấp hồ sơ giải quyết đơn của {P}, thôn {H}, về {I}"),
    ask_of(CA, CV, 5, "Báo cáo việc quản lý, giáo dục {P}, thôn {H}, chấp hành án tại cộng đồng"),
    to(VP, TB, 4, "Kết quả giải quyết đơn của {P}, thôn {H}, về {I}"),
    to(VP, BC, 3, "Kết quả kiểm sát việc chấp hành pháp luật tại thôn {H}{B}"),
    to(VP, KH, 3, "Trực tiếp kiểm sát việc thi hành án treo, cải tạo không giam giữ tại xã{F}"),
    to(CA, GM, 3, "Dự công bố kết luận kiểm sát thi hành án hình sự tại xã ngày {D}"),
];

#[rustfmt::skip]
static ENFORCEMENT: [Line; 8] = [
    ask_of(KT, CV, 8, "Phối hợp xác minh điều kiện thi hành án của {P}, thôn {H}"),
    to(CA, CV, 4, "Phối hợp bảo vệ cưỡng chế thi hành án đối với {P}, thôn {H}, ngày {D}"),
    to(VP, TB, 6, "Về việc bán đấu giá tài sản kê biên của {P} tại thôn {H}"),
    to(VP, TB, 5, "Về việc cưỡng chế thi hành án đối với {P}, thôn {H}, ngày {D}"),
    to(VP, QD, 8, "Thi hành án theo yêu cầu đối với {P}, trú tại thôn {H}"),
    to(KT, QD, 5, "Cưỡng chế kê biên quyền sử dụng {S} của {P}, thôn {H}"),
    to(VP, BB, 5, "Xác minh điều kiện thi hành án của {P}, thôn {H}, ngày {E}"),
    to(VP, GM, 5, "Họp bàn cưỡng chế thi hành án đối với {P}, thôn {H}, ngày {D}"),
];

#[rustfmt::skip]
static LAND_OFFICE: [Line; 12] = [
    ask_of(KT, CV, 9, "Xác nhận nguồn gốc, thời điểm sử dụng {S} của hộ {P}, thôn {H}"),
    ask_of(KT, CV, 6, "Bổ sung hồ sơ cấp giấy chứng nhận quyền sử dụng đất của hộ {P}, thôn {H}"),
    to(KT, CV, 5, "Niêm yết công khai việc mất giấy chứng nhận quyền sử dụng đất của {P}, thôn {H}"),
    ask_of(KT, CV, 5, "Phối hợp đo đạc, xác định ranh giới {S} tại thôn {H}"),
    to(HCC, PC, 6, "Chuyển hồ sơ chuyển mục đích sử dụng {S} của hộ {P}, thôn {H}"),
    to(HCC, PC, 4, "Chuyển hồ sơ đăng ký biến động {S} của {P}"),
    to(HCC, TB, 6, "Kết quả thẩm tra hồ sơ đăng ký đất đai của hộ {P}, thôn {H}"),
    to(KT, TB, 4, "Thu hồi đất của hộ {P}, thôn {H}, để thực hiện công trình {W}"),
    to(KT, BB, 5, "Kiểm đếm đất và tài sản gắn liền với đất của hộ {P}, thôn {H}, ngày {E}"),
    to(KT, PA, 5, "Bồi thường, hỗ trợ, tái định cư đối với hộ {P}, thôn {H}"),
    to(KT, GM, 4, "Kiểm tra thực địa {S} tại thôn {H} ngày {D}"),
    to(KT, GGT, 3, "Giới thiệu {P} đến đo đạc, chỉnh lý bản đồ địa chính tại thôn {H}"),
];

#[rustfmt::skip]
static WORKS: [Line; 12] = [
    ask_of(KT, CV, 7, "Đề nghị nghiệm thu hạng mục hoàn thành công trình {W}"),
    to(KT, CV, 5, "Đề nghị bàn giao mặt bằng thi công công trình {W}"),
    to(KT, CV, 4, "Đề nghị gia hạn thời gian thi công công trình {W}"),
    to(KT, TTR, 5, "Về việc thẩm định thiết kế, dự toán công trình {W}"),
    to(KT, DA, 3, "Đầu tư công trình {W}"),
    to(KT, HOP_DONG, 6, "Thi công xây dựng công trình {W}"),
    to(KT, HOP_DONG, 4, "Tư vấn giám sát công trình {W}"),
    to(KT, BB, 5, "Nghiệm thu, bàn giao công trình {W} ngày {E}"),
    to(KT, TB, 4, "Khởi công công trình {W} ngày {D}"),
    to(KT, BC, 4, "Tiến độ thi công công trình {W}{B}"),
    to(KT, GM, 4, "Kiểm tra hiện trường công trình {W} ngày {D}"),
    to(KT, PA, 4, "Bảo đảm an toàn giao thông trong thi công công trình {W}"),
];

#[rustfmt::skip]
static TAX_OFFICE: [Line; 8] = [
    to(KT, TB, 8, "Về việc nộp tiền sử dụng đất của hộ {P}, thôn {H}"),
    to(KT, TB, 6, "Tiền thuế nợ của hộ kinh doanh {P}, thôn {H}{B}"),
    to(KT, TB, 3, "Hộ kinh doanh {P}, thôn {H}, không hoạt động tại địa chỉ đã đăng ký"),
    ask_of(KT, CV, 6, "Xác minh tình trạng hoạt động của hộ kinh doanh {P}, thôn {H}"),
    to(KT, QD, 6, "Về việc cưỡng chế thi hành quyết định hành chính về quản lý thuế đối với hộ kinh doanh {P}, thôn {H}"),
    to(KT, QD, 3, "Về việc miễn, giảm thuế sử dụng đất cho {N} hộ thôn {H}{Y}"),
    to(HCC, PC, 4, "Chuyển thông tin nghĩa vụ tài chính về đất đai của hộ {P}, thôn {H}"),
    to(KT, PB, 3, "Số tiền thuế đã thu tại thôn {H}{B}"),
];

#[rustfmt::skip]
static INSURANCE: [Line; 7] = [
    ask_of(VHXH, CV, 6, "Rà soát {N} trường hợp chưa tham gia bảo hiểm y tế tại thôn {H}"),
    to(VHXH, CV, 3, "Thu hồi thẻ bảo hiểm y tế cấp trùng của {N} người tại thôn {H}"),
    to(VHXH, TB, 5, "Kết quả đóng bảo hiểm xã hội, bảo hiểm y tế của UBND xã Vân Khê Thượng{B}"),
    to(VHXH, QD, 4, "Về việc hưởng chế độ bảo hiểm xã hội đối với {P}, thôn {H}"),
    to(VHXH, BB, 4, "Đối chiếu danh sách tham gia bảo hiểm y tế tại thôn {H} ngày {E}"),
    to(VHXH, PB, 4, "Kết quả xác minh quá trình đóng bảo hiểm xã hội của {P}, thôn {H}"),
    to(VHXH, PC, 3, "Chuyển hồ sơ trợ cấp mai táng của thân nhân {P}, thôn {H}"),
];

#[rustfmt::skip]
static BANK: [Line; 5] = [
    ask_of(KT, CV, 6, "Xác nhận danh sách {N} hộ vay vốn của tổ tiết kiệm và vay vốn thôn {H}{B}"),
    ask_of(KT, CV, 3, "Phối hợp xử lý nợ của hộ {P}, thôn {H}"),
    to(KT, TB, 6, "Danh sách {N} hộ có nợ đến hạn tại thôn {H}{B}"),
    to(KT, BB, 3, "Kiểm tra việc sử dụng vốn vay của hộ {P}, thôn {H}, ngày {E}"),
    to(KT, BC, 3, "Kết quả hoạt động điểm giao dịch xã Vân Khê Thượng{B}"),
];

#[rustfmt::skip]
static POLICE: [Line; 6] = [
    ask_of(CA, CV, 5, "Xác minh nhân thân, nơi cư trú của {P}, thôn {H}"),
    to(CA, CV, 3, "Phối hợp quản lý, giáo dục {P}, thôn {H}, tại cộng đồng"),
    to(CA, PC, 4, "Chuyển đơn trình báo của {P}, trú tại thôn {H}, về {I}"),
    to(CA, TB, 4, "Kết quả giải quyết nguồn tin về tội phạm theo đơn của {P}, thôn {H}"),
    to(CA, TB, 3, "Thời gian cấp căn cước lưu động tại thôn {H} ngày {D}"),
    to(CA, QD, 3, "Về việc trưng cầu giám định theo đơn của {P}, thôn {H}"),
];

#[rustfmt::skip]
static MILITARY: [Line; 5] = [
    ask_of(BCHQS, CV, 5, "Xác minh hồ sơ đề nghị hưởng chế độ của {P}, thôn {H}"),
    to(BCHQS, CV, 3, "Hỗ trợ lực lượng khắc phục thiên tai tại thôn {H}"),
    to(BCHQS, TB, 4, "Kết quả thẩm tra lý lịch công dân thôn {H}{Y}"),
    to(BCHQS, QD, 3, "Về việc công nhận {P}, thôn {H}, hoàn thành nghĩa vụ quân sự tại ngũ"),
    to(BCHQS, BC, 3, "Kết quả tìm kiếm, quy tập hài cốt liệt sĩ tại thôn {H}{B}"),
];

#[rustfmt::skip]
static POWER: [Line; 12] = [
    to(DVTH, TB, 10, "Tạm ngừng cung cấp điện tại thôn {H} ngày {D}"),
    to(DVTH, TB, 4, "Lịch cắt điện bảo dưỡng trạm biến áp thôn {H} và thôn {H} ngày {D}"),
    to(KT, CV, 5, "Phối hợp phát quang hành lang an toàn đường dây 35 kV qua thôn {H}"),
    ask_of(KT, CV, 5, "Thỏa thuận vị trí lắp đặt trạm biến áp thôn {H}"),
    to(KT, CV, 3, "Xử lý {N} hộ vi phạm hành lang an toàn lưới điện tại thôn {H}"),
    to(KT, PA, 5, "Cấp điện dự phòng cho thôn {H}{F}"),
    to(KT, BB, 4, "Kiểm tra hành lang an toàn lưới điện tại thôn {H} ngày {E}"),
    to(KT, GM, 4, "Kiểm tra thực địa tuyến đường dây qua thôn {H} ngày {D}"),
    to(VP, GGT, 3, "Giới thiệu {P} đến liên hệ lắp đặt công tơ điện tử tại thôn {H}"),
    to(KT, BC, 3, "Tình hình cung cấp điện tại thôn {H}{B}"),
    to(VP, GUQ, 2, "Ủy quyền cho {P} ký hợp đồng mua bán điện tại thôn {H}"),
    to(KT, TTR, 2, "Về việc đề nghị giao đất xây dựng trạm biến áp thôn {H}"),
];

#[rustfmt::skip]
static WATER: [Line; 6] = [
    to(DVTH, TB, 8, "Tạm ngừng cấp nước tại thôn {H} ngày {D}"),
    to(KT, TB, 6, "Lịch đóng, mở nước phục vụ sản xuất tại thôn {H} từ ngày {D}"),
    to(KT, CV, 6, "Phối hợp nạo vét kênh mương nội đồng thôn {H}"),
    to(KT, CV, 4, "Đề nghị xử lý việc lấn chiếm công trình thủy lợi tại thôn {H}"),
    to(KT, CV, 4, "Đăng ký diện tích tưới của thôn {H}{F}"),
    to(KT, BB, 4, "Kiểm tra diện tích tưới tại thôn {H} ngày {E}"),
];

#[rustfmt::skip]
static TELECOM_AND_POST: [Line; 8] = [
    ask_of(VHXH, CV, 5, "Đề nghị chấp thuận vị trí xây dựng trạm thu phát sóng tại thôn {H}"),
    to(KT, CV, 4, "Đề nghị cho phép kéo cáp dọc đường giao thông thôn {H}"),
    to(VHXH, TB, 4, "Tạm dừng dịch vụ để bảo trì tại thôn {H} ngày {D}"),
    to(VP, HOP_DONG, 5, "Cung cấp dịch vụ viễn thông, công nghệ thông tin{Y}"),
    to(VP, HOP_DONG, 4, "Chuyển phát văn bản, bưu gửi{Y}"),
    to(VHXH, BB, 3, "Khảo sát vùng phủ sóng tại thôn {H} ngày {E}"),
    to(KT, PA, 3, "Chỉnh trang cáp viễn thông tại thôn {H}"),
    to(VHXH, BC, 3, "Kết quả chi trả an sinh xã hội tại thôn {H}{B}"),
];

#[rustfmt::skip]
static COOPERATIVE: [Line; 8] = [
    to(KT, CV, 5, "Đề nghị hỗ trợ tiêu thụ nông sản của {N} hộ thôn {H}"),
    ask_of(KT, CV, 3, "Đề nghị xác nhận diện tích liên kết sản xuất tại thôn {H}"),
    to(DVTH, HOP_DONG, 4, "Cung ứng vật tư, cây giống cho {N} hộ thôn {H}"),
    to(KT, DA, 4, "Liên kết sản xuất, tiêu thụ nông sản tại thôn {H}"),
    to(KT, TB, 4, "Lịch thu mua nông sản tại thôn {H} từ ngày {D}"),
    to(KT, BC, 3, "Kết quả sản xuất, kinh doanh{B}"),
    to(KT, TTR, 3, "Về việc đề nghị công nhận sản phẩm OCOP của thôn {H}{F}"),
    to(KT, BB, 3, "Họp thành viên tại thôn {H} ngày {E}"),
];

/// What any enterprise may send beside the business of its trade.
#[rustfmt::skip]
static BUSINESS: [Line; 8] = [
    to(VP, CV, 3, "Đề nghị phối hợp khảo sát nhu cầu sử dụng dịch vụ tại thôn {H}"),
    to(VP, TB, 3, "Thay đổi người liên hệ phụ trách địa bàn thôn {H} từ ngày {D}"),
    to(VHXH, GM, 3, "Dự lễ trao {N} suất quà cho hộ nghèo thôn {H} ngày {D}"),
    to(VP, BB, 2, "Làm việc với UBND xã Vân Khê Thượng ngày {E} về địa bàn thôn {H}"),
    to(VP, GGT, 3, "Giới thiệu {P} đến liên hệ công tác tại thôn {H}"),
    to(KT, BC, 2, "Kết quả hoạt động tại địa bàn thôn {H}{B}"),
    to(VP, GUQ, 2, "Ủy quyền cho {P} giao dịch với UBND xã Vân Khê Thượng"),
    to(KT, TTR, 2, "Về việc đề nghị chấp thuận phương án thi công qua thôn {H}"),
];

/// The lines an organ draws from. A type for which it has no line is not issued by it.
#[rustfmt::skip]
pub(super) fn lines_of(organ: &Organ) -> Vec<&'static Line> {
    use Standing::*;
    let name = organ.name;
    let tables: &[&'static [Line]] = match organ.standing {
        Province | ProvinceCouncil => &[&FROM_ABOVE, &FROM_AUTHORITY, &FROM_THE_PROVINCE, &ONCE_IN_A_WHILE],
        Department | Inspectorate => &[&FROM_ABOVE, &FROM_AUTHORITY, &ONCE_IN_A_WHILE],
        Branch if name.contains("đất") => &[&FROM_ABOVE, &LAND_OFFICE, &LAND_OFFICE, &LAND_OFFICE],
        Branch if name.starts_with("Ban Quản lý dự án") => &[&FROM_ABOVE, &WORKS, &WORKS, &WORKS],
        Branch | SubDepartment => &[&FROM_ABOVE, &ONCE_IN_A_WHILE],
        Vertical if name.starts_with("Thuế") => &[&FROM_ABOVE, &TAX_OFFICE, &TAX_OFFICE],
        Vertical if name.starts_with("Bảo hiểm") => &[&FROM_ABOVE, &INSURANCE, &INSURANCE],
        Vertical if name.contains("Ngân hàng") => &[&FROM_ABOVE, &BANK, &BANK, &BANK],
        Vertical => &[&FROM_ABOVE],
        Police => &[&FROM_ABOVE, &POLICE, &POLICE],
        Military => &[&FROM_ABOVE, &MILITARY],
        Court => &[&COURT],
        Procuracy => &[&PROCURACY],
        Enforcement => &[&ENFORCEMENT],
        Commune => &[&FROM_BESIDE, &FROM_NEIGHBOURS, &FROM_NEIGHBOURS],
        CommuneCouncil | Front => &[&FROM_BESIDE],
        School => &[&FROM_SCHOOLS],
        Enterprise if name.contains("iện lực") => &[&POWER, &POWER, &BUSINESS],
        Enterprise if name.contains("ấp nước") || name.contains("thủy lợi") => &[&WATER, &WATER, &BUSINESS],
        Enterprise if name.contains("Xây dựng") => &[&WORKS, &WORKS, &BUSINESS],
        Enterprise if name.starts_with("Hợp tác xã") => &[&COOPERATIVE],
        Enterprise => &[&TELECOM_AND_POST, &TELECOM_AND_POST, &BUSINESS],
    };
    tables.iter().flat_map(|table| table.iter()).collect()
}
