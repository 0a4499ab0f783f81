//! The sheets of the samples: about two thirds are sent, some are open, one judge abstains from one.
use super::{
    jury::SampleJudge,
    past::{Past, SCORED_FROM, unrefused},
    scores::{comment, score},
};
use crate::{
    awards::{
        contents::Typed,
        cycle::Category,
        jury::{self, Owed},
        scoring::{self, Items, Place, comment_name, score_name},
    },
    kit::{db::Tx, editing, error::AppError, form_key::FormKey, submission::Submission},
    registration::samples::Dice,
};
use anyhow::Context;

/// Who abstains from the first of their entries.
const ABSTAINS: usize = 12;

/// How far a judge comes with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Sent,
    /// So many scores are given.
    Begun(usize),
    Abstained,
    Untouched,
}

fn progress(judge: &SampleJudge, nth: usize, dice: &mut Dice) -> Progress {
    match dice.below(100) {
        _ if judge.at == ABSTAINS && nth == 0 => Progress::Abstained,
        ..68 => Progress::Sent,
        68..85 => Progress::Begun(1 + dice.below(2)),
        _ => Progress::Untouched,
    }
}

/// A sheet that somebody begins, and when, in minutes from now.
struct Task<'a> {
    at: i64,
    judge: &'a SampleJudge,
    category: &'a Category,
    owed: Owed,
    progress: Progress,
    dice: Dice,
}

/// How many were begun: one after the other, as their rows stand in the ledger.
pub async fn fill(past: &Past<'_>, categories: &[Category], judges: &[SampleJudge]) -> Result<usize, AppError> {
    let mut tasks = vec![];
    for judge in judges {
        tasks.extend(tasks_of(past, categories, judge).await?);
    }
    tasks.sort_by_key(|task| task.at);
    let begun = tasks.len();
    for task in tasks {
        past.at_minute(task.at).write(task.judge.person, async |tx| begin(tx, task).await).await?;
    }
    Ok(begun)
}

async fn tasks_of<'a>(past: &Past<'_>, categories: &'a [Category], judge: &'a SampleJudge) -> Result<Vec<Task<'a>>, AppError> {
    let seed = u64::try_from(judge.at).unwrap_or_default() + 4_000;
    let mut dice = Dice::new(seed);
    let first = SCORED_FROM * 60 + i64::try_from(judge.at).unwrap_or_default() * 47;
    let owed = past.at(SCORED_FROM).read(judge.person, async |tx| Ok::<_, AppError>(jury::list_owed(tx, judge.judge_id).await?));
    let mut tasks = vec![];
    for (nth, owed) in owed.await?.into_iter().enumerate() {
        let progress = progress(judge, nth, &mut dice);
        let category = categories.iter().find(|one| one.category_id == owed.category_id).context("a category")?;
        if progress != Progress::Untouched {
            let at = first + i64::try_from(nth + 1).unwrap_or_default() * 210;
            let dice = Dice::new(seed << 16 | u64::try_from(nth).unwrap_or_default());
            tasks.push(Task { at, judge, category, owed, progress, dice });
        }
    }
    Ok(tasks)
}

async fn begin(tx: &mut Tx, task: Task<'_>) -> Result<(), AppError> {
    let Task { judge, category, owed, progress, mut dice, .. } = task;
    let place = Place { judge_id: judge.judge_id, nomination_id: owed.nomination_id, round: owed.round };
    let most = if let Progress::Begun(most) = progress { most } else { usize::MAX };
    if progress == Progress::Abstained {
        return scoring::abstain(tx, place, category, "I tested an early version of it for a customer.").await.map_err(unrefused);
    }
    let mut typed = Typed::new();
    let items = Items::of(category).into_iter().flat_map(|group| group.items);
    for (at, item) in items.enumerate().take(most) {
        let score = score(category.scale, &owed.name.en, judge.at, at, &mut dice);
        typed.insert(score_name(item.criterion_id), score.to_string());
        typed.insert(comment_name(item.criterion_id), comment(category, score, judge.reads_urdu, &mut dice).to_owned());
    }
    // As the page of a sheet in which nothing stands yet.
    let seen = editing::seen_in(scoring::names_of(category).iter().map(|_| ""));
    let form = Submission::new(FormKey { seen, ..FormKey::new() }, String::new(), &[]);
    if progress == Progress::Sent {
        return scoring::send(tx, place, category, (&typed, &form)).await.map_err(unrefused);
    }
    scoring::save(tx, place, category, (&typed, &form)).await.map_err(unrefused)?;
    Ok(())
}
