//! Connections to the database: how its address is read, and those outside the pools that serve.
use anyhow::Context;
use sqlx::{
    PgConnection,
    postgres::{PgConnectOptions, PgPool, PgPoolOptions},
};
use std::{str::FromStr, time::Duration};

pub fn options(url: &str) -> anyhow::Result<PgConnectOptions> {
    PgConnectOptions::from_str(url).context("one of the DATABASE_… settings is not an address of a Postgres database")
}

/// A single connection as whoever the address names, outside the pools; a server that is just starting is waited for.
pub async fn connect(url: &str) -> anyhow::Result<PgConnection> {
    use sqlx::ConnectOptions;
    let options = options(url)?;
    for _ in 0..300 {
        match options.connect().await {
            Err(sqlx::Error::Database(e)) if e.code().as_deref() == Some(STARTING) => tokio::time::sleep(Duration::from_millis(100)).await,
            connected => return Ok(connected?),
        }
    }
    anyhow::bail!("the database is still starting")
}

/// Postgres' code for "the database system is starting up".
const STARTING: &str = "57P03";

/// A small pool as the queue's login, whose tables the login that serves may not touch.
///
/// That a job was taken or is done need not be on the disk before the next is: after a crash it is run again, as any
/// job may be. What it did came before, so it is there whenever its end is.
pub fn queue_pool(url: &str) -> anyhow::Result<PgPool> {
    let pool = PgPoolOptions::new().max_connections(4).min_connections(0).acquire_timeout(Duration::from_secs(5));
    Ok(pool.connect_lazy_with(options(url)?.options([("synchronous_commit", "off")])))
}
