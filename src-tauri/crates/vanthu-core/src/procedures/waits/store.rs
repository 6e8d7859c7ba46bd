//! SQL of what waits.

use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Row, params};

use crate::act::{Act, View};
use crate::error::Result;
use crate::ids::{CaseId, PersonId, UnitId, VersionId};

/// The place in the order of what has no deadline: after every day.
pub const NO_DUE: &str = "9999";

/// What is waited for. Ordered as its words are, so that both orders agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A branch somebody works on.
    Given,
    /// An open case in which nothing waits.
    Idle,
    /// A result that waits for who gave the work.
    Reported,
    /// A step whose turn it is.
    Step,
    /// A branch to know of (để biết).
    Told,
}

impl Kind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Idle => "idle",
            Kind::Given => "given",
            Kind::Reported => "reported",
            Kind::Step => "step",
            Kind::Told => "told",
        }
    }

    fn parse(text: &str) -> Option<Kind> {
        [
            Kind::Idle,
            Kind::Given,
            Kind::Reported,
            Kind::Step,
            Kind::Told,
        ]
        .into_iter()
        .find(|kind| kind.as_str() == text)
    }
}

/// One thing that waits. Ordered as the lists are: by when, then by case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WaitRow {
    pub due: String,
    pub case: CaseId,
    pub kind: Kind,
    /// The step, the branch, or the case.
    pub of: i64,
    pub version: Option<VersionId>,
    /// Empty unless it is a step.
    pub step: String,
    pub person: Option<PersonId>,
    pub unit: Option<UnitId>,
}

impl WaitRow {
    /// Its place in the order.
    pub fn key(&self) -> Key {
        Key {
            due: self.due.clone(),
            case: self.case,
            kind: self.kind,
            of: self.of,
        }
    }
}

/// A place in the order of urgency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub due: String,
    pub case: CaseId,
    pub kind: Kind,
    pub of: i64,
}

impl Key {
    /// As a list hands it out to go on from.
    pub fn to_text(&self) -> String {
        format!(
            "{}|{}|{}|{}",
            self.due,
            self.case,
            self.kind.as_str(),
            self.of
        )
    }

    /// From the text of [`Key::to_text`].
    pub fn parse(text: &str) -> Option<Key> {
        let mut parts = text.split('|');
        let key = Key {
            due: parts.next()?.to_owned(),
            case: CaseId(parts.next()?.parse().ok()?),
            kind: Kind::parse(parts.next()?)?,
            of: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(key)
    }
}

/// Rows that lie together in an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Range {
    All,
    /// One step of one version, wherever it stands.
    Step(VersionId, String),
    /// What lies with a person; of steps only these.
    Person(PersonId, Vec<(VersionId, String)>),
    /// What lies with a unit and nobody in it by name; of steps only these.
    Unit(UnitId, Vec<(VersionId, String)>),
}

impl Range {
    /// Whether a row lies in it.
    pub fn holds(&self, row: &WaitRow) -> bool {
        let among = |steps: &[(VersionId, String)]| {
            row.kind != Kind::Step
                || row.step.is_empty()
                || steps
                    .iter()
                    .any(|(version, step)| row.version == Some(*version) && row.step == *step)
        };
        match self {
            Range::All => true,
            Range::Step(version, step) => {
                row.kind == Kind::Step && row.version == Some(*version) && row.step == *step
            }
            Range::Person(person, steps) => row.person == Some(*person) && among(steps),
            Range::Unit(unit, steps) => {
                row.person.is_none() && row.unit == Some(*unit) && among(steps)
            }
        }
    }

    fn condition(&self) -> String {
        let quoted = |step: &str| format!("'{}'", step.replace('\'', "''"));
        let among = |steps: &[(VersionId, String)]| {
            let pairs: Vec<String> = steps
                .iter()
                .map(|(version, step)| format!("({version}, {})", quoted(step)))
                .collect();
            if pairs.is_empty() {
                "(kind <> 'step' OR step = '')".to_owned()
            } else {
                let pairs = pairs.join(", ");
                format!("(kind <> 'step' OR step = '' OR (version_id, step) IN (VALUES {pairs}))")
            }
        };
        match self {
            Range::All => "1".to_owned(),
            Range::Step(version, step) => {
                format!(
                    "version_id = {version} AND step = {} AND kind = 'step'",
                    quoted(step)
                )
            }
            Range::Person(person, steps) => format!("person_id = {person} AND {}", among(steps)),
            Range::Unit(unit, steps) => {
                format!(
                    "person_id IS NULL AND unit_id = {unit} AND {}",
                    among(steps)
                )
            }
        }
    }
}

const ROW: &str = "due, case_id, kind, of_id, version_id, step, person_id, unit_id";

fn row_of(row: &Row<'_>) -> rusqlite::Result<WaitRow> {
    let kind: String = row.get(2)?;
    Ok(WaitRow {
        due: row.get(0)?,
        case: row.get(1)?,
        kind: Kind::parse(&kind)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(2, kind, Type::Text))?,
        of: row.get(3)?,
        version: row.get(4)?,
        step: row.get(5)?,
        person: row.get(6)?,
        unit: row.get(7)?,
    })
}

