//! SQL of drafts.
use crate::{
    kit::{clock::Timestamp, db::Tx},
    registration::{ids::DraftId, intake::model::NewDraft},
};
use uuid::Uuid;

/// What was typed into a draft that has not expired, as JSON.
pub async fn find(tx: &mut Tx, draft: DraftId) -> sqlx::Result<Option<String>> {
    tx.open(draft.0).await?;
    let typed = sqlx::query_scalar!(
        r#"select typed::text as "typed!" from registration_drafts where registration_draft_id = $1 and expires_at > $2"#,
        draft.0,
        tx.now
    );
    typed.fetch_optional(&mut *tx.conn).await
}

/// Writes over the draft that this form goes on with, or was saved as before, and says which; none if there is none
/// for this address.
pub async fn update(tx: &mut Tx, new: &NewDraft, until: Timestamp) -> sqlx::Result<Option<DraftId>> {
    tx.open(new.form_key).await?;
    if let Some(known) = new.known {
        tx.open(known.0).await?;
    }
    sqlx::query_scalar!(
        r#"update registration_drafts set typed = $4::text::json, locale = $5, updated_at = greatest(updated_at, $6), expires_at = $7
           where (registration_draft_id = $1 or form_key = $2) and email_key = $3 and expires_at > $6
           returning registration_draft_id as "id: DraftId""#,
        new.known.map(|d| d.0),
        new.form_key,
        new.email.key,
        new.typed,
        new.locale.tag(),
        tx.now,
        until
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn insert(tx: &mut Tx, id: DraftId, new: &NewDraft, until: Timestamp) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registration_drafts
             (registration_draft_id, form_key, email_key, typed, locale, created_at, updated_at, expires_at)
         values ($1, $2, $3, $4::text::json, $5, $6, $6, $7)",
        id.0,
        new.form_key,
        new.email.key,
        new.typed,
        new.locale.tag(),
        tx.now,
        until
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Says whether it was there.
pub async fn delete(tx: &mut Tx, draft: DraftId) -> sqlx::Result<bool> {
    tx.open(draft.0).await?;
    let gone = sqlx::query!("delete from registration_drafts where registration_draft_id = $1", draft.0);
    Ok(gone.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// What the same form was saved as before, for whatever address.
pub async fn delete_earlier(tx: &mut Tx, known: Option<DraftId>, form_key: Uuid) -> sqlx::Result<()> {
    let gone =
        sqlx::query!("delete from registration_drafts where registration_draft_id = $1 or form_key = $2", known.map(|d| d.0), form_key);
    gone.execute(&mut *tx.conn).await.map(|_| ())
}

/// Up to `most` that have expired, the oldest first; what somebody is just saving is left for the next time.
pub async fn delete_expired(tx: &mut Tx, most: i64) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from registration_drafts where registration_draft_id in (
             select registration_draft_id from registration_drafts where expires_at <= $1
             order by expires_at limit $2 for update skip locked)",
        tx.now,
        most
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
