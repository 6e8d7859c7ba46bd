//! Checking the office against its log.
//!
//! ```text
//! chain     every entry's hash recomputed, each on the one before
//! rows      every row's digest against its last entry; rows without entry, entries without row
//! former    every former value kept apart against the seal in its entry
//! witness   the head as witness files saw it: a cut end, an older copy, another history
//! ```
//! One pass over the log and one over each table, in one snapshot. Kept in memory: for every
//! row of an audited table the number and digest of its last entry, 40 bytes.

mod store;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::{Head, hex, witness};
use crate::clock::Moment;
use crate::db::Database;
use crate::error::{Result, Sentence};

crate::sentences! {
    ENTRIES_MISSING = Broken "verify.entries_missing" "" "Nhật ký thiếu các mục từ số {from} đến số {to}.";
    ENTRY_EDITED = Broken "verify.entry_edited" "" "Mục nhật ký số {seq} đã bị sửa: mã kiểm tra không khớp nội dung.";
    LINK_BROKEN = Broken "verify.link_broken" "" "Mục nhật ký số {seq} không nối tiếp mục trước nó.";
    ROW_EDITED = Broken "verify.row_edited" "" "Nội dung không khớp mục nhật ký số {seq} là lần ghi cuối cùng: dòng đã bị sửa ngoài chương trình.";
    ROW_UNLOGGED = Broken "verify.row_unlogged" "" "Dòng này không có trong nhật ký: đã được thêm ngoài chương trình.";
    ROW_DELETED = Broken "verify.row_deleted" "" "Dòng này có trong nhật ký (mục số {seq}) nhưng không còn trong sổ: đã bị xóa ngoài chương trình.";
    FORMER_EDITED = Broken "verify.former_edited" "" "Giá trị cũ của mục “{field}” ở mục nhật ký số {seq} đã bị sửa.";
    FORMER_GONE = Broken "verify.former_gone" "" "Giá trị cũ ở mục nhật ký số {seq} không còn, mà không có lần gỡ văn bản mật nào.";
    END_MISSING = Broken "verify.end_missing" "" "Nhân chứng đã thấy mục nhật ký số {seen} lúc {moment}, nhưng nhật ký chỉ đến số {last}: các mục cuối bị mất, hoặc đây là một bản cũ của tệp sổ.";
    OTHER_HISTORY = Broken "verify.other_history" "" "Từ mục số {seq}, nhật ký khác với điều nhân chứng đã thấy lúc {moment}: tệp sổ đã bị thay bằng một bản cũ hoặc bản khác.";
    WITNESS_GONE = Broken "verify.witness_gone" "" "Tệp nhân chứng không còn hoặc trống, nên không biết nhật ký có thiếu mục cuối hay không.";
    MARK_LOWERED = Broken "verify.mark_lowered" "" "Mốc giờ của sổ ({mark}) sớm hơn mục nhật ký số {seq} ({moment}) mà không có lần xác nhận giờ nào sau mục ấy: mốc đã bị sửa ngoài chương trình.";
    NUMBERED_BACK = Broken "verify.numbered_back" "" "Mục nhật ký số {seq} cấp số lúc {moment}, sớm hơn mục số {earlier} ({before}) mà không có lần xác nhận giờ nào ở giữa: đồng hồ đã bị vặn lùi.";
    MORE = Broken "verify.more" "" "Còn nhiều chỗ sai khác không liệt kê hết.";
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Finding {
    pub code: String,
    pub place: String,
    pub message: String,
}

/// Told how far the check is: done, of how many, what it does. An error stops the check.
pub type Tell<'a> = &'a dyn Fn(u64, Option<u64>, &str) -> Result<()>;

/// Findings are told up to this many.
const MOST: usize = 500;

/// Everything found so far.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Finding>,
}

impl Findings {
    pub fn add(
        &mut self,
        sentence: &Sentence,
        place: impl Into<String>,
        values: &[(&str, &dyn std::fmt::Display)],
    ) {
        match self.found.len() {
            MOST => self.push(&MORE, String::new(), &[]),
            0..MOST => self.push(sentence, place.into(), values),
            _ => {}
        }
    }

    fn push(
        &mut self,
        sentence: &Sentence,
        place: String,
        values: &[(&str, &dyn std::fmt::Display)],
    ) {
        self.found.push(Finding {
            code: sentence.code.to_owned(),
            place,
            message: sentence.say(values),
        });
    }

    pub fn into_vec(self) -> Vec<Finding> {
        self.found
    }
}

/// The last entry of a row.
#[derive(Clone, Copy)]
struct Last {
    /// 0: no entry, or the row was seen.
    seq: i64,
    digest: [u8; 32],
}

/// What the log says of every row, and what it counted.
pub struct Chain {
    pub entries: u64,
    pub head: Head,
    /// The latest moment of any entry since the clock was last confirmed, and its entry.
    latest: (Vec<u8>, i64),
    /// New rows that were written while the clock stood before that.
    back: Vec<Back>,
    /// By table, then by row id.
    tables: HashMap<String, Vec<Last>>,
}

