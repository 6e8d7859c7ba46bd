//! Wraps drawn pages as the files a scanner writes: PDF, JPEG, PNG, TIFF.
//!
//! The writers are small and ours, because scanners in offices mostly deliver one bit a dot, which the
//! image crates do not write, and because they must be quick without optimisation too.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, GrayImage, ImageError};

use super::canvas::GREYS;
use super::page::Sheet;
pub use super::pdf::plain_pdf;
use super::pdf::{PdfImage, pdf_of, points};

/// How the scanner was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// One bit a dot, at the full resolution of the sheet.
    BlackAndWhite,
    /// Eight bits a dot, at half the resolution.
    Grey,
    /// Colour (the seal is red), at half the resolution.
    Colour,
}

/// A picture of a page, ready to be packed.
struct Picture {
    width: usize,
    height: usize,
    dpi: u32,
    bits: u8,
    /// Three bytes a colour; empty when the dots are shades of grey (or, one bit a dot, 1 is black).
    palette: Vec<u8>,
    rows: Vec<u8>,
}

impl Picture {
    fn of(sheet: &Sheet, look: Look) -> Picture {
        match look {
            Look::BlackAndWhite => {
                let ink = sheet.one_ink();
                let (width, height) = (ink.width, ink.height);
                Picture {
                    width,
                    height,
                    dpi: sheet.dpi,
                    bits: 1,
                    palette: Vec::new(),
                    rows: ink.rows().to_vec(),
                }
            }
            Look::Grey => {
                let (width, height, mut rows) = sheet.ink.halved();
                paint_red(sheet, width, height, &mut rows, |red, black| {
                    grey_of(through(red, black))
                });
                Picture {
                    width,
                    height,
                    dpi: sheet.dpi / 2,
                    bits: 8,
                    palette: Vec::new(),
                    rows,
                }
            }
            Look::Colour => {
                let (width, height, mut rows) = sheet.ink.halved();
                paint_red(sheet, width, height, &mut rows, |red, black| {
                    5 * red + black
                });
                Picture {
                    width,
                    height,
                    dpi: sheet.dpi / 2,
                    bits: 8,
                    palette: palette(),
                    rows,
                }
            }
        }
    }

    /// Bytes of a row.
    fn stride(&self) -> usize {
        if self.bits == 1 {
            self.width.div_ceil(8)
        } else {
            self.width
        }
    }
}

/// Puts the red ink into a picture; `dot` says what a dot becomes by how much red and black it has.
fn paint_red(sheet: &Sheet, width: usize, height: usize, rows: &mut [u8], dot: fn(u8, u8) -> u8) {
    let Some((red, rect)) = &sheet.red else {
        return;
    };
    let (left, right) = (
        rect.left.max(0) as usize / 2,
        (rect.right.max(0) as usize / 2 + 1).min(width),
    );
    let (top, bottom) = (
        rect.top.max(0) as usize / 2,
        (rect.bottom.max(0) as usize / 2 + 1).min(height),
    );
    for y in top..bottom {
        // Four dots at a time, as they share the bytes of the sheet.
        for first in (left / 4 * 4..right).step_by(4) {
            if red.blank_under(first, y) {
                continue;
            }
            for x in first..(first + 4).min(width) {
                let much = red.level(x, y);
                if much > 0 {
                    rows[y * width + x] = dot(much, sheet.ink.level(x, y));
                }
            }
        }
    }
}

/// The colour of a dot with so much red ink over so much black, both 0 to 4.
fn through(red: u8, black: u8) -> [u8; 3] {
    let (red, paper) = (u32::from(red), u32::from(GREYS[usize::from(black)]));
    [222, 48, 52].map(|ink: u32| ((paper * (4 - red) + paper * ink / 255 * red) / 4) as u8)
}

fn grey_of(colour: [u8; 3]) -> u8 {
    let [red, green, blue] = colour.map(u32::from);
    ((red * 30 + green * 59 + blue * 11) / 100) as u8
}

/// The colours of a page in 256 numbers: the shades of grey are their own; the numbers from 5 to 24, which
/// no shade of [`GREYS`] has, stand for red over black.
fn palette() -> Vec<u8> {
    let mut colours = Vec::with_capacity(768);
    for number in 0..=255u8 {
        colours.extend_from_slice(&match number {
            5..=24 => through(number / 5, number % 5),
            shade => [shade; 3],
        });
    }
    colours
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(
        Vec::with_capacity(bytes.len() / 16 + 64),
        Compression::fast(),
    );
    // Writing into memory cannot fail; if it ever did, the file would be short and the tests below would say so.
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_default()
}

