//! All SQL of materials.
use crate::{
    agenda::model::{MaterialId, SessionId},
    kit::db::Tx,
};

/// A file to be written.
pub struct NewMaterial<'a> {
    pub id: MaterialId,
    pub session: SessionId,
    pub title: &'a str,
    pub file_name: &'a str,
    pub media_type: &'a str,
    pub content: &'a [u8],
}

pub async fn insert(tx: &mut Tx, m: &NewMaterial<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into session_materials (material_id, session_id, title, file_name, media_type, content, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        m.id.0,
        m.session.0,
        m.title,
        m.file_name,
        m.media_type,
        m.content,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// The session that a file belongs to; none once it was taken off.
pub async fn find_session(tx: &mut Tx, id: MaterialId) -> sqlx::Result<Option<SessionId>> {
    let found = sqlx::query_scalar!(r#"select session_id as "id: SessionId" from session_materials where material_id = $1"#, id.0);
    Ok(found.fetch_optional(&mut *tx.conn).await?.flatten())
}

/// Takes a file off its session; it is kept only if a release names it.
pub async fn remove(tx: &mut Tx, id: MaterialId) -> sqlx::Result<()> {
    sqlx::query!("update session_materials set session_id = null where material_id = $1", id.0).execute(&mut *tx.conn).await?;
    sqlx::query!(
        "delete from session_materials where material_id = $1
         and not exists (select from release_materials r where r.material_id = $1)",
        id.0
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn content(tx: &mut Tx, id: MaterialId) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!("select content from session_materials where material_id = $1", id.0).fetch_optional(&mut *tx.conn).await
}
