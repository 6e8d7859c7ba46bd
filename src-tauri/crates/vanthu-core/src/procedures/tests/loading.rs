//! What is found in definitions: a table of small faults, each put into one good definition.

use crate::procedures::load::{Level, Loaded, load};
use crate::procedures::shipped;
use crate::words::Fact;

pub const FACTS: &[&[Fact]] = &[&[
    Fact {
        name: "incoming.registered",
        label: "Đăng ký",
    },
    Fact {
        name: "incoming.submitted",
        label: "Trình",
    },
]];

pub const CV_04: &str = include_str!("cv-04.toml");

const GOOD: &str = r#"
key = "thu/mau"
code = "CV-09"
name = "Quy trình mẫu"
register = "incoming"
total = "03 ngày làm việc"
[values.amount]
label = "Số tiền"
kind = "money"
[roles.van_thu]
name = "Văn thư"
titles = ["Văn thư"]
[[steps]]
id = "B1"
what = "Tiếp nhận"
lead = ["van_thu"]
time = "01 ngày"
done_by = "incoming.registered"
[[steps]]
id = "B2"
what = "Xử lý"
lead = ["van_thu"]
time = "02 ngày"
[[steps.outcomes]]
id = "nho"
name = "Nhỏ"
to = "B3"
when = { value = "amount", at_most = 10 }
[[steps.outcomes]]
id = "lon"
name = "Lớn"
end = true
when = { value = "amount", above = 10 }
[[steps.outcomes]]
id = "tra"
name = "Trả lại"
to = "B1"
return = true
[[steps]]
id = "B3"
what = "Kết thúc"
lead = ["van_thu"]
end = true
"#;

#[track_caller]
fn loaded(text: &str) -> Loaded {
    load(text, FACTS).unwrap_or_else(|error| panic!("{error}"))
}

/// Codes found, errors first.
#[track_caller]
fn found(text: &str) -> Vec<(Level, String)> {
    loaded(text)
        .findings
        .into_iter()
        .map(|finding| {
            assert!(!finding.message.contains('{'), "{}", finding.message);
            (finding.level, finding.code.replace("procedures.", ""))
        })
        .collect()
}

#[test]
fn a_good_definition_has_nothing_to_be_found() {
    assert_eq!(found(GOOD), []);
    assert!(loaded(GOOD).flow.is_some());
}

