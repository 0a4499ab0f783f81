//! SQL of the links that are mailed about registrations.
use crate::{
    kit::{clock::Timestamp, db::Tx},
    registration::ids::{ConfirmationId, RegistrationId},
};
use serde::Serialize;
use sqlx::{PgConnection, types::Json};

/// A link to be mailed, by the names of its columns.
#[derive(Clone, Debug, Serialize)]
pub struct LinkRow {
    pub confirmation_id: ConfirmationId,
    pub registration_id: RegistrationId,
    pub created_at: Timestamp,
}

pub async fn insert_links(conn: &mut PgConnection, links: &[LinkRow]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into confirmations (confirmation_id, registration_id, created_at)
         select confirmation_id, registration_id, created_at from jsonb_populate_recordset(null::confirmations, $1)",
        Json(links) as _
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Whose link it is, and whether it was used.
pub struct Confirmation {
    pub registration: RegistrationId,
    pub used_at: Option<Timestamp>,
}

pub async fn find_confirmation(tx: &mut Tx, id: ConfirmationId) -> sqlx::Result<Option<Confirmation>> {
    sqlx::query_as!(
        Confirmation,
        r#"select registration_id as "registration: RegistrationId", used_at from confirmations where confirmation_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn use_confirmation(tx: &mut Tx, id: ConfirmationId) -> sqlx::Result<()> {
    sqlx::query!("update confirmations set used_at = $2 where confirmation_id = $1 and used_at is null", id.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}
