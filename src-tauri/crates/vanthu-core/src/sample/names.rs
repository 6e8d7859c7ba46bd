//! Names of people and places. All invented; any likeness is chance.

use super::dice::Dice;

/// The invented province.
pub const PROVINCE: &str = "tỉnh Lam Giang";
/// Its name as it stands before the date on a document (địa danh).
pub const PROVINCE_PLACE: &str = "Lam Giang";
/// The invented commune.
pub const COMMUNE: &str = "xã Vân Khê Thượng";
/// Its name as it stands before the date on a document (địa danh).
pub const COMMUNE_PLACE: &str = "Vân Khê Thượng";

/// The hamlets (thôn) of the commune, without the word "thôn".
#[rustfmt::skip]
pub const HAMLETS: [&str; 18] = [
    "Khe Trúc", "Đồng Vải", "Nà Hin", "Bãi Sậy", "Đầm Sen", "Suối Cát", "Gò Mít", "Cây Đa", "Làng Chẽ", "Hoa Ban", "Núi Ngọc",
    "Bến Ghềnh", "Thung Mơ", "Đá Bạc", "Rừng Thông", "Khe Lạnh", "Trung Tâm", "Đoàn Kết",
];

#[rustfmt::skip]
const FAMILY: [(&str, u32); 32] = [
    ("Nguyễn", 300), ("Trần", 110), ("Lê", 95), ("Phạm", 70), ("Hoàng", 45), ("Phan", 40), ("Vũ", 38), ("Đặng", 28), ("Bùi", 28),
    ("Đỗ", 22), ("Hồ", 18), ("Ngô", 18), ("Dương", 16), ("Lý", 14), ("Đinh", 14), ("Trịnh", 12), ("Đoàn", 11), ("Mai", 10),
    ("Trương", 12), ("Lương", 10), ("Hà", 10), ("Cao", 9), ("Tạ", 7), ("Nông", 7), ("Hứa", 5), ("Vi", 5), ("Lò", 5), ("Quách", 4),
    ("Lưu", 6), ("Thái", 4), ("Chu", 5), ("Tô", 4),
];
#[rustfmt::skip]
const MALE_MIDDLE: [(&str, u32); 20] = [
    ("Văn", 30), ("Đức", 10), ("Hữu", 8), ("Quang", 7), ("Minh", 7), ("Xuân", 6), ("Ngọc", 5), ("Thanh", 5), ("Quốc", 6), ("Công", 4),
    ("Đình", 6), ("Tiến", 4), ("Mạnh", 4), ("Anh", 3), ("Trung", 3), ("Duy", 3), ("Trọng", 3), ("Thế", 3), ("Bá", 2), ("Hồng", 2),
];
#[rustfmt::skip]
const FEMALE_MIDDLE: [(&str, u32); 18] = [
    ("Thị", 26), ("Thị Thanh", 7), ("Thị Kim", 6), ("Thị Ngọc", 6), ("Thị Thu", 8), ("Thị Hồng", 7), ("Thị Minh", 5), ("Thị Bích", 4),
    ("Thị Phương", 4), ("Thị Mai", 4), ("Ngọc", 4), ("Thu", 4), ("Thanh", 3), ("Minh", 3), ("Khánh", 2), ("Thùy", 3), ("Diệu", 2),
    ("Hoàng", 2),
];
#[rustfmt::skip]
const MALE_GIVEN: [&str; 44] = [
    "An", "Bình", "Chiến", "Công", "Cường", "Dũng", "Duy", "Đạt", "Đông", "Đức", "Giang", "Hải", "Hà", "Hiếu", "Hiệp", "Hòa", "Hoàng",
    "Hùng", "Huy", "Hưng", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Lực", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quang", "Sơn",
    "Tài", "Tâm", "Thành", "Thắng", "Thịnh", "Toàn", "Trung", "Tuấn", "Tùng", "Việt",
];
#[rustfmt::skip]
const FEMALE_GIVEN: [&str; 40] = [
    "Anh", "Bích", "Châu", "Chi", "Diệp", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng", "Huệ", "Hương",
    "Huyền", "Lan", "Liên", "Linh", "Loan", "Ly", "Mai", "Minh", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phương", "Quỳnh", "Tâm",
    "Thảo", "Thơm", "Thúy", "Trang", "Tuyết", "Vân", "Yến",
];

/// A person of the sample: the words "ông" or "bà" belong to the name in official prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub woman: bool,
    pub family: &'static str,
    pub middle: &'static str,
    pub given: &'static str,
}

impl Name {
    /// Throws a name as it could stand in a commune of the northern midlands.
    pub fn throw(dice: &mut Dice) -> Name {
        let woman = dice.percent(38);
        let family = dice.weigh(&FAMILY);
        loop {
            let (middle, given) = if woman {
                (dice.weigh(&FEMALE_MIDDLE), dice.pick(&FEMALE_GIVEN))
            } else {
                (dice.weigh(&MALE_MIDDLE), dice.pick(&MALE_GIVEN))
            };
            // "Đức Đức" or "Mai Thị Mai" is not a name parents choose.
            if !middle.ends_with(given) && family != given && family != middle {
                return Name {
                    woman,
                    family,
                    middle,
                    given,
                };
            }
        }
    }

    /// Appends the full name.
    pub fn push(self, text: &mut String) {
        text.push_str(self.family);
        text.push(' ');
        text.push_str(self.middle);
        text.push(' ');
        text.push_str(self.given);
    }

    /// The full name.
    pub fn full(self) -> String {
        let mut text = String::with_capacity(28);
        self.push(&mut text);
        text
    }

    /// "ông" or "bà".
    pub fn title(self) -> &'static str {
        if self.woman { "bà" } else { "ông" }
    }
}
