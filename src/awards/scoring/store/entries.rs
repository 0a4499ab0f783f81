//! SQL of the entries that somebody judges.
use crate::{
    awards::{
        ids::{CategoryId, JudgeId, NominationId},
        ledger::JudgingRound,
        scoring::model::EntryName,
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, db::Tx},
};

/// An entry, if whoever acts judges it at this moment.
pub async fn find_entry(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Option<EntryName>> {
    sqlx::query_as!(
        EntryName,
        r#"select judge_id as "judge_id!: JudgeId", category_id as "category_id!: CategoryId", row(name_en, name_ur) as "name!: Bilingual",
                  organisation as "organisation!", economy_id as "economy_id!: EconomyId", round as "round!: JudgingRound"
           from award_judged_entry($1)"#,
        entry.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}
