//! SQL of who judges what.
use crate::{
    awards::{
        cycle::ConflictKind,
        ids::{CategoryId, CycleId, JudgeId, NominationId},
        jury::model::{Assigned, Entry, Owed, Reading, Stand},
        ledger::JudgingRound,
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, db::Tx},
};
use serde_json::{Value, json};

/// The entries of a cycle that are judged, category by category in the organisers' order.
pub async fn entries_of(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as!(
        Entry,
        r#"select nomination_id as "nomination_id: NominationId", category_id as "category_id: CategoryId",
                  row(award_nominations.name_en, award_nominations.name_ur) as "name!: Bilingual", economy_id as "economy_id: EconomyId",
                  language as "language: Reading", jury_size as wanted,
                  concat_ws(' ', c.name_en, c.name_ur, description_en, description_ur, award_nominations.name_en,
                      award_nominations.name_ur, texts -> 'profile_en' ->> 'text', texts -> 'profile_ur' ->> 'text') as "subject!"
           from award_nominations join award_categories c using (category_id) left join award_nomination_contents using (nomination_id)
           where cycle_id = $1 and state = 'eligible' order by position, category_id, nomination_id limit 5000"#,
        cycle.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The ties of the judges of a cycle that are known without them.
pub async fn cycle_ties(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(JudgeId, NominationId, ConflictKind)>> {
    let ties = sqlx::query!(
        r#"select judge_id as "judge_id!: JudgeId", nomination_id as "nomination_id!: NominationId", kind as "kind!: ConflictKind"
           from award_cycle_ties($1)"#,
        cycle.0
    );
    Ok(ties.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.judge_id, one.nomination_id, one.kind)).collect())
}

/// Who judges what in a cycle.
pub async fn assigned_in(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<Assigned>> {
    sqlx::query_as!(
        Assigned,
        r#"select judge_id as "judge_id: JudgeId", nomination_id as "nomination_id: NominationId", by_hand
           from award_assignments join award_judges using (judge_id) where cycle_id = $1 order by judge_id, nomination_id"#,
        cycle.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Which judges have begun a sheet of which entries.
pub async fn begun_in(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<Vec<(JudgeId, NominationId)>> {
    let begun = sqlx::query!(
        r#"select judge_id as "judge_id: JudgeId", nomination_id as "nomination_id: NominationId"
           from award_sheets join award_judges using (judge_id) where cycle_id = $1"#,
        cycle.0
    );
    Ok(begun.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.judge_id, one.nomination_id)).collect())
}

/// What a judge is to judge.
pub async fn assigned_to(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<Vec<NominationId>> {
    let entries = sqlx::query_scalar!(
        r#"select nomination_id as "id: NominationId" from award_assignments where judge_id = $1 order by nomination_id"#,
        judge.0
    );
    entries.fetch_all(&mut *tx.conn).await
}

/// Of two who assign in a cycle at once the second waits.
pub async fn lock_cycle(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<()> {
    sqlx::query!("select cycle_id from award_cycles where cycle_id = $1 for no key update", cycle.0)
        .fetch_optional(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Replaces who judges which of these entries; what stays, stays as it was given. `award_assignment_unseated` and
/// `award_assignment_walled` refuse it.
pub async fn save_assigned(tx: &mut Tx, entries: &[NominationId], pairs: &[(JudgeId, NominationId)]) -> sqlx::Result<()> {
    let entries: Vec<_> = entries.iter().map(|id| id.0).collect();
    let pairs = Value::Array(pairs.iter().map(|(judge, entry)| json!({ "judge_id": judge, "nomination_id": entry })).collect());
    sqlx::query!(
        "delete from award_assignments a
         where a.nomination_id = any($1) and not exists (
             select from jsonb_to_recordset($2) as r (judge_id uuid, nomination_id uuid)
             where (r.judge_id, r.nomination_id) = (a.judge_id, a.nomination_id))",
        &entries,
        pairs
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!(
        "insert into award_assignments (judge_id, nomination_id, by_hand, at)
         select r.judge_id, r.nomination_id, false, $2 from jsonb_to_recordset($1) as r (judge_id uuid, nomination_id uuid)
         where not exists (
             select from award_assignments a where (a.judge_id, a.nomination_id) = (r.judge_id, r.nomination_id))",
        pairs,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Gives an entry to a judge by hand; what they have stays with them by hand. `award_assignment_left` refuses what was taken from
/// them after they had begun a sheet.
pub async fn give(tx: &mut Tx, judge: JudgeId, entry: NominationId) -> sqlx::Result<()> {
    let had = sqlx::query!("update award_assignments set by_hand = true where judge_id = $1 and nomination_id = $2", judge.0, entry.0);
    if had.execute(&mut *tx.conn).await?.rows_affected() > 0 {
        return Ok(());
    }
    sqlx::query!("insert into award_assignments (judge_id, nomination_id, by_hand, at) values ($1, $2, true, $3)", judge.0, entry.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Takes an entry from a judge; what that was, if they had it.
pub async fn take(tx: &mut Tx, judge: JudgeId, entry: NominationId) -> sqlx::Result<Option<Value>> {
    let taken = sqlx::query_scalar!(
        r#"delete from award_assignments where judge_id = $1 and nomination_id = $2 returning to_jsonb(award_assignments) as "was!""#,
        judge.0,
        entry.0
    );
    taken.fetch_optional(&mut *tx.conn).await
}

/// What a judge scores, in the order in which they are to; nothing before the online round.
pub async fn list_owed(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<Vec<Owed>> {
    sqlx::query_as!(
        Owed,
        r#"select nomination_id as "nomination_id!: NominationId", category_id as "category_id!: CategoryId",
                  row(name_en, name_ur) as "name!: Bilingual", organisation as "organisation!", economy_id as "economy_id!: EconomyId",
                  round as "round!: JudgingRound", state as "stand!: Stand", online as "online!: Stand"
           from award_owed($1)"#,
        judge.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}
