//! A sheet of black and white dots, eight to the byte, as a scanner delivers it.
//!
//! The core is built without optimisation while it is developed, so nothing here walks over single
//! dots of a whole page: glyphs are laid down by the row in machine words, and the grey picture is
//! looked up by the byte.

use std::sync::OnceLock;

use super::dice::Dice;

/// Bits a stamp lays down at once: a word less the seven it may be shifted by.
const CHUNK: usize = 56;

/// Black dots on white paper. Bit 7 of a byte is the leftmost dot; 1 is black.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Canvas {
    pub width: usize,
    pub height: usize,
    /// Bytes of a row.
    pub stride: usize,
    /// The rows, and eight spare bytes so that a word may be laid down at the last one.
    bits: Vec<u8>,
}

/// A small picture to lay on a canvas again and again: a letter.
#[derive(Clone, Debug, Default)]
pub(super) struct Stamp {
    pub width: usize,
    /// Words of a row, each with 56 dots at its top.
    pub words: usize,
    pub rows: Vec<u64>,
}

impl Stamp {
    pub fn new(width: usize, height: usize) -> Stamp {
        let words = width.div_ceil(CHUNK).max(1);
        Stamp {
            width,
            words,
            rows: vec![0; words * height],
        }
    }

    pub fn set(&mut self, x: usize, y: usize) {
        self.rows[y * self.words + x / CHUNK] |= 1 << (63 - x % CHUNK);
    }
}

impl Canvas {
    pub fn new(width: usize, height: usize) -> Canvas {
        let stride = width.div_ceil(8);
        Canvas {
            width,
            height,
            stride,
            bits: vec![0; stride * height + 8],
        }
    }

    /// All rows, one after the other.
    pub fn rows(&self) -> &[u8] {
        &self.bits[..self.stride * self.height]
    }

    fn or_word(&mut self, byte: usize, word: u64) {
        let mut eight = [0; 8];
        eight.copy_from_slice(&self.bits[byte..byte + 8]);
        self.bits[byte..byte + 8]
            .copy_from_slice(&(u64::from_be_bytes(eight) | word).to_be_bytes());
    }

    /// Lays a stamp down with its upper left corner at (x, y). What would hang over the edge is left out whole.
    pub fn stamp(&mut self, x: i32, y: i32, stamp: &Stamp) {
        let height = stamp.rows.len() / stamp.words.max(1);
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        if x + stamp.width > self.width || y + height > self.height {
            return;
        }
        for (row, words) in stamp.rows.chunks_exact(stamp.words).enumerate() {
            for (place, word) in words.iter().enumerate() {
                if *word != 0 {
                    let dot = x + place * CHUNK;
                    self.or_word((y + row) * self.stride + dot / 8, *word >> (dot % 8));
                }
            }
        }
    }

    /// A run of black dots from `from` up to, not with, `to`; cut at the edges.
    pub fn run(&mut self, from: i32, to: i32, y: i32) {
        if y < 0 || y as usize >= self.height {
            return;
        }
        let mut x = from.max(0) as usize;
        let end = to.clamp(0, self.width as i32) as usize;
        let row = y as usize * self.stride;
        while x < end {
            let many = (end - x).min(CHUNK);
            let word = !0u64 << (64 - many);
            self.or_word(row + x / 8, word >> (x % 8));
            x += many;
        }
    }

    /// A full disc.
    pub fn disc(&mut self, cx: i32, cy: i32, radius: i32) {
        for dy in -radius..=radius {
            let half = ((radius * radius - dy * dy) as f32).sqrt() as i32;
            self.run(cx - half, cx + half + 1, cy + dy);
        }
    }

    /// A ring between two radii.
    pub fn ring(&mut self, cx: i32, cy: i32, outer: i32, inner: i32) {
        for dy in -outer..=outer {
            let half = ((outer * outer - dy * dy) as f32).sqrt() as i32;
            if dy.abs() >= inner {
                self.run(cx - half, cx + half + 1, cy + dy);
            } else {
                let hole = ((inner * inner - dy * dy) as f32).sqrt() as i32;
                self.run(cx - half, cx - hole, cy + dy);
                self.run(cx + hole + 1, cx + half + 1, cy + dy);
            }
        }
    }

