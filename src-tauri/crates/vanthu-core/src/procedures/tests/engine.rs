//! The laws of the engine, tried on graphs of every shape.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::procedures::engine::{Cannot, Flow, Given, Node, Part, Standing, WHOLE, Way};

static NO_VALUES: BTreeMap<String, String> = BTreeMap::new();
/// Everybody the work may be given to.
const RECEIVERS: [Part; 3] = [11, 12, 13];

fn given(parts: &[Part]) -> Given<'_> {
    Given {
        values: &NO_VALUES,
        parts,
    }
}

/// What is drawn for one step: further ways forward, each a fork of one to three hands, ways
/// back, and whether it ends too.
#[derive(Debug, Clone)]
struct Drawn {
    forward: Vec<Vec<usize>>,
    back: Vec<usize>,
    end: bool,
    each: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        prop::collection::vec(prop::collection::vec(1_usize..6, 1..4), 0..3),
        prop::collection::vec(1_usize..6, 0..2),
        any::<bool>(),
        prop::bool::weighted(0.3),
    )
        .prop_map(|(forward, back, end, each)| Drawn {
            forward,
            back,
            end,
            each,
        })
}

/// A graph as the checks let one through: every step is come to from the one before, and what
/// several ways, or several receivers, lead to is a join.
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
    for ((step, into), one) in steps.iter_mut().zip(into).zip(drawn) {
        step.join = into > 1;
        step.each = one.each && !step.join;
    }
    // Receivers who go on to a step that is not done for each meet there.
    for place in 0..count {
        let ahead: Vec<usize> = steps[place]
            .ways
            .iter()
            .filter(|way| steps[place].each && !way.returns)
            .flat_map(|way| way.to.clone())
            .collect();
        for target in ahead {
            let node = &mut steps[target];
            node.join |= !node.each;
        }
    }
    Flow {
        steps,
        entries: vec![Way {
            to: vec![0],
            ..Way::default()
        }],
    }
}

/// Somebody's turn, or the end; at most one hand at a step, of each receiver where it is done for
/// each; nothing waits where it need not.
fn sound(flow: &Flow, standing: &Standing) {
    let open = standing.hands.iter().filter(|hand| !hand.waiting).count();
    assert!(standing.ended() || open > 0, "stuck: {standing:?}");
    let places: BTreeSet<(usize, Part)> = standing
        .hands
        .iter()
        .map(|hand| (hand.step, hand.part))
        .collect();
    assert_eq!(places.len(), standing.hands.len(), "two hands at a place");
    for hand in &standing.hands {
        let node = &flow.steps[hand.step];
        assert!(!hand.waiting || node.join);
        assert!(hand.part == WHOLE || node.each, "a part of {node:?}");
        let rounds = standing.rounds[&hand.step];
        assert!(hand.round == rounds || (node.each && hand.round < rounds));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_case_is_ever_stuck(
        drawn in prop::collection::vec(drawn(), 1..9),
        turns in prop::collection::vec(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..=3), 0..40),
        at_first in 0_usize..=3,
    ) {
        let flow = flow(&drawn);
        let (mut standing, moved) = flow.begin(&flow.entries[0], &RECEIVERS[..at_first]);
        let mut done = BTreeSet::new();
        let mut opened: BTreeSet<(usize, u32)> =
            moved.opened.iter().map(|hand| (hand.step, hand.round)).collect();
        sound(&flow, &standing);
        // Anybody does anything, also going back; then everybody goes straight on.
        let mut turns = turns.into_iter();
        let mut straight = 0;
        while !standing.ended() {
            let open: Vec<_> = standing.hands.iter().copied().filter(|hand| !hand.waiting).collect();
            // The work may have been given to more, or to fewer, in the meantime.
            let (hand, way, parts) = match turns.next() {
                Some((hand, way, parts)) => {
                    let hand = open[hand.index(open.len())];
                    (hand, way.index(flow.steps[hand.step].ways.len()), &RECEIVERS[..parts])
                }
                None => {
                    straight += 1;
                    let most = 2 * RECEIVERS.len() * flow.steps.len() * flow.steps.len();
                    prop_assert!(straight <= most, "no end in sight");
                    (open[0], 0, &RECEIVERS[..])
                }
            };
            // A step that is not open is refused and moves nothing.
            let places = (0..flow.steps.len())
                .flat_map(|step| [WHOLE, 11, 12, 13].map(|part| (step, part)));
            for place in places {
                if !open.iter().any(|one| (one.step, one.part) == place) {
                    let before = standing.clone();
                    let refused = flow.complete(&mut standing, place, "w0", given(parts));
                    prop_assert!(matches!(refused, Err(Cannot::NotOpen | Cannot::Waiting)));
                    prop_assert_eq!(&standing, &before);
                }
            }
            let way = flow.steps[hand.step].ways[way].id.clone();
            let moved = flow
                .complete(&mut standing, (hand.step, hand.part), &way, given(parts))
                .unwrap();
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
                flow.complete(&mut standing, (step, WHOLE), "w0", given(&[])),
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
        ..Node::default()
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
    let (mut standing, _) = flow.begin(&flow.entries[0], &[]);
    let mut complete = |step| flow.complete(&mut standing, (step, WHOLE), "w0", given(&[]));
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
        ..Node::default()
    });
    let (mut standing, _) = flow.begin(&flow.entries[0], &[]);
    for step in [0, 1, 2] {
        flow.complete(&mut standing, (step, WHOLE), "w0", given(&[]))
            .unwrap();
    }
    assert!(standing.open(3, WHOLE).is_some() && standing.open(4, WHOLE).is_none());
    let moved = flow
        .complete(&mut standing, (3, WHOLE), "w1", given(&[]))
        .unwrap();
    assert_eq!(
        moved
            .opened
            .iter()
            .map(|hand| hand.step)
            .collect::<Vec<_>>(),
        [4]
    );
    assert!(
        flow.complete(&mut standing, (4, WHOLE), "w0", given(&[]))
            .unwrap()
            .ended
    );
}

