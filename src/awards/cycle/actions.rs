//! What organisers do with cycles, categories, rubrics and questions; each one transaction that leaves a trace.
use super::{
    defaults,
    model::{Category, Criterion, Cycle, Dates, Part, Question, Rubric},
    store,
};
use crate::{
    awards::ids::{CategoryId, CriterionId, CycleId, QuestionId},
    kit::{
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        page_cache,
    },
};
use serde_json::json;

/// What a new cycle begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The categories that such awards usually have.
    Material,
    Empty,
    /// The categories and rubrics of an earlier cycle.
    Copy(CycleId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CycleRefusal {
    EditionTaken,
    /// Its winners are public, and the edition stands in the archive.
    EditionArchived,
    /// An opening that has come is not moved.
    MomentCame,
    /// The online round is open, or was: entries are scored by these rules.
    RulesKept,
    /// Of a cycle that is to be removed: nominations are open, or were.
    InUse,
    /// Of a cycle that is to be removed: somebody was asked to judge.
    HasJury,
}

const CYCLE: [(&str, CycleRefusal); 7] = [
    ("award_ledgers_cycle_fkey", CycleRefusal::InUse),
    ("award_judges_cycle_fkey", CycleRefusal::HasJury),
    ("award_cycles_edition_key", CycleRefusal::EditionTaken),
    ("award_edition_archived", CycleRefusal::EditionArchived),
    ("award_moments_kept", CycleRefusal::MomentCame),
    ("award_rules_kept", CycleRefusal::RulesKept),
    ("award_category_in_use", CycleRefusal::InUse),
];

pub async fn save_cycle(tx: &mut Tx, cycle: &Cycle) -> Result<(), Failure<CycleRefusal>> {
    store::save_cycle(tx, cycle).await.on_constraints(CYCLE)?;
    page_cache::bump_public_version(tx).await?;
    let details = json!({ "name": cycle.name.en, "score_rule": cycle.score_rule, "tie_rule": cycle.tie_rule });
    audit::record(tx, "award_cycle.saved", Some(cycle.cycle_id.0), details).await?;
    Ok(())
}

/// Adds a cycle with what it begins with.
pub async fn add_cycle(tx: &mut Tx, cycle: &Cycle, start: Start) -> Result<(), Failure<CycleRefusal>> {
    // Its dates come last: what is asked may change no more once nominations are open, and they may be already.
    let undated = Cycle { dates: Dates::default(), ..cycle.clone() };
    store::save_cycle(tx, &undated).await.on_constraints(CYCLE)?;
    let categories = match start {
        Start::Empty => vec![],
        Start::Material => defaults::categories(cycle.cycle_id, tx.now),
        Start::Copy(earlier) => store::list_categories(tx, earlier).await?.iter().map(|one| copied(one, cycle.cycle_id, tx)).collect(),
    };
    for category in &categories {
        store::save_category(tx, category).await?;
        store::save_rubric(tx, category.category_id, &category.rubric).await?;
        store::save_questions(tx, category.category_id, &category.questions).await?;
    }
    save_cycle(tx, cycle).await
}

/// The same category in another cycle, with ids of its own.
fn copied(category: &Category, cycle_id: CycleId, tx: &Tx) -> Category {
    let rubric = copied_rubric(&category.rubric, tx.now);
    let question = |one: &Question| Question { question_id: QuestionId::new_at(tx.now), ..one.clone() };
    let questions = category.questions.iter().map(question).collect();
    Category { category_id: CategoryId::new_at(tx.now), cycle_id, rubric, questions, ..category.clone() }
}

/// The same rubric with ids of its own.
pub fn copied_rubric(rubric: &Rubric, now: Timestamp) -> Rubric {
    let part = |part: &Part| Part { criterion_id: CriterionId::new_at(now), ..part.clone() };
    let criterion =
        |one: &Criterion| Criterion { criterion_id: CriterionId::new_at(now), parts: one.parts.iter().map(part).collect(), ..one.clone() };
    Rubric { criteria: rubric.criteria.iter().map(criterion).collect(), anchors: rubric.anchors.clone() }
}

/// The site shows this cycle from now on, and no other.
pub async fn show_cycle(tx: &mut Tx, id: CycleId) -> Result<(), AppError> {
    store::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
    store::set_shown(tx, Some(id)).await?;
    page_cache::bump_public_version(tx).await?;
    Ok(audit::record(tx, "award_cycle.shown", Some(id.0), json!({})).await?)
}

pub async fn hide_cycle(tx: &mut Tx, id: CycleId) -> Result<(), AppError> {
    let cycle = store::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
    if !cycle.is_shown {
        return Ok(());
    }
    store::set_shown(tx, None).await?;
    page_cache::bump_public_version(tx).await?;
    Ok(audit::record(tx, "award_cycle.hidden", Some(id.0), json!({})).await?)
}

pub async fn remove_cycle(tx: &mut Tx, id: CycleId) -> Result<(), Failure<CycleRefusal>> {
    let was = store::delete_cycle(tx, id).await.on_constraints(CYCLE)?;
    page_cache::bump_public_version(tx).await?;
    Ok(audit::record_removal(tx, "award_cycle.removed", Some(id.0), &was).await?)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CategoryRefusal {
    EnglishTaken,
    UrduTaken,
    /// Nominations are open, or were: who may enter stays.
    EntryKept,
    /// Scoring has begun: how it is judged, and how many win, stays.
    JudgingKept,
    /// It is new, and nominations are closed.
    TooLate,
    /// It is to be removed, and nominations are open, or were.
    InUse,
}

const CATEGORY: [(&str, CategoryRefusal); 6] = [
    ("award_categories_name_en_key", CategoryRefusal::EnglishTaken),
    ("award_categories_name_ur_key", CategoryRefusal::UrduTaken),
    ("award_entry_kept", CategoryRefusal::EntryKept),
    ("award_judging_kept", CategoryRefusal::JudgingKept),
    ("award_category_late", CategoryRefusal::TooLate),
    ("award_category_in_use", CategoryRefusal::InUse),
];

pub async fn save_category(tx: &mut Tx, category: &Category) -> Result<(), Failure<CategoryRefusal>> {
    store::save_category(tx, category).await.on_constraints(CATEGORY)?;
    page_cache::bump_public_version(tx).await?;
    audit::record(tx, "award_category.saved", Some(category.category_id.0), json!({ "name": category.name.en })).await?;
    Ok(())
}

/// Adds a category, which asks what most do: where nominations are open it can be entered at once.
pub async fn add_category(tx: &mut Tx, category: &Category) -> Result<(), Failure<CategoryRefusal>> {
    save_category(tx, category).await?;
    Ok(store::save_questions(tx, category.category_id, &defaults::questions(category.entry_kind, tx.now)).await?)
}

/// Saves how a category is judged: its rubric, scale, and when a judge says why.
pub async fn save_rubric(tx: &mut Tx, category: &Category) -> Result<(), Failure<CategoryRefusal>> {
    store::save_category(tx, category).await.on_constraints(CATEGORY)?;
    store::save_rubric(tx, category.category_id, &category.rubric).await.on_constraints(CATEGORY)?;
    page_cache::bump_public_version(tx).await?;
    audit::record(tx, "award_rubric.saved", Some(category.category_id.0), json!({ "name": category.name.en })).await?;
    Ok(())
}

/// Nominations are open, or were: what they answer stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionsKept;

/// Saves what a nomination in the category is asked.
pub async fn save_questions(tx: &mut Tx, category: &Category) -> Result<(), Failure<QuestionsKept>> {
    store::save_questions(tx, category.category_id, &category.questions).await.on_constraint("award_questions_kept", QuestionsKept)?;
    page_cache::bump_public_version(tx).await?;
    audit::record(tx, "award_questions.saved", Some(category.category_id.0), json!({ "name": category.name.en })).await?;
    Ok(())
}

pub async fn remove_category(tx: &mut Tx, id: CategoryId) -> Result<(), Failure<CategoryRefusal>> {
    let was = store::delete_category(tx, id).await.on_constraints(CATEGORY)?;
    page_cache::bump_public_version(tx).await?;
    Ok(audit::record_removal(tx, "award_category.removed", Some(id.0), &was).await?)
}
