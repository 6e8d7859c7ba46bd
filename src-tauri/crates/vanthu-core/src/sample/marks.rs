//! What a page bears beside its type: the signature, the mark in place of a seal, the scanner's flaws.
//! Measures are in tenths of a millimetre.

use super::canvas::Rect;
use super::dice::Dice;
use super::page::Desk;
use super::press::{Face, style};

/// A few strokes of a pen: loops leaning to the right, and a line under them.
pub(super) fn signature(desk: &mut Desk, centre: i32, y: i32, dice: &mut Dice) {
    let nib = (desk.press.mm(5) / 2).max(1);
    let mut at = (centre - 170, y + 40);
    for _ in 0..dice.between(3, 5) {
        let up = (
            at.0 + dice.between(30, 90) as i32,
            y - dice.between(60, 150) as i32,
        );
        let turn = (
            up.0 - dice.between(10, 70) as i32,
            up.1 - dice.between(0, 40) as i32,
        );
        let down = (
            at.0 + dice.between(50, 110) as i32,
            y + dice.between(0, 70) as i32,
        );
        stroke(desk, [at, up, turn, down], nib);
        at = down;
    }
    let far = (
        centre + dice.between(200, 300) as i32,
        y + dice.between(0, 60) as i32,
    );
    stroke(
        desk,
        [at, (at.0 - 260, y + 110), (centre - 60, y + 90), far],
        nib,
    );
}

/// A cubic curve of the pen, in tenths of a millimetre.
fn stroke(desk: &mut Desk, points: [(i32, i32); 4], nib: i32) {
    const STEPS: i64 = 110;
    for step in 0..=STEPS {
        let (a, b) = (STEPS - step, step);
        let weights = [a * a * a, 3 * a * a * b, 3 * a * b * b, b * b * b];
        let mix = |of: fn(&(i32, i32)) -> i32| {
            let sum: i64 = points
                .iter()
                .zip(weights)
                .map(|(point, weight)| i64::from(of(point)) * weight)
                .sum();
            (sum * i64::from(desk.press.dpi()) / 254 / (STEPS * STEPS * STEPS)) as i32
        };
        let (x, y) = desk
            .press
            .turned(mix(|point| point.0), mix(|point| point.1));
        desk.ink.disc(x, y, nib);
    }
}

/// Corners of a five-pointed star of radius 1000, the first at the top.
const STAR: [(i32, i32); 10] = [
    (0, -1_000),
    (225, -309),
    (951, -309),
    (363, 118),
    (588, 809),
    (0, 382),
    (-588, 809),
    (-363, 118),
    (-951, -309),
    (-225, -309),
];

/// A round mark of the size of a seal. It bears a star and the word "MẪU" and no name of any body, so that
/// nobody takes it for a seal.
pub(super) fn seal(desk: &mut Desk, centre: i32, middle: i32, dice: &mut Dice) {
    let (x, y) = desk
        .press
        .turned(desk.press.mm(centre), desk.press.mm(middle));
    let (outer, inner, star) = (desk.press.mm(180), desk.press.mm(120), desk.press.mm(48));
    let (thick, thin) = (desk.press.mm(9).max(2), desk.press.mm(4).max(1));
    let used = Rect {
        left: x - outer - 2,
        top: y - outer - 2,
        right: x + outer + 2,
        bottom: y + outer + 2,
    };
    let star_top = y - desk.press.mm(34);
    let base = desk.press.mm(middle + 72);
    let centre = desk.press.mm(centre);
    let corners = STAR.map(|(dx, dy)| {
        (
            (x + dx * star / 1_000) as f32,
            (star_top + dy * star / 1_000) as f32,
        )
    });
    let red = desk.red(used);
    red.ring(x, y, outer, outer - thick);
    red.ring(x, y, inner, inner - thin);
    red.polygon(&corners);
    if let Some((red, _)) = &mut desk.red {
        desk.press
            .set_centred(red, centre, base, "MẪU", style(Face::Bold, 17));
        red.wear(used, 14, dice);
    }
}

/// What a scanner adds: specks of dust, and on some sheets the shadow of an edge.
pub(super) fn flaws(desk: &mut Desk, dice: &mut Dice) {
    let (width, height) = (desk.ink.width as u32, desk.ink.height as u32);
    for _ in 0..dice.between(6, 30) {
        let (x, y) = (dice.below(width) as i32, dice.below(height) as i32);
        desk.ink.disc(x, y, i32::from(dice.percent(20)));
    }
    if dice.percent(25) {
        let x = desk.press.mm(dice.between(6, 20) as i32);
        let mut y = dice.below(height / 3);
        while y < height {
            desk.ink
                .run(x, x + 1 + i32::from(dice.percent(30)), y as i32);
            y += dice.between(1, 5);
        }
    }
}
