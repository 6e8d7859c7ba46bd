//! Several people at one window: who leaves a sheet half filled finds it as it was.

use thirtyfour::Key;

use crate::desk::{TODAY, at_the_desk};
use crate::page::Page;

const CLERK: &str = "Đinh Thị Thu Hằng";
const LEADER: &str = "Trần Quốc Hưng";
const SUBJECT: &str = "Về việc kiểm kê tài sản công năm 2026";

async fn another_person(page: &Page, full_name: &str, secret: &str) {
    page.key(&[Key::Control], Key::F12).await;
    page.find("heading", "Đổi người làm việc").await;
    page.press("field", "Người làm việc").await;
    page.press("option", full_name).await;
    page.fill("Mật khẩu", secret).await;
    page.press("button", "Vào làm việc").await;
}

/// Where the cursor stands in the field in focus, and how far the sheet is scrolled.
async fn place(page: &Page) -> serde_json::Value {
    page.run(
        "const field = document.activeElement;
         const scrolled = [...document.querySelectorAll('main *')].map((one) => one.scrollTop);
         return [field.value, field.selectionStart, Math.max(0, ...scrolled)];",
        &[],
    )
    .await
}

#[test]
fn a_half_filled_sheet_waits_while_another_person_works() {
    at_the_desk("seats", async |desk| {
        desk.sample_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();

        page.key(&[], Key::F2).await;
        page.fill("Số", "217").await;
        page.fill("Ghi chú", "Bản gốc ở Văn phòng").await;
        page.fill("Trích yếu nội dung", SUBJECT).await;
        page.press("field", "Trích yếu nội dung").await;
        page.key(&[], Key::Home).await;
        page.run(
            "for (const one of document.querySelectorAll('main *')) one.scrollTop = 40;",
            &[],
        )
        .await;
        let before = place(page).await;
        assert_eq!(before[0], SUBJECT);

        another_person(page, LEADER, "chanhvp-123").await;
        page.find("heading", TODAY).await;
        let seen = page
            .run(
                "return [...document.querySelectorAll('textarea')].filter((one) => one.checkVisibility()).length;",
                &[],
            )
            .await;
        assert_eq!(seen, 0, "the leader sees the clerk's sheet");
        // The clerk's key does nothing here, the leader's own do.
        page.key(&[Key::Control], 's').await;
        page.key(&[Key::Alt], '3').await;
        page.find("heading", "Văn bản đến").await;

        another_person(page, CLERK, "123456").await;
        page.find("heading", "Vào sổ từ bản giấy").await;
        assert_eq!(page.holds("Số").await, "217");
        assert_eq!(page.holds("Ghi chú").await, "Bản gốc ở Văn phòng");
        page.settles().await;
        assert_eq!(place(page).await, before);
        page.key(&[], Key::F12).await;
        page.find("heading", "Màn hình đang khóa").await;
        page.fill("Mật khẩu", "123456").await;
        page.press("button", "Mở khóa").await;
        page.find("heading", "Vào sổ từ bản giấy").await;
        page.settles().await;
        assert_eq!(place(page).await, before);
    });
}
