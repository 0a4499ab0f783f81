//! SQL of nominations themselves.
use crate::{
    awards::{
        ids::{CategoryId, NominationId},
        nominations::model::{Nomination, NominationState, Route},
    },
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, ids::PersonId},
};
use uuid::Uuid;

/// Reads nominations: those that the end of the statement asks for.
macro_rules! select_nominations {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            crate::awards::nominations::model::Nomination,
            r#"select nomination_id as "nomination_id: crate::awards::ids::NominationId",
                      category_id as "category_id: crate::awards::ids::CategoryId", economy_id as "economy_id: crate::event::EconomyId",
                      owner_id as "owner_id: crate::kit::ids::PersonId", route as "route: crate::awards::nominations::model::Route",
                      state as "state: crate::awards::nominations::model::NominationState",
                      row(name_en, name_ur) as "name!: crate::kit::bilingual::Bilingual", organisation, changed_at, submitted_at,
                      correct_until
               from award_nominations "# + $end
            $(, $argument)*
        )
    };
}
pub(super) use select_nominations;

pub async fn find(tx: &mut Tx, id: NominationId) -> sqlx::Result<Option<Nomination>> {
    select_nominations!("where nomination_id = $1", id.0).fetch_optional(&mut *tx.conn).await
}

/// What the person applied for, and what concerns those of their economies for which they nominate; the newest first.
pub async fn list_mine(tx: &mut Tx, person: PersonId, economies: &[EconomyId]) -> sqlx::Result<Vec<Nomination>> {
    let economies: Vec<Uuid> = economies.iter().map(|id| id.0).collect();
    let mine = select_nominations!(
        "where (route = 'application' and owner_id = $1)
            or (economy_id = any($2) and (state <> 'draft' or route = 'association'))
         order by nomination_id desc limit 500",
        person.0,
        &economies
    );
    mine.fetch_all(&mut *tx.conn).await
}

/// Begins one. `award_nominations_open`, `award_nominations_economy` and `award_drafts_many` refuse it.
pub async fn insert(
    tx: &mut Tx,
    id: NominationId,
    category: CategoryId,
    economy: EconomyId,
    owner: PersonId,
    route: Route,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $6)",
        id.0,
        category.0,
        economy.0,
        owner.0,
        route as Route,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("insert into award_nomination_contents (nomination_id) values ($1)", id.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Moves it on if it still stands at `from`; false if somebody was faster. `award_quota` and the deadlines refuse it.
pub async fn move_to(
    tx: &mut Tx,
    id: NominationId,
    from: NominationState,
    to: NominationState,
    correct_until: Option<Timestamp>,
) -> sqlx::Result<bool> {
    let moved = sqlx::query!(
        "update award_nominations set state = $3, correct_until = $4, changed_at = $5,
             submitted_at = case when $3 = 'submitted' and $2 <> 'eligible' and $2 <> 'rejected' then $5 else submitted_at end
         where nomination_id = $1 and state = $2",
        id.0,
        from.value(),
        to.value(),
        correct_until,
        tx.now
    );
    Ok(moved.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// How many of the economy's nominations count for the quota of the category, as far as whoever acts finds them.
pub async fn count_used(tx: &mut Tx, category: CategoryId, economy: EconomyId) -> sqlx::Result<i64> {
    let counted: Vec<String> =
        NominationState::ALL.into_iter().filter(|state| state.counts()).map(|state| state.value().to_owned()).collect();
    let used = sqlx::query_scalar!(
        r#"select count(*) as "used!" from award_nominations where category_id = $1 and economy_id = $2 and state = any($3)"#,
        category.0,
        economy.0,
        &counted
    );
    used.fetch_one(&mut *tx.conn).await
}

/// Deletes a draft that was never sent; false if there is none.
pub async fn delete(tx: &mut Tx, id: NominationId) -> sqlx::Result<bool> {
    let deleted = sqlx::query!("delete from award_nominations where nomination_id = $1 and state = 'draft' and submitted_at is null", id.0);
    Ok(deleted.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// What those of `ids` that are nominations enter.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select nomination_id, row(name_en, name_ur) as "name!: Bilingual" from award_nominations where nomination_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.nomination_id, one.name)).collect())
}

/// Whether somebody has a nomination of their own.
pub async fn has_any(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from award_nominations where owner_id = $1) as "has!""#, person.0)
        .fetch_one(&mut *tx.conn)
        .await
}

/// Whose entry it is: whoever applied, or else nobody but their economy's coordinators.
pub async fn owner_of(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Option<PersonId>> {
    sqlx::query_scalar!(
        r#"select owner_id as "owner: PersonId" from award_nominations where nomination_id = $1 and route = 'application'"#,
        entry.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}
