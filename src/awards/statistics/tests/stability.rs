//! Leaving judges out, and changing weights.
use super::super::{Crossing, EntryIndex, JudgeIndex, Warning, analyse};
use super::{Criterion, Exact, Options, Rubric, entries, exact, options, places, round, round_of};

#[test]
fn each_judge_is_left_out_once() {
    let round = round(&[60, 40], &["9,9 5,5 5,5", "6,6 6,6 6,6", "1,1 2,2 2,3"]);
    let analysis = analyse(&round, &options());
    assert_eq!(analysis.raw.winners(1), entries(&[0]));
    let [first, second, third] = &analysis.left_out[..] else { panic!("three judges") };
    assert_eq!((first.judge, second.judge, third.judge), (JudgeIndex(0), JudgeIndex(1), JudgeIndex(2)));
    assert!(first.raw.winners_change && !second.raw.winners_change && !third.raw.winners_change);
    assert_eq!(first.raw.places, places(&[(1, 1), (0, 2), (2, 3)]));
    assert_eq!(first.raw.winners, entries(&[1]));
    let calibrated = first.calibrated.as_ref().expect("connected without the first judge");
    assert_eq!((calibrated.winners.clone(), calibrated.winners_change), (entries(&[1]), true));
}

#[test]
fn an_entry_that_only_one_judge_scored_has_no_place_without_them() {
    let analysis = analyse(&round(&[60, 40], &["9,9 .", "6,6 6,5", "1,3 2,2"]), &options());
    assert_eq!(analysis.left_out[0].raw.places, places(&[(1, 1), (2, 2)]));
    assert!(analysis.left_out[0].raw.winners_change);
    assert_eq!(analysis.left_out[0].calibrated, None, "one judge is left");
}

#[test]
fn above_the_limit_no_judge_is_left_out_and_that_is_said() {
    let round = round(&[60, 40], &["9,9 5,5", "6,6 6,6"]);
    let at = |leave_out_limit| analyse(&round, &Options { leave_out_limit, ..options() });
    assert_eq!((at(8).left_out.len(), at(7).left_out.len()), (2, 0));
    assert!(at(7).warnings.contains(&Warning::LeaveOutSkipped) && !at(8).warnings.contains(&Warning::LeaveOutSkipped));
}

/// Entry 0 is at 8 w + 5 (1 − w), entry 1 at 5 w + 7 (1 − w), in w of the first criterion: equal at 2/5.
#[test]
fn a_weight_at_which_the_winner_changes_is_found_exactly() {
    let round = round(&[50, 50], &["8,5 8,5", "5,7 5,7", "1,1 1,1"]);
    let weights = analyse(&round, &options()).weights;
    let [first, second] = &weights[..] else { panic!("two criteria") };
    assert_eq!((&first.share, &first.from, &first.to), (&exact("0.5"), &exact("0.25"), &exact("0.75")));
    let crossing = |share| Some(Crossing { share: exact(share), leaves: EntryIndex(0), enters: EntryIndex(1) });
    assert_eq!((&first.lower, &first.upper), (&crossing("2/5"), &None));
    assert_eq!((&second.lower, &second.upper), (&None, &crossing("3/5")));
    let narrow = analyse(&round, &Options { weight_range: exact("0.1"), ..options() }).weights;
    assert!(narrow.iter().all(|weight| weight.lower.is_none() && weight.upper.is_none()));
}

/// The winners just before and just after each crossing, with rubrics of those weights: the others stay at 3 to 2.
#[test]
fn winners_with_other_weights_are_those_foretold() {
    let sheets = ["8,5,4 9,6,5", "5,7,6 6,8,8", "7,7,2 8,8,1", "2,9,9 4,9,8"];
    let analysis = analyse(&round(&[50, 30, 20], &sheets), &Options { weight_range: Exact::one(), ..options() });
    let winners_at = |share: &Exact| {
        let rest = &Exact::one() - share;
        let weights = [share.clone(), &rest * &exact("3/5"), &rest * &exact("2/5")];
        let criteria = weights.map(|weight| Criterion { weight, lo: 0.into(), hi: 10.into() });
        let rubric = Rubric::new(criteria.to_vec(), Exact::one()).expect("a rubric");
        analyse(&round_of(rubric, &sheets), &options()).raw.winners(1)
    };
    let (first, little) = (&analysis.weights[0], exact("0.0001"));
    let crossing = first.lower.as_ref().expect("a crossing below");
    assert_eq!(winners_at(&(&crossing.share + &little)), analysis.raw.winners(1));
    assert_eq!(winners_at(&(&crossing.share - &little)), [crossing.enters]);
    assert_eq!(first.upper, None);
    assert_eq!(winners_at(&first.to), analysis.raw.winners(1));
}
