//! Pages of picture files for the screen: how many there are, and one of them as PNG.
//!
//! Hard limits come before any decoding, and a decoder that panics costs one page, not the
//! program. PDF files are drawn by the window (pdf.js), never here.

mod indexed;

use std::io::{BufReader, Cursor, Read, Seek, SeekFrom, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::tiff::TiffDecoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageFormat,
    ImageReader,
};

use super::shape::{self, Ifd, Kind, Limits, Verdict};

/// How large a drawn page may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The widest picture handed to the screen, in pixels.
    pub width: u32,
    /// The tallest one.
    pub height: u32,
    /// Memory one decoding may take, in bytes.
    pub memory: u64,
}

impl Default for Drawing {
    fn default() -> Self {
        Drawing {
            width: 2_000,
            height: 8_000,
            memory: 768 << 20,
        }
    }
}

/// Why a page cannot be shown. The stored original is not touched by it.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    #[error("Tệp này không có trang số {page}.")]
    NoSuchPage { page: u32 },
    #[error("Loại tệp này không xem được từng trang trong chương trình.")]
    NotAPicture,
    #[error(
        "Trang quá lớn, không hiển thị được trong chương trình. Tệp gốc vẫn còn nguyên; xin mở bằng chương trình khác."
    )]
    TooLarge,
    #[error("Không đọc được trang này ({0}). Tệp gốc còn nguyên; xin mở bằng chương trình khác.")]
    Unreadable(String),
    #[error("Không đọc được tệp.")]
    Io(#[from] std::io::Error),
}

/// The number of pages of a picture file of `len` bytes.
pub fn count<R: Read + Seek>(
    kind: Kind,
    file: &mut R,
    len: u64,
    limits: &Limits,
) -> Result<u32, PageError> {
    match kind {
        Kind::Jpeg | Kind::Png => Ok(1),
        // At most `limits.pages`, a u32.
        Kind::Tiff => Ok(directories(file, len, limits)?.len() as u32),
        Kind::Pdf | Kind::Unknown => Err(PageError::NotAPicture),
    }
}

/// Page `page` (from 1) as PNG bytes, upright, within `drawing`.
pub fn draw<R: Read + Seek>(
    kind: Kind,
    mut file: R,
    len: u64,
    page: u32,
    limits: &Limits,
    drawing: &Drawing,
) -> Result<Vec<u8>, PageError> {
    // Decoders of pictures are large and the bytes come from strangers.
    catch_unwind(AssertUnwindSafe(move || {
        let picture = match kind {
            Kind::Tiff => {
                let pages = directories(&mut file, len, limits)?;
                let index = page.checked_sub(1).ok_or(PageError::NoSuchPage { page })?;
                let directory = *pages
                    .get(index as usize)
                    .ok_or(PageError::NoSuchPage { page })?;
                tiff_page(file, directory, drawing)?
            }
            Kind::Jpeg | Kind::Png if page != 1 => return Err(PageError::NoSuchPage { page }),
            Kind::Jpeg => whole_picture(file, len, ImageFormat::Jpeg, limits, drawing)?,
            Kind::Png => whole_picture(file, len, ImageFormat::Png, limits, drawing)?,
            Kind::Pdf | Kind::Unknown => return Err(PageError::NotAPicture),
        };
        png(&fitted(picture, drawing))
    }))
    .unwrap_or_else(|_| Err(PageError::Unreadable("tệp hỏng".into())))
}

fn directories<R: Read + Seek>(
    file: &mut R,
    len: u64,
    limits: &Limits,
) -> Result<Vec<Ifd>, PageError> {
    shape::walk_tiff(file, len, limits)?.map_err(of_verdict)
}

fn of_verdict(verdict: Verdict) -> PageError {
    use super::refusal::Refusal;
    match verdict {
        Verdict::Refused(
            Refusal::TooManyPixels { .. }
            | Refusal::TooManyPages { .. }
            | Refusal::TooManyBytes { .. },
        ) => PageError::TooLarge,
        Verdict::Incomplete(_) => PageError::Unreadable("tệp thiếu phần cuối".into()),
        Verdict::Refused(_) | Verdict::Complete { .. } => PageError::Unreadable("tệp hỏng".into()),
    }
}

fn of_image(error: ImageError) -> PageError {
    match error {
        ImageError::Limits(_) => PageError::TooLarge,
        ImageError::IoError(error) => PageError::Io(error),
        ImageError::Unsupported(_) => PageError::Unreadable("kiểu nén hoặc kiểu màu lạ".into()),
        _ => PageError::Unreadable("tệp hỏng".into()),
    }
}

