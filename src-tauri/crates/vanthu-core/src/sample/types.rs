//! The 29 types of administrative documents (NĐ 30/2020 Điều 7) with their abbreviations (Phụ lục III).

/// A type of document: its name in the register and the abbreviation in the notation.
/// Công văn and thư công have no abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Type {
    /// Name, for example "Kế hoạch".
    pub name: &'static str,
    /// Abbreviation, for example "KH"; empty for công văn and thư công.
    pub abbreviation: &'static str,
}

const fn named(name: &'static str, abbreviation: &'static str) -> Type {
    Type { name, abbreviation }
}

/// All 29 types in the order of Điều 7; the index is the `Kind` of the sample's tables.
pub const TYPES: [Type; 29] = [
    named("Nghị quyết", "NQ"),
    named("Quyết định", "QĐ"),
    named("Chỉ thị", "CT"),
    named("Quy chế", "QC"),
    named("Quy định", "QyĐ"),
    named("Thông cáo", "TC"),
    named("Thông báo", "TB"),
    named("Hướng dẫn", "HD"),
    named("Chương trình", "CTr"),
    named("Kế hoạch", "KH"),
    named("Phương án", "PA"),
    named("Đề án", "ĐA"),
    named("Dự án", "DA"),
    named("Báo cáo", "BC"),
    named("Biên bản", "BB"),
    named("Tờ trình", "TTr"),
    named("Hợp đồng", "HĐ"),
    named("Công văn", ""),
    named("Công điện", "CĐ"),
    named("Bản ghi nhớ", "BGN"),
    named("Bản thỏa thuận", "BTT"),
    named("Giấy ủy quyền", "GUQ"),
    named("Giấy mời", "GM"),
    named("Giấy giới thiệu", "GGT"),
    named("Giấy nghỉ phép", "GNP"),
    named("Phiếu gửi", "PG"),
    named("Phiếu chuyển", "PC"),
    named("Phiếu báo", "PB"),
    named("Thư công", ""),
];

pub(super) const NQ: usize = 0;
pub(super) const QD: usize = 1;
pub(super) const CT: usize = 2;
pub(super) const QC: usize = 3;
pub(super) const QYD: usize = 4;
pub(super) const TC: usize = 5;
pub(super) const TB: usize = 6;
pub(super) const HD: usize = 7;
pub(super) const CTR: usize = 8;
pub(super) const KH: usize = 9;
pub(super) const PA: usize = 10;
pub(super) const DE_AN: usize = 11;
pub(super) const DA: usize = 12;
pub(super) const BC: usize = 13;
pub(super) const BB: usize = 14;
pub(super) const TTR: usize = 15;
pub(super) const HOP_DONG: usize = 16;
pub(super) const CV: usize = 17;
pub(super) const CD: usize = 18;
pub(super) const BGN: usize = 19;
pub(super) const BTT: usize = 20;
pub(super) const GUQ: usize = 21;
pub(super) const GM: usize = 22;
pub(super) const GGT: usize = 23;
pub(super) const GNP: usize = 24;
pub(super) const PG: usize = 25;
pub(super) const PC: usize = 26;
pub(super) const PB: usize = 27;
pub(super) const THU_CONG: usize = 28;

/// The type of this name, as it stands in the register.
pub fn type_named(name: &str) -> Option<&'static Type> {
    TYPES.iter().find(|one| one.name == name)
}
