//! Commands about books and numbers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::{self, Group, Mode, series_names};
use super::rules::{self, *};
use super::{Numbered, add_body, held, open_book, planned, store};
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Door, Made, Nothing, Page, Who};
use crate::error::Result;
use crate::ids::{BodyId, BookId};
use crate::kit::settings;
use crate::kit::text::{fold, tidy_line};
use crate::topic::Topic;

/// This slice's part of the table. `registers` are all that number their lines.
pub fn commands(door: &mut Door, registers: &'static [&'static Numbered]) {
    door.read(
        "book_list",
        Who::ANY,
        move |view, input| book_list(view, input, registers),
        CHANGED,
    );
    door.write("book_open", Who::CLERK_OR_ADMIN, move |act, input| {
        book_open(act, input, registers)
    });
    door.write("book_close", Who::CLERK_OR_ADMIN, book_close);
    door.read(
        "number_gaps",
        Who::ANY,
        move |view, input| number_gaps(view, input, registers),
        CHANGED,
    );
    door.read("body_list", Who::ANY, body_list, &[Topic::Books]);
    door.write("body_add", Who::CLERK_OR_ADMIN, body_add);
    door.write("body_amend", Who::CLERK_OR_ADMIN, body_amend);
    door.read(
        "plan_list",
        Who::ANY,
        move |view, input| plan_list(view, input, registers),
        CHANGED,
    );
    door.write("plan_set", Who::CLERK_OR_ADMIN, move |act, input| {
        plan_set(act, input, registers)
    });
    door.write(
        "number_reserve",
        Who::CLERK,
        move |act, input: held::Reserve| {
            let register = numbered(registers, input.register())?;
            let body = body_or_first(act, input.body())?;
            held::reserve(act, input, register, body)
        },
    );
    door.write("number_release", Who::CLERK, held::release);
    door.read(
        "number_reservations",
        Who::ANY,
        move |view, input| held::list(view, input, registers),
        CHANGED,
    );
    door.write("clock_confirm", Who::ADMIN, clock_confirm);
    door.sentences(SENTENCES);
}

/// What the lists of books and numbers show.
const CHANGED: &[Topic] = &[Topic::Books, Topic::Incoming, Topic::Outgoing];

pub(super) fn numbered(
    registers: &'static [&'static Numbered],
    register: &str,
) -> Result<&'static Numbered> {
    registers
        .iter()
        .copied()
        .find(|numbered| numbered.register == register)
        .ok_or_else(|| REGISTER_UNKNOWN.with(&[("register", &register)]))
}

/// A book as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct Book {
    id: BookId,
    version: i64,
    register: String,
    name: String,
    body_id: BodyId,
    body_name: String,
    /// The name of its series.
    series: String,
    year: i32,
    start_date: String,
    first_number: i64,
    last_number: Option<i64>,
    lines: i64,
    voided: i64,
    /// "open" or "closed".
    state: &'static str,
    closed_at: Option<String>,
}

