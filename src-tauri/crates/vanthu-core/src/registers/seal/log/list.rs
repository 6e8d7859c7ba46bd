//! The log as a book: filters, jump and keyset pages.

use schemars::JsonSchema;
use serde::Deserialize;

use super::store::{self, StampingRow};
use crate::act::View;
use crate::error::{INPUT, Result};
use crate::ids::SealId;

/// What the book view asks for.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct List {
    pub year: Option<i32>,
    pub seal_id: Option<SealId>,
    pub only: Option<Only>,
    pub order: Order,
    /// Jump: begin at this number.
    pub start_number: Option<i64>,
    pub cursor: Option<String>,
    /// At most 500; 200 when left out.
    pub limit: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    Newest,
    Oldest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    /// Nobody has signed for it yet.
    Unreceived,
    Voided,
    /// Written down on a later day than it was done.
    Late,
}

fn bad(field: &str, what: &str) -> crate::error::Error {
    INPUT.with(&[("what", &what)]).at(field)
}

/// One page: the rows, and the cursor of the next.
pub fn list(view: &View<'_>, ask: &List) -> Result<(Vec<StampingRow>, Option<String>)> {
    let limit = ask.limit.unwrap_or(200);
    if !(1..=500).contains(&limit) {
        return Err(bad("limit", "số dòng mỗi trang phải từ 1 đến 500"));
    }
    let mut conditions = vec!["true".to_owned()];
    conditions.extend(ask.year.map(|year| format!("t.year = {year}")));
    conditions.extend(ask.seal_id.map(|seal| format!("t.seal_id = {seal}")));
    conditions.extend(ask.only.map(|only| {
        match only {
            Only::Unreceived => "t.received_kind = '' AND t.voided_at IS NULL",
            Only::Voided => "t.voided_at IS NOT NULL",
            Only::Late => "substr(t.recorded_at, 1, 10) > substr(t.stamped_at, 1, 10)",
        }
        .to_owned()
    }));
    let (direction, beyond) = match ask.order {
        Order::Newest => ("DESC", "<"),
        Order::Oldest => ("ASC", ">"),
    };
    if let Some(number) = ask.start_number {
        let year = ask.year.unwrap_or_else(|| view.now().year());
        conditions.push(format!(
            "(t.year, t.stamping_number) {beyond}= ({year}, {number})"
        ));
    }
    if let Some(cursor) = &ask.cursor {
        let (year, number) = cursor
            .split_once(':')
            .and_then(|(year, number)| {
                Some((year.parse::<i32>().ok()?, number.parse::<i64>().ok()?))
            })
            .ok_or_else(|| bad("cursor", "dấu trang không đọc được"))?;
        conditions.push(format!(
            "(t.year, t.stamping_number) {beyond} ({year}, {number})"
        ));
    }
    // One series for the whole office, so year and number are the book's own order.
    let tail = format!(
        "WHERE {} ORDER BY t.year {direction}, t.stamping_number {direction} LIMIT {}",
        conditions.join(" AND "),
        limit + 1
    );
    let mut rows = store::list(view, &tail)?;
    let more = rows.len() as i64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(200));
    let next = rows
        .last()
        .filter(|_| more)
        .map(|row| format!("{}:{}", row.year, row.number));
    Ok((rows, next))
}
