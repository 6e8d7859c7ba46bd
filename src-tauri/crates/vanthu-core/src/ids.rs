//! Row ids as types of their own, so that a unit is never taken for a person.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub i64);
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> { self.0.to_sql() }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> { i64::column_result(value).map(Self) }
        }
        impl From<$name> for rusqlite::types::Value {
            fn from(id: $name) -> Self { rusqlite::types::Value::Integer(id.0) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(f, "{}", self.0) }
        }
    )*};
}

ids! {
    /// A person of the office (cán bộ, công chức, viên chức).
    PersonId;
    /// A unit (đơn vị).
    UnitId;
    /// An issuing body (cơ quan ban hành) on this workstation.
    BodyId;
    /// A series of numbers (dãy số).
    SeriesId;
    /// A book (sổ, quyển) of one year.
    BookId;
    /// A line of the book of incoming documents.
    IncomingId;
    /// One hand-over of an incoming document.
    HandoverId;
    /// Numbers held for somebody.
    ReservationId;
    /// A document of the office, from draft to stored original.
    OutgoingId;
    /// Somebody an outgoing document is sent to.
    RecipientId;
    /// A stored original that was lent.
    LoanId;
    /// An envelope to a named person.
    EnvelopeId;
    /// A scan in the inbox.
    ScanId;
    /// A stored original.
    FileId;
    /// A watched folder.
    FolderId;
    /// A procedure the office has adopted.
    ProcedureId;
    /// One version of a procedure.
    VersionId;
    /// A piece of work.
    CaseId;
    /// One opening of a step of a case.
    StepId;
    /// A branch of the work tree.
    AssignmentId;
    /// Giving somebody the right to decide (ủy quyền).
    DelegationId;
    /// A decision signed here.
    DecisionId;
    /// A seal, or a signing token.
    SealId;
    /// A leader's written permission to let a seal go.
    PermissionId;
    /// A line of the log of seals.
    StampingId;
    /// A line of the book of copies.
    CopyId;
}
