//! Pictures in the database, and the route that serves them.
use super::{model::PictureId, read::Picture};
use crate::kit::{app::App, conditional, db::Actor, db::Tx, error::AppError, probes::Infrastructure};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use chrono::Duration;

/// How long a picture is kept that nothing shows, so that a form with something to mend can still be mended.
const UNUSED_FOR_DAYS: i64 = 2;

/// Keeps `picture`; the same one again is kept for as long as a new one.
pub async fn keep(tx: &mut Tx, picture: &Picture) -> Result<(), AppError> {
    let width = i32::try_from(picture.width).map_err(anyhow::Error::from)?;
    let height = i32::try_from(picture.height).map_err(anyhow::Error::from)?;
    sqlx::query!(
        "insert into pictures (digest, width, height, bytes, kept_at) values ($1, $2, $3, $4, $5)
         on conflict (digest) do update set kept_at = $5",
        picture.id.as_str(),
        width,
        height,
        picture.bytes,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    Ok(())
}

/// Forgets the pictures that nothing has shown for two days.
pub async fn forget_unused(tx: &mut Tx) -> sqlx::Result<i64> {
    let before = tx.now - Duration::days(UNUSED_FOR_DAYS);
    let forgotten = sqlx::query_scalar!(r#"select forget_pictures($1) as "forgotten!""#, before);
    forgotten.fetch_one(&mut *tx.conn).await
}

/// `GET /pictures/{picture}`. What stands at such an address can never become another picture, so browsers keep it
/// and ask no more; and it can do nothing where it is opened by itself.
pub async fn serve(_: Infrastructure, State(app): State<App>, Path(name): Path<String>, wanted: HeaderMap) -> Result<Response, AppError> {
    let id = PictureId::parse(&name).ok_or(AppError::NotFound)?;
    let tag = format!("\"{}\"", id.as_str());
    let said = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::ETAG, tag.as_str()),
    ];
    let said = (said, ()).into_response().into_parts().0.headers;
    if let Some(answer) = conditional::answer(&wanted, &said) {
        return Ok(answer);
    }
    let bytes = app.db.read(Actor::Visitor, async |tx| {
        let bytes = sqlx::query_scalar!("select bytes from pictures where digest = $1", id.as_str());
        bytes.fetch_optional(&mut *tx.conn).await?.ok_or(AppError::NotFound)
    });
    Ok((said, bytes.await?).into_response())
}
