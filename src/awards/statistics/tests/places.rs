//! Places and ties.
use super::super::{
    CriterionIndex, Round, Tie, TieRule, Warning, analyse,
    places::{Candidate, Standings},
};
use super::{EntryIndex, entries, exact, options, places, round};

fn standings(round: &Round) -> Standings {
    analyse(round, &options()).raw
}

fn tie(of: &[usize], rule: TieRule) -> Tie {
    Tie { entries: entries(of), rule }
}

fn by(criteria: &[usize]) -> TieRule {
    TieRule::Criteria(criteria.iter().copied().map(CriterionIndex).collect())
}

#[test]
fn without_ties_the_higher_mean_is_first() {
    let standings = standings(&round(&[60, 40], &["1,1 2,2", "9,9 8,8", "5,5 5,6"]));
    assert_eq!(standings, Standings { places: places(&[(1, 1), (2, 2), (0, 3)]), ties: vec![] });
    assert_eq!(standings.winners(2), entries(&[1, 2]));
}

/// 40 a + 60 b = 600 for all three.
#[test]
fn the_heaviest_criterion_decides_first() {
    let standings = standings(&round(&[40, 60], &["9,4 9,4", "6,6 6,6", "3,8 3,8"]));
    assert_eq!(standings, Standings { places: places(&[(2, 1), (1, 2), (0, 3)]), ties: vec![tie(&[2, 1, 0], by(&[1]))] });
}

/// 35 · 5 = 25 · 7: the first is level with the others, who have more on the second criterion. Then three sheets of the same
/// means, with other medians.
#[test]
fn then_the_next_and_then_the_median() {
    let next = standings(&round(&[40, 35, 25], &["5,0,7 5,0,7", "5,5,0 5,5,0", "5,5,0 5,5,0"]));
    let ties = vec![tie(&[1, 2, 0], by(&[1])), tie(&[1, 2], TieRule::NeedsDecision)];
    assert_eq!(next, Standings { places: places(&[(1, 1), (2, 1), (0, 3)]), ties });
    let median = standings(&round(&[60, 40], &["5,5 5,5 5,5", "5,2 5,6 5,7", "1,1 1,1 1,1"]));
    assert_eq!(median, Standings { places: places(&[(1, 1), (0, 2), (2, 3)]), ties: vec![tie(&[1, 0], TieRule::Median)] });
}

#[test]
fn equal_weights_have_no_order_among_themselves() {
    let one = standings(&round(&[50, 50], &["9,1 9,1", "1,9 1,9"]));
    assert_eq!(one, Standings { places: places(&[(0, 1), (1, 1)]), ties: vec![tie(&[0, 1], TieRule::NeedsDecision)] });
}

#[test]
fn what_nothing_decides_shares_the_place_and_asks_for_a_decision() {
    let round = round(&[60, 40], &["5,5 5,5", "9,9 9,9", "5,5 5,5", "1,1 1,1"]);
    let standings = standings(&round);
    assert_eq!(standings.places, places(&[(1, 1), (0, 2), (2, 2), (3, 4)]));
    assert_eq!(standings.winners(1), entries(&[1]));
    assert_eq!(standings.winners(2), entries(&[0, 1, 2]), "both, until it is decided");
    let warned = |winners| {
        let analysis = analyse(&round, &super::Options { winners, ..options() });
        analysis.warnings.contains(&Warning::DecisionNeeded(entries(&[0, 2])))
    };
    assert!(warned(2) && !warned(1));
}

/// A hair's breadth that a float would lose.
#[test]
fn nearly_equal_is_not_equal() {
    let round = round(&[60, 40], &["5,5 5,5", "5,5 5,5"]);
    let mut sheets = round.sheets().to_vec();
    sheets[2].total = &sheets[2].total + &exact(&format!("0.{}1", "0".repeat(40)));
    let candidate = |entry: usize| Candidate { entry: EntryIndex(entry), sheets: sheets[2 * entry..][..2].iter().collect() };
    let standings = Standings::by_mean(round.rubric(), vec![candidate(0), candidate(1)]);
    assert_eq!(standings, Standings { places: places(&[(1, 1), (0, 2)]), ties: vec![] });
}

/// Calibrated scores are floats: what is within the tolerance is a tie, and the criteria decide it.
#[test]
fn calibrated_scores_within_the_tolerance_are_equal() {
    let round = round(&[60, 40], &["4,9 4,9", "6,6 6,6", "1,1 1,1"]);
    let candidate = |entry: usize| Candidate { entry: EntryIndex(entry), sheets: round.sheets_of(EntryIndex(entry)).iter().collect() };
    let of = |first: f64| {
        let scored = vec![(first, candidate(0)), (60.0, candidate(1)), (10.0, candidate(2))];
        Standings::by_calibrated(round.rubric(), scored, 1e-9)
    };
    assert_eq!(of(60.0 + 5e-10), Standings { places: places(&[(1, 1), (0, 2), (2, 3)]), ties: vec![tie(&[1, 0], by(&[0]))] });
    assert_eq!(of(60.0 + 2e-9), Standings { places: places(&[(0, 1), (1, 2), (2, 3)]), ties: vec![] });
}

/// Entries with the same sheets come out the same, whatever the search for variances did.
#[test]
fn the_same_sheets_give_the_same_calibrated_place() {
    let analysis = analyse(&round(&[60, 40], &["7,8 5,6 .", "3,2 4,1 2,2", "7,8 5,6 .", "9,8 . 9,6", ". 6,5 7,7"]), &options());
    let calibrated = analysis.calibrated.expect("calibrated");
    let place = |entry: usize| calibrated.places.iter().find(|p| p.entry.0 == entry).expect("a place").place;
    assert_eq!(place(0), place(2));
    assert_eq!(calibrated.ties, [tie(&[0, 2], TieRule::NeedsDecision)]);
}
