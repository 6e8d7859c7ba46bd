//! The incoming documents of the sample, in the order in which they arrive.

use std::iter::FusedIterator;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use serde::Serialize;

use super::days::{
    busyness, is_working_day, minute_of_arrival, push_number, push_two_digits, working_day_after,
};
use super::dice::Dice;
use super::lines::{Line, lines_of};
use super::names::Name;
use super::office::{KT, LEADER, UNITS, VHXH, VP};
use super::organs::{ORGANS, Organ, Standing, positions_of, types_of};
use super::subjects::{Scene, compose, number_about, province_unit};
use super::topics::{FEW_WRITE_ABOUT, TOPICS, Topic};
use super::types::*;

/// One incoming document, with the field names of NĐ 30/2020 Phụ lục VI.
///
/// Everything is invented. The number and notation follow Phụ lục I: `97/KH-UBND` with a type,
/// `125/UBND-TH` for a công văn or thư công, `12/2026/QĐ-UBND` for a legal rule of the province.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// Day of arrival: a working day, not before the one of the document before.
    pub arrival_date: NaiveDate,
    /// Time of arrival, whole minutes within office hours.
    pub arrival_time: NaiveTime,
    /// "paper", "electronic" or "both".
    pub receipt_kind: &'static str,
    /// Issuing body (tác giả).
    pub organ_name: &'static str,
    /// The issuing body itself, for the page.
    #[serde(skip)]
    pub organ: &'static Organ,
    /// Number, below ten with a leading nought.
    pub code_number: String,
    /// Notation, all that follows the first "/".
    pub code_notation: String,
    /// Day of issue: a working day, nought to six days before the arrival.
    pub issued_date: NaiveDate,
    /// Name of the type, one of [`TYPES`].
    pub type_name: &'static str,
    /// Abstract (trích yếu), without "V/v".
    pub subject: String,
    /// Position of the signer, for example "Phó Giám đốc".
    pub signer_position: &'static str,
    /// Name of the signer.
    pub signer_full_name: String,
    /// Number of pages.
    pub page_amount: u32,
    /// 0 ordinary, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc.
    pub priority: u8,
    /// Unit (or units, or leader) it goes to.
    pub to_places: String,
    /// The day an answer is asked for, where one is: a working day after the arrival.
    pub due_date: Option<NaiveDate>,
    /// Note (ghi chú), mostly empty.
    pub description: &'static str,
}

