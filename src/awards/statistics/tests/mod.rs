//! What the tests of rounds share: rubrics, and sheets in short.
mod analysis;
mod places;
mod placing;
mod rounds;
mod stability;

use super::{Criterion, CriterionIndex, EntryIndex, Exact, JudgeIndex, Options, Place, Rating, Round, Rubric};

fn exact(text: &str) -> Exact {
    text.parse().expect("a number")
}

fn entries(numbers: &[usize]) -> Vec<EntryIndex> {
    numbers.iter().copied().map(EntryIndex).collect()
}

/// Criteria from 0 to 10, of these weights in 100.
fn rubric(weights: &[i64]) -> Rubric {
    let criterion = |weight: &i64| Criterion { weight: (*weight).into(), lo: 0.into(), hi: 10.into() };
    Rubric::new(weights.iter().map(criterion).collect(), 100.into()).expect("a rubric")
}

fn rating(entry: usize, judge: usize, criterion: usize, score: i64) -> Rating {
    Rating { entry: EntryIndex(entry), judge: JudgeIndex(judge), criterion: CriterionIndex(criterion), score: score.into() }
}

/// One text for each entry, one word for each judge: the scores of the criteria, `-` for a missing one, `.` for no sheet.
fn round(weights: &[i64], sheets: &[&str]) -> Round {
    round_of(rubric(weights), sheets)
}

fn round_of(rubric: Rubric, sheets: &[&str]) -> Round {
    let mut ratings = vec![];
    for (entry, row) in sheets.iter().enumerate() {
        for (judge, sheet) in row.split(' ').enumerate() {
            for (criterion, score) in sheet.split(',').enumerate() {
                if let Ok(score) = score.parse() {
                    ratings.push(rating(entry, judge, criterion, score));
                }
            }
        }
    }
    let judges = sheets.iter().map(|row| row.split(' ').count()).max().unwrap_or(0);
    Round::new(rubric, sheets.len(), judges, ratings).expect("a round")
}

fn places(list: &[(usize, usize)]) -> Vec<Place> {
    list.iter().map(|(entry, place)| Place { entry: EntryIndex(*entry), place: *place }).collect()
}

/// Few draws: the tests run unoptimised.
fn options() -> Options {
    Options { draws: 200, ..Options::default() }
}
