//! Work: the cases of register lines and those that stand alone, their steps, the work tree.
//!
//! | file | holds |
//! |---|---|
//! | `follow` | what the registers say moves their cases, inside the same act |
//! | `gather` | whose turn it is and by when, for many cases at once |
//! | `waiting` | whose what waits is, in the order of urgency |
//! | `list`, `whole` | the commands that show work |
//! | `figures`, `times` | Hôm nay's lists and the office's figures; how long steps took |
//! | `steps`, `tree` | the commands that do it |
//! | `named` | lines of the book that a step names |
//! | `paper` | Sổ theo dõi giải quyết, Phiếu giải quyết văn bản đến |

mod figures;
pub mod follow;
pub mod gather;
mod list;
pub(super) mod named;
mod paper;
mod steps;
mod times;
pub(super) mod tree;
pub mod waiting;
mod whole;

use crate::door::{Door, Who};
use crate::topic::Topic;

/// This part's commands.
pub fn commands(door: &mut Door) {
    const SHOWN: &[Topic] = &[
        Topic::Work,
        Topic::Procedures,
        Topic::Incoming,
        Topic::Calendar,
        Topic::People,
    ];
    door.read("case_list", Who::ANY, list::case_list, SHOWN);
    door.read("case_get", Who::ANY, whole::case_get, SHOWN);
    door.read("work_today", Who::ANY, figures::work_today, SHOWN);
    let figures = figures::office_figures;
    door.read("office_figures", Who::LEADER_OR_CLERK, figures, SHOWN);
    door.read("work_times", Who::LEADER_OR_CLERK, times::work_times, SHOWN);
    door.write("case_open", Who::ANY, steps::case_open);
    door.write("case_step_done", Who::ANY, steps::case_step_done);
    door.write("case_step_return", Who::ANY, steps::case_step_return);
    door.signed("case_step_sign", Who::ANY, steps::case_step_sign);
    door.write(
        "case_step_skip",
        Who::LEADER_OR_CLERK,
        steps::case_step_skip,
    );
    door.write("case_step_record", Who::CLERK, steps::case_step_record);
    door.write("assignment_add", Who::ANY, tree::assignment_add);
    door.write("assignment_progress", Who::ANY, tree::assignment_progress);
    door.write("assignment_result", Who::ANY, tree::assignment_result);
    door.write("assignment_accept", Who::ANY, tree::assignment_accept);
    door.write("assignment_extend", Who::ANY, tree::assignment_extend);
    door.write("assignment_recall", Who::ANY, tree::assignment_recall);
    door.write("assignment_reassign", Who::ANY, tree::assignment_reassign);
    door.read("work_follow_up", Who::ANY, paper::work_follow_up, SHOWN);
    door.read("incoming_slip", Who::ANY, paper::incoming_slip, SHOWN);
}