/// 0 gives the work out; each receiver does 1, then 2; 3 waits for all of them.
fn for_each() -> Flow {
    let mut flow = diamond();
    flow.steps[0].ways[0].to = vec![1];
    flow.steps[1].ways[0].to = vec![2];
    for step in [1, 2] {
        flow.steps[step].each = true;
    }
    flow
}

#[test]
fn each_receiver_has_a_hand_and_the_join_waits_for_all() {
    let flow = for_each();
    let (mut standing, _) = flow.begin(&flow.entries[0], &[]);
    let mut complete =
        |place, parts: &[Part]| flow.complete(&mut standing, place, "w0", given(parts));
    let opened = complete((0, WHOLE), &[11, 12]).unwrap().opened;
    let places = |hands: &[crate::procedures::engine::Hand]| -> Vec<(usize, Part, u32)> {
        hands
            .iter()
            .map(|hand| (hand.step, hand.part, hand.round))
            .collect()
    };
    assert_eq!(places(&opened), [(1, 11, 1), (1, 12, 2)]);
    assert_eq!(complete((1, WHOLE), &[]), Err(Cannot::NotOpen));
    assert_eq!(complete((1, 13), &[]), Err(Cannot::NotOpen));
    // One goes on alone; who the work is given to by now is not asked again.
    let opened = complete((1, 11), &[11, 12, 13]).unwrap().opened;
    assert_eq!(places(&opened), [(2, 11, 1)]);
    assert_eq!(complete((1, 11), &[]), Err(Cannot::NotOpen));
    let waits = complete((2, 11), &[]).unwrap();
    assert_eq!((waits.opened.len(), waits.waits.len()), (0, 1));
    assert_eq!(complete((3, WHOLE), &[]), Err(Cannot::Waiting));
    complete((1, 12), &[]).unwrap();
    let joined = complete((2, 12), &[]).unwrap().opened;
    assert_eq!(places(&joined), [(3, WHOLE, 1)]);
    assert!(complete((3, WHOLE), &[]).unwrap().ended);
}

#[test]
fn a_receiver_who_comes_later_has_a_hand_of_their_own() {
    let flow = for_each();
    let (mut standing, _) = flow.begin(&flow.entries[0], &[]);
    flow.complete(&mut standing, (0, WHOLE), "w0", given(&[11]))
        .unwrap();
    let moved = flow.add(&mut standing, 1, 12);
    assert_eq!((moved.opened[0].part, moved.opened[0].round), (12, 2));
    assert_eq!(flow.add(&mut standing, 1, 12).opened, []);
    for place in [(1, 11), (2, 11), (1, 12), (2, 12), (3, WHOLE)] {
        flow.complete(&mut standing, place, "w0", given(&[]))
            .unwrap();
    }
    assert!(standing.ended());
}

/// With nobody to do it, it is still somebody's turn: of the whole case.
#[test]
fn without_receivers_it_is_done_once() {
    let flow = for_each();
    let (mut standing, _) = flow.begin(&flow.entries[0], &[]);
    for step in 0..4 {
        flow.complete(&mut standing, (step, WHOLE), "w0", given(&[]))
            .unwrap();
    }
    assert!(standing.ended());
}