/// A PDF with one page and one image for each sheet, packed with Flate.
pub fn pdf(sheets: &[Sheet], look: Look) -> Vec<u8> {
    let pages = sheets.iter().map(|sheet| {
        let picture = Picture::of(sheet, look);
        let colours = match (picture.bits, picture.palette.is_empty()) {
            // In the sheet 1 is black; without /Decode it would be white.
            (1, _) => "/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]".to_owned(),
            (_, true) => "/ColorSpace /DeviceGray /BitsPerComponent 8".to_owned(),
            (_, false) => {
                let hex: String = picture
                    .palette
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect();
                format!("/ColorSpace [/Indexed /DeviceRGB 255 <{hex}>] /BitsPerComponent 8")
            }
        };
        PdfImage {
            dictionary: format!(
                "/Width {} /Height {} {colours} /Filter /FlateDecode",
                picture.width, picture.height
            ),
            points: points(picture.width, picture.height, picture.dpi),
            data: deflated(&picture.rows),
        }
    });
    pdf_of(pages.collect())
}

/// A PDF with one page and one JPEG image for each sheet (DCTDecode), as many scanners write them.
///
/// # Errors
/// When the JPEG encoder refuses the picture.
pub fn pdf_of_jpegs(sheets: &[Sheet], look: Look) -> Result<Vec<u8>, ImageError> {
    let mut pages = Vec::new();
    for sheet in sheets {
        let (width, height) = (sheet.width() / 2, sheet.height() / 2);
        let space = if look == Look::Colour {
            "DeviceRGB"
        } else {
            "DeviceGray"
        };
        pages.push(PdfImage {
            dictionary: format!("/Width {width} /Height {height} /ColorSpace /{space} /BitsPerComponent 8 /Filter /DCTDecode"),
            points: points(width, height, sheet.dpi / 2),
            data: jpeg(sheet, look)?,
        });
    }
    Ok(pdf_of(pages))
}

/// A page as JPEG, at half the resolution. Black and white counts as grey.
///
/// Some eighty milliseconds a page while the core is built without optimisation, a colour page three times
/// that: the crate's encoder is generic and compiled here. Use it sparingly in tests.
///
/// # Errors
/// When the encoder refuses the picture.
pub fn jpeg(sheet: &Sheet, look: Look) -> Result<Vec<u8>, ImageError> {
    let grey_look = if look == Look::BlackAndWhite {
        Look::Grey
    } else {
        look
    };
    let picture = Picture::of(sheet, grey_look);
    let (width, height) = (picture.width as u32, picture.height as u32);
    let mut bytes = Vec::with_capacity(200_000);
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 72);
    if look != Look::Colour {
        encode(
            encoder,
            &picture.rows,
            width,
            height,
            ExtendedColorType::L8,
            picture.dpi,
        )?;
        return Ok(bytes);
    }
    // Spread to three bytes by the crate, which is built with optimisation, then put the red in.
    let shades = GrayImage::from_raw(width, height, picture.rows.clone()).unwrap_or_default();
    let mut colours = DynamicImage::ImageLuma8(shades).to_rgb8().into_raw();
    if let Some((_, rect)) = &sheet.red {
        let stride = picture.width;
        for y in
            rect.top.max(0) as usize / 2..(rect.bottom.max(0) as usize / 2 + 1).min(picture.height)
        {
            for x in rect.left.max(0) as usize / 2..(rect.right.max(0) as usize / 2 + 1).min(stride)
            {
                let number = usize::from(picture.rows[y * stride + x]);
                let at = 3 * (y * stride + x);
                colours[at..at + 3].copy_from_slice(&picture.palette[3 * number..3 * number + 3]);
            }
        }
    }
    encode(
        encoder,
        &colours,
        width,
        height,
        ExtendedColorType::Rgb8,
        picture.dpi,
    )?;
    Ok(bytes)
}

