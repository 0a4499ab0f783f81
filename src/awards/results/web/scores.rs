//! Sealed scores and the rubrics behind them, as `summit awards analyse` reads both: a line for each score, and one for each criterion.
use crate::{
    access::{Staff, area},
    awards::{
        cycle,
        ids::CycleId,
        ledger::{Category, JudgingRound, Replayed, RoundPlaced, Scored},
        results::reading,
        sealing,
    },
    kit::{
        app::App,
        csv,
        error::AppError,
        ids::{Id, PersonId},
        page::{Page, PageResult},
    },
};
use axum::extract::State;

const SCORES: [&str; 5] = ["category", "entry", "judge", "criterion", "score"];
const RUBRIC: [&str; 5] = ["category", "criterion", "weight", "lowest", "highest"];

/// The edition of a cycle, and what follows from the rounds that are closed: nothing before the first is.
async fn sealed(app: &App, person: PersonId, id: CycleId) -> Result<(String, Option<Replayed>), AppError> {
    let read = app.db.read(person, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((cycle.edition, sealing::rows(tx, id).await?))
    });
    let (edition, rows) = read.await?;
    Ok((edition, reading::replayed(&reading::of_closed_rounds(rows))))
}

/// A round of a category as tables name it: that of the pitches stands for itself.
fn round_of(page: &Page, category: &Category, round: JudgingRound) -> String {
    let name = category.name.of(page);
    match round {
        JudgingRound::Online => name.to_owned(),
        JudgingRound::Pitch => format!("{name}: {}", page.t("awards-stage-pitch")),
    }
}

/// A part stands behind its criterion: two of them may have parts of the same name.
fn criterion(page: &Page, scored: &Scored<'_>) -> String {
    let name = scored.name.of(page);
    scored.of.map_or_else(|| name.to_owned(), |of| format!("{}: {name}", of.of(page)))
}

/// The names of a round's entries; those that are called alike are told apart by a number.
fn names(page: &Page, replayed: &Replayed, round: &RoundPlaced) -> Vec<String> {
    let rules = &replayed.rules.entries;
    let name = |id| rules.iter().find(|one| one.entry == id).map_or("", |one| one.name.of(page));
    let all: Vec<_> = round.entries.iter().map(|id| name(*id)).collect();
    let nth = |at: usize| all[..at].iter().filter(|one| **one == all[at]).count() + 1;
    (0..all.len()).map(|at| if nth(at) == 1 { all[at].to_owned() } else { format!("{} ({})", all[at], nth(at)) }).collect()
}

/// A judge is the number that they have on the page of the category.
fn score_lines(page: &Page, replayed: &Replayed) -> Vec<[String; 5]> {
    let mut lines = vec![];
    for one in &replayed.categories {
        let scored = one.category.scored();
        for round in &one.standings.rounds {
            let (of, names) = (round_of(page, &one.category, round.round), names(page, replayed, round));
            for sheet in round.judged.sheets() {
                lines.extend(scored.iter().zip(&sheet.scores).map(|(item, score)| {
                    let judge = (sheet.judge.0 + 1).to_string();
                    [of.clone(), names[sheet.entry.0].clone(), judge, criterion(page, item), score.to_decimal(0)]
                }));
            }
        }
    }
    lines
}

/// A share of 10⁸ in percent, without rounding: `12.5`.
fn percent(weight: i64) -> String {
    let text = format!("{}.{:06}", weight / 1_000_000, weight % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn rubric_lines(page: &Page, replayed: &Replayed) -> Vec<[String; 5]> {
    let lines = replayed.categories.iter().flat_map(|one| {
        let (scored, scale) = (one.category.scored(), one.category.scale);
        one.standings.rounds.iter().flat_map(move |round| {
            let of = round_of(page, &one.category, round.round);
            let line = move |item: &Scored<'_>| {
                [of.clone(), criterion(page, item), percent(item.weight), scale.from.to_string(), scale.to.to_string()]
            };
            scored.iter().map(line).collect::<Vec<_>>()
        })
    });
    lines.collect()
}

pub async fn scores(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let (edition, replayed) = sealed(&app, staff.person, id).await?;
    let lines = replayed.map(|all| score_lines(&staff.page, &all)).unwrap_or_default();
    csv::answer(&format!("scores-{edition}.csv"), csv::document(SCORES, lines)?)
}

pub async fn rubric(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let (edition, replayed) = sealed(&app, staff.person, id).await?;
    let lines = replayed.map(|all| rubric_lines(&staff.page, &all)).unwrap_or_default();
    csv::answer(&format!("rubric-{edition}.csv"), csv::document(RUBRIC, lines)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_percentages_without_rounding() {
        assert_eq!([100_000_000, 12_500_000, 3_333_333].map(percent), ["100", "12.5", "3.333333"]);
    }
}
