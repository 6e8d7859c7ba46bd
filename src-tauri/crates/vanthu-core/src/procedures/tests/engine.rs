//! The laws of the engine, tried on graphs of every shape.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::procedures::engine::{Cannot, Flow, Node, Standing, Way};

fn values() -> BTreeMap<String, String> {
    BTreeMap::new()
}

/// What is drawn for one step: further ways forward, each a fork of one to three hands, ways
/// back, and whether it ends too.
#[derive(Debug, Clone)]
struct Drawn {
    forward: Vec<Vec<usize>>,
    back: Vec<usize>,
    end: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        prop::collection::vec(prop::collection::vec(1_usize..6, 1..4), 0..3),
        prop::collection::vec(1_usize..6, 0..2),
        any::<bool>(),
    )
        .prop_map(|(forward, back, end)| Drawn { forward, back, end })
}

/// A graph as the checks let one through: every step is come to from the one before, and what
/// several ways lead to is a join.
fn flow(drawn: &[Drawn]) -> Flow {
    let count = drawn.len();
    let mut steps: Vec<Node> = vec![Node::default(); count];
    let mut into = vec![0; count];
    for (place, one) in drawn.iter().enumerate() {
        let mut ways = Vec::new();
        let mut add = |to: BTreeSet<usize>, returns: bool| {
            ways.push(Way {
                id: format!("w{}", ways.len()),
                to: to.into_iter().collect(),
                returns,
                when: None,
            });
        };
        let next: BTreeSet<usize> = (place + 1 < count)
            .then_some(place + 1)
            .into_iter()
            .collect();
        add(next, false);
        for hands in &one.forward {
            let to: BTreeSet<usize> = hands
                .iter()
                .map(|ahead| place + ahead)
                .filter(|target| *target < count)
                .collect();
            if !to.is_empty() {
                add(to, false);
            }
        }
        for back in &one.back {
            if *back <= place {
                add(BTreeSet::from([place - back]), true);
            }
        }
        if one.end {
            add(BTreeSet::new(), false);
        }
        for way in ways.iter().filter(|way| !way.returns) {
            for target in &way.to {
                into[*target] += 1;
            }
        }
        steps[place].ways = ways;
    }
    for (step, into) in steps.iter_mut().zip(into) {
        step.join = into > 1;
    }
    Flow {
        steps,
        entries: vec![Way {
            to: vec![0],
            ..Way::default()
        }],
    }
}

/// Somebody's turn, or the end; at most one hand at a step; nothing waits where it need not.
fn sound(flow: &Flow, standing: &Standing) {
    let open = standing.hands.iter().filter(|hand| !hand.waiting).count();
    assert!(standing.ended() || open > 0, "stuck: {standing:?}");
    let steps: BTreeSet<usize> = standing.hands.iter().map(|hand| hand.step).collect();
    assert_eq!(steps.len(), standing.hands.len(), "two hands at a step");
    for hand in &standing.hands {
        assert!(!hand.waiting || flow.steps[hand.step].join);
        assert_eq!(standing.rounds[&hand.step], hand.round);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_case_is_ever_stuck(
        drawn in prop::collection::vec(drawn(), 1..9),
        turns in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..40),
    ) {
        let flow = flow(&drawn);
        let (mut standing, moved) = flow.begin(&flow.entries[0]);
        let mut done = BTreeSet::new();
        let mut opened: BTreeSet<(usize, u32)> =
            moved.opened.iter().map(|hand| (hand.step, hand.round)).collect();
        sound(&flow, &standing);
        // Anybody does anything, also going back; then everybody goes straight on.
        let mut turns = turns.into_iter();
        let mut straight = 0;
        while !standing.ended() {
            let open: Vec<_> = standing.hands.iter().copied().filter(|hand| !hand.waiting).collect();
            let (hand, way) = match turns.next() {
                Some((hand, way)) => {
                    let hand = open[hand.index(open.len())];
                    (hand, way.index(flow.steps[hand.step].ways.len()))
                }
                None => {
                    straight += 1;
                    prop_assert!(straight <= 2 * flow.steps.len() * flow.steps.len(), "no end in sight");
                    (open[0], 0)
                }
            };
            // A step that is not open is refused and moves nothing.
            for step in 0..flow.steps.len() {
                if !open.iter().any(|one| one.step == step) {
                    let before = standing.clone();
                    let refused = flow.complete(&mut standing, step, "w0", &values());
                    prop_assert!(matches!(refused, Err(Cannot::NotOpen | Cannot::Waiting)));
                    prop_assert_eq!(&standing, &before);
                }
            }
            let way = flow.steps[hand.step].ways[way].id.clone();
            let moved = flow.complete(&mut standing, hand.step, &way, &values()).unwrap();
            prop_assert!(done.insert((hand.step, hand.round)), "done twice in one round");
            for hand in &moved.opened {
                prop_assert!(opened.insert((hand.step, hand.round)), "opened twice in one round");
            }
            prop_assert_eq!(moved.ended, standing.ended());
            sound(&flow, &standing);
        }
        // After the end there is nothing to do.
        prop_assert_eq!(&done, &opened);
        for step in 0..flow.steps.len() {
            prop_assert_eq!(
                flow.complete(&mut standing, step, "w0", &values()),
                Err(Cannot::Ended)
            );
        }
    }
}

