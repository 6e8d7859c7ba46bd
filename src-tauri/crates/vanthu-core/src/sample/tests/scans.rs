//! The files the sample writes are what their readers expect.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::process::Command;

use chrono::NaiveDate;
use image::GenericImageView;

use super::super::page::{SCANNER_DPI, Sheet, draw};
use super::super::scan::{Look, jpeg, pdf, pdf_of_jpegs, plain_pdf, png, tiff};
use super::super::*;

const LOOKS: [Look; 3] = [Look::BlackAndWhite, Look::Grey, Look::Colour];

fn documents(count: usize) -> Vec<Document> {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    Documents::new(2026, day("2026-01-05"), day("2026-11-20"), count).collect()
}

/// A letter of two pages at a coarse resolution, quick to draw.
fn sheets() -> Vec<Sheet> {
    let mut letter = Letter::of(&documents(3)[0], 11);
    letter.pages = 2;
    letter.priority = 2;
    draw(&mut Press::new(100), &letter)
}

/// Checks the skeleton of a PDF: header, table of objects, trailer, end. Gives the number of pages.
fn pages_of(pdf: &[u8]) -> usize {
    assert!(pdf.starts_with(b"%PDF-1.4\n") && pdf.ends_with(b"%%EOF\n"));
    let text = String::from_utf8_lossy(pdf);
    let start: usize = text
        .rsplit("startxref\n")
        .next()
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let table = &pdf[start..];
    assert!(table.starts_with(b"xref\n0 "));
    let lines: Vec<&[u8]> = table.split(|byte| *byte == b'\n').collect();
    let count: usize = std::str::from_utf8(&lines[1][2..])
        .unwrap()
        .parse()
        .unwrap();
    let place_of = |object: usize| -> usize {
        // Entries are twenty bytes each, with a space before the end of the line.
        assert_eq!(lines[2 + object].len(), 19);
        std::str::from_utf8(&lines[2 + object][..10])
            .unwrap()
            .parse()
            .unwrap()
    };
    let mut pages = 0;
    for object in 1..count {
        let body = &pdf[place_of(object)..];
        assert!(
            body.starts_with(format!("{object} 0 obj\n").as_bytes()),
            "object {object} is where the table says"
        );
        pages += usize::from(
            body.starts_with(format!("{object} 0 obj\n<< /Type /Page /Parent").as_bytes()),
        );
    }
    assert!(
        text.contains(&format!("/Count {pages} >>")) && text.contains(&format!("/Size {count} "))
    );
    pages
}

/// Asks poppler, where it is installed, for the number of pages, and to draw them; it must not complain.
fn poppler_accepts(pdf: &[u8], pages: usize) {
    assert_eq!(pages_of(pdf), pages);
    if Command::new("pdfinfo").arg("-v").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scan.pdf");
    std::fs::write(&file, pdf).unwrap();
    let info = Command::new("pdfinfo").arg(&file).output().unwrap();
    let said = String::from_utf8_lossy(&info.stdout);
    assert!(
        info.status.success() && info.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&info.stderr)
    );
    assert!(
        said.lines()
            .any(|line| line.starts_with("Pages:") && line.ends_with(&format!(" {pages}"))),
        "{said}"
    );
    assert!(
        said.lines()
            .any(|line| line.starts_with("Page size:") && line.contains("A4")),
        "{said}"
    );
    let drawn = Command::new("pdftoppm")
        .args(["-r", "20", "-png"])
        .arg(&file)
        .arg(folder.path().join("page"))
        .output()
        .unwrap();
    assert!(
        drawn.status.success() && drawn.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&drawn.stderr)
    );
    let pictures = std::fs::read_dir(folder.path()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().ends_with(".png")
    });
    assert_eq!(pictures.count(), pages);
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    assert_eq!(sheets(), sheets());
    assert_eq!(pdf(&sheets(), Look::Colour), pdf(&sheets(), Look::Colour));
    let mut other = Letter::of(&documents(3)[0], 12);
    other.pages = 2;
    assert_ne!(draw(&mut Press::new(100), &other), sheets());
}

