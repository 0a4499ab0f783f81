//! Places by the fixed rule.
use super::{Book, Category, ONLINE, PITCH, Part, ScoreRule, TieRule, criterion, entries, places, rules, sheet};
use crate::{
    awards::{
        ledger::{CategoryStandings, Contest, DecidedBy},
        statistics::{self, CriterionIndex, PlacedBy, WhyMean},
    },
    kit::bilingual::Bilingual,
};

/// The first two are level; by the heavier criterion the second is ahead, by the median the first.
const LEVEL: [&str; 3] = ["5,5 5,5 5,5", "6,2 7,1 6,6", "1,1 1,1 1,1"];

fn book(tie: TieRule, sheets: &[&str]) -> Book {
    let mut rules = rules(&[60, 40], sheets.len() as u128);
    rules.tie = tie;
    let mut book = Book::new(rules);
    book.submit_all(ONLINE, sheets);
    book
}

fn standings(book: &Book) -> CategoryStandings {
    book.replayed().categories.remove(0).standings
}

#[test]
fn ties_go_by_the_rule_of_the_cycle() {
    let placed = |tie| places(&book(tie, &LEVEL));
    assert_eq!(placed(TieRule::Criteria), [(2, 1), (1, 2), (3, 3)]);
    assert_eq!(placed(TieRule::Median), [(1, 1), (2, 2), (3, 3)]);
    assert_eq!(placed(TieRule::Chair), [(1, 1), (2, 1), (3, 3)]);
    assert_eq!(placed(TieRule::Joint), [(1, 1), (2, 1), (3, 3)]);
    let outcome = |tie| standings(&book(tie, &LEVEL)).outcome;
    assert_eq!(outcome(TieRule::Chair).contests, [Contest { entries: entries(&[1, 2]), winners: 1, merits: 1 }]);
    let joint = outcome(TieRule::Joint);
    assert_eq!((joint.winners, joint.merits, joint.contests), (entries(&[1, 2]), vec![], vec![]));
    let broken = &standings(&book(TieRule::Criteria, &LEVEL)).rounds[0].ties[0];
    assert_eq!((&broken.entries, &broken.rule), (&entries(&[2, 1]), &statistics::TieRule::Criteria(vec![CriterionIndex(0)])));
}

/// Judge 2 is stricter by three points than judge 1 and has scored only the second and the third.
#[test]
fn calibrated_scores_decide_where_they_can() {
    let sheets = ["7,7 . 7,7", "8,8 5,5 .", "7,7 4,4 6,6", "5,5 . 5,5", ". 2,2 5,5", "6,6 3,3 6,6"];
    let calibrated = |sheets: &[&str]| {
        let mut rules = rules(&[60, 40], sheets.len() as u128);
        rules.score = ScoreRule::Calibrated;
        let mut book = Book::new(rules);
        book.submit_all(ONLINE, sheets);
        book
    };
    let raw = places(&book(TieRule::Criteria, &sheets));
    let fair = calibrated(&sheets);
    assert_eq!((raw[0], places(&fair)[0]), ((1, 1), (2, 1)));
    let placed = standings(&fair);
    assert!(matches!(placed.rounds[0].by, PlacedBy::Calibrated(_)) && placed.places[0].calibrated.is_some());
    let alone = standings(&calibrated(&["7,7", "8,8"]));
    assert_eq!(alone.rounds[0].by, PlacedBy::MeanInstead(WhyMean::NotCalibrated(statistics::NotCalibrated::OneJudge)));
    assert_eq!((alone.places[0].entry, alone.places[0].calibrated), (super::entry(2), None));
}

