//! The database: two pools and transactions that survive a client who hangs up.
use super::{
    clock::{Clock, Timestamp},
    connections::options,
    error::AppError,
    ids::PersonId,
    patience::Patience,
};
pub use super::{
    connections::{connect, queue_pool},
    listeners::Listeners,
};
use serde_json::Value;
use sqlx::{
    AssertSqlSafe, Executor, Postgres, Row,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPool, PgPoolOptions},
};
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// Connections of the larger pool.
const POOL: u32 = 8;

/// Who a transaction acts for. The database knows it too, for its row-level policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has not signed in.
    Visitor,
    Person(PersonId),
    /// An organiser in somebody's name: what is theirs is seen, and what is done is the organiser's doing.
    Acting {
        whom: PersonId,
        by: PersonId,
    },
    /// The system by itself: the name of the job, or of the part of the program that is at work.
    System(&'static str),
}

impl Actor {
    /// In whose name it is.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) | Self::Acting { whom: id, .. } => Some(id),
            Self::Visitor | Self::System(_) => None,
        }
    }

    /// Whose doing it is.
    pub fn author(self) -> Option<PersonId> {
        match self {
            Self::Person(id) | Self::Acting { by: id, .. } => Some(id),
            Self::Visitor | Self::System(_) => None,
        }
    }

    /// The settings of a transaction by which the database knows it.
    pub fn settings(self) -> [(&'static str, String); 3] {
        let id = |person: Option<PersonId>| person.map(|id| id.to_string()).unwrap_or_default();
        [
            ("summit.actor", id(self.person())),
            ("summit.author", id(self.author())),
            ("summit.system", self.system().unwrap_or_default().to_owned()),
        ]
    }

    /// The job's name, of the system.
    pub fn system(self) -> Option<&'static str> {
        match self {
            Self::System(job) => Some(job),
            Self::Visitor | Self::Person(_) | Self::Acting { .. } => None,
        }
    }
}

impl From<PersonId> for Actor {
    fn from(id: PersonId) -> Self {
        Self::Person(id)
    }
}

/// The reading and the writing pool. Few writers are faster than many: they queue for a connection instead of blocking on row locks.
#[derive(Clone, Debug)]
pub struct Db {
    reads: PgPool,
    writes: PgPool,
    clock: Clock,
    listeners: Arc<Listeners>,
}

/// A transaction under way: its connection, who it acts for, and the database's time at its beginning.
pub struct Tx {
    pub conn: PoolConnection<Postgres>,
    pub actor: Actor,
    pub now: Timestamp,
    /// What follows the events that it announces.
    pub listeners: Arc<Listeners>,
    /// What the form at work changes, field by field, until the first entry of the audit trail tells it.
    pub form_changes: Option<Value>,
}

impl Tx {
    /// Lets this transaction find rows that are private otherwise: those of the person `id`, the record `id`, or what came by
    /// the form with the key `id`. To be called for whoever has shown that they may: by a signed link, a code, the key of
    /// their own form, or by the verb's own rule.
    pub async fn open(&mut self, id: Uuid) -> sqlx::Result<()> {
        let opened = sqlx::query!(
            r#"select set_config('summit.opened', concat_ws(' ', nullif(current_setting('summit.opened', true), ''), $1::text), true)"#,
            id.to_string()
        );
        opened.fetch_one(&mut *self.conn).await.map(|_| ())
    }

    /// What this transaction does from here on is done by `actor`: somebody who has shown meanwhile who they are, by a link or
    /// a code that only they have.
    pub async fn act_as(&mut self, actor: impl Into<Actor>) -> sqlx::Result<()> {
        let actor = actor.into();
        for (name, value) in actor.settings() {
            sqlx::query!("select set_config($1, $2, true)", name, value).fetch_one(&mut *self.conn).await?;
        }
        self.actor = actor;
        Ok(())
    }

    /// Makes others who ask for the same `name` wait until this transaction ends. A slice's name begins it.
    pub async fn lock(&mut self, name: &str) -> sqlx::Result<()> {
        let lock = sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 20261122))", name);
        lock.execute(&mut *self.conn).await.map(|_| ())
    }
}

/// A connection inside a transaction; rolled back when it is dropped unfinished.
struct Open(Option<Tx>);

impl Drop for Open {
    fn drop(&mut self) {
        let Some(mut tx) = self.0.take() else { return };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            return tx.conn.close_on_drop();
        };
        runtime.spawn(async move {
            if tx.conn.execute("rollback").await.is_err() {
                tx.conn.close_on_drop();
            }
        });
    }
}

