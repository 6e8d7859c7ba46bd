//! Who is at the desk. A value handed in with every read and act.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

/// The coarse roles; one person may wear many hats. What a chức vụ may sign is decided
/// elsewhere, in rules.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Văn thư.
    Clerk,
    /// Cán bộ lưu trữ.
    Archivist,
    /// Lãnh đạo.
    Leader,
    /// Công chức, viên chức xử lý.
    Officer,
    /// Kế toán, thủ quỹ.
    Accountant,
    /// Quản trị.
    Admin,
}

impl Role {
    pub const ALL: &[Role] = &[
        Role::Clerk,
        Role::Archivist,
        Role::Leader,
        Role::Officer,
        Role::Accountant,
        Role::Admin,
    ];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Clerk => "clerk",
            Role::Archivist => "archivist",
            Role::Leader => "leader",
            Role::Officer => "officer",
            Role::Accountant => "accountant",
            Role::Admin => "admin",
        }
    }

    /// From the stored text.
    pub fn parse(text: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.as_str() == text)
    }
}

/// A person as the office knows them while they are at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub id: PersonId,
    pub login: String,
    pub full_name: String,
    pub roles: Vec<Role>,
    /// The secret was set by another; nothing but changing it is allowed.
    pub must_change_secret: bool,
}

/// Nobody, a person, or the program itself (the watched folder at night).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Session {
    #[default]
    Nobody,
    Person(Caller),
    /// The program's own work: intake, first set-up. Shown in the log as "Chương trình".
    Program,
}

impl Session {
    pub fn caller(&self) -> Option<&Caller> {
        match self {
            Session::Person(caller) => Some(caller),
            Session::Nobody | Session::Program => None,
        }
    }

    pub fn has(&self, role: Role) -> bool {
        self.caller()
            .is_some_and(|caller| caller.roles.contains(&role))
    }
}
