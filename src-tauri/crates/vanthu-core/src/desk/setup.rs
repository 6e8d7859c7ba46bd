//! The first set-up of an office: its name, its first person, its units, its book, its folder.
//!
//! One act by the program itself, since nobody is there yet; the first person's slow hash is
//! computed before it, so that the writer is not held meanwhile.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::{Act, Event};
use crate::door::{Door, Job, Who};
use crate::error::{Result, io_error};
use crate::ids::UnitId;
use crate::intake::actions::add_folder;
use crate::kit::people::api::{NewPerson, NewUnit, ReadySecret, add_person, add_unit};
use crate::kit::settings::rules::{
    BACKUP_PLACE, DECREE_DATE, DOCUMENT_TYPES, NAME_EMPTY, fits, setting,
};
use crate::kit::settings::store::{self as settings, OfficeName};
use crate::kit::text::tidy_line;
use crate::kit::{numbering, people};
use crate::office::Office;
use crate::registers::incoming;
use crate::session::{Role, Session};
use crate::topic::Topic;

crate::sentences! {
    ALREADY = Refused "setup.already" "" "Sổ của cơ quan đã được thiết lập từ trước.";
    NO_ADMIN = Refused "setup.no_admin" "roles" "Người đầu tiên phải có vai trò người quản trị để thêm người khác và đổi thiết lập.";
    NO_SECRET = Refused "setup.no_secret" "new_pin" "Chưa có mật khẩu của người đầu tiên.";
    WATCHED = Refused "setup.watched" "watched_folder" "Thư mục quét phải là đường dẫn đầy đủ: {path}.";
}

/// The name of the folder an office begins with.
const WATCHED_LABEL: &str = "Máy quét";

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.task("office_set_up", Who::NOBODY, office_set_up);
    door.sentences(SENTENCES);
}

/// The office's letterhead and address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeDetails {
    pub name: String,
    /// Cơ quan chủ quản trực tiếp.
    #[serde(default)]
    pub parent_name: String,
    /// Địa danh.
    #[serde(default)]
    pub place: String,
    /// Mã định danh (QĐ 20/2020/QĐ-TTg).
    #[serde(default)]
    pub identifier: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub email: String,
}

/// The body under whose name documents are received and issued.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub name: String,
    #[serde(default)]
    pub abbreviation: String,
}

/// The person who sets up; an administrator, often the clerk too.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstPerson {
    pub login: String,
    pub full_name: String,
    #[serde(default)]
    pub position: String,
    pub roles: Vec<Role>,
}

/// A unit to begin with.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstUnit {
    pub name: String,
    #[serde(default)]
    pub abbreviation: String,
}

/// The book of incoming documents to begin with.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstBook {
    #[serde(default = "incoming_book_name")]
    pub name: String,
    pub start_date: NaiveDate,
    /// Numbers before it stand in the paper book.
    #[serde(default = "one")]
    pub first_number: i64,
}

fn incoming_book_name() -> String {
    "Sổ đăng ký văn bản đến".to_owned()
}

fn one() -> i64 {
    1
}

/// Everything an office begins with. Also the form of `vanthu init --config office.toml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeConfig {
    pub office: OfficeDetails,
    pub body: Body,
    pub first_person: FirstPerson,
    #[serde(default)]
    pub units: Vec<FirstUnit>,
    pub incoming_book: FirstBook,
    /// `HOME/quet` when left out.
    pub watched_folder: Option<PathBuf>,
    pub backup_place: Option<String>,
}

/// A leader's recovery code, shown this once, to be sealed on paper.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecoveryCode {
    pub login: String,
    pub code: String,
}

/// What set-up answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SetUp {
    pub recovery_codes: Vec<RecoveryCode>,
}

fn office_set_up(job: &Job<'_>, config: OfficeConfig) -> Result<SetUp> {
    let secret = job
        .signer
        .new_pin
        .as_ref()
        .ok_or_else(|| NO_SECRET.error())?;
    set_up(job.office, &config, secret)
}

