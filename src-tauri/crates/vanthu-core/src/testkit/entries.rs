//! Builders of entries and scans.

use serde_json::{Value, json};

use crate::act::{Event, col, erasable};
use crate::error::Result;
use crate::ids::ScanId;
use crate::intake::shape::kind_of;
use crate::kit::files::store as files;
use crate::kit::files::vault::Vault;
use crate::office::Office;
use crate::session::Session;
use crate::topic::Topic;

/// A plain entry of the book of incoming documents, number `n` of a provincial office, with the
/// fields of `changes` put over it. A field changed to null is left out.
pub fn entry(n: u32, changes: Value) -> Value {
    let mut entry = json!({
        "organ_name": "Sở Nội vụ tỉnh Khánh Hòa",
        "code_number": n.to_string(),
        "code_notation": "SNV-CCHC",
        "issued_date": "2026-03-02",
        "type_name": "Công văn",
        "subject": format!("V/v báo cáo công tác văn thư, lưu trữ đợt {n}"),
    });
    let fields = entry.as_object_mut().expect("an object");
    if let Value::Object(changes) = changes {
        for (field, value) in changes {
            if value.is_null() {
                fields.remove(&field);
            } else {
                fields.insert(field, value);
            }
        }
    }
    entry
}

/// A scan as intake leaves it: the original in the vault, a row in the inbox.
///
/// # Errors
/// Those of the vault.
pub fn add_scan(office: &Office, file_name: &str, bytes: &[u8]) -> Result<ScanId> {
    let vault = Vault::of(office.home());
    let staged = vault.stage(&mut &*bytes)?;
    vault.keep(&staged)?;
    office.act(&Session::Program, |act| {
        let file = match files::by_hash(act, staged.sha256())? {
            Some(file) => file.id,
            None => {
                let kind = kind_of(bytes).code();
                files::add(
                    act,
                    staged.sha256(),
                    staged.bytes().cast_signed(),
                    kind,
                    None,
                )?
            }
        };
        let now = act.now().to_string();
        let id = act.insert(
            "scan",
            &[
                col("file_id", file.0),
                erasable("file_name", file_name.to_owned()),
                col("label", String::new()),
                col("received_at", now),
                col("state", "waiting".to_owned()),
                col("urgent", 0),
            ],
            Event::new(Topic::Inbox, "scan_received"),
        )?;
        Ok(ScanId(id))
    })
}
