//! Forms that are finished later: kept, gone on with, thrown away. None of it says who is registered.
use crate::{
    kit::{
        app::App,
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
    },
    registration::{
        ids::DraftId,
        intake::{
            mail,
            model::{DRAFT_DAYS, NewDraft},
            store,
        },
    },
};
use chrono::Duration;
use serde_json::json;

fn until(tx: &Tx) -> Timestamp {
    tx.now + Duration::days(DRAFT_DAYS)
}

/// Saves over the draft that the form goes on with, whose link is known; none if there is none for its address.
pub async fn save_draft_again(tx: &mut Tx, new: &NewDraft) -> Result<Option<DraftId>, AppError> {
    let until = until(tx);
    Ok(store::update(tx, new, until).await?)
}

/// Saves a new draft and mails its link. What the form was before for another address goes, so that whoever got that
/// mail, perhaps because the address was mistyped, reads it no longer.
pub async fn save_draft(tx: &mut Tx, app: &App, new: &NewDraft) -> Result<(), Failure<SentTwice>> {
    tx.lock(&format!("registration drafts of {}", new.email.key)).await?;
    // Sent twice at the same moment: the first has made it meanwhile.
    if save_draft_again(tx, new).await?.is_some() {
        return Ok(());
    }
    let (id, until) = (DraftId::new_at(tx.now), until(tx));
    store::delete_earlier(tx, new.known, new.form_key).await?;
    store::insert(tx, id, new, until).await.on_constraint("registration_drafts_form_key", SentTwice)?;
    audit::record(tx, "draft.saved", Some(id.0), json!({})).await?;
    Ok(mail::draft(tx, app, &new.email.written, new.locale, id, until).await?)
}

/// The same form came at the same moment for another address.
#[derive(Debug)]
pub struct SentTwice;

/// Throws a draft away, or has it finished. What is gone already stays gone.
pub async fn remove_draft(tx: &mut Tx, draft: DraftId) -> Result<(), AppError> {
    if store::delete(tx, draft).await? {
        audit::record(tx, "draft.removed", Some(draft.0), json!({})).await?;
    }
    Ok(())
}

/// Forgets drafts that nobody came back to.
pub async fn sweep_drafts(tx: &mut Tx, most: i64) -> Result<(), AppError> {
    Ok(store::delete_expired(tx, most).await?)
}