fn encode(
    mut encoder: JpegEncoder<&mut Vec<u8>>,
    dots: &[u8],
    width: u32,
    height: u32,
    colour: ExtendedColorType,
    dpi: u32,
) -> Result<(), ImageError> {
    let dpi = dpi.min(u32::from(u16::MAX)) as u16;
    encoder.set_pixel_density(image::codecs::jpeg::PixelDensity::dpi(dpi));
    encoder.encode(dots, width, height, colour)
}

/// A page as PNG.
pub fn png(sheet: &Sheet, look: Look) -> Vec<u8> {
    let picture = Picture::of(sheet, look);
    let stride = picture.stride();
    let mut rows = Vec::with_capacity((stride + 1) * picture.height);
    for row in picture.rows.chunks_exact(stride) {
        // Filter "none" before each row.
        rows.push(0);
        rows.extend_from_slice(row);
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::with_capacity(13);
    header.extend_from_slice(&(picture.width as u32).to_be_bytes());
    header.extend_from_slice(&(picture.height as u32).to_be_bytes());
    // Black and white goes by a palette too: in the sheet 1 is black, in a grey PNG it would be white.
    let by_palette = picture.bits == 1 || !picture.palette.is_empty();
    header.extend_from_slice(&[picture.bits, if by_palette { 3 } else { 0 }, 0, 0, 0]);
    png_chunk(&mut file, b"IHDR", &header);
    let per_metre = (picture.dpi * 10_000 / 254).to_be_bytes();
    png_chunk(
        &mut file,
        b"pHYs",
        &[per_metre.as_slice(), &per_metre, &[1]].concat(),
    );
    if by_palette {
        let two = [255, 255, 255, 0, 0, 0];
        png_chunk(
            &mut file,
            b"PLTE",
            if picture.bits == 1 {
                &two
            } else {
                &picture.palette
            },
        );
    }
    png_chunk(&mut file, b"IDAT", &deflated(&rows));
    png_chunk(&mut file, b"IEND", &[]);
    file
}

fn png_chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend_from_slice(&(data.len() as u32).to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(data);
    file.extend_from_slice(kind);
    file.extend_from_slice(data);
    file.extend_from_slice(&sum.sum().to_be_bytes());
}

/// All pages in one TIFF (little-endian, one strip a page, Deflate). Colour counts as grey.
pub fn tiff(sheets: &[Sheet], look: Look) -> Vec<u8> {
    let mut file = b"II*\0\0\0\0\0".to_vec();
    // Where the place of the next directory is to be written.
    let mut link = 4;
    for sheet in sheets {
        let picture = Picture::of(
            sheet,
            if look == Look::Colour {
                Look::Grey
            } else {
                look
            },
        );
        let data = deflated(&picture.rows);
        let strip = file.len() as u32;
        file.extend_from_slice(&data);
        if file.len() % 2 == 1 {
            file.push(0);
        }
        let resolution = file.len() as u32;
        file.extend_from_slice(&picture.dpi.to_le_bytes());
        file.extend_from_slice(&1u32.to_le_bytes());

        let directory = (file.len() as u32).to_le_bytes();
        file[link..link + 4].copy_from_slice(&directory);
        const SHORT: u16 = 3;
        const LONG: u16 = 4;
        const RATIONAL: u16 = 5;
        // 262: how 0 is meant — white in a sheet of bits, black in a grey picture.
        let entries: [(u16, u16, u32); 13] = [
            (254, LONG, 2),
            (256, LONG, picture.width as u32),
            (257, LONG, picture.height as u32),
            (258, SHORT, u32::from(picture.bits)),
            (259, SHORT, 8),
            (262, SHORT, if picture.bits == 1 { 0 } else { 1 }),
            (273, LONG, strip),
            (277, SHORT, 1),
            (278, LONG, picture.height as u32),
            (279, LONG, data.len() as u32),
            (282, RATIONAL, resolution),
            (283, RATIONAL, resolution),
            (296, SHORT, 2),
        ];
        file.extend_from_slice(&(entries.len() as u16).to_le_bytes());
        for (tag, kind, value) in entries {
            file.extend_from_slice(&tag.to_le_bytes());
            file.extend_from_slice(&kind.to_le_bytes());
            file.extend_from_slice(&1u32.to_le_bytes());
            file.extend_from_slice(&value.to_le_bytes());
        }
        link = file.len();
        file.extend_from_slice(&[0; 4]);
    }
    file
}
