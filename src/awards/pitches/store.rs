//! SQL of pitches: functions of the database, which know who may learn of which.
use super::model::{Clock, Part, Pitch, Room, Unheard};
use crate::{
    awards::ids::{CategoryId, JudgeId, NominationId},
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx},
};
use uuid::Uuid;

/// As which judge whoever acts sits in the panel of a category, in whatever seat.
pub async fn panelist(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Option<JudgeId>> {
    sqlx::query_scalar!(r#"select award_panelist($1) as "judge: JudgeId""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Whether whoever acts runs the clock of its room at this moment.
pub async fn keeps_time(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_keeps_time($1) as "does!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Whether they may still plan it, as an organiser.
pub async fn may_plan(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select may('awards.change') and award_pitches_ahead($1) as "may!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Whether they choose at this moment who is heard.
pub async fn may_shortlist(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select coalesce(award_may_shortlist($1), false) as "may!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Whether a category is not decided before its pitches were heard.
pub async fn awaits(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_awaits_pitches($1) as "does!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Who is heard, in their order, as far as whoever acts may know.
pub async fn list(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<Pitch>> {
    sqlx::query_as!(
        Pitch,
        r#"select nomination_id as "nomination_id!: NominationId", row(name_en, name_ur) as "name!: Bilingual",
                  organisation as "organisation!", economy_id as "economy_id!: EconomyId", position as "position!", at,
                  is_own as "is_own!"
           from award_heard($1)"#,
        category.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

pub async fn list_ids(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<NominationId>> {
    Ok(list(tx, category).await?.into_iter().map(|one| one.nomination_id).collect())
}

/// What a clock's columns say.
struct Columns {
    current_id: Option<NominationId>,
    part: Option<Part>,
    part_at: Option<Timestamp>,
    paused_at: Option<Timestamp>,
}

impl Columns {
    fn clock(self) -> Option<Clock> {
        Some(Clock { current: self.current_id, part: self.part?, since: self.part_at?, paused: self.paused_at })
    }
}

pub async fn room(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Room> {
    let row = sqlx::query!(
        r#"select starts_at, place as "place!", current_id as "current_id: NominationId", part as "part: Part", part_at, paused_at,
                  held as "held!"
           from award_pitch_room($1)"#,
        category.0
    );
    let Some(row) = row.fetch_optional(&mut *tx.conn).await? else { return Ok(Room::default()) };
    let columns = Columns { current_id: row.current_id, part: row.part, part_at: row.part_at, paused_at: row.paused_at };
    Ok(Room { starts_at: row.starts_at, place: row.place, clock: columns.clock(), is_held_back: row.held })
}

/// Those of whom people were told that they are heard, and who are no more. `award_decision_theirs`, `award_decision_made`,
/// `award_shortlist_late`, `award_shortlist_heard` and `award_pitches_entry` refuse it.
pub async fn shortlist(tx: &mut Tx, category: CategoryId, entries: &[NominationId]) -> sqlx::Result<Vec<NominationId>> {
    sqlx::query_scalar!(r#"select award_shortlist($1, $2) as "gone!: NominationId""#, category.0, &ids(entries))
        .fetch_all(&mut *tx.conn)
        .await
}

/// Notes what the people of an entry are told. False where they know it, or it is heard no more.
pub async fn note_told(tx: &mut Tx, entry: NominationId, plan: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_tell_pitch($1, $2) as "is_news!""#, entry.0, plan).fetch_one(&mut *tx.conn).await
}

/// Those of some entries that are heard no more.
pub async fn list_unheard(tx: &mut Tx, entries: &[NominationId]) -> sqlx::Result<Vec<Unheard>> {
    sqlx::query_as!(
        Unheard,
        r#"select nomination_id as "nomination_id!: NominationId", row(name_en, name_ur) as "name!: Bilingual",
                  economy_id as "economy_id!: EconomyId"
           from award_unheard($1)"#,
        &ids(entries)
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// `award_pitches_theirs`, `award_pitches_changed`, `award_pitches_outside` and `award_shortlist_late` refuse it.
pub async fn plan(
    tx: &mut Tx,
    category: CategoryId,
    (starts, place): (Option<Timestamp>, &str),
    order: &[NominationId],
) -> sqlx::Result<()> {
    sqlx::query!("select award_plan_pitches($1, $2, $3, $4)", category.0, starts, place, &ids(order))
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// What the clock is, for whoever sets it in this transaction. `award_pitches_theirs` refuses it.
pub async fn lock_clock(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Option<Clock>> {
    let columns = sqlx::query_as!(
        Columns,
        r#"select current_id as "current_id: NominationId", part as "part: Part", part_at, paused_at from award_pitch_clock($1)"#,
        category.0
    );
    Ok(columns.fetch_one(&mut *tx.conn).await?.clock())
}

/// `award_pitches_theirs` refuses it.
pub async fn set_clock(tx: &mut Tx, category: CategoryId, clock: Option<&Clock>) -> sqlx::Result<()> {
    sqlx::query!(
        "select award_set_pitch_clock($1, $2, $3, $4, $5)",
        category.0,
        clock.and_then(|clock| clock.current).map(|id| id.0),
        clock.map(|clock| clock.part) as Option<Part>,
        clock.map(|clock| clock.since),
        clock.and_then(|clock| clock.paused)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

fn ids(entries: &[NominationId]) -> Vec<Uuid> {
    entries.iter().map(|id| id.0).collect()
}
