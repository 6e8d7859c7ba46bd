//! What stands on the pages of a sample document, before it is set in type.

use chrono::Datelike;

use super::days::push_two_digits;
use super::dice::Dice;
use super::documents::Document;
use super::names::PROVINCE_PLACE;
use super::office::BODIES;
use super::organs::{Organ, Standing, positions_of};
use super::subjects::{Scene, expand};
use super::topics::{FEW_WRITE_ABOUT, TOPICS, Topic};

/// The text of a document with the parts NĐ 30/2020 Phụ lục I asks for.
///
/// [`Letter::of`] writes one for a sample document; all parts may be changed before it is drawn.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Name of the body above, in capitals; may be empty.
    pub parent: String,
    /// Name of the issuing body, in capitals.
    pub organ: String,
    /// Number and notation, for example `97/KH-UBND`.
    pub code: String,
    /// Place and date, for example "Lam Giang, ngày 05 tháng 3 năm 2026".
    pub place_and_date: String,
    /// Name of the type, in capitals; empty for a công văn.
    pub title: String,
    /// Abstract; under the number with "V/v" for a công văn, under the title for the rest.
    pub subject: String,
    /// "Kính gửi: …" or "Kính mời: …"; may be empty.
    pub addressee: String,
    /// The first paragraphs. Further ones are made up until the pages are full.
    pub opening: Vec<Paragraph>,
    /// The last paragraph.
    pub closing: String,
    /// Authority and position over the signature, in capitals.
    pub signer_lines: Vec<String>,
    /// Name under the signature.
    pub signer_full_name: String,
    /// Nơi nhận, a line each.
    pub recipients: Vec<String>,
    /// 0 none, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc.
    pub priority: u8,
    /// Number of pages to fill, at least one.
    pub pages: u32,
    /// Seed of the paragraphs that are made up, of the signature and of the scanner's flaws.
    pub seed: u64,
    scene: Scene,
    /// The abstract names a known piece of work, so paragraphs about one may be used.
    known_topic: bool,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Upright, justified, first line indented.
    Prose,
    /// Italic: the legal grounds of a decision.
    Grounds,
    /// Bold, at the indent.
    Heading,
    /// Bold, in the middle.
    Centred,
}

/// A paragraph of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The words.
    pub text: String,
    /// How they are set.
    pub manner: Manner,
}

impl Paragraph {
    /// A paragraph of upright text.
    pub fn prose(text: impl Into<String>) -> Paragraph {
        Paragraph {
            text: text.into(),
            manner: Manner::Prose,
        }
    }
}

impl Letter {
    /// The text of a sample document. The same document and seed give the same text.
    pub fn of(document: &Document, seed: u64) -> Letter {
        let organ = document.organ;
        let mut dice = Dice::of_part(seed, 3);
        let named = topic_in(&document.subject);
        let scene = Scene {
            issued: document.issued_date,
            arrival: document.arrival_date,
            due: document.due_date,
            standing: organ.standing,
            topic: named.unwrap_or(&TOPICS[0]),
        };
        let is_letter = matches!(document.type_name, "Công văn" | "Thư công");
        Letter {
            parent: organ.parent.to_uppercase(),
            organ: printed_name(organ),
            code: format!("{}/{}", document.code_number, document.code_notation),
            place_and_date: place_and_date(organ.place, document.issued_date),
            title: if is_letter {
                String::new()
            } else {
                document.type_name.to_uppercase()
            },
            subject: document.subject.clone(),
            addressee: match document.type_name {
                "Công văn" | "Tờ trình" | "Phiếu chuyển" | "Thư công" | "Giấy giới thiệu" =>
                {
                    format!("Kính gửi: {}.", BODIES[0].name)
                }
                "Giấy mời" => format!("Kính mời: Lãnh đạo {}.", BODIES[0].name),
                _ => String::new(),
            },
            opening: opening(document, scene, named.is_some(), &mut dice),
            closing: closing(document, scene, &mut dice),
            signer_lines: signer_lines(organ, document.signer_position),
            signer_full_name: document.signer_full_name.clone(),
            recipients: recipients(document),
            priority: document.priority,
            pages: document.page_amount.max(1),
            seed,
            scene,
            known_topic: named.is_some(),
        }
    }

