//! Delegates who do not exist, from every member economy, to try the site out with and to measure it by.
//!
//! Each is marked as a sample, registered as a person would be, and never written to: the addresses end in `.example`.
//! Invariants: places used stay places held, batch by batch; taking samples away touches nobody real.
mod names;
mod people;
mod store;

use super::store::find_pass;
use crate::{
    event,
    kit::{
        app::App,
        db::{self, Actor},
        error::AppError,
    },
};
use anyhow::Context;
pub use people::Dice;
use sqlx::Connection;

/// People a transaction.
const BATCH: u32 = 2_000;
/// Over how many days before now they came.
const DAYS: i32 = 60;

/// Adds so many, and says what it did.
pub async fn add(app: &App, url: &str, people: u32) -> anyhow::Result<()> {
    let read = app.db.read(Actor::Nobody, async |tx| {
        let pass = find_pass(tx).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((pass, event::list_economies(tx).await?, tx.now))
    });
    let (pass, economies, now) = read.await?;
    let mut conn = db::connect_as_owner(url).await?;
    let before = store::count(&mut conn).await?;
    let (from, apart) = (now - chrono::Duration::days(DAYS.into()), chrono::Duration::days(DAYS.into()) / i32::try_from(people.max(1))?);
    let until = now + chrono::Duration::hours(pass.hold_hours.into());
    for start in (0..people).step_by(usize::try_from(BATCH)?) {
        let mut batch = store::Batch::default();
        for i in start..people.min(start + BATCH) {
            let number = u64::try_from(before)? + u64::from(i) + 1;
            let sample = people::sample(number, &economies).context("the summit has none of the economies that samples come from")?;
            batch.add(sample, from + apart * i32::try_from(i)?, until);
        }
        let mut tx = conn.begin().await?;
        store::claim_places(&mut tx, pass.pass_id, &batch).await?;
        store::insert_people(&mut tx, &batch).await?;
        store::insert_registrations(&mut tx, pass.pass_id, &batch).await?;
        store::insert_steps(&mut tx, &batch).await?;
        tx.commit().await?;
    }
    store::insert_audit(&mut conn, "registration.samples_added", people.into()).await?;
    // The planner must not believe the table to be as small as it was.
    sqlx::query("analyze people, registrations, registration_steps").execute(&mut conn).await?;
    conn.close().await?;
    let after = app.db.read(Actor::Nobody, async |tx| find_pass(tx).await?.ok_or(AppError::NotFound)).await?;
    println!("{people} sample delegates added; {} of {} places are used.", after.used, after.capacity);
    if after.capacity > pass.capacity {
        println!("The capacity was raised from {} to {}; `summit seed --remove` takes that back.", pass.capacity, after.capacity);
    }
    Ok(())
}

/// Takes every sample away and gives the places back.
pub async fn take_away(url: &str) -> anyhow::Result<()> {
    let mut conn = db::connect_as_owner(url).await?;
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
