//! Places by a rule that was fixed before.
use super::super::{NotCalibrated, PlacedBy, Score, TieBreak, TieRule, WhyMean, analyse, place};
use super::{entries, options, places, round};

/// The first two are level; by the heavier criterion the second is ahead, by the median the first.
const LEVEL: [&str; 3] = ["5,5 5,5 5,5", "6,2 7,1 6,6", "1,1 1,1 1,1"];

#[test]
fn the_rule_for_ties_is_the_one_that_was_asked_for() {
    let round = round(&[60, 40], &LEVEL);
    let placed = |tie_break| place(&round, Score::Mean, tie_break).standings;
    let by_criteria = placed(TieBreak::CriteriaThenMedian);
    assert_eq!(by_criteria, analyse(&round, &options()).raw);
    assert_eq!(by_criteria.places, places(&[(1, 1), (0, 2), (2, 3)]));
    let by_median = placed(TieBreak::Median);
    assert_eq!((by_median.places, &by_median.ties[0].rule), (places(&[(0, 1), (1, 2), (2, 3)]), &TieRule::Median));
    let shared = placed(TieBreak::SharedPlace);
    assert_eq!(shared.places, places(&[(0, 1), (1, 1), (2, 3)]));
    assert_eq!((&shared.ties[0].entries, &shared.ties[0].rule), (&entries(&[0, 1]), &TieRule::NeedsDecision));
}

#[test]
fn calibrated_places_are_those_of_the_analysis() {
    let round = round(&[60, 40], &["7,8 5,6 .", "3,2 4,1 2,2", "7,8 5,6 .", "9,8 . 9,6", ". 6,5 7,7"]);
    let (placed, analysed) = (place(&round, Score::Calibrated, TieBreak::CriteriaThenMedian), analyse(&round, &options()));
    assert_eq!((Some(placed.standings), placed.panels), (analysed.calibrated, analysed.panels));
    assert_eq!(placed.by, PlacedBy::Calibrated(analysed.calibration.expect("calibrated")));
}

#[test]
fn where_there_is_no_calibrated_score_the_mean_decides_and_the_reason_is_said() {
    let one_judge = place(&round(&[60, 40], &["5,5", "6,6"]), Score::Calibrated, TieBreak::Median);
    assert_eq!(one_judge.by, PlacedBy::MeanInstead(WhyMean::NotCalibrated(NotCalibrated::OneJudge)));
    assert_eq!(one_judge.standings.places, places(&[(1, 1), (0, 2)]));
    let alike = place(&round(&[100], &["4 6 8", "8 4 6", "6 8 4"]), Score::Calibrated, TieBreak::Median);
    assert_eq!(alike.by, PlacedBy::MeanInstead(WhyMean::NoQuality));
}
