//! Signed-in browsers. The cookie holds 256 random bits; the table holds their digest.
use super::Permission;
use crate::{
    id,
    kit::{
        app::App,
        clock::{Timestamp, random},
        cookies::{self, SetCookie},
        db::{Actor, Tx},
        error::AppError,
        ids::PersonId,
        page::Viewer,
    },
};
use axum::http::{HeaderMap, header::USER_AGENT};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::Duration;
use sha2::{Digest, Sha256};

id! {
    /// A session as its owner sees it; no secret.
    SessionId
}

/// How long signing in counts as a fresh proof.
const FRESH_MINUTES: i64 = 10;
/// Characters kept of the `User-Agent` header.
const BROWSER: usize = 200;

/// How a person proved who they are decides how long it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum SessionKind {
    /// By e-mail: 14 days idle, 30 in all.
    Delegate,
    /// By password, with grants: 30 minutes idle, 12 hours in all.
    Staff,
}

impl SessionKind {
    fn idle(self) -> Duration {
        match self {
            Self::Delegate => Duration::days(14),
            Self::Staff => Duration::minutes(30),
        }
    }

    fn whole(self) -> Duration {
        match self {
            Self::Delegate => Duration::days(30),
            Self::Staff => Duration::hours(12),
        }
    }

    /// Where a session of this kind begins.
    pub fn sign_in_path(self) -> &'static str {
        match self {
            Self::Delegate => "/sign-in",
            Self::Staff => "/sign-in/password",
        }
    }

    fn holds(self, created: Timestamp, seen: Timestamp, now: Timestamp) -> bool {
        now < created + self.whole() && now < seen + self.idle()
    }
}

/// A session found: who, and what they may do in it.
#[derive(Clone, Debug)]
pub struct SignInSession {
    pub id: SessionId,
    pub viewer: Viewer,
    pub kind: SessionKind,
    began: Timestamp,
    now: Timestamp,
    permissions: Vec<Permission>,
}

impl SignInSession {
    /// Begun within the last ten minutes.
    pub fn is_fresh(&self) -> bool {
        self.now < self.began + Duration::minutes(FRESH_MINUTES)
    }

    /// Grants count in sessions begun with a password only.
    pub fn may(&self, permission: Permission) -> bool {
        self.kind == SessionKind::Staff && self.permissions.contains(&permission)
    }
}

fn cookie_name(app: &App) -> &'static str {
    if app.settings.is_https() { "__Host-sid" } else { "sid" }
}

fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}