    /// A filled polygon with its corners in order.
    pub fn polygon(&mut self, corners: &[(f32, f32)]) {
        let top = corners
            .iter()
            .fold(f32::MAX, |top, corner| top.min(corner.1)) as i32;
        let bottom = corners
            .iter()
            .fold(f32::MIN, |bottom, corner| bottom.max(corner.1)) as i32;
        let mut cuts = Vec::new();
        for y in top..=bottom {
            let level = y as f32 + 0.5;
            cuts.clear();
            for (at, (x0, y0)) in corners.iter().enumerate() {
                let (x1, y1) = corners[(at + 1) % corners.len()];
                if (*y0 <= level) != (y1 <= level) {
                    cuts.push(x0 + (level - y0) / (y1 - y0) * (x1 - x0));
                }
            }
            cuts.sort_by(f32::total_cmp);
            for pair in cuts.chunks_exact(2) {
                self.run(pair[0] as i32, pair[1] as i32 + 1, y);
            }
        }
    }

    /// Whitens about one dot in `each` within the rectangle: ink that did not take.
    pub fn wear(&mut self, rect: Rect, each: u32, dice: &mut Dice) {
        let area = (rect.right - rect.left).max(0) * (rect.bottom - rect.top).max(0);
        for _ in 0..area as u32 / each.max(1) {
            let x = rect.left + dice.below((rect.right - rect.left) as u32) as i32;
            let y = rect.top + dice.below((rect.bottom - rect.top) as u32) as i32;
            if x >= 0 && y >= 0 && (x as usize) < self.width && (y as usize) < self.height {
                self.bits[y as usize * self.stride + x as usize / 8] &= !(0xC0u8 >> (x % 8));
            }
        }
    }

    /// Adds the dots of another canvas of the same size within the rectangle.
    pub fn merge(&mut self, other: &Canvas, rect: Rect) {
        let left = (rect.left.max(0) as usize / 8).min(self.stride);
        let right = (rect.right.max(0) as usize / 8 + 1).clamp(left, self.stride);
        for y in rect.top.max(0) as usize..(rect.bottom.max(0) as usize).min(self.height) {
            let row = y * self.stride;
            let target = &mut self.bits[row + left..row + right];
            for (mine, theirs) in target.iter_mut().zip(&other.bits[row + left..row + right]) {
                *mine |= *theirs;
            }
        }
    }

    /// True when the eight dots of a byte, and the eight below them, are white: four dots of the half-size
    /// picture with nothing in them.
    pub fn blank_under(&self, x: usize, y: usize) -> bool {
        let byte = 2 * y * self.stride + x / 4;
        2 * y + 1 < self.height && self.bits[byte] == 0 && self.bits[byte + self.stride] == 0
    }

    /// How many of the four dots under a dot of the half-size picture are black.
    pub fn level(&self, x: usize, y: usize) -> u8 {
        let dot = |x: usize, y: usize| {
            let inside = x < self.width && y < self.height;
            u8::from(inside && self.bits[y * self.stride + x / 8] >> (7 - x % 8) & 1 == 1)
        };
        dot(2 * x, 2 * y)
            + dot(2 * x + 1, 2 * y)
            + dot(2 * x, 2 * y + 1)
            + dot(2 * x + 1, 2 * y + 1)
    }

    /// The picture at half the size in grey: width, height, one byte a dot ([`GREYS`]).
    pub fn halved(&self) -> (usize, usize, Vec<u8>) {
        let table = half_table();
        let (width, height) = (self.width / 2, self.height / 2);
        let mut grey = Vec::with_capacity(width * height + 4);
        for y in 0..height {
            let upper = &self.bits[2 * y * self.stride..(2 * y + 1) * self.stride];
            let lower = &self.bits[(2 * y + 1) * self.stride..(2 * y + 2) * self.stride];
            for (a, b) in upper.chunks(BLANK.len()).zip(lower.chunks(BLANK.len())) {
                // Most of a page is paper: sixteen empty bytes are told at a glance.
                if *a == BLANK[..a.len()] && *b == BLANK[..b.len()] {
                    grey.resize(grey.len() + 4 * a.len(), GREYS[0]);
                    continue;
                }
                for (a, b) in a.iter().zip(b) {
                    grey.extend_from_slice(&table[usize::from(*a) << 8 | usize::from(*b)]);
                }
            }
            // The last byte of a row may hold dots beyond the edge.
            grey.truncate((y + 1) * width);
        }
        (width, height, grey)
    }
}

