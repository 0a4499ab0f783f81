//! Events: one job for each listener, in the transaction of the announcement, and none holds up another.
use crate::support::{TestApp, settings};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fs, path::Path};
use summit::{
    kit::{
        app::App,
        clock::Clock,
        db::{Actor, Db},
        error::AppError,
        events::{self, Event, Events, Listener},
        jobs::Jobs,
        patience::Patience,
    },
    server,
};

#[derive(Serialize, Deserialize)]
struct Rained {
    litres: i32,
}

const RAINED: Event<Rained> = Event::new("weather.rained");

struct Umbrella;

impl Listener for Umbrella {
    type Payload = Rained;
    const NAME: &'static str = "test_umbrella";
    async fn react(_: &App, _: Rained) -> anyhow::Result<()> {
        anyhow::bail!("it is at home")
    }
}

struct Garden;

impl Listener for Garden {
    type Payload = Rained;
    const NAME: &'static str = "test_garden";
    async fn react(app: &App, rained: Rained) -> anyhow::Result<()> {
        let water = async |tx: &mut summit::kit::db::Tx| {
            sqlx::query("update summit set edition = $1").bind(2000 + rained.litres).execute(&mut *tx.conn).await?;
            Ok::<_, AppError>(())
        };
        Ok(app.db.write(Actor::System(Self::NAME), water).await?)
    }
}

async fn run_once(app: &TestApp, events: &Events) {
    let worker = events.jobs(Jobs::default()).worker(&app.app, &app.addresses.queue, std::future::pending()).await.expect("a worker");
    worker.run_once().await.expect("the jobs");
}

#[tokio::test]
async fn every_listener_reacts_and_one_that_fails_holds_up_no_other() {
    let app = TestApp::with(settings(&[]), Clock::System).await;
    let table = Events::default().on(&RAINED, Umbrella).on(&RAINED, Garden);
    let db = Db::new(&app.addresses.serving, Clock::System, table.listeners().clone(), Patience::default()).expect("a database");
    let announced = db.write(Actor::System("test"), async |tx| events::announce(tx, RAINED, Rained { litres: 7 }).await);
    announced.await.expect("announced");
    run_once(&app, &table).await;
    assert_eq!(app.count("select edition::bigint from summit").await, 2007);
    let failed = "select count(*) from graphile_worker.jobs where task_identifier = 'test_umbrella' and last_error like '%at home%'";
    assert_eq!(app.count(failed).await, 1, "it is tried again later");
}

#[tokio::test]
async fn what_is_rolled_back_was_not_announced() {
    let app = TestApp::with(settings(&[]), Clock::System).await;
    let table = Events::default().on(&RAINED, Garden);
    let db = Db::new(&app.addresses.serving, Clock::System, table.listeners().clone(), Patience::default()).expect("a database");
    let undone = db.write(Actor::System("test"), async |tx| {
        events::announce(tx, RAINED, Rained { litres: 7 }).await?;
        Err::<(), _>(AppError::NotFound)
    });
    assert!(undone.await.is_err());
    assert_eq!(app.count("select count(*) from graphile_worker.jobs where task_identifier like 'test_%'").await, 0);
}

fn sources(under: &Path, text: &mut String) {
    for entry in fs::read_dir(under).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|e| e == "rs") {
            text.push_str(&fs::read_to_string(&path).expect("a source"));
        }
    }
}

#[test]
fn every_event_is_in_the_table() {
    let mut text = String::new();
    sources(Path::new("src"), &mut text);
    let constants = text.split("= Event::new(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let declared: BTreeSet<_> = constants.collect();
    assert!(declared.contains("accounts.email_changed"));
    let table = server::events();
    let missing: Vec<_> = declared.iter().filter(|event| table.listeners().of(event).is_none()).collect();
    assert_eq!(missing, Vec::<&&str>::new());
}