/// Begins a session; the cookie is to be sent with the answer. Whatever session the browser had is ended.
pub async fn begin(tx: &mut Tx, app: &App, headers: &HeaderMap, person: PersonId, kind: SessionKind) -> Result<SetCookie, AppError> {
    end(tx, app, headers).await?;
    let secret = BASE64_URL_SAFE_NO_PAD.encode(random::<32>());
    sqlx::query!(
        "insert into sign_in_sessions (session_hash, session_id, person_id, kind, browser, created_at, last_seen_at)
         values ($1, $2, $3, $4, $5, $6, $6)",
        &digest(&secret),
        SessionId::new_at(tx.now).0,
        person.0,
        kind as SessionKind,
        browser(headers),
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(set_cookie(app, &secret, kind.whole().num_seconds()))
}

/// Ends the browser's session, if it has one.
pub async fn end(tx: &mut Tx, app: &App, headers: &HeaderMap) -> Result<SetCookie, AppError> {
    if let Some(secret) = cookies::read(headers, cookie_name(app)) {
        sqlx::query!("delete from sign_in_sessions where session_hash = $1", &digest(secret)).execute(&mut *tx.conn).await?;
    }
    Ok(set_cookie(app, "", 0))
}

fn set_cookie(app: &App, secret: &str, seconds: i64) -> SetCookie {
    SetCookie::new(cookie_name(app), secret, seconds).secure(app.settings.is_https())
}

/// The session that the request's cookie stands for, if it still holds.
pub async fn find(app: &App, headers: &HeaderMap) -> Result<Option<SignInSession>, AppError> {
    let Some(secret) = cookies::read(headers, cookie_name(app)).filter(|s| s.len() == 43) else { return Ok(None) };
    let hash = digest(secret);
    let read = app.db.read(Actor::Nobody, async |tx| {
        let row = sqlx::query!(
            r#"select s.session_id as "session_id: SessionId", s.person_id as "person_id: PersonId", s.kind as "kind: SessionKind", s.created_at, s.last_seen_at, p.name, p.email,
                      array(select g.permission from grants g where g.person_id = s.person_id) as "permissions!: Vec<Permission>"
               from sign_in_sessions s join people p using (person_id) where s.session_hash = $1"#,
            &hash
        );
        Ok::<_, AppError>((row.fetch_optional(&mut *tx.conn).await?, tx.now))
    });
    let (Some(row), now) = read.await? else { return Ok(None) };
    if !row.kind.holds(row.created_at, row.last_seen_at, now) {
        return Ok(None);
    }
    if now - row.last_seen_at > Duration::minutes(1) {
        app.db.write(Actor::Nobody, async |tx| note_seen(tx, &hash).await).await?;
    }
    let organises = row.kind == SessionKind::Staff && row.permissions.contains(&Permission::Organise);
    let name = if row.name.is_empty() { row.email } else { row.name };
    let viewer = Viewer { person: row.person_id, name, organises };
    Ok(Some(SignInSession { id: row.session_id, viewer, kind: row.kind, began: row.created_at, now, permissions: row.permissions }))
}

async fn note_seen(tx: &mut Tx, hash: &[u8]) -> Result<(), AppError> {
    sqlx::query!("update sign_in_sessions set last_seen_at = $2 where session_hash = $1", hash, tx.now).execute(&mut *tx.conn).await?;
    Ok(())
}

fn browser(headers: &HeaderMap) -> String {
    let said = headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    said.chars().take(BROWSER).collect()
}

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub session_id: SessionId,
    pub browser: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
}

/// The person's sessions, the one seen last first; those that hold no longer are left out.
pub async fn list(tx: &mut Tx, person: PersonId) -> sqlx::Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"select session_id as "session_id: SessionId", kind as "kind: SessionKind", browser, created_at, last_seen_at
           from sign_in_sessions where person_id = $1 order by last_seen_at desc, session_id limit 100"#,
        person.0
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    let holding = rows.into_iter().filter(|r| r.kind.holds(r.created_at, r.last_seen_at, tx.now));
    Ok(holding
        .map(|r| Listed { session_id: r.session_id, browser: r.browser, created_at: r.created_at, last_seen_at: r.last_seen_at })
        .collect())
}

/// Ends one session of `person`; another's is left as it is.
pub async fn end_one(tx: &mut Tx, person: PersonId, session: SessionId) -> sqlx::Result<()> {
    let ended = sqlx::query!("delete from sign_in_sessions where session_id = $1 and person_id = $2", session.0, person.0);
    ended.execute(&mut *tx.conn).await.map(|_| ())
}

/// Ends every session of `person` but `kept`.
pub async fn end_others(tx: &mut Tx, person: PersonId, kept: SessionId) -> sqlx::Result<()> {
    let ended = sqlx::query!("delete from sign_in_sessions where person_id = $1 and session_id <> $2", person.0, kept.0);
    ended.execute(&mut *tx.conn).await.map(|_| ())
}

/// Ends every session of `person`.
pub async fn end_all(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_in_sessions where person_id = $1", person.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Forgets sessions that can hold no longer.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - SessionKind::Delegate.whole();
    let done = sqlx::query!("delete from sign_in_sessions where created_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_idle_and_in_any_case() {
        let t = |minutes| Timestamp::UNIX_EPOCH + Duration::minutes(minutes);
        assert!(SessionKind::Staff.holds(t(0), t(0), t(29)) && !SessionKind::Staff.holds(t(0), t(0), t(30)));
        assert!(!SessionKind::Staff.holds(t(0), t(719), t(720)));
        assert!(SessionKind::Delegate.holds(t(0), t(0), t(14 * 1440 - 1)) && !SessionKind::Delegate.holds(t(0), t(0), t(14 * 1440)));
    }
}
