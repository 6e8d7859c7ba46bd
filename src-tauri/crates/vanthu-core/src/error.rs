//! What the office answers when it cannot do as asked: one error type, its Vietnamese sentence
//! written once, in a table of the slice that refuses.
//!
//! A refusal is not a bug: it is shown calmly at the field. Every slice declares its sentences
//! with [`sentences!`](crate::sentences) and exports the table through the door, so that all
//! of them can be proof-read in one snapshot.

use std::fmt::{self, Display};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The sort of answer; the screen and the exit code of the command line follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The office's rules do not allow it. The person can mend it.
    Refused,
    /// This person may not do it.
    Denied,
    /// The thing named does not exist.
    NotFound,
    /// Somebody changed it in the meantime.
    Conflict,
    /// Another program holds the office folder.
    InUse,
    /// The disk or the folder failed; to be tried again.
    Storage,
    /// A fault of the program or of the data.
    Broken,
}

/// One sentence of the office, declared once in the slice it belongs to.
#[derive(Debug)]
pub struct Sentence {
    pub kind: Kind,
    /// Stable, `slice.what`.
    pub code: &'static str,
    /// The input field it speaks of; empty when none.
    pub field: &'static str,
    /// Vietnamese, with `{name}` where a value goes.
    pub text: &'static str,
}

impl Sentence {
    /// The error with no values to fill in.
    pub fn error(&self) -> Error {
        self.with(&[])
    }

    /// The error, its `{name}` places filled.
    pub fn with(&self, values: &[(&str, &dyn Display)]) -> Error {
        Error {
            kind: self.kind,
            code: self.code.to_owned(),
            message: self.say(values),
            field: (!self.field.is_empty()).then(|| self.field.to_owned()),
            cause: None,
        }
    }

    /// The sentence alone, its places filled.
    pub fn say(&self, values: &[(&str, &dyn Display)]) -> String {
        // In one pass: braces in what a person typed are not places.
        let mut message = String::new();
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once('{') {
            message.push_str(before);
            let Some((place, after)) = after.split_once('}') else {
                message.push('{');
                rest = after;
                break;
            };
            match values.iter().find(|(name, _)| *name == place) {
                Some((_, value)) => message.push_str(&value.to_string()),
                None => message.push_str(&format!("{{{place}}}")),
            }
            rest = after;
        }
        message.push_str(rest);
        message
    }
}

/// Declares sentences and the table `SENTENCES` of them all.
///
/// ```ignore
/// sentences! {
///     NOT_SIGNED = Refused "outgoing.not_signed" "signed_date" "Văn bản chưa được ký.";
/// }
/// ```
#[macro_export]
macro_rules! sentences {
    ($($name:ident = $kind:ident $code:literal $field:literal $text:literal;)*) => {
        $(pub static $name: $crate::error::Sentence = $crate::error::Sentence {
            kind: $crate::error::Kind::$kind, code: $code, field: $field, text: $text,
        };)*
        /// Every sentence of this slice.
        pub static SENTENCES: &[&$crate::error::Sentence] = &[$(&$name),*];
    };
}

/// What goes back to the caller: kind, stable code, sentence, field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    pub kind: Kind,
    pub code: String,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The technical cause, for the log file only; never crosses the door.
    #[serde(skip)]
    #[schemars(skip)]
    pub cause: Option<String>,
}

impl Error {
    /// The same error, speaking of another input field.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// The same error with its technical cause kept for the log.
    #[must_use]
    pub fn because(mut self, cause: impl Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        match &self.cause {
            Some(cause) => write!(f, " [{}: {cause}]", self.code),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

pub type Result<T> = std::result::Result<T, Error>;

sentences! {
    DATABASE = Broken "office.database" "" "Tệp sổ báo lỗi nên việc này chưa được ghi; sổ không có gì thay đổi. Xin báo người quản trị.";
    DATABASE_BUSY = InUse "office.database_busy" "" "Tệp sổ đang bận. Xin thử lại sau giây lát.";
    DATABASE_CORRUPT = Broken "office.database_corrupt" "" "Tệp sổ bị hỏng hoặc không đọc được. Xin dừng ghi sổ và khôi phục từ bản sao lưu gần nhất.";
    DISK_FULL = Storage "office.disk_full" "" "Ổ đĩa đã đầy nên chưa ghi được; không có gì bị mất. Xin giải phóng dung lượng rồi làm lại.";
    READ_ONLY = Storage "office.read_only" "" "Thư mục giữ sổ không cho ghi. Xin kiểm tra quyền của thư mục rồi làm lại.";
    FILE = Storage "office.file" "" "Không đọc hoặc ghi được tệp {path}. Xin kiểm tra ổ đĩa và thư mục rồi làm lại.";
    NOT_FOUND = NotFound "office.not_found" "id" "Không tìm thấy {what} (mã {id}).";
    DANGLING = NotFound "office.dangling" "" "Một mục đã chọn (đơn vị, người, sổ hoặc tệp) không có trong sổ. Xin mở lại màn hình rồi chọn lại.";
    CONFLICT = Conflict "office.conflict" "version" "Nội dung này vừa được người khác sửa. Xin mở lại để xem bản mới rồi làm tiếp; phần đang nhập vẫn còn trên màn hình.";
    INPUT = Refused "office.input" "" "Nội dung gửi vào không đúng mẫu: {what}.";
    FAULT = Broken "office.fault" "" "Chương trình gặp lỗi bên trong nên việc này chưa được ghi; sổ không có gì thay đổi. Xin báo người quản trị.";
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let sentence = match error.sqlite_error_code() {
            Some(Code::DiskFull) => &DISK_FULL,
            // Also to read, the engine needs a file of its own beside the book.
            Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen) => &READ_ONLY,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => &DATABASE_BUSY,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => &DATABASE_CORRUPT,
            // An id from outside that names nothing: the caller's mistake, not the program's.
            Some(Code::ConstraintViolation) if points_nowhere(&error) => &DANGLING,
            _ => &DATABASE,
        };
        sentence.error().because(error)
    }
}

fn points_nowhere(error: &rusqlite::Error) -> bool {
    error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

/// An input/output error on a named path.
pub fn io_error(path: &std::path::Path, error: &std::io::Error) -> Error {
    let sentence = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => &DISK_FULL,
        std::io::ErrorKind::ReadOnlyFilesystem => &READ_ONLY,
        _ => &FILE,
    };
    sentence.with(&[("path", &path.display())]).because(error)
}

#[cfg(test)]
mod tests {
    use super::{Kind, Sentence};

    #[test]
    fn places_are_filled_once() {
        let sentence = Sentence {
            kind: Kind::Refused,
            code: "a.b",
            field: "",
            text: "{one}/{two} của {one}; {three} {mở.",
        };
        assert_eq!(
            sentence.say(&[("one", &"{two}"), ("two", &2)]),
            "{two}/2 của {two}; {three} {mở."
        );
    }
}
