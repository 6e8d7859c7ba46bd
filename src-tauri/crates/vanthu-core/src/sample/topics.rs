//! What the documents of the sample are about: pieces of work that stand after the words "công tác".

use super::office::{BCHQS, CA, HCC, KT, VHXH, VP};
use super::organs::*;

/// Which stretch of time a piece of work is planned and reported by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// By month, quarter and year.
    Any,
    /// By the year only.
    Year,
    /// About the coming year from the summer on (budgets, land plans, the call to arms).
    Coming,
    /// About the year that ends or has just ended (appraisals, settlements, declarations).
    Ending,
    /// By the school year.
    School,
    /// Not tied to a time.
    Open,
}

/// A piece of work.
#[derive(Debug)]
pub(super) struct Topic {
    /// The words after "công tác".
    pub words: &'static str,
    /// Who writes about it.
    pub fields: Fields,
    /// Which unit of the commune deals with it (place in `office::UNITS`).
    pub unit: usize,
    /// How it is planned and reported.
    pub span: Span,
    /// Months in which documents about it come: bit 0 is January.
    pub months: u16,
}

const ALL_YEAR: u16 = 0x0FFF;

const fn t(words: &'static str, fields: Fields, unit: usize, span: Span) -> Topic {
    Topic {
        words,
        fields,
        unit,
        span,
        months: ALL_YEAR,
    }
}

/// A seasonal topic: from month `first` to month `last`, over the turn of the year if need be.
const fn s(
    words: &'static str,
    fields: Fields,
    unit: usize,
    span: Span,
    first: u16,
    last: u16,
) -> Topic {
    let mut months = 0;
    let mut month = first;
    loop {
        months |= 1 << (month - 1);
        if month == last {
            return Topic {
                words,
                fields,
                unit,
                span,
                months,
            };
        }
        month = if month == 12 { 1 } else { month + 1 };
    }
}

use Span::{Any, Coming, Ending, Open, School, Year};

