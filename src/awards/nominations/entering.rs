//! A nomination from its beginning to its acceptance in one go, by the verbs that its people use: for samples.
use super::{
    actions::{self, Began, Lodging},
    model::{NominationState, Route, Typed},
    store::{self, StoredBytes},
};
use crate::{
    awards::{
        cycle::{Category, Cycle},
        ids::{NominationId, QuestionId},
    },
    event::EconomyId,
    kit::{
        db::Tx,
        document::Document,
        error::{AppError, Failure},
        form_key::FormKey,
        ids::PersonId,
        submission::Submission,
    },
};
use anyhow::anyhow;
use std::fmt::Debug;

/// A file that answers a question, and what it is called.
pub struct Brought {
    pub question: QuestionId,
    pub name: String,
    pub document: Document,
}

/// What is entered.
pub struct Entering<'a> {
    pub category: &'a Category,
    pub cycle: &'a Cycle,
    pub economy: EconomyId,
    pub typed: &'a Typed,
    pub file: Option<Brought>,
}

/// A refusal is a fault of whoever made the nomination up.
fn unrefused<R: Debug>(failure: Failure<R>) -> AppError {
    match failure {
        Failure::Refused(refusal) => anyhow!("a nomination was refused: {refusal:?}").into(),
        Failure::Broken(error) => error,
    }
}

/// Begun by `owner`, who acts, filled in and lodged; a firm's application is endorsed by the coordinator.
pub async fn enter(tx: &mut Tx, (owner, coordinator): (PersonId, PersonId), new: Entering<'_>) -> Result<NominationId, AppError> {
    let Entering { category, cycle, economy, typed, file } = new;
    let route = if owner == coordinator { Route::Association } else { Route::Application };
    let id = actions::begin(tx, &Began { category, economy, owner, route }).await.map_err(unrefused)?;
    let begun = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let form = Submission::new(FormKey::new(), String::new(), &[]);
    actions::save(tx, &begun, category, typed, &form).await.map_err(unrefused)?;
    if let Some(Brought { question, name, document }) = file {
        actions::add_file(tx, id, question, &StoredBytes::of(document, &name)).await.map_err(unrefused)?;
    }
    let whole = (category, cycle);
    let filled = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    actions::lodge(tx, &filled, whole).await.map_err(unrefused::<Lodging>)?;
    let sent = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    if sent.state == NominationState::Applied {
        tx.act_as(coordinator).await?;
        actions::lodge(tx, &sent, whole).await.map_err(unrefused::<Lodging>)?;
    }
    Ok(id)
}

/// The organisers accept it.
pub async fn accept(tx: &mut Tx, id: NominationId) -> Result<(), AppError> {
    let lodged = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    actions::accept(tx, &lodged).await.map_err(unrefused)
}
