//! Bàn ký duyệt: the leader's desk. What waits for one person across all registers, and their
//! answer, each signed by itself with their own secret: on the clerk's session or in their own.
//!
//! | file | holds |
//! |---|---|
//! | `rules` | what may be answered, what exactly is signed |
//! | `subject`, `content` | one thing as it is shown; its words as they are kept and sealed |
//! | `outgoing` | an outgoing document that is approved or signed, as a subject |
//! | `list` | the list of what waits |
//! | `decide` | the answer: checked against what was shown, signed, and said to the register |
//! | `told` | the decisions of a line or a case |
//! | `check` | what `verify` asks of every decision |
//!
//! ```text
//! shown (version, fingerprint, files) ─▶ answered ─▶ same as now? ─▶ competence ─▶ signed
//!                                          one act: sign-off, decision, files seen,
//!                                                   the fact on the row, the turn in the case
//! ```
//! What can never happen: a decision over something else than was shown; one without its own
//! sign-off; by who drafted, asked for, submitted or holds the thing; two over the same version.

pub mod check;
mod content;
mod decide;
mod list;
mod outgoing;
pub mod rules;
pub mod store;
mod subject;
mod told;
pub mod words;

pub(super) use decide::sign_step;

use crate::act::{Act, Event, View, hidden};
use crate::door::{Door, Who};
use crate::error::Result;
use crate::ids::CaseId;
use crate::procedures::words::BLANKED;
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    const SHOWN: &[Topic] = &[
        Topic::Work,
        Topic::Incoming,
        Topic::Outgoing,
        Topic::People,
        Topic::Calendar,
        Topic::Procedures,
    ];
    door.read("desk_people", Who::ANY, list::desk_people, SHOWN);
    door.read("desk_list", Who::ANY, list::desk_list, SHOWN);
    door.signed("desk_decide", Who::ANY, decide::desk_decide);
    door.signed("incoming_direct", Who::ANY, decide::incoming_direct);
    door.signed("outgoing_approve", Who::ANY, decide::outgoing_approve);
    door.signed("outgoing_sign", Who::ANY, decide::outgoing_sign);
    door.task("desk_decide_batch", Who::ANY, decide::desk_decide_batch);
    door.read("decision_list", Who::ANY, told::decision_list, SHOWN);
    door.sentences(rules::SENTENCES);
}

/// In which capacity something was signed; empty when it was no decision of the desk.
pub(super) fn capacity_of(view: &View<'_>, sign_off: i64) -> Result<String> {
    Ok(store::of_sign_off(view, sign_off)?.map_or(String::new(), |row| row.capacity_text))
}

/// Stands where the words of a decision were erased.
pub(super) fn blanked() -> &'static str {
    BLANKED
}

/// Forgets the words of the decisions about a line that turned out to be a state secret, and of
/// its cases; that they were signed stays to be seen.
pub(super) fn forget(act: &mut Act<'_>, line: Option<(&str, i64)>, cases: &[CaseId]) -> Result<()> {
    let mut all = Vec::new();
    if let Some((register, line)) = line {
        all.extend(store::decisions(
            act,
            &store::Which {
                line: Some((register.to_owned(), line)),
                limit: i64::MAX,
                ..store::Which::default()
            },
        )?);
    }
    for case in cases {
        let of_case = store::decisions(
            act,
            &store::Which {
                case: Some(*case),
                limit: i64::MAX,
                ..store::Which::default()
            },
        )?;
        for row in of_case {
            if !all.iter().any(|known| known.id == row.id) {
                all.push(row);
            }
        }
    }
    for row in all.into_iter().filter(|row| row.content != BLANKED) {
        let nothing = [
            hidden("content", BLANKED.to_owned()),
            hidden("salt", Vec::new()),
        ];
        let event = Event::new(Topic::Work, "decision_secret");
        act.update("decision", row.id.0, None, &nothing, event)?;
    }
    Ok(())
}
