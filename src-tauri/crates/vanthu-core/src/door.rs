//! The one door: a table of commands put together from the tables the slices export.
//!
//! ```ignore
//! pub fn commands(door: &mut Door) {
//!     door.read("incoming_list", Who::ANY, list, &[Topic::Incoming]);
//!     door.write("incoming_void", Who::CLERK, void);
//!     door.signed("incoming_acknowledge", Who::ANY, acknowledge);
//! }
//! ```
//! From the table come dispatch, the coarse role check, `vanthu commands`, the JSON Schemas,
//! the TypeScript bindings and the snapshot of who may do what.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::act::{Act, View};
use crate::error::{FAULT, INPUT, Result, Sentence};
use crate::kit::people::Proof;
use crate::office::Office;
use crate::session::{Role, Session};
use crate::topic::Topic;

crate::sentences! {
    UNKNOWN = NotFound "door.unknown_command" "name" "Không có lệnh “{name}”.";
    SIGN_IN_FIRST = Denied "door.sign_in_first" "" "Xin đăng nhập trước.";
    NOT_YOURS = Denied "door.not_your_role" "" "Việc này dành cho {roles}; tài khoản {name} không có vai trò đó.";
    CHANGE_SECRET_FIRST = Denied "door.change_secret_first" "" "Mật khẩu này do người khác đặt, hoặc đặt trước khi là lãnh đạo. Xin đổi mật khẩu trước khi làm việc.";
    TOO_LARGE = Refused "door.too_large" "" "Nội dung gửi vào lớn quá {most} KB.";
    STOPPED = Refused "door.stopped" "" "Đã dừng theo yêu cầu; phần chưa xong không được ghi.";
}

/// The secret of the person who signs, beside the input and never in it.
#[derive(Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signer {
    pub login: Option<String>,
    pub pin: Option<Zeroizing<String>>,
    pub new_pin: Option<Zeroizing<String>>,
    pub recovery_code: Option<Zeroizing<String>>,
}

/// Says that a secret is there, never what it is.
impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer")
            .field("login", &self.login)
            .finish_non_exhaustive()
    }
}

/// Who may call a command, coarsely. Competence is decided in the slices' rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Also before log-in.
    Nobody,
    /// Whoever is signed in.
    Any,
    /// One of these roles.
    Roles(&'static [Role]),
}

impl Who {
    pub const NOBODY: Who = Who::Nobody;
    pub const ANY: Who = Who::Any;
    pub const CLERK: Who = Who::Roles(&[Role::Clerk]);
    pub const ADMIN: Who = Who::Roles(&[Role::Admin]);
    pub const CLERK_OR_ADMIN: Who = Who::Roles(&[Role::Clerk, Role::Admin]);
    pub const LEADER_OR_CLERK: Who = Who::Roles(&[Role::Clerk, Role::Leader]);

    /// Refuses a session that may not call.
    pub fn admit(self, session: &Session) -> Result<()> {
        let needed = match (self, session) {
            (Who::Nobody, _) | (_, Session::Program) => return Ok(()),
            (_, Session::Nobody) => return Err(SIGN_IN_FIRST.error()),
            (Who::Any, Session::Person(_)) => return Ok(()),
            (Who::Roles(roles), Session::Person(_)) => roles,
        };
        if needed.iter().any(|role| session.has(*role)) {
            return Ok(());
        }
        let roles: Vec<&str> = needed.iter().map(|role| role_name(*role)).collect();
        let name = session.caller().map_or("", |caller| caller.login.as_str());
        Err(NOT_YOURS.with(&[("roles", &roles.join(", ")), ("name", &name)]))
    }

    /// As shown in `vanthu commands`.
    pub fn text(self) -> String {
        match self {
            Who::Nobody => "nobody".to_owned(),
            Who::Any => "any".to_owned(),
            Who::Roles(roles) => {
                let names: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
                names.join("|")
            }
        }
    }
}

/// The role as the office says it.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Clerk => "văn thư",
        Role::Archivist => "lưu trữ viên",
        Role::Leader => "lãnh đạo",
        Role::Officer => "chuyên viên",
        Role::Accountant => "kế toán, thủ quỹ",
        Role::Admin => "người quản trị",
    }
}

