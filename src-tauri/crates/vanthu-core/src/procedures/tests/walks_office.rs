//! Every walk through a shipped procedure once more, in an office: with people who hold its
//! chức vụ, lines in the book, facts said by the acts that say them, and everything else
//! recorded for whoever's turn it is.

use serde_json::{Value, json};

use super::walks_shipped::{moves, text};
use super::walks_table::WALKS;
use crate::desk;
use crate::kit::people;
use crate::procedures::definition::{Definition, ValueForm};
use crate::procedures::{api, load};
use crate::registers::incoming;
use crate::testkit::{TestOffice, entry, run};

/// Chức vụ the procedures speak of and the test office has not.
const FURTHER: [(&str, &str, &str, &str); 7] = [
    ("pcvp", "Phó Chánh Văn phòng", "Van phong", "officer"),
    ("pct", "Phó Chủ tịch UBND", "", "leader"),
    ("giamdoc", "Giám đốc Sở", "", "leader"),
    (
        "truongphong",
        "Trưởng phòng Kinh tế",
        "Phong Kinh te",
        "officer",
    ),
    (
        "phophong",
        "Phó Trưởng phòng Kinh tế",
        "Phong Kinh te",
        "officer",
    ),
    ("chuyenvien", "Chuyên viên", "Van phong", "officer"),
    ("vanthukinhte", "Văn thư", "Phong Kinh te", "officer"),
];

struct Walked {
    office: TestOffice,
    lines: u32,
    scans: u32,
}

impl Walked {
    fn new() -> Walked {
        let walked = Walked {
            office: TestOffice::new(),
            lines: 0,
            scans: 0,
        };
        for (login, position, unit, role) in FURTHER {
            let unit = (!unit.is_empty()).then(|| walked.office.unit(unit));
            let input = json!({"login": login, "full_name": format!("Người giữ chức {position}"),
                "unit_id": unit, "roles": [role], "position": position});
            walked.ok("quantri", "people_add", input);
        }
        walked
    }

    #[track_caller]
    fn ok(&self, login: &str, name: &str, input: Value) -> Value {
        let session = self.office.session(login);
        let commands = |door: &mut crate::door::Door| {
            api::commands(door, desk::FACTS);
            desk::work::commands(door);
            desk::line::commands(door);
            incoming::api::commands(door);
            people::api::commands(door);
        };
        run(
            &self.office,
            commands,
            &session,
            name,
            input.clone(),
            &Value::Null,
        )
        .unwrap_or_else(|error| panic!("{login} {name} {input}: {error}"))
    }

    /// The id of an adopted procedure; the book of incoming documents follows it when it is its.
    fn adopt(&self, definition: &Definition) -> Value {
        let input = json!({"key": definition.key, "decision": "Quyết định 12/QĐ-UBND"});
        let id = self.ok("quantri", "procedure_adopt", input)["procedure_id"].clone();
        if !definition.register.is_empty() {
            let input = json!({"register": definition.register, "procedure_id": id});
            self.ok("quantri", "procedure_follow", input);
        }
        id
    }

    /// A case at an entry, and its line when it has one.
    fn open(
        &mut self,
        definition: &Definition,
        procedure: &Value,
        entry_id: &str,
    ) -> (Value, Option<i64>) {
        if definition.register.is_empty() {
            let mut input = json!({"procedure_id": procedure, "name": "Việc thử",
                "unit_id": self.office.unit("Phong Kinh te"),
                "drafter_id": self.office.person("kinhte"),
                "requester_id": self.office.person("kinhte")});
            if !entry_id.is_empty() {
                input["entry"] = json!(entry_id);
            }
            return (self.ok("vanthu", "case_open", input), None);
        }
        self.lines += 1;
        let kind = match entry_id {
            "dien_tu" => json!({"receipt_kind": "electronic"}),
            "ca_hai" => json!({"receipt_kind": "both"}),
            "khan" => json!({"receipt_kind": "paper", "priority": 1}),
            _ => json!({"receipt_kind": "paper"}),
        };
        let line = self.ok("vanthu", "incoming_register", entry(self.lines, kind));
        let input = json!({"register": "incoming", "line_id": line["id"], "only": "all"});
        let list = self.ok("vanthu", "case_list", input);
        (self.get(&list["rows"][0]["id"]), line["id"].as_i64())
    }

    fn get(&self, id: &Value) -> Value {
        self.ok("vanthu", "case_get", json!({"id": id}))
    }

