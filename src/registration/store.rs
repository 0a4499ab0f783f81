//! What the slice's records are called and whose they are, for pages that tell of records of every kind.
use crate::kit::{bilingual::Bilingual, db::Tx, like};
use uuid::Uuid;

/// The names of those of `ids` that are registrations, passes, pools or codes.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select registration_id as "id!", row(name, name_urdu) as "name!: Bilingual" from registrations where registration_id = any($1)
           union all select pass_id, row(name_en, name_ur) from passes where pass_id = any($1)
           union all select pool_id, row(name_en, name_ur) from pools where pool_id = any($1)
           -- whoever knows a code can use it, and not everybody who reads the trail may see codes
           union all select code_id, row(left(code, 3) || '…', ''::text) from codes where code_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.name)).collect())
}

/// Records that a search finds at most.
const MOST: i64 = 500;

/// The registrations of these people, and those found by a part of a name or an address, each with its person.
pub async fn records_of(tx: &mut Tx, people: &[Uuid], typed: &str) -> sqlx::Result<Vec<Uuid>> {
    let found = sqlx::query!(
        "select registration_id, person_id from registrations where person_id = any($1) or search like $2
         order by registration_id desc limit $3",
        people,
        like::containing(&typed.to_lowercase()),
        MOST
    );
    Ok(found.fetch_all(&mut *tx.conn).await?.into_iter().flat_map(|one| [one.registration_id, one.person_id]).collect())
}

/// Whose registration it is, if it is one.
pub async fn person_of(tx: &mut Tx, record: Uuid) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!("select person_id from registrations where registration_id = $1", record).fetch_optional(&mut *tx.conn).await
}
