//! The fields of an entry as they come through the door, written once for checking,
//! registering and amending.

/// Declares an input type: its own fields, then every field of an entry, each of which may be
/// left out. Written as a macro because a flattened struct would lose the name of a wrong field.
macro_rules! entry_input {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$field_doc:meta])* $field:ident : $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $vis struct $name {
            $($(#[$field_doc])* $vis $field: $kind,)*
            /// Ngày đến.
            arrival_date: Option<chrono::NaiveDate>,
            /// Giờ đến `HH:MM`.
            arrival_time: Option<String>,
            receipt_kind: Option<$crate::registers::incoming::rules::ReceiptKind>,
            /// Tác giả.
            organ_name: Option<String>,
            code_number: Option<String>,
            code_notation: Option<String>,
            issued_date: Option<chrono::NaiveDate>,
            type_name: Option<String>,
            /// Trích yếu nội dung.
            subject: Option<String>,
            language: Option<String>,
            page_amount: Option<i64>,
            copies: Option<i64>,
            signer_position: Option<String>,
            signer_full_name: Option<String>,
            /// Mức độ khẩn, 0 to 4.
            priority: Option<i64>,
            /// "", "mat", "toi_mat", "tuyet_mat".
            secrecy: Option<String>,
            /// Đơn vị hoặc người nhận.
            to_places: Option<String>,
            /// Hạn giải quyết.
            due_date: Option<chrono::NaiveDate>,
            /// Ghi chú.
            description: Option<String>,
            envelope_kind: Option<String>,
            authenticity_result: Option<String>,
            authenticity_note: Option<String>,
            file_notation: Option<String>,
        }

        impl $name {
            /// Puts every field that was given into `entry`.
            fn fill(self, entry: &mut $crate::registers::incoming::rules::Entry) {
                fn put<T>(place: &mut T, value: Option<T>) {
                    if let Some(value) = value {
                        *place = value;
                    }
                }
                put(&mut entry.arrival_date, self.arrival_date.map(Some));
                put(&mut entry.arrival_time, self.arrival_time.map(Some));
                put(&mut entry.receipt_kind, self.receipt_kind);
                put(&mut entry.organ_name, self.organ_name);
                put(&mut entry.code_number, self.code_number);
                put(&mut entry.code_notation, self.code_notation);
                put(&mut entry.issued_date, self.issued_date.map(Some));
                put(&mut entry.type_name, self.type_name);
                put(&mut entry.subject, self.subject);
                put(&mut entry.language, self.language);
                put(&mut entry.page_amount, self.page_amount.map(Some));
                put(&mut entry.copies, self.copies.map(Some));
                put(&mut entry.signer_position, self.signer_position);
                put(&mut entry.signer_full_name, self.signer_full_name);
                put(&mut entry.priority, self.priority);
                put(&mut entry.secrecy, self.secrecy);
                put(&mut entry.to_places, self.to_places);
                put(&mut entry.due_date, self.due_date.map(Some));
                put(&mut entry.description, self.description);
                put(&mut entry.envelope_kind, self.envelope_kind);
                put(&mut entry.authenticity_result, self.authenticity_result);
                put(&mut entry.authenticity_note, self.authenticity_note);
                put(&mut entry.file_notation, self.file_notation);
            }
        }
    };
}

pub(crate) use entry_input;