/// A fork of two hands that join, then the end.
fn diamond() -> Flow {
    let way = |to: &[usize]| Way {
        id: "w0".to_owned(),
        to: to.to_vec(),
        ..Way::default()
    };
    let step = |to: &[usize], join: bool| Node {
        join,
        ways: vec![way(to)],
    };
    Flow {
        steps: vec![
            step(&[1, 2], false),
            step(&[3], false),
            step(&[3], false),
            step(&[], true),
        ],
        entries: vec![way(&[0])],
    }
}

#[test]
fn a_join_waits_for_the_other_hand() {
    let flow = diamond();
    let (mut standing, _) = flow.begin(&flow.entries[0]);
    let mut complete = |step| flow.complete(&mut standing, step, "w0", &values());
    let forked = complete(0).unwrap();
    assert_eq!(forked.opened.len(), 2);
    let waits = complete(1).unwrap();
    assert_eq!((waits.opened.len(), waits.waits.len()), (0, 1));
    assert_eq!(complete(3), Err(Cannot::Waiting));
    assert_eq!(complete(1), Err(Cannot::NotOpen));
    let joined = complete(2).unwrap();
    assert_eq!(
        joined
            .opened
            .iter()
            .map(|hand| hand.step)
            .collect::<Vec<_>>(),
        [3]
    );
    assert!(complete(3).unwrap().ended);
    assert_eq!(complete(3), Err(Cannot::Ended));
}

/// Two joins that can each still be come to from the other: the first of the file goes first.
#[test]
fn joins_that_wait_for_one_another_are_opened_in_turn() {
    let mut flow = diamond();
    // 1 → 3, 2 → 4; the joins 3 and 4 may send their hands to one another.
    let way = |id: &str, to: &[usize]| Way {
        id: id.to_owned(),
        to: to.to_vec(),
        ..Way::default()
    };
    flow.steps[2].ways = vec![way("w0", &[4])];
    flow.steps[3].ways = vec![way("w0", &[]), way("w1", &[4])];
    flow.steps.push(Node {
        join: true,
        ways: vec![way("w0", &[]), way("w1", &[3])],
    });
    let (mut standing, _) = flow.begin(&flow.entries[0]);
    for step in [0, 1, 2] {
        flow.complete(&mut standing, step, "w0", &values()).unwrap();
    }
    assert!(standing.open(3).is_some() && standing.open(4).is_none());
    let moved = flow.complete(&mut standing, 3, "w1", &values()).unwrap();
    assert_eq!(
        moved
            .opened
            .iter()
            .map(|hand| hand.step)
            .collect::<Vec<_>>(),
        [4]
    );
    assert!(
        flow.complete(&mut standing, 4, "w0", &values())
            .unwrap()
            .ended
    );
}
