//! Thẩm quyền: who may decide a thing, and in which capacity.
//!
//! NĐ 30/2020 Điều 13: the head signs everything, for a collective body "thay mặt" (TM.); a
//! deputy signs "ký thay" (KT.) in the lĩnh vực given to them; ký thừa lệnh (TL.) and thừa ủy
//! quyền (TUQ.) are given in writing, within limits of time and matter, and never given on.
//!
//! ```text
//! chức vụ held that day ─▶ lĩnh vực phụ trách ─▶ own right (or TM., KT.)
//!          │ not theirs
//!          └─▶ ủy quyền in force that day, from somebody whose it is ─▶ KT. / TL. / TUQ.
//!                     └─▶ otherwise one sentence that says why not
//! ```
//! What can never happen: a decision by who drafted, asked for, submitted or holds the thing; by a
//! delegation outside its days or its lĩnh vực, or from somebody who no longer holds the chức vụ
//! it was given from; a delegation given on; a delegation deleted.

pub mod api;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Capacity, Code, Held, Matter, People, Standing, titles_in};
