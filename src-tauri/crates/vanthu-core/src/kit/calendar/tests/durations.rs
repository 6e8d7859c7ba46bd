//! Every time text of the procedures, and texts that must not be guessed.

use unicode_normalization::UnicodeNormalization;

use crate::kit::calendar::duration::{Counting, Duration, Monthly, Rule};
use Counting::{Calendar, Unsaid, Working};

fn days(halves: u32, counting: Counting) -> Rule {
    Rule::Days {
        halves,
        counting,
        at_most: false,
    }
}

fn at_most(halves: u32, counting: Counting) -> Rule {
    Rule::Days {
        halves,
        counting,
        at_most: true,
    }
}

fn at_once(after: &str) -> Rule {
    Rule::AtOnce {
        after: after.to_owned(),
    }
}

fn before(halves: u32, counting: Counting, mark: &str) -> Rule {
    Rule::Before {
        halves,
        counting,
        mark: mark.to_owned(),
    }
}

fn after(halves: u32, mark: &str) -> Rule {
    Rule::After {
        halves,
        counting: Unsaid,
        mark: mark.to_owned(),
    }
}

fn by_rule(whose: &str) -> Rule {
    Rule::ByRule {
        whose: whose.to_owned(),
    }
}

fn during(mark: &str) -> Rule {
    Rule::During {
        mark: mark.to_owned(),
    }
}

/// The time texts of the procedures of Tây Hồ (2024), Lào Cai and Hà Nội, and close relatives.
fn cases() -> Vec<(&'static str, Rule)> {
    vec![
        ("Giờ hành chính", Rule::OfficeHours),
        ("Giờ\nhành chính", Rule::OfficeHours),
        ("Giờ Hành chính", Rule::OfficeHours),
        ("Trong giờ HC", Rule::OfficeHours),
        ("Ngay", at_once("")),
        (
            "Ngay sau khi tiếp nhận văn bản",
            at_once("tiếp nhận văn bản"),
        ),
        (
            "Ngay sau khi văn bản được duyệt  ",
            at_once("văn bản được duyệt"),
        ),
        (
            "Ngay khi lãnh đạo Trung tâm phê duyệt",
            at_once("lãnh đạo Trung tâm phê duyệt"),
        ),
        (
            "Ngay sau khi \n\nlãnh đạo VP HĐND & UBND ký",
            at_once("lãnh đạo VP HĐND UBND ký"),
        ),
        (
            "Ngay sau khi nhận được văn bản dự thảo từ chuyên viên được phân công",
            at_once("nhận được văn bản dự thảo từ chuyên viên được phân công"),
        ),
        (
            "- Xử lý ngay đối với trường hợp nghỉ đột xuất ( ốm đau, gia đình có việc ,…)",
            at_once(""),
        ),
        ("Trong ngày", Rule::SameDay),
        ("ngay trong ngày làm việc", Rule::SameDay),
        ("0,5 ngày", days(1, Unsaid)),
        ("0.5 ngày", days(1, Unsaid)),
        ("1/2 ngày", days(1, Unsaid)),
        ("½ ngày làm việc", days(1, Working)),
        ("nửa ngày", days(1, Unsaid)),
        ("01 ngày", days(2, Unsaid)),
        ("1,5 ngày làm việc", days(3, Working)),
        ("03 ngày làm việc", days(6, Working)),
        ("03ngày  LÀM VIỆC.", days(6, Working)),
        ("03 (ba) ngày làm việc", days(6, Working)),
        ("05 ngày", days(10, Unsaid)),
        ("30 ngày lịch", days(60, Calendar)),
        (
            "- 03 ngày làm việc đối với trường hợp nghỉ việc riêng, có kế hoạch",
            days(6, Working),
        ),
        (
            "03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
            days(6, Working),
        ),
        ("không quá 01 ngày", at_most(2, Unsaid)),
        (
            "Tùy theo tính chất, nội dung, mức độ của văn bản nhưng không quá 01 ngày",
            at_most(2, Unsaid),
        ),
        (
            "trong thời hạn không quá 05 ngày làm việc",
            at_most(10, Working),
        ),
        ("chậm nhất là 02 ngày làm việc", at_most(4, Working)),
        (
            "Trước 02 ngày khi cuộc họp, hội nghị diễn ra",
            before(4, Unsaid, "cuộc họp hội nghị diễn ra"),
        ),
        (
            "Trước buổi họp thường kỳ 05 ngày",
            before(10, Unsaid, "buổi họp thường kỳ"),
        ),
        (
            "phải được gửi trước 3 ngày làm việc",
            before(6, Working, ""),
        ),
        (
            "01 ngày sau khi kết thúc cuộc họp",
            after(2, "kết thúc cuộc họp"),
        ),
        (
            "01 ngày sau kết thúc cuộc họp",
            after(2, "kết thúc cuộc họp"),
        ),
        (
            "Sau khi kết thúc cuộc họp 01 ngày",
            after(2, "kết thúc cuộc họp"),
        ),
        (
            "Trước khi nghỉ",
            Rule::BeforeMark {
                mark: "nghỉ".to_owned(),
            },
        ),
        (
            "Sau khi nhận được thông tin xin nghỉ",
            Rule::AfterMark {
                mark: "nhận được thông tin xin nghỉ".to_owned(),
            },
        ),
        ("Tại cuộc họp", during("cuộc họp")),
        ("Tại \ncuộc họp", during("cuộc họp")),
        (
            "trước khi kết thúc buổi làm việc 30 phút",
            Rule::BeforeClosing { minutes: 30 },
        ),
        (
            "30 phút trước khi hết giờ làm việc",
            Rule::BeforeClosing { minutes: 30 },
        ),
        (
            "trước khi kết thúc buổi làm việc",
            Rule::BeforeClosing { minutes: 0 },
        ),
        (
            "Trước ngày 05 tháng kế tiếp",
            Rule::MonthDay {
                day: 5,
                month: Monthly::Next,
                inclusive: false,
            },
        ),
        (
            "Trước ngày 05 tháng sau",
            Rule::MonthDay {
                day: 5,
                month: Monthly::Next,
                inclusive: false,
            },
        ),
        (
            "Chậm nhất ngày 05 hằng tháng",
            Rule::MonthDay {
                day: 5,
                month: Monthly::Each,
                inclusive: true,
            },
        ),
        (
            "trước ngày 20/12",
            Rule::YearDay {
                day: 20,
                month: 12,
                inclusive: false,
            },
        ),
        (
            "Trước 20/12 hàng năm",
            Rule::YearDay {
                day: 20,
                month: 12,
                inclusive: false,
            },
        ),
        (
            "Xong trước ngày 15/4/2022",
            Rule::Date {
                date: super::days::date("15/04/2022"),
                inclusive: false,
            },
        ),
        (
            "Chậm nhất đến ngày 01/8/2022",
            Rule::Date {
                date: super::days::date("01/08/2022"),
                inclusive: true,
            },
        ),
        (
            "trước ngày 20 tháng 12 năm 2026",
            Rule::Date {
                date: super::days::date("20/12/2026"),
                inclusive: false,
            },
        ),
        ("Cuối tháng", Rule::MonthEnd),
        ("Ngày cuối cùng của tháng", Rule::MonthEnd),
        ("ít nhất 04 lần/ngày làm việc", Rule::TimesADay { times: 4 }),
        ("2 lần mỗi ngày", Rule::TimesADay { times: 2 }),
        ("Theo ý kiến chỉ đạo ", Rule::AsDirected),
        (
            "Thời gian thực hiện theo ý kiến chỉ đạo và theo quy trình cụ thể của từng đơn vị",
            Rule::AsDirected,
        ),
        (
            "Theo quy định của Kho bạc và Ngân hàng",
            by_rule("Kho bạc và Ngân hàng"),
        ),
        ("Theo quy định của công tác VT", by_rule("công tác VT")),
        ("Theo quy chế công tác văn thư", by_rule("công tác văn thư")),
        ("Theo quy định", by_rule("")),
        ("Thường xuyên", Rule::Standing),
        ("", Rule::Blank),
        (" \n\t…", Rule::Blank),
    ]
}