    /// Paragraph number `place` of those that are made up. There is no last one.
    pub(super) fn made_up(&self, place: usize) -> Paragraph {
        let mut dice = Dice::of_part(self.seed, 10_000 + place as u64);
        // A long report or plan has headings; a decision or a công văn only counts on.
        let headings: &[&str] = match self.title.as_str() {
            _ if self.pages == 1 => &[],
            "BÁO CÁO" => &REPORT_HEADINGS,
            "KẾ HOẠCH" | "CHƯƠNG TRÌNH" | "PHƯƠNG ÁN" | "ĐỀ ÁN" | "DỰ ÁN" | "HƯỚNG DẪN" => {
                &PLAN_HEADINGS
            }
            _ => &[],
        };
        let (part, number) = (place / PART, place % PART);
        if number == 0 && part < headings.len() {
            return Paragraph {
                text: format!("{}. {}", ROMAN[part], headings[part]),
                manner: Manner::Heading,
            };
        }
        // A step that shares no divisor with the number of sentences visits all before any comes again.
        let all = ABOUT_ANY_WORK.len()
            + if self.known_topic {
                ABOUT_THE_WORK.len()
            } else {
                0
            };
        let chosen = (self.seed % 997 + place as u64 * 19) as usize % all;
        let words = ABOUT_ANY_WORK
            .get(chosen)
            .unwrap_or_else(|| &ABOUT_THE_WORK[chosen - ABOUT_ANY_WORK.len()]);
        let text = expand(words, self.scene, &mut dice);
        let number = if part < headings.len() {
            number
        } else {
            place + 1 - headings.len() * PART
        };
        Paragraph::prose(format!("{number}. {text}"))
    }
}

/// Paragraphs of a part, with its heading.
const PART: usize = 9;
const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
const REPORT_HEADINGS: [&str; 5] = [
    "TÌNH HÌNH CHUNG",
    "KẾT QUẢ THỰC HIỆN",
    "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
    "NHIỆM VỤ THỜI GIAN TỚI",
    "ĐỀ XUẤT, KIẾN NGHỊ",
];
const PLAN_HEADINGS: [&str; 5] = [
    "MỤC ĐÍCH, YÊU CẦU",
    "NỘI DUNG THỰC HIỆN",
    "NHIỆM VỤ, GIẢI PHÁP",
    "KINH PHÍ THỰC HIỆN",
    "TỔ CHỨC THỰC HIỆN",
];

/// Sentences that need a known piece of work.
#[rustfmt::skip]
const ABOUT_THE_WORK: [&str; 14] = [
    "Tổ chức quán triệt đến toàn thể cán bộ, công chức và Nhân dân về mục đích, ý nghĩa của công tác {T}.",
    "Xây dựng kế hoạch cụ thể về công tác {T}, phân công rõ người, rõ việc, rõ thời gian hoàn thành.",
    "Trong kỳ đã tổ chức {N} cuộc kiểm tra về công tác {T}, qua đó nhắc nhở {N} đơn vị.",
    "Đưa kết quả công tác {T} vào tiêu chí bình xét thi đua của tập thể, cá nhân.",
    "Bố trí {N} triệu đồng từ nguồn ngân sách xã cho công tác {T}.",
    "Kịp thời biểu dương tập thể, cá nhân làm tốt công tác {T}; phê bình nơi làm chậm.",
    "Thôn {H} được chọn làm điểm về công tác {T} để rút kinh nghiệm trước khi nhân rộng.",
    "Tuyên truyền trên hệ thống truyền thanh {N} lượt về công tác {T}.",
    "Số liệu về công tác {T} được tổng hợp theo biểu mẫu gửi kèm.",
    "Kết quả công tác {T} tại thôn {H} và thôn {H} còn thấp so với mặt bằng chung.",
    "Giao một lãnh đạo trực tiếp phụ trách công tác {T} và chịu trách nhiệm về kết quả.",
    "Cử {P} làm đầu mối theo dõi công tác {T}, cung cấp số liệu khi được yêu cầu.",
    "Công tác {T} phải gắn với nhiệm vụ phát triển kinh tế - xã hội của địa phương.",
    "Đánh giá đúng kết quả đạt được, chỉ rõ tồn tại và nguyên nhân trong công tác {T}.",
];

