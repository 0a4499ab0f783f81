//! Files that answer a question.
use super::{REFUSALS, Refusal};
use crate::{
    awards::{
        ids::{FileId, NominationId, QuestionId},
        nominations::store::{self, StoredBytes},
    },
    kit::{
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
    },
};
use serde_json::json;

/// Keeps a file as the answer to a question, in place of one that was there.
pub async fn add_file(tx: &mut Tx, to: NominationId, question: QuestionId, file: &StoredBytes) -> Result<(), Failure<Refusal>> {
    wait_for_sending(tx, to).await?;
    let id = FileId::new_at(tx.now);
    store::insert_file(tx, id, to, question, file).await.on_constraints(REFUSALS)?;
    Ok(audit::record(tx, "award_file.added", Some(to.0), json!({ "name": file.name })).await?)
}

pub async fn remove_file(tx: &mut Tx, from: NominationId, id: FileId) -> Result<(), Failure<Refusal>> {
    wait_for_sending(tx, from).await?;
    let was = store::take_away(tx, id).await.on_constraints(REFUSALS)?.ok_or(AppError::NotFound)?;
    Ok(audit::record_removal(tx, "award_file.removed", Some(from.0), &was).await?)
}

/// Sending holds what it says: a file comes before it and stands in the receipt, or after it and is refused.
async fn wait_for_sending(tx: &mut Tx, of: NominationId) -> Result<(), AppError> {
    store::lock_contents(tx, of).await?.ok_or(AppError::NotFound)?;
    Ok(())
}
