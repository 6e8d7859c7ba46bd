//! The sample office: a commune that does not exist, its units and the people in them.
//!
//! Everything here is invented. The identifiers begin with H99, which is given to no province.

use super::names;

/// How the office is named and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Office {
    /// Name of the office that keeps the register (tên cơ quan, tổ chức).
    pub name: &'static str,
    /// Name of the body above it (tên cơ quan chủ quản trực tiếp).
    pub parent_name: &'static str,
    /// Place name before the date (địa danh).
    pub place: &'static str,
    /// Identification code (mã định danh) in the form of QĐ 20/2020/QĐ-TTg.
    pub identifier: &'static str,
    /// Address on envelopes.
    pub address: &'static str,
    /// Telephone number on envelopes.
    pub phone: &'static str,
    /// E-mail address; its domain is reserved and leads nowhere.
    pub email: &'static str,
}

/// The sample office.
pub const OFFICE: Office = Office {
    name: "Văn phòng HĐND và UBND xã Vân Khê Thượng",
    parent_name: "Ủy ban nhân dân xã Vân Khê Thượng",
    place: names::COMMUNE_PLACE,
    identifier: "H99.27.02",
    address: "Thôn Trung Tâm, xã Vân Khê Thượng, tỉnh Lam Giang",
    phone: "0200 3999 027",
    email: "vanthu@vankhethuong.example",
};

/// A body that issues documents under its own name and number series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// Full name.
    pub name: &'static str,
    /// Its part of the notation, for example "UBND" in `97/KH-UBND`.
    pub abbreviation: &'static str,
}

/// The bodies whose documents pass through this office; the first receives the incoming mail.
pub const BODIES: [Body; 3] = [
    Body {
        name: "Ủy ban nhân dân xã Vân Khê Thượng",
        abbreviation: "UBND",
    },
    Body {
        name: "Hội đồng nhân dân xã Vân Khê Thượng",
        abbreviation: "HĐND",
    },
    Body {
        name: "Văn phòng HĐND và UBND xã Vân Khê Thượng",
        abbreviation: "VP",
    },
];

/// A unit (đơn vị) documents are handed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Name, for example "Phòng Kinh tế".
    pub name: &'static str,
    /// Abbreviation used as the drafting unit in notations, for example "KT" in `53/UBND-KT`.
    pub abbreviation: &'static str,
    /// Identification code.
    pub identifier: &'static str,
}

/// The units of the commune. The constants below are their places in the table.
pub const UNITS: [Unit; 7] = [
    Unit {
        name: "Văn phòng HĐND và UBND",
        abbreviation: "VP",
        identifier: "H99.27.02",
    },
    Unit {
        name: "Phòng Kinh tế",
        abbreviation: "KT",
        identifier: "H99.27.03",
    },
    Unit {
        name: "Phòng Văn hóa – Xã hội",
        abbreviation: "VHXH",
        identifier: "H99.27.04",
    },
    Unit {
        name: "Trung tâm Phục vụ hành chính công",
        abbreviation: "HCC",
        identifier: "H99.27.01",
    },
    Unit {
        name: "Ban Chỉ huy Quân sự xã",
        abbreviation: "BCHQS",
        identifier: "H99.27.06",
    },
    Unit {
        name: "Công an xã",
        abbreviation: "CA",
        identifier: "H99.27.07",
    },
    Unit {
        name: "Trung tâm Dịch vụ tổng hợp",
        abbreviation: "DVTH",
        identifier: "H99.27.05",
    },
];

pub(super) const VP: usize = 0;
pub(super) const KT: usize = 1;
pub(super) const VHXH: usize = 2;
pub(super) const HCC: usize = 3;
pub(super) const BCHQS: usize = 4;
pub(super) const CA: usize = 5;
pub(super) const DVTH: usize = 6;

/// A person of the sample office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Log-in name; also unique among the people.
    pub login: &'static str,
    /// Full name.
    pub full_name: &'static str,
    /// Unit, as the name in [`UNITS`]; empty for the leaders of the commune.
    pub unit: &'static str,
    /// Position (chức vụ).
    pub position: &'static str,
    /// Fields in charge (lĩnh vực phụ trách).
    pub fields: &'static str,
    /// Roles: "clerk", "archivist", "leader", "officer", "accountant", "admin".
    pub roles: &'static [&'static str],
    /// The secret of the demonstration. It is printed in the guide and protects nothing.
    pub secret: &'static str,
}

const EVERYDAY: &str = "123456";

