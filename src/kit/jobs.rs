//! Work for later, kept in the database by the transaction that wants it. At least once, so each job
//! can be run again; a failing job is tried again ever more slowly and stays visible.
use super::{
    app::App,
    clock::Timestamp,
    db::{self, Tx},
};
use anyhow::Context;
use graphile_worker::{
    IntoTaskHandlerResult, JobDefinition, LocalQueueConfig, RefetchDelayConfig, TaskHandler, Worker, WorkerContext, WorkerOptions,
    WorkerRecoveryConfig,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::time::Duration;

/// A job is its payload: ids, never copies of what they stand for.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    const NAME: &'static str;
    fn run(self, app: &App) -> impl Future<Output = anyhow::Result<()>> + Send;
}

/// When a job is to run.
#[derive(Clone, Copy, Debug)]
pub enum When {
    Now,
    At(Timestamp),
}

/// Adds `job` to the queue, in this transaction.
pub async fn enqueue<J: Job>(tx: &mut Tx, job: &J, when: When) -> Result<(), super::error::AppError> {
    let payload = serde_json::to_value(job).map_err(anyhow::Error::from)?;
    let at = match when {
        When::Now => None,
        When::At(at) => Some(at),
    };
    sqlx::query!("select enqueue($1, $2, $3)", J::NAME, payload, at).execute(&mut *tx.conn).await?;
    Ok(())
}

/// Adds many jobs, to be run now; the workers are told once.
pub async fn enqueue_all<J: Job>(tx: &mut Tx, jobs: &[J]) -> Result<(), super::error::AppError> {
    if jobs.is_empty() {
        return Ok(());
    }
    let payloads = jobs.iter().map(serde_json::to_value).collect::<Result<Vec<_>, _>>().map_err(anyhow::Error::from)?;
    sqlx::query!("select enqueue_all($1, $2)", J::NAME, &payloads).execute(&mut *tx.conn).await?;
    Ok(())
}

/// Adds the job unless it waits already: for work that looks for itself what is to be done.
pub async fn enqueue_once<J: Job>(tx: &mut Tx, _: &J) -> Result<(), super::error::AppError> {
    sqlx::query!("select enqueue_once($1)", J::NAME).execute(&mut *tx.conn).await?;
    Ok(())
}

/// Takes back what this transaction has enqueued of that job, by the owner's login: samples tell nobody.
pub async fn take_back<J: Job>(tx: &mut Tx) -> sqlx::Result<()> {
    // The queue makes its tables itself, so the compiler does not know them.
    let taken = sqlx::query(
        "delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
         where t.id = j.task_id and t.identifier = $1 and j.xmin = pg_current_xact_id()::xid",
    )
    .bind(J::NAME);
    taken.execute(&mut *tx.conn).await.map(|_| ())
}

/// The jobs that this process knows how to run.
#[derive(Default)]
pub struct Jobs {
    definitions: Vec<JobDefinition>,
    crontab: String,
}

impl Jobs {
    #[must_use]
    pub fn with<J: Job>(mut self) -> Self {
        self.definitions.push(Task::<J>::definition());
        self
    }

    /// A job that also comes by itself, at the times of a crontab's five fields (UTC).
    #[must_use]
    pub fn with_recurring<J: Job>(mut self, times: &str) -> Self {
        // Without a payload the queue would send null, which no struct is read from.
        self.crontab = format!("{}{times} {} {{}}\n", self.crontab, J::NAME);
        self.with::<J>()
    }

    /// A worker over the queue. Jobs of a worker that died are taken over within half a minute.
    pub async fn worker(self, app: &App, url: &str, stop: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<Worker> {
        let recovery = WorkerRecoveryConfig {
            heartbeat_interval: Duration::from_secs(5),
            sweep_interval: Duration::from_secs(5),
            sweep_threshold: Duration::from_secs(20),
            recovery_delay: Duration::from_secs(1),
            enabled: true,
            ..WorkerRecoveryConfig::default()
        };
        // Without a delay the queue is asked again as soon as it has said that it is empty, which keeps a core at work.
        // A notification ends the delay, but for one that comes while the queue is being asked.
        let idle = RefetchDelayConfig::default().with_duration(Duration::from_millis(200)).with_max_abort_threshold(1);
        let options = WorkerOptions::default()
            .pg_pool(db::queue_pool(url)?)
            .schema("graphile_worker")
            .concurrency(4)
            .poll_interval(Duration::from_secs(5))
            // Without it, what is due but was not announced, as after an outage, is taken at four jobs a poll.
            .local_queue(LocalQueueConfig::default().with_size(16).with_refetch_delay(idle))
            .worker_recovery(recovery)
            .listen_os_shutdown_signals(false)
            .shutdown_signal(stop)
            .add_extension(app.clone())
            .define_jobs(self.definitions)
            .with_cron(&self.crontab)
            .context("the times of recurring jobs")?;
        options.init().await.context("the queue")
    }
}

/// Our jobs in the queue's terms.
struct Task<J>(J);

impl<J: Serialize> Serialize for Task<J> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'de, J: DeserializeOwned> Deserialize<'de> for Task<J> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        J::deserialize(from).map(Self)
    }
}

impl<J: Job> TaskHandler for Task<J> {
    const IDENTIFIER: &'static str = J::NAME;

    async fn run(self, ctx: WorkerContext) -> impl IntoTaskHandlerResult {
        let app = ctx.get_ext::<App>().cloned().context("the worker carries the app").map_err(Logged)?;
        self.0.run(&app).await.map_err(|error| {
            tracing::warn!(job = J::NAME, ?error, "a job failed; it will be tried again");
            Logged(error)
        })
    }
}

/// The cause on one line, as the queue keeps it.
struct Logged(anyhow::Error);

impl std::fmt::Debug for Logged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:#}", self.0)
    }
}

/// Forgets what throttling and forms sent once need no longer, pictures that nothing shows, and tables that nobody applied.
#[derive(Serialize, Deserialize)]
pub struct Sweep {}

impl Job for Sweep {
    const NAME: &'static str = "kit_sweep";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let swept = app.db.write(db::Actor::System(Self::NAME), async |tx| {
            let pictures = super::picture::forget_unused(tx).await?;
            let sheets = super::sheet::imports::sweep(tx).await?;
            Ok::<_, super::error::AppError>((super::throttle::sweep(tx).await?, super::submission::sweep(tx).await?, pictures, sheets))
        });
        let (buckets, submissions, pictures, sheets) = swept.await?;
        tracing::info!(buckets, submissions, pictures, sheets, "swept");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_by_the_clock_can_be_read() {
        let jobs = Jobs::default().with_recurring::<Sweep>("*/10 * * * *");
        let times = graphile_worker::parse_crontab(&jobs.crontab).expect("a crontab");
        let payloads: Vec<_> = times.into_iter().map(|t| t.payload.unwrap_or_default()).collect();
        assert_eq!(payloads.len(), 1);
        serde_json::from_value::<Sweep>(payloads[0].clone()).expect("a job");
    }
}
