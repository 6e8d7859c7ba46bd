//! From the first window to the first day: the office is set up by its clerk.

use crate::axe::screen_is_accessible;
use crate::desk::{TODAY, at_the_desk};
use crate::scans;

#[test]
fn an_office_is_set_up_by_its_clerk() {
    at_the_desk("first-run", async |desk| {
        desk.open().await;
        let page = desk.page();
        page.press("button", "Bắt đầu thiết lập").await;

        page.find("heading", "Cơ quan").await;
        // Nothing filled in: the step stays and says what it needs.
        page.press("button", "Tiếp tục").await;
        page.sees("Xin điền ô này.").await;
        screen_is_accessible(page, "1-office-lacking").await;
        for (field, text) in [
            ("Tên cơ quan", "Ủy ban nhân dân xã Mường Hoa"),
            ("Cơ quan chủ quản trực tiếp", "Ủy ban nhân dân tỉnh Lào Cai"),
            ("Địa danh ghi trên văn bản", "Mường Hoa"),
            (
                "Cơ quan ban hành ghi trên văn bản",
                "Ủy ban nhân dân xã Mường Hoa",
            ),
            ("Chữ viết tắt cơ quan", "UBND"),
        ] {
            page.fill(field, text).await;
            assert_eq!(page.holds(field).await, text);
        }
        page.press("button", "Tiếp tục").await;

        page.find("heading", "Đơn vị").await;
        page.press("button", "Điền đơn vị thường có ở xã, phường")
            .await;
        screen_is_accessible(page, "2-units").await;
        page.press("button", "Tiếp tục").await;

        page.find("heading", "Người văn thư").await;
        page.fill("Họ và tên", "Giàng Thị Mỷ").await;
        page.fill("Tên đăng nhập", "vanthu").await;
        page.fill("Mật khẩu", "123456").await;
        page.fill("Gõ lại mật khẩu", "123456").await;
        screen_is_accessible(page, "3-person").await;
        page.press("button", "Tiếp tục").await;

        page.find("heading", "Sổ văn bản đến").await;
        page.fill("Số đến đầu tiên", "1530").await;
        screen_is_accessible(page, "4-book").await;
        page.press("button", "Tiếp tục").await;

        page.find("heading", "Nơi giữ tệp").await;
        screen_is_accessible(page, "5-folders").await;
        page.press("button", "Tiếp tục").await;

        page.find("heading", "Xem lại").await;
        page.sees("Giàng Thị Mỷ (vanthu), Văn thư").await;
        screen_is_accessible(page, "6-review").await;
        page.press("button", "Lập sổ").await;

        page.find("heading", "Đã lập sổ").await;
        screen_is_accessible(page, "7-made").await;
        page.press("button", "Vào làm việc").await;
        page.find("heading", TODAY).await;
        page.sees("Ủy ban nhân dân xã Mường Hoa").await;
        screen_is_accessible(page, "8-today").await;

        // The office works at once: a scan comes in by itself, and its number is the one given.
        desk.scan("cong-van-1.pdf", &scans::paper("Cong van so 1"));
        page.press("button", "Hộp quét").await;
        page.sees("cong-van-1.pdf").await;
        page.press("button", "Vào sổ").await;
        page.find("heading", "Vào sổ từ bản quét").await;
        page.sees("1530").await;
    });
}