#[test]
fn the_texts_of_the_procedures() {
    for (text, rule) in cases() {
        let read = Duration::read(text);
        assert_eq!(read.rule, rule, "“{text}”");
        assert_eq!(read.text, text, "kept as written");
        assert_eq!(read.warning(), None);
    }
}

#[test]
fn however_the_marks_are_composed() {
    for (text, rule) in cases() {
        let apart: String = text.nfd().collect();
        let read = Duration::read(&apart);
        assert_eq!(read.rule, rule, "“{text}”");
        assert_eq!(read.text, text, "composed");
        // Upper case changes the words of a mark, never which rule it is.
        let loud = Duration::read(&text.to_uppercase());
        assert_eq!(
            std::mem::discriminant(&loud.rule),
            std::mem::discriminant(&rule),
            "“{text}”"
        );
    }
}

#[test]
fn what_is_not_understood_is_said() {
    for text in [
        "03 ngày làm việc, riêng văn bản khẩn 01 ngày",
        "Trước 02 ngày khi họp lúc 9 giờ",
        "0,3 ngày",
        "0 ngày",
        "1.000 ngày",
        "02 tuần",
        "ba ngày",
        "trước ngày 31/02",
        "trước ngày 05/13/2026",
        "trước ngày 40 tháng sau",
        "Tùy theo tính chất công việc",
        "03 ngày làm việc hoặc lâu hơn",
        "sau 03 ngày",
        "khi có yêu cầu",
        "ngày làm việc",
        "99999999999 ngày",
        "Xử lý",
        "(03 ngày)x",
    ] {
        let read = Duration::read(text);
        assert_eq!(read.rule, Rule::Unread, "“{text}”");
        assert_eq!(read.text, text);
        assert!(read.warning().unwrap().contains(text), "{text}");
    }
}

#[test]
fn a_rule_is_stored_as_data() {
    for (text, _) in cases() {
        let read = Duration::read(text);
        let stored = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<Duration>(&stored).unwrap(), read);
    }
}
