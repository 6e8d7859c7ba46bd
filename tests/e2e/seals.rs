//! Con dấu: the clerk stamps, the chairman lets the seal go, the chief of office holds and stamps, and
//! it comes back to its keeper.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::axe::screen_is_accessible;
use crate::desk::at_the_desk;
use crate::page::Page;

const CLERK: &str = "Đinh Thị Thu Hằng";
const CHIEF: &str = "Trần Quốc Hưng";
const CHAIRMAN: &str = "Lương Đức Nghĩa";
const SEAL: &str = "Dấu Ủy ban nhân dân xã";

/// Signs the open dialog as a person of the office.
async fn sign(page: &Page, name: &str, secret: &str) {
    page.press("field", "Người xác nhận").await;
    page.sees(name).await;
    // The sheet below offers the same people in a drop-down list of its own.
    let pressed = page
        .run(
            "const one = [...document.querySelectorAll('[role=option]')].find((one) => one.textContent.startsWith(arguments[0]));
             one?.click();
             return one !== undefined;",
            &[json!(name)],
        )
        .await;
    assert_eq!(pressed, true, "no {name} to sign");
    page.fill("Mật khẩu", secret).await;
    page.press("submit", "Xác nhận").await;
}

async fn another_person(page: &Page, full_name: &str, secret: &str) {
    page.key(&[Key::Control], Key::F12).await;
    page.find("heading", "Đổi người làm việc").await;
    page.press("field", "Người làm việc").await;
    page.press("option", full_name).await;
    page.fill("Mật khẩu", secret).await;
    page.press("button", "Vào làm việc").await;
    page.key(&[Key::Alt], 'd').await;
    page.find("heading", "Con dấu").await;
}

/// Stamps a paper of the chairman's, by keys.
async fn stamp(page: &Page, subject: &str) {
    page.key(&[], Key::F7).await;
    page.sees("Sẽ ghi số").await;
    page.fill("Trích yếu, nội dung", subject).await;
    page.choose("Người ký", CHAIRMAN).await;
    page.press("checkbox", "Đã thấy chữ ký").await;
    page.fill("Số bản", "3").await;
    page.fill("Số tờ một bản", "12").await;
    page.press("checkbox", "Dấu giáp lai").await;
    page.fill("Người đề nghị", CHIEF).await;
}

#[test]
fn a_seal_goes_to_another_hand_and_back() {
    at_the_desk("seals", async |desk| {
        desk.sample_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();
        page.key(&[Key::Alt], 'd').await;
        page.find("heading", "Con dấu").await;
        page.sees(SEAL).await;
        screen_is_accessible(page, "1-log").await;
        stamp(page, "Giới thiệu cán bộ đi tập huấn").await;
        screen_is_accessible(page, "2-form").await;
        page.key(&[], Key::F9).await;
        page.sees("Giới thiệu cán bộ đi tập huấn").await;
        page.sees("dấu giáp lai (9)").await;
        screen_is_accessible(page, "3-line").await;
        page.is_rid_of("Đã ghi vào sổ sử dụng con dấu.").await;

        // The chairman lets it go for two days; the chief of office signs for it.
        page.press("button", SEAL).await;
        page.press("button", "Lãnh đạo cho phép giao").await;
        page.choose("Người nhận", CHIEF).await;
        page.fill("Mục đích", "Trực thay văn thư đi tập huấn").await;
        page.fill("Hạn trả lại", "5/3/2026").await;
        screen_is_accessible(page, "4-permit").await;
        page.key(&[], Key::F9).await;
        page.find("dialog", "Cho phép giao con dấu").await;
        sign(page, CHAIRMAN, "chutich-123").await;
        page.sees("Lương Đức Nghĩa ký tại máy").await;
        page.press("button", "Giao, người nhận ký tại máy").await;
        page.find("dialog", "Giao con dấu cho").await;
        page.fill("Mật khẩu", "chanhvp-123").await;
        page.press("submit", "Xác nhận").await;
        page.sees("hạn trả 05/03/2026").await;
        screen_is_accessible(page, "5-away").await;
        let refused = page.call("stamping_record", paper(page).await).await;
        assert_eq!(refused.unwrap_err()["code"], "seal.not_holder");

        another_person(page, CHIEF, "chanhvp-123").await;
        page.sees("Tôi đang giữ").await;
        stamp(page, "Xác nhận hồ sơ dự thầu").await;
        page.key(&[], Key::F9).await;
        page.sees("Xác nhận hồ sơ dự thầu").await;

        another_person(page, CLERK, "123456").await;
        page.press("button", SEAL).await;
        page.press("button", "Nhận lại con dấu").await;
        page.fill("Tình trạng con dấu", "Nguyên vẹn").await;
        page.press("submit", "Nhận lại con dấu").await;
        page.sees("tại cơ quan").await;
        screen_is_accessible(page, "6-back").await;
        let report = page
            .call("verify", json!({ "quick": false }))
            .await
            .expect("the office is verified");
        assert_eq!(report["whole"], true, "{report}");
    });
}

/// A good stamping with the seal, as a command.
async fn paper(page: &Page) -> Value {
    let seals = page.call("seal_list", json!({})).await.expect("seals");
    let seal = seals["rows"]
        .as_array()
        .and_then(|rows| rows.iter().find(|one| one["name"] == SEAL))
        .expect("the seal");
    json!({
        "seal_id": seal["id"], "subject": "Giấy đi đường", "signature_seen": true,
        "signer_full_name": CHAIRMAN, "signer_position": "Chủ tịch UBND",
        "signer_authority": "Chủ tịch UBND xã", "copies": 1, "sheets": 1,
        "marks": [{ "kind": "signature", "stamps": 1 }], "requester_name": CHIEF,
    })
}
