//! Who may decide, as a pure table.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::dates::shown;
use crate::error::Result;
use crate::ids::{DelegationId, PersonId};
use crate::kit::text::fold;

crate::sentences! {
    INACTIVE = Denied "sign.inactive" "login" "{name} đã ngừng làm việc nên không quyết định được.";
    NO_POSITION = Denied "sign.no_position" "login" "{name} không giữ chức vụ nào vào ngày {date} nên không quyết định được.";
    NOT_YOURS = Denied "sign.not_yours" "login" "Việc này chờ {asked}; {name} không giữ vai trò đó và không được ủy quyền vào ngày {date}.";
    FIELD = Denied "sign.field" "login" "Việc thuộc lĩnh vực “{field}”, ngoài lĩnh vực phụ trách của {name} ({fields}).";
    SELF = Denied "sign.self" "login" "{name} là người soạn thảo, đề nghị, trình hoặc đang giữ việc này nên không tự quyết định được.";
    SELF_FOR = Denied "sign.self_for" "login" "{giver} là người soạn thảo, đề nghị, trình hoặc đang giữ việc này nên {name} không quyết định thay được.";
    DELEGATION_DATE = Denied "sign.delegation_date" "login" "{document} của {giver} cho {name} có hiệu lực từ {from} đến {to}; ngày {date} không dùng được.";
    DELEGATION_ENDED = Denied "sign.delegation_ended" "login" "{document} của {giver} cho {name} đã chấm dứt ngày {ended}.";
    DELEGATION_LAPSED = Denied "sign.delegation_lapsed" "login" "{document} không dùng được: {giver} không còn giữ chức vụ {title} vào ngày {date}.";
    DELEGATION_FIELD = Denied "sign.delegation_field" "login" "{document} cho {name} chỉ gồm lĩnh vực {fields}; việc này thuộc lĩnh vực “{field}”.";
    DELEGATION_FIELD_UNKNOWN = Denied "sign.delegation_field_unknown" "login" "{document} cho {name} chỉ gồm lĩnh vực {fields}; việc này chưa ghi lĩnh vực nên chưa dùng được.";
    KIND = Refused "delegation.kind" "kind" "Xin chọn ký thay (KT.), ký thừa lệnh (TL.) hoặc ký thừa ủy quyền (TUQ.).";
    TO_SELF = Refused "delegation.self" "to_person_id" "Không ủy quyền cho chính mình.";
    TO_INACTIVE = Refused "delegation.inactive" "to_person_id" "{name} đã ngừng làm việc.";
    WITHOUT_POSITION = Refused "delegation.no_position" "to_person_id" "{name} không giữ chức vụ nào vào ngày {date}.";
    DEPUTY = Refused "delegation.deputy" "kind" "Ký thay (KT.) chỉ giao cho cấp phó; {name} giữ chức vụ {title}.";
    DATES = Refused "delegation.dates" "valid_to" "Ngày hết hiệu lực không được trước ngày bắt đầu {from}.";
    PAST = Refused "delegation.past" "valid_to" "Ngày hết hiệu lực {date} đã qua.";
    DOCUMENT = Refused "delegation.document" "document_number" "Chưa ghi số, ký hiệu văn bản ủy quyền.";
    DOCUMENT_DATE = Refused "delegation.document_date" "document_date" "Ngày văn bản ủy quyền {date} không được sau hôm nay và sau ngày bắt đầu hiệu lực.";
    ENDED = Refused "delegation.ended" "id" "Ủy quyền này đã chấm dứt hoặc đã hết hiệu lực.";
    REASON = Refused "delegation.reason" "reason" "Xin ghi lý do chấm dứt ủy quyền.";
}

/// In which capacity somebody decides.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// In their own right.
    Own,
    /// Thay mặt tập thể.
    Tm,
    /// Ký thay.
    Kt,
    /// Thừa lệnh.
    Tl,
    /// Thừa ủy quyền.
    Tuq,
    /// Quyền: holds the post for the time being.
    Q,
}

impl Code {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::Own => "own",
            Code::Tm => "tm",
            Code::Kt => "kt",
            Code::Tl => "tl",
            Code::Tuq => "tuq",
            Code::Q => "q",
        }
    }

    /// What a delegation of this kind is called; `None`: a delegation cannot be of it.
    pub fn kind_label(self) -> Option<&'static str> {
        match self {
            Code::Own | Code::Tm | Code::Q => None,
            Code::Kt => Some("Ký thay (KT.)"),
            Code::Tl => Some("Ký thừa lệnh (TL.)"),
            Code::Tuq => Some("Ký thừa ủy quyền (TUQ.)"),
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Option<Code> {
        let all = [Code::Own, Code::Tm, Code::Kt, Code::Tl, Code::Tuq, Code::Q];
        all.into_iter().find(|code| code.as_str() == text)
    }
}

