//! Rooms, with when they are open.
use crate::{
    agenda::{
        draft::model::{Hours, RoomEntry},
        model::RoomId,
        programme::Room,
    },
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
    },
};
use serde::Serialize;
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// More rooms than any summit has.
const MOST: i64 = 500;

/// A room by the names of its columns.
#[derive(Serialize)]
struct RoomRow<'a> {
    room_id: RoomId,
    #[serde(flatten)]
    name: Columns<'a>,
    capacity: Option<i32>,
    #[serde(flatten)]
    equipment: Columns<'a>,
    #[serde(flatten)]
    accessibility: Columns<'a>,
    position: i32,
}

pub async fn list_rooms(tx: &mut Tx) -> sqlx::Result<Vec<RoomEntry>> {
    let hours = sqlx::query!("select room_id, opens_at, closes_at from room_hours order by room_id, opens_at");
    let mut of: HashMap<Uuid, Vec<Hours>> = HashMap::new();
    for h in hours.fetch_all(&mut *tx.conn).await? {
        of.entry(h.room_id).or_default().push(Hours { from: h.opens_at, to: h.closes_at });
    }
    let rows = sqlx::query!(
        r#"select room_id, row(name_en, name_ur) as "name!: Bilingual", capacity, row(equipment_en, equipment_ur) as "equipment!: Bilingual",
                  row(accessibility_en, accessibility_ur) as "accessibility!: Bilingual", position
           from rooms order by position, name_en limit $1"#,
        MOST
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    let entries = rows.map(|r| RoomEntry {
        hours: of.remove(&r.room_id).unwrap_or_default(),
        room: Room { id: RoomId(r.room_id), name: r.name, capacity: r.capacity, equipment: r.equipment, accessibility: r.accessibility },
        position: r.position,
    });
    Ok(entries.collect())
}

/// Writes a room with its hours, new or known.
pub async fn save_room(tx: &mut Tx, r: &RoomEntry) -> sqlx::Result<()> {
    let row = RoomRow {
        room_id: r.room.id,
        name: r.room.name.columns("name"),
        capacity: r.room.capacity,
        equipment: r.room.equipment.columns("equipment"),
        accessibility: r.room.accessibility.columns("accessibility"),
        position: r.position,
    };
    sqlx::query!(
        "insert into rooms (room_id, name_en, name_ur, capacity, equipment_en, equipment_ur, accessibility_en, accessibility_ur, position)
         select room_id, name_en, name_ur, capacity, equipment_en, equipment_ur, accessibility_en, accessibility_ur, position
         from jsonb_populate_record(null::rooms, $1)
         on conflict (room_id) do update set
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             capacity = excluded.capacity,
             equipment_en = excluded.equipment_en,
             equipment_ur = excluded.equipment_ur,
             accessibility_en = excluded.accessibility_en,
             accessibility_ur = excluded.accessibility_ur,
             position = excluded.position",
        Json(row) as _
    )
    .execute(&mut *tx.conn)
    .await?;
    save_hours(tx, r.room.id, &r.hours).await
}

async fn save_hours(tx: &mut Tx, id: RoomId, hours: &[Hours]) -> sqlx::Result<()> {
    sqlx::query!("delete from room_hours where room_id = $1", id.0).execute(&mut *tx.conn).await?;
    sqlx::query!(
        r#"insert into room_hours (room_id, opens_at, closes_at)
           select $1, "from", "to" from jsonb_to_recordset($2) as h ("from" timestamptz, "to" timestamptz)"#,
        id.0,
        Json(hours) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Deletes it; what it was. Refused by `slots_room_id_fkey` while a session has a slot there.
pub async fn delete_room(tx: &mut Tx, id: RoomId) -> sqlx::Result<Option<serde_json::Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from rooms where room_id = $1 returning to_jsonb(rooms) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
