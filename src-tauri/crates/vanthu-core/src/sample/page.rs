//! Draws a document as it comes from the scanner: A4, laid out by NĐ 30/2020 Phụ lục I.

use super::canvas::{Canvas, Rect};
use super::dice::Dice;
use super::letter::{Letter, Manner, lowered};
use super::marks::{flaws, seal, signature};
use super::press::{Face, Press, Style, style};

/// Resolution at which a page looks like an office scan. Grey and colour scans have half of it.
pub const SCANNER_DPI: u32 = 200;

/// A drawn page: black dots, and those of the red ink (seal, mark of urgency) apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub(super) ink: Canvas,
    pub(super) red: Option<(Canvas, Rect)>,
    pub(super) dpi: u32,
}

impl Sheet {
    /// Width in dots.
    pub fn width(&self) -> usize {
        self.ink.width
    }

    /// Height in dots.
    pub fn height(&self) -> usize {
        self.ink.height
    }

    /// Dots per inch.
    pub fn dpi(&self) -> u32 {
        self.dpi
    }

    /// Both inks as a scanner set to black and white sees them.
    pub(super) fn one_ink(&self) -> Canvas {
        let mut ink = self.ink.clone();
        if let Some((red, rect)) = &self.red {
            ink.merge(red, *rect);
        }
        ink
    }
}

// Measures in tenths of a millimetre.
const LEFT: i32 = 300;
const RIGHT: i32 = 1_930;
const TOP: i32 = 200;
const BOTTOM: i32 = 2_770;
const ORGAN_CENTRE: i32 = 620;
const MOTTO_CENTRE: i32 = 1_440;
const SIGNER_CENTRE: i32 = 1_520;
const INDENT: i32 = 110;
const LINE: i32 = 62;
const BETWEEN: i32 = 18;
/// Room the end of the text takes: closing, signature, nơi nhận.
const END: i32 = 560;

const BODY: Style = style(Face::Regular, 13);

/// Draws all pages of a letter.
///
/// The same letter on a press of the same resolution gives the same dots. One press should draw all
/// pages of a run: it keeps the letters it has cast.
pub fn draw(press: &mut Press, letter: &Letter) -> Vec<Sheet> {
    let mut dice = Dice::of_part(letter.seed, 4);
    let mut pages = Vec::new();
    let mut given = letter.opening.iter().cloned();
    let mut made = 0;
    // Lines that did not fit on the page before.
    let mut held: Vec<(String, Manner, bool, bool)> = Vec::new();
    let count = letter.pages.max(1);
    for number in 1..=count {
        press.turn(dice.between(0, 24) as i32 - 12);
        let mut desk = Desk::new(press);
        let mut y = if number == 1 {
            head(&mut desk, letter)
        } else {
            page_number(&mut desk, number)
        };
        let last = number == count;
        let floor = if last {
            BOTTOM - END - dice.between(0, if count > 1 { 700 } else { 900 }) as i32
        } else {
            BOTTOM
        };
        loop {
            for (line, manner, first, ends) in held.drain(..) {
                desk.line(&line, manner, first, ends, y);
                y += if ends { LINE + BETWEEN } else { LINE };
            }
            let paragraph = match given.next() {
                Some(paragraph) => paragraph,
                None if last && y >= floor => break,
                None => {
                    made += 1;
                    letter.made_up(made - 1)
                }
            };
            let mut lines = desk
                .broken(&paragraph.text, paragraph.manner)
                .into_iter()
                .peekable();
            let mut first = true;
            while let Some(line) = lines.next() {
                let ends = lines.peek().is_none();
                if y + LINE / 2 > BOTTOM && !last {
                    held.push((line, paragraph.manner, first, ends));
                } else {
                    desk.line(&line, paragraph.manner, first, ends, y);
                    y += if ends { LINE + BETWEEN } else { LINE };
                }
                first = false;
            }
            if !last && (!held.is_empty() || y + LINE / 2 > BOTTOM) {
                break;
            }
        }
        if last {
            end(&mut desk, letter, y, &mut dice);
        }
        flaws(&mut desk, &mut dice);
        pages.push(desk.sheet());
    }
    press.turn(0);
    pages
}

/// A page in the making.
pub(super) struct Desk<'p> {
    pub press: &'p mut Press,
    pub ink: Canvas,
    pub red: Option<(Canvas, Rect)>,
}

