//! Bàn ký duyệt: the clerk holds the window for the chairman, who signs with his own secret.

use serde_json::json;
use thirtyfour::Key;

use crate::axe::screen_is_accessible;
use crate::desk::at_the_desk;

const CLERK: &str = "Đinh Thị Thu Hằng";
const CHAIRMAN: &str = "Lương Đức Nghĩa";
const SUBJECT: &str = "Về việc tăng cường phòng, chống cháy rừng mùa khô năm 2026";
const DIRECTIVE: &str = "Phòng Kinh tế chủ trì kiểm tra các chốt canh lửa";

#[test]
fn a_document_is_directed_at_the_desk_and_tells_who_signed() {
    at_the_desk("signing", async |desk| {
        desk.sample_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();
        let people = page.call("people_list", json!({})).await.expect("people");
        let chairman = people["rows"]
            .as_array()
            .and_then(|rows| rows.iter().find(|one| one["full_name"] == CHAIRMAN))
            .expect("the chairman");
        let line = page
            .call(
                "incoming_register",
                json!({ "receipt_kind": "paper", "organ_name": "UBND tỉnh Lào Cai", "code_number": "808",
                    "code_notation": "CĐ-UBND", "issued_date": "2026-03-02", "type_name": "Công điện",
                    "subject": SUBJECT, "priority": 3 }),
            )
            .await
            .expect("the line");
        page.call(
            "incoming_submit",
            json!({ "id": line["id"], "version": line["version"], "to_person_id": chairman["id"] }),
        )
        .await
        .expect("the line is submitted");

        page.key(&[], Key::F3).await;
        page.find("heading", "Bàn ký duyệt").await;
        page.choose("Bàn của", CHAIRMAN).await;
        page.sees(SUBJECT).await;
        screen_is_accessible(page, "1-desk").await;
        page.key(&[], Key::F8).await;
        page.fill("Ý kiến chỉ đạo", DIRECTIVE).await;
        // Leaving the field opened the list of the next one; back again closes it.
        page.press("field", "Ý kiến chỉ đạo").await;
        screen_is_accessible(page, "2-answer").await;
        page.key(&[], Key::F9).await;
        page.find("dialog", "Ký quyết định").await;
        page.sees("TM. UBND, Chủ tịch UBND").await;
        screen_is_accessible(page, "3-secret").await;
        page.fill("Mật khẩu", "chutich-123").await;
        page.press("button", "Xác nhận").await;
        page.sees("Đã ký: Đồng ý").await;

        let kept = page
            .call("incoming_get", json!({ "id": line["id"] }))
            .await
            .expect("the line");
        assert_eq!(kept["opinion"]["text"], DIRECTIVE);
        assert_eq!(kept["opinion"]["signed"], true);
        assert_eq!(kept["opinion"]["recorded_by"], "");
    });
}
