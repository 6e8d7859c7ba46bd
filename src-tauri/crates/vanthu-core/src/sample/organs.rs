//! The bodies that write to the sample commune, after the reform of 01/7/2025: the province, its
//! departments and their branches, the vertical bodies, neighbouring communes, schools, enterprises.
//! There is no district (huyện, quận) among them. Province and communes are invented.

use super::types;

/// What kind of body an organ is: it decides who signs and which types it issues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// UBND of the province.
    Province,
    /// HĐND of the province.
    ProvinceCouncil,
    /// A department (sở) or a body ranking with it.
    Department,
    /// Thanh tra tỉnh.
    Inspectorate,
    /// A branch, centre or management board under a department.
    Branch,
    /// A branch office (chi cục).
    SubDepartment,
    /// Tax, treasury, social insurance, bank: bodies of a vertical system.
    Vertical,
    /// Police of the province.
    Police,
    /// Military command.
    Military,
    /// Court.
    Court,
    /// Procuracy.
    Procuracy,
    /// Execution of judgments.
    Enforcement,
    /// UBND of a neighbouring commune or ward.
    Commune,
    /// HĐND of a neighbouring commune.
    CommuneCouncil,
    /// Fatherland Front.
    Front,
    /// School.
    School,
    /// Enterprise.
    Enterprise,
}

/// A field of work, as one bit: topics belong to fields and an organ writes only about its own.
pub type Fields = u32;
pub(super) const GENERAL: Fields = 1;
pub(super) const STAFF: Fields = 1 << 1;
pub(super) const FINANCE: Fields = 1 << 2;
pub(super) const LAND: Fields = 1 << 3;
pub(super) const BUILDING: Fields = 1 << 4;
pub(super) const TRADE: Fields = 1 << 5;
pub(super) const DIGITAL: Fields = 1 << 6;
pub(super) const SCHOOLS: Fields = 1 << 7;
pub(super) const HEALTH: Fields = 1 << 8;
pub(super) const CULTURE: Fields = 1 << 9;
pub(super) const JUSTICE: Fields = 1 << 10;
pub(super) const PEOPLES: Fields = 1 << 11;
pub(super) const DEFENCE: Fields = 1 << 12;
pub(super) const SECURITY: Fields = 1 << 13;
pub(super) const INSPECTION: Fields = 1 << 14;
pub(super) const TAX: Fields = 1 << 15;
pub(super) const INSURANCE: Fields = 1 << 16;
pub(super) const FRONT: Fields = 1 << 17;
pub(super) const ONE_STOP: Fields = 1 << 18;
pub(super) const SOCIAL: Fields = 1 << 19;
pub(super) const FARMING: Fields = 1 << 20;
pub(super) const FOREST: Fields = 1 << 21;
pub(super) const WELFARE: Fields = 1 << 22;
pub(super) const JOBS: Fields = 1 << 23;
pub(super) const STATISTICS: Fields = 1 << 24;
pub(super) const CREDIT: Fields = 1 << 25;
pub(super) const QUALITY: Fields = 1 << 26;
/// What a people's committee deals with: everything but the affairs of the Front.
pub(super) const ALL: Fields = !(FRONT | STATISTICS | CREDIT | QUALITY) & ((1 << 27) - 1);

/// What a council decides on and watches over.
const COUNCIL: Fields = FINANCE | SOCIAL | LAND | BUILDING | SCHOOLS | CULTURE | FARMING | WELFARE;

/// A body that sends documents.
#[derive(Debug, PartialEq, Eq)]
pub struct Organ {
    /// Name in the register (tác giả).
    pub name: &'static str,
    /// The body above it, as printed over its name; empty where none is printed.
    pub parent: &'static str,
    /// Place name before the date.
    pub place: &'static str,
    /// Its part of the notation.
    pub abbreviation: &'static str,
    /// Abbreviations of its drafting units, the last group in a công văn's notation.
    pub units: &'static [&'static str],
    /// Kind of body.
    pub standing: Standing,
    /// Fields of work.
    pub fields: Fields,
    /// How often it writes, against the others.
    pub(super) weight: u32,
    /// About how many công văn it issues a year, to all receivers.
    pub(super) yearly: u32,
}

