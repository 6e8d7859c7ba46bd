//! Competence as a table, and its laws.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::rules::{
    Code, Delegation, Giving, Held, Matter, People, Standing, can_give, competence, covers,
    is_deputy, title_fits,
};
use crate::ids::{DelegationId, PersonId};

const CHAIRMAN: PersonId = PersonId(1);
const DEPUTY: PersonId = PersonId(2);
const CHIEF: PersonId = PersonId(3);
const OFFICER: PersonId = PersonId(4);
const GONE: PersonId = PersonId(5);
const TITLELESS: PersonId = PersonId(6);

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn person(name: &str, held: &[(&str, &str)]) -> Standing {
    Standing {
        name: name.to_owned(),
        active: true,
        leader: true,
        held: held
            .iter()
            .map(|(title, fields)| Held {
                title: (*title).to_owned(),
                fields: (*fields).to_owned(),
            })
            .collect(),
    }
}

fn people(delegations: Vec<Delegation>) -> People {
    let mut gone = person("Người Cũ", &[("Chủ tịch UBND", "")]);
    gone.active = false;
    let standing = [
        (CHAIRMAN, person("Trần Văn Chủ", &[("Chủ tịch UBND", "")])),
        (
            DEPUTY,
            person(
                "Lý Văn Phó",
                &[("Phó Chủ tịch UBND", "Kinh tế, đất đai; xây dựng")],
            ),
        ),
        (CHIEF, person("Phạm Thị Chánh", &[("Chánh Văn phòng", "")])),
        (OFFICER, person("Vũ Đình Kinh", &[("Công chức", "")])),
        (GONE, gone),
        (TITLELESS, person("Không Chức Vụ", &[])),
    ];
    People {
        standing: standing.into_iter().collect(),
        delegations,
    }
}

fn given(kind: Code, from: PersonId, to: PersonId, fields: &str) -> Delegation {
    Delegation {
        id: DelegationId(9),
        kind,
        from,
        from_title: "Chủ tịch UBND".to_owned(),
        to,
        fields: fields.to_owned(),
        valid_from: day(2),
        valid_to: day(10),
        ended_on: None,
        document: "Văn bản ủy quyền số 12/GUQ-UBND ngày 01/03/2026".to_owned(),
    }
}

fn matter(own: &[PersonId], field: &str, interested: &[PersonId]) -> Matter {
    Matter {
        own: own.to_vec(),
        asked: "Chủ tịch UBND".to_owned(),
        field: field.to_owned(),
        by_position: true,
        interested: interested.to_vec(),
        ..Matter::default()
    }
}

/// The capacity, or the code of the refusal.
fn told(matter: &Matter, who: PersonId, on: NaiveDate, people: &People) -> String {
    match competence(matter, who, on, people) {
        Ok(capacity) => capacity.label,
        Err(error) => {
            assert!(!error.message.contains('{'), "{}", error.message);
            error.code
        }
    }
}

#[test]
fn in_their_own_right() {
    let people = people(vec![]);
    let all = [CHAIRMAN, DEPUTY, CHIEF, GONE, TITLELESS];
    for (who, field, interested, expected) in [
        (CHAIRMAN, "", &[][..], "TM. UBND, Chủ tịch UBND"),
        (CHAIRMAN, "Giáo dục", &[], "TM. UBND, Chủ tịch UBND"),
        (DEPUTY, "", &[], "KT. Chủ tịch UBND, Phó Chủ tịch UBND"),
        (
            DEPUTY,
            "Đất đai",
            &[],
            "KT. Chủ tịch UBND, Phó Chủ tịch UBND",
        ),
        (
            DEPUTY,
            "đất đai đô thị",
            &[],
            "KT. Chủ tịch UBND, Phó Chủ tịch UBND",
        ),
        (DEPUTY, "Giáo dục", &[], "sign.field"),
        (CHIEF, "Giáo dục", &[], "Chánh Văn phòng"),
        (CHIEF, "", &[CHIEF], "sign.self"),
        (OFFICER, "", &[], "sign.not_yours"),
        (GONE, "", &[], "sign.inactive"),
        (TITLELESS, "", &[], "sign.no_position"),
    ] {
        let matter = matter(&all, field, interested);
        assert_eq!(
            told(&matter, who, day(3), &people),
            expected,
            "{who} {field}"
        );
    }
}

#[test]
fn the_position_it_is_theirs_by_says_the_field() {
    let mut people = people(vec![]);
    people.standing.insert(
        DEPUTY,
        person(
            "Lý Văn Phó",
            &[("Phó Chủ tịch UBND", "Kinh tế"), ("Trưởng ban", "Giáo dục")],
        ),
    );
    let mut asked = matter(&[DEPUTY], "Giáo dục", &[]);
    assert_eq!(told(&asked, DEPUTY, day(3), &people), "Trưởng ban");
    asked.titles = vec!["Phó Chủ tịch".to_owned()];
    assert_eq!(told(&asked, DEPUTY, day(3), &people), "sign.field");
}