/// Sets an office up.
///
/// # Errors
/// `setup.already`, `setup.no_admin`, and those of the parts.
pub fn set_up(office: &Office, config: &OfficeConfig, secret: &str) -> Result<SetUp> {
    office.read(&Session::Nobody, |view| {
        if people::store::anyone(view)? {
            return Err(ALREADY.error());
        }
        Ok(())
    })?;
    if !config.first_person.roles.contains(&Role::Admin) {
        return Err(NO_ADMIN.error());
    }
    let ready = ReadySecret::new(secret, &config.first_person.roles)?;
    let watched = watched_folder(office, config)?;
    let backup_place = config.backup_place.as_deref().map(tidy_line);
    if let Some(place) = &backup_place {
        fits(setting(BACKUP_PLACE)?, place)?;
    }
    let recovery = office.act(&Session::Program, |act| {
        if people::store::anyone(act)? {
            return Err(ALREADY.error());
        }
        begin(act, &config.office)?;
        for unit in &config.units {
            first_unit(act, &unit.name, &unit.abbreviation)?;
        }
        let book = &config.incoming_book;
        let body = numbering::add_body(act, &config.body.name, &config.body.abbreviation)?;
        numbering::open_book(
            act,
            &incoming::NUMBERED,
            (body, None),
            &book.name,
            book.start_date.year(),
            book.start_date,
            book.first_number,
        )?;
        if let Some(place) = backup_place.as_ref().filter(|place| !place.is_empty()) {
            settings::set(act, BACKUP_PLACE, place)?;
            act.move_witness(Path::new(place))?;
        }
        let person = add_person(
            act,
            NewPerson {
                login: config.first_person.login.clone(),
                full_name: config.first_person.full_name.clone(),
                unit_id: None,
                roles: config.first_person.roles.clone(),
                position: config.first_person.position.clone(),
                fields: String::new(),
                valid_from: None,
            },
        )?;
        let code = ready.give(act, person, false)?;
        // Last, since it marks the folder on disk: a mark left by a refused set-up would make
        // the folder look like another office's.
        add_folder(act, &watched, WATCHED_LABEL, false)?;
        Ok(code)
    })?;
    Ok(SetUp {
        recovery_codes: recovery
            .map(|code| RecoveryCode {
                login: config.first_person.login.clone(),
                code,
            })
            .into_iter()
            .collect(),
    })
}

/// The office's name, address and document types.
pub(super) fn begin(act: &mut Act<'_>, details: &OfficeDetails) -> Result<()> {
    act.note(
        Event::new(Topic::Office, "set_up"),
        serde_json::Map::default(),
    )?;
    let name = tidy_line(&details.name);
    if name.is_empty() {
        return Err(NAME_EMPTY.error());
    }
    let name = OfficeName {
        valid_from: act.now().date().to_string(),
        name,
        parent_name: tidy_line(&details.parent_name),
        place: tidy_line(&details.place),
        identifier: tidy_line(&details.identifier),
    };
    settings::add_name(act, &name, None)?;
    for (key, value) in [
        ("address", &details.address),
        ("phone", &details.phone),
        ("email", &details.email),
    ] {
        let value = tidy_line(value);
        if !value.is_empty() {
            fits(setting(key)?, &value)?;
            settings::set(act, key, &value)?;
        }
    }
    for (name, abbreviation) in DOCUMENT_TYPES {
        settings::add_type(act, name, abbreviation, DECREE_DATE)?;
    }
    Ok(())
}

/// A unit the office begins with.
pub(super) fn first_unit(act: &mut Act<'_>, name: &str, abbreviation: &str) -> Result<UnitId> {
    add_unit(
        act,
        &NewUnit {
            name: name.to_owned(),
            abbreviation: abbreviation.to_owned(),
            parent_id: None,
            valid_from: None,
        },
    )
}

/// The folder to watch, made when it is not there yet.
fn watched_folder(office: &Office, config: &OfficeConfig) -> Result<PathBuf> {
    let folder = match &config.watched_folder {
        Some(folder) if !folder.as_os_str().is_empty() => folder.clone(),
        _ => office.home().watched(),
    };
    if !folder.is_absolute() {
        return Err(WATCHED.with(&[("path", &folder.display())]));
    }
    fs::create_dir_all(&folder).map_err(|error| io_error(&folder, &error))?;
    Ok(folder)
}
