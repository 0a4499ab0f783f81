//! Forms that wait at the same moment claim their places together, in one transaction.
use super::{
    claim::{Form, Outcome},
    locked_batch,
};
use crate::kit::{
    app::App,
    batching::{BatchRules, BatchSource, Batcher},
    error::{AppError, Failure},
};
use std::sync::Arc;

/// Batches are small enough for a short transaction, and the queue is short enough for an answer within seconds.
static RULES: BatchRules<Form> = BatchRules {
    max_batch: 128,
    max_waiting: 2_048,
    must_not_share: |one, other| one.new.email.key == other.new.email.key || one.submission.key == other.submission.key,
};

/// Claims a place, or one in the waiting list; the answer is where the form leads.
pub async fn claim(app: &App, form: Form) -> Outcome {
    let batcher: Arc<Batcher<Form, Outcome>> = app.singletons.get();
    let claimed = batcher.submit(form, &RULES, {
        let app = app.clone();
        move |source| claim_batch(app.clone(), source)
    });
    claimed.await?
}

/// One transaction for the whole batch. If it fails, one for each form; but if there is no database, all of them fail.
async fn claim_batch(app: App, source: BatchSource<Form, Outcome>) {
    let mut taken = None;
    let done = locked_batch::claim(&app, || &taken.insert(source.take()).work).await;
    let batch = taken.unwrap_or_else(|| source.take());
    let count = batch.work.len();
    let outcomes = match done {
        Ok(outcomes) => outcomes,
        Err(AppError::Unavailable(error)) => {
            tracing::warn!(?error, count, "no database for a batch of claims");
            let unavailable = || AppError::Unavailable(anyhow::anyhow!("no database for the batch"));
            batch.work.iter().map(|_| Err(unavailable().into())).collect()
        }
        Err(error) => {
            tracing::warn!(?error, count, "a batch of claims failed; each is tried alone");
            let mut outcomes = vec![];
            for form in &batch.work {
                let alone = locked_batch::claim(&app, || std::slice::from_ref(form)).await;
                outcomes.push(alone.map_err(Failure::Broken).and_then(|mut one| one.pop().unwrap_or(Err(AppError::NotFound.into()))));
            }
            outcomes
        }
    };
    batch.answer(outcomes);
}
