//! Reads the time texts of procedures. Pure.
//!
//! Tolerant of spacing, case, and how marks are composed; strict about meaning: every word must
//! belong to a known form, and a text with two quantities ("03 ngày, văn bản khẩn 01 ngày") is
//! not read at all. Words are compared folded, so the reading leans on their order: "ngay" at
//! the beginning is *ngay*, after a number *ngày*.

use chrono::NaiveDate;

use super::duration::{Monthly, Rule};
use super::phrase::Phrase;

/// Reads one text; [`Rule::Unread`] when it is none of the known forms.
pub fn read(text: &str) -> Rule {
    let all = Phrase::of(text);
    if all.is_empty() {
        return Rule::Blank;
    }
    if all.quantities() > 1 {
        return Rule::Unread;
    }
    let mut words = all;
    words.skip_openings();
    FORMS
        .iter()
        .find_map(|form| form(&mut words.clone()))
        .unwrap_or(Rule::Unread)
}

/// The forms in the order they are tried; each must use up the text.
const FORMS: &[fn(&mut Phrase) -> Option<Rule>] = &[
    standing,
    same_day,
    at_once,
    office_hours,
    month_end,
    times_a_day,
    directed,
    by_rule,
    before_closing,
    dated,
    before,
    after,
    days,
    during,
];

fn standing(words: &mut Phrase) -> Option<Rule> {
    (words.eat("thuong xuyen") && words.at_end()).then_some(Rule::Standing)
}

fn same_day(words: &mut Phrase) -> Option<Rule> {
    words.eat("ngay");
    let named = words.eat("trong ngay");
    words.eat("lam viec");
    (named && words.rest_qualifies()).then_some(Rule::SameDay)
}

fn at_once(words: &mut Phrase) -> Option<Rule> {
    if !words.eat("ngay") {
        return None;
    }
    words.eat("lap tuc");
    if words.eat("sau khi") || words.eat("khi") || words.eat("sau") {
        let after = words.take_rest_unless_number()?;
        return (!after.is_empty()).then_some(Rule::AtOnce { after });
    }
    words.rest_qualifies().then(|| Rule::AtOnce {
        after: String::new(),
    })
}

fn office_hours(words: &mut Phrase) -> Option<Rule> {
    words.eat("trong");
    let named = words.eat("gio hanh chinh") || words.eat("gio hc");
    (named && words.at_end()).then_some(Rule::OfficeHours)
}

fn month_end(words: &mut Phrase) -> Option<Rule> {
    words.eat("vao");
    let named = words.eat("cuoi thang")
        || words.eat("ngay cuoi cung cua thang")
        || words.eat("ngay cuoi thang");
    let _every = words.eat("hang thang") || words.eat("hang");
    (named && words.at_end()).then_some(Rule::MonthEnd)
}

fn times_a_day(words: &mut Phrase) -> Option<Rule> {
    words.eat("it nhat");
    let times = words.whole_number()?;
    if !words.eat("lan") {
        return None;
    }
    let _per = words.eat("/") || words.eat("moi") || words.eat("mot") || words.eat("trong");
    if !words.eat("ngay") {
        return None;
    }
    words.eat("lam viec");
    (times > 0 && words.at_end()).then_some(Rule::TimesADay { times })
}

fn directed(words: &mut Phrase) -> Option<Rule> {
    let named = words.eat("theo y kien chi dao")
        || words.eat("theo su chi dao")
        || words.eat("theo chi dao")
        || words.eat("theo y kien");
    // "… và theo quy trình cụ thể của bộ phận": the directive still gives the time.
    (named && !words.has_number()).then_some(Rule::AsDirected)
}

fn by_rule(words: &mut Phrase) -> Option<Rule> {
    let named =
        words.eat("theo quy dinh") || words.eat("theo quy che") || words.eat("theo quy trinh");
    if !named || words.has_number() {
        return None;
    }
    words.eat("cua");
    Some(Rule::ByRule {
        whose: words.take_rest(),
    })
}

fn before_closing(words: &mut Phrase) -> Option<Rule> {
    let minutes = words.whole_number();
    if minutes.is_some() && !words.eat("phut") {
        return None;
    }
    let named = words.eat("truoc khi ket thuc") || words.eat("truoc khi het");
    let of = words.eat("buoi lam viec")
        || words.eat("ngay lam viec")
        || words.eat("gio lam viec")
        || words.eat("gio hanh chinh");
    if !named || !of {
        return None;
    }
    let minutes = match minutes {
        Some(minutes) => minutes,
        None if words.at_end() => 0,
        None => {
            let minutes = words.whole_number()?;
            if !words.eat("phut") {
                return None;
            }
            minutes
        }
    };
    // More than half a session before closing is some other sentence.
    (minutes <= 120 && words.at_end()).then_some(Rule::BeforeClosing { minutes })
}

