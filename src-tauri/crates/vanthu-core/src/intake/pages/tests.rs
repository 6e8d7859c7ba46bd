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
        assert!(error.to_string().ends_with('.'), "{error}");
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

#[test]
fn indexed_colours_are_drawn() {
    const RED: [u16; 3] = [0xC800, 0x1000, 0x1000];
    const PAPER: [u16; 3] = [0xFA00, 0xF000, 0xE600];
    let padded = |first: &[[u16; 3]], count: usize| {
        let mut colours = first.to_vec();
        colours.resize(count, [0; 3]);
        colours
    };
    // Three pixels a row, in every width a place is written: red, paper, red; then the reverse.
    let cases: [(u16, [Vec<u8>; 2]); 4] = [
        (8, [vec![1, 0, 1], vec![0, 1, 0]]),
        (4, [vec![0x10, 0x10], vec![0x01, 0x00]]),
        (2, [vec![0b0100_0100], vec![0b0001_0000]]),
        (1, [vec![0b1010_0000], vec![0b0100_0000]]),
    ];
    for (bits, rows) in cases {
        for little in [true, false] {
            let rows: Vec<&[u8]> = rows.iter().map(Vec::as_slice).collect();
            let page = TiffPage::indexed(3, bits, &rows, &padded(&[PAPER, RED], 1 << bits));
            let bytes = samples::tiff(&[TiffPage::grey(4, 4, 9), page], little);
            let picture = drawn(Kind::Tiff, &bytes, 2).unwrap().to_rgb8();
            let (red, paper) = ([0xC8, 0x10, 0x10], [0xFA, 0xF0, 0xE6]);
            let drawn: Vec<_> = picture.pixels().map(|pixel| pixel.0).collect();
            assert_eq!(
                drawn,
                [red, paper, red, paper, red, paper],
                "{bits} bits, little {little}"
            );
            // The page before it is what it was.
            assert_eq!(drawn_grey(&bytes), 9);
        }
    }
}

fn drawn_grey(bytes: &[u8]) -> u8 {
    let picture = drawn(Kind::Tiff, bytes, 1).unwrap().to_luma8();
    picture.pixels().next().unwrap().0[0]
}

#[test]
fn a_table_of_colours_is_believed_only_when_it_is_one() {
    let row: &[u8] = &[1, 0, 2];
    let table = |count: usize, value: u16| vec![[value; 3]; count];
    // Bytes where words should be: as some writers have it.
    let narrow = TiffPage::indexed(3, 8, &[row], &table(256, 200));
    let bytes = samples::tiff(&[narrow], true);
    let picture = drawn(Kind::Tiff, &bytes, 1).unwrap().to_rgb8();
    assert!(picture.pixels().all(|pixel| pixel.0 == [200; 3]));
    // Too short a table, and a page that would take more memory than it may.
    let short = samples::tiff(&[TiffPage::indexed(3, 8, &[row], &table(9, 0xFF00))], true);
    assert!(matches!(
        drawn(Kind::Tiff, &short, 1),
        Err(PageError::Unreadable(_))
    ));
    let little = Drawing {
        memory: 11,
        ..Drawing::default()
    };
    assert!(matches!(
        drawn_within(Kind::Tiff, &bytes, 1, &Limits::default(), &little),
        Err(PageError::TooLarge)
    ));
}