#[test]
fn every_fault_is_found() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("key = \"thu/mau\"", "key = \"Thử mẫu\"", &["key"]),
        ("name = \"Quy trình mẫu\"", "name = \" \"", &["no_name"]),
        (
            "total = \"03 ngày làm việc\"",
            "total = \"lúc nào rảnh\"",
            &["duration"],
        ),
        (
            "time = \"01 ngày\"",
            "time = \"lúc nào rảnh\"",
            &["duration"],
        ),
        ("what = \"Tiếp nhận\"", "what = \"\"", &["no_what"]),
        ("id = \"B3\"", "id = \"B1\"", &["twice", "unknown_step"]),
        ("id = \"lon\"", "id = \"nho\"", &["twice"]),
        ("id = \"B3\"", "id = \"\"", &["empty_id", "unknown_step"]),
        (
            "what = \"Kết thúc\"\nlead = [\"van_thu\"]",
            "what = \"Kết thúc\"",
            &["no_role"],
        ),
        (
            "what = \"Kết thúc\"\nlead = [\"van_thu\"]",
            "what = \"Kết thúc\"\nlead = [\"ai_do\"]",
            &["unknown_role"],
        ),
        ("titles = [\"Văn thư\"]", "", &["empty_role"]),
        ("to = \"B3\"", "to = \"B9\"", &["unknown_step"]),
        ("to = \"B3\"", "to = [\"B3\", \"B3\"]", &["twice"]),
        ("to = \"B3\"", "to = \"B3\"\nend = true", &["no_way"]),
        ("name = \"Lớn\"\nend = true", "name = \"Lớn\"", &["no_way"]),
        (
            "name = \"Trả lại\"\nto = \"B1\"",
            "name = \"Trả lại\"\nend = true",
            &["return_ends"],
        ),
        ("above = 10", "above = 10, at_most = 20", &["condition"]),
        ("above = 10", "is = \"nhieu\"", &["condition"]),
        ("above = 10", "above = 11", &["never_free"]),
        (
            "when = { value = \"amount\", above",
            "when = { value = \"weight\", above",
            &["unknown_value"],
        ),
        ("end = true\n\"\"", "", &[]),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nsigned = true\ndone_by = \"incoming.registered\"\n",
            &["signed_by_fact"],
        ),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nresult_document = true\n",
            &["result"],
        ),
        ("incoming.registered", "incoming.eaten", &["fact"]),
        ("register = \"incoming\"", "", &["no_register"]),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nagency = \"a\"\n",
            &["agencies"],
        ),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nasks = [\"weight\"]\n",
            &["unknown_value"],
        ),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nmark = \"weight\"\n",
            &["unknown_value"],
        ),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nmark = \"amount\"\n",
            &["not_a_moment"],
        ),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\neach = true\njoin = true\n",
            &["each_join", "each_role"],
        ),
        (
            "id = \"B3\"\n",
            "id = \"B3\"\nlatest = \"Trong ngày\"\n",
            &["latest"],
        ),
        (
            "done_by = \"incoming.registered\"",
            "done_by = \"incoming.registered\"\nlatest = \"Trước khi nghỉ\"",
            &["latest", "latest_by_fact"],
        ),
    ];
    for (from, to, codes) in cases {
        let text = GOOD.replacen(from, to, 1);
        let errors: Vec<String> = found(&text)
            .into_iter()
            .filter(|(level, _)| *level == Level::Error)
            .map(|(_, code)| code)
            .collect();
        assert_eq!(errors, *codes, "{from} → {to}");
        assert_eq!(loaded(&text).flow.is_none(), !codes.is_empty());
    }
}

/// Those who each do a step meet where it is no longer done by each.
#[test]
fn receivers_meet_at_a_join() {
    let each = GOOD
        .replace("titles = [\"Văn thư\"]", "special = \"assignee\"")
        .replacen("id = \"B2\"", "id = \"B2\"\neach = true", 1);
    let error = |code: &str| (Level::Error, code.to_owned());
    assert_eq!(found(&each), [error("each_meeting")]);
    let joined = each.replacen("id = \"B3\"", "id = \"B3\"\njoin = true", 1);
    assert_eq!(found(&joined), []);
}

/// Another line is a line of the procedure's own register.
#[test]
fn a_line_is_of_a_register() {
    let line = GOOD.replacen(
        "[values.amount]",
        "[values.dong]\nlabel = \"Dòng\"\nkind = \"line\"\n[values.amount]",
        1,
    );
    let asked = line.replacen("id = \"B3\"", "id = \"B3\"\nasks = [\"dong\"]", 1);
    assert_eq!(found(&asked), []);
    let alone = asked.replacen("register = \"incoming\"\n", "", 1).replacen(
        "done_by = \"incoming.registered\"\n",
        "",
        1,
    );
    assert_eq!(found(&alone), [(Level::Error, "line_value".to_owned())]);
}