fn book_list(
    view: &View<'_>,
    _: Nothing,
    registers: &'static [&'static Numbered],
) -> Result<Page<Book>> {
    let bodies = store::bodies(view)?;
    let mut rows = Vec::new();
    for book in store::books(view, None)? {
        let register = numbered(registers, &book.register)?;
        let last_number = store::last_number(view, register, book.series, book.year)?;
        let lines = if register.planned {
            store::lines(view, register, book.series, book.year)?
        } else {
            // Numbers are consecutive from the first, so the count follows from the last;
            // `number_gaps` is the one that looks at every line.
            last_number.map_or(0, |last| last - book.first_number + 1)
        };
        let voided = store::voided_numbers(view, register, book.series, book.year)?;
        rows.push(Book {
            lines,
            series: store::series_name(view, book.series)?,
            body_id: book.body,
            last_number,
            voided: voided.len() as i64,
            body_name: bodies
                .iter()
                .find(|(id, _)| *id == book.body)
                .map_or_else(String::new, |(_, name)| name.clone()),
            state: if book.closed_at.is_some() {
                "closed"
            } else {
                "open"
            },
            id: book.id,
            version: book.version,
            register: book.register,
            name: book.name,
            year: book.year,
            start_date: book.start_date.to_string(),
            first_number: book.first_number,
            closed_at: book.closed_at,
        });
    }
    Ok(Page::whole(rows))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OpenBook {
    register: String,
    /// The office's first body when left out.
    body_id: Option<BodyId>,
    name: String,
    year: i32,
    start_date: chrono::NaiveDate,
    /// Numbers before it stand in the paper book.
    first_number: i64,
    /// Of a register whose series are decided by the head of the office: which one; that of all
    /// types when left out.
    series: Option<String>,
}

/// A body, or the office's first one.
fn body_or_first(view: &View<'_>, body: Option<BodyId>) -> Result<BodyId> {
    match body {
        Some(body) => Ok(body),
        None => store::bodies(view)?
            .first()
            .map(|(id, _)| *id)
            .ok_or_else(|| BODY_NAME.error()),
    }
}

fn book_open(
    act: &mut Act<'_>,
    input: OpenBook,
    registers: &'static [&'static Numbered],
) -> Result<Made> {
    let register = numbered(registers, &input.register)?;
    let body = body_or_first(act, input.body_id)?;
    let series =
        match (register.planned, input.series) {
            (true, name) => {
                let name = name.map_or(plan::COMMON.to_owned(), |name| tidy_line(&name));
                let today = act.now().date().to_string();
                let types = settings::store::type_names(act, &today)?;
                let plan = planned::plan(act, register, body, input.year)?;
                let known = series_names(&plan, &types);
                let found = known.into_iter().find(|known| fold(known) == fold(&name));
                Some(found.ok_or_else(|| {
                    SERIES_UNKNOWN.with(&[("year", &input.year), ("series", &name)])
                })?)
            }
            (false, None) => None,
            (false, Some(_)) => return Err(PLAN_NONE.error().at("series")),
        };
    let id = open_book(
        act,
        register,
        (body, series.as_deref()),
        &input.name,
        input.year,
        input.start_date,
        input.first_number,
    )?;
    Ok(Made { id: id.0 })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CloseBook {
    id: BookId,
    version: i64,
    reason: String,
}

fn book_close(act: &mut Act<'_>, input: CloseBook) -> Result<Done> {
    let book = store::book(act, input.id)?;
    if book.closed_at.is_some() {
        return Err(CLOSED_ALREADY.with(&[("name", &book.name), ("year", &book.year)]));
    }
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(CLOSE_REASON.error());
    }
    let held = store::held(act, book.series, book.year)?;
    if let Some(held) = held.iter().find(|held| held.released_at.is_none()) {
        return Err(HELD_STILL.with(&[
            ("from", &held.from),
            ("to", &held.to),
            ("owner", &held.owner),
        ]));
    }
    let now = act.now().to_string();
    act.update(
        "book",
        input.id.0,
        Some(input.version),
        &[col("closed_at", now), col("closed_reason", reason.clone())],
        Event::new(Topic::Books, "book_closed").because(reason),
    )?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WhichBook {
    book_id: BookId,
}

#[derive(Debug, Serialize, JsonSchema)]
struct VoidedNumber {
    number: i64,
    reason: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MissingNumbers {
    from: i64,
    to: i64,
}

/// What became of every number of a book.
#[derive(Debug, Serialize, JsonSchema)]
struct Gaps {
    first: i64,
    last: Option<i64>,
    used: i64,
    voided: Vec<VoidedNumber>,
    missing: Vec<MissingNumbers>,
    /// A sentence on the numbers before the first one.
    before_first: String,
}

fn number_gaps(
    view: &View<'_>,
    input: WhichBook,
    registers: &'static [&'static Numbered],
) -> Result<Gaps> {
    let book = store::book(view, input.book_id)?;
    let register = numbered(registers, &book.register)?;
    let used = store::used_numbers(view, register, book.series, book.year)?;
    let voided = store::voided_numbers(view, register, book.series, book.year)?;
    let held: Vec<Held> = store::held(view, book.series, book.year)?
        .iter()
        .map(store::HeldRow::held)
        .collect();
    Ok(Gaps {
        first: book.first_number,
        last: used.last().copied(),
        used: used.len() as i64,
        missing: rules::unexplained(book.first_number, &used, &held)
            .into_iter()
            .map(|gap| MissingNumbers {
                from: gap.from,
                to: gap.to,
            })
            .collect(),
        voided: voided
            .into_iter()
            .map(|(number, reason)| VoidedNumber { number, reason })
            .collect(),
        before_first: if book.first_number > 1 {
            format!(
                "Các số từ 1 đến {} nằm trong sổ giấy.",
                book.first_number - 1
            )
        } else {
            String::new()
        },
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ConfirmClock {
    reason: String,
}

/// An administrator says that the computer's clock is right although it went back.
fn clock_confirm(act: &mut Act<'_>, input: ConfirmClock) -> Result<Done> {
    let Some(latest) = store::clock_went_back(act)? else {
        return Err(CLOCK_FINE.error());
    };
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(CLOCK_REASON.error());
    }
    let mut body = serde_json::Map::new();
    body.insert("latest".to_owned(), latest.to_string().into());
    act.note(
        Event::new(Topic::Books, "clock_confirmed").because(reason),
        body,
    )?;
    store::lower_high_water(act)?;
    Ok(Done {})
}

/// An issuing body.
#[derive(Debug, Serialize, JsonSchema)]
struct BodyShown {
    id: BodyId,
    version: i64,
    name: String,
    abbreviation: String,
}

fn body_list(view: &View<'_>, _: Nothing) -> Result<Page<BodyShown>> {
    let rows = store::body_rows(view)?.into_iter().map(|row| BodyShown {
        id: row.id,
        version: row.version,
        name: row.name,
        abbreviation: row.abbreviation,
    });
    Ok(Page::whole(rows.collect()))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BodyAdd {
    name: String,
    abbreviation: String,
}

/// A name and an abbreviation no other body has.
fn body_fits(
    view: &View<'_>,
    own: Option<BodyId>,
    name: &str,
    abbreviation: &str,
) -> Result<(String, String)> {
    let (name, abbreviation) = (tidy_line(name), tidy_line(abbreviation));
    if name.is_empty() {
        return Err(BODY_NAME.error());
    }
    if abbreviation.is_empty() {
        return Err(BODY_ABBREVIATION.error());
    }
    let taken = store::bodies(view)?
        .into_iter()
        .any(|(id, known)| Some(id) != own && fold(&known) == fold(&name));
    if taken {
        return Err(BODY_TAKEN.with(&[("name", &name)]));
    }
    Ok((name, abbreviation))
}

/// Adds an issuing body: a council, a board that uses the agency's seal.
fn body_add(act: &mut Act<'_>, input: BodyAdd) -> Result<Made> {
    let (name, abbreviation) = body_fits(act, None, &input.name, &input.abbreviation)?;
    let id = add_body(act, &name, &abbreviation)?;
    Ok(Made { id: id.0 })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct BodyAmend {
    id: BodyId,
    version: i64,
    name: String,
    abbreviation: String,
}

/// Corrects a body's name or abbreviation; documents keep the name they were issued under.
fn body_amend(act: &mut Act<'_>, input: BodyAmend) -> Result<Done> {
    let (name, abbreviation) = body_fits(act, Some(input.id), &input.name, &input.abbreviation)?;
    act.update(
        "body",
        input.id.0,
        Some(input.version),
        &[col("name", name), col("abbreviation", abbreviation)],
        Event::new(Topic::Books, "body_amended"),
    )?;
    Ok(Done {})
}

/// How the numbers of a body run from a year on.
#[derive(Debug, Serialize, JsonSchema)]
struct PlanShown {
    register: String,
    body_id: BodyId,
    body_name: String,
    year: i32,
    mode: Mode,
    groups: Vec<Group>,
    decided_by: String,
    /// No number of the year was given or held yet.
    editable: bool,
    /// Every series a book may be opened for.
    series: Vec<String>,
}

/// Plans as set, and for every body that of this year.
fn plan_list(
    view: &View<'_>,
    _: Nothing,
    registers: &'static [&'static Numbered],
) -> Result<Page<PlanShown>> {
    let now = view.now().date();
    let types = settings::store::type_names(view, &now.to_string())?;
    let mut rows = Vec::new();
    for register in registers.iter().filter(|register| register.planned) {
        let set = store::plans(view, register.register)?;
        for (body, body_name) in store::bodies(view)? {
            let mut years: Vec<i32> = set
                .iter()
                .filter(|row| row.body == body)
                .map(|row| row.year)
                .collect();
            years.push(view.now().year());
            years.sort_unstable_by(|a, b| b.cmp(a));
            years.dedup();
            for year in years {
                let plan = planned::plan(view, register, body, year)?;
                let row = set.iter().find(|row| row.body == body && row.year <= year);
                rows.push(PlanShown {
                    register: register.register.to_owned(),
                    body_id: body,
                    body_name: body_name.clone(),
                    year,
                    series: series_names(&plan, &types),
                    mode: plan.mode,
                    groups: plan.groups,
                    decided_by: row.map_or(String::new(), |row| row.decided_by.clone()),
                    editable: !store::begun_in(view, register, body, year)?,
                });
            }
        }
    }
    Ok(Page::whole(rows))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PlanSet {
    register: String,
    /// The office's first body when left out.
    body_id: Option<BodyId>,
    year: i32,
    mode: Mode,
    #[serde(default)]
    groups: Vec<Group>,
    /// The document of the head of the office that says so.
    decided_by: String,
}

/// Says how the numbers of a body run from a year on; only while the book has not begun.
fn plan_set(
    act: &mut Act<'_>,
    input: PlanSet,
    registers: &'static [&'static Numbered],
) -> Result<Made> {
    let register = numbered(registers, &input.register)?;
    if !register.planned {
        return Err(PLAN_NONE.error());
    }
    let body = store::body(act, body_or_first(act, input.body_id)?)?.id;
    let decided_by = tidy_line(&input.decided_by);
    if decided_by.is_empty() {
        return Err(PLAN_DECIDED.error());
    }
    if store::begun_in(act, register, body, input.year)? {
        return Err(PLAN_BEGUN.with(&[("year", &input.year)]));
    }
    let today = act.now().date().to_string();
    let types = settings::store::type_names(act, &today)?;
    let plan = plan::checked(input.mode, input.groups, &types)?;
    let groups = match plan.groups.as_slice() {
        [] => String::new(),
        groups => serde_json::to_string(groups)
            .map_err(|error| crate::error::FAULT.error().because(error))?,
    };
    let row = [
        col("mode", plan.mode.as_str().to_owned()),
        col("type_groups", groups),
        col("decided_by", decided_by),
    ];
    let event = Event::new(Topic::Books, "plan_set");
    let known = store::plans(act, register.register)?
        .into_iter()
        .find(|row| row.body == body && row.year == input.year);
    let id = match known {
        Some(known) => {
            act.update("numbering_plan", known.id, None, &row, event)?;
            known.id
        }
        None => {
            let mut whole = row.to_vec();
            whole.extend([
                col("register", register.register.to_owned()),
                col("body_id", body),
                col("year", i64::from(input.year)),
            ]);
            act.insert("numbering_plan", &whole, event)?
        }
    };
    Ok(Made { id })
}