/// A chức vụ held that day with its lĩnh vực phụ trách; empty: all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub title: String,
    pub fields: String,
}

/// A person as competence sees them on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub name: String,
    pub active: bool,
    /// Has the role lãnh đạo.
    pub leader: bool,
    pub held: Vec<Held>,
}

/// An ủy quyền, whatever its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    pub id: DelegationId,
    pub kind: Code,
    pub from: PersonId,
    pub from_title: String,
    pub to: PersonId,
    /// Empty: all of the giver's.
    pub fields: String,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    /// From this day on it is not in force.
    pub ended_on: Option<NaiveDate>,
    /// "Văn bản số 12/GUQ-UBND ngày 01/03/2026".
    pub document: String,
}

impl Delegation {
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.valid_from <= day
            && day <= self.valid_to
            && self.ended_on.is_none_or(|ended| day < ended)
    }
}

/// Everyone on a day, and every delegation there is.
#[derive(Debug, Clone, Default)]
pub struct People {
    pub standing: BTreeMap<PersonId, Standing>,
    pub delegations: Vec<Delegation>,
}

/// What is to be decided.
#[derive(Debug, Clone, Default)]
pub struct Matter {
    /// Whose it is in their own right.
    pub own: Vec<PersonId>,
    /// The chức vụ it is theirs by; empty: any they hold.
    pub titles: Vec<String>,
    /// Who it waits for, in words.
    pub asked: String,
    /// Lĩnh vực; empty: not known.
    pub field: String,
    /// Decided by chức vụ, so that one must be held. Not so what is somebody's own to accept.
    pub by_position: bool,
    /// Who drafted it, asked for it, submitted it or holds it.
    pub interested: Vec<PersonId>,
}

/// What any leader of the office decides by the chức vụ they hold, or somebody one of them gave the
/// right to: letting a seal go, signing what is stamped, certifying a copy.
pub fn for_leaders(people: &People, interested: Vec<PersonId>) -> Matter {
    let leads = |standing: &Standing| standing.active && standing.leader;
    Matter {
        own: people
            .standing
            .iter()
            .filter(|(_, standing)| leads(standing))
            .map(|(person, _)| *person)
            .collect(),
        asked: "lãnh đạo cơ quan".to_owned(),
        by_position: true,
        interested,
        ..Matter::default()
    }
}

/// How somebody decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    pub code: Code,
    /// "KT. Chủ tịch UBND, Phó Chủ tịch UBND".
    pub label: String,
    pub delegation: Option<DelegationId>,
    /// For whom, when by delegation.
    pub giver: Option<PersonId>,
}

/// In which capacity a person decides a matter on a day.
///
/// # Errors
/// One sentence that says why not: `sign.inactive`, `sign.self`, `sign.field`,
/// `sign.no_position`, `sign.delegation_*`, `sign.not_yours`.
pub fn competence(
    matter: &Matter,
    person: PersonId,
    day: NaiveDate,
    people: &People,
) -> Result<Capacity> {
    let Some(standing) = people.standing.get(&person) else {
        return Err(INACTIVE.with(&[("name", &person)]));
    };
    let name = &standing.name;
    if !standing.active {
        return Err(INACTIVE.with(&[("name", name)]));
    }
    // Whose it is not at all is told that first.
    let unconcerned = |capacity: Capacity| {
        if matter.interested.contains(&person) {
            Err(SELF.with(&[("name", name)]))
        } else {
            Ok(capacity)
        }
    };
    let own = if matter.own.contains(&person) {
        Some(own_right(matter, standing, day))
    } else {
        None
    };
    if let Some(Ok(capacity)) = own {
        return unconcerned(capacity);
    }
    // What is outside one's own lĩnh vực may still be given.
    let mut refusal = own.and_then(Result::err);
    let mut given: Vec<&Delegation> = people
        .delegations
        .iter()
        .filter(|one| one.to == person && matter.own.contains(&one.from))
        .collect();
    // Those in force first, then the newest: the refusal speaks of the likeliest one.
    given.sort_by_key(|one| (!one.in_force(day), std::cmp::Reverse(one.valid_to), one.id));
    for delegation in given {
        match delegated(matter, delegation, standing, day, people) {
            Ok(capacity) => return unconcerned(capacity),
            Err(error) => refusal = refusal.or(Some(error)),
        }
    }
    Err(refusal.unwrap_or_else(|| {
        NOT_YOURS.with(&[
            ("asked", &matter.asked),
            ("name", name),
            ("date", &shown(day)),
        ])
    }))
}

