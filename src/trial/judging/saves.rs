//! Every save of a sheet noted beside it, with the moment that the database goes by.
use crate::kit::{clock::Timestamp, db};
use sqlx::Connection;

const NOTE: [&str; 3] = [
    "create table trial_saves (sheet_id uuid not null, at timestamptz not null)",
    "create function note_trial_save() returns trigger language plpgsql security definer set search_path = public, pg_temp as
     $$ begin insert into trial_saves values (new.sheet_id, current_moment()); return null; end $$",
    "create trigger trial_saves_noted after update on award_sheet_contents for each row execute function note_trial_save()",
];

/// Notes each from here on.
pub async fn note(url: &str) -> anyhow::Result<()> {
    let mut conn = db::connect(url).await?;
    for sql in NOTE {
        sqlx::query(sql).execute(&mut conn).await?;
    }
    Ok(conn.close().await?)
}

/// How many were noted, and how many of them at the deadline or after it.
pub async fn count_noted(url: &str, deadline: Timestamp) -> anyhow::Result<(i64, i64)> {
    let mut conn = db::connect(url).await?;
    let counts = "select count(*), count(*) filter (where at >= $1) from trial_saves";
    let counts = sqlx::query_as(counts).bind(deadline).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(counts)
}