impl Desk<'_> {
    fn new(press: &mut Press) -> Desk<'_> {
        let ink = Canvas::new(press.mm(2_100) as usize, press.mm(2_970) as usize);
        Desk {
            press,
            ink,
            red: None,
        }
    }

    fn sheet(self) -> Sheet {
        Sheet {
            dpi: self.press.dpi(),
            ink: self.ink,
            red: self.red,
        }
    }

    fn centred(&mut self, centre: i32, y: i32, text: &str, style: Style) {
        let (centre, y) = (self.press.mm(centre), self.press.mm(y));
        self.press
            .set_centred(&mut self.ink, centre, y, text, style);
    }

    /// Lines of a text in the middle, none wider than `width`; gives the base line after the last one.
    fn centred_lines(
        &mut self,
        centre: i32,
        mut y: i32,
        text: &str,
        style: Style,
        width: i32,
        step: i32,
    ) -> i32 {
        let width = self.press.mm(width) as f32;
        for line in self.press.break_evenly(text, style, width) {
            self.centred(centre, y, &line, style);
            y += step;
        }
        y
    }

    fn rule(&mut self, centre: i32, half: i32, y: i32) {
        let (from, to, y) = (
            self.press.mm(centre - half),
            self.press.mm(centre + half),
            self.press.mm(y),
        );
        let thickness = (self.press.dpi() / 110).max(1) as i32;
        self.press.rule(&mut self.ink, from, to, y, thickness);
    }

    /// The lines of a paragraph.
    fn broken(&mut self, text: &str, manner: Manner) -> Vec<String> {
        let indent = if manner == Manner::Centred {
            0.0
        } else {
            self.press.mm(INDENT) as f32
        };
        let width = self.press.mm(RIGHT - LEFT) as f32;
        self.press
            .break_lines(text, manner_style(manner), width, indent)
    }

    /// One line of a paragraph; all but the last are driven out to the margin.
    fn line(&mut self, text: &str, manner: Manner, first: bool, ends: bool, y: i32) {
        let style = manner_style(manner);
        if manner == Manner::Centred {
            self.centred((LEFT + RIGHT) / 2, y, text, style);
            return;
        }
        let left = self.press.mm(if first { LEFT + INDENT } else { LEFT }) as f32;
        let spaces = text.matches(' ').count();
        let stretch = if ends || spaces == 0 {
            0.0
        } else {
            (self.press.mm(RIGHT) as f32 - left - self.press.width(text, style)) / spaces as f32
        };
        let y = self.press.mm(y);
        self.press.set(&mut self.ink, left, y, text, style, stretch);
    }

    /// The canvas of the red ink, with the part of it that is used.
    pub fn red(&mut self, used: Rect) -> &mut Canvas {
        let (width, height) = (self.ink.width, self.ink.height);
        let (canvas, rect) = self
            .red
            .get_or_insert_with(|| (Canvas::new(width, height), used));
        *rect = rect.around(used);
        canvas
    }
}

fn manner_style(manner: Manner) -> Style {
    match manner {
        Manner::Prose => BODY,
        Manner::Grounds => style(Face::Italic, 13),
        Manner::Heading | Manner::Centred => style(Face::Bold, 13),
    }
}

/// The head of the first page; gives the base line of the first line of the text.
fn head(desk: &mut Desk, letter: &Letter) -> i32 {
    let bold = style(Face::Bold, 12);
    desk.centred(
        MOTTO_CENTRE,
        TOP + 42,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        bold,
    );
    desk.centred(
        MOTTO_CENTRE,
        TOP + 98,
        "Độc lập - Tự do - Hạnh phúc",
        style(Face::Bold, 13),
    );
    desk.rule(MOTTO_CENTRE, 295, TOP + 120);

    let mut y = TOP + 42;
    if !letter.parent.is_empty() {
        y = desk.centred_lines(
            ORGAN_CENTRE,
            y,
            &letter.parent,
            style(Face::Regular, 12),
            660,
            52,
        );
    }
    for part in name_parts(&letter.organ) {
        y = desk.centred_lines(ORGAN_CENTRE, y, &part, bold, 660, 52);
    }
    desk.rule(ORGAN_CENTRE, 120, y - 30);

    let second_row = (y + 42).max(TOP + 190);
    desk.centred(
        ORGAN_CENTRE,
        second_row,
        &format!("Số: {}", letter.code),
        style(Face::Regular, 13),
    );
    desk.centred(
        MOTTO_CENTRE,
        second_row,
        &letter.place_and_date,
        style(Face::Italic, 13),
    );
    y = second_row + 58;
    if letter.title.is_empty() && !letter.subject.is_empty() {
        y = desk.centred_lines(
            ORGAN_CENTRE,
            y,
            &format!("V/v {}", lowered(&letter.subject)),
            style(Face::Regular, 12),
            640,
            50,
        );
    }
    if letter.priority > 0 {
        y = urgency(desk, letter.priority, y + 20);
    }
    y += 60;
    if !letter.title.is_empty() {
        let middle = (LEFT + RIGHT) / 2;
        let heading = style(Face::Bold, 14);
        desk.centred(middle, y, &letter.title, heading);
        y = desk.centred_lines(middle, y + 66, &letter.subject, heading, 1_400, 62);
        desk.rule(middle, 180, y - 36);
        y += 50;
    }
    if !letter.addressee.is_empty() {
        desk.centred(
            (LEFT + RIGHT) / 2,
            y + 10,
            &letter.addressee,
            style(Face::Regular, 14),
        );
        y += 100;
    }
    y
}