/// The first rows of a range after a place, in the order of urgency, due before `until` only.
pub fn page(
    view: &View<'_>,
    range: &Range,
    after: Option<&Key>,
    until: Option<&str>,
    limit: i64,
) -> Result<Vec<WaitRow>> {
    let mut sql = format!("SELECT {ROW} FROM waiting WHERE {}", range.condition());
    if until.is_some() {
        sql.push_str(" AND due < ?1");
    } else {
        sql.push_str(" AND ?1 IS NULL");
    }
    if after.is_some() {
        sql.push_str(" AND (due, case_id, kind, of_id) > (?2, ?3, ?4, ?5)");
    }
    sql.push_str(&format!(
        " ORDER BY due, case_id, kind, of_id LIMIT {limit}"
    ));
    let mut statement = view.conn().prepare_cached(&sql)?;
    let rows = match after {
        Some(key) => statement.query_map(
            params![until, key.due, key.case, key.kind.as_str(), key.of],
            row_of,
        )?,
        None => statement.query_map([until], row_of)?,
    };
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How much work waits in a range, due from `from` on and before `until`, counted no further
/// than `most`. What is only told, and open cases in which nothing waits, are not counted.
pub fn count(
    view: &View<'_>,
    range: &Range,
    from: &str,
    until: Option<&str>,
    most: i64,
) -> Result<i64> {
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM waiting WHERE {} AND due >= ?1 \
         AND (?2 IS NULL OR due < ?2) AND kind IN ('step', 'given', 'reported') LIMIT {most})",
        range.condition()
    );
    Ok(view
        .conn()
        .prepare_cached(&sql)?
        .query_row(params![from, until], |row| row.get(0))?)
}

/// What waits in a case, in the order of urgency.
pub fn of_case(view: &View<'_>, case: CaseId) -> Result<Vec<WaitRow>> {
    let mut statement = view.conn().prepare_cached(&format!(
        "SELECT {ROW} FROM waiting WHERE case_id = ?1 ORDER BY due, kind, of_id"
    ))?;
    let rows = statement.query_map([case], row_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every row, for the check.
pub fn every(view: &View<'_>) -> Result<Vec<WaitRow>> {
    let mut statement = view
        .conn()
        .prepare_cached(&format!("SELECT {ROW} FROM waiting"))?;
    let rows = statement.query_map([], row_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The versions in which something waits.
pub fn versions(view: &View<'_>) -> Result<Vec<VersionId>> {
    // From one to the next in the index, not through all of it.
    let mut statement = view.conn().prepare_cached(
        "WITH RECURSIVE next (id) AS (SELECT min(version_id) FROM waiting UNION ALL \
         SELECT (SELECT min(version_id) FROM waiting WHERE version_id > next.id) FROM next \
         WHERE next.id IS NOT NULL) SELECT id FROM next WHERE id IS NOT NULL",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What lies at one place: how much, how much of it past `now`, and due before `until`.
#[derive(Debug, Clone)]
pub struct Heap {
    pub kind: Kind,
    pub version: Option<VersionId>,
    pub step: String,
    pub person: Option<PersonId>,
    pub unit: Option<UnitId>,
    pub count: i64,
    pub late: i64,
    pub due: i64,
}

/// All that waits, by where it lies.
pub fn heaps(view: &View<'_>, now: &str, until: &str) -> Result<Vec<Heap>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT kind, version_id, step, person_id, unit_id, count(*), \
         count(*) FILTER (WHERE due < ?1), count(*) FILTER (WHERE due >= ?1 AND due < ?2) \
         FROM waiting WHERE kind IN ('step', 'given', 'reported') \
         GROUP BY kind, version_id, step, person_id, unit_id",
    )?;
    let rows = statement.query_map([now, until], |row| {
        let kind: String = row.get(0)?;
        Ok(Heap {
            kind: Kind::parse(&kind)
                .ok_or_else(|| rusqlite::Error::InvalidColumnType(0, kind, Type::Text))?,
            version: row.get(1)?,
            step: row.get(2)?,
            person: row.get(3)?,
            unit: row.get(4)?,
            count: row.get(5)?,
            late: row.get(6)?,
            due: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Open cases with their versions.
pub fn open_cases(view: &View<'_>) -> Result<Vec<(CaseId, Option<VersionId>)>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT id, version_id FROM work_case WHERE ended_at IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The cases the log speaks of from an entry on.
pub fn touched(view: &View<'_>, from_seq: i64) -> Result<Vec<CaseId>> {
    let mut statement = view.conn().prepare_cached(
        "SELECT DISTINCT CAST(substr(subject, length('work_case:') + 1) AS INTEGER) FROM audit \
         WHERE seq >= ?1 AND topic = 'work' AND subject GLOB 'work_case:*'",
    )?;
    let rows = statement.query_map([from_seq], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes the rows of a case in the place of those it had.
pub fn replace(act: &mut Act<'_>, case: CaseId, rows: &[WaitRow]) -> Result<()> {
    act.conn()
        .prepare_cached("DELETE FROM waiting WHERE case_id = ?1")?
        .execute([case])?;
    insert(act, rows)
}

/// Writes all rows anew.
pub fn write_all(act: &mut Act<'_>, rows: &[WaitRow]) -> Result<()> {
    act.conn().execute("DELETE FROM waiting", [])?;
    insert(act, rows)
}

fn insert(act: &mut Act<'_>, rows: &[WaitRow]) -> Result<()> {
    let mut statement = act.conn().prepare_cached(
        "INSERT INTO waiting (due, case_id, kind, of_id, version_id, step, person_id, unit_id) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for row in rows {
        statement.execute(params![
            row.due,
            row.case,
            row.kind.as_str(),
            row.of,
            row.version,
            row.step,
            row.person,
            row.unit,
        ])?;
    }
    Ok(())
}

/// By what the rows were written.
pub fn edition(view: &View<'_>) -> Result<Option<String>> {
    Ok(view
        .conn()
        .prepare_cached("SELECT edition FROM waiting_edition WHERE id = 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

pub fn set_edition(act: &mut Act<'_>, edition: &str) -> Result<()> {
    act.conn().execute(
        "INSERT INTO waiting_edition (id, edition) VALUES (1, ?1) \
         ON CONFLICT (id) DO UPDATE SET edition = excluded.edition",
        [edition],
    )?;
    Ok(())
}
