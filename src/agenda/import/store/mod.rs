//! What is known of the draft.
pub mod applied;
mod left;
mod write;

pub use left::changed_since;
pub use write::{lock, save_plan};

use super::plan::{Known, KnownSpeaker, Name, Released, ReleasedSlot, SessionRecord, SlotRecord};
use crate::{
    agenda::{
        programme::{Foreign, Link, Programme, Speaker},
        releases,
    },
    kit::{bilingual::Bilingual, db::Tx},
};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// The draft as far as a file can touch it.
pub async fn known(tx: &mut Tx) -> sqlx::Result<Known> {
    let rooms =
        sqlx::query!("select room_id as id, name_en, name_ur from rooms order by position, name_en").fetch_all(&mut *tx.conn).await?;
    let tracks =
        sqlx::query!("select track_id as id, name_en, name_ur from tracks order by position, name_en").fetch_all(&mut *tx.conn).await?;
    let kinds = sqlx::query!("select kind_id as id, name_en, name_ur, code from session_kinds order by position, name_en");
    let kinds = kinds.fetch_all(&mut *tx.conn).await?;
    let speakers = sqlx::query!("select speaker_id, number, name, name_latin, source from speakers order by number");
    let speakers = speakers.fetch_all(&mut *tx.conn).await?.into_iter();
    Ok(Known {
        rooms: rooms.into_iter().map(|r| Name { id: r.id, names: vec![r.name_en, r.name_ur] }).collect(),
        tracks: tracks.into_iter().map(|t| Name { id: t.id, names: vec![t.name_en, t.name_ur] }).collect(),
        kinds: kinds.into_iter().map(|k| Name { id: k.id, names: vec![k.name_en, k.name_ur, k.code] }).collect(),
        speakers: speakers
            .map(|s| KnownSpeaker { id: s.speaker_id, number: s.number, names: [s.name, s.name_latin], source: s.source })
            .collect(),
        sessions: sessions(tx).await?,
        session_speakers: session_speakers(tx).await?,
        slots: slots(tx).await?,
        released: match releases::find_latest(tx, 0).await? {
            Some((_, programme)) => released(&programme, releases::list_speaker_numbers(tx).await?),
            None => Released::default(),
        },
    })
}

/// What the latest release names: every slot of those before it is in it, if only as cancelled.
fn released(programme: &Programme, speaker_numbers: Vec<i64>) -> Released {
    let slots = programme.sessions.iter().flat_map(|session| {
        let (id, number) = (session.id.0, session.number);
        session.slots.iter().map(move |slot| ReleasedSlot { id: slot.id.0, number: slot.number, session: id, session_number: number })
    });
    let speaker = |s: &Speaker| KnownSpeaker { id: s.id.0, number: s.number, names: [s.name.clone(), s.name_latin.clone()], source: None };
    Released { slots: slots.collect(), speakers: programme.speakers.iter().map(speaker).collect(), speaker_numbers }
}

async fn sessions(tx: &mut Tx) -> sqlx::Result<Vec<SessionRecord>> {
    let rows = sqlx::query!(
        r#"select session_id, number, kind_id, track_id, title_en, title_ur, subtitle_en, subtitle_ur, summary_en, summary_ur,
                  description_en, description_ur, language, interpretation, links as "links: Json<Vec<Link>>", foreign_fields as "foreign: Json<Foreign>"
           from agenda_sessions order by number"#
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|s| SessionRecord {
        id: s.session_id,
        number: Some(s.number),
        kind: s.kind_id,
        track: s.track_id,
        title: Bilingual::new(s.title_en, s.title_ur),
        subtitle: Bilingual::new(s.subtitle_en, s.subtitle_ur),
        summary: Bilingual::new(s.summary_en, s.summary_ur),
        description: Bilingual::new(s.description_en, s.description_ur),
        language: s.language,
        interpretation: s.interpretation,
        links: s.links.0,
        foreign: s.foreign.0,
    });
    Ok(rows.collect())
}

async fn session_speakers(tx: &mut Tx) -> sqlx::Result<HashMap<Uuid, Vec<Uuid>>> {
    let rows = sqlx::query!("select session_id, speaker_id from session_speakers order by session_id, position, speaker_id");
    let mut found: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for row in rows.fetch_all(&mut *tx.conn).await? {
        found.entry(row.session_id).or_default().push(row.speaker_id);
    }
    Ok(found)
}

async fn slots(tx: &mut Tx) -> sqlx::Result<Vec<SlotRecord>> {
    sqlx::query_as!(
        SlotRecord,
        r#"select slot_id as id, number as "number: _", session_id as session, room_id as room, starts_at as "from", ends_at as "to", source,
                  status = 'cancelled' as "is_cancelled!"
           from slots order by number"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}
