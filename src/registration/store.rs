//! What the slice's records are called, for pages that tell of records of every kind.
use crate::kit::{bilingual::Bilingual, db::Tx};
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
