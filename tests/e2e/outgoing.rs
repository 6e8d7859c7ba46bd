//! Văn bản đi in the window: a draft is written, signed by the chairman with his own secret on the
//! clerk's session, checked, numbered and sent.

use serde_json::json;
use thirtyfour::Key;

use crate::axe::screen_is_accessible;
use crate::desk::at_the_desk;

const CLERK: &str = "Đinh Thị Thu Hằng";
const CHAIRMAN: &str = "Lương Đức Nghĩa";
const SUBJECT: &str = "Kiểm tra công tác văn thư, lưu trữ năm 2026";

#[test]
fn a_draft_is_signed_numbered_and_sent() {
    at_the_desk("outgoing", async |desk| {
        desk.sample_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();
        page.call(
            "book_open",
            json!({ "register": "outgoing", "name": "Sổ đăng ký văn bản đi", "year": 2026,
                "start_date": "2026-01-01", "first_number": 1 }),
        )
        .await
        .expect("the book of the year");

        page.key(&[Key::Control], Key::F2).await;
        page.find("heading", "Lập dự thảo văn bản đi").await;
        page.choose("Tên loại", "Kế hoạch").await;
        page.fill("Trích yếu nội dung", SUBJECT).await;
        page.fill("Nơi nhận 1", "Ủy ban nhân dân tỉnh").await;
        screen_is_accessible(page, "1-draft").await;
        page.key(&[Key::Control], 's').await;
        page.find("heading", "Dự thảo kế hoạch").await;
        screen_is_accessible(page, "2-way").await;

        page.press("button", "Việc khác").await;
        page.press("menuitem", "Ký").await;
        page.find("dialog", "Ký").await;
        page.press("field", "Người xác nhận").await;
        page.press("option", CHAIRMAN).await;
        page.fill("Mật khẩu", "chutich-123").await;
        screen_is_accessible(page, "3-sign").await;
        page.press("submit", "Xác nhận").await;
        page.press("button", "Đã kiểm tra thể thức").await;
        page.press("submit", "Đã kiểm tra thể thức").await;
        page.press("button", "Cấp số, ngày tháng").await;
        page.sees("Số sẽ cấp: 01/KH-UBND").await;
        screen_is_accessible(page, "4-number").await;
        page.press("submit", "Cấp số, ngày tháng").await;
        page.find("heading", "01/KH-UBND").await;

        page.press("button", "Phát hành").await;
        page.press("submit", "Phát hành").await;
        // Without a stamp it goes out only with a reason, asked for at its field.
        page.find("field", "Vì sao phát hành khi chưa có dấu").await;
        page.fill(
            "Vì sao phát hành khi chưa có dấu",
            "Gửi bản điện tử, bản giấy đóng dấu sau",
        )
        .await;
        page.press("submit", "Phát hành").await;
        page.sees("Đã phát hành").await;

        page.key(&[Key::Alt], '8').await;
        page.find("heading", "Văn bản đi").await;
        page.sees(SUBJECT).await;
        screen_is_accessible(page, "5-book").await;
        let listed = page
            .call("outgoing_list", json!({}))
            .await
            .expect("the book");
        let line = &listed["rows"][0];
        assert_eq!(line["code"], "01/KH-UBND");
        assert_eq!(line["signer_full_name"], CHAIRMAN);
        assert_eq!(line["signed_kind"], "here");
        assert_eq!(line["state"], "issued");
    });
}
