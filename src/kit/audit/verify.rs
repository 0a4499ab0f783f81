//! Verifying: everything is computed again, a page at a time, and compared with what was sealed.
use super::{
    exported::Exported,
    finding::Finding,
    head,
    row::{Hash, Row, link_hash},
    store::{self, HeadedLink, SealedRow, Tip},
};
use crate::kit::{
    app::App,
    db::{Actor, Tx},
    error::AppError,
};
use ed25519_dalek::VerifyingKey;

/// Rows that are read at once.
const PAGE: i64 = 1_000;
/// Altered entries that are kept to see whether they are others that were moved.
const KEPT: usize = 200;
const ME: Actor = Actor::System("command line");

/// What was looked at, and how much is wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub sealed: i64,
    /// Entries that no link seals yet.
    pub waiting: i64,
    pub heads: i64,
    pub exported: usize,
    pub wrong: usize,
}

/// Looks through the whole trail and gives every finding to `tell`.
pub async fn verify(app: &App, exported: &Exported, tell: &mut impl FnMut(&Finding)) -> anyhow::Result<Verified> {
    let (tip, newest) = app.db.read(ME, async |tx| Ok::<_, AppError>((store::tip(tx).await?, store::newest_entry(tx).await?))).await?;
    let mut verified = Verified { sealed: tip.position, ..Verified::default() };
    let mut tell = |finding: &Finding| {
        verified.wrong += 1;
        tell(finding);
    };
    links(app, tip, &mut tell).await?;
    let waiting = unsealed(app, tip, newest, &mut tell).await?;
    let mut keys = exported.keys.clone();
    keys.push(head::signing_key(&app.key).verifying_key());
    let heads = heads(app, tip, &keys, &mut tell).await?;
    let lines = exported.compare(app, &mut tell).await?;
    Ok(Verified { waiting, heads, exported: lines, ..verified })
}

/// The chain as far as it was looked through.
struct Walk {
    position: i64,
    entry: i64,
    link: Hash,
    /// Altered entries with the hashes by which they were sealed.
    altered: Vec<(Row, Hash)>,
}

impl Walk {
    fn step(&mut self, sealed: SealedRow, tell: &mut impl FnMut(&Finding)) {
        let (position, id) = (sealed.position, sealed.audit_entry_id);
        if position != self.position + 1 {
            tell(&Finding::LinksMissing { from: self.position + 1, to: position - 1 });
        } else if link_hash(&self.link, position, &sealed.row_hash) != sealed.link_hash {
            tell(&Finding::LinkAltered { position });
        }
        if id <= self.entry {
            tell(&Finding::OutOfOrder { id, position });
        }
        (self.position, self.entry, self.link) = (position, id, sealed.link_hash);
        let row = sealed.row.filter(|row| row.hash() != sealed.row_hash).map(|row| (row, sealed.row_hash));
        match row {
            Some((row, _)) if self.altered.len() >= KEPT => tell(&Finding::Altered(row)),
            Some(altered) => self.altered.push(altered),
            None => {}
        }
    }

    /// Tells the altered entries: those that others were sealed as were moved.
    fn finish(self, tell: &mut impl FnMut(&Finding)) {
        for (row, _) in &self.altered {
            let moved = self.altered.iter().find(|(other, sealed)| row.hash_as(other.audit_entry_id) == *sealed);
            tell(&match moved {
                Some((other, _)) => Finding::Reordered { row: row.clone(), sealed_as: other.audit_entry_id },
                None => Finding::Altered(row.clone()),
            });
        }
    }
}

async fn links(app: &App, tip: Tip, tell: &mut impl FnMut(&Finding)) -> Result<(), AppError> {
    let mut walk = Walk { position: 0, entry: 0, link: Hash::default(), altered: vec![] };
    while walk.position < tip.position {
        let read = app.db.read(ME, async |tx| Ok::<_, AppError>(store::sealed_rows(tx, walk.position, tip.position, PAGE).await?));
        let page = read.await?;
        if page.is_empty() {
            break;
        }
        for sealed in page {
            let (id, position, is_gone) = (sealed.audit_entry_id, sealed.position, sealed.row.is_none());
            walk.step(sealed, tell);
            if is_gone {
                let sealed_at = app.db.read(ME, async |tx: &mut Tx| Ok::<_, AppError>(store::sealed_at(tx, position).await?)).await?;
                tell(&Finding::Removed { id, position, sealed_at });
            }
        }
    }
    walk.finish(tell);
    Ok(())
}

/// Entries without a link: those among sealed ones were added; those after them wait. Says how many wait.
async fn unsealed(app: &App, tip: Tip, newest: i64, tell: &mut impl FnMut(&Finding)) -> Result<i64, AppError> {
    let (mut after, mut waiting) = (0, 0);
    // Ids begin at 1; one that was made up may lie below.
    let mut from = i64::MIN;
    while after < newest {
        let up_to = (after + PAGE).min(newest);
        let read = app.db.read(ME, async |tx| Ok::<_, AppError>(store::unsealed_rows(tx, from, up_to).await?));
        for row in read.await? {
            if row.audit_entry_id < tip.audit_entry_id { tell(&Finding::Added(row)) } else { waiting += 1 }
        }
        (after, from) = (up_to, up_to);
    }
    Ok(waiting)
}

/// Every head must be signed by one of the keys and name the link at its position, and the last one seals the last link.
async fn heads(app: &App, tip: Tip, keys: &[VerifyingKey], tell: &mut impl FnMut(&Finding)) -> Result<i64, AppError> {
    let (mut count, mut last) = (0, 0);
    loop {
        let page = app.db.read(ME, async |tx| Ok::<_, AppError>(store::heads(tx, last, PAGE).await?)).await?;
        let Some(newest) = page.last() else { break };
        last = newest.head.position;
        for HeadedLink { head, link_hash } in page {
            count += 1;
            if !keys.iter().any(|key| head.is_signed_by(key)) {
                tell(&Finding::Forged { position: head.position, sealed_at: head.sealed_at });
            } else if link_hash != Some(head.link_hash) {
                tell(&Finding::NotInChain { position: head.position, sealed_at: head.sealed_at });
            }
        }
    }
    if last < tip.position {
        tell(&Finding::Unsigned { from: last + 1, to: tip.position });
    }
    Ok(count)
}
