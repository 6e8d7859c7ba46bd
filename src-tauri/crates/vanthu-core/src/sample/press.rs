//! Sets type: Liberation Serif on a canvas, with its letters kept once drawn.

use std::collections::HashMap;

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};

use super::canvas::{Canvas, Stamp};

/// A cut of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
    /// Italic struck twice: the typeface's own bold italic would be a fourth file for one word.
    BoldItalic,
}

/// Face and size in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Style {
    pub face: Face,
    pub tenths: u32,
}

/// A style of whole points.
pub(super) const fn style(face: Face, points: u32) -> Style {
    Style {
        face,
        tenths: points * 10,
    }
}

struct Letter {
    stamp: Stamp,
    /// Where the stamp begins, from the pen's place on the base line.
    left: i32,
    top: i32,
    advance: f32,
}

/// A press for pages of one resolution. It keeps every letter it has drawn, so one press should set
/// all the pages of a run.
pub struct Press {
    dpi: u32,
    fonts: [FontRef<'static>; 3],
    letters: HashMap<(Style, char), Letter>,
    /// How far the sheet is turned, in 1/4096 (about 1/71 degree each).
    tilt: i32,
}

const REGULAR: &[u8] = include_bytes!("fonts/LiberationSerif-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/LiberationSerif-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("fonts/LiberationSerif-Italic.ttf");

impl Press {
    /// A press for canvases of `dpi` dots per inch (72 to 600; others are brought into this range).
    pub fn new(dpi: u32) -> Press {
        let font = |bytes: &'static [u8]| {
            FontRef::try_from_slice(bytes).expect("the fonts in the program are whole")
        };
        Press {
            dpi: dpi.clamp(72, 600),
            fonts: [font(REGULAR), font(BOLD), font(ITALIC)],
            letters: HashMap::new(),
            tilt: 0,
        }
    }

    /// Dots per inch of the pages it sets.
    pub fn dpi(&self) -> u32 {
        self.dpi
    }

    /// Tenths of a millimetre in dots.
    pub(super) fn mm(&self, tenths: i32) -> i32 {
        (i64::from(tenths) * i64::from(self.dpi) / 254) as i32
    }

    pub(super) fn turn(&mut self, tilt: i32) {
        self.tilt = tilt;
    }

    /// Where a place on the straight sheet comes to lie on the turned one.
    pub(super) fn turned(&self, x: i32, y: i32) -> (i32, i32) {
        (x - y * self.tilt / 4096, y + x * self.tilt / 4096)
    }

    fn letter(&mut self, style: Style, c: char) -> &Letter {
        let (dpi, fonts) = (self.dpi, &self.fonts);
        self.letters
            .entry((style, c))
            .or_insert_with(|| cast(fonts, dpi, style, c))
    }

    /// Width of a text in dots.
    pub(super) fn width(&mut self, text: &str, style: Style) -> f32 {
        text.chars().map(|c| self.letter(style, c).advance).sum()
    }

    /// Sets a text with the pen beginning at `x` on the base line `y`; gives the pen's place after it.
    /// Each space is widened by `stretch`.
    pub(super) fn set(
        &mut self,
        canvas: &mut Canvas,
        x: f32,
        y: i32,
        text: &str,
        style: Style,
        stretch: f32,
    ) -> f32 {
        let tilt = self.tilt;
        let mut pen = x;
        for c in text.chars() {
            let letter = self.letter(style, c);
            let advance = letter.advance + if c == ' ' { stretch } else { 0.0 };
            if !letter.stamp.rows.is_empty() {
                let (px, py) = (pen.round() as i32 + letter.left, y + letter.top);
                let (px, py) = (px - y * tilt / 4096, py + px * tilt / 4096);
                canvas.stamp(px, py, &letter.stamp);
                if style.face == Face::BoldItalic {
                    canvas.stamp(px + 1, py, &letter.stamp);
                }
            }
            pen += advance;
        }
        pen
    }

    /// Sets a text in the middle around `centre`.
    pub(super) fn set_centred(
        &mut self,
        canvas: &mut Canvas,
        centre: i32,
        y: i32,
        text: &str,
        style: Style,
    ) {
        let width = self.width(text, style);
        self.set(canvas, centre as f32 - width / 2.0, y, text, style, 0.0);
    }

    /// A rule of `thickness` dots, turned with the sheet.
    pub(super) fn rule(&self, canvas: &mut Canvas, from: i32, to: i32, y: i32, thickness: i32) {
        let mut x = from;
        while x < to {
            // A turned rule climbs by a dot only every few hundred dots: set it piece by piece.
            let end = (x + 64).min(to);
            let (left, top) = self.turned(x, y);
            for row in 0..thickness {
                canvas.run(left, left + end - x, top + row);
            }
            x = end;
        }
    }

    /// Breaks a text into lines no wider than `width` dots, the first one narrower by `indent`.
    pub(super) fn break_lines(
        &mut self,
        text: &str,
        style: Style,
        width: f32,
        indent: f32,
    ) -> Vec<String> {
        let space = self.letter(style, ' ').advance;
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut used = indent;
        for word in text.split(' ') {
            let wide = self.width(word, style);
            if !line.is_empty() && used + space + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            line.push_str(word);
            used += wide;
        }
        lines.push(line);
        lines
    }

    /// Breaks a text into as few lines as `width` dots allow and makes them about equally long, so that no
    /// single word is left for the last one.
    pub(super) fn break_evenly(&mut self, text: &str, style: Style, width: f32) -> Vec<String> {
        let mut lines = self.break_lines(text, style, width, 0.0);
        let mut narrower = width;
        while lines.len() > 1 {
            narrower *= 0.94;
            let tighter = self.break_lines(text, style, narrower, 0.0);
            let widest = tighter
                .iter()
                .map(|line| self.width(line, style))
                .fold(0.0, f32::max);
            if tighter.len() > lines.len() || widest > narrower {
                break;
            }
            lines = tighter;
        }
        lines
    }
}

/// Draws a letter once.
fn cast(fonts: &[FontRef<'static>; 3], dpi: u32, style: Style, c: char) -> Letter {
    let font = match style.face {
        Face::Regular => &fonts[0],
        Face::Bold => &fonts[1],
        Face::Italic | Face::BoldItalic => &fonts[2],
    };
    // ab_glyph scales by the height of the line, a typesetter by the em.
    let em = style.tenths as f32 * dpi as f32 / 720.0;
    let scale = PxScale::from(em * font.height_unscaled() / font.units_per_em().unwrap_or(2048.0));
    let scaled = font.as_scaled(scale);
    let id = scaled.glyph_id(c);
    let advance = scaled.h_advance(id);
    let glyph = id.with_scale_and_position(scale, point(0.0, 0.0));
    let Some(outline) = font.outline_glyph(glyph) else {
        return Letter {
            stamp: Stamp::default(),
            left: 0,
            top: 0,
            advance,
        };
    };
    let bounds = outline.px_bounds();
    let mut stamp = Stamp::new(bounds.width() as usize + 1, bounds.height() as usize + 1);
    outline.draw(|x, y, cover| {
        // A scanner set for text makes thin strokes rather black than white.
        if cover > 0.42 {
            stamp.set(x as usize, y as usize);
        }
    });
    Letter {
        stamp,
        left: bounds.min.x as i32,
        top: bounds.min.y as i32,
        advance,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_vietnamese_is_in_the_typeface() {
        let marks = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}", ""];
        let mut press = Press::new(150);
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYdđDĐ".chars() {
            for mark in marks {
                if "dđDĐ".contains(base) && !mark.is_empty() {
                    continue;
                }
                let nfc: String = unicode_normalization::UnicodeNormalization::nfc(
                    format!("{base}{mark}").as_str(),
                )
                .collect();
                for c in nfc.chars() {
                    for font in &press.fonts {
                        assert_ne!(font.glyph_id(c).0, 0, "{c}");
                    }
                    let letter = press.letter(style(Face::Regular, 13), c);
                    assert!(
                        letter.advance > 0.0 && letter.stamp.rows.iter().any(|row| *row != 0),
                        "{c}"
                    );
                }
            }
        }
    }

    #[test]
    fn lines_keep_to_the_measure() {
        let mut press = Press::new(150);
        let text = "Ủy ban nhân dân xã Vân Khê Thượng báo cáo kết quả công tác cải cách hành chính quý III năm 2026";
        let body = style(Face::Regular, 13);
        let lines = press.break_lines(text, body, 300.0, 60.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
        for (place, line) in lines.iter().enumerate() {
            let indent = if place == 0 { 60.0 } else { 0.0 };
            assert!(press.width(line, body) + indent <= 300.5, "{line}");
        }
    }

    #[test]
    fn no_word_is_left_alone() {
        let mut press = Press::new(150);
        let bold = style(Face::Bold, 12);
        let name = "TRUNG TÂM KIỂM SOÁT BỆNH TẬT";
        let width = press.width("TRUNG TÂM KIỂM SOÁT BỆNH", bold) + 1.0;
        assert_eq!(
            press.break_lines(name, bold, width, 0.0),
            ["TRUNG TÂM KIỂM SOÁT BỆNH", "TẬT"]
        );
        assert_eq!(
            press.break_evenly(name, bold, width),
            ["TRUNG TÂM KIỂM", "SOÁT BỆNH TẬT"]
        );
    }

    #[test]
    fn size_is_that_of_the_em() {
        let mut press = Press::new(720);
        assert_eq!(press.dpi(), 600);
        // The digit of Liberation Serif is half an em wide, as in Times New Roman.
        let width = press.width("0", style(Face::Regular, 12));
        assert!((width - 50.0).abs() < 0.5, "{width}");
    }
}
