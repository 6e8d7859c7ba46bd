//! Who sits at the desk: signing in and out, and what the window shows before anybody did.
//!
//! The program that holds the window keeps the session; these commands only prove a person and
//! describe the office to them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::act::View;
use crate::door::{Done, Door, Job, Nothing, Who};
use crate::error::Result;
use crate::kit::people::api::{Me, me};
use crate::kit::{numbering, people, settings};
use crate::office::Office;
use crate::session::{Role, Session};
use crate::topic::Topic;

crate::sentences! {
    NO_TASK = Refused "session.no_task" "task" "Không có việc “{task}” nào đang chạy.";
}

/// The setting that marks the sample office.
pub const SAMPLE_OFFICE: &str = "sample_office";

/// This slice's part of the table.
pub fn commands(door: &mut Door) {
    door.read(
        "session_state",
        Who::NOBODY,
        session_state,
        &[Topic::Office, Topic::People],
    );
    door.task("sign_in", Who::NOBODY, sign_in);
    door.survey("sign_out", Who::NOBODY, sign_out);
    door.survey("task_stop", Who::NOBODY, task_stop);
    door.sentences(SENTENCES);
}

/// The office as its letterhead names it.
#[derive(Debug, Serialize, JsonSchema)]
struct OfficeNames {
    name: String,
    parent_name: String,
    place: String,
    identifier: String,
}

/// One line of the sign-in list.
#[derive(Debug, Serialize, JsonSchema)]
struct SignInName {
    login: String,
    full_name: String,
    position: String,
}

/// What the window needs to know before anything else.
#[derive(Debug, Serialize, JsonSchema)]
struct SessionState {
    set_up: bool,
    /// The sample office, whose secrets stand in the guide.
    demo: bool,
    office: Option<OfficeNames>,
    person: Option<Me>,
    people: Vec<SignInName>,
    idle_minutes: i64,
    today: String,
    year: i32,
    /// The latest moment anything was written at, when the clock stands well before it.
    clock_back: Option<String>,
    version: String,
}

fn session_state(view: &View<'_>, _: Nothing) -> Result<SessionState> {
    let today = view.now().date().to_string();
    let mut people = Vec::new();
    let mut known = people::store::people(view)?;
    // The desk is the clerk's: clerks come first.
    known.sort_by_key(|person| !person.roles.contains(&Role::Clerk));
    for person in known {
        if person.deactivated_at.is_none() && people::store::secret(view, person.id)?.is_some() {
            people.push(SignInName {
                position: people::store::title_on(view, person.id, &today)?,
                login: person.login,
                full_name: person.full_name,
            });
        }
    }
    Ok(SessionState {
        set_up: people::store::anyone(view)?,
        demo: settings::store::stored(view, SAMPLE_OFFICE)?.is_some(),
        office: settings::store::name_on(view, &today)?.map(|name| OfficeNames {
            name: name.name,
            parent_name: name.parent_name,
            place: name.place,
            identifier: name.identifier,
        }),
        person: match view.session().caller() {
            Some(caller) => Some(me(view, caller)?),
            None => None,
        },
        people,
        idle_minutes: settings::store::number(view, "idle_minutes")?,
        year: view.now().year(),
        today,
        clock_back: numbering::store::clock_went_back(view)?.map(|latest| latest.to_string()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Proves the person of the signer's log-in and notes it; whoever holds the session keeps them.
fn sign_in(job: &Job<'_>, _: Nothing) -> Result<Me> {
    let proof = people::prove(job.office, job.signer)?;
    proof.note_sign_in(job.office)?;
    let session = Session::Person(proof.caller.clone());
    job.office.read(&session, |view| me(view, &proof.caller))
}

fn sign_out(_: &Job<'_>, _: Nothing) -> Result<Done> {
    Ok(Done {})
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WhichTask {
    task: String,
}

/// The window's host knows its running tasks and stops them itself; elsewhere there is none.
fn task_stop(_: &Job<'_>, input: WhichTask) -> Result<Done> {
    Err(NO_TASK.with(&[("task", &input.task)]))
}

/// The person of a log-in as the office knows them now: roles may have changed, the account
/// may have ended since they signed in.
pub fn present(office: &Office, login: &str) -> Result<Session> {
    let found = office.read(&Session::Nobody, |view| {
        people::store::by_login(view, login)
    })?;
    Ok(match found {
        Some((caller, false, _)) => Session::Person(caller),
        Some((_, true, _)) | None => Session::Nobody,
    })
}
