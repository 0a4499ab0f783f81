//! The slots of sessions.
use crate::{
    agenda::{
        model::{RoomId, SessionId, SlotId, Status},
        programme::Slot,
    },
    kit::db::Tx,
};
use std::collections::HashMap;
use uuid::Uuid;

/// The slots of every session, or of one, in the order of time.
pub async fn slots_by_session(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<Slot>>> {
    let rows = sqlx::query!(
        r#"select slot_id as "slot: SlotId", number, session_id, room_id as "room: RoomId", starts_at, ends_at, status as "status: Status"
           from slots where $1::uuid is null or session_id = $1 order by session_id, starts_at, number"#,
        only
    );
    let mut of: HashMap<Uuid, Vec<Slot>> = HashMap::new();
    for s in rows.fetch_all(&mut *tx.conn).await? {
        // Sequence and time of change are the release's to say.
        let (from, to, changed_at) = (s.starts_at, s.ends_at, s.starts_at);
        let slot = Slot { id: s.slot, number: s.number, room: s.room, from, to, status: s.status, sequence: 0, changed_at };
        of.entry(s.session_id).or_default().push(slot);
    }
    Ok(of)
}

/// Adds a slot; its number is the next.
pub async fn insert_slot(tx: &mut Tx, session: SessionId, s: &Slot) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into slots (slot_id, session_id, room_id, starts_at, ends_at, status) values ($1, $2, $3, $4, $5, $6)",
        s.id.0,
        session.0,
        s.room.0,
        s.from,
        s.to,
        s.status as Status
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn update_slot(tx: &mut Tx, s: &Slot) -> sqlx::Result<()> {
    sqlx::query!(
        "update slots set room_id = $2, starts_at = $3, ends_at = $4, status = $5 where slot_id = $1",
        s.id.0,
        s.room.0,
        s.from,
        s.to,
        s.status as Status
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn delete_slot(tx: &mut Tx, id: SlotId) -> sqlx::Result<()> {
    sqlx::query!("delete from slots where slot_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}