/// By the chức vụ held and its lĩnh vực.
fn own_right(matter: &Matter, standing: &Standing, day: NaiveDate) -> Result<Capacity> {
    let fitting = fitting(matter, standing);
    if fitting.is_empty() && matter.by_position {
        return Err(NO_POSITION.with(&[("name", &standing.name), ("date", &shown(day))]));
    }
    let known = !matter.field.is_empty() && matter.by_position;
    let held = fitting
        .iter()
        .find(|held| !known || covers(&held.fields, &matter.field));
    match held {
        Some(held) => Ok(by_title(&held.title)),
        None if fitting.is_empty() => Ok(by_title(&standing.name)),
        None => {
            let fields: Vec<&str> = fitting.iter().map(|held| held.fields.as_str()).collect();
            Err(FIELD.with(&[
                ("field", &matter.field),
                ("name", &standing.name),
                ("fields", &fields.join("; ")),
            ]))
        }
    }
}

/// The chức vụ a matter is somebody's by.
fn fitting<'a>(matter: &Matter, standing: &'a Standing) -> Vec<&'a Held> {
    let asked = |held: &&Held| {
        titles_in(&held.title).any(|title| matter.titles.iter().any(|one| title_fits(one, &title)))
    };
    let fitting: Vec<&Held> = standing.held.iter().filter(asked).collect();
    // A matter given to the person, not to a chức vụ: any of theirs.
    if fitting.is_empty() {
        standing.held.iter().collect()
    } else {
        fitting
    }
}

fn delegated(
    matter: &Matter,
    delegation: &Delegation,
    standing: &Standing,
    day: NaiveDate,
    people: &People,
) -> Result<Capacity> {
    let unknown = String::new();
    let giver = people.standing.get(&delegation.from);
    let giver_name = giver.map_or(&unknown, |giver| &giver.name);
    let document = &delegation.document;
    if let Some(ended) = delegation.ended_on.filter(|ended| *ended <= day) {
        return Err(DELEGATION_ENDED.with(&[
            ("document", document),
            ("giver", giver_name),
            ("name", &standing.name),
            ("ended", &shown(ended)),
        ]));
    }
    if !delegation.in_force(day) {
        return Err(DELEGATION_DATE.with(&[
            ("document", document),
            ("giver", giver_name),
            ("name", &standing.name),
            ("from", &shown(delegation.valid_from)),
            ("to", &shown(delegation.valid_to)),
            ("date", &shown(day)),
        ]));
    }
    let holds = giver.is_some_and(|giver| {
        giver.active
            && giver
                .held
                .iter()
                .any(|held| fold(&held.title) == fold(&delegation.from_title))
    });
    let Some(giver) = giver.filter(|_| holds) else {
        return Err(DELEGATION_LAPSED.with(&[
            ("giver", giver_name),
            ("title", &delegation.from_title),
            ("date", &shown(day)),
            ("document", document),
        ]));
    };
    if matter.interested.contains(&delegation.from) {
        return Err(SELF_FOR.with(&[("giver", giver_name), ("name", &standing.name)]));
    }
    // Nobody gives more than they have.
    own_right(matter, giver, day)?;
    if !delegation.fields.is_empty() && !covers(&delegation.fields, &matter.field) {
        let sentence = if matter.field.is_empty() {
            &DELEGATION_FIELD_UNKNOWN
        } else {
            &DELEGATION_FIELD
        };
        return Err(sentence.with(&[
            ("document", document),
            ("name", &standing.name),
            ("fields", &delegation.fields),
            ("field", &matter.field),
        ]));
    }
    let own = standing
        .held
        .first()
        .map_or(standing.name.as_str(), |held| held.title.as_str());
    let prefix = match delegation.kind {
        Code::Kt => "KT.",
        Code::Tl => "TL.",
        Code::Tuq | Code::Own | Code::Tm | Code::Q => "TUQ.",
    };
    Ok(Capacity {
        code: delegation.kind,
        label: format!("{prefix} {}, {own} ({document})", delegation.from_title),
        delegation: Some(delegation.id),
        giver: Some(delegation.from),
    })
}

/// How a chức vụ signs in its own right.
fn by_title(title: &str) -> Capacity {
    let (code, label) = if is_deputy(title) {
        (Code::Kt, format!("KT. {}, {title}", head_of(title)))
    } else if let Some(post) = acting(title) {
        match collective(&post) {
            Some(body) => (Code::Q, format!("TM. {body}, Q. {post}")),
            None => (Code::Q, format!("Q. {post}")),
        }
    } else {
        match collective(title) {
            Some(body) => (Code::Tm, format!("TM. {body}, {title}")),
            None => (Code::Own, title.to_owned()),
        }
    };
    Capacity {
        code,
        label,
        delegation: None,
        giver: None,
    }
}

/// Cấp phó: "Phó Chủ tịch UBND".
pub fn is_deputy(title: &str) -> bool {
    titles_in(title).any(|title| fold(&title).starts_with("pho "))
}