#[test]
fn a_press_that_has_drawn_before_draws_the_same() {
    let letters: Vec<Letter> = documents(6)
        .iter()
        .map(|document| Letter::of(document, 3))
        .collect();
    let mut used = Press::new(90);
    for letter in &letters {
        assert_eq!(draw(&mut used, letter), draw(&mut Press::new(90), letter));
    }
}

#[test]
fn readers_accept_the_pdfs() {
    let sheets = sheets();
    for look in LOOKS {
        poppler_accepts(&pdf(&sheets, look), 2);
        poppler_accepts(&pdf_of_jpegs(&sheets, look).unwrap(), 2);
    }
    poppler_accepts(&pdf(&sheets[..1], Look::BlackAndWhite), 1);
}

#[test]
fn plain_pdfs_are_small_valid_and_each_its_own() {
    let mut seen = BTreeSet::new();
    for number in 0..300 {
        let file = plain_pdf(&format!(
            "Văn bản số {number}/UBND-VP (kèm phụ lục \\ đính kèm)"
        ));
        assert_eq!(pages_of(&file), 1);
        assert!(file.len() < 2_000, "{} bytes", file.len());
        assert!(seen.insert(file));
    }
    let long = "Đề nghị xác nhận nguồn gốc, thời điểm sử dụng thửa đất. ".repeat(3);
    assert!(plain_pdf(&long).len() < 2_000);
    assert_ne!(
        plain_pdf("Hà"),
        plain_pdf("Ha"),
        "marks count, though the page cannot show them"
    );
    assert_eq!(plain_pdf("Hà"), plain_pdf("Hà"));
    poppler_accepts(&plain_pdf("Công văn (số 1)"), 1);
}

#[test]
fn pictures_show_what_was_drawn() {
    let sheet = &sheets()[1];
    let (width, height) = (sheet.width() as u32, sheet.height() as u32);
    assert_eq!((width, height), (826, 1169), "A4 at 100 dots per inch");
    let white = image::load_from_memory(&png(sheet, Look::BlackAndWhite))
        .unwrap()
        .to_luma8();
    assert_eq!(white.dimensions(), (width, height));
    let ink = sheet.one_ink();
    for (x, y, dot) in white.enumerate_pixels() {
        let black = ink.rows()[y as usize * ink.stride + x as usize / 8] >> (7 - x % 8) & 1 == 1;
        assert_eq!(dot.0[0], if black { 0 } else { 255 });
    }
    let share =
        ink.rows().iter().map(|byte| byte.count_ones()).sum::<u32>() * 100 / (width * height);
    assert!((1..15).contains(&share), "{share} % of the page is black");

    let grey = image::load_from_memory(&png(sheet, Look::Grey)).unwrap();
    assert_eq!(grey.dimensions(), (width / 2, height / 2));
    for look in [Look::Grey, Look::Colour] {
        let exact = image::load_from_memory(&png(sheet, look))
            .unwrap()
            .to_rgb8();
        let lossy = image::load_from_memory(&jpeg(sheet, look).unwrap())
            .unwrap()
            .to_rgb8();
        assert_eq!(exact.dimensions(), lossy.dimensions());
        let off: u64 = exact
            .as_raw()
            .iter()
            .zip(lossy.as_raw())
            .map(|(a, b)| u64::from(a.abs_diff(*b)))
            .sum();
        let mean = off / exact.as_raw().len() as u64;
        assert!(mean < 8, "JPEG is off by {mean} of 255 on the mean");
    }
}

#[test]
fn the_seal_is_red_in_colour_and_absent_before_the_last_page() {
    let sheets = sheets();
    let reds = |sheet: &Sheet| {
        let picture = image::load_from_memory(&png(sheet, Look::Colour))
            .unwrap()
            .to_rgb8();
        picture
            .pixels()
            .filter(|dot| dot.0[0] > 150 && dot.0[1] < 120)
            .count()
    };
    assert!(reds(&sheets[1]) > 300, "the seal on the last page");
    let urgent = reds(&sheets[0]);
    assert!(
        (20..2_000).contains(&urgent),
        "the mark of urgency on the first: {urgent}"
    );
    let mut calm = Letter::of(&documents(3)[0], 11);
    (calm.pages, calm.priority) = (2, 0);
    assert_eq!(reds(&draw(&mut Press::new(100), &calm)[0]), 0);
}

