//! Awards that do not exist, to look at and to try out: a cycle whose online round is open now, with categories, rubrics,
//! entries of many economies in both languages, a jury, and about two thirds of its sheets sent.
//!
//! All is done by the verbs that people use, at the moments at which they would have, so that the database's rules hold for it;
//! its people are marked as samples, at addresses that end in `.example`, and nobody is written to. Invariants: there is one
//! such cycle at most, and none beside awards that the site shows; it is taken away whole, and nothing else with it.
//!
//! Each part imports only those before it: `entries`, `past`, `store` ← `categories`, `papers`, `scores`, `answers` ← `people` ←
//! `nominating`, `jury` ← `sheets`.
mod answers;
mod categories;
mod entries;
mod jury;
mod nominating;
mod papers;
mod past;
mod people;
mod scores;
mod sheets;
mod store;

use crate::{
    awards::cycle,
    kit::{app::App, audit, db, error::AppError},
    registration::samples,
};
use anyhow::{anyhow, bail};
use past::{ME, Past};
use serde_json::json;
use sqlx::Connection;

/// Adds the cycle with all that belongs to it, and says what it did. `url` is the owner's, who may mark what is a sample.
pub async fn add(app: &App, url: &str) -> anyhow::Result<()> {
    let shown = app.db.read(ME, async |tx| Ok::<_, AppError>((cycle::shown_cycle(tx).await?, tx.now))).await;
    let (shown, now) = shown.map_err(|error| anyhow!("the awards were not read: {error:?}"))?;
    if let Some(shown) = shown {
        bail!("the site shows awards already: {}. Hide them first, or take samples away by `summit seed --awards --remove`", shown.name.en);
    }
    let past = Past::new(app, url, now)?;
    let added = add_all(&past).await.map_err(|error| anyhow!("the sample awards were not added: {error:?}"))?;
    let mut conn = db::connect(url).await?;
    store::analyze(&mut conn).await?;
    conn.close().await?;
    println!("{} entries in {} categories, {} judges, {} sheets begun.", added.entries, added.categories, added.judges, added.sheets);
    println!("Judges sign in by a letter, which stands in the outbox where there is no mail server: {}", added.addresses.join(", "));
    Ok(())
}

/// What there is now.
struct Added {
    categories: usize,
    entries: usize,
    judges: usize,
    sheets: usize,
    /// Of a chair and a judge.
    addresses: Vec<String>,
}

async fn add_all(past: &Past<'_>) -> Result<Added, AppError> {
    let (cycle, categories) = categories::add(past).await?;
    let entries = nominating::enter_all(past, (&cycle, &categories)).await?;
    let judges = jury::form(past, (&cycle, &categories)).await?;
    let sheets = sheets::fill(past, &categories, &judges).await?;
    let addresses = [&judges[0], &judges[jury::FIRST_OF_POOL]].map(|judge| judge.email.clone()).to_vec();
    let people = judges.len() + entries.people;
    past.at(past::SHOWN)
        .write(ME, async |tx| {
            cycle::show_cycle(tx, cycle.cycle_id).await?;
            Ok::<_, AppError>(audit::record(tx, "award_samples.added", Some(cycle.cycle_id.0), json!({ "people": people })).await?)
        })
        .await?;
    Ok(Added { categories: categories.len(), entries: entries.count, judges: judges.len(), sheets, addresses })
}

/// Takes the sample cycle away with all that belongs to it.
pub async fn take_away(url: &str) -> anyhow::Result<()> {
    let mut conn = db::connect(url).await?;
    let mut tx = conn.begin().await?;
    let Some(cycle) = store::find(&mut tx).await? else {
        println!("There are no sample awards.");
        return Ok(());
    };
    let people = store::people_of(&mut tx, cycle).await?;
    store::delete(&mut tx, cycle).await?;
    let people = samples::only_samples(&mut tx, &people).await?;
    store::delete_coordinators(&mut tx, &people).await?;
    samples::delete_people(&mut tx, &people).await?;
    samples::insert_audit(&mut tx, "award_samples.removed", i64::try_from(people.len())?).await?;
    tx.commit().await?;
    conn.close().await?;
    println!("The sample awards are taken away, with {} people.", people.len());
    Ok(())
}
