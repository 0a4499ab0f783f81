//! Databases of tests that have ended. A thread drops them, one after another, while other tests run: nobody waits for it.
//! What still waits when the process ends is dropped by a later run.
use super::database::{admin_url, written};
use sqlx::{Connection, Executor};
use std::{
    sync::{
        LazyLock,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};
use summit::kit::db;

static WAITING: LazyLock<Sender<String>> = LazyLock::new(|| {
    let (sender, names) = mpsc::channel();
    thread::Builder::new().name("disposal".into()).spawn(move || dispose_of_all(&names)).expect("a thread");
    sender
});

/// Drops the database of that name some time soon, whoever is still connected to it.
pub fn dispose_of(name: String) {
    // Without the thread it stays for a later run.
    let _ = WAITING.send(name);
}

fn dispose_of_all(names: &Receiver<String>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    while let Ok(name) = names.recv() {
        // One that cannot be dropped now is dropped by a later run.
        let _ = runtime.block_on(drop_database(&name));
    }
}

async fn drop_database(name: &str) -> anyhow::Result<()> {
    let mut admin = db::connect(admin_url()).await?;
    // A server of the test may not have ended yet; nothing that it does counts any more.
    admin.execute(written(format!("drop database if exists {name} with (force)"))).await?;
    Ok(admin.close().await?)
}
