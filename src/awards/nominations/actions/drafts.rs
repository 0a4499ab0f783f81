//! Beginning a nomination, typing into it, and throwing it away.
use super::{REFUSALS, Refusal, action_of};
use crate::{
    awards::{
        cycle::Category,
        ids::{NominationId, StepId},
        nominations::{
            model::{Coming, Nomination, Route, Sent, StepKind, Typed, names_of},
            store,
        },
    },
    event::EconomyId,
    kit::{
        audit,
        db::Tx,
        editing,
        error::{AppError, Failure, OnConstraint},
        ids::PersonId,
        submission::Submission,
    },
};
use serde_json::json;

/// What somebody begins.
pub struct Began<'a> {
    pub category: &'a Category,
    pub economy: EconomyId,
    pub owner: PersonId,
    pub route: Route,
}

pub async fn begin(tx: &mut Tx, began: &Began<'_>) -> Result<NominationId, Failure<Refusal>> {
    let id = NominationId::new_at(tx.now);
    let inserted = store::insert(tx, id, began.category.category_id, began.economy, began.owner, began.route).await;
    inserted.on_constraints(REFUSALS)?;
    store::insert_step(tx, StepId::new_at(tx.now), id, StepKind::Began, "").await?;
    let details = json!({ "name": began.category.name.en });
    audit::record(tx, action_of(StepKind::Began), Some(id.0), details).await?;
    Ok(id)
}

/// Takes in what a page brings; the names of the fields in which another device had typed something else meanwhile. The same
/// form may come again and again: what came before changes nothing.
pub async fn save(
    tx: &mut Tx,
    of: &Nomination,
    category: &Category,
    typed: &Typed,
    submission: &Submission,
) -> Result<Vec<String>, Failure<Refusal>> {
    let mut contents = store::lock_contents(tx, of.nomination_id).await?.ok_or(AppError::NotFound)?;
    let coming = Coming::read(typed);
    let mut known = names_of(category);
    known.sort_unstable();
    let typed: Typed = typed.iter().filter(|(name, _)| known.contains(name)).map(|(name, text)| (name.clone(), text.clone())).collect();
    let is_as_shown = |name: &str, text: &str| {
        let at = known.iter().position(|one| one == name);
        at.is_some_and(|at| editing::has_shown(&submission.seen, at, text))
    };
    let before = contents.clone();
    let both = contents.take(&Sent { typed: &typed, form: submission.key, is_as_shown: &is_as_shown, coming }, tx.now);
    if contents != before {
        store::save_contents(tx, of.nomination_id, &contents).await.on_constraints(REFUSALS)?;
    }
    Ok(both)
}

/// Lets go of so many texts of other devices, which a page has shown.
pub async fn forget_earlier(tx: &mut Tx, of: NominationId, shown: usize) -> Result<(), Failure<Refusal>> {
    let mut contents = store::lock_contents(tx, of).await?.ok_or(AppError::NotFound)?;
    contents.forget_earlier(shown);
    store::save_contents(tx, of, &contents).await.on_constraints(REFUSALS)
}

/// Throws away a draft that was never sent.
pub async fn discard(tx: &mut Tx, of: &Nomination) -> Result<(), Failure<Refusal>> {
    if !store::delete(tx, of.nomination_id).await? {
        return Err(Failure::Refused(Refusal::Moved));
    }
    let was = json!({ "name": of.name.en });
    Ok(audit::record_removal(tx, "award_nomination.discarded", Some(of.nomination_id.0), &was).await?)
}
