//! Totals, refused scores, and sheets that do not count.
use super::super::{EntryIndex, JudgeIndex, Round, RoundError, Warning, analyse};
use super::{Criterion, CriterionIndex, Rubric};
use super::{entries, exact, options, rating, round, rubric};

#[test]
fn a_judges_total_follows_the_formula() {
    let criteria = vec![
        Criterion { weight: exact("0.3"), lo: 1.into(), hi: 5.into() },
        Criterion { weight: exact("0.7"), lo: 0.into(), hi: 3.into() },
    ];
    let rubric = Rubric::new(criteria, 1.into()).expect("a rubric");
    let round = Round::new(rubric, 1, 1, vec![rating(0, 0, 1, 1), rating(0, 0, 0, 4)]).expect("a round");
    assert_eq!(round.sheets()[0].total, exact("275/6"), "100 (0.3 · 3/4 + 0.7 · 1/3)");
}

#[test]
fn what_is_no_score_of_the_round_is_refused() {
    let of = |ratings| Round::new(rubric(&[60, 40]), 2, 2, ratings).map(|_| ());
    let (e, j, c) = (EntryIndex, JudgeIndex, CriterionIndex);
    assert_eq!(of(vec![rating(0, 0, 0, 0), rating(1, 1, 1, 10)]), Ok(()));
    assert_eq!(of(vec![rating(2, 0, 0, 5)]), Err(RoundError::UnknownEntry(e(2))));
    assert_eq!(of(vec![rating(0, 2, 0, 5)]), Err(RoundError::UnknownJudge(j(2))));
    assert_eq!(of(vec![rating(0, 0, 2, 5)]), Err(RoundError::UnknownCriterion(c(2))));
    assert_eq!(of(vec![rating(0, 0, 0, 11)]), Err(RoundError::OutOfScale(e(0), j(0), c(0))));
    assert_eq!(of(vec![rating(0, 0, 0, -1)]), Err(RoundError::OutOfScale(e(0), j(0), c(0))));
    let twice = vec![rating(0, 1, 0, 5), rating(0, 1, 1, 5), rating(0, 1, 0, 5)];
    assert_eq!(of(twice), Err(RoundError::ScoredTwice(e(0), j(1), c(0))));
}

/// The unfinished sheet and the recused judge change nothing, wherever one looks.
#[test]
fn missing_is_never_zero() {
    let finished = round(&[60, 40], &["7,8 . 6,6 9,9", "5,5 6,4 . 7,8", "3,9 4,4 8,8 ."]);
    let missing = round(&[60, 40], &["7,8 9,- 6,6 9,9", "5,5 6,4 -,10 7,8", "3,9 4,4 8,8 1,-"]);
    let (with, without) = (analyse(&missing, &options()), analyse(&finished, &options()));
    assert_eq!(with.panels, without.panels);
    assert_eq!(with.panels[0].as_ref().map(|panel| (panel.n, panel.mean.clone())), Some((3, exact("224/3"))));
    assert_eq!((&with.raw, &with.calibration, &with.agreement), (&without.raw, &without.calibration, &without.agreement));
    assert_eq!((&with.left_out, &with.weights, &with.chances), (&without.left_out, &without.weights, &without.chances));
    let unfinished = Warning::Unfinished((0..3).map(|e| (EntryIndex(e), JudgeIndex([1, 2, 3][e]))).collect());
    assert!(with.warnings.contains(&unfinished), "{:?}", with.warnings);
}

#[test]
fn a_recused_judge_does_not_count() {
    let scored = round(&[60, 40], &["7,8 0,0 6,6", "5,5 6,4 6,7"]);
    let recused = scored.without(&[(EntryIndex(0), JudgeIndex(1))]);
    assert_eq!(recused.sheets(), round(&[60, 40], &["7,8 . 6,6", "5,5 6,4 6,7"]).sheets());
}

#[test]
fn an_entry_without_final_sheets_is_unscored_and_has_no_place() {
    let analysis = analyse(&round(&[60, 40], &["7,8 4,5", "-,0 .", "0,0 1,0", ". ."]), &options());
    assert_eq!(analysis.panels.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true, false]);
    assert_eq!(analysis.raw.places.iter().map(|place| place.entry).collect::<Vec<_>>(), entries(&[0, 2]));
    assert!(analysis.warnings.contains(&Warning::Unscored(entries(&[1, 3]))));
    assert!(analysis.warnings.contains(&Warning::FewJudgesOnEntry(entries(&[0, 2]))), "unscored ones are not said twice");
    assert_eq!(analysis.chances.len(), 2);
}