#[test]
fn by_delegation() {
    let guq =
        "TUQ. Chủ tịch UBND, Chánh Văn phòng (Văn bản ủy quyền số 12/GUQ-UBND ngày 01/03/2026)";
    for (fields, field, on, expected) in [
        ("", "", 2, guq),
        ("", "Giáo dục", 10, guq),
        ("", "", 1, "sign.delegation_date"),
        ("", "", 11, "sign.delegation_date"),
        ("Tư pháp", "Tư pháp", 3, guq),
        ("Tư pháp", "Giáo dục", 3, "sign.delegation_field"),
        ("Tư pháp", "", 3, "sign.delegation_field_unknown"),
    ] {
        let people = people(vec![given(Code::Tuq, CHAIRMAN, CHIEF, fields)]);
        let matter = matter(&[CHAIRMAN], field, &[]);
        assert_eq!(
            told(&matter, CHIEF, day(on), &people),
            expected,
            "{fields} {field} {on}"
        );
    }
}

#[test]
fn a_delegation_ends_lapses_and_is_never_given_on() {
    let asked = matter(&[CHAIRMAN], "", &[]);
    let mut ended = given(Code::Tuq, CHAIRMAN, CHIEF, "");
    ended.ended_on = Some(day(5));
    let people_ended = people(vec![ended]);
    assert_eq!(
        told(&asked, CHIEF, day(5), &people_ended),
        "sign.delegation_ended"
    );
    assert!(told(&asked, CHIEF, day(4), &people_ended).starts_with("TUQ."));
    // The giver holds another chức vụ now.
    let mut lapsed = people(vec![given(Code::Tuq, CHAIRMAN, CHIEF, "")]);
    lapsed
        .standing
        .insert(CHAIRMAN, person("Trần Văn Chủ", &[("Bí thư", "")]));
    assert_eq!(
        told(&asked, CHIEF, day(4), &lapsed),
        "sign.delegation_lapsed"
    );
    // Given on by who has it only by delegation.
    let chain = people(vec![
        given(Code::Tuq, CHAIRMAN, CHIEF, ""),
        given(Code::Tuq, CHIEF, OFFICER, ""),
    ]);
    assert_eq!(told(&asked, OFFICER, day(4), &chain), "sign.not_yours");
    // Nor for who is concerned in it.
    let concerned = matter(&[CHAIRMAN], "", &[CHAIRMAN]);
    assert_eq!(
        told(
            &concerned,
            CHIEF,
            day(4),
            &people(vec![given(Code::Tuq, CHAIRMAN, CHIEF, "")])
        ),
        "sign.self_for"
    );
    // Outside one's own lĩnh vực, but given: the delegation is what counts.
    let mut from_chairman = given(Code::Kt, CHAIRMAN, DEPUTY, "Giáo dục");
    from_chairman.id = DelegationId(10);
    let both = matter(&[CHAIRMAN, DEPUTY], "Giáo dục", &[]);
    assert!(
        told(&both, DEPUTY, day(4), &people(vec![from_chairman])).starts_with("KT. Chủ tịch UBND")
    );
}

#[test]
fn what_is_ones_own_to_accept_asks_for_no_position() {
    let people = people(vec![]);
    let own = Matter {
        by_position: false,
        field: "Giáo dục".to_owned(),
        ..matter(&[TITLELESS, DEPUTY], "", &[])
    };
    assert_eq!(told(&own, TITLELESS, day(3), &people), "Không Chức Vụ");
    assert!(told(&own, DEPUTY, day(3), &people).starts_with("KT."));
}

#[test]
fn titles_and_fields() {
    assert!(is_deputy("Phó Chánh Văn phòng") && !is_deputy("Chánh Văn phòng"));
    assert!(title_fits("Trưởng phòng", "Trưởng phòng Kinh tế"));
    assert!(!title_fits("Chủ tịch", "Phó Chủ tịch UBND"));
    for (fields, field, holds) in [
        ("", "bất kỳ", true),
        ("Đất đai", "dat dai", true),
        ("Đất đai", "Đất đai đô thị", true),
        ("Đất đai đô thị", "Đất đai", false),
        ("Kinh tế; tài chính", "Tài chính", true),
        ("Phụ trách chung; tài chính", "Giáo dục", true),
        ("Kinh tế", "", false),
        ("Kinh tế", "Kinh tếp", false),
    ] {
        assert_eq!(covers(fields, field), holds, "{fields} / {field}");
    }
}