/// A new row whose entry is older than one before it.
struct Back {
    table: String,
    row: i64,
    seq: i64,
    moment: Vec<u8>,
    before: (Vec<u8>, i64),
}

/// Progress is told every so many entries or rows.
const STEP: u64 = 4_096;

fn entry_place(seq: i64) -> String {
    format!("nhật ký, mục số {seq}")
}

/// Recomputes the chain.
///
/// # Errors
/// Those of the database, and `door.stopped`.
pub fn chain(log: &Database, tell: Tell<'_>, findings: &mut Findings) -> Result<Chain> {
    let total = store::head_seq(log)?.unsigned_abs();
    let mut chain = Chain {
        entries: 0,
        head: Head::EMPTY,
        latest: (Vec::new(), 0),
        back: Vec::new(),
        tables: HashMap::new(),
    };
    let mut erased: HashSet<String> = HashSet::new();
    let mut gone: Vec<(i64, String)> = Vec::new();
    store::each_entry(log, &mut |entry, stored| {
        let expected = chain.head.seq + 1;
        if entry.seq > expected {
            let (from, to) = (expected, entry.seq - 1);
            findings.add(
                &ENTRIES_MISSING,
                entry_place(from),
                &[("from", &from), ("to", &to)],
            );
        } else if entry.prev != chain.head.hash {
            findings.add(&LINK_BROKEN, entry_place(entry.seq), &[("seq", &entry.seq)]);
        }
        if super::chain::raw_hash(entry) != *stored {
            findings.add(
                &ENTRY_EDITED,
                entry_place(entry.seq),
                &[("seq", &entry.seq)],
            );
        }
        chain.head = Head {
            seq: entry.seq,
            hash: *stored,
        };
        chain.entries += 1;
        chain.remember(entry);
        chain.keep_time(entry);
        let subject = || String::from_utf8_lossy(entry.subject).into_owned();
        if store::ERASING.contains(&entry.verb) {
            erased.insert(subject());
        }
        let seals = store::seals(entry.body).len() as i64;
        if seals > 0 && store::formers_at(log, entry.seq)? < seals {
            gone.push((entry.seq, subject()));
        }
        if chain.entries.is_multiple_of(STEP) {
            tell(chain.entries, Some(total), "Kiểm tra nhật ký")?;
        }
        Ok(())
    })?;
    for (seq, subject) in gone {
        if !erased.contains(&subject) {
            findings.add(&FORMER_GONE, entry_place(seq), &[("seq", &seq)]);
        }
    }
    Ok(chain)
}

/// The moment of an entry, as it is shown.
fn told(moment: &[u8]) -> String {
    crate::dates::shown_moment(&String::from_utf8_lossy(moment))
}

impl Chain {
    /// Moments have one length and one zone, so their bytes stand in the order of time.
    fn keep_time(&mut self, entry: &super::chain::Raw<'_>) {
        if entry.verb == store::CONFIRMING || entry.moment >= self.latest.0.as_slice() {
            self.latest = (entry.moment.to_vec(), entry.seq);
        } else if entry.change == super::Change::Insert.as_str().as_bytes() {
            self.back.push(Back {
                table: String::from_utf8_lossy(entry.row_table).into_owned(),
                row: entry.row_id,
                seq: entry.seq,
                moment: entry.moment.to_vec(),
                before: self.latest.clone(),
            });
        }
    }

    /// Names the lines of `numbered` tables that were numbered while the clock stood more than
    /// `tolerance` seconds before an entry already written, and a mark of the latest moment that
    /// is lower than the log's own: numbering refuses the one, and only an act moves the other.
    pub fn times(
        &self,
        mark: Option<&str>,
        tolerance: i64,
        numbered: &[&str],
        findings: &mut Findings,
        name: &dyn Fn(&str, i64) -> String,
    ) {
        let parsed = |moment: &[u8]| Moment::parse(&String::from_utf8_lossy(moment));
        for back in self
            .back
            .iter()
            .filter(|back| numbered.contains(&&*back.table))
        {
            let (before, earlier) = &back.before;
            let within = match (parsed(&back.moment), parsed(before)) {
                (Some(moment), Some(before)) => moment.plus_seconds(tolerance) >= before,
                _ => false,
            };
            if !within {
                findings.add(
                    &NUMBERED_BACK,
                    name(&back.table, back.row),
                    &[
                        ("seq", &back.seq),
                        ("moment", &told(&back.moment)),
                        ("earlier", earlier),
                        ("before", &told(before)),
                    ],
                );
            }
        }
        let (latest, seq) = &self.latest;
        if *seq > 0 && mark.is_none_or(|mark| mark.as_bytes() < latest.as_slice()) {
            let shown = mark.map_or_else(|| "trống".to_owned(), crate::dates::shown_moment);
            findings.add(
                &MARK_LOWERED,
                entry_place(*seq),
                &[("mark", &shown), ("seq", seq), ("moment", &told(latest))],
            );
        }
    }

