//! Sealing: what is new in the trail is linked into the chain, in batches, each with a signed head.
use super::{
    head::{self, Head},
    row::link_hash,
    store,
};
use crate::kit::{
    app::App,
    clock::Timestamp,
    db::{Actor, Tx},
    error::AppError,
    jobs::Job,
    token,
};
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Entries that one transaction links.
const BATCH: usize = 1_000;
/// How often, and how many times, it is looked whether those who were writing have finished.
const LOOK: Duration = Duration::from_millis(50);
const LOOKS: u32 = 400;

/// Every minute: seals what is new.
#[derive(Serialize, Deserialize)]
pub struct Seal {}

impl Job for Seal {
    const NAME: &'static str = "audit_seal";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let sealed = seal(app).await?;
        tracing::debug!(sealed, "sealed");
        Ok(())
    }
}

/// Links all that is new; says how many entries. Entries are linked in the order of their ids, so that one which is put
/// between them later is found: that is why it waits for transactions that may still commit an entry with a lower id.
pub async fn seal(app: &App) -> Result<usize, AppError> {
    let (me, key) = (Actor::System(Seal::NAME), head::signing_key(&app.key));
    let Some(up_to) = settled(app).await? else { return Ok(0) };
    let mut sealed = 0;
    loop {
        let now = app.db.write(me, async |tx| Ok::<_, AppError>(seal_batch(tx, &key, up_to).await?)).await?;
        sealed += now;
        if now < BATCH {
            return Ok(sealed);
        }
    }
}

/// An id up to which no entry will be added any more. None: there is nothing to seal, or somebody writes for so long that
/// the next run is to look again.
async fn settled(app: &App) -> Result<Option<i64>, AppError> {
    let me = Actor::System(Seal::NAME);
    let begin = async |tx: &mut Tx| Ok::<_, AppError>((store::tip(tx).await?, store::newest_entry(tx).await?));
    let (tip, newest) = app.db.read(me, begin).await?;
    if newest <= tip.audit_entry_id {
        return Ok(None);
    }
    let writers = async || app.db.read(me, async |tx| Ok::<_, AppError>(store::writers(tx).await?)).await;
    // Asked after the newest id was read: whoever writes an entry with a lower id and has not finished is among them.
    let before = writers().await?;
    for _ in 0..LOOKS {
        let now = writers().await?;
        if !before.iter().any(|writer| now.contains(writer)) {
            return Ok(Some(newest));
        }
        tokio::time::sleep(LOOK).await;
    }
    tracing::warn!("somebody has been writing to the audit trail for long; it is sealed later");
    Ok(None)
}

async fn seal_batch(tx: &mut Tx, key: &SigningKey, up_to: i64) -> sqlx::Result<usize> {
    // Another server may be sealing: then what it sealed is seen here.
    tx.lock("kit audit seal").await?;
    let tip = store::tip(tx).await?;
    let rows = store::rows(tx, tip.audit_entry_id, up_to, i64::try_from(BATCH).unwrap_or(i64::MAX)).await?;
    let (mut last, mut position, mut links) = (tip.link_hash, tip.position, vec![]);
    for row in &rows {
        position += 1;
        let hash = row.hash();
        last = link_hash(&last, position, &hash);
        links.push((row.audit_entry_id, hash, last));
    }
    if !rows.is_empty() {
        store::insert_links(tx, tip.position + 1, &links).await?;
        store::insert_head(tx, &Head::signed(key, position, last, tx.now)).await?;
    }
    Ok(rows.len())
}

/// The newest heads that are offered on the page: a single one speaks for everything before it.
const NEWEST: i64 = 1_000;

/// The newest heads as lines, oldest first.
pub async fn head_lines(tx: &mut Tx, key: &token::Key) -> sqlx::Result<String> {
    let key = head::signing_key(key).verifying_key();
    let heads = store::newest_heads(tx, NEWEST).await?;
    Ok(heads.iter().filter(|head| head.is_signed_by(&key)).map(|head| head.line(&key) + "\n").collect())
}

/// When the trail was last sealed.
pub async fn last_sealed_at(tx: &mut Tx) -> sqlx::Result<Option<Timestamp>> {
    Ok(store::newest_heads(tx, 1).await?.pop().map(|head| head.sealed_at))
}