    /// The act that says a fact.
    fn say(&mut self, fact: &str, case: &Value, line: Option<i64>) {
        let row = |more: Value| {
            let line = self.ok("vanthu", "incoming_get", json!({"id": line}));
            let mut input = json!({"id": line["id"], "version": line["version"]});
            if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
                fields.extend(more);
            }
            input
        };
        let branch = |case: &Value, more: Value| {
            let tree = case["tree"].as_array().unwrap();
            let lead = tree.iter().find(|one| one["standing"] != "ended").unwrap();
            let mut input = json!({"id": lead["assignment_id"], "version": lead["version"]});
            if let (Some(fields), Value::Object(more)) = (input.as_object_mut(), more) {
                fields.extend(more);
            }
            input
        };
        match fact {
            "incoming.submitted" => {
                let input = row(json!({"submitted_to": "Lãnh đạo"}));
                self.ok("vanthu", "incoming_submit", input);
            }
            "incoming.opinion" => {
                let input = row(json!({"text": "Giao Phòng Kinh tế", "evidence": "paper",
                    "by_person_id": self.office.person("chutich"), "date": "2026-03-03"}));
                self.ok("vanthu", "incoming_opinion", input);
            }
            "incoming.forwarded" => {
                let to = json!([{"unit_id": self.office.unit("Phong Kinh te")}]);
                self.ok("vanthu", "incoming_forward", row(json!({"to": to})));
            }
            "incoming.filed" => {
                self.ok("vanthu", "incoming_file", row(json!({})));
            }
            "incoming.returned" => {
                let input = row(json!({"reason": "Gửi sai nơi nhận"}));
                self.ok("vanthu", "incoming_return", input);
            }
            "work.assigned" if case["tree"].as_array().unwrap().is_empty() => {
                let to = json!([{"part": "lead", "unit_id": self.office.unit("Phong Kinh te"),
                    "task": "Tham mưu văn bản"}]);
                let input = json!({"case_id": case["id"], "to": to});
                self.ok("chutich", "assignment_add", input);
            }
            // Given to another, after it came back.
            "work.assigned" => {
                let input = branch(
                    case,
                    json!({"person_id": self.office.person("kinhte"),
                    "reason": "Đúng người hơn"}),
                );
                self.ok("chutich", "assignment_reassign", input);
            }
            "work.accepted" => {
                let done = branch(case, json!({"content": "Đã xong"}));
                let case = self.ok("kinhte", "assignment_result", done);
                let accepted = branch(&case, json!({"accepted": true}));
                self.ok("chutich", "assignment_accept", accepted);
            }
            other => panic!("nobody says {other}"),
        }
    }

    /// Leaves a step by one of its ways, as the definition says it is done.
    fn leave(
        &mut self,
        definition: &Definition,
        case: &Value,
        line: Option<i64>,
        step: &str,
        way: &str,
    ) {
        let place = definition
            .steps
            .iter()
            .position(|one| one.id == step)
            .unwrap();
        let known = &definition.steps[place];
        let ways = definition.ways(place);
        let taken = ways.iter().find(|one| one.id == way).unwrap();
        let fact = if known.done_by.is_empty() {
            &taken.done_by
        } else {
            &known.done_by
        };
        // Said by the line's being there.
        if fact == "incoming.registered" {
            let steps = case["steps"].as_array().unwrap();
            assert!(
                steps
                    .iter()
                    .any(|one| one["step"] == step && one["standing"] == "done")
            );
            return;
        }
        let turns = case["turns"].as_array().unwrap();
        let turn = turns
            .iter()
            .find(|turn| turn["step"] == step)
            .unwrap_or_else(|| panic!("{}: not the turn of {step}: {turns:#?}", definition.key));
        let people = turn["people"].as_array().unwrap();
        assert!(!people.is_empty(), "{}: {step} is nobody's", definition.key);
        if !fact.is_empty() {
            self.say(fact, case, line);
            return;
        }
        let mut input = json!({"step_id": turn["step_id"], "version": turn["version"],
            "outcome": way, "by_person_id": people[0]["id"], "evidence": "paper"});
        if taken.returns {
            input["opinion"] = json!("Cần xem lại");
        }
        for value in &known.asks {
            input["values"][value] = if definition.values[value].kind == ValueForm::Line {
                // The document of another office comes in as a line of its own.
                self.lines += 1;
                let line = self.ok("vanthu", "incoming_register", entry(self.lines, json!({})));
                json!(format!("{}/{}", line["arrival_number"], line["year"]))
            } else {
                json!("2026-03-10T07:30:00+07:00")
            };
        }
        if known.result_document && !taken.returns {
            self.scans += 1;
            let bytes = format!("%PDF-1.4 ban thu {}", self.scans);
            let scan = self
                .office
                .scan(&format!("{}.pdf", self.scans), bytes.as_bytes());
            input["scan_ids"] = json!([scan]);
        }
        self.ok("vanthu", "case_step_record", input);
    }
}

/// Goes every walk of one set.
#[track_caller]
fn go(set: &str) {
    let mut walked = Walked::new();
    let mut adopted: Option<(&str, Value)> = None;
    for (key, entry_id, path) in WALKS.iter().filter(|(key, ..)| key.starts_with(set)) {
        // Before the line there is no case: the paper is not in the book yet.
        if *entry_id == "chua_vao_so" {
            continue;
        }
        let definition = load::read(text(key)).unwrap();
        let procedure = match &adopted {
            Some((same, id)) if same == key => id.clone(),
            _ => walked.adopt(&definition),
        };
        adopted = Some((key, procedure.clone()));
        let (mut case, line) = walked.open(&definition, &procedure, entry_id);
        for (step, way) in moves(path) {
            walked.leave(&definition, &case, line, step, way);
            case = walked.get(&case["id"]);
        }
        assert_eq!(case["ended_kind"], "done", "{key} {path}");
        assert_eq!(case["turns"], json!([]), "{key} {path}");
    }
    assert!(adopted.is_some(), "no walks of {set}");
    walked.office.assert_whole();
}

#[test]
fn tay_ho_works_in_an_office() {
    go("tay-ho/");
}

#[test]
fn van_ninh_works_in_an_office() {
    go("van-ninh/");
}

#[test]
fn ngoc_hoi_works_in_an_office() {
    go("ngoc-hoi/");
}

#[test]
fn lao_cai_works_in_an_office() {
    go("lao-cai/");
}
