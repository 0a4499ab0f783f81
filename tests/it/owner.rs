//! A database that somebody else runs: the login that owns it is no superuser.
use crate::support::{TestApp, email_of, settings};
use sqlx::{Connection, PgConnection};
use std::path::Path;
use summit::{
    kit::{
        addresses::Addresses,
        clock::Clock,
        db, page_cache,
        postgres::{self, Durability, PrivatePostgres},
        schema,
    },
    server,
};
use url::Url;

/// A cluster in which nobody has migrated, so that there are none of the program's roles.
struct Untouched(PrivatePostgres);

impl Untouched {
    async fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        for gone in [&root, &postgres::home(&root).expect("a place")] {
            let _ = std::fs::remove_dir_all(gone);
        }
        let started = tokio::task::spawn_blocking(move || postgres::start(&root, Durability::Volatile));
        Self(started.await.expect("a thread").expect("a cluster"))
    }

    async fn admin(&self) -> PgConnection {
        db::connect(&self.0.url).await.expect("the administrator's login")
    }

    /// The address of a database under a login.
    fn address(&self, login: &str, database: &str) -> String {
        let mut url: Url = self.0.url.parse().expect("an address");
        url.set_username(login).expect("a login");
        url.set_path(database);
        url.into()
    }
}

/// The site works from the first registration to the mail, with the logins that serve alone.
async fn serves(owner: &str) {
    let addresses = Addresses::of_trusting_cluster(owner).expect("addresses");
    schema::check(&addresses.serving).await.expect("a schema that is current and a login that may serve");
    let app = TestApp::over(addresses, settings(&[]), Clock::System);
    server::fill_if_empty(&app.app).await.expect("the summit");
    page_cache::refresh(&app.app).await.expect("the version");
    app.visitor().get("/").await.is(200);
    let organiser = app.organiser().await;
    let sana = app.delegate("Sana Malik").await;
    app.run_jobs().await;
    sana.get("/me/ticket").await.is(200).says("Sana Malik");
    organiser.get(&format!("/admin/registrations?q={}", email_of("Sana Malik"))).await.is(200).says("Sana Malik");
    organiser.get("/admin/audit").await.is(200).says("Ayesha");
    assert_eq!(app.count("select count(*) from messages where state = 'failed'").await, 0);
}

#[tokio::test]
async fn an_owner_who_is_no_superuser_migrates_from_empty_and_the_apps_own_logins_serve() {
    let untouched = Untouched::new("pg-owner").await;
    let mut admin = untouched.admin().await;
    for sql in ["create role site_owner login createrole", "create database site owner site_owner"] {
        sqlx::raw_sql(sql).execute(&mut admin).await.expect(sql);
    }
    let owner = untouched.address("site_owner", "site");
    // Twice, as at every release.
    for _ in 0..2 {
        schema::migrate(&owner).await.expect("the schema");
    }
    serves(&owner).await;
    admin.close().await.expect("to close");
}

/// As docs/decisions/database-logins.md says it.
#[tokio::test]
async fn an_owner_who_makes_no_roles_migrates_where_they_are_there() {
    let untouched = Untouched::new("pg-roles").await;
    let mut admin = untouched.admin().await;
    for sql in [
        "create role site_owner login",
        "create role summit_app login",
        "create role summit_queue login",
        "grant summit_app to site_owner",
        "create database site owner site_owner",
    ] {
        sqlx::raw_sql(sql).execute(&mut admin).await.expect(sql);
    }
    let owner = untouched.address("site_owner", "site");
    schema::migrate(&owner).await.expect("the schema");
    serves(&owner).await;
    admin.close().await.expect("to close");
}