    fn remember(&mut self, entry: &super::chain::Raw<'_>) {
        let (Ok(id), Ok(digest)) = (
            usize::try_from(entry.row_id),
            <[u8; 32]>::try_from(entry.row_digest),
        ) else {
            return;
        };
        // A row's id is never higher than the number of entries: each row has one of its own.
        if id == 0 || entry.row_id > entry.seq {
            return;
        }
        let table = String::from_utf8_lossy(entry.row_table);
        if !self.tables.contains_key(table.as_ref()) {
            self.tables.insert(table.clone().into_owned(), Vec::new());
        }
        let Some(rows) = self.tables.get_mut(table.as_ref()) else {
            return;
        };
        if rows.len() <= id {
            rows.resize(
                id + 1,
                Last {
                    seq: 0,
                    digest: [0; 32],
                },
            );
        }
        rows[id] = Last {
            seq: entry.seq,
            digest,
        };
    }

    /// Checks every row of every audited table; answers how many. `name` says in Vietnamese
    /// which row a table and an id are.
    ///
    /// # Errors
    /// Those of the database, and `door.stopped`.
    pub fn rows(
        mut self,
        log: &Database,
        tell: Tell<'_>,
        findings: &mut Findings,
        name: &dyn Fn(&str, i64) -> String,
    ) -> Result<u64> {
        let mut seen = 0;
        for table in store::tables(log)? {
            let mut last = self.tables.remove(&table).unwrap_or_default();
            store::each_row(log, &table, &mut |id, last_seq, digest| {
                let known = usize::try_from(id).ok().and_then(|id| last.get_mut(id));
                match known {
                    Some(entry) if entry.seq > 0 => {
                        if entry.seq != last_seq || entry.digest != digest {
                            findings.add(&ROW_EDITED, name(&table, id), &[("seq", &entry.seq)]);
                        }
                        entry.seq = 0;
                    }
                    _ => findings.add(&ROW_UNLOGGED, name(&table, id), &[]),
                }
                seen += 1;
                if seen % STEP == 0 {
                    tell(seen, None, "Kiểm tra từng dòng")?;
                }
                Ok(())
            })?;
            deleted(&table, &last, findings, name);
        }
        // Tables that are gone altogether.
        for (table, last) in &self.tables {
            deleted(table, last, findings, name);
        }
        Ok(seen)
    }
}

fn deleted(
    table: &str,
    last: &[Last],
    findings: &mut Findings,
    name: &dyn Fn(&str, i64) -> String,
) {
    for (id, entry) in last.iter().enumerate() {
        if entry.seq > 0 {
            findings.add(&ROW_DELETED, name(table, id as i64), &[("seq", &entry.seq)]);
        }
    }
}

/// Checks every former value that is kept apart against its seal. `label` says what a field is
/// called on paper.
pub fn former(
    log: &Database,
    findings: &mut Findings,
    label: &dyn Fn(&str) -> String,
) -> Result<()> {
    store::each_former(log, &mut |seq, field, salt, value, body| {
        let seal = hex(&super::chain::sealed(salt, value));
        let holds = store::seals(body)
            .iter()
            .any(|(name, sealed)| name == field && *sealed == seal);
        if !holds {
            findings.add(
                &FORMER_EDITED,
                entry_place(seq),
                &[("field", &label(field)), ("seq", &seq)],
            );
        }
        Ok(())
    })
}

/// Compares the log with what the witness in `folder` saw. `expected`: there should be one.
pub fn witness(
    log: &Database,
    folder: &Path,
    head: Head,
    expected: bool,
    findings: &mut Findings,
) -> Result<()> {
    let seen = witness::read(folder)?;
    let place = folder.join(witness::FILE_NAME).display().to_string();
    if seen.is_empty() && expected && head.seq > 0 {
        findings.add(&WITNESS_GONE, place.clone(), &[]);
    }
    if let Some(furthest) = seen.iter().max_by_key(|seen| seen.seq)
        && furthest.seq > head.seq
    {
        findings.add(
            &END_MISSING,
            place.clone(),
            &[
                ("seen", &furthest.seq),
                ("moment", &crate::dates::shown_moment(&furthest.moment)),
                ("last", &head.seq),
            ],
        );
    }
    for line in seen.iter().filter(|line| line.seq <= head.seq) {
        let stored = super::store::hash_at(log, line.seq)?;
        if stored.is_none_or(|hash| hex(&hash) != line.hash) {
            findings.add(
                &OTHER_HISTORY,
                place,
                &[
                    ("seq", &line.seq),
                    ("moment", &crate::dates::shown_moment(&line.moment)),
                ],
            );
            break;
        }
    }
    Ok(())
}
