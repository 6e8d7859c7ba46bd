//! The scan beside the sheet: what scanners pack pages in is drawn, and the clerk can turn, enlarge
//! and copy from it.

use serde_json::{Value, json};
use thirtyfour::Key;
use vanthu_core::intake::shape::samples::{self, TiffPage};

use crate::axe::screen_is_accessible;
use crate::desk::{CLERK, Desk, at_the_desk};
use crate::page::Page;
use crate::scans;

/// Two pages, a black-and-white picture as JBIG2 and a grey one as JPEG 2000, each with a dark block
/// on its left and white around it; packed by hand with libtiff's and OpenJPEG's coders.
const PACKED: &[u8] = include_bytes!("../fixtures/scans/jbig2-jpeg2000.pdf");

/// The shares of dark and of white dots on the drawn page that is in sight.
const DOTS: &str = "
const [name] = arguments;
const page = [...document.querySelectorAll('canvas')].find(
  (one) => one.getAttribute('aria-label') === name && one.checkVisibility() && !one.closest('[aria-hidden=\"true\"]'));
if (!page || !page.width) return null;
const dots = page.getContext('2d').getImageData(0, 0, page.width, page.height).data;
let dark = 0, white = 0;
for (let at = 0; at < dots.length; at += 4) {
  if (dots[at + 3] > 200 && dots[at] < 80) dark += 1;
  else if (dots[at] > 200) white += 1;
}
return { dark: dark * 4 / dots.length, white: white * 4 / dots.length };";

/// Width and height on screen of the page in sight.
const SIZE: &str = "
const [name] = arguments;
const page = [...document.querySelectorAll('canvas, img')].find(
  (one) => (one.getAttribute('aria-label') ?? one.alt) === name && one.checkVisibility() && !one.closest('[aria-hidden=\"true\"]'));
const box = page?.getBoundingClientRect();
return box && box.width > 0 && (page.naturalWidth ?? 1) > 0 ? { width: box.width, height: box.height } : null;";

/// Asks the page until the answer is as wanted.
async fn until(page: &Page, script: &str, name: &str, wanted: impl Fn(&Value) -> bool) -> Value {
    let mut seen = Value::Null;
    for _ in 0..200 {
        seen = page.run(script, &[json!(name)]).await;
        if wanted(&seen) {
            return seen;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("“{name}” stays {seen}");
}

/// A scan comes in and is opened beside the sheet.
async fn beside_the_sheet(desk: &Desk, file: &str, bytes: &[u8]) {
    let page = desk.page();
    desk.scan(file, bytes);
    page.press("button", "Hộp quét").await;
    page.sees(file).await;
    page.press("cell", file).await;
    page.press("button", "Vào sổ").await;
    page.find("heading", "Vào sổ từ bản quét").await;
}

fn share(dots: &Value, of: &str) -> f64 {
    dots[of].as_f64().unwrap_or(0.0)
}

#[test]
fn pages_packed_as_jbig2_and_jpeg_2000_are_drawn() {
    at_the_desk("packed", async |desk| {
        desk.small_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        beside_the_sheet(desk, "may-quet.pdf", PACKED).await;
        let page = desk.page();
        for number in 1..=2 {
            let name = format!("Trang {number} của may-quet.pdf");
            until(page, DOTS, &name, |dots| {
                share(dots, "dark") > 0.2 && share(dots, "white") > 0.4
            })
            .await;
            page.picture(&format!("page-{number}"));
            if number == 1 {
                page.key(&[Key::Alt], Key::PageDown).await;
            }
        }
    });
}

#[test]
fn a_scan_is_enlarged_turned_and_read_from() {
    at_the_desk("viewer", async |desk| {
        desk.small_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        beside_the_sheet(desk, "cong-van.pdf", &scans::paper("Cong van 362")).await;
        let page = desk.page();
        page.sees("Cong van 362").await;
        let name = "Trang 1 của cong-van.pdf";
        let of = |size: &Value, side: &str| size[side].as_f64().unwrap_or(0.0);
        let before = until(page, SIZE, name, Value::is_object).await;
        assert!(of(&before, "height") > of(&before, "width"), "{before}");

        page.key(&[Key::Alt], '=').await;
        let larger = until(page, SIZE, name, |now| {
            of(now, "width") > of(&before, "width") * 1.05
        })
        .await;
        page.key(&[Key::Alt], '-').await;
        until(page, SIZE, name, |now| {
            of(now, "width") < of(&larger, "width") * 0.96
        })
        .await;
        page.key(&[Key::Alt], 'r').await;
        until(page, SIZE, name, |now| of(now, "width") > of(now, "height")).await;
        screen_is_accessible(page, "turned").await;

        // The words of the page can be taken over, as from any text.
        let taken = page
            .run(
                "const piece = [...document.querySelectorAll('.textLayer span')].find((one) => one.textContent.includes('362'));
                 getSelection().selectAllChildren(piece);
                 return { text: getSelection().toString(), allowed: getComputedStyle(piece).userSelect };",
                &[],
            )
            .await;
        assert_eq!(taken["text"], "Cong van 362", "{taken}");
        assert_ne!(taken["allowed"], "none", "{taken}");
    });
}

#[test]
fn pages_of_a_tiff_are_drawn_by_the_core() {
    at_the_desk("tiff", async |desk| {
        desk.small_office();
        desk.open().await;
        desk.sign_in(CLERK).await;
        let pages = [TiffPage::grey(400, 560, 90), TiffPage::grey(560, 400, 160)];
        beside_the_sheet(desk, "fax.tif", &samples::tiff(&pages, true)).await;
        let page = desk.page();
        let tall = until(page, SIZE, "Trang 1 của fax.tif", Value::is_object).await;
        assert!(tall["height"].as_f64() > tall["width"].as_f64(), "{tall}");
        page.key(&[Key::Alt], Key::PageDown).await;
        let wide = until(page, SIZE, "Trang 2 của fax.tif", Value::is_object).await;
        assert!(wide["width"].as_f64() > wide["height"].as_f64(), "{wide}");
        page.picture("page-2");
    });
}