/// "trước ngày 05 tháng sau", "trước 20/12", "chậm nhất đến ngày 01/8/2022".
fn dated(words: &mut Phrase) -> Option<Rule> {
    let inclusive = if words.eat("truoc") {
        false
    } else if words.eat_latest() {
        words.eat("vao");
        words.eat("den");
        true
    } else {
        return None;
    };
    let named_day = words.eat("ngay");
    let day = words.whole_number()?;
    if words.eat("/") || words.eat("-") {
        let month = words.whole_number()?;
        if words.eat("/") || words.eat("-") {
            return exact(words, day, month, inclusive);
        }
        return yearly(words, day, month, inclusive);
    }
    words.eat("cua");
    if !words.eat("thang") {
        return words
            .eat_monthly(named_day)
            .and_then(|month| monthly(words, day, month, inclusive));
    }
    if let Some(month) = words.whole_number() {
        if words.eat("nam") && words.has_number() {
            return exact(words, day, month, inclusive);
        }
        return yearly(words, day, month, inclusive);
    }
    let next =
        words.eat("ke tiep") || words.eat("tiep theo") || words.eat("lien ke") || words.eat("sau");
    next.then(|| monthly(words, day, Monthly::Next, inclusive))?
}

fn monthly(words: &Phrase, day: u32, month: Monthly, inclusive: bool) -> Option<Rule> {
    (words.at_end() && (1..=31).contains(&day)).then_some(Rule::MonthDay {
        day,
        month,
        inclusive,
    })
}

fn yearly(words: &mut Phrase, day: u32, month: u32, inclusive: bool) -> Option<Rule> {
    let _each = words.eat("hang nam") || words.eat("moi nam");
    // A leap year, so that 29/02 is a day.
    NaiveDate::from_ymd_opt(2024, month, day)?;
    words.at_end().then_some(Rule::YearDay {
        day,
        month,
        inclusive,
    })
}

fn exact(words: &mut Phrase, day: u32, month: u32, inclusive: bool) -> Option<Rule> {
    let year = i32::try_from(words.whole_number()?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    ((1990..=2150).contains(&year) && words.at_end()).then_some(Rule::Date { date, inclusive })
}

/// What comes before a mark.
fn before(words: &mut Phrase) -> Option<Rule> {
    words.eat("it nhat");
    if !words.eat("truoc") {
        return None;
    }
    words.eat("it nhat");
    if let Some((halves, counting)) = words.days() {
        let _link = words.eat("khi") || words.eat("so voi");
        return Some(Rule::Before {
            halves,
            counting,
            mark: words.take_rest(),
        });
    }
    if let Some((mark, halves, counting)) = words.mark_then_days() {
        return Some(Rule::Before {
            halves,
            counting,
            mark,
        });
    }
    let named = words.eat("khi");
    let mark = words.take_rest_unless_number()?;
    (named && !mark.is_empty()).then_some(Rule::BeforeMark { mark })
}

/// What comes after a mark.
fn after(words: &mut Phrase) -> Option<Rule> {
    if let Some((halves, counting)) = words.clone().days() {
        words.days();
        if !words.eat("sau") {
            return None;
        }
        words.eat("khi");
        let mark = words.take_rest();
        return (!mark.is_empty()).then_some(Rule::After {
            halves,
            counting,
            mark,
        });
    }
    if !words.eat("sau khi") {
        return None;
    }
    if let Some((mark, halves, counting)) = words.mark_then_days() {
        return Some(Rule::After {
            halves,
            counting,
            mark,
        });
    }
    let mark = words.take_rest_unless_number()?;
    (!mark.is_empty()).then_some(Rule::AfterMark { mark })
}

fn days(words: &mut Phrase) -> Option<Rule> {
    // "Tùy theo tính chất … của văn bản nhưng không quá 01 ngày".
    if words.eat("tuy") {
        words.skip_to("khong qua");
    }
    let at_most = words.eat("trong thoi han")
        || words.eat("trong vong")
        || words.eat("trong")
        || words.eat("khong qua")
        || words.eat("toi da")
        || words.eat_latest();
    let _also = words.eat("khong qua") || words.eat("toi da");
    let (halves, counting) = words.days()?;
    words.rest_qualifies().then_some(Rule::Days {
        halves,
        counting,
        at_most,
    })
}

fn during(words: &mut Phrase) -> Option<Rule> {
    if !words.eat("tai") {
        return None;
    }
    let mark = words.take_rest_unless_number()?;
    (!mark.is_empty()).then_some(Rule::During { mark })
}
