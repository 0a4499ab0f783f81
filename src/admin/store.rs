//! People by name, for the audit trail.
use crate::kit::{bilingual::Bilingual, db::Tx, like};
use uuid::Uuid;

/// People whom a typed text may mean at most.
const MOST: i64 = 500;

/// The people whose address this is, and those with a name, as organisers have, in whose name or address it stands.
pub async fn find_people(tx: &mut Tx, typed: &str) -> sqlx::Result<Vec<Uuid>> {
    let typed = typed.to_lowercase();
    sqlx::query_scalar!(
        r#"select person_id as "id!" from people where email_key = $1
           union select person_id from people where name <> '' and lower(name) || ' ' || email_key like $2
           limit $3"#,
        typed,
        like::containing(&typed),
        MOST
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The names of those of `ids` that are people; the addresses of those who have none.
pub async fn names_of_people(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let people =
        sqlx::query!(r#"select person_id, coalesce(nullif(name, ''), email) as "name!" from people where person_id = any($1)"#, ids);
    Ok(people.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.person_id, Bilingual::new(one.name, ""))).collect())
}
