//! `summit audit verify` and `summit audit heads`.
use super::{exported::Exported, head, store, verify::verify};
use crate::kit::{
    app::App,
    db::{Actor, Tx},
    error::AppError,
};
use std::path::Path;

/// Heads that are read at once.
const PAGE: i64 = 1_000;

/// Verifies the trail, against exported heads if they are given, and prints what is wrong; an error if anything is.
pub async fn print_findings(app: &App, heads: Option<&Path>) -> anyhow::Result<()> {
    let exported = heads.map(Exported::open).transpose()?.unwrap_or_default();
    let found = verify(app, &exported, &mut |finding| println!("{finding}")).await?;
    println!("{} entries are sealed, {} wait to be sealed; {} heads are signed.", found.sealed, found.waiting, found.heads);
    if heads.is_some() {
        println!("{} exported heads were looked for in the chain.", found.exported);
    }
    anyhow::ensure!(found.wrong == 0, "the trail is not as it was sealed ({} findings)", found.wrong);
    println!("The trail is as it was sealed.");
    Ok(())
}

/// Prints the signed heads, to be kept elsewhere.
pub async fn print_heads(app: &App) -> anyhow::Result<()> {
    let (key, mut after) = (head::signing_key(&app.key).verifying_key(), 0);
    loop {
        let read = async |tx: &mut Tx| Ok::<_, AppError>(store::heads(tx, after, PAGE).await?);
        let page = app.db.read(Actor::System("command line"), read).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.head.position;
        // One that another key signed, since the site's was replaced, was exported before.
        for one in page.iter().filter(|one| one.head.is_signed_by(&key)) {
            println!("{}", one.head.line(&key));
        }
    }
}
