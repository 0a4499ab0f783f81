//! All SQL of releases. They are added, never changed.
use crate::{
    agenda::{
        model::{ReleaseId, SpeakerId},
        programme::{Change, Programme, Release},
    },
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
        ids::PersonId,
        locale::Locale,
    },
};
use chrono_tz::Tz;
use serde::Serialize;
use sqlx::types::Json;
use uuid::Uuid;

/// A release to be written.
pub struct NewRelease {
    pub id: ReleaseId,
    pub number: i32,
    pub name: Bilingual,
    pub note: Bilingual,
    pub programme: Programme,
    pub changes: Vec<Change>,
    /// In which its times are shown.
    pub zone: Tz,
    pub by: Option<PersonId>,
}

/// The latest release, if its number is above `known`.
pub async fn find_latest(tx: &mut Tx, known: i32) -> sqlx::Result<Option<(Release, Programme)>> {
    let row = sqlx::query!(
        r#"select number, row(name_en, name_ur) as "name!: Bilingual", row(note_en, note_ur) as "note!: Bilingual", released_at, content as "content: Json<Programme>"
           from releases where number > $1 order by number desc limit 1"#,
        known
    );
    let row = row.fetch_optional(&mut *tx.conn).await?;
    Ok(row.map(|r| (Release { number: r.number, name: r.name, note: r.note, released_at: r.released_at }, r.content.0)))
}

/// The zone in which a release is shown; none of one that did not say it.
pub async fn find_zone(tx: &mut Tx, number: i32) -> sqlx::Result<Option<Tz>> {
    let zone = sqlx::query_scalar!("select zone from releases where number = $1", number).fetch_optional(&mut *tx.conn).await?;
    Ok(zone.flatten().and_then(|name| name.parse().ok()))
}

/// The numbers of all speakers whom any release names.
pub async fn list_speaker_numbers(tx: &mut Tx) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar!(
        r#"select distinct (speaker ->> 'number')::bigint as "number!" from releases, jsonb_array_elements(content -> 'speakers') as speaker"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// A release with some of what it changed.
pub struct ReleaseChanges {
    pub release_id: ReleaseId,
    pub release: Release,
    /// Of all that it changed.
    pub count: i32,
    pub changes: Vec<Change>,
}

/// So many rows of a list, after so many others.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub skip: i64,
    pub most: i64,
}

impl Span {
    pub const NONE: Self = Self { skip: 0, most: 0 };

    pub fn first(most: i64) -> Self {
        Self { skip: 0, most }
    }
}

/// Releases, newest first, each with some of its changes.
pub async fn list_changes(tx: &mut Tx, releases: Span, changes: Span) -> sqlx::Result<Vec<ReleaseChanges>> {
    read(tx, None, releases, changes).await
}

pub async fn find_changes(tx: &mut Tx, number: i32, changes: Span) -> sqlx::Result<Option<ReleaseChanges>> {
    Ok(read(tx, Some(number), Span::first(1), changes).await?.pop())
}

/// The number of the latest release, which is how many there are.
pub async fn find_latest_number(tx: &mut Tx) -> sqlx::Result<i32> {
    sqlx::query_scalar!(r#"select coalesce(max(number), 0) as "number!" from releases"#).fetch_one(&mut *tx.conn).await
}

async fn read(tx: &mut Tx, only: Option<i32>, releases: Span, changes: Span) -> sqlx::Result<Vec<ReleaseChanges>> {
    // A release is cut in the database: a whole one may have megabytes of changes.
    let rows = sqlx::query!(
        r#"select release_id as "id: ReleaseId", number, row(name_en, name_ur) as "name!: Bilingual",
                  row(note_en, note_ur) as "note!: Bilingual", released_at, change_count as "count!",
                  case when $4::bigint > $5::bigint then '[]'
                       else jsonb_path_query_array(changes, '$[$from to $to]', jsonb_build_object('from', $4::bigint, 'to', $5::bigint))
                  end as "changes!: Json<Vec<Change>>"
           from releases where $1::integer is null or number = $1 order by number desc limit $2 offset $3"#,
        only,
        releases.most,
        releases.skip,
        changes.skip,
        changes.skip + changes.most - 1
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|r| {
        let release = Release { number: r.number, name: r.name, note: r.note, released_at: r.released_at };
        ReleaseChanges { release_id: r.id, release, count: r.count, changes: r.changes.0 }
    });
    Ok(rows.collect())
}

/// A release by the names of its columns.
#[derive(Serialize)]
struct ReleaseRow<'a> {
    release_id: ReleaseId,
    number: i32,
    #[serde(flatten)]
    name: Columns<'a>,
    #[serde(flatten)]
    note: Columns<'a>,
    content: &'a Programme,
    changes: &'a [Change],
    zone: &'static str,
    released_by: Option<PersonId>,
}

/// Writes a release with the pictures and the files that it names. Of two at once with the same number the second is
/// refused by `releases_number_key`.
pub async fn insert(tx: &mut Tx, new: &NewRelease) -> sqlx::Result<()> {
    let row = ReleaseRow {
        release_id: new.id,
        number: new.number,
        name: new.name.columns("name"),
        note: new.note.columns("note"),
        content: &new.programme,
        changes: &new.changes,
        zone: new.zone.name(),
        released_by: new.by,
    };
    sqlx::query!(
        "insert into releases (release_id, number, name_en, name_ur, note_en, note_ur, content, changes, zone, released_by, released_at)
         select release_id, number, name_en, name_ur, note_en, note_ur, content, changes, zone, released_by, $2
         from jsonb_populate_record(null::releases, $1)",
        Json(row) as _,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    let photos = new.programme.speakers.iter().filter_map(|s| s.photo.as_ref()).map(|p| p.id.as_str().to_owned());
    let photos: Vec<String> = photos.collect();
    sqlx::query!("insert into release_pictures (release_id, picture) select distinct $1::uuid, unnest($2::text[])", new.id.0, &photos)
        .execute(&mut *tx.conn)
        .await?;
    let files: Vec<Uuid> = new.programme.sessions.iter().flat_map(|s| &s.materials).map(|m| m.id.0).collect();
    sqlx::query!(
        "insert into release_materials (release_id, material_id) select $1, material_id from session_materials where material_id = any($2)",
        new.id.0,
        &files
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// A speaker whose address is known.
pub struct LetterRecipient {
    pub speaker: SpeakerId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
}

/// Every speaker whose address is known.
pub async fn list_letter_recipients(tx: &mut Tx) -> sqlx::Result<Vec<LetterRecipient>> {
    sqlx::query_as!(
        LetterRecipient,
        r#"select speaker_id as "speaker: SpeakerId", s.name, email, locale as "locale: Locale"
           from speakers s join people using (person_id) order by number"#
    )
    .fetch_all(&mut *tx.conn)
    .await
}
