//! Sessions that were taken out of the draft, kept as they were so that they can be brought back.
use crate::{
    agenda::{draft::model::Restored, model::SessionId},
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, list},
};
use chrono::Duration;
use chrono_tz::Tz;
use serde_json::Value;
use uuid::Uuid;

/// For so long a session can be brought back.
const KEPT: Duration = Duration::days(90);

/// A removed session as organisers list it.
pub struct RemovedSession {
    pub session_id: SessionId,
    pub title: Bilingual,
    pub removed_at: Timestamp,
}

/// The rows of a removed session.
pub struct RemovedRows {
    pub title: Bilingual,
    rows: Value,
    /// The summit's zone when it was removed: what the clock said is brought back.
    zone: String,
}

/// Moves a session with its slots, participants, passes and files out of the draft; what was released stays released.
pub async fn remove_session(tx: &mut Tx, id: SessionId, zone: Tz) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into removed_sessions (session_id, title_en, title_ur, rows, zone, removed_at, removed_by)
         select session_id, title_en, title_ur, jsonb_build_object(
             'session', to_jsonb(s),
             'slots', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from slots t where t.session_id = s.session_id),
             'speakers', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from session_speakers p where p.session_id = s.session_id),
             'passes', (select coalesce(jsonb_agg(p.pass_id), '[]') from session_passes p where p.session_id = s.session_id),
             'materials', (select coalesce(jsonb_agg(m.material_id), '[]') from session_materials m where m.session_id = s.session_id)),
             $2, $3, $4
         from agenda_sessions s where session_id = $1",
        id.0,
        zone.name(),
        tx.now,
        tx.actor.person().map(|p| p.0)
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from agenda_sessions where session_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Forgets what was removed long ago, with its files but those that a release names.
pub async fn forget_removed_sessions(tx: &mut Tx) -> sqlx::Result<()> {
    let since = tx.now - KEPT;
    sqlx::query!(
        "delete from session_materials m using removed_sessions r, jsonb_array_elements_text(r.rows -> 'materials') as of_session (id)
         where r.removed_at < $1 and m.material_id = of_session.id::uuid and m.session_id is null
           and not exists (select from release_materials l where l.material_id = m.material_id)",
        since
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from removed_sessions where removed_at < $1", since).execute(&mut *tx.conn).await.map(|_| ())
}

/// Removed sessions, the last removed first, with how many there are; a page of them after so many.
pub async fn list_removed_sessions(tx: &mut Tx, after: i64) -> sqlx::Result<(Vec<RemovedSession>, i64)> {
    let total = sqlx::query_scalar!(r#"select count(*) as "n!" from removed_sessions"#).fetch_one(&mut *tx.conn).await?;
    let rows = sqlx::query_as!(
        RemovedSession,
        r#"select session_id as "session_id: SessionId", row(title_en, title_ur) as "title!: Bilingual", removed_at
           from removed_sessions order by removed_at desc, session_id offset $1 limit $2"#,
        after,
        list::PAGE
    );
    Ok((rows.fetch_all(&mut *tx.conn).await?, total))
}

pub async fn find_removed_session(tx: &mut Tx, id: Uuid) -> sqlx::Result<Option<RemovedSession>> {
    sqlx::query_as!(
        RemovedSession,
        r#"select session_id as "session_id: SessionId", row(title_en, title_ur) as "title!: Bilingual", removed_at
           from removed_sessions where session_id = $1"#,
        id
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Takes a session's rows out of what is kept.
pub async fn take_removed_session(tx: &mut Tx, id: SessionId) -> sqlx::Result<Option<RemovedRows>> {
    sqlx::query_as!(
        RemovedRows,
        r#"delete from removed_sessions where session_id = $1 returning row(title_en, title_ur) as "title!: Bilingual", rows, zone"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Writes the rows again. What they name and is there no longer is left out; a session without its kind gets the first.
pub async fn restore_session(tx: &mut Tx, removed: &RemovedRows, zone: Tz) -> sqlx::Result<Restored> {
    let RemovedRows { rows, zone: old_zone, .. } = removed;
    let is_whole = sqlx::query_scalar!(
        r#"insert into agenda_sessions (session_id, number, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en,
                                      summary_ur, description_en, description_ur, language, interpretation, visibility, links, stream,
                                      foreign_fields, search, created_at, updated_at)
         select session_id, number,
                coalesce((select k.kind_id from session_kinds k where k.kind_id = s.kind_id),
                         (select kind_id from session_kinds order by position, name_en limit 1)),
                (select t.track_id from tracks t where t.track_id = s.track_id),
                title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur, description_en, description_ur, language,
                interpretation, visibility, links, stream, foreign_fields, search, created_at, updated_at
         from jsonb_populate_record(null::agenda_sessions, $1::jsonb -> 'session') s
         returning kind_id = ($1::jsonb #>> '{session,kind_id}')::uuid and track_id is not distinct from ($1::jsonb #>> '{session,track_id}')::uuid
             as "whole!""#,
        rows
    );
    let is_whole = is_whole.fetch_one(&mut *tx.conn).await?;
    let slots = sqlx::query!(
        "insert into slots (slot_id, number, session_id, room_id, starts_at, ends_at, status, source)
         select slot_id, number, session_id, room_id, (starts_at at time zone $2) at time zone $3,
                (starts_at at time zone $2) at time zone $3 + (ends_at - starts_at), status, source
         from jsonb_populate_recordset(null::slots, $1::jsonb -> 'slots') t where exists (select from rooms r where r.room_id = t.room_id)",
        rows,
        old_zone,
        zone.name()
    );
    let speakers = sqlx::query!(
        "insert into session_speakers (session_id, speaker_id, role, presence, position)
         select session_id, speaker_id, role, presence, position
         from jsonb_populate_recordset(null::session_speakers, $1::jsonb -> 'speakers') p
         where exists (select from speakers s where s.speaker_id = p.speaker_id)",
        rows
    );
    let passes = sqlx::query!(
        "insert into session_passes (session_id, pass_id)
         select ($1::jsonb #>> '{session,session_id}')::uuid, pass_id from passes
         where pass_id in (select id::uuid from jsonb_array_elements_text($1::jsonb -> 'passes') as of_session (id))",
        rows
    );
    let materials = sqlx::query!(
        "update session_materials set session_id = ($1::jsonb #>> '{session,session_id}')::uuid
         where session_id is null and material_id in (select id::uuid from jsonb_array_elements_text($1::jsonb -> 'materials') as of_session (id))",
        rows
    );
    let written = [
        ("slots", slots.execute(&mut *tx.conn).await?.rows_affected()),
        ("speakers", speakers.execute(&mut *tx.conn).await?.rows_affected()),
        ("passes", passes.execute(&mut *tx.conn).await?.rows_affected()),
        ("materials", materials.execute(&mut *tx.conn).await?.rows_affected()),
    ];
    let all = written.iter().all(|(part, count)| rows[part].as_array().map_or(0, Vec::len) as u64 == *count);
    Ok(if is_whole && all { Restored::Whole } else { Restored::InPart })
}
