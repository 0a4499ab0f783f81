//! Intake: forms that wait at the same moment claim their places together, in one transaction.
//!
//! Every claim on a pool waits for the commit before it, so that one transaction for each form is as slow as the disk.
//! Invariants: first come, first served; each form has its own answer; a person or a form is in a batch once, so that no
//! duplicate uses up a place; a batch that fails is tried form by form; the database still decides, so that several
//! servers are right.
mod locked_batch;
mod rows;

use super::{
    mail::Writing,
    model::{CodeFault, NewRegistration, Unfit},
};
use crate::kit::{
    app::App,
    batching::{BatchRules, BatchSource, Batcher},
    clock::Timestamp,
    db::Actor,
    error::{AppError, Failure},
    locale::Locale,
    submission::Submission,
};
use std::sync::Arc;

/// Why somebody gets neither a place nor one in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Registration as a whole has not begun, or is over.
    NotYet(Timestamp),
    Closed,
    UnknownPass,
    Pass(Unfit),
    Code(CodeFault),
    SoldOut,
}

/// One form to be claimed for.
#[derive(Clone)]
pub struct Form {
    pub new: NewRegistration,
    pub locale: Locale,
    pub actor: Actor,
    pub submission: Submission,
}

/// Where whoever registered is led: the same for a stranger and for an address that is known.
const SENT: &str = "/register/sent";
const WAITS: &str = "/register/waiting";

/// Where a form leads, or why it was refused.
type Outcome = Result<String, Failure<Refusal>>;

/// A batch is bounded so that its transaction stays short; the queue, so that nobody waits for seconds.
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

/// One transaction for the whole batch; if it fails for any reason but an absent database, one for each form.
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
