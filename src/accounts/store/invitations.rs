//! Invitations to work in the organisers' area.
use crate::{
    accounts::{
        model::{Invitation, InvitationId},
        staff::{Given, RoleId},
    },
    kit::{clock::Timestamp, db::Tx, ids::PersonId, rights::Rights},
};

pub async fn insert_invitation(tx: &mut Tx, id: InvitationId, email: Option<&str>, given: &Given, expires: Timestamp) -> sqlx::Result<()> {
    let roles: Vec<_> = given.roles.iter().map(|role| role.0).collect();
    sqlx::query!(
        "insert into invitations (invitation_id, email, role_ids, rights, rights_until, invited_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0,
        email,
        &roles,
        &given.rights.codes(),
        given.until,
        tx.actor.person().map(|p| p.0),
        tx.now,
        expires
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Reads invitations: those that the end of the statement asks for.
macro_rules! select_invitations {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query!(
            r#"select invitation_id as "invitation_id: InvitationId", email, role_ids as "role_ids: Vec<RoleId>", rights, rights_until,
                      invited_by as "invited_by: PersonId", created_at, expires_at, accepted_at, withdrawn_at
               from invitations "# + $end
            $(, $argument)*
        )
    };
}

macro_rules! invitation {
    ($row:expr) => {
        Invitation {
            invitation_id: $row.invitation_id,
            email: $row.email,
            given: Given { roles: $row.role_ids, rights: Rights::of_codes(&$row.rights), until: $row.rights_until },
            invited_by: $row.invited_by,
            created_at: $row.created_at,
            expires_at: $row.expires_at,
            accepted_at: $row.accepted_at,
            withdrawn_at: $row.withdrawn_at,
        }
    };
}

pub async fn find_invitation(tx: &mut Tx, id: InvitationId) -> sqlx::Result<Option<Invitation>> {
    let row = select_invitations!("where invitation_id = $1", id.0).fetch_optional(&mut *tx.conn).await?;
    Ok(row.map(|r| invitation!(r)))
}

/// The invitation of whoever comes first, if it still stands.
pub async fn open_first_invitation(tx: &mut Tx) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"select invitation_id as "invitation_id: InvitationId" from invitations
           where email is null and accepted_at is null and withdrawn_at is null and expires_at > $1 order by created_at desc limit 1"#,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Invitations that nobody has accepted yet, newest first.
pub async fn list_open_invitations(tx: &mut Tx) -> sqlx::Result<Vec<Invitation>> {
    let rows = select_invitations!(
        "where accepted_at is null and withdrawn_at is null and expires_at > $1 order by created_at desc limit 100",
        tx.now
    );
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|r| invitation!(r)).collect())
}

/// Closes the invitation; false if it is open no longer.
pub async fn accept_invitation(tx: &mut Tx, id: InvitationId, person: PersonId) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update invitations set accepted_at = $3, accepted_by = $2
         where invitation_id = $1 and accepted_at is null and withdrawn_at is null and expires_at > $3",
        id.0,
        person.0,
        tx.now
    );
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() == 1)
}

/// Takes an invitation back; false if it was accepted, or taken back before.
pub async fn withdraw_invitation(tx: &mut Tx, id: InvitationId) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update invitations set withdrawn_at = $2 where invitation_id = $1 and accepted_at is null and withdrawn_at is null",
        id.0,
        tx.now
    );
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() == 1)
}

/// Closes every other invitation to the person's address: it was for the same thing, or for what was taken from them since.
pub async fn close_invitations(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    let closed = sqlx::query!(
        "update invitations set withdrawn_at = $2
         where accepted_at is null and withdrawn_at is null
           and lower(email) in (select unnest(array[lower(email), email_key]) from people where person_id = $1)",
        person.0,
        tx.now
    );
    closed.execute(&mut *tx.conn).await.map(|_| ())
}
