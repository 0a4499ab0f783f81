//! The version of what is public: each change raises it, and every server follows it.
use crate::kit::{
    app::App,
    db::{self, Actor, Tx},
    error::AppError,
};
use std::time::Duration;

/// Says in this transaction that public pages have changed.
pub async fn bump_public_version(tx: &mut Tx) -> sqlx::Result<()> {
    sqlx::query!("select bump_public_version()").execute(&mut *tx.conn).await.map(|_| ())
}

/// The public version as this transaction has it.
pub async fn public_version(tx: &mut Tx) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select version from public_version").fetch_one(&mut *tx.conn).await
}

/// Brings this server to the database's version. Called by the listener, and by a handler that has just changed
/// something and wants to see it.
pub async fn refresh(app: &App) -> Result<(), AppError> {
    app.db
        .read(Actor::System("page_cache"), async |tx| {
            let version = public_version(tx).await?;
            if version != app.page_cache.version() {
                let identity = (app.load_identity)(app, tx).await?;
                app.page_cache.advance(version, identity);
            }
            Ok(())
        })
        .await
}

/// How often the version is read even if nothing is heard.
const EVERY: Duration = Duration::from_secs(5);

/// Keeps this server's version current: by notification, and every five seconds in any case.
pub async fn follow(app: App, url: String) {
    let mut listener = None;
    loop {
        if listener.is_none() {
            listener = listen(&url).await.ok();
        }
        if let Err(error) = refresh(&app).await {
            tracing::warn!(?error, "the public version could not be read");
        }
        let heard = if let Some(l) = &mut listener {
            tokio::time::timeout(EVERY, l.recv()).await.map_or(true, |r| r.is_ok())
        } else {
            tokio::time::sleep(EVERY).await;
            false
        };
        if !heard {
            listener = None;
        }
    }
}

async fn listen(url: &str) -> anyhow::Result<sqlx::postgres::PgListener> {
    let mut listener = sqlx::postgres::PgListener::connect_with(&db::queue_pool(url)?).await?;
    listener.listen("summit_public").await?;
    Ok(listener)
}