/// One organ while it writes: who signs, what it writes about, which numbers it has reached.
struct Sender {
    organ: &'static Organ,
    signers: Vec<(&'static str, String)>,
    kinds: Vec<(usize, u32)>,
    /// Lines by type, with their weights.
    lines: Vec<Vec<(&'static Line, u32)>>,
    /// Topics by month of issue.
    topics: Vec<Vec<&'static Topic>>,
    /// Documents arrive in the order in which one organ issues them: the latest day of issue so far,
    /// and the day of arrival for which it was thrown.
    cursor: NaiveDate,
    thrown_for: NaiveDate,
    /// Last number of each series, in the year of the cursor.
    year: i32,
    numbers: [u32; SERIES],
}

/// Series of an organ: one for each type (thư công shares that of the công văn), one for legal rules.
const SERIES: usize = 29;
const LEGAL_RULES: usize = THU_CONG;

/// The documents of a stretch of time, as an iterator.
///
/// The same seed, days and count give the same documents. The count is spread over the working days of
/// the stretch by how busy they are. Each organ counts its numbers upwards within a year, so no
/// (organ, number, notation, day of issue) comes twice, nor any (organ, number, notation) within a year.
pub struct Documents {
    dice: Dice,
    senders: Vec<Sender>,
    /// Sum of the weights up to and with each sender.
    reach: Vec<u32>,
    /// Working days with the number of documents up to and with each.
    days: Vec<(NaiveDate, usize)>,
    day: usize,
    /// Minutes of arrival of the current day, in order; `at` is the next one.
    minutes: Vec<u16>,
    at: usize,
    given: usize,
    count: usize,
}

impl Documents {
    /// `count` documents that arrive from `from` to `to`, both included.
    /// Without a working day in the stretch there are none.
    pub fn new(seed: u64, from: NaiveDate, to: NaiveDate, count: usize) -> Documents {
        let mut weights = Vec::new();
        let mut throws = Dice::of_part(seed, 1);
        let mut day = from;
        while day <= to {
            if is_working_day(day) {
                weights.push((day, busyness(day, &mut throws)));
            }
            day = day + Days::new(1);
        }
        let total: u64 = weights.iter().map(|(_, weight)| weight).sum();
        let mut so_far = 0;
        let days: Vec<(NaiveDate, usize)> = weights
            .into_iter()
            .map(|(day, weight)| {
                so_far += weight;
                (
                    day,
                    (u128::from(so_far) * count as u128 / u128::from(total)) as usize,
                )
            })
            .collect();

        let senders: Vec<Sender> = ORGANS
            .iter()
            .enumerate()
            .map(|(place, organ)| Sender::new(organ, seed, place as u64, from))
            .collect();
        let reach = senders
            .iter()
            .scan(0, |sum, sender| {
                *sum += sender.organ.weight;
                Some(*sum)
            })
            .collect();
        let count = if days.is_empty() { 0 } else { count };
        Documents {
            dice: Dice::of_part(seed, 2),
            senders,
            reach,
            days,
            day: 0,
            minutes: Vec::new(),
            at: 0,
            given: 0,
            count,
        }
    }

    /// Goes on to the next day with documents and throws their times.
    fn open_day(&mut self) {
        while self.days[self.day].1 <= self.given {
            self.day += 1;
        }
        self.minutes.clear();
        for _ in self.given..self.days[self.day].1 {
            self.minutes.push(minute_of_arrival(&mut self.dice));
        }
        self.minutes.sort_unstable();
        self.at = 0;
    }
}

impl Iterator for Documents {
    type Item = Document;

    fn next(&mut self) -> Option<Document> {
        if self.given == self.count {
            return None;
        }
        if self.at == self.minutes.len() {
            self.open_day();
        }
        let minute = u32::from(self.minutes[self.at]);
        let arrival = self.days[self.day].0;
        self.at += 1;
        self.given += 1;

        let throw = self.dice.below(self.reach[self.reach.len() - 1]);
        let place = self.reach.partition_point(|reach| *reach <= throw);
        let time =
            NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or(NaiveTime::MIN);
        Some(self.senders[place].write(arrival, time, &mut self.dice))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.count - self.given, Some(self.count - self.given))
    }
}

impl ExactSizeIterator for Documents {}
impl FusedIterator for Documents {}

impl Sender {
    fn new(organ: &'static Organ, seed: u64, place: u64, from: NaiveDate) -> Sender {
        let mut dice = Dice::of_part(seed, 1_000 + place);
        let (head, deputy, office) = positions_of(organ);
        let mut signers = vec![(head, Name::throw(&mut dice).full())];
        let deputies = if organ.weight > 25 { 3 } else { 2 };
        for _ in 0..deputies {
            signers.push((deputy, Name::throw(&mut dice).full()));
        }
        if let Some(office) = office {
            signers.push((office, Name::throw(&mut dice).full()));
        }

        let mut lines = vec![Vec::new(); TYPES.len()];
        for line in lines_of(organ) {
            lines[line.kind].push((line, line.weight));
        }
        let kinds = types_of(organ.standing)
            .iter()
            .copied()
            .filter(|(kind, _)| !lines[*kind].is_empty())
            .collect();
        let topics = (0..12)
            .map(|month| {
                let of_month = |topic: &&Topic| {
                    topic.fields & organ.fields != 0 && topic.months & (1 << month) != 0
                };
                TOPICS
                    .iter()
                    .chain(&FEW_WRITE_ABOUT)
                    .filter(of_month)
                    .collect()
            })
            .collect();
        Sender {
            organ,
            signers,
            kinds,
            lines,
            topics,
            cursor: from - Days::new(10),
            thrown_for: from - Days::new(10),
            year: 0,
            numbers: [0; SERIES],
        }
    }