/// Called with done, total, note.
type Say = dyn Fn(u64, Option<u64>, &str) + Send + Sync;

/// Where long work says how far it is, and learns that it should stop.
#[derive(Clone)]
pub struct Progress {
    say: Arc<Say>,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// `say(done, total, note)` is called now and then; `stop` is watched.
    pub fn new(
        say: impl Fn(u64, Option<u64>, &str) + Send + Sync + 'static,
        stop: Arc<AtomicBool>,
    ) -> Self {
        Self {
            say: Arc::new(say),
            stop,
        }
    }

    /// Tells nobody and never stops.
    pub fn silent() -> Self {
        Self::new(|_, _, _| {}, Arc::new(AtomicBool::new(false)))
    }

    /// Says how far it is.
    ///
    /// # Errors
    /// `door.stopped` when the person asked to stop.
    pub fn at(&self, done: u64, total: Option<u64>, note: &str) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(STOPPED.error());
        }
        (self.say)(done, total, note);
        Ok(())
    }
}

/// What a task gets: work that is no single act (backup, verify, set-up, secrets).
pub struct Job<'a> {
    pub office: &'a Office,
    pub session: &'a Session,
    pub signer: &'a Signer,
    pub progress: &'a Progress,
}

/// Input of commands that need none.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Output of commands that only do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Done {}

/// A page of a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Hand back as `cursor` for the next page; absent at the end.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// A list that is always whole.
    pub fn whole(rows: Vec<T>) -> Self {
        Self { rows, next: None }
    }
}

/// The answer of a command that made a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Made {
    pub id: i64,
}

/// What a command answers: JSON text, written once from the output's type and handed on as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer(String);

impl Answer {
    /// Writes an output.
    ///
    /// # Errors
    /// A fault when the type cannot be said in JSON (a map with keys that are no texts).
    pub fn of(output: &impl Serialize) -> Result<Answer> {
        serde_json::to_string(output)
            .map(Answer)
            .map_err(|error| FAULT.error().because(error))
    }

    /// The JSON.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The JSON, to be handed on.
    pub fn into_text(self) -> String {
        self.0
    }
}

