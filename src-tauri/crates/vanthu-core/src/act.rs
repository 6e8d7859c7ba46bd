//! The one write path.
//!
//! An [`Act`] is one transaction by one person at one moment. Rows are written only with
//! [`Act::insert`] and [`Act::update`], which write the row, read it back, and append the
//! chained entry with the row's digest; so a change without an event cannot be written, and
//! should one come in by another way, the commit finds it by counting and rolls back.
//!
//! A [`View`] is the read side. An `Act` derefs to the view on its own transaction, so the
//! compiler keeps the border: what reads takes `&View`, what writes takes `&mut Act`.

use std::collections::{BTreeSet, VecDeque};
use std::ops::Deref;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};
use serde_json::{Map, json};

use crate::audit::witness::Witness;
use crate::audit::{self, Change, Entry, Head, chain, store};
use crate::clock::Moment;
use crate::error::{CONFLICT, NOT_FOUND, Result, io_error};
use crate::home::Home;
use crate::ids::PersonId;
use crate::session::Session;
use crate::topic::Topic;

/// A look at the office by one person at one moment.
pub struct View<'a> {
    conn: &'a Connection,
    session: &'a Session,
    now: Moment,
    home: &'a Home,
}

impl<'a> View<'a> {
    pub(crate) fn new(
        conn: &'a Connection,
        session: &'a Session,
        now: Moment,
        home: &'a Home,
    ) -> Self {
        Self {
            conn,
            session,
            now,
            home,
        }
    }

    /// The connection, for `store.rs` files.
    pub(crate) fn conn(&self) -> &Connection {
        self.conn
    }

    pub fn session(&self) -> &Session {
        self.session
    }

    pub fn now(&self) -> Moment {
        self.now
    }

    /// The office folder, for showing where things lie.
    pub fn home(&self) -> &Home {
        self.home
    }
}

/// One column of a row to be written.
#[derive(Debug, Clone)]
pub struct Column {
    name: &'static str,
    value: Value,
    privacy: Privacy,
}

impl Column {
    /// Whether it is the column of this name.
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }
}

/// What the log may keep of a column's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Privacy {
    /// The value itself.
    Open,
    /// A seal; the former text is kept apart and can be erased (abstracts, file names).
    Erasable,
    /// Only that it changed (hashes of secrets, wrapped keys, search keys).
    Hidden,
}

/// An open column: the log keeps its values.
pub fn col(name: &'static str, value: impl Into<Value>) -> Column {
    Column {
        name,
        value: value.into(),
        privacy: Privacy::Open,
    }
}

/// A column to be emptied.
pub fn clear(name: &'static str) -> Column {
    col(name, Value::Null)
}

/// An erasable column: should the paper turn out to be a state secret, its text can be erased
/// from row and history, and the chain stays whole.
pub fn erasable(name: &'static str, value: impl Into<Value>) -> Column {
    Column {
        privacy: Privacy::Erasable,
        ..col(name, value)
    }
}

/// A column whose value the log never keeps.
pub fn hidden(name: &'static str, value: impl Into<Value>) -> Column {
    Column {
        privacy: Privacy::Hidden,
        ..col(name, value)
    }
}

/// What an entry says beside the row.
#[derive(Debug, Clone)]
pub struct Event {
    pub topic: Topic,
    /// Stable word of the slice; its Vietnamese sentence stands in the slice's table of verbs.
    pub verb: &'static str,
    /// The thing it belongs to, `(register, id)`; `None`: the row itself.
    pub subject: Option<(&'static str, i64)>,
    /// Why, as the person gave it.
    pub reason: Option<String>,
    /// Whether the reason is kept apart, so that it can be erased.
    erasable: bool,
    pub signer: Option<PersonId>,
}

impl Event {
    pub fn new(topic: Topic, verb: &'static str) -> Self {
        Self {
            topic,
            verb,
            subject: None,
            reason: None,
            erasable: false,
            signer: None,
        }
    }

    #[must_use]
    pub fn of(mut self, register: &'static str, id: i64) -> Self {
        self.subject = Some((register, id));
        self
    }