#[test]
fn the_graph_is_walked() {
    let error = |text: &str| -> Vec<(String, String)> {
        loaded(text)
            .errors()
            .map(|finding| {
                (
                    finding.code.replace("procedures.", ""),
                    finding.place.clone(),
                )
            })
            .collect()
    };
    let said = |code: &str, place: &str| (code.to_owned(), place.to_owned());
    let step = |id: &str, rest: &str| {
        format!("[[steps]]\nid = \"{id}\"\nwhat = \"Làm\"\nlead = [\"van_thu\"]\n{rest}\n")
    };
    let head = GOOD.split("[values").next().unwrap().to_owned()
        + "[roles.van_thu]\nname = \"Văn thư\"\ntitles = [\"Văn thư\"]\n";
    let of = |steps: &[(&str, &str)]| {
        steps
            .iter()
            .fold(head.clone(), |text, (id, rest)| text + &step(id, rest))
    };
    // The last step must say how it ends.
    assert_eq!(error(&of(&[("B1", "")])), [said("no_end", "Bước B1")]);
    assert_eq!(
        error(&of(&[("B1", "end = true"), ("B2", "end = true")])),
        [said("unreachable", "Bước B2")]
    );
    assert_eq!(
        error(&of(&[("B1", ""), ("B2", "to = \"B1\"")])),
        [said("endless", "Bước B1"), said("endless", "Bước B2")]
    );
    // Going back is no end either.
    let back = "[[steps.outcomes]]\nid = \"tra\"\nname = \"Trả\"\nto = \"B1\"\nreturn = true";
    let codes: Vec<String> = error(&of(&[("B1", ""), ("B2", back)]))
        .into_iter()
        .map(|(code, _)| code)
        .collect();
    assert_eq!(codes, ["endless", "endless", "never_free"]);
    // Parallel hands meet at a join.
    let fork = [
        ("B1", "to = [\"B2\", \"B3\"]"),
        ("B2", "to = \"B4\""),
        ("B3", ""),
    ];
    let mut steps = fork.to_vec();
    steps.push(("B4", "end = true"));
    assert_eq!(error(&of(&steps)), [said("meeting", "Bước B4")]);
    steps[3].1 = "join = true\nend = true";
    assert_eq!(error(&of(&steps)), []);
    let count = |many: usize| {
        let mut text = head.clone();
        for place in 0..many {
            text += &step(
                &format!("B{place}"),
                if place + 1 == many { "end = true" } else { "" },
            );
        }
        error(&text).len()
    };
    assert_eq!((count(0), count(200), count(201)), (1, 0, 1));
}

#[test]
fn what_is_no_definition_is_said_with_its_line() {
    let cases = [
        ("name = \"Quy trình mẫu\"", "", "thiếu “name”"),
        (
            "name = \"Quy trình mẫu\"",
            "name = \"Quy",
            "sai cú pháp TOML",
        ),
        (
            "total =",
            "totl =",
            "không có mục “totl” trong mẫu quy trình",
        ),
        (
            "kind = \"money\"",
            "kind = \"gold\"",
            "giá trị “gold” không dùng được ở đây",
        ),
        (
            "id = \"B1\"",
            "id = 1",
            "giá trị sai loại (chữ phải đặt trong dấu nháy, số thì không)",
        ),
        ("code =", "key =", "một mục được ghi hai lần"),
    ];
    for (from, to, what) in cases {
        let error = load(&GOOD.replacen(from, to, 1), FACTS).unwrap_err();
        assert_eq!(error.code, "procedures.toml");
        assert!(error.message.contains(what), "{}: {error}", error.message);
    }
    let error = load(&GOOD.replacen("total =", "totl =", 1), FACTS).unwrap_err();
    assert!(error.message.starts_with("Dòng 6:"), "{}", error.message);
}

#[test]
fn cv_04_warns_that_its_days_do_not_add_up() {
    let loaded = loaded(CV_04);
    let findings: Vec<(&str, &str)> = loaded
        .findings
        .iter()
        .map(|finding| (finding.place.as_str(), finding.message.as_str()))
        .collect();
    assert_eq!(
        findings,
        [
            (
                "Lối vào Thanh toán tiền mặt",
                "Cộng thời gian các bước được 7 ngày, nhiều hơn thời gian xử lý đã ghi là 3 ngày."
            ),
            (
                "Lối vào Thanh toán chuyển khoản",
                "Cộng thời gian các bước được 6 ngày, nhiều hơn thời gian xử lý đã ghi là 3 ngày."
            ),
        ]
    );
    assert!(
        loaded.flow.is_some(),
        "a warning keeps nothing from running"
    );
}