#[rustfmt::skip]
pub(super) static TOPICS: [Topic; 153] = [
    t("thông tin, báo cáo phục vụ chỉ đạo, điều hành", GENERAL, VP, Any),
    t("theo dõi, đôn đốc thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao", GENERAL, VP, Any),
    t("tiếp công dân, giải quyết khiếu nại, tố cáo", GENERAL | INSPECTION, VP, Any),
    s("chuẩn bị kỳ họp thường lệ giữa năm của Hội đồng nhân dân", GENERAL, VP, Year, 5, 7),
    s("chuẩn bị kỳ họp thường lệ cuối năm của Hội đồng nhân dân", GENERAL, VP, Year, 10, 12),
    t("vận hành mô hình chính quyền địa phương 02 cấp", GENERAL | STAFF, VP, Any),
    t("sắp xếp, xử lý trụ sở, tài sản công dôi dư sau sắp xếp đơn vị hành chính", GENERAL | FINANCE, KT, Open),
    t("trả lời, giải quyết kiến nghị của cử tri", GENERAL, VP, Any),
    s("trực và bảo đảm các điều kiện phục vụ Nhân dân đón Tết Nguyên đán", GENERAL, VP, Open, 12, 2),
    t("điều tra, thống kê lao động, việc làm", STATISTICS | JOBS, VHXH, Any),
    t("cập nhật, khai thác hệ thống thông tin báo cáo", GENERAL | DIGITAL, VP, Any),
    // Staff
    t("cải cách hành chính", STAFF | ONE_STOP, VP, Any),
    t("thi đua, khen thưởng", STAFF, VHXH, Any),
    t("văn thư, lưu trữ", STAFF, VP, Any),
    t("chỉnh lý, số hóa tài liệu lưu trữ", STAFF, VP, Any),
    t("thu thập, nộp tài liệu vào lưu trữ lịch sử", STAFF, VP, Year),
    t("đào tạo, bồi dưỡng cán bộ, công chức, viên chức", STAFF, VHXH, Year),
    s("đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức", STAFF, VHXH, Ending, 11, 1),
    t("quản lý, sử dụng biên chế", STAFF, VHXH, Year),
    t("xây dựng đề án vị trí việc làm", STAFF, VHXH, Open),
    t("quản lý, cập nhật hồ sơ điện tử cán bộ, công chức", STAFF, VHXH, Any),
    t("thực hiện dân chủ ở cơ sở", STAFF | FRONT, VHXH, Any),
    t("kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính", STAFF | INSPECTION, VP, Any),
    t("quản lý hội, quỹ xã hội, quỹ từ thiện", STAFF, VHXH, Any),
    t("quản lý địa giới đơn vị hành chính", STAFF, VP, Open),
    // Social
    t("chi trả trợ cấp ưu đãi người có công với cách mạng", SOCIAL, VHXH, Any),
    s("thăm hỏi, tặng quà nhân kỷ niệm Ngày Thương binh - Liệt sĩ 27/7", SOCIAL | FRONT, VHXH, Year, 5, 7),
    t("giải quyết việc làm", JOBS, VHXH, Any),
    t("đưa người lao động đi làm việc ở nước ngoài theo hợp đồng", JOBS, VHXH, Any),
    t("an toàn, vệ sinh lao động", JOBS, VHXH, Any),
    t("bình đẳng giới và vì sự tiến bộ của phụ nữ", SOCIAL, VHXH, Any),
    t("đào tạo nghề cho lao động nông thôn", JOBS, VHXH, Any),
    t("cho vay vốn ưu đãi đối với hộ nghèo và các đối tượng chính sách", CREDIT | FINANCE, KT, Any),
    t("quản lý, sửa chữa nghĩa trang liệt sĩ", SOCIAL, VHXH, Year),
    // Finance
    s("lập dự toán thu, chi ngân sách nhà nước", FINANCE, KT, Coming, 6, 12),
    s("quyết toán ngân sách xã", FINANCE, KT, Ending, 1, 6),
    t("giải ngân vốn đầu tư công", FINANCE | BUILDING, KT, Any),
    t("quản lý, sử dụng tài sản công", FINANCE, KT, Any),
    t("công khai tài chính, ngân sách", FINANCE, KT, Any),
    t("đăng ký hộ kinh doanh", FINANCE, KT, Any),
    t("phát triển kinh tế tập thể, hợp tác xã", FINANCE | FRONT, KT, Any),
    t("thực hành tiết kiệm, chống lãng phí", FINANCE | INSPECTION, KT, Any),
    t("quyết toán vốn đầu tư dự án hoàn thành", FINANCE, KT, Any),
    t("mua sắm tập trung tài sản, hàng hóa", FINANCE, KT, Year),
    t("thực hiện các chương trình mục tiêu quốc gia", FINANCE | PEOPLES | FARMING, KT, Any),
    t("kiểm soát chi ngân sách qua Kho bạc Nhà nước", FINANCE, KT, Any),
    t("lập kế hoạch đầu tư công trung hạn", FINANCE, KT, Year),
    // Agriculture and environment
    s("phòng, chống thiên tai và tìm kiếm cứu nạn", FARMING | DEFENCE, KT, Any, 3, 11),
    s("ứng phó với mưa lớn, lũ quét, sạt lở đất", FARMING | DEFENCE, KT, Open, 5, 10),
    t("xây dựng nông thôn mới", FARMING | FRONT, KT, Any),
    t("giảm nghèo bền vững", FARMING | PEOPLES, KT, Any),
    t("rà soát hộ nghèo, hộ cận nghèo", FARMING, KT, Year),
    t("phòng, chống dịch tả lợn Châu Phi", FARMING, KT, Any),
    t("tiêm phòng vắc xin cho đàn vật nuôi", FARMING, KT, Year),
    t("phòng, chống bệnh dại trên đàn chó, mèo", FARMING | HEALTH, KT, Any),
    t("bảo vệ và phát triển rừng", FOREST, KT, Any),
    s("phòng cháy, chữa cháy rừng", FOREST | DEFENCE, KT, Any, 10, 5),
    t("chi trả dịch vụ môi trường rừng", FOREST, KT, Year),
    t("cấp giấy chứng nhận quyền sử dụng đất lần đầu cho hộ gia đình, cá nhân", LAND, KT, Any),
    s("thống kê đất đai", LAND, KT, Ending, 11, 3),
    s("lập kế hoạch sử dụng đất", LAND, KT, Coming, 7, 12),
    t("xây dựng cơ sở dữ liệu đất đai", LAND, KT, Any),
    t("bồi thường, hỗ trợ, tái định cư", LAND | BUILDING, KT, Any),
    t("thu gom, phân loại chất thải rắn sinh hoạt tại nguồn", LAND | FRONT, KT, Any),
    t("quản lý hoạt động khai thác cát, sỏi lòng sông", LAND, KT, Any),
    s("chỉ đạo sản xuất vụ Đông", FARMING, KT, Year, 8, 11),
    s("chỉ đạo sản xuất vụ Xuân", FARMING, KT, Coming, 11, 3),
    s("chống rét cho cây trồng, vật nuôi", FARMING, KT, Open, 11, 2),
    t("quản lý, vận hành công trình thủy lợi nhỏ", FARMING, KT, Any),
    t("cấp nước sạch nông thôn", FARMING, KT, Any),
    t("bảo đảm an toàn thực phẩm nông, lâm, thủy sản", FARMING, KT, Any),
    t("phát triển sản phẩm OCOP", FARMING | TRADE, KT, Any),
    t("phòng trừ sâu bệnh hại cây trồng", FARMING, KT, Any),
    // Building and transport
    t("quản lý trật tự xây dựng", BUILDING, KT, Any),
    t("duy tu, bảo dưỡng đường giao thông nông thôn", BUILDING, KT, Any),
    t("lập quy hoạch chung xã", BUILDING, KT, Open),
    t("cấp giấy phép xây dựng nhà ở riêng lẻ", BUILDING, KT, Any),
    t("xóa nhà tạm, nhà dột nát", BUILDING | FRONT | PEOPLES, KT, Any),
    t("quản lý chất lượng công trình xây dựng", BUILDING, KT, Any),
    t("giải tỏa hành lang an toàn đường bộ", BUILDING, KT, Any),
    t("bảo đảm trật tự, an toàn giao thông", BUILDING | SECURITY, CA, Any),
    t("rà soát điểm đen, điểm tiềm ẩn tai nạn giao thông", BUILDING | SECURITY, KT, Any),
    t("quản lý hệ thống chiếu sáng công cộng", BUILDING, KT, Any),
    // Trade and power
    s("bình ổn thị trường dịp Tết Nguyên đán", TRADE, KT, Open, 11, 2),
    t("phát triển và quản lý chợ", TRADE, KT, Any),
    t("phòng, chống buôn lậu, gian lận thương mại và hàng giả", TRADE, KT, Any),
    t("khuyến công", TRADE, KT, Year),
    t("sử dụng điện tiết kiệm và hiệu quả", TRADE, KT, Any),
    t("bảo vệ hành lang an toàn lưới điện", TRADE, KT, Any),
    t("phát triển thương mại điện tử", TRADE, KT, Any),
    t("bảo vệ quyền lợi người tiêu dùng", TRADE, KT, Any),
    // Digital
    t("chuyển đổi số", DIGITAL, VHXH, Any),
    t("quản lý, sử dụng chữ ký số chuyên dùng công vụ", DIGITAL, VP, Any),
    t("bảo đảm an toàn thông tin mạng", DIGITAL | SECURITY, VHXH, Any),
    t("gửi, nhận văn bản điện tử", DIGITAL, VP, Any),
    t("áp dụng hệ thống quản lý chất lượng theo tiêu chuẩn TCVN ISO 9001:2015", DIGITAL | QUALITY, VP, Year),
    t("xóa vùng lõm sóng viễn thông", DIGITAL, VHXH, Open),
    t("củng cố, nâng cao hiệu quả hoạt động của tổ công nghệ số cộng đồng", DIGITAL, VHXH, Any),
    t("kiểm định phương tiện đo", DIGITAL | TRADE | QUALITY, KT, Year),
    // Schools
    s("tuyển sinh đầu cấp", SCHOOLS, VHXH, School, 4, 8),
    s("chuẩn bị khai giảng năm học mới", SCHOOLS, VHXH, Open, 7, 9),
    t("phổ cập giáo dục, xóa mù chữ", SCHOOLS, VHXH, Year),
    t("bảo đảm an ninh, an toàn trường học", SCHOOLS | SECURITY, VHXH, School),
    t("quản lý dạy thêm, học thêm", SCHOOLS, VHXH, School),
    t("xây dựng trường đạt chuẩn quốc gia", SCHOOLS, VHXH, Year),
    t("tổ chức bữa ăn bán trú", SCHOOLS, VHXH, School),
    t("phòng, chống bạo lực học đường", SCHOOLS, VHXH, School),
    s("phòng, chống đuối nước cho trẻ em", SCHOOLS | HEALTH | CULTURE, VHXH, Year, 4, 8),
    t("khuyến học, khuyến tài", SCHOOLS | FRONT, VHXH, School),
    t("hỗ trợ học sinh vùng đồng bào dân tộc thiểu số", SCHOOLS | PEOPLES, VHXH, School),
    t("chi trả chế độ, chính sách cho trẻ em, học sinh", SCHOOLS, VHXH, School),
    // Health
    s("phòng, chống bệnh sốt xuất huyết", HEALTH, VHXH, Any, 4, 12),
    t("tiêm chủng mở rộng", HEALTH, VHXH, Any),
    t("bảo đảm an toàn thực phẩm", HEALTH, VHXH, Any),
    t("dân số và phát triển", HEALTH, VHXH, Any),
    t("chi trả trợ giúp xã hội qua tài khoản ngân hàng", WELFARE, VHXH, Any),
    t("bảo vệ, chăm sóc trẻ em", WELFARE, VHXH, Any),
    t("khám sức khỏe định kỳ cho người cao tuổi", HEALTH, VHXH, Year),
    t("phòng, chống tác hại của thuốc lá", HEALTH, VHXH, Any),
    t("quản lý hành nghề y, dược tư nhân", HEALTH, VHXH, Any),
    // Culture
    s("quản lý và tổ chức lễ hội", CULTURE, VHXH, Year, 12, 4),
    t("xây dựng đời sống văn hóa ở cơ sở", CULTURE | FRONT, VHXH, Any),
    s("bình xét danh hiệu Gia đình văn hóa, Thôn văn hóa", CULTURE | FRONT, VHXH, Year, 10, 12),
    t("thông tin, tuyên truyền trên hệ thống truyền thanh cơ sở", CULTURE, VHXH, Any),
    t("bảo vệ và phát huy giá trị di sản văn hóa", CULTURE, VHXH, Any),
    t("phát triển du lịch cộng đồng", CULTURE, VHXH, Any),
    t("quản lý hoạt động quảng cáo ngoài trời", CULTURE, VHXH, Any),
    t("phòng, chống bạo lực gia đình", CULTURE, VHXH, Any),
    s("tổ chức các hoạt động hưởng ứng Ngày Văn hóa Việt Nam 24/11", CULTURE, VHXH, Open, 10, 11),
    // Justice
    t("hộ tịch, chứng thực", JUSTICE, VP, Any),
    t("phổ biến, giáo dục pháp luật", JUSTICE | FRONT, VP, Any),
    t("hòa giải ở cơ sở", JUSTICE | FRONT, VP, Any),
    t("xây dựng xã đạt chuẩn tiếp cận pháp luật", JUSTICE, VP, Year),
    t("kiểm tra, rà soát văn bản quy phạm pháp luật", JUSTICE, VP, Any),
    t("quản lý xử lý vi phạm hành chính", JUSTICE, VP, Any),
    t("số hóa sổ hộ tịch", JUSTICE, VP, Any),
    t("phối hợp thi hành án dân sự", JUSTICE, VP, Any),
    // Ethnic groups and religion
    t("thực hiện chính sách dân tộc", PEOPLES, VHXH, Any),
    t("quản lý nhà nước về tín ngưỡng, tôn giáo", PEOPLES | SECURITY, VHXH, Any),
    t("bình xét, công nhận người có uy tín trong đồng bào dân tộc thiểu số", PEOPLES, VHXH, Year),
    t("hỗ trợ đất ở, nhà ở, nước sinh hoạt cho hộ đồng bào dân tộc thiểu số", PEOPLES, KT, Any),
    // Defence and security
    s("tuyển chọn, gọi công dân nhập ngũ", DEFENCE, BCHQS, Coming, 8, 2),
    t("huấn luyện dân quân tự vệ", DEFENCE, BCHQS, Year),
    s("đăng ký nghĩa vụ quân sự lần đầu", DEFENCE, BCHQS, Year, 2, 4),
    t("quốc phòng, quân sự địa phương", DEFENCE, BCHQS, Any),
    t("bồi dưỡng kiến thức quốc phòng và an ninh", DEFENCE, BCHQS, Year),
    t("phòng, chống tội phạm và tệ nạn xã hội", SECURITY, CA, Any),
    t("cấp căn cước và kích hoạt tài khoản định danh điện tử", SECURITY | ONE_STOP, CA, Any),
    t("phòng cháy, chữa cháy và cứu nạn, cứu hộ", SECURITY, CA, Any),
    t("xây dựng phong trào Toàn dân bảo vệ an ninh Tổ quốc", SECURITY | FRONT, CA, Any),
    // Inspection, tax, insurance, one-stop shop
    s("kê khai, kiểm soát tài sản, thu nhập", INSPECTION, VP, Ending, 10, 2),
    t("phòng, chống tham nhũng, tiêu cực", INSPECTION | FRONT, VP, Any),
    t("theo dõi, thực hiện kết luận thanh tra", INSPECTION, VP, Any),
];