/// A people's committee or council writes its name on two lines.
fn name_parts(name: &str) -> Vec<String> {
    for first in [
        "ỦY BAN NHÂN DÂN ",
        "HỘI ĐỒNG NHÂN DÂN ",
        "ỦY BAN MTTQ VIỆT NAM ",
    ] {
        if let Some(second) = name.strip_prefix(first) {
            return vec![first.trim_end().to_owned(), second.to_owned()];
        }
    }
    vec![name.to_owned()]
}

/// The stamp of urgency, in red within a frame.
fn urgency(desk: &mut Desk, priority: u8, y: i32) -> i32 {
    let word = ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"][usize::from(priority.clamp(1, 3)) - 1];
    let bold = style(Face::Bold, 14);
    let wide = desk.press.width(word, bold) as i32;
    let (centre, base) = (desk.press.mm(ORGAN_CENTRE), desk.press.mm(y + 48));
    let (pad, line) = (desk.press.mm(30), desk.press.mm(6).max(2));
    let (left, right) = (centre - wide / 2 - pad, centre + wide / 2 + pad);
    let (top, bottom) = (base - desk.press.mm(60), base + desk.press.mm(22));
    let Desk { press, ink, red } = desk;
    let used = Rect {
        left: left - pad,
        top: top - pad,
        right: right + pad,
        bottom: bottom + pad,
    };
    let (canvas, rect) = red.get_or_insert_with(|| (Canvas::new(ink.width, ink.height), used));
    *rect = rect.around(used);
    press.rule(canvas, left, right, top, line);
    press.rule(canvas, left, right, bottom, line);
    for row in top..bottom {
        let (x, _) = press.turned(left, row);
        canvas.run(x, x + line, row);
        canvas.run(x + right - left - line, x + right - left, row);
    }
    press.set_centred(canvas, centre, base, word, bold);
    y + 90
}

fn page_number(desk: &mut Desk, number: u32) -> i32 {
    desk.centred((LEFT + RIGHT) / 2, 150, &number.to_string(), BODY);
    TOP + 50
}

/// The end of the text: closing, who signs, signature and seal, nơi nhận.
fn end(desk: &mut Desk, letter: &Letter, mut y: i32, dice: &mut Dice) {
    let lines = desk.broken(&letter.closing, Manner::Prose);
    let many = lines.len();
    for (place, line) in lines.iter().enumerate() {
        desk.line(line, Manner::Prose, place == 0, place + 1 == many, y);
        y += LINE;
    }
    y += 50;
    let mut left = y;
    let left_edge = desk.press.mm(LEFT) as f32;
    let base = desk.press.mm(left);
    desk.press.set(
        &mut desk.ink,
        left_edge,
        base,
        "Nơi nhận:",
        style(Face::BoldItalic, 12),
        0.0,
    );
    for line in &letter.recipients {
        left += 48;
        let base = desk.press.mm(left);
        desk.press.set(
            &mut desk.ink,
            left_edge,
            base,
            line,
            style(Face::Regular, 11),
            0.0,
        );
    }
    for line in &letter.signer_lines {
        desk.centred(SIGNER_CENTRE, y, line, style(Face::Bold, 13));
        y += 56;
    }
    let middle = y + 130;
    signature(desk, SIGNER_CENTRE, middle, dice);
    seal(desk, SIGNER_CENTRE - 230, middle - 40, dice);
    desk.centred(
        SIGNER_CENTRE,
        y + 310,
        &letter.signer_full_name,
        style(Face::Bold, 13),
    );
}
