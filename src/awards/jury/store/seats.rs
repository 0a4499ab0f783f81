//! SQL of panels.
use crate::{
    awards::{
        ids::{CategoryId, CycleId, JudgeId},
        jury::model::{Seat, Seated},
    },
    kit::db::Tx,
};
use serde_json::{Value, json};

/// Who sits in the panel of a category.
pub async fn seats_of_category(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<Seated>> {
    let seats = sqlx::query_as!(
        Seated,
        r#"select category_id as "category_id: CategoryId", judge_id as "judge_id: JudgeId", seat as "seat: Seat"
           from award_seats where category_id = $1 order by judge_id limit 2000"#,
        category.0
    );
    seats.fetch_all(&mut *tx.conn).await
}

/// Where these judges sit, category by category in the organisers' order.
pub async fn seats_of_judges(tx: &mut Tx, judges: &[JudgeId]) -> sqlx::Result<Vec<Seated>> {
    let ids: Vec<_> = judges.iter().map(|id| id.0).collect();
    let seats = sqlx::query_as!(
        Seated,
        r#"select category_id as "category_id: CategoryId", judge_id as "judge_id: JudgeId", seat as "seat: Seat"
           from award_seats join award_categories using (category_id)
           where judge_id = any($1) order by position, category_id, judge_id"#,
        &ids
    );
    seats.fetch_all(&mut *tx.conn).await
}

/// Who sits in the panel from now on. `award_seats_judge_fkey` refuses who is not in the jury of the category's cycle.
pub async fn save_seats(tx: &mut Tx, (category, cycle): (CategoryId, CycleId), seats: &[Seated]) -> sqlx::Result<()> {
    // The chair goes first, so that there are never two.
    sqlx::query!("delete from award_seats where category_id = $1", category.0).execute(&mut *tx.conn).await?;
    let rows = seats.iter().map(|one| json!({ "judge_id": one.judge_id, "seat": one.seat })).collect();
    sqlx::query!(
        "insert into award_seats (category_id, cycle_id, judge_id, seat)
         select $1, $2, r.judge_id, r.seat from jsonb_to_recordset($3) as r (judge_id uuid, seat text)",
        category.0,
        cycle.0,
        Value::Array(rows)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
