//! SQL of a running round, as organisers see it.
use crate::{
    awards::{
        ids::{CategoryId, CycleId, JudgeId, NominationId, SheetId},
        jury::Stand,
        ledger::JudgingRound,
        scoring::model::{CategoryRound, Dues, PanelSheet},
    },
    kit::{bilingual::Bilingual, db::Tx},
};

/// What the judges of a cycle owe in a round; whoever was invited first stands first.
pub async fn list_dues(tx: &mut Tx, cycle: CycleId, round: JudgingRound) -> sqlx::Result<Vec<Dues>> {
    sqlx::query_as!(
        Dues,
        r#"with undeclared as (
               select judge_id, count(*) as many
               from award_judges j join award_seats s using (judge_id) join award_nominations n using (category_id)
               where j.cycle_id = $1 and signed_at is not null and seat <> 'observer' and n.state = 'eligible'
                   and not exists (
                       select from award_declarations d where d.judge_id = j.judge_id and d.nomination_id = n.nomination_id)
                   and (judge_id, nomination_id) not in (select t.judge_id, t.nomination_id from award_cycle_ties($1) t)
               group by judge_id),
           sheets as (
               select j.judge_id, count(*) as entries, count(*) filter (where s.state <> 'open') as sent,
                      count(*) filter (where s.state = 'open') as begun
               from award_assignments join award_judges j using (judge_id) join award_nominations using (nomination_id)
               join award_seats t using (judge_id, category_id) left join award_pitches p using (nomination_id)
               left join award_sheets s
                   on s.judge_id = j.judge_id and s.nomination_id = award_nominations.nomination_id and s.round = $2
               where j.cycle_id = $1 and seat <> 'observer' and ($2 = 'online' or p.nomination_id is not null) group by j.judge_id)
           select judge_id as "judge_id: JudgeId", signed_at is not null as "is_signed!", declined_at is not null as "has_declined!",
                  coalesce(many, 0) as "undeclared!", coalesce(entries, 0) as "entries!", coalesce(sent, 0) as "sent!",
                  coalesce(begun, 0) as "begun!"
           from award_judges left join undeclared using (judge_id) left join sheets using (judge_id)
           where cycle_id = $1 and removed_at is null order by judge_id limit 2000"#,
        cycle.0,
        round as JudgingRound
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How far the categories of a cycle are that have entries in a round, in the organisers' order.
pub async fn list_categories(tx: &mut Tx, cycle: CycleId, round: JudgingRound) -> sqlx::Result<Vec<CategoryRound>> {
    sqlx::query_as!(
        CategoryRound,
        r#"with entries as (
               select n.category_id, n.nomination_id, count(a.judge_id) as wanted, count(*) filter (where s.state <> 'open') as sent
               from award_categories join award_nominations n using (category_id) left join award_assignments a using (nomination_id)
               left join award_pitches p using (nomination_id)
               left join award_sheets s on s.judge_id = a.judge_id and s.nomination_id = n.nomination_id and s.round = $2
               where cycle_id = $1 and n.state = 'eligible' and ($2 = 'online' or p.nomination_id is not null)
               group by n.category_id, n.nomination_id)
           select category_id as "category_id: CategoryId", count(*) as "entries!", sum(wanted)::bigint as "wanted!",
                  sum(sent)::bigint as "sent!", count(*) filter (where sent = 0) as "without!"
           from entries join award_categories using (category_id) group by category_id, position order by position, category_id
           limit 200"#,
        cycle.0,
        round as JudgingRound
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Sheets of a round that were sent and that no chair may open again, since none is free of ties to the entry.
pub async fn list_chairless(tx: &mut Tx, cycle: CycleId, round: JudgingRound) -> sqlx::Result<Vec<PanelSheet>> {
    sqlx::query_as!(
        PanelSheet,
        r#"select judge_id as "judge_id: JudgeId", coalesce(signed_as, '') as "judge!", nomination_id as "nomination_id: NominationId",
                  row(name_en, name_ur) as "name!: Bilingual", sheet_id as "sheet_id?: SheetId", s.state as "stand: Stand", sent_at,
                  s.round as "round: JudgingRound"
           from award_sheets s join award_judges using (judge_id) join award_nominations using (nomination_id)
           where cycle_id = $1 and removed_at is null and s.round = $2 and s.state <> 'open'
               and award_free_chair(nomination_id) is null
           order by judge_id, nomination_id limit 500"#,
        cycle.0,
        round as JudgingRound
    )
    .fetch_all(&mut *tx.conn)
    .await
}
