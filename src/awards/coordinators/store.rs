//! SQL of coordinators. Policies of the table let a person find what they nominate for, and organisers all.
use super::model::Coordinator;
use crate::{
    accounts,
    event::EconomyId,
    kit::{db::Tx, ids::PersonId},
};
use serde_json::Value;

/// For which economies the person nominates.
pub async fn economies_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Vec<EconomyId>> {
    let all = sqlx::query_scalar!(
        r#"select economy_id as "economy_id: EconomyId" from award_coordinators where person_id = $1 order by economy_id"#,
        person.0
    );
    all.fetch_all(&mut *tx.conn).await
}

/// Who nominates for that economy, or for any; who was added first stands first.
pub async fn list(tx: &mut Tx, economy: Option<EconomyId>) -> sqlx::Result<Vec<Coordinator>> {
    let rows = sqlx::query!(
        r#"select economy_id as "economy_id: EconomyId", person_id as "person_id: PersonId"
           from award_coordinators where economy_id = $1 or $1 is null order by added_at, person_id limit 1000"#,
        economy.map(|id| id.0)
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    let persons: Vec<_> = rows.iter().map(|row| row.person_id).collect();
    let contacts = accounts::contacts_of(tx, &persons).await?;
    let coordinator = |(economy_id, person_id)| {
        let contact = contacts.get(&person_id)?;
        let (name, email) = (contact.name.clone(), contact.email.clone());
        Some(Coordinator { economy_id, person_id, name, email, locale: contact.locale })
    };
    Ok(rows.into_iter().filter_map(|row| coordinator((row.economy_id, row.person_id))).collect())
}

/// `award_coordinators_pkey` refuses who nominates for the economy already.
pub async fn insert(tx: &mut Tx, economy: EconomyId, person: PersonId) -> sqlx::Result<()> {
    let added =
        sqlx::query!("insert into award_coordinators (economy_id, person_id, added_at) values ($1, $2, $3)", economy.0, person.0, tx.now);
    added.execute(&mut *tx.conn).await.map(|_| ())
}

/// What it was; nothing if somebody removed it before.
pub async fn delete(tx: &mut Tx, economy: EconomyId, person: PersonId) -> sqlx::Result<Option<Value>> {
    let deleted = sqlx::query_scalar!(
        r#"delete from award_coordinators where economy_id = $1 and person_id = $2 returning to_jsonb(award_coordinators) as "was!""#,
        economy.0,
        person.0
    );
    deleted.fetch_optional(&mut *tx.conn).await
}
