//! The walks through the shipped procedures, and the steps of their sources.

/// A procedure, the entry, and the steps done one after the other: `B2:tra_lai` leaves B2 by
/// that outcome, `B2` by its only one. A walk ends exactly with its last step.
pub const WALKS: &[(&str, &str, &str)] = &[
    ("tay-ho/cv-01-den", "dien_tu", "B1 B2:tra_lai_noi_gui"),
    (
        "tay-ho/cv-01-den",
        "giay",
        "B1 B2:trinh B3 B4 B5 B6:giao_lai B5 B6:hoan_thanh",
    ),
    (
        "tay-ho/cv-01-den",
        "giay",
        "B1 B2:trinh B3 B4 B5 B6:xep_ho_so",
    ),
    (
        "tay-ho/cv-01-di",
        "",
        "B1 B2:tra_lai B1 B2:ky_duyet B3 B4 B5",
    ),
    (
        "tay-ho/cv-01-con-dau",
        "",
        "B1 B2:chua_ky B1 B2:dong_dau B3",
    ),
    (
        "tay-ho/cv-02",
        "ke_hoach",
        "ke-hoach.B1 ke-hoach.B2 ke-hoach.B3:dong_y ke-hoach.B4",
    ),
    (
        "tay-ho/cv-02",
        "ke_hoach",
        "ke-hoach.B1 ke-hoach.B2 ke-hoach.B3:khong_dong_y ke-hoach.B4",
    ),
    ("tay-ho/cv-02", "dot_xuat", "dot-xuat.B1 dot-xuat.B2"),
    ("tay-ho/cv-05", "", "B1 B2:dong_y B3:co B4"),
    ("tay-ho/cv-05", "", "B1 B2:dong_y B3:khong_co"),
    ("tay-ho/cv-05", "", "B1 B2:khong_dong_y"),
    ("tay-ho/cvlt-04", "", "B1 B2:dong_y B3:co B4"),
    ("tay-ho/cvlt-04", "", "B1 B2:dong_y B3:khong_co"),
    ("tay-ho/cvlt-04", "", "B1 B2:khong_dong_y"),
    (
        "tay-ho/cvlt-01-den",
        "da_vao_so",
        "B2 B3 B4 y-kien.B5 nhap.B5 B6 B7:hoan_thanh",
    ),
    (
        "tay-ho/cvlt-01-den",
        "chua_vao_so",
        "B1:tiep_nhan B2 B3 B4 y-kien.B5 nhap.B5 B6 B7:xep_ho_so",
    ),
    ("tay-ho/cvlt-01-den", "chua_vao_so", "B1:tra_lai_noi_gui"),
    ("tay-ho/cvlt-01-den", "chua_vao_so", "B1:thu_hoi"),
    (
        "tay-ho/cvlt-01-di",
        "",
        "B1 B2:chinh_sua B1 B2:dat B3:chinh_sua B2:dat B3:dat B4:tra_lai B3:dat B4:ky_so B5",
    ),
    (
        "tay-ho/cvlt-03",
        "",
        "B1 B2:chinh_sua B1 B2:dat B3 B4 B5 B6 B7",
    ),
    ("van-ninh/cv-01", "", "B1 B2 B3 B4:tra_lai B3 B4:ky B5"),
    ("van-ninh/cv-02", "", "B1 B2 B3 B4:tra_lai B3 B4:ky B5"),
    (
        "van-ninh/lt-01",
        "",
        "B1 B2:lanh_dao_ubnd B3 B4 B5 B6:tra_lai B5 B6:duyet B7 B8 B9 B10 B11:tra_lai B10 \
         B11:trinh B12:tra_lai B11:trinh B12:ky B13",
    ),
    (
        "van-ninh/lt-01",
        "",
        "B1 B2:chuyen_vien B10 B11:trinh B12:ky B13",
    ),
    (
        "ngoc-hoi/cv-01-den",
        "",
        "B1 B2:chu_tich chu-tich.B3:chua_dung B2:pho_chu_tich pho-chu-tich.B3:dung \
         truong-phong.B4:theo_doi",
    ),
    (
        "ngoc-hoi/cv-01-den",
        "",
        "B1 B2:pho_chu_tich pho-chu-tich.B3:chua_dung B2:chu_tich chu-tich.B3:dung \
         truong-phong.B4:chuyen_vien du-thao.B4",
    ),
    (
        "ngoc-hoi/cv-01-den",
        "",
        "B1 B2:chu_tich chu-tich.B3:dung truong-phong.B4:truc_tiep du-thao.B4",
    ),
    (
        "ngoc-hoi/cv-01-den",
        "",
        "B1 B2:chu_tich chu-tich.B3:dung truong-phong.B4:pho_truong_phong \
         pho-truong-phong.B4:chuyen_vien du-thao.B4",
    ),
    (
        "ngoc-hoi/cv-01-den",
        "",
        "B1 B2:chu_tich chu-tich.B3:dung truong-phong.B4:pho_truong_phong \
         pho-truong-phong.B4:truc_tiep du-thao.B4",
    ),
    // Through the deputies, sent back at each desk, the deputy chairman's field.
    (
        "ngoc-hoi/cv-01-di",
        "",
        "du-thao.B1:pho_truong_phong pho-truong-phong.B1:chua_thong_nhat \
         du-thao.B1:pho_truong_phong pho-truong-phong.B1:thong_nhat \
         truong-phong.B1:chua_thong_nhat du-thao.B1:truong_phong truong-phong.B1:thong_nhat \
         chanh-van-phong.B2:pho_chanh_van_phong pho-chanh-van-phong.B2:chua_thong_nhat \
         xem-lai.B2:khac_phuc chanh-van-phong.B2:pho_chanh_van_phong \
         pho-chanh-van-phong.B2:thong_nhat thong-nhat.B2:chua_thong_nhat xem-lai.B2:khac_phuc \
         chanh-van-phong.B2:pho_chanh_van_phong pho-chanh-van-phong.B2:thong_nhat \
         thong-nhat.B2:thong_nhat B3:pho_chu_tich pho-chu-tich.B4:khong_thong_nhat \
         truong-phong.B1:thong_nhat chanh-van-phong.B2:truc_tiep B3:pho_chu_tich \
         pho-chu-tich.B4:thong_nhat truong-phong.B5 van-phong.B5 lanh-dao.B5 van-thu.B5",
    ),
    // The chairman's field.
    (
        "ngoc-hoi/cv-01-di",
        "",
        "du-thao.B1:truong_phong truong-phong.B1:thong_nhat chanh-van-phong.B2:truc_tiep \
         B3:chu_tich chu-tich.B4:khong_thong_nhat truong-phong.B1:thong_nhat \
         chanh-van-phong.B2:truc_tiep B3:chu_tich_gop_y chu-tich.B4:thong_nhat truong-phong.B5 \
         van-phong.B5 lanh-dao.B5 van-thu.B5",
    ),
    // The head of the unit keeps to his view and goes past the head of the office.
    (
        "ngoc-hoi/cv-01-di",
        "",
        "du-thao.B1:truong_phong truong-phong.B1:thong_nhat chanh-van-phong.B2:chua_thong_nhat \
         xem-lai.B2:bao_cao_pho_chu_tich pho-chu-tich.B4:thong_nhat truong-phong.B5 \
         van-phong.B5 lanh-dao.B5 van-thu.B5",
    ),
    (
        "ngoc-hoi/cv-01-di",
        "",
        "du-thao.B1:truong_phong truong-phong.B1:thong_nhat chanh-van-phong.B2:chua_thong_nhat \
         xem-lai.B2:bao_cao_chu_tich chu-tich.B4:thong_nhat truong-phong.B5 van-phong.B5 \
         lanh-dao.B5 van-thu.B5",
    ),
    (
        "lao-cai/cv-01-den",
        "dien_tu",
        "dien-tu.B1 phan-viec.B1 B4:phan_cong B5:hoan_thanh",
    ),
    (
        "lao-cai/cv-01-den",
        "dien_tu",
        "dien-tu.B1 phan-viec.B1 B4:truc_tiep",
    ),
    // The paper comes after the work is done …
    (
        "lao-cai/cv-01-den",
        "ca_hai",
        "dien-tu.B1 phan-viec.B1 B4:phan_cong B5:hoan_thanh ban-giay.B1 ban-giay.B2 ban-giay.B3",
    ),
    // … or before it began.
    (
        "lao-cai/cv-01-den",
        "ca_hai",
        "ban-giay.B1 dien-tu.B1 ban-giay.B2 phan-viec.B1 ban-giay.B3 B4:phan_cong B5:xep_ho_so",
    ),
    (
        "lao-cai/cv-01-den",
        "giay",
        "giay.B1 B2 B3 phe-duyet.B3 B4:phan_cong chuyen-giay.B3 B5:xep_ho_so",
    ),
    (
        "lao-cai/cv-01-den",
        "khan",
        "khan.B1 B2 B3 chuyen-giay.B3 phe-duyet.B3 B4:truc_tiep",
    ),
    (
        "lao-cai/cv-01-di",
        "",
        "B1 B2 B3:tra_lai B1 B2 B3:trinh B4:tra_lai B3:trinh B4:phe_duyet B5 B6:dien_tu",
    ),
    (
        "lao-cai/cv-01-di",
        "",
        "B1 B2 B3:trinh B4:phe_duyet B5 B6:song_song",
    ),
    ("lao-cai/cv-03", "", "B1 B2 B3"),
];

