//! A database per test, copied from a template that is made once per state of the migrations, and dropped with the test.
//!
//! `DATABASE_URL`, if set, is an administrator's login; else a private cluster is used.
use super::disposal;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};
use summit::kit::{
    addresses::{self, Addresses},
    clock::Clock,
    compression::hex,
    db,
    postgres::{self, Durability, PrivatePostgres},
    schema,
};
use url::Url;

static CLUSTER: OnceLock<(String, Option<PrivatePostgres>)> = OnceLock::new();

pub(super) fn admin_url() -> &'static str {
    let (url, _) = CLUSTER.get_or_init(|| {
        if let Ok(url) = std::env::var("DATABASE_URL") {
            return (url, None);
        }
        let cluster = postgres::start(&root(), Durability::Volatile).expect("a private Postgres");
        (cluster.url.clone(), Some(cluster))
    });
    url
}

/// The memory that must be free for the private cluster, in bytes: it takes a tenth of this.
const ROOM: u64 = 2 << 30;

/// Where the private cluster is: in memory, if there is room, since a disk takes several times as long to make and drop a
/// database of 800 files for each test; else under the target folder.
fn root() -> PathBuf {
    let (memory, folder) = (Path::new("/dev/shm"), Path::new(env!("CARGO_TARGET_TMPDIR")).join("pg"));
    if rustix::fs::statvfs(memory).is_ok_and(|disk| disk.f_bavail * disk.f_frsize >= ROOM) {
        // Each target folder has its own.
        return memory.join(format!("summit-{}", hex(&Sha256::digest(folder.as_os_str().as_encoded_bytes())[..8])));
    }
    folder
}

/// What a password is set to where whoever comes is asked for one.
const PASSWORD: &str = "only-for-tests";

/// Every login of the database at `url`.
pub fn addresses(url: &str) -> Addresses {
    let trusting = Addresses::of_trusting_cluster(url).expect("addresses");
    if CLUSTER.get().is_none_or(|(_, private)| private.is_some()) {
        return trusting;
    }
    let with_password = |address: &str| {
        let mut url: Url = address.parse().expect("an address");
        url.set_password(Some(PASSWORD)).expect("a login");
        url.to_string()
    };
    Addresses { serving: with_password(&trusting.serving), queue: with_password(&trusting.queue), ..trusting }
}

fn url_of(database: &str) -> String {
    let mut url: Url = admin_url().parse().expect("a database URL");
    url.set_path(database);
    url.into()
}

/// The database of a test, gone soon after this is, be it that the test panicked.
pub struct Database {
    pub url: String,
    name: String,
}

impl Drop for Database {
    fn drop(&mut self) {
        disposal::dispose_of(std::mem::take(&mut self.name));
    }
}

/// A fresh database with the whole schema, not yet filled.
pub async fn fresh() -> Database {
    let template = template().await;
    let name = format!("test_{}", summit::kit::ids::new_at(Clock::System.now()).simple());
    let mut admin = db::connect(admin_url()).await.expect("the administrator's login");
    create(&mut admin, &name, &template).await;
    admin.close().await.expect("to close");
    Database { url: url_of(&name), name }
}

async fn create(admin: &mut PgConnection, name: &str, template: &str) {
    let sql = format!("create database {name} template {template} strategy file_copy");
    admin.execute(written(sql)).await.expect("a database from the template");
}

async fn template() -> String {
    static TEMPLATE: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    TEMPLATE.get_or_init(make_template).await.clone()
}

async fn make_template() -> String {
    let template = format!("template_{}", schema::digest());
    let mut admin = db::connect(admin_url()).await.expect("the administrator's login");
    // Several test processes may come at once; one of them makes it.
    admin.execute("select pg_advisory_lock(2026112699)").await.expect("the lock");
    drop_stale(&mut admin, &template).await;
    let known = sqlx::query("select from pg_database where datname = $1 and datistemplate").bind(&template);
    if known.fetch_optional(&mut admin).await.expect("the catalogue").is_none() {
        admin.execute(written(format!("drop database if exists {template}"))).await.expect("a half-made template to go");
        admin.execute(written(format!("create database {template}"))).await.expect("a template database");
        schema::migrate(&url_of(&template)).await.expect("the schema");
        for role in [addresses::SERVING, addresses::QUEUE] {
            admin.execute(written(format!("alter role {role} password '{PASSWORD}'"))).await.expect("a password");
        }
        admin.execute(written(format!("alter database {template} is_template true"))).await.expect("a template");
    }
    admin.close().await.expect("to close");
    template
}

/// Databases of earlier runs that nobody is connected to, and templates of other schemas.
async fn drop_stale(admin: &mut PgConnection, keep: &str) {
    let sql = "select datname, datistemplate from pg_database d
               where (datname ~ '^test_[0-9a-f]{32}$' or datname ~ '^template_[0-9a-f]{16}$') and datname <> $1
                 and not exists (select from pg_stat_activity a where a.datname = d.datname)
                 and (datname !~ '^test_' or age_of(datname) > interval '10 minutes')";
    let sql =
        sql.replace("age_of(datname)", "(now() - to_timestamp(('x' || lpad(substr(datname, 6, 12), 16, '0'))::bit(64)::bigint / 1000.0))");
    let rows: Vec<(String, bool)> = sqlx::query_as(written(sql)).bind(keep).fetch_all(&mut *admin).await.expect("the catalogue");
    for (name, is_template) in rows {
        if is_template {
            let _ = admin.execute(written(format!("alter database {name} is_template false"))).await;
        }
        // Another process may be dropping it too.
        let _ = admin.execute(written(format!("drop database if exists {name}"))).await;
    }
}

/// Statements on databases take no parameters; their names are made here.
#[expect(clippy::disallowed_methods, reason = "nobody typed any of it")]
pub(super) fn written(sql: String) -> AssertSqlSafe<String> {
    AssertSqlSafe(sql)
}
