//! Each function answers the bytes of one small file. `n` makes two files differ.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};

/// A PDF with `pages` empty pages and a classic cross-reference table.
pub fn pdf(pages: u32, n: u32) -> Vec<u8> {
    pdf_with_trailer(pages, n, "")
}

/// As [`pdf`], with more in its trailer.
pub fn pdf_with_trailer(pages: u32, n: u32, more: &str) -> Vec<u8> {
    let mut out = format!("%PDF-1.4\n%\u{e9}\u{e9} sample {n}\n").into_bytes();
    let kids: Vec<String> = (0..pages).map(|i| format!("{} 0 R", i + 3)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        format!(
            "<< /Type /Pages /Count {pages} /Kids [{}] >>",
            kids.join(" ")
        ),
    ];
    objects.extend(
        (0..pages).map(|_| "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_string()),
    );
    let mut offsets = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", i + 1).bytes());
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        out.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    let trailer = format!(
        "<< /Size {} /Root 1 0 R /Info (a >> /Encrypt b) {more}>>",
        objects.len() + 1
    );
    out.extend(format!("trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

/// A PDF locked with a password.
pub fn pdf_encrypted(n: u32) -> Vec<u8> {
    pdf_with_trailer(
        1,
        n,
        "/Encrypt << /Filter /Standard /V 2 /R 3 /P -44 /O (..) /U (..) >> ",
    )
}

/// A PDF whose cross-reference is a stream, as newer programs write it.
pub fn pdf_with_stream(n: u32, more: &str) -> Vec<u8> {
    let mut out = format!("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /N {n} >>\nendobj\n").into_bytes();
    let start = out.len();
    out.extend(
        format!(
            "2 0 obj\n<< /Type /XRef /Size 3 /W [1 2 1] /Root 1 0 R {more}/Length 4 >>\nstream\n"
        )
        .bytes(),
    );
    out.extend([1, 0, 9, 0]);
    out.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF").bytes());
    out
}

/// A colour picture of `width` × `height`.
pub fn picture(width: u32, height: u32, n: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x * 7 + n) as u8, (y * 5) as u8, (x + y + n) as u8])
    })
}

pub fn jpeg(width: u32, height: u32, n: u32) -> Vec<u8> {
    encoded(width, height, n, ImageFormat::Jpeg)
}

pub fn png(width: u32, height: u32, n: u32) -> Vec<u8> {
    encoded(width, height, n, ImageFormat::Png)
}

fn encoded(width: u32, height: u32, n: u32, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture(width, height, n)
        .write_to(&mut out, format)
        .expect("a small picture can be encoded");
    out.into_inner()
}

/// A PNG that claims a size far beyond any scan and holds almost nothing.
pub fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut out = png(2, 2, 0);
    out[16..20].copy_from_slice(&width.to_be_bytes());
    out[20..24].copy_from_slice(&height.to_be_bytes());
    out
}

/// One page of a TIFF made by hand.
#[derive(Clone, Debug)]
pub struct TiffPage {
    pub width: u32,
    pub height: u32,
    /// Bits of one pixel: 1 or 8.
    pub bits: u16,
    /// Tag 259: 1 none, 4 fax G4, 8 deflate …
    pub compression: u16,
    pub data: Vec<u8>,
    /// The table of colours of an indexed page: all reds, all greens, all blues.
    pub colours: Vec<u16>,
}

impl TiffPage {
    /// A grey page without compression, all of one shade.
    pub fn grey(width: u32, height: u32, shade: u8) -> TiffPage {
        TiffPage {
            width,
            height,
            bits: 8,
            compression: 1,
            data: vec![shade; (width * height) as usize],
            colours: Vec::new(),
        }
    }

    /// A page without compression whose pixels are places in a table of colours.
    pub fn indexed(width: u32, bits: u16, rows: &[&[u8]], colours: &[[u16; 3]]) -> TiffPage {
        let one = |part: usize| colours.iter().map(move |colour| colour[part]);
        TiffPage {
            width,
            height: rows.len() as u32,
            bits,
            compression: 1,
            data: rows.concat(),
            colours: one(0).chain(one(1)).chain(one(2)).collect(),
        }
    }

    /// A white page in fax group 4: each line the same as the one before (code `1`), then the end mark.
    pub fn white_g4(width: u32, height: u32) -> TiffPage {
        let mut data = vec![0xFF; height as usize / 8];
        data.extend([0x00, 0x10, 0x01]);
        TiffPage {
            width,
            height: height / 8 * 8,
            bits: 1,
            compression: 4,
            data,
            colours: Vec::new(),
        }
    }
}

/// A classic TIFF of the given pages, each as one strip; the directories stand behind the data.
pub fn tiff(pages: &[TiffPage], little: bool) -> Vec<u8> {
    let two = |n: u16| {
        if little {
            n.to_le_bytes()
        } else {
            n.to_be_bytes()
        }
    };
    let four = |n: u32| {
        if little {
            n.to_le_bytes()
        } else {
            n.to_be_bytes()
        }
    };
    let mut out = if little {
        b"II\x2a\x00".to_vec()
    } else {
        b"MM\x00\x2a".to_vec()
    };
    out.extend([0; 4]);
    let mut link = 4;
    for page in pages {
        let strip = out.len() as u32;
        out.extend(&page.data);
        if !out.len().is_multiple_of(2) {
            out.push(0);
        }
        let table = out.len() as u32;
        for value in &page.colours {
            out.extend(two(*value));
        }
        let directory = out.len() as u32;
        out[link..link + 4].copy_from_slice(&four(directory));
        let short = |n: u16| (3u16, [two(n)[0], two(n)[1], 0, 0]);
        let long = |n: u32| (4u16, four(n));
        // Photometric 1: black is zero; in fax 0: white is zero.
        let black = u16::from(page.compression == 1);
        let kind = if page.colours.is_empty() { black } else { 3 };
        let mut entries = vec![
            (256, long(page.width)),
            (257, long(page.height)),
            (258, short(page.bits)),
            (259, short(page.compression)),
            (262, short(kind)),
            (273, long(strip)),
            (277, short(1)),
            (278, long(page.height)),
            (279, long(page.data.len() as u32)),
        ];
        let colours = page.colours.len() as u32;
        if colours > 0 {
            entries.push((320, (3, four(table))));
        }
        out.extend(two(entries.len() as u16));
        for (tag, (kind, value)) in entries {
            out.extend(two(tag));
            out.extend(two(kind));
            out.extend(four(if tag == 320 { colours } else { 1 }));
            out.extend(value);
        }
        link = out.len();
        out.extend([0; 4]);
    }
    out
}
