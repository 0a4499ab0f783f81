//! Rooms, tracks and kinds.
use crate::{
    agenda::{
        draft::model::{Hours, RoomEntry, SessionKindEntry, TrackEntry},
        model::{Colour, KindId, RoomId, TrackId},
        programme::{Room, SessionKind, Track},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx},
};
use std::collections::HashMap;
use uuid::Uuid;

/// More rooms, tracks or kinds than any summit has.
const MOST: i64 = 500;

pub async fn list_rooms(tx: &mut Tx) -> sqlx::Result<Vec<RoomEntry>> {
    let hours = sqlx::query!("select room_id, opens_at, closes_at from room_hours order by room_id, opens_at");
    let mut of: HashMap<Uuid, Vec<Hours>> = HashMap::new();
    for h in hours.fetch_all(&mut *tx.conn).await? {
        of.entry(h.room_id).or_default().push(Hours { from: h.opens_at, to: h.closes_at });
    }
    let rows = sqlx::query!(
        "select room_id, name_en, name_ur, capacity, equipment_en, equipment_ur, accessibility_en, accessibility_ur, position
         from rooms order by position, name_en limit $1",
        MOST
    );
    let entry = |r: RoomEntry| RoomEntry { hours: of.get(&r.room.id.0).cloned().unwrap_or_default(), ..r };
    let rooms = rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|r| RoomEntry {
        room: Room {
            id: RoomId(r.room_id),
            name: Bilingual::new(r.name_en, r.name_ur),
            capacity: r.capacity,
            equipment: Bilingual::new(r.equipment_en, r.equipment_ur),
            accessibility: Bilingual::new(r.accessibility_en, r.accessibility_ur),
        },
        position: r.position,
        hours: vec![],
    });
    Ok(rooms.map(entry).collect())
}

/// Writes a room with its hours, new or known.
pub async fn save_room(tx: &mut Tx, r: &RoomEntry) -> sqlx::Result<()> {
    let room = &r.room;
    sqlx::query!(
        "insert into rooms (room_id, name_en, name_ur, capacity, equipment_en, equipment_ur, accessibility_en, accessibility_ur, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (room_id) do update
         set (name_en, name_ur, capacity, equipment_en, equipment_ur, accessibility_en, accessibility_ur, position)
           = ($2, $3, $4, $5, $6, $7, $8, $9)",
        room.id.0,
        room.name.en,
        room.name.ur,
        room.capacity,
        room.equipment.en,
        room.equipment.ur,
        room.accessibility.en,
        room.accessibility.ur,
        r.position
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from room_hours where room_id = $1", room.id.0).execute(&mut *tx.conn).await?;
    let (from, to): (Vec<Timestamp>, Vec<Timestamp>) = r.hours.iter().map(|h| (h.from, h.to)).unzip();
    sqlx::query!(
        "insert into room_hours (room_id, opens_at, closes_at)
         select $1, opens_at, closes_at from unnest($2::timestamptz[], $3::timestamptz[]) as h (opens_at, closes_at)",
        room.id.0,
        &from,
        &to
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Refused by `slots_room_id_fkey` while anything is held there.
pub async fn delete_room(tx: &mut Tx, id: RoomId) -> sqlx::Result<()> {
    sqlx::query!("delete from rooms where room_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn list_tracks(tx: &mut Tx) -> sqlx::Result<Vec<TrackEntry>> {
    let rows = sqlx::query!(
        r#"select track_id, name_en, name_ur, colour as "colour: Colour", position from tracks order by position, name_en limit $1"#,
        MOST
    );
    let entry = |id, name, colour, position| TrackEntry { track: Track { id: TrackId(id), name, colour }, position };
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    Ok(rows.into_iter().map(|t| entry(t.track_id, Bilingual::new(t.name_en, t.name_ur), t.colour, t.position)).collect())
}

pub async fn save_track(tx: &mut Tx, t: &TrackEntry) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into tracks (track_id, name_en, name_ur, colour, position) values ($1, $2, $3, $4, $5)
         on conflict (track_id) do update set (name_en, name_ur, colour, position) = ($2, $3, $4, $5)",
        t.track.id.0,
        t.track.name.en,
        t.track.name.ur,
        t.track.colour as Colour,
        t.position
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Refused by `agenda_sessions_track_id_fkey` while a session is in it.
pub async fn delete_track(tx: &mut Tx, id: TrackId) -> sqlx::Result<()> {
    sqlx::query!("delete from tracks where track_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn list_kinds(tx: &mut Tx) -> sqlx::Result<Vec<SessionKindEntry>> {
    let rows = sqlx::query!(
        "select kind_id, code, name_en, name_ur, minutes, position from session_kinds order by position, name_en limit $1",
        MOST
    );
    Ok(rows
        .fetch_all(&mut *tx.conn)
        .await?
        .into_iter()
        .map(|k| SessionKindEntry {
            kind: SessionKind { id: KindId(k.kind_id), code: k.code, name: Bilingual::new(k.name_en, k.name_ur) },
            minutes: k.minutes,
            position: k.position,
        })
        .collect())
}

pub async fn save_kind(tx: &mut Tx, k: &SessionKindEntry) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into session_kinds (kind_id, code, name_en, name_ur, minutes, position) values ($1, $2, $3, $4, $5, $6)
         on conflict (kind_id) do update set (code, name_en, name_ur, minutes, position) = ($2, $3, $4, $5, $6)",
        k.kind.id.0,
        k.kind.code,
        k.kind.name.en,
        k.kind.name.ur,
        k.minutes,
        k.position
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Refused by `agenda_sessions_kind_id_fkey` while a session is of it.
pub async fn delete_kind(tx: &mut Tx, id: KindId) -> sqlx::Result<()> {
    sqlx::query!("delete from session_kinds where kind_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}
