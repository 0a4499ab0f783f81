//! The rules of a cycle as its ledger's first row fixes them.
use super::store;
use crate::{
    awards::{
        cycle::{self, Category, Criterion, Cycle, ScoreRule, TieRule},
        ledger,
    },
    kit::db::Tx,
};

/// Those of a cycle whose online round is open: categories that have a rubric, and their entries.
pub async fn rules(tx: &mut Tx, cycle: &Cycle) -> sqlx::Result<ledger::Rules> {
    let mut categories = cycle::list_categories(tx, cycle.cycle_id).await?;
    categories.retain(|category| !category.rubric.is_empty());
    let mut entries = store::list_entries(tx, cycle.cycle_id).await?;
    entries.retain(|entry| categories.iter().any(|one| one.category_id == entry.category));
    Ok(ledger::Rules {
        cycle: cycle.cycle_id,
        edition: cycle.edition.clone(),
        name: cycle.name.clone(),
        score: match cycle.score_rule {
            ScoreRule::Raw => ledger::ScoreRule::Raw,
            ScoreRule::Calibrated => ledger::ScoreRule::Calibrated,
        },
        tie: match cycle.tie_rule {
            TieRule::Criteria => ledger::TieRule::Criteria,
            TieRule::Median => ledger::TieRule::Median,
            TieRule::Chair => ledger::TieRule::Chair,
            TieRule::Joint => ledger::TieRule::Joint,
        },
        categories: categories.iter().map(category).collect(),
        entries,
    })
}

fn category(of: &Category) -> ledger::Category {
    ledger::Category {
        category: of.category_id,
        name: of.name.clone(),
        scale: ledger::Scale { from: of.scale.from, to: of.scale.to },
        winners: of.winners.unsigned_abs(),
        merits: of.merits.unsigned_abs(),
        criteria: of.rubric.criteria.iter().map(criterion).collect(),
    }
}

fn criterion(of: &Criterion) -> ledger::Criterion {
    let parts = of.parts.iter().map(|part| ledger::Part { criterion: part.criterion_id, name: part.name.clone(), weight: part.weight.0 });
    ledger::Criterion { criterion: of.criterion_id, name: of.name.clone(), weight: of.weight.0, parts: parts.collect() }
}