/// The post somebody holds for the time being: "Quyền Chủ tịch UBND" → "Chủ tịch UBND".
fn acting(title: &str) -> Option<String> {
    let fits = title_fits("Quyền", title) || title_fits("Q.", title);
    fits.then(|| head_of(title)).filter(|post| !post.is_empty())
}

/// The chức vụ a deputy signs for: "Phó Chủ tịch UBND" → "Chủ tịch UBND".
fn head_of(title: &str) -> String {
    let own = title.split_whitespace().skip(1).collect::<Vec<_>>();
    let rest = own.join(" ");
    let mut letters = rest.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => title.to_owned(),
    }
}

/// The collective body a chairman signs for: "Chủ tịch UBND" → "UBND".
fn collective(title: &str) -> Option<&str> {
    let body = title
        .get(.."Chủ tịch".len())
        .and_then(|head| (fold(head) == "chu tich").then(|| title["Chủ tịch".len()..].trim()))?;
    let plain = fold(body);
    ["ubnd", "hdnd", "uy ban nhan dan", "hoi dong nhan dan"]
        .iter()
        .any(|known| plain.starts_with(known))
        .then_some(body)
}

/// Being in charge of everything, as the division of work of a leadership says it.
const GENERAL: [&str; 3] = ["phu trach chung", "lanh dao chung", "dieu hanh chung"];

/// Whether the lĩnh vực of somebody hold one: the same, or a part of it; "phụ trách chung" holds
/// every one.
pub fn covers(fields: &str, field: &str) -> bool {
    if fields.trim().is_empty() {
        return true;
    }
    let asked = fold(field.trim());
    if asked.is_empty() {
        return false;
    }
    let within = |whole: &str, part: &str| {
        whole == part
            || part
                .strip_prefix(whole)
                .is_some_and(|rest| rest.starts_with(' '))
    };
    fields
        .split([',', ';', '\n'])
        .map(|part| fold(part.trim()))
        .filter(|part| !part.is_empty())
        .any(|part| {
            within(&part, &asked) || GENERAL.iter().any(|general| part.starts_with(general))
        })
}

/// "Phó Chủ tịch UBND, Trưởng phòng Kinh tế" is two.
pub fn titles_in(title: &str) -> impl Iterator<Item = String> + '_ {
    title
        .split([',', ';'])
        .flat_map(|part| part.split(" kiêm "))
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
}

/// Whether a chức vụ held is one that is asked for: the same, or the same with the unit behind
/// it ("Trưởng phòng" and "Trưởng phòng Kinh tế"; never "Chủ tịch" and "Phó Chủ tịch").
pub fn title_fits(asked: &str, held: &str) -> bool {
    let (asked, held) = (fold(asked.trim()), fold(held));
    match held.strip_prefix(asked.as_str()) {
        Some(rest) => !asked.is_empty() && (rest.is_empty() || rest.starts_with(' ')),
        None => false,
    }
}

/// What is given in writing.
#[derive(Debug, Clone, Copy)]
pub struct Giving<'a> {
    pub kind: Code,
    pub from: PersonId,
    pub to: PersonId,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    pub document_number: &'a str,
    pub document_date: NaiveDate,
    pub today: NaiveDate,
}

/// Refuses an ủy quyền that cannot be. `from` and `to` stand as on the day it begins.
pub fn can_give(giving: Giving<'_>, from: &Standing, to: &Standing) -> Result<()> {
    if giving.kind.kind_label().is_none() {
        return Err(KIND.error());
    }
    if giving.from == giving.to {
        return Err(TO_SELF.error());
    }
    for (person, field) in [(from, "from_person_id"), (to, "to_person_id")] {
        if !person.active {
            return Err(TO_INACTIVE.with(&[("name", &person.name)]).at(field));
        }
    }
    if giving.valid_to < giving.valid_from {
        return Err(DATES.with(&[("from", &shown(giving.valid_from))]));
    }
    if giving.valid_to < giving.today {
        return Err(PAST.with(&[("date", &shown(giving.valid_to))]));
    }
    if giving.document_number.is_empty() {
        return Err(DOCUMENT.error());
    }
    if giving.document_date > giving.valid_from || giving.document_date > giving.today {
        return Err(DOCUMENT_DATE.with(&[("date", &shown(giving.document_date))]));
    }
    for (person, field) in [(from, "from_person_id"), (to, "to_person_id")] {
        if person.held.is_empty() {
            return Err(WITHOUT_POSITION
                .with(&[("name", &person.name), ("date", &shown(giving.valid_from))])
                .at(field));
        }
    }
    if giving.kind == Code::Kt && !to.held.iter().any(|held| is_deputy(&held.title)) {
        return Err(DEPUTY.with(&[("name", &to.name), ("title", &to.held[0].title)]));
    }
    Ok(())
}
