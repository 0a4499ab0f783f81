//! Invitations to organise.
use crate::{
    access::Permission,
    accounts::model::{Invitation, InvitationId},
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
};

pub async fn insert_invitation(
    tx: &mut Tx,
    id: InvitationId,
    email: Option<&str>,
    permission: Permission,
    expires: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into invitations (invitation_id, email, permission, invited_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        email,
        permission as Permission,
        tx.actor.person().map(|p| p.0),
        tx.now,
        expires
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn find_invitation(tx: &mut Tx, id: InvitationId) -> sqlx::Result<Option<Invitation>> {
    sqlx::query_as!(
        Invitation,
        r#"select invitation_id as "invitation_id: InvitationId", email, permission as "permission: Permission",
                  created_at, expires_at, accepted_at
           from invitations where invitation_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The invitation of whoever comes first, if it still stands.
pub async fn open_first_invitation(tx: &mut Tx) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"select invitation_id as "invitation_id: InvitationId" from invitations
           where email is null and accepted_at is null and expires_at > $1 order by created_at desc limit 1"#,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Invitations that nobody has accepted yet, newest first.
pub async fn list_open_invitations(tx: &mut Tx) -> sqlx::Result<Vec<Invitation>> {
    sqlx::query_as!(
        Invitation,
        r#"select invitation_id as "invitation_id: InvitationId", email, permission as "permission: Permission",
                  created_at, expires_at, accepted_at
           from invitations where accepted_at is null and expires_at > $1 order by created_at desc limit 100"#,
        tx.now
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Closes the invitation; none if it was accepted meanwhile or has run out.
pub async fn accept_invitation(tx: &mut Tx, id: InvitationId, person: PersonId) -> sqlx::Result<Option<Permission>> {
    sqlx::query_scalar!(
        r#"update invitations set accepted_at = $3, accepted_by = $2
           where invitation_id = $1 and accepted_at is null and expires_at > $3
           returning permission as "permission: Permission""#,
        id.0,
        person.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}
