//! SQL of the sample cycle, by the owner's login.
use crate::{awards::ids::CycleId, kit::db::Tx};
use sqlx::PgConnection;
use uuid::Uuid;

/// Marks a cycle as the sample. `award_cycles_sample` refuses a second one.
pub async fn mark(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<()> {
    sqlx::query!("update award_cycles set sample = true where cycle_id = $1", cycle.0).execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn find(conn: &mut PgConnection) -> sqlx::Result<Option<CycleId>> {
    sqlx::query_scalar!(r#"select cycle_id as "id: CycleId" from award_cycles where sample for update"#).fetch_optional(conn).await
}

/// Who judges in it, and who nominated or endorsed.
pub async fn people_of(conn: &mut PgConnection, cycle: CycleId) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"select person_id as "id!" from award_judges where cycle_id = $1
           union select owner_id from award_nominations join award_categories using (category_id) where cycle_id = $1
           union select by_id from award_nomination_steps join award_nominations using (nomination_id)
               join award_categories using (category_id) where cycle_id = $1 and by_id is not null"#,
        cycle.0
    )
    .fetch_all(conn)
    .await
}

/// Deletes the cycle with all that belongs to it, as of the moment before its nominations opened: then all of it may go.
pub async fn delete(conn: &mut PgConnection, cycle: CycleId) -> sqlx::Result<()> {
    sqlx::query!(
        "select set_config('summit.now', (nominations_open_at - interval '1 day')::text, true) from award_cycles where cycle_id = $1",
        cycle.0
    )
    .fetch_one(&mut *conn)
    .await?;
    // The ledger's rows are let go of samples alone: `award_ledger_kept` refuses any others.
    sqlx::query!("delete from award_ledger_rows where cycle_id = $1", cycle.0).execute(&mut *conn).await?;
    sqlx::query!("delete from award_ledgers where cycle_id = $1", cycle.0).execute(&mut *conn).await?;
    sqlx::query!("delete from award_sheets using award_judges j where j.judge_id = award_sheets.judge_id and j.cycle_id = $1", cycle.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("delete from award_judges where cycle_id = $1", cycle.0).execute(&mut *conn).await?;
    sqlx::query!(
        "delete from award_nominations using award_categories c where c.category_id = award_nominations.category_id and c.cycle_id = $1",
        cycle.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from award_categories where cycle_id = $1", cycle.0).execute(&mut *conn).await?;
    sqlx::query!("delete from award_cycles where cycle_id = $1", cycle.0).execute(&mut *conn).await?;
    sqlx::query!("select bump_public_version()").fetch_one(conn).await.map(|_| ())
}

/// They nominate for no economy any more.
pub async fn delete_coordinators(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from award_coordinators where person_id = any($1)", people).execute(conn).await.map(|_| ())
}

/// Lets the planner know how large the tables have become.
pub async fn analyze(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("analyze award_nominations, award_judges, award_seats, award_declarations, award_assignments, award_sheets, award_scores")
        .execute(conn)
        .await
        .map(|_| ())
}