    #[must_use]
    pub fn because(mut self, reason: impl Into<Option<String>>) -> Self {
        self.reason = reason.into();
        self
    }

    /// A reason that may speak of what a document says: should that turn out to be a state
    /// secret, it can be erased, and the chain stays whole.
    #[must_use]
    pub fn because_erasable(self, reason: impl Into<Option<String>>) -> Self {
        Self {
            reason: reason.into(),
            erasable: true,
            ..self
        }
    }

    #[must_use]
    pub fn signed_by(mut self, signer: PersonId) -> Self {
        self.signer = Some(signer);
        self
    }
}

/// One transaction of one person at one moment. Made only by `Office::act`.
pub struct Act<'a> {
    view: View<'a>,
    head: Head,
    /// Rows of audited tables written with an entry.
    recorded: u64,
    topics: BTreeSet<Topic>,
    /// Whether something was erased that must not stay in free pages either.
    erased: bool,
    /// The witness of the backup place, when this act names another place: `None` for none.
    moved_witness: Option<Option<Witness>>,
    /// What the registers said happened and nobody has followed yet.
    said: VecDeque<Said>,
}

/// What a register said happened to one of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// `register.what`; those that may complete steps stand in the register's `FACTS`.
    pub fact: &'static str,
    pub line: i64,
}

impl Said {
    /// The register that said it.
    pub fn register(&self) -> &'static str {
        self.fact.split('.').next().unwrap_or(self.fact)
    }
}

