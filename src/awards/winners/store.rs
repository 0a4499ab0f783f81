//! SQL of winners: functions of the database give them to everybody once they are published, and to organisers before.
use super::model::{Feedback, Honoured};
use crate::{
    awards::{
        ids::{CategoryId, CriterionId, CycleId, NominationId},
        ledger::JudgingRound,
        results::Honour,
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, db::Tx},
};

/// In the order of the categories, winners first.
pub async fn list(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Honoured>> {
    sqlx::query_as!(
        Honoured,
        r#"select nomination_id as "nomination_id!: NominationId", category_id as "category_id!: CategoryId", honour as "honour!: Honour",
                  row(name_en, name_ur) as "name!: Bilingual", organisation as "organisation!", economy_id as "economy_id!: EconomyId",
                  row(profile_en, profile_ur) as "profile!: Bilingual", website as "website!"
           from award_honoured($1)"#,
        cycle.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The categories that are decided.
pub async fn list_decided(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<CategoryId>> {
    sqlx::query_scalar!(r#"select id as "id!: CategoryId" from award_decided($1) id"#, cycle.0).fetch_all(&mut *tx.conn).await
}

/// In which cycle an entry is honoured.
pub async fn cycle_of(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Option<CycleId>> {
    sqlx::query_scalar!(r#"select award_cycle_of_honour($1) as "cycle: CycleId""#, entry.0).fetch_one(&mut *tx.conn).await
}

/// How many categories are still to be decided.
pub async fn undecided(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select award_undecided($1) as "undecided!""#, cycle.0).fetch_one(&mut *tx.conn).await
}

/// Nothing where the cycle gives none, or whoever acts has no part in the entry.
pub async fn feedback(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Vec<Feedback>> {
    sqlx::query_as!(
        Feedback,
        r#"select round as "round!: JudgingRound", criterion_id as "criterion_id!: CriterionId", own as "own!",
                  judges as "judges!", entries as "entries!", lowest as "lowest!", middle as "middle!", highest as "highest!"
           from award_feedback($1)"#,
        entry.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// An entry that was judged, whatever came of it.
#[derive(Clone, Debug)]
pub struct Judged {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub name: Bilingual,
    pub economy_id: EconomyId,
}

/// Those of a cycle that were to be judged.
pub async fn list_judged(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Judged>> {
    sqlx::query_as!(
        Judged,
        r#"select nomination_id as "nomination_id: NominationId", category_id as "category_id: CategoryId",
                  row(n.name_en, n.name_ur) as "name!: Bilingual", economy_id as "economy_id: EconomyId"
           from award_nominations n join award_categories using (category_id)
           where cycle_id = $1 and state = 'eligible'
           order by nomination_id"#,
        cycle.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}
