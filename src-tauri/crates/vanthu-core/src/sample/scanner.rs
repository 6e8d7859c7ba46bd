//! The machine in the corner: hands over a file for each document, named and packed the way office
//! scanners and clerks do it.

use chrono::{Datelike, Timelike};
use image::ImageError;

use super::dice::Dice;
use super::documents::Document;
use super::letter::Letter;
use super::page::draw;
use super::press::Press;
use super::scan::{Look, jpeg, pdf, pdf_of_jpegs, png, tiff};

/// A file as it appears in the watched folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scanned {
    /// File name; no two of a run are the same, in capitals or not.
    pub file_name: String,
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Pages in the file.
    pub pages: u32,
}

enum Packing {
    Pdf(Look),
    PdfOfJpegs(Look),
    Jpeg(Look),
    Png(Look),
    Tiff,
}

/// Scans a document, the `place`th of its run, with at most `max_pages` pages.
///
/// Most files are PDFs of one bit a dot; some are grey or in colour, a few JPEG, PNG or multi-page TIFF.
/// The same document, place and seed give the same file. A PDF of one page takes some 7 ms with an
/// unoptimised core; the few JPEGs take longer, as their encoder is compiled with the core.
///
/// # Errors
/// When the JPEG encoder refuses a picture.
pub fn scanned(
    press: &mut Press,
    document: &Document,
    place: u32,
    max_pages: u32,
    seed: u64,
) -> Result<Scanned, ImageError> {
    let mut dice = Dice::of_part(seed, 500_000 + u64::from(place));
    let mut letter = Letter::of(document, dice.next());
    letter.pages = letter.pages.min(max_pages.max(1));
    let sheets = draw(press, &letter);
    let single = sheets.len() == 1;
    let packing = match dice.below(100) {
        0..=61 => Packing::Pdf(Look::BlackAndWhite),
        62..=75 => Packing::Pdf(Look::Grey),
        76..=87 => Packing::Pdf(Look::Colour),
        88..=89 => Packing::PdfOfJpegs(Look::Grey),
        90..=92 if single => Packing::Jpeg(Look::Grey),
        93..=95 if single => Packing::Png(Look::Colour),
        _ => Packing::Tiff,
    };
    let (bytes, ending) = match packing {
        Packing::Pdf(look) => (pdf(&sheets, look), "pdf"),
        Packing::PdfOfJpegs(look) => (pdf_of_jpegs(&sheets, look)?, "pdf"),
        Packing::Jpeg(look) => (jpeg(&sheets[0], look)?, "jpg"),
        Packing::Png(look) => (png(&sheets[0], look), "png"),
        Packing::Tiff => (tiff(&sheets, Look::BlackAndWhite), "tif"),
    };
    let file_name = format!("{}.{ending}", stem(document, place, &mut dice));
    Ok(Scanned {
        file_name,
        bytes,
        pages: letter.pages,
    })
}

/// The name without its ending: what machines count, or what a clerk types. Each way has the place in it.
fn stem(document: &Document, place: u32, dice: &mut Dice) -> String {
    let (date, time) = (document.arrival_date, document.arrival_time);
    let day = format!("{:04}{:02}{:02}", date.year(), date.month(), date.day());
    match dice.below(10) {
        0..=2 => format!("SKM_C3350i{}{:02}{place:04}", &day[2..], time.hour()),
        3..=4 => format!("scan_{place:04}"),
        5 => format!("{place:03}_{day}_{:02}{:02}", time.hour(), time.minute()),
        6 => format!("Doc{}", 3_000 + place),
        _ => {
            // A legal rule has its year before a "/", which cannot stand in a file name.
            let group = document.code_notation.replace('/', "-");
            format!(
                "{place:03}. {} {} {group}",
                document.type_name, document.code_number
            )
        }
    }
}