    fn write(&mut self, arrival: NaiveDate, arrival_time: NaiveTime, dice: &mut Dice) -> Document {
        let organ = self.organ;
        let issued = self.day_of_issue(arrival, dice);
        let kind = dice.weigh(&self.kinds);
        let topic = dice.pick(&self.topics[issued.month0() as usize]);
        let line = dice.weigh(&self.lines[kind]);
        // An abstract that names the day binds; of the other requests some give one on a later page only.
        let due = line
            .due
            .then(|| working_day_after(arrival + Days::new(1), dice.between(2, 14)));
        let due_date = due.filter(|_| dice.percent(60) || line.words.contains("{L}"));
        let subject = compose(
            line,
            Scene {
                issued,
                arrival,
                due,
                standing: organ.standing,
                topic,
            },
            dice,
        );
        let unit = line.unit.unwrap_or(topic.unit);

        let legal_rule = organ.standing == Standing::Province && kind == QD && dice.percent(6);
        let number = self.number(kind, legal_rule, issued, dice);
        let mut code_number = String::with_capacity(5);
        push_two_digits(&mut code_number, number);

        let signer = self.signer(kind, dice);
        let (signer_position, signer_full_name) =
            (self.signers[signer].0, self.signers[signer].1.clone());
        let receipt_kind = receipt_kind(organ.standing, (arrival - issued).num_days(), dice);
        Document {
            arrival_date: arrival,
            arrival_time,
            receipt_kind,
            organ_name: organ.name,
            organ,
            code_number,
            code_notation: notation(organ, kind, legal_rule.then_some(issued), unit, dice),
            issued_date: issued,
            type_name: TYPES[kind].name,
            subject,
            signer_position,
            signer_full_name,
            page_amount: pages(kind, dice),
            priority: priority(kind, dice),
            to_places: receivers(kind, unit, dice),
            due_date,
            description: note(kind, receipt_kind, dice),
        }
    }

    /// The day of issue of what arrives today: thrown once for each day of arrival, never before the one thrown earlier.
    fn day_of_issue(&mut self, arrival: NaiveDate, dice: &mut Dice) -> NaiveDate {
        if self.thrown_for != arrival {
            self.thrown_for = arrival;
            let lag = dice.weigh(&[
                (0u64, 26),
                (1, 32),
                (2, 14),
                (3, 11),
                (4, 8),
                (5, 5),
                (6, 4),
            ]);
            let mut day = arrival - Days::new(lag);
            while !is_working_day(day) {
                // Never further back than six days: a free day gives way to the next working day.
                day = day + Days::new(1);
            }
            self.cursor = self.cursor.max(day);
        }
        self.cursor
    }

    /// The next number of the series. It keeps step with the part of the year that has gone by, as the
    /// organ writes to others too, and always grows.
    fn number(&mut self, kind: usize, legal_rule: bool, issued: NaiveDate, dice: &mut Dice) -> u32 {
        if self.year != issued.year() {
            self.year = issued.year();
            self.numbers = [0; SERIES];
        }
        let series = match kind {
            _ if legal_rule => LEGAL_RULES,
            THU_CONG => CV,
            kind => kind,
        };
        let yearly =
            (u64::from(self.organ.yearly) * u64::from(share(kind, legal_rule)) / 1_000) as u32;
        let about = number_about(issued, yearly, dice);
        self.numbers[series] = about.max(self.numbers[series] + 1);
        self.numbers[series]
    }

