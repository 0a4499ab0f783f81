//! SQL of past editions. Policies of the table let everybody read, and organisers write.
use super::model::{PastHonour, Won};
use crate::{
    awards::ids::PastHonourId,
    event::EconomyId,
    kit::{
        bilingual::{Bilingual, Columns},
        db::Tx,
    },
};
use serde::Serialize;
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// More honours than all past editions have.
const MOST: i64 = 20_000;

/// An honour by the names of its columns.
#[derive(Serialize)]
struct Row<'a> {
    past_honour_id: PastHonourId,
    edition: &'a str,
    #[serde(flatten)]
    category: Columns<'a>,
    honour: Won,
    #[serde(flatten)]
    name: Columns<'a>,
    organisation: &'a str,
    economy_id: EconomyId,
    website: &'a str,
    position: i32,
}

impl<'a> Row<'a> {
    fn of(honour: &'a PastHonour) -> Self {
        Self {
            past_honour_id: honour.past_honour_id,
            edition: &honour.edition,
            category: honour.category.columns("category"),
            honour: honour.honour,
            name: honour.name.columns("name"),
            organisation: &honour.organisation,
            economy_id: honour.economy_id,
            website: &honour.website,
            position: honour.position,
        }
    }
}

/// The honours of that edition, or of all: the newest edition first, each in the organisers' order.
pub async fn list(tx: &mut Tx, edition: Option<&str>) -> sqlx::Result<Vec<PastHonour>> {
    sqlx::query_as!(
        PastHonour,
        r#"select past_honour_id as "past_honour_id: PastHonourId", edition, row(category_en, category_ur) as "category!: Bilingual",
                  honour as "honour: Won", row(name_en, name_ur) as "name!: Bilingual", organisation,
                  economy_id as "economy_id: EconomyId", website, position
           from award_past_honours where edition = $1 or $1 is null
           order by edition desc, position, past_honour_id limit $2"#,
        edition,
        MOST
    )
    .fetch_all(&mut *tx.conn)
    .await
}

pub async fn find(tx: &mut Tx, id: PastHonourId) -> sqlx::Result<Option<PastHonour>> {
    sqlx::query_as!(
        PastHonour,
        r#"select past_honour_id as "past_honour_id: PastHonourId", edition, row(category_en, category_ur) as "category!: Bilingual",
                  honour as "honour: Won", row(name_en, name_ur) as "name!: Bilingual", organisation,
                  economy_id as "economy_id: EconomyId", website, position
           from award_past_honours where past_honour_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The newest first.
pub async fn editions(tx: &mut Tx) -> sqlx::Result<Vec<String>> {
    let editions = sqlx::query_scalar!("select distinct edition from award_past_honours order by edition desc limit 500");
    editions.fetch_all(&mut *tx.conn).await
}

/// Adds honours or changes them. `award_past_honours_once` refuses the same twice, `award_past_edition_published` an edition whose
/// awards are run here.
pub async fn save(tx: &mut Tx, honours: &[PastHonour]) -> sqlx::Result<()> {
    let rows: Vec<_> = honours.iter().map(Row::of).collect();
    sqlx::query!(
        "insert into award_past_honours (past_honour_id, edition, category_en, category_ur, honour, name_en, name_ur, organisation,
             economy_id, website, position)
         select past_honour_id, edition, category_en, category_ur, honour, name_en, name_ur, organisation, economy_id, website, position
         from jsonb_populate_recordset(null::award_past_honours, $1)
         on conflict (past_honour_id) do update set
             edition = excluded.edition,
             category_en = excluded.category_en,
             category_ur = excluded.category_ur,
             honour = excluded.honour,
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             organisation = excluded.organisation,
             economy_id = excluded.economy_id,
             website = excluded.website,
             position = excluded.position",
        Json(rows) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What it was; nothing if somebody removed it before.
pub async fn delete(tx: &mut Tx, id: PastHonourId) -> sqlx::Result<Option<Value>> {
    let deleted = sqlx::query_scalar!(
        r#"delete from award_past_honours where past_honour_id = $1 returning to_jsonb(award_past_honours) as "was!""#,
        id.0
    );
    deleted.fetch_optional(&mut *tx.conn).await
}

/// The names of those of `ids` that are past honours.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select past_honour_id as "id!", row(name_en, name_ur) as "name!: Bilingual" from award_past_honours
           where past_honour_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.name)).collect())
}
