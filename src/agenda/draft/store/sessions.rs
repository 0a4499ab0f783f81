//! Sessions and who takes part in them.
use super::slots::slots_by_session;
use crate::{
    agenda::{
        draft::model::SessionEntry,
        model::{KindId, MaterialId, Presence, Role, SessionId, SpeakerId, TrackId, Visibility},
        programme::{Foreign, Link, Material, Participant, Session},
    },
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
        search,
    },
};
use serde::Serialize;
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
    let (mut participants, mut slots) = (participants(tx, only).await?, slots_by_session(tx, only).await?);
    let (mut passes, mut materials) = (passes(tx, only).await?, materials(tx, only).await?);
    let rows = sqlx::query!(
        r#"select session_id, number, kind_id, track_id, row(title_en, title_ur) as "title!: Bilingual",
                  row(subtitle_en, subtitle_ur) as "subtitle!: Bilingual", row(summary_en, summary_ur) as "summary!: Bilingual",
                  row(description_en, description_ur) as "description!: Bilingual", language, interpretation,
                  visibility as "visibility: Visibility", links as "links: Json<Vec<Link>>", stream, foreign_fields as "foreign: Json<Foreign>"
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
                title: r.title,
                subtitle: r.subtitle,
                summary: r.summary,
                description: r.description,
                kind: KindId(r.kind_id),
                track: r.track_id.map(TrackId),
                language: r.language,
                interpretation: r.interpretation,
                speakers: participants.remove(&r.session_id).unwrap_or_default(),
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

async fn participants(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<Participant>>> {
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

async fn passes(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<(Uuid, Bilingual)>>> {
    let rows = sqlx::query!(
        r#"select session_id, pass_id, row(name_en, name_ur) as "name!: Bilingual" from session_passes join passes using (pass_id)
           where $1::uuid is null or session_id = $1 order by session_id, position, name_en"#,
        only
    );
    let mut of: HashMap<Uuid, Vec<(Uuid, Bilingual)>> = HashMap::new();
    for p in rows.fetch_all(&mut *tx.conn).await? {
        of.entry(p.session_id).or_default().push((p.pass_id, p.name));
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

/// A session by the names of its columns.
#[derive(Serialize)]
struct SessionRow<'a> {
    session_id: SessionId,
    kind_id: KindId,
    track_id: Option<TrackId>,
    #[serde(flatten)]
    title: Columns<'a>,
    #[serde(flatten)]
    subtitle: Columns<'a>,
    #[serde(flatten)]
    summary: Columns<'a>,
    #[serde(flatten)]
    description: Columns<'a>,
    language: &'a str,
    interpretation: &'a [String],
    visibility: Visibility,
    links: &'a [Link],
    stream: &'a str,
    search: String,
}

impl<'a> SessionRow<'a> {
    fn of(e: &'a SessionEntry) -> Self {
        let s = &e.session;
        Self {
            session_id: s.id,
            kind_id: s.kind,
            track_id: s.track,
            title: s.title.columns("title"),
            subtitle: s.subtitle.columns("subtitle"),
            summary: s.summary.columns("summary"),
            description: s.description.columns("description"),
            language: &s.language,
            interpretation: &s.interpretation,
            visibility: e.visibility,
            links: &s.links,
            stream: &s.stream,
            search: search::indexed(&format!("{} {} {} {}", s.title.en, s.title.ur, s.subtitle.en, s.subtitle.ur)),
        }
    }
}

/// Writes a session with who takes part and which passes open it, new or known; not its slots and materials.
pub async fn save_session(tx: &mut Tx, e: &SessionEntry) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into agenda_sessions (session_id, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur,
                                      description_en, description_ur, language, interpretation, visibility, links, stream, search,
                                      created_at, updated_at)
         select session_id, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur, description_en,
                description_ur, language, interpretation, visibility, links, stream, search, $2, $2
         from jsonb_populate_record(null::agenda_sessions, $1)
         on conflict (session_id) do update set
             kind_id = excluded.kind_id,
             track_id = excluded.track_id,
             title_en = excluded.title_en,
             title_ur = excluded.title_ur,
             subtitle_en = excluded.subtitle_en,
             subtitle_ur = excluded.subtitle_ur,
             summary_en = excluded.summary_en,
             summary_ur = excluded.summary_ur,
             description_en = excluded.description_en,
             description_ur = excluded.description_ur,
             language = excluded.language,
             interpretation = excluded.interpretation,
             visibility = excluded.visibility,
             links = excluded.links,
             stream = excluded.stream,
             search = excluded.search,
             updated_at = excluded.updated_at",
        Json(SessionRow::of(e)) as _,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    save_participants(tx, &e.session).await?;
    let id = e.session.id.0;
    sqlx::query!("delete from session_passes where session_id = $1", id).execute(&mut *tx.conn).await?;
    sqlx::query!("insert into session_passes (session_id, pass_id) select $1, unnest($2::uuid[])", id, &e.passes)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

async fn save_participants(tx: &mut Tx, s: &Session) -> sqlx::Result<()> {
    sqlx::query!("delete from session_speakers where session_id = $1", s.id.0).execute(&mut *tx.conn).await?;
    sqlx::query!(
        "insert into session_speakers (session_id, speaker_id, role, presence, position)
         select $1, speaker, role, presence, position
         from rows from (jsonb_to_recordset($2) as (speaker uuid, role text, presence text))
              with ordinality as p (speaker, role, presence, position)",
        s.id.0,
        Json(&s.speakers) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