/// Topics that only a few bodies write about; kept apart so that both tables can be read.
#[rustfmt::skip]
pub(super) static FEW_WRITE_ABOUT: [Topic; 27] = [
    t("điều tra doanh nghiệp, cơ sở kinh doanh cá thể", STATISTICS, KT, Year),
    t("điều tra nông nghiệp, nông thôn", STATISTICS | FARMING, KT, Year),
    t("điều tra mức sống dân cư", STATISTICS, VHXH, Year),
    t("cung cấp số liệu thống kê kinh tế - xã hội", STATISTICS | GENERAL, VP, Any),
    t("ủy thác cho vay qua các tổ chức chính trị - xã hội", CREDIT | FRONT, KT, Any),
    t("củng cố, nâng cao chất lượng tổ tiết kiệm và vay vốn", CREDIT, KT, Any),
    t("quản lý chất lượng sản phẩm, hàng hóa lưu thông trên thị trường", QUALITY | TRADE, KT, Any),
    t("truy xuất nguồn gốc sản phẩm, hàng hóa", QUALITY | TRADE, KT, Any),
    t("thu ngân sách nhà nước", TAX, KT, Any),
    t("chuyển đổi hộ kinh doanh sang phương pháp kê khai thuế", TAX, KT, Year),
    t("thu thuế sử dụng đất phi nông nghiệp", TAX, KT, Year),
    t("sử dụng hóa đơn điện tử khởi tạo từ máy tính tiền", TAX, KT, Any),
    t("quản lý, thu hồi nợ đọng thuế", TAX, KT, Any),
    t("phát triển người tham gia bảo hiểm xã hội tự nguyện", INSURANCE, VHXH, Any),
    t("phát triển người tham gia bảo hiểm y tế hộ gia đình", INSURANCE, VHXH, Any),
    t("chi trả lương hưu, trợ cấp bảo hiểm xã hội qua tài khoản", INSURANCE, VHXH, Any),
    t("lập danh sách cấp thẻ bảo hiểm y tế cho các nhóm đối tượng", INSURANCE, VHXH, Year),
    t("kiểm soát thủ tục hành chính", ONE_STOP, HCC, Any),
    t("giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông", ONE_STOP, HCC, Any),
    t("số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", ONE_STOP, HCC, Any),
    t("cung cấp dịch vụ công trực tuyến toàn trình", ONE_STOP | DIGITAL, HCC, Any),
    t("tiếp nhận, xử lý phản ánh, kiến nghị của người dân, doanh nghiệp", ONE_STOP, HCC, Any),
    t("giám sát và phản biện xã hội", FRONT, VP, Year),
    s("vận động Quỹ Vì người nghèo", FRONT, VHXH, Year, 9, 12),
    s("tổ chức Ngày hội Đại đoàn kết toàn dân tộc", FRONT, VHXH, Year, 9, 11),
    s("chăm lo Tết cho người nghèo", FRONT, VHXH, Open, 11, 2),
    t("vận động ủng hộ đồng bào bị ảnh hưởng bởi thiên tai", FRONT, VHXH, Open),
];