/// JPEG or PNG. The size is looked at first: the walk costs nothing and knows the pixel limit.
fn whole_picture<R: Read + Seek>(
    mut file: R,
    len: u64,
    format: ImageFormat,
    limits: &Limits,
    drawing: &Drawing,
) -> Result<DynamicImage, PageError> {
    match shape::look(&mut file, len, limits)? {
        // A picture without its end was let in by a clerk: show what there is of it.
        Verdict::Complete { .. } | Verdict::Incomplete(_) => {}
        refused @ Verdict::Refused(_) => return Err(of_verdict(refused)),
    }
    file.seek(SeekFrom::Start(0))?;
    let mut reader = ImageReader::with_format(BufReader::new(file), format);
    reader.limits(memory(drawing));
    let mut decoder = reader.into_decoder().map_err(of_image)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits.pixels
        || decoder.total_bytes() > drawing.memory
    {
        return Err(PageError::TooLarge);
    }
    let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(of_image)?;
    picture.apply_orientation(upright);
    Ok(picture)
}

/// One page of a TIFF. The decoder reads the first page only, so it is shown a file whose header
/// leads to the wanted directory.
fn tiff_page<R: Read + Seek>(
    file: R,
    page: Ifd,
    drawing: &Drawing,
) -> Result<DynamicImage, PageError> {
    let view = FromDirectory::new(file, page)?;
    if page.indexed.is_some() {
        return indexed::picture(view, drawing);
    }
    let mut decoder = TiffDecoder::new(BufReader::new(view)).map_err(of_image)?;
    decoder.set_limits(memory(drawing)).map_err(of_image)?;
    if decoder.total_bytes() > drawing.memory {
        return Err(PageError::TooLarge);
    }
    let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(of_image)?;
    picture.apply_orientation(upright);
    Ok(picture)
}

fn memory(drawing: &Drawing) -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(drawing.memory);
    limits
}

/// Not wider and not taller than the screen needs; small pictures stay as they are.
fn fitted(picture: DynamicImage, drawing: &Drawing) -> DynamicImage {
    if picture.width() <= drawing.width && picture.height() <= drawing.height {
        return picture;
    }
    // `thumbnail` averages over the pixels it drops, which keeps thin letters of scans legible.
    picture.thumbnail(drawing.width, drawing.height)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, PageError> {
    let grey = matches!(
        picture,
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_)
    );
    let (bytes, colour) = if grey {
        (picture.to_luma8().into_raw(), ExtendedColorType::L8)
    } else if picture.color().has_alpha() {
        (picture.to_rgba8().into_raw(), ExtendedColorType::Rgba8)
    } else {
        (picture.to_rgb8().into_raw(), ExtendedColorType::Rgb8)
    };
    let mut out = Cursor::new(Vec::new());
    PngEncoder::new_with_quality(&mut out, CompressionType::Fast, FilterType::Up)
        .write_image(&bytes, picture.width(), picture.height(), colour)
        .map_err(of_image)?;
    out.flush()?;
    Ok(out.into_inner())
}

/// A TIFF as if its first directory stood at another offset, and as if the numbers of an indexed
/// page were shades of grey: the decoder knows no tables of colours.
struct FromDirectory<R> {
    file: R,
    at: u64,
    header: Vec<u8>,
    /// Where other bytes stand instead.
    grey: Option<(u64, [u8; 2])>,
}

impl<R: Read + Seek> FromDirectory<R> {
    fn new(mut file: R, page: Ifd) -> std::io::Result<Self> {
        let directory = page.offset;
        let mut header = vec![0; 8];
        file.seek(SeekFrom::Start(0))?;
        file.read_exact(&mut header)?;
        let little = header[0] == b'I';
        let big = header[2] == 43 || header[3] == 43;
        let offset = if little {
            directory.to_le_bytes()
        } else {
            directory.to_be_bytes()
        };
        if big {
            header.extend(offset);
        } else if little {
            header[4..8].copy_from_slice(&offset[..4]);
        } else {
            header[4..8].copy_from_slice(&offset[4..]);
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(FromDirectory {
            file,
            at: 0,
            header,
            // Photometric interpretation 1: black is zero.
            grey: page
                .indexed
                .map(|at| (at, if little { [1, 0] } else { [0, 1] })),
        })
    }
}

impl<R: Read + Seek> Read for FromDirectory<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.file.read(buffer)?;
        for (i, byte) in buffer[..n].iter_mut().enumerate() {
            match self.header.get(
                usize::try_from(self.at)
                    .unwrap_or(usize::MAX)
                    .saturating_add(i),
            ) {
                Some(own) => *byte = *own,
                None => break,
            }
        }
        if let Some((start, bytes)) = self.grey {
            for (place, byte) in (start..).zip(bytes) {
                if let Some(inside) = place.checked_sub(self.at)
                    && inside < n as u64
                {
                    buffer[inside as usize] = byte;
                }
            }
        }
        self.at += n as u64;
        Ok(n)
    }
}

impl<R: Seek> Seek for FromDirectory<R> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests;
