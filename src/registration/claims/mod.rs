//! Claiming places at full speed: forms that wait at the same moment are claimed together, in one transaction.
//!
//! Since every claim on a pool waits for the commit before it, one transaction each is as slow as the disk; whoever
//! waits while a group commits is the next group. Invariants: first come, first served; each form has its own answer;
//! a person or a form is in a group once, so that no duplicate wastes a place; a group that fails is tried one by one;
//! the database still judges, so several servers are right.
mod group;
mod rows;

use super::{
    mail::Writing,
    model::{CodeFault, NewRegistration, Unfit},
};
use crate::kit::{
    app::App,
    clock::Timestamp,
    db::Actor,
    error::{AppError, Failure},
    groups::{Groups, Line, Rules},
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

/// What a form came to: where it leads, or why not.
type Outcome = Result<String, Failure<Refusal>>;

/// A group is bounded so that its transaction stays short; the queue, so that nobody waits for seconds.
static RULES: Rules<Form> = Rules {
    group: 128,
    queue: 2_048,
    alike: |one, other| one.new.email.key == other.new.email.key || one.submission.key == other.submission.key,
};

/// Claims a place, or one in the waiting list; the answer is where the form leads.
pub async fn claim(app: &App, form: Form) -> Outcome {
    let groups: Arc<Groups<Form, Outcome>> = app.shared.of();
    let claimed = groups.join(form, &RULES, {
        let app = app.clone();
        move |line| together(app.clone(), line)
    });
    claimed.await?
}

/// One transaction for all; if it fails for any reason but an absent database, one for each.
async fn together(app: App, line: Line<Form, Outcome>) {
    let mut turn = None;
    let done = group::claim(&app, || &turn.insert(line.take()).work).await;
    let turn = turn.unwrap_or_else(|| line.take());
    let count = turn.work.len();
    let outcomes = match done {
        Ok(outcomes) => outcomes,
        Err(AppError::Unavailable(error)) => {
            tracing::warn!(?error, count, "a group of claims found no database");
            let away = || AppError::Unavailable(anyhow::anyhow!("the group's database was away"));
            turn.work.iter().map(|_| Err(away().into())).collect()
        }
        Err(error) => {
            tracing::warn!(?error, count, "a group of claims failed; each is tried alone");
            let mut outcomes = vec![];
            for form in &turn.work {
                let alone = group::claim(&app, || std::slice::from_ref(form)).await;
                outcomes.push(alone.map_err(Failure::Broken).and_then(|mut one| one.pop().unwrap_or(Err(AppError::NotFound.into()))));
            }
            outcomes
        }
    };
    turn.answer(outcomes);
}
