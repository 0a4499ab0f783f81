//! SQL of decisions. A function of the database makes them; policies let panels and organisers read them.
use crate::{
    awards::{
        ids::{CategoryId, CycleId, NominationId},
        ledger::DecidedBy,
        results::model::{Chosen, Decided, Ended, Honour, Told},
    },
    kit::{clock::Timestamp, db::Tx},
};
use uuid::Uuid;

fn method(value: &str) -> sqlx::Result<DecidedBy> {
    match value {
        "rule" => Ok(DecidedBy::Rule),
        "casting_vote" => Ok(DecidedBy::CastingVote),
        "deliberation" => Ok(DecidedBy::Deliberation),
        other => Err(sqlx::Error::Decode(format!("no decision is made by {other}").into())),
    }
}

fn value(method: DecidedBy) -> &'static str {
    match method {
        DecidedBy::Rule => "rule",
        DecidedBy::CastingVote => "casting_vote",
        DecidedBy::Deliberation => "deliberation",
    }
}

/// Whether whoever acts decides on a category.
pub async fn may_decide(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select coalesce(award_may_decide($1), false) as "may!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// Whether its chair has a tie to none of its entries.
pub async fn has_free_chair(tx: &mut Tx, category: CategoryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_deciding_chair($1) is not null as "has!""#, category.0).fetch_one(&mut *tx.conn).await
}

/// `award_decision_early`, `award_decision_theirs`, `award_decision_made` and `award_honours_entry` refuse it.
pub async fn decide(tx: &mut Tx, category: CategoryId, chosen: &Chosen, (by, reason): (DecidedBy, &str)) -> sqlx::Result<()> {
    let ids = |all: &[NominationId]| all.iter().map(|id| id.0).collect::<Vec<Uuid>>();
    sqlx::query!("select award_decide($1, $2, $3, $4, $5)", category.0, value(by), reason, &ids(&chosen.winners), &ids(&chosen.merits))
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// None: it is not decided, or whoever acts has no part in it.
pub async fn decided(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Option<Decided>> {
    let row =
        sqlx::query!(r#"select at as "at!: Timestamp", method, reason, is_panels as "is_panels!" from award_decision($1)"#, category.0);
    let Some(row) = row.fetch_optional(&mut *tx.conn).await? else { return Ok(None) };
    let honours = sqlx::query!(
        r#"select nomination_id as "entry: NominationId", honour as "honour: Honour" from award_honours where category_id = $1
           order by honour desc, position"#,
        category.0
    );
    let honours: Vec<_> = honours.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.entry, one.honour)).collect();
    let told = row.method.map(|value| method(&value)).transpose()?;
    let told = told.map(|method| Told { method, reason: row.reason.unwrap_or_default(), is_panels: row.is_panels, honours });
    Ok(Some(Decided { at: row.at, told }))
}

/// The categories of a cycle that are decided, for organisers.
pub async fn list_decided(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(CategoryId, Ended)>> {
    let rows = sqlx::query!(
        r#"select category_id as "id: CategoryId", method,
                  array(select nomination_id from award_honours h where h.category_id = d.category_id and honour = 'winner'
                        order by position) as "winners!: Vec<NominationId>"
           from award_decisions d join award_categories using (category_id) where cycle_id = $1"#,
        cycle.0
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    rows.into_iter().map(|row| Ok((row.id, Ended { method: method(&row.method)?, winners: row.winners }))).collect()
}
