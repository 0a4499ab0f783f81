//! Delegates who do not exist, from every member economy, to try the site out with and to measure it by.
//!
//! Each is marked as a sample, registered as a person would be, and never written to: the addresses end in `.example`.
//! Invariants: after every batch the pools count the samples in it; taking samples away changes nothing of real people.
mod cast;
mod names;
mod people;
mod store;

use super::{list_pools, passes::catalogue};
use crate::kit::{
    app::App,
    db::{self, Actor},
    error::AppError,
};
use anyhow::Context;
pub use cast::{Role, persona};
pub use people::Dice;
use sqlx::Connection;
pub use store::{delete_letters, delete_people, insert_audit, mark, only_samples};

/// People a transaction.
const BATCH: u32 = 2_000;
/// Over how many days before now they came.
const DAYS: i32 = 60;

/// Adds so many, and says what it did.
pub async fn add(app: &App, url: &str, people: u32) -> anyhow::Result<()> {
    let read = app
        .db
        .read(Actor::System("seed"), async |tx| Ok::<_, AppError>((catalogue::within(tx, app).await?, list_pools(tx).await?, tx.now)));
    let (catalogue, known, now) = read.await?;
    let pass = catalogue.passes.first().context("there is no pass to be taken")?;
    let pools = catalogue.reserves(pass);
    let mut conn = db::connect(url).await?;
    let before = store::count(&mut conn).await?;
    let (from, apart) = (now - chrono::Duration::days(DAYS.into()), chrono::Duration::days(DAYS.into()) / i32::try_from(people.max(1))?);
    let until = now + chrono::Duration::hours(pass.hold_hours.into());
    for start in (0..people).step_by(usize::try_from(BATCH)?) {
        let places_in_line = start..people.min(start + BATCH);
        let numbers = places_in_line.clone().map(|i| u64::try_from(before).unwrap_or_default() + u64::from(i) + 1);
        let samples: Option<Vec<_>> = numbers.map(|number| people::sample(number, &catalogue.economies, pass.pass_id)).collect();
        let samples = samples.context("the summit has none of the economies that samples come from")?;
        let mut batch = store::Batch::default();
        for (i, sample) in places_in_line.zip(&samples) {
            batch.add(sample, &pools, from + apart * i32::try_from(i)?, until);
        }
        let mut tx = conn.begin().await?;
        store::make_room(&mut tx, &pools, &batch).await?;
        batch.insert(&mut tx).await?;
        tx.commit().await?;
    }
    store::insert_audit(&mut conn, "registration.samples_added", people.into()).await?;
    store::analyze(&mut conn).await?;
    conn.close().await?;
    println!("{people} sample delegates added.");
    let after = app.db.read(Actor::System("seed"), async |tx| Ok::<_, AppError>(list_pools(tx).await?)).await?;
    for pool in after.iter().filter(|p| pools.contains(&p.pool_id)) {
        println!("{}: {} of {} places are held.", pool.name.en, pool.held(), pool.capacity);
        let before = known.iter().find(|k| k.pool_id == pool.pool_id).map_or(pool.capacity, |k| k.capacity);
        if pool.capacity > before {
            println!("Its capacity was raised from {before}; `summit seed --remove` takes that back.");
        }
    }
    Ok(())
}

/// Takes every sample away and gives the places back.
pub async fn take_away(url: &str) -> anyhow::Result<()> {
    let mut conn = db::connect(url).await?;
    let mut gone = 0;
    loop {
        let mut tx = conn.begin().await?;
        let people = store::some(&mut tx, BATCH.into()).await?;
        if people.is_empty() {
            store::lower_capacity(&mut tx).await?;
            store::insert_audit(&mut tx, "registration.samples_removed", gone).await?;
            tx.commit().await?;
            break;
        }
        store::delete_registrations(&mut tx, &people).await?;
        store::delete_people(&mut tx, &people).await?;
        tx.commit().await?;
        gone += i64::try_from(people.len())?;
    }
    conn.close().await?;
    println!("{gone} sample delegates taken away.");
    Ok(())
}
