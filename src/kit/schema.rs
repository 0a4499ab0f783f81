//! The database's schema: migrations, each run once and in order, then the functions, run whenever they have changed.
use super::{
    compression::hex,
    db::{connect, queue_pool},
};
use anyhow::Context;
use sha2::{Digest, Sha256};
use sqlx::{Connection, Executor, PgConnection};

/// Every schema change, in order.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// SQL functions, a file a slice: what is replaced again and again stands in one place, not in every migration that
/// changes it.
const FUNCTIONS: [&str; 5] = [
    include_str!("../../migrations/functions/kit.sql"),
    include_str!("../../migrations/functions/accounts.sql"),
    include_str!("../../migrations/functions/registration.sql"),
    include_str!("../../migrations/functions/agenda.sql"),
    include_str!("../../migrations/functions/awards.sql"),
];

/// Brings the schema up to date. Several servers may start at once: one of them does it, the others wait.
pub async fn migrate(url: &str) -> anyhow::Result<()> {
    let mut conn = connect(url).await?;
    // The queue's migrations do not guard themselves, so one lock covers both.
    sqlx::query("select pg_advisory_lock(2026112600)").execute(&mut conn).await?;
    let pool = queue_pool(url)?;
    let queue = graphile_worker::WorkerOptions::default().pg_pool(pool.clone()).schema("graphile_worker");
    queue.init().await.context("the queue's schema")?;
    pool.close().await;
    MIGRATIONS.run_direct(None, &mut conn, false).await.context("the schema")?;
    replace_functions(&mut conn).await.context("the schema's functions")?;
    conn.execute(sqlx::raw_sql(GRANTS)).await.context("the grants to the queue's login")?;
    conn.close().await?;
    Ok(())
}

/// What the queue's login may touch, and what a server reads to see whether the schema is current. The queue's tables come
/// with its own migrations, so this is said anew each time.
const GRANTS: &str = include_str!("schema/grants.sql");

/// Whether the schema is that of this program, seen by the login that serves, and whether that login is one that may serve.
pub async fn check(serving: &str) -> anyhow::Result<()> {
    let mut conn = connect(serving).await?;
    let done: Vec<i64> = sqlx::query_scalar("select version from _sqlx_migrations where success")
        .fetch_all(&mut conn)
        .await
        .context("the schema is not there: run `summit migrate`")?;
    let missing = MIGRATIONS.iter().filter(|m| !done.contains(&m.version)).count();
    anyhow::ensure!(missing == 0, "{missing} migrations are missing: run `summit migrate`");
    let known = sqlx::query_scalar!("select digest from schema_functions").fetch_optional(&mut conn).await?;
    anyhow::ensure!(known.is_some_and(|known| known == functions_digest()), "the schema's functions are others: run `summit migrate`");
    let powers = sqlx::query_scalar!(r#"select power as "power!" from powers_of_login()"#).fetch_all(&mut conn).await?;
    anyhow::ensure!(powers.is_empty(), "the login of DATABASE_SERVING_URL must not serve: it {}", powers.join(", it "));
    Ok(conn.close().await?)
}

/// A digest of the whole schema that this program brings.
pub fn digest() -> String {
    let migrations = MIGRATIONS.iter().fold(Sha256::new(), |all, m| all.chain_update(&m.checksum));
    hex(&migrations.chain_update(functions_digest()).finalize()[..8])
}

fn functions_digest() -> String {
    hex(&FUNCTIONS.iter().fold(Sha256::new(), Digest::chain_update).finalize())
}

async fn replace_functions(conn: &mut PgConnection) -> sqlx::Result<()> {
    let digest = functions_digest();
    let known = sqlx::query_scalar!("select digest from schema_functions").fetch_optional(&mut *conn).await?;
    if known.as_deref() == Some(&digest) {
        return Ok(());
    }
    let mut tx = conn.begin().await?;
    for file in FUNCTIONS {
        tx.execute(sqlx::raw_sql(file)).await?;
    }
    let noted = sqlx::query!("insert into schema_functions (digest) values ($1) on conflict (only_row) do update set digest = $1", digest);
    noted.execute(&mut *tx).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn all_functions_are_replaced() {
        let files = fs::read_dir("migrations/functions").expect("the functions");
        let written = files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("SQL"));
        for file in written {
            assert!(FUNCTIONS.contains(&file.as_str()), "never run: {}", file.lines().next().unwrap_or_default());
        }
    }
}
