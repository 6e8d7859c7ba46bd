//! Writes PDF files: pages that are one image each, and tiny plain ones.

use unicode_normalization::UnicodeNormalization;

/// An image of a page: its dictionary without type and length, and its packed bytes.
pub(super) struct PdfImage {
    pub dictionary: String,
    /// Size of the page in hundredths of a point.
    pub points: (usize, usize),
    pub data: Vec<u8>,
}

/// Size of a picture on paper, in hundredths of a point.
pub(super) fn points(width: usize, height: usize, dpi: u32) -> (usize, usize) {
    let hundredths = |dots: usize| dots * 7_200 / dpi.max(1) as usize;
    (hundredths(width), hundredths(height))
}

/// A file with one page for each image, the image over the whole page.
pub(super) fn pdf_of(images: Vec<PdfImage>) -> Vec<u8> {
    let mut file = PdfFile::new();
    let kids: String = (0..images.len())
        .map(|page| format!("{} 0 R ", 3 + 3 * page))
        .collect();
    file.object(b"<< /Type /Catalog /Pages 2 0 R >>");
    file.object(
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.trim_end(),
            images.len()
        )
        .as_bytes(),
    );
    for (page, image) in images.into_iter().enumerate() {
        let first = 3 + 3 * page;
        let size = |hundredths: usize| format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let (width, height) = (size(image.points.0), size(image.points.1));
        file.object(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] \
                 /Resources << /XObject << /Im0 {} 0 R >> >> /Contents {} 0 R >>",
                first + 2,
                first + 1
            )
            .as_bytes(),
        );
        file.stream(
            "",
            format!("q {width} 0 0 {height} 0 0 cm /Im0 Do Q").as_bytes(),
        );
        file.stream(
            &format!("/Type /XObject /Subtype /Image {}", image.dictionary),
            &image.data,
        );
    }
    file.finish("")
}

/// A PDF file while it is written: objects numbered from 1, their places kept for the table at the end.
struct PdfFile {
    bytes: Vec<u8>,
    places: Vec<usize>,
}

impl PdfFile {
    fn new() -> PdfFile {
        // The second line tells programs that the file is not text.
        PdfFile {
            bytes: b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec(),
            places: Vec::new(),
        }
    }

    fn object(&mut self, body: &[u8]) {
        self.places.push(self.bytes.len());
        self.bytes
            .extend_from_slice(format!("{} 0 obj\n", self.places.len()).as_bytes());
        self.bytes.extend_from_slice(body);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    fn stream(&mut self, dictionary: &str, data: &[u8]) {
        let mut body = format!("<< {dictionary} /Length {} >>\nstream\n", data.len()).into_bytes();
        body.extend_from_slice(data);
        body.extend_from_slice(b"\nendstream");
        self.object(&body);
    }

    fn finish(mut self, trailer: &str) -> Vec<u8> {
        let start = self.bytes.len();
        let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", self.places.len() + 1);
        for place in &self.places {
            end.push_str(&format!("{place:010} 00000 n \n"));
        }
        end.push_str(&format!(
            "trailer\n<< /Size {} /Root 1 0 R{trailer} >>\nstartxref\n{start}\n%%EOF\n",
            self.places.len() + 1
        ));
        self.bytes.extend_from_slice(end.as_bytes());
        self.bytes
    }
}

/// A tiny, valid PDF of one page that says `text`: a stand-in for a scan where only its bytes matter.
///
/// Below 2 kB for texts up to some 200 letters; another text gives other bytes, the same text the same.
/// The page shows the text without its marks (the standard fonts have no Vietnamese letters); the title of
/// the document has it whole.
pub fn plain_pdf(text: &str) -> Vec<u8> {
    let mut plain = String::new();
    for letter in text.nfd() {
        match letter {
            'đ' => plain.push('d'),
            'Đ' => plain.push('D'),
            '(' | ')' | '\\' => plain.extend(['\\', letter]),
            ' '..='~' => plain.push(letter),
            _ => {}
        }
    }
    let title: String = text
        .encode_utf16()
        .map(|unit| format!("{unit:04x}"))
        .collect();
    let mut file = PdfFile::new();
    file.object(b"<< /Type /Catalog /Pages 2 0 R >>");
    file.object(b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    file.object(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] \
          /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    );
    file.stream(
        "",
        format!("BT /F1 14 Tf 72 760 Td ({plain}) Tj ET").as_bytes(),
    );
    file.object(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    file.object(format!("<< /Title <feff{title}> >>").as_bytes());
    file.finish(" /Info 6 0 R")
}
