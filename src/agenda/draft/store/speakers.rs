//! Speakers.
use crate::{
    agenda::{
        draft::model::{Hours, SpeakerEntry},
        model::SpeakerId,
        programme::Speaker,
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, field, ids::PersonId, list, picture::Shown},
};
use std::collections::HashMap;
use uuid::Uuid;

/// All speakers by name, each with when they can come.
pub async fn list_speakers(tx: &mut Tx) -> sqlx::Result<Vec<SpeakerEntry>> {
    read(tx, None).await
}

pub async fn find_speaker(tx: &mut Tx, id: SpeakerId) -> sqlx::Result<Option<SpeakerEntry>> {
    Ok(read(tx, Some(id.0)).await?.pop())
}

async fn read(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<Vec<SpeakerEntry>> {
    let mut hours = hours(tx, only).await?;
    let rows = sqlx::query!(
        r#"select speaker_id, number, s.person_id as "person: PersonId", s.name, name_latin, biography_en, biography_ur, organisation,
                  s.economy_id as "economy: EconomyId", confirmed_at is not null as "confirmed!", photo, width as "width?",
                  height as "height?", coalesce(email, '') as "email!", coalesce(e.name_en, '') as "economy_en!",
                  coalesce(e.name_ur, '') as "economy_ur!"
           from speakers s left join people using (person_id) left join economies e using (economy_id) left join pictures on digest = photo
           where $1::uuid is null or speaker_id = $1
           order by s.name, speaker_id"#,
        only
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    Ok(rows
        .map(|r| SpeakerEntry {
            speaker: Speaker {
                id: SpeakerId(r.speaker_id),
                number: r.number,
                name: r.name,
                name_latin: r.name_latin,
                biography: Bilingual::new(r.biography_en, r.biography_ur),
                organisation: r.organisation,
                economy: Bilingual::new(r.economy_en, r.economy_ur),
                photo: Shown::of(r.photo, r.width, r.height),
            },
            person: r.person,
            email: r.email,
            economy: r.economy,
            confirmed: r.confirmed,
            hours: hours.remove(&r.speaker_id).unwrap_or_default(),
        })
        .collect())
}

async fn hours(tx: &mut Tx, only: Option<Uuid>) -> sqlx::Result<HashMap<Uuid, Vec<Hours>>> {
    let rows = sqlx::query!(
        "select speaker_id, from_at, to_at from speaker_hours where $1::uuid is null or speaker_id = $1 order by speaker_id, from_at",
        only
    );
    let mut of: HashMap<Uuid, Vec<Hours>> = HashMap::new();
    for h in rows.fetch_all(&mut *tx.conn).await? {
        of.entry(h.speaker_id).or_default().push(Hours { from: h.from_at, to: h.to_at });
    }
    Ok(of)
}

/// A speaker as organisers list them.
pub struct SpeakerSummary {
    pub speaker_id: SpeakerId,
    pub name: String,
    pub name_latin: String,
    pub organisation: String,
    pub confirmed: bool,
    pub sessions: i64,
}

/// Speakers whose name or organisation holds `query` (empty: all), the youngest first, one more than a page.
pub async fn search_speakers(tx: &mut Tx, query: &str, from: list::Cursor) -> sqlx::Result<Vec<SpeakerSummary>> {
    sqlx::query_as!(
        SpeakerSummary,
        r#"select speaker_id as "speaker_id: SpeakerId", name, name_latin, organisation, confirmed_at is not null as "confirmed!",
                  (select count(*) from session_speakers p where p.speaker_id = s.speaker_id) as "sessions!"
           from speakers s
           where strpos(search, $1) > 0
             and ($2::uuid is null or speaker_id < $2) and ($3::uuid is null or speaker_id > $3)
           order by case when $3::uuid is null then speaker_id end desc, speaker_id
           limit $4"#,
        field::folded(query),
        from.after(),
        from.before(),
        list::PAGE + 1
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Writes a speaker with when they can come, new or known.
pub async fn save_speaker(tx: &mut Tx, s: &SpeakerEntry) -> sqlx::Result<()> {
    let speaker = &s.speaker;
    sqlx::query!(
        "insert into speakers (speaker_id, person_id, name, name_latin, biography_en, biography_ur, organisation, economy_id, photo,
                               confirmed_at, search, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $10::boolean then $12::timestamptz end, $11, $12)
         on conflict (speaker_id) do update
         set (person_id, name, name_latin, biography_en, biography_ur, organisation, economy_id, photo, confirmed_at, search)
           = ($2, $3, $4, $5, $6, $7, $8, $9, case when $10::boolean then coalesce(speakers.confirmed_at, $12) end, $11)",
        speaker.id.0,
        s.person.map(|p| p.0),
        speaker.name,
        speaker.name_latin,
        speaker.biography.en,
        speaker.biography.ur,
        speaker.organisation,
        s.economy.map(|e| e.0),
        speaker.photo.as_ref().map(|p| p.id.as_str()),
        s.confirmed,
        field::folded(&format!("{} {} {}", speaker.name, speaker.name_latin, speaker.organisation)),
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from speaker_hours where speaker_id = $1", speaker.id.0).execute(&mut *tx.conn).await?;
    let (from, to): (Vec<Timestamp>, Vec<Timestamp>) = s.hours.iter().map(|h| (h.from, h.to)).unzip();
    sqlx::query!(
        "insert into speaker_hours (speaker_id, from_at, to_at)
         select $1, from_at, to_at from unnest($2::timestamptz[], $3::timestamptz[]) as h (from_at, to_at)",
        speaker.id.0,
        &from,
        &to
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Refused by `session_speakers_speaker_id_fkey` while they take part in anything.
pub async fn delete_speaker(tx: &mut Tx, id: SpeakerId) -> sqlx::Result<()> {
    sqlx::query!("delete from speakers where speaker_id = $1", id.0).execute(&mut *tx.conn).await.map(|_| ())
}
