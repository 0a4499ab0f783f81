//! Signed-in browsers. The cookie holds 256 random bits; the table holds their digest.
//!
//! A browser's own session is deleted when it signs out. One that is ended elsewhere stays as ended: it opens nothing, but
//! what the browser still sends is kept for its person.
mod acting;
mod cookie;
mod ended;
mod model;
mod store;

pub use acting::{ForOneself, begin_acting, end_acting, end_lapsed_actings};
pub use ended::{end, end_all, end_one, end_others, forget_all};
pub use model::{ListedSession, NewActing, Proven, SessionId, SessionKind, SignInSession};
pub use store::{forget_second_factor, list, note_second_factor, sweep};

use acting::in_name_of;
use cookie::{LOOKING_UP, cookie_name, digest, set_cookie};
use store::NewSession;

use crate::kit::{
    app::App,
    clock::random,
    cookies::{self, SetCookie},
    db::Tx,
    error::AppError,
    ids::PersonId,
    rights::Rights,
    viewer::Viewer,
};
use axum::http::{HeaderMap, header::USER_AGENT};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::Duration;
use std::pin::Pin;

/// Where somebody sets up a second factor.
const SET_UP_FACTOR: &str = "/me/account/second-factor";
/// Where whoever judges and signed in by mail proves theirs.
pub const PROVE_FACTOR: &str = "/me/account/second-factor/proof";

/// Characters kept of the `User-Agent` header.
const BROWSER: usize = 200;

/// Begins a session of `person`, who has proved to be that; the cookie is to be sent with the answer. Whatever session the
/// browser had is ended.
pub async fn begin(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    person: PersonId,
    kind: SessionKind,
    proven: Proven,
) -> Result<SetCookie, AppError> {
    end(tx, app, headers).await?;
    tx.open(person.0).await?;
    let secret = BASE64_URL_SAFE_NO_PAD.encode(random::<32>());
    let browser = browser(headers);
    store::insert(tx, &digest(&secret), &NewSession { person, kind, proven, browser }).await?;
    Ok(set_cookie(app, &secret, kind.whole().num_seconds()))
}

/// The session that the request's cookie stands for, if it still holds.
pub async fn find(app: &App, headers: &HeaderMap) -> Result<Option<SignInSession>, AppError> {
    let Some(secret) = cookies::read(headers, cookie_name(app)).filter(|s| s.len() == 43) else { return Ok(None) };
    let hash = digest(secret);
    let read = app.db.look_up(LOOKING_UP, async |tx| Ok::<_, AppError>((store::find(tx, &hash).await?, tx.now)));
    let (Some(row), now) = read.await? else { return Ok(None) };
    if !row.kind.holds(row.created_at, row.last_seen_at, now) {
        return Ok(None);
    }
    if now - row.last_seen_at > Duration::minutes(1) {
        app.db.write(LOOKING_UP, async |tx| Ok::<_, AppError>(store::note_seen(tx, &hash).await?)).await?;
    }
    let name = if row.name.is_empty() { row.email } else { row.name };
    let unproven_at = row.is_unproven.then(|| if row.has_password { SessionKind::Staff.sign_in_path() } else { PROVE_FACTOR });
    let prove_at = unproven_at.or_else(|| row.factor_due.filter(|due| *due <= now).map(|_| SET_UP_FACTOR));
    // Rights count in sessions begun with a password only.
    let rights = if prove_at.is_none() { Rights::of_codes(&row.rights) } else { Rights::default() };
    let own = Viewer { person: row.person_id, name, rights, factor_due: row.factor_due, prove_at, acting: None };
    let viewer = match (row.acting_whom, row.acting_until, row.acting_name) {
        (Some(whom), Some(until), Some(name)) => in_name_of(own, whom, name, until, now),
        _ => own,
    };
    Ok(Some(SignInSession { id: row.session_id, viewer, kind: row.kind, unproven_at, began: row.created_at, now }))
}

/// For how long after a session was ended elsewhere what its browser sends is kept, in hours.
const KEPT_AFTER_END: i64 = 24;

/// Whose browser it is by its last session, which may have ended by itself or elsewhere: for what is kept until they sign in
/// again, and for nothing else. What was typed in another's name is not sent in one's own.
pub async fn last_of(app: &App, headers: &HeaderMap) -> Result<Option<(PersonId, SessionKind)>, AppError> {
    let Some(secret) = cookies::read(headers, cookie_name(app)) else { return Ok(None) };
    let hash = digest(secret);
    let read = app.db.read(LOOKING_UP, async |tx| {
        let since = tx.now - Duration::hours(KEPT_AFTER_END);
        Ok::<_, AppError>(store::find_owner(tx, &hash, since).await?)
    });
    read.await
}

/// Who is signed in, for pages that show it where it is known and do without where it is not.
pub fn find_viewer<'a>(app: &'a App, headers: &'a HeaderMap) -> Pin<Box<dyn Future<Output = Option<Viewer>> + Send + 'a>> {
    Box::pin(async move { find(app, headers).await.ok().flatten().map(|session| session.viewer) })
}

fn browser(headers: &HeaderMap) -> String {
    let said = headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    said.chars().take(BROWSER).collect()
}
