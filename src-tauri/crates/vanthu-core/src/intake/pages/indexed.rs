//! Pages whose pixels are places in a table of colours (TIFF palette), as scanners save stamps
//! and coloured forms. The decoder hands out the places as if they were shades of grey; the
//! table is looked up here.

use std::io::{BufReader, Read, Seek};

use ::tiff::TiffError;
use ::tiff::decoder::{Decoder, DecodingResult, Limits};
use ::tiff::tags::Tag;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

use super::{Drawing, FromDirectory, PageError};

/// The page of a view on which it is the first, and grey.
pub(super) fn picture<R: Read + Seek>(
    view: FromDirectory<R>,
    drawing: &Drawing,
) -> Result<DynamicImage, PageError> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = usize::try_from(drawing.memory).unwrap_or(usize::MAX);
    limits.intermediate_buffer_size = limits.decoding_buffer_size;
    let mut decoder = Decoder::new(BufReader::new(view))
        .map_err(of_tiff)?
        .with_limits(limits);
    let (width, height) = decoder.dimensions().map_err(of_tiff)?;
    // The places and the colours lie in memory together.
    if u64::from(width) * u64::from(height) * 4 > drawing.memory {
        return Err(PageError::TooLarge);
    }
    let bits: u16 = decoder
        .find_tag_unsigned(Tag::BitsPerSample)
        .map_err(of_tiff)?
        .unwrap_or(1);
    let samples: u16 = decoder
        .find_tag_unsigned(Tag::SamplesPerPixel)
        .map_err(of_tiff)?
        .unwrap_or(1);
    if !matches!(bits, 1 | 2 | 4 | 8) || samples != 1 {
        return Err(unreadable());
    }
    let table = decoder.get_tag_u16_vec(Tag::ColorMap).map_err(of_tiff)?;
    let colours = colours(&table, 1 << bits).ok_or_else(unreadable)?;
    let upright = decoder
        .find_tag_unsigned::<u16>(Tag::Orientation)
        .map_err(of_tiff)?
        .and_then(|code| Orientation::from_exif(u8::try_from(code).ok()?))
        .unwrap_or(Orientation::NoTransforms);
    let DecodingResult::U8(places) = decoder.read_image().map_err(of_tiff)? else {
        return Err(unreadable());
    };
    let (wide, high) = (width as usize, height as usize);
    let packed = (wide * bits as usize).div_ceil(8);
    let mut pixels = Vec::with_capacity(wide * high * 3);
    if places.len() == packed * high {
        for row in places.chunks_exact(packed) {
            for x in 0..wide {
                let at = x * bits as usize;
                let shift = 8 - bits as usize - at % 8;
                let place = (row[at / 8] >> shift) & mask(bits);
                pixels.extend(colours[usize::from(place)]);
            }
        }
    } else if places.len() == wide * high {
        // One byte a pixel: the decoder has spread black and white over the whole range.
        for place in places {
            let place = if bits == 1 {
                place >> 7
            } else {
                place & mask(bits)
            };
            pixels.extend(colours[usize::from(place)]);
        }
    } else {
        return Err(unreadable());
    }
    let picture = RgbImage::from_raw(width, height, pixels).ok_or_else(unreadable)?;
    let mut picture = DynamicImage::ImageRgb8(picture);
    picture.apply_orientation(upright);
    Ok(picture)
}

fn mask(bits: u16) -> u8 {
    u8::MAX >> (8 - bits)
}

/// The table as colours: all reds, all greens, all blues, each of 16 bits. Some writers put 8
/// bits there, which no table of more than black uses by intention.
fn colours(table: &[u16], count: usize) -> Option<Vec<[u8; 3]>> {
    if table.len() != 3 * count {
        return None;
    }
    let narrow = table.iter().all(|value| *value < 256);
    let byte = |value: u16| {
        if narrow {
            value as u8
        } else {
            (value >> 8) as u8
        }
    };
    Some(
        (0..count)
            .map(|place| {
                [
                    byte(table[place]),
                    byte(table[count + place]),
                    byte(table[2 * count + place]),
                ]
            })
            .collect(),
    )
}

fn unreadable() -> PageError {
    PageError::Unreadable("bảng màu lạ".into())
}

fn of_tiff(error: TiffError) -> PageError {
    match error {
        TiffError::LimitsExceeded => PageError::TooLarge,
        TiffError::IoError(error) => PageError::Io(error),
        TiffError::UnsupportedError(_) => PageError::Unreadable("kiểu nén hoặc kiểu màu lạ".into()),
        _ => PageError::Unreadable("tệp hỏng".into()),
    }
}
