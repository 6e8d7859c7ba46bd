//! A leader sits down, answers what waits one after the other, and signs all five with one secret.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::axe::screen_is_accessible;
use crate::desk::at_the_desk;
use crate::page::Page;

const CLERK: &str = "Đinh Thị Thu Hằng";
const LEADER: &str = "Lương Đức Nghĩa";

/// The clerk registers five documents and puts them before the leader; their ids.
async fn five_put_before(page: &Page, leader: &Value) -> Vec<Value> {
    let mut lines = Vec::new();
    for n in 1..=5 {
        let line = page
            .call(
                "incoming_register",
                json!({ "receipt_kind": "paper", "organ_name": "Sở Tư pháp tỉnh Lào Cai",
                    "code_number": (800 + n).to_string(), "code_notation": "STP-HCTP",
                    "issued_date": "2026-03-02", "type_name": "Công văn", "priority": i64::from(n == 5),
                    "subject": format!("Về việc rà soát hộ tịch đợt {n}") }),
            )
            .await
            .expect("the line");
        page.call(
            "incoming_submit",
            json!({ "id": line["id"], "version": line["version"], "to_person_id": leader }),
        )
        .await
        .expect("the line is submitted");
        lines.push(line["id"].clone());
    }
    lines
}

#[test]
fn a_leader_signs_a_batch_of_five() {
    at_the_desk("signing-batch", async |desk| {
        desk.sample_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let page = desk.page();
        let people = page.call("people_list", json!({})).await.expect("people");
        let leader = people["rows"]
            .as_array()
            .and_then(|rows| rows.iter().find(|one| one["full_name"] == LEADER))
            .expect("the leader")["id"]
            .clone();
        let lines = five_put_before(page, &leader).await;

        page.key(&[Key::Control], Key::F12).await;
        page.find("heading", "Đổi người làm việc").await;
        page.press("field", "Người làm việc").await;
        page.press("option", LEADER).await;
        page.fill("Mật khẩu", "chutich-123").await;
        page.press("button", "Vào làm việc").await;
        page.find("heading", crate::desk::TODAY).await;
        // A leader sees the office's figures as charts.
        page.settles().await;
        screen_is_accessible(page, "0-today").await;
        page.key(&[], Key::F3).await;
        page.find("heading", "Bàn ký duyệt").await;
        // The urgent one is the first, whenever it came.
        let waiting = page.call("desk_list", json!({})).await.expect("the desk");
        assert_eq!(waiting["rows"][0]["id"], lines[4]);
        assert!(waiting["total"].as_i64() >= Some(5), "{waiting}");

        // By keyboard alone: answered, put aside to be signed together, and the next one is open.
        for n in 1..=5 {
            page.key(&[], Key::F8).await;
            page.fill(
                "Ý kiến chỉ đạo",
                &format!("Đồng ý, Tư pháp – hộ tịch thực hiện, việc {n}"),
            )
            .await;
            page.key(&[Key::Alt], 'k').await;
            page.sees(&format!("{n} việc đã trả lời, chờ ký")).await;
        }
        screen_is_accessible(page, "1-answered").await;
        page.key(&[Key::Control], Key::F9).await;
        page.find("dialog", "Ký 5 quyết định").await;
        for n in 1..=5 {
            page.sees(&format!("hộ tịch thực hiện, việc {n}")).await;
        }
        screen_is_accessible(page, "2-secret").await;
        page.fill("Mật khẩu", "sai-mat-khau").await;
        page.press("button", "Xác nhận").await;
        page.sees("Còn 4 lần thử trước khi tạm khóa").await;
        page.fill("Mật khẩu", "chutich-123").await;
        page.press("button", "Xác nhận").await;
        page.sees("Đã ký 5 trong 5 việc.").await;
        screen_is_accessible(page, "3-signed").await;

        // Each is a decision and a sign-off of its own, over what was shown.
        let mut signed = Vec::new();
        for line in &lines {
            let told = page
                .call(
                    "decision_list",
                    json!({ "register": "incoming", "line_id": line }),
                )
                .await
                .expect("the decisions of the line");
            let rows = told["rows"].as_array().expect("a list");
            assert_eq!(rows.len(), 1, "{told}");
            assert_eq!(rows[0]["signed_by"], LEADER);
            signed.push(rows[0]["id"].clone());
        }
        signed.dedup();
        assert_eq!(signed.len(), 5);
        let report = page
            .call("verify", json!({ "quick": true }))
            .await
            .expect("the check");
        assert_eq!(report["whole"], true, "{}", report["findings"]);
    });
}