#[test]
fn the_shortlisted_stand_before_the_others_by_their_pitch_sheets() {
    let mut book = book(TieRule::Criteria, &["9,9", "8,8", "7,7", "6,6", "6,6", "."]);
    book.shortlist(&[3, 2]).submit_all(PITCH, &[".", "4,4", "5,5"]);
    assert_eq!(places(&book), [(3, 1), (2, 2), (1, 3), (4, 4), (5, 4)]);
    let placed = standings(&book);
    assert_eq!(placed.places.last().map(|one| (one.entry, one.place, one.judges)), Some((super::entry(6), None, 0)));
    assert_eq!((placed.places[0].round, placed.places[2].round), (PITCH, ONLINE));
    assert!(!placed.shortlist.expect("a shortlist").is_first_online);
    assert_eq!((placed.outcome.winners, placed.outcome.merits), (entries(&[3]), entries(&[2])));
}

/// They stand behind those that were scored again and before those that were not heard; no place stays empty.
#[test]
fn whom_nobody_scored_after_a_pitch_stands_behind_those_that_were_by_the_online_sheets() {
    let mut book = book(TieRule::Criteria, &["6,6", "8,8", "7,7", "9,9", ".", "8,8"]);
    book.shortlist(&[1, 2, 3, 5, 6]).submit(sheet(PITCH, 1, 1), &[1, 1]);
    assert_eq!(places(&book), [(1, 1), (2, 2), (6, 2), (3, 4), (4, 5)]);
    let placed = standings(&book);
    assert_eq!(placed.places.iter().map(|one| one.round).collect::<Vec<_>>(), [PITCH, ONLINE, ONLINE, ONLINE, ONLINE, ONLINE]);
    assert_eq!(placed.places.last().map(|one| (one.entry, one.place)), Some((super::entry(5), None)), "nobody has scored it at all");
    assert_eq!(placed.outcome.winners, entries(&[1]));
}

/// A pitch round in which nobody was scored is none.
#[test]
fn where_nobody_was_scored_after_a_pitch_the_online_round_decides() {
    let mut book = book(TieRule::Criteria, &["9,9", "8,8", "7,7"]);
    book.shortlist(&[2, 3]).close(ONLINE).close(PITCH);
    assert_eq!(places(&book), [(1, 1), (2, 2), (3, 3)]);
    let placed = standings(&book);
    assert_eq!((placed.outcome.winners, placed.rounds.len()), (entries(&[1]), 1));
    book.decide(DecidedBy::Rule, &[1], &[2]);
    assert_eq!(book.breaches(), []);
}

/// 30 % of two halves and 70 %: 0.15 · 10 + 0.15 · 0 + 0.7 · 5.
#[test]
fn criteria_with_parts_are_scored_by_their_parts() {
    let mut rules = rules(&[30, 70], 1);
    let part = |number| Part { criterion: criterion(number), name: Bilingual::new("Part", "حصہ"), weight: 5_000 };
    rules.categories[0].criteria[0].parts = vec![part(111), part(112)];
    let mut book = Book::new(rules);
    let category = book.replayed().categories.remove(0).category;
    let weights: Vec<i64> = Category::scored(&category).iter().map(|one| one.weight).collect();
    assert_eq!(weights, [15_000_000, 15_000_000, 70_000_000]);
    let scores = super::scores(&[(111, 10), (112, 0), (102, 5)]);
    book.add(super::Record::Submitted(super::Submission { of: sheet(ONLINE, 1, 1), scores }));
    let mean = standings(&book).places[0].mean.clone().expect("scored");
    assert_eq!((mean.to_string(), book.breaches()), ("50".to_owned(), vec![]));
}

/// What judges hand in, in whatever order, gives the same.
#[test]
fn the_order_of_sheets_does_not_matter() {
    let sheets = ["7,7 . 7,7", "8,8 5,5 .", "7,7 4,4 6,6", "5,5 . 5,5"];
    let mut ahead = book(TieRule::Criteria, &sheets);
    let expected = ahead.replayed().categories;
    ahead.rows[1..].reverse();
    assert_eq!(ahead.replayed().categories, expected);
    ahead.rows[1..].rotate_left(3);
    assert_eq!(ahead.replayed().categories, expected);
}