/// Follows what the registers say, inside the act in which they say it.
pub type Follower = fn(&mut Act<'_>, Said) -> Result<()>;

/// Keeps derived rows true at the end of an act; told the first entry the act has written.
pub type Keeper = fn(&mut Act<'_>, i64) -> Result<()>;

/// Who runs inside every act, after its handler.
#[derive(Debug, Clone, Copy, Default)]
pub struct Following {
    pub followers: &'static [Follower],
    /// After the last follower.
    pub keepers: &'static [Keeper],
}

impl<'a> Deref for Act<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl<'a> Act<'a> {
    pub(crate) fn begin(view: View<'a>) -> Result<Self> {
        let head = store::head(view.conn)?;
        Ok(Self {
            view,
            head,
            recorded: 0,
            topics: BTreeSet::new(),
            erased: false,
            moved_witness: None,
            said: VecDeque::new(),
        })
    }

    pub(crate) fn finish(self) -> Finished {
        Finished {
            head: self.head,
            recorded: self.recorded,
            topics: self.topics.into_iter().collect(),
            erased: self.erased,
            moved_witness: self.moved_witness,
        }
    }

    /// Moves the witness of the backup place to another folder, which is made when it is not
    /// there; with an empty path there is none any more. It is written from this act on.
    ///
    /// # Errors
    /// Those of the disk: a witness that cannot begin must be told to who named its place.
    pub fn move_witness(&mut self, place: &Path) -> Result<()> {
        let witness = if place.as_os_str().is_empty() {
            None
        } else {
            std::fs::create_dir_all(place).map_err(|error| io_error(place, &error))?;
            Some(Witness::open(place)?)
        };
        self.moved_witness = Some(witness);
        Ok(())
    }

    /// Inserts a row with its event; answers its id.
    ///
    /// The table must have `id`, `version` and `last_seq`; the columns are those of the schema.
    pub fn insert(&mut self, table: &'static str, columns: &[Column], event: Event) -> Result<i64> {
        let mut sql = format!("INSERT INTO {table} (last_seq, version");
        for column in columns {
            sql.push_str(", ");
            sql.push_str(column.name);
        }
        sql.push_str(") VALUES (?1, 1");
        for place in 0..columns.len() {
            sql.push_str(", ?");
            sql.push_str(&(place + 2).to_string());
        }
        sql.push(')');
        let seq = self.head.seq + 1;
        let mut values: Vec<&dyn rusqlite::ToSql> = vec![&seq];
        values.extend(
            columns
                .iter()
                .map(|column| &column.value as &dyn rusqlite::ToSql),
        );
        self.write_one(&sql, &values)?;
        let id = self.conn.last_insert_rowid();
        let digest = self.digest_of_row(table, id)?;
        let mut changes = Map::new();
        for column in columns {
            match (column.privacy, &column.value) {
                (_, Value::Null) | (Privacy::Hidden, _) => {}
                (Privacy::Open, value) => {
                    changes.insert(column.name.to_owned(), json!([to_json(value)]));
                }
                (Privacy::Erasable, _) => {
                    changes.insert(column.name.to_owned(), json!({"kept": "row"}));
                }
            }
        }
        self.record(Change::Insert, table, id, changes, digest.to_vec(), event)?;
        self.recorded += 1;
        Ok(id)
    }

    /// Changes a row with its event. With `version`, a row changed by another in the meantime
    /// is a conflict. Columns that keep their value are left out of the event; when nothing
    /// changes at all the event is still recorded.
    pub fn update(
        &mut self,
        table: &'static str,
        id: i64,
        version: Option<i64>,
        columns: &[Column],
        event: Event,
    ) -> Result<()> {
        let former = self.former_values(table, id, version, columns)?;
        let seq = self.head.seq + 1;
        let subject = subject_text(table, id, &event);
        let mut changes = Map::new();
        for (column, before) in columns.iter().zip(former) {
            if before == column.value {
                continue;
            }
            let change = match column.privacy {
                Privacy::Open => json!([to_json(&before), to_json(&column.value)]),
                Privacy::Hidden => json!({"kept": "no"}),
                Privacy::Erasable => self.seal_former(seq, &subject, column.name, &before)?,
            };
            changes.insert(column.name.to_owned(), change);
        }
        let mut sql = format!("UPDATE {table} SET last_seq = ?1, version = version + 1");
        for (place, column) in columns.iter().enumerate() {
            sql.push_str(", ");
            sql.push_str(column.name);
            sql.push_str(" = ?");
            sql.push_str(&(place + 3).to_string());
        }
        sql.push_str(" WHERE id = ?2");
        let mut values: Vec<&dyn rusqlite::ToSql> = vec![&seq, &id];
        values.extend(
            columns
                .iter()
                .map(|column| &column.value as &dyn rusqlite::ToSql),
        );
        self.write_one(&sql, &values)?;
        let digest = self.digest_of_row(table, id)?;
        self.record(Change::Update, table, id, changes, digest.to_vec(), event)?;
        self.recorded += 1;
        Ok(())
    }

    /// Records something that changed no row.
    pub fn note(&mut self, event: Event, body: Map<String, serde_json::Value>) -> Result<()> {
        self.record(Change::Note, "", 0, body, Vec::new(), event)
    }

    /// Says that something happened to a line of a register. Whoever follows does so inside this
    /// act, once the handler has ended.
    pub fn fact(&mut self, fact: &'static str, line: i64) {
        let said = Said { fact, line };
        if !self.said.contains(&said) {
            self.said.push_back(said);
        }
    }

    /// The next thing said that nobody has followed yet.
    pub(crate) fn next_said(&mut self) -> Option<Said> {
        self.said.pop_front()
    }

    /// Says that this act erased a state secret: once it is durable, nothing of it is left in
    /// free pages or in the journal.
    pub fn leaves_no_trace(&mut self) {
        self.erased = true;
    }

    /// Whether this act has recorded anything of a part of the office.
    pub fn changed(&self, topic: Topic) -> bool {
        self.topics.contains(&topic)
    }

    /// The seq the next entry will have.
    pub fn next_seq(&self) -> i64 {
        self.head.seq + 1
    }

    fn former_values(
        &self,
        table: &'static str,
        id: i64,
        version: Option<i64>,
        columns: &[Column],
    ) -> Result<Vec<Value>> {
        use rusqlite::OptionalExtension;
        let mut sql = String::from("SELECT version");
        for column in columns {
            sql.push_str(", ");
            sql.push_str(column.name);
        }
        sql.push_str(&format!(" FROM {table} WHERE id = ?1"));
        let read = self
            .conn
            .prepare_cached(&sql)?
            .query_row([id], |row| {
                let values: rusqlite::Result<Vec<Value>> =
                    (1..=columns.len()).map(|place| row.get(place)).collect();
                Ok((row.get::<_, i64>(0)?, values?))
            })
            .optional()?;
        let Some((found, values)) = read else {
            return Err(NOT_FOUND.with(&[("what", &"mục"), ("id", &id)]));
        };
        if version.is_some_and(|expected| expected != found) {
            return Err(CONFLICT.error());
        }
        Ok(values)
    }

    fn seal_former(
        &self,
        seq: i64,
        subject: &str,
        field: &str,
        before: &Value,
    ) -> Result<serde_json::Value> {
        let Value::Text(before) = before else {
            return Ok(json!({"kept": "row"}));
        };
        let salt = crate::db::random_bytes::<16>()?;
        store::keep_former(self.conn, seq, subject, field, &salt, before)?;
        Ok(json!({"sealed": audit::hex(&chain::sealed(&salt, before))}))
    }

    fn write_one(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<()> {
        match self.conn.prepare_cached(sql)?.execute(values)? {
            1 => Ok(()),
            _ => Err(crate::error::DATABASE
                .error()
                .because("not one row was written")),
        }
    }

    /// The digest of the row as it now stands. It is read in a statement of its own: RETURNING
    /// would carry it through a table made for that one row.
    fn digest_of_row(&self, table: &'static str, id: i64) -> Result<[u8; 32]> {
        let sql = format!("SELECT * FROM {table} WHERE id = ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([id])?;
        match rows.next()? {
            Some(row) => digest_of(row),
            None => Err(crate::error::DATABASE.error().because("no row came back")),
        }
    }

    fn record(
        &mut self,
        change: Change,
        table: &'static str,
        id: i64,
        changes: Map<String, serde_json::Value>,
        row_digest: Vec<u8>,
        event: Event,
    ) -> Result<()> {
        let subject = subject_text(table, id, &event);
        let mut body = Map::new();
        if !changes.is_empty() {
            body.insert("changes".to_owned(), changes.into());
        }
        let seq = self.head.seq + 1;
        if let Some(reason) = event.reason {
            let kept = if event.erasable {
                let value = Value::Text(reason);
                self.seal_former(seq, &subject, store::REASON, &value)?
            } else {
                reason.into()
            };
            body.insert("reason".to_owned(), kept);
        }
        let mut entry = Entry {
            seq,
            moment: self.view.now,
            actor: self.view.session.caller().map(|caller| caller.id),
            signer: event.signer,
            topic: event.topic,
            verb: event.verb.to_owned(),
            subject,
            change,
            row_table: table.to_owned(),
            row_id: id,
            body: serde_json::Value::Object(body).to_string().into_bytes(),
            row_digest,
            prev: self.head.hash,
            hash: [0; 32],
        };
        entry.hash = chain::entry_hash(&entry);
        store::append(self.view.conn, &entry)?;
        self.head = Head {
            seq: entry.seq,
            hash: entry.hash,
        };
        self.topics.insert(event.topic);
        Ok(())
    }
}

/// What an act leaves behind once its closure has ended.
pub(crate) struct Finished {
    pub head: Head,
    pub recorded: u64,
    pub topics: Vec<Topic>,
    pub erased: bool,
    pub moved_witness: Option<Option<Witness>>,
}

fn subject_text(table: &str, id: i64, event: &Event) -> String {
    match event.subject {
        Some((register, id)) => format!("{register}:{id}"),
        None if table.is_empty() => event.topic.as_str().to_owned(),
        None => format!("{table}:{id}"),
    }
}

/// The digest of a whole row as SQLite gives it back.
pub(crate) fn digest_of(row: &rusqlite::Row<'_>) -> Result<[u8; 32]> {
    let statement: &rusqlite::Statement<'_> = row.as_ref();
    let names = statement.column_names();
    let mut columns: Vec<(&str, ValueRef<'_>)> = Vec::with_capacity(names.len());
    for (place, name) in names.into_iter().enumerate() {
        columns.push((name, row.get_ref(place)?));
    }
    Ok(chain::row_digest(columns.into_iter()))
}

fn to_json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(number) => (*number).into(),
        Value::Real(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Blob(bytes) => audit::hex(bytes).into(),
    }
}
