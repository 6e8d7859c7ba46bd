//! One paper goes all its way in the window: from the folder to the unit that signs for it, and is
//! there tomorrow.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;
use vanthu_core::intake::shape::samples::{self, TiffPage};

use crate::axe::screen_is_accessible;
use crate::desk::at_the_desk;

const HER_NAME: &str = "Đinh Thị Thu Hằng";
const UNIT: &str = "Phòng Kinh tế";
const RECEIVER: &str = "Đỗ Tiến Lâm";
const SUBJECT: &str = "Về việc chuẩn bị diễn tập phòng chống thiên tai và tìm kiếm cứu nạn";

#[test]
fn a_paper_goes_all_its_way() {
    at_the_desk("story", async |desk| {
        desk.open().await;
        desk.page().press("button", "Dùng dữ liệu mẫu").await;
        // A whole year of papers is written, which takes longer than a screen may.
        for _ in 0..180 {
            if desk.page().text().await.contains("Vào làm việc") {
                break;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        desk.page().find("button", "Vào làm việc").await;
        desk.sign_in(HER_NAME).await;

        let pages = [TiffPage::grey(400, 560, 90), TiffPage::grey(400, 560, 160)];
        desk.scan("fax 21.tif", &samples::tiff(&pages, true));
        let page = desk.page();
        page.press("button", "Hộp quét").await;
        page.sees("fax 21.tif").await;
        page.press("cell", "fax 21.tif").await;
        page.key(&[], Key::F9).await;
        page.find("heading", "Vào sổ từ bản quét").await;
        page.fill(
            "Tác giả (cơ quan ban hành)",
            "Ban Chỉ huy Phòng thủ dân sự tỉnh",
        )
        .await;
        page.fill("Số", "21").await;
        page.fill("Ký hiệu", "BCH-VP").await;
        page.fill("Ngày văn bản", "2/3/26").await;
        page.fill("Tên loại", "Công văn").await;
        page.fill("Trích yếu nội dung", SUBJECT).await;
        page.key(&[Key::Control], 's').await;
        page.sees("Đã đăng ký số đến").await;
        page.press("button", "Mở văn bản vừa đăng ký").await;
        page.sees(SUBJECT).await;
        screen_is_accessible(page, "1-line").await;

        page.press("button", "Việc khác").await;
        page.press("menuitem", "Chuyển").await;
        page.press("field", "Đơn vị hoặc người nhận").await;
        page.press("option", UNIT).await;
        page.key(&[], Key::Tab).await;
        screen_is_accessible(page, "2-forward").await;
        page.press("submit", "Chuyển").await;
        page.sees("Đã chuyển 1 văn bản.").await;

        // The officer of that unit signs for it at the clerk's desk, with his own secret.
        page.press("button", "Ký nhận").await;
        page.find("dialog", "Ký nhận").await;
        page.press("field", "Người xác nhận").await;
        page.press("option", RECEIVER).await;
        page.fill("Mật khẩu", "123456").await;
        screen_is_accessible(page, "3-receive").await;
        page.press("submit", "Xác nhận").await;
        page.sees("Đã ký nhận").await;
        screen_is_accessible(page, "4-received").await;
        desk.leave().await;

        desk.open().await;
        desk.sign_in(HER_NAME).await;
        let page = desk.page();
        page.key(&[Key::Control], 'k').await;
        page.fill("Tìm văn bản", "dien tap phong chong thien tai")
            .await;
        page.press("option", "").await;
        page.sees(RECEIVER).await;
        screen_is_accessible(page, "5-tomorrow").await;
        let report = page
            .call("verify", json!({ "quick": false }))
            .await
            .expect("the office is verified");
        assert_eq!(report["whole"], true, "{report}");
    });
}
