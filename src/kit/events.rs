//! Events: a lower slice announces what happened, higher ones react, and neither knows the other.
//!
//! An event is a constant of the slice that announces it, with a payload of ids:
//!
//! ```text
//! pub const EMAIL_CHANGED: Event<EmailChanged> = Event::new("accounts.email_changed");
//! ```
//!
//! `server` has the one table of events and their listeners. Announcing adds a job for each listener in the same
//! transaction, so that every listener reacts at least once, and one that fails does not hold up another.
use super::{
    app::App,
    db::{Listeners, Tx},
    error::AppError,
    jobs::{Job, Jobs},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use std::marker::PhantomData;

/// Something that happened, with what is said of it.
pub struct Event<P> {
    pub name: &'static str,
    payload: PhantomData<fn(P)>,
}

impl<P> Event<P> {
    pub const fn new(name: &'static str) -> Self {
        Self { name, payload: PhantomData }
    }
}

/// What reacts to an event.
pub trait Listener: Send + Sync + 'static {
    /// The event's payload.
    type Payload: Serialize + DeserializeOwned + Send + Sync + 'static;
    /// The name of its job in the queue.
    const NAME: &'static str;

    /// May come more than once for one event, as jobs do.
    fn react(app: &App, payload: Self::Payload) -> impl Future<Output = anyhow::Result<()>> + Send;
}

/// Says in this transaction that `event` happened. [`AppError::Internal`] if the event is not in the table.
pub async fn announce<P: Serialize>(tx: &mut Tx, event: Event<P>, payload: P) -> Result<(), AppError> {
    let listeners = tx.listeners.clone();
    let jobs = listeners.of(event.name).ok_or_else(|| anyhow::anyhow!("the event {} is in no table", event.name))?;
    let payload = serde_json::to_value(payload).map_err(anyhow::Error::from)?;
    for job in jobs {
        sqlx::query!("select enqueue($1, $2, null)", *job, payload).execute(&mut *tx.conn).await?;
    }
    Ok(())
}

/// The table of events and their listeners.
#[derive(Default)]
pub struct Events {
    listeners: Listeners,
    jobs: Vec<fn(Jobs) -> Jobs>,
}

impl Events {
    /// `L` reacts to `event`, besides those that do already.
    #[must_use]
    pub fn on<L: Listener>(mut self, event: &Event<L::Payload>, _: L) -> Self {
        self.listeners.add(event.name, L::NAME);
        self.jobs.push(Jobs::with::<Reaction<L>>);
        self
    }

    /// The names, for transactions.
    pub fn listeners(&self) -> &Listeners {
        &self.listeners
    }

    /// Adds the listeners' jobs to those that a worker does.
    pub fn jobs(&self, jobs: Jobs) -> Jobs {
        self.jobs.iter().fold(jobs, |jobs, add| add(jobs))
    }
}

/// The job of a listener: the payload of the event.
struct Reaction<L: Listener>(L::Payload);

impl<L: Listener> Serialize for Reaction<L> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'de, L: Listener> Deserialize<'de> for Reaction<L> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        L::Payload::deserialize(from).map(Self)
    }
}

impl<L: Listener> Job for Reaction<L> {
    const NAME: &'static str = L::NAME;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        L::react(app, self.0).await
    }
}