    /// Who signs: the head what is weighty, the deputies most of the rest, the chief of office some công văn.
    fn signer(&self, kind: usize, dice: &mut Dice) -> usize {
        let has_office = self.signers[self.signers.len() - 1].0 == "Chánh Văn phòng";
        let deputies = (self.signers.len() - 1 - usize::from(has_office)) as u32;
        let throw = dice.below(100);
        match kind {
            NQ | CT | CD | QC | QYD | DE_AN | GUQ if throw < 80 => 0,
            CV | GM | TB | PC | PG if has_office && throw >= 82 => self.signers.len() - 1,
            _ if throw < 34 => 0,
            _ => 1 + dice.below(deputies) as usize,
        }
    }
}

/// Numbers of a type for each thousand công văn of the organ.
fn share(kind: usize, legal_rule: bool) -> u32 {
    match kind {
        _ if legal_rule => 9,
        CV | THU_CONG => 1_000,
        QD => 460,
        KH | BC => 90,
        TB | GM | TTR => 75,
        PC | HD | BB => 40,
        NQ => 160,
        _ => 14,
    }
}

/// The notation; a legal rule carries the year of its issue, a công văn its drafting unit.
fn notation(
    organ: &Organ,
    kind: usize,
    rule_issued: Option<NaiveDate>,
    unit: usize,
    dice: &mut Dice,
) -> String {
    let mut text = String::with_capacity(20);
    if let Some(issued) = rule_issued {
        push_number(&mut text, issued.year().unsigned_abs());
        text.push('/');
    }
    let abbreviation = TYPES[kind].abbreviation;
    if abbreviation.is_empty() {
        text.push_str(organ.abbreviation);
        text.push('-');
        text.push_str(match organ.standing {
            Standing::Province => province_unit(unit, dice),
            _ => dice.pick(organ.units),
        });
    } else {
        text.push_str(abbreviation);
        text.push('-');
        text.push_str(organ.abbreviation);
    }
    text
}

fn receipt_kind(standing: Standing, lag: i64, dice: &mut Dice) -> &'static str {
    let by_paper = match standing {
        // Courts, enterprises and schools still bring paper; within the administration the axis carries most.
        Standing::Court | Standing::Procuracy | Standing::Enforcement | Standing::Enterprise => 78,
        Standing::Military | Standing::Police => 45,
        Standing::School | Standing::Front => 40,
        _ if lag >= 3 => 30,
        _ => 8,
    };
    let throw = dice.below(100);
    if throw < by_paper {
        "paper"
    } else if throw < by_paper + 12 {
        "both"
    } else {
        "electronic"
    }
}

fn pages(kind: usize, dice: &mut Dice) -> u32 {
    match kind {
        CV => dice.weigh(&[(1, 44), (2, 36), (3, 12), (4, 5), (6, 3)]),
        GM | GGT | GNP | PG | PC | PB | GUQ | THU_CONG | CD => dice.weigh(&[(1, 80), (2, 20)]),
        KH | BC | HD | CTR | NQ | DE_AN | PA | DA | QC | QYD => dice.between(3, 14),
        HOP_DONG => dice.between(4, 9),
        QD | TB | TTR | CT => dice.between(1, 5),
        _ => dice.between(1, 3),
    }
}

fn priority(kind: usize, dice: &mut Dice) -> u8 {
    match kind {
        CD => dice.weigh(&[(1, 20), (2, 45), (3, 35)]),
        CV | GM | CT | TB => dice.weigh(&[(0, 925), (1, 55), (2, 14), (3, 6)]),
        _ => dice.weigh(&[(0, 975), (1, 20), (2, 4), (3, 1)]),
    }
}

fn receivers(kind: usize, unit: usize, dice: &mut Dice) -> String {
    let name = UNITS[unit].name;
    let throw = dice.below(100);
    if throw < 6 || (kind == GM && throw < 45) {
        return LEADER.to_owned();
    }
    let mut text = String::with_capacity(80);
    text.push_str(name);
    if throw >= 93 {
        let other = UNITS[dice.pick(&[VP, KT, VHXH])].name;
        if other != name {
            text.push_str("; ");
            text.push_str(other);
        }
    }
    text
}

fn note(kind: usize, receipt_kind: &str, dice: &mut Dice) -> &'static str {
    match (receipt_kind, dice.below(100)) {
        ("both", 0..=39) => "Bản giấy đến sau",
        ("both", 40..=54) => "Bản điện tử đã tiếp nhận trước",
        ("paper", 0..=4) => "Giữ bì",
        ("paper", 5..=7) => "Chuyển phát nhanh",
        ("electronic", 0..=1) => "Đã in bản giấy trình lãnh đạo",
        (_, 95..=96) if matches!(kind, KH | BC | QD | HD | CV) => "Kèm phụ lục",
        (_, 97) if matches!(kind, CV | GM) => "Đã báo qua điện thoại",
        _ => "",
    }
}
