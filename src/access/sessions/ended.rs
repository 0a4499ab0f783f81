//! How sessions end: in the browser that asks, elsewhere, or by themselves. What was done in another's name ends with the
//! session, and the trail says so.
use super::{
    acting::{end_acting, end_actings_of},
    cookie::{LOOKING_UP, cookie_name, digest, set_cookie},
    model::SessionId,
    store,
};
use crate::kit::{
    app::App,
    cookies::{self, SetCookie},
    db::Tx,
    error::AppError,
    ids::PersonId,
};
use axum::http::HeaderMap;

/// Ends the browser's session, if it has one.
pub async fn end(tx: &mut Tx, app: &App, headers: &HeaderMap) -> Result<SetCookie, AppError> {
    if let Some(secret) = cookies::read(headers, cookie_name(app)) {
        let hash = digest(secret);
        // Whose session it was need not be who signs in now.
        let own = tx.actor;
        tx.act_as(LOOKING_UP).await?;
        let acting = store::acting_session(tx, &hash).await?;
        tx.act_as(own).await?;
        if let Some((session, person)) = acting {
            tx.open(person.0).await?;
            end_acting(tx, session).await?;
        }
        store::delete(tx, &hash).await?;
    }
    Ok(set_cookie(app, "", 0))
}

/// Ends one session of `person`; another's is left as it is. False if none was open.
pub async fn end_one(tx: &mut Tx, person: PersonId, session: SessionId) -> sqlx::Result<bool> {
    let was_open = store::end_one(tx, person, session).await?;
    end_actings_of(tx, person).await?;
    Ok(was_open)
}

/// Ends every session of `person` but `kept`; false if none was open.
pub async fn end_others(tx: &mut Tx, person: PersonId, kept: SessionId) -> sqlx::Result<bool> {
    let was_open = store::end_others(tx, person, kept).await?;
    end_actings_of(tx, person).await?;
    Ok(was_open)
}

/// Ends every session of `person`.
pub async fn end_all(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    store::end_all(tx, person).await?;
    end_actings_of(tx, person).await
}

/// Ends every session of `person` and keeps nothing that their browsers still send.
pub async fn forget_all(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    end_all(tx, person).await?;
    store::delete_all(tx, person).await
}
