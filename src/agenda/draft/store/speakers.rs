//! Speakers.
use super::words::words_of;
use crate::{
    agenda::{
        draft::model::{Hours, SpeakerEntry},
        model::SpeakerId,
        programme::Speaker,
    },
    event::EconomyId,
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
        ids::PersonId,
        list,
        picture::Shown,
        search,
    },
};
use serde::Serialize;
use sqlx::types::Json;
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
        r#"select speaker_id, number, s.person_id as "person: PersonId", s.name, name_latin, row(biography_en, biography_ur) as "biography!: Bilingual",
                  organisation, s.economy_id as "economy: EconomyId", confirmed_at is not null as "confirmed!", photo, width as "width?",
                  height as "height?", coalesce(email, '') as "email!", row(coalesce(e.name_en, ''), coalesce(e.name_ur, '')) as "economy_name!: Bilingual"
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
                biography: r.biography,
                organisation: r.organisation,
                economy: r.economy_name,
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

/// Speakers whose names and organisation have all words of `query` (empty: all), by name, a page of them after `skipped`.
pub async fn search_speakers(tx: &mut Tx, query: &str, skipped: i64) -> sqlx::Result<Vec<SpeakerSummary>> {
    sqlx::query_as!(
        SpeakerSummary,
        r#"select speaker_id as "speaker_id: SpeakerId", name, name_latin, organisation, confirmed_at is not null as "confirmed!",
                  (select count(*) from session_speakers p where p.speaker_id = s.speaker_id) as "sessions!"
           from speakers s
           where not exists (select from unnest($1::text[]) as word where strpos(search, word) = 0)
           order by lower(coalesce(nullif(name_latin, ''), name)), speaker_id
           offset $2 limit $3"#,
        &words_of(query),
        skipped,
        list::PAGE
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// A speaker as they are suggested while a name is typed.
pub struct SuggestedSpeaker {
    pub number: i64,
    pub name: String,
    pub name_latin: String,
    pub organisation: String,
}

/// The most among which those that are suggested are looked for: whoever types so little goes on typing.
const LOOKED_AT: i64 = 2_000;

/// Speakers whose names and organisation have all words of `query`.
pub async fn list_suggested(tx: &mut Tx, query: &str) -> sqlx::Result<Vec<SuggestedSpeaker>> {
    sqlx::query_as!(
        SuggestedSpeaker,
        "select number, name, name_latin, organisation from speakers
         where not exists (select from unnest($1::text[]) as word where strpos(search, word) = 0)
         order by name, speaker_id limit $2",
        &words_of(query),
        LOOKED_AT
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How many speakers `query` finds.
pub async fn count_speakers(tx: &mut Tx, query: &str) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "n!" from speakers
           where not exists (select from unnest($1::text[]) as word where strpos(search, word) = 0)"#,
        &words_of(query)
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// A speaker by the names of their columns.
#[derive(Serialize)]
struct SpeakerRow<'a> {
    speaker_id: SpeakerId,
    person_id: Option<PersonId>,
    name: &'a str,
    name_latin: &'a str,
    #[serde(flatten)]
    biography: Columns<'a>,
    organisation: &'a str,
    economy_id: Option<EconomyId>,
    photo: Option<&'a str>,
    search: String,
}

impl<'a> SpeakerRow<'a> {
    fn of(entry: &'a SpeakerEntry) -> Self {
        let s = &entry.speaker;
        Self {
            speaker_id: s.id,
            person_id: entry.person,
            name: &s.name,
            name_latin: &s.name_latin,
            biography: s.biography.columns("biography"),
            organisation: &s.organisation,
            economy_id: entry.economy,
            photo: s.photo.as_ref().map(|p| p.id.as_str()),
            search: search::indexed(&format!("{} {} {}", s.name, s.name_latin, s.organisation)),
        }
    }
}

/// Writes a speaker with when they can come, new or known. Whoever has confirmed keeps the time at which they did.
pub async fn save_speaker(tx: &mut Tx, entry: &SpeakerEntry) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into speakers (speaker_id, person_id, name, name_latin, biography_en, biography_ur, organisation, economy_id, photo, search,
                               confirmed_at, created_at)
         select speaker_id, person_id, name, name_latin, biography_en, biography_ur, organisation, economy_id, photo, search,
                case when $2::boolean then $3::timestamptz end, $3
         from jsonb_populate_record(null::speakers, $1)
         on conflict (speaker_id) do update set
             person_id = excluded.person_id,
             name = excluded.name,
             name_latin = excluded.name_latin,
             biography_en = excluded.biography_en,
             biography_ur = excluded.biography_ur,
             organisation = excluded.organisation,
             economy_id = excluded.economy_id,
             photo = excluded.photo,
             search = excluded.search,
             confirmed_at = case when excluded.confirmed_at is not null then coalesce(speakers.confirmed_at, excluded.confirmed_at) end",
        Json(SpeakerRow::of(entry)) as _,
        entry.confirmed,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    save_hours(tx, entry.speaker.id, &entry.hours).await
}

async fn save_hours(tx: &mut Tx, id: SpeakerId, hours: &[Hours]) -> sqlx::Result<()> {
    sqlx::query!("delete from speaker_hours where speaker_id = $1", id.0).execute(&mut *tx.conn).await?;
    sqlx::query!(
        r#"insert into speaker_hours (speaker_id, from_at, to_at)
           select $1, "from", "to" from jsonb_to_recordset($2) as h ("from" timestamptz, "to" timestamptz)"#,
        id.0,
        Json(hours) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Deletes it; what it was. Refused by `session_speakers_speaker_id_fkey` while they take part in anything.
pub async fn delete_speaker(tx: &mut Tx, id: SpeakerId) -> sqlx::Result<Option<serde_json::Value>> {
    let deleted = sqlx::query_scalar!(r#"delete from speakers where speaker_id = $1 returning to_jsonb(speakers) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
