//! What the logins of the database can do, tried on their own connections.
use crate::support::TestApp;
use sqlx::{Connection, PgConnection};
use std::process::Command;
use summit::kit::{db, schema};

async fn refused(conn: &mut PgConnection, sql: &'static str) {
    let error = sqlx::raw_sql(sql).execute(&mut *conn).await.expect_err(sql);
    let code = error.as_database_error().and_then(|e| e.code().map(std::borrow::Cow::into_owned)).unwrap_or_default();
    // 42501 insufficient privilege, 22023 no such role for it
    assert!(["42501", "22023"].contains(&code.as_str()), "{sql}: {error}");
}

#[tokio::test]
async fn the_login_that_serves_leaves_its_role_by_no_way() {
    let app = TestApp::new().await;
    app.organiser().await;
    let mut conn = db::connect(&app.addresses.serving).await.expect("a connection");
    for sql in [
        "set role postgres",
        "select set_config('role', 'postgres', false)",
        "set role summit_queue",
        "set session authorization postgres",
        "set session authorization summit_queue",
        "create role other",
        "alter role summit_app superuser",
        "alter role summit_app bypassrls",
        "grant summit_queue to summit_app",
        "create table mine (x int)",
        "create schema mine",
        "create function mine() returns int language sql as 'select 1'",
        "alter table people add column x int",
        "alter table audit_entries disable row level security",
        "drop table audit_entries",
        "truncate people cascade",
        "update audit_entries set action = 'x.y'",
        "delete from audit_entries",
        "delete from audit_links",
        "update schema_functions set digest = 'x'",
        "delete from _sqlx_migrations",
        "select * from graphile_worker._private_jobs",
        "select graphile_worker.add_job('kit_sweep')",
        "select rolpassword from pg_authid",
        "copy people to program 'cat'",
        "copy people from '/etc/passwd'",
        "select pg_read_file('/etc/passwd')",
        "select lo_import('/etc/passwd')",
    ] {
        refused(&mut conn, sql).await;
    }
    // Leaving leads to where one is.
    sqlx::raw_sql("reset role; reset session authorization; set role none").execute(&mut conn).await.expect("nothing to leave");
    let me: String = sqlx::query_scalar("select current_user::text").fetch_one(&mut conn).await.expect("a name");
    assert_eq!(me, "summit_app");
    let powers: Vec<String> = sqlx::query_scalar("select power from powers_of_login()").fetch_all(&mut conn).await.expect("powers");
    assert!(powers.is_empty(), "{powers:?}");
    conn.close().await.expect("to close");
}

#[tokio::test]
async fn the_queues_login_has_the_queue_and_nothing_else() {
    let app = TestApp::new().await;
    let mut conn = db::connect(&app.addresses.queue).await.expect("a connection");
    sqlx::raw_sql("select * from graphile_worker._private_jobs").execute(&mut conn).await.expect("the jobs");
    for sql in [
        "select * from people",
        "select * from passwords",
        "select * from messages",
        "select * from sign_in_sessions",
        "select * from audit_entries",
        "select enqueue('kit_sweep', '{}', null)",
        "set role summit_app",
        "alter table graphile_worker._private_jobs add column x int",
    ] {
        refused(&mut conn, sql).await;
    }
    conn.close().await.expect("to close");
}

#[tokio::test]
async fn a_server_refuses_a_login_with_powers_and_a_schema_that_is_not_its_own() {
    let app = TestApp::new().await;
    schema::check(&app.addresses.serving).await.expect("a login that may serve");
    let owner = schema::check(&app.url).await.expect_err("the owner").to_string();
    assert!(owner.contains("superuser") && owner.contains("owns tables"), "{owner}");
    sqlx::query("update schema_functions set digest = 'older'").execute(&app.pool).await.expect("an older schema");
    let older = schema::check(&app.addresses.serving).await.expect_err("an older schema").to_string();
    assert!(older.contains("summit migrate"), "{older}");
    sqlx::query("delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)")
        .execute(&app.pool)
        .await
        .expect("a migration less");
    let older = schema::check(&app.addresses.serving).await.expect_err("a migration less").to_string();
    assert!(older.contains("1 migrations are missing"), "{older}");
}

/// The first time the other logins have no password yet.
#[tokio::test]
async fn migrating_needs_the_owners_login_alone() {
    let app = TestApp::new().await;
    let migrates = |owner: &str| {
        let nobody = "postgres://summit_app@127.0.0.1:9/x";
        let addresses = [("DATABASE_SERVING_URL", nobody), ("DATABASE_QUEUE_URL", nobody), ("DATABASE_URL", owner)];
        let run = Command::new(env!("CARGO_BIN_EXE_summit")).arg("migrate").env_remove("SUMMIT_BASE_URL").envs(addresses).output();
        let run = run.expect("the program");
        (run.status.success(), String::from_utf8_lossy(&run.stderr).into_owned())
    };
    let (ended, said) = migrates(&app.url);
    assert!(ended, "{said}");
    let (ended, said) = migrates("");
    assert!(!ended && said.contains("DATABASE_URL is not set"), "{said}");
}
