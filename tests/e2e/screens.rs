//! Every screen of a full office, light and dark, at usual and at double size, is judged by axe.

use thirtyfour::Key;

use crate::axe::barriers;
use crate::desk::{Desk, TODAY, at_the_desk};
use crate::page::Page;

const CLERK: &str = "Đinh Thị Thu Hằng";
const ADMIN: &str = "Hoàng Minh Khoa";

/// A place of the rail, the views in it, and the name its pictures get.
const PLACES: [(&str, &[&str], &str); 11] = [
    ("Hôm nay", &[], "today"),
    ("Hộp quét", &["Trùng", "Cách ly", "Để riêng"], "inbox"),
    ("Văn bản đến", &[], "book"),
    ("Văn bản đi", &[], "outgoing"),
    ("Bì gửi đích danh", &["Ghi bì mới"], "envelopes"),
    (
        "Con dấu",
        &["Đóng dấu", "Chưa đóng dấu", "Con dấu, thiết bị"],
        "seal",
    ),
    ("Bản sao", &["Lấy số bản sao"], "copies"),
    (
        "Công việc & quy trình",
        &[
            "Đang giải quyết",
            "Đã kết thúc",
            "Sổ theo dõi giải quyết",
            "Quy trình",
        ],
        "work",
    ),
    ("Tra cứu", &[], "search"),
    ("Nhật ký", &[], "log"),
    ("Thiết lập", &[], "settings"),
];

/// The parts of Thiết lập, and what opens a form in each.
const PARTS: [(&str, Option<&str>, &str); 9] = [
    ("Cơ quan", None, "office"),
    ("Đơn vị", Some("Thêm đơn vị"), "units"),
    ("Người dùng", Some("Thêm người dùng"), "people"),
    ("Sổ đăng ký", Some("Mở sổ mới"), "books"),
    ("Loại văn bản", Some("Thêm loại văn bản"), "types"),
    ("Lịch làm việc", None, "calendar"),
    ("Thư mục quét", Some("Thêm thư mục quét"), "folders"),
    ("Sao lưu và kiểm tra", None, "backup"),
    ("Tùy chọn", None, "options"),
];

#[test]
fn every_screen_of_the_sample_office_is_accessible() {
    at_the_desk("screens", async |desk| {
        at_the_sample_office(desk, CLERK).await;
        let page = desk.page();
        let mut found = every_place(page, "light").await;
        page.press("button", "Người đang làm việc").await;
        page.find("menuitem", "Nền tối").await;
        found += &barriers(page, "person-menu").await;
        page.press("menuitem", "Nền tối").await;
        found += &every_place(page, "dark").await;
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn every_part_of_the_settings_is_accessible() {
    at_the_desk("settings", async |desk| {
        at_the_sample_office(desk, ADMIN).await;
        let page = desk.page();
        page.press("button", "Thiết lập").await;
        let mut found = String::new();
        for (part, form, name) in PARTS {
            page.press("button", part).await;
            page.settles().await;
            found += &barriers(page, name).await;
            if let Some(form) = form {
                page.press("button", form).await;
                page.settles().await;
                found += &barriers(page, &format!("{name}-form")).await;
                page.key(&[], Key::Escape).await;
            }
        }
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn sheets_keys_lock_and_double_size_are_accessible() {
    at_the_desk("overlays", async |desk| {
        at_the_sample_office(desk, CLERK).await;
        let page = desk.page();
        page.key(&[], Key::F1).await;
        page.find("dialog", "").await;
        let mut found = barriers(page, "keys").await;
        page.key(&[], Key::Escape).await;

        page.key(&[], Key::F2).await;
        page.find("field", "Trích yếu nội dung").await;
        found += &barriers(page, "entry").await;
        for _ in 0..10 {
            page.key(&[Key::Control], '=').await;
        }
        page.settles().await;
        found += &barriers(page, "entry-double").await;
        page.key(&[Key::Alt], '3').await;
        page.settles().await;
        found += &barriers(page, "book-double").await;
        page.key(&[Key::Control], '0').await;

        page.key(&[], Key::F12).await;
        page.find("button", "Mở khóa").await;
        found += &barriers(page, "lock").await;
        assert!(found.is_empty(), "{found}");
    });
}

async fn at_the_sample_office(desk: &mut Desk, person: &str) {
    desk.sample_office();
    desk.open().await;
    let found = barriers(desk.page(), "sign-in").await;
    assert!(found.is_empty(), "{found}");
    desk.sign_in(person).await;
}

async fn every_place(page: &Page, look: &str) -> String {
    let mut found = String::new();
    for (place, views, name) in PLACES {
        page.press("button", place).await;
        let title = if place == "Hôm nay" { TODAY } else { place };
        page.find("heading", title).await;
        page.settles().await;
        found += &barriers(page, &format!("{look}-{name}")).await;
        for (at, view) in views.iter().enumerate() {
            page.press("view", view).await;
            page.settles().await;
            found += &barriers(page, &format!("{look}-{name}-{}", at + 1)).await;
        }
    }
    found
}