/// Sentences that fit any piece of work.
#[rustfmt::skip]
const ABOUT_ANY_WORK: [&str; 34] = [
    "Rà soát toàn bộ hồ sơ hiện có, lập danh sách theo từng thôn và gửi kèm bản điện tử.",
    "Phân công công chức phụ trách, theo dõi tiến độ hằng tuần và báo cáo ngay khi có vướng mắc.",
    "Bố trí kinh phí từ nguồn ngân sách được giao, bảo đảm đúng chế độ, tiết kiệm và công khai.",
    "Tổ chức niêm yết tại trụ sở Ủy ban nhân dân xã và nhà văn hóa thôn {H} trong thời gian 15 ngày.",
    "Tiếp thu ý kiến của Nhân dân tại thôn {H}, thôn {H} và giải trình đầy đủ trước khi trình phê duyệt.",
    "Đến nay đã hoàn thành {N} nội dung; các nội dung còn lại thực hiện xong trước ngày {D}.",
    "Thực hiện nghiêm {R}.",
    "Hồ sơ gồm {N} tờ, được lập thành 02 bộ, mỗi bên giữ 01 bộ có giá trị như nhau.",
    "Tăng cường kiểm tra đột xuất, xử lý nghiêm trường hợp vi phạm theo quy định của pháp luật.",
    "Phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội vận động Nhân dân tham gia.",
    "Trường hợp vượt thẩm quyền, báo cáo bằng văn bản để được hướng dẫn, không tự ý giải quyết.",
    "Số hộ tham gia tại thôn {H} là {N} hộ, tăng {N} hộ so với cùng kỳ.",
    "Cập nhật kết quả lên hệ thống thông tin chậm nhất vào ngày làm việc cuối cùng của tháng.",
    "Bảo đảm chế độ thông tin, báo cáo; số liệu phải thống nhất giữa bản giấy và bản điện tử.",
    "Người đứng đầu chịu trách nhiệm về tính chính xác của số liệu và thời hạn báo cáo.",
    "Lấy người dân làm trung tâm, kết quả giải quyết công việc làm thước đo đánh giá cán bộ.",
    "Giải quyết dứt điểm {I} mà cử tri thôn {H} đã kiến nghị nhiều lần.",
    "Tổ chức họp thôn {H} trước ngày {D}, mời đại diện các hộ có liên quan tham dự.",
    "Lưu trữ đầy đủ hồ sơ, tài liệu; bàn giao về lưu trữ cơ quan theo danh mục hồ sơ đã ban hành.",
    "Kinh phí quyết toán theo thực tế, có chứng từ hợp lệ và biên bản nghiệm thu kèm theo.",
    "Lồng ghép nội dung này vào sinh hoạt thôn, hội nghị chi hội và các buổi tiếp xúc cử tri.",
    "Tổ công tác gồm {N} thành viên, làm việc theo chế độ kiêm nhiệm và tự giải thể khi xong nhiệm vụ.",
    "Chú trọng các hộ có hoàn cảnh khó khăn, người cao tuổi, người khuyết tật trên địa bàn.",
    "Thời gian thực hiện từ ngày {D}; địa điểm tại hội trường Ủy ban nhân dân xã Vân Khê Thượng.",
    "Tài liệu phục vụ cuộc họp được gửi trước 02 ngày làm việc để các đại biểu nghiên cứu.",
    "Khắc phục triệt để tình trạng nể nang, né tránh, đùn đẩy trách nhiệm giữa các bộ phận.",
    "Định kỳ hằng quý tổ chức giao ban, đánh giá kết quả và điều chỉnh nhiệm vụ cho phù hợp.",
    "Những nội dung chưa nêu tại văn bản này thực hiện theo {R}.",
    "Đơn vị nào không báo cáo đúng hạn được xem là chưa hoàn thành nhiệm vụ trong kỳ đánh giá.",
    "Kết quả kiểm tra thực tế tại thôn {H} ngày {E} cho thấy còn {N} trường hợp cần xử lý tiếp.",
    "Sử dụng đúng mẫu biểu kèm theo; không thay đổi cột, mục để thuận tiện cho việc tổng hợp.",
    "Trường hợp có khó khăn, đề nghị phản ánh kịp thời để cùng tháo gỡ.",
    "Công khai số điện thoại đường dây nóng và tên người tiếp nhận tại bảng tin của thôn.",
    "Đã vận động được {N} hộ hiến đất để mở rộng tuyến đường qua thôn {H}.",
];