/// The steps as the source numbers them, and in how many rows they stand here.
pub const STEPS: &[(&str, &[&str])] = &[
    (
        "lao-cai/cv-01-den",
        &["B1 5", "B2 2", "B3 4", "B4 1", "B5 1"],
    ),
    (
        "lao-cai/cv-01-di",
        &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1", "B6 1"],
    ),
    ("lao-cai/cv-03", &["B1 1", "B2 1", "B3 1"]),
    ("ngoc-hoi/cv-01-den", &["B1 1", "B2 1", "B3 2", "B4 3"]),
    (
        "ngoc-hoi/cv-01-di",
        &["B1 3", "B2 4", "B3 1", "B4 2", "B5 4"],
    ),
    ("tay-ho/cv-01-con-dau", &["B1 1", "B2 1", "B3 1"]),
    (
        "tay-ho/cv-01-den",
        &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1", "B6 1"],
    ),
    ("tay-ho/cv-01-di", &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1"]),
    // Two tables: four steps, and two.
    ("tay-ho/cv-02", &["B1 2", "B2 2", "B3 1", "B4 1"]),
    ("tay-ho/cv-05", &["B1 1", "B2 1", "B3 1", "B4 1"]),
    (
        "tay-ho/cvlt-01-den",
        &["B1 1", "B2 1", "B3 1", "B4 1", "B5 2", "B6 1", "B7 1"],
    ),
    (
        "tay-ho/cvlt-01-di",
        &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1"],
    ),
    (
        "tay-ho/cvlt-03",
        &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1", "B6 1", "B7 1"],
    ),
    ("tay-ho/cvlt-04", &["B1 1", "B2 1", "B3 1", "B4 1"]),
    ("van-ninh/cv-01", &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1"]),
    ("van-ninh/cv-02", &["B1 1", "B2 1", "B3 1", "B4 1", "B5 1"]),
    (
        "van-ninh/lt-01",
        &[
            "B1 1", "B2 1", "B3 1", "B4 1", "B5 1", "B6 1", "B7 1", "B8 1", "B9 1", "B10 1",
            "B11 1", "B12 1", "B13 1",
        ],
    ),
];