const LG: &str = "Lam Giang";
const UBND_LG: &str = "UBND tỉnh Lam Giang";
const UBND_XA: &str = "UBND xã Vân Khê Thượng";
const VKT: &str = "Vân Khê Thượng";

#[allow(clippy::too_many_arguments, reason = "one row of a table")]
const fn o(
    name: &'static str,
    parent: &'static str,
    place: &'static str,
    abbreviation: &'static str,
    units: &'static [&'static str],
    standing: Standing,
    fields: Fields,
    weight: u32,
    yearly: u32,
) -> Organ {
    Organ {
        name,
        parent,
        place,
        abbreviation,
        units,
        standing,
        fields,
        weight,
        yearly,
    }
}

const fn commune(name: &'static str, place: &'static str, weight: u32, yearly: u32) -> Organ {
    o(
        name,
        "",
        place,
        "UBND",
        &["VP", "KT", "VHXH"],
        Standing::Commune,
        ALL,
        weight,
        yearly,
    )
}

const fn school(name: &'static str, abbreviation: &'static str) -> Organ {
    o(
        name,
        UBND_XA,
        VKT,
        abbreviation,
        &["VP", "CM"],
        Standing::School,
        SCHOOLS,
        5,
        180,
    )
}

use Standing::*;

/// The senders. A commune of this size hears from about ninety bodies in a year.
#[rustfmt::skip]
pub static ORGANS: [Organ; 88] = [
    o("Ủy ban nhân dân tỉnh Lam Giang", "", LG, "UBND", &["TH", "NC", "KTTH", "NNMT", "VXCN", "XDCT", "KSTT"], Province, ALL, 150, 9_400),
    o("Hội đồng nhân dân tỉnh Lam Giang", "", LG, "HĐND", &["VP", "KTNS", "VHXH", "PC"], ProvinceCouncil, COUNCIL, 7, 620),
    o("Văn phòng UBND tỉnh Lam Giang", UBND_LG, LG, "VPUBND", &["HCQT", "TH", "NC", "KTTH", "TCD"], Department, GENERAL | ONE_STOP | INSPECTION, 42, 4_800),
    o("Trung tâm Phục vụ hành chính công tỉnh Lam Giang", "VĂN PHÒNG UBND TỈNH LAM GIANG", LG, "TTPVHCC", &["HC", "NV"], Branch, ONE_STOP, 12, 900),
    o("Sở Nội vụ tỉnh Lam Giang", UBND_LG, LG, "SNV", &["VP", "CCHC", "TCBC", "XDCQ", "NCC", "VTLT", "LĐVL"], Department, STAFF | SOCIAL | JOBS, 62, 5_900),
    o("Sở Tài chính tỉnh Lam Giang", UBND_LG, LG, "STC", &["VP", "QLNS", "TCĐT", "QLGCS", "ĐKKD", "TH"], Department, FINANCE, 54, 6_800),
    o("Sở Nông nghiệp và Môi trường tỉnh Lam Giang", UBND_LG, LG, "SNNMT", &["VP", "QLĐĐ", "KHTC", "BVMT", "TNN", "KS"], Department, LAND | FARMING | FOREST, 66, 8_100),
    o("Sở Xây dựng tỉnh Lam Giang", UBND_LG, LG, "SXD", &["VP", "QLXD", "QHKT", "KCHT", "QLVT"], Department, BUILDING, 38, 5_600),
    o("Sở Công Thương tỉnh Lam Giang", UBND_LG, LG, "SCT", &["VP", "QLTM", "QLNL", "QLCN"], Department, TRADE, 28, 3_700),
    o("Sở Khoa học và Công nghệ tỉnh Lam Giang", UBND_LG, LG, "SKHCN", &["VP", "CĐS", "BCVT", "TĐC"], Department, DIGITAL, 30, 3_200),
    o("Sở Giáo dục và Đào tạo tỉnh Lam Giang", UBND_LG, LG, "SGDĐT", &["VP", "GDTH", "GDMN", "KHTC", "CTTT"], Department, SCHOOLS, 38, 4_700),
    o("Sở Y tế tỉnh Lam Giang", UBND_LG, LG, "SYT", &["VP", "NVY", "BTXH", "TE", "KHTC"], Department, HEALTH | WELFARE, 36, 5_200),
    o("Sở Văn hóa, Thể thao và Du lịch tỉnh Lam Giang", UBND_LG, LG, "SVHTTDL", &["VP", "QLVH", "TDTT", "DL", "BCXB"], Department, CULTURE, 32, 4_100),
    o("Sở Tư pháp tỉnh Lam Giang", UBND_LG, LG, "STP", &["VP", "HCTP", "PBGDPL", "XDKT"], Department, JUSTICE, 28, 2_900),
    o("Sở Dân tộc và Tôn giáo tỉnh Lam Giang", UBND_LG, LG, "SDTTG", &["VP", "CSDT", "TG"], Department, PEOPLES, 18, 1_900),
    o("Thanh tra tỉnh Lam Giang", UBND_LG, LG, "TTT", &["VP", "NV1", "NV2", "NV3"], Inspectorate, INSPECTION, 18, 2_100),
    o("Ban Quản lý các khu công nghiệp tỉnh Lam Giang", UBND_LG, LG, "BQLKCN", &["VP", "QLĐT"], Department, TRADE, 4, 1_700),
    o("Chi cục Kiểm lâm tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "CCKL", &["HCTH", "SDPTR"], SubDepartment, FOREST, 9, 800),
    o("Chi cục Chăn nuôi và Thú y tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "CCCNTY", &["HCTH", "QLDB"], SubDepartment, FARMING, 9, 700),
    o("Chi cục Trồng trọt và Bảo vệ thực vật tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "CCTTBVTV", &["HCTH", "KT"], SubDepartment, FARMING, 8, 650),
    o("Chi cục Thủy lợi tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "CCTL", &["HCTH", "QLCT"], SubDepartment, FARMING, 7, 720),
    o("Chi cục Phát triển nông thôn tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "CCPTNT", &["HCTH", "NTM"], SubDepartment, FARMING, 8, 600),
    o("Chi cục Dân số và Trẻ em tỉnh Lam Giang", "Sở Y tế", LG, "CCDSTE", &["HCTH", "DS"], SubDepartment, HEALTH, 5, 420),
    o("Chi cục An toàn vệ sinh thực phẩm tỉnh Lam Giang", "Sở Y tế", LG, "CCATVSTP", &["HCTH", "NV"], SubDepartment, HEALTH, 5, 460),
    o("Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Lam Giang", "Sở Khoa học và Công nghệ", LG, "CCTĐC", &["HCTH", "NV"], SubDepartment, QUALITY, 4, 380),
    o("Chi cục Quản lý thị trường tỉnh Lam Giang", "Sở Công Thương", LG, "CCQLTT", &["HCTH", "NV"], SubDepartment, TRADE, 7, 880),
    o("Trung tâm Khuyến nông tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "TTKN", &["HC", "KT"], Branch, FARMING, 7, 520),
    o("Trung tâm Kiểm soát bệnh tật tỉnh Lam Giang", "Sở Y tế", LG, "KSBT", &["TCHC", "PCBTN"], Branch, HEALTH, 9, 1_300),
    o("Trung tâm Lưu trữ lịch sử tỉnh Lam Giang", "Sở Nội vụ", LG, "TTLTLS", &["HC", "TT"], Branch, STAFF, 5, 320),
    o("Trung tâm Dịch vụ việc làm tỉnh Lam Giang", "Sở Nội vụ", LG, "TTDVVL", &["HC", "TVVL"], Branch, JOBS, 6, 560),
    o("Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lam Giang", "Sở Tư pháp", LG, "TTTGPL", &["HC", "NV"], Branch, JUSTICE, 4, 340),
    o("Văn phòng Đăng ký đất đai tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "VPĐKĐĐ", &["HC", "ĐKCG", "KTĐC"], Branch, LAND, 12, 2_600),
    o("Chi nhánh Văn phòng Đăng ký đất đai khu vực Vân Khê", "Văn phòng Đăng ký đất đai tỉnh Lam Giang", VKT, "CNVPĐK", &["ĐKCG", "KTĐC"], Branch, LAND, 22, 1_900),
    o("Ban Quản lý dự án đầu tư xây dựng khu vực Vân Khê", UBND_LG, VKT, "BQLDA", &["KHTH", "GPMB", "KT"], Branch, BUILDING, 16, 1_400),
    o("Trung tâm Phát triển quỹ đất tỉnh Lam Giang", "Sở Nông nghiệp và Môi trường", LG, "TTPTQĐ", &["HC", "BTHT"], Branch, LAND, 9, 980),
    o("Trung tâm Y tế khu vực Vân Khê", "Sở Y tế", VKT, "TTYT", &["TCHC", "KHNV", "DS"], Branch, HEALTH, 18, 1_250),
    o("Hạt Kiểm lâm khu vực Vân Khê", "Chi cục Kiểm lâm tỉnh Lam Giang", VKT, "HKL", &["HC", "NV"], SubDepartment, FOREST, 11, 480),
    o("Trạm Khuyến nông khu vực Vân Khê", "Trung tâm Khuyến nông tỉnh Lam Giang", VKT, "TKN", &["HC", "KT"], Branch, FARMING, 5, 210),
    o("Thuế tỉnh Lam Giang", "Cục Thuế", LG, "TLG", &["VP", "NVDTPC", "CNHKD"], Vertical, TAX, 10, 5_400),
    o("Thuế cơ sở 5 tỉnh Lam Giang", "Thuế tỉnh Lam Giang", VKT, "TCS5", &["HC", "QLHKD", "QLDN"], Vertical, TAX, 20, 2_700),
    o("Kho bạc Nhà nước khu vực XX - Phòng Giao dịch số 4", "Kho bạc Nhà nước khu vực XX", VKT, "KBGD4", &["KT", "KSC"], Vertical, FINANCE, 10, 640),
    o("Bảo hiểm xã hội tỉnh Lam Giang", "Bảo hiểm xã hội Việt Nam", LG, "BHXH", &["VP", "QLT", "CĐ"], Vertical, INSURANCE, 9, 3_600),
    o("Bảo hiểm xã hội cơ sở Vân Khê", "Bảo hiểm xã hội tỉnh Lam Giang", VKT, "BHXHCS", &["QLT", "CĐ"], Vertical, INSURANCE, 14, 1_100),
    o("Thống kê tỉnh Lam Giang", "Cục Thống kê", LG, "TKLG", &["TH", "XH"], Vertical, STATISTICS, 6, 900),
    o("Phòng giao dịch Ngân hàng Chính sách xã hội Vân Khê", "Ngân hàng Chính sách xã hội tỉnh Lam Giang", VKT, "NHCS", &["KT", "KHNV"], Vertical, CREDIT, 11, 520),
    o("Công an tỉnh Lam Giang", "Bộ Công an", LG, "CAT", &["PV01", "PX05", "QLHC", "PCCC", "CSGT", "ANM"], Police, SECURITY, 24, 7_300),
    o("Bộ Chỉ huy Quân sự tỉnh Lam Giang", "Quân khu 2", LG, "BCH", &["TM", "CT", "HCKT"], Military, DEFENCE, 14, 3_900),
    o("Ban Chỉ huy Phòng thủ khu vực 3 - Vân Khê", "Bộ Chỉ huy Quân sự tỉnh Lam Giang", VKT, "BCHKV3", &["TM", "CT"], Military, DEFENCE, 18, 1_300),
    o("Tòa án nhân dân khu vực 3 - Lam Giang", "Tòa án nhân dân tỉnh Lam Giang", VKT, "TAKV3", &["VP", "DS", "HNGĐ"], Court, JUSTICE, 16, 2_400),
    o("Viện kiểm sát nhân dân khu vực 3 - Lam Giang", "Viện kiểm sát nhân dân tỉnh Lam Giang", VKT, "VKSKV3", &["VP", "DS"], Procuracy, JUSTICE, 5, 1_100),
    o("Phòng Thi hành án dân sự khu vực 3 - Lam Giang", "Thi hành án dân sự tỉnh Lam Giang", VKT, "THADSKV3", &["HC", "NV"], Enforcement, JUSTICE, 14, 1_800),
    o("Ủy ban MTTQ Việt Nam tỉnh Lam Giang", "", LG, "MTTQ", &["BTT"], Front, FRONT, 12, 1_600),
    o("Ủy ban MTTQ Việt Nam xã Vân Khê Thượng", "", VKT, "MTTQ", &["BTT"], Front, FRONT, 16, 340),
    o("Hội Nông dân tỉnh Lam Giang", "", LG, "HNDT", &["VP", "KTXH"], Front, FRONT | FARMING, 5, 700),
    o("Hội Liên hiệp Phụ nữ xã Vân Khê Thượng", "", VKT, "BTV", &["PN"], Front, FRONT | CREDIT, 5, 130),
    o("Liên đoàn Lao động tỉnh Lam Giang", "", LG, "LĐLĐ", &["VP", "CSPL"], Front, FRONT | JOBS, 4, 900),
    o("Hội Chữ thập đỏ tỉnh Lam Giang", "", LG, "CTĐ", &["VP"], Front, FRONT | HEALTH, 4, 420),
    commune("Ủy ban nhân dân xã Đông Lĩnh Thượng", "Đông Lĩnh Thượng", 7, 1_400),
    commune("Ủy ban nhân dân xã Mỹ Khê Trung", "Mỹ Khê Trung", 7, 1_250),
    commune("Ủy ban nhân dân xã Phú Lộc Sơn Hạ", "Phú Lộc Sơn Hạ", 6, 1_300),
    commune("Ủy ban nhân dân xã Bình Trung Ngoại", "Bình Trung Ngoại", 5, 1_180),
    commune("Ủy ban nhân dân xã Nậm Khao Trong", "Nậm Khao Trong", 4, 980),
    commune("Ủy ban nhân dân xã Tân Lập Khê", "Tân Lập Khê", 5, 1_220),
    commune("Ủy ban nhân dân xã Hòa Vân Thượng", "Hòa Vân Thượng", 6, 1_450),
    commune("Ủy ban nhân dân xã Cẩm Trúc Hạ", "Cẩm Trúc Hạ", 4, 1_120),
    commune("Ủy ban nhân dân xã Thạch Vân Đông", "Thạch Vân Đông", 4, 1_090),
    commune("Ủy ban nhân dân xã Kim Sơn Ngoại", "Kim Sơn Ngoại", 3, 1_150),
    commune("Ủy ban nhân dân phường Lam Thành Bắc", "Lam Thành Bắc", 5, 2_300),
    commune("Ủy ban nhân dân phường Lam Thành Nam", "Lam Thành Nam", 4, 2_150),
    o("Hội đồng nhân dân xã Vân Khê Thượng", "", VKT, "HĐND", &["VP"], CommuneCouncil, COUNCIL, 10, 160),
    o("Hội đồng nhân dân xã Đông Lĩnh Thượng", "", "Đông Lĩnh Thượng", "HĐND", &["VP"], CommuneCouncil, COUNCIL, 2, 140),
    school("Trường Mầm non Hoa Ban", "MNHB"),
    school("Trường Mầm non Vân Khê", "MNVK"),
    school("Trường Tiểu học Vân Khê Thượng", "THVKT"),
    school("Trường Tiểu học số 2 Vân Khê Thượng", "TH2VKT"),
    school("Trường Trung học cơ sở Vân Khê Thượng", "THCSVKT"),
    school("Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Nà Hin", "PTDTBTNH"),
    o("Trường Trung học phổ thông Vân Khê", "Sở Giáo dục và Đào tạo Lam Giang", VKT, "THPTVK", &["VP", "CM"], School, SCHOOLS, 6, 420),
    o("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên khu vực Vân Khê", "Sở Giáo dục và Đào tạo Lam Giang", VKT, "GDNNGDTX", &["HC", "ĐT"], School, SCHOOLS | JOBS, 4, 310),
    o("Công ty Điện lực Lam Giang", "Tổng công ty Điện lực miền Bắc", LG, "PCLG", &["VP", "KT", "KD"], Enterprise, TRADE, 8, 5_100),
    o("Đội Quản lý điện lực khu vực Vân Khê", "Công ty Điện lực Lam Giang", VKT, "ĐQLĐL", &["KT", "KD"], Enterprise, TRADE, 14, 900),
    o("Công ty Cổ phần Cấp nước Lam Giang", "", LG, "CNLG", &["KT", "KD"], Enterprise, FARMING, 6, 780),
    o("Công ty TNHH MTV Khai thác công trình thủy lợi Lam Giang", "", LG, "KTTL", &["QLN", "KHKT"], Enterprise, FARMING, 5, 640),
    o("Viễn thông Lam Giang", "Tập đoàn Bưu chính Viễn thông Việt Nam", LG, "VTLG", &["VP", "KTĐT"], Enterprise, DIGITAL, 7, 1_300),
    o("Bưu điện tỉnh Lam Giang", "Tổng công ty Bưu điện Việt Nam", LG, "BĐLG", &["VP", "BCVH"], Enterprise, ONE_STOP | INSURANCE, 5, 1_050),
    o("Công ty TNHH Xây dựng và Thương mại Tiến Phát Vân Khê", "", VKT, "TPVK", &["KT"], Enterprise, BUILDING, 5, 210),
    o("Công ty Cổ phần Tư vấn và Xây dựng Lam Sơn Khê", "", LG, "TVXD", &["KT", "TK"], Enterprise, BUILDING, 4, 380),
    o("Hợp tác xã Nông nghiệp và Dịch vụ Khe Trúc", "", VKT, "HTX", &["KD"], Enterprise, FARMING, 4, 70),
];

/// Types an organ of this standing issues to a commune, and how often.
#[rustfmt::skip]
pub(super) fn types_of(standing: Standing) -> &'static [(usize, u32)] {
    use types::*;
    match standing {
        Province => &[
            (CV, 430), (QD, 190), (KH, 120), (TB, 90), (GM, 70), (BC, 12), (CT, 14), (CD, 14), (TTR, 4), (QC, 8), (QYD, 8), (CTR, 10),
            (DE_AN, 6), (PA, 8), (THU_CONG, 2), (PC, 8), (TC, 2), (DA, 2), (HD, 6),
        ],
        ProvinceCouncil => &[(NQ, 40), (KH, 14), (TB, 14), (CV, 22), (GM, 12), (BC, 10), (TC, 1)],
        Department => &[
            (CV, 600), (QD, 70), (KH, 80), (TB, 60), (GM, 80), (HD, 55), (BC, 30), (TTR, 6), (PC, 14), (PB, 6), (PG, 3), (CTR, 5),
            (QC, 4), (BB, 4), (GUQ, 1), (GGT, 3), (BTT, 1), (BGN, 1), (PA, 3),
        ],
        Inspectorate => &[(CV, 50), (QD, 16), (KH, 8), (TB, 10), (BC, 6), (GM, 5), (PC, 8), (BB, 3)],
        Branch => &[(CV, 130), (KH, 14), (TB, 24), (GM, 16), (BC, 12), (PC, 14), (BB, 8), (HD, 6), (PA, 6), (TTR, 8), (PG, 4), (GGT, 3), (HOP_DONG, 4), (DA, 2)],
        SubDepartment => &[(CV, 70), (KH, 10), (TB, 12), (GM, 7), (BC, 6), (HD, 6), (BB, 4), (GGT, 1)],
        Vertical => &[(CV, 70), (TB, 26), (QD, 8), (KH, 5), (GM, 5), (BC, 3), (BB, 2), (PB, 2), (HD, 4), (PC, 2)],
        Police => &[(CV, 70), (KH, 16), (TB, 12), (BC, 5), (QD, 4), (GM, 4), (HD, 6), (PC, 4)],
        Military => &[(CV, 40), (KH, 24), (HD, 14), (QD, 8), (BC, 4), (GM, 6), (TB, 6), (CTR, 2)],
        Court => &[(CV, 24), (TB, 40), (QD, 16), (GM, 10), (PC, 2)],
        Procuracy => &[(CV, 28), (TB, 8), (BC, 3), (KH, 3), (GM, 2)],
        Enforcement => &[(CV, 26), (TB, 20), (QD, 24), (BB, 6), (GM, 8)],
        Commune => &[(CV, 60), (KH, 10), (TB, 10), (BC, 8), (GM, 7), (PC, 6), (TTR, 2), (GGT, 2), (BTT, 1), (BB, 2), (BGN, 1)],
        CommuneCouncil => &[(NQ, 24), (GM, 20), (KH, 14), (TB, 20), (BC, 10), (CV, 12)],
        Front => &[(CV, 40), (KH, 16), (TB, 10), (GM, 14), (BC, 10), (HD, 6), (CTR, 4), (THU_CONG, 2)],
        School => &[(BC, 40), (TTR, 34), (CV, 18), (KH, 26), (GM, 12), (BB, 6), (DE_AN, 1), (GGT, 2), (GNP, 2), (PB, 2), (QC, 2)],
        Enterprise => &[(CV, 60), (TB, 20), (GM, 5), (TTR, 6), (HOP_DONG, 6), (BB, 6), (PA, 4), (GGT, 5), (BC, 4), (GUQ, 2), (DA, 2)],
    }
}

/// The head, the deputy and (where there is one) the chief of office who signs công văn by order.
#[rustfmt::skip]
pub(super) fn positions_of(organ: &Organ) -> (&'static str, &'static str, Option<&'static str>) {
    let name = organ.name;
    match organ.standing {
        Province => ("Chủ tịch", "Phó Chủ tịch", Some("Chánh Văn phòng")),
        Commune => ("Chủ tịch", "Phó Chủ tịch", Some("Chánh Văn phòng")),
        ProvinceCouncil | CommuneCouncil => ("Chủ tịch", "Phó Chủ tịch", None),
        Inspectorate => ("Chánh Thanh tra", "Phó Chánh Thanh tra", None),
        Department if name.starts_with("Văn phòng") => ("Chánh Văn phòng", "Phó Chánh Văn phòng", None),
        Department if name.starts_with("Ban Quản lý") => ("Trưởng ban", "Phó Trưởng ban", None),
        Department => ("Giám đốc", "Phó Giám đốc", Some("Chánh Văn phòng")),
        SubDepartment if name.starts_with("Hạt") => ("Hạt trưởng", "Phó Hạt trưởng", None),
        SubDepartment => ("Chi cục trưởng", "Phó Chi cục trưởng", None),
        Branch if name.starts_with("Trạm") => ("Trạm trưởng", "Phó Trạm trưởng", None),
        Branch => ("Giám đốc", "Phó Giám đốc", None),
        Vertical if name.starts_with("Thuế cơ sở") => ("Trưởng Thuế cơ sở", "Phó Trưởng Thuế cơ sở", None),
        Vertical if name.starts_with("Thuế tỉnh") => ("Trưởng Thuế tỉnh", "Phó Trưởng Thuế tỉnh", None),
        Vertical if name.starts_with("Thống kê") => ("Trưởng Thống kê tỉnh", "Phó Trưởng Thống kê tỉnh", None),
        Vertical => ("Giám đốc", "Phó Giám đốc", None),
        Police => ("Giám đốc", "Phó Giám đốc", None),
        Military => ("Chỉ huy trưởng", "Phó Chỉ huy trưởng", None),
        Court => ("Chánh án", "Phó Chánh án", None),
        Procuracy => ("Viện trưởng", "Phó Viện trưởng", None),
        Enforcement => ("Trưởng phòng", "Phó Trưởng phòng", None),
        Front => ("Chủ tịch", "Phó Chủ tịch", None),
        School if name.starts_with("Trung tâm") => ("Giám đốc", "Phó Giám đốc", None),
        School => ("Hiệu trưởng", "Phó Hiệu trưởng", None),
        Enterprise if name.starts_with("Đội") => ("Đội trưởng", "Phó Đội trưởng", None),
        Enterprise => ("Giám đốc", "Phó Giám đốc", None),
    }
}
