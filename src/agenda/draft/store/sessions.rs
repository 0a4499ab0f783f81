//! Sessions, who takes part, their slots.
use crate::{
    agenda::{
        draft::model::SessionEntry,
        model::{KindId, MaterialId, Presence, Role, RoomId, SessionId, SlotId, SpeakerId, Status, TrackId, Visibility},
        programme::{Foreign, Link, Material, Participant, Session, Slot},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, field, list},
};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// Every session, in the order of their numbers.
pub async fn list_sessions(tx: &mut Tx) -> sqlx::Result<Vec<SessionEntry>> {
    read(tx, None).await
}

pub async fn find_session(tx: &mut Tx, id: SessionId) -> sqlx::Result<Option<SessionEntry>> {
    Ok(read(tx, Some(id.0)).await?.pop())
}

/// Sessions with all that belongs to them: five queries, however many there are.
async fn read(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<Vec<SessionEntry>> {
    let (mut parts, mut slots) = (parts(tx, only).await?, slots(tx, only).await?);
    let (mut passes, mut materials) = (passes(tx, only).await?, materials(tx, only).await?);
    let rows = sqlx::query!(
        r#"select session_id, number, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur,
                  description_en, description_ur, language, interpretation, visibility as "visibility: Visibility",
                  links as "links: Json<Vec<Link>>", stream, foreign_fields as "foreign: Json<Foreign>"
           from agenda_sessions where $1::uuid is null or session_id = $1 order by number"#,
        only
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    Ok(rows
        .map(|r| {
            let (pass_ids, pass_names) = passes.remove(&r.session_id).unwrap_or_default().into_iter().unzip();
            let session = Session {
                id: SessionId(r.session_id),
                number: r.number,
                title: Bilingual::new(r.title_en, r.title_ur),
                subtitle: Bilingual::new(r.subtitle_en, r.subtitle_ur),
                summary: Bilingual::new(r.summary_en, r.summary_ur),
                description: Bilingual::new(r.description_en, r.description_ur),
                kind: KindId(r.kind_id),
                track: r.track_id.map(TrackId),
                language: r.language,
                interpretation: r.interpretation,
                speakers: parts.remove(&r.session_id).unwrap_or_default(),
                passes: pass_names,
                links: r.links.0,
                materials: materials.remove(&r.session_id).unwrap_or_default(),
                stream: r.stream,
                foreign: r.foreign.0,
                slots: slots.remove(&r.session_id).unwrap_or_default(),
            };
            SessionEntry { session, visibility: r.visibility, passes: pass_ids }
        })
        .collect())
}

async fn parts(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<Participant>>> {
    let rows = sqlx::query!(
        r#"select session_id, speaker_id as "speaker: SpeakerId", role as "role: Role", presence as "presence: Presence"
           from session_speakers where $1::uuid is null or session_id = $1 order by session_id, position"#,
        only
    );
    let mut of: HashMap<Uuid, Vec<Participant>> = HashMap::new();
    for p in rows.fetch_all(&mut *tx.conn).await? {
        of.entry(p.session_id).or_default().push(Participant { speaker: p.speaker, role: p.role, presence: p.presence });
    }
    Ok(of)
}

async fn slots(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<Slot>>> {
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

async fn passes(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<(Uuid, Bilingual)>>> {
    let rows = sqlx::query!(
        "select session_id, pass_id, name_en, name_ur from session_passes join passes using (pass_id)
         where $1::uuid is null or session_id = $1 order by session_id, position, name_en",
        only
    );
    let mut of: HashMap<Uuid, Vec<(Uuid, Bilingual)>> = HashMap::new();
    for p in rows.fetch_all(&mut *tx.conn).await? {
        of.entry(p.session_id).or_default().push((p.pass_id, Bilingual::new(p.name_en, p.name_ur)));
    }
    Ok(of)
}

async fn materials(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<Material>>> {
    let rows = sqlx::query!(
        r#"select material_id as "id: MaterialId", session_id as "session_id!", title, file_name, media_type, octet_length(content)::bigint as "bytes!"
           from session_materials where session_id is not null and ($1::uuid is null or session_id = $1) order by session_id, created_at, material_id"#,
        only
    );
    let mut of: HashMap<Uuid, Vec<Material>> = HashMap::new();
    for m in rows.fetch_all(&mut *tx.conn).await? {
        let material = Material { id: m.id, title: m.title, file_name: m.file_name, media_type: m.media_type, bytes: m.bytes };
        of.entry(m.session_id).or_default().push(material);
    }
    Ok(of)
}

/// A session as organisers list it.
pub struct SessionSummary {
    pub session_id: SessionId,
    pub title_en: String,
    pub title_ur: String,
    pub visibility: Visibility,
    /// Its first slot, if it has any.
    pub starts_at: Option<Timestamp>,
    pub room_en: Option<String>,
    pub room_ur: Option<String>,
}

/// Sessions whose title or subtitle holds `query` (empty: all), the youngest first, one more than a page; `unplaced`:
/// only those without a time.
pub async fn search_sessions(tx: &mut Tx, query: &str, unplaced: bool, from: list::Cursor) -> sqlx::Result<Vec<SessionSummary>> {
    sqlx::query_as!(
        SessionSummary,
        r#"select s.session_id as "session_id: SessionId", title_en, title_ur, visibility as "visibility: Visibility",
                  first.starts_at as "starts_at?", r.name_en as "room_en?", r.name_ur as "room_ur?"
           from agenda_sessions s
           left join lateral (select starts_at, room_id from slots t where t.session_id = s.session_id order by starts_at limit 1) first on true
           left join rooms r on r.room_id = first.room_id
           where strpos(search, $1) > 0 and not ($2 and first.starts_at is not null)
             and ($3::uuid is null or s.session_id < $3) and ($4::uuid is null or s.session_id > $4)
           order by case when $4::uuid is null then s.session_id end desc, s.session_id
           limit $5"#,
        field::folded(query),
        unplaced,
        from.after(),
        from.before(),
        list::PAGE + 1
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Writes a session with who takes part and which passes open it, new or known; not its slots and materials.
pub async fn save_session(tx: &mut Tx, e: &SessionEntry) -> sqlx::Result<()> {
    let s = &e.session;
    sqlx::query!(
        "insert into agenda_sessions (session_id, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur,
                                      description_en, description_ur, language, interpretation, visibility, links, stream, search,
                                      created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)
         on conflict (session_id) do update
         set (kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur, description_en, description_ur,
              language, interpretation, visibility, links, stream, search, updated_at)
           = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        s.id.0,
        s.kind.0,
        s.track.map(|t| t.0),
        s.title.en,
        s.title.ur,
        s.subtitle.en,
        s.subtitle.ur,
        s.summary.en,
        s.summary.ur,
        s.description.en,
        s.description.ur,
        s.language,
        &s.interpretation,
        e.visibility as Visibility,
        Json(&s.links) as _,
        s.stream,
        field::folded(&format!("{} {} {} {}", s.title.en, s.title.ur, s.subtitle.en, s.subtitle.ur)),
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    save_parts(tx, s).await?;
    sqlx::query!("delete from session_passes where session_id = $1", s.id.0).execute(&mut *tx.conn).await?;
    sqlx::query!("insert into session_passes (session_id, pass_id) select $1, unnest($2::uuid[])", s.id.0, &e.passes)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

async fn save_parts(tx: &mut Tx, s: &Session) -> sqlx::Result<()> {
    sqlx::query!("delete from session_speakers where session_id = $1", s.id.0).execute(&mut *tx.conn).await?;
    let speakers: Vec<Uuid> = s.speakers.iter().map(|p| p.speaker.0).collect();
    let roles: Vec<String> = s.speakers.iter().map(|p| p.role.value().to_owned()).collect();
    let presences: Vec<String> = s.speakers.iter().map(|p| p.presence.value().to_owned()).collect();
    sqlx::query!(
        "insert into session_speakers (session_id, speaker_id, role, presence, position)
         select $1, speaker_id, role, presence, position
         from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as p (speaker_id, role, presence, position)",
        s.id.0,
        &speakers,
        &roles,
        &presences
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Removes a session with its slots, and its files but those that a release names; what was released stays released.
pub async fn delete_session(tx: &mut Tx, id: SessionId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from session_materials m where session_id = $1
         and not exists (select from release_materials r where r.material_id = m.material_id)",
        id.0
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from agenda_sessions where session_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// A slot and the session that it belongs to.
pub async fn find_slot(tx: &mut Tx, id: SlotId) -> sqlx::Result<Option<SessionId>> {
    sqlx::query_scalar!(r#"select session_id as "id: SessionId" from slots where slot_id = $1"#, id.0).fetch_optional(&mut *tx.conn).await
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

/// Whether it is still there.
pub async fn update_slot(tx: &mut Tx, s: &Slot) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update slots set room_id = $2, starts_at = $3, ends_at = $4, status = $5 where slot_id = $1",
        s.id.0,
        s.room.0,
        s.from,
        s.to,
        s.status as Status
    );
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

pub async fn delete_slot(tx: &mut Tx, id: SlotId) -> sqlx::Result<()> {
    sqlx::query!("delete from slots where slot_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}