/// The piece of work an abstract names.
fn topic_in(subject: &str) -> Option<&'static Topic> {
    let named = TOPICS
        .iter()
        .chain(&FEW_WRITE_ABOUT)
        .filter(|topic| subject.contains(topic.words));
    named.max_by_key(|topic| topic.words.len())
}

/// The name as it is printed under that of the body above: what the upper line says is not said again.
fn printed_name(organ: &Organ) -> String {
    let short = match organ.standing {
        Standing::Department | Standing::Branch | Standing::SubDepartment => {
            let name = organ
                .name
                .strip_suffix(" UBND tỉnh Lam Giang")
                .unwrap_or(organ.name);
            name.strip_suffix(" tỉnh Lam Giang").unwrap_or(name)
        }
        _ => organ.name,
    };
    short.to_uppercase()
}

/// Place and date as NĐ 30/2020 asks: two digits for days below ten and for January and February.
fn place_and_date(place: &str, date: chrono::NaiveDate) -> String {
    let mut text = String::with_capacity(48);
    text.push_str(if place.is_empty() {
        PROVINCE_PLACE
    } else {
        place
    });
    text.push_str(", ngày ");
    push_two_digits(&mut text, date.day());
    text.push_str(" tháng ");
    if date.month() < 3 {
        push_two_digits(&mut text, date.month());
    } else {
        text.push_str(&date.month().to_string());
    }
    text.push_str(" năm ");
    text.push_str(&date.year().to_string());
    text
}

