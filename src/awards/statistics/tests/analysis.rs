//! A round as a whole: warnings, parts without a common judge, the same bytes twice.
use super::super::{Dropped, NotCalibrated, Warning, analyse};
use super::{entries, options, round};

#[test]
fn parts_without_a_judge_in_common_are_reported_and_not_calibrated() {
    let analysis = analyse(&round(&[60, 40], &["9,9 5,5 . .", "6,6 7,6 . .", ". . 8,8 4,4", ". . 5,1 6,6"]), &options());
    assert_eq!(analysis.components.len(), 2);
    assert_eq!(analysis.components[1].entries, entries(&[2, 3]));
    assert_eq!(analysis.calibration, Err(NotCalibrated::NotConnected(analysis.components.clone())));
    assert_eq!((analysis.calibrated, analysis.chances.len()), (None, 0));
    assert!(analysis.warnings.contains(&Warning::NotConnected(2)));
    assert_eq!(analysis.raw.places.len(), 4, "the raw places are there all the same");
}

#[test]
fn few_of_anything_is_warned_of() {
    let warnings = analyse(&round(&[60, 40], &["9,9 5,5 4,3", "6,6 7,6 .", "3,4 . 1,2"]), &options()).warnings;
    assert!(warnings.contains(&Warning::FewEntries(3)));
    assert!(warnings.contains(&Warning::FewJudges(3)));
    assert!(warnings.contains(&Warning::FewJudgesOnEntry(entries(&[1, 2]))));
}

#[test]
fn enough_of_everything_is_not_warned_of() {
    let rows = ["9,8 7,8 8,9 9,9 6,6", "5,5 6,6 6,4 7,7 4,4", "3,2 4,3 2,4 4,4 1,1", "6,7 7,6 6,5 8,8 5,4", "1,3 2,2 3,1 4,2 2,0"];
    let analysis = analyse(&round(&[60, 40], &rows), &options());
    assert_eq!(analysis.warnings, []);
    assert!(analysis.agreement.icc.is_some() && analysis.agreement.reliability.is_some());
    assert!(analysis.panels.iter().flatten().all(|panel| panel.trimmed_mean.is_some()));
    let calibrated = analysis.calibrated.expect("calibrated");
    assert_eq!(calibrated.places, analysis.raw.places, "a complete design keeps the order of the means");
}

/// All entries have the mean 50: there is nothing to place by calibrated scores, and the criteria must not pretend otherwise.
#[test]
fn without_differences_in_quality_there_are_no_calibrated_places() {
    let analysis = analyse(&round(&[60, 40], &["1,1 5,5 9,9", "2,2 5,5 8,8", "0,0 7,7 8,8", "3,3 4,4 8,8"]), &options());
    assert!(analysis.warnings.contains(&Warning::VarianceDropped(Dropped::Quality)));
    assert_eq!(analysis.calibrated, None);
    assert!(analysis.calibration.is_ok());
}

#[test]
fn nothing_at_all_is_no_error() {
    let analysis = analyse(&round(&[60, 40], &[".", "-,4"]), &options());
    assert_eq!(analysis.calibration, Err(NotCalibrated::NoRatings));
    assert_eq!(analysis.raw.places, []);
    assert_eq!(analysis.panels, [None, None]);
    assert!(analysis.warnings.contains(&Warning::Unscored(entries(&[0, 1]))));
}

#[test]
fn the_same_round_gives_the_same_json_and_no_number_in_it_is_not_finite() {
    let round = round(&[60, 40], &["9,9 5,5 4,3", "6,6 7,6 .", "3,4 . 1,2", "7,7 5,5 ."]);
    let json = |seed| serde_json::to_string(&analyse(&round, &super::Options { seed, ..options() })).expect("JSON");
    assert_eq!(json(1), json(1));
    assert_ne!(json(1), json(2));
    let value: serde_json::Value = serde_json::from_str(&json(1)).expect("JSON");
    assert_eq!(value["panels"][0]["mean"], "176/3");
    assert!(value["calibration"]["Ok"]["mean"].is_f64());
    assert!(value["calibration"]["Ok"]["entries"].as_array().is_some_and(|all| all.iter().all(|entry| entry["sd"].is_f64())));
}
