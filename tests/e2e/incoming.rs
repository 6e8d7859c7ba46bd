//! The clerk's daily round: a scan becomes a line, the line is found, a paper that came before is
//! named, and everything is there tomorrow.

use serde_json::json;
use thirtyfour::Key;

use crate::axe::screen_is_accessible;
use crate::desk::{CLERK, Desk, at_the_desk};
use crate::page::Page;
use crate::scans;

const ORGAN: &str = "Sở Nội vụ tỉnh Long An";
const SUBJECT: &str = "Về việc hướng dẫn lập hồ sơ công việc điện tử năm 2026";

/// Opens the sheet for a scan that just came in.
async fn open_sheet(desk: &Desk, file: &str, said: &str) {
    let page = desk.page();
    desk.scan(file, &scans::paper(said));
    page.press("button", "Hộp quét").await;
    page.sees(file).await;
    page.press("cell", file).await;
    page.press("button", "Vào sổ").await;
    page.find("heading", "Vào sổ từ bản quét").await;
    // The page of the scan is drawn beside the sheet, and its text is there to be selected.
    page.sees(said).await;
}

async fn fill_sheet(page: &Page) {
    page.fill("Tác giả (cơ quan ban hành)", ORGAN).await;
    page.fill("Số", "362").await;
    page.fill("Ký hiệu", "SNV-VTLT").await;
    page.fill("Ngày văn bản", "27/2/26").await;
    page.fill("Tên loại", "Công văn").await;
    page.fill("Trích yếu nội dung", SUBJECT).await;
    assert_eq!(page.holds("Ngày văn bản").await, "27/02/2026");
    assert_eq!(page.holds("Trích yếu nội dung").await, SUBJECT);
}

/// Saves, and waits for the stamp with the number.
async fn save(page: &Page, number: u32) {
    page.key(&[Key::Control], 's').await;
    page.sees(&format!("Đã đăng ký số đến {number}")).await;
}

#[test]
fn a_scan_becomes_a_line_and_is_found() {
    at_the_desk("scan", async |desk| {
        desk.small_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();

        open_sheet(desk, "scan_0007.pdf", "Cong van 362").await;
        screen_is_accessible(page, "1-sheet").await;
        fill_sheet(page).await;
        screen_is_accessible(page, "2-filled").await;
        save(page, 1).await;
        screen_is_accessible(page, "3-stamp").await;

        page.press("button", "Mở văn bản vừa đăng ký").await;
        page.sees(SUBJECT).await;
        screen_is_accessible(page, "4-line").await;

        // Typed without marks, as people do.
        page.key(&[Key::Control], 'k').await;
        page.fill("Tìm văn bản", "lap ho so cong viec").await;
        page.find("option", "").await;
        page.sees(SUBJECT).await;
        screen_is_accessible(page, "5-found").await;

        page.press("button", "Văn bản đến").await;
        page.sees("362/SNV-VTLT").await;
        screen_is_accessible(page, "6-book").await;
        assert!(!desk.home().join("quet/scan_0007.pdf").exists());
    });
}

#[test]
fn a_paper_that_came_before_needs_a_reason() {
    at_the_desk("duplicate", async |desk| {
        desk.small_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();
        open_sheet(desk, "lan-1.pdf", "Ban thu nhat").await;
        fill_sheet(page).await;
        save(page, 1).await;

        open_sheet(desk, "lan-2.pdf", "Ban thu hai").await;
        fill_sheet(page).await;
        page.sees("Xem số đến 1/2026").await;
        screen_is_accessible(page, "1-named").await;

        page.key(&[Key::Control], 's').await;
        page.settles().await;
        assert_eq!(
            lines(page).await,
            1,
            "nothing is registered without a reason"
        );

        page.fill("Lý do", "Bản gửi lại sau khi sửa phụ lục").await;
        screen_is_accessible(page, "2-reason").await;
        save(page, 2).await;
    });
}

#[test]
fn everything_is_there_after_a_restart() {
    at_the_desk("restart", async |desk| {
        desk.small_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        open_sheet(desk, "hom-nay.pdf", "Cong van hom nay").await;
        fill_sheet(desk.page()).await;
        save(desk.page(), 1).await;
        // While the window is shut a scan comes in.
        desk.leave().await;
        desk.scan("trong-dem.pdf", &scans::paper("Cong van trong dem"));

        desk.open().await;
        let page = desk.page();
        page.find("button", "Vào làm việc").await;
        screen_is_accessible(page, "1-sign-in").await;
        desk.sign_in(CLERK).await;
        page.press("button", "Văn bản đến").await;
        page.sees("362/SNV-VTLT").await;
        page.sees(SUBJECT).await;
        page.press("cell", "362/SNV-VTLT").await;
        screen_is_accessible(page, "2-book").await;
        page.press("button", "Xem cạnh bản quét").await;
        page.sees("Cong van hom nay").await;
        screen_is_accessible(page, "3-line").await;
        page.press("button", "Hộp quét").await;
        page.sees("trong-dem.pdf").await;

        let report = page
            .call("verify", json!({ "quick": false }))
            .await
            .expect("the office is verified");
        assert_eq!(report["whole"], true, "{report}");
    });
}

async fn lines(page: &Page) -> usize {
    let answer = page
        .call("incoming_list", json!({ "year": 2026 }))
        .await
        .expect("the book is read");
    answer["rows"].as_array().expect("rows").len()
}