#[test]
fn a_tiff_holds_all_pages() {
    let sheets = sheets();
    for look in LOOKS {
        let file = tiff(&sheets, look);
        let mut reader = ::tiff::decoder::Decoder::new(Cursor::new(file)).unwrap();
        let mut pages = 1;
        loop {
            let (width, height) = reader.dimensions().unwrap();
            let half = if look == Look::BlackAndWhite { 1 } else { 2 };
            assert_eq!(
                (width as usize, height as usize),
                (sheets[0].width() / half, sheets[0].height() / half)
            );
            reader.read_image().unwrap();
            if !reader.more_images() {
                break;
            }
            reader.next_image().unwrap();
            pages += 1;
        }
        assert_eq!(pages, 2);
    }
    let first = image::load_from_memory(&tiff(&sheets, Look::BlackAndWhite))
        .unwrap()
        .to_luma8();
    let same = image::load_from_memory(&png(&sheets[0], Look::BlackAndWhite))
        .unwrap()
        .to_luma8();
    assert!(first == same, "black is black in both");
}

#[test]
fn every_kind_of_document_can_be_drawn() {
    // One of each type and standing, on a coarse press: no text runs off the page, no slot stays open.
    let mut press = Press::new(72);
    let mut seen = BTreeSet::new();
    for document in documents(4_000) {
        if !seen.insert((document.type_name, format!("{:?}", document.organ.standing))) {
            continue;
        }
        let mut letter = Letter::of(&document, 5);
        assert_eq!(letter.pages, document.page_amount);
        letter.pages = letter.pages.min(2);
        let pages = draw(&mut press, &letter);
        assert_eq!(pages.len(), letter.pages as usize);
        for paragraph in &letter.opening {
            assert!(
                !paragraph.text.contains(['{', '}']) && !paragraph.text.contains("  "),
                "{}",
                paragraph.text
            );
        }
        assert!(!letter.closing.contains(['{', '}']) && letter.closing.ends_with("./."));
        let last = pages.last().unwrap();
        assert!(last.red.is_some(), "the last page is sealed");
    }
    assert!(seen.len() > 80, "{} kinds", seen.len());
    assert_eq!(SCANNER_DPI, 200, "the resolution the guide names");
}

#[test]
fn the_scanner_hands_over_files_of_many_kinds_each_with_its_own_name() {
    let mut press = Press::new(72);
    let mut names = BTreeSet::new();
    let mut contents = BTreeSet::new();
    let mut endings = BTreeSet::new();
    for (place, document) in documents(150).iter().enumerate() {
        let file = scanned(&mut press, document, place as u32 + 1, 2, 9).unwrap();
        assert!(
            !file
                .file_name
                .contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']),
            "{}",
            file.file_name
        );
        assert!(
            names.insert(file.file_name.to_lowercase()),
            "{} twice",
            file.file_name
        );
        let ending = file.file_name.rsplit('.').next().unwrap().to_owned();
        let head = &file.bytes[..4];
        match ending.as_str() {
            "pdf" => assert_eq!(pages_of(&file.bytes), file.pages as usize),
            "jpg" => assert_eq!((&head[..3], file.pages), (&b"\xFF\xD8\xFF"[..], 1)),
            "png" => assert_eq!((head, file.pages), (&b"\x89PNG"[..], 1)),
            other => assert_eq!((other, head), ("tif", &b"II*\0"[..])),
        }
        endings.insert(ending);
        assert_eq!(file.pages, document.page_amount.min(2));
        if place < 8 {
            assert_eq!(
                file,
                scanned(&mut Press::new(72), document, place as u32 + 1, 2, 9).unwrap()
            );
        }
        assert!(
            contents.insert(file.bytes),
            "no two scans are the same file"
        );
    }
    assert_eq!(
        endings.into_iter().collect::<Vec<_>>(),
        ["jpg", "pdf", "png", "tif"]
    );
}
