//! A time text taken apart into words, and the small steps by which the forms of
//! [`super::reading`] go through them. Pure.

use super::duration::{Counting, Monthly};
use crate::kit::text::{compose, fold};

/// One word: as written, and folded.
#[derive(Clone)]
struct Word {
    written: String,
    folded: String,
}

/// What is left of a text.
#[derive(Clone)]
pub(super) struct Phrase {
    words: Vec<Word>,
    next: usize,
}

impl Phrase {
    /// Takes a text apart: runs of letters, runs of digits (with their decimal sign), `/` and
    /// `-`. Other signs divide words; what stands in brackets ("03 (ba) ngày") says it again
    /// or qualifies and is left out.
    pub(super) fn of(text: &str) -> Phrase {
        let letters: Vec<char> = compose(text).chars().collect();
        let mut words: Vec<Word> = Vec::new();
        let mut open = 0_u32;
        let mut place = 0;
        while place < letters.len() {
            let letter = letters[place];
            let from = place;
            place += 1;
            match letter {
                '(' => open += 1,
                ')' => open = open.saturating_sub(1),
                _ if open > 0 => {}
                _ if letter.is_ascii_digit() => {
                    while letters.get(place).is_some_and(char::is_ascii_digit)
                        || (matches!(letters.get(place), Some(',' | '.'))
                            && letters.get(place + 1).is_some_and(char::is_ascii_digit))
                    {
                        place += 1;
                    }
                    words.push(Word::new(&letters[from..place]));
                }
                '/' => words.push(Word::new(&letters[from..place])),
                // A hyphen counts only between numbers (20-12).
                '-' if words.last().is_some_and(Word::is_number)
                    && letters.get(place).is_some_and(char::is_ascii_digit) =>
                {
                    words.push(Word::new(&letters[from..place]));
                }
                '½' => words.push(Word {
                    written: "½".to_owned(),
                    folded: "0,5".to_owned(),
                }),
                _ if letter.is_alphabetic() => {
                    while letters.get(place).is_some_and(|next| next.is_alphabetic()) {
                        place += 1;
                    }
                    words.push(Word::new(&letters[from..place]));
                }
                _ => {}
            }
        }
        Phrase { words, next: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(super) fn at_end(&self) -> bool {
        self.next == self.words.len()
    }

    fn left(&self) -> &[Word] {
        &self.words[self.next..]
    }

    /// Takes a phrase when it stands next.
    pub(super) fn eat(&mut self, phrase: &str) -> bool {
        let wanted: Vec<&str> = phrase.split(' ').collect();
        let found = self.left().len() >= wanted.len()
            && self
                .left()
                .iter()
                .zip(&wanted)
                .all(|(word, wanted)| word.folded == *wanted);
        if found {
            self.next += wanted.len();
        }
        found
    }

    pub(super) fn eat_latest(&mut self) -> bool {
        let found = self.eat("cham nhat") || self.eat("muon nhat");
        if found {
            self.eat("la");
        }
        found
    }

    /// "hằng tháng" after a day.
    pub(super) fn eat_monthly(&mut self, named_day: bool) -> Option<Monthly> {
        (named_day && (self.eat("hang thang") || self.eat("moi thang"))).then_some(Monthly::Each)
    }

    /// Phrase that open a sentence and say nothing of time.
    pub(super) fn skip_openings(&mut self) {
        const OPENINGS: &[&str] = &[
            "thoi gian thuc hien",
            "thoi gian xu ly",
            "thoi gian",
            "thuc hien",
            "xu ly",
            "hoan thanh",
            "xong",
            "phai duoc gui",
            "phai gui",
            "gui",
        ];
        while OPENINGS.iter().any(|opening| self.eat(opening)) {}
    }

    pub(super) fn skip_to(&mut self, phrase: &str) {
        let from = self.next;
        while !self.at_end() && !self.clone().eat(phrase) {
            self.next += 1;
        }
        if self.at_end() {
            self.next = from;
        }
    }

    /// How many lengths of time the text gives.
    pub(super) fn quantities(&self) -> usize {
        const UNITS: &[&str] = &["ngay", "gio", "phut", "tuan", "thang", "nam", "lan", "buoi"];
        let is = |place: usize, known: &[&str]| {
            self.words
                .get(place)
                .is_some_and(|word| known.contains(&word.folded.as_str()))
        };
        (0..self.words.len())
            .filter(|place| {
                // "ngày 20 tháng 12 năm 2026" is a date, not three lengths.
                let of_date = *place > 0 && is(place - 1, &["ngay", "thang", "nam"]);
                self.words[*place].is_number() && is(place + 1, UNITS) && !of_date
            })
            .count()
    }

    pub(super) fn has_number(&self) -> bool {
        self.left().iter().any(Word::is_number)
    }

    pub(super) fn whole_number(&mut self) -> Option<u32> {
        let number = self.left().first()?.folded.parse().ok()?;
        self.next += 1;
        Some(number)
    }

    /// "0,5 ngày", "03 ngày làm việc", "1/2 ngày": in halves, never nothing. Half days only:
    /// another fraction is not read.
    pub(super) fn days(&mut self) -> Option<(u32, Counting)> {
        let start = self.next;
        let read = self.halves().filter(|halves| (1..=2000).contains(halves));
        match read.filter(|_| self.eat("ngay")) {
            Some(halves) => Some((halves, self.counting())),
            None => {
                self.next = start;
                None
            }
        }
    }

    fn halves(&mut self) -> Option<u32> {
        if self.eat("nua") || self.eat("1 / 2") {
            return Some(1);
        }
        let word = self.left().first()?;
        let (whole, part) = match word.folded.split_once([',', '.']) {
            Some((whole, part)) => (whole, part),
            None => (word.folded.as_str(), "0"),
        };
        let half = match part.trim_end_matches('0') {
            // "1.000 ngày" is a thousand, not one.
            _ if part.len() > 2 => return None,
            "" => 0,
            "5" => 1,
            _ => return None,
        };
        let whole: u32 = whole.parse().ok()?;
        self.next += 1;
        whole.checked_mul(2)?.checked_add(half)
    }

    fn counting(&mut self) -> Counting {
        if self.eat("lam viec") {
            Counting::Working
        } else if self.eat("lich") || self.eat("duong lich") {
            Counting::Calendar
        } else {
            Counting::Unsaid
        }
    }

    /// "buổi họp thường kỳ 05 ngày": the mark first, the days at the end.
    pub(super) fn mark_then_days(&mut self) -> Option<(String, u32, Counting)> {
        let mut probe = self.clone();
        probe.eat("khi");
        let from = probe.next;
        while !probe.at_end() && !probe.left()[0].is_number() {
            probe.next += 1;
        }
        let mark = join(&probe.words[from..probe.next]);
        let (halves, counting) = probe.days()?;
        if mark.is_empty() || !probe.at_end() {
            return None;
        }
        *self = probe;
        Some((mark, halves, counting))
    }

    /// The rest as written; used up.
    pub(super) fn take_rest(&mut self) -> String {
        let rest = join(self.left());
        self.next = self.words.len();
        rest
    }

    /// The rest, unless it holds a number that this form would pass over.
    pub(super) fn take_rest_unless_number(&mut self) -> Option<String> {
        (!self.has_number()).then(|| self.take_rest())
    }

    /// Whether nothing is left but a condition on which matters it is for, or from when.
    pub(super) fn rest_qualifies(&mut self) -> bool {
        if self.at_end() {
            return true;
        }
        let qualifies = ["doi voi", "ke tu", "tinh tu", "tu khi", "tu ngay"]
            .iter()
            .any(|link| self.eat(link));
        qualifies && !self.has_number()
    }
}

impl Word {
    fn new(letters: &[char]) -> Word {
        let written: String = letters.iter().collect();
        Word {
            folded: fold(&written),
            written,
        }
    }

    fn is_number(&self) -> bool {
        self.folded
            .starts_with(|letter: char| letter.is_ascii_digit())
    }
}

fn join(words: &[Word]) -> String {
    let written: Vec<&str> = words.iter().map(|word| word.written.as_str()).collect();
    written.join(" ")
}
