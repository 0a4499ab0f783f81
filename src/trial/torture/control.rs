//! The same race without the guard against overselling: it must oversell, and the rules must find that.
use super::{
    check::{self, Check},
    journal::Told,
};
use crate::trial::site::Scratch;
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::time::Duration;
use tokio::{task::JoinSet, time::sleep};

/// Reads the free places, then writes, without a lock; a failure if nothing is oversold.
pub async fn oversells(scratch: &Scratch, clients: u64, places: u32) -> anyhow::Result<usize> {
    let url = scratch.another_database("control").await?;
    scratch.app(&url).await?;
    let pool = PgPoolOptions::new().max_connections(20).connect(&url).await?;
    sqlx::query("alter table pools drop constraint pools_never_oversold").execute(&pool).await?;
    sqlx::query("update pools set capacity = $1").bind(i32::try_from(places)?).execute(&pool).await?;
    let mut crowd = JoinSet::new();
    for _ in 0..clients {
        crowd.spawn(naive(pool.clone()));
    }
    while let Some(one) = crowd.join_next().await {
        one??;
    }
    let used: i32 = sqlx::query_scalar("select confirmed from pools").fetch_one(&pool).await?;
    pool.close().await;
    let checks = check::all(&url, &Told::default()).await?;
    let seen = checks.iter().filter(|c| c.broken > 0).map(|c| c.rule).collect::<Vec<_>>();
    println!("control    {clients} clients for {places} places with the guard off: {used} sold; broken: {}", seen.join(", "));
    let proves = used > i32::try_from(places)? && seen.contains(&"no pool is oversold");
    let check = Check { rule: "without the guard it oversells", broken: i64::from(!proves) };
    Ok(check::print(&[check]))
}

async fn naive(pool: PgPool) -> sqlx::Result<()> {
    let (used, capacity): (i32, i32) = sqlx::query_as("select confirmed, capacity from pools").fetch_one(&pool).await?;
    sleep(Duration::from_millis(5)).await;
    if used < capacity {
        sqlx::query("update pools set confirmed = confirmed + 1").execute(&pool).await?;
    }
    Ok(())
}
