//! Commands about ủy quyền.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{self, Code, ENDED, Giving, REASON, Standing, TO_INACTIVE};
use super::store::{self, DelegationRow};
use crate::act::{Act, Event, View, clear, col};
use crate::door::{Done, Made, Page};
use crate::error::Result;
use crate::ids::{DelegationId, PersonId};
use crate::kit::people;
use crate::kit::text::tidy_line;
use crate::topic::Topic;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct List {
    /// Only those in force on this day.
    on: Option<NaiveDate>,
    /// Only those from or to this person.
    person_id: Option<PersonId>,
}

/// Somebody by name.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Somebody {
    id: PersonId,
    name: String,
}

/// An ủy quyền as listed.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DelegationShown {
    id: DelegationId,
    version: i64,
    /// "kt", "tl", "tuq".
    kind: String,
    kind_label: &'static str,
    from: Somebody,
    from_title: String,
    to: Somebody,
    to_title: String,
    /// Lĩnh vực; empty: all of the giver's.
    fields: String,
    valid_from: String,
    valid_to: String,
    document_number: String,
    document_date: String,
    note: String,
    recorded_by: String,
    recorded_at: String,
    ended_at: Option<String>,
    ended_reason: Option<String>,
    /// "coming", "in_force", "over", "ended".
    standing: &'static str,
    standing_label: &'static str,
}

pub(crate) fn delegation_list(view: &View<'_>, input: List) -> Result<Page<DelegationShown>> {
    let mut rows = Vec::new();
    for row in store::delegations(view)? {
        let theirs = |person: PersonId| row.from == person || row.to == person;
        let in_force = |day: NaiveDate| row.known().is_some_and(|known| known.in_force(day));
        if input.person_id.is_none_or(theirs) && input.on.is_none_or(in_force) {
            rows.push(shown(view, row)?);
        }
    }
    Ok(Page::whole(rows))
}

fn shown(view: &View<'_>, row: DelegationRow) -> Result<DelegationShown> {
    let today = view.now().date().to_string();
    let (standing, standing_label) = if row.ended_at.is_some() {
        ("ended", "Đã chấm dứt")
    } else if row.valid_to < today {
        ("over", "Hết hiệu lực")
    } else if row.valid_from > today {
        ("coming", "Chưa đến ngày")
    } else {
        ("in_force", "Đang có hiệu lực")
    };
    let somebody = |id: PersonId| -> Result<Somebody> {
        let name = people::store::full_name(view, id)?;
        Ok(Somebody { id, name })
    };
    Ok(DelegationShown {
        kind_label: Code::parse(&row.kind)
            .and_then(Code::kind_label)
            .unwrap_or(""),
        from: somebody(row.from)?,
        to: somebody(row.to)?,
        to_title: people::store::title_on(view, row.to, &row.valid_from)?,
        recorded_by: match row.recorded_by {
            Some(person) => people::store::full_name(view, person)?,
            None => String::new(),
        },
        id: row.id,
        version: row.version,
        kind: row.kind,
        from_title: row.from_title,
        fields: row.fields,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        document_number: row.document_number,
        document_date: row.document_date,
        note: row.note,
        recorded_at: row.recorded_at,
        ended_at: row.ended_at,
        ended_reason: row.ended_reason,
        standing,
        standing_label,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Add {
    /// "kt", "tl", "tuq".
    kind: String,
    from_person_id: PersonId,
    to_person_id: PersonId,
    /// Lĩnh vực; empty: all of the giver's.
    #[serde(default)]
    fields: String,
    valid_from: NaiveDate,
    valid_to: NaiveDate,
    document_number: String,
    document_date: NaiveDate,
    #[serde(default)]
    note: String,
}

pub(crate) fn delegation_add(act: &mut Act<'_>, input: Add) -> Result<Made> {
    let people = store::people_on(act, input.valid_from)?;
    let standing = |id: PersonId, field: &str| -> Result<&Standing> {
        let unknown = || TO_INACTIVE.with(&[("name", &id)]).at(field);
        people.standing.get(&id).ok_or_else(unknown)
    };
    let from = standing(input.from_person_id, "from_person_id")?;
    let to = standing(input.to_person_id, "to_person_id")?;
    let document_number = tidy_line(&input.document_number);
    let kind = Code::parse(&input.kind).ok_or_else(|| rules::KIND.error())?;
    let giving = Giving {
        kind,
        from: input.from_person_id,
        to: input.to_person_id,
        valid_from: input.valid_from,
        valid_to: input.valid_to,
        document_number: &document_number,
        document_date: input.document_date,
        today: act.now().date(),
    };
    rules::can_give(giving, from, to)?;
    let from_title = from
        .held
        .first()
        .map_or(String::new(), |held| held.title.clone());
    let row = [
        col("kind", kind.as_str().to_owned()),
        col("from_id", input.from_person_id),
        col("from_title", from_title),
        col("to_id", input.to_person_id),
        col("fields", tidy_line(&input.fields)),
        col("valid_from", input.valid_from.to_string()),
        col("valid_to", input.valid_to.to_string()),
        col("document_number", document_number),
        col("document_date", input.document_date.to_string()),
        col("note", tidy_line(&input.note)),
        col(
            "recorded_by",
            act.session().caller().map(|caller| caller.id.0),
        ),
        col("recorded_at", act.now().to_string()),
        clear("ended_at"),
    ];
    let event = Event::new(Topic::People, "delegation_added");
    Ok(Made {
        id: act.insert("delegation", &row, event)?,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct End {
    id: DelegationId,
    version: i64,
    reason: String,
}

pub(crate) fn delegation_end(act: &mut Act<'_>, input: End) -> Result<Done> {
    let row = store::delegation(act, input.id)?;
    let now = act.now();
    if row.ended_at.is_some() || row.valid_to < now.date().to_string() {
        return Err(ENDED.error());
    }
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let columns = [
        col("ended_at", now.to_string()),
        col("ended_reason", reason.clone()),
    ];
    let event = Event::new(Topic::People, "delegation_ended").because(reason);
    act.update(
        "delegation",
        input.id.0,
        Some(input.version),
        &columns,
        event,
    )?;
    Ok(Done {})
}
