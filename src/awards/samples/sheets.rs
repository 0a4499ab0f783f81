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
        scoring::{self, Items, comment_name, names_of, score_name},
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

/// How many were begun.
pub async fn fill(past: &Past<'_>, categories: &[Category], judges: &[SampleJudge]) -> Result<usize, AppError> {
    let mut begun = 0;
    for judge in judges {
        let mut dice = Dice::new(u64::try_from(judge.at).unwrap_or_default() + 4_000);
        let first = SCORED_FROM * 60 + i64::try_from(judge.at).unwrap_or_default() * 47;
        let owed = past.at_minute(first).read(judge.person, async |tx| Ok::<_, AppError>(jury::list_owed(tx, judge.judge_id).await?));
        for (nth, owed) in owed.await?.iter().enumerate() {
            let progress = progress(judge, nth, &mut dice);
            if progress == Progress::Untouched {
                continue;
            }
            let at = first + i64::try_from(nth + 1).unwrap_or_default() * 210;
            let category = categories.iter().find(|one| one.category_id == owed.category_id).context("a category")?;
            let db = past.at_minute(at);
            db.write(judge.person, async |tx| fill_one(tx, (judge, category), owed, progress, &mut dice).await).await?;
            begun += 1;
        }
    }
    Ok(begun)
}

async fn fill_one(
    tx: &mut Tx,
    (judge, category): (&SampleJudge, &Category),
    owed: &Owed,
    progress: Progress,
    dice: &mut Dice,
) -> Result<(), AppError> {
    let pair = (judge.judge_id, owed.nomination_id);
    let most = if let Progress::Begun(most) = progress { most } else { usize::MAX };
    if progress == Progress::Abstained {
        return scoring::abstain(tx, pair, "I tested an early version of it for a customer.").await.map_err(unrefused);
    }
    let mut typed = Typed::new();
    let items = Items::of(category).into_iter().flat_map(|group| group.items);
    for (at, item) in items.enumerate().take(most) {
        let score = score(category.scale, &owed.name.en, judge.at, at, dice);
        typed.insert(score_name(item.criterion_id), score.to_string());
        typed.insert(comment_name(item.criterion_id), comment(category, score, judge.reads_urdu, dice).to_owned());
    }
    // Of a page that showed an empty sheet.
    let seen = editing::seen_in(names_of(category).iter().map(|_| ""));
    let form = Submission::new(FormKey { seen, ..FormKey::new() }, String::new(), &[]);
    if progress == Progress::Sent {
        return scoring::submit(tx, pair, category, (&typed, &form)).await.map_err(unrefused);
    }
    scoring::save(tx, pair, category, (&typed, &form)).await.map_err(unrefused)?;
    Ok(())
}
