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
    free_type_name(act, &name, None)?;
    let id = store::add_type(
        act,
        &name,
        &tidy_line(&input.abbreviation),
        &input.valid_from.to_string(),
    )?;
    Ok(Made { id })
}

fn free_type_name(view: &View<'_>, name: &str, except: Option<i64>) -> Result<()> {
    if name.is_empty() {
        return Err(TYPE_NAME.error());
    }
    let taken = store::document_types(view)?
        .iter()
        .any(|kind| kind.name == name && Some(kind.id) != except);
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
    valid_to: Option<chrono::NaiveDate>,
}

fn document_type_amend(act: &mut Act<'_>, input: AmendType) -> Result<Done> {
    let name = tidy_line(&input.name);
    free_type_name(act, &name, Some(input.id))?;
    let known = store::document_types(act)?;
    if let (Some(kind), Some(to)) = (
        known.iter().find(|kind| kind.id == input.id),
        input.valid_to,
    ) && to.to_string() < kind.valid_from
    {
        return Err(TYPE_DATES.with(&[("from", &crate::dates::shown_text(&kind.valid_from))]));
    }
    act.update(
        "document_type",
        input.id,
        Some(input.version),
        &[
            col("name", name),
            col("abbreviation", tidy_line(&input.abbreviation)),
            col("valid_to", input.valid_to.map(|day| day.to_string())),
        ],
        Event::new(Topic::Office, "type_amended"),
    )?;
    Ok(Done {})
}
