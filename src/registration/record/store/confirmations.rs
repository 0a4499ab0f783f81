//! SQL of the links that are mailed about registrations.
use crate::{
    kit::{clock::Timestamp, db::Tx},
    registration::ids::{ConfirmationId, RegistrationId},
};
use sqlx::PgConnection;

/// A link to be mailed.
#[derive(Clone, Debug)]
pub struct LinkRow {
    pub confirmation_id: ConfirmationId,
    pub registration_id: RegistrationId,
    pub created_at: Timestamp,
}

pub async fn insert_link(conn: &mut PgConnection, link: &LinkRow) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into confirmations (confirmation_id, registration_id, created_at) values ($1, $2, $3)",
        link.confirmation_id as ConfirmationId,
        link.registration_id as RegistrationId,
        link.created_at
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

/// The link, and the registration that it is about is open to whoever holds it.
pub async fn find_confirmation(tx: &mut Tx, id: ConfirmationId) -> sqlx::Result<Option<Confirmation>> {
    let found = sqlx::query_as!(
        Confirmation,
        r#"select registration_id as "registration: RegistrationId", used_at from confirmations where confirmation_id = $1"#,
        id.0
    );
    let found = found.fetch_optional(&mut *tx.conn).await?;
    if let Some(link) = &found {
        tx.open(link.registration.0).await?;
    }
    Ok(found)
}

pub async fn use_confirmation(tx: &mut Tx, id: ConfirmationId) -> sqlx::Result<()> {
    sqlx::query!("update confirmations set used_at = $2 where confirmation_id = $1 and used_at is null", id.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Makes all links about a registration do nothing.
pub async fn delete_links(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<()> {
    sqlx::query!("delete from confirmations where registration_id = $1", registration.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Those of the links that still lead somewhere.
pub async fn known_links(tx: &mut Tx, links: &[ConfirmationId]) -> sqlx::Result<Vec<ConfirmationId>> {
    let ids: Vec<_> = links.iter().map(|id| id.0).collect();
    let known =
        sqlx::query_scalar!(r#"select confirmation_id as "id: ConfirmationId" from confirmations where confirmation_id = any($1)"#, &ids);
    known.fetch_all(&mut *tx.conn).await
}
