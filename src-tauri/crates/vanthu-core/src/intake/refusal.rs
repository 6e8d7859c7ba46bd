//! Why a file cannot become a document by itself: one list, each reason with its sentence.

use serde::{Deserialize, Serialize};

use super::shape::Kind;

/// A permanent reason to put a file in quarantine. The clerk sees [`Refusal::sentence`] and,
/// where [`Refusal::can_register_anyway`], may take the file in all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// Zero bytes and nobody writes to it any more.
    Empty,
    /// The end of the file is missing and nobody writes to it any more.
    Truncated { kind: Kind },
    /// The inner structure contradicts itself.
    Damaged { kind: Kind },
    /// A PDF that needs a password or limits what may be done with it.
    Encrypted,
    /// Neither PDF, JPEG, PNG nor TIFF by content.
    UnknownKind,
    /// More bytes than the office takes in.
    TooManyBytes { bytes: u64, limit: u64 },
    /// More pages than the office takes in.
    TooManyPages { limit: u32 },
    /// A page would need more memory than a scan ever does (decompression bomb).
    TooManyPixels { width: u32, height: u32, limit: u64 },
}

impl Refusal {
    /// Stable code, for the log and for tests.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::Empty => "intake.empty",
            Refusal::Truncated { .. } => "intake.truncated",
            Refusal::Damaged { .. } => "intake.damaged",
            Refusal::Encrypted => "intake.encrypted",
            Refusal::UnknownKind => "intake.unknown_kind",
            Refusal::TooManyBytes { .. } => "intake.too_many_bytes",
            Refusal::TooManyPages { .. } => "intake.too_many_pages",
            Refusal::TooManyPixels { .. } => "intake.too_many_pixels",
        }
    }

    /// The sentence shown to the clerk: what is wrong and what can be done.
    pub fn sentence(&self) -> String {
        match self {
            Refusal::Empty => "Tệp rỗng (0 byte): máy quét hoặc việc chép tệp đã bị ngắt. \
                 Xin quét hoặc chép lại."
                .into(),
            Refusal::Truncated { kind } => format!(
                "Tệp {} thiếu phần cuối: việc quét hoặc chép đã bị ngắt giữa chừng. \
                 Xin quét hoặc chép lại.",
                kind.shown()
            ),
            Refusal::Damaged { kind } => format!(
                "Tệp {} bị hỏng bên trong, có thể không xem được. Xin quét lại.",
                kind.shown()
            ),
            Refusal::Encrypted => "Tệp PDF có đặt mật khẩu hoặc khóa quyền. \
                 Xin đề nghị nơi gửi cung cấp bản không khóa."
                .into(),
            Refusal::UnknownKind => {
                "Tệp không phải là PDF, JPEG, PNG hay TIFF (xét theo nội dung, \
                 không theo tên). Xin chuyển thành PDF rồi đưa lại."
                    .into()
            }
            Refusal::TooManyBytes { bytes, limit } => format!(
                "Tệp quá lớn ({}; giới hạn {}). Xin quét lại với độ phân giải thấp hơn \
                 hoặc tách thành nhiều tệp.",
                shown_bytes(*bytes),
                shown_bytes(*limit)
            ),
            Refusal::TooManyPages { limit } => format!(
                "Tệp có quá nhiều trang (giới hạn {} trang). Xin tách thành nhiều tệp.",
                grouped(u64::from(*limit))
            ),
            Refusal::TooManyPixels {
                width,
                height,
                limit,
            } => format!(
                "Ảnh quá lớn ({} × {} điểm ảnh; giới hạn {} triệu điểm ảnh mỗi trang). \
                 Xin quét lại với độ phân giải thấp hơn.",
                grouped(u64::from(*width)),
                grouped(u64::from(*height)),
                limit / 1_000_000
            ),
        }
    }

    /// Whether "vẫn đăng ký" makes sense: an empty file holds nothing that could be registered.
    pub fn can_register_anyway(&self) -> bool {
        !matches!(self, Refusal::Empty)
    }
}

/// Number with the Vietnamese thousands separator: `12.345`.
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}

/// Size for a sentence, rounded up so that a file just over the limit never looks equal to it.
pub fn shown_bytes(bytes: u64) -> String {
    const MB: u64 = 1_000_000;
    if bytes < 1_000 {
        format!("{bytes} byte")
    } else if bytes < MB {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", grouped(bytes.div_ceil(MB)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every() -> Vec<Refusal> {
        vec![
            Refusal::Empty,
            Refusal::Truncated { kind: Kind::Pdf },
            Refusal::Damaged { kind: Kind::Tiff },
            Refusal::Encrypted,
            Refusal::UnknownKind,
            Refusal::TooManyBytes {
                bytes: 1_234_000_001,
                limit: 500_000_000,
            },
            Refusal::TooManyPages { limit: 2_000 },
            Refusal::TooManyPixels {
                width: 60_000,
                height: 50_000,
                limit: 120_000_000,
            },
        ]
    }

    #[test]
    fn every_reason_has_its_own_code_and_a_sentence_in_two_parts() {
        let mut codes: Vec<_> = every().iter().map(Refusal::code).collect();
        codes.dedup();
        assert_eq!(codes.len(), every().len());
        for refusal in every() {
            let sentence = refusal.sentence();
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(!sentence.contains("  "), "{sentence}");
        }
    }

    #[test]
    fn reasons_survive_being_written_down() {
        for refusal in every() {
            let text = serde_json::to_string(&refusal).unwrap();
            assert_eq!(
                serde_json::from_str::<Refusal>(&text).unwrap(),
                refusal,
                "{text}"
            );
        }
    }

    #[test]
    fn sizes_are_written_the_vietnamese_way() {
        for (bytes, shown) in [
            (0, "0 byte"),
            (999, "999 byte"),
            (1_001, "2 kB"),
            (500_000_001, "501 MB"),
            (1_234_000_000, "1.234 MB"),
        ] {
            assert_eq!(shown_bytes(bytes), shown);
        }
    }
}
