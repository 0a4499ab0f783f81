//! What economies and supporters are called.
use crate::{
    event::model::EconomyId,
    kit::{bilingual::Bilingual, db::Tx},
};
use uuid::Uuid;

/// Adds an economy that is no member, unless one is called so in either language.
pub async fn insert_elsewhere(tx: &mut Tx, id: EconomyId, name: &str) -> sqlx::Result<bool> {
    let added = sqlx::query!(
        "insert into economies (economy_id, name_en, name_ur, association, status, position)
         select $1, $2, $2, '', 'elsewhere', (select coalesce(max(position), 0) + 1 from economies)
         where not exists (select from economies where folded(name_en) = folded($2) or folded(name_ur) = folded($2))
         on conflict do nothing",
        id.0,
        name
    );
    Ok(added.execute(&mut *tx.conn).await?.rows_affected() == 1)
}

/// The economy that is called so in either language.
pub async fn find_economy_called(tx: &mut Tx, name: &str) -> sqlx::Result<EconomyId> {
    sqlx::query_scalar!(
        r#"select economy_id as "economy_id: EconomyId" from economies
           where folded(name_en) = folded($1) or folded(name_ur) = folded($1) limit 1"#,
        name
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// The names of those of `ids` that are economies or supporters, for pages that tell of records of every kind.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select economy_id as "id!", row(name_en, name_ur) as "name!: Bilingual" from economies where economy_id = any($1)
           union all select supporter_id, row(name_en, name_ur) from supporters where supporter_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.name)).collect())
}
