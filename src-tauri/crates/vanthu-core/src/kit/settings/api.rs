//! Commands about the office itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules::{self, Kind, *};
use super::store::{self, OfficeName};
use crate::act::{Act, Event, View, col};
use crate::door::{Done, Door, Made, Nothing, Page, Who};
use crate::error::Result;
use crate::kit::text::tidy_line;
use crate::topic::Topic;

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read("office_get", Who::ANY, office_get, &[Topic::Office]);
    door.write("office_rename", Who::ADMIN, office_rename);
    door.write("setting_set", Who::ADMIN, setting_set);
    door.read(
        "document_type_list",
        Who::ANY,
        document_type_list,
        &[Topic::Office],
    );
    door.write("document_type_add", Who::ADMIN, document_type_add);
    door.write("document_type_amend", Who::ADMIN, document_type_amend);
    door.sentences(SENTENCES);
}

/// The office's name from a day on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Name {
    valid_from: String,
    name: String,
    parent_name: String,
    place: String,
    identifier: String,
}

/// One setting as shown.
#[derive(Debug, Serialize, JsonSchema)]
struct SettingRow {
    key: &'static str,
    value: String,
    label: &'static str,
    /// "number", "text", "bool" or "folder".
    kind: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Office {
    names: Vec<Name>,
    address: String,
    phone: String,
    email: String,
    settings: Vec<SettingRow>,
    /// The office folder.
    home: String,
}

fn office_get(view: &View<'_>, _: Nothing) -> Result<Office> {
    let names = store::names(view)?
        .into_iter()
        .map(|name| Name {
            valid_from: name.valid_from,
            name: name.name,
            parent_name: name.parent_name,
            place: name.place,
            identifier: name.identifier,
        })
        .collect();
    let settings = SETTINGS
        .iter()
        .map(|setting| {
            Ok(SettingRow {
                key: setting.key,
                value: store::value(view, setting.key)?,
                label: setting.label,
                kind: match setting.kind {
                    Kind::Number { .. } => "number",
                    Kind::Text | Kind::Times => "text",
                    Kind::Switch => "bool",
                    Kind::Folder => "folder",
                },
            })
        })
        .collect::<Result<_>>()?;
    Ok(Office {
        names,
        address: store::value(view, "address")?,
        phone: store::value(view, "phone")?,
        email: store::value(view, "email")?,
        settings,
        home: view.home().path().display().to_string(),
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Rename {
    valid_from: chrono::NaiveDate,
    name: String,
    /// Cơ quan chủ quản trực tiếp.
    #[serde(default)]
    parent_name: String,
    /// Địa danh.
    #[serde(default)]
    place: String,
    /// Mã định danh (QĐ 20/2020/QĐ-TTg).
    #[serde(default)]
    identifier: String,
    reason: String,
}

fn office_rename(act: &mut Act<'_>, input: Rename) -> Result<Done> {
    let reason = tidy_line(&input.reason);
    if reason.is_empty() {
        return Err(REASON.error());
    }
    let name = tidy_line(&input.name);
    if name.is_empty() {
        return Err(NAME_EMPTY.error());
    }
    let valid_from = input.valid_from.to_string();
    if store::names(act)?
        .iter()
        .any(|known| known.valid_from == valid_from)
    {
        return Err(NAME_DATE.with(&[("date", &crate::dates::shown(input.valid_from))]));
    }
    let name = OfficeName {
        valid_from,
        name,
        parent_name: tidy_line(&input.parent_name),
        place: tidy_line(&input.place),
        identifier: tidy_line(&input.identifier),
    };
    store::add_name(act, &name, Some(reason))?;
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetSetting {
    key: String,
    value: String,
}

fn setting_set(act: &mut Act<'_>, input: SetSetting) -> Result<Done> {
    let setting = rules::setting(&input.key)?;
    let value = tidy_line(&input.value);
    rules::fits(setting, &value)?;
    store::set(act, setting.key, &value)?;
    if setting.key == rules::BACKUP_PLACE {
        act.move_witness(std::path::Path::new(&value))
            .map_err(|error| {
                rules::FOLDER
                    .with(&[("path", &value)])
                    .because(&error.message)
            })?;
    }
    Ok(Done {})
}

/// A document type as listed.
#[derive(Debug, Serialize, JsonSchema)]
struct DocumentType {
    id: i64,
    version: i64,
    ordinal: i64,
    name: String,
    /// Empty for Công văn and Thư công.
    abbreviation: String,
    valid_from: String,
    valid_to: Option<String>,
}

fn document_type_list(view: &View<'_>, _: Nothing) -> Result<Page<DocumentType>> {
    let rows = store::document_types(view)?
        .into_iter()
        .map(|kind| DocumentType {
            id: kind.id,
            version: kind.version,
            ordinal: kind.ordinal,
            name: kind.name,
            abbreviation: kind.abbreviation,
            valid_from: kind.valid_from,
            valid_to: kind.valid_to,
        })
        .collect();
    Ok(Page::whole(rows))
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AddType {
    name: String,
    #[serde(default)]
    abbreviation: String,
    valid_from: chrono::NaiveDate,
}

fn document_type_add(act: &mut Act<'_>, input: AddType) -> Result<Made> {
    let name = tidy_line(&input.name);
    let from = input.valid_from.to_string();
    free_type_name(act, &name, (&from, None), None)?;
    let id = store::add_type(act, &name, &tidy_line(&input.abbreviation), &from)?;
    Ok(Made { id })
}

/// Refuses a name that another type has on one of these days.
fn free_type_name(
    view: &View<'_>,
    name: &str,
    (from, to): (&str, Option<&str>),
    except: Option<i64>,
) -> Result<()> {
    if name.is_empty() {
        return Err(TYPE_NAME.error());
    }
    let taken = store::document_types(view)?.iter().any(|kind| {
        kind.name == name && Some(kind.id) != except && rules::meet(kind.days(), (from, to))
    });
    if taken {
        return Err(TYPE_TAKEN.with(&[("name", &name)]));
    }
    Ok(())
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AmendType {
    id: i64,
    version: i64,
    name: String,
    #[serde(default)]
    abbreviation: String,
    /// From when the new name or abbreviation applies; today when left out.
    valid_from: Option<chrono::NaiveDate>,
    valid_to: Option<chrono::NaiveDate>,
}

/// A new name or abbreviation applies from a day on: until the day before, the type was what it
/// was. Only one that has not begun by then is corrected itself.
fn document_type_amend(act: &mut Act<'_>, input: AmendType) -> Result<Done> {
    let name = tidy_line(&input.name);
    let abbreviation = tidy_line(&input.abbreviation);
    let kind = store::document_type(act, input.id)?;
    let to = input.valid_to.map(|day| day.to_string());
    let same = name == kind.name && abbreviation == kind.abbreviation;
    let from = input.valid_from.unwrap_or_else(|| act.now().date());
    let begins = from.to_string();
    let succeeds = !same && begins > kind.valid_from;
    if !succeeds && input.valid_from.is_some() {
        return Err(TYPE_FROM.with(&[("from", &crate::dates::shown_text(&kind.valid_from))]));
    }
    let start = if succeeds { &begins } else { &kind.valid_from };
    if let Some(ended) = kind.valid_to.as_ref().filter(|ended| *ended < start) {
        return Err(TYPE_ENDED.with(&[("to", &crate::dates::shown_text(ended))]));
    }
    if to.as_ref().is_some_and(|to| to < start) {
        return Err(TYPE_DATES.with(&[("from", &crate::dates::shown_text(start))]));
    }
    let except = (name == kind.name || !succeeds).then_some(kind.id);
    free_type_name(act, &name, (start, to.as_deref()), except)?;
    let event = Event::new(Topic::Office, "type_amended");
    if !succeeds {
        let row = [
            col("name", name),
            col("abbreviation", abbreviation),
            col("valid_to", to),
        ];
        act.update("document_type", kind.id, Some(input.version), &row, event)?;
        return Ok(Done {});
    }
    let last = from.pred_opt().unwrap_or(from).to_string();
    let row = [col("valid_to", last)];
    act.update("document_type", kind.id, Some(input.version), &row, event)?;
    store::succeed_type(act, &kind, &name, &abbreviation, (&begins, to))?;
    Ok(Done {})
}
