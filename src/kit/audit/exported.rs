//! Heads that were kept outside the database, in a file: a line each.
use super::{finding::Finding, head::Head, store};
use crate::kit::{
    app::App,
    db::{Actor, Tx},
    error::AppError,
};
use anyhow::Context;
use ed25519_dalek::VerifyingKey;
use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
};

/// Lines that are compared at once.
const PAGE: usize = 1_000;

/// The file, if there is one, and the keys that signed what stands in it. It was kept where the database's owner could not
/// change it, so its keys count for the heads in the database too: a site's key may have been replaced since.
#[derive(Debug, Default)]
pub struct Exported {
    path: Option<PathBuf>,
    pub keys: Vec<VerifyingKey>,
}

impl Exported {
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let mut keys = vec![];
        for line in lines(path)? {
            if let Ok((_, key)) = Head::of_line(&line?)
                && !keys.contains(&key)
            {
                keys.push(key);
            }
        }
        Ok(Self { path: Some(path.to_owned()), keys })
    }

    /// Looks for each head in the chain; says how many there are.
    pub(super) async fn compare(&self, app: &App, tell: &mut impl FnMut(&Finding)) -> anyhow::Result<usize> {
        let Some(path) = &self.path else { return Ok(0) };
        let (mut count, mut heads) = (0, vec![]);
        for (number, line) in lines(path)?.enumerate() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            match Head::of_line(&line) {
                Ok((head, key)) if head.is_signed_by(&key) => heads.push(head),
                _ => tell(&Finding::BadLine { line: number + 1 }),
            }
            count += 1;
            if heads.len() == PAGE {
                look_for(app, std::mem::take(&mut heads), tell).await?;
            }
        }
        look_for(app, heads, tell).await?;
        Ok(count)
    }
}

async fn look_for(app: &App, heads: Vec<Head>, tell: &mut impl FnMut(&Finding)) -> Result<(), AppError> {
    let positions: Vec<i64> = heads.iter().map(|head| head.position).collect();
    let read = async |tx: &mut Tx| Ok::<_, AppError>(store::links_at(tx, &positions).await?);
    let links = app.db.read(Actor::System("command line"), read).await?;
    for head in heads {
        if !links.contains(&(head.position, head.link_hash)) {
            tell(&Finding::NotInChain { position: head.position, sealed_at: head.sealed_at });
        }
    }
    Ok(())
}

fn lines(path: &Path) -> anyhow::Result<impl Iterator<Item = std::io::Result<String>>> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(BufReader::new(file).lines())
}
