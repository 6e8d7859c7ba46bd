//! Every screen of a full office, light and dark, is judged by axe.

use crate::axe::barriers;
use crate::desk::{TODAY, at_the_desk};
use crate::page::Page;

const PLACES: [&str; 6] = [
    "Hôm nay",
    "Hộp quét",
    "Văn bản đến",
    "Bì gửi đích danh",
    "Nhật ký",
    "Thiết lập",
];

#[test]
fn every_screen_of_the_sample_office_is_accessible() {
    at_the_desk("screens", async |desk| {
        desk.sample_office();
        desk.open().await;
        let mut found = barriers(desk.page(), "sign-in").await;
        desk.sign_in("Đinh Thị Thu Hằng").await;
        let page = desk.page();
        found += &every_place(page, "light").await;

        page.press("button", "Người đang làm việc").await;
        page.find("menuitem", "Nền tối").await;
        found += &barriers(page, "person-menu").await;
        page.press("menuitem", "Nền tối").await;
        found += &every_place(page, "dark").await;
        assert!(found.is_empty(), "{found}");
    });
}

async fn every_place(page: &Page, look: &str) -> String {
    let mut found = String::new();
    for place in PLACES {
        page.press("button", place).await;
        let title = if place == "Hôm nay" { TODAY } else { place };
        page.find("heading", title).await;
        page.settles().await;
        found += &barriers(page, &format!("{look}-{}", file_name(place))).await;
    }
    found
}

fn file_name(place: &str) -> &'static str {
    match place {
        "Hôm nay" => "today",
        "Hộp quét" => "inbox",
        "Văn bản đến" => "book",
        "Bì gửi đích danh" => "envelopes",
        "Nhật ký" => "log",
        _ => "settings",
    }
}