type Read = Box<dyn Fn(&View<'_>, Value) -> Result<Answer> + Send + Sync>;
type Write = Box<dyn Fn(&mut Act<'_>, Value) -> Result<Answer> + Send + Sync>;
type Signed = Box<dyn Fn(&mut Act<'_>, Value, Proof) -> Result<Answer> + Send + Sync>;
type Task = Box<dyn Fn(&Job<'_>, Value) -> Result<Answer> + Send + Sync>;

/// How a command runs.
pub enum Handler {
    Read(Read),
    Write(Write),
    Signed(Signed),
    Task(Task),
    /// A task that writes nothing in the office (verify, backup): it runs beside the program
    /// that holds the folder.
    Survey(Task),
}

impl Handler {
    /// Whether it needs the one writing process.
    pub fn writes(&self) -> bool {
        !matches!(self, Handler::Read(_) | Handler::Survey(_))
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Handler::Read(_) => "read",
            Handler::Write(_) => "write",
            Handler::Signed(_) => "signed",
            Handler::Task(_) | Handler::Survey(_) => "task",
        }
    }
}

/// One row of the table.
pub struct Command {
    pub name: &'static str,
    pub who: Who,
    pub handler: Handler,
    /// What a read shows: the screen asks again when one of these changed.
    pub topics: &'static [Topic],
    pub input: Value,
    pub output: Value,
}

/// The table while it is put together.
#[derive(Default)]
pub struct Door {
    pub commands: Vec<Command>,
    pub sentences: Vec<&'static Sentence>,
}

impl Door {
    /// A command that only looks.
    pub fn read<I, O>(
        &mut self,
        name: &'static str,
        who: Who,
        run: impl Fn(&View<'_>, I) -> Result<O> + Send + Sync + 'static,
        topics: &'static [Topic],
    ) where
        I: DeserializeOwned + JsonSchema,
        O: Serialize + JsonSchema,
    {
        let handler = Handler::Read(Box::new(move |view, input| {
            Answer::of(&run(view, decode(input)?)?)
        }));
        self.add::<I, O>(name, who, handler, topics);
    }

    /// A command that is one act.
    pub fn write<I, O>(
        &mut self,
        name: &'static str,
        who: Who,
        run: impl Fn(&mut Act<'_>, I) -> Result<O> + Send + Sync + 'static,
    ) where
        I: DeserializeOwned + JsonSchema,
        O: Serialize + JsonSchema,
    {
        let handler = Handler::Write(Box::new(move |act, input| {
            Answer::of(&run(act, decode(input)?)?)
        }));
        self.add::<I, O>(name, who, handler, &[]);
    }

    /// A command that is one act, signed by the person whose secret stands beside the input.
    pub fn signed<I, O>(
        &mut self,
        name: &'static str,
        who: Who,
        run: impl Fn(&mut Act<'_>, I, Proof) -> Result<O> + Send + Sync + 'static,
    ) where
        I: DeserializeOwned + JsonSchema,
        O: Serialize + JsonSchema,
    {
        let handler = Handler::Signed(Box::new(move |act, input, proof| {
            Answer::of(&run(act, decode(input)?, proof)?)
        }));
        self.add::<I, O>(name, who, handler, &[]);
    }

    /// A command that is no single act.
    pub fn task<I, O>(
        &mut self,
        name: &'static str,
        who: Who,
        run: impl Fn(&Job<'_>, I) -> Result<O> + Send + Sync + 'static,
    ) where
        I: DeserializeOwned + JsonSchema,
        O: Serialize + JsonSchema,
    {
        let handler = Handler::Task(Box::new(move |job, input| {
            Answer::of(&run(job, decode(input)?)?)
        }));
        self.add::<I, O>(name, who, handler, &[]);
    }

    /// A command that is no single act and only looks.
    pub fn survey<I, O>(
        &mut self,
        name: &'static str,
        who: Who,
        run: impl Fn(&Job<'_>, I) -> Result<O> + Send + Sync + 'static,
    ) where
        I: DeserializeOwned + JsonSchema,
        O: Serialize + JsonSchema,
    {
        let handler = Handler::Survey(Box::new(move |job, input| {
            Answer::of(&run(job, decode(input)?)?)
        }));
        self.add::<I, O>(name, who, handler, &[]);
    }

    /// The refusals of a slice, for the proof-readers' snapshot.
    pub fn sentences(&mut self, sentences: &[&'static Sentence]) {
        self.sentences.extend(sentences);
    }

    fn add<I: JsonSchema, O: JsonSchema>(
        &mut self,
        name: &'static str,
        who: Who,
        handler: Handler,
        topics: &'static [Topic],
    ) {
        self.commands.push(Command {
            name,
            who,
            handler,
            topics,
            input: schema::<I>(false),
            output: schema::<O>(true),
        });
    }
}

fn schema<T: JsonSchema>(answer: bool) -> Value {
    let settings = SchemaSettings::draft2020_12();
    let settings = if answer {
        settings.for_serialize()
    } else {
        settings
    };
    SchemaGenerator::new(settings)
        .into_root_schema_for::<T>()
        .to_value()
}

/// Reads the input of a command; what does not fit is a refusal that names the field.
pub fn decode<I: DeserializeOwned>(input: Value) -> Result<I> {
    // No input at all means an empty one.
    let input = if input.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        input
    };
    serde_path_to_error::deserialize(input).map_err(|error| {
        let path = error.path().to_string();
        let cause = error.inner().to_string();
        let named = cause.split('`').nth(1).unwrap_or("").to_owned();
        let (what, field) = if cause.starts_with("missing field") {
            (format!("thiếu trường “{named}”"), named)
        } else if cause.starts_with("unknown field") {
            (format!("không có trường “{named}”"), named)
        } else if path == "." {
            ("cần một đối tượng JSON".to_owned(), String::new())
        } else {
            (format!("giá trị của trường “{path}” không hợp lệ"), path)
        };
        let refusal = INPUT.with(&[("what", &what)]).because(cause);
        if field.is_empty() {
            refusal
        } else {
            refusal.at(&field)
        }
    })
}
