//! Definitions walked from the first step to the last, with their returns and conditions.

use std::collections::BTreeMap;

use super::loading::CV_04;
use crate::procedures::definition::Definition;
use crate::procedures::engine::{Cannot, Flow, Given, Hand, Part, Standing, WHOLE};
use crate::procedures::load::load;

/// A case of a definition, without the rows.
pub struct Walk {
    pub definition: Definition,
    pub flow: Flow,
    pub standing: Standing,
    pub values: BTreeMap<String, String>,
    /// The receivers the work has.
    pub parts: Vec<Part>,
}

impl Walk {
    pub fn begin(text: &str, entry: &str) -> Walk {
        let loaded = load(text, crate::desk::FACTS).unwrap();
        let flow = loaded.flow.unwrap();
        let way = flow.entries.iter().find(|way| way.id == entry).unwrap();
        let standing = flow.begin(way, &[]).0;
        Walk {
            definition: loaded.definition,
            flow,
            standing,
            values: BTreeMap::new(),
            parts: Vec::new(),
        }
    }

    pub fn place(&self, step: &str) -> usize {
        self.definition
            .steps
            .iter()
            .position(|one| one.id == step)
            .unwrap()
    }

    /// Does a step for whoever has it first.
    pub fn done(&mut self, step: &str, way: &str) -> Result<Vec<String>, Cannot> {
        let place = self.place(step);
        let open = |hand: &&Hand| hand.step == place && !hand.waiting;
        let part = self.standing.hands.iter().find(open).map(|hand| hand.part);
        self.done_by(step, part.unwrap_or(WHOLE), way)
    }

    pub fn done_by(&mut self, step: &str, part: Part, way: &str) -> Result<Vec<String>, Cannot> {
        let place = self.place(step);
        let given = Given {
            values: &self.values,
            parts: &self.parts,
        };
        let moved = self
            .flow
            .complete(&mut self.standing, (place, part), way, given)?;
        let opened = moved
            .opened
            .iter()
            .map(|hand| self.definition.steps[hand.step].id.clone());
        Ok(opened.collect())
    }
}

#[test]
fn cv_04_in_cash_comes_back_once() {
    let mut walk = Walk::begin(CV_04, "tien_mat");
    assert_eq!(walk.done("mat.B1", "xong"), Ok(vec!["mat.B2".to_owned()]));
    assert_eq!(walk.done("mat.B1", "xong"), Err(Cannot::NotOpen));
    walk.done("mat.B2", "xong").unwrap();
    assert_eq!(walk.done("mat.B3", "thich"), Err(Cannot::NoSuchWay));
    assert_eq!(
        walk.done("mat.B3", "chua_du"),
        Ok(vec!["mat.B1".to_owned()])
    );
    assert_eq!(walk.standing.hands[0].round, 2);
    for step in ["mat.B1", "mat.B2"] {
        walk.done(step, "xong").unwrap();
    }
    walk.done("mat.B3", "day_du").unwrap();
    walk.done("mat.B4", "xong").unwrap();
    assert_eq!(walk.done("mat.B5", "xong"), Ok(Vec::new()));
    assert!(walk.standing.ended());
    assert_eq!(walk.done("mat.B5", "xong"), Err(Cannot::Ended));
}

#[test]
fn cv_04_by_transfer_asks_for_form_08a_above_fifty_millions() {
    let mut walk = Walk::begin(CV_04, "chuyen_khoan");
    walk.done("khoan.B1", "xong").unwrap();
    let missing = Err(Cannot::Missing("amount".to_owned()));
    assert_eq!(walk.done("khoan.B2", "lon"), missing);
    walk.values
        .insert("amount".to_owned(), "50000000".to_owned());
    assert_eq!(walk.done("khoan.B2", "lon"), Err(Cannot::Closed));
    walk.values
        .insert("amount".to_owned(), "50000001".to_owned());
    assert_eq!(walk.done("khoan.B2", "nho"), Err(Cannot::Closed));
    let both = vec!["khoan.08a".to_owned(), "khoan.B3".to_owned()];
    assert_eq!(walk.done("khoan.B2", "lon"), Ok(both.clone()));
    // The form is ready; the rest is not, and is sent back once.
    assert_eq!(walk.done("khoan.08a", "xong"), Ok(Vec::new()));
    assert_eq!(
        walk.done("khoan.B3", "chua_du"),
        Ok(vec!["khoan.B1".to_owned()])
    );
    walk.done("khoan.B1", "xong").unwrap();
    assert_eq!(walk.done("khoan.B2", "lon"), Ok(both));
    walk.done("khoan.B3", "day_du").unwrap();
    assert_eq!(walk.done("khoan.B4", "xong"), Err(Cannot::Waiting));
    assert_eq!(
        walk.done("khoan.08a", "xong"),
        Ok(vec!["khoan.B4".to_owned()])
    );
    walk.done("khoan.B4", "xong").unwrap();
    walk.done("khoan.B5", "xong").unwrap();
    assert!(walk.standing.ended());
}