/// The people of the sample office. The first five have the log-ins the guide names.
pub const PEOPLE: [Person; 14] = [
    Person {
        login: "vanthu",
        full_name: "Đinh Thị Thu Hằng",
        unit: UNITS[VP].name,
        position: "Văn thư",
        fields: "Công tác văn thư; quản lý, sử dụng con dấu",
        roles: &["clerk"],
        secret: EVERYDAY,
    },
    Person {
        login: "luutru",
        full_name: "Nông Văn Thịnh",
        unit: UNITS[VP].name,
        position: "Lưu trữ viên",
        fields: "Công tác lưu trữ",
        roles: &["archivist"],
        secret: EVERYDAY,
    },
    Person {
        login: "chanhvp",
        full_name: "Trần Quốc Hưng",
        unit: UNITS[VP].name,
        position: "Chánh Văn phòng",
        fields: "Tổng hợp; tư pháp – hộ tịch; kiểm soát thủ tục hành chính; văn thư, lưu trữ",
        roles: &["leader"],
        secret: "chanhvp-123",
    },
    Person {
        login: "chutich",
        full_name: "Lương Đức Nghĩa",
        unit: "",
        position: "Chủ tịch UBND",
        fields: "Phụ trách chung; quốc phòng, an ninh; tài chính, ngân sách; tổ chức bộ máy",
        roles: &["leader"],
        secret: "chutich-123",
    },
    Person {
        login: "quantri",
        full_name: "Hoàng Minh Khoa",
        unit: UNITS[VP].name,
        position: "Chuyên viên công nghệ thông tin",
        fields: "Công nghệ thông tin, chuyển đổi số; quản trị phần mềm",
        roles: &["admin"],
        secret: EVERYDAY,
    },
    Person {
        login: "pctkinhte",
        full_name: "Phạm Hữu Cường",
        unit: UNITS[KT].name,
        position: "Phó Chủ tịch UBND, Trưởng phòng Kinh tế",
        fields: "Kinh tế, nông nghiệp và môi trường, xây dựng, đất đai, đầu tư công",
        roles: &["leader"],
        secret: "pctkinhte-123",
    },
    Person {
        login: "pctvanxa",
        full_name: "Lê Thị Minh Nguyệt",
        unit: UNITS[VHXH].name,
        position: "Phó Chủ tịch UBND, Trưởng phòng Văn hóa – Xã hội",
        fields: "Văn hóa, giáo dục, y tế, dân tộc, tôn giáo, chính sách xã hội",
        roles: &["leader"],
        secret: "pctvanxa-123",
    },
    Person {
        login: "ketoan",
        full_name: "Vũ Thị Bích Liên",
        unit: UNITS[VP].name,
        position: "Kế toán trưởng",
        fields: "Kế toán, tài chính của Văn phòng",
        roles: &["accountant"],
        secret: EVERYDAY,
    },
    Person {
        login: "diachinh",
        full_name: "Đỗ Tiến Lâm",
        unit: UNITS[KT].name,
        position: "Chuyên viên",
        fields: "Đất đai, môi trường",
        roles: &["officer"],
        secret: EVERYDAY,
    },
    Person {
        login: "xaydung",
        full_name: "Bùi Xuân Kiên",
        unit: UNITS[KT].name,
        position: "Chuyên viên",
        fields: "Xây dựng, giao thông, công thương",
        roles: &["officer"],
        secret: EVERYDAY,
    },
    Person {
        login: "vanhoa",
        full_name: "Hà Thị Ngọc Lan",
        unit: UNITS[VHXH].name,
        position: "Chuyên viên",
        fields: "Văn hóa, giáo dục, lao động, người có công",
        roles: &["officer"],
        secret: EVERYDAY,
    },
    Person {
        login: "hanhchinhcong",
        full_name: "Đặng Thanh Phong",
        unit: UNITS[HCC].name,
        position: "Phó Giám đốc Trung tâm",
        fields: "Tiếp nhận và trả kết quả thủ tục hành chính",
        roles: &["officer"],
        secret: EVERYDAY,
    },
    Person {
        login: "quansu",
        full_name: "Lò Văn Chiến",
        unit: UNITS[BCHQS].name,
        position: "Chỉ huy trưởng",
        fields: "Quốc phòng, quân sự địa phương",
        roles: &["officer"],
        secret: EVERYDAY,
    },
    Person {
        login: "congan",
        full_name: "Ngô Mạnh Tùng",
        unit: UNITS[CA].name,
        position: "Trưởng Công an xã",
        fields: "An ninh, trật tự; quản lý cư trú",
        roles: &["officer"],
        secret: EVERYDAY,
    },
];

/// What an office notes as the receiver when its leader is to see the document first.
pub(super) const LEADER: &str = "Chủ tịch UBND";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn people_units_and_roles_fit_together() {
        let logins: BTreeSet<_> = PEOPLE.iter().map(|person| person.login).collect();
        assert_eq!(logins.len(), PEOPLE.len(), "log-ins are unique");
        for login in ["vanthu", "luutru", "chanhvp", "chutich", "quantri"] {
            assert!(logins.contains(login), "{login} is in the guide");
        }
        for person in PEOPLE {
            assert!(
                person.unit.is_empty() || UNITS.iter().any(|unit| unit.name == person.unit),
                "{}",
                person.login
            );
            assert!(
                !person.roles.is_empty() && person.secret.len() >= 6,
                "{}",
                person.login
            );
            for role in person.roles {
                assert!(
                    [
                        "clerk",
                        "archivist",
                        "leader",
                        "officer",
                        "accountant",
                        "admin"
                    ]
                    .contains(role),
                    "{role}"
                );
            }
        }
        let played: BTreeSet<_> = PEOPLE.iter().flat_map(|person| person.roles).collect();
        assert_eq!(played.len(), 6, "every role is played by someone");
        let abbreviations: BTreeSet<_> = UNITS.iter().map(|unit| unit.abbreviation).collect();
        assert_eq!(abbreviations.len(), UNITS.len());
    }
}