impl Db {
    /// Connects lazily: a database that is away now is used when it comes back.
    ///
    /// `url` is that of the login that serves.
    pub fn new(url: &str, clock: Clock, listeners: Listeners, patience: Patience) -> anyhow::Result<Self> {
        let in_ms = |time: Duration| format!("{}ms", time.as_millis());
        let options = options(url)?.options([
            ("statement_timeout", &*in_ms(patience.statement)),
            ("lock_timeout", "2s"),
            ("idle_in_transaction_session_timeout", &*in_ms(patience.idle_in_transaction)),
            // No statement here runs so long that compiling it first would pay.
            ("jit", "off"),
        ]);
        // Lists leave out the filters that are not set: only a plan for the values at hand uses the right index.
        let reading = options.clone().options([("plan_cache_mode", "force_custom_plan")]);
        // Plans of writers are kept, also those that were made while a table was small and reading all of it was cheap.
        let writing = options.options([("enable_seqscan", "off")]);
        let pool = |connections, options: PgConnectOptions| {
            PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(patience.connection)
                .test_before_acquire(false)
                .connect_lazy_with(options)
        };
        Ok(Self { reads: pool(POOL, reading), writes: pool(6, writing), clock, listeners: Arc::new(listeners) })
    }

    /// Connections that are at work now, of the reading and of the writing pool.
    pub fn in_use(&self) -> [u32; 2] {
        [&self.reads, &self.writes].map(|pool| pool.size().saturating_sub(u32::try_from(pool.num_idle()).unwrap_or(u32::MAX)))
    }

    /// Runs `work` in a transaction that changes nothing.
    pub async fn read<T, E: From<AppError>>(
        &self,
        actor: impl Into<Actor>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut open = self.begin(&self.reads, "begin read only", actor.into()).await?;
        let value = work(open.tx()).await?;
        open.finish("commit").await?;
        Ok(value)
    }

    /// The same, of `work` that finds few rows by their keys: its plans are kept, as those of writers are. What is asked at every
    /// request, or at every key that somebody presses, would otherwise be planned for longer than it takes.
    pub async fn look_up<T, E: From<AppError>>(
        &self,
        actor: impl Into<Actor>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let begin = "begin read only; set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off";
        let mut open = self.begin(&self.reads, begin, actor.into()).await?;
        let value = work(open.tx()).await?;
        open.finish("commit").await?;
        Ok(value)
    }

    /// Runs `work` in a transaction: commits when it returns `Ok`, rolls back otherwise.
    pub async fn write<T, E: From<AppError>>(
        &self,
        actor: impl Into<Actor>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut open = self.begin(&self.writes, "begin", actor.into()).await?;
        let value = work(open.tx()).await?;
        open.finish("commit").await?;
        Ok(value)
    }

    /// Begins in a task of its own, so that a handler dropped meanwhile leaves an [`Open`] behind that knows
    /// it is open, and not a pooled connection inside a transaction that nobody will commit.
    async fn begin(&self, pool: &PgPool, begin: &'static str, actor: Actor) -> Result<Open, AppError> {
        let (pool, clock, listeners) = (pool.clone(), self.clock.clone(), self.listeners.clone());
        let started = tokio::spawn(async move {
            // A connection is not asked whether it lives before it is used: nothing has been done on it yet, so
            // whoever finds it dead takes another.
            for _ in 0..=POOL {
                let conn = pool.acquire().await?;
                match open(conn, begin, actor, &clock, listeners.clone()).await {
                    Err(error) if was_dead(&error) => {}
                    opened => return opened,
                }
            }
            Err(sqlx::Error::PoolTimedOut)
        });
        Ok(started.await.map_err(anyhow::Error::from)??)
    }
}

async fn open(
    conn: PoolConnection<Postgres>,
    begin: &'static str,
    actor: Actor,
    clock: &Clock,
    listeners: Arc<Listeners>,
) -> sqlx::Result<Open> {
    let mut open = Open(Some(Tx { conn, actor, now: clock.now(), listeners, form_changes: None }));
    let tx = open.tx();
    // One round trip.
    let moment = ("summit.now", clock.set().map(|set| set.to_rfc3339()).unwrap_or_default());
    let settings = actor.settings().into_iter().chain([moment]);
    let set = settings.map(|(name, value)| format!("set_config('{name}', '{value}', true)")).collect::<Vec<_>>().join(", ");
    let sql = format!("{begin}; select {set}, now() as now");
    #[expect(clippy::disallowed_methods, reason = "nobody typed any of it")]
    let sql = AssertSqlSafe(sql);
    let row = sqlx::raw_sql(sql).fetch_one(&mut *tx.conn).await?;
    tx.now = match clock.set() {
        Some(set) => set,
        None => row.try_get("now")?,
    };
    Ok(open)
}

/// The database closed the connection since it was last used: it was restarted, or an administrator ended it.
fn was_dead(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(e) => e.code().as_deref() == Some("57P01"),
        _ => false,
    }
}

impl Open {
    fn tx(&mut self) -> &mut Tx {
        self.0.as_mut().expect("open until finished")
    }

    async fn finish(mut self, how: &'static str) -> Result<(), AppError> {
        self.tx().conn.execute(how).await?;
        self.0 = None;
        Ok(())
    }
}
