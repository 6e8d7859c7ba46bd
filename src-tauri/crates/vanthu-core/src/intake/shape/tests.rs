use std::io::Cursor;

use proptest::prelude::*;

use super::samples::{self, TiffPage};
use super::*;

fn judge(bytes: &[u8]) -> Verdict {
    judge_within(bytes, &Limits::default())
}

fn judge_within(bytes: &[u8], limits: &Limits) -> Verdict {
    look(&mut Cursor::new(bytes), bytes.len() as u64, limits).expect("bytes in memory can be read")
}

fn whole() -> Vec<(&'static str, Vec<u8>, Kind, Option<u32>)> {
    let pages = [
        TiffPage::grey(20, 30, 9),
        TiffPage::grey(10, 10, 200),
        TiffPage::white_g4(64, 64),
    ];
    let shifted = [b"\r\njunk of a scanner\r\n".to_vec(), samples::pdf(1, 4)].concat();
    vec![
        ("pdf", samples::pdf(3, 1), Kind::Pdf, None),
        (
            "pdf with a stream",
            samples::pdf_with_stream(1, ""),
            Kind::Pdf,
            None,
        ),
        ("pdf with junk before", shifted, Kind::Pdf, None),
        ("jpeg", samples::jpeg(40, 30, 1), Kind::Jpeg, Some(1)),
        ("png", samples::png(40, 30, 1), Kind::Png, Some(1)),
        (
            "tiff of Intel",
            samples::tiff(&pages, true),
            Kind::Tiff,
            Some(3),
        ),
        (
            "tiff of Motorola",
            samples::tiff(&pages, false),
            Kind::Tiff,
            Some(3),
        ),
    ]
}

#[test]
fn whole_files_are_known_by_their_content() {
    for (name, bytes, kind, pages) in whole() {
        assert_eq!(judge(&bytes), Verdict::Complete { kind, pages }, "{name}");
    }
}

#[test]
fn no_beginning_of_a_file_passes_for_the_whole() {
    for (name, bytes, ..) in whole() {
        // The line break behind %%EOF, a lone padding byte: nothing of the document.
        let last = bytes.trim_ascii_end().len();
        for cut in 0..last {
            let verdict = judge(&bytes[..cut]);
            assert!(
                !matches!(verdict, Verdict::Complete { .. }),
                "{name} cut at {cut} of {last}"
            );
        }
    }
}

#[test]
fn a_length_set_first_and_filled_later_is_not_whole() {
    for (name, bytes, ..) in whole() {
        for written in [0, 3, 40, bytes.len() / 2, bytes.len() - 20] {
            let mut filled = bytes.clone();
            filled[written..].fill(0);
            let verdict = judge(&filled);
            assert!(
                matches!(verdict, Verdict::Incomplete(_)),
                "{name} filled up to {written}: {verdict:?}"
            );
        }
    }
}