/// The same words with a small first letter, unless they begin with an abbreviation.
pub(super) fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// The same words with a capital first letter.
fn raised(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn opening(document: &Document, scene: Scene, known: bool, dice: &mut Dice) -> Vec<Paragraph> {
    let organ = document.organ.name;
    let subject = lowered(&document.subject);
    let prose = |text: String| vec![Paragraph::prose(text)];
    match document.type_name {
        "Quyết định" | "Nghị quyết" => {
            let grounds = |text: String| Paragraph {
                text,
                manner: Manner::Grounds,
            };
            let word = if document.type_name == "Quyết định" {
                "QUYẾT ĐỊNH:"
            } else {
                "QUYẾT NGHỊ:"
            };
            // "Về việc thành lập …" becomes "Thành lập …".
            let article = match document.subject.strip_prefix("Về việc ") {
                Some(act) => format!("Điều 1. {}, cụ thể như sau:", raised(act)),
                None => format!("Điều 1. Thống nhất nội dung {subject}, cụ thể như sau:"),
            };
            vec![
                grounds(
                    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
                        .to_owned(),
                ),
                grounds(expand("Căn cứ {R};", scene, dice)),
                grounds("Theo đề nghị của người đứng đầu đơn vị tham mưu,".to_owned()),
                Paragraph {
                    text: word.to_owned(),
                    manner: Manner::Centred,
                },
                Paragraph::prose(article),
            ]
        }
        "Công văn" if known => {
            let words = expand("Thực hiện {R}, ", scene, dice);
            prose(format!(
                "{words}{organ} đề nghị {} triển khai công tác {} với các nội dung sau:",
                BODIES[0].name, scene.topic.words
            ))
        }
        "Công văn" => prose(format!(
            "Căn cứ chức năng, nhiệm vụ được giao, {organ} gửi {} nội dung {subject}. Cụ thể như sau:",
            BODIES[0].name
        )),
        "Giấy mời" => prose(format!(
            "{organ} trân trọng kính mời Quý cơ quan {subject}, với thành phần và nội dung như sau:"
        )),
        "Báo cáo" => prose(format!("{organ} báo cáo {subject} như sau:")),
        "Tờ trình" => prose(format!(
            "{organ} trình {} xem xét nội dung {subject}, cụ thể như sau:",
            BODIES[0].name
        )),
        other => prose(format!(
            "{} {organ} ban hành {} {subject} với các nội dung sau:",
            expand("Căn cứ {R},", scene, dice),
            lowered(other)
        )),
    }
}

fn closing(document: &Document, scene: Scene, dice: &mut Dice) -> String {
    match (document.type_name, document.due_date) {
        ("Giấy mời", _) => "Rất mong Quý cơ quan quan tâm, sắp xếp thời gian tham dự./.".to_owned(),
        (_, Some(_)) => expand("Văn bản trả lời đề nghị gửi trước ngày {L} để tổng hợp, báo cáo theo quy định./.", scene, dice),
        ("Quyết định", _) => "Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Người đứng đầu các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành./.".to_owned(),
        ("Báo cáo", _) => format!("{} trân trọng báo cáo./.", document.organ.name),
        _ => dice
            .pick(&[
                "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc đề nghị phản ánh kịp thời để xem xét, giải quyết./.",
                "Nhận được văn bản này, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.",
            ])
            .to_owned(),
    }
}

fn signer_lines(organ: &Organ, position: &str) -> Vec<String> {
    let (head, deputy, _) = positions_of(organ);
    let mut lines = Vec::new();
    match organ.standing {
        Standing::Province | Standing::Commune if position != "Chánh Văn phòng" => {
            lines.push("TM. ỦY BAN NHÂN DÂN".to_owned())
        }
        Standing::ProvinceCouncil | Standing::CommuneCouncil => {
            lines.push("TM. HỘI ĐỒNG NHÂN DÂN".to_owned())
        }
        Standing::Front => lines.push("TM. BAN THƯỜNG TRỰC".to_owned()),
        _ => {}
    }
    if position == deputy {
        lines.push(format!("KT. {}", head.to_uppercase()));
    } else if position != head {
        lines.push(format!("TL. {}", head.to_uppercase()));
    }
    lines.push(position.to_uppercase());
    lines
}

fn recipients(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    if matches!(
        document.type_name,
        "Công văn" | "Tờ trình" | "Giấy mời" | "Phiếu chuyển"
    ) {
        lines.push("- Như trên;".to_owned());
    } else {
        lines.push(format!(
            "- {};",
            BODIES[0].name.replace("Ủy ban nhân dân", "UBND")
        ));
    }
    lines.push(match document.organ.standing {
        Standing::Province | Standing::ProvinceCouncil => "- TT. Tỉnh ủy (b/c);".to_owned(),
        Standing::Commune | Standing::CommuneCouncil | Standing::School => {
            "- Lãnh đạo cơ quan;".to_owned()
        }
        Standing::Enterprise => "- Các phòng, đội;".to_owned(),
        _ => "- UBND tỉnh (b/c);".to_owned(),
    });
    let unit = if document.type_name == "Công văn" {
        document.code_notation.rsplit('-').next()
    } else {
        document.organ.units.first().copied()
    };
    lines.push(format!("- Lưu: VT, {}.", unit.unwrap_or("VP")));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_letter_spares_abbreviations() {
        assert_eq!(lowered("Đôn đốc báo cáo"), "đôn đốc báo cáo");
        assert_eq!(lowered("UBND tỉnh"), "UBND tỉnh");
        assert_eq!(lowered("Ủy ban"), "ủy ban");
    }

    #[test]
    fn the_authority_of_the_signer_is_written_out() {
        let organ = |name: &str| {
            super::super::ORGANS
                .iter()
                .find(|organ| organ.name.starts_with(name))
                .unwrap()
        };
        assert_eq!(
            signer_lines(organ("Ủy ban nhân dân tỉnh"), "Chủ tịch"),
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
        );
        let deputy = signer_lines(organ("Ủy ban nhân dân xã"), "Phó Chủ tịch");
        assert_eq!(
            deputy,
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
        );
        assert_eq!(
            signer_lines(organ("Sở Y tế"), "Chánh Văn phòng"),
            ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]
        );
        assert_eq!(signer_lines(organ("Sở Y tế"), "Giám đốc"), ["GIÁM ĐỐC"]);
        assert_eq!(printed_name(organ("Văn phòng UBND tỉnh")), "VĂN PHÒNG");
        assert_eq!(printed_name(organ("Sở Nội vụ")), "SỞ NỘI VỤ");
        assert_eq!(
            printed_name(organ("Thanh tra tỉnh")),
            "THANH TRA TỈNH LAM GIANG"
        );
    }
}
