//! What the draft's records are called, for pages that tell of records of every kind.
use crate::kit::{bilingual::Bilingual, db::Tx};
use uuid::Uuid;

/// The names of those of `ids` that are sessions, speakers, rooms, tracks or kinds of sessions.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select session_id as "id!", row(title_en, title_ur) as "name!: Bilingual" from agenda_sessions where session_id = any($1)
           union all select speaker_id, row(name, ''::text) from speakers where speaker_id = any($1)
           union all select room_id, row(name_en, name_ur) from rooms where room_id = any($1)
           union all select track_id, row(name_en, name_ur) from tracks where track_id = any($1)
           union all select kind_id, row(name_en, name_ur) from session_kinds where kind_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.name)).collect())
}