#[test]
fn what_cannot_be_given() {
    let people = people(vec![]);
    let of = |id: PersonId| &people.standing[&id];
    let plain = Giving {
        kind: Code::Tuq,
        from: CHAIRMAN,
        to: CHIEF,
        valid_from: day(3),
        valid_to: day(10),
        document_number: "12/GUQ-UBND",
        document_date: day(2),
        today: day(2),
    };
    let told = |giving: Giving<'_>| match can_give(giving, of(giving.from), of(giving.to)) {
        Ok(()) => ("fine".to_owned(), String::new()),
        Err(error) => (error.code, error.field.unwrap_or_default()),
    };
    let kt = |to| Giving {
        kind: Code::Kt,
        to,
        ..plain
    };
    for (giving, code, field) in [
        (plain, "fine", ""),
        (kt(DEPUTY), "fine", ""),
        (kt(CHIEF), "delegation.deputy", "kind"),
        (
            Giving {
                kind: Code::Tm,
                ..plain
            },
            "delegation.kind",
            "kind",
        ),
        (
            Giving {
                to: CHAIRMAN,
                ..plain
            },
            "delegation.self",
            "to_person_id",
        ),
        (
            Giving { to: GONE, ..plain },
            "delegation.inactive",
            "to_person_id",
        ),
        (
            Giving {
                from: GONE,
                ..plain
            },
            "delegation.inactive",
            "from_person_id",
        ),
        (
            Giving {
                to: TITLELESS,
                ..plain
            },
            "delegation.no_position",
            "to_person_id",
        ),
        (
            Giving {
                from: TITLELESS,
                ..plain
            },
            "delegation.no_position",
            "from_person_id",
        ),
        (
            Giving {
                valid_to: day(2),
                ..plain
            },
            "delegation.dates",
            "valid_to",
        ),
        (
            Giving {
                today: day(11),
                ..plain
            },
            "delegation.past",
            "valid_to",
        ),
        (
            Giving {
                document_number: "",
                ..plain
            },
            "delegation.document",
            "document_number",
        ),
        (
            Giving {
                document_date: day(4),
                today: day(5),
                ..plain
            },
            "delegation.document_date",
            "document_date",
        ),
        (
            Giving {
                document_date: day(3),
                ..plain
            },
            "delegation.document_date",
            "document_date",
        ),
    ] {
        assert_eq!(
            told(giving),
            (code.to_owned(), field.to_owned()),
            "{giving:?}"
        );
    }
}

fn somebody() -> impl Strategy<Value = PersonId> {
    (1..=6i64).prop_map(PersonId)
}

fn field() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("Kinh tế".to_owned()),
        Just("Giáo dục".to_owned())
    ]
}

fn any_delegation() -> impl Strategy<Value = Delegation> {
    let kind = prop_oneof![Just(Code::Kt), Just(Code::Tl), Just(Code::Tuq)];
    let title = prop_oneof![
        Just("Chủ tịch UBND"),
        Just("Phó Chủ tịch UBND"),
        Just("Chánh Văn phòng")
    ];
    (
        kind,
        somebody(),
        somebody(),
        field(),
        1..20u32,
        0..10u32,
        prop::option::of(1..28u32),
        title,
    )
        .prop_map(
            |(kind, from, to, fields, first, long, ended, title)| Delegation {
                from_title: title.to_owned(),
                valid_from: day(first),
                valid_to: day((first + long).min(31)),
                ended_on: ended.map(day),
                ..given(kind, from, to, &fields)
            },
        )
}

proptest! {
    /// Whoever may decide is active, not concerned, and has it either in their own right or by a
    /// delegation in force that day from somebody whose it is and who holds what it was given
    /// from; and the lĩnh vực fits on every step of the way.
    #[test]
    fn nobody_decides_without_right(
        delegations in prop::collection::vec(any_delegation(), 0..6),
        own in prop::collection::vec(somebody(), 0..4),
        interested in prop::collection::vec(somebody(), 0..3),
        who in somebody(),
        field in field(),
        on in 1..28u32,
    ) {
        let people = people(delegations);
        let matter = matter(&own, &field, &interested);
        let Ok(capacity) = competence(&matter, who, day(on), &people) else {
            return Ok(());
        };
        prop_assert!(people.standing[&who].active && !interested.contains(&who));
        let right = match capacity.delegation {
            None => who,
            Some(_) => {
                let giver = capacity.giver.unwrap();
                let delegation = people.delegations.iter().find(|one| {
                    one.to == who && one.from == giver && one.in_force(day(on))
                        && (one.fields.is_empty() || covers(&one.fields, &field))
                });
                let delegation = delegation.unwrap();
                prop_assert!(people.standing[&giver].held.iter().any(|held| held.title == delegation.from_title));
                prop_assert!(!interested.contains(&giver));
                giver
            }
        };
        prop_assert!(own.contains(&right) && people.standing[&right].active);
        let within = |held: &Held| field.is_empty() || covers(&held.fields, &field);
        let has = people.standing[&right].held.iter().any(within);
        prop_assert!(has);
    }

    /// More delegations never take a right away.
    #[test]
    fn a_delegation_only_adds(
        delegations in prop::collection::vec(any_delegation(), 0..4),
        own in prop::collection::vec(somebody(), 0..4),
        who in somebody(),
        field in field(),
        on in 1..28u32,
    ) {
        let matter = matter(&own, &field, &[]);
        if competence(&matter, who, day(on), &people(vec![])).is_ok() {
            let capacity = competence(&matter, who, day(on), &people(delegations)).unwrap();
            prop_assert_eq!(capacity.delegation, None);
        }
    }
}
