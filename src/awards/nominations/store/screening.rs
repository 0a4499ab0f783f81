//! SQL of the organisers' list of nominations.
use super::nominations::select_nominations;
use crate::{
    awards::{
        ids::{CycleId, NominationId},
        nominations::model::{Filter, Nomination, NominationState},
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, db::Tx, list::PAGE},
};
use uuid::Uuid;

/// How many nominations of the cycle were sent that fit.
pub async fn count(tx: &mut Tx, cycle: CycleId, filter: &Filter) -> sqlx::Result<i64> {
    let (state, category, economy) = parts(filter);
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from award_nominations
           where category_id in (select category_id from award_categories where cycle_id = $1)
             and state <> 'draft' and ($2::text is null or state = $2) and ($3::uuid is null or category_id = $3)
             and ($4::uuid is null or economy_id = $4)"#,
        cycle.0,
        state,
        category,
        economy
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// One page of them: what waits for a decision first, then the newest.
pub async fn list(tx: &mut Tx, cycle: CycleId, filter: &Filter, skipped: i64) -> sqlx::Result<Vec<Nomination>> {
    let (state, category, economy) = parts(filter);
    select_nominations!(
        "where category_id in (select category_id from award_categories where cycle_id = $1)
           and state <> 'draft' and ($2::text is null or state = $2) and ($3::uuid is null or category_id = $3)
           and ($4::uuid is null or economy_id = $4)
         order by state <> 'submitted', nomination_id desc limit $5 offset $6",
        cycle.0,
        state,
        category,
        economy,
        PAGE,
        skipped
    )
    .fetch_all(&mut *tx.conn)
    .await
}

fn parts(filter: &Filter) -> (Option<&'static str>, Option<Uuid>, Option<Uuid>) {
    (filter.state.map(NominationState::value), filter.category.map(|id| id.0), filter.economy.map(|id| id.0))
}

/// Another nomination that may be of the same entry.
pub struct Alike {
    pub nomination_id: NominationId,
    pub name: Bilingual,
    pub state: NominationState,
    pub category: Bilingual,
    pub economy_id: EconomyId,
    /// What is the same: `name`, `organisation`, `website`; none where the names are only written much alike.
    pub shared: Vec<String>,
}

/// Those of the same cycle that were sent, and are called, owned or found alike.
pub async fn list_alike(tx: &mut Tx, cycle: CycleId, to: NominationId) -> sqlx::Result<Vec<Alike>> {
    sqlx::query_as!(
        Alike,
        r#"select n.nomination_id as "nomination_id: NominationId", row(n.name_en, n.name_ur) as "name!: Bilingual",
                  n.state as "state: NominationState", row(c.name_en, c.name_ur) as "category!: Bilingual",
                  n.economy_id as "economy_id: EconomyId",
                  array(select distinct split_part(one, ' ', 1) from unnest(n.likeness) one where one = any (own.likeness)
                        order by 1) as "shared!"
           from award_nominations n join award_categories c using (category_id),
                (select likeness, name_en from award_nominations where nomination_id = $2) own
           where c.cycle_id = $1 and n.nomination_id <> $2 and n.state not in ('draft', 'withdrawn')
             and (n.likeness && own.likeness or similarity(n.name_en, own.name_en) > 0.6)
           order by n.nomination_id limit 20"#,
        cycle.0,
        to.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}
