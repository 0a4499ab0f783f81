//! Tracks.
use crate::{
    agenda::{
        draft::model::TrackEntry,
        model::{Colour, TrackId},
        programme::Track,
    },
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
    },
};
use serde::Serialize;
use sqlx::types::Json;

/// More tracks than any summit has.
const MOST: i64 = 500;

/// A track by the names of its columns.
#[derive(Serialize)]
struct TrackRow<'a> {
    track_id: TrackId,
    #[serde(flatten)]
    name: Columns<'a>,
    colour: Colour,
    position: i32,
}

pub async fn list_tracks(tx: &mut Tx) -> sqlx::Result<Vec<TrackEntry>> {
    let rows = sqlx::query!(
        r#"select track_id as "id: TrackId", row(name_en, name_ur) as "name!: Bilingual", colour as "colour: Colour", position
           from tracks order by position, name_en limit $1"#,
        MOST
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    Ok(rows.map(|t| TrackEntry { track: Track { id: t.id, name: t.name, colour: t.colour }, position: t.position }).collect())
}

pub async fn save_track(tx: &mut Tx, t: &TrackEntry) -> sqlx::Result<()> {
    let row = TrackRow { track_id: t.track.id, name: t.track.name.columns("name"), colour: t.track.colour, position: t.position };
    sqlx::query!(
        "insert into tracks (track_id, name_en, name_ur, colour, position)
         select track_id, name_en, name_ur, colour, position from jsonb_populate_record(null::tracks, $1)
         on conflict (track_id) do update set
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             colour = excluded.colour,
             position = excluded.position",
        Json(row) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Deletes it; what it was. Refused by `agenda_sessions_track_id_fkey` while a session is in it.
pub async fn delete_track(tx: &mut Tx, id: TrackId) -> sqlx::Result<Option<serde_json::Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from tracks where track_id = $1 returning to_jsonb(tracks) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
