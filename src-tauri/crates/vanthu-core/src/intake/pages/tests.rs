use std::io::Cursor;

use image::GenericImageView;

use super::*;
use crate::intake::shape::samples::{self, TiffPage};

fn drawn(kind: Kind, bytes: &[u8], page: u32) -> Result<DynamicImage, PageError> {
    drawn_within(kind, bytes, page, &Limits::default(), &Drawing::default())
}

fn drawn_within(
    kind: Kind,
    bytes: &[u8],
    page: u32,
    limits: &Limits,
    drawing: &Drawing,
) -> Result<DynamicImage, PageError> {
    let png = draw(
        kind,
        Cursor::new(bytes),
        bytes.len() as u64,
        page,
        limits,
        drawing,
    )?;
    assert!(png.starts_with(b"\x89PNG"));
    Ok(image::load_from_memory(&png).expect("what was drawn is a PNG"))
}

#[test]
fn every_page_of_a_tiff_is_its_own() {
    for little in [true, false] {
        let bytes = samples::tiff(
            &[
                TiffPage::grey(20, 30, 10),
                TiffPage::grey(11, 12, 200),
                TiffPage::white_g4(64, 80),
            ],
            little,
        );
        assert_eq!(
            count(
                Kind::Tiff,
                &mut Cursor::new(&bytes),
                bytes.len() as u64,
                &Limits::default()
            )
            .unwrap(),
            3
        );
        for (page, width, height, shade) in [(1, 20, 30, 10), (2, 11, 12, 200), (3, 64, 80, 255)] {
            let picture = drawn(Kind::Tiff, &bytes, page).unwrap();
            assert_eq!(picture.dimensions(), (width, height), "page {page}");
            assert!(
                picture.to_luma8().pixels().all(|p| p.0 == [shade]),
                "page {page}"
            );
        }
        for page in [0, 4, u32::MAX] {
            assert!(
                matches!(
                    drawn(Kind::Tiff, &bytes, page),
                    Err(PageError::NoSuchPage { .. })
                ),
                "page {page}"
            );
        }
    }
}

#[test]
fn jpeg_and_png_are_one_page() {
    for (kind, bytes) in [
        (Kind::Jpeg, samples::jpeg(40, 30, 3)),
        (Kind::Png, samples::png(40, 30, 3)),
    ] {
        assert_eq!(
            count(
                kind,
                &mut Cursor::new(&bytes),
                bytes.len() as u64,
                &Limits::default()
            )
            .unwrap(),
            1
        );
        assert_eq!(drawn(kind, &bytes, 1).unwrap().dimensions(), (40, 30));
        assert!(matches!(
            drawn(kind, &bytes, 2),
            Err(PageError::NoSuchPage { page: 2 })
        ));
    }
    assert_eq!(
        drawn(Kind::Png, &samples::png(40, 30, 3), 1)
            .unwrap()
            .to_rgb8(),
        samples::picture(40, 30, 3)
    );
}

#[test]
fn large_pages_are_made_smaller() {
    let drawing = Drawing {
        width: 100,
        height: 400,
        ..Drawing::default()
    };
    let bytes = samples::png(400, 600, 1);
    let picture = drawn_within(Kind::Png, &bytes, 1, &Limits::default(), &drawing).unwrap();
    assert_eq!(picture.dimensions(), (100, 150));
}

#[test]
fn limits_hold_before_anything_is_decoded() {
    let limits = Limits {
        pixels: 1_000,
        ..Limits::default()
    };
    let small = Drawing {
        memory: 100,
        ..Drawing::default()
    };
    for (kind, bytes) in [
        (Kind::Png, samples::png(40, 30, 1)),
        (Kind::Jpeg, samples::jpeg(40, 30, 1)),
        (
            Kind::Tiff,
            samples::tiff(&[TiffPage::grey(40, 30, 1)], true),
        ),
    ] {
        let by_pixels = drawn_within(kind, &bytes, 1, &limits, &Drawing::default());
        assert!(
            matches!(by_pixels, Err(PageError::TooLarge)),
            "{kind:?} {by_pixels:?}"
        );
        let by_memory = drawn_within(kind, &bytes, 1, &Limits::default(), &small);
        assert!(
            matches!(by_memory, Err(PageError::TooLarge)),
            "{kind:?} {by_memory:?}"
        );
    }
    let bomb = drawn(Kind::Png, &samples::png_bomb(100_000, 100_000), 1);
    assert!(matches!(bomb, Err(PageError::TooLarge)));
}

#[test]
fn broken_pictures_cost_a_sentence_and_nothing_more() {
    let mut jpeg = samples::jpeg(40, 30, 1);
    let middle = jpeg.len() / 2;
    jpeg[2..middle].fill(0x55);
    let mut g4 = TiffPage::white_g4(64, 64);
    g4.data = vec![0x00; 40];
    let mut deflate = TiffPage::grey(64, 64, 1);
    deflate.compression = 8;
    for (kind, bytes) in [
        (Kind::Jpeg, jpeg),
        (
            Kind::Png,
            [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 60]].concat(),
        ),
        (Kind::Tiff, samples::tiff(&[deflate], true)),
        (Kind::Tiff, b"II\x2a\x00\x08\0\0\0".to_vec()),
    ] {
        let error = drawn(kind, &bytes, 1).unwrap_err();
        assert!(
            matches!(error, PageError::Unreadable(_) | PageError::Io(_)),
            "{kind:?} {error:?}"
        );
        assert!(
            error.to_string().ends_with('.') || matches!(error, PageError::Io(_)),
            "{error}"
        );
    }
    // A fax line that makes no sense must not stop the program, whatever picture comes of it.
    if let Err(error) = drawn(Kind::Tiff, &samples::tiff(&[g4], true), 1) {
        assert!(
            matches!(error, PageError::Unreadable(_) | PageError::Io(_)),
            "{error:?}"
        );
    }
    assert!(matches!(
        drawn(Kind::Pdf, &samples::pdf(1, 1), 1),
        Err(PageError::NotAPicture)
    ));
}
