//! How the log speaks: the Vietnamese words for verbs and columns, kept by each slice.

use crate::topic::Topic;

/// What a register can say happened, for the steps of procedures: a slice lists its facts, says
/// them with `Act::fact`, and knows nothing of who listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// `register.what`.
    pub name: &'static str,
    /// As the register says it: "Đăng ký văn bản đến".
    pub label: &'static str,
}

/// The words of one slice.
pub struct Words {
    pub topic: Topic,
    /// The tables whose columns `labels` names, and what a row of each is.
    pub tables: &'static [(&'static str, &'static str)],
    /// Verb of an event → what was done.
    pub verbs: &'static [(&'static str, &'static str)],
    /// Column → its name on paper.
    pub labels: &'static [(&'static str, &'static str)],
    /// Column → what its code words mean.
    pub values: &'static [(&'static str, Codes)],
}

/// Code word → what it means.
pub type Codes = &'static [(&'static str, &'static str)];

impl Words {
    /// What a row of a table is; `None` when the table is not of this slice.
    pub fn row(&self, table: &str) -> Option<&'static str> {
        look_up(self.tables, table)
    }

    /// What a verb means; `None` when this slice does not use it.
    pub fn verb(&self, verb: &str) -> Option<&'static str> {
        look_up(self.verbs, verb)
    }

    /// What a column is called; `None` when this slice does not have it.
    pub fn label(&self, column: &str) -> Option<&'static str> {
        look_up(self.labels, column)
    }

    /// What a code word of a column means; `None` when the column holds no code words.
    pub fn value(&self, column: &str, code: &str) -> Option<&'static str> {
        let (_, codes) = self.values.iter().find(|(name, _)| *name == column)?;
        look_up(codes, code)
    }
}

fn look_up(table: &[(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    table
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, text)| *text)
}