#[test]
fn verdicts_on_bad_files() {
    let cut = |kind| Verdict::Incomplete(Refusal::Truncated { kind });
    let damaged = |kind| Verdict::Refused(Refusal::Damaged { kind });
    let limit = Limits::default().pixels;
    let mut no_end = samples::pdf(1, 1);
    let at = find_last(&no_end, b"%%EOF").unwrap();
    no_end.truncate(at);
    no_end.extend([b' '; 3_000]);
    let beyond = String::from_utf8_lossy(&samples::pdf(1, 1))
        .replace("startxref\n", "startxref\n99")
        .into_bytes();
    let first_part =
        b"%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L 90000 /O 3 >>\nendobj\nstartxref\n0\n%%EOF\n"
            .to_vec();
    let linearized =
        b"%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L 90000 /O 3 >>\nendobj\nstartxref\n9\n%%EOF\n"
            .to_vec();
    let mut circle = samples::tiff(&[TiffPage::grey(4, 4, 1)], true);
    let end = circle.len();
    let head: [u8; 4] = circle[4..8].try_into().unwrap();
    circle[end - 4..].copy_from_slice(&head);
    let mut headless = samples::png(4, 4, 1);
    headless[12..16].copy_from_slice(b"XXXX");
    for (name, bytes, verdict) in [
        ("empty", vec![], Verdict::Incomplete(Refusal::Empty)),
        ("zeros", vec![0; 5_000], cut(Kind::Unknown)),
        ("three bytes", b"%PD".to_vec(), cut(Kind::Unknown)),
        (
            "text",
            "Kính gửi ông Chủ tịch".as_bytes().to_vec(),
            Verdict::Refused(Refusal::UnknownKind),
        ),
        (
            "program",
            b"MZ\x90\x00\x03".to_vec(),
            Verdict::Refused(Refusal::UnknownKind),
        ),
        (
            "zip",
            b"PK\x03\x04...".to_vec(),
            Verdict::Refused(Refusal::UnknownKind),
        ),
        ("pdf, header only", b"%PDF-1.4\n".to_vec(), cut(Kind::Pdf)),
        ("pdf without end mark", no_end, cut(Kind::Pdf)),
        ("pdf with an offset beyond its end", beyond, cut(Kind::Pdf)),
        ("first part of a linearized pdf", first_part, cut(Kind::Pdf)),
        (
            "linearized pdf shorter than it says",
            linearized,
            cut(Kind::Pdf),
        ),
        (
            "encrypted pdf",
            samples::pdf_encrypted(1),
            Verdict::Refused(Refusal::Encrypted),
        ),
        (
            "encrypted, hidden in the name",
            samples::pdf_with_trailer(1, 1, "/#45ncrypt 5 0 R "),
            Verdict::Refused(Refusal::Encrypted),
        ),
        (
            "encrypted, stream",
            samples::pdf_with_stream(1, "/Encrypt 9 0 R "),
            Verdict::Refused(Refusal::Encrypted),
        ),
        (
            "encrypt is null",
            samples::pdf_with_trailer(1, 1, "/Encrypt null "),
            Verdict::Complete {
                kind: Kind::Pdf,
                pages: None,
            },
        ),
        (
            "encrypt in an inner dictionary",
            samples::pdf_with_trailer(1, 1, "/X << /Encrypt 5 0 R >> "),
            Verdict::Complete {
                kind: Kind::Pdf,
                pages: None,
            },
        ),
        (
            "png bomb",
            samples::png_bomb(60_000, 60_000),
            Verdict::Refused(Refusal::TooManyPixels {
                width: 60_000,
                height: 60_000,
                limit,
            }),
        ),
        (
            "png of no size",
            samples::png_bomb(0, 9),
            damaged(Kind::Png),
        ),
        ("png without IHDR", headless, damaged(Kind::Png)),
        (
            "jpeg that ends at once",
            b"\xff\xd8\xff\xd9\0\x01".to_vec(),
            damaged(Kind::Jpeg),
        ),
        (
            "tiff without pages",
            b"II\x2a\x00\0\0\0\0".to_vec(),
            cut(Kind::Tiff),
        ),
        ("tiff in a circle", circle, damaged(Kind::Tiff)),
    ] {
        assert_eq!(judge(&bytes), verdict, "{name}");
    }
}

#[test]
fn limits_come_before_everything() {
    let small = Limits {
        bytes: 1_000,
        pages: 2,
        pixels: 500,
    };
    let pages: Vec<_> = (0..3).map(|n| TiffPage::grey(4, 4, n)).collect();
    for (name, bytes, why) in [
        (
            "bytes",
            [samples::pdf(1, 1), vec![b' '; 1_000]].concat(),
            None,
        ),
        (
            "pages",
            samples::tiff(&pages, true),
            Some(Refusal::TooManyPages { limit: 2 }),
        ),
        (
            "pixels of a tiff",
            samples::tiff(&[TiffPage::grey(30, 20, 0)], true),
            Some(Refusal::TooManyPixels {
                width: 30,
                height: 20,
                limit: 500,
            }),
        ),
        (
            "pixels of a jpeg",
            samples::jpeg(30, 20, 0),
            Some(Refusal::TooManyPixels {
                width: 30,
                height: 20,
                limit: 500,
            }),
        ),
    ] {
        let why = why.unwrap_or(Refusal::TooManyBytes {
            bytes: bytes.len() as u64,
            limit: 1_000,
        });
        assert_eq!(
            judge_within(&bytes, &small),
            Verdict::Refused(why),
            "{name}"
        );
    }
}

#[test]
fn a_fault_of_reading_is_no_judgement() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the share is gone"))
        }
    }
    impl Seek for Broken {
        fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
            Ok(0)
        }
    }
    assert!(look(&mut Broken, 10, &Limits::default()).is_err());
}

proptest! {
    #[test]
    fn any_bytes_are_judged(kind in 0usize..6, tail in proptest::collection::vec(any::<u8>(), 0..400)) {
        let heads: [&[u8]; 6] = [b"", b"%PDF-1.4\n", b"\xff\xd8\xff\xe0", PNG, b"II\x2a\x00\x08\0\0\0", b"MM\x00\x2b\0\x08\0\0"];
        judge(&[heads[kind], &tail].concat());
    }

    #[test]
    fn one_wrong_byte_is_judged(which in 0usize..7, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let (_, mut bytes, ..) = whole().swap_remove(which);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        judge(&bytes);
    }
}
