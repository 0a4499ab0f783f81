//! SQL of what people have still to do in a cycle, counted for organisers.
use crate::{
    awards::{cycle::model::Work, ids::CycleId},
    event::EconomyId,
    kit::db::Tx,
};

/// How many lack what; `members`: the economies for which somebody is to nominate. Once nominations are closed, nobody is needed in the
/// panel of a category without entries, and once a category is decided, in that.
pub async fn count_works(tx: &mut Tx, cycle: CycleId, members: &[EconomyId]) -> sqlx::Result<Vec<(Work, i64)>> {
    let members: Vec<_> = members.iter().map(|id| id.0).collect();
    let counted = sqlx::query!(
        r#"with ties as materialized (
               select judge_id, nomination_id from award_cycle_ties($1)
               union select judge_id, nomination_id from award_declarations join award_judges using (judge_id)
               where cycle_id = $1 and kind is not null),
           panels as (
               select category_id, jury_size, count(judge_id) filter (where seat <> 'observer') as judges,
                   (array_agg(judge_id) filter (where seat = 'chair'))[1] as chair
               from award_categories c join award_cycles y using (cycle_id) left join award_seats using (category_id)
               where c.cycle_id = $1 and not exists (select from award_decisions d where d.category_id = c.category_id)
                   and (coalesce(nominations_close_at > $3, true) or exists (
                   select from award_nominations n where n.category_id = c.category_id and state in ('submitted', 'correction', 'eligible')))
               group by category_id),
           entries as (
               select nomination_id, category_id, jury_size, state from award_nominations join award_categories using (category_id)
               where cycle_id = $1 and state in ('submitted', 'eligible')),
           jury as (select judge_id, signed_at from award_judges where cycle_id = $1 and declined_at is null and removed_at is null)
           select
               (select count(*) from unnest($2::uuid[]) one where one not in (select economy_id from award_coordinators)) as "coordinators!",
               (select count(*) from entries where state <> 'eligible') as "screening!",
               (select count(*) from panels where judges < jury_size) as "panels!",
               (select count(*) from jury where signed_at is null) as "signatures!",
               (select count(*) from jury where signed_at is not null and exists (
                   select from award_seats s join entries e using (category_id)
                   where s.judge_id = jury.judge_id and s.seat <> 'observer' and e.state = 'eligible' and not exists (
                       select from award_declarations d where (d.judge_id, d.nomination_id) = (s.judge_id, e.nomination_id))
                   and (s.judge_id, e.nomination_id) not in (select judge_id, nomination_id from ties))) as "declarations!",
               (select count(*) from entries e where state = 'eligible' and jury_size > (
                   select count(*) from award_assignments a where a.nomination_id = e.nomination_id)) as "judges!",
               (select count(distinct category_id) from award_pitches p join panels using (category_id) where not exists (
                   select from award_pitch_room(p.category_id) room where room.starts_at is not null)) as "pitches!",
               (select count(*) from panels where chair is null or exists (
                   select from ties join entries using (nomination_id)
                   where entries.category_id = panels.category_id and ties.judge_id = panels.chair and state = 'eligible')) as "chairs!",
               case when exists (select from award_ledgers where cycle_id = $1 and online_closed_at is not null)
                   then award_undecided($1) else 0 end as "decisions!",
               (select count(*) from award_cycles y where y.cycle_id = $1 and award_undecided($1) = 0 and exists (
                   select from award_decisions join award_categories c using (category_id) where c.cycle_id = $1)) as "publication!""#,
        cycle.0,
        &members,
        tx.now
    );
    let one = counted.fetch_one(&mut *tx.conn).await?;
    Ok(vec![
        (Work::Coordinators, one.coordinators),
        (Work::Screening, one.screening),
        (Work::Panels, one.panels),
        (Work::Signatures, one.signatures),
        (Work::Declarations, one.declarations),
        (Work::Judges, one.judges),
        (Work::Pitches, one.pitches),
        (Work::Chairs, one.chairs),
        (Work::Decisions, one.decisions),
        (Work::Publication, one.publication),
    ])
}
