//! All SQL of releases. They are added, never changed.
use crate::{
    agenda::{
        model::ReleaseId,
        programme::{Change, Programme, Release, Text},
    },
    kit::{db::Tx, ids::PersonId},
};
use sqlx::types::Json;

/// A release to be written.
pub struct NewRelease {
    pub id: ReleaseId,
    pub number: i32,
    pub name: Text,
    pub note: Text,
    pub programme: Programme,
    pub changes: Vec<Change>,
    pub by: Option<PersonId>,
}

/// The latest release, if its number is above `known`.
pub async fn find_latest(tx: &mut Tx, known: i32) -> sqlx::Result<Option<(Release, Programme)>> {
    let row = sqlx::query!(
        r#"select number, name_en, name_ur, note_en, note_ur, released_at, content as "content: Json<Programme>"
           from releases where number > $1 order by number desc limit 1"#,
        known
    );
    Ok(row.fetch_optional(&mut *tx.conn).await?.map(|r| {
        let (name, note) = (Text::new(r.name_en, r.name_ur), Text::new(r.note_en, r.note_ur));
        (Release { number: r.number, name, note, released_at: r.released_at }, r.content.0)
    }))
}

/// Writes a release with the pictures that it shows. Of two at once with the same number the second is refused by
/// `releases_number_key`.
pub async fn insert(tx: &mut Tx, new: &NewRelease) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into releases (release_id, number, name_en, name_ur, note_en, note_ur, content, changes, released_at, released_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.id.0,
        new.number,
        new.name.en,
        new.name.ur,
        new.note.en,
        new.note.ur,
        Json(&new.programme) as _,
        Json(&new.changes) as _,
        tx.now,
        new.by.map(|p| p.0)
    )
    .execute(&mut *tx.conn)
    .await?;
    let photos = new.programme.speakers.iter().filter_map(|s| s.photo.as_ref()).map(|p| p.id.as_str().to_owned());
    let photos: Vec<String> = photos.collect();
    sqlx::query!("insert into release_pictures (release_id, picture) select distinct $1::uuid, unnest($2::text[])", new.id.0, &photos)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}
