//! The seals of the sample office: who keeps them, a year of their use, and copies of what arrived.

use chrono::NaiveDate;

use super::stamping::put_on;
use crate::act::Act;
use crate::error::Result;
use crate::ids::{PersonId, SealId};
use crate::registers::copies;
use crate::registers::copies::actions::{NewCopy, OnPaper};
use crate::registers::copies::rules::{Entry, Form, Source, SourceKind, Transfer};
use crate::registers::seal::actions::{NewSeal, add};
use crate::registers::seal::log::actions::{On, Stamping, stamp};
use crate::registers::seal::log::rules::{Paper, Stamps, overlap};
use crate::registers::seal::rules::Described;
use crate::sample::{Dice, Document, office as commune};

/// Papers without a number that people come with: type, what it is about.
const PAPERS: [(&str, &str); 6] = [
    ("Giấy giới thiệu", "Liên hệ công tác tại Sở Nội vụ"),
    ("Giấy xác nhận", "Xác nhận nơi cư trú để làm hồ sơ nhập học"),
    ("Biên bản", "Họp bình xét hộ nghèo, hộ cận nghèo"),
    (
        "Giấy đi đường",
        "Dự lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ",
    ),
    ("Hợp đồng", "Sửa chữa đường vào Trạm Y tế"),
    ("Bảng lương", "Bảng lương cán bộ, công chức"),
];

/// The seals and who signs, for the year that follows.
pub(super) struct Seals {
    agency: SealId,
    chairman: PersonId,
    chief: PersonId,
    dice: Dice,
}

impl Seals {
    /// The seal of the commune, the chairman's name stamp, the signing token; and the seal of the
    /// commune before the merger.
    pub(super) fn found(
        act: &mut Act<'_>,
        from: NaiveDate,
        keeper: PersonId,
        (chairman, chief): (PersonId, PersonId),
        seed: u64,
    ) -> Result<Seals> {
        let owner = commune::BODIES[0].name;
        let decision = "QĐ 01/QĐ-UBND về việc giao quản lý, sử dụng con dấu";
        let mut seal = |kind: &str, name: &str, described: Described| {
            let described = Described {
                name: name.to_owned(),
                owner_name: owner.to_owned(),
                in_use_from: Some(from),
                ..described
            };
            let new = NewSeal {
                kind: kind.to_owned(),
                described,
                follows: None,
                keeper,
                decision: decision.to_owned(),
            };
            add(act, &new)
        };
        let agency = seal(
            "agency",
            "Dấu Ủy ban nhân dân xã",
            Described {
                registration_number: "1127/GCN-ĐKMD".to_owned(),
                registration_date: Some(from),
                ..Described::default()
            },
        )?;
        seal("name", "Dấu họ tên Chủ tịch", Described::default())?;
        seal(
            "token",
            "Thiết bị ký số của UBND xã",
            Described {
                serial_number: "5401-2207".to_owned(),
                provider: "Cục Chứng thực số và Bảo mật thông tin".to_owned(),
                certificate_to: Some(from + chrono::Months::new(36)),
                ..Described::default()
            },
        )?;
        Ok(Seals {
            agency,
            chairman,
            chief,
            dice: Dice::of_part(seed, 9),
        })
    }

    /// One day: what was stamped, and now and then a copy. `age` is in days.
    pub(super) fn day(&mut self, act: &mut Act<'_>, today: &[Document], age: i64) -> Result<()> {
        for _ in 0..self.dice.below(3) {
            let (type_name, subject) = self.dice.pick(&PAPERS);
            let paper = Paper {
                type_name: (*type_name).to_owned(),
                subject: (*subject).to_owned(),
                ..Paper::default()
            };
            let copies = i64::from(self.dice.between(1, 4));
            let sheets = i64::from(self.dice.between(1, 7));
            let on = On::Paper {
                paper,
                signer: Some(self.chairman),
                signature_seen: true,
            };
            let new = self.stamping(on, copies, sheets, age);
            stamp(act, &new)?;
        }
        let Some(document) = today.first().filter(|_| self.dice.percent(8)) else {
            return Ok(());
        };
        let copy = self.copy(act, document)?;
        if age > 1 {
            let new = self.stamping(On::nothing(), 4, i64::from(document.page_amount), age);
            put_on(act, copies::REGISTER, copy.0, new)?;
        }
        Ok(())
    }

    fn stamping(&mut self, on: On, copies: i64, sheets: i64, age: i64) -> Stamping {
        let mut marks = vec![Stamps {
            kind: "signature".to_owned(),
            stamps: copies,
        }];
        if sheets > 1 {
            marks.push(Stamps {
                kind: "overlap".to_owned(),
                stamps: copies * overlap(sheets),
            });
        }
        let requester = self.dice.pick(&commune::PEOPLE).full_name;
        let received = age > 1 || self.dice.percent(50);
        Stamping {
            seal: self.agency,
            at: None,
            on,
            copies,
            sheets,
            marks,
            requester: None,
            unit: None,
            requester_name: requester.to_owned(),
            received_by: if received { requester } else { "" }.to_owned(),
            note: String::new(),
        }
    }

    fn copy(&mut self, act: &mut Act<'_>, document: &Document) -> Result<crate::ids::CopyId> {
        let date = act.now().date();
        let entry = Entry {
            form: Form::SaoY,
            transfer: Transfer::PaperPaper,
            source_kind: SourceKind::Original,
            source: Source {
                organ: document.organ_name.to_owned(),
                code: format!("{}/{}", document.code_number, document.code_notation),
                date: Some(document.issued_date),
                type_name: document.type_name.to_owned(),
                subject: document.subject.clone(),
                secrecy: String::new(),
            },
            part: String::new(),
            copies: 4,
            sheets: Some(i64::from(document.page_amount)),
            recipients: "Các thôn, đơn vị; Lưu: VT".to_owned(),
            date,
            note: String::new(),
        };
        let new = NewCopy {
            body: None,
            entry,
            source: None,
        };
        let paper = OnPaper {
            certifier: self.chief,
            date,
        };
        copies::actions::record(act, &new, paper)
    }
}
