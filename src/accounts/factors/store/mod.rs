//! All SQL of second factors.
mod codes;
mod passkeys;
mod resets;

pub use codes::*;
pub use passkeys::*;
pub use resets::*;

use crate::kit::db::Tx;
use chrono::Duration;
use sqlx::{PgConnection, postgres::PgQueryResult};
use uuid::Uuid;

fn is_one(done: &PgQueryResult) -> bool {
    done.rows_affected() == 1
}

/// Forgets what was begun and can be finished no longer.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - Duration::days(1);
    let swept = sqlx::query!(
        "with steps as (delete from second_steps where expires_at < $1 returning 1),
              ceremonies as (delete from passkey_ceremonies where expires_at < $1 returning 1),
              apps as (delete from authenticators where confirmed_at is null and created_at < $1 returning 1)
         select (select count(*) from steps) + (select count(*) from ceremonies) + (select count(*) from apps) as \"swept!\"",
        before
    );
    Ok(u64::try_from(swept.fetch_one(&mut *tx.conn).await?.swept).unwrap_or_default())
}

/// Takes away all by which people that are removed themselves have proved who they are, without a trace.
pub async fn delete_factors(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from factor_resets where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from second_steps where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from recovery_codes where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from passkey_ceremonies where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from passkeys where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from authenticators where person_id = any($1)", people).execute(conn).await.map(|_| ())
}
