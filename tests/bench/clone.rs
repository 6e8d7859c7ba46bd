//! The raw limit of writing: the very rows of a registration written again with nothing but
//! prepared statements, in one FULL commit.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use vanthu_core::home::Home;

/// A bare connection with the same pragmas as the office's readers.
pub fn bare(home: &Home) -> Connection {
    opened(&home.database())
}

/// The same on a copy of the database, to write in: two writers of one file would empty each
/// other's memory of pages with every commit, and the index would do its merging, which falls
/// due every few commits, always for the same one of them.
pub fn bare_copy(home: &Home) -> Connection {
    let copy = home.path().join("ban-sao-do.db");
    bare(home)
        .execute("VACUUM INTO ?1", [copy.to_str().expect("a plain path")])
        .expect("copied");
    let conn = opened(&copy);
    conn.pragma_update(None, "journal_mode", "WAL")
        .expect("a journal as the office's");
    conn.pragma_update(None, "cache_size", -8_192)
        .expect("a cache as the office's writer");
    conn
}

fn opened(database: &Path) -> Connection {
    let conn = Connection::open(database).expect("opens");
    conn.pragma_update(None, "synchronous", "FULL")
        .expect("full");
    conn.pragma_update(None, "cache_size", -65_536)
        .expect("cache");
    conn.busy_timeout(std::time::Duration::from_secs(5))
        .expect("timeout");
    conn
}

/// The rows of the last registration: its line, its log entry, its search text, its words.
pub struct Rows {
    /// Where id, arrival_number, last_seq and year stand in the line.
    places: [usize; 4],
    line: Vec<Value>,
    entry: Vec<Value>,
    search: (String, String),
    words: Vec<Vec<Value>>,
}

/// Where a column stands in `SELECT *`.
fn place(conn: &Connection, table: &str, column: &str) -> usize {
    let sql = format!("SELECT cid FROM pragma_table_info('{table}') WHERE name = '{column}'");
    conn.query_row(&sql, [], |row| row.get::<_, i64>(0))
        .map(|place| place as usize)
        .expect("the column is there")
}

fn last(conn: &Connection, sql: &str) -> Vec<Value> {
    conn.query_row(sql, [], |row| {
        let count = row.as_ref().column_count();
        (0..count).map(|at| row.get(at)).collect()
    })
    .expect("a row is there")
}

impl Rows {
    /// Reads them, with the texts that the index was given.
    pub fn of_last_line(conn: &Connection, search: (String, String)) -> Self {
        let line = last(conn, "SELECT * FROM incoming ORDER BY id DESC LIMIT 1");
        let entry = last(
            conn,
            "SELECT * FROM audit WHERE verb = 'registered' ORDER BY seq DESC LIMIT 1",
        );
        let words = [
            "organ_name",
            "signer_full_name",
            "signer_position",
            "to_places",
            "code_notation",
        ]
        .iter()
        .map(|field| {
            let sql = format!("SELECT * FROM incoming_word WHERE field = '{field}' LIMIT 1");
            last(conn, &sql)
        })
        .collect();
        let places = ["id", "arrival_number", "last_seq", "year"]
            .map(|column| place(conn, "incoming", column));
        Self {
            places,
            line,
            entry,
            search,
            words,
        }
    }

    /// Writes them again as the next line, in one commit.
    pub fn write(&mut self, conn: &mut Connection) {
        let [id_at, number_at, seq_at, year_at] = self.places;
        let next = |conn: &Connection, sql: &str| -> i64 {
            conn.prepare_cached(sql)
                .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
                .expect("a number")
        };
        let id = next(conn, "SELECT max(id) + 1 FROM incoming");
        let seq = next(conn, "SELECT max(seq) + 1 FROM audit");
        let year = self.line[year_at].clone();
        let number: i64 = conn
            .prepare_cached(
                "SELECT max(arrival_number) + 1 FROM incoming WHERE series_id = 1 AND year = ?1",
            )
            .and_then(|mut statement| statement.query_row([year], |row| row.get(0)))
            .expect("a number");
        self.line[id_at] = Value::Integer(id);
        self.line[number_at] = Value::Integer(number);
        self.line[seq_at] = Value::Integer(seq);
        self.entry[0] = Value::Integer(seq);
        let transaction = conn
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .expect("begins");
        insert(&transaction, "incoming", &self.line);
        insert(&transaction, "audit", &self.entry);
        for word in &self.words {
            insert(&transaction, "incoming_word", word);
        }
        transaction
            .prepare_cached("INSERT INTO search_index (rowid, folded, marked) VALUES (?1, ?2, ?3)")
            .and_then(|mut statement| {
                statement.execute(rusqlite::params![
                    (740_000_i64 << 36) | (1 << 32) | id,
                    self.search.0,
                    self.search.1
                ])
            })
            .expect("indexed");
        transaction
            .prepare_cached("UPDATE office_state SET high_water = high_water WHERE id = 1")
            .and_then(|mut statement| statement.execute([]))
            .expect("state");
        transaction.commit().expect("commits");
    }
}

fn insert(conn: &Connection, table: &str, row: &[Value]) {
    let places = vec!["?"; row.len()].join(",");
    conn.prepare_cached(&format!("INSERT OR REPLACE INTO {table} VALUES ({places})"))
        .and_then(|mut statement| statement.execute(params_from_iter(row)))
        .expect("inserted");
}