/// A rectangle in dots; right and bottom are outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rect {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Rect {
    /// The smallest rectangle around both.
    pub fn around(self, other: Rect) -> Rect {
        Rect {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// The grey of a dot by how many of its four parts are black: paper is not quite white, ink not quite black.
pub(super) const GREYS: [u8; 5] = [250, 196, 142, 88, 34];

const BLANK: [u8; 16] = [0; 16];

/// Four grey dots for each pair of bytes, one above the other.
fn half_table() -> &'static [[u8; 4]] {
    static TABLE: OnceLock<Vec<[u8; 4]>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let pairs: Vec<[u8; 4]> = (0..=255u8)
            .map(|byte| [byte >> 6, byte >> 4 & 3, byte >> 2 & 3, byte & 3])
            .collect();
        let mut table = Vec::with_capacity(1 << 16);
        for a in &pairs {
            for b in &pairs {
                let mut four = [0; 4];
                for (grey, (a, b)) in four.iter_mut().zip(a.iter().zip(b)) {
                    *grey = GREYS[(a.count_ones() + b.count_ones()) as usize];
                }
                table.push(four);
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The slow, plain reading of a dot.
    fn dot(canvas: &Canvas, x: usize, y: usize) -> bool {
        canvas.rows()[y * canvas.stride + x / 8] >> (7 - x % 8) & 1 == 1
    }

    fn count(canvas: &Canvas) -> u32 {
        canvas.rows().iter().map(|byte| byte.count_ones()).sum()
    }

    #[test]
    fn a_stamp_lands_where_it_is_put() {
        let mut stamp = Stamp::new(70, 3);
        for (x, y) in [(0, 0), (55, 1), (56, 1), (69, 2)] {
            stamp.set(x, y);
        }
        for at in 0..17 {
            let mut canvas = Canvas::new(101, 9);
            canvas.stamp(at, 4, &stamp);
            let at = at as usize;
            assert!(
                dot(&canvas, at, 4)
                    && dot(&canvas, at + 55, 5)
                    && dot(&canvas, at + 56, 5)
                    && dot(&canvas, at + 69, 6)
            );
            assert_eq!(count(&canvas), 4);
        }
        let mut canvas = Canvas::new(101, 9);
        for (x, y) in [(-1, 0), (0, -1), (32, 0), (0, 7)] {
            canvas.stamp(x, y, &stamp);
        }
        assert_eq!(
            count(&canvas),
            0,
            "what would hang over the edge is left out"
        );
    }

    #[test]
    fn runs_are_cut_at_the_edges() {
        let mut canvas = Canvas::new(130, 3);
        canvas.run(-5, 200, 1);
        canvas.run(3, 4, 2);
        canvas.run(0, 10, 3);
        assert_eq!(count(&canvas), 131);
        assert!(dot(&canvas, 0, 1) && dot(&canvas, 129, 1) && dot(&canvas, 3, 2));
    }

    #[test]
    fn the_grey_picture_is_the_mean_of_four_dots() {
        let mut canvas = Canvas::new(13, 6);
        canvas.run(1, 13, 0);
        canvas.run(2, 4, 1);
        let (width, height, grey) = canvas.halved();
        assert_eq!((width, height, grey.len()), (6, 3, 18));
        assert_eq!(
            grey[..6],
            [GREYS[1], GREYS[4], GREYS[2], GREYS[2], GREYS[2], GREYS[2]]
        );
        for (place, shade) in grey.iter().enumerate() {
            assert_eq!(
                *shade,
                GREYS[usize::from(canvas.level(place % 6, place / 6))]
            );
        }
    }

    #[test]
    fn figures_cover_what_they_should() {
        let mut canvas = Canvas::new(100, 100);
        canvas.disc(50, 50, 20);
        let disc = count(&canvas);
        assert!(
            (1_150..1_350).contains(&disc),
            "{disc} dots in a disc of radius 20"
        );
        let mut canvas = Canvas::new(100, 100);
        canvas.ring(50, 50, 20, 15);
        let ring = count(&canvas);
        assert!(
            (480..650).contains(&ring) && !dot(&canvas, 50, 50),
            "{ring} dots in the ring"
        );
        let mut canvas = Canvas::new(100, 100);
        canvas.polygon(&[(10.0, 10.0), (30.0, 10.0), (30.0, 30.0), (10.0, 30.0)]);
        let square = count(&canvas);
        assert!((400..=440).contains(&square), "{square}");
        let mut other = Canvas::new(100, 100);
        other.merge(
            &canvas,
            Rect {
                left: 0,
                top: 20,
                right: 100,
                bottom: 200,
            },
        );
        assert!(dot(&other, 15, 25) && !dot(&other, 15, 15));
    }
}