#[test]
fn what_a_definition_lacks_or_has_too_much_of_is_found() {
    let (head, steps) = GOOD.split_at(GOOD.find("[[steps]]").unwrap());
    let codes = |text: &str| -> Vec<String> {
        let found = found(text).into_iter();
        found.map(|(_, code)| code).collect()
    };
    let many: String = (0..201)
        .map(|n| format!("[[steps]]\nid = \"B{n}\"\nwhat = \"Việc\"\nlead = [\"van_thu\"]\n"))
        .collect();
    let entry = "[[entries]]\nid = \"lon\"\nname = \"Lớn\"\nto = \"B1\"\n\
                 when = { value = \"amount\", above = 10 }\n";
    let paper = "[[papers]]\nname = \"Đơn\"\noriginals = 1\nentry = \"nho\"\n";
    let role = "[roles.thua]\nname = \"Thừa\"\ntitles = [\"Văn thư\"]\n";
    for (text, code) in [
        (head.to_owned(), "no_steps"),
        (format!("{head}{many}"), "too_long"),
        (format!("{head}{entry}{steps}"), "no_entry"),
        (format!("{head}{paper}{steps}"), "unknown_entry"),
        (format!("{head}{role}{steps}"), "unused"),
        (GOOD.replace("total = \"03", "total = \"01"), "sum"),
        (
            GOOD.replace(
                "time = \"02 ngày\"",
                "time = \"phải được gửi trước 3 ngày làm việc\"",
            ),
            "mark",
        ),
    ] {
        let codes = codes(&text);
        assert!(codes.iter().any(|found| found == code), "{code}: {codes:?}");
    }
}

#[test]
fn an_interlinked_procedure_has_a_block_for_each_office() {
    let head = r#"
key = "thu/lt-01"
code = "LT-01"
name = "Liên thông mẫu"
kind = "interlinked"
total = "05 ngày làm việc"
[roles.xa]
name = "UBND xã"
titles = ["Chuyên viên"]
[roles.so]
name = "Sở"
special = "outside"
[[agencies]]
id = "xa"
name = "UBND xã"
time = "02 ngày làm việc"
result = "Tờ trình"
forwarding = "Trên Hệ thống và bưu chính"
[[agencies.papers]]
name = "Văn bản đề nghị"
originals = 1
[[agencies]]
id = "so"
name = "Sở Nội vụ"
time = "03 ngày làm việc"
"#;
    let steps = r#"
[[steps]]
id = "xa.B1"
agency = "xa"
what = "Soạn tờ trình"
lead = ["xa"]
[[steps]]
id = "so.B1"
agency = "so"
what = "Thẩm định"
lead = ["so"]
end = true
"#;
    let text = format!("{head}{steps}");
    assert_eq!(found(&text), []);
    assert_eq!(loaded(&text).definition.steps[1].ordinal(), "B1");
    let short = text.replace("total = \"05", "total = \"04");
    assert_eq!(found(&short), [(Level::Warning, "agency_sum".to_owned())]);
    let astray = text.replace("agency = \"so\"", "agency = \"bo\"");
    assert_eq!(found(&astray)[0].1, "unknown_agency");
    let none = steps.replace("agency = \"so\"\n", "");
    assert_eq!(found(&format!("{head}{none}"))[0].1, "agencies");
}

/// Every file that comes with the program is a definition without an error, under its own key.
#[test]
fn what_is_shipped_can_be_adopted() {
    let all = shipped::all();
    assert_eq!(
        all.len(),
        shipped::count(),
        "two files have one key, or one cannot be read"
    );
    for (key, text) in all {
        let loaded =
            load(text, crate::desk::FACTS).unwrap_or_else(|error| panic!("{key}: {error}"));
        let errors: Vec<_> = loaded.errors().collect();
        assert!(errors.is_empty(), "{key}: {errors:#?}");
        assert!(
            !loaded.definition.set.is_empty() && !loaded.definition.source.is_empty(),
            "{key}"
        );
    }
}

/// The key is the path below `defs`, so that a file is found by its key.
#[test]
fn a_key_is_where_the_file_lies() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/procedures/defs");
    for (key, text) in shipped::all() {
        let file = std::fs::read_to_string(root.join(format!("{key}.toml")));
        assert_eq!(file.ok().as_deref(), Some(*text), "{key}");
    }
}
